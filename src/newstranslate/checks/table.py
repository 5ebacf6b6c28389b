"""Every check by id: how severe a finding is, what it means, an example."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, Protocol, cast

from newstranslate import plugins
from newstranslate.checks import (
    alignment,
    bounds,
    dates,
    direction,
    exchanged,
    extent,
    form,
    glued,
    hedges,
    honorifics,
    markup,
    names,
    negation,
    numbers,
    other_languages,
    places,
    quotes,
    residue,
    terms,
    times,
    transfer,
    units,
)
from newstranslate.checks.subject import Subject
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Finding

SEVERITIES = ("error", "warning", "info", "off")


Run = Callable[[Subject], Iterable[Finding]]


class Check(Protocol):
    """What a plug-in's check is; its id is the name of its entry point. `CheckInfo` is one."""

    @property
    def severity(self) -> str:
        """The severest it reports, unless a setting says otherwise: one of `SEVERITIES`."""

    @property
    def words(self) -> str:
        """What it finds, for users: a sentence or two."""

    @property
    def example(self) -> str:
        """A source and a target that it finds wrong, with → between them; may be empty."""

    @property
    def run(self) -> Run | None:
        """Yields the findings on one unit with a target; pure."""


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """What users are told of a check."""

    severity: str
    """The severest it reports, unless a setting says otherwise."""
    words: str
    example: str
    optional: bool = False
    """Runs only where the setting ``checks.on`` names it."""
    run: Run | None = None
    """Finds it in one unit; None where another check reports it, or what looks at whole files."""
    also: tuple[str, ...] = ()
    """Ids of other checks that `run` reports as well."""


