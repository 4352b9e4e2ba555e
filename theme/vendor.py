"""Fetches the fonts and the chart library that the theme serves, by hand and rarely: `python theme/vendor.py`.

Packages come from npm by name and exact version. Each archive must have the digest written here, and each file made
from it the digest in the `SHA256SUMS` beside it; `--accept` writes new digests once a change of version has been
reviewed. The chart library must be the version that plotly.py ships, or the live drawing could differ from the static.
"""

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

STATIC = Path(__file__).parent / "static"
SUMS = "SHA256SUMS"

# French, and the letters that neighbours’ names need; U+2009 stays because it lends its shape to U+202F.
LETTERS = [*range(0x20, 0x7F), *map(ord, "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒŸàâäæçèéêëîïôöùûüÿœ"), *map(ord, "ÁÅÍÑÓØÚáåãíñòóõøúß")]
PUNCTUATION = [0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026]
SIGNS = [*map(ord, "\u00a0§©«»°±²³·×÷½¼%‰€−→≥≤≈"), 0x2032, 0x2033]
NARROW = 1 / 6  # of an em; the families draw it thinner than French sets it
WEIGHTS = {"wght": (400, 400, 800)}
SAME_SHAPE = {0x202F: 0x2009, 0x2011: 0x2D}
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "tnum", "pnum", "rvrn"]


@dataclass(frozen=True)
class Package:
    """An npm package, the digest of its archive, and the files taken from it: path inside → path under `static/`."""

    name: str
    version: str
    sha256: str
    files: dict[str, str]


PACKAGES = (
    Package(
        "@fontsource-variable/bricolage-grotesque",
        "5.3.0",
        "6e99e0d844f7bc152bb3b007f9b1493c53e60cc0744cc681bb744e0b5f14665e",
        {
            "files/bricolage-grotesque-latin-wght-normal.woff2": "fonts/bricolage-grotesque.woff2",
            "LICENSE": "fonts/OFL-bricolage-grotesque.txt",
        },
    ),
    Package(
        "@fontsource-variable/literata",
        "5.3.0",
        "6511fb89c1b68ad10a422204580984dd3e27a129edc4cd015ee342f06a8fe4ac",
        {
            "files/literata-latin-wght-normal.woff2": "fonts/literata.woff2",
            "files/literata-latin-wght-italic.woff2": "fonts/literata-italic.woff2",
            "LICENSE": "fonts/OFL-literata.txt",
        },
    ),
    Package(
        "plotly.js-basic-dist-min",
        "4.1.1",
        "ea907f854b6cec4f6a2fa71540ec019a21ed2c61e6a109ddd5c072103a96eed0",
        {"plotly-basic.min.js": "vendor/plotly-basic.min.js", "LICENSE": "vendor/LICENSE-plotly.txt"},
    ),
)


def archive(package: Package, folder: Path) -> bytes:
    """The package's archive as npm gives it; raises `ValueError` when its digest is not the one expected."""
    command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]  # noqa: S603 (fixed words, no shell)
    content = (folder / name).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != package.sha256:
        raise ValueError(f"{name}: sha256 is {digest}, not {package.sha256}")
    return content


def french_subset(content: bytes) -> bytes:
    """A variable font reduced to French, English and the weights in use, with the U+202F and U+2011 it lacked."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({new: table.cmap[old] for new, old in SAME_SHAPE.items() if old in table.cmap})
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.drop_tables += ["vhea", "vmtx"]
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[*LETTERS, *PUNCTUATION, *SIGNS, *SAME_SHAPE])
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, WEIGHTS)
    font["hmtx"]["uni2009"] = (round(font["head"].unitsPerEm * NARROW), 0)
    font.flavor = "woff2"
    result = io.BytesIO()
    font.save(result)
    return result.getvalue()


def extract(package: Package, content: bytes) -> dict[str, bytes]:
    """Path under `static/` → bytes to serve, fonts reduced."""
    made = {}
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as tar:
        for inside, target in package.files.items():
            member = tar.extractfile(f"package/{inside}")
            if member is None:
                raise ValueError(f"{package.name}: no file {inside}")
            read = member.read()
            made[target] = french_subset(read) if target.endswith(".woff2") else read
    return made


def sums(folder: Path, names: list[str]) -> str:
    """`SHA256SUMS` of these files of a folder, as `sha256sum -c` reads it."""
    return "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))


def main(accept: bool) -> int:
    """Writes the files; 1 when one of them is not what `SHA256SUMS` says and the change was not accepted."""
    made: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for package in PACKAGES:
            made |= extract(package, archive(package, Path(temporary)))
    for target, content in made.items():
        (STATIC / target).write_bytes(content)
    changed = False
    for folder in sorted({(STATIC / target).parent for target in made}):
        found = sums(folder, [Path(target).name for target in made if (STATIC / target).parent == folder])
        record = folder / SUMS
        if not record.exists() or record.read_text("utf-8") != found:
            changed = True
            if accept:
                record.write_text(found, "utf-8")
            else:
                sys.stderr.write(f"{record}: digests differ; review, then run again with --accept\n")
    return 1 if changed and not accept else 0


if __name__ == "__main__":
    sys.exit(main(accept="--accept" in sys.argv[1:]))
