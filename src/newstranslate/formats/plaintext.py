"""Text copied from a web page → a Markdown article.

A dump holds the article and what stood round it: section labels, the headline again, image
file names, related articles, the comment form. Rules of three kinds take that away: form
(all capitals above the headline), repetition (the headline twice), and the set phrases of web
furniture below the last paragraph. When unsure, a paragraph is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from newstranslate import inline
from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported

TITLE_LIMIT = 250
"""Longest headline, in characters."""
PROSE_WORDS = 25
"""A paragraph of this many words that ends like a sentence is certainly article."""
SHORT_WORDS = 16

_BYLINE = re.compile(
    r"(?:par|by|propos recueillis par|texte(?: de| :)?|auteur :|بقلم|كتب|كتبت|إعداد)\s*:?\s+(?P<author>\S.*)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:publié|mis à jour|posted|published|updated|le|on|نشر)?\s*(?:le|on|في)?\s*:?\s*"
    r"(?:\w+\s+)?(?:\d{1,2}(?:er)?[\s/.-]+(?:\w+|\d{1,2})[\s/.,-]+\d{4}|\d{4}-\d{2}-\d{2}|\w+ \d{1,2}, \d{4})"
    r"(?:\s*(?:à|at|-|,|–|على)?\s*\d{1,2}\s*[:h]\s*\d{2})?\s*\Z",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(
    r"(?:(?:WhatsApp (?:Image|Video)|Screen ?shot|Capture d[’']écran|IMG|DSC[FN]?|PXL|VID|PHOTO|Photo)"
    r"[\s_-]*\d(?:[\d\s._:()-]|at |à ){5,}(?=[«“\"‘(]?\s*[^\W\d_]|\Z)"
    r"|[^\s/\\]{1,80}\.(?:jpe?g|png|webp|gif|tiff?)(?![a-z]))\s*",
)
_READ_ALSO = re.compile(
    r"(?:à lire aussi|lire aussi|à lire également|lire également|voir aussi|à voir aussi|read also"
    r"|read more|see also|also read|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|طالع أيضا)\s*[:|»>–-]?",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:articles? (?:similaires?|liés|connexes|recommandés|récents)|sur le même (?:sujet|thème)"
    r"|related (?:articles?|posts?|stories|news|content)|you (?:may|might) also like|recommended for you"
    r"|more (?:from|on) .{1,40}|dans la même rubrique|les plus lus|most (?:read|popular)|trending"
    r"|laisser un commentaire|laissez un commentaire|leave a (?:comment|reply)|post a comment"
    r"|\d+ (?:commentaires?|comments?)|commentaires?|comments?|aucun commentaire|no comments"
    r"|(?:annuler la réponse|cancel reply)|enregistrer mon nom.*|save my name.*"
    r"|(?:votre|your) (?:adresse|e-?mail).*(?:publi|publish).*|.*champs obligatoires.*"
    r"|.*required fields are marked.*|.*(?:cookies?|newsletter).*"
    r"|bouton retour en haut(?: de la page)?|retour en haut(?: de (?:la )?page)?|haut de page"
    r"|back to top(?: button)?|scroll to top|partager(?: (?:sur|cet article|via|par)\b.*)?"
    r"|share(?: (?:on|this|via)\b.*)?|facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|imprimer|print"
    r"|suivez-nous.*|follow us.*|s[’']abonner.*|abonnez-vous.*|subscribe.*|inscrivez-vous.*|sign up.*"
    r"|tags?|étiquettes?|mots[- ]clés|publicité|advertisement|annonce|copyright.*|©.*|tous droits réservés.*"
    r"|all rights reserved.*|article (?:précédent|suivant).*|(?:previous|next) (?:article|post).*"
    r"|مقالات ذات صلة|مواضيع ذات صلة|اترك تعليقا?ً?|اترك ردا?ً?|أضف تعليقا?ً?|التعليقات|شارك.*|العودة إلى الأعلى"
    r"|زر الذهاب إلى الأعلى|لن يتم نشر عنوان بريدك.*|الحقول الإلزامية.*|إعلان|جميع الحقوق محفوظة.*)"
    r"\s*[:*]?\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…؟:»”\")]\s*\Z")
_BULLET = re.compile(r"[•·▪‣◦–-]\s+")


@dataclass(frozen=True, slots=True)
class _Block:
    line: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        return self.words >= PROSE_WORDS and bool(_ENDS.search(self.text))


class _Dump:
    """The blocks that are still taken for article, and the record of what is not."""

    def __init__(self, blocks: Sequence[_Block]) -> None:
        self.blocks = list(blocks)
        self.dropped: list[Dropped] = []

    def drop(self, block: _Block, reason: str) -> None:
        self.blocks.remove(block)
        self.dropped.append(Dropped(block.line, block.text, reason))


def convert(text: str, where: str) -> Imported:
    """Return the article in a text dump, and what was left out of it with the reason.

    Raises `InputError` when the text holds no words.
    """
    dump = _Dump(_blocks(text))
    if not dump.blocks:
        raise InputError(f"{where}: holds no text")
    _drop_furniture(dump)
    title = _take_title(dump)
    facts = {"title": title, **_take_byline(dump)}
    _drop_repeats(dump)
    _drop_file_names(dump)
    front = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items() if value
    )
    body = "\n\n".join(_markdown(block.text) for block in dump.blocks)
    dropped = tuple(sorted(dump.dropped, key=lambda item: item.line))
    return Imported(f"---\n{front}---\n\n{body}\n", dropped)


def _blocks(text: str) -> list[_Block]:
    """Return the paragraphs: parted by empty lines, or one a line where there are none."""
    lines = [" ".join(line.split(" ")).strip() for line in text.removeprefix("\ufeff").splitlines()]
    filled = [line for line in lines if line]
    parted = len(filled) < 3 or len(lines) - len(filled) >= len(filled) / 4
    blocks: list[_Block] = []
    gap = True
    for number, line in enumerate(lines, 1):
        if line and (gap or not parted or _BULLET.match(line)):
            blocks.append(_Block(number, line))
        elif line:
            blocks[-1] = _Block(blocks[-1].line, f"{blocks[-1].text} {line}")
        gap = not line
    return blocks


def _drop_furniture(dump: _Dump) -> None:
    last_prose = max((i for i, block in enumerate(dump.blocks) if block.is_prose), default=-1)
    below = dump.blocks[last_prose + 1 :] if last_prose >= 0 else []
    started = False
    for block in below:
        if _FURNITURE.fullmatch(block.text):
            started = True
            dump.drop(block, "web page furniture")
        elif started and block.words <= SHORT_WORDS:
            dump.drop(block, "below web page furniture, and short")
    for block in list(dump.blocks):
        if _READ_ALSO.match(block.text) and block.words <= PROSE_WORDS:
            dump.drop(block, "a pointer to another article")
        elif block.words <= 3 and _FURNITURE.fullmatch(block.text):
            dump.drop(block, "web page furniture")


def _take_title(dump: _Dump) -> str:
    """Take the headline out, and the labels above it: the first text that stands twice near
    the top, else the first short one that does not end like a sentence."""
    top = dump.blocks[:8]
    texts = [block.text for block in top]
    title = next((b for b in top if texts.count(b.text) > 1 and b.words > 2), None)
    title = title or next((b for b in top if _may_be_title(b)), None)
    if title is None:
        return ""
    for block in top[: top.index(title)]:
        if _is_label(block):
            dump.drop(block, "a section label above the headline")
    for block in [b for b in dump.blocks[:8] if b.text == title.text][1:]:
        dump.drop(block, "the headline again")
    dump.blocks.remove(title)
    return title.text


def _may_be_title(block: _Block) -> bool:
    long_enough = block.words >= 3 and len(block.text) <= TITLE_LIMIT
    ends = block.text.endswith((".", "…", ":", ";", ","))
    return long_enough and not ends and not _is_label(block) and not _BYLINE.match(block.text)


def _is_label(block: _Block) -> bool:
    crumbs = re.split(r"\s*[>›»/|]\s*", block.text)
    short = block.words <= 8 and not _ENDS.search(block.text)
    return short and (
        block.text.isupper() or (len(crumbs) > 1 and all(len(c) < 30 for c in crumbs))
    )


def _take_byline(dump: _Dump) -> dict[str, str]:
    facts: dict[str, str] = {}
    for block in dump.blocks[:4]:
        match = _BYLINE.fullmatch(block.text)
        if match and block.words <= 12 and not block.text.endswith(".") and "author" not in facts:
            facts["author"] = match["author"].strip()
            dump.blocks.remove(block)
        elif block.words <= 8 and _DATE.fullmatch(block.text) and "date" not in facts:
            facts["date"] = block.text
            dump.blocks.remove(block)
    return facts


def _drop_repeats(dump: _Dump) -> None:
    for before, block in list(zip(dump.blocks, dump.blocks[1:], strict=False)):
        if before.text == block.text:
            dump.drop(block, "the same paragraph again")


def _drop_file_names(dump: _Dump) -> None:
    """Take image file names off the beginning of paragraphs they are glued to."""
    for index, block in enumerate(dump.blocks):
        match = _FILE_NAME.match(block.text)
        if match and sum(char.isdigit() for char in match[0]) + 4 * ("." in match[0]) >= 4:
            dump.dropped.append(Dropped(block.line, match[0].strip(), "an image's file name"))
            dump.blocks[index] = _Block(block.line, block.text[match.end() :])
    dump.blocks = [block for block in dump.blocks if block.text]


_LINE_START = re.compile(r"(#{1,6}\s|[+>-](?=\s|\Z)|(\d{1,9})(?=[.)]\s)|={3,}|-{3,}|~{3,}|\|)")


def _markdown(text: str) -> str:
    """Return the paragraph as Markdown that reads as the same text."""
    bullet = _BULLET.match(text)
    if bullet and bullet[0][0] in "•·▪‣◦":
        return "- " + _escape(text[bullet.end() :])
    start = _LINE_START.match(text)
    if start:
        mark = start.end(2) if start[2] else 0
        return _escape(text[:mark]) + "\\" + text[mark] + _escape(text[mark + 1 :])
    return _escape(text)


def _escape(text: str) -> str:
    if all(item.name == "url" for item in inline.scan(text)):
        return text
    return re.sub(r"([\\`*_\[\]<])", r"\\\1", text)
