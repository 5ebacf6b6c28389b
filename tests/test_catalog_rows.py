"""Small functions of the catalogue, a row a guard: editing, marks, header, assignment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.catalog import Assignee, updating
from newstranslate.catalog.editing import resumed
from newstranslate.catalog.marks import approval
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, State, Twin, Unit
from newstranslate.run import notes

SOURCE = "Le conseil examine la loi."
MACHINE = catalog.draft(Unit(SOURCE), "The board looks at the law.", "deepl")
HERS = Unit(SOURCE, "The council looks at the bill.", fuzzy=True, comment="ask the lawyer")
SIGNED = catalog.approved(HERS, "Lina", "2026-11-24")
NOTES = (
    "keep the tone",
    "memory: 2007 for 2008",
    "another draft: llm: ‹The board.›",
    "reopened: typography of the source",
    "repaired: OIM → IOM",
    "markup missing: link",
)

# --- what a person does to a unit ---


def test_a_written_text_is_a_draft_that_keeps_the_machines_to_compare_with() -> None:
    made = catalog.written(replace(MACHINE, notes=NOTES, comment="approved: Omar, d\nask"), "Hers.")
    assert made == replace(
        MACHINE, target="Hers.", draft=MACHINE.target, notes=NOTES[:3], comment="ask"
    )
    again = catalog.written(made, "Hers, again.")
    assert again.draft == MACHINE.target, "her own first text is no machine's"
    assert catalog.written(again, again.target) is again
    emptied = catalog.written(replace(HERS, translated="Lina, 2026-11-24"), "")
    assert (emptied.fuzzy, emptied.translated, emptied.state) == (False, "", State.UNTRANSLATED)


def test_a_draft_that_somebody_calls_done_is_a_persons() -> None:
    made = catalog.translated(replace(MACHINE, notes=NOTES), "Lina", "2026-11-24")
    assert made.translated == "Lina, 2026-11-24"
    assert (made.seal, made.notes) == ("", NOTES[:2])
    assert catalog.translated(HERS, "", "2026-11-24").translated == "somebody, 2026-11-24"
    for other in (Unit(SOURCE), SIGNED, made):
        assert catalog.translated(other, "Omar", "2026-11-25") is other


def test_a_run_removes_what_was_said_of_the_draft_from_what_another_editor_approved() -> None:
    made = notes._notes(replace(SIGNED, notes=NOTES[:4]), None, ())  # type: ignore[arg-type]
    assert made == NOTES[:1]


def test_an_approval_is_signed_and_ends_what_was_said_of_the_draft() -> None:
    waiting = replace(
        HERS,
        notes=NOTES,
        translated="Omar, 2026-11-23",
        correction="spelling",
        previous="Le conseil.",
        previous_context="title",
        comment="approved: Omar, 2026-11-20\nask the lawyer",
    )
    made = catalog.approved(waiting, "Lina", "2026-11-24")
    assert made == replace(
        HERS,
        fuzzy=False,
        notes=NOTES[:1],
        approval=approval(HERS),
        comment="ask the lawyer\napproved: Lina, 2026-11-24",
    )
    unsigned = catalog.approved(waiting, "", "2026-11-24")
    assert (unsigned.approval, unsigned.comment) == ("", "ask the lawyer")
    assert catalog.approved(made, "Omar", "2026-11-25") is made
    bare = Unit(SOURCE)
    assert catalog.approved(bare, "Omar", "2026-11-25") is bare


def test_an_approval_taken_back_leaves_a_draft_that_no_run_replaces() -> None:
    made = catalog.unapproved(replace(SIGNED, seal=catalog.seal(SIGNED.target)))
    assert (made.state, made.seal, made.comment) == (State.DRAFT, "", "ask the lawyer")
    for other in (HERS, MACHINE, Unit(SOURCE)):
        assert catalog.unapproved(other) is other


@pytest.mark.parametrize(
    ("earlier", "now", "wanted"),
    [
        ("ask", "ask", "ask"),
        ("ask", "ask\nsee the lawyer", "ask\nsee the lawyer"),
        ("ask\nhurry", "hurry", "hurry"),
        ("ask", "", ""),
        ("", "see the lawyer", "see the lawyer"),
        ("approved: Lina, d\nask", "ask", "approved: Lina, d\nask"),
        ("approved: Lina, d\nask", "see", "approved: Lina, d\nsee"),
    ],
)
def test_a_text_that_is_again_what_it_was_keeps_the_comments_written_since(
    earlier: str, now: str, wanted: str
) -> None:
    before = replace(HERS, comment=earlier, waived=("numbers 1 2",))
    after = replace(HERS, target="x", comment=now, waived=("terms 3 4",), references=(("a.md", 2),))
    made = resumed(after, before)
    assert made.comment == wanted
    assert (made.target, made.waived) == (HERS.target, ("terms 3 4",))
    assert made.references == (("a.md", 2),)


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [
        ("Lina, 2026-11-24", ("Lina", "2026-11-24")),
        ("Alami, Lina, 2026-11-24", ("Alami, Lina", "2026-11-24")),
        ("Alami, Lina", ("Alami, Lina", "")),
        ("Lina", ("Lina", "")),
        ("Lina, yesterday", ("Lina, yesterday", "")),
        ("Lina, 2026-11-24 or so", ("Lina, 2026-11-24 or so", "")),
    ],
)
def test_a_signature_has_a_name_and_maybe_a_day(mark: str, wanted: tuple[str, str]) -> None:
    assert catalog.signed(mark) == wanted


def by(who: str, day: str = "2026-11-24") -> Unit:
    return catalog.approved(replace(HERS, source=f"{who} {day}", comment=""), who, day)


EDITED = {"Last-Translator": "Omar <o@desk.example>", "PO-Revision-Date": "2026-11-20 10:00+0000"}


@pytest.mark.parametrize(
    ("header", "units", "wanted"),
    [
        ({}, (by("Lina"), by("Omar"), by("Lina")), [("Lina", "2026-11-24"), ("Omar", "2026-11-24")]),
        (EDITED, (by("Lina"),), [("Lina", "2026-11-24")]),
        (EDITED, (by("Lina"), by("")), [("Lina", "2026-11-24"), ("Omar <o@desk.example>", "2026-11-20")]),
        (EDITED, (by(""),), [("Omar <o@desk.example>", "2026-11-20")]),
        ({"Last-Translator": "newstranslate"}, (by(""),), []),
        ({}, (by(""),), []),
        (EDITED, (HERS, Unit(SOURCE)), []),
        ({}, (replace(by("Lina"), obsolete=True),), []),
        (EDITED, (replace(by("Lina"), target="Changed elsewhere."),), [("Omar <o@desk.example>", "2026-11-20")]),
    ],
)  # fmt: skip
def test_reviewers_are_who_signed_and_else_the_last_translator(
    header: dict[str, str], units: tuple[Unit, ...], wanted: list[tuple[str, str]]
) -> None:
    assert catalog.reviewers(Catalogue(header, units)) == tuple(wanted)


@pytest.mark.parametrize(
    ("units", "wanted"),
    [
        ((), ("", "")),
        ((HERS, MACHINE), ("", "")),
        ((by("Lina"), by("Omar", "2026-11-25")), ("Omar", "2026-11-25")),
        ((by("Omar", "2026-11-25"), by("Lina")), ("Omar", "2026-11-25")),
        ((by("Lina"), replace(HERS, translated="Sara, 2026-11-26")), ("Sara", "2026-11-26")),
        ((replace(by("Lina"), obsolete=True), by("Omar", "2026-11-20")), ("Omar", "2026-11-20")),
    ],
)
def test_the_last_act_is_the_latest_approval_or_translation(
    units: tuple[Unit, ...], wanted: tuple[str, str]
) -> None:
    assert catalog.last_act(Catalogue({}, units)) == wanted


# --- marks of the tool ---

RECALLED = catalog.draft(Unit(SOURCE), "The council.", "memory 87")


@pytest.mark.parametrize(
    ("unit", "draft"),
    [
        (MACHINE, MACHINE.target),
        (replace(MACHINE, seal=""), MACHINE.target),
        (replace(MACHINE, target="Changed elsewhere."), ""),
        (replace(MACHINE, draft="An earlier one."), "An earlier one."),
        (replace(HERS, draft="An earlier one."), "An earlier one."),
        (RECALLED, ""),
        (HERS, ""),
    ],
)
def test_what_an_engine_had_drafted(unit: Unit, draft: str) -> None:
    assert catalog.machine_draft(unit) == draft


@pytest.mark.parametrize(
    ("unit", "is_one"),
    [
        (MACHINE, True),
        (replace(MACHINE, target="Changed elsewhere."), False),
        (replace(MACHINE, seal=""), False),
        (replace(MACHINE, fuzzy=False), False),
        (replace(MACHINE, translated="Lina, d"), False),
        (RECALLED, False),
        (HERS, False),
        (replace(Unit(SOURCE), seal=catalog.seal("")), False),
    ],
)
def test_a_machine_draft_is_one_exactly_as_the_machine_left_it(unit: Unit, is_one: bool) -> None:
    assert catalog.is_machine_draft(unit) is is_one


def test_a_text_that_changed_in_typography_alone_is_still_whose_it_was() -> None:
    set_ = catalog.retouched(MACHINE, "“The board” looks.")
    assert catalog.is_machine_draft(set_)
    assert set_.source == SOURCE
    mine = catalog.retouched(SIGNED, "The council, the bill.", "Le conseil, la loi.")
    assert (mine.source, mine.seal) == ("Le conseil, la loi.", "")
    assert catalog.approver(mine) == "Lina, 2026-11-24"
    changed = replace(SIGNED, target="Changed elsewhere.")
    assert catalog.approver(catalog.retouched(changed, "Set.")) == ""
    assert catalog.retouched(HERS, "Set.").approval == ""


def test_a_new_draft_takes_the_notes_of_the_earlier_one_away() -> None:
    told = (*NOTES, "markup put back: link")
    made = catalog.draft(replace(HERS, notes=told, draft="x"), "New.", "llm", "Avant.")
    assert made == replace(
        HERS,
        target="New.",
        origin="llm",
        seal=catalog.seal("New."),
        previous="Avant.",
        notes=(NOTES[0], NOTES[3], NOTES[5]),
    )


def test_drafts_of_other_engines_are_kept_line_by_line() -> None:
    drafts = (("llm", "One.\nTwo ‹three›."), ("deepl", "Un.\r\nDeux.\rTrois."))
    unit = catalog.with_alternatives(replace(HERS, notes=NOTES), drafts)
    assert unit.notes[:5] == (*NOTES[:2], *NOTES[3:])
    assert catalog.alternatives(unit) == (
        ("llm", "One.\nTwo ‹three›."),
        ("deepl", "Un.\nDeux.\nTrois."),
    )
    assert catalog.alternatives(catalog.with_alternatives(unit, ())) == ()


def test_a_reopened_unit_says_why_once() -> None:
    made = catalog.reopened(catalog.reopened(replace(SIGNED, seal="x", notes=("n",)), "one"), "two")
    assert (made.state, made.seal, made.notes) == (State.DRAFT, "", ("n", "reopened: two"))


def test_a_line_is_noted_once() -> None:
    made = catalog.noting(Unit(SOURCE), "see\nthe lawyer")
    assert made.comment == "see the lawyer"
    assert catalog.noting(made, "see\nthe lawyer") is made
    assert catalog.noting(made, "hurry").comment == "see the lawyer\nhurry"


# --- the header ---

ORIGIN = catalog.Origin("a.md", "00ff", "fr", "pt-BR", "desk", "2026-11-24 10:00+0000")


def test_a_header_keeps_what_people_put_there() -> None:
    old = {
        "Project-Id-Version": "Le Matin",
        "Report-Msgid-Bugs-To": "desk@example.org",
        "POT-Creation-Date": "2026-01-01 00:00+0000",
        "PO-Revision-Date": "2026-01-02 00:00+0000",
        "Last-Translator": "Lina",
        "Language-Team": "Ours",
        "Language": "pt",
        "MIME-Version": "0.9",
        "X-Newstranslate-Subject": "sport",
        "X-Newstranslate-Units": "4",
        "X-Poedit": "3",
    }
    made = catalog.header(ORIGIN, old)
    assert {name: made[name] for name in list(old)[:6]} == {n: old[n] for n in list(old)[:6]}
    assert (made["Language"], made["MIME-Version"], made["X-Poedit"]) == ("pt_BR", "1.0", "3")
    assert made["X-Newstranslate-Units"] == "4"
    assert "X-Newstranslate-Subject" not in made, "the article says nothing of it any more"


def test_a_new_header_says_how_many_units_there_are_and_what_of() -> None:
    made = catalog.header(replace(ORIGIN, units=7, subject="sport"), {"X-Newstranslate-Units": "4"})
    assert (made["X-Newstranslate-Units"], made["X-Newstranslate-Subject"]) == ("7", "sport")
    assert (made["POT-Creation-Date"], made["Last-Translator"]) == (ORIGIN.now, catalog.NOBODY)
    bare = catalog.header(ORIGIN, {})
    assert not {"X-Newstranslate-Units", "X-Newstranslate-Subject"} & bare.keys()


@pytest.mark.parametrize(
    ("lang", "old", "wanted"),
    [
        ("fr", "", "nplurals=2; plural=(n > 1);"),
        ("fr", "nplurals=2; plural=n>1;", "nplurals=2; plural=n>1;"),
        ("fr", "nplurals = 2; plural = n>1;", "nplurals = 2; plural = n>1;"),
        ("fr", "nplurals=1; plural=0;", "nplurals=2; plural=(n > 1);"),
    ],
)
def test_the_rule_of_plurals_is_the_editors_where_it_counts_as_many(
    lang: str, old: str, wanted: str
) -> None:
    made = catalog.header(replace(ORIGIN, target=lang), {"Plural-Forms": old})
    assert made["Plural-Forms"] == wanted


@pytest.mark.parametrize(
    ("told", "path", "digest"),
    [
        ("articles/a.md sha256:00ff", "articles/a.md", "00ff"),
        ("a sha256:b.md sha256:00ff", "a sha256:b.md", "00ff"),
        ("", "", ""),
    ],
)
def test_the_header_names_its_article(told: str, path: str, digest: str) -> None:
    header = {catalog.SOURCE_FIELD: told} if told else {}
    assert catalog.source_of(Catalogue(header, ())) == (path, digest)


@pytest.mark.parametrize(
    ("units", "title"),
    [
        ((), ""),
        ((Unit("Un corps."),), ""),
        ((Unit("Un corps."), Unit("Un titre.", kind="heading 1")), "Un titre."),
        ((Unit("De la page.", context="title"), Unit("Un titre.", kind="heading 1")), "De la page."),
        ((Unit("Plus bas.", kind="heading 2"),), ""),
        ((Unit("Ancien.", kind="heading 1", obsolete=True),), ""),
    ],
)  # fmt: skip
def test_the_title_is_that_of_the_front_matter_or_the_first_heading(
    units: tuple[Unit, ...], title: str
) -> None:
    assert catalog.title_of(Catalogue({}, units)) == title


def test_the_language_is_that_of_the_header() -> None:
    header = {"Language": "pt_BR", catalog.SUBJECT_FIELD: "sport"}
    assert catalog.language_of(Catalogue(header, ()), Path("a.po")) == "pt-BR"
    assert catalog.subject_of(Catalogue(header, ())) == "sport"
    assert catalog.subject_of(Catalogue({}, ())) == ""
    with pytest.raises(InputError, match=r"a\.po: the header has no Language"):
        catalog.language_of(Catalogue({}, ()), Path("a.po"))
    assert catalog.same_language("ar-MA", "ar")
    assert not catalog.same_language("ar-MA", "fr-MA")


def test_the_time_is_that_of_the_build_where_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796040000")
    assert catalog.now() == "2026-11-30 12:00+0000"


# --- who works on it ---


def test_an_assignment_changes_nothing_else_in_the_header() -> None:
    held = Catalogue({"Language": "ar", "X-Assigned": "Omar, 2026-11-20"}, ())
    given = catalog.assigned(held, "Lina", " 2026-11-30 ")
    assert given.header == {"Language": "ar", "X-Assigned": "Lina, 2026-11-30"}
    assert catalog.assigned(held, " ", "2026-11-30").header == {"Language": "ar"}
    assert catalog.assigned(held, "x" * 200, " ").header["X-Assigned"] == "x" * 200


@pytest.mark.parametrize(
    ("due", "today", "late"),
    [
        ("2026-11-30", "2026-11-29", False),
        ("2026-11-30", "2026-11-30", False),
        ("2026-11-30", "2026-12-01", True),
        ("", "2026-12-01", False),
    ],
)
def test_a_deadline_is_over_the_day_after(due: str, today: str, late: bool) -> None:
    assert Assignee("Lina", due).late(today) is late


def test_a_family_name_before_a_comma_is_no_person() -> None:
    assert not catalog.same_person("Alami, Lina", "Alami, Omar")


# --- the file ---


def test_a_catalogue_is_written_only_where_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(
        catalog.serialise(Catalogue({"Language": "ar"}, (HERS,))).replace(b"# ", b"#  ")
    )
    before = path.read_bytes()
    assert catalog.update(path, lambda held: (held, "seen")) == "seen"
    assert path.read_bytes() == before
    assert catalog.update(path, lambda held: (replace(held, units=(SIGNED,)), 7)) == 7
    assert catalog.load(path).units == (SIGNED,)
    with pytest.raises(InputError, match="no such file, or an empty one"):
        catalog.update(tmp_path / "b.po", lambda held: (held, None))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (Catalogue({"Language": "ar"}, (HERS,)), Catalogue({"Language": "ar"}, (HERS,)), True),
        (Catalogue({}, (HERS,)), Catalogue({"X-Newstranslate-Units": "1"}, (HERS,)), True),
        (Catalogue({"X-Newstranslate-Units": "2"}, (HERS,)), Catalogue({"X-Newstranslate-Units": "1"}, (HERS,)), False),
        (Catalogue({}, (HERS,)), Catalogue({"Language": "ar"}, (HERS,)), False),
        (Catalogue({}, (HERS,)), Catalogue({}, (SIGNED,)), False),
        (Catalogue({}, (HERS,), twins=(Twin("a", 2, 1),)), Catalogue({}, (HERS,)), False),
    ],
)  # fmt: skip
def test_the_count_of_units_alone_is_no_change(old: Catalogue, new: Catalogue, same: bool) -> None:
    assert updating.is_same(old, new) is same
