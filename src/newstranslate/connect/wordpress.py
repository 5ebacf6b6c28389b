"""WordPress, by its REST API with application passwords.

From the REST API handbook (developer.wordpress.org/rest-api) and tested on a real site:
``If-Match`` is ignored, and ``modified_gmt`` changes when a tag is set, so texts are compared by
digest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from datetime import datetime
from functools import cached_property
from typing import Any

from newstranslate.connect import wpfields, wpposts
from newstranslate.connect.posts import Post, PostGone, SiteError, Translation
from newstranslate.connect.rest import Rest
from newstranslate.connect.wpinterface import Interface
from newstranslate.connect.wpposts import Posts
from newstranslate.language import base
from newstranslate.late import dataclass

_TERMS = ("categories", "tags")
"""Taxonomies whose terms a translation takes over from its source."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How languages are organised on the site; see the settings of ``wordpress``."""

    languages: str = "polylang"
    """``polylang``, ``site`` (one site per language) or ``plain`` (one category per language)."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """Language → slug of the category of its posts, for ``plain``."""
    slug: str = "transliterate"
    """How slugs are created: ``transliterate`` or ``translate`` the title, or ``keep``."""
    newsroom_language: str = ""
    """Language of posts if neither they nor the settings state it."""


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

    @cached_property
    def api(self) -> Interface:
        """Its REST interface."""
        return Interface(self.rest)

    @property
    def site(self) -> str:
        """Its address, without a trailing slash."""
        return self.rest.site

    def notes(self) -> list[str]:
        """Return and clear the notes for the user on what was written, without duplicates."""
        notes = list(dict.fromkeys(self._notes))
        self._notes.clear()
        for other in self.others.values():
            notes += other.notes()
        return notes

    def refuse_login(self) -> None:
        """Raise `SiteError` if the log-in fails or the user may not edit posts."""
        _ = self.api.me

    @cached_property
    def _posts(self) -> Posts:
        return Posts(self.api, self.source_lang, self._notes)

    def find(self, which: str) -> Post:
        """Return the post with a number or address; raises `PostGone`."""
        return self._posts.find(which)

    def numbered(self, number: int, kinds: tuple[str, ...] = wpposts.KINDS) -> Post:
        """Return the post with a number; raises `PostGone`."""
        return self._posts.numbered(number, kinds)

    def changed_since(self, since: datetime, category: str) -> Iterator[Post]:
        """Yield published posts changed since a moment; see `Posts.changed_since`."""
        return self._posts.changed_since(since, category)

    def _target(self, lang: str) -> WordPress:
        """Return the site for translations into a language; raises `SiteError`."""
        site = self.others.get(lang, self)
        offered = {"lang", "translations"} <= set(site.api.schema)
        if self.manner.languages == "polylang" and not offered:
            raise SiteError(
                f"{site.site}: does not support languages over REST: install the must-use plug-in "
                "printed by 'newstranslate push --plugin', or Polylang Pro; or set "
                "wordpress.languages"
            )
        _ = site.api.me
        return site

    def translation(self, post: Post, lang: str) -> Post | None:
        """Return the post that is linked as another's translation; None if there is none."""
        site = self._target(lang)
        if site is self and lang in post.translations:
            with suppress(PostGone):  # a plug-in may still list a deleted post
                return self.numbered(post.translations[lang], (post.kind,))
        if not site.api.has_plugin:
            return None
        params: dict[str, str | int] = {
            wpfields.MARK: post.number,
            "status": wpposts.ANY,
            "context": "edit",
        }
        found = [site._posts.read(data, post.kind) for data in site.api.get(post.kind, params)]
        return next((one for one in found if base(one.lang or lang) == base(lang)), None)

    def stored(self, lang: str, number: int, kind: str) -> Post:
        """Return the post of a translation by its number; raises `PostGone`."""
        return self._target(lang).numbered(number, (kind,))

    def unfinished(self, post: Post, made: Translation, since: str) -> Post | None:
        """Return a translation that was created without an answer; None if there is none."""
        site = self._target(made.lang)
        params: dict[str, str | int] = {
            "author": self._author(post, site), "status": wpposts.ANY, "context": "edit",
            "per_page": wpposts.PAGE, "modified_after": since,
        }  # fmt: skip
        found = (site._posts.read(data, post.kind) for data in site.api.get(post.kind, params))
        others = (one for one in found if one.site != post.site or one.number != post.number)
        return next((one for one in others if one.holds(made)), None)

    def _author(self, post: Post, site: WordPress) -> int:
        """Return the author of a translation: that of its source, if the user may set it."""
        own = int(site.api.me["id"])
        may = (site.api.me.get("capabilities") or {}).get("edit_others_posts")
        return post.author if site is self and (may or post.author == own) else own

    def create(self, post: Post, made: Translation) -> Post:
        """Create a translation of a post as a draft linked to it. Never repeats the request."""
        site = self._target(made.lang)
        site._note_picture(post)
        data = site.api.post(post.kind, self._new(post, made, site) | site._body(made))
        return self.linked(post, made.lang, site._posts.read(data, post.kind))

    def linked(self, post: Post, lang: str, there: Post) -> Post:
        """Return the translation `there`, linked to its source if the site links languages."""
        site = self._target(lang)
        if self.manner.languages == "polylang" and post.translations.get(lang) != there.number:
            own = post.lang or self.source_lang or self.manner.newsroom_language
            links = {own: post.number, lang: there.number}
            site.api.post(f"{post.kind}/{there.number}", {"translations": links})
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
        known = (self.api.schema.get("meta") or {}).get("properties") or {}
        return wpfields.body(made, known)

    def _new(self, post: Post, made: Translation, site: WordPress) -> dict[str, Any]:
        """Return the fields of a new translation, except its texts."""
        fields: dict[str, Any] = {"status": "draft", "author": self._author(post, site)}
        fields["slug"] = self._slug(made)
        fields["featured_media"] = post.featured_media if site is self else 0
        fields["password"] = post.password
        fields |= {key: self._terms(post, key, made.lang, site) for key in _TERMS}
        if self.manner.languages == "plain":
            fields["categories"] += [self.api.category(self.manner.categories[made.lang])]
        if site.api.has_plugin:
            fields[wpfields.MARK] = post.number
        if self.manner.languages == "polylang":
            fields["lang"] = made.lang
        if fields["author"] != post.author:
            self._notes.append("the author is not that of the source; the user may not set it")
        if post.featured_media and site is not self:
            self._notes.append("the featured image is not on that site; select one there")
        return {key: value for key, value in fields.items() if value not in ([], "", 0)}

    def _slug(self, made: Translation) -> str:
        from newstranslate.publish import slugs

        if self.manner.slug == "keep" or not made.texts.get("title"):
            return ""
        return slugs.slugged(made.texts["title"], latin=self.manner.slug == "transliterate")

    def update(self, there: Post, made: Translation) -> Post:
        """Replace the texts of a post that has not changed since `there` was read."""
        site = self._target(made.lang)
        now = site.numbered(there.number, (there.kind,))
        if now.digest != there.digest:
            raise SiteError(f"{now.link}: was changed just now; push again")
        site._note_picture(there)
        site.api.post(f"{there.kind}/{there.number}", site._body(made))
        return site.numbered(there.number, (there.kind,))

    def _terms(self, post: Post, key: str, lang: str, site: WordPress) -> list[int]:
        """Return the ids of a post's terms in another language; note the missing ones."""
        if self.manner.languages == "plain":
            return list(post.terms.get(key, ()))
        found = []
        for number in post.terms.get(key, ()):
            term = self.api.get(f"{key}/{number}")
            other = self._term(term, key, lang, site)
            if other:
                found.append(other)
            elif term.get("slug") != "uncategorized":
                self._notes.append(f"{key}: “{term['name']}” has no translation into '{lang}'")
        return found

    def _term(self, term: Mapping[str, Any], key: str, lang: str, site: WordPress) -> int:
        """Return the id of a term's translation; 0 if there is none."""
        if self.manner.languages == "polylang":
            translations = term.get("translations")
            found = translations.get(lang) if isinstance(translations, dict) else None
            return int(found or 0)
        same = site.api.get(key, {"slug": str(term["slug"])})
        return int(same[0]["id"]) if same else 0
