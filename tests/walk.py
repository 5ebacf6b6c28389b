"""A newsroom's work in random steps: people, runs, other tools and git at the same catalogues.

Every text that a person writes holds a word of its own. After each step every such word is in
some catalogue, be it in a comment or an obsolete entry, unless a person replaced it herself; and
what was approved is approved as long as its source says the same.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path
from shutil import which

import polib

from newstranslate import catalog, config
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, State, Unit
from newstranslate.review import store, units

LANGS = ("ar", "en")
GLOSSARY = "concept,kind,lock,fr,en,ar\niom,acronym,hard,OIM,IOM,المنظمة الدولية للهجرة\n"
_WORD = re.compile(rb"zq[a-p]{5}q")
_OPENINGS = (
    "Le ministre", "La préfecture", "L’OIM", "Le port de Sète", "Une équipe de médecins",
    "L’école du village", "Le tribunal", "La coopérative", "Un pêcheur de Dakar", "Le musée",
)  # fmt: skip
_VERBS = (
    "a présenté", "attendait depuis longtemps", "refuse encore", "prépare", "vient de recevoir",
    "n’a pas obtenu", "réclame", "montrera", "a perdu", "cherche",
)  # fmt: skip
_OBJECTS = (
    "un plan de 152 pages", "le budget de l’année", "trois bateaux neufs", "des réponses claires",
    "« une promesse » ancienne", "le rapport [complet](https://example.org/a)", "12 millions d’euros",
    "un **simple** accord", "la liste des absents", "une route plus sûre",
)  # fmt: skip
_ENDS = (
    "devant les habitants réunis", "avant la fin du mois", "malgré la pluie d’hier",
    "selon les témoins", "pour la deuxième fois", "sans donner de date", "à Marseille",
    "avec l’aide des voisins", "jeudi soir", "dans la plus grande salle",
)  # fmt: skip

Words = frozenset[bytes]
Files = Mapping[Path, Catalogue]


@dataclass
class Walk:
    """One newsroom, its steps, and what must still be there."""

    root: Path
    call: Callable[..., int]
    """Runs a command line in the folder of the project, and returns its status."""
    rng: random.Random
    git: bool = True
    """Whether branches are made and merged too; it takes most of the time."""
    alive: set[bytes] = field(default_factory=set)
    done: list[str] = field(default_factory=list)
    """The steps so far."""
    _made: int = 0
    _removed: list[str] = field(default_factory=list)
    """Sentences that an editor took out; some come back."""

    def __post_init__(self) -> None:
        for folder, text in (("glossary/terms.csv", GLOSSARY), (".gitignore", ".newstranslate/\n")):
            path = self.root / folder
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        for name in "abc":
            self._put(self._article(name), [self._sentence() for _ in range(6)])
        if self.git:
            self._git("init", "-qb", "main")
            self.call("git-setup")
            self._commit()
        self.run()

    # --- steps ---

    def step(self) -> None:
        """Do one thing, whatever comes up, and look at what it left."""
        acts = [
            *[self.article_is_edited] * 6,
            *[self.run] * 5,
            *[self.person_writes] * 6,
            *[self.person_at_the_page] * 6,
            *[self.person_with_polib] * 2,
            *[self.comment] * 2,
            *[self.other_tool] * 2,
            self.twin,
            self.moved_by_hand,
            self.mv,
            self.removed_article,
            self.new_article,
            self.prune,
            self.read_only,
            self.through_xliff,
            self.corrected_in_print,
        ]
        if self.git:
            acts += [self.branches, self.union]
        self.do(self.rng.choice(acts))

    def do(self, act: Callable[[], None]) -> None:
        self.done.append(act.__name__)
        act()
        lost = self.alive - self.words()
        assert not lost, f"{act.__name__} lost {lost}"

    # --- the editor ---

    def article_is_edited(self) -> None:
        path = self._any_article()
        if path is None:
            return
        lines = self._lines(path)
        for _ in range(self.rng.choice((1, 1, 1, 2, 3))):
            self._edit(lines)
        self._put(path, lines)
        if self.rng.random() < 0.7:
            self.run()

    def _edit(self, lines: list[str]) -> None:
        if not lines or self.rng.random() < 0.15:
            lines.insert(self.rng.randrange(len(lines) + 1), self._sentence())
        elif self.rng.random() < 0.5:
            self._edit_words(lines, self.rng.randrange(len(lines)))
        else:
            self._edit_order(lines, self.rng.randrange(len(lines)))

    def _edit_words(self, lines: list[str], at: int) -> None:
        text = lines[at]
        words = text.split(" ")
        words[self.rng.randrange(len(words))] = self.rng.choice(("nouveau", "dernier", "OIM"))
        lines[at] = self.rng.choice(
            (
                self._typography(text),
                self._typography(text),
                re.sub(r"\d+", lambda m: str(int(m[0]) + 1), text, count=1),
                re.sub(r"ss|tt|ll", lambda m: m[0][0], text, count=1),
                " ".join(words),
            )
        )

    def _edit_order(self, lines: list[str], at: int) -> None:
        """Take out, move, join, part, repeat or bring back a sentence."""
        what = self.rng.randrange(6)
        if what == 0 and len(lines) > 2:
            self._removed.append(lines.pop(at))
        elif what == 1:
            lines.insert(self.rng.randrange(len(lines)), lines.pop(at))
        elif what == 2 and at + 1 < len(lines):
            one, other = lines[at], lines.pop(at + 1)
            lines[at] = f"{one.rstrip('.')}, et {other[:1].lower()}{other[1:]}"
        elif what == 3 and ", " in lines[at]:
            head, _, tail = lines[at].partition(", ")
            lines[at : at + 1] = [f"{head}.", f"{tail[:1].upper()}{tail[1:]}"]
        elif what in (4, 5):
            known = self._removed if what == 4 and self._removed else lines
            lines.insert(at, self.rng.choice(known))

    def _typography(self, text: str) -> str:
        changes = (
            ("’", "'"), ("'", "’"), (" »", "\u00a0»"), ("« ", "«\u00a0"), ("\u00a0»", " »"),
            (" millions", "\u00a0millions"), ("**simple**", "*simple*"),
            ("example.org/a", "example.org/b"), ("example.org/b", "example.org/a"),
        )  # fmt: skip
        fit = [change for change in changes if change[0] in text]
        return text.replace(*self.rng.choice(fit)) if fit else text

    def _sentence(self) -> str:
        pick = self.rng.choice
        tail = f", {pick(_ENDS)}" if self.rng.random() < 0.5 else ""
        return f"{pick(_OPENINGS)} {pick(_VERBS)} {pick(_OBJECTS)} {pick(_ENDS)}{tail}."

    def _put(self, path: Path, lines: list[str]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(lines)
        path.write_text(f"---\nlang: fr\n---\n\n{body}\n", "utf-8")

    def _lines(self, path: Path) -> list[str]:
        body = path.read_text("utf-8").split("---\n", 2)[2]
        return [line for line in body.split("\n") if line]

    # --- the tool ---

    def run(self) -> None:
        """Run, and look at what it did to people's work."""
        before = self.files()
        more = self.rng.choice(((), (), ("--retranslate",), ("--engine", "none")))
        status = self.call("run", "articles", "--to", ",".join(LANGS), *more)
        assert status in (0, 1), f"run ended with {status}"
        after = self.files()
        _compare(before, after)
        if self.rng.random() < 0.15:
            data = self._bytes()
            self.call("run", "articles", "--to", ",".join(LANGS), *more)
            changed = _difference(data, self._bytes())
            assert not changed, f"a second run {more} changed bytes: {changed}"

    def read_only(self) -> None:
        before = self._bytes()
        command = self.rng.choice(
            (("check",), ("status",), ("run", "articles", "--to", "ar", "--dry-run"),
             ("publish", "articles", "--to", "ar", "-o", "out", "--allow-drafts"))
        )  # fmt: skip
        self.call(*command)
        assert self._bytes() == before, f"{command} changed a catalogue"

    def mv(self) -> None:
        path = self._any_article()
        if path is not None:
            before = self.files()
            new = self._article(self._name())
            assert self.call("mv", str(path), str(new)) == 0
            moved = {self._po(path, lang): self._po(new, lang) for lang in LANGS}
            _compare({moved.get(p, p): c for p, c in before.items()}, self.files())

    def moved_by_hand(self) -> None:
        """An article gets another name, and perhaps a correction; its catalogues stay behind."""
        path = self._any_article()
        if path is not None:
            self.run()
            before, new = self.files(), self._article(self._name())
            path.rename(new)
            self.run()
            moved = {self._po(path, lang): self._po(new, lang) for lang in LANGS}
            fresh = self.files()
            for old, there in moved.items():
                if old in before:
                    assert old not in fresh, f"{old} did not follow its article"
                    _compare({there: before[old]}, {there: fresh[there]})

    def removed_article(self) -> None:
        path = self._any_article()
        if path is not None and len(self._articles()) > 2:
            path.unlink()
            self.run()

    def new_article(self) -> None:
        if len(self._articles()) < 4:
            lines = [self._sentence() for _ in range(self.rng.randrange(3, 7))]
            self._put(self._article(self._name()), lines)
            self.run()

    def prune(self) -> None:
        """Orphans are removed, as was asked: their words are gone, and no others."""
        before = self.files()
        kept = {p for p, c in before.items() if self._has_article(c) or _approvals(c)}
        everything = self.rng.random() < 0.3
        self.call("prune", *(["--yes"] if everything else []))
        after = self.files()
        assert {p for p in kept if self._has_article(before[p])} <= after.keys()
        assert everything or kept <= after.keys(), "prune removed approved text unasked"
        if len(after) < len(before):
            self.alive &= self.words()

    def _has_article(self, loaded: Catalogue) -> bool:
        return (self.root / catalog.source_of(loaded)[0]).is_file()

    # --- people ---

    def person_writes(self) -> None:
        """In a text editor: a text, its state, in the file."""
        for path, unit in self._any_unit():
            self._save(path, unit, self._worked(unit))

    def comment(self) -> None:
        for path, unit in self._any_unit():
            word = self._word()
            line = self.rng.choice((word, f"waive terms ‹OIM›: {word}", f"ask Omar about {word}"))
            self._save(path, unit, catalog.noting(unit, line))

    def _save(self, path: Path, unit: Unit, new: Unit) -> None:
        loaded = catalog.load(path)
        units = tuple(new if u.key == unit.key and not u.obsolete else u for u in loaded.units)
        path.write_bytes(catalog.serialise(replace(loaded, units=units)))
        self._replaced(unit, new)

    def person_at_the_page(self) -> None:
        desk = store.Catalogues(config.load(self.root))
        for path, unit in self._any_unit():
            lang, _, name = path.relative_to(self.root / "locales").as_posix().partition("/")
            name = name.removesuffix(".po")
            new = self._worked(unit)
            wanted, seen = units.unit_id(unit), units.version(unit)
            made = desk.change(
                lang, name, wanted, seen, _to(new), store.ChangeOrigin("Lina", "save")
            )
            self._replaced(unit, made)
            step = desk.journal.last([("Lina", lang, name)], redo=False)
            if step is not None and self.rng.random() < 0.2:
                desk.turn_back(step, redo=False)
                self.alive -= words_of(made)
                self.alive |= words_of(unit)

    def person_with_polib(self) -> None:
        """In another editor: it knows nothing of our lines, and writes the file anew."""
        for path, unit in self._any_unit():
            if catalog.load(path).twins:  # of an article that is gone: no run united them
                return
            entries = polib.pofile(str(path), wrapwidth=self.rng.choice((0, 40, 78)))
            (entry,) = (
                e for e in entries
                if (e.msgctxt or "", e.msgid) == unit.key and not e.obsolete
            )  # fmt: skip
            entry.msgstr = self._text()
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
            entry.flags += ["fuzzy"] if self.rng.random() < 0.5 else []
            entries.save()
            self._replaced(unit, replace(unit, target=entry.msgstr))

    def through_xliff(self) -> None:
        """A translator's file goes out and comes back with nothing in it changed."""
        path = self._any_article()
        if path is not None and self._po(path, "ar").is_file():
            before = self.files()
            self.call("export", str(path), "--to", "ar", "-o", "out", "--force")
            back = self.root / "out" / f"{path.stem}.ar.xlf"
            assert self.call("import-xliff", str(back)) in (0, 1)
            _compare(before, self.files())

    def corrected_in_print(self) -> None:
        """A published file is corrected by hand, and taken back."""
        path = self._any_article()
        if path is None:
            return
        published = self.root / "out" / f"{path.stem}.ar.md"
        published.unlink(missing_ok=True)
        self.call("publish", str(path), "--to", "ar", "-o", "out", "--allow-drafts", "--force")
        lines = published.read_text("utf-8").split("\n") if published.exists() else []
        fit = [n for n, line in enumerate(lines) if _WORD.search(line.encode())]
        if fit:
            word = self._word()
            lines[self.rng.choice(fit)] += f" {word}"
            published.write_text("\n".join(lines), "utf-8")
            by = self.rng.choice(((), ("--approve-as", "Lina")))
            assert self.call("import-published", str(published), *by) in (0, 1, 2)
            self.alive |= {word.encode()} & self.words()
            self.done += ["_taken_back"] if word.encode() in self.alive else []

    def _worked(self, unit: Unit) -> Unit:
        """Return the unit after a person's work."""
        who, day = self.rng.choice(("Lina", "Omar")), f"2026-11-{self.rng.randrange(10, 29)}"
        typed = catalog.written(unit, self._text())
        return self.rng.choice(
            (
                lambda: typed,
                lambda: catalog.translated(typed, who, day),
                lambda: catalog.approved(typed, who, day),
                lambda: catalog.approved(typed, who, day),
                lambda: catalog.approved(unit, who, day),
                lambda: catalog.translated(unit, who, day),
                lambda: catalog.unapproved(unit),
            )
        )()

    def _replaced(self, old: Unit, new: Unit) -> None:
        """Note what a person wrote, and what she herself wrote over."""
        gone = words_of(old) - words_of(new)
        self.alive -= gone - self.words()
        self.alive |= words_of(new)

    # --- other tools ---

    def other_tool(self) -> None:
        """A tool that keeps what it understands writes a file anew."""
        for path, _ in self._any_unit():
            before = {path: catalog.load(path)}
            tool = self.rng.choice(
                (self._msgcat, self._msgattrib, _through_polib, _crlf, _with_mark, _cr_only)
            )
            tool(path)
            self.done.append(tool.__name__)
            _compare(before, {path: catalog.load(path)})

    def _msgcat(self, path: Path) -> None:
        width = self.rng.choice((["--no-wrap"], ["-w", "50"], []))
        _tool("msgcat", *width, "-o", str(path), str(path))

    def _msgattrib(self, path: Path) -> None:
        _tool("msgattrib", "-w", "60", "-o", str(path), str(path))

    def twin(self) -> None:
        """A merge took both: an entry occurs twice, with two texts."""
        for path, unit in self._any_unit():
            loaded = catalog.load(path)
            copy = self._worked(unit)
            text = catalog.serialise(replace(loaded, units=(*loaded.units, copy)))
            path.write_bytes(text)
            self.alive |= words_of(copy)
            self.run()
            best = max(_rank(unit), _rank(copy))
            two = unit.state is copy.state is State.APPROVED and unit.target != copy.target
            for one in catalog.load(path).live if path.exists() else ():
                kept = one.key != unit.key or two or _rank(one) >= best
                assert kept, f"{unit.source}: a twin lost its state"

    # --- git ---

    def branches(self) -> None:
        """Two people work on two branches; git merges them."""
        self._on_two_branches()
        done = self._git("merge", "-q", "--no-edit", "side", check=False)
        assert done == 0, "the branches' catalogues conflict"
        self._take_both()
        self.run()

    def union(self) -> None:
        """Two branches are merged line by line, both sides' lines taken; a person mends the rest."""
        self._on_two_branches(articles=False)
        attributes = self.root / ".gitattributes"
        kept = attributes.read_text()
        attributes.write_text("*.po merge=union\n")
        self._git("merge", "-q", "--no-edit", "side", check=False)
        attributes.write_text(kept)
        for path in sorted((self.root / "locales").rglob("*.po")):
            if not _is_readable(path):
                self._git("checkout", "-q", "main^" if self._merged() else "main", "--", str(path))
        self._commit()
        self.alive = set(self._ours | self._theirs | self._both) & self.words()
        self.run()

    def _merged(self) -> bool:
        return self._git("rev-parse", "-q", "--verify", "main^2", check=False) == 0

    def _on_two_branches(self, *, articles: bool = True) -> None:
        self._commit()
        start = frozenset(self.alive)
        sides = []
        self._base = self.files()
        for name in ("side", "ours"):
            self._git("checkout", "-qB", name, "main")
            self.alive = set(start)
            acts = [self.person_writes, self.person_at_the_page, self.comment]
            if articles and name == "side":
                acts += [self.article_is_edited, self.run, self.mv]
            for _ in range(self.rng.randrange(1, 5)):
                self.do(self.rng.choice(acts))
            self._commit()
            sides.append((frozenset(self.alive), self.files()))
        self._git("checkout", "-qB", "main", "ours")
        (theirs, self._their_files), (ours, self._our_files) = sides
        self._ours, self._theirs = ours - start, theirs - start
        self._both = ours & theirs

    def _take_both(self) -> None:
        self.alive = set(self._ours | self._theirs | self._both)
        lost = self.alive - self.words()
        assert not lost, f"the merge lost {lost}"
        for path, merged in self.files().items():
            base, one, other = (
                {u.key: u for u in side[path].live} if path in side else {}
                for side in (self._base, self._our_files, self._their_files)
            )
            for unit in merged.live:
                sides = [one.get(unit.key), other.get(unit.key)]
                was = base.get(unit.key)
                changed = [u for u in sides if u and (was is None or _work(u) != _work(was))]
                wanted = changed[0] if len(changed) == 1 else was if not changed else None
                if wanted and all(sides) and wanted.state is State.APPROVED:
                    assert _work(unit) == _work(wanted), f"merge: {unit.source} lost its approval"

    def _commit(self) -> None:
        self._git("add", "-A")
        self._git("commit", "-qm", "work", "--allow-empty")

    def _git(self, *arguments: str, check: bool = True) -> int:
        given = ("-c", "user.name=L", "-c", "user.email=l@x", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", "-C", self.root, *given, *arguments], capture_output=True, check=False
        )
        assert not check or done.returncode == 0, done.stderr.decode()
        return done.returncode

    # --- what is there ---

    def words(self) -> set[bytes]:
        """Return the words of people that are in a catalogue where somebody sees them."""
        found: set[bytes] = set()
        for data in self._bytes().values():
            shown = re.sub(rb"(?m)^#[.|].*$", b"", data)
            found.update(_WORD.findall(shown))
        return found

    def files(self) -> dict[Path, Catalogue]:
        return {path: catalog.load(path) for path in self._bytes()}

    def _bytes(self) -> dict[Path, bytes]:
        return {p: p.read_bytes() for p in sorted((self.root / "locales").rglob("*.po"))}

    def _articles(self) -> list[Path]:
        return sorted((self.root / "articles").glob("*.md"))

    def _any_article(self) -> Path | None:
        found = self._articles()
        return self.rng.choice(found) if found else None

    def _any_unit(self) -> Iterator[tuple[Path, Unit]]:
        """Yield a unit of a catalogue, or none."""
        found = [(path, loaded.live) for path, loaded in self.files().items() if loaded.live]
        if found:
            path, units = self.rng.choice(found)
            yield path, self.rng.choice(units)

    def _article(self, name: str) -> Path:
        return self.root / "articles" / f"{name}.md"

    def _po(self, article: Path, lang: str) -> Path:
        return self.root / "locales" / lang / f"{article.stem}.po"

    def _name(self) -> str:
        self._made += 1
        return f"n{self._made}"

    def _word(self) -> str:
        return "zq" + "".join(self.rng.choice("abcdefghijklmnop") for _ in range(5)) + "q"

    def _text(self) -> str:
        rng = self.rng
        halves = [f"نص {self._word()} من يد إنسان" for _ in range(rng.choice((1, 1, 2)))]
        return rng.choice(("، ", ". ")).join(halves) + rng.choice(("", " 152", "."))


