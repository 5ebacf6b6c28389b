"""The merge: whatever happens to the article, a person's words stay in the file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from newstranslate import catalog, memory
from newstranslate.catalog import Match
from newstranslate.formats import markdown
from newstranslate.model import Article, Catalogue, Segment, State, Unit

HEADER = {"Language": "ar", "Content-Type": "text/plain; charset=UTF-8"}
OPTIONS = markdown.Options("fr")


def article(*sentences: str) -> Article:
    return markdown.read("\n\n".join(sentences) + "\n", "articles/a.md", OPTIONS)


def near(segment: Segment, donors: Sequence[Unit]) -> Match | None:
    found = memory.similar(segment.text, [donor.source for donor in donors], 75)
    return Match(donors[found[0]].source, donors[found[0]].target, found[1]) if found else None


def nothing(_: Segment) -> Match | None:
    return None


def merge(units: tuple[Unit, ...], *sentences: str) -> tuple[Unit, ...]:
    rules = catalog.Rules("fr")
    return catalog.merge(Catalogue({}, units), article(*sentences), nothing, near, rules)


ONE = "Le Maroc a signé un accord avec l’OIM mardi."
ONE_CHANGED = "Le Maroc a signé un accord avec l’OIM mercredi."
TWO = "Le HCR a salué cette décision."


def approve(unit: Unit, target: str) -> Unit:
    return replace(unit, target=target, fuzzy=False, origin="", seal="")


def test_units_stand_in_article_order_with_every_place() -> None:
    units = merge((), TWO, ONE, TWO)
    assert [unit.source for unit in units] == [TWO, ONE]
    assert units[0].references == (("articles/a.md", 1), ("articles/a.md", 5))


def test_approved_unit_is_not_touched() -> None:
    unit = approve(merge((), ONE)[0], "un")
    again = merge((unit,), TWO, ONE)
    assert replace(again[1], references=unit.references) == unit


def test_changed_sentence_takes_the_old_target_as_draft_and_the_old_unit_stays() -> None:
    unit = approve(merge((), ONE)[0], "un")
    new, old = merge((unit,), ONE_CHANGED)
    assert (new.target, new.state, new.previous) == ("un", State.DRAFT, ONE)
    assert new.origin.startswith("memory ")
    assert (old.source, old.target, old.obsolete) == (ONE, "un", True)


def test_a_text_of_blanks_is_filled_like_an_empty_one() -> None:
    old = approve(merge((), ONE)[0], "un")
    blank = approve(merge((), ONE_CHANGED)[0], "\n ")
    assert merge((old, blank), ONE_CHANGED)[0].target == "un"


def test_removed_sentence_revives_with_its_state() -> None:
    unit = approve(merge((), ONE)[0], "un")
    gone = merge((unit,), TWO)
    assert gone[1].obsolete
    back = merge(gone, TWO, ONE)
    assert [(u.source, u.target, u.obsolete) for u in back] == [
        (TWO, "", False),
        (ONE, "un", False),
    ]
    assert back[1].state is State.APPROVED


def test_untranslated_sentence_leaves_no_trace_but_a_comment_does() -> None:
    bare, noted = merge((), ONE, TWO)
    kept = merge((bare, replace(noted, comment="à revoir")), "Autre chose.")
    assert [unit.source for unit in kept] == ["Autre chose.", TWO]


def test_an_edited_draft_is_no_machine_draft_any_more() -> None:
    drafted = catalog.draft(Unit(ONE), "une machine", "deepl")
    assert catalog.is_machine_draft(drafted)
    assert not catalog.is_machine_draft(replace(drafted, target="une personne"))
    assert not catalog.is_machine_draft(replace(drafted, seal=""))
    assert not catalog.is_machine_draft(replace(drafted, fuzzy=False))


def test_two_texts_for_one_source_become_one_entry_that_holds_both() -> None:
    kept, buried = Unit(ONE, "un"), Unit(ONE, "autre", obsolete=True)
    (unit,) = merge((kept, buried), ONE)
    assert (unit.target, unit.comment) == ("un", "another text for this: autre")
    assert merge((unit, buried), ONE)[0].comment == unit.comment
    (gone,) = merge((buried, replace(buried, target="tiers")))
    assert (gone.target, gone.comment) == ("autre", "another text for this: tiers")


SENTENCES = [ONE, ONE_CHANGED, TWO, "Court.", "Une autre phrase du jour, sans rapport aucun."]


class Life(RuleBasedStateMachine):
    """A catalogue through random edits of the article, by people, and re-runs."""

    def __init__(self) -> None:
        super().__init__()
        self.units: tuple[Unit, ...] = ()
        self.human: set[str] = set()
        self.approved: dict[str, str] = {}
        self.count = 0
        handle, name = tempfile.mkstemp(suffix=".po")
        os.close(handle)
        self.path = Path(name)

    @rule(sentences=st.lists(st.sampled_from(SENTENCES), max_size=6))
    def change_the_article_and_run(self, sentences: list[str]) -> None:
        self.units = self.through_the_file(merge(self.units, *sentences))
        again = self.through_the_file(merge(self.units, *sentences))
        assert again == self.units

    def through_the_file(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Return the units as they come out of the PO file they were written to."""
        self.path.write_bytes(catalog.serialise(Catalogue(HEADER, units)))
        return catalog.load(self.path).units

    def teardown(self) -> None:
        self.path.unlink(missing_ok=True)

    @rule(index=st.integers(0, 9), done=st.booleans())
    def write_a_target(self, index: int, done: bool) -> None:
        live = [unit for unit in self.units if not unit.obsolete]
        if live:
            unit = live[index % len(live)]
            self.count += 1
            text = f"d’une personne {self.count}"
            self.human.discard(unit.target)  # the person replaced it with her own hands
            if any(u.target == unit.target for u in self.units if u is not unit):
                self.human.add(unit.target)
            self.human.add(text)
            self.human.discard("")
            self._put(unit, replace(unit, target=text, fuzzy=not done))

    @rule(index=st.integers(0, 9))
    def approve_what_is_there(self, index: int) -> None:
        drafts = [u for u in self.units if not u.obsolete and u.target]
        if drafts:
            unit = drafts[index % len(drafts)]
            self._put(unit, replace(unit, fuzzy=False))
            self.human.add(unit.target)

    @rule(index=st.integers(0, 9))
    def draft_by_machine(self, index: int) -> None:
        empty = [u for u in self.units if u.state is State.UNTRANSLATED and not u.obsolete]
        if empty:
            unit = empty[index % len(empty)]
            self._put(unit, catalog.draft(unit, f"machine {unit.source}", "deepl"))

    def _put(self, old: Unit, new: Unit) -> None:
        self.units = tuple(new if unit is old else unit for unit in self.units)
        self.approved.pop(old.source, None)
        if new.state is State.APPROVED:
            self.approved[new.source] = new.target

    @invariant()
    def every_human_text_is_in_the_file(self) -> None:
        assert self.human <= {unit.target for unit in self.units}

    @invariant()
    def approved_units_are_as_they_were_approved(self) -> None:
        found = {u.source: u.target for u in self.units if u.state is State.APPROVED}
        assert self.approved.items() <= found.items()

    @invariant()
    def no_unit_stands_twice(self) -> None:
        live = [unit.key for unit in self.units if not unit.obsolete]
        assert len(live) == len(set(live))


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=120, stateful_step_count=25, deadline=None)


