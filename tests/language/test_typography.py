"""Typography changes marks and blanks, never a word; directions are isolated where they go astray."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstranslate import inline
from newstranslate.config import Config
from newstranslate.language import bidi, regional
from newstranslate.language.typography import Style, typeset
from newstranslate.project import typesetting

TEXTS = st.text(st.sampled_from(list("abé هو1 \u00a0\u202f\"'«»“”.,;:!?،؟…()-")), max_size=25)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("fr", 'Il dit : "Oui" !', "Il dit\u00a0: «\u00a0Oui\u00a0»\u202f!"),
        ("fr", "l'OIM... et  puis ?", "l’OIM… et puis\u202f?"),
        ("fr", "à 12:30, http://a.b", "à 12:30, http://a.b"),
        # A mark of a name has no blank; a mark that ends a quotation or a sentence does.
        ("fr", "Yahoo! et le jeu d’Jeopardy! revient", "Yahoo! et le jeu d’Jeopardy! revient"),
        ("fr", "chez \ue000Guess\ue001? hier", "chez \ue000Guess\ue001? hier"),
        ("fr", "Quoi? dit-il", "Quoi\u202f? dit-il"),
        ("fr", "Bravo! et merci", "Bravo\u202f! et merci"),
        ("fr", "Vive Rabat! s’est-il écrié", "Vive Rabat\u202f! s’est-il écrié"),
        ("fr", "Vive Rabat! lance-t-elle", "Vive Rabat\u202f! lance-t-elle"),
        ("fr", "Ah oui! et non?", "Ah oui\u202f! et non\u202f?"),
        ("fr", "Yahoo! Il vient", "Yahoo\u202f! Il vient"),
        ("fr", "Rabat; puis Yahoo!", "Rabat\u202f; puis Yahoo\u202f!"),
        ("fr", "Yahoo !! et", "Yahoo\u202f!! et"),
        ("fr", "“Oui”", "«\u00a0Oui\u00a0»"),
        ("en", "« Yes », he said .", "“Yes”, he said ."),
        ("en", 'It\'s "fine" ; no ?', "It’s “fine”; no?"),
        ("en", "the ‘old’ ways…", "the ‘old’ ways…"),
        ("ar", 'قال "نعم", ثم ذهب؟', "قال «نعم»، ثم ذهب؟"),
        ("ar", "هل جاء ? نعم ;", "هل جاء؟ نعم؛"),
        ("ar", """قال "إنه 'مهم' و'لا' أقول 'كذا'.\"""", "قال «إنه “مهم” و“لا” أقول “كذا”.»"),
        ("ar", """قال "rock 'n' roll 5' عن' م' " و'نعم'""", "قال «rock 'n' roll 5' عن' م'» و'نعم'"),
        ("ar", """قال "هذا 'نعم'لا و كتاب'نعم' لا\"""", "قال «هذا 'نعم'لا و كتاب'نعم' لا»"),
        ("ar", "قال “نعم” و1,500 OIM, HCR", "قال «نعم» و1,500 OIM, HCR"),
        ("ar", 'قال:"أعني" بـ"نعم" و"لا"', "قال:«أعني» بـ«نعم» و«لا»"),
        ("ar", '"نعم!" وال"لا؟" و"حقا،" كذا', "«نعم!» وال«لا؟» و«حقا،» كذا"),
        ("ar", 'كانت لـ "نعم"', "كانت لـ«نعم»"),
        ("ar", "قال,ثم ذهب;وعاد", "قال،ثم ذهب؛وعاد"),
        ("ar", "١,٥٠٠ و1,500", "١,٥٠٠ و1,500"),
        # Marks in the other order, as many Arabic texts have them.
        ("ar", "هو ”نعم“ ويقال", "هو «نعم» ويقال"),
        ("ar", "”نعم“ و”لا“", "«نعم» و«لا»"),
        ("ar", "قال ”ذكر «نعم» ثم“", "قال «ذكر “نعم” ثم»"),
        ("ar", "”(نعم)“ ثم", "«(نعم)» ثم"),
        ("ar", "انتهى” وقال", "انتهى» وقال"),
        ("ar", "” وقال", "» وقال"),
        ("en", "He said ”yes” again.", "He said “yes” again."),
        ("fr", "Il dit „oui“ et »non« hier", "Il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0» hier"),
        ("fr", "fin » dit-il. « Autre »", "fin\u00a0» dit-il. «\u00a0Autre\u00a0»"),
        # The same mark on both sides; what is beside a mark counts more than the mark.
        ("en", "He said “yes“ yesterday.", "He said “yes” yesterday."),
        ("ar", "قال “نعم“ أمس.", "قال «نعم» أمس."),
        ("en", "He said »yes« twice.", "He said “yes” twice."),
        ("ar", "قال ”ب ”ج“ د“ أمس.", "قال «ب “ج” د» أمس."),
        ("ar", "قالت: ”قال “نعم” و“لا”“.", "قالت: «قال “نعم” و“لا”»."),
        ("en", "”b “c” d”", "“b ‘c’ d”"),
        ("en", '"Paris"-"Dakar"', "“Paris”-“Dakar”"),
        ("fr", "« oui »non", "«\u00a0oui\u00a0»non"),
        # Nobody knows which one opens: no blank is lost.
        ("ar", "قال » لا « أمس.", "قال » لا « أمس."),
        ("ar", "قال« نعم »ثم", "قال« نعم »ثم"),
        ("en", "''I'' said so, ``we''", "''I'' said so, ``we''"),
        # A blank on the wrong side of a mark, and one letter in marks, which is no proclitic.
        ("ar", 'قال " نعم " ثم', "قال «نعم» ثم"),
        ("ar", 'الحرف "أ" ثم', "الحرف «أ» ثم"),
        ("en", 'He said " yes " twice', "He said “yes” twice"),
        ("ar", 'قال:" نعم"', "قال: «نعم»"),
        # Single marks: around words, after a plural, for letters that are left out.
        ("en", "worried about 'looking foolish'", "worried about ‘looking foolish’"),
        ("en", "\"The 'yes' vote, 'no.'\"", "“The ‘yes’ vote, ‘no.’”"),
        ("en", "the MPs' title, 'what' and the 5' wall", "the MPs’ title, ‘what’ and the 5' wall"),
        ("en", "get 'em, rock 'n' roll of the '90s", "get ’em, rock ’n’ roll of the ’90s"),
        ("en", "the 'cause' of a 'round table' talk", "the ‘cause’ of a ‘round table’ talk"),
        ("es", "dijo 'til de año'", "dijo ‘til de año’"),
        ("en", "He went on: 'What's next?", "He went on: 'What’s next?"),
        ("en", "['a', 'b'] is a list", "['a', 'b'] is a list"),
        ("en", "x = 'a' and 'b'", "x = 'a' and 'b'"),
        ("de", "Er sagt ...", "Er sagt …"),
    ],
)
def test_marks_of_the_language(lang: str, text: str, wanted: str) -> None:
    assert typeset(text, lang) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("ar", "انظر [رابط](https://a.b/?x=1,2), ثم", "انظر [رابط](https://a.b/?x=1,2)، ثم"),
        ("ar", "قال **نعم**, ثم *لا*; هل **جاء**?", "قال **نعم**، ثم *لا*؛ هل **جاء**؟"),
        ("ar", "كلمة[^1], ثم `a, b`, ثم", "كلمة[^1]، ثم `a, b`، ثم"),
        ("ar", "**نعم**,ثم", "**نعم**،ثم"),
        ("ar", "مع [OIM](x), [HCR](y) وQuo vadis? نعم", "مع [OIM](x), [HCR](y) وQuo vadis? نعم"),
        ("ar", "بلغ 5,1 و 5.1 و1, 2, 3", "بلغ 5,1 و 5.1 و1, 2, 3"),
        ("ar", 'قال **"نعم"** و"**لا**"', "قال **«نعم»** و«**لا**»"),
        ("ar", 'قال: "ذكر "نعم" ثم"', "قال: «ذكر “نعم” ثم»"),
        ("ar", "«ذكر **«نعم»** ثم» «لا»", "«ذكر **“نعم”** ثم» «لا»"),
        ("ar", '"`x`" هنا', "«`x`» هنا"),
        ("ar", "هنا ”`x`“ و”**لا**“", "هنا «`x`» و«**لا**»"),
        ("ar", '[gallery ids="1,2" title="a"] "نعم"', '[gallery ids="1,2" title="a"] «نعم»'),
        ("ar", 'x="y" {a="b"} {{< c "d" >}} "نعم"', 'x="y" {a="b"} {{< c "d" >}} «نعم»'),
        ("fr", 'Il dit "oui "**non**" ici"', "Il dit «\u00a0oui “**non**” ici\u00a0»"),
        ("fr", "l'**OIM** **Note :** oui", "l’**OIM** **Note\u00a0:** oui"),
        ("fr", "<b title=\"a 'b' ...\">oui</b> ...", "<b title=\"a 'b' ...\">oui</b> …"),
        ("en", '"He said "yes" now"', "“He said ‘yes’ now”"),
        ("en", "« **a** « b » »", "“**a** ‘b’”"),
        (
            "en",
            'He <em>"ended"</em> it, <a href="x">"now"</a>',
            'He <em>“ended”</em> it, <a href="x">“now”</a>',
        ),
        ("ar", 'هو <em>"النهاية"</em> ثم', "هو <em>«النهاية»</em> ثم"),
        ("en", "He shouted „No!“ twice", "He shouted “No!” twice"),
        ("en", "He said: '**Yes**.' **'No'** then", "He said: ‘**Yes**.’ **‘No’** then"),
        ("en", "A 12\" disc and 5' of it", "A 12\" disc and 5' of it"),
        ("en", "if x == 'a' and {% if a == \"b\" %}", "if x == 'a' and {% if a == \"b\" %}"),
    ],
)
def test_marks_across_markup_and_inner_quotations(lang: str, text: str, wanted: str) -> None:
    assert typesetting.typeset(Config(), lang, text) == wanted
    assert typesetting.typeset(Config(), lang, wanted) == wanted


