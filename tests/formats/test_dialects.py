"""Markdown dialects: marks stay byte for byte, text between them is translated."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from newstranslate import inline, opaque
from newstranslate.config import Config
from newstranslate.engines import tags
from newstranslate.errors import InputError
from newstranslate.formats import markdown
from newstranslate.language import typography
from newstranslate.model import Article, SlotStyle
from newstranslate.testing import pseudo

OPTIONS = markdown.Options("fr")

# Words in «», where they are translated: what is outside of them stays byte for byte. ↵ is a soft
# break, a blank in the unit.
CONSTRUCTS = {
    "container": ":::note\n«Le texte du conseil.»\n:::\n",
    "container, title": "::: tip «Le titre»\n«Le texte↵sur deux lignes.»\n:::\n",
    "container, label": ':::note[«Le titre»]{.x lang="y"}\n\n«Un.»\n\n:::\n',
    "containers in each other": "::::: a\n«Un.»\n:::: b\n- «deux»\n::::\n:::::\n",
    "container in a list": "- «un»\n\n  ::: warning «Deux mots»\n  «trois»\n  :::\n",
    "container of code": ":::{code-block} python\nprint('non')\n:::\n",
    "directive of a file": ":::{figure} dossier/image.png\n:::\n",
    "container of Quarto": ':::: {.callout-note title="«Le titre»"}\n«Un.»\n::::\n',
    "block of pymdownx": "/// note | «Le titre»\n    type: x\n\n«Un.»\n///\n",
    "alert": "> [!NOTE]\n> «Le texte↵> de la note.»\n",
    "alert, title": "> [!warning]+ «Mon titre»\n> «Le texte.»\n",
    "admonition": '!!! note "«Le titre»"\n    «Le texte.»\n\n    - «un»\n\n«Après.»\n',
    "admonition without blank": "«Avant.»\n!!!note\n    «Le texte.»\n",
    "collapsed admonition": '???+ tip inline end "«Le titre»"\n    «Le texte.»\n',
    "admonition in a list": '- «un»\n\n    !!! note "«Deux mots»"\n        «trois»\n',
    "tabs": '=== "«Sous Linux»"\n\n    «Un.»\n\n    ```sh\n    ls\n    ```\n\n=== "«Ailleurs»"\n\n    «Deux.»\n',
    "definition list": "«Terme»\n:   «La définition.»\n\n    «Suite.»\n:   «Une autre.»\n",
    "definition list, two terms": "«Un»\n: «Le premier.»\n\n«Deux»\n: «Le second.»\n",
    "attributes of a paragraph": '«Le texte.»\n{: .lead title="«Une bulle»"}\n\n«Fin.»\n',
    "attributes with words": '![](a.png){.x fig-alt="«La vue»" width=9}\n\n## «Le titre» {title="«Une bulle»"}\n',
    "attributes of a heading": "## «Le titre» {#id .classe}\n\n### «Deux» {: #x }\n",
    "attributes of a list": "- «un»\n- «deux»\n{:.liste}\n",
    "attributes of Hugo": "«Le texte.»\n{.lead}\n",
    "attributes of an image": '![«La photo»](a.jpg){: .right width="300"}\n',
    "options of kramdown": '{::options parse_block_html="true" /}\n\n{:toc}\n',
    "math": "«Avant.»\n$$\nE = mc^2\n\\text{si } x\n$$\n«Après.»\n",
    "math of LaTeX": "\\begin{align}\na &= b \\\\\nc\n\\end{align}\n\n\\[\nx\n\\]\n",
    "shortcode": '{{< figure src="a.png" caption="«Une rue»" alt=\'«Des gens»\' >}}\n',
    "shortcode over lines": '«Avant.»\n\n{{< figure\n  src="a.png"\n  title="«Une rue»"\n>}}\n',
    "shortcode pair": "{{% notice note %}}\n«Le texte.»\n{{% /notice %}}\n",
    "shortcode in a list": '- «un»\n\n  {{< img src="a" alt="«deux»" >}}\n',
    "shortcode beside text": '«Le texte.» {{< fn title="«Une note»" >}}\n',
    "shortcode of code": "{{< highlight py >}}\nx = 'non'\n{{< /highlight >}}\n",
    "shortcode of code, by its name": "{{< code-toggle file=hugo >}}\n[non]\n  target = '$1'\n{{< /code-toggle >}}\n\n«Un.»\n",
    "liquid": '{% include image.html src="a.jpg" caption="«Une rue»" %}\n«Le texte.»\n{% endif %}\n',
    "liquid over lines": "{% include image.html\n   src='a.jpg'\n   alt='«Une rue»' %}\n",
    "liquid code": "{% highlight ruby %}\nputs 'non'\n{% endhighlight %}\n",
    "liquid output": "{{ page.title }}\n\n«Le texte.»\n",
    "mdx": "import Tabs from '@theme/Tabs';\nimport './x.css'\n\nexport const a = {\n  b: 'non',\n}\n\n«Le texte.»\n",
    "components": '<Tabs groupId={"os"}>\n<TabItem value="a" title="«Un titre»">\n\n«Le texte.»\n\n</TabItem>\n</Tabs>\n',
    "component over lines": '<Figure\n  src={photo}\n  caption="«Une rue»"\n/>\n',
    "expressions": "{/* non */}\n\n{props.children}\n\n«Le texte.»\n",
    "contents": "[[toc]]\n\n[TOC]\n\n«Le texte.»\n",
    "abbreviations": "«Le HTML.»\n\n*[HTML]: «Un langage»\n*[W3C]: «Un organisme»\n",
    "tasks": "- [ ] «à faire»\n- [x] «fait»\n  - [X] «aussi»\n",
    "footnote of two paragraphs": "«Un[^1].»\n\n[^1]: «La note.»\n\n    «Sa suite.»\n",
    "line block": "| «Le vers un»\n| «le vers deux»\n|\n|   «le dernier»\n",
    "line block after a paragraph": "«Avant.»\n\n| «Le vers un»\n|   «le vers deux»\n",
    "title of Pandoc": "% «Le titre»\n% «Lina Alami»\n\n«Le texte.»\n",
    "examples of Pandoc": "(@) «un exemple»\n(@b) «un autre»\n",
    "command of LaTeX": "«Un.»\n\n\\newpage\n\n«Deux.»\n",
    "drawn table": "«Un.»\n\n+-----+-----+\n| non | non |\n+=====+=====+\n| non | non |\n+-----+-----+\n",
    "directive of MyST": "```{note} «Le titre»\n:class: x\n:alt: «Une rue»\n«Un.»\n\n- «deux»\n```\n\n«Trois.»\n",
    "directive of MyST, code": "```{code-block} py\nnon\n```\n",
    "options of a directive": ":::{admonition} «Le titre»\n:class: non\n«Un.»\n:::\n",
    "target of MyST": "(cible)=\n# «Le titre»\n",
    "raw of Liquid": "{% raw %}\n«Le texte {{ brut }} reste.»\n{% endraw %}\n",
    "raw of VitePress": "::: raw\n«Le texte.»\n:::\n",
    "raw of MyST": ":::{raw} html\nnon\n:::\n",
    "files included": "<<< @/a.js{2}\n\n--8<-- \"a.md\"\n\n«Un.»\n",
    "import below a paragraph": "«Un.»\n\nimport A from './a'\n\n«Deux.»\n",
    "import that the article uses": "import A, {B as C} from 'a'\n\n«Un.»\n\n<C/>\n",
    "import over lines": "import {\n  A,\n  B\n} from 'a/b';\n\n«Un.»\n",
    "export with a blank line": "export const a = [\n  'non',\n\n  'non'\n]\n\n«Un.»\n",
    "export that the article uses": "export const prix = 3\n\n«Un.»\n\n{prix}\n",
    "sentences that begin like modules": '«import de blé from "Ukraine"»\n\n«export const le prix (en euros)»\n\n«import sucre from "Cuba"»\n\n«export const prix = 3»\n',
    "expression of JSX in html": "<ul>\n  {liste.map((n) => (\n    <li key={n}>non {n}</li>\n  ))}\n  <li>«Une ligne.»</li>\n</ul>\n",
    "expression of JSX between html": '<div>\n  {ok && <p>non</p>}\n  <p>«Bonjour {nom}, {a ? <b>x</b> : "y"} fin.»</p>\n</div>\n',
    "expression of JSX alone": "<div>{liste.map((n) => <li>{n.a({b: {c: [d]}})} non</li>)}</div>\n",
    "expression of JSX cut by a blank line": "<div>\n  {liste.map((n) =>\n\n«Un.»\n\n  )}\n</div>\n",
    "attributes of JSX": '<div style={{color: "red"}} {...a} onClick={() => f(a > 2)}>\n  <p>«Une phrase.»</p>\n</div>\n',
    "attributes of JSX in a tag of a sentence": "«Un <a href=\"/a\" style={{color: 'red'}}>mot</a> et <b onClick={() => f('x')}>deux</b>.»\n",
    "attributes of JSX in a tag within html": "<div>\n  «Un <a style={{color: 'red', b: \"c\"}}>mot</a> ici.»\n</div>\n",
    "template in a tag of a sentence": '«Un <a href="{{ "/a" | url }}">mot</a> et <b {% if a > b %}class="c"{% endif %}>deux</b>.»\n',
    "template in a tag within html": '<div>\n  «Un <a href="{{ "/a" | url }}">mot</a> ici.»\n  <p title="«Depuis {{ v }}»">«Un.»</p>\n</div>\n',
    "tag over lines": '«Un.»\n\n<img\n  alt="«Une rue»"\n  src="a"\n/>\n',
    "comments of MDX with a blank line": "{\n  /** non */\n\n  /** @non {Un} b */\n}\n\n«Un.»\n",
    "empty address of a label": "«Le mot.»\n\n[foo]:\n<>\n",
    "expression of MDX": "«Un.»\n\n{liste.map((n) => (\n  <li key={n}>non {n}</li>\n))}\n\n«Deux.»\n",
    "math that begins a paragraph": "«$$x$$ est un nombre.»\n\n«Fin $$y$$.»\n",
    "front matter of JavaScript": '---js\n{\n  title: "non"\n}\n---\n«Un.»\n',
    "comment": "«Un.»\n\n<!-- non\n\nnon -->\n\n«Deux.»\n",
    "html": '<div class="x">\n  <p>«Une phrase.» «Deux.»</p>\n  <img src="a" alt="«Une rue»">\n</div>\n',
    "html of one tag": "<em>\n  «Une phrase.»\n</em>\n",
    "html in a list": "- «un»\n\n  <p>\n  «deux»\n  </p>\n",
}  # fmt: skip


def source(construct: str) -> str:
    return construct.replace("«", "").replace("»", "").replace("↵", "\n")


def units(construct: str) -> list[str]:
    return [re.sub("↵(?:> )?", " ", words) for words in re.findall("«(.*?)»", construct)]


def reversed_words(text: str) -> str:
    made = tags.from_xml(pseudo.translate(tags.to_xml(text), "en", {}), text)
    assert made is not None
    return made


def pseudo_targets(article: Article) -> dict[tuple[str, str], str]:
    return {segment.key: reversed_words(segment.text) for segment in article.segments}


@pytest.mark.parametrize("name", CONSTRUCTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_marks_stay_and_words_are_units(name: str, newline: str) -> None:
    text = source(CONSTRUCTS[name]).replace("\n", newline)
    article = markdown.read(text, "a.md", OPTIONS)
    assert [segment.text for segment in article.segments] == units(CONSTRUCTS[name])
    assert markdown.render(article, {}) == text
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_translated_what_is_no_word_stays_byte_for_byte(name: str) -> None:
    article = markdown.read(source(CONSTRUCTS[name]), "a.md", OPTIONS)
    out = markdown.render(article, pseudo_targets(article))
    wanted = iter(units(CONSTRUCTS[name]))
    assert out == re.sub("«.*?»", lambda _: reversed_words(next(wanted)), CONSTRUCTS[name])


LABELS = (
    "Voir le [rapport de la Cour] et la [*carte*][] ou ![plan], [ici][carte] [sic].\n\n![plan]\n\n"
)
DEFINITIONS = (
    "[rapport de la Cour]: https://a.example/r\n[*carte*]: /c\n[carte]: /d\n[plan]: /p.png\n"
)


def test_reference_links_keep_their_label() -> None:
    article = markdown.read(LABELS + DEFINITIONS, "a.md", OPTIONS)
    assert [s.text for s in article.segments] == [
        "Voir le [rapport de la Cour][rapport de la Cour] et la [*carte*][*carte*] ou "
        "![plan][plan], [ici][carte] [sic].",
        "plan",
    ]
    out = markdown.render(article, pseudo_targets(article))
    before, after = (_addresses(text) for text in (LABELS + DEFINITIONS, out))
    assert before == after == ["/c", "/d", "/p.png", "/p.png", "https://a.example/r"]
    assert "[troppar ed al ruoC][rapport de la Cour]" in out
    assert "![nalp][plan]" in out


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("""<a href="{{ "/a" | url }}">""", True),
        ("""<img src='{{ 'a' | url }}' />""", True),
        ("""<a {% if a > b %}class="c"{% endif %} href=d>""", True),
        ("""<b style={{color: 'red'}}>""", True),
        ("""<b a="b" onClick={() => f('x')} {...c}>""", True),
        ("""<li @click.stop="a > b">""", True),
        ("""<y, z="3">""", False),
        ("""<y {z}>""", False),
        ("""<a href="b>""", False),
    ],
)
def test_a_tag_with_code_in_its_values_is_no_text(tag: str, found: bool) -> None:
    text = f"Un {tag}mot"
    tags_of = [one for one in inline.scan(text) if one.name == "html"]
    assert [text[one.start : one.end] for one in tags_of] == [tag] * found


