"""Word's fields: which hold words of an author, and where links lead."""

from __future__ import annotations

import re

COMPUTED = frozenset(
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF NOTEREF DATE TIME CREATEDATE SAVEDATE PRINTDATE "
    "EDITTIME SEQ LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT FILENAME FILESIZE NUMCHARS NUMWORDS AUTHOR "
    "LASTSAVEDBY USERNAME USERINITIALS USERADDRESS REVNUM TEMPLATE TC XE RD TA INCLUDEPICTURE "
    "EMBED LINK DDE DDEAUTO SYMBOL EQ SET ASK PRINT PRIVATE ADVANCE GOTOBUTTON MACROBUTTON "
    "MERGEREC MERGESEQ NEXT NEXTIF SKIPIF DATA BARCODE DISPLAYBARCODE FORMCHECKBOX "
    "FORMDROPDOWN".split()
)
"""Fields whose result a program works out; it is no text of an author (ECMA-376, 17.16.5)."""


def name(instruction: str) -> str:
    """Return what kind of field an instruction makes: ``HYPERLINK``; a formula is a ``PAGE``."""
    words = instruction.split()
    return "PAGE" if words and words[0].startswith("=") else (words[0].upper() if words else "XE")


def address(instruction: str) -> str | None:
    """Return where a ``HYPERLINK`` leads; None for another field."""
    if name(instruction) != "HYPERLINK":
        return None
    found = re.match(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))?', instruction, re.I)
    place = re.search(r'\\l\s+(?:"([^"]*)"|(\S+))', instruction)
    target = (found[1] or found[2] or "") if found else ""
    return target + (f"#{place[1] or place[2]}" if place else "")
