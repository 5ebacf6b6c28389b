"""Terminology: reads the project's glossary files, and finds terms in texts."""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.glossary.concepts import Concept, Glossary
    from newstranslate.glossary.matcher import Form, FormIndex, Hit
    from newstranslate.glossary.recognition import Matcher
    from newstranslate.glossary.table import digest, load
else:
    __getattr__ = late.members(
        __name__,
        concepts="Concept Glossary",
        matcher="Form FormIndex Hit",
        recognition="Matcher",
        table="digest load",
    )

__all__ = ["Concept", "Form", "FormIndex", "Glossary", "Hit", "Matcher", "digest", "load"]
