"""A fake LibreTranslate server."""

from __future__ import annotations

from typing import Any

from newstranslate.testing import pseudo
from newstranslate.testing.faults import spoil
from newstranslate.testing.server import FakeServer


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
        return 200, {"translatedText": "" if fault == "empty" else spoil([text], fault)[0]}
