"""Set phrases around the story of a web page, by language, for reading web pages and text dumps.

A phrase is a regular expression for a whole line. `PHRASES` are not sentences; `SENTENCES` are
sentences of comment forms, cookie banners and footers that do not occur in stories.
"""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    "fr": (
        r"aller (?:au|directement au) (?:contenu|menu)(?: principal)?", r"menu(?: principal)?",
        r"accueil", r"rechercher?", r"recherche(?:r sur le site)?", r"se connecter", r"connexion",
        r"mon compte", r"s[’']inscrire", r"s[’']abonner(?: à partir de .{1,20})?", r"abonnez-vous",
        r"je m[’']abonne", r"abonnement", r"ouvrir le menu", r"fermer(?: le menu)?", r"en direct",
        r"version (?:arabe|anglaise|française)", r"partager(?: (?:cet article|l[’']article))?(?: (?:sur|via|par) .{1,20})?",
        r"imprimer(?: l[’']article)?", r"copier le lien", r"lien copié", r"envoyer par (?:e-?mail|mail)",
        r"écouter(?: (?:l[’']article|cet article))?", r"(?:temps de )?lecture\s*:?\s*\d+ ?min(?:utes?|\.)?",
        r"\d+ ?min(?:utes?|\.)? de lecture", r"lire (?:plus tard|la suite)", r"voir plus", r"voir tout",
        r"ajouter (?:à mes|aux) favoris", r"sauvegarder", r"réagir", r"commenter", r"répondre", r"signaler",
        r"j[’']aime", r"publicité", r"annonce", r"contenu sponsorisé", r"la suite après cette publicité",
        r"à propos(?: de nous)?", r"qui sommes[- ]nous ?\??", r"contact(?:ez[- ]nous)?", r"mentions légales",
        r"conditions générales(?: (?:d[’']utilisation|de vente|d[’']abonnement).{0,20})?", r"politique de (?:confidentialité|cookies).{0,30}", r"plan du site",
        r"gestion des cookies", r"(?:gérer|paramétrer) (?:les|mes) cookies", r"tout (?:accepter|refuser)",
        r"accepter(?: et fermer)?", r"refuser", r"continuer sans accepter", r"annuler la réponse",
        r"retour en haut(?: de (?:la )?page)?", r"bouton retour en haut(?: de la page)?", r"haut de page",
        r"légende", r"retour à la galerie", r"taille du texte", r"à ne pas manquer", r"l[’']article continue ci-dessous", r"ce diaporama nécessite javascript\.?",
        r"vous avez (?:un )?accès (?:complet )?à cet article par votre institution\.?", r"liens? connexes?\s*:?", r"nos derniers articles",
        r"suivez[- ]nous(?: sur .{1,40})?", r"réseaux sociaux", r"newsletters?", r"nos newsletters",
        r"flux rss", r"(?:votre|adresse) e-?mail\s*\*?", r"nom\s*\*", r"site web", r"commentaire\s*\*",
        r"m[’']inscrire", r"laisser un commentaire", r"laissez un commentaire", r"publier le commentaire",
        r"envoyer", r"article (?:précédent|suivant)", r"(?:précédent|suivant)", r"météo(?: [^:]{1,20}\d+ ?°.{0,5})?",
        r"il y a \d+ (?:min(?:utes?)?|heures?|jours?|h)", r"hier à \d+h\d*", r"dernière minute",
        r"mis à jour il y a .{1,20}", r"publié il y a .{1,20}", r"offrir cet article", r"article réservé aux abonnés",
    ),
    "en": (
        r"skip (?:to|navigation).{0,30}", r"menu", r"home", r"search", r"sign in", r"log ?in", r"register",
        r"subscribe(?: now| today)?", r"my account", r"open menu", r"close(?: menu)?", r"live", r"watch live",
        r"share(?: (?:on|via) .{1,20}| (?:this|article)(?: (?:article|story|page|post))?(?: (?:on|via) .{1,20})?)?", r"print(?: this (?:page|article))?", r"save(?: article)?",
        r"copy link", r"link copied", r"listen(?: to (?:this )?article)?", r"\d+[- ]min(?:ute)?s? (?:read|ago|listen)",
        r"reading time\s*:?\s*\d+ ?min(?:ute)?s?", r"reply", r"report", r"like", r"(?:add (?:a )?)?comment", r"view (?:all )?comments.{0,20}",
        r"advertisement", r"advertising", r"sponsored(?: content)?", r"story continues below(?: advertisement)?",
        r"article continues (?:below|after).{0,30}", r"about(?: us)?", r"contact(?: us)?", r"terms (?:of use|of service|and conditions|& conditions).{0,30}",
        r"privacy(?: policy| notice)?", r"cookie(?:s| policy| settings| preferences)", r"accept(?: all(?: cookies)?)?",
        r"reject(?: all)?", r"manage (?:cookies|preferences|options)", r"accessibility(?: help)?", r"connect with us", r"continue reading(?: the main story)?", r"photo of the day", r"sign in to .{1,40}", r"(?:show )?more sharing options", r"you have no .{0,20}notifications", r"\d+ comments? on .{1,200}", r"join the (?:conversation|discussion)", r"site ?map", r"help",
        r"advert", r"caption", r"back to gallery", r"text size", r"our latest stories", r"continue reading below", r"related links\s*:?", r"partner news", r"don[’']t miss\s*:?",
        r"current issue", r"categories", r"click to tweet", r"like this story\? share it.{0,30}", r"this slideshow requires javascript\.?", r"something went wrong with the connection!?",
        r"you have (?:full )?access to this article via your institution\.?", r"access through your institution",
        r"cancel reply", r"back to (?:the )?top(?: button)?", r"scroll to top", r"follow us(?: on .{1,40})?",
        r"sign up", r"newsletters?", r"sign up (?:to|for) .{0,30}newsletters?.{0,20}", r"post comment",
        r"leave a (?:comment|reply)", r"post a comment", r"(?:previous|next)(?: (?:article|post|story))?", r"load more",
        r"show more", r"see all", r"\d+ (?:seconds?|mins?|minutes?|hours?|hrs?|days?) ago", r"yesterday", r"breaking(?: news)?",
        r"email(?: address)?\s*\*?", r"name\s*\*", r"website", r"comment\s*\*", r"careers", r"jobs", r"advertise(?: with us)?", r"donate",
        r".{0,60}\(?(?:this link )?opens in (?:a )?new (?:window|tab)\)?", r"jump to recipe(?:\s+print recipe)?", r"how we use cookies", r"copy link ?(?:url )?copied!?", r"close extra sharing options", r"place an ad",
        r"weather(?: [^:]{1,20}\d+ ?°.{0,5})?", r"ad(?: feedback)?", r"skip ad", r"image source,?.{0,60}",
    ),
    "ar": (
        r"(?:انتقل|تخط[ىي]|الانتقال) إلى المحتوى.{0,20}", r"القائمة(?: الرئيسية)?", r"الرئيسية", r"بحث", r"ابحث(?: في الموقع)?",
        r"تسجيل الدخول", r"إنشاء حساب", r"اشترك(?: الآن)?", r"شارك(?:ها| المقال| الخبر| على .{1,20}| عبر .{1,20})?",
        r"مشاركة(?: (?:المقال|الخبر|عبر .{1,15}|على .{1,15}))?", r"طباعة", r"نسخ الرابط", r"تم نسخ الرابط", r"استمع(?: إلى المقال)?", r"استماع",
        r"إعلان", r"إعلانات", r"محتوى مدفوع", r"من نحن", r"اتصل بنا", r"تواصل معنا", r"للإشهار", r"أعلن معنا",
        r"سياسة الخصوصية", r"شروط الاستخدام", r"الشروط والأحكام", r"خريطة الموقع", r"هيئة التحرير", r"فريق العمل",
        r"قبول(?: الكل)?", r"رفض(?: الكل)?", r"إعدادات ملفات تعريف الارتباط", r"العودة إلى الأعلى", r"زر الذهاب إلى الأعلى",
        r"تابعنا(?: على .{1,30})?", r"تابعونا(?: على .{1,30})?", r"النشرة (?:البريدية|الإخبارية)", r"الاسم\s*\*", r"البريد الإلكتروني\s*\*?",
        r"الموقع الإلكتروني", r"التعليق\s*\*", r"إرسال(?: التعليق)?", r"اترك تعليقا?ً?", r"اترك ردا?ً?", r"أضف تعليقا?ً?ك?",
        r"إلغاء الرد", r"رد", r"تبليغ", r"أعجبني", r"عاجل", r"بث مباشر", r"المزيد", r"عرض المزيد", r"(?:المقال|الخبر) (?:السابق|التالي)",
        r"(?:السابق|التالي)", r"منذ .{1,15}(?:دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|أيام)", r"(?:مدة|وقت) القراءة\s*:?.{0,20}", r"حالة الطقس", r"الطقس",
        r"تعليق الصورة", r"العودة إلى الألبوم", r"حجم النص", r"لا تفوت(?:وا)?", r"يستمر المقال أدناه", r"روابط ذات صلة\s*:?",
        r"تكبير الخط", r"تصغير الخط", r"حجم الخط",
    ),
    "es": (
        r"publicidad", r"compartir(?: en .{1,20})?", r"imprimir", r"temas", r"volver", r"etiquetas", r"le puede interesar", r"te puede interesar", r"le recomendamos",
        r"tiempo de lectura\s*:?\s*\d+ ?min(?:utos?)?", r"suscríbase", r"iniciar sesión", r"comentarios", r"leer más", r"ver más", r"lo más (?:leído|visto)",
        r"para comentar debes? registrarte.{0,60}", r"últimas noticias", r"noticias relacionadas", r"puede escribirnos.{0,60}",
    ),
    "any": (
        r"facebook", r"twitter", r"x(?: \(twitter\))?", r"whatsapp", r"telegram", r"linkedin", r"instagram", r"youtube", r"tiktok",
        r"messenger", r"pinterest", r"reddit", r"bluesky", r"threads", r"e-?mail", r"rss", r"google news", r"flipboard", r"pocket",
        r"فيسبوك", r"تويتر", r"واتساب", r"تلغرام", r"يوتيوب", r"إنستغرام", r"انستغرام", r"français", r"english", r"العربية", r"español",
        r"(?:fr|en|ar|es|ع)(?:\s*[|/·]\s*(?:fr|en|ar|es|ع))*", r"(?:العربية|français|english|español)(?:\s*[|/·]\s*(?:العربية|français|english|español))+",
        r"[«»<>›‹×☰≡▲▼↑↓←→•|·]+",
    ),
}  # fmt: skip
"""Lines that may occur in the middle of a story, but are never part of it."""

