"""What a notification is about, and its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, urlencode

from newstranslate import late
from newstranslate.config import NOTICES
from newstranslate.language import describe
from newstranslate.late import dataclass
from newstranslate.messages import gettext, language_name, later

KINDS = NOTICES
MOST = 10
"""Notices that one message names; it counts the others."""
_LONGEST = 300
"""Characters of a question or a title in a message."""
_WORDS = {
    "assigned": later("assigned to %(to)s"),
    "due": later("assigned to %(to)s, due %(told)s"),
    "ready": later("ready for review"),
    "approved": later("approved"),
    "changed": later("the source changed after approval: %(told)s"),
    "question": later("%(who)s asks: %(told)s"),
    "asked": later("%(who)s asks %(to)s this: %(told)s"),
    "drafted": later("drafted, for review: %(told)s"),
    "outdated": later("published, and corrected since: %(told)s"),
}
_EVERYBODY = late.pattern(r"@(?=(?:all|channel|everyone|here)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be told of an article in a language."""

    kind: str
    """One of `KINDS`."""
    lang: str
    name: str
    """Of the catalogue, below its language's folder."""
    title: str = ""
    who: str = ""
    """Whose act it was."""
    to: str = ""
    """Whom it concerns: who has the article, who is asked."""
    told: str = ""
    """The deadline; the question; how many units."""
    unit: str = ""
    """Id of the unit on the review page; empty for the whole article."""

    def line(self) -> str:
        """Return it as one line of text, without its link."""
        kind = "due" if self.kind == "assigned" and self.told else self.kind
        kind = "asked" if self.kind == "question" and self.to else kind
        words = gettext(
            _WORDS[kind],
            to=_plain(self.to) or gettext("nobody"),
            who=_plain(self.who) or gettext("somebody"),
            told=_plain(self.told),
        )
        known = language_name(self.lang, describe(self.lang).name)
        return f"{_plain(self.title or self.name)} ({known}): {words}"

    def link(self, page: str) -> str:
        """Return the address on the review page at `page`; empty where that is."""
        if not page:
            return ""
        asked = f"?{urlencode({'unit': self.unit, 'lang': self.lang})}" if self.unit else ""
        return f"{page.rstrip('/')}/article/{quote(self.lang)}/{quote(self.name)}{asked}"


def lines(notices: Sequence[Notice], page: str) -> list[str]:
    """Return a message's lines; links lead to the review page at `page`."""
    made = [f"{one.line()} {one.link(page)}".rstrip() for one in notices[:MOST]]
    more = len(notices) - MOST
    return [*made, gettext("and %(number)s more", number=more)] if more > 0 else made


def _plain(text: str) -> str:
    """Return a text in one line that neither addresses everybody nor marks up a chat message."""
    line = re.sub(r"\s*<[^<>\s]+@[^<>\s]+>", "", " ".join(text.split()))  # not their addresses
    line = line.replace("<", "‹").replace(">", "›")
    line = _EVERYBODY.sub(f"@{_WORD_JOINER}", line)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
