"""The lock: requires the target forms of glossary terms, from every engine and every person.

It recognises the terms of a segment, verifies targets whoever wrote them, and makes repairs that
are certain.
"""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.lock.insertion import inserted
    from newstranslate.lock.outcomes import Outcome, describe, explain, finding
    from newstranslate.lock.recognition import Recogniser, recogniser
    from newstranslate.lock.repairs import Repaired
    from newstranslate.lock.terminology import Lock
else:
    __getattr__ = late.members(
        __name__,
        insertion="inserted",
        outcomes="Outcome describe explain finding",
        recognition="Recogniser recogniser",
        repairs="Repaired",
        terminology="Lock",
    )

__all__ = [
    "Lock",
    "Outcome",
    "Recogniser",
    "Repaired",
    "describe",
    "explain",
    "finding",
    "inserted",
    "recogniser",
]
