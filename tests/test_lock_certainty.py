"""What the lock repairs and what it leaves: a repair is right in its sentence, or is not made."""

from __future__ import annotations

from typing import Any

import pytest

from newstranslate import catalog
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair
from newstranslate.testing import FakeLibreTranslate
from tests.conftest import Newsroom
from tests.test_lock import concept

GLOSSARY = Glossary(
    (
        concept("iom", "acronym", fr="OIM", en="IOM", ar="المنظمة الدولية للهجرة"),
        concept("imf", "acronym", fr="FMI", en="IMF", ar="صندوق النقد الدولي"),
        concept("nato", "acronym", fr="OTAN", en="NATO", ar="منظمة حلف شمال الأطلسي"),
        concept("abc", "acronym", fr="ABC", ar="شبكة إيه بي سي"),
        concept("dvd", "acronym", fr="DVD", ar="قرص الفيديو الرقمي"),
        concept("utc", "acronym", fr="UTC", ar="التوقيت العالمي المنسق"),
        concept("who", "acronym", fr="OMS", en="WHO", ar="المنظمة العالمية للصحة", ar_rejected="منظمة الصحة العالمية"),
        concept("fbi", "acronym", fr="FBI", ar="مكتب التحقيقات الاتحادي", ar_rejected="مكتب التحقيقات الفيدرالي"),
        concept("senate", fr="Sénat", ar="الغرفة العليا", ar_rejected="مجلس الشيوخ"),
        concept("parl", fr="Parlement", en="Parliament", ar="المجلس التشريعي", ar_rejected="البرلمان", en_rejected="House of Deputies"),
        concept("court", fr="Cour suprême", ar="محكمة النقض العليا", ar_rejected="المحكمة العليا"),
        concept("university", fr="Université", ar="الجامعة", ar_rejected="جامعة"),
        concept("eu", fr="Union européenne", en="EU", en_rejected="European Union"),
        concept("china", fr="Chine", en="People’s Republic of China", en_rejected="China"),
        concept("scientists", fr="scientifiques", en="researchers", en_rejected="scientists|scientist"),
        concept("oecd", "acronym", fr="OCDE", en="OECD"),
        concept("acp", "acronym", fr="ACP", en="ACP"),
    )
)  # fmt: skip
ARABIC, ENGLISH = (Lock(GLOSSARY, Pair("fr", lang)) for lang in ("ar", "en"))

REPAIRED_AR = [
    ("L’OIM agit.", "تعمل OIM هنا.", "تعمل المنظمة الدولية للهجرة هنا."),
    ("L’OIM agit.", "أعلنت OIM أمس", "أعلنت المنظمة الدولية للهجرة أمس"),
    ("Le FMI agit.", "أعلن FMI أمس", "أعلن صندوق النقد الدولي أمس"),
    ("Selon le FMI.", "وفقا لـFMI", "وفقا لصندوق النقد الدولي"),
    ("Selon l’OIM.", "وفقا لـ OIM، فإن", "وفقا للمنظمة الدولية للهجرة، فإن"),
    ("Des clients d’ABC.", "عملاء ABC.", "عملاء شبكة إيه بي سي."),
    ("Le FBI enquête.", "بطلب من مكتب التحقيقات الفيدرالي.", "بطلب من مكتب التحقيقات الاتحادي."),
    ("Un député au Parlement.", "عضو البرلمان والمحامي", "عضو المجلس التشريعي والمحامي"),
    ("Les arrêts de la Cour suprême.", "أحكام المحكمة العليا المتسقة", "أحكام محكمة النقض العليا المتسقة"),
    ("Dit l’OMS.", "قالت منظمة الصحة العالمية", "قالت المنظمة العالمية للصحة"),
]  # fmt: skip
LEFT_AR = [
    ("L’organisation OIM", "لمنظمة OIM", "the class noun is there"),
    ("Le DVD", "إنشاء قرص DVD، ثم", "the class noun is there"),
    ("Le réseau ABC", "لشبكة ABC إن", "the class noun is there"),
    ("L’OTAN", "الـ OTAN", "a lone article"),
    ("L’OIM", "الهجرة (OIM) تقول", "in brackets behind it"),
    ("L’OIM", "قالت الوكالة (OIM) أمس", "in brackets behind another name"),
    ("L’OIM", "قالت OIM (منظمة الهجرة)", "brackets behind the place"),
    ("L’OIM", "المنظمة الدولية للهجرة، أو OIM، تقول", "the term is there"),
    ("UTC", "الساعة (UTC+1)", "joined to something"),
    ("UTC", "في الساعة 11:00 UTC أمس", "behind a number"),
    ("ABC", "said ABC yesterday", "a sentence that was not translated"),
    ("ABC", "رحلة ABC Oneworld", "part of a foreign name"),
    ("ABC", "شركة ABC الرائدة", "before an adjective"),
    ("ABC", "الملاحة ABC على هاتفك", "behind a definite noun"),
    ("Le FMI", "أعلنت FMI أمس", "a feminine verb, a masculine form"),
    ("L’OIM", "أعلن OIM أمس", "a masculine verb, a feminine form"),
    ("L’OIM", "OIM يقول", "a masculine verb, a feminine form"),
    ("Le Sénat", "أقرها مجلس الشيوخ", "another gender"),
    ("Le Parlement", "البرلمان الأوروبي", "a longer name"),
    ("L’Université", "تخرج من جامعة فرجينيا", "bound to the next word"),
    ("Le Parlement Européen", "البرلمان في بروكسل", "a longer name in the source"),
    ("L’OIM et l’OIM", "OIM و OIM", "two places"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "wanted"), REPAIRED_AR)
