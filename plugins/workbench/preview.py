"""Serve the published site on this machine, rebuild at each save, and reload the open pages."""

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import watchfiles

EVENTS = "/_apercu/evenements"
SCRIPT = "/_apercu/apercu.js"
RELOADER = Path(__file__).with_name("preview.js")
WATCHED = ("content", "data", "theme", "plugins", "pelican.conf.py")


class Broadcast:
    """The messages that open pages wait for, and the last report when a build was refused."""

    def __init__(self) -> None:
        self.report = ""
        self._waiting: set[queue.Queue[str]] = set()
        self._lock = threading.Lock()

    def tell(self, report: str) -> None:
        """Tell every open page: an empty report means a new build is online."""
        self.report = report
        with self._lock:
            for page in self._waiting:
                page.put(report)

    def listen(self) -> Iterator[str]:
        """The reports, as they come, and a None-like empty comment every 15 s so that a closed page is noticed."""
        mine: queue.Queue[str] = queue.Queue()
        with self._lock:
            self._waiting.add(mine)
        try:
            if self.report:
                yield event(self.report)
            while True:
                try:
                    yield event(mine.get(timeout=15))
                except queue.Empty:
                    yield ": toujours là\n\n"
        finally:
            with self._lock:
                self._waiting.discard(mine)


def event(report: str) -> str:
    """One server-sent event (HTML Living Standard, § 9.2): `rechargez`, or `probleme` with the report."""
    if not report:
        return "event: rechargez\ndata: \n\n"
    return "event: probleme\n" + "".join(f"data: {line}\n" for line in report.splitlines()) + "\n"


class PreviewHandler(SimpleHTTPRequestHandler):
    """The published files, with a reload script added to each page as it goes out."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, site: Path, broadcast: Broadcast) -> None:
        self.broadcast = broadcast
        super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type]  # the three of BaseServer

    def do_GET(self) -> None:
        """Serve a file, the reload script or the stream of events."""
        if self.path == EVENTS:
            self._stream()
        elif self.path == SCRIPT:
            self._send(200, "text/javascript; charset=utf-8", RELOADER.read_bytes())
        else:
            self._page()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal belongs to the build's messages."""

    def end_headers(self) -> None:
        """A preview is never kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _page(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()
            return
        if file.is_dir():
            file = file / "index.html"
        if not file.is_file():
            missing = Path(str(self.directory)) / "404.html"
            body = missing.read_bytes() if missing.is_file() else b"404"
            self._send(404, "text/html; charset=utf-8", with_script(body))
        elif file.suffix == ".html":
            self._send(200, "text/html; charset=utf-8", with_script(file.read_bytes()))
        else:
            super().do_GET()

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        for message in self.broadcast.listen():
            try:
                self.wfile.write(message.encode())
                self.wfile.flush()
            except OSError:
                return


def with_script(page: bytes) -> bytes:
    """The page with the reload script at the end of its head."""
    return page.replace(b"</head>", f'<script src="{SCRIPT}" defer></script></head>'.encode(), 1)


def rebuild(root: Path) -> str:
    """Build in a process of its own, so that changed Python counts. Returns the report, empty when fine."""
    command = [sys.executable, "-m", "plugins.workbench.command", "site", "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)  # noqa: S603  # our own command
    return "" if done.returncode == 0 else (done.stdout + done.stderr).strip()


def serve(root: Path, published: Path, port: int) -> None:
    """Serve `published` on 127.0.0.1:`port` until Ctrl-C, rebuilding at each save under `root`.

    Raises OSError when the port is taken.
    """
    broadcast = Broadcast()

    def handler(*arguments: object) -> PreviewHandler:
        return PreviewHandler(*arguments, site=published, broadcast=broadcast)

    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    broadcast.tell(announce(rebuild(root)))
    say(f"Le site est prêt : http://127.0.0.1:{server.server_port}/")
    say("Il se met à jour à chaque enregistrement. Ctrl-C pour arrêter.")
    watched = [root / name for name in WATCHED if (root / name).exists()]
    try:
        for changes in watchfiles.watch(*watched, watch_filter=watchfiles.DefaultFilter(), raise_interrupt=False):
            names = sorted({Path(path).relative_to(root).as_posix() for _, path in changes})
            say(f"Modifié : {', '.join(names[:5])}{' …' if len(names) > 5 else ''}. Le site se reconstruit…")
            broadcast.tell(announce(rebuild(root)))
    finally:
        server.shutdown()


def announce(report: str) -> str:
    """Print how the build went and return its report."""
    say(report or "Le site est à jour.")
    return report


def say(text: str) -> None:
    """Print at once, also when the output is a file."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