def test_labels_are_counted_as_links_on_both_sides() -> None:
    assert inline.inventory("le [rapport][r a] et [sic]") == ("link [r a]",)
    assert inline.inventory("[the *report*][r a]") == ("link [r a]",)
    assert inline.inventory("[`x`][`x`]") == ("code `x`", "link [`x`]")
    assert inline.inventory("the report") == ()


def _addresses(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(text)
    found = [child for token in tokens for child in token.children or []]
    return sorted(str(t.attrs.get("href") or t.attrs.get("src")) for t in found if t.attrs)


INLINE = {
    'un [lien](u){: .btn title="a b"} ici': "link u",
    "un [mot]{.smallcaps} ici": "attrs {.smallcaps}",
    "la formule $x_1^2$ ici": "math $x_1^2$",
    '{{< ref "a_b_c" >}} et': 'shortcode {{< ref "a_b_c" >}}',
    "le {{ page.title }} ici": "shortcode {{ page.title }}",
    "une {props.nom} ici": "expr {props.nom}",
    "[[Page|le nom]] ici": "wiki [[Page",
    "[[Autre page]] ici": "wiki [[Autre page",
    "un :smile: ici": "emoji :smile:",
    "suivez @nadia@social.org ici": "url @nadia@social.org",
    '<Lien a={{b: "c"}}>ici</Lien>': "html </Lien>",
    "une ++ctrl+alt+del++ ici": "keys ++ctrl+alt+del++",
    r"la formule \(x^2\) ici": r"math \(x^2\)",
    "Un texte. ^bloc-1": "id ^bloc-1",
    "un {liste.map(n => n)} ici": "expr {liste.map(n => n)}",
    "un {' '} ici": "expr {' '}",
    "un [lien]({{ site.url }}/a) ici": "link {{ site.url }}/a",
    "![photo]({{ site.url }}/a.png 'Un titre') ici": "image {{ site.url }}/a.png",
    "un [[lien] vide]({% post_url x %}) ici": "link {% post_url x %}",
}


@pytest.mark.parametrize("text", INLINE)
@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
def test_typography_leaves_marks_alone(text: str, lang: str) -> None:
    assert INLINE[text] in inline.inventory(text)
    marks = [text[m.start : m.end] for m in inline.scan(text)]
    made = inline.through(text, lambda words: typography.typeset(words, lang))
    assert all(mark in made for mark in marks)


@pytest.mark.parametrize(
    "text",
    [
        "entre $5 et $6 la pièce", "US$5-US$10", "10:30:20", "un :1: ici", "Note : « oui »", "dit-il [sic] […]",
        "{un mot ou deux}", "l’équation : non", "a :b c: d", "C++ et a++", "2^10 et x ^ y", r"\(voir plus bas\)",
        "un lien](u)", "{oui, non}",
    ],
)  # fmt: skip
def test_prose_is_no_mark(text: str) -> None:
    assert inline.inventory(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Distance\n~ 5 km\n", "import de blé\nexport de blé\n", "!!! Attention au chien\n",
        "::: « non »\n", "(@ il dit)\n", "- -8 degrés\n", "+ un\n+ deux\n", "100 % sûr\n% de quoi\n", "| a | b |\n|---|---|\n| c | d |\n", "/ou bien/\n", "Terme\n\nAutre\n",
    ],
)  # fmt: skip
def test_prose_is_no_block_of_marks(text: str) -> None:
    tokens = [s.text for s in markdown.read(text, "a.md", OPTIONS).segments]
    before = re.findall(r"\w+", text)
    assert re.findall(r"\w+", " ".join(tokens)) == before


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- un\n\n  import A from 'a'\n  deux\n", ["un", "import A from 'a' deux"]),
        ("Un.\n\nDeux.\n\n% de quoi\nsuite\n", ["Un.", "Deux.", "% de quoi suite"]),
        ("+----+\n| deux\n", ["+----+ | deux"]),
        ("```{note} un titre\nnon\n", []),
        (r"\(voir [a=b](u)\) ici", [r"\(voir [a=b](u)\) ici"]),
    ],
)
def test_what_only_looks_like_marks_is_read_as_commonmark_does(
    text: str, wanted: list[str]
) -> None:
    assert [s.text for s in markdown.read(text, "a.md", OPTIONS).segments] == wanted
    assert ("link u" in inline.inventory(text)) == ("](" in text)


