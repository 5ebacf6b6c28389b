"""Whole results, kept as text beside the tests: what every format makes of every construct.

python -m tests.formats.wholes      # writes tests/data/wholes anew; look at `git diff`
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from lxml import etree

from newstranslate import inline
from newstranslate.errors import InputError
from newstranslate.formats import (
    Facts,
    Imported,
    Options,
    addresses,
    escape,
    fragment,
    markdown,
    notices,
    plaintext,
    wordplace,
)
from newstranslate.formats import wordfile as wordwriter
from newstranslate.formats.dumps import boilerplate, bylines, candidates
from newstranslate.formats.dumps import dates as dump_days
from newstranslate.formats.dumps.blocks import DumpBlock
from newstranslate.formats.page import write as page
from newstranslate.formats.web import boilerplate as page_boilerplate
from newstranslate.formats.web import converter, titling
from newstranslate.formats.web import dates as days
from newstranslate.formats.word import document
from newstranslate.formats.wordpress import write as wordpress
from newstranslate.model import Article, Segment
from tests.formats import worddocs
from tests.formats.constructs import CONSTRUCTS
from tests.formats.dump_pages import PAGES
from tests.formats.test_dialects import CONSTRUCTS as DIALECTS
from tests.formats.test_webteasers import LEFT_OUT
from tests.formats.test_webteasers import STAYS as TEASERS_STAY
from tests.formats.test_webteasers import made as teaser_page
from tests.formats.test_worddocument import (
    EQUATIONS,
    FIELDS,
    HIDDEN,
    INLINE,
    LINK,
    LISTS,
    MERGED,
    ODD,
    STYLES,
    UNWRITTEN,
)
from tests.formats.test_wordplace import STAYS, UNITS
from tests.formats.whole_inputs import DOCUMENTS, DUMPS, FRAGMENTS, SITES
from tests.formats.whole_rows import (
    BOILERPLATE,
    DAYS,
    FRONTS,
    HTML_LINES,
    LINES,
    MARKDOWN,
    RIGHT_TO_LEFT,
    SELDOM,
    SIDES,
    TARGETS,
    TEXTS,
    UNIT,
    WRITTEN,
)
from tests.publish.test_publish_links import CODE, LINKS

T = TypeVar("T")
HERE = Path(__file__).parent.parent / "data"
FOLDER = HERE / "wholes"
OPTIONS = Options("fr", front_matter=("title", "description"))


def imported(found: Imported) -> str:
    """Return an import as text: the article, what was left out, what is said of it."""
    lines = [found.markdown.rstrip("\n"), ""]
    for item in found.dropped:
        signs = [name for name in ("hidden", "elsewhere", "listed") if getattr(item, name)]
        lines.append(f"- {item.line} ({', '.join([item.reason, *signs])}): {item.text}")
    lines += [f"note: {note}" for note in found.notes]
    lines += [f"unsure: {note}" for note in found.unsure]
    lines += [f"picture: {name} {len(data)}" for name, data in found.pictures.items()]
    return "\n".join(lines)


def segments(article: Article) -> str:
    """Return the units of an article, one a line, with all that is known of each."""
    lines = [_line(one) for one in article.segments]
    lines += [f"note: {note}" for note in article.notes]
    return "\n".join([*lines, f"outside: {article.outside}"] if article.outside else lines)


def _line(one: Segment) -> str:
    slot = f"{one.slot.style.value} {one.slot.detail!r} {one.slot.prefix!r} {one.slot.opens_line:d}"
    more = f" | notes {one.notes}" * bool(one.notes) + f" | formerly {one.formerly!r}" * bool(
        one.formerly
    )
    context = f" ({one.context})" * bool(one.context)
    place = f"{one.block} {one.line} {one.start}-{one.end}"
    return f"{place} {one.kind}{context} | {one.text!r} | {slot}{more}"


def targets(article: Article) -> dict[tuple[str, str], str]:
    """Return a target of each unit: its words in capitals, with signs that must be escaped."""
    return {one.key: inline.through(one.text, _hostile) for one in article.segments}


def _hostile(words: str) -> str:
    signs = {"E": 'É"', "A": "A&", "O": "O'", "U": "U|"}
    return "".join(signs.get(char, char) for char in words.upper())


def in_place(module: Any, text: str, name: str) -> str:
    """Return the units of an article that keeps its form, and the article with their targets."""
    article = module.read(text, name, OPTIONS)
    assert module.render(article, {}) == text
    return f"{segments(article)}\n\n{module.render(article, targets(article)).rstrip()}"


@cache
def docx(name: str) -> bytes:
    """Return a construct as a Word document."""
    return wordwriter.write(CONSTRUCTS[name], Facts("ar" if name in ("list", "table") else "fr"))


def outline(data: bytes) -> str:
    """Return the paragraphs of a Word document: properties, then runs with theirs."""
    lines: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in ("word/document.xml", "word/footnotes.xml"):
            if name in parts.namelist():
                lines += _outlined(etree.fromstring(parts.read(name)), 0)
    return "\n".join(lines)


def _outlined(node: Any, depth: int) -> Iterator[str]:
    name = _name(node.tag)
    if name in ("pPr", "rPr", "tblPr", "tcPr", "tblGrid", "sectPr", "drawing"):
        return
    inner = [child for child in node if _name(child.tag).endswith("Pr")]
    told = " ".join(f"{_name(item.tag)}{_attributes(item)}" for one in inner for item in one.iter())
    text = f" {node.text!r}" if name in ("t", "instrText") else ""
    if name not in ("document", "body"):
        yield f"{'  ' * depth}{name}{_attributes(node)}{text}{f' [{told}]' if told else ''}"
    for child in node:
        yield from _outlined(child, depth + 1)


def _name(tag: str) -> str:
    return str(tag).rpartition("}")[2]


def _attributes(node: Any) -> str:
    own = [(key, value) for key, value in node.attrib.items() if not re.search("rsid|space$", key)]
    return "".join(f" {_name(key)}={value}" for key, value in own)


def _units_of_word(data: bytes) -> str:
    text = wordplace.unpack(data, "a.docx")
    article = wordplace.read(text, "a.docx", OPTIONS)
    made = wordplace.pack(data, wordplace.render(article, targets(article)), "a.docx")
    return f"{segments(article)}\n\n{outline(made)}"


def _page(text: str) -> str:
    """Return Markdown as a page of HTML, without its style."""
    return re.sub(r"(?s)<style>.*?</style>\n?", "", page(text, Facts("fr")).decode())


def _markdown_of_word(data: bytes) -> str:
    return imported(document.convert(data, "a.docx"))


def _html_in_place(html: str) -> str:
    return in_place(fragment, html, "a.html")


def _html_line(html: str) -> str:
    """Return the units of a piece of HTML, what is said of it, and the piece with their targets."""
    article = fragment.read(html, "a.html", OPTIONS)
    units = [f"  {one.kind}: {one.text}" for one in article.segments]
    printed = fragment.render(article, targets(article))
    turned = fragment.with_note(fragment.with_language(html, "ar", "rtl"), "Brouillon", "ar", "rtl")
    told = [*article.notes, f"printed: {printed}", f"in Arabic: {turned}"]
    return "\n".join(
        [html, *units, *(f"  {one}" for one in told), f"  kept: {fragment.skeleton(html)}"]
    )


Made = dict[str, Callable[[], str]]


def _of(cases: Mapping[str, T], make: Callable[[T], str]) -> Made:
    return {name: partial(make, case) for name, case in cases.items()}


_STORY = (
    "<p>Le port a rouvert lundi matin après trois semaines de travaux, sous un ciel clair, devant "
    "une foule venue de toute la région.</p>"
)
_END = "<p>Les pêcheurs ont repris la mer le jour même, et les prix ont baissé d’un tiers à la criée.</p>"


def _in_a_page(piece: str) -> str:
    """Return what becomes of a piece of HTML within a story."""
    html = f"<html lang='fr'><body><article><h1>Le port rouvre</h1>{_STORY}{piece}{_END}</article></body></html>"
    found = converter.convert(html, "page.html")
    body = found.markdown.partition("\n---\n")[2]
    inner = body.partition("de toute la région.")[2].partition("Les pêcheurs ont")[0].strip()
    told = [f"  left out, {item.reason}: {item.text}" for item in found.dropped]
    shown = [f"  {line}" for line in inner.splitlines() if line]
    return "\n".join([piece, *shown, *told])


def _in_a_dump(line: str) -> str:
    """Return what becomes of a line above and below a story."""
    text = "\n\n".join(["À Salé, le port rouvre", line, _WRITTEN, _LATER, line])
    found = plaintext.convert(text, "dump.txt")
    rest = found.markdown.replace(_WRITTEN, "…").replace(_LATER, "…").split("\n")
    told = [f"  left out, {item.reason}: {item.text}" for item in found.dropped]
    unsure = [f"  unsure: {note}" for note in found.unsure]
    return "\n".join([line, *(f"  {one}" for one in rest if one), *told, *unsure])


_WRITTEN, _LATER = (re.sub("<[^>]*>", "", text) for text in (_STORY, _END))


def _told(text: str) -> str:
    """Return what every question about a text is answered, but for no."""
    block = DumpBlock(1, text, 1)
    answers = {
        "escaped": escape.text(text),
        "label": escape.label(text),
        "block": escape.block(text),
        "phrase": page_boilerplate.phrase(text),
        "byline": page_boilerplate.is_byline(text),
        "section": page_boilerplate.opens_section(text),
        "wall": page_boilerplate.is_paywall(text),
        "notice": notices.kind(text),
        "crumbs": notices.is_crumbs(text),
        "author": bylines.author(text),
        "author near a day": bylines.author(text, near_date=True),
        "headline": candidates.may_be(block, "fr"),
        "call": candidates.is_call(block),
        "label of a section": candidates.is_label(block),
        "boilerplate": boilerplate.is_boilerplate(block),
        "credit": boilerplate.is_credit(block),
        "closer": boilerplate.is_closer(block),
        "bare": titling.bare(text),
    }
    plain = {name for name in ("escaped", "label", "block") if answers[name] == text}
    said = (f"{name}: {one}" for name, one in answers.items() if one and name not in plain)
    return f"{text!r} {'; '.join(said)}"


def _day(text: str) -> str:
    read = {lang: dump_days.read(text, lang) for lang in ("fr", "en")}
    own = [f"{lang}: {one}" for lang, dates in read.items() for one in dates]
    stamp = "stamp" * days.is_stamp(text) + " label" * dump_days.label_only(text)
    return f"{text!r} {days.iso(text)!r} {days.named(text)!r} {stamp} {'; '.join(own)}".rstrip()


def _front(text: str) -> str:
    """Return what front matter says, its units, and the article with other facts."""
    facts = {"lang": "ar", "slug": "a: 'b' \"c\"", "title": "ميناء"}
    told = ", ".join(f"{key}={value!r}" for key, value in markdown.values(text, "a.md").items())
    turned = markdown.with_facts(text, facts)
    read = markdown.values(turned, "a.md")
    assert not read or {key: read[key] for key in facts} == facts
    parts = (told, in_place(markdown, text, "a.md"), turned)
    return "\n\n".join(parts).replace("\r", "\\r")


def _run(xml: str) -> str:
    """Return the units of a paragraph in Word, and the paragraph with their targets."""
    data = worddocs.make(f"<w:p>{xml}</w:p>", relations=LINK)
    try:
        return f"{re.sub('<[^>]*>', ' ', xml).split()}\n{_units_of_word(data)}"
    except InputError as error:
        return f"refused: {error}"


BODIES = [
    *(f"<w:p><m:oMath>{xml}</m:oMath></w:p>" for xml, _ in EQUATIONS),
    *(worddocs.p("Avant.") + worddocs.p("Mots", style=style) for style, _ in STYLES),
    *("".join(paragraphs) for paragraphs, _ in LISTS),
    *(worddocs.table(*rows) for rows, _ in MERGED),
    *(body for body, *_ in ODD),
    *(body for body, _ in UNWRITTEN),
    *SELDOM,
]


def _body(body: str) -> str:
    """Return what a body of a document becomes in Markdown, and its units in place."""
    data = worddocs.make(body, relations=LINK)
    made = [" ".join(re.sub("<[^>]*>", " ", body).split())]
    for make in (_markdown_of_word, _units_of_word):
        try:
            made.append(make(data))
        except InputError as error:
            made.append(f"refused: {error}")
    return "\n".join(made)


def _in_place_of_word(body: str) -> str:
    """Return the units of a paragraph, and the document from left to right with their targets."""
    data = worddocs.make(body, relations=LINK)
    text = wordplace.unpack(data, "a.docx")
    article = wordplace.read(text, "a.docx", OPTIONS)
    printed = wordplace.render(article, targets(article))
    turned = wordplace.with_language(printed, "ar", "rtl")
    turned = wordplace.with_note(turned, "Brouillon", "ar", "rtl")
    back = wordplace.with_language(turned, "fr", "ltr")
    remarks = wordplace.remarks(data, text)
    outlines = (outline(wordplace.pack(data, one, "a.docx")) for one in (turned, back))
    return "\n\n".join([segments(article), *remarks, *outlines])


def _written_as_word(text: str) -> str:
    """Return a document as it is written in French and in Arabic, and what is said of it."""
    made: list[str] = []
    for lang in ("fr", "ar"):
        said: list[str] = []
        data = wordwriter.write(text, Facts(lang, say=said.append))
        told = [*(f"  said: {one}" for one in said), *_own_lists(data)]
        made += [f"{lang}:", outline(data), *told]
    return "\n".join(made)


def _own_lists(data: bytes) -> Iterator[str]:
    """Yield the lists of a document, without those of the template: kind, and where it begins."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/numbering.xml"))
    kinds = {one.get(f"{{{_W}}}abstractNumId"): one for one in root.iter(f"{{{_W}}}abstractNum")}
    for one in list(root.iter(f"{{{_W}}}num"))[9:]:
        (kind, *more) = [f"{_name(each.tag)}{_attributes(each)}" for each in one.iter()][1:]
        level = next(kinds[kind.rpartition("=")[2]].iter(f"{{{_W}}}lvlText"))
        yield f"  list{_attributes(one)}:{_attributes(level)} {' '.join(more)}"


