"""What the injector exchanges: words of three languages, index by index.

Written from the languages, not from the checks' own tables, so that the yardstick stays apart from
what it measures.
"""

from __future__ import annotations

from pathlib import Path

Forms = dict[str, list[str]]
"""language → its forms; in a pair of poles the forms of one index fit the same place."""

_FOLDER = Path(__file__).parent / "press"


def _forms(cell: str) -> list[str]:
    return [] if cell.strip() == "-" else [form.strip() for form in cell.split("/")]


def _places(first: int) -> list[Forms]:
    rows = [
        line.split("\t") for line in (_FOLDER / "places.tsv").read_text("utf-8").split("\n") if line
    ]
    found = [
        {
            lang: _forms(cell)
            for lang, cell in zip(("fr", "en", "ar"), row[first : first + 3], strict=True)
        }
        for row in rows
    ]
    return [forms for forms in found if all(forms.values())]


def _table(text: str) -> list[Forms]:
    """Read lines ``fr ; en ; ar``, forms separated by ``/``."""
    rows = [line.split(";") for line in text.strip().split("\n")]
    return [
        {lang: _forms(cell) for lang, cell in zip(("fr", "en", "ar"), row, strict=True)}
        for row in rows
    ]


def _poles(text: str) -> list[tuple[Forms, Forms]]:
    """Read lines ``fr ; en ; ar || fr ; en ; ar``."""
    found = []
    for line in text.strip().split("\n"):
        one, other = line.split("||")
        found.append((_table(one)[0], _table(other)[0]))
    return found


def _both_ways(text: str) -> list[tuple[Forms, Forms]]:
    """Read such lines, and then the other way, except those with ``|>`` for ``||``."""
    found = _poles(text.replace("|>", "||"))
    lines = zip(text.strip().split("\n"), found, strict=True)
    return found + [(other, one) for line, (one, other) in lines if "|>" not in line]


COUNTRIES = _places(0)
_ADJECTIVES = _places(3)
CAPITALS = _places(6)


def _french_adjective(word: str) -> list[str]:
    """Return masculine, feminine, and their plurals."""
    special = {"grec": "grecque", "turc": "turque"}
    if word in special:
        feminine = special[word]
    elif word.endswith(("ien", "éen")):
        feminine = word + "ne"
    elif word.endswith(("e", "é", "i")):
        feminine = word if word.endswith("e") else word + "e"
    else:
        feminine = word + "e"
    plural = word if word.endswith("s") else word + "s"
    return [word, feminine, plural, feminine + "s"]


def _english_adjective(word: str) -> list[str]:
    takes_s = word.endswith(("an", "i")) and word not in ("Thai",)
    return [word, word + "s"] if takes_s else [word, word]


NATIONALITIES: list[Forms] = [
    {
        "fr": _french_adjective(row["fr"][0]),
        "en": _english_adjective(row["en"][0]),
        "ar": [stem + end for stem in row["ar"][:1] for end in ("", "ة", "ين", "ون", "ات", "ان")],
    }
    for row in _ADJECTIVES
    if " " not in row["ar"][0]
]

UNITS = _poles(
    """
kilomètre/kilomètres/km ; kilometer/kilometers/kilometre/kilometres/km ; كيلومتر/كيلومترا/كيلومترات/كم || mile/miles/miles ; mile/miles/mile/miles/miles ; ميل/ميلا/أميال/ميل
mètre/mètres/m ; meter/meters/metre/metres/m ; متر/مترا/أمتار/متراً || pied/pieds/pieds ; foot/feet/foot/feet/ft ; قدم/قدما/أقدام/قدماً
centimètre/centimètres/cm ; centimeter/centimeters/centimetre/centimetres/cm ; سنتيمتر/سنتيمترات/سم || pouce/pouces/pouces ; inch/inches/inch/inches/inches ; بوصة/بوصات/بوصة
kilogramme/kilogrammes/kg/kilos ; kilogram/kilograms/kg/kilos/kilo ; كيلوغرام/كيلوغراما/كيلوغرامات/كغ/كلغ || livre/livres/livres/livres ; pound/pounds/lb/pounds/pound ; رطل/رطلا/أرطال/رطل/رطل
tonne/tonnes ; ton/tons/tonne/tonnes ; طن/طنا/أطنان/طناً || kilo/kilos ; kilo/kilos/kilo/kilos ; كيلوغرام/كيلوغراما/كيلوغرامات/كيلوغراماً
litre/litres ; liter/liters/litre/litres ; لتر/لترا/لترات/ليتر || gallon/gallons ; gallon/gallons/gallon/gallons ; غالون/غالونا/غالونات/غالون
hectare/hectares ; hectare/hectares ; هكتار/هكتارا/هكتارات || acre/acres ; acre/acres ; فدان/فدانا/فدادين
°C/degrés Celsius ; °C/degrees Celsius ; °م/درجة مئوية || °F/degrés Fahrenheit ; °F/degrees Fahrenheit ; °ف/درجة فهرنهايت
seconde/secondes ; second/seconds ; ثانية/ثوان/ثواني || minute/minutes ; minute/minutes ; دقيقة/دقائق/دقائق
minute/minutes ; minute/minutes ; دقيقة/دقائق || heure/heures ; hour/hours ; ساعة/ساعات
heure/heures ; hour/hours ; ساعة/ساعات || jour/jours ; day/days ; يوم/أيام
jour/jours ; day/days ; يوم/يوما/أيام/يوماً/يومًا || semaine/semaines ; week/weeks ; أسبوع/أسبوعا/أسابيع/أسبوعاً/أسبوعًا
semaine/semaines ; week/weeks ; أسبوع/أسبوعا/أسابيع/أسبوعين || mois/mois ; month/months ; شهر/شهرا/أشهر/شهرين
mois ; month/months ; شهر/شهرا/أشهر/شهرين/شهور || ans ; year/years ; عام/عاما/أعوام/عامين/سنوات
an/ans/année/années ; year/years ; سنة/سنوات/عام/عاما/أعوام/عاماً/عامًا || mois/mois/mois/mois ; month/months ; شهر/أشهر/شهر/شهرا/أشهر/شهراً/شهرًا
mile/miles ; mile/miles ; ميل/أميال/ميلاً/ميلا || kilomètre/kilomètres/km ; kilometer/kilometers/km ; كيلومتر/كيلومترات/كيلومتراً/كيلومترا/كم
mégawatt/mégawatts/MW ; megawatt/megawatts/MW ; ميغاواط || gigawatt/gigawatts/GW ; gigawatt/gigawatts/GW ; غيغاواط
"""
)

