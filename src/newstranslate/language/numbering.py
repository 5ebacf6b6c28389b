"""Labels of lists within a line: “1. Le vote. 2. La loi.”, “a. Rabat. b. Fès.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate import late

# A label with its stop: `1. Le vote`, `(a. Rabat`, `1.2. La loi`; not `12.5`, `mot. Le`.
_LABEL = late.pattern(
    r"(?<!\S)[\u2060(]*((?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5}|[a-zA-Z])(?P<mark>\.)"
    r"(?=\u2060*\s+\S)"
)
_ANY = late.pattern(r"\.(?<=[\s\u2060(][1١۱aAI]\.)|\A[1١۱aAI]\.|\d\.\d{1,2}\.")
"""A first label; a fast test for most texts."""
# What may precede the first label: nothing, or `Ordre du jour : 1.`; not `il finit 1.`.
_BEGINS = late.pattern(r"(?:\A|[:;.!?…؟»”\"')—–])[\s\u2060*-]*\Z")
# What ends an item before the next label: `Le vote. 2.`, `Rabat ; b.`; not `il finit 2.`.
_SEPARATED = late.pattern(r"[;,،؛.!?…؟»”\"')][\s\u2060]*\Z")
# A word of four letters or more before a label: `Rabat b.`; not `en 2.`.
_WORD = late.pattern(r"[^\W\d_]{4,}[\s\u2060]+\Z")
# The end of a sentence inside an item: `Fini. Puis`; not `3.5`.
_ENDS = late.pattern(r"[.!?…؟]\s")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_WINDOW = 40
"""Characters before a label that are looked at."""


def stops(text: str) -> frozenset[int]:
    """Return the offsets of the full stops after the labels of a list in `text`.

    A list begins with the first number, letter or Roman numeral, after suitable punctuation, and
    has at least two labels: “il finit 2. Le vainqueur” is not a list.
    """
    if not _ANY.search(text):
        return frozenset()
    chains: list[list[re.Match[str]]] = []
    wanted: dict[str, list[re.Match[str]]] = {}
    for label in _LABEL.finditer(text):
        chain = wanted.get(label[1])
        if chain and _follows(text, chain[-1], label):
            chain.append(label)
        elif _is_first(label[1]) and _after(_BEGINS, text, label):
            chain = [label]
            chains.append(chain)
        else:
            continue
        wanted.update(dict.fromkeys(_successors(label[1]), chain))
    return frozenset(one.start("mark") for chain in chains if len(chain) > 1 for one in chain)


def _follows(text: str, last: re.Match[str], label: re.Match[str]) -> bool:
    if _after(_SEPARATED, text, label):
        return True
    # Without punctuation before it, a number may be the last word of a sentence: “il en reste 2.”
    return not _ENDS.search(text, last.end(), label.start()) and _after(_WORD, text, label)


def _after(pattern: re.Pattern[str], text: str, label: re.Match[str]) -> bool:
    return bool(pattern.search(text[max(0, label.start() - _WINDOW) : label.start()]))


def _is_first(label: str) -> bool:
    last = label.rpartition(".")[2]
    return last in ("a", "A", "I") or (last.isdigit() and int(last) == 1)


def _successors(label: str) -> Iterator[str]:
    """Yield the possible labels after `label`; I is both a numeral and a letter."""
    before, point, last = label.rpartition(".")
    if last.isdigit():
        zero = ord(last[-1]) - int(last[-1])  # keeps the kind of digits, such as Arabic-Indic
        yield before + point + "".join(chr(zero + int(digit)) for digit in str(int(last) + 1))
    elif last in _ROMAN[:-1]:
        yield _ROMAN[_ROMAN.index(last) + 1]
    if len(last) == 1 and last.isalpha():
        yield chr(ord(last) + 1)
