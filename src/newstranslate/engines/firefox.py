"""Firefox Translations models, run on this machine by fxtranslate: no account, no cost.

Models lie in ``<models>/<source>-<target>/`` as fxtranslate's cache lays them out. A pair
without a model of its own goes through English; each leg is asked sentence by sentence.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstranslate.config import Config
from newstranslate.engines import Answer, Request, Say, tags
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.language import base, sentences
from newstranslate.model import Pair, Term

if TYPE_CHECKING:
    import fxtranslate

HUB = "en"


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one model."""

    model: Path
    source_vocabulary: Path
    target_vocabulary: Path


def create(config: Config, say: Say) -> Firefox:
    """Return the engine; which models are there is looked at when a pair is known."""
    try:
        import fxtranslate
    except ImportError as error:
        raise EngineUnavailable(f"fxtranslate does not load on this machine: {error}") from error
    cache = fxtranslate.Cache(config.models or None)
    return Firefox(Path(cache.root), say)


class Firefox:
    """See `newstranslate.engines.Engine`."""

    name = "firefox"

    def __init__(self, root: Path, say: Say) -> None:
        self.root = root
        self._say = say
        # A Translator may be used only in the thread that made it.
        self._loaded = threading.local()

    @property
    def details(self) -> str:
        """The installed models."""
        names = installed(self.root)
        return (
            f"models: {', '.join(names)}"
            if names
            else "no models yet; 'newstranslate engines add fr ar' fetches them"
        )

    def prepare(self, work: Mapping[Pair, Sequence[Term]]) -> None:
        """See `newstranslate.engines.Engine`: fetches missing models, once."""
        for pair in work:
            source, target = base(pair.source), base(pair.target)
            if route(self.root, source, target) is None:
                self._say(f"firefox: fetching the {source} → {target} models, once")
                fetch(self.root, source, target)

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """See `newstranslate.engines.Engine`."""
        legs = route(self.root, base(pair.source), base(pair.target))
        if legs is None:
            raise EngineUnavailable(f"firefox: no model for {pair}; add it with 'engines add'")
        for request in requests:
            text = self._through(tags.to_plain(request.text), legs)
            if text:
                phrase = lambda words: self._through(words, legs)  # noqa: E731
                yield Answer(request.key, tags.reattach(text, request.text, phrase))

    def _through(self, text: str, legs: Sequence[tuple[str, str]]) -> str:
        for source, target in legs:
            translator = self._translator(source, target)
            spans = sentences.split(text, source, quote_limit=0)
            text = " ".join(translator.translate(text[start:end]) for start, end in spans)
        return text.strip()

    def _translator(self, source: str, target: str) -> fxtranslate.Translator:
        loaded: dict[tuple[str, str], Any] = self._loaded.__dict__.setdefault("pairs", {})
        if (source, target) not in loaded:
            loaded[source, target] = load(model_files(self.root / f"{source}-{target}"))
        translator: fxtranslate.Translator = loaded[source, target]
        return translator


def installed(root: Path) -> list[str]:
    """Return the names of the complete models below `root`: ``fr-en``."""
    folders = sorted(root.iterdir()) if root.is_dir() else []
    return [folder.name for folder in folders if folder.is_dir() and _complete(folder)]


def _complete(folder: Path) -> bool:
    try:
        model_files(folder)
    except EngineUnavailable:
        return False
    return True


def route(root: Path, source: str, target: str) -> list[tuple[str, str]] | None:
    """Return the models to go through, one or two legs; None when one is not installed."""
    names = installed(root)
    if f"{source}-{target}" in names:
        return [(source, target)]
    if f"{source}-{HUB}" in names and f"{HUB}-{target}" in names:
        return [(source, HUB), (HUB, target)]
    return None


def model_files(folder: Path) -> Files:
    """Return the files of the model in `folder`; raises `EngineUnavailable` for what is missing."""
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def pick(prefix: str, ending: str) -> Path | None:
        return next(
            (folder / n for n in names if n.startswith(prefix) and n.endswith(ending)), None
        )

    model = pick("model.", ".bin")
    shared = pick("vocab.", ".spm")
    source, target = pick("srcvocab.", ".spm") or shared, pick("trgvocab.", ".spm") or shared
    if model is None or source is None or target is None:
        raise EngineUnavailable(
            f"{folder}: not a Firefox model; it needs model.*.bin and vocab.*.spm "
            "(or srcvocab.*.spm and trgvocab.*.spm)"
        )
    return Files(model, source, target)


def load(found: Files) -> fxtranslate.Translator:
    """Return a translator, bound to the calling thread; raises `EngineError` for a bad file."""
    import fxtranslate

    source = found.source_vocabulary.read_bytes()
    same = found.source_vocabulary == found.target_vocabulary
    target = source if same else found.target_vocabulary.read_bytes()
    try:
        return fxtranslate.Translator(found.model.read_bytes(), source, target)
    except ValueError as error:
        raise EngineError(
            f"{found.model}: not a usable model ({error}); delete its folder and add it again"
        ) from error


def fetch(root: Path, source: str, target: str) -> None:
    """Download the models for a direction, verified; raises `EngineUnavailable` when it fails.

    fxtranslate checks each file against the hash of Mozilla's records, and draws the progress.
    """
    from fxtranslate import discovery

    try:
        discovery.add_models(source, target, cache_dir=str(root), progress=sys.stderr.isatty())
    except ValueError as error:
        raise EngineUnavailable(
            f"no {source} → {target} model here, and it cannot be fetched ({_reason(error)}); on a "
            f"machine without network: newstranslate engines add {source} {target} --from FOLDER"
        ) from error


def _reason(error: ValueError) -> str:
    """Return the last part of the library's chain of reasons, without the addresses."""
    parts = [part for part in str(error).split(": ") if "://" not in part]
    return ": ".join(parts[-2:]) or "no answer"


def install(root: Path, source: str, target: str, folder: Path) -> list[str]:
    """Copy the models for a direction from `folder`; return the names of those installed.

    `folder` holds ``fr-ar/`` or ``fr-en/`` and ``en-ar/``, or is such a model folder itself.
    Every model is loaded before it is copied. Raises `InputError` when they are not there.
    """
    found = _models_in(folder, source, target)
    for name, place in found.items():
        files = model_files(place)
        load(files)
        _copy(place, root / name)
    return list(found)


def _models_in(folder: Path, source: str, target: str) -> dict[str, Path]:
    direct = f"{source}-{target}"
    if (folder / direct).is_dir():
        return {direct: folder / direct}
    if _complete(folder):
        return {direct: folder}
    legs = {name: folder / name for name in (f"{source}-{HUB}", f"{HUB}-{target}")}
    missing = [name for name, place in legs.items() if not place.is_dir()]
    if missing:
        raise InputError(
            f"{folder}: holds no model for {source} → {target}: looked for {direct}/, and for "
            f"{' and '.join(f'{name}/' for name in legs)}"
        )
    return legs


def _copy(place: Path, destination: Path) -> None:
    """Copy beside the destination, then rename: a half-copied model is never used."""
    temporary = destination.with_name(f".{destination.name}.partial")
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        shutil.copytree(place, temporary)
        shutil.rmtree(destination, ignore_errors=True)
        temporary.rename(destination)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise InputError(f"{destination}: cannot install the model: {error.strerror}") from error
