"""Good translations with one error put in, a class at a time: what the checks should find.

    python -m benchmarks.inject FILE.tsv… [--pair fr-en] [--class country] [--most 100] > OUT.tsv

FILE has id, fr, en, ar; OUT has id, target language, class, source, corrupted target. The same
files give the same errors in whatever order they come: chance is seeded by row, class and pair.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

from benchmarks import arguments
from benchmarks import inject_words as words
from benchmarks.inject_words import Forms

LANGS = ("fr", "en", "ar")
PAIRS = ("fr-en", "fr-ar", "en-ar", "ar-en", "en-fr", "ar-fr")


@dataclass(frozen=True)
class Row:
    """One sentence in three languages."""

    id: str
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Case:
    """A good pair, chance for it, and another row's target."""

    source: str
    target: str
    source_lang: str
    target_lang: str
    rng: random.Random
    other: str
    """The next row's target."""
    short: str
    """The shortest target of the next rows that ends as sentences do."""


@dataclass(frozen=True)
class Error:
    """A pair with an error."""

    id: str
    name: str
    source: str
    target: str


def read(path: Path) -> list[Row]:
    """Return the rows of a data file, its header left out."""
    cells = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n"))
    return [
        Row(cell[0], dict(zip(LANGS, cell[1:4], strict=True)))
        for cell in cells
        if len(cell) >= 4 and ":" in cell[0]
    ]


# Finding words, and putting others in their place.

_PREFIX = r"(?P<and>[وف]?)(?P<to>[بكل]?)"


@cache
def _pattern(form: str, lang: str) -> re.Pattern[str]:
    """Return what finds a form as a whole word; in Arabic with the particles written to it."""
    if lang != "ar":
        sign = form[0].isupper() or "°" in form
        edge = "" if form[0] == "°" else r"(?<!\w)"
        return re.compile(rf"{edge}{re.escape(form)}(?!\w)", 0 if sign else re.I)
    bare = form.removeprefix("ال")
    article = r"(?P<the>ال|(?<=ل)ل)" if bare != form else r"(?P<the>ال|(?<=ل)ل|)"
    return re.compile(rf"(?<!\w){_PREFIX}{article}{re.escape(bare)}(?!\w)")


@cache
def _any_of(forms: tuple[str, ...], lang: str) -> re.Pattern[str]:
    """Return what finds one of several forms."""
    several = [_pattern(form, lang) for form in forms]
    exact = "|".join(one.pattern for one in several if not one.flags & re.I)
    loose = "|".join(one.pattern for one in several if one.flags & re.I)
    parts = [exact, f"(?i:{loose})"] if exact and loose else [exact or f"(?i:{loose})"]
    return re.compile(re.sub(r"\?P<\w+>", "?:", "|".join(parts)))


def has(text: str, forms: Sequence[str], lang: str) -> bool:
    """Return whether one of the forms occurs in a text as a whole word."""
    return _any_of(tuple(forms), lang).search(text) is not None


def _written(match: re.Match[str], new: str, lang: str, name: bool) -> str:
    """Return a new form as the old one was written: capital, particles, article."""
    if lang != "ar":
        return new[0].upper() + new[1:] if match[0][0].isupper() else new
    bare = new.removeprefix("ال")
    article = bare != new if name else bool(match["the"])
    if match["to"] == "ل" and article:
        return f"{match['and']}لل{bare}"
    return f"{match['and']}{match['to']}{'ال' if article else ''}{bare}"


def swap(text: str, old: str, new: str, lang: str, name: bool = False) -> str | None:
    """Return the text with every occurrence of a form replaced; none where it does not occur."""
    pattern = _pattern(old, lang)
    if not pattern.search(text):
        return None
    return pattern.sub(lambda match: _written(match, new, lang, name), text)


def _replaced(case: Case, table: Sequence[Forms], name: bool) -> str | None:
    """Replace a member of a table that both sides have by another that neither has."""
    theirs, ours = case.source_lang, case.target_lang
    here = [
        row
        for row in table
        if has(case.source, row[theirs], theirs) and has(case.target, row[ours], ours)
    ]
    if not here:
        return None
    row = case.rng.choice(here)
    free = [
        other
        for other in table
        if not has(case.source, other[theirs], theirs) and not has(case.target, other[ours], ours)
    ]
    other = case.rng.choice(free)
    return _all_forms(case, row[ours], other[ours], name)


