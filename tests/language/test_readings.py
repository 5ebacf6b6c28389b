"""What is read in a text: numbers, units, times, zones, days, sentences, marks.

A file of `tests/data/readings` has a language, a text and its reading on each line. What is read
is written whole: value, what makes it doubtful, percent sign, currency.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newstranslate.language import (
    arabic,
    bidi,
    calendar,
    clock,
    concepts,
    folding,
    money,
    nouns,
    numbering,
    places,
    regional,
    sentences,
    speech,
    time_zones,
)
from newstranslate.language.bounds import bounds
from newstranslate.language.conversions import converted as is_converted
from newstranslate.language.counted import noun_after
from newstranslate.language.lengths import deviation
from newstranslate.language.names import capitals
from newstranslate.language.numberwords import look_up
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.language.senses import lexicon
from newstranslate.language.skeleton import skeleton
from newstranslate.language.titles import titles
from newstranslate.language.transliteration import fit
from newstranslate.language.typography import Style, typeset
from newstranslate.language.units import measures

DATA = Path(__file__).parents[1] / "data" / "readings"


def numbers(text: str, lang: str) -> str:
    """Return each number: ``text = values``, and what is said of it in brackets."""
    return " ; ".join(f"{q.text} = {_values(q)}{_said(q)}" for q in quantities(text, lang))


def _values(quantity: Quantity) -> str:
    return "|".join(map(str, sorted(quantity.values)))


def _said(quantity: Quantity) -> str:
    said = (
        "" if quantity.certain else "may be left out",
        "vague" if quantity.vague else "",
        "%" if quantity.percent else "",
        "/".join(sorted(quantity.currencies)),
        quantity.role if quantity.role in ("nth", "ordinal", "roman", "century", "clock") else "",
        "name" if quantity.label else "",
        "here " + "|".join(map(str, sorted(quantity.own))) if quantity.own else "",
        "of " + " and ".join(map(str, quantity.parts)) if quantity.parts else "",
        "shares " + "/".join(sorted(quantity.shares)) if quantity.shares else "",
        f"scale {quantity.scale}" if quantity.scale else "",
    )
    return "".join(f" [{one}]" for one in said if one)


def units(text: str, lang: str) -> str:
    """Return each number with its unit, and the words of the unit."""
    return " ; ".join(
        f"{one.quantity.text} {one.unit or '–'}"
        + (f" ‹{text[one.start : one.end]}›" if one.own else "")
        for one in measures(text, lang)
    )


def converted(text: str, lang: str) -> str:
    """Return whether two measures may be one, rounded."""
    pairs = zip(text.split(" = "), lang.split("-"), strict=True)
    (one,), (other,) = (measures(part, of_part) for part, of_part in pairs)
    return "yes" if is_converted(one, other) and is_converted(other, one) else "no"


def length(text: str, lang: str) -> str:
    """Return by how many standard deviations a translation is too long: ``source target``."""
    source, target = map(int, text.split())
    source_lang, target_lang = lang.split("-")
    return f"{deviation(source, target, source_lang, target_lang):+.1f}"


def times(text: str, lang: str) -> str:
    """Return each time of day on a dial of twelve, its half of the day, and its words."""
    return " ; ".join(
        f"{it.hour}:{it.minute:02} {it.half or '–'} ‹{it.text}›" for it in clock.times(text, lang)
    )


def parts_of_days(text: str, lang: str) -> str:
    """Return noon and midnight, the parts of the day, and the zones."""
    found = {**clock.twelve(text, lang), **clock.parts(text, lang)}
    named = [f"{what} ‹{match[0].strip()}›" for what, match in found.items()]
    return " ; ".join([*named, *(f"{it.group} ‹{it.text}›" for it in time_zones.zones(text, lang))])


def days(text: str, lang: str) -> str:
    """Return each month and weekday by its number, `?` where the word may be another."""
    return " ; ".join(
        f"{kind} {it.number}{'' if it.certain else '?'} ‹{text[it.start : it.end]}›"
        for kind in ("month", "weekday")
        for it in calendar.named(text, lang, kind)
    )


def currencies(text: str, lang: str) -> str:
    """Return every currency that a text names."""
    return " ".join(sorted(money.mentioned(text, lang)))


def countries(text: str, lang: str) -> str:
    """Return each place with its codes, `?` where the words may be others."""
    words = re.findall(r"[^\W\d_]+", text)
    return " ; ".join(
        f"{'/'.join(sorted(it.codes))}{'' if it.certain else '?'} ‹{' '.join(words[it.start : it.end])}›"
        for it in places.places(words, lang)
    )


def split(text: str, lang: str) -> str:
    """Return the sentences."""
    return " | ".join(text[start:end] for start, end in sentences.split(text, lang))


def printed(text: str, lang: str) -> str:
    """Return the text as it is typeset, no-break blanks as ``~`` and narrow ones as ``^``."""
    lang, _, style = lang.partition("+")
    made = typeset(text, lang, Style(*STYLES[style]))
    return made.replace("\u00a0", "~").replace("\u202f", "^")


def names(text: str, lang: str) -> str:
    """Return the words with a capital, `*` where their place in the sentence may give it."""
    return " ".join(name.text + "*" * (not name.inside) for name in capitals(text, lang))


def bounded(text: str, lang: str) -> str:
    """Return each bound with its kind."""
    return " ; ".join(f"{one.kind} ‹{one.text}›" for one in bounds(text, lang))


def titled(text: str, lang: str) -> str:
    """Return each title with its gender, `?` where it may have the other."""
    return " ; ".join(
        f"{it.kind} {it.gender}{'' if it.certain else '?'} ‹{text[it.start : it.end].strip()}›"
        for it in titles(text, lang)
    )


def spelt(text: str, _lang: str) -> str:
    """Return how an Arabic word writes a Latin name: ``same``, ``swapped``, ``wrong``, ``other``."""
    name, word = text.split()
    return fit(name, word).name.lower()


def bare(text: str, _lang: str) -> str:
    """Return what a folded Arabic word may be without its proclitics and article."""
    return " ".join(arabic.nominal_forms(arabic.fold(text)))


def inflected(text: str, _lang: str) -> str:
    """Return whether the second Arabic word is the first in some inflection."""
    wanted, found = map(arabic.fold, text.split())
    return "yes" if arabic.inflects(wanted, found) else "no"


def one_and_many(text: str, lang: str) -> str:
    """Return a noun phrase in the singular and in the plural."""
    return " / ".join(nouns.numbers(text, lang))


def isolated(text: str, _lang: str) -> str:
    """Return an Arabic text with ``<`` and ``>`` where isolates are set."""
    return bidi.isolated(text, "<", ">")


def folded(text: str, _lang: str) -> str:
    """Return the text as it is searched."""
    return folding.folded(text)


def labels(text: str, _lang: str) -> str:
    """Return the text with ``^`` in place of the stops behind the numbers of its list."""
    stops = numbering.stops(text)
    return "".join("^" if at in stops else char for at, char in enumerate(text))


def counted(text: str, lang: str) -> str:
    """Return what each number counts."""
    return " ".join(noun_after(text, it.end, lang) or "–" for it in quantities(text, lang))


def consonants(text: str, _lang: str) -> str:
    """Return the skeletons of words."""
    return " ".join(map(skeleton, text.split()))


def worth(text: str, lang: str) -> str:
    """Return what number words are all worth, and their role."""
    found = {look_up(word, lang) for word in text.split()}
    return " ; ".join(
        f"{one[1]} {one[0]}{' and' * one[2]}" if one else "no number" for one in found
    )


def speech_or_title(text: str, lang: str) -> str:
    """Return what the words of a quotation are."""
    return "speech" if speech.is_speech(text, lang) else "title"


def senses(text: str, lang: str) -> str:
    """Return the kinds of meaning that a text's words and phrases have beyond doubt."""
    doubtful = re.compile(r"[AB]?\S*\? |\?\Z|denied |opposite ")
    return " ; ".join(sorted(one for one in lexicon(lang).of(text) if not doubtful.search(one)))


