"""English: what the rules of this room read. `record` says what each field means."""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

from newstranslate.language.record import Language
from newstranslate.language.record_words import Notices, Nouns, Stops, Terms, Titles, Words, words

_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eu’']|l[ea]\s))"
_PAGEANT = r"(?!\s(?:\w+\s)?(?:Univers|Monde|World|France|Maroc|Morocco|USA|America|Earth))"
_STOPS = Stops(
    titles=words(
        "mr mrs ms mx messrs dr drs prof sen rep gov gen col lt maj capt cpl sgt cmdr adm rev hon "
        "st pres amb supt e.g i.e cf vs v viz rt "
        "msgr sens reps govs gens cols profs det insp brig pvt asst assoc treas mt"
    ),
    numbered=words(
        "no nos art p pp fig figs vol ch sec par para jan feb mar apr jun jul aug sept sep oct nov "
        "dec eq ex n c ca approx pt cl paras secs regs tues thurs ct cir"
    ),
    loose=words(
        "etc inc ltd co corp bros jr sr dept univ est assn ave blvd rd a.m p.m ph.d m.d b.a m.a "
        "u.s u.k u.n e.u d.c u.s.a jan feb mar apr aug sept sep oct nov dec al esq ft in lb oz "
        "approx llc llp plc pty gmbh bhd intl mfg bldg bros assoc assn govt cir ct supp div ed "
        "eds tues thurs calif conn colo minn okla tenn sen rep gov gen prof adm rev pres amb asst "
        "det mt maj capt hon"
    ),
    starters=words(
        "the a an this that these those it he she they we you i his her their our my its there "
        "here and but or so yet if when while as in on at by for from with without to of after "
        "before since during under over between among against about according although because "
        "however meanwhile moreover then now today yesterday who what where why how which some "
        "many most all each every no not none both one two three several other another is was "
        "are were has have had do does did can could will would should may might must let"
    ),
)

