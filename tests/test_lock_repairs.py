"""Which words around a place let a term be put in: a row a guard, in sentences of news.

The draft has the source's acronym, or a listed wrong form. An empty last column: it is left.
"""

from __future__ import annotations

import pytest

from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair
from tests.test_lock import concept

TERMS = Glossary(
    (
        concept("imf", "acronym", fr="FMI", en="IMF", ar="صندوق النقد الدولي"),
        concept("iom", "acronym", fr="OIM", en="IOM", ar="المنظمة الدولية للهجرة"),
        concept("un", "acronym", fr="ONU", en="UN", ar="الأمم المتحدة"),
        concept("nato", "acronym", fr="OTAN", en="NATO", ar="منظمة حلف شمال الأطلسي"),
        concept("oau", "acronym", fr="OUA", en="OAU", ar="منظمة الوحدة الأفريقية"),
        concept("ec", "acronym", fr="CE", en="EC", ar="المجموعة الأوروبية"),
        concept("icc", "acronym", fr="CPI", en="criminal court", ar="محكمة الجنايات"),
        concept("alliance", fr="Alliance atlantique", en="NATO", en_rejected="Atlantic Alliance"),
        concept("audit", fr="Cour des comptes", en="Court of Auditors", en_rejected="Audit Court"),
        concept("press", fr="presse", en="press", en_rejected="media|newspapers"),
        concept("officers", fr="gendarmes", en="officers", en_rejected="soldiers|policeman"),
        concept("judge", fr="magistrat européen", en="European judge", en_rejected="Euro judge"),
        concept("single", fr="parti unique", en="one-party state", en_rejected="all-party state"),
        concept("user", fr="usager", en="user", en_rejected="employee"),
        concept("hour", fr="heure", en="hourly rate", en_rejected="rate an hour"),
        concept("hague", fr="La Haye", en="The Hague", en_rejected="Den Haag"),
        concept("university", fr="Université", ar="الجامعة", ar_rejected="جامعة"),
        concept("college", fr="Faculté", ar="كلية", ar_rejected="مدرسة عليا|الجامعة|جامعة"),
        concept("crescent", fr="Croissant-Rouge", ar="الهلال الأحمر", ar_rejected="هلال أحمر"),
        concept("forces", fr="armée", ar="قوات الدفاع", ar_rejected="جيش الدفاع"),
    )
)  # fmt: skip

