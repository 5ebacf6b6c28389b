"""A chat with a language model: settings, key, retries, output modes, and the object it answers.

Translating and reading both ask through it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newstranslate.config import Config
from newstranslate.engines import Say
from newstranslate.engines.llm.output_modes import UNKNOWN, OutputModes
from newstranslate.engines.traffic import Traffic
from newstranslate.engines.web import Client, RequestRefused
from newstranslate.errors import EngineError, EngineUnavailable

NOT_JSON = "not the JSON asked for"
CUT = "cut short by the model's limit"
REFUSED = "the model refuses to answer"
TOO_MUCH = "longer than the model can take"
NO_ROOM = "not asked: --max-chars leaves no room"

Message = Mapping[str, str]
Fits = Callable[[dict[str, Any]], bool]
"""Whether an object has the form that was asked for."""

_CONTEXT = re.compile(r"(?i)context (?:length|size|window)|too long|too many tokens|413")
"""How servers say that a request is longer than the model can take."""
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_OPENING = re.compile(r"\{\s*\"")


class NoAnswer(Exception):
    """The model is not asked, or does not take the request; the message says why."""


class Chat:
    """One model of one server."""

    def __init__(self, url: str, model: str, client: Client, traffic: Traffic) -> None:
        self.url = url.rstrip("/").removesuffix("/v1") + "/v1"
        self.model = model
        self.traffic = traffic
        self._client = client
        self._modes = OutputModes()
        self._takes_temperature = True

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def prepare(self) -> None:
        """Ask the server for its models, which costs nothing; raises `EngineError`."""
        self._client.get(f"{self.url}/models")

    def answered(self, *, in_form: bool) -> None:
        """Note whether an answer was in form: else another output mode is tried."""
        self._modes.answered(in_form=in_form)

    def ask(
        self,
        messages: Sequence[Message],
        schema: dict[str, Any],
        characters: int,
        temperature: float = 0,
    ) -> Any:
        """Return the server's reply, asked for in an output mode that it knows.

        `characters` is what the request counts when it is sent again. Raises `NoAnswer` where
        the model does not take it, `EngineError` where the server fails.
        """
        while True:
            body = {
                "model": self.model,
                "messages": list(messages),
                **({"temperature": temperature} if self._takes_temperature else {}),
                **self._modes.response_format(schema),
            }
            final = frozenset() if self._modes.certain else UNKNOWN
            try:
                return self._client.post(f"{self.url}/chat/completions", body, characters, final)
            except EngineError as error:
                self._adapt(error)
            if not self.traffic.again(characters):
                raise NoAnswer(NO_ROOM)

    def _adapt(self, error: EngineError) -> None:
        """Ask otherwise next time, where the server's refusal says how; else raise it again."""
        words = str(error)
        if _CONTEXT.search(words):
            raise NoAnswer(TOO_MUCH) from error
        if self._takes_temperature and "temperature" in words:
            self._takes_temperature = False  # OpenAI's reasoning models take none
        elif isinstance(error, RequestRefused) and not self._modes.certain:
            self._modes.unknown()
        else:
            raise error


def address(config: Config, model: str = "") -> tuple[str, str]:
    """Return (address of the server, model): `model`, or that of the settings.

    Raises `EngineUnavailable` where one is missing.
    """
    url = os.environ.get("NEWSTRANSLATE_LLM_URL") or config.llm_url
    model = model or os.environ.get("NEWSTRANSLATE_LLM_MODEL") or config.llm_model
    if not url or not model:
        missing = "address: set llm.url" if not url else "model: set llm.model"
        variable = "NEWSTRANSLATE_LLM_URL" if not url else "NEWSTRANSLATE_LLM_MODEL"
        raise EngineUnavailable(f"no LLM {missing} in newstranslate.toml, or {variable}")
    return url, model


def create(config: Config, say: Say, traffic: Traffic, model: str = "") -> Chat:
    """Return a chat with a model, or with that of the settings; raises `EngineUnavailable`."""
    url, model = address(config, model)
    key = os.environ.get("NEWSTRANSLATE_LLM_KEY", "")
    who = f"the LLM server ({model})"
    client = Client(who, key, traffic=traffic, timeout=config.timeout, say=say)
    return Chat(url, model, client, traffic)


def object_in(reply: Any, fits: Fits) -> tuple[dict[str, Any] | None, str]:
    """Return the object in a reply that `fits`, or None and why there is none."""
    try:
        choice = reply["choices"][0]
        message = choice["message"]
        content = message.get("content") or ""
    except (KeyError, IndexError, TypeError, AttributeError):
        return None, NOT_JSON
    if message.get("refusal"):
        return None, REFUSED
    found = _last_object(_THOUGHTS.sub("", content), fits) if isinstance(content, str) else None
    cut = choice.get("finish_reason") == "length"
    return found, CUT if cut else NOT_JSON


def _last_object(content: str, fits: Fits) -> dict[str, Any] | None:
    """Return the last JSON object of the text that fits: models wrap it in prose."""
    decoder = json.JSONDecoder()
    found = None
    end = 0
    for match in _OPENING.finditer(content):
        if match.start() < end:
            continue
        try:
            value, end = decoder.raw_decode(content, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and fits(value):
            found = value
    return found
