"""Front matter in YAML, TOML and JSON: prose found, written back in its own form, facts set."""

from __future__ import annotations

import json
import tomllib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate.errors import InputError
from newstranslate.formats import frontmatter, markdown
from newstranslate.model import Article

KEYS = ("title", "description", "caption", "keywords")
OPTIONS = markdown.Options("fr", front_matter=KEYS)
TOML = """+++
# Une remarque
title = "Le préfet a signé"   # fin
'description' = '''
Une ligne
et une autre.'''
date = 2024-03-01T10:00:00Z
draft = false
keywords = ['port', "droit d’asile", 12]
cover = { src = "a.jpg", caption = 'Une "rue"' }

[params]
lang = "xx"
caption = "Légende"

[[gallery.item]]
caption = "Un \\"quai\\""
+++

Texte.
"""
JSON = """{
  "title": "Le préfet a signé",
  "date": "2024-03-01",
  "keywords": ["port", 12, "droit d’asile"],
  "cover": {"src": "a.jpg", "caption": "Une \\"rue\\""}
}

Texte.
"""
FOUND = {
    TOML: [
        ("title", "Le préfet a signé"),
        ("description", "Une ligne\net une autre."),
        ("keywords", "port"),
        ("keywords", "droit d’asile"),
        ("cover.caption", 'Une "rue"'),
        ("params.caption", "Légende"),
        ("gallery.item.caption", 'Un "quai"'),
        ("", "Texte."),
    ],
    JSON: [
        ("title", "Le préfet a signé"),
        ("keywords", "port"),
        ("keywords", "droit d’asile"),
        ("cover.caption", 'Une "rue"'),
        ("", "Texte."),
    ],
    "---toml\ntitle = 'Un'\n---\nDeux.\n": [("title", "Un"), ("", "Deux.")],
    '---json\n{"title": "Un"}\n---\nDeux.\n': [("title", "Un"), ("", "Deux.")],
    "---\ntitle: Un\n...\nDeux.\n": [("title", "Un"), ("", "Deux.")],
}


def read(text: str) -> Article:
    return markdown.read(text, "a.md", OPTIONS)


@pytest.mark.parametrize("text", FOUND)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_each_form_gives_its_prose_and_stays_byte_for_byte(
    text: str, newline: str, bom: str
) -> None:
    article = read(bom + text.replace("\n", newline))
    assert [(s.context, s.text) for s in article.segments] == FOUND[text]
    assert markdown.render(article, {}) == article.text
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == article.text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_headings_between_two_rules_are_no_front_matter(newline: str) -> None:
    text = "---\n# Un\n\n# Deux\n---\nFin.\n".replace("\n", newline)
    assert [s.text for s in read(text).segments] == ["Un", "Deux", "Fin."]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_target_is_read_back_by_the_forms_own_parser(words: str) -> None:
    target = f"a{words}z"
    for text in (TOML, JSON):
        article = read(text)
        out = markdown.render(article, {s.key: target for s in article.segments if s.context})
        front = markdown.front_matter(out)
        data = tomllib.loads(front) if text is TOML else json.loads(front)
        assert data["title"] == target
        assert data["cover"]["caption"] == target
        assert data["keywords"][0] == target


def test_a_tab_is_quoted_in_yaml() -> None:
    article = read("---\ntitle: Le port\n---\n")
    made = markdown.render(article, {("title", "Le port"): "a\tb"})
    assert yaml.load(markdown.front_matter(made), Loader=yaml.SafeLoader) == {"title": "a\tb"}


def test_a_literal_toml_string_stays_one_where_it_can() -> None:
    article = read(TOML)
    out = markdown.render(article, {("keywords", "port"): "ميناء"})
    assert out == TOML.replace("'port'", "'ميناء'")


