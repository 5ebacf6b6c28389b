"""Firefox Translations models, run locally by fxtranslate: no account, no cost.

Models are in ``<models>/<source>-<target>/``, the layout of fxtranslate's cache. A pair without
a model of its own is translated through English, sentence by sentence.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstranslate.config import Config
from newstranslate.engines import Answer, Failed, Request, Say, Tally, Terms, masks, models, tags
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineUnavailable
from newstranslate.language import base, sentences
from newstranslate.model import Pair

if TYPE_CHECKING:
    import fxtranslate


def create(config: Config, say: Say, traffic: Traffic) -> Firefox:
    """Return the engine, which looks for models when the pair is known; raises
    `EngineUnavailable` if fxtranslate does not load."""
    try:
        import fxtranslate
    except ImportError as error:
        raise EngineUnavailable(f"fxtranslate does not load on this machine: {error}") from error
    # Without a setting, fxtranslate's own folder in the user's cache.
    cache = fxtranslate.Cache(str(config.root / config.models) if config.models else None)
    return Firefox(Path(cache.root), say, traffic)


class Firefox:
    """See `newstranslate.engines.Engine`."""

    name = "firefox"
    reads_stories = False

    def __init__(self, root: Path, say: Say, traffic: Traffic) -> None:
        self.root = root
        self.traffic = traffic  # stays at 0: nothing leaves this machine
        self._say = say
        self.tally = Tally()
        # A Translator may be used only in the thread that made it.
        self._loaded = threading.local()

    @property
    def details(self) -> str:
        """The installed models, as text; raises `EngineUnavailable` if there are none."""
        names = models.installed(self.root)
        if not names:
            raise EngineUnavailable("no models yet; 'newstranslate engines add fr ar' fetches them")
        return f"models: {', '.join(names)}"

    def close(self) -> None:
        """Do nothing: there are no connections."""

    def prepare(self, pairs: Sequence[Pair], terms: Terms) -> None:  # noqa: ARG002
        """Download missing models, once; see `newstranslate.engines.Engine`.

        Reports the directions without a model; raises if no direction has one.
        """
        refused = []
        for pair in pairs:
            try:
                self._download_models(base(pair.source), base(pair.target))
            except EngineUnavailable as error:
                refused.append(error)
        if refused and len(refused) == len(pairs):
            raise refused[0]
        for refusal in refused:
            self._say(f"firefox: {refusal}")

    def _download_models(self, source: str, target: str) -> None:
        if models.route(self.root, source, target) is None:
            models.fetch(self.root, source, target, self._show(f"{source} → {target}"))

    def _show(self, pair: str) -> models.Show:
        """Return a progress display that reports every quarter of a file."""
        shown: set[tuple[str, int]] = set()

        def show(name: str, done: int, total: int) -> None:
            if not shown:  # without a network, nothing arrives
                shown.add(("", 0))
                self._say(f"firefox: downloading the {pair} models, once")
            quarter = 4 * done // total if total else 0
            # A line for every chunk would flood a log file.
            if quarter and (name, quarter) not in shown:
                shown.add((name, quarter))
                self._say(f"firefox: {name}: {25 * quarter} % of {total / 1e6:.1f} MB")

        return show

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        legs = models.route(self.root, base(pair.source), base(pair.target)) or []
        for request in requests if legs else ():
            text = self._translate_text(tags.to_plain(request.text), legs)
            if text:
                phrase = partial(self._translate_text, legs=legs)
                yield Answer(request.key, tags.reattach(text, request.text, phrase))

    def retry(self, failed: Failed, pair: Pair) -> Iterator[str]:
        """Mask the terms in each translation step; see `newstranslate.engines.Engine`."""
        route = models.route(self.root, base(pair.source), base(pair.target)) or []
        legs = [
            masks.Leg(leg[1], partial(self._translate_text, legs=[leg]), last=leg == route[-1])
            for leg in route
        ]
        return masks.masked_translations(failed, legs) if legs else iter(())

    def _translate_text(self, text: str, legs: Sequence[tuple[str, str]]) -> str:
        for source, target in legs:
            translator = self._translator(source, target)
            # The models translate one sentence at a time; 0 splits quotations, too.
            spans = sentences.split(text, source, quote_limit=0)
            text = " ".join(translator.translate(text[start:end]) for start, end in spans)
        return text.strip()

    def _translator(self, source: str, target: str) -> fxtranslate.Translator:
        loaded: dict[tuple[str, str], Any] = self._loaded.__dict__.setdefault("pairs", {})
        if (source, target) not in loaded:
            loaded[source, target] = models.load(
                models.model_files(self.root / f"{source}-{target}")
            )
        translator: fxtranslate.Translator = loaded[source, target]
        return translator
