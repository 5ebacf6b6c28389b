"""French: what the rules of this room read. `record` says what each field means."""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

from newstranslate.language.record import Language
from newstranslate.language.record_words import Notices, Nouns, Stops, Terms, Titles, Words, words

_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eu’']|l[ea]\s))"
_STOPS = Stops(
    titles=words(
        "m mm mme mmes mlle mlles dr drs pr prs prof mgr mgrs vve st ste sts stes gén lt "
        "lt-col sgt "
        "r.p rr.pp s.e s.m s.a.r s.exc c.-à-d c-à-d c.à.d càd p.ex ex cf conf ibid i.e e.g vs n.b "
        "p.-s p.s boul bd bld av.j n.d.l.r réf tél coord n°s vice-prés dép "
        "gouv préf proc pdt secr insp sén rév cne cass jurispr pén crim civ"
    ),
    numbered=words(
        "art al p pp fig vol t n n° nº no chap ch § par sect tab pl ann ill f fol liv r l d lég "
        "v env approx janv févr fév avr juill juil sept oct nov déc alin hab cf ap apr av bp c.p "
        "cp éd"
    ),
    loose=words(
        "etc m mm av apr ap env approx hab janv févr fév avr juill juil sept oct nov déc h min sec "
        "km kg cm mm "
        "col cap cdt adj gal me mes dir op loc fax trad ha l g inc ltd cie ets sté sarl corp "
        "bros jr sr suiv sq sqq max moy cit m² km² dept univ "
        "éd coll suppl p.-s ndlr chap vol al soc bull trib jur ass ord plc llc llp gmbh spa"
    ),
    starters=words(
        "le la les l un une des du de d au aux il elle ils elles on nous vous je tu j c ce cet "
        "cette ces cela ça ceux celle celui celles son sa ses leur leurs mon ma mes notre votre "
        "nos vos qui que quoi dont où quand comme si s et mais ou or ni car donc puis ainsi alors "
        "aussi enfin ensuite cependant pourtant toutefois néanmoins depuis dès pour par dans en "
        "sur sous avec sans selon entre contre vers chez avant après pendant lors lorsque alors "
        "malgré grâce parmi afin tandis outre quant à a y n ne pas plus moins tout tous toute "
        "toutes chaque plusieurs certains certaines quelques aucun aucune rien personne seul "
        "seule interrogé interrogée face suite voici voilà bien même autre autres cinq deux "
        "trois quatre six sept huit neuf dix hier aujourd demain bref parce puisque quel quelle "
        "quels quelles comment pourquoi combien est était sera interview résultat reste "
    ),
)