FACTS = {"lang": "ar", "dir": "rtl", "title": 'Un "autre"'}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [TOML, JSON, "+++\n+++\nTexte.\n", "{}\n\nTexte.\n"])
def test_facts_are_set_in_the_forms_own_way(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    out = markdown.with_facts(text, FACTS)
    front = markdown.front_matter(out)
    data = tomllib.loads(front) if text.startswith("+") else json.loads(front)
    assert {key: data[key] for key in FACTS} == FACTS
    assert markdown.language(out, "a.md") == "ar"
    assert out[markdown.body_start(out) :] == text[markdown.body_start(text) :]
    assert newline == "\n" or "\n" not in out.replace("\r\n", "")
    if "params" in data:
        assert data["params"] == {"lang": "xx", "caption": "Légende"}
    assert markdown.with_facts(out, FACTS) == out


def test_facts_keep_the_line_ends_of_a_short_front_matter() -> None:
    out = markdown.with_facts("---\r\ntitle: Port\r\n---\r\n\r\nTexte.\r\n", {"lang": "ar"})
    assert out == "---\r\ntitle: Port\r\nlang: ar\r\n---\r\n\r\nTexte.\r\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("---\n\nUn mot. Il dit : non.\n\n---\n\nFin.\n", ["Un mot.", "Il dit : non.", "Fin."]),
        ("---\n- a\n---\n", ["a"]),
        ("---\n\nNote: ceci.\nEt cela.\n\n---\n", ["Note: ceci.", "Et cela."]),
        ("---\nNote: sans fin\n\nEt cela.\n", ["Note: sans fin", "Et cela."]),
        ("\n---\nNote: ceci.\n", ["Note: ceci."]),
        ("+++\n\nDu texte.\n", ["Du texte."]),
        ("{{< note >}}\n\nUn.\n", ["Un."]),
        ("{un mot} et la suite.\n", ["{un mot} et la suite."]),
    ],
)
def test_what_is_no_front_matter_is_text(text: str, wanted: list[str]) -> None:
    article = read(text)
    assert [s.text for s in article.segments] == wanted
    assert markdown.body_start(text) == 0
    assert markdown.with_facts(text, {"lang": "ar"}).endswith(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('+++\ntitle = "a"\ndate = oui\n+++\n', r"a\.md:3: the front matter is not valid TOML: "),
        ('+++\ntitle = "a"\ntitle = "b"\n+++\n', r"a\.md:\d: the front matter is not valid TOML"),
        ('{\n  "title": "a",\n  "x": oui\n}\n', r"a\.md:3: the front matter is not valid JSON: "),
        ("+++\nx = " + "[" * 5000 + "\n+++\n", r"a\.md:2: the front matter is not valid TOML"),
        ('---json\n["a"]\n---\n', r"a\.md:2: the front matter is not valid JSON: it must be an"),
        ("---\ntitle: a: b\n---\n", r"a\.md:2: the front matter is not valid YAML"),
        (
            "---\ntitle: sans fin\n",
            r"a\.md:1: the front matter has no closing line; repeat this line after it",
        ),
        ("---\nx: a\ny: b\n----\n\nTexte.\n", r"a\.md:1: the front matter has no closing line"),
        ("+++\ntitle = 'a'\n\nTexte.\n", r"a\.md:1: the front matter has no closing line"),
        ("\n---\ntitle: a\n---\n", r"a\.md:2: the front matter does not begin on the first line"),
        ("---\ntitle:Un\nlang: fr\n---\n", r"a\.md:3: the front matter is not valid YAML"),
        ("---\ntitle:Un\n---\n", r"a\.md:2: the front matter is not a YAML mapping"),
        ("---\n\ttitle: a\n---\n", r"a\.md:2: .*; indent with spaces, not tabs"),
        ("---\ntitle: a\nx:\n \ty: b\n---\n", r"a\.md:4: .*; indent with spaces, not tabs"),
        ("---\ntitle: a\nx: 1\ntitle: b\n---\n", r"a\.md:4: .* 'title' twice, here and in line 2;"),
        ("---\nx:\n  y: a\n  y: b\n---\n", r"a\.md:4: .* 'y' twice, here and in line 3;"),
        ('{"title": "a", "title": "b"}\n', r"a\.md:1: .*: it has 'title' twice; remove one"),
        ("---\nx: &a Un\ntitle: *a\n---\n", r"a\.md:3: the value of 'title' is an alias"),
        ("---\nx: &a [Un]\nkeywords: *a\n---\n", r"a\.md:3: the value of 'keywords' is an alias"),
    ],
)
def test_wrong_front_matter_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(text)


def test_indented_front_matter_is_read() -> None:
    article = read("---\n  title: Un\n  lang: fr\n---\nDeux.\n")
    assert [(s.context, s.text) for s in article.segments] == [("title", "Un"), ("", "Deux.")]


def test_an_alias_of_prose_is_translated_with_it() -> None:
    text = "---\ntitle: &a Un\ndescription: *a\nx: {<<: {y: 1}, <<: {z: 2}}\n---\n"
    assert [s.text for s in read(text).segments] == ["Un"]


def test_hexo_s_front_matter_begins_with_its_first_key() -> None:
    text = "title: Un titre\ndate: 2020-01-01\n---\n\nTexte.\n"
    front = frontmatter.find(text)
    assert front is not None
    assert text[front.start : front.end] == "title: Un titre\ndate: 2020-01-01"
    assert text[front.body :] == "\nTexte.\n"


@pytest.mark.parametrize(
    "text", ["Note: un titre\n---\n", "title: Un\n\nTexte.\n\n---\n", "title: [un\n---\n"]
)
def test_a_heading_is_no_front_matter(text: str) -> None:
    assert frontmatter.find(text) is None


