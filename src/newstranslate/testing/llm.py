"""A fake language model on an OpenAI-compatible server."""

from __future__ import annotations

import json
import re
from typing import Any

from newstranslate.testing import pseudo
from newstranslate.testing.faults import SPOILT
from newstranslate.testing.server import FakeServer


class FakeLLM(FakeServer):
    """An OpenAI-compatible chat endpoint.

    Faults of the whole answer: ``chatty`` (prose instead of JSON), ``cut`` (truncated, as at the
    token limit), ``refusing``, ``obedient`` (follows an instruction in the article); of its last
    segment: ``other`` (another id), ``rambling`` (far too long), ``unmarked`` (markup lost),
    ``echo`` (the source itself); usable, but not bare JSON: ``thinking`` and ``wrapped`` (with
    reasoning or prose around it).
    """

    key = "fake-llm-key"
    model = "fake-model"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.output_mode = ""
        """The only one of `llm.output_modes` that is supported, others get 500; empty for all."""
        self.refuses_temperature = False
        self.context = 1_000_000
        """Maximum request size in bytes; larger requests exceed the model's context."""

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
        # As llama.cpp's Python server does.
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
        # The prompt is the only place where the target language is stated.
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
    """Pseudo-translate Markdown, keeping link addresses and note marks."""
    pieces = re.split(r"(\]\([^)]*\)|\[\^[^\]]*\])", text)
    return "".join(
        piece if index % 2 else pseudo.translate(piece, lang, terms)
        for index, piece in enumerate(pieces)
    )
