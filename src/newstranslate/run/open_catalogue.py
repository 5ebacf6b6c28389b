"""A catalogue during a run: read, merged with its article, filled with drafts, written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate import catalog, files, memory, notify, storage
from newstranslate.engines import Answer, Engine, Request
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, Segment, State, Twin, Unit
from newstranslate.plural import counted
from newstranslate.project import article_language, locations, moving, sources

if TYPE_CHECKING:
    from newstranslate.catalog import Match
    from newstranslate.notify import Notice
    from newstranslate.run.article_terms import ArticleTerms
    from newstranslate.run.assignment import Assignment
    from newstranslate.run.drafts import Drafts

_TRIES = 20
"""How often saving is tried if others write the catalogue at the same time."""
_SHOWN = 5
"""Maximum number of lines named in a message."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A catalogue to write, and its bytes."""

    catalogue: Catalogue
    data: bytes


@dataclass(slots=True)
class OpenCatalogue:
    """The catalogue of an assignment; it never overwrites a version that it has not read."""

    work: Assignment
    terms: ArticleTerms
    drafts: Drafts
    """The drafts of engines in this run."""
    keep_spelling: str = ""
    """Who re-approves texts of which only the spelling of the source changed; empty for nobody."""
    change_source: bool = False
    """Whether texts of people may become translations from another language."""
    added_header: Mapping[str, str] = field(default_factory=dict)
    """Header fields added by this run."""
    units: tuple[Unit, ...] = ()
    before: Mapping[tuple[str, str], Unit] = field(default_factory=dict)
    """Key → the unit before the run, for live units."""
    had_target: frozenset[tuple[str, str]] = frozenset()
    """Keys of the units that had a target before the run, live or obsolete."""
    digest: str = ""
    """Digest of the catalogue's bytes when last read or written."""
    remarks: list[str] = field(default_factory=list)
    """Messages for the user on the catalogue before the run."""
    _old: Catalogue | None = None
    """The catalogue when last read or written; None if there is no file."""
    _version: str | None = ""
    """The version of that file; empty if there is none, None if it must be read again."""

    def open(self) -> None:
        """Read the catalogue and merge the article into it."""
        self._read(self._adopted() or self.work.path)
        if self._old:
            self.remarks += self._old.remarks
        if self._old and (earlier := sources.other_language(self._old, self.work.source)):
            self.remarks += [_language_remark(self._old, earlier, self.work.source.lang)]
        if self._old and self._old.twins:
            self.remarks += [_twins_remark(self.work.path, self._old.twins)]
        self._note_before()

    def _note_before(self) -> None:
        old = self._old.units if self._old else ()
        self.before = {unit.key: unit for unit in old if not unit.obsolete}
        self.had_target = frozenset(u.key for u in old if u.state is not State.UNTRANSLATED)

    def _adopted(self) -> Path | None:
        """Adopt the catalogue of an article that no longer exists if it has the same units.

        Returns its path if it was only found, in a trial; None if nothing remains to be adopted.
        """
        desk, path = self.work.desk, self.work.path
        if storage.is_remote(path) or files.exists(path):
            return None
        orphans = desk.orphans(self.work.pair.target)
        orphan = orphans.of(self.work.article)
        if orphan is None:
            return None
        old, new = (locations.shown(desk.config, file) for file in (orphan, path))
        if desk.trial:
            orphans.claim(orphan)
            self.remarks.append(f"would take over {old}, whose source article no longer exists")
            return orphan
        owner, _ = catalog.source_of(catalog.load(orphan))
        orphans.adopt(orphan, path)
        moving.move_records(desk.config, owner, self.work.source.name)
        self.remarks.append(
            f"{old} is now {new}: its source article no longer exists, and the units are the same"
        )
        return None

    def _read(self, path: Path) -> None:
        from newstranslate.run import notes

        work = self.work
        data, self._version = files.version(path)
        self.digest = files.digest(data) if self._version else ""
        self._old = catalog.parse(data, path) if self._version else None
        if self._old is not None:
            parts = (work.desk.config, self._old, work.path, work.source)
            sources.refuse_foreign(*parts)
            if not self.change_source:
                sources.refuse_other_language(*parts)
        merged = catalog.merge(
            self._old, work.article, self._recaller(), self._nearest, self._rules()
        )
        before = self._old.units if self._old else ()
        self.units = tuple(
            unit if unit.obsolete else notes.noted(unit, self.terms, before) for unit in merged
        )

    def _rules(self) -> catalog.Rules:
        config, day = self.work.desk.config, catalog.now()[:10] if self.keep_spelling else ""
        return catalog.Rules(
            self.work.pair.source,
            config.approve_in_context,
            config.approve_typographic,
            self.keep_spelling,
            day,
        )

    def _recaller(self) -> catalog.Recall:
        known = self.work.desk.memory(self.work.pair)
        if known.is_empty:
            return lambda _: None
        places = memory.places(self.work.article.segments)

        def recall(segment: Segment) -> Match | None:
            found = known.find(places[segment.key])
            return memory.best(segment.text, found, self.terms.lock, known.threshold)

        return recall

    def _nearest(self, segment: Segment, donors: Sequence[Unit]) -> Match | None:
        """Return the target of the most similar unit among those removed from the article."""
        threshold = self.work.desk.config.threshold
        return memory.nearest(segment.text, donors, self.terms.lock, threshold)

    def _with_notes(self, unit: Unit) -> Unit:
        from newstranslate.run import notes

        return notes.noted(unit, self.terms, self._old.units if self._old else ())

    @property
    def found_header(self) -> Mapping[str, str]:
        """The header when last read or written; empty if there is no file."""
        return self._old.header if self._old else {}

    # --- engines ---

    def waiting(self) -> list[Unit]:
        """Return the units to be drafted by an engine."""
        return self.drafts.left(self.units)

    def requests(self, waiting: Sequence[Unit], engine: Engine) -> list[Request]:
        """Return requests to an engine for units, with their neighbours in the article."""
        from newstranslate.run import story

        self.drafts.asked = list(waiting)
        neighbours = story.neighbours(self.work.article.segments)
        made = [
            Request(
                str(number),
                unit.source,
                *neighbours.get(unit.key, ("", "")),
                self.terms.uses(unit.source),
            )
            for number, unit in enumerate(waiting)
        ]
        return self._with_story(made) if engine.reads_stories else made

    def _with_story(self, requests: Sequence[Request]) -> list[Request]:
        from newstranslate.run import story

        work = self.work
        about = story.of(work.article, work.desk.style_guide(work.pair.target))
        examples = story.examples(work.desk.memory(work.pair))
        return [replace(one, story=about, examples=examples(one.text)) for one in requests]

    def take(self, answer: Answer, engine: str) -> None:
        """Hold an engine's answer as the draft of its unit."""
        source = self.drafts.asked[int(answer.key)].source
        request = Request(answer.key, source, uses=self.terms.uses(source))
        self.drafts.hold(request, self.terms.drafted(request, answer, engine))

    # --- writing ---

    def renew(self) -> None:
        """Read the catalogue again if others have written it since it was read."""
        if files.version(self.work.path)[1] != self._version:
            self._read(self.work.path)
            self._note_before()

    def save(self) -> None:
        """Write the catalogue if it changed, after merging what others saved meanwhile."""
        for _ in range(_TRIES):
            with suppress(storage.Changed):
                self._save()
                return
            self._read(self.work.path)
        raise InputError(f"{self.work.path}: other programs keep changing it; run again")

    def _save(self) -> None:
        unsaved = self.unsaved()
        if unsaved is not None:
            self.wrote(unsaved, self.write(unsaved))

    def unsaved(self) -> Unsaved | None:
        """Return the catalogue to write; None if nothing in it changed."""
        if self._version is None:
            self._read(self.work.path)
        self.units = tuple(self._with_draft(unit) for unit in self.units)
        old = self._old
        header = catalog.header(
            self._origin(), {**(old.header if old else {}), **self.added_header}
        )
        new = Catalogue(header, self.units, old.comment if old else "")
        if old is not None and catalog.is_same(old, new):
            return None
        self._refuse_moved()
        return Unsaved(new, catalog.serialise(new))

    def _refuse_moved(self) -> None:
        """Raise `InputError` if the article was moved during the run: its catalogue has gone, too.

        Another one under the old name would be an orphan.
        """
        source = self.work.source
        if not storage.is_url(source.place) and not files.exists(source.path):
            raise InputError(
                f"{source.name}: was moved or removed during the run, so its drafts were not "
                "saved; run again"
            )

    def _with_draft(self, unit: Unit) -> Unit:
        """Return a unit with the draft held for it, and notes on that draft."""
        made = self.drafts.put_into(unit)
        return made if made.target == unit.target else self._with_notes(made)

    def _origin(self) -> catalog.Origin:
        work = self.work
        return catalog.Origin(
            path=work.source.address,
            digest=work.article.digest,
            source=work.pair.source,
            target=work.pair.target,
            project=work.desk.name,
            now=catalog.now(),
            units=sum(not unit.obsolete for unit in self.units),
            subject=work.subject,
        )

    def write(self, unsaved: Unsaved) -> str | None:
        """Replace the version that was read, and return the new version; safe in any thread.

        Raises `storage.Changed` if the file is no longer that version, and `InputError`.
        """
        return files.replace(self.work.path, unsaved.data, self._version or "")

    def wrote(self, unsaved: Unsaved, version: str | None) -> None:
        """Record that the catalogue was written."""
        desk = self.work.desk
        self._old, self._version = unsaved.catalogue, version
        self.digest = files.digest(unsaved.data)
        # The memory indexes the catalogues in the project's folder, not those in a store.
        if not storage.is_url(desk.config.locales):
            desk.memory(self.work.pair).learn(self.work.path, self.digest, unsaved.catalogue)

    def notices(self) -> list[Notice]:
        """Return notifications on approved texts whose source has changed."""
        work = self.work
        title = catalog.title_of(Catalogue({}, self.units))
        name = locations.catalogue_name(work.desk.config, work.source.name)
        place = (work.pair.target, name)
        return list(notify.taken_from_approval(self.before, self.units, place, title))


def _language_remark(old: Catalogue, earlier: str, lang: str) -> str:
    if article_language.is_worked_on(old):
        return f"was translated from '{earlier}' until now; its texts are kept, as from '{lang}'"
    return (
        f"was translated from '{earlier}' until now and contains no human edits; "
        f"--retranslate drafts it again from '{lang}'"
    )


def _twins_remark(path: Path, twins: Sequence[Twin]) -> str:
    lines = ", ".join(str(twin.line) for twin in twins[:_SHOWN])
    many = counted(len(twins), "entry repeats", "entries repeat")
    return (
        f"{path.name}: {many} the source of another one (line {lines}), as a merge may leave them; "
        "united: texts that differ are kept in the comment “another text for this”"
    )
