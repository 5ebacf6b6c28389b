"""Recognises messages of a site to its readers within a story: to follow, write, buy, subscribe."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.formats import notices
from newstranslate.formats.web import dates
from newstranslate.formats.web.pageblock import PageBlock

LONGEST = 70
"""Maximum length of such a block, in words: longer blocks also contain parts of the story."""

# `Follow us on Facebook`, `Got a story? Tell us`, `Suivez-nous`, `تابعونا على فيسبوك`; but not
# `Follow the money`.
_INVITES = late.pattern(
    r"\W*(?:"
    r"for (?:the )?(?:latest|more|other|breaking)\b.{0,140}\b(?:check|sign up|follow|visit|subscribe|click|download)\b"
    r"|follow (?:us|\w[\w.’' ]{0,40}) (?:on|via)\b|get in touch with (?:us|our)\b|contact us\b"
    r"|(?:do you have|have you got|got) (?:an? )?(?:story|tip|news|photos?|videos?)\b.{0,60}\?"
    r"|(?:do you know|have you (?:been|seen)|are|were|did you)\b.{0,80}\?\W.{0,40}\b(?:e-?mail|get in touch|contact|let us know)\b"
    r"|pour (?:plus|davantage|suivre|ne rien)\b.{0,140}\b(?:abonnez|suivez|consultez|visitez|cliquez|inscrivez|téléchargez|rejoignez)\b"
    r"|suivez (?:nous|[\w’' -]{2,40}) sur\b|(?:contactez|écrivez|suivez|rejoignez)[- ]nous\b"
    r"|(?:vous avez|avez[- ]vous) une? (?:information|info|témoignage|histoire)\b"
    r"|(?:للمزيد من|لمتابعة|لقراءة المزيد)\b.{0,120}(?:تابع|اشترك|زوروا|زيارة|اضغط|انقر|انضم)"
    r"|(?:تابعوا|تابعونا|تابع) .{0,60}\bعلى\b|(?:تواصلوا معنا|راسلونا|للتواصل معنا|اتصلوا بنا)\b)",
    re.IGNORECASE,
)
# `This site is protected by reCAPTCHA`, `We may earn a commission`,
# `Désactivez votre bloqueur de publicité`.
_TECHNICAL = late.pattern(
    r"\W*(?:this site is protected by recaptcha|privacy notice\s*:\s*newsletters?|our standards\s*:"
    r"|purchase licensing rights|this (?:article|page|post|story) (?:may )?contains? affiliate links"
    r"|(?:cet article|cette page) (?:contient|comporte) des liens (?:affiliés|d[’']affiliation))"
    r"|\bwe (?:may|might|can|could) (?:also )?(?:receive|earn|get|make) (?:an? )?(?:small )?(?:affiliate )?commissions?\b"
    r"|\bnous (?:pouvons|pourrions) (?:percevoir|toucher|recevoir) une (?:petite )?commission\b|قد نحصل على عمولة"
    r"|\b(?:your|disable (?:your|the)|ad block(?:er)? users?\W).{0,120}\bad ?-?block"
    r"|\b(?:désactive\w*|votre) .{0,30}bloqueur de publicités?|مانع الإعلانات (?:الخاص بك|لديك)",
    re.IGNORECASE,
)
# The whole block: `Up next`, `2 of 5`, `Les plus lus`, `Retour à la vidéo`, `آخر الأخبار`; but not
# `Up next is the vote`.
_LABEL = late.pattern(
    r"\W*(?:passer (?:la|cette) publicité"
    r"|by|par|por|topics|sujets|popular|\d{1,3} (?:of|sur|de|من) \d{1,3}"
    r"|up next|à suivre|التالي|السابق|now playing|powered by\b.{0,20}|propulsé par\b.{0,20}"
    r"|back to (?:video|article|story|top)|retour (?:à la vidéo|à l[’']article)|loading|chargement(?: en cours)?|contact us|contactez[- ]nous|اتصل بنا"
    r"|explore more on these topics|latest (?:videos?|news|stories)(?: from\b.{0,20})?|dernières (?:vidéos|infos|nouvelles)|آخر الأخبار"
    r"|related (?:coverage|reading|video|videos)|(?:most|les plus) (?:read|popular|viewed|watched|lus|vus|partagés)(?: (?:in|on|sur|dans) .{1,30})?"
    r"|free (?:daily|weekly) newsletter|newsletter (?:gratuite|quotidienne|hebdomadaire)|buy (?:now|alternative|it now)|shop now|acheter(?: maintenant)?|price at"
    r"|sign in or create an account|don[’']t have an account\?(?: create account)?|se connecter ou créer un compte|(?:vous n[’']avez )?pas (?:encore )?de compte ?\?(?: créer un compte)?|ليس لديك حساب؟(?: أنشئ حسابا?)?"
    r"|click to (?:hide|expand|show)|swipe|recommended videos|keep reading|vidéos recommandées|فيديوهات مقترحة"
    r"|click here to (?:get|download|subscribe|sign up)\b.{0,60}|cliquez ici pour (?:télécharger|vous abonner)\b.{0,60})\W*\Z",
    re.IGNORECASE,
)
# `Watch now`, `Video 2:34`, `Voir la vidéo`, `شاهد الفيديو`.
_VIDEO = late.pattern(
    r"\W*(?:watch (?:now|live|the video|video|more)|play video|click to play video\b.{0,200}|video\W*\d\d?:\d\d"
    r"|regarder(?: la vidéo| maintenant)?|voir la vidéo|lire la vidéo|شاهد الفيديو|شاهد الآن|مشاهدة الفيديو)\W*\Z",
    re.IGNORECASE,
)
# Alternative texts: `Author image`, `Portrait de l’auteur`, `Logo`, `صورة الكاتب`; but not
# `Logo de la COP`.
_IMAGE = late.pattern(
    r"\W*(?:author (?:image|photo|avatar(?: image)?)|headshot of .{2,60}|portrait de l[’']auteure?|photo de l[’']auteure?|صورة الكاتب|(?:site |company )?logo|avatar|placeholder)\W*\Z",
    re.IGNORECASE,
)
_AGO = late.pattern(
    r"\W*(?i:(?:last )?(?:updated|published|posted)|(?:mis à jour|publié)|(?:آخر تحديث|نشر))?\W*"
    r"(?i:\d+ ?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?) ago"
    r"|il y a \d+ ?(?:s|min|minutes?|h|heures?|jours?)|منذ \d+ (?:ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام))"
    r"\W*(?:\d\d?[:h]\d\d)?(?:\s+(?:By |by |Par |par )?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})?"
    r"[^\w.!?…؟]*\Z"
)
"""A relative time of publication (“2 hours ago”), which is wrong later, and the author."""
# `our`, `nos`, `نشرتنا`: the offer is the site's own.
_OURS = late.pattern(r"\b(?:our|us|notre|nos|nous)\b|\w(?:نا)\b", re.IGNORECASE)
_SURE = frozenset(
    ["a copyright notice", "a comment form", "a subscription notice", "a set phrase of the site"]
)
# A link, `[mot](https://a.org)`, or a handle, `@nadia`.
_REACHABLE = late.pattern(r"\]\(|@\w")


def reason(block: PageBlock) -> str:
    """Return the kind of a block that addresses the reader; empty for a block of the story.

    An invitation counts only if it contains a link or an address.
    """
    text = block.plain
    # A longer quotation belongs to the story, whatever it says.
    if (
        not text
        or block.size > LONGEST
        or block.kind == "code"
        or re.search(r"[«“][^»”]{30}", text)
    ):
        return ""
    if _VIDEO.match(text):
        return "a video"
    if block.kind == "paragraph" and dates.is_stamp(text):
        return "when the page was published"
    if _LABEL.match(text) or _AGO.match(text):
        return "page navigation or boilerplate"
    if _TECHNICAL.search(text):
        return "a notice of the site"
    if _INVITES.match(text) and _REACHABLE.search(block.markdown):
        return "an invitation to readers"
    return _notice(block) if block.kind != "caption" else ""


def _notice(block: PageBlock) -> str:
    """Return the kind of notice of a block; only kinds that a story would not quote."""
    kind = notices.kind(block.plain)
    if kind == "a newsletter or subscription offer":
        ours = _OURS.search(block.plain) and _REACHABLE.search(block.markdown)
        return kind if ours else ""
    if kind == "a pointer to another article":
        return kind if block.link_share > 0.5 else ""
    return kind if kind in _SURE else ""


def of_picture(alternative: str) -> str:
    """Return the kind of a picture by its alternative text; empty for a picture of the story."""
    if _VIDEO.match(alternative):
        return "a video"
    is_boilerplate = _LABEL.match(alternative) or _IMAGE.match(alternative)
    return "page navigation or boilerplate" if is_boilerplate else ""