def _all_forms(case: Case, old: Sequence[str], new: Sequence[str], name: bool) -> str | None:
    """Replace all forms of a row, the longest first, so that nothing of it is left."""
    text, changed = case.target, False
    for at, form in sorted(enumerate(old), key=lambda item: -len(item[1])):
        found = swap(text, form, new[at % len(new)], case.target_lang, name)
        text, changed = found or text, changed or found is not None
    return text if changed and text != case.target else None


def _flipped(case: Case, table: Sequence[tuple[Forms, Forms]], follows: str = "") -> str | None:
    """Replace one form of a pole by the same of the other pole, where the source has the first."""
    theirs, ours = case.source_lang, case.target_lang
    found = []
    for one, other in table:
        if not has(case.source, one[theirs], theirs) or has(case.source, other[theirs], theirs):
            continue
        for at, form in enumerate(one[ours]):
            match = _pattern(form, ours).search(case.target)
            if match and re.search(
                follows, case.target[max(0, match.start() - 18) : match.end() + 18]
            ):
                new = _written(match, other[ours][at % len(other[ours])], ours, name=False)
                found.append(case.target[: match.start()] + new + case.target[match.end() :])
    return case.rng.choice(found) if found else None


def _substituted(case: Case, rules: Sequence[tuple[str, str]]) -> str | None:
    """Apply the rules that fit, once each at most, choosing one; none where none fits."""
    fits = [(old, new) for old, new in rules if re.search(old, case.target, re.I)]
    if not fits:
        return None
    old, new = case.rng.choice(fits)
    changed = re.sub(old, new, case.target, count=1, flags=re.I)
    return changed if changed != case.target else None


# Classes: each takes a case and returns the corrupted target, or none where it has no occasion.

_NUMBER = r"(?<![\w.,٫٬/:-])\d[\d.,٫٬]*\d(?![\w/:-])|(?<![\w.,/:-])\d(?![\w.,/:-])"
_WORD_NUMBERS = r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|hundred|thousand|million|half|مئة|مائة|مليون|ألف|آلاف|نصف|عشر|ثلاث|أربع|خمس)"
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def country(case: Case) -> str | None:
    return _replaced(case, words.COUNTRIES, name=True)


def capital(case: Case) -> str | None:
    return _replaced(case, words.CAPITALS, name=True)


def nationality(case: Case) -> str | None:
    return _replaced(case, words.NATIONALITIES, name=False)


def name_replaced(case: Case) -> str | None:
    """Put another name in the place of a well-known one, or of one written alike on both sides."""
    found = _replaced(case, words.NAMES, name=True)
    if found or case.target_lang == "ar" or case.source_lang == "ar":
        return found
    shared = set(re.findall(r"(?<=[a-zé,] )[A-Z][a-z]{4,}\b", case.target))
    mine = [
        one for one in sorted(shared - words.NO_SURNAMES) if re.search(rf"\b{one}\b", case.source)
    ]
    if not mine:
        return None
    return re.sub(rf"\b{case.rng.choice(mine)}\b", case.rng.choice(words.SURNAMES), case.target)


def unit(case: Case) -> str | None:
    """Change the unit after a number, which keeps its digits."""
    theirs, ours = case.source_lang, case.target_lang
    found = []
    for one, other in words.UNITS:
        if not has(case.source, one[theirs], theirs) or has(case.target, other[ours], ours):
            continue
        for at, form in enumerate(one[ours]):
            for match in _pattern(form, ours).finditer(case.target):
                if re.search(r"[\d٠-٩][\s\u00a0\u202f-]?$", case.target[: match.start()]):
                    new = _written(match, other[ours][at % len(other[ours])], ours, name=False)
                    found.append(case.target[: match.start()] + new + case.target[match.end() :])
    return case.rng.choice(found) if found else None


def ordinal(case: Case) -> str | None:
    return _replaced(case, words.ORDINALS, name=False)


