"""The data of Spanish; `record` documents the fields.

It covers Spain and Spanish America: decimals with a comma or a point, *septiembre* and *setiembre*.
Sources: Real Academia Española, “Ortografía de la lengua española” (2010), for abbreviations,
punctuation and numbers; Fundéu for the usage of the press.
"""

# ruff: noqa: E501 (tables are easier to read with one kind per line)
from __future__ import annotations

from fractions import Fraction

from newstranslate.language.record import Language
from newstranslate.language.record_counts import Bounds, Money, Numbers, Units, Word, each, table
from newstranslate.language.record_meaning import Hedges, Negation, Opposites
from newstranslate.language.record_pages import Bylines, PageWords
from newstranslate.language.record_times import Calendar, Clock
from newstranslate.language.record_words import (
    Notices,
    Nouns,
    Places,
    Stops,
    Terms,
    Titles,
    Typography,
    Words,
    endings,
    words,
)

_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eo]\b|la\b|los\b))"
_NO = "no ni sin nunca jamás nadie nada ningún ningun* imposible* incapa* tampoco"

_STOPS = Stops(
    titles=words(
        "sr sra srta sres sras srtas d dª dña dra dr drs dres dras prof profa mons rvdo rdo fr sto "
        "sta ing lic arq gral cnel cap tte sgto pdte pdta excmo excma ilmo ilma s.m s.a s.e s.a.r "
        "a s ss.mm ss.aa vv.aa p.ej p.e ej i.e e.g cf cfr vs av avda ctra pza plza urb ee ff rr jj cc "
        "dir dpto gob vdo vda ntra ntro admón"
    ),
    numbered=words(
        "núm núms n nº n.º no art arts pág págs p pp fig figs vol vols cap caps párr ap t lám l "
        "cód tel tfno tlf ley c k km apdo ed hab aprox ene feb mar abr may jun jul ago sep sept "
        "set oct nov dic c.p c.ª inc ord res exp"
    ),
    loose=words(
        "etc ee.uu ee.uu.aa jj.oo ff.aa cc.aa cc.oo rr.hh rr.pp u.e o.n.u ee. uu oo aa cía cías "
        "s.a s.l s.a.u s.r.l s.l.u sociedad a.c d.c a.m p.m a.de.c h min seg kg cm mm m l ha aprox "
        "máx mín ed eds coord trad pl sing hab suc bros inc ltd corp jr sr gmbh plc km g t ene feb "
        "mar abr jun jul ago sep sept set oct nov dic izq dcha dcho ext int atte n. del t. nac "
        "cm² m² km² p.d n.b n.d.t"
    ),
    starters=words(
        "el la los las lo un una unos unas al del de a en con sin por para según sobre entre hasta "
        "desde tras ante contra durante mediante este esta estos estas ese esa esos esas aquel "
        "aquella ello él ella ellos ellas yo tú nosotros usted ustedes su sus mi mis nuestro "
        "nuestra nuestros nuestras que quien quienes cuando donde como si y e o u ni pero mas sino "
        "aunque porque pues así también además sin embargo no nunca nadie nada ningún ninguna "
        "tampoco ya aún todavía hoy ayer mañana ahora luego después antes entonces mientras "
        "más menos muy todo toda todos todas cada cualquier algunos algunas muchos muchas varios "
        "varias otro otra otros otras hay es son era eran fue fueron ha han había está están estaba "
        "será serán puede pueden debe se le les nos me te dos tres cuatro cinco seis siete ocho "
        "nueve diez qué quién cuál cómo cuándo dónde cuánto por¿ finalmente asimismo igualmente "
        "solo sólo incluso apenas quizá quizás tal ambos ambas"
    ),
)

_WORDS = Words(
    function=words(
        "el la los las un una unos unas de del al y e o pero no es son era eran fue fueron ha han "
        "había habían está están estaba ser con por para sin sobre entre hasta desde en a que qué "
        "quien como cuando donde se su sus lo le les nos me te este esta estos estas ese esa eso "
        "más muy también ya si porque según durante tras ante hay"
    ),
    small=words(
        "él ella ellos ellas yo tú usted mi mis nuestro nuestra sino aunque pues así además "
        "embargo ni nunca nadie nada ningún ninguna tampoco aún todavía hoy ayer mañana ahora luego "
        "después antes entonces mientras menos todo toda todos todas cada algunos algunas muchos "
        "muchas otro otra otros otras será serán puede pueden debe tiene tienen hace cómo cuándo "
        "dónde quién cuál u sea sido siendo haber hacer dijo año años día días vez país personas "
        "gobierno primer primera nuevo nueva contra bajo solo sólo dos parte mismo misma "
        "ahí allí aquí siempre"
    ),
    letters="áéíóúüñçàèêëöäãô’",
    openers=words(
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella "
        "aquellos aquellas su sus mi mis tu tus nuestro nuestra nuestros nuestras él ella ellos "
        "ellas yo tú usted ustedes nosotros y e o u ni pero mas sino aunque si porque pues cuando "
        "donde como mientras según para por con sin sobre entre hasta desde tras ante contra "
        "durante mediante bajo hacia antes después luego entonces ahora hoy ayer mañana así también "
        "además asimismo igualmente tampoco incluso solo sólo ya aún todavía casi apenas quizá "
        "quizás más menos muy mucho mucha muchos muchas poco pocos pocas todo toda todos todas "
        "cada cualquier algún alguna algunos algunas varios varias otro otra otros otras ningún "
        "ninguna nadie nada nunca jamás no sí qué quién quiénes cuál cuáles cómo cuándo dónde "
        "cuánto cuántos hay había es son era fue fueron ha han está están dos tres cuatro cinco "
        "seis siete ocho nueve diez cien ambos ambas tal tales unas don doña sr sra ante aquí allí "
        "gracias pese debido mismo misma finalmente actualmente"
    ),
    determiner=(
        r"(?i)\b(?:el|la|los|las|un|una|unos|unas|del|al|este|esta|estos|estas|ese|esa|su|sus"
        r"|nuestr[oa]s?)\s[\s«“\"]*\Z"
    ),
    doubled=words("no sí ja je ji muy bla tic tac poco ya vamos casi"),
    clause=words(
        "yo tú él ella nosotros ustedes ellos ellas es son era eran será serán sería fue fueron "
        "soy somos está están estaba estamos estoy he ha han hemos había habían hay va van voy "
        "vamos no nunca nada debe deben debemos puede pueden podemos quiere quieren queremos hace "
        "hacen que quien si pero porque esto eso se me nos le les"
    ),
    clause_needed=2,
    own_names=words(
        # countries, regions, their people
        "alemania aleman alemana alemanes alemanas inglaterra ingles inglesa ingleses escocia "
        "escoces escocesa gales gales irlanda irlandes irlandesa espana espanol espanola espanoles "
        "espanolas estado estados unidos unidas reino unido paises bajos holanda holandes holandesa "
        "suecia sueco sueca suecos suiza suizo suizos noruega noruego letonia leton chipre "
        "chipriota hungria hungaro hungara chequia checo checa checos checoslovaquia austria "
        "austriaco austriaca bielorrusia bielorruso birmania birmano arabia saudi saudita saudies "
        "emiratos japon japones japonesa japoneses corcega costa marfil marfileno centroafricana "
        "chad chadiano comoras sahara saharaui saharauis occidental oriental nueva nuevo nuevas "
        "nuevos zelanda caledonia bretana breton gran britanico britanica britanicos islandia "
        "islandes groenlandia dinamarca danes danesa daneses finlandia finlandes flandes flamenco "
        "baviera bavaro sajonia prusia catalan catalanes cataluna catalunya andalucia castilla "
        "galicia gallego cerdena toscana lombardia piamonte polonia polaco polaca polacos moldavia "
        "georgia persa persas hebreo judio judios judia grecia griego griega griegos turquia turco "
        "turca turcos egipto egipcio egipcia egipcios marruecos marroqui marroquies argelia "
        "argelino argelina argelinos tunez tunecino libia libio libano libanes siria sirio sirios "
        "irak iraqui iraquies iran irani jordania jordano kuwait catar catari yemen yemeni mauritania "
        "mauritano senegal malienses francia frances francesa franceses italia italiano italiana "
        "rusia ruso rusa rusos ucrania ucraniano ucraniana ucranianos china chino china chinos "
        "corea coreano brasil brasileno mexico mexicano estadounidense estadounidenses africa "
        "africano africana africanos europa europeo europea europeos america americano latinoamerica "
        "iberoamerica asia asiatico magreb oriente medio proximo occidente canarias baleares "
        "azores malvinas antillas ulster eslovaquia eslovenia croacia croata rumania rumano "
        "bulgaria belgica belga belgas luxemburgo lituania estonia sudafrica sudan etiopia kenia "
        "afganistan pakistan pakistani filipinas vietnam tailandia camboya "
        # cities
        "londres edimburgo amberes gante lovaina brujas bruselas colonia maguncia treveris "
        "friburgo aquisgran francfort munich viena ginebra basilea berna zurich padua mantua "
        "milan turin venecia florencia napoles genova roma cordoba zaragoza granada cadiz coruna "
        "varsovia cracovia moscu petersburgo pekin canton cairo argel meca damasco alepo mosul "
        "bagdad beirut jerusalen habana haya copenhague estocolmo singapur calcuta estambul "
        "constantinopla atenas burdeos marsella paris lisboa oporto sevilla tanger tetuan "
        "marrakech fez mequinez agadir casablanca ceuta melilla teheran nairobi lieja aviñon "
        "avinon niza tolosa york delhi trípoli tripoli jartum doha riad kiev "
        # sky, sea, land
        "tierra luna sol jupiter mercurio saturno marte universo canal mancha tamesis rin rodano "
        "danubio nilo tigris eufrates jordan ganges mar mares oceano golfo bahia estrecho isla "
        "islas archipielago monte montes montana montanas lago lagos rio rios valle desierto "
        "playa polo tropico ecuador hemisferio alpes pirineos caucaso urales adriatico baltico "
        "mediterraneo pacifico atlantico artico antartico norte sur este oeste selva negra negro "
        "rojo roja muerto muerta "
        # faith, feasts, times
        "dios senor virgen espiritu santo santa santos iglesia evangelio biblia pascua navidad "
        "pentecostes cuaresma epifania reyes ano edad renacimiento ilustracion revolucion guerra "
        "guerras mundial mundiales primera primer segunda segundo tercera fria imperio republica "
        "cruzada enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
        "noviembre diciembre lunes martes miercoles jueves viernes sabado domingo primavera verano "
        "otono invierno ramadan coran islam "
        # offices, bodies
        "presidente presidenta ministro ministra ministerio gobierno gobernador parlamento "
        "asamblea camara congreso senado consejo corte cortes tribunal audiencia fiscalia rey reina "
        "principe princesa duque duquesa conde condesa baron emperador papa obispo cardenal padre "
        "madre hermano hermana senora senorita don dona doctor doctora profesor general coronel "
        "capitan sargento almirante casa blanca oficina agencia autoridad banco bolsa caja centro "
        "comision comite comunidad compania confederacion constitucion convencion departamento "
        "direccion director division escuela facultad federacion fundacion fondo fondos fuerza "
        "fuerzas guardia grupo alto alta altos hospital hotel instituto liga ley ayuntamiento "
        "alcalde alcaldesa marina armada ejercito aire mision movimiento museo nacion naciones "
        "observatorio opera orquesta orden organizacion organizaciones palacio partido plaza "
        "policia programa proyecto region secretario secretaria seguridad servicio sociedad "
        "sindicato tratado acuerdo acuerdos pacto protocolo carta declaracion teatro torre union "
        "universidad ciudad puerta puente puerto estacion parque jardin jardines castillo calle "
        "avenida paseo carretera autopista barrio catedral basilica mezquita templo estadio juegos "
        "olimpicos olimpicas copa mundo campeonato torneo grande premio premios trofeo asuntos "
        "exteriores interior justicia hacienda economia educacion cultura trabajo sanidad defensa "
        "derechos humanos hombre mujer mujeres infancia juventud deporte deportes medio ambiente "
        "agricultura pesca transportes vivienda investigacion ciencia ciencias letras artes "
        "medicina paz desarrollo comercio industria energia nacional nacionales internacional "
        "migracion migraciones salud mundial alimentos refugiados corte supremo suprema "
        # other
        "pequeno pequena grande grandes viejo vieja bajo baja largo blanco blanca verde azul "
        "juego fuego nieve representantes miembro flora fauna automovil amarillo rosa naranja muro libro diario articulo capitulo anexo cuadro figura sida onu "
        "otan oms oim internet red nosotros todos"
    ),
    ordinary=words(
        "estado gobierno ministerio ministro ministra presidente presidenta parlamento congreso "
        "senado consejo tribunal ayuntamiento comunidad provincia region ley plan foro cumbre "
        "informe agencia fundacion instituto universidad hospital banco grupo empresa partido "
        "sindicato premio copa liga mundial campeonato festival semana dia jornada papel libro "
        "carta acuerdo pacto codigo programa proyecto fondo centro red casa ciudad puerto "
        "aeropuerto carretera mercado iglesia rey reina principe princesa infanta don dona senor "
        "senora doctor doctora profesor juez jueza fiscal abogado portavoz director directora jefe "
        "jefa general capitan policia guardia ejercito armada marina virus covid internet"
    ),
    ordinary_endings=(
        r"(?:cion|ciones|sion|siones|dad|dades|mientos?|ismos?|istas?|logias?|logicos?|adores?"
        r"|adoras?|ales|ivos?|ivas?|mente|encias?|ancias?|tarios?|tarias?)\Z"
    ),
    endings=r"(?:s|es|as|os)(?!\w)",
    year_before=r"(?i)\b(?:en|años?|desde|hasta|entre|de|del|del año)[ \u00a0]\Z",
)

_TITLES = Titles(
    patterns={
        "courtesy_m": rf"\b(?:Sr\.|[Ss]eñor\b|D\.|[Dd]on\b){_NAMED}",
        "courtesy_f": rf"\b(?:Sra\.|Srta\.|[Ss]eñora\b|[Ss]eñorita\b|Dª\.?|Dña\.|[Dd]oña\b){_NAMED}",
        "courtesy_m?": r"\b(?:[Ss]eñor(?:es)?|Sres\.|[Cc]aballeros?|Sir|Lord|Mister|Mr|Monsieur)\b",
        "courtesy_f?": r"\b(?:[Ss]eñor(?:a|as|ita|itas)|[Dd]amas?|Lady|Miss|Mrs|Ms|Madame|Sras\.)\b",
        "crown_m": r"\b[Rr]ey\b",
        "crown_f": r"\b[Rr]eina\b",
        "crown_m?": r"\b(?:[Rr]eyes|[Mm]onarca|[Ss]oberano|King|Majestad)s?\b",
        "crown_f?": r"\b(?:[Rr]einas|[Rr]eyes|[Mm]onarca|[Ss]oberana|Queen|Majestad)s?\b",
        "prince_m": r"\b[Pp]ríncipe\b",
        "prince_f": r"\b[Pp]rincesa\b",
        "prince_m?": r"\b(?:[Pp]ríncipes|[Ee]mir(?:es)?|[Ii]nfante|Alteza)\b",
        "prince_f?": r"\b(?:[Pp]rincesas|[Pp]ríncipes|[Ii]nfanta|Alteza)\b",
    },
    hint=r"\bS(?:r|ra|rta)\.|[Ss]eñor|\bD\.|\bD[ñª]|\b[Dd]o(?:n|ña)\b|\b[Rr]e(?:y|ina)\b|[Pp]r[íi]nc",
)

_NOUNS = Nouns(
    singular=endings(
        "..ces>z ..ones>ón ..anes>án ...eses>és "
        "..les>l ..res>r ..nes>n ..des>d ..ses>s ..jes>j ..yes>y ..íes>í ..úes>ú "
        "..as>a ..es>e ..os>o ..ás>á ..ós>ó"
    ),
    stem=endings("...ora>or ...esa>és ...o> ...a> ...e>"),
    plural=endings(
        "z>ces ón>ones án>anes én>enes ín>ines ún>unes és>eses "
        "a>as e>es o>os i>is u>us á>ás é>és ó>ós s>s x>x >es"
    ),
    complement=(r"(?i)\s(?:de|del|a|al|en|para|por|sobre|contra|entre|sin|con|y|e|o|u)\b"),
    agrees=True,
    unchanged=words(
        "crisis tesis análisis dosis lunes martes miércoles jueves viernes virus campus no muy más "
        "menos alta-"
    ),
)

_TYPOGRAPHY = Typography(quotes=(("«", "»"), ("“", "”")))

