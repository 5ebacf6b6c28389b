"""What is about to be written is read back: a word, a number, a link that got lost is refused."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts, htmlwriter, markdown, readback
from newstranslate.language import typography
from newstranslate.publish.proof import Proof
from tests.conftest import Newsroom

SOURCE = (
    "---\ntitle: Port\n---\n\n## Le port\n\nLe port a coûté 5,1 millions[^1]. "
    "Voir [le *site*][s] et `x = 1`.\n\n- ![La grue](g.png) 40 grues\n\n"
    "| Quai | Part |\n|---|---|\n| Nord | 12 % |\n\n[^1]: Selon la ville.\n\n[s]: https://a.example/b\n"
)
TARGETS = {
    "Port": "ميناء",
    "Le port": "الميناء",
    "Le port a coûté 5,1 millions[^1].": "كلف **الميناء** 5,1 ملايين[^1].",
    "Voir [le *site*][s] et `x = 1`.": "انظر [الموقع][s]، و`x = 1`.",
    "![La grue](g.png) 40 grues": "![الرافعة](g.png) 40 رافعة",
    "Quai": "رصيف",
    "Part": "حصة",
    "Nord": "شمال",
    "12 %": "12 %",
    "Selon la ville.": "حسب المدينة.",
}
ARTICLE = markdown.read(SOURCE, "articles/a.md", formats.Options("fr", front_matter=("title",)))
PRINTED = {segment.key: TARGETS.get(segment.text, "") for segment in ARTICLE.segments}
TEXT = markdown.render(ARTICLE, PRINTED)
PROOF = Proof(Config(), "ar", "fr", ARTICLE, PRINTED, "a.po")
MADE = ["html", "wordpress", "docx"]


def made(kind: str, text: str) -> bytes:
    return formats.write(kind, text, Facts("ar"))


def test_what_was_approved_is_proved() -> None:
    PROOF.refuse_markdown(TEXT, SOURCE, 0, 0)
    for kind in MADE:
        PROOF.refuse_made(kind, made(kind, TEXT), TEXT)


def test_our_own_notes_are_no_blocks_of_the_article() -> None:
    head, body = TEXT[: markdown.body_start(TEXT)], TEXT[markdown.body_start(TEXT) :]
    PROOF.refuse_markdown(f"{head}\n> **مسودة**\n\n{body}\n\n*هكذا*\n", SOURCE, 1, 1)
    with pytest.raises(InputError, match="changes the blocks, links or tags"):
        PROOF.refuse_markdown(f"{head}\n> **مسودة**\n\n{body}", SOURCE, 0, 0)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("5,1", "5.1", 7),
        ("5,1", "51", 7),
        ("40 رافعة", "04 رافعة", 9),
        ("كلف **الميناء**", "كلف", 7),
        ("شمال", "جنوب", 13),
        ("حسب المدينة", "المدينة حسب", 15),
        ("title: ميناء", "title: مرفأ", 2),
        ("## الميناء", "الميناء", 5),
        ("[الموقع][s]", "الموقع", 7),
        ("`x = 1`", "x = 1", 7),
        ("![الرافعة](g.png)", "الرافعة", 9),
        ("ملايين[^1]", "ملايين", 7),
        ("https://a.example/b", "https://a.example/c", 0),
        ("| شمال | 12 % |\n", "", 0),
    ],
)
def test_a_result_that_differs_is_refused(old: str, new: str, line: int) -> None:
    bad = TEXT.replace(old, new)
    assert bad != TEXT
    if old.startswith("https"):  # the block has the label alone; the page has the address
        with pytest.raises(InputError, match="a link or picture is missing"):
            PROOF.refuse_made("html", made("html", bad), TEXT.replace("[s]", f"({old})", 1))
        return
    with pytest.raises(InputError, match=f"a.md:{line or ''}.*\n?.*a.po"):
        PROOF.refuse_markdown(bad, SOURCE, 0, 0)


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize(
    ("old", "new"),
    [("5,1", "5.1"), ("40 رافعة", "04 رافعة"), ("شمال", ""), ("حسب المدينة", ""), ("الرافعة", "")],
)
def test_a_writer_that_loses_words_is_refused(kind: str, old: str, new: str) -> None:
    with pytest.raises(InputError, match="the file does not contain the words"):
        PROOF.refuse_made(kind, made(kind, TEXT.replace(old, new)), TEXT)


@pytest.mark.parametrize("kind", MADE)
def test_a_writer_that_loses_a_link_is_refused(kind: str) -> None:
    text = TEXT.replace("[الموقع][s]", "[الموقع](https://a.example/b)")
    PROOF.refuse_made(kind, made(kind, text), text)
    with pytest.raises(InputError, match="a link or picture is missing from the file"):
        PROOF.refuse_made(kind, made(kind, text.replace("example/b)", "example/c)")), text)


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize(
    "text",
    [
        '[![port](p.png "Légende du port")](https://a.example/b)\n',
        '![un](1.png "Une")\n![deux](2.png "Autre")\n',
        "```{warning} Gare aux trains\nTexte **gras**\n```\n",
        "Mot[^1], autre[^1] suite ^[Note en ligne] fin.\n\n[^1]: Une note.\n",
        "H<sub>2</sub>O, 10<sup>6</sup> et mot<br/>suite \\*étoile\\* &amp; fin\n",
        "Mot.\n\n[^1]: Jamais appelée.\n",
        "Un <code>a*b*c</code>, <code>[x](y)</code>, <kbd>&lt;b&gt;</kbd> et <var>u<br>v</var>.\n",
        "Mot[^1]collé, <samp>x[^1]y</samp>.\n\n[^1]: Une note.\n",
        "<p>Un <code>a*b*c</code> *fin*</p>\n",
        'Un <img src="a.png" alt="port"> ici.\n',
        "| Ville |\n|---|\n| Ports :<ul><li>Rabat</li><li>Fès</li></ul>fin |\n",
        "Un <div>quai</div>neuf<p>fin</p>suite<!-- x -->s\n",
    ],
)
def test_what_every_format_prints_is_proved(kind: str, text: str) -> None:
    article = markdown.read(text, "articles/b.md", formats.Options("fr"))
    Proof(Config(), "ar", "fr", article, {}, "b.po").refuse_made(kind, made(kind, text), text)


@pytest.mark.parametrize(
    "text",
    [
        "[Un](https://a.b) et [le *port*][12] ici.\n",
        "<div>\nVoir [le port](a.md) *ici*.\n</div>\n",
        "<br>\nVoir [le port](https://a.b/c) *ici*.\n",
    ],
)
def test_what_is_no_markdown_is_printed_as_it_is_written(text: str) -> None:
    proof(text).refuse_made("html", made("html", text), text)


@pytest.mark.parametrize(
    ("source", "target", "text", "good"),
    [
        ("`a`. Le port ouvre.\n", "The port opens.", "`a`. The port opens.\n", True),
        ("`a`. Le port ouvre.\n", "The port opens.", "`a`. The port.\n", False),
        ("`a`. Le port ouvre.\n", "The port opens.", "`a`. The opens port.\n", False),
        ("`a`. Le port ouvre.\n", "The port opens.", "`a`. Now the port opens.\n", False),
    ],
)
def test_a_sentence_of_code_alone_is_in_no_unit(
    source: str, target: str, text: str, good: bool
) -> None:
    base = proof(source)
    one = replace(base, printed={("", "Le port ouvre."): target})
    with nullcontext() if good else pytest.raises(InputError, match="the words as approved"):
        one.refuse_markdown(text, source, 0, 0)


@pytest.mark.parametrize("bad", [TEXT + "\nمزيد.\n", TEXT.replace("[^1]: حسب المدينة.\n", "")])
def test_a_block_more_or_less_is_refused(bad: str) -> None:
    proof = replace(PROOF, waived=True)
    with pytest.raises(InputError, match="changes the blocks, links or tags"):
        proof.refuse_markdown(bad, SOURCE, 0, 0)


def test_words_are_read_as_readers_see_them() -> None:
    page = '<p>H<sub>2</sub>O, 5,1&nbsp;%<sup class="footnote-ref">[1]</sup> m<b>o</b>t</p>fin'
    assert readback.tokens(readback.seen("html", page.encode()).text) == [
        "H", "2", "O", "5,1", "mot", "fin",
    ]  # fmt: skip
    assert readback.tokens("\u20665,1\u2069 مُو\u0640ل") == ["5,1", "مول"]


# --- from the command line --------------------------------------------------------------


def proof(source: str) -> Proof:
    """Return the proof of an article that is printed as it is."""
    article = markdown.read(source, "articles/a.md", formats.Options("fr", front_matter=("title",)))
    return Proof(Config(), "ar", "fr", article, {}, "a.po")


@pytest.mark.parametrize(
    ("source", "text", "kind"),
    [
        ("Un.\n\nDeux.\n", "Un. Deux.", ""),
        ("Un.\n\nDeux.\n", "Un. Autre chose. Deux.", ""),
        ("Un ![photo](p.png) deux.\n", "Un deux. photo", ""),
        ("Un<br>deux.\n", "Un autre deux.", ""),
        ("Un.[^1]\n\n[^1]: Selon lui.\n", "Un. Selon lui.", "html"),
        ("Un.\n\n[^1]: Selon lui.\n", "Un.", "html"),
        ("Un.[^1]\n\n[^1]: Selon lui.\n\n[^1]: Selon elle.\n", "Un.", "html"),
        ("---\ntitle: Port\n---\n\nUn.\n", "Un.", "html"),
        ("# Port\n\nUn.\n", "Un.", "wordpress"),
    ],
)
def test_words_are_there_where_a_reader_finds_them(source: str, text: str, kind: str) -> None:
    proof(source).refuse_lost(text, kind)


@pytest.mark.parametrize(
    ("source", "text", "kind", "line"),
    [
        ("Un.\n\nDeux.\n", "Un.", "", 3),
        ("Un et deux.\n", "Un et autre chose deux.", "", 1),
        ("Un ![photo](p.png) deux.\n", "Un deux.", "", 1),
        ("Un.[^1]\n\n[^1]: Selon lui.\n", "Un.", "html", 3),
        ("Un.\n\n[^1]: Selon lui.\n", "Un.", "", 3),
        ("Un.\n\nDeux.\n\n[^1]: Selon lui.\n", "Un.", "html", 3),
        ("---\ntitle: Port\n---\n\nUn.\n", "Un.", "", 2),
        ("# Port\n\nUn.\n", "Un.", "html", 1),
        ("# Port\n\nUn.\n", "Un.", "docx", 1),
        ("## Port\n\nUn.\n", "Un.", "wordpress", 1),
    ],
)
def test_words_that_no_reader_finds_are_refused(
    source: str, text: str, kind: str, line: int
) -> None:
    with pytest.raises(InputError, match=rf"articles/a\.md:{line}: the file does not contain"):
        proof(source).refuse_lost(text, kind)


def ready(newsroom: Newsroom, source: str, target: str, *, fuzzy: bool = False) -> None:
    """Write an article of one sentence with its target."""
    newsroom.write("articles/story.md", f"---\nlang: fr\n---\n\n{source}\n")
    newsroom.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    loaded = newsroom.load()
    units = tuple(replace(u, target=target, fuzzy=fuzzy) for u in loaded.units)
    newsroom.po().write_bytes(catalog.serialise(replace(loaded, units=units)))


def test_difference_is_shown_and_nothing_written(newsroom: Newsroom) -> None:
    ready(newsroom, "Il a dit « [oui](https://a.b) », 60 %.", 'قال "[نعم](https://a.b)", 60%.')
    done = newsroom.call("publish", "articles/story.md", "--to", "ar", "--diff")
    assert done.status == 0, done.err
    assert done.out.splitlines() == [
        "articles/story.md → ar:5:",
        '  - قال "[نعم](https://a.b)", 60%.',
        "  + قال «[نعم](https://a.b)»، ⟨LRI⟩60%⟨PDI⟩.",
        '    changed: " → «; ", → »،; ∅ → ⟨LRI⟩; ∅ → ⟨PDI⟩',
    ]
    assert not (newsroom.root / "articles/story.ar.md").exists()
    told = newsroom.call("publish", "articles/story.md", "--to", "ar", "--diff", "--json").out
    assert '"line": 5' in told
    same = newsroom.call("publish", "articles/story.md", "--to", "ar")
    assert same.status == 0, same.err


def test_typography_that_would_change_a_word_is_refused(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(newsroom, "Le prix est de 5,1 euros.", "الثمن 5,1 يورو.")
    monkeypatch.setattr(typography, "typeset", lambda text, *_: text.replace("5,1", "5.1"))
    done = newsroom.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 1
    assert "articles/story.md:5: typography would change" in done.err
    fixed = newsroom.call("check", "--fix", "--approved")
    assert fixed.status == 2
    assert "5,1" in newsroom.po().read_text("utf-8")


@pytest.mark.parametrize("kind", ["md", "html"])
def test_nothing_is_written_where_a_writer_loses_a_word(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    ready(newsroom, "Le port de Rabat.", "ميناء الرباط.")
    write, facts = formats.write, markdown.with_facts
    monkeypatch.setattr(markdown, "with_facts", lambda text, told: facts(text, told).replace(
        "ميناء", "مرفأ" if kind == "md" else "ميناء"))  # fmt: skip
    monkeypatch.setattr(formats, "write", lambda kind, text, told: write(
        kind, text.replace("ميناء", "مرفأ"), told))  # fmt: skip
    done = newsroom.call("publish", "articles/story.md", "--to", "ar", "--format", kind)
    assert done.status == 1
    assert "articles/story.md:5: the file does not contain the words as approved" in done.err
    assert list(newsroom.root.glob("articles/*.ar.*")) == []


def test_nothing_is_written_where_html_in_place_loses_a_word(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("articles/page.html", "<p>Le port de Rabat.</p>")
    newsroom.call(
        "run", "articles/page.html", "--in-place", "--from", "fr", "--to", "ar", "--engine", "none"
    )
    path = newsroom.po(name="page")
    loaded = catalog.load(path)
    units = tuple(replace(u, target="ميناء الرباط.", fuzzy=False) for u in loaded.units)
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))
    good = newsroom.call("publish", "articles/page.html", "--to", "ar", "--check-only")
    assert good.status == 0, good.err
    render = htmlwriter.render
    monkeypatch.setattr(htmlwriter, "render", lambda *parts: render(*parts).replace("ميناء", ""))
    done = newsroom.call("publish", "articles/page.html", "--to", "ar")
    assert done.status == 1
    assert "the file does not contain the words as approved" in done.err


def test_a_source_with_control_characters_is_printed_as_markdown_alone(newsroom: Newsroom) -> None:
    ready(newsroom, "Le por\x0bt.", "")
    options = ["articles/story.md", "--to", "ar", "--fallback", "source", "--format"]
    done = newsroom.call("publish", *options, "docx")
    assert done.status == 1
    assert "U+000B" in done.err
    assert newsroom.call("publish", *options, "md").status == 1  # nobody has translated anything
    assert (newsroom.root / "articles/story.ar.md").exists()


@pytest.mark.parametrize("kind", ["md", "html", "wordpress"])
def test_line_ends_are_those_of_the_source(newsroom: Newsroom, kind: str) -> None:
    ready(newsroom, "Le port.", "الميناء.")
    path = newsroom.root / "articles/story.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    newsroom.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    done = newsroom.call(
        "publish", "articles/story.md", "--to", "ar", "--format", kind, "--provenance"
    )
    assert done.status == 0, done.err
    made = Path(newsroom.root, done.out.strip()).read_bytes()
    assert made.count(b"\n") == made.count(b"\r\n") > 3


@pytest.mark.parametrize("drafts", [False, True])
@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("Un mot **fort** ici.", "كلمة ** قوية** هنا.", "markup"),
        ("Un mot *fort* ici.", "كلمة قوية**** هنا.", "markup"),
        ("Voir [le port](https://a.b).", "انظر [](https://a.b).", "markup"),
        ("Le port.", "المي\x0bناء.", "invisible"),
        ("Le port.", "المي\u00adناء.", "invisible"),
    ],
)
def test_broken_targets_are_not_printed(
    newsroom: Newsroom, source: str, target: str, check: str, *, drafts: bool
) -> None:
    ready(newsroom, source, target, fuzzy=drafts)
    options = ["--allow-drafts"] if drafts else []
    done = newsroom.call("publish", "articles/story.md", "--to", "ar", *options)
    assert done.status == 1, done.err
    assert f"{check}: " in done.err
