"""The output modes by which servers are asked for JSON: no two servers take the same ones.

OpenAI, vLLM and Ollama take ``json_schema``; llama.cpp's Python server answers it with 500 and
takes ``json_object`` with the schema beside it; others know ``json_object`` alone, or nothing.
"""

from __future__ import annotations

from typing import Any

NAMES = ("json_schema", "json_object with schema", "json_object", "plain")
"""Every output mode, the strictest first."""
UNKNOWN = frozenset({400, 415, 422, 500, 501})
"""HTTP statuses by which servers say that they do not know an output mode."""


class OutputModes:
    """Which output mode the server takes; begins with the strictest and remembers what worked."""

    def __init__(self) -> None:
        self._left = list(NAMES)
        self._proven = False
        self._spare = ""
        """The first output mode that the server took, though the model did not keep to it."""

    @property
    def name(self) -> str:
        """The output mode to ask in."""
        return self._left[0]

    @property
    def certain(self) -> bool:
        """Whether there is no other to try: it worked once, or it is the last."""
        return self._proven or len(self._left) == 1

    def response_format(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the fields that a request gets."""
        kinds: dict[str, dict[str, Any]] = {
            "json_schema": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": schema},
            },
            "json_object with schema": {"type": "json_object", "schema": schema},
            "json_object": {"type": "json_object"},
        }
        wanted = kinds.get(self.name)
        return {"response_format": wanted} if wanted else {}

    def unknown(self) -> None:
        """The server does not know this output mode."""
        self._left.pop(0)

    def answered(self, *, in_form: bool) -> None:
        """An answer came; where it was not in form, the next output mode is tried once."""
        if in_form or self._proven:
            self._proven = self._proven or in_form
            return
        self._spare = self._spare or self.name
        if len(self._left) > 1:
            self._left.pop(0)
        else:
            self._left, self._proven = [self._spare], True
