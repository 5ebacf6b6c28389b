"""The data shared by the articles of a run: terminology, and the memory of each direction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newstranslate import glossary, memory
from newstranslate.config import Config
from newstranslate.model import Pair, Term, TermUse

if TYPE_CHECKING:
    from newstranslate.glossary import Glossary
    from newstranslate.lock import Lock, Recogniser
    from newstranslate.memory import Memory
    from newstranslate.project.orphans import Orphans


class Desk:
    """Loads shared data once, at first use; with `trial`, writes nothing."""

    def __init__(self, config: Config, *, trial: bool = False) -> None:
        self.config = config
        self.trial = trial
        self._writes = not trial
        self._recognisers: dict[str, Recogniser] = {}
        self._locks: dict[Pair, Lock] = {}
        self._recognised: dict[tuple[str, str], tuple[TermUse, ...]] = {}
        self._memories: dict[Pair, Memory] = {}
        self._orphans: dict[str, Orphans] = {}
        self._styles: dict[str, str] = {}

    @cached_property
    def glossary(self) -> Glossary:
        """The project's terminology; raises `InputError` for an invalid row."""
        return glossary.load(self.config.root / self.config.glossary)

    @cached_property
    def name(self) -> str:
        """The name of the project: that of its folder."""
        return self.config.root.resolve().name

    @cached_property
    def terms_digest(self) -> str:
        """The digest of the glossary's files, computed without parsing them."""
        return glossary.digest(self.config.root / self.config.glossary)

    def load_terms(self) -> None:
        """Load the terminology now; raises `InputError` for an invalid row."""
        _ = self.glossary

    def terms(self, pair: Pair) -> Sequence[Term]:
        """Return the glossary's terms of a direction."""
        from newstranslate.project import terminology

        return terminology.terms(self.config, self.glossary)(pair)

    def reopen(self) -> None:
        """Prepare for use in a forked process, which saves nothing for the next run."""
        # An open index must not be shared: its threads exist only in the process that forked.
        self._writes = False
        for known in self._memories.values():
            known.reopen()

    def next_article(self) -> None:
        """Discard the data of the previous article, so that memory use does not grow."""
        self._recognised.clear()

    def lock(self, pair: Pair) -> Lock:
        """Return the terminology of a direction."""
        if pair not in self._locks:
            from newstranslate.project import terminology

            find = lambda text, subject="": self._recognise(text, subject, pair.source)  # noqa: E731
            self._locks[pair] = terminology.lock(self.config, self.glossary, pair, find)
        return self._locks[pair]

    def _recognise(self, text: str, subject: str, lang: str) -> tuple[TermUse, ...]:
        """Return the concepts in a source text, searched once for all target languages."""
        key = (text, subject)
        if key not in self._recognised:
            if lang not in self._recognisers:
                from newstranslate import lock

                self._recognisers[lang] = lock.recogniser(self.glossary, lang)
            self._recognised[key] = self._recognisers[lang](text, subject)
        return self._recognised[key]

    def memory(self, pair: Pair) -> Memory:
        """Return the memory of a direction."""
        if pair not in self._memories:
            self._memories[pair] = memory.Memory(self.config, pair, writes=self._writes)
        return self._memories[pair]

    def style_guide(self, lang: str) -> str:
        """Return the desk's style guide for a language; empty if there is none."""
        if lang not in self._styles:
            from newstranslate.project import style_guides

            self._styles[lang] = style_guides.read(self.config, lang)
        return self._styles[lang]

    def orphans(self, lang: str) -> Orphans:
        """Return the catalogues of a language whose source article no longer exists."""
        if lang not in self._orphans:
            from newstranslate.project.orphans import Orphans

            self._orphans[lang] = Orphans(self.config, lang)
        return self._orphans[lang]

    def unreadable(self) -> list[str]:
        """Return messages on catalogues that the memory could not read."""
        return [message for known in self._memories.values() for message in known.skipped]

    def messages(self) -> list[str]:
        """Return messages on the memory's index."""
        return [message for known in self._memories.values() for message in known.messages]

    def save(self) -> None:
        """Save the memory's index for the next run."""
        for known in self._memories.values():
            known.save()
