"""`dossier site | serve | check | fix`: the commands, each one line of French help."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plugins.problems import Problem, as_github, as_json, errors, report
from plugins.workbench import building, checking, fixing, preview

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Construire, relire et vérifier un dossier.",
)
Root = Annotated[Path, typer.Option(help="Le dossier : content/, data/, pelican.conf.py.", file_okay=False)]


class Format(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@app.command()
def site(root: Root = Path()) -> None:
    """Construire le site et le publier dans output/, ou dire ce qui l’empêche."""
    refusal = building.build(root.resolve())
    if refusal:
        preview.say(refusal)
        raise typer.Exit(1)
    preview.say("Le site est dans output/.")


@app.command()
def serve(root: Root = Path(), port: Annotated[int, typer.Option(help="Port local.")] = 8000) -> None:
    """Voir le site sur cette machine ; il se reconstruit à chaque enregistrement."""
    here = root.resolve()
    try:
        preview.serve(here, here / "output", port)
    except OSError as error:
        preview.say(f"Le port {port} ne répond pas ({error.strerror}). Essayez : make serve PORT={port + 1}")
        raise typer.Exit(1) from None


@app.command()
def check(root: Root = Path(), format: Annotated[Format, typer.Option(help="Présentation.")] = Format.TEXT) -> None:
    """Lire données et textes, et lister tous les problèmes."""
    problems = checking.check(root.resolve())
    preview.say(_layout(problems, format))
    if errors(problems):
        raise typer.Exit(1)


@app.command()
def fix(root: Root = Path()) -> None:
    """Réécrire les CSV enregistrés autrement (points-virgules, Windows-1252, BOM) dans la forme attendue."""
    for name in fixing.fix(root.resolve()):
        preview.say(f"{name} : réécrit.")


def _layout(problems: list[Problem], format: Format) -> str:
    match format:
        case Format.JSON:
            return as_json(problems)
        case Format.GITHUB:
            return as_github(problems)
        case Format.TEXT:
            return report(problems)


def main() -> None:
    """The `dossier` entry point. French text prints also where the terminal is not UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


if __name__ == "__main__":
    main()
