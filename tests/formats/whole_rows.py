"""Pieces of pages and dumps, each in an article of its own: is it kept, as what, or left out, why."""

from __future__ import annotations

_LINKS = "<a href='/a'>Le premier titre d’un autre article</a>"
FURNITURE = [
    "<nav><a href='/'>Accueil</a></nav>",
    "<form><input value='x'><p>Votre nom</p></form>",
    "<button>Lire plus</button>",
    "<select><option>Un</option></select>",
    "<dialog><p>Boîte de dialogue</p></dialog>",
    "<div role='navigation'><p>Menu du site</p></div>",
    "<div role='search'><p>Chercher un mot</p></div>",
    "<div role='contentinfo'><p>Pied de page</p></div>",
    "<div role='alert'><p>Dernière minute : le port ferme.</p></div>",
    "<div class='share-buttons'><p>Sur tous les réseaux</p></div>",
    "<div class='relatedPosts'><p>Un titre</p></div>",
    "<div class='jp-relatedposts'><p>Un titre</p></div>",
    "<div class='post-author-bio'><p>Lina écrit ici.</p></div>",
    "<div class='les-plus-lus'><p>Un titre</p></div>",
    "<div class='post-prev'><p>Avant</p></div>",
    "<div class='elementor-share'><p>Un texte</p></div>",
    "<div class='has-related'><p>Un texte</p></div>",
    "<div class='widget widget_text'><p>Un texte</p></div>",
    "<p class='widget'>Un texte court</p>",
    "<div id='newsletter'><p>Un texte</p></div>",
    "<section aria-label='Newsletter'><p>Un texte</p></section>",
    "<div aria-label='Newsletter'><p>Un texte</p></div>",
    "<div class='paywall'><p>Un texte sans mur</p></div>",
    "<div class='paywall'><p>La suite est réservée aux abonnés.</p></div>",
    "<p>Il vous reste 71.4% de cet article à lire.</p>",
    "<p>Lire aussi : La sardine se fait rare</p>",
    "<p>→ Lire aussi La sardine se fait rare</p>",
    "<h3>Articles similaires</h3><p><a href='/a'>Un</a></p><p><a href='/b'>Deux</a></p>",
    "<h3>Les faits</h3><p>Deux bateaux sont partis.</p>",
    "<p>Partager sur Facebook</p>",
    "<p>Partager</p>",
    "<p>Suivez-nous sur X</p>",
    "<p>Abonnez-vous à notre lettre</p>",
    "<p>Tags : port, pêche</p>",
    "<p>Publicité</p>",
    "<p>Temps de lecture : 3 min</p>",
    "<p>3 min</p>",
    "<p>© 2026 Le Courrier</p>",
    "<p>Copyright Le Courrier</p>",
    "<p>Ce site utilise des cookies pour mesurer son audience.</p>",
    "<p>Votre adresse e-mail ne sera pas publiée.</p>",
    "<p>Il a dit que ce site utilise des cookies, et qu’il faudrait en parler un jour.</p>",
    "<p>Par Lina Alami</p>",
    "<p>Publié le 12 mars 2026 à 10h15</p>",
    "<p>12/03/2026</p>",
    "<p>il y a 3 heures</p>",
    "<p>Mis à jour il y a 2 jours</p>",
    "<p>Regarder la vidéo</p>",
    "<p>Video 2:34</p>",
    "<p>3 sur 12</p>",
    "<p>Sujets</p>",
    "<p>Contactez-nous</p>",
    "<p>Cet article contient des liens affiliés.</p>",
    "<p>Nous pouvons percevoir une commission.</p>",
    "<p>Pour plus d’informations, <a href='/x'>abonnez-vous</a> à la lettre.</p>",
    "<p>Pour plus d’informations, abonnez-vous à la lettre.</p>",
    "<p>Vous avez une information ? <a href='mailto:a@b.c'>Écrivez</a></p>",
    "<p>« Pour plus d’informations, <a href='/x'>abonnez-vous</a> à la lettre du port de pêche », dit-il.</p>",
    f"<p>{_LINKS}</p>",
    f"<p>{_LINKS}.</p>",
    "<p>Voir <a href='/a'>le rapport</a> complet</p>",
    "<p><a href='https://autre.example/a'>Un rapport d’ailleurs</a></p>",
    f"<p>À VOIR : {_LINKS}</p><p>À VOIR : <a href='/b'>Le second titre</a></p>",
    f"<p>À VOIR : {_LINKS}</p>",
    "<p><a href='#suite'>Aller à la suite</a></p>",
    "<p><a href='#fin'>Passer la publicité</a></p><p>Une boîte.</p><p id='fin'>Après.</p>",
    "<p>Le même texte deux fois de suite dans la page.</p><p>Le même texte deux fois de suite dans la page.</p>",
    "<p>Deux fois.</p><p>Deux fois.</p>",
    "<aside><blockquote>Le port a rouvert lundi matin</blockquote></aside>",
    "<div class='exergue'><p>Une phrase qui n’est pas ailleurs</p></div>",
    "<h2>Abonnez-vous</h2><ul><li>Un accès illimité à tous les articles</li></ul>",
    "<p><a href='https://shop.example/x'>$285 at Amazon</a></p>",
    "<p><a href='https://shop.example/x'>Un sac à 285 euros</a></p>",
    "<ul><li><a href='/1'>Un titre</a></li><li><a href='/2'>Un autre</a></li><li><a href='/3'>Un dernier</a></li></ul>",
    "<ul><li>Un point</li><li>Un <a href='/2'>autre</a></li></ul>",
    "<p hidden>Caché</p>",
    "<p hidden='until-found'>Pas caché</p>",
    "<p style='display: none'>Caché</p>",
    "<p style='color:red'>Rouge</p>",
    "<span class='sr-only'>Pour l’oreille</span>",
    "<p aria-hidden='true'>Le port a rouvert lundi matin</p>",
    "<p aria-hidden='true'>Nulle part ailleurs</p>",
    "<noscript><p>Sans script</p></noscript>",
    "<template><p>Modèle</p></template>",
    "<!-- à relire -->",
    "<img src='data:image/gif;base64,x'><noscript><img src='/a.jpg' alt='La grue'></noscript>",
    "<img src='/placeholder.png' data-src='/b.jpg' alt='Le quai'>",
    "<img srcset='/s.jpg 300w, /l.jpg 900w' alt='Le môle'>",
    "<img srcset=' , ' src='/d.jpg' alt='Le bac'>",
    "<img src='/logo.png' alt='Logo'>",
    "<img src='/a.jpg' alt='Un'><p>Entre.</p><img src='/a.jpg' alt='Un'>",
    "<figure><img src='/a.jpg' alt='Un'><figcaption>Légende.</figcaption></figure>",
    "<figure><figcaption>Légende avant.</figcaption><img src='/a.jpg' alt='Un'></figure>",
    "<figure><img src='/a.jpg'><figcaption>Le quai. <span class='credit'>Photo : Y. H.</span></figcaption></figure>",
    "<figure><blockquote>Une citation.</blockquote><figcaption>Lui</figcaption></figure>",
    "<picture><source srcset='/x.webp'><img src='/x.jpg' alt='X'></picture>",
    "<video src='/v.mp4'></video>",
    "<iframe src='https://www.youtube.com/embed/abc' title='La vidéo'></iframe>",
    "<iframe src='https://carte.example/'></iframe>",
    "<blockquote class='twitter-tweet'><p>Un message.</p><a href='https://x.com/a/status/1'>12 mars</a></blockquote>",
    "<dl><dt>Terme</dt><dd>Définition</dd></dl>",
    "<table><tr><th>Ville</th><th>Prix</th></tr><tr><td>Salé</td><td>12</td></tr></table>",
    "<table><tr><td>Une mise en page</td></tr></table>",
    "<table><tr><td colspan='2'>Titre</td></tr><tr><td>a</td><td>b</td></tr></table>",
    "<table><thead><tr><td>a</td></tr></thead><tbody><tr><td><p>b</p><p>c</p></td></tr></tbody></table>",
    "<pre>un\n  deux</pre>",
    "<p>Du <code>code`x</code> ici</p>",
    "<p><kbd>Ctrl</kbd>, <var>x</var>, <del>ôté</del>, <ins>mis</ins>, <mark>vu</mark>, <small>petit</small>, <abbr title='a'>b</abbr></p>",
    "<p>Un<a href='/a'></a> <a href='javascript:x()'>mot</a> <a href='#n'>note</a> <a>rien</a></p>",
    "<p><b>Tout gras</b></p><p>Suite.</p>",
    "<p><b>Un</b><b>deux</b> <i>trois</i> <b><i>quatre</i></b><br><br>cinq</p>",
    "<p>H<sub>2</sub>O 10<sup>n</sup> 1<sup>er</sup> x<sup>2</sup></p>",
    "<h1>Un second titre</h1>",
    "<h4>Un petit titre :</h4><p>Texte.</p>",
    "<h2></h2><h2>Un titre seul</h2>",
    "<ol type='a'><li>un<ol><li>deux</li></ol></li></ol>",
    "<ul><li><p>Un.</p><p>Deux.</p></li><li></li></ul>",
    "<blockquote>Un.<blockquote>Deux.</blockquote></blockquote>",
    "<div>Un<p>Deux</p>Trois<div>Quatre</div></div>",
    "<center><font size='2'>Ancien</font></center>",
    "<hr><p>***</p>",
    "<details><summary>Plus</summary><p>Du texte.</p></details>",
    "<address>12 rue du Port</address>",
    "<p>&amp;lt;b&amp;gt; L&amp;#8217;eau &nbsp; fin</p>",
    "<p>إقرأ أيضا: ندرة السردين</p>",
    "<p>شارك</p>",
    "<p>بقلم: لينا العلمي</p>",
    "<p>Follow us on X</p>",
    "<p>Read more: <a href='/a'>Storm due on Sunday</a></p>",
    "<p>Sign up to our newsletter</p>",
]
"""Pieces of HTML within an article."""