_PLACES = Places(
    names="""
DZ: Argel / argelino, argelo?
MA: Rabat, Marruecos? / marroquí, hispano-marroquí
TN: / tunecino, tunecina
LY: / libio
LY+LB: Trípoli
EG: El Cairo, Cairo / egipcio
MR: Nuakchot / mauritano
EH: Sáhara Occidental / saharaui?
SD: Jartum / sudanés
SS: Yuba / sursudanés
SD+SS: sur de Sudán
PS: Palestina, Gaza, Cisjordania, Ramala / palestino, gazatí
IL: Tel Aviv / israelí, hebreo?
IL+PS: Jerusalén?
LB: Beirut / libanés
SY: Damasco / sirio
JO: Amán, Jordán? / jordano
OM: Mascate / omaní
IQ: Bagdad, Iraq, Irak / iraquí
SA: Riad, Arabia Saudita, Arabia Saudí, Arabia? / saudí, saudita
YE: Saná, Adén? / yemení
KW: / kuwaití
QA: Doha, Catar, Qatar / catarí, qatarí
BH: Baréin, Bahréin, Manama / bareiní
AE: Emiratos, Emiratos Árabes, Dubái, Dubai, Abu Dabi, EAU / emiratí
IR: Teherán, Persia? / iraní, persa?
TR: Ankara / turco
AF: Kabul / afgano
PK: Islamabad / pakistaní, paquistaní
IN: Nueva Delhi, Delhi / indio?, hindú?
BD: Daca / bangladesí
LK: Colombo? / esrilanqués
NP: Katmandú / nepalí
CN: Pekín / chino, sino?
HK: Hong Kong / hongkonés
TW: Taipéi / taiwanés
JP: Tokio / japonés, nipón
KP: Pionyang, Corea del Norte / norcoreano
KR: Seúl, Corea del Sur / surcoreano
KP+KR: Corea, Coreas / coreano
VN: Hanói / vietnamita
TH: Bangkok / tailandés
LA: / laosiano
KH: Nom Pen / camboyano
MM: Birmania, Myanmar / birmano
MY: Kuala Lumpur, Malasia / malasio
SG: / singapurense
ID: Yakarta / indonesio
PH: Manila / filipino
KZ: Astaná / kazajo
UZ: / uzbeko
GB: Londres, Reino Unido, Gran Bretaña, Inglaterra / británico, inglés
SCT: Escocia, Edimburgo / escocés
WLS: / galés
IE: Dublín / irlandés
FR: París / francés, franco?, galo?
DE: Berlín / alemán, germano?
ES: Madrid / español, hispano?
PT: Lisboa / portugués, luso?
IT: Roma? / italiano, ítalo?
BE: Bruselas? / belga
NL: La Haya?, Ámsterdam, Holanda / neerlandés, holandés
LU: / luxemburgués
CH: Berna, Ginebra? / suizo, helvético
AT: Viena / austriaco, austríaco
DK: Copenhague / danés
SE: Estocolmo / sueco
NO: Oslo / noruego
FI: Helsinki / finlandés
IS: Reikiavik / islandés
PL: Varsovia / polaco
CZ: Praga, República Checa / checo
SK: Bratislava / eslovaco
HU: Budapest / húngaro
RO: Bucarest, Rumania / rumano
BG: Sofía? / búlgaro
GR: Atenas / griego, heleno?
CY: Nicosia / chipriota
MT: La Valeta / maltés
HR: Zagreb / croata
RS: Belgrado / serbio
BA: Sarajevo / bosnio
SI: Liubliana / esloveno
AL: Tirana / albanés
UA: Kiev, Kyiv / ucraniano
RU: Moscú, Kremlin / ruso
BY: Minsk / bielorruso
MD: Chisináu, Moldavia / moldavo
GE: Tiflis / georgiano
AM: Ereván / armenio
AZ: Bakú / azerbaiyano
LT: Vilna / lituano
LV: Riga / letón
EE: Tallin / estonio
US: Washington, Estados Unidos, EE. UU., EE UU, EEUU, EUA / estadounidense, norteamericano?
CA: Ottawa / canadiense
MX: México, Ciudad de México, Méjico / mexicano, mejicano
GT: / guatemalteco
SV: / salvadoreño
HN: Tegucigalpa / hondureño
NI: Managua / nicaragüense
CR: / costarricense
PA: / panameño
CU: La Habana / cubano
DO: Santo Domingo / dominicano
HT: Puerto Príncipe / haitiano
CO: Bogotá / colombiano
VE: Caracas / venezolano
EC: Quito / ecuatoriano
PE: Lima? / peruano
BO: La Paz? / boliviano
CL: / chileno
AR: Buenos Aires / argentino
UY: Montevideo / uruguayo
PY: Asunción? / paraguayo
BR: Brasilia / brasileño, brasilero
SN: Dakar / senegalés
ML: Bamako / maliense
NE: Niamey
NG: Abuya / nigeriano
BF: Uagadugú / burkinés
CI: Abiyán, Costa de Marfil / marfileño
GH: Acra / ghanés
GN: Conakry / guineano?
GQ: Malabo / ecuatoguineano
GM: / gambiano
CM: Yaundé / camerunés
TD: Yamena / chadiano
CF: Bangui / centroafricano
CD: Kinsasa, República Democrática del Congo
CD+CG: Congo / congoleño
GA: Libreville / gabonés
ET: Adís Abeba / etíope
ER: Asmara / eritreo
SO: Mogadiscio / somalí
DJ: Yibuti
KE: Nairobi / keniano, keniata
UG: Kampala / ugandés
TZ: / tanzano
RW: Kigali / ruandés
BI: / burundés
AO: Luanda / angoleño
MZ: Maputo / mozambiqueño
ZM: Lusaka / zambiano
ZW: Harare / zimbabuense
NA: / namibio
ZA: Pretoria, Sudáfrica / sudafricano
MG: / malgache
AU: Canberra / australiano
NZ: Nueva Zelanda / neozelandés
VA: Vaticano, Santa Sede
EU: UE, U. E.
EU+GB: Brexit?
EU+EUR: Europa / europeo
AFR: África / africano
ASI: Asia / asiático
LAT: América Latina, Latinoamérica, Sudamérica, Centroamérica, Iberoamérica / latinoamericano, sudamericano, centroamericano
US+AMR: Norteamérica
MGR: Magreb / magrebí
(IO): Océano Índico, océano Índico, veranillo de los indios
(MX): Nuevo México, golfo de México
(GN): golfo de Guinea, Nueva Guinea, conejillo de Indias
(NEW): Nueva Inglaterra, Nueva Gales del Sur, Nueva Londres
(SEA): mar de la China Meridional, mar de China, mar del Japón, golfo Pérsico, canal de la Mancha
(AIR): Air France, Tour de Francia, Roland Garros, British Airways, American Airlines, Bank of America
(PPL): Michael Jordan, Paris Hilton, París Saint-Germain, Paris Saint-Germain
MA-CAS: Casablanca
MA-TNG: Tánger
MA-TET: Tetuán
MA-FES: Fez
MA-MEK: Mequinez
MA-RAK: Marrakech, Marraquech
MA-AGA: Agadir
MA-OUJ: Uxda, Oujda
MA-ESS: Esauira, Essaouira
MA-KEN: Kenitra
MA-HOC: Alhucemas
MA-NAD: Nador
EH-EUN: El Aaiún
EH-DAK: Dajla
DZ-ORN: Orán
DZ-CZL: Constantina
DZ-AAE: Annaba
DZ-QSF: Sétif
DZ-TLM: Tremecén
TN-SFA: Sfax
TN-SUS: Susa
TN-BIZ: Bizerta
TN-KAI: Kairuán
TN-GAB: Gabes
LY-BEN: Bengasi
LY-MRA: Misrata
LY-SRT: Sirte
LY-DRN: Derna
EG-ALY: Alejandría
EG-ASW: Asuán
EG-LXR: Luxor
SY-ALP: Alepo
SY-HMS: Homs
SY-IDL: Idlib
SY-RAQ: Raqa
IQ-OSM: Mosul
IQ-BSR: Basora
IQ-KIK: Kirkuk
IQ-EBL: Erbil
PS-NBS: Nablus
PS-HBN: Hebrón
PS-RFH: Rafah
IL-HFA: Haifa
SA-JED: Yeda
SA-MEC: La Meca
YE-HOD: Hodeida
TR-IST: Estambul
TR-IZM: Esmirna
ML-TOM: Tombuctú
ML-KDL: Kidal
NG-LOS: Lagos?
ZA-JNB: Johannesburgo
ZA-CPT: Ciudad del Cabo
CD-GOM: Goma
FR-MRS: Marsella
FR-LYS: Lyon?
FR-TLS: Toulouse
FR-SXB: Estrasburgo
ES-BCN: Barcelona
ES-SVQ: Sevilla
ES-CAD: Cádiz
ES-AGP: Málaga
ES-CEU: Ceuta
ES-MLN: Melilla
IT-MIL: Milán
IT-NAP: Nápoles
IT-TRN: Turín
IT-GOA: Génova
IT-VCE: Venecia
DE-MUC: Múnich
DE-HAM: Hamburgo
DE-FRA: Fráncfort
CH-GVA: Ginebra
CH-ZRH: Zúrich
RU-LED: San Petersburgo
UA-HRK: Járkov
UA-ODS: Odesa
UA-MPW: Mariúpol
US-NYC: Nueva York?
US-LAX: Los Ángeles
US-CHI: Chicago?
CN-SHA: Shanghái
IN-BOM: Bombay
PK-KHI: Karachi
""",
    people=(
        ("o", ("o", "a", "os", "as")),
        ("és", ("és", "esa", "eses", "esas")),
        ("án", ("án", "ana", "anes", "anas")),
        ("ón", ("ón", "ona", "ones", "onas")),
        ("ol", ("ol", "ola", "oles", "olas")),
        ("í", ("í", "íes", "ís")),
        ("ú", ("ú", "úes")),
        ("e", ("e", "es")),
        ("a", ("a", "as")),
        ("", ("", "a", "es", "as")),
    ),
    people_capitals=True,
    also="en",
)

_TERMS = Terms(
    links=words("de del la el los las en y e para por sobre contra a al sin con un una"),
    openers=words(
        "él ella ellos ellas yo nosotros usted este esta estos estas ese esa su sus nuestro nuestra "
        "pero o si según en desde después antes durante cuando como más todos todas donde así "
        "también además entonces entre que quien qué sr sra don doña d"
    ),
    verbs=words(
        "es son ha han será serán era eran fue fueron está están había puede debe no se y que quien "
        "donde afirma afirmó dijo declaró indicó señaló explicó añadió anunció recordó o según en "
        "desde después antes durante con tiene tienen"
    ),
    owners="""
AECI: Agencia Española de Cooperación Internacional; Asociación Española de Comercio Internacional
AP: Alianza Popular; Associated Press; autopista
BID: Banco Interamericano de Desarrollo; Banco Islámico de Desarrollo
CAF: Confederación Africana de Fútbol; Corporación Andina de Fomento
CC: Coalición Canaria; código civil; centro comercial
CE: Comisión Europea; Constitución Española; Consejo de Europa
CNT: Confederación Nacional del Trabajo; Consejo Nacional de Transición
ERE: expediente de regulación de empleo; enseñanza religiosa escolar
FP: formación profesional; Frente Popular
IPC: índice de precios de consumo; Comité Paralímpico Internacional
OMC: Organización Mundial del Comercio; Organización Médica Colegial
PC: Partido Comunista; ordenador personal
PP: Partido Popular; páginas
PS: Partido Socialista; posdata
UA: Unión Africana; unidad astronómica
""",
)

_NOTICES = Notices(
    draft="Borrador — no aprobado para su publicación.",
    correction="Artículo corregido el {day}.",
    provenance={
        "all": "Traducido del {source}{machine}{people}{day}.",
        "machine": " con ayuda de traducción automática ({})",
        "people": ", revisado por {}",
        "day": " el {}",
    },
    labels={
        "note": "Nota",
        "tip": "Consejo",
        "info": "Información",
        "important": "Importante",
        "warning": "Advertencia",
        "caution": "Precaución",
        "danger": "Peligro",
    },
)

_B = r"[ \u00a0\u2009\u202f]"


def _fused_ordinals() -> dict[str, Word]:
    """Return the ordinals written as one word: decimotercera, vigesimoprimero."""
    tens = (
        "décimo/decimo vigésimo/vigesimo trigésimo/trigesimo cuadragésimo/cuadragesimo "
        "quincuagésimo/quincuagesimo sexagésimo/sexagesimo septuagésimo/septuagesimo "
        "octogésimo/octogesimo nonagésimo/nonagesimo"
    )
    units = (
        "primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta "
        "quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena"
    )
    return {
        ten + unit: ("ordinal", first + second)
        for ten, (_, first) in table("", tens, 10, 10).items()
        for unit, (_, second) in table("", units, 1).items()
    }


