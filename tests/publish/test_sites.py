"""Published articles in the site tools that newsrooms use: each is built, and its pages are read."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import html5lib
import pytest

from tests.conftest import Newsroom
from tests.publish.test_publish_links import approve, walk

_Test = TypeVar("_Test", bound=Callable[..., Any])


def tool(name: str) -> Callable[[_Test], _Test]:
    missing = shutil.which(name) is None and not os.environ.get("NEWSTRANSLATE_REQUIRE_SITES")
    skip = pytest.mark.skipif(missing, reason=f"needs {name}: apt-get install {name}")
    return lambda test: pytest.mark.outside(skip(test))


def build(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "onflict" not in done.stderr, done.stderr


def publish(room: Newsroom, *paths: str) -> None:
    done = room.call("publish", *paths, "--to", "ar")
    assert done.status == 0, done.err


class Page:
    """A built page, as html5lib reads it."""

    def __init__(self, path: Path) -> None:
        tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        self.lang = tree.get("lang")
        self.text = " ".join("".join(tree.itertext()).split())
        self.links = [a.get("href") for a in tree.iter("a")]
        found = [link for link in tree.iter("link") if link.get("rel") == "alternate"]
        self.others = {link.get("hreflang"): link.get("href") for link in found}


HUGO = """baseURL = "https://journal.example/"
defaultContentLanguage = "fr"
disableKinds = ["RSS", "sitemap", "taxonomy", "term"]
[languages.fr]
languageName = "Français"
{fr}
[languages.ar]
languageName = "العربية"
languageDirection = "rtl"
{ar}
"""
TEMPLATE = """<!DOCTYPE html><html lang="{{ .Language.Lang }}" dir="{{ .Params.dir }}"><head>
<title>{{ .Title }}</title>
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">
{{ end }}</head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
"""
RENDER = """<a href="{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}{{ else }}{{ .Destination }}{{ end }}">{{ .Text | safeHTML }}</a>"""
HEAD = "---\nlang: fr\ntitle: Un titre\nslug: un-titre\ntranslationKey: histoire\ndate: 2025-01-02\n---\n\n"


def hugo(room: Newsroom, fr: str, ar: str) -> None:
    room.write("config.toml", HUGO.format(fr=fr, ar=ar))
    room.write("layouts/_default/single.html", TEMPLATE)
    room.write("layouts/_default/list.html", TEMPLATE)
    room.write("layouts/_default/_markup/render-link.html", RENDER)
    build("hugo", "--source", str(room.root), "--destination", str(room.root / "public"), "--quiet")


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles/story.md").unlink()
    return newsroom


LAYOUTS = {
    "by name": ("content", "", "", "", ""),
    "folder of the language": (
        "content/fr",
        "content",
        "{lang}/{path}",
        'contentDir = "content/fr"',
        'contentDir = "content/ar"',
    ),
}


@tool("hugo")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_hugo_builds_both_languages_and_ties_them(room: Newsroom, layout: str) -> None:
    articles, folder, path, fr, ar = LAYOUTS[layout]
    setting = (
        f'source = "fr"\n[paths]\narticles = "{articles}"\n[publish]\nslug = "transliterate"\n'
    )
    setting += f'folder = "{folder}"\npath = "{path}"\nindex = ""\n' if path else ""
    room.write("newstranslate.toml", setting + 'bidi = "off"\ntypography = false\n')
    room.write(f"{articles}/posts/story.md", HEAD + "Un second point, [lire](other.md).\n")
    room.write(f"{articles}/posts/other.md", "---\ntitle: Autre\n---\n\nUn point encore\n")
    approve(room, folder=articles)
    publish(room, articles)
    hugo(room, fr, ar)
    public = room.root / "public"
    page, source = (
        Page(public / "ar/posts/un-titre/index.html"),
        Page(public / "posts/un-titre/index.html"),
    )
    assert page.lang == "ar"
    assert "Un second point" in page.text
    assert page.others == source.others
    assert page.others["ar"] == "https://journal.example/ar/posts/un-titre/"
    assert page.links == ["/ar/posts/other/"]
    assert source.links == ["/posts/other/"]


@tool("jekyll")
@pytest.mark.parametrize("path", ["", "{lang}/_posts/{path}"])
def test_jekyll_builds_both_languages_at_addresses_of_their_own(room: Newsroom, path: str) -> None:
    articles = "_posts"
    setting = f'source = "fr"\n[paths]\narticles = "{articles}"\n[publish]\nkeys = ["ref"]\n'
    setting += f'folder = "."\npath = "{path}"\nindex = ""\n' if path else ""
    room.write("newstranslate.toml", setting + 'bidi = "off"\ntypography = false\n')
    head = "---\nlang: fr\ntitle: Un titre\nlayout: page\nref: accueil\n---\n\n"
    room.write("_posts/2025-01-02-story.md", head + "Un second point\n")
    approve(room, folder=articles)
    publish(room, articles)
    others = (
        "{% assign all = site.posts | where: 'ref', page.ref %}{% for p in all %}"
        '<link rel="alternate" hreflang="{{ p.lang }}" href="{{ p.url }}">{% endfor %}'
    )
    room.write(
        "_layouts/page.html",
        f'<!DOCTYPE html><html lang="{{{{ page.lang }}}}"><head>{others}</head><body>{{{{ content }}}}</body></html>',
    )
    room.write("_config.yml", "timezone: UTC\nexclude: [glossary, locales, articles]\n")
    build("jekyll", "build", "--source", str(room.root), "--destination", str(room.root / "_site"))
    found = {page.lang: page for page in map(Page, (room.root / "_site").rglob("*story*.html"))}
    assert set(found) == {"fr", "ar"}
    assert "Un second point" in found["ar"].text
    assert found["ar"].others == found["fr"].others
    assert set(found["ar"].others) == {"fr", "ar"}
    assert len(set(found["ar"].others.values())) == 2


@tool("jekyll")
def test_jekyll_keeps_pages_with_an_address_of_their_own_apart(room: Newsroom) -> None:
    room.write(
        "newstranslate.toml",
        'source = "fr"\n[paths]\narticles = "pages"\n[publish]\npermalink = "prefix"\n',
    )
    room.write("pages/a.md", "---\ntitle: Titre\npermalink: /histoire/\n---\n\nUn point\n")
    approve(room, folder="pages")
    publish(room, "pages")
    room.write("_config.yml", "exclude: [glossary, locales, articles]\n")
    build("jekyll", "build", "--source", str(room.root), "--destination", str(room.root / "_site"))
    for name in ("histoire", "ar/histoire"):
        assert (room.root / "_site" / name / "index.html").is_file()


@pytest.mark.parametrize(
    ("articles", "folder", "path", "wanted"),
    [
        # Astro's Starlight: the default language at the top, the others in their folders.
        (
            "src/content/docs",
            "src/content/docs",
            "{lang}/{path}",
            "src/content/docs/ar/guides/a.md",
        ),
        # Next.js with a folder of content for each language.
        ("content/fr", "content", "{lang}/{path}", "content/ar/guides/a.md"),
        # VitePress.
        ("docs", "docs", "{lang}/{path}", "docs/ar/guides/a.md"),
        # MkDocs' static-i18n, by suffix.
        ("docs", "", "{path}.{lang}", "docs/guides/a.ar.md"),
    ],
)
def test_trees_of_other_site_tools(
    room: Newsroom, articles: str, folder: str, path: str, wanted: str
) -> None:
    room.write(
        "newstranslate.toml",
        f'source = "fr"\n[paths]\narticles = "{articles}"\n[publish]\nindex = ""\n'
        f'folder = "{folder}"\npath = "{path}"\nbidi = "off"\n',
    )
    room.write(
        f"{articles}/guides/a.md", "---\ntitle: Titre\n---\n\nVoir [b](./b.md) ![i](../i.png)\n"
    )
    room.write(f"{articles}/guides/b.md", "---\ntitle: Titre\n---\n\nUn point\n")
    room.write(f"{articles}/i.png", "x")
    approve(room, folder=articles)
    publish(room, articles)
    made = room.root / wanted
    assert f"](b{made.name[1:]})" in made.read_text().replace("./b", "b")
    walk(made)
    again = room.call("run", articles, "--to", "ar", "--engine", "none", "--json").json()
    assert len(again["results"]) == 2