def shared(text: str, lang: str) -> str:
    """Return whether two words may mean the same."""
    (one, own), (other, its) = zip(text.split(), lang.split("-"), strict=True)
    return "yes" if concepts.meanings(one, own) & concepts.meanings(other, its) else "no"


STYLES = {"": ("british",), "american": ("american",), "curly": ("british", "curly")}
READ: dict[str, Callable[[str, str], str]] = {
    "numbers": numbers,
    "units": units,
    "converted": converted,
    "lengths": length,
    "times": times,
    "parts": parts_of_days,
    "days": days,
    "currencies": currencies,
    "countries": countries,
    "sentences": split,
    "printed": printed,
    "names": names,
    "bounds": bounded,
    "titles": titled,
    "spelt": spelt,
    "bare": bare,
    "inflected": inflected,
    "plurals": one_and_many,
    "isolated": isolated,
    "regional": regional.rendered,
    "folded": folded,
    "labels": labels,
    "counted": counted,
    "consonants": consonants,
    "speech": speech_or_title,
    "senses": senses,
    "shared": shared,
    "worth": worth,
}


def rows(kind: str) -> list[tuple[str, str, str]]:
    """Return (language, text, reading) of a file, comments left out."""
    lines = (DATA / f"{kind}.tsv").read_text("utf-8").splitlines()
    found = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(lang, text, reading) for lang, text, reading in found]


@pytest.mark.parametrize("kind", READ)
def test_texts_are_read_as_the_table_says(kind: str) -> None:
    for lang, text, reading in rows(kind):
        assert READ[kind](text, lang) == reading, (lang, text)
