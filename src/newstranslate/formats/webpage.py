"""Saved web pages → Markdown articles, by trafilatura (the extra ``newstranslate[html]``).

An extra because it costs: 12 packages and 145 ms of import, on top of 30 and 110 without it.
"""

from __future__ import annotations

import json
import re
from html import unescape

from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported


def convert(text: str, where: str) -> Imported:
    """Return the article of an HTML page; raises `InputError` when none is found in it."""
    try:
        import trafilatura
    except ImportError:
        raise InputError(
            f"{where}: reading web pages needs trafilatura: pip install 'newstranslate[html]', or "
            "copy the text into a .txt file"
        ) from None
    body = trafilatura.extract(
        text,
        output_format="markdown",
        include_comments=False,
        include_links=True,
        include_images=True,
        include_tables=True,
        include_formatting=True,
        favor_recall=True,
        with_metadata=False,
    )
    if not body:
        raise InputError(f"{where}: no article found in this page; copy its text into a .txt file")
    metadata = trafilatura.extract_metadata(text)
    # Not its date: where a page names none, trafilatura guesses one.
    facts = {
        "title": metadata.title,
        # As it is written: trafilatura takes the full stops out of names.
        "author": _meta_author(text) or metadata.author,
        "lang": _language(text),
    }
    front = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in facts.items() if v)
    body = _without_title(body.strip(), metadata.title or "")
    kept = re.sub(r"\W+", "", body)
    dropped = tuple(
        Dropped(0, line, "outside the article, says trafilatura")
        for line in _lines(text)
        if re.sub(r"\W+", "", line) not in kept and line != metadata.title
    )
    return Imported(f"---\n{front}---\n\n{body}\n", dropped)


def _meta_author(html: str) -> str:
    tag = re.search(r"<meta\b[^>]*\bname=[\"']?author\b[^>]*>", html, re.IGNORECASE)
    content = re.search(r"\bcontent=([\"'])(.*?)\1", tag[0], re.S) if tag else None
    return unescape(content[2]).strip() if content else ""


def _language(html: str) -> str:
    match = re.search(r"<html[^>]*\slang=[\"']?([a-zA-Z]{2,3})", html)
    return match[1].lower() if match else ""


def _without_title(body: str, title: str) -> str:
    """The headline is front matter; in the body it would print twice."""
    first, _, rest = body.partition("\n")
    return rest.strip() if first.lstrip("# ").strip() == title.strip() and rest else body


def _lines(html: str) -> list[str]:
    from lxml import html as parser

    tree = parser.fromstring(html.encode(), parser=parser.HTMLParser(encoding="utf-8"))
    for element in tree.xpath("//script|//style|//noscript|//head"):
        element.drop_tree()
    return list(dict.fromkeys(" ".join(line.split()) for line in tree.itertext() if line.strip()))
