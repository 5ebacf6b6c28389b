"""The engine for language models with an OpenAI-compatible API: Ollama, vLLM, OpenAI.

A request to ``/v1/chat/completions`` contains a block of segments by id, and so does the answer.
A segment whose answer is unusable is requested again on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Say, Tally, Terms, size_of
from newstranslate.engines.llm import answers, chat, prompt
from newstranslate.engines.llm.chat import Chat, NoAnswer
from newstranslate.engines.traffic import Traffic
from newstranslate.lock import explain
from newstranslate.model import Pair

BLOCK_CHARS = 3_000
"""Maximum source characters in a block, well below the output limits of small models."""
RECALLED = 3
"""Number of preceding segments that are sent with their translations, as context."""


def create(config: Config, say: Say, traffic: Traffic) -> LLM:
    """Return the engine; raises `EngineUnavailable` if the address or the model is missing."""
    return LLM(chat.create(config, say, traffic), config.llm_block)


class LLM:
    """See `newstranslate.engines.Engine`. `block` is the maximum segments in one request."""

    name = "llm"
    reads_stories = True

    def __init__(self, model: Chat, block: int) -> None:
        self._chat = model
        self._block = block
        self.traffic = model.traffic
        self.details = f"model {model.model} at {model.url}"
        self.tally = Tally()

    def close(self) -> None:
        """See `newstranslate.engines.Engine`."""
        self._chat.close()

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:  # noqa: ARG002
        """See `newstranslate.engines.Engine`."""
        self._chat.prepare()

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        done: list[tuple[str, str]] = []
        for block in _blocks(requests, self._block):
            for request, text in self._block_of(block, pair, done):
                done.append((request.text, text))
                yield Answer(request.key, text)

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """Ask once more, saying what is wrong; see `newstranslate.engines.Engine`."""
        wrong = [explain(outcome) for outcome in failed.outcomes]
        if not self.traffic.again(len(failed.request.text)):
            return
        asked = prompt.messages([failed.request], pair, [])
        turns = prompt.revision(failed.text, wrong)
        yield from self._ask([failed.request], [*asked, *turns]).translations.values()

    def _block_of(
        self, block: Sequence[Request], pair: Pair, done: prompt.Done
    ) -> Iterator[tuple[Request, str]]:
        """Yield each request of a block with its translation; retry failed ones separately."""
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
        self, block: Sequence[Request], messages: Sequence[chat.Message]
    ) -> answers.ParsedReply:
        """Return the model's parsed answer for a block."""
        try:
            reply = self._chat.ask(messages, prompt.schema(len(block)), size_of(block))
            found = answers.read(reply, block)
            self._chat.answered(in_form=found.in_form)
        except NoAnswer as error:
            found = answers.nothing(len(block), str(error))
        self.tally.answers += len(found.refused)  # `gate.GatedEngine` counts the others
        # The reasons are counted here, as rejected answers never reach the gate.
        self.tally.refused.update(found.refused.values())
        return found


def _blocks(requests: Iterable[Request], most: int) -> Iterator[list[Request]]:
    """Yield the requests in order, in blocks of at most `most` and at most `BLOCK_CHARS`."""
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
