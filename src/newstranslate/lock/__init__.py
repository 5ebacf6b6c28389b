"""The lock: a glossary term's target form is required of every engine and every person.

Recognise the terms of a segment, hand them on, verify the target whoever wrote it, and repair
only what is certain.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from newstranslate import inline, late
from newstranslate.glossary import Form, FormIndex, Glossary, Hit, Matcher
from newstranslate.language import arabic, base
from newstranslate.late import dataclass
from newstranslate.lock.certainty import Passage, is_certain
from newstranslate.messages import say
from newstranslate.model import Finding, Pair, Term, TermUse, Verdict


class Recogniser(Protocol):
    """Finds the concepts of a source text."""

    def __call__(self, text: str, subject: str = "") -> tuple[TermUse, ...]:
        """Return them in order; `subject` is what the article's front matter says of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one occurrence of a term came out in a target."""

    use: TermUse
    verdict: Verdict
    found: Hit | None = None
    """What stands in the target: the accepted form, or the wrong one."""
    repeated: bool = False
    """Missing, but the concept stands elsewhere in the target: it may be a pronoun here."""

    @property
    def fails(self) -> bool:
        """Whether somebody must look at it."""
        return not self.verdict.ok and not self.repeated


@dataclass(frozen=True, slots=True)
class Repaired:
    """A target after its repairs."""

    text: str
    made: tuple[str, ...]
    """What was repaired: ``FMI → IMF``."""


