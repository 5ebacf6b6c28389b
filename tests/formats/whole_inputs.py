"""What `wholes` makes texts of, besides the constructs: pages, dumps, HTML and Word documents."""

from __future__ import annotations

from tests.formats import worddocs as word
from tests.formats.worddocs import PNG, box, field, item, p, picture, relation, t, table

FRAGMENTS = {
    "post": (
        '<h2 id="a">Un accord signé</h2>\n<p class="lead">Le Maroc a <b>signé</b> hier. L’Espagne '
        'suivra&nbsp;; « demain ».<br>Voir <a href="page.html" title="La suite">la suite</a>.</p>\n'
        '<ul>\n<li>Un point <em>important</em></li>\n<li>Deux<ul><li>dedans</li></ul></li>\n</ul>\n'
    ),
    "pictures": (
        '<figure><img src="a.png" alt="Le port, vu du môle" title="Au port"><figcaption>Le port. '
        "Crédit : Lina Alami</figcaption></figure>\n<p>Mot <img src=b.png alt='La grue' /> fin.</p>\n"
        '<a href="x"><img src="c.png" alt=""></a>\n<video controls><track label="Sous-titres"></video>\n'
    ),
    "tables": (
        "<table><caption>Parts</caption><thead><tr><th>Ville<th>Part</thead><tbody><tr><td>Rabat"
        "<td>12&nbsp;%</tr><tr><td><p>Fès</p><p>Meknès</p><td>3 &lt; 4</tr></tbody></table>\n"
    ),
    "left open": "<p>Un\n<p>Deux <b>gras\n<p>Trois\n<ul><li>un<li>deux</ul>\n<div>Fin de <i>page\n",
    "no translation": (
        '<p>Un <span translate="no">Boeing 737</span> vole.</p><p class="notranslate">Code X</p>\n'
        '<div translate="no"><p>Rien</p><p translate="yes">Oui</p></div><code>x = 1</code>\n'
        "<pre>un\n  deux</pre><kbd>Ctrl</kbd>\n"
    ),
    "hidden": (
        "<!-- translator: le maire -->\n<p>Le maire.</p><!-- autre -->\n<script>var a = '<p>non</p>';"
        "</script><style>p{}</style><template><p>gabarit</p></template><noscript><p>sans</p></noscript>"
        '<p hidden>Caché</p><p style="display:none">Caché aussi</p><textarea>Saisie</textarea>\n'
    ),
    "forms": (
        '<form><label for="a">Nom</label><input id="a" placeholder="Votre nom" value="x">'
        '<input type="submit" value="Envoyer"><button aria-label="Fermer">×</button><select>'
        '<optgroup label="Villes"><option>Rabat<option>Fès</select></form>\n'
    ),
    "languages": '<div lang="ar" dir="rtl"><p>مرحبا بكم.</p></div><p lang="fr">Bonjour à tous.</p>\n',
    "references": "<p>L&#8217;été &amp; l&apos;hiver &lt;b&gt; &copy; 5&euro; &unknown; &#x41; a & b &lt</p>\n",
    "inline only": "Un texte <b>sans</b> bloc.<br><br>Et la suite.<hr>Fin.",
    "classic": "Un paragraphe\nsur deux lignes.\n\nUn autre.\n\n<strong>Titre</strong>\n\n[caption id=\"a\"]<img src=\"a.png\"> Une vue[/caption]\n",
    "blocks": (
        '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Titre</h3>\n<!-- /wp:heading -->\n\n'
        '<!-- wp:image {"id":5,"alt":"La grue"} -->\n<figure class="wp-block-image"><img src="a.png" '
        'alt="La grue"/><figcaption>Légende</figcaption></figure>\n<!-- /wp:image -->\n\n'
        '<!-- wp:button {"text":"Lire \\u0026 voir","url":"https://a.example"} /-->\n'
        '<!-- wp:more --><!--more Lire la suite--><!-- /wp:more -->\n'
    ),
    "front matter": "---\ntitle: Le port\ndescription: \"Un *quai*\"\n---\n<p>Un quai.</p>\n",
    "post of a system": "---\nsite: https://a.example\npost: 12\nexcerpt: Un *quai*\nimage_alt: Une grue\n---\n<p>Un quai.</p>\n",
    "no post": "---\nsite: https://a.example\npost: brouillon\nexcerpt: Un quai\n---\n<p>Un quai.</p>\n",
    "shortcodes": '<p>[box title="Un titre" id="3"]Texte[/box] Voir [sic] et [gallery ids="1,2"].</p>\n',
    "quotation": '<blockquote cite="https://a.example"><p>Un.</p><p>Deux. Trois.</p><cite>Lui</cite></blockquote><q>Oui.</q>\n',
    "definitions": "<dl><dt>Terme</dt><dd>Une définition. Une autre.</dd></dl><details open><summary>Plus</summary>Du texte</details>\n",
    "page": (
        '<!DOCTYPE html>\n<html lang="fr">\n<head><meta charset="utf-8"><title>Le port – Le Courrier</title>\n'
        '<meta name="description" content="Le port rouvre."><meta property="og:title" content="Le port">\n'
        '<link rel="canonical" href="https://a.example/port"></head>\n<body class="x"><header>Menu</header>\n'
        "<main><h1>Le port</h1><p>Il rouvre.</p></main><footer>© 2026</footer></body>\n</html>\n"
    ),
}  # fmt: skip
"""Name → HTML that is translated in place."""


