"""What is markup in a text, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate import inline


def _shown(text: str) -> list[tuple[str, str, str]]:
    return [(item.role, item.name, text[item.start : item.end]) for item in inline.scan(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("rien du tout", []),
        ("un **mot** gras", [("open", "strong", "**"), ("close", "strong", "**")]),
        ("un _mot_ penché", [("open", "em", "_"), ("close", "em", "_")]),
        ("snake_case et 2*3", []),
        ('[lien](u "t")', [("open", "link", "["), ("close", "link", '](u "t")')]),
        ("[lien][ref]", [("open", "link", "["), ("close", "link", "][ref]")]),
        ("![alt](i.png)", [("open", "image", "!["), ("close", "image", "](i.png)")]),
        ("du `code *x*` là", [("atom", "code", "`code *x*`")]),
        ("<b>x</b>", [("atom", "html", "<b>"), ("atom", "html", "</b>")]),
        ("voir https://a.fr/b_c_d.", [("atom", "url", "https://a.fr/b_c_d")]),
        ("انظر (https://a.ma/b/)، ثم", [("atom", "url", "https://a.ma/b/")]),
        ("انظر www.a.ma/b؛ثم", [("atom", "url", "www.a.ma/b")]),
        ("هل رأيت https://a.ma/b؟", [("atom", "url", "https://a.ma/b")]),
        ("à a.b@c.fr et @moi", [("atom", "url", "a.b@c.fr"), ("atom", "url", "@moi")]),
        ("note[^1]", [("atom", "ref", "[^1]")]),
        ("^[une note]", [("open", "note", "^["), ("close", "note", "]")]),
        (r"2 \* 3 &amp; 4", [("atom", "char", r"\*"), ("atom", "char", "&amp;")]),
        ("{{< fig x >}} ici", [("atom", "shortcode", "{{< fig x >}}")]),
        ("citation [sic] et […]", []),
        ("**jamais fermé", []),
    ],
)
def test_markup_is_found_where_it_stands(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert _shown(text) == wanted


def test_a_reader_sees_words_without_markup() -> None:
    assert inline.plain("Un **mot** [lié](u) &amp; `codé`") == "Un mot lié & codé"


def test_inventory_counts_links_but_not_emphasis() -> None:
    assert inline.inventory("**a** [b](u)") == inline.inventory("a [c](u)")
    assert inline.inventory("[b](u)") != inline.inventory("[b](v)")
    one, other = ('<code title="a > ' + word + '">x</code>' for word in ("b", "c"))
    assert inline.inventory(one) == inline.inventory(other)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('Voir [le port](a.md "Le port").', ["link title"]),
        ("Voir [le port](a.md 'Le port').", ["link title"]),
        ("Voir [le port](<a b.md> (Le port)).", ["link title"]),
        ('Voir [le port](a.md\n"Le port").', ["link title"]),
        ('Voir ![le port](a.png "Le port"){.grand}.', ["image title"]),
        ('Voir [un](a "Un") et [deux](b "Deux").', ["link title", "link title"]),
        ("Voir [le port](a.md).", []),
        ('Voir [le port](a.md "").', []),
        ('Voir [le port](a.md) "Le port" (ici).', []),
        ('Voir [le port](<a "b">) ici.', []),
        ('Voir [le port](a(b)) et "ici").', []),
        ('Voir [le port][r] (le "port").', []),
    ],
)
def test_inventory_lists_titles_of_links(text: str, titles: list[str]) -> None:
    listed = [item for item in inline.inventory(text) if item.endswith(" title")]
    assert listed == titles


@given(st.text(alphabet='ab *_`[]()!<>&;\\~^:/@.w{%}"\n', max_size=60))
def test_spans_are_in_order_and_never_overlap(text: str) -> None:
    spans = [(item.start, item.end) for item in inline.scan(text)]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False))
    assert len(inline.words_only(text)) == len(text)


@pytest.mark.parametrize("other", ["<IMG src='x.jpg'  alt=Vue>", '<img src="x.jpg"\nalt="Vue"/>'])
def test_inventory_takes_tags_for_what_they_mean(other: str) -> None:
    source = 'Un <img src="x.jpg" alt="Vue"> ici'
    assert inline.inventory(f"نص {other} هنا") == inline.inventory(source)
    assert inline.inventory('نص <img src="y.jpg" alt="Vue"> هنا') != inline.inventory(source)


@pytest.mark.parametrize("text", ["Vrai[^1][ici](https://a.example).", "Vrai[^1][1](#a)."])
def test_a_link_behind_a_note_is_a_link_of_its_own(text: str) -> None:
    found = [(item.name, item.role) for item in inline.scan(text)]
    assert found == [("ref", "atom"), ("link", "open"), ("link", "close")]


def test_a_bracket_that_nothing_opened_names_no_reference() -> None:
    assert inline.inventory("Une fin][sic] de phrase.") == ()
    assert inline.inventory("Une [fin][sic] de phrase.") == ("link [sic]",)


@pytest.mark.parametrize("mark", ["", "!"])
def test_a_link_by_its_label_is_none_to_an_address(mark: str) -> None:
    assert inline.inventory(f"Un {mark}[mot][r].") != inline.inventory(f"Un {mark}[mot](r).")
    assert inline.inventory(f"Un {mark}[mot][r].") == inline.inventory(f"Le {mark}[nom][r].")


@pytest.mark.parametrize(
    ("text", "locked"),
    [
        ("${nom} dit %s à ${ville}.", ["${nom}", "%s", "${ville}"]),
        ("Bonjour %(nom)s, vous avez %d messages.", ["%(nom)s", "%d"]),
        ("%1$s et %2$s", ["%1$s", "%2$s"]),
        ("‘%(mot)s’ et ‘%1$s’ manquent", ["%(mot)s", "%1$s"]),
        ("%{nom} à {ville}", ["%{nom}", "{ville}"]),
        ("${nom}${prenom} est {{ titre }}", ["${nom}", "${prenom}", "{{ titre }}"]),
        ("Bonjour ${nom:-inconnu}", ["${nom:-inconnu}"]),
        ("Le mot${s} ici", ["${s}"]),
        ("‘%(mot)s’ et '%s' manquent", ["%(mot)s", "%s"]),
        ("Soit ${n}$ et $x_1$", ["${n}$", "$x_1$"]),
        ("Soit ${a}_1 + b$ ici", ["${a}_1 + b$"]),
        ("Un prix de $5 à $7", []),
        ("Une hausse de 12 %s", []),
        ("Une hausse de 12\u00a0%d ici", []),
        ("Une hausse de 100%s", []),
        ("Plus de 100 %de la somme", []),
        ("Le %d’eau", []),
        ("Le % de la somme, le %", []),
        ("Le {0} et le {}", []),
        ("Bravo :+1: et :8ball:", [":+1:", ":8ball:"]),
        ("Bravo :-1:", [":-1:"]),
        ("Un mot ^[voir `x` ou :+1: ici].", ["^[", "`x`", ":+1:", "]"]),
        ("Il est 10:30:15, ou :30: ou :+2:", []),
    ],
)
def test_placeholders_of_programs_are_markup(text: str, locked: list[str]) -> None:
    found = inline.scan(text)
    assert [text[item.start : item.end] for item in found] == locked
    assert {item.role for item in found if item.name != "note"} <= {"atom"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('Un <span translate="no">Boeing  737</span> vole.', ("Boeing  737",)),
        ("Un <b class='x notranslate'>Airbus</b> et <i translate=no>un</i> <CODE>x = 1</CODE>.", ("Airbus", "un", "x = 1")),
        ('Un <span translate="yes">mot</span>, <b class="x">un</b>, <codex>autre</codex>, <b class="notranslated">deux</b>.', ()),
        ('Un <span translate="no">mot sans fin.', ()),
        ("Un <s class='notranslate'>de <strong>la</strong> côte</s>.", ("de la côte",)),
        ("Un <s class='notranslate'>de **la** côte</s>.", ("de **la** côte",)),
        ("<span class='notranslate'><span>Le</span> Monde</span>.", ("Le Monde",)),
        ("Tapez <kbd>Ctrl</kbd>+<kbd>une</kbd>, <var>x</var>, <samp>trois mots</samp>, `un` **mot**.", ("Ctrl", "une", "x", "trois mots", "un")),
        ("<Code>un</Code> mot, <kbd/> un</kbd>", ()),
        ("Un mot < deux.", ()),
    ],
)  # fmt: skip
def test_elements_whose_words_are_kept_are_code(text: str, kept: tuple[str, ...]) -> None:
    found = [item for item in inline.scan(text) if item.name == "code"]
    assert tuple(inline.literal(item) for item in found) == kept
    assert all(item.role == "atom" and text[item.start : item.end] == item.value for item in found)
    bare = inline.words_only(text, filler="")
    assert not any(word in bare for word in kept)


def test_code_in_elements_is_compared_whole_and_shown_bare() -> None:
    assert inline.inventory("<KBD  class='a'>Ctrl  C</KBD>") == (
        'code <kbd class="a">Ctrl C</kbd>',
    )
    assert inline.plain("Tapez <kbd>Ctrl</kbd>.") == "Tapez Ctrl."
    assert inline.plain("<code>&lt;*b*&gt;</code>, `&lt;*b*`") == "<b>, &lt;*b*"
