"""What leaves whether a thing is so: suspicion, the conditional, attribution, chance.

The notation is `lexicon`'s. For each kind: words that hedge beyond doubt, then, after `|`, every
word that may render such a hedge.
"""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

_EN_SAID = (
    "accord* said say says saying told tell* claim* report* alleg* argu* stat* suggest* add*"
    " estimat* announc* believ* think* thought opinion* view* word* citing cite* quot* find* found"
    " finding* show* indicat* note* noted warn* explain* describ* reveal* conclud* maintain*"
    " insist* assert* declar* confirm* admit* acknowledg* consider* source* survey* poll* study"
    " research* per depend* based basis following in_line expect*"
    " forecast* predict* project* calculat* put* wrote write* writ* see* seen regard* "
    " accordance depends vary varies varied various different interview* spoke* ask* agree*"
    " identif* record* rank* rate* call* list* mention* statistic* figure* account* "
    " felt sees of-the mind respective* proportion* depended reason* complain* testif* plead* comment* "
)
_AR_SAID = (
    "وفق* بحسب حسب* طبق* تبعا قال* ~قول* ذكر* ~ذكر* صرح* ~صرح* أفاد* ~فيد* إفاد* أكد* ~ؤكد* زعم* ~زعم*"
    " مزعوم* ادعى* ~دعي ادع* أعلن* ~علن* أشار* ~شير* أوضح* ~وضح* أضاف* ~ضيف* نقل* ~نقل* أخبر* ~خبر* رأي*"
    " رأى* ~رى ~رون نظر* تقرير* تقارير بيان* دراس* استطلاع* مصدر* مصادر اعتبر* ~عتبر* قدر* ~قدر* توقع*"
    " ~توقع* استناد* بناء تقدير* تصريح* اعتقد* ~عتقد* ظن* ~ظن* كشف* ~كشف* وصف* ~صف* حذر*"
    " ~حذر* اعتماد* اقترح* ~قترح* أظهر* ~ظهر* لاحظ* سجل* ~سجل* "
    " خلص* شهاد* قول* أقوال كتب* ~كتب* منظور* إحصا* بموجب أبلغ* إبلاغ* ~قال قيل سببها سببه سببهم حجة حجته حجتها"
    " أعرب* ~عرب* نسب* ورد* نوه* ~نوه* نبه* ~نبه* اعترف* ~عترف* أقر* شدد* ~شدد* تابع* أردف* روى* ~روي حسبما "
)