def _page(head: str, body: str, lang: str = "fr") -> str:
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


_PROSE = (
    "<p>Le port a rouvert lundi matin après trois semaines de travaux, sous un ciel clair, devant "
    "une foule venue de toute la région.</p><p>Les pêcheurs ont repris la mer le jour même, et les "
    "prix ont baissé d’un tiers à la criée, selon la délégation des pêches.</p>"
)
_MORE = (
    "<p>Une réunion est prévue jeudi à la préfecture, en présence des armateurs et des syndicats, "
    "pour fixer le calendrier des prochains travaux.</p>"
)
_CARD = '<div class="card"><h3><a href="/a{0}">Autre titre numéro {0}</a></h3><p>Un extrait court.</p></div>'
SITES = {
    "declared by json": _page(
        "<title>Le port rouvre | Le Courrier</title><meta property='og:site_name' content='Le Courrier'>"
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Le port rouvre",'
        '"datePublished":"2026-03-12T09:15:00+01:00","dateModified":"2026-03-13","author":[{"name":"Lina Alami"},'
        '{"name":"Omar Haddad"}],"description":"Trois semaines de travaux.","image":["https://a.example/1.jpg"],'
        '"inLanguage":"fr"},{"@type":"BreadcrumbList"}]}</script>',
        f"<nav><a href='/'>Accueil</a> <a href='/eco'>Économie</a></nav><article><h1>Le port rouvre</h1>{_PROSE}{_MORE}</article>"
        "<footer>© 2026 Le Courrier. Tous droits réservés.</footer>",
    ),
    "declared by meta": _page(
        '<title>Le Courrier - Le port rouvre</title><meta name="author" content="Lina Alami">'
        '<meta property="article:published_time" content="2026-03-12"><meta name="description" content="Résumé du jour.">'
        '<meta property="og:title" content="Le port rouvre"><link rel="canonical" href="https://a.example/port">',
        f"<div id='content'><h1>Le port rouvre</h1><p class='byline'>Par Lina Alami, le 12 mars 2026 à 10h15</p>{_PROSE}{_MORE}</div>",
    ),
    "cards": _page(
        "<title>Le port rouvre</title>",
        f"<main><h1>Le port rouvre</h1>{_PROSE}{_MORE}{_PROSE.replace('Le port', 'Le quai')}<section><h2>À lire aussi</h2>"
        f"{''.join(_CARD.format(n) for n in range(1, 5))}</section></main>",
    ),
    "comments": _page(
        "<title>Le port rouvre</title>",
        f"<article><h1>Le port rouvre</h1>{_PROSE}<p>Lire aussi : <a href='/b'>La sardine se fait rare</a></p>{_MORE}"
        "<ul class='share'><li>Partager</li><li>Tweeter</li></ul></article><section id='comments'><h3>2 commentaires</h3>"
        "<p>Bravo pour cet article très complet sur le port.</p></section><aside><h4>Newsletter</h4><p>Inscrivez-vous à notre lettre.</p></aside>",
    ),
    "figures": _page(
        "<title>Le port rouvre</title>",
        f"<article><h1>Le port rouvre</h1><figure><img src='a.jpg' alt='Le quai'><figcaption>Le quai nord, lundi.<span class='credit'>Photo Y. Haddad</span></figcaption></figure>{_PROSE}"
        f"<img data-src='b.jpg' src='data:image/gif;base64,xx' alt='La grue'><div class='gallery'><img src='c.jpg' alt='Un'><img src='d.jpg' alt='Deux'></div>{_MORE}"
        "<iframe src='https://video.example/1' title='La vidéo'></iframe><table><tr><th>Ville</th><th>Prix</th></tr><tr><td>Agadir</td><td>12</td></tr></table>"
        "<blockquote><p>« C’est un jour heureux », dit-il.</p></blockquote><ol><li>Un</li><li>Deux<ul><li>dedans</li></ul></li></ol><h2>Et après ?</h2><p>On verra bien. <sup>1</sup></p><hr><p>1. Note de bas de page.</p></article>",
    ),
    "arabic": _page(
        "<title>إعادة فتح الميناء | أخبار الساحل</title><meta property='og:site_name' content='أخبار الساحل'>",
        "<article><h1>إعادة فتح الميناء</h1><span>بقلم: لينا العلمي</span> <time datetime='2026-03-12'>12 مارس 2026</time>"
        "<p>أعادت السلطات، يوم الاثنين، فتح ميناء سلا بعد ثلاثة أسابيع من الأشغال، وأفرغت أولى المراكب حمولتها أمام حشد من التجار.</p>"
        "<p>اقرأ أيضا: <a href='/x'>ندرة السردين</a></p><p>ومن المنتظر أن تنتهي الأشغال في شهر يونيو المقبل حسب المندوبية.</p></article>"
        "<div class='related'><h3>مقالات ذات صلة</h3><ul><li><a href='/1'>خبر أول</a></li><li><a href='/2'>خبر ثان</a></li><li><a href='/3'>خبر ثالث</a></li></ul></div>",
        "ar",
    ),
    "no article": _page("<title>Contact</title>", "<h1>Contact</h1><p>Écrivez-nous à la rédaction du journal, au 12 rue du Port.</p>"),
    "breaks": _page("<title>Le port rouvre</title>", f"<div><h1>Le port rouvre</h1>Un premier paragraphe sans balise, mais assez long pour compter.<br><br>Un second, lui aussi écrit à la main dans la page.<br>Sa suite.{_PROSE}</div>"),
    "a logo as picture": _page("<meta property='og:image' content='/logo.png'><title>Le port rouvre</title>", f"<article><h1>Le port rouvre</h1>{_PROSE}</article>"),
    "a picture as object": _page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre","image":{"contentUrl":"/b.jpg"},"datePublished":"2026-03-12"}</script>',
        f"<article><h1>Le port rouvre</h1>{_PROSE}</article>",
    ),
    "an empty list of pictures": _page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port rouvre","image":[],"datePublished":"2026-03-12"}</script>',
        f"<article><h1>Le port rouvre</h1>{_PROSE}</article>",
    ),
    "two headings and no title": _page("", f"<h1>Le Courrier</h1><article><h1>Le port rouvre</h1>{_PROSE}</article>"),
    "empty": "",
    "a standfirst in two paragraphs": _page(
        "<base href='https://a.example/eco/'><meta property='og:title' content='Le port rouvre'><meta property='og:image' content='/quai.jpg'>"
        "<meta name='description' content='Le port rouvre…'><meta property='og:image:alt' content='Le quai'>",
        "<header><h1>Le Courrier</h1></header><div class='card'><p class='chapo'>Un autre article de la même page du journal.</p></div>"
        f"<article><div class='tete'><h1>Le port rouvre</h1><p class='chapo'>Trois semaines de travaux ont suffi.</p><p class='chapo'>Les pêcheurs attendent la suite.</p></div>{_PROSE}"
        f"<p class='chapo'>Un résumé plus bas dans le texte reste où il est.</p>{_MORE}<a href='carte.html'>La carte</a></article>",
    ),
    "a standfirst in the header": _page(
        "<title>Le port rouvre</title>",
        "<main><header><h1>Le port rouvre</h1><p>Le port a accueilli hier les premiers chalutiers de la saison.</p><p class='byline'>Par Lina Alami, le 12 mars 2026</p>"
        f"<ul><li>Un point de la tête, qui est une liste.</li></ul></header>{_PROSE}{_MORE}</main>",
    ),
    "a standfirst that is declared": _page(
        "<title>Le port rouvre</title><meta property='og:description' content='La criée reprend dès…'>"
        "<meta name='description' content='Le port rouvre'><meta name='twitter:description' content='La criée du port reprend dès la semaine prochaine.'>",
        f"<article><h1>Le port rouvre</h1>{_PROSE}{_MORE}</article>",
    ),
    "a standfirst in bold": _page(
        "<title>Le port rouvre</title><meta name='description' content='La criée du port reprend dès lundi.'>",
        f"<article><h1>Le port rouvre</h1><p><b>La criée du port reprend dès lundi.</b></p>{_PROSE}{_MORE}</article>",
    ),
    "a description that is an excerpt": _page(
        "<title>Le port rouvre</title><meta name='description' content='Le port a rouvert lundi matin après trois semaines de travaux, sous un ciel clair.'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","description":"Une phrase que la page ne montre pas."}</script>',
        f"<article><h1>Le port rouvre</h1><figure><img src='/a.jpg'><figcaption>La grue du quai</figcaption></figure>{_PROSE}{_MORE}</article>",
    ),
    "a headline within a link": _page(
        "<meta itemprop='headline' content='Le port rouvre'><meta name='date' content='03/04/2026'><meta name='dc.date' content='2026-03-12'>",
        f"<h1><a href='/'>Le Courrier</a></h1><div><h1><a href='/p'>Le port rouvre</a></h1>{_PROSE}{_MORE}</div>",
    ),
    "a headline that is no h1": _page(
        "<title>Le port rouvre</title>", f"<h1>Le Courrier</h1><div><h2>Le port rouvre</h2>{_PROSE}<h2>La criée</h2>{_MORE}</div>"
    ),
    "an article among others": _page(
        "<title>Le port rouvre | Le Courrier</title>",
        "<nav><h1>Le Courrier</h1></nav><article><h2>La sardine se fait rare</h2><p>Les prises ont baissé de moitié depuis le mois de janvier.</p></article>"
        f"<article><article itemtype='https://schema.org/NewsArticle'><h1>Le port rouvre</h1><span class='entry-date'>12 mars 2026</span>{_PROSE}"
        f"<a href='/suite'><div><h3>Une carte</h3><p>Un lien autour d’un bloc entier.</p></div></a>{_MORE}</article></article>"
        "<aside><p>Le <a href='/a'>premier titre d’un autre article</a> et <a href='/b'>le second</a></p></aside><div class='related-posts'><time datetime='2026-01-02'>2 janvier</time></div>",
    ),
    "a wall": _page(
        '<title>Le port rouvre</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
        f"<article><h1>Le port rouvre</h1>{_PROSE}<div class='paywall'><p>La suite est réservée aux abonnés.</p></div></article>",
    ),
    "a wall that the whole article stands behind": _page(
        '<title>Le port rouvre</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
        f"<article><h1>Le port rouvre</h1><div class='paywall'>{_PROSE}{_MORE}{_PROSE.replace('Le port', 'Le quai')}{_MORE.replace('jeudi', 'mardi')}"
        f"{_PROSE.replace('lundi', 'mardi')}{_MORE.replace('jeudi', 'samedi')}{_PROSE.replace('lundi', 'jeudi')}</div></article>",
    ),
    "embeds of many kinds": _page(
        "<title>Le port rouvre</title>",
        f"<article><h1>Le port rouvre</h1>{_PROSE}<iframe data-src='https://v.example/1'></iframe><object data='/plan.svg'>Le plan du port</object>"
        f"<video><source src='/v.mp4'><source src='/v.webm'></video><audio src='/s.mp3'><source src='/s.ogg'></audio><canvas>Une courbe</canvas><iframe></iframe>{_MORE}"
        "<p><span><iframe src='https://v.example/2'></iframe></span></p></article>",
    ),
    "inline elements around blocks": _page(
        "<title>Le port rouvre</title>",
        f"<article><h1>Le port rouvre</h1>{_PROSE}<b><div>Un paragraphe <i>entier</i> en gras dans la page.</div></b><font><div>Un bloc du vieux temps, sans balise de paragraphe.</div></font>"
        f"<h2><p>Un titre autour</p><img src='/a.jpg' alt='La grue'></h2><blockquote><p>Un.</p><p>Deux.</p></blockquote><blockquote><p>Trois.</p></blockquote>"
        f"<p>Un port <img class='emoji' alt='⚓' src='/e.png'><img class='smiley' src='/s.png'> de pêche.</p><pre>Un vers\n\n\n\tDeux vers</pre><p>`code` et *étoile*</p>{_MORE}</article>",
    ),
    "tables and terms": _page(
        "<title>Le port rouvre</title>",
        f"<article><h1>Le port rouvre</h1>{_PROSE}<table><thead><tr><td>Ville</td><td>Prix</td></tr></thead><tr><th>Salé</th><td>12<br>13</td></tr><tr><th>Fès</th><td><p>14</p><p>15</p></td></tr><tr><td colspan=2>Une note</td></tr></table>"
        "<dl><dt>Criée</dt><dd><p>Une vente.</p><p>Au port.</p></dd><dd>Le lieu.</dd><dt></dt><dt>Quai</dt><dd>Un bord.</dd></dl><dl><dd>Une mise en page.</dd></dl>"
        f"<ul><li>Un<p>deux</p><br><br>trois<ul><li><a href='/x'>quatre</a><span>Cinq</span></li></ul></li><li></li></ul>{_MORE}</article>",
    ),
    "what is hidden or empty": _page(
        "<title>Le port rouvre</title>",
        f"<!----><article><h1>Le port rouvre</h1>{_PROSE}<p>Un<!-- remarque -->mot<embed src='/e.swf'>collé<wbr>.</p><div aria-hidden='true'></div><p hidden>Un secret du port</p>"
        f"<svg><text>Courbe</text></svg>suite<p><embed>Un texte dans un embed, que les navigateurs montrent.</p>{_MORE}</article>",
    ),
    "a page of few words": _page("<title>Le port rouvre</title>", "<div><h1>Le port rouvre</h1><p>Lundi matin.</p><p>Sous un ciel clair</p></div>"),
    "prose beside links": _page(
        "<title>Le port rouvre</title>",
        f"<div id='page'><div class='sidebar'><h1>Le port rouvre</h1>{_PROSE}<p>Un mot à part</p><div><p>Loin de la prose</p></div>{_MORE}</div>"
        "<footer><p>Voir <a href='/a'>le premier titre d’un autre article</a></p><blockquote>Une citation du pied<footer><a href='/b'>Son auteur</a></footer></blockquote></footer></div>",
    ),
}  # fmt: skip
"""Name → web page."""