def _difference(before: Mapping[Path, bytes], after: Mapping[Path, bytes]) -> str:
    """Return the lines that differ, of all files."""
    pairs = ((before.get(p, b"").decode(), after.get(p, b"").decode()) for p in {**before, **after})
    lines = (line for a, b in pairs for line in unified_diff(a.split("\n"), b.split("\n"), n=2))
    return "\n".join(lines)


def _to(unit: Unit) -> store.Change:
    return lambda _: unit


def words_of(unit: Unit) -> Words:
    """Return the words of people in a unit's text and comment."""
    said = "\n".join((unit.target, *unit.plural_targets, unit.comment))
    return frozenset(_WORD.findall(said.encode()))


def _compare(before: Files, after: Files) -> None:
    """Assert that people's work of before is there after, wherever its source still is."""
    for path, old in before.items():
        if path not in after:
            continue  # renamed or removed: the words tell
        live = {unit.key: unit for unit in after[path].live}
        for unit in _certain(old, live):
            new = live[unit.key]
            if _is_peoples(unit):
                assert _work(new) == _work(unit), f"{path}: {unit.source}: {unit} became {new}"
            there = " ".join(new.comment.split())  # polib wraps comments
            missing = [x for x in unit.comment.split("\n") if " ".join(x.split()) not in there]
            assert not missing, f"{path}: {unit.source}: lost the comment {missing}"
        for donor, new in _retyped(old, live):
            assert new.state is State.APPROVED, f"{path}: typography ended {donor}: {new}"
            assert words_of(donor) <= words_of(new)


