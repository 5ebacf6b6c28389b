"""Pages without their text: templates that nobody filled in, and pages that a script fills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.errors import InputError
from newstranslate.formats import Dropped
from newstranslate.formats.web.pageblock import PageBlock

_PLACEHOLDER = re.compile(r"\{\{[^{}]{1,80}\}\}|<%[=-]?.{1,80}?%>|\{%[^{}]{1,80}%\}")
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|activate|requires?|turn on) javascript|javascript (?:is )?(?:disabled|required|must be enabled)"
    r"|activer (?:le )?javascript|javascript (?:est )?(?:désactivé|requis|nécessaire)|(?:تفعيل|تمكين) (?:ال)?جافا",
    re.IGNORECASE,
)


def refuse(
    where: str, blocks: Sequence[PageBlock], titles: Sequence[str], hidden: Sequence[Dropped]
) -> None:
    """Raise `InputError` for a page whose text a script or a template was to put in.

    `titles` are the declared ones; `hidden` is what no reader sees, among it ``<noscript>``.
    """
    shown = [b for b in blocks if b.plain and b.kind != "code"]
    marked = [b for b in shown if _PLACEHOLDER.search(b.plain) and "`" not in b.markdown]
    title = " ".join([*titles, *(b.plain for b in blocks if b.element.tag == "h1")])
    prose = sum(b.size for b in shown if b.is_sentence and not _PLACEHOLDER.search(b.plain))
    if _PLACEHOLDER.search(title) or (marked and len(marked) >= 0.2 * len(shown)):
        example = _PLACEHOLDER.search(" ".join([title, *(b.plain for b in marked)]))
        raise InputError(
            f"{where}: this page is a template that was never filled in: it holds "
            f"{example[0] if example else '{{ … }}'}; open it in a browser, wait for the text and "
            "save the page again"
        )
    words = " ".join(
        [
            *(b.plain for b in shown),
            *(item.text for item in hidden if item.reason == "<noscript>"),
        ]
    )
    if prose < 60 and _NEEDS_SCRIPT.search(words):
        raise InputError(
            f"{where}: the text of this page is put in by JavaScript and missing in the "
            "file; open the page in a browser, wait for the text and save it as a complete page"
        )
