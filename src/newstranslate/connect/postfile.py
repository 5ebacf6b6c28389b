"""Articles of posts: an HTML file whose header identifies the post and contains its other texts.

The body is the stored content of the post, byte for byte; `formats.fronted` reads the header.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from newstranslate import late
from newstranslate.connect.posts import CONTENT, Footnote, Post, Translation
from newstranslate.errors import InputError
from newstranslate.formats import facts, fronted
from newstranslate.late import dataclass

# Characters that JSON allows in a string, and YAML does not: control characters, byte-order marks.
_UNPRINTABLE = late.pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TEXTS = ("title", "excerpt", "seo_title", "seo_description")
"""Texts of the header that are sent back. Those of the picture are shared by all languages."""


@dataclass(frozen=True, slots=True)
class PostHead:
    """The post's data in the header of an article."""

    site: str
    number: int
    kind: str
    link: str
    digest: str
    """Digest of the post's texts when it was pulled."""
    modified: str


def name_of(post: Post) -> str:
    """Return the file name of a post: number and slug."""
    slug = re.sub(r"[^\w-]+", "-", post.slug).strip("-")[:80]
    return f"{post.number}-{slug}.html" if slug else f"{post.number}.html"


def text_of(post: Post) -> str:
    """Return a post as an article."""
    return "\n".join(["---", *_lines(post), "---", ""]) + post.texts.get(CONTENT, "")


def _lines(post: Post) -> Iterator[str]:
    yield f"site: {_quoted(post.site)}"
    yield f"post: {post.number}"
    yield f"kind: {_quoted(post.kind)}"
    fields = {"link": post.link, "status": post.status, "modified": post.modified}
    fields |= {"digest": post.digest, "lang": post.lang}
    fields |= {name: post.texts.get(name, "") for name in _TEXTS} | dict(post.picture)
    yield from (f"{key}: {_quoted(value)}" for key, value in fields.items() if value)
    if post.footnotes:
        yield "footnotes:"
        for note in post.footnotes:
            yield f"- id: {_quoted(note.key)}"
            yield f"  footnote: {_quoted(note.text)}"


def _quoted(text: str) -> str:
    """Return a text as a double-quoted YAML value on one line."""
    # JSON strings are valid YAML, except for characters that YAML does not allow unescaped.
    made = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", made)


def head(text: str, where: str) -> PostHead | None:
    """Return the header of an article; None if it is not of a post. Raises `InputError`."""
    values = facts.values(text, where)
    if not fronted.is_post(values):
        return None
    site, number = str(values["site"]).rstrip("/"), values["post"]
    fields = {key: str(values.get(key) or "") for key in ("kind", "link", "digest", "modified")}
    # The kind becomes part of an address that is requested with the user's password.
    if not isinstance(number, int) or not re.fullmatch(r"[a-z][\w-]*", fields["kind"] or "posts"):
        raise InputError(f"{where}: its header does not identify a post; pull it again")
    return PostHead(site, number, fields["kind"] or "posts", *list(fields.values())[1:])


def translation(text: str, lang: str, where: str) -> Translation:
    """Return the translation of a post to store on the site, from a published article."""
    values = facts.values(text, where)
    texts = {name: str(values.get(name) or "") for name in _TEXTS if values.get(name)}
    texts[CONTENT] = text[fronted.body_start(text) :]
    return Translation(lang, texts, tuple(_footnotes(values)))


def _footnotes(values: Mapping[str, object]) -> Iterator[Footnote]:
    notes = values.get("footnotes")
    for note in notes if isinstance(notes, list) else ():
        if isinstance(note, dict) and "id" in note:
            yield Footnote(str(note["id"]), str(note.get("footnote") or ""))


def with_texts(text: str, stored: Post) -> str:
    """Return a published article with the texts of its post on the site."""
    values = facts.values(text, "")
    changed = {name: stored.texts.get(name, "") for name in _TEXTS if name in values}
    made = facts.with_facts(text, changed)
    made = made[: fronted.body_start(made)]
    for note in stored.footnotes:
        place = re.compile(rf"(?m)^(- id: {re.escape(_quoted(note.key))}\n  footnote: ).*$")
        made = place.sub(lambda match, note=note: match[1] + _quoted(note.text), made)  # type: ignore[misc]
    return made + stored.texts.get(CONTENT, "")