_WORDS = Words(
    function=words(
        "le la les des du de et en au aux dans par pour sur avec sans sous ce cet "
        "cette ces qui que dont où est sont était ont été a il elle ils elles on "
        "nous vous je ne pas plus se sa son ses leur leurs mais ou donc comme entre "
        "vers chez très aussi l’ d’"
    ),
    small=words(
        "un une y si tout tous toute toutes fait être avoir fut après avant lors depuis ainsi "
        "aucun même encore déjà trop moins cela ça quand où quel quelle mon ma mes notre nos votre "
        "vos lui moi tu te me peut doit faut deux contre selon pendant jusqu puis car ni rien l d "
        "qu n s c j m à bien là dit sous sera sont été plusieurs an ans année années "
        "jour jours hier premier première nouveau nouvelle personnes leur pays aujourd "
        "hui"
    ),
    letters="àâæçéèêëîïôœùûüÿ’",
    openers=words(
        "il elle ils elles on je nous vous tu ce cet cette ces celui celle ceux celles son sa "
        "ses leur leurs mon ma mes notre nos votre vos mais car si selon dans depuis après "
        "avant pendant durant lors lorsque quand comme plus moins tous toutes tout toute où "
        "pourtant ainsi aussi alors enfin entre chez bien aujourd hier demain puis donc "
        "toutefois cependant néanmoins malgré grâce afin parce puisque quelque quelques "
        "plusieurs certains certaines chaque aucun aucune qui que quoi quel quelle quels "
        "quelles dont pour par sur sous sans avec vers contre une les des aux "
        "deux trois quatre cinq six sept huit neuf dix onze douze oui non "
        "mme mlle mgr voici voilà ici là très trop peu beaucoup"
    ),
    determiner=(
        r"(?i)(?:\b(?:le|la|les|du|des|au|aux|un|une|cet|cette|ce|ces|son|sa|ses|leurs?|nos|notre)\s"
        r"|\bl['’ʼ])[\s«“\"]*\Z"
    ),
    doubled=words(
        "nous vous en si non oui ha hé ho hi bla bye cha boum chut coucou toc tic tam pin pan"
    ),
    clause=words(
        "je j tu il elle on nous vous ils elles ce c ça est sont était étaient sera seront serait "
        "suis sommes êtes été ai as a ont avons avez avait avaient aura auront va vont vais ne n "
        "pas jamais rien doit doivent faut peut peuvent pouvons devons veut veulent fait font qui "
        "que qu si donc mais"
    ),
    clause_needed=2,
    own_names=words(
        "allemagne allemand allemande allemands allemandes angleterre anglais anglaise "
        "anglaises ecosse ecossais ecossaise ecossaises galles gallois galloise irlande "
        "irlandais espagne espagnol espagnole espagnols espagnoles etat etats unis unie "
        "royaume uni pays bas neerlandais neerlandaise hollandais suede suedois suedoise "
        "suisse suisses helvetique norvege lettonie letton lettons chypre chypriote "
        "chypriotes hongrie hongrois hongroise tchequie tcheque tcheques tchecoslovaquie "
        "tchecoslovaque autriche autrichien autrichienne autrichiens bielorussie "
        "bielorusse birmanie birman birmans arabie saoudite saoudien saoudiens saoudienne "
        "emirats japon japonais japonaise corse cote ivoire ivoirien ivoiriens "
        "centrafrique centrafricaine centrafricain tchad tchadien tchadiens comores "
        "sahara occidental occidentale orientale oriental nouvelle nouvelles nouveau "
        "nouvel zelande caledonie bretagne breton bretons grande britannique britanniques "
        "islande islandais groenland danemark danois danoise finlandais flandre flandres "
        "flamand flamands wallonie wallon wallons baviere bavarois saxe souabe hesse "
        "prusse thuringe bade vaud savoie bourgogne bourguignon catalogne andalousie "
        "castille galice galicien sardaigne pouilles toscane lombardie piemont pologne "
        "polonais polonaise moldavie georgie georgien perse perses hebreu hebreux juif "
        "juifs juive juives grec grecs grecque grecques etrurie gaule gaulois antilles "
        "antillais indes levant maghreb sarre laponie cap vert equatoriale guinee salomon "
        "marquises canaries baleares acores feroe malouines falkland eire ulster birmane "
        # cities
        "londres edimbourg douvres cantorbery cornouailles anvers gand louvain malines "
        "courtrai tournai ypres ratisbonne mayence treves fribourg aix chapelle francfort "
        "vienne geneve bale soleure coire padoue mantoue sienne livourne genes cordoue "
        "saragosse grenade cadix corogne varsovie cracovie dantzig vilna moscou "
        "petersbourg pekin nankin canton caire alger mecque damas alep mossoul bassora "
        "beyrouth tyr jerusalem havane mexico buenos hague haye copenhague singapour "
        "bombay calcutta rangoon constantinople smyrne salonique andrinople "
        # sky, sea, land
        "terre lune soleil jupiter mercure saturne venus mars univers cosmos manche "
        "tamise rhin rhone meuse escaut elbe oder vistule nil tigre euphrate jourdain "
        "gange cervin vosges foret noire noir noires rouge morte mer ocean golfe baie "
        "detroit ile iles archipel mont monts montagne montagnes lac lacs fleuve riviere "
        "vallee plaine desert plage pole tropique equateur hemisphere alpes pyrenees "
        "caucase balkans oural adriatique baltique mediterranee pacifique atlantique "
        "arctique antarctique nord sud est ouest orient occident moyen proche extreme "
        "septentrional meridional "
        # faith, feasts, times
        "dieu dieux seigneur vierge marie esprit saint sainte saints saintes eglise "
        "evangile bible ecritures paques noel pentecote toussaint careme ascension "
        "assomption avent epiphanie rameaux an jour age antiquite renaissance lumieres "
        "liberation revolution resistance guerre guerres mondiale mondiales premiere "
        "premieres premier seconde second deuxieme troisieme froide empire republique "
        "croisade croisades shoah holocauste janvier fevrier avril mai juin juillet aout "
        "septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi "
        "dimanche printemps ete automne hiver "
        # offices, bodies
        "president presidente ministre ministere gouvernement gouverneur parlement "
        "assemblee chambre communes lords senat congres conseil cour cours tribunal roi "
        "reine prince princesse duc duchesse comte comtesse baron empereur imperatrice "
        "tsar pape eveque cardinal pere mere frere soeur monsieur madame mademoiselle "
        "maitre docteur professeur general colonel capitaine sergent amiral maison "
        "blanche bureau agence autorite banque bourse caisse centre commission comite "
        "commissariat communaute compagnie confederation constitution convention "
        "departement direction directeur division ecole etablissement etudes faculte "
        "federation fondation fonds force forces garde groupe haut haute hauts hopital "
        "hotel institut instance ligue loi mairie maire marine armee armees air mission "
        "mouvement musee nation nations unies observatoire office opera orchestre ordre "
        "organisation organisme palais parti place police prefecture programme projet "
        "propriete region secretaire secretariat securite service services societe "
        "syndicat traite accord accords pacte protocole charte declaration theatre tour "
        "tours union universite ville porte pont port gare parc jardin jardins chateau "
        "rue avenue boulevard quai route autoroute quartier cathedrale basilique abbaye "
        "mosquee temple musees stade jeux olympiques coupe monde championnat championnats "
        "tournoi grand grands prix trophee olympique sixieme affaires etrangeres "
        "interieur justice finances economie education culture travail sante defense "
        "droits homme hommes femme femmes enfance jeunesse sports environnement "
        "agriculture peche transports logement recherche sciences lettres arts medecine "
        "beaux paix developpement commerce industrie energie interieure nationale "
        "national "
        # other
        "petit petite petits grandes vieux vieille basse long longue blanc blancs noirs "
        "verte verts bleu bleue bleus jaune jaunes rouges rose orange mur murs livre "
        "journal article chapitre annexe tableau figure sida vih onu otan coran internet "
        "toile web nous tous rois dames "
    ),
    endings=r"(?:s|x|e|es)(?!\w)",
    year_before=r"(?i)\b(?:en|années?|an|depuis|dès|entre|de l[’']an)[ \u00a0]\Z",
)

