"""WordPress, by its REST API with application passwords.

From the REST API handbook (developer.wordpress.org/rest-api) and tested on a real site:
``If-Match`` is ignored, and ``modified_gmt`` changes when a tag is set, so texts are compared by
digest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from newstranslate.connect import wpfields
from newstranslate.connect.posts import Post, PostGone, SiteError, Translation
from newstranslate.connect.rest import Params, Rest
from newstranslate.language import base

_PAGE = 100
_KINDS = ("posts", "pages")
_ANY = "publish,future,draft,pending,private"
_TERMS = ("categories", "tags")


@dataclass(frozen=True, slots=True)
class Manner:
    """How languages are organised on the site; see the settings of ``wordpress``."""

    languages: str = "polylang"
    """``polylang``, ``site`` (one site per language) or ``plain`` (one category per language)."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """Language → slug of the category of its posts, for ``plain``."""
    slug: str = "transliterate"
    """How slugs are created: ``transliterate`` or ``translate`` the title, or ``keep``."""


@dataclass
class WordPress:
    """A site, and the sites for its translations."""

    rest: Rest
    manner: Manner
    source_lang: str = ""
    """Language of posts that do not state theirs."""
    others: Mapping[str, WordPress] = field(default_factory=dict)
    """Language → its site, if each language has its own."""
    _notes: list[str] = field(default_factory=list)

    @property
    def site(self) -> str:
        """Its address, without a trailing slash."""
        return self.rest.site

    def notes(self) -> list[str]:
        """Return and clear the notes for the user on what was written, without duplicates."""
        told = list(dict.fromkeys(self._notes))
        self._notes.clear()
        for other in self.others.values():
            told += other.notes()
        return told

    # --- the site ---

    @cached_property
    def _root(self) -> str:
        """The address of the API, which is different on sites without permalinks."""
        first = f"{self.site}/wp-json"
        try:
            self.rest.get(f"{first}/", {"_fields": "namespaces"})
        except SiteError as error:
            other = f"{self.site}/?rest_route="
            try:
                self.rest.get(f"{other}/")
            except SiteError:
                raise error from None
            return other
        return first

    def _get(self, route: str, params: Params | None = None) -> Any:
        return self.rest.get(f"{self._root}/wp/v2/{route}", params).data

    def _post(self, route: str, body: Mapping[str, Any]) -> Any:
        return self.rest.post(f"{self._root}/wp/v2/{route}", body).data

    @cached_property
    def me(self) -> Mapping[str, Any]:
        """The user's id, name and capabilities. Raises `SiteError` if they may not edit posts."""
        told: dict[str, Any] = self._get("users/me", {"context": "edit"})
        if not (told.get("capabilities") or {}).get("edit_posts"):
            raise SiteError(
                f"{self.site}: the user '{told.get('slug')}' may not edit posts; assign the role "
                "Editor"
            )
        return told

    def refuse_login(self) -> None:
        """Raise `SiteError` if the log-in fails or the user may not edit posts."""
        _ = self.me

    @cached_property
    def _schema(self) -> Mapping[str, Any]:
        told = self.rest.options(f"{self._root}/wp/v2/posts").data
        return dict(told.get("schema", {}).get("properties", {}))

    @property
    def _has_plugin(self) -> bool:
        return wpfields.MARK in self._schema

    # --- reading ---

    def find(self, which: str) -> Post:
        """Return the post with a number or address; raises `PostGone`."""
        _ = self.me
        if which.isdigit():
            return self.numbered(int(which))
        parts = urlsplit(which)
        if parts.netloc != urlsplit(self.site).netloc:
            raise SiteError(f"{which}: is not on {self.site}, the configured site")
        asked = parse_qs(parts.query)
        number = next((asked[key][0] for key in ("p", "page_id") if key in asked), "")
        if number.isdigit():
            return self.numbered(int(number))
        slug = unquote(parts.path.rstrip("/").rpartition("/")[2])
        for kind in _KINDS:
            for told in self._get(kind, {"slug": slug, "status": _ANY, "context": "edit"}):
                if urlsplit(told["link"]).path.rstrip("/") == parts.path.rstrip("/"):
                    return self._read(told, kind)
        raise PostGone(f"{which}: no post or page has this address")

    def numbered(self, number: int, kinds: tuple[str, ...] = _KINDS) -> Post:
        """Return the post with a number; raises `PostGone`."""
        for kind in kinds:
            try:
                told = self._get(f"{kind}/{number}", {"context": "edit"})
            except PostGone:
                continue
            return self._read(told, kind)
        raise PostGone(f"{self.site}: has no post with the number {number}")

    def changed_since(self, since: datetime, category: str) -> Iterator[Post]:
        """Yield published posts changed since a time, except translations, oldest first.

        Unsupported posts are skipped, and noted.
        """
        _ = self.me
        params: dict[str, str | int] = {
            "context": "edit", "per_page": _PAGE, "orderby": "modified", "order": "asc",
            # With its zone, as WordPress reads a time without one in the site's own zone.
            "modified_after": since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }  # fmt: skip
        if category:
            params["categories"] = self._category(category)
        page, last = 1, 1
        while page <= last:
            answer = self.rest.get(f"{self._root}/wp/v2/posts", params | {"page": page})
            for told in answer.data:
                if self._is_source(told):
                    try:
                        found = self._read(told, "posts")
                    except SiteError as error:
                        self._notes.append(str(error))
                    else:
                        yield found
            page, last = page + 1, int(answer.headers.get("X-WP-TotalPages", "1"))

    def _is_source(self, told: Mapping[str, Any]) -> bool:
        """Whether a post is not a translation of another one."""
        lang = str(told.get("lang") or "")
        foreign = bool(lang and self.source_lang) and base(lang) != base(self.source_lang)
        return not told.get(wpfields.MARK) and not foreign

    def _category(self, slug: str) -> int:
        found = self._get("categories", {"slug": slug})
        if not found:
            raise SiteError(f"{self.site}: has no category '{slug}'")
        return int(found[0]["id"])

    def _read(self, told: Mapping[str, Any], kind: str) -> Post:
        picture = self._picture(int(told.get("featured_media") or 0))
        return wpfields.post(told, kind, self.site, picture)

    def _picture(self, number: int) -> Mapping[str, str]:
        if not number:
            return {}
        try:
            told = self._get(f"media/{number}", {"context": "edit"})
        except PostGone:
            return {}
        alt, caption = str(told.get("alt_text") or ""), str(told["caption"].get("raw") or "")
        return {"image_alt": alt, "image_caption": caption}

    # --- translations ---

    def _target(self, lang: str) -> WordPress:
        """Return the site for translations into a language; raises `SiteError`."""
        site = self.others.get(lang, self)
        offered = {"lang", "translations"} <= set(site._schema)
        if self.manner.languages == "polylang" and not offered:
            raise SiteError(
                f"{site.site}: does not support languages over REST: install the must-use plug-in "
                "printed by 'newstranslate push --plugin', or Polylang Pro; or set "
                "wordpress.languages"
            )
        _ = site.me
        return site

    def translation(self, post: Post, lang: str) -> Post | None:
        """Return the post that is linked as another's translation; None if there is none."""
        site = self._target(lang)
        if site is self and lang in post.translations:
            with suppress(PostGone):  # a plug-in may still list a deleted post
                return self.numbered(post.translations[lang], (post.kind,))
        if not site._has_plugin:
            return None
        params: dict[str, str | int] = {
            wpfields.MARK: post.number,
            "status": _ANY,
            "context": "edit",
        }
        found = [site._read(told, post.kind) for told in site._get(post.kind, params)]
        return next((one for one in found if base(one.lang or lang) == base(lang)), None)

    def stored(self, lang: str, number: int, kind: str) -> Post:
        """Return the post of a translation by its number; raises `PostGone`."""
        return self._target(lang).numbered(number, (kind,))

    def unfinished(self, post: Post, made: Translation, since: str) -> Post | None:
        """Return a translation that was created without an answer; None if there is none."""
        site = self._target(made.lang)
        params: dict[str, str | int] = {
            "author": self._author(post, site), "status": _ANY, "context": "edit",
            "per_page": _PAGE, "modified_after": since,
        }  # fmt: skip
        found = (site._read(told, post.kind) for told in site._get(post.kind, params))
        others = (one for one in found if one.site != post.site or one.number != post.number)
        return next((one for one in others if one.holds(made)), None)

    def _author(self, post: Post, site: WordPress) -> int:
        """Return the author of a translation: that of its source, if the user may set it."""
        own = int(site.me["id"])
        may = (site.me.get("capabilities") or {}).get("edit_others_posts")
        return post.author if site is self and (may or post.author == own) else own

    def create(self, post: Post, made: Translation) -> Post:
        """Create a translation of a post as a draft linked to it. Never repeats the request."""
        site = self._target(made.lang)
        site._note_picture(post)
        told = site._post(post.kind, self._new(post, made, site) | site._body(made))
        return self.linked(post, made.lang, site._read(told, post.kind))

    def linked(self, post: Post, lang: str, there: Post) -> Post:
        """Return the translation `there`, linked to its source if the site links languages."""
        site = self._target(lang)
        if self.manner.languages == "polylang" and post.translations.get(lang) != there.number:
            links = {post.lang or self.source_lang or "fr": post.number, lang: there.number}
            site._post(f"{post.kind}/{there.number}", {"translations": links})
        return site.numbered(there.number, (post.kind,))

    def _note_picture(self, post: Post) -> None:
        """Add a note on the texts of the featured image, which are not sent."""
        words = {"image_alt": "alternative text", "image_caption": "caption"}
        kept = " and ".join(words[name] for name, text in post.picture.items() if text)
        if kept:
            self._notes.append(
                f"the {kept} of the featured image: shared by all languages in WordPress; not sent"
            )

    def _body(self, made: Translation) -> dict[str, Any]:
        known = (self._schema.get("meta") or {}).get("properties") or {}
        return wpfields.body(made, known)

    def _new(self, post: Post, made: Translation, site: WordPress) -> dict[str, Any]:
        """Return the fields of a new translation, except its texts."""
        told: dict[str, Any] = {"status": "draft", "author": self._author(post, site)}
        told["slug"] = self._slug(made)
        told["featured_media"] = post.featured_media if site is self else 0
        told["password"] = post.password
        told |= {key: self._terms(post, key, made.lang, site) for key in _TERMS}
        if self.manner.languages == "plain":
            told["categories"] += [self._category(self.manner.categories[made.lang])]
        if site._has_plugin:
            told[wpfields.MARK] = post.number
        if self.manner.languages == "polylang":
            told["lang"] = made.lang
        if told["author"] != post.author:
            self._notes.append("the author is not that of the source; the user may not set it")
        if post.featured_media and site is not self:
            self._notes.append("the featured image is not on that site; select one there")
        return {key: value for key, value in told.items() if value not in ([], "", 0)}

    def _slug(self, made: Translation) -> str:
        from newstranslate.publish import slugs

        if self.manner.slug == "keep" or not made.texts.get("title"):
            return ""
        return slugs.slugged(made.texts["title"], latin=self.manner.slug == "transliterate")

    def _terms(self, post: Post, key: str, lang: str, site: WordPress) -> list[int]:
        """Return the ids of a post's terms in another language; note the missing ones."""
        if self.manner.languages == "plain":
            return list(post.terms.get(key, ()))
        found = []
        for number in post.terms.get(key, ()):
            told = self._get(f"{key}/{number}")
            other = self._term(told, key, lang, site)
            if other:
                found.append(other)
            elif told.get("slug") != "uncategorized":
                self._notes.append(f"{key}: “{told['name']}” has no translation into '{lang}'")
        return found

    def _term(self, told: Mapping[str, Any], key: str, lang: str, site: WordPress) -> int:
        """Return the id of a term's translation; 0 if there is none."""
        if self.manner.languages == "polylang":
            translations = told.get("translations")
            found = translations.get(lang) if isinstance(translations, dict) else None
            return int(found or 0)
        same = site._get(key, {"slug": str(told["slug"])})
        return int(same[0]["id"]) if same else 0

    def update(self, there: Post, made: Translation) -> Post:
        """Replace the texts of a post that has not changed since `there` was read."""
        site = self._target(made.lang)
        now = site.numbered(there.number, (there.kind,))
        if now.digest != there.digest:
            raise SiteError(f"{now.link}: was changed just now; push again")
        site._note_picture(there)
        site._post(f"{there.kind}/{there.number}", site._body(made))
        return site.numbered(there.number, (there.kind,))
