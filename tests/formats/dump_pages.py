"""Whole pages as “select all, copy” gives them: invented stories in the shapes of real sites."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """What a reader came for, and the headlines of other stories on its page."""

    headline: str
    standfirst: str
    author: str
    body: tuple[str, ...]
    others: tuple[str, ...]


FR = (
    Story(
        "À Nador, les pêcheurs refusent de payer la nouvelle taxe portuaire",
        "Par gros temps, la moitié de la flotte reste à quai et la taxe tombe quand même.",
        "Lina Alami",
        (
            "Les pêcheurs de Nador ont annoncé, lundi 23 novembre, qu’ils ne verseraient pas la taxe portuaire votée en septembre par le conseil régional, et qui doit rapporter 12 millions de dirhams par an.",
            "« Nous payons déjà la glace, le gazole et la criée », a déclaré Hamid Berrada, président de la coopérative, devant une centaine de patrons réunis sur le quai.",
            "Une flotte à l’arrêt",
            "Selon la délégation des pêches, 64 des 118 bateaux n’ont pas quitté le port depuis le 2 novembre, en raison du mauvais temps et du prix du carburant.",
            "Le conseil régional n’a pas répondu.",
            "Une réunion est prévue jeudi.",
        ),
        (
            "Inflation : les prix du poisson bondissent de 8 %",
            "Le gouvernement présente son budget pour 2027",
            "Botola : le Raja s’impose à Fès",
            "Un réseau de faux visas démantelé à Agadir",
        ),
    ),
    Story(
        "Migrations : trois communes de la Drôme ouvrent leurs écoles aux mineurs isolés",
        "Faute de places dans les foyers du département, les maires ont pris les devants.",
        "Camille Roussel",
        (
            "Trois communes de la Drôme ont ouvert, depuis la rentrée, des classes d’accueil pour 42 mineurs isolés arrivés d’Afrique de l’Ouest, sans attendre l’accord du département.",
            "Le maire de Crest, Julien Faure, assume : « On ne laisse pas un enfant dehors parce qu’un formulaire manque. »",
            "La préfecture rappelle que l’évaluation de l’âge revient au département, et qu’aucun financement de l’État n’est prévu avant le printemps 2027.",
            "Et après ?",
            "Les communes tiendront jusqu’en juin.",
        ),
        (
            "Retraites : ce qui change au 1er janvier",
            "Climat : les vendanges avancées de trois semaines",
            "Procès de Lyon : le parquet requiert dix ans",
            "Que faut-il attendre du sommet de Lisbonne ?",
        ),
    ),
)
EN = (
    Story(
        "Hull trawlermen win compensation after decade-long battle over lost quotas",
        "By any measure the settlement is large, and it comes too late for many crews.",
        "Harriet Coleman",
        (
            "Forty-three trawlermen from Hull will share £6.2m after the government settled a ten-year legal battle over fishing quotas that were handed to foreign vessels in 2016.",
            "The High Court approved the deal on Tuesday, days before a trial was due to begin.",
            "“My dad died waiting for this,” said Peter Marsh, 58, who sold his boat in 2019.",
            "Lost decade",
            "The Department for Environment said it did not accept liability, but that the settlement avoided further costs to taxpayers and allowed both sides to move on.",
            "Payments start in March.",
        ),
        (
            "Rail strikes to go ahead after talks collapse",
            "Storm Gerda: warnings for heavy rain in Wales",
            "Watchdog criticises hospital over waiting lists",
            "Why are so many pubs closing their doors?",
        ),
    ),
    Story(
        "Texas border town braces for new shelter as county funds run dry",
        "County leaders say federal money stopped in August, and the shelter will open anyway.",
        "Maria Delgado",
        (
            "EAGLE PASS, Texas — The shelter on Garrison Street was supposed to close in September, when the county ran out of money to pay the six nurses who work there.",
            "Instead, its director, Ruth Hanley, found a church willing to cover the bills until the new year, and on Monday she signed a lease for a second building.",
            "“Print is dead, shelters are not,” she joked, holding the local paper.",
            "The county judge said 310 people had passed through the shelter in October, down from 1,900 a year earlier.",
            "He did not rule out closing it.",
        ),
        (
            "Senate panel advances spending bill",
            "Hurricane season ends with fewer storms",
            "What to know about the new tax credits",
            "Police identify victim in Dallas shooting",
        ),
    ),
)
AR = (
    Story(
        "صيادو الناظور يرفضون أداء الرسم الجديد على المراكب",
        "كتب القانون لا تكفي لإقناع من بقي مركبه راسيا شهرا كاملا.",
        "محمد العلوي",
        (
            "أعلن صيادو الناظور، يوم الاثنين، أنهم لن يؤدوا الرسم الجديد على المراكب الذي صادق عليه مجلس الجهة في شتنبر الماضي، والذي ينتظر أن يدر 12 مليون درهم سنويا على خزينة الجهة.",
            "وقال حميد برادة، رئيس التعاونية، إن الصيادين يؤدون ثمن الثلج والوقود ورسوم السوق، وإن مراكبهم لم تغادر الميناء منذ الثاني من الشهر الجاري بسبب سوء الأحوال الجوية.",
            "أسطول متوقف",
            "وحسب مندوبية الصيد البحري، فإن 64 مركبا من أصل 118 لم تغادر الميناء، وهو ما أدى إلى ارتفاع أسعار السردين في الأسواق المحلية بنسبة 8 في المائة.",
            "ولم يرد مجلس الجهة على أسئلتنا.",
            "ويعقد اجتماع يوم الخميس.",
        ),
        (
            "الحكومة تعرض مشروع قانون المالية",
            "الرجاء يفوز على المغرب الفاسي",
            "تفكيك شبكة لتزوير التأشيرات بأكادير",
            "أمطار قوية مرتقبة بعدد من الأقاليم",
        ),
    ),
    Story(
        "الأردن يفتح مراكز تدريب للاجئين في إربد والمفرق",
        "المراكز الجديدة تستقبل ألفي متدرب في السنة الأولى، نصفهم من النساء.",
        "ليلى حداد",
        (
            "افتتحت وزارة العمل الأردنية ثلاثة مراكز تدريب مهني في إربد والمفرق، بتمويل من الاتحاد الأوروبي قدره 14 مليون يورو، وتستقبل اللاجئين السوريين والأردنيين على حد سواء.",
            "وقالت الوزيرة نادية الروابدة إن المراكز ستوفر شهادات معترفا بها في سوق العمل، وإن نصف المقاعد مخصص للنساء في مهن الطاقة الشمسية والخياطة والبرمجة.",
            "وتبدأ الدروس في كانون الثاني.",
            "أما التسجيل فيبقى مفتوحا.",
        ),
        (
            "مجلس الأمن يبحث الوضع في السودان",
            "أسعار النفط تتراجع للأسبوع الثالث",
            "وفاة الشاعر سليم نصر عن 81 عاما",
            "ما الذي تغير في قانون الإيجار؟",
        ),
    ),
)


def french_daily(story: Story) -> str:
    """A Paris daily: a line each, subscription offers, a ticker, comments, a long footer."""
    a, b, c, d = story.others
    head = f"""Aller au contenu principal
