"""Sets properties of runs, paragraphs, tables and sections in the order of the schema.

The orders are those of ECMA-376, part 1: 17.3.1.26, 17.3.2.28, 17.4.60 and 17.6.17. Word reports
a document with another order as damaged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newstranslate.formats.wordplace import tree
from newstranslate.formats.wordplace.tree import Node

RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
).split()
PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
).split()
TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription "
    "tblPrChange"
).split()
SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange"
).split()


def place(node: Node, name: str, order: Sequence[str]) -> int:
    """Return the offset in an element at which to insert a missing property."""
    rank = order.index(name)
    for child in node.children:
        local = child.name.partition(":")[2]
        known = child.name.startswith("w:") and local in order
        if known and order.index(local) > rank:
            return child.start
    return node.inner_end


def with_run(rpr: str, wanted: Mapping[str, str]) -> str:
    """Return a run's properties with some set: name without prefix → XML, empty to remove it."""
    for name, xml in wanted.items():
        text = re.sub(r"/>\Z", "></w:rPr>", rpr) if re.match(r"<w:rPr[^>]*/>\Z", rpr) else rpr
        text = text or "<w:rPr></w:rPr>"
        node = tree.nodes(text, 0, len(text))[-1]
        old = node.first(f"w:{name}")
        start, end = (old.start, old.end) if old else (place(node, name, RUN),) * 2
        rpr = text[:start] + xml + text[end:]
    return "" if rpr == "<w:rPr></w:rPr>" else rpr


def with_switches(rpr: str, names: Sequence[str]) -> str:
    """Return a run's properties with some switched on: ``w:b``, ``w:i``, ``w:strike``."""
    return with_run(rpr, {name.removeprefix("w:"): f"<{name}/>" for name in sorted(names)})
