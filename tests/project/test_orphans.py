"""Articles that are renamed, gone, or new: their catalogues follow, and nothing is lost."""

from __future__ import annotations

import io
import os
import resource
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.memory import kept
from newstranslate.model import State
from newstranslate.project import site_links
from tests.conftest import Newsroom
from tests.project.test_edits import git


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    """A project whose Arabic catalogue is approved, with a waiver and a remark."""
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    loaded = newsroom.load()
    comment = "waive terms: by the style book\nask the lawyer"
    units = [
        catalog.approved(
            replace(u, target=f"نص {n}", fuzzy=True, comment=comment), "Lina", "2026-11-25"
        )
        for n, u in enumerate(loaded.units)
    ]
    newsroom.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    return newsroom


def approved(room: Newsroom, name: str) -> list[tuple[str, str]]:
    units = room.load(name=name).live
    assert all(unit.state is State.APPROVED for unit in units)
    return [(unit.target, unit.comment) for unit in units]


def test_renamed_article_takes_its_catalogues_over(room: Newsroom) -> None:
    before = approved(room, "story")
    article = room.root / "articles" / "story.md"
    article.rename(article.with_name("sommet.md"))
    dry = room.call("run", "articles", "--to", "ar,en", "--engine", "none", "--dry-run")
    assert "would take over locales/ar/story.po, whose source article no longer exists" in dry.err
    assert room.po().is_file()
    done = room.call("run", "articles", "--to", "ar,en", "--engine", "none")
    assert (
        "locales/ar/story.po is now locales/ar/sommet.po: its source article no longer exists"
        in done.err
    )
    assert not room.po().exists()
    assert approved(room, "sommet") == before
    assert catalog.source_of(room.load(name="sommet"))[0] == "articles/sommet.md"
    path = room.po(name="sommet")
    text = path.read_bytes()
    room.call("run", "articles", "--to", "ar,en", "--engine", "none")
    assert path.read_bytes() == text


def test_header_that_another_tool_wrapped_names_its_article(room: Newsroom) -> None:
    data = room.po().read_bytes()
    wrapped = data.replace(b"articles/story.md sha256", b'articles/story.md "\n"sha256')
    assert wrapped != data
    room.po().write_bytes(wrapped)
    article = room.root / "articles" / "story.md"
    article.rename(article.with_name("sommet.md"))
    assert "is now locales/ar/sommet.po" in room.call("run", "articles", "--to", "ar").err


def test_renamed_and_corrected_article_takes_it_over_from_four_fifths(room: Newsroom) -> None:
    article = room.root / "articles" / "story.md"
    text = article.read_text(encoding="utf-8")
    article.rename(article.with_name("sommet.md"))
    room.write("articles/sommet.md", text.replace("Un second point", "Une tout autre phrase ici"))
    assert "is now locales/ar/sommet.po" in room.call("run", "articles", "--to", "ar").err
    states = [unit.state for unit in room.load(name="sommet").live]
    assert states.count(State.APPROVED) == len(states) - 1


def test_other_article_takes_nothing_over(room: Newsroom) -> None:
    (room.root / "articles" / "story.md").unlink()
    room.write("articles/autre.md", "---\nlang: fr\n---\n\nUne phrase qui n’a rien de commun.\n")
    assert "is now" not in room.call("run", "articles", "--to", "ar", "--engine", "none").err
    assert room.po().is_file()


def test_copy_of_an_article_that_is_still_there_takes_nothing_over(room: Newsroom) -> None:
    text = (room.root / "articles" / "story.md").read_text(encoding="utf-8")
    room.write("articles/copie.md", text)
    assert "is now" not in room.call("run", "articles", "--to", "ar", "--engine", "none").err
    assert room.po().is_file()


@pytest.mark.parametrize("moved_before", [False, True])
def test_mv_moves_article_and_catalogues(room: Newsroom, moved_before: bool) -> None:
    before = approved(room, "story")
    article = room.root / "articles" / "story.md"
    (room.root / "articles" / "2026").mkdir()
    new = room.root / "articles" / "2026" / "sommet.md"
    if moved_before:
        article.rename(new)
    done = room.call("mv", "articles/story.md", str(new))
    assert done.status == 0, done.err
    assert "locales/en/story.po → locales/en/2026/sommet.po" in done.out
    assert new.is_file()
    assert not article.exists()
    assert approved(room, "2026/sommet") == before
    assert {p for u in room.load(name="2026/sommet").live for p, _ in u.references} == {
        "articles/2026/sommet.md"
    }
    text = room.po(name="2026/sommet").read_bytes()
    room.call("run", "articles", "--to", "ar,en", "--engine", "none")
    assert room.po(name="2026/sommet").read_bytes() == text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("articles/story.md", "articles/other.md", "already exists; nothing was moved"),
        ("articles/story.md", "articles/story.txt", "must end in .md"),
        ("articles/none.md", "articles/nowhere.md", "no such file"),
    ],
)
def test_mv_refuses_and_moves_nothing(room: Newsroom, old: str, new: str, message: str) -> None:
    room.write("locales/en/other.po", 'msgid ""\nmsgstr "Language: en\\n"\n')
    done = room.call("mv", old, new)
    assert (done.status, message in done.err) == (2, True), done.err
    assert (room.root / "articles" / "story.md").is_file()
    assert room.po().is_file()