HEDGES: dict[str, dict[str, str]] = {
    "suspicion": {
        "fr": (
            "présumé* soupçonn* suspect suspects suspecte suspectes suspecté* allégué* allégation*"
            " supposément prétendu* apparemment soi-disant | suppos* accus* inculp* poursuiv* prévenu* mis_en_cause mis_en mise_en mises_en"
            " semble* apparen* possible* probable* selon aurait auraient croi* doute* pense* pourrai*"
            " potenti* affirm* préten* dit dite estim* impliqu* imput* suspic* suspi*"
        ),
        "en": (
            "alleged allegedly allege alleges alleging allegation allegations apparently suspect suspects suspected suspicion* reportedly purported* supposedly presumed"
            " | report* presum* suppos* suspic* so-called so_called believ* thought accus* charg*"
            " claim* said apparent* may might could likely possib* assum* would-be hypoth* putativ*"
            " defendant* probab* perhaps potential* indict* wanted question* investigat* doubt* case*"
            " seem* appear* consider* expect* considered told pretend* imagin* notional fear* mistrust* evident* obvious* so_it"
            " perceived perceiv* candidate culprit* distrust* perpetrator* linked involv* say says alleg*"
        ),
        "ar": (
            "مزعوم* مزاعم ~شتبه* اشتبه* مشتبه* ~زعم* | زعم* متهم* اتهم* ~تهم* اتهام* شبه* مفترض*"
            " افترض* ~فترض* ~عتقد* ~ظن* محتمل* ~حتمل* ربما شك شكوك* ~شك* مشكوك* ~بدو قد ممكن* مدع* ادع*"
            " ~دعى تهم* مظنون* مشبوه* ريب* مرجح* ~رجح* ارتاب* ~رتاب* قيل ~قال قال* ~قول أخبر* إخبار احتمال* ظاهر* مرشح* معروف* متورط*"
        ),
    },
    "accusation": {
        "fr": "accusé* accuse accusent accusation* inculpé* | accus* mise_en mises_en poursuiv* reproch* soupçonn* présum* alléga* suspect* jugé* procès* impliqu* dénonc* imput* blâm* charg* prétend* mis_en taxé* reçu* réception",
        "en": (
            "accus* charged indicted | charg* alleg* indict* claim* blam* suspect* trial* prosecut*"
            " critici* complain* denounc* fac* said report* case* decr* sued su* lawsuit* slam* lash*"
            " condemn* target* label* call* brand* receipt allegation* argu* defendant* blast* point* expos* convict*"
        ),
        "ar": (
            "اتهم* ~تهم* | متهم* اتهام* زعم* مزعوم* ادع* ~دعي تهم* مزاعم شبه* اشتب* ~شتبه* مشتب* لوم*"
            " ~لوم* لام* محاكم* مدع* انتقد* انتقاد* وجه* ~وجه* حمل* ~حمل* ندد* مدان* قاض* دعو* استلام"
        ),
    },
    "attribution": {
        "fr": (
            "selon d'après | dit dits disent déclar* affirm* indiqu* annonc* expliqu* préten* précis*"
            " estim* souten* ajout* assur* not* rapport* source* suivant conform* avis yeux croire croi*"
            " pens* raconte* signal* montr* révèl* aurait auraient rappel* juge* soulign* considér* vu"
            " parole* écri* cite* dépend* fonction base étude* confi* appel* avanc* argu* constat* dire*"
            " évalu* en_vertu parl* trouv* voi* par pour"
        ),
        "en": "according | reportedly as_per in_the_eyes_of in_the_words_of as_a " + _EN_SAID,
        "ar": "وفقا بحسب حسب | " + _AR_SAID,
    },
    "chance": {
        "fr": (
            "peut-être probablement probable probables vraisembl* potentiellement"
            " éventuellement pourrait pourraient"
            " | puiss* voire soi-disant apparemment semble* sembl* possib* potenti* éventu* peut peuv* pouv* pour* risqu* susceptible*"
            " doute devrai* doit doivent crain* croi* pens* suppos* présum* aurait auraient serait"
            " seraient si hypoth* plausibl* chance* paraî* apparen* estim* sûrement certain* sans_doute"
            " vraisemb* prévu* attend* espér* sera* permet* capable*"
        ),
        "en": (
            "perhaps maybe probably possibly presumably potentially likely might may"
            " | could can would reportedly whether seem* appear* apparent* suggest* probab* possib* potential*"
            " likel* plausibl* conceiv* think* thought believ* expect* look*"
            " assum* presum* suppos* chance* estimat* odds prospect* doubt*"
            " imagin* speculat* want* prospective"
            " hypothe* capab* supposed predict* forecast* poised"
            " opportunit* unlikely indicat* some_sort"
            " alleged* suspect* purport* not_impossible impossib* "
            " undoubtedly doubtless no_doubt as_if feasib* ought would"
        ),
        "ar": (
            "ربما لعل ~حتمل ~رجح قد_ي* على_الأرجح | قد_~* أرجح ما_إذا قد قدر* ممكن* ~مكن* إمكان* محتمل* احتمال* ~حتمل* عسى ~بدو*"
            " بدا بدت ظاهر* ~ظهر* مرجح* رجح* ~رجح* ~عتقد* اعتقد* ~ظن* ظن* ~فترض* مفترض* ~ستطيع* استطاع*"
            " قادر* ~توقع* متوقع* توقع* مرشح* كاد* ~كاد* أوشك* وشيك* كامن*"
            " ~نبغي* بوسع* وسع* أظن شك* ~شك* جائز* جاز ~جوز*"
            " عرضة معرض* تمكن* ~تمكن* غالب* أغلب* مشتبه* ~شتبه* تخمين* ~خمن* فكر* ~فكر*"
            " اقترح* ~قترح* أشار* ~شير* قابل* أرى وارد*"
            " مزعوم* قيل ~قال بإمكان* لكان تصور*"
        ),
    },
}  # fmt: skip
"""Kind of hedge → language → its words."""

CONDITIONAL: dict[str, str] = {
    "fr": r"\b(?:aurait|auraient)\s(?:\w+\s){0,2}?(?!été\b|capable)(?!pu\b|dû\b|voulu|souhaité|aimé|préféré|fallu|besoin|du\b)"
    r"\w+(?:é|ée|és|ées|i|is|it|ite|u|ue|us|t|te)\b|\b(?:aurait|auraient)\sété\b",
}
"""The conditional of the press: *il aurait tué* is *he is to have killed*."""

UNREAL: dict[str, str] = {
    "fr": r"\b(?:si|s'ils?|s'elles?|sinon|sans|jamais|que|qu'\w+|autrement|même|quand|ne|pas|n'\w*)\b",
}
"""What makes a conditional another one: a condition, indirect speech, a negation."""
