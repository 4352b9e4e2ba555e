"""Build the site of a dossier with Pelican, and say in French how it went."""

import contextlib
import io
import logging
from pathlib import Path

import pelican.log
from pelican import Pelican
from pelican.settings import read_settings

from plugins.problems import DossierRefusedError, report

CONFIGURATION = "pelican.conf.py"


def build(root: Path) -> str | None:
    """Build and publish the dossier at `root`. Returns None, or the French report of what stopped it.

    A mistake in our own Python raises, after which nothing has been published either.
    """
    configuration = root / CONFIGURATION
    if not configuration.is_file():
        return f"{CONFIGURATION} : ce fichier manque dans « {root.name} ». Lancez la commande dans le dossier du site."
    pelican.log.init(level=logging.ERROR)
    try:
        # Pelican's own closing line is in English and says less than ours.
        with contextlib.redirect_stdout(io.StringIO()):
            Pelican(read_settings(str(configuration))).run()
    except DossierRefusedError as refused:
        return report(refused.problems)
    except OSError as error:
        return f"{error.filename or root} : {error.strerror}. Rien n’a été publié."
    return None
