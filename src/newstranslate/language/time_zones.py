"""Time zones in running text."""

from __future__ import annotations

import re
from functools import lru_cache

from newstranslate.language import base, of
from newstranslate.language.clock import plain
from newstranslate.language.patterns import NEVER, any_of
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone named in a text."""

    group: str
    """Id of all zones with the same time: ``paris`` for CET and heure de Paris; ``local``."""
    start: int
    end: int
    text: str


# Zones with the same time are one group, named after a city.
_ZONES = {
    "utc": r"GMT|UTC|TU\b|T\.U\.|temps universel(?: coordonné)?|heure (?:de|du méridien de)"
    r" Greenwich|[Gg]reenwich [Mm]ean [Tt]ime"
    r"|[Cc]oordinated [Uu]niversal [Tt]ime|Zulu time|[غج]ر?ين[يو]?تش|[غج]رينيتش|جي ?ام ?تي"
    r"|التوقيت العالمي|ت ?غ(?!\w)",
    "paris": r"CES?T|HNEC|HAEC|heure (?:de |d')(?:Paris|Madrid|Berlin|Bruxelles|Rome"
    r"|Gen[eè]ve|l'Europe centrale|Europe centrale)"
    r"|heure d'été d'Europe centrale|heure (?:fran[cç]aise|espagnole|allemande|italienne"
    r"|belge|suisse)"
    r"|(?:Paris|Madrid|Berlin|Brussels|Rome|Geneva|French|Spanish|German|Italian|Central"
    r" European(?: Summer| Standard)?) [Tt]ime"
    r"|توقيت (?:باريس|مدريد|برلين|بروكسل|روما|جنيف|فرنسا|وسط اوروبا|اسبانيا|المانيا)",
    "london": r"BST|heure (?:de Londres|britannique|d'été britannique)|(?:London|UK"
    r"|British(?: Summer)?) [Tt]ime|توقيت (?:لندن|بريطانيا)|التوقيت (?:الصيفي"
    r" )?البريطاني",
    "east": r"E[SD]?T(?!\w)|heure (?:(?:normale |avancée |d'été )?de l'Est|de (?:New York"
    r"|Washington|Montréal|Toronto))|HNE|HAE|HE(?!\w)"
    r"|(?:US )?[Ee]astern(?: [Ss]tandard| [Dd]aylight)? [Tt]ime|(?:New York|Washington) [Tt]ime"
    r"|توقيت (?:نيويورك|واشنطن|شرق الولايات|الساحل الشرقي)|التوقيت الشرقي|بتوقيت شرق",
    "pacific": r"P[SD]?T(?!\w)|heure (?:(?:normale |avancée )?du Pacifique|de (?:Los Angeles"
    r"|Californie))|HNP"
    r"|Pacific(?: Standard| Daylight)? [Tt]ime|(?:Los Angeles|California) [Tt]ime|توقيت"
    r" (?:المحيط الهادئ|المحيط الهادي|لوس انجلوس|كاليفورنيا)",
    "central": r"C[SD]T|(?:US )?Central(?: Standard| Daylight)? [Tt]ime|heure (?:normale )?du"
    r" Centre|heure de Chicago|Chicago time|توقيت (?:شيكاغو|وسط الولايات)|التوقيت"
    r" المركزي",
    "mountain": r"M[SD]T|Mountain(?: Standard| Daylight)? [Tt]ime|heure des Rocheuses|توقيت الجبال",
    "moscow": r"MSK|heure de Moscou|Moscow [Tt]ime|توقيت موسكو",
    "cairo": r"EET|EEST|heure (?:du Caire|d'Égypte|égyptienne|d'Athènes|de Beyrouth|d'Europe"
    r" orientale)|(?:Cairo|Egypt|Egyptian|Athens|Beirut|Eastern European) [Tt]ime"
    r"|توقيت (?:القاهره|مصر|اثينا|بيروت|شرق اوروبا)",
    "mecca": r"heure (?:de (?:Riyad|La Mecque|Bagdad|Doha|Koweït)|saoudienne)|(?:Riyadh|Mecca"
    r"|Makkah|Baghdad|Doha|Saudi|Kuwait|Qatar) [Tt]ime|توقيت (?:الرياض|مكه|السعوديه"
    r"|بغداد|الدوحه|قطر|الكويت)",
    "gulf": r"heure (?:de Dubaï|d'Abou Dhabi|des Émirats)|(?:Dubai|Abu Dhabi|UAE|Gulf)"
    r" [Tt]ime|توقيت (?:دبي|ابو ?ظبي|الامارات)",
    "morocco": r"heure (?:de (?:Rabat|Casablanca)|du Maroc|marocaine)|(?:Rabat|Casablanca"
    r"|Moroccan|Morocco) [Tt]ime|توقيت (?:الرباط|المغرب|الدار البيضاء)",
    "algiers": r"heure (?:d'Alger|de Tunis|algérienne|tunisienne)|(?:Algiers|Tunis|Algerian"
    r"|Tunisian) [Tt]ime|توقيت (?:الجزائر|تونس)",
    # Not les IST, sexual diseases.
    "india": r"(?:(?<=\d )|(?<=[hm] )|(?<=m\. ))IST\b|heure (?:de New Delhi|indienne)"
    r"|(?:India|Indian)(?: Standard)? [Tt]ime"
    r"|توقيت (?:الهند|نيودلهي)",
    "tokyo": r"JST|heure (?:de Tokyo|japonaise)|(?:Tokyo|Japan)(?: Standard)? [Tt]ime|توقيت"
    r" (?:طوكيو|اليابان)",
    "beijing": r"heure (?:de Pékin|chinoise)|(?:Beijing|China)(?: Standard)? [Tt]ime|توقيت"
    r" (?:بكين|الصين)",
    "sydney": r"AES?T|AEDT|heure de (?:Sydney|Canberra)|(?:Sydney|Canberra|Australian"
    r" Eastern)(?: Standard| Daylight)? [Tt]ime|توقيت (?:سيدني|كانبرا)",
    "local": r"heures? locales?|HL\b|local(?: standard| daylight)? time|heure du lieu|التوقيت"
    r" المحلي|بالتوقيت المحلي",
}  # fmt: skip


@lru_cache(maxsize=8)
def _zone(lang: str) -> re.Pattern[str]:
    """Return the pattern of zones for a language, with its own names."""
    own = of(lang).clock.zones
    names = {group: any_of(own.get(group, NEVER), words) for group, words in _ZONES.items()}
    groups = "|".join(f"(?P<{group}>{words})" for group, words in names.items())
    return re.compile(rf"(?<!\w)[وف]?ب?(?:ال)?(?:{groups})(?!\w)")


_ZONE_PARTS: tuple[str, ...] = (
    "heure",
    "توقيت",
    "GMT",
    "UTC",
    "TU",
    "ST",
    "DT",
    "ET",
    "PT",
    "HNE",
    "HAE",
    "HNP",
    "HE",
    "HL",
    "MSK",
)
_ZONE_PARTS += (" time", " Time", "Zulu", "غرينت", "غرنيت", "جرينت", "جرينيت")


@lru_cache(maxsize=4_096)
def zones(text: str, lang: str) -> tuple[Zone, ...]:
    """Return the time zones named in `text`, in order."""
    if not any(map(text.__contains__, (*_ZONE_PARTS, *of(lang).clock.zone_parts))):
        return ()
    return tuple(
        Zone(
            match.lastgroup or "",
            *match.span(match.lastgroup or 0),
            text[slice(*match.span(match.lastgroup or 0))],
        )
        for match in _zone(base(lang)).finditer(plain(text, lang))
    )