LINES = [
    "ÉCONOMIE", "Accueil", "Accueil > Économie", "Par Lina Alami", "Lina Alami", "LINA ALAMI",
    "Par Lina Alami et Omar Haddad", "De notre correspondant à Rabat", "Avec AFP", "(AFP)", "Source : MAP",
    "Publié le 12 mars 2026", "12 mars 2026", "12/03/2026", "31/12/2026 à 10:15", "Mis à jour le 13 mars 2026 à 18h",
    "jeudi 12 mars 2026", "10h15", "March 12, 2026", "2026-03-12", "Le 12 mars, tout a changé.",
    "Temps de lecture : 3 min", "3 min", "Partager", "Partager sur Facebook", "Publicité", "Lire aussi : La sardine",
    "Photo : Y. Haddad", "Le quai nord, lundi. (Photo Y. Haddad)", "Crédit : AFP", "port.jpg", "IMG_1234.JPG",
    "Inscrivez-vous à notre newsletter", "© 2026 Le Courrier", "Tous droits réservés", "Contact", "0 commentaire",
    "Tags : port, pêche", "https://a.example/port", "redaction@desk.example", "Tél. : +212 5 37 22", "***", "---", "- - -",
    "Une ligne qui dit quelque chose du port.", "Une ligne sans point", "« Nous payons déjà », dit-il.", "— Oui, dit-il.",
    "1. Un", "- un point", "• un autre", "a)", "Ville\tPrix", "> cité", "# titre", "Et après ?", "Un intertitre",
    "À Salé, le port rouvre", "À Salé, le port…", "À Salé, le port rouvre - Le Courrier", "Le Courrier",
    "Vidéo : la reprise", "Abonnés", "Article réservé aux abonnés", "Cet article vous a plu ?", "Suivez-nous", "Haut de page",
    "اقرأ أيضا: ندرة السردين", "بقلم: لينا العلمي", "الخميس 12 مارس 2026", "By Ana Cole", "Read more: Storm due on Sunday", "Sign up",
    "Selon Lina Alami, tout va bien.", "RABAT -", "Rabat, 12 mars 2026 (MAP) -", "Fin", "FIN", "la/oh/mb", "(1/2)", "Page 1 sur 2", "1",
]  # fmt: skip
"""Lines of a dump above its story, and again below it."""

