"""Notices of sites are told apart from sentences of stories."""

from __future__ import annotations

import pytest

from newstranslate.formats import Dropped, Imported, notices

COOKIES = "a cookie or privacy notice"
RIGHTS = "a copyright notice"
OFFER = "a newsletter or subscription offer"
WALL = "a subscription notice"
FORM = "a comment form"
POINTER = "a pointer to another article"
MENU = "a menu"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nous et nos 142 partenaires déposons des cookies pour mesurer l’audience du site et vous proposer des publicités adaptées. Vous pouvez changer d’avis à tout moment.", COOKIES),
        ("En poursuivant votre navigation, vous acceptez les traceurs qui servent à personnaliser votre expérience.", COOKIES),
        ("We use cookies to improve your experience on our website. By clicking “Accept” you agree to them.", COOKIES),
        ("We use cookies to improve your experience on our website and to show you ads. Manage your preferences at any time.", COOKIES),
        ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع وعرض الإعلانات.", COOKIES),
        ("© 2026 Le Quai du Maroc, une société du groupe Alami. Site édité à Rabat.", RIGHTS),
        ("Toute reproduction, même partielle, est interdite sans l’autorisation écrite de l’éditeur.", RIGHTS),
        ("This material may not be published, broadcast, rewritten or redistributed without permission.", RIGHTS),
        ("جميع الحقوق محفوظة لموقع المرسى ولا يسمح بإعادة نشر المواد دون إذن.", RIGHTS),
        ("Recevez chaque matin l’essentiel de l’actualité dans votre boîte mail.", OFFER),
        ("Abonnez-vous pour 1 € le premier mois, sans engagement, et lisez tous nos articles.", OFFER),
        ("Sign up for our morning newsletter and never miss a story from your county.", OFFER),
        ("Follow us on Facebook and Instagram for more stories from the coast.", OFFER),
        ("اشترك في النشرة البريدية لتصلك آخر الأخبار كل صباح.", OFFER),
        ("Cet article est réservé aux abonnés. Il vous reste 64 % de cet article à lire.", WALL),
        ("To continue reading this story, please subscribe or log in to your account.", WALL),
        ("للمشتركين فقط: لمتابعة القراءة سجل الدخول.", WALL),
        ("Les champs obligatoires sont indiqués avec une étoile rouge.", FORM),
        ("Your email address will not be published when you comment.", FORM),
        ("لن يتم نشر عنوان بريدك الإلكتروني مع التعليق.", FORM),
        ("Lire aussi : À Nador, les chalutiers attendent depuis un mois l’aide promise par la région", POINTER),
        ("Related: Why did the trawlers of Whitby stay in port for three whole weeks?", POINTER),
        ("اقرأ أيضا: مراكب الناظور تنتظر منذ شهر الدعم الذي وعدت به الجهة صيادي المنطقة", POINTER),
        ("Accueil Politique Économie Société Monde Afrique Sport Culture Santé Sciences Vidéos Podcasts Opinions", MENU),
        ("Home News World UK Politics Business Tech Science Health Education Entertainment Video More", MENU),
        ("الرئيسية سياسة اقتصاد مجتمع رياضة ثقافة فن صحة علوم دولي آراء فيديو برامج", MENU),
        ("La mer | Nos ports | Le vent du large | Paroles de pêcheurs | Livres de bord", MENU),
    ],
)  # fmt: skip
def test_notice_is_known(text: str, kind: str) -> None:
    assert notices.kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "La CNIL a condamné deux sites pour leurs cookies publicitaires, déposés sans le consentement des internautes.",
        "Nous utilisons des cookies de ma grand-mère depuis dix ans dans notre boulangerie de Lille.",
        "« Nous utilisons des cookies pour mesurer l’audience du site », se défend l’éditeur.",
        "We use cookies on our site, the company said, and your consent is asked for at every visit.",
        "The judge ruled that copyright in the song had lapsed long before the film was made.",
        "La loi sur le droit de reproduction sera votée mardi par les députés de la majorité.",
        "Inscrivez-vous sur les listes électorales avant vendredi, rappelle la préfecture du Nord.",
        "Subscribe or die was the motto of the printers who ran the town in those years.",
        "Get the children out first, then the animals, and leave everything else to the firemen.",
        "Les abonnés de la newsletter du port étaient 3 000 à la fin de l’année dernière.",
        "Votre adresse ne figure plus sur la liste des sinistrés, répond le guichet aux familles.",
        "ويطالب الصحفيون بحماية البيانات الشخصية للمواطنين من طرف الشركات الأجنبية.",
        "قال المدير إن جميع الحقوق محفوظة لأصحابها في هذا الملف.",
        "Lire aussi : le ministre a démissionné dans la soirée, et le port reste fermé.",
        "Related parties met for the first time on Monday in the offices of the harbour master",
        "Skip to the end of the pier.",
        "Sport et culture à Rabat",
        "Sport, culture, santé, justice : qui paie ?",
        "Sport, culture, santé et justice attendent leur part du budget que la ville de Rabat vote mardi",
        "PSG 2 | OM 1 | Lens 0 | Lille 3 | Nice 1 | Brest 1",
        "Le sport, la culture et la santé seront au cœur du budget que la ville vote mardi",
        "Rabat, Salé, Kénitra, Tanger, Tétouan, Nador, Oujda, Fès, Meknès, Taza, Guercif, Berkane",
        f"{'Nous parlons de la mer. ' * 30}Tous droits réservés.",
    ],
)  # fmt: skip
def test_sentence_of_a_story_is_no_notice(text: str) -> None:
    assert notices.kind(text) == ""


def test_notice_that_is_left_out_needs_no_look_but_a_sentence_does() -> None:
    notice = Dropped(3, "© 2026 Le Quai du Maroc. Tous droits réservés sur ce site.", "below")
    sentence = Dropped(4, "Le verdict sera rendu le 12 décembre.", "below")
    assert notice.is_sentence
    assert Imported("", (notice, sentence)).lost == (sentence,)