CLOSERS: dict[str, tuple[str, ...]] = {
    "fr": (
        r"articles? (?:similaires?|liés|connexes|recommandés|récents|associés)", r"sur le même (?:sujet|thème)",
        r"(?:à )?lire aussi", r"(?:à )?lire également", r"dans la même rubrique", r"(?:les )?(?:articles? )?(?:les )?plus (?:lus|partagés|commentés)",
        r"à la une", r"nos dernières? (?:infos|actualités|articles)", r"dernières? (?:actualités|infos|articles|nouvelles)",
        r"(?:vous pourriez|vous aimerez) (?:aussi|également).{0,30}", r"recommandé pour vous", r"à découvrir(?: aussi)?", r"plus d[’']articles.{0,30}",
        r"\d+ commentaires?", r"commentaires?(?: \(\d+\))?", r"aucun commentaire", r"vos (?:réactions|commentaires)",
        r"(?:tags?|étiquettes?|mots[- ]clés)(?:\s*:\s*.{0,200})?", r"contenus sponsorisés", r"nos services",
    ),
    "en": (
        r"related(?: (?:articles?|posts?|stories|news|content|topics|coverage))?", r"more from .{1,40}", r"more on this story", r"more stories",
        r"you (?:may|might) also (?:like|be interested in)", r"recommended(?: for you| stories)?", r"most (?:read|popular|viewed|shared)", r"trending(?: now)?",
        r"top stories", r"latest(?: news| stories)", r"editor[’']s picks?", r"\d+ comments?", r"comments?(?: \(\d+\))?", r"no comments", r"read more", r"also read", r"see also", r"read next", r"up next",
        r"(?:tags?|topics|keywords|filed under)(?:\s*:\s*.{0,200})?", r"around the web", r"elsewhere on .{1,30}",
    ),
    "ar": (
        r"(?:مقالات|مواضيع|أخبار|مواد) (?:ذات صلة|مشابهة|متعلقة)", r"ذات صلة", r"التعليقات(?: \(\d+\))?", r"تعليقات الزوار(?: \(\d+\))?", r"\d+ تعليق(?:ات|ا|اً)?", r"لا توجد تعليقات",
        r"الأكثر (?:قراءة|مشاهدة|تداولا|تعليقا)", r"آخر الأخبار", r"أحدث (?:الأخبار|المقالات)", r"اقر[أا] أيض[اًا]{1,2}", r"إقرأ أيض[اًا]{1,2}", r"طالع أيض[اًا]{1,2}", r"قد يعجبك أيض[اًا]{1,2}",
        r"(?:الكلمات (?:المفتاحية|الدلالية|الدليلية)|وسوم|الوسوم|كلمات دلالية)(?:\s*:\s*.{0,200})?",
    ),
    "any": (),
}  # fmt: skip
"""Headings of content after a story: related stories, comments, tags."""

