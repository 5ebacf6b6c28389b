"""The project's settings: one frozen `Config`, read once from newstranslate.toml.

Each field declares one setting: its name in the file, default, words and rule. The page
``docs/settings.md`` is made from these lines by ``docs/make_settings.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newstranslate import files, settings
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.settings import Rule, at_least, between, matching, one_of, setting

FILE_NAME = "newstranslate.toml"
OPTIONAL_CHECKS = ("mention",)
"""Checks that are off unless the setting ``checks.on`` names them."""

NOTICES = ("assigned", "ready", "approved", "changed", "question", "drafted", "outdated")
"""What people can be notified of; see `notify`."""


def _is_inside(value: str) -> bool:
    return value[:1] != "/" and not {"", ".", ".."} & set(value.split("/"))


def _is_pattern(value: str) -> bool:
    """Whether a pattern of paths names languages and articles, and stays in its folder."""
    names = set(re.findall(r"\{([^{}]*)\}", value))
    plain = re.sub(r"\{\w+\}", "", value)
    return (
        {"lang"} < names <= {"lang", "path", "name"}
        and not set(plain) & set("{}\\\0")
        and _is_inside(value)
        and value[-1] not in "/."
    )


def _is_url_pattern(value: str) -> bool:
    names = set(re.findall(r"\{([^{}]*)\}", value))
    wanted = {"file", "path", "name", "slug"}
    return bool(names & wanted) and names <= wanted | {"lang"}


_PATTERN = Rule(
    _is_pattern, "a path with {lang} and {path} or {name}, without ending, like '{lang}/{path}'"
)
_URL_PATTERN = Rule(
    _is_url_pattern, "an address with {file}, {path}, {name} or {slug}, like '{lang}/{slug}/'"
)
_INDEX = Rule(
    lambda value: value == "" or (value.endswith(".json") and _is_inside(value)),
    "a name like 'index.json', or empty",
)
_OPTIONAL = Rule(
    lambda value: set(value) <= set(OPTIONAL_CHECKS), f"a list of: {', '.join(OPTIONAL_CHECKS)}"
)
_NOTICES = Rule(lambda value: set(value) <= set(NOTICES), f"a list of: {', '.join(NOTICES)}")
_LOCALES = Rule(lambda value: "://" not in value, "a folder; for object storage: run --locales URL")


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default."""

    root: Path = Path()
    """The project's folder: where newstranslate.toml lies, or the current one. No setting."""

    source: str = setting(
        "source", "", "language of articles that do not say theirs", shown="detect"
    )
    targets: tuple[str, ...] = setting(
        "targets", (), 'languages to translate into: `["ar", "en"]`', shown="none"
    )
    engine: str = setting(
        "engine",
        "auto",
        "`auto`, `none`, `deepl`, `firefox`, `llm`, `libretranslate`, or a "
        "[plug-in](plugins.md)'s; several with commas: see "
        "[engines](engines.md#several-engines)",
    )
    max_chars: int = setting(
        "max_chars", 0, "most characters one run may send; 0 means no limit", at_least(0)
    )
    price: float = setting(
        "price",
        0.0,
        "what an engine charges for a million characters; shown by `--dry-run`",
        at_least(0, "a number"),
    )
    currency: str = setting("currency", "EUR", "of `price`")
    jobs: int = setting(
        "jobs",
        0,
        "processes that `run` and `check` use on this machine, like `--jobs`; 0: by its cores, "
        "where there are many articles",
        at_least(0),
    )
    timeout: float = setting(
        "timeout",
        120.0,
        "most seconds that one request to an engine may take in all",
        between(1, 3600, "a number of seconds"),
    )
    segmentation: str = setting(
        "segmentation", "sentence", '`"block"` keeps paragraphs whole', one_of("sentence", "block")
    )
    quote_limit: int = setting(
        "quote_limit", 600, "longest quotation kept in one segment, in characters", at_least(0)
    )
    front_matter: tuple[str, ...] = setting(
        "front_matter",
        ("title", "description", "summary", "subtitle", "caption", "keywords"),
        "front-matter keys that hold prose, at any depth; in YAML, TOML and JSON",
    )
    approve_typographic: bool = setting(
        "approve_typographic",
        True,
        "whether a unit stays approved where the source changed in blanks, apostrophes, "
        "quotation marks, dashes, accents of capitals, emphasis or addresses alone",
    )
    articles: str = setting("paths.articles", "articles", "folder of articles")
    glossary: str = setting("paths.glossary", "glossary", "folder of the terminology")
    locales: str = setting("paths.locales", "locales", "folder of the catalogues", _LOCALES)
    memories: str = setting("paths.memory", "memory", "folder of the imported memories")
    styles: str = setting(
        "paths.style",
        "style",
        "folder of the style guides for language models, `ar.md`, `en-GB.md` …",
    )
    editions: str = setting(
        "paths.published",
        "published",
        "folder of the notes on what was published, from which later corrections are known",
    )
    log: str = setting(
        "paths.log",
        "",
        "file that every run adds a line of JSON to for each article and language, like `--log`; "
        "`report` takes characters and cost from it",
        Rule(lambda value: not value or _is_inside(value), "a file in the project, or empty"),
        shown="none",
    )
    imports: str = setting(
        "paths.imports",
        "",
        "folder whose text dumps, web pages and Word documents a run on a folder imports, "
        "too; elsewhere they are passed over unless they are named",
    )
    keep_source: bool = setting(
        "import.keep_source",
        False,
        "keep a page fetched from the web beside its article, as `NAME.source.html`, and "
        "what the server said of it as `NAME.source.json`",
    )
    shortcode_prose: tuple[str, ...] = setting(
        "shortcodes.prose",
        tuple(
            "alt button button_text caption description heading label placeholder quote subtitle "
            "text title".split()
        ),
        "parameters of shortcodes (Hugo, Jekyll, Liquid, WordPress) and MDX components that "
        "hold prose and become units; the others stay, and so do values like `true` and "
        "`left`",
    )
    autop: str = setting(
        "wordpress.autop",
        "auto",
        'whether blank lines part paragraphs in HTML that is translated in place: `"auto"` '
        'where the file is a classic post, `"always"`, `"never"`',
        one_of("auto", "always", "never"),
    )
    block_settings: tuple[str, ...] = setting(
        "wordpress.block_settings",
        (),
        'settings of WordPress blocks that hold prose, besides those known to: `["titre", '
        '"chapo"]`',
    )
    content_system: str = setting(
        "content_system",
        "wordpress",
        "what `pull` and `push` work with: `wordpress`, or a "
        "[plug-in](plugins.md#a-content-system)'s",
    )
    site: str = setting(
        "wordpress.url",
        "",
        "address of the WordPress site that `pull` and `push` work with",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://news.example'"),
        shown="none",
    )
    site_languages: str = setting(
        "wordpress.languages",
        "polylang",
        'how the site tells languages apart: `"polylang"` (with our must-use plug-in, or Pro), '
        '`"site"` (each language has its own site) or `"plain"` (a category for each)',
        one_of("polylang", "site", "plain"),
    )
    sites: Mapping[str, str] = setting(
        "wordpress.sites", {}, "language → address of its site, where each has its own"
    )
    site_categories: Mapping[str, str] = setting(
        "wordpress.categories",
        {},
        "language → slug of the category of its posts, where languages are `plain`",
    )
    site_right_to_left: bool = setting(
        "wordpress.right_to_left",
        False,
        "whether the theme shows Arabic posts of a `plain` site from right to left; without it "
        "they are not sent",
    )
    correction_notice: Mapping[str, str] = setting(
        "wordpress.correction_notice",
        {},
        "language → words of the notice that `push --notice` adds, with `{day}` in them; "
        "Arabic, English, French and Spanish have their own",
    )
    site_slug: str = setting(
        "wordpress.slug",
        "transliterate",
        'what the address of a translation is made of: `"transliterate"` (its title in Latin '
        'letters), `"translate"` (its title) or `"keep"` (WordPress chooses)',
        one_of("transliterate", "translate", "keep"),
    )
    arabic_region: str = setting(
        "arabic.region",
        "",
        "region whose month names, and digits where they are 0–9, machine drafts take: "
        '`"MA"` gives يوليوز, غشت, شتنبر; the check `region` reports the others\'. A target '
        "like `ar-MA` has its own",
        matching(r"(?:[A-Z]{2})?", "a region's two capitals, like 'MA'"),
        shown="none",
    )
    threshold: int = setting(
        "memory.threshold", 75, "lowest similarity of near matches, 50–100", between(50, 100)
    )
    approve_in_context: bool = setting(
        "memory.approve_in_context",
        False,
        "take a match in context (101) of an approved unit as approved",
    )
    memory_url: str = setting(
        "memory.url",
        "",
        "`postgresql://…`: the memory that several desks share, without its password; "
        "`NEWSTRANSLATE_MEMORY_URL` goes before it",
        shown="none",
    )
    memory_desk: str = setting(
        "memory.desk",
        "",
        "the name of this desk in it: the folder's and six signs, written here at the first use",
        shown="made once",
    )
    typography: bool = setting(
        "publish.typography",
        True,
        "set quotation marks, blanks and dots as the target's language does",
    )
    english_quotes: str = setting(
        "publish.english_quotes",
        "british",
        'or `"american"`: full stop and comma before the closing mark',
        one_of("british", "american"),
    )
    arabic_quotes: str = setting(
        "publish.arabic_quotes",
        "guillemets",
        '«…», or `"curly"`: “…”',
        one_of("guillemets", "curly"),
    )
    bidi: str = setting(
        "publish.bidi",
        "isolates",
        'how Latin runs that would go astray in Arabic are held: Unicode isolates, `"bdi"` '
        'elements, or `"off"`',
        one_of("isolates", "bdi", "off"),
    )
    slug: str = setting(
        "publish.slug",
        "keep",
        'what becomes of `slug` in the front matter: `"translate"` makes it of the '
        'translated title, `"transliterate"` in Latin letters',
        one_of("keep", "translate", "transliterate"),
    )
    links: bool = setting(
        "publish.links",
        True,
        "lead links between articles to their translations, where these are published",
    )
    publish_folder: str = setting(
        "publish.folder",
        "",
        "folder that translations are written to, in the project; empty: the articles "
        "folder. `-o` goes before it",
    )
    publish_path: str = setting(
        "publish.path",
        "{path}.{lang}",
        "where in that folder, without the ending: of `{lang}`, `{path}` (the article's path "
        'below the articles folder) and `{name}` (its last part). `"{name}.{lang}"` is a '
        "flat tree",
        _PATTERN,
    )
    publish_keys: tuple[str, ...] = setting(
        "publish.keys",
        (),
        "front-matter keys that tie the languages of an article together: "
        '`["translationKey"]` for Hugo, `["ref"]` or `["page_id"]` for Jekyll',
        matching(r"[A-Za-z_][\w-]*", "a list of front-matter keys, like ['translationKey']"),
    )
    permalink: str = setting(
        "publish.permalink",
        "keep",
        'what becomes of `permalink` and `url` in the front matter: `"prefix"` puts the '
        "language before them (`/ar/histoire/`), for sites where two pages would have one "
        "address",
        one_of("keep", "prefix"),
    )
    publish_questions: str = setting(
        "publish.questions",
        "ignore",
        'or `"refuse"`: an article with an open question on a unit is not published; '
        "`--allow-drafts` prints it all the same",
        one_of("ignore", "refuse"),
    )
    base_url: str = setting(
        "publish.base_url",
        "",
        "address of the output folder on the web; HTML pages then name their own address and "
        "their other languages",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://news.example/'"),
    )
    publish_url: str = setting(
        "publish.url",
        "{file}",
        "address of a translation below it: of `{file}`, `{lang}`, `{path}`, `{name}` and `{slug}`",
        _URL_PATTERN,
    )
    publish_index: str = setting(
        "publish.index",
        "index.json",
        'name of the list of what is published, in an output folder; `""` for none',
        _INDEX,
    )
    docx_template: str = setting(
        "publish.docx_template",
        "",
        "Word document or template (`.docx`, `.dotx`) whose styles, page and fonts `publish "
        "--format docx` uses",
        shown="none",
    )
    notify_webhook: str = setting(
        "notify.webhook",
        "",
        'address that notifications are posted to as `{"text": …}` (Slack, Mattermost, Teams); '
        "`NEWSTRANSLATE_WEBHOOK_URL` goes before it and keeps the address out of the project",
        shown="none",
    )
    notify_plain_http: bool = setting(
        "notify.plain_http", False, "allow `http://` to other machines than this one"
    )
    notify_events: tuple[str, ...] = setting(
        "notify.events",
        NOTICES,
        "what is notified: see [notifications](review.md#notifications)",
        _NOTICES,
    )
    notify_page: str = setting(
        "notify.page",
        "",
        "address at which people open the review page: notifications link to it",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://desk.example/'"),
        shown="no links",
    )
    mail_to: tuple[str, ...] = setting(
        "notify.mail_to",
        (),
        "e-mail addresses of the desk; who is assigned or asked gets a message too",
        matching(r"[^\s@<>,]+@[^\s@<>,]+", "a list of addresses, like ['desk@news.example']"),
    )
    mail_from: str = setting(
        "notify.mail_from",
        "",
        "the sender; needed with `notify.smtp_host`",
        matching(r"(?:[^\r\n]*@[^\r\n]*)?", "an address like 'desk@news.example'"),
    )
    notify_people: Mapping[str, str] = setting(
        "notify.people", {}, "name → e-mail address, as a table, of who signs without one"
    )
    smtp_host: str = setting(
        "notify.smtp_host", "", "mail server; the password is never a setting", shown="none"
    )
    smtp_port: int = setting("notify.smtp_port", 587, "its port", between(1, 65535))
    smtp_security: str = setting(
        "notify.smtp_security",
        "starttls",
        '`"tls"` from the start (port 465), or `"none"`',
        one_of("starttls", "tls", "none"),
    )
    smtp_user: str = setting("notify.smtp_user", "", "user to log in as", shown="no log-in")
    checks_on: tuple[str, ...] = setting(
        "checks.on", (), "checks to run besides the usual ones: `mention`", _OPTIONAL
    )
    checks_severity: Mapping[str, str] = setting(
        "checks.severity", {}, "check → `error`, `warning`, `info` or `off`, as a table"
    )
    checks_paths: Mapping[str, Mapping[str, str]] = setting(
        "checks.paths", {}, "pattern of catalogue paths → the same, over `checks.severity`"
    )
    review_language: str = setting(
        "review.language",
        "en",
        'language of the review page, `"ar"`, `"en"` or `"fr"`, where neither the person nor '
        "the browser asks for one of them",
        one_of("ar", "en", "fr"),
    )
    engine_order: Mapping[str, str] = setting(
        "engines.order",
        {},
        'language → the engines that `auto` tries in it, in their order: `ar = "llm,deepl"`; '
        "`engines compare --apply` writes it",
        Rule(lambda value: all(isinstance(v, str) for v in value.values()), "texts by language"),
    )
    deepl_english: str = setting(
        "deepl.english",
        "EN-GB",
        'or `"EN-US"`: DeepL takes no plain English',
        one_of("EN-GB", "EN-US"),
    )
    deepl_glossary: str = setting(
        "deepl.glossary",
        "",
        "the project's name in the glossary it keeps at DeepL; projects that share an "
        "account need different ones",
        shown="the folder's name",
    )
    deepl_url: str = setting("deepl.url", "", "server, for tests and proxies", shown="DeepL's")
    llm_url: str = setting(
        "llm.url",
        "",
        "an OpenAI-compatible server, for example `http://localhost:11434`",
        shown="none",
    )
    llm_model: str = setting("llm.model", "", "the model to ask for", shown="none")
    llm_block: int = setting(
        "llm.block", 8, "most segments in one request to a language model, 1 to 50", between(1, 50)
    )
    reader_model: str = setting(
        "reader.model",
        "",
        "the language model that `read` asks; `--reader llm:MODEL` goes before it",
        shown="`llm.model`",
    )
    reader_passes: int = setting(
        "reader.passes",
        3,
        "how often the second reader reads a unit, 1 to 9: what more than half of the passes "
        "point at is kept",
        between(1, 9),
    )
    libretranslate_url: str = setting(
        "libretranslate.url", "", "a LibreTranslate server", shown="none"
    )
    models: str = setting("firefox.models", "", "folder of the local models", shown="user's cache")

    def cost(self, characters: int) -> float | None:
        """Return what an engine charges for characters, in `currency`; None without a price."""
        return characters * self.price / 1_000_000 if self.price else None


def find_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards with a newstranslate.toml, else `start`."""
    start = start.resolve()
    return next((d for d in (start, *start.parents) if (d / FILE_NAME).is_file()), start)


def load(root: Path) -> Config:
    """Return the settings of the project in `root`; without a file, the defaults.

    Raises `InputError` for a file that is not TOML, for unknown or unfit settings, and for a
    glossary that does not exist: its terms would be off, and nobody would notice.
    """
    path = root / FILE_NAME
    config = Config(root=root)
    if not path.is_file():
        return config
    values = settings.read(Config, files.read_toml(path), path)
    made = replace(config, **values)
    if "glossary" in values and not (root / made.glossary).is_dir():
        raise InputError(
            f"{path}: paths.glossary is '{made.glossary}', and the folder does not exist; "
            "create it or correct the setting: without it no term would be locked"
        )
    return made
