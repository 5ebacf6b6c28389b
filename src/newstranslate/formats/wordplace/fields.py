"""Word's fields: which ones contain text by an author, and the addresses of links."""

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
"""Fields whose result Word computes, so that a translation would be overwritten (ECMA-376,
17.16.5)."""


def name(instruction: str) -> str:
    """Return the field type of an instruction, such as ``HYPERLINK``.

    A formula (``= SUM(ABOVE)``) is reported as ``PAGE`` and an empty instruction as ``XE``:
    both are computed.
    """
    words = instruction.split()
    return "PAGE" if words and words[0].startswith("=") else (words[0].upper() if words else "XE")


def address(instruction: str) -> str | None:
    """Return the address of a ``HYPERLINK`` field; None for another field."""
    if name(instruction) != "HYPERLINK":
        return None
    # ` HYPERLINK "https://a.org"`, ` HYPERLINK \l "part"`.
    found = re.match(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))?', instruction, re.I)
    # The switch \l holds a bookmark in the target document.
    place = re.search(r'\\l\s+(?:"([^"]*)"|(\S+))', instruction)
    target = (found[1] or found[2] or "") if found else ""
    return target + (f"#{place[1] or place[2]}" if place else "")
