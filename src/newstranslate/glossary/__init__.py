"""Terminology: reads the project's glossary files, and finds terms in texts."""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.glossary.concepts import Concept, Glossary
    from newstranslate.glossary.digests import digest
    from newstranslate.glossary.matcher import Form, FormIndex, Hit
    from newstranslate.glossary.recognition import Matcher
    from newstranslate.glossary.table import load
else:
    __getattr__ = late.members(
        __name__,
        concepts="Concept Glossary",
        digests="digest",
        matcher="Form FormIndex Hit",
        recognition="Matcher",
        table="load",
    )

__all__ = ["Concept", "Form", "FormIndex", "Glossary", "Hit", "Matcher", "digest", "load"]
