"""A simulated year of a desk, with truths that the report must find; and how long the report takes.

    python -m benchmarks.year [--articles 10000]

Makes a project: articles, catalogues, git history, notes on what was published, waivers, a run log.
What happens is drawn from a seed and counted as it happens, by other means than the report's.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks import arguments
from newstranslate import catalog, config, files
from newstranslate.catalog import Origin
from newstranslate.formats import Options, markdown
from newstranslate.model import Article, Catalogue, Unit
from newstranslate.project import editions, locations
from newstranslate.project.editions import Edition
from newstranslate.reports.desk import building

FIRST = date(2025, 11, 24)
DESKS = ("monde", "societe", "sport")
PEOPLE = ("Lina Alami <lina@desk.example>", "Omar Naji <omar@desk.example>")
ENGINES = ("deepl", "firefox")
PRICE = 20.0
SETTINGS = f'source = "fr"\nprice = {PRICE}\n[paths]\nlog = "run.jsonl"\n'
UNITS = 6
"""Of an article."""
SOURCE = "Le port a rouvert après {n} jours de travaux."
SOURCE_WITH_TERM = "L’OIM compte {n} personnes."
GLOSSARY = "concept,kind,lock,fr,en,ar\niom,acronym,hard,OIM,IOM,المنظمة الدولية للهجرة\n"
SENTENCES = {
    "ar": ("أعيد فتح المرفأ بعد {n} يوما من الأشغال.", "أعيد فتح الميناء بعد {n} يوما من الأشغال."),
    "en": (
        "The harbour reopened after {n} days of works.",
        "The port reopened after {n} days of works.",
    ),
}
"""Language → a sentence as people write it, and another draft that is not wrong."""
WITH_TERM = {
    "ar": ("تحصي المنظمة الدولية للهجرة {n} شخصا.", "تحصي الوكالة {n} شخصا."),
    "en": ("IOM counts {n} people.", "The agency counts {n} people."),
}
"""The same for a sentence with a term: the draft lacks it."""
UNTOUCHED, REWORDED, RENUMBERED, WAIVED, KEPT = (
    "untouched",
    "reworded",
    "renumbered",
    "waived",
    "kept",
)
FATES = (UNTOUCHED, UNTOUCHED, UNTOUCHED, REWORDED, REWORDED, RENUMBERED, WAIVED, KEPT)
"""What people do with a draft: leave it, word it otherwise or put the term in, correct its number,
waive the finding on it, approve it in spite of one."""


@dataclass(slots=True)
class Truth:
    """What happened, as the report must have it: counters by the keys of its tables."""

    days: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Language → days to each publication."""
    waiting: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(person, language, figure) → number; figures as in the table."""
    effort: dict[tuple[str, ...], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0] * 5)
    )
    """(kind of key, key …, language) → units, those drafted by an engine, untouched ones, characters edited, characters of drafts.

    What the memory recalled is not known once it was edited: it is in no figure but the first."""
    terms: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(language, figure) → number."""
    checks: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(check, fate) → findings."""
    waivers: list[tuple[str, str, str]] = field(default_factory=list)
    """(article, language, check)."""
    memory: Counter[str] = field(default_factory=Counter)
    """Match → source characters of approved units."""
    corrected: Counter[str] = field(default_factory=Counter)
    """Language → editions that were published again in other words."""
    out_of_date: set[tuple[str, str]] = field(default_factory=set)
    """(article, language)."""
    sent: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(engine, language) → characters."""


def distance(one: str, other: str) -> int:
    """Return the Levenshtein distance, row by row: not by the library that the report uses."""
    row = list(range(len(other) + 1))
    for at, sign in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, wanted in enumerate(other, 1):
            before, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, before + (sign != wanted)),
            )
    return row[-1]


