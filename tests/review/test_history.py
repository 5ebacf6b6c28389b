"""What a unit was: in the commits that changed it, in what is not committed, in each save."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable

import pytest

from newstranslate.review import history
from tests.review.conftest import ARABIC, MAIN, Site

Git = Callable[..., str]
POINT = "Un second point"


@pytest.fixture
def git(site: Site) -> Git:
    def call(*arguments: str) -> str:
        given = (
            "user.name=Lina",
            "user.email=l@x",
            "commit.gpgsign=false",
            "merge.conflictStyle=merge",
        )
        options = [part for one in given for part in ("-c", one)]
        done = subprocess.run(
            ["git", "-C", site.room.root, *options, *arguments], check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    call("init", "-b", "main")
    call("add", ".")
    call("commit", "-m", "drafts")
    return call


def commit(git: Git, site: Site, **texts: str) -> str:
    """Save texts of the main unit and of the point, and return the commit that holds them."""
    for source, target in texts.items():
        site.save({"main": MAIN, "point": POINT}[source], target)
    git("commit", "-am", "work")
    return git("rev-parse", "HEAD")


def told(site: Site, source: str, name: str = "story") -> list[str]:
    """Return the commits that the history of a unit names."""
    page = site.get(f"/history/ar/{name}", unit=site.ids(name=name)[source]).text
    return re.findall(r'<code title="(\w{40})"', page)


def test_each_unit_names_the_commits_that_changed_it_and_no_others(site: Site, git: Git) -> None:
    first = git("rev-parse", "HEAD")
    one = commit(git, site, main="نص أول 2007")
    both = commit(git, site, main="نص ثان 2007", point="نقطة أخرى")
    other = commit(git, site, point="نقطة ثالثة")
    assert told(site, MAIN) == [both, one, first]
    assert told(site, POINT) == [other, both, first]


def test_all_of_a_long_history_is_looked_through(site: Site, git: Git) -> None:
    first = git("rev-parse", "HEAD")
    wanted = commit(git, site, main="نص أول 2007")
    for number in range(45):
        site.room.po().write_text(
            re.sub(r"نقطة (?:ثانية|\d+)", f"نقطة {number}", site.room.po().read_text()),
            encoding="utf-8",
        )
        git("commit", "-am", f"{number}")
    assert told(site, MAIN) == [wanted, first]


def test_branches_do_not_change_back_what_they_never_touched(site: Site, git: Git) -> None:
    first = git("rev-parse", "HEAD")
    git("checkout", "-b", "side")
    side = commit(git, site, main="من الفرع 2007")
    git("checkout", "main")
    main = commit(git, site, point="نقطة من الأصل")
    git("merge", "side", "-m", "together")
    assert told(site, MAIN) == [side, first]
    assert told(site, POINT) == [main, first]


def test_merge_that_decides_between_two_texts_is_named(site: Site, git: Git) -> None:
    git("checkout", "-b", "side")
    side = commit(git, site, main="من الفرع 2007")
    git("checkout", "main")
    main = commit(git, site, main="من الأصل 2007")
    git("merge", "-X", "ours", "side", "-m", "together")
    assert set(told(site, MAIN)) >= {side, main}
    site.save(MAIN, "كلاهما 2007")
    git("commit", "-a", "--amend", "-m", "together")
    assert told(site, MAIN)[0] == git("rev-parse", "HEAD")


def test_history_goes_on_before_a_file_was_renamed(site: Site, git: Git) -> None:
    first = git("rev-parse", "HEAD")
    before = commit(git, site, main="نص أول 2007")
    git("mv", "locales/ar/story.po", "locales/ar/قصة.po")
    git("commit", "-m", "renamed")
    assert told(site, MAIN, "قصة") == [before, first]


def test_project_in_a_folder_of_a_repository(site: Site) -> None:
    def call(*arguments: str) -> None:
        given = ("-c", "user.name=Lina", "-c", "user.email=l@x", "-c", "commit.gpgsign=false")
        top = site.room.root.parent
        subprocess.run(["git", "-C", top, *given, *arguments], check=True, capture_output=True)

    call("init")
    call("add", site.room.root.name)
    call("commit", "-m", "all")
    assert len(told(site, MAIN)) == 1


def test_what_is_not_committed_is_shown_and_gone_with_the_commit(site: Site, git: Git) -> None:
    address = {"unit": site.ids()[MAIN]}
    assert "Not committed yet" not in site.get("/history/ar/story", **address).text
    site.save(MAIN, "نص جديد 2007")
    page = site.get("/history/ar/story", **address).text
    assert "Not committed yet" in page
    assert "<ins>نص" in page
    git("commit", "-am", "two")
    assert "Not committed yet" not in site.get("/history/ar/story", **address).text


def test_each_save_can_be_restored(site: Site) -> None:
    for text in ("نص أول 2007", "نص ثان 2007", "نص ثالث 2007"):
        site.save(MAIN, text)
    page = site.get("/history/ar/story", unit=site.ids()[MAIN]).text
    saves = page.split('class="history saves"', 1)[1]
    assert saves.index("نص ثالث") < saves.index("نص ثان") < saves.index("نص أول")
    assert "Lina Alami" in saves
    form = saves.split('<form method="post" action="')[2]
    assert form.startswith("/save/ar/story")
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form.split("</form>")[0]))
    done = site.post(
        "/save/ar/story", "text/html", **{k: html.unescape(v) for k, v in fields.items()}
    )
    assert done.status_code == 200
    assert site.room.targets()[MAIN] == "نص أول 2007"


def test_reader_is_offered_no_restoring_and_nothing_shows_without_git(site: Site) -> None:
    page = site.get("/history/ar/story", unit=site.ids()[POINT]).text
    assert "No earlier revision" in page
    assert "Restore" not in page
    assert ARABIC[POINT] in site.room.targets().values()


def test_git_is_asked_once_for_a_state_of_the_project(site: Site, git: Git) -> None:
    history._revisions.cache_clear()
    for _ in range(3):
        told(site, MAIN)
    assert history._revisions.cache_info().misses == 1
    commit(git, site, main="نص أول 2007")
    assert len(told(site, MAIN)) == 2
