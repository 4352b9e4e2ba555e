"""Where readers find the charts: their list, a page for each with its files beside it, the bare figure to embed.

All paths are those of the site, without a first `/`.
"""

_FRENCH = ("graphiques/", "integrer/")


def gallery_path(language: str) -> str:
    """The list of the charts in a language."""
    return _FRENCH[0] if language == "fr" else f"{language}/charts/"


def page_path(ident: str, language: str) -> str:
    """The permanent page of a chart."""
    return f"{gallery_path(language)}{ident}/"


def file_path(ident: str, language: str, ending: str) -> str:
    """A file of a chart: `graphiques/arches/arches-1200.png` for the ending `-1200.png`."""
    return f"{page_path(ident, language)}{ident}{ending}"


def endings(language: str, *, picture: bool) -> dict[str, str]:
    """Key of the words of each file (`figure.download.png`) → ending of its name; `picture`: there is a drawing."""
    drawn = {"png": "-1200.png", "png.large": "-2400.png", "svg": ".svg", "json": ".json"} if picture else {}
    spreadsheet = "-tableur.csv" if language == "fr" else "-spreadsheet.csv"
    data = {"csv": ".csv", "spreadsheet": spreadsheet}
    return {f"figure.download.{key}": ending for key, ending in (drawn | data).items()}


def embeds_path(language: str) -> str:
    """The folder of the bare figures: the only pages that other sites may frame."""
    return _FRENCH[1] if language == "fr" else f"{language}/embed/"


def embed_path(ident: str, language: str) -> str:
    """The bare figure of a chart."""
    return f"{embeds_path(language)}{ident}/"
