"""Imports web addresses as Markdown articles: `run https://…` and `import https://…`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from newstranslate import files
from newstranslate.config import Config
from newstranslate.connect import fetching
from newstranslate.connect.fetching import Page
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project import imports, locations, pages
from newstranslate.project.article_language import Say
from newstranslate.project.imports import Import
from newstranslate.project.pages import PageResponse


@dataclass(slots=True)
class FetchedArticles:
    """The articles imported from addresses, and the errors."""

    paths: list[Path] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    needs_a_look: bool = False


def place_of(config: Config, address: str) -> Path:
    """Return the path for the article of an address, named after the address's slug."""
    from newstranslate.formats.web import slugs  # on demand: a run on files does not need it

    name = slugs.slug(address) or re.sub(r"[^\w-]+", "-", _host_and_query(address)).strip("-")
    return config.root / config.articles / f"{name}.md"


def _host_and_query(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.hostname or 'page'} {parts.path} {parts.query}"[:80]


def prepare(
    config: Config, address: str, destination: Path | None, *, allow_private: bool = False
) -> Import:
    """Download the page at an address and return its article, without writing anything.

    Raises `InputError`.
    """
    imports.refuse_destination(destination)
    page = fetching.fetch(address, date.today(), allow_private=allow_private)  # noqa: DTZ011
    place = destination or place_of(config, page.final)
    day = _retrieved(place, page) or page.day.isoformat()
    received = PageResponse(page.final, day, page.charset, page.is_html)
    made = pages.article(page.data, received, address)
    made = replace(made, notes=(_summary(page), *made.notes))
    if config.keep_source:
        kept = pages.kept(place.stem, page.data, received)
        made = replace(made, pictures={**made.pictures, **kept})
    return Import(address, made, place)


def _summary(page: Page) -> str:
    """Return one line on the download: redirects and size."""
    steps = "".join(f", redirected to {one}" for one in (*page.redirects[1:], page.final))
    through = f" ({steps[2:]})" if page.redirects else ""
    size = len(page.data)
    shown = (
        f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"
    )
    return f"downloaded{through}, {shown}"


def _origin_in_front_matter(place: Path) -> dict[str, str]:
    """Return the source address and download date in an article's front matter."""
    if not place.is_file():
        return {}
    head = files.read_text(place).split("\n---", 1)[0]
    found: dict[str, str] = {}
    for key in ("source_url", "retrieved"):
        match = re.search(rf"(?m)^{key}:[ \t]*[\"']?([^\"'\r\n]*)", head)
        if match:
            found[key] = match[1].strip()
    return found


def _retrieved(place: Path, page: Page) -> str:
    """Return the earlier download date of an article, so that importing again changes no byte."""
    front = _origin_in_front_matter(place)
    return front.get("retrieved", "") if front.get("source_url") == page.final else ""


def use(
    config: Config,
    addresses: Sequence[str],
    say: Say,
    *,
    allow_private: bool,
    dry_run: bool,
) -> FetchedArticles:
    """Return the Markdown articles of addresses, downloaded on first use.

    Failed downloads are reported in `errors`. An article that already exists is used unchanged
    and not downloaded again, because a person may have edited it.
    """
    used = FetchedArticles()
    # Each address once, in the order given.
    for address in dict.fromkeys(addresses):
        try:
            path, look = _use(config, address, say, allow_private=allow_private, dry_run=dry_run)
        except InputError as error:
            used.errors.append(str(error))
            continue
        used.paths.append(path)
        used.needs_a_look = used.needs_a_look or look
    return used


def _use(
    config: Config, address: str, say: Say, *, allow_private: bool, dry_run: bool
) -> tuple[Path, bool]:
    place = place_of(config, address)
    if _known(place, address):
        say(f"{address}: using the article {locations.shown(config, place)}, downloaded before")
        return place, False
    # A dry run must not download, because downloading writes an article.
    if dry_run:
        raise InputError(
            f"{address}: import it first: newstranslate import {files.as_argument(address)}"
        )
    found = prepare(config, address, None, allow_private=allow_private)
    shown = locations.shown(config, found.destination)
    if (
        found.exists
        and _origin_in_front_matter(found.destination).get("source_url")
        == _front_of(found)["source_url"]
    ):
        say(f"{address}: using the article {shown}, downloaded before")
        return found.destination, False
    if found.exists:
        raise InputError(
            f"{address}: the file {shown} is another article; import it to another file: "
            f"newstranslate import {files.as_argument(address)} -o articles/NAME.md"
        )
    found.write()
    say(f"{address}: created the article {shown}")
    for message in found.messages():
        say(message)
    return found.destination, found.needs_a_look


def _known(place: Path, address: str) -> bool:
    # Fragments and a trailing slash do not make another page.
    return _origin_in_front_matter(place).get("source_url", "").rstrip("/") == address.partition(
        "#"
    )[0].rstrip("/")


def _front_of(found: Import) -> dict[str, str]:
    match = re.search(r'(?m)^source_url: "(.*)"$', found.made.markdown)
    return {"source_url": match[1] if match else ""}
