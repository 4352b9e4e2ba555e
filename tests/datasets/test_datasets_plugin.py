from pelican import Pelican
from pelican.settings import read_settings

from plugins import datasets


def test_a_build_has_the_catalog_the_problems_and_the_downloads(make_dataset, root):
    make_dataset("bridges", b"id;opened_on;length\n=1+1;1902;1\nbeam;1902;x\n")
    (root / "content").mkdir()
    settings = read_settings(
        override={
            "PATH": str(root / "content"),
            "OUTPUT_PATH": str(root / "output"),
            "DATA_PATH": str(root / "data"),
            "PLUGINS": [datasets],
            "SITEURL": "",
        }
    )
    generator = datasets.DatasetsGenerator(
        context={"problems": ["earlier"]},
        settings=settings,
        path=settings["PATH"],
        theme=settings["THEME"],
        output_path=settings["OUTPUT_PATH"],
    )
    generator.generate_context()
    generator.generate_output(None)
    assert list(generator.context["catalog"]) == ["bridges"]
    assert [getattr(problem, "check", problem) for problem in generator.context["problems"]] == [
        "earlier",
        "spreadsheet",
        "type",
    ]
    published = (root / "output" / "donnees" / "bridges.csv").read_bytes()
    assert published == b"id,opened_on,length\n=1+1,1902,1\nbeam,1902,x\n"


def test_pelican_finds_the_generator(make_dataset, root):
    make_dataset("bridges", "id,opened_on,length\narch,1902,1\n")
    (root / "content").mkdir()
    overrides = {"PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output"), "PLUGINS": [datasets]}
    pelican = Pelican(
        read_settings(override={**overrides, "DATA_PATH": str(root / "data"), "DATASETS_PATH": "fichiers"})
    )
    pelican.run()
    assert (root / "output" / "fichiers" / "bridges.csv").is_file()