TEXTS = [
    *LINES, "1984. Une date", "1) un", "+ 3 %", "= fin", "==", "::: x", "~~~", "!!! x", "| a", ": x", "#mot", "# ", "a_b _c_ *d* [e](f) `g`",
    "<b> & &amp; {{x}} {% y %} {a} ~~z~~ $$k$$ $1", "https://a.b/c_d_e et www.a.b/_x_ et a_b@c.d", "![a](b)", "\\", "fin \\", "12.", "1.2", "-", "+", "- x", "* x",
    "Il vous reste 20 % de cet article à lire.", "Already a subscriber? Sign in", "Leave a comment", "3 commentaires", "Related articles", "More from Sport",
    "Nous utilisons des cookies", "By using this site you accept cookies", "Your email address will not be published", "Le maire par la suite a dit non.",
]  # fmt: skip
"""Texts that are escaped, and asked whether they are furniture."""

DAYS = [
    "2026-03-12", "2026-3-1", "20260312", "2026-03-12T09:15:00Z", "2026-03-12T09:15:00.123+0100", "2026-03-12 09:15", "2026-13-01", "2026-02-30", "12/03/2026", "31/12/2026",
    "12/31/2026", "31.12.2026", "31-12-2026", "1/1/26", "12 mars 2026", "1er avril 2026", "12 mars", "mars 2026", "Jeudi 12 mars 2026 à 10h15", "12 MARS 2026", "12 mar. 2026",
    "March 12, 2026", "12 March 2026", "Mar 12, 2026 10:15 AM", "March 2026", "Thu, 12 Mar 2026 10:15:00 +0100", "الخميس 12 مارس 2026", "١٢ مارس ٢٠٢٦", "12 كانون الثاني 2026",
    "10 غشت 2026", "12/3/2026 - 10:15", "2026/03/12", "Publié le 12 mars 2026", "Mis à jour le 12 mars 2026", "hier", "il y a 3 jours", "10:15", "10h15", "le 12", "1789", "en 2026", "12 2026", "",
]  # fmt: skip
"""Texts that a day is read in."""