def numbers_exchanged(case: Case) -> str | None:
    """Exchange two neighbouring numbers that the source has, too."""
    seen = re.findall(r"\d+", case.source.translate(_EASTERN))
    spans = list(re.finditer(_NUMBER, case.target))
    pairs = [
        (one, other)
        for one, other in pairwise(spans)
        if one[0] != other[0]
        and one[0].translate(_EASTERN) in seen
        and other[0].translate(_EASTERN) in seen
        and not re.fullmatch(r"\W*", case.target[one.end() : other.start()])
    ]
    if not pairs:
        return None
    one, other = case.rng.choice(pairs)
    text = case.target
    return (
        text[: one.start()]
        + other[0]
        + text[one.end() : other.start()]
        + one[0]
        + text[other.end() :]
    )


def meridiem(case: Case) -> str | None:
    if not re.search(words.CLOCK, case.source):
        return None
    return _substituted(case, words.MERIDIEMS[case.target_lang])


def zone(case: Case) -> str | None:
    """Change the time zone, or drop it."""
    theirs, ours = words.ZONES[case.source_lang], words.ZONES[case.target_lang]
    here = [name for name in ours if _zone(name).search(case.target)]
    if not here or not any(_zone(name).search(case.source) for name in theirs):
        return None
    old = case.rng.choice(here)
    free = [name for name in ours if name not in here and name[:2].isupper() == old[:2].isupper()]
    if old in ("GMT", "UTC", "TU"):
        free = [name for name in free if name not in ("GMT", "UTC", "TU")]
    if old in ("بتوقيت غرينتش", "بتوقيت جرينتش", "التوقيت العالمي"):
        free = [name for name in free if "نتش" not in name and "العالمي" not in name]
    if case.rng.random() < 0.4:
        return re.sub(r" \(\)|,(?=,)| (?=[ ,.،])", "", _zone(old).sub("", case.target, count=1))
    return _zone(old).sub(case.rng.choice(free), case.target, count=1)


