"""Pairs of opposites in French, English and Arabic, and every way each pole is rendered.

A pole has words that mean it beyond doubt, which a check relies on, and after `|` words that may
render it, which only silence a check. The notation is `lexicon`'s.
"""

# ruff: noqa: E501 (a table reads best with a pole a line)
from __future__ import annotations

_NO = {
    "fr": "ne n pas non sans jamais aucun* ni nul* impossible* incapable*",
    "en": "not no never none nobody nothing nor neither cannot t without unable nowhere",
    "ar": "لا لم لن ليس* غير عدم دون بدون",
}
"""Added to poles that a negation renders: `refuse` is `n’accepte pas`."""

OPPOSITES: dict[str, dict[str, tuple[str, str]]] = {
    "rise/fall": {
        "fr": (
            "hausse hausses augment* accru* accroî* accroiss* croissan* grimp* progressé progression"
            " | plus monte* monté* mont* élev* relev* remont* gonfl* bond* flamb* rallong* doubl*"
            " tripl* essor envol* accélér* intensif* multipli* renforc* amélior* progress* croître"
            " croît gain* supérieur* majeur* haut* agrandi* étend* aggrav* surcroît avanc* exp*",
            "baisse* baissé baissée baissés baissées baissa* baissant diminu* recul* chut* décroi* décru* réduction* dégringol* rédui* déclin*"
            " | moins perd* perte* ralenti* allég* tomb* contract* affaibli* abaiss* rabais*"
            " inférieur* faible* plong* repli* descen* atténu* limit* coup* fond* raccourc* bas"
            " effondr* minor* amoindri* sous restreint* dévaluat* supprim* cess* rétréc* dissip*",
        ),
        "en": (
            "rise rises rising rose risen increas* grow grows growing grew growth climb* soar*"
            " surg* hike hikes | up more higher gain* jump* boost* expan* rais* improv* add* upward*"
            " uptick escalat* accelerat* ramp* swell* bigger larger greater enhanc* doubl* tripl*"
            " progress* advanc* inflat* boom* heighten* strengthen* exacerbat* spik* skyrocket*"
            " augment* upturn* extend* enlarg* accru* grown most top high* longer great* further"
            " deepen* widen* multipl* develop* promot* compound* worsen* bolster* leap* over peak*"
            " better richer intensif* additional elevat*",
            "fall falls falling fell fallen decreas* decline declines declining drop drops dropped"
            " dropping reduc* diminish* lowered lowering plummet* plung*"
            " | down cut cuts cutting less lower lowest loss* lose* losing lost shrink* shrank"
            " shrunk* slump* tumbl* slid* slip* weak* shed sank sink* sunk dip* eas* slash*"
            " downward* downturn* deteriorat* curb* mitigat* limit* short* fewer smaller reced*"
            " contract* slow* collaps* retreat* dwindl* wan* lessen* crash* trim* relax* attenuat*"
            " declin* minimi* moderat* restrict* decay* low backward* behind setback* retrea*"
            " alleviat* subsid* erod* erosion",
        ),
        "ar": (
            "ارتفع* ~رتفع* ارتفاع* زاد زادت ~زيد* ازداد* ~زداد* زيادة زيادات زيادته* زيادتها"
            " تزايد* ~تزايد* متزايد* تصاعد* ~تصاعد* متصاعد* نمو نموا نموه نموها"
            " | أكثر أعلى رفع* ~رفع* صعود* صعد* ~صعد* مرتفع* تحسن* تحسين* ~حسن* تعزيز* عزز* ~عزز*"
            " تضاعف* مضاعف* ضاعف* ~ضاعف* قفز* توسع* توسيع* ~وسع* اتسع* كبر* تفاقم* ~تفاقم* مزيد*"
            " أضاف* إضاف* تنام* متنام* نام* ~نمو* ~نامى تسارع* تكثيف* غلاء طفر* انتعاش* انتعش*"
            " تقدم* ~تقدم* تقوي* اشتد* كثر* ~كثر* فوق تجاوز* أكبر تطور* تطوير* ~طور* طويل* تمديد*",
            "انخفض* ~نخفض* انخفاض* تراجع* ~تراجع* هبوط* هبط* ~هبط* تقلص* ~تقلص* تناقص* ~تناقص*"
            " تخفيض* خفض* ~خفض* | أقل قل قلت ~قل* تقليل* تقليص* قلص* قلل* نقص* ~نقص* أدنى منخفض*"
            " متراجع* ضعف* ~ضعف* تباطؤ* تباطأ* ~تباطأ* فقد* خسر* خسائر سقوط* سقط* ~سقط* انهيار*"
            " انهار* تدهور* ~تدهور* انحسار* انحسر* انكماش* انكمش* تضاؤل* تضاءل* هوت هوى تدن*"
            " تخفيف* خفف* ~خفف* محدود* الحد ~حد* انحدار* نزول* نزل* ~نزل* تحت قصير* إبطاء* فتور*"
            " ضئيل* انحدر* تقصير* كساد* ركود* خفت* تلاشى* اختصار* اضمحل* إضعاف*",
        ),
    },
    "before/after": {
        "fr": (
            "avant auparavant | précéd* préalable* veille antérieur* déjà d'ici ici ancien* tôt"
            " premier* jusqu* devant amont avance avancé* abord pré* jusque dès passé* alors prime",
            "après | suite suiv* ultérieur* depuis ensuite puis lendemain tard postér* issue post*"
            " fois derrière dès lors terme bout sort* quand lorsqu* aval quart succéd* succed* plus"
            " d'après selon en au passé* alors",
        ),
        "en": (
            "before | prior previous* earlier* ahead pre* preced* ago until till by advance former*"
            " first already eve early ante* beforehand no_later lest then past without leading up_to"
            " without back last to_date so_far hitherto yet front forward* fore* start* initial*"
            " next than rather upcoming come",
            "after | afterward* later follow* since upon once post* subsequent* then next when past"
            " behind having succeed* wake now thereafter as late in_the_wake ensu*"
            " in_search seek* despite hunt* track* chas* pursu*",
        ),
        "ar": (
            "قبل قبيل قبله قبلها | سابق* مسبق* سبق* ~سبق* أسبق قبلي* عشية حتى دون مضى مضت ماض*"
            " سلف* أول* مقدم* مبكر* أمام* حين* ريثما متقدم* منذ لغاية بحلول قبلئذ فيما آنذاك تمهيد*",
            "بعد بعدما بعدها بعده عقب | إثر تالي* لاحق* لحق* ~لحق* تلا* ~تلا* ~تلو* تلت ~تلي ثم منذ"
            " حين* عندما لما فور* عند أعقاب* أعقب* ~عقب* غداة خلف* وراء حالما مجرد مضي مرور انتهاء"
            " متابع* نتيج* جراء لدى خلال في_ساعات ف تبع* ~تبع* استنادا بناء إذ من_خلال مع آخر مما",
        ),
    },
    "more/less": {
        "fr": (
            "davantage plus | supérieur* meilleur* mieux dépass* excéd* supplémentaire* autant encore"
            " surtout très trop beaucoup au-delà ajout* outre majorit* augment* aussi hausse* pire",
            "moins | inférieur* peu faible* sous mineur* rédui* jamais petit* baisse* diminu* jeune*"
            " maximum limit* seulement " + _NO["fr"],
        ),
        "en": (
            "more | most over above exceed* further greater greatest higher highest additional*"
            " longer longest better best larger largest bigger biggest up extra beyond other also"
            " again excess plus besides moreover furthermore increas* grow* much very stronger older"
            " faster wider deeper heavier richer warmer hotter closer easier earlier later broader"
            " tougher harder safer farther quicker taller brighter sharper newer happier healthier"
            " nearer rather mostly especially particularly upper senior any anymore simpler worse"
            " smaller younger shorter lower cheaper oldest well late worst least too stricter than"
            " elder* enhanc* addition ever heighten* anymore longer broad* intens* addi* strong*",
            "less fewer | least under below minus lower smaller cheaper younger down within short*"
            " only few little reduc* un* weaker decreas* lesser slower worse minimum low* cooler"
            " poorer easier up_to ease* softer lighter mild* minor moderate* fell fall* declin*"
            " partial* " + _NO["en"],
        ),
        "ar": (
            "أكثر مزيد المزيد مزيدا | أزيد أكبر أعلى فوق زائد* ~زيد* زاد* زياد* ~فوق* تجاوز* ~تجاوز*"
            " بل أفضل أحسن أشد أطول أقوى أسرع أبعد أوسع أعمق أضاف* إضاف* علاوة كثير* معظم جدا غالب*"
            " أيضا أهم أبرز متزايد* أقدم أغلب* أصعب أسوأ أشهر ~ربو لاحق* أخرى كبير* كبرى ازدياد*"
            " أقصى أوضح أكثري* أقرب أصغر أسهل ضخم*",
            "أقل | أدنى دون تحت أصغر أخفض قل قلت قليل* ناقص ضعيف* انخفاض* محدود* منخفض* بسيط*"
            " ضئيل* قصير* حد أرخص أضعف أبطأ تقليل* ~قل* خفض* نقص* تخفيف* سوى فقط " + _NO["ar"],
        ),
    },
    "north/south": {
        "fr": ("nord septentrional* | arctique* boréal* polaire*", "sud méridional* | austral* midi antarcti*"),
        "en": (
            "north northern northward* northbound northerly northeast* northwest* | upper arctic",
            "south southern southward* southbound southerly southeast* southwest* | lower antarctic",
        ),
        "ar": ("شمال* | قطبي*", "جنوب* |"),
    },
    "east/west": {
        "fr": (
            "oriental* orientaux à_l'est de_l'est dans_l'est vers_l'est l'est_de l'est_du"
            " | est orient levant asiat* asie",
            "ouest occident* | oust couchant",
        ),
        "en": (
            "east eastern eastward* eastbound easterly southeast* northeast* | orient* asia* levant*",
            "west western westward* westbound westerly southwest* northwest* | occident* wild",
        ),
        "ar": ("شرق* | مشرق*", "غرب غربي* غربا الغرب | مغرب* غرب*"),
    },
    "win/lose": {
        "fr": (
            "victoire* gagn* remport* vainqu* triomph*"
            " | batt* domin* obten* succès champion* conqu* titre* bénéfic* décroch* réussi* défait défaits",
            "défaite* perdant* perdu* perd perdent perdre perdra perdait"
            " | perte* batt* échou* élimin* inclin* vaincu* échec* revers égar* abandonn* disparu*",
        ),
        "en": (
            "win wins winning won victory victories victorious winner* triumph*"
            " | gain* beat* defeated defeating earn* prevail* succeed* success* champion* title* clinch* take"
            " took taken takes conquer* overc* award* victor* get got achiev* sav* top reach* mak*"
            " made secur* spread* receiv* honor* honour* recipient* accru* pick* collect*",
            "lose loses losing lost loser* defeat defeats"
            " | loss* beat* defeat* beaten fail* fell miss* forfeit* overthrow* eliminat* bow* miss*"
            " waste* gone dead died shed suffer* drop* without* disappear* depriv*",
        ),
        "ar": (
            "فوز فوزا فوزه فوزها فاز فازت فازوا ~فوز* انتصر* انتصار* ~نتصر* نصر نصرا"
            " | غلب* تغلب* ~تغلب* كسب* ~كسب* مكسب* هزم* ~هزم* تفوق* حقق* ~حقق* أحرز* ربح* ~ربح*"
            " حصل* ~حصل* نال* ~نال* نجاح* نجح* فائز* اكتسب* ~كتسب* توج* حصد* اقتنص* ظفر* بطل*"
            " حاز* حصول* تحقيق* ~حرز* حسم* منتصر* كسبت توفير* اجتاز*",
            "هزيمة هزائم هزيمته هزيمتها خسر خسرت خسروا ~خسر* خسارة خسارته خسارتها"
            " | هزم* انهزم* فقد* ~فقد* سقوط* خسائر ضياع أضاع* فشل* ضاع* خاسر* مهزوم* حرم* فاقد*"
            " سقط*",
        ),
    },
    "open/close": {
        "fr": (
            "ouvre ouvrent ouvrir ouvrira ouvrait ouvrant ouvert ouverte ouverts ouvertes"
            " ouverture* rouvr* rouvert* | inaugur* lanc* entam* début* libre* public*",
            "fermé fermée fermés fermées fermer fermera fermeront fermeture*"
            " | ferme* ferm* clôtur* clos* condamn* barr* bloqu* coup* fin* termin* obtur*",
        ),
        "en": (
            "open opens opened opening openings reopen* | launch* start* inaugurat* begin* began"
            " broad public free* available unlock* clear* initiat* premier* debut* establish* set",
            "closed closes closing closure* shut shuts shutting shutdown*"
            " | close* clos* end* lock* seal* block* finish* conclud* near* stop* fold* final*",
        ),
        "ar": (
            "فتح* ~فتح* افتتح* افتتاح* ~فتتح* مفتوح*"
            " | دشن* انطلاق* إطلاق* أطلق* بد* استهل* انفتاح* منفتح* إنشاء*",
            "إغلاق* أغلق* ~غلق* مغلق*"
            " | إقفال* أقفل* غلق* سد* ختام* اختتام* انتهاء قفل* مسدود* توقف* إنهاء* وقف*",
        ),
    },
    "import/export": {
        "fr": (
            "importation* importateur* importatrice* importé importés importée importées importer"
            " | étrang*",
            "exportat* exporté* exporter export exports exporte exportent | vent* vend* livr*",
        ),
        "en": (
            "import imports imported importing importer* importation* | foreign* overseas brought",
            "export* | ship* overseas sell* sold sale* outbound abroad foreign",
        ),
        "ar": ("استيراد* استورد* ~ستورد* مستورد* واردات* | جلب*", "تصدير* صادرات* | صدر* ~صدر* مصدر*"),
    },
    "entry/exit": {
        "fr": (
            "entrée entrées entrer | entr* accès accéd* adhés* arriv* pénétr* franchi*",
            "sortie sorties sortir | sort* quitt* départ* issue* retrait* parution* publi* évacu*",
        ),
        "en": (
            "entry enter enters entered entering entrance*"
            " | in into join* admission* access* arriv* came come* get* got introduc* effect* through"
            " reach* start* starter* mov* incoming intake took take cross* door*",
            "exit exits exited exiting | releas* out left leav* depart* output withdraw* emerg*"
            " outing* issu* came come* end* quit* pull* leaving outlet* way launch* publi* off* from",
        ),
        "ar": (
            "دخول دخوله دخولها دخولهم | دخل* ~دخل* انضمام* ولوج* حيز وصول* بدء سريان مدخل* إدخال*"
            " داخل* مداخل*",
            "خروج خروجه خروجها خروجهم | خرج* ~خرج* مخرج* مغادر* غادر* صدور* صدر* إصدار* انسحاب*"
            " إطلاق* طرح* رحيل* ظهور* إخراج* ~غادر* خارج* مخارج*",
        ),
    },
    "buy/sell": {
        "fr": (
            "achat* achet* rachat* rachet* acheteu* | acqui* acquér* procur* commerc* shopping",
            "vendre vend vends vendent vendu* vendeu* vendait vendaient vendra vendant vente ventes"
            " revend* | commercialis* cédé* céder cession* écoul* marché* commerc*",
        ),
        "en": (
            "buy buys buying bought buyer* purchas* | acqui* shop* procur* get* got takeover* own*"
            " consum* spend* pay* paid",
            "sell sells selling sold seller* sale sales | retail* market* trad* auction* dispos*"
            " vend* offload* bestsell* peddl* deal* divest* shop* store*",
        ),
        "ar": (
            "شراء شرائه شرائها اشترى اشترت اشتروا ~شتري* مشتريات | مشتر* اقتناء* اقتنى* استحواذ*"
            " استحوذ* حيازة تسوق* شر* اشتر* حصول* ابتياع*",
            "بيع بيعه بيعها باع باعت باعوا ~بيع* مبيعات | مبيع* بائع* بيع* تسويق* رواج* مزاد*"
            " تجار* متجر* سوق* أسواق باعة ~باع*",
        ),
    },
    "accept/refuse": {
        "fr": (
            "accepte* accepté* acceptat* accepta | agré* approuv* admet* admi* autoris* permet* permi*"
            " consent* accord* accueill* reconn* adopt* ouvert* veut voul*",
            "refus* rejet* | déclin* oppos* repouss* écart* dén* exclu* contest* interdi* "
            + _NO["fr"],
        ),
        "en": (
            "accept* agree agreed agrees agreeing | allow* permit* approv* consent* admit* welcom*"
            " embrac* grant* willing tak* took receiv* endors* adopt* acknowledg* concede* agree*"
            " settle* recogni*",
            "refuse* refusing refusal* reject* | declin* den* turn* against oppos* object*"
            " unwilling* disallow* fail* prevent* rebuff* spurn* dismiss* stop* resist* throw* threw"
            " ban* bar barred waste rubbish veto* abandon* away off un* exclud* discharg* emission*"
            " releas* discard* dump* trash cut* " + _NO["en"],
        ),
        "ar": (
            "قبول* وافق وافقت وافقوا ~وافق* موافقة | قبل* ~قبل* رضي* اعترف* ~عترف* أقر* رحب* سمح*"
            " تقبل* استجاب* مقبول* رضا* رضوخ* اتفق* ~تفق* متفق* تبن* اعتمد*",
            "رفض* ~رفض* مرفوض* | منع* امتنع* ~متنع* نفى* أنكر* أبى* استبعد* عارض* ~عارض* رد ردت رده"
            " اعتذر* إباء* تصدى* نبذ* طرد* دحض* ~دحض* ممانع* صد " + _NO["ar"],
        ),
    },
    "for/against": {
        "fr": (
            "en_faveur favorable* voter_pour voté_pour votent_pour vote_pour"
            " | pour soutien* souten* pro approuv* partisan* avantag* bénéfic* bon*",
            "contre | oppos* hostil* défavorable* anti* lutt* face combat* envers",
        ),
        "en": (
            "favor favour in_favor in_favour favorable favourable voted_for vote_for"
            " | for support* pro back* prefer* favo* endors* good benefi* advant* positiv* conduc*"
            " approv* welcom* like*",
            "against | oppos* anti* contrary versus v vs with to from despite at combat* fight*"
            " counter* hostil* resist* on over per adverse* unfavo* prevent* tackl* toward* for*",
        ),
        "ar": (
            "لصالح مؤيد* تأييد* ~ؤيد* | صالح* دعم* ~دعم* داعم* لمصلحة مناصر* محبذ* ~حبذ* موات*"
            " إيجابي* مع مفضل* ~فضل* جيد* مناسب* ملائم* ل",
            "ضد ضده ضدها | معارض* مناهض* عارض* ~عارض* مقابل على عن من مكافح* محارب* مضاد* معاد*"
            " تجاه ازاء حيال",
        ),
    },
    "begin/end": {
        "fr": (
            "début débuts débute* débuté* commenc* démarr*"
            " | lanc* entam* amorc* déclench* inaugur* ouvr* ouvert* entr* premi* naiss* origin*"
            " initi* départ mise aube tôt",
            "fin fins fini* finir* termin* achev* | clôtur* conclu* cess* arrêt* dernier* expir*"
            " enfin finale* bout issue complèt* échéance abouti* tard termes terme final*",
        ),
        "en": (
            "begin begins began begun beginning start starts started starting"
            " | early launch* initiat* onset first open* commenc* kick* original* debut* outset"
            " dawn inception introduc* embark* origin* initial* set beginner* new undertak* get*"
            " inaugur* founded rookie rise since from proceed* enter* init*",
            "end ends ended ending finish*"
            " | late* final* last complet* over terminat* clos* ceas* stop* expir* eventual* until"
            " conclu* halt* abolish* fine* purpose* culminat* done endless* eliminat* aim* through*"
            " fin finali*",
        ),
        "ar": (
            "بداية بدايات بدايته بدايتها بدأ بدأت بدأوا ~بدأ* بدء"
            " | انطلاق* انطلق* ~نطلق* شرع* ~شرع* مطلع* أوائل أول* استهل* مستهل* افتتاح* افتتح*"
            " اندلع* اندلاع* منذ مقتبل دشن* باشر* بد* شروع* إطلاق* أطلق* مبكر* ناشئ* ابتداء* مبتدئ*"
            " بوادر فجر نشأ* ظهور* اطلاع*",
            "نهاية نهايات نهايته نهايتها انتهى انتهت انتهاء ~نتهي* اختتم*"
            " | ختام* أواخر آخر* أتم* إنهاء* أنه* ~نهي* أكمل* اكتم* توقف* وقف* حتى غاية إلى نه* انته*"
            " اختتام* متأخر* أخير* ~كمل* ~تم* تم* خلص* فرغ* منته* هدف*",
        ),
    },
    "majority/minority": {
        "fr": ("majorit* | plupart plus essentiel* grand* principal*", "minorit* | peu petit*"),
        "en": ("majorit* | most* main* large* bulk predominant* many", "minorit* | few small* ethnic"),
        "ar": ("أغلبي* غالبي* | معظم* أكثري* أغلب* غالب*", "أقلي* أقليات | قلة قليل*"),
    },
    "above/below": {
        "fr": (
            "supérieur* dépasse* dépassé* | plus dessus delà haut* excéd* super* élev* majeur* mieux"
            " meilleur* sup*",
            "inférieur* dessous | moins sous bas* faible* plancher mineur* deçà infér*",
        ),
        "en": (
            "above exceed* superior* surpass* | higher high* more over greater upper senior larger"
            " top* better* beyond great* super* outweigh* up advanced excess longer than outnumber*"
            " pass* overt* bigger older past out* heavier graduate* tertiary parent",
            "below inferior* | lower less under* fewer smaller beneath low* down short* minor bottom"
            " sub* behind younger worse weaker within poor*",
        ),
        "ar": (
            "أعلى فوق ~فوق* تجاوز* ~تجاوز* | أكثر علو* عليا عال* أكبر أزيد ~زيد* تفوق* ~تفوق* زاد*"
            " سام* متفوق* تخط* ~تخط* أفضل أرفع رئيس* متقدم* زياد* أثقل أقوى كبير*",
            "أدنى تحت أسفل | أقل سفل* دون منخفض* أصغر ~قل* ناقص* أخفض أضعف متدن* قل* وراء",
        ),
    },
    "former/future": {
        "fr": (
            "ancien ancienne anciens anciennes | ex antérieur* passé* précéd* vieux vieil* antiqu*"
            " antiquité ancestr* jadis autrefois historique* archi* aîn*",
            "futur future futurs futures | avenir prochain* venir veni* ultérieur* suiv* nouve*"
            " ensuite tard",
        ),
        "en": (
            "former formerly ancient | old* ex past previous* veteran* one-time once earlier prior"
            " early historic* late elder* senior* antiqu* long-standing alum* onetime outgoing first"
            " original* antique graduat* anci* ancest*",
            "future | upcoming coming next be incoming would-be soon forthcoming later prospect*"
            " ahead eventual* will tomorrow long-term would expect* potential* new going subsequent*"
            " further hence* intend* plan*",
        ),
        "ar": (
            "سابق* قديم* | ماض* قدام* عريق* عتيق* أسبق سبق* أقدم قدماء قدم* سالف* تاريخ* كبير*",
            "مستقبل* | مقبل* قادم* لاحق* قبل* آت* تال* قريب* ~قبل* مزمع* جديد* س",
        ),
    },
    "right/left": {
        "fr": ("droite | droit* dextre tribord conserv*", "gauche gauches | gauch* gaucher* bâbord libér* progress*"),
        "en": (
            "right rightward* right-wing | right* conservative* straight starboard republican* tory",
            "left leftward* left-wing leftist* | left* liberal* port labour democrat*",
        ),
        "ar": ("يمين يميني* يمينا أيمن يمنى | يم* محافظ* مستقيم* قائم*", "يسار يساري* يسارا أيسر يسرى | يس* ليبرالي*"),
    },
    "birth/death": {
        "fr": (
            "naissance* né née nés nées naître naquit naissent | natal* nai* nouveau* originaire*"
            " accouch* engendr* créat* venu*",
            "mort morte morts mortes mourir mourut meurt meurent décès décéd*"
            " | mour* tué* tuer assassin* disparu* disparition* mortel* victime* létal* funé* posthum*"
            " défunt* éteint* vie* péri* trépas*",
        ),
        "en": (
            "born birth births birthplace | native* deliver* newborn* origin* emerg* inception*"
            " creat* begin* natal arise* giv* came come* start* rise nascent lead* result* form*"
            " birth* infant* bir*",
            "death deaths died die dies dying deceased dead"
            " | kill* fatal* casualt* toll* lethal mortal* life* los* victim* claim* perish* succumb*"
            " murder* stillborn stillbirth* posthum* late suicide* end* lives pass* slain* fallen",
        ),
        "ar": (
            "ولد ولدت ولدوا مولود* ولادة ولادته ولادتها ميلاد ميلاده ميلادها مواليد"
            " | ~ولد* مولد* ولد* نشأ* ظهور* حديث* أنجب* ~نجب* تولد* نشأة أصل* انبثق* توليد*",
            "وفاة وفاته وفاتها وفيات توفي توفيت ~توفى موت موته موتها مات ماتت ماتوا ~موت*"
            " | قتل* ~قتل* قتيل* قتلى مقتل* مصرع* ضحايا ضحي* راحل* رحيل* رحل* حياة شهيد* أودى* وافت*"
            " وفا* ميت* موتى متوفى* هلك* ~هلك* جثة جثث جثامين مميت* نفوق* نفق* أرواح* توف*",
        ),
    },
    "most/least": {
        "fr": ("maximum maximal* maximis* maximiser | plus max haut* plein*", "minimum minimal* minimis* | moins min minim* faible*"),
        "en": (
            "maximum maximal* maximis* maximiz* | most peak* top* highest largest up_to limit* full*"
            " max greatest longest optim* cap best high* extend* more great*",
            "minimum minimal* minimis* minimiz* | least lowest smallest min low* little less* few*"
            " short* reduc* mitigat*",
        ),
        "ar": ("أقصى قصوى | أعلى أكبر حد أكثر تعظيم* ذروة كامل*", "أدنى دنيا | أقل أصغر تقليل* ضئيل* حد بسيط* طفيف*"),
    },
    "surplus/deficit": {
        "fr": ("excédent* | surplus excès bénéfic*", "déficit* | manqu* pénuri* insuffis* perte*"),
        "en": ("surplus* | excess* profit*", "deficit* | shortfall* gap* lack* shortage* deficien* loss*"),
        "ar": ("فائض* فوائض | زائد* زياد*", "عجز* | نقص* قصور* خسار* عوز*"),
    },
    "allow/forbid": {
        "fr": (
            "autoris* | permet* permi* laiss* légal* approuv* habilit* homologu* agré* droit* licen*"
            " peut peuv* pouv* accord*",
            "interdi* prohib* | bann* empêch* bloqu* illégal* défen* proscri* illici* exclu* refus* "
            + _NO["fr"],
        ),
        "en": (
            "allow allows allowed allowing authoris* authoriz* permit permits permitted permission*"
            " | let lets enabl* able can could may possible approv* legal* clear* licen* grant* help*"
            " sanction* official* right* entitl* accredit* agree* sign* go empower* un* accept* free*"
            " give* authorit* mandat*",
            "ban bans banned banning forbid* forbad* prohibit*"
            " | prevent* bar* block* illegal* outlaw* limits restrict* den* unlawful* off* refus*"
            " illicit* stop* keep* reject* disallow* clos* censor* prohib* " + _NO["en"],
        ),
        "ar": (
            "سمح سمحت سمحوا ~سمح* ترخيص* مسموح* سماح"
            " | أتاح* ~تيح* يجوز* تجوز* تصريح* رخص* مصرح* إذن* أذن* ~أذن* مرخص* ~مكن* خول* فوض* إجاز*"
            " قانوني* تفويض* تخويل* أجاز* ~جيز* إتاح* حق مأذون* وافق* موافق* معتمد*",
            "حظر* ~حظر* محظور* ممنوع* منع* ~منع*"
            " | تحريم* حرم* محرم* نهى حجب* ~جوز* حال ~حول ممنوع* وقف* رفض* صد " + _NO["ar"],
        ),
    },
    "guilty/innocent": {
        "fr": (
            "condamné* condamnation* coupable* culpabilité | condamn* verdict* peine* écop* jugé*",
            "acquitt* innocent* | relax* blanchi* disculp* innocen* gracié*",
        ),
        "en": (
            "convict* condemn* guilty sentenced | sentenc* jail* guilt* fined ordered denounc* found"
            " imprison* doom* blame* culprit* prison*",
            "acquit* exonerat* innocent innocence | clear* not_guilty innocen* absol* pardon* vindicat*",
        ),
        "ar": (
            "أدان* إدان* مدان* أدين* مذنب* | حكم* ~حكم* ~دين* محكوم* عقوب* دان* سجن* ذنب* تنديد*"
            " ندد* شجب* استنك* مجرم* محكم*",
            "برأ* براءة بريء* تبرئة أبرياء | بر* عفو*",
        ),
    },
    "arrive/depart": {
        "fr": (
            "arrivée arrivées arriver arrive arrivent arrivé arrivés"
            " | arriv* ven* vien* parv* attei* débarqu* atterri* rejoin* survien* réussi* avènement",
            "départ départs quitter quitte quittent quitté* quittant"
            " | part* démission* sort* laiss* début* origin* fui* abandonn* allé* retir*",
        ),
        "en": (
            "arrive* arriving arrival* | come* came coming reach* land* join* get* got influx*"
            " enter* manag* advent* happen* occur* appear* be finish* here end* able succeed* show*"
            " make* made immigra* incoming took introduc* since until move*",
            "depart departs departed departing departure*"
            " | leav* left start* exit* resign* quit* step* go goes went going gone outset initial*"
            " head* original* sail* first beginning* abandon* begin* flee* fled off out part* evacua*"
            " away retir* take* divorc* drop* escap* vacat* set* withdr* from",
        ),
        "ar": (
            "وصول* وصل وصلت وصلوا ~صل ~صلون | وصل* ~صل* قدوم* قدم* قادم* بلغ* ~بلغ* جاء* حلول* أتى*"
            " وافد* توافد* حضر* ~أتي* قدم* دخول* مجيء* هبط* حط* تمكن* ~تمكن* حدث* ~حدث* واصل* ورد*"
            " تول*",
            "مغادر* غادر* ~غادر* رحيل*"
            " | رحل* ~رحل* انطلاق* انطلق* ~نطلق* استقال* خروج* خرج* ترك* ~ترك* بداي* بدء سفر* ذهاب*"
            " هرب* انسحاب* انسحب* تخل* إقلاع* ابتعد* انفصل* هجر* مسافر* ذهب* أصل*",
        ),
    },
    "hot/cold": {
        "fr": (
            "chaud chaude chauds chaudes chaleur chaleurs | chauff* brûl* torrid* canicul* tiéd* tièd*"
            " réchauff* chaleureu*",
            "froid froide froids froides | gel* glac* frais fraîch* frigori* hiver* refroid* frileu*",
        ),
        "en": (
            "hot hotter hottest heat warm warmer warmth | warm* heat* boil* burn* therm* tropic*",
            "cold colder coldest | cool* chill* freez* frozen ice icy frost* frigid winter* low*",
        ),
        "ar": ("حار حارة حارا ساخن* دافئ* | حرارة حر حر* سخون* دفء ملتهب* سخن*", "بارد* برودة | برد* جليد* متجمد* صقيع* قارس* تبريد* مبرد* برود*"),
    },
    "rich/poor": {
        "fr": ("riche riches richesse* | enrich* aisé* fortun* prosp* nanti*", "pauvre* pauvreté | dému* appauvri* défavor* misér* précar* mauvais* peu"),
        "en": (
            "rich richer richest wealth* | affluen* prosper* high* abundan* afford* fertile well-off"
            " full* enrich* large* asset* resource* well million* billion*",
            "poor poorer poorest poverty | poor* impoverish* depriv* needy destitute low* bad* weak*"
            " disadvantag* unfortunate",
        ),
        "ar": ("غني* ثري* أغنياء ثروة أثرياء | ثر* غن* إثراء وفير* رخاء", "فقير* فقراء فقر | فقر* أفقر معوز* محروم* سيئ* ضعيف* ضعف*"),
    },
    "large/small": {
        "fr": (
            "grand grande grands grandes énorme* immense*"
            " | gros* vaste* large* import* haut* long* beaucoup fort* plus majeur* max* ample* adult*"
            " aîn* consid* principal* étend* élev*",
            "petit petite petits petites minuscule*"
            " | jeune* enfant* peu court* mini* faible* bas* léger* moins mineur* étroit* rédui*"
            " modeste* infime*",
        ),
        "en": (
            "large larger largest big bigger biggest huge"
            " | great* major* much considerabl* substantial* significant* tall* high* long* wide*"
            " grand* main broad* older adult* vast immense* extensive* extreme* most very so good"
            " heavy full* top lead* massive* giant* enorm* import* key deep* strong* rich senior big*"
            " large* bulk* super* mass* many more* real* wonder* best well wid* sever* strict* old*"
            " prominent* up growing all giant increas* prime boulevard department* hig* intense"
            " famous greatly mega* mighty loud serious* sharp* elder* thick*",
            "small smaller smallest tiny"
            " | little young* kid* short* minor baby lower less* brief low* light* mini* petty few*"
            " modest* narrow* slight* compact* child* small* limit* girl* boy* boyfriend* girlfriend*"
            " grand* grandchildren grandson* breakfast* gradual* slim* thin* local micro* quick* son"
            " daughter* simple inch* part* bit early",
        ),
        "ar": (
            "كبير كبيرة الكبير الكبيرة كبيرا كبرى أكبر كبار"
            " | كبر* عظيم* ضخم* هائل* واسع* بالغ* جدا طويل* عال* أعلى أهم مهم* كثير* عظم* أعظم رئيس*"
            " جسيم* معظم* أوسع أطول بارز* شديد* شاسع* ملحوظ* قو* غاي* فائق* كثر* جم أبرز عملاق* بشد*"
            " رفيع* شاهق* ذريع* متزايد* أشد أضخم كل مزيد*",
            "صغير صغيرة الصغير الصغيرة صغيرا صغرى أصغر صغار"
            " | صغ* قليل* ضئيل* طفيف* بسيط* قصير* محدود* أقل قل* دقيق* ضيق* طفل* خفيف* شاب* ناشئ*"
            " جزء* متناه* بعض* فتى فتاة",
        ),
    },
    "high/low": {
        "fr": (
            "haut haute hauts hautes élevé élevée élevés élevées"
            " | grand* fort* supérieur* import* éleva* hauteur* plus cher* dessus sommet* aigu* max*"
            " beaucoup accru*",
            "bas basse basses faible faibles | moins petit* inférieur* peu dessous sous mauvais* min*"
            " réduit* léger* modest* plancher plat* rabais* fond",
        ),
        "en": (
            "high higher highest | tall* top* large* great* up* senior* loud* above rais* expensive"
            " much significant* heavy elevat* big* strong* advanced increas* height* more severe*"
            " hot* upper rear* educat* raised grown brought bred steep* over head* fine rich* hig*"
            " substantial* serious* rise* rose lofty most peak* extrem* good risen excess* long*",
            "low lower lowest | down* small* poor* little short* bottom under* less* few* soft*"
            " limited mild* minor base* slight* weak* thin* narrow* light* faint* shallow* fragil*"
            " below slow* deep* dark* sub* low* cheap* reduc* modest* beneath in_the_lower fall*"
            " meager* poverty weak* infirm* minimal* stocking*",
        ),
        "ar": (
            "عالي* عال عالية أعلى عليا مرتفع* مرتفعة"
            " | كبير* رفيع* شاهق* سام* قو* ارتفاع* ارتفع* فوق أكبر علو* علي* عل* مستوى* كبر* سام*"
            " راق* متقدم* شديد* باهظ* كثير* طويل* متزايد* فائق* رئيس* أكثر غال* أرفع ضخم* مزيد* بالغ*",
            "منخفض* منخفضة أدنى متدن*"
            " | ضعيف* قليل* ضئيل* تحت هش* سفل* أسفل واطئ* أقل صغير* قصير* دنيا محدود* انخفض* ضعف*"
            " خافت* ~قل* قل* هاب* طفيف* بسيط* رديء* سيئ* ضعاف خفيف* تدن* دون انخفاض* ضعفاء",
        ),
    },
    "first/last": {
        "fr": (
            "premier première premiers premières | 1er initial* début* abord prim* pionn* tout aîn*"
            " origin* avant",
            "dernier dernière derniers dernières | final* récent* passé* ultim* fin précéd* dern*"
            " celui ceu* celle* fin* latter récem* ce cette",
        ),
        "en": (
            "first | prime premier* initial* early earliest one lead* top* maiden debut* main"
            " original* primary once former* begin* pioneer* novice foremost preliminary inaugural"
            " opening start* number chief earlier st basic front raw begin* forefront",
            "last latest final | past recent* previous* end* former* latter lately since this late*"
            " preceding ultim* finish* eventual* these most newest until he she they it him her them"
            " those whom who down lastly youngest back his their that",
        ),
        "ar": (
            "أول أولى الأولى الأول أولا أوائل"
            " | بداي* بدء رئيس* وزير* أساسي* ابتدائ* أولي* مقدم* أوليات صدار* بدائ* بادئ* باكور*"
            " متصدر* افتتاح* سابق* مطلع* أصل* مبدئ* قديم* مرة أولو* أو* حين* بارز*",
            "أخير أخيرة الأخير الأخيرة أخيرا"
            " | آخر* ماض* نهائ* سابق* مؤخرا أخر* حديث* ختام* نهاي* مقبل* منصرم* أحدث الفائت* فائت*"
            " هذا هذه حال* هو هي هم متأخر* سبق* قليل*",
        ),
    },
    "fast/slow": {
        "fr": ("rapide* rapidement vite accélér* | prompt* tôt bref* vélo* urgen* hât* bientôt soudain*", "lent* lente lenteur ralenti* | progressi* tard* peu frein* douc* graduel*"),
        "en": (
            "fast faster fastest quick quickly rapid rapidly swift* accelerat*"
            " | speed* soon* prompt* hast* brisk* quick* early fast* immediate* express* short* rush*"
            " hurr* sharp* drama* expedit* earl* rapid* burgeon* steep* urgent* in_no_time agile",
            "slow slows slower slowly slowed slowing slowdown"
            " | gradual* late* delay* slug* lag* steady stead* slack* hinder* weak* eas* dec* time*"
            " long* imped* curb* hamper* less*",
        ),
        "ar": (
            "سريع* سرعان تسارع* تسريع* ~سرع*"
            " | سرع* عاجل* عجل* فور* متسارع* أسرع مسرع* بسرع* سراع مبكر* وجيز* مباشر* حاد* مبادر*",
            "بطيء* بطء تباطؤ* تباطأ* ~تباطأ* إبطاء* | تدريج* بط* أبط* بتأن* متأخر* تخفيف* تراجع* تأخ*",
        ),
    },
    "better/worse": {
        "fr": ("amélior* | mieux meilleur* progrè* progress* bonif* perfectionn* optimis* embelli*", "aggrav* détérior* empir* dégrad* | pire* mal* mauvais* pis nui* endommag* alourdi* accentu*"),
        "en": (
            "improv* better | enhanc* best good progress* upgrad* boost* optim* ease* advanc* refin*"
            " develop* ameliorat* perfect* well increas* higher recover* promot* rais* brighter",
            "worsen* worse deteriorat* aggravat* exacerbat*"
            " | worst bad* degrad* deepen* compound* declin* harm* serious* damag* heighten* critic*"
            " erod* increas* intensif* weaken* escalat* decay* fall* severe* downgrad* poor*",
        ),
        "ar": (
            "تحسن* ~تحسن* تحسين* ~حسن* | أفضل حسن* محسن* تطوير* أحسن تقدم* تعزيز* ارتقاء* ازدهار*"
            " حسن* إصلاح* جيد* تعاف* رفع* تقوي* أجود",
            "تدهور* ~تدهور* تفاقم* ~تفاقم* متدهور* متفاقم* | سوء* أسوأ ساء* تردي* تردت سيئ* خطور* شد*"
            " ~زيد* زاد* ازد* متردي* خطير* تأزم* تصاعد* تراجع* ضرر* مفاقم* تدن*",
        ),
    },
    "positive/negative": {
        "fr": ("positif* positive* positivement | bon* favorable*", "négatif* négative* négativement | mauvais* nui*"),
        "en": ("positive positively positives | good favo* better upbeat benefi*", "negative negatively negatives | bad* adverse* harm* minus below"),
        "ar": ("إيجابي* | موجب* جيد* حسن* مصاب*", "سلبي* | سالب* سوء* سيئ* ضار* سلب*"),
    },
    "success/failure": {
        "fr": (
            "réussi* succès | parv* réuss* aboutis* prosp* arriv* fructueu* victoi* gagn* remport* tube*",
            "échec* échou* | rat* manqu* faillite* panne* défaill* fiasco insucc* défaite* revers "
            + _NO["fr"],
        ),
        "en": (
            "succeed* success* | manag* achiev* able win* won pass* accompl* hit* well prosper*"
            " thriv* reach* got complet* effect* pull* master* found came follow* could triumph*"
            " fruit* made make* did secur* break* next popular* bring* attain* perform* line*",
            "fail fails failed failing failure* | los* lack* miss* defeat* setback* collaps* out un*"
            " fiasco fault* bankrupt* breakdown* short* default* flop* faltered blow chess check* fell"
            " break* down " + _NO["en"],
        ),
        "ar": (
            "نجاح* نجح* ~نجح* ناجح* | تمكن* ~تمكن* فلح* أفلح* استطاع* ~ستطيع* حقق* فوز* إنجاز* موفق*"
            " تحقيق* توصل* أدرك* نال* فاز* اجتاز* قدر* أنجز* ضرب* مثمر* ناج* شهير* إتمام*",
            "فشل* ~فشل* إخفاق* أخفق* ~خفق* فاشل* | عجز* تعطل* قصور* خسار* هزيم* خسر* انهيار* كبوة"
            " إفلاس* تعثر* خلل عطل* نكسة " + _NO["ar"],
        ),
    },
    "confirm/deny": {
        "fr": ("confirm* | affirm* assur* avér* prouv* valid* admi* reconn*", "démenti* démentir dément nie nié nier nient niait niant | rejet* réfut* contest* récus* infirm* " + _NO["fr"]),
        "en": (
            "confirm* | affirm* verif* proved proven admit* acknowledg* said sa* upheld establish*"
            " valid* show* corrobor* reaffirm* certain*",
            "deny denies denied denying denial* | reject* refut* disput* dismiss* contradict* disput*"
            " rebut* decl* disavow* lie* lying false* " + _NO["en"],
        ),
        "ar": (
            "أكد* ~ؤكد* تأكيد* مؤكد* | تأكد* ثبت* ~ثبت* أثبت* صرح* اعترف* تثبيت* إثبات* أفاد* قال*"
            " أيد* أقر* مثبت* بين* جزم* صادق* ~تأكد* متأكد*",
            "نفى نفت نفيه نفيها نفي ~نفي ~نفون أنكر* ~نكر* إنكار*"
            " | كذب* ~كذب* تكذيب* دحض* رفض* ~رفض* مزاعم نكر* ناكر* مناف* تناف* " + _NO["ar"],
        ),
    },
    "free/jail": {
        "fr": ("libéré* libération* relâch* | libre* libér* élargi* sort* remis* évad* affranch*", "arrestation* incarcér* emprisonn* | arrêt* détent* détenu* prison* écrou* captur* interpell*"),
        "en": (
            "freed release released releases releasing liberat* | free* bail* let out pardon* exempt*"
            " escape* discharg* parole* exit* sav* rescu* emancip* drop* relea*",
            "arrest* imprison* detain* jailed | jail* detention* custody prison* captur* caught"
            " incarcerat* apprehend* inmate* lock* hold* held cell* nab* bars behind",
        ),
        "ar": (
            "أفرج ~فرج إفراج* إطلاق_سراح أطلق_سراح* | سراح حر* تحرير* أطلق* إطلاق* إخلاء عفو* خروج*"
            " ~حرر* محرر*",
            "اعتقل* ~عتقل* اعتقال* حبس* ~حبس* | قبض* توقيف* أوقف* احتجاز* احتجز* محتجز* سجن* سجين*"
            " معتقل* ~سجن* ضبط* موقوف* القى_القبض إيقاف* مسجون*",
        ),
    },
    "attack/defend": {
        "fr": ("attaqu* agress* | offens* assaut* assail* frapp* charg* raid*", "défend* défens* défenseur* | protég* protect* prot* interdi* plaid* avocat* garde*"),
        "en": (
            "attack attacks attacked attacking attacker* | assault* offens* strike* struck raid*"
            " bomb* forward* hit* terror* charg* tackl* ambush* target* onslaught* mugg* invas* invad*",
            "defend defends defended defending defence* defense* defender* defensive*"
            " | protect* advoca* lawyer* argu* guard* support* shield* champion* uph* stand* back*"
            " military pentagon arms forbid* banned counsel deter* safeguard* not",
        ),
        "ar": (
            "هجوم* هجمات هجمة هاجم* ~هاجم* مهاجم* | اعتداء* غار* عدوان* اعتدى* قصف* اقتحام* ضرب*"
            " انقض* شن اقتحم* ~شن مباغت* معتد*",
            "دفاع* دافع* ~دافع* مدافع* | حماي* ذود* حمى* ~حم* محام* مناصر* تأييد* جيش عسكر* صد وقا*",
        ),
    },
    "easy/hard": {
        "fr": ("facile* faciles facilement | aisé* simple* facilit* abord* commod* vite peine", "difficile* difficiles difficilement | difficult* dur* compliqu* délicat* pénibl* peine ardu* mal " + _NO["fr"]),
        "en": (
            "easy easier easiest easily | simple simpl* facilit* eas* readily convenien* straight*"
            " comfort* smooth* quick* effortless* well accessible light* user* handy little ready",
            "difficult difficulty difficulties hard harder hardest"
            " | tough* challeng* hard* tricky trouble* struggl* complicat* complex* problem* strain*"
            " rough* barely painful* uneas* un* severe* demanding bad* dire sensitive* heavy less*"
            " adversity deprivat* " + _NO["en"],
        ),
        "ar": (
            "سهل سهلة السهل سهولة أسهل | سهل* ~سهل* تسهيل* يسر* ~يسر* يسير* بسيط* بساط* سلس* ميسر*"
            " تيسير* هين*",
            "صعب صعبة الصعب صعوبة صعوبات أصعب | صعب* ~صعب* عسير* شاق* عسر* معقد* مشكل* تحد* وعر*"
            " قاس* متعثر* متاعب مشق* عصيب* حرج* " + _NO["ar"],
        ),
    },
    "ally/enemy": {
        "fr": ("allié* alliée alliés | ami* partenaire* alliance*", "ennemi* | adversaire* rival* hostil* advers*"),
        "en": ("ally allies allied | friend* partner* alliance*", "enemy enemies foe foes | adversar* rival* oppon* hostil*"),
        "ar": ("حليف* حلفاء متحالف* | صديق* أصدقاء شريك* تحالف* شركاء حلف*", "عدو* أعداء | خصم* خصوم* معاد*"),
    },
    "war/peace": {
        "fr": ("guerre guerres | conflit* combat* bataill* milita* belli* hostilit* lutt*", "paix pacifi* | calme* trêve* cessez* tranquil* serein*"),
        "en": ("war wars warfare wartime | conflict* fight* battle* combat* milita* troop* armed fought", "peace peaceful* peacetime | calm* truce* quiet* ceasefire* tranquil* pacif* pax"),
        "ar": ("حرب حروب حربا حربه الحرب | حرب* نزاع* صراع* قتال* معرك* معارك عسكر* محارب*", "سلام سلمي* سلميا | سلم* سلام* هدن* مسالم* هدوء صلح* تصالح*"),
    },
    "public/private": {
        "fr": ("publics publiques public publique | état* national* gouvern* populaire* audien* spectat* commun*", "privé privée privés privées | particul* personn* priv* intim* propr* secret* ôté* sans"),
        "en": ("public publicly | state* gover* national* audienc* popular* crowd* fans common* viewer* official* open* spectat* general fan civil social people readership community", "private privately | priv* person* individual* own depriv* secret* domestic inside confidential closed particular behind off"),
        "ar": ("عمومي* حكومي* | عام* عامة جمهور* علن* رسم* شعب* دول* عوام مشاهد* مدني*", "خصوصي* | خاص* شخص* فرد* خصيص* مجرد* محروم* حرم* سر*"),
    },
    "inside/outside": {
        "fr": ("intérieur intérieure intérieurs intérieures intérieurement | dedans dans domesti* intern* intim* sein nation*", "extérieur extérieure extérieurs extérieures | dehors hors étrang* extern* plein extr*"),
        "en": (
            "inside interior* indoor* | within in into inner intern* domestic* home* inland insid*"
            " through* in-house intra* among enter* entry inward*",
            "outside exterior* outdoor* | external* abroad foreign* out outer overseas beyond off out*"
            " away extr* surface open* elsewhere other* another around in_public international*",
        ),
        "ar": ("داخل داخلي* داخله داخلها | في باطن* ضمن محلي* داخل* جوف* وسط وطني* دواخل دخول*", "خارج خارجي* خارجه خارجها | خارج* أجنبي* دولي* ظاهر* سطح* مفتوح* بعيد* مكشوف* خروج*"),
    },
    "presence/absence": {
        "fr": ("présence présent présente présents présentes | présen* exist* assist* particip* actuel* prés* actu*", "absence* absent* | manqu* dénué* défaut* dépourv* perte " + _NO["fr"]),
        "en": ("presence | present* attend* exist* here having current* there show* occur* being with", "absence* absent | lack* missing away out miss* free fail* miss " + _NO["en"]),
        "ar": ("حضور* وجود* | حاضر* ~حضر* توفر* ~وجد* موجود* توجد* حضر* تواجد* متواجد* ظل متوفر* حال*", "غياب* غائب* | انعدام* غيب* ~غيب* نقص* خلو* فقدان* قل* انتفاء* فقد* حال " + _NO["ar"]),
    },
    "possible/impossible": {
        "fr": ("possible possibles possibilité* capable* | peut peuv* pouv* pourr* potent* éventuel* faisabl* permet* permi* susceptible* apte*", "impossible* impossibilité* incapable* incapacité* | échec* échou* exclu* inconcev* irréal* " + _NO["fr"]),
        "en": (
            "possible possibly able capable | can could may might possib* potential* feasib* likely"
            " enabl* opportun* allow* capab* option* best* as_* would maybe viab* plausible abilit*"
            " eventual* practicable*",
            "impossible impossib* unable incapable inability"
            " | fail* beyond incap* out imposs* un* im* less* inca* too " + _NO["en"],
        ),
        "ar": (
            "ممكن* إمكان* قادر* | ~مكن* أمكن* ~ستطيع* محتمل* احتمال* تمكن* ~تمكن* قدر* ~قدر* مقدور*"
            " استطاع* ~تيح* متاح* قد جائز* فرص* وسع* بوسع* ~حتمل*",
            "مستحيل* استحال* ~ستحيل* | عاجز* عجز* ~عجز* تعذر* ~تعذر* متعذر* فشل* صعب* " + _NO["ar"],
        ),
    },
    "next/previous": {
        "fr": ("prochain* | venir suiv* futur* prochain* proche* bientôt venu* veni*", "dernier* passé* précédent* | récent* avant passé* écoul* antér* ancien* révolu* dernièr*"),
        "en": (
            "next upcoming forthcoming | coming future following near* imminent come* soon ahead"
            " subsequent* this later approach* to_be closest",
            "last past previous | recent* latest former* earlier prior preceding ago final before"
            " late* old* ended back yesterday",
        ),
        "ar": (
            "مقبل مقبلة المقبل المقبلة قادم قادمة القادم القادمة"
            " | قريب* لاحق* تال* مستقبل* آت* قبل* ~أتي* أقرب وشيك* جديد* ~لي* التالي*",
            "ماضي* ماض منصرم* فائت* | أخير* سابق* آخر* مؤخرا مض* سبق* سالف* نهائ* خوال* قديم*",
        ),
    },
    "tomorrow/yesterday": {
        "fr": ("demain | lendemain avenir futur*", "hier | veille passé* avant autrefois"),
        "en": ("tomorrow | future next on day follow*", "yesterday | past former before last on previous*"),
        "ar": ("غدا الغد غد | مستقبل* غدا* تال*", "أمس الأمس | ماض* بارح* قديم* سابق*"),
    },
    "morning/evening": {
        "fr": ("matin matinée matins | matin* aube lever tôt midi petit* ante am", "soir soirée soirs | soir* nuit* crépuscul* dîner* tard* midi après pm"),
        "en": ("morning mornings | dawn early sunrise am a_m breakfast daybreak overnight m brunch today", "evening evenings tonight | night* afternoon* dusk sunset pm p_m dinner* late party last soiree eve gala m"),
        "ar": ("صباح صباحا الصباح | صبح* صباح* فجر* باكر* غدا* ضحى مبكر* ص", "مساء المساء | مسائي* مساء* ليل* عشي* سهر* أمسي* حفل* غروب* عصر* ظهر* م"),
    },
    "summer/winter": {
        "fr": ("cet_été l'été en_été estiva* estival* d'été | été* chaud*", "hiver hivern* | hiver* froid* neige*"),
        "en": ("summer summers summertime | midsummer hot* warm*", "winter winters wintertime | winter* cold* snow*"),
        "ar": ("صيف صيفا الصيف صيفي* | اصطياف*", "شتاء الشتاء شتوي* | شتا* شتو* برد* ثلج*"),
    },
    "optimism/pessimism": {
        "fr": ("optimis* | espoir* confian*", "pessimis* | sombre* inqui*"),
        "en": ("optimis* | hope* confiden* upbeat positiv* optim*", "pessimis* | gloom* bleak* negativ*"),
        "ar": ("متفائل* تفاؤل* ~تفاءل* تفاءل* | أمل* ثقة", "متشائم* تشاؤم* ~تشاءم* | يأس* قاتم*"),
    },
    "rural/urban": {
        "fr": ("rural* ruraux | campagn* village* agri*", "urbain* urbanis* | ville* cité* métropol*"),
        "en": ("rural | countryside villag* farm* country", "urban* | cit* town* metropol*"),
        "ar": ("ريف* قروي* أرياف | قر*", "حضري* حضر | مدن* مدين*"),
    },
}  # fmt: skip
"""Name of the pair → language → the two poles."""

