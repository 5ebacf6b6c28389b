"""Two branches change one catalogue: with real git, and unit by unit."""

from __future__ import annotations

import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.catalog.three_way import three_way
from newstranslate.catalog.twins import single
from newstranslate.model import Catalogue, State, Unit
from tests.conftest import Newsroom

LINA, OMAR = "Lina, 2026-11-24", "Omar, 2026-11-25"
BASE = Unit("Le roi part.", "The king goes.", fuzzy=True, comment="ask the palace")
MACHINE = catalog.draft(Unit(BASE.source), "The king goes.", "deepl")


def merged(base: Unit | None, ours: Unit | None, theirs: Unit | None) -> tuple[Unit, ...]:
    sides = (Catalogue({}, (unit,) if unit else ()) for unit in (base, ours, theirs))
    return three_way(*sides).catalogue.units


APPROVED = catalog.approved(replace(BASE, target="The king leaves."), *LINA.split(", "))
OTHER = catalog.approved(replace(BASE, target="The king departs."), *OMAR.split(", "))


def test_a_change_of_one_side_is_taken() -> None:
    for ours, theirs in ((APPROVED, BASE), (BASE, APPROVED), (APPROVED, APPROVED)):
        assert merged(BASE, ours, theirs) == (APPROVED,)
    assert merged(BASE, None, BASE) == ()
    assert merged(BASE, None, APPROVED) == (APPROVED,), "removed there, approved here"
    assert merged(None, None, APPROVED) == (APPROVED,)


def test_two_peoples_texts_are_both_kept_as_a_draft() -> None:
    (unit,) = merged(BASE, APPROVED, OTHER)
    assert (unit.target, unit.state) == ("The king leaves.", State.DRAFT)
    assert f"{catalog.ANOTHER}The king departs." in unit.comment
    done = three_way(*(Catalogue({}, (u,)) for u in (BASE, APPROVED, OTHER)))
    assert done.both == (BASE.source,)


def test_an_approval_does_not_stand_against_another_persons_draft() -> None:
    draft = replace(BASE, target="The king is leaving.")
    for sides in ((APPROVED, draft), (draft, APPROVED)):
        (unit,) = merged(BASE, *sides)
        assert (unit.target, unit.state) == (APPROVED.target, State.DRAFT)
        assert f"{catalog.ANOTHER}{draft.target}" in unit.comment


def test_of_two_states_of_one_text_the_better_one_is_taken() -> None:
    done = catalog.translated(replace(BASE, target=APPROVED.target), *OMAR.split(", "))
    for sides in ((APPROVED, done), (done, APPROVED)):
        assert [unit.state for unit in merged(BASE, *sides)] == [State.APPROVED]


def test_a_changed_text_that_one_side_approved_again_is_approved() -> None:
    changed = replace(APPROVED, target="The king left.")
    again, moved = catalog.approved(changed, *OMAR.split(", ")), replace(changed, kind="quote")
    for sides in ((again, moved), (moved, again)):
        assert merged(changed, *sides) == (replace(again, kind="quote"),)
    for sides in ((again, changed), (changed, again)):  # both sides wrote this text
        assert [catalog.approver(unit) for unit in merged(BASE, *sides)] == [OMAR]


def test_a_text_that_was_only_removed_ends_no_approval() -> None:
    done = three_way(*(Catalogue({}, (u,)) for u in (BASE, APPROVED, catalog.written(BASE, ""))))
    assert [unit.state for unit in done.catalogue.units] == [State.APPROVED]
    assert done.both == ()


def test_a_machines_new_draft_ends_no_approval() -> None:
    again = catalog.draft(MACHINE, "The king is going.", "llm")
    for sides in ((APPROVED, again), (again, APPROVED)):
        (unit,) = merged(MACHINE, *sides)
        assert (unit.target, unit.state) == (APPROVED.target, State.APPROVED)


def test_one_approves_while_the_other_comments_and_the_article_moves() -> None:
    noted = replace(BASE, comment="ask the palace\nand the lawyer", references=(("a.md", 9),))
    (unit,) = merged(BASE, APPROVED, noted)
    assert unit.state is State.APPROVED
    assert unit.comment == f"ask the palace\napproved: {LINA}\nand the lawyer"
    assert unit.references == (("a.md", 9),)