_TITLES = Titles(
    patterns={
        "courtesy_m": rf"\b(?:MM?\.|Mr\b\.?|Monsieur\b){_NAMED}",
        "courtesy_f": rf"\b(?:(?:Mmes?|Mlles?|Mrs|Ms)\b\.?|Madame\b|Mademoiselle\b){_NAMED}",
        "courtesy_m?": r"\b(?:[Mm]essieurs|Sir|Lord|Don|Mister|Mr)\b",
        "courtesy_f?": r"\b(?:[Mm]esdames|[Dd]ames?|Lady|Miss|Mme|Madame|Mrs|Ms)\b",
        "crown_m": r"\b[Rr]oi\b",
        "crown_f": r"\b[Rr]eine\b",
        "crown_m?": r"\b(?:[Rr]ois|[Mm]onarque|[Ss]ouverain|King|Majesté)s?\b",
        "crown_f?": r"\b(?:[Rr]eines|[Mm]onarque|[Ss]ouveraine|Queen|Majesté)s?\b",
        "prince_m": r"\b[Pp]rince\b",
        "prince_f": r"\b[Pp]rincesse\b",
        "prince_m?": r"\b(?:[Pp]rinces|[ÉéEe]mirs?|Altesse)\b",
        "prince_f?": r"\b(?:[Pp]rincesses|Princess|Altesse)\b",
    },
    hint=r"\bM(?:M?\.|(?:mes?|lles?|rs?|s|onsieur|adame|ademoiselle)\b)|[Rr]oi\b|[Rr]eine|[Pp]rince",
)

_NOUNS = Nouns(
    complement=r"(?i)\s(?:de|du|des|d['’ʼ]\S*|à|au|aux|en|pour|par|sur|sous|contre|entre|sans|avec|et|ou)\b",
    singular=(
        (r"\Atravaux\Z", "travail"),
        (r"(?<=..)(?<!e)aux\Z", "al"),
        (r"(?<=...)(?:(?<!s)s|(?<!eu)x)\Z", ""),
    ),
    stem=(
        *(
            (rf"(?<=...){ending}\Z", kept)
            for ending, kept in (
                ("trice", "teu"),
                ("euse", "eu"),
                ("eure", "eu"),
                ("eur", "eu"),
                ("eux", "eu"),
                ("ienne", "ien"),
                ("enne", "en"),
                ("onne", "on"),
                ("elle", "el"),
                ("ière", "ier"),
                ("ère", "er"),
                ("ive", "if"),
                ("ée", "é"),
                ("e", ""),
            )
        ),
    ),
    plural=(
        (r"(?<=[sxz])\Z", ""),
        (r"(?<=a)l\Z", "ux"),
        (r"(?<=[ae]u)\Z", "x"),
        (r"\Z", "s"),
    ),
    agrees=True,
    unchanged=words(
        "prix voix croix noix paix choix taux pays cas temps corps cours concours secours discours "
        "parcours recours procès accès succès décès refus permis poids fois mois avis bras fonds os "
        "non très plus moins peu"
    ),
)