IDIOMS: dict[str, str] = {
    "fr": (
        "le_plus_bas le_plus_haut peu_difficile* peu_probab* avant_tout en_avant avant_garde avant_gardiste* avant_dernier* avant_dernière* avant_centre*"
        " après_tout après_midi d'après par_après là_bas de_bas_en_haut en_bas plus_ou_moins au_moins"
        " du_moins moins_par moins_pour moins_dans moins_comme moins_à_cause à_moins_que à_moins_d* pour_le_moins néanmoins tout_au_moins tout_au_plus de_plus"
        " en_plus non_plus plus_tard plus_tôt d'autant_plus une_fois_de_plus premier_ministre"
        " première_ministre ligne_droite droite_ligne afrique_du_sud amérique_du_nord amérique_du_sud"
        " mis_en_avant mettre_en_avant met_en_avant à_la_fin d'une_part haut_commissa* haut_fait"
        " par_contre tout_à_fait contre_la_montre nouveau_né* nouveau_nés nouvelle_née dernier_né"
        " mort_né* prendre_fin prend_fin mettre_fin met_fin mis_fin mettra_fin première_guerre"
        " seconde_guerre grande_bretagne petit_à_petit petit_déjeuner"
    ),
    "en": (
        "fell_in_love fall_in_love fell_ill fell_asleep declined_to decline_to fall_of in_the_fall"
        " last_fall this_fall every_fall fell_short fell_apart after_all before_long prime_minister*"
        " right_now right_away all_right right_after right_before right_to left_behind more_or_less"
        " more_than_ever nevertheless nonetheless none_the_less no_less less_than_a human_right*"
        " at_last last_name* first_name* at_first first_hand last_minute war_of peace_prize"
        " close_to in_the_end end_up ended_up ends_up cold_war high_school high_court south_africa*"
        " north_america* south_america* west_bank middle_east great_britain nobel_peace first_aid"
        " dead_end by_and_large at_large winter_olympic* summer_olympic* poor_health rise_to"
        " high_street start_with look_after looking_after looked_after named_after take_after"
        " has_left have_left had_left is_left are_left was_left were_left left_the left_for left_a"
        " left_in left_with to_the_end"
    ),
    "ar": (
        "أقل_مستوى أعلى_مستوى من_قبل على_الأقل على_الأكثر على_الأرجح أول_أمس لأول_وهلة في_آخر_المطاف جنوب_أفريقيا"
        " جنوب_إفريقيا الشرق_الأوسط أمريكا_الشمالية أمريكا_الجنوبية أكثر_فأكثر أكثر_أو_أقل"
        " الضفة_الغربية أكثر_من_أي عن_بعد ما_بعد فيما_بعد من_جديد على_أعلى إلى_الأمام"
        " على_أقل_تقدير آخر_الأمر الأمم_المتحدة"
    ),
}
"""Phrases in which the word of a pole does not mean the pole."""