def test_a_target_opens_no_block_of_marks() -> None:
    article = markdown.read("Une phrase.\n", "a.md", OPTIONS)
    for start in (":::note", ": un", '=== "a"', "$$", "/// x", "!!! note"):
        out = markdown.render(article, {article.segments[0].key: start})
        assert out == f"\\{start}\n"


def test_the_setting_is_what_is_compared() -> None:
    assert Config().shortcode_prose == opaque.PROSE == markdown.Options("fr").shortcode_prose


def test_parameters_of_the_setting_are_units() -> None:
    options = markdown.Options("fr", shortcode_prose=("legende",))
    article = markdown.read('{% x legende="Une rue" caption="non" %}\n', "a.md", options)
    assert [s.text for s in article.segments] == ["Une rue"]
    out = markdown.render(article, {article.segments[0].key: 'a "street"'})
    assert out == '{% x legende="a ”street”" caption="non" %}\n'


ABBR = '{{{{< abbr title="{}" >}}}}{}{{{{< /abbr >}}}}'


@pytest.mark.parametrize(
    ("text", "inner", "made"),
    [
        (f"L’{ABBR.format('Deux mots', 'ONU')} parle.\n", "Deux mots", f"’L{ABBR.format('stom xueD', 'UNO')} elrap.\n"),
        ('Un <abbr title="Deux mots">mot</abbr> ici.\n', "Deux mots", 'nU <abbr title="stom xueD">tom</abbr> ici.\n'),
        ('Voir <img src="a.png" alt="Une rue"> ici.\n', "Une rue", 'rioV <img src="a.png" alt="eur enU"> ici.\n'),
        ('Un <Badge text="neuf" type="tip" /> ici.\n', "neuf", 'nU <Badge text="fuen" type="tip" /> ici.\n'),
        ('Voir [ici](a){title="Une rue"} deux\n', "Une rue", 'rioV [ici](a){title="eur enU"} xued\n'),
        ('Voir [mot]{.a title="Une rue"} deux\n', "Une rue", 'rioV [tom]{.a title="eur enU"} xued\n'),
        ('| a <X alt="Une rue" /> b |\n|---|\n', "Une rue", '| a <X alt="eur enU" /> b |\n|---|\n'),
    ],
)  # fmt: skip
def test_words_in_a_shortcode_or_tag_within_a_sentence_are_a_unit(
    text: str, inner: str, made: str
) -> None:
    article = markdown.read(text, "a.md", OPTIONS)
    assert [s.text for s in article.segments][1:] == [inner]
    reverse = {s.key: reversed_words(s.text) for s in article.segments}
    reverse[("", inner)] = " ".join(word[::-1] for word in inner.split()[::-1])
    out = markdown.render(article, reverse)
    assert out == made.replace("’L", "L’")
    assert inline.inventory(out) == inline.inventory(text)
    alone = markdown.render(article, {("", inner): reverse[("", inner)]})
    assert alone == text.replace(inner, reverse[("", inner)])
    assert markdown.render(article, {}) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> <div>\n> Trois mots ici\n> </div>\n", 3),
        ('<a href="<%= u %>">\nDeux mots\n</a>\n', 2),
        ("<div>\nDeux mots\n</div>\n", 0),
        ("+------+-----+\n| deux | mots |\n+------+-----+\n", 2),
        ("{l.map((n) => <li>deux mots</li>)}\n", 2),
        ("\\section{Deux mots}\n", 2),
        ("<!-- Deux mots -->\n\n<script>\nvar x;\n</script>\n", 0),
    ],
)
def test_words_outside_units_are_counted(text: str, words: int) -> None:
    assert markdown.read(text, "a.md", OPTIONS).outside == words


