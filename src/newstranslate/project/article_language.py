"""The language of an article: its own, that of its catalogues, the project's, or detected."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from newstranslate import catalog, files, formats, late, storage
from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base, bidi, normalise
from newstranslate.model import Catalogue, Unit
from newstranslate.project import locations

# A letter of Hebrew, Arabic and the scripts between them: ك; not k.
_RIGHT_TO_LEFT = late.pattern("[\u0590-\u08ff]")
# A Latin letter: k, é; not ك.
_LATIN = late.pattern("[A-Za-zÀ-ɏ]")
_SURE_LETTERS = 200
"""Latin letters from which an article without others is not in Arabic."""
Say = Callable[[str], None]


def find(config: Config, path: Path, text: str, say: Say) -> str:
    """Return the article's language: its own, else its catalogues', the project's, or detected.

    Raises `InputError` if the detected language is not certain.
    """
    name = locations.name_of(config, path)
    own = formats.language(text, name)
    if own:
        return _known(own, f"{name}: front matter")
    stated = of_catalogues(config, path)
    if stated and _agree(*stated.values(), config.source):
        return min(stated.values())
    # A mistyped --from of an earlier run outranks neither people's work nor the settings.
    worked = {place: lang for place, lang in stated.items() if is_worked_on(catalog.load(place))}
    if worked:
        lang = _preferred(worked, config.source)
        if not config.source or not _agree(*worked.values(), config.source):
            say(_disagreement(config, name, lang, stated, worked))
        return lang
    if config.source:
        lang = _known(config.source, "newstranslate.toml: source")
        _refuse_other_script(text, lang, name)
        return lang
    plain = re.sub(r"<[^<>]*>", " ", text) if formats.kept(name) else text
    return _detected(plain, name, say)


def of_catalogues(config: Config, path: Path) -> dict[Path, str]:
    """Return catalogue → the language that an article was translated from so far.

    Neither another setting nor another guess at an edited text makes its catalogues those of
    another language. A store is not asked, which takes a round trip: a run refuses what differs.
    """
    if storage.is_url(config.locales):
        return {}
    headers = locations.catalogue_headers(config, path)
    stated = ((place, heads.source_language(header)) for place, header in headers)
    return {place: lang for place, lang in stated if lang}


def _agree(*langs: str) -> bool:
    """Whether these are one language, ignoring regions and empty ones."""
    return len({base(lang) for lang in langs if lang}) == 1


def _preferred(worked: Mapping[Path, str], setting: str) -> str:
    """Return the language of catalogues that people worked on: the setting's, else the most usual.

    It does not depend on the order of the catalogues.
    """
    langs = sorted(worked.values())
    same = [lang for lang in langs if setting and catalog.same_language(lang, setting)]
    return max(same or langs, key=langs.count)


def _disagreement(
    config: Config, name: str, lang: str, stated: Mapping[Path, str], worked: Mapping[Path, str]
) -> str:
    """Return the note on an article whose language is that of some catalogues only."""
    by, others = "its catalogues", ""
    if not _agree(*stated.values()):
        mine = [place for place in worked if catalog.same_language(worked[place], lang)]
        by = f"{', '.join(locations.shown(config, place) for place in mine)} (edited by people)"
        others = "".join(
            f", not '{other}' as in {locations.shown(config, place)}"
            for place, other in stated.items()
            if not catalog.same_language(other, lang)
        )
    note, right = f"{name}: '{lang}', as in {by}{others}", ""
    if config.source and not catalog.same_language(config.source, lang):
        note += f", not '{config.source}' as in the settings"
        right = (
            f", or if '{config.source}' is right, run once: newstranslate run "
            f"{files.as_argument(name)} --from {config.source} --change-source"
        )
    return f"{note}; put 'lang: {lang}' into its front matter{right}"


def _refuse_other_script(text: str, lang: str, name: str) -> None:
    """Raise `InputError` where the letters are not those of the project's language.

    A newsroom that translates from French has articles in Arabic beside them. Whatever the
    language, front matter and addresses are in Latin letters.
    """
    rtl = bidi.direction(lang) == "rtl"
    # An Arabic article may have many Latin names, but it has Arabic letters, too.
    if bool(_RIGHT_TO_LEFT.search(text)) is rtl:
        return  # the letters that decide are there, or those that would refuse it are not
    right, left = (len(letters.findall(text)) for letters in (_RIGHT_TO_LEFT, _LATIN))
    if left > _SURE_LETTERS if rtl else right > left:
        raise InputError(
            f"{name}: its letters are not those of '{lang}', which the setting source says; put "
            "'lang: …' into its front matter, or specify --from"
        )


def _known(tag: str, where: str) -> str:
    try:
        return normalise(tag)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None


def _detected(text: str, name: str, say: Say) -> str:
    from newstranslate.language import detect

    guess = detect.detect(text)
    if guess is None:
        raise InputError(
            f"{name}: too short to tell its language (under {detect.WORDS_NEEDED} words); "
            "specify it with --from, for example --from fr"
        )
    lang, probability = guess
    if probability < detect.PROBABILITY_NEEDED or base(lang) not in LANGUAGES:
        raise InputError(
            f"{name}: language not certain ({lang}, probability {probability:.2f}); "
            "specify it with --from, for example --from fr"
        )
    say(f"{name}: {LANGUAGES[lang].name}, detected (probability {probability:.2f})")
    return lang


def is_worked_on(loaded: Catalogue) -> bool:
    """Whether a catalogue may contain a person's words."""
    return any(_has_work(unit) for unit in loaded.units)


def _has_work(unit: Unit) -> bool:
    text = unit.target or any(unit.plural_targets)
    return bool(unit.comment or (text and not catalog.is_machine_draft(unit)))
