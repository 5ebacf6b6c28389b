"""The project's settings: one frozen `Config`, read once from newstranslate.toml.

Each field declares one setting: its name in the file, default, description and rule.
``docs/make_settings.py`` generates the page ``docs/settings.md`` from these lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import files, messages, settings
from newstranslate.errors import InputError
from newstranslate.language import base, normalise
from newstranslate.late import dataclass
from newstranslate.settings import Rule, at_least, between, matching, one_of, setting

FILE_NAME = "newstranslate.toml"
DEFAULT_SOURCE = "fr"
"""The language of the articles of a new project, unless `init` gets another."""
OPTIONAL_CHECKS = ("mention",)
"""Checks that are off unless they are listed in the setting ``checks.on``."""

NOTICES = ("assigned", "ready", "approved", "changed", "question", "drafted", "outdated")
"""Events for notifications; see `notify`."""


def _is_inside(value: str) -> bool:
    # news/ar; not /news, news//ar, ../ar.
    return value[:1] != "/" and not {"", ".", ".."} & set(value.split("/"))


def _is_pattern(value: str) -> bool:
    """Whether a path pattern distinguishes languages and articles, and stays in its folder."""
    names = set(re.findall(r"\{([^{}]*)\}", value))
    # What is left has no braces, if all of them are those of a field: not {lang, {path.
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


def _refuse_unknown(lang: str) -> None:
    """Raise `InputError` for a key that is not a language."""
    known = normalise(lang)
    if known != lang:
        raise InputError(f"unknown language '{lang}'; did you mean '{known}'?")


def _refuse_region(lang: str) -> None:
    """Raise `InputError` for a key that is not a language without a region."""
    if base(normalise(lang)) != lang:
        raise InputError(f"unknown language '{lang}'; did you mean '{base(normalise(lang))}'?")


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults."""

    root: Path = Path()
    """The project's folder: that of newstranslate.toml, or the current one. Not a setting."""

    source: str = setting(
        "source", "", "language of articles that do not state theirs", shown="detect"
    )
    targets: tuple[str, ...] = setting(
        "targets", (), 'target languages: `["ar", "en"]`', shown="none"
    )
    engine: str = setting(
        "engine",
        "auto",
        "`auto`, `none`, `deepl`, `firefox`, `llm`, `libretranslate`, or a "
        "[plug-in](plugins.md)'s; or a comma-separated list, see "
        "[engines](engines.md#several-engines)",
    )
    max_chars: int = setting(
        "max_chars", 0, "maximum number of characters per run; 0 for no limit", at_least(0)
    )
    price: float = setting(
        "price",
        0.0,
        "price of an engine per million characters; used by `--dry-run`",
        at_least(0, "a number"),
    )
    currency: str = setting("currency", "EUR", "currency of `price`")
    jobs: int = setting(
        "jobs",
        0,
        "number of processes for `run`, `check` and `status` on this machine, like `--jobs`; 0: by "
        "the number of cores, if there are many articles",
        at_least(0),
    )
    timeout: float = setting(
        "timeout",
        120.0,
        "time limit for a request to an engine, in seconds",
        between(1, 3600, "a number of seconds"),
    )
    segmentation: str = setting(
        "segmentation",
        "sentence",
        '`"block"` does not split paragraphs',
        one_of("sentence", "block"),
    )
    quote_limit: int = setting(
        "quote_limit", 600, "longest quotation kept in one segment, in characters", at_least(0)
    )
    front_matter: tuple[str, ...] = setting(
        "front_matter",
        ("title", "description", "summary", "subtitle", "caption", "keywords"),
        "front-matter keys to translate, in any case and at any depth; in YAML, TOML and JSON",
    )
    approve_typographic: bool = setting(
        "approve_typographic",
        True,
        "whether a unit stays approved if only spaces, apostrophes, quotation marks, dashes, "
        "accents of capitals, emphasis or addresses changed in the source",
    )
    articles: str = setting("paths.articles", "articles", "folder of articles")
    glossary: str = setting("paths.glossary", "glossary", "folder of the glossary")
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
        "folder of the publication records, which are used to detect later corrections",
    )
    log: str = setting(
        "paths.log",
        "",
        "file to which every run appends a line of JSON per article and language, like `--log`; "
        "`report` reads characters and cost from it",
        Rule(lambda value: not value or _is_inside(value), "a file in the project, or empty"),
        shown="none",
    )
    imports: str = setting(
        "paths.imports",
        "",
        "folder whose text dumps, web pages and Word documents are also imported by a run on a "
        "folder; elsewhere they are skipped unless named explicitly",
    )
    keep_source: bool = setting(
        "import.keep_source",
        False,
        "save a downloaded page beside its article as `NAME.source.html`, and the server's "
        "metadata as `NAME.source.json`",
    )
    shortcode_prose: tuple[str, ...] = setting(
        "shortcodes.prose",
        tuple(
            "alt button button_text caption description fig-alt fig-cap heading label placeholder "
            "quote subtitle text title".split()
        ),
        "parameters to translate of shortcodes (Hugo, Jekyll, Liquid, WordPress), MDX components "
        "and attributes in braces; others are unchanged, and so are values like `true` and `left`",
    )
    autop: str = setting(
        "wordpress.autop",
        "auto",
        'whether blank lines are paragraph breaks in HTML translated in place: `"auto"` '
        '(in classic posts), `"always"`, `"never"`',
        one_of("auto", "always", "never"),
    )
    block_settings: tuple[str, ...] = setting(
        "wordpress.block_settings",
        (),
        'additional settings of WordPress blocks to translate: `["titre", "chapo"]`',
    )
    content_system: str = setting(
        "content_system",
        "wordpress",
        "content system of `pull` and `push`: `wordpress`, or a "
        "[plug-in](plugins.md#a-content-system)'s",
    )
    site: str = setting(
        "wordpress.url",
        "",
        "address of the WordPress site for `pull` and `push`",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://news.example'"),
        shown="none",
    )
    site_languages: str = setting(
        "wordpress.languages",
        "polylang",
        'how the site organises languages: `"polylang"` (with our must-use plug-in, or Pro), '
        '`"site"` (one site per language) or `"plain"` (one category per language)',
        one_of("polylang", "site", "plain"),
    )
    sites: Mapping[str, str] = setting(
        "wordpress.sites",
        {},
        "language → address of its site, for `site`",
        refuse_key=_refuse_unknown,
    )
    site_categories: Mapping[str, str] = setting(
        "wordpress.categories",
        {},
        "language → slug of the category of its posts, for `plain`",
        refuse_key=_refuse_unknown,
    )
    site_right_to_left: bool = setting(
        "wordpress.right_to_left",
        False,
        "whether the theme shows Arabic posts of a `plain` site right to left; otherwise they are "
        "not sent",
    )
    correction_notice: Mapping[str, str] = setting(
        "wordpress.correction_notice",
        {},
        "language → text of the notice added by `push --notice`, with `{day}`; Arabic, English, "
        "French and Spanish have default texts",
        refuse_key=_refuse_unknown,
    )
    site_slug: str = setting(
        "wordpress.slug",
        "transliterate",
        'slug of a translation: `"transliterate"` (its title in Latin letters), `"translate"` '
        '(its title) or `"keep"` (chosen by WordPress)',
        one_of("transliterate", "translate", "keep"),
    )
    arabic_region: str = setting(
        "arabic.region",
        "",
        "region whose month names, and digits if they are 0–9, are used in machine drafts: "
        '`"MA"` for يوليوز, غشت, شتنبر; the check `region` reports those of other regions. A '
        "target like `ar-MA` sets its own region",
        matching(r"(?:[A-Z]{2})?", "a region's two capitals, like 'MA'"),
        shown="none",
    )
    threshold: int = setting(
        "memory.threshold", 75, "minimum similarity of fuzzy matches, 50–100", between(50, 100)
    )
    approve_in_context: bool = setting(
        "memory.approve_in_context",
        False,
        "approve context matches (101) with approved units automatically",
    )
    memory_url: str = setting(
        "memory.url",
        "",
        "`postgresql://…`: the memory shared by several desks, without a password; "
        "`NEWSTRANSLATE_MEMORY_URL` takes precedence",
        shown="none",
    )
    memory_desk: str = setting(
        "memory.desk",
        "",
        "name of this desk in the shared memory: the folder's name and six characters, saved here "
        "on first use",
        shown="generated once",
    )
    typography: bool = setting(
        "publish.typography",
        True,
        "apply the target language's conventions to quotation marks, spaces and ellipses",
    )
    english_quotes: str = setting(
        "publish.english_quotes",
        "british",
        'or `"american"`: full stop and comma before the closing quotation mark',
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
        "how Latin text that would be displayed in the wrong order in Arabic is isolated: Unicode "
        'isolates, `"bdi"` elements, or `"off"`',
        one_of("isolates", "bdi", "off"),
    )
    slug: str = setting(
        "publish.slug",
        "keep",
        '`slug` in the front matter: `"keep"`, `"translate"` (from the translated title) or '
        '`"transliterate"` (the same in Latin letters)',
        one_of("keep", "translate", "transliterate"),
    )
    links: bool = setting(
        "publish.links",
        True,
        "change links between articles to their translations, if these are published",
    )
    publish_folder: str = setting(
        "publish.folder",
        "",
        "folder for translations, in the project; empty for the articles folder. `-o` takes "
        "precedence",
    )
    publish_path: str = setting(
        "publish.path",
        "{path}.{lang}",
        "path in that folder, without the file-name extension, from `{lang}`, `{path}` (the "
        "article's path below the articles folder) and `{name}` (its last part). "
        '`"{name}.{lang}"` writes all files to one folder',
        _PATTERN,
    )
    publish_keys: tuple[str, ...] = setting(
        "publish.keys",
        (),
        "front-matter keys that link the translations of an article: "
        '`["translationKey"]` for Hugo, `["ref"]` or `["page_id"]` for Jekyll',
        matching(r"[A-Za-z_][\w-]*", "a list of front-matter keys, like ['translationKey']"),
    )
    permalink: str = setting(
        "publish.permalink",
        "keep",
        '`permalink` and `url` in the front matter: `"keep"`, or `"prefix"` to add the language '
        "(`/ar/histoire/`), for sites where two pages would otherwise have the same address",
        one_of("keep", "prefix"),
    )
    publish_questions: str = setting(
        "publish.questions",
        "ignore",
        'or `"refuse"`: articles with an open question are not published, except with '
        "`--allow-drafts`",
        one_of("ignore", "refuse"),
    )
    base_url: str = setting(
        "publish.base_url",
        "",
        "address of the output folder on the web; HTML pages then link to themselves and to their "
        "other languages (`canonical`, `hreflang`)",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://news.example/'"),
    )
    publish_url: str = setting(
        "publish.url",
        "{file}",
        "path of a translation below it, from `{file}`, `{lang}`, `{path}`, `{name}`, `{slug}`",
        _URL_PATTERN,
    )
    publish_index: str = setting(
        "publish.index",
        "index.json",
        'file name of the list of published files in an output folder; `""` for none',
        _INDEX,
    )
    docx_template: str = setting(
        "publish.docx_template",
        "",
        "Word document or template (`.docx`, `.dotx`) whose styles, page layout and fonts are used "
        "by `publish --format docx`",
        shown="none",
    )
    notify_webhook: str = setting(
        "notify.webhook",
        "",
        'address to which notifications are posted as `{"text": …}` (Slack, Mattermost, Teams); '
        "`NEWSTRANSLATE_WEBHOOK_URL` takes precedence and keeps the address out of the project",
        shown="none",
    )
    notify_plain_http: bool = setting(
        "notify.plain_http", False, "allow `http://` to other machines"
    )
    notify_events: tuple[str, ...] = setting(
        "notify.events",
        NOTICES,
        "events to notify of: see [notifications](review.md#notifications)",
        _NOTICES,
    )
    notify_page: str = setting(
        "notify.page",
        "",
        "address of the review page, for links in notifications",
        matching(r"(?:https?://[^\s/?#]+[^\s?#]*)?", "an address like 'https://desk.example/'"),
        shown="no links",
    )
    mail_to: tuple[str, ...] = setting(
        "notify.mail_to",
        (),
        "e-mail addresses of the desk; the person assigned or asked also gets a message",
        matching(r"[^\s@<>,]+@[^\s@<>,]+", "a list of addresses, like ['desk@news.example']"),
    )
    mail_from: str = setting(
        "notify.mail_from",
        "",
        "the sender; required with `notify.smtp_host`",
        matching(r"(?:[^\r\n]*@[^\r\n]*)?", "an address like 'desk@news.example'"),
    )
    notify_people: Mapping[str, str] = setting(
        "notify.people", {}, "name → e-mail address, of people whose name contains none"
    )
    smtp_host: str = setting(
        "notify.smtp_host", "", "mail server; the password is never a setting", shown="none"
    )
    smtp_port: int = setting("notify.smtp_port", 587, "port of the mail server", between(1, 65535))
    smtp_security: str = setting(
        "notify.smtp_security",
        "starttls",
        'or `"tls"` (port 465), or `"none"`',
        one_of("starttls", "tls", "none"),
    )
    smtp_user: str = setting(
        "notify.smtp_user", "", "user name for the mail server", shown="no log-in"
    )
    checks_on: tuple[str, ...] = setting(
        "checks.on", (), "additional checks to run: `mention`", _OPTIONAL
    )
    checks_severity: Mapping[str, str] = setting(
        "checks.severity", {}, "check → `error`, `warning`, `info` or `off`"
    )
    checks_paths: Mapping[str, Mapping[str, str]] = setting(
        "checks.paths", {}, "pattern of catalogue paths → the same; overrides `checks.severity`"
    )
    review_language: str = setting(
        "review.language",
        messages.ORIGINAL,
        'default language of the review page: `"ar"`, `"en"` or `"fr"`; users and browsers can '
        "request another",
        one_of(*messages.LANGUAGES),
    )
    engine_order: Mapping[str, str] = setting(
        "engines.order",
        {},
        'language → the engines that `auto` tries, in order: `ar = "llm,deepl"`; written by '
        "`engines compare --apply`",
        Rule(lambda value: all(isinstance(v, str) for v in value.values()), "texts by language"),
        refuse_key=_refuse_region,
    )
    deepl_english: str = setting(
        "deepl.english",
        "EN-GB",
        'or `"EN-US"`: DeepL requires a variant of English',
        one_of("EN-GB", "EN-US"),
    )
    deepl_glossary: str = setting(
        "deepl.glossary",
        "",
        "name of the project in its glossary at DeepL; projects that share an account need "
        "different names",
        shown="the folder's name",
    )
    deepl_url: str = setting(
        "deepl.url", "", "server address, for tests and proxies", shown="DeepL's"
    )
    llm_url: str = setting(
        "llm.url",
        "",
        "address of an OpenAI-compatible server, for example `http://localhost:11434`",
        shown="none",
    )
    llm_model: str = setting("llm.model", "", "name of the model", shown="none")
    llm_block: int = setting(
        "llm.block",
        8,
        "maximum number of segments per request to a language model, 1–50",
        between(1, 50),
    )
    reader_model: str = setting(
        "reader.model",
        "",
        "language model for `read`; `--reader llm:MODEL` takes precedence",
        shown="`llm.model`",
    )
    reader_passes: int = setting(
        "reader.passes",
        3,
        "number of passes of the second reader over a unit, 1–9: errors reported by more than "
        "half of them are kept",
        between(1, 9),
    )
    libretranslate_url: str = setting(
        "libretranslate.url", "", "address of a LibreTranslate server", shown="none"
    )
    models: str = setting("firefox.models", "", "folder of the local models", shown="user's cache")

    @property
    def newsroom_language(self) -> str:
        """The language of `source`, or the one that `newstranslate init` sets by default."""
        return self.source or DEFAULT_SOURCE

    def cost(self, characters: int) -> float | None:
        """Return the price of characters in `currency`; None if no price is set."""
        return characters * self.price / 1_000_000 if self.price else None


def find_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards with a newstranslate.toml, else `start`."""
    start = start.resolve()
    return next((d for d in (start, *start.parents) if (d / FILE_NAME).is_file()), start)


def _refuse_unknown_in(langs: Sequence[str], where: str) -> None:
    for lang in filter(None, langs):
        try:
            normalise(lang)
        except InputError as error:
            raise InputError(f"{where}: {error}") from None


def load(root: Path) -> Config:
    """Return the settings of the project in `root`; without a file, the defaults.

    Raises `InputError` for a file that is not TOML, for unknown or unfit settings, and for a
    missing glossary, because nobody would notice that no terms are enforced.
    """
    path = root / FILE_NAME
    config = Config(root=root)
    if not path.is_file():
        return config
    values = settings.read(Config, files.read_toml(path), path)
    made = replace(config, **values)
    for name, langs in (("source", (made.source,)), ("targets", made.targets)):
        _refuse_unknown_in(langs, f"{path}: {name}")
    if "glossary" in values and not (root / made.glossary).is_dir():
        raise InputError(
            f"{path}: paths.glossary is '{made.glossary}', and the folder does not exist; "
            "create it or correct the setting: without it no term would be locked"
        )
    return made
