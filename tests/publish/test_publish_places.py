"""Where results go, what they never overwrite, and what is said of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstranslate import config
from newstranslate.errors import InputError
from newstranslate.project import article_files
from newstranslate.project.layout import Layout
from newstranslate.project.sources import SourceArticle
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.publisher import Publisher
from newstranslate.publish.refusal import PublishRefused
from tests.conftest import Newsroom
from tests.publish.test_publish_links import approve, article

PLAIN = 'typography = false\nbidi = "off"\n'


def setting(room: Newsroom, text: str, top: str = "") -> None:
    room.write("newstranslate.toml", f"{top}\n[publish]\n{PLAIN}{text}\n")


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles/story.md").unlink()
    setting(newsroom, "")
    article(newsroom, "story.md", "Un second point\n")
    article(newsroom, "2025/story.md", "Un autre point\n")
    return newsroom


def made(room: Newsroom, folder: str) -> list[str]:
    base = room.root / folder
    return sorted(p.relative_to(base).as_posix() for p in base.rglob("*") if p.is_file())


def publish(room: Newsroom, *options: str, status: int = 0, to: str = "ar") -> str:
    paths = [option for option in options if option.startswith("articles/")] or ["articles"]
    rest = [option for option in options if option not in paths]
    done = room.call("publish", *paths, "--to", to, *rest)
    assert done.status == status, done.err
    return done.err


# --- the tree ---


def test_tree_below_the_articles_is_kept(room: Newsroom) -> None:
    approve(room)
    publish(room, "-o", "out")
    assert made(room, "out") == ["2025/story.ar.md", "index.json", "story.ar.md"]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("{path}.{lang}", ["2025/story.ar.md", "story.ar.md"]),
        ("{lang}/{path}", ["ar/2025/story.md", "ar/story.md"]),
        ("site/{lang}/posts/{path}", ["site/ar/posts/2025/story.md", "site/ar/posts/story.md"]),
        ("{path}/index.{lang}", ["2025/story/index.ar.md", "story/index.ar.md"]),
    ],
)
def test_tree_of_a_site(room: Newsroom, pattern: str, files: list[str]) -> None:
    approve(room)
    setting(room, f'folder = "content"\npath = "{pattern}"\nindex = ""')
    publish(room)
    assert made(room, "content") == files
    publish(room)  # again, over its own


def test_own_language_of_an_article_is_no_folder_of_its_translation(room: Newsroom) -> None:
    for path in (room.root / "articles").rglob("*.md"):
        path.unlink()
    article(room, "fr/story.md", "Un second point\n")
    setting(room, 'path = "{lang}/{path}"', 'source = "fr"')
    approve(room)
    publish(room)
    assert made(room, "articles") == ["ar/story.md", "fr/story.md"]


@pytest.mark.parametrize("relative", [True, False])
def test_results_in_a_tree_are_no_articles_of_the_next_run(room: Newsroom, relative: bool) -> None:
    place = Path("articles") if relative else room.root / "articles"
    setting(room, 'path = "{lang}/{path}"')
    article(room, "page.html", "<p>Un second point</p>\n")
    approve(room)
    publish(room)
    article(room, "ar/original.md", "Un point\n")
    found = article_files.Collector(config.load(room.root)).collect([place])
    names = sorted(path.resolve().relative_to(room.root).as_posix() for path in found)
    assert names == [
        "articles/2025/story.md",
        "articles/ar/original.md",
        "articles/page.html",
        "articles/story.md",
    ]


@pytest.mark.parametrize(
    "pattern",
    ["{path}", "{lang}", "", "{lang}/{title}", "../{lang}/{path}", "/{lang}/{path}", "{lang}//{path}",
     "{lang}/{path}/", "{lang}/{path}{", "a\\\\{lang}{path}"],
)  # fmt: skip
def test_bad_pattern_is_refused(room: Newsroom, pattern: str) -> None:
    setting(room, f'path = "{pattern}"')
    with pytest.raises(InputError, match=r"publish\.path is .*; it must be a path with"):
        config.load(room.root)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('base_url = "journal.example"', "it must be an address like"),
        ('base_url = "https://x.example/?a"', "it must be an address like"),
        ('url = "{lang}"', "it must be an address with"),
        ('permalink = "x"', "it must be 'keep' or 'prefix'"),
        ('index = "../index.json"', "it must be a name like"),
        ('keys = ["a b"]', "it must be a list of front-matter keys"),
    ],
)
def test_bad_setting_is_refused(room: Newsroom, line: str, said: str) -> None:
    setting(room, line)
    with pytest.raises(InputError, match=said):
        config.load(room.root)


NAMES = st.lists(
    st.sampled_from(["a", "b", "fr", "ar", "2025", "a.ar", "été"]), min_size=1, max_size=3
)


@given(
    st.lists(NAMES, min_size=2, max_size=6),
    st.sampled_from(["{path}.{lang}", "x/{lang}/{path}", "{path}/{lang}"]),
)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_two_articles_and_languages_never_share_a_place(
    names: list[list[str]], pattern: str
) -> None:
    layout = Layout(config.Config(Path("/p"), publish_path=pattern), Path("/out"))
    asked = {("/".join(name), lang) for name in names for lang in ("ar", "en")}
    places = [
        layout.destination(f"articles/{name}.md", Path(f"/p/articles/{name}.md"), lang, "md")
        for name, lang in asked
    ]
    assert len(set(places)) == len(asked)


# --- what is never overwritten ---


def test_second_command_does_not_overwrite_anothers_result(room: Newsroom) -> None:
    approve(room)
    setting(room, 'path = "{name}.{lang}"')
    for options in ((), ("--format", "html"), ("--format", "docx")):
        publish(room, "articles/story.md", "-o", "out", *options)
        before = {p: p.read_bytes() for p in (room.root / "out").iterdir()}
        for force in ((), ("--force",)):
            said = publish(room, "articles/2025/story.md", "-o", "out", *options, *force, status=1)
            assert "is already the translation of articles/story.md" in said
        assert {p: p.read_bytes() for p in (room.root / "out").iterdir()} == before
    shutil.rmtree(room.root / ".newstranslate")  # Markdown says itself whose it is
    assert "already" in publish(room, "articles/2025/story.md", "-o", "out", "--force", status=1)


@pytest.mark.parametrize("name", ["story.ar.md", "story.ar.html"])
def test_foreign_file_stays_without_force(room: Newsroom, name: str) -> None:
    approve(room)
    room.write(f"out/{name}", "Texte à moi.\n")
    kind = name.rpartition(".")[2]
    options = ("articles/story.md", "-o", "out", "--format", kind)
    assert "was not written by newstranslate, so it is kept" in publish(room, *options, status=1)
    assert (room.root / "out" / name).read_text() == "Texte à moi.\n"
    publish(room, *options, "--force")


def test_without_arguments_all_articles_are_published(room: Newsroom) -> None:
    approve(room)
    assert room.call("publish", "--to", "ar").status == 0
    there = {"story.ar.md", "2025/story.ar.md"}
    assert there <= set(made(room, "articles"))


@pytest.mark.parametrize("lines", ["", 'folder = "content"'])
def test_no_result_is_written_where_it_would_be_an_article(room: Newsroom, lines: str) -> None:
    approve(room)
    setting(room, lines)
    into = ("publish", "articles/story.md", "--to", "ar", "-o", "articles/ar")
    done = room.call(*into, "--format", "html")
    assert done.status == 1
    assert "articles/ar/story.ar.html would be taken for an article; leave out -o" in done.err
    assert room.call(*into).status == 0
    assert "story.ar.md" in made(room, "articles/ar")


@pytest.mark.parametrize(
    ("paths", "kind", "status"),
    [
        ('articles = "."\nglossary = "."', "docx", 0),
        ('articles = "."\nstyle = "."', "html", 0),
        ('articles = "."', "wordpress", 1),
        ('articles = "."\nimports = "."', "docx", 1),
    ],
)
def test_a_project_that_is_one_folder_has_folders_of_results(
    room: Newsroom, paths: str, kind: str, status: int
) -> None:
    approve(room)
    room.write("newstranslate.toml", f"[paths]\n{paths}\n[publish]\n{PLAIN}")
    # The name of a catalogue is the path of its article in the folder of articles.
    shutil.move(room.root / "locales/ar", room.root / "ar")
    shutil.move(room.root / "ar", room.root / "locales/ar/articles")
    told = publish(room, "articles/story.md", "-o", "out", "--format", kind, status=status)
    assert (f"publish to a folder outside {room.root.resolve()}\n" in told) is bool(status)
    if not status:
        listed = room.call("run", ".", "--to", "ar", "--engine", "none", "--json").out
        assert "out/" not in listed


def test_html_translated_in_place_would_be_an_article_of_such_a_project(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[paths]\narticles = "."\n')
    publisher = Publisher(config.load(room.root), PublishOptions("html", room.root / "out"))
    destination = room.root / "out/story.ar.html"
    publisher._refuse_as_article(destination, SourceArticle("story.md", "story.md", "fr"))
    with pytest.raises(PublishRefused, match="would be taken for an article"):
        publisher._refuse_as_article(destination, SourceArticle("story.html", "story.html", "fr"))


def test_an_article_is_never_overwritten(room: Newsroom) -> None:
    article(room, "story.ar.md", "Un point original\n")
    article(room, "ar/story.md", "Un point original\n")
    approve(room)
    room.call("run", "articles/story.ar.md", "--to", "ar", "--from", "fr", "--engine", "none")
    for pattern in ("{path}.{lang}", "{lang}/{path}"):
        setting(room, f'path = "{pattern}"')
        said = publish(room, "articles/story.md", "--force", status=1)
        assert "is an article or a folder; not overwritten" in said
    assert "original" in (room.root / "articles/story.ar.md").read_text()
    assert "original" in (room.root / "articles/ar/story.md").read_text()


@pytest.mark.parametrize("form", ["yaml", "toml", "json"])
def test_own_result_is_known_by_its_digest_alone(room: Newsroom, form: str) -> None:
    heads = {
        "yaml": "---\nlang: fr\n---\n\n",
        "toml": '+++\nlang = "fr"\n+++\n\n',
        "json": '{\n  "lang": "fr"\n}\n\n',
    }
    article(room, "story.md", "Un second point\n", heads[form])
    approve(room)
    publish(room, "articles/story.md")
    shutil.rmtree(room.root / ".newstranslate")
    room.edit('msgstr "Un second point"', 'msgstr "Un second  point"')
    publish(room, "articles/story.md")
    path = room.root / "articles/story.ar.md"
    path.write_bytes(path.read_bytes().replace(b"point", b"mot"))
    room.edit('msgstr "Un second  point"', 'msgstr "Un second point"')
    assert "changed by hand" in publish(room, "articles/story.md", status=1)


def test_damaged_notes_cost_a_question_only(room: Newsroom) -> None:
    approve(room)
    publish(room, "--format", "html")
    notes = room.root / ".newstranslate/published.jsonl"
    notes.write_bytes(b"\xff{}\n[1]\nnull\n" + notes.read_bytes() + b'{"file": "x", "dig')
    publish(room, "--format", "html")
    assert len(notes.read_bytes().splitlines()) == 6


# --- what is said ---


def test_what_is_not_ready_is_listed_in_one_line_each(room: Newsroom) -> None:
    article(room, "new.md", "Un mot nouveau\n")
    approve(room)
    article(room, "late.md", "Un mot encore\n")
    room.edit('msgid "Un mot nouveau"', '#, fuzzy\nmsgid "Un mot nouveau"', name="new")
    done = room.call("publish", "articles", "--to", "ar")
    assert done.status == 1
    assert done.out.splitlines() == ["articles/story.ar.md", "articles/2025/story.ar.md"]
    assert done.err.splitlines()[:-1] == [
        "not published: articles/late.md → ar: no catalogue: run 'newstranslate run' first",
        "not published: articles/new.md → ar: 1 unit: draft 1",
    ]
    assert done.err.endswith("warnings; list with: newstranslate check\n")
    done = room.call("publish", "articles", "--to", "ar", "--verbose")
    assert "  articles/new.md:6: draft: Un mot nouveau" in done.err


def test_report_for_programs(room: Newsroom) -> None:
    approve(room)
    room.edit('msgid "Un autre point"', '#, fuzzy\nmsgid "Un autre point"', name="2025/story")
    done = room.call("publish", "articles", "--to", "ar", "--json")
    assert done.status == 1
    assert done.json() == {
        "written": [
            {
                "article": "articles/story.md",
                "language": "ar",
                "file": "articles/story.ar.md",
                "format": "md",
                "state": "approved",
                "changed": True,
            }
        ],
        "refused": [
            {
                "article": "articles/2025/story.md",
                "language": "ar",
                "why": "1 unit: draft 1",
                "units": [{"line": 6, "why": "draft", "text": "Un autre point"}],
            }
        ],
        "notes": [],
        "check_only": False,
    }


def test_check_only_reports_the_same_and_writes_nothing(room: Newsroom) -> None:
    approve(room)
    room.write("out/2025/story.ar.md", "à moi")
    before = {p: p.read_bytes() for p in room.root.rglob("*") if p.is_file()}
    report = room.call("publish", "articles", "--to", "ar", "-o", "out", "--json", "--check-only")
    assert {p: p.read_bytes() for p in room.root.rglob("*") if p.is_file()} == before
    real = room.call("publish", "articles", "--to", "ar", "-o", "out", "--json")
    assert report.status == real.status == 1
    assert report.json() | {"check_only": False} == real.json()
    assert "nothing was written" in report.err


@pytest.mark.parametrize(
    "arguments",
    [("articles/absent.md", "--to", "ar"), ("articles",), ("articles", "--to", "xx-not-a-tag!"),
     ("articles", "--to", "ar", "--from", "zz!")],
)  # fmt: skip
def test_wrong_use_is_2_and_nothing_is_written(room: Newsroom, arguments: tuple[str, ...]) -> None:
    approve(room)
    before = made(room, ".")
    assert room.call("publish", *arguments).status == 2
    assert made(room, ".") == before


def test_broken_catalogue_of_one_article_does_not_stop_the_others(room: Newsroom) -> None:
    approve(room)
    room.po().write_text("<<<<<<< a\n=======\n>>>>>>> b\n")
    assert "conflict markers" in publish(room, status=1)
    assert made(room, "articles") == ["2025/story.ar.md", "2025/story.md", "story.md"]
    assert "conflict markers" in publish(room, "articles/story.md", status=2)


def test_language_of_the_source_is_that_of_the_catalogue(room: Newsroom) -> None:
    article(room, "short.md", "Un point\n", "")
    room.call("run", "articles/short.md", "--to", "ar", "--from", "fr", "--engine", "none")
    approve(room)
    publish(room, "articles/short.md")


def test_fallback_of_what_nobody_translated_says_so(room: Newsroom) -> None:
    room.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    said = publish(room, "articles/story.md", "--fallback", "source", status=1)
    assert said == (
        "note: articles/story.ar.md: no unit of articles/story.md is translated; the result is the source text\n"
    )


# --- what sites need ---


def test_index_says_what_is_published_from_which_revision(room: Newsroom) -> None:
    approve(room)
    approve(room, "en")
    publish(room, "-o", "out", to="ar,en")
    path = room.root / "out/index.json"
    rows = json.loads(path.read_bytes())["published"]
    assert [(row["article"], row["language"]) for row in rows] == [
        ("articles/2025/story.md", "ar"),
        ("articles/2025/story.md", "en"),
        ("articles/story.md", "ar"),
        ("articles/story.md", "en"),
    ]
    head = room.load().header
    assert rows[2] == {
        "article": "articles/story.md",
        "language": "ar",
        "file": "story.ar.md",
        "format": "md",
        "title": "Titre",
        "state": "approved",
        "day": head["PO-Revision-Date"][:10],
        "source": head["X-Newstranslate-Source"].partition("sha256:")[2],
    }
    before = path.stat().st_mtime_ns, path.read_bytes()
    publish(room, "-o", "out", to="ar,en")
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    (room.root / "out/2025/story.en.md").unlink()
    publish(room, "articles/story.md", "-o", "out")
    assert len(json.loads(path.read_bytes())["published"]) == 3


@pytest.mark.parametrize("text", ["{}", '{"generator": "hugo"}', "[", '{"published": []}'])
def test_an_index_that_is_not_ours_stays(room: Newsroom, text: str) -> None:
    approve(room)
    room.write("out/index.json", text)
    assert "was not written by newstranslate, so it is kept" in publish(room, "-o", "out", status=1)
    assert (room.root / "out/index.json").read_text() == text


def links(path: Path) -> dict[str, str]:
    tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    found = list(tree.iter("link"))
    return {e.get("hreflang", "") or e.get("rel", ""): e.get("href", "") for e in found}


def test_page_names_its_address_and_its_other_languages(room: Newsroom) -> None:
    head = "---\nlang: fr\ntitle: Titre\ncanonical: https://journal.example/fr/a?b&c\n---\n\n"
    article(room, "story.md", "Un second point\n", head)
    approve(room)
    approve(room, "en")
    setting(room, 'base_url = "https://journal.example/x"\npath = "{lang}/{path}"')
    source = "https://journal.example/fr/a?b&c"
    ar, en = (f"https://journal.example/x/{lang}/story.html" for lang in ("ar", "en"))
    publish(room, "articles/story.md", "-o", "out", "--format", "html")
    page = room.root / "out/ar/story.html"
    assert links(page) == {"canonical": ar, "ar": ar, "fr": source, "x-default": source}
    said = publish(room, "articles/story.md", "-o", "out", "--format", "html", to="en")
    assert "now lead to the translation" not in said, "its list of languages alone was changed"
    both = {"ar": ar, "en": en, "fr": source, "x-default": source}
    assert links(page) == {"canonical": ar} | both
    assert links(room.root / "out/en/story.html") == {"canonical": en} | both
    before = page.read_bytes()
    publish(room, "articles/story.md", "-o", "out", "--format", "html", to="ar,en")
    assert page.read_bytes() == before
    assert json.loads((room.root / "out/index.json").read_bytes())["published"][0]["url"] == ar


def test_keys_tie_the_languages_together(room: Newsroom) -> None:
    setting(room, 'keys = ["translationKey", "ref"]')
    article(room, "story.md", "Un point\n", "---\nlang: fr\nref: accueil\n---\n\n")
    approve(room)
    said = publish(room, "articles/story.md")
    text = (room.root / "articles/story.ar.md").read_text(encoding="utf-8")
    assert "\nref: accueil\n" in text
    assert "\ntranslationKey: story\n" in text
    assert "has no translationKey: add 'translationKey: story' to link the languages" in said


@pytest.mark.parametrize(
    ("pattern", "address"),
    [
        ("{file}", "story.ar.md"),
        ("{lang}/{path}/", "ar/story/"),
        ("{lang}/{slug}/", "ar/un-titre-d-%C3%A9t%C3%A9/"),
        ("{name}.html", "story.html"),
    ],
)
def test_address_follows_its_pattern(room: Newsroom, pattern: str, address: str) -> None:
    article(room, "story.md", "Un point\n", "---\nlang: fr\ntitle: Un titre d’été\n---\n\n")
    approve(room)
    setting(room, f'base_url = "https://journal.example/x/"\nurl = "{pattern}"')
    publish(room, "articles/story.md", "-o", "out")
    rows = json.loads((room.root / "out/index.json").read_bytes())["published"]
    assert [row["url"] for row in rows] == [f"https://journal.example/x/{address}"]