class Lock:
    """The terminology of one direction: recognised, verified, repaired."""

    def __init__(
        self,
        glossary: Glossary,
        pair: Pair,
        recognise: Recogniser | None = None,
        terms: Sequence[Term] = (),
    ) -> None:
        """`recognise` finds the concepts of a source text, where several directions share it.

        `terms` stand for those of the glossary, where only some are at hand.
        """
        self.pair = pair
        self._glossary = glossary
        self._only = terms
        self._terms = {term.concept: term for term in terms or glossary.terms(pair)}
        self._recognise = recognise
        self._targets: FormIndex | None = None
        self._subject = ""

    def about(self, subject: str) -> Lock:
        """Return the same terminology for an article on a subject (`Matcher.find`)."""
        if subject == self._subject:
            return self
        self.uses("")
        self._hits("")  # what both share is built before they part
        other = copy.copy(self)
        other._subject = subject
        return other

    def uses(self, source: str) -> tuple[TermUse, ...]:
        """Return the terms of a source segment that have a form in the target language."""
        if not self._terms:
            return ()
        if self._recognise is None:
            self._recognise = recogniser(self._glossary, self.pair.source)
        found = self._recognise(source, self._subject)
        if not found:
            return ()
        return tuple(
            TermUse(self._terms[use.term.concept], use.start, use.end, use.form)
            for use in found
            if use.term.concept in self._terms
        )

    def verify(self, target: str, uses: Sequence[TermUse]) -> list[Outcome]:
        """Return the outcome of each occurrence of a term, in source order.

        An acronym in brackets behind its long form counts with it as one occurrence.
        """
        if not uses:
            return []
        words = inline.words_only(target)
        hits = self._hits(words)
        by_concept: dict[str, list[TermUse]] = {}
        for use in _mentions(uses):
            by_concept.setdefault(use.term.concept, []).append(use)
        found = [
            outcome
            for name, mentions in by_concept.items()
            for outcome in self._assign(mentions, _own(name, hits, by_concept), words)
        ]
        return sorted(found, key=lambda outcome: outcome.use.start)

    def _hits(self, words: str) -> dict[str, list[Hit]]:
        """Return what of the terminology stands in a target, by concept, the longest only."""
        if self._targets is None:
            terms = self._only or self._glossary.target_terms(self.pair.target)
            self._targets = FormIndex(_target_forms(terms), self.pair.target)
        every = self._targets.find_all(words)
        found: dict[str, list[Hit]] = {}
        for hit in every:
            if hit.form.term is not None and not any(_hides(other, hit) for other in every):
                found.setdefault(hit.form.term.concept, []).append(hit)
        return found

    def _assign(
        self, mentions: Sequence[TermUse], hits: Sequence[Hit], words: str
    ) -> Iterator[Outcome]:
        """Yield an outcome for each mention: what is wrong goes before what is right."""
        wrong = [hit for hit in hits if hit.form.rank < 0]
        right = [hit for hit in hits if hit.form.rank >= 0]
        left: list[Hit] = []
        if len(wrong) + len(right) < len(mentions):
            left = self._left(mentions[0].term, words)
        waiting = list(mentions)
        for verdict, some in ((Verdict.REJECTED, wrong), (Verdict.PREFERRED, right)):
            for hit in some[: len(waiting)]:
                allowed = verdict is Verdict.PREFERRED and hit.form.rank
                yield Outcome(waiting.pop(0), Verdict.ALLOWED if allowed else verdict, hit)
        for hit in left[: len(waiting)]:
            yield Outcome(waiting.pop(0), Verdict.SOURCE_LEFT, hit)
        for use in waiting:
            yield Outcome(use, Verdict.MISSING, repeated=bool(right))

    def _left(self, term: Term, words: str) -> list[Hit]:
        """Return where a source form still stands; a noun may be the same in both languages."""
        if term.kind == "noun":
            return []
        forms = [Form(form, term.kind, term, rank) for rank, form in enumerate(term.sources)]
        return FormIndex(forms, self.pair.source).find(words)

    def repair(self, source: str, target: str, uses: Sequence[TermUse]) -> str:
        """Return the text of `repairs`."""
        return self.repairs(source, target, uses).text

    def repairs(self, source: str, target: str, uses: Sequence[TermUse]) -> Repaired:
        """Return `target`, the translation of `source`, with what is certainly wrong made right.

        Certain is a listed rejected form, or the source's acronym left as it is, which occurs
        once, in a sentence that stays right (see `certainty`); its Arabic proclitic is kept:
        ولـOIM becomes وللمنظمة الدولية للهجرة. A repair that breaks another term is not made.
        """
        made: list[str] = []
        # One by one, each looked for anew: a repair moves what is behind it, and may make sure of
        # what was not before. There is an end: each makes one more term right.
        while place := self._certain_place(source, target, uses):
            made.append(f"{place.replaced} → {place.written}")
            target = place.mended
        return Repaired(target, tuple(made))

    def _certain_place(self, source: str, target: str, uses: Sequence[TermUse]) -> Passage | None:
        """Return the first place where a repair is certain."""
        outcomes = self.verify(target, uses)
        for concept in dict.fromkeys(outcome.use.term.concept for outcome in outcomes):
            own = [outcome for outcome in outcomes if outcome.use.term.concept == concept]
            wrong = [outcome for outcome in own if outcome.found and outcome.fails]
            right = any(outcome.verdict.ok for outcome in own)
            if len(wrong) != 1 or right or not wrong[0].use.term.hard:
                continue
            place = self._place(target, wrong[0])
            if place is None or not is_certain(place, source, wrong[0].use):
                continue
            if _is_better(outcomes, self.verify(place.mended, uses)):
                return place
        return None

    def _place(self, target: str, outcome: Outcome) -> Passage | None:
        """Return where a wrong form would be replaced, and by what; None where it is not known."""
        term, hit = outcome.use.term, outcome.found
        left = outcome.verdict is Verdict.SOURCE_LEFT
        if hit is None or (left and term.kind != "acronym"):
            return None
        again = FormIndex([hit.form], self.pair.source if hit.form.rank >= 0 else self.pair.target)
        if len(again.find_all(inline.words_only(target))) != 1:
            return None
        prefix, start = "", hit.start
        if base(self.pair.target) == "ar":
            prefix, start = _proclitic_before(target[:start], hit.prefix)
        return Passage(
            text=target,
            start=start,
            end=hit.end,
            form=term.targets[0],
            prefix=prefix,
            lang=self.pair.target,
            left=left,
        )

    def accepts(self, source: str, draft: str, other: str, uses: Sequence[TermUse]) -> bool:
        """Whether `other` may stand for `draft`: it breaks fewer terms and loses nothing else.

        Nothing else: no number or markup that the draft had kept, no number of its own, not
        half the length or twice.
        """
        before = {o.use.term.concept for o in self.verify(draft, uses) if o.fails}
        after = {o.use.term.concept for o in self.verify(other, uses) if o.fails}
        if not after < before:
            return False
        longest = sum(len(use.term.targets[0]) for use in uses)
        if not len(draft) / 2 - longest <= len(other) <= 2 * len(draft) + longest:
            return False
        return _keeps_numbers(source, draft, other, uses) and _keeps_markup(source, draft, other)

    def findings(self, target: str, uses: Sequence[TermUse]) -> list[Finding]:
        """Return what a person must know of the terms of a target; one finding a concept."""
        found: dict[str, Outcome] = {}
        for outcome in self.verify(target, uses):
            if outcome.fails:
                found.setdefault(outcome.use.term.concept, outcome)
        return [finding(outcome, target) for outcome in found.values()]