def test_a_line_that_one_side_removed_is_gone() -> None:
    (unit,) = merged(BASE, replace(BASE, comment=""), replace(BASE, kind="paragraph"))
    assert (unit.comment, unit.kind) == ("", "paragraph")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a\nb", "a\nb", "a", "a"),
        ("a\nb", "b", "a\nb", "b"),
        ("a\nb", "a", "b", ""),
        ("a", "a\nours", "a\ntheirs", "a\nours\ntheirs"),
        ("", "ours", "ours\ntheirs", "ours\ntheirs"),
        ("a", "", "a\ntheirs", "theirs"),
    ],
)
def test_comments_have_the_lines_that_nobody_removed(
    base: str, ours: str, theirs: str, merged: str
) -> None:
    sides = [
        replace(BASE, comment=comment, kind=kind)
        for comment, kind in ((base, ""), (ours, "paragraph"), (theirs, "heading 1"))
    ]
    (unit,) = three_way(*(Catalogue({}, (side,)) for side in sides)).catalogue.units
    assert unit.comment == merged


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("x", "x", "x", "x"),
        ("x", "ours", "x", "ours"),
        ("x", "x", "theirs", "theirs"),
        ("x", "ours", "theirs", "theirs"),
    ],
)
def test_the_comment_of_the_file_is_that_of_the_side_that_changed_it(
    base: str, ours: str, theirs: str, merged: str
) -> None:
    sides = (Catalogue({}, (BASE,), comment) for comment in (base, ours, theirs))
    assert three_way(*sides).catalogue.comment == merged


def test_fields_of_the_header_are_those_of_the_side_that_changed_them() -> None:
    base = {"Language": "ar", "Team": "a", "Project": "p", "X-Newstranslate-Units": "1"}
    ours = {**base, "Team": "ours"}
    theirs = {**base, "Team": "theirs", "Project": "theirs", "X-Poedit": "2"}
    units = (BASE, Unit("Un autre.", "Another."))
    made = three_way(
        Catalogue(base, (BASE,)), Catalogue(ours, units), Catalogue(theirs, (BASE,))
    ).catalogue
    assert made.header == {
        "Language": "ar",
        "Team": "ours",
        "Project": "theirs",
        "X-Poedit": "2",
        "X-Newstranslate-Units": "2",
    }
    bare = three_way(*(Catalogue({}, units),) * 3).catalogue
    assert bare.header == {}


def test_only_live_entries_are_counted() -> None:
    header = {"X-Newstranslate-Units": "2"}
    sides = (Catalogue(header, (BASE, replace(APPROVED, source="Ancien.", obsolete=True))),) * 3
    assert three_way(*sides).catalogue.header == {"X-Newstranslate-Units": "1"}


def test_units_that_either_side_added_keep_their_places() -> None:
    one, two, three, four = (Unit(text) for text in "abcd")
    made = three_way(
        Catalogue({}, (one, four)),
        Catalogue({}, (one, two, four)),
        Catalogue({}, (one, three, four)),
    )
    assert [unit.source for unit in made.catalogue.units] == ["a", "c", "b", "d"]


BURIED = replace(OTHER, obsolete=True, references=(), comment=f"{OTHER.comment}\nask Omar")


@pytest.mark.parametrize("order", [1, -1], ids=["live first", "obsolete first"])
def test_a_side_with_a_live_and_an_obsolete_entry_keeps_the_live_text(order: int) -> None:
    both = Catalogue({}, (APPROVED, BURIED)[::order])
    one = Catalogue({}, (APPROVED,))
    for sides in ((one, both, one), (one, one, both), (one, both, both), (both, both, one)):
        (unit,) = three_way(*sides).catalogue.units
        assert (unit.target, unit.state, unit.obsolete) == (APPROVED.target, State.APPROVED, False)
    (unit,) = three_way(one, both, one).catalogue.units
    assert unit.comment.split("\n") == [
        *APPROVED.comment.split("\n"),
        "ask Omar",
        f"{catalog.ANOTHER}{OTHER.target}",
    ]


