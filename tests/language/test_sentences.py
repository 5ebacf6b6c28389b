"""Sentence boundaries: a list of traps, and what must hold of any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstranslate.language import sentences

FRENCH = """
Le roi a parlé. | Le pays a écouté.
M. Dupont est arrivé. | Il repart.
M. et Mme Martin sont là. | Ils dînent.
Mme. Pope a parlé hier. | Elle a souri.
MM. Durand et Martin ont signé. | L’accord tient.
Selon Mlle Petit, Me Roux et Mgr. Blanc, tout va bien. | La cour suit.
Le Dr. Benali et le Pr. Alaoui ont témoigné. | La salle écoute.
Voir art. 12 et al. 3 de la loi. | Le texte est clair.
Voir l’art. L. 511-1 du code. | Il s’applique.
Des agrumes, p. ex. des oranges. | Le prix baisse.
La capitale, c.-à-d. Rabat, vote. | Le scrutin est serré.
Des pommes, des poires, etc. | Le marché est plein.
Des pommes, des poires, etc. et des noix. | Tout se vend.
Rome est fondée en 753 av. J.-C. | La ville grandit.
En 52 av. J.-C. César triomphe.
Au IIe siècle apr. J.-C. l’empire s’étend.
Voir le n°. 5 et le n° 7. | La suite est connue.
Le 3 janv. 2018, la loi passe. | Elle tient.
Du 5 févr. au 6 juill. 2019. | La trêve dure.
Il part le 3 sept. | Le vol dure 3 h.
Voir p. 12, fig. 3 et vol. 2. | La carte manque.
Appelez le tél. 05 37 00 00 00. | La ligne est ouverte.
J.-P. Sartre et S. de Beauvoir ont écrit. | La pièce est longue.
George W. Bush et Donald J. Trump se sont vus.
L’O.N.U. Femmes a réagi.
Il travaille à l’O.N.U. | Elle travaille à l’U.E. | Ils se voient.
Un budget de 100.000 euros. | Il baissera.
La hausse est de 3.5 points. | Elle inquiète.
Le train de 20 h. 30 est parti. | Le suivant attend.
Il part à 20 h. | Le train attend.
Il hésite… puis parle. | Enfin, il sort.
Il hésite... puis parle. | Enfin, il sort...
Voir www.exemple.org/a.b?c=1. | Le site est lent.
Écrivez à info@exemple.org. | La réponse suit.
« Quoi ? » demande-t-il. | Elle se tait.
« Viens ! » crie-t-elle. | Il vient.
« Je pars. Tu restes. C’est dit », a-t-il lancé. | Elle sourit.
Il a dit : « Je pars. Tu restes. » | Elle sourit.
“Je pars. Tu restes”, dit-il. | Elle sourit.
"Je pars. Tu restes", dit-il. | Elle sourit.
Viendra-t-il ? | Oui ! | Non ?! | Peut-être…
Le ministre (M. Bourita. Et lui seul.) parle. | Il sort.
Elle sort. | (Il reste.) | Le rideau tombe.
La vitamine C. | Le zinc aussi.
L’hépatite B. | Selon l’OMS, elle recule.
1. Le vote est clos. | La séance est levée.
IV. Les conclusions. | La cour tranche.
Il a 45 ans. | 12 personnes sont là.
Le prix est de 3,5 %. | La hausse continue.
Le négatif mesure 56 mm. | Cela suffit.
Elle court le 200 m. | Elle gagne.
La société Dupont & Cie. | Elle est née en 1900.
Né en 1950 à St. Denis, il chante. | À 20 ans, il part.
Il cite le code (art. 3, al. 2). | Puis se tait.
La loi no. 12-03 est votée. | Le roi signe.
Voir chap. III, § 4. | La note dit tout.
Il est 14 h 30. | Le Conseil se réunit.
« C’est dit. » | M. Dupont sort.
Amadou A. Diallo préside. | Il vote.
Le J.O. du 3 mai publie la loi. | Elle entre en vigueur.
Louis XIV est mort. | Vive le roi !
L’inflation (2,3 % en déc. 2023) recule. | Les prix baissent.
Rendez-vous bd. Mohammed V à Rabat. | Il pleut.
Le gén. Leclerc entre. | La ville est libre.
Il dit non. | « Jamais ! » | Elle part.
Elle vit à Paris. | iPhone est une marque.
Aïcha B. est claire. | Le procès continue.
Il a tué Karim T. | La police enquête.
Réf. 12/2018. | La lettre suit.
Yahoo! a perdu. | Le titre baisse.
M. J.-M. Le Tallec était là. | Il est parti.
Il vit au 12, av. Mohammed V. | La rue est calme.
Il mesure 1,80 m. | C’est grand.
P.-S. Je t’écrirai.
L’ex-Pr. Renard parle. | On l’écoute.
Voir la fig. A et le vol. II de l’ouvrage. | C’est tout.
Tél. : 05 37 12 34 56. | Fax : 05 37 12 34 57.
Qui sait ?... | Personne.
Né v. 1450, mort en 1500. | On ne sait rien d’autre.
Il est 8 h. du matin. | Le jour se lève.
Ils passent le col. | Les coureurs sont fatigués.
Le bétail est aux prés. | Le berger dort.
Le dossier p. ex. Salé reste ouvert.
"""

ENGLISH = """
Mr. Smith left. | He is gone.
The U.S. Senate voted. | The bill passed.
He lives in the U.S. | She lives in the U.K. | They meet.
It starts at 5 p.m. | The doors open.
J. K. Rowling wrote it. | It sold.
Apple Inc. reported. | Profits rose.
He said, "Go. Now." | She went.
See Fig. 3 and p. 12. | It is clear.
On Jan. 5 he left. | It rained.
Dr. A. B. Khan spoke. | We listened.
It cost $1.5 million. | The price fell.
“We came. We saw.” | They left.
"""

ARABIC = """
قال د. محمد إن الأمر واضح. | ثم غادر.
هل وصل؟ | نعم! | وصل أمس؛ ثم غادر، وحيدا.
قال: «وصلت. سأبقى.» | ثم جلس.
بلغ 3.5 في المائة. | وارتفع.
في سنة 500 ق.م. بدأت الحرب. | ثم انتهت.
"""


def _cases() -> list[tuple[str, str]]:
    lists = {"fr": FRENCH, "en": ENGLISH, "ar": ARABIC}
    return [(lang, line) for lang, text in lists.items() for line in text.strip().split("\n")]


@pytest.mark.parametrize(("lang", "line"), _cases())
def test_trap_is_split_as_marked(lang: str, line: str) -> None:
    wanted = [part.strip() for part in line.split("|")]
    text = " ".join(wanted)
    assert [text[start:end] for start, end in sentences.split(text, lang)] == wanted


def test_quotation_over_the_limit_is_split_between_its_sentences() -> None:
    quotation = "« " + " ".join(["Nous avons compté les gens un par un."] * 20) + " »"
    assert len(sentences.split(quotation, "fr", quote_limit=1000)) == 1
    assert len(sentences.split(quotation, "fr", quote_limit=600)) == 20


def test_a_quotation_never_closed_does_not_swallow_the_rest() -> None:
    assert len(sentences.split("« Il part. Elle reste. Le rideau tombe.", "fr")) == 3


def test_no_break_space_after_a_full_stop_keeps_together() -> None:
    assert len(sentences.split("Voir M.\u00a0Dupont. Il\u00a0est là.", "fr")) == 2


def test_language_without_rules_of_its_own_is_split_at_capitals() -> None:
    assert len(sentences.split("Das ist so. Das bleibt so. es geht.", "de")) == 2


@settings(max_examples=1000)
@example("'. 0")
@given(st.text(alphabet=" \n\tabAÉ.!?…؟«»“”\"'’()[]0123,;ه\u00a0\u2060-*", max_size=120))
def test_spans_hold_every_character_that_is_not_space_once_and_in_order(text: str) -> None:
    for lang in ("fr", "en", "ar"):
        spans = sentences.split(text, lang)
        assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
        assert all(a < b for a, b in spans)
        assert all(text[a:b] == text[a:b].strip() for a, b in spans)
        assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False))
