"""The terminology of a direction. Only here is the glossary column of a regional Arabic chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newstranslate.config import Config
from newstranslate.model import Pair, Term

if TYPE_CHECKING:
    from newstranslate.glossary import Glossary
    from newstranslate.lock import Lock, Recogniser


class Terminology:
    """The project's glossary and the locks of its directions, each made at first use."""

    def __init__(self, config: Config, glossary: Glossary | None = None) -> None:
        self._config = config
        self._locks: dict[Pair, Lock] = {}
        if glossary is not None:
            self.glossary = glossary

    @cached_property
    def glossary(self) -> Glossary:
        """The project's glossary; raises `InputError`."""
        from newstranslate import glossary

        return glossary.load(self._config.root / self._config.glossary)

    def lock(self, pair: Pair) -> Lock:
        """Return the lock of a direction."""
        if pair not in self._locks:
            self._locks[pair] = lock(self._config, self.glossary, pair)
        return self._locks[pair]


def regional(config: Config, pair: Pair) -> Pair:
    """Return a direction with the project's region of Arabic: ``fr → ar-MA``."""
    if config.arabic_region and pair.target == "ar":
        return Pair(pair.source, f"ar-{config.arabic_region}")
    return pair


def lock(
    config: Config, glossary: Glossary, pair: Pair, recognise: Recogniser | None = None
) -> Lock:
    """Return the lock of a direction; pass `recognise` to share it among directions."""
    from newstranslate.lock import Lock

    return Lock(glossary, regional(config, pair), recognise)


def terms(config: Config, glossary: Glossary) -> Callable[[Pair], Sequence[Term]]:
    """Return a function that returns the glossary's terms of a direction."""
    return lambda pair: glossary.terms(regional(config, pair))
