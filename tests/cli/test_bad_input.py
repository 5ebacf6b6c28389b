"""Bad input: one clear message — where, what, what to do —, exit 2, nothing half-written."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from newstranslate.cli.parameters import PERSON
from newstranslate.testing import FakeDeepL, FakeLLM
from tests.conftest import ARTICLE, Newsroom


def snapshot(folder: Path) -> dict[str, bytes]:
    """Everything in the folder but the caches."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {str(p): p.read_bytes() for p in files if ".newstranslate" not in p.parts}


def refused(newsroom: Newsroom, *arguments: str) -> str:
    before = snapshot(newsroom.root)
    done = newsroom.call(*arguments)
    assert done.status == 2
    assert snapshot(newsroom.root) == before
    assert done.err.count("newstranslate: ") <= 1
    return done.err


RUN = ("run", "articles", "--to", "ar", "--engine", "none")


def test_missing_file(newsroom: Newsroom) -> None:
    assert "none.md: no such file or folder" in refused(newsroom, "run", "none.md", "--to", "ar")


def test_folder_without_articles(newsroom: Newsroom) -> None:
    (newsroom.root / "empty").mkdir()
    assert "empty: no articles in this folder" in refused(newsroom, "run", "empty", "--to", "ar")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"caf\xe9 du port",
            "story.md:1: not UTF-8: byte 4 is 0xE9; it would be valid Windows-1252",
        ),
        ("Le port".encode("utf-16"), "story.md:1: not UTF-8: byte 1 is 0xFF; it looks like UTF-16"),
        ("Le port".encode("utf-16-le"), "it looks like UTF-16: save it as UTF-8"),
        (b"Le port\n\nsuite\0fin", "story.md:3: holds NUL characters"),
        (b"---\ntitle: a: b\n---\n\nx\n", "story.md:2: the front matter is not valid YAML"),
        (b"---\nlang: xx\n---\n\nx\n", "front matter: unknown language 'xx'"),
        (b"Un mot.\n", "too short to tell its language (under 20 words); specify it with --from"),
        (b"---\nlang: ar\n---\n\nx\n", "is in 'ar' already; take 'ar' out of --to"),
        (
            b"---\nlang: fr\n---\n\n" + b"mot " * 13_000_000,
            "story.md:5: this line has 52,000,000 characters",
        ),
    ],
    ids=[
        "cp1252",
        "utf16",
        "utf16 no bom",
        "nul",
        "yaml",
        "language",
        "short",
        "same",
        "50 MB line",
    ],
)
def test_unusable_article(newsroom: Newsroom, data: bytes, message: str) -> None:
    (newsroom.root / "articles" / "story.md").write_bytes(data)
    assert message in refused(newsroom, *RUN)


def test_one_unusable_article_does_not_stop_the_others(newsroom: Newsroom) -> None:
    newsroom.write("articles/bad.md", "---\ntitle: [\n---\n")
    done = newsroom.call(*RUN)
    assert done.status == 1
    assert "bad.md:3: the front matter" in done.err
    assert newsroom.po().exists()
    assert not newsroom.po(name="bad").exists()


FALLBACK = ("--fallback", "source", "--to", "ar,en")