ORDINALS = _table(
    """
premier/première/1er/1re/1ère/premiers/premières ; first/1st ; الأول/الأولى/أول/أولى/الأوائل
deuxième/second/seconde/2e/2nd ; second/2nd ; الثاني/الثانية/ثاني/ثانية/ثان
troisième/3e/tiers/trois ; third/3rd ; الثالث/الثالثة/ثالث/ثالثة
quatrième/4e ; fourth/4th ; الرابع/الرابعة/رابع/رابعة
cinquième/5e ; fifth/5th ; الخامس/الخامسة/خامس/خامسة
sixième/6e ; sixth/6th ; السادس/السادسة/سادس/سادسة
septième/7e ; seventh/7th ; السابع/السابعة/سابع/سابعة
huitième/8e ; eighth/8th ; الثامن/الثامنة/ثامن/ثامنة
neuvième/9e ; ninth/9th ; التاسع/التاسعة/تاسع/تاسعة
dixième/10e ; tenth/10th ; العاشر/العاشرة/عاشر/عاشرة
"""
)

WEEKDAYS = _table(
    """
lundi/lundis ; Monday/Mondays ; الاثنين/الإثنين
mardi/mardis ; Tuesday/Tuesdays ; الثلاثاء
mercredi/mercredis ; Wednesday/Wednesdays ; الأربعاء
jeudi/jeudis ; Thursday/Thursdays ; الخميس
vendredi/vendredis ; Friday/Fridays ; الجمعة
samedi/samedis ; Saturday/Saturdays ; السبت
dimanche/dimanches ; Sunday/Sundays ; الأحد
"""
)

BOUNDS = _poles(
    """
au moins/au minimum/minimum ; at least/a minimum of/minimum ; على الأقل/لا يقل عن/ما لا يقل عن || au plus/au maximum/maximum ; at most/a maximum of/maximum ; على الأكثر/لا يزيد عن/ما لا يزيد عن
au plus/au maximum/tout au plus/ne dépasse pas ; at most/a maximum of/no more than/not exceeding ; على الأكثر/لا يزيد عن/لا يتجاوز/كحد أقصى || au moins/au minimum/tout au moins/dépasse ; at least/a minimum of/no less than/exceeding ; على الأقل/لا يقل عن/يتجاوز/كحد أدنى
plus de/plus d’/plus d'/supérieur à/supérieure à ; more than/over/above/upwards of/greater than ; أكثر من/ما يزيد عن/يزيد عن/ما يزيد على/أزيد من || moins de/moins d’/moins d'/inférieur à/inférieure à ; less than/under/below/fewer than/smaller than ; أقل من/ما يقل عن/يقل عن/ما يقل عن/أقل من
moins de/moins d’/moins d' ; less than/under/below/fewer than ; أقل من/ما يقل عن/دون || plus de/plus d’/plus d' ; more than/over/above/more than ; أكثر من/ما يزيد عن/فوق
jusqu’à/jusqu'à ; up to/as many as/as much as ; ما يصل إلى/يصل إلى/تصل إلى || au moins/au moins ; at least/at least/at least ; ما لا يقل عن/لا يقل عن/لا تقل عن
"""
)