_PAGES = PageWords(
    lines=(
        r"(?:ir|saltar) al (?:contenido|menú)(?: principal)?|menú(?: principal)?|inicio|portada|buscar(?: en (?:el sitio|la web))?|búsqueda|buscador|inicia(?:r)? sesión|identifícate|acceder|ingresar|entrar|cerrar sesión|mi (?:cuenta|perfil)|registrarse|regístrate"
        r"|crear (?:una )?cuenta|suscríbete|suscríbase|suscribirse|suscripci(?:ón|ones)|hazte socio|abrir (?:el )?menú|cerrar(?: (?:el )?menú)?|en (?:directo|vivo)|versión (?:impresa|árabe|inglesa|francesa|española)|edición impresa"
        r"|compart(?:ir|e|a)(?: (?:este artículo|esta noticia|el artículo|la noticia))?(?: (?:en|por|vía) (?:redes sociales|correo(?: electrónico)?|e-?mail|facebook|twitter|x|whatsapp|telegram|linkedin|bluesky|pinterest))?|imprimir(?: (?:el )?artículo| noticia)?"
        r"|copiar (?:el )?enlace|enlace copiado|guardar(?: (?:artículo|noticia|en favoritos))?|añadir a (?:mis )?favoritos|escuchar?(?: (?:este|el) artículo| (?:esta|la) noticia)?|tiempo de lectura\s*:?\s*\d+ ?min(?:utos?|\.)?|\d+ ?min(?:utos?|\.)? de lectura|lectura de \d+ ?min(?:utos?|\.)?"
        r"|responder|reportar|denunciar|(?:no )?me gusta|comentar|ver (?:los |todos los )?comentarios|publicidad|anuncio|(?:contenido )?patrocinado|la (?:noticia|información) (?:continúa|sigue) (?:después|debajo|tras).{0,30}|(?:seguir|sigue|continuar|continúe) leyendo"
        r"|leer más|ver (?:más|todo|todas|todos)|(?:cargar|mostrar) más|(?:saltar|omitir) (?:la )?(?:publicidad|anuncio)|cerrar anuncio|quiénes somos|sobre nosotros|acerca de(?: nosotros)?|contacto|contáct[ae]nos|aviso legal"
        r"|condiciones (?:de (?:uso|servicio|contratación).{0,30}|generales(?: (?:de (?:uso|venta|contratación|servicio)).{0,20})?)|términos y condiciones(?: de (?:uso|servicio|venta).{0,20})?|términos de (?:uso|servicio).{0,20}|política de (?:privacidad|cookies|protección de datos).{0,30}|protección de datos|mapa (?:del sitio|web)|accesibilidad"
        r"|anúnci(?:ate|ese)(?: con nosotros| aquí)?|trabaj[ae] con nosotros|hemeroteca|código ético|(?:configura(?:ción|r)|preferencias|gestionar|administrar)(?: de| las| mis)? (?:cookies|privacidad)|acepta[r]?(?: todo| todas| cookies| y (?:cerrar|continuar))?|rechazar(?: todo| todas)?"
        r"|continuar sin aceptar|cancelar (?:la )?respuesta|volver(?: arriba| al inicio)?|ir arriba|botón volver arriba|pie de foto|volver a la galería|tamaño (?:del texto|de (?:la )?letra)|no te (?:lo )?pierdas|no se (?:lo )?pierda|enlaces relacionados\s*:?"
        r"|s(?:íguenos|íganos)(?: en .{1,40})?|redes sociales|newsletters?|bolet(?:ín|ines)(?: de noticias| informativos?)?|nuestr[oa]s (?:boletines|newsletters)|canal rss|(?:(?:tu|su) )?correo electrónico\s*\*?|(?:tu|su) (?:e-?mail|nombre)\s*\*?|nombre\s*\*|(?:sitio )?web|comentario\s*\*"
        r"|publicar (?:el |un )?comentario|enviar(?: comentario)?|enviar por (?:correo(?: electrónico)?|e-?mail)|(?:artículo|noticia|entrada) (?:anterior|siguiente)|anterior|siguiente|última hora|temas|hace (?:un minuto|una hora|un día|un momento|unas horas|unos minutos)"
        r"|regala(?:r)? (?:este|el) artículo|(?:contenido|artículo|noticia) (?:exclusiv[oa] )?(?:solo |sólo )?para suscriptores|este (?:pase de diapositivas|sitio) (?:requiere|necesita) javascript\.?|para comentar debes? registrarte.{0,60}|puede escribirnos.{0,60}"
    ),
    blocks=(
        r"compart(?:ir|e|a) (?:en|este|esta|el artículo|la noticia)\b.{0,40}|(?:síguenos|síganos|únete|únase) (?:en|a)\b.{0,80}|(?:suscríbete|suscríbase|regístrate|regístrese)\b.{0,140}|recib[ae] .{0,80}(?:newsletter|boletín|en (?:tu|su) (?:correo|e-?mail|buzón)).{0,60}"
        r"|(?:categorías?|secci(?:ón|ones))\s*:.{0,200}|(?:artículo|noticia|entrada) (?:anterior|siguiente)\b.{0,150}|(?:tiempo de )?lectura\s*:?\s*\d.{0,20}|(?:\d+|un) ?min(?:utos?)?(?: de lectura)?|\d+ (?:visitas|vistas|lecturas|compartidos)"
        r"|escuchar? (?:este|el) artículo.{0,20}|añadir a (?:favoritos|mi lista).{0,20}|por|\d{1,3} de \d{1,3}|a continuación|cargando|reproduciendo|volver al? (?:vídeo|artículo|noticia)|lo más (?:leído|visto|comentado) (?:en|de) .{1,30}"
        r"|newsletter (?:gratuita|diaria|semanal)|boletín (?:gratuito|diario|semanal)|comprar(?: ahora)?|(?:aún |todavía )?no (?:tienes|tiene) (?:una )?cuenta ?\?(?: (?:regístrate|crea una|crear cuenta).{0,20})?|vídeos (?:recomendados|relacionados)|solo suscriptores"
        r"|(?:haz|haga) clic (?:aquí )?para (?:descargar|suscribir\w+|leer|ver|ampliar)\b.{0,60}|lo sentimos, este v[íi]deo no .{0,40}"
    ),
    before_colon="compartir|comparte|s[íi]guenos|seguir|etiquetas?",
    headings=(
        r"(?:artículos?|noticias?|contenidos?|temas|notas|entradas|información) relacionad[oa]s?|relacionad[oa]s|más (?:noticias|artículos)(?: (?:de|en|sobre) .{1,30})?|más información|más sobre (?:este tema|esta noticia)|más en esta sección|(?:también )?(?:te|le) (?:puede|podría) interesar"
        r"|(?:te|le) recomendamos|recomendad[oa]s(?: para (?:ti|usted))?|(?:lo|las) más (?:leíd[oa]s?|vist[oa]s?|comentad[oa]s?|compartid[oa]s?)|lo último|últimas noticias|otras noticias|en portada|[vl]ea también|le[er]r? también|ver también|contenidos? patrocinados?|nuestros servicios"
        r"|no hay comentarios.{0,30}|sin comentarios|dej(?:ar|a|e) (?:un|tu|su) comentario|dej(?:ar|a|e) una respuesta|escrib(?:ir|e|a) un comentario|añadir (?:un )?comentario"
    ),
    comments=r"(?:\d+ )?comentarios?(?: \(\d+\))?|(?:tus|sus) comentarios|comentarios de los lectores",
    replies="responder|me gusta|reportar|denunciar",
    tags="etiquetas?|palabras clave|archivado en|temas",
    sentences=(
        r".{0,60}campos (?:obligatorios|requeridos).{0,40}|este sitio (?:web )?(?:usa|utiliza) cookies.*|al (?:continuar|seguir) (?:navegando|con la navegación).*|si (?:continúas?|sigues?) navegando.*|suscríb(?:ete|ase) a (?:nuestr[oa]s?|las?|el|los) .{0,60}\b(?:newsletters?|bolet(?:ín|ines)|canal)\b.*"
        r"|recib[ae] .{0,80}\b(?:newsletters?|en (?:tu|su) (?:correo|e-?mail|bandeja|buzón))\b.*|s(?:íguenos|íganos) (?:también )?en .{1,60}|s(?:íguenos|íganos)\s*[.!:]\s*(?:facebook|instagram|twitter|x\b|whatsapp|youtube|linkedin|suscríb|regístr|descarga|únete|recibe).{0,100}"
        r"|¿?(?:has olvidado|olvidaste|olvidó|has perdido|ha olvidado) (?:tu|su|la) contraseña\s*\??|se (?:te|le) enviará una contraseña.*|(?:por favor,? )?(?:activ|habilit)[ae] javascript.*|(?:esta|la) publicidad (?:aún|todavía) no se ha cargado.*|(?:por favor,? )?(?:lee|lea|consulta|consulte) nuestras normas.*"
        r"|(?:tu|su) suscripción (?:se ha|ha sido) (?:confirmad|registrad|realizad)[oa].*|suscríb(?:ete|ase)(?: (?:ya|ahora|hoy))?[,!]? (?:por|desde|a partir de)(?: (?:solo|sólo))? [$€]?\s?\d.{0,120}|este (?:artículo|contenido) es (?:exclusivo )?(?:solo |sólo )?para suscriptores.*|ún(?:ete|ase) a nuestr[oa] (?:canal|comunidad).*"
        r"|los comentarios (?:publicados|vertidos) .{0,60}(?:no (?:representan|reflejan)|son responsabilidad).*|(?:aprende|conoce|infórmate más sobre) cómo se procesan los datos.*|(?:queda )?prohibida (?:su|la|toda) reproducción total o parcial.*"
    ),
    sections=words(
        "inicio portada menú buscar noticias actualidad última hora directo vivo mundo internacional nacional españa méxico argentina colombia chile perú venezuela américa latinoamérica europa áfrica marruecos magreb política economía negocios empresas finanzas sociedad "
        "sucesos policiales deportes fútbol cultura espectáculos gente opinión editorial editoriales columnas blogs tribuna salud ciencia medioambiente clima planeta tecnología medios televisión vídeo vídeos video videos fotos galerías podcast podcasts especiales "
        "reportajes entrevistas regiones local locales comunidades provincias justicia educación empleo vivienda motor viajes estilo moda gastronomía recetas ocio agenda cine música libros horóscopo juegos pasatiempos tiempo loterías clasificados newsletter "
        "boletines suscriptores suscríbete tienda contacto publicidad hemeroteca archivo"
    ),
    contact="contactos?|contacto de prensa|prensa|correo electrónico|e-?mail|sitio web",
    calls=(
        r"compart(?:e|ir|a)|suscríb\w+|regístr\w+|inicia(?:r)? sesión|ha(?:z|ga) clic|descárga\w+|descarga(?:r|te)?|síguenos|síganos|guardar|imprimir|copiar|únete|apóya\w+|hazte|crea(?:r)? (?:una|tu) cuenta|ver (?:todos|todas|más)"
    ),
    skip="saltar|omitir|ir al?",
    ago=r"hace \d+ ?(?:min(?:utos?)?|horas?|d[ií]as?|semanas?|h\b)",
    mail_subject="asunto",
    mail_heads="de|para|enviado(?: el)?|fecha|responder a|cc",
    read_also=(
        r"(?:le[ae]|leer|ve[ar]|mir[ae]) (?:también|además)|(?:también )?(?:te|le) (?:puede|podría) interesar"
    ),
    pointers=(
        "le[ae]|más información|(?:noticias?|artículos?|notas?) relacionad[oa]s?|relacionad[oa]s?|sobre el mismo tema|nuestr[oa] (?:reportaje|artículo|especial|investigación)|para saber más"
    ),
    credits="(?:crédito|foto|fotografía)s?|créditos? de (?:la )?(?:foto|imagen)",
    credited=r"(?:foto|fotografía|imagen)s? (?:de|por|cedida por|cortesía de)(?-i:(?=\s+[A-ZÁÉÍÓÚÑ]))",
    captions=r"\((?:foto|archivo)\b|\b(?:foto(?:grafía)?|imagen) de archivo\b",
    screenshots="Captura de pantalla",
    portraits="(?:foto|imagen|retrato) del? (?:la )?autora?",
    watch=r"(?:ver|mira|mire|reproducir) (?:el )?v[íi]deo|v[íi]deo\W*\d\d?:\d\d",
    form=(
        r"(?:tu|su) (?:dirección de )?(?:correo(?: electrónico)?|e-?mail) no será publicad[oa]|(?:los )?campos (?:obligatorios|requeridos) (?:están|son)|guarda(?:r)? mi nombre"
        r"|(?:debes?|tienes? que|hay que) (?:iniciar sesión|estar (?:conectado|registrado|identificado)|registrar(?:te|se)) para (?:comentar|publicar|dejar|escribir|enviar)|este sitio (?:web )?(?:usa|utiliza) akismet|los comentarios (?:están|se encuentran) (?:cerrados|moderados|desactivados)"
    ),
    rights="todos los derechos reservados|reservados todos los derechos",
    copying=r"(?:terminantemente |expresamente )?prohibida (?:la|su|toda) reproducción|reproducción (?:total|parcial)\b.{0,60}\bprohibida",
    wall=(
        r"(?:este artículo|este contenido|esta noticia|el contenido|la lectura)\b.{0,50}(?:exclusiv[oa]s? (?:para|de)|reservad[oa]s? (?:para|a)|(?:solo|sólo) para)(?: (?:nuestros|los))? suscriptores|(?:exclusivo|solo|sólo) (?:para )?suscriptores"
        r"|\Apara (?:seguir|continuar) leyendo\W*\Z|para (?:seguir|continuar) leyendo\W{0,3}(?:suscr|inici|regístr|hazte|identif|necesit|debes?\b|acced)|para (?:leer|seguir|continuar)\b.{0,60}\b(?:suscríb(?:ete|ase)|inicia sesión|regístr(?:ate|ese)|identifícate)\b|te quedan? \d+ ?% (?:por leer|de este artículo)|ya (?:eres|es) suscriptor\w? ?\?"
        r"|(?:has|ha) (?:alcanzado|agotado) (?:tu|su|el) límite\b.{0,20}\bartículos|(?:has|ha) leído \d+ artículos"
    ),
    cookies=(
        r"(?:nuestr[oa] (?:sitio|web|página)|este sitio|esta (?:web|página)|utilizamos|usamos)\b.{0,80}\bcookies?\b|cookies?.{0,60}\bacepta[sr]?\b|al (?:continuar|seguir) navegando"
    ),
    privacy=r"\bcookies?\b|política de (?:privacidad|cookies)|datos personales|tecnologías de rastreo",
    consent=(
        r"\b(?:sitio|web|socios|proveedores|consent\w*|acept\w*|rechaz\w*|preferencias|configura\w*|naveg\w*|audiencia|publicidad|publicitari[oa]s?|anuncios|personaliz\w*|experiencia|gestionar|newsletters?|servicios?|medir|mejorar|contenidos?|analític\w*)\b"
    ),
    reader="nosotros|nuestr[oa]s?|usted(?:es)?|tú|tus?|este sitio|esta web|utilizamos|usamos|puedes",
    ours=r"\bnuestr[oa]s?\b",
    offer=(
        r"suscríb(?:ete|ase|anse)|suscribirse|regístr(?:ate|ese)|recib[ae]|síguenos|síganos|únete|únase|descárga(?:te|la|lo)|descarg[ae]|apoy[ae]|apóyanos|hazte|inici[ae] sesión|acced[ea]|disfrut[ae]|aprovech[ae]|no te (?:lo )?pierdas|no se (?:lo )?pierda|ya (?:eres|es) suscriptor\w?"
    ),
    offered=(
        r"\b(?:newsletters?|bolet(?:ín|ines)|en (?:tu|su) (?:correo|bandeja|buzón|móvil|celular|e-?mail)|suscri\w*|gratis|gratuit[ao]\w*|sin (?:compromiso|permanencia)|primer mes|al mes|(?:tu|su) cuenta|nuestr[oa]s? (?:\w+ )?(?:canal|canales|artículos|app|aplicación|redes|noticias|periodismo)"
        r"|notificaciones|alertas|podcasts?|redes sociales)\b"
    ),
    offer_openings=(
        r"(?:inicia(?:r)? sesión|suscríb(?:ete|ase)|regístr(?:ate|ese)|identifícate|hazte suscriptor) (?:para|o)\b.{0,80}|(?:descubre|consulta|ver) (?:nuestras|las|todas las) (?:ofertas|suscripciones)\b.{0,40}|nuev[oa]\W{1,3}.{0,30}\bofertas?\b.{0,30}"
    ),
    benefits=(
        r"\b(?:acceso ilimitado|lectura ilimitada|artículos (?:exclusivos|ilimitados)|contenidos? exclusivos?|sin publicidad|edición digital|periódico digital|sin (?:permanencia|compromiso)|newsletters? exclusivas?|boletines exclusivos|cancela cuando quieras)\b"
    ),
    benefit_words=r"\b(?:acceso|ilimitad\w+|suscri\w+|newsletters?|bolet(?:ín|ines)|cuenta|premium|digital|exclusiv[oa]s?|ofertas?|pasatiempos)\b",
    shops="en",
    currencies="euros?|dólares|pesos|dirhams?",
    speech=r"\b(?:dijo|dice|ha dicho|señaló|explicó|afirmó|aseguró|declaró|añadió|agregó|según|indicó|manifestó|sostuvo)\b",
    invites=(
        r"para (?:más|mayor|conocer|seguir|no perderte)\b.{0,140}\b(?:suscríbete|suscríbase|síguenos|síganos|visit[ae]|consult[ae]|ha(?:z|ga) clic|regístrate|descarg[ae]|únete)\b|sig[ua][ea]? (?:a )?.{2,40} en (?:facebook|x|twitter|instagram|whatsapp|telegram|youtube|tiktok)\b"
        r"|(?:contáct[ae]nos|escríb[ae]nos|síguenos|síganos|únete|únase)\b|¿?tienes? (?:una|algún|alguna) (?:historia|información|noticia|pista|denuncia|foto|testimonio)\b.{0,60}\?"
    ),
    technical=(
        r"(?:este artículo|esta página|esta entrada) (?:contiene|incluye|puede contener) enlaces de afiliad\w+|\b(?:podemos|podríamos) (?:recibir|ganar|obtener) una (?:pequeña )?comisión\b|\b(?:desactiv[ae]|tu|su) .{0,30}bloqueador de (?:anuncios|publicidad)|sitio (?:está )?protegido por recaptcha"
    ),
    needs_script="(?:activ|habilit)(?:a|e|ar) (?:el )?javascript|javascript (?:está )?(?:desactivado|deshabilitado)|(?:requiere|necesita) javascript",
    classes={
        "sharing": "compartir",
        "related articles": "relacionadas relacionados lomasleido lo-mas-leido te-puede-interesar lea-tambien",
        "a newsletter": "boletin suscripcion suscribete",
        "comments": "comentarios",
        "navigation": "migas migas-de-pan",
        "tags": "etiquetas",
        "advertising": "publicidad anuncio patrocinado",
        "a subscription notice": "suscriptores",
    },
)

_BYLINES = Bylines(
    by=(
        r"por(?-i:(?=\s*:?\s+[A-ZÁÉÍÓÚÑ]))|(?:escrito|publicado|redactado|elaborado) por|(?:entrevista|reportaje|crónica|texto) de(?-i:(?=\s+[A-ZÁÉÍÓÚÑ]))"
    ),
    by_labels="autora?|texto",
    joins="y|e|con",
    places="en|desde|para",
    roles=words(
        "corresponsal corresponsales enviado enviada enviados especial especiales periodista periodistas redactor redactora redacción reportero reportera agencias agencia foto fotos vídeo video jefe jefa nuestro nuestra de la las del el a al en para internacional política economía"
    ),
    not_names=words("ahora ejemplo cierto tanto fin favor supuesto eso qué primera"),
    agencies="Efe|Europa Press|[Aa]gencias|Notimex|Télam",
    accounts=words("administrador"),
    author_classes=words("autor autora autores firma"),
    date_classes=words("fecha publicado"),
    is_author=(
        r"es (?:una? |el |la |periodista|redactor|corresponsal|reporter|escritor|profesor|investigador)|escribe |cubre |trabaja |colabora |dirige |ha (?:trabajado|escrito|publicado|cubierto)"
    ),
    reach_author=(
        r"(?:escrib[ae]|contact[ae]|sig[ua][ea]?|seguir|contactar|escribir) (?:con |a )(?!nosotros\b).{2,80}(?:@\w|\ben (?:twitter|x|facebook|instagram|linkedin|bluesky)\b)"
    ),
    published="publicad[oa]s?",
    updated="actualizad[oa]s?|última actualización|modificad[oa]s?",
    dated="fecha(?: de publicación)?|publicación|cread[oa]",
    links="el|a(?: las?)?",
    short_months="ene feb mar abr may jun jul ago sept/sep/set oct nov dic",
    day_endings=r"\.?º|ro|er",
    of="del?",
    hours=r"h|hs|hrs?|horas",
    am=r"a\.\s?m\.?|am\b|de la (?:mañana|madrugada)",
    pm=r"p\.\s?m\.?|pm\b|de la (?:tarde|noche)",
)

