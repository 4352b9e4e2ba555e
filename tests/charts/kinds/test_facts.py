"""A table of facts about bridges: groups, blocks of columns, reasons, and what an editor mistypes."""

from tests.charts.conftest import ROWS, WORDS

FACTS = f"""kind: facts
rows: {{dataset: ponts, order: [name_fr]}}
encode: {{label: name_fr, key: id, group: state}}
options:
  rows: {{fr: Pont, en: Bridge}}
  link: ponts
  shown: 1
  more: {{fr: "Afficher les {{n}} autres", en: "Show the other {{n}}"}}
  groups:
    closed: {{fr: personne ne passe, en: nobody crosses}}
  blocks:
    - title: {{fr: "Combien ?", en: How long?}}
      columns: [{{field: length_m, title: {{fr: Longueur, en: Length}}}}]
    - title: {{fr: "Quand ?", en: When?}}
      columns:
        - {{field: opened_on, title: {{fr: Ouvert, en: Opened}}, date: true}}
        - {{field: state, title: {{fr: État, en: State}}, reason: name_fr, ask: {{fr: Pourquoi, en: Why}}}}
{WORDS}"""


def told(problems) -> str:
    return "\n".join(problem.sentence for problem in problems)


def table(load, text: str = FACTS, language: str = "fr"):
    charts, problems = load(ouvrages=text)
    assert told(problems) == ""
    return charts["ouvrages"].arranged(language)


def test_groups_follow_the_descriptor_and_keep_every_row(load) -> None:
    found = table(load)
    assert [group.category.label for group in found.groups] == ["Ouvert", "Limité", "Fermé"]
    assert [group.words for group in found.groups] == ["", "", "personne ne passe"]
    assert sum(len(group.lines) + len(group.more) for group in found.groups) == 5
    assert found.groups[0].more_label == "Afficher les 1 autres"


def test_a_block_covers_its_columns(load) -> None:
    found = table(load)
    assert found.blocks == (("Combien ?", 1), ("Quand ?", 2))
    assert [(heading.title, heading.block) for heading in found.headings] == [
        ("Longueur", "Combien ?"),
        ("Ouvert", "Quand ?"),
        ("État", "Quand ?"),
    ]


def test_a_cell_is_a_category_a_date_words_or_nothing(load) -> None:
    (limited,) = table(load).groups[1].lines
    length, opened, state = limited.facts
    assert length.words.text == "35"
    assert opened.date == "2020-06-11"
    assert (state.category.glyph, state.marked, state.ask) == ("diamond", True, "Pourquoi")
    assert state.reason.text == "Passerelle des Tilleuls"
    empty = next(line for line in table(load).groups[0].lines if line.key == "e").facts[0]
    assert (empty.words, empty.category, empty.date) == (None, None, None)


def test_without_groups_the_table_may_be_sorted_and_with_them_it_may_not(load) -> None:
    sortable = FACTS.replace("  link: ponts", "  link: ponts\n  sortable: true")
    assert not table(load, sortable).sortable
    alone = table(load, sortable.replace(", group: state", ""))
    assert alone.sortable
    assert [group.category for group in alone.groups] == [None]


def test_words_that_are_not_translated_are_marked(load) -> None:
    lines = {line.key: line for group in table(load, language="en").groups for line in (*group.lines, *group.more)}
    assert (lines["a"].label.text, lines["a"].label.lang) == ("Old Mill Bridge", None)
    assert (lines["c"].label.text, lines["c"].label.lang) == ("Viaduc de la Combe", "fr")


def test_a_name_that_is_the_same_in_both_languages_is_not_marked_as_french(load) -> None:
    rows = ROWS.replace("Viaduc de la Combe,,", "Tower Bridge,Tower Bridge,")
    charts, _ = load(rows, ouvrages=FACTS)
    lines = {
        line.key: line for group in charts["ouvrages"].arranged("en").groups for line in (*group.lines, *group.more)
    }
    assert (lines["c"].label.text, lines["c"].label.lang) == ("Tower Bridge", None)


def test_a_column_that_does_not_exist_is_named_at_its_line(load) -> None:
    charts, problems = load(ouvrages=FACTS.replace("field: length_m", "field: length"))
    (problem,) = problems
    assert "length" in problem.message
    assert "length_m" in problem.suggestion
    assert problem.line == 1 + FACTS.splitlines().index(next(one for one in FACTS.splitlines() if "length_m" in one))
    assert "ouvrages" not in charts


def test_wrong_options_are_told_once(load) -> None:
    _, problems = load(ouvrages=FACTS.replace("  shown: 1", "  shown: un"))
    assert len(problems) == 1
    assert "un" in problems[0].message.split("\u00a0")


def test_a_chart_that_is_arranged_has_rows_to_download_and_no_drawing(load) -> None:
    charts, _ = load(ouvrages=FACTS)
    chart = charts["ouvrages"]
    assert not chart.drawn
    assert chart.svg("fr", 328) == ""
    assert chart.csv().count("\n") == 6
    assert len(chart.table("fr").rows) == 5


def test_below_the_minimum_only_the_table_is_left(load) -> None:
    charts, _ = load(ouvrages=FACTS.replace("minimum_rows: 2", "minimum_rows: 9"))
    assert charts["ouvrages"].arranged("fr") is None
