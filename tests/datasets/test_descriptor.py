import pytest

from plugins.datasets.descriptor import Descriptor
from plugins.datasets.strict import read_model

GOOD = """\
title: {fr: Ponts, en: Bridges}
schema:
  primaryKey: [id]
  fields:
    - {name: id}
    - name: state
      title: {fr: État, en: State}
      categories:
        - {value: sound, label: {fr: Solide, en: Sound}, glyph: square, role: a-strong}
        - {value: no, label: {fr: Non}}
"""


def read(text):
    return read_model(Descriptor, text.encode(), "data/bridges.yaml")


def refusals(text):
    return [(p.line, p.field, p.message.replace("\u00a0", " "), p.suggestion) for p in read(text)[2]]


def test_a_descriptor_answers_what_rooms_ask():
    descriptor, _, problems = read(GOOD)
    assert problems == []
    assert descriptor.primary_key == ("id",)
    assert descriptor.field("state").label("en") == "State" and descriptor.label("id") == "id"
    assert [category.value for category in descriptor.categories("state")] == ["sound", "no"]
    assert descriptor.category("state", "no").label.text("en") == "Non"
    assert descriptor.field("none") is None and descriptor.categories("none") == ()


def test_a_descriptor_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        read(GOOD)[0].title = None


def test_an_unknown_key_is_told_with_its_file_line_path_and_nearest_name():
    _, _, problems = read(GOOD.replace("    - {name: id}", "    - {name: id, constraint: {required: true}}"))
    assert problems[0].sentence.replace("\u00a0", " ").replace("\u202f", " ") == (
        "data/bridges.yaml, ligne 5, champ « schema.fields[id].constraint » : la clé « constraint » est inconnue. "
        "Vouliez-vous dire « constraints » ?"
    )


def test_a_slip_in_the_only_field_is_one_problem():
    assert [field for _, field, *_ in refusals("title: {fr: a}\nschema: {fields: [{name: id, typ: string}]}\n")] == [
        "schema.fields[id].typ"
    ]


def test_every_slip_of_shape_is_collected():
    text = GOOD.replace("role: a-strong", "role: a-stong").replace("fr: État", "de: Zustand")
    assert [(line, field) for line, field, *_ in refusals(text)] == [
        (7, "schema.fields[state].title.fr"),
        (7, "schema.fields[state].title.de"),
        (9, "schema.fields[state].categories[sound].role"),
    ]
    assert "a-strong" in refusals(text)[2][3]


def test_a_number_where_a_text_is_due_asks_for_quotes():
    line, field, message, suggestion = refusals(GOOD.replace("value: sound", "value: 2020"))[0]
    assert (line, field) == (9, "schema.fields[state].categories[1].value")
    assert message == "« 2020 » n’est pas admis ici." and "guillemets" in suggestion


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: {fr: Ponts\n", 2),
        ("title:\n\tfr: Ponts\n", 2),
        ("title: le pont : le vieux\ndescription: ceci : cela\n", None),
        ("title: a: b\n", 1),
        ("", None),
        ("- a\n- b\n", None),
        ("just words", None),
    ],
)
def test_a_file_that_is_not_yaml_keys_is_a_problem(text, line):
    descriptor, _, problems = read(text)
    assert descriptor is None and problems
    assert line is None or problems[0].line == line


def test_a_key_twice_is_refused_with_both_lines():
    assert refusals("title: {fr: a}\ntitle: {fr: b}\n")[0][:3] == (2, "title", "la clé « title » est déjà ligne 1.")


@pytest.mark.parametrize(
    "text",
    ["a: &x [1]\nb: *x\n", "a: !!python/object/apply:os.getcwd []\n", "a: !secret b\n", "a: &x [*x]\n"],
)
def test_anchors_and_tags_are_refused(text):
    descriptor, _, problems = read(text)
    assert descriptor is None and [problem.check for problem in problems] == ["yaml"]


def test_a_depth_that_no_person_writes_is_a_problem():
    assert read("a: " + "[" * 5000)[2]


def test_bytes_that_are_not_utf8_are_a_problem():
    assert [p.check for p in read_model(Descriptor, "title: é".encode("cp1252"), "f")[2]] == ["encoding"]


def test_what_cannot_be_read_is_quoted_with_what_to_do():
    (line, _, message, suggestion) = refusals(GOOD.replace("  primaryKey", "\tprimaryKey"))[0]
    assert (line, message) == (3, "le YAML ne se lit pas : « primaryKey: [id] ».")
    assert "tabulation" in suggestion
    (line, _, message, suggestion) = refusals("title: {fr: Ponts : les vieux}\n")[0]
    assert (line, message) == (1, "le YAML ne se lit pas : « title: {fr: Ponts : les vieux} ».")
    assert "guillemets droits" in suggestion


def test_an_unknown_key_and_a_missing_language_are_told_with_the_keys_there_are():
    (_, field, _, suggestion) = refusals(GOOD + "récupéré: 2026-01-31\n")[0]
    assert field == "récupéré" and "retrieved" in suggestion and "licenses" in suggestion
    (_, field, _, suggestion) = refusals(GOOD.replace("title: {fr: Ponts, en: Bridges}", "title: Ponts"))[0]
    assert (field, suggestion) == ("title", "Écrivez des clés et leurs valeurs (fr, en).")