def test_arabic_is_repaired_where_the_sentence_stays_right(
    source: str, draft: str, wanted: str
) -> None:
    found = ARABIC.repairs(source, draft, ARABIC.uses(source))
    assert found.text == wanted
    assert len(found.made) == 1


@pytest.mark.parametrize(("source", "draft", "why"), LEFT_AR)
def test_arabic_is_left_where_it_would_not(source: str, draft: str, why: str) -> None:
    assert ARABIC.uses(source), source
    assert ARABIC.repair(source, draft, ARABIC.uses(source)) == draft, why


REPAIRED_EN = [
    ("Le FMI agit.", "The FMI acts.", "The IMF acts."),
    ("Un prêt du FMI.", "An FMI loan.", "An IMF loan."),
    ("Une étude de l’ACP.", "An ACP study by the ACP.", ""),
    ("L’OTAN agit.", "OTAN acts.", "NATO acts."),
    ("L’OTAN agit.", "The OTAN acts.", ""),
    ("Le FMI agit.", "FMI acts.", ""),
    ("Selon FMI.", "A FMI loan.", ""),
    ("L’OCDE agit.", "The OCDE’s report.", "The OECD’s report."),
    ("Le Parlement vote.", "The House of Deputies votes.", ""),
    ("L’Union européenne agit.", "The European Union acts.", "The EU acts."),
    ("L’Union européenne agit.", "A New European Union acts.", ""),
    ("L’Union européenne agit.", "The European Union Parliament acts.", ""),
    ("Les scientifiques disent.", "The scientists of Virginia Tech say so.", ""),
    ("La Chine agit.", "China acts.", ""),
    ("Les scientifiques disent.", "Scientists say so.", "Researchers say so."),
    ("Les scientifiques disent.", "These scientists say so.", "These researchers say so."),
    ("Les scientifiques disent.", "Said scientist A.", ""),
    ("L’OMS agit.", "A OMS team.", "A WHO team."),
    ("Le FMI agit.", "See the site fmi.FMI/x.", ""),
    ("Le FMI agit.", "The (FMI) acts.", ""),
    ("Le FMI agit.", "The IMF, FMI in French, acts.", ""),
]


@pytest.mark.parametrize(("source", "draft", "wanted"), REPAIRED_EN)
def test_english_articles_stay_right(source: str, draft: str, wanted: str) -> None:
    assert ENGLISH.repair(source, draft, ENGLISH.uses(source)) == (wanted or draft)


class KeepsAcronyms(FakeLibreTranslate):
    """Leaves acronyms as they are, as engines do."""

    def reply(self, *request: Any) -> tuple[int, Any]:
        if request[1] == "/translate":
            return 200, {"translatedText": "The OIM acts."}
        return super().reply(*request)


def test_a_repair_is_told_until_a_person_approves(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("articles/story.md", "L’OIM agit.\n")
    run = ("run", "articles", "--from", "fr", "--to", "en", "--engine", "libretranslate")
    with KeepsAcronyms() as server:
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_URL", server.url)
        newsroom.call(*run)
    (unit,) = newsroom.load("en").units
    assert (unit.target, unit.notes) == ("The IOM acts.", ("repaired: OIM → IOM",))
    assert "#. repaired: OIM → IOM" in newsroom.po("en").read_text("utf-8")
    newsroom.call(*run[:-1], "none")
    assert newsroom.load("en").units == (unit,), "another run keeps the note"
    assert catalog.approved(unit, "Lina", "2026-11-26").notes == ()
