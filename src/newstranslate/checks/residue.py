"""`leftover`, `invisible`, `hashtag`: remains of tools, invisible characters, changed hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import inline, late
from newstranslate.checks.subject import Subject
from newstranslate.language import assistants, base
from newstranslate.messages import later, say
from newstranslate.model import Finding

# Names of entities that are left without their semicolon, too: &eacute, &laquo.
_NAMED = (
    "nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|rdquo|ldquo|laquo|raquo|hellip|ndash|mdash|shy|zwnj|zwj|"
    "rlm|lrm|thinsp|ensp|emsp|euro|middot|bull|deg|[aeiouy](?:acute|grave|circ|uml)|ccedil|ntilde|"
    "oelig|aelig"
)
_LEFT: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "&",
        late.pattern(
            # &#233; &#xe9; &nbsp &eacute; but not AT&T
            rf"(?i)&(?:#\d{{2,6}};?|#x[0-9a-f]{{2,5}};?|nbsp|(?:{_NAMED})(?![a-z0-9])|[a-z]{{2,8}};)"
        ),
        "entity",
    ),
    (
        "<",
        late.pattern(
            # Tags of engines and of XLIFF: <g1>, <x id="1"/>; then tags of HTML: <br/>, </h2>.
            r"(?i)</?(?:s|n|g|x|bx|ex|ph|bpt|ept|mrk|seg|it|hi)\d*(?: [a-z]+=[\"'][^\"'<>]{0,40}"
            r"[\"'])*\s?/?>|</?(?:p|br|div|span|font|table|tbody|tr|td|th|ul|ol|li|h[1-6]|script|"
            r"style|strong|em)(?:\s[^<>]{0,100})?/?>"
        ),
        "tag",
    ),
    ("T7301", late.pattern(r"\bT7301\d*\b"), "placeholder"),
    ("⟦", late.pattern("⟦"), "placeholder"),
    ("⟧", late.pattern("⟧"), "placeholder"),
    ("{", late.pattern(r"\{\d{1,3}\}|\{\{[^{}]{0,40}\}\}"), "placeholder"),  # {0}, {{name}}
    ("[object", late.pattern(r"\[object Object\]"), "placeholder"),
    ("%", late.pattern(r"%\d\$[sd]|%\([a-z_]+\)[sd]"), "placeholder"),  # %1$s, %(name)s
    ("<<<<", late.pattern("<{7}"), "mark of a merge"),
    ("||||", late.pattern(r"\|{7}"), "mark of a merge"),
    (">>>>", late.pattern(">{7}"), "mark of a merge"),
    ("====", late.pattern("={7}"), "mark of a merge"),
    ("#-#", late.pattern(r"(?:#-){2,}#"), "mark of a merge"),  # #-#-#-#-# of msgcat
    ("msg", late.pattern(r"\bmsg(?:id|str|ctxt)\b(?:\[\d\])? ?\""), "catalogue line"),
    ("Lorem", late.pattern(r"\bLorem ipsum\b"), "dummy text"),
    ("\ufffd", late.pattern("\ufffd+"), "character lost in conversion"),
)
"""(string that it contains, pattern, kind): the string is a fast test before the pattern."""
_LEFT_OVER = {
    "entity": later("entity left in the text: %(text)s"),
    "tag": later("tag left in the text: %(text)s"),
    "placeholder": later("placeholder left in the text: %(text)s"),
    "mark of a merge": later("merge marker left in the text: %(text)s"),
    "catalogue line": later("catalogue line left in the text: %(text)s"),
    "dummy text": later("dummy text left in the text: %(text)s"),
    "character lost in conversion": later(
        "character lost in conversion left in the text: %(text)s"
    ),
    "escape": later("escape left in the text: %(text)s"),
    "wrongly decoded letter": later("wrongly decoded letter left in the text: %(text)s"),
}
"""Kind of remains → message."""
# An escape of a program: `oui\nnon`, `caf\u00e9`; not a backslash that is escaped itself: `\\n`.
_ESCAPE = late.pattern(r"(?<!\\)\\(?:[nrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})")
# Paths of Windows, whose backslashes are not escapes: `C:\new`, `\\server`.
_PATH = late.pattern(r"\b[A-Za-z]:\\|\\\\\w")
# What the second byte of a letter in UTF-8 becomes in Windows-1252.
_TAIL = "[\u0080-\u00bf\u20ac‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›\u0153\u0152\u0160\u0161\u017d\u017e\u0178]"
# UTF-8 read as Windows-1252: `Ã©` for é, `â€™` for ’, `Ø§Ù„` for ال; not Âge, Île.
_MOJIBAKE = late.pattern(
    rf"[ÃÂÅÄ](?:[\u0080-\u00a9\u00ab-\u00b9\u00bb-\u00bf\u20ac‚ƒ„…†‡ˆ‰‹•˜™›]|(?<=Ã)[ªº])"
    rf"|â€{_TAIL}?|ï»¿|ï¿½|(?:[ØÙÚÛ]{_TAIL}){{2}}|(?:[ÐÑ]{_TAIL}){{2}}|(?:Î{_TAIL}){{2}}"
    r"|Ø§Ù|Ù\u0084"
)
_MOJIBAKE_HINT = late.pattern(
    "[ÃÂÅÄâïØÙÚÛÐÑÎ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122]"
)
"""A fast test: texts without this do not match `_MOJIBAKE`."""
# The name of a tag: h2 of `</h2>`, br of `<br/>`.
_TAG_NAME = late.pattern(r"</?([a-zA-Z]+\d?)")
# Characters that set the direction of text: embeddings, overrides, isolates and their ends.
_TURNS = late.pattern("[\u202a-\u202e\u2066-\u2069]")
# An isolate with its end, which is correct.
_TURNS_IN_PAIRS = late.pattern("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
# Zero width space, word joiner, byte order mark.
_UNSEEN = late.pattern("[\u200b\u2060\ufeff]")
# Soft hyphen.
_HYPHEN = late.pattern("\u00ad")
# C1 control characters; line and paragraph separator.
_BREAKS = late.pattern(r"[\x80-\x9f\u2028\u2029]")
# The two last code points of each plane of Unicode, which are not characters.
_PLANE = "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
UNPRINTABLE = late.pattern(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef" + _PLANE + r"]|\r(?!\n)"
)
"""Characters that are not allowed in text: Word and HTML files must not contain them."""
# A fast test: texts without these match no pattern of `_INVISIBLE`.
_ANY_UNSEEN = late.pattern(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff"
    f"\\ud800-\\udfff\\ufdd0-\\ufdef{_PLANE}]"
)
# A hashtag: `#COP27`, `(#كوب27)`; not a number: `#1`, nor an address: `/page#top`.
_TAG = late.pattern(r"(?<![\w&/#.])#(\w*[^\W\d_]\w*)")


def leftovers(subject: Subject) -> Iterator[Finding]:
    """Yield remains of tools: entities, tags, escapes, broken letters, words of an assistant."""
    for match, what in _candidates(subject.target):
        # What the source has too was not left by a tool; but a lost character is never printed.
        carried = match[0] in subject.source and "\ufffd" not in match[0]
        if not carried and not _is_intended(subject, match, what):
            yield _finding(match, say(_LEFT_OVER[what], text=match[0]))
    yield from _assistant(subject)


def _candidates(target: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield (match, kind) of possible remains of tools."""
    for sign, pattern, what in _LEFT:
        if sign in target and (match := pattern.search(target)):
            yield match, what
    if "\\" in target and (match := _ESCAPE.search(target)) and not _PATH.search(target):
        yield match, "escape"
    if not target.isascii() and _MOJIBAKE_HINT.search(target):
        match = _MOJIBAKE.search(target)
        if match:
            yield match, "wrongly decoded letter"


