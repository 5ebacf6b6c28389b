"""The data of French; `record` documents the fields."""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

from fractions import Fraction

from newstranslate.language.record import Language
from newstranslate.language.record_counts import Bounds, Money, Numbers, Units, each, table
from newstranslate.language.record_meaning import Hedges, Negation, Opposites
from newstranslate.language.record_pages import Bylines, PageWords
from newstranslate.language.record_times import Calendar, Clock
from newstranslate.language.record_words import (
    Notices,
    Nouns,
    Places,
    Speech,
    Stops,
    Terms,
    Titles,
    Typography,
    Words,
    endings,
    words,
)

_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eu’']|l[ea]\s))"
_PERSON = r"(?<!une )(?<!la )(?<!cette )(?<!chaque )(?<!par )(?<!seule )(?<!autre )(?<!sa )personne"
_NO = "ne n pas non sans jamais aucun* ni nul* impossible* incapable*"
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

_SPEECH = Speech(
    verbs=(
        "demande|demandait|lance|lançait|répond|répondait|ironise|écrit|crie|insiste|plaisante|"
        "s[’'](?:interroge|interrogeait|exclame|étonne|indigne|insurge)|"
        "(?:a|ont|avait) (?:demandé|lancé|répondu|répliqué|écrit|crié|ironisé|insisté|plaisanté)|"
        "s[’']est (?:interrogée?|exclamée?|étonnée?|indignée?|insurgée?)"
    ),
    after_verb=(
        "à|en|dans|sur|lors|devant|avec|avant|après|hier|(?:lun|mar|mercre|jeu|vendre|same)di|"
        "dimanche"
    ),
    no_speakers="Le|La|Les|Il|Elle|Ils|Elles|On|Un|Une|L|Nous|Vous",
    links=words("de du des al bin ben von van et"),
    announcing=(
        "[ÀA] la question|À l[’']interrogation|Aux? cris? de|Sous le slogan|Avec le slogan|"
        "Interrogée?s? sur|Scandant|Criant"
    ),
)
_WORDS = Words(
    own_letters=frozenset("àâæçéèêëîïôœùûÿ"),
    keeps_doubled=True,
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
    first_person=words("je j me m moi nous mon ma mes notre nos"),
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
        "orsay matignon bercy beauvau emirats japon japonais japonaise corse cote ivoire ivoirien ivoiriens "
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
        "petersbourg pekin nankin canton caire alger mecque damas alexandrie alep mossoul bassora "
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
    initial="M.",
    before_initial=words(
        "selon quand lorsque si depuis après avant contre car puis enfin or ainsi malgré devant "
        "derrière voici voilà interrogé pendant jusqu hier demain aujourd ministre président "
        "député maire sénateur"
    ),
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
    singular=endings("travaux>travail ..aux>al eaux>eau eux>eux ss>ss ...s> ...x>"),
    stem=endings(
        "...trice>teu ...euse>eu ...eure>eu ...eur>eu ...eux>eu ...ienne>ien ...enne>en ...onne>on "
        "...elle>el ...ière>ier ...ère>er ...ive>if ...ée>é ...e>"
    ),
    plural=endings("s>s x>x z>z al>aux au>aux eu>eux >s"),
    agrees=True,
    unchanged=words(
        "prix voix croix noix paix choix taux pays cas temps corps cours concours secours discours "
        "parcours recours procès accès succès décès refus permis poids fois mois avis bras fonds os "
        "non très plus moins peu"
    ),
)

_TYPOGRAPHY = Typography(
    quotes=(("«", "»"), ("“", "”")),
    spaced=True,
    exclaimed=words(
        "oh ah eh hé ho ha euh bah bof chut hélas hourra bravo merci stop halte allons allez tiens "
        "voyons attention pardon silence oui non si quoi comment pourquoi qui où quand combien "
        "vraiment certes assez jamais vite dommage bon bien alors dieu ciel adieu bonjour salut"
    ),
    inverted=r"(?:\w+[’'])?\w+(?: \w+)?-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles)\b",
)

_PLACES = Places(
    people=(
        ("turc", ("turc", "turque", "turcs", "turques")),
        ("en", ("en", "enne", "ens", "ennes")),
        ("e", ("e", "es")),
        ("s", ("s", "se", "s", "ses")),
        ("", ("", "e", "s", "es")),
    ),
    people_capitals=True,
    also="en",
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
    correction="Article corrigé le {day}.",
    provenance={
        "all": "Traduit de la langue d’origine ({source}){machine}{people}{day}.",
        "machine": " à l’aide de la traduction automatique ({})",
        "people": ", relu par {}",
        "day": " le {}",
    },
    labels={
        "note": "À noter",
        "tip": "Conseil",
        "info": "Information",
        "important": "Important",
        "warning": "Avertissement",
        "caution": "Attention",
        "danger": "Danger",
    },
)