Menu
Rechercher
Se connecter
S’abonner à partir de 2 €
En direct
10:42 {a}
10:15 {b}
Accueil
International
Politique
Économie
Société
Idées
Sport
Plus
Français
English
À la une
{c}
{d}
Société › Ports
{story.headline}
{story.standfirst}
Par {story.author}
Publié le 24 novembre 2026 à 06h12, mis à jour le 25 novembre 2026 à 10h03
Temps de lecture : 4 min
Ajouter à mes favoris
Partager sur Facebook
Partager sur X
Envoyer par e-mail
Copier le lien
Crédit photo : Marc Vidal / AFP"""
    tail = f"""Sur le même sujet
{a}
{b}
Lire aussi
{c}
Tags : Ports, Maroc, Pêche
Partager
Facebook
X
WhatsApp
Commentaires (2)
Lecteur 12
Il y a 3 heures
Encore une taxe de trop, et personne ne dit rien.
Répondre
Signaler
Paul B.
Il y a 5 heures
Il faut bien entretenir les ports.
Répondre
Signaler
Les plus lus
1. {d}
2. {a}
3. {b}
Newsletter
Recevez chaque matin l’essentiel de l’actualité dans votre boîte mail
Votre e-mail
M’inscrire
Suivez-nous
Facebook
Instagram
YouTube
Qui sommes-nous ?
Contact
Mentions légales
Politique de confidentialité
Gestion des cookies
Plan du site
Nous utilisons des cookies pour mesurer l’audience et vous proposer des contenus adaptés.
Tout accepter
Tout refuser
© 2026 Le Quai. Tous droits réservés.
Retour en haut de la page"""
    half = len(story.body) // 2
    middle = ["Publicité", f"Lire aussi : {a}"]
    return "\n".join([head, *story.body[:half], *middle, *story.body[half:], tail])


def moroccan_blog(story: Story) -> str:
    """A Moroccan site on WordPress: empty lines between, the headline twice, share buttons."""
    a, b, c, d = story.others
    parts = [
        "Mercredi 25 novembre 2026", "Français | العربية | English", "Accueil", "Politique",
        "Économie", "Société", "Sports", "Régions", "MRE", "Dernière minute", b, "Météo Rabat",
        f"Accueil > Société > {story.headline}", "ACTUALITÉSOCIÉTÉ", story.headline,
        story.headline, f"Par {story.author} – Rabat", "25 novembre 2026 à 12:30",
        "0 commentaires", "Facebook", "X", "WhatsApp", "Imprimer", story.standfirst, *story.body,
        "Partager cet article", "Facebook", "WhatsApp", "Telegram", "Étiquettes : taxe, port",
        "Article précédent", a, "Article suivant", c, "Articles similaires", a, b, c, d,
        "Laisser un commentaire", "Annuler la réponse",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Commentaire *", "Nom *", "E-mail *", "Site web",
        "Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire.",
        "Suivez-nous sur Facebook", "À propos", "Contact", "Mentions légales",
        "Copyright © 2026 Le Quai du Maroc", "Bouton retour en haut de la page",
    ]  # fmt: skip
    return "\n\n".join(parts)


def british(story: Story) -> str:
    """A British public broadcaster: menus, captions, related topics."""
    a, b, c, d = story.others
    head = f"""Skip to content