FACTS = _both_ways(
    """
printemps ; spring ; الربيع || automne ; autumn ; الخريف
été ; summer ; الصيف || hiver ; winter ; الشتاء
annuel/annuelle/annuels/annuelles ; annual/yearly ; سنوي/سنوية/السنوي/السنوية |> mensuel/mensuelle/mensuels/mensuelles ; monthly ; شهري/شهرية/الشهري/الشهرية
hebdomadaire ; weekly ; أسبوعي/أسبوعية || mensuel ; monthly ; شهري/شهرية
aujourd’hui/aujourd'hui ; today ; اليوم |> hier ; yesterday ; أمس
frère/frères ; brother/brothers ; شقيق/شقيقه/أخ || père/pères ; father/fathers ; والد/والده/أب
mère ; mother ; والدة/والدته/الأم || sœur ; sister ; شقيقة/شقيقته/الأخت
fille ; daughter ; ابنة/ابنته || sœur ; sister ; شقيقة/شقيقته
femmes/femme ; women/woman ; النساء/المرأة/نساء || hommes/homme ; men/man ; الرجال/الرجل/رجال
enfants/enfant ; children/child ; الأطفال/الطفل/أطفال || femmes/femme ; women/woman ; النساء/المرأة/نساء
tués/tué/tuées/morts ; killed/killed/killed/dead ; قتلوا/قتل/مقتل/قتلى |> blessés/blessé/blessées/blessés ; wounded/injured ; جرحوا/جرح/إصابة/جرحى
blessés/blessé ; injured/wounded ; جرحى/جرح |> tués/tué ; killed ; قتلى/قتل
meurtre ; murder ; القتل || fraude ; fraud ; الاحتيال
siècle/siècles ; century/centuries ; قرن/القرن/قرون || décennie/décennies ; decade/decades ; عقد/العقد/عقود
pétrole ; oil ; النفط/نفط || gaz ; gas ; الغاز/غاز
musulmans/musulmane/musulman ; Muslims/Muslim ; المسلمين/المسلمون/مسلم || chrétiens/chrétienne/chrétien ; Christians/Christian ; المسيحيين/المسيحيون/مسيحي
depuis ; since ; منذ |> jusqu’à/jusqu'à ; until ; حتى
président ; president ; الرئيس || roi ; king ; الملك
sénat ; senate ; مجلس الشيوخ || assemblée nationale ; national assembly ; الجمعية الوطنية
tous/toutes ; all ; جميع/كل || certains/certaines ; some ; بعض/بعض
plupart ; most ; معظم || tous ; all ; جميع
souvent ; often ; غالبا || rarement ; rarely ; نادرا
toujours ; always ; دائما || parfois ; sometimes ; أحيانا
Atlantique ; Atlantic ; الأطلسي || Pacifique ; Pacific ; الهادئ
Méditerranée ; Mediterranean ; المتوسط || Baltique ; Baltic ; البلطيق
OMS/Organisation mondiale de la santé ; WHO/World Health Organization ; منظمة الصحة العالمية || UNICEF/Fonds des Nations unies pour l’enfance ; UNICEF/UNICEF ; اليونيسف
"""
)
"""Words of which one never translates the other, written without a look at the tables of checks."""
DIRECTIONS = _poles(
    """
hausse/hausses/en hausse ; increase/increases/rise/up/growth ; ارتفاع/زيادة/الارتفاع/الزيادة || baisse/baisses/en baisse ; decrease/decreases/fall/down/decline ; انخفاض/نقصان/الانخفاض/النقصان
augmenté/augmenter/augmente/augmentent/augmentation ; increased/increase/increases/increase/increasing/rose/risen/rising ; ارتفع/ارتفعت/يرتفع/ترتفع/زاد/زادت || diminué/diminuer/diminue/diminuent/diminution ; decreased/decrease/decreases/decrease/decreasing/fell/fallen/falling ; انخفض/انخفضت/ينخفض/تنخفض/نقص/نقصت
baisse/baisser/baissé/chute/recul/diminué/diminution ; decrease/decreased/fall/fell/drop/dropped/decline/declined/reduction/falling/lower ; انخفاض/انخفض/انخفضت/تراجع/تراجعت/هبوط/تنخفض || hausse/augmenter/augmenté/hausse/hausse/augmenté/augmentation ; increase/increased/rise/rose/rise/rose/rise/rose/increase/rising/higher ; ارتفاع/ارتفع/ارتفعت/ارتفع/ارتفعت/صعود/ترتفع
avant ; before/prior to/earlier ; قبل || après ; after/following/later ; بعد
après ; after/following/later ; بعد || avant ; before/prior to/earlier ; قبل
plus ; more/higher/longer/larger ; أكثر/أعلى/أطول/أكبر || moins ; less/lower/shorter/smaller ; أقل/أدنى/أقصر/أصغر
moins ; less/fewer/lower ; أقل/أدنى || plus ; more/more/higher ; أكثر/أعلى
nord/septentrional ; north/northern/northward ; شمال/الشمال/شمالي/الشمالي/الشمالية/شمالا || sud/méridional ; south/southern/southward ; جنوب/الجنوب/جنوبي/الجنوبي/الجنوبية/جنوبا
sud/méridional ; south/southern/southward ; جنوب/الجنوب/جنوبي/الجنوبي/الجنوبية/جنوبا || nord/septentrional ; north/northern/northward ; شمال/الشمال/شمالي/الشمالي/الشمالية/شمالا
est/orient/oriental/orientale ; east/eastern/east ; شرق/الشرق/شرقي/الشرقي/الشرقية || ouest/occident/occidental/occidentale ; west/western/west ; غرب/الغرب/غربي/الغربي/الغربية
ouest/occident/occidental/occidentale ; west/western/west ; غرب/الغرب/غربي/الغربي/الغربية || est/orient/oriental/orientale ; east/eastern/east ; شرق/الشرق/شرقي/الشرقي/الشرقية
victoire/victoires/vainqueur/gagné/gagner/remporté/remporter/battu ; victory/victories/winner/won/win/beat/wins ; فوز/الفوز/انتصار/فاز/فازت/الفائز/هزم || défaite/défaites/perdant/perdu/perdre/perdu/perdre/perdu ; defeat/defeats/loser/lost/lose/lost to/loses ; خسارة/الخسارة/هزيمة/خسر/خسرت/الخاسر/خسر
défaite/défaites/perdu/perdre ; defeat/defeats/lost/lose/loss ; خسارة/الخسارة/هزيمة/خسر/خسرت || victoire/victoires/gagné/gagner ; victory/victories/won/win/win ; فوز/الفوز/انتصار/فاز/فازت
début/commencé/commencer/commence/débuté ; beginning/began/begin/begins/start/started ; بداية/بدأ/بدأت/يبدأ/تبدأ || fin/terminé/terminer/termine/terminé ; end/ended/end/ends/end/ended ; نهاية/انتهى/انتهت/ينتهي/تنتهي
ouvert/ouvrir/ouverture/ouvre ; opened/open/opening/opens ; افتتح/فتح/افتتاح/يفتح || fermé/fermer/fermeture/ferme ; closed/close/closing/closes ; أغلق/أغلق/إغلاق/يغلق
acheté/acheter/achat ; bought/buy/purchase/buying ; اشترى/شراء/اشترت || vendu/vendre/vente ; sold/sell/sale/selling ; باع/بيع/باعت
vendu/vendre/vente/ventes ; sold/sell/sale/sales/selling ; باع/بيع/باعت/مبيعات || acheté/acheter/achat/achats ; bought/buy/purchase/purchases/buying ; اشترى/شراء/اشترت/مشتريات
importations/importation/importé ; imports/import/imported ; واردات/الواردات/استيراد || exportations/exportation/exporté ; exports/export/exported ; صادرات/الصادرات/تصدير
exportations/exportation/exporté ; exports/export/exported ; صادرات/الصادرات/تصدير || importations/importation/importé ; imports/import/imported ; واردات/الواردات/استيراد
gauche ; left/left-wing ; يسار/اليسار/اليسرى/الأيسر || droite ; right/right-wing ; يمين/اليمين/اليمنى/الأيمن
droite ; right/right-wing ; يمين/اليمين/اليمنى/الأيمن || gauche ; left/left-wing ; يسار/اليسار/اليسرى/الأيسر
accepté/accepter/approuvé/acceptation ; accepted/accept/approved/approval ; قبل/وافق/وافقت/الموافقة || rejeté/rejeter/rejeté/rejet ; rejected/reject/rejected/rejection ; رفض/رفض/رفضت/الرفض
refusé/refuser/refus/rejeté/refuse ; refused/refuse/refusal/rejected/refuses ; رفض/رفضت/يرفض/الرفض || accepté/accepter/acceptation/accepté/accepte ; agreed/agree/agreement/accepted/agrees ; قبل/قبلت/يقبل/القبول
mort/morte/morts/décédé/tués/tué ; dead/died/killed/death/deaths ; مات/توفي/توفيت/قتل/مقتل/وفاة || vivant/vivante/vivants/né/sauvés/sauvé ; alive/survived/saved/birth/births ; عاش/نجا/نجت/أنقذ/إنقاذ/ولادة
ancien/ancienne/anciens/vieux ; old/former/ancient/older ; قديم/القديم/السابق/القديمة/سابق || nouveau/nouvelle/nouveaux/jeune ; new/new/modern/younger ; جديد/الجديد/الجديد/الجديدة/جديد
positif/positive/positifs ; positive/positively ; إيجابي/إيجابية/الإيجابي/الإيجابية || négatif/négative/négatifs ; negative/negatively ; سلبي/سلبية/السلبي/السلبية
pour/favorable/favorables/en faveur ; in favor/in favour/favorable/supported/support ; لصالح/تأييد/المؤيدين/دعم || contre/défavorable/défavorables/contre ; against/against/unfavorable/opposed/oppose ; ضد/معارضة/المعارضين/معارضة
intérieur/dedans ; inside/interior/indoor ; داخل/الداخل/داخلي || extérieur/dehors ; outside/exterior/outdoor ; خارج/الخارج/خارجي
minimum/minimale/minimal ; minimum/minimal ; الأدنى/أدنى || maximum/maximale/maximal ; maximum/maximal ; الأقصى/أقصى
arrivé/arrivée/arriver/arrive ; arrived/arrival/arrive/arrives ; وصل/وصول/وصلت/يصل || parti/départ/partir/part ; left/departure/leave/leaves ; غادر/مغادرة/غادرت/يغادر
sécheresse ; drought ; جفاف/الجفاف || inondation ; flood ; فيضان/الفيضان
excédent ; surplus ; فائض/الفائض || déficit ; deficit ; عجز/العجز
déficit ; deficit ; عجز/العجز || excédent ; surplus ; فائض/الفائض
majorité ; majority ; أغلبية/الأغلبية/غالبية || minorité ; minority ; أقلية/الأقلية/أقلية
meilleur/meilleure/mieux ; best/better ; أفضل/الأفضل/أحسن || pire/pire/pire ; worst/worse ; أسوأ/الأسوأ/أسوأ
"""
)