_NUMBERS = Numbers(
    before_scale=("otros", "nuevos"),
    groups={"decena": 10, "decenas": 10, "docena": 12, "docenas": 12},
    always=(
        r"(?i)(?P<both>\b24/7\b)|(?P<day>\b24 horas (?:al|del) día\b|\blas 24 horas(?= *[,.;)]|\Z)"
        r"|\bdía y noche\b)"
        r"|(?P<week>\b(?:7|siete) días (?:a|de) la semana\b|\btodos los días\b)"
    ),
    words={
        **table("unit", "cero un/uno/una/ún dos tres cuatro cinco seis siete ocho nueve"),
        **table(
            "teen",
            "diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho "
            "diecinueve",
            10,
        ),
        **table(
            "teen",
            "veintiuno/veintiún/veintiun/veintiuna veintidós/veintidos veintitrés/veintitres "
            "veinticuatro veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve",
            21,
        ),
        **table("ten", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        **each("hundred", cien=100, ciento=100),
        **table(
            "exact",
            "doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
            "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
            "ochocientos/ochocientas novecientos/novecientas",
            200,
            100,
        ),
        **each("scale", mil=1000, millón=10**6, millon=10**6, millones=10**6, millardo=10**9),
        **each("scale", mln=10**6),
        **each("scale", millardos=10**9, billón=10**12, billon=10**12, billones=10**12),
        **table(
            "ordinal",
            "primero/primer/primera/primeros/primeras segundo/segunda/segundas/segundos "
            "tercero/tercer/tercera/terceros cuarto/cuarta quinto/quinta sexto/sexta "
            "séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima "
            "duodécimo/duodécima",
            1,
        ),
        **table(
            "ordinal",
            "vigésimo/vigésima trigésimo/trigésima cuadragésimo/cuadragésima "
            "quincuagésimo/quincuagésima sexagésimo/sexagésima septuagésimo/septuagésima "
            "octogésimo/octogésima nonagésimo/nonagésima centésimo/centésima",
            20,
            10,
        ),
        **_fused_ordinals(),
        **each("about", decena=10, docena=12, quincena=15, veintena=20, treintena=30),
        **each("about", cincuentena=50, sesentena=60, centenar=100, millar=1000, par=2),
        **each("vague", decenas=10, docenas=10, centenares=100, cientos=100, cientas=100),
        **each("vague", miles=1000, millares=1000),
        **each("fraction", medio=Fraction(1, 2), media=Fraction(1, 2), mitad=Fraction(1, 2)),
        **each("fraction", tercio=Fraction(1, 3), tercios=Fraction(1, 3)),
        **each("fraction", cuartos=Fraction(1, 4), cuartas=Fraction(1, 4)),
        **each("fraction", quintos=Fraction(1, 5), quintas=Fraction(1, 5), sextos=Fraction(1, 6)),
        **each("fraction", octavos=Fraction(1, 8), décimos=Fraction(1, 10)),
        **each("weak", ambos=2, ambas=2, doble=2, dobles=2, duplicar=2, duplicado=2, duplicó=2),
        **each("weak", duplica=2, duplican=2, duplicaron=2, triple=3, triplicar=3, triplicado=3),
        **each("weak", triplicó=3, triplica=3, cuádruple=4, cuadruplicar=4, quíntuple=5),
        **each("weak", único=1, única=1, solo=1, sola=1, pareja=2, parejas=2, dúo=2, trío=3),
        **each("weak", bilateral=2, bilaterales=2, bienal=2, bianual=2, trienal=3, quinquenal=5),
        **each("weak", quinquenio=5, década=10, décadas=10, decenio=10, decenios=10, siglo=100),
        **each("weak", siglos=100, centenario=100, centenaria=100, bicentenario=200, milenio=1000),
        **each("weak", milenios=1000, mediodía=12, medianoche=12, gemelos=2, gemelas=2, vez=1),
        **each("weak", mellizos=2, segundamente=2, quincenas=15, trilogía=3),
        **each("weak", treintañero=30, treintañera=30, cuarentón=40, cuarentona=40),
        **each("weak", cincuentón=50, cincuentona=50, sexagenario=60, sexagenaria=60),
        **each("weak", septuagenario=70, septuagenaria=70, octogenario=80, octogenaria=80),
        **each("weak", nonagenario=90, nonagenaria=90),
    },
    ordinals_follow=True,
    separators={",": "decimal", ".": "group"},
    other_habit=r"\d,\d{3}[.,]\d|(?<![\d.])\d+\.\d{1,2}(?![\d.])(?! ?h)",
    connectors={"y": ("ten",)},
    one_hundred=False,
    scaled_scales=(1000,),
    fraction_links=("y",),
    no_hundred=(
        ("ciento", rf"\b[Pp]or{_B}\Z"),
        ("cien", rf"\b[Pp]or{_B}\Z"),
    ),
    share_links="de(?: cada)?",
    percent=rf"por{_B}?cien(?:to)?\b|p\.{_B}?c\.",
    percent_tokens=frozenset({"porciento", "porcien", "c"}),
    shared=r"\b(?:y|e|o|u|a|hasta)\b",
    shared_before="de|los|las|más de|unos|unas",
    nth=r"\.?[ºª]|er\b|(?:ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)\b",
    ordinal_words=frozenset({"segundo", "segundos", "segunda", "cuarto", "cuarta", "primera"}),
    ordinal_before=r"(?i)(?:\d|\b(?:por|cada|pocos|unos|décimas de|un|menos|y|de)) \Z",
    superlative=r"\b(?:más|menos) (?!d[el]|que|tard|o )\w{3,}|\b(?:mayor|menor|mejor|peor)(?:es)?\b",
    superlative_after=2,
    indefinite=r"(?i)\bun[ao]? \Z",
    superlative_stop="y|o|e|que|a|en",
    ranked=(
        r"(?:(?:product|exportad|importad|consumid|emplead|invers|vended|comprad)or(?:a|es|as)?"
        r"|clientes?|socios?|mercados?|potencias?|ciudad(?:es)?|economías?|puertos?|bancos?"
        r"|partidos?|país(?:es)?|causas?)\b"
    ),
    ordinal_after=(
        r"(?i) (?:ministr[oa]s?|dama|auxilios|plano|vista|lugar|línea|instancia|mano|mundial"
        r"|división|final|necesidad|hora|base|lectura)\b"
    ),
    final=rf"{_B}de{_B}final\b",
    minus=r"(?i)\b(?:menos|bajo|debajo|negativ\w+|oeste|sur)\b",
    less=(
        r"(?i)\b(?:pérdidas?|perd\w+|déficits?|descens\w+|descend\w+(?! a\b)|disminu\w+|ca(?:e|en|ída|yó)\b"
        r"(?! a\b)|baj\w+(?! a\b)|menos|deuda|recesión)\b"
    ),
    worse=r"(?i)\b(?:desplom|hund|retroce|contra[jcí]|reduc|reduj|descuento|rebaj|peor|debil)",
    not_counted="y|para|con|en|a|al|de|del|sobre|que|pero|o",
    numbered_before=r"(?i)(?:\bversión|\bversiones|\bv\.?|\b(?:artículo|art\.|capítulo|sección|anexo|párrafo|apartado|§|figura|tabla)s?)[ \u00a0]?\Z",
    part_before=r"(?i)\bun[ \u00a0]\Z",
    part_after=r"[ \u00a0](?:del?|más|menos)\b",
    half_later=rf"{_B}[^\W\d_]+{_B}y{_B}medi[oa]\b",
    hour_before=rf"\b[Ll]as?{_B}\Z",
    after_one=rf"(?i:\buna?{_B}[^\W\d_]+{_B}y{_B}\Z)",
    counted_two=(
        rf"(?i:{_B}(?:años?|mes(?:es)?|días?|semanas?|horas?|minutos?|siglos?|décadas?)\b)"
    ),
    hours=rf"{_B}hora\b",
    sovereigns="Carlos|Felipe|Pío",
    century_before=rf"\b[Ss]iglos?{_B}\Z",
    decade_before=rf"\b(?:años|décadas? de(?: los)?|decenio de){_B}(?:los )?\Z",
    days_as_weeks={8: frozenset([1, 7]), 15: frozenset([2, 14])},
    days=rf"{_B}días\b",
)

_MONEY = Money(
    names={
        "dollar": "dólar dólares",
        "pound": "esterlina esterlinas lira liras",
        "yen": "yenes",
        "yuan": "yuanes",
        "won": "wones",
        "dirham": "dírham dírhams dírhames dirhames",
        "dinar": "dinares",
        "franc": "franco francos",
        "rouble": "rublo rublos",
        "rupee": "rupia rupias",
        "rupiah": "rupia rupias",
        "riyal": "riales riyales",
        "real": "reales",
        "krone": "corona coronas",
        "shekel": "séquel séqueles shéquel shéqueles",
        "zloty": "esloti eslotis",
        "forint": "florín florines",
        "rand": "randes",
        "cent": "céntimo céntimos centavo centavos",
    },
    ambiguous={"libra": "pound", "libras": "pound"},
    pounds_of=words(
        "esterlina esterlinas egipcia egipcias libanesa libanesas siria sirias turca turcas "
        "sudanesa sudanesas irlandesa"
    ),
    between=r"nuevos?|viejos?|antiguos?|simples",
)

_UNITS = Units(
    one="un[oa]?",
    words={
        "mm": "mm|milímetros?",
        "cm": "cm|centímetros?",
        "m": "m|metros?",
        "km": "km|kms|kil[óo]metros?",
        "in": "pulgadas?",
        "ft": "pies?",
        "yd": "yardas?",
        "mi": "millas?",
        "nmi": "millas? (?:náuticas?|marinas?)",
        "m2": "m²|m2|m(?:etros?)? cuadrados?",
        "km2": "km²|km2|k(?:iló)?m(?:etros?)? cuadrados?",
        "ft2": "pies? cuadrados?",
        "mi2": "millas? cuadradas?",
        "ha": "ha|hect[áa]reas?",
        "ac": "acres?",
        "mg": "mg|miligramos?",
        "g": "g|gramos?",
        "kg": "kg|kgs|kilos?|kilogramos?",
        "t": "t|toneladas?",
        "kt": "kilotoneladas?|kilotones|kilotón",
        "Mt": "megatoneladas?|megatones|megatón",
        "Gt": "Gt|gigatoneladas?|gigatones",
        "oz": "oz|onzas?",
        "lb": "lbs?|libras?(?! esterlinas?)",
        "ml": "ml|mililitros?",
        "cl": "cl|centilitros?",
        "l": "l|litros?",
        "m3": "m³|m3|m(?:etros?)? cúbicos?",
        "gal": "gal|galón|galones",
        "bbl": "barril(?:es)?",
        "ft3": "pies? cúbicos?",
        "c": "°[ \u00a0]?C|[ºo][ \u00a0]?C|grados? (?:centígrados?|[Cc]elsius)",
        "f": "°[ \u00a0]?F|grados? [Ff]ahrenheit",
        "deg": "°|º|grados?",
        "kmh": "km/h|km por hora|kil[óo]metros? (?:por|a la) hora|kilómetros/hora",
        "mph": "mph|millas? por hora",
        "kn": "nudos?",
        "ms": "m/s|metros? por segundo",
        "W": "W|vatios?",
        "kW": "kW|kilovatios?",
        "MW": "MW|megavatios?",
        "GW": "GW|gigavatios?",
        "kWh": "kWh|kilovatios?[- ]?hora",
        "MWh": "MWh|megavatios?[- ]?hora",
        "GWh": "GWh|gigavatios?[- ]?hora",
        "TWh": "TWh|teravatios?[- ]?hora",
        "KB": "kB|KB|kilobytes?|kilooctetos?",
        "MB": "MB|megabytes?|megas?",
        "GB": "GB|gigabytes?|gigas?",
        "TB": "TB|terabytes?",
        "s": "s|seg|segundos?",
        "min": "min|minutos?",
        "h": "h|horas?",
        "day": "días?|jornadas?",
        "week": "semanas?",
        "month": "mes(?:es)?",
        "year": "años?",
        "decade": "décadas?|decenios?",
        "century": "siglos?",
    },
    between=(
        "de |(?:otr[oa]s|buen[oa]s|larg[oa]s|pequeñ[oa]s|primer[oa]s|últim[oa]s|próxim[oa]s|nuev[oa]s"
        "|escas[oa]s|tan solo|plen[oa]s) "
    ),
    linked="y|o|u|a|hasta|e",
)

_CALENDAR = Calendar(
    months=(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
        "diciembre"
    ),
    weekdays="lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo",
    relative=(
        r"(?i)\b(?:hoy|ayer|mañana|anoche|anteayer|pasado mañana|fin(?:es)? de semana|la víspera"
        r"|al día siguiente|este día|est[ae] (?:tarde|noche|madrugada)|(?:el )?mismo día)\b"
    ),
    feasts=(
        r"(?i)\b(?:(?:jueves|viernes|sábado) (?:santo|negro)|domingo de (?:ramos|pascua"
        r"|resurrección)|lunes (?:de pascua|negro)|miércoles de ceniza|martes (?:de carnaval|negro)"
        r"|ciber ?lunes|domingo sangriento|súper ?martes|escuela dominical)"
    ),
    capitals=False,
    day_before=r"(?i)\b(?:el|lunes|martes|miércoles|jueves|viernes|sábado|domingo) \Z",
    fraction_after=r"(?i)\s(?:del?|est(?:á|án|aba|aban)|queda(?:n|ba|ban)?)\b",
    doubtful="Domingo Julio Mayo Abril",
    dated_before=r"\d de|\b(?:desde|hasta|el|del|este|pasado|próximo|mes de)",
    parts={
        "early": r"\b(?:principios|comienzos|inicios) de(?:l| la)? (?:(?:mes|año|los|las) (?:de )?)?",
        "middle": r"\bmediados de(?:l| la)? (?:(?:mes|año|los|las) (?:de )?)?",
        "late": r"\b(?:finales|fines) de(?:l| la)? (?:(?:mes|año|los|las) (?:de )?)?",
    },
    periods=(
        r"\d{4}|años?|mes|semana|siglo|década|verano|invierno|otoño|primavera|temporada|trimestre"
    ),
)

_CLOCK = Clock(
    hours="una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    time=(
        r"(?:DIGITAL(?:[:.h](?P<m>[0-5]\d)(?!\d))?|(?<!\w)las? (?P<word>HOURS)\b"
        r"(?P<past> y media| y cuarto| menos cuarto)?)(?: ?(?:horas|h)\b)?"
    ),
    parts={
        "am": r"de la (?:mañana|madrugada)|a\. ?m\b\.?|am\b",
        "pm": r"de la tarde|p\. ?m\b\.?|pm\b",
        "night": r"de la noche",
        "noon": r"del mediodía",
    },
    filled=" ?",
    quarter="cuarto",
    minutes_to=r"\bmenos",
    twelve=(
        r"(?P<noon>\bmediodía\b|\b12(?:[:.]00)? (?:del mediodía|p\. ?m|h\b|horas))"
        r"|(?P<midnight>\bmedianoche\b|\b(?:0|00|24)(?:[:.]00)? ?(?:h\b|horas)|\b12 de la noche)"
    ),
    day=(
        r"(?P<am>\b(?:la|las|esta|cada|una|media) mañanas?\b|\b(?:madrugadas?|amanecer|matutin\w+)\b"
        r"|\d ?a\. ?m\b)"
        r"|(?P<pm>\b(?:la|las|esta|cada|una|media) tardes?\b|\bvespertin\w+\b|\d ?p\. ?m\b)"
        r"|(?P<other>\b(?:noches?|anoche|nocturn\w+|mediodía|medianoche|víspera|veladas?)\b)"
    ),
    zones={
        "utc": r"hora (?:de|del meridiano de) Greenwich|tiempo universal(?: coordinado)?",
        "paris": r"hora (?:de (?:París|Madrid|Berlín|Bruselas|Roma|Ginebra|Europa [Cc]entral)"
        r"|peninsular(?: española)?|española|francesa|alemana|italiana|centroeuropea)",
        "london": r"horas? (?:de (?:Londres|Canarias|verano (?:británic|de Gran Bretaña)\w*)|británica|canaria)",
        "east": r"hora (?:de (?:Nueva York|Washington|la [Cc]osta [Ee]ste)|del Este)",
        "pacific": r"hora (?:de (?:Los Ángeles|California)|del Pacífico)",
        "central": r"hora (?:de (?:Chicago|Ciudad de México)|del Centro)",
        "moscow": r"hora (?:de Moscú|moscovita)",
        "cairo": r"hora (?:de(?: El|l) Cairo|egipcia|de (?:Atenas|Beirut)|de Europa [Oo]riental)",
        "mecca": r"hora (?:de (?:Riad|La Meca|Bagdad|Doha|Kuwait)|saudí)",
        "gulf": r"hora de (?:Dubái|Abu Dabi|los Emiratos)",
        "morocco": r"hora (?:de (?:Rabat|Casablanca|Marruecos)|marroquí)",
        "algiers": r"hora (?:de (?:Argel|Túnez)|argelina|tunecina)",
        "india": r"hora (?:de Nueva Delhi|de la India|india)",
        "tokyo": r"hora (?:de Tokio|japonesa)",
        "beijing": r"hora (?:de Pekín|china)",
        "sydney": r"hora de (?:Sídney|Canberra)",
        "local": r"horas? local(?:es)?",
    },
    zone_parts=("hora", "tiempo universal"),
    timed=r"\d[ \u00a0]?(?:[:.h]\d\d|h\b)",
    timed_parts=("mañana", "tarde", "noche", "madrugada", "mediodía", "a. m", "p. m", "horas"),
    twelve_parts=("mediodía", "edianoche", "12", "0 h", "0h", "24", "00"),
    day_parts=("añana", "adrugada", "manecer", "atutin", "tarde", "noche", "octurn", "espertin"),
)