def _is_intended(subject: Subject, match: re.Match[str], what: str) -> bool:
    """Whether it is intended: in code or an address, or a tag that the source has too."""
    name = _TAG_NAME.match(match[0]) if what == "tag" else None
    # The source has the tag with other attributes, or its other half: <b class="a">, </b>.
    if name and re.search(rf"(?i)</?{name[1]}\b", subject.source):
        return True
    return any(
        item.start <= match.start() < item.end and item.name not in ("char", "html")
        for item in inline.scan(subject.target)
    )


def _assistant(subject: Subject) -> Iterator[Finding]:
    """Yield words of a language model about its translation, unless the source has such words."""
    text = subject.target.lower()
    langs = base(subject.source_lang), base(subject.target_lang)
    hinted = any(map(text.__contains__, assistants.HINTS))
    match = assistants.said(subject.target, *langs) if hinted else None
    if not match or assistants.said(subject.source, *langs):
        return
    source = subject.source.lower()
    if not any(hint in source for hint in assistants.OF_TRANSLATION):
        yield _finding(match, say("words of an assistant: %(words)s", words=match[0].strip()))


def _finding(match: re.Match[str], message: str) -> Finding:
    return Finding("leftover", "error", message, start=match.start(), end=match.end())


def invisible(subject: Subject) -> Iterator[Finding]:
    """Yield invisible characters, except paired isolates and those that the source has.

    Unprintable characters are an error even if the source has them.
    """
    target = subject.target
    if target.isprintable():
        return
    if not _ANY_UNSEEN.search(target):
        return
    # Replaced by as many characters, so that offsets are unchanged.
    rest = _TURNS_IN_PAIRS.sub(lambda pair: "·" * len(pair[0]), target)
    for pattern, severity, what in _INVISIBLE:
        everywhere = pattern is UNPRINTABLE
        match = next(
            (m for m in pattern.finditer(rest) if everywhere or m[0] not in subject.source), None
        )
        if match:
            code = f"U+{ord(match[0]):04X}"
            yield Finding(
                "invisible",
                severity,
                say(what, code=code),
                start=match.start(),
                end=match.end(),
            )