Accessibility Help
Sign in
Home
News
Sport
Business
Innovation
Culture
Travel
Live
{story.headline} - Harbour News
{a}
{b}

{story.headline}

25 November 2026
Share
Save

{story.author}
Harbour News, Yorkshire

Image source, Getty Images

{story.standfirst}
"""
    tail = f"""
Related topics
Fishing
Courts
More on this story
{a}
{c}
Top stories
{b}
5 hours ago
{d}
2 hours ago
Most read
1
{a}
2
{c}
Home
News
Sport
Terms of Use
Privacy Policy
Cookies
Accessibility Help
Contact us
Copyright © 2026 Harbour News. The Harbour is not responsible for the content of external sites. Read about our approach to external linking.
"""
    return head + "\n" + "\n\n".join(story.body) + "\n" + tail


def american(story: Story) -> str:
    """An American agency's page: subscription, advertisement within the story, trending."""
    a, b, c, d = story.others
    half = len(story.body) // 2
    head = ["Skip to main content", "Menu", "Search", "Subscribe", "Log in", "World", "U.S.", "Politics",
            "Sports", "Trending", a, b, "U.S. News", story.headline, story.standfirst,
            f"By {story.author.upper()}", "Updated 10:32 AM EST, November 25, 2026", "Published: Nov. 24, 2026, 9:05 p.m.",
            "Share", "Facebook", "Email", "Print", "Add Comment"]  # fmt: skip
    tail = ["Share this article", "Facebook", "X", "Recommended for you", c, d, "Most popular", a, b, "Newsletters",
            "Sign up for our morning newsletter and never miss a story.", "Email address", "Sign up", "12 comments",
            "bigfish77", "3 hours ago", "They should have paid years ago.", "Reply", "Report", "Ann", "4 hours ago",
            "About time!", "Reply", "Report", "About us", "Careers", "Contact us", "Terms of Service", "Privacy Policy",
            "Do Not Sell My Personal Information", "© 2026 The Prairie Wire. All Rights Reserved.", "Back to top"]  # fmt: skip
    middle = ["Advertisement", "Story continues below advertisement"]
    return "\n\n".join([*head, *story.body[:half], *middle, *story.body[half:], *tail])