def test_anchors_and_tags_of_yaml_stay() -> None:
    text = "title: &a Un titre\nsubtitle: *a\ncaption: !!str 12 avril"
    _, prose = frontmatter.read(text, "a.md", 1, ("title", "caption"))
    assert [text[v.start : v.end] for v in prose] == ["Un titre", "12 avril"]


# --- values that readers would not take as text ----------------------------------------

YAML_FORMS = {
    "plain": "title: Le port\nweight: 1",
    "single": "title: 'Le port'\nweight: 1",
    "double": 'title: "Le port"\nweight: 1',
    "folded": "title: >\n  Le port\nweight: 1",
    "indented by a number": "title: |2-\n  Le port\nweight: 1",
    "over two lines": "title:\n  Le\n  port\nweight: 1",
    "complex key": "? title\n: Le port\n? weight\n: 1",
    "complex key, value below": "? title\n:\n  Le port\nweight: 1",
    "in braces": "{title: Le port, weight: 1}",
    "quoted key": '"title": Le port\nweight: 1',
    "tagged": "title: !!str Le port\nweight: 1",
    "last": "weight: 1\ntitle: Le port",
}
AWKWARD = [
    "Salé : oui: non", "Un #port", "# port", "@desk", "yes", "No", "on", "y", "N", "12", "1.5", "1e3", "-2E-4", "0o17", "0x1F",
    "12:30", "2026-01-02", "~", "null", "true", "- port", "? port", "[port", "{port", "*port", "&port", "!port", "|", ">", "%", "`port",
    "'port'", '"port"', "---", "...", "Le\nport", "<<", "=", "port:", "Le\tport", ".inf", "Le\u0085port", "Le\u2028port", "\ufeffport",
]  # fmt: skip


@pytest.mark.parametrize("form", YAML_FORMS)
def test_a_target_stays_a_text_in_yaml(form: str) -> None:
    article = read(f"---\n{YAML_FORMS[form]}\n---\n\nMot.\n")
    assert [(s.context, s.text) for s in article.segments][:1] == [("title", "Le port")]
    for target in AWKWARD:
        made = markdown.render(article, {("title", "Le port"): target})
        assert yaml.safe_load(markdown.front_matter(made)) == {"title": target, "weight": 1}


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("y", '"y"'),
        ("N", '"N"'),
        ("1e3", '"1e3"'),
        ("+1_0.5E+3", '"+1_0.5E+3"'),
        ("0o17", '"0o17"'),
        ("-0o17", '"-0o17"'),
        ("Le\u2028port", '"Le\\u2028port"'),
        ("yacht", "yacht"),
        ("e3", "e3"),
        ("12e3 km", "12e3 km"),
    ],
)
def test_what_only_other_readers_take_as_a_number_is_quoted(target: str, written: str) -> None:
    article = read("---\ntitle: Le port\n---\n\nMot.\n")
    made = markdown.render(article, {("title", "Le port"): target})
    assert markdown.front_matter(made) == f"title: {written}"
    single = read("---\ntitle: 'Le port'\n---\n\nMot.\n")
    made = markdown.render(single, {("title", "Le port"): target})
    assert yaml.safe_load(markdown.front_matter(made)) == {"title": target}


@pytest.mark.parametrize(
    "text", ["+++\ntitle = {}\nweight = 1\n+++\n", '{{"title": {}, "weight": 1}}\n']
)
def test_a_target_stays_a_text_in_toml_and_json(text: str) -> None:
    article = read(text.format('"Le port"') + "\nMot.\n")
    for target in AWKWARD:
        made = markdown.render(article, {("title", "Le port"): target})
        assert dict(markdown.values(made, "a.md")) == {"title": target, "weight": 1}


# --- facts in YAML other than simple lines ---------------------------------------------


