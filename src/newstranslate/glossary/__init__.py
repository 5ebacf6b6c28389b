"""Terminology: the project's glossary files, terms found in sources and verified in targets."""

from newstranslate.glossary.matcher import Matcher, Occurrence, occurrences
from newstranslate.glossary.table import Concept, Glossary, load

__all__ = ["Concept", "Glossary", "Matcher", "Occurrence", "load", "occurrences"]
