"""Very common words of the press, a meaning a row: French/English/Arabic.

Words are given by how they begin, with a full stop after one that must be the whole word. A row
holds all that one meaning is usually said by; accents and hamza are as dictionaries have them or
left out, for words are compared without.
"""

ROWS = """
gouvern/govern/حكوم حاكم حكام
minist/minist secretar/وزير وزراء وزار
président/presiden chair/رئيس رؤساء رئاس ترأس
parlement député sénat assembl/parliament lawmaker deput mp. mps. senat/برلمان نائب نواب شيوخ
assemblé/assembl/جمعي مجلس
élection élect vot scrutin urne/elect vot ballot poll/انتخاب ناخب صوت تصويت اقتراع انتخب
candidat/candidat nomin/مرشح ترشح ترشيح
parti. partis. partisan/party parties partisan/حزب احزاب
politi/polit polic/سياس
loi. lois. légis législ légal juridi/law laws legis legal/قانون قوانين تشريع
droit/right law/حق حقوق قانون يمين
justice judic/justice judic/عدل عدال قضاء قضائ
juge jugement tribun cour. procès/judg court trial tribun/قاض قضاة محكم محاكم حكم
avocat/lawyer attorney counsel/محام
procureur parquet/prosecut/نياب مدعي ادعاء وكيل
accus inculp poursui/accus charg prosecut indict/اتهم اتهام متهم تهم
condamn peine/sentenc convict condemn penalt/حكم ادان ادانة عقوب
prison détenu détention incarcér/prison jail inmate detain detention/سجن سجين سجناء معتقل احتجاز
police policier gendarm/police officer/شرط بوليس درك
arrêt interpell/arrest stop/اعتقل اعتقال القبض توقيف وقف اوقف توقف
enquêt investig/investigat inquir prob/تحقيق حقق محقق
crime criminel/crim/جريم جرائم جنائ مجرم اجرام
meurtre assassin tué tuer tue. tuent tuant/murder kill assassin slain/قتل مقتل قاتل اغتيال اغتال
mort mourir meur décès décéd/dead death die. died dies dying fatal/موت مات وفا توفي توفى ميت قتلى
victime/victim/ضحي ضحايا
bless/injur wound hurt/جرح جريح جرحى اصيب اصاب مصاب
attent attaqu terror/attack terror bomb/هجوم هجم هاجم ارهاب تفجير
violen/violen/عنف عنيف
viol. viols. violé violer agress/rape rapi assault/اغتصاب اعتد
arme. armes. armé/arms weapon armed gun/سلاح اسلح مسلح
armée milit soldat troupe/army milit soldier troop force/جيش عسكر جند جنود قوات
guerre/war wars warfare/حرب حروب
paix/peace/سلام
bomb explos/bomb explo/قنبل قنابل انفجار انفجر تفجير متفجر
feu. feux. tir. tirs. tiré tirer/fire shot shoot shots gun/نار اطلاق رصاص
sécurit sûreté/secur safe/امن سلام
menace/threat/تهديد هدد
crise/crisis crises/ازم
accord convention trait/agree accord deal treat pact/اتفاق اتفق معاهد صفق
négoci pourparlers/negoti talk/مفاوض تفاوض محادث
réunion réuni sommet rencontr/meet met. summit gather/اجتمع اجتماع قمة لقاء التقى لقي
ambassad diplomat/ambassad embass diplomat/سفير سفار دبلوماس
étranger/foreign abroad overseas/خارج اجنب اجانب
frontièr/border frontier/حدود
migra immigr réfugi/migra immigr refugee/هجر مهاجر لاجئ لاجي
pays/countr nation/بلد بلاد بلدان دول
état. états/state states. status condition us. usa./ولاي دول حال
nation/nation/وطن امة امم قوم دول
international/international/دول
monde mondial/world global/عالم
région provinc/region provinc area/منطق مناطق اقليم اقاليم جه
ville villes municip commun/cit town municip communit/مدين مدن بلد مجتمع
village/village/قري قرى
capital/capital/عاصم راس
local locaux/local/محل
territo/territor land/اقليم اراض ارض
roi. reine royal royaume/king queen royal kingdom/ملك مملك ملوك
prince princess/princ/امير اميرة امراء
maire mairie/mayor/عمد رئيس
chef. chefs. dirige leader/lead head chief boss direct manag/زعيم قائد رئيس قاد قياد مدير ادار مسؤول
respons/respons official/مسؤول مسءول
porte-parole parole/spokes word/متحدث ناطق كلم
fonctionn officiel/official function offic work/مسؤول رسم موظف وظيف عمل يعمل تعمل
administrat/administ/ادار
autorit/author/سلط هيئ
organis/organi/منظم تنظيم نظم
institut/institut/مؤسس معهد
ministère/ministr department/وزار
comité commission/committ commission/لجن مفوض
union uni. unie unis/union unit/اتحاد متحد
onu. unies/un. united/امم متحد
europ/europ/اورب اوروب
africa afriqu/africa/افريق
asie asiat/asia/اسيا اسيو
améri états-unis/america usa./امريك اميرك متحد
arab/arab/عرب
musulm islam/muslim islam/مسلم اسلام
chrét églis cathol/christ church cathol/مسيح كنيس كاثولي
juif juiv/jew/يهود
relig/relig/دين ديان
dieu dieux divin/god divin/اله الله ءاله
maroc/morocc/مغرب
algéri/algeri/جزائر
tunis/tunis/تونس
libye libyen/libya/ليبيا ليبي
égypt/egypt/مصر
france français/france french/فرنس
allema/german/الماني المان ماني
espagn/spain spanish/اسبان
itali/ital/ايطال
angl anglais brita/engl brit uk./انجليز انكليز بريطان انجلتر
chin/chin/صين
japon/japan/يابان
russ/russ/روس
ukrain/ukrain/اوكران
turq turc/turk/ترك
iran/iran/ايران
irak/iraq/عراق
syri/syri/سوري
liban/leban/لبنان
israél/israel/اسرائيل اسراييل
palestin/palestin/فلسطين
saoud/saudi/سعود
inde indien/india/هند
pakistan/pakistan/باكستان
canad/canad/كند
austral/austral/استرال
brésil/brazil/برازيل
mexi/mexic/مكسيك
grec grèce/greek greec/يونان اغريق
portug/portug/برتغال
belg/belg/بلجيك
suiss/swiss switzer/سويسر
suède suédois/swed/سويد
polon/poland polish poles./بولند
pays-bas néerland holland/netherland dutch holland/هولند
indonés/indones/اندونيس
corée/korea/كور
écoss/scot/اسكتلند سكوتلند
irland/irish ireland/ايرلند
gall galles/wales welsh/ويلز
économ/econom/اقتصاد
financ/financ fund/مال تمويل مول
banqu/bank/بنك بنوك مصرف مصارف
argent/money silver/مال اموال فض نقود
prix/price priz cost award/سعر اسعار ثمن جائز جايز
coût coût/cost/تكلف تكاليف كلف
impôt tax fisc/tax fiscal/ضريب ضرائب
budget/budget/ميزاني موازن
milliard/billion/مليار بليون
million/million/مليون ملايين
millier mille. mille/thousand/الف الاف
centaine cent. cents./hundred cent/مائة مئات مئة
dollar/dollar/دولار
euro. euros./euro/يورو اورو
vente. ventes. vend/sale sell sold/بيع باع مبيع
vent. vents./wind/ريح رياح
achat achet/buy purchas bought shop/شراء اشترى يشتري تسوق
march marché/market walk trade march/سوق اسواق مشي
commer/commer trade shop business/تجار
entrepris sociét compagnie firme/compan firm societ business corporat/شرك مؤسس مجتمع
usine industri/factor industr plant/مصنع مصانع صناع
produi product/produc/انتاج انتج منتج
emploi employ embauch/employ job hire/عمل توظيف موظف وظيف وظائف
travail travaill ouvrier/work labo job/عمل عامل عمال
salair/wage salar pay/اجر اجور راتب رواتب
invest/invest/استثمار مستثمر استثمر
crois croissan/grow growth/نمو
augment hauss accr/increas ris rose grow rais/زياد زاد ارتفع ارتفاع ازداد تزايد
baiss dimin rédui chut réduct/decreas declin fall fell drop reduc cut/انخفض انخفاض تراجع خفض هبوط
agricul paysan fermier/agricul farm/زراع مزارع فلاح
pétrol/oil petrol/نفط بترول
gaz/gas/غاز
énerg/energ power/طاق
électri/electri power/كهرب
nucléa/nuclear/نوو
eau. eaux./water/ماء مياه ماي
mer. marin marit/sea marine naval maritime/بحر بحار بحري
océan/ocean/محيط
fleuv riviè/river/نهر انهار
lac. lacs./lake/بحير
montagn mont./mount mountain/جبل جبال
île. îles./island isle/جزير جزر
côte. côtes. côti/coast side/ساحل سواحل ضلع
plage/beach/شاطئ شاطي شواطئ
forêt/forest wood/غاب
désert/desert/صحر
arbre/tree/شجر اشجار
plante/plant/نبات
animal animaux/animal/حيوان
oiseau/bird/طير طيور طائر
poisson/fish/سمك اسماك
chien/dog/كلب كلاب
cheval chevaux/horse/حصان خيل احصن
terre terrestre/earth land ground/ارض اراض
soleil solaire/sun solar/شمس
lune/moon lunar/قمر
ciel/sky sky heaven/سماء سماو
espace spatial/space/فضاء مساح
étoile/star/نجم نجوم
planèt/planet/كوكب كواكب
climat/climat/مناخ
temps/time weather/وقت زمن طقس
températ chaleur chaud/temper heat hot warm/حرار حار دافئ
froid/cold/برد بارد
pluie pluv/rain/مطر امطار
neige/snow/ثلج ثلوج
tempêt ouragan cyclon/storm hurrican cyclon/عاصف اعصار عواصف
séisme tremblem/quake seism/زلزال زلازل
inond/flood/فيضان
incend/fire blaz/حريق حرائق
catastroph/disaster catastroph/كارث كوارث
environnement/environ/بيئ بيي
pollu/pollut/تلوث ملوث
santé sanit/health sanit/صح
maladie malade/diseas ill sick patient/مرض مريض مرضى امراض
médec médic docteur/doctor medic physician medicin/طبيب طب اطباء دكتور دواء ادوي
hôpit hospit clini/hospit clini/مستشف سريري عياد
patient/patient/مريض مرضى صبر
virus viral/virus viral/فيروس
coronavirus covid covid-19/coronavirus covid/كورون كوفيد
épidém pandém/epidem pandem outbreak/وباء جائح تفشي اوبئ
infect contamin/infect contamin/عدوى اصاب مصاب عدو
vaccin/vaccin/لقاح تطعيم تلقيح
trait soin soign/treat care therap/علاج عولج رعاي معالج
symptôm/symptom/عرض اعراض
test dépist/test screen/اختبار فحص اختبر
cas. cas/case/حال
sang sanguin/blood/دم دماء دمو
cœur coeur cardi/heart cardi/قلب قلوب
corps/bod corp/جسم جسد جثة اجسام اجساد
tête/head top/راس
main. mains./hand/يد ايد
œil yeux/eye/عين عيون
cerveau/brain/دماغ مخ ادمغ
cellul/cell/خلي خلايا
respir pulmon poumon/respir breath lung pulmon/تنفس رئو رئة رئت
scien/scien/علم علوم علماء
recherch cherch/research search seek look/بحث ابحاث باحث
étude étud/stud/دراس درس طلب طالب
expert/expert/خبير خبراء
découv/discov/اكتشف اكتشاف
invent/invent/اختراع اخترع
techn/techn/تقن تكنولوج فن
ordinat informat/comput inform/حاسوب كمبيوتر معلوم
internet web ligne/internet web online line net/انترنت شبك ويب خط
site. sites./site/موقع مواقع
télépho portab/phone telepho mobile/هاتف هواتف
image photo/image photo pictur/صور
vidéo film/video film movi/فيديو فيلم افلام
télévis chaîne/televis tv. channel chain/تلفزيون تلفاز قناة قنوات سلسل
journal presse médi/newspap journal press media news/صحف صحيف اعلام
journalist/journalist reporter/صحف
livre. livres./book pound/كتاب كتب
écri écrit auteur/writ wrote author/كتب كاتب كتاب مؤلف
musi chanson chant/music song sing sang/موسيق اغني غناء
art. arts. artist/art arts artist/فن فنون فنان
théâtr/theat/مسرح
cultur/cultur/ثقاف
histoi/histor stor/تاريخ قص
langu/languag tongue/لغة لغات لسان
école scol/school scholar/مدرس مدارس
univers/univers/جامع كون
élèv étudiant/student pupil/طالب طلاب تلميذ تلاميذ
enseign profess professeur/teach profess/معلم استاذ مدرس تعليم اساتذ بروفيسور
éduc/educ/تعليم تربي
enfant/child kid/طفل اطفال
jeune/young youth/شاب شباب صغير
femm/wom wife female/امراة نساء امرا زوج مراة سيد
homm humain/man. men. men's human mankind/رجل رجال انسان بشر
fill fille/girl daughter/فتاة بنت بنات ابنة فتيات
garçon fils/boy son sons/صبي ولد ابن ابناء
mère. mères. maman/mother mom. mum./ام والدة امه
père papa/father dad/اب والد ابي
famill/famil/عائل اسر عايل
parent/parent/والد اباء
frère sœur soeur/brother sister sibling/اخ شقيق اخت اخو
ami. amis. amie/friend/صديق اصدقاء
mari. mariage épou/marr wed husband wife spouse/زواج زوج تزوج
vie. vies. viv vit. vécu/life live liv/حيا عاش عيش يعيش
naiss né. née nés/birth born/ولد ولاد مولود مولد
gens personne/people person/ناس شخص اشخاص
popul peuple habit/popul people inhabit resident/سكان شعب ساكن شعوب
citoy/citizen/مواطن
membre/member/عضو اعضاء
groupe/group/مجموع جماع فريق
équip/team equip crew/فريق طاقم معد
joueu joue. joué jouer jouen jeu. jeux./play game gam/لاعب لعب العاب مبارا
match/match game/مبارا
coupe/cup cut/كاس
but. buts./goal aim purpos/هدف اهداف
champion/champion/بطل بطول ابطال
victoi gagn/victor win won winn/فوز فاز انتصار نصر
défait perd perte/defeat los loss lost/هزيم خسار خسر فقد
football foot./football soccer/كرة قدم
sport/sport athlet/رياض
saison/season/موسم مواسم فصل
club/club/ناد نادي
entraîn/train coach/مدرب تدريب درب
course. courses. cours. couri/race cours. course run runn/سباق دور جري ركض
olymp/olymp/اولمب
médaill/medal/ميدالي
premier premiè/first premier prime/اول اولى
deuxième second/second/ثان ثاني
troisiè/third/ثالث
dernier derniè/last latest final/اخير اخر ماض
nouv/new news/جديد جدد حديث
ancien vieu vieil/old former ancient/قديم سابق قدماء عجوز كبير مسن
grand gros/great big larg high tall major/كبير عظيم كبار كبرى اكبر ضخم
petit/small littl short/صغير قصير صغار
haut haute/high upper top/عال اعلى مرتفع ارتفاع عليا
bas. basse/low lower bottom/منخفض اسفل ادنى
long. longu/long length/طويل طول
fort. forte forts. forc/strong forc power/قوي قوة قوى شديد
rapid vite/quick rapid fast speed/سريع سرعة
bon. bonne bons. mieux meill/good better best/جيد حسن افضل احسن خير
mauvais pire/bad wors poor/سيء اسوا سيئ سوء
import/import signific/مهم هام اهم استيراد
principal/main principal primar/رئيس
difficil/difficult hard/صعب صعوب
facil/easy easi/سهل سهول
possib pourra peut peuv pouvai/possib can. could may. might able/ممكن امكن محتمل يمكن ربما قادر قدر
nécess besoin/need necess requir/ضرور حاج احتياج يحتاج لازم
différ/differ various/مختلف اختلاف
même. mêmes./same even self/نفس ذات حتى
autre. autres. ailleurs/other another els/اخر اخري غير
plusieurs nombreu/several many numerous number/عديد عدة كثير
quelqu/some few any/بعض
tout. toute tous. toutes./all every whole entire throughout any/كل جميع كاف انحاء
chaque chacun/each every/كل
beaucoup/many much lot/كثير عديد
plupart/most majority/معظم اغلب غالب
moitié demi/half/نصف
seul seulement uniqu/only alone single uniqu sole/فقط وحيد وحد فريد
environ près presque/about around near approx almost some/حوال نحو قراب قرب تقريب يقرب
plus. davantage/more most plus/اكثر ازيد مزيد
moins/less least fewer/اقل
très/very highly/جدا للغاية
trop/too/جدا كثير
aussi également/also too as/ايض كذلك كما
mais cependant toutefois pourtant/but however though although yet/لكن ولكن غير رغم الا
parce car. puisque raison/because since reason/لان بسبب سبب اسباب
si. s'il/if whether/اذا لو ان
quand lorsque lors. tandis/when during while as./عندما حين لما اثناء خلال بينما
pendant durant/during while for throughout/اثناء خلال مدة طوال بينما
depuis/since from/منذ
avant/before prior ago earlier/قبل سابق
après suit/after follow later/بعد عقب اثر
entre. parmi/between among/بين
contre/against versus/ضد
sans. sans/without/دون بدون بلا
avec/with/مع
sous/under below/تحت
selon/according say said/وفق حسب بحسب قال
jamais/never ever/ابد لم قط
toujours/always still ever/دائم دوم زال
souvent fréquen/often frequent/غالب كثير احيان
parfois/sometim/احيان
déjà/already/بالفعل سبق
maintenant désormais actuel/now current present/الان حالي حالا
aujourd/today nowaday/يوم
hier/yesterday/امس
demain/tomorrow/غد
an. ans. anné/year annual/سنة سنوات عام اعوام سنو سن
mois/month/شهر اشهر شهور
semaine hebdo/week/اسبوع اسابيع
jour. jours. journ/day daily/يوم ايام نهار
heur/hour time clock/ساع
minut/minut/دقيق دقائق
matin/morning/صباح
soir soirée/evening night/مساء
nuit nocturn/night/ليل
siècle/centur/قرن قرون
époque ère./era time period age/عصر حقب فتر
âge. âgé âges/age aged old/عمر عصر سن
début commenc/begin began start early/بدا بداي يبدا اوائل
fin. fins. finir termin achev/end finish final complet/نهاي انتهى اخر انهى
suite continu poursuiv/continu result remain/استمر تابع مواصل واصل
chang modif/chang modif alter/تغير تغيير غير تعديل
devien deven devin/becom became/اصبح صار يصبح تصبح
rest/remain rest stay/بقي ظل بقاء راح
dire. dit. dite. disant disent disait/say says. said tell told/قال يقول اخبر
déclar affirm annon/said say announc declar stat claim/قال صرح اعلن اكد اعلان
ajout/add/اضاف
expliq/explain/شرح اوضح
demand/ask request demand appl/طلب سال طالب
répon/answer respon repl/رد اجاب جواب استجاب
parl discut/speak talk spoke discuss/تحدث تكلم كلم حديث مناقش
appel/call appeal name/دعا نداء سمى اتصل يسمى
nomm nom. noms./name nam nomin/اسم اسماء عين سمي
pens croi/think thought believ/اعتقد ظن فكر يعتقد
savoir sait connai connu/know known knew/عرف معروف يعرف علم
voir. vu. vue. vues voit voient/see. sees. seen saw. view look/راي يري تري شاهد نظر راو
montr révél/show reveal/اظهر بين عرض يظهر تظهر كشف
trouv retrouv/find found locat/وجد عثر يجد تجد يوجد توجد موجود تقع يقع
donner donne. donné donnen/give gave given provid/اعط منح يعط قدم تقدم
pren pris. prise/take took taken tak/اخذ ياخذ اتخذ تتخذ تاخذ تناول
mett mis. mise/put set. sets. place/وضع يضع
venir vien venu/come came/جاء اتى قدم ياتي
arriv/arriv reach/وصل وصول
partir partent départ quitt/leav left depart/غادر مغادر رحيل ترك
retour revien reven/return back/عاد عود رجع
aller. va. vont allé allai/go. goes going went gone/ذهب يذهب
entrer entré/enter entry/دخل دخول
sort/exit leav out/خروج خرج
ouv/open/فتح افتتح مفتوح
ferm/clos shut farm/اغلق اغلاق غلق مغلق
aid souti/help aid support assist/مساعد ساعد دعم
utilis/use used using usag util/استخدم استخدام استعمل يستخدم تستخدم مستخدم
permet permis/allow permit enabl let can. could may./سمح يسمح اتاح تسمح يتيح تتيح يمكن
empêch interdi/prevent ban prohibit forbid/منع حظر
protég protect/protect/حماي حمى يحم
créer créa création/creat/خلق انشا انشاء
constru bât/build built construct/بناء بنى مبنى مبان
détrui destruct/destroy destruct/دمر تدمير دمار
dévelop/develop/تطوير تنمي تطور نمو
propos/propos offer suggest/اقترح اقتراح مقترح عرض
décid décis/decid decis/قرر قرار
choix chois/cho select/اختيار اختار خيار
accept/accept/قبل قبول وافق
refus rejet/refus reject den/رفض
essay tenter tentat tenté/try tried trying attempt/حاول محاول
réuss succès/succe/نجح نجاح
échec échou/fail/فشل
risque danger/risk danger/خطر مخاطر اخطار
problè/problem issue/مشكل مشاكل قضي
question/question issue matter/سؤال اسئل قضي مسال
solution résou/solution solv/حل حلول
effet/effect/اثر تاثير اثار
résultat/result outcome/نتيج نتائج
cause caus/caus because/سبب اسباب
projet plan. plans prévoi prévu/project plan expect schedul/مشروع خط مشاريع مخطط متوقع
programme/program/برنامج برامج
système/system/نظام انظم جهاز
servic/servic/خدم
réseau/network net/شبك
public/public/عام جمهور عموم
privé/privat/خاص
social/social/اجتماع
libert libr/free freedom libert/حر حري
égal égalit/equal/مساوا متساو
pauvre/poor povert/فقر فقير
riche/rich wealth/غن ثري اغنياء
nourri aliment/food feed nutri/غذاء طعام غذاي تغذي
repas mang/eat meal food/اكل وجب طعام يتناول
maison logem foyer/hous home/بيت منزل منازل بيوت مسكن
route rue. rues. chemin/road street route way/طريق شارع طرق شوارع
voitur véhic auto/car cars vehic auto/سيار مركب عرب
train. trains. ferrov/train rail/قطار سكة حديد
avion aérien vol. vols./plane aircraft flight air aviat fly/طائر طير جو رحل طاير
aéropor/airport/مطار
navir bateau/ship boat vessel/سفين سفن قارب زورق
port. ports./port harbo/ميناء موانئ مرفا
voyag touris/travel trip tour/سفر سياح رحل مسافر
hôtel/hotel/فندق فنادق
nord/north/شمال
sud./south/جنوب
orient/east/شرق
ouest occident/west/غرب
centr/cent middle/مركز وسط
place. places lieu endroit situé/place square locat venue where/مكان ساح موقع اماكن مواقع تقع يقع
point/point/نقط
partie. parties/part parts/جزء اجزاء قسم
nombre/number/عدد
chiffre taux statist/figure rate number statist/رقم ارقام معدل نسب
niveau/level/مستو
kilomè km./kilomet km. mile/كيلومتر كم ميل
mètre/met feet/متر امتار
type sorte genre/type kind sort/نوع انواع
forme/form shape/شكل
idée/idea/فكر
exempl/exampl instance/مثال مثل
infor renseign/inform/معلوم
messag lettre courrier/messag letter mail/رسال رسائل بريد
campagn/campaign/حمل ريف
manifest protest/protest demonstrat/احتجاج تظاهر متظاهر مظاهر
grèv/strike/اضراب
mouvement/movement mov/حرك
changement/change/تغير تغيير
traditi/traditi/تقليد تقاليد
fête célébr festival/celebrat festiv party feast/احتفال عيد مهرجان احتفل
mémoire souven/memor remember/ذاكر ذكر تذكر
général/general/عام لواء جنرال
spécial/special/خاص متخصص
particul/particul/خاص
simpl/simple simpl/بسيط
vrai. vrai réel réal/true real truth/حقيق صحيح واقع
faux fauss/false fake/كاذب خاطئ مزيف
couleur/colo/لون الوان
noir/black/اسود سود
blanc blanch/white/ابيض بيض
rouge/red/احمر حمر
vert. verte verts./green/اخضر خضر
or. dorée/gold/ذهب
pierre/stone/حجر حجار
lumiè/light/ضوء ضوئ نور
machin appareil/machin device/جهاز اجهز اله الات
janvier/january jan./يناير جانفي كانون
février/february feb./فبراير شباط فيفري
mars./march/مارس اذار
avril/april/ابريل نيسان افريل
mai./may./مايو ماي ايار
juin/june/يونيو حزيران جوان
juillet/july/يوليو يوليوز تموز جويلي
août/august aug./اغسطس غشت اوت
septembre/septem sept./سبتمبر شتنبر ايلول
octobre/octob oct./اكتوبر تشرين
novembre/novem nov./نوفمبر نونبر تشرين
décembre/decem dec./ديسمبر دجنبر كانون
lundi/monday/اثنين
mardi/tuesday/ثلاثاء
mercredi/wednesday/اربعاء
jeudi/thursday/خميس
vendredi/friday/جمعة
samedi/saturday/سبت
dimanche/sunday/احد
faire. fait. font faisai/do. does did done make made making/فعل يفعل قام صنع تقوم يقوم
devoir doit doiv devrait devrai/must should shall ought need/يجب ينبغ لابد عليك عليه يتعين
vouloir veut veul voula souhait/want wish hope desir/اراد يريد رغب يرغب امل ياتمنى
passé pass/pass past spen/ماض مر. مرور قضى
mesure/measur extent/اجراء تدبير قياس تدابير
situation. condition/situation condition circumstanc/وضع حال ظروف ظرف اوضاع
cherch/seek search look/بحث يبحث سعى
obten reçu. recev reçoi/obtain receiv get. got. gain/حصل حصول تلقى يحصل
manqu pénur absen/lack shortag miss absen/نقص افتقار غياب يفتقر
contrôl/control/سيطر تحكم رقاب مراقب
rapport/report relat/تقرير تقارير افاد ابلاغ علاق
comprend compri inclu compt/includ compris understand understood/يشمل تشمل يتضمن فهم تضم
notamment surtout/includ especial notab particular/خاص سيما خصوص بينها ذلك
alors ainsi donc/then thus therefore/لذلك لذا وهكذا بالتالي ثم
encore/still again yet another/زال مرة ايضا
pourquoi/why/لماذا سبب
comment/how/كيف
trois/three/ثلاث
quatre/four/اربع
cinq/five/خمس
six./six/ست. ستة ست
sept./seven/سبع
huit/eight/ثمان
neuf/nine/تسع
dix/ten tens/عشر
deux/two both second/اثن اثنين اثنان كلا كلتا ثنائ
évén/event incid/حدث احداث فعالي حادث
accident incident/accident crash incident/حادث حوادث
quarantain/quarantin/حجر عزل
asile/asylum/لجوء
défens défend/defen/دفاع دافع
justifi preuv/evidence proof prove/دليل ادل اثبات اثبت
chanc opportun occasion/chance opportun occasion/فرص مناسب
public. publiqu publi/public/عام عموم نشر علن
directeur directr/director headmast manag princip/مدير
supér/super upper high/علي اعلى سوبر عال
faibl/weak low poor faint/ضعيف منخفض ضعف
grave graves gravit/serious severe grave/خطير شديد خطور وخيم حاد
certain/certain some sure/بعض معين مؤكد
récent récemment/recent late/مؤخر اخير حديث
futur aveni/future/مستقبل
zone/area zone/منطق مناطق
domain champ/field domain area/مجال ميدان حقل
manièr façon/way manner/طريق سبيل نحو اسلوب
moyen/mean way middle average/وسيل وسائل متوسط اوسط
quantit/quantit amount/كمي
qualit/qualit/جود نوعي
capac/capacit abilit capab/قدر سع
action acti/act action activ/عمل فعل نشاط اعمال نشيط اجراء
compos/compos consist/يتكون تتالف يتالف مكون
contien conten/contain content/يحتوي تحتوي محتوى
class/class grad/صف فئ درج فصول
degr/degree/درج
conn savoir/know knowledg learn/عرف يعرف معرف تعلم
appren/learn/تعلم
expérienc/experien experiment/تجرب خبر تجارب
natur/natur/طبيع
industri/industr/صناع
matér matièr/materi matter/ماد مواد
liqui/liquid/سائل
chimi/chemi/كيمياء كيميائ
physi/physi/فيزياء بدن جسد
biolog/biolog/بيولوج احياء
anti antico/anti antibod/مضاد اجسام مكافح
immun/immun/مناع
dos. dose/dose/جرع
diagno/diagnos/تشخيص
mortal/mortal death/وفي وفا
adult/adult/بالغ كبار
assur/ensur insur assur/تامين ضمان تاكد ضمن
garant/guarant ensur/ضمان ضمن
rendre rend/make made render/جعل يجعل
laiss/let leave left allow/ترك يترك
gard conserv maint/keep kept maintain preserv retain/حافظ يحافظ احتفظ حفاظ
port. porter porte. portes/carry wear gate door/حمل باب ابواب ارتداء
lanc/launch throw start/اطلق اطلاق رمى رمي
tomb chut/fall fell drop/سقط سقوط وقع
tenir tien tenu/hold held/عقد امسك
compar/compar/قارن مقارن
évit/avoid/تجنب
détermin/determin/حدد تحديد
ident/identi/هوي تعرف تحديد
confirm/confirm/اكد تاكيد مؤكد
transm/transmi spread/انتقال نقل انتشار
propag répan/spread/انتشار نشر ينتشر
touch affect/touch affect hit/تاثر اثر لمس متضرر
résist/resist/مقاوم
limit/limit restrict/حد حدود محدود قيود
base. basé fond/base basis found/اساس قاعد اسس
group/group/مجموع
prépar/prepar/اعداد استعد تحضير
présent/present/حاضر قدم عرض حالي
signif veut/mean signif/يعني معنى تعني
signal/report signal sign/ابلغ اشار علام
estim/estimat believ/قدر تقدير يقدر
indiqu/indicat show said/اشار يشير تشير بين
attend/wait expect/انتظر توقع انتظار
espér espoir/hope/امل يامل
peur crain/fear afraid/خوف خشي مخاوف يخش
aim. aime. aimé aimen amour/love like/حب احب يحب
sommeil dorm/sleep/نوم نام
chambre pièce/room chamber/غرف
cuisin/kitchen cook/مطبخ طبخ
restaur/restaur/مطعم مطاعم
magasin boutiq/store shop/متجر متاجر محل
client consomm/customer client consum/عميل عملاء زبون مستهلك زبائن
marqu/brand mark score/علام مارك سجل
quartier district/district neighbo quarter/حي. حي احياء منطق
île/island/جزير
parc jardin/park garden/حديق منتز
temple/templ/معبد معابد
pont/bridge/جسر
tour. tours./tower tour round/برج جول ابراج
mur. murs/wall/جدار حائط جدران
bureau/office desk bureau/مكتب مكاتب
républi/republic/جمهور
démocra/democra/ديمقراط
conserv/conserv/محافظ
gauche/left/يسار
droite/right/يمين
suprêm/supreme/عليا اعلى
fédér/feder/فيدرال اتحاد فدرال
constitu/constitu/دستور
réform/reform/اصلاح
soutien/support/دعم
oppos/oppos/معارض عارض
critiq/critic/نقد انتقد انتقاد
scand/scandal/فضيح
allég/alleg claim/زعم ادعاء مزاعم
préten/claim pretend alleg/زعم ادعى
conflit/conflict/صراع نزاع
combat lutt/fight fought combat struggle battle/قتال كفاح قاتل مكافح معرك
batail/battl/معرك معارك
empir/empire/امبراطور
colon/colon/مستعمر استعمار
indépend/independ/استقل مستقل
libér/releas free liberat/افراج تحرير حرر
otage/hostag/رهين رهائن
enlèv enlev/kidnap abduct remov/خطف اختطاف ازال
dispar/disappear missing/اختف مفقود اختفاء
sauv secour/rescu save sav/انقاذ انقذ
évacu/evacu/اجلاء اخلاء
urgen/emergen urgen/طوارئ عاجل
aliment/food/غذاء
famin faim/hunger famine/جوع مجاع
sécheress/drought/جفاف
objet/object item/شيء اشياء غرض
chose/thing/شيء اشياء امر
moment/moment time/لحظ وقت
fois/time once twice/مر. مرة مرات مرت
période/period/فتر
prochain/next upcoming/قادم مقبل تالي
jusqu/until till/حتى
vers/toward/نحو باتجاه
dans/in. inside within into/في داخل
hors extérieur/outside exterior/خارج
intérieur/inside interior domestic/داخل
derrière arrière/behind back rear/خلف وراء
devant avant/front ahead/امام مقدم
loin/far away/بعيد
lent/slow/بطيء بطء
lourd/heavy/ثقيل
léger légèr/light slight/خفيف طفيف
profond/deep/عميق عمق
large/wide large/واسع عريض عرض
court/short/قصير
carré/square/مربع
surface/surface area/سطح مساح
pouss/push/دفع
tir. tiré/pull draw shot/سحب
coup/blow hit strike coup/ضرب انقلاب
joie heureu/happ joy/سعيد فرح سعاد
trist/sad/حزين حزن
beau bel. belle beaut/beaut/جمال جميل
vêtem habit/cloth wear dress/ملابس ثياب
sexe sexu/sex/جنس
gay homosex/gay homosex/مثل
race. raci/race racial racis/عرق عنصر
indig autocht/indigen native/اصلي
langag/languag/لغ
mot. mots./word/كلم
phras/sentence phrase/جمل عبار
titre/title/عنوان لقب
page/page/صفح
articl/articl/مقال ماد
liste/list/قائم لائح
règl/rule regul/قاعد قواعد تنظيم لوائح
ordr/order/امر نظام ترتيب
mission/mission/مهم بعث
tâche/task/مهم
rôle/role/دور
objectif/objectiv goal aim target/هدف اهداف
cible cibl/target/هدف استهدف
stratég/strateg/استراتيج
tactiq/tactic/تكتيك
méthod/method/طريق منهج اساليب اسلوب
théor/theor/نظري
modèl/model/نموذج طراز
dessin conç/design draw/تصميم رسم صمم
couvert couvr/cover/غط غطاء تغطي
comport/behav/سلوك تصرف
pression/pressur/ضغط
bénévol volont/volunt/متطوع تطوع
détect capt/detect sensor/كشف اكتشف مستشعر
fréquen/frequen/تكرار تردد متكرر
espèc/species/نوع انواع فصيل فصائل
analys/analy/تحليل حلل يحلل
talent/talent/موهب مواهب
enregistr/record regist/سجل تسجيل
signe/sign/علام اشار وقع
sign/sign/وقع توقيع
dépens/spend spent expens/انفق انفاق نفق
provoq entraîn/provok trigger caus lead led/اثار سبب تسبب ادى يؤدي
étabi établ/establish/انشا اسس اقام
affair/affair case business/قضي شؤون شان اعمال
post. poste/post position job/منصب موقع مركز
accès accéd/access/وصول دخول
charg/charge load/حمل تحميل مسؤول
masque/mask/قناع كمام اقنع
distanc/distan/مساف بعد تباعد
vitess/speed/سرع
poids pes/weigh/وزن
taille/size/حجم
lien lié/link tie. ties relat/رابط صل ارتباط علاق مرتبط
carrièr/career/مسير مهن
cérémon/ceremon/مراسم حفل
hérit patrimoin/herit inherit/تراث ورث
suffis assez/enough suffic/كاف يكف
recommand conseill/recommend advis/اوصى توصي ينصح نصح
conseil/advice council advis/مجلس نصيح استشار
oblig/oblig forc requir mandator/اجبر الزام ملزم الزم
préven/prevent/وقا منع
appara apparu appari/appear/ظهر يظهر ظهور بدا
sembl/seem/يبدو بدا
exist/exist there/وجد يوجد توجد موجود هناك
rare/rare/نادر ندر
normal/normal/عاد طبيع
habitu/usual habit/عاد معتاد
complet/complet/كامل تام
direct/direct/مباشر
détail/detail/تفصيل تفاصيل
attentif attention/attention/انتباه اهتمام حذر
intérê intéress/interest/اهتم مصلح مهتم مثير
avantag/advantag benefit/ميز فائد مزاي
bénéfi profit/benefit profit/ربح فائد استفاد ارباح
dommag dégât/damag/ضرر اضرار
douleur/pain/الم الام
toxi/toxic poison/سام سم
sucr/sugar/سكر
alcool/alcohol/كحول
lait/milk/حليب لبن
café/coffee/قهو مقهى
fruit/fruit/فاكه فواكه ثمار
viande/meat/لحم لحوم
feuill/leaf leaves sheet/ورق اوراق
verre/glass/زجاج كوب
bois boisé/wood forest/خشب غاب
métal/metal/معدن معادن
fer. ferr/iron rail/حديد
papier/paper/ورق
sabl/sand/رمل رمال
glac/ice icy/جليد ثلج
fum/smok/دخان تدخين
fenêtr/window/نافذ نوافذ
numéri/digit/رقم
adress/address/عنوان
carte/card map/بطاق خريط خرائط
passeport/passport/جواز
visa/visa/تاشير
billet/ticket note/تذكر تذاكر
bus/bus/حافل
camion/truck lorr/شاحن
vélo cyclist/bike bicyc cycl/دراج
moteur/engine motor/محرك
pilot/pilot driver/طيار سائق
conduc condui/driv driv drove/سائق قاد قياد
passag/passenger passag/راكب ركاب مسافر
équipag/crew/طاقم
carbur essenc/fuel gas./وقود
arbitr/refere arbitr/حكم تحكيم
ballon balle/ball bullet/كرة رصاص
stade/stadi/ملعب استاد
support/fan fans support/مشجع جماهير
spectat/spectat audience viewer/جمهور متفرج مشاهد
acteur actric/actor actress/ممثل
scèn/scene stage/مشهد مسرح
personnag/character figure/شخصي
roman romanc/novel/رواي
dans dansé/danc/رقص
pein tableau/paint/رسم لوح
musée/museum/متحف متاحف
châte/castle/قلع قصر
palais/palac/قصر
tombe. tombea/tomb grave/قبر مقبر
offici/officer official/ضابط ضباط مسؤول
esclav/slave/عبد عبيد رقيق
révolt révolu/revol/ثور تمرد
atom/atom/ذر
évolu/evol/تطور
logic/softwar/برنامج برمجي
donné. données/data/بيان
compt/account count/حساب
créd/credit/ائتمان قرض
dette/debt/دين ديون
perte/loss/خسار خسائر
retrait retir/withdraw retir remov/سحب انسحاب تقاعد
démiss/resign/استقال
nomin/nomin appoint/ترشيح تعيين عين
rempla/replac/استبد بديل حل محل
représent/represent/ممثل يمثل تمثيل
particip/particip tak part/شارك مشارك
rejoin/join/انضم
assist/attend assist/حضر مساعد
accueil/host welcom/استضاف استقبال رحب مضيف
visit/visit/زار زيار
march. marché marcher/walk march/مشى سار سير
cour couri couru/run ran/ركض جرى
batt. battu batt/beat defeat/هزم فاز ضرب
frapp/hit struck strik/ضرب
heurt percut/hit collid crash/اصطدم ارتطم
bloqu/block/منع حظر سد اغلق
libr/free open/حر مفتوح
oubli/forg/نسي ينسى
rappel/recall remind remember/ذكر تذكر
remarqu not noté/note notic remark/لاحظ ملاحظ
observ/observ watch/لاحظ رصد مراقب
regard/watch look view/نظر شاهد مشاهد
écout enten/listen hear heard/سمع استمع
lire. lu. lisez lectur/read/قرا قراء
appliq/appl/طبق تطبيق
envoy/send sent/ارسل ارسال
apport amen/bring brought/جلب احضر
offr/offer/عرض قدم
serv/serv/خدم
ajouter/add/اضاف
augur/open/افتتح
install/install settl/تركيب تثبيت استقر
dépend/depend/اعتماد يعتمد
basé/base/مقر قاعد
situé/locat situat/يقع تقع
appart/belong/ينتمي تابع
consid/consider/اعتبر يعتبر تعتبر نظر
défini/defin/تعريف حدد
décri/describ/وصف يصف
lieuten/lieuten/ملازم
partenai/partner/شريك شركاء شراك
concurren/competit compet/منافس
compéti concours/competit contest/مسابق منافس بطول
duré/durat last/مدة استمر
moyenn/average mean/متوسط معدل
maxim/maxim/اقصى حد
minim/minim/ادنى حد
total/total/مجموع اجمال كل
double/double/ضعف مزدوج
pourcent/percent/مائة مئوي نسب
tiers/third/ثلث
quart. quarts/quarter/ربع
dizain/ten dozen/عشرات
couple/couple/زوج
bébé/bab/رضيع طفل
adolesc/teen adolesc/مراهق
femel/female/انث اناث
mâle/male/ذكر ذكور
vieilles/elder old/مسن كبار
"""
