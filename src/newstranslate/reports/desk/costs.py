"""Tables of the characters sent to engines and saved by the memory."""

from __future__ import annotations

from newstranslate.messages import later, say
from newstranslate.reports.desk import spending
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.tables import (
    LANGUAGE,
    MONEY,
    TEXT,
    UNITS,
    WORDS,
    Column,
    FiguresTable,
)


def memory(found: Material) -> FiguresTable:
    """Return the approved units by memory match."""
    bands = spending.recalled(found.catalogues)
    rows = []
    for band, counts in bands.items():
        if not counts["units"]:
            continue
        spared = 0 if band == "new" else counts["characters"]
        cost = found.config.cost(spared)
        rows.append((band, counts["units"], counts["words"], counts["characters"], cost))
    return FiguresTable(
        "memory",
        later("Translation memory"),
        (
            Column("match", later("Match"), TEXT),
            UNITS,
            WORDS,
            Column("characters", later("Characters")),
            Column("saved", later("Saved"), MONEY),
        ),
        rows,
        later("Approved units by memory match; matches cost nothing."),
        "" if found.config.price else say("set %(setting)s to see amounts", setting="price"),
    )


def spent(found: Material) -> FiguresTable:
    """Return the characters sent to each engine, by language."""
    return FiguresTable(
        "spending",
        later("Sent to engines"),
        (
            Column("engine", later("Engine"), TEXT),
            LANGUAGE,
            Column("articles", later("Articles")),
            Column("characters", later("Characters")),
            Column("failed", later("Failed")),
            Column("cost", later("Cost"), MONEY),
        ),
        [
            (
                engine,
                lang,
                one.runs,
                one.characters,
                one.failed,
                found.config.cost(one.characters),
            )
            for (engine, lang), one in sorted(found.spent.items())
        ],
        later("From the run log; an article counts each time it was sent."),
        ""
        if found.has_log
        else say("no run log: set %(setting)s, or use --log", setting="paths.log"),
    )