def with_links(*sentences: str) -> Article:
    labels = "".join(f"[{label}]: /{number}\n" for number, label in enumerate(LABELS))
    return article(*sentences, labels)


LABELS = ("rapport", "plan", "carte")


@pytest.mark.parametrize(
    ("old", "target", "new", "kept"),
    [
        ("Un [rapport] ici.", "A [report] here.", "Un [rapport][rapport] ici.", "A [report][rapport] here."),
        ("Un [plan][] ici.", "A [plan][] here.", "Un [plan][plan] ici.", "A [plan][plan] here."),
        ("Un [plan] [sic].", "A [map] [sic].", "Un [plan][plan] [sic].", "A [map] [sic]."),
        ("Le [plan], la [carte].", "The [plan], the [map].", "Le [plan][plan], la [carte][carte].", "The [plan][plan], the [map][carte]."),
        ("Le [rapport], la [carte].", "The [map], the [report].", "Le [rapport][rapport], la [carte][carte].", "The [map], the [report]."),
        ("Un [rapport].", "A [report](/0).", "Un [rapport][rapport].", "A [report](/0)."),
        ("Un [rapport].", "", "Un [rapport][rapport].", ""),
        ("Le mot.<sup>1", "The word.<sup>1", "Le mot.<sup>1</sup>", "The word.<sup>1</sup>"),
        ("Le</b> mot", "The</b> word", "<b>Le</b> mot", "<b>The</b> word"),
        ("Le</b> ou <b>la", "A</b> or <b>the", "<b>Le</b> ou <b>la</b>", "<b>A</b> or <b>the</b>"),
        ("Le mot.<sup>2", "The word.", "Le mot.<sup>2</sup>", "The word."),
        ("Le mot.<sup>3", "The <sup>3</sup> word.", "Le mot.<sup>3</sup>", "The <sup>3</sup> word."),
        ("Le mot.<sup>4", "", "Le mot.<sup>4</sup>", ""),
    ],
)  # fmt: skip
def test_units_of_earlier_versions_stay_what_they_were(
    old: str, target: str, new: str, kept: str
) -> None:
    unit = approve(replace(merge((), "Un.")[0], source=old), target)
    made = catalog.merge(
        Catalogue({}, (unit,)),
        with_links(new if "<" in new else old),
        nothing,
        near,
        catalog.Rules("fr"),
    )
    assert [u.source for u in made] == [new]
    assert made[0].target == kept
    assert made[0].state is unit.state


