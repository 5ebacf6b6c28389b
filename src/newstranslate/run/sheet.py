"""One catalogue while a run works on it: merge, requests, answers, writing, numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from newstranslate import catalog, checks, files, formats, inline, lock, memory, storage
from newstranslate.catalog import Match
from newstranslate.checks import waivers
from newstranslate.engines import Answer, Engine, Failed, Request
from newstranslate.errors import InputError
from newstranslate.language import regional
from newstranslate.model import (
    Article,
    Catalogue,
    Pair,
    Segment,
    State,
    TermUse,
    Twin,
    Unit,
)
from newstranslate.project import sources, terminology
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import leverage, story
from newstranslate.run.drafts import Draft

_TRIES = 20
"""How often a catalogue is read again that others write at the same time."""
_SHOWN = 5
"""Most lines that a message names."""
_SENTENCE_WORDS = 5
"""Words outside units from which they count as a sentence that is left out."""
EXACT = ("memory 100", "memory 101")
"""Origins of drafts whose very source was approved before."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article in one language. Numbers of units where nothing else is said."""

    article: str
    lang: str
    catalogue: str
    """Path of the PO file, relative to the project."""
    units: int = 0
    approved: int = 0
    translated: int = 0
    """A person says they are done."""
    drafts: int = 0
    """Draft units, whoever wrote them, this run's included."""
    kept: int = 0
    """Had a target before this run."""
    memory_exact: int = 0
    memory_fuzzy: int = 0
    machine: int = 0
    """Drafted by the engine in this run."""
    untranslated: int = 0
    obsolete: int = 0
    words_left: int = 0
    """Source words of units that are not approved."""
    questions: int = 0
    """Units with an open question."""
    terms: int = 0
    """Glossary terms recognised."""
    terms_missing: int = 0
    """Of those, not found in their unit's target, where it has one."""
    to_send: int = 0
    """Units an engine is to be asked for."""
    characters: int = 0
    """Source characters of those."""
    corrections: Mapping[str, int] = field(default_factory=dict)
    """Kind of a change of the source (`catalog.KINDS`) → units that wait for a look at it."""
    leverage: leverage.Leverage = field(default_factory=dict)
    """See `leverage.measure`."""
    outside: int = 0
    """Words of prose in the article that are in no unit."""
    remarks: list[str] = field(default_factory=list)
    """What else its user must know of the article."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left that a person must look at before reviewing."""
        left_out = self.outside >= _SENTENCE_WORDS
        return not self.untranslated and not self.terms_missing and not left_out


@dataclass(frozen=True, slots=True)
class Made:
    """A catalogue to be written, and its bytes."""

    catalogue: Catalogue
    data: bytes