def _reader() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin).use(admon_plugin).use(tasklists_plugin)
    md.use(dollarmath_plugin)
    for name in ("note", "tip"):
        md.use(container_plugin, name)
    return md


def _skeleton(text: str) -> list[str]:
    """What a reader that is not ours sees, but words."""
    found = []
    for token in _reader().parse(text):
        found.append(f"{token.type} {token.tag} {token.markup}")
        children = (c for c in token.children or [] if c.type not in ("text", "softbreak"))
        found += [f"{child.type} {child.attrs.get('href', '')}" for child in children]
    return found


BLOCKS = [
    ":::note\nLe texte.\n:::", '!!! note "Le titre"\n    Le texte.\n\n    - un', "Terme\n:   Sens.",
    "> [!NOTE]\n> Texte.", "$$\na\n$$", "- [ ] un\n- [x] deux", "Un [lien] ici.", "Texte[^1].",
    '<div>\n<p>Un mot.</p>\n</div>', "Un.\n{: .x}", '{{< f caption="Un" >}}', "## Titre {#a}", "1. un\n2. deux",
    "| a | b |\n|---|---|\n| c | d |", "```\nx\n```", "*[HTML]: Langage", "{% if x %}\nUn.\n{% endif %}",
]  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(BLOCKS), max_size=6), st.sampled_from(["\n\n", "\n\n\n"]))
def test_pseudo_translation_keeps_what_another_reader_sees(blocks: list[str], gap: str) -> None:
    text = gap.join([*blocks, "[lien]: /u", "[^1]: La note."]) + "\n"
    article = markdown.read(text, "a.md", OPTIONS)
    out = markdown.render(article, pseudo_targets(article))
    assert _skeleton(out) == _skeleton(text)


