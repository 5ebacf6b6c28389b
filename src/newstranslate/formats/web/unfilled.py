"""Recognises pages without their text: unfilled templates, and pages filled by a script."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import Dropped
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.language import pages

# `{{ page.title }}`, `<%= title %>`, `{% block body %}`; but not `{ un mot }`.
_PLACEHOLDER = late.pattern(r"\{\{[^{}]{1,80}\}\}|<%[=-]?.{1,80}?%>|\{%[^{}]{1,80}%\}")
# `Please enable JavaScript`, `Veuillez activer JavaScript`, `يرجى تفعيل جافا سكريبت`.
_NEEDS_SCRIPT = pages.pattern("(?&needs_script)")


def refuse(
    where: str, blocks: Sequence[PageBlock], titles: Sequence[str], hidden: Sequence[Dropped]
) -> None:
    """Raise `InputError` for a page whose text a template or script should have inserted.

    `titles` are the declared titles; `hidden` is hidden text, including ``<noscript>``.
    """
    shown = [b for b in blocks if b.plain and b.kind != "code"]
    # An article on templates shows them as code.
    marked = [b for b in shown if _PLACEHOLDER.search(b.plain) and "`" not in b.markdown]
    title = " ".join([*titles, *(b.plain for b in blocks if b.element.tag == "h1")])
    prose = sum(b.size for b in shown if b.is_sentence and not _PLACEHOLDER.search(b.plain))
    # A story can mention a placeholder; a template has them in the title or in many blocks.
    if _PLACEHOLDER.search(title) or (marked and len(marked) >= 0.2 * len(shown)):
        example = _PLACEHOLDER.search(" ".join([title, *(b.plain for b in marked)]))
        raise InputError(
            f"{where}: this page is a template without its text: it contains "
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
            f"{where}: the text of this page is inserted by JavaScript and missing from the "
            "file; open the page in a browser, wait for the text and save it as a complete page"
        )
