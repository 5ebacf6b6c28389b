"""What is learned from corrections: simulated editors with known habits on real machine drafts.

    python -m benchmarks.learned HUMAN.tsv DRAFTS.tsv --source fr:1 --target en:2 [--show]

HUMAN.tsv has people's translations, DRAFTS.tsv a system's in the target column, row by row.
The editors replace the draft's word for some source words by a term of theirs (nine times in ten), make some
changes of the kind only four times in ten (decoys: as often left alone as made, nothing to learn), and besides
edit as people do: one sentence in seven becomes the human translation, and half of them take over some of
its differences. What is proposed is right if it has the planted words on both sides and the source
words they were planted for. Beside it: the same replacements counted without the source.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks import arguments
from newstranslate.glossary import learned
from newstranslate.glossary.learned import Edit
from newstranslate.glossary.tokens import tokens
from newstranslate.glossary.wordings import Wordings, Words

RULES, DECOYS = 30, 10
FAITHFUL, DECOY = 0.9, 0.4
ROWS_AN_ARTICLE = 8
_INVENTED = {
    "en": ["Brandel", "Torvick", "Melsing", "Quarrow", "Fenlock", "Harvold", "Sundrel", "Kestrow"],
    "ar": [
        "البرندال",
        "الترفيق",
        "الملسنج",
        "القوارو",
        "الفنلوك",
        "الهرفولد",
        "السندرال",
        "الكسترو",
    ],
}


@dataclass(frozen=True)
class Habit:
    """What the editors write for source words, instead of a draft's word."""

    source: Words
    old: str
    """Key of the draft's word."""
    new: str
    decoy: bool


@dataclass
class Score:
    """Proposals and how many are right."""

    planted: int = 0
    """Habits that were followed often enough to be proposed."""
    right: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        right, wrong = len(self.right), len(self.wrong)
        precision = right / ((right + wrong) or 1)
        return f"precision {precision:.2f}, recall {right / (self.planted or 1):.2f} ({right} of {self.planted}, {wrong} others)"


def simulate(
    rows: Sequence[tuple[str, str, str]], source: str, target: str, seed: int = 1
) -> tuple[list[Edit], list[Habit]]:
    """Return the edits of rows of (source, draft, human translation), and the habits in them."""
    rng = random.Random(seed)
    drafts = Wordings(target, [row[1] for row in rows])
    habits = list(_habits(rows, source, target, drafts, rng))
    sources = Wordings(source, [row[0] for row in rows])
    edits = []
    for number, (text, draft, human) in enumerate(rows):
        target_text = _edited(draft, human, rng)
        for habit in habits:
            chance = DECOY if habit.decoy else FAITHFUL
            if sources.of(text).find(habit.source) >= 0 and rng.random() < chance:
                target_text = _replaced(target_text, habit, drafts)
        edits.append(Edit(f"a{number // ROWS_AN_ARTICLE}.md", text, draft, target_text))
    return edits, habits


