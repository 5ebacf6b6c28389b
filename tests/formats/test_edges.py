"""Tags at the edges of sentences: a unit has both sides of a pair, or none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate.formats import markdown

OPTIONS = markdown.Options("fr")
UNITS = [
    ("Le mot est dit.<sup>1</sup>", ["Le mot est dit.<sup>1</sup>"]),
    ("Un mot.<sup>1</sup> Un autre.<sup>2</sup>", ["Un mot.<sup>1</sup>", "Un autre.<sup>2</sup>"]),
    ("Un mot.<sup>1</sup><sup>2</sup> Fin.", ["Un mot.<sup>1</sup><sup>2</sup>", "Fin."]),
    ("10<sup>6</sup>", ["10<sup>6</sup>"]),
    ("<b>Un mot</b> et <b>deux</b>", ["<b>Un mot</b> et <b>deux</b>"]),
    ("<b>Un <i>mot</i></b>", ["Un <i>mot</i>"]),
    ("Un <b>mot <i>est</i></b>", ["Un <b>mot <i>est</i></b>"]),
    ("<b>Un mot.</b> Deux.", ["Un mot.", "Deux."]),
    ("<b>Un mot. Deux.</b> Trois.", ["Un mot.", "Deux.", "Trois."]),
    ("Le <b>mot. Deux</b> fin. Trois.", ["Le <b>mot. Deux</b> fin.", "Trois."]),
    ("<b>Un mot. Deux</b> fin. Trois.", ["<b>Un mot. Deux</b> fin.", "Trois."]),
    ('<a id="x"></a>Un mot.<br>', ["Un mot."]),
    ("Le mot</b> perdu.<b>", ["Le mot</b> perdu."]),
    ("Un {{< hl >}}mot{{< /hl >}}", ["Un {{< hl >}}mot{{< /hl >}}"]),
    ("{{< hl >}}Un mot.{{< /hl >}} Fin.", ["Un mot.", "Fin."]),
    ("Un {% em %}mot{% endem %}", ["Un {% em %}mot{% endem %}"]),
    ("Un mot. {{< fn >}}", ["Un mot."]),
    ("Un mot.<br><br>Deux.", ["Un mot.<br><br>Deux."]),
    ("<b></b>Un mot.", ["Un mot."]),
    ("<b>Un</b>", ["Un"]),
    ("<b>Un <sup>1</sup></b> mot.", ["<b>Un <sup>1</sup></b> mot."]),
    ("</b>Un mot.<b>", ["Un mot."]),
    ("{% raw %}Un mot.{% endraw %}", ["Un mot."]),
    ("{%- if x %}Un mot.{% end-if %}", ["Un mot."]),
    ("<B>Un mot.</b>", ["Un mot."]),
    ("<b><b>Un</b> mot</b>", ["<b>Un</b> mot"]),
    ("<b>Un mot.</b><i>", ["Un mot."]),
    ("<b>Un. Deux</b> trois <i>quatre. Cinq</i>", ["<b>Un. Deux</b> trois <i>quatre. Cinq</i>"]),
    ("<b>Un. Deux. Trois</b> fin. Quatre.", ["<b>Un. Deux. Trois</b> fin.", "Quatre."]),
    ("<b>Un. Deux. Trois. Quatre.</b>", ["Un.", "Deux.", "Trois.", "Quatre."]),
    ("- [ ] <b>Un.</b>", ["Un."]),
    ("- [x](a) Un", ["[x](a) Un"]),
    ("{{< a >}}{{< b >}}Un mot.{{< /b >}}{{< /a >}}", ["Un mot."]),
    ("<b>Un</b> mot <b>deux</b>", ["<b>Un</b> mot <b>deux</b>"]),
    ("<b><i>Un</i></b> mot", ["<b><i>Un</i></b> mot"]),
    ("<b><i>Un</i> mot</b>", ["<i>Un</i> mot"]),
    ("<b>Un <i></i></b>", ["Un"]),
    ("<sup>1</sup>", ["1"]),
    ("<b> Un mot. </b> Deux.", ["Un mot.", "Deux."]),
    ("Un <b>mot.</b> Deux.", ["Un <b>mot.</b>", "Deux."]),
    ("Un <b>mot.<br>Deux</b> fin.", ["Un <b>mot.<br>Deux</b> fin."]),
    ("**Un. Deux** trois. Quatre.", ["**Un. Deux** trois.", "Quatre."]),
    ("[Un. Deux](a) trois. Quatre.", ["[Un. Deux](a) trois.", "Quatre."]),
    ("`Un. Deux` trois. Quatre.", ["`Un. Deux` trois.", "Quatre."]),
    ("Un mot\\\nDeux. Trois.", ["Un mot\\\nDeux.", "Trois."]),
    ("12 <b>%</b>", ["12 <b>%</b>"]),
]


@pytest.mark.parametrize(("text", "wanted"), UNITS)
def test_a_unit_has_both_sides_of_a_pair_or_none(text: str, wanted: list[str]) -> None:
    article = markdown.read(text, "a.md", OPTIONS)
    assert [segment.text for segment in article.segments] == wanted
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text


@pytest.mark.parametrize(("text", "formerly"), [
    ("Un.<sup>1</sup> Deux.", ['Un.<sup>1', '']),
    ("<b>Un mot.</b> Deux.", ['', '']),
    ("<b>Un</b> mot.", ['Un</b> mot.']),
    ("Un <b>mot</b>", ['Un <b>mot']),
    ("<sup>1</sup> mot", ['1</sup> mot']),
    ("<b>Un</b> et <b>deux</b>", ['Un</b> et <b>deux']),
    ("Un mot.", ['']),
    ("<b>1</b>", ['']),
    ("<b>Un</b>", ['']),
    ("[Un][r] mot <b>deux</b>\n\n[r]: a 'Titre'", ['[Un][r] mot <b>deux', '']),
])  # fmt: skip
def test_a_unit_is_found_by_the_text_of_earlier_versions(text: str, formerly: list[str]) -> None:
    assert [one.formerly for one in markdown.read(text, "a.md", OPTIONS).segments] == formerly


def test_segment_keeps_the_text_that_earlier_versions_gave_it() -> None:
    first, second = markdown.read("Un.<sup>1</sup> Deux.", "a.md", OPTIONS).segments
    assert (first.formerly, second.formerly) == ("Un.<sup>1", "")


_INLINE = st.recursive(
    st.sampled_from(["Un mot. ", "deux ", "Trois, ", "1", "<br>"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(st.sampled_from(["b", "sup", "span", "Box"]), inner).map(
            lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=200)
@given(_INLINE)
def test_units_of_sound_markup_are_sound(inner: str) -> None:
    text = f"Mot {inner} fin"
    for segment in markdown.read(text, "a.md", OPTIONS).segments:
        opened: list[str] = []
        for slash, name in re.findall(r"<(/?)([A-Za-z]+)>", segment.text):
            if slash:
                assert opened.pop() == name
            elif name != "br":
                opened.append(name)
        assert not opened
