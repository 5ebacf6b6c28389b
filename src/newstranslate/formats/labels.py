"""Default titles of admonitions, in several languages."""

from __future__ import annotations

from collections.abc import Mapping

from newstranslate.language import base

_NAMES: Mapping[str, Mapping[str, str]] = {
    "note": {"en": "Note", "fr": "À noter", "ar": "ملاحظة", "es": "Nota"},
    "tip": {"en": "Tip", "fr": "Conseil", "ar": "نصيحة", "es": "Consejo"},
    "info": {"en": "Information", "fr": "Information", "ar": "معلومة", "es": "Información"},
    "important": {"en": "Important", "fr": "Important", "ar": "مهم", "es": "Importante"},
    "warning": {"en": "Warning", "fr": "Avertissement", "ar": "تحذير", "es": "Advertencia"},
    "caution": {"en": "Caution", "fr": "Attention", "ar": "تنبيه", "es": "Precaución"},
    "danger": {"en": "Danger", "fr": "Danger", "ar": "خطر", "es": "Peligro"},
}


def label(name: str, lang: str) -> str:
    """Return the title for a kind of admonition, in English for other languages.

    Empty for other containers.
    """
    words = _NAMES.get(name.lower(), {})
    return words.get(base(lang), words.get("en", ""))
