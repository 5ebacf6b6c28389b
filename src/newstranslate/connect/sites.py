"""Opens the content system that is configured for a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Protocol, cast

from newstranslate import plugins
from newstranslate.config import Config
from newstranslate.connect import rest
from newstranslate.connect.posts import ContentSite, SiteError
from newstranslate.connect.rest import Rest
from newstranslate.connect.wordpress import Manner, WordPress
from newstranslate.language import base, bidi


class Opener(Protocol):
    """A plug-in's content system; its name is that of the entry point."""

    def opened(self, config: Config) -> AbstractContextManager[ContentSite]:
        """Return a context manager for the project's site; raises `SiteError`."""


def opened(config: Config) -> AbstractContextManager[ContentSite]:
    """Return a context manager for the project's site; raises `SiteError` if none is set."""
    name = config.content_system
    if name == "wordpress":
        return _wordpress(config)
    # WordPress was checked first: looking up plug-ins takes about 30 ms.
    if name not in plugins.names(plugins.SITES):
        raise SiteError(
            f"content_system is '{name}'; use wordpress or that of an installed plug-in: "
            f"{', '.join(plugins.names(plugins.SITES)) or 'none is installed'}"
        )
    found = plugins.load(plugins.SITES, name)
    plugins.refuse_missing(found, plugins.SITES, name, ("opened",))
    return cast("Opener", found).opened(config)


def is_set(config: Config) -> bool:
    """Whether a site is configured."""
    return bool(config.site) or config.content_system != "wordpress"


@contextmanager
def _wordpress(config: Config) -> Iterator[ContentSite]:
    if not config.site:
        raise SiteError(
            "no site: set wordpress.url in newstranslate.toml, for example "
            '[wordpress] url = "https://news.example"'
        )
    manner = Manner(
        config.site_languages, config.site_categories, config.site_slug, config.newsroom_language
    )
    with ExitStack() as stack:

        def site(address: str) -> Rest:
            made = Rest(address, rest.login(address))
            stack.callback(made.close)
            return made

        own = config.sites if config.site_languages == "site" else {}
        others = {lang: WordPress(site(address), manner, lang) for lang, address in own.items()}
        yield WordPress(site(config.site), manner, config.source, others)


def refuse_language(config: Config, lang: str) -> None:
    """Raise `SiteError` if the settings do not define where translations of a language go."""
    if config.content_system != "wordpress":
        return
    if config.site_languages == "site" and lang not in config.sites:
        raise SiteError(f"no site for '{lang}': set wordpress.sites in newstranslate.toml")
    if config.site_languages != "plain":
        return
    if lang not in config.site_categories:
        raise SiteError(f"no category for '{lang}': set wordpress.categories in newstranslate.toml")
    if bidi.direction(base(lang)) == "rtl" and not config.site_right_to_left:
        raise SiteError(
            f"'{lang}' is written right to left, and a site with plain categories does not tell "
            "its theme; if the theme shows the category right to left anyway, set "
            "wordpress.right_to_left"
        )
