"""The proof, guard by guard: what may differ in a result, what may not, and which unit is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from newstranslate import formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts, markdown
from newstranslate.publish.proof import Proof
from tests.publish.test_proof import PROOF, SOURCE, TEXT

USUAL = Config()
BLOCKS = "the translation changes the blocks, links or tags"
WORDS = "the file does not contain the words as approved"
LINKS = "a link or picture is missing from the file"


def proof(source: str, config: Config = USUAL, printed: Mapping[str, str] | None = None) -> Proof:
    """Return the proof of an article; `printed` is the target of some sources."""
    options = formats.Options("fr", front_matter=config.front_matter)
    article = markdown.read(source, "articles/a.md", options)
    told = printed or {}
    targets = {one.key: told[one.text] for one in article.segments if one.text in told}
    return Proof(config, "ar", "fr", article, targets, "a.po")


def refusal(judge: Proof, text: str, expected: str, above: int = 0, below: int = 0) -> str:
    """Return why a Markdown result is refused; empty where it is not."""
    try:
        judge.refuse_markdown(text, expected, above, below)
    except InputError as error:
        return str(error)
    return ""


# --- Markdown -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("40 رافعة", '<bdi dir="ltr">40</bdi> رافعة'),
        ("40 رافعة", "\u206640\u2069 رافعة"),
        ("ميناء\n---", "ميناء\nlang: ar\nslug: ميناء\nstatus: draft\n---"),
        ("حسب المدينة", "حَسَب المدينة"),
        ("## الميناء", "##  الميناء"),
    ],
)
def test_what_publishing_adds_is_no_difference(old: str, new: str) -> None:
    assert old in TEXT
    for judge in (PROOF, replace(PROOF, config=Config(front_matter=("title", "slug", "lang")))):
        assert refusal(judge, TEXT.replace(old, new), SOURCE) == ""


def test_addresses_are_those_of_the_result() -> None:
    moved = SOURCE.replace("(g.png)", "(../g.png)")
    assert refusal(PROOF, TEXT.replace("(g.png)", "(../g.png)"), moved) == ""
    assert BLOCKS in refusal(PROOF, TEXT, moved)
    assert BLOCKS in refusal(PROOF, TEXT.replace("(g.png)", "(../h.png)"), moved)
    assert BLOCKS in refusal(PROOF, TEXT.replace("(g.png)", "(../g.png)"), SOURCE)


@pytest.mark.parametrize(
    ("old", "new", "waived", "said"),
    [
        ("[الموقع][s]", "الموقع", False, BLOCKS),
        ("[الموقع][s]", "الموقع", True, ""),
        ("`x = 1`", "x = 1", True, ""),
        ("## الميناء", "الميناء", True, BLOCKS),
        ("## الميناء", "### الميناء", True, BLOCKS),
        ("[الموقع][s]", "موقع", True, WORDS),
        ("شمال", "جنوب", True, WORDS),
        ("شمال", "جنوب", False, WORDS),
        ("شمال", "شمال كبير", False, WORDS),
        ("| شمال | 12", "| 12 | شمال", False, WORDS),
        ("title: ميناء", "title: ميناء جديد", False, WORDS),
    ],
)
def test_a_waiver_lets_links_and_code_differ_and_nothing_else(
    old: str, new: str, waived: bool, said: str
) -> None:
    assert old in TEXT
    found = refusal(replace(PROOF, waived=waived), TEXT.replace(old, new), SOURCE)
    assert said in found
    assert bool(said) == bool(found)


@pytest.mark.parametrize("waived", [False, True])
@pytest.mark.parametrize(
    ("source", "text", "line"),
    [
        ("Un.\n\nDeux.\n", "Un.\n", "1"),
        ("Un.\n\nDeux.\n\nTrois.\n", "Un.\n\nDeux.\n", "3"),
        ("Un.\n\nDeux.\n", "Un.\n\nDeux.\n\nTrois.\n", "3"),
        ("Un.\n\nDeux.\n", "", "3"),
        ("", "Un.\n", ""),
        ("```\ncode\n```\n", "```\ncode\n```\n\nUn.\n", ""),
        ("Un.\n\n## Deux\n", "Un.\n\nDeux\n", "3"),
    ],
)
def test_another_number_of_blocks_is_refused_where_they_part(
    source: str, text: str, line: str, waived: bool
) -> None:
    found = refusal(replace(proof(source), waived=waived), text, source)
    place = f"articles/a.md:{line}: {BLOCKS}" if line else f"articles/a.md: {BLOCKS}"
    assert found.startswith(place)
    assert "a.po" in found


def test_notes_of_ours_are_counted_from_both_ends_of_the_body() -> None:
    source = "---\ntitle: Port\n---\n\nUn.\n\nDeux.\n"
    ours = "---\ntitle: Port\n---\n\nBrouillon.\n\nUn.\n\nDeux.\n\nTraduit.\n"
    judge = proof(source, Config(front_matter=("title",)))
    assert refusal(judge, ours, source, 1, 1) == ""
    for above, below in ((0, 0), (1, 0), (0, 1), (2, 0), (0, 2)):
        assert refusal(judge, ours, source, above, below)
    bare = "---\ntitle: Port\n---\n"
    assert refusal(proof(bare, Config(front_matter=("title",))), bare, bare) == ""


def test_the_unit_whose_words_differ_is_named() -> None:
    found = refusal(PROOF, TEXT.replace("شمال", "جنوب"), SOURCE)
    assert found == f"articles/a.md:13: {WORDS}: Nord\ncheck this unit in a.po"


# --- what is made of Markdown -----------------------------------------------------------


def made(judge: Proof, kind: str, text: str, printed: str) -> str:
    """Return why a file that a writer makes of `printed` is refused; empty where it is not."""
    data = formats.write(kind, printed, Facts("ar"))
    try:
        judge.refuse_made(kind, data, text)
    except InputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("kind", ["html", "wordpress", "docx"])
@pytest.mark.parametrize(
    ("source", "printed", "line"),
    [
        ("Voir [un](https://a.b).\n", "Voir [un](https://a.b).\n", 0),
        ("Voir [un](https://a.b).\n", "Voir un.\n", 1),
        ("Voir [un](https://a.b).\n", "Voir [un](https://a.c).\n", 1),
        ("Voir [un](https://a.b).\n", "Voir [un](https://a.b) et [un](https://a.b).\n", 0),
        ("[un](https://a.b), [deux](https://a.b).\n", "[un](https://a.b), [deux](https://a.b).\n", 0),
        ("[un](https://a.b), [deux](https://a.b).\n", "[un](https://a.b), deux.\n", 1),
        ("Un.\n\nVoir [deux](http://a.b).\n", "Un.\n\nVoir deux.\n", 3),
        ("Voir [un](b.md) http.\n", "Voir un http.\n", 0),
        ("Voir ![un](https://a.b/c.png).\n", "Voir ![un](https://a.b/c.png).\n", 0),
    ],
)  # fmt: skip
def test_every_link_to_the_web_is_in_what_is_made(
    kind: str, source: str, printed: str, line: int
) -> None:
    found = made(proof(source), kind, source, printed)
    assert found.startswith(f"articles/a.md:{line}: {LINKS}" if line else "")
    assert bool(found) == bool(line)


@pytest.mark.parametrize(
    ("source", "text", "lost"),
    [
        ("Un <b>mot</b> ici.\n", "Un mot ici.", False),
        ("Un <b>mot</b> ici.\n", "Un autre mot ici.", True),
        ("Un<BR>mot ici.\n", "Un autre mot ici.", False),
        ("Un [mot](x) ici.\n", "Un autre mot ici.", True),
        ("Un `mot` ici.\n", "Un mot ici.", False),
        ("Un `mot` ici.\n", "Un autre mot ici.", True),
        ("Un &amp; deux.\n", "Un autre deux.", True),
        ("Un <code>m*o*t</code> ici.\n", "Un mot ici.", False),
        ("Un <code>m*o*t</code> ici.\n", "Un ici.", True),
        ("Un <IMG alt=photo> mot.\n", "Un photo mot.", False),
        ("<p>Un <b>*mot*</b> ici.</p>\n", "Un mot-là ici.", True),
        ("Un [[page|mot]] ici.\n", "Un autre mot ici.", False),
        ("Un ![photo](p.png) mot.\n", "Un autre mot. photo", False),
        ("Un ![photo](p.png) mot.\n", "Un autre. photo", True),
        ("Un **mot** ici.\n", "Un mot ici.", False),
        ("Un **mot** ici.\n", "mot Un ici.", True),
        ("...\n\nUn.\n", "Un.", False),
        ("Un.\n", "", True),
        ("Une.\n", "Un.", True),
        ("Un.\n", "Une.", True),
    ],
)
def test_words_are_found_together_but_for_what_stands_apart(
    source: str, text: str, lost: bool
) -> None:
    if not lost:
        proof(source).refuse_lost(text, "html")
        return
    with pytest.raises(InputError, match=WORDS):
        proof(source).refuse_lost(text, "html")


def test_targets_are_looked_for_and_sources_where_there_is_none() -> None:
    judge = proof("Un port.\n\nDeux quais.\n", printed={"Un port.": "ميناء."})
    judge.refuse_lost("ميناء. Deux quais.")
    with pytest.raises(InputError, match=re.escape("articles/a.md:1: the file does not")):
        judge.refuse_lost("Un port. Deux quais.")
    with pytest.raises(InputError, match=re.escape("articles/a.md:3: the file does not")):
        judge.refuse_lost("ميناء. رصيفان.")


@pytest.mark.parametrize(
    ("kind", "form", "lost"),
    [
        ("link title", "html", False),
        ("link title", "wordpress", False),
        ("image", "html", False),
        ("alt", "html", False),
        ("paragraph", "html", True),
        ("shortcode caption", "html", False),
        ("shortcode caption", "", True),
        ("front matter title", "html", False),
        ("heading 1", "wordpress", False),
        ("heading 1", "html", True),
    ],
)
def test_titles_may_be_printed_as_they_are_written(kind: str, form: str, lost: bool) -> None:
    """``Prix *f*ort`` reads ``Prix fort`` in a paragraph, and is letters in a title."""
    base = proof("Prix *f*ort\n")
    segments = tuple(replace(one, kind=kind) for one in base.article.segments)
    judge = replace(base, article=replace(base.article, segments=segments))
    judge.refuse_lost("Prix fort", form)
    for text in ("Prix *f*ort", "Prix"):
        elsewhere = kind.startswith(("shortcode", "front")) or (kind, form) == (
            "heading 1",
            "wordpress",
        )
        refused = lost or (text == "Prix" and not (elsewhere and form))
        if refused:
            with pytest.raises(InputError, match=WORDS):
                judge.refuse_lost(text, form)
        else:
            judge.refuse_lost(text, form)


def test_titles_of_links_are_in_no_word_document() -> None:
    judge = proof('[un]: https://a.b "Le quai"\n\nVoir [un].\n')
    judge.refuse_lost("Voir un.", "docx")
    with pytest.raises(InputError, match=WORDS):
        judge.refuse_lost("Voir un.", "html")


def test_a_shortcode_that_a_page_lacks_is_named() -> None:
    source = "Voir [le port]({{< ref a.md >}}) ici.\n"
    page = "Voir le port ici."
    told = "only the site's generator reads {{< ref a.md >}}; publish the article as Markdown"
    with pytest.raises(InputError, match=re.escape(f"{WORDS}: {told}")):
        proof(source).refuse_lost(page, "html")
    for text, kind in ((source, ""), ("Un mot.", "html")):
        with pytest.raises(InputError) as refused:
            proof(text).refuse_lost("", kind)
        assert told not in str(refused.value)