SENTENCES: dict[str, tuple[str, ...]] = {
    "fr": (
        r"cette publicité n[’'](?:a pas|est pas) (?:encore (?:été )?)?chargée.*", r"(?:merci de|veuillez) (?:lire|consulter|respecter) (?:notre|la) charte.*", r"votre inscription (?:à .{0,40})?(?:a bien été|est) (?:prise en compte|enregistrée|confirmée).*",
        r"votre adresse (?:de messagerie|e-?mail|électronique) ne sera pas publiée.*", r"les champs obligatoires sont indiqués.*",
        r"enregistrer mon nom.*", r".{0,60}champs obligatoires.{0,40}",
        r"ce site utilise (?:des cookies|akismet).*", r"en (?:poursuivant|continuant) (?:votre|la) navigation.*", r"inscrivez-vous à (?:notre|la|nos) newsletters?.*",
        r"(?:recevez|abonnez-vous à) .{0,60}\b(?:newsletters?|dans votre boîte (?:mail|de réception)).*", r"suivez[- ]nous (?:aussi |également )?sur .{1,60}", r"mot de passe (?:oublié|perdu)\s*\??", r"un mot de passe vous sera envoyé.*", r"(?:veuillez activer|activez) javascript.*",
        r"abonnez-vous(?: (?:dès maintenant|maintenant|vite))?[,!]? (?:pour|dès|à partir de|à)(?: (?:seulement|partir de))? \d.{0,120}", r"(?:profitez|bénéficiez) de .{0,40}\babonnement.{0,80}", r"suivez[- ]nous\s*[.!:]\s*(?:facebook|instagram|twitter|x\b|whatsapp|youtube|linkedin|abonnez|inscrivez|téléchargez|rejoignez|recevez|retrouvez).{0,100}", r"rejoignez[- ]nous sur .{1,60}", r"vous (?:devez|pouvez) (?:être|vous) connect.{0,60}commentaire.*",
        r"(?:\(c\)\s*(?=(?:19|20)\d\d)|©).{0,120}", r"(?:copyright|©).{0,5}(?:19|20)\d\d.{0,120}", r"tous droits (?:de reproduction )?réservés.{0,80}",
        r"cet article est réservé aux abonnés.*", r"il vous reste \d+ ?% de cet article à lire.*", r"en savoir plus sur (?:comment les données|la façon dont).*", r"la lecture de nos articles est réservée.*",
    ),
    "en": (
        r"our (?:web)?site is (?:the place|your destination) for .{0,160}\b(?:bookmark|sign up)\b.*", r"enjoy the latest .{0,60}\bnews\.?", r"please refresh the page .{0,80}\blogged in\.?",
        r"chat with us in .{0,30}messenger\b.{0,80}",
        r"this (?:ad|advertisement) has not loaded yet.*", r"(?:want to discuss\s*\? )?please read our comment(?:ing|s)? policy.*", r"you[’']ve successfully subscribed.*",
        r"your e-?mail address will not be published.*", r"required fields are marked.*", r"save my name,? e-?mail.*",
        r"(?:this|our) (?:site|website) uses (?:cookies|akismet).*", r"by (?:continuing|using) (?:to browse|to use|this site|our site).*", r"sign up (?:to|for) (?:our|the|your) .{0,60}newsletters?.*", r"get .{0,60}(?:delivered|sent) .{0,30}inbox.*",
        r"subscribe to (?:our|the) .{0,40}(?:newsletter|channel|podcast).*", r"follow us (?:also )?on .{1,60}", r"follow us\s*[.!:]\s*(?:facebook|instagram|twitter|x\b|whatsapp|youtube|linkedin|subscribe|sign up|get|download|join|like|on).{0,100}", r"subscribe(?: (?:now|today))?[,!.:]? (?:for|from|at)(?: (?:only|just))? [£$€]?\d.{0,120}",
        r"forgot(?:ten)? your password\s*\??", r"a password will be e-?mailed to you\.?", r"please enter a search term\.?", r"looks like you[’']re using a browser.*", r"to improve your visit to (?:our|this) site,.*", r"you have permission to edit this article\.?", r"please (?:enable|turn on) javascript.*", r"you must be logged in to (?:post a )?comment.*", r"all rights reserved.{0,80}", r"copyright\s*(?:©|\(c\))?\s*(?:19|20)\d\d.{0,160}", r"the \w+ is not responsible for the content of external sites.*",
        r"this material may not be published.*", r"our standards: the .{0,40}trust principles.*", r"comments? (?:are|is) (?:closed|moderated).*",
    ),
    "ar": (
        r"(?:يرجى|المرجو) (?:قراءة|الاطلاع على|احترام) (?:سياسة|ميثاق|ضوابط) التعليقات.*", r"تم (?:تسجيل )?اشتراكك(?:م)? بنجاح.*",
        r"لن يتم نشر عنوان بريدك.*", r"الحقول الإلزامية.*", r"احفظ اسمي.*",  r"يستخدم (?:هذا الموقع|موقعنا) (?:ملفات|الكوكيز).*",
        r"(?:جميع|كل|كافة) الحقوق محفوظة.{0,80}", r"اشترك(?:وا)? في (?:نشرتنا|النشرة|قناتنا).*", r"تابعو?نا (?:أيضا )?على .{1,60}", r"تابعو?نا\s*[.!:]\s*(?:فيسبوك|إنستغرام|تويتر|واتساب|يوتيوب|اشترك|حمل|انضم).{0,100}", r"اشترك(?:وا)?(?: الآن)? (?:مقابل|ابتداء من|بـ|ب)\s?\d.{0,120}",
        r"(?:هل )?نسيت كلمة (?:المرور|السر)\s*؟?", r"سيتم إرسال كلمة (?:المرور|السر).*", r"(?:يرجى|المرجو) تفعيل (?:جافا|الجافا).*", r"التعليقات المنشورة لا تعبر.*", r"يجب أنت? تكون? مسج.{0,5} الدخول.*", r"لا يسمح بإعادة نشر.*",
    ),
    "any": (),
}  # fmt: skip
"""Sentences of comment forms, cookie banners, paywalls and footers."""

