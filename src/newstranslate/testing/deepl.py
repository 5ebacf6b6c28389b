"""A fake DeepL server."""

from __future__ import annotations

from typing import Any, ClassVar

from newstranslate.testing import pseudo
from newstranslate.testing.faults import spoil
from newstranslate.testing.server import FakeServer

MAX_BODY = 128 * 1024
"""DeepL refuses larger requests with 413."""


class FakeDeepL(FakeServer):
    """The v2 translation and v3 glossary API.

    Faults: ``short`` (the last text is missing), ``shuffled``, ``empty`` (the first answer),
    ``untagged`` (inner tags lost), ``garbage`` (not JSON), and those of `faults.MISPLACED`.
    """

    key = "fake-deepl-key:fx"
    TARGETS: ClassVar[frozenset[str]] = frozenset({"AR", "EN-GB", "EN-US", "FR", "ES", "DE"})

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.glossaries: dict[str, Any] = {}
        self.most_glossaries = 1
        """The limit of DeepL's free plan."""
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
        # The real limits, so that the batching of the engine is tested.
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
        answers = spoil(answers, fault)
        # The real API detects the language if none is given.
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