HONORIFICS = _poles(
    """
M. ; Mr/Mr. ; السيد/للسيد || Mme ; Mrs/Ms ; السيدة/للسيدة
Mme/Mlle/Madame ; Mrs/Ms/Miss/Mrs./Ms. ; السيدة/للسيدة/الآنسة || M./M./Monsieur ; Mr/Mr/Mr/Mr./Mr. ; السيد/للسيد/السيد
monsieur ; sir ; سيدي || madame ; madam ; سيدتي
reine ; queen ; ملكة/الملكة || roi ; king ; ملك/الملك
roi ; king ; ملك/الملك || reine ; queen ; ملكة/الملكة
prince ; prince ; الأمير/أمير || princesse ; princess ; الأميرة/أميرة
princesse ; princess ; الأميرة/أميرة || prince ; prince ; الأمير/أمير
"""
)

NAMES = _table(
    """
Trump ; Trump ; ترامب/ترمب
Obama ; Obama ; أوباما
Bush ; Bush ; بوش
Clinton ; Clinton ; كلينتون
Biden ; Biden ; بايدن
Poutine ; Putin ; بوتين
Merkel ; Merkel ; ميركل
Macron ; Macron ; ماكرون
Sarkozy ; Sarkozy ; ساركوزي
Johnson ; Johnson ; جونسون
Benali ; Benali ; بنعلي
Haddad ; Haddad ; حداد
Mansour ; Mansour ; منصور
Tazi ; Tazi ; التازي
Diallo ; Diallo ; ديالو
Rossi ; Rossi ; روسي
Smith ; Smith ; سميث
Martin ; Martin ; مارتن/مارتان
Durand ; Durand ; دوران
Garcia ; Garcia ; غارسيا
Michael ; Michael ; مايكل
David ; David ; ديفيد/دافيد
John ; John ; جون
Robert ; Robert ; روبرت
James ; James ; جيمس
George ; George ; جورج
Kavanaugh ; Kavanaugh ; كافانو
Ford ; Ford ; فورد
Londres ; London ; لندن
Chicago ; Chicago ; شيكاغو
Boston ; Boston ; بوسطن
Barcelone ; Barcelona ; برشلونة
Genève ; Geneva ; جنيف
Casablanca ; Casablanca ; الدار البيضاء
Marrakech ; Marrakesh ; مراكش
Tanger ; Tangier ; طنجة
Istanbul ; Istanbul ; إسطنبول
Milan ; Milan ; ميلانو
Munich ; Munich ; ميونيخ
Google ; Google ; جوجل/غوغل
Apple ; Apple ; آبل
Facebook ; Facebook ; فيسبوك
Microsoft ; Microsoft ; مايكروسوفت
Toyota ; Toyota ; تويوتا
"""
)
SURNAMES = (
    "Whitcombe Delacroix Okafor Lindqvist Petrov Hargreaves Bouzid Yamamoto Kowalski Fitzgerald "
    "Moreau Villanueva Abernathy Zidouni Schreiber Castellano"
).split()

