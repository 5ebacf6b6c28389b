"""Recognises notices of sites: cookies, rights, subscriptions, menus.

An import omits them and lists them in full, but does not count them as lost sentences, because no
reader of the story misses them. A text with a quotation or reported speech is never a notice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newstranslate import late
from newstranslate.formats import phrases

LONGEST = 120
"""Maximum length of a notice, in words; cookie banners have up to a hundred."""
COOKIES = "a cookie or privacy notice"
_SHARE = 0.3
"""Minimum share of names of sections in a menu without separators."""
_LABEL = 4
"""Maximum length, in words, of a label in a menu with separators."""

# A quotation or reported speech: `«`, `a-t-il`, `selon`, `according to`, `وقال`.
_QUOTES = late.pattern(
    r"[«»“”]|\b(?:a[- ]t[- ](?:il|elle)|dit|déclaré|expliqué|affirmé|ajouté|selon|said|says|told|according to)\b"
    r"|(?<!\w)(?:وقال|قال|قالت|وأضاف|أضاف|صرح|أكد|وأكد|حسب)(?!\w)",
    re.IGNORECASE,
)
_BUTTON = late.pattern(r"[«“]\s*\w+(?:\s\w+){0,2}\s*[»”]")
"""The name of a button, which is not a quotation: “Accept all”."""
# Words to the reader, or of the site on itself: `vous`, `acceptez`, `our`, `this website`,
# `نستخدم`.
_READER = late.pattern(
    r"\b(?:nous|notre|nos|vous|votre|vos|ce site|we|our|us|you|your|this (?:site|website))\b|\w+ez\b"
    r"|(?<!\w)(?:نحن|نستخدم|نستعمل|موقعنا|هذا الموقع|شركائنا|وشركاؤنا|شركاؤنا|يمكنك|بياناتك|موافقتك|توافق|خصوصيتك|لك|تجربتك|تصفحك|استخدامك)(?!\w)",
    re.IGNORECASE,
)
# `cookies`, `données personnelles`, `privacy policy`, `ملفات تعريف الارتباط`.
_PRIVACY = late.pattern(
    r"\bcookies?\b|\btraceurs?\b|données (?:à caractère )?personnel|politique de confidentialité|politique de cookies"
    r"|privacy (?:policy|notice)|personal (?:data|information)|tracking technolog"
    r"|ملفات (?:تعريف )?الارتباط|الكوكيز|كوكيز|سياسة الخصوصية|البيانات الشخصية",
    re.IGNORECASE,
)
# Further words of cookie banners: `partenaires`, `mesurer`, `preferences`, `موافق`.
_CONSENT = late.pattern(
    r"\b(?:site|web|partenaires?|consent\w*|accept\w*|refus\w*|préférences?|paramètres?|navig\w*|audience|publicités?|publicitaires?|personnalis\w*"
    r"|expérience|gérer|website|partners?|agree\w*|reject\w*|preferences?|settings|browsing|experience|analytics|advertis\w*|ads|personali[sz]\w*"
    r"|privacy policy|terms|newsletters?|opt[- ]out|vendors?|services?|mesurer|améliorer|contenus?|measure|improve|content)\b"
    r"|موقع|شركا|مواف|توافق|قبول|رفض|تفضيلات|إعدادات|تصفح|تجرب|إعلان|تخصيص|الخصوصية|خدمات|لتحسين|قياس",
    re.IGNORECASE,
)
# `© 2026`, `Tous droits réservés`, `Toute reproduction interdite`, `جميع الحقوق محفوظة`; but not
# `copyright`.
_RIGHTS = late.pattern(
    r"(?:©|\(c\)|copyright\b)\W*(?:19|20)\d\d|(?:19|20)\d\d\W*(?:©|copyright\b)|\A\W*©|tous droits (?:de reproduction )?réservés|all rights reserved"
    r"|(?:toute )?reproduction\b.{0,60}\b(?:interdite|autorisation)|may not be (?:published|reproduced|copied)|(?:not|isn[’']t) responsible for the content of external"
    r"|(?:جميع|كل|كافة) الحقوق محفوظة|حقوق (?:النشر|الطبع).{0,20}محفوظة|(?:لا يسمح|يمنع|يحظر) (?:بإعادة|إعادة|نقل|نسخ)",
    re.IGNORECASE,
)
# At the start of a sentence: `Abonnez-vous`, `Recevez`, `Sign up`, `تابعونا`; but not
# `Il veut s’inscrire`.
_OFFER = late.pattern(
    r"(?:\A|[.!?…:؟]\s+)\W*(?:(?:ré)?abonnez[- ]vous|inscrivez[- ]vous|recevez|suivez[- ]nous|rejoignez[- ]nous|retrouvez[- ]nous|téléchargez|soutenez|connectez[- ]vous|créez|profitez|ne manquez"
    r"|(?:pour |à )?(?:s[’']abonner|s[’']inscrire)|je m[’']abonne|déjà abonné|vous (?:êtes )?(?:déjà )?abonné|subscribe|sign up|sign in|register|log in|get|receive|follow|join|download|support|become|already a (?:subscriber|member)"
    r"|don[’']t miss|never miss|start your|try|اشترك\w*|سجل\w*|تابعو?نا|احصل\w*|حمل\w*|انضم\w*|ادعم\w*)(?!\w)",
    re.IGNORECASE,
)
# What such a sentence offers: `newsletter`, `boîte mail`, `free trial`, `€5`, `نشرتنا`.
_OFFERED = late.pattern(
    r"\b(?:newsletters?|infolettres?|boîte (?:mail|de réception|aux lettres)|e-?mails?|courriel|abonn\w*|essai|gratuit\w*|sans engagement|mois|articles|compte|application|appli|réseaux sociaux|alertes?|notifications?|podcasts?"
    r"|journalisme indépendant|facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|linkedin|inbox|subscri\w*|free|journalism|trial|account|apps?|membership|updates|alerts|channel|members?|independent journalism)\b"
    r"|[€$£]\s?\d|النشر[ةتا]|نشرتنا|بريدك|بريدكم|اشتراك|مشترك|حساب|قناتنا|تطبيق|فيسبوك|تويتر|واتساب|تلغرام|يوتيوب|إنستغرام|إشعارات",
    re.IGNORECASE,
)
# `Cet article est réservé aux abonnés`, `Il vous reste 85 % de cet article`,
# `to continue reading, sign in`, `لمتابعة القراءة`.
_WALL = late.pattern(
    r"(?:cet article|ce contenu|la suite|la lecture|la suite de (?:cet article|la lecture)).{0,50}réservée?s? (?:aux|à nos) abonné|il vous reste \d+ ?% de|pour (?:lire|continuer).{0,60}(?:abonn|connect)"
    r"|(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for).{0,30}(?:subscribers|members)|to (?:continue|keep) reading.{0,60}(?:subscri|sign|regist|log|account)"
    r"|you have (?:reached|read|used).{0,60}(?:limit|articles)|(?:لمتابعة|لإكمال) القراءة|(?:للمشتركين|خاص بالمشتركين)",
    re.IGNORECASE,
)
# `unlimited access`, `ad-free`, `accès illimité`, `sans publicité`, `مقالات حصرية`.
_BENEFIT = late.pattern(
    r"\b(?:unlimited (?:online |digital )?access|exclusive (?:articles|content|stories)|access (?:to )?(?:articles|exclusive)|share your thoughts"
    r"|join the conversation|additional articles|e-?mail updates|daily content|e-?paper|ad[- ]free|subscriber[- ]only|daily puzzles|cancel anytime"
    r"|accès illimité|en illimité|articles? réservés?|contenus? exclusifs?|sans publicité|journal (?:en version )?numérique|édition numérique|sans engagement|newsletters? exclusives?)\b"
    r"|وصول غير محدود|مقالات حصرية|محتوى حصري|(?:بدون|دون) إعلانات|النسخة الرقمية",
    re.IGNORECASE,
)
"""Benefits of a subscription; several are an offer, a single one may be part of a story."""
_BENEFITS = 3
# `Les champs obligatoires sont indiqués`, `Comments are closed`, `Save my name, email`,
# `احفظ اسمي`.
_FORM = late.pattern(
    r"votre (?:adresse (?:de messagerie|e-?mail|électronique)|e-?mail|commentaire) ne sera|champs obligatoires|enregistrer mon nom|vous (?:devez|pouvez) (?:être|vous) connect.{0,60}comment"
    r"|(?:utilise|uses) akismet|your e-?mail address will not|required fields are|save my name,? e-?mail|you must be logged in|comments? (?:are|is) (?:closed|moderated)|les commentaires sont (?:fermés|modérés)"
    r"|لن يتم نشر عنوان بريدك|الحقول الإلزامية|احفظ اسمي|التعليقات المنشورة لا تعبر|مسجّ?ل.{0,4} الدخول",
    re.IGNORECASE,
)
# `Lire aussi : Un titre`, `Related | A title`; but not `Lire aussi les auteurs`.
_POINTER = late.pattern(
    rf"\W*(?:{phrases.READ_ALSO}|{phrases.POINTS_WITH_MARK})\s*[:|»>–-]", re.IGNORECASE
)
# Separators of menus: `Monde | Sport`, `Monde › Sport`, `Monde / Sport`, `Monde  Sport`; but not
# `et/ou`.
_BETWEEN = late.pattern(r"\s*[|>›»·•→\t]\s*|\s+/\s+|[ \u00a0]{2,}")
# `Un mot.`, `Un mot. »`, `Un mot ! Deux.`; but not `Un mot`, `Un mot ?`.
_STATEMENT = late.pattern(r"[.…۔][’'”»\")\]\s]*\Z|[.!?؟]\s")
_SECTIONS = frozenset(
    "accueil menu rechercher recherche actualité actualités actu infos direct live monde international afrique maghreb europe france maroc algérie tunisie politique "
    "économie eco société sport sports football culture cultures opinion opinions idées débats tribune santé sciences science planète environnement climat tech high-tech "
    "technologie médias média vidéo vidéos photos podcasts podcast podcasts dossiers régions région faits-divers justice éducation emploi immobilier auto voyage lifestyle "
    "people loisirs jeux météo newsletter newsletters abonnés boutique contact publicité annonces archives connexion facebook twitter instagram youtube whatsapp linkedin "
    "home news world africa asia americas us u.s. uk politics business markets economy sport tech technology innovation health science climate environment earth travel arts "
    "entertainment style fashion food books movies music tv weather video videos audio games crosswords magazine obituaries education jobs property cars money careers "
    "subscribe login search help about advertise privacy terms cookies accessibility sitemap more "
    "الرئيسية أخبار الأخبار سياسة السياسة اقتصاد الاقتصاد مجتمع المجتمع رياضة الرياضة ثقافة الثقافة فن فنون منوعات تكنولوجيا صحة الصحة علوم دولي دولية العالم عربي وطنية "
    "محليات جهات آراء رأي مقالات فيديو صور برامج حوادث تعليم بيئة سياحة تحقيقات ملفات كتاب اتصل بحث القائمة".split()
)


def _any_of(tables: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    words = "|".join(phrase for phrases in tables.values() for phrase in phrases)
    return re.compile(rf"(?:{words})\s*", re.IGNORECASE)


_PHRASE = _any_of(phrases.PHRASES)
_SENTENCE = _any_of(phrases.SENTENCES)


@lru_cache(maxsize=4096)
def kind(text: str) -> str:
    """Return the kind of notice that a text is; empty for other texts."""
    if len(text.split()) > LONGEST:
        return ""
    if _is_menu(text):
        return "a menu"
    if _POINTER.match(text) and not _STATEMENT.search(text):
        return "a pointer to another article"
    # Only now: menus and pointers can contain the quotation of a title.
    if _QUOTES.search(_BUTTON.sub(" ", text)):
        return ""
    if name := _by_its_words(text):
        return name
    if _PRIVACY.search(text) and _READER.search(text) and _terms(text) >= 2:
        return COOKIES
    offer = _OFFER.search(text)
    if offer and _OFFERED.search(text, offer.end()):
        return "a newsletter or subscription offer"
    if _SENTENCE.fullmatch(text) or (_PHRASE.fullmatch(text) and not _STATEMENT.search(text)):
        return "a set phrase of the site"
    return ""


def _by_its_words(text: str) -> str:
    for pattern, name in (
        (_RIGHTS, "a copyright notice"),
        (_FORM, "a comment form"),
        (_WALL, "a subscription notice"),
    ):
        if pattern.search(text):
            return name
    benefits = {benefit.lower() for benefit in _BENEFIT.findall(text)}
    return "a subscription notice" if len(benefits) >= _BENEFITS else ""


def is_crumbs(text: str) -> bool:
    """Whether a text consists of two or more names of sections with separators."""
    labels = [label.lower() for label in _BETWEEN.split(text.strip()) if label]
    return len(labels) > 1 and all(label in _SECTIONS for label in labels)


def _terms(text: str) -> int:
    """Return the number of different words on privacy, consent and the site in a text, minus 1."""
    return len({m[0].lower() for p in (_PRIVACY, _CONSENT) for m in p.finditer(text)}) - 1


def _is_menu(text: str) -> bool:
    """Whether a text consists mainly of names of sections, or of short labels with separators."""
    if _STATEMENT.search(text) or text.rstrip()[-1:] in ("?", "!", "؟"):
        return False
    labels = [label for label in _BETWEEN.split(text.strip()) if label]
    if len(labels) >= 4:
        # With a number, it may be a row of a table.
        return not re.search(r"\d", text) and all(len(la.split()) <= _LABEL for la in labels)
    words = [word.strip(",;:&|") for word in text.lower().split()]
    return sum(word in _SECTIONS for word in words) >= max(4, _SHARE * len(words))