_FR = "Le port de Salé a rouvert lundi après trois semaines de travaux, et les chalutiers ont débarqué leurs caisses devant une foule venue de toute la région."
_FR2 = "Selon la délégation des pêches, 64 des 118 bateaux n’ont pas quitté le port depuis le 2 novembre, en raison du mauvais temps et du prix du carburant."
DUMPS = {
    "bare": f"À Salé, le port rouvre\n\n{_FR}\n\n{_FR2}\n",
    "byline and date": f"ÉCONOMIE\n\nÀ Salé, le port rouvre\n\nPar Lina Alami\nPublié le 12 mars 2026 à 10h15, mis à jour le 13 mars 2026\n\n{_FR}\n\n{_FR2}\n\nLina Alami\n",
    "agency": f"RABAT, 12 mars 2026 (AFP) - {_FR}\n\n{_FR2}\n\nla/oh/mb\n© Agence France-Presse\n",
    "mail": f"De : Lina Alami <lina@desk.example>\nÀ : Rédaction\nObjet : À Salé, le port rouvre\nDate : jeudi 12 mars 2026 10:15\n\nBonjour,\n\n{_FR}\n\n{_FR2}\n\n-- \nLina\n",
    "wrapped": "À Salé, le port rouvre\n\n" + "\n".join(
        ["Le port de Salé a rouvert lundi après trois semaines de tra-", "vaux, et les chalutiers ont débarqué leurs caisses devant une", "foule venue de toute la région, sous un ciel clair et froid.", "", "Selon la délégation des pêches, 64 des 118 bateaux n’ont pas", "quitté le port depuis le 2 novembre, en raison du mauvais", "temps et du prix du carburant."]
    ) + "\n",
    "lists and rows": f"À Salé, le port rouvre\n\n{_FR}\n\n- un premier point\n- un second point\n\n1. Un\n2. Deux\n\nVille\tPrix\nSalé\t12\nFès\t15\n\n***\n\n> cité\n\n# croisillon\n\n{_FR2}\n",
    "repeats": f"À Salé, le port rouvre\n\nport-sale.jpg {_FR}\n\n{_FR2}\n\n{_FR2}\n\nLire aussi : La sardine\n\nPartager\nTweeter\n\nÀ Salé, le port rouvre\n",
    "english": "Whitby port reopens\n\nBy Ana Cole\nMarch 12, 2026\n\nThe port of Whitby reopened on Monday after three weeks of repairs, and the first trawlers landed their catch in front of a crowd.\n\n“It is a good day,” said Tom Reed, who runs the co-operative.\n\nRead more: Storm due on Sunday\n\nSign up to our newsletter\n",
    "arabic": "إعادة فتح ميناء سلا\n\nلينا العلمي\nالخميس 12 مارس 2026\n\nأعادت السلطات، يوم الاثنين، فتح ميناء سلا بعد ثلاثة أسابيع من الأشغال، وأفرغت أولى المراكب حمولتها أمام حشد من التجار.\n\nومن المنتظر أن تنتهي الأشغال في شهر يونيو المقبل حسب المندوبية.\n\nاقرأ أيضا: ندرة السردين\n",
    "names of files": f"À Salé, le port rouvre\n\nPhoto 1 (2) - {_FR}\n\nIMG_2026.jpg {_FR2}\n",
    "points in a text": f"À Salé, le port rouvre\n\n{_FR[:60]}\n• Un point\n• Deux points\n\n{_FR2}\n",
    "one line": f"{_FR}\n",
    "unsure day": f"À Salé, le port rouvre\n\n03/04/2026\n\n{_FR}\n\n{_FR2}\n",
    "facts in many lines": f"À Salé, le port rouvre\n\nPar Lina Alami\n\n12 mars 2026\n\n12 mars 2026 à 10h15\n\nPar Omar Haddad\n\nPublié le\n\n{_FR}\n\n{_FR2}\n",
    "a label on the line before its day": f"À Salé, le port rouvre\n\nMis à jour le\n\n13 mars 2026\n\nPublié le\n\n12 mars 2026\n\nLina Alami\n\n{_FR}\n\n{_FR2}\n",
    "a mail of two lines": f"Objet : À Salé, le port rouvre\nDate : jeudi 12 mars 2026\n\n{_FR}\n\n{_FR2}\n",
    "files, a row, signs": f"À Salé, le port rouvre\n\nIMG_2026.jpg\n\n{_FR}\n\nVille\tPrix\n\n*Un mot* et https://a.example/_c_ au port de Salé, dit-il.\n\n[sic] Une ligne | deux, dit-il au port.\n\n{_FR2}\n",
    "hyphens at line ends": "À Salé, le port rouvre\n\n" + "\n".join(
        ["Le port de Salé a rouvert lundi après trois semaines de travaux, dit Jean-", "Pierre Alami, et les chalutiers ont débarqué leurs caisses devant une foule ve-", "nue de toute la région, sous un ciel clair et froid, au bord de la mer."]
    ) + "\n",
    "a menu above a headline": "Accueil\n\nMonde\n\nSport\n\nLa sardine se fait rare au large du cap\n\n13 mars 2026\n\nOmar Haddad\n\nLa criée reprend. On verra bien.\n\nÉCONOMIE\n\nÀ Salé, le port rouvre\n\nPar Lina Alami\n\n" + f"{_FR}\n\n{_FR2}\n",
}  # fmt: skip
"""Name → text dump."""

