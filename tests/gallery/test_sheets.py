from plugins.charts.spec import Rows
from plugins.gallery.sheets import condition, query


def test_a_selection_is_told_as_sql_with_its_values_quoted():
    rows = Rows(dataset="bridges", where={"state": ("worn", "l'usé"), "span": (12,)}, order=("-opened", "id"))
    assert query(rows) == (
        "select * from bridges\nwhere state in ('worn', 'l''usé')\n  and span in (12)\norder by opened desc, id"
    )


def test_a_query_is_shown_as_written():
    assert query(Rows(sql="  select 1\n")) == "select 1"


def test_a_condition_names_its_measures():
    assert condition({"k": "ponts.fermes", "test": "k > 0"}) == "k > 0\n-- k = ponts.fermes"
