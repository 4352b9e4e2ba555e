"""Placeholders become components, and every mistake becomes a problem at its line."""

import pytest

from tests.directives.dossier import ROOT, context, expanded, told


def test_the_wording_of_a_problem() -> None:
    problem = expanded("Title: a\n\n/// figure | crue\n///\n").problems[0]
    assert problem.sentence == (
        "content/fr/ponts.md, ligne 3 : aucun graphique ne s’appelle « crue »."
        " Vouliez-vous dire « crues » (content/charts/crues.yaml) ?"
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{{ ponts.totale }}", [(1, "measure")]),
        ("{{ ponts.total | mois }}", [(1, "measure")]),
        ("{{ ponts.total", [(1, "mark")]),
        ("[@rapport-2018]", [(1, "source")]),
        ("[@rapport-2019; p. 12]", [(1, "citation-syntax")]),
        ("[voir [@rapport-2019]](/a/)", [(1, "citation-link")]),
        ("[[tabliers]]", [(1, "term")]),
        ("<b>a</b>", [(1, "html"), (1, "html")]),
        ("/// figures | crues\n///", [(1, "block")]),
        ("/// figure\n///", [(1, "block-argument")]),
        ("/// on-sait | Titre\nTexte\n///", [(1, "block-argument")]),
        ("/// on-sait\n///", [(1, "block-empty")]),
        ("/// figure | crues\n///\n\n/// figure | crues\n///", [(4, "chart-twice")]),
        ("/// chiffre\n///", [(1, "block-argument")]),
        ("/// pont | vieux-ponts\n///", [(1, "row")]),
        ("/// pont\n///", [(1, "block-argument")]),
        ("/// pont | vieux-pont\nTexte\n///", [(1, "block-body")]),
        ("![](pont.jpg)", [(1, "image"), (1, "image-alt")]),
        ("![{{ ponts.total }} ponts](/a)", [(1, "attribute-mark"), (1, "image")]),
        ("[a](https://exemple.fr/{{ponts.total}})", [(1, "attribute-mark")]),
    ],
)
def test_a_mistake_is_reported_at_its_line(text: str, problems: list[tuple[int, str]]) -> None:
    assert sorted(told(expanded(text))) == sorted(problems)


def test_a_name_whose_thing_is_broken_stays_silent() -> None:
    page = context(broken=frozenset({"rivers"}))
    assert told(expanded("{{ ponts.casse }}\n\n/// riviere | loire\n///\n\n/// figure | crues\n///", page)) == []


def test_citations_are_numbered_by_first_use_across_answer_blocks_and_text() -> None:
    text = (
        "Title: a\nAnswer: Vrai [@carte].\n\nUn [@rapport-2019, p. 12; @carte].\n\n"
        "/// a-savoir | Titre [@loi-1986]\nTexte [@rapport-2019].\n///\n"
    )
    result = expanded(text)
    assert [(note.number, note.key, note.anchor, note.marks) for note in result.notes] == [
        (1, "carte", "note-1", ("appel-1-1", "appel-1-2")),
        (2, "rapport-2019", "note-2", ("appel-2-1", "appel-2-2")),
        (3, "loi-1986", "note-3", ("appel-3-1",)),
    ]
    assert result.sources_used == ("carte", "rapport-2019", "loi-1986")


def test_the_sources_of_a_row_are_called_where_its_card_stands() -> None:
    result = expanded("/// pont | vieux-pont\n///\n\nFin [@rapport-2019].")
    assert [note.key for note in result.notes] == ["loi-1986", "rapport-2019"]


def test_the_space_before_a_citation_does_not_break() -> None:
    assert "<p>Vrai\u00a0<notes" in expanded("Vrai [@carte].").html["content"]


def test_a_term_is_linked_once_by_name_without_regard_to_capitals() -> None:
    html = expanded("Le [[tablier]], puis le [[Tablier]] et les [[tablier|tabliers]].").html["content"]
    assert html.count("<term") == 1
    assert html.endswith("puis le Tablier et les tabliers.</p>")


def test_a_term_is_looked_up_in_the_language_of_the_page() -> None:
    assert told(expanded("The [[deck]].", context("en"))) == []


def test_a_number_in_a_link_is_plain() -> None:
    assert expanded("[{{ ponts.total }} ponts](/a/)").html["content"] == '<p><a href="/a/">1\u202f218 ponts</a></p>'


def test_an_escaped_mark_is_shown_and_says_nothing() -> None:
    result = expanded("On écrit \\{{ ponts.total }} ou \\[[tablier]].")
    assert result.html["content"] == "<p>On écrit {{ ponts.total }} ou [[tablier]].</p>"
    assert result.problems == ()


def test_what_data_hold_is_escaped() -> None:
    assert "<des>" not in expanded("/// a-savoir | <i> & [@carte]\nTexte\n///").html["content"]


def test_an_image_must_be_a_file_of_content(tmp_path) -> None:
    folder = tmp_path / "content" / "fr"
    folder.mkdir(parents=True)
    (folder / "pont.jpg").write_bytes(b"x")
    (tmp_path / "secret.jpg").write_bytes(b"x")
    page = context(root=tmp_path)
    assert told(expanded("![Un pont](pont.jpg)", page)) == []
    assert told(expanded("![Un pont](../../secret.jpg)", page)) == [(1, "image")]


def test_expanding_twice_gives_the_same_bytes() -> None:
    text = "Un [@carte] [[tablier]] {{ ponts.total }}.\n\n/// on-sait\nVrai.\n///"
    assert expanded(text) == expanded(text)


def test_every_template_named_exists_in_the_theme() -> None:
    from plugins.directives.builtin import BUILTINS
    from plugins.directives.views import ROW_TEMPLATES

    names = {builtin.template for builtin in BUILTINS.values()} | {name for name, _ in ROW_TEMPLATES.values()}
    files = {path.stem for path in (ROOT / "theme" / "templates" / "directives").glob("*.html")}
    assert names | {"row", "measure", "notes", "term"} <= files
