"""What a run refuses before it begins, what it says of articles, and what it says at its end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from newstranslate.project.sources import SourceArticle
from newstranslate.run import articles, notes
from newstranslate.run.job import Job, RunReport
from newstranslate.run.options import RunOptions
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
    monkeypatch.setattr(articles, "find_spec", lambda _: None)
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
    made = job(tmp_path, AR, engine="none")
    made._set_aside = {"no answer": ("a.md, ar", 1), "down": ("b.md, ar", 1_501)}
    made.close()
    assert made.report.notes == ["a.md, ar: no answer", "b.md, ar and 1,500 more: down"]


def test_a_note_is_told_once(tmp_path: Path) -> None:
    made = job(tmp_path, AR, engine="none")
    for note in ("un", "un", "deux"):
        made._note(note)
    assert made.report.notes == ["un", "deux"]
    made.close()


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
    made._tell(Result("a.md", "ar", "a.po", outside=outside, remarks=["un reste"]))
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
