"""Names of cities in French, English and Arabic texts, in the format of `place_names`.

They are those that the press names beside others of their region, and that languages spell
differently: Tanger, Tangier, طنجة. The code is that of the country, a hyphen and three letters. A
capital has the code of its country, too, which it often stands for; those of countries without
another city here are in `place_names` alone. A name with ``?`` is also that of something else.
"""

CITIES = """
MA+MA-RBA: Rabat; Rabat; الرباط
DZ+DZ-ALG: Alger; Algiers; الجزائر العاصمة
TN+TN-TUN: Tunis; Tunis; تونس العاصمة
EG+EG-CAI: Le Caire, Caire; Cairo; القاهرة
SY+SY-DAM: Damas; Damascus; دمشق
IQ+IQ-BGW: Bagdad; Baghdad; بغداد
IL+IL-TLV: Tel-Aviv; Tel Aviv; تل أبيب
SA+SA-RUH: Riyad; Riyadh; الرياض
YE+YE-SAH: Sanaa; Sanaa; صنعاء
TR+TR-ANK: Ankara; Ankara; أنقرة
ML+ML-BKO: Bamako; Bamako; باماكو
NG+NG-ABV: Abuja; Abuja; أبوجا
ZA+ZA-PRY: Pretoria; Pretoria; بريتوريا
CD+CD-FIH: Kinshasa; Kinshasa; كينشاسا
FR+FR-PAR: Paris; Paris; باريس
ES+ES-MAD: Madrid; Madrid; مدريد
IT+IT-ROM: Rome; Rome; روما
DE+DE-BER: Berlin; Berlin; برلين
CH+CH-BRN: Berne; Bern, Berne; برن?
RU+RU-MOW: Moscou; Moscow; موسكو
UA+UA-IEV: Kiev, Kyïv, Kyiv; Kiev, Kyiv; كييف
US+US-WAS: Washington; Washington; واشنطن
CN+CN-BJS: Pékin, Péking, Beijing; Beijing, Peking; بكين, بيجين
IN+IN-DEL: New Delhi, Delhi; New Delhi, Delhi; نيودلهي, نيو دلهي, دلهي
PK+PK-ISB: Islamabad; Islamabad; إسلام آباد, إسلام أباد
MA-CAS: Casablanca; Casablanca; الدار البيضاء, كازابلانكا
MA-TNG: Tanger; Tangier, Tangiers; طنجة
MA-TET: Tétouan; Tetouan, Tétouan; تطوان
MA-FES: Fès; Fez, Fes; فاس?
MA-MEK: Meknès; Meknes; مكناس
MA-RAK: Marrakech; Marrakech, Marrakesh; مراكش
MA-AGA: Agadir; Agadir; أكادير, أغادير
MA-OUJ: Oujda; Oujda; وجدة?
MA-ESS: Essaouira; Essaouira; الصويرة
MA-KEN: Kénitra; Kenitra; القنيطرة?
MA-HOC: Al Hoceima; Al Hoceima, Al-Hoceima; الحسيمة
MA-NAD: Nador; Nador; الناظور
EH-EUN: Laâyoune; Laayoune; العيون?
EH-DAK: Dakhla; Dakhla; الداخلة?
DZ-ORN: Oran; Oran; وهران
DZ-CZL: Constantine?; Constantine?; قسنطينة
DZ-AAE: Annaba; Annaba; عنابة?
DZ-QSF: Sétif; Setif, Sétif; سطيف
DZ-TLM: Tlemcen; Tlemcen; تلمسان
TN-SFA: Sfax; Sfax; صفاقس
TN-SUS: Sousse; Sousse; سوسة?
TN-BIZ: Bizerte; Bizerte; بنزرت
TN-KAI: Kairouan; Kairouan; القيروان
TN-GAB: Gabès; Gabes; قابس
LY-BEN: Benghazi; Benghazi; بنغازي
LY-MRA: Misrata; Misrata; مصراتة
LY-SRT: Syrte; Sirte; سرت?
LY-DRN: Derna; Derna; درنة
EG-ALY: Alexandrie; Alexandria; الإسكندرية
EG-ASW: Assouan; Aswan; أسوان
EG-LXR: Louxor, Louqsor; Luxor; الأقصر?
SY-ALP: Alep; Aleppo; حلب?
SY-HMS: Homs; Homs; حمص?
SY-IDL: Idlib; Idlib; إدلب
SY-RAQ: Raqqa; Raqqa; الرقة?
IQ-OSM: Mossoul; Mosul; الموصل?
IQ-BSR: Bassora, Bassorah; Basra; البصرة?
IQ-KIK: Kirkouk; Kirkuk; كركوك
IQ-EBL: Erbil; Erbil, Irbil; أربيل
PS-NBS: Naplouse; Nablus; نابلس
PS-HBN: Hébron; Hebron; الخليل?
PS-RFH: Rafah; Rafah; رفح
IL-HFA: Haïfa; Haifa; حيفا
SA-JED: Djeddah, Jeddah; Jeddah; جدة?
SA-MEC: La Mecque, Mecque; Mecca, Makkah; مكة
YE-HOD: Hodeïda; Hodeidah, Hodeida; الحديدة?
TR-IST: Istanbul; Istanbul; إسطنبول, اسطنبول
TR-IZM: Izmir; Izmir; إزمير
ML-TOM: Tombouctou; Timbuktu; تمبكتو
ML-KDL: Kidal; Kidal; كيدال
NG-LOS: Lagos?; Lagos?; لاغوس
ZA-JNB: Johannesburg; Johannesburg; جوهانسبرغ, جوهانسبرج
ZA-CPT: Le Cap?; Cape Town; كيب تاون, الكاب?
CD-GOM: Goma; Goma; غوما
FR-MRS: Marseille; Marseille, Marseilles; مرسيليا, مارسيليا
FR-LYS: Lyon?; Lyon?, Lyons?; ليون?
FR-TLS: Toulouse; Toulouse; تولوز
FR-LIL: Lille; Lille; ليل?
FR-NTE: Nantes; Nantes; نانت
FR-CQF: Calais; Calais; كاليه
FR-SXB: Strasbourg; Strasbourg; ستراسبورغ
ES-BCN: Barcelone; Barcelona; برشلونة
ES-SVQ: Séville; Seville; إشبيلية
ES-CAD: Cadix; Cadiz; قادس
ES-AGP: Malaga; Malaga; مالقة
ES-CEU: Ceuta; Ceuta; سبتة
ES-MLN: Melilla; Melilla; مليلية
IT-MIL: Milan; Milan; ميلانو
IT-NAP: Naples; Naples; نابولي
IT-TRN: Turin; Turin; تورينو
IT-GOA: Gênes; Genoa; جنوة
IT-VCE: Venise; Venice; البندقية?
DE-MUC: Munich; Munich; ميونخ, ميونيخ
DE-HAM: Hambourg; Hamburg; هامبورغ
DE-FRA: Francfort; Frankfurt; فرانكفورت
CH-GVA: Genève; Geneva; جنيف
CH-ZRH: Zurich; Zurich; زيورخ
RU-LED: Saint-Pétersbourg; Saint Petersburg, St Petersburg; سان بطرسبرغ, سانت بطرسبرغ
UA-HRK: Kharkiv; Kharkiv; خاركيف
UA-ODS: Odessa; Odessa, Odesa; أوديسا
UA-MPW: Marioupol; Mariupol; ماريوبول
US-NYC: New York?; New York?; نيويورك
US-LAX: Los Angeles; Los Angeles; لوس أنجلوس, لوس أنجليس
US-CHI: Chicago?; Chicago?; شيكاغو
CN-SHA: Shanghai, Shanghaï; Shanghai; شنغهاي, شانغهاي
IN-BOM: Bombay, Mumbai; Mumbai, Bombay; مومباي, بومباي
PK-KHI: Karachi; Karachi; كراتشي
"""
"""The cities; see the module for the format of a line."""
