"""Who approved a unit: named for the text that was seen, and for no other."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, config
from newstranslate.catalog import Rules
from newstranslate.catalog.marks import approval, seal, withdrawn
from newstranslate.formats import markdown
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.memory import catalogues
from newstranslate.model import Catalogue, Pair, State, Unit
from newstranslate.project import approvals, typesetting
from tests.conftest import Newsroom

LINA = "Lina Alami, 2026-11-24"
SOURCE = "Les 28 pays ont voté « oui »."
DRAFT = Unit(SOURCE, "The 28 countries voted “yes”.", fuzzy=True)
APPROVED = catalog.approved(DRAFT, "Lina Alami", "2026-11-24")
CHANGED = replace(APPROVED, target="The 29 countries voted “yes”.")


def reread(tmp_path: Path, unit: Unit) -> Unit:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(Catalogue({"Language": "en"}, (unit,))))
    return catalog.load(path).units[0]


def test_approval_names_its_approver_also_after_reading_the_file_again(tmp_path: Path) -> None:
    read = reread(tmp_path, APPROVED)
    assert read == APPROVED
    assert (catalog.approver(read), catalog.outdated_approval(read)) == (LINA, "")


@pytest.mark.parametrize(
    "changed",
    [
        CHANGED,
        replace(APPROVED, source="Les 29 pays ont voté « oui »."),
        replace(APPROVED, plural="x", plural_targets=("The 29 countries", "…")),
    ],
)
def test_another_text_or_source_has_no_approver(tmp_path: Path, changed: Unit) -> None:
    read = reread(tmp_path, changed)
    assert (catalog.approver(read), catalog.outdated_approval(read)) == ("", LINA)


def test_file_of_an_earlier_version_keeps_its_approver() -> None:
    assert catalog.approver(replace(CHANGED, approval="")) == LINA


# Typed as many people do: the doubled letter's mark before its vowel, which NFC reverses.
VOCALISED = replace(DRAFT, target="شد\u0651\u064eة, cafe\u0301")


@pytest.mark.parametrize("digest", [approval(VOCALISED), seal(f"{SOURCE}\0{VOCALISED.target}")])
@pytest.mark.parametrize("form", ["NFC", "NFD", ""])
def test_another_spelling_of_the_same_characters_is_the_approved_text(
    digest: str, form: str
) -> None:
    unit = replace(catalog.approved(VOCALISED, "Lina Alami", "2026-11-24"), approval=digest)
    text = unicodedata.normalize(form, unit.target) if form else unit.target  # type: ignore[arg-type]
    is_earlier = digest != approval(VOCALISED) and form
    wanted = LINA if is_earlier else ""  # earlier versions knew the text as it was typed alone
    assert catalog.outdated_approval(replace(unit, target=text)) == wanted


def test_what_was_reopened_and_is_confirmed_in_another_editor_is_not_outdated() -> None:
    reopened = catalog.reopened(APPROVED, "typography of the source")
    assert (reopened.comment, withdrawn(reopened)) == ("", True)
    confirmed = replace(reopened, fuzzy=False, target=CHANGED.target)
    assert catalog.outdated_approval(confirmed) == ""


def test_draft_says_nothing_of_an_outdated_approval() -> None:
    assert catalog.outdated_approval(replace(CHANGED, fuzzy=True)) == ""


def test_text_put_back_is_approved_as_before() -> None:
    assert catalog.approver(replace(CHANGED, target=APPROVED.target)) == LINA


def test_approving_the_changed_text_names_the_new_approver() -> None:
    again = catalog.approved(CHANGED, "Omar", "2026-11-25")
    assert (catalog.approver(again), catalog.outdated_approval(again)) == ("Omar, 2026-11-25", "")
    assert again.comment == "approved: Omar, 2026-11-25"
    assert catalog.approved(APPROVED, "Omar", "2026-11-25") == APPROVED


def test_writing_forgets_the_digest_and_withdrawing_keeps_it(tmp_path: Path) -> None:
    assert catalog.written(APPROVED, "They voted.").approval == ""
    made = reread(tmp_path, catalog.unapproved(APPROVED))
    assert (withdrawn(made), withdrawn(APPROVED), withdrawn(DRAFT)) == (True, False, False)
    assert not withdrawn(replace(made, target="They voted."))
    assert (catalog.approver(made), catalog.outdated_approval(made)) == ("", "")


def test_typography_set_by_the_tool_keeps_the_approver(tmp_path: Path) -> None:
    unit = catalog.approved(replace(DRAFT, target='They voted "yes".'), "Lina Alami", "2026-11-24")
    settings = replace(config.load(tmp_path), typography=True)
    made = typesetting.typeset_unit(settings, "en", unit, tuple(State))
    assert made.target == "They voted “yes”."
    assert catalog.approver(made) == LINA
    forged = typesetting.typeset_unit(
        settings, "en", replace(unit, target='We "won".'), tuple(State)
    )
    assert catalog.approver(forged) == "", "a text that she did not see stays one"


@pytest.mark.parametrize("edited", [False, True])
def test_correction_without_meaning_keeps_what_is_known(edited: bool) -> None:
    unit = CHANGED if edited else APPROVED
    article = markdown.read(
        "Les 28 pays ont voté “oui”.\n", "articles/a.md", markdown.Options("fr")
    )
    (made,) = catalog.merge(
        Catalogue({}, (unit,)), article, lambda _: None, lambda *_: None, Rules("fr")
    )
    assert not made.fuzzy
    assert catalog.approver(made) == ("" if edited else LINA)


def test_memory_names_no_approver_of_a_text_nobody_signed() -> None:
    for unit, name in ((APPROVED, "Lina Alami"), (CHANGED, "")):
        (entry,) = catalogues.entries(Catalogue({}, (unit,)), "fr")
        assert entry.translator == name


@pytest.mark.skipif(not shutil.which("msgfilter"), reason="no msgfilter (gettext)")
def test_check_reports_what_another_program_changed(newsroom: Newsroom) -> None:
    """gettext's msgfilter rewrites every text and keeps flags and comments, as PO editors do."""
    newsroom.call("run", "articles/story.md", "--to", "en")
    path = newsroom.po("en")
    loaded = newsroom.load("en")
    units = tuple(
        catalog.approved(replace(u, target=f"Text {n}.", fuzzy=True), "Lina Alami", "2026-11-24")
        for n, u in enumerate(loaded.units)
    )
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))
    assert "approval" not in newsroom.call("check", "--json", path).out
    command = ["msgfilter", "-i", os.fspath(path), "-o", os.fspath(path), "sed", "s/Text 1/Word 1/"]
    subprocess.run(command, check=True, capture_output=True)
    found = newsroom.call("check", "--json", path).json()["findings"]
    (finding,) = [f for f in found if f["check"] == "approval"]
    assert finding["severity"] == "warning"
    assert LINA in finding["message"]
    assert "approval" in newsroom.call("check", "--profile", "publish", path).out


