"""What the articles of a run share: the terminology, and the memory of each direction."""

from __future__ import annotations

from newstranslate import glossary, lock, memory
from newstranslate.config import Config
from newstranslate.glossary import Glossary, Matcher
from newstranslate.memory import Memory
from newstranslate.model import Pair, Term, TermUse


class Desk:
    """Loads each thing when it is first needed, once."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.glossary: Glossary = glossary.load(config.root / config.glossary)
        self._matchers: dict[str, Matcher] = {}
        self._terms: dict[Pair, dict[str, Term]] = {}
        self._recognised: dict[str, tuple[TermUse, ...]] = {}
        self._memories: dict[Pair, Memory] = {}

    def next_article(self) -> None:
        """Forget what was kept for the article before: memory stays flat over thousands."""
        self._recognised.clear()

    def recognised(self, text: str, lang: str) -> tuple[TermUse, ...]:
        """Return the concepts in a source text: found once, whatever the target languages."""
        if text not in self._recognised:
            if lang not in self._matchers:
                self._matchers[lang] = Matcher(self.glossary.source_terms(lang), lang)
            self._recognised[text] = lock.recognise(text, self._matchers[lang])
        return self._recognised[text]

    def terms(self, pair: Pair) -> dict[str, Term]:
        """Return the glossary's terms of a direction by concept."""
        if pair not in self._terms:
            self._terms[pair] = {term.concept: term for term in self.glossary.terms(pair)}
        return self._terms[pair]

    def memory(self, pair: Pair) -> Memory:
        """Return the memory of a direction."""
        if pair not in self._memories:
            self._memories[pair] = memory.load(
                self.config.root / self.config.locales / pair.target,
                (pair.source, pair.target),
                self.config.threshold,
                self.config.root / ".newstranslate" / f"memory-{pair.target}.json",
            )
        return self._memories[pair]

    def unreadable(self) -> list[str]:
        """Return messages on catalogues that the memory could not read."""
        return [message for known in self._memories.values() for message in known.skipped]

    def save(self) -> None:
        """Keep what is known of the catalogues for the next run."""
        for known in self._memories.values():
            known.save()