def inserted(text: str, start: int, end: int, form: str, lang: str) -> tuple[str, int]:
    """Return (the text with a term's form in place of ``text[start:end]``, where the form ends).

    As a person would type it: the Arabic proclitic of the word that it takes the place of stays
    (وللوكالة, with المنظمة, is وللمنظمة), one that stands alone before the cursor is joined to it,
    and there is a blank between it and its neighbours. Offsets are in code points.
    """
    prefix = ""
    if base(lang) == "ar":
        found = _WITH_ARTICLE.match(text[start:end])
        own = (found[1].removesuffix("ل") if found[1].endswith("لل") else found[1]) if found else ""
        prefix, start = _proclitic_before(text[:start], own)
        form = arabic.attach(prefix, form)
    before, after = text[:start], text[end:]
    if before and (before[-1].isalnum() or before[-1] in ".,;:!?،؛؟»”)"):
        before += " "
    if after and after[0].isalnum():
        after = " " + after
    return before + form + after, len(before) + len(form)


def _is_better(before: Sequence[Outcome], after: Sequence[Outcome]) -> bool:
    """Whether more terms are right, and none is wrong that was not."""
    failing = {outcome.use.term.concept for outcome in before if outcome.fails}
    still = {outcome.use.term.concept for outcome in after if outcome.fails}
    return sum(o.verdict.ok for o in after) > sum(o.verdict.ok for o in before) and still < failing


def recogniser(glossary: Glossary, lang: str) -> Recogniser:
    """Return a function that finds the concepts of a source text in its words.

    It never looks into addresses, code or tags.
    """
    matcher = Matcher(glossary.source_terms(lang), lang)
    return lambda text, subject="": matcher.find(inline.words_only(text), subject)


def _target_forms(terms: Iterable[Term]) -> Iterator[Form]:
    for term in terms:
        for rank, form in enumerate(term.targets):
            yield Form(form, term.kind, term, rank)
        for form in term.rejected:
            yield Form(form, term.kind, term, -1)
        for form in term.excepts:
            yield Form(form, "name", None)


def _hides(longer: Hit, hit: Hit) -> bool:
    """Whether the hit is but a part of another term: the EU in the Arabic name of UEFA.

    A longer name that ends in the shorter speaks of it (the Secretary-General of the United
    Nations), and two rows may name one institution.
    """
    if not hit.inside(longer):
        return False
    other, own = longer.form.term, hit.form.term
    if other is None or own is None:
        return other is None
    if longer.form.rank < 0 or other.concept == own.concept:
        return other.concept == own.concept
    return longer.end != hit.end and not set(other.targets) & set(own.targets)


