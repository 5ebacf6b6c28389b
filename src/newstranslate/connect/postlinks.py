"""Links between posts of a site: in a translation, they point to translations if they exist."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from html import escape, unescape

from newstranslate import files, late
from newstranslate.config import Config
from newstranslate.connect import postfile
from newstranslate.connect.posts import ContentSite, Post, PostGone
from newstranslate.late import dataclass
from newstranslate.project import editions, locations

# An address in HTML: `<a href="https://example.com/a">`; not `<img src="a.png">`.
_HREF = late.pattern(r"""(?P<open>\bhref\s*=\s*)(?P<quote>["'])(?P<to>[^"']*)(?P=quote)""")
# An address in the attributes of a WordPress block: `{"url":"https://example.com/a"}`.
_JSON_URL = late.pattern(r'(?P<open>"(?:url|href|link)":)(?P<quote>")(?P<to>[^"]*)"')
# The address of a file, which is not a post: `/wp-content/uploads/a`, `/report.pdf`; not
# `/2026/11/story`.
_FILE = late.pattern(r"/wp-content/|\.[a-z0-9]{2,4}\Z")


@dataclass
class TranslationLinks:
    """Maps links between posts for the translations into one language."""

    config: Config
    system: ContentSite
    lang: str
    _pushed: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Address of a source → number and kind of the pushed translation."""
    _known: dict[str, str] = field(default_factory=dict)
    """Address of a source → address of its published translation; empty if there is none."""
    _sources: dict[str, str] = field(default_factory=dict)
    """Address of a translation → address of its source."""

    def __post_init__(self) -> None:
        for edition in editions.every(self.config):
            post = edition.post
            place = locations.place_of(self.config, edition.article)
            if edition.lang == self.lang and post and post.number and place.is_file():
                head = postfile.head(files.read_text(place), edition.article)
                if head is not None and head.link:
                    self._pushed[_bare(head.link)] = (post.number, head.kind)
                    self._sources[_bare(post.link)] = head.link

    def translated(self, html: str) -> str:
        """Return HTML with links to posts of the site changed to their translations."""
        return _rewritten(html, self._translation)

    def restored(self, html: str) -> str:
        """Return HTML with links to translations changed back to their sources."""
        return _rewritten(html, lambda to: self._redirected(to, self._sources.get(_bare(to), "")))

    def _translation(self, to: str) -> str:
        if not to.startswith(f"{self.system.site}/") or _FILE.search(_bare(to)):
            return ""
        bare = _bare(to)
        if bare not in self._known:
            self._known[bare] = self._asked(bare)
            if self._known[bare]:
                self._sources[_bare(self._known[bare])] = f"{bare}/"
        return self._redirected(to, self._known[bare])

    @staticmethod
    def _redirected(old: str, new: str) -> str:
        """Return the new address with the query and fragment of the old one."""
        return new + old[len(_bare(old)) :].lstrip("/") if new else ""

    def _asked(self, address: str) -> str:
        """Return the address of a post's published translation; empty if there is none."""
        try:
            if address in self._pushed:
                number, kind = self._pushed[address]
                found: Post | None = self.system.stored(self.lang, number, kind)
            else:
                found = self.system.translation(self.system.find(address), self.lang)
        except PostGone:
            return ""
        return found.link if found and found.status == "publish" else ""


def _bare(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")


def _rewritten(html: str, replacement: Callable[[str], str]) -> str:
    def rewrite(match: re.Match[str]) -> str:
        new = replacement(unescape(match["to"]))
        return f"{match['open']}{match['quote']}{escape(new)}{match['quote']}" if new else match[0]

    return _JSON_URL.sub(rewrite, _HREF.sub(rewrite, html))