CALLS = (
    r"partage[rz]|s[’']abonner|abonne[rz]-?|connecte[rz]-|se connecter|créer un compte|vous (?:possédez|avez) déjà|copier|imprimer|ajoute[rz]|télécharge[rz]|recevez|inscrive[rz]-|s[’']inscrire|soutenez|voir (?:tous|toutes|plus)"
    r"|share|subscribe|sign (?:up|in)|log ?in|register|click|continue with|view (?:all|image|more|\d+)|manage|support|become a|get|stay (?:up to date|informed)|follow|download|save|print|add as|link has|join (?:us|our)|ask (?:an|our|the)|this article was|all rights|advertise|increase|decrease|reveal|create an|search"
    r"|اشترك|شارك|سجل|سجّل|تابع(?:ونا|نا)|حمل تطبيق|حمّل|انسخ|اطبع|انضم|أنشئ حساب"
)
"""Beginnings of invitations to the reader; a headline may begin in the same way."""

# Labels of pointers to other articles, with or without a mark after.
READ_ALSO = (
    r"à lire aussi|lire aussi|à lire également|lire également|voir aussi|à voir aussi|à écouter aussi|read also"
    r"|read more|see also|see more|also read|read next|lea también|vea también|mire también|اقر[أا] أيض[اًا]{1,2}|إقرأ أيض[اًا]{1,2}|طالع أيض[اًا]{1,2}|شاهد أيض[اًا]{1,2}"
)

