"""The fakes themselves: real HTTP servers on the loopback interface."""

from __future__ import annotations

import gzip
import json
import re
import sys
import threading
import time
from collections.abc import Callable
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
    answer with, a word is a fault that every fake knows, or one of its own (see each).

    Of every server: ``page`` (a web page), ``null``, ``nothing`` (204), ``redirect`` (to
    `elsewhere`), ``dripping`` (a byte now and then, without end), ``huge`` and ``bomb`` (an answer
    too large, the second one packed small), ``later`` and ``soon`` (429 with ``Retry-After`` of an
    hour, of a second). Of every text: see `SPOILT`.
    """

    key = ""

    def __init__(self, port: int = 0) -> None:
        self.requests: list[tuple[str, str, Any]] = []
        """(method, path, body) of every request, in order."""
        self.faults: list[int | str] = []
        self.elsewhere = "http://127.0.0.1:9/"
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
                if fault in _WHOLE:
                    _WHOLE[fault](self, fake)
                    return
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


def _send(handler: BaseHTTPRequestHandler, status: int, data: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def _drip(handler: BaseHTTPRequestHandler, fake: FakeServer) -> None:
    del fake
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(100_000):
        handler.wfile.write(b" ")
        time.sleep(0.05)


_HUGE = 17 * 1024 * 1024
_WHOLE: dict[Any, Any] = {
    "page": lambda on, _: _send(
        on, 200, b"<!doctype html><p>maintenance", Content_Type="text/html"
    ),
    "null": lambda on, _: _send(on, 200, b"null", Content_Type="application/json"),
    "nothing": lambda on, _: _send(on, 204, b""),
    "redirect": lambda on, fake: _send(on, 307, b"", Location=fake.elsewhere),
    "dripping": _drip,
    "huge": lambda on, _: _send(on, 200, b" " * _HUGE),
    "bomb": lambda on, _: _send(
        on, 200, gzip.compress(b" " * 8 * _HUGE, 1), Content_Encoding="gzip"
    ),
    "later": lambda on, _: _send(on, 429, b"{}", Retry_After="3600"),
    "soon": lambda on, _: _send(on, 429, b"{}", Retry_After="1"),
}

SPOILT: dict[str, Callable[[str], str]] = {
    "controls": lambda text: f"\x00{text}\x1b\x07",
    "surrogate": lambda text: f"{text}\ud83d",
    "replaced": lambda text: f"{text}\ufffd",
    "preamble": lambda text: f"Here is the translation:\n\n“{text}”",
    "apology": lambda _: "I’m sorry, but I can’t translate this text.",
    "thoughts": lambda text: f"<think>The user wants a translation.</think>\n{text}",
    "endless": lambda text: f"{text} " * 100,
    "marked": lambda text: f"{text} [more](https://example.com)",
    "blank": lambda _: "  ",
    "number": lambda text: re.sub(r"(?<![<\w/])\d+", lambda m: f"{int(m[0]) + 1}", text, count=1),
}
"""Faults of an answer's first text: name → what becomes of it."""


_TAGGED = r"(<g\d+>)([^<]*)(</g\d+>)"
MISPLACED: dict[str, tuple[str, str]] = {
    "emptied": (_TAGGED, r"\1\3\2"),
    "doubled": (_TAGGED, r"\1\2\3 \1\2\3"),
    "drawn": (r" (<g\d+>)", r"\1 "),
    "glued": (r" (<g\d+>)", r"\1"),
    "apart": (r"(</g\d+>)([.,])", r"\1 \2"),
}
"""Faults of every inner tag: name → what is replaced, by what."""