_WORDS = Words(
    function=words(
        "the of and to in for on with by from at as is are was were be been has have "
        "had that this these those which who whom whose it its he she they we you i "
        "not but or if than then their his her our your into about after before "
        "between over under"
    ),
    small=words(
        "a an will would can could should may might must do does did done no so all any some more "
        "most other such only also there here when where what how why while because during against "
        "up out off down through until since him me us my ours them one two said being "
        "each both often though like many people year years new first last says today "
        "time day ago "
        "few many much very just now s t"
    ),
    letters="éèêëïöôñçâàü’",
    foreign=words("i"),
    openers=words(
        "the this that these those his her its their our your but and for nor yet while when "
        "where what who whom whose how why after before since until although though because "
        "according however therefore meanwhile moreover furthermore then there here now today "
        "yesterday tomorrow some many most several few all both each every any other another "
        "with without within from into onto over under about above below between among "
        "against during despite through across such one two three four five six seven eight "
        "nine ten first second third last next new old not are was were has have had can could "
        "will would may might must should does did don isn aren"
    ),
    determiner=r"(?i)\b(?:the|a|an|his|her|its|their|our|this|that)\s[\s“\"]*\Z",
    doubled=words("had that so very bye no yes ha ho hush knock chop tut win boy blah cha rah who"),
    clause=words(
        "i we you he she it they is are was were am be been has have had do does did not don don’t "
        "will would can could should must may might this that there if but because who which "
        "what's it's i'm we're they're"
    ),
    clause_needed=2,
    own_names=words(
        "germany german germans england english wales welsh scotland scottish scots scot "
        "ireland irish spain spanish spaniards spaniard united states kingdom netherlands "
        "dutch holland sweden swedish swede swedes switzerland swiss norway norwegian "
        "latvia latvian latvians cyprus cypriot hungary hungarian hungarians czech "
        "austria austrian austrians belarus belarusian burma burmese myanmar saudi arabia "
        "arabian emirates japan japanese ivory ivorian chad chadian comoros sahara "
        "western eastern northern southern central new zealand caledonia britain british "
        "briton britons iceland icelandic greenland greenlandic denmark danish danes dane "
        "flanders flemish walloon bavaria bavarian saxony saxon swabia prussia prussian "
        "catalonia catalan andalusia castile galicia sardinia apulia tuscany lombardy "
        "piedmont poland polish pole poles moldova georgia persia persian hebrew hebrews "
        "jew jews jewish greek greeks greece gaul indies caribbean levant lapland lebanon "
        "lebanese morocco moroccan moroccans egypt egyptian egyptians turkey turkish turk "
        "turks romania romanian romanians korea korean koreans india indian indians "
        "ukraine ukrainian russia russian russians china chinese french france italy "
        "italian italians american americans african africans european europeans asian "
        "asians arab arabs muslim muslims christian christians islamic maori macedonia "
        "lithuania estonia "
        # cities
        "london edinburgh dover canterbury cornwall antwerp ghent leuven mechelen ypres "
        "regensburg mainz trier freiburg aachen frankfurt vienna geneva basel padua "
        "mantua siena leghorn genoa cordoba zaragoza granada cadiz corunna warsaw krakow "
        "cracow gdansk vilnius moscow petersburg beijing nanjing guangzhou cairo algiers "
        "mecca damascus aleppo mosul basra beirut tyre jerusalem havana hague copenhagen "
        "singapore mumbai kolkata yangon "
        # sky, sea, land
        "earth moon sun jupiter mercury saturn venus mars universe channel thames rhine "
        "danube meuse nile tigris euphrates jordan ganges matterhorn black red dead sea "
        "ocean gulf bay strait straits island islands isle isles mount mountain mountains "
        "lake lakes river rivers valley plain desert beach coast tropic equator "
        "hemisphere alps pyrenees north south east west northeast northwest southeast "
        "southwest middle near far mid "
        # faith, feasts, times
        "god gods lord virgin mary spirit saint st church gospel bible scripture easter "
        "christmas pentecost lent ascension advent epiphany day eve year age ages "
        "antiquity enlightenment revolution war wars world first second third cold empire "
        "republic crusade crusades holocaust january february march april may june july "
        "august september october november december jan feb mar apr jun jul aug sept sep "
        "oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue "
        "tues wed thu thurs fri sat spring summer autumn fall winter "
        # offices, bodies
        "president minister ministry prime government governor parliament assembly house "
        "houses commons lords senate senator congress congressman representative "
        "representatives council court supreme tribunal king queen prince princess duke "
        "duchess earl count countess baron emperor empress tsar pope bishop cardinal "
        "father mother brother sister mr mrs ms miss sir lady dame dr prof professor "
        "doctor general colonel captain sergeant admiral lieutenant major judge justice "
        "attorney sheriff white office agency authority bank stock exchange board bureau "
        "center centre chamber chancellor chief chairman commission commissioner "
        "committee community company confederation constitution convention county "
        "department director division school foundation fund force forces guard group "
        "high hospital hotel institute league law mayor navy army air mission movement "
        "museum nation nations opera orchestra order organization organisation palace "
        "party place police program programme project region secretary secretariat "
        "security service services society trade treaty agreement accord pact protocol "
        "charter declaration theatre theater tower union university college city town "
        "village gate bridge port harbor harbour station park garden gardens castle "
        "street road avenue square highway district cathedral basilica abbey chapel "
        "mosque temple stadium games olympic olympics cup championship championships "
        "tournament grand prize award awards trophy foreign home interior affairs finance "
        "finances economy education culture labor labour health defense defence rights "
        "human men women children youth sports environment agriculture fisheries "
        "transport housing research sciences science arts medicine peace development "
        "commerce industry energy national international federal state republican "
        "republicans democrat democrats democratic conservative conservatives "
        # other
        "big little small great old long blue green yellow pink orange gold golden silver "
        "wall book journal article chapter annex table figure internet web quran all "
        "kings ladies man woman "
    ),
    endings=r"(?:s|es|ed|d|er|ers|ing)(?!\w)",
    year_before=r"(?i)\b(?:in|year|since|from|until|between|by|of)[ \u00a0]\Z",
)