def test_mv_moves_everything_back_if_one_catalogue_cannot_be_moved(room: Newsroom) -> None:
    before = {p: p.read_bytes() for p in room.root.rglob("story.*")}
    room.write("locales/en/2026", "a file where the folder must be")
    done = room.call("mv", "articles/story.md", "articles/2026/story.md")
    assert (done.status, "locales/en/story.po: cannot move it to" in done.err) == (2, True)
    assert {p: p.read_bytes() for p in room.root.rglob("story.*")} == before
    assert not (room.root / "locales" / "ar" / "2026").exists()


def test_mv_takes_no_other_file_for_the_moved_article(room: Newsroom) -> None:
    article = room.root / "articles" / "story.md"
    room.write("README.md", "---\nlang: fr\n---\n\nUne autre phrase.\n")
    article.rename(article.with_name("sommet.md"))
    done = room.call("mv", "articles/story.md", "README.md")
    assert (done.status, done.out) == (2, "")
    assert "README.md: has no sentence of these catalogues" in done.err
    assert room.call("mv", "articles/story.md", "articles/sommet.md").status == 0


def test_mv_gives_an_article_no_name_of_a_translation(room: Newsroom) -> None:
    room.write("articles/sommet.md", "# Un sommet\n")
    done = room.call("mv", "articles/story.md", "articles/sommet.en.md")
    assert "sommet.en.md: is the name of a translation of the article beside it" in done.err
    assert room.call("mv", "articles/story.md", "articles/story.en.md").status == 0


@pytest.mark.parametrize("name", ["n" * 228, "é" * 114])
def test_mv_moves_nothing_to_a_name_that_is_too_long(room: Newsroom, name: str) -> None:
    done = room.call("mv", "articles/story.md", f"articles/{name}.md")
    assert (done.status, done.out) == (2, "")
    assert "the name is too long: at most 230 bytes" in done.err
    assert room.call("mv", "articles/story.md", f"articles/{name[:-1]}.md").status == 0


@pytest.mark.parametrize("command", ["mv", "run"])
def test_an_article_that_the_memory_leaves_out_stays_out_under_its_new_name(
    room: Newsroom, command: str
) -> None:
    room.call("memory", "forget", "--article", "articles/story.md")
    if command == "mv":
        room.call("mv", "articles/story.md", "articles/sommet.md")
    else:
        (room.root / "articles/story.md").rename(room.root / "articles/sommet.md")
        room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert kept.forgotten(room.root / "memory") == {"articles/story.md", "articles/sommet.md"}


def test_mv_leaves_the_catalogue_of_another_article(room: Newsroom) -> None:
    room.edit("articles/story.md sha256", "articles/story.html sha256")
    done = room.call("mv", "articles/story.md", "articles/sommet.md")
    assert (done.status, "locales/en/sommet.po" in done.out) == (0, True)
    assert room.po().is_file()
    assert not room.po(name="sommet").exists()


@pytest.mark.parametrize("moved_before", [False, True])
def test_mv_names_the_links_that_it_broke(room: Newsroom, moved_before: bool) -> None:
    article = room.write(
        "articles/story.md",
        "---\nlang: fr\n---\n\n# Une fête\n\n[ici](story.md) ![x](b%20c%5B1%5D.jpg) [là](none.md) [un](http://a.org/story.md)\n",
    )
    room.write("articles/b c[1].jpg", "")
    room.write("articles/a/html.html", "<p>[a] <a href='../story.md'>a</a> story</p>")
    room.write("articles/deux.md", "[a](story.md#x), `[a](story.md)`, [b](./a/story.md), story\n")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    if moved_before:
        (room.root / "articles/2026").mkdir()
        article.rename(room.root / "articles/2026/sommet.md")
    done = room.call("mv", "articles/story.md", "articles/2026/sommet.md")
    assert done.err.splitlines() == [
        f"note: {name}: the link to {old} is broken now; write {new}"
        for name, old, new in (
            ("articles/2026/sommet.md", "story.md", "sommet.md"),
            ("articles/2026/sommet.md", "b c[1].jpg", "../b%20c%5B1%5D.jpg"),
            ("articles/deux.md", "story.md", "2026/sommet.md"),
            ("articles/a/html.html", "../story.md", "../2026/sommet.md"),
        )
    ]


