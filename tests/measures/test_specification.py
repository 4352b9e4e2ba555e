"""What a file of measures may say."""

from plugins.measures.specification import read_entries

GOOD = "short:\n  label: {fr: Ponts courts}\n  unit: number\n  dataset: bridges\n  value: count(*)\n"


def spoken(text: str) -> str:
    """A text with ordinary spaces."""
    return " ".join(text.split())


def told(text: str, theme: str = "ponts") -> list[tuple[int | None, str | None, str]]:
    _, problems = read_entries(text.encode(), "data/measures/ponts.yaml", theme)
    return [(problem.line, problem.field, spoken(problem.message)) for problem in problems]


def test_a_sound_measure_has_no_problem() -> None:
    entries, problems = read_entries(GOOD.encode(), "f.yaml", "ponts")
    assert problems == []
    assert [entry.name for entry in entries] == ["ponts.short"]


def test_an_unknown_key_is_a_problem_with_the_nearest() -> None:
    _, problems = read_entries(GOOD.replace("value:", "valeu:").encode(), "f.yaml", "ponts")
    assert spoken(problems[0].sentence) == (
        "f.yaml, ligne 5, champ « short.valeu » : la clé « valeu » est inconnue. Vouliez-vous dire « value » ?"
    )


def test_label_and_unit_must_be_there() -> None:
    assert told("short:\n  dataset: bridges\n  value: count(*)\n") == [
        (1, "short.label", "la clé « label » manque."),
        (1, "short.unit", "la clé « unit » manque."),
    ]


def test_a_label_must_be_french() -> None:
    assert told(GOOD.replace("fr:", "en:")) == [(2, "short.label.fr", "la clé « fr » manque.")]


def test_an_unknown_unit_is_a_problem() -> None:
    _, problems = read_entries(GOOD.replace("unit: number", "unit: dayz").encode(), "f.yaml", "ponts")
    assert spoken(problems[0].sentence) == (
        "f.yaml, ligne 3, champ « short.unit » : l’unité « dayz » est inconnue. Vouliez-vous dire « days » ?"
    )


def test_a_measure_has_one_form() -> None:
    head = "m:\n  label: {fr: Essai}\n  unit: number\n"
    assert told(head) == [(1, "m", "la mesure n’a pas de requête.")]
    assert told(head + "  dataset: a\n  value: b\n  sql: c\n  rows: d\n") == [
        (6, "m.sql", "« dataset » et « sql » ne vont pas ensemble.")
    ]
    assert told(head + "  dataset: a\n") == [(4, "m.dataset", "« value » manque à côté de « dataset ».")]
    assert told(head + "  sql: a\n") == [(4, "m.sql", "« rows » manque à côté de « sql ».")]
    assert told(head + "  sql: a\n  rows: b\n  where: c\n") == [(6, "m.where", "« where » ne va pas avec « sql ».")]


def test_names_are_plain() -> None:
    assert told(GOOD.replace("short:", "Short-One:")) == [(1, "Short-One", "« Short-One » n’est pas un nom de mesure.")]
    assert told(GOOD, "Mes ponts") == [(None, None, "« Mes ponts » n’est pas un nom de thème.")]


def test_a_repeated_name_is_a_problem() -> None:
    assert told(GOOD + GOOD) == [(6, "short", "la clé « short » est déjà ligne 1.")]


def test_a_broken_measure_keeps_its_name() -> None:
    entries, _ = read_entries(b"short: 12\n" + GOOD.replace("short", "long").encode(), "f.yaml", "ponts")
    assert [(entry.name, entry.spec is None) for entry in entries] == [("ponts.short", True), ("ponts.long", False)]


def test_an_empty_file_has_no_measure() -> None:
    assert read_entries(b"# rien encore\n", "f.yaml", "ponts") == ([], [])


def test_a_list_is_not_a_file_of_measures() -> None:
    assert told("- a\n- b\n") == [(None, None, "le fichier n’est pas une suite de mesures.")]


def test_the_names_of_a_file_that_cannot_be_read_stay_known() -> None:
    entries, problems = read_entries(b"short:\n\tlabel: {fr: Essai}\nlong:\n  unit: number\n", "f.yaml", "ponts")
    assert [(entry.name, entry.spec) for entry in entries] == [("ponts.short", None), ("ponts.long", None)]
    assert [problem.line for problem in problems] == [2]
