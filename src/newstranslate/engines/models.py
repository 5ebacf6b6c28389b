"""The local store of Firefox Translations models: listing, downloading, installing.

Models are in ``<root>/<source>-<target>/``, the layout of fxtranslate's cache. They are listed in
Mozilla's Remote Settings, which also give the address of the files: a newsroom with a mirror sets
FXTRANSLATE_RECORDS_URL to its own server.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate import files
from newstranslate.engines.web import Client
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.late import dataclass

if TYPE_CHECKING:
    import fxtranslate

HUB = "en"
"""The pivot language for pairs without a model of their own."""

MAJOR_VERSION = 3
"""The generation of models that fxtranslate 0.5 runs."""

Show = Callable[[str, int, int], None]
"""Reports download progress: (file name, bytes done, total bytes or 0)."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one model."""

    model: Path
    source_vocabulary: Path
    target_vocabulary: Path


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
    """Return the models to use, one or two in order; None if one is not installed."""
    names = installed(root)
    if f"{source}-{target}" in names:
        return [(source, target)]
    if f"{source}-{HUB}" in names and f"{HUB}-{target}" in names:
        return [(source, HUB), (HUB, target)]
    return None


def model_files(folder: Path) -> Files:
    """Return the files of the model in `folder`; raises `EngineUnavailable` if any is missing."""
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
    """Return a translator for use in the calling thread; raises `EngineError` for a bad file."""
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


def fetch(root: Path, source: str, target: str, show: Show) -> None:
    """Download the models for a direction; verify each file against its SHA-256.

    Raises `EngineUnavailable` on failure, with instructions for a machine without network.
    """
    try:
        _fetch(root, source, target, show)
    except (EngineError, ValueError) as error:
        raise EngineUnavailable(
            f"no {source} → {target} model, and it cannot be downloaded ({_reason(error)}); on a "
            f"machine without network: newstranslate engines add {source} {target} --from FOLDER"
        ) from error


def _reason(error: Exception) -> str:
    """Return the last two parts of an error message, without addresses."""
    parts = [part for part in str(error).split(": ") if "://" not in part]
    return ": ".join(parts[-2:]) or "no answer"


def _fetch(root: Path, source: str, target: str, show: Show) -> None:
    from fxtranslate import discovery

    body = discovery.fetch_records_body()
    way = discovery.resolve_route(body, source, target)
    stops = [way["src"], *([way["pivot"]] if way["kind"] == "pivot" else []), way["trg"]]
    records = discovery.parse_records(body)
    with closing(Client("the model server")) as server:
        base = _attachments(server, discovery.records_url())
        for one, other in pairwise(stops):
            for record in _newest(records, one, other):
                _download(server, base, record, root / f"{one}-{other}", show)


def _attachments(server: Client, records_url: str) -> str:
    """Return the base address of the server's files, stated at the root of Remote Settings."""
    start, mark, _ = records_url.partition("/v1/")
    if not mark:
        raise EngineError(f"{records_url} is not a Remote Settings address (no /v1/ in it)")
    info = server.get(start + mark)
    try:
        return str(info["capabilities"]["attachments"]["base_url"]).rstrip("/")
    except (KeyError, TypeError):
        raise EngineError(f"{start}{mark} does not state where its files are") from None


_Record = dict[str, str | None]


def _newest(records: list[_Record], source: str, target: str) -> list[_Record]:
    """Return the newest model of the pair and its vocabularies."""
    found: dict[str, _Record] = {}
    for record in records:
        kind = record["fileType"] or ""
        mine = (record["sourceLanguage"], record["targetLanguage"]) == (source, target)
        if mine and kind in ("model", "vocab", "srcvocab", "trgvocab"):
            version = _version(record)
            # fxtranslate runs only this generation of models.
            if version[0] == MAJOR_VERSION and (
                kind not in found or version > _version(found[kind])
            ):
                found[kind] = record
    return list(found.values())


def _version(record: _Record) -> tuple[int, ...]:
    parts = (record["version"] or "0").split(".")
    return tuple(int("".join(c for c in part if c.isdigit())[:4] or 0) for part in parts)


def _download(server: Client, base: str, record: _Record, folder: Path, show: Show) -> None:
    from fxtranslate import discovery

    name = record["name"] or ""
    # The name becomes a path on this machine; the server must not choose another folder.
    if not name or "/" in name or name.startswith("."):
        raise EngineError(f"the model server gives an unsafe file name: '{name}'")
    packed = server.download(f"{base}/{record['location']}", lambda *size: show(name, *size))
    data = discovery.verify_and_decompress(packed, record["decompressedHash"])
    files.write_atomically(folder / name, data)


def install(root: Path, source: str, target: str, folder: Path) -> list[str]:
    """Copy the models for a direction from `folder`; return the names of the installed ones.

    `folder` contains ``fr-ar/`` or ``fr-en/`` and ``en-ar/``, or is itself a model folder.
    Each model is loaded as a test before it is copied. Raises `InputError` if one is missing.
    """
    found = _models_in(folder, source, target)
    for name, place in found.items():
        files = model_files(place)
        # An unusable model must not replace a working one.
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
            f"{folder}: contains no model for {source} → {target}: looked for {direct}/, and for "
            f"{' and '.join(f'{name}/' for name in legs)}"
        )
    return legs


def _copy(place: Path, destination: Path) -> None:
    """Copy beside the destination, then rename, so that a partial copy is never used."""
    # In the same folder, because a rename is atomic only within one file system.
    temporary = destination.with_name(f".{destination.name}.partial")
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        shutil.copytree(place, temporary)
        shutil.rmtree(destination, ignore_errors=True)
        temporary.rename(destination)
    except OSError as error:
        # Left over from an installation that was killed.
        shutil.rmtree(temporary, ignore_errors=True)
        raise InputError(f"{destination}: cannot install the model: {error.strerror}") from error