PIECES = st.lists(
    st.sampled_from(
        ["**", "*", "[", "](http://a.b?c,d)", "`a, b`", "mot", "كلمة", "5,1", "5.1", ", ", "? ", '"', "'",
         " ", "« ", " »", "“", "”", "...", '<b x="a, b">', "</b>", '{{< x "y" >}}', "[^1]", "&quot;", "\\*"]
    ),
    max_size=14,
)  # fmt: skip


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
@settings(max_examples=150)
@given(PIECES)
def test_only_marks_and_blanks_change(lang: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    made = typesetting.typeset(Config(), lang, text)
    words = r"\d+(?:[.,]\d+)*|[^\W\d]+"
    assert re.findall(words, made) == re.findall(words, text)
    assert [m.name for m in inline.scan(made)] == [m.name for m in inline.scan(text)]
    assert inline.inventory(made) == inline.inventory(text)


@pytest.mark.parametrize("text", ["**«* »", "*»** «", "http://a.b..."])
def test_marks_that_would_make_other_markup_stay(text: str) -> None:
    assert typesetting.typeset(Config(), "en", text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [("5,1", "5.1"), ("5,1", "5،1"), ("a b", "ab"), ("a, b", "a b"), ("`a`, b", "`a`; b"), ("1 2", "12"),
     ("**a** b", "a b"), ("[a](x)", "[a](y)"), ("l'a", "la"), ("كِتاب", "كتاب"), ("a!", "a?"), ("-5", "5")],
)  # fmt: skip
def test_a_change_of_words_is_seen(one: str, other: str) -> None:
    assert typesetting.skeleton(one) != typesetting.skeleton(other)
    assert typesetting.skeleton("l'a, «b» ...") == typesetting.skeleton("l’a، “b”\u00a0…")


def test_house_styles() -> None:
    american = Style(english="american")
    assert typeset('"Yes", he said. "No".', "en", american) == "“Yes,” he said. “No.”"
    assert typeset("«نعم»", "ar", Style(arabic_quotes="curly")) == "“نعم”"
    assert typeset("«قال 'نعم'»", "ar", Style(arabic_quotes="curly")) == "“قال ‘نعم’”"


@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
@given(text=TEXTS)
def test_words_stay_and_twice_is_once(lang: str, text: str) -> None:
    made = typeset(text, lang)
    assert re.findall(r"\w+", made) == re.findall(r"\w+", text)
    assert typeset(made, lang) == made


@given(
    st.lists(
        st.sampled_from(["**x**", "`a, b`", "[l](http://a.b?c, d)", "mot", ", ", '"', " "]),
        max_size=9,
    )
)
def test_markup_is_never_touched(parts: list[str]) -> None:
    text = "".join(parts)
    made = inline.through(text, lambda words: typeset(words, "ar"))
    assert inline.inventory(made) == inline.inventory(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("هاتف +212 5 37 22 هنا", ["+212 5 37 22"]),
        ("نسبة −4,5% اليوم", ["−4,5%"]),
        ("مع OIM, HCR في", ["OIM", "HCR"]),
        ("لغة C++ هنا", ["C++"]),
        ("موقع https://example.org/a/ هنا", ["https://example.org/a/"]),
        ("سنة 2007 مع OIM.", []),
        ("منظمة Médecins Sans Frontières هنا", []),
        ("بين 2007 و2010", []),
        ("من -5 إلى 7 %", ["-5", "7 %"]),
        ("هاتف (+212) 537 22", ["(+212) 537 22"]),
        ("بـ-3 وكوفيد-19 و5-", ["-3"]),
        ("كلفة 5 € أو $5", ["5 €", "$5"]),
        ("خصم 50%-70% هنا", ["50%-70%"]),
        ("حرارة 33°C ثم 10^6", ["33°C", "10^6"]),
        ("نحو 3 - 4 في 2014, 2015-2016", ["3 - 4", "2015-2016"]),
        ("تصنيف BBB- عبر .NET و#Rabat", ["BBB-", ".NET", "#Rabat"]),
        ("نظام X-ray و USB-C.", []),
        ("فيلم Star Wars: Episode IV هنا", []),
        ("تراجع +5 ثم -2 أو (−3)", ["+5", "-2", "−3"]),
        ("درجة ±2 % هنا", ["±2 %"]),
        ("جائحة كوفيد-19 هنا", []),
        ("بلغ 570 000 شخص", ["570 000"]),
    ],
)
def test_what_goes_astray_is_found(text: str, wrong: list[str]) -> None:
    assert [text[a:b] for a, b in bidi.misplaced(text)] == wrong


