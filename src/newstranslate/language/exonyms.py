"""Words with a capital that another language has a word of its own for: Allemagne, Earth, Council.

Such a word says nothing by its absence from a translation. Folded: no capitals, no accents.
Words whose translation begins alike (Algérie, Algeria) need no entry.
"""

from __future__ import annotations

OWN_WORDS: dict[str, frozenset[str]] = {
    "fr": frozenset(
        (
            # countries, regions, their people
            "allemagne allemand allemande allemands allemandes angleterre anglais anglaise anglaises "
            "ecosse ecossais ecossaise ecossaises galles gallois galloise irlande irlandais espagne "
            "espagnol espagnole espagnols espagnoles etat etats unis unie royaume uni pays bas neerlandais "
            "neerlandaise hollandais suede suedois suedoise suisse suisses helvetique norvege lettonie "
            "letton lettons chypre chypriote chypriotes hongrie hongrois hongroise tchequie tcheque "
            "tcheques tchecoslovaquie tchecoslovaque autriche autrichien autrichienne autrichiens "
            "bielorussie bielorusse birmanie birman birmans arabie saoudite saoudien saoudiens saoudienne "
            "emirats japon japonais japonaise corse cote ivoire ivoirien ivoiriens centrafrique centrafricaine "
            "centrafricain tchad tchadien tchadiens comores sahara occidental occidentale orientale oriental "
            "nouvelle nouvelles nouveau nouvel zelande caledonie bretagne breton bretons grande britannique "
            "britanniques islande islandais groenland danemark danois danoise finlandais flandre flandres "
            "flamand flamands wallonie wallon wallons baviere bavarois saxe souabe hesse prusse thuringe "
            "bade vaud savoie bourgogne bourguignon catalogne andalousie castille galice galicien sardaigne "
            "pouilles toscane lombardie piemont pologne polonais polonaise moldavie georgie georgien perse "
            "perses hebreu hebreux juif juifs juive juives grec grecs grecque grecques etrurie gaule gaulois "
            "antilles antillais indes levant maghreb sarre laponie cap vert equatoriale guinee salomon "
            "marquises canaries baleares acores feroe malouines falkland eire ulster birmane "
            # cities
            "londres edimbourg douvres cantorbery cornouailles anvers gand louvain malines courtrai "
            "tournai ypres ratisbonne mayence treves fribourg aix chapelle francfort vienne geneve bale "
            "soleure coire padoue mantoue sienne livourne genes cordoue saragosse grenade cadix corogne "
            "varsovie cracovie dantzig vilna moscou petersbourg pekin nankin canton caire alger mecque "
            "damas alep mossoul bassora beyrouth tyr jerusalem havane mexico buenos hague haye "
            "copenhague singapour bombay calcutta rangoon constantinople smyrne salonique andrinople "
            # sky, sea, land
            "terre lune soleil jupiter mercure saturne venus mars univers cosmos manche tamise rhin rhone "
            "meuse escaut elbe oder vistule nil tigre euphrate jourdain gange cervin vosges foret noire noir "
            "noires rouge morte mer ocean golfe baie detroit ile iles archipel mont monts montagne montagnes "
            "lac lacs fleuve riviere vallee plaine desert plage cote pole tropique equateur hemisphere alpes "
            "pyrenees caucase balkans oural adriatique baltique mediterranee pacifique atlantique arctique "
            "antarctique nord sud est ouest orient occident moyen proche extreme septentrional meridional "
            # faith, feasts, times
            "dieu dieux seigneur vierge marie esprit saint sainte saints saintes eglise evangile bible ecritures "
            "paques noel pentecote toussaint careme ascension assomption avent epiphanie rameaux an "
            "jour age antiquite renaissance lumieres liberation revolution resistance guerre guerres mondiale "
            "mondiales premiere premieres premier seconde second deuxieme troisieme froide empire republique "
            "royaume croisade croisades shoah holocauste "
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
            "lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne hiver "
            # offices, bodies
            "president presidente ministre ministere premier gouvernement gouverneur parlement assemblee "
            "chambre communes lords senat congres conseil cour cours tribunal roi reine prince princesse "
            "duc duchesse comte comtesse baron empereur imperatrice tsar pape eveque cardinal pere mere "
            "frere soeur monsieur madame mademoiselle maitre docteur professeur general colonel "
            "capitaine sergent amiral maison blanche bureau agence autorite banque bourse caisse centre "
            "commission comite commissariat communaute compagnie confederation constitution convention "
            "departement direction directeur division ecole etablissement etudes faculte federation "
            "fondation fonds force forces garde groupe haut haute hauts hopital hotel institut instance "
            "ligue loi mairie maire marine armee armees air mission mouvement musee nation nations unies "
            "observatoire office opera orchestre ordre organisation organisme palais parti place police "
            "prefecture premiere programme projet propriete region secretaire secretariat securite service "
            "services societe syndicat traite accord accords pacte protocole charte declaration theatre "
            "tour tours union universite ville porte pont port gare parc jardin jardins chateau rue avenue "
            "boulevard quai route autoroute quartier cathedrale basilique abbaye chapelle mosquee temple "
            "tour musees stade jeux olympiques coupe monde championnat championnats tournoi grand grands "
            "prix trophee "
            "alliance olympique sixieme affaires etrangeres interieur justice finances economie education culture travail sante "
            "defense droits homme hommes femme femmes enfance jeunesse sports environnement agriculture "
            "peche transports logement recherche sciences lettres arts medecine beaux paix "
            "developpement commerce industrie energie interieure nationale national "
            # other
            "petit petite petits grande grandes vieux vieille bas basse long longue blanc blancs noirs "
            "noires vert verte verts bleu bleue bleus jaune jaunes rouges rose orange mur murs livre "
            "journal article chapitre annexe tableau figure sida vih onu otan coran internet toile web "
            "nous tous rois dames hommes sterling football rugby alexandre auguste ephese anatolie anatolia "
            "aristote platon socrate jesus moise abraham joseph jean jacques pierre paul"
        ).split()
    ),
    "en": frozenset(
        (
            # countries, regions, their people
            "germany german germans england english wales welsh scotland scottish scots scot ireland irish "
            "spain spanish spaniards spaniard united states kingdom netherlands dutch holland sweden swedish "
            "swede swedes switzerland swiss norway norwegian latvia latvian latvians cyprus cypriot hungary "
            "hungarian hungarians czech austria austrian austrians belarus belarusian burma burmese myanmar "
            "saudi arabia arabian emirates japan japanese ivory ivorian chad chadian comoros sahara "
            "western eastern northern southern central new zealand caledonia britain british briton britons "
            "iceland icelandic greenland greenlandic denmark danish danes dane flanders flemish walloon "
            "bavaria bavarian saxony saxon swabia prussia prussian catalonia catalan andalusia castile "
            "galicia sardinia apulia tuscany lombardy piedmont poland polish pole poles moldova georgia "
            "persia persian hebrew hebrews jew jews jewish greek greeks greece gaul indies caribbean levant "
            "lapland lebanon lebanese morocco moroccan moroccans egypt egyptian egyptians turkey turkish "
            "turk turks romania romanian romanians korea korean koreans india indian indians ukraine "
            "ukrainian russia russian russians china chinese french france italy italian italians "
            "american americans african africans european europeans asian asians arab arabs muslim "
            "muslims christian christians islamic maori māori macedonia lithuania estonia "
            # cities
            "london edinburgh dover canterbury cornwall antwerp ghent leuven mechelen ypres regensburg "
            "mainz trier freiburg aachen frankfurt vienna geneva basel padua mantua siena leghorn genoa "
            "cordoba zaragoza granada cadiz corunna warsaw krakow cracow gdansk vilnius moscow petersburg "
            "beijing nanjing guangzhou cairo algiers mecca damascus aleppo mosul basra beirut tyre "
            "jerusalem havana hague copenhagen singapore mumbai kolkata yangon "
            # sky, sea, land
            "earth moon sun jupiter mercury saturn venus mars universe channel thames rhine danube meuse "
            "nile tigris euphrates jordan ganges matterhorn black red dead sea ocean gulf bay strait straits "
            "island islands isle isles mount mountain mountains lake lakes river rivers valley plain desert "
            "beach coast pole tropic equator hemisphere alps pyrenees north south east west northeast "
            "northwest southeast southwest middle near far mid "
            # faith, feasts, times
            "god gods lord virgin mary spirit saint st church gospel bible scripture easter christmas pentecost "
            "lent ascension advent epiphany day eve year age ages antiquity enlightenment revolution war wars "
            "world first second third cold empire republic crusade crusades holocaust "
            "january february march april may june july august september october november december jan feb "
            "mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday "
            "mon tue tues wed thu thurs fri sat sun spring summer autumn fall winter "
            # offices, bodies
            "president minister ministry prime government governor parliament assembly house houses commons "
            "lords senate senator congress congressman representative representatives council court supreme "
            "tribunal king queen prince princess duke duchess earl count countess baron emperor empress tsar "
            "pope bishop cardinal father mother brother sister mr mrs ms miss sir lady dame dr prof professor "
            "doctor general colonel captain sergeant admiral lieutenant major judge justice attorney sheriff "
            "white office agency authority bank stock exchange board bureau center centre chamber chancellor "
            "chief chairman commission commissioner committee community company confederation constitution "
            "convention county department director division school foundation fund force forces guard group "
            "high hospital hotel institute league law mayor navy army air mission movement museum "
            "nation nations opera orchestra order organization organisation palace party place police "
            "program programme project region secretary secretariat security service services society trade "
            "treaty agreement accord pact protocol charter declaration theatre theater tower union university "
            "college city town village gate bridge port harbor harbour station park garden gardens castle "
            "street road avenue square highway district cathedral basilica abbey chapel mosque temple stadium "
            "games olympic olympics cup championship championships tournament grand prize award awards trophy "
            "foreign home interior affairs finance finances economy education culture labor labour health defense "
            "defence rights human men women children youth sports environment agriculture fisheries transport "
            "housing research sciences science arts medicine peace development commerce industry energy "
            "national international federal state republican republicans democrat democrats democratic conservative conservatives labour "
            # other
            "big little small great old long blue green yellow pink orange gold golden silver wall book "
            "journal article chapter annex table figure internet web quran all kings ladies man woman "
            "sterling football rugby alexander augustus ephesus anatolia aristotle plato socrates jesus moses "
            "alliance still modern street throughout terror disease disorder possible suite "
            "conclusion background results methods objective discussion"
        ).split()
    ),
}
"""Language → words."""

ALL_OWN_WORDS = frozenset().union(*OWN_WORDS.values())
"""Of all languages: a French text holds English titles, too."""