NO_SURNAMES = {
    form for table in (COUNTRIES, CAPITALS) for row in table for form in row["en"]
} | set(
    "Station International National University Institute Commission Center Centre Union Association "
    "Conference Parliament Congress Football League Premier President Prime Minister General Street "
    "Europe Africa America Atlantic Pacific Union Council Champions Instagram Internet Twitter".split()
)
"""Capitalised words of an article that are written alike in French and are nobody's name."""

MERIDIEMS: dict[str, list[tuple[str, str]]] = {
    "en": [
        (r"(?<=\d)( ?)a\.m\.", r"\1p.m."),
        (r"(?<=\d)( ?)p\.m\.", r"\1a.m."),
        (r"(?<=\d)( ?)am\b", r"\1pm"),
        (r"(?<=\d)( ?)pm\b", r"\1am"),
        (r"(?<=\d)( ?)AM\b", r"\1PM"),
        (r"(?<=\d)( ?)PM\b", r"\1AM"),
        (r"(\d|o’clock|o'clock) in the morning\b", r"\1 in the evening"),
        (r"(\d|o’clock|o'clock) in the (?:evening|afternoon)\b", r"\1 in the morning"),
    ],
    "ar": [
        (r"(\d|الساعة \w+) صباح(?:ا|اً|ًا)", r"\1 مساءً"),
        (r"(\d|الساعة \w+) مساء(?:ً|)", r"\1 صباحًا"),
        (r"(\d|الساعة \w+) (?:بعد الظهر|ليلا|ليلاً)", r"\1 صباحًا"),
    ],
    "fr": [
        (r"(\bheures?|\d) du matin\b", r"\1 du soir"),
        (r"(\bheures?|\d) (?:du soir|de l’après-midi)\b", r"\1 du matin"),
        (r"\b8 h\b", "20 h"),
        (r"\b9 h\b", "21 h"),
        (r"\b10 h\b", "22 h"),
        (r"\b13 h\b", "1 h"),
        (r"\b1(?:5) h\b", "3 h"),
        (r"\b18 h\b", "6 h"),
        (r"\b19 h\b", "7 h"),
        (r"\b20 h\b", "8 h"),
        (r"\b21 h\b", "9 h"),
    ],
}
CLOCK = r"\d ?h\b|\d heures?\b|\d:\d\d|[ap]\.?m\b|صباح|مساء|الظهر|o’clock"

