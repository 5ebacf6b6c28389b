"""A chat with a language model: settings, key, retries, output modes, and the JSON it returns.

Used by the ``llm`` engine and by the second reader.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newstranslate import late
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
"""Returns whether an object has the requested form."""

_CONTEXT = late.pattern(r"(?i)context (?:length|size|window)|too long|too many tokens|413")
"""Error messages of servers for a request that exceeds the model's context."""
# The thoughts of a model before its answer: `<think>Hm.</think>`; not without an end: `<think>Hm.`.
_THOUGHTS = late.pattern(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
# The beginning of a JSON object: `{"units"`, `{ "a"`; not `{}`, `{name}`.
_OPENING = late.pattern(r"\{\s*\"")


class NoAnswer(Exception):
    """The model was not asked, or rejects the request; the message says why."""


class Chat:
    """A chat with one model on one server."""

    def __init__(self, url: str, model: str, client: Client, traffic: Traffic) -> None:
        # Users configure the address with or without /v1.
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
        """Check the connection by listing the server's models (free). Raises `EngineError`."""
        self._client.get(f"{self.url}/models")

    def answered(self, *, in_form: bool) -> None:
        """Record whether an answer had the requested form; if not, try another output mode."""
        self._modes.answered(in_form=in_form)

    def ask(
        self,
        messages: Sequence[Message],
        schema: dict[str, Any],
        characters: int,
        temperature: float = 0,
    ) -> Any:
        """Return the server's reply, using an output mode that it supports.

        `characters` are counted whenever the request is sent again. Raises `NoAnswer` if the
        model rejects the request, `EngineError` if the server fails.
        """
        while True:
            body = {
                "model": self.model,
                "messages": list(messages),
                **({"temperature": temperature} if self._takes_temperature else {}),
                **self._modes.response_format(schema),
            }
            # These statuses may mean an unsupported mode: change the mode instead of retrying.
            final = frozenset() if self._modes.certain else UNKNOWN
            try:
                return self._client.post(f"{self.url}/chat/completions", body, characters, final)
            except EngineError as error:
                self._change_request(error)
            if not self.traffic.again(characters):
                raise NoAnswer(NO_ROOM)

    def _change_request(self, error: EngineError) -> None:
        """Change the next request as the server's error suggests, or re-raise the error."""
        words = str(error)
        if _CONTEXT.search(words):
            raise NoAnswer(TOO_MUCH) from error
        if self._takes_temperature and "temperature" in words:
            self._takes_temperature = False  # OpenAI's reasoning models do not accept one
        elif isinstance(error, RequestRefused) and not self._modes.certain:
            self._modes.unknown()
        else:
            raise error


def address(config: Config, model: str = "") -> tuple[str, str]:
    """Return (server address, model); `model` overrides the settings.

    Raises `EngineUnavailable` if either is missing.
    """
    url = os.environ.get("NEWSTRANSLATE_LLM_URL") or config.llm_url
    model = model or os.environ.get("NEWSTRANSLATE_LLM_MODEL") or config.llm_model
    if not url or not model:
        missing = "address: set llm.url" if not url else "model: set llm.model"
        variable = "NEWSTRANSLATE_LLM_URL" if not url else "NEWSTRANSLATE_LLM_MODEL"
        raise EngineUnavailable(f"no LLM {missing} in newstranslate.toml, or {variable}")
    return url, model


def create(config: Config, say: Say, traffic: Traffic, model: str = "") -> Chat:
    """Return a chat with `model` or the configured model; raises `EngineUnavailable`."""
    url, model = address(config, model)
    key = os.environ.get("NEWSTRANSLATE_LLM_KEY", "")
    who = f"the LLM server ({model})"
    client = Client(who, key, traffic=traffic, timeout=config.timeout, say=say)
    return Chat(url, model, client, traffic)


def object_in(reply: Any, fits: Fits) -> tuple[dict[str, Any] | None, str]:
    """Return the object in a reply that `fits`, and why there is none if it is None."""
    try:
        choice = reply["choices"][0]
        message = choice["message"]
        content = message.get("content") or ""
    except (KeyError, IndexError, TypeError, AttributeError):
        return None, NOT_JSON
    # OpenAI's field for a refusal; the content is empty then.
    if message.get("refusal"):
        return None, REFUSED
    found = _last_object(_THOUGHTS.sub("", content), fits) if isinstance(content, str) else None
    cut = choice.get("finish_reason") == "length"
    return found, CUT if cut else NOT_JSON


def _last_object(content: str, fits: Fits) -> dict[str, Any] | None:
    """Return the last JSON object in the text that fits, as models add prose around it."""
    # `raw_decode` finds the end of an object, which a regular expression cannot.
    decoder = json.JSONDecoder()
    found = None
    end = 0
    for match in _OPENING.finditer(content):
        if match.start() < end:
            continue
        try:
            value, end = decoder.raw_decode(content, match.start())
        # RecursionError: a hostile or broken answer may nest thousands of brackets.
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and fits(value):
            found = value
    return found
