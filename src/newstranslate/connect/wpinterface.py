"""The REST API of one WordPress site: its address, the user, the fields of posts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from newstranslate.connect import wpfields
from newstranslate.connect.posts import SiteError
from newstranslate.connect.rest import Params, Rest


class Interface:
    """Sends requests to one site, as the user of the application password."""

    def __init__(self, rest: Rest) -> None:
        self.rest = rest

    @cached_property
    def root(self) -> str:
        """The address of the API, which is different on sites without permalinks."""
        first = f"{self.rest.site}/wp-json"
        try:
            self.rest.get(f"{first}/", {"_fields": "namespaces"})
        except SiteError as error:
            other = f"{self.rest.site}/?rest_route="
            try:
                self.rest.get(f"{other}/")
            except SiteError:
                raise error from None
            return other
        return first

    def get(self, route: str, params: Params | None = None) -> Any:
        """Return the answer of a route of the API."""
        return self.rest.get(f"{self.root}/wp/v2/{route}", params).data

    def post(self, route: str, body: Mapping[str, Any]) -> Any:
        """Send data to a route, and return its answer."""
        return self.rest.post(f"{self.root}/wp/v2/{route}", body).data

    @cached_property
    def me(self) -> Mapping[str, Any]:
        """The user's id, name and capabilities. Raises `SiteError` if they may not edit posts."""
        answer: dict[str, Any] = self.get("users/me", {"context": "edit"})
        if not (answer.get("capabilities") or {}).get("edit_posts"):
            raise SiteError(
                f"{self.rest.site}: the user '{answer.get('slug')}' may not edit posts; give them "
                "the role of an editor"
            )
        return answer

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The fields of a post on this site."""
        answer = self.rest.options(f"{self.root}/wp/v2/posts").data
        return dict(answer.get("schema", {}).get("properties", {}))

    @property
    def has_plugin(self) -> bool:
        """Whether our must-use plug-in is installed on the site."""
        return wpfields.MARK in self.schema

    def category(self, slug: str) -> int:
        """Return the number of a category; raises `SiteError`."""
        found = self.get("categories", {"slug": slug})
        if not found:
            raise SiteError(f"{self.rest.site}: has no category '{slug}'")
        return int(found[0]["id"])
