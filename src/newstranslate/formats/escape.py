"""Text as Markdown that reads as the same text: the one place that knows what has to be escaped.

For importers: what they write is read again as CommonMark, and as the dialects of Markdown sites.
What opens a block depends on who wrote the line: a dump's author may have typed Markdown, a
translator's target may hold some. Those patterns are with their users, and meet in `opened`.
"""

from __future__ import annotations

import re

from newstranslate import late

_ADDRESS = late.pattern(
    r"\b(?:https?|ftp)://[^\s<>«»“”\"|\\]+[^\s<>«»“”\"|\\.,;:!?)\]’'*_~`\[]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_SPECIAL = late.pattern(
    r"[\\`*\[\]{]"  # code, emphasis, links; attributes and templates of many dialects
    r"|(?<![^\W_])_|_(?![^\W_])"  # no emphasis inside a word
    r"|~(?=~)|(?<=~)~|\$(?=\$)|(?<=\$)\$|=(?==)|(?<==)="
    r"|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)"
)
_RISKY = late.pattern(r"[*\[\]`{~\\&$]|(?<![^\W_])_|_(?![^\W_])|==")
_BLOCK = late.pattern(
    r"(?P<mark>#{1,6}(?=\s|\Z)|[-+*](?=\s|\Z)|>|`{3}|~{3}|=+\s*\Z|-[-\s]*\Z|\|"
    r"|(?P<note>\[\^[^\]]*\])(?=:)|:(?=[\s:|-])|!!!|\?\?\?|\+\+\+|-{3,}|%%)"
    r"|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))"
)


def text(words: str) -> str:
    """Return words so that nothing in them reads as inline Markdown.

    Addresses stay as they are, those that hold special characters in angle brackets.
    """
    pieces, at = [], 0
    for match in _ADDRESS.finditer(words):
        pieces.append(_SPECIAL.sub(_escaped, words[at : match.start()]))
        pieces.append(address(match[0]))
        at = match.end()
    # What stands before an address matters to its first character alone: both are cut there.
    return "".join([*pieces, _SPECIAL.sub(_escaped, words[at:])])


def label(words: str) -> str:
    """Return words for the inside of a link, where no address may be a link of its own."""
    return _SPECIAL.sub(_escaped, words)


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match[0]


def address(found: str) -> str:
    """Return an address so that no sign in it reads as a mark."""
    if not _RISKY.search(found):
        return found
    # An ampersand that begins an entity would be read as one in angle brackets, too.
    if "://" in found and not re.search(r"[\\`]|&#?\w{1,32};", found):
        return f"<{found}>"
    return _SPECIAL.sub(_escaped, found)


_MODULE = late.pattern(r"(?:import|export)[ \t][^'\"=({;]*?(?<!\\)(?=['\"=({;])")
"""What MDX reads as code up to the character that must not stand there bare."""


def block(line: str) -> str:
    """Return a line so that no block begins at its start: `line` is Markdown, not to be blank."""
    line = line.lstrip(" \t")
    if code := _MODULE.match(line):
        return f"{line[: code.end()]}\\{line[code.end() :]}"
    return opened(line, _BLOCK.match(line))


def opened(line: str, mark: re.Match[str] | None) -> str:
    """Return a line whose block mark, if a pattern found one at its start, reads as text."""
    if mark is None:
        return line
    at = place(mark)
    return f"{line[:at]}\\{line[at:]}"


def place(mark: re.Match[str]) -> int:
    """Return where the backslash belongs: behind a list's number or a note's mark, else before."""
    found = mark.groupdict()
    return max((mark.end(name) for name in ("number", "note") if found.get(name)), default=0)


def cell(markdown: str) -> str:
    """Return inline Markdown for a cell of a table."""
    return markdown.replace("|", r"\|")


def destination(target: str) -> str:
    """Return an address for the parentheses of a link or an image."""
    clean = re.sub(r"[\s\x00-\x1f\x7f]", _percent, target)
    clean = clean.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")
    clean = re.sub(r"&(?=#?\w{1,32};)", "&amp;", clean)
    return f"<{clean}>" if re.search(r"[()*_\[\]`{]", clean) else clean


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