def test_addresses_are_told_from_other_runs_astray() -> None:
    text = "عبر https://a.example/b/ و @desk_ma أو C++"
    assert [text[a:b] for a, b in bidi.addresses(text)] == ["https://a.example/b/", "@desk_ma"]


@example("€(+2+2/")
@example("-1.b")
@given(st.text(st.sampled_from(list("abهو 12+-%,./()°€#@")), max_size=20))
def test_isolates_add_nothing_but_themselves_and_once_only(text: str) -> None:
    made = bidi.isolated(text)
    assert re.sub("[\u2066\u2069]", "", made) == text
    assert made.count("\u2066") == made.count("\u2069")
    assert bidi.isolated(made) == made


def test_months_and_digits_of_a_region() -> None:
    assert regional.months("ar-MA")[6:9] == ("يوليوز", "غشت", "شتنبر")
    assert regional.months("ar-LB")[7] == "آب"
    assert regional.rendered("في 3 أغسطس ٢٠٢٦", "ar-MA") == "في 3 غشت 2026"
    assert regional.rendered("في 3 غشت 2026", "ar-EG") == "في 3 أغسطس 2026"
    assert regional.rendered("في 3 أغسطس", "ar") == "في 3 أغسطس"
    assert regional.foreign("في 3 أغسطس", "ar-XX") == []