HERE = "content/a.md"
"""An article that links to content/x/old.md, which is moved."""


@pytest.mark.parametrize(
    ("page", "new", "link", "now"),
    [
        (HERE, "content/x/new.md", '{{< ref "x/old.md" >}}', '{{< ref "/x/new.md" >}}'),
        (HERE, "content/x/new.md", '{{% relref "/x/old#a" %}}', '{{% relref "/x/new#a" %}}'),
        (
            HERE,
            "content/x/new.md",
            '{{< ref path="old" lang="fr" >}}',
            '{{< ref path="/x/new" lang="fr" >}}',
        ),
        (HERE, "content/x/new.md", "{{<ref old.md>}}", "{{<ref /x/new.md>}}"),
        ("content/x/b.md", "content/x/new.md", "{{< ref `old.md` >}}", "{{< ref `new.md` >}}"),
        ("content/x/b.md", "content/y/old.md", '{{< ref "./old.md" >}}', '{{< ref "/y/old.md" >}}'),
        (HERE, "content/y/old.md", '{{< ref "old.md" >}}', None),
        (HERE, "content/x/new.md", '{{</* ref "old.md" */>}}', None),
        (HERE, "content/x/new.md", '{{< ref "#old" >}}', None),
        (HERE, "content/x/new.md", '{{< ref "bold.md" >}}', None),
        (HERE, "content/x/new.md", '{{< ref "two.md" >}}', None),
        (
            "content/y/a.md",
            "content/x/new.md",
            "{% link content/x/old.md %}",
            "{% link content/x/new.md %}",
        ),
        ("content/y/a.md", "content/x/new.md", "{%- link /x/old.md -%}", "{%- link x/new.md -%}"),
        (HERE, "content/x/new.md", "{% link y/old.md %}", None),
        (HERE, "content/x/new.md", "{% post_url old %}", None),
        # Out of the site, or of the content folder.
        (HERE, "elsewhere/new.md", "{% link x/old.md %}", ""),
        (HERE, "elsewhere/new.md", '{{< ref "/x/old.md" >}}', '{{< ref "../elsewhere/new.md" >}}'),
        # The moved article itself.
        ("", "content/y/old.md", '{{< ref "./two.md" >}}', '{{< ref "/x/two.md" >}}'),
        ("", "content/y/old.md", '{{< ref "two.md" >}} {{< ref "/x/two.md" >}}', None),
        ("", "content/x/new.md", '{{< ref "/x/old.md" >}}', '{{< ref "/x/new.md" >}}'),
    ],
)
def test_links_of_site_generators_to_a_moved_article(
    page: str, new: str, link: str, now: str | None
) -> None:
    names = (page or new, new, "content/x/two.md", "content/x/bold.md")
    move = site_links.Move(
        Path("/p/content/x/old.md"),
        Path("/p", new),
        Path("/p/content"),
        [Path("/p", name) for name in dict.fromkeys(names)],
    )
    found = dict(move.broken(Path("/p", page or new), f"Voir {link}."))
    assert found == ({} if now is None else {link: now})


@pytest.mark.parametrize(
    ("new", "link", "now"),
    [
        (
            "_posts/x/2026-01-02-new.md",
            "{% post_url x/2026-01-01-old %}",
            "{% post_url x/2026-01-02-new %}",
        ),
        (
            "_posts/x/2026-01-02-new.md",
            "{% post_url 2026-01-01-old %}",
            "{% post_url x/2026-01-02-new %}",
        ),
        ("pages/new.md", "{% post_url 2026-01-01-old %}", "{% link pages/new.md %}"),
        ("pages/new.md", "{% post_url 2026-01-01-other %}", None),
        ("_posts/new.md", "{% link _posts/x/2026-01-01-old.md %}", "{% link _posts/new.md %}"),
    ],
)
def test_links_of_jekyll_to_a_moved_post(new: str, link: str, now: str | None) -> None:
    old = Path("/p/site/_posts/x/2026-01-01-old.md")
    move = site_links.Move(old, Path("/p/site", new), Path("/p/site/_posts"), [])
    found = dict(move.broken(Path("/p/site/_posts/a.md"), link))
    assert found == ({} if now is None else {link: now})


