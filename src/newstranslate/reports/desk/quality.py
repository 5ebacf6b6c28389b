"""Tables of terms, findings and waivers in drafts."""

from __future__ import annotations

from newstranslate.messages import later, say
from newstranslate.reports.desk import judged
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.tables import (
    ARTICLE,
    DAY,
    LANGUAGE,
    SHARE,
    TEXT,
    Column,
    FiguresTable,
    Row,
)


def _sample(found: Material) -> str:
    # Everything was measured, not a sample.
    if found.judgement.units == found.drafts:
        return ""
    return say(
        "measured on %(some)s of %(all)s units, whole catalogues chosen at random",
        some=found.judgement.units,
        all=found.drafts,
    )


def terms(found: Material) -> FiguresTable:
    """Return the terms that people added to drafts or omitted from approved texts."""
    shown = [
        (concept, lang, one)
        for (concept, lang), one in found.judgement.terms.items()
        if one.corrected or one.overridden
    ]
    shown.sort(key=lambda one: (-one[2].corrected - one[2].overridden, *one[:2]))
    rows = [
        (concept, lang, one.uses, one.corrected, one.overridden, _people(one))
        for concept, lang, one in shown
    ]
    return FiguresTable(
        "terms",
        later("Terms corrected and overridden"),
        (
            Column("concept", later("Concept"), TEXT),
            LANGUAGE,
            Column("uses", later("Uses")),
            Column("corrected", later("Corrected")),
            Column("overridden", later("Overridden")),
            Column("by", later("By"), TEXT),
        ),
        rows,
        later("Corrected: people added the term to a draft. Overridden: they approved without it."),
        _sample(found),
    )


def _people(one: judged.TermFigures) -> str | None:
    named = (f"{who} ({count})" for who, count in sorted(one.people.items()) if who)
    return ", ".join(named) or None


def checks(found: Material) -> FiguresTable:
    """Return the outcome of the findings of each check."""
    rows: list[Row] = []
    findings = found.judgement.findings.items()
    for check, outcomes in sorted(findings, key=lambda one: (-one[1].total(), one[0])):
        changed, waived, kept = (
            outcomes[one] for one in (judged.CHANGED, judged.WAIVED, judged.KEPT)
        )
        total = changed + waived + kept
        rows.append((check, total, changed, waived, kept, changed / total))
    return FiguresTable(
        "checks",
        later("Findings in drafts, and their outcome"),
        (
            Column("check", later("Check"), TEXT),
            Column("findings", later("Findings")),
            Column("changed", later("Changed")),
            Column("waived", later("Waived")),
            Column("kept", later("Kept")),
            Column("precision", later("Led to a change"), SHARE),
        ),
        rows,
        missing=_sample(found),
    )


def waivers(found: Material) -> FiguresTable:
    """Return the waived findings with their reasons, the latest first."""
    rows: list[Row] = [
        (given.day or None, given.who or None, given.check, given.words, given.reason, *place)
        for one in found.catalogues
        for given in one.waived
        for place in [(one.article, one.lang)]
    ]
    rows.sort(key=lambda row: tuple(str(value or "") for value in row), reverse=True)
    return FiguresTable(
        "waivers",
        later("Waivers"),
        (
            Column("day", later("Day"), DAY),
            Column("by", later("By"), TEXT),
            Column("check", later("Check"), TEXT),
            Column("words", later("Words"), TEXT),
            Column("reason", later("Reason"), TEXT),
            ARTICLE,
            LANGUAGE,
        ),
        rows,
        later("By: who approved the unit."),
        "" if rows else say("nothing was waived"),
    )
