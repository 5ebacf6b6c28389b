"""What denies in French, English and Arabic, what only looks so, and what denies otherwise.

Word lists are in `lexicon`'s notation; patterns apply to `lexicon.plain` text.
"""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

import re
from functools import lru_cache

from newstranslate.language.lexicon import plain

_PERSON = r"(?<!une )(?<!la )(?<!cette )(?<!chaque )(?<!par )(?<!seule )(?<!autre )(?<!sa )personne"
"""*personne* that is nobody."""

CLAUSES: dict[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bn(?:e\s|')(?:[^\s.;!?]+\s){0,6}?"
        rf"(?:pas|plus(?! (?:que|qu'|d'un|de \d))|jamais|aucune?|rien|{_PERSON}|nullement|guère)\b"
        rf"|\b(?:aucune?|{_PERSON}|rien|nul(?:le)?)\b[^.;!?]{{0,60}}?\bn(?:e\s|')"
        r"|(?:[,;]|\bet|\bmais|\bvoire) pas (?!(?:seulement|que|plus|mal|moins|si|trop|à pas)\b)"
    ),
    "en": re.compile(r"\b(?:not|never|nobody|nothing|none|cannot)\b|n't\b"),
    "ar": re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس\w?|ليسوا)(?!\w)"),
}
"""What negates a clause of the source beyond doubt."""

PARTICLES: dict[str, re.Pattern[str]] = {
    "fr": re.compile(r"\bn(?:e\s|')|\b(?:non|sans|ni)\b"),
    "en": re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without)\b|n't\b"),
    "ar": re.compile(
        r"(?<!\w)(?:[وف]?(?:من )?ب?دون|[وف]?ب?لا|[وفا]?(?:لم|لن|ليس\w*|لست|لسنا)|[وف]?لما(?= [يتن]\w))(?!\w)"
    ),
}
"""Words that do nothing but negate."""

_IDIOMS: dict[str, str] = {
    "fr": (
        r", si jamais\b|\bn'en (?:\w+ ){1,3}pas moins|\bn'est[- ]ce pas|\bon ne peut plus|\bne (?:cess\w+ pas|cesse\w* jamais) de|\bn'arrêt\w+ pas de"
        r"|\bn(?:e |')(?:\w+ ){1,4}plus qu(?:e\b|'[àa]?)|\bn'(?:est|était) (?:pas )?autre que"
        r"|\bn(?:e |')(?:\w+ ){1,3}pas moins (?:de|d'|que)|\bpas moins (?:de|d')"
        r"|\b(?:il )?ne (?:fai\w+|laiss\w+|subsist\w+) (?:aucun|pas de|pas l'ombre d'un) doute\b"
        r"|\bsans doute\b|\bnon[- ]seulement\b|\bpas à pas\b|\bne serait[- ]ce\b"
        r"|\bn'(?:y )?\w+ pas (?:que|qu')\b|\bn'importe\b|\bn'empêche\b"
        r"|\bn(?:e |')(?:\w+ ){0,3}pas (?:pu )?(?:m'|t'|s'|nous |vous )empêcher de\b"
    ),
    "en": (
        r"\bnot (?:only|just|merely|simply|solely|least|to mention|so much|unlike|uncommon\w*)\b"
        r"|\bnot (?:unusual\w*|until|infrequent\w*|long (?:after|before|ago))\b|\bcannot but\b"
        r"|\b(?:can't|cannot|couldn't) (?:help|wait|agree more)\b|\bno (?:less|fewer) than\b"
        r"|\bnothing (?:but|less than|short of)\b|\bwhy (?:not|don't|doesn't|didn't)\b"
        r"|\bnone other than\b|\bor not\b|\bif not\b|\bsecond to none\b|\bno doubt\b"
        r"|\bn't (?:just|only|merely|simply)\b|\bmore often than not\b|\bno wonder\b"
        r"|\w+n't (?:it|they|he|she|you|we|i)\s?\?|\bno matter\b|\bnever before\b"
        r"|\bnone of the above\b|\bnot to be outdone\b"
    ),
    "ar": (
        r"(?<!\w)[وف]?(?:لا شك|لا ريب|لا سيما|لا بد|لا باس|لا محاله|لا مفر"
        r"|(?:ليس|ليست) (?:\w+ ){0,4}(?:فقط|فحسب)|(?:ليس|ليست) (?:\w+ )?(?:سوي|الا)"
        r"|(?:لا|ما|لم) [يتزان]?\w?ز[ال]\w*|ما ان|ان لم|ما لم|ا(?:ليس|لم)"
        r"|(?:لم|لن|لا) [يتنا]\w+ (?:\w+ ){0,8}?(?:الا|سوي)|لم شمل\w*|لم [يتنا]لبث\w*|ليس من شك)(?!\w)"
    ),
}
"""What has the form of a negation and denies nothing; `not only` is not `not`."""
IDIOMS = {lang: re.compile(pattern) for lang, pattern in _IDIOMS.items()}
"""`_IDIOMS`, compiled."""

