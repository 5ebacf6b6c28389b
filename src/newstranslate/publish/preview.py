"""Previews an article as `publish` would write it, with drafts, and unapproved units marked.

The functions of `publish` produce it: unapproved units pass through them between marker characters
that do not occur in the texts, which finally become HTML elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from newstranslate import catalog, formats, late
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts
from newstranslate.late import dataclass
from newstranslate.model import State, Unit
from newstranslate.project import locations, typesetting
from newstranslate.publish.job import PublishJob
from newstranslate.publish.links import ending
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.publisher import Publisher

_DRAFT, _NONE = ("\u2e28", "\u2e29"), ("\u2e26", "\u2e27")
"""⸨…⸩ around unapproved units, ⸦…⸧ around untranslated ones: emphasis in Markdown works next to
brackets as it does next to blanks."""
# The signs of `_DRAFT` and `_NONE`.
_SIGNS = late.pattern(f"[{''.join((*_DRAFT, *_NONE))}]")
# A page up to its body: all of `<html><head></head><body>` but the last tag.
_HEAD = late.pattern(r"\A.*?(?=<body\b)", re.S | re.I)
# The content of raw elements is skipped with their tags: a `mark` in them would not be HTML.
_TAG = late.pattern(
    r"<!--.*?-->|<(?P<raw>style|script|textarea|svg)\b.*?</(?P=raw)\s*>|<[^>]*>", re.S | re.I
)
_CLASSES = {_DRAFT: "nt-unapproved", _NONE: "nt-untranslated"}
STYLE = (
    "mark.nt-unapproved,mark.nt-untranslated{color:inherit;background:rgba(201,138,27,.2);"
    "border-radius:2px}mark.nt-untranslated{background:rgba(140,140,140,.25)}"
)
"""The style of the marks, for the end of the page's head."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Source and translation of an article, as HTML pages."""

    source: str
    target: str
    marked: bool
    """Whether unapproved units are marked in `target`."""
    refused: str
    """Why the current texts could not be printed, even if all were approved; empty if they could.
    """
    outdated: bool
    """Whether the article has changed since its catalogue was made."""


def of(config: Config, article: str, lang: str) -> Preview:
    """Return an article in a language as it would be printed; raises `InputError`.

    `article` is its name in the project.
    """
    options = PublishOptions(kind="html", drafts=True, fallback=True, check_only=True)
    publisher = Publisher(config, options)
    place = locations.place_of(config, article)
    source = publisher.opened(place, lang, "", lambda _: None)
    job = publisher.job(source, lang)
    if job.kind == "docx":
        raise InputError(f"{article}: Word documents have no preview; publish it to see it")
    shown = _PreviewJob(**{field: getattr(job, field) for field in PublishJob.__dataclass_fields__})
    printed = _printed(publisher, shown)
    return Preview(
        source=_source(job),
        target=_marked(printed) if shown.marked else printed,
        marked=shown.marked,
        refused=_refused(publisher, job),
        outdated=catalog.source_of(job.catalogue)[1] != job.article.digest,
    )


class _NoProof:
    """A proof that accepts everything: drafts with broken markup are shown as they would look."""

    def __getattr__(self, _: str) -> Callable[..., None]:
        return lambda *_: None


class _PreviewJob(PublishJob):
    """A job that prints markers around unapproved units, without verifying the result."""

    @cached_property
    def marked(self) -> bool:
        """Whether markers are used: not if a text contains these characters."""
        texts = [unit.target for unit in self.catalogue.live]
        return not any(_SIGNS.search(text) for text in (self.article.text, *texts))

    @cached_property
    def printed(self) -> Mapping[tuple[str, str], str]:
        """See `PublishJob`."""
        made = {key: self._shown(target) for key, target in self.approved.items()}
        units = {unit.key: unit for unit in self.catalogue.live}
        for segment in self.article.segments if self.marked else ():
            unit = units.get(segment.key, Unit(segment.text))
            if self.is_unapproved(unit):
                opens, closes = _NONE if unit.state is State.UNTRANSLATED else _DRAFT
                text = _SIGNS.sub("", made.get(segment.key) or segment.text)
                made[segment.key] = f"{opens}{text}{closes}"
        return made

    def _shown(self, target: str) -> str:
        try:
            return self._printed(target)
        except typesetting.WordsChanged:
            return target

    @property
    def _proof(self) -> Any:
        return _NoProof()

    def _verify_kept(self, form: formats.InPlace, text: str) -> None:
        """Accept any structure; see `PublishJob`."""


def _refused(publisher: Publisher, job: PublishJob) -> str:
    """Return why the drafts could not be printed; empty if they could."""
    try:
        _printed(publisher, job)
    except InputError as error:
        return str(error)
    return ""


def _printed(publisher: Publisher, job: PublishJob) -> str:
    path = job.source.path
    end = ending(path, publisher.options.kind)
    destination = publisher.layout.destination(job.source.name, path, job.lang, end)
    data = job.finished(job.rendered(), publisher.links(job, destination))
    return data.decode("utf-8", "replace")


def _source(job: PublishJob) -> str:
    """Return the source as printed by the same writer."""
    if formats.kept(job.source.name):
        return job.article.text
    facts = Facts(job.source.lang, folder=job.source.path.parent, root=job.config.root)
    return formats.write("html", job.article.text, facts).decode()


def _marked(page: str) -> str:
    """Return a page with elements for the markers in its text; other markers are removed."""
    head = match[0] if (match := _HEAD.match(page)) else ""
    body = "".join(_pieces(page[len(head) :]))
    head = _SIGNS.sub("", head)
    style = f"<style>{STYLE}</style>"
    inside = re.sub(r"(?=</head\s*>)", lambda _: style, head, count=1, flags=re.I)
    return (inside if inside != head else style + head) + body


def _pieces(body: str) -> Iterator[str]:
    done = 0
    for match in _TAG.finditer(body):
        yield _elements(body[done : match.start()])
        yield _SIGNS.sub("", match[0])
        done = match.end()
    yield _elements(body[done:])


def _elements(text: str) -> str:
    for (opens, closes), style in _CLASSES.items():
        text = text.replace(opens, f'<mark class="{style}">').replace(closes, "</mark>")
    return text
