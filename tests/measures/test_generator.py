"""What the generator puts in the shared context, and the pages that it writes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.datasets.catalog import Catalog, Key
from plugins.measures import MeasuresGenerator
from plugins.problems import Problem

TEMPLATE = "{{ language }} {{ canonical }} {% for m in theme.measures %}{{ m.anchor }}={{ m.value_text }}{% endfor %}"


@dataclass
class Names:
    sources: str = "documents"

    def name(self, dataset: str, key: Key) -> str:
        return str(key)

    def link(self, dataset: str, key: Key) -> str | None:
        return None


@dataclass
class Pages:
    """Keeps what a writer would write."""

    written: dict[str, str] = field(default_factory=dict)

    def write_file(self, name: str, template: Any, context: dict[str, Any], **values: Any) -> None:
        self.written[name] = template.render({**context, **values})


def generator(root: Path, catalog: Catalog, measures: str) -> MeasuresGenerator:
    folder, theme = root / "data" / "measures", root / "theme"
    folder.mkdir()
    (folder / "ponts.yaml").write_text(measures, encoding="utf-8")
    (theme / "templates").mkdir(parents=True)
    (theme / "templates" / "measures.html").write_text(TEMPLATE, encoding="utf-8")
    settings = read_settings(override={"THEME": str(theme), "MEASURES_PATH": str(folder), "DEFAULT_LANG": "fr"})
    context: dict[str, Any] = {"catalog": catalog, "editions": {"fr": Names()}}
    return MeasuresGenerator(context, settings, str(root), str(theme), str(root / "output"))


def test_measures_wording_and_show_are_shared_and_a_theme_has_a_page(tmp_path: Path, bridges: Catalog) -> None:
    text = "cost: {label: {fr: Coût}, unit: EUR, dataset: bridges, where: \"id = 'ash'\", value: sum(cost)}\n"
    made, pages = generator(tmp_path, bridges, text), Pages()
    made.generate_context()
    assert made.context["problems"] == []
    assert made.context["measures"]["ponts.cost"].value == 800_000
    assert made.context["wording"]["fr"]("value.yes") == made.context["show"](True) == "oui"
    made.generate_output(pages)
    assert pages.written == {"mesures/ponts/index.html": "fr /mesures/ponts/ cost=800\u202f000\u00a0€"}


def test_problems_join_those_of_the_other_rooms(tmp_path: Path, bridges: Catalog) -> None:
    made = generator(tmp_path, bridges, "cost: {label: {fr: Coût}, unit: EUR, dataset: bridge, value: sum(cost)}\n")
    made.context["problems"] = [Problem("data/bridges.csv", "déjà là.")]
    made.generate_context()
    assert [problem.file for problem in made.context["problems"]] == ["data/bridges.csv", "data/measures/ponts.yaml"]