def arabic_site(story: Story) -> str:
    """A Moroccan site in Arabic: a ticker, font buttons, comments with replies."""
    a, b, c, d = story.others
    parts = ["انتقل إلى المحتوى", "القائمة", "بحث", "الرئيسية", "سياسة", "اقتصاد", "مجتمع", "رياضة", "جهات", "عاجل", a, b,
             "الرئيسية | مجتمع", story.headline, story.standfirst, f"بقلم: {story.author}", "نشر في 25 نونبر 2026 على الساعة 12:30",
             "تكبير الخط", "تصغير الخط", "شارك على فيسبوك", "واتساب", "طباعة", "صورة: و م ع", *story.body,
             "إعلان", "الكلمات المفتاحية: الصيد، الموانئ", "مقالات ذات صلة", a, c, "الأكثر قراءة", b, d, "التعليقات (2)", "قارئ",
             "منذ ساعتين", "هذا كلام غير معقول.", "رد", "تبليغ", "مواطن", "منذ 3 ساعات", "شكرا على المقال.", "رد", "تبليغ",
             "اترك تعليقاً", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "التعليق *", "الاسم *",
             "البريد الإلكتروني *", "إرسال التعليق", "من نحن", "اتصل بنا", "سياسة الخصوصية", "جميع الحقوق محفوظة © 2026", "العودة إلى الأعلى"]  # fmt: skip
    return "\n\n".join(parts)


def arabic_lines(story: Story) -> str:
    """An Arabic channel's page, a line each: the tab's title, the date with its label before it."""
    a, b, c, d = story.others
    parts = [f"{story.headline} | قناة المرسى", "تخطي إلى المحتوى", "بث مباشر", "أخبار", "اقتصاد", "رياضة", "برامج", "English",
             a, c, story.headline, story.standfirst, story.author, "نشر في", "25 تشرين الثاني 2026", "آخر تحديث: 25/11/2026", "مدة القراءة: 3 دقائق", "نسخ الرابط",
             *story.body, "المصدر: وكالات", "اقرأ أيضا", b, d, "آخر الأخبار", a, c, "تابعنا على فيسبوك", "من نحن", "اتصل بنا", "شروط الاستخدام",
             "جميع الحقوق محفوظة © 2026 قناة المرسى"]  # fmt: skip
    return "\n".join(parts)


PAGES = {
    **{f"french daily {n}": (french_daily(s), s) for n, s in enumerate(FR)},
    **{f"moroccan blog {n}": (moroccan_blog(s), s) for n, s in enumerate(FR)},
    **{f"british {n}": (british(s), s) for n, s in enumerate(EN)},
    **{f"american {n}": (american(s), s) for n, s in enumerate(EN)},
    **{f"arabic site {n}": (arabic_site(s), s) for n, s in enumerate(AR)},
    **{f"arabic lines {n}": (arabic_lines(s), s) for n, s in enumerate(AR)},
    "english in the french daily's frame": (french_daily(EN[0]), EN[0]),
    "french in the american frame": (american(FR[1]), FR[1]),
}