CARRIERS: dict[str, str] = {
    "fr": (
        "pas ni sans jamais aucun* nul nulle nuls nulles nullement nulle_part"
        " guère peine impossib* incap* refus* empêch* évit* éviter absen* manqu* interdi* illég*"
        " anorma* dépourv* dénu* hors irré* irra* irres* illi* immobil* imparf* imprév* impréc* improb* inab* inac*"
        " inad* inat* incalc* incomp* incorr* incons* inconn* incont* incroy* indéc*  indisp* indiff* indem* inef* inel* inex* insatis* insalub* insol*"
        " insuffi* inut* inval*  invis* invol* involont* inédi* inach* inatt* inap* inéd* inég*"
        " inext* injust* mécon* mécont* malhab* défavor* défectu* désac* désint* désapp* désobé* démen* "
        " ignor* rare rares rarement peu loin échec* échou* privé_de privée_de privés_de privées_de priver prive privent privant perd* perte* faute défaut"
        " abst* exclu* except excepted excepting exception exceptions  rejet* écart* nie nié nier nient niant"
        " déclin* renonc* abandonn* reste_à restent_à encore_à suspend* suspen*"
        " aucunement néglig* lacun* insensible* exempt* libre_de vide vides démuni* "
        " autre_que plutôt_que plutôt_qu au_lieu_de au_lieu_d autrement asympt* anonym* atyp* inévit* "
        " raté* désaccord* désavou* jusqu'alors intact* impun* "
        " disparu* disparaî* boud* "
    ),
    "en": (
        "not never no none nobody nothing neither nor without cannot nowhere unless hardly barely"
        " rarely seldom scarcely scarce rare few fewer little fail* lack* refus* deny denie* denying"
        " denial avoid* prevent* instead except excepted excepting exception exceptions absen* miss misses missing reject* prohibit*"
        " forb* beyond irre* irra* indist* indiscern* inescap* inevit* asympt* anonym* atyp* imposs* impract* imperf* improb* immobil*"
        " impatien* illeg* illog* illit* disagre* disappea* disappoint* disallow*"
        " dislik* disreg* discontinu* dishon* disob* dispens* disbel* disinc* disinter*"
        " inab* inac* inad* incap* incomp* incon* incorrect* indecis* inef* inel* inex* insuf* inval*"
        " invis* insignif* insens* intoler* invuln* inapp* inel* inhum* infreq* indif*"
        " nonex* nonpay* noncom* nonprof* misunder* wrong* other_than rather_than free_of"
        " free_from devoid lose loses losing lost loss decline* declining omit* abstain* exclud*"
        " exclus* ban bans banned banning neglect* "
        " short_of unable yet_to still_to far_from refrain* no_longer away_from remains_to remain_to"
        " give_up gave_up given_up barred "
        " ignor* dismiss* less_than reluctan* "
        " off_limits blank exempt* half-heart* withh* withdraw* scrap*"
        " abandon* shun* skip* cancel* suspend* vacan* empty "
        " exclu* precl* rule_out ruled_out rules_out ruling_out"
        " keep_from kept_from bereft deprive* depriv* last_thing fall_short"
        " fell_short impedi* defy defies"
        " defied elud* apart_from save_for anything_but "
        " "
    ),
    "ar": (
        "لا لم لن ليس* غير دون بدون عدم بلا سوى انعدام* انعدم* ~نعدم* معدوم* نفي نفى* نفت ~نفي رفض*"
        " ~رفض* فشل* ~فشل* تعذر* ~تعذر* متعذر* منع* ~منع* ممنوع* ~فقد* فاقد* خال خالي* خلا خلت ~خلو"
        " خلو* فقدت فقدوا فقدان ~فقد* ~نقص* قلما عديم* استحال* ~ستحيل* مستحيل* تجنب* ~تجنب* ~نقص* افتق*"
        " ~فتق* افتقار* امتنع* ~متنع* امتناع لئلا كلا لست لسنا غياب* غائب* ~غيب* غابت غاب تفاد*"
        " ~تفاد* انتف* ~نتف* عجز* ~عجز* عاجز* حرم* ~حرم* حرمان* محروم* جهل* ~جهل* مجهول* جاهل* نادر*"
        " ندر* ندرة استبعد* ~ستبعد* مستبعد* استبعاد* حال_دون ~حول_دون حالت_دون"
        " أحجم* ~حجم* إحجام عدا ماعدا باستثناء استثناء* مستثن* "
        " تخلى تخلت تخلوا تخلي ~تخلى ~تخلي أنكر* ~نكر* إنكار* باطل* حظر* ~حظر* محظور* تجاهل* ~تجاهل* أهمل* إهمال*"
        " ~همل* أخفق* ~خفق* إخفاق* لولا إياك لاسلكي* لانهائ* لامرك* لامبال* "
        " بدلا عوض عوضا"
        " مفقود* يئس* "
        " ممتنع* تنكر* معدم* مفتقر* نأى"
        " دحض* ~دحض* بالكاد نفد* نفاد* ~نفد*"
    ),
}
"""What may carry a negation in the target: a prefix, a verb of refusal, a word of want."""