class Year:
    """Makes the project, and keeps the truth of it."""

    def __init__(self, root: Path, articles: int, langs: Sequence[str] = ("ar", "en")) -> None:
        self.root = root
        self.truth = Truth()
        self._chance = random.Random(2026)
        self._articles = articles
        self._langs = langs
        self._log: list[str] = []
        self._again: list[Edition] = []
        self._edited: list[Path] = []

    def make(self) -> None:
        """Write the project, with two commits: before and after what was published was corrected."""
        (self.root / "glossary").mkdir(parents=True)
        (self.root / "newstranslate.toml").write_text(SETTINGS, encoding="utf-8")
        (self.root / "glossary" / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
        self._config = config.load(self.root)
        for number in range(self._articles):
            self._article(number)
        (self.root / "run.jsonl").write_text("\n".join(self._log) + "\n", encoding="utf-8")
        self._git("init", "-q")
        self._commit()
        for edition in self._again:
            editions.save(self._config, edition)
            self.truth.corrected[edition.lang] += 1
        self._commit()
        for place in self._edited:
            text = place.read_text(encoding="utf-8")
            place.write_text(text.replace("rouvert", "fermé"), encoding="utf-8")

    def _git(self, *arguments: str) -> None:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@desk.example")
        subprocess.run(["git", "-C", str(self.root), *who, *arguments], check=True)

    def _commit(self) -> None:
        self._git("add", "-A")
        self._git("commit", "-qm", "day")

    def _article(self, number: int) -> None:
        day = FIRST + timedelta(days=number * 330 // self._articles)
        name = f"articles/{DESKS[number % len(DESKS)]}/a{number:05}.md"
        place = self.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        lines = [
            (SOURCE_WITH_TERM if n % 3 == 0 else SOURCE).format(n=20 + n) for n in range(UNITS)
        ]
        text = f"---\nlang: fr\ndate: {day}\n---\n\n" + "\n\n".join(lines) + "\n"
        place.write_text(text, encoding="utf-8")
        article = replace(
            markdown.read(text, name, Options("fr")), digest=files.digest(text.encode())
        )
        changed = number % 7 == 3
        if changed:
            self._edited.append(place)
        for lang in self._langs:
            self._catalogue(article, lang, day, changed)

    def _catalogue(self, article: Article, lang: str, day: date, changed: bool) -> None:
        engine, who = self._chance.choice(ENGINES), self._chance.choice(PEOPLE)
        left = self._chance.choice((0, 0, 0, 2))
        units, characters = [], 0
        for at, segment in enumerate(article.segments):
            origin = self._chance.choice((engine, engine, "memory 100", "memory 87"))
            characters += len(segment.text) * (origin == engine)
            bare = Unit(segment.text, references=((article.path, segment.line),))
            told = _Circumstances(article.path, lang, origin, day + timedelta(days=1), who, 20 + at)
            units.append(self._drafted(bare, told) if at < left else self._approved(bare, told))
        made = Catalogue(self._header(article, lang), tuple(units))
        if left:
            made = self._assigned(made, lang, who, units[:left])
        path = locations.catalogue_path(self._config, article.path, lang)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(catalog.serialise(made))
        if characters:
            self._send(article.path, lang, engine, characters, day)
        if not left:
            targets = {unit.key: unit.target for unit in units}
            self._publish(article, lang, day, targets, changed=changed)

    @staticmethod
    def _header(article: Article, lang: str) -> dict[str, str]:
        moment = "2025-11-24 06:00+0000"
        origin = Origin(article.path, article.digest, "fr", lang, "year", moment, UNITS)
        return catalog.header(origin, {})

    def _send(self, name: str, lang: str, engine: str, characters: int, day: date) -> None:
        self.truth.sent[engine, lang] += characters
        row = {"article": name, "language": lang, "units": UNITS, "characters": characters,
               "engine": engine, "seconds": 1.0, "error": "", "time": f"{day}T06:00:00Z"}  # fmt: skip
        self._log.append(json.dumps(row))

    def _assigned(self, made: Catalogue, lang: str, who: str, waiting: Sequence[Unit]) -> Catalogue:
        due = self._chance.choice(("2026-01-15", "2999-01-01"))
        name = who.partition(" <")[0]
        words = sum(len(unit.source.split()) for unit in waiting)
        for figure, value in (("articles", 1), ("units", len(waiting)), ("words", words),
                              ("late", int(due < "2999"))):  # fmt: skip
            self.truth.waiting[name, lang, figure] += value
        return catalog.assigned(made, who, due)

    def _drafted(self, bare: Unit, told: _Circumstances) -> Unit:
        return catalog.draft(bare, _right(bare, told), told.origin)

    def _approved(self, bare: Unit, told: _Circumstances) -> Unit:
        """Return a unit as it is after a person dealt with its draft, and count what they did."""
        fate = self._chance.choice(FATES)
        right = _right(bare, told)
        wrong = right.replace(str(told.number), str(told.number + 100))
        other = _texts(bare, told)[1].format(n=told.number)
        drafts = {UNTOUCHED: right, REWORDED: other, RENUMBERED: wrong, WAIVED: wrong, KEPT: wrong}
        final = wrong if fate in (WAIVED, KEPT) else right
        unit = catalog.written(catalog.draft(bare, drafts[fate], told.origin), final)
        if fate == WAIVED:
            about = f"{told.number} → {told.number + 100}"
            unit = replace(unit, comment=f"waive numbers ‹{about}›: the agency’s figure")
            self.truth.waivers.append((told.article, told.lang, "numbers"))
        self._count(told, fate, drafts[fate], final, bare)
        return catalog.approved(unit, told.who, told.day.isoformat())

    def _count(self, told: _Circumstances, fate: str, draft: str, final: str, bare: Unit) -> None:
        desk = told.article.split("/")[1]
        engine = told.origin.partition(" ")[0]
        known = (1, int(draft == final), distance(draft, final), len(draft))
        values = (1, *((0, 0, 0, 0) if engine == "memory" else known))
        for key in (("engine", engine), ("desk", desk), ("month", told.day.isoformat()[:7])):
            line = self.truth.effort[(*key, told.lang)]
            line[:] = [old + new for old, new in zip(line, values, strict=True)]
        if told.origin.startswith("memory"):
            self.truth.memory[told.origin.partition(" ")[2]] += len(bare.source)
            return
        becomes = {RENUMBERED: "changed", WAIVED: "waived", KEPT: "kept"}
        if fate in becomes:
            self.truth.checks["numbers", becomes[fate]] += 1
        if _has_term(bare):
            self.truth.terms[told.lang, "uses"] += 1
            if fate == REWORDED:
                self.truth.terms[told.lang, "corrected"] += 1
                self.truth.checks["terms", "changed"] += 1

    def _publish(
        self,
        article: Article,
        lang: str,
        day: date,
        targets: Mapping[tuple[str, str], str],
        *,
        changed: bool,
    ) -> None:
        delay = self._chance.choice((0, 1, 1, 2, 9))
        out = (day + timedelta(days=delay)).isoformat()
        final = Edition(
            article.path, lang, "fr", article.digest, out, units=editions.of(article, targets)
        )
        if self._chance.random() < 0.1:  # printed with a mistake first
            first = replace(final.units[0], target=editions.digest("a mistake"))
            editions.save(self._config, replace(final, units=(first, *final.units[1:])))
            self._again.append(final)
        else:
            editions.save(self._config, final)
        self.truth.days[lang].append(delay)
        if changed:
            self.truth.out_of_date.add((article.path, lang))


@dataclass(frozen=True, slots=True)
class _Circumstances:
    """Where and by whom a unit is translated."""

    article: str
    lang: str
    origin: str
    day: date
    who: str
    number: int
    """The number in its sentence."""


def _has_term(bare: Unit) -> bool:
    return "OIM" in bare.source


def _texts(bare: Unit, told: _Circumstances) -> tuple[str, str]:
    return (WITH_TERM if _has_term(bare) else SENTENCES)[told.lang]


def _right(bare: Unit, told: _Circumstances) -> str:
    return _texts(bare, told)[0].format(n=told.number)


def main() -> None:
    """Make a large project, and print what its report costs."""
    parser = arguments(__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder) / "year", asked.articles)
        year.make()
        os.chdir(year.root)
        begun = time.monotonic()
        building.build(config.load(year.root), "")
        took = time.monotonic() - begun
        print(f"{asked.articles} articles, 2 languages, {UNITS} units each: {took:.1f} s")


if __name__ == "__main__":
    main()