_BODY = "\n\nUn mot.\n"
FRONTS = {
    "plain": f"---\ntitle: Le port\ndescription: Un quai, deux grues\nlang: fr\n---{_BODY}",
    "quoted": f"---\ntitle: \"Le \\\"port\\\" \\u00e9t\\u00e9\"\ndescription: 'L''été : oui'\ntags: [a, \"b\"]\n---{_BODY}",
    "blocks": f"---\ntitle: >-\n  Le port\n  rouvre\ndescription: |\n  Un quai.\n  Deux grues.\ndraft: true\n---{_BODY}",
    "comments": f"---\n# titre\ntitle: Le port # fin\ndescription:\nempty: \"\"\nauthor:\n  name: Lina\n---{_BODY}",
    "signs": f"---\ntitle: 'a: b'\ndescription: \"# c\"\nurl: https://a.example/b#c\n---{_BODY}",
    "windows": "---\r\ntitle: Le port\r\ndescription: Un quai\r\n---\r\n\r\nUn mot.\r\n",
    "mark": f"\ufeff---\ntitle: Le port\n---{_BODY}",
    "empty": f"---\n---{_BODY}",
    "dots": f"---\ntitle: Le port\n...{_BODY}",
    "toml": f"+++\ntitle = \"Le \\\"port\\\"\"\ndescription = 'Un quai'\ntags = [\"a\", \"b\"]\ndate = 2026-03-12\n[author]\nname = \"Lina\"\n+++{_BODY}",
    "toml lines": f"+++\ntitle = \"\"\"\nLe port\nrouvre\"\"\"\ndescription = '''Un quai'''\n+++{_BODY}",
    "json": f'{{\n  "title": "Le \\"port\\"",\n  "description": "Un quai",\n  "tags": ["a"]\n}}{_BODY}',
    "json in one line": f'{{"title": "Le port", "weight": 3}}{_BODY}',
    "rule": "Un mot.\n\n---\n\ntitle: Le port\n",
    "none": "Un mot.\n",
}  # fmt: skip
"""Name → an article with front matter of one form."""