BESIDES: dict[str, str] = {
    "fr": (
        "préven* prévient contre handicap* arrêt* stop* cess* fin rareté* pénurie* déclass* désactiv*"
        " désappr* aversion* dégoût* oppos* indépend* suspens* privé* disparit* retir* retrait*"
        " supprim* démant* invalid* annul* boycott* embargo* interrupt* interromp* coup* sanction*"
    ),
    "en": (
        "prevention preventi* against stop* ceas* end ended ending halt* disab* oppos* independ*"
        " scarcity shortage* suspens* cancel* scrap* remov* boycott* embargo* interrupt* free"
    ),
    "ar": (
        "وقاي* ~قي ضد معارض* إعاق* معاق* توقف* ~توقف* وقف* أوقف* إيقاف* إنهاء* شح استقلال* مستقل*"
        " إلغاء* ألغى* ~لغى مقاطع* حظر* خال"
    ),
}
"""What a translation may render by a carrier, and which then answers no clause of the source."""

ALWAYS: dict[str, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:sans(?! doute| cesse)|refus\w+|interdi\w+|impossible\w*)\b"),
    "en": re.compile(r"\b(?:without|refus\w+|ban|bans|banned|impossible)\b"),
    "ar": re.compile(r"(?<!\w)[وفب]?(?:دون|بدون|رفض\w*|حظر\w*|مستحيل\w*)(?!\w)"),
}
"""What has a negative of its own in nearly every translation, besides the clauses'."""

URGES: dict[str, tuple[str, str]] = {
    "fr": (r"\bn(?:e |')(?:\w+ )?(?:hésit|manqu|oubli)\w*[- ]?\w* pas|\bne pas (?:hésit|manqu|oubli)\w+",
           "hésit* manqu* oubli*"),
    "en": (r"\b(?:not|n't|never) (?:hesitat|miss|forget)\w*|\bnot to (?:hesitat|miss|forget)\w*",
           "hesitat* miss forget forgetting neglect fail"),
    "ar": (r"(?<!\w)[وف]?لا (?:تتردد|تنس|يفوت|تفوت|تدخر)\w*", "~تردد* تردد* ~نس نسي* ~فوت* فوت*"),
}  # fmt: skip
"""Urging in the negative (source) and the verb that, in the target, must be negated, too."""

UNPREFIXED = re.compile(
    r"\b(?:un(?!der|it|iv|io|iq|ani|til|fort|cle|fold|veil|leash|rest\b)[a-z]{4,}"
    r"|(?!unless|nevertheless|nonetheless|regardless|bless|wireless)[a-z]{3,}less(?:ly|ness)?"
    r"|[a-z]+-free|carefree|non-?[a-z]{4,})\b"
)
"""English words that deny by prefix or suffix."""

