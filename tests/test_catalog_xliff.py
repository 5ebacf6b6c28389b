"""XLIFF files as they go out, whole; and what comes back, a row a guard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from newstranslate import catalog
from newstranslate.catalog import xliff
from newstranslate.catalog.xliff import version1
from newstranslate.catalog.xliff.marks import (
    Code,
    ReturnedUnit,
    Tag,
    attribute,
    clean,
    exported_notes,
    resolved,
    unit_id,
    version,
)
from newstranslate.model import Catalogue, Pair, State, Unit
from newstranslate.xml_text import legal

CATALOGUE = Catalogue(
    {},
    (
        Unit(
            "**Non**, dit [l’OIM](https://iom.int)[^1].",
            "**No**, says [IOM](https://iom.int)[^1].",
            context="title",
            fuzzy=True,
            kind="heading 1",
            terms=("OIM → IOM", "a note without an arrow"),
            notes=("keep the tone",),
            origin="deepl",
            comment="ask\nhurry",
        ),
        Unit("Un *chat* noir", "`x`: a *cat*, **black**", fuzzy=True, translated="Lina, 2026-11-24"),
        Unit("Un & deux < trois", kind="paragraph"),
        Unit("![photo](/a.png), ~~rien~~", "~~nothing~~, ![photo](/a.png)"),
        Unit("%d jour", plural="%d jours", plural_targets=("a day", "days")),
        Unit("Parti", "Gone", obsolete=True),
    ),
)  # fmt: skip


# --- golden ---

ONE = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="articles/a &quot;b&quot;.md" datatype="plaintext" source-language="fr" target-language="ar">
    <body>
      <trans-unit id="u1004f118d692" resname="title" xml:space="preserve">
        <source><g id="1" ctype="bold">Non</g>, dit <g id="2" ctype="link">l’OIM</g><ph id="3" ctype="x-ref">[^1]</ph>.</source>
        <target state="needs-review-translation"><g id="1" ctype="bold">No</g>, says <g id="2" ctype="link">IOM</g><ph id="3" ctype="x-ref">[^1]</ph>.</target>
        <note from="newstranslate-version">250229a13b4d</note>
        <note from="newstranslate-kind">heading 1</note>
        <note from="newstranslate-note">keep the tone</note>
        <note from="newstranslate-origin">deepl</note>
        <note from="newstranslate-comment">ask</note>
        <note from="newstranslate-comment">hurry</note>
        <note from="newstranslate-term">OIM → IOM</note>
        <note from="newstranslate-term">a note without an arrow</note>
      </trans-unit>
      <trans-unit id="u705b3ee0cfe4" xml:space="preserve">
        <source>Un <g id="1" ctype="italic">chat</g> noir</source>
        <target state="translated"><ph id="t1" ctype="x-code">`x`</ph>: a <g id="1" ctype="italic">cat</g>, <bpt id="t4" ctype="bold">**</bpt>black<ept id="t4">**</ept></target>
        <note from="newstranslate-version">d16d541a5627</note>
      </trans-unit>
      <trans-unit id="ub572e480b51d" xml:space="preserve">
        <source>Un &amp; deux &lt; trois</source>
        <target state="needs-translation"></target>
        <note from="newstranslate-version">2f4fdae1a408</note>
        <note from="newstranslate-kind">paragraph</note>
      </trans-unit>
      <trans-unit id="u4f2a7deb4485" approved="yes" xml:space="preserve">
        <source><g id="1" ctype="x-image">photo</g>, <g id="2" ctype="x-s">rien</g></source>
        <target state="final"><g id="2" ctype="x-s">nothing</g>, <g id="1" ctype="x-image">photo</g></target>
        <note from="newstranslate-version">8d33a4c30e33!</note>
      </trans-unit>
    </body>
  </file>
</xliff>
"""
TWO = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.1" srcLang="fr" trgLang="ar">
  <file id="f1" original="articles/a &quot;b&quot;.md" srcDir="ltr" trgDir="rtl">
    <unit id="u1004f118d692" name="title">
      <gls:glossary>
        <gls:glossEntry><gls:term>OIM</gls:term><gls:translation>IOM</gls:translation></gls:glossEntry>
      </gls:glossary>
      <notes>
        <note category="newstranslate-version">250229a13b4d</note>
        <note category="kind">heading 1</note>
        <note category="note">keep the tone</note>
        <note category="origin">deepl</note>
        <note category="comment">ask</note>
        <note category="comment">hurry</note>
      </notes>
      <originalData>
        <data id="d1">**</data>
        <data id="d2">[</data>
        <data id="d3">](https://iom.int)</data>
        <data id="d4">[^1]</data>
      </originalData>
      <segment id="s1" state="translated">
        <source xml:space="preserve"><ph id="1x1" dataRef="d1" disp="**"/>Non<ph id="1x2" dataRef="d1" disp="**"/>, dit <ph id="2x1" dataRef="d2" disp="["/>l’OIM<ph id="3x1" dataRef="d3" disp="](https://iom.int)"/><ph id="4x1" dataRef="d4" disp="[^1]"/>.</source>
        <target xml:space="preserve"><ph id="1x1" dataRef="d1" disp="**"/>No<ph id="1x2" dataRef="d1" disp="**"/>, says <ph id="2x1" dataRef="d2" disp="["/>IOM<ph id="3x1" dataRef="d3" disp="](https://iom.int)"/><ph id="4x1" dataRef="d4" disp="[^1]"/>.</target>
      </segment>
    </unit>
    <unit id="u705b3ee0cfe4">
      <notes>
        <note category="newstranslate-version">d16d541a5627</note>
      </notes>
      <originalData>
        <data id="d1">*</data>
        <data id="d2">`x`</data>
        <data id="d3">**</data>
      </originalData>
      <segment id="s1" state="reviewed">
        <source xml:space="preserve">Un <ph id="1x1" dataRef="d1" disp="*"/>chat<ph id="1x2" dataRef="d1" disp="*"/> noir</source>
        <target xml:space="preserve"><ph id="2x1" dataRef="d2" disp="`x`"/>: a <ph id="1x1" dataRef="d1" disp="*"/>cat<ph id="1x2" dataRef="d1" disp="*"/>, <ph id="3x1" dataRef="d3" disp="**"/>black<ph id="3x2" dataRef="d3" disp="**"/></target>
      </segment>
    </unit>
    <unit id="ub572e480b51d">
      <notes>
        <note category="newstranslate-version">2f4fdae1a408</note>
        <note category="kind">paragraph</note>
      </notes>
      <segment id="s1" state="initial">
        <source xml:space="preserve">Un &amp; deux &lt; trois</source>
      </segment>
    </unit>
    <unit id="u4f2a7deb4485">
      <notes>
        <note category="newstranslate-version">8d33a4c30e33!</note>
      </notes>
      <originalData>
        <data id="d1">![</data>
        <data id="d2">](/a.png)</data>
        <data id="d3">~~</data>
      </originalData>
      <segment id="s1" state="final">
        <source xml:space="preserve"><ph id="1x1" dataRef="d1" disp="!["/>photo<ph id="2x1" dataRef="d2" disp="](/a.png)"/>, <ph id="3x1" dataRef="d3" disp="~~"/>rien<ph id="3x2" dataRef="d3" disp="~~"/></source>
        <target xml:space="preserve"><ph id="3x1" dataRef="d3" disp="~~"/>nothing<ph id="3x2" dataRef="d3" disp="~~"/>, <ph id="1x1" dataRef="d1" disp="!["/>photo<ph id="2x1" dataRef="d2" disp="](/a.png)"/></target>
      </segment>
    </unit>
  </file>
</xliff>
"""


@pytest.mark.parametrize(("kind", "wanted"), [("xliff12", ONE), ("xliff", TWO)])
def test_a_file_goes_out_as_it_is_written_here(kind: str, wanted: str) -> None:
    assert xliff.write(CATALOGUE, 'articles/a "b".md', Pair("fr", "ar"), kind) == wanted


def test_what_xml_cannot_hold_does_not_go_out() -> None:
    assert clean("a\x00b\r<c>") == "ab&#13;&lt;c&gt;"
    assert attribute('a\n"b"\x0b<') == '"a&#10;&quot;b&quot;&lt;"'
    assert version("a\x00", "final") == version("a", "final") != version("a", "initial")


@pytest.mark.parametrize(
    ("pieces", "wanted"),
    [
        (("a ", Tag("1", "open"), "b", Tag("1", "close")), "a **b**"),
        ((Tag("2", "atom"), "b"), "[^1]b"),
        ((Tag("1", "atom"), "b"), "b"),
        ((Tag("2", "open"), "b", Tag("2", "close")), "[^1]b"),
        ((Tag("3", "open"), "b", Tag("3", "close")), "b"),
        ((Tag("3", "open", "<i>"), "b", Tag("1", "close", "</i>")), "<i>b</i>"),
    ],
)
def test_a_tag_is_the_markup_that_the_source_or_the_file_has_for_it(
    pieces: tuple[str | Tag, ...], wanted: str
) -> None:
    known = (Code("1", "strong", "**", "**"), Code("2", "ref", "[^1]"))
    assert resolved(pieces, known) == wanted


# --- what comes back ---

SOURCE = "Voir **le rapport** ici."
DRAFT = catalog.draft(Unit(SOURCE), "See **the report** here.", "deepl")
HERS = replace(DRAFT, target="See **her report** here.", seal="")
APPROVED = catalog.approved(HERS, "Lina", "2026-11-24")


def back(
    unit: Unit, text: str, state: str, sent: Unit | None = None, **more: object
) -> tuple[Unit, xliff.TakenFile]:
    """Return a unit after its text came back in a state, and what came of the whole file.

    `sent` is the unit as it went out; what went out is not known where it is None.
    """
    notes = (
        [note for note in exported_notes(sent) if note[0] == "newstranslate-version"]
        if sent
        else []
    )
    pieces: list[str | Tag] = []
    for number, part in enumerate(text.split("**")):
        pieces += [Tag("1", "open" if number % 2 else "close")] * bool(number) + [part]
    one = ReturnedUnit(unit_id(unit), tuple(pieces), state, notes=tuple(notes), **more)  # type: ignore[arg-type]
    taken = xliff.take(Catalogue({}, (unit,)), [one], "Omar", "2026-11-25")
    return taken.units[0], taken


NEW = "See **this report** here."


@pytest.mark.parametrize(
    ("unit", "text", "state", "wanted"),
    [
        (DRAFT, NEW, "translated", State.DRAFT),
        (DRAFT, NEW, "reviewed", State.TRANSLATED),
        (DRAFT, NEW, "final", State.APPROVED),
        (DRAFT, NEW, "initial", State.DRAFT),
        (APPROVED, NEW, "translated", State.DRAFT),
        (Unit(SOURCE), NEW, "translated", State.DRAFT),
    ],
)
def test_a_new_text_has_the_state_it_came_back_in(
    unit: Unit, text: str, state: str, wanted: State
) -> None:
    made, taken = back(unit, text, state, unit)
    assert (made.target, made.state) == (text, wanted)
    assert (taken.changed, taken.conflicts, taken.faults, taken.kept) == (1, (), (), 0)
    if wanted is State.APPROVED:
        assert catalog.approver(made) == "Omar, 2026-11-25"
    if wanted is State.TRANSLATED:
        assert made.translated == "Omar, 2026-11-25"


def test_a_state_that_a_tool_left_on_another_text_approves_nothing() -> None:
    made, taken = back(APPROVED, NEW, "final", APPROVED)
    assert (made.target, made.state, made.translated) == (NEW, State.TRANSLATED, "Omar, 2026-11-25")
    wanted = ((SOURCE, "changed since its approval: approve it again"),)
    assert taken.faults == wanted
    again, taken = back(made, NEW, "final", APPROVED)
    assert (again, taken.changed, taken.faults) == (made, 0, wanted)


def test_what_was_exported_after_the_change_may_be_approved() -> None:
    changed = back(APPROVED, NEW, "final", APPROVED)[0]
    made, taken = back(changed, NEW, "final", changed)
    assert (made.state, taken.faults) == (State.APPROVED, ())


@pytest.mark.parametrize("who", ["Lina", ""])
def test_an_approval_withdrawn_here_is_not_given_by_the_same_file_again(who: str) -> None:
    made, _ = back(DRAFT, NEW, "final", DRAFT)
    gone = catalog.unapproved(catalog.approved(replace(made, fuzzy=True), who, "2026-11-25"))
    for sent in (DRAFT, None):  # some tools drop the note with the exported version
        again, taken = back(gone, NEW, "final", sent)
        assert (again, taken.changed) == (gone, 0)
        assert taken.faults == ((SOURCE, "its approval was withdrawn here: approve it here"),)
    again, taken = back(gone, NEW, "final", gone)
    assert (again.state, taken.faults) == (State.APPROVED, ()), "exported since, approved there"
    assert back(gone, NEW, "translated", gone)[0] == gone, "untouched"


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        (DRAFT, "translated"),
        (APPROVED, "final"),
        (replace(HERS, target="See **her\x01 report**.\ufffe "), "translated"),
        (replace(HERS, target="\x01\x85"), "translated"),
        (
            catalog.approved(replace(HERS, target=" It.\r"), "Lina", "2026-11-24"),
            "final",
        ),
    ],
)
def test_what_did_not_change_there_stays(unit: Unit, state: str) -> None:
    made, taken = back(unit, legal(unit.target), state, unit)
    assert (made, taken.changed, taken.faults) == (unit, 0, ())


def test_an_approval_here_outlives_a_lower_state_there_but_no_doubt() -> None:
    made, taken = back(APPROVED, APPROVED.target, "translated", APPROVED)
    assert (made, taken.kept, taken.changed) == (APPROVED, 1, 0)
    made, taken = back(APPROVED, APPROVED.target, "translated", APPROVED, doubted=True)
    assert (made.state, taken.kept) == (State.DRAFT, 0)
    done = catalog.translated(HERS, "Lina", "2026-11-24")
    made, _ = back(done, done.target, "initial", done, doubted=True)
    assert (made.state, made.translated) == (State.DRAFT, "")


def test_what_changed_here_meanwhile_is_a_conflict() -> None:
    for now, sent in ((HERS, DRAFT), (APPROVED, HERS), (HERS, None)):
        made, taken = back(now, NEW, "final", sent)
        assert (made, taken.conflicts, taken.changed) == (now, (SOURCE,), 0)
    made, taken = back(DRAFT, NEW, "final", None)
    assert (made.target, taken.conflicts) == (NEW, ())
    made, taken = back(HERS, HERS.target, "final", DRAFT)
    assert (made.state, taken.conflicts) == (State.APPROVED, ()), "the same text on both sides"


@pytest.mark.parametrize(
    ("unit", "text", "state", "fault"),
    [
        (Unit(SOURCE), " ", "final", "final in the CAT tool, but empty: left untranslated"),
        (
            Unit(SOURCE),
            "\u200f\u200b",
            "final",
            "final in the CAT tool, but empty: left untranslated",
        ),
        (Unit(SOURCE), " ", "translated", ""),
        (
            Unit(SOURCE),
            SOURCE,
            "translated",
            "the source in place of a translation: left untranslated",
        ),
        (HERS, "", "final", "empty in the CAT tool: the existing translation is kept"),
        (HERS, "\u00ad ", "translated", "empty in the CAT tool: the existing translation is kept"),
    ],
)
def test_a_blank_text_is_none(unit: Unit, text: str, state: str, fault: str) -> None:
    made, taken = back(unit, text, state, unit)
    assert (made, taken.changed) == (unit, 0)
    assert taken.faults == (((SOURCE, fault),) if fault else ())


@pytest.mark.parametrize(
    ("unit", "state", "wanted"),
    [
        (Unit(SOURCE), "reviewed", State.TRANSLATED),
        (Unit(SOURCE), "final", State.APPROVED),
        (HERS, "translated", State.DRAFT),
    ],
)
def test_a_person_may_leave_a_source_as_it_is(unit: Unit, state: str, wanted: State) -> None:
    made, taken = back(unit, SOURCE, state, unit)
    assert (made.target, made.state, taken.faults) == (SOURCE, wanted, ())


def test_a_text_written_here_since_an_empty_one_went_out_stays_without_a_word() -> None:
    made, taken = back(HERS, "", "initial", Unit(SOURCE))
    assert (made, taken.faults) == (HERS, ())


@pytest.mark.parametrize(
    ("text", "more", "fault"),
    [
        ("See this report here.", {}, "markup missing: strong"),
        ("See **this report** **here**.", {}, "markup differs from the source"),
        (NEW, {"parts": (1, 2)}, "only 1 of 2 segments came back translated"),
    ],
)
def test_a_text_that_lost_something_is_a_draft_that_says_so(
    text: str, more: dict[str, object], fault: str
) -> None:
    earlier = ("markup missing: link", "markup differs here", "from the CAT tool: x")
    sent = replace(DRAFT, notes=("keep the tone", *earlier))
    made, taken = back(sent, text, "final", sent, **more)
    assert (made.target, made.state, made.seal) == (text, State.DRAFT, "")
    assert made.notes == ("keep the tone", f"from the CAT tool: {fault}")
    assert taken.faults == ((SOURCE, fault),)


def test_an_approved_text_that_lost_something_here_stays_approved() -> None:
    bare = catalog.approved(replace(HERS, target="See it."), "Lina", "2026-11-24")
    made, taken = back(bare, "See it.", "final", HERS)
    assert (made, taken.faults) == (bare, ())


def test_an_obsolete_unit_takes_the_text_and_no_approval() -> None:
    for gone in (replace(HERS, obsolete=True), replace(APPROVED, obsolete=True)):
        made, taken = back(gone, NEW, "final", gone)
        assert (made.target, made.fuzzy, made.obsolete) == (NEW, True, True)
        assert (taken.gone, taken.changed, catalog.approver(made)) == ((SOURCE,), 1, "")
        again, taken = back(made, NEW, "final", gone)
        assert (again, taken.gone, taken.changed) == (made, (), 0)
        same, taken = back(gone, gone.target, "final", replace(gone, fuzzy=False))
        assert (same, taken.gone, taken.changed) == (gone, (), 0)


def test_our_own_notes_come_back_under_their_own_names(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(xliff.write(CATALOGUE, "a.md", Pair("fr", "ar"), "xliff12"), "utf-8")
    (file,) = xliff.read(path)
    kinds = [kind for kind, _ in file.units[0].notes]
    assert kinds == [
        "newstranslate-version", "kind", "note", "origin", "comment", "comment", "term", "term",
    ]  # fmt: skip
    assert file.units[0].version == version(CATALOGUE.units[0].target, "translated")
    assert xliff.take(CATALOGUE, file.units, "Omar", "2026-11-25").units == CATALOGUE.units


def sent_out(unit: Unit, target: str, *, ident: str = "", state: str = "final") -> ReturnedUnit:
    """Return a unit of 1.2 as it comes back with a target, its words in the same markup."""
    text = xliff.write(Catalogue({}, (unit,)), "a.md", Pair("fr", "ar"), "xliff12")
    text = text.replace(unit_id(unit), ident or unit_id(unit))
    one = version1.read(ElementTree.fromstring(text.replace(' xmlns="urn:', ' x="')))[0].units[0]
    return replace(one, pieces=(target,), state=state)


LONG = Unit("Le port rouvre lundi.", context="title", notes=("keep",), kind="heading 1")


def took(units: tuple[Unit, ...], *back: ReturnedUnit) -> xliff.TakenFile:
    return xliff.take(Catalogue({}, units), back, "Omar", "2026-11-25")


@pytest.mark.parametrize(
    ("now", "target", "faults", "conflicts"),
    [
        (Unit("Le port rouvrira lundi.", "", fuzzy=True), "nouveau", 1, 0),
        (Unit("Le port rouvrira lundi.", "ancien", fuzzy=True), "nouveau", 1, 0),
        (catalog.draft(Unit("Le port rouvrira lundi."), "machine", "deepl"), "nouveau", 1, 0),
        (Unit("Le port rouvrira lundi.", "corrigé ici", fuzzy=True), "corrigé ici", 0, 1),
        (Unit("Le port rouvrira lundi.", "nouveau"), "nouveau", 0, 0),
    ],
)
def test_the_text_for_a_source_that_was_corrected_is_the_draft_of_its_successor(
    now: Unit, target: str, faults: int, conflicts: int
) -> None:
    old = catalog.approved(replace(LONG, target="ancien", fuzzy=True), "Lina", "2026-11-24")
    now = replace(now, context="title", previous=LONG.source)
    taken = took((now,), sent_out(old, "nouveau"))
    (made,) = taken.units
    assert (made.target, len(taken.faults), len(taken.conflicts)) == (target, faults, conflicts)
    assert made.state is (now.state if made == now else State.DRAFT)
    assert took((now,), sent_out(old, "ancien")).units == (now,)


def test_the_text_for_a_source_that_is_gone_is_kept_in_an_obsolete_unit() -> None:
    here = Unit("Deux.", "Two.")
    one = replace(sent_out(LONG, "نص"), notes=(*sent_out(LONG, "").notes, ("", "une question")))
    taken = took((here,), one)
    kept = Unit(
        LONG.source, "نص", context="title", fuzzy=True, obsolete=True, comment="une question"
    )
    assert (taken.units, taken.gone, taken.changed) == ((here, kept), (LONG.source,), 1)
    again = took(taken.units, one)
    assert (again.units, again.gone, again.conflicts) == (taken.units, (), ())
    other = replace(one, pieces=("autre",))
    assert took((here,), one, other).conflicts == (LONG.source,)
    assert took((here,), sent_out(LONG, ""), replace(one, pieces=(" ",))).units == (here,)


def test_a_unit_with_another_number_is_found_by_its_source() -> None:
    mixed = Unit("Voir **le «\u00a0rapport\u00a0»** [ici](/a).")
    one = sent_out(mixed, 'Voir le "rapport" ici.', ident="17", state="translated")
    (made,) = took((mixed,), one).units
    assert made.target == 'Voir le "rapport" ici.'
    twice = (mixed, replace(mixed, context="title"))
    assert took(twice, one).units[:2] == twice
    assert took((mixed,), one, sent_out(mixed, "autre")).units[0].target == "autre"
    assert xliff.known(Catalogue({}, (mixed,)), [one, sent_out(LONG, "x")]) == 1
