"""The data of English; `record` documents the fields."""

# ruff: noqa: E501 (a table reads best with a kind a line)
from __future__ import annotations

from fractions import Fraction

from newstranslate.language.record import Language
from newstranslate.language.record_counts import Bounds, Money, Numbers, Units, each, table
from newstranslate.language.record_meaning import Hedges, Negation, Opposites
from newstranslate.language.record_pages import Bylines, PageWords
from newstranslate.language.record_times import Calendar, Clock
from newstranslate.language.record_words import (
    Notices,
    Nouns,
    Places,
    Speech,
    Stops,
    Terms,
    Titles,
    Typography,
    Words,
    endings,
    words,
)

_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eu’']|l[ea]\s))"
_PAGEANT = r"(?!\s(?:\w+\s)?(?:Univers|Monde|World|France|Maroc|Morocco|USA|America|Earth))"
_EN_SAID = (
    "accord* said say says saying told tell* claim* report* alleg* argu* stat* suggest* add*"
    " estimat* announc* believ* think* thought opinion* view* word* citing cite* quot* find* found"
    " finding* show* indicat* note* noted warn* explain* describ* reveal* conclud* maintain*"
    " insist* assert* declar* confirm* admit* acknowledg* consider* source* survey* poll* study"
    " research* per depend* based basis following in_line expect*"
    " forecast* predict* project* calculat* put* wrote write* writ* see* seen regard* "
    " accordance depends vary varies varied various different interview* spoke* ask* agree*"
    " identif* record* rank* rate* call* list* mention* statistic* figure* account* "
    " felt sees of-the mind respective* proportion* depended reason* complain* testif* plead* comment* "
)
_NO = "not no never none nobody nothing nor neither cannot t without unable nowhere"
_STOPS = Stops(
    titles=words(
        "mr mrs ms mx messrs dr drs prof sen rep gov gen col lt maj capt cpl sgt cmdr adm rev hon "
        "st pres amb supt e.g i.e cf vs v viz rt "
        "msgr sens reps govs gens cols profs det insp brig pvt asst assoc treas mt"
    ),
    numbered=words(
        "no nos art p pp fig figs vol ch sec par para jan feb mar apr jun jul aug sept sep oct nov "
        "dec eq ex n c ca approx pt cl paras secs regs tues thurs ct cir"
    ),
    loose=words(
        "etc inc ltd co corp bros jr sr dept univ est assn ave blvd rd a.m p.m ph.d m.d b.a m.a "
        "u.s u.k u.n e.u d.c u.s.a jan feb mar apr aug sept sep oct nov dec al esq ft in lb oz "
        "approx llc llp plc pty gmbh bhd intl mfg bldg bros assoc assn govt cir ct supp div ed "
        "eds tues thurs calif conn colo minn okla tenn sen rep gov gen prof adm rev pres amb asst "
        "det mt maj capt hon"
    ),
    starters=words(
        "the a an this that these those it he she they we you i his her their our my its there "
        "here and but or so yet if when while as in on at by for from with without to of after "
        "before since during under over between among against about according although because "
        "however meanwhile moreover then now today yesterday who what where why how which some "
        "many most all each every no not none both one two three several other another is was "
        "are were has have had do does did can could will would should may might must let"
    ),
)

