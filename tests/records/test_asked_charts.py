"""A descriptor that names a chart nobody made is told so, where the name was typed."""

import shutil

from plugins.records.asked_charts import unknown_charts
from plugins.workbench.checking import check
from tests.builds import BRIDGES

KNOWN = ("ouvertures", "longueurs")
CHAPELS = """\
title: {fr: Chapelles}
schema:
  primaryKey: [id]
  fields: [{name: id}]
page:
  path: chapelles/{id}/
  title: id
  charts: [longueurs, ouverture]
index:
  path: chapelles/
  chart: longueur
"""


def test_a_chart_that_nobody_made_is_named_with_its_line_and_the_nearest_name(make_catalog, tmp_path):
    catalog = make_catalog(chapels=(CHAPELS, "id\na\n"))
    found = unknown_charts(catalog, KNOWN, tmp_path)
    assert [(one.file, one.line, one.field, one.severity) for one in found] == [
        ("data/chapels.yaml", 8, "page.charts[2]", "error"),
        ("data/chapels.yaml", 11, "index.chart", "error"),
    ]
    assert found[0].message == "aucun graphique ne s’appelle « ouverture »."
    assert found[0].suggestion == "Vouliez-vous dire « ouvertures » (content/charts/ouvertures.yaml) ?"


def test_charts_that_exist_are_no_problem(make_catalog, tmp_path):
    catalog = make_catalog(chapels=(CHAPELS, "id\na\n"))
    assert unknown_charts(catalog, (*KNOWN, "ouverture", "longueur"), tmp_path) == []


def test_the_check_of_a_dossier_says_it_before_any_build(tmp_path):
    root = tmp_path / "ponts"
    shutil.copytree(BRIDGES, root, ignore=shutil.ignore_patterns("output", ".cache"))
    descriptor = root / "data" / "bridges.yaml"
    before = descriptor.read_text(encoding="utf-8")
    after = before.replace("\npage:\n", "\npage:\n  charts: [traversees]\n", 1)
    assert after != before
    descriptor.write_text(after, encoding="utf-8")
    told = [problem for problem in check(root) if problem.check == "chart"]
    assert [(one.file, one.field) for one in told] == [("data/bridges.yaml", "page.charts[1]")]