CONTRASTS: dict[str, dict[str, tuple[str, str]]] = {
    "easy": {
        "fr": ("facile* simple* simplement évident* aisé*", "difficile* dur* compliqu* délicat* défi*"),
        "en": ("easy easily simple obvious* straightforward", "difficult* hard* challeng* tough* tricky struggl* complicat*"),
        "ar": ("سهل* بسيط* هين* يسير*", "صعب* عسير* شاق* تحد* معقد* مشق*"),
    },
    "know": {
        "fr": ("sai* sav* su sût connai* connu* conna* clair* décid* précis*", "ignor* inconn* méconn* myst* flou* demand* perplex* doute* devin* hésit* incert*"),
        "en": ("know* knew clear* aware familiar* understood certain* sure decided", "ignor* unknown mystery wonder* trouble guess* confus* puzzl* unsure uncertain* unclear unfamiliar new strange doubt* question*"),
        "ar": ("عرف* ~عرف* معروف* علم* ~علم* ~دري درى واضح*", "جهل* ~جهل* مجهول* غافل* غامض* غموض* حير* حائر* محتار* ~تساءل* تساؤل* شك* جديد* غريب*"),
    },
    "long": {
        "fr": ("dur* longtemps long* longue*", "bref brève court* rapide* vite temporaire* peu bientôt"),
        "en": ("last* long longer", "short* brief* only soon quick* temporar* within"),
        "ar": ("طويل* ~دم* دام* استمر* ~ستمر*", "قصير* وجيز* قليل* مؤقت* سريع* فقط سرعان"),
    },
    "well": {
        "fr": ("va vont bien bon* bonne* aimé aime* aimer apprécié* apprécier beau* mieux plaî* plu tourn*", "mal mauvais* pire* horrib* terrib* détest* hai* tort déplor* tourn* dur*"),
        "en": ("well good right fine like* great better best enjoy* happy impress*", "bad* wrong* worse* ill poor* terrib* awful* hate* sucks sucked disliked sad* upset* disappoint* pain* tough hard trouble*"),
        "ar": ("~رام جيد* حسن* أحب* ~حب* أعجب* ~عجب* أفضل", "سيئ* سوء* أسوأ خطأ خاطئ* كره* ~كره* سيء محزن* مؤسف* حزين* مؤلم*"),
    },
    "can": {
        "fr": ("peu* pouv* pu pourr* parv* parvien* réussi* arriv* capable* mesure sai* sav*", "échou* échec* difficult* peine* lutt* limit* problème* vain"),
        "en": ("can could able manag* succeed*", "fail* struggl* trouble* difficult* hard* avoid* problem* unsuccess* vain limit*"),
        "ar": ("~مكن* تمكن* ~تمكن* استطاع* ~ستطيع* ~ستطع* قدر* ~قدر* قادر* نجح* ~نجح* ممكن*", "عجز* ~عجز* فشل* تعذر* صعب* ~صعب* صعوب* كاد* مشكل* مشاكل ~واجه* صعاب تحدي* كافح* ~كافح*"),
    },
    "again": {
        "fr": ("encore toujours fini* termin*", "reste* attend* attente tard* loin toujours continu* avant"),
        "en": ("yet still over finished ended settled control", "remain* await* pending ongoing continu* early before"),
        "ar": ("بعد حتى لا_~زال ~نته*", "انتظار* ~نتظر* ~زال* مستمر* متواصل* مازال* ما_زال* قبل"),
    },
    "control": {
        "fr": ("contrôl* maîtris*", "continu* cours*"),
        "en": ("control* contain*", "ongoing continu* raging rage* still*"),
        "ar": ("سيطر* ~سيطر*", "مستمر* استمر* ~ستمر* ~زال*"),
    },
    "will": {
        "fr": ("veu* voul* souhait* accept* tien* compte suiv* reconn*", "refus* déclin* ignor* rejet* écart* repouss*"),
        "en": ("want* will willing wish* accept* agree* recogni* comment*", "refus* declin* ignor* reject* wav* silen* reluct* disreg*"),
        "ar": ("أراد ~ريد* قبل* ~قبل* اهتم* ~هتم* وافق* ~وافق* رغب* ~رغب*", "رفض* ~رفض* تجاهل* صد عزف* امتنع* تحفظ*"),
    },
    "many": {
        "fr": ("beaucoup nombreu* grand* assez suffi* trop", "peu rare* faible* petit* manqu*"),
        "en": ("many much lot great* enough very too sufficient*", "few* little low small* lack* short* limited rare* hard*"),
        "ar": ("كثير* كبير* كاف* ~كفي*", "قليل* ضئيل* محدود* ضعيف* نقص* نادر*"),
    },
    "common": {
        "fr": ("courant* commun* fréquent* souvent", "rare* peu"),
        "en": ("common* often frequent* usual*", "rare* seldom few little"),
        "ar": ("شائع* مألوف* غالب* كثير* معتاد*", "نادر* قليل* قلما غريب*"),
    },
    "change": {
        "fr": ("chang* boug* modifi* évolu*", "même* rest* identi* intact* stable*"),
        "en": ("chang* move* alter*", "same remain* stay* steady stable constant* intact identical still"),
        "ar": ("تغير* ~تغير* ~غير* تبدل*", "نفس* ظل* ~ظل* بقي* ~بقى ثابت* ذات*"),
    },
    "forget": {
        "fr": ("oubli* perd*", "rappel* souv* souci pens* garde* retien* mémoire toujours"),
        "en": ("forget* forgot* lose", "remember* mind recall* sure think keep memor* always still"),
        "ar": ("~نس* نسي*", "تذكر* ~تذكر* ذكر* حرص* تأكد* ذاكر* دائم* راسخ*"),
    },
    "alone": {
        "fr": ("seul seule seuls seules seulement uniquement simplement", "aussi autre* également parmi dont beaucoup plusieurs"),
        "en": ("only alone just merely simply sole", "also other* among one_of as_well too both beyond many several another"),
        "ar": ("وحيد* فقط فحسب وحد* مجرد", "أيضا كذلك أحد* بين بل آخر* أخرى كما"),
    },
    "agree": {
        "fr": ("d'accord accord favorable* soutien* souten* approuv*", "oppos* contre contest* désaccord*"),
        "en": ("agree* support* favour* favor* back* approv*", "oppos* against disput* object* critici*"),
        "ar": ("وافق* ~وافق* أيد* ~ؤيد* دعم* ~دعم* اتفق* ~تفق* متفق*", "عارض* ~عارض* اختلف* ~ختلف* ضد معارض*"),
    },
    "wait": {
        "fr": ("tant", "avant attend* jusqu* lorsqu* quand après dès retard*"),
        "en": ("until till as_long_as", "until before once pending delay*"),
        "ar": ("قبل حتى إلا", "قبل بعد حين* ريثما تأخر* انتظ*"),
    },
    "true": {
        "fr": ("vrai* exact* correct* juste* fond* réel*", "faux fausse* erron* tort mensong*"),
        "en": ("true correct* accurate* right real*", "false* wrong* mistak* fake* lie lies lying myth"),
        "ar": ("صحيح* صح* دقيق* حقيق*", "خاطئ* خطأ كاذب* كذب* زائف* مغلوط*"),
    },
    "fear": {
        "fr": ("inspir* désempli* occup* vide*", "court manqu* plein* bondé* foule*"),
        "en": ("inspir* empty vacant", "short lack* full throng* crowd* packed"),
        "ar": ("ملهم* إلهام* خال* فارغ*", "نقص* ~نقص* مكتظ* مليء* مزدحم*"),
    },
    "high": {
        "fr": ("hauteur niveau attei* attein*", "inférieur* bas dessous moins loin court"),
        "en": ("reach* meet* match* high* level*", "below short under* less low*"),
        "ar": ("مستوى ~بلغ* ~صل* ~رق* رقى", "أقل أدنى دون تحت انخفض*"),
    },
    "care": {
        "fr": ("souci* import* intéress* égal", "insouci* indiff* égal moque* fich* carefree"),
        "en": ("care* matter* mind* interest*", "carefree regardless indiff* indifferent ignor* fine"),
        "ar": ("~هم* اهتم* ~هتم* ~بال*", "تجاهل* سيان غض النظر لامبال* مستهتر*"),
    },
    "allow": {
        "fr": ("autoris* permet* permi* droit faut doi* dev* sauf", "interdi* évit* illég* défend* garde* prohib*"),
        "en": ("allow* permit* should must need* have", "forbid* prohibit* ban* avoid* illegal* beware refrain* stop* careful*"),
        "ar": ("سمح* ~سمح* جوز* ~جوز* ~نبغي ~جب", "حظر* ~حظر* ممنوع* منع* ~منع* تجنب* ~تجنب* حذار حذر* محظور* احذر*"),
    },
    "take": {
        "fr": ("sous-estim* légère", "attention gare"),
        "en": ("underestim*", "beware serious* careful*"),
        "ar": ("قلل* ~قلل* استهان* ~ستهين*", "انتبه* جدي*"),
    },
    "exception": {
        "fr": ("dérog* échapp* except* épargn*", "aussi également même"),
        "en": ("escap* except* immune spared", "too also even same"),
        "ar": ("~ستثن* نجا* ~نجو", "حتى أيضا كذلك"),
    },
    "weaken": {
        "fr": ("faibli* baiss* diminu* ralenti* fléch* recul*", "rest* fort* élevé* toujours stable* continu*"),
        "en": ("weaken* fall* fell decline* drop* wan* fade* slow* let_up", "remain* high strong* steady still continu* stay*"),
        "ar": ("ضعف* ~ضعف* تراجع* ~تراجع* انخفض* ~نخفض*", "~زال* ظل* عالي* مرتفع* استمر* قوي* مستمر*"),
    },
    "sleep": {
        "fr": ("dorm* dort sommeil", "insomni* éveil* veill*"),
        "en": ("sleep* slept", "insomnia* awake sleepless* restless*"),
        "ar": ("نوم* ~نام* نام*", "أرق سهر* مستيقظ*"),
    },
    "legal": {
        "fr": ("illég* illicit* interdit*", "légal* permis* autoris* licite*"),
        "en": ("illegal* unlawful forbidden prohibited banned", "legal* lawful allowed permitted"),
        "ar": ("محظور* ممنوع*", "قانوني* مسموح* مشروع* مباح* جائز*"),
    },
    "rare": {
        "fr": ("rare* inconnu* étrang*", "souvent fréquent* courant* familier*"),
        "en": ("rare* uncommon unusual infrequent unfamiliar unknown", "often common* frequent* familiar* many"),
        "ar": ("نادر* غريب*", "كثير* شائع* غالب* مألوف*"),
    },
    "bad": {
        "fr": ("mauvais* mal pire* difficil* impossible* inutile* loin absent*", "bon* bien facile* possible* utile* proche* présent*"),
        "en": ("bad wrong impossible useless difficult hard far absent", "good well fine right possible useful easy near close present"),
        "ar": ("سيئ* صعب* مستحيل* بعيد* غائب*", "جيد* سهل* ممكن* مفيد* قريب* حاضر*"),
    },
    "as": {
        "fr": ("aussi autant si", "moins"),
        "en": ("as so", "less fewer"),
        "ar": ("مثل بمثل كما", "أقل"),
    },
    "before": {
        "fr": ("avant", "après seulement partir"),
        "en": ("before until", "after only later from"),
        "ar": ("قبل", "بعد"),
    },
    "stop": {
        "fr": ("plus", "arrêt* cess* fin fini* ancien* termin* révolu* disparu*"),
        "en": ("longer anymore", "stop* ceas* end ended ending former* over quit halt* discontinu* retire* gone past"),
        "ar": ("~عد ~عودوا", "توقف* ~توقف* كف ~كف انتهى* ~نتهي سابق* وقف* أوقف* إيقاف* إنهاء* انقطع* أقلع*"),
    },
    "purpose": {
        "fr": ("pour afin manière façon sorte peur", "évit* empêch* préven* échapp*"),
        "en": ("so to order that", "avoid* prevent* escap* evad* stop keep* lest"),
        "ar": ("كي لكي حتى بحيث", "تفاد* ~تفاد* تجنب* ~تجنب* منع* ~منع* خشي* هرب*"),
    },
}  # fmt: skip
"""What is denied (source) and its opposite (target): *pas facile* is *difficult*.

Of `purpose`, what comes before the negation: *pour ne pas être vu* is *to avoid being seen*.
"""
ADJECTIVES = frozenset(("alone", "easy", "common", "true", "legal", "many", "rare"))
"""Kinds of `CONTRASTS` that excuse nothing where the target has the denied word, too."""