def _habits(
    rows: Sequence[tuple[str, str, str]],
    source: str,
    target: str,
    drafts: Wordings,
    rng: random.Random,
) -> Iterator[Habit]:
    """Yield habits for source words that the system nearly always renders by one word."""
    sources = Wordings(source, [row[0] for row in rows])
    inside: dict[Words, set[int]] = defaultdict(set)
    out: dict[str, set[int]] = defaultdict(set)
    for number, (text, draft, _) in enumerate(rows):
        worded = sources.of(text)
        for first, word in enumerate(worded.words):
            if len(word.fold) > 3 and not sources.is_link(word):
                inside[worded.keys[first : first + 1]].add(number)
                if first + 1 < len(worded.words) and len(worded.words[first + 1].fold) > 3:
                    inside[worded.keys[first : first + 2]].add(number)
        for key in drafts.of(draft).keys:
            out[key].add(number)
    likely = sorted(words for words, held in inside.items() if 5 <= len(held) <= 25)
    rng.shuffle(likely)
    used: set[str] = set()
    number = -1
    for words in likely:
        held = inside[words]
        near = Counter(key for n in held for key in set(drafts.of(rows[n][1]).keys))
        dice = {key: 2 * n / (len(held) + len(out[key])) for key, n in near.items() if len(key) > 3}
        best = max(dice, key=lambda key: (dice[key], key), default="")
        if best and dice[best] >= 0.5 and best not in used and not set(words) & used:
            number += 1
            if number == RULES + DECOYS:
                return
            used |= {best, *words}
            stock = _INVENTED[target]
            one, other = (
                stock[number % len(stock)],
                stock[(number // len(stock) + 1) % len(stock)],
            )
            new = f"{one} {other}" if number % 2 else f"{one}{number // len(stock)}"
            yield Habit(
                words, best, new.replace("0", "a").translate(_LETTERS[target]), number >= RULES
            )


_LETTERS = {
    "en": str.maketrans("123456", "eiouyw"),
    "ar": str.maketrans("a123456", "ايوهةتن"),
}


def _edited(draft: str, human: str, rng: random.Random) -> str:
    chance = rng.random()
    if chance < 1 / 7:
        return human
    if chance > 1 / 7 + 1 / 2:
        return draft
    one, other = draft.split(), human.split()
    made: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        made += other[c:d] if kind != "equal" and rng.random() < 0.5 else one[a:b]
    return " ".join(made)


def _replaced(text: str, habit: Habit, drafts: Wordings) -> str:
    """Return the text with the habit's word in place of the draft's, its proclitic kept."""
    worded = drafts.of(text)
    for word, key in zip(reversed(worded.words), reversed(worded.keys), strict=True):
        if key == habit.old:
            written = text[word.start : word.end]
            cut = len(written) - len(word.text) if written.endswith(word.text) else 0
            return text[: word.start + cut] + habit.new + text[word.end :]
    return text


def score(
    edits: Sequence[Edit], habits: Sequence[Habit], source: str, target: str
) -> tuple[Score, Score]:
    """Return the scores of what is proposed, and of counting replacements without the source."""
    sources = Wordings(source, [edit.source for edit in edits])
    drafts = Wordings(target, [edit.draft for edit in edits])
    ours, plain = Score(), Score()
    owners = {habit.new: habit for habit in habits if _followed(habit, edits, sources, drafts)}
    ours.planted = plain.planted = len(owners)
    for one in learned.replacements(edits, source, target):
        if not one.source:
            continue
        owner = next((habit for new, habit in owners.items() if new in one.new), None)
        keys = sources.of(one.source).keys
        if owner and (_inside(owner.source, keys) or _inside(keys, owner.source)):
            ours.right.add(owner.new)
        else:
            ours.wrong.append(
                f"{one.source}: {one.old} → {one.new} ({len(one.edits)}, kept {one.kept})"
            )
    ours.missed = [
        f"{h.source} {h.old} → {new}" for new, h in owners.items() if new not in ours.right
    ]
    for old, new in _counted(edits):
        found = next((own for own in owners if _same(own, new)), "")
        plain.right |= {found} if found else set()
        plain.wrong += [] if found else [f"{old} → {new}"]
    return ours, plain


def _followed(habit: Habit, edits: Sequence[Edit], sources: Wordings, drafts: Wordings) -> bool:
    """Whether a habit was followed in enough sentences, and more often than not."""
    made = [edit for edit in edits if habit.new in edit.target]
    drafted = [e for e in edits if drafts.of(e.draft).find((habit.old,)) >= 0]
    holding = [e for e in drafted if sources.of(e.source).find(habit.source) >= 0]
    texts, articles = {e.source for e in made}, {e.article for e in made}
    enough = len(texts) >= learned.LEAST and len(articles) >= learned.ARTICLES
    return enough and 2 * len(made) > len(holding)


def _counted(edits: Sequence[Edit]) -> list[tuple[str, str]]:
    """Return the replacements made three times or more in two articles, word by word."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for edit in edits:
        one, other = ([w.fold for w in tokens(t)] for t in (edit.draft, edit.target))
        for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if kind == "replace":
                found[" ".join(one[a:b]), " ".join(other[c:d])].add((edit.article, edit.source))
    return [k for k, v in found.items() if len(v) >= 3 and len({a for a, _ in v}) >= 2]


def _same(new: str, fold: str) -> bool:
    return " ".join(word.fold for word in tokens(new)) == fold


def _inside(part: Words, whole: Words) -> bool:
    return " ".join(part) in " ".join(whole)


def read(path: Path, column: int) -> list[str]:
    """Return a column of a data file."""
    return [
        line.split("\t")[column].strip() for line in path.read_text(encoding="utf-8").splitlines()
    ]


def own_rows(path: Path, source: str, target: str) -> list[tuple[str, str, str]]:
    """Return (source, draft, final text) of the floor set: its faulty texts are drafts."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    clean = {(name, lang): text for name, _, kind, lang, text in lines if kind == "clean"}
    drafts = [(name, text) for name, _, _, lang, text in lines if lang == target]
    # Texts without an error first: they are drafts that nobody had to correct.
    drafts.sort(key=lambda one: one[1] != clean.get((one[0], target)))
    return [
        (clean[name, source], text, clean[name, target])
        for name, text in drafts
        if (name, source) in clean and (name, target) in clean
    ]


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("human", type=Path)
    parser.add_argument("drafts", type=Path)
    parser.add_argument("--source", default="fr:1")
    parser.add_argument("--target", default="en:2")
    parser.add_argument("--show", action="store_true", help="also print what is proposed wrongly")
    options = parser.parse_args()
    (source, one), (target, other) = (x.split(":") for x in (options.source, options.target))
    texts = (
        read(options.human, int(one)),
        read(options.drafts, int(other)),
        read(options.human, int(other)),
    )
    edits, habits = simulate(list(zip(*texts, strict=True)), source, target)
    ours, plain = score(edits, habits, source, target)
    print(f"{options.drafts.name} {source} → {target}: {ours}\n  without the source: {plain}")
    if options.show:
        print("\n".join(["wrong:", *ours.wrong, "missed:", *ours.missed]))


if __name__ == "__main__":
    main()