@pytest.mark.parametrize(
    ("command", "done_for_story"),
    [
        (("run", "articles", "--to", "ar,en", "--engine", "none"), "story"),
        (("status", "--to", "ar,en"), "story"),
        (("publish", "articles", *FALLBACK), "articles/story.ar.md"),
        (("publish", "articles", *FALLBACK, "--diff"), "0 units differ"),
        (("publish", "articles", *FALLBACK, "--json"), '"file": "articles/story.ar.md"'),
        (("export", "articles", "--to", "ar,en"), "story.ar.xlf"),
        (("watch", "--once", "--to", "ar,en", "--engine", "none"), "articles/story.md → ar"),
        (("read", "articles", "--to", "ar,en", "--dry-run"), "story"),
    ],
    ids=lambda value: "-".join(value[:1] + value[-1:]) if isinstance(value, tuple) else "",
)
def test_unusable_files_stop_no_command_for_the_others(
    newsroom: Newsroom, llm: FakeLLM, command: tuple[str, ...], done_for_story: str
) -> None:
    if command[0] != "watch":
        newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    names = [b"caf\xe9.md", b"caf\xe9.html", b"caf\xe9.docx", b"caf\xe9.ar.md"]
    for name in names:
        with open(b"articles/" + name, "wb") as file:  # noqa: PTH123 - its name is bytes
            file.write(b"<p>Un port.</p>")
    (newsroom.root / "articles/gone.html").symlink_to("nowhere")
    done = newsroom.call(*command)
    assert done.status == 1
    assert done_for_story in done.out + done.err
    for shown in ("articles/caf\\udce9.md: the name of", "articles/caf\\udce9.html: the name of"):
        assert done.err.count(shown) == 1, done.err
    assert "gone.html" in done.err
    # Other Word documents without a catalogue are passed over, too, except by `read`.
    assert ("docx: the name" in done.err) is (command[0] == "read")


def test_the_run_of_a_watch_does_not_count_the_cost_of_an_unusable_name(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    (newsroom.root / "articles/a\udce9.md").write_text(ARTICLE, encoding="utf-8")
    done = newsroom.call("watch", "--once", "--to", "ar", "--max-chars-per-day", "5000")
    assert (done.status, "articles/story.md → ar" in done.out) == (1, True), done.err


def test_a_watch_fails_if_a_file_is_gone(newsroom: Newsroom) -> None:
    (newsroom.root / "articles/story.md").unlink()
    (newsroom.root / "articles/gone.md").symlink_to("nowhere")
    done = newsroom.call("watch", "--once", "--to", "ar", "--engine", "none")
    assert (done.status, "gone.md: no such file" in done.err) == (1, True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'msgid "Un second point"',
            '<<<<<<< HEAD\nmsgid "Un second point"',
            "conflict markers of a git merge",
        ),
        ('msgid "Un second point"', 'msgid "Un second point', "not a valid PO entry"),
        ('msgid "Un second point"', "nonsense", "not a valid PO entry"),
        ("articles/story.md sha256", "articles/other.md sha256", "is that of articles/other.md"),
    ],
)
def test_broken_catalogue_is_named_and_stays(
    newsroom: Newsroom, old: str, new: str, message: str
) -> None:
    newsroom.call(*RUN)
    newsroom.write("articles/other.md", ARTICLE)
    newsroom.edit(old, new)
    err = refused(newsroom, "run", "articles/story.md", "--to", "ar", "--engine", "none")
    assert message in err
    assert "locales/ar/story.po" in err


def test_without_an_articles_folder_there_is_no_article(newsroom: Newsroom) -> None:
    (newsroom.root / "articles").rename(newsroom.root / "texts")
    assert "no article: there is no folder articles/" in refused(newsroom, "run", "--to", "ar")


