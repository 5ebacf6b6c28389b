"""What tells quoted speech from the title of a work: the small words of a clause."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE: dict[str, frozenset[str]] = {
    "fr": frozenset(
        "je j tu il elle on nous vous ils elles ce c ça est sont était étaient sera seront serait "
        "suis sommes êtes été ai as a ont avons avez avait avaient aura auront va vont vais ne n "
        "pas jamais rien doit doivent faut peut peuvent pouvons devons veut veulent fait font qui "
        "que qu si donc mais".split()
    ),
    "en": frozenset(
        "i we you he she it they is are was were am be been has have had do does did not don don’t "
        "will would can could should must may might this that there if but because who which "
        "what's it's i'm we're they're".split()
    ),
    "ar": frozenset(
        "إن أن إنه إنها إنني إننا أنه أنها أننا لم لن لا ليس ليست قد لقد سوف كان كانت "
        "يكون تكون نحن هم "
        "هو هي أنا هذا هذه ذلك لكن ولكن لأن إذا ما التي الذي يجب يمكن هناك".split()
    ),
}
_NEEDED = {"fr": 2, "en": 2, "ar": 1}


def is_speech(quoted: str, lang: str) -> bool:
    """Whether the words of a quotation are a clause: at least five, mostly lower case.

    A title has capitals (English), or is a phrase without pronouns, auxiliaries, negation.
    """
    words = _WORD.findall(quoted)
    if len(words) < 5 or 2 * sum(word[0].isupper() for word in words) > len(words):
        return False
    clause = _CLAUSE.get(lang, frozenset())
    return sum(word.lower() in clause for word in words) >= _NEEDED.get(lang, 1)
