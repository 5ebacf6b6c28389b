"""Function words of other languages in which a translation may be by mistake, and their scripts.

Languages in which newsrooms publish have their own files; these are other common languages.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from newstranslate import late
from newstranslate.language import of, scripts


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LATIN: dict[str, frozenset[str]] = {
    "de": _words(
        "der die das den dem des ein eine einer einem einen eines und oder aber nicht ist sind war "
        "waren wird werden wurde wurden hat haben hatte hatten mit von vom zu zum zur für auf aus "
        "bei beim nach über unter durch gegen ohne um im am als wie auch noch nur schon sich er "
        "sie es wir ihr ich sein seine ihre dass daß wenn weil dieser diese dieses kein keine mehr "
        "sehr vor seit bis kann können muss soll sollen will"
    ),
    "it": _words(
        "il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle "
        "da dal dalla dai dalle in nel nello nella nei nelle su sul sulla sui sulle con "
        "per tra fra "
        "e ed o ma non è sono era erano fu ha hanno aveva che chi cui come quando dove si suo sua "
        "suoi loro questo questa questi queste più molto anche già se perché secondo dopo prima "
        "stato stata stati ci ne gli"
    ),
    "pt": _words(
        "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às e ou mas não é "
        "são era eram foi foram tem têm há havia está estão ser com por pelo pela pelos pelas para "
        "sem sobre entre até desde que quem como quando onde se seu sua seus suas ele ela eles "
        "elas este esta esse essa isso mais muito também já porque segundo durante após"
    ),
    "nl": _words(
        "de het een van en of maar niet is zijn was waren wordt worden werd werden heeft "
        "hebben had "
        "hadden met voor door over onder tegen zonder om op in uit bij naar aan als dat die dit "
        "deze wie wat waar er zich hij zij ze wij we ik hun haar ook nog maar al meer zeer tot "
        "sinds na te kan kunnen moet zal zullen geen omdat volgens tijdens"
    ),
    "tr": _words(
        "ve bir bu şu o da de için ile ise ki ne mi mı mu mü gibi kadar sonra önce daha çok en "
        "olarak olan oldu olduğu olduğunu değil var yok ama ancak fakat veya ya her tüm göre "
        "tarafından üzerinde arasında etti edildi eden dedi söyledi yeni ilk iki kendi onun"
    ),
    "sv": _words(
        "och att det som en ett på är av för med den till inte har de om var men vi han hon från "
        "eller när kan ska skulle vid efter under också över sig sin sina mot vara blev blir detta "
        "dessa mycket där här"
    ),
    "da": _words(
        "og at det som en et på er af for med den til ikke har de om var men vi han hun fra eller "
        "når kan skal skulle ved efter under også over sig sin mod være blev bliver dette disse "
        "meget der her"
    ),
    "pl": _words(
        "i w z na do nie się to że jest są był była było były oraz ale lub jak po za od przez dla "
        "o ze we który która które ich jego jej tym tego już tylko także może przed pod nad przy "
        "został została zostały będzie"
    ),
    "ro": _words(
        "și şi în la de pe cu din că nu este sunt era au a fost să se care pentru un o unei unui "
        "sau dar mai după prin între până ca ce lui lor lui acest această aceste fi fără dintre"
    ),
    "ca": _words(
        "el la els les un una uns unes de del dels al als i o però no és són era ha han amb per "
        "sense sobre entre fins des en a que qui com quan on es seu seva seus seves aquest aquesta "
        "més molt també ja perquè segons durant després"
    ),
    "id": _words(
        "yang dan di ke dari ini itu untuk dengan pada tidak adalah akan telah sudah oleh sebagai "
        "dalam juga atau karena ada mereka kami kita dia ia bisa dapat lebih para bahwa tersebut "
        "saat setelah antara"
    ),
    "sq": _words(
        "dhe në të për me nga një që është janë ka kanë si por nuk i e së do kjo ky këtë edhe mund "
        "ishte ishin pas para deri nën mbi"
    ),
    "vi": _words(
        "và của là có được cho không trong với các một những này người đã đang sẽ tại từ khi đến "
        "về theo như cũng nhiều sau trước"
    ),
}
"""Language in Latin script without a file → its function words; words of several languages are in
each."""

PERSIAN_LETTERS = frozenset("پچژگکیےۀۂہھںٹڈڑۓ")
"""Letters of Persian and Urdu that Arabic does not use, except in a few names."""
PERSIAN: dict[str, frozenset[str]] = {
    "fa": _words(
        "از به را در این آن است بود با برای که شد شده می های اند کرد کرده خود یک و تا بر "
        "هم نیز اما "
        "یا هر اگر دارد باید ما آنها پس گفت"
    ),
    "ur": _words(
        "کے کی کا کو میں سے ہے ہیں اور نے پر یہ وہ اس ان تھا تھی تھے نہیں بھی کہ جو لئے "
        "لیے ایک ہو کر "
        "گیا گئی ہوا ہوئے"
    ),
}
"""Language in Arabic script → its function words, without Arabic ones such as ``و``."""

ALIEN = late.pattern(
    "[\u0370-\u05ff\u0700-\u074f\u0780-\u07ff\u0900-\u1cff\u1f00-\u1fff\u2c80-\u2dff"
    "\u2e80-\u2fdf\u3005-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua840-\uabff"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc]+"
)
"""Letters of scripts other than Latin (including full-width Latin) and Arabic."""


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """Return the script of a letter by its Unicode name: ``Cyrillic``, ``Cjk``."""
    return unicodedata.name(letter, "another script").split()[0].capitalize()


@lru_cache(maxsize=8)
def others(lang: str) -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """Return language → (its function words, those not in `lang`, those of `lang` not in it).

    Contains the languages in Latin script except `lang` itself, from their files or `LATIN`.
    """
    own = small_words(lang)
    found = {}
    # Of languages with as many words in a text, the first is taken.
    for name in dict.fromkeys((*scripts.languages("Latn"), *LATIN)):
        if name != lang:
            words = small_words(name)
            found[name] = (words, words - own, own - words)
    return found


@lru_cache(maxsize=8)
def small_words(lang: str) -> frozenset[str]:
    """Return the function words of `lang`, including one-letter words and contractions."""
    own = of(lang).words
    return (own.function | own.small | LATIN.get(lang, frozenset())) - own.foreign
