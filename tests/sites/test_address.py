"""A dossier that knows its address: what must be absolute is, and the build says nothing against it."""

import pytest

from tests.builds import BRIDGES, copy_of, dossier

ADDRESS = "https://example.org/ponts"
CHART = """\
kind: bars
rows: {dataset: bridges, where: {state: [sound, watched]}}
encode: {label: name_fr, value: span}
verified_on: ponts.verification
title: {fr: "{{ ponts.nombre }} ponts relevés, deux portées connues"}
condition: {n: ponts.nombre, test: "n > 1"}
neutral_title: {fr: "Ponts et portées"}
measured: {fr: "Portée des ponts, en mètres"}
alt:
  fr: >-
    Barres. Deux ponts ont une portée connue, entre trois cents et cinq cents mètres. Données complètes dans le
    tableau qui suit.
reading: {fr: "la barre du pont Wilson est la plus longue."}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = copy_of(BRIDGES, tmp_path_factory.mktemp("address") / "ponts")
    settings = root / "pelican.conf.py"
    said = settings.read_text(encoding="utf-8")
    assert 'SITEURL = ""' in said
    settings.write_text(said.replace('SITEURL = ""', f'SITEURL = "{ADDRESS}"'), encoding="utf-8")
    (root / "content" / "charts").mkdir(exist_ok=True)
    (root / "content" / "charts" / "portees.yaml").write_text(CHART, encoding="utf-8")
    done = dossier(root, "site")
    assert done.returncode == 0, done.stdout
    return root / "output"


def test_a_chart_prints_its_whole_address(site):
    page = (site / "graphiques" / "portees" / "index.html").read_text(encoding="utf-8")
    assert f"<code>{ADDRESS}/graphiques/portees/</code>" in page


def test_the_map_of_the_site_and_the_share_images_are_absolute(site):
    assert f"<loc>{ADDRESS}/ponts/arche/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f'property="og:image" content="{ADDRESS}/' in (site / "index.html").read_text(encoding="utf-8")
