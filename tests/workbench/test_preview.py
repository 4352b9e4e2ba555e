"""`dossier serve`, as an editor lives it: the address, then a reload or a report at each save."""

import os
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from plugins.workbench.preview import event, with_script
from tests.builds import BRIDGES, ROOT, copy_of


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path):
    """A running preview of the bridges: (the dossier, its address)."""
    root = copy_of(BRIDGES, tmp_path / "ponts")
    line = [sys.executable, "-m", "plugins.workbench.command", "serve", "--root", str(root), "--port", str(free_port())]
    running = subprocess.Popen(
        line, cwd=root, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )
    said = []
    for printed in running.stdout:
        said.append(printed)
        if address := re.search(r"http://127\.0\.0\.1:\d+", printed):
            break
    else:
        pytest.fail("".join(said))
    yield root, address[0]
    running.terminate()
    running.wait(timeout=20)


def next_event(stream) -> str:
    """The name of the next event of the stream; comments are skipped."""
    for line in stream:
        if line.startswith(b"event: "):
            return line.decode().removeprefix("event: ").strip()
    return ""


def edit(path: Path, before: str, after: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")


def test_a_save_rebuilds_and_reloads_and_a_mistake_is_shown(server):
    root, address = server
    with urllib.request.urlopen(f"{address}/") as home:  # noqa: S310  # our own address
        page = home.read().decode()
    assert "Combien de ponts tiennent encore" in page
    assert "/_apercu/apercu.js" in page
    with urllib.request.urlopen(f"{address}/_apercu/evenements", timeout=60) as stream:  # noqa: S310
        edit(root / "content" / "fr" / "accueil.md", "Combien de ponts tiennent", "Combien de ponts restent")
        assert next_event(stream) == "rechargez"
        with urllib.request.urlopen(f"{address}/") as home:  # noqa: S310
            assert "Combien de ponts restent" in home.read().decode()
        edit(root / "data" / "bridges.csv", "1847-05-01", "1847-02-31")
        assert next_event(stream) == "probleme"
    with urllib.request.urlopen(f"{address}/") as home:  # noqa: S310
        assert "Combien de ponts restent" in home.read().decode()


def test_a_missing_page_is_a_404_with_the_theme(server):
    _, address = server
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}/nulle-part/")  # noqa: S310
    assert refused.value.code == 404
    assert "Cette page n’est pas au dossier" in refused.value.read().decode()


def test_a_report_is_an_event_of_several_lines():
    assert event("une ligne\nune autre") == "event: probleme\ndata: une ligne\ndata: une autre\n\n"
    assert event("") == "event: rechargez\ndata: \n\n"


def test_the_script_goes_at_the_end_of_the_head():
    assert with_script(b"<head><title>x</title></head>") == (
        b'<head><title>x</title><script src="/_apercu/apercu.js" defer></script></head>'
    )