_BOUNDS = Bounds(
    ways={
        # Negated ones first: they contain the others, and mean the opposite.
        "high": r"no más de|como (?:mucho|máximo)|a lo sumo|sin (?:superar|exceder|sobrepasar)"
        r"|no (?:(?:ha|han|había|habían|habrá|habrán) )?(?:super|exced|sobrepas|rebas)\w+|máxim[oa]s?|(?:con un )?tope de|limitad[oa]s? a"
        r"|hasta(?= (?:los |las |el |un |unos |unas )?\d)",
        "low": r"no menos de|al menos|por lo menos|como mínimo|mínim[oa]s?|cuando menos",
        "more": r"(?:algo |poco |mucho )?más de|más que|superior(?:es)? a"
        r"|super(?:a|an|ó|aron|ar|ará|arán|ado|ada|ados|adas|aba|aban|ando)"
        r"|excede\w*|excedi\w+|por encima de|sobrepas\w+|rebas\w+|mayor(?:es)? (?:de|que|a)(?! edad)",
        "less": r"menos de|menos que|inferior(?:es)? a|por debajo de|menor(?:es)? (?:de|que|a)(?! edad)",
        "near": r"casi|cerca de|cercan[oa]s? a",
        "about_after": r"aproximadamente(?= ?(?:[.,;:!?)]|\Z))",
        "about": r"(?:unos|unas)(?= \d)|alrededor de|aproximadamente|en torno a|más o menos",
        "exact_after": r"(?:justos|exactamente)(?= ?(?:[.,;:!?)]|\Z))",
        "exact": r"exactamente|precisamente",
        "more_after": r"[oy] más(?! de)|en adelante",
        "less_after": r"[oy] menos(?! de)",
    },
    tokens=words(
        "más Más mucho sumo máximo máxima máximos máximas Máximo mínimo mínima mínimos mínimas menos "
        "Menos superar exceder sobrepasar supera Supera superan Superan superó superaron superará superarán "
        "superado superada superados superadas superaba superaban superando superior superiores "
        "excede exceden excedió excedieron excedía encima sobrepasa sobrepasan sobrepasó rebasa "
        "rebasan rebasó mayor mayores Mayores inferior inferiores debajo menor menores Menores "
        "unos Unos unas Unas alrededor Alrededor aproximadamente Aproximadamente torno justos exactamente "
        "Exactamente precisamente Precisamente "
        "hasta Hasta tope limitado limitada limitados limitadas adelante superen exceda rebase "
        "supere sobrepase casi Casi cerca Cerca cercano cercana cercanos cercanas"
    ),
    kept=r"(?i)(?:más|menos) de|al menos|por lo menos|alrededor|aproximadamente",
    instead=r"(?i)\b(?:bajo|entre|desde|hacia|estim\w+|a partir|barrera|pico)\b",
)

_NEGATORS = "nada|nadie|nunca|jamás|ning[úu]n(?:[oa]s?)?|tampoco"
_WITHOUT = r"(?<!\bo )\bsin\b(?! (?:duda|embargo|cesar|parar|más|precedente\w*|lugar a)\b)"
"""*Sin*, except idioms that are translated without a negation."""

_NEGATION = Negation(
    clauses=(
        rf"\bno\s(?:[^\s.;!?]+\s){{0,6}}?(?:{_NEGATORS})\b"
        r"|\bno\b(?! (?:solo|sólo|solamente|únicamente|obstante)\b)"
        rf"|\b(?:{_NEGATORS})\b"
        rf"|{_WITHOUT}"
    ),
    particles=rf"\b(?:no|ni|sin|{_NEGATORS})\b",
    idioms=(
        r"\bno (?:solo|sólo|solamente|únicamente|obstante|en vano|cabe duda|hay duda|bien|menos de"
        r"|más de)\b|\bnada (?:más|menos)\b|\bcomo (?:nunca|nadie)\b|\bque (?:nunca|nadie|nada)\b"
        r"|\bsin (?:duda|embargo|lugar a dudas|más)\b|¿\s?no\s?\?|\bsi no\b|\bcuando no\b"
        r"|\ba no ser que\b|\bhasta que no\b|\bo no\b|\bno es otr[oa] que\b|\bante todo\b"
        r"|\bno (?:\w+ )?deja\w* de \w+|\bno (?:dud|vacil)\w+ en\b|\bno gubernamental\w*"
        r"|\bno (?:\w+ ){1,3}más que\b|\bno (?:\w+ ){1,4}sino\b"
    ),
    carriers=(
        "no ni sin nunca jamás nadie nada ningún ningun* tampoco apenas imposib* incap* rechaz* "
        "indocument* intoler* caso_omiso falla fallan fallar fallaron fallamos fallado "
        "impid* impedi* evit* ausen* falta faltan faltó faltaron faltaba faltas carec* carenc* prohib* "
        "ileg* ilíc* anorm* desprov* desprop* exent* fuera irreg* irrem* irrep* irres* irrev* irrac* "
        "inmóv* imperf* imprev* impreci* impred* improb* inad* inac* inat* incalc* incomp* incorr* "
        "incons* incont* increíbl* incrédul* indec* indisp* indif* inef* inex* insat* insól* insolv* "
        "insuf* inút* inval* invis* involunt* inédit* inesper* injust* descon* desfav* desact* "
        "desinter* desap* desobed* desmi* desment* negó negar* negad* negativ* nieg* ignor* raro rara "
        "raros raras raramente poco poca pocos pocas lejos fracas* privado_de privada_de privados_de "
        "privadas_de privar* perd* pierd* pérdid* absten* abstuv* exclu* excep* salvo descart* rehús* "
        "rehus* declin* renunci* abandon* suspen* queda_por quedan_por neglig* descuid* libre_de vací* "
        "en_vez_de en_lugar_de anónim* atíp* inevit* desacuerdo* dejar_de dejó_de deja_de dejan_de "
        "dejaron_de desaparec* escas* indemn* impun* intact* aún_por"
    ),
    besides=(
        "preven* contra discapac* deten* detien* detuv* parar* paró paran cesar* cesó cese fin aversión "
        "opon* opus* oposi* independ* retir* suprim* anul* boicot* embargo* interrump* cortar* cortó "
        "sancion* desmantel* cancel*"
    ),
    always=rf"{_WITHOUT}|\b(?:rechaz\w+|prohib\w+|imposible\w*)\b",
    urges=(
        r"\bno (?:\w+ )?(?:dud|vacil|olvid|dej|falt)\w+",
        "dud* vacil* olvid* dej* pierd*",
    ),
    contrasts={
        "easy": (
            "fácil* sencill* simple* evident* obvi*",
            "difícil* dur* complic* compl* delic* desafí* ret*",
        ),
        "know": (
            "sab* sé supo sup* conoc* clar* decid* precis*",
            "ignor* descon* mister* duda* incert* incógn* preguntan pregunta* se_pregunt* incierto*",
        ),
        "long": ("dur* mucho_tiempo larg*", "brev* cort* rápid* pronto tempor* poco"),
        "well": (
            "va van bien buen* gust* mejor bell* bonit*",
            "mal mala malo malos peor* horrib* terrib* detest* odi* triste* duro*",
        ),
        "can": (
            "pued* pod* pud* logr* consig* consigu* capaz* capac* sab*",
            "fracas* difícil* dificult* luch* límit* problem* vano",
        ),
        "again": (
            "todavía aún termin* acab* más",
            "qued* esper* tard* sig* sigu* contin* antes pendiente*",
        ),
        "control": ("control* domin*", "contin* curso sigu*"),
        "will": (
            "quier* quer* quis* dese* acept* cuent* reconoc*",
            "rechaz* declin* ignor* descart* neg* renuenc*",
        ),
        "many": (
            "much* numeros* grand* basta* sufici* demasiado",
            "poc* rar* débil* pequeñ* falt* escas*",
        ),
        "common": ("corrient* común* frecuent* menudo habitual*", "rar* poc* inusual*"),
        "change": (
            "cambi* muev* mov* modific* evolucion*",
            "mism* igual* sigu* permanec* intact* estable*",
        ),
        "forget": ("olvid*", "record* recuerd* presente* memoria siempre"),
        "alone": (
            "solo sólo sola solos solas solamente únicamente simplemente",
            "también otr* además entre much* vari*",
        ),
        "agree": (
            "acuerdo favorable* apoy* aprob* aprueb*",
            "opon* opus* contra critic* desacuerdo*",
        ),
        "wait": ("hasta", "antes esper* hasta cuando después tras retras*"),
        "true": ("verdad* ciert* exact* correct* real*", "fals* erróne* equivoc* mentir* mito*"),
        "fear": ("vací*", "llen* abarrot*"),
        "high": ("altur* nivel* alcanz* lleg*", "inferior* baj* debajo menos lejos corto"),
        "care": ("import* interes*", "indifer* igual"),
        "allow": ("autoriz* permit* derecho debe* hay", "prohib* evit* ileg* veta* cuidado"),
        "take": ("subestim* liger*", "atención cuidado serio*"),
        "exception": ("excep* libr* escap*", "también incluso"),
        "weaken": (
            "debil* baj* disminu* afloj* ced* reduc*",
            "sigu* fuert* elevad* siempre estable* contin* manti*",
        ),
        "sleep": ("dorm* duerm* durm* sueño", "insomni* despiert* desvel*"),
        "legal": ("ileg* ilíc* prohib*", "legal* permit* autoriz* lícit*"),
        "rare": ("rar* desconoc* extrañ*", "menudo frecuent* corrient* familiar* común*"),
        "bad": (
            "mal* peor* difícil* imposible* inútil* lejos ausent*",
            "buen* bien fácil* posible* útil* cerca presente*",
        ),
        "as": ("tan tanto", "menos"),
        "before": ("antes", "después solo partir"),
        "stop": ("más ya", "dej* ces* fin termin* antig* acab* desaparec* pas*"),
        "purpose": ("para fin manera modo que", "evit* imped* preven* escap*"),
        "hesitate": ("dud* vacil*", "pront* rápid* enseguida apresur*"),
        "praise": ("escatim*", "elogi* alab* elogios ensalz* colm* deshac*"),
    },
    says_nothing=(
        r"\b(?:sin (?:embargo|duda|lugar a dudas|cesar|parar|tregua|más|ánimo de lucro"
        r"|fines de lucro)|o no|no gubernamental\w*|no obstante)\b"
    ),
    paired={
        "help": r"\bno (?:\w+ ){0,2}(?:pud\w+|pued\w+|pod\w+) (?:evitar|dejar de|menos (?:de|que)|resistir\w*)",
        "matter": r"\b(?:no importa\w*|da igual|independientemente|cualquiera que|pase lo que pase)",
        "until": r"\bno (?:\w+ ){1,4}?(?:hasta|sino|más que|excepto|salvo)\b",
    },
    triggers=words(
        "no No nunca Nunca jamás Jamás nadie Nadie nada Nada ningún Ningún ninguno Ninguno ninguna "
        "Ninguna ningunos ningunas tampoco Tampoco ningun NO sin Sin"
    ),
    either=r"\b(?:o|u|ni|y|e)\b",
    joined=r"\b(?:y|e|o|u|ni)",
    negators=rf"\b(?:no|sin|{_NEGATORS})\b",
    first=r"\b(?:antes|salvo|excepto|hasta)\b",
    to_do=r"\bno \w+[aei]r(?:l[aeo]s?|se)?\b",
)

_HEDGES = Hedges(
    kinds={
        "suspicion": (
            "presunt* supuest* supuestamente sospech* presuntamente alegad* aparentemente"
            " al_parecer | acus* imput* investig* procesad* parec* aparent* posible* probable* según"
            " habría habrían cre* dud* pien* podr* afirm* dic* dij* estim* implic* suponen supon*"
            " encausad*"
        ),
        "accusation": (
            "acusado acusados acusada acusadas acusa acusan acusó acusaron acusación acusaciones"
            " imputado imputados imputada | acus* imput* proces* reproch* sospech* presunt* juici*"
            " juzg* implic* denunci* culp* señal* atribu* cargo* tild* critic*"
        ),
        "attribution": (
            "según | dic* dij* declar* afirm* indic* anunci* explic* precis* estim* sosten* sostien*"
            " sostuv* añad* asegur* señal* inform* fuente* conform* opin* ojos cre* pens* piens*"
            " relat* cuent* cont* muestr* mostr* revel* habría habrían recuerd* record* consider*"
            " vist* palabra* escrib* cit* depend* función base estudi* confi* constat* apunt* detall*"
            " subray* public* acuerdo argument* por para advirt* adviert* sugier* juici* datos"
        ),
        "chance": (
            "quizá quizás tal_vez probablemente probable probables posiblemente podría podrían"
            " acaso a_lo_mejor verosímil* potencialmente eventualmente"
            " | pued* pod* pudier* posib* potenc* eventu* arriesg* riesgo* susceptible* dud* deber*"
            " tem* cre* supon* presunt* habría habrían sería serían si hipót* plausib* parec* aparent*"
            " estim* segur* ciert* previst* prevé* prevén esper* ser* permit* capa*"
        ),
    },
    conditional=(
        r"\b(?:habría|habrían)\s(?:\w+\s){0,2}?(?!podido|debido|querido|deseado|gustado|preferido)"
        r"\w+(?:ado|ido|to|cho|sto)\b"
    ),
    unreal=r"\b(?:si|sin|nunca|jamás|que|aunque|cuando|no|incluso)\b",
    tokens=words("habría habrían Habría Habrían"),
    forms=(
        r"\b(?!(?:maría|secretaría|alcaldía|ingeniería|batería|librería|minería|ganadería|galería"
        r"|asesoría|artillería|infantería|hostelería|lotería|fiscalía)\b)\w+(?:[aei]|d|b|r)rían?\b"
    ),
    fixed=(
        r"\bsegún (?:que|se|cual|cuál|el caso|su|sus|convenga|proceda)\b"
        r"|\bno (?:\w+ )?podrían?\b|\b(?:el|los|la|las|del|al|un|una) acusad[oa]s?\b"
        r"|\bpor supuesto\b|\bsupuestos? (?:de|que)\b"
    ),
    not_hedges=r"\b(?:[Pp]or|ha|han|había|habían|haber) supuesto\b",
)

