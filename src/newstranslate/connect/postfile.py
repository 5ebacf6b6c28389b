"""Posts as articles: an HTML file whose head says which post it is and holds its other texts.

The body is the post's content as it is stored, byte for byte; `formats.fronted` reads the head.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from newstranslate.connect.posts import CONTENT, Footnote, Post, Translation
from newstranslate.errors import InputError
from newstranslate.formats import facts, fronted
from newstranslate.late import dataclass

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TEXTS = ("title", "excerpt", "seo_title", "seo_description")
"""Texts of the head that are sent back; those of the picture are not: a site has one of each."""


@dataclass(frozen=True, slots=True)
class PostHead:
    """What the head of an article says of its post."""

    site: str
    number: int
    kind: str
    link: str
    digest: str
    """Of the post's texts when it was pulled."""
    modified: str


def name_of(post: Post) -> str:
    """Return the name of a post's file: number and slug."""
    slug = re.sub(r"[^\w-]+", "-", post.slug).strip("-")[:80]
    return f"{post.number}-{slug}.html" if slug else f"{post.number}.html"


def text_of(post: Post) -> str:
    """Return a post as an article."""
    return "\n".join(["---", *_lines(post), "---", ""]) + post.texts.get(CONTENT, "")


def _lines(post: Post) -> Iterator[str]:
    yield f"site: {_quoted(post.site)}"
    yield f"post: {post.number}"
    yield f"kind: {_quoted(post.kind)}"
    told = {"link": post.link, "status": post.status, "modified": post.modified}
    told |= {"digest": post.digest, "lang": post.lang}
    told |= {name: post.texts.get(name, "") for name in _TEXTS} | dict(post.picture)
    yield from (f"{key}: {_quoted(value)}" for key, value in told.items() if value)
    if post.footnotes:
        yield "footnotes:"
        for note in post.footnotes:
            yield f"- id: {_quoted(note.key)}"
            yield f"  footnote: {_quoted(note.text)}"


def _quoted(text: str) -> str:
    """Return a text as a YAML value between double quotation marks, in one line."""
    made = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", made)


def head(text: str, where: str) -> PostHead | None:
    """Return which post an article is of; None where it is of none. Raises `InputError`."""
    values = facts.values(text, where)
    if not fronted.is_post(values):
        return None
    site, number = str(values["site"]).rstrip("/"), values["post"]
    told = {key: str(values.get(key) or "") for key in ("kind", "link", "digest", "modified")}
    if not isinstance(number, int) or not re.fullmatch(r"[a-z][\w-]*", told["kind"] or "posts"):
        raise InputError(f"{where}: its head does not name a post; pull it again")
    return PostHead(site, number, told["kind"] or "posts", *list(told.values())[1:])


def translation(text: str, lang: str, where: str) -> Translation:
    """Return what a published article of a post gives its translation there."""
    values = facts.values(text, where)
    texts = {name: str(values.get(name) or "") for name in _TEXTS if values.get(name)}
    texts[CONTENT] = text[fronted.body_start(text) :]
    return Translation(lang, texts, tuple(_footnotes(values)))


def _footnotes(values: Mapping[str, object]) -> Iterator[Footnote]:
    told = values.get("footnotes")
    for note in told if isinstance(told, list) else ():
        if isinstance(note, dict) and "id" in note:
            yield Footnote(str(note["id"]), str(note.get("footnote") or ""))


def with_texts(text: str, there: Post) -> str:
    """Return a published article with the texts that its post has on the site."""
    values = facts.values(text, "")
    changed = {name: there.texts.get(name, "") for name in _TEXTS if name in values}
    made = facts.with_facts(text, changed)
    made = made[: fronted.body_start(made)]
    for note in there.footnotes:
        place = re.compile(rf"(?m)^(- id: {re.escape(_quoted(note.key))}\n  footnote: ).*$")
        made = place.sub(lambda match, note=note: match[1] + _quoted(note.text), made)  # type: ignore[misc]
    return made + there.texts.get(CONTENT, "")
