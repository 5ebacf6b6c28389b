"""Word's equations as a line of text: powers and indices raised and lowered, fractions with “/”."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from newstranslate.formats.word.pieces import raised


def written(element: Element) -> str:
    """Return an equation's words on one line."""
    if element.tag in ("m_t", "w_t"):
        return element.text or ""
    if element.tag.endswith("Pr"):
        return ""
    if element.tag == "m_f":
        return "/".join(_grouped(_part(element, name)) for name in ("m_num", "m_den"))
    if element.tag in ("m_sSup", "m_sSub", "m_sSubSup", "m_nary", "m_sPre"):
        return _scripts(element)
    if element.tag in ("m_limLow", "m_limUpp"):
        kind = "sub" if element.tag == "m_limLow" else "sup"
        return _part(element, "m_e") + _script(_part(element, "m_lim"), kind)
    if element.tag == "m_func":
        return f"{_part(element, 'm_fName')} {_part(element, 'm_e')}"
    if element.tag in _ROWS:
        return _rows(element, *_ROWS[element.tag])
    if element.tag == "m_rad":
        return _script(_part(element, "m_deg"), "sup") + "√" + _grouped(_part(element, "m_e"))
    if element.tag == "m_d":
        return _between(element)
    return "".join(written(child) for child in element)


_ROWS = {"m_m": ("m_mr", "; "), "m_mr": ("m_e", ", "), "m_eqArr": ("m_e", "; ")}
"""What has rows or cells → their element, and what parts them: glued, they would read as one."""


def _rows(element: Element, row: str, between: str) -> str:
    return between.join(written(child) for child in element.findall(row))


def _scripts(element: Element) -> str:
    lowered = _script(_part(element, "m_sub"), "sub")
    power = _script(_part(element, "m_sup"), "sup")
    base = _part(element, "m_e")
    if element.tag == "m_sPre":
        return power + lowered + base
    if element.tag == "m_nary":
        sign = element.find("m_naryPr/m_chr")
        return (sign.get("m_val", "∫") if sign is not None else "∫") + lowered + power + base
    return base + lowered + power


def _between(element: Element) -> str:
    properties = element.find("m_dPr")
    marks = []
    for name, usual in (("m_begChr", "("), ("m_endChr", ")")):
        mark = properties.find(name) if properties is not None else None
        marks.append(mark.get("m_val", usual) if mark is not None else usual)
    inside = ", ".join(written(part) for part in element.findall("m_e"))
    return f"{marks[0]}{inside}{marks[1]}"


def _part(element: Element, name: str) -> str:
    found = element.find(name)
    return written(found) if found is not None else ""


def _grouped(words: str) -> str:
    return words if words.isalnum() or not words else f"({words})"


def _script(words: str, kind: str) -> str:
    if not words:
        return ""
    sign = "^" if kind == "sup" else "_"
    return raised(words, kind) or f"{sign}{_grouped(words)}"