PIECES = st.sampled_from(
    [":::", ":::note ", "\n", "\n", "\n\n", "    ", "> ", "- ", "mot ", "Fin. ", '!!! note "t"', '=== "t"', "{: .x}"]
    + ["{{< ", ">}}", "{% ", "%}", "$$", "$x^2$", "[a]", "[a]: u\n", "[a][]", "[[toc]]", "*[H]: x", ": ", "<T>", "</T>"]
    + ["| ", "[!NOTE]", "- [ ] ", "import x from 'y'", "export const a = {", "<div>\n", "</div>", 'alt="b"', "/// x"]
    + ["---\n", "+++\n", "{", "}", "\r\n", "\ufeff", "a: b\n", 'a = "b"\n', "~", "\\begin{a}", "\\[", "`", "![a]", "*"]
)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_mixture_stays_byte_for_byte(text: str) -> None:
    try:
        article = markdown.read(text, "a.md", OPTIONS)
    except InputError:
        return
    assert markdown.render(article, {}) == text
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text
    for segment in article.segments:
        assert 0 <= segment.start < segment.end <= len(text)
    outer = [
        s
        for s in article.segments
        if s.slot.style not in (SlotStyle.ATTRIBUTE, SlotStyle.PARAMETER)
    ]
    for one, two in zip(outer, outer[1:], strict=False):
        assert one.end <= two.start


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "front", ["---\na: b\n---\n\n", '+++\na = "b"\n+++\n', '\ufeff{"a": "b"}\n']
)
def test_marks_are_found_below_front_matter(front: str, newline: str) -> None:
    text = f'{front}:::note Le titre\nUn.\n:::\n{{{{< f alt="Une rue" >}}}}\n'
    article = markdown.read(text.replace("\n", newline), "a.md", OPTIONS)
    out = markdown.render(article, pseudo_targets(article))
    wanted = (
        text.replace("Le titre", "eL ertit").replace("Un.", "nU.").replace("Une rue", "enU eur")
    )
    assert out == wanted.replace("\n", newline)
    assert [s.line for s in article.segments] == [front.count("\n") + n for n in (1, 2, 4)]