ENGLISH = [
    # before an indefinite article the sound decides
    ("Un prêt du FMI.", "An FMI loan was refused.", "An IMF loan was refused."),
    ("Un sommet de l’OUA.", "An OUA summit was held.", "An OAU summit was held."),
    ("Un sommet de l’OUA.", "A OUA summit was held.", ""),
    ("Un navire de l’OTAN.", "An OTAN ship was seen.", ""),
    ("Un agent de l’ONU.", "A ONU worker was hurt.", ""),
    ("Un magistrat européen parle.", "An Euro judge spoke.", ""),
    ("Un magistrat européen parle.", "A Euro judge spoke.", ""),
    ("Un parti unique domine.", "It was an all-party state.", ""),
    ("Un usager se plaint.", "An employee complained.", ""),
    # an acronym that is spelt takes the article that the source has
    ("Le FMI a refusé.", "The FMI refused.", "The IMF refused."),
    ("Le FMI a refusé.", "This FMI refused.", "This IMF refused."),
    ("Le FMI a refusé.", "Today FMI refused.", ""),
    ("L’OIM a refusé.", "Today OIM refused.", ""),
    ("Hier, OIM a refusé.", "Today OIM refused.", "Today IOM refused."),
    ("L’OTAN a refusé.", "Today OTAN refused.", "Today NATO refused."),
    ("L’OTAN a refusé.", "The OTAN refused.", ""),
    ("La CPI a refusé.", "Today CPI refused.", "Today criminal court refused."),
    # a name beside it makes it a part of that name
    ("Le FMI a refusé.", "The Greek FMI team refused.", ""),
    ("Le FMI a refusé.", "The greek FMI team refused.", ""),
    ("Le FMI a refusé.", "The FMI Board refused.", ""),
    ("Le FMI a refusé.", "The FMI board refused.", "The IMF board refused."),
    ("Le FMI a refusé.", "The FMI of Greece refused.", ""),
    ("Le FMI a refusé.", "The FMI of the Gulf refused.", ""),
    ("Le FMI a refusé.", "The FMI of course refused.", "The IMF of course refused."),
    ("Le Grand FMI a refusé.", "The FMI refused.", ""),
    ("Le FMI Grec a refusé.", "The FMI refused.", ""),
    ("Grand FMI, petit pays.", "The FMI is great.", "The IMF is great."),
    ("Selon Le FMI, non.", "The FMI says no.", "The IMF says no."),
    # joined to something
    ("Voir le FMI.", "See the x/FMI page.", ""),
    ("Voir le FMI.", "See the FMI/x page.", ""),
    ("Voir le FMI.", "See the R&FMI page.", ""),
    ("Voir le FMI.", "See the #FMI page.", ""),
    ("Voir le FMI.", "See the @FMI page.", ""),
    ("Voir le FMI.", "See the FMI#x page.", ""),
    ("Voir le FMI.", "See the FMI@x page.", ""),
    ("Voir le FMI.", "See the FMI’s page.", "See the IMF’s page."),
    ("Voir le FMI.", "See the FMI-led talks.", "See the IMF-led talks."),
    # in brackets, or with brackets behind it
    ("Le FMI a refusé.", "The fund (FMI) refused.", ""),
    ("Le FMI a refusé.", "The fund [“FMI”] refused.", ""),
    ("Le FMI a refusé.", "The FMI (fund) refused.", ""),
    ("Le FMI a refusé.", "The FMI” [sic] refused.", ""),
    # a word of the form is there already
    ("La CPI a jugé.", "The CPI court judged.", ""),
    ("La CPI a jugé.", "The court, CPI, judged.", ""),
    ("La CPI a jugé.", "The court at the CPI judged.", "The court at the criminal court judged."),
    # a wrong form of another kind: with “the” or without, one or many
    ("La presse a dit non.", "The media said no.", "The press said no."),
    ("La presse a dit non.", "The newspapers said no.", ""),
    ("Les gendarmes ont dit non.", "The soldiers said no.", "The officers said no."),
    ("Les gendarmes ont dit non.", "The policeman said no.", ""),
    ("L’Alliance atlantique a dit non.", "Our Atlantic Alliance said no.", ""),
    ("La Cour des comptes a dit non.", "The Audit Court said no.", ""),
    ("Il quitte La Haye.", "He left Den Haag yesterday.", "He left The Hague yesterday."),
    ("Il quitte La Haye.", "He left the Den Haag office.", ""),
    # the capital that opens a sentence
    ("La presse a dit non.", "Media said no.", "Press said no."),
    ("La presse a dit non.", "No. Media said so.", "No. Press said so."),
    ("La presse a dit non.", "“Media said no.”", "“Press said no.”"),
    ("La presse a dit non.", "The Media said no.", "The press said no."),
    ("La presse a dit non.", "media said no.", "press said no."),
]  # fmt: skip