_OPPOSITES = Opposites(
    poles={
        "rise/fall": (
            "sube* suben subió subieron subida* subir alza* aument* crec* increment* encarec*"
            " | más elev* gan* dispar* salt* dobl* duplic* tripl* auge aceler* intensif* multiplic*"
            " reforz* refuerz* mejor* progres* superior* mayor* alt* ampli* extend* extiend* agrav*"
            " avanz* avance* repunt* escal* remont* exp*",
            "baja bajan bajó bajaron bajada* bajar disminu* retroce* caída* cae caen cayó cayeron"
            " descen* descien* reduc* reduj* declive* desplom* | menos pierd* perd* pérdid* ralent*"
            " frena* debilit* rebaj* inferior* débil* hund* atenú* limit* cort* recort* baj* menor*"
            " mengu* decrec* contra* ced* suprim* ces* aliv* modera* encog*",
        ),
        "before/after": (
            "antes | previ* anterior* víspera ya antigu* pronto primer* hasta delante adelant* pre*"
            " pasad* entonces aquí",
            "después tras | sigui* posterior* desde luego día tarde post* salida detrás entonces"
            " término fin cuando cuarto suced* según al pasad* más una_vez ulterior*",
        ),
        "more/less": (
            "más | superior* mejor* super* exced* adicional* tanto aún sobre_todo muy demasiad* much*"
            " además mayor* aument* también alza peor alto* otra otro nuev*",
            "menos | inferior* poc* débil* bajo menor* reduc* nunca pequeñ* baj* disminu* joven*"
            " máximo limit* solo sólo solamente casi " + _NO,
        ),
        "north/south": (
            "norte septentrional* norteñ* | ártic* boreal* polar* noreste noroeste nordeste norteamer* norcore*",
            "sur meridional* sureñ* | austral* antártic* sudeste sureste sudoeste suroeste sudamer* sudáfric*"
            " surcore*",
        ),
        "east/west": (
            "oriental* oriente al_este del_este | este levant* asia* nordeste sureste sudeste noreste",
            "oeste occident* | poniente noroeste suroeste sudoeste",
        ),
        "win/lose": (
            "victoria* gana ganan ganó ganaron ganar ganado ganador* vencedor* triunf* vence venció"
            " | gan* derrot* domin* obten* obtuv* éxito* campeó* conquist* título* benefic* logr*"
            " consig* consigu* imp* venc* adjudic* llev*",
            "derrota* pierde pierden perdió perdieron perder perdedor* | pérdid* perd* pierd* derrot*"
            " fracas* elimin* cay* vencid* revés abandon* desaparec*",
        ),
        "open/close": (
            "abre abren abrió abrieron abrir abrirá abierto abierta abiertos abiertas apertura*"
            " reabr* reapert* | inaugur* lanz* inici* comienz* libre* públic* abr*",
            "cierre* cierra cierran cerró cerraron cerrar cerrado cerrada cerrados cerradas"
            " | cerr* clausur* bloque* cort* fin* termin* cierr*",
        ),
        "import/export": (
            "importación importaciones importador* importados importadas | extranj* compra*",
            "exportación exportaciones exportador* exporta exportan exportó exportar | vent* vend* envi*",
        ),
        "entry/exit": (
            "entrada entradas entrar entra entran entró entraron | entr* acceso acced* ingres* adhes*"
            " lleg* penetr* cruz*",
            "salida salidas salir sale salen salió salieron | sal* abandon* part* retir* public* evacu*",
        ),
        "buy/sell": (
            "compra compras compran compró compraron comprar comprador* adquis* | adquir* compr* comerc*",
            "venta ventas vende venden vendió vendieron vender vendid* vendedor* | comercializ* ced*"
            " cesión* mercado* comerc* vend*",
        ),
        "accept/refuse": (
            "acepta aceptan aceptó aceptaron aceptar aceptad* aceptación | aprob* aprueb* admit* autoriz*"
            " permit* consint* acuerd* acog* reconoc* adopt* abiert* quier* quis* acept*",
            "rechaz* | declin* opon* opus* descart* neg* nieg* exclu* impugn* prohib* rehus* "
            + _NO,
        ),
        "for/against": (
            "a_favor favorable* | por para apoy* pro aprob* partidari* ventaj* benefic* buen* favor",
            "en_contra contra | opon* opus* hostil* desfavorable* anti* luch* frente combat* contr*",
        ),
        "begin/end": (
            "comienzo comienzos comienza comienzan comenzó comenzaron comenzar empieza empezó empezar"
            " inicio* inicia inició iniciar | lanz* arranc* inaugur* abr* abiert* entr* prim* nac*"
            " orig* partida alba pronto princip* comenz* empez* inici* principio*",
            "termina terminan terminó terminaron terminar acaba acabó acabaron final finales finaliz*"
            " fin | clausur* conclu* ces* par* últim* venc* expir* sal* límite* complet* tard* cierr*"
            " cerr* términ* acab* plazo*",
        ),
        "majority/minority": (
            "mayoría mayorías mayoritari* | más esencial* grand* principal*",
            "minoría minorías minoritari* | poc* pequeñ*",
        ),
        "above/below": (
            "por_encima superior* encima | más alto* exced* super* elev* mayor* mejor* arriba sobre",
            "por_debajo inferior* debajo | menos bajo baj* débil* menor* abajo",
        ),
        "former/future": (
            "antiguo antigua antiguos antiguas | ex exmin* expres* anterior* pasad* preced* viej* antes"
            " históric* ex*",
            "futuro futura futuros futuras | porvenir próxim* venider* posterior* sigui* nuev* luego tarde",
        ),
        "right/left": (
            "derecha derechas | derech* diestr* conserv*",
            "izquierda izquierdas | izquierd* zurd* progres*",
        ),
        "birth/death": (
            "nacimiento* nacido nacida nacidos nacidas nació nacieron nacer | natal* nac* nuev* originari*"
            " dio_a_luz cread*",
            "muerte muertes muerto muerta muertos muertas murió murieron morir muere mueren fallec*"
            " | mor* mat* asesin* desaparec* mortal* víctima* letal* fun* difunt* extint* vida*",
        ),
        "most/least": (
            "máximo máxima máximos máximas maximiz* | más max alto* plen*",
            "mínimo mínima mínimos mínimas minimiz* | menos min* débil*",
        ),
        "surplus/deficit": (
            "superávit excedente* | exceso* benefic*",
            "déficit* | falt* escase* insuf* pérdid*",
        ),
        "allow/forbid": (
            "autoriz* | permit* permis* dej* legal* aprob* habilit* homolog* derech* licen* pued* pod*"
            " acuerd*",
            "prohib* | vet* impid* impedi* bloque* ileg* ilícit* exclu* rechaz* " + _NO,
        ),
        "guilty/innocent": (
            "condenado condenada condenados condenadas condena condenó culpable* | conden* veredict*"
            " pena* juzg* culp* sentenc*",
            "absuelto absuelta absueltos absuelv* absolv* inocent* inocenc* | exculp* exoner* indult*",
        ),
        "arrive/depart": (
            "llegada llegadas llegar llega llegan llegó llegaron | lleg* ven* vien* vin* alcanz* aterriz*"
            " desembarc* incorpor* éxito",
            "partida partidas marcha marchó marcharon partir partió partieron salida salidas"
            " | part* dimis* sal* dej* comienz* orig* hu* abandon* ido fue* fuer* retir* march*",
        ),
        "hot/cold": (
            "caliente calientes calor cálido cálida cálidos | cal* quem* tórrid* bochorn* templ*",
            "frío fría fríos frías | hel* hiel* fresc* invern* enfri* friolent*",
        ),
        "rich/poor": (
            "rico rica ricos ricas riqueza* | enriquec* acomod* fortun* próspe* buen*",
            "pobre* pobreza | empobrec* desfavor* miser* precari* mal* poc*",
        ),
        "large/small": (
            "grande grandes enorme* inmenso inmensa | gran gruesa vast* import* alt* larg* much* fuert*"
            " más mayor* max* ampli* adult* consider* principal* extens* elev*",
            "pequeño pequeña pequeños pequeñas diminut* | joven* niñ* poc* cort* mini* débil* baj* liger*"
            " menos menor* estrech* reduc* modest* ínfim*",
        ),
        "high/low": (
            "alto alta altos altas elevado elevada elevados elevadas | grand* fuert* superior* import*"
            " altur* más car* encima cumbre* agud* máx* much* mayor*",
            "bajo_nivel bajos bajas débil débiles | bajo baja baj* menos pequeñ* inferior* poc* debajo mal*"
            " mín* reduc* liger* modest* suelo menor*",
        ),
        "first/last": (
            "primero primera primeros primeras primer | inicial* comienz* pion* todo mayor* orig* antes",
            "último última últimos últimas | final* recient* pasad* fin preced* este esta ese*",
        ),
        "fast/slow": (
            "rápido rápida rápidos rápidas rápidamente aceler* | pronto veloz* velocid* brev* urgen* deprisa"
            " súbit*",
            "lento lenta lentos lentas lentamente lentitud ralentiz* | progresiv* tard* poc* fren* suav*"
            " gradual*",
        ),
        "better/worse": (
            "mejora mejoran mejoró mejoraron mejorar mejoría mejor mejores | mejor* progres* perfeccion*"
            " optim* buen*",
            "empeor* agrav* deterior* peor peores | mal* perjudic* dañ* degrad*",
        ),
        "positive/negative": (
            "positivo positiva positivos positivas positivamente | buen* favorable*",
            "negativo negativa negativos negativas negativamente | mal* perjudic*",
        ),
        "success/failure": (
            "éxito éxitos exitos* | logr* consig* consigu* prosper* lleg* fructífer* victori* gan*",
            "fracaso* fracas* | fall* quiebra* avería* derrot* revés " + _NO,
        ),
        "confirm/deny": (
            "confirm* | afirm* asegur* prob* prueb* valid* admit* reconoc*",
            "desmiente* desmint* desmentir desmentido niega niegan negó negaron | rechaz* refut* impugn*"
            " recus* neg* " + _NO,
        ),
        "free/jail": (
            "liberado liberada liberados liberación liberar liberó | libre* libert* excarcel* sal* suelt*"
            " solt* fug* escap*",
            "detención detenciones encarcel* arresto* | deten* detien* detuv* pris* cárcel* preso* captur*"
            " arrest*",
        ),
        "attack/defend": (
            "ataque* ataca atacan atacó atacaron atacar agred* agresión* | ofens* asalt* golpe* carg*",
            "defien* defend* defensa* defensor* | proteg* protec* abog* guard* argument*",
        ),
        "easy/hard": (
            "fácil fáciles fácilmente | sencill* simpl* facilit* cómod* rápid*",
            "difícil difíciles difícilmente | dificult* dur* complic* delic* penos* ardu* mal "
            + _NO,
        ),
        "ally/enemy": (
            "aliado aliada aliados aliadas | amig* soci* alianz*",
            "enemigo enemiga enemigos enemigas | adversar* rival* hostil*",
        ),
        "war/peace": (
            "guerra guerras | conflict* combat* batall* milit* beli* hostil* luch*",
            "paz pacific* pacíf* | calm* tregua* alto_el_fuego tranquil* seren*",
        ),
        "public/private": (
            "público pública públicos públicas | estat* nacional* gobiern* popular* audien* espectad* común*",
            "privado privada privados privadas | particul* person* priv* íntim* propi* secret* sin",
        ),
        "inside/outside": (
            "interior interiores | dentro en domést* intern* íntim* seno nacion*",
            "exterior exteriores | fuera extranj* extern* aire extr* exterior*",
        ),
        "presence/absence": (
            "presencia presente presentes | exist* asist* particip* actual* hay present*",
            "ausencia* ausente* | falt* carec* desprov* pérdid* " + _NO,
        ),
        "possible/impossible": (
            "posible posibles posibilidad* capaz capaces | pued* pod* pudo potenc* eventual* viab* permit*"
            " suscept* apt* capac*",
            "imposible* imposibilidad incapaz incapac* | fracas* exclu* inconceb* irreal* " + _NO,
        ),
        "next/previous": (
            "próximo próxima próximos próximas | venider* sigui* futur* cerca* pront* viene vien*",
            "pasado pasada pasados pasadas último última anterior* | recient* antes preced* antigu*",
        ),
        "tomorrow/yesterday": (
            "pasado_mañana | mañana futur* día_siguiente porvenir sigui*",
            "ayer anteayer | víspera pasad* antes antaño anoche",
        ),
        "morning/evening": (
            "madrugada* por_la_mañana esta_mañana | mañana* matutin* alba amanec* temprano mediod* a_m m",
            "por_la_tarde esta_tarde esta_noche por_la_noche | tarde* noche* anoche crepús* cena* mediod*"
            " velada* nocturn* p_m gala",
        ),
        "summer/winter": (
            "verano veranos estival* | calor* cálid* veran*",
            "invierno inviernos invernal* | frí* niev* inviern*",
        ),
        "legal/illegal": (
            "legal legales legalmente lícito* | legal* ley* derech* juríd* judici* permit* autoriz*",
            "ilegal* ilícit* | clandest* prohib* irreg* ileg* " + _NO,
        ),
        "often/rarely": (
            "a_menudo frecuentemente | frecuen* habitu* común* regular* general* veces mucho siempre",
            "rara_vez raramente | rar* poc* ocasion* veces " + _NO,
        ),
        "optimism/pessimism": (
            "optimis* | esperanz* confian* positiv*",
            "pesimis* | sombrí* inquiet* negativ*",
        ),
        "rural/urban": (
            "rural rurales | campo* camp* aldea* puebl* agr*",
            "urbano urbana urbanos urbanas urban* | ciudad* metróp*",
        ),
        "admit/deny": (
            "admite admiten admitió admitieron admitir confes* confies* reconoce reconocen"
            " reconoció reconocieron reconocer | admit* reconoc* acept*",
            "niega niegan negó negaron negar desmint* desmient* | neg* nieg* rechaz* refut* " + _NO,
        ),
        "accuse/acquit": (
            "acusa acusan acusó acusaron acusar acusado acusada acusados acusadas acusación"
            " acusaciones | acus* imput* denunci* sospech*",
            "absuelto absuelta absueltos absuelv* absolv* exculp* exoner* | inocen*",
        ),
        "praise/criticise": (
            "elogi* felicit* alab* aplaud* | salud* celebr* agradec* reconoc* bien*",
            "critica critican criticó criticaron criticar denuncia denuncian denunció denunciaron"
            " deplor* | critic* crític* denunci* conden* reproch* atac* censur*",
        ),
        "impose/lift": (
            "impone imponen impuso impusieron imponer | impus* impon* impuest* decret* instaur*",
            "levanta levantan levantó levantaron levantar | levant* derog* retir* suprim* quit*"
            " anul*",
        ),
        "appoint/dismiss": (
            "nombró nombraron nombrado nombrada nombrados nombrar nombramiento* | nombr* design*"
            " eleg* elig* contrat*",
            "destituid* destituy* destitución despedido despedidos despidió despidieron despedir"
            " | destit* ces* despid* despedi* ech* remov* apart*",
        ),
        "join/leave": (
            "unió unieron unirse adhesión | un* entr* adh* adhir* miembro* integr* ingres*"
            " incorpor*",
            "abandonó abandonaron abandonar abandona retirada | dej* sal* abandon* part* retir*"
            " march*",
        ),
        "support/oppose": (
            "apoya apoyan apoyó apoyaron apoyar apoyo respald* | apoy* favor sosten* pro",
            "opone oponen opuso opusieron oponerse | opon* opus* opuest* contra rechaz* oposic*",
        ),
        "suspend/resume": (
            "suspendi* suspender suspende suspenden suspensión interrump* | suspen* par* deten*"
            " cancel* aplaz*",
            "reanud* | retom* continu* reinici*",
        ),
        "strengthen/weaken": (
            "refuerz* reforz* fortalec* | consolid* fort* aument* intensific*",
            "debilit* | débil* socav* merm* min* eros*",
        ),
    },
    idioms=(
        "primer_ministro primera_ministra primeros_ministros ante_todo sobre_todo más_o_menos al_menos por_lo_menos"
        " a_menos_que cuando_menos además nada_más no_más una_vez_más más_tarde más_bien es_más aún_más"
        " más_allá más_alto más_bajo después_de_todo de_antemano cuanto_antes lo_antes_posible"
        " a_la_derecha_de línea_recta áfrica_del_sur américa_del_norte américa_del_sur corea_del_norte"
        " corea_del_sur poner_fin pone_fin puso_fin poner_en_marcha puesta_en_marcha en_marcha"
        " a_fin_de por_fin al_fin en_fin en_todo_caso primera_guerra segunda_guerra gran_bretaña"
        " oriente_medio oriente_próximo cercano_oriente poco_a_poco por_otra_parte alto_comisionado"
        " alto_el_fuego recién_nacid* última_hora a_última_hora en_los_últimos* en_las_últimas*"
        " derechos_humanos derecho_internacional en_contra_de_lo tarde_o_temprano fin_de_semana"
        " fines_de_semana a_pesar en_cuanto este_año este_mes esta_semana tal_vez al_final_de al_frente"
        " de_nuevo año_pasado semana_pasada mes_pasado salir_adelante sacar_adelante alta_mar premio_nobel"
        " llevar_a_cabo tras_ellos libre_comercio paz_social banco_central dar_lugar punto_de_partida"
    ),
)

