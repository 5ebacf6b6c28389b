"""The table of checks: severity, description and example by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Protocol, cast

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
    replaced,
    residue,
    terms,
    times,
    transfer,
    units,
)
from newstranslate.checks.subject import Subject
from newstranslate.errors import InputError, manual
from newstranslate.late import dataclass
from newstranslate.model import Finding

SEVERITIES = ("error", "warning", "info", "off")


Run = Callable[[Subject], Iterable[Finding]]


class Check(Protocol):
    """The interface of a plug-in's check; its id is the name of its entry point."""

    @property
    def severity(self) -> str:
        """The highest severity that it reports by default: one of `SEVERITIES`."""

    @property
    def words(self) -> str:
        """A description for users: one or two sentences."""

    @property
    def example(self) -> str:
        """A source and a wrong target separated by →; may be empty."""

    @property
    def run(self) -> Run | None:
        """A pure function that yields the findings on one unit with a target."""


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """A check: its function, and its description for users."""

    severity: str
    """The highest severity that it reports by default."""
    words: str
    example: str
    optional: bool = False
    """Whether it runs only if the setting ``checks.on`` contains it."""
    run: Run | None = None
    """Yields the findings on one unit; None if another check or a check of files reports them."""
    also: tuple[str, ...] = ()
    """Ids of other checks whose findings `run` yields, too."""


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
    "currency": CheckInfo("error", "An amount is in another currency; a warning if it has none.", "2 milliards de dollars → €2 billion"),
    "conversion": CheckInfo("info", "An amount seems to be converted to another unit.", "4 800 km → 3,000 miles"),
    "units": CheckInfo("error", "A number has another unit of measure than in the source, with the same digits; a warning if it is in words, or if two of a unit became a plural without a number.", "40 km → 40 miles", run=units.check),
    "exchanged": CheckInfo("warning", "Two neighbouring numbers were swapped, but not the things that they count.", "Sur 14 ministres, 3 sont partis → Of 3 ministers, 14 left", run=exchanged.check),
    "bounds": CheckInfo("warning", "A number has the opposite bound: at least and at most, more and less than, up to, about and exactly; or its bound is missing, or was added; a hint if that bound is about.", "au moins 20 → at most 20", run=bounds.check),
    "times": CheckInfo("warning", "A time of day is in the other half of the day (a.m., p.m., noon, midnight), or in another time zone, or lost its zone.", "20 h → 8 a.m.; 14 h 30 GMT → 14:30 CET", run=times.check),
    "dates": CheckInfo("error", "A month or weekday differs from the source, in words or in digits (03/04/2019); a warning if the weekday is missing, or another part of a period is meant: early, mid or late March.", "en avril → in October", run=dates.check),
    "region": CheckInfo("warning", "A month has its name in another Arabic region; for a project or target with a region (ar-MA, or the setting arabic.region).", "غشت → أغسطس, for ar-MA", run=dates.region),
    "negation": CheckInfo("warning", "A negation of the source is missing in the target; or, between French and English, one was added.", "Il n’est pas venu → He came", run=negation.check),
    "direction": CheckInfo("warning", "A word became its opposite, or two opposites were swapped: rise and fall, before and after, north and south, win and lose, admit and deny, support and oppose.", "en hausse → falling", run=direction.check),
    "replaced": CheckInfo("warning", "A word became another one of its group, such as a season, a period, a relative, a ministry, a court, an agency, a crime: monthly and yearly, killed and wounded, accused and convicted, must and may, brother and father, last and next week, all and most; or an office or a sentence lost former, acting, deputy or suspended.", "un budget annuel → a monthly budget", run=replaced.check),
    "hedges": CheckInfo("warning", "The target states as a fact what the source only alleges, attributes or supposes: suspected, according to, may, perhaps.", "L’homme soupçonné du meurtre → The murderer", run=hedges.check),
    "names": CheckInfo("warning", "A name is misspelt (two letters swapped, one changed, a consonant doubled, added or lost), replaced or missing, or is spelt in two ways in the approved units of a catalogue. A name that translators often omit, such as a first name, is information only.", "Pattavee → Ptatavee", run=names.check),
    "places": CheckInfo("error", "A country, nationality or large city was replaced by another one; an error if it is the only difference in places, else a warning.", "Le Maroc a signé → Algeria has signed", run=places.check),
    "honorifics": CheckInfo("warning", "A title changed its gender: Mr for Mrs, king for queen, السيد for السيدة.", "Mme Alaoui → Mr Alaoui", run=honorifics.check),
    "alignment": CheckInfo("warning", "The numbers, names and common words of the source are not in the target, which may be the translation of another sentence.", "Le ministre a démissionné hier à Rabat, après trois ans de crise. → Snow has closed two schools in the valley.", run=alignment.alignment),
    "untranslated": CheckInfo("error", "The target is the source, or contains four or more consecutive words of it.", "Il fuit le pays à la mer → He flees le pays à la mer", run=transfer.untranslated),
    "language": CheckInfo("error", "The target, or a sentence or clause of it, is in another language or script; a warning for a few words. Names, titles and code of the source are ignored.", "", run=other_languages.language),
    "omission": CheckInfo("warning", "The target is short and lacks the content of the end of the source, or is much too short.", "Il a salué l’accord, signé mardi à Rabat par les deux pays. → He welcomed the deal.", run=extent.omission),
    "addition": CheckInfo("warning", "The target has an additional sentence without any content of the source, or is much too long.", "Le pont a rouvert lundi à Rabat. → The bridge in Rabat reopened on Monday. Two schools stayed closed because of the snow.", run=extent.addition),
    "empty": CheckInfo("error", "The target contains only spaces.", ""),
    "repeated": CheckInfo("error", "The same words are repeated three times or more, with or without punctuation between them.", "he said he said he said", run=form.repeated, also=("doubled",)),
    "doubled": CheckInfo("warning", "A word occurs twice in a row, except letters of an acronym and words that the language doubles.", "the the"),
    "leftover": CheckInfo("error", "The target contains remains of a tool: an HTML entity or tag, an escape, a merge marker, wrongly decoded letters, an assistant’s “Here is the translation”.", "Nadal&#39;s view", run=residue.leftovers),
    "invisible": CheckInfo("error", "An invisible character changes the direction, controls a terminal, breaks the line, is a soft hyphen, or is not a valid character (U+FFFF, half of a surrogate pair); a warning if it only splits a word. Paired isolates are allowed.", "U+202E", run=residue.invisible),
    "ending": CheckInfo("warning", "The source’s final stop is missing, except in headings, captions and cells. Three or more in an article are one finding: a hint if most are missing.", "", run=form.ending, also=("typography",)),
    "glued": CheckInfo("warning", "A space is missing between words, or after punctuation; a hint in Arabic.", "فيالمغرب → في المغرب", run=glued.check),
    "hashtag": CheckInfo("warning", "A hashtag of the source is missing or was changed; a hint if it is in another script.", "#MarcheVerte → #GreenMarch", run=residue.tags),
    "quotes": CheckInfo("warning", "Quotation marks are unpaired although the source’s are paired, or a quotation of the source has no marks, or reported speech became a quotation in the first person. A quotation may extend over several units.", "Oui » → “Yes", run=quotes.pairs, also=("brackets",)),
    "brackets": CheckInfo("warning", "Brackets are unpaired although the source’s are paired.", ""),
    "typography": CheckInfo("warning", "A space at the beginning or end, stretched letters; a hint if publishing corrects it: punctuation and spacing of another language, two spaces, two conventions in one article.", "قال, → قال،", run=form.typography),
    "markup": CheckInfo("error", "A link, image, code or footnote mark is lost, changed or added; emphasis may differ. A mark of emphasis that would be printed, because it is unpaired or has spaces inside; a link or picture without text; a missing space beside markup, except after Arabic proclitics.", "**très** important → ** very** important", run=markup.check),
    "consistency": CheckInfo("warning", "The same source has two approved targets in one language.", ""),
    "mention": CheckInfo("warning", "A concept with mention = full_first does not have both its long and its short form at the first mention, or has the long form again later.", "", optional=True),
    "reader": CheckInfo("warning", "A language model that read the unit (newstranslate read) reports an error: its passes agree, and the text that it proposes is better according to our checks and a second question. It never prevents publication: a warning at most, a hint if the error is minor. Shown while source and target are unchanged.", "Il a dû partir → He wanted to leave"),
    "missing": CheckInfo("error", "The unit has no target yet (profile publish).", ""),
    "approval": CheckInfo("error", "The text is not the one that was approved: another editor changed it without removing the approval. An error in the profile publish, else a warning.", ""),
    "unreviewed": CheckInfo("error", "The unit is a draft (profile publish).", ""),
    "stale": CheckInfo("error", "The article has changed since the last run; run again. A warning in the profile review.", ""),
    "outdated": CheckInfo("error", "The article or the translation has changed since it was published (profile published, which reports nothing else); a warning for typography, spelling and an article that no longer exists.", ""),
    "orphan": CheckInfo("warning", "The catalogue’s source article no longer exists.", ""),
    "twins": CheckInfo("error", "Two entries of the catalogue have the same source, for example after merging two branches: gettext tools refuse the file. A warning if they were merged and a comment contains the other text.", ""),
    "waiver": CheckInfo("warning", "A waiver without a reason, or without a finding to silence.", "# waive terms:"),
    "file": CheckInfo("error", "The file cannot be read as a catalogue.", ""),
}  # fmt: skip
"""Check id → the check, in the order of findings and `docs/checks.md`."""


