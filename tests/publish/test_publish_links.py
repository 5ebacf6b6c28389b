"""Every address of a published file leads to a file: walked by parsers that are not ours."""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from newstranslate import catalog
from newstranslate.formats import addresses
from tests.conftest import Newsroom

HEAD = "---\nlang: fr\ntitle: Titre\n---\n\n"


def article(room: Newsroom, name: str, body: str, head: str = HEAD) -> None:
    room.write(f"articles/{name}", (head if name.endswith(".md") else "") + body)


def approve(room: Newsroom, lang: str = "ar", folder: str = "articles") -> None:
    """Run all articles, and approve their own text in the place of a translation."""
    room.call("run", folder, "--to", lang, "--from", "fr", "--engine", "none")
    for path in (room.root / "locales" / lang).rglob("*.po"):
        loaded = catalog.load(path)
        waived = "\n".join(f"waive {c}: essai" for c in ("untranslated", "language", "scripts"))
        units = tuple(replace(u, target=u.source, comment=waived) for u in loaded.units)
        path.write_bytes(catalog.serialise(replace(loaded, units=units)))


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles/story.md").unlink()
    newsroom.write("newstranslate.toml", '[publish]\ntypography = false\nbidi = "off"\n')
    return newsroom


def without_counts(said: str) -> str:
    """Return messages without the number of warnings: the targets here translate nothing."""
    return re.sub(r"note: \d+ (?:error|warning)s?\b.*\n", "", said)


def publish(room: Newsroom, *options: str) -> str:
    done = room.call("publish", "articles", "--to", "ar", *options)
    assert done.status == 0, done.err
    return without_counts(done.err)


# --- a walker that is not ours ---


def in_html(text: str) -> Iterator[str]:
    for element in html5lib.parse(text, namespaceHTMLElements=False).iter():
        for name in ("href", "src", "poster"):
            if value := element.get(name):
                yield value.strip()
        for one in (element.get("srcset") or "").split(","):
            if one.strip():
                yield one.split()[0]


def in_markdown(text: str) -> Iterator[str]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(front_matter_plugin)
    yield from in_html(parser.render(text))


