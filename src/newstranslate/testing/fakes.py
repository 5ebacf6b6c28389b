"""The fakes themselves: real HTTP servers on the loopback interface."""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Self

from newstranslate.testing import pseudo

MAX_BODY = 128 * 1024
"""DeepL refuses larger requests with 413."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that went away: tests kill them."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class FakeServer:
    """A server on a free port of 127.0.0.1; a context manager.

    `faults` is consumed from the front, one for each answer: a number is an HTTP status to
    answer with, a word is a fault the fake knows (see each).
    """

    key = ""

    def __init__(self, port: int = 0) -> None:
        self.requests: list[tuple[str, str, Any]] = []
        """(method, path, body) of every request, in order."""
        self.faults: list[int | str] = []
        self.delay = 0.0
        """Seconds that every answer to a POST takes."""
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer(None, 0)

            def do_DELETE(self) -> None:
                self._answer(None, 0)

            def do_POST(self) -> None:
                size = int(self.headers.get("Content-Length", 0))
                self._answer(json.loads(self.rfile.read(size) or b"null"), size)

            def _answer(self, body: Any, size: int) -> None:
                fake.requests.append((self.command, self.path, body))
                status: int
                reply: Any
                time.sleep(fake.delay if self.command == "POST" else 0)
                fault = fake.faults.pop(0) if fake.faults and self.command == "POST" else None
                if isinstance(fault, int):
                    status, reply = fault, {"message": "made to fail"}
                elif not fake.admits(self.headers.get("Authorization", "")):
                    status, reply = 403, {"message": "Forbidden"}
                else:
                    status, reply = fake.reply(self.command, self.path, body, size, fault)
                if status == 204:
                    reply = ""
                data = reply.encode() if isinstance(reply, str) else json.dumps(reply).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing."""

        self._server = _Server(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def bodies(self, path: str) -> list[Any]:
        """Return the bodies that were posted to `path`."""
        return [body for method, at, body in self.requests if method == "POST" and at == path]

    def admits(self, authorization: str) -> bool:
        """Whether the key in the request's header is good."""
        return not self.key or self.key in authorization

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """Return (status, JSON) for a request; each fake's own."""
        raise NotImplementedError


class FakeDeepL(FakeServer):
    """The v2 translation and v3 glossary API.

    Faults: ``short`` (the last text is missing), ``shuffled``, ``empty`` (the first answer),
    ``untagged`` (inner tags lost), ``unanchored`` (term anchors lost), ``garbage`` (not JSON).
    """

    key = "fake-deepl-key:fx"
    TARGETS: ClassVar[frozenset[str]] = frozenset({"AR", "EN-GB", "EN-US", "FR", "ES", "DE"})

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.glossaries: dict[str, Any] = {}
        self.most_glossaries = 1
        """As on the free plan."""
        self._made = 0
        self.limit = 500_000
        self.used = 0

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """See `FakeServer`."""
        if path == "/v2/usage":
            return 200, {"character_count": self.used, "character_limit": self.limit}
        if path.startswith("/v3/glossaries"):
            return self._glossary(method, path, body)
        if path == "/v2/translate":
            return self._translate(body, size, fault)
        return 404, {"message": "Not found"}

    def _glossary(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        if method == "DELETE":
            gone = self.glossaries.pop(path.rpartition("/")[2], None)
            return (204, None) if gone else (404, {"message": "Glossary not found"})
        if method == "GET":
            return 200, {"glossaries": [info for info, _ in self.glossaries.values()]}
        if len(self.glossaries) >= self.most_glossaries:
            return 400, {"message": "Too many glossaries"}
        self._made += 1
        number = f"glossary-{self._made}"
        dictionaries = [
            {
                "source_lang": item["source_lang"].lower(),
                "target_lang": item["target_lang"].lower(),
                "entry_count": len(item["entries"].split("\n")),
            }
            for item in body["dictionaries"]
        ]
        info = {
            "glossary_id": number,
            "name": body["name"],
            "dictionaries": dictionaries,
            "creation_time": "2026-01-01T00:00:00.000Z",
        }
        self.glossaries[number] = (info, body["dictionaries"])
        return 201, info

    def _translate(self, body: Any, size: int, fault: str | None) -> tuple[int, Any]:
        texts, target = body["text"], body["target_lang"]
        if size > MAX_BODY or len(texts) > 50:
            return 413, {"message": "Request size exceeds the supported limit"}
        if target not in self.TARGETS:
            return 400, {"message": "Value for 'target_lang' not supported."}
        total = sum(len(text) for text in texts)
        if self.used + total > self.limit:
            return 456, {"message": "Quota Exceeded"}
        self.used += total
        terms = self._terms(body.get("glossary_id"), target)
        answers = [pseudo.translate(text, target, terms) for text in texts]
        if fault == "garbage":
            return 200, "<html>maintenance</html>"
        answers = _spoil(answers, fault)
        source = body.get("source_lang") or "FR"
        return 200, {
            "translations": [
                {"detected_source_language": source, "text": text, "billed_characters": len(text)}
                for text in answers
            ]
        }

    def _terms(self, glossary: str | None, target: str) -> dict[str, str]:
        terms: dict[str, str] = {}
        for item in self.glossaries.get(glossary or "", (None, []))[1]:
            if target.startswith(item["target_lang"]):
                terms |= dict(line.split("\t") for line in item["entries"].split("\n") if line)
        return terms


def _spoil(answers: list[str], fault: str | None) -> list[str]:
    if fault == "short":
        return answers[:-1]
    if fault == "shuffled":
        return answers[1:] + answers[:1]
    if fault == "empty":
        return ["", *answers[1:]]
    if fault == "unanchored":
        return [re.sub(r"</?n\b[^>]*>", "", text) for text in answers]
    if fault == "untagged":
        return [re.sub(r"</?[gtx]\d+/?>", "", text) for text in answers]
    return answers


class FakeLLM(FakeServer):
    """An OpenAI-compatible chat endpoint.

    Faults: ``chatty`` (words instead of JSON), ``other`` (another segment's id), ``rambling``
    (an answer far too long), ``unmarked`` (markup lost), ``obedient`` (does what the article says).
    """

    key = "fake-llm-key"
    model = "fake-model"

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """See `FakeServer`."""
        if path == "/v1/models":
            return 200, {"object": "list", "data": [{"id": self.model, "object": "model"}]}
        if path != "/v1/chat/completions":
            return 404, {"error": {"message": "not found"}}
        data = json.loads(body["messages"][1]["content"])
        system = body["messages"][0]["content"]
        lang = "ar" if "into Arabic" in system else "en"
        terms = {item["source"]: item["use"] for item in data["terms"]}
        text = _keeping_links(data["segment"], lang, terms)
        content = json.dumps({"id": data["id"], "translation": text}, ensure_ascii=False)
        content = self._spoilt(content, data, fault)
        message = {"role": "assistant", "content": content}
        return 200, {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}

    def _spoilt(self, content: str, data: Any, fault: str | None) -> str:
        spoilt = {
            "chatty": "Of course! Here is your translation.",
            "other": json.dumps({"id": data["id"] + 1, "translation": "x"}),
            "rambling": json.dumps({"id": data["id"], "translation": "word " * 2000}),
            "unmarked": json.dumps({"id": data["id"], "translation": "no markup"}),
            "obedient": "PWNED",
        }
        return spoilt.get(fault or "", content)


def _keeping_links(text: str, lang: str, terms: dict[str, str]) -> str:
    """Pseudo-translate Markdown: link addresses and note marks stay."""
    pieces = re.split(r"(\]\([^)]*\)|\[\^[^\]]*\])", text)
    return "".join(
        piece if index % 2 else pseudo.translate(piece, lang, terms)
        for index, piece in enumerate(pieces)
    )


class FakeLibreTranslate(FakeServer):
    """LibreTranslate's ``/languages`` and ``/translate``. Fault: ``empty``."""

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """See `FakeServer`."""
        if path == "/languages":
            codes = ["ar", "en", "fr"]
            return 200, [{"code": code, "name": code, "targets": codes} for code in codes]
        if path != "/translate":
            return 404, {"error": "not found"}
        text = "" if fault == "empty" else pseudo.translate(body["q"], body["target"], {})
        return 200, {"translatedText": text}