ZONES: dict[str, list[str]] = {
    "fr": ["GMT", "UTC", "TU", "CET", "CEST", "EST", "EDT", "heure de Paris", "heure locale",
           "heure de Rabat", "heure de Londres", "heure de New York", "heure du Caire"],
    "en": ["GMT", "UTC", "CET", "CEST", "EST", "EDT", "PST", "BST", "Paris time", "local time",
           "Rabat time", "London time", "New York time", "Cairo time"],
    "ar": ["بتوقيت غرينتش", "بتوقيت جرينتش", "التوقيت العالمي", "بتوقيت باريس", "بالتوقيت المحلي",
           "بتوقيت الرباط", "بتوقيت لندن", "بتوقيت نيويورك", "بتوقيت القاهرة", "بتوقيت وسط أوروبا"],
}  # fmt: skip

HEDGED: dict[str, str] = {
    "fr": r"présumée?s?|soupçonn|suspect|aurai(?:t|ent)\b|serai(?:t|ent)\b|pourrai(?:t|ent)\b|"
    r"selon\b|d’après|apparemment|probablement|peut-être|semble|sans doute|prétend|allégu|éventuel|"
    r"vraisemblablement|supposée?s?\b",
    "en": r"allege|suspect|reported|would\b|could\b|may\b|might\b|according to|apparently|probably|"
    r"perhaps|seem|purported|claim|possibl|likely|believed|thought to|accused",
    "ar": r"يزعم|المزعوم|مزعوم|يشتبه|مشتبه|المشتبه|يُحتمل|يحتمل|محتمل|ربما|وفقا|وفقًا|وفقاً|بحسب|حسب|"
    r"يبدو|قد [يتن]|يُعتقد|يعتقد|من المرجح|يرجح|ادعاء|مفترض",
}
HEDGES: dict[str, list[tuple[str, str]]] = {
    "fr": [
        (r"\b(?:présumé|supposé)(?:e|s|es)?\b ?", ""),
        (r"\b(?:apparemment|probablement|peut-être|vraisemblablement|sans doute)\b,? ?", ""),
        (r"\baurait été\b", "a été"),
        (r"\bauraient été\b", "ont été"),
        (r"\baurait\b", "a"),
        (r"\bauraient\b", "ont"),
        (r"\bserait\b", "est"),
        (r"\bseraient\b", "sont"),
        (r"\bpourrait\b", "va"),
        (r"\bpourraient\b", "vont"),
        (r"\bsoupçonnée?s? (?:d’avoir|d’être|de)\b", "coupable de"),
    ],
    "en": [
        (r"\b(?:allegedly|reportedly|apparently|probably|perhaps|possibly|supposedly|likely|purportedly),? ", ""),
        (r"\b(?:alleged|suspected|purported|presumed|apparent|possible|probable) (?=\w)", ""),
        (r"\b(?:may|might|could|would) have been\b", "was"),
        (r"\b(?:may|might|could|would) have\b", "has"),
        (r"\b(?:may|might|could) be\b", "is"),
        (r"\b(?:may|might|could|would) (?=[a-z])", "will "),
        (r"\b(?:is|was) (?:believed|thought|said|alleged|reported|suspected) to have\b", "has"),
        (r"\b(?:are|were) (?:believed|thought|said|alleged|reported|suspected) to have\b", "have"),
        (r"\b(?:is|are|was|were) (?:believed|thought|alleged|reported|suspected) to be\b", "is"),
        (r"\bseem(?:s|ed)? to be\b", "is"),
        (r"\bsuspected of\b", "guilty of"),
        (r"\baccused of\b", "guilty of"),
    ],
    "ar": [
        (r" (?:المزعوم|المزعومة|مزعوم|مزعومة|المفترض|المفترضة|المحتمل|المحتملة|محتمل|محتملة)(?!\w)", ""),
        (r"(?<!\w)(?:ربما|على ما يبدو|يبدو أن|يُزعم أن|يزعم أن|من المحتمل أن|من المرجح أن|يُعتقد أن|يعتقد أن) ?", ""),
        (r"(?<!\w)و?قد (?=[يت])", "سوف "),
        (r"(?<!\w)يُ?شتبه في أن(?:ه|ها)?(?!\w)", "تأكد أنه"),
        (r"(?<!\w)المشتبه (?:به|بها|بهم|في)(?!\w)", "المذنب"),
    ],
}  # fmt: skip

