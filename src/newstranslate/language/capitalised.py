"""Ordinary words that often have a capital: Sénateur, Stress, Network in a title.

A word is ordinary if it is in this list, or has an ending that names rarely have. All are folded:
in lower case, without accents.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate import late
from newstranslate.language import of
from newstranslate.language.patterns import compiled

_WORDS = frozenset(
    (
        # adverbs and conjunctions at the beginning of sentences
        "plutot surtout partout parfois souvent toujours jamais bientot tantot aussitot sitot "
        "autrefois naguere desormais dorenavant ensuite autant autour outre hormis excepte "
        "seul seule seuls seules meme memes tant tel telle tels telles tellement combien "
        "quiconque chacun chacune personne rien faute face suite etant ayant concernant "
        "rather often always never soon perhaps maybe once again still even just only also thus "
        "hence instead indeed besides apart along around beyond toward towards throughout unlike "
        "whether whatever whoever whichever wherever whenever much more most less least very "
        "please let make take get give keep see say ask tell try use used using based given "
        "truly finally really simply clearly nearly likely modern possible impossible "
        # persons and offices
        "senateur senatrice senateurs depute deputee deputes maire procureur procureure juge "
        "magistrat avocat avocate ambassadeur ambassadrice consul chancelier chanceliere premier "
        "premiere vice chef cheffe commandant sultan emir cheikh imam ayatollah rabbin pasteur "
        "abbe frere soeur saint prophete messie seigneur sire altesse majeste excellence "
        "speaker leader chairwoman spokesman spokeswoman congresswoman councilman ambassador "
        "premier sheikh imam rabbi reverend pastor prophet apostle messiah highness majesty "
        "officer commander sergeant detective inspector superintendent coach manager captain "
        "mother father uncle aunt brother sister grandpa grandma mister madam professor teacher "
        "citizen citizens people person worker workers soldier soldiers "
        # institutions, events, documents, companies, places
        "etats assemblees elections election electoral electorale college colleges campus lycee "
        "academie laboratoire atelier bibliotheque archives cinema salon salle studio studios "
        "chaine reseau presse radio television tele quotidien hebdomadaire magazine revue gazette "
        "alliance front rassemblement coalition ligue union entente plan initiative sommet forum "
        "conference colloque congres festival biennale foire exposition fete journee journees "
        "semaine nuit gala ceremonie plan pacte acte code livre rapport enquete etude dossier "
        "bilan note lettre appel manifeste guide projet prix medaille ordre legion croix "
        "network networks channel research paper papers report reports review files leaks letter "
        "letters press times post herald tribune gazette news daily weekly magazine media radio "
        "television show shows story stories song songs film films movie movies picture pictures "
        "music records band album studio studios entertainment broadcasting publishing books "
        "business company companies corporation corp inc group groups holdings capital partners "
        "ventures investments investment securities insurance bank banks financial trust credit "
        "technologies technology tech systems system software solutions digital mobile wireless "
        "airlines airways airline air aviation motors motor railways railway railroad rail "
        "shipping logistics transport oil gas petroleum mining steel electric power water foods "
        "food brewing pharmaceuticals pharma biotech labs lab laboratory laboratories health "
        "healthcare medical clinic hospice centre center foundation association club society "
        "council institute academy school university college campus library archive archives "
        "gallery area areas zone zones space espace sector secteur territory territoire economic "
        "economique social sociale european africaine "
        "hall house home inn tavern cafe restaurant shop store stores market markets mall plaza "
        "place square street road avenue lane drive highway bridge tunnel tower towers building "
        "station airport terminal port harbor harbour pier dock stadium arena field court pitch "
        "track course park parks garden gardens zoo falls waterfall river creek brook lake lakes "
        "pond bay cove gulf sound strait beach coast shore island islands cape point peninsula "
        "hill hills mountain mountains mount peak ridge range valley canyon gorge glacier forest "
        "woods desert plains prairie reef reserve sanctuary refuge trail county district city "
        "town village township borough quarter neighbourhood neighborhood "
        # titles of works and teams
        "dragon dragons king kings queen queens prince princess knight knights lord ring rings "
        "star stars wars war peace love life death world day days night nights dream dreams fire "
        "ice wind rain snow sky heaven hell angel angels devil ghost ghosts dead lost last first "
        "great little black white red green blue golden silver dark light magic secret game "
        "games play player players match cup league championship championships open series tour "
        "grand final finals award awards prize oscar oscars medal title record records world "
        "family girl girls boy boys man men woman women child children kid kids lady ladies "
        "gentleman gentlemen father mother son sons daughter daughters brother brothers sister "
        "sisters baby dog dogs cat cats horse horses bird birds lion lions tiger tigers bear "
        "bears wolf wolves eagle eagles hawk hawks bull bulls panther panthers "
        "rangers rovers wanderers united city athletic giants heroes avengers pirates raiders "
        "cowboys warriors guardians hunters brotherhood freedom liberty justice hope faith pride "
        "truth power glory spirit soul heart mind body blood bone hand hands eye eyes face head "
        # sport, money, illness, science
        "sterling football rugby tennis basketball handball hockey golf boxe boxing cricket "
        "baseball stress syndrome maladie maladies virus grippe covid cancer diabete trouble "
        "troubles disease diseases disorder disorders terror terreur symptoms patients patient "
        "background results methods method objective objectives conclusion conclusions discussion "
        "introduction abstract summary overview modelling modeling testing screening training "
        "meeting building warning breaking living working learning nursing funding housing "
        "theorie methode resultats objectif objectifs resume contexte introduction annexe tableau "
        "internet wifi bluetooth smartphone facebook-live web online blog podcast email"
    ).split()
)
_ENDS = late.pattern(
    r"(?:[ts]ions?|....ments?|ites?|ismes?|isms?|ateurs?|atrices?|iteurs?|ologies?|ology|ologues?"
    r"|graphies?|graphy|icians?|iciens?|ically|ously|fully|edly|ships?|nesses"
    r"|ilities|ility|ities|ivity|atives?|itives?)\Z"
)
"""Endings of ordinary words of seven or more letters; not of Provence, Sterling, Inverness."""
_LONG = 7


@lru_cache(maxsize=50_000)
def ordinary(word: str, *langs: str) -> bool:
    """Whether a folded, capitalised word is an ordinary word of French, English or `langs`."""
    known = (_WORDS, *(of(lang).words.ordinary for lang in langs))
    if any(word in words or (word.endswith("s") and word[:-1] in words) for words in known):
        return True
    if len(word) < _LONG:
        return False
    endings = (compiled(of(lang).words.ordinary_endings) for lang in langs)
    return any(ends.search(word) is not None for ends in (_ENDS, *endings))
