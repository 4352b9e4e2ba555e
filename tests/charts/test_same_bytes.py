"""A drawing is the same to the byte in another folder, time zone, language of the system and order of hashes."""

import hashlib
import os
import shutil
import subprocess
import sys

from tests.charts.conftest import ROOT

SCRIPT = """
import sys
from pathlib import Path
from plugins.charts.catalogue import load_charts
from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures
from tests.charts.test_same_bytes import fingerprint

root = Path(sys.argv[1])
catalog, _ = load_catalog(root / "data", root)
measures, _ = load_measures(root / "data" / "measures", catalog, root)
print(fingerprint(load_charts(root / "content" / "charts", catalog, measures, root, ("fr", "en"))[0]))
"""


def fingerprint(charts):
    """One hash of every form of every chart."""
    digest = hashlib.sha256()
    for chart in charts.charts.values():
        for language in chart.texts:
            for width in chart.widths if chart.drawn else ():
                digest.update(chart.svg(language, width).encode())
                digest.update(chart.json(language, width).encode())
            digest.update(repr(chart.arranged(language)).encode())
            digest.update(repr(chart.table(language)).encode())
        digest.update(chart.csv().encode())
    return digest.hexdigest()


def test_drawings_live_figures_and_tables_are_the_same_elsewhere(own_charts, tmp_path):
    other = tmp_path / "un autre dossier"
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, other / part)
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(other)],
        cwd=tmp_path,
        env={**os.environ, **elsewhere},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint(own_charts)