@pytest.mark.parametrize(
    ("front", "made"),
    [
        ("lang: fr\ntitle: a", "lang: ar\ntitle: a\ndir: rtl"),
        ("title: a", "title: a\nlang: ar\ndir: rtl"),
        ("{title: a, lang: fr}", "{dir: rtl, title: a, lang: ar}"),
        ("locale: &l fr\nlang:\n  *l\nn: 1", "locale: &l fr\nlang: ar\nn: 1\ndir: rtl"),
        ("lang: &l\n  fr\nn: 1", "lang: &l ar\nn: 1\ndir: rtl"),
        ("lang: !!str &l fr\nn: 1", "lang: &l ar\nn: 1\ndir: rtl"),
        ("lang: &l\nn: 1", "lang: &l ar\nn: 1\ndir: rtl"),
        ("{locale: &l fr, lang: *l}", "{dir: rtl, locale: &l fr, lang: ar}"),
        ("{title: a}", "{dir: rtl, lang: ar, title: a}"),
        ("{\n  title: a,\n}", "{dir: rtl, lang: ar, \n  title: a,\n}"),
        ("{\n  title: a # le titre\n}", "{dir: rtl, lang: ar, \n  title: a # le titre\n}"),
        ("{}", "{dir: rtl, lang: ar}"),
        ("locale: &l fr\nlang: *l\nn: 1", "locale: &l fr\nlang: ar\nn: 1\ndir: rtl"),
        ("lang: &l fr\nlocale: fr\nn: 1", "lang: &l ar\nlocale: fr\nn: 1\ndir: rtl"),
        ("lang:\n- fr\n- es\nn: 1", "lang: ar\nn: 1\ndir: rtl"),
        ("lang:\n\n  - fr\nn: 1", "lang: ar\nn: 1\ndir: rtl"),
        ("lang:\nn: 1", "lang: ar\nn: 1\ndir: rtl"),
        ("lang: >-\n  fr\n\n  es\nn: 1", "lang: ar\nn: 1\ndir: rtl"),
        ('lang: "fr\n\n  es"\nn: 1', "lang: ar\nn: 1\ndir: rtl"),
        ('title: "a\nlang: fr"\nn: 1', 'title: "a\nlang: fr"\nn: 1\nlang: ar\ndir: rtl'),
        ("'lang': fr\nn: 1", "'lang': ar\nn: 1\ndir: rtl"),
        ("? lang\n: fr\n? n\n: 1", "? lang\n: ar\n? n\n: 1\ndir: rtl"),
        (" title: a\n lang: fr", " title: a\n lang: ar\n dir: rtl"),
        ("# remarque\ntitle: a # fin", "# remarque\ntitle: a # fin\nlang: ar\ndir: rtl"),
        ("x:\n  lang: fr", "x:\n  lang: fr\nlang: ar\ndir: rtl"),
    ],
)
def test_facts_are_set_in_any_yaml(front: str, made: str) -> None:
    text = markdown.with_facts(f"---\n{front}\n---\n\nMot.\n", {"lang": "ar", "dir": "rtl"})
    assert markdown.front_matter(text) == made
    wanted = dict(yaml.safe_load(front) or {}) | {"lang": "ar", "dir": "rtl"}
    assert yaml.safe_load(made) == wanted


CAPITALS = {
    "yaml": "---\nTitle: Le port\nparams:\n  Caption: 'La rue'\nLang: fr\n---\n",
    "yaml with a list": "---\nTitle: Le port\nKeywords: [quai]\nLang: fr\n---\n",
    "hexo": "Title: Le port\nDescription: La rue\nLang: fr\n---\n",
    "toml": '+++\nTitle = "Le port"\n[params]\nCaption = "La rue"\n+++\n',
    "json": '{"Title": "Le port", "params": {"CAPTION": "La rue"}}\n',
}


@pytest.mark.parametrize("text", CAPITALS.values(), ids=CAPITALS)
def test_keys_are_found_in_any_case_and_keep_their_spelling(text: str) -> None:
    article = markdown.read(text, "a.md", OPTIONS)
    assert article.segments[0].context == "title"
    assert len(article.segments) == 2
    made = markdown.render(article, {s.key: s.text.upper() for s in article.segments})
    for written in ("Le port", "La rue", "quai"):
        text = text.replace(written, written.upper())
    assert made == text


def test_of_keys_that_differ_only_in_case_each_keeps_its_name() -> None:
    text = "---\nTitle: Le port\ntitle: La rue\n---\n"
    options = markdown.Options("fr", front_matter=("title", "Title"))
    found = markdown.read(text, "a.md", options).segments
    assert [(s.context, s.text) for s in found] == [("Title", "Le port"), ("title", "La rue")]


@pytest.mark.parametrize(
    "text", ["---\nLang: fr\nDate: 2020-01-01\n---\n", '+++\nLANG = "fr"\n+++\n']
)
def test_facts_are_read_and_set_in_the_spelling_of_the_article(text: str) -> None:
    assert markdown.language(text, "a.md") == "fr"
    made = markdown.with_facts(text, {"lang": "ar", "dir": "rtl"})
    assert markdown.values(made, "a.md")["lang"] == "ar"
    assert made.lower().count("lang") == 1
    assert "missing" not in markdown.values(made, "a.md")


def test_an_empty_key_is_no_other_key() -> None:
    found = markdown.values('---\n"": fr\ntitle: Un\n---\n', "a.md")
    assert (found.get("lang"), found.get("TITLE")) == (None, "Un")


def test_an_alias_under_a_capitalised_key_is_refused() -> None:
    with pytest.raises(InputError, match="'Title' is an alias"):
        frontmatter.read("a: &x Un port\nTitle: *x", "a.md", 1, ("title",))


def test_front_matter_with_capitals_and_no_end_is_refused() -> None:
    with pytest.raises(InputError, match="no closing line"):
        markdown.read("---\nTitle: Un\n\nTexte.\n", "a.md", OPTIONS)