_MEANINGS = """
govern: gobiern gobern
minist: ministr ministerio secretari
presiden: president presidi
parliament: parlament diputad senad camara
assembl: asamblea
elect: eleccion elector elegi vot urna comici
candidat: candidat
party: partido. partidos. partidari
polit: politic
law: ley. leyes. legisl legal juridi
right-droit: derecho
justice: justicia judicial
judg: juez jueza juici juzga tribunal corte.
lawyer: abogad
prosecut: fiscal.
accus: acus imput procesa
sentenc: conden pena. penas. sentenci
prison: prision carcel detenid encarcel preso
police: polici guardia
arrest: detenc detien detuv arrest detenid
investigat: investig
crim: crimen criminal delit
murder: asesin mata mato mataro homicid
dead: muert mori murio muri fallec difunt
victim: victima
injur: herid lesion
attack: ataque atac atentad terror
violen: violen
rape: violaci violo agre
arms: arma. armas. armad armament
army: ejercit milit soldad tropa
war: guerra
peace: paz. pacif
bomb: bomba explos
fire-feu: fuego. disparo. disparos. tiro. tiros.
secur: segurid
threat: amenaz
crisis: crisis
agree: acuerdo acord convenio tratado
negoti: negoci conversacion
meet: reunion reuni cumbre encuentr encontr
ambassad: embajad diplom
foreign: extranj exterior
border: fronter
migra: migra migrator inmigr refugiad
countr: pais. paises.
state: estado. estados. estat
nation: nacion
international: internacion
world: mundo. mundial
region: region provinc
cit: ciudad municip comun
village: pueblo. pueblos. aldea
capital: capital
local: local.  locales.
territor: territori
king: rey. reina. reyes. real. reino
princ: princip princes
mayor: alcald
lead: jef dirig lider
respons: respons
spokes: portavo
official: funcionari oficial
administ: administr
author: autorid
organi: organiz organis
institut: institu
ministr: ministerio
committ: comite comision
union: union unido. unidos. unida. unidas.
un: onu. unidas.
europ: europ
africa: africa
asia: asia
america: americ estadounid
arab: arabe
muslim: musulm islam
christ: cristian iglesia. catoli
jew: judi
relig: relig
god: dios. dioses. divin
morocc: marrue marroq
algeri: argel
tunis: tune tunec
libya: libia. libio
egypt: egip
france: franc
german: alem
spain: espan
ital: itali
engl: ingl britan
chin: china. chino. chinos. chinas.
japan: japon
russ: rus.  rusia ruso rusa
ukrain: ucran
turk: turqu turc
iran: iran
iraq: iraq irak
syri: siri
leban: liban
israel: israel
palestin: palestin
saudi: saud
india: india. indio indi
pakistan: pakist
canad: canad
austral: austral
brazil: brasil
mexic: mexic
greek: grec grieg
portug: portug
belg: belg
swiss: suiz
swed: suec
poland: polac polon
netherland: holand neerland
korea: corea corean
econom: econom
financ: financ financi
bank: banco banca
money: dinero
price: preci
cost: cost coste
tax: impuest fiscal. tribut
budget: presupuest
million: millon
thousand: millar miles. mil.
hundred: centenar cientos. cien.
dollar: dolar
euro: euro. euros.
sale: venta vend
wind: viento
buy: compr adqui
market: mercado
commer: comerc
compan: empres compan firma. socied
factor: fabric industri
produc: produc produj
employ: emple
work: trabaj obrer labor
wage: salari sueld
invest: inver
grow: crec crezc
increas: aument subi alza increment
decreas: baj disminu reduc reduj descen descien caid cayo
agricul: agric campesin granj
oil: petrol
gas: gas. gases.
energ: energ
electri: electri
nuclear: nuclea
water: agua. aguas.
sea: mar. mares. marin marit
ocean: ocean
river: rio. rios.
lake: lago
mount: montan monte.
island-ile: isla
coast: costa coster
beach: playa
forest: bosque forest
desert: desiert
tree: arbol
plant: planta
animal: animal
bird: ave. aves. pajar
fish: pez. peces. pescad
dog: perr
horse: caball
earth: tierra terrestr
sun: sol. solar
moon: luna lunar
sky: cielo
space: espaci
star: estrell
planet: planet
climat: clima
time-temps: tiempo
temper: temperat calor
cold: frio fria
rain: lluv
snow: niev nev
storm: tormen huracan ciclon
quake: terremot seism sism
flood: inundac inund
fire-incend: incendi
disaster: catastrof desastr
environ: medioamb ambient
pollut: contamin
health: salud sanit sanid
diseas: enfermed enferm
doctor: medic doctor
hospit: hospit clini
patient: pacient
virus: virus viral
coronavirus: coronavirus covid
epidem: epidem pandem
infect: infec contag
vaccin: vacun
treat: tratam trat cuidad
symptom: sintom
test: prueba test
case: caso
blood: sangre sangu
heart: corazon cardi
bod: cuerp
head: cabez
hand: mano. manos.
eye: ojo. ojos.
brain: cerebr
scien: cienc cient
research: investig
stud: estudi
expert: expert
discov: descub
invent: inven
techn: tecn
comput: ordenad comput inform
internet: internet web
site: sitio
phone: telef movil
image: imag foto
video: video pelicul
televis: televis cadena.
newspap: periodic diari prens medio.  medios.
journalist: periodist
book: libro
writ: escri autor
music: music cancion cant
art: arte. artes. artist
theat: teatr
cultur: cultur
histor: histor
languag-langu: lengua idiom
school: escuel colegi escolar
univers: universi
student: alumn estudiant
teach: ensen profes maestr
educ: educa
child: nino nina ninos ninas menor
young: joven juven
wom: mujer
man: hombre human
girl: nina. chica hija
boy: chico hijo
mother: madre
father: padre
famil: famili
parent: padres.
brother: herman
friend: amig
marr: matrimon casad casar espos boda
life: vida. vidas. viv
birth: nacim nac
people: gente person
popul: poblac pobl habit
citizen: ciudadan
member: miembr
group-groupe: grupo
team: equip
play: juga jueg jugad
match: partido encuentr
cup: copa
goal: gol. goles. objetiv
champion: campeon
victor: victori gan venci
defeat: derrot perd pierd
football: futbol
sport: deport
season: temporad
club: club
train-entrain: entren
race-course: carrer
olymp: olimp
medal: medall
first: primer
second: segund
third-troisie: tercer
last: ultim
new: nuev
old: antigu viej ancian
great: gran grand
small: pequen
high: alto. alta. altos. altas. elevad
low: bajo. baja. bajos. bajas.
long: larg
strong: fuert fuerz
quick: rapid
good: buen bien. mejor
bad: mal. malo mala peor
import: import
main: principal
difficult: dificil dificult
easy: facil
possib: posib pued pod podr
need: neces
differ: difer
same: mism
other: otro. otra. otros. otras.
several: vari numeros
some: algun
all: todo. toda. todos. todas.
each: cada
many: much
most: mayori
half: mitad medio. media.
only: solo. solamente unic
about: alrededor cerca aproxim casi
more: mas.
less: menos
very: muy
too: demasiad
also: tambien
but: pero aunque sino
because: porque razon
if: si.
when: cuando mientras
during: durante
since: desde
before: antes
after: despues tras. sigui
between: entre
against: contra
without: sin.
with: con.
under: bajo.
according: segun
never: nunca jamas
always: siempre
often: frecuen menudo
already: ya.
now: ahora actual
today: hoy
yesterday: ayer
tomorrow: manana
year: ano. anos. anual
month: mes. meses.
week: semana
day: dia. dias. jornad diari
hour: hora. horas.
minut: minut
morning: manana. madrug
evening: tarde. noche
night: noche nocturn
centur: siglo
era: epoca
age: edad. edades.
begin: comienz comenz empez empiez inici principi
end: fin. final termin acab
continu: continu sigue sigu
chang: cambi
becom: convert convirt
remain: qued permanec
say: dice. dicen dijo dijero decir dich
said: declar afirm anunci asegur senal
add-ajout: anad
explain: explic
ask: pid pedi pregunt solicit
answer: respond respuest contest
speak: habl
call: llam
name: nombr
think: pens piens cre. cree creen
know-savoir: sabe sabi saber supo conoc
see: ver. ve. vio. vist
show: mostr muestr revel
find: encontr encuentr hall
give: da. dan. dar. dio. dado
take: tom
put: pon pus puest
come: ven. viene vienen vino venir
arriv: lleg
leav: sali sale part march dej
return: volv vuel regres retorn
go: ir. va. van. fue. iba
enter: entr
exit: sali sale
open-ouv: abr abier apertur
clos: cerr cierr
help: ayud apoy
use: usa usar utiliz uso.
allow: permit permis autoriz
prevent-empech: impid imped prohib evit
protect: proteg protec
creat: crea
build: constru edific
destroy: destru
develop: desarroll
propos: propon propuest propus
decid: decid decis
cho: eleg elig escog
accept: acept
refus: rechaz neg
try: intent trat.
succe: exit logr
fail: fracas
risk: riesg peligr
problem: problem
question: cuestion pregunt
solution: soluc resolv
effect: efect
result: result
caus: caus
project: proyect plan. planes. prev
program: program
system: sistem
servic: servici
network: red. redes.
public-public: public
privat: privad
social: social
free-libert: libert libre
equal: igual
poor: pobr
rich: rico rica riqu
food-nourri: aliment comida
eat: com. comer comi
hous: casa. casas. viviend hogar
road: carreter calle camino
car: coche vehicul auto.
train-train: tren. trenes. ferrov
plane: avion aere vuelo
airport: aeropuert
ship: barco buque nave
port: puert
travel: viaj turis
hotel: hotel
north: norte
south: sur. sure
east: este. oriental orient
west: oeste occident
cent: centr
place: lugar plaza sitio
point: punto
part: parte
number: numer
figure: cifra tasa estadist
level: nivel
kilomet: kilometr km.
met: metro
type: tipo
form: forma
idea: idea
exampl: ejempl
inform: inform
messag: mensaj carta
campaign: campan
protest: protest manifest
strike: huelg
movement: movimient
change: cambio
traditi: tradic
celebrat: celebr fiest festiv
memor: memori recuerd
general: general
special: especial
particul: particul
simple: simpl sencill
true: verda cierto real.
false: fals
colo: color
black: negro. negra. negros. negras.
white: blanc
red: rojo. roja. rojos. rojas.
green: verde
gold: oro.
stone: piedr
light-lumie: luz. luces.
january: enero
february: febrer
march: marzo
april: abril
may: mayo.
june: junio
july: julio
august: agosto
septem: septiem setiem
octob: octubre
novem: noviem
decem: diciem
monday: lunes
tuesday: martes
wednesday: miercol
thursday: jueves
friday: viernes
saturday: sabado
sunday: domingo
do: hace hizo hacer hecho hacen
must: debe deb.
want: quier quer quis dese
pass: pas.  pasa paso.
measur: medid
situation: situac
seek: busc
obtain: obten obtuv recib consig consigu
lack: falt escas
control: control
report-rapport: inform
includ-comprend: inclu comprend
then: entonces luego asi.
still: aun. todavia
why: porque.
how: como.
three: tres
four: cuatro
five: cinco
six: seis
seven: siete
eight: ocho
nine: nueve
ten-dix: diez
two: dos.
event: evento acontec
accident: accident
asylum: asilo
defen: defen defien
evidence: prueb
chance: oportunid ocasion
director: director directiv
weak: debil
serious: grave
certain: ciert segur
recent: recien
future: futur
area: zona area
way: manera modo
quantit: cantid
qualit: calid
capacit: capac
act: accion activ
class: clase
degree: grado
learn: aprend
experien: experien
natur: natural
industr: industr
materi: materi
chemi: quimi
dose: dosis
mortal: mortal
adult: adult
ensur: asegur
guarant: garant
let: dej
keep: manten mantien conserv
carry: llev
launch: lanz
fall: cae cay caid
compar: compar
avoid: evit
identi: ident
confirm: confirm
spread: propag difund
resist: resist
limit: limit
base-base: base. basa
prepar: prepar
present: present
mean-signif: signific
estimat: estim calcul
indicat: indic
wait: esper
hope: esperanz
fear: mied tem.
love: amor
sleep: suen dorm
room: habitac sala.
store: tienda
customer: client
brand: marca
district: distrit barri
park: parque
bridge: puente
tower: torre
wall: muro
office: oficin
republic: republic
democra: democra
left: izquierd
right-droite: derecha
supreme: suprem
feder: feder
constitu: constitu
reform: reform
support: apoy respald
oppos: opos opon
critic: critic
conflict: conflict
fight: luch combat
independ: independ
releas: liber
hostag: rehen
disappear: desapar
rescu: rescat salv
evacu: evacu
emergen: emergen urgen
hunger: hambr
drought: sequi
object: objet
thing: cosa
moment: moment
time-fois: vez. veces.
period: period
next: proxim
until: hasta
toward: hacia
inside: interior dentro
far: lejos
slow: lent
deep: profund
short: cort
surface: superfici
order: orden
mission: mision
task: tarea
role: papel
objectiv: objetiv
strateg: estrateg
method: metod
model: model
pressur: presion
volunt: volunt
species: especie
analy: anali
record: registr record
affair: asunto
access: acces acced
distan: distanc
speed: velocid
size: tamano
link: vincul lazo
career: carrera
ceremon: ceremon
herit: heren patrimon
enough: sufici bastant
recommend: recomend aconsej
advice: consej
oblig: oblig
prevent-preven: preven
appear: aparec apareci
seem: parec
exist: exist
rare: raro rara
normal: normal
complet: complet
direct: direct
attention: atenc
interest: interes
benefit: benefici
damag: dano
sugar: azucar
milk: leche
meat: carne
paper: papel
window: ventan
digit: digital
passport: pasaport
visa: visad
ticket: billet entrada
bus: autobus
truck: camion
pilot: pilot
driv: conduc
passenger: pasaj
fuel: combust
stadi: estadi
actor: actor actri
museum: museo
castle: castill
palac: palacio
officer: agente. agentes.
revol: revol
data: dato
account: cuenta
credit: credit
debt: deud
loss: perdid
withdraw: retir
resign: dimit dimis renunc
nomin: nombra
replac: sustit
represent: represent
particip: particip
join: sum unirse
attend: asist
host: acog acoger
visit: visit
hit-frapp: golpe
block: bloque
forg: olvid
recall: record
observ: observ
read: lee. leer leido
send: envi
bring: tra. trae traj
offer: ofrec ofert
serv: serv
install: instal
depend: depend
consider: consider
partner: soci socio
competit-competi: competi
average: promedi media
maxim: maxim
minim: minim
total: total
double: doble duplic
percent: porcentaj ciento.
third-tiers: tercio
female: femenin
male: masculin
"""

