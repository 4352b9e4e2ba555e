"""The digests that let anyone check a copy of the data: one way to compute them, wherever they are shown."""

import hashlib
from collections.abc import Mapping


def sha256(content: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def checksum(content: bytes) -> str:
    """The same, with the name of its algorithm: `sha256:…`, the `hash` of a Data Package."""
    return f"sha256:{sha256(content)}"


def sums(files: Mapping[str, bytes]) -> str:
    """`SHA256SUMS` for `{name: content}`, as `sha256sum --check` reads it."""
    return "".join(f"{sha256(files[name])}  {name}\n" for name in sorted(files))
