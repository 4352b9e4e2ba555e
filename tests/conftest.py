"""Fixtures for rooms that read a catalog: small made-up dossiers, written where a test can see them."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Browser, sync_playwright

from plugins.datasets.catalog import Catalog, load_catalog
from tests import builds
from tests.browser.chromium import FLAGS, find_or_install
from tests.serving import served


def _shared(tmp_path_factory, worker_id) -> Path:
    """A folder that all the processes of one test run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def worker_id(request) -> str:
    """The name of this test process, `master` when there is only one."""
    return getattr(request.config, "workerinput", {}).get("workerid", "master")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser per test process: Playwright's synchronous interface runs once in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def published(tmp_path_factory, worker_id) -> Path:
    """This dossier, built once."""
    return builds.build_once(builds.ROOT, _shared(tmp_path_factory, worker_id) / "published")


@pytest.fixture(scope="session")
def address(published) -> Iterator[str]:
    """Where this dossier is served."""
    yield from served(published)


@pytest.fixture(scope="session")
def bridges_site(tmp_path_factory, worker_id) -> Path:
    """The made-up dossier of tests/sites/bridges, built once."""
    return builds.build_once(builds.BRIDGES, _shared(tmp_path_factory, worker_id) / "bridges")


@pytest.fixture
def make_catalog(tmp_path):
    """`make_catalog(bridges=(descriptor, csv), …)` → the Catalog of these datasets, which must have no problem."""

    def make(**datasets: tuple[str, str]) -> Catalog:
        folder = Path(tmp_path) / "data"
        folder.mkdir(exist_ok=True)
        for name, (descriptor, rows) in datasets.items():
            (folder / f"{name}.yaml").write_text(dedent(descriptor), encoding="utf-8")
            (folder / f"{name}.csv").write_text(dedent(rows).lstrip("\n"), encoding="utf-8")
        catalog, problems = load_catalog(folder, Path(tmp_path))
        assert problems == []
        return catalog

    return make


BRIDGES = """\
    title: {fr: Ponts, en: Bridges}
    description: {fr: Un pont par ligne.}
    schema:
      primaryKey: [id]
      fields:
        - {name: id, type: string}
        - {name: opened, type: date, precision: [year, day], title: {fr: Ouvert le}}
        - {name: name_fr, title: {fr: Nom}}
        - {name: name_en, title: {fr: Nom anglais}}
        - name: state
          title: {fr: État, en: State}
          categories:
            - {value: sound, label: {fr: Solide, en: Sound}, glyph: square, role: a-strong}
            - {value: worn, label: {fr: Usé, en: Worn}, glyph: circle, role: b-strong}
            - {value: unused, label: {fr: Sans objet, en: Unused}, glyph: cross, role: plain}
        - {name: span, type: number, title: {fr: Portée}}
        - {name: river_id, title: {fr: Rivière}}
        - {name: source_ids, type: list, title: {fr: Sources}}
      foreignKeys:
        - {fields: river_id, reference: {resource: rivers, fields: id}}
        - {fields: source_ids, reference: {resource: sources, fields: id}}
    page:
      path: ponts/{id}/
      title: name_fr
      date: opened
      effect: state
      fields: [state, span, river_id, source_ids]
      related:
        - {dataset: visits, key: bridge_id, fields: [visited_on, remark], title: {fr: Visites}}
    index: {path: explorer/ponts/, fields: [name_fr, opened, state, span], anchor: true}
"""
BRIDGE_ROWS = """
    id,opened,name_fr,name_en,state,span,river_id,source_ids
    arch,1902,Pont <Arche>,Arch Bridge,worn,41.5,loire,plan;map
    beam,1850-06-01,Pont droit,Beam Bridge,sound,1218,loire,plan
    cable,1902,Pont suspendu,,sound,,,plan
    drawbridge,1904,Pont-levis,,unused,12,,plan
"""
RIVERS = """\
    title: {fr: Rivières}
    schema:
      primaryKey: [id]
      fields: [{name: id}, {name: name}]
    index: {path: rivieres/, anchor: true}
"""
SOURCES = """\
    title: {fr: Sources}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: title}
        - {name: publisher}
        - {name: published_on, type: date, precision: [day, year]}
        - {name: url, type: uri}
        - {name: language}
    index: {path: sources/, anchor: true}
"""
VISITS = """\
    title: {fr: Visites}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: bridge_id}
        - {name: visited_on, type: date, title: {fr: Jour}}
        - {name: remark, title: {fr: Remarque}}
      foreignKeys:
        - {fields: bridge_id, reference: {resource: bridges, fields: id}}
"""


@pytest.fixture
def bridges(make_catalog) -> Catalog:
    """Four bridges, a river, two sources, a visit."""
    return make_catalog(
        bridges=(BRIDGES, BRIDGE_ROWS),
        rivers=(RIVERS, "id,name\nloire,La Loire\n"),
        sources=(
            SOURCES,
            "id,title,publisher,published_on,url,language\n"
            "plan,Le plan,La voirie,1849,https://example.org/plan,fr\n"
            "map,A map,,,,en\n",
        ),
        visits=(VISITS, "id,bridge_id,visited_on,remark\nv1,arch,2020-01-02,Rouille\n"),
    )