_PAGES = PageWords(
    compound_heads=words(
        "vice ex non sous porte contre avant après demi semi anti co quasi mi haut bas grand grands "
        "arrière entre auto franco euro afro anglo peut dit rendez celui celle ceux celles ci au "
        "là long multi inter nord sud"
    ),
    lines=(
        r"aller (?:au|directement au) (?:contenu|menu)(?: principal)?|menu(?: principal)?|accueil|rechercher?|recherche(?:r sur le site)?|se connecter|connexion|mon compte|s[’']inscrire"
        r"|s[’']abonner(?: à partir de .{1,20})?|abonnez-vous|je m[’']abonne|abonnement|ouvrir le menu|fermer(?: le menu)?|en direct|version (?:arabe|anglaise|française)"
        r"|partager(?: (?:cet article|l[’']article))?(?: (?:sur|via|par) .{1,20})?|imprimer(?: l[’']article)?|copier le lien|lien copié|envoyer(?: par (?:e-?mail|mail))?"
        r"|écouter(?: (?:l[’']article|cet article))?|(?:temps de )?lecture\s*:?\s*\d+ ?min(?:utes?|\.)?|\d+ ?min(?:utes?|\.)? de lecture|lire (?:plus tard|la suite)|voir plus|voir tout|voir les commentaires"
        r"|ajouter (?:à mes|aux) favoris|sauvegarder|enregistrer|favoris|réagir|commenter|répondre|signaler|suivre|j[’']aime|publicité|annonce|contenu sponsorisé|la suite après (?:la|cette) publicité|passer (?:la|cette) publicité"
        r"|à propos(?: de nous)?|qui sommes[- ]nous ?\??|contact(?:ez[- ]nous)?|mentions légales|conditions générales(?: (?:d[’']utilisation|de vente|d[’']abonnement).{0,20})?|politique de (?:confidentialité|cookies).{0,30}|plan du site"
        r"|gestion des cookies|(?:gérer|paramétrer) (?:les|mes) cookies|tout (?:accepter|refuser)|accepter(?: et fermer)?|refuser|continuer sans accepter|annuler la réponse"
        r"|retour en haut(?: de (?:la )?page)?|bouton retour en haut(?: de la page)?|haut de page|légende|retour à la galerie|taille du texte|à ne pas manquer|l[’']article continue ci-dessous|ce diaporama nécessite javascript\.?"
        r"|vous avez (?:un )?accès (?:complet )?à cet article par votre institution\.?|liens? connexes?\s*:?|suivez[- ]nous(?: sur .{1,40})?|réseaux sociaux|newsletters?|nos newsletters|flux rss"
        r"|(?:votre|adresse) e-?mail\s*\*?|nom\s*\*|site web|commentaire\s*\*|m[’']inscrire|publier le commentaire|article (?:précédent|suivant)|précédent|suivant|météo(?: [^:]{1,20}\d+ ?°.{0,5})?"
        r"|hier à \d+h\d*|dernière minute|mis à jour il y a .{1,20}|publié il y a .{1,20}|offrir(?: (?:cet|l[’'])\s?article)?|(?:contenu|article) réservée? aux abonnés"
        r"|désolé, cette vidéo n[’']a pas pu être chargée"
    ),
    blocks=(
        r"partager? (?:sur|cet article|l[’']article|via|par|ce contenu|cette page)\b.{0,40}|(?:suivez|retrouvez|rejoignez)[- ]nous\b.{0,80}|(?:s[’']abonner|abonnez-vous|je m[’']abonne|inscrivez-vous|s[’']inscrire)\b.{0,140}"
        r"|recevez .{0,80}(?:newsletter|boîte mail|par e-?mail).{0,60}|(?:sujets?|catégories?|rubriques?|thèmes?)\s*:.{0,200}|(?:article|post) (?:précédent|suivant)\b.{0,150}|(?:temps de lecture|lecture)\s*:?\s*\d.{0,20}"
        r"|(?:\d+|une?) ?min(?:ute)?s?(?: de lecture)?|\d+ (?:vues?|partages?|lectures)|écouter(?: (?:cet|l[’'])article| l[’']article)?.{0,20}|lien copié.*|ajouter (?:à|aux) .{0,30}"
        r"|par|sujets|\d{1,3} sur \d{1,3}|à suivre|propulsé par\b.{0,20}|retour (?:à la vidéo|à l[’']article)|chargement(?: en cours)?|les plus (?:lus|vus|partagés)(?: (?:sur|dans) .{1,30})?"
        r"|newsletter (?:gratuite|quotidienne|hebdomadaire)|acheter(?: maintenant)?|se connecter ou créer un compte|(?:vous n[’']avez )?pas (?:encore )?de compte ?\?(?: créer un compte)?|vidéos recommandées"
        r"|cliquez ici pour (?:télécharger|vous abonner)\b.{0,60}"
    ),
    before_colon="partager|suivez|suivre|tags?",
    headings=(
        r"articles? (?:similaires?|liés?|connexes|recommandés|récents|associés)|sur le même (?:sujet|thème)|(?:à )?lire aussi|(?:à )?lire également|dans la même rubrique"
        r"|(?:les )?(?:articles? )?(?:les )?plus (?:lus|partagés|commentés)|à la une|nos dernières? (?:infos|actualités|articles)|nos derniers articles|derniers articles|dernières? (?:actualités|infos|articles|nouvelles|vidéos)"
        r"|vous pourriez (?:aussi|également).{0,30}|vous aimerez (?:aussi|également).*|ces articles (?:pourraient|peuvent) vous intéresser|recommandé pour vous|à découvrir(?: aussi)?|plus d[’']articles.{0,30}"
        r"|l[’']essentiel de l[’']actu.*|aucun commentaire.*|\d+ réactions?|(?:laisser|laissez|écrire|poster) un commentaire|contenus sponsorisés|nos services"
    ),
    comments=r"(?:\d+ )?commentaires?(?: \(\d+\))?|vos (?:réactions|commentaires)",
    replies="répondre|j[’']aime|signaler",
    tags="tags?|étiquettes?|mots[- ]clés",
    sentences=(
        r"cette publicité n[’'](?:a pas|est pas) (?:encore (?:été )?)?chargée.*|(?:merci de|veuillez) (?:lire|consulter|respecter) (?:notre|la) charte.*|votre inscription (?:à .{0,40})?(?:a bien été|est) (?:prise en compte|enregistrée|confirmée).*"
        r"|.{0,60}champs obligatoires.{0,40}|ce site utilise des cookies.*|en (?:poursuivant|continuant) (?:votre|la) navigation.*|inscrivez-vous à (?:notre|la|nos) newsletters?.*"
        r"|(?:recevez|abonnez-vous à) .{0,60}\b(?:newsletters?|dans votre boîte (?:mail|de réception)).*|suivez[- ]nous (?:aussi |également )?sur .{1,60}|mot de passe (?:oublié|perdu)\s*\??|un mot de passe vous sera envoyé.*|(?:veuillez activer|activez) javascript.*"
        r"|abonnez-vous(?: (?:dès maintenant|maintenant|vite))?[,!]? (?:pour|dès|à partir de|à)(?: (?:seulement|partir de))? \d.{0,120}|(?:profitez|bénéficiez) de .{0,40}\babonnement.{0,80}"
        r"|suivez[- ]nous\s*[.!:]\s*(?:facebook|instagram|twitter|x\b|whatsapp|youtube|linkedin|abonnez|inscrivez|téléchargez|rejoignez|recevez|retrouvez).{0,100}|rejoignez[- ]nous sur .{1,60}"
        r"|cet article est réservé aux abonnés.*|il vous reste \d+ ?% de cet article à lire.*|en savoir plus sur (?:comment les données|la façon dont).*|la lecture de nos articles est réservée.*"
    ),
    sections=words(
        "accueil menu rechercher recherche actualité actualités actu infos direct live monde international afrique maghreb europe france maroc algérie tunisie politique "
        "économie eco société sport sports football culture cultures opinion opinions idées débats tribune santé sciences science planète environnement climat tech high-tech "
        "technologie médias média vidéo vidéos photos podcasts podcast dossiers régions région faits-divers justice éducation emploi immobilier auto voyage lifestyle "
        "people loisirs jeux météo newsletter newsletters abonnés boutique contact publicité annonces archives connexion"
    ),
    contact="contacts?|contact presse|e-?mail|site web",
    calls=(
        r"partage[rz]|s[’']abonner|abonne[rz]-?|connecte[rz]-|se connecter|créer un compte|vous (?:possédez|avez) déjà|copier|imprimer|ajoute[rz]|télécharge[rz]|recevez|inscrive[rz]-|s[’']inscrire|soutenez"
        r"|voir (?:tous|toutes|plus)"
    ),
    skip="passer|sauter|aller",
    ago=r"il y a \d+ ?(?:min(?:utes?)?|heures?|jours?|[hs]\b)",
    mail_subject="objet|sujet",
    mail_heads="de|à|envoyé|répondre à|date",
    read_also=(
        r"(?:à )?(?:re)?lire (?:aussi|également)|(?:à )?voir (?:aussi|également)|à lire ailleurs|à (?:écouter|découvrir) aussi|a lire (?:aussi|également|ailleurs)|a (?:voir|écouter|découvrir) aussi|lisez aussi"
        r"|lire (?:notre|la suite|l[’']article)"
    ),
    pointers="sur le même sujet|[àa] (?:re)?lire|lire|notre (?:article|dossier|enquête)|pour aller plus loin",
    credits="crédits?(?: photos?)?|photos?",
    captions=r"\((?:photo|archives?)\b",
    screenshots="Capture d[’']écran",
    portraits="portrait de l[’']auteure?|photo de l[’']auteure?",
    watch="regarder(?: la vidéo| maintenant)?|(?:voir|lire) la vidéo",
    form=(
        r"votre (?:adresse (?:de messagerie|e-?mail|électronique)|e-?mail|commentaire) ne sera|(?:les )?champs obligatoires sont|enregistrer mon nom|vous (?:devez|pouvez) (?:être|vous) connect.{0,60}comment"
        r"|(?:ce|le|notre) site utilise akismet|les commentaires sont (?:fermés|modérés)"
    ),
    rights="tous droits (?:de reproduction )?réservés",
    copying=r"(?:toute )?reproduction\b.{0,60}\b(?:interdite|autorisation)",
    wall=(
        r"(?:cet article|ce contenu|la suite|la lecture|l[’']intégralité)\b.{0,50}réservée?s? (?:aux|à nos) abonné|(?:la suite|cet article|ce contenu|l[’']intégralité)\b.{0,40}est réservée?|il (?:vous )?reste \d+ ?% de (?:cet|l[’']|la lecture)"
        r"|pour lire la suite.{0,40}(?:abonn|connect)|pour (?:lire|continuer)\b.{0,60}(?:\b(?:abonnez|connectez|identifiez|inscrivez)[- ]vous|être (?:abonné|connecté))|article réservé (?:à nos|aux) abonné|(?:déjà|vous êtes) abonné ?\?"
    ),
    cookies=r"(?:nous|notre site|ce site)\b.{0,80}\bcookies?\b|cookies?.{0,60}accepte|en poursuivant (?:votre|la) navigation",
    privacy=r"\bcookies?\b|\btraceurs?\b|données (?:à caractère )?personnel|politique de confidentialité|politique de cookies",
    consent=(
        r"\b(?:site|web|partenaires?|consent\w*|accept\w*|refus\w*|préférences?|paramètres?|navig\w*|audience|publicités?|publicitaires?|personnalis\w*|expérience|gérer|newsletters?|services?|mesurer|améliorer|contenus?)\b"
    ),
    reader=r"nous|notre|nos|vous|votre|vos|ce site|\w+ez",
    ours=r"\b(?:notre|nos|nous)\b",
    offer=(
        r"(?:ré)?abonnez[- ]vous|inscrivez[- ]vous|recevez|suivez[- ]nous|rejoignez[- ]nous|retrouvez[- ]nous|téléchargez|soutenez|connectez[- ]vous|créez|profitez|ne manquez"
        r"|(?:pour |à )?(?:s[’']abonner|s[’']inscrire)|je m[’']abonne|déjà abonné|vous (?:êtes )?(?:déjà )?abonné"
    ),
    offered=(
        r"\b(?:newsletters?|infolettres?|boîte (?:mail|de réception|aux lettres)|e-?mails?|courriel|abonn\w*|essai|gratuit\w*|sans engagement|mois|articles|compte|application|appli|réseaux sociaux|alertes?|notifications?|podcasts?"
        r"|journalisme indépendant)\b"
    ),
    offer_openings=(
        r"nouveau\W{1,3}.{0,30}\boffres?\b.{0,30}|(?:connectez|abonnez|identifiez|inscrivez)[- ]vous (?:pour|afin)\b.{0,80}|(?:je )?découvrez? (?:nos|les) (?:offres|abonnements)\b.{0,40}"
    ),
    benefits=(
        r"\b(?:accès illimité|en illimité|articles? réservés?|contenus? exclusifs?|sans publicité|journal (?:en version )?numérique|édition numérique|sans engagement|newsletters? exclusives?)\b"
    ),
    benefit_words=r"\b(?:accès|illimité\w*|abonn\w+|newsletters?|compte|premium|numérique|exclusi\w+|offres?)\b",
    shops="chez|sur",
    currencies="dh|dirhams?|euros?",
    speech=r"\b(?:a[- ]t[- ](?:il|elle)|dit|déclaré|expliqué|affirmé|ajouté|selon)\b",
    invites=(
        r"pour (?:plus|davantage|suivre|ne rien)\b.{0,140}\b(?:abonnez|suivez|consultez|visitez|cliquez|inscrivez|téléchargez|rejoignez)\b|suivez (?:nous|[\w’' -]{2,40}) sur\b"
        r"|(?:contactez|écrivez|suivez|rejoignez)[- ]nous\b|(?:vous avez|avez[- ]vous) une? (?:information|info|témoignage|histoire)\b"
    ),
    technical=(
        r"(?:cet article|cette page) (?:contient|comporte) des liens (?:affiliés|d[’']affiliation)|\bnous (?:pouvons|pourrions) (?:percevoir|toucher|recevoir) une (?:petite )?commission\b"
        r"|\b(?:désactive\w*|votre) .{0,30}bloqueur de publicités?"
    ),
    needs_script="activer (?:le )?javascript|javascript (?:est )?(?:désactivé|requis|nécessaire)",
    classes={
        "sharing": "partage partager",
        "related articles": "similaires similaire lirealso lire-aussi a-lire les-plus-lus plus-lus",
        "a newsletter": "abonnement",
        "comments": "commentaires commentaire",
        "navigation": "ariane fil-ariane fil-d-ariane",
        "tags": "motscles mots-cles",
        "advertising": "publicite pub",
        "a subscription notice": "abonnes",
    },
)

_BYLINES = Bylines(
    by=(
        r"(?:article )?(?:écrit |rédigé |publié )?par|propos recueillis(?: par)?|(?:article|texte|reportage) de(?-i:(?=\s+[A-ZÀ-Þ]))"
    ),
    by_labels="auteure?|autrice|texte",
    joins="et|avec",
    places="à|au|en|pour",
    roles=words(
        "correspondance photos photo vidéo envoyé envoyée envoyés spécial spéciale spéciaux correspondant correspondante correspondants journaliste journalistes reporter rédacteur rédactrice chef notre nos la le de du des pour "
        "au à en agences agence rédaction international"
    ),
    not_names=words(
        "temps hasard exemple contre ailleurs conséquent crainte peur manque amour delà décret"
    ),
    accounts=words("administrateur"),
    author_classes=words("auteur auteurs"),
    date_classes=words("publie"),
    is_author=(
        r"est (?:une? |le |la |journaliste|correspond|reporter|rédact|chef|docteur|professeur|maître|chercheu|écrivain|spécialiste)|sont |couvre |écrit |travaille |collabore |a (?:travaillé|rejoint)|suit l|dirige "
    ),
    reach_author=r"(?:écrire à|contacter|joindre|suivre) (?!nous\b).{2,80}(?:@\w|\bsur (?:twitter|x|facebook|linkedin|bluesky)\b)",
    published="premières? publications?|(?:publié|posté)e?s?|mise?s? en ligne",
    updated=r"mise?s? à jour|(?:modifié|actualisé)e?s?|\bmaj\b",
    dated="(?:dates? de )?publications?|dates?|créée?s?",
    links="le|à",
    short_months="janv/jan févr/fevr/fév/fev - avr - - juil - sept/sep oct nov déc/dec",
    day_endings="er",
)

