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
Chez Yahoo! Finance, on vend Yum! Brands. | Adieu, Yahoo! | Le titre baisse. | Vive Rabat! | Paris dort.
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
« Qui paiera ? » demande-t-il. | Personne ne répond.
« Qui paiera ? » Samira Benani s’interroge. | Personne ne répond.
À la question « Qui paiera ? » M. Bennis a souri.
Aux cris de « Liberté ! » Rabat a marché.
« Qui paiera ? » | La ministre n’a pas répondu.
Elle a crié : « Dehors ! » | Omar est sorti.
L’Organisation (O.I.M.) Maroc recrute. | Le délai court.
Le groupe (Atlas Inc.) Maroc recrute. | Le délai court.
Il vend de tout (dattes, figues, etc.) | Les prix montent.
Le préfet (...) Karim Alami a signé.
Le préfet a signé. (…) | Le maire a suivi.
Le texte cite les communes […] | Les régions sont oubliées.
Il faut approx. 30 jours. | Le délai court.
Le trajet dure 3 h approx. | Le car part.
Voir p.\u00a012, M.\u00a0Alami et gouv.\u00a0Tazi. | Il pleut.
La loi est votée.[1] | Elle s’applique.
La loi est votée.[1][2] | Rabat salue.
La loi est votée.¹ | Elle s’applique.
« La loi est votée. »² | Elle s’applique.
La loi est votée.(3) | Elle s’applique.
Qui a payé ?[4] | Nul ne sait.
La loi est votée.[note 2] | Elle s’applique.
La loi est votée.\u2060\u20601\u2060\u2060 | Elle s’applique.
La version 2.\u20601\u2060 Atlas est sortie.
La loi est votée.\\[3\\] | Elle s’applique.
Deux points : \u2060\u20601.\u2060\u2060 Le vote. | \u2060\u20602.\u2060\u2060 La loi.
La ville (Fès, Taza, par ex.) | Elle grandit.
Le texte court (voir fig. 3.) | Le sud attend.
« Qui paiera. » | Benani demande une réponse.
Interrogée sur « Qui paiera ? » | Elle a souri.
Il a lu « Qui paiera ? » | Omar répond à la salle.
Le club finit 1. | Le suivant finit 2. | Il pleut.
Tout va bien : 1. | Le vote a eu lieu. | Il en reste 2. | La loi est votée.
M.[1] Alami est venu. | Il repart.
Le dir.-adj. Benali parle. | Il sort.
La dir.-adj. | Elle sort.
L’ambassadeur.-drice Nadia Filali et la secr.-gén. Sara Tazi signent.
Chaque ambassadeur.-drice. | Le texte est clair.
Les élu.e.s. | Le maire suit.
Trois points : 1. Le vote. | 2. La loi. | 3. Rabat.
Ordre du jour : 1. Ouverture 2. Adoption 3. Divers. | La séance est levée.
Deux volets : a. Les routes. | b. Les ports.
Deux parties : I. Les faits. | II. Le droit.
2.1. Le champ. | 2.2. Les dates.
Le club a gagné 2 à 1. | Le Wydad a perdu 3 à 2. | Il pleut.
Bilan : 1. | Le lendemain, il passe à 2. | La ville pleure.
Le chiffre est 1. | Le suivant est 2. | Rien ne va.
Voir Cass. Civ. 2e ch., 3 mai 2010. | Le pourvoi est rejeté.
La société Atlas Ltd. Maroc recrute. | Elle grandit.
Il a vu le gouv. Tazi et le préf. Alami. | Ils signent.
Le bétail est aux prés. | Fatima dort.
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
“Why now?” she asked. | No one spoke.
“Why now?” Benani asked. | No one spoke.
“Why now?” Prime Minister Karim Tazi asked reporters. | No one spoke.
"Go home!" Mr. Alami shouted from the roof. | The crowd left.
“Why now?” I asked. | No one spoke.
“Why now?” | The minister asked for time.
“No!” | Benani said he would leave.
He said: “Go!” | Benani asked for water.
Asked “Will you resign?” Mr. Alami smiled. | He left.
The agency (I.O.M.) Morocco office opened. | It is small.
The group (Atlas Inc.) Morocco office opened. | It is small.
The village (It is small.) | Rabat is not.
The “J.O.” Morocco edition is out. | It sells.
It cost 300 dirhams approx. | The price fell.
It took approx. 40 days. | The road is open.
Gen.\u00a0Haddad met Mr.\u00a0Alami. | They spoke.
The law passed.[1] | It applies.
The law passed.” | It applies.
The law passed.¹² | Rabat rejoiced.
The law passed.[citation needed] | It applies.
The law passed.* | It applies.
Apple Inc.[3] Maroc grew. | It sold.
The lt.-gen. Haddad spoke. | He left.
Three steps: 1. Vote. | 2. Sign. | 3. Publish.
Two parts: A. The roads. | B. The ports.
He finished 1. | The others finished 2. | It rained.
Sens. Brown and Green met Gov. White. | They spoke.
Atlas L.L.C. Morocco and Rif Ltd. Spain merged. | It worked.
The 9th Cir. Court ruled on 28 U.S.C. § 1331. | It was clear.
On Tues. Jan. 5 he left. | It rained.
He has the app. | Morocco has it too.
The law (…) American cities wanted passed. | It applies.
"""

ARABIC = """
قال د. محمد إن الأمر واضح. | ثم غادر.
هل وصل؟ | نعم! | وصل أمس؛ ثم غادر، وحيدا.
قال: «وصلت. سأبقى.» | ثم جلس.
بلغ 3.5 في المائة. | وارتفع.
في سنة 500 ق.م. بدأت الحرب. | ثم انتهت.
« هل سيأتي؟ » تساءل الوزير. | ثم غادر.
«هل سيأتي؟» تساءلت الوزيرة. | ثم غادرت.
"كفى!" صرخ المتظاهرون. | ثم انصرفوا.
«من يدفع؟» يتساءل سكان القرية. | لكن لا أحد يجيب.
«من يدفع؟» هكذا تساءلت النائبة. | وقالت إن الجواب صعب.
«من يدفع؟» ردّ الوزير. | ثم غادر.
«لن نتراجع.» قال رئيس الجمعية.
«من يدفع؟» | الحكومة صامتة.
قال: «من يدفع؟» | الحكومة صامتة.
قال: «من يدفع؟» مضيفا أن الخزينة فارغة. | ثم غادر.
قال: «لن نتراجع!» في إشارة إلى الإضراب. | ثم غادر.
رفعوا شعار «كفى!» في ساحة المدينة. | ثم انصرفوا.
رفعوا شعار «كفى!» | وقالت الشرطة إن المسيرة انتهت.
وصلت المنظمة (I.O.M.) إلى الرباط. | ثم غادرت.
وقعت شركة Atlas Inc. في الرباط عقدا. | وقال مديرها إنه راض.
باعت Atlas Inc. | وقالت الصحف إن السعر جيد.
قال الوزير (...) إن الأمر واضح. | ثم غادر.
قال الوزير […] إن الأمر واضح. | ثم غادر.
وصل الوزير. (...) | غادر السفير.
أعلن فوزه (!) قبل الفرز. | ثم غادر.
حضر د. أحمد ود. ليلى وأ.د. كريم. | ثم غادروا.
كتب «ود. ليلى» في اللائحة. | ثم غادر.
حضر Mr. Smith و Dr. Brown إلى الرباط. | ثم غادرا.
لا بد. | قالها ثم غادر.
قطع 20 كم. | قال إنه متعب.
في سنة 1446 هـ. | وقال المؤرخ إنها جافة.
صدر القانون.[1] | يبدأ العمل به غدا.
صدر القانون.¹ | يبدأ العمل به غدا.
ثلاث نقط: 1. التصويت. | 2. القانون.
ثلاث نقط: ١. التصويت. | ٢. القانون.
سأل من هو «صاحب القرار؟» | أجاب الوزير إنه لا يعرف.
«من يدفع؟» علّق الوزير. | ثم غادر.
(من يدفع؟) | قال الوزير إنه لا يعرف.
صدر الخبر عن و.م.ع. | وقالت أخرى العكس.
ذكرت المدن (فاس، تازة، إلخ.) | ينتظر السكان.
قالت وكالة و.م.ع. إن الخبر صحيح. | وقالت أخرى العكس.
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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La loi est votée.\u00a0Elle s’applique."),
        ("fr", "La loi est votée.\u202fRabat salue."),
        ("fr", "La loi date de 2019.\u00a0Elle s’applique."),
        ("fr", "Rabat vit.[1]\u00a0Fès dort."),
        ("en", "The law passed.\u00a0It applies now."),
        ("en", "The law was passed.\u00a0Morocco applies it."),
        ("ar", "صدر القانون.\u00a0يبدأ العمل به غدا."),
    ],
)
def test_no_break_space_after_a_sentence_parts(lang: str, text: str) -> None:
    assert len(sentences.split(text, lang)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Voir p.\u00a012, vol.\u00a02 et réf.\u00a0Alami.",
        "M.\u00a0Le Tallec et Mme.\u00a0La Roche signent.",
        "Les préf.\u00a0Alami et Tazi signent.",
        "Les comm.\u00a0Alami et Tazi signent.",
        "Ch.\u00a0Le Goff signe.",
    ],
)
def test_no_break_space_after_an_abbreviation_keeps_together(text: str) -> None:
    assert len(sentences.split(text, "fr")) == 1


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
