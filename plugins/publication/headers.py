"""The HTTP headers that a host should send, in the `_headers` format that several static hosts read."""

from collections.abc import Collection, Iterator
from pathlib import Path

# Nothing from elsewhere, no inline script or style: the charts and the site need no exception.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)

UNFRAMED = "frame-ancestors 'self'"
"""A second policy, for all but the pages made to be framed: hosts join both, and a browser applies both."""

HEADERS = {
    "/*": {
        "Content-Security-Policy": POLICY,
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    },
    "/theme/*": {"Cache-Control": "public, max-age=3600"},
}


MOST = 100
"""Rules that the strictest hosts read; they leave out the others without a word."""


def text(folder: Path, framed: Collection[str] = ()) -> str:
    """The content of the `_headers` file of the finished site in `folder`.

    `framed` are the folders (`integrer/`) whose pages other sites may frame. A host cannot take a header back from a
    part of `/*`, so that the policy against framing is given to everything beside them: by folder, or by the first
    letters that tell them from the framed ones when the site has too many folders for the hosts that count rules.
    """
    patterns = list(_beside(folder, "", framed))
    if len(HEADERS) + len(patterns) > MOST:
        patterns = list(dict.fromkeys(_widened(pattern, framed) for pattern in patterns))
    beside = {path: {"Content-Security-Policy": UNFRAMED} for path in patterns}
    blocks = []
    for path, headers in [*HEADERS.items(), *beside.items()]:
        blocks.append("\n".join([path, *(f"  {name}: {value}" for name, value in headers.items())]))
    return "\n\n".join(blocks) + "\n"


def _beside(folder: Path, at: str, framed: Collection[str]) -> Iterator[str]:
    """Patterns for all of `folder`/`at` but what is under `framed`, as few as can be."""
    if not any(path.startswith(at) for path in framed):
        yield f"/{at}*"
        return
    yield f"/{at}"
    for entry in sorted((folder / at).iterdir()):
        path = f"{at}{entry.name}"
        if entry.is_file():
            yield f"/{path}"
        elif f"{path}/" not in framed:
            yield from _beside(folder, f"{path}/", framed)


def _widened(pattern: str, framed: Collection[str]) -> str:
    """The shortest beginning of a pattern that no framed folder shares, as a pattern; itself when they share it all."""
    path = pattern.strip("*").removeprefix("/")
    beginnings = (path[:length] for length in range(1, len(path) + 1))
    alone = (one for one in beginnings if not any(folder.startswith(one) for folder in framed))
    found = next(alone, None)
    return f"/{found}*" if found is not None else pattern
