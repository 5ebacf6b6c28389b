"""A target in another language or script, whole or in part; names of the source are none."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair


def found(pair: str, source: str, target: str) -> list[str]:
    """Return the severities of what `language` finds."""
    source_lang, target_lang = pair.split("-")
    findings = check_pair(source, target, source_lang, target_lang)
    return [f.severity for f in findings if f.check == "language"]


GOOD = [
    ("fr-ar", "Netflix, Spotify et Deezer lancent une offre avec Orange.",
     "تطلق Netflix وSpotify وDeezer عرضا مع Orange."),
    ("fr-ar", "L’ONG Médecins sans frontières soigne ici.", "تعالج منظمة Médecins sans frontières هنا."),
    ("fr-ar", "Il joue dans « Un long dimanche de pluie ».", "يمثل في «Un long dimanche de pluie»."),
    ("fr-ar", "Selon Fassi et al., l’essai in vitro réussit.", "حسب Fassi et al.، تنجح تجربة in vitro."),
    ("fr-ar", "Les protéines C3a et C5a agissent.", "يعمل البروتينان C3a وC5a."),
    ("fr-ar", "Une route de 40 km à 1 200 m.", "طريق طولها 40 km على علو 1200 m."),
    ("fr-ar", "L’application iPhone de la RAM (Royal Air Maroc).", "تطبيق iPhone للخطوط (Royal Air Maroc)."),
    ("fr-ar", "Le mot-clé #MarcheVerte monte.", "يصعد الوسم #MarcheVerte."),
    ("fr-ar", "Tapez `git commit` puis `git push`.", "اكتب `git commit` ثم `git push`."),
    ("fr-ar", "Le village de Tchekhov.", "قرية تشيخوف في پولونيا."),
    ("fr-en", "Le mot russe « правда » veut dire vérité.", "The Russian word правда means truth."),
    ("fr-en", "Le journal « Правда » paraît.", "The paper Правды is out."),
    ("fr-ar", "Il y a dix km, cinq kg, trois ml.", "المقادير: 10 km, 5 kg, 3 ml."),
    ("fr-ar", "La banque Merrill a perdu.", "خسر Bank of America and Merrill Lynch Trust Group."),
    ("fr-ar", "Le film « Le Seigneur des anneaux ».", "فيلم «the lord of the rings» جميل."),
    ("fr-en", "Il cite « El pueblo unido no será vencido por los ricos ».",
     "He quotes it. El pueblo unido no será vencido por los ricos."),
    ("fr-en", "Le rayon α vaut 3 μm.", "The α ray is 3 μm."),
    ("fr-en", "L’angle vaut trente degrés.", "The angle ω is thirty degrees."),
    ("fr-en", "Pékin (北京) grandit.", "Beijing (北京) is growing."),
    ("ar-en", "القاعدة كلمة عربية معروفة في كل مكان.", "Al-Qaeda (القاعدة) is a well-known word."),
    ("fr-en", "El Mundo, La Repubblica et Der Spiegel l’écrivent.",
     "El Mundo, La Repubblica and Der Spiegel say so."),
    ("fr-en", "Le Jardín de la Unión. On y danse le soir avec joie.",
     "Jardín de la Unión. People dance there in the evening."),
    ("fr-en", "Menga marque, Livingston gagne", "Menga goal downs Rangers"),
    ("en-fr", "The Army fought well in Cuba.", "L’armée a bien combattu à Cuba."),
    ("en-fr", "Mexico: a volcano spits ash", "Mexico : un volcan crache des cendres"),
    ("fr-en", "Oui.", "Yes."),
    ("fr-en", "Il vit à Rio de Janeiro.", "He lives in Rio de Janeiro."),
    ("en-fr", "The London School of Economics.", "La London School of Economics and Political Science."),
    ("ar-en", "فاز حزب العدالة والتنمية بالانتخابات.",
     "The Parti de la justice et du développement has won the election in many of the cities."),
    ("ar-en", "تقرأ روايتها في كل مكان.", "Her novel *les eaux lentes de la nuit* is read everywhere."),
    ("ar-en", "تقرأ روايتها في كل مكان.", "Her novel “les eaux lentes de la nuit” is read everywhere."),
    ("ar-en", "كان ذلك أمرا واقعا.", "It was a fait accompli and a coup de force of sorts."),
    ("fr-en", "Il dit que el pueblo no será vencido por los ricos.",
     "He says that el pueblo no será vencido por los ricos."),
    ("en-es", "He lives in Rio de Janeiro and works there.", "Vive en Rio de Janeiro y trabaja allí."),
]  # fmt: skip
BAD = [
    ("fr-en", "Il pleut sur la ville.", "It is raining on the 城市."),
    ("fr-en", "Il pleut sur la ville.", "It is raining on the город."),
    ("fr-en", "Il pleut sur la ville.", "It is raining on the πόλη."),
    ("fr-en", "Il pleut sur la ville.", "It is raining on the עיר."),
    ("fr-en", "Il pleut sur la ville.", "It is rаining."),  # a Cyrillic а
    ("fr-ar", "Il pleut sur la ville.", "تمطر على город."),
    ("fr-ar", "Il pleut sur la ville.", "تمطر على 城市."),
    ("en-fr", "It is raining on the town.", "Il pleut sur la 도시."),
    ("fr-en", "Il pleut sur la ville.", "Es regnet heute in der Stadt."),
    ("fr-en", "Le maire a signé l’accord hier.", "El alcalde firmó el acuerdo ayer en la ciudad."),
    ("fr-en", "Le maire a signé l’accord hier.", "Il sindaco ha firmato l’accordo con la città."),
    ("fr-en", "Le maire a signé l’accord hier.", "O prefeito assinou o acordo com a cidade."),
    ("fr-en", "Le maire a signé l’accord hier.", "De burgemeester heeft het akkoord getekend."),
    ("fr-en", "Le maire a signé l’accord hier.", "Belediye başkanı dün anlaşmayı imzaladı."),
    ("en-fr", "The mayor signed the deal.", "Der Bürgermeister hat das Abkommen unterzeichnet."),
    ("en-fr", "The mayor signed the deal.", "El alcalde firmó el acuerdo con los vecinos."),
    ("en-fr", "The mayor signed the deal.", "O prefeito não assinou o acordo com os vizinhos."),
    ("en-fr", "The mayor signed the deal with them.", "The mayor signed the deal with us."),
    ("fr-en", "Le maire a signé.", "Le maire est venu avec les voisins de la rue."),
    ("fr-en", "Le maire a signé. Il part.",
     "The mayor has signed the deal. Les voisins sont venus avec lui dans la rue."),
    ("ar-en", "وقع العمدة الاتفاق.", "The mayor signed. Les voisins sont venus avec lui dans la rue."),
    ("en-fr", "The mayor signed. He left.",
     "Le maire a signé l’accord. The neighbours have come with him to the street."),
    ("ar-en", "وقع العمدة الاتفاق مع السكان.", "The mayor signed the deal وقع العمدة الاتفاق."),
    ("fr-en", "Le maire a signé.", "وقع العمدة الاتفاق."),
    ("fr-ar", "Le maire a signé l’accord hier soir.", "The mayor signed the deal last night."),
    ("fr-ar", "Le maire a signé l’accord hier soir.", "وقع العمدة the deal with them last night."),
    ("en-ar", "The mayor signed the deal.", "Der Bürgermeister hat das Abkommen unterzeichnet."),
    ("fr-ar", "Le maire a signé l’accord.", "شهردار دیروز توافق را با مردم امضا کرد."),
    ("fr-ar", "Le maire a signé l’accord.", "میئر نے کل معاہدے پر دستخط کیے۔"),
    ("ar-fr", "وقع العمدة الاتفاق.", "The mayor has signed the deal with them."),
    ("en-fr", "The mayor signed the deal.", "Il governo vuole abbassare le tasse il prossimo anno."),
    ("ar-fr", "وقع العمدة الاتفاق.", "Il sindaco ha firmato un accordo con gli abitanti."),
    ("ar-en", "سيطر رجال الإطفاء على الحريق الذي دمر الغابات.",
     "Firefighters have contained the blaze, qui a détruit la forêt."),
    ("ar-fr", "انتهت الأشغال التي بدأت قبل عام.",
     "Les travaux sont finis, which had been under way for a year."),
    ("fr-es", "La réunion, prévue lundi, a été reportée.",
     "La reunión, which was planned for Monday, fue aplazada."),
    ("fr-en", "Le texte, que les députés voteront, est long.",
     "The text, qui sera voté par les élus, is a long one."),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_names_and_originals_are_fine(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(("pair", "source", "target"), BAD)
def test_other_languages_and_scripts(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == ["error"]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-ar", "Le maire a signé l’accord hier.", "وقع العمدة with the neighbours."),
        ("ar-en", "وقع العمدة الاتفاق مع السكان.", "The mayor العمدة signed the deal with them."),
    ],
)
def test_some_words_are_a_warning(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == ["warning"]
