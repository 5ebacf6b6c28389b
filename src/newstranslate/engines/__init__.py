"""Machine translation: the engine Protocol and the table of engines.

An engine yields answers as they arrive, so that a run that stops early keeps every answer that
was already received (and paid for). An engine's library is imported on first use.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from newstranslate import plugins
from newstranslate.config import Config
from newstranslate.engines.traffic import Traffic as Traffic
from newstranslate.errors import EngineUnavailable, InputError
from newstranslate.late import dataclass
from newstranslate.model import Pair, Term, TermUse

if TYPE_CHECKING:
    from newstranslate.lock import Outcome


@dataclass(frozen=True, slots=True)
class Story:
    """What an engine may know about an article besides its segments; used as context only."""

    title: str = ""
    lead: str = ""
    """The standfirst or, without one, the first lines."""
    style: str = ""
    """The desk's style guide for the target language."""


NO_STORY = Story()


def size_of(requests: Iterable[Request]) -> int:
    """Return the number of source characters, in code points, as limits and estimates count."""
    return sum(len(request.text) for request in requests)


@dataclass(frozen=True, slots=True)
class Request:
    """One segment to translate."""

    key: str
    """Identifies the answer; unique within a call."""
    text: str
    """Plain text with inline Markdown."""
    before: str = ""
    """The preceding sentences, as context; not to be translated."""
    after: str = ""
    """The following sentences, as context; not to be translated."""
    uses: tuple[TermUse, ...] = ()
    """The glossary terms that occur in `text`, in order."""
    story: Story = NO_STORY
    """The article that contains it, for engines that read stories."""
    examples: tuple[tuple[str, str], ...] = ()
    """(source, target) pairs of similar approved sentences, for engines that read stories."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The translation of one request."""

    key: str
    """The key of the request."""
    text: str
    note: str = ""
    """A note for the translator about the markup; empty if there is none."""


@dataclass(slots=True)
class Tally:
    """Counts an engine's answers, and the rejected ones by reason."""

    answers: int = 0
    """Number of expected answers; a segment that is requested again counts again."""
    refused: Counter[str] = field(default_factory=Counter)
    """Reason for rejecting an answer → number of answers."""

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        self.answers += other.answers
        self.refused += other.refused

    def __str__(self) -> str:
        """Return a summary for the user; empty if no answer was rejected."""
        reasons = (
            f"{why}: {count:,} of {self.answers:,}" for why, count in self.refused.most_common()
        )
        return "; ".join(reasons)


@dataclass(frozen=True, slots=True)
class Failed:
    """A translation in which a locked term is missing or wrong."""

    request: Request
    text: str
    """The translation."""
    outcomes: tuple[Outcome, ...]
    """The outcome of each term that failed verification."""


class Engine(Protocol):
    """A machine-translation back end, ready for use."""

    @property
    def name(self) -> str:
        """The engine's name in settings and options."""

    @property
    def details(self) -> str:
        """The model, server or variant, as the ``engines`` command shows it.

        Raises `EngineUnavailable` if something is missing that only some languages need.
        """

    @property
    def reads_stories(self) -> bool:
        """Whether the engine uses the story and the examples of a request."""

    @property
    def tally(self) -> Tally:
        """Answers and rejections since the engine was created."""

    @property
    def traffic(self) -> Traffic:
        """Characters sent since the engine was created, and the limits that apply."""

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """Check that the engine supports these directions, and pass it the glossary's `terms`.

        Must not send anything that is billed. Raises `EngineUnavailable` with the reason and what
        to do.
        """

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """Yield an answer for each request, in any order. Raises `EngineError` on failure.

        A request without a usable translation gets no answer.
        """

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """Yield other translations of a failed one, with its terms enforced more strictly.

        The most promising comes first; the caller stops at the first that it accepts. An engine
        that cannot enforce terms more strictly yields none. Raises `EngineError`.
        """

    def close(self) -> None:
        """Close connections; the engine is not used afterwards."""


