"""Machine translation: the Protocol, and the one table of engines.

An engine yields answers as they come, so that whatever stops a run, what was answered (and
paid for) before is kept. Its own library is imported when it is first used.
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
    """What an engine may know of an article besides its segments; for context only."""

    title: str = ""
    lead: str = ""
    """The standfirst, or the first lines."""
    style: str = ""
    """The desk's style guide for the target language."""


NO_STORY = Story()


def size_of(requests: Iterable[Request]) -> int:
    """Return the source characters of requests, in code points: what limits and estimates count."""
    return sum(len(request.text) for request in requests)


@dataclass(frozen=True, slots=True)
class Request:
    """One segment to translate."""

    key: str
    """Returned with the answer; unique within a call."""
    text: str
    """Clean text with inline Markdown."""
    before: str = ""
    """The sentences before it, as context; not to be translated."""
    after: str = ""
    uses: tuple[TermUse, ...] = ()
    """The glossary's terms in `text`, in order."""
    story: Story = NO_STORY
    """The article it is from, for engines that read stories."""
    examples: tuple[tuple[str, str], ...] = ()
    """(source, target) of similar sentences that were approved, for engines that read stories."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A translation, by the key of its request."""

    key: str
    text: str
    note: str = ""
    """What the translator must know of its markup; empty for nothing."""


@dataclass(slots=True)
class Tally:
    """How many answers of an engine were refused, and why."""

    answers: int = 0
    """Segments that an answer was to be read for, each time that it was asked for."""
    refused: Counter[str] = field(default_factory=Counter)
    """Why an answer was not used → how often."""

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.answers += other.answers
        self.refused += other.refused

    def __str__(self) -> str:
        """What the user is told; empty where no answer was refused."""
        reasons = (
            f"{why}: {count:,} of {self.answers:,}" for why, count in self.refused.most_common()
        )
        return "; ".join(reasons)


@dataclass(frozen=True, slots=True)
class Failed:
    """A translation that breaks the lock."""

    request: Request
    text: str
    """The translation."""
    outcomes: tuple[Outcome, ...]
    """What is wrong with its terms."""


class Engine(Protocol):
    """A machine-translation back end, ready for use."""

    @property
    def name(self) -> str:
        """What it is called in settings and options."""

    @property
    def details(self) -> str:
        """What ``engines`` shows: model, server, variant."""

    @property
    def reads_stories(self) -> bool:
        """Whether it uses a request's story and examples."""

    @property
    def tally(self) -> Tally:
        """How many of its answers were refused since it was made."""

    @property
    def traffic(self) -> Traffic:
        """What it has sent since it was made, and may."""

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:
        """Check that the engine can do these directions, and hand it the glossary's `terms`.

        Raises `EngineUnavailable`, saying why and what to do. Costs nothing.
        """

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """Yield an answer for each request, in any order; raises `EngineError` when it fails.

        A request that the engine cannot answer soundly gets no answer.
        """

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """Yield other translations of a failed one, its terms required more strictly.

        The best way first; the caller stops at the first that it accepts. An engine that has
        no stricter way yields none. Raises `EngineError`.
        """

    def close(self) -> None:
        """Give back connections; the engine is not used after it."""


Say = Callable[[str], None]
"""Shows a line of progress to the user."""
Terms = Callable[[Pair], Sequence[Term]]
"""Gives the glossary's terms of a direction."""


class Base:
    """What an engine does where it does nothing special; a class of its own writes the rest.

    `name` and `translate` are to be written. Without `prepare`, every direction is accepted.
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
        """Yield nothing: there is no stricter way; see `Engine.retry`."""
        return iter(())

    def close(self) -> None:
        """Do nothing; see `Engine.close`."""


class Factory(Protocol):
    """A module of this package, or a plug-in: makes its engine."""

    def create(self, config: Config, say: Say, traffic: Traffic) -> Engine:
        """Return the engine; raises `EngineUnavailable` when it is not set up here."""


NAMES = ("deepl", "firefox", "llm", "libretranslate")
"""Every engine: the module of that name in this package."""


def names() -> tuple[str, ...]:
    """Return every engine's name, those of plug-ins at the end."""
    return (*NAMES, *(name for name in plugins.names(plugins.ENGINES) if name not in NAMES))


AUTOMATIC = ("deepl", "firefox")
"""What ``auto`` tries, in this order. The others cost or need a server: by name only."""


def named(wanted: str) -> tuple[str, ...]:
    """Return the engines that a setting or an option names: one, or several with commas between.

    Raises `InputError` for an unknown name, a doubled one, and ``auto`` or ``none`` among others.
    """
    asked = tuple(name.strip() for name in wanted.split(","))
    for name in asked:
        alone = len(asked) == 1 and name in ("auto", "none")
        if name not in NAMES and not alone and name not in names():
            raise InputError(_unknown(name, several=len(asked) > 1))
    if len(set(asked)) < len(asked):
        twice = next(name for name in asked if asked.count(name) > 1)
        raise InputError(f"engine '{wanted}': '{twice}' is named twice; name each engine once")
    return asked


def _unknown(name: str, *, several: bool) -> str:
    if several and name in ("auto", "none"):
        return f"engine '{name}' stands by itself; with commas, name engines: {', '.join(names())}"
    return f"unknown engine '{name}'; use one of: auto, none, {', '.join(names())}"


def create(name: str, config: Config, say: Say, traffic: Traffic | None = None) -> Engine:
    """Return the engine called `name`, behind the gate; it keeps to the limits of `traffic`.

    Raises `InputError` for an unknown name, `EngineUnavailable` when it cannot work here.
    """
    if name not in NAMES and name not in names():
        raise InputError(_unknown(name, several=False))
    from newstranslate.engines.gate import GatedEngine

    made = _factory(name).create(config, say, traffic or Traffic())
    return GatedEngine(made, plugged=name not in NAMES)


def _factory(name: str) -> Factory:
    if name in NAMES:
        own: Factory = import_module(f"newstranslate.engines.{name}")
        return own
    found = plugins.load(plugins.ENGINES, name)
    plugins.refuse_missing(found, plugins.ENGINES, name, ("create",))
    return cast("Factory", found)


def status(config: Config) -> list[tuple[str, bool, str]]:
    """Return (name, whether it is set up here, details or why not) of every engine."""
    rows = []
    for name in names():
        try:
            engine = create(name, config, lambda _: None)
            rows.append((name, True, engine.details))
            engine.close()
        except (EngineUnavailable, InputError) as error:
            rows.append((name, False, str(error)))
    return rows