_TERMS = Terms(
    links=words("de du des d la le les l à au aux en et pour sur par contre sans un une"),
    openers=words(
        "il elle ils elles on je nous vous ce cet cette ces son sa ses leur leurs notre nos votre "
        "vos mais or car si selon dans depuis après avant pendant lors quand comme plus tous "
        "toutes où pourtant ainsi aussi alors enfin entre chez bien aujourd m mme mm c s n j qu "
        "qui que quel quelle dont suis"
    ),
    verbs=words(
        "a est ont sont sera seront était étaient avait avaient fut va peut doit n ne se s y qui "
        "que qu dont où affirme estime déclare indique souligne explique précise ajoute annonce "
        "rappelle appelle ou veut prévoit compte dit selon dans depuis après avant lors avec"
    ),
    owners=(
        """
ADM: Autoroutes du Maroc; armes de destruction massive
AMO: assurance maladie obligatoire; assistance à maîtrise d’ouvrage
ANP: Agence nationale des ports; Autorité nationale palestinienne; Assemblée nationale populaire
ANRT: Agence nationale de réglementation des télécommunications;
  Association nationale de la recherche et de la technologie
BID: Banque islamique de développement; Banque interaméricaine de développement
CA: chiffre d’affaires; conseil d’administration; cour d’appel
CAF: Confédération africaine de football; caisse d’allocations familiales
CCI: chambre de commerce et d’industrie; Centre du commerce international
CDG: Caisse de dépôt et de gestion; aéroport Charles-de-Gaulle
CE: Conseil d’État; Commission européenne; comité d’entreprise
CEA: Commission économique pour l’Afrique; Commissariat à l’énergie atomique
CEDH: Cour européenne des droits de l’homme; Convention européenne des droits de l’homme
CESE: Conseil économique, social et environnemental; Comité économique et social européen
CFA: franc des anciennes colonies françaises d’Afrique; centre de formation d’apprentis
CIO: Comité international olympique; centre d’information et d’orientation
CMR: Caisse marocaine des retraites; cancérogène, mutagène et reprotoxique
CNDP: Commission nationale de contrôle de la protection des données à caractère personnel;
  Commission nationale du débat public
CNT: Conseil national de transition; Confédération nationale du travail
EAC: Communauté d’Afrique de l’Est; éducation artistique et culturelle
FAR: Forces armées royales; Association sportive des Forces armées royales
FEM: Fonds pour l’environnement mondial; Forum économique mondial
HACA: Haute Autorité de la communication audiovisuelle; Haute Autorité de la communication
IER: Instance équité et réconciliation; Institut d’économie rurale
IRCAM: Institut royal de la culture amazighe;
  Institut de recherche et coordination acoustique/musique
MNA: mineur non accompagné; mouvement des non-alignés
OMD: Organisation mondiale des douanes; objectifs du Millénaire pour le développement
PAM: Programme alimentaire mondial; Parti authenticité et modernité
PC: parti communiste; poste de commandement; ordinateur personnel
PJ: police judiciaire; pièce jointe
PPE: Parti populaire européen; programmation pluriannuelle de l’énergie
PPS: Parti du progrès et du socialisme; projet personnalisé de scolarisation
PS: Parti socialiste; post-scriptum
RN: Rassemblement national; route nationale
RSF: Reporters sans frontières; Forces de soutien rapide
SFI: Société financière internationale; Swiss Finance Institute
UA: Union africaine; unité astronomique; Ukraine
"""
    ),
)

_NOTICES = Notices(
    draft="Brouillon — non validé pour publication.",
    provenance={
        "all": "Traduit de la langue d’origine ({source}){machine}{people}{day}.",
        "machine": " à l’aide de la traduction automatique ({})",
        "people": ", relu par {}",
        "day": " le {}",
    },
)
LANGUAGE = Language(
    code="fr",
    omission=3.5,
    addition=1.0,
    stops=_STOPS,
    words=_WORDS,
    titles=_TITLES,
    nouns=_NOUNS,
    terms=_TERMS,
    notices=_NOTICES,
)
"""The record."""
