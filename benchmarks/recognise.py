"""Terms found in source text, and how fast: ours beside pyahocorasick and flashtext.

    python -m benchmarks.recognise DATA.tsv [--column 1 --lang fr] [--others PYTHON]

Recall: every French form of glossary/ is planted into sentences of DATA.tsv in the ways the
press writes it (elision, typographic spaces, hyphens, capitals, dots, plural, decomposed
accents); a variant counts as found where its very span is. Beside it what must not be found:
lower-case acronyms, terms in addresses, longer words. Speed: 10,000 terms made of the words of
DATA.tsv, a fifth acronyms and a fifth nouns, on its text in segments of 150 characters; `cold`
is the first pass over it, when its words are learnt. `--others` is a Python that has
pyahocorasick and flashtext; both are given the plain forms, and words as their only boundary.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import arguments
from newstranslate import glossary
from newstranslate.glossary import Matcher
from newstranslate.language import nouns
from newstranslate.lock import recogniser
from newstranslate.model import Term

ROOT = Path(__file__).parents[1]
OTHERS = """
import json, sys, time
data = json.load(sys.stdin)
def aho():
    import ahocorasick
    trie = ahocorasick.Automaton()
    for number, form in enumerate(data["forms"]):
        trie.add_word(form.lower(), (number, len(form)))
    trie.make_automaton()
    def find(text):
        low = text.lower()
        for end, (_, size) in trie.iter(low):
            start, end = end - size + 1, end + 1
            if not (low[start - 1 : start].isalnum() or low[end : end + 1].isalnum()):
                yield start, end
    return find
def flash():
    from flashtext import KeywordProcessor
    words = KeywordProcessor()
    for form in data["forms"]:
        words.add_keyword(form)
    return lambda text: [(s, e) for _, s, e in words.extract_keywords(text, span_info=True)]
answer = {}
for name, make in (("pyahocorasick", aho), ("flashtext", flash)):
    started = time.process_time()
    find = make()
    built = time.process_time()
    hits = [list(find(text)) for text in data["texts"]]
    answer[name] = [built - started, time.process_time() - built, hits]
