"""Web addresses of published files, and the links from a page to its other languages."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from newstranslate.project.layout import Layout, filled
from newstranslate.publish.record import Record
from newstranslate.publish.slugs import slugged

if TYPE_CHECKING:
    from newstranslate.publish.job import PublishJob

_OWN = ("canonical", "canonical_url", "canonicalURL", "url", "permalink")
"""Keys of front matter for the address of the article itself."""
ALTERNATE = '<link rel="alternate" hreflang="'
"""Start of a line in a page's head with its address in another language."""


def of(layout: Layout, job: PublishJob, destination: Path) -> str:
    """Return the web address of a result; empty without ``publish.base_url``."""
    config = layout.config
    if not config.base_url:
        return ""
    name, path = job.source.name, job.source.path
    base = layout.base(name, path)
    pattern = config.publish_url
    values = {
        "file": destination.relative_to(base).as_posix(),
        "lang": job.lang,
        "path": layout.below(name),
        "name": path.stem,
        "slug": slugged(job.title, latin=config.slug == "transliterate") or path.stem,
    }
    return f"{config.base_url.rstrip('/')}/{quote(filled(pattern, values))}"


def head(record: Record, job: PublishJob, url: str) -> tuple[str, ...]:
    """Return the lines of a page's head with its address and those of its other languages."""
    if not url or job.kind != "html":
        return ()
    others = record.pages(job.source.name) | {job.lang: url}
    own = next(
        (str(job.front_matter[key]) for key in _OWN if _is_address(job.front_matter.get(key))), ""
    )
    # `x-default` is what search engines show to readers of other languages.
    source = {job.source.lang: own, "x-default": own} if own else {}
    return (f'<link rel="canonical" href="{escape(url)}">', *alternates(source | others))


def alternates(urls: dict[str, str]) -> list[str]:
    """Return the lines with a page's addresses by language, the default one last."""
    order = sorted(urls, key=lambda lang: (lang == "x-default", lang))
    return [f'{ALTERNATE}{escape(lang)}" href="{escape(urls[lang])}">' for lang in order]


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://"))
