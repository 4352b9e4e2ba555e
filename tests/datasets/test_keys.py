BOOKS = ("{name: id}", "{name: library_ids, type: list}")
TO_LIBRARIES = "foreignKeys: [{fields: library_ids, reference: {resource: libraries, fields: id}}]"
LIBRARIES = ("{name: id}", "{name: seats, type: integer}")


def test_a_key_met_before_is_told_with_the_line_of_the_first(make_dataset, load):
    make_dataset("libraries", "id,seats\nnorth,1\nsouth,2\nnorth,3\n", LIBRARIES)
    catalog, problems = load()
    assert [(p.line, p.field, p.check) for p in problems] == [(4, "id", "primary-key")]
    assert "ligne 2" in problems[0].message
    assert catalog["libraries"].row("north")["seats"] == 1


def test_an_empty_key_is_told_once(make_dataset, problems):
    make_dataset("libraries", "id,seats\n,1\n", LIBRARIES)
    assert problems() == [("data/libraries.csv", 2, "id", "primary-key")]


def test_each_item_of_a_list_must_exist(make_dataset, load):
    make_dataset("libraries", "id,seats\nnorth,1\nsouth,2\n", LIBRARIES)
    make_dataset("books", "id,library_ids\nb1,north;suoth\nb2,\nb3,south\n", BOOKS, schema=TO_LIBRARIES)
    catalog, problems = load()
    assert [(p.file, p.line, p.field, p.check) for p in problems] == [
        ("data/books.csv", 2, "library_ids", "foreign-key")
    ]
    assert "«\u00a0suoth\u00a0»" in problems[0].message
    assert "south" in problems[0].suggestion and "data/libraries.csv" in problems[0].suggestion
    assert catalog.broken == {"books"}


def test_a_reference_to_a_row_with_another_problem_is_not_a_second_problem(make_dataset, problems):
    make_dataset("libraries", "id,seats\nnorth,many\nsouth,1,2\n", LIBRARIES)
    make_dataset("books", "id,library_ids\nb1,north;south\n", BOOKS, schema=TO_LIBRARIES)
    assert [file for file, *_ in problems()] == ["data/libraries.csv", "data/libraries.csv"]


def test_references_to_an_unreadable_dataset_stay_silent(make_dataset, problems):
    make_dataset("libraries", b"", LIBRARIES)
    make_dataset("books", "id,library_ids\nb1,north\n", BOOKS, schema=TO_LIBRARIES)
    assert problems() == [("data/libraries.csv", None, None, "empty")]


def test_a_key_to_an_unknown_dataset_is_a_problem_of_the_descriptor(make_dataset, load):
    make_dataset("libraries", "id,seats\nnorth,1\n", LIBRARIES)
    wrong = TO_LIBRARIES.replace("libraries,", "librairies,")
    make_dataset("books", "id,library_ids\nb1,north\n", BOOKS, schema=wrong)
    _, problems = load()
    assert [(p.file, p.field) for p in problems] == [
        ("data/books.yaml", "schema.foreignKeys[1].reference.resource"),
    ]
    assert "libraries" in problems[0].suggestion


def test_a_key_to_an_unknown_field_is_a_problem_of_the_descriptor(make_dataset, problems):
    make_dataset("libraries", "id,seats\nnorth,1\n", LIBRARIES)
    wrong = TO_LIBRARIES.replace("fields: id", "fields: code")
    make_dataset("books", "id,library_ids\nb1,north\n", BOOKS, schema=wrong)
    assert [(file, field) for file, _, field, _ in problems()] == [
        ("data/books.yaml", "schema.foreignKeys[1].reference.fields")
    ]


def test_a_table_may_point_at_itself(make_dataset, problems):
    schema = "foreignKeys: [{fields: parent, reference: {resource: '', fields: id}}]"
    make_dataset("rooms", "id,parent\na,\nb,a\nc,z\n", ["{name: id}", "{name: parent}"], schema=schema)
    assert problems() == [("data/rooms.csv", 4, "parent", "foreign-key")]


def test_a_key_that_is_also_declared_unique_is_told_once(make_dataset, load):
    fields = ("{name: id, constraints: {required: true, unique: true}}", "{name: seats, type: integer}")
    make_dataset("libraries", "id,seats\nnorth,1\nnorth,3\n", fields)
    assert [(p.line, p.check) for p in load()[1]] == [(3, "primary-key")]


def test_a_list_written_with_another_sign_is_told_its_own(make_dataset, load):
    make_dataset("libraries", "id,seats\nnorth,1\nsouth,2\n", LIBRARIES)
    make_dataset("books", 'id,library_ids\nb1,"north, south"\n', BOOKS, schema=TO_LIBRARIES)
    (problem,) = load()[1]
    assert problem.suggestion.replace("\u00a0", " ") == "Séparez-les par « ; » : north; south."


def test_a_quote_left_open_hides_keys_and_accuses_nobody(make_dataset, problems):
    make_dataset("libraries", 'id,seats\nnorth,"1\nsouth,2\n', LIBRARIES)
    make_dataset("books", "id,library_ids\nb1,south\n", BOOKS, schema=TO_LIBRARIES)
    assert problems() == [("data/libraries.csv", 2, None, "quotes")]