def test_a_changed_text_is_published_as_a_draft_alone(newsroom: Newsroom) -> None:
    newsroom.write("articles/port.md", "Un port.\n")
    newsroom.call("run", "articles/port.md", "--from", "fr", "--to", "en", "--engine", "none")
    path = newsroom.po("en", "port")
    (unit,) = newsroom.load("en", "port").units
    done = catalog.approved(replace(unit, target="A port.", fuzzy=True), "Lina Alami", "2026-11-24")
    changed = replace(done, target="A harbour.")
    path.write_bytes(catalog.serialise(replace(newsroom.load("en", "port"), units=(changed,))))
    publish = ("publish", "articles/port.md", "--from", "fr", "--to", "en")
    outcome = newsroom.call(*publish)
    assert outcome.status == 1
    told = f"port.md:1: changed since its approval: read it and approve it again ({LINA}): Un port."
    assert told in outcome.err
    # Of several articles the units are counted by reason, whoever approved them.
    assert "1 unit: changed since its approval 1\n" in newsroom.call("publish", *publish[2:]).err
    assert newsroom.call(*publish, "--allow-drafts").status == 0
    assert "status: draft" in (newsroom.root / "articles/port.en.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("unit", "severity", "comment", "missing"),
    [
        (CHANGED, "", "", True),
        (APPROVED, "", "", False),
        (CHANGED, "warning", "", False),
        (CHANGED, "", "\nwaive approval: Weblate", False),
        (replace(CHANGED, fuzzy=True), "", "", False),  # a draft, not fit for other reasons
    ],
)
def test_a_changed_text_is_approved_again_before_it_is_published(
    unit: Unit, severity: str, comment: str, missing: bool
) -> None:
    settings = config.Config(checks_severity={"approval": severity} if severity else {})
    lock = Lock(Glossary(()), Pair("fr", "en"))
    unit = replace(unit, comment=unit.comment + comment)
    assert approvals.is_missing(settings, "locales/en/a.po", lock, unit) == missing
    states = approvals.states(settings, Path("locales/en/a.po"), [APPROVED, unit], lambda: lock)
    assert states == [State.APPROVED, State.TRANSLATED if missing else unit.state]