def test_two_articles_for_one_catalogue(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.markdown", ARTICLE)
    err = refused(newsroom, *RUN)
    assert "would share the catalogue locales/ar/story.po; rename or move one of them" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("run", "articles", "--to", "xx"),
            "unknown language 'xx'; use a code like fr or ar-MA. The list: https://github.com/newstranslate/newstranslate/blob/main/docs/languages.md",
        ),
        (("run", "articles", "--to", "fr"), "is in 'fr' already"),
        (("run", "articles"), "no target language: specify it with --to"),
        (("run", "articles", "--to", "ar", "--max-chars", "0"), "Invalid value for '--max-chars'"),
        (("run", "articles", "--too", "ar"), "No such option"),
        (("run", "articles", "--max-chars", "abc"), "'abc' is not a valid whole number"),
        (
            ("run", "articles", "--to", "ar", "--keep-spelling", " "),
            "write the name of the person",
        ),
        (("import-published", "a.ar.md", "--approve-as", " "), "write the name of the person"),
        (("import-xliff", "a.xlf", "--by", ""), "write the name of the person"),
        (("glossary", "add", "x", "fr=A", "en=B", "--file", "../x.csv"), "not a glossary file"),
        (("glossary", "add", "x", "fr=A", "en=B", "--file", "terms"), "such as terms.csv"),
        (("glossary", "add", "x", "fr=A\aB", "en=B"), "control characters in 'x'"),
        (("run", "glossary", "--to", "ar"), "(.md, .markdown, .mdx, .html, .htm)"),
        (("init", "desk", "--to", "fr"), "specify the language of the articles with --from"),
        (("run", "articles", "--to", "arr,en"), "unknown language 'arr'; did you mean 'ar'? The"),
        (("fly",), "No such command 'fly'"),
        (("status",), "no catalogues yet"),
        (("check",), "no PO files to check"),
        (
            ("publish", "articles/story.md", "--to", "ar"),
            "articles/story.md: has no catalogue in 'ar': run",
        ),
        (("engines", "add", "fr", "xx"), "unknown language 'xx'"),
        (
            ("import", "articles/story.md"),
            "story.md: is already an article; run 'newstranslate run",
        ),
        (
            ("check", "articles/story.md"),
            "story.md: is not a PO file; the catalogues are in locales/",
        ),
        (("check", "articles"), "articles: contains no PO files; the catalogues are in locales/"),
        (("export", "nope.md", "--to", "ar"), "nope.md: no such file or folder"),
        (("export", "nope.po", "--to", "ar"), "nope.po: no such file or folder"),
        (("watch", "nope", "--once", "--to", "ar"), "nope: no such file or folder"),
        (("run", "articles", "--to", "Arabic"), "unknown language 'Arabic'; did you mean 'ar'?"),
        (("git-setup",), "newsroom: is not in a git repository; create one with 'git init'"),
        (("engines", "add", "fr", "fr-CA"), "fr fr-CA: specify two different languages"),
        (("import", "a.txt", "-o", "b.txt"), "b.txt: the article is Markdown; end its name in"),
        (("import", "articles"), "articles: is a folder; import its files one by one"),
        (("import", "nothere"), "nothere: no such file"),
        (("run", "LICENCE", "--to", "ar"), "LICENCE: its name has no ending"),
        (("glossary", "import", "empty.tbx"), "empty.tbx: is empty"),
        (("glossary", "import", "binary.csv"), "it has control characters, so it is not a text"),
        (("glossary", "export", "g.xlsx"), "g.xlsx: specify the format with --format"),
        (("glossary", "export", "LICENCE/g.csv"), "cannot write it: LICENCE is not a folder"),
        (("glossary", "export", "LICENCE/a/g.csv"), "cannot write it: LICENCE is not a folder"),
        (("statuss",), "No such command 'statuss'; did you mean status?"),
    ],
)
def test_wrong_use(newsroom: Newsroom, arguments: tuple[str, ...], message: str) -> None:
    newsroom.write("LICENCE", "")
    newsroom.write("empty.tbx", " \n")
    (newsroom.root / "binary.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\xff")
    assert message in refused(newsroom, *arguments)


