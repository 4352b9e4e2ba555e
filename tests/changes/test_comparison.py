"""What changed between two days."""

from plugins.changes.comparison import CellChange, RowChange, compare


def test_nothing_changed_is_empty(state):
    before, after = state()[3], state()[3]
    assert not compare(before, after)


def test_rows_come_go_and_change_cell_by_cell(state, rewrite):
    before = state()[3]
    rewrite("1960-05-01,12,running", "1960-05-01,15,stopped")
    rewrite("loire,Bac de Loire,Loire ferry,1902,41.5,running,,map\n", "nort,Bac de Nort,,,,,,plan\n")
    (table,) = compare(before, state()[3]).tables
    assert (table.name, table.added, table.removed) == ("ferries", (("nort",),), (("loire",),))
    assert table.changed == (
        RowChange(("erdre",), (CellChange("length", "12", "15"), CellChange("state", "running", "stopped"))),
    )


def test_the_order_of_rows_is_no_change(state, root):
    before = state()[3]
    path = root / "data" / "ferries.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    assert not compare(before, state()[3])


def test_measures_that_moved_are_named_with_both_values(state, rewrite):
    before = state()[3]
    rewrite("41.5", "50")
    (measure,) = compare(before, state()[3]).measures
    assert (measure.name, measure.before.value, measure.after.value) == ("ferries.longest", 41.5, 50)


def test_a_table_and_its_columns_may_come_and_go(state, root):
    before = state()[3]
    (root / "data" / "boats.yaml").write_text("title: {fr: B}\nschema: {primaryKey: [id], fields: [{name: id}]}\n")
    (root / "data" / "boats.csv").write_text("id\nx\n")
    descriptor = root / "data" / "sources.yaml"
    descriptor.write_text(descriptor.read_text().replace("{name: title}", "{name: label}"))
    rows = root / "data" / "sources.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("id,title", "id,label"), encoding="utf-8")
    boats, sources = compare(before, state()[3]).tables
    assert boats.new
    assert (sources.columns_added, sources.columns_removed, sources.changed) == (("label",), ("title",), ())
