"""What a run refuses before it begins, what it says of articles, and what it says at its end."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from newstranslate.project import editions, sources
from newstranslate.project.sources import SourceArticle
from newstranslate.run import articles, notes
from newstranslate.run.job import Job
from newstranslate.run.options import RunOptions
from newstranslate.run.remote_drafts import RemoteDrafts
from newstranslate.run.report import RunReport
from newstranslate.run.result import Result
from tests.conftest import Newsroom
from tests.test_lock import FR_AR, ROWS


class Watch:
    """Sees nothing."""

    def say(self, message: str) -> None: ...

    def progress(self, article: str, lang: str, done: int, total: int) -> None: ...


# --- refused ---


@pytest.mark.parametrize(
    ("options", "refused"),
    [({}, False), ({"workers": 2}, True), ({"scheduler": "tcp://a:8786"}, True)],
)
def test_workers_need_dask(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], refused: bool
) -> None:
    asked = RunOptions(("ar",), **options)
    articles._refuse_without_dask(asked)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    if not refused:
        articles._refuse_without_dask(asked)
        return
    with pytest.raises(InputError, match=r"need Dask: pip install 'newstranslate\[dask\]'"):
        articles._refuse_without_dask(asked)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"engine": "deepl"}, ""),
        ({"engine": "deepl,llm"}, ""),
        ({"engine": "deepl", "workers": 2}, ""),
        ({"engine": "deepl,llm", "best_of": True}, ""),
        ({"engine": "deepl,llm", "workers": 2}, "ask one engine; name one"),
        ({"engine": "deepl,llm", "scheduler": "tcp://a:1"}, "ask one engine; name one"),
        ({"engine": "deepl", "best_of": True}, "--best-of compares engines"),
        ({"engine": "none", "best_of": True}, "--best-of compares engines"),
    ],
)
def test_engines_that_do_not_go_together_are_refused(options: dict[str, Any], said: str) -> None:
    asked = RunOptions(("ar",), **options)
    if not said:
        articles._refuse_engines(asked)
        return
    with pytest.raises(InputError, match=said):
        articles._refuse_engines(asked)


def sources_in(*langs: str) -> list[SourceArticle]:
    return [SourceArticle(f"{n}.md", f"{n}.md", lang) for n, lang in enumerate(langs)]


@pytest.mark.parametrize(
    ("langs", "targets", "said"),
    [
        (("fr",), ("ar",), []),
        (("fr", "fr"), ("ar", "en"), []),
        (("fr", "ar"), ("ar", "en"), ["1.md is in 'ar' already and not translated into it"]),
        (("fr", "ar"), ("ar",), ["1.md is in 'ar' already and not translated into it"]),
        (("ar", "ar"), ("ar", "en"), ["2 articles are in 'ar' already and not translated into it"]),
        (("ar", "en"), ("ar", "en"), ["0.md is in 'ar' already and not translated into it", "1.md is in 'en' already and not translated into it"]),
        ((), ("ar",), []),
    ],
)  # fmt: skip
def test_articles_that_are_in_a_target_language_are_named(
    langs: Sequence[str], targets: Sequence[str], said: list[str]
) -> None:
    report = RunReport()
    articles._note_same_language(sources_in(*langs), targets, report)
    assert report.notes == said


@pytest.mark.parametrize(("langs", "targets"), [(("ar",), ("ar",)), (("ar", "ar", "ar"), ("ar",))])
def test_a_run_that_would_translate_nothing_is_refused(
    langs: Sequence[str], targets: Sequence[str]
) -> None:
    with pytest.raises(InputError, match=r"^0\.md: is in 'ar' already; take 'ar' out of --to"):
        articles._note_same_language(sources_in(*langs), targets, RunReport())


def characters(newsroom: Newsroom, limit: int, *more: str) -> tuple[int, str]:
    done = newsroom.call(
        "run", "articles", "--to", "ar,en", "--max-chars", str(limit), "--engine", "none", *more
    )
    return done.status, done.err


def test_the_limit_of_characters_holds_for_all_languages_together(newsroom: Newsroom) -> None:
    status, said = characters(newsroom, 363)
    assert status == 2
    assert "this run would send 364 characters to an engine, over the limit of 363" in said
    assert not newsroom.po().exists()
    status, said = characters(newsroom, 364)
    assert status == 1
    assert newsroom.po().exists()


def test_what_only_counts_has_no_limit(newsroom: Newsroom) -> None:
    status, said = characters(newsroom, 1, "--dry-run")
    assert "over the limit" not in said
    assert status in (0, 1)


# --- a job ---


def job(root: Path, *pairs: Pair, order: dict[str, str] | None = None, **options: Any) -> Job:
    config = Config(root, engine_order=order or {})
    asked = RunOptions(tuple(pair.target for pair in pairs), **options)
    return Job(config, asked, Watch(), RunReport(), pairs)


def remote(made: Job) -> RemoteDrafts:
    assert made._remote is not None
    return made._remote


AR, EN = Pair("fr", "ar"), Pair("fr", "en")
DIFFERS = "engines.order differs by language, and workers ask one engine: default order"


@pytest.mark.parametrize(
    ("order", "options", "said", "apart"),
    [
        ({}, {}, [], False),
        ({"ar": "llm"}, {}, [], True),
        ({"ar": "llm"}, {"workers": 2}, [DIFFERS], False),
        ({"ar": "llm"}, {"scheduler": "tcp://a:1"}, [DIFFERS], False),
        ({}, {"workers": 2}, [], False),
        ({"ar": "llm", "en": "llm"}, {"workers": 2}, [], False),
        ({"ar": "llm"}, {"engine": "deepl"}, [], False),
    ],
)
def test_each_language_has_its_engines_where_no_worker_asks(
    tmp_path: Path, order: dict[str, str], options: dict[str, Any], said: list[str], apart: bool
) -> None:
    made = job(tmp_path, AR, EN, order=order, **options)
    assert made.report.notes == said
    assert (made._engines.into("ar") is not made._engines.into("en")) is apart


def test_characters_that_wait_are_counted_for_each_engine_that_gets_all(tmp_path: Path) -> None:
    made = job(tmp_path, AR, engine="none")
    made.check_engine(100)
    assert made.traffic.waiting == 100
    trial = job(tmp_path, AR, engine="deepl", dry_run=True)
    trial.check_engine(100)
    with pytest.raises(InputError, match=r"^deepl: "):
        job(tmp_path, AR, engine="deepl").check_engine()


def test_what_workers_set_aside_is_said_once_with_how_many(tmp_path: Path) -> None:
    made = job(tmp_path, AR, engine="none", workers=2)
    remote(made)._set_aside = {"no answer": ("a.md, ar", 1), "down": ("b.md, ar", 1_501)}
    made.close()
    assert made.report.notes == ["a.md, ar: no answer", "b.md, ar and 1,500 more: down"]


def test_a_note_and_an_error_are_reported_once() -> None:
    report = RunReport()
    for message in ("un", "un", "deux"):
        report.note(message)
        report.error(message)
    assert report.notes == ["un", "deux"]
    assert report.errors == ["un", "deux"]


@pytest.mark.parametrize(
    ("outside", "said"),
    [
        (0, []),
        (1, "1 word is outside units"),
        (2, "2 words are outside units"),
        (1_500, "1,500 words are outside units"),
    ],
)
def test_words_outside_of_units_are_told(tmp_path: Path, outside: int, said: str) -> None:
    made = job(tmp_path, AR, engine="none")
    made._recorder._note_left_out(
        Result("a.md", "ar", "a.po", units=1 - bool(outside), outside=outside, remarks=["un reste"])
    )
    assert "a.md: nothing to translate" not in made.report.notes
    told = made.report.notes
    assert told[0] == "a.md: un reste"
    assert [note.partition(", in")[0] for note in told[1:]] == ([f"a.md: {said}"] if said else [])
    made.close()


# --- notes for the translator ---


class Terms:
    """The terms of an article, of the lock alone."""

    lock = LOCK = Lock(ROWS, FR_AR)

    def uses(self, text: str) -> Any:
        return self.lock.uses(text)


TERMS: Any = Terms()
IOM = "L’OIM aide."
RIGHT, WRONG = "تساعد المنظمة الدولية للهجرة.", "تساعد الوكالة."


def noted(unit: Unit, *before: Unit) -> Unit:
    return notes.noted(unit, TERMS, before)


def test_terms_stand_beside_a_unit_that_has_some() -> None:
    assert noted(Unit(IOM)).terms == ("OIM → المنظمة الدولية للهجرة",)
    plain = Unit("Rien.")
    assert noted(plain) is plain
    done = noted(Unit(IOM, RIGHT, fuzzy=True))
    assert noted(done) is done
    assert noted(Unit("Rien.", terms=("OIM → IOM",))).terms == ()
    assert noted(Unit("Rien.", notes=("markup missing: **",))).notes == ()


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Unit(IOM, RIGHT, fuzzy=True), []),
        (Unit(IOM, WRONG, fuzzy=True), ["check terms: "]),
        (Unit(IOM, WRONG), []),
        (Unit(IOM), []),
        (Unit("Un **mot** [ici](a).", "كلمة هنا", fuzzy=True), ["markup missing: "]),
        (Unit("Un mot.", "[كلمة](https://a.b)", fuzzy=True), ["markup differs from the source"]),
        (Unit("Un mot.", "**كلمة**", fuzzy=True), []),
        (Unit("Un **mot**.", "كلمة", fuzzy=True), []),
        (catalog.draft(Unit("Un **mot**."), "كلمة.", "deepl"), ["markup missing: "]),
        (catalog.draft(Unit("Un mot."), "**كلمة**.", "deepl"), ["markup differs from the source"]),
        (Unit("Un mot.", "كلمة", fuzzy=True, notes=("du desk", "repaired: x", "markup missing: a")), ["du desk", "repaired: "]),
        (Unit("Un mot.", "كلمة", notes=("du desk", "repaired: x", "reopened: y", "another draft: z")), ["du desk", "repaired: "]),
        (Unit("Un mot.", "كلمة", fuzzy=True, notes=("reopened: y", "memory: m", "markup put back: p")), ["reopened: ", "memory: ", "markup put back: "]),
        (Unit("Un mot.", notes=("check terms: x", "du desk")), ["du desk"]),
        (Unit("Un **mot**.", "كلمة", fuzzy=True, notes=("from the CAT tool: markup missing: strong",)), ["from the CAT tool: "]),
        (Unit("Un **mot**.", "**كلمة**", fuzzy=True, notes=("from the CAT tool: markup missing: strong",)), []),
        (Unit("Un mot.", "كلمة", fuzzy=True, notes=("from the CAT tool: only 1 of 2 segments came back translated",)), ["from the CAT tool: only"]),
        (Unit("Un mot.", "كلمة", notes=("from the CAT tool: only 1 of 2 segments came back translated",)), []),
    ],
)  # fmt: skip
def test_notes_say_what_to_look_at_in_a_draft(unit: Unit, said: list[str]) -> None:
    found = noted(unit).notes
    assert len(found) == len(said), found
    assert all(note.startswith(begin) for note, begin in zip(found, said, strict=True)), found


WAIVED = Unit("L’OIM aida.", WRONG, comment="waive terms: ses mots\nwaive numbers: rien")
MOVED = Unit(IOM, WRONG, fuzzy=True, previous="L’OIM aida.")


@pytest.mark.parametrize(
    ("unit", "before", "ended"),
    [
        (MOVED, [WAIVED], True),
        (MOVED, [], False),
        (MOVED, [Unit("Autre.", WRONG, comment="waive terms: ses mots")], False),
        (MOVED, [Unit("L’OIM aida.", WRONG, comment="waive numbers: rien")], False),
        (Unit(IOM, WRONG, fuzzy=True), [Unit("", comment="waive terms: ses mots")], False),
        (Unit(IOM, WRONG, fuzzy=True, previous="L’OIM aida.", correction=catalog.TYPOGRAPHY), [WAIVED], False),
    ],
)  # fmt: skip
def test_a_waiver_of_the_earlier_sentence_is_named_where_it_ended(
    unit: Unit, before: list[Unit], ended: bool
) -> None:
    told = "check terms: waiver of the earlier sentence ended: ses mots"
    assert (told in noted(unit, *before).notes) is ended


def test_waivers_are_noted_where_there_is_one() -> None:
    made = noted(Unit(IOM, WRONG, comment="waive terms: ses mots"))
    assert made.waived
    assert noted(Unit(IOM, WRONG, comment="ses mots")).waived == ()


# --- imports and renamed articles ---

PROSE = (
    "Le port de Salé a rouvert lundi après trois semaines de travaux, et les chalutiers ont "
    "débarqué leurs caisses devant une foule venue de toute la région."
)
LATER = "Les pêcheurs ont repris la mer le jour même, et les prix ont baissé d’un tiers à la criée."
CLEAR, UNSURE = (
    f"À Salé, le port rouvre\n\n{day}\n\n{PROSE}\n\n{LATER}\n\n{day}\n"
    for day in ("12 mars 2026", "De notre correspondant à Rabat")
)


def reported(newsroom: Newsroom, *paths: str, **options: Any) -> RunReport:
    config = Config(newsroom.root, source="fr")
    asked = RunOptions(("ar",), engine="none", **options)
    return articles.run(config, [newsroom.root / path for path in paths], asked, Watch())


@pytest.mark.parametrize(
    ("texts", "look"),
    [((CLEAR,), False), ((UNSURE,), True), ((UNSURE, CLEAR), True), ((CLEAR, UNSURE), True)],
)
def test_an_import_that_is_unsure_needs_a_look(
    newsroom: Newsroom, texts: Sequence[str], look: bool
) -> None:
    for number, text in enumerate(texts):
        newsroom.write(f"dumps/{number}.txt", text)
    names = [f"dumps/{number}.txt" for number in range(len(texts))]
    assert reported(newsroom, *names).needs_a_look is look


def test_only_counting_imports_nothing(newsroom: Newsroom) -> None:
    newsroom.write("dumps/a.txt", CLEAR)
    report = reported(newsroom, "dumps/a.txt", "articles/story.md", dry_run=True)
    assert [error.rpartition(": ")[2] for error in report.errors] == [
        f"newstranslate import {newsroom.root}/dumps/a.txt"
    ]
    assert [result.article for result in report.results] == ["articles/story.md"]


def test_an_article_that_is_named_twice_is_done_once(newsroom: Newsroom) -> None:
    report = reported(newsroom, "articles/story.md", "articles/../articles/story.md")
    assert len(report.results) == 1


def test_the_catalogue_of_a_renamed_article_is_taken_over_and_that_is_said(
    newsroom: Newsroom,
) -> None:
    reported(newsroom, "articles/story.md")
    (newsroom.root / "articles/story.md").rename(newsroom.root / "articles/neuf.md")
    planned = reported(newsroom, "articles/neuf.md", dry_run=True)
    assert [note for note in planned.notes if "would take over locales/ar/story.po" in note]
    assert newsroom.po().exists()
    report = reported(newsroom, "articles/neuf.md")
    said = "locales/ar/story.po is now locales/ar/neuf.po: its source article no longer exists"
    assert [note for note in report.notes if said in note]
    assert newsroom.po(name="neuf").exists()
    assert not newsroom.po().exists()


def test_entries_that_repeat_are_named_by_their_lines(newsroom: Newsroom) -> None:
    reported(newsroom, "articles/story.md")
    text = newsroom.po().read_text("utf-8")
    entry = text[text.rindex("\n\n#") + 1 :]
    newsroom.po().write_text(f"{text}{entry}", "utf-8")
    (note,) = [note for note in reported(newsroom, "articles/story.md").notes if "repeat" in note]
    assert "articles/story.md: ar: story.po: 1 entry repeats the source of another one" in note
    newsroom.po().write_text(f"{text}{entry}{entry}", "utf-8")
    (note,) = [note for note in reported(newsroom, "articles/story.md").notes if "repeat" in note]
    assert "2 entries repeat" in note


def test_what_left_the_article_has_no_terms_of_its_own(newsroom: Newsroom) -> None:
    reported(newsroom, "articles/story.md")
    newsroom.edit(
        'msgid "L’OIM ouvre un bureau"\nmsgstr ""', 'msgid "L’OIM ouvre un bureau"\nmsgstr "x"'
    )
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\nUn mot de l’OIM.\n")
    reported(newsroom, "articles/story.md")
    gone = [unit for unit in newsroom.load().units if unit.obsolete]
    assert [unit.source for unit in gone] == ["L’OIM ouvre un bureau"]
    before = newsroom.po().read_bytes()
    reported(newsroom, "articles/story.md")
    assert newsroom.po().read_bytes() == before


def test_what_was_published_of_a_renamed_article_is_renamed_too(newsroom: Newsroom) -> None:
    reported(newsroom, "articles/story.md")
    config = Config(newsroom.root, source="fr")
    editions.save(config, editions.Edition("articles/story.md", "ar", "fr", day="2026-11-24"))
    (newsroom.root / "articles/story.md").rename(newsroom.root / "articles/neuf.md")
    reported(newsroom, "articles/neuf.md")
    assert editions.load(config, "articles/neuf.md", "ar").day == "2026-11-24"
    assert editions.load(config, "articles/story.md", "ar").day == ""


@pytest.mark.parametrize(
    ("name", "autop", "noted"),
    [("a.html", True, True), ("a.html", False, False), ("story.md", True, False)],
)
def test_blank_lines_part_paragraphs_of_html_where_that_was_asked(
    newsroom: Newsroom, name: str, autop: bool, noted: bool
) -> None:
    newsroom.write("articles/a.html", "<p>Un mot de la ville.</p>\n")
    reported(newsroom, f"articles/{name}", autop=autop)
    header = newsroom.load(name=name.partition(".")[0]).header
    assert (sources.AUTOP_FIELD in header) is noted


def test_a_catalogue_that_cannot_be_read_again_is_not_held(tmp_path: Path) -> None:
    made = job(tmp_path, AR, engine="none", workers=2)
    work = SimpleNamespace(
        source=SourceArticle("a.md", "a.md", "fr"), pair=AR, path=tmp_path / "a.po"
    )

    def renew() -> None:
        assert list((tmp_path / ".newstranslate").glob("sending-*.lock"))
        raise InputError("a.po: is broken")

    catalogue: Any = SimpleNamespace(work=work, renew=renew)
    with pytest.raises(InputError, match="is broken"):
        remote(made).add(catalogue, None)  # type: ignore[arg-type]
    assert not list((tmp_path / ".newstranslate").glob("sending-*.lock"))
    made.close()


def test_a_catalogue_that_cannot_be_written_is_an_error_of_its_article(tmp_path: Path) -> None:
    made = job(tmp_path, AR, engine="none", workers=2)
    made.do_all([])
    source = SourceArticle("a.md", "a.md", "fr")
    released: list[str] = []

    def holding(name: str) -> Any:
        path = tmp_path / name / "a.po"
        remote(made)._held[path] = lock = ExitStack()
        lock.callback(released.append, name)
        return SimpleNamespace(work=SimpleNamespace(source=source, pair=AR, path=path))

    for name in ("ar", "en"):
        remote(made)._unwritten(holding(name), "a.po: the disk is read-only")
    assert made.report.errors == ["a.po: the disk is read-only"]
    assert released == ["ar", "en"]
    holding("es")
    made.close()
    assert released == ["ar", "en", "es"]
