"""`places`: one place by noun, adjective or capital is fine; another place is found."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newstranslate.checks import check_pair, places
from newstranslate.language.places import Place
from newstranslate.model import Finding

GOOD = [
    # One place, in other words
    ("fr", "en", "Le gouvernement français a démenti.", "Paris has denied it."),
    ("fr", "en", "La France a démenti.", "The French government has denied it."),
    ("fr", "ar", "La France a démenti.", "نفت الحكومة الفرنسية ذلك."),
    ("fr", "ar", "Londres a réagi.", "ردت بريطانيا."),
    ("fr", "en", "Les Anglais votent au Royaume-Uni.", "Britons vote in the UK."),
    ("fr", "en", "Les Chinois achètent.", "China is buying."),
    ("fr", "en", "Pékin accuse les États-Unis.", "China accuses America."),
    ("fr", "ar", "Les États-Unis accusent Pékin.", "أمريكا تتهم الصين."),
    ("fr", "ar", "Les USA sont partis.", "غادرت الولايات المتحدة الأميركية."),
    ("fr", "en", "L’UE et la Hollande", "Brussels and the Netherlands"),
    ("fr", "en", "Les Émirats ont signé.", "The UAE has signed."),
    ("fr", "ar", "Les Émirats ont signé.", "وقعت أبو ظبي."),
    ("fr", "ar", "Les Marocains du monde", "مغاربة العالم"),
    ("fr", "ar", "Au Maroc et en Tunisie", "بالمغرب وتونس"),
    ("fr", "ar", "Pour la Jordanie et le Koweït", "للأردن وللكويت"),
    ("fr", "ar", "Le Congo-Brazzaville", "جمهورية الكونغو"),
    ("en", "ar", "African Americans voted.", "صوت الأمريكيون السود."),
    ("en", "ar", "African-Americans voted.", "صوت الأفرو-أمريكيين."),
    ("en", "fr", "Kenya Moore of Atlanta resigned.", "L’Américaine K. Moore a démissionné."),
    ("en", "ar", "Jordan Love led them to a win.", "قاد لوف فريقه الأمريكي إلى الفوز."),
    ("en", "ar", "Jordan Smith led the Americans.", "قاد جوردان سميث الأمريكيين."),
    ("fr", "ar", "Le Brexit rend le Royaume-Uni fier.", "الخروج من الاتحاد الأوروبي فخر."),
    ("fr", "en", "La RDC et les rebelles congolais", "DR Congo and the Congolese rebels"),
    ("fr", "en", "La Birmanie et la Côte d’Ivoire", "Myanmar and the Ivory Coast"),
    ("fr", "en", "Un électeur irlandais", "A Northern Irish voter"),
    ("fr", "en", "Un château écossais", "A British castle"),
    ("fr", "en", "La Corée du Nord", "North Koreans"),
    ("fr", "en", "Le Burkina et le Tchad", "Burkina Faso and Chad"),
    ("fr", "ar", "Le Bénin et le Ghana", "بنين وغانا"),
    ("fr", "ar", "Un Bulgare et un Angolais", "بلجاري وأنجولي"),
    ("fr", "en", "ÉTATS-UNIS : LE MAROC INVITÉ", "US: MOROCCO INVITED"),
    ("fr", "en", "Les Etats-Unis et l’Egypte", "Egypt and the U.S."),
    ("en", "fr", "Dubai and the Emirati press", "Les Émirats et leur presse"),
    ("ar", "fr", "المملكة المتحدة واليمن", "Le Royaume-Uni et le Yémen"),
    ("ar", "en", "زار سلطنة عمان", "He visited Oman"),
    ("ar", "en", "زار عمان", "He visited Amman"),
    ("en", "ar", "Oman signed.", "وقعت عمان."),
    # Words that only look like a place
    ("fr", "en", "Le Belge aime les frites.", "The Belgian likes French fries."),
    ("fr", "en", "L’Espagnol a servi de cobaye.", "The Spaniard was a guinea pig."),
    ("fr", "en", "Le Polonais a mangé de la dinde.", "The Pole ate turkey off the china."),
    ("fr", "en", "L’Italien a poli la table.", "The man gave the table a polish."),
    ("fr", "en", "L’Allemand vit au Nouveau-Mexique.", "He lives in New Mexico."),
    ("fr", "en", "Le Russe soigne les Amérindiens.", "He treats Native Americans."),
    ("fr", "en", "Le Norvégien vit à Boston.", "He lives in New England."),
    ("fr", "en", "Le Danois traverse la Manche.", "He crosses the English Channel."),
    ("fr", "en", "Le Grec cite le basketteur Jordan.", "He quotes Michael Jordan."),
    ("fr", "en", "L’Australien Maurice Petit", "Maurice Petit in Australia"),
    ("en", "fr", "The Briton called Maurice.", "Il a appelé Maurice."),
    ("en", "fr", "The Briton met Dominique.", "Il a vu Dominique."),
    ("en", "fr", "The Briton threw grenades.", "Il a lancé la Grenade."),
    ("fr", "ar", "L’Italien a aidé.", "قدم دعمه المالي وهو مالي."),
    ("fr", "ar", "Le Japonais a levé la main.", "رفع يده اليمنى."),
    ("fr", "ar", "L’Espagnol trace un cercle.", "رسم دائرة نصف قطر."),
    ("fr", "ar", "Le Canadien dirige le bureau.", "يدير المكتب القطري."),
    ("fr", "ar", "L’Italien s’est blessé.", "أصيب في الرباط الصليبي."),
    ("fr", "ar", "L’Italien mange une noix de coco.", "يأكل جوز الهند."),
    ("fr", "ar", "L’Italien salue le prince Turki.", "يحيي الأمير تركي."),
    ("fr", "ar", "L’Italien est rentré.", "عاد إلى مسقط رأسه."),
    ("fr", "ar", "L’Espagnol a vu Corey.", "رأى كوري."),
    ("fr", "ar", "L’Espagnol a vu Bruce.", "رأى بروس."),
    ("fr", "ar", "L’Allemand aime l’art romain.", "يحب الفن الروماني."),
    ("fr", "ar", "L’océan Indien est chaud.", "المحيط الهندي دافئ."),
    ("fr", "ar", "L’océan Indien est chaud.", "قال الفرنسي إن المحيط دافئ."),
    ("fr", "ar", "L’école est espagnole.", "إنها مدرسة بنين."),
    # Only lost, or only added
    ("fr", "en", "Le président américain a parlé.", "The president has spoken."),
    ("fr", "en", "Le président a parlé.", "The American president has spoken."),
    ("fr", "en", "L’agence allemande DPA", "The news agency DPA"),
    # A doubtful name of something else beside what was lost or added
    ("fr", "en", "Le ministre du Maroc a signé.", "Minister Lyon signed."),
    ("en", "fr", "Minister Lyon signed.", "Le ministre du Maroc a signé."),
    ("en", "fr", "In Rabat, it rained.", "Maurice dit qu’il a plu."),
    ("fr", "en", "Maurice dit qu’il a plu.", "In Rabat, it rained."),
]

BAD = [
    ("en", "fr", "The king flew to Jordan. He met her.", "Le roi est allé en Syrie. Il l’a vue."),
    ("en", "fr", "The Jordan Valley is dry.", "La vallée de la Syrie est sèche."),
    ("en", "fr", "Jordan King Abdullah spoke.", "Le roi de Syrie Abdallah a parlé."),
    ("en", "fr", "Chad President Idriss Deby died.", "Le président du Niger Déby est mort."),
    ("en", "fr", "They saw Jordan, Chad and Kenya.", "Ils ont vu la Syrie, le Tchad et le Kenya."),
    ("en", "fr", "Jordan and Chad voted.", "La Syrie et le Tchad ont voté."),
    ("en", "ar", "Jordan signed the treaty.", "وقعت سوريا المعاهدة."),
    ("en", "fr", "The king left Jordan.", "Le roi a quitté la Syrie."),
    ("en", "ar", "Paris Smith led the Americans.", "قاد رجل ألمانيا الأمريكيين."),
    ("fr", "en", "Le Royaume-Uni négocie.", "The EU is negotiating."),
    ("fr", "en", "Le Maroc a signé l’accord.", "Algeria has signed the deal."),
    ("fr", "ar", "Le Maroc a signé l’accord.", "وقعت الجزائر الاتفاق."),
    ("fr", "en", "Les députés marocains", "Tunisian MPs"),
    ("fr", "ar", "Les députés marocains", "النواب التونسيون"),
    ("fr", "ar", "Les Marocaines", "الجزائريات"),
    ("fr", "ar", "Vers la Libye", "نحو ليبيريا"),
    ("fr", "ar", "Pour le Qatar", "للكويت"),
    ("fr", "ar", "Le Qatar a payé.", "دفع اليمن."),
    ("fr", "ar", "Le Koweït a payé.", "دفعت دولة قطر."),
    ("fr", "ar", "Le Koweït a payé.", "دفعت قطر."),
    ("fr", "ar", "Le Sénégal a gagné.", "فاز منتخب مالي في مالي."),
    ("fr", "ar", "Le Togo a voté.", "صوتت جمهورية بنين."),
    ("fr", "ar", "Le Royaume-Uni", "الولايات المتحدة"),
    ("fr", "ar", "Les Émirats arabes unis", "المملكة العربية السعودية"),
    ("fr", "ar", "La Corée du Sud", "كوريا الشمالية"),
    ("fr", "en", "La Corée du Sud", "North Korea"),
    ("fr", "en", "Un soldat nord-coréen", "A South Korean soldier"),
    ("fr", "en", "Le Niger a voté.", "Nigeria voted."),
    ("fr", "en", "Un Nigérien", "A Nigerian"),
    ("fr", "ar", "Le Niger a voté.", "صوتت نيجيريا."),
    ("fr", "en", "La Guinée a voté.", "Guinea-Bissau voted."),
    ("fr", "en", "La Guinée équatoriale", "Guinea"),
    ("fr", "ar", "La Guinée", "غينيا الاستوائية"),
    ("fr", "en", "Le Soudan du Sud", "Sudan"),
    ("fr", "en", "Le Soudan", "South Sudan"),
    ("fr", "en", "La RDC", "Republic of the Congo"),
    ("fr", "en", "La Dominique a voté.", "Haiti voted."),
    ("fr", "en", "La République dominicaine", "Dominica"),
    ("fr", "en", "La Slovaquie", "Slovenia"),
    ("fr", "en", "Les Autrichiens", "Australians"),
    ("fr", "ar", "Les Autrichiens", "الأستراليون"),
    ("fr", "en", "L’Irak", "Iran"),
    ("fr", "en", "À Londres, hier", "In Dublin, yesterday"),
    ("fr", "ar", "À Rabat, hier", "أمس في تونس"),
    ("fr", "en", "L’Afrique attend.", "Asia is waiting."),
    ("fr", "ar", "L’Afrique attend.", "تنتظر أوروبا."),
    ("fr", "en", "LE MAROC GAGNE", "ALGERIA WINS"),
    ("fr", "en", "Etats-Unis : deux morts", "Canada: two dead"),
    ("fr", "en", "Le Maroc et la France signent.", "Morocco and Spain sign."),
    ("fr", "en", "La France, dit la France, paiera.", "France, says Italy, will pay."),
    ("fr", "ar", "À Lomé, hier", "أمس في بنين"),
    ("fr", "ar", "Au Sénégal", "بمالي"),
    ("fr", "ar", "L’Espagnol gagne.", "فاز الكوري."),
    ("fr", "ar", "Un Danois", "بلجاري"),
    ("fr", "ar", "Un médecin suisse", "طبيب سويدي"),
    ("fr", "ar", "L’ambassadrice turque", "السفيرة الهندية"),
    ("fr", "ar", "Un ministre palestinien", "وزير إسرائيلي"),
    ("en", "fr", "Turkey has left.", "La Grèce est partie."),
    ("en", "fr", "A Dutch firm", "Une firme danoise"),
    ("en", "fr", "The U.S. Senate", "Le Sénat canadien"),
    ("en", "ar", "Polish farmers", "المزارعون الهولنديون"),
    ("ar", "fr", "وقعت الجزائر الاتفاق.", "Le Maroc a signé l’accord."),
    ("ar", "en", "الحكومة السورية", "The Lebanese government"),
    ("ar", "en", "وبالعراق", "And in Iran"),
]


def _found(lang: str, to: str, source: str, target: str) -> list[Finding]:
    return [f for f in check_pair(source, target, lang, to) if f.check == "places"]


@pytest.mark.parametrize(("lang", "to", "source", "target"), GOOD)
def test_a_place_may_be_named_in_other_words(lang: str, to: str, source: str, target: str) -> None:
    assert [f.message for f in _found(lang, to, source, target)] == []


@pytest.mark.parametrize(("lang", "to", "source", "target"), BAD)
def test_another_place_is_found(lang: str, to: str, source: str, target: str) -> None:
    assert [f.severity for f in _found(lang, to, source, target)] in (["error"], ["warning"])


def test_a_finding_says_both_names_and_where() -> None:
    (finding,) = _found("fr", "ar", "Le **Maroc** a signé.", "ووقعت الجزائر.")
    assert finding.message == "Maroc in the source, الجزائر here"
    assert finding.about == "Maroc → الجزائر"
    assert finding.target[finding.start : finding.end] == "الجزائر"


def test_a_plain_swap_is_an_error_and_one_among_other_changes_a_warning() -> None:
    (plain,) = _found("fr", "en", "Le Maroc a signé.", "Algeria signed.")
    (other,) = _found("fr", "en", "Le Maroc a signé.", "Algeria signed, Algerians say.")
    (fewer,) = _found("fr", "en", "Le Maroc et la France, la France", "Algeria and France")
    assert (plain.severity, other.severity, fewer.severity) == ("error", "warning", "warning")


@pytest.mark.parametrize(("lang", "to", "source", "target"), [
    ("fr", "en", "À Lyon, il a plu.", "In Marseille, it rained."),
    ("en", "fr", "In Marseille, it rained.", "À Lyon, il a plu."),
])  # fmt: skip
def test_a_swap_with_a_name_that_has_another_meaning_is_a_warning(
    lang: str, to: str, source: str, target: str
) -> None:
    assert [one.severity for one in _found(lang, to, source, target)] == ["warning"]


def test_a_country_that_is_also_a_name_of_the_source_may_replace_another() -> None:
    found = check_pair("Shelley est née en Argentine.", "ولدت في شيلي.", "fr", "ar")
    assert [(one.check, one.severity) for one in found if one.check == "places"] == [
        ("places", "error")
    ]


def test_countries_of_both_sides_in_other_numbers_are_only_a_hint() -> None:
    (finding,) = _found("fr", "en", "L’Iran, l’Iran et Cuba", "Iran, Cuba and Cuba")
    assert finding.severity == "info"


def test_words_of_an_address_name_no_place() -> None:
    assert not _found("fr", "en", "Le Maroc [ici](http://x/Maroc)", "Here (http://x/Algeria)")


def test_a_place_named_often_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def may_be(one: Place, other: Place) -> bool:
        asked.append((one, other))
        return False

    monkeypatch.setattr(places, "_may_be", may_be)
    here, there = Place(frozenset(["FR-LYS"]), True, 0, 1), Place(frozenset(["ML"]), True, 0, 1)
    assert (len(places._left([here] * 3, [there])), len(asked)) == (3, 1)


def test_importing_the_checks_loads_no_locale_data() -> None:
    code = "import sys, newstranslate.checks; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