@pytest.mark.parametrize(
    ("arguments", "done"),
    [
        (("glossary", "suggest"), "suggestion"),
        (("glossary", "suggest", "--from-edits"), "finished drafts: "),
        (("glossary", "impact", "iom"), "articles: 1, approved"),
        (("memory", "export", "out.tmx", "--from", "fr", "--to", "ar"), "out.tmx: 1 approved unit"),
    ],
)
def test_a_broken_catalogue_is_named_and_the_others_are_read(
    newsroom: Newsroom, arguments: tuple[str, ...], done: str
) -> None:
    newsroom.call(*RUN)
    newsroom.edit('"Un second point"\nmsgstr ""', '"Un second point"\nmsgstr "نقطة ثانية"')
    newsroom.write("locales/ar/broken.po", 'msgid "a\nmsgstr "b"\n')
    said = newsroom.call(*arguments)
    assert (said.status, done in said.out) == (1, True), said
    assert said.err == (
        "newstranslate: locales/ar/broken.po:1: not a valid PO entry; correct or remove it "
        "(the file is as it was)\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "articles_dir = 'x'\n",
            "unknown setting 'articles_dir'; did you mean 'paths.articles'? All settings: https://",
        ),
        ("source = 3\n", "source must be a string, not 3"),
        (
            "segmentation = 'word'\n",
            "segmentation is 'word'; it must be 'sentence' or 'block'",
        ),
        ("[memory]\nthreshold = 30\n", "memory.threshold is 30; it must be a whole number from 50"),
        ("targets = 'ar'\n", "targets must be a list of strings"),
        ("targets = [\n", "cannot be read as TOML"),
        ('targets = ["ar", "xx"]\n', "newstranslate.toml: targets: unknown language 'xx'; use a"),
        ("source = 'French'\n", "newstranslate.toml: source: unknown language 'French'; did you"),
        (
            'source = "fr"\n\n[engines.order]\nen = "deepl"\narabic = "deepl"\n',
            "newstranslate.toml:5: [engines.order]: unknown language 'arabic'; did you mean 'ar'?",
        ),
        (
            '[engines]\norder.ar-MA = "deepl"\n',
            "newstranslate.toml:2: [engines.order]: unknown language 'ar-MA'; did you mean 'ar'?",
        ),
        (
            '[wordpress]\nsites = {xx = "https://a.example"}\n',
            "newstranslate.toml: [wordpress.sites]: unknown language 'xx'; use a code like fr or ar-MA. The list: https://github.com/newstranslate/newstranslate/blob/main/docs/languages.md",
        ),
        (
            '[wordpress.categories]\nar_ma = "arabe"\n',
            "newstranslate.toml:2: [wordpress.categories]: unknown language 'ar_ma'; did you mean 'ar-MA'?",
        ),
        (
            '[wordpress.correction_notice]\nxx = "{day}"\n',
            "newstranslate.toml:2: [wordpress.correction_notice]: unknown language 'xx'",
        ),
    ],
)
def test_wrong_settings(newsroom: Newsroom, text: str, message: str) -> None:
    newsroom.write("newstranslate.toml", text)
    assert message in refused(newsroom, *RUN)


def test_messages_name_files_as_the_user_sees_them(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.call(*RUN)
    newsroom.edit('msgid "Un second point"', "nonsense")
    assert newsroom.call(*RUN).err.startswith("newstranslate: locales/ar/story.po:")
    newsroom.write("newstranslate.toml", "")
    monkeypatch.chdir(newsroom.root / "articles")
    err = newsroom.call("run", "story.md", "--to", "ar", "--engine", "none").err
    assert err.startswith("newstranslate: ../locales/ar/story.po:")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "error file: is empty; restore it"),
        ("msgid".encode("utf-16"), "error file: line 1: not UTF-8: byte 1 is 0xFF"),
    ],
)
def test_check_names_what_is_wrong_with_a_file(
    newsroom: Newsroom, data: bytes, message: str
) -> None:
    (newsroom.root / "bad.po").write_bytes(data)
    done = newsroom.call("check", "bad.po")
    assert (done.status, message in done.out) == (1, True), done.out