def test_a_link_by_a_name_that_two_articles_have_is_named_without_advice(room: Newsroom) -> None:
    room.write("articles/a/story.md", "Un.\n")
    room.write("articles/b/deux.md", '{{< ref "story.md" >}}\n')
    done = room.call("mv", "articles/story.md", "articles/sommet.md")
    assert 'deux.md: the link to {{< ref "story.md" >}} is broken now; check the link' in done.err


def test_prune_asks_and_keeps_approved_text(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.call("prune").status == 0
    (room.root / "articles" / "story.md").unlink()
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    done = room.call("prune")
    assert (done.status, done.out) == (1, "locales/en/story.po (of articles/story.md)\n")
    assert "kept: locales/ar/story.po (of articles/story.md): 6 approved units" in done.err
    assert room.po(lang="en").is_file()
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    done = room.call("prune")
    assert (done.status, done.err.splitlines()[-1]) == (0, "removed 1 catalogue")
    assert not room.po(lang="en").exists()
    assert room.po().is_file()
    assert room.call("prune", "--yes").status == 0
    assert not room.po().exists()


def test_a_move_on_a_full_disk_moves_nothing(room: Newsroom) -> None:
    def there() -> dict[Path, bytes]:
        folders = (room.root / "articles", room.root / "locales")
        return {p: p.read_bytes() for top in folders for p in top.rglob("*") if p.is_file()}

    # The Arabic catalogue is written first and fits, the English one does not.
    room.edit('msgid ""', f'# {"x" * 9_000}\nmsgid ""', lang="en")
    small = room.po("ar").stat().st_size + 1_000
    assert small < room.po("en").stat().st_size
    before, limits = there(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (small, limits[1]))
    try:
        done = room.call("mv", "articles/story.md", "articles/b/sommet.md")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (done.status, "cannot write it: File too large" in done.err) == (2, True)
    assert there() == before
    assert room.call("mv", "articles/story.md", "articles/b/sommet.md").status == 0


def test_no_empty_folder_of_catalogues_remains(room: Newsroom) -> None:
    room.call("mv", "articles/story.md", "articles/2026/03/sommet.md")
    assert room.po(name="2026/03/sommet").is_file()
    room.call("mv", "articles/2026/03/sommet.md", "articles/2026/sommet.md")
    assert not room.po(name="2026/03").with_suffix("").exists()
    assert room.po(name="2026/sommet").is_file()
    (room.root / "articles/2026/sommet.md").unlink()
    room.call("prune", "--yes")
    assert list((room.root / "locales").iterdir()) == []


def test_prune_removes_nothing_where_nobody_answers(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    (room.root / "articles" / "story.md").unlink()
    monkeypatch.setattr("sys.stdin", io.StringIO())
    done = room.call("prune")
    assert done.status == 1
    assert "no answer; --yes removes without asking\nnothing was removed" in done.err
    assert room.po(lang="en").is_file()


def test_prune_keeps_the_catalogue_of_an_article_outside_the_project(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("archive") / "loin.md"
    outside.write_text("---\nlang: fr\n---\n\nUne phrase.\n", "utf-8")
    room.call("run", outside, "--to", "ar", "--engine", "none")
    done = room.call("prune", "--yes")
    assert "kept: locales/ar/loin.po (of loin.md): its article may be outside" in done.err
    assert room.po(name="loin").is_file()


def test_prune_removes_the_catalogue_of_an_article_that_was_at_the_root(room: Newsroom) -> None:
    article = room.write("loin.md", "---\nlang: fr\n---\n\nUne phrase.\n")
    room.call("run", "loin.md", "--to", "ar", "--engine", "none")
    git(room.root, "init", "-q")
    git(room.root, "add", "loin.md")
    git(room.root, "commit", "-qm", "article")
    article.unlink()
    assert "removed 1 catalogue" in room.call("prune", "--yes").err
    assert not room.po(name="loin").exists()


def test_prune_keeps_what_it_cannot_read(room: Newsroom) -> None:
    (room.root / "articles" / "story.md").unlink()
    room.po().write_bytes(room.po().read_bytes()[:-40])
    done = room.call("prune", "--yes")
    assert "kept: locales/ar/story.po" in done.err
    assert room.po().is_file()


def test_init_begins_a_project_that_runs(tmp_path: Path, newsroom: Newsroom) -> None:
    desk = tmp_path / "desk"
    done = newsroom.call("init", str(desk), "--to", "ar,en")
    assert done.status == 0, done.err
    assert (desk / "newstranslate.toml").read_text() == 'source = "fr"\ntargets = ["ar", "en"]\n'
    assert sorted(p.name for p in desk.iterdir()) == [
        ".gitignore",
        "articles",
        "glossary",
        "locales",
        "newstranslate.toml",
    ]
    assert any("المنظمة الدولية للهجرة" in p.read_text() for p in (desk / "glossary").glob("*.csv"))
    (desk / "newstranslate.toml").write_text('source = "fr"\n')
    again = newsroom.call("init", str(desk), "--to", "ar,en")
    assert (again.status, again.out) == (0, "")
    spaced = newsroom.call("init", "le bureau", "--to", "ar").err
    assert spaced.startswith("next: cd 'le bureau', put")
    assert f"next: cd {desk}, put articles into articles/, run: newstranslate run" in again.err
    (desk / "articles/story.md").write_text("Un.")
    once_more = newsroom.call("init", str(desk)).err
    assert once_more == f"next: cd {desk}, run: newstranslate run articles\n"
    assert (desk / "newstranslate.toml").read_text() == 'source = "fr"\n', "it stays"


@pytest.mark.parametrize("options", [("--to", "fr"), ("--to", ","), ("--to", "klingon")])
def test_init_refuses_languages_and_writes_nothing(
    tmp_path: Path, newsroom: Newsroom, options: tuple[str, ...]
) -> None:
    assert newsroom.call("init", str(tmp_path / "desk"), *options).status == 2
    assert not (tmp_path / "desk").exists()


def test_project_without_a_glossary_is_told(newsroom: Newsroom) -> None:
    for path in (newsroom.root / "glossary").glob("*.csv"):
        path.unlink()
    for command in (("run", "articles", "--to", "ar", "--engine", "none"), ("check",)):
        assert "no glossary in glossary/, so no term is locked" in newsroom.call(*command).err


def test_glossary_that_the_settings_name_must_exist(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", '[paths]\nglossary = "termes"\n')
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert done.status == 2
    assert "paths.glossary is 'termes', and the folder does not exist" in done.err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("locales/ar/story.po", "story.po"),
        ("newstranslate.toml", "conf.toml"),
        ("README.md", "articles/readme.md"),
        ("articles/story.ar.md", "articles/histoire.md"),
    ],
    ids=["catalogue", "settings", "other text", "publication"],
)
def test_mv_moves_only_articles(room: Newsroom, old: str, new: str) -> None:
    for name in {old, "newstranslate.toml"} - {"locales/ar/story.po"}:
        room.write(name, "")
    done = room.call("mv", old, new)
    assert (done.status, done.out) == (2, "")
    assert f"{old}: is not an article; give the article's path" in done.err
    assert (room.root / old).is_file()
    assert not (room.root / new).exists()


@pytest.mark.parametrize("moved_before", [False, True])
def test_mv_out_of_the_project_is_refused(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory, moved_before: bool
) -> None:
    old = room.root / "articles" / "story.md"
    new = tmp_path_factory.mktemp("archive") / "story.md"
    if moved_before:
        old.rename(new)
    done = room.call("mv", "articles/story.md", os.path.relpath(new, room.root))
    assert (done.status, done.out) == (2, "")
    assert "is outside the project" in done.err
    assert "move it to a folder of the project, or copy it there and keep the article" in done.err
    assert old.exists() != moved_before
    assert room.po().is_file()


def test_mv_notes_where_no_command_looks(room: Newsroom) -> None:
    done = room.call("mv", "articles/story.md", "archive/")
    assert done.status == 0, done.err
    assert "note: archive/story.md is outside articles/, where 'run' and 'status'" in done.err
    assert "newstranslate run archive/story.md" in done.err
    assert approved(room, "archive/story")
    assert room.call("prune", "--yes").err == "nothing to remove\n"
    back = room.call("mv", "archive/story.md", "articles/2026/")
    assert (back.status, back.err) == (0, "")


@pytest.mark.parametrize("form", ["relative", "absolute"])
def test_catalogue_of_an_article_elsewhere_is_no_orphan(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory, form: str
) -> None:
    place = tmp_path_factory.mktemp("archive") / "story.md"
    (room.root / "articles" / "story.md").rename(place)
    named = str(place) if form == "absolute" else os.path.relpath(place, room.root)
    room.po("en").unlink()
    room.edit("articles/story.md sha256", f"{named} sha256")
    assert room.call("prune", "--yes").err == "nothing to remove\n"
    assert room.po().is_file()