def _certain(old: Catalogue, live: Mapping[tuple[str, str], Unit]) -> Iterator[Unit]:
    """Yield the entries whose key stands once, and is live afterwards."""
    keys = [unit.key for unit in old.units]
    for unit in old.units:
        if unit.key in live and keys.count(unit.key) == 1:
            yield unit


def _retyped(old: Catalogue, live: Mapping[tuple[str, str], Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield approved units whose source changed in typography alone, and what they became."""
    known = {unit.key for unit in old.units}
    gone = [unit for unit in old.live if unit.key not in live]
    everything = [catalog.essence(unit.source) for unit in old.units]
    fresh = [unit for key, unit in live.items() if key not in known]
    for unit in gone:
        essence = catalog.essence(unit.source)
        same = [new for new in fresh if catalog.essence(new.source) == essence]
        if unit.state is State.APPROVED and len(same) == 1 and everything.count(essence) == 1:
            yield unit, same[0]


def _is_peoples(unit: Unit) -> bool:
    return unit.state is not State.UNTRANSLATED and not catalog.is_machine_draft(unit)


def _work(unit: Unit) -> tuple[object, ...]:
    return unit.target, unit.state, unit.translated, catalog.approver(unit)


def _approvals(loaded: Catalogue) -> int:
    return sum(unit.state is State.APPROVED for unit in loaded.live)


def _rank(unit: Unit) -> int:
    if unit.state is State.DRAFT:
        return 1 + _is_peoples(unit)
    return {State.UNTRANSLATED: 0, State.TRANSLATED: 3, State.APPROVED: 4}[unit.state]


def _is_readable(path: Path) -> bool:
    try:
        catalog.load(path)
    except InputError:
        return False
    return True


def _tool(name: str, *arguments: str) -> None:
    if which(name):
        path = Path(arguments[-1])
        done = subprocess.run([name, *arguments], check=False, capture_output=True)
        data = path.read_bytes()
        theirs = b"\r" in data or b"\xef\xbb\xbf" in data or catalog.load(path).twins
        assert theirs or not done.returncode, f"{name}: {done.stderr.decode()}"


def _through_polib(path: Path) -> None:
    polib.pofile(str(path), wrapwidth=78).save()


def _crlf(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def _cr_only(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r"))


def _with_mark(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
