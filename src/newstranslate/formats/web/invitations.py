"""What a site says to its readers inside a story: follow us, write to us, buy, switch off your blocker."""

from __future__ import annotations

import re

from newstranslate.formats import notices
from newstranslate.formats.web import dates
from newstranslate.formats.web.pageblock import PageBlock

LONGEST = 70
"""Most words of such a block: what is longer tells something, too."""

_INVITES = re.compile(
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
_TECHNICAL = re.compile(
    r"\W*(?:this site is protected by recaptcha|privacy notice\s*:\s*newsletters?|our standards\s*:"
    r"|purchase licensing rights|this (?:article|page|post|story) (?:may )?contains? affiliate links"
    r"|(?:cet article|cette page) (?:contient|comporte) des liens (?:affiliés|d[’']affiliation))"
    r"|\bwe (?:may|might|can|could) (?:also )?(?:receive|earn|get|make) (?:an? )?(?:small )?(?:affiliate )?commissions?\b"
    r"|\bnous (?:pouvons|pourrions) (?:percevoir|toucher|recevoir) une (?:petite )?commission\b|قد نحصل على عمولة"
    r"|\b(?:your|disable (?:your|the)|ad block(?:er)? users?\W).{0,120}\bad ?-?block"
    r"|\b(?:désactive\w*|votre) .{0,30}bloqueur de publicités?|مانع الإعلانات (?:الخاص بك|لديك)",
    re.IGNORECASE,
)
_LABEL = re.compile(
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
_VIDEO = re.compile(
    r"\W*(?:watch (?:now|live|the video|video|more)|play video|click to play video\b.{0,200}|video\W*\d\d?:\d\d"
    r"|regarder(?: la vidéo| maintenant)?|voir la vidéo|lire la vidéo|شاهد الفيديو|شاهد الآن|مشاهدة الفيديو)\W*\Z",
    re.IGNORECASE,
)
_IMAGE = re.compile(
    r"\W*(?:author (?:image|photo|avatar(?: image)?)|headshot of .{2,60}|portrait de l[’']auteure?|photo de l[’']auteure?|صورة الكاتب|(?:site |company )?logo|avatar|placeholder)\W*\Z",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\W*(?i:(?:last )?(?:updated|published|posted)|(?:mis à jour|publié)|(?:آخر تحديث|نشر))?\W*"
    r"(?i:\d+ ?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?) ago"
    r"|il y a \d+ ?(?:s|min|minutes?|h|heures?|jours?)|منذ \d+ (?:ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام))"
    r"\W*(?:\d\d?[:h]\d\d)?(?:\s+(?:By |by |Par |par )?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})?"
    r"[^\w.!?…؟]*\Z"
)
"""How long ago something was published, as a page counts it, and by whom: no date, for it moves."""
_OURS = re.compile(r"\b(?:our|us|notre|nos|nous)\b|\w(?:نا)\b", re.IGNORECASE)
_SURE = frozenset(
    ["a copyright notice", "a comment form", "a subscription notice", "a set phrase of the site"]
)
_REACHABLE = re.compile(r"\]\(|@\w")


def reason(block: PageBlock) -> str:
    """Return what a block that speaks to the reader is; empty for the story's own.

    An invitation counts only where the reader can follow it: with a link or an address.
    """
    text = block.plain
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
        return "furniture of the page"
    if _TECHNICAL.search(text):
        return "a notice of the site"
    if _INVITES.match(text) and _REACHABLE.search(block.markdown):
        return "an invitation to readers"
    return _notice(block) if block.kind != "caption" else ""


def _notice(block: PageBlock) -> str:
    """Return the notice that a block is; inside a story only what no story says of others."""
    kind = notices.kind(block.plain)
    if kind == "a newsletter or subscription offer":
        ours = _OURS.search(block.plain) and _REACHABLE.search(block.markdown)
        return kind if ours else ""
    if kind == "a pointer to another article":
        return kind if block.link_share > 0.5 else ""
    return kind if kind in _SURE else ""


def of_picture(alternative: str) -> str:
    """Return what a picture is by its alternative text; empty for one of the story."""
    if _VIDEO.match(alternative):
        return "a video"
    told = _LABEL.match(alternative) or _IMAGE.match(alternative)
    return "furniture of the page" if told else ""