_TITLES = Titles(
    patterns={
        "courtesy_m": rf"\bMr\b\.?{_NAMED}",
        "courtesy_f": rf"\b(?:(?:Mrs|Ms)\b\.?|Miss\b{_PAGEANT}){_NAMED}",
        "courtesy_m?": r"\b(?:Mr|Messrs|Mister|Monsieur|[Ss]ir|Lord|Don|[Gg]entlem[ae]n)\b",
        "courtesy_f?": r"\b(?:Mrs|Ms|Miss|Mme|[Mm]adame?|Dame|[Ll]ady|[Ll]adies)\b",
        "crown_m": r"\b[Kk]ing\b",
        "crown_f": r"\b[Qq]ueen\b",
        "crown_m?": r"\b(?:[Kk]ings|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "crown_f?": r"\b(?:[Qq]ueens|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "prince_m": r"\b[Pp]rince\b",
        "prince_f": r"\b[Pp]rincess\b",
        "prince_m?": r"\b(?:[Pp]rinces|[Ee]mirs?|Highness)\b",
        "prince_f?": r"\b(?:[Pp]rincesses|Highness)\b",
    },
    hint=r"\bM(?:rs?|s|iss)\b|[Kk]ing\b|[Qq]ueen|[Pp]rince",
)

_NOUNS = Nouns(
    complement=r"(?i)\s(?:of|for|in|to|on|at|by|with|from|against|without|and|or)\b",
    unchanged=words(
        "prix voix croix noix paix choix taux pays cas temps corps cours concours secours discours "
        "parcours recours procès accès succès décès refus permis poids fois mois avis bras fonds os "
        "non très plus moins peu"
    ),
    singular=(
        (r"(?<=..)men\Z", "man"),
        (r"(?<=..)ies\Z", "y"),
        (r"(?<=(?:ch|sh|ss))es\Z|(?<=[xz])es\Z", ""),
        (r"(?<=...)(?<![sui])s\Z", ""),
    ),
    plural=(
        (r"(?<=[sxz])\Z|(?<=ch)\Z|(?<=sh)\Z", "es"),
        (r"(?<=m)an\Z", "en"),
        (r"(?<=[^aeiou])y\Z", "ies"),
        (r"\Z", "s"),
    ),
)

_TERMS = Terms(
    links=words("of for the on to in and against with a an by"),
    openers=words(
        "he she it they we you i this that these those his her its their our but if when while "
        "after before since according as all mr mrs ms dr what who how"
    ),
    verbs=words(
        "is are was were has have had will would can could may said says which that who at from "
        "after before during"
    ),
    owners=(
        """
ADB: African Development Bank; Asian Development Bank
AI: artificial intelligence; Amnesty International
AU: African Union; astronomical unit
CAF: Confederation of African Football; Canadian Armed Forces
CDC: Centers for Disease Control and Prevention; Africa CDC
CDG: Caisse de Dépôt et de Gestion; Charles de Gaulle Airport
ECA: Economic Commission for Africa; European Court of Auditors
ECHR: European Court of Human Rights; European Convention on Human Rights
ICC: International Criminal Court; International Chamber of Commerce;
  International Cricket Council
IDB: Islamic Development Bank; Inter-American Development Bank
IFC: International Finance Corporation; International Financial Centre
ITC: International Trade Centre; International Trade Commission
PA: Palestinian Authority; Press Association; personal assistant
PAM: Authenticity and Modernity Party; Programme alimentaire mondial
PM: prime minister; afternoon; particulate matter
PSC: Peace and Security Council; Political and Security Committee
RSF: Reporters Without Borders; Rapid Support Forces
"""
    ),
    capitals=True,
)

_NOTICES = Notices(
    draft="Draft — not approved for publication.",
    provenance={
        "all": "Translated from {source}{machine}{people}{day}.",
        "machine": " with the help of machine translation ({})",
        "people": ", reviewed by {}",
        "day": " on {}",
    },
)
LANGUAGE = Language(
    code="en",
    omission=3.7,
    addition=0.3,
    stops=_STOPS,
    words=_WORDS,
    titles=_TITLES,
    nouns=_NOUNS,
    terms=_TERMS,
    notices=_NOTICES,
)
"""The record."""