def kinds(lang: str) -> dict[str, str]:
    """Return a table of `lexicon`: `carrier`, `besides`, `urge`, `denied NAME`, `opposite NAME`."""
    table = {"carrier": CARRIERS[lang], "besides": BESIDES[lang], "urge": URGES[lang][1]}
    for name, words in CONTRASTS.items():
        table[f"denied {name}"], table[f"opposite {name}"] = words[lang]
    return table


_THAT_NOT = re.compile(r"(?<!\w)([وف]?ب?)أ(?=لاّ?(?!\w))")
"""ألا, which is أن لا; without its hamza it is taken for إلا."""


def spelt(text: str, lang: str) -> str:
    """Return `plain` text in which ألا (that not) is not إلا (except)."""
    return plain(_THAT_NOT.sub(r"\1", text) if lang == "ar" else text, lang)


@lru_cache(maxsize=2_000)
def without_idioms(text: str, lang: str) -> str:
    """Return `plain` text without the idioms that deny nothing."""
    return IDIOMS[lang].sub(" ", spelt(text, lang))


def negated(text: str, lang: str) -> bool:
    """Whether a text has a word that does nothing but negate."""
    return PARTICLES[lang].search(without_idioms(text, lang)) is not None


SAYS_NOTHING = {
    "fr": re.compile(
        r"\b(?:sans (?:aucun )?(?:doute|cesse|arrêt|relâche|conteste|plus tarder|fil)|ou (?:non|pas)|un peu|la peine d"
        r"|non[- ]gouvernement\w*|(?:à )?but non lucratif|non plus)\b"
    ),
    "en": re.compile(
        r"\b(?:no (?:wonder|matter|less|fewer|doubt)|or not|without (?:a )?doubt|non-?governmental|non-?profits?)\b"
    ),
    "ar": re.compile(
        r"(?<!\w)(?:و?(?:لا سيما|(?:لا|ما|لم) [يتزان]?\w?ز[ال]\w*)|ا[مو] لا(?=\s*(?:[.,،؛:؟!\"»)]|\Z))|غير ان\w{0,3}|(?:بلا|دون|لا) (?:ادني )?شك"
        r"|(?:ال)?غير (?:ال)?(?:حكومي|ربحي)\w*)(?!\w)"
    ),
}
"""What negates nothing, whatever the other text has."""
PAIRED: list[dict[str, re.Pattern[str]]] = [
    {lang: re.compile(pattern) for lang, pattern in row.items()}
    for row in (
        {
            "fr": r"\b(?:n(?:e |')(?:\w+ ){0,3}pas (?:pu )?)?(?:m'|t'|s'|nous |vous )empêcher de\b",
            "en": r"\b(?:can't|cannot|can not|couldn't|could not) (?:\w+ )?(?:help|but|resist)\b",
            "ar": r"(?<!\w)[وف]?(?:لا|لم|لن) (?:[يتنا]سع\w*|[يتنا]ملك\w*|[يتنا]ستطع|[يتنا]تمالك\w*)(?: نفس\w*)?(?: (?:الا|سوي|من|عن))?(?!\w)",
        },
        {
            "fr": r"\b(?:peu importe|qu'importe|n'importe|quel\w* que soi\w+)",
            "en": r"\b(?:(?:does|do|did)(?:n't| not) (?:really )?matter|no matter|regardless)\b",
            "ar": r"(?<!\w)[وف]?(?:لا يهم\w*|بغض النظر|مهما)(?!\w)",
        },
        {
            "fr": r"\bn(?:e |')(?:(?!(?:pas|plus|jamais|rien|aucun\w*)\b)[\w'-]+ ){1,4}?(?:qu'|que\b)",
            "en": r"\b(?:not|n't|never) (?:\w+ ){1,4}(?:until|unless|except|but)\b",
            "ar": r"(?<!\w)[وف]?(?:لا|لم|لن) [يتنا]\w+ (?:\w+ ){0,6}?(?:الا|سوي)(?!\w)",
        },
    )
]
"""Idioms that deny nothing where both texts have them."""
_TRIGGERS = {
    "fr": frozenset(("pas plus jamais aucun aucune rien personne nullement guère nul nulle Aucun "
                     "Aucune Rien Personne Nul Nulle Jamais").split()),
    "en": frozenset(("not never nobody nothing none cannot t Not Never Nobody Nothing None "
                     "Cannot").split()),
}  # fmt: skip
_ARABIC_TRIGGER = re.compile(
    "(?<!\\w)[وف]?[\u064b-\u0652]*ل[\u064b-\u0652]*(?:[من][\u064b-\u0652]*(?!\\w)|ي[\u064b-\u0652]*س)"
)


def may_deny(text: str, tokens: list[str], lang: str) -> bool:
    """Whether a text may have a clause of `CLAUSES`: fast, and never wrong when false."""
    if lang == "ar":
        return _ARABIC_TRIGGER.search(text) is not None
    return not _TRIGGERS[lang].isdisjoint(tokens)
