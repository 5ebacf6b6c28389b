"""The pairs of opposites and the kinds of hedges of which language files list the words.

Their order determines the bits of `senses.lexicon`, and must be the same for all languages, because
the bits of two languages are compared.
"""

from __future__ import annotations

AXES: tuple[str, ...] = tuple(
    (
        "rise/fall before/after more/less north/south east/west win/lose open/close import/export "
        "entry/exit buy/sell accept/refuse for/against begin/end majority/minority above/below "
        "former/future right/left birth/death most/least surplus/deficit allow/forbid "
        "guilty/innocent arrive/depart hot/cold rich/poor large/small high/low first/last "
        "fast/slow better/worse positive/negative success/failure confirm/deny free/jail "
        "attack/defend easy/hard ally/enemy war/peace public/private inside/outside "
        "presence/absence possible/impossible next/previous tomorrow/yesterday morning/evening "
        "summer/winter optimism/pessimism rural/urban legal/illegal often/rarely admit/deny "
        "accuse/acquit praise/criticise impose/lift appoint/dismiss join/leave support/oppose "
        "suspend/resume strengthen/weaken"
    ).split()
)
"""Axes, each with its two poles."""
HEDGES = ("suspicion", "accusation", "attribution", "chance")
"""Kinds of expressions that leave open whether something is true."""
GROUPS: dict[str, str] = {
    "season": "spring/summer/autumn/winter",
    "period": "yearly/monthly/weekly/daily/hourly/minute/second",
    "day": "the day before yesterday/yesterday/today/tomorrow/the day after tomorrow",
    "night": "last night/tonight",
    "week": "last week/this week/next week",
    "month": "last month/this month/next month",
    "year": "last year/this year/next year",
    "eve": "the day before/the day after",
    "relative": "father/mother/brother/sister/son/daughter/husband/wife/uncle/aunt/niece/nephew"
    "/cousin/grandfather/grandmother",
    "person": "woman/man/girl/child/boy",
    "casualty": "killed/wounded/arrested",
    "charge": "accused/charged/convicted",
    "crime": "murder/rape/fraud/corruption/torture/kidnapping",
    "minister": "interior/foreign/defence/justice/health/education/finance"
    "/agriculture/culture/labour/transport/energy",
    "head": "prime minister/president/king",
    "rank": "general/colonel/brigadier/captain/sergeant",
    "court": "supreme/constitutional/cassation/appeal/audit",
    "house": "senate/assembly",
    "european body": "Council of Europe/European Council/European Commission/European Parliament",
    "agency": "UNESCO/UNICEF/UNHCR/WHO/WFP/IMF/World Bank/IOM/ILO/FAO/OHCHR",
    "relief": "Red Cross/Red Crescent",
    "news agency": "Reuters/Agence France-Presse/Associated Press",
    "movement": "Hamas/Hezbollah/Houthis/Taliban/Islamic State/al-Qaeda/Boko Haram/PKK",
    "car maker": "Renault/Peugeot/Toyota/Nissan/Volkswagen/Hyundai/Tesla",
    "aircraft maker": "Boeing/Airbus",
    "tech company": "Google/Microsoft/Facebook/TikTok",
    "UN organ": "Security Council/General Assembly",
    "world court": "Criminal Court/Court of Justice",
    "union": "African Union/European Union",
    "league": "Arab League/Islamic Cooperation",
    "alliance": "United Nations/NATO",
    "central bank": "Federal Reserve/European Central Bank",
    "envoy": "ambassador/consul",
    "local head": "governor/mayor",
    "side in court": "defence lawyer/prosecutor",
    "multiple": "half/double/triple/quadruple",
    "sea": "Black Sea/Red Sea/Dead Sea/Mediterranean/Atlantic/Pacific/Baltic/Caspian",
    "faith": "muslim/christian/jewish/buddhist/hindu/sunni/shia",
    "clergy": "imam/rabbi/bishop",
    "worship": "mosque/church/synagogue",
    "Hijri month": "Ramadan/Shaban/Rajab/Muharram/Shawwal",
    "span": "decade/century/millennium",
    "part of the year": "quarter/half-year",
    "fuel": "oil/gas/coal",
    "era": "BC/AD",
    "limit": "since/until",
    "share": "all/most/some",
    "amount": "many/few",
    "frequency": "always/sometimes",
    "end of a row": "last/penultimate",
    "part of a period": "early/middle/late",
    "between two directions": "northeast/northwest/southeast/southwest",
    "points": "basis points/percentage points",
    "age": "thirties/forties/fifties/sixties/seventies/eighties",
    "party": "socialist/communist/liberal/conservative",
    "duty": "must/may",
}
"""Group → its members, separated by ``/``, of which one never translates another."""
NEGATED = ("share", "amount", "frequency", "duty")
"""Groups whose members may translate each other beside a negation: not all, some; must not, may
not."""
WITHIN = {
    "the day before yesterday": "yesterday",
    "the day after tomorrow": "tomorrow",
    "penultimate": "last",
}
"""Member → the member whose word is part of its phrase: *avant-hier* is not *hier*."""
STANDINGS = ("former", "acting", "deputy", "suspended sentence")
"""Words without which an office or a sentence is another one: the former president, two years
suspended. They are in `Language.groups`, too."""