json.dump(answer, sys.stdout)
"""

VARIANTS: dict[str, Callable[[str, str], str]] = {
    "as listed": lambda form, _: form,
    "after l’ or d'": lambda form, _: f"d'{form}" if form[0] in _VOWELS else "",
    "typographic spaces": lambda form, _: form.replace(" ", "\u202f") if " " in form else "",
    "line break": lambda form, _: form.replace(" ", "\n", 1) if " " in form else "",
    "soft hyphen": lambda form, _: form[:3] + "\u00ad" + form[3:] if len(form) > 6 else "",
    "straight apostrophes": lambda form, _: form.replace("’", "'") if "’" in form else "",
    "hyphens for spaces": lambda form, _: form.replace(" ", "-") if form.count(" ") == 1 else "",
    "decomposed accents": lambda form, _: _other(unicodedata.normalize("NFD", form), form),
    "capitals": lambda form, kind: form.upper() if kind == "name" else "",
    "capitals, no accents": lambda form, kind: _bare(form.upper()) if kind == "name" else "",
    "dotted": lambda form, kind: ".".join(form) + "." if kind == "acronym" and _plain(form) else "",
    "title case": lambda form, kind: form.title() if kind == "acronym" and len(form) > 3 else "",
    "plural": lambda form, kind: _other(nouns.numbers(form, "fr")[1], form, kind == "noun"),
    "compound": lambda form, kind: f"{form}-Maroc" if kind == "acronym" else "",
    "in a link": lambda form, _: f"[{form}](https://example.org/x)",
}
"""Name → the variant of (form, kind), empty where the form has none."""
TRAPS: dict[str, Callable[[str, str], str]] = {
    "lower-case acronym": lambda form, kind: form.lower() if kind == "acronym" else "",
    "address": lambda form, _: f"https://example.org/{form.replace(' ', '-')}",
    "longer word": lambda form, kind: f"pré{form}iste" if kind == "name" else "",
}
_VOWELS = "AEIOUYÉÈÊÎÔaeiouyéèêîô"


def _other(variant: str, form: str, applies: bool = True) -> str:
    return variant if applies and variant != form else ""


def _plain(form: str) -> bool:
    return form.isalpha() and form.isupper()


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(char for char in letters if not unicodedata.combining(char))


def planted(
    terms: list[Term], carriers: list[str], table: dict[str, Callable[[str, str], str]]
) -> Iterator[tuple[str, str, int, int]]:
    """Yield (variant, text, start, end) of every planted form; the span is without d’ and -Maroc."""
    number = 0
    for term in terms:
        for form in term.sources:
            for name, change in table.items():
                variant = change(form, term.kind)
                if not variant:
                    continue
                number += 1
                before, _, after = carriers[number % len(carriers)].partition(" ")
                text = f"{before} {variant} {after}"
                start, end = len(before) + 1, len(before) + 1 + len(variant)
                if name == "after l’ or d'":
                    start += 2
                elif name == "compound":
                    end -= len("-Maroc")
                elif name == "in a link":
                    start, end = start + 1, start + 1 + len(form)
                yield name, text, start, end


def recall(options: argparse.Namespace, carriers: list[str]) -> None:
    """Print the share of planted variants found, and of traps fallen into."""
    terms = starter_terms()
    for title, table in (("recall", VARIANTS), ("traps", TRAPS)):
        rows = list(planted(terms, carriers, table))
        found = {"ours": spans_found(rows)}
        if options.others:
            forms = [form for term in terms for form in term.sources]
            for name, (_, _, spans) in others(options, forms, [r[1] for r in rows]).items():
                found[name] = [{(s, e) for s, e in own} for own in spans]
        for name, spans in found.items():
            right = sum(hit(row, own) for row, own in zip(rows, spans, strict=True))
            print(f"{title}: {name:14} {right} of {len(rows)}  {right / len(rows):.1%}")


def starter_terms() -> list[Term]:
    """Return the French terms of glossary/."""
    return list(glossary.load(ROOT / "glossary").source_terms("fr"))


def spans_found(rows: list[tuple[str, str, int, int]]) -> list[set[tuple[int, int]]]:
    """Return the spans that our matcher finds in each row's text.

    Without contexts: the carriers speak of something else, and how a form is spelt is measured.
    """
    rows_of = glossary.load(ROOT / "glossary").concepts
    find = recogniser(glossary.Glossary(tuple(replace(c, context=()) for c in rows_of)), "fr")
    return [{(use.start, use.end) for use in find(text)} for _, text, _, _ in rows]


def hit(row: tuple[str, str, int, int], spans: set[tuple[int, int]]) -> bool:
    """Whether the planted form is found, by its span (a dotted acronym's last dot is free)."""
    _, _, start, end = row
    return any(s == start and end - 1 <= e <= end for s, e in spans)


def others(options: argparse.Namespace, forms: list[str], texts: list[str]) -> dict[str, Any]:
    """Return name → [seconds to build, seconds to find, spans of each text]."""
    done = subprocess.run(
        [options.others, "-c", OTHERS],
        input=json.dumps({"forms": forms, "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


HEADS = {
    "fr": "Ministère de la|Conseil national des|Agence|Comité|Fonds|Union|Programme|Institut",
    "ar": "وزارة|المجلس الوطني|المنظمة الدولية|وكالة|لجنة|صندوق|اتحاد|برنامج|معهد",
    "en": "Ministry of|National Council for|Agency|Committee|Fund|Union|Programme|Institute",
}


def made_terms(texts: list[str], lang: str, count: int) -> list[Term]:
    """Return terms as a newsroom has them: heads that recur, tails that do not."""
    chance = random.Random(3)
    words = sorted({word for text in texts for word in re.findall(r"[^\W\d_]{4,}", text)})
    heads = HEADS[lang].split("|")
    terms = []
    for number in range(count):
        form, kind = " ".join(chance.sample(words, chance.randint(1, 3))), "name"
        if number % 5 == 0:
            form, kind = "".join(chance.choices("ABCDEFGHILMNOPRSTU", k=4)), "acronym"
        elif number % 5 == 1:
            kind = "noun"
        elif number % 5 == 2:
            form = form.title()
        else:
            form = f"{chance.choice(heads)} {form}"
        terms.append(Term(f"c{number}", kind, True, (form,), (), (), ()))
    return terms


def speed(options: argparse.Namespace, texts: list[str]) -> None:
    """Print what building and finding take, and the ratios to the others, in one run."""
    terms = made_terms(texts, options.lang, 10_000)
    whole = " ".join(texts)
    segments = [whole[at : at + 150] for at in range(0, len(whole) - 150, 150)]
    started = time.process_time()
    matcher = Matcher(terms, options.lang)
    built = time.process_time()
    for text in segments:
        matcher.find(text)
    cold = time.process_time()
    for text in segments:
        matcher.find(text)
    warm = time.process_time()
    took = warm - cold
    print(
        f"speed: ours           build {built - started:.2f} s, {len(segments) / took:,.0f} "
        f"segments/s, cold {len(segments) / (cold - built):,.0f}"
    )
    if options.others:
        forms = [form for term in terms for form in term.sources]
        for name, (build, seconds, _) in others(options, forms, segments).items():
            rate = len(segments) / seconds
            print(
                f"speed: {name:14} build {build:.2f} s, {rate:,.0f} segments/s, "
                f"{took / seconds:.1f} times ours' time"
            )


def main() -> None:
    """Run both parts."""
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--column", type=int, default=1)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--others", help="a Python with pyahocorasick and flashtext")
    options = parser.parse_args()
    rows = options.data.read_text(encoding="utf-8").splitlines()[1:]
    texts = [row.split("\t")[options.column] for row in rows]
    if options.lang == "fr":
        recall(options, [text for text in texts if text.count(" ") > 5])
    speed(options, texts)


if __name__ == "__main__":
    main()
