"""`omission`: a part of the source that is lost is seen; concise translations are let be."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair
from newstranslate.model import Finding
from tests.checks.press import DIRECTIONS, GOOD, SAID

CONCISE = [
    ("fr", "en", "Braquage d’une bijouterie de Lyon : deux suspects recherchés par la police", "Police hunt two over Lyon jewel raid"),
    ("fr", "en", "Affaire du collier volé : le bijoutier de Lyon entendu par les enquêteurs", "Jeweller questioned over stolen necklace"),
    ("fr", "en", "Football : Sousse remporte le championnat pour la troisième fois de son histoire", "Sousse crowned champions again"),
    ("fr", "en", "Tout ce qu’il faut savoir sur la grève des cheminots prévue mardi", "Rail strike: what we know"),
    ("fr", "en", "Grève des trains prévue ce mardi en raison du désaccord sur les salaires", "Train strike on Tuesday over pay"),
    ("en", "de", "The minister said on Monday that he would do it, because it is his duty to all.", "Ja."),
    ("fr", "en", "Il a fait savoir qu’il n’était pas en mesure de venir.", "He said he could not come."),
    ("fr", "en", "Le pays a signé. Ses voisins aussi", "The country signed. Its neighbours did too"),
    ("fr", "en", "Il a gagné. Elle a perdu le match.", "He won; she lost the match."),
    ("fr", "en", "Attaque à l’arme blanche dans un restaurant de la ville de Nantes : un homme arrêté", "Nantes restaurant stabbing: man held"),
    ("fr", "en", "Oui, bien sûr.", "Yes."),
    ("fr", "en", "M. Alaoui a parlé avec Mme Tazi. Ils se sont quittés à 18 h.", "Mr Alaoui spoke with Ms Tazi. They parted at 6 pm."),
    ("fr", "ar", "Le pays a signé. Ses voisins aussi", "وقع البلد، وكذلك جيرانه"),
    ("fr", "ar", "Il est en train de procéder à la vérification des papiers.", "إنه يتحقق من الأوراق."),
    ("en", "fr", "He said he could not come.", "Il a dit qu’il ne pouvait pas venir."),
    ("ar", "en", "قام الوزير بزيارة المدينة.", "The minister visited the city."),
]  # fmt: skip

_CUT = [
    (source, target, getattr(said, source), getattr(said, f"{target}_cut"))
    for said in SAID
    for source, target in DIRECTIONS
]
LOST = [
    ("fr", "en", "Les oliviers, les amandiers, les figuiers, les vignes et les orangers ont gelé cette nuit à Meknès.", "Olive trees, almond trees and fig trees froze last night."),
    ("fr", "en", "Les soldats ont gardé le pont toute la nuit et ont arrêté les voitures. Le calme est revenu hier.", "The soldiers guarded the bridge all night and stopped the cars."),
    ("fr", "en", "Ainsi soit-il, quoi qu’il en soit et quoi qu’on en dise de par le vaste monde.", "Amen."),
    ("fr", "en", "Il pleut (enfin), il vente (trop), et les paysans, ravis, sèment (vite).", "It rains, and farmers are sowing."),
    ("fr", "en", "Le roi, la reine, le prince, les ministres et le maire ont salué la foule.", "The king and the queen greeted the crowd."),
    ("fr", "en", "Le chat est un animal domestique. Le loup vit dans les forêts du nord.", "The cat is a domestic animal."),
    ("fr", "en", "Grève des trains prévue ce mardi dans tout le pays en raison d’un désaccord persistant sur les salaires", "Train strike on Tuesday"),
    ("fr", "en", "Le pays a signé un accord avec ses voisins du nord. Il le dit.", "It did."),
    ("fr", "en", "Le sang quitte le cœur par des tubes nommés artères. Les plus petits sont nommés capillaires et portent l’oxygène.", "Blood leaves the heart through tubes called arteries."),
    ("fr", "ar", "Le musée rouvrira lundi. Les visiteurs devront acheter leurs billets sur le site du ministère.", "سيعاد فتح المتحف يوم الاثنين."),
    ("fr", "en", "Attaque dans un restaurant de Nantes : un homme de 42 ans arrêté et placé en détention avant son procès en mars", "Attack in Nantes"),
]  # fmt: skip


def _found(lang: str, other: str, source: str, target: str) -> list[Finding]:
    return [f for f in check_pair(source, target, lang, other) if f.check == "omission"]


@pytest.mark.parametrize("case", GOOD + CONCISE)
def test_a_whole_translation_lacks_nothing(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", _CUT + LOST)
def test_a_lost_part_is_seen(case: tuple[str, str, str, str]) -> None:
    (found,) = _found(*case)
    assert found.severity == "warning"


def test_it_says_what_is_lost() -> None:
    (found,) = _found("fr", "en", SAID[2].fr, SAID[2].en_cut)
    assert found.about
    assert found.about.rstrip("…") in SAID[2].fr
    assert found.about in found.message
    assert found.start == -1


def test_a_missing_stop_is_no_missing_sentence() -> None:
    source = "Le roi a reçu le président à Rabat. Ils ont signé trois accords."
    target = "The king received the president in Rabat. They signed three agreements"
    assert [f.check for f in check_pair(source, target, "fr", "en")] == ["ending"]
