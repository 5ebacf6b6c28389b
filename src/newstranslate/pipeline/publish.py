"""`publish`: the article with its approved targets in place."""

from __future__ import annotations

from pathlib import Path

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import markdown
from newstranslate.model import State
from newstranslate.pipeline import sources
from newstranslate.pipeline.sources import Source


def publish(config: Config, source: Source, lang: str, folder: Path | None) -> Path:
    """Write ``name.<lang>.md`` and return its path.

    Raises `InputError`, listing what is missing, unless every unit is approved.
    """
    article = sources.read(config, source)
    path = sources.catalogue_path(config, source.name, lang)
    units = {unit.key: unit for unit in catalog.load(path).live}
    open_lines = [
        f"  {source.name}:{segment.line}: {_state(units.get(segment.key))}: {segment.text[:60]}"
        for segment in article.segments
        if _state(units.get(segment.key)) != State.APPROVED.value
    ]
    if open_lines:
        raise InputError(
            f"{source.name}: {len(open_lines)} segments are not approved in {lang}, so nothing was "
            "written; approve them, then publish:\n" + "\n".join(open_lines)
        )
    text = markdown.render(article, {key: unit.target for key, unit in units.items()})
    text = markdown.with_language(text, lang)
    destination = (folder or source.path.parent) / f"{source.path.stem}.{lang}.md"
    files.write_atomically(destination, text.encode())
    return destination


def _state(unit: object) -> str:
    state = getattr(unit, "state", State.UNTRANSLATED)
    return str(state.value)
