from plugins.charts.spec import Rows
from plugins.gallery.query import condition, datasets, query


def test_a_selection_is_told_as_sql_with_its_values_quoted():
    rows = Rows(dataset="bridges", where={"state": ("worn", "l'usé"), "span": (12,)}, order=("-opened", "id"))
    assert query(rows) == (
        "select * from bridges\nwhere state in ('worn', 'l''usé')\n  and span in (12)\norder by opened desc, id"
    )


def test_a_query_is_shown_as_written():
    assert query(Rows(sql="  select 1\n")) == "select 1"


def test_a_condition_names_its_measures():
    assert condition({"k": "ponts.fermes", "test": "k > 0"}) == "k > 0\n-- k = ponts.fermes"


def test_the_datasets_of_a_query_are_named_once_the_one_that_describes_its_columns_first():
    sql = "with old as (select * from bridges) select * from Old join rivers r on true left JOIN bridges b on true"
    known = ("bridges", "rivers", "visits")
    assert datasets(Rows(sql=sql, fields="visits"), known) == ("visits", "bridges", "rivers")
    assert datasets(Rows(dataset="rivers"), known) == ("rivers",)