_W = worddocs.NAMESPACES["w"]


def _with_target(target: str) -> str:
    """Return a paragraph in Word with a target of its only unit."""
    data = worddocs.make(UNIT)
    text = wordplace.unpack(data, "a.docx")
    article = wordplace.read(text, "a.docx", OPTIONS)
    (unit,) = article.segments
    made = wordplace.pack(data, wordplace.render(article, {unit.key: target}), "a.docx")
    return f"{unit.text}\n{target}\n{outline(made)}"


def _turned(body: str) -> str:
    """Return a document as it is turned from right to left, and from left to right."""
    data = worddocs.make(body, {"styles": worddocs.STYLES + RIGHT_TO_LEFT})
    text = wordplace.unpack(data, "a.docx")
    made = []
    for lang, side in (("ar", "rtl"), ("fr", "ltr")):
        turned = wordplace.with_language(text, lang, side)
        part = turned[turned.index("<w:body>") + 8 : turned.index("</w:body>")]
        made.append(f"  {side}: {part}")
    return "\n".join([body, *made])


def _teaser(piece: str) -> str:
    """Return what becomes of a piece of a page between the paragraphs of a story."""
    found = teaser_page(piece)
    inner = [line for line in found.markdown.splitlines() if line and "harbour office" not in line]
    told = [
        f"  left out, {item.reason}: {item.text}" for item in found.dropped if item.text != "Menu"
    ]
    return "\n".join([piece, *(f"  {line}" for line in inner[4:]), *told])