def test_an_empty_live_entry_takes_the_obsolete_text_as_a_draft() -> None:
    (unit,) = single((BURIED, Unit(BASE.source, references=(("a.md", 1),))))
    assert (unit.target, unit.state, unit.obsolete) == (OTHER.target, State.DRAFT, False)
    assert unit.references == (("a.md", 1),)
    assert not catalog.is_machine_draft(unit), "no run replaces it"
    assert f"approved: {OMAR}" not in unit.comment


def test_two_obsolete_entries_become_one() -> None:
    (unit,) = single((BURIED, replace(APPROVED, obsolete=True)))
    assert unit.obsolete
    assert {unit.target, unit.comment.split(catalog.ANOTHER)[-1]} == {
        APPROVED.target,
        OTHER.target,
    }


def test_a_run_keeps_the_words_of_an_obsolete_twin(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    first = newsroom.load().units[0]
    text = newsroom.po().read_text("utf-8")
    quoted = first.source.replace('"', '\\"')
    newsroom.po().write_text(
        f'{text}\n# see Lina\n#~ msgctxt "{first.context}"\n#~ msgid "{quoted}"\n#~ msgstr "نص"\n',
        "utf-8",
    )
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    units = [unit for unit in newsroom.load().units if unit.source == first.source]
    assert [(u.target, u.state, u.comment) for u in units] == [("نص", State.DRAFT, "see Lina")]


def git(root: Path, *arguments: str) -> str:
    given = ("-c", "user.name=L", "-c", "user.email=l@x", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", "-C", root, *given, *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout + done.stderr


@pytest.fixture
def repository(newsroom: Newsroom) -> Newsroom:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    git(newsroom.root, "init", "-b", "main")
    git(newsroom.root, "add", ".")
    git(newsroom.root, "commit", "-m", "one")
    return newsroom


def approve(room: Newsroom, numbers: range, who: str, prefix: str = "نص") -> None:
    path, loaded = room.po(), room.load()
    units = [
        catalog.approved(catalog.written(u, f"{prefix} {n}"), who, "2026-11-25")
        if n in numbers
        else u
        for n, u in enumerate(loaded.units)
    ]
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


def two_branches(room: Newsroom, ours: range, theirs: range) -> None:
    for name, numbers in (("ours", ours), ("theirs", theirs)):
        git(room.root, "checkout", "-qb", name, "main")
        approve(room, numbers, name.title(), name)
        git(room.root, "commit", "-qam", name)
    git(room.root, "checkout", "-q", "ours")


def test_different_units_merge_without_the_driver(repository: Newsroom) -> None:
    count = len(repository.load().units)
    two_branches(repository, range(0, count, 2), range(1, count, 2))
    git(repository.root, "merge", "theirs", "-m", "both")
    assert [unit.state for unit in repository.load().units] == [State.APPROVED] * count


def test_the_same_unit_merges_with_the_driver(repository: Newsroom) -> None:
    done = repository.call("git-setup")
    assert done.status == 0, done.err
    assert "locales/**/*.po merge=newstranslate" in done.out
    assert repository.call("git-setup").out.count("\n") == 1, "the second time changes no file"
    git(repository.root, "add", ".gitattributes")
    git(repository.root, "commit", "-qm", "merge driver")
    two_branches(repository, range(3), range(2, 5))
    told = git(repository.root, "merge", "theirs", "-m", "both")
    assert "changed in both versions; both texts are kept, as a draft" in told
    units = repository.load().units
    assert [unit.state for unit in units[:5]] == [State.APPROVED] * 2 + [State.DRAFT] + [
        State.APPROVED
    ] * 2
    assert f"{catalog.ANOTHER}theirs 2" in units[2].comment


def test_both_branches_made_the_catalogue(newsroom: Newsroom) -> None:
    git(newsroom.root, "init", "-b", "main")
    git(newsroom.root, "add", ".")
    git(newsroom.root, "commit", "-qm", "articles")
    assert newsroom.call("git-setup").status == 0
    git(newsroom.root, "add", ".")
    git(newsroom.root, "commit", "-qm", "driver")
    for name, numbers in (("ours", range(2)), ("theirs", range(2, 4))):
        git(newsroom.root, "checkout", "-qb", name, "main")
        newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
        approve(newsroom, numbers, name.title(), name)
        git(newsroom.root, "add", "locales")
        git(newsroom.root, "commit", "-qm", name)
    git(newsroom.root, "merge", "ours", "-m", "both")
    assert [unit.state for unit in newsroom.load().units[:4]] == [State.APPROVED] * 4


def test_broken_file_leaves_ours_as_it_is(tmp_path: Path, newsroom: Newsroom) -> None:
    for name, text in (("base", ""), ("ours", 'msgid "a"\nmsgstr "b"\n'), ("theirs", 'msgid "a\n')):
        (tmp_path / f"{name}.po").write_text(text)
    paths = [str(tmp_path / f"{name}.po") for name in ("base", "ours", "theirs")]
    done = newsroom.call("merge-po", *paths)
    assert done.status == 2
    assert "theirs.po:1: not a valid PO entry" in done.err
    assert (tmp_path / "ours.po").read_text() == 'msgid "a"\nmsgstr "b"\n'


def test_no_repository_is_said(newsroom: Newsroom) -> None:
    done = newsroom.call("git-setup")
    assert done.status == 2
    assert "not in a git repository" in done.err


def changed(rng: random.Random, unit: Unit, who: str) -> Unit:
    """Return the unit as a person leaves it after a random act."""
    text = f"{who} {rng.randrange(99)}"
    acts = (
        lambda: catalog.written(unit, text),
        lambda: catalog.approved(catalog.written(unit, text), who, "2026-11-25"),
        lambda: catalog.translated(catalog.written(unit, text), who, "2026-11-25"),
        lambda: replace(unit, comment=f"{unit.comment}\n{text}".strip("\n")),
        lambda: catalog.unapproved(unit),
    )
    return rng.choice(acts)()


@pytest.mark.parametrize("seed", range(30))
def test_no_word_of_either_side_is_lost(seed: int) -> None:
    rng = random.Random(seed)
    base = tuple(replace(BASE, source=f"Phrase {n}.", target=f"Text {n}.") for n in range(8))
    sides = []
    for who in ("Lina", "Omar"):
        units = [changed(rng, u, who) if rng.random() < 0.6 else u for u in base]
        sides.append(Catalogue({}, tuple(units)))
    made = three_way(Catalogue({}, base), *sides).catalogue
    assert [unit.key for unit in made.units] == [unit.key for unit in base]
    for at, unit in enumerate(made.units):
        said = f"{unit.target}\n{unit.comment}"
        for side in sides:
            one = side.units[at]
            if one.target != base[at].target:
                assert one.target in said
            assert all(w in said for w in one.comment.split("\n") if not w.startswith("approved: "))


@pytest.mark.parametrize(
    ("live", "obsolete", "comment"),
    [
        ("نص", "نص", ""),
        ("نص", "آخر", f"{catalog.ANOTHER}آخر"),
        ("نص", "", ""),
    ],
)
def test_an_obsolete_text_is_kept_in_the_comment_where_it_is_another(
    live: str, obsolete: str, comment: str
) -> None:
    twins = (Unit("a", live, fuzzy=True), Unit("a", obsolete, fuzzy=True, obsolete=True))
    for order in (twins, twins[::-1]):
        (unit,) = single(order)
        assert (unit.target, unit.comment, unit.obsolete) == (live, comment, False)


@pytest.mark.parametrize("empty", ["ours", "theirs"])
def test_an_empty_version_is_no_deletion_of_every_unit(
    tmp_path: Path, newsroom: Newsroom, empty: str
) -> None:
    paths = [tmp_path / f"{name}.po" for name in ("base", "ours", "theirs")]
    for path in paths:
        path.write_text("" if path.stem == empty else 'msgid "a"\nmsgstr "b"\n')
    done = newsroom.call("merge-po", *map(str, paths))
    assert done.status == 2
    assert f"{empty}.po: is empty" in done.err
    assert paths[1].read_text() == ("" if empty == "ours" else 'msgid "a"\nmsgstr "b"\n')