@cache
def entries() -> Mapping[str, CheckInfo]:
    """Return id → check, plug-ins last; raises `InputError` for an invalid plug-in."""
    own = [name for name in plugins.names(plugins.CHECKS) if name not in ENTRIES]
    return ENTRIES | {name: _plugin_check(name) for name in own}


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


def _plugin_check(name: str) -> CheckInfo:
    found = plugins.load(plugins.CHECKS, name)
    plugins.refuse_missing(found, plugins.CHECKS, name, ("severity", "words", "example", "run"))
    check = cast("Check", found)
    if check.severity not in SEVERITIES[:-1] or check.run is None:
        raise InputError(
            f"plug-in check '{name}': its severity is '{check.severity}', not one of "
            f"{', '.join(SEVERITIES[:-1])}, or it has no function; see {manual('plugins')}"
        )
    return CheckInfo(
        check.severity, check.words, check.example, run=_with_plugin_errors(name, check.run)
    )


def _with_plugin_errors(name: str, run: Run) -> Run:
    """Return the function with its own id in all findings, and the plug-in's name in exceptions.

    An exception stops the command: a unit that could not be checked must not count as checked.
    """

    def guarded(subject: Subject) -> Iterator[Finding]:
        with plugins.named_when_failing(f"check '{name}'"):
            for finding in run(subject):
                if finding.severity not in SEVERITIES[:-1]:
                    raise ValueError(f"severity '{finding.severity}'")
                yield replace(finding, check=name)

    return guarded


ACROSS = frozenset(["mention", "names", "consistency", "ending", "quotes", "typography", "reader"])
"""Checks whose waivers cannot be idle in a single unit: they need several units, or a reader."""
_RANK = {severity: rank for rank, severity in enumerate(reversed(SEVERITIES))}


def limited(finding: Finding, severity: str) -> str:
    """Return the severity of a finding if a setting gives the check the severity `severity`.

    The setting replaces the check's highest severity, and limits lower ones.
    """
    if severity == "off" or finding.severity == entries()[finding.check].severity:
        return severity
    return min(finding.severity, severity, key=lambda name: _RANK[name])


def explain(check: str) -> str:
    """Return a description of a check as a few lines of text."""
    entry = entries()[check]
    lines = [
        f"{check} ({entry.severity}{', off by default' if entry.optional else ''})",
        entry.words,
    ]
    if entry.example:
        lines.append(f"Example: {entry.example}")
    lines.append(f"To silence a finding, add the comment '# waive {check} ‹words›: reason'.")
    return "\n".join(lines)
