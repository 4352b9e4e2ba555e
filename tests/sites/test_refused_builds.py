"""A build that fails says everything at once and leaves the published site as it was."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.builds import BRIDGES, copy_of, dossier, files

PROBLEMS = BRIDGES.parent / "problems.txt"


@pytest.fixture
def built(tmp_path):
    root = copy_of(BRIDGES, tmp_path / "ponts")
    done = dossier(root, "site")
    assert done.returncode == 0, done.stdout
    return root


def edit(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def break_four_things(root):
    edit(root / "data" / "bridges.csv", "1847-05-01", "1847-02-31")
    edit(root / "data" / "bridges.csv", "470,sound,carte", "470,sound,cartes")
    edit(root / "data" / "glossary.csv", "term_fr", "terme_fr")
    edit(root / "content" / "fr" / "1-ponts.md", "/// pont | suspendu", "/// pont | suspendue")


def test_one_run_names_a_date_a_reference_a_header_and_a_directive(built):
    break_four_things(built)
    done = dossier(built, "check")
    assert done.returncode == 1
    counts, _, problems = done.stdout.strip().partition("\n\n–")
    assert f"–{problems}" == PROBLEMS.read_text(encoding="utf-8").strip()
    assert counts.startswith("content/fr/1-ponts.md\N{NO-BREAK SPACE}: 3 chiffres liés")
    assert counts.splitlines()[-1].startswith("Total\N{NO-BREAK SPACE}: ")


def test_the_build_gives_the_same_report_and_the_site_stays(built):
    before = files(built / "output")
    break_four_things(built)
    done = dossier(built, "site")
    assert done.returncode == 1
    for line in PROBLEMS.read_text(encoding="utf-8").strip().splitlines():
        assert line in done.stdout
    assert files(built / "output") == before


def broken_template(root):
    theme = root / "theme"
    shutil.copytree(BRIDGES.parents[2] / "theme", theme)
    edit(root / "pelican.conf.py", "THEME = str(THEME_PATH)", f"THEME = {str(theme)!r}")
    edit(theme / "templates" / "record.html", "{% block content %}", "{% block content %}{{ 1 / 0 }}")


def broken_plugin(root):
    edit(root / "pelican.conf.py", "import plugins\n", "import plugins\nimport plugins.no_such_room\n")


def unreadable_page(root):
    (root / "content" / "fr" / "2-illisible.md").write_bytes(b"Title: x\nSlug: x\n\n\xff\xfe\x00bad")


@pytest.mark.parametrize("sabotage", [broken_template, broken_plugin, unreadable_page])
def test_whatever_fails_the_site_stays_and_the_status_is_1(built, sabotage):
    before = files(built / "output")
    sabotage(built)
    done = dossier(built, "site")
    assert done.returncode == 1, done.stdout
    assert files(built / "output") == before


def test_a_full_disk_is_said_in_french_and_the_site_stays(built):
    before = files(built / "output")
    done = dossier(built, "site", largest_file=4096)
    assert done.returncode == 1
    assert "Rien n’a été publié." in done.stdout
    assert files(built / "output") == before


def test_mending_gives_the_same_bytes_back(built):
    before = files(built / "output")
    original = (built / "data" / "bridges.csv").read_bytes()
    edit(built / "data" / "bridges.csv", "1847-05-01", "1847-02-31")
    assert dossier(built, "site").returncode == 1
    (built / "data" / "bridges.csv").write_bytes(original)
    assert dossier(built, "site").returncode == 0
    assert files(built / "output") == before


def test_the_same_inputs_give_the_same_bytes_anywhere(built, tmp_path):
    elsewhere = copy_of(BRIDGES, tmp_path / "un autre dossier" / "é")
    done = dossier(
        elsewhere, "site", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LC_ALL="C", SOURCE_DATE_EPOCH="1767139200"
    )
    assert done.returncode == 0, done.stdout
    assert files(elsewhere / "output") == files(built / "output")


def test_pelican_itself_builds_the_same_site(built):
    before = files(built / "output")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "pelican.conf.py"],
        cwd=built,
        env={**os.environ, "PYTHONPATH": str(BRIDGES.parents[2])},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert files(built / "output") == before
