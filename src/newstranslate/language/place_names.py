"""Names of countries and regions in French, English and Arabic texts, one place per line.

The format is ``CODE: French names / adjectives; English names / adjectives; Arabic names /
adjectives``. Names are those missing in CLDR: short and old names, capitals used for the country,
irregular nouns of nationality. French adjectives are masculine singular. A name with ``?`` also has
another meaning: it may translate the place, but does not prove that a text names it. A line with two
codes has names of either place. Codes of more than two letters are not ISO codes and have no name
in CLDR. A code in brackets has phrases that only look like a place, so that they are skipped.
"""

PLACES = """
DZ: Alger / algérien, algérois?, algéro?; Algiers / Algerian; الجزائر العاصمة / جزائري
MA: Rabat, Maroco? / marocain, maroco?; Rabat / Moroccan; الرباط, المغرب الأقصى, المملكة المغربية, مغاربة / مغربي
TN: Tunis / tunisien, tuniso?; Tunis / Tunisian; توانسة / تونسي
LY: / libyen, libyo?; / Libyan; ليبيا / ليبي
LY+LB: Tripoli; Tripoli; طرابلس
EG: Le Caire, Caire / égyptien, égypto?; Cairo / Egyptian; القاهرة / مصري
MR: Nouakchott / mauritanien; Nouakchott / Mauritanian; نواكشوط / موريتاني
EH: / sahraoui?; / Sahrawi?; / صحراوي?
SD: Khartoum / soudanais; Khartoum / Sudanese; الخرطوم / سوداني
SS: Djouba, Juba / sud-soudanais; Juba / South Sudanese; جوبا / جنوب سوداني
SD+SS: sud du Soudan; southern Sudan
PS: Palestine, Gaza, Cisjordanie, Ramallah / palestinien, palestino?, gazaoui, cisjordanien; Palestine, Gaza, West Bank, Ramallah / Palestinian, Gazan; فلسطين, غزة, الضفة الغربية, الضفة?, رام الله / فلسطيني, غزاوي
IL: Tel-Aviv / israélien, israélo?, hébreu?; Tel Aviv / Israeli; إسرائيل, تل أبيب / إسرائيلي
IL+PS: Jérusalem?, Al-Qods?; Jerusalem?; القدس?
LB: Beyrouth / libanais, libano?; Beirut / Lebanese; بيروت / لبناني
SY: Damas / syrien, syro?; Damascus / Syrian; سورية, دمشق / سوري
JO: Amman, Jourdain?, Jordan? / jordanien, jordano?; Amman / Jordanian; أردن / أردني
OM: Mascate / omanais; Muscat / Omani; سلطنة عمان, مسقط / عماني
OM+JO: ; ; عمان
IQ: Bagdad, Iraq / irakien, iraquien, irako?; Baghdad / Iraqi; بغداد / عراقي
SA: Riyad, Arabie, Arabie saoudienne / saoudien, saoudite; Saudi, Saudis, Saudi Arabian, Riyadh; السعودية, العربية السعودية, الرياض / سعودي
YE: Sanaa, Aden? / yéménite; Sanaa, Yemen, Aden? / Yemeni; صنعاء, عدن? / يمني
KW: Koweït, Koweit, Kuwait / koweïtien; Kuwait City / Kuwaiti; / كويتي
QA: Doha / qatari, qatarien, qataro?; Doha / Qatari; دولة قطر, الدوحة / قطري
BH: Bahreïn, Bahrein, Bahrain, Manama / bahreïni, bahreïnien; Manama / Bahraini; المنامة / بحريني
AE: Émirats, Émirats arabes, Dubaï, Dubai, Abou Dabi, Abou Dhabi, Abu Dhabi, EAU, E.A.U. / émirati, émirien; UAE, U.A.E., Emirates, Dubai, Abu Dhabi / Emirati; الإمارات, دبي, أبو ظبي, أبوظبي / إماراتي
IR: Téhéran, Perse? / iranien, persan?, irano?, perse?; Tehran, Teheran, Persia? / Iranian, Persian?; طهران, بلاد فارس?, فارس? / إيراني, فارسي?
TR: Turkey?, Ankara / turc, turco?; Turkey, Turkiye, Türkiye, Ankara, Turk, Turks / Turkish; أنقرة, أتراك / تركي
AF: Kaboul, Kabul / afghan; Kabul, Afghani? / Afghan; كابول, الكابل?, كابل, أفغان / أفغاني
PK: Islamabad / pakistanais, pakistano?; Islamabad / Pakistani; إسلام آباد, إسلام أباد / باكستاني
IN: New Delhi, Delhi, India? / indien, indo?, hindi; New Delhi, Delhi, Hindi / Indian; الهند, نيودلهي, نيو دلهي, دلهي, هنود / هندي
BD: Dacca, Dhaka / bangladais, bangladeshi, bengali?; Dhaka / Bangladeshi, Bengali?; بنغلادش, دكا / بنغلاديشي, بنغالي?
LK: Colombo, Ceylan? / sri-lankais, srilankais; Colombo / Sri Lankan; سري لانكا, سريلانكا, كولومبو / سريلانكي, سري لانكي
NP: Katmandou / népalais; Kathmandu / Nepalese, Nepali; نيبال, كاتماندو / نيبالي
BT: / bhoutanais; / Bhutanese; / بوتاني
MV: Maldives; Maldives / Maldivian; المالديف / مالديفي
CN: Pékin, Péking, Beijing / chinois, sino?, sino-?; Beijing, Peking / Chinese, Sino?; بكين, بيجين / صيني
HK: Hong Kong, Hongkong / hongkongais; Hong Kong / Hongkonger; هونغ كونغ
MO: Macao; Macau, Macao; ماكاو
TW: Taiwan, Taipei / taïwanais, taiwanais; Taipei / Taiwanese; تايبيه / تايواني
JP: Tokyo / japonais, nippon, nippo?; Tokyo / Japanese; طوكيو / ياباني
KP: Pyongyang, nord de la Corée / nord-coréen; Pyongyang, North Koreans / North Korean; بيونغ يانغ, بيونغيانغ / كوري شمالي, كورية شمالية
KR: Séoul / sud-coréen; Seoul, South Koreans / South Korean; سيول, سول?, سيئول / كوري جنوبي, كورية جنوبية
KP+KR: Corée, Corées / coréen; Korea, Koreas / Korean; كوريا, كوريتين, كوريتان, كوري? / كوري
VN: Vietnam, Viet Nam, Hanoï / vietnamien; Viet Nam, Hanoi / Vietnamese; فييتنام, هانوي / فيتنامي, فييتنامي
TH: Bangkok / thaïlandais, thaï; Bangkok / Thai; تايلند, بانكوك / تايلاندي, تايلندي
LA: / laotien; / Laotian, Lao?; / لاوسي
KH: Phnom Penh / cambodgien, khmer?; Phnom Penh / Cambodian, Khmer?; كمبوديا / كمبودي
MM: Myanmar, Birmanie / birman; Myanmar, Burma / Burmese; ميانمار, بورما / بورمي, ميانماري
MY: Kuala Lumpur, Malaysia? / malaisien; Kuala Lumpur / Malaysian; كوالالمبور, كوالا لمبور / ماليزي
SG: Singapore? / singapourien; / Singaporean; سنغافورة / سنغافوري
ID: Jakarta, Djakarta / indonésien; Jakarta / Indonesian; جاكرتا / إندونيسي
PH: Manille / philippin; Manila, Filipino, Filipinos, Filipina, Filipinas / Philippine; مانيلا, الفيليبين / فلبيني, فيليبيني
TL: Timor-Oriental, Timor-Leste, Timor? / timorais; East Timor, Timor? / Timorese; تيمور الشرقية, تيمور? / تيموري
BN: / brunéien; / Bruneian; بروناي
MN: Oulan-Bator / mongol; Ulaanbaatar / Mongolian, Mongol; / منغولي, مغولي
KZ: Astana / kazakh; Astana / Kazakh, Kazakhstani; كازاخستان, أستانا / كازاخي, كازاخستاني, كازاخ
UZ: Tachkent / ouzbek; Tashkent / Uzbek; طشقند / أوزبكي
TM: Achgabat / turkmène; Ashgabat / Turkmen; / تركماني
TJ: Douchanbé / tadjik; Dushanbe / Tajik; / طاجيكي
KG: Bichkek / kirghize; Bishkek / Kyrgyz, Kyrgyzstani; قرغيزستان, قيرغيزيا / قرغيزي, قيرغيزي
AZ: Bakou / azerbaïdjanais, azéri; Baku / Azerbaijani, Azeri; باكو / أذربيجاني, أذري
AM: Erevan / arménien; Yerevan / Armenian; يريفان, أرمن / أرميني, أرمني
GE: Tbilissi, Georgia? / géorgien; Tbilisi / Georgian; تبليسي / جورجي
FR: Paris / français, franco, parisien?, hexagone?; Paris / French, Franco?, Parisian?; باريس / فرنسي, باريسي?
GB: UK, R.U., Grande-Bretagne, Angleterre, Londres / britannique, anglais, anglo?, londonien?; UK, U.K., Britain, Great Britain, England, London, Briton, Londoner?, Brit, Britons / British, English, Anglo?; بريطانيا, بريطانيا العظمى, إنجلترا, إنكلترا, لندن, إنجليز, إنكليز, بريتيش?, إنجلش?, يو كيه? / بريطاني, إنجليزي, إنكليزي
SCT: Écosse, Édimbourg? / écossais; Scotland, Scot?, Scots?, Edinburgh? / Scottish, Scotch?; اسكتلندا, سكوتلندا, أسكتلندا, اسكوتلندا, اسكتلنده / اسكتلندي, سكوتلندي, اسكوتلندي
WLS: Pays de Galles, Galles, Cardiff? / gallois; Wales, Cardiff? / Welsh; ويلز / ويلزي
NIR: Irlande du Nord, Belfast? / nord-irlandais; Northern Ireland, Belfast?, Ulster? / Northern Irish; أيرلندا الشمالية, إيرلندا الشمالية, ايرلندا الشمالية, آيرلندا الشمالية / أيرلندي شمالي
IE: Dublin / irlandais; Dublin / Irish; إيرلندا, آيرلندا, ارلندا, أيرلندة, إيرلندة, دبلن / أيرلندي, إيرلندي
DE: Berlin, RFA / allemand, germano?, germanique?; Berlin / German; برلين, ألمان / ألماني
IT: Rome / italien, italo?; Rome / Italian, Italo?; إيطالية, روما / إيطالي
VA: Vatican, Saint-Siège; Vatican, Holy See; الفاتيكان, الكرسي الرسولي
ES: Madrid / espagnol, hispano?, hispanique?, madrilène?; Madrid, Spaniard, Spaniards / Spanish, Hispanic?; مدريد, إسبان / إسباني
PT: Lisbonne / portugais, luso?; Lisbon / Portuguese; لشبونة / برتغالي
BE: / belge, belgo?; / Belgian; / بلجيكي
BE+EU: Bruxelles; Brussels; بروكسل, بروكسيل
NL: Hollande, Pays-bas, Amsterdam, La Haye? / néerlandais, hollandais; Holland, Netherlands, The Netherlands, Amsterdam, The Hague?, Dutchman / Dutch; أمستردام, لاهاي? / هولندي
LU: / luxembourgeois; / Luxembourger, Luxembourgish; لكسمبورغ, لوكسمبرغ
CH: Berne / suisse, helvétique, suissesse; Bern, Berne / Swiss; سويسرة, سويس? / سويسري
AT: Vienne / autrichien; Vienna / Austrian; النمسا, فيينا / نمساوي
LI: / liechtensteinois?
MC: / monégasque?; / Monegasque?; موناكو
AD: / andorran; / Andorran
GR: Athènes / grec, grecque, gréco?, hellénique, helléniques; Athens / Greek, Hellenic, Grecian?; أثينا, إغريق? / يوناني, إغريقي
CY: Nicosie / chypriote; Nicosia / Cypriot; نيقوسيا / قبرصي
MT: La Valette / maltais; Valletta / Maltese; / مالطي
DK: Copenhague / danois, dano?; Copenhagen, Dane, Danes / Danish; الدنمارك, الدنمرك, الدانمارك, كوبنهاغن / داني?, دنماركي, دانماركي, دنمركي, دانمركي
SE: Stockholm / suédois; Stockholm, Swede, Swedes / Swedish; ستوكهولم / سويدي
NO: Oslo / norvégien; Oslo / Norwegian; أوسلو / نرويجي
FI: Helsinki / finlandais, finnois, finno?; Helsinki, Finn, Finns / Finnish; هلسنكي / فنلندي
IS: Reykjavik / islandais; Reykjavik / Icelandic, Icelander; أيسلندا, ريكيافيك / آيسلندي, أيسلندي
GL: / groenlandais; / Greenlandic, Greenlander; جرينلاند
PL: Varsovie / polonais, polono?; Warsaw, Pole?, Poles / Polish; بولونيا?, وارسو / بولندي, بولوني?
CZ: Prague, République tchèque, Tchéquie / tchèque, tchéco?; Prague, Czech Republic / Czech; تشيك, الجمهورية التشيكية, جمهورية التشيك, براغ / تشيكي
CSK: Tchécoslovaquie / tchécoslovaque; Czechoslovakia / Czechoslovak, Czechoslovakian; تشيكوسلوفاكيا
SK: Bratislava / slovaque; Bratislava, Slovak Republic / Slovak, Slovakian; براتيسلافا / سلوفاكي
HU: Budapest / hongrois, magyar; Budapest / Hungarian, Magyar; المجر, بودابست, مجريات?, مجري? / مجري, هنغاري
RO: Bucarest / roumain; Bucharest / Romanian; بوخارست / روماني?
BG: / bulgare; / Bulgarian, Bulgar?; بولغاريا / بلغاري
RS: Belgrade / serbe, serbo?; Belgrade, Serb, Serbs / Serbian; بلغراد, صرب / صربي
HR: Zagreb / croate; Zagreb, Croat, Croats / Croatian; زغرب / كرواتي
BA: Bosnie, Sarajevo / bosnien, bosniaque, bosno?; Bosnia, Sarajevo / Bosnian, Bosniak; البوسنة, سراييفو / بوسني
SI: Ljubljana / slovène; Ljubljana / Slovenian, Slovene; ليوبليانا / سلوفيني
ME: / monténégrin; / Montenegrin; مونتينيغرو
MK: Macédoine, Skopje / macédonien; Macedonia, Skopje / Macedonian; مقدونيا / مقدوني
AL: Tirana / albanais; Tirana / Albanian; تيرانا, ألبان / ألباني
XK: Pristina / kosovar; Pristina / Kosovar; كوسوفا / كوسوفي
YUG: Yougoslavie / yougoslave; Yugoslavia / Yugoslav, Yugoslavian; يوغوسلافيا, يوغسلافيا / يوغوسلافي, يوغسلافي
MD: Chisinau / moldave; Chisinau / Moldovan, Moldavian; مولدافيا / مولدوفي, مولدافي
UA: Kiev, Kyïv, Kyiv / ukrainien; Kiev, Kyiv / Ukrainian; كييف / أوكراني
BY: Bélarus, Belarus, Minsk / biélorusse, bélarusse, bélarussien; Minsk, Byelorussia / Belarusian, Belarussian; بيلاروسيا, روسيا البيضاء, مينسك / بيلاروسي
RU: Moscou, Kremlin, Fédération de Russie / russe, russo?, moscovite?; Moscow, Kremlin, Russian Federation / Russian, Russo?; موسكو, الكرملين, الروس, روس? / روسي
SUN: URSS, Union soviétique / soviétique; USSR, U.S.S.R., Soviet Union, Soviets / Soviet; الاتحاد السوفيتي, الاتحاد السوفياتي, السوفييت / سوفيتي, سوفياتي, سوفييتي
EE: Tallinn / estonien; Tallinn / Estonian; تالين / إستوني
LV: Riga / letton, lettone, lettonne; Riga / Latvian; ريغا / لاتفي
LT: Vilnius / lituanien; Vilnius / Lithuanian; فيلنيوس / ليتواني
US: États-Unis d’Amérique, USA, U.S.A., US, U.S., États Unis, Washington / américain, états-unien, étasunien, étatsunien, américano?; US, U.S., USA, U.S.A., United States of America, Washington; الولايات المتحدة الأمريكية, الولايات المتحدة الأميركية, واشنطن, أمريكان?, يو إس? / أمريكي, أميركي
US+AMR: Amérique / amérindien?; America, Americas, American; أمريكا, أميركا
US+AMR+AF: afro-américain; African American; أمريكي أفريقي, أفريقي أمريكي, أفارقة أمريكيين
CA: Ottawa / canadien, canado?; Ottawa / Canadian; أوتاوا, كندي? / كندي
MX: Mexico / mexicain; / Mexican; مكسيكو / مكسيكي
GT: / guatémaltèque; / Guatemalan; / غواتيمالي
BZ: / bélizien; / Belizean
SV: Salvador?, le Salvador, San Salvador / salvadorien; San Salvador / Salvadoran, Salvadorean; سلفادور / سلفادوري
HN: Tegucigalpa / hondurien; Tegucigalpa / Honduran; هندوراس / هندوراسي
NI: Managua / nicaraguayen; Managua / Nicaraguan; ماناغوا / نيكاراغوي
CR: / costaricien, costaricain; / Costa Rican; كوستا ريكا, كوستاريكا
PA: / panaméen; / Panamanian; بنما / بنمي
CU: La Havane / cubain, cubano?; Havana / Cuban; هافانا, كوبي? / كوبي
HT: Port-au-Prince / haïtien; Port-au-Prince / Haitian; هاييتي / هايتي, هاييتي
DO: Saint-Domingue / dominicain; Santo Domingo / Dominican; الدومينيكان, الدومنيكان, جمهورية الدومينيكان / دومينيكاني
DM: Dominique?, la Dominique, La Dominique; Dominica; دومينيكا
JM: / jamaïcain, jamaïquain; / Jamaican; جمايكا / جامايكي
TT: Trinité?, Trinidad, Trinité-et-Tobago; Trinidad, Trinidad and Tobago / Trinidadian; ترينيداد
BB: Barbade; Barbados / Barbadian; باربادوس
BS: / bahaméen; / Bahamian; الباهاما, باهاماس
GD: Grenade?
LC: Sainte-Lucie?
PR: Puerto Rico / portoricain; / Puerto Rican; بورتو ريكو / بورتوريكي
CO: Bogota / colombien; Bogota, Bogotá / Colombian; بوغوتا / كولومبي
VE: Caracas / vénézuélien; Caracas / Venezuelan; كاراكاس / فنزويلي
EC: Quito / équatorien; Quito / Ecuadorian, Ecuadorean; إكوادور, كيتو / إكوادوري
PE: / péruvien; / Peruvian; البيرو / بيروفي
BO: La Paz / bolivien; La Paz / Bolivian; لاباز / بوليفي
BR: Brasilia / brésilien; Brasilia, Brasília / Brazilian; برازيليا / برازيلي
PY: / paraguayen; / Paraguayan; باراغواي / باراغوياني
UY: / uruguayen; / Uruguayan; أوروغواي / أوروغوياني
AR: Buenos Aires, Argentina? / argentin; Buenos Aires, Argentine, Argentines / Argentinian, Argentinean; بوينس آيرس, بوينس أيرس / أرجنتيني
CL: Chile?, Santiago? / chilien; Santiago? / Chilean; شيلي / تشيلي, شيلي, تشيلياني
GY: / guyanien; / Guyanese; غويانا
GF: Guyane?
SR: / surinamais; / Surinamese
SN: Dakar / sénégalais, sénégalo?; Dakar / Senegalese; داكار / سنغالي
ML: Bamako / malien; Bamako / Malian; دولة مالي, جمهورية مالي, باماكو / مالي?
NE: Niamey / nigérien; Niamey / Nigerien; نيامي / نيجري
NG: Nigéria, Abuja / nigérian; Abuja / Nigerian; أبوجا
NG+NE: ; ; / نيجيري
TD: Chad?, N’Djamena / tchadien; N’Djamena / Chadian; نجامينا / تشادي
BF: Burkina, Ouagadougou / burkinabè, burkinabé, burkinais; Burkina, Ouagadougou / Burkinabe, Burkinabé; بوركينا, بوركينافاسو, واغادوغو / بوركيني, بوركينابي
CI: Abidjan, Yamoussoukro / ivoirien; Ivory Coast, Abidjan, Yamoussoukro / Ivorian; كوت ديفوار, أبيدجان / إيفواري, عاجي
GH: Accra / ghanéen; Accra / Ghanaian; أكرا / غاني
TG: Lomé / togolais; Lomé, Lome / Togolese; لومي / توغولي
BJ: Cotonou, Porto-Novo / béninois; Cotonou, Porto-Novo / Beninese; جمهورية بنين, دولة بنين, كوتونو / بنيني
GN: Conakry, Guinée-Conakry / guinéen; Conakry / Guinean; كوناكري / غيني
GW: Guinée-Bissau, Guinée Bissau, Bissau / bissau-guinéen; Bissau / Bissau-Guinean; بيساو
GQ: Malabo / équato-guinéen; Malabo / Equatorial Guinean, Equatoguinean; مالابو
PG: Papouasie / papou; Papua / Papuan; بابوا
SL: Freetown / sierra-léonais; Freetown / Sierra Leonean; سيراليون, فريتاون / سيراليوني
LR: Libéria, Monrovia / libérien; Monrovia / Liberian; مونروفيا / ليبيري
GM: Banjul / gambien; Banjul, The Gambia / Gambian; بانجول / غامبي
CV: Cap Vert / cap-verdien, capverdien; Cape Verde, Cabo Verde / Cape Verdean; الرأس الأخضر, كابو فيردي
CM: Yaoundé, Douala / camerounais; Yaoundé, Yaounde, Douala / Cameroonian; ياوندي, دوالا / كاميروني
GA: Libreville / gabonais; Libreville / Gabonese; ليبرفيل / غابوني
CG: Brazzaville, République du Congo; Brazzaville, Republic of the Congo, Republic of Congo; برازافيل, جمهورية الكونغو
CD: RDC, R.D.C., Kinshasa, République démocratique du Congo, RD Congo, Zaïre / zaïrois; DRC, Kinshasa, Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, Zaire; جمهورية الكونغو الديمقراطية, الكونغو الديمقراطية, كينشاسا, زائير
CG+CD: Congo / congolais; Congo / Congolese; كونغو / كونغولي
CF: Centrafrique, Bangui, RCA / centrafricain; Bangui, CAR? / Central African; أفريقيا الوسطى, بانغي / أفريقي أوسط?
AO: Luanda / angolais; Luanda / Angolan; لواندا / أنغولي
ET: Addis-Abeba / éthiopien; Addis Ababa / Ethiopian; أثيوبيا, أديس أبابا / إثيوبي, أثيوبي
ER: Asmara / érythréen; Asmara / Eritrean; أسمرة / إريتري
DJ: / djiboutien; / Djiboutian; جيبوتي
SO: Mogadiscio / somalien, somali; Mogadishu, Somaliland / Somali, Somalian; مقديشو, مقديشيو / صومالي
KE: Nairobi / kényan, kenyan; Nairobi / Kenyan; نيروبي, كيني? / كيني
UG: Kampala / ougandais; Kampala / Ugandan; كامبالا / أوغندي
TZ: Dodoma, Dar es Salam / tanzanien; Dodoma, Dar es Salaam / Tanzanian; دار السلام? / تنزاني
RW: Kigali / rwandais; Kigali / Rwandan; كيغالي / رواندي
BI: Bujumbura / burundais; Bujumbura / Burundian; بوجمبورا / بوروندي
MZ: Maputo / mozambicain; Maputo / Mozambican; موزامبيق, مابوتو / موزمبيقي, موزامبيقي
MW: / malawien, malawite; / Malawian; مالاوي
ZM: Lusaka / zambien; Lusaka / Zambian; لوساكا / زامبي
ZW: Harare / zimbabwéen; Harare / Zimbabwean; زمبابوي, هراري
BW: / botswanais; / Botswanan; / بوتسواني
NA: Windhoek / namibien; Windhoek / Namibian; / ناميبي
ZA: Pretoria / sud-africain; Pretoria / South African; جنوب إفريقيا, بريتوريا / جنوب أفريقي
LS: / lesothan
SZ: Swaziland / swazi; Swaziland / Swazi; سوازيلاند
MG: Antananarivo / malgache; Antananarivo / Malagasy, Madagascan; / مدغشقري, ملغاشي
KM: Moroni / comorien; Moroni / Comorian, Comoran; القمر? / قمري?
MU: Maurice?, île Maurice / mauricien; / Mauritian; موريشيوس / موريشيوسي
SC: / seychellois; / Seychellois; السيشل
AU: Canberra / australien; Canberra, Aussie, Aussies / Australian; كانبيرا / أسترالي
NZ: Wellington? / néo-zélandais; Wellington?, Kiwi? / New Zealander; نيوزلندا / نيوزيلندي, نيوزلندي
FJ: / fidjien; Fiji Islands / Fijian; فيجي
WS: / samoan; / Samoan
TO: / tongien; / Tongan
EU: UE, U.E.; EU, E.U.; الإتحاد الأوروبي
EU+GB: Brexit?; Brexit?; بريكست?, بريكسيت?
EU+EUR: Europe / européen, euro?; Europe / European, Euro?; أوروبا, أوربا, أوروبيين, أوروبيون / أوروبي, أوربي
AFR: Afrique / africain, afro?, subsaharien?; Africa / African, Afro?; أفريقيا, إفريقيا, أفارقة / أفريقي, إفريقي
ASI: Asie / asiatique; Asia / Asian; آسيا / آسيوي, أسيوي
LAT: Amérique latine, Amérique du Sud, Amérique centrale / latino-américain, sud-américain, latino?; Latin America, South America, Central America / Latin American, South American, Central American, Latino?; أمريكا اللاتينية, أميركا اللاتينية, أمريكا الجنوبية, أميركا الجنوبية, أمريكا الوسطى, أميركا الوسطى / أمريكي لاتيني, أمريكي جنوبي, لاتيني?
US+AMR: Amérique du Nord, Amériques / nord-américain; North America / North American; أمريكا الشمالية, أميركا الشمالية, الأمريكتين, الأميركتين / أمريكي شمالي
MGR: Maghreb / maghrébin; Maghreb / Maghrebi, Maghrebian; المغرب العربي, المغرب الكبير, بلدان المغرب?, مغاربي? / مغاربي
(IO): Océan Indien, océan Indien; Indian Ocean, West Indies, West Indian; المحيط الهندي, جزر الهند الغربية
(IN): Amérindiens, Indiens d’Amérique, été indien; Native American, Native Americans, American Indian, American Indians, Indian summer, Indian Wells; الهنود الحمر, هندي أحمر
(MX): Nouveau-Mexique, golfe du Mexique; New Mexico, Gulf of Mexico; نيو مكسيكو, نيومكسيكو, خليج المكسيك
(GN): cochon d’Inde, cochons d’Inde, golfe de Guinée, Nouvelle-Guinée; Guinea pig, Guinea pigs, Guinea fowl, Gulf of Guinea, New Guinea; خليج غينيا, غينيا الجديدة, خنزير غينيا
(WA): État de Washington, Washington Post, Denzel Washington, George Washington; Washington state, Washington Post, Denzel Washington, George Washington, Washington State; ولاية واشنطن, واشنطن بوست, دينزل واشنطن, جورج واشنطن
(NEW): Nouvelle-Angleterre, Nouvelle-France, Nouvelle France, Nouvelle-Galles du Sud, Nouvelle-Galles; New England, New South Wales, New London, East London; نيو إنجلاند, نيو ساوث ويلز
(FRY): ; French fries, French toast, French bulldog, French window, French windows, French kiss, English muffin, English Channel, Irish Sea, Persian Gulf, South China Sea, East China Sea, Sea of Japan, Danish pastry, Swiss roll, Dutch oven, China Sea; بحر الصين الجنوبي, بحر الصين الشرقي, بحر الصين, بحر اليابان, الخليج الفارسي, القناة الإنجليزية
(SEA): mer de Chine méridionale, mer de Chine orientale, mer de Chine, mer du Japon, golfe Persique, Air France, Tour de France, Roland Garros
(AIR): British Airways, British Council, British Petroleum, American Airlines, American Express, Bank of America, Air France, Air India, US Open, U.S. Open, US Airways, Radio France, Maroc Telecom, Maroc Télécom; British Airways, British Council, British Petroleum, American Airlines, American Express, Bank of America, Air France, Air India, US Open, U.S. Open, Tour de France, US Airways, Radio France, Maroc Telecom; إير فرانس, طواف فرنسا, أمريكان إيرلاينز, بريتيش إيرويز
(PPL): Michael Jordan, Air Jordan, Paris Hilton, Jack London, Paris Saint-Germain; Michael Jordan, Air Jordan, Jordan Henderson, Paris Hilton, Jack London, Paris Saint-Germain; مايكل جوردان, باريس هيلتون, جاك لندن, باريس سان جيرمان
(AFA): Afro-Américain, Afro-Américains, Afro-Américaine, Afro-Américaines, afro-américain, afro-américains, afro-américaine, afro-américaines; African American, African Americans; الأفرو أمريكيين, الأفرو أمريكيون, الأفرو أميركيين, الأفرو أميركيون
(BTH): ; ; مسقط رأس, مسقط رأسه, مسقط رأسها, الرباط الصليبي
"""
"""The places; see the module for the format of a line."""

