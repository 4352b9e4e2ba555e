"""`dossier site | serve | check | fix | release | diff | publish`: the commands, each one line of French help."""

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plugins.problems import Problem, as_github, as_json, errors, report
from plugins.workbench import building, checking, diffing, fixing, preview, publishing, releasing

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Construire, relire et vérifier un dossier.",
)
Root = Annotated[Path, typer.Option(help="Le dossier : content/, data/, pelican.conf.py.", file_okay=False)]


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
        preview.say(f"Le port {port} ne répond pas ({error.strerror}). Essayez : make serve PORT={port + 1}")
        raise typer.Exit(1) from None


@app.command()
def check(root: Root = Path(), format: Annotated[Format, typer.Option(help="Présentation.")] = Format.TEXT) -> None:
    """Lire données et textes : le compte de chaque page, puis tous les problèmes."""
    found = checking.examine(root.resolve())
    if format is Format.TEXT:
        preview.say("\n".join([*found.report, ""]))
    preview.say(_layout(list(found.problems), format))
    if errors(found.problems):
        raise typer.Exit(1)


@app.command()
def fix(root: Root = Path()) -> None:
    """Réécrire les CSV enregistrés autrement (points-virgules, Windows-1252, BOM) dans la forme attendue."""
    for name in fixing.fix(root.resolve()):
        preview.say(f"{name} : réécrit.")


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="Trois nombres : 1.0.0.")],
    root: Root = Path(),
    day: Annotated[
        str, typer.Option("--date", help="Le jour de la version, AAAA-MM-JJ ; aujourd’hui par défaut.")
    ] = "",
) -> None:
    """Figer les données et les graphiques dans releases/<version>/, à des adresses qui ne changent plus."""
    try:
        chosen = date.fromisoformat(day) if day else date.today()
    except ValueError:
        preview.say(f"« {day} » n’est pas une date. Écrivez AAAA-MM-JJ.")
        raise typer.Exit(1) from None
    files, problems = releasing.release(root.resolve(), version, chosen)
    if problems:
        preview.say(report(problems))
        raise typer.Exit(1)
    preview.say(f"releases/{version}/ : {len(files)} fichiers figés. Versionnez ce dossier, ne le modifiez plus.")


@app.command()
def diff(
    root: Root = Path(), version: Annotated[str, typer.Option(help="Comparer à cette version, la dernière sinon.")] = ""
) -> None:
    """Dire ce qui a changé depuis la dernière version : lignes, mesures, phrases, graphiques, pages."""
    found = diffing.diff(root.resolve(), version)
    preview.say(found.text)
    if found.problems:
        preview.say(report(found.problems))
        raise typer.Exit(1)


@app.command()
def publish(
    root: Root = Path(),
    to: Annotated[Path, typer.Option(help="Le dossier à copier chez l’hébergeur.")] = Path("public"),
) -> None:
    """Construire le site, le compresser d’avance (.br, .gz), et le poser dans un dossier prêt à copier."""
    here = root.resolve()
    refusal = building.build(here)
    if refusal:
        preview.say(refusal)
        raise typer.Exit(1)
    try:
        done = publishing.publish(here / "output", here / to)
    except FileExistsError:
        preview.say(
            f"« {to} » existe et n’est pas un site publié ici. Rien n’y a été touché : choisissez un autre dossier."
        )
        raise typer.Exit(1) from None
    preview.say(f"{done.files} fichiers, {done.megabytes} Mo, dans {to}/ ; {done.compressed} aussi en .br et .gz.")


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