PLACES = {
    "other.md": "autre.md",
    "two words.md": "deux mots (1).md",
    "été.md": "hiver é%.md",
    "page.html": "https://a.example/p?a=1&b='2'",
    "a.png": "a:b/<c>.png",
    "img/b c.png": '../img/"b" c\\.png',
    "sub/inner.md": "sub/#intérieur?.md",
    "same one.md": "same one.md",
    "été un.md": "hiver é.md",
    "a_b.md": "c.md",
    "{x}.md": "y.md",
    "/a.png": "b.png",
}
ADDRESSES = [
    *LINKS,
    *CODE,
    "[a](two%20words.md#b(c)) [b](<two words.md?d=e> 'f')",
    "[a](<two%20words.md#b\\>)",
    "[a](été.md#é) [b](%C3%A9t%C3%A9.md?x)",
    "[r]: two%20words.md 'x'\n\n[a][r]",
    '<a href=two%20words.md>x</a> <a href=\'été.md#"b"\'>y</a> <a href="other.md?a=1&amp;b=2">z</a>',
    "<img srcset='a.png 1x, a.png 2x, img/b%20c.png' src=a.png>",
    "<video poster='a.png' src='/a.png'></video><a href='{{ x }}/other.md'>x</a>",
    "<base href='/x/'><a href='other.md'>x</a>",
    "![x](page.html) [y](page.html#z) <page.html>",
    "[a](<same%20one.md>) [b](été%20un.md) [c](<%C3%A9t%C3%A9.md>) [d](/a.png)",
    "<a href='a\\_b.md'>x</a> [y](a\\_b.md)",
    "<a href=other.md#a&#32;b'c>x</a> <a href='{x}.md'>y</a> <a href={x}.md>z</a>",
    "<p>href='other.md'</p><!-- <a href='other.md'> --></a href='other.md'>",
    "<P SRC='a.png'>x</P><Card src='a.png'/><my-card href='other.md'/>",
    "<a href>x</a> [a](other.md) `src='a.png'`",
    "<img src=\"a.png?x='1\" srcset=\"a.png?x='1 1x\"> <img src=a.png?x='1 srcset=a.png?x='1>",
    "> <div>\n> <a href='other.md'>x</a>\n> </div>",
    "<Card\n  href='other.md'\n>\nMot\n</Card>\n\n$$\n<a href='other.md'>\n$$\n",
    "[a][r]\n\n> [r]:\n> other.md\n\n```\n[r]: other.md\n```",
    "[r]:\n\n[r]:  \nother.md\n\n[a][r] [b]( \n other.md ) [c](<>)",
]