_NUMBERS = Numbers(
    part_links=r"(?<!\w)(?:sur|parmi|des|de ses|de leurs|d[’']entre)",
    whole_before="sur|parmi",
    part_articles="les",
    share_links="sur",
    rate_before="pour[ \u00a0](?:les )?",
    number_before=r"\bno\.?|\bn[°ºo]\.?",
    connectors={"et": ("ten",)},
    fraction_links=("et",),
    scale_links=("de", "d’", "d'"),
    percent=r"pour[ \u00a0\u2009\u202f-]?cents?\b|p\.\s?100",
    percent_tokens=frozenset({"cent", "cents"}),
    shared="à|et|ou",
    shared_before="de|les|plus de",
    nth=r"(?:er|re|ère|e|è|ᵉ|è?me|i?ème|nde?)s?\b",
    final=r"(?:è?me|e)?s?[ \u00a0\u2009\u202f]de[ \u00a0\u2009\u202f]finale",
    counted_two=(
        r"(?i:[ \u00a0\u2009\u202f-](?:ans?|années?|mois|jours?|semaines?|heures?|minutes?"
        r"|siècles?|décennies)\b)"
    ),
    every_before=r"(?i:tou(?:te)?s les[ \u00a0\u2009\u202f]\Z)",
    after_one=r"(?i:\bune?[ \u00a0\u2009\u202f][^\W\d_]+[ \u00a0\u2009\u202f]et[ \u00a0\u2009\u202f]\Z)",
    hours=r"[ \u00a0\u2009\u202f-](?:d[’'])?heure",
    century_after="si[eè]cles?",
    roman_before="types?|phases?|stades?|grades?|classe|volume",
    sovereigns="Moh?amm?[eé]d|Charles|Carlos|Henri|Louis|Philippe|Felipe|Pie",
    decade_before=r"années?[ \u00a0\u2009\u202f](?:l?es )?\Z",
    before_scale=("autres", "bons", "nouveaux"),
    groups={"dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12},
    always=(
        r"(?P<both>\b24/7\b)|(?P<day>\b24[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?(?:sur|/)[ \u00a0\u202f]?24\b|\bjour et nuit\b)"
        r"|(?P<week>\b(?:7|sept)[ \u00a0\u202f]?j(?:ours?)?[ \u00a0\u202f]?(?:sur|/)[ \u00a0\u202f]?(?:7|sept)\b|\btous les jours\b)"
    ),
    ordinal_before=r"(?i)(?:\d|\b(?:par|chaque|quelques|une|demi|fractions? de|avant|matières?|nombres?)) ?-?\Z",
    ordinal_words=frozenset(
        {"premier", "première", "premiers", "premières", "seconde", "secondes"}
    ),
    superlative=r"\b(?:plus|moins) (?!d[eu'’]|qu|tard|tôt|ou )\w{3,}|\bmeilleure?s?\b|\bpires?\b",
    superlative_after=2,
    indefinite=r"(?i)\bune? \Z",
    superlative_stop="et|ou|que|qui|à|en|dans",
    ranked=(
        r"(?:(?:product|exportat|importat|consommat|fourniss|employ|construct|opérat|investiss|vend"
        r"|achet)eure?s?|clients?|partenaires?|marchés?|puissances?|villes?|économies?|ports?"
        r"|aéroports?|banques?|groupes?|syndicats?|destinations?|partis?|pays|causes?)\b"
    ),
    ordinal_after=(
        r"(?i)[ -](?:ministres?|ministérielle?s?|dames?|secours|plan|vue|abord|chef|lieu|degré|"
        r"nécessité|venus?|mondiale|intéressée?s?|âge|rôle|main|loge|choix)\b"
    ),
    other_habit=r"\d,\d{3}[.,]\d|(?<![\d.])\d+\.\d{1,2}(?![\d.])[^\d]",
    minus=r"(?i)\b(?:moins|sous|dessous|négati\w+|ouest|sud)\b",
    less=(
        r"(?i)\b(?:pertes?|perdu\w*|déficits?|recul\w*|diminu\w+|chut\w+(?! à)|baiss\w+(?! à)|repli"
        r"|moins|dette|récession)\b"
    ),
    worse=r"(?i)\b(?:plong|dégringol|effondr|fléchi|régress|céd|cèd|rédu|contract|remise|rabais|moindre)",
    scaled_nouns=r" d(?:e |[’'])[a-zà-ÿ]{2,}s\b",
    last_century=r"(?i)\bsiècle (?:dernier|passé)\b",
    not_counted="et|pour|avec|en|à|au|aux|de|du|sur|dans|qui|mais|ou",
    numbered_before=r"(?i)(?:\bversions?|\bv\.?|\b(?:mise|correctif|article|art\.|chapitre|section|annexe|paragraphe|§|rubrique|sous-section|figure|tableau)s?)[ \u00a0]?\Z",
    part_before=r"(?i)\b(?:un|d[’']un)[ \u00a0]\Z",
    part_after=r"[ \u00a0](?:des?\b|du\b|d[’'])",
    half_later=r"[ \u00a0\u2009\u202f-][^\W\d_]+[ \u00a0\u2009\u202f]et[ \u00a0\u2009\u202f]demie?\b",
    words={
        **table("unit", "zéro un/une deux trois quatre cinq six sept huit neuf"),
        **table("teen", "dix onze douze treize quatorze quinze seize", 10),
        **table("ten", "vingt/vingts trente quarante cinquante soixante septante", 20, 10),
        **each("ten", octante=80, huitante=80, nonante=90),
        **each("hundred", cent=100, cents=100),
        **each("scale", mille=1000, million=10**6, millions=10**6, milliard=10**9, milliards=10**9),
        **each("scale", billion=10**12, billions=10**12),
        **each("scale", mln=10**6, mlrd=10**9, mrd=10**9, mrds=10**9),
        **table(
            "ordinal",
            "premier/première/premiers/premières deuxième/second/seconde/deuxièmes "
            "troisième/troisièmes quatrième cinquième sixième septième huitième neuvième dixième "
            "onzième douzième treizième quatorzième quinzième seizième",
            1,
        ),
        **each("ordinal", secondes=2, seconds=2, vingtième=20, trentième=30, centième=100),
        **each("about", dizaine=10, douzaine=12, quinzaine=15, vingtaine=20, trentaine=30),
        **each(
            "about", quarantaine=40, cinquantaine=50, soixantaine=60, centaine=100, millier=1000
        ),
        **each("vague", dizaines=10, centaines=100, milliers=1000, douzaines=10),
        **each("fraction", demi=Fraction(1, 2), demie=Fraction(1, 2), moitié=Fraction(1, 2)),
        **each("fraction", tiers=Fraction(1, 3), quart=Fraction(1, 4), quarts=Fraction(1, 4)),
        **each("fraction", cinquièmes=Fraction(1, 5), sixièmes=Fraction(1, 6)),
        **each("fraction", septièmes=Fraction(1, 7), huitièmes=Fraction(1, 8)),
        **each("fraction", neuvièmes=Fraction(1, 9), dixièmes=Fraction(1, 10)),
        **each("weak", double=2, doubler=2, doublé=2, triple=3, tripler=3, triplé=3, couple=2),
        **each("weak", couples=2, doublant=2, doubles=2, doublement=2, deuxièmement=2, bis=2),
        **each("weak", biennal=2, biennale=2, binôme=2, bilatéral=2, bilatérale=2, quinquennat=5),
        **each("weak", quadruple=4, quadrupler=4, quadruplé=4, quintuple=5, décuplé=10),
        **each("weak", quinquennal=5, quinquennale=5, triennal=3, triennale=3),
        **each("weak", trilogie=3, triade=3, triplés=3, quatuor=4, quintette=5, hexagone=6),
        **each("weak", décennal=10, décennale=10, décennies=10, millénaires=1000, siècles=100),
        **each("weak", jumeaux=2, décennie=10, siècle=100, centenaire=100),
        **each("weak", trentenaire=30, quadragénaire=40, quinquagénaire=50, sexagénaire=60),
        **each("weak", septuagénaire=70, octogénaire=80, nonagénaire=90),
        **each("weak", trentenaires=30, quadragénaires=40, quinquagénaires=50, sexagénaires=60),
        **each("weak", septuagénaires=70, octogénaires=80, nonagénaires=90),
        **each("weak", midi=12, minuit=12, unique=1, seul=1, seule=1, paire=2, duo=2, trio=3),
        **each("weak", quotidien=1, bicentenaire=200, millénaire=1000, bimensuel=2, moitiés=2),
    },
    ordinal_endings=(
        ("ième", ("", "e")),
        ("ièmes", ("", "e")),
        ("quième", ("q",)),
        ("quièmes", ("q",)),
    ),
    separators={",": "decimal"},
    twenties=True,
    teens_follow=(60, 80),
    one_hundred=False,
    scaled_scales=(1000,),
    days_as_weeks={8: frozenset([1, 7]), 15: frozenset([2, 14])},
    days=r"[ \u00a0\u2009\u202f]jours\b",
    no_hundred=(
        ("cents", r"(?i)(?:\d|\b(?:un|quelques|mille))[ \u00a0\u2009\u202f]\Z"),
        (
            "cent",
            r"(?:\b(?:[Pp]our|un)[ \u00a0\u2009\u202f-]|(?<![\d \u00a0\u2009\u202f])1[ \u00a0\u2009\u202f])\Z",
        ),
    ),
)

_MONEY = Money(
    names={
        "dollar": "dollar dollars",
        "euro": "euro euros",
        "pound": "sterling lire lires lira liras",
        "yen": "yen",
        "yuan": "yuan yuans renminbi",
        "won": "won wons",
        "dirham": "dirham dirhams",
        "dinar": "dinar dinars",
        "franc": "franc francs",
        "rouble": "rouble roubles",
        "rupee": "roupie roupies",
        "rupiah": "rupiah rupiahs",
        "riyal": "riyal riyals rial",
        "real": "réal réals réaux",
        "peso": "peso pesos",
        "rand": "rand rands",
        "naira": "naira nairas",
        "cedi": "cedi cedis",
        "shilling": "shilling shillings",
        "birr": "birr birrs",
        "ouguiya": "ouguiya ouguiyas",
        "krone": "couronne couronnes",
        "zloty": "zloty zlotys złoty",
        "forint": "forint forints",
        "hryvnia": "hryvnia hryvnias",
        "shekel": "shekel shekels",
        "baht": "baht bahts",
        "bolivar": "bolivar bolivars bolívars bolívares bolivares",
        "tenge": "tenge tenges",
        "cent": "cent cents centime centimes",
        "bitcoin": "bitcoin bitcoins",
    },
    ambiguous={"livre": "pound", "livres": "pound"},
    pounds_of=words(
        "sterling égyptienne égyptiennes libanaise libanaises syrienne syriennes soudanaise "
        "soudanaises turque turques irlandaise irlandaises"
    ),
    between=r"nouve(?:aux?|lles?)|ancien(?:ne)?s?|vieux|petits?",
    links=r"(?:de[ \u00a0\u2009\u202f]|d[’'])(?:les[ \u00a0\u2009\u202f])?",
)

_UNITS = Units(
    one="une?",
    linked="à|et|ou|et de",
    words={
        "mm": "mm|millim[eè]tres?",
        "cm": "cm|centim[eè]tres?",
        "m": "m|m[eè]tres?",
        "km": "km|kms|kilom[eè]tres?",
        "in": "pouces?",
        "ft": "pieds?",
        "yd": "yards?",
        "mi": "miles?",
        "nmi": "milles? (?:marins?|nautiques?)|milles|miles? (?:marins?|nautiques?)",
        "m2": "m²|m2|m(?:[eè]tres?)? carrés?",
        "km2": "km²|km2|k(?:ilo)?m(?:[eè]tres?)? carrés?",
        "ft2": "pieds? carrés?",
        "mi2": "mi(?:les?|lles?) carrés?",
        "ha": "ha|hectares?",
        "ac": "acres?",
        "mg": "mg|milligrammes?",
        "g": "g|grammes?",
        "kg": "kg|kgs|kilos?|kilogrammes?",
        "t": "t|tonnes?",
        "kt": "kilotonnes?",
        "Mt": "mégatonnes?",
        "Gt": "Gt|gigatonnes?",
        "oz": "oz|onces?",
        "lb": "lbs?|livres?(?! sterling)",
        "ml": "ml|millilitres?",
        "cl": "cl|centilitres?",
        "l": "l|litres?",
        "m3": "m³|m3|m(?:[eè]tres?)? cubes?",
        "gal": "gal|gallons?",
        "bbl": "barils?",
        "ft3": "pieds? cubes?",
        "c": "°[ \u00a0]?C|degrés? Celsius",
        "f": "°[ \u00a0]?F|degrés? Fahrenheit",
        "deg": "°|degrés?",
        "kmh": "km/h|km[ -]heure|kilom[eè]tres?(?:[ -]heure| par heure| à l[’']heure|/h)",
        "mph": "mph|miles?(?: par heure| à l[’']heure|/h)",
        "kn": "n(?:oe|œ)uds?",
        "ms": "m/s|m[eè]tres? par seconde",
        "W": "W|watts?",
        "kW": "kW|kilowatts?",
        "MW": "MW|mégawatts?",
        "GW": "GW|gigawatts?",
        "kWh": "kWh|kilowatt-?heures?",
        "MWh": "MWh|mégawatt-?heures?",
        "GWh": "GWh|gigawatt-?heures?",
        "TWh": "TWh|térawatt-?heures?",
        "KB": "ko|kilo-?octets?",
        "MB": "Mo|méga-?octets?",
        "GB": "Go|giga-?octets?",
        "TB": "To|téra-?octets?",
        "s": "s|secondes?",
        "min": "min|mins|mn|minutes?",
        "h": "h|heures?",
        "day": "jours?|journées?",
        "week": "semaines?",
        "month": "mois",
        "year": "ans?|années?",
        "decade": "décennies?",
        "century": "siècles?",
    },
    between=(
        "de |d[’']|(?:autres?|bon(?:ne)?s|long(?:ue)?s?|petits?|petites?|premiers?|premières?"
        "|derniers?|dernières?|prochaine?s?|pleine?s?|nouvel(?:le)?s) "
    ),
)

_CALENDAR = Calendar(
    dated_before=r"\der|\b(?:en|de|fin|début|mi|mois|depuis|au|le|à|et)",
    months=(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre "
        "décembre/decembre"
    ),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    relative=(
        r"(?i)\b(?:aujourd[’']hui|hier|demain|week[ -]?ends?|fin de semaine|la veille|le"
        r" lendemain|ce (?:matin|soir|jour)"
        r"|cet après-midi|cette (?:nuit|journée)|même jour|jour même)\b"
    ),
    feasts=(
        r"(?i)\b(?:mardi gras|(?:jeudi|vendredi|samedi) saints?|lundi de (?:p[âa]ques"
        r"|pentec[ôo]te)|(?:jeudi|lundi|mardi|mercredi|vendredi) noirs?"
        r"|dimanche (?:des rameaux|de p[âa]ques|sanglant)|mercredi des cendres|école du"
        r" dimanche|jeudi de l[’']ascension"
        r"|super[ -]mardi|(?:du|peintres?|conducteurs?|bricoleurs?) dimanche(?=\W*$)|cyber["
        r" -]?lundi)"
    ),
    capitals=False,
    day_before=r"(?i)\b(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \Z",
    fraction_after=r"(?i)\s(?:d[eu]s?\b|d[’']|temps|centre|aile|arrière"
    r"|(?:est|sont|étai(?:t|ent)|reste(?:nt)?|restai(?:t|ent))\b)",
    doubtful="mars",
    parts={
        "early": r"\bdébut (?:(?:de|du|des|le|la|les|mois|ce|cette|cet) |d'|l'){0,4}",
        "middle": r"\b(?:mi-|milieu (?:(?:de|du|des|la|les|mois|ce|cette) |d'|l'){0,4})",
        "late": r"\bfin (?:(?:de|du|des|le|la|les|mois|ce|cette|cet) |d'|l'){0,4}",
    },
    periods=(
        r"\d{4}|années?|an|mois|semaine|siècle|(?:[ivx]+|\d+)e siècle|décennie|matinée|journée"
        r"|soirée|après-midi|saison|printemps|été|automne|hiver|trimestre"
    ),
)

_CLOCK = Clock(
    hours=(
        "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt vingt_et_une/vingt-et-une vingt-deux vingt-trois"
    ),
    parts={
        "am": r"du matin|(?:[àa] |de )l'aube|a\.?m\b\.?",
        "pm": r"de l'apr[eè]s-midi|du soir|(?:en|dans la) soirée|p\.?m\b\.?",
        "night": r"de la nuit|dans la nuit|du mat",
    },
    time=(
        r"(?:DIGITAL ?(?:h(?:eures?\b|\b|(?=\d))|H\b|:(?=[0-5]\d(?!\d)))"
        r"|(?<!\w)(?P<word>HOURS) heures?\b)"
        r"(?: ?(?P<m>[0-5]\d)(?!\d)| (?P<past>et demie|et quart|moins le quart)\b)?"
    ),
    timed=r"\d[ \u00a0\u202f]?[hH:]",
    timed_parts=("heure",),
    tokens=words(
        "h H heure heures Heure Heures midi Midi minuit Minuit matin matins matinée aube"
        " soir soirs soirée "
        "soirées après Après GMT UTC TU EST EDT ET CET CEST BST PST PDT CST CDT MST MSK HE"
        " HL HNE HAE HNEC JST "
        "IST nuit"
    ),
    filled=" ?",
    twelve=(
        r"(?P<noon>(?<!après-)(?<!après )\bmidi\b(?!-)|\b12 ?h(?:eures)?\b)"
        r"|(?P<midnight>\bminuit\b|\b(?:0|00|24) ?h(?:eures?)?\b)"
    ),
    day=(
        r"(?P<am>\b(?:matin|matins|matinée|matinée?s|aube)\b)|(?P<pm>\b(?:soir|soirs|soirée"
        r"|soirées|après-midi)\b)"
        r"|(?P<other>\b(?:nuits?|nocturne|midi|veille)\b)"
    ),
    twelve_parts=("midi", "inuit", "12", "0 h", "0h", "24"),
    day_parts=("atin", "aube", "soir", "rès-midi", "am", "pm"),
    always=True,
    whole_day=True,
    quarter="quart",
    minutes_to=r"\bmoins",
)

_BOUNDS = Bounds(
    ways={
        # Negated ones first: they contain the others, and mean the opposite.
        "high": r"(?:pas|jamais|guère) (?:plus|davantage) (?:de|d[’']|que)|sans (?:dépasser"
        r"|excéder)"
        r"|ne (?:p(?:eu|ou)\w+|saur\w+|d(?:oi|ev)\w+)(?: pas)? (?:dépasser|excéder)"
        r"|ne (?:dépass|excéd|excèd)\w+ pas|n[’']excèd\w+ pas"
        r"|n[’'](?:a|ont|avai\w+|aur\w+) (?:pas|jamais|guère) (?:dépassé|excédé)e?s?"
        r"|(?:tout )?au plus(?! (?:tard|tôt|vite|haut|profond|près|fort|bas|mal|grand|offrant"
        r"|sacré))"
        r"|(?:au )?maximum|maximale?s?|maximaux|grand maximum|plafonnée?s? à|jusqu[’']à(?!"
        r" ce)|à concurrence de",
        "low": r"(?:pas|non|jamais|guère) moins (?:de|d[’']|que)|(?:tout )?[ad]u moins|à tout"
        r" le moins|pour le moins"
        r"|(?:au )?minimum|minimale?s?|minimaux|au bas mot",
        "more": r"(?:un peu |bien |beaucoup )?plus (?:de|d[’']|que)|supérieure?s? (?:ou"
        r" égale?s? )?à|(?:dépass|excéd|excèd)\w+"
        r"|au[- ]del[àa] de|au-dessus de|davantage que",
        "less": r"moins (?:de|d[’']|que)|inférieure?s? (?:ou égale?s? )?à|en[ -]dessous de"
        r"|au-dessous de|en deçà de",
        "near": r"(?:tout )?(?:près|proches?) (?:de|d[’'])|presque|quasiment",
        "about_after": r"(?:environ|à peu près|approximativement)(?= ?(?:[.,;:!?)»]|\Z)| (?:de|en|à|par"
        r"|sur|dans|ont|sont|et)\b)",
        "about": r"environ|quelque(?= \d)|à peu près|approximativement|(?:aux (?:alentours|environs)"
        r"|autour) (?:de|d[’'])|l[’']ordre (?:de|d[’'])",
        "exact_after": r"(?:tout juste|exactement|pile)(?= ?(?:[.,;:!?)»]|\Z))",
        "exact": r"exactement|précisément",
        "more_after": r"(?:et|ou) (?:plus|davantage)(?! (?:de|d[’']|que))|et au[- ]del[àa]",
        "less_after": r"(?:et|ou) moins(?! (?:de|d[’']|que))",
    },
    unbound=r"à peine plus (?:de|d[’'])",
    tokens=words(
        "plus Plus moins Moins davantage maximum Maximum minimum Minimum maximal maximale"
        " maximales "
        "maximaux minimal minimale minimales minimaux supérieur supérieure supérieurs supérieures "
        "environ Environ quelque Quelque peu approximativement alentours environs autour ordre "
        "juste pile exactement Exactement précisément Précisément "
        "inférieur inférieure inférieurs inférieures dépasse dépassent dépasser dépassé dépassée "
        "dépassés dépassées dépassait dépassaient dépassera dépasseront dépasserait"
        " dépassant excède "
        "excèdent excéder excédé excédait excédant delà dessus dessous deçà jusqu Jusqu plafonné "
        "plafonnée plafonnés plafonnées concurrence bas près Près proche proches presque Presque quasiment"
    ),
    kept=r"(?i)(?:plus|moins) d|au moins|environ",
    instead=r"(?i)\b(?:sous|dès|entre|à peine|vers|quelques?|alentours|environs|estim\w+|à partir|franchi\w*|passé|barre|cap|seuil)\b",
)

_WITHOUT = (
    r"(?<!\bou )(?<!\bnon )\bsans\b"
    r"(?! (?:(?:aucun )?doute|cesse|précédent|équivoque|surprise|frais|voix)\b|-)"
)
"""*Sans*, except idioms that are translated without a negation."""

_NEGATION = Negation(
    joined=r"\b(?:et|ou|ni)",
    added=True,
    denies=r"\b(?:pas|plus|jamais|aucune?|rien|personne|nullement|guère|nul(?:le)?)\b",
    clauses=(
        r"\bn(?:e\s|')(?:[^\s.;!?]+\s){0,6}?"
        rf"(?:pas|plus(?! (?:que|qu'|d'un|de \d))|jamais|aucune?|rien|{_PERSON}|nullement|guère)\b"
        rf"|\b(?:aucune?|{_PERSON}|rien|nul(?:le)?|ni(?! ne\b))\b[^.;!?]{{0,60}}?\bn(?:e\s|')"
        rf"|{_WITHOUT}"
        r"|(?:\A|[.:;«»—–] ?)pas (?:de |d'|question|encore)|\bnullement\b"
        r"|\b(?:c'est|j'ai|(?:y|il|on) a) pas\b(?! (?:mal|que)\b)"
        r"|(?:[,;]|\bet|\bmais|\bvoire) pas (?!(?:seulement|que|plus|mal|moins|si|trop|à pas)\b)"
    ),
    particles=r"\bn(?:e\s|')|\b(?:non|sans|ni)\b",
    idioms=(
        r", si jamais\b|\bn'en (?:\w+ ){1,3}pas moins|\bn'est[- ]ce pas|\bon ne peut plus|\bne (?:cess\w+ pas|cesse\w* jamais) de|\bn'arrêt\w+ pas de"
        r"|\bn(?:e |')(?:\w+ ){1,4}plus qu(?:e\b|'[àa]?)|\bn'(?:est|était) (?:pas )?autre que"
        r"|\bn(?:e |')(?:\w+ ){1,3}pas moins (?:de|d'|que)|\bpas moins (?:de|d')"
        r"|\b(?:il )?ne (?:fai\w+|laiss\w+|subsist\w+) (?:aucun|pas de|pas l'ombre d'un) doute\b"
        r"|\bsans doute\b|\bnon[- ]seulement\b|\bpas à pas\b|\bne serait[- ]ce\b"
        r"|\bn'(?:y )?\w+ pas (?:que|qu')\b|\bn'importe\b|\bn'empêche\b"
        r"|\bn(?:e |')(?:\w+ ){0,3}pas (?:pu )?(?:m'|t'|s'|nous |vous )empêcher de\b"
        r"|\bne p(?:eu|ouv|ourr)\w+ (?:pas )?ne pas\b"
    ),
    carriers=(
        "pas ni sans jamais aucun* nul nulle nuls nulles nullement nulle_part"
        " guère peine impossib* incap* refus* empêch* évit* éviter absen* manqu* interdi* illég*"
        " anorma* dépourv* dénu* hors irré* irra* irres* irremp* invainc* illi* immobil* imparf* imprév* impréc* improb* inab* inac*"
        " inad* inat* incalc* incomp* incorr* incons* inconn* incont* incroy* indéc*  indisp* indiff* indem* inef* inel* inex* insatis* insalub* insol*"
        " insuffi* inut* inval*  invis* invol* involont* inédi* inach* inatt* inap* inéd* inég*"
        " inext* injust* mécon* mécont* malhab* défavor* défectu* désac* désint* désapp* désobé* démen* "
        " ignor* rare rares rarement peu loin échec* échou* a_privé ont_privé et_privé privé_de privée_de privés_de privées_de priver prive privent privant perd* perte* faute défaut"
        " abst* exclu* except excepted excepting exception exceptions  rejet* écart* nie nié nier nient niant"
        " déclin* renonc* abandonn* reste_à restent_à encore_à suspend* suspen*"
        " aucunement néglig* lacun* insensible* exempt* libre_de vide vides démuni* "
        " autre_que plutôt_que plutôt_qu au_lieu_de au_lieu_d autrement asympt* anonym* arythm* inconf* incert* insu atyp* inévit* "
        " raté* désaccord* désavou* jusqu'alors intact* impun* "
        " disparu* disparaî* boud* déconseil* à_court_de "
    ),
    besides=(
        "rien préven* prévient contre handicap* arrêt* stop* cess* fin rareté* pénurie* déclass* désactiv*"
        " désappr* aversion* dégoût* oppos* indépend* suspens* privé* disparit* retir* retrait retraits"
        " supprim* démant* invalid* annul* boycott* embargo* interrupt* interromp* coup* sanction*"
    ),
    always=rf"{_WITHOUT}|\b(?:refus\w+|interdi\w+|impossible\w*)\b",
    urges=(
        r"\bn(?:e |')(?:\w+ )?(?:hésit|manqu|oubli)\w*[- ]?\w* pas|\bne pas (?:hésit|manqu|oubli)\w+",
        "hésit* manqu* oubli*",
    ),
    contrasts={
        "easy": (
            "facile* simple* simplement évident* aisé*",
            "difficile* dur* compliqu* délicat* défi*",
        ),
        "know": (
            "sai* sav* su sût connai* connu* conna* clair* décid* précis*",
            "ignor* inconn* méconn* myst* flou* demand* perplex* doute* devin* hésit* incert*",
        ),
        "long": (
            "dur* longtemps long* longue*",
            "bref brève court* rapide* vite temporaire* peu bientôt",
        ),
        "well": (
            "va vont bien bon* bonne* aimé aime* aimer apprécié* apprécier beau* mieux plaî* plu tourn*",
            "mal mauvais* pire* horrib* terrib* détest* hai* tort déplor* tourn* dur*",
        ),
        "can": (
            "peu* pouv* pu pourr* parv* parvien* réussi* arriv* capable* mesure sai* sav*",
            "échou* échec* difficult* difficil* impasse* coincé* peine* lutt* limit* problème* vain",
        ),
        "again": (
            "encore toujours fini* termin*",
            "reste* attend* attente tard* loin toujours continu* avant",
        ),
        "control": ("contrôl* maîtris*", "continu* cours*"),
        "will": (
            "veu* voul* souhait* accept* tien* compte suiv* reconn*",
            "refus* déclin* ignor* rejet* écart* repouss*",
        ),
        "many": ("beaucoup nombreu* grand* assez suffi* trop", "peu rare* faible* petit* manqu*"),
        "common": ("courant* commun* fréquent* souvent", "rare* peu"),
        "change": ("chang* boug* déplac* modifi* évolu*", "même* rest* identi* intact* stable*"),
        "forget": ("oubli* perd*", "rappel* souv* souci pens* garde* retien* mémoire toujours"),
        "alone": (
            "seul seule seuls seules seulement uniquement simplement",
            "aussi autre* également parmi dont beaucoup plusieurs",
        ),
        "agree": (
            "d'accord accord favorable* soutien* souten* approuv*",
            "oppos* contre contest* désaccord*",
        ),
        "wait": ("tant", "avant attend* jusqu* lorsqu* quand après dès retard*"),
        "true": ("vrai* exact* correct* juste* fond* réel*", "faux fausse* erron* tort mensong*"),
        "fear": ("inspir* désempli* occup* vide*", "court manqu* plein* bondé* foule*"),
        "high": ("hauteur niveau attei* attein*", "inférieur* bas dessous moins loin court"),
        "care": ("souci* import* intéress* égal", "insouci* indiff* égal moque* fich* carefree"),
        "allow": (
            "autoris* permet* permi* droit faut doi* dev* sauf",
            "interdi* évit* illég* défend* garde* prohib*",
        ),
        "take": ("sous-estim* légère", "attention gare"),
        "exception": ("dérog* échapp* except* épargn*", "aussi également même"),
        "weaken": (
            "faibli* baiss* diminu* ralenti* fléch* recul*",
            "rest* fort* élevé* toujours stable* continu*",
        ),
        "sleep": ("dorm* dort sommeil", "insomni* éveil* veill*"),
        "legal": ("illég* illicit* interdit*", "légal* permis* autoris* licite*"),
        "rare": ("rare* inconnu* étrang*", "souvent fréquent* courant* familier*"),
        "bad": (
            "mauvais* mal pire* difficil* impossible* inutile* loin absent*",
            "bon* bien facile* possible* utile* proche* présent*",
        ),
        "as": ("aussi autant si", "moins"),
        "before": ("avant", "après seulement partir"),
        "stop": ("plus", "arrêt* cess* fin fini* ancien* termin* révolu* disparu*"),
        "purpose": ("pour afin manière façon sorte peur", "évit* empêch* préven* échapp*"),
        "hesitate": ("hésit*", "prompt* vite rapidement aussitôt empress* aisément d'emblée"),
        "praise": ("tari* éloge*", "encens* salu* lou* félicit* éloge* couvr* couvert*"),
    },
    says_nothing=(
        r"\b(?:sans (?:aucun )?(?:doute|cesse|arrêt|relâche|conteste|plus tarder|fil|attendre|délai|tarder|peine|exception)|ou (?:non|pas)|un peu|la peine d"
        r"|non[- ]gouvernement\w*|(?:à )?but non lucratif|non plus)\b"
    ),
    paired={
        "help": r"\b(?:n(?:e |')(?:\w+ ){0,3}pas (?:pu )?)?(?:m'|t'|s'|nous |vous )empêcher de\b",
        "matter": r"\b(?:peu importe|qu'importe|n'importe|quel\w* que soi\w+)",
        "until": r"\bn(?:e |')(?:(?!(?:pas|plus|jamais|rien|aucun\w*)\b)[\w'-]+ ){1,4}?(?:qu'|que\b)",
    },
    triggers=words(
        "pas plus jamais aucun aucune rien personne nullement guère nul nulle ni sans Aucun "
        "Aucune Rien Personne Nul Nulle Jamais Ni Sans Pas Nullement"
    ),
    either=r"\b(?:ou|ni|et)\b",
    negators=r"\b(?:ne\b|n'|(?:sans|ni|pas|plus|jamais|aucune?|rien|personne|nullement|guère|nulle?)\b)",
    first=r"\bavant\b|\bsauf\b",
    to_do=r"\bne (?:pas|plus|jamais|rien) ",
)

_HEDGES = Hedges(
    kinds={
        "suspicion": (
            "présumé* soupçonn* suspect suspects suspecte suspectes suspecté* allégué* allégation*"
            " supposément prétendu* apparemment soi-disant | suppos* accus* inculp* poursuiv* prévenu* mis_en_cause mis_en mise_en mises_en"
            " semble* apparen* possible* probable* selon aurait auraient croi* doute* pense* pourrai*"
            " potenti* affirm* préten* dit dite estim* impliqu* imput* suspic* suspi*"
        ),
        "accusation": "accusé* accuse accusent accusation* inculpé* | accus* mise_en mises_en poursuiv* reproch* soupçonn* présum* alléga* suspect* jugé* procès* impliqu* dénonc* imput* blâm* charg* prétend* mis_en taxé* reçu* réception",
        "attribution": (
            "selon d'après | dit dits disent déclar* affirm* indiqu* annonc* expliqu* préten* précis*"
            " estim* souten* ajout* assur* not* rapport* source* suivant conform* avis yeux croire croi*"
            " pens* raconte* signal* montr* révèl* aurait auraient rappel* juge* soulign* considér* vu"
            " parole* écri* cite* dépend* fonction base étude* confi* appel* avanc* argu* constat* dire*"
            " évalu* en_vertu parl* trouv* voi* par pour"
        ),
        "chance": (
            "peut-être probablement probable probables vraisembl* potentiellement"
            " éventuellement pourrait pourraient"
            " | puiss* voire soi-disant apparemment semble* sembl* possib* potenti* éventu* peut peuv* pouv* pour* risqu* susceptible*"
            " doute devrai* doit doivent crain* croi* pens* suppos* présum* aurait auraient serait"
            " seraient si hypoth* plausibl* chance* paraî* apparen* estim* sûrement certain* sans_doute"
            " vraisemb* prévu* attend* espér* sera* permet* capable*"
        ),
    },
    conditional=(
        r"\b(?:aurait|auraient)\s(?:\w+\s){0,2}?(?!été\b|capable)(?!pu\b|dû\b|voulu|souhaité|aimé|préféré|fallu|besoin|du\b)"
        r"\w+(?:é|ée|és|ées|i|is|it|ite|u|ue|us|t|te)\b|\b(?:aurait|auraient)\sété\b"
        # not a judgement: il serait souhaitable; not what happened later: ce serait la dernière guerre
        r"|\b(?:serait|seraient)\s(?!(?:plus\s|bien\s|très\s|donc\s|alors\s)?(?:souhaitable|mieux|bon"
        r"|préférable|bien|utile|temps|possible|impossible|nécessaire|difficile)|l[ae]s? (?:premi|derni))"
    ),
    unreal=r"\b(?:si|s'ils?|s'elles?|sinon|sans|jamais|que|qu'\w+|autrement|même|quand|ne|pas|n'\w*)\b",
    fixed=(
        r"\bselon (?:les?quel\w*|laquelle|que|qu'|sa|son|ses|leurs?)"
        r"|\bselon (?:\w+ ){1,2}(?:logique|principe)s?\b"
        r"|\bselon (?:mon|ton|notre|votre) expérience\b"
        r"|\b(?:nomm|baptis|inspir|appel|adapt|peint|tourn)\w*(?: \S+){0,4}? d'après"
        r"|\bd'après(?:-\w+|\s*(?:[.,;:!?)»]|\Z)| (?:sa|son|ses|leurs?)\b)"
        r"|\bne (?:\w+ )?pourrai\w+|\bpourrai\w+-(?:t-)?\w+"
        r"|\b(?:l'|les |des |aux |cet |une? )accusée?s?\b"
    ),
    forms=r"\b\w{2,}r(?:ait|aient)\b",
    tokens=words("aurait auraient serait seraient Aurait Auraient Serait Seraient"),
)

_OPPOSITES = Opposites(
    poles={
        "rise/fall": (
            "hausse hausses augment* accru* accroî* accroiss* croissan* grimp* progressé progression"
            " | plus monte* monté* mont* élev* relev* remont* gonfl* bond* flamb* rallong* doubl*"
            " tripl* essor envol* accélér* intensif* multipli* renforc* amélior* progress* croître"
            " croît croiss* gagn* creus* relèv* appréci* majoré* redress* rebond* gain* supérieur* majeur* haut* agrandi* étend* aggrav* surcroît avanc* exp*",
            "baisse* baissé baissée baissés baissées baissa* baissant diminu* recul* chut* décroi* décru* réduction* dégringol* rédui* déclin*"
            " | moins perd* perte* ralenti* allég* tomb* contract* affaibli* abaiss* rabais*"
            " inférieur* faible* plong* repli* descen* atténu* limit* coup* fond* raccourc* bas"
            " effondr* flanch* fléchi* régress* déprécié* déprécie* comprim* résorb* cède* cédé* cédant minor* amoindri* sous restreint* dévaluat* supprim* cess* rétréc* dissip*",
        ),
        "before/after": (
            "avant auparavant | précéd* préalable* veille antérieur* déjà d'ici ici ancien* tôt"
            " premier* jusqu* devant amont avance avancé* abord pré* jusque dès passé* alors prime",
            "après | suite suiv* ultérieur* depuis ensuite puis lendemain tard postér* issue post*"
            " fois derrière dès lors terme bout sort* quand lorsqu* aval quart succéd* succed* plus"
            " d'après selon en au passé* alors",
        ),
        "more/less": (
            "davantage plus | supérieur* meilleur* mieux dépass* excéd* supplémentaire* autant encore"
            " surtout très trop beaucoup au-delà ajout* outre majorit* augment* aussi hausse* pire",
            "moins | inférieur* peu faible* sous mineur* rédui* jamais petit* baisse* diminu* jeune*"
            " maximum limit* seulement " + _NO,
        ),
        "north/south": (
            "nord septentrional* | arctique* boréal* polaire*",
            "sud méridional* | austral* midi antarcti*",
        ),
        "east/west": (
            "oriental* orientaux à_l'est de_l'est dans_l'est vers_l'est l'est_de l'est_du"
            " | est orient levant asiat* asie",
            "ouest occident* | oust couchant",
        ),
        "win/lose": (
            "victoire* gagn* remport* vainqu* triomph*"
            " | batt* domin* obten* succès champion* conqu* titre* bénéfic* décroch* réussi* défait défaits",
            "défaite* perdant* perdu* perd perdent perdre perdra perdait"
            " | perte* batt* échou* élimin* inclin* vaincu* échec* revers égar* abandonn* disparu*",
        ),
        "open/close": (
            "ouvre ouvrent ouvrir ouvrira ouvrait ouvrant ouvert ouverte ouverts ouvertes"
            " ouverture* rouvr* rouvert* | inaugur* lanc* entam* début* libre* public*",
            "fermé fermée fermés fermées fermer fermera fermeront fermeture*"
            " | ferme* ferm* clôtur* clos* condamn* barr* bloqu* coup* fin* termin* obtur*",
        ),
        "import/export": (
            "importation* importateur* importatrice* importé importés importée importées importer"
            " importe importent importait importaient importera importeront | étrang*",
            "exportat* exporté* exporter export exports exporte exportent | vent* vend* livr*",
        ),
        "entry/exit": (
            "entrée entrées entrer | entr* accès accéd* adhés* arriv* pénétr* franchi*",
            "sortie sorties sortir | sort* quitt* départ* issue* retrait* parution* publi* évacu*",
        ),
        "buy/sell": (
            "achat* achet* rachat* rachet* acheteu* | acqui* acquér* procur* commerc* shopping",
            "vendre vend vends vendent vendu* vendeu* vendait vendaient vendra vendant vente ventes"
            " revend* | commercialis* cédé* céder cession* écoul* marché* commerc*",
        ),
        "accept/refuse": (
            "accepte* accepté* acceptat* accepta adopté adoptée adoptés adoptées adopte adoptent approuvé*"
            " approuve* | agré* approuv* admet* admi* autoris* permet* permi*"
            " consent* accord* accueill* reconn* adopt* ouvert* veut voul*",
            "refus* rejet* | déclin* oppos* repouss* écart* dén* exclu* contest* interdi* " + _NO,
        ),
        "for/against": (
            "en_faveur favorable* voter_pour voté_pour votent_pour vote_pour"
            " | pour soutien* souten* pro approuv* partisan* avantag* bénéfic* bon*",
            "contre | oppos* hostil* défavorable* anti* lutt* face combat* envers",
        ),
        "begin/end": (
            "début débuts débute* débuté* commenc* démarr*"
            " | lanc* entam* amorc* déclench* inaugur* ouvr* ouvert* entr* premi* naiss* origin*"
            " initi* départ mise aube tôt",
            "fin fins fini* finir* termin* achev* | clôtur* conclu* cess* arrêt* dernier* expir*"
            " enfin finale* bout issue complèt* échéance abouti* tard termes terme final*",
        ),
        "majority/minority": (
            "majorit* | plupart plus essentiel* grand* principal*",
            "minorit* | peu petit*",
        ),
        "above/below": (
            "supérieur* dépasse* dépassé* | plus dessus delà haut* excéd* super* élev* majeur* mieux"
            " meilleur* sup*",
            "inférieur* dessous | moins sous bas* faible* plancher mineur* deçà infér*",
        ),
        "former/future": (
            "ancien ancienne anciens anciennes | ex antérieur* passé* précéd* vieux vieil* antiqu*"
            " antiquité ancestr* jadis autrefois historique* archi* aîn*",
            "futur future futurs futures | avenir prochain* venir veni* ultérieur* suiv* nouve*"
            " ensuite tard",
        ),
        "right/left": (
            "droite | droit* dextre tribord conserv*",
            "gauche gauches | gauch* gaucher* bâbord libér* progress*",
        ),
        "birth/death": (
            "naissance* né née nés nées naître naquit naissent | natal* nai* nouveau* originaire*"
            " accouch* engendr* créat* venu*",
            "mort morte morts mortes mourir mourut meurt meurent décès décéd*"
            " | mour* tué* tuer assassin* disparu* disparition* mortel* victime* létal* funé* posthum*"
            " défunt* éteint* vie* péri* trépas*",
        ),
        "most/least": (
            "maximum maximal* maximis* maximiser | plus max haut* plein*",
            "minimum minimal* minimis* | moins min minim* faible*",
        ),
        "surplus/deficit": (
            "excédent* | surplus excès bénéfic*",
            "déficit* | manqu* pénuri* insuffis* perte*",
        ),
        "allow/forbid": (
            "autoris* | permet* permi* laiss* légal* approuv* habilit* homologu* agré* droit* licen*"
            " peut peuv* pouv* accord*",
            "interdi* prohib* | bann* empêch* bloqu* illégal* défen* proscri* illici* exclu* refus* "
            + _NO,
        ),
        "guilty/innocent": (
            "condamné* condamnation* coupable* culpabilité | condamn* verdict* peine* écop* jugé*",
            "acquitt* innocent* | relax* blanchi* disculp* innocen* gracié*",
        ),
        "arrive/depart": (
            "arrivée arrivées arriver arrive arrivent arrivé arrivés"
            " | arriv* ven* vien* parv* attei* débarqu* atterri* rejoin* survien* réussi* avènement",
            "départ départs quitter quitte quittent quitté* quittant"
            " | part* démission* sort* laiss* début* origin* fui* abandonn* allé* retir*",
        ),
        "hot/cold": (
            "chaud chaude chauds chaudes chaleur chaleurs | chauff* brûl* torrid* canicul* tiéd* tièd*"
            " réchauff* chaleureu*",
            "froid froide froids froides | gel* glac* frais fraîch* frigori* hiver* refroid* frileu*",
        ),
        "rich/poor": (
            "riche riches richesse* | enrich* aisé* fortun* prosp* nanti*",
            "pauvre* pauvreté | dému* appauvri* défavor* misér* précar* mauvais* peu",
        ),
        "large/small": (
            "grand grande grands grandes énorme* immense*"
            " | gros* vaste* large* import* haut* long* beaucoup fort* plus majeur* max* ample* adult*"
            " aîn* consid* principal* étend* élev*",
            "petit petite petits petites minuscule*"
            " | jeune* enfant* peu court* mini* faible* bas* léger* moins mineur* étroit* rédui*"
            " modeste* infime*",
        ),
        "high/low": (
            "haut haute hauts hautes élevé élevée élevés élevées"
            " | grand* fort* supérieur* import* éleva* hauteur* cher* dessus sommet* aigu* max*"
            " beaucoup accru*",
            "bas basse basses faible faibles | moins petit* inférieur* peu dessous sous mauvais* min*"
            " réduit* léger* modest* plancher plat* rabais* fond",
        ),
        "first/last": (
            "premier première premiers premières | 1er initial* début* abord prim* pionn* tout aîn*"
            " origin* avant",
            "dernier dernière derniers dernières | final* récent* passé* ultim* fin précéd* dern*"
            " celui ceu* celle* fin* latter récem* ce cette",
        ),
        "fast/slow": (
            "rapide* rapidement vite accélér* | prompt* tôt bref* vélo* urgen* hât* bientôt soudain*",
            "lent* lente lenteur ralenti* | progressi* tard* peu frein* douc* graduel*",
        ),
        "better/worse": (
            "amélior* | mieux meilleur* progrè* progress* bonif* perfectionn* optimis* embelli*",
            "aggrav* détérior* empir* dégrad* | pire* mal* mauvais* pis nui* endommag* alourdi* accentu*",
        ),
        "positive/negative": (
            "positif* positive* positivement | bon* favorable*",
            "négatif* négative* négativement | mauvais* nui*",
        ),
        "success/failure": (
            "réussi* succès | parv* réuss* aboutis* prosp* arriv* fructueu* victoi* gagn* remport* tube*",
            "échec* échou* | rat* manqu* faillite* panne* défaill* fiasco insucc* défaite* revers "
            + _NO,
        ),
        "confirm/deny": (
            "confirm* | affirm* assur* avér* prouv* valid* admi* reconn*",
            "démenti* démentir dément nie nié nier nient niait niant | rejet* réfut* contest* récus* infirm* "
            + _NO,
        ),
        "free/jail": (
            "libéré* libération* relâch* | libre* libér* élargi* sort* remis* évad* affranch*",
            "été_arrêté été_arrêtée été_arrêtés été_arrêtées arrestation* incarcér* emprisonn* | arrêt* détent* détenu* prison* écrou* captur* interpell*",
        ),
        "attack/defend": (
            "attaqu* agress* | offens* assaut* assail* frapp* charg* raid*",
            "défend* défens* défenseur* | protég* protect* prot* interdi* plaid* avocat* garde*",
        ),
        "easy/hard": (
            "facile* faciles facilement | aisé* simple* facilit* abord* commod* vite peine",
            "difficile* difficiles difficilement | difficult* dur* compliqu* délicat* pénibl* peine ardu* mal "
            + _NO,
        ),
        "ally/enemy": (
            "allié* alliée alliés | ami* partenaire* alliance*",
            "ennemi* | adversaire* rival* hostil* advers*",
        ),
        "war/peace": (
            "guerre guerres | conflit* combat* bataill* milita* belli* hostilit* lutt*",
            "paix pacifi* | calme* trêve* cessez* tranquil* serein*",
        ),
        "public/private": (
            "publics publiques public publique | état* national* gouvern* populaire* audien* spectat* commun*",
            "privé privée privés privées | particul* personn* priv* intim* propr* secret* ôté* sans",
        ),
        "inside/outside": (
            "intérieur intérieure intérieurs intérieures intérieurement | dedans dans domesti* intern* intim* sein nation*",
            "extérieur extérieure extérieurs extérieures | dehors hors étrang* extern* plein extr*",
        ),
        "presence/absence": (
            "présence présent présente présents présentes | présen* exist* assist* particip* actuel* prés* actu*",
            "absence* absent* | manqu* dénué* défaut* dépourv* perte " + _NO,
        ),
        "possible/impossible": (
            "possible possibles possibilité* capable* | peut peuv* pouv* pourr* potent* éventuel* faisabl* permet* permi* susceptible* apte*",
            "impossible* impossibilité* incapable* incapacité* | échec* échou* exclu* inconcev* irréal* "
            + _NO,
        ),
        "next/previous": (
            "prochain* | venir suiv* futur* prochain* proche* bientôt venu* veni*",
            "dernier* passé* précédent* | récent* avant passé* écoul* antér* ancien* révolu* dernièr*",
        ),
        "tomorrow/yesterday": (
            "demain | lendemain avenir futur*",
            "hier | veille passé* avant autrefois",
        ),
        "morning/evening": (
            "matin matinée matins | matin* aube lever tôt midi petit* ante am",
            "soir soirée soirs | soir* nuit* crépuscul* dîner* tard* midi après pm",
        ),
        "summer/winter": (
            "cet_été l'été en_été estiva* estival* d'été | été* chaud*",
            "hiver hivern* | hiver* froid* neige*",
        ),
        "legal/illegal": (
            "légal légale légaux légales légalement | lég* licit* loi lois droit* jurid* judici* autoris* régul*",
            "illégal* illicite* | clandest* interdi* irrég* hors sans " + _NO,
        ),
        "often/rarely": (
            "souvent fréquemment | fréquen* habitu* couram* régul* général* fois beaucoup toujours",
            "rarement | rare* guère peu parfois occasion* " + _NO,
        ),
        "optimism/pessimism": ("optimis* | espoir* confian*", "pessimis* | sombre* inqui*"),
        "rural/urban": (
            "rural* ruraux | campagn* village* agri*",
            "urbain* urbanis* | ville* cité* métropol*",
        ),
        "admit/deny": (
            "avou* aveu aveux admet admettent admis reconnu reconnue reconnaît reconnaissent"
            " | admett* reconn* confess* concéd* accept* assum*",
            "nié nie nient nier niait niaient nia démenti* dément démentent démentir"
            " | rejet* réfut* contest* récus* infirm* refus* " + _NO,
        ),
        "accuse/acquit": (
            "accuse accusé accusée accusés accusées accusent accusait accuser accusation* inculp*"
            " | accus* poursuiv* poursuit* charg* soupçonn* reproch* imput* mis_en*",
            "acquitt* relaxé relaxée relaxés disculp* innocenté* | relax* blanchi* innocen*"
            " gracié* non-lieu",
        ),
        "praise/criticise": (
            "félicité félicitée félicités félicite félicitent féliciter salué saluée salue saluent"
            " saluer éloge* | salu* lou* félicit* applaudi* bien* remerci* hommage encens* vant*"
            " approuv*",
            "critiqué critiquée critiqués critiquées critiquent critiquer critiquait dénoncé"
            " dénonce dénoncent dénoncer fustig* déplor* | critiqu* dénonc* condamn* blâm*"
            " reproch* attaqu* raill* accus* contest*",
        ),
        "impose/lift": (
            "imposé imposée imposés imposées impose imposent imposer instauré instaurée instaure"
            " instaurer | impos* instaur* décrét* décrèt* mis* plac* introdui* mett*",
            "levé levée levées lever lèvent lève lèvera abrogé* | lev* lèv* abrog* abol* supprim*"
            " retir* ôt* annul* suspend*",
        ),
        "appoint/dismiss": (
            "nommé nommée nommés nommées nommer nomme nomment nomination* | nomm* désign* élu*"
            " chois* promu* appel* recrut* embauch* engag* intronis*",
            "limogé limogée limogés limoge limogeage licencié licenciée licenciés licencier"
            " licenciement* destitué destituée destitution révoqué révoquée | limog* licenci*"
            " destitu* révoq* renvoy* vir* démis* écart* remerci* congédi* évinc*",
        ),
        "join/leave": (
            "rejoint rejointe rejoindre rejoignent rejoindra adhéré adhésion adhère | rejoi* adh*"
            " intégr* entr* membre* uni* join* particip* engag*",
            "quitté quittée quitte quittent quitter quittera retrait retiré retirée retire"
            " | quitt* part* sort* démission* retir* laiss* abandonn* fui* délaiss*",
        ),
        "support/oppose": (
            "soutient soutiennent soutenu soutenue soutenir soutien soutenait appuie appuyé"
            " | sout* appu* favor* approuv* défend* aid* partisan* pro",
            "s'oppose s'opposent s'opposer opposé opposée opposés opposées opposait | oppos*"
            " contre hostil* refus* rejet* contest* combat* dénonc*",
        ),
        "suspend/resume": (
            "suspendu suspendue suspendus suspendues suspendre suspend suspendent suspension"
            " interrompu* | suspen* interromp* arrêt* cess* gel* report*",
            "reprise repris reprend reprennent reprendre reprendra | repris* repren* repart*"
            " relanc* continu* poursui* rouv*",
        ),
        "strengthen/weaken": (
            "renforcé renforce renforcent renforcer renforcement consolid* | renforc* raffermi*"
            " fort* amélior* intensif* accr*",
            "affaibl* fragilis* | fragil* faib* érod* min* sap*",
        ),
    },
    idioms=(
        "le_plus_bas le_plus_haut peu_difficile* peu_probab* avant_tout en_avant avant_garde avant_gardiste* avant_dernier* avant_dernière* avant_centre*"
        " après_tout après_midi d'après par_après là_bas de_bas_en_haut en_bas plus_ou_moins au_moins"
        " du_moins moins_par moins_pour moins_dans moins_comme moins_à_cause à_moins_que à_moins_d* pour_le_moins néanmoins tout_au_moins tout_au_plus de_plus"
        " en_plus non_plus plus_tard plus_tôt d'autant_plus une_fois_de_plus premier_ministre"
        " première_ministre ligne_droite droite_ligne afrique_du_sud amérique_du_nord amérique_du_sud"
        " mis_en_avant mettre_en_avant met_en_avant à_la_fin d'une_part haut_commissa* haut_fait"
        " par_contre tout_à_fait contre_la_montre nouveau_né* nouveau_nés nouvelle_née dernier_né"
        " mort_né* prendre_fin prend_fin mettre_fin met_fin mis_fin mettra_fin première_guerre"
        " seconde_guerre grande_bretagne petit_à_petit petit_déjeuner il_importe n'importe qu'importe"
        " peu_importe peu_m'importe qui_importe importe_peu importe_que importe_de importe_plus"
        " importe_le_plus importe_d'abord avant_midi"
    ),
)
_GROUPS = {
    # season
    "spring": "printemps printanier* |",
    "summer": "cet_été l'été en_été estiva* estival* d'été | été*",
    "autumn": "automne* automnal* |",
    "winter": "hiver hivers hivern* | hiver*",
    # period
    "yearly": (
        "annuel* annuellement par_an chaque_année tous_les_ans an_dernier année_dernière "
        "année_prochaine | an ans année* annu* exercice"
    ),
    "monthly": (
        "mensuel* mensuellement par_mois chaque_mois tous_les_mois mois_dernier mois_prochain | "
        "mois mensu*"
    ),
    "weekly": (
        "hebdomadaire* par_semaine chaque_semaine toutes_les_semaines semaine_dernière "
        "semaine_prochaine | semaine* hebdo*"
    ),
    "daily": (
        "quotidien quotidienne quotidiens quotidiennes quotidiennement par_jour chaque_jour "
        "tous_les_jours | jour* quotidien*"
    ),
    "hourly": "par_heure à_l'heure | heure* horaire* h",
    "minute": "par_minute chaque_minute | minute* min mn",
    "second": "par_seconde | second* s",
    # day
    "the day before yesterday": "avant-hier | l'avant-veille",
    "yesterday": "hier | veille passé* avant autrefois",
    "today": "aujourd'hui ce_soir | jour journée présent* actuel* désormais maintenant ce cette",
    "the day after tomorrow": "après-demain | surlendemain",
    "tomorrow": "demain | lendemain avenir futur*",
    # eve
    "the day before": "à_la_veille la_veille | veille avant hier",
    "the day after": "au_lendemain le_lendemain du_lendemain | lendemain* après suivant* demain",
    # relative
    "father": "son_père le_père mon_père leur_père du_père | père* papa paternel* parent*",
    "mother": "mère mères maman | mère* matern* parent*",
    "brother": "frère frères | frère* fratern* fratrie",
    "sister": "sœur sœurs soeur soeurs | sœur* soeur* fratrie",
    "son": "son_fils leur_fils le_fils mon_fils ses_fils leurs_fils deux_fils trois_fils | fils enfant* garçon*",
    "daughter": "sa_fille leur_fille ma_fille ses_filles leurs_filles deux_filles trois_filles | fille* enfant*",
    "husband": "son_mari mari maris époux | conjoint* mari* épou*",
    "wife": "épouse son_épouse sa_femme | femme* épou* conjoint* mari*",
    "uncle": "oncle oncles |",
    "aunt": "tante tantes |",
    "niece": "nièce nièces |",
    "nephew": "neveu neveux |",
    "cousin": "cousin cousins cousine cousines |",
    "grandfather": "grand-père grands-pères grand-pères | aïeul* grands-parents ancêtre* papi papy",
    "grandmother": "grand-mère grands-mères grand-mères | aïeul* grands-parents ancêtre* mamie",
    # person
    "woman": "femme femmes | femm* fémin* elle elles épouse* dame* mère* fille*",
    "man": "homme hommes | homm* mascul* il lui mari* garçon* humain* personne* père*",
    "girl": "fillette fillettes jeune_fille jeunes_filles | fill* adolescent*",
    "child": (
        "enfant enfants | enfan* mineur* fils fille* petit* bébé* jeune* garçon* gamin* élève* ado*"
    ),
    "boy": "garçon garçons garçonnet* | garçon* fils adolescent* gamin*",
    # casualty
    "killed": (
        "tué tuée tués tuées mort morts morte mortes décédé* décès | tu* mort* meurt mour* décè* "
        "victime* assassin* abatt* vie perdu* péri* mortel* létal* cadavre* corps"
    ),
    "wounded": "blessé blessée blessés blessées | bless* atteint* touché* lésion* traumat*",
    "arrested": (
        "arrêtés arrêtées arrestation arrestations | arrêt* arrest* interpel* appréhend* détenu*"
        " détention captur* garde emprisonn* prison* incarcér* attrap* intercept* saisi* mis* inculp*"
    ),
    # charge
    "accused": (
        "accusé_de accusée_de accusés_de accusées_de accusé_d'* accusée_d'* accusés_d'* | accus*"
        " inculp* poursui* mis_en mise_en mises_en reproch* soupçonn* présum* prévenu* procès jug*"
        " dénonc* imput* charg* prétend*"
    ),
    "charged": (
        "inculpé* inculpation* mis_en_examen mise_en_examen mises_en_examen | accus* poursuiv* "
        "poursuit* charg* examen"
    ),
    "convicted": (
        "reconnu_coupable reconnue_coupable reconnus_coupables a_été_condamné ont_été_condamnés "
        "a_été_condamnée ont_été_condamnées | condamn* coupable* peine*"
    ),
    # crime
    "murder": "meurtre* assassinat* homicide* | assassin* meurtri* tué* tuer tuerie mort*",
    "rape": "viol viols violé violée violées violeur* | viol* sexuel* agress*",
    "fraud": "fraude fraudes escroquerie* | fraud* escro* tromp* triche*",
    "corruption": "corruption corrompu* | corrupt* pot-de-vin soudoy* concussion",
    "torture": "torture tortures torturé* | tortur*",
    "kidnapping": "enlèvement* kidnapp* | enlev* enlèv* rapt* otage*",
    # minister
    "interior": "ministre_de_l'intérieur ministère_de_l'intérieur | intérieur*",
    "foreign": (
        "ministre_des_affaires_étrangères ministère_des_affaires_étrangères | étrang* diplomat* "
        "extéri*"
    ),
    "defence": (
        "ministre_de_la_défense ministère_de_la_défense ministre_des_armées ministère_des_armées "
        "| défens* armée* militaire* pentagone guerre"
    ),
    "justice": (
        "ministre_de_la_justice ministère_de_la_justice garde_des_sceaux | justice judicia* "
        "sceaux procureur*"
    ),
    "health": "ministre_de_la_santé ministère_de_la_santé | santé sanitaire* médic*",
    "education": (
        "ministre_de_l'éducation ministère_de_l'éducation | éducat* enseign* scolaire* instruction"
    ),
    "finance": (
        "ministre_des_finances ministère_des_finances | financ* trésor* économi* budget* "
        "échiquier chancel*"
    ),
    "agriculture": "ministre_de_l'agriculture ministère_de_l'agriculture | agri* rural* pêche*",
    "culture": "ministre_de_la_culture ministère_de_la_culture | cultur*",
    "labour": (
        "ministre_du_travail ministère_du_travail ministre_de_l'emploi | travail* emploi* social*"
    ),
    "transport": (
        "ministre_des_transports ministère_des_transports ministre_du_transport | transport* "
        "équipement"
    ),
    "energy": (
        "ministre_de_l'énergie ministère_de_l'énergie ministre_du_pétrole | énerg* pétrol* mines"
    ),
    # head
    "prime minister": (
        "premier_ministre première_ministre premiers_ministres chef_du_gouvernement "
        "cheffe_du_gouvernement | ministre* premier* gouvernement matignon chancel*"
    ),
    "president": (
        "président_de_la_république le_président la_présidente président_américain | présid* chef*"
    ),
    "king": "le_roi du_roi au_roi roi_mohammed | roi* royal* souverain* majesté chef*",
    # rank
    "general": (
        "le_général du_général au_général général_de_division général_de_brigade général_de_corps "
        "| généra*"
    ),
    "colonel": "colonel colonels lieutenant-colonel | colonel* lt-col",
    "brigadier": "général_de_brigade brigadier* | générau* général* doyen* maire* brigad*",
    "captain": "le_capitaine du_capitaine | capitain*",
    "sergeant": "sergent* maréchal_des_logis |",
    # court
    "supreme": "cour_suprême | suprême* cassation haute",
    "constitutional": (
        "cour_constitutionnelle conseil_constitutionnel tribunal_constitutionnel | constitution*"
    ),
    "cassation": "cour_de_cassation | cassation suprême*",
    "appeal": "cour_d'appel cours_d'appel tribunal_d'appel | appel*",
    "audit": "cour_des_comptes | compte* audit*",
    # house
    "senate": "sénat sénateur* sénatrice* | sénat* haute",
    "assembly": (
        "assemblée_nationale chambre_des_représentants chambre_des_députés chambre_des_communes | "
        "assemblée* chambre* député* représentant* communes parlement*"
    ),
    # european body
    "Council of Europe": "conseil_de_l'europe |",
    "European Council": "conseil_européen |",
    "European Commission": "commission_européenne | commission* bruxelles exécutif",
    "European Parliament": "parlement_européen | parlement* eurodéput*",
    # agency
    "UNESCO": "unesco |",
    "UNICEF": "unicef | enfance",
    "UNHCR": "hcr unhcr | réfugié*",
    "WHO": "oms | santé",
    "WFP": "programme_alimentaire_mondial pam | aliment*",
    "IMF": "fmi fonds_monétaire_international | fonds monétaire*",
    "World Bank": "banque_mondiale | banque*",
    "IOM": "oim organisation_internationale_pour_les_migrations | migration*",
    "ILO": "organisation_internationale_du_travail | oit travail",
    "FAO": "fao | agricul* aliment*",
    "OHCHR": "hcdh ohchr haut-commissariat_aux_droits_de_l'homme | droits",
    # relief
    "Red Cross": "croix-rouge | cicr",
    "Red Crescent": "croissant-rouge |",
    # news agency
    "Reuters": "reuters |",
    "Agence France-Presse": "afp agence_france-presse |",
    "Associated Press": "associated_press | ap",
    # movement
    "Hamas": "hamas |",
    "Hezbollah": "hezbollah | parti_de_dieu",
    "Houthis": "houthi houthis houthiste* |",
    "Taliban": "taliban talibans |",
    "Islamic State": "daech daesh état_islamique groupe_ei |",
    "al-Qaeda": "al-qaida al-qaïda | aqmi aqpa",
    "Boko Haram": "boko_haram |",
    "PKK": "pkk parti_des_travailleurs_du_kurdistan | kurd*",
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
    "imam": "imam imams | mosquée* prédicat*",
    "rabbi": "rabbin rabbins |",
    "bishop": "évêque évêques archevêque* | prélat* cardinal* métropolit* patriarche*",
    # worship
    "mosque": "mosquée mosquées |",
    "church": "église églises | chrétien* cathédrale* chapelle* basilique* culte",
    "synagogue": "synagogue synagogues | temple* culte",
    # Hijri month
    "Ramadan": "ramadan | jeûne*",
    "Shaban": "chaabane chaabaane chaâbane shaaban |",
    "Rajab": "rajab |",
    "Muharram": "mouharram muharram moharram |",
    "Shawwal": "chawwal shawwal |",
    # institution
    "Security Council": "conseil_de_sécurité | sécurité",
    "General Assembly": "assemblée_générale | assemblée* ag",
    "Criminal Court": "cour_pénale_internationale cpi | pénal*",
    "Court of Justice": "cour_internationale_de_justice cij | justice",
    "African Union": "union_africaine | africain* ua",
    "European Union": "union_européenne | europ* ue bruxelles",
    "Arab League": "ligue_arabe ligue_des_états_arabes | arab*",
    "Islamic Cooperation": "coopération_islamique oci | islam*",
    "United Nations": "onu nations_unies | onu* nations",
    "NATO": "otan | alliance atlantique",
    "Federal Reserve": "réserve_fédérale fed | fédéra* américain*",
    "European Central Bank": "banque_centrale_européenne bce | europ*",
    "ambassador": "ambassadeur ambassadrice ambassadeurs | ambassad* envoy*",
    "consul": "consul consule consuls | consul*",
    "governor": "gouverneur gouverneure gouverneurs | gouvern* wali préfet*",
    "mayor": "maire maires | mair* munici* bourgmestre",
    "defence lawyer": "avocat_de_la_défense avocats_de_la_défense | avocat* défens*",
    "prosecutor": "procureur procureure procureurs | procur* parquet ministère",
    # multiple
    "half": "divis*_par_deux réduit*_de_moitié deux_fois_moins moitié_moins | moitié* demi*",
    "double": "doubl* deux_fois_plus | double* multipli*",
    "triple": "tripl* trois_fois_plus | multipli* trois",
    "quadruple": "quadrupl* quatre_fois_plus | multipli* quatre",
    # sea
    "Black Sea": "mer_noire | noire",
    "Red Sea": "mer_rouge | rouge",
    "Dead Sea": "mer_morte | morte",
    "Mediterranean": "méditerranée | méditerran*",
    "Atlantic": "atlantique | atlant*",
    "Pacific": "pacifique | pacif*",
    "Baltic": "baltique | balt*",
    "Caspian": "mer_caspienne caspienne | caspi*",
    # faith
    "muslim": "musulman* | islam*",
    "christian": "chrétien* | christian* catholi* évang* protest*",
    "jewish": "juif juifs juive juives | juda* juif* israélite* hébr* sém*",
    "buddhist": "bouddhis* bouddhique* | bouddh*",
    "hindu": "hindou* | hind* ind*",
    "sunni": "sunnite* | sunn*",
    "shia": "chiite* | chi*",
    # span
    "decade": "décennie décennies | décenn* dix années 10",
    "century": "siècle siècles | séculaire* cent",
    "millennium": "millénaire millénaires | millén* mille",
    # part of the year
    "quarter": "trimestre trimestres trimestriel* | quart* t1 t2 t3 t4",
    "half-year": "semestre semestres semestriel* | moitié mi-temps six",
    # fuel
    "oil": "pétrole pétrolier* pétrolière* | pétrol* brut hydrocarb* huile* mazout fioul",
    "gas": "gaz gazier* gazière* gazoduc* | gaz* essence carburant* gnl hydrocarb*",
    "coal": "charbon charbons houille | charbon* houill* min*",
    # era
    "BC": "avant_j.-c avant_jésus-christ av_j.-c av._j.-c avant_notre_ère | avant av",
    "AD": "après_j.-c après_jésus-christ apr._j.-c ap._j.-c de_notre_ère | après",
    # limit
    "since": "depuis | dès après il_y_a pendant durant partir lors puisque",
    "until": "jusqu jusque | avant d'ici même tant attend* encore",
    # night
    "last night": "hier_soir la_nuit_dernière | hier nuit dernière veille",
    "tonight": "ce_soir cette_nuit | ce cette",
    # week
    "last week": "semaine_dernière semaine_passée | derni* passé* précéd* écoul*",
    "this week": "cette_semaine semaine_en_cours | cette cours actuel*",
    "next week": "semaine_prochaine | prochain* suiv* venir",
    # month
    "last month": "mois_dernier mois_passé | derni* passé* précéd* écoul*",
    "this month": "ce_mois mois_en_cours | ce cours courant actuel*",
    "next month": "mois_prochain | prochain* suiv* venir",
    # year
    "last year": "an_dernier année_dernière an_passé année_passée | derni* passé* précéd* écoul*",
    "this year": "cette_année année_en_cours | cette cours courant* actuel* présent*",
    "next year": "an_prochain année_prochaine | prochain* suiv* venir",
    # share
    "all": (
        "tous toutes totalité | tou* ensemble total* entier* entièr* intégral* complet* complèt* chaque "
        "chacun* quel* n'importe* général* unanim* global* plein* partout aucun* deux"
    ),
    "most": (
        "plupart majeure_partie | major* majeur* plus principal* essentiel* grand* souvent surtout "
        "gros*"
    ),
    "some": (
        "certains certaines quelques-uns quelques-unes plusieurs | quelque* certain* parti* divers "
        "d'autres des différent* peu"
    ),
    # amount
    "many": (
        "beaucoup de_nombreux de_nombreuses | nombre* nombr* beaucoup plusieurs bien multipl* "
        "grand* foule tant très énorm*"
    ),
    "few": "peu rares | rare* quelque* faible* moins guère petit*",
    # frequency
    "always": "toujours | tou* encore constam* perman* sans continu* systémat* chaque jamais reste*",
    "sometimes": "parfois quelquefois | certain* fois souvent occasion* temps",
    # end of a row
    "last": "dernier dernière derniers dernières | derni* fin* ultime*",
    "penultimate": "avant-dernier avant-dernière pénultième |",
    # part of a period
    "early": "| début* commenc* tôt aube premi* orée init* entam* naiss* dès",
    "middle": "| mi milieu moitié mid* demi* cours courant",
    "late": "| fin fins final* dernier* dernière* tard* bout terme* achèv* achev* clôt* issue",
    # between two directions
    "northeast": "nord-est |",
    "northwest": "nord-ouest |",
    "southeast": "sud-est |",
    "southwest": "sud-ouest |",
    # points
    "basis points": "points_de_base point_de_base | base",
    "percentage points": "points_de_pourcentage point_de_pourcentage | pourcent*",
    # age
    "thirties": "trentenaire* | trent*",
    "forties": "quadragénaire* | quadra* quarant*",
    "fifties": "quinquagénaire* | quinqua* cinquant*",
    "sixties": "sexagénaire* | soixant*",
    "seventies": "septuagénaire* | soixant* septant*",
    "eighties": "octogénaire* | quatre huitant* octant*",
    # party
    "socialist": "socialiste* socialisme | social* ps gauche travailliste*",
    "communist": "communis* | marxis* rouge*",
    "liberal": "libéral libérale libéraux libérales libéralisme | libér* libert* progressi*",
    "conservative": "conservateur* conservatrice* | conserv* droite tory tories",
    # duty
    "must": (
        "doit doivent devra devront | dev* dû due dus faut fall* faudra* oblig* nécess* contrain*"
        " exig* tenu* impérati* besoin amené* condamn* forc* interdi* à censé* ne"
    ),
    "may": (
        "peut peuvent pourra pourront | pouv* puiss* pourr* pu possib* permet* permis* autoris*"
        " peut-être droit susceptible* risque* éventuel*"
    ),
    # standing
    "former": (
        "ancien_président ancienne_présidente ancien_premier ancienne_première ancien_ministre "
        "ancienne_ministre ancien_chef ancien_directeur ancien_maire ancien_gouverneur "
        "ancien_secrétaire ex-président ex-présidente ex-ministre ex-premier | ancien* ex précéd* "
        "sortant* alors passé* prédécesseur* jadis naguère vieux vieil*"
    ),
    "acting": "par_intérim intérimaire | intérim* provisoire* transition* faisant",
    "deputy": (
        "vice-président* vice-premier* vice-ministre* vice-chancel* | vice* adjoint* second* "
        "numéro suppléant* sous"
    ),
    "suspended sentence": "avec_sursis | sursis suspen*",
}
_GROUP_IDIOMS = "peu_de_temps un_peu peu_à_peu peu_après peu_avant sous_peu quart_de_point_de_pourcentage demi-point_de_pourcentage à_peu_près depuis_peu pour_peu"
LANGUAGE = Language(
    code="fr",
    omission=3.5,
    addition=1.0,
    counted={
        "person": "personne individu habitant",
        "dead": "mort décès tué victime",
        "wounded": "blessé",
        "case": "cas contamination infection",
        "minister": "ministre",
        "member": "membre",
        "deputy": "député parlementaire élu sénateur",
        "seat": "siège",
        "vote": "voix vote suffrage",
        "voter": "électeur",
        "woman": "femme",
        "man": "homme",
        "child": "enfant mineur",
        "student": "étudiant élève",
        "migrant": "migrant",
        "refugee": "réfugié",
        "worker": "travailleur salarié employé ouvrier",
        "job": "emploi poste",
        "soldier": "soldat militaire",
        "police": "policier gendarme",
        "country": "pays état nation",
        "city": "ville commune",
        "family": "famille ménage foyer",
        "company": "entreprise société",
        "school": "école établissement",
        "hospital": "hôpital",
        "house": "maison logement",
        "vehicle": "véhicule voiture",
        "plane": "avion appareil",
        "ship": "navire bateau",
        "goal": "but",
        "point": "point",
        "match": "match rencontre",
        "time": "fois reprise",
        "place": "place",
        "player": "joueur",
        "team": "équipe",
        "group": "groupe",
        "project": "projet",
        "passenger": "passager",
        "language": "langue",
        "island": "île",
        "species": "espèce",
        "patient": "patient malade",
        "participant": "participant",
        "page": "page",
        "room": "chambre salle pièce",
        "journalist": "journaliste",
        "prisoner": "prisonnier détenu",
        "round": "tour manche",
        "barrel": "baril",
        "dose": "dose",
        "test": "test",
        "step": "étape",
        "line": "ligne",
        "station": "gare station",
    },
    lengths={"en": (-0.159, 0.102), "ar": (-0.284, 0.131)},
    length=(0.158, 0.098),
    stops=_STOPS,
    speech=_SPEECH,
    words=_WORDS,
    titles=_TITLES,
    nouns=_NOUNS,
    typography=_TYPOGRAPHY,
    places=_PLACES,
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
"""The record of French."""