NEGATED: dict[str, str] = {
    "fr": r"\b(?:ne|n’|n')\s?\S+(?: \S+){0,3} (?:pas|plus|jamais|rien|aucune?|personne)\b|\baucune?\b|\bsans\b",
    "en": r"\bnot\b|n’t\b|n't\b|\bnever\b|\bno\b|\bwithout\b|\bnone\b|\bcannot\b",
    "ar": r"(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|دون|بدون|عدم|ما)(?!\w)",
}
NEGATIONS: dict[str, list[tuple[str, str]]] = {
    "fr": [
        (r"\bne (\S+) (?:pas|plus|jamais)\b", r"\1"),
        (r"\bn[’'](\S+) (?:pas|plus|jamais)\b", r"\1"),
        (r"\bne (?:pas|plus|jamais) ", ""),
        (r"\baucune? ", "un "),
        (r"\bsans\b", "avec"),
    ],
    "en": [
        (r"\b(did|do|does|is|are|was|were|has|have|had|will|would|could|can|should|must|may|might) not\b", r"\1"),
        (r"\bcannot\b", "can"),
        (r"\b(could|would|should|did|does|do|is|are|was|were|has|have|had)n[’']t\b", r"\1"),
        (r"\bcan[’']t\b", "can"),
        (r"\bwon[’']t\b", "will"),
        (r"\bnever ", ""),
        (r"\bno (?=[a-z]+)", "some "),
        (r"\bnot ", ""),
        (r"\bwithout\b", "with"),
    ],
    "ar": [
        (r"(?<!\w)([وف]?)(?:لم|لن|لا) ", r"\1"),
        (r"(?<!\w)([وف]?)(?:ليس|ليست) ", r"\1"),
        (r"(?<!\w)(?:بدون|دون|من دون) ", "مع "),
        (r"(?<!\w)غير ", ""),
        (r"(?<!\w)عدم ", ""),
    ],
}  # fmt: skip

ATTRIBUTED: dict[str, list[str]] = {
    "fr": [r"^(?:Selon|D’après|D'après) [^,]{3,60}, ", r", (?:selon|d’après) [^,.]{3,60}(?=[,.])",
           r", (?:a déclaré|a affirmé|a indiqué|a-t-il|a-t-elle|a expliqué|a annoncé) [^,.»]{2,60}(?=\.$)"],
    "en": [r"^According to [^,]{3,60}, ", r",? according to [^,.]{3,60}(?=[,.])",
           r", (?:said|says) [^,.”\"]{2,60}(?=\.$)", r", [^,.”\"]{2,40} (?:said|says|told \w+)(?=\.$)"],
    "ar": [r"^(?:و?وفق(?:ا|ًا|اً) ل|و?بحسب |و?حسب )[^،,]{3,60}[،,] ", r"[،,]? (?:وفق(?:ا|ًا|اً) ل|بحسب |حسب )[^،,.]{3,60}(?=[،,.])"],
}  # fmt: skip

PREAMBLES: dict[str, list[str]] = {
    "en": ["Here is the translation: {}", "Sure! Here’s the translation:\n\n{}", "Translation: {}",
           "Certainly, here is the English version: {}", "{} (Note: I kept the proper names unchanged.)",
           "Here’s the translated text: {}", "English: {}", "As an AI language model, I translate this as: {}"],
    "ar": ["إليك الترجمة: {}", "بالتأكيد! إليك الترجمة:\n\n{}", "الترجمة: {}", "فيما يلي الترجمة العربية: {}",
           "{} (ملاحظة: أبقيت أسماء الأعلام كما هي.)", "Here is the translation: {}", "تفضل، هذه هي الترجمة: {}"],
    "fr": ["Voici la traduction : {}", "Bien sûr ! Voici la traduction :\n\n{}", "Traduction : {}",
           "{} (Remarque : j’ai gardé les noms propres.)", "Here is the translation: {}"],
}  # fmt: skip