def test_no_glossary_is_loaded_to_count_texts_that_nobody_changed() -> None:
    path = Path("locales/en/a.po")
    assert approvals.states(config.Config(), path, [APPROVED], pytest.fail) == [State.APPROVED]


def test_a_changed_text_is_counted_as_one_to_approve_again(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en"]\n')
    newsroom.write("articles/story.md", "Un port.\n\nUn mot.\n")
    newsroom.call("run", "--engine", "none")
    units = [
        catalog.approved(replace(unit, target=text, fuzzy=True), "Lina Alami", "2026-11-24")
        for unit, text in zip(newsroom.load("en").units, ("A port.", "A word."), strict=True)
    ]
    newsroom.po("en").write_bytes(
        catalog.serialise(replace(newsroom.load("en"), units=tuple(units)))
    )
    done = newsroom.call("status")
    assert (done.status, "changed since" in done.out) == (0, False)
    newsroom.edit("A word.", "One word.", "en")
    done = newsroom.call("status")
    assert (done.status, done.out.split("\n")[1].split()) == (1, "story en 2 1 1 0 0 2 0".split())
    told = "changed since their approval, to be approved again: 1: articles/story.md (en): 1\n"
    assert done.out.endswith(told)
    assert newsroom.call("report", "--json").json()["tables"]["waiting"][0]["units"] == 1
    newsroom.write("newstranslate.toml", '[checks.severity]\napproval = "warning"\n')
    assert newsroom.call("status").out.split("\n")[1].split()[3] == "2"


def test_a_text_of_blanks_is_no_text_for_any_command(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en"]\n')
    newsroom.write("articles/story.md", "L’OIM.\n\nUn mot.\n")
    newsroom.call("run", "--engine", "none")
    newsroom.edit('msgid "L’OIM."\nmsgstr ""', 'msgid "L’OIM."\nmsgstr "\N{NO-BREAK SPACE} "', "en")
    newsroom.edit('msgid "Un mot."\nmsgstr ""', 'msgid "Un mot."\nmsgstr "A word."', "en")
    assert newsroom.call("status").out.split("\n")[1].split() == "story en 2 1 0 0 1 1 0".split()
    done = newsroom.call("run", "--engine", "none")
    assert done.out.split("\n")[1].split() == "story en 2 1 0 0 1 1 0".split()
    assert "1 unit without translation" in done.out
    assert "check terms" not in newsroom.po("en").read_text("utf-8")
    newsroom.write("articles/b.md", "Un mot.\n")
    newsroom.call("run", "--engine", "none")
    newsroom.edit('msgstr "A word."', 'msgstr " "', "en", "b")
    newsroom.call("run", "--engine", "none")
    assert newsroom.targets("en", "b") == {"Un mot.": "A word."}
    for path in (newsroom.root / "articles/b.md", newsroom.po("en", "b")):
        path.unlink()
    done = newsroom.call("publish", "articles/story.md", "--to", "en")
    assert "story.md:1: untranslated: L’OIM." in done.err
    done = newsroom.call("publish", "articles", "--to", "en", "--fallback", "source", "--json")
    assert (done.json()["written"][0]["state"], done.status) == ("partial", 0), done.err
    (finding,) = newsroom.call("check", "--profile", "publish", "--json").json()["findings"]
    assert (finding["check"], finding["severity"]) == ("empty", "error")
    newsroom.edit('msgstr "A word."', 'msgstr "\t"', "en")
    command = ("publish", "articles", "--to", "en", "--fallback", "source")
    assert "no unit of articles/story.md is translated" in newsroom.call(*command).err


def test_a_text_that_is_written_is_nobodys_translation_or_approval() -> None:
    translated = catalog.translated(DRAFT, "Omar", "2026-11-23")
    assert catalog.written(APPROVED, APPROVED.target) == APPROVED
    for unit in (APPROVED, translated):
        made = catalog.written(unit, "Yes.")
        assert (made.state, made.translated, made.comment) == (State.DRAFT, "", "")
        assert catalog.written(unit, "").state is State.UNTRANSLATED
        assert not catalog.written(unit, "").fuzzy


def test_only_a_draft_becomes_translated() -> None:
    for unit in (APPROVED, Unit(SOURCE), catalog.translated(DRAFT, "Omar", "2026-11-23")):
        assert catalog.translated(unit, "Lina Alami", "2026-11-24") == unit


def test_an_approved_unit_has_no_previous_source() -> None:
    corrected = replace(DRAFT, previous="Les 29 pays", previous_context="title")
    made = catalog.approved(corrected, "Lina Alami", "2026-11-24")
    assert (made.previous, made.previous_context) == ("", "")
