"""Fields of a language file on the words by which an import recognises what is not the story.

The patterns of all languages are united by `pages.pattern`, because a page may have the menu of
another language. They ignore case, and contain no groups that capture.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """Words of web pages, and of text copied from them, around the story."""

    compound_heads: frozenset[str] = frozenset()
    """First parts of words with a hyphen, which is kept at the end of a line: *vice-*."""

    # --- whole lines ---
    lines: str = NEVER
    """Lines of menus, buttons and forms: *Share this article*. They may occur in the middle of a
    story, and are not a sentence of one."""
    blocks: str = NEVER
    """The same, only for web pages, where an element separates them from the story: *Sign up for*
    and any words, which could begin a headline in copied text."""
    before_colon: str = NEVER
    """Beginnings of lines that are boilerplate even with a colon at the end: *Share:*. After
    others, such as *Contact:*, text of the story may follow."""
    headings: str = NEVER
    """Headings of content after a story: *Related articles*, *Leave a comment*."""
    comments: str = NEVER
    """The heading of readers’ comments: *3 comments*."""
    replies: str = NEVER
    """The button below a comment: *Reply*."""
    tags: str = NEVER
    """Labels of the story’s keywords: *Filed under*."""
    sentences: str = NEVER
    """Whole sentences of forms and banners that are in no story: *Please enable JavaScript.*"""
    sections: frozenset[str] = frozenset()
    """Names of sections in menus: *politics*."""
    contact: str = NEVER
    """Labels of an address or number on the next line: *Press contact*."""
    calls: str = NEVER
    """Beginnings of invitations to the reader, as a headline may begin, too: *Download*."""
    skip: str = NEVER
    """Beginnings of links that skip a part of a page: *Skip* to content."""
    ago: str = NEVER
    """A time of publication that is relative: *3 hours ago*."""
    mail_subject: str = NEVER
    """The label of a mail’s subject: *Subject*."""
    mail_heads: str = NEVER
    """Other labels in the head of a mail: *Reply-To*."""

    # --- other articles and pictures ---
    read_also: str = NEVER
    """Labels of a pointer to another article, with or without a mark: *Read also* A title."""
    pointers: str = NEVER
    """Further labels of pointers, if a mark follows; otherwise prose: *Related:* A title."""
    credits: str = NEVER
    """Labels of a picture’s credit: *Image credit*: AFP."""
    credited: str = NEVER
    """Words before a photographer: *photo by* Nadia Alami."""
    captions: str = NEVER
    """Words within a caption: a *file photo* of the port."""
    screenshots: str = NEVER
    """Beginnings of the file names of pictures of a screen, with their capitals: *Screenshot*
    2026-11-25."""
    portraits: str = NEVER
    """Alternative texts of pictures that belong to the site: *Author avatar*."""
    watch: str = NEVER
    """Labels of a video: *Watch now*."""

    # --- notices ---
    form: str = NEVER
    """Beginnings of sentences of comment forms: *Your email address will not be published*."""
    rights: str = NEVER
    """Words that reserve rights: *All rights reserved*."""
    copying: str = NEVER
    """Words that forbid copying: *may not be reproduced*."""
    wall: str = NEVER
    """Words of a subscription wall: *to continue reading, subscribe*."""
    cookies: str = NEVER
    """Words of a cookie notice in an element of its own: *we use cookies*."""
    privacy: str = NEVER
    """Terms of cookie and privacy notices, with their boundaries: *cookies*, *personal data*."""
    consent: str = NEVER
    """Further words of such notices: *partners*, *preferences*; two are needed."""
    reader: str = NEVER
    """Words that address the reader, or by which a site means itself: *you*, *this website*."""
    ours: str = NEVER
    """Words by which a site means itself, with their boundaries: *our* newsletter."""
    offer: str = NEVER
    """Verbs at the start of an offer to readers: *Sign up*."""
    offered: str = NEVER
    """What such a sentence offers, with boundaries: *newsletter*, *free*."""
    offer_openings: str = NEVER
    """Blocks that introduce an offer: *Log in or register to continue reading*."""
    benefits: str = NEVER
    """Benefits of a subscription: *unlimited access*; several make an offer."""
    benefit_words: str = NEVER
    """Words in a list of benefits, with boundaries: *exclusive*."""
    shops: str = NEVER
    """Words between a price and its shop: $285 *at* A Shop."""
    currencies: str = NEVER
    """Words of a price after its number: 285 *dirhams*."""
    speech: str = NEVER
    """Words of reported speech, with boundaries: *said*. A text with them is not a notice."""
    invites: str = NEVER
    """Beginnings of invitations that need a link or an address: *Got a story?*"""
    technical: str = NEVER
    """Notices on the page itself: *this post contains affiliate links*."""
    needs_script: str = NEVER
    """Words of pages without their text: *enable JavaScript*."""

    # --- elements ---
    classes: Mapping[str, str] = field(default_factory=dict)
    """Kind of boilerplate, as in `web.boilerplate`, → words in class names of elements, in one
    part (``partage``) or several (``lire-aussi``)."""


@dataclass(frozen=True, slots=True)
class Bylines:
    """Words of lines with the author and the date of a story."""

    by: str = NEVER
    """Words before an author: *Written by* Nadia Alami."""
    by_labels: str = NEVER
    """Labels of an author, before a colon: *Author*: Nadia Alami."""
    by_verbs: str = NEVER
    """Such words with another meaning, which need a usual first name or a colon: كتب, “wrote”."""
    joins: str = NEVER
    """Words between two authors, or an author and an agency: *and*, *with*."""
    places: str = NEVER
    """Words between an author and a place: Nadia Alami *in* Rabat."""
    roles: frozenset[str] = frozenset()
    """Words that describe an author: special *correspondent*, *for* Le Quai."""
    not_names: frozenset[str] = frozenset()
    """Words after `by` that are not names: by *chance*."""
    first_names: frozenset[str] = frozenset()
    """Usual first names, which only scripts without capitals need to recognise a name."""
    agencies: str = NEVER
    """News agencies by their names in this language, besides those in `phrases`: رويترز."""
    accounts: frozenset[str] = frozenset()
    """Names of accounts that content systems declare as authors: *administrator*."""
    is_author: str = NEVER
    """Words after a name that begin a note on an author, after a space: Nadia Alami *is a*
    reporter."""
    reach_author: str = NEVER
    """Sentences on how to reach an author: *Follow her on X*."""
    author_classes: frozenset[str] = frozenset()
    """Class names of elements with an author: ``auteur``."""
    date_classes: frozenset[str] = frozenset()
    """Class names of elements with a date: ``publie``."""
    published: str = NEVER
    """Words before the date of publication: *Posted*."""
    updated: str = NEVER
    """Words before the date of a change: *Last updated*."""
    dated: str = NEVER
    """Nouns and further words before a date of publication, which mean it only there: *Date*."""
    links: str = NEVER
    """Words before a day or a time: *on* Monday, *at* 10:32."""
    weekday_before: str = NEVER
    """A word before a weekday: *يوم* الاثنين."""
    short_months: str = ""
    """Abbreviations of months besides those in `Calendar.months`, from January; ``a/b`` are two of
    one, ``-`` is none."""
    day_endings: str = NEVER
    """Endings of the number of a day: *1st*."""
    of: str = NEVER
    """Words between day, month and year: the 3rd *of* May."""
    hours: str = NEVER
    """Words after a time in digits: 10:32 *horas*."""
    am: str = NEVER
    """The morning after a time, with its boundary: 10:32 *a.m.*"""
    pm: str = NEVER
    """The afternoon and evening after a time: 10:32 *p.m.*"""
