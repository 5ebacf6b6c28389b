"""Names that have a different form in each language: Jean, John, يوحنا.

They are given names, and names of saints, kings and antiquity, folded: in lower case, without
accents. Arabic forms are transliterated: yuhanna, butrus.
"""

from __future__ import annotations

_FAMILIES = """
jean john johann johannes juan giovanni joao ivan ioannis yohanna yuhanna yahya hans jan jon juhan
jacques james jacob jakob jacobus giacomo jaime diego iago yaqub yaaqub yaakov
pierre peter pietro pedro petrus petros piotr pyotr butrus boutros
paul paulus paolo pablo pavel pawel boulos bulus
joseph josef jose giuseppe josip yusuf yousef youssef yosef
charles karl carl carlos carlo karol charlemagne karel sharl sharleman carolus
guillaume william wilhelm willem guglielmo guillermo ghalyum ghilyum
francois francis franz francesco francisco frans franciscus fransis
antoine anthony antony antonio antonius anton marc-antoine antun
marc mark marcus marco marcos markus marqus murqus
luc luke lucas lukas luca luqa
matthieu mathieu matthew matthias matteo mateo matthaus matta matya
henri henry heinrich enrique enrico hendrik henrik
louis ludwig luis luigi lewis ludovic ludovicus lodewijk luwis
philippe philip phillip felipe filippo philipp philippus filib filibus
etienne stephane stephen steven stefan stephan stefano esteban estevan stephanus istifan istvan
georges george georg giorgio jorge yuri jurgen georgios jirjis jurj
edouard edward eduardo eduard edoardo
frederic frederick friedrich federico fredrik frederik fridrik
guy guido
hugues hugh hugo ugo
richard ricardo riccardo rikardus
robert roberto ruprecht rupert
raoul rodolphe rudolf rudolph rodolfo raul ralph
raymond raimund ramon raimondo raymund
renaud reginald reynaldo rinaldo renaldo
gauthier gautier walter walther gualtiero
geoffroy godefroy geoffrey jeffrey gottfried godfrey goffredo
gregoire gregory gregor gregorio gregorius gregorios ghrighuryus gurgis grigori
benoit benedict benedikt benedetto benito benedictus bendikt
clement clemens clemente clementus iklimandus
innocent innozenz innocentius inocencio innusant
urbain urban urbanus urbano
leon leo lev leone lawun
sixte sixtus sisto
pie pius pio biyus
boniface bonifatius bonifacius bonifacio
gilles giles aegidius egidio
denis denys dennis dionysius dionisio dionysus
laurent lawrence laurence lorenz lorenzo laurentius lourenco
martin martino martinus
maurice moritz mauricio maurizio morris mauritius
michel michael miguel michele mikhail michal mikael mikhael mikail
nicolas nicholas nikolaus nicola nikolai nikola nicolaus niqula nuqula klaus
andre andrew andreas andrea andres andrei andrzej andrawus
alexandre alexander alessandro alejandro aleksandr alexandr alexandros iskandar iskander askandar
alexis alexius alexei alexej alejo
ambroise ambrose ambrosius ambrogio
anselme anselm anselmo anselmus
arnaud arnold arnaldo arnulf
athanase athanasius athanasios
augustin augustine agostino augustinus agustin aghustin ughustin
auguste augustus august augusto augustos
barthelemy bartholomew bartolomeo bartholomaus bartolome
basile basil basilius vasily vassili basilios
baudouin baldwin balduin boudewijn baldovino
bernard bernhard bernardo bernardino barnard
christophe christopher christoph cristobal cristoforo kristof christophorus
christian kristian cristian
claude claudius claudio claudia klaudius
constantin constantine konstantin costantino constantinus konstantinos qustantin
cyrille cyril kyrill cirillo kyrillos kirilus
damien damian damiano
daniel daniele danilo danyal
david davide dawud daoud dawood dafid
dominique dominic dominik domenico domingo dominicus
ernest ernst ernesto
eugene eugen eugenio eugenius yevgeny evgeny ujin
fabien fabian fabiano fabianus
ferdinand fernando fernand ferdinando hernan
gerard gerhard gerardo gherardo
gabriel gabriele jibril jibrail
germain german germanus
guillem guilhem guillermo
helene helen helena elena ilyana ilina hilana
isabelle isabella isabel elisabeth elizabeth elisabetta elisabet ilizabith isabil
ignace ignatius ignacio ignazio ignatios
isaac ishaq isak itzhak yitzhak isacco
ismael ishmael ismail
jeanne joan joanna johanna giovanna juana jane joana jan dark
jerome jeronimo hieronymus girolamo jerom
jonas jonah yunus yunis
job ayyub ayoub hiob
jules julius julio giulio julia yulius
julien julian juliano giuliano julianus yulian
just justin justinus justinian justinien justinianus
lazare lazarus lazaro lazar
marie mary maria mariam maryam miriam myriam mari
madeleine magdalena magdalene maddalena
marguerite margaret margarita margherita margarete margarethe
catherine katherine catharine katharina caterina catalina ekaterina yekaterina katarina
anne anna ann ana hanna
agnes ines agnese
cecile cecilia cacilia
claire clara chiara klara
louise luisa louisa luise
therese teresa theresa tereza
sophie sophia sofia
victor vittorio viktor vitor
vincent vincenzo vicente vinzenz
thomas tomas tommaso toma tuma
theodore theodor theodorus teodoro fyodor fedor theodoros
theodose theodosius teodosio
timothee timothy timotheus timoteo
tite titus tito
urbain urbanus
xavier javier saverio xaverius
yves ivo
zacharie zachary zechariah zacharias zakariya zakaria
noe noah nuh
moise moses mose musa moussa
abraham ibrahim abramo avraham brahim
jesus isa yasu issa
josue joshua yushua josua
salomon solomon sulayman suleiman soliman suleyman salomo
samuel samuele samwil shmuel
saul shaul talut
elie elijah elias ilyas iliya eliahu
elisee elisha eliseo
ezechiel ezekiel hizqiyal
isaie isaiah esaias ishaya
jeremie jeremiah jeremias irmiya
adam adamo
eve eva hawwa hawa
cain kain qabil
abel habil
mahomet muhammad mohammed mohamed mohammad mehmet mehmed muhamad
ali aly
omar umar umer
othman uthman osman usman
hussein hussain husayn husain hossein houcine
hassan hasan hassen
abdallah abdullah abdulla
saladin salah salaheddine saladino
avicenne avicenna sina
averroes rushd ibn
haroun harun aaron aharon
soliman suleiman sulayman solomon
tamerlan tamerlane timur taymur
gengis genghis chinggis jinkiz
confucius konfuzius kunfushyus
homere homer omero humirus
platon plato platone aflatun
aristote aristotle aristoteles arastu aristu
socrate socrates sokrates suqrat
hippocrate hippocrates hippokrates abuqrat buqrat
pythagore pythagoras pitagora fithaghuras
euclide euclid euklid uqlidis
archimede archimedes arkhimidis
herodote herodotus herodot hirudut
thucydide thucydides thukydides
epicure epicurus epikur
sophocle sophocles sophokles sufuklis
euripide euripides
eschyle aeschylus aischylos
aristophane aristophanes
plutarque plutarch plutarco
ptolemee ptolemy ptolemaus batlimus batlamyus
galien galen galenus jalinus
ciceron cicero cicerone shishirun
cesar caesar cesare qaysar kaisar
pompee pompey pompeius pompeo bumbi
neron nero nerone nirun
trajan trajanus traiano trajanus tarajan
hadrien hadrian adriano adrian hadrianus
tibere tiberius tiberio
marc-aurele aurelius aurele
vespasien vespasian
diocletien diocletian
tacite tacitus
tite-live livy livius
virgile virgil vergil vergilius
horace horatius horatio
ovide ovid ovidius
seneque seneca
pline pliny plinius
lucrece lucretius
cleopatre cleopatra kleopatra kliubatra
hannibal annibal annibale
darius dariush dara
cyrus kurush kourosh
xerxes khashayar
nabuchodonosor nebuchadnezzar nebukhadnezzar nabukhadhnasar
ramses rameses ramsis
akhenaton akhenaten
toutankhamon tutankhamun tutankhamen tutankhamon
nefertiti nofretete
ulysse ulysses odysseus odysseas udisius
achille achilles achilleus akhil
hercule hercules herakles heracles hiraql
enee aeneas
oedipe oedipus odip
promethee prometheus
orphee orpheus
persee perseus
thesee theseus
zeus zious ziyus
mercure mercury mercurius hermes
neptune neptun poseidon nibtun
bacchus dionysos
venus aphrodite
cupidon cupid eros
ephese ephesus ephesos afsus
athenes athens athina athina athen
thebes thebai tiba
sparte sparta isbarta
troie troy troia tirwada
carthage karthago qartaj
corinthe corinth korinthos
babylone babylon babil
ninive nineveh ninawa
anatolie anatolia anadolu anadul
pompei pompeii bumbiy
syracuse siracusa syrakus
thrace thracia tarakiya
macedoine macedonia maqduniya
"""
"""One family of forms per line."""

_RELATIVES: dict[str, frozenset[str]] = {}
for _line in _FAMILIES.split("\n"):
    _family = frozenset(_line.split())
    for _name in _family:
        _RELATIVES[_name] = _RELATIVES.get(_name, frozenset()) | _family


def relatives(name: str) -> frozenset[str]:
    """Return the forms of a folded name in all languages, including itself; empty if unknown."""
    return _RELATIVES.get(name, frozenset())