MARKDOWN = {
    "sentences": "Le port rouvre. Il était fermé ! Pourquoi ? « On verra », dit-il. M. Alami, lui, part…\n",
    "sentences with markup": "Le **port. Il** rouvre. Voir [le site. Oui](a.md). Un `code. X` ici.\nUne ligne.\n",
    "off and on": "Un.\n\n<!-- translate:off -->\n\nDeux.\n\n<!-- translate:on -->\n\nTrois.\n\n<!-- translator: le maire -->\n\nQuatre.\n",
    "setext": "Un titre\n===\n\nUn autre\n---\n\nTexte\n",
    "nested": "> - un\n>   suite\n>   1. deux\n>\n>      trois\n\n- > cité\n  suite\n",
    "table in list": "- un\n\n  | a | b |\n  |---|---|\n  | c d. E | `f` |\n",
    "titles": "[un](a \"Titre un\") ![deux](b 'Titre deux')\n\n![trois](c \"Titre \\\"trois\\\"\")\n\n[x]: d 'Titre x'\n[y]: <e> (Titre y)\n",
    "HTML and words": "<div>\n<p title=\"Un titre\">Un mot. Deux.</p>\n<img alt='La grue'>\n</div>\n\n<p>\n\n**gras**\n\n</p>\n\n<b>un</b> mot\n",
    "shortcodes": '{{< figure src="a.png" title="Le quai" caption="Vu du *môle*" >}}\n\n{{% note "x" %}}\nUn mot.\n{{% /note %}}\n\nMot {{< ref "a.md" >}} fin.\n\n[caption]Une vue[/caption]\n',
    "wiki and math": "Voir [[Page|le mot]], $a_b$ et :smile:. {{ var }} {% if x %}oui{% endif %}\n",
    "escapes": "1\\. Un \\*mot\\* \\[a\\] &lt;b&gt; &nbsp;fin\\\nsuite\n",
    "notes": "Un[^1] mot[^deux].\n\n[^1]: Une note. Sa suite.\n[^deux]:\n    Un bloc.\n\n    Un autre.\n",
    "definition": "Terme\n: Une définition.\n\nAutre terme\n: Deux. Trois.\n",
    "mdx": "import X from 'x'\n\nexport const a = 1;\n\n# Un titre {a}\n\n<X title=\"Un titre\">\n  Un mot.\n</X>\n\n{/* remarque */}\n",
    "windows": "Un mot.\r\n\r\n- deux\r\n  trois\r\n\r\n> quatre\r\n> cinq\r\n",
    "arabic": "أعلن الوزير، اليوم، أن الميناء مفتوح. هل يعود الصيادون؟ «نعم»، يقول.\n",
    "spans": '<span>\nUn mot.\n</span>\n\n<b>\n<i>Un.</i>\n</b>\n\n<x-y a="b">\nMot <x-y>dedans</x-y>\n</x-y>\n\n<ins>Un mot</ins>\n',
    "templates in tags": '<a href="{{ url }}" title="Un titre">\nUn mot\n</a>\n\n<div {{ x }}>\nmot\n</div>\n\n<p class="{% y %}">Un mot</p>\n',
    "comments": "Un <!-- x --> mot.\n\n<!--\ntranslate:off\n-->\n\n<!-- translate:off -->Rien<!-- translate:on -->\n\nUn.\n\n<!-- translate:on -->\n",
    "abbreviations": "M. Alami a vu Mme. Idrissi à 10 h. 30. Il a dit non. p. 12, art. 3, etc. Puis oui !  Non ? Bon… Et après: rien. U.S. ports open. E.g. this. 3.5 and 1.000.\n",
    "links in links": "[![a](b.png)](c) [un [deux] trois](d) [e]() <https://a.b/c_d> https://e.f/g_h\n\n[^x]: note\n",
    "long lines": "Un mot\nsur trois\nlignes  \net un  saut\\\nfin\n- point\nsuite\n> cité\nsuite\n",
    "emphasis": "***un*** **deux *trois*** *quatre **cinq*** _six_ __sept__ ~~huit~~ `neuf` ``di`x`` **un. Deux.** *Un. Deux* trois.\n",
    "tables": "| a | b |\n|:--|--:|\n| c \\| d | `e` |\n| ![f](g.png) | [h. I](j) |\n|  |\n| k | l | m |\n\na | b\n--|--\nc | d\n",
    "tasks": "- [ ] un\n- [x] deux **mots**\n\n1. [ ] trois\n\n* * *\n\n+ quatre\n\n  cinq\n",
    "edges": "Un.[^1] <b></b>Deux. **Trois.** <!-- a --> fin\n\n<i><b>Un mot.</b></i> *(Deux.)* [](a)Trois.\n\n**[Un.](a)** ![](b) Deux. ![c](d)\n\n`x` Un mot `y`. **\u00a0** Deux\n\n[^1]: Note.\n",
    "no words": "***\n\n12 %\n\n![](a.png)\n\n`x`\n\n[](b)\n",
}  # fmt: skip
"""Name → Markdown of one kind."""