@pytest.mark.parametrize(
    ("line", "is_module"),
    [
        ("import A from 'a'", True),
        ("import * as A from 'a'", True),
        ("import 'a'", True),
        ("export const prix = 3", True),
        ("export {prix}; (suite)", True),
        ('import de blé from "Ukraine"', False),
        ("import de blé, 3 (tonnes)", False),
        ("export de blé (3 tonnes)", False),
    ],
)
def test_mdx_takes_a_module_without_further_proof(line: str, is_module: bool) -> None:
    assert texts(f"{line}\n\nUn.\n", "a.mdx") == ([] if is_module else [line]) + ["Un."]


def test_words_of_an_expression_in_html_are_counted_outside() -> None:
    article = markdown.read(
        "<ul>\n{a.map(n => <li>Lire la suite</li>)}\n<p>Un.</p>\n</ul>\n", "a.md", OPTIONS
    )
    assert article.outside == 3


@pytest.mark.parametrize("address", ["<>", "<A>"])
def test_address_of_a_label_on_the_next_line_is_no_component(address: str) -> None:
    text = f"Voir [foo].\n\n[foo]:\n{address}\n"
    assert texts(text, "a.md") == ["Voir [foo][foo]."]


def texts(text: str, where: str) -> list[str]:
    article = markdown.read(text, where, OPTIONS)
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text
    return [segment.text for segment in article.segments]