def _own(
    concept: str, hits: Mapping[str, list[Hit]], mentions: Mapping[str, list[TermUse]]
) -> list[Hit]:
    """Return the hits of a concept, without wrong forms that are another one's right form.

    The Council of Europe is no wrong European Council in a sentence about both: of each concept
    as many right forms are its own as the source mentions it.
    """
    taken = {
        (hit.start, hit.end)
        for other, uses in mentions.items()
        if other != concept
        for hit in [h for h in hits.get(other, []) if h.form.rank >= 0][: len(uses)]
    }
    return [
        hit
        for hit in hits.get(concept, [])
        if hit.form.rank >= 0 or (hit.start, hit.end) not in taken
    ]


def _mentions(uses: Sequence[TermUse]) -> Iterator[TermUse]:
    """Yield the uses without those directly behind another of their concept: ``long (short)``."""
    last: TermUse | None = None
    for use in uses:
        same = last is not None and last.term.concept == use.term.concept
        if not same or last is None or use.start - last.end > len(" ("):
            yield use
        last = use


_PROCLITIC_BEFORE = late.pattern(
    rf"(?<![{arabic.LETTERS}])(?P<letters>[وف]?(?:لل|[بكل]?(?:ال)?))ـ*(?P<space>[ \u00a0]?)\Z"
)
_WITH_ARTICLE = late.pattern(rf"([وف]?[بك]?(?=ال[{arabic.LETTERS}]{{3}})|[وف]?لل)")
"""A word's proclitics before its article; fewer letters behind are no noun: وكالة is one word."""


def _proclitic_before(before: str, own: str) -> tuple[str, int]:
    """Return (proclitics, where they begin) before a foreign word: those of لـOIM stand apart."""
    found = _PROCLITIC_BEFORE.search(before)
    letters = found["letters"] if found else ""
    apart = found is not None and found["space"] and letters.endswith("ال")
    if found is None or not letters or own or apart:
        return own, len(before)
    prefix = letters[:-1] if letters.endswith("لل") else letters.removesuffix("ال")
    return prefix, found.start()


_NUMBER = late.pattern(r"\d+")


def _numbers(text: str) -> Counter[str]:
    return Counter(arabic.fold(number) for number in _NUMBER.findall(text))


def _keeps_numbers(source: str, draft: str, other: str, uses: Iterable[TermUse]) -> bool:
    wanted = _numbers(source) & _numbers(draft)
    known = _numbers(source) | _numbers(draft)
    for use in uses:
        known |= _numbers(" ".join(use.term.targets))
    found = _numbers(other)
    return wanted <= found and set(found) <= set(known)


def _keeps_markup(source: str, draft: str, other: str) -> bool:
    wanted = Counter(inline.inventory(source))
    return wanted & Counter(inline.inventory(draft)) <= Counter(inline.inventory(other)) <= wanted


def describe(uses: Sequence[TermUse]) -> tuple[str, ...]:
    """Return a line for the translator on each term, without repeats: ``OIM → IOM``."""
    return tuple(dict.fromkeys(f"{use.form} → {use.term.targets[0]}" for use in uses))


def finding(outcome: Outcome, target: str) -> Finding:
    """Return what a check reports of a term that fails."""
    severity = "error" if outcome.use.term.hard else "warning"
    found = outcome.found
    span = (found.start, found.end) if found else (-1, -1)
    return Finding("terms", severity, explain(outcome), "", target, *span, outcome.use.form)


def explain(outcome: Outcome) -> str:
    """Return one sentence on what is wrong and what is wanted."""
    wanted, form = outcome.use.term.targets[0], outcome.use.form
    if outcome.verdict is Verdict.REJECTED and outcome.found:
        return say(
            "%(form)s: write %(wanted)s, not %(found)s",
            form=form,
            wanted=wanted,
            found=outcome.found.form.text,
        )
    if outcome.verdict is Verdict.SOURCE_LEFT:
        return say("%(form)s: left untranslated; write %(wanted)s", form=form, wanted=wanted)
    return say("%(form)s: %(wanted)s is missing", form=form, wanted=wanted)