Say = Callable[[str], None]
"""Shows a line of progress to the user."""
Terms = Callable[[Pair], Sequence[Term]]
"""Returns the glossary's terms for a direction."""


class Base:
    """Default behaviour of an engine, to be subclassed.

    A subclass must define `name` and `translate`. The default `prepare` accepts every direction.
    """

    name = ""
    details = ""
    reads_stories = False

    def __init__(self, traffic: Traffic | None = None) -> None:
        self.tally = Tally()
        self.traffic = traffic or Traffic()

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """Accept every direction; see `Engine.prepare`."""

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `Engine.translate`."""
        raise NotImplementedError

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:  # noqa: ARG002
        """Yield nothing: terms cannot be enforced more strictly; see `Engine.retry`."""
        return iter(())

    def close(self) -> None:
        """Do nothing; see `Engine.close`."""


class Factory(Protocol):
    """A module of this package, or a plug-in, that creates an engine."""

    def create(self, config: Config, say: Say, traffic: Traffic) -> Engine:
        """Return the engine; raises `EngineUnavailable` if it is not configured."""


NAMES = ("deepl", "firefox", "llm", "libretranslate")
"""The built-in engines; each is the module of that name in this package."""


def names() -> tuple[str, ...]:
    """Return the names of all engines, those of plug-ins last."""
    return (*NAMES, *(name for name in plugins.names(plugins.ENGINES) if name not in NAMES))


AUTOMATIC = ("deepl", "firefox")
"""What ``auto`` tries, in order. The others cost money or need a server: by name only."""


def named(wanted: str) -> tuple[str, ...]:
    """Return the engines that a setting or an option names: one, or a comma-separated list.

    Raises `InputError` for an unknown or repeated name, and for ``auto`` or ``none`` in a list.
    """
    asked = tuple(name.strip() for name in wanted.split(","))
    for name in asked:
        alone = len(asked) == 1 and name in ("auto", "none")
        # `names()` comes last: it searches the installed packages for plug-ins, which takes about
        # 30 ms.
        if name not in NAMES and not alone and name not in names():
            raise InputError(_unknown(name, several=len(asked) > 1))
    if len(set(asked)) < len(asked):
        twice = next(name for name in asked if asked.count(name) > 1)
        raise InputError(f"engine '{wanted}': '{twice}' is listed twice; list each engine once")
    return asked


def _unknown(name: str, *, several: bool) -> str:
    if several and name in ("auto", "none"):
        return f"engine '{name}' cannot be part of a list; a list may name: {', '.join(names())}"
    return f"unknown engine '{name}'; use one of: auto, none, {', '.join(names())}"


def create(name: str, config: Config, say: Say, traffic: Traffic | None = None) -> Engine:
    """Return the engine called `name`, whose answers pass the gate, limited by `traffic`.

    Raises `InputError` for an unknown name, `EngineUnavailable` if it is not configured.
    """
    # See `named` on the order of the two conditions.
    if name not in NAMES and name not in names():
        raise InputError(_unknown(name, several=False))
    from newstranslate.engines.gate import GatedEngine

    made = _factory(name).create(config, say, traffic or Traffic())
    # Every engine is wrapped here, so that no caller can receive an answer that was not validated.
    return GatedEngine(made, plugged=name not in NAMES)


def _factory(name: str) -> Factory:
    if name in NAMES:
        # Imported on demand: DeepL's SDK alone takes about 100 ms to load.
        own: Factory = import_module(f"newstranslate.engines.{name}")
        return own
    found = plugins.load(plugins.ENGINES, name)
    plugins.refuse_missing(found, plugins.ENGINES, name, ("create",))
    return cast("Factory", found)


def status(config: Config) -> list[tuple[str, bool, str]]:
    """Return (name, whether it is configured, details or the reason) for every engine."""
    rows = []
    for name in names():
        try:
            engine = create(name, config, lambda _: None)
            rows.append((name, True, engine.details))
            # Only the status is needed; an engine that stays open keeps its connections.
            engine.close()
        except (EngineUnavailable, InputError) as error:
            rows.append((name, False, str(error)))
    return rows