_RUN = "<w:r>{}<w:t>{}</w:t></w:r>"
_BIDI = '<w:pPr><w:keepNext/>{}<w:jc w:val="left"/><w:rPr>{}</w:rPr></w:pPr>'
_STRONG = "<w:rPr><w:rStyle w:val='Fort'/></w:rPr>"
_AR, _FR = "ميناء", "Le port"
RIGHT_TO_LEFT = (
    '<w:style w:type="paragraph" w:styleId="Arabe"><w:name w:val="Arabe"/><w:pPr><w:bidi/></w:pPr>'
    "<w:rPr><w:rtl/></w:rPr></w:style>"
)
"""A style of paragraphs that read from right to left."""
_STYLED = '<w:pPr><w:pStyle w:val="Arabe"/>{}</w:pPr>'
SIDES = [
    *(
        f"<w:p>{_STYLED.format(bidi)}{_RUN.format(look, words)}</w:p>"
        for words in (_AR, _FR)
        for bidi in ("", "<w:bidi/>", '<w:bidi w:val="0"/>', "<w:rPr><w:rtl/></w:rPr>")
        for look in ("", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:rtl/></w:rPr>", '<w:rPr><w:rtl w:val="0"/></w:rPr>')
    ),
    *(
        f"<w:p>{_BIDI.format(bidi, mark)}{_RUN.format(look, words)}</w:p>"
        for words in (_AR, _FR, "12", f"{_AR} {_FR}")
        for bidi, mark, look in (
            ("", "", ""),
            ("<w:bidi/>", "<w:rtl/>", "<w:rPr><w:rtl/></w:rPr>"),
            ('<w:bidi w:val="0"/>', '<w:rtl w:val="0"/>', '<w:rPr><w:b/><w:rtl w:val="0"/></w:rPr>'),
            ("<w:bidi/>", "", '<w:rPr><w:bCs/><w:iCs/><w:szCs w:val="28"/><w:rtl/></w:rPr>'),
            ("", "", '<w:rPr><w:b/><w:bCs/><w:i/><w:sz w:val="20"/><w:lang w:val="fr-FR"/></w:rPr>'),
            ("", "", "<w:rPr/>"),
        )
    ),
    f"<w:p>{_RUN.format('', _AR)}</w:p>",
    f"<w:p><w:pPr/>{_RUN.format('', _AR)}</w:p>",
    f"<w:p><w:pPr><w:bidi/></w:pPr>{_RUN.format('', _FR)}</w:p>",
    f"<w:p>{_RUN.format('', _FR)}<w:r><w:tab/></w:r>{_RUN.format('<w:rPr><w:rtl/></w:rPr>', '+212 5')}</w:p><w:p/>",
    *(
        f"<w:tbl>{look}<w:tr><w:tc><w:p>{_RUN.format('', one)}</w:p></w:tc><w:tc><w:p>{_RUN.format('', '3')}</w:p></w:tc></w:tr></w:tbl>"
        for one in (_AR, _FR)
        for look in ("", "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="x"/><w:tblW w:w="0"/></w:tblPr>', "<w:tblPr><w:bidiVisual/></w:tblPr>")
    ),
    *(
        f"<w:p>{_RUN.format('', one)}</w:p><w:sectPr>{section}<w:pgSz w:w='1'/><w:docGrid/></w:sectPr>"
        for one in (_AR, _FR)
        for section in ("", "<w:bidi/>", '<w:bidi w:val="0"/>')
    ),
    f'<w:p><w:pPr><w:ind w:left="10" w:right="20"/><w:jc w:val="right"/></w:pPr>{_RUN.format("", _AR)}</w:p>',
    f'<w:p><w:pPr><w:ind w:start="10"/><w:jc w:val="center"/></w:pPr>{_RUN.format("", _AR)}</w:p>',
    f'<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr>{_RUN.format(_STRONG, _AR)}</w:p>',
]  # fmt: skip
"""Bodies of Word documents, turned from one side to the other."""
