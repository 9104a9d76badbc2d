"""Real receivers on loopback: an SMTP server and a GOV.UK Notify, which remember what they took."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

BOUNCING = "nobody@"


class Post(socketserver.ThreadingTCPServer):
    """An SMTP server that keeps each letter. Addresses that begin with `BOUNCING` are refused for good."""

    allow_reuse_address = True
    daemon_threads = True
    letters: list[str]
    hang_up_after_taking = False

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class _Talk(socketserver.StreamRequestHandler):
    server: Post

    def handle(self) -> None:
        self._say("220 post ready")
        for line in iter(self.rfile.readline, b""):
            word = line.decode(errors="replace").strip()
            verb = word.upper()[:4]
            if verb == "RCPT" and BOUNCING in word:
                self._say("550 5.1.1 no such person")
            elif verb == "DATA":
                self._say("354 go on")
                self.server.letters.append(self._text())
                if self.server.hang_up_after_taking:
                    return
                self._say("250 taken")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 yes")

    def _text(self) -> str:
        return "".join(line.decode(errors="replace") for line in iter(self.rfile.readline, b".\r\n"))

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def post() -> Iterator[Post]:
    with Post(("127.0.0.1", 0), _Talk) as server:
        server.letters = []
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


class _Notify(BaseHTTPRequestHandler):
    taken: ClassVar[list[dict[str, Any]]]

    def do_POST(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if sent.get("email_address", "").startswith(BOUNCING):
            self._answer(400, {"errors": [{"error": "BadRequestError", "message": "no"}], "status_code": 400})
            return
        self.taken.append({**sent, "status": "sending"})
        self._answer(201, {"id": str(len(self.taken)), "reference": sent["reference"]})

    def do_GET(self) -> None:
        reference = parse_qs(urlsplit(self.path).query).get("reference", [""])[0]
        self._answer(
            200, {"notifications": [sent for sent in self.taken if sent["reference"] == reference], "links": {}}
        )

    def _answer(self, status: int, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: what was taken is in ``taken``."""


@contextmanager
def notify() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yields the address to set, and the list of what was taken."""
    taken: list[dict[str, Any]] = []
    handler = type("Notify", (_Notify,), {"taken": taken})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", taken
        server.shutdown()