class FakeDeepL(FakeServer):
    """The v2 translation and v3 glossary API.

    Faults: ``short`` (the last text is missing), ``shuffled``, ``empty`` (the first answer),
    ``untagged`` (inner tags lost), ``garbage`` (not JSON), and those of `MISPLACED`.
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
    if fault in SPOILT:
        return [SPOILT[fault](answers[0]), *answers[1:]]
    if fault == "short":
        return answers[:-1]
    if fault == "shuffled":
        return answers[1:] + answers[:1]
    if fault == "empty":
        return ["", *answers[1:]]
    if fault in MISPLACED:
        pattern, instead = MISPLACED[fault]
        return [re.sub(pattern, instead, text) for text in answers]
    if fault == "untagged":
        return [re.sub(r"</?[gtx]\d+/?>", "", text) for text in answers]
    return answers


class FakeLLM(FakeServer):
    """An OpenAI-compatible chat endpoint.

    Faults of the whole answer: ``chatty`` (words instead of JSON), ``cut`` (ends in the middle, as
    at the limit of tokens), ``refusing``, ``obedient`` (does what the article says); of its last
    segment: ``other`` (another id), ``rambling`` (far too long), ``unmarked`` (markup lost),
    ``echo`` (the source itself); sound, though not bare: ``thinking`` and ``wrapped`` (thoughts or
    prose around the JSON).
    """

    key = "fake-llm-key"
    model = "fake-model"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.output_mode = ""
        """The one of `llm.output_modes` in which it answers in form, 500 where it is asked for
        JSON in another; empty for all."""
        self.refuses_temperature = False
        self.context = 1_000_000
        """Characters of a request above which it answers that its context is too small."""

    def reply(
        self, method: str, path: str, body: Any, size: int, fault: str | None
    ) -> tuple[int, Any]:
        """See `FakeServer`."""
        if path == "/v1/models":
            return 200, {"object": "list", "data": [{"id": self.model, "object": "model"}]}
        if path != "/v1/chat/completions":
            return 404, {"error": {"message": "not found"}}
        if size > self.context:
            return 400, {"error": {"message": "This model's maximum context length is exceeded"}}
        if self.refuses_temperature and "temperature" in body:
            return 400, {"error": {"message": "Unsupported value: 'temperature'"}}
        mode = _output_mode(body.get("response_format"))
        if self.output_mode and mode not in (self.output_mode, "plain"):
            return 500, {"error": {"message": "Internal Server Error"}}
        if self.output_mode and mode != self.output_mode:
            fault = "chatty"
        content = self._content(body["messages"], fault)
        message = {"role": "assistant", "content": content}
        if fault == "refusing":
            message = {"role": "assistant", "content": "", "refusal": "I cannot help with that."}
        reason = "length" if fault == "cut" else "stop"
        return 200, {"choices": [{"index": 0, "message": message, "finish_reason": reason}]}

    def _content(self, messages: Any, fault: str | None) -> str:
        data = json.loads(messages[1]["content"])
        answer = self._answer(messages, data)
        if fault in SPOILT:
            answer["1"] = SPOILT[fault](answer["1"])
        if fault == "echo":
            last = max(answer, key=int)
            answer[last] = data["segments"][last]
        return self._spoilt(answer, fault)

    def _answer(self, messages: Any, data: Any) -> dict[str, str]:
        lang = "ar" if "into Arabic" in messages[0]["content"] else "en"
        terms = {item["source"]: item["use"] for item in data["terms"]}
        return {
            number: _keeping_links(text, lang, terms) for number, text in data["segments"].items()
        }

    def _spoilt(self, answer: dict[str, str], fault: str | None) -> str:
        last = max(answer, key=int)
        rest = {number: text for number, text in answer.items() if number != last}
        whole = json.dumps(answer, ensure_ascii=False)
        spoilt = {
            "chatty": "Of course! Here is your translation.",
            "cut": whole[: len(whole) // 2],
            "obedient": "PWNED",
            "other": json.dumps({**rest, str(int(last) + 1): "x"}),
            "rambling": json.dumps({**rest, last: "word " * 2000}),
            "unmarked": json.dumps({**rest, last: "no markup"}),
            "thinking": f'<think>{{"1": "a first idea"}} is wrong.</think>\n{whole}',
            "wrapped": f"Here is the JSON:\n```json\n{whole}\n```\nTell me if {{it}} is good.",
        }
        return spoilt.get(fault or "", whole)


def _output_mode(wanted: Any) -> str:
    if wanted is None:
        return "plain"
    if wanted["type"] == "json_object" and "schema" in wanted:
        return "json_object with schema"
    return str(wanted["type"])


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
        text = pseudo.translate(body["q"], body["target"], {})
        return 200, {"translatedText": "" if fault == "empty" else _spoil([text], fault)[0]}