_SPEECH = Speech(
    verbs=(
        "asks?|asked|says?|said|wonders?|wondered|cried|shouted|yelled|replied|replies|added|adds|"
        "exclaimed|wrote|writes|tweeted|posted|joked|quipped|laughed|retorted|demanded|screamed|"
        "chanted|insisted|warned|inquired|mused|remarked"
    ),
    after_verb=(
        r"in|on|during|at|to|as|when|while|after|before|with|from|reporters|journalists|me|him|us|"
        r"them|her|\w+ly|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    ),
    no_speakers="The|A|An|He|She|They|We|You|It|This|That|But|And",
    links=words("of the for and"),
    clauses=r"I (?:asked|cried|said|shouted)\b",
    announcing="Asked|To the question|To (?:cries|chants) of|Under the slogan|Chanting|Shouting",
)
_WORDS = Words(
    name_before_noun=True,
    keeps_doubled=True,
    function=words(
        "the of and to in for on with by from at as is are was were be been has have "
        "had that this these those which who whom whose it its he she they we you i "
        "not but or if than then their his her our your into about after before "
        "between over under"
    ),
    small=words(
        "a an will would can could should may might must do does did done no so all any some more "
        "most other such only also there here when where what how why while because during against "
        "up out off down through until since him me us my ours them one two said being "
        "each both often though like many people year years new first last says today "
        "time day ago "
        "few many much very just now s t"
    ),
    letters="éèêëïöôñçâàü’",
    foreign=words("i"),
    openers=words(
        "the this that these those his her its their our your but and for nor yet while when "
        "where what who whom whose how why after before since until although though because "
        "according however therefore meanwhile moreover furthermore then there here now today "
        "yesterday tomorrow some many most several few all both each every any other another "
        "with without within from into onto over under about above below between among "
        "against during despite through across such one two three four five six seven eight "
        "nine ten first second third last next new old not are was were has have had can could "
        "will would may might must should does did don isn aren"
    ),
    determiner=r"(?i)\b(?:the|a|an|his|her|its|their|our|this|that)\s[\s“\"]*\Z",
    doubled=words("had that so very bye no yes ha ho hush knock chop tut win boy blah cha rah who"),
    first_person=words("i me my mine we us our ours"),
    clause=words(
        "i we you he she it they is are was were am be been has have had do does did not don don’t "
        "will would can could should must may might this that there if but because who which "
        "what's it's i'm we're they're"
    ),
    clause_needed=2,
    own_names=words(
        "germany german germans england english wales welsh scotland scottish scots scot "
        "ireland irish spain spanish spaniards spaniard united states kingdom netherlands "
        "dutch holland sweden swedish swede swedes switzerland swiss norway norwegian "
        "latvia latvian latvians cyprus cypriot hungary hungarian hungarians czech "
        "austria austrian austrians belarus belarusian burma burmese myanmar saudi arabia "
        "arabian emirates japan japanese ivory ivorian chad chadian comoros sahara "
        "western eastern northern southern central new zealand caledonia britain british "
        "briton britons iceland icelandic greenland greenlandic denmark danish danes dane "
        "flanders flemish walloon bavaria bavarian saxony saxon swabia prussia prussian "
        "catalonia catalan andalusia castile galicia sardinia apulia tuscany lombardy "
        "piedmont poland polish pole poles moldova georgia persia persian hebrew hebrews "
        "jew jews jewish greek greeks greece gaul indies caribbean levant lapland lebanon "
        "lebanese morocco moroccan moroccans egypt egyptian egyptians turkey turkish turk "
        "turks romania romanian romanians korea korean koreans india indian indians "
        "ukraine ukrainian russia russian russians china chinese french france italy "
        "italian italians american americans african africans european europeans asian "
        "asians arab arabs muslim muslims christian christians islamic maori macedonia "
        "lithuania estonia "
        # cities
        "london edinburgh dover canterbury cornwall antwerp ghent leuven mechelen ypres "
        "regensburg mainz trier freiburg aachen frankfurt vienna geneva basel padua "
        "mantua siena leghorn genoa cordoba zaragoza granada cadiz corunna warsaw krakow "
        "cracow gdansk vilnius moscow petersburg beijing nanjing guangzhou cairo algiers "
        "mecca damascus alexandria aleppo mosul basra beirut tyre jerusalem havana hague copenhagen "
        "singapore mumbai kolkata yangon "
        # sky, sea, land
        "earth moon sun jupiter mercury saturn venus mars universe channel thames rhine "
        "danube meuse nile tigris euphrates jordan ganges matterhorn black red dead sea "
        "ocean gulf bay strait straits island islands isle isles mount mountain mountains "
        "lake lakes river rivers valley plain desert beach coast tropic equator "
        "hemisphere alps pyrenees north south east west northeast northwest southeast "
        "southwest middle near far mid "
        # faith, feasts, times
        "god gods lord virgin mary spirit saint st church gospel bible scripture easter "
        "christmas pentecost lent ascension advent epiphany day eve year age ages "
        "antiquity enlightenment revolution war wars world first second third cold empire "
        "republic crusade crusades holocaust january february march april may june july "
        "august september october november december jan feb mar apr jun jul aug sept sep "
        "oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue "
        "tues wed thu thurs fri sat spring summer autumn fall winter "
        # offices, bodies
        "president minister ministry prime government governor parliament assembly house "
        "houses commons lords senate senator congress congressman representative "
        "representatives council court supreme tribunal king queen prince princess duke "
        "duchess earl count countess baron emperor empress tsar pope bishop cardinal "
        "father mother brother sister mr mrs ms miss sir lady dame dr prof professor "
        "doctor general colonel captain sergeant admiral lieutenant major judge justice "
        "attorney sheriff white office agency authority bank stock exchange board bureau "
        "center centre chamber chancellor chief chairman commission commissioner "
        "committee community company confederation constitution convention county "
        "department director division school foundation fund force forces guard group "
        "high hospital hotel institute league law mayor navy army air mission movement "
        "museum nation nations opera orchestra order organization organisation palace "
        "party place police program programme project region secretary secretariat "
        "security service services society trade treaty agreement accord pact protocol "
        "charter declaration theatre theater tower union university college city town "
        "village gate bridge port harbor harbour station park garden gardens castle "
        "street road avenue square highway district cathedral basilica abbey chapel "
        "mosque temple stadium games olympic olympics cup championship championships "
        "tournament grand prize award awards trophy foreign home interior affairs finance "
        "finances economy education culture labor labour health defense defence rights "
        "human men women children youth sports environment agriculture fisheries "
        "transport housing research sciences science arts medicine peace development "
        "commerce industry energy national international federal state republican "
        "republicans democrat democrats democratic conservative conservatives "
        # other
        "big little small great old long blue green yellow pink orange gold golden silver "
        "wall book journal article chapter annex table figure internet web quran all "
        "kings ladies man woman "
    ),
    endings=r"(?:s|es|ed|d|er|ers|ing)(?!\w)",
    year_before=r"(?i)\b(?:in|year|since|from|until|between|by|of)[ \u00a0]\Z",
)

_TITLES = Titles(
    patterns={
        "courtesy_m": rf"\bMr\b\.?{_NAMED}",
        "courtesy_f": rf"\b(?:(?:Mrs|Ms)\b\.?|Miss\b{_PAGEANT}){_NAMED}",
        "courtesy_m?": r"\b(?:Mr|Messrs|Mister|Monsieur|[Ss]ir|Lord|Don|[Gg]entlem[ae]n)\b",
        "courtesy_f?": r"\b(?:Mrs|Ms|Miss|Mme|[Mm]adame?|Dame|[Ll]ady|[Ll]adies)\b",
        "crown_m": r"\b[Kk]ing\b",
        "crown_f": r"\b[Qq]ueen\b",
        "crown_m?": r"\b(?:[Kk]ings|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "crown_f?": r"\b(?:[Qq]ueens|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "prince_m": r"\b[Pp]rince\b",
        "prince_f": r"\b[Pp]rincess\b",
        "prince_m?": r"\b(?:[Pp]rinces|[Ee]mirs?|Highness)\b",
        "prince_f?": r"\b(?:[Pp]rincesses|Highness)\b",
    },
    hint=r"\bM(?:rs?|s|iss)\b|[Kk]ing\b|[Qq]ueen|[Pp]rince",
)

_NOUNS = Nouns(
    repairs="english_articles",
    complement=r"(?i)\s(?:of|for|in|to|on|at|by|with|from|against|without|and|or)\b",
    unchanged=words("aircraft corps crossroads headquarters means series species"),
    singular=endings(
        "..men>man ..ies>y ches>ch shes>sh sses>ss xes>x zes>z ss>ss us>us is>is ...s>"
    ),
    plural=endings(
        "s>ses x>xes z>zes ch>ches sh>shes man>men ay>ays ey>eys iy>iys oy>oys uy>uys .y>ies >s"
    ),
)

_TYPOGRAPHY = Typography(
    # What ?, «Yes»; not `a :)`.
    foreign_spacing=r"[\u00a0\u202f ][;:!?](?:(?<=\w..)|(?<=\w...))(?:\s|\Z)|[«»]",
    stops_inside=True,
    elisions=r"em|til|tis|twas|n|\d0s",
)

_PLACES = Places(
    people=(("", ("", "s")),),
    also="fr",
)

_TERMS = Terms(
    links=words("of for the on to in and against with a an by"),
    openers=words(
        "he she it they we you i this that these those his her its their our but if when while "
        "after before since according as all mr mrs ms dr what who how"
    ),
    verbs=words(
        "is are was were has have had will would can could may said says which that who at from "
        "after before during"
    ),
    owners=(
        """
ADB: African Development Bank; Asian Development Bank
AI: artificial intelligence; Amnesty International
AU: African Union; astronomical unit
CAF: Confederation of African Football; Canadian Armed Forces
CDC: Centers for Disease Control and Prevention; Africa CDC
CDG: Caisse de Dépôt et de Gestion; Charles de Gaulle Airport
ECA: Economic Commission for Africa; European Court of Auditors
ECHR: European Court of Human Rights; European Convention on Human Rights
ICC: International Criminal Court; International Chamber of Commerce;
  International Cricket Council
IDB: Islamic Development Bank; Inter-American Development Bank
IFC: International Finance Corporation; International Financial Centre
ITC: International Trade Centre; International Trade Commission
PA: Palestinian Authority; Press Association; personal assistant
PAM: Authenticity and Modernity Party; Programme alimentaire mondial
PM: prime minister; afternoon; particulate matter
PSC: Peace and Security Council; Political and Security Committee
RSF: Reporters Without Borders; Rapid Support Forces
"""
    ),
    capitals=True,
)

_NOTICES = Notices(
    draft="Draft — not approved for publication.",
    correction="This article was corrected on {day}.",
    provenance={
        "all": "Translated from {source}{machine}{people}{day}.",
        "machine": " with the help of machine translation ({})",
        "people": ", reviewed by {}",
        "day": " on {}",
    },
    labels={
        "note": "Note",
        "tip": "Tip",
        "info": "Information",
        "important": "Important",
        "warning": "Warning",
        "caution": "Caution",
        "danger": "Danger",
    },
)

_PAGES = PageWords(
    compound_heads=words(
        "vice ex non semi anti self well co quasi long short multi inter cross franco euro afro "
        "anglo north south east west"
    ),
    lines=(
        r"skip (?:to|navigation).{0,30}|menu|home|search|sign in|log ?in|register|subscribe(?: now| today)?|my account|open menu|close(?: menu)?|live|watch live"
        r"|share(?: (?:on|via) .{1,20}| (?:this|article)(?: (?:article|story|page|post))?(?: (?:on|via) .{1,20})?)?|print(?: this (?:page|article))?|save(?: article)?|copy link|copy url|link copied|listen(?: to (?:this )?article)?|\d+[- ]min(?:ute)?s? (?:read|ago|listen)"
        r"|reading time\s*:?\s*\d+ ?min(?:ute)?s?|reply|report|like|(?:add (?:a )?)?comment|view (?:all )?comments.{0,20}|advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after).{0,30}"
        r"|about(?: us)?|contact(?: us)?|terms (?:of use|of service|and conditions|& conditions).{0,30}|privacy(?: policy| notice)?|cookie(?:s| policy| settings| preferences)|accept(?: all(?: cookies)?)?|reject(?: all)?|manage (?:cookies|preferences|options)"
        r"|accessibility(?: help)?|connect with us|continue reading(?: the main story)?|photo of the day|sign in to .{1,40}|(?:show )?more sharing options|you have no .{0,20}notifications|\d+ comments? on .{1,200}|join the (?:conversation|discussion)|site ?map|help"
        r"|advert|caption|back to gallery|text size|our latest stories|continue reading below|related links\s*:?|partner news|don[’']t miss\s*:?|current issue|categories|click to tweet|like this story\? share it.{0,30}|this slideshow requires javascript\.?"
        r"|something went wrong with the connection!?|you have (?:full )?access to this article via your institution\.?|access through your institution|cancel reply|back to (?:the )?top(?: button)?|scroll to top|follow us(?: on .{1,40})?"
        r"|sign up|newsletters?|sign up (?:to|for) .{0,30}newsletters?.{0,20}|post comment|(?:previous|next)(?: (?:article|post|story))?|load more|show more|see all|yesterday|breaking(?: news)?"
        r"|email(?: address)?\s*\*?|name\s*\*|website|comment\s*\*|careers|jobs|advertise(?: with us)?|donate|.{0,60}\(?(?:this link )?opens in (?:a )?new (?:window|tab)\)?|jump to recipe(?:\s+print recipe)?|how we use cookies"
        r"|copy link ?(?:url )?copied!?|close extra sharing options|place an ad|weather(?: [^:]{1,20}\d+ ?°.{0,5})?|ad(?: feedback)?|skip ad|image source,?.{0,60}"
    ),
    blocks=(
        r"share (?:on|this|via|page|article)\b.{0,40}|follow us\b.{0,80}|(?:subscribe|sign up)\b.{0,140}|(?:get|receive) .{0,80}(?:newsletter|inbox).{0,60}|(?:topics?|categor(?:y|ies))\s*:.{0,200}|(?:article|story) continues below.{0,40}|skip advert.{0,20}"
        r"|(?:previous|next) (?:article|post|story)\b.{0,150}|reading time\s*:?\s*\d.{0,20}|(?:\d+|one) ?min(?:ute)?s?(?: read)?|\d+ (?:views?|shares?)|listen(?: to this (?:article|story))?.{0,20}|add to .{0,30}|read full article"
        r"|advertisement\W+scroll to continue|(?:don[’']t want to see (?:this|ads)\?\W*)?remove ads|we apologi[sz]e, but this video has failed to load|try refreshing your browser\b.{0,120}|click (?:here )?to (?:read more|view)\b.{0,60}|(?:view|read|show) (?:all )?comments"
        r"|subscribers? only|by|topics|popular|\d{1,3} of \d{1,3}|now playing|powered by\b.{0,20}|back to (?:video|article|story)|loading|explore more on these topics|latest (?:videos?|news|stories) from\b.{0,20}|related (?:video|videos)"
        r"|most (?:read|popular|viewed|watched) (?:in|on) .{1,30}|free (?:daily|weekly) newsletter|buy (?:now|alternative|it now)|shop now|price at|sign in or create an account|don[’']t have an account\?(?: create account)?"
        r"|click to (?:hide|expand|show)|swipe|recommended videos|keep reading|click here to (?:get|download|subscribe|sign up)\b.{0,60}"
    ),
    before_colon="share|follow|tags?",
    headings=(
        r"related(?: (?:articles?|posts?|stories|news|content|topics|coverage|reading))?|more from .{1,40}|more on (?:this|these|the) (?:story|stories|topics?|subject|issue)s?|more stories.{0,40}|you (?:may|might) also (?:like|be interested in).*"
        r"|recommended(?: for you| stories| reading)?|most (?:read|popular|viewed|watched|shared)|trending(?: now)?|top stories|latest(?: news| stories| videos?)|editor[’']s picks?|no comments.*|read more|also read|see also|read next|up next"
        r"|leave a (?:comment|reply)|post a comment|around the web|elsewhere on .{1,30}"
    ),
    comments=r"(?:\d+ )?comments?(?: \(\d+\))?",
    replies="reply|like|report",
    tags="tags?|topics|keywords|filed under",
    sentences=(
        r"our (?:web)?site is (?:the place|your destination) for .{0,160}\b(?:bookmark|sign up)\b.*|enjoy the latest .{0,60}\bnews\.?|please refresh the page .{0,80}\blogged in\.?|chat with us in .{0,30}messenger\b.{0,80}"
        r"|this (?:ad|advertisement) has not loaded yet.*|(?:want to discuss\s*\? )?please read our comment(?:ing|s)? policy.*|you[’']ve successfully subscribed.*|(?:this|our) (?:site|website) uses cookies.*"
        r"|by (?:continuing|using) (?:to browse|to use|this site|our site).*|sign up (?:to|for) (?:our|the|your) .{0,60}newsletters?.*|get .{0,60}(?:delivered|sent) .{0,30}inbox.*|subscribe to (?:our|the) .{0,40}(?:newsletter|channel|podcast).*"
        r"|follow us (?:also )?on .{1,60}|follow us\s*[.!:]\s*(?:facebook|instagram|twitter|x\b|whatsapp|youtube|linkedin|subscribe|sign up|get|download|join|like|on).{0,100}|subscribe(?: (?:now|today))?[,!.:]? (?:for|from|at)(?: (?:only|just))? [£$€]?\d.{0,120}"
        r"|forgot(?:ten)? your password\s*\??|a password will be e-?mailed to you\.?|please enter a search term\.?|looks like you[’']re using a browser.*|to improve your visit to (?:our|this) site,.*|you have permission to edit this article\.?|please (?:enable|turn on) javascript.*"
        r"|the \w+ is not responsible for the content of external sites.*|this material may not be published.*|our standards: the .{0,40}trust principles.*"
    ),
    sections=words(
        "home news world africa asia americas us u.s. uk europe international culture sport politics business markets economy tech technology innovation health science climate environment earth travel arts "
        "entertainment style fashion food books movies music tv weather video videos audio games crosswords magazine opinion live podcasts obituaries education jobs property cars money careers "
        "subscribe login search help about advertise privacy terms cookies accessibility sitemap more"
    ),
    contact="contacts?|contact press|press contact|e-?mail|website",
    calls=(
        r"share|subscribe|sign (?:up|in)|log ?in|register|click|continue with|view (?:all|image|more|\d+)|manage|support|become a|get|stay (?:up to date|informed)|follow|download|save|print|add as|link has|join (?:us|our)|ask (?:an|our|the)|this article was|all rights"
        r"|advertise|increase|decrease|reveal|create an|search"
    ),
    skip="skip|jump",
    ago=r"\d+ ?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?) ago",
    mail_subject="subject",
    mail_heads="from|to|cc|bcc|date|sent|reply-to",
    read_also="read (?:also|more|next)|see also|see more(?! than)|also read|more on this|recommended stories",
    pointers="related(?: (?:stor(?:y|ies)|articles?|posts?|reading|coverage|content))?",
    credits="(?:photos?|images?) credits?|credits?|pictures?|photos?|ph",
    credited=r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy)|image source,?",
    captions=r"\b(?:file|stock) (?:image|photo|picture)\b|\b(?:photograph|image)s?\s?[:/©]|\((?:photo|file)\b",
    screenshots="Screen ?shot",
    portraits="author (?:image|photo|avatar(?: image)?)|headshot of .{2,60}|(?:site |company )?logo|avatar|placeholder",
    watch=r"watch (?:now|live|the video|video|more)|play video|click to play video\b.{0,200}|video\W*\d\d?:\d\d",
    form=(
        r"your e-?mail address will not|required fields are(?: marked)?|save my name(?:,? e-?mail)?|you must be logged in to (?:post a )?comment|(?:this|our) (?:site|website) uses akismet|comments? (?:are|is) (?:closed|moderated)"
    ),
    rights="all rights reserved",
    copying=r"may not be (?:published|reproduced|copied)|(?:not|isn[’']t) responsible for the content of external",
    wall=(
        r"(?:this|the) (?:article|content|story) is (?:only |exclusively )?(?:for|available to|reserved for) .{0,30}(?:subscribers|members)|to (?:continue|keep) reading.{0,60}(?:subscri|sign|regist|log|account)|you have (?:reached your|used (?:your|all)|read (?:your|all|\d+))\b.{0,60}(?:limit|articles)"
        r"|already a subscriber|content is reserved for subscribers|subscribe to (?:continue|read|keep) |(?:subscribe|register|sign in) (?:now )?(?:to|for) (?:read|unlock|get|enjoy|access)|create an account or sign in|unlock (?:more|these|this) (?:articles?|benefits|stories)"
    ),
    cookies=r"(?:we|this (?:site|website)|our (?:site|website))\b.{0,80}\bcookies?\b|cookies?.{0,60}\b(?:accept|accepting|consent)\b",
    privacy=r"\bcookies?\b|privacy (?:policy|notice)|personal (?:data|information)|tracking technolog",
    consent=(
        r"\b(?:site|web|consent\w*|accept\w*|website|partners?|agree\w*|reject\w*|preferences?|settings|browsing|experience|analytics|advertis\w*|ads|personali[sz]\w*|privacy policy|terms|newsletters?|opt[- ]out|vendors?|services?|measure|improve|content)\b"
    ),
    reader="we|our|us|you|your|this (?:site|website)",
    ours=r"\b(?:our|us)\b",
    offer=(
        r"subscribe|sign up|sign in|register|log in|get|receive|follow|join|download|support|become|already a (?:subscriber|member)|don[’']t miss|never miss|start your|try"
    ),
    offered=(
        r"\b(?:newsletters?|e-?mails?|notifications?|podcasts?|articles|inbox|subscri\w*|free|journalism|trial|account|apps?|membership|updates|alerts|channel|members?|independent journalism)\b"
    ),
    offer_openings=(
        r"(?:enjoying|want|like) .{0,60}[?!.].{0,10}\b(?:log in|sign (?:in|up)|subscribe|create an account|share it)\b.{0,60}|new\W{1,3}.{0,30}\boffers?\b.{0,30}|(?:log in|sign in|subscribe|register) (?:or .{0,30})?to (?:continue|read|get|unlock)\b.{0,60}"
    ),
    benefits=(
        r"\b(?:unlimited (?:online |digital )?access|exclusive (?:articles|content|stories)|access (?:to )?(?:articles|exclusive)|share your thoughts|join the conversation|additional articles|e-?mail updates|daily content|e-?paper|ad[- ]free|subscriber[- ]only"
        r"|daily puzzles|cancel anytime)\b"
    ),
    benefit_words=r"\b(?:access|unlimited|subscri\w+|newsletters?|log ?in|sign (?:in|up)|account|premium|digital|exclusive|offers?|puzzles|e-?paper|app)\b",
    shops="at|on|from|via",
    currencies="euros?|dirhams?",
    speech=r"\b(?:said|says|told|according to)\b",
    invites=(
        r"for (?:the )?(?:latest|more|other|breaking)\b.{0,140}\b(?:check|sign up|follow|visit|subscribe|click|download)\b|follow (?:us|\w[\w.’' ]{0,40}) (?:on|via)\b|get in touch with (?:us|our)\b|contact us\b"
        r"|(?:do you have|have you got|got) (?:an? )?(?:story|tip|news|photos?|videos?)\b.{0,60}\?|(?:do you know|have you (?:been|seen)|are|were|did you)\b.{0,80}\?\W.{0,40}\b(?:e-?mail|get in touch|contact|let us know)\b"
    ),
    technical=(
        r"this site is protected by recaptcha|privacy notice\s*:\s*newsletters?|our standards\s*:|purchase licensing rights|this (?:article|page|post|story) (?:may )?contains? affiliate links"
        r"|\bwe (?:may|might|can|could) (?:also )?(?:receive|earn|get|make) (?:an? )?(?:small )?(?:affiliate )?commissions?\b|\b(?:your|disable (?:your|the)|ad block(?:er)? users?\W).{0,120}\bad ?-?block"
    ),
    needs_script="(?:enable|activate|requires?|turn on) javascript|javascript (?:is )?(?:disabled|required|must be enabled)",
)

_BYLINES = Bylines(
    by="(?:written |reported |reporting |posted |words )?by",
    by_labels="author",
    joins="and|with",
    places="in|for",
    roles=words(
        "correspondent correspondents journalist staff writer writers editor political chief special the of service international news agencies agency foreign senior health business economics environment reporter photo photos"
    ),
    not_names=words(
        "the a an any all night day numbers land sea air design law force hand heart then now contrast train default chance mistake"
    ),
    is_author=(
        r"is an? |is the |was an? |are |covers? |writes? |reports? |has (?:covered|worked|written|reported|been)|joined |works |worked |specialises |specializes |serves "
    ),
    reach_author=r"(?:write to|reach|contact|e-?mail|follow|tweet) (?!us\b).{2,80}(?:@\w|\bat https?:|\bon (?:twitter|x|facebook|instagram|linkedin|bluesky)\b)",
    published="(?:(?:first|last) )?(?:published|posted)",
    updated="(?:last )?(?:updated|modified|edited)",
    dated="dates?|created",
    links="on|at",
    short_months="jan feb mar apr - jun jul aug sept/sep oct nov dec",
    day_endings="st|nd|rd|th",
    of="of",
    am=r"a\.?m\.?",
    pm=r"p\.?m\.?",
)

_NUMBERS = Numbers(
    part_links=r"\A in|(?<!\w)(?:of|out of|among)",
    whole_before="of|out of|among",
    part_articles="the|its|their|total|some|a total of",
    change_from=r"\bfrom\b",
    change_to=r"\bto",
    share_links="(?:in|of|out of)(?: every)?",
    rate_before="(?:per|every)[ \u00a0](?:the )?",
    number_before=r"\b(?:no\.?|number)",
    connectors={"and": ("hundred", "scale")},
    fraction_links=("and", "and a", "and one"),
    scale_links=("a", "an"),
    percent=r"per[ \u00a0\u2009\u202f-]?cent\b|percent\b|pc\b",
    percent_tokens=frozenset({"percent", "cent", "pc"}),
    shared="to|and|or",
    shared_before="the|of|about|up to",
    nth=r"(?:nd|rd|st|th)s?\b",
    counted_two=(
        r"(?i:[ \u00a0\u2009\u202f-](?:years?|months?|days?|weeks?|hours?|minutes?|decades"
        r"|centuries)\b)"
    ),
    every_before=r"(?i:every[ \u00a0\u2009\u202f]\Z)",
    after_one=r"(?i:\b(?:one|an?)[ \u00a0\u2009\u202f][^\W\d_]+[ \u00a0\u2009\u202f]and a[ \u00a0\u2009\u202f]\Z)",
    hours=r"[ \u00a0\u2009\u202f-](?:an )?hour",
    century_after="centur",
    roman_before="types?|phases?|stages?|grades?|war|part|class|volume",
    sovereigns="Muhammad|Moh?ammed|Charles|Henry|George|Louis|Philippe|Pius",
    decade_before=r"decades?[ \u00a0\u2009\u202f]\Z",
    before_scale=("more", "other", "additional", "further"),
    groups={"dozen": 12},
    always=(
        r"(?i)(?P<both>\b24/7\b)|(?P<day>\b(?:24|twenty-four)[- ]hour\b|\b24 hours a day\b"
        r"|\bround[- ]the[- ]clock\b|\bday and night\b)"
        r"|(?P<week>\b(?:7|seven) days a week\b|\bevery day\b)"
    ),
    scaled_scales=(1000,),
    ordinal_before=r"(?i)(?:\d|\b(?:per|each|split|few|at|safety|head|feet|women|one|two)|[’']s)[ -]\Z",
    ordinal_words=frozenset({"first", "second", "third"}),
    superlative=(
        r"\b(?:most|least|best|worst|largest|biggest|highest|longest|oldest|smallest|lowest|tallest"
        r"|richest|poorest|youngest|busiest|deadliest|hottest|coldest|wettest|driest|fastest|slowest"
        r"|strongest|weakest|deepest|shortest|greatest|closest|nearest|heaviest|warmest|cheapest"
        r"|safest|earliest|latest|wealthiest)\b"
    ),
    ordinal_after=(
        r"(?i)[ -](?:ministers?|ladies|lady|aid|responders?|hand|name|names|thoughts?|to none|"
        r"of all|and foremost|party|parties|world(?! war)|nations?|secretary|amendment|sight|"
        r"glance)\b"
    ),
    other_habit=r"\d\.\d{3}[.,]\d|(?<![\d,])\d+,\d{1,2}(?![\d,])",
    minus=(r"(?i)\b(?:minus|below|sub-?zero|negative|colder|cooler|lower|by|under|west|south)\b"),
    less=(
        r"(?i)\b(?:loss(?:es)?|lost|deficits?|shortfall|decline[sd]?|decrease[sd]?|shr[aiu]nk\w*|cut|cuts"
        r"|contract(?:ed|ion)|(?:fell|fall\w*|dropp?\w*|down|slipp?\w*)(?! to\b)|less|off|debt"
        r"|recession)\b"
    ),
    worse=(
        r"(?i)\b(?:plung|tumbl|plummet|slid|sank|sunk|sink|contract|los[ei]|reduc|discount|retreat|wors"
        r"|weak)"
    ),
    scaled_nouns=(
        r"[ \u00a0](?:[a-z]+ )?(?:[a-z]{2,}s|people|children|men|women)\b"
        r"|(?<=\dm)(?=[.,;:!?)”]|\Z|[ \u00a0](?:by|in|from|to|at|and|or|last|this|km|ha)\b)"
    ),
    last_century=r"(?i)\b(?:last|previous|past) century\b",
    not_counted="and|for|with|in|at|to|of|on|but|or|who|tall|long|high|wide",
    numbered_before=r"(?i)(?:\bversions?|\bv\.?|\b(?:release|article|art\.|chapter|section|annex|paragraph|§|clause|figure|table)s?)[ \u00a0]?\Z",
    part_before=r"(?i)\b(?:an?|one)[ \u00a0-]\Z",
    part_after=r"[ \u00a0]of\b",
    half_later=r"[ \u00a0\u2009\u202f-][^\W\d_]+[ \u00a0\u2009\u202f]and a half\b",
    words={
        **table("unit", "zero one two three four five six seven eight nine"),
        **table(
            "teen",
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            10,
        ),
        **table("ten", "twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
        **each("hundred", hundred=100),
        **each("scale", thousand=1000, million=10**6, billion=10**9, trillion=10**12, bn=10**9),
        **each("vague", tens=10, hundreds=100, thousands=1000, dozens=10),
        **each("scale", millions=10**6, billions=10**9, trillions=10**12),
        **each("scale", mln=10**6, bln=10**9, trln=10**12),
        **table(
            "ordinal",
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
            1,
        ),
        **each("about", dozen=12, couple=2),
        **each("fraction", half=Fraction(1, 2), halves=Fraction(1, 2), quarter=Fraction(1, 4)),
        **each("fraction", quarters=Fraction(1, 4), thirds=Fraction(1, 3), fifths=Fraction(1, 5)),
        **each("fraction", sixths=Fraction(1, 6), sevenths=Fraction(1, 7), eighths=Fraction(1, 8)),
        **each("fraction", ninths=Fraction(1, 9), tenths=Fraction(1, 10)),
        **each("weak", both=2, twice=2, double=2, doubled=2, doubling=2, pair=2, twin=2, twins=2),
        **each(
            "weak", triple=3, tripled=3, thrice=3, once=1, single=1, sole=1, decade=10, decades=10
        ),
        **each("weak", sexagenarian=60, septuagenarian=70, octogenarian=80, nonagenarian=90),
        **each("weak", septuagenarians=70, octogenarians=80, nonagenarians=90),
        **each("weak", century=100, centuries=100, centenary=100, noon=12, midday=12, midnight=12),
        **each("weak", fortnight=2, fortnightly=2, biennial=2, duo=2, trio=3),
        **each("weak", halved=2, millennium=1000, bicentenary=200, secondly=2, doubles=2),
        **each("weak", couples=2, twofold=2, pairs=2, bilateral=2, biennial=2, tandem=2),
        **each("weak", threefold=3, triad=3, trilogy=3, triples=3, tripling=3, triplets=3, trios=3),
        **each("weak", trilateral=3, triennial=3, fourfold=4, quadruple=4, quadrupled=4, quartet=4),
        **each("weak", foursome=4, quintuple=5, quintupled=5, fivefold=5, quintet=5),
        **each("weak", sixfold=6, sevenfold=7, sextet=6, tenfold=10, centuries=100, millennia=1000),
        **each("weak", hundredfold=100, score=20, fortnights=2),
        **table(
            "decade",
            "twenties thirties forties fifties sixties seventies eighties nineties",
            20,
            10,
        ),
    },
    ordinal_endings=(("ieth", ("y",)), ("th", ("",))),
    separators={",": "group", ".": "decimal", "،": "decimal"},
)

_MONEY = Money(
    names={
        "dollar": "dollar dollars buck bucks",
        "euro": "euro euros",
        "pound": "sterling quid lira liras",
        "yen": "yen yens",
        "yuan": "yuan yuans renminbi renminbis",
        "won": "won wons",
        "dirham": "dirham dirhams",
        "dinar": "dinar dinars",
        "franc": "franc francs",
        "rouble": "rouble roubles ruble rubles",
        "rupee": "rupee rupees",
        "rupiah": "rupiah rupiahs",
        "riyal": "riyal riyals rial rials",
        "real": "reais",
        "peso": "peso pesos",
        "rand": "rand rands",
        "naira": "naira nairas",
        "cedi": "cedi cedis",
        "shilling": "shilling shillings",
        "birr": "birr birrs",
        "ouguiya": "ouguiya ouguiyas",
        "krone": "krona kronor krone kroner crown crowns",
        "zloty": "zloty zlotys",
        "forint": "forint forints",
        "hryvnia": "hryvnia hryvnias",
        "shekel": "shekel shekels",
        "baht": "baht bahts",
        "bolivar": "bolivar",
        "tenge": "tenge tenges",
        "cent": "cent cents penny pence kopeck kopecks",
        "bitcoin": "bitcoin bitcoins",
    },
    ambiguous={"pound": "pound", "pounds": "pound", "won": "won"},
    pounds_of=words("sterling"),
    between=(
        r"new|old|u\.?s\.?|hong kong|new zealand"
        r"|[^\W\d_]+(?:an|ese|ish|iss|aqi|iti|udi|ari|ani|eni|ini|ati|eli|ali|shi|ine)"
    ),
    links=r"of[ \u00a0\u2009\u202f]",
)

_UNITS = Units(
    one="an?|one",
    linked="to|and|or|and of",
    words={
        "mm": "mm|millimet(?:re|er)s?",
        "cm": "cm|centimet(?:re|er)s?",
        "m": "m|met(?:re|er)s?",
        "km": "km|kms|kilomet(?:re|er)s?",
        "in": "inch(?:es)?|(?<=\\d)in|in(?=[ \u00a0]?[().,;/]| (?:wide|tall|long|high|deep|thick)\\b)",
        "ft": "ft|feet|foot|footers?",
        "yd": "yd|yds|yards?|yarders?",
        "mi": "mi|miles?|milers?",
        "nmi": "nmi|nautical miles?|sea miles?",
        "m2": "m²|m2|(?:square|sq\\.?) (?:met(?:re|er)s?|m)",
        "km2": "km²|km2|(?:square|sq\\.?)[ -](?:kilomet(?:re|er)s?|km)|km squared",
        "ft2": "(?:square|sq\\.?)[ -](?:f(?:ee|oo)t|ft)",
        "mi2": "(?:square|sq\\.?)[ -](?:miles?|mi)",
        "ha": "ha|hectares?",
        "ac": "acres?",
        "mg": "mg|milligram(?:me)?s?",
        "g": "g|gram(?:me)?s?",
        "kg": "kg|kgs|kilos?|kilogram(?:me)?s?",
        "t": "t|(?:metric |short |long )?ton(?:ne)?s?",
        "kt": "kiloton(?:ne)?s?",
        "Mt": "megaton(?:ne)?s?",
        "Gt": "Gt|gigaton(?:ne)?s?",
        "oz": "oz|ounces?",
        "lb": "lbs?|pounds?(?! sterling)",
        "st": r"stones?|st(?= ?\d+ ?(?:lbs?|pounds?)\b)",
        "ml": "ml|mL|millilit(?:re|er)s?",
        "cl": "cl|centilit(?:re|er)s?",
        "l": "l|L|lit(?:re|er)s?",
        "m3": "m³|m3|cubic met(?:re|er)s?",
        "gal": "gal|gallons?",
        "bbl": "barrels?|bbl",
        "ft3": "cubic f(?:ee|oo)t",
        "c": "°[ \u00a0]?C|C|\\(C\\)|degrees? (?:Celsius|centigrade|C)|Celsius",
        "f": "°[ \u00a0]?F|F|\\(F\\)|degrees? (?:Fahrenheit|F)|Fahrenheit",
        "deg": "°|degrees?",
        "kmh": "km/h|kmh|kph|kmph|kilomet(?:re|er)s?(?: per hour| an hour|/h)|km per hour|km an hour",
        "mph": "mph|mi/h|miles?(?: per hour| an hour|-per-hour|-an-hour)",
        "kn": "knots?|kn|kts?",
        "ms": "m/s|met(?:re|er)s? per second",
        "W": "W|watts?",
        "kW": "kW|kilowatts?",
        "MW": "MW|megawatts?",
        "GW": "GW|gigawatts?",
        "kWh": "kWh|kilowatt[- ]?hours?",
        "MWh": "MWh|megawatt[- ]?hours?",
        "GWh": "GWh|gigawatt[- ]?hours?",
        "TWh": "TWh|terawatt[- ]?hours?",
        "KB": "KB|kB|kilobytes?",
        "MB": "MB|megabytes?",
        "GB": "GB|gigabytes?",
        "TB": "TB|terabytes?",
        "s": "s|sec|secs|seconds?",
        "min": "min|mins|minutes?",
        "h": "h|hrs?|hours?",
        "day": "days?",
        "week": "weeks?",
        "month": "months?",
        "year": "years?(?:[ -]olds?)?|yrs?",
        "decade": "decades?",
        "century": "century|centuries",
    },
    between=(
        "(?:more|full|long|short|consecutive|straight|further|additional|extra|whole|solid|other"
        "|calendar|working|light|odd|of|a|an)[ -]"
    ),
    decades=True,
    celsius=False,
    plurals="feet",
)

_CALENDAR = Calendar(
    dated_before=(
        r"\d(?:st|nd|rd|th)|\b(?:in|of|on|since|until|by|late|early|mid|last|next|to|and|its|the|this)"
    ),
    month_first=True,
    months=(
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug "
        "September/Sept/Sep October/Oct November/Nov December/Dec"
    ),
    weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    relative=(
        r"(?i)\b(?:today|yesterday|tomorrow|tonight|overnight|weekends?|(?:this|last|next)"
        r" (?:morning|evening|afternoon|night)"
        r"|(?:same|next|previous|following) day|the day (?:before|after))|\b(?-i:Mon|Tue|Tues"
        r"|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?(?!\s[A-Z])"
    ),
    feasts=(
        r"\b(?:Sunday [Ss]chools?|(?:Good|Black|Holy|Easter|Man) (?:Friday|Thursday|Saturday"
        r"|Sunday|Monday)|Ash Wednesday|Maundy Thursday"
        r"|(?:Super|Shrove|Fat|Giving) ?Tuesday|(?:Palm|Easter|Bloody|Super(?: Bowl)?) Sunday"
        r"|(?:Cyber|Whit|Black) Monday|(?:Monday|Thursday|Sunday) Night Football"
        r"|Saturday Night (?:Live|Fever)|(?:Mail on|The) Sunday\b|Sunday (?:Times|Mirror"
        r"|Telegraph|Express|Mail|Post|Herald|Independent|roast)"
        r"|Sheffield Wednesday|Fridays? [Ff]or [Ff]uture|Freaky Friday)"
    ),
    day_before=r"(?i)\b(?:on|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) \Z",
    fraction_after=r"(?i)\sof\b",
    doubtful="May March Mar Jan Sept Sep",
    parts={
        "early": (
            r"\b(?:early|(?:beginning|start) of)(?: (?:in|on|of|the|this|that|last|next|month)){0,4}"
            r" "
        ),
        "middle": r"\b(?:mid[- ]?|middle of (?:(?:the|this|that|last|next|month|of) ){0,3})",
        "late": (r"\b(?:late|end of)(?: (?:in|on|of|the|this|that|last|next|month)){0,4} "),
    },
    periods=(
        r"\d{4}s?|\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|years?|month|week|(?:\w+ |\d+(?:st|nd|rd|th) )?century|decade|morning|day"
        r"|evening|afternoon|season|spring|summer|autumn|winter|quarter"
    ),
)

_CLOCK = Clock(
    cased=True,
    hours="one two three four five six seven eight nine ten eleven twelve",
    parts={
        "am": r"a\.? ?m\b\.?|A\.?M\b\.?|in the (?:early )?morning|this morning|of the morning",
        "pm": r"p\.? ?m\b\.?|P\.?M\b\.?|in the (?:early |late )?(?:afternoon|evening)|this"
        r" (?:afternoon|evening)",
        "night": r"at night|in the night|tonight",
    },
    time=(
        r"(?:DIGITAL(?:[:.h](?P<m>[0-5]\d)(?!\d))?|(?<!\w)(?P<past>half past"
        r" |quarter past |quarter to )?(?P<word>HOURS)(?!\w))"
        r"(?: ?o'clock)?"
    ),
    timed=r"\d[ \u00a0]?(?:[aApP]\.? ?[mM]|[:.h]\d\d)",
    to_hour="to|before",
    to_hour_after="quarter|minutes?|five|ten|twenty",
    timed_parts=("orning", "vening", "fternoon", "night", "a.m", "p.m", "clock"),
    tokens=words(
        "m am pm AM PM M time Time noon midday midnight Noon Midnight morning mornings"
        " evening evenings "
        "afternoon afternoons dawn night clock GMT UTC EST EDT ET CET CEST BST PST PDT CST"
        " CDT MST MSK JST IST "
        "Morning Evening"
    ),
    filled="[ -]?",
    quarter="quarter",
    minutes_to=r"\bto\b",
    twelve=(
        r"(?P<noon>\b(?:noon|midday|12(?::00)? ?p\.?m)\b)|(?P<midnight>\b(?:midnight"
        r"|12(?::00)? ?a\.?m)\b)"
    ),
    day=(
        r"(?P<am>\b(?:morning|mornings|dawn)\b|\da\.?m\b| a\.?m\b)|(?P<pm>\b(?:evening"
        r"|evenings|afternoon|afternoons)\b"
        r"|\dp\.?m\b| p\.?m\b)|(?P<other>\b(?:night|nights|tonight|overnight|noon|party|eve"
        r"|lunchtime|tomorrow)\b)"
    ),
    twelve_parts=("12", "noon", "midday", "idnight"),
    day_parts=("orning", "awn", "vening", "fternoon", "a.m", "p.m", "am", "pm"),
)

_AMOUNT = r"(?:(?:US|AU?|CA?|NZ|HK|S|R)?[$€£¥] ?|(?:USD|EUR|GBP|MAD|Dhs?|Rs\.?) ?)?\d"
"""The beginning of a number in digits, with the sign of its currency: US$4."""

_BOUNDS = Bounds(
    ways={
        "high": r"(?:no|not|never|hardly|any) (?:more|greater|higher|longer|larger|over) than"
        r"|at (?:the )?(?:very )?most"
        r"|(?:not|n[’']t|without) (?:to )?exceed(?:ing|ed)?|never exceed(?:s|ed)?|maximum"
        r"|maximal|a max of|up to"
        r"|capped at|limited to|(?:or|and) (?:less|fewer|under|below)(?! than)",
        "low": r"(?:no|not|never) (?:less|fewer|lower|smaller|shorter) than|at (?:the"
        r" )?(?:very )?least|minimum|minimal"
        r"|upwards? of|a min of",
        "more": r"(?:more|greater|higher|longer|larger|bigger|taller|heavier|faster|older) than"
        r"|exceed(?:s|ed|ing)?|in excess of"
        rf"|(?:over|above|beyond|(?<!the )past)(?= (?:the |some |about )?(?:{_AMOUNT}|two|three|four"
        r"|five|six|seven|eight|nine|ten|half|a (?:hundred|"
        r"thousand|million|billion|quarter|third|year|dozen)|twenty|thirty|forty|fifty|sixty"
        r"|hundred))|surpass(?:es|ed|ing)?|upwards of",
        "less": r"(?:less|fewer|lower|smaller|shorter|younger) than|(?:under|below)(?= (?:the"
        rf" |some |about )?(?:{_AMOUNT}|two|three|four|five|"
        r"six|seven|eight|nine|ten|half|a (?:hundred|thousand|million|billion|quarter|third"
        r"|year|dozen)|twenty|thirty|"
        r"forty|fifty|sixty|hundred))",
        "near": r"nearly|almost|close to|just under|just short of",
        "about_after": r"or so|or thereabouts|(?:approximately|roughly)(?= ?(?:[.,;:!?)]|\Z))",
        "about": rf"(?:about|around|some)(?= (?:the |a )?(?:{_AMOUNT}|\w+(?:teen|ty)\b|two|three|four"
        r"|five|six|seven|eight|nine|ten|half|hundred|thousand|million|billion|dozen))|roughly"
        r"|more or less|approximately|approx\.?|circa|in the region of|an estimated",
        "exact_after": r"(?:exactly|precisely|on the dot)(?= ?(?:[.,;:!?)]|\Z))",
        "exact": r"exactly|precisely",
        "more_after": r"(?:or|and) (?:more|above|over|up(?! to)|older|higher|greater)(?! than"
        rf"| {_AMOUNT})",
        "less_after": rf"(?:or|and) (?:less|fewer|under|below|younger|lower)(?! than| {_AMOUNT})",
    },
    unbound=(
        r"(?:(?:talk|worr|concern|complain)\w*|sp(?:eak\w*|oken?)|films?|movies?|books?"
        r"|stor(?:y|ies)|questions?|debates?|information|details|all) about"
        r"|(?:revolv|cent(?:er|re)|built)\w* around"
    ),
    tokens=words(
        "about About around Around some Some so thereabouts roughly Roughly approximately Approximately "
        "approx Approx circa Circa region estimated dot exactly Exactly precisely Precisely "
        "than most least maximum Maximum minimum Minimum maximal minimal exceed exceeds exceeded "
        "exceeding excess over Over above Above beyond Beyond past up Up surpass surpasses"
        " surpassed "
        "surpassing under Under below Below capped limited max min more less fewer older younger "
        "higher lower upward upwards Upwards nearly Nearly almost Almost close Close short"
    ),
    kept=r"(?i)(?:more|less|fewer) than|at least|about|around|approximately|roughly",
    instead=r"(?i)\b(?:from|between|plus|more|under|over|below|above|ca|c(?=\.)|circa|near|some|estimat\w+"
    r"|towards|top(?:s|ped|ping)?|pass(?:e[sd]|ing)?|mark|north of|shy of|neighbou?rhood|vicinity"
    r"|give or take)\b|\A-?(?:odd|ish)\b",
)

_WITHOUT = r"(?<!\bor )\bwithout\b(?! charge\b)"
"""*Without*; *with or without* negates nothing."""

_NEGATION = Negation(
    joined=r"\b(?:and|or|nor)",
    added=True,
    clauses=(
        r"\b(?:not|never|nobody|nothing|none|cannot|neither)\b|n't\b"
        rf"|\b(?:hardly|barely|scarcely)\b(?! ever)|{_WITHOUT}"
        r"|\bno\b(?! (?:matter|doubt|wonder|less|fewer|more|later|earlier|sooner|smaller|bigger|larger)\b|-|\.? ?\d)"
    ),
    particles=r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without)\b|n't\b",
    idioms=(
        r"\bnot (?:only|just|merely|simply|solely|least|to mention|so much|unlike|uncommon\w*)\b"
        r"|\bnot (?:unusual\w*|until|infrequent\w*|long (?:after|before|ago))\b|\bcannot but\b"
        r"|\b(?:can't|cannot|couldn't) (?:help|wait|agree more)\b|\bno (?:less|fewer) than\b"
        r"|\bnothing (?:but|less than|short of)\b|\bwhy (?:not|don't|doesn't|didn't)\b"
        r"|\bnone other than\b|\bor not\b|\bif not\b|\bsecond to none\b|\bno doubt\b"
        r"|\bn't (?:just|only|merely|simply)\b|\bmore often than not\b|\bno wonder\b"
        r"|\w+n't (?:it|they|he|she|you|we|i)\s?\?|\bno matter\b|\bnever before\b"
        r"|\bnone of the above\b|\bnot to be outdone\b"
    ),
    carriers=(
        "not never no none nobody nothing neither nor without cannot nowhere unless hardly barely"
        " rarely seldom scarcely scarce rare few fewer little fail* lack* refus* deny denie* denying"
        " denial avoid* prevent* instead except excepted excepting exception exceptions absen* miss misses missing reject* prohibit*"
        " forb* beyond irre* irra* arrhythm* discomf* offline regardless irrespective indist* indiscern* inescap* inevit* asympt* anonym* atyp* imposs* impract* imperf* improb* immobil*"
        " impatien* illeg* illog* illit* disagre* disappea* disappoint* disallow*"
        " dislik* mistrust* distrust* disreg* discontinu* dishon* disob* dispens* disbel* disinc* disinter*"
        " inab* inac* inad* incap* incomp* incon* incorrect* indecis* inef* inel* inex* insuf* inval*"
        " invis* insignif* insens* intoler* invuln* inapp* inel* inhum* infreq* indif*"
        " nonex* nonpay* noncom* nonprof* misunder* wrong* other_than rather_than free_of"
        " free_from devoid lose loses losing lost loss decline* declining omit* abstain* exclud*"
        " exclus* ban bans banned banning neglect* "
        " short_of unable yet_to still_to far_from refrain* no_longer away_from remains_to remain_to"
        " give_up gave_up given_up barred "
        " ignor* dismiss* less_than reluctan* "
        " off_limits blank exempt* half-heart* withh* withdraw* scrap*"
        " abandon* shun* skip* cancel* suspend* vacan* empty "
        " exclu* precl* rule_out ruled_out rules_out ruling_out"
        " keep_from kept_from bereft deprive* depriv* last_thing fall_short"
        " fell_short stand_by stands_by stood_by standing_by idly impedi* defy defies"
        " defied elud* apart_from save_for anything_but "
        " "
    ),
    besides=(
        "prevention preventi* against stop* ceas* end ended ending halt* disab* oppos* independ*"
        " scarcity shortage* suspens* cancel* scrap* remov* boycott* embargo* interrupt* free"
    ),
    always=rf"{_WITHOUT}|\b(?:refus\w+|ban|bans|banned|impossible)\b",
    urges=(
        r"\b(?:not|n't|never) (?:hesitat|miss|forget)\w*|\bnot to (?:hesitat|miss|forget)\w*",
        "hesitat* miss forget forgetting neglect fail",
    ),
    contrasts={
        "easy": (
            "easy easily simple obvious* straightforward",
            "difficult* hard* challeng* tough* tricky struggl* complicat*",
        ),
        "know": (
            "know* knew clear* aware familiar* understood certain* sure decided",
            "ignor* unknown mystery wonder* trouble guess* confus* puzzl* unsure uncertain* unclear unfamiliar new strange doubt* question*",
        ),
        "long": ("last* long longer", "short* brief* only soon quick* temporar* within"),
        "well": (
            "well good right fine like* great better best enjoy* happy impress*",
            "bad* wrong* worse* ill poor* terrib* awful* hate* sucks sucked disliked sad* upset* disappoint* pain* tough hard trouble*",
        ),
        "can": (
            "can could able manag* succeed*",
            "fail* struggl* trouble* difficult* hard* avoid* problem* unsuccess* vain limit* stuck trapped",
        ),
        "again": (
            "yet still over finished ended settled control",
            "remain* await* pending ongoing continu* early before",
        ),
        "control": ("control* contain*", "ongoing continu* raging rage* still*"),
        "will": (
            "want* will willing wish* accept* agree* recogni* comment*",
            "refus* declin* ignor* reject* wav* silen* reluct* disreg*",
        ),
        "many": (
            "many much lot great* enough very too sufficient*",
            "few* little low small* lack* short* limited rare* hard*",
        ),
        "common": ("common* often frequent* usual*", "rare* seldom few little"),
        "change": (
            "chang* move* alter*",
            "same remain* stay* steady stable constant* intact identical still",
        ),
        "forget": (
            "forget* forgot* lose",
            "remember* mind recall* sure think keep memor* always still",
        ),
        "alone": (
            "only alone just merely simply sole",
            "also other* among one_of as_well too both beyond many several another",
        ),
        "agree": (
            "agree* support* favour* favor* back* approv*",
            "oppos* against disput* object* critici*",
        ),
        "wait": ("until till as_long_as", "until before once pending delay*"),
        "true": (
            "true correct* accurate* right real*",
            "false* wrong* mistak* fake* lie lies lying myth",
        ),
        "fear": ("inspir* empty vacant", "short lack* full throng* crowd* packed"),
        "high": ("reach* meet* match* high* level*", "below short under* less low*"),
        "care": (
            "care* matter* mind* interest*",
            "carefree regardless indiff* indifferent ignor* fine",
        ),
        "allow": (
            "allow* permit* should must need* have",
            "forbid* prohibit* ban* avoid* illegal* beware refrain* stop* careful*",
        ),
        "take": ("underestim*", "beware serious* careful*"),
        "exception": ("escap* except* immune spared", "too also even same"),
        "weaken": (
            "weaken* fall* fell decline* drop* wan* fade* slow* let_up",
            "remain* high strong* steady still continu* stay*",
        ),
        "sleep": ("sleep* slept", "insomnia* awake sleepless* restless*"),
        "legal": (
            "illegal* unlawful forbidden prohibited banned",
            "legal* lawful allowed permitted",
        ),
        "rare": (
            "rare* uncommon unusual infrequent unfamiliar unknown",
            "often common* frequent* familiar* many",
        ),
        "bad": (
            "bad wrong impossible useless difficult hard far absent",
            "good well fine right possible useful easy near close present",
        ),
        "as": ("as so", "less fewer"),
        "before": ("before until", "after only later from"),
        "stop": (
            "longer anymore",
            "stop* ceas* end ended ending former* over quit halt* discontinu* retire* gone past",
        ),
        "purpose": ("so to order that", "avoid* prevent* escap* evad* stop keep* lest"),
        "hesitate": ("hesitat*", "quick quickly prompt* swift* immediately readily eager*"),
        "praise": ("stint*", "prais* laud* hail* heap* lavish* salut* glowing effusive* rave*"),
    },
    says_nothing=r"\b(?:no (?:wonder|matter|less|fewer|doubt)|or not|without (?:a )?doubt|non-?governmental|non-?profits?)\b",
    paired={
        "help": r"\b(?:can't|cannot|can not|couldn't|could not) (?:\w+ )?(?:help|but|resist)\b",
        "matter": r"\b(?:(?:does|do|did)(?:n't| not) (?:really )?matter|no matter|regardless)\b",
        "until": r"\b(?:not|n't|never) (?:\w+ ){1,4}(?:until|unless|except|but)\b",
    },
    triggers=words(
        "not never nobody nothing none cannot neither without hardly barely scarcely Hardly Barely Scarcely no t Neither Without No Not Never Nobody Nothing None Cannot"
    ),
    prefixed=(
        r"\b(?:un(?!der|like\b|it|iv|io|iq|ani|til|fort|cle|fold|veil|leash|rest\b)[a-z]{4,}"
        r"|(?!unless|nevertheless|nonetheless|regardless|bless|wireless)[a-z]{3,}less(?:ly|ness)?"
        r"|[a-z]+-free|carefree|non-?[a-z]{4,})\b"
    ),
    either=r"\b(?:or|nor)\b",
    first=r"\b(?:before|until|till|unless|first)\b",
)

_HEDGES = Hedges(
    kinds={
        "suspicion": (
            "alleged allegedly allege alleges alleging allegation allegations apparently suspect suspects suspected suspicion* reportedly purported* supposedly presumed"
            " | report* presum* suppos* suspic* so-called so_called believ* thought accus* charg*"
            " claim* said apparent* may might could likely possib* assum* would-be hypoth* putativ*"
            " defendant* probab* perhaps potential* indict* wanted question* investigat* doubt* case*"
            " seem* appear* consider* expect* considered told pretend* imagin* notional fear* mistrust* evident* obvious* so_it"
            " perceived perceiv* candidate culprit* distrust* perpetrator* linked involv* say says alleg*"
        ),
        "accusation": (
            "accus* charged indicted | charg* alleg* indict* claim* blam* suspect* trial* prosecut*"
            " critici* complain* denounc* fac* said report* case* decr* sued su* lawsuit* slam* lash*"
            " condemn* target* label* call* brand* receipt allegation* argu* defendant* blast* point* expos* convict*"
        ),
        "attribution": "according | reportedly as_per in_the_eyes_of in_the_words_of as_a "
        + _EN_SAID,
        "chance": (
            "perhaps maybe probably possibly presumably potentially likely might may"
            " | could can would reportedly whether seem* appear* apparent* suggest* probab* possib* potential*"
            " likel* plausibl* conceiv* think* thought believ* expect* look*"
            " assum* presum* suppos* chance* estimat* odds prospect* doubt*"
            " imagin* speculat* want* prospective"
            " hypothe* capab* supposed predict* forecast* poised"
            " opportunit* unlikely indicat* some_sort"
            " alleged* suspect* purport* not_impossible impossib* "
            " undoubtedly doubtless no_doubt as_if feasib* ought would"
        ),
    },
    fixed=(
        r"\b(?:who|what|where|how|which)ever\b[^.,;]{0,30}\bmay\b|\bwhile (?:\w+ ){1,2}may\b"
        r"|\baccording to (?:whether|its|their|his|her)\b"
    ),
    not_hedges=r"\bMay\b",
)

_OPPOSITES = Opposites(
    poles={
        "rise/fall": (
            "rise rises rising rose risen increas* grow grows growing grew growth climb* soar*"
            " surg* hike hikes | up more higher gain* jump* boost* expan* rais* improv* add* upward*"
            " uptick escalat* accelerat* ramp* swell* bigger larger greater enhanc* doubl* tripl*"
            " progress* advanc* inflat* boom* heighten* strengthen* exacerbat* spik* skyrocket*"
            " augment* upturn* extend* enlarg* accru* grown most top high* longer great* further"
            " deepen* widen* multipl* develop* promot* compound* worsen* bolster* leap* over peak*"
            " better richer intensif* additional elevat* appreciat* rebound* leap* leapt lifted lifts lift",
            "fall falls falling fell fallen decreas* decline declines declining drop drops dropped"
            " dropping reduc* diminish* lowered lowering plummet* plung*"
            " | down cut cuts cutting less lower lowest loss* lose* losing lost shrink* shrank"
            " shrunk* slump* tumbl* slid* slip* weak* shed sank sink* sunk dip* eas* slash*"
            " downward* downturn* deteriorat* curb* mitigat* limit* short* fewer smaller reced*"
            " contract* slow* collaps* retreat* dwindl* wan* lessen* crash* trim* relax* attenuat*"
            " declin* minimi* moderat* restrict* decay* low backward* behind setback* retrea*"
            " alleviat* subsid* erod* erosion narrow* depreciat* tumbl* lowers halv*",
        ),
        "before/after": (
            "before | prior previous* earlier* ahead pre* preced* ago until till by advance former*"
            " first already eve early ante* beforehand no_later lest then past without leading up_to"
            " without back last to_date so_far hitherto yet front forward* fore* start* initial*"
            " next than rather upcoming come",
            "after | afterward* later follow* since upon once post* subsequent* then next when past"
            " behind having succeed* wake now thereafter as late in_the_wake ensu*"
            " in_search seek* despite hunt* track* chas* pursu*",
        ),
        "more/less": (
            "more | most over above exceed* further greater greatest higher highest additional*"
            " longer longest better best larger largest bigger biggest up extra beyond other also"
            " again excess plus besides moreover furthermore increas* grow* much very stronger older"
            " faster wider deeper heavier richer warmer hotter closer easier earlier later broader"
            " tougher harder safer farther quicker taller brighter sharper newer happier healthier"
            " nearer rather mostly especially particularly upper senior any anymore simpler worse"
            " smaller younger shorter lower cheaper oldest well late worst least too stricter than"
            " elder* enhanc* addition ever heighten* anymore longer broad* intens* addi* strong*",
            "less fewer | least under below minus lower smaller cheaper younger down within short*"
            " only few little reduc* un* weaker decreas* lesser slower worse minimum low* cooler"
            " poorer easier up_to ease* softer lighter mild* minor moderate* fell fall* declin*"
            " partial* " + _NO,
        ),
        "north/south": (
            "north northern northward* northbound northerly northeast* northwest* | upper arctic",
            "south southern southward* southbound southerly southeast* southwest* | lower antarctic",
        ),
        "east/west": (
            "east eastern eastward* eastbound easterly southeast* northeast* | orient* asia* levant*",
            "west western westward* westbound westerly southwest* northwest* | occident* wild",
        ),
        "win/lose": (
            "win wins winning won victory victories victorious winner* triumph*"
            " | gain* beat* defeated defeating earn* prevail* succeed* success* champion* title* clinch* take"
            " took taken takes conquer* overc* award* victor* get got achiev* sav* top reach* mak*"
            " made secur* spread* receiv* honor* honour* recipient* accru* pick* collect*",
            "lose loses losing lost loser* defeat defeats"
            " | loss* beat* defeat* beaten fail* fell miss* forfeit* overthrow* eliminat* bow* miss*"
            " waste* gone dead died shed suffer* drop* without* disappear* depriv*",
        ),
        "open/close": (
            "open opens opened opening openings reopen* | launch* start* inaugurat* begin* began"
            " broad public free* available unlock* clear* initiat* premier* debut* establish* set",
            "closed closes closing closure* shut shuts shutting shutdown*"
            " | close* clos* end* lock* seal* block* finish* conclud* near* stop* fold* final*",
        ),
        "import/export": (
            "import imports imported importing importer* importation* | foreign* overseas brought",
            "export* | ship* overseas sell* sold sale* outbound abroad foreign",
        ),
        "entry/exit": (
            "entry enter enters entered entering entrance*"
            " | in into join* admission* access* arriv* came come* get* got introduc* effect* through"
            " reach* start* starter* mov* incoming intake took take cross* door*",
            "exit exits exited exiting | releas* out left leav* depart* output withdraw* emerg*"
            " outing* issu* came come* end* quit* pull* leaving outlet* way launch* publi* off* from",
        ),
        "buy/sell": (
            "buy buys buying bought buyer* purchas* | acqui* shop* procur* get* got takeover* own*"
            " consum* spend* pay* paid",
            "sell sells selling sold seller* sale sales | retail* market* trad* auction* dispos*"
            " vend* offload* bestsell* peddl* deal* divest* shop* store*",
        ),
        "accept/refuse": (
            "accept* agree agreed agrees agreeing adopted approved approves approve | passed allow* permit* approv* consent* admit* welcom*"
            " embrac* grant* willing tak* took receiv* endors* adopt* acknowledg* concede* agree*"
            " settle* recogni*",
            "refuse* refusing refusal* reject* | declin* den* turn* against oppos* object*"
            " unwilling* disallow* fail* prevent* rebuff* spurn* dismiss* stop* resist* throw* threw"
            " ban* bar barred waste rubbish veto* abandon* away off un* exclud* discharg* emission*"
            " releas* discard* dump* trash cut* " + _NO,
        ),
        "for/against": (
            "favor favour in_favor in_favour favorable favourable voted_for vote_for"
            " | for support* pro back* prefer* favo* endors* good benefi* advant* positiv* conduc*"
            " approv* welcom* like*",
            "against | oppos* anti* contrary versus v vs with to from despite at combat* fight*"
            " counter* hostil* resist* on over per adverse* unfavo* prevent* tackl* toward* for*",
        ),
        "begin/end": (
            "begin begins began begun beginning start starts started starting"
            " | early launch* initiat* onset first open* commenc* kick* original* debut* outset"
            " dawn inception introduc* embark* origin* initial* set beginner* new undertak* get*"
            " inaugur* founded rookie rise since from proceed* enter* init*",
            "end ends ended ending finish*"
            " | late* final* last complet* over terminat* clos* ceas* stop* expir* eventual* until"
            " conclu* halt* abolish* fine* purpose* culminat* done endless* eliminat* aim* through*"
            " fin finali*",
        ),
        "majority/minority": (
            "majorit* | most* main* large* bulk predominant* many",
            "minorit* | few small* ethnic",
        ),
        "above/below": (
            "above exceed* superior* surpass* | higher high* more over greater upper senior larger"
            " top* better* beyond great* super* outweigh* up advanced excess longer than outnumber*"
            " pass* overt* bigger older past out* heavier graduate* tertiary parent",
            "below inferior* | lower less under* fewer smaller beneath low* down short* minor bottom"
            " sub* behind younger worse weaker within poor*",
        ),
        "former/future": (
            "former formerly ancient | old* ex past previous* veteran* one-time once earlier prior"
            " early historic* late elder* senior* antiqu* long-standing alum* onetime outgoing first"
            " original* antique graduat* anci* ancest*",
            "future | upcoming coming next be incoming would-be soon forthcoming later prospect*"
            " ahead eventual* will tomorrow long-term would expect* potential* new going subsequent*"
            " further hence* intend* plan*",
        ),
        "right/left": (
            "right rightward* right-wing | right* conservative* straight starboard republican* tory",
            "left leftward* left-wing leftist* | left* liberal* port labour democrat*",
        ),
        "birth/death": (
            "born birth births birthplace | native* deliver* newborn* origin* emerg* inception*"
            " creat* begin* natal arise* giv* came come* start* rise nascent lead* result* form*"
            " birth* infant* bir*",
            "death deaths died die dies dying deceased dead"
            " | kill* fatal* casualt* toll* lethal mortal* life* los* victim* claim* perish* succumb*"
            " murder* stillborn stillbirth* posthum* late suicide* end* lives pass* slain* fallen",
        ),
        "most/least": (
            "maximum maximal* maximis* maximiz* | most peak* top* highest largest up_to limit* full*"
            " max greatest longest optim* cap best high* extend* more great*",
            "minimum minimal* minimis* minimiz* | least lowest smallest min low* little less* few*"
            " short* reduc* mitigat*",
        ),
        "surplus/deficit": (
            "surplus* | excess* profit*",
            "deficit* | shortfall* gap* lack* shortage* deficien* loss*",
        ),
        "allow/forbid": (
            "allow allows allowed allowing authoris* authoriz* permit permits permitted permission*"
            " | let lets enabl* able can could may possible approv* legal* clear* licen* grant* help*"
            " sanction* official* right* entitl* accredit* agree* sign* go empower* un* accept* free*"
            " give* authorit* mandat*",
            "ban bans banned banning forbid* forbad* prohibit*"
            " | prevent* bar* block* illegal* outlaw* limits restrict* den* unlawful* off* refus*"
            " illicit* stop* keep* reject* disallow* clos* censor* prohib* " + _NO,
        ),
        "guilty/innocent": (
            "convict* condemn* guilty sentenced | sentenc* jail* guilt* fined ordered denounc* found"
            " imprison* doom* blame* culprit* prison*",
            "acquit* exonerat* innocent innocence | clear* not_guilty innocen* absol* pardon* vindicat*",
        ),
        "arrive/depart": (
            "arrive* arriving arrival* | come* came coming reach* land* join* get* got influx*"
            " enter* manag* advent* happen* occur* appear* be finish* here end* able succeed* show*"
            " make* made immigra* incoming took introduc* since until move*",
            "depart departs departed departing departure*"
            " | leav* left start* exit* resign* quit* step* go goes went going gone outset initial*"
            " head* original* sail* first beginning* abandon* begin* flee* fled off out part* evacua*"
            " away retir* take* divorc* drop* escap* vacat* set* withdr* from",
        ),
        "hot/cold": (
            "hot hotter hottest heat warm warmer warmth | warm* heat* boil* burn* therm* tropic*",
            "cold colder coldest | cool* chill* freez* frozen ice icy frost* frigid winter* low*",
        ),
        "rich/poor": (
            "rich richer richest wealth* | affluen* prosper* high* abundan* afford* fertile well-off"
            " full* enrich* large* asset* resource* well million* billion*",
            "poor poorer poorest poverty | poor* impoverish* depriv* needy destitute low* bad* weak*"
            " disadvantag* unfortunate",
        ),
        "large/small": (
            "large larger largest big bigger biggest huge"
            " | great* major* much considerabl* substantial* significant* tall* high* long* wide*"
            " grand* main broad* older adult* vast immense* extensive* extreme* most very so good"
            " heavy full* top lead* massive* giant* enorm* import* key deep* strong* rich senior big*"
            " large* bulk* super* mass* many more* real* wonder* best well wid* sever* strict* old*"
            " prominent* up growing all giant increas* prime boulevard department* hig* intense"
            " famous greatly mega* mighty loud serious* sharp* elder* thick*",
            "small smaller smallest tiny"
            " | little young* kid* short* minor baby lower less* brief low* light* mini* petty few*"
            " modest* narrow* slight* compact* child* small* limit* girl* boy* boyfriend* girlfriend*"
            " grand* grandchildren grandson* breakfast* gradual* slim* thin* local micro* quick* son"
            " daughter* simple inch* part* bit early",
        ),
        "high/low": (
            "high higher highest | tall* top* large* great* up* senior* loud* above rais* expensive"
            " much significant* heavy elevat* big* strong* advanced increas* height* more severe*"
            " hot* upper rear* educat* raised grown brought bred steep* over head* fine rich* hig*"
            " substantial* serious* rise* rose lofty most peak* extrem* good risen excess* long*",
            "low lower lowest | down* small* poor* little short* bottom under* less* few* soft*"
            " limited mild* minor base* slight* weak* thin* narrow* light* faint* shallow* fragil*"
            " below slow* deep* dark* sub* low* cheap* reduc* modest* beneath in_the_lower fall*"
            " meager* poverty weak* infirm* minimal* stocking*",
        ),
        "first/last": (
            "first | prime premier* initial* early earliest one lead* top* maiden debut* main"
            " original* primary once former* begin* pioneer* novice foremost preliminary inaugural"
            " opening start* number chief earlier st basic front raw begin* forefront",
            "last latest final | past recent* previous* end* former* latter lately since this late*"
            " preceding ultim* finish* eventual* these most newest until he she they it him her them"
            " those whom who down lastly youngest back his their that",
        ),
        "fast/slow": (
            "fast faster fastest quick quickly rapid rapidly swift* accelerat*"
            " | speed* soon* prompt* hast* brisk* quick* early fast* immediate* express* short* rush*"
            " hurr* sharp* drama* expedit* earl* rapid* burgeon* steep* urgent* in_no_time agile",
            "slow slows slower slowly slowed slowing slowdown"
            " | gradual* late* delay* slug* lag* steady stead* slack* hinder* weak* eas* dec* time*"
            " long* imped* curb* hamper* less*",
        ),
        "better/worse": (
            "improv* better | enhanc* best good progress* upgrad* boost* optim* ease* advanc* refin*"
            " develop* ameliorat* perfect* well increas* higher recover* promot* rais* brighter",
            "worsen* worse deteriorat* aggravat* exacerbat*"
            " | worst bad* degrad* deepen* compound* declin* harm* serious* damag* heighten* critic*"
            " erod* increas* intensif* weaken* escalat* decay* fall* severe* downgrad* poor*",
        ),
        "positive/negative": (
            "positive positively positives | good favo* better upbeat benefi*",
            "negative negatively negatives | bad* adverse* harm* minus below",
        ),
        "success/failure": (
            "succeed* success* | manag* achiev* able win* won pass* accompl* hit* well prosper*"
            " thriv* reach* got complet* effect* pull* master* found came follow* could triumph*"
            " fruit* made make* did secur* break* next popular* bring* attain* perform* line*",
            "fail fails failed failing failure* | los* lack* miss* defeat* setback* collaps* out un*"
            " fiasco fault* bankrupt* breakdown* short* default* flop* faltered blow chess check* fell"
            " break* down " + _NO,
        ),
        "confirm/deny": (
            "confirm* | affirm* verif* proved proven admit* acknowledg* said sa* upheld establish*"
            " valid* show* corrobor* reaffirm* certain*",
            "deny denies denied denying denial* | reject* refut* disput* dismiss* contradict* disput*"
            " rebut* decl* disavow* lie* lying false* " + _NO,
        ),
        "free/jail": (
            "freed release released releases releasing liberat* | free* bail* let out pardon* exempt*"
            " escape* discharg* parole* exit* sav* rescu* emancip* drop* relea*",
            "arrest* imprison* detain* jailed | jail* detention* custody prison* captur* caught"
            " incarcerat* apprehend* inmate* lock* hold* held cell* nab* bars behind",
        ),
        "attack/defend": (
            "attack attacks attacked attacking attacker* | assault* offens* strike* struck raid*"
            " bomb* forward* hit* terror* charg* tackl* ambush* target* onslaught* mugg* invas* invad*",
            "defend defends defended defending defence* defense* defender* defensive*"
            " | protect* advoca* lawyer* argu* guard* support* shield* champion* uph* stand* back*"
            " military pentagon arms forbid* banned counsel deter* safeguard* not",
        ),
        "easy/hard": (
            "easy easier easiest easily | simple simpl* facilit* eas* readily convenien* straight*"
            " comfort* smooth* quick* effortless* well accessible light* user* handy little ready",
            "difficult difficulty difficulties hard harder hardest"
            " | tough* challeng* hard* tricky trouble* struggl* complicat* complex* problem* strain*"
            " rough* barely painful* uneas* un* severe* demanding bad* dire sensitive* heavy less*"
            " adversity deprivat* " + _NO,
        ),
        "ally/enemy": (
            "ally allies allied | friend* partner* alliance*",
            "enemy enemies foe foes | adversar* rival* oppon* hostil*",
        ),
        "war/peace": (
            "war wars warfare wartime | conflict* fight* battle* combat* milita* troop* armed fought",
            "peace peaceful* peacetime | calm* truce* quiet* ceasefire* tranquil* pacif* pax",
        ),
        "public/private": (
            "public publicly | state* gover* national* audienc* popular* crowd* fans common* viewer* official* open* spectat* general fan civil social people readership community",
            "private privately | priv* person* individual* own depriv* secret* domestic inside confidential closed particular behind off",
        ),
        "inside/outside": (
            "inside interior* indoor* | within in into inner intern* domestic* home* inland insid*"
            " through* in-house intra* among enter* entry inward*",
            "outside exterior* outdoor* | external* abroad foreign* out outer overseas beyond off out*"
            " away extr* surface open* elsewhere other* another around in_public international*",
        ),
        "presence/absence": (
            "presence | present* attend* exist* here having current* there show* occur* being with",
            "absence* absent | lack* missing away out miss* free fail* miss " + _NO,
        ),
        "possible/impossible": (
            "possible possibly able capable | can could may might possib* potential* feasib* likely"
            " enabl* opportun* allow* capab* option* best* as_* would maybe viab* plausible abilit*"
            " eventual* practicable*",
            "impossible impossib* unable incapable inability"
            " | fail* beyond incap* out imposs* un* im* less* inca* too " + _NO,
        ),
        "next/previous": (
            "next upcoming forthcoming | coming future following near* imminent come* soon ahead"
            " subsequent* this later approach* to_be closest",
            "last past previous | recent* latest former* earlier prior preceding ago final before"
            " late* old* ended back yesterday",
        ),
        "tomorrow/yesterday": (
            "tomorrow | future next on day follow*",
            "yesterday | past former before last on previous*",
        ),
        "morning/evening": (
            "morning mornings | dawn early sunrise am a_m breakfast daybreak overnight m brunch today",
            "evening evenings tonight | night* afternoon* dusk sunset pm p_m dinner* late party last soiree eve gala m",
        ),
        "summer/winter": (
            "summer summers summertime | midsummer hot* warm*",
            "winter winters wintertime | winter* cold* snow*",
        ),
        "legal/illegal": (
            "legal legally lawful lawfully | law* legit* permit* allow* right* licens* judici* legal* juri*",
            "illegal* unlawful* illicit* | banned outlaw* prohib* forbid* undocument* irreg* clandest* smuggl* "
            + _NO,
        ),
        "often/rarely": (
            "often frequently | frequen* usual* common* regular* general* many times much always oftentimes",
            "rarely seldom | rare* hardly scarce* few little infreq* occasional* sometimes " + _NO,
        ),
        "optimism/pessimism": (
            "optimis* | hope* confiden* upbeat positiv* optim*",
            "pessimis* | gloom* bleak* negativ*",
        ),
        "rural/urban": (
            "rural | countryside villag* farm* country",
            "urban* | cit* town* metropol*",
        ),
        "admit/deny": (
            "admit admits admitted admitting confess* acknowledge* acknowledging | admi*"
            " acknowledg* recogni* concede* accept* own* plead* pled guilty agree* allow*",
            "deny denies denied denying denial | reject* refut* disput* dismiss* den* refus* lie*"
            " lying " + _NO,
        ),
        "accuse/acquit": (
            "accuse accuses accused accusing accusation* indict* | accus* charge* prosecut* alleg*"
            " blam* suspect*",
            "acquit* exonerat* | clear* absol* innocen* pardon* vindicat* free*",
        ),
        "praise/criticise": (
            "praise praises praised praising congratulat* hailed hails commended applauded"
            " | welcom* prais* hail* commend* laud* applau* salut* honor* honour* thank*"
            " compliment* tribute* greet* acclaim* celebrat* tout* cheer*",
            "criticise* criticising criticize* criticizing criticism denounce denounces denounced"
            " denouncing deplor* lambast* slammed | critic* condemn* blam* attack* denounc* decr*"
            " mock* slam* reproach* blast* accus* complain* challeng*",
        ),
        "impose/lift": (
            "impose imposes imposed imposing imposition | impos* introduc* institut* enforc*"
            " declar* lev* put place* tax* slap*",
            "lifted lifting lift lifts repealed | lift* repeal* abolish* remov* revok* cancel* end*"
            " drop* eas* scrap* rais* rescind*",
        ),
        "appoint/dismiss": (
            "appoint* named nominated nomination* | nam* nominat* elect* hire* hiring select*"
            " chosen promot* recruit* install*",
            "sacked sacking dismissed dismissal dismisses ousted ousting | sack* dismiss* oust*"
            " fire* remov* laid lay* depos* expel* impeach* reliev* redundan* discharg* reject*",
        ),
        "join/leave": (
            "join joins joined joining accession | join* enter* entr* memb* access* meet* met"
            " unit* part* reach* becom* became add* connect* enlist* rejoin*",
            "leave leaves leaving quit quits withdrew withdraw withdrawn withdrawal | left depart*"
            " exit* out withdr* quit* resign* pull* retire* step*",
        ),
        "support/oppose": (
            "support supports supported supporting backs backed endors* | support* back* favo*"
            " pro approv* advoc* aid* sustain* help* uphold* champion*",
            "oppose opposes opposed opposing | oppos* against anti resist* reject* object* hostil*"
            " contrary counter*",
        ),
        "suspend/resume": (
            "suspend* suspension halted | suspen* halt* interrupt* stop* paus* freez* froze*"
            " cancel* postpon* delay*",
            "resume resumed resumes resuming resumption | resum* restart* continu* return* reopen*"
            " back again relaunch* take* took recover*",
        ),
        "strengthen/weaken": (
            "strengthen* reinforc* bolster* | boost* strong* increas* consolidat* tighten* fortif*"
            " beef* enhanc* step*",
            "weaken* undermin* | weak* erod* fragil* frail* impair* dilut*",
        ),
    },
    idioms=(
        "fell_in_love fall_in_love fell_ill fell_asleep declined_to decline_to fall_of in_the_fall"
        " last_fall this_fall every_fall fell_short fell_apart after_all before_long prime_minister*"
        " right_now right_away all_right right_after right_before right_to left_behind more_or_less"
        " more_than_ever nevertheless nonetheless none_the_less no_less less_than_a human_right*"
        " at_last last_name* first_name* at_first first_hand last_minute war_of peace_prize"
        " close_to in_the_end end_up ended_up ends_up cold_war high_school high_court south_africa*"
        " north_america* south_america* west_bank middle_east great_britain nobel_peace first_aid"
        " dead_end by_and_large at_large winter_olympic* summer_olympic* poor_health rise_to"
        " high_street start_with look_after looking_after looked_after named_after take_after"
        " has_left have_left had_left is_left are_left was_left were_left left_the left_for left_a"
        " left_in left_with to_the_end"
    ),
)
_GROUPS = {
    # season
    "spring": "in_spring in_the_spring last_spring this_spring next_spring springtime | spring*",
    "summer": "summer* | midsummer",
    "autumn": "autumn* in_the_fall last_fall this_fall next_fall | fall*",
    "winter": "winter* wintr* |",
    # period
    "yearly": (
        "annual* yearly per_year per_annum a_year each_year every_year last_year next_year | "
        "year* annu*"
    ),
    "monthly": "monthly per_month a_month each_month every_month last_month next_month | month*",
    "weekly": "weekly per_week a_week each_week every_week last_week next_week | week* fortnight*",
    "daily": "daily per_day a_day each_day every_day everyday | day* daili* nightly overnight",
    "hourly": "hourly per_hour an_hour | hour* hr hrs h mph kph",
    "minute": "per_minute a_minute every_minute | minute* min mins moment*",
    "second": "per_second a_second | second* sec s",
    # day
    "the day before yesterday": "day_before_yesterday | the_day_before",
    "yesterday": "yesterday | past former before last on previous* eve",
    "today": "today tonight | day now nowadays current* present* modern* tonight contemporary still",
    "the day after tomorrow": "day_after_tomorrow | the_day_after",
    "tomorrow": "tomorrow | future next on day follow*",
    # eve
    "the day before": (
        "on_the_eve the_day_before the_previous_day | eve before previous* prior yesterday ahead"
    ),
    "the day after": (
        "the_day_after the_next_day the_following_day | after* next follow* morrow wake"
    ),
    # relative
    "father": "father fathers dad | father* dad* patern* parent*",
    "mother": "mother mothers mum mom | mother* matern* parent*",
    "brother": "brother brothers | brother* sibling* fratern* bro",
    "sister": "sister sisters | sister* sibling*",
    "son": "his_son her_son their_son son_of the_son my_son his_sons her_sons two_sons three_sons | son sons boy* child*",
    "daughter": "daughter daughters | daughter* girl* child*",
    "husband": "husband husbands | husband* spous* married partner*",
    "wife": "wife wives | wife* wives spous* married partner*",
    "uncle": "uncle uncles |",
    "aunt": "aunt aunts auntie |",
    "niece": "niece nieces |",
    "nephew": "nephew nephews |",
    "cousin": "cousin cousins |",
    "grandfather": "grandfather grandfathers | grandparent* grandpa grandad ancestor*",
    "grandmother": "grandmother grandmothers | grandparent* grandma granny ancestor*",
    # person
    "woman": "woman women | woman* women* femal* femin* lady ladies wife wives girl* she her",
    "man": (
        "man men | man* men* male* mascul* he him husband* guy* human* people person* gentle* boy*"
    ),
    "girl": "girl girls | girl* daughter* femal* schoolgirl* teen* lass",
    "child": (
        "child children kid kids | child* minor* son sons daughter* boy* girl* baby babies "
        "infant* young* youth* pupil* toddler* offspring"
    ),
    "boy": "boy boys | boy* son sons lad* male* teen* schoolboy*",
    # casualty
    "killed": (
        "killed dead died death deaths | kill* die* dead* death* dying fatal* slain murder* "
        "assassin* lethal life lives body bodies perish* lost victim* toll shot"
    ),
    "wounded": "wounded injured injury injuries | wound* injur* hurt* casualt* hit shot maim*",
    "arrested": (
        "arrested arrests | arrest* detain* detention* custody captur* apprehend* caught jail* held"
        " imprison* round* nab* stop* seiz* taken prison* intercept* question* charg*"
    ),
    # charge
    "accused": (
        "accused_of accused_him accused_her accused_them | accus* charg* alleg* indict* blam*"
        " suspect* prosecut* defendant* trial face* facing claim* said denounc* criticis* criticiz*"
    ),
    "charged": "charged_with indicted indictment* | charg* accus* indict* prosecut*",
    "convicted": (
        "convicted convicts conviction convictions found_guilty sentenced | convict* sentenc* "
        "guilty condemn* jail* term"
    ),
    # crime
    "murder": "murder* homicid* | assassin* manslaughter kill* slay*",
    "rape": "rape rapes raped raping rapist* | rap* sexual* assault* abus*",
    "fraud": "fraud frauds swindl* scam* | fraud* decei* cheat* rig*",
    "corruption": "corruption corrupt bribery bribe bribes | corrupt* brib* graft",
    "torture": "torture tortured | tortur*",
    "kidnapping": "kidnap* abduct* | hostage* captur* taken",
    # minister
    "interior": (
        "interior_minister interior_ministry minister_of_the_interior minister_of_interior "
        "ministry_of_the_interior home_secretary home_office home_minister | interior home "
        "internal"
    ),
    "foreign": (
        "foreign_minister foreign_ministry foreign_secretary foreign_office "
        "minister_of_foreign_affairs ministry_of_foreign_affairs minister_for_foreign_affairs | "
        "foreign* diplom* external state"
    ),
    "defence": (
        "defence_minister defense_minister defence_ministry defense_ministry defence_secretary "
        "defense_secretary minister_of_defence ministry_of_defence minister_of_defense "
        "ministry_of_defense | defen* army armed military pentagon mod war"
    ),
    "justice": (
        "justice_minister justice_ministry minister_of_justice ministry_of_justice "
        "justice_secretary | justice judici* attorney law"
    ),
    "health": (
        "health_minister health_ministry minister_of_health ministry_of_health health_secretary "
        "health_department | health* medic* sanit*"
    ),
    "education": (
        "education_minister education_ministry minister_of_education ministry_of_education "
        "education_secretary | educat* school* teach*"
    ),
    "finance": (
        "finance_minister finance_ministry minister_of_finance ministry_of_finance "
        "treasury_secretary | financ* treasur* econom* exchequer budget* chancellor"
    ),
    "agriculture": (
        "agriculture_minister agriculture_ministry minister_of_agriculture "
        "ministry_of_agriculture agriculture_secretary | agri* farm* rural"
    ),
    "culture": (
        "culture_minister culture_ministry minister_of_culture ministry_of_culture "
        "culture_secretary | cultur*"
    ),
    "labour": (
        "labour_minister labor_minister labour_ministry labor_ministry minister_of_labour "
        "minister_of_labor ministry_of_labour ministry_of_labor labor_secretary | labo* employ* "
        "work* job*"
    ),
    "transport": (
        "transport_minister transport_ministry minister_of_transport ministry_of_transport "
        "transport_secretary transportation_secretary | transport* infrastructur*"
    ),
    "energy": (
        "energy_minister energy_ministry minister_of_energy ministry_of_energy energy_secretary "
        "oil_minister | energ* oil petrol* mines"
    ),
    # head
    "prime minister": (
        "prime_minister prime_ministers | prime premier minister* pm government* leader* chancellor"
    ),
    "president": "president presidents | presid* chair* speaker head",
    "king": "king | king* royal* monarch* majesty sovereign*",
    # rank
    "general": (
        "gen army_general lieutenant_general major_general brigadier_general lt_gen maj_gen | "
        "general*"
    ),
    "colonel": "colonel colonels col | colonel* col",
    "brigadier": "brigadier* | brigad* general* dean* mayor*",
    "captain": "army_captain | captain* capt skipper*",
    "sergeant": "sergeant* sgt |",
    # court
    "supreme": "supreme_court | supreme high* cassation apex",
    "constitutional": "constitutional_court constitutional_council | constitution*",
    "cassation": "court_of_cassation cassation_court | cassation supreme high* appeal*",
    "appeal": (
        "court_of_appeal court_of_appeals appeals_court appeal_court appellate_court | appeal* "
        "appell*"
    ),
    "audit": "court_of_auditors court_of_audit court_of_accounts audit_court | audit* account*",
    # house
    "senate": "senate senator senators | senat* upper",
    "assembly": (
        "national_assembly house_of_representatives house_of_commons lower_house "
        "chamber_of_deputies | assembl* house* represent* commons lower chamber* congress* deput* "
        "parliament* mp mps"
    ),
    # european body
    "Council of Europe": "council_of_europe |",
    "European Council": "european_council |",
    "European Commission": "european_commission | commission* brussels ec",
    "European Parliament": "european_parliament | parliament* mep meps",
    # agency
    "UNESCO": "unesco |",
    "UNICEF": "unicef | children*",
    "UNHCR": "unhcr | refugee*",
    "WHO": "world_health_organization world_health_organisation | who health",
    "WFP": "world_food_programme world_food_program wfp | food",
    "IMF": "imf international_monetary_fund | fund monetary",
    "World Bank": "world_bank | bank*",
    "IOM": (
        "iom international_organization_for_migration international_organisation_for_migration | "
        "migration*"
    ),
    "ILO": (
        "ilo international_labour_organization international_labour_organisation "
        "international_labor_organization | labo*"
    ),
    "FAO": "fao | food agricult*",
    "OHCHR": "ohchr un_human_rights_office | human rights",
    # relief
    "Red Cross": "red_cross | icrc",
    "Red Crescent": "red_crescent |",
    # news agency
    "Reuters": "reuters |",
    "Agence France-Presse": "afp agence_france-presse agence_france_presse |",
    "Associated Press": "associated_press | ap",
    # movement
    "Hamas": "hamas |",
    "Hezbollah": "hezbollah hizbullah hizbollah |",
    "Houthis": "houthi houthis |",
    "Taliban": "taliban |",
    "Islamic State": "isis isil daesh islamic_state | is",
    "al-Qaeda": "al-qaeda al-qaida al_qaeda | aqim aqap",
    "Boko Haram": "boko_haram |",
    "PKK": "pkk kurdistan_workers'_party | kurd*",
    # companies
    "Renault": "renault |",
    "Peugeot": "peugeot |",
    "Toyota": "toyota |",
    "Nissan": "nissan |",
    "Volkswagen": "volkswagen | vw",
    "Hyundai": "hyundai |",
    "Tesla": "tesla |",
    "Boeing": "boeing |",
    "Airbus": "airbus |",
    "Google": "google | alphabet",
    "Microsoft": "microsoft |",
    "Facebook": "facebook | meta",
    "TikTok": "tiktok |",
    # clergy
    "imam": "imam imams | mosque* cleric* preach*",
    "rabbi": "rabbi rabbis |",
    "bishop": "bishop bishops archbishop* | prelate* cardinal* metropolit* patriarch*",
    # worship
    "mosque": "mosque mosques |",
    "church": "church churches | christian* cathedral* chapel* basilica* worship",
    "synagogue": "synagogue synagogues | temple* worship",
    # Hijri month
    "Ramadan": "ramadan | fast*",
    "Shaban": "shaban shaaban |",
    "Rajab": "rajab |",
    "Muharram": "muharram |",
    "Shawwal": "shawwal |",
    # institution
    "Security Council": "security_council | security",
    "General Assembly": "general_assembly | assembl*",
    "Criminal Court": "international_criminal_court icc | criminal",
    "Court of Justice": "international_court_of_justice icj | justice",
    "African Union": "african_union | african* au",
    "European Union": "european_union | europ* eu brussels",
    "Arab League": "arab_league league_of_arab_states | arab*",
    "Islamic Cooperation": "islamic_cooperation oic | islam*",
    "United Nations": "un united_nations | nations u",
    "NATO": "nato | alliance atlantic",
    "Federal Reserve": "federal_reserve fed | federal us american",
    "European Central Bank": "european_central_bank ecb | europ*",
    "ambassador": "ambassador ambassadors | ambassad* envoy*",
    "consul": "consul consuls | consul*",
    "governor": "governor governors | govern* prefect*",
    "mayor": "mayor mayors | mayor* municip* mayoral lord",
    "defence lawyer": (
        "defence_lawyer defense_lawyer defence_lawyers defense_lawyers defense_attorney defence_counsel defense_counsel | lawyer* attorney* defen* counsel"
    ),
    "prosecutor": "prosecutor prosecutors | prosecut* attorney*",
    # multiple
    "half": "halv* half_as_many half_as_much | half by_two 50",
    "double": "doubl* twice_as_many twice_as_much twofold | twice multipl* dual bi* two_times",
    "triple": "tripl* threefold three_times | three* multipl* thrice tri*",
    "quadruple": "quadrupl* fourfold four_times | four* multipl*",
    # sea
    "Black Sea": "black_sea | black",
    "Red Sea": "red_sea | red",
    "Dead Sea": "dead_sea | dead",
    "Mediterranean": "mediterranean | mediterran*",
    "Atlantic": "atlantic | atlant*",
    "Pacific": "pacific | pacif*",
    "Baltic": "baltic | balt*",
    "Caspian": "caspian |",
    # faith
    "muslim": "muslim muslims | muslim* islam* moslem*",
    "christian": "christian christians | christian* cathol* evangel* protest*",
    "jewish": "jew jews jewish | jew* juda* hebrew sem* israel*",
    "buddhist": "buddhis* | buddh*",
    "hindu": "hindu hindus hinduism | hind* ind*",
    "sunni": "sunni sunnis | sunn*",
    "shia": "shia shias shiite* shi'ite* shi'a | shi*",
    # span
    "decade": "decade decades | decad* ten years 10",
    "century": "century centuries | centur* secular hundred*",
    "millennium": "millennium millennia | millenn* thousand*",
    # part of the year
    "quarter": (
        "first_quarter second_quarter third_quarter fourth_quarter quarterly | quarter* q1 q2 q3 "
        "q4 three"
    ),
    "half-year": (
        "half_year half-yearly half-year first_half second_half semester* | half* six h1 h2"
    ),
    # fuel
    "oil": "oil | oil* petrol* crude hydrocarbon* brent barrel*",
    "gas": "gas | gas* lng hydrocarbon* petrol fuel*",
    "coal": "coal | coal* min*",
    # era
    "BC": "bc bce b.c before_christ | before",
    "AD": "ad a.d anno_domini | ce after common",
    # limit
    "since": "since | from for after ago as because over during",
    "until": "until till | up to by before even yet through as so still",
    # night
    "last night": "last_night yesterday_evening | last yesterday overnight night*",
    "tonight": "tonight this_evening | this evening night*",
    # week
    "last week": "last_week | last past previous* earlier preced* prior ago",
    "this week": "this_week | this current* that",
    "next week": "next_week | next coming following upcoming",
    # month
    "last month": "last_month | last past previous* earlier preced* prior ago",
    "this month": "this_month | this current* that",
    "next month": "next_month | next coming following upcoming",
    # year
    "last year": "last_year | last past previous* earlier preced* prior ago",
    "this year": "this_year | this current* present* that",
    "next year": "next_year | next coming following upcoming",
    # share
    "all": (
        "all every | each any* whole entire* total* both throughout across complet* full* "
        "universal* every* always overall general* altogether none no not"
    ),
    "most": (
        "most | most* majority largely main* mainly bulk much usual* general* best greatest "
        "largest highest biggest"
    ),
    "some": "some several | some* certain few part* various number couple other* any many",
    # amount
    "many": (
        "many | many* much lot lots numerous multipl* several great* large* plenty host* dozens "
        "hundreds thousands various most wide* so often"
    ),
    "few": (
        "few | few* little bit slight* un* non* in* soon short* rare* scarce* hardly less small* "
        "handful minor* low* poor* ill* couple some several"
    ),
    # frequency
    "always": (
        "always | al* ever* still yet constant* consistent* invariabl* continu* remain* perman* "
        "keep* kept"
    ),
    "sometimes": "sometimes occasionally | some* occasion* times time often may can even now",
    # end of a row
    "last": "last | last* final* latest recent* past end* ultimate*",
    "penultimate": ("penultimate last_but_one next_to_last second_to_last second_last | last_two"),
    # part of a period
    "early": "| early earli* begin* began begun start* first dawn onset initial* turn",
    "middle": "| mid* half* central* course",
    "late": "| late* end* final* last clos* turn by",
    # between two directions
    "northeast": "northeast* north-east* north_east* |",
    "northwest": "northwest* north-west* north_west* |",
    "southeast": "southeast* south-east* south_east* |",
    "southwest": "southwest* south-west* south_west* |",
    # points
    "basis points": "basis_point* | bp bps basis",
    "percentage points": "percentage_point* percent_point* | percent* pp",
    # age
    "thirties": "in_her_thirties in_his_thirties in_their_thirties | thirt* s",
    "forties": "in_her_forties in_his_forties in_their_forties | fort* s",
    "fifties": "in_her_fifties in_his_fifties in_their_fifties | fift* s",
    "sixties": "in_her_sixties in_his_sixties in_their_sixties | sixt* s",
    "seventies": "in_her_seventies in_his_seventies in_their_seventies | sevent* s",
    "eighties": "in_her_eighties in_his_eighties in_their_eighties | eight* s",
    # party
    "socialist": "socialist* | social* left* labour labor",
    "communist": "communis* | marxis* red",
    "liberal": "liberal* | libert* lib progressive*",
    "conservative": "conservativ* | conserv* tor* right*",
    # duty
    "must": (
        "must | have has had having need* requir* oblig* should ought shall will would going"
        " suppos* due mandatory compulsory forc* necessar* expected bound cannot mustn't ow*"
        " is are was were be to"
    ),
    "may": "may | can could might able allow* permi* possib* perhaps likely free entitl* right",
    # standing
    "former": (
        "former_president former_prime former_minister former_chief former_director former_mayor "
        "former_governor former_secretary former_foreign former_interior ex-president ex-minister "
        "ex-prime | former* ex previous* past outgoing then once old late erstwhile ousted "
        "predecessor* who_was onetime one-time sometime"
    ),
    "acting": (
        "acting_president acting_prime acting_minister acting_head acting_director acting_chief "
        "interim_president interim_prime interim_minister | acting interim* caretaker provisional "
        "transition* temporar*"
    ),
    "deputy": (
        "vice-president* vice_president* deputy_prime deputy_minister deputy_president "
        "deputy_chief deputy_director deputy_head deputy_mayor | vice* deputy deput* vp veep "
        "second assistant* associate number no"
    ),
    "suspended sentence": "suspended_sentence* suspended_prison suspended_jail suspended_term | suspend* probation*",
}
_GROUP_IDIOMS = (
    "a_few last_few past_few next_few first_few these_few quite_a_few not_all after_all at_all "
    "quarter_of_a_percentage_point half_a_percentage_point above_all all_but all_over all_the_more first_of_all all_right at_most"
)
LANGUAGE = Language(
    code="en",
    region="GB",
    omission=3.7,
    addition=0.3,
    counted={
        "person": "person people inhabitant resident",
        "dead": "death dead killed fatality victim",
        "wounded": "injured wounded injury",
        "case": "case infection",
        "minister": "minister",
        "member": "member",
        "deputy": "deputy lawmaker mp senator legislator",
        "seat": "seat",
        "vote": "vote ballot",
        "voter": "voter",
        "woman": "woman women",
        "man": "man men",
        "child": "child children minor kid",
        "student": "student pupil",
        "migrant": "migrant",
        "refugee": "refugee",
        "worker": "worker employee staff",
        "job": "job post position",
        "soldier": "soldier troop",
        "police": "officer policeman policemen",
        "country": "country countries state nation",
        "city": "city cities town",
        "family": "family families household",
        "company": "company companies firm business",
        "school": "school",
        "hospital": "hospital",
        "house": "house home housing",
        "vehicle": "vehicle car",
        "plane": "plane aircraft airplane",
        "ship": "ship boat vessel",
        "goal": "goal",
        "point": "point",
        "match": "match matches game",
        "time": "time",
        "place": "place",
        "player": "player",
        "team": "team",
        "group": "group",
        "project": "project",
        "passenger": "passenger",
        "language": "language",
        "island": "island",
        "species": "species",
        "patient": "patient",
        "participant": "participant",
        "page": "page",
        "room": "room",
        "journalist": "journalist reporter",
        "prisoner": "prisoner inmate detainee",
        "round": "round lap set",
        "barrel": "barrel",
        "dose": "dose",
        "test": "test",
        "step": "stage step",
        "line": "line",
        "station": "station",
    },
    lengths={"fr": (0.158, 0.098), "ar": (-0.127, 0.113)},
    length=(0.0, 0.098),
    stops=_STOPS,
    speech=_SPEECH,
    words=_WORDS,
    titles=_TITLES,
    nouns=_NOUNS,
    typography=_TYPOGRAPHY,
    places=_PLACES,
    terms=_TERMS,
    notices=_NOTICES,
    pages=_PAGES,
    bylines=_BYLINES,
    numbers=_NUMBERS,
    money=_MONEY,
    units=_UNITS,
    calendar=_CALENDAR,
    clock=_CLOCK,
    bounds=_BOUNDS,
    negation=_NEGATION,
    hedges=_HEDGES,
    opposites=_OPPOSITES,
    groups=_GROUPS,
    group_idioms=_GROUP_IDIOMS,
)
"""The record of English."""
