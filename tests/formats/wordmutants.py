"""Word documents damaged at random: bytes, a cut, tags out of place, trees rearranged."""

from __future__ import annotations

import io
import random
import re
import zipfile
from typing import Any

from lxml import etree

_VALUES = ("", "-1", "99999999999", "x", "%1%9", "true", "begin", "end", "superscript", "3", "rL")
_TAGS = ("p", "r", "t", "tbl", "tr", "tc", "fldChar", "ins", "del", "txbxContent", "pPr", "rPr")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def mutant(data: bytes, seed: int) -> bytes:
    """Return a damaged document; the same one for the same seed."""
    chance = random.Random(seed)
    if seed % 4 == 0:
        return _bytes(data, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        hit = {chance.choice(names), *chance.choices(names, k=chance.randint(0, 2))}
        for name in names:
            part = old.read(name)
            if name in hit and name.endswith((".xml", ".rels")):
                part = _pieces(part, chance) if seed % 4 == 1 else _tree(part, chance)
            if name not in hit or chance.random() > 0.05:
                new.writestr(name, part)
    return out.getvalue()


def _bytes(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made[: chance.randrange(len(made))]) if chance.random() < 0.2 else bytes(made)


def _pieces(part: bytes, chance: random.Random) -> bytes:
    pieces = re.split(rb"(?=<)", part)
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        kind = chance.randrange(4)
        if kind == 0:
            pieces[at] = b""
        elif kind == 1:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif kind == 2:
            pieces[at] *= 2
        else:
            pieces[at] = bytes(chance.randrange(256) for _ in range(5))
    return b"".join(pieces)


def _tree(part: bytes, chance: random.Random) -> bytes:
    """Return XML that is sound, and no longer makes sense."""
    root = etree.fromstring(part)
    for _ in range(chance.randint(1, 12)):
        elements = list(root.iter())[1:]
        if not elements:
            break
        _rearrange(chance.choice(elements), chance.choice(elements), chance)
    return bytes(etree.tostring(root))


def _rearrange(one: Any, other: Any, chance: random.Random) -> None:
    kind = chance.randrange(6)
    above = one.getparent()
    if kind == 0:
        above.remove(one)
    elif kind == 1 and other not in one.iter() and one is not other:
        other.append(one)
    elif kind == 2:
        above.insert(chance.randrange(len(above) + 1), etree.fromstring(etree.tostring(one)))
    elif kind == 3 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))
    elif kind == 4 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif kind == 5:
        one.tag = f"{{{_W}}}{chance.choice(_TAGS)}"
