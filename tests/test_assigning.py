"""Who has an article is in its catalogue's header: runs, renames and merges keep it."""

from __future__ import annotations

import pytest

from newstranslate import catalog
from newstranslate.catalog import Assignee
from newstranslate.catalog.three_way import three_way
from newstranslate.errors import InputError
from newstranslate.model import Catalogue
from tests.conftest import Newsroom

LINA = "Lina Alami <lina@desk.example>"


def give(room: Newsroom, who: str, due: str = "", name: str = "story") -> None:
    catalog.update(room.po(name=name), lambda one: (catalog.assigned(one, who, due), None))


def has(room: Newsroom, name: str = "story") -> Assignee | None:
    return catalog.assignee(room.load(name=name).header)


def test_run_keeps_it_and_a_renamed_article_takes_it_along(newsroom: Newsroom) -> None:
    run = ("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.call(*run)
    assert has(newsroom) is None
    give(newsroom, LINA, "2026-11-30")
    assert '"X-Assigned: Lina Alami <lina@desk.example>, 2026-11-30\\n"' in newsroom.po().read_text(
        encoding="utf-8"
    )
    article = newsroom.root / "articles" / "story.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("2007", "2008"), encoding="utf-8"
    )
    newsroom.call(*run)
    assert has(newsroom) == Assignee(LINA, "2026-11-30")
    newsroom.call("mv", "articles/story.md", "articles/rabat.md")
    newsroom.call(*run)
    assert has(newsroom, "rabat") == Assignee(LINA, "2026-11-30")


@pytest.mark.parametrize(
    ("ours", "theirs", "made"),
    [
        ("Omar", "Lina, 2026-12-01", "Lina, 2026-12-01"),
        ("Lina, 2026-12-01", "Omar", "Lina, 2026-12-01"),
        ("Lina", "Karim", "Lina"),
        ("Omar", "", ""),
        ("", "Omar", ""),
        ("Lina", "", "Lina"),
    ],
)
def test_two_branches_merge(ours: str, theirs: str, made: str) -> None:
    base, one, other = (
        Catalogue({"Language": "ar", **({catalog.ASSIGNED_FIELD: who} if who else {})}, ())
        for who in ("Omar", ours, theirs)
    )
    merged = three_way(base, one, other).catalogue
    assert merged.header.get(catalog.ASSIGNED_FIELD, "") == made


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("Lina, 2026-11-30", Assignee("Lina", "2026-11-30")),
        ("Alami, Lina", Assignee("Alami, Lina")),
        ("Alami, Lina, 2026-11-30", Assignee("Alami, Lina", "2026-11-30")),
        ("لينا العلمي", Assignee("لينا العلمي")),
        (", 2026-11-30", None),
        (" ", None),
    ],
)
def test_field_is_read_as_people_write_it(told: str, read: Assignee | None) -> None:
    assert catalog.assignee({catalog.ASSIGNED_FIELD: told}) == read


@pytest.mark.parametrize("due", ["30/11/2026", "soon", "2026-02-30", "2026-11-30\nX-Evil: 1"])
def test_deadline_that_is_no_day_is_refused(due: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        catalog.assigned(Catalogue({}, ()), "Lina", due)


def test_name_is_one_line_and_not_endless() -> None:
    made = catalog.assigned(Catalogue({}, ()), "Lina\nX-Evil: 1", "")
    assert made.header == {catalog.ASSIGNED_FIELD: "Lina X-Evil: 1"}
    with pytest.raises(InputError, match="at most"):
        catalog.assigned(Catalogue({}, ()), "x" * 201, "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LINA, "lina alami", True),
        (LINA, "lina@desk.example", True),
        (LINA, "Lina Alami <other@desk.example>", True),
        (LINA, "Lina", False),
        ("", "", False),
    ],
)
def test_person_is_known_by_name_or_address(one: str, other: str, same: bool) -> None:
    assert catalog.same_person(one, other) is same


def test_status_shows_who_has_what_and_what_is_late(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    give(newsroom, LINA, "2026-11-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796040000")  # 2026-11-30
    assert "  late" not in newsroom.call("status").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796126400")
    out = newsroom.call("status").out
    assert "Lina Alami" in out
    assert "2026-11-30  late" in out
    row = newsroom.call("status", "--json").json()["results"][0]
    assert (row["assigned"], row["due"]) == (LINA, "2026-11-30")
