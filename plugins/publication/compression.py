"""The same files, compressed once and hard, so that a host serves them without working: `.br` and `.gz` beside each."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli

TEXTS = frozenset(
    {
        ".html",
        ".css",
        ".js",
        ".json",
        ".jsonld",
        ".svg",
        ".xml",
        ".csv",
        ".txt",
        ".cff",
        ".yaml",
        ".webmanifest",
        ".sha256",
    }
)
"""What compresses. Images, fonts, Parquet and archives already are."""

SMALLEST = 512
"""Bytes under which the headers cost more than is saved."""


def compress(folder: Path) -> int:
    """Write the compressed forms under `folder`, where they are smaller. Returns how many files have them.

    Without name or date inside, the same bytes give the same bytes.
    """
    count = 0
    for path in list(compressible(folder)):
        content = path.read_bytes()
        forms = {
            ".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
            ".gz": gzip.compress(content, compresslevel=9, mtime=0),
        }
        smaller = {ending: made for ending, made in forms.items() if len(made) < len(content)}
        for ending, made in smaller.items():
            path.with_name(path.name + ending).write_bytes(made)
        count += bool(smaller)
    return count


def compressible(folder: Path) -> Iterator[Path]:
    """The files worth it, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in TEXTS and path.stat().st_size >= SMALLEST:
            yield path
