"""By what a reader may narrow a table."""

import pytest

from plugins.records.edition import Edition
from plugins.records.filters import Option, filters, keys

LOCKS = """
    title: {fr: Écluses, en: Locks}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: name_fr, title: {fr: Nom, en: Name}}
        - name: state
          title: {fr: État, en: State}
          categories:
            - {value: open, label: {fr: Ouverte, en: Open}, glyph: square}
            - {value: closed, label: {fr: Fermée, en: Closed}, glyph: cross}
            - {value: lost, label: {fr: Perdue, en: Lost}, glyph: circle}
        - {name: manned, type: boolean, title: {fr: Gardée, en: Manned}}
        - {name: built, type: date, precision: [year], title: {fr: Construite en, en: Built in}}
        - {name: river_ids, type: list, title: {fr: Rivières, en: Rivers}}
      foreignKeys:
        - {fields: river_ids, reference: {resource: rivers, fields: id}}
"""
LOCK_ROWS = """
    id,name_fr,state,manned,built,river_ids
    upper,Du haut,lost,false,1820,saone;loire
    lower,Du bas,open,false,,loire
    blind,Borgne,,,1905,
"""
RIVERS = """
    title: {fr: Rivières}
    schema: {primaryKey: [id], fields: [{name: id}, {name: name}]}
"""


@pytest.fixture
def locks(make_catalog):
    return make_catalog(
        locks=(LOCKS, LOCK_ROWS), rivers=(RIVERS, "id,name\nloire,la Loire\nsaone,L’Aar\nrhin,Le Rhin\n")
    )


def offered(catalog, *names, language="fr"):
    return filters(Edition(catalog, language), catalog["locks"], names)


def test_categories_are_offered_in_their_own_order_and_only_those_that_a_row_has(locks):
    (state,) = offered(locks, "state")
    assert (state.label, state.options) == ("État", (Option("open", "Ouverte"), Option("lost", "Perdue")))
    (state,) = offered(locks, "state", language="en")
    assert [option.label for option in state.options] == ["Open", "Lost"]


def test_rows_of_another_dataset_are_offered_by_name_whatever_their_capitals(locks):
    (rivers,) = offered(locks, "river_ids")
    assert rivers.options == (Option("loire", "la Loire"), Option("saone", "L’Aar"))


def test_yes_and_no_are_offered_in_words_when_a_row_says_so(locks):
    (manned,) = offered(locks, "manned")
    assert manned.options == (Option("false", "non"),)


def test_a_free_field_is_narrowed_by_words(locks):
    assert [found.options for found in offered(locks, "built", "name_fr")] == [(), ()]


def test_filters_follow_the_order_asked_and_leave_out_what_the_table_does_not_have(locks):
    assert [found.field for found in offered(locks, "built", "draught", "state")] == ["built", "state"]


@pytest.mark.parametrize(
    ("row", "field", "compared"),
    [
        ("upper", "state", ("lost",)),
        ("upper", "manned", ("false",)),
        ("upper", "river_ids", ("saone", "loire")),
        ("upper", "built", ()),
        ("blind", "state", ()),
        ("blind", "manned", ()),
    ],
)
def test_a_row_is_compared_by_every_value_of_a_closed_field_and_by_none_when_missing(locks, row, field, compared):
    table = locks["locks"]
    assert keys(table, table.row(row), table.descriptor.field(field)) == compared
