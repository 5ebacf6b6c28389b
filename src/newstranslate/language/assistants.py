"""Phrases that language models add to a requested translation."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.language import of
from newstranslate.language.patterns import compiled

_LANGUAGE = (
    r"(?:english|french|arabic|anglaise?|française?|arabe|en (?:anglais|français|arabe)|"
    r"(?:in|into) (?:english|french|arabic))"
)
SAID = late.pattern(
    r"""(?ix)
    \A[\W_]*(?:(?:sure|certainly|of\ course|absolutely|okay|ok|bien\ sûr|certainement|
        absolument|avec\ plaisir|d[’']accord|بالتأكيد|بالطبع|حسنا|حسنًا|طبعا|طبعًا)\W+)?
      (?:here(?:\ is|[’']s)\ (?:the|your|a|my)\ [^.:\n]{0,30}?(?:translat\w+|version|rendering)
        |(?:the\ )?(?:requested\ |translated\ |final\ )?(?:LANG\ )?translat(?:ion|ed\ text)
            (?:\ LANG|\ to\ \w+)?\W{0,3}:
        |voici\ (?:la|une|votre|ma|le)\ [^.:\n]{0,30}?(?:traduction|texte\ traduit|version)
        |(?:la\ )?traduction(?:\ LANG|\ demandée)?\W{0,3}:
        |texte\ traduit\W{0,3}:
        |(?:english|french|arabic|anglais|français|arabe|العربية|الإنجليزية|الفرنسية)
            (?:\ version)?\W{0,3}:
        |(?:إليك|إليكم|فيما\ يلي|ها\ هي|هذه\ هي|تفضل)\ [^.:\n]{0,20}?(?:ال)?(?:ترجمة|نسخة)
        |(?:ال)?ترجمة(?:\ النص)?(?:\ إلى)?(?:\ (?:ال)?(?:عربية|إنجليزية|فرنسية))?\W{0,3}:
        |النص\ المترجم\W{0,3}:
        |(?:translate|traduire|traduis|ترجم)\b[^:\n]{0,50}:)
    |\bas\ an\ (?:ai|artificial\ intelligence|language\ model|llm)\b
    |\bas\ a\ (?:large\ )?language\ model\b
    |\ben\ tant\ qu(?:e\ |[’'])(?:ia|modèle\ (?:de\ langage|linguistique)|
        intelligence\ artificielle|assistant\ (?:ia|virtuel))\b
    |(?:كنموذج\ لغوي|كنموذج\ ذكاء|بصفتي\ (?:نموذج|ذكاء|مساعد)|باعتباري\ (?:نموذج|ذكاء|مساعد))
    |\bi\ (?:cannot|can[’']t|am\ unable\ to|[’']m\ unable\ to)\ translate\b
    |\bje\ ne\ (?:peux|suis)\ pas\ (?:en\ mesure\ de\ )?traduire\b
    |\bi\ hope\ this\ (?:helps|translation)\b
    |\bj[’']espère\ que\ cette\ traduction\b
    |\A\W*(?:note|remarque)\W{1,3}(?:the|this|la|cette)\ (?:translation|traduction)\b
    |</?(?:think|thinking|answer|translation|output|source|target)>
    |<\|[a-z_]+\|>|\[/?INST\]|```
    """.replace("LANG", _LANGUAGE.replace(" ", r"\ "))
)
"""An introduction, a refusal, a closing phrase, or a marker of a model's dialogue format."""
HINTS = (
    "translat", "traduc", "traduire", "traduis", "traduit", "ترجم", "language model", "modèle ",
    "an ai", "qu’ia", "qu'ia", "que ia", "intelligence", "نموذج", "ذكاء", "مساعد", "<", "```",
    "[inst", "[/inst", "i hope", "version", "rendering", "نسخة", "english", "french", "arabic",
    "anglais", "français", "arabe", "العربية", "الإنجليزية", "الفرنسية",
)  # fmt: skip
"""Strings, in lower case, of which every match of `SAID` contains one; for a fast test."""
OF_TRANSLATION = ("traduc", "traduit", "translat", "ترجم")
"""Strings in sources that are about translation, where such phrases may be correct."""


def said(text: str, *langs: str) -> re.Match[str] | None:
    """Return the first such phrase in a text, of `SAID` or the records of `langs`."""
    own = (compiled(of(lang).assistants).search(text) for lang in langs)
    return SAID.search(text) or next(filter(None, own), None)