def addresses_of(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return list(in_markdown(text) if path.suffix == ".md" else in_html(text))


def leads_to(path: Path, address: str) -> Path | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    return Path(os.path.normpath(path.parent / unquote(parts.path)))


def walk(*results: Path) -> None:
    for path in results:
        for address in addresses_of(path):
            there = leads_to(path, address)
            assert there is None or there.exists(), f"{path}: {address}"


# --- one address each ---

LINKS = {
    "[a](other.md)": "other.{lang}.md",
    "[a](./other.md)": "other.{lang}.md",
    "[a](other.md#partie)": "other.{lang}.md",
    "[a](other.md?x=1#partie)": "other.{lang}.md",
    "[a](<other.md>)": "other.{lang}.md",
    '[a](other.md "Titre")': "other.{lang}.md",
    "[a](two%20words.md)": "two words.{lang}.md",
    "[a](<two words.md>)": "two words.{lang}.md",
    "[a](été.md)": "été.{lang}.md",
    "[a](%C3%A9t%C3%A9.md)": "été.{lang}.md",
    "[a](قصة.md)": "قصة.{lang}.md",
    "[a](sub/inner.md)": "sub/inner.{lang}.md",
    "[a](sub/../other.md)": "other.{lang}.md",
    "[a](ev%28il%29.md)": "ev(il).{lang}.md",
    "[**a** b][r]\n\n[r]: other.md": "other.{lang}.md",
    "[r]\n\n[r]: <other.md> 'Titre'": "other.{lang}.md",
    "[r]\n\n[r]:\n  other.md": "other.{lang}.md",
    "> [a](other.md)\n> suite": "other.{lang}.md",
    "- un\n\n  [a](other.md)": "other.{lang}.md",
    "| a | b |\n|---|---|\n| x | [a](other.md) |": "other.{lang}.md",
    "Note[^1].\n\n[^1]: Voir [a](other.md).": "other.{lang}.md",
    'Un <a href="other.md">lien</a> ici': "other.{lang}.md",
    "Un <a class=x href='other.md'>lien</a> ici": "other.{lang}.md",
    '<p>\n<a href="other.md#x">lien</a>\n</p>': "other.{lang}.md",
    "[![i](a.png)](other.md)": "other.{lang}.md",
    "[a](page.html)": "page.{lang}.html",
    "![i](a.png)": "a.png",
    "![i](img/b%20c.png)": "img/b c.png",
    '<img src="a.png" srcset="a.png 1x, img/b%20c.png 2x" alt="x">': "a.png",
    "[a](sub/)": "sub",
    "[a](data.csv)": "data.csv",
}


def sources(room: Newsroom) -> None:
    for name in ("other", "two words", "été", "قصة", "sub/inner", "ev(il)"):
        article(room, f"{name}.md", "Un second point\n")
    article(room, "page.html", "<p>Un second point</p>\n")
    for name in ("a.png", "img/b c.png", "data.csv"):
        room.write(f"articles/{name}", "x")


@pytest.mark.parametrize("where", ["beside", "out", "tree"])
def test_addresses_lead_to_the_file_of_the_same_tree(room: Newsroom, where: str) -> None:
    sources(room)
    for number, text in enumerate(LINKS):
        article(room, f"l{number:02}.md", f"Voir ceci. {text}\n" if text[0] in "[!U" else text)
    if where == "tree":
        room.write(
            "newstranslate.toml",
            '[publish]\ntypography = false\nbidi = "off"\npath = "{lang}/{path}"\n',
        )
    approve(room)
    publish(room, *(["-o", "out"] if where == "out" else []))
    base = room.root / ("out" if where == "out" else "articles")
    for number, wanted in enumerate(LINKS.values()):
        path = base / (f"ar/l{number:02}.md" if where == "tree" else f"l{number:02}.ar.md")
        walk(path)
        place = room.root / "articles" / wanted
        if "{lang}" in wanted:
            shown = wanted.replace(".{lang}", "") if where == "tree" else wanted.format(lang="ar")
            place = path.parent / shown
        assert place in [leads_to(path, one) for one in addresses_of(path)], path.read_text()


CODE = [
    "`[a](other.md)`",
    "``[a](other.md) ` b``",
    "```\n[a](other.md)\n```",
    "~~~ md\n[a](other.md)\n~~~",
    "    [a](other.md)",
    "> ```\n> [a](other.md)\n> ```",
    "\\[a](other.md)",
    "<!-- [a](other.md) <a href='other.md'> -->",
    "<script>\nvar a = '<a href=\"other.md\">';\n</script>",
    '{{< ref "other.md" >}}',
]


@pytest.mark.parametrize("text", CODE)
def test_what_only_looks_like_a_link_stays(room: Newsroom, text: str) -> None:
    article(room, "other.md", "Un second point\n")
    article(room, "story.md", f"Voir.\n\n{text}\n\n[r](other.md)\n")
    approve(room)
    publish(room)
    made = (room.root / "articles/story.ar.md").read_text(encoding="utf-8")
    assert f"\n\n{text}\n\n[r](other.ar.md)\n" in made


def test_link_to_a_translation_stays_one(room: Newsroom) -> None:
    article(room, "other.md", "Un second point\n")
    article(room, "story.md", "Voir [a](other.ar.md).\n")
    approve(room)
    publish(room)
    assert publish(room) == ""
    assert publish(room, "-o", "out") == ""
    walk(room.root / "articles/story.ar.md", room.root / "out/story.ar.md")


@pytest.mark.parametrize(
    "address",
    ["https://example.org/other.md", "/other.md", "#other.md", "//x.example/other.md",
     "mailto:other.md", "absent.md", "{{ site.url }}/other.md"],
)  # fmt: skip
def test_other_addresses_stay(room: Newsroom, address: str) -> None:
    article(room, "other.md", "Un second point\n")
    article(room, "story.md", f"Voir [a]({address.replace(' ', '%20')}).\n")
    approve(room)
    publish(room, "-o", "out")
    text = (room.root / "out/story.ar.md").read_text(encoding="utf-8")
    assert f"[a]({address.replace(' ', '%20')})" in text


def test_html_leads_to_html_and_pages_in_place_to_their_translations(room: Newsroom) -> None:
    article(room, "other.md", "Voir [p](page.html) ![i](a.png).\n")
    article(
        room,
        "page.html",
        '<p>Voir <a href="other.md">ici</a> <img src="a.png"> et <a href=story.md#x>là</a></p>\n',
    )
    article(room, "story.md", "Voir [a](other.md#x) et [p](page.html).\n")
    room.write("articles/a.png", "x")
    approve(room)
    for options in (("--format", "html"), ("--format", "html", "-o", "out/deep")):
        publish(room, *options)
        base = room.root / (options[3] if len(options) > 2 else "articles")
        made = sorted(base.glob("*.ar.html"))
        assert [p.name for p in made] == ["other.ar.html", "page.ar.html", "story.ar.html"]
        walk(*made)
        assert addresses_of(base / "story.ar.html") == ["other.ar.html#x", "page.ar.html"]
        assert "story.ar.html#x" in addresses_of(base / "page.ar.html")


# --- what is published later ---


def two(room: Newsroom) -> None:
    article(room, "a.md", "Voir [b](b.md#x) et [c](sub/c.md).\n")
    article(room, "b.md", "Un second point\n")
    article(room, "sub/c.md", "Un second point, [a](../a.md)\n")
    approve(room)


def one(room: Newsroom, name: str, *options: str) -> tuple[int, str]:
    done = room.call("publish", f"articles/{name}.md", "--to", "ar", *options)
    return done.status, without_counts(done.err)


@pytest.mark.parametrize("kind", ["md", "html"])
@pytest.mark.parametrize("folder", ["", "out"])
def test_a_link_follows_when_its_article_is_published_later(
    room: Newsroom, kind: str, folder: str
) -> None:
    two(room)
    options = ["--format", kind, *(["-o", folder] if folder else [])]
    path = room.root / (folder or "articles") / f"a.ar.{kind}"
    shown = f"{folder or 'articles'}/a.ar.{kind}"
    _, said = one(room, "a", *options)
    assert f"note: {shown}: links to the source of articles/b.md, articles/sub/c.md" in said
    walk(path)
    status, said = one(room, "b", *options)
    assert (status, said) == (
        0,
        f"note: {shown}: its links to articles/b.md now lead to the translation\n",
    )
    assert addresses_of(path)[0] == f"b.ar.{kind}#x"
    one(room, "sub/c", *options)
    assert addresses_of(path)[1] == f"sub/c.ar.{kind}"
    walk(*(room.root / (folder or "articles")).rglob(f"*.ar.{kind}"))
    before = path.read_bytes()
    assert one(room, "a", *options) == (0, "")  # it still is ours, and what a new run writes
    assert path.read_bytes() == before


def test_only_results_of_the_same_format_follow(room: Newsroom) -> None:
    two(room)
    for options in ((), ("--format", "html"), ("--format", "docx"), ("--wordpress",)):
        one(room, "a", *options)
    made = [room.root / "articles" / f"a.ar.{end}" for end in ("md", "html", "docx", "wp.html")]
    before = [path.read_bytes() for path in made]
    status, said = one(room, "b")
    assert (status, said.count("note:")) == (0, 1)
    assert [path.read_bytes() == old for path, old in zip(made, before, strict=True)] == [
        False, True, True, True,
    ]  # fmt: skip
    status, said = one(room, "b", "--format", "docx")
    assert (status, said) == (
        1,
        "note: articles/a.ar.docx: publish it again, to link to the translation of articles/b.md\n",
    )


def test_links_within_one_run_lead_to_what_was_written_and_to_sources_of_what_was_not(
    room: Newsroom,
) -> None:
    article(room, "a.md", "Voir [b](b.md) et [c](c.md).\n")
    article(room, "b.md", "Voir [a](a.md) et [c](c.md).\n")
    article(room, "c.md", "Un point\n")
    approve(room)
    room.edit('msgid "Un point"', '#, fuzzy\nmsgid "Un point"', name="c")
    done = room.call("publish", "articles", "--to", "ar", "-o", "out")
    assert done.status == 1
    assert "note: out/a.ar.md: links to the source of articles/c.md" in done.err
    made = [room.root / "out/a.ar.md", room.root / "out/b.ar.md"]
    walk(*made)
    assert [addresses_of(path) for path in made] == [
        ["b.ar.md", "../articles/c.md"],
        ["a.ar.md", "../articles/c.md"],
    ]
    written = {
        row["file"] for row in json.loads((room.root / "out/index.json").read_bytes())["published"]
    }
    assert written == {"a.ar.md", "b.ar.md"}


def test_notes_do_not_grow_without_end(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newstranslate.publish.record._SUPERSEDED", 3)
    article(room, "a.md", "Un point\n")
    approve(room)
    notes = room.root / ".newstranslate/published.jsonl"
    for number in range(12):
        (room.root / "articles/a.ar.html").unlink(missing_ok=True)
        publish(room, "--format", "html", *(["--provenance"] if number % 2 else []))
    assert len(notes.read_bytes().splitlines()) < 8
    publish(room, "--format", "html", "--provenance")


def test_a_result_changed_by_hand_is_named_and_stays(room: Newsroom) -> None:
    two(room)
    one(room, "a")
    path = room.root / "articles/a.ar.md"
    path.write_bytes(path.read_bytes() + "بيدي\n".encode())
    before = path.read_bytes()
    status, said = one(room, "b")
    assert status == 1
    assert (
        "articles/a.ar.md: was changed by hand and is kept; correct its links to articles/b.md"
        in said
    )
    assert path.read_bytes() == before


def test_wordpress_leads_to_addresses_where_they_are_known(room: Newsroom) -> None:
    two(room)
    _, said = one(room, "a", "--wordpress")
    assert "links to the source of articles/b.md" in said
    room.write(
        "newstranslate.toml",
        '[publish]\nbase_url = "https://journal.example"\nurl = "{lang}/{name}/"\n',
    )
    one(room, "b", "--wordpress")
    one(room, "a", "--wordpress")
    assert addresses_of(room.root / "articles/a.ar.wp.html")[0] == "https://journal.example/ar/b/#x"


@pytest.mark.parametrize(
    "text",
    [
        '<a href="{{ page.dir }}/../a.md">x</a>',
        "[x]({{page.dir}}/../a.md)",
        '<base href="/x/">\n<a href="a.md">x</a>',
        "| a |\n|---|\n| [x](a\\|b.md) |",
        "$$\n[m]: a.md\n$$\n\n[r]: https://example.org",
        "[x](a%FFb.md)",
    ],
)
def test_unsure_addresses_stay(text: str) -> None:
    html = text.startswith("<base")
    assert addresses.rewritten(text, lambda path: f"z/{path}", html=html) == text


@pytest.mark.parametrize("html", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        '<Image src="@a.png" />',
        '<Image src={require("a.png")} href="@b.md" />',
        'Un <Image src="@a.png" /> mot',
        'Un <IMG SRCSET="@a.png 1x, @b.png 2x" SRC=@c.png> mot',
        '<p>Un <code><a href="@a.md">mot</a></code> <b translate="no"><img src="@b.png"></b></p>',
        'Un <code><a href="@a.md">mot</a></code> <b translate="no"><img src="@b.png"></b>',
    ],
)
def test_addresses_in_components_capitals_and_locked_elements(text: str, html: bool) -> None:
    made = addresses.rewritten(text.replace("@", ""), lambda path: f"z/{path}", html=html)
    assert made == text.replace("@", "z/")


# --- properties ---

NAMES = (
    st.text("ab é%()&'+,;=~قص", min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda name: name and name not in (".", ".."))
)


@given(NAMES, st.sampled_from(["[x]({})", "[x](<{}>)", '<a href="{}">x</a>', "<a href='{}'>x</a>"]))
@settings(max_examples=150)
def test_a_new_address_is_read_as_it_was_meant(name: str, form: str) -> None:
    html = form.startswith("<")
    made = addresses.rewritten(f"Mot {form.format('old.md#x')} mot", lambda _: name, html=False)
    [address] = in_html(made) if html else in_markdown(made)
    assert posixpath.normpath(unquote(urlsplit(address).path)) == posixpath.normpath(name)
    assert urlsplit(address).fragment == "x"


@given(st.text("[]()<>`\\!a.md#\n* \"'|&-:=href", max_size=60))
@settings(max_examples=150)
def test_any_text_stays_where_no_address_changes(text: str) -> None:
    assert addresses.rewritten(text, lambda _: None, html=False) == text
    assert addresses.rewritten(text, lambda _: None, html=True) == text


@given(st.text("[]()<>`\\!a.md#\n* \"'|", max_size=60))
@settings(max_examples=150)
def test_code_and_words_are_never_changed(text: str) -> None:
    """As markdown-it reads it, only addresses differ."""

    def shape(source: str) -> str:
        rendered = MarkdownIt("commonmark").render(source)
        return re.sub(r'(href|src)="[^"]*"', r"\1", rendered)

    made = addresses.rewritten(text, lambda path: f"z/{path}", html=False)
    assert shape(made) == shape(text)


@pytest.mark.parametrize("address", ["./sub/../two.md", "two.md#a", "sub/../photo.png", "none.md"])
def test_an_address_without_a_translation_stays_as_it_is_written(
    room: Newsroom, address: str
) -> None:
    article(room, "one.md", f"Voir [la suite]({address}).\n")
    article(room, "two.md", "Deux.\n")
    room.write("articles/photo.png", "x")
    room.write("articles/sub/three.txt", "x")
    approve(room)
    done = room.call("publish", "articles/one.md", "--to", "ar")
    assert done.status == 0, done.err
    assert f"[la suite]({address})" in (room.root / "articles/one.ar.md").read_text("utf-8")
