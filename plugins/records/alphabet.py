"""The order of names: « Décisions » stands before « Droit », whatever its accent."""

import unicodedata


def folded(name: str) -> str:
    """A name as it is ordered: without accents, in small letters."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(sign))
