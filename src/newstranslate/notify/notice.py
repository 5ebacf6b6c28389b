"""A notice and its text."""

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
MAX_LISTED = 10
"""Maximum number of notices listed in a message; the others are counted."""
_MAX_CHARS = 300
"""Maximum length of a question or a title in a message."""
_WORDS = {
    "assigned": later("assigned to %(to)s"),
    "due": later("assigned to %(to)s, due %(what)s"),
    "ready": later("ready for review"),
    "approved": later("approved"),
    "changed": later("the source changed after approval: %(what)s"),
    "question": later("%(who)s asks: %(what)s"),
    "asked": later("%(who)s asks %(to)s: %(what)s"),
    "drafted": later("drafted, for review: %(what)s"),
    "outdated": later("corrected since publication: %(what)s"),
}
# A mention that alerts everybody in a chat: `@channel`, `@here`; not `@channels`, `@lina`.
_EVERYBODY = late.pattern(r"@(?=(?:all|channel|everyone|here)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class Notice:
    """One event concerning an article in a language."""

    kind: str
    """One of `KINDS`."""
    lang: str
    name: str
    """Path of the catalogue below its language folder, without suffix."""
    title: str = ""
    who: str = ""
    """The person who caused the event."""
    to: str = ""
    """The person concerned: the assignee, or the person asked."""
    details: str = ""
    """The deadline, the question, or the number of units."""
    unit: str = ""
    """Id of the unit on the review page; empty for the whole article."""

    def line(self) -> str:
        """Return it as one line of text, without its link."""
        kind = "due" if self.kind == "assigned" and self.details else self.kind
        kind = "asked" if self.kind == "question" and self.to else kind
        words = gettext(
            _WORDS[kind],
            to=_plain(self.to) or gettext("nobody"),
            who=_plain(self.who) or gettext("somebody"),
            what=_plain(self.details),
        )
        known = language_name(self.lang, describe(self.lang).name)
        return f"{_plain(self.title or self.name)} ({known}): {words}"

    def link(self, page: str) -> str:
        """Return its address on the review page at `page`; empty if `page` is empty."""
        if not page:
            return ""
        asked = f"?{urlencode({'unit': self.unit, 'lang': self.lang})}" if self.unit else ""
        return f"{page.rstrip('/')}/article/{quote(self.lang)}/{quote(self.name)}{asked}"


def lines(notices: Sequence[Notice], page: str) -> list[str]:
    """Return the lines of a message, with links to the review page at `page`."""
    made = [f"{one.line()} {one.link(page)}".rstrip() for one in notices[:MAX_LISTED]]
    more = len(notices) - MAX_LISTED
    return [*made, gettext("and %(number)s more", number=more)] if more > 0 else made


def _plain(text: str) -> str:
    """Return a text as one line, without chat markup and mentions such as ``@channel``."""
    line = re.sub(r"\s*<[^<>\s]+@[^<>\s]+>", "", " ".join(text.split()))  # drop mail addresses
    # Chats read <…> as markup for links and mentions.
    line = line.replace("<", "‹").replace(">", "›")
    line = _EVERYBODY.sub(f"@{_WORD_JOINER}", line)
    return line if len(line) <= _MAX_CHARS else line[: _MAX_CHARS - 1] + "…"
