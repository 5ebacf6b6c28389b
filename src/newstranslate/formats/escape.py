"""Escapes text for Markdown, so that it is parsed as the same text.

Importers use it: their result is parsed as CommonMark and as dialects of Markdown sites. Which
characters at the start of a line must be escaped depends on its author: a dump or a target may
contain intended Markdown. Those patterns are in the modules that use them; `opened` applies them.
"""

from __future__ import annotations

import re

from newstranslate import late

# `https://a.org/b_c` without the punctuation after it, `red_1@a.org`.
_ADDRESS = late.pattern(
    r"\b(?:https?|ftp)://[^\s<>«»“”\"|\\]+[^\s<>«»“”\"|\\.,;:!?)\]’'*~`\[]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_SPECIAL = late.pattern(
    r"[\\`*\[\]{]"  # code, emphasis, links; attributes and templates of many dialects
    r"|(?<![^\W_])_|_(?![^\W_])"  # no emphasis inside a word
    r"|~(?=~)|(?<=~)~|\$(?=\$)|(?<=\$)\$|=(?==)|(?<==)="
    r"|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)"
)
# `https://a.org/*b*`, `https://a.org/_b`; but not `https://a.org/b_c`, where `_` is inside a word.
_RISKY = late.pattern(r"[*\[\]`{~\\&$]|(?<![^\W_])_|_(?![^\W_])|==")
# `# Titre`, `- un`, `> un`, `===`, `| un`, `[^1]: un`, `: un`, `!!! note`, `1. un`; but not
# `#titre`, `-un`, `1.5 km`.
_BLOCK = late.pattern(
    r"(?P<mark>#{1,6}(?=\s|\Z)|[-+*](?=\s|\Z)|>|`{3}|~{3}|=+\s*\Z|-[-\s]*\Z|\|"
    r"|(?P<note>\[\^[^\]]*\])(?=:)|:(?=[\s:|-])|!!!|\?\?\?|\+\+\+|-{3,}|%%)"
    r"|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))"
)


def text(words: str) -> str:
    """Return words escaped so that no part of them is inline Markdown.

    Addresses stay unchanged, in angle brackets if they contain special characters.
    """
    pieces, at = [], 0
    for match in _ADDRESS.finditer(words):
        pieces.append(_SPECIAL.sub(_escaped, words[at : match.start()]))
        pieces.append(address(match[0]))
        at = match.end()
    # The pieces can be escaped separately, as addresses begin at a word boundary.
    return "".join([*pieces, _SPECIAL.sub(_escaped, words[at:])])


def label(words: str) -> str:
    """Return words escaped for the text of a link, which cannot contain links."""
    return _SPECIAL.sub(_escaped, words)


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match[0]


def address(found: str) -> str:
    """Return an address so that no sign in it reads as a mark."""
    if not _RISKY.search(found):
        return found
    # Entities are decoded in angle brackets, too.
    if "://" in found and not re.search(r"[\\`]|&#?\w{1,32};", found):
        return f"<{found}>"
    return _SPECIAL.sub(_escaped, found)


# `import A from "a"`, up to the quotation mark; but not `import de blé`.
_MODULE = late.pattern(r"(?:import|export)[ \t][^'\"=({;]*?(?<!\\)(?=['\"=({;])")
"""The start of a line that MDX would parse as code, up to the character to be escaped."""


def block(line: str) -> str:
    """Return a line of Markdown, not blank, escaped so that it does not begin a block."""
    line = line.lstrip(" \t")
    if code := _MODULE.match(line):
        return f"{line[: code.end()]}\\{line[code.end() :]}"
    return opened(line, _BLOCK.match(line))


def opened(line: str, mark: re.Match[str] | None) -> str:
    """Return a line with its block mark escaped; `mark` is the match of a pattern, or None."""
    if mark is None:
        return line
    at = place(mark)
    return f"{line[:at]}\\{line[at:]}"


def place(mark: re.Match[str]) -> int:
    """Return the offset for the backslash: after a number, a note's mark or a brace, else 0."""
    found = mark.groupdict()
    names = ("number", "note", "brace")
    return max((mark.end(name) for name in names if found.get(name)), default=0)


def cell(markdown: str) -> str:
    """Return inline Markdown escaped for a cell of a table."""
    return markdown.replace("|", r"\|")


def destination(target: str) -> str:
    """Return an address encoded for the parentheses of a link or image."""
    clean = re.sub(r"[\s\x00-\x1f\x7f]", _percent, target)
    clean = clean.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")
    # `a?x&copy;` would be read as “a?x©”.
    clean = re.sub(r"&(?=#?\w{1,32};)", "&amp;", clean)
    # In angle brackets, parentheses and marks need no backslash.
    return f"<{clean}>" if re.search(r"[()*_\[\]`{]", clean) else clean


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