ENTRIES: dict[str, CheckInfo] = {
    "terms": CheckInfo(
        "error",
        "A glossary term of the source misses its required form in the target. An error where the "
        "term is locked hard, else a warning.",
        "L’OIM à Rabat → The agency in Rabat",
        run=terms.check,
    ),
    "numbers": CheckInfo(
        "error",
        "A quantity differs, is missing or was added; compared by value, however it is written: "
        "grouping, decimals, number words, scale words, Roman centuries, clock times. An error "
        "where a number became another one, or one in digits is missing or was added; a warning for number "
        "words alone, for 0, 1 and 2, and for what may be converted.",
        "28 ans → 58 years; 38 milliards → 38 million",
        run=numbers.check, also=("percent", "currency", "conversion"),
    ),
    "percent": CheckInfo("error", "A percentage lost its sign or word.", "80 % de ses revenus → 80 of its income"),
    "currency": CheckInfo("error", "An amount is in another currency; a warning where it has none.", "2 milliards de dollars → €2 billion"),
    "conversion": CheckInfo("info", "An amount seems to be converted to another unit.", "4 800 km → 3,000 miles"),
    "units": CheckInfo("error", "A number has another unit of measure than in the source, with the same digits; a warning where it is in words, or where two of a unit became its plural without a number.", "40 km → 40 miles", run=units.check),
    "exchanged": CheckInfo("warning", "Two neighbouring numbers changed places, and what each counts did not go with it.", "Sur 14 ministres, 3 sont partis → Of 3 ministers, 14 left", run=exchanged.check),
    "bounds": CheckInfo("warning", "What bounds a number bounds it the other way: at least and at most, more and less than, up to, minimum and maximum.", "au moins 20 → at most 20", run=bounds.check),
    "times": CheckInfo("warning", "A time of day is in the other half of the day (a.m., p.m., noon, midnight), or in another time zone, or lost its zone.", "20 h → 8 a.m.; 14 h 30 GMT → 14:30 CET", run=times.check),
    "dates": CheckInfo("error", "A month or weekday contradicts the source’s, in words or in digits (03/04/2019); a warning where the source’s weekday is missing.", "en avril → in October", run=dates.check),
    "region": CheckInfo("warning", "A month has the name that another region’s Arabic gives it; for a project or target with a region (ar-MA, or the setting arabic.region).", "غشت → أغسطس, for ar-MA", run=dates.region),
    "negation": CheckInfo("warning", "The source is negated, the target is not, or less often.", "Il n’est pas venu → He came", run=negation.check),
    "direction": CheckInfo("warning", "The source has one of two opposites, and the target only the other, or both in the other order: rise and fall, before and after, north and south, win and lose.", "en hausse → falling", run=direction.check),
    "hedges": CheckInfo("warning", "The source alleges, attributes or supposes what the target states as a fact: suspected, according to, may, perhaps.", "L’homme soupçonné du meurtre → The murderer", run=hedges.check),
    "names": CheckInfo("warning", "A name is misspelt (two letters swapped, one changed), replaced or missing, or a catalogue’s approved units spell it in two ways. A name that translators often leave out, such as a first name, is information only.", "Pattavee → Ptatavee", run=names.check),
    "places": CheckInfo("error", "A country, nationality or capital became another one; an error where nothing else tells the two sides apart, else a warning.", "Le Maroc a signé → Algeria has signed", run=places.check),
    "honorifics": CheckInfo("warning", "A title has the other gender: Mr for Mrs, king for queen, السيد for السيدة.", "Mme Alaoui → Mr Alaoui", run=honorifics.check),
    "alignment": CheckInfo("warning", "What the source speaks of (numbers, names, common words by their meaning) is not in the target: it may be another sentence’s.", "Le ministre a démissionné hier à Rabat, après trois ans de crise. → Snow has closed two schools in the valley.", run=alignment.alignment),
    "untranslated": CheckInfo("error", "The target is the source, or holds four or more of its words in a row.", "Il fuit le pays à la mer → He flees le pays à la mer", run=transfer.untranslated),
    "language": CheckInfo("error", "The target is in another language or script, or a sentence or a clause of it is; a warning for some words. Names, titles and code that the source has are fine.", "", run=other_languages.language),
    "omission": CheckInfo("warning", "The target is shorter than translations are and lacks what the end of the source speaks of, or is much shorter.", "Il a salué l’accord, signé mardi à Rabat par les deux pays. → He welcomed the deal.", run=extent.omission),
    "addition": CheckInfo("warning", "The target has a sentence more, with nothing of the source in it, or is much longer.", "Le pont a rouvert lundi à Rabat. → The bridge in Rabat reopened on Monday. Two schools stayed closed because of the snow.", run=extent.addition),
    "empty": CheckInfo("error", "The unit has a target of blanks only.", ""),
    "repeated": CheckInfo("error", "The same words run three times over, with marks between them or not.", "he said he said he said", run=form.repeated, also=("doubled",)),
    "doubled": CheckInfo("warning", "A word occurs twice in a row; not letters of an acronym, nor what a language doubles.", "the the"),
    "leftover": CheckInfo("error", "A tool left something: an HTML entity or tag, an escape, a mark of a merge, wrongly decoded letters, an assistant’s “Here is the translation”.", "Nadal&#39;s view", run=residue.leftovers),
    "invisible": CheckInfo("error", "A character nobody sees turns the direction, controls a terminal, breaks the line or is none at all (U+FFFF, half a pair), or is a soft hyphen; a warning where it only splits a word. Isolates in pairs are fine.", "U+202E", run=residue.invisible),
    "ending": CheckInfo("warning", "The source’s final stop is missing; not in headings, captions and cells. Three or more in an article are one finding: a hint where it is the habit.", "", run=form.ending, also=("typography",)),
    "glued": CheckInfo("warning", "Words are written together, or without a blank after a stop; in Arabic a hint.", "فيالمغرب → في المغرب", run=glued.check),
    "hashtag": CheckInfo("warning", "A hashtag of the source is missing, or was changed; one in another script is a hint.", "#MarcheVerte → #GreenMarch", run=residue.tags),
    "quotes": CheckInfo("warning", "Quotation marks do not match where the source’s do, or speech of the source is not marked as speech. A quotation may run over units.", "Oui » → “Yes", run=quotes.pairs, also=("brackets",)),
    "brackets": CheckInfo("warning", "Brackets do not match, where the source’s do.", ""),
    "typography": CheckInfo("warning", "A blank at the edge, stretched letters; a hint where publishing sets it anyway: marks and blanks of another language, two spaces, two habits in one article.", "قال, → قال،", run=form.typography),
    "markup": CheckInfo("error", "A link, image, code or footnote mark is lost, changed or added; emphasis is free. A mark of emphasis that would be printed, alone or with blanks inside; a link or picture without words; a blank lost beside markup. Arabic proclitics attach.", "**très** important → ** very** important", run=markup.check),
    "consistency": CheckInfo("warning", "One source has two approved targets in one language.", ""),
    "mention": CheckInfo("warning", "A concept with mention = full_first lacks its long form with the short one at its first mention, or repeats it later.", "", optional=True),
    "reader": CheckInfo("warning", "A language model that read the unit (newstranslate read) points at an error: its passes agree, and the text that it proposes is the better one by our checks and by a second question. Never a gate by itself: a warning at most, a hint where the error is minor. Shown while source and target are those that were read.", "Il a dû partir → He wanted to leave"),
    "missing": CheckInfo("error", "The unit has no target yet (profile publish).", ""),
    "approval": CheckInfo("warning", "The text is not the one that its approver saw: another editor changed it and left it approved.", ""),
    "unreviewed": CheckInfo("error", "The unit is a draft (profile publish).", ""),
    "stale": CheckInfo("error", "The article changed since the catalogue was made: run 'newstranslate run'. A warning in the profile review.", ""),
    "outdated": CheckInfo("error", "The article or the translation has changed since it was published (profile published, which reports nothing else); a warning for typography and spelling.", ""),
    "orphan": CheckInfo("warning", "The catalogue’s source article no longer exists.", ""),
    "twins": CheckInfo("error", "Two entries of the catalogue have the same source, as a merge of two branches may leave them: gettext tools refuse the file. A warning where they were united and a comment keeps the other text.", ""),
    "waiver": CheckInfo("warning", "A waiver without a reason, or of something that does not happen any more.", "# waive terms:"),
    "file": CheckInfo("error", "The file cannot be read as a catalogue.", ""),
}  # fmt: skip
"""Check id → the check and what users are told, in the order of findings and `docs/checks.md`."""