@pytest.mark.parametrize("arguments", [("status",), ("import", "a.txt"), ("init",)])
def test_a_deleted_current_folder_is_named(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    folder = newsroom.root / "deleted"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert "the current folder no longer exists" in refused(newsroom, *arguments)


def test_wrong_glossary_is_never_half_used(newsroom: Newsroom) -> None:
    newsroom.write("glossary/more.csv", "concept,kind,fr,ar\nx,nom,a,b\n")
    assert "more.csv:2: unknown kind 'nom'" in refused(newsroom, *RUN)


def test_symbolic_links_in_a_circle(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "loop.md").symlink_to("loop.md")
    (newsroom.root / "articles" / "self").symlink_to(newsroom.root / "articles")
    done = newsroom.call(*RUN)
    assert done.status == 1
    assert "loop.md: cannot read it: Too many levels of symbolic links" in done.err
    assert newsroom.po().exists()
    assert "Too many levels" in refused(newsroom, "run", "articles/loop.md", "--to", "ar")


@pytest.fixture
def nobody(newsroom: Newsroom) -> Newsroom:
    """Root may read and write everything: be nobody, in a newsroom that belongs to nobody."""
    newsroom.call(*RUN)  # everything is imported before the interpreter's files are out of reach
    if os.geteuid() != 0:
        return newsroom
    for path in [newsroom.root, *newsroom.root.rglob("*")]:
        os.chown(path, 65534, 65534)
    for parent in newsroom.root.parents:
        if parent.stat().st_mode & 0o001 == 0 and str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    return newsroom


def as_nobody(newsroom: Newsroom, *arguments: str) -> str:
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        done = newsroom.call(*arguments)
    finally:
        if root:
            os.seteuid(0)
    assert done.status == 2
    return done.err


def test_folder_without_permission(nobody: Newsroom) -> None:
    (nobody.root / "articles").chmod(0)
    assert "articles: cannot read this folder: Permission denied" in as_nobody(nobody, *RUN)


def test_article_without_permission(nobody: Newsroom) -> None:
    (nobody.root / "articles" / "story.md").chmod(0)
    assert "story.md: cannot read it: Permission denied" in as_nobody(nobody, *RUN)


def test_read_only_locales(nobody: Newsroom) -> None:
    before = nobody.po().read_bytes()
    nobody.write("articles/story.md", ARTICLE + "\nEncore une phrase.\n")
    nobody.po().parent.chmod(0o555)
    assert "story.po: cannot write it: Permission denied" in as_nobody(nobody, *RUN)
    assert nobody.po().read_bytes() == before


def test_full_disk_leaves_the_old_file(newsroom: Newsroom) -> None:
    """A limit on file size makes the write itself fail, as a full disk does."""
    newsroom.call(*RUN)
    before = newsroom.po().read_bytes()
    long = "\n\n".join(
        f"Une phrase de plus, la numéro {n}, pour remplir le disque." for n in range(400)
    )
    newsroom.write("articles/story.md", ARTICLE + "\n" + long)
    done = subprocess.run(
        [sys.executable, "-m", "newstranslate", *RUN],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert done.returncode == 2
    assert "story.po: cannot write it: File too large; the file is unchanged" in done.stderr
    assert "Traceback" not in done.stderr
    assert newsroom.po().read_bytes() == before
    assert list(newsroom.po().parent.iterdir()) == [newsroom.po()]


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "ul><li"])
def test_pages_nested_without_end_are_read_or_refused(newsroom: Newsroom, tag: str) -> None:
    story = "<p>Le ministre a visité le port de Tanger hier matin avec vingt-cinq élus.</p>" * 4
    page = f"<html lang=fr><body><h1>Le port</h1>{f'<{tag}>' * 20_000}{story}</body></html>"
    newsroom.write("deep.html", page)
    done = newsroom.call("import", "deep.html")
    assert done.status in (0, 1, 2)
    assert done.status == 2 or "Le ministre" in (newsroom.root / "articles/deep.md").read_text()
    assert done.status < 2 or "nested more than 400" in done.err or "no article found" in done.err