def _led(text: str) -> str:
    """Return Markdown and HTML with other addresses."""
    made = {html: addresses.rewritten(text, PLACES.get, html=html) for html in (False, True)}
    return "\n".join(
        [text, *(f"  {'html' if html else 'markdown'}: {one}" for html, one in made.items())]
    )


def _real(text: str) -> str:
    """Return a construct without the signs by which its own tests know its units."""
    return re.sub("[«»]", "", text).replace("↵", "\n")


def _rows(rows: Sequence[str], make: Callable[[str], str], many: int) -> Made:
    """Return makers of so many rows each."""
    parts = {f"{at + 1}": rows[at : at + many] for at in range(0, len(rows), many)}
    return _of(parts, lambda some: "\n".join(map(make, some)))


FR = Facts("fr")
SHOWN = {name: text for name, text in CONSTRUCTS.items() if text}
WORDS = {name: name for name in SHOWN}
GROUPS: dict[str, Made] = {
    "pages": _of(
        {path.stem: path for path in sorted((HERE / "pages").glob("*.html"))},
        lambda path: imported(converter.convert(path.read_text("utf-8"), "page.html")),
    ),
    "sites": _of(SITES, lambda html: imported(converter.convert(html, "page.html"))),
    "dumps": _of(
        {name: text for name, (text, _) in PAGES.items()} | DUMPS,
        lambda text: imported(plaintext.convert(text, "dump.txt")),
    ),
    "markdown": _of(CONSTRUCTS, lambda text: in_place(markdown, text, "a.md")),
    "html": _of(SHOWN, _page),
    "html-in-place": _of(SHOWN, lambda text: _html_in_place(_page(text))),
    "wordpress": _of(SHOWN, lambda text: wordpress(text, FR).decode()),
    "wordpress-in-place": _of(SHOWN, lambda text: _html_in_place(wordpress(text, FR).decode())),
    "fragments": _of(FRAGMENTS, _html_in_place),
    "word": _of(WORDS, lambda name: outline(docx(name))),
    "word-written": _of(WRITTEN, _written_as_word),
    "word-in-place": _of(WORDS, lambda name: _units_of_word(docx(name))),
    "word-read": _of(WORDS, lambda name: _markdown_of_word(docx(name))),
    "documents": _of(DOCUMENTS, _markdown_of_word),
    "documents-in-place": _of(DOCUMENTS, _units_of_word),
    "fronts": _of(FRONTS, _front),
    "markdown-more": _of(
        MARKDOWN, lambda text: in_place(markdown, text, "a.md").replace("\r", "\\r")
    ),
    "mdx": _of(
        {
            name: MARKDOWN[name]
            for name in (
                "mdx",
                "HTML and words",
                "shortcodes",
                "indented",
                "expressions",
                "components",
                "modules",
            )
        },
        lambda text: in_place(markdown, text, "a.mdx"),
    ),
    "html-more": _of(MARKDOWN, lambda text: _page(text).replace("\r", "\\r")),
    "html-lines": _rows(HTML_LINES, _html_line, 12),
    "word-more": _of(
        MARKDOWN, lambda text: outline(wordwriter.write(text.replace("\r", ""), Facts("fr")))
    ),
    "word-of-html": _rows(
        [
            one
            for one in HTML_LINES
            if re.match("<(?:p|div|ul|table|h1|blockquote|dl|figure)[> ]", one)
        ],
        lambda html: f"{html}\n{outline(wordwriter.write(html, Facts('fr')))}",
        12,
    ),
    "wordpress-more": _of(MARKDOWN, lambda text: wordpress(text.replace("\r", ""), FR).decode()),
    "runs": _rows(
        [*("".join(runs) for runs, _ in INLINE), *(xml for xml, _ in FIELDS), *HIDDEN], _run, 10
    ),
    "bodies": _rows(BODIES, _body, 6),
    "places": _rows([body for body, *_ in (*UNITS, *STAYS)], _in_place_of_word, 3),
    "targets": _rows(TARGETS, _with_target, 4),
    "sides": _rows(SIDES, _turned, 10),
    "dialects": _of(DIALECTS, lambda text: in_place(markdown, _real(text), "a.md")),
    "dialects-as-html": _of(DIALECTS, lambda text: _page(_real(text))),
    "teasers": _rows([*LEFT_OUT, *TEASERS_STAY], _teaser, 6),
    "addresses": _rows(ADDRESSES, _led, 20),
    "pieces": _rows(BOILERPLATE, _in_a_page, 8),
    "lines": _rows(LINES, _in_a_dump, 8),
    "texts": _rows(list(dict.fromkeys(TEXTS)), _told, 20),
    "days": _rows(DAYS, _day, 20),
}
"""Group, which is a file → name → what makes its text."""


def text_of(make: Callable[[], str]) -> str:
    """Return a text as it is kept: no blank at the end, no line that parts two."""
    try:
        text = re.sub(r"(?m)^=== ", "==== ", make())
    except InputError as error:
        text = f"refused: {error}"
    return re.sub(
        r"[\x00-\x08\x0b-\x1f\u2028\u2029]", lambda m: f"\\x{ord(m[0]):02x}", text
    ).rstrip("\n")


def kept(group: str) -> dict[str, str]:
    """Return the texts of a group as they are kept."""
    text = (FOLDER / f"{group}.txt").read_text("utf-8")
    parts = re.split(r"(?m)^=== (.*)\n", text)[1:]
    return {name: part.rstrip("\n") for name, part in zip(parts[::2], parts[1::2], strict=True)}


def main() -> None:
    """Write all texts anew."""
    FOLDER.mkdir(exist_ok=True)
    for group, makers in GROUPS.items():
        parts = (f"=== {name}\n{text_of(make)}\n\n" for name, make in makers.items())
        (FOLDER / f"{group}.txt").write_text("".join(parts), "utf-8")


if __name__ == "__main__":
    main()
