"""Recognises parts of a page that are not the article, by elements, class names and set phrases."""

from __future__ import annotations

import re
from functools import lru_cache

from newstranslate import late
from newstranslate.formats.web import dates
from newstranslate.formats.web.tree import Element

# Kind of boilerplate → words in class names and identifiers: `social-share`, `shareButtons`.
_REASONS = {
    "sharing": "share sharing sharedaddy share-buttons social socials addtoany addthis sharethis partage"
    " partager a2a sociallinks",
    "related articles": "related relatedposts similar similaires recommended recommendation recommendations"
    " recirculation outbrain taboola trending readalso alsoread lirealso readmore more-stories morestories"
    " crosslink seealso",
    "a newsletter": "newsletter newsletters subscribe subscription subscriptions optin mailchimp signup"
    " abonnement mc4wp",
    "comments": "comments comment commentlist commentform respond disqus commentaires commentaire",
    "a cookie notice": "cookie cookies consent gdpr rgpd cookiebar cmplz onetrust didomi",
    "navigation": "breadcrumb breadcrumbs ariane menu navbar navigation nav pagination pager skip"
    " skiplink prevnext toc",
    "tags": "tags taglist tagcloud motscles keywords post-tags",
    "advertising": "advert advertisement advertising ads adsbygoogle adslot dfp publicite sponsored promo"
    " pub banner",
    "a side column": "sidebar sidebar-right colophon footer rail",
    "a subscription notice": "paywall subscribers abonnes regwall piano",
    "a tool bar": "toolbar tools print printfriendly login popup modal rating search searchform"
    " player-controls accessibility audioplayer",
    "the author's portrait": "authorbox author-box author-bio authorbio bio aboutauthor",
}
# Words that mean it only together: `post-tags`, `author-box`.
_PAIRS = (
    (
        r"jp-relatedposts|read-(?:also|more|next)|also-read|lire-aussi|a-lire|see-also|more-(?:on|from|stories)",
        "related articles",
    ),
    (
        r"author-(?:box|bio|info|description|card)|about-author|post-author-bio",
        "the author's portrait",
    ),
    (r"most-(?:read|popular|viewed)|les-plus-lus|plus-lus", "related articles"),
    (r"(?:article|details|post|story)[-_](?:prev|next)|prev[-_]next|next[-_]prev", "navigation"),
    (r"fil-ariane|fil-d-ariane|skip-link|post-nav", "navigation"),
    (r"mots-cles|tags-links|post-tags|article-tags|entry-tags|tag-list|cat-links", "tags"),
)
# Roles of WAI-ARIA.
_ROLES = {
    "navigation": "navigation",
    "search": "a search form",
    "contentinfo": "the page's foot",
    "menu": "navigation",
    "menubar": "navigation",
    "dialog": "a dialogue",
    "alertdialog": "a dialogue",
}
_TAGS = {
    "nav": "navigation",
    "form": "a form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "dialog": "a dialogue",
    "amp-sidebar": "navigation",
    "amp-consent": "a cookie notice",
    "amp-user-notification": "a cookie notice",
}
_WALL = "a subscription notice"
_SHORT = 60
"""Number of words at the start of an element that are searched for a subscription notice."""
_PROSE = 600
"""Minimum length of paragraphs in an element that can be the story, in characters."""
_BY_WORD = {word: reason for reason, names in _REASONS.items() for word in names.split()}
# `relatedPosts` → `related-posts`.
_CAMEL = late.pattern(r"(?<=[a-z])(?=[A-Z])")
# As a whole name or between hyphens: `read-also`, `post-read-also-box`; but not `bread-also`.
_ALL_PAIRS = tuple(
    (late.pattern(rf"(?:\A|[\s_])(?:[\w-]*-)?(?:{pattern})(?:-|\s|\Z|_)"), reason)
    for pattern, reason in _PAIRS
)


def reason_of(element: Element) -> str:
    """Return the kind of boilerplate that an element declares itself to be; empty for none."""
    tag = element.tag
    if tag in _TAGS:
        return _TAGS[tag]
    if reason := _ROLES.get((element.get("role") or "").lower(), ""):
        return reason
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if tag in ("aside", "section"):  # labelled for screen readers
        names += f" {element.get('aria-label') or ''}"
    reason = _by_names(names, element) if names.strip() else ""
    # Sites use these class names for the text behind the paywall, too: the story itself.
    if reason == _WALL and not is_paywall(" ".join(element.text_content().split()[:_SHORT])):
        return ""
    return "" if reason and _holds_the_prose(element) else reason