@dataclass(slots=True)
class Sheet:
    """One catalogue while it is worked on."""

    desk: Desk
    article: Article
    source: SourceArticle
    pair: Pair
    retranslate: bool = False
    """Whether untouched machine drafts are to be drafted again."""
    keep_spelling: str = ""
    """Who approves texts again whose source changed in spelling alone; empty for nobody."""
    told: Mapping[str, str] = field(default_factory=dict)
    """Fields that this run adds to the header."""
    old: Catalogue | None = None
    units: tuple[Unit, ...] = ()
    before: dict[tuple[str, str], Unit] = field(default_factory=dict)
    """The live units as the run found them."""
    answers: dict[tuple[str, str], Draft] = field(default_factory=dict)
    """Unit key → the machine's draft."""
    machine: int = 0
    drafted: set[tuple[str, str]] = field(default_factory=set)
    """Keys of the units that the engine has drafted in this run."""
    asked: list[Unit] = field(default_factory=list)
    """The units the engine was asked for; a request's key is its place here."""
    digest: str = ""
    """Of the catalogue's bytes as last read or written."""
    remarks: list[str] = field(default_factory=list)
    """What the user must know of the catalogue as it was."""
    _version: str | None = ""
    """What tells that version of the file; None where it is to be read again."""
    _uses: dict[str, tuple[TermUse, ...]] = field(default_factory=dict)

    _terms: lock.Lock | None = None

    @property
    def _lock(self) -> lock.Lock:
        if self._terms is None:
            self._terms = self.desk.lock(self.pair).about(self.subject)
        return self._terms

    @property
    def subject(self) -> str:
        """What the article says it is about; empty where it does not."""
        return formats.subject(self.article)

    @property
    def path(self) -> Path:
        return sources.catalogue_path(self.desk.config, self.source.name, self.pair.target)

    def open(self) -> None:
        """Read the catalogue and merge the article into it."""
        self._adopt()
        self._read()
        if self.old:
            self.remarks += self.old.remarks
        if self.old and self.old.twins:
            self.remarks += [_twins_remark(self.path, self.old.twins)]
        self.before = {unit.key: unit for unit in self.old.live} if self.old else {}

    def _adopt(self) -> None:
        """Take over the catalogue of an article that was renamed, or has become this one."""
        if storage.is_remote(self.path) or files.exists(self.path):
            return
        orphans = self.desk.orphans(self.pair.target)
        orphan = orphans.of(self.article)
        if orphan is None:
            return
        old, new = (sources.shown(self.desk.config, path) for path in (orphan, self.path))
        if self.desk.trial:
            self.remarks.append(f"would take over {old}, whose source article no longer exists")
            return
        orphans.adopt(orphan, self.path)
        self.remarks.append(
            f"{old} is now {new}: its source article no longer exists, and the units are the same"
        )

    def _read(self) -> None:
        data, self._version = files.version(self.path)
        self.digest = files.digest(data) if self._version else ""
        self.old = catalog.parse(data, self.path) if self._version else None
        if self.old is not None:
            sources.refuse_foreign(self.desk.config, self.old, self.path, self.source)
        self._merge()

    def _merge(self) -> None:
        merged = catalog.merge(
            self.old,
            self.article,
            self._recaller(),
            self._nearest,
            catalog.Rules(
                self.pair.source,
                self.desk.config.approve_in_context,
                self.desk.config.approve_typographic,
                self.keep_spelling,
                catalog.now()[:10] if self.keep_spelling else "",
            ),
        )
        self.units = tuple(u if u.obsolete else self._with_terms(u) for u in merged)

    def _recaller(self) -> catalog.Recall:
        known = self.desk.memory(self.pair)
        places = memory.places(self.article.segments)

        def recall(segment: Segment) -> Match | None:
            found = known.find(places[segment.key])
            return memory.best(segment.text, found, self._lock, known.threshold)

        return recall

    def _nearest(self, segment: Segment, donors: Sequence[Unit]) -> Match | None:
        """Return the target of the unit most like a segment, among those that left the article."""
        return memory.nearest(segment.text, donors, self._lock, self.desk.config.threshold)

    def _with_terms(self, unit: Unit) -> Unit:
        uses = self.uses(unit.source)
        if not uses and not unit.target and not unit.terms and not unit.notes:
            return unit
        terms = lock.describe(uses)
        waived = checks.waiver_notes(unit, self._lock)
        reopened = tuple(note for note in unit.notes if note.startswith(catalog.REOPENED))
        kept = (catalog.MEMORY_NOTE, catalog.REPAIRED, catalog.ALTERNATIVE, catalog.PUT_BACK)
        recalled = tuple(note for note in unit.notes if note.startswith(kept))
        if unit.state is State.APPROVED:
            ended = (catalog.REOPENED, catalog.ALTERNATIVE)
            notes = tuple(note for note in unit.notes if not note.startswith(ended))
        else:
            own = tuple(n for n in unit.notes if not n.startswith(catalog.TOOL_NOTES))
            notes = own + reopened + recalled + self._remarks(unit)
        if (terms, notes, waived) == (unit.terms, unit.notes, unit.waived):
            return unit
        return replace(unit, terms=terms, notes=notes, waived=waived)

    def _remarks(self, unit: Unit) -> tuple[str, ...]:
        """Return what the translator is told of a draft's terms and markup."""
        if not unit.target:
            return ()
        findings = checks.term_findings(unit, self._lock)
        remarks = [f"check terms: {item.message}" for item in findings]
        ended = self._waivers_of_the_earlier_sentence(unit)
        remarks += [f"check terms: waiver of the earlier sentence ended: {why}" for why in ended]
        # People drop emphasis where they like; a machine's draft that lost it says so.
        view = inline.structure if catalog.is_machine_draft(unit) else inline.inventory
        wanted, found = view(unit.source), view(unit.target)
        if wanted != found:
            lost = ", ".join(item for item in wanted if item not in found)
            remarks.append(f"markup missing: {lost}" if lost else "markup differs from the source")
        return tuple(remarks)

    def _waivers_of_the_earlier_sentence(self, unit: Unit) -> list[str]:
        """Return the reasons given for the sentence whose target this draft has taken over."""
        moved = unit.previous and unit.correction != catalog.TYPOGRAPHY  # then they are its own
        before = self.old.units if self.old and moved else ()
        return [
            waiver.reason
            for other in before
            if other.source == unit.previous
            for waiver in waivers.given(other.comment)
            if waiver.check == "terms"
        ]

    def uses(self, text: str) -> tuple[TermUse, ...]:
        """Return the terms in a source text that have a form in the target language."""
        if text not in self._uses:
            self._uses[text] = self._lock.uses(text)
        return self._uses[text]

    # --- engine ---

    def waiting(self) -> list[Unit]:
        """Return the units an engine is to be asked for."""
        again = self.retranslate
        return [
            unit
            for unit in self.units
            if not unit.obsolete
            and not unit.plural
            and (unit.state is State.UNTRANSLATED or (again and self._may_redo(unit)))
        ]

    def _may_redo(self, unit: Unit) -> bool:
        return catalog.is_machine_draft(unit) and unit.origin not in EXACT

    def requests(self, waiting: Sequence[Unit], engine: Engine) -> list[Request]:
        """Return them as requests to an engine, each with its neighbours in the article."""
        self.asked = list(waiting)
        neighbours = story.neighbours(self.article.segments)
        made = [
            Request(
                str(number),
                unit.source,
                *neighbours.get(unit.key, ("", "")),
                self.uses(unit.source),
            )
            for number, unit in enumerate(waiting)
        ]
        return self._with_story(made) if engine.reads_stories else made

    def _with_story(self, requests: Sequence[Request]) -> list[Request]:
        about = story.of(self.article, self.desk.style_guide(self.pair.target))
        examples = story.examples(self.desk.memory(self.pair))
        return [replace(one, story=about, examples=examples(one.text)) for one in requests]

    def unit(self, request: Request) -> Unit:
        """Return the unit that a request asks for."""
        return self.asked[int(request.key)]

    def held(self, request: Request) -> Draft | None:
        """Return the draft that a request's unit is to get, as far as there is one."""
        return self.answers.get(self.unit(request).key)

    def hold(self, request: Request, draft: Draft) -> None:
        """Keep a draft for the unit that a request asks for."""
        self.answers[self.unit(request).key] = draft

    def take(self, answer: Answer, engine: str) -> None:
        """Keep an engine's answer for the unit it was asked for."""
        source = self.asked[int(answer.key)].source
        request = Request(answer.key, source, uses=self.uses(source))
        self.hold(request, self.drafted_as(request, answer, engine))

    def drafted_as(self, request: Request, answer: Answer, engine: str) -> Draft:
        """Return an engine's answer as a draft: terms repaired, numbers as the region has them."""
        house = terminology.regional(self.desk.config, self.pair).target
        text = regional.rendered(answer.text, house) if regional.region(house) else answer.text
        repaired = self._lock.repairs(request.text, text, request.uses)
        return Draft(repaired.text, engine, repaired.made, answer.note)

    def failed(self, request: Request, draft: Draft) -> Failed | None:
        """Return what is wrong with the hard terms of a draft; None for nothing."""
        outcomes = self._lock.verify(draft.text, request.uses)
        wrong = tuple(o for o in outcomes if o.fails and o.use.term.hard)
        return Failed(request, draft.text, wrong) if wrong else None

    def accepted(self, request: Request, other: str, draft: Draft) -> Draft | None:
        """Return another translation as a draft if it is better than one and loses nothing."""
        repaired = self._lock.repairs(request.text, other, request.uses)
        if not self._lock.accepts(request.text, draft.text, repaired.text, request.uses):
            return None
        return Draft(repaired.text, draft.engine, repaired.made)

    # --- writing ---

    def save(self) -> None:
        """Write the catalogue, if anything in it changed; take in what others saved meanwhile."""
        for _ in range(_TRIES):
            with suppress(storage.Changed):
                self._save()
                return
            self._read()
        raise InputError(f"{self.path}: others write it all the time; run again")

    def _save(self) -> None:
        made = self.made()
        if made is not None:
            self.wrote(made, self.write(made))

    def made(self) -> Made | None:
        """Return the catalogue as it is to be written; None where nothing in it changed."""
        if self._version is None:
            self._read()
        self.units = tuple(self._answered(unit) for unit in self.units)
        origin = catalog.Origin(
            self.source.address,
            self.article.digest,
            self.pair.source,
            self.pair.target,
            self.desk.config.root.resolve().name,
            catalog.now(),
            sum(not unit.obsolete for unit in self.units),
            self.subject,
        )
        header = catalog.header(origin, {**(self.old.header if self.old else {}), **self.told})
        new = Catalogue(header, self.units, self.old.comment if self.old else "")
        if self.old is not None and catalog.is_same(self.old, new):
            return None
        return Made(new, catalog.serialise(new))

    def write(self, made: Made) -> str | None:
        """Write it over the version that was read, and return the new one; in any thread.

        Raises `storage.Changed`, `InputError`.
        """
        return files.replace(self.path, made.data, self._version or "")

    def wrote(self, made: Made, version: str | None) -> None:
        """Note that it was written."""
        self.old, self.digest, self._version = made.catalogue, files.digest(made.data), version
        # The memory holds the project's own catalogues.
        if not storage.is_url(self.desk.config.locales):
            self.desk.memory(self.pair).learn(self.path, self.digest, made.catalogue)

    def _answered(self, unit: Unit) -> Unit:
        answer = self.answers.get(unit.key)
        ours = self.retranslate or unit.key in self.drafted
        machine = catalog.is_machine_draft(unit)
        free = unit.state is State.UNTRANSLATED or (ours and machine)
        if answer is None or unit.obsolete or not free:
            return unit
        if unit.target == answer.text:  # written before another engine was asked
            return catalog.with_alternatives(unit, answer.others) if answer.others else unit
        self.machine += unit.key not in self.drafted
        self.drafted.add(unit.key)
        made = catalog.draft(unit, answer.text, answer.engine)
        notes = (*made.notes, *(catalog.REPAIRED + what for what in answer.repaired))
        notes += (catalog.PUT_BACK + answer.markup,) if answer.markup else ()
        made = catalog.with_alternatives(replace(made, notes=notes), answer.others)
        return self._with_terms(made)

    def result(self) -> Result:
        """Return the numbers for the user."""
        live = [unit for unit in self.units if not unit.obsolete]
        fresh = [u for u in live if u.target and not _had_target(self.before.get(u.key))]
        recalled = [unit for unit in fresh if unit.origin.startswith("memory ")]
        exact = sum(unit.origin in EXACT for unit in recalled)
        outcomes = [o for unit in live for o in self._outcomes(unit)]
        waiting = self.waiting()
        states = [unit.state for unit in live]
        return Result(
            article=self.source.name,
            lang=self.pair.target,
            catalogue=sources.shown(self.desk.config, self.path),
            units=len(live),
            approved=states.count(State.APPROVED),
            translated=states.count(State.TRANSLATED),
            drafts=states.count(State.DRAFT),
            kept=sum(_had_target(self.before.get(unit.key)) for unit in live),
            memory_exact=exact,
            memory_fuzzy=len(recalled) - exact,
            machine=self.machine,
            untranslated=states.count(State.UNTRANSLATED),
            outside=self.article.outside,
            remarks=list(self.article.notes),
            obsolete=len(self.units) - len(live),
            words_left=sum(
                len(unit.source.split())
                for unit, state in zip(live, states, strict=True)
                if state is not State.APPROVED
            ),
            questions=sum(catalog.open_question(unit) is not None for unit in live),
            terms=len(outcomes),
            terms_missing=sum(outcomes),
            to_send=len(waiting),
            characters=sum(len(unit.source) for unit in waiting),
            corrections=_corrections(live),
            leverage=leverage.measure(live),
        )

    def _outcomes(self, unit: Unit) -> Iterator[bool]:
        """Yield, for each term of a unit, whether somebody must look at it."""
        uses = self.uses(unit.source)
        if not unit.target:
            yield from [False] * len({use.term.concept for use in uses})
            return
        failing = {
            outcome.use.term.concept
            for outcome in self._lock.verify(unit.target, uses)
            if outcome.fails and not waivers.holds(unit, lock.finding(outcome, unit.target), uses)
        }
        for concept in dict.fromkeys(use.term.concept for use in uses):
            yield concept in failing


def _twins_remark(path: Path, twins: Sequence[Twin]) -> str:
    lines = ", ".join(str(twin.line) for twin in twins[:_SHOWN])
    many = "1 entry repeats" if len(twins) == 1 else f"{len(twins)} entries repeat"
    return (
        f"{path.name}: {many} the source of another one (line {lines}), as a merge may leave them; "
        "united: texts that differ are kept in the comment “another text for this”"
    )


def _corrections(units: Sequence[Unit]) -> dict[str, int]:
    waiting = [unit.correction for unit in units if unit.state is not State.APPROVED]
    return {kind: waiting.count(kind) for kind in catalog.KINDS if kind in waiting}


def _had_target(unit: Unit | None) -> bool:
    return unit is not None and unit.state is not State.UNTRANSLATED