ARABIC = [
    # its own proclitic binds it to nothing before
    ("L’OIM agit.", "قالت الشركة وOIM أمس", "قالت الشركة والمنظمة الدولية للهجرة أمس"),
    ("L’OIM agit.", "قالت الشركة OIM أمس", ""),
    ("L’OIM agit.", "وصل إلى OIM أمس", "وصل إلى المنظمة الدولية للهجرة أمس"),
    ("L’OIM agit.", "بيان OIM الجديد", ""),
    # behind a word that says what it is
    ("L’ONU agit.", "بيان منظمة ONU أمس", "بيان منظمة الأمم المتحدة أمس"),
    ("L’OIM agit.", "بيان منظمة OIM أمس", ""),
    ("L’OIM agit.", "بيان OIM أمس", "بيان المنظمة الدولية للهجرة أمس"),
    ("L’OTAN agit.", "بيان لوكالة OTAN أمس", ""),
    # a foreign word beside it
    ("Le FMI agit.", "قال Mr FMI أمس", ""),
    ("Le FMI agit.", "قال FMI group أمس", ""),
    # a feminine form, and verbs
    ("L’OIM agit.", "أعلنت OIM أمس", "أعلنت المنظمة الدولية للهجرة أمس"),
    ("L’OIM agit.", "أعلن OIM أمس", ""),
    ("L’OIM agit.", "فأعلن OIM أمس", ""),
    ("L’OIM agit.", "أمس OIM أعلن", ""),
    ("L’OIM agit.", "أمس يعلن OIM", ""),
    ("L’OIM agit.", "أمس سيعلن OIM", ""),
    ("L’OIM agit.", "أمس OIM يعلن", ""),
    ("L’OIM agit.", "زارت OIM يوم أمس", "زارت المنظمة الدولية للهجرة يوم أمس"),
    # a masculine form, and verbs
    ("Le FMI agit.", "أعلن FMI أمس", "أعلن صندوق النقد الدولي أمس"),
    ("Le FMI agit.", "أعلنت FMI أمس", ""),
    ("Le FMI agit.", "أمس FMI أعلنت", ""),
    ("Le FMI agit.", "أمس FMI تعلن", ""),
    ("Le FMI agit.", "أمس FMI ستعلن", ""),
    ("Le FMI agit.", "صدر تقرير FMI أمس", "صدر تقرير صندوق النقد الدولي أمس"),
    ("Le FMI agit.", "ليت FMI يقول", "ليت صندوق النقد الدولي يقول"),
    ("Le FMI agit.", "قرارات FMI أمس", "قرارات صندوق النقد الدولي أمس"),
    ("Le FMI agit.", "عبر إنترنت FMI أمس", "عبر إنترنت صندوق النقد الدولي أمس"),
    ("Le FMI agit.", "في FMI تلك المرة", "في صندوق النقد الدولي تلك المرة"),
    # a wrong form: gender, article, and what follows
    ("L’armée agit.", "قال جيش الدفاع أمس", ""),
    ("L’Université ouvre.", "تخرج من جامعة.", "تخرج من الجامعة."),
    ("L’Université ouvre.", "تخرج من جامعة فرجينيا", ""),
    ("La Faculté ouvre.", "تخرج من جامعة فرجينيا", "تخرج من كلية فرجينيا"),
    ("La Faculté ouvre.", "تخرج من جامعة، ثم عاد", "تخرج من كلية، ثم عاد"),
    ("La Faculté ouvre.", "تخرج من الجامعة أمس", "تخرج من كلية أمس"),
    ("La Faculté ouvre.", "تخرج من جامعة الرباط", ""),
    ("Le Croissant-Rouge agit.", "زار هلال أحمر مدينة", "زار الهلال الأحمر مدينة"),
    ("Le Croissant-Rouge agit.", "زار هلال أحمر المدينة", "زار الهلال الأحمر المدينة"),
]  # fmt: skip


def repaired(lang: str, source: str, draft: str) -> str:
    terms = Lock(TERMS, Pair("fr", lang))
    assert terms.uses(source), source
    return terms.repair(source, draft, terms.uses(source))


@pytest.mark.parametrize(("source", "draft", "wanted"), ENGLISH)
def test_english_words_around(source: str, draft: str, wanted: str) -> None:
    assert repaired("en", source, draft) == (wanted or draft)


@pytest.mark.parametrize(("source", "draft", "wanted"), ARABIC)
def test_arabic_words_around(source: str, draft: str, wanted: str) -> None:
    assert repaired("ar", source, draft) == (wanted or draft)


FRENCH = [
    ("l’IOM a dit non.", "l’OIM a dit non."),
    ("Selon IOM, non.", "Selon OIM, non."),
    ("IOM-Maroc a dit non.", ""),
    ("L’ex-IOM a dit non.", ""),
    ("L’IOM/HCR a dit non.", ""),
    ("Le HCR/IOM a dit non.", ""),
    ("Le plan UTC+IOM est là.", ""),
    ("IOM+ est là.", ""),
    ("IOM 2 est là.", ""),
    ("Ils sont 2 IOM ici.", ""),
    ("IOM’s est là.", ""),
    ("Le site x.IOM est là.", ""),
]


@pytest.mark.parametrize(("draft", "wanted"), FRENCH)
def test_in_french_only_what_is_joined_to_it_counts(draft: str, wanted: str) -> None:
    terms = Lock(TERMS, Pair("en", "fr"))
    source = "The IOM said no."
    assert terms.repair(source, draft, terms.uses(source)) == (wanted or draft)
