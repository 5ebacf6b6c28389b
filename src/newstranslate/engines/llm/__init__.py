"""A language model behind an OpenAI-compatible ``/v1/chat/completions``: Ollama, vLLM, OpenAI.

A block of segments a request, ids in, ids out; what fails is asked for again by itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Say, Tally, Terms, size_of
from newstranslate.engines.llm import answers, prompt
from newstranslate.engines.llm.output_modes import UNKNOWN, OutputModes
from newstranslate.engines.traffic import Traffic
from newstranslate.engines.web import Client, RequestRefused
from newstranslate.errors import EngineError, EngineUnavailable
from newstranslate.lock import explain
from newstranslate.model import Pair

BLOCK_CHARS = 3_000
"""Most source characters in a block: answers stay well below the limits of small models."""
RECALLED = 3
"""Segments before a block that are shown with their translations."""

_CONTEXT = re.compile(r"(?i)context (?:length|size|window)|too long|too many tokens|413")
"""How servers say that a request is longer than the model can take."""


def create(config: Config, say: Say, traffic: Traffic) -> LLM:
    """Return the engine; raises `EngineUnavailable` without an address or a model."""
    url = os.environ.get("NEWSTRANSLATE_LLM_URL") or config.llm_url
    model = os.environ.get("NEWSTRANSLATE_LLM_MODEL") or config.llm_model
    if not url or not model:
        missing = "address: set llm.url" if not url else "model: set llm.model"
        variable = "NEWSTRANSLATE_LLM_URL" if not url else "NEWSTRANSLATE_LLM_MODEL"
        raise EngineUnavailable(f"no LLM {missing} in newstranslate.toml, or {variable}")
    key = os.environ.get("NEWSTRANSLATE_LLM_KEY", "")
    who = f"the LLM server ({model})"
    client = Client(who, key, traffic=traffic, timeout=config.timeout, say=say)
    return LLM(url, model, client, traffic, config.llm_block)


class LLM:
    """See `newstranslate.engines.Engine`. `block` is the most segments in one request."""

    name = "llm"
    reads_stories = True

    def __init__(self, url: str, model: str, client: Client, traffic: Traffic, block: int) -> None:
        self._url = url.rstrip("/").removesuffix("/v1") + "/v1"
        self._model = model
        self._block = block
        self._client = client
        self.traffic = traffic
        self._modes = OutputModes()
        self._temperature: dict[str, int] = {"temperature": 0}
        self.details = f"model {model} at {self._url}"
        self.tally = Tally()

    def close(self) -> None:
        """See `newstranslate.engines.Engine`."""
        self._client.close()

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:  # noqa: ARG002
        """See `newstranslate.engines.Engine`."""
        self._client.get(f"{self._url}/models")

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        done: list[tuple[str, str]] = []
        for block in _blocks(requests, self._block):
            for request, text in self._block_of(block, pair, done):
                done.append((request.text, text))
                yield Answer(request.key, text)

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """See `newstranslate.engines.Engine`: one turn that names what is wrong, then no more."""
        wrong = [explain(outcome) for outcome in failed.outcomes]
        if not self.traffic.again(len(failed.request.text)):
            return
        asked = prompt.messages([failed.request], pair, [])
        turns = prompt.revision(failed.text, wrong)
        yield from self._ask([failed.request], [*asked, *turns]).translations.values()

    def _block_of(
        self, block: Sequence[Request], pair: Pair, done: prompt.Done
    ) -> Iterator[tuple[Request, str]]:
        """Yield each request of a block with its translation: together, then those left alone."""
        before = done[-RECALLED:]
        self.traffic.first(size_of(block))
        found = self._ask(block, prompt.messages(block, pair, before)).translations
        for place, request in enumerate(block):
            text = found.get(place)
            if text is None and self.traffic.again(len(request.text)):
                again = self._ask([request], prompt.messages([request], pair, before))
                text = again.translations.get(0)
            if text is not None:
                yield request, text

    def _ask(
        self, block: Sequence[Request], messages: Sequence[prompt.Message]
    ) -> answers.ParsedReply:
        """Return the model's answer for a block, in an output mode that the server knows."""
        try:
            found = answers.read(self._post(messages, block), block)
            self._modes.answered(in_form=found.in_form)
        except _NoAnswer as error:
            found = answers.nothing(len(block), str(error))
        self.tally.answers += len(found.refused)  # the gate counts the others
        self.tally.refused.update(found.refused.values())
        return found

    def _post(self, messages: Sequence[prompt.Message], block: Sequence[Request]) -> Any:
        url, size = f"{self._url}/chat/completions", size_of(block)
        while True:
            body = {
                "model": self._model,
                "messages": list(messages),
                **self._temperature,
                **self._modes.response_format(prompt.schema(len(block))),
            }
            final = frozenset() if self._modes.certain else UNKNOWN
            try:
                return self._client.post(url, body, size, final)
            except EngineError as error:
                self._adapt(error)
            if not self.traffic.again(size):
                raise _NoAnswer(answers.NO_ROOM)

    def _adapt(self, error: EngineError) -> None:
        """Ask otherwise next time, where the server's refusal says how; else raise it again."""
        words = str(error)
        if _CONTEXT.search(words):
            raise _NoAnswer(answers.TOO_MUCH) from error
        if self._temperature and "temperature" in words:
            self._temperature = {}  # OpenAI's reasoning models take none
        elif isinstance(error, RequestRefused) and not self._modes.certain:
            self._modes.unknown()
        else:
            raise error


class _NoAnswer(Exception):
    """The model is not asked, or does not take the request; the message says why."""


def _blocks(requests: Iterable[Request], most: int) -> Iterator[list[Request]]:
    """Yield the requests in order, in blocks of at most so many and `BLOCK_CHARS`."""
    block: list[Request] = []
    size = 0
    for request in requests:
        if block and (len(block) == most or size + len(request.text) > BLOCK_CHARS):
            yield block
            block, size = [], 0
        block.append(request)
        size += len(request.text)
    if block:
        yield block