SCRIPTS: dict[str, list[str]] = {
    "Chinese": "政府 昨天 宣布 经济 部长 的 城市 新闻 他们 国家 总统".split(),
    "Cyrillic": "правительство вчера объявило министр города новости который страны президент".split(),
    "Greek": "κυβέρνηση χθες ανακοίνωσε υπουργός πόλης ειδήσεις οποίος χώρας πρόεδρος".split(),
    "Hebrew": "ממשלה אתמול הודיעה שר העיר חדשות אשר המדינה נשיא".split(),
}
FOREIGN: dict[str, list[str]] = {
    "German": [
        "Die Regierung hat am Dienstag einen neuen Plan für die Häfen des Landes vorgestellt.",
        "Nach Angaben der Polizei wurde bei dem Unfall auf der Landstraße niemand schwer verletzt.",
        "Der Minister sagte, dass die Schulen im Herbst wieder geöffnet werden sollen.",
        "Viele Bewohner der Stadt warten noch immer auf Strom und sauberes Wasser.",
        "Die Mannschaft verlor das Spiel, obwohl sie lange Zeit in Führung gelegen hatte.",
    ],
    "Spanish": [
        "El gobierno presentó el martes un nuevo plan para los puertos del país.",
        "Según la policía, nadie resultó gravemente herido en el accidente de la carretera.",
        "El ministro dijo que las escuelas volverán a abrir sus puertas en otoño.",
        "Muchos habitantes de la ciudad siguen esperando la electricidad y el agua potable.",
        "El equipo perdió el partido, aunque había estado ganando durante mucho tiempo.",
    ],
    "Italian": [
        "Il governo ha presentato martedì un nuovo piano per i porti del paese.",
        "Secondo la polizia, nessuno è rimasto gravemente ferito nell’incidente stradale.",
        "Il ministro ha detto che le scuole riapriranno in autunno.",
        "Molti abitanti della città aspettano ancora l’elettricità e l’acqua potabile.",
        "La squadra ha perso la partita, anche se era stata a lungo in vantaggio.",
    ],
    "Portuguese": [
        "O governo apresentou na terça-feira um novo plano para os portos do país.",
        "Muitos moradores da cidade ainda esperam pela eletricidade e pela água potável.",
        "O ministro disse que as escolas voltarão a abrir no outono.",
    ],
    "Dutch": [
        "De regering heeft dinsdag een nieuw plan voor de havens van het land voorgesteld.",
        "Veel inwoners van de stad wachten nog steeds op stroom en schoon water.",
        "De minister zei dat de scholen in het najaar weer opengaan.",
    ],
    "Persian": [
        "دولت روز سه‌شنبه برنامه‌ای تازه برای بندرهای کشور ارائه کرد.",
        "به گفتهٔ پلیس، هیچ کس در این تصادف به شدت زخمی نشد.",
        "وزیر گفت که مدرسه‌ها در پاییز دوباره باز خواهند شد.",
        "بسیاری از ساکنان شهر هنوز در انتظار برق و آب آشامیدنی هستند.",
        "تیم بازی را باخت، اگرچه مدت زیادی پیش بود.",
    ],
    "Urdu": [
        "حکومت نے منگل کے روز ملک کی بندرگاہوں کے لیے ایک نیا منصوبہ پیش کیا۔",
        "شہر کے بہت سے باشندے اب بھی بجلی اور صاف پانی کے منتظر ہیں۔",
    ],
}
"""Our own sentences."""

ADDED: dict[str, list[str]] = {
    "fr": ["Les autorités n’ont pas souhaité commenter ces informations.", "L’enquête se poursuit.",
           "La population locale reste inquiète pour son avenir.", "Une conférence de presse est prévue dans la soirée."],
    "en": ["The authorities declined to comment on the matter.", "The investigation is continuing.",
           "Local people remain worried about their future.", "A press conference is planned for later in the day."],
    "ar": ["ورفضت السلطات التعليق على الموضوع.", "ولا يزال التحقيق مستمرًا.",
           "ويبقى السكان المحليون قلقين على مستقبلهم.", "ومن المقرر عقد مؤتمر صحفي في وقت لاحق."],
}  # fmt: skip
"""Sentences that language models add."""

ESCAPES = ["\\n", "\\t", "\\u00e9", "&nbsp", '\\"', "&#8217", "%20", "\\r\\n", "<br>", "{0}"]
CONTROLS = [
    "\x07",
    "\x1b",
    "\x08",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\x7f",
    "\u2060",
    "\ufffd",
    "\x0b",
]
