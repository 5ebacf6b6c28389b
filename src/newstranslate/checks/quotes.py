"""`quotes` and `brackets`: unpaired marks, and quotations of the source without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import base, of, speech
from newstranslate.messages import say
from newstranslate.model import Finding

# A quotation with its marks: `« oui »`, `“yes”`, `„ja“`, `"yes"`; not `« oui`.
_QUOTED = late.pattern(r"«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]|\"([^\"]+)\"")
# Any mark that may quote, also the apostrophe of `l'un`; not oui.
_ANY_MARK = late.pattern(r"[«»“”\"‘’„‹›']")
# Double marks, and what is typed for them: `«`, `''oui''`, “,,ja``”; not `l'un`.
_DOUBLE = late.pattern(r"[«»“”„\"]|''|,,|``")
# A single mark that opens: `said 'yes`; not an apostrophe: `l'un`.
_OPENS_SINGLE = late.pattern(r"(?<![\w’'])['‘](?=\w)")
# A single mark that may close: `yes' he`, and the apostrophe of `workers' rights`; not `l'un`.
_CLOSES_SINGLE = late.pattern(r"(?<=[\w.,!?…])['’](?!\w)")
# A single mark that closes, after a stop: `yes,' he`; not `workers' rights`.
_SURELY_CLOSES_SINGLE = late.pattern(r"(?<=[.,!?…])['’](?!\w)")
# A mark that looks like both, but opens: `said "yes`, `("yes`, after an Arabic particle: `و"نعم`;
# not `yes" he`.
_OPENING = late.pattern(r"(?:\A|[\s(\[:—–-]|(?<!\w)[وبلكف]ـ?)[“„\"](?=[\w'‘’«(\[…$€£])|\A[\"“”]\s")
_SECONDS = late.pattern(r"['’′°]\s?\d{1,2}(?:[.,]\d+)?[\"”]")
"""Inches after feet, or seconds after minutes: 6'2", 33°58'30"."""
# Brackets, to be counted in their order: `(oui)`, `[oui]`.
_BRACKETS = late.pattern(r"[()\[\]]")
_LISTED = late.pattern(
    r"(?:^|[\s;:,،؛])\w\Z|(?:^|[;:؛]\s?)(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\Z", re.MULTILINE
)
"""Labels of list items: ``a)``, ``12)``."""
# Faces, whose brackets have no partner: `:-)`, `;)`; not `(oui)`.
_FACES = late.pattern(r"[:;]-?[()\[\]]")


def pairs(subject: Subject) -> Iterator[Finding]:
    """Yield quotation marks and brackets that are unpaired, if those of the source are paired."""
    source, target = subject.source, subject.target
    for opening, closing in (("(", ")"), ("[", "]")):
        if opening not in target and closing not in target:
            continue
        if still_open(target, opening, closing) > still_open(source, opening, closing):
            yield Finding(
                "brackets", "warning", say("%(marks)s do not match", marks=opening + closing)
            )
    marked = _ANY_MARK.search(target)
    if not marked:
        if _has_speech(subject):
            yield Finding(
                "quotes", "warning", say("a quotation of the source is not marked as one")
            )
    elif unbalanced(target):
        if not _open_too(source) and not _runs(subject):
            yield Finding("quotes", "warning", say("quotation marks do not match"))
    elif not _MAY_QUOTE.search(source):
        yield from _added(subject)


def still_open(text: str, opening: str, closing: str) -> int:
    """Return the number of unpaired brackets, except in labels such as ``a)``."""
    depth = wrong = 0
    text = _FACES.sub("  ", text)
    for match in _BRACKETS.finditer(text):
        if match[0] == opening:
            depth += 1
        elif match[0] == closing and depth:
            depth -= 1
        elif match[0] == closing and not _LISTED.search(
            text, max(0, match.start() - 5), match.start()
        ):
            wrong += 1
    return depth + wrong


