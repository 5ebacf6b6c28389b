"""Text of check boxes, drop-down lists and ``SYMBOL`` fields."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.formats.word import symbols
from newstranslate.formats.word.styles import OFF, number, switched

_TICKED, _EMPTY = "☒", "☐"
# A switch, `\f`, or an argument: `"Wingdings"`, `252`.
_PART = late.pattern(r'\\(?P<switch>\w)|"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]+)')


def chosen(field: Element) -> str | None:
    """Return the text of a form field's list or check box; None if it has neither."""
    choices = field.find("w_ffData/w_ddList")
    if choices is not None:
        entries = [entry.get("w_val", "") for entry in choices.findall("w_listEntry")]
        # Without `w:result`, the default entry is shown.
        at = number(choices.find("w_result"), default=number(choices.find("w_default")))
        return entries[at] if 0 <= at < len(entries) else ""
    box = field.find("w_ffData/w_checkBox")
    if box is None:
        return None
    ticked = switched(box, "w_checked")
    return _TICKED if (switched(box, "w_default") if ticked is None else ticked) else _EMPTY


def box(control: Element) -> str:
    """Return the check box of a content control without other text; empty for other controls."""
    checkbox = control.find("w_sdtPr/w14_checkbox")
    if checkbox is None or any(_is_shown(element) for element in control.iter()):
        return ""
    mark = checkbox.find("w14_checked")
    value = mark.get("w14_val", "1") if mark is not None else "0"
    return _EMPTY if value in OFF else _TICKED


def _is_shown(element: Element) -> bool:
    return element.tag == "w_sym" or (element.tag == "w_t" and bool((element.text or "").strip()))


def symbol(instruction: str) -> str:
    """Return the character of a ``SYMBOL`` field; empty for other fields and unknown symbols."""
    name, _, rest = instruction.strip().partition(" ")
    if name.upper() != "SYMBOL":
        return ""
    code, font, switches = "", "", set[str]()
    switch = ""
    for part in _PART.finditer(rest):
        if part["switch"]:
            switch = part["switch"].lower()
            switches.add(switch)
            continue
        words = part["quoted"] if part["quoted"] is not None else part["bare"]
        font = words if switch == "f" else font
        code = code or (words if not switch else "")
        switch = ""
    return _character(code, font, "u" in switches)


def _character(code: str, font: str, is_unicode: bool) -> str:
    # `0xF0FC`, `252`.
    match = re.fullmatch(r"0[xX]([0-9A-Fa-f]{1,5})|(\d{1,6})", code)
    if match is None:
        return ""
    value = int(match[1], 16) if match[1] else int(match[2])
    # Codes of a symbol font are bytes, written as such or as F000–F0FF.
    if font and not symbols.is_text(font):
        return symbols.character(font, value) if value < 0x100 or 0xF000 <= value < 0xF100 else ""
    # Without the switch `\u`, codes are those of Windows-1252.
    if is_unicode or value > 0xFF:
        return chr(value) if is_unicode and 0x20 <= value < 0xD800 else ""
    return symbols.of_windows(value)