_LINK = relation("rL", "hyperlink", "https://example.org/rapport")
_NOTE = (
    '<w:footnote w:id="2"><w:p><w:r><w:t>Une note </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>forte'
    "</w:t></w:r></w:p><w:p><w:r><w:t>Sa suite.</w:t></w:r></w:p></w:footnote>"
)
_CALL = '<w:r><w:rPr><w:rStyle w:val="Appel"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
_RTL = '<w:bidi/><w:jc w:val="start"/>'
DOCUMENTS = {
    "story": word.make(
        p("Le port rouvre", style="Titre") + p("Trois semaines de travaux", style="Soustitre")
        + p("Lundi", style="Titre1") + p("Le port a ", t("rouvert", "<w:b/>"), " lundi. ", t("Enfin", "<w:i/>"), " !")
        + p("Une citation.", style="Citation") + p("Détail", style="Titre2") + p("Fin."),
    ),
    "lists": word.make(
        item(1, "Un") + item(1, "Un un", 1) + item(1, "Point", 2) + item(1, "Deux") + p("Entre.")
        + item(2, "Reprise") + item(3, "Puce") + item(3, "Sous-puce", 1) + item(4, "Cinq") + item(4, "Six")
        + item(5, "Lettre") + item(6, "Article") + item(6, "Alinéa", 1) + item(7, "Romain") + item(8, "Sans") + item(9, "أبجد")
        + p("Puce de style", style="Puces"),
    ),
    "tables": word.make(
        table(("Ville", "Part"), ("Rabat", "12 %"), ("Fès | Meknès", ""), header=True) + p("Entre.")
        + table(("a",), ("b",)) + p("Fin.") + table(("x", table(("y", "z"))), ("u", "v")),
    ),
    "links and fields": word.make(
        p('<w:hyperlink r:id="rL">' + t("le rapport") + "</w:hyperlink>", " et ", field(' HYPERLINK "https://example.org/x" ', t("ici")), ".")
        + p("Page ", field(" PAGE ", t("3")), " sur ", field(" NUMPAGES ", t("9")), ", le ", field(' DATE \\@ "d" ', t("12"))),
        relations=_LINK,
    ),
    "notes": word.make(p("Un mot", _CALL, " suivi, et encore", _CALL, "."), parts={"footnotes": _NOTE}),
    "pictures": word.make(
        p(picture("rP", "Le quai nord")) + p("Le quai, lundi.", style="Lgende") + p("Mot ", picture("rP", "", "<a:hlinkClick r:id='rL'/>"), " fin."),
        relations=relation("rP", "image", "media/a.png") + _LINK,
        files={"word/media/a.png": PNG},
    ),
    "boxes": word.make(p("Avant.", box(p("Dans la zone."), p("Deux lignes."))) + p("Après.")),
    "right to left": word.make(
        p(t("إعادة فتح الميناء", "<w:rtl/><w:bCs/>"), more=_RTL) + p(t("هاتف ", "<w:rtl/>"), t("+212 5"), t(" اليوم.", "<w:rtl/>"), more=_RTL)
    ),
    "looks": word.make(
        p("10", t("6", '<w:vertAlign w:val="superscript"/>'), " et CO", t("2", '<w:vertAlign w:val="subscript"/>'), ", ", t("barré", "<w:strike/>"), ", ", t("souligné", '<w:u w:val="single"/>'))
        + p(t("Tout gras", "<w:b/>")) + p(t("gras ", "<w:b/>"), t("et penché", "<w:b/><w:i/>"), t(" fin", "<w:i/>"))
        + p("Un", "<w:r><w:br/></w:r>", "Deux", "<w:r><w:tab/></w:r>", "Trois")
        + p("1984. Une date.") + p("# Mot-dièse") + p("a_b * c [d] <e>"),
    ),
    "front": word.make(
        p("Le port rouvre", style="Titre") + p("Le chapeau de l’article.", style="Chapo") + p("Texte.") + p("Un intertitre", style="Intertitre") + p("Suite.")
        + p("Secret", style="Masque") + p("Un ", t("secret", '<w:rStyle w:val="Secret"/>'), " ici."),
        parts={"header1": p("Agence du Nord"), "footer1": p("Page 1"), "comments": f'<w:comment w:id="0" w:author="Lina">{p("À vérifier")}</w:comment>'},
    ),
    "link in a header": word.make(
        p('<w:hyperlink r:id="rL">' + t("Le rapport") + "</w:hyperlink>", " est là."),
        {"header1": p("Lire ", '<w:hyperlink r:id="rL">' + t("la suite") + "</w:hyperlink>", ".")},
        relations=_LINK,
        files={
            "word/_rels/header1.xml.rels": (
                b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                b'<Relationship Id="rL" Target="https://example.org/une" TargetMode="External"/></Relationships>'
            )
        },
    ),
}  # fmt: skip
"""Name → Word document."""