def test_a_machine_s_draft_of_an_earlier_version_stays_one() -> None:
    unit = catalog.draft(merge((), "Un [rapport].")[0], "A [report].", "deepl")
    made = catalog.merge(
        Catalogue({}, (unit,)), with_links("Un [rapport]."), nothing, near, catalog.Rules("fr")
    )[0]
    assert made.target == "A [report][rapport]."
    assert catalog.is_machine_draft(made)


def test_a_unit_of_this_version_is_not_replaced_by_an_earlier_one() -> None:
    units = merge((), "Un [rapport].", "Un [rapport][rapport].")
    units = (approve(units[0], "Old."), approve(units[1], "New."))
    made = catalog.merge(
        Catalogue({}, units), with_links("Un [rapport]."), nothing, near, catalog.Rules("fr")
    )
    assert [(u.source, u.target, u.obsolete) for u in made] == [
        ("Un [rapport][rapport].", "New.", False),
        ("Un [rapport].", "Old.", True),
    ]


@pytest.mark.parametrize(
    ("remembered", "nearest", "taken"),
    [
        (None, None, ""),
        (None, 80, "nearest"),
        (80, None, "remembered"),
        (80, 79, "remembered"),
        (80, 80, "nearest"),
        (80, 99, "nearest"),
        (100, 100, "remembered"),
        (101, 100, "remembered"),
    ],
)
def test_of_the_memory_and_the_removed_sentences_the_nearer_gives_its_text(
    remembered: int | None, nearest: int | None, taken: str
) -> None:
    made = catalog.merge(
        Catalogue({}, (approve(Unit(TWO), "two"),)),
        article(ONE),
        lambda _: (remembered and Match("m", "remembered", remembered)) or None,
        lambda *_: (nearest and Match("n", "nearest", nearest)) or None,
        catalog.Rules("fr"),
    )
    assert made[0].target == taken


def test_removed_sentences_are_not_searched_where_none_was_removed() -> None:
    def refused(*_: object) -> Match | None:
        raise AssertionError("nothing was removed")

    units = (Unit("Tout autre chose.", ""),)
    rules = catalog.Rules("fr")
    assert (
        catalog.merge(Catalogue({}, units), article(ONE), nothing, refused, rules)[0].target == ""
    )


def test_an_untranslated_sentence_takes_the_text_that_was_kept_for_a_similar_one() -> None:
    kept = Unit("Le port rouvre lundi.", "The port reopens.", fuzzy=True, obsolete=True)
    made, left = merge((Unit("Le port rouvrira lundi."), kept), "Le port rouvrira lundi.")
    assert (made.target, made.previous, made.state) == (kept.target, kept.source, State.DRAFT)
    assert left == kept


def test_what_is_gone_stays_with_all_that_people_wrote() -> None:
    plural = Unit("un jour", plural="des jours", plural_targets=("a day", "days"))
    units = (
        Unit(
            "Un.", "One.", terms=("a → b",), notes=("n",), references=(("a.md", 1),), previous="U"
        ),
        Unit("Deux.", comment="ask the palace"),
        Unit("Trois.", notes=("title",)),
        plural,
    )
    gone = merge(units, ONE)[1:]
    assert gone == (
        Unit("Un.", "One.", obsolete=True),
        Unit("Deux.", comment="ask the palace", obsolete=True),
        replace(plural, obsolete=True),
    )


def test_a_kind_that_is_not_read_back_is_written_once() -> None:
    plugins = article(ONE)
    plugins = replace(plugins, segments=tuple(replace(s, kind="recipe") for s in plugins.segments))
    units: tuple[Unit, ...] = ()
    for _ in range(3):
        old = Catalogue({}, units)
        units = catalog.merge(old, plugins, nothing, near, catalog.Rules("fr"))
        written = catalog.serialise(Catalogue(HEADER, units))
        units = catalog.parse(written, Path("a.po")).units
    assert written.count(b"#. recipe\n") == 1
