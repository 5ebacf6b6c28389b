"""What people correct again and again becomes suggestions; what they do not agree on does not."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import polib
import pytest

from newstranslate import catalog
from newstranslate.catalog.marks import seal
from newstranslate.config import Config
from newstranslate.model import Catalogue, Unit
from newstranslate.project import style_guides
from tests.conftest import Newsroom

Rows = Sequence[tuple[str, str, str]]

TERM = [
    ("Le Fonds vert a payé hier.", "The Vert Fund paid yesterday.", "The Green Fund paid yesterday."),
    ("Selon le Fonds vert, rien ne presse.", "According to the Vert Fund, there is no hurry.", "According to the Green Fund, there is no hurry."),
    ("Ils attendent le Fonds vert à Safi.", "They wait for the Vert Fund in Safi.", "They wait for the Green Fund in Safi."),
    ("La pluie est tombée à Nador.", "Rain has fallen in Nador.", "Rain has fallen in Nador."),
    ("La pêche a repris lundi.", "Fishing resumed on Monday.", "Fishing resumed on Monday."),
    ("Le port reste fermé.", "The port remains shut.", "The port remains shut."),
]  # fmt: skip


def desk(room: Newsroom, rows: Rows, lang: str = "en", comment: str = "") -> None:
    """Make an article for every two rows, drafted by a machine and approved by a person."""
    for at in range(0, len(rows), 2):
        units = []
        for source, draft, target in rows[at : at + 2]:
            unit = catalog.draft(Unit(source, fuzzy=True, comment=comment), draft, "deepl")
            written = catalog.editing.written(unit, target)
            units.append(catalog.editing.approved(written, "Salma", "2026-03-02"))
        path = room.po(lang, f"a{at}")
        path.parent.mkdir(parents=True, exist_ok=True)
        origin = catalog.Origin(f"articles/a{at}.md", "0", "fr", lang, "x", catalog.now())
        path.write_bytes(catalog.serialise(Catalogue(catalog.header(origin, {}), tuple(units))))


def suggested(room: Newsroom, *more: str) -> list[tuple[str, str, str, str]]:
    done = room.call("glossary", "suggest", "--from-edits", "--json", *more)
    assert done.status == 0, done.err
    found = json.loads(done.out)["corrections"]
    return [(one["proposal"], one["source"], one["rejected"], one["form"]) for one in found]


def test_a_repeated_correction_is_a_term_with_its_source_words(newsroom: Newsroom) -> None:
    desk(newsroom, TERM)
    assert suggested(newsroom) == [("term", "Fonds vert", "Vert Fund", "Green Fund")]
    assert suggested(newsroom, "--min", "4") == []


def test_the_table_has_the_change_marked_and_fits_a_terminal(newsroom: Newsroom) -> None:
    desk(newsroom, TERM)
    out = newsroom.call("glossary", "suggest", "--from-edits").out
    assert "[-Vert-] {+Green+} Fund" in out
    assert "fr → en  term: Fonds vert → Green Fund" in out
    assert "instead of Vert Fund: corrected 3× in 2 articles" in out
    assert "suggestions: 1, finished drafts: 6; nothing was applied" in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_without_finished_drafts_the_reason_is_said(newsroom: Newsroom) -> None:
    done = newsroom.call("glossary", "suggest", "--from-edits")
    assert "no machine draft is approved yet" in done.out


def test_arabic_prefixes_are_no_part_of_a_term(newsroom: Newsroom) -> None:
    rows = [
        ("Le Conseil des pêcheurs a voté.", "وافقت الهيئة على الميزانية أمس.", "وافق المجلس على الميزانية أمس."),
        ("Le port et le Conseil ont parlé.", "تحدث مدير الميناء والهيئة عن الأزمة.", "تحدث مدير الميناء والمجلس عن الأزمة."),
        ("Il écrit au Conseil.", "كتب رسالة طويلة للهيئة أول أمس.", "كتب رسالة طويلة للمجلس أول أمس."),
        ("La pluie est tombée.", "هطل المطر.", "هطل المطر."),
        ("La pêche a repris lundi.", "استؤنف الصيد يوم الاثنين.", "استؤنف الصيد يوم الاثنين."),
        ("Le marché reste fermé.", "السوق مغلقة.", "السوق مغلقة."),
    ]  # fmt: skip
    desk(newsroom, rows, "ar")
    assert suggested(newsroom) == [("term", "Conseil", "الهيئة", "المجلس")]


def test_what_the_glossary_has_becomes_a_form_of_its_concept(newsroom: Newsroom) -> None:
    desk(newsroom, TERM)
    table = "concept,kind,lock,fr,en,en_rejected\nfund,name,hard,Fonds vert,{},{}\n"
    for target, rejected, wanted in [
        ("Green Fund", "", ["rejected"]),
        ("Green Fund", "Vert Fund", []),
        ("Vert Fund", "", ["allowed"]),
        ("Green Fund|Vert Fund", "", []),
    ]:
        newsroom.write("glossary/fund.csv", table.format(target, rejected))
        assert [one[0] for one in suggested(newsroom)] == wanted, (target, rejected)


@pytest.mark.parametrize(
    "more",
    [
        # made the other way, too
        [("Le Fonds vert aide.", "The Green Fund helps.", "The Vert Fund helps.")],
        # left alone as often
        [
            (f"Le Fonds vert à {city}.", f"The Vert Fund in {city}.", f"The Vert Fund in {city}.")
            for city in ("Rabat", "Oujda", "Taza")
        ],
    ],
)
def test_what_people_do_not_agree_on_is_not_suggested(newsroom: Newsroom, more: Rows) -> None:
    desk(newsroom, [*TERM, *more])
    assert suggested(newsroom) == []


@pytest.mark.parametrize(
    "rows",
    [
        # one article alone
        [TERM[0], TERM[1]],
        # sentences written anew
        [
            (source, draft, f"Nobody at the desk knows why {place} Green Fund went elsewhere")
            for (source, draft, _), place in zip(TERM, ("that", "this", "our"), strict=False)
        ],
        # one sentence repeated
        [TERM[0]] * 3,
        # number of a noun only
        [
            (f"Les {word} sont là.", f"The {word} boat is there.", f"The {word} boats is there.")
            for word in ("petit", "grand", "vieux", "neuf")
        ],
    ],
)
def test_what_is_no_habit_is_not_suggested(newsroom: Newsroom, rows: Rows) -> None:
    desk(newsroom, [*rows, *TERM[3:]])
    assert suggested(newsroom) == []


def test_units_whose_terms_are_waived_are_no_evidence(newsroom: Newsroom) -> None:
    desk(newsroom, TERM, comment="waive terms: the minister’s own words")
    assert suggested(newsroom) == []


def test_what_nobody_says_is_done_is_no_evidence(newsroom: Newsroom) -> None:
    desk(newsroom, TERM)
    for path in (newsroom.root / "locales/en").glob("a*.po"):
        text = path.read_text(encoding="utf-8").replace('\nmsgid "L', '\n#, fuzzy\nmsgid "L')
        path.write_text(text.replace('\nmsgid "S', '\n#, fuzzy\nmsgid "S'), encoding="utf-8")
    assert suggested(newsroom) == []


def test_a_draft_that_another_editor_changed_is_found_in_git(newsroom: Newsroom) -> None:
    desk(newsroom, [(source, draft, draft) for source, draft, _ in TERM])
    git(newsroom.root, "init", "-q")
    git(newsroom.root, "add", ".")
    git(newsroom.root, "commit", "-qm", "drafts")
    finals = {source: target for source, _, target in TERM}
    for path in (newsroom.root / "locales/en").glob("a*.po"):
        book = polib.pofile(str(path))
        for entry in book:
            assert f"seal: {seal(entry.msgstr)}" in entry.comment
            entry.msgstr = finals[entry.msgid]
        book.save()
    assert suggested(newsroom) == [("term", "Fonds vert", "Vert Fund", "Green Fund")]


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Salma", "-c", "user.email=salma@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True)


STYLE = [
    (f"Le {word} coûte {n} pour cent.", f'The {word} costs {n} per cent of the "state" budget.', f"The {word} costs {n} percent of the «State» budget.")
    for n, word in enumerate(("riz", "sel", "blé", "lait", "thé", "bois"), 3)
]  # fmt: skip


def test_style_notes_are_written_once_with_their_evidence(newsroom: Newsroom) -> None:
    desk(newsroom, STYLE)
    done = newsroom.call("glossary", "suggest", "--from-edits", "--style")
    path = newsroom.root / "style/en.suggested.md"
    first = path.read_bytes()
    text = first.decode()
    assert "style/en.suggested.md: 4 style notes added" in done.out, done.out
    assert "- Write “State”, not “state” (6 corrections in 3 articles)." in text
    assert "quotation mark" in text
    assert "  - articles/a0.md: " in text
    newsroom.call("glossary", "suggest", "--from-edits", "--style")
    assert path.read_bytes() == first


def test_a_note_that_a_person_deleted_does_not_come_back(newsroom: Newsroom) -> None:
    desk(newsroom, STYLE)
    newsroom.call("glossary", "suggest", "--from-edits", "--style")
    path = newsroom.root / "style/en.suggested.md"
    kept = "".join(line for line in path.read_text().splitlines(True) if "State" not in line)
    path.write_text(kept)
    newsroom.call("glossary", "suggest", "--from-edits", "--style")
    assert path.read_text() == kept


def test_no_engine_reads_suggested_notes(newsroom: Newsroom) -> None:
    newsroom.write("style/en.suggested.md", "- Write “State”.")
    assert style_guides.read(Config(root=newsroom.root), "en") == ""
    newsroom.write("style/en.md", "Our style.")
    assert style_guides.read(Config(root=newsroom.root), "en") == "Our style."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--from-edits", "articles"], "omit articles"),
        (["--style"], "requires --from-edits"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    newsroom: Newsroom, words: list[str], why: str
) -> None:
    done = newsroom.call("glossary", "suggest", *words)
    assert (done.status, why in done.err) == (2, True), done.err