@cache
def entries() -> Mapping[str, CheckInfo]:
    """Return every check by id, those of plug-ins at the end; raises `InputError` for a bad one."""
    own = [name for name in plugins.names(plugins.CHECKS) if name not in ENTRIES]
    return ENTRIES | {name: _plugged(name) for name in own}


@lru_cache(maxsize=16)
def runs(wanted: frozenset[str] | None = None) -> tuple[Run, ...]:
    """Return the functions that look at one unit, in the order of `entries`.

    With `wanted`, those of our checks that report none of these ids are left out.
    """
    return tuple(
        entry.run
        for name, entry in entries().items()
        if entry.run
        and (wanted is None or name not in ENTRIES or not wanted.isdisjoint((name, *entry.also)))
    )


def _plugged(name: str) -> CheckInfo:
    found = plugins.load(plugins.CHECKS, name)
    plugins.refuse_missing(found, plugins.CHECKS, name, ("severity", "words", "example", "run"))
    check = cast("Check", found)
    if check.severity not in SEVERITIES[:-1] or check.run is None:
        raise InputError(
            f"plug-in check '{name}': its severity is '{check.severity}', not one of "
            f"{', '.join(SEVERITIES[:-1])}, or it has no function; see docs/plugins.md"
        )
    return CheckInfo(check.severity, check.words, check.example, run=_guarded(name, check.run))


def _guarded(name: str, run: Run) -> Run:
    """Return the function, its findings under its own name, and an error said to be its own.

    What cannot be checked must not pass for checked, so that an error stops the command.
    """

    def guarded(subject: Subject) -> Iterator[Finding]:
        with plugins.named_when_failing(f"check '{name}'"):
            for finding in run(subject):
                if finding.severity not in SEVERITIES[:-1]:
                    raise ValueError(f"severity '{finding.severity}'")
                yield replace(finding, check=name)

    return guarded


