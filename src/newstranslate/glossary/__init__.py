"""Terminology: the project's glossary files, terms found in sources and verified in targets."""

from newstranslate.glossary.concepts import Concept, Glossary
from newstranslate.glossary.matcher import Form, FormIndex, Hit
from newstranslate.glossary.recognition import Matcher
from newstranslate.glossary.table import load

__all__ = ["Concept", "Form", "FormIndex", "Glossary", "Hit", "Matcher", "load"]