GUARDS = {
    "قطر": "متر مترا سنتيمتر سنتيمترا سم مم كيلومتر كيلومترا بوصة نصف الدائرة دائرة قدم يبلغ",
    "قطري": "مكتب مستوى فريق برنامج مدير ممثل منسق مكاتب مديرة المكتب الفريق البرنامج المدير "
    "الممثل المنسق المكاتب الفرق البرامج المستوى الصعيد",
    "الرباط": "الصليبي الكاحل الركبة المقدس أربطة",
    "الهند": "جوز",
    "تركي": "الأمير الفيصل",
}
"""Arabic word → words in the same text with which it is not a place."""

AFTER_PLACE_WORDS = {"مالي": "في إلى من شمال جنوب وسط شرق غرب دولة جمهورية حكومة رئيس جيش "
    "عاصمة حدود عن بين داخل خارج دول النيجر وفي ومن وإلى لدى نحو شعب قوات", "بنين": "في إلى "
    "من شمال جنوب دولة جمهورية حكومة رئيس عاصمة حدود بين النيجر وفي ومن وإلى توغو نيجيريا"}  # fmt: skip
"""Arabic word → words before it without which it is not a place."""

RELATED = (
    "GB SCT WLS NIR", "IE NIR", "CN HK MO", "US AMR", "LAT AMR", "RU SUN", "VA IT",
    "CSK CZ SK", "YUG RS HR BA SI ME MK XK", "MA MGR", "DZ MGR", "TN MGR", "LY MGR", "AFR ZA CF",
    "GY GF",
)  # fmt: skip
"""Places that correct translations may exchange, or of which one contains the other."""