ACROSS = frozenset(["mention", "names", "consistency", "ending", "quotes", "typography", "reader"])
"""Checks whose waivers no unit alone can tell to be idle: they look at several units, or are asked."""
_RANK = {severity: rank for rank, severity in enumerate(reversed(SEVERITIES))}


def limited(finding: Finding, severity: str) -> str:
    """Return a finding's severity where a setting gives the check `severity`.

    A setting replaces the severest; what a check finds less severe stays below it.
    """
    if severity == "off" or finding.severity == entries()[finding.check].severity:
        return severity
    return min(finding.severity, severity, key=lambda name: _RANK[name])


def explain(check: str) -> str:
    """Return what a check is about, as a few lines of text."""
    entry = entries()[check]
    lines = [
        f"{check} ({entry.severity}{', off by default' if entry.optional else ''})",
        entry.words,
    ]
    if entry.example:
        lines.append(f"Example: {entry.example}")
    lines.append(f"To silence a finding, add the comment '# waive {check} ‹words›: reason'.")
    return "\n".join(lines)


def page(measured: Mapping[str, Any]) -> str:
    """Return the page `docs/checks.md`; `measured` is the content of `benchmarks/precision.json`."""
    rows = [
        f"| `{name}` | {entry.severity}{', off' if entry.optional else ''} | {entry.words} | "
        f"{entry.example} | {_figures(measured, name)} |"
        for name, entry in ENTRIES.items()
    ]
    return "\n".join(
        [
            "# Checks",
            "",
            "Generated by `python benchmarks/precision.py` from the code and the last measurement; a",
            "test compares it with both.",
            "",
            "`newstranslate check --explain ID` explains a check. To waive a finding in a unit, add",
            "the translator comment `# waive ID ‹WORDS›: reason` to the PO file, with the words or",
            "value of the finding (`about` in `--json`), or without words if it concerns the whole",
            "unit. The waiver is valid until the source or the term changes. To change the severity",
            "of a check for the project, see `checks.severity` in [settings](settings.md).",
            "",
            *_gate(measured),
            "",
            "The last columns are for French → English / French → Arabic. Alarms: findings above",
            "`info` per 1,000 units of professional translations; many are real errors of the",
            "translators. Precision: the share of correct findings if 2 % of the units have an",
            "error that the check should find, estimated from injected errors. See",
            "[benchmarks](../benchmarks/README.md).",
            "",
            "| check | severity | what it finds | example | alarms | precision |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _figures(measured: Mapping[str, Any], check: str) -> str:
    """Return the cells on how often a check is wrong; – if not measured."""
    both = [measured["checks"].get(pair, {}).get(check, {}) for pair in _MEASURED]
    alarms = " / ".join(f"{one['alarms_per_1000']:.1f}" if one else "–" for one in both)
    shares = [one.get("precision") for one in both]
    right = " / ".join("–" if share is None else f"{100 * share:.0f} %" for share in shares)
    return f"{alarms} | {right}"


def _gate(measured: Mapping[str, Any]) -> list[str]:
    """Return the lines on the share of articles that pass the gate."""
    lines = [
        "Share of whole, professionally translated news articles that pass unchanged:",
        "",
        "| | with `--fail-on error` (default) | with `--fail-on warning` |",
        "|---|---|---|",
    ]
    for pair in _MEASURED:
        passed = measured["gate"][pair]
        source, target = pair.split("-")
        lines.append(
            f"| {source} → {target} | {100 * passed['no_error']:.0f} % | "
            f"{100 * passed['no_warning']:.0f} % |"
        )
    count = measured["gate"][_MEASURED[0]]["articles"]
    return [
        *lines,
        "",
        f"({count} articles. The profiles `draft` and `review` have the same findings in texts;",
        "`publish` also reports unapproved units.)",
    ]


_MEASURED = ("fr-en", "fr-ar")
