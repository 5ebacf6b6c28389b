"""Acronyms of the press that have several owners: one alone cannot be locked hard.

Names as each language's press writes them; institutions of one name in several countries are
left out where their translations are the same.
"""

from __future__ import annotations

from newstranslate.glossary.tokens import tokens
from newstranslate.language import base

_LINKS = frozenset(
    "de du des d la le les l à au aux en et pour sur of for the on to in and".split()
)
_LISTS = {
    "fr": """
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
""",
    "en": """
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
""",
}


def _read(text: str) -> dict[str, tuple[str, ...]]:
    joined = text.strip().replace("\n  ", " ")  # a line that goes on
    lines = (line.partition(": ") for line in joined.splitlines())
    return {acronym: tuple(owners.split("; ")) for acronym, _, owners in lines}


_OWNERS = {lang: _read(text) for lang, text in _LISTS.items()}


def of(acronym: str, lang: str) -> tuple[str, ...]:
    """Return what a press acronym of a language stands for; empty where it has one owner only."""
    return _OWNERS.get(base(lang), {}).get(acronym, ())


def initials(name: str, lang: str) -> str:
    """Return the capitals that a name would be shortened to; empty for one of Arabic script.

    Words that only link give none: Caisse d’allocations familiales is CAF.
    """
    words = [w for w in tokens(name) if w.text.lower() not in _LINKS]
    letters = "".join(word.fold[:1].upper() for word in words)
    return letters if len(words) > 1 and letters.isascii() and base(lang) != "ar" else ""
