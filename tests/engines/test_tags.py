"""Markup through engines: as numbered tags, or put back where it certainly belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate import inline
from newstranslate.engines import tags

TEXTS = [
    "Rien à marquer, A < B & C.",
    "Un **mot** gras et _un_ autre",
    '[Un lien](https://a.fr/?a=1&b=2 "Son titre") et `code <b>`',
    "Une note[^1] et <br> une image ![alt](i.png)",
    "Deux \\* trois &amp; quatre",
    "Voir https://exemple.org/a?b=c.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tags_and_back_is_the_same_for_a_reader(text: str) -> None:
    back = tags.from_xml(tags.to_xml(text), text)
    assert back is not None
    assert inline.plain(back) == inline.plain(text)
    assert inline.inventory(back) == inline.inventory(text)


def test_titles_travel_after_the_text_and_come_back_into_their_link() -> None:
    text = '[Un lien](u "Son titre") ici'
    assert tags.to_xml(text) == "<g0>Un lien</g0> ici<t0>Son titre</t0>"
    assert (
        tags.from_xml("<g0>A link</g0> here<t0>Its title</t0>", text)
        == '[A link](u "Its title") here'
    )


@pytest.mark.parametrize(
    ("closing", "title", "wanted"),
    [
        ('/u "Le \\"port\\" *a*"', 'Le "port" *a*', '/u "LE ”PORT” *A*"'),
        ("/u 'un \\\\ &amp;eau;'", "un \\ &amp;eau;", "/u 'UN \\ \\&EAU;'"),
        ('/u "Salé (ville)"', "Salé (ville)", '/u "SALÉ (VILLE)"'),
        ('{{ a | b }}/c "Le port"', "Le port", '{{ a | b }}/c "LE PORT"'),
    ],
)
def test_the_words_of_a_title_are_all_translated(closing: str, title: str, wanted: str) -> None:
    text = f"[un]({closing})"
    asked = tags.to_xml(text)
    assert asked == f"<g0>un</g0><t0>{title}</t0>"
    answer = asked.replace(title, title.upper().replace("&AMP;", "&amp;"))
    assert tags.from_xml(answer, text) == f"[un]({wanted})"


@pytest.mark.parametrize(
    "answer",
    [
        "un mot gras",
        "un <g0>mot gras",
        "un mot</g0> gras",
        "<g0>un</g0> <g0>mot</g0>",
        "un </g0>mot<g0> gras",
        "un <g0>mot</g0> <g1>gras</g1>",
        "un <g0>mot</g0> <x9/>",
    ],
)
def test_lost_doubled_or_crossed_tags_are_noticed(answer: str) -> None:
    assert tags.from_xml(answer, "un **mot** gras") is None


def test_words_that_would_read_as_markup_are_escaped() -> None:
    back = tags.from_xml("a [b](c) <g0>d</g0>", "un **mot**")
    assert back is not None
    assert inline.inventory(back) == ()


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("**Tout gras.**", "All bold.", "**All bold.**"),
        ("[Tout lié](u).", "All linked.", "[All linked](u)."),
        ("Voir `x_y` là", "See x_y there", "See `x_y` there"),
        ("Fin de phrase[^1].", "End of sentence.", "End of sentence[^1]."),
        ("**_Oui_**", "Yes", "**_Yes_**"),
        ("**[Oui](a)**", "Yes", "**[Yes](a)**"),
        ("_**~~Oui~~**_.", "Yes.", "_**~~Yes~~**_."),
        ("Le **HCR** agit", "The HCR acts", "The **HCR** acts"),
        ("Le **HCR** agit", "HCR by HCR", "HCR by HCR"),
        ("Le **mot** dit", "The word said", "The word said"),
    ],
)
def test_markup_is_reattached_only_where_it_is_certain(
    source: str, answer: str, wanted: str
) -> None:
    assert tags.reattach(answer, source) == wanted


def test_a_phrase_translated_by_itself_is_found_again() -> None:
    assert (
        tags.reattach("The word said", "Le **mot** dit", lambda _: "Word.") == "The **word** said"
    )


@given(st.text(alphabet='ab *_`[]()<>&;\\!/gx0t"', max_size=40))
def test_any_text_survives_its_tags(text: str) -> None:
    back = tags.from_xml(tags.to_xml(text), text)
    assert back is not None
    assert inline.inventory(back) == inline.inventory(text)


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        (r"\\*un*", r"\<g0>one</g0>", r"\\*one*"),
        (r"*un* \*deux\*", "<g0>one</g0> *two*", r"*one* \*two\*"),
        (r"&#42;un&#42; *deux*", "*one* <g0>two</g0>", r"\*one\* *two*"),
        (r"\![un](u)", "!<g0>one</g0>", r"\![one](u)"),
        (r"C:\\\*", r"C:\*", r"C:\\*"),
        ("&amp;copy; un", "&amp;copy; one", r"\&copy; one"),
        (r"\$ref un", "$ref one", r"\$ref one"),
        (r"\{{ un }}", "{{ one }}", r"\{\{ one }}"),
        ("un&#10;deux", "one<x0/>two", "one&#10;two"),
        (r"[un][r\[]", "<g0>one</g0>", r"[one][r\[]"),
        ('[un](/u\u00a0"t")', "<g0>one</g0>", '[one](/u\u00a0"t")'),
        ("Oh ! un", "Oh! one", "Oh! one"),
    ],
)
def test_what_is_escaped_or_emphasised_stays_so(source: str, answer: str, wanted: str) -> None:
    assert tags.from_xml(answer, source) == wanted


def test_an_address_with_a_no_break_space_has_no_title() -> None:
    assert tags.to_xml('[un](/u\u00a0"t")') == "<g0>un</g0>"


BOLD = "Le **mot** dit"
WORDS = "Et les **mots**, puis [la suite](u)."


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (BOLD, "The <g0>word</g0> says"),
        (BOLD, "والكلمة <g0>قالت</g0> ذلك"),
        (BOLD, "و<g0>الكلمة</g0> قالت"),
        (BOLD, "بال<g0>كلمة</g0> قالت"),
        (BOLD, "قالت <g0>كلمت</g0>ه"),
        (BOLD, "The <g0>word</g0>s say"),
        (BOLD, "l’<g0>OIM</g0>: oui"),
        (BOLD, "<g0>word</g0>"),
        (BOLD, "他说<g0>这个词</g0>吧"),
        ("Le **mot**: non", "Le <g0>mot</g0> : non"),
        ("Et **mot**s", "And <g0>word</g0> s"),
        ("و**المغرب** هنا", "and <g0>Morocco</g0> here"),
        ("O**pen**S", "O<g0>pen</g0>S"),
        ("و**كتاب**ه هنا", "and <g0>book</g0> his"),
        ("Le **mot** . Oui", "The <g0>word</g0> . Yes"),
        ("Le ![](i.png) là", "The <g0></g0> there"),
        (WORDS, "And the <g0>words</g0>, then <g1>the rest</g1>."),
    ],
)
def test_tags_where_the_language_wants_them_are_taken(source: str, answer: str) -> None:
    assert tags.from_xml(answer, source) is not None


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (BOLD, "The <g0></g0>word says"),
        (BOLD, "The <g0> </g0>word says"),
        (BOLD, "The<g0>word</g0> says"),
        (BOLD, "The <g0>word</g0>says"),
        (BOLD, "في<g0>كلمة</g0> قال"),
        (BOLD, "قال <g0>كلمة</g0>قال"),
        (BOLD, "<g0>a</g0> <g0>b</g0>"),
        ("O**pen**S", "O <g0>pen</g0>S"),
        ("O**pen**S", "O<g0>pen</g0> S"),
        ("Le **mot**. Oui", "The <g0>word</g0> . Yes"),
        ("Le **`code`** là", "The <g0></g0><x1/> there"),
        (WORDS, "And the <g0>words</g0>, then the rest<g1></g1>."),
        (WORDS, "And the <g0>words</g0> , then <g1>the rest</g1>."),
    ],
)
def test_tags_that_lost_words_or_blanks_are_noticed(source: str, answer: str) -> None:
    assert tags.from_xml(answer, source) is None


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        (BOLD, "The<g0> word</g0> says", "The **word** says"),
        (BOLD, "The <g0>word </g0>says", "The **word** says"),
        (BOLD, "The <g0> word </g0> says", "The **word** says"),
        ("Le [**mot**](u) dit", "The<g1><g0> word</g0></g1> says", "The [**word**](u) says"),
        ("Le [ mot](u) dit", "The <g0> word</g0> says", "The [ word](u) says"),
        ("Le [mot ](u) dit", "The <g0>word </g0> says", "The [word ](u) says"),
    ],
)
def test_blanks_drawn_into_tags_go_out_again(source: str, answer: str, wanted: str) -> None:
    assert tags.from_xml(answer, source) == wanted
