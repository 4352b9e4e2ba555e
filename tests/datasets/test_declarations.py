import pytest

FIELDS = [
    "{name: id}",
    "{name: name}",
    "{name: opened, type: date}",
    "{name: state, categories: [{value: sound, label: {fr: Solide}}]}",
]
ROWS = "id,name,opened,state\narch,Arche,1902-01-01,sound\n"
PAGE = "page: {path: 'ponts/{id}/', title: name, effect: state, date: opened, fields: [name]}\ndirective: pont"


def test_a_page_that_holds_together_has_no_problem(make_dataset, problems):
    make_dataset("bridges", ROWS, FIELDS, more=PAGE)
    assert problems() == []


def test_a_field_that_follows_another_must_exist(make_dataset, problems):
    make_dataset("bridges", ROWS, [FIELDS[0], "{name: name, followed_by: [opene]}", *FIELDS[2:]])
    assert [field for _, _, field, _ in problems()] == ["schema.fields[name].followed_by"]


def test_the_rows_in_which_a_field_applies_are_told_by_fields_and_values_that_exist(make_dataset, problems):
    field = "{name: name, applies: {where: {%s: [%s]}, otherwise: {fr: sans objet}}}"
    for wrong in ("stat", "sound"), ("state", "sond"):
        make_dataset("bridges", ROWS, [FIELDS[0], field % wrong, *FIELDS[2:]])
        assert [place for _, _, place, _ in problems()] == [f"schema.fields[name].applies.where.{wrong[0]}"]


@pytest.mark.parametrize(
    ("right", "wrong", "field"),
    [
        ("ponts/{id}/", "ponts/{ident}/", "page.path"),
        ("ponts/{id}/", "ponts/{name}/", "page.path"),
        ("ponts/{id}/", "../ponts/{id}/", "page.path"),
        ("ponts/{id}/", "/ponts/{id}/", "page.path"),
        ("ponts/{id}/", "ponts/{id}", "page.path"),
        ("title: name", "title: nom", "page.title"),
        ("effect: state", "effect: name", "page.effect"),
        ("date: opened", "date: name", "page.date"),
        ("fields: [name]", "fields: [nom]", "page.fields"),
        ("directive: pont", "directive: Le Pont", "directive"),
        (
            "fields: [name]",
            "related: [{dataset: bridge, key: id, title: {fr: Autres}}]",
            "page.related[1].dataset",
        ),
        (
            "fields: [name]",
            "related: [{dataset: bridges, key: ident, title: {fr: Autres}}]",
            "page.related[1].key",
        ),
        ("directive: pont", "index: {path: 'explorer/../', fields: []}", "index.path"),
        ("directive: pont", "index: {path: explorer/, fields: [nom]}", "index.fields"),
    ],
)
def test_a_page_that_names_what_does_not_exist_is_told(make_dataset, load, right, wrong, field):
    make_dataset("bridges", ROWS, FIELDS, more=PAGE.replace(right, wrong))
    _, problems = load()
    assert [(p.file, p.field) for p in problems if p.field == field] == [("data/bridges.yaml", field)] * len(problems)
    assert problems and all(problem.line for problem in problems)


@pytest.mark.parametrize(
    ("field", "path"),
    [
        ("{name: Nom}", "schema.fields[Nom].name"),
        ("{name: opened_start}", "schema.fields[opened_start].name"),
        ("{name: extra, constraints: {requierd: true}}", "schema.fields[extra].constraints.requierd"),
        ("{name: extra, constraints: {pattern: '('}}", "schema.fields[extra].constraints.pattern"),
        ("{name: extra, type: integer, constraints: {minimum: a}}", "schema.fields[extra].constraints.minimum"),
        ("{name: extra, precision: [day]}", "schema.fields[extra].precision"),
        ("{name: extra, delimiter: ','}", "schema.fields[extra].delimiter"),
        ("{name: extra, type: date, categories: [{value: a, label: {fr: A}}]}", "schema.fields[extra].categories"),
        (
            "{name: extra, constraints: {enum: [a]}, categories: [{value: a, label: {fr: A}}]}",
            "schema.fields[extra].constraints.enum",
        ),
    ],
)
def test_a_field_whose_words_contradict_each_other_is_told(make_dataset, load, field, path):
    make_dataset("bridges", ROWS, [*FIELDS, field])
    assert path in [problem.field for problem in load()[1]]


def test_an_unknown_field_in_the_primary_key_is_told_with_the_nearest(make_dataset, load):
    make_dataset("bridges", ROWS, FIELDS, key="[nam]")
    _, problems = load()
    assert [(p.field, p.line) for p in problems] == [("schema.primaryKey", 3)]
    assert "name" in problems[0].suggestion


def test_a_slip_in_the_descriptor_does_not_hide_the_problems_of_the_rows(make_dataset, problems):
    make_dataset("bridges", ROWS.replace("1902-01-01", "x"), FIELDS, more=PAGE.replace("title: name", "title: nom"))
    assert [file for file, *_ in problems()] == ["data/bridges.csv", "data/bridges.yaml"]


def test_a_schema_without_fields_is_told(root, make_dataset, problems):
    make_dataset("bridges", ROWS, FIELDS)
    (root / "data" / "bridges.yaml").write_text("title: {fr: Ponts}\nschema: {fields: []}\n", encoding="utf-8")
    assert ("data/bridges.yaml", 2, "schema.fields", "declaration") in problems()


EVIDENCE = """\
page:
  path: 'ponts/{id}/'
  title: name
  where: {state: [sound]}
  review: {claim: name, verdict: state, explanation: name, settled: [sound]}
index: {path: ponts/, translations: {en: {path: en/ponts/, fields: [name]}}}
"""


def test_a_selection_a_review_and_a_translation_that_hold_together_have_no_problem(make_dataset, problems):
    make_dataset("bridges", ROWS, FIELDS, more=EVIDENCE)
    assert problems() == []


@pytest.mark.parametrize(
    ("right", "wrong", "field", "suggested"),
    [
        ("where: {state:", "where: {stat:", "page.where.stat", "state"),
        ("state: [sound]", "state: [soun]", "page.where.state", "sound"),
        ("claim: name", "claim: nam", "page.review.claim", "name"),
        ("settled: [sound]", "settled: [worn]", "page.review.settled", "sound"),
        ("path: en/ponts/", "path: ../en/", "index.translations.en.path", "fiches/{id}/"),
        ("fields: [name]", "fields: [nam]", "index.translations.en.fields", "name"),
    ],
)
def test_a_slip_in_them_is_told_with_what_to_write(make_dataset, load, right, wrong, field, suggested):
    make_dataset("bridges", ROWS, FIELDS, more=EVIDENCE.replace(right, wrong))
    _, problems = load()
    (problem,) = problems
    assert problem.field == field and suggested in problem.suggestion
