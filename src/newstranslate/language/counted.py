"""What news counts: people, deaths, seats, goals; each noun in French, English and Arabic."""

from __future__ import annotations

import re
from functools import lru_cache

from newstranslate.language import arabic, base, nouns

_ROWS = """
person: personne individu habitant | person people inhabitant resident | شخص شخصا اشخاص نسمه فردا
dead: mort décès tué victime | death dead killed fatality victim | قتيل قتلي قتيلا وفاه وفيات ضحايا
wounded: blessé | injured wounded injury | جريح جرحي جريحا مصابا مصابين
case: cas contamination infection | case infection | حاله حالات اصابات
minister: ministre | minister | وزير وزيرا وزراء
member: membre | member | عضو عضوا اعضاء
deputy: député parlementaire élu sénateur | deputy lawmaker mp senator legislator | نائب نائبا نواب
seat: siège | seat | مقعد مقعدا مقاعد
vote: voix vote suffrage | vote ballot | صوت صوتا اصوات
voter: électeur | voter | ناخب ناخبا ناخبين
woman: femme | woman women | امراه نساء سيده سيدات
man: homme | man men | رجل رجلا رجال
child: enfant mineur | child children minor kid | طفل طفلا اطفال قاصر قاصرا
student: étudiant élève | student pupil | طالب طالبا طلاب تلميذ تلميذا تلاميذ طلبه
migrant: migrant | migrant | مهاجر مهاجرا مهاجرين
refugee: réfugié | refugee | لاجي لاجيا لاجئ لاجيين لاجئا لاجئين
worker: travailleur salarié employé ouvrier | worker employee staff | عاملا عمال موظفا موظفين
job: emploi poste | job post position | وظيفه وظائف وظايف منصب منصبا
soldier: soldat militaire | soldier troop | جندي جنديا جنود
police: policier gendarme | officer policeman policemen | شرطي شرطيا
country: pays état nation | country countries state nation | بلد بلدا بلدان دوله دول
city: ville commune | city cities town | مدينه مدن بلده بلدات
family: famille ménage foyer | family families household | اسره اسر عائله عائلات عايله
company: entreprise société | company companies firm business | شركه شركات مؤسسه مقاوله
school: école établissement | school | مدرسه مدارس
hospital: hôpital | hospital | مستشفي مستشفيات
house: maison logement | house home housing | منزل منزلا منازل بيت بيتا بيوت
vehicle: véhicule voiture | vehicle car | مركبه سياره سيارات
plane: avion appareil | plane aircraft airplane | طائره طائرات طايره
ship: navire bateau | ship boat vessel | سفينه سفن قارب قاربا قوارب
goal: but | goal | هدف هدفا اهداف
point: point | point | نقطه نقاط
match: match rencontre | match matches game | مباراه مباريات
time: fois reprise | time | مره مرات
place: place | place | مكان مكانا
player: joueur | player | لاعب لاعبا لاعبين
team: équipe | team | فريق فريقا فرق
group: groupe | group | مجموعه مجموعات
project: projet | project | مشروع مشروعا مشاريع
passenger: passager | passenger | راكب راكبا ركاب
language: langue | language | لغه لغات
island: île | island | جزيره جزر
species: espèce | species | نوع نوعا انواع
patient: patient malade | patient | مريض مريضا مرضي
participant: participant | participant | مشارك مشاركا مشاركين
page: page | page | صفحه صفحات
room: chambre salle pièce | room | غرفه غرف
journalist: journaliste | journalist reporter | صحفي صحفيا صحفيين صحافي
prisoner: prisonnier détenu | prisoner inmate detainee | سجين سجينا سجناء معتقل معتقلا
round: tour manche | round lap set | جوله جولات
barrel: baril | barrel | برميل براميل
dose: dose | dose | جرعه جرعات
test: test | test | اختبار اختبارا فحص فحصا
step: étape | stage step | مرحله مراحل
line: ligne | line | خط خطا خطوط
station: gare station | station | محطه محطات
"""


@lru_cache(maxsize=8)
def _table(lang: str) -> dict[str, str]:
    column = ("fr", "en", "ar").index(lang)
    found: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        concept, _, cells = row.partition(": ")
        for word in cells.split("|")[column].split():
            found[_comparable(word, lang)] = concept
    return found


@lru_cache(maxsize=20_000)
def _comparable(word: str, lang: str) -> str:
    return arabic.fold(word) if lang == "ar" else nouns.stem(word.casefold(), lang)


_WORD = re.compile("[^\\W\\d_]+")
_ENDS = re.compile(r"[.,;:!?()،؛؟\d]")


def noun_after(text: str, end: int, lang: str) -> str:
    """Return what the number that ends at `end` counts, of its next three words; else nothing."""
    language = base(lang)
    if language not in ("fr", "en", "ar"):
        return ""
    stop = _ENDS.search(text, end, end + 40)
    table = _table(language)
    words = _WORD.findall(text, end, stop.start() if stop else end + 40)
    for word in words[:3]:
        if found := table.get(_comparable(word.removeprefix("ال"), language)):
            return found
    return ""