def test_the_name_of_a_person_is_one_line() -> None:
    assert PERSON.convert('Eve\nmsgid "x"\r\x01', None, None) == 'Eve msgid "x"'


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("run", "-", "--to", "ar"), "write ./-"),
        (("run", "--to", "ar", "--log", "-"), "write ./-"),
        (("check", "-"), "write ./-"),
        (("import", "page.html", "-o", "-"), "write ./-"),
        (("glossary", "import", "-"), "write ./-"),
        (("memory", "export", "-"), "write ./-"),
        (("publish", "--to", "ar", "-o", "-"), "write ./-"),
        (("run", "--to", ""), "--to: names no language"),
        (("export", "articles", "--to", ","), "--to: names no language"),
        (("publish", "--to", "ar", "-o", "locales"), "is the folder locales of the project"),
        (("export", "articles", "--to", "ar", "-o", "locales/x"), "is the folder locales of"),
        (("report", "--csv", "glossary"), "is the folder glossary of the project"),
        (("glossary", "export", "glossary/all.csv"), "is the folder glossary of the project"),
        (
            ("publish", "--to", "ar", "-o", ""),
            "'--output': is empty; for the current folder, write .",
        ),
        (("run", "", "--to", "ar"), "is empty; for the current folder"),
        (("mv", "articles/story.md", ""), "'NEW': is empty"),
        (("mv", "articles/story.md", "-"), "'-' stands for standard input"),
        (("merge-po", "-", "-", "-"), "'-' stands for standard input"),
        (("init", "-"), "'-' stands for standard input"),
        (("mv", "articles/story.md", "locales/"), "is in the folder locales of the project"),
        (("glossary", "export", "-"), "standard output with --format, one of: csv"),
        (("glossary", "export", "x.csv", "--from", "fr", "--to", "fr"), "are both 'fr'"),
        (("publish", "--to", "ar", "-o", "published/ar"), "is the folder published of the project"),
        (("memory", "export", "memory/a.tmx"), "is the folder memory of the project"),
        (("run", "--to", "ar", "--engine", ""), "unknown engine ''"),
        (("watch", "--once", "--to", "ar", "--engine", ""), "unknown engine ''"),
        (("publish", "--to", "ar", "-o", "glossary/x"), "is the folder glossary of the project"),
    ],
)
def test_wrong_place_is_named(newsroom: Newsroom, arguments: tuple[str, ...], message: str) -> None:
    assert message in " ".join(refused(newsroom, *arguments).split())


def test_no_project_is_made_in_another_one(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", "")
    assert "articles/sub: is in the project" in refused(newsroom, "init", "articles/sub")
    assert newsroom.call("init").status == 0


def test_file_named_like_an_option_is_recognised(newsroom: Newsroom) -> None:
    newsroom.write("-tiret.md", ARTICLE)
    done = newsroom.call("run", "-tiret.md", "--to", "ar", "--engine", "none")
    assert done.status == 2
    assert "-tiret.md: for the file of this name, write ./-tiret.md" in done.err
    assert newsroom.call("run", "./-tiret.md", "--to", "ar", "--engine", "none").status == 1


def test_import_does_not_write_what_commands_pass_over(newsroom: Newsroom) -> None:
    newsroom.write("page.html", "<html><body><p>Un point important à noter.</p></body></html>")
    err = refused(newsroom, "import", "page.html", "-o", "articles/story.en.md")
    assert "is named like a translation of the article 'story' beside it" in err
    assert "such as story-en.md" in err


def test_run_says_that_a_name_is_passed_over(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.en.md", ARTICLE)
    done = newsroom.call("run", "articles/story.en.md", "--to", "ar", "--engine", "none")
    assert "note: articles/story.en.md: is named like a translation" in done.err
    (newsroom.root / "articles/story.md").unlink()
    done = newsroom.call("run", "articles/story.en.md", "--to", "ar", "--engine", "none")
    assert "is named like" not in done.err


def test_article_outside_the_project_is_explained_by_check(newsroom: Newsroom) -> None:
    (newsroom.root.parent / "far.md").write_text(ARTICLE, encoding="utf-8")
    newsroom.call("run", "../far.md", "--to", "ar", "--engine", "none")
    out = " ".join(newsroom.call("check").out.split())
    assert "far.md no longer exists, or is outside the project; copy it to the articles" in out


def test_glossary_is_exported_to_standard_output(newsroom: Newsroom) -> None:
    done = newsroom.call("glossary", "export", "-", "--format", "csv")
    assert (done.status, done.out.splitlines()[0].split(",")[0]) == (0, "concept")
    assert "concepts in" not in done.out
    assert not (newsroom.root / "-").exists()
