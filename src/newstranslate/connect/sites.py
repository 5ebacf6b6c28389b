"""The content system of a project, by its settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from newstranslate.config import Config
from newstranslate.connect import rest
from newstranslate.connect.posts import SiteError
from newstranslate.connect.rest import Rest
from newstranslate.connect.wordpress import Manner, WordPress
from newstranslate.language import base, bidi


@contextmanager
def opened(config: Config) -> Iterator[WordPress]:
    """Yield the site of a project; raises `SiteError` where the settings do not lead to one."""
    if not config.site:
        raise SiteError(
            "no site: set wordpress.url in newstranslate.toml, for example "
            '[wordpress] url = "https://news.example"'
        )
    manner = Manner(config.site_languages, config.site_categories, config.site_slug)
    with ExitStack() as stack:

        def site(address: str) -> Rest:
            made = Rest(address, rest.login(address))
            stack.callback(made.close)
            return made

        own = config.sites if config.site_languages == "site" else {}
        others = {lang: WordPress(site(address), manner, lang) for lang, address in own.items()}
        yield WordPress(site(config.site), manner, config.source, others)


def refuse_language(config: Config, lang: str) -> None:
    """Raise `SiteError` where the settings do not say where a language goes."""
    if config.site_languages == "site" and lang not in config.sites:
        raise SiteError(f"no site for '{lang}': set wordpress.sites in newstranslate.toml")
    if config.site_languages != "plain":
        return
    if lang not in config.site_categories:
        raise SiteError(f"no category for '{lang}': set wordpress.categories in newstranslate.toml")
    if bidi.direction(base(lang)) == "rtl" and not config.site_right_to_left:
        raise SiteError(
            f"'{lang}' reads from right to left, and a site with plain categories does not say so "
            "to its theme; where the theme does it all the same, set wordpress.right_to_left"
        )