POINTS_WITH_MARK = (
    r"sur le même sujet|à (?:re)?lire|notre (?:article|dossier|enquête)|pour aller plus loin|related(?: (?:stor(?:y|ies)|articles?|posts?|reading|coverage|content))?|more on this"
    r"|اقر[أا] المزيد|إقرأ المزيد|(?:مواضيع|مقالات|أخبار) ذات صلة|ذات صلة|للمزيد"
)
"""Labels of pointers to other articles, if a mark such as a colon follows; otherwise prose."""

# “Photo : AFP”, “© MAP”, “AFP / Nadia Alami”, “DR” (rights reserved).
CREDITS = (
    r"(?:crédits?(?: photos?)?|photos?(?: credit)?|image credit|picture|ph|صورة|الصورة|تصوير)\s*[:.]\s*(?:©\s*)?\S.{0,60}"
    r"|©\s*\S.{0,60}|\(?photo by .{1,60}|image source,?\s.{1,60}|(?:AFP|REUTERS|Reuters|AP|EPA|MAP|Getty Images)\s?/\s?\S.{0,50}|\(?(?:D\.?R\.?|DR)\)?"
)

# News agencies, as in bylines; “و م ع” is MAP, “أ ف ب” AFP.
AGENCIES = (
    r"AFP|Reuters|REUTERS|MAP|AP|The Associated Press|Associated Press|EFE|Anadolu|AA|APS|TAP|WAM|SPA|dpa|ANSA|Xinhua|PA Media"
    r"|و\s?\.?\s?م\s?\.?\s?ع\.?|أ\s?\.?\s?ف\s?\.?\s?ب\.?|رويترز|وكالات|وكالة الأنباء|فرانس برس|الأناضول"
)

# Usual first names: without capital letters, only they show that words are a name.
ARABIC_NAMES = frozenset(
    "محمد أحمد احمد محمود مصطفى علي عمر عثمان حسن حسين حسان يوسف إبراهيم ابراهيم إسماعيل سعيد سعد خالد طارق رشيد "
    "كريم جمال كمال نبيل هشام ياسين ياسر أنس أمين عادل فؤاد سمير منير مراد نور نورة نورالدين صلاح زكرياء حمزة بلال أيوب "
    "فاطمة خديجة عائشة مريم زينب سعاد نادية ليلى سلمى هند سناء حنان أمينة سميرة كريمة نعيمة رشيدة لطيفة حسناء إيمان "
    "أسماء سارة هدى منى رانيا دينا ندى لمياء بشرى إلهام لينا جميلة وفاء نجاة مليكة حفيظة غيثة عبد أبو بن ابن عزيز "
    "عزيزة ماجد وليد زياد سامي رامي فادي جورج إلياس بدر منصور ناصر سليم سليمان داود موسى عيسى يحيى زكريا طه المهدي "
    "الحسن الحسين المصطفى إدريس ادريس المختار رضا سفيان عماد لحسن الطيب بوشعيب توفيق جلال نزار هيثم".split()
)
