"""Finds and reads posts and pages of a WordPress site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from newstranslate.connect import wpfields
from newstranslate.connect.posts import Post, PostGone, SiteError
from newstranslate.connect.wpinterface import Interface
from newstranslate.language import base

PAGE = 100
"""Number of posts requested at a time."""
KINDS = ("posts", "pages")
ANY = "publish,future,draft,pending,private"
"""All statuses except ``trash``."""


class Posts:
    """Reads one site; adds what could not be read to its notes."""

    def __init__(self, api: Interface, source_lang: str, notes: list[str]) -> None:
        """`source_lang` is the language of the articles; empty if not specified."""
        self._api = api
        self._source_lang = source_lang
        self._notes = notes

    def find(self, which: str) -> Post:
        """Return the post with a number or address; raises `PostGone`."""
        _ = self._api.me
        if which.isdigit():
            return self.numbered(int(which))
        parts = urlsplit(which)
        if parts.netloc != urlsplit(self._api.rest.site).netloc:
            raise SiteError(f"{which}: is not on {self._api.rest.site}, the site of the settings")
        asked = parse_qs(parts.query)
        number = next((asked[key][0] for key in ("p", "page_id") if key in asked), "")
        if number.isdigit():
            return self.numbered(int(number))
        slug = unquote(parts.path.rstrip("/").rpartition("/")[2])
        for kind in KINDS:
            for data in self._api.get(kind, {"slug": slug, "status": ANY, "context": "edit"}):
                if urlsplit(data["link"]).path.rstrip("/") == parts.path.rstrip("/"):
                    return self.read(data, kind)
        raise PostGone(f"{which}: no post or page has this address")

    def numbered(self, number: int, kinds: tuple[str, ...] = KINDS) -> Post:
        """Return the post with a number; raises `PostGone`."""
        for kind in kinds:
            try:
                data = self._api.get(f"{kind}/{number}", {"context": "edit"})
            except PostGone:
                continue
            return self.read(data, kind)
        raise PostGone(f"{self._api.rest.site}: has no post with the number {number}")

    def changed_since(self, since: datetime, category: str) -> Iterator[Post]:
        """Yield published posts changed since a time, except translations, oldest first.

        Unsupported posts are skipped, and noted.
        """
        _ = self._api.me
        params: dict[str, str | int] = {
            "context": "edit", "per_page": PAGE, "orderby": "modified", "order": "asc",
            # With its zone, as WordPress reads a time without one in the site's own zone.
            "modified_after": since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }  # fmt: skip
        if category:
            params["categories"] = self._api.category(category)
        page, last = 1, 1
        while page <= last:
            answer = self._api.rest.get(f"{self._api.root}/wp/v2/posts", params | {"page": page})
            for data in answer.data:
                if self._is_source(data):
                    try:
                        found = self.read(data, "posts")
                    except SiteError as error:
                        self._notes.append(str(error))
                    else:
                        yield found
            page, last = page + 1, int(answer.headers.get("X-WP-TotalPages", "1"))

    def _is_source(self, data: Mapping[str, Any]) -> bool:
        """Whether a post is not a translation of another one."""
        lang = str(data.get("lang") or "")
        foreign = bool(lang and self._source_lang) and base(lang) != base(self._source_lang)
        return not data.get(wpfields.MARK) and not foreign

    def read(self, data: Mapping[str, Any], kind: str) -> Post:
        """Return a post from an answer of the API."""
        picture = self._picture(int(data.get("featured_media") or 0))
        return wpfields.post(data, kind, self._api.rest.site, picture)

    def _picture(self, number: int) -> Mapping[str, str]:
        if not number:
            return {}
        try:
            data = self._api.get(f"media/{number}", {"context": "edit"})
        except PostGone:
            return {}
        alt, caption = str(data.get("alt_text") or ""), str(data["caption"].get("raw") or "")
        return {"image_alt": alt, "image_caption": caption}
