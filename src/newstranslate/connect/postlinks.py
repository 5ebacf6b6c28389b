"""Links between posts of a site: in a translation they lead to translations, if there are any."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from html import escape, unescape

from newstranslate import files
from newstranslate.config import Config
from newstranslate.connect import postfile
from newstranslate.connect.posts import ContentSite, Post, PostGone
from newstranslate.late import dataclass
from newstranslate.project import editions, sources

_HREF = re.compile(r"""(?P<open>\bhref\s*=\s*)(?P<quote>["'])(?P<to>[^"']*)(?P=quote)""")
_JSON_URL = re.compile(r'(?P<open>"(?:url|href|link)":)(?P<quote>")(?P<to>[^"]*)"')
_FILE = re.compile(r"/wp-content/|\.[a-z0-9]{2,4}\Z")


@dataclass
class Leads:
    """Where the links of one language's translations lead."""

    config: Config
    system: ContentSite
    lang: str
    _pushed: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Address of a source → number and kind of the translation that was pushed."""
    _known: dict[str, str] = field(default_factory=dict)
    """Address of a source → address of its translation; empty where readers find none."""
    _sources: dict[str, str] = field(default_factory=dict)
    """Address of a translation → address of its source."""

    def __post_init__(self) -> None:
        for edition in editions.every(self.config):
            post = edition.post
            place = sources.place_of(self.config, edition.article)
            if edition.lang == self.lang and post and post.number and place.is_file():
                head = postfile.head(files.read_text(place), edition.article)
                if head is not None and head.link:
                    self._pushed[_bare(head.link)] = (post.number, head.kind)
                    self._sources[_bare(post.link)] = head.link

    def on(self, html: str) -> str:
        """Return HTML whose links to posts of the site lead to their translations."""
        return _rewritten(html, self._translation)

    def back(self, html: str) -> str:
        """Return HTML whose links to translations lead to their sources again."""
        return _rewritten(html, lambda to: self._led(to, self._sources.get(_bare(to), "")))

    def _translation(self, to: str) -> str:
        if not to.startswith(f"{self.system.site}/") or _FILE.search(_bare(to)):
            return ""
        bare = _bare(to)
        if bare not in self._known:
            self._known[bare] = self._asked(bare)
            if self._known[bare]:
                self._sources[_bare(self._known[bare])] = f"{bare}/"
        return self._led(to, self._known[bare])

    @staticmethod
    def _led(old: str, new: str) -> str:
        """Return the new address with what the old one had behind a ``?`` or ``#``."""
        return new + old[len(_bare(old)) :].lstrip("/") if new else ""

    def _asked(self, address: str) -> str:
        """Return where readers find the translation of a post; empty where they do not."""
        try:
            if address in self._pushed:
                number, kind = self._pushed[address]
                there: Post | None = self.system.stored(self.lang, number, kind)
            else:
                there = self.system.translation(self.system.find(address), self.lang)
        except PostGone:
            return ""
        return there.link if there and there.status == "publish" else ""


def _bare(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")


def _rewritten(html: str, leads: Callable[[str], str]) -> str:
    def rewrite(match: re.Match[str]) -> str:
        new = leads(unescape(match["to"]))
        return f"{match['open']}{match['quote']}{escape(new)}{match['quote']}" if new else match[0]

    return _JSON_URL.sub(rewrite, _HREF.sub(rewrite, html))