def _zone(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def hashtag(case: Case) -> str | None:
    """Alter a hashtag or a handle: two letters exchanged, a letter or the sign lost."""
    tags = [tag for tag in re.findall(r"[#@]\w{4,}", case.target) if tag in case.source]
    if not tags:
        return None
    tag = case.rng.choice(tags)
    at = case.rng.randrange(2, len(tag) - 1)
    exchanged = tag[:at] + tag[at + 1] + tag[at] + tag[at + 2 :]
    altered = [exchanged, tag[:at] + tag[at + 1 :], tag[0] + " " + tag[1:], tag[1:]]
    return case.target.replace(tag, case.rng.choice([a for a in altered if a != tag]))


def weekday_dropped(case: Case) -> str | None:
    theirs, ours = case.source_lang, case.target_lang
    for row in words.WEEKDAYS:
        if has(case.source, row[theirs], theirs) and has(case.target, row[ours], ours):
            forms = "|".join(map(re.escape, row[ours]))
            before = {"en": r"(?:\b[Oo]n |\blast |\bthis |\bnext )?", "fr": r"(?:\b[Ll]e |\bce |\bde )?",
                      "ar": r"(?:في )?(?:مساء |صباح )?(?:يوم )?"}[ours]  # fmt: skip
            text = re.sub(rf"(?<!\w){before}(?:{forms})(?!\w)(?:’s|'s| dernier| الماضي| المقبل| night| morning)?,? ?",
                          "", case.target)  # fmt: skip
            text = re.sub(r" +([,.،])|[,،](?=\.)", r"\1", text).strip()
            return text[:1].upper() + text[1:] if text != case.target else None
    return None


def bound(case: Case) -> str | None:
    return _flipped(case, words.BOUNDS, follows=_WORD_NUMBERS)


def direction(case: Case) -> str | None:
    return _flipped(case, words.DIRECTIONS)


def fact(case: Case) -> str | None:
    return _flipped(case, words.FACTS)


def honorific(case: Case) -> str | None:
    return _flipped(case, words.HONORIFICS)


def hedge_dropped(case: Case) -> str | None:
    """Print an allegation as fact: every word that hedges goes; none where one would be left."""
    if not re.search(words.HEDGED[case.source_lang], case.source, re.I):
        return None
    text = case.target
    for old, new in words.HEDGES[case.target_lang]:
        text = re.sub(old, new, text, flags=re.I)
    if text == case.target or re.search(words.HEDGED[case.target_lang], text, re.I):
        return None
    return text[:1].upper() + text[1:]


def attribution_lost(case: Case) -> str | None:
    rules = [(old, "") for old in words.ATTRIBUTED[case.target_lang]]
    if not re.search(
        r"selon|d’après|déclar|affirm|indiqu|expliqu|dit\b|according|said|says|وفق|حسب|قال",
        case.source,
        re.I,
    ):
        return None
    text = _substituted(case, rules)
    return text[:1].upper() + text[1:] if text else None


def negation_dropped(case: Case) -> str | None:
    denied = re.findall(words.NEGATED[case.target_lang], case.target, re.I)
    if len(denied) != 1 or not re.search(words.NEGATED[case.source_lang], case.source, re.I):
        return None
    return _substituted(case, words.NEGATIONS[case.target_lang])


def negation_added(case: Case) -> str | None:
    """Deny the first verb of an English target without a negation: “is” becomes “is not”."""
    if case.target_lang != "en" or re.search(words.NEGATED["en"], case.target, re.I):
        return None
    if re.search(words.NEGATED[case.source_lang], case.source, re.I):
        return None
    verb = re.search(
        r"\b(?:is|are|was|were|will|can|could|would|has|have|had|should)\b", case.target
    )
    return f"{case.target[: verb.end()]} not{case.target[verb.end() :]}" if verb else None


def sentence_added(case: Case) -> str | None:
    """Add a sentence: a short one of another row, or one of our own that says nothing new."""
    if not case.target.endswith((".", "!", "?", "؟", "”", '"', "»")):
        return None
    return (
        f"{case.target} {case.rng.choice((case.short, case.short, *words.ADDED[case.target_lang]))}"
    )


def clause_lost(case: Case) -> str | None:
    """Leave out what stands between commas, in brackets or after the last comma, 4 words or more."""
    comma = r"[,،]"
    spans = [
        *re.finditer(rf"{comma} (?:[^\s,،.()]+ ){{3,14}}[^\s,،.()]+(?={comma} )", case.target),
        *re.finditer(rf"{comma} (?:[^\s,،.()]+ ){{4,14}}[^\s,،.()]+(?=[.!؟]$)", case.target),
        *re.finditer(r" \((?:[^\s()]+ ){3,14}[^\s()]+\)", case.target),
        *re.finditer(r" [–—-] (?:[^\s,،.–—]+ ){3,14}[^\s,،.–—]+ (?=[–—-] )", case.target),
    ]
    spans = [one for one in spans if len(one[0]) * 2 < len(case.target)]
    if not spans:
        return None
    lost = case.rng.choice(spans)
    return case.target[: lost.start()] + case.target[lost.end() :]


def other_script(case: Case) -> str | None:
    """Put one to three words of another script in the place of as many common words."""
    pool = words.SCRIPTS[case.rng.choice(sorted(words.SCRIPTS))]
    many = case.rng.choice((1, 1, 2, 3))
    tokens = case.target.split(" ")
    spots = [
        at
        for at in range(1, len(tokens) - many)
        if all(one.isalpha() and one[0] == one[0].lower() for one in tokens[at : at + many])
    ]
    if not spots:
        return None
    at = case.rng.choice(spots)
    return " ".join([*tokens[:at], *case.rng.sample(pool, many), *tokens[at + many :]])


def other_language(case: Case) -> str | None:
    """Put sentences in another language in the place of a target without numbers, about as long."""
    if re.search(r"\d", case.source):
        return None
    pool = words.FOREIGN[case.rng.choice(sorted(words.FOREIGN))]
    text = ""
    for sentence in case.rng.sample(pool, len(pool)):
        if not text or len(text) + len(sentence) / 2 < len(case.target):
            text = f"{text} {sentence}".strip()
    return text


def sign_dropped(case: Case) -> str | None:
    """Drop a minus sign."""
    minus = r"(?<![^\s(])[-−–](?=[\d٠-٩])|\b(?:minus|moins) (?=\d)|(?<!\w)(?:ناقص|سالب) (?=\d)|(?<=\d) (?:degrees below zero|تحت الصفر|au-dessous de zéro)"
    if not re.search(
        r"(?<![^\s(])[-−–][\d٠-٩]|\bmoins \d|\bminus \d|zéro|below zero|تحت الصفر", case.source
    ):
        return None
    return _substituted(case, [(minus, "")])


def separator(case: Case) -> str | None:
    """Write a number with the source language's separators, which the target reads otherwise."""
    rules = {
        "en": [(r"(?<![\w.,])(\d{1,3})\.(\d{1,2})(?![\d.,]\d)(?! ?[ap]\.?m)", r"\1,\2"),
               (r"(?<![\w.,])(\d{1,3}),(\d{3})(?![\d.,]\d)", r"\1.\2")],
        "fr": [(r"(?<![\w.,])(\d{1,3}),(\d{1,2})(?![\d.,]\d)", r"\1.\2"),
               (r"(?<![\w.,])(\d{1,3})[ \u00a0\u202f](\d{3})(?![\d.,]?\d)", r"\1,\2")],
        "ar": [(r"(?<![\d.,٫٬])(\d{1,3}),(\d{3})(?![\d.,]\d)", r"\1٫\2"),
               (r"([٠-٩])٫([٠-٩])", r"\1٬\2")],
    }[case.target_lang]  # fmt: skip
    return _substituted(case, rules)


def mojibake(case: Case) -> str | None:
    """Read the UTF-8 of some characters as Windows-1252, as programs do."""
    spans = list(re.finditer(r"[^\x00-\x7f\s\u0660-\u0669]+", case.target))
    if spans:
        one = case.rng.choice(spans)
        broken = one[0].encode().decode("cp1252", errors="replace")
    else:
        one_ = re.search(r"'", case.target)
        if one_ is None:
            return None
        one, broken = one_, "â€™"
    return case.target[: one.start()] + broken + case.target[one.end() :]


def _inserted(case: Case, pool: Sequence[str]) -> str | None:
    blanks = [match.start() for match in re.finditer(r" ", case.target)]
    if not blanks:
        return None
    at = case.rng.choice(blanks)
    return case.target[:at] + case.rng.choice(pool) + case.target[at:]


def escape_left(case: Case) -> str | None:
    return _inserted(case, [one for one in words.ESCAPES if one not in case.source])


def control_character(case: Case) -> str | None:
    """Put a character nobody sees between two letters."""
    spots = [match.end() for match in re.finditer(r"[^\W\d_](?=[^\W\d_])", case.target)]
    if not spots:
        return None
    at = case.rng.choice(spots)
    return case.target[:at] + case.rng.choice(words.CONTROLS) + case.target[at:]


def preamble(case: Case) -> str | None:
    return case.rng.choice(words.PREAMBLES[case.target_lang]).format(case.target)


def words_glued(case: Case) -> str | None:
    """Lose the blank between two Arabic words, the first ending as words alone end."""
    if case.target_lang != "ar":
        return None
    spots = list(
        re.finditer(r"(?<=[ا-ي]{2}[ةى]) (?=[ا-ي]{3})|(?<=[ا-ي]{3}) (?=ال[ا-ي]{3})", case.target)
    )
    if not spots:
        return None
    one = case.rng.choice(spots)
    return case.target[: one.start()] + case.target[one.end() :]


# Classes that need a text of two sentences; they get two rows joined.


def sentence_dropped(case: Case) -> str | None:
    """Keep one row's target of two."""
    return case.rng.choice((case.target, case.other))


def sentence_left(case: Case) -> str | None:
    """Leave one row of two in the source's language: `source` holds both, `other` the second."""
    first, second = case.source.split("\n")
    own, next_own = case.target, case.other
    return case.rng.choice((f"{own} {second}", f"{first} {next_own}"))


CLASSES: dict[str, Callable[[Case], str | None]] = {
    "country": country,
    "capital": capital,
    "nationality": nationality,
    "name_replaced": name_replaced,
    "unit": unit,
    "ordinal": ordinal,
    "numbers_exchanged": numbers_exchanged,
    "meridiem": meridiem,
    "zone": zone,
    "hashtag": hashtag,
    "weekday_dropped": weekday_dropped,
    "bound": bound,
    "direction": direction,
    "fact": fact,
    "honorific": honorific,
    "hedge_dropped": hedge_dropped,
    "attribution_lost": attribution_lost,
    "negation_dropped": negation_dropped,
    "negation_added": negation_added,
    "sentence_added": sentence_added,
    "sentence_dropped": sentence_dropped,
    "sentence_left": sentence_left,
    "clause_lost": clause_lost,
    "other_script": other_script,
    "other_language": other_language,
    "sign_dropped": sign_dropped,
    "separator": separator,
    "mojibake": mojibake,
    "escape_left": escape_left,
    "control_character": control_character,
    "preamble": preamble,
    "words_glued": words_glued,
}
"""Error class → what makes it."""
JOINED = frozenset(("sentence_dropped", "sentence_left"))


LEAST = 25
"""Errors of a class below which a row may give several."""
_VARIANTS = 3


def errors(
    rows: Sequence[Row], pair: str, names: Iterable[str] = CLASSES, most: int = 0
) -> Iterator[Error]:
    """Yield errors class by class, at most so many of each; the rows are taken in a fixed shuffle."""
    shuffled = sorted(rows, key=lambda row: random.Random(row.id).random())
    for name in names:
        every = (_error(shuffled, at, pair, name, 0) for at in range(len(shuffled)))
        found = list(islice((one for one in every if one), most or None))
        if len(found) < min(LEAST, most or LEAST):
            found += _variants(shuffled, pair, name, found)
        yield from found[: most or None]


def _variants(rows: Sequence[Row], pair: str, name: str, first: Sequence[Error]) -> Iterator[Error]:
    """Yield other errors of the rows that gave one."""
    seen = {(error.id, error.target) for error in first}
    places = {row.id: at for at, row in enumerate(rows)}
    for variant in range(1, _VARIANTS):
        for one in first:
            error = _error(rows, places[one.id], pair, name, variant)
            if error and (error.id, error.target) not in seen:
                seen.add((error.id, error.target))
                yield error


def _error(rows: Sequence[Row], at: int, pair: str, name: str, variant: int) -> Error | None:
    theirs, ours = pair.split("-")
    row, other = rows[at], rows[(at + 1) % len(rows)]
    source, target = row.texts[theirs], row.texts[ours]
    if name in JOINED:
        source = f"{source}\n{other.texts[theirs]}"
    rng = random.Random(f"{row.id} {name} {pair}" + (f" {variant}" if variant else ""))
    short = _short(rows, at, ours) if name == "sentence_added" else ""
    case = Case(source, target, theirs, ours, rng, other.texts[ours], short)
    bad = CLASSES[name](case)
    if bad is None or (bad == target and name not in JOINED):
        return None
    return Error(row.id, name, source.replace("\n", " "), bad.replace("\n", " "))


def _short(rows: Sequence[Row], at: int, lang: str) -> str:
    next_ones = [rows[(at + step) % len(rows)].texts[lang] for step in range(1, 7)]
    whole = [text for text in next_ones if text.endswith(".") and text.count(" ") > 3]
    return min(whole or next_ones, key=len)


def main() -> None:
    """Print the errors."""
    parser = arguments(__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pair", default="fr-en", choices=PAIRS)
    parser.add_argument("--class", dest="names", action="append", choices=list(CLASSES))
    parser.add_argument("--most", type=int, default=0, help="of each class; 0: all")
    options = parser.parse_args()
    rows = [row for path in options.files for row in read(path)]
    for error in errors(rows, options.pair, options.names or CLASSES, options.most):
        cells = (error.id, options.pair.split("-")[1], error.name, error.source, error.target)
        sys.stdout.write("\t".join(cell.replace("\t", " ") for cell in cells) + "\n")


if __name__ == "__main__":
    main()
