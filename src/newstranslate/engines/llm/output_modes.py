"""The output modes for requesting JSON, which differ from server to server.

OpenAI, vLLM and Ollama support ``json_schema``; llama.cpp's Python server answers it with 500 and
supports ``json_object`` with a separate schema; others support only ``json_object``, or nothing.
"""

from __future__ import annotations

from typing import Any

NAMES = ("json_schema", "json_object with schema", "json_object", "plain")
"""All output modes, the strictest first."""
UNKNOWN = frozenset({400, 415, 422, 500, 501})
"""HTTP statuses that servers return for an unsupported output mode."""


class OutputModes:
    """Finds the output mode to use: starts with the strictest and keeps the first that works."""

    def __init__(self) -> None:
        self._left = list(NAMES)
        self._proven = False
        self._spare = ""
        """The first mode that the server accepted, although the model's answer was not in form."""

    @property
    def name(self) -> str:
        """The output mode for the next request."""
        return self._left[0]

    @property
    def certain(self) -> bool:
        """Whether the mode is settled: it has worked, or it is the last one."""
        return self._proven or len(self._left) == 1

    def response_format(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the fields to add to a request."""
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
        """Give up the current mode: the server does not support it."""
        self._left.pop(0)

    def answered(self, *, in_form: bool) -> None:
        """Record an answer; if it was not in form, try the next output mode, each once."""
        if in_form or self._proven:
            self._proven = self._proven or in_form
            return
        # If no mode makes the model obey, this one is at least accepted by the server.
        self._spare = self._spare or self.name
        if len(self._left) > 1:
            self._left.pop(0)
        else:
            self._left, self._proven = [self._spare], True