_GROUPS = {
    # season
    "spring": "primavera* |",
    "summer": "verano* estival* | veran*",
    "autumn": "otoño* otoñal* |",
    "winter": "invierno* invernal* | inviern*",
    # period
    "yearly": (
        "anual* anualmente al_año por_año cada_año año_pasado próximo_año año_que_viene | año* anu*"
    ),
    "monthly": (
        "mensual* mensualmente al_mes por_mes cada_mes mes_pasado próximo_mes mes_que_viene | mes "
        "meses mensu*"
    ),
    "weekly": (
        "semanal* semanalmente por_semana a_la_semana cada_semana semana_pasada próxima_semana "
        "semana_que_viene | seman*"
    ),
    "daily": "diari* al_día por_día cada_día todos_los_días | día* diari*",
    "hourly": "por_hora a_la_hora cada_hora | hora* h",
    "minute": "por_minuto cada_minuto | minuto* min",
    "second": "por_segundo | segund*",
    # day
    "the day before yesterday": "anteayer antier antes_de_ayer |",
    "yesterday": "ayer | víspera pasad* antes antaño anoche",
    "today": "hoy | día* actual* ahora present*",
    "the day after tomorrow": "pasado_mañana |",
    "tomorrow": "| mañana futur* día_siguiente porvenir sigui*",
    # eve
    "the day before": "la_víspera en_vísperas | víspera* antes anterior*",
    "the day after": "al_día_siguiente | siguiente después tras mañana",
    # relative
    "father": "padre | padre* papá patern*",
    "mother": "madre | madre* mamá matern*",
    "brother": "hermano hermanos | herman*",
    "sister": "hermana hermanas | herman*",
    "son": "su_hijo el_hijo | hijo* niño*",
    "daughter": "su_hija la_hija | hija* niña*",
    "husband": "marido esposo | espos* cónyuge* marid* casad*",
    "wife": "esposa su_mujer | espos* mujer* cónyuge* casad*",
    "uncle": "tío tíos | tí*",
    "aunt": "tía tías | tí*",
    "niece": "sobrina sobrinas | sobrin*",
    "nephew": "sobrino sobrinos | sobrin*",
    "cousin": "| prim*",
    "grandfather": "abuelo abuelos | abuel* antepasad*",
    "grandmother": "abuela abuelas | abuel* antepasad*",
    # person
    "woman": "mujer mujeres | mujer* femen* señora* espos*",
    "man": (
        "hombre hombres | hombre* mascul* varon* varón señor* human* persona* chic* muchach* tipo*"
    ),
    "girl": "chica niña chicas niñas | chica* niñ* hija* muchach*",
    "child": "niño* niña* | niñ* hij* menor* chic* bebé* jóven* joven* infan* pequeñ*",
    "boy": "chico niño chicos niños | chic* niñ* hijo* muchach*",
    # casualty
    "killed": (
        "muerto muertos muerta muertas murió murieron matado | mat* muert* muer* mur* fallec* "
        "vida* víctima* asesin* letal* mortal*"
    ),
    "wounded": "herido heridos herida heridas | heri* lesion*",
    "arrested": (
        "arrestado arrestados arrestada arrestadas detenido detenidos | arrest* deten* detuv* captur*"
        " apres* prend* prision* cárcel encarcel*"
    ),
    # charge
    "accused": (
        "acusado_de acusada_de acusados_de acusadas_de | acus* imput* proces* carg* juzg* juicio"
        " sospech* denunci* presunt* encausad*"
    ),
    "charged": "imputad* procesad* | acus* imput* proces* carg*",
    "convicted": "condenad* declarad*_culpable | conden* culpab*",
    # crime
    "murder": "asesinat* homicid* | asesin* mat* muert*",
    "rape": "violación violad* | viol* sexual* agres*",
    "fraud": "fraude* estafa* | fraud* engañ* estaf*",
    "corruption": "corrupción soborno* | corrup* sobor* cohech*",
    "torture": "tortura* | tortur*",
    "kidnapping": "secuestr* | rapt* rehén rehenes",
    # minister
    "interior": "ministr*_del_interior ministerio_del_interior | interior*",
    "foreign": (
        "ministr*_de_exteriores ministr*_de_asuntos_exteriores ministerio_de_exteriores canciller "
        "| exterior* diplom* extranj*"
    ),
    "defence": "ministr*_de_defensa ministerio_de_defensa | defens* militar* pentágono",
    "justice": "ministr*_de_justicia ministerio_de_justicia | justicia judicia* fiscal*",
    "health": (
        "ministr*_de_sanidad ministr*_de_salud ministerio_de_salud ministerio_de_sanidad | salud "
        "sanid* sanit*"
    ),
    "education": "ministr*_de_educación ministerio_de_educación | educa* enseñ* escola*",
    "finance": (
        "ministr*_de_hacienda ministr*_de_finanzas ministerio_de_hacienda | hacienda finan* "
        "tesor* econom*"
    ),
    "agriculture": "ministr*_de_agricultura ministerio_de_agricultura | agri* agra* rural*",
    "culture": "ministr*_de_cultura ministerio_de_cultura | cultur*",
    "labour": "ministr*_de_trabajo ministerio_de_trabajo | trabaj* emple*",
    "transport": (
        "ministr*_de_transport* ministerio_de_transport* ministr*_de_fomento | transport* fomento"
    ),
    "energy": "ministr*_de_energía ministerio_de_energía | energ* petról*",
    # head
    "prime minister": (
        "primer_ministro primera_ministra presidente_del_gobierno jefe_de_gobierno | ministr* "
        "gobierno*"
    ),
    "president": "| presid*",
    "king": "el_rey del_rey | rey* real*",
    # rank
    "general": "general_de_división el_general | general*",
    "colonel": "coronel coroneles |",
    "brigadier": "general_de_brigada | brigad* general* decan* alcald*",
    "captain": "| capitán* capitan*",
    "sergeant": "sargento* |",
    # court
    "supreme": "tribunal_supremo corte_suprema | suprem*",
    "constitutional": "tribunal_constitucional corte_constitucional | constitu*",
    "cassation": "tribunal_de_casación corte_de_casación | casación suprem*",
    "appeal": "tribunal_de_apelación* corte_de_apelación* | apela*",
    "audit": "tribunal_de_cuentas | cuentas",
    # house
    "senate": "senado senador* | senad*",
    "assembly": (
        "asamblea_nacional cámara_de_representantes cámara_de_diputados congreso_de_los_diputados "
        "| asamblea* cámara* diputad* congres*"
    ),
    # european body
    "Council of Europe": "consejo_de_europa |",
    "European Council": "consejo_europeo |",
    "European Commission": "comisión_europea | comisión bruselas",
    "European Parliament": "parlamento_europeo eurocámara | parlament* euro*",
    # agency
    "UNESCO": "unesco |",
    "UNICEF": "unicef | infancia",
    "UNHCR": "acnur | refugiad*",
    "WHO": "oms | salud",
    "WFP": "programa_mundial_de_alimentos | pma aliment*",
    "IMF": "fmi fondo_monetario_internacional | fondo monetari*",
    "World Bank": "banco_mundial | banco*",
    "IOM": "oim | migracion*",
    "ILO": "organización_internacional_del_trabajo | oit trabajo",
    "FAO": "fao | aliment* agricul*",
    "OHCHR": "acnudh | derechos humanos",
    # relief
    "Red Cross": "cruz_roja | cicr",
    "Red Crescent": "media_luna_roja |",
    # news agency
    "Reuters": "reuters |",
    "Agence France-Presse": "afp agence_france-presse |",
    "Associated Press": "associated_press | ap",
    # movement
    "Hamas": "hamás hamas |",
    "Hezbollah": "hezbolá hezbollah | hizbulá",
    "Houthis": "hutí hutíes |",
    "Taliban": "talibán talibanes |",
    "Islamic State": "isis daesh estado_islámico | ei",
    "al-Qaeda": "al_qaeda al-qaeda | qaeda",
    "Boko Haram": "boko_haram |",
    "PKK": "pkk partido_de_los_trabajadores_de_kurdistán | kurd*",
    # companies
    "Renault": "renault |",
    "Peugeot": "peugeot |",
    "Toyota": "toyota |",
    "Nissan": "nissan |",
    "Volkswagen": "volkswagen | vw",
    "Hyundai": "hyundai |",
    "Tesla": "tesla |",
    "Boeing": "boeing |",
    "Airbus": "airbus |",
    "Google": "google | alphabet",
    "Microsoft": "microsoft |",
    "Facebook": "facebook | meta",
    "TikTok": "tiktok |",
    # clergy
    "imam": "imán imanes | imam mezquita*",
    "rabbi": "rabino rabinos |",
    "bishop": "obispo obispos arzobispo* | prelad* cardenal* metropolit* patriarca*",
    # worship
    "mosque": "mezquita mezquitas |",
    "church": "iglesia iglesias | cristian* catedral* capilla* basílica* culto",
    "synagogue": "sinagoga sinagogas | templo* culto",
    # Hijri month
    "Ramadan": "ramadán | ayun*",
    "Shaban": "shabán |",
    "Rajab": "rayab |",
    "Muharram": "muharram |",
    "Shawwal": "shawwal |",
    # institution
    "Security Council": "consejo_de_seguridad | seguridad",
    "General Assembly": "asamblea_general | asamblea*",
    "Criminal Court": "corte_penal_internacional | penal*",
    "Court of Justice": "corte_internacional_de_justicia | justicia",
    "African Union": "unión_africana | african*",
    "European Union": "unión_europea | europ* ue bruselas",
    "Arab League": "liga_árabe | árab*",
    "Islamic Cooperation": "cooperación_islámica | islám*",
    "United Nations": "onu naciones_unidas | naciones",
    "NATO": "otan | alianza atlántic*",
    "Federal Reserve": "reserva_federal fed | federal estadounidense*",
    "European Central Bank": "banco_central_europeo bce | europ*",
    "ambassador": "embajador embajadora embajadores | embaj* enviad*",
    "consul": "cónsul cónsules | cónsul* consul*",
    "governor": "gobernador gobernadora gobernadores | gobern* prefect*",
    "mayor": "alcalde alcaldesa alcaldes | alcald* municip*",
    "defence lawyer": "abogado_defensor abogado_de_la_defensa | abogad* defens*",
    "prosecutor": "fiscal fiscales | fiscal*",
    # multiple
    "half": "la_mitad | mitad* medi*",
    "double": "duplic* doblar dobló doblado | dobl* multiplic*",
    "triple": "triplic* | tripl* tres multiplic*",
    "quadruple": "cuadruplic* | cuatro cuádrupl* multiplic*",
    # sea
    "Black Sea": "mar_negro | negro",
    "Red Sea": "mar_rojo | rojo",
    "Dead Sea": "mar_muerto | muerto",
    "Mediterranean": "mediterráneo | mediterr*",
    "Atlantic": "atlántico | atlánt*",
    "Pacific": "océano_pacífico | pacíf*",
    "Baltic": "báltico | bált*",
    "Caspian": "caspio |",
    # faith
    "muslim": "musulm* | islám* islam*",
    "christian": "cristian* | catól* evang*",
    "jewish": "judí* | juda* hebre* semit*",
    "buddhist": "budis* | bud*",
    "hindu": "hind* | ind*",
    "sunni": "suní suníes sunit* | sun*",
    "shia": "chií chiíes chiit* | chi*",
    # span
    "decade": "década décadas decenio* | diez años",
    "century": "siglo siglos | secular* cien",
    "millennium": "milenio milenios | mil*",
    # part of the year
    "quarter": "trimestre* trimestral* | cuarto* tres",
    "half-year": "semestre* semestral* | mitad* medi* seis",
    # fuel
    "oil": "petróleo petrolero* petrolera* | petrol* crudo hidrocarb* aceite*",
    "gas": "gas | gas* carburante* combustible* hidrocarb*",
    "coal": "carbón | carb*",
    # era
    "BC": "antes_de_cristo a._c a.c | antes",
    "AD": "después_de_cristo d._c d.c | después",
    # limit
    "since": "desde | a_partir tras después hace durante",
    "until": "hasta | antes incluso para aún",
    # night
    "last night": "anoche ayer_por_la_noche | ayer noche pasad*",
    "tonight": "esta_noche | noche esta hoy",
    # week
    "last week": "semana_pasada | pasad* últim* anterior*",
    "this week": "esta_semana | esta actual* esa",
    "next week": "próxima_semana semana_próxima semana_que_viene | próxim* sigui* viene",
    # month
    "last month": "mes_pasado | pasad* últim* anterior*",
    "this month": "este_mes | este actual* ese",
    "next month": "próximo_mes mes_próximo mes_que_viene | próxim* sigui* viene",
    # year
    "last year": "año_pasado | pasad* últim* anterior*",
    "this year": "este_año presente_año | este actual* presente ese",
    "next year": "próximo_año año_próximo año_que_viene | próxim* sigui* viene",
    # share
    "all": (
        "todos todas | tod* cada enter* complet* total* ambos ambas cualquier* conjunto ningun*"
    ),
    "most": "la_mayoría la_mayor_parte | mayor* principal* más gran*",
    "some": "algunos algunas | algun* algún* ciert* vari* part* unos unas",
    # amount
    "many": "muchos muchas numeros* | much* gran* vari* multit* tant*",
    "few": "pocos pocas | poc* escas* rar* algun* unos unas",
    # frequency
    "always": "siempre | sigue* sigui* constant* cada tod* aún",
    "sometimes": "a_veces | veces ocasion* algun*",
    # end of a row
    "last": "último última últimos últimas | últim* final* pasad*",
    "penultimate": "penúltim* |",
    # part of a period
    "early": "| principi* comienz* inici* primer* tempran* empez* alb*",
    "middle": "| mediad* medio media mitad",
    "late": "| final* fin fines últim* tard*",
    # between two directions
    "northeast": "noreste nordeste |",
    "northwest": "noroeste |",
    "southeast": "sureste sudeste |",
    "southwest": "suroeste sudoeste |",
    # points
    "basis points": "puntos_básicos punto_básico | básico* base",
    "percentage points": "puntos_porcentuales punto_porcentual | porc*",
    # age
    "thirties": "treintañer* | treint*",
    "forties": "cuarentón cuarentona | cuarent*",
    "fifties": "cincuentón cincuentona quincuagenari* | cincuent*",
    "sixties": "sexagenari* sesentón sesentona | sesent*",
    "seventies": "septuagenari* | setent*",
    "eighties": "octogenari* | ochent*",
    # party
    "socialist": "socialista* socialismo | social* izquierd*",
    "communist": "comunista* comunismo | marxis* roj*",
    "liberal": "liberal liberales liberalismo | liber* progresist*",
    "conservative": "conservador* | conserv* derech* popular*",
    # duty
    "must": (
        "debe deben deberá deberán | deb* ten* tien* tuv* hay necesi* oblig* preciso forz* exig*"
        " prohib* no ha han que"
    ),
    "may": "puede pueden podrá podrán | pod* pud* pued* posib* permit* autoriz* quizá* derecho",
    # standing
    "former": (
        "expresidente* exministr* antiguo_presidente ex_presidente | ex* antigu* anterior* "
        "saliente* entonces pasad*"
    ),
    "acting": (
        "presidente_interino presidenta_interina en_funciones | interin* provision* transi* "
        "funciones"
    ),
    "deputy": "vicepresident* viceministr* | vice* adjunt* segund* sub*",
    "suspended sentence": "pena_suspendida condena_suspendida | suspen* condicional*",
}
_GROUP_IDIOMS = "ante_todo sobre_todo poco_a_poco unos_pocos unas_pocas"
LANGUAGE = Language(
    code="es",
    length=(0.12, 0.11),
    omission=3.7,
    addition=1.0,
    assistants=(
        r"(?i)\A[\W_]*(?:(?:claro|por supuesto|desde luego|de acuerdo)\W+)?(?:aquí (?:tiene[sn]?|está|va)"
        r" (?:la|una|su|tu|mi) [^.:\n]{0,30}?(?:traducción|versión)|(?:la )?traducción(?: al \w+)?\W{0,3}:"
        r"|texto traducido\W{0,3}:|(?:traduc[ei]|traduzca)\b[^:\n]{0,50}:)"
        r"|\bcomo (?:modelo de lenguaje|inteligencia artificial|ia)\b"
        r"|\bno puedo traducir\b|\bespero que esta traducción\b"
    ),
    meanings=_MEANINGS,
    counted={
        "person": "persona individuo habitante",
        "dead": "muerto fallecido víctima",
        "wounded": "herido",
        "case": "caso contagio infección",
        "minister": "ministro",
        "member": "miembro",
        "deputy": "diputado parlamentario senador",
        "seat": "escaño",
        "vote": "voto sufragio",
        "voter": "elector votante",
        "woman": "mujer",
        "man": "hombre",
        "child": "niño menor",
        "student": "estudiante alumno",
        "migrant": "migrante",
        "refugee": "refugiado",
        "worker": "trabajador empleado obrero asalariado",
        "job": "empleo puesto",
        "soldier": "soldado militar",
        "police": "policía agente",
        "country": "país estado nación",
        "city": "ciudad municipio",
        "family": "familia hogar",
        "company": "empresa compañía sociedad",
        "school": "escuela colegio",
        "hospital": "hospital",
        "house": "casa vivienda",
        "vehicle": "vehículo coche automóvil",
        "plane": "avión aparato",
        "ship": "barco buque",
        "goal": "gol",
        "point": "punto",
        "match": "partido encuentro",
        "time": "vez ocasión",
        "place": "plaza",
        "player": "jugador",
        "team": "equipo",
        "group": "grupo",
        "project": "proyecto",
        "passenger": "pasajero",
        "language": "lengua idioma",
        "island": "isla",
        "species": "especie",
        "patient": "paciente enfermo",
        "participant": "participante",
        "page": "página",
        "room": "habitación sala",
        "journalist": "periodista",
        "prisoner": "prisionero preso detenido",
        "round": "ronda vuelta asalto",
        "barrel": "barril",
        "dose": "dosis",
        "test": "prueba test",
        "step": "etapa",
        "line": "línea",
        "station": "estación",
    },
    stops=_STOPS,
    words=_WORDS,
    titles=_TITLES,
    nouns=_NOUNS,
    places=_PLACES,
    typography=_TYPOGRAPHY,
    terms=_TERMS,
    notices=_NOTICES,
    pages=_PAGES,
    bylines=_BYLINES,
    numbers=_NUMBERS,
    money=_MONEY,
    units=_UNITS,
    calendar=_CALENDAR,
    clock=_CLOCK,
    bounds=_BOUNDS,
    negation=_NEGATION,
    hedges=_HEDGES,
    opposites=_OPPOSITES,
    groups=_GROUPS,
    group_idioms=_GROUP_IDIOMS,
)
"""The record of Spanish."""