def _holds_the_prose(element: Element) -> bool:
    """Whether an element contains most of the page's paragraphs: a wrapper of the whole page."""
    own = sum(len(p.text_content()) for p in element.iter("p"))
    if own < _PROSE:
        return False
    return own * 2 > sum(len(p.text_content()) for p in element.getroottree().iter("p"))


def _by_names(names: str, element: Element) -> str:
    lowered = _CAMEL.sub("-", names).lower()
    for pattern, reason in _ALL_PAIRS:
        if pattern.search(lowered):
            return reason
    for token in lowered.split():
        # Page builders name wrappers after their settings: “has-sidebar”, “no-comments”.
        if token.startswith(
            ("elementor", "wp-block-post-content", "has-", "no-", "with-", "is-", "not-")
        ):
            continue
        # `widget`, `widget_text`; but not `widgetized-page`.
        if re.match(r"widget(?:[_-]|\Z)", token) and element.tag in (
            "aside",
            "section",
            "div",
            "li",
        ):
            return "a widget"
        for word in re.split(r"[-_:]+", token):
            if word in _BY_WORD:
                return _BY_WORD[word]
    return ""


# `À lire aussi : Un titre`, `Read more`, `اقرأ أيضا`; but not `Lire un livre`.
_READ_ALSO = late.pattern(
    r"(?:[àa] lire (?:aussi|également|ailleurs)|[àa] lire\s*:|(?:re)?lire (?:aussi|également|notre|la suite|l[’']article)|voir (?:aussi|également)|[àa] (?:voir|écouter|découvrir) aussi"
    r"|lisez aussi|lire\s*:|notre dossier\s*:|pour aller plus loin\s*:|also read|read (?:also|more|next)|see also|more on this|recommended stories"
    r"|اقرأ (?:أيضا|أيضًا|أيضاً|المزيد|كذلك)|إقرأ (?:أيضا|أيضًا|أيضاً)|اقرأ\s*:|طالع (?:أيضا|أيضًا|أيضاً)|شاهد (?:أيضا|أيضًا|أيضاً)|قد يهمك|اقرؤوا أيضا|تابعوا أيضا)",
    re.IGNORECASE,
)
# `Articles similaires`, `Sur le même sujet`, `3 commentaires`, `مقالات ذات صلة`; but not
# `Commentaires du ministre`.
_SECTION = late.pattern(
    r"\W*(?:articles? (?:similaires?|liés?|connexes|recommandés|récents)|sur le même (?:sujet|thème)|dans la même rubrique|les plus lus|l[’']essentiel de l[’']actu.*"
    r"|related (?:articles?|posts?|stories|news|content|topics)|you (?:may|might) also like.*|recommended (?:for you|stories|reading)|more (?:from|on|stories)\b.{0,40}|most (?:read|popular)|trending(?: now)?|top stories"
    r"|nos derniers articles|derniers articles|à la une|plus d[’']articles|ces articles (?:pourraient|peuvent) vous intéresser|vous aimerez aussi.*|à découvrir|contenus sponsorisés|around the web"
    r"|(?:laisser|laissez|écrire|poster) un commentaire|leave a (?:comment|reply)|post a comment|\d+ (?:commentaires?|comments?|réactions?)|(?:no )?comments?|commentaires?(?: \(\d+\))?|aucun commentaire.*|no comments.*"
    r"|مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|المزيد من.{0,30}|اترك (?:تعليقا?ً?|ردا?ً?)|أضف تعليقا?ً?|(?:ال)?تعليقات(?: الزوار)?(?: \(?\d+\)?)?|قد يعجبك أيضا.*|إقرأ المزيد)\W*\Z",
    re.IGNORECASE,
)
# `Partager`, `Publicité`, `Tags: port, mer`, `Temps de lecture : 3 min`, `طباعة`; but not
# `Partager le pain`.
_PHRASE = late.pattern(
    r"\W*(?:partager?(?: (?:sur|cet article|l[’']article|via|par|ce contenu|cette page)\b.{0,40})?|share(?: (?:on|this|via|page|article)\b.{0,40})?|share|suivre|tweet(?:er)?|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|e-?mail|messenger|instagram|youtube|copier le lien|copy link|copy url|lien copié.*|imprimer|print|pdf|envoyer(?: par e-?mail)?"
    r"|(?:suivez|retrouvez|rejoignez)[- ]nous\b.{0,80}|follow us\b.{0,80}|(?:s[’']abonner|abonnez-vous|je m[’']abonne|inscrivez-vous|s[’']inscrire)\b.{0,140}|(?:subscribe|sign up)\b.{0,140}"
    r"|(?:recevez|get|receive) .{0,80}(?:newsletter|boîte mail|inbox|par e-?mail).{0,60}"
    r"|(?:étiquettes?|tags?|mots[- ]clés|sujets?|topics?|filed under|categor(?:y|ies)|catégories?|rubriques?|thèmes?|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية)\s*:.{0,200}"
    r"|publicité|advertisement|annonce|sponsored|la suite après (?:la|cette) publicité|article continues below.{0,40}|story continues below.{0,40}|إعلان|skip advert.{0,20}"
    r"|(?:article|post) (?:précédent|suivant)\b.{0,150}|(?:previous|next) (?:article|post|story)\b.{0,150}|(?:retour en haut|haut de page|back to top|scroll to top|العودة إلى الأعلى)"
    r"|(?:temps de lecture|lecture|reading time|وقت القراءة|مدة القراءة)\s*:?\s*\d.{0,20}|(?:\d+|une?|one) ?(?:min(?:ute)?s?|دقائق|دقيقة)(?: (?:de lecture|read))?|\d+ (?:vues?|views?|partages?|shares?|lectures|مشاهدة)"
    r"|écouter(?: (?:cet|l[’'])article| l[’']article)?.{0,20}|listen(?: to this (?:article|story))?.{0,20}|استمع.{0,30}|ajouter (?:à|aux) .{0,30}|add to .{0,30}|sauvegarder|save|enregistrer|favoris|réagir|commenter|lire plus tard|offrir(?: l[’']article)?|lire la suite|read more|read full article|voir plus|show more|load more|المزيد|اقرأ المزيد"
    r"|شارك(?:ها|وا|نا)?(?: (?:على|هذا|المقال|الخبر|عبر)\b.{0,40})?|مشاركة(?: .{0,30})?|انسخ الرابط|نسخ الرابط|طباعة|تابعنا?\b.{0,60}|تابعونا\b.{0,60}|اشترك\b.{0,80}|فيسبوك|تويتر|واتساب|تلغرام|تليغرام"
    r"|copyright\b.{0,200}|©.{0,200}|tous droits réservés.{0,100}|all rights reserved.{0,100}|جميع الحقوق محفوظة.{0,100}"
    r"|advertisement\W+scroll to continue|(?:don[’']t want to see (?:this|ads)\?\W*)?remove ads"
    r"|we apologi[sz]e, but this video has failed to load|try refreshing your browser\b.{0,120}"
    r"|click (?:here )?to (?:read more|view)\b.{0,60}|(?:view|read|show) (?:all )?comments"
    r"|désolé, cette vidéo n[’']a pas pu être chargée|voir les commentaires|عرض التعليقات"
    r"|(?:contenu|article) (?:réservé|réservée) aux abonnés|subscribers? only|للمشتركين فقط|accueil|home|الرئيسية)\W*\Z",
    re.IGNORECASE,
)
# `Il vous reste 85 % de cet article à lire`, `Already a subscriber?`, `للمشتركين فقط`; but not
# `abonnés`.
_PAYWALL = late.pattern(
    r"(?:il (?:vous )?reste \d+ ?% de (?:cet|l[’'])|(?:la suite|cet article|ce contenu|l[’']intégralité)\b.{0,40}(?:réservée? aux abonné|est réservée?)|pour lire la suite.{0,40}(?:abonn|connect)"
    r"|article réservé (?:à nos|aux) abonné|(?:déjà|vous êtes) abonné ?\?|subscribe to (?:continue|read|keep) |to continue reading.{0,60}(?:subscri|sign|regist|log)|this (?:article|content|story) is (?:only )?(?:for|available to) .{0,20}subscribers"
    r"|already a subscriber|content is reserved for subscribers"
    r"|(?:subscribe|register|sign in) (?:now )?(?:to|for) (?:read|unlock|get|enjoy|access)|create an account or sign in|unlock (?:more|these|this) (?:articles?|benefits|stories)|هذا المقال (?:مخصص|متاح) للمشتركين|لمتابعة القراءة|للمشتركين فقط)",
    re.IGNORECASE,
)
# `Nous utilisons des cookies`, `Ce site utilise Akismet`, `الحقول الإلزامية`; but not
# `des cookies au chocolat`.
_NOTICE = late.pattern(
    r"(?:(?:nous|notre site|ce site|we|this (?:site|website)|our (?:site|website))\b.{0,80}\bcookies?\b|cookies?.{0,60}(?:accepte|accept|consent)|en poursuivant (?:votre|la) navigation"
    r"|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée|your email address will not be published|(?:les )?champs obligatoires sont|required fields are marked|enregistrer mon nom|save my name"
    r"|لن يتم نشر عنوان بريدك|الحقول الإلزامية|يستخدم هذا الموقع ملفات|ce site utilise akismet|this site uses akismet)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def phrase(text: str) -> str:
    """Return the kind of boilerplate that a block's words are; empty for none."""
    size = len(text.split())
    # The limits in words: longer blocks with such a phrase also contain text of the story.
    if _PAYWALL.search(text) and size <= 60:
        return "a subscription notice"
    if _READ_ALSO.match(text.lstrip(" \t>»→▶•*-–—[(📌🔴")) and size <= 40:
        return "a pointer to another article"
    if size <= 14 and _SECTION.match(text):
        return "related articles or comments"
    if size <= 30 and _PHRASE.match(text):
        return "page navigation or boilerplate"
    return "a notice of the site" if size <= 60 and _NOTICE.search(text) else ""


# At the start: `Par Nadia Alami`, `Publié le 25 novembre`, `بقلم نادية العلمي`; but not
# `Partout, la mer monte`.
_BYLINE = late.pattern(
    r"(?i)\W*(?:par|by|publié\w*|posted|published|updated|mis(?:e)? à jour|écrit par|بقلم|كتب|نشر\w*|آخر تحديث)\b"
)
# `Le 25 novembre 2026`.
_BYLINE_DAY = late.pattern(r"(?i)\W*le \d{1,2} ")
# `Publié le 25/11/2026 à 10h32`.
_BYLINE_STAMP = late.pattern(
    r"(?i)\b(?:mis à jour|updated|publié|published|modifié)\b.*\d{4}.*\d{1,2}\s*[h:]\s*\d{2}"
)
# Anywhere: `Rabat, par Nadia Alami, 2026`, `2026 - mis à jour`, `10h32`.
_BYLINE_INSIDE = late.pattern(
    r"(?i)\b(?:par|by|mis à jour|updated|publié|published|modifié)\b.*\d{4}|\d{4}.*(?:\bpar\b|\bby\b|mis à jour|updated|بقلم|تحديث)|\d{1,2}\s*[h:]\s*\d{2}"
)


def is_byline(text: str) -> bool:
    """Whether a block above the prose names author or date, and is not a sentence."""
    size = len(text.split())
    # “25/11/2026 10:32”, “Rabat, 25 novembre 2026”.
    if re.fullmatch(r"[\d\s/.:,-]+", text) or (size <= 6 and dates.named(text)):
        return True
    opens = size <= 12 and bool(_BYLINE.match(text))
    if re.search(r"[.!?؟]\W*\Z", text):  # “Le port a été rouvert par le roi en 2026.” opens a story
        stamped = size <= 30 and bool(_BYLINE_STAMP.search(text))
        return stamped or (opens and bool(re.search(r"\d{4}", text)))
    if opens or (size <= 12 and _BYLINE_DAY.match(text)):
        return True
    return size <= 30 and bool(_BYLINE_INSIDE.search(text))


def opens_section(text: str) -> bool:
    """Whether a heading introduces links to other articles, or comments."""
    size = len(text.split())
    return size <= 14 and bool(_SECTION.match(text) or _READ_ALSO.match(text))


def is_paywall(text: str) -> bool:
    """Whether words on a page say that only subscribers can continue to read."""
    return bool(_PAYWALL.search(text))
