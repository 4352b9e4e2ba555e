"""The published site, read whole: nothing left to mend, in either language, in pages and in feeds."""

import re
from pathlib import Path

import pytest

from plugins.datasets.catalog import load_catalog
from plugins.typography.findings import findings
from plugins.typography.french import french
from plugins.typography.house import house_of
from plugins.typography.page import page
from plugins.workbench.dossier import settings_of
from tests.builds import ROOT


@pytest.fixture(scope="module")
def house():
    catalog, _ = load_catalog(ROOT / "data", ROOT)
    chosen, problems = house_of(settings_of(ROOT), ROOT, catalog)
    assert problems == []
    assert len(chosen.spelling) > 20
    return chosen


def test_no_page_has_a_finding_and_none_would_be_mended_again(published: Path, house) -> None:
    told, changed = [], []
    for path in sorted(published.rglob("*.html")):
        html, name = path.read_text(encoding="utf-8"), path.relative_to(published).as_posix()
        if not re.search(r'<body class="[^"]*\bpage--kept\b', html):  # a frozen release keeps the words that it had
            told += [problem.sentence for problem in findings(html, name, house) if problem.severity == "error"]
        changed += [name] if page(html) != html else []
    assert (told, changed) == ([], [])


def test_the_texts_of_feeds_have_french_spaces(published: Path) -> None:
    wrong = []
    for path in sorted([*published.rglob("*.atom"), *published.rglob("*.atom.xml")]):
        text = path.read_text(encoding="utf-8")
        if 'xml:lang="en"' not in text:
            for inside in re.findall(r"<(?:title|subtitle|summary)[^>]*>([^<]*)<", text):
                wrong += [f"{path.name}: {inside}"] if french(inside) != inside else []
    assert wrong == []
