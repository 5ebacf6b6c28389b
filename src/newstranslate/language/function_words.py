"""The small words that tell a language at sight; none is a number."""

from __future__ import annotations

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "fr": frozenset(
        (
            "le la les des du de et en au aux dans par pour sur avec sans sous ce cet "
            "cette ces qui que dont où est sont était ont été a il elle ils elles on "
            "nous vous je ne pas plus se sa son ses leur leurs mais ou donc comme entre "
            "vers chez très aussi l’ d’"
        ).split()
    ),
    "en": frozenset(
        (
            "the of and to in for on with by from at as is are was were be been has have "
            "had that this these those which who whom whose it its he she they we you i "
            "not but or if than then their his her our your into about after before "
            "between over under"
        ).split()
    ),
    "ar": frozenset(
        (
            "في من على إلى عن مع أن إن كان كانت التي الذي الذين هذا هذه ذلك تلك وقد قد "
            "لم لن لا ما هو هي كما بعد قبل بين عند حيث أو ثم"
        ).split()
    ),
}