def unbalanced(text: str) -> bool:
    """Whether a quotation mark is unpaired; “…” may also be written ”…“, „…“ or "…"."""
    straight = text.count('"') + text.count("„") + text.count("“") + text.count("”")
    if straight % 2:  # an odd count may be due to the marks of inches or seconds
        straight -= len(_SECONDS.findall(text))
    return text.count("«") != text.count("»") or straight % 2 == 1


def opens(text: str) -> bool:
    """Whether the unpaired mark of an `unbalanced` text is an opening one."""
    if text.count("«") != text.count("»"):
        return text.count("«") > text.count("»")
    marks = _DOUBLE.findall(text)
    return 2 * len(_OPENING.findall(text)) > len(marks)


def _open_too(source: str) -> bool:
    """Whether the source has an unpaired quotation mark, including single ones."""
    if unbalanced(source):
        return True
    opened, closed = len(_OPENS_SINGLE.findall(source)), len(_CLOSES_SINGLE.findall(source))
    if opened > closed:
        return True
    return not opened and bool(_SURELY_CLOSES_SINGLE.search(source))


def _runs(subject: Subject) -> bool:
    """Whether a single mark at an edge belongs to a quotation over several units.

    The source has no quotation marks: it reports the speech indirectly, or marks it elsewhere.
    """
    if _ANY_DOUBLE.search(subject.source) or len(_DOUBLE.findall(subject.target)) != 1:
        return False
    text = subject.target.strip()
    if _LEADS.match(text):
        return bool(_STOPS.search(text))
    return bool(_TRAILS.search(text))


# Marks other than apostrophes: `« oui`, `‹ oui`; not `l’un`.
_ANY_DOUBLE = late.pattern(r"[«»“”„\"‹›]")
# An opening mark that begins a text: `« Oui.`; not `Il dit « oui`.
_LEADS = late.pattern(r"\A[«“„\"]")
# A stop that ends a text: `« Oui.`, `« Oui,`; not `« Oui`.
_STOPS = late.pattern(r"[.!?؟…۔,،:]\Z")
# A closing mark that ends a text: `Oui. »`, `Oui ».`; not `Oui », dit-il`.
_TRAILS = late.pattern(r"(?:[.!?؟…۔]\s?[»”\"]|[»”\"][.!?؟…۔]?)\Z")


def _added(subject: Subject) -> Iterator[Finding]:
    """Yield a quotation in the first person if the source reports it in the third."""
    ours = of(subject.target_lang).words.first_person
    theirs = of(subject.source_lang).words.first_person
    if not theirs or not theirs.isdisjoint(map(str.lower, subject.source_tokens)):
        return
    for match in _QUOTED.finditer(subject.target_words):
        said = match[match.lastindex or 0]
        if not ours.isdisjoint(map(str.lower, _WORD.findall(said))) and speech.is_speech(
            said, base(subject.target_lang)
        ):
            why = say("the source does not quote these words")
            yield Finding("quotes", "warning", why, start=match.start(), end=match.end())


# A word: oui, `‘oui’`; not 5.
_WORD = late.pattern(r"[^\W\d_]+")
# What may mark direct speech besides double marks: a single mark that opens, a dash that begins a
# line, a colon, emphasis: `– Oui.`, `Il dit : oui`, `*oui*`; not `l’un`, `10-12`.
_MAY_QUOTE = late.pattern(r"[«»“”„\"‹›`*_:]|(?<![\w’'])['‘]|(?m:^)\s*[-–—]")


def _has_speech(subject: Subject) -> bool:
    """Whether the source quotes speech, rather than a title or a term; see `speech.is_speech`."""
    if not _ANY_DOUBLE.search(subject.source):
        return False
    lang = base(subject.source_lang)
    quoted = (match[match.lastindex or 0] for match in _QUOTED.finditer(subject.source))
    return any(speech.is_speech(words, lang) for words in quoted)
