"""Which units are fit to print: their state, open questions, errors, control characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newstranslate import catalog
from newstranslate.checks import table
from newstranslate.config import Config
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Article, Catalogue, Pair, Segment, Unit
from newstranslate.project.readings import Readings
from newstranslate.publish.fitness import Fitness
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.refusal import PublishRefused

SOURCE = "Le port a coûté 28 millions."
APPROVED = Unit(SOURCE, "كلف الميناء 28 مليونا.")
DRAFT = replace(APPROVED, fuzzy=True)
DONE = replace(DRAFT, translated="Lina, 2026-11-24")
EMPTY = Unit(SOURCE)
WRONG = replace(APPROVED, target="كلف الميناء 58 مليونا.")
ASKED = replace(APPROVED, comment="@Lina 2026-11-25: Sûr ?")
ANSWERED = replace(ASKED, comment=f"{ASKED.comment}\n@Omar 2026-11-26 resolved: Oui.")
CODED = Unit("Lire `a.b`.", "اقرأ.")
LEFT_OVER = replace(APPROVED, target="كلف الميناء 28 مليونا. T73011")
HIDDEN = replace(APPROVED, target="كلف المي\u00adناء 28 مليونا.")
BARE = PublishOptions()
USUAL = Config()


def article(*texts: str) -> Article:
    """Return an article of one paragraph for each text, one on each line."""
    at, made = 0, []
    for line, text in enumerate(texts, 1):
        made.append(Segment(text, "paragraph", at, at + len(text), line, line))
        at += len(text) + 1
    return Article("articles/a.md", "\n".join(texts), tuple(made), digest="d1")


def fitness(
    unit: Unit | None,
    options: PublishOptions = BARE,
    config: Config = USUAL,
    source: str = SOURCE,
) -> Fitness:
    """Return the judge of an article of one paragraph, which is this unit."""
    units = () if unit is None else (unit,)
    header = {catalog.SOURCE_FIELD: "articles/a.md sha256:d1"}
    lock = Lock(Glossary(()), Pair("fr", "ar"))
    text = unit.source if unit else source
    parts = (article(text), Catalogue(header, units), lock, "locales/ar/a.po", Readings())
    return Fitness(config, options, *parts)


def why(judge: Fitness) -> str:
    """Return the first words of why the article is not fit; empty where it is."""
    found = [why.partition(":")[0] for _, why in judge.unfit()]
    assert len(found) <= 1
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("unit", "bare", "drafts", "fallback"),
    [
        (APPROVED, "", "", ""),
        (DRAFT, "draft", "", "draft"),
        (DONE, "translated, not approved", "", "translated, not approved"),
        (EMPTY, "untranslated", "untranslated", ""),
        (None, "not in the catalogue", "not in the catalogue", ""),
        (WRONG, "numbers", "numbers", "numbers"),
        (replace(WRONG, fuzzy=True), "draft", "", "draft"),
        (CODED, "markup", "markup", "markup"),
        (replace(CODED, fuzzy=True), "draft", "markup", "draft"),
        (HIDDEN, "invisible", "invisible", "invisible"),
        (replace(HIDDEN, fuzzy=True), "draft", "invisible", "draft"),
        (LEFT_OVER, "leftover", "leftover", "leftover"),
        (replace(LEFT_OVER, fuzzy=True), "draft", "", "draft"),
    ],
)
def test_a_unit_is_fit_by_its_state_and_its_errors(
    unit: Unit | None, bare: str, drafts: str, fallback: str
) -> None:
    options = (BARE, PublishOptions(drafts=True), PublishOptions(fallback=True))
    assert [why(fitness(unit, one)) for one in options] == [bare, drafts, fallback]


def test_every_reason_is_named_at_once() -> None:
    signed = catalog.approved(DRAFT, "Lina", "2026-11-27")
    comment = f"{signed.comment}\n{ASKED.comment}"
    worse = replace(signed, target="كلف المي\u00adناء 58 مليونا.", comment=comment)
    with pytest.raises(PublishRefused, match="1 unit is not fit") as refused:
        fitness(worse, config=Config(publish_questions="refuse")).refuse()
    whys = [one.why.partition(":")[0] for one in refused.value.units]
    assert whys == ["changed since its approval", "numbers", "invisible", "open question"]
    assert refused.value.why == f"1 unit: {' 1, '.join(whys)} 1"


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ({}, "numbers"),
        ({"numbers": "warning"}, ""),
        ({"numbers": "info"}, ""),
        ({"numbers": "off"}, ""),
        ({"markup": "warning"}, "numbers"),
    ],
)
def test_a_project_says_which_errors_stop_the_press(setting: dict[str, str], reason: str) -> None:
    assert why(fitness(WRONG, config=Config(checks_severity=setting))) == reason
    paths = {"locales/ar/*": setting}
    assert why(fitness(WRONG, config=Config(checks_paths=paths))) == reason
    assert why(fitness(WRONG, config=Config(checks_paths={"locales/en/*": setting}))) == "numbers"


NO_STOP = replace(APPROVED, target="كلف الميناء 28 مليونا")
IDLE = replace(APPROVED, comment="waive numbers: exact")
PERCENT = Unit("Il a perdu 28 % de sa valeur.", "فقد 28 من قيمته.")


@pytest.mark.parametrize(
    ("unit", "check"),
    [(NO_STOP, "ending"), (IDLE, "waiver"), (PERCENT, "percent")],
)
def test_a_check_stops_the_press_where_the_project_makes_it_an_error(
    unit: Unit, check: str
) -> None:
    others = dict.fromkeys(table.ENTRIES, "warning")
    assert why(fitness(unit, config=Config(checks_severity=others))) == ""
    severities = others | {check: "error"}
    assert why(fitness(unit, config=Config(checks_severity=severities))) == check


def test_lost_markup_stops_a_draft_whatever_the_project_says() -> None:
    lenient = Config(checks_severity={"markup": "warning", "invisible": "warning"})
    drafts = PublishOptions(drafts=True)
    assert why(fitness(replace(CODED, fuzzy=True), drafts, lenient)) == "markup"
    assert why(fitness(replace(HIDDEN, fuzzy=True), drafts, lenient)) == ""


@pytest.mark.parametrize(
    ("unit", "setting", "drafts", "reason"),
    [
        (ASKED, "refuse", False, "open question"),
        (ASKED, "ignore", False, ""),
        (ASKED, "refuse", True, ""),
        (ANSWERED, "refuse", False, ""),
        (APPROVED, "refuse", False, ""),
        (None, "refuse", False, "not in the catalogue"),
        (replace(ASKED, fuzzy=True), "refuse", False, "draft"),
    ],
)
def test_an_open_question_stops_the_press_where_the_project_wants_that(
    unit: Unit | None, setting: str, drafts: bool, reason: str
) -> None:
    options = PublishOptions(drafts=drafts)
    assert why(fitness(unit, options, Config(publish_questions=setting))) == reason


@pytest.mark.parametrize(
    ("kind", "source", "reason"),
    [
        ("md", "Le por\x0bt.", ""),
        ("html", "Le por\x0bt.", "invisible: stray control character U+000B"),
        ("docx", "Le por\x0bt.", "invisible: stray control character U+000B"),
        ("html", "Le port.", ""),
    ],
)
def test_a_source_without_a_target_is_printed_where_its_format_holds_it(
    kind: str, source: str, reason: str
) -> None:
    options = PublishOptions(kind=kind, fallback=True)
    for unit in (None, Unit(source)):
        found = [why for _, why in fitness(unit, options, source=source).unfit()]
        assert found == ([reason] if reason else [])


def judged(texts: Sequence[str], units: Sequence[Unit], digest: str = "d1") -> Fitness:
    header = {catalog.SOURCE_FIELD: f"articles/a.md sha256:{digest}"}
    lock = Lock(Glossary(()), Pair("fr", "ar"))
    return Fitness(
        Config(), BARE, article(*texts), Catalogue(header, tuple(units)), lock, "a.po", Readings()
    )


def test_a_recurring_unit_is_named_once_where_it_stands_first_and_in_order() -> None:
    found = judged(["Un.", "Deux.", "Un.", "Trois."], [Unit("Deux.", "اثنان.")])
    assert [(one.line, one.text) for one, _ in found.unfit()] == [(1, "Un."), (4, "Trois.")]


def test_obsolete_units_are_no_translation() -> None:
    gone = replace(Unit("Un.", "واحد."), obsolete=True)
    assert [why for _, why in judged(["Un."], [gone]).unfit()] == ["not in the catalogue"]


@pytest.mark.parametrize(
    ("texts", "digest", "message", "reason"),
    [
        (
            ["Un."],
            "d1",
            "articles/a.md: 1 unit is not fit to print in 'ar', so nothing was written:\n"
            "  articles/a.md:1: not in the catalogue: Un.",
            "1 unit: not in the catalogue 1",
        ),
        (
            ["Un.", "Deux."],
            "d0",
            "articles/a.md: 2 units are not fit to print in 'ar', so nothing was written"
            "; the article has changed since: translate it again with 'newstranslate run':\n"
            "  articles/a.md:1: not in the catalogue: Un.\n"
            "  articles/a.md:2: not in the catalogue: Deux.",
            "2 units: not in the catalogue 2; the article has changed since: translate it again with 'newstranslate run'",
        ),
    ],
)
def test_what_is_not_fit_is_refused_by_name(
    texts: list[str], digest: str, message: str, reason: str
) -> None:
    with pytest.raises(PublishRefused) as refused:
        judged(texts, [], digest).refuse()
    assert str(refused.value) == message
    assert refused.value.why == reason
    assert [(one.line, one.text) for one in refused.value.units] == list(enumerate(texts, 1))


def test_what_is_fit_is_not_refused() -> None:
    judged(["Un."], [Unit("Un.", "واحد.")]).refuse()
    judged([], []).refuse()


def test_the_reason_of_a_refusal_is_its_message_where_none_is_given() -> None:
    refused = PublishRefused("a.md: its place is taken")
    assert (refused.why, refused.units) == ("a.md: its place is taken", ())