_INVISIBLE = (
    (_TURNS, "error", later("stray invisible character %(code)s")),
    (UNPRINTABLE, "error", later("stray control character %(code)s")),
    (_BREAKS, "error", later("stray control character %(code)s")),
    (_HYPHEN, "error", later("stray soft hyphen %(code)s")),
    (_UNSEEN, "warning", later("stray invisible character %(code)s")),
)


def tags(subject: Subject) -> Iterator[Finding]:
    """Yield hashtags of the source that are missing or changed in the target.

    @handles are markup, which the check `markup` compares.
    """
    if "#" not in subject.source:
        return
    wanted = list(_TAG.finditer(subject.source_words))
    found = list(_TAG.finditer(subject.target_words))
    have = {match[0].casefold() for match in found}
    said = {match[0].casefold() for match in wanted}
    added = [match for match in found if match[0].casefold() not in said]
    for tag in wanted:
        if tag[0].casefold() not in have:
            yield _tag_finding(tag, added.pop(0) if added else None)


def _tag_finding(tag: re.Match[str], other: re.Match[str] | None) -> Finding:
    """Return the finding on a missing hashtag, possibly replaced by `other`."""
    if other is None:
        return Finding(
            "hashtag",
            "warning",
            say("%(one)s in the source, missing here", one=tag[0]),
            about=tag[0],
        )
    # Newsrooms translate hashtags if the script differs.
    translated = _is_arabic(tag[1]) != _is_arabic(other[1])
    return Finding(
        "hashtag",
        "info" if translated else "warning",
        say("%(one)s in the source, %(other)s here", one=tag[0], other=other[0]),
        start=other.start(),
        end=other.end(),
        about=f"{tag[0]} → {other[0]}",
    )


def _is_arabic(word: str) -> bool:
    return any("\u0620" <= letter <= "\u06ff" for letter in word)
