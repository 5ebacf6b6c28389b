"""A language is one file: no module names a language, and a file of a dozen fields makes rules work."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from newstranslate.language import known

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "newstranslate"
EXCEPTIONS = {
    "config.py": "the default of a setting, and values in the descriptions of settings",
    "engines/deepl.py": "a code of the service",
    "engines/models.py": "the pivot of the models",
    "glossary/concepts.py": "masks put the English word into the text that an engine gets",
    "glossary/tbx.py": "an attribute of the format",
    "language/__init__.py": "the table of languages, and those whose words are in every text",
    "language/transliteration.py": "letters, not a language",
    "localised.py": "the languages of the interface",
    "memory/tmx_writer.py": "an attribute of the format",
    "messages.py": "the languages of the interface",
    "project/terminology.py": "a setting for Arabic alone",
    "testing/libretranslate.py": "the answer of a service",
    "testing/llm.py": "the answer of a service",
}
"""Module that names a language → why its words are not in a language file."""

PORTUGUESE = """
from newstranslate.language.record import Language
from newstranslate.language.record_counts import Numbers, table
from newstranslate.language.record_times import Calendar
from newstranslate.language.record_meaning import Negation
from newstranslate.language.record_words import Nouns, Stops, Titles, Typography, Words, endings, words

LANGUAGE = Language(
    code="pt",
    stops=Stops(titles=words("sr sra dr"), starters=words("o a os as")),
    words=Words(
        function=words("o a os as de do da que não são foi com para uma um na no dos das pelo pela"),
    ),
    titles=Titles(patterns={"courtesy_m": r"\\bSr\\.", "courtesy_f": r"\\bSra\\."}, hint=r"\\bSra?\\."),
    nouns=Nouns(singular=endings("ões>ão ns>m ...s>")),
    typography=Typography(quotes=(("“", "”"), ("‘", "’"))),
    numbers=Numbers(
        words=table("unit", "zero um/uma dois/duas três quatro cinco seis sete oito nove")
        | table("ten", "vinte trinta quarenta", 20, 10),
        connectors={"e": ("ten",)},
        separators={",": "decimal", ".": "group"},
        percent=r"por cento",
        shared=r"a|e",
    ),
    calendar=Calendar(
        months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
        "dezembro",
        capitals=False,
    ),
    negation=Negation(
        clauses=r"\\b(?:não|nunca)\\b",
        particles=r"\\b(?:não|nunca|sem)\\b",
        carriers="não nunca sem recus*",
    ),
)
"""

RULES = """
import sys
from newstranslate import Pair, check_pair, language

language.__path__.append(sys.argv[1])

from newstranslate.language import calendar, nouns, quantities, sentences, titles, typography

text = "O Sr. Silva chegou. A Sra. Costa partiu às 9h."
print([text[start:end] for start, end in sentences.split(text, "pt")])
found = quantities.quantities("vinte e três casas, 1.250 euros, de 5 a 7 por cento", "pt")
print([int(max(one.values)) for one in found], found[-1].percent)
print([one.number for one in calendar.named("no dia 3 de março", "pt", "month")])
print([one.gender for one in titles.titles(text, "pt")])
print(nouns.stem("eleições", "pt"))
print(typography.typeset('Ele disse "sim".', "pt"))
for source, target in (
    ("Le 3 mars, 23 élus sont partis.", "No dia 3 de maio, vinte e três eleitos partiram."),
    ("Le 3 mars, 23 élus sont partis.", "No dia 3 de março, vinte e dois eleitos partiram."),
    ("Le ministre ne partira pas.", "O ministro partirá."),
    ("Le ministre ne partira pas.", "O ministro não partirá."),
    ("« Oui », dit-il.", "“Sim, disse ele."),
):
    print(sorted({found.check for found in check_pair(source, target, Pair("fr", "pt"))}))
"""

SEEN = """\
['O Sr. Silva chegou.', 'A Sra. Costa partiu às 9h.']
[23, 1250, 5, 7] True
[3]
['m', 'f']
eleição
Ele disse “sim”.
['dates']
['numbers']
['negation']
[]
['quotes']
"""


def test_a_file_of_a_dozen_fields_is_a_language(tmp_path: Path) -> None:
    (tmp_path / "pt.py").write_text(PORTUGUESE, encoding="utf-8")
    # In another process, since rules remember what they read about the languages.
    done = subprocess.run(
        [sys.executable, "-c", RULES, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == SEEN, done.stderr


def test_a_language_is_named_only_in_its_file() -> None:
    codes = re.compile(rf"""(?<!\w)(["'])(?:{"|".join(known())})\1""")
    remarks = re.compile(r"#.*|`+[^`\n]*`+")
    own = {f"language/{code}.py" for code in known()}
    naming = set()
    for path in SOURCE.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        if codes.search(code) and codes.search(remarks.sub("", code)):
            naming.add(path.relative_to(SOURCE).as_posix())
    assert naming - own == EXCEPTIONS.keys()
