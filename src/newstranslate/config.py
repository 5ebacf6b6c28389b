"""The project's settings: one frozen `Config`, read once from newstranslate.toml."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from newstranslate import files
from newstranslate.errors import InputError

FILE_NAME = "newstranslate.toml"
OPTIONAL_CHECKS = ("mention",)
"""Checks that are off unless the setting ``checks.on`` names them."""


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default. `docs/settings.md` explains them to users."""

    root: Path = Path()
    """The project's folder: where newstranslate.toml lies, or the current one."""
    source: str = ""
    """Language of articles that do not say theirs; empty means: detect it."""
    targets: tuple[str, ...] = ()
    """Languages to translate into when ``--to`` is not given."""
    articles: str = "articles"
    glossary: str = "glossary"
    locales: str = "locales"
    imports: str = ""
    """Folder whose text dumps, web pages and Word documents a run on a folder imports, too."""
    keep_source: bool = False
    """Whether a page fetched from the web is kept beside the article made from it."""
    memories: str = "memory"
    """Folder of the imported memories."""
    styles: str = "style"
    """Folder of the style guides that a language model is given, one file a language."""
    engine: str = "auto"
    segmentation: str = "sentence"
    """``sentence`` or ``block``."""
    quote_limit: int = 600
    """Longest quotation kept in one segment, in characters."""
    front_matter: tuple[str, ...] = (
        "title",
        "description",
        "summary",
        "subtitle",
        "caption",
        "keywords",
    )
    """Front-matter keys that hold prose, at any depth."""
    autop: str = "auto"
    """Whether blank lines part paragraphs in HTML: ``auto``, ``always`` or ``never``."""
    block_settings: tuple[str, ...] = ()
    """Settings of WordPress blocks that hold prose, besides those known to."""
    shortcode_prose: tuple[str, ...] = (
        "alt",
        "button",
        "button_text",
        "caption",
        "description",
        "heading",
        "label",
        "placeholder",
        "quote",
        "subtitle",
        "text",
        "title",
    )
    """Parameters of shortcodes and components that hold prose."""
    threshold: int = 75
    """Lowest similarity, 0–100, at which the memory offers a fuzzy match."""
    approve_in_context: bool = False
    """Whether a match in context (101) of a unit the project approved is approved at once."""
    approve_typographic: bool = True
    """Whether an approval outlives a change of the source in blanks, marks and addresses alone."""
    memory_url: str = ""
    """Address of the memory that several desks share: ``postgresql://…``; empty for none."""
    memory_desk: str = ""
    """The name of this desk in it; empty means the project's folder."""
    arabic_region: str = ""
    """Region whose month names and digits Arabic takes: ``MA``, ``EG`` …; empty: as it comes."""
    english_quotes: str = "british"
    """Where full stop and comma stand beside a closing quotation mark: `typography.Style`."""
    arabic_quotes: str = "guillemets"
    typography: bool = True
    """Whether publishing sets the marks and blanks of the target's language."""
    bidi: str = "isolates"
    """How Latin runs are kept in place in Arabic: ``isolates``, ``bdi`` or ``off``."""
    slug: str = "keep"
    """What becomes of ``slug`` in the front matter: ``keep``, ``translate``, ``transliterate``."""
    publish_folder: str = ""
    """Folder that translations are written to; empty means that of the articles."""
    publish_path: str = "{path}.{lang}"
    """Where in it: a pattern of ``{lang}``, ``{path}`` and ``{name}``, without the ending."""
    publish_keys: tuple[str, ...] = ()
    """Front-matter keys that tie the languages of an article together: ``translationKey``."""
    permalink: str = "keep"
    """What becomes of an address in the front matter: ``keep``, or ``prefix`` with the language."""
    publish_index: str = "index.json"
    """What the list of what is published is called in an output folder; empty for none."""
    publish_questions: str = "ignore"
    """What an open question on a unit does to publishing: ``ignore`` or ``refuse``."""
    base_url: str = ""
    """Address that the output folder has on the web; empty where it is not known."""
    publish_url: str = "{file}"
    """Address of a translation below it: of ``{file}``, ``{lang}``, ``{path}``, ``{name}``,
    ``{slug}``."""
    links: bool = True
    """Whether links between articles lead to their translations where these are published."""
    docx_template: str = ""
    """Word document or template whose styles and page ``publish --format docx`` uses."""
    checks_on: tuple[str, ...] = ()
    """Checks to run besides the usual ones; see `OPTIONAL_CHECKS`."""
    checks_severity: Mapping[str, str] = field(default_factory=dict)
    """Check id → ``error``, ``warning``, ``info`` or ``off``."""
    checks_paths: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Pattern of catalogue paths → check id → severity, over `checks_severity`."""
    max_chars: int = 0
    """Most characters one run may send to an engine; 0 means no limit."""
    price: float = 0.0
    """What an engine charges for a million characters; 0 means: show no estimate."""
    currency: str = "EUR"
    deepl_english: str = "EN-GB"
    """The English that DeepL writes: ``EN-GB`` or ``EN-US``."""
    deepl_url: str = ""
    deepl_glossary: str = ""
    """The project's name in the glossary it keeps at DeepL; empty means its folder's name."""
    timeout: float = 120.0
    """Most seconds that one request to an engine may take in all."""
    llm_url: str = ""
    llm_model: str = ""
    llm_block: int = 8
    """Most segments that one request to a language model holds."""
    libretranslate_url: str = ""
    models: str = ""
    """Folder of the Firefox models; empty means the user's cache folder."""


_KEYS: dict[str, str] = {
    "source": "source",
    "targets": "targets",
    "engine": "engine",
    "max_chars": "max_chars",
    "price": "price",
    "timeout": "timeout",
    "currency": "currency",
    "paths.articles": "articles",
    "paths.glossary": "glossary",
    "paths.locales": "locales",
    "paths.memory": "memories",
    "paths.imports": "imports",
    "paths.style": "styles",
    "import.keep_source": "keep_source",
    "segmentation": "segmentation",
    "quote_limit": "quote_limit",
    "front_matter": "front_matter",
    "wordpress.autop": "autop",
    "wordpress.block_settings": "block_settings",
    "shortcodes.prose": "shortcode_prose",
    "approve_typographic": "approve_typographic",
    "memory.threshold": "threshold",
    "memory.approve_in_context": "approve_in_context",
    "memory.url": "memory_url",
    "memory.desk": "memory_desk",
    "arabic.region": "arabic_region",
    "publish.typography": "typography",
    "publish.english_quotes": "english_quotes",
    "publish.arabic_quotes": "arabic_quotes",
    "publish.bidi": "bidi",
    "publish.slug": "slug",
    "publish.links": "links",
    "publish.folder": "publish_folder",
    "publish.path": "publish_path",
    "publish.keys": "publish_keys",
    "publish.index": "publish_index",
    "publish.permalink": "permalink",
    "publish.questions": "publish_questions",
    "publish.base_url": "base_url",
    "publish.url": "publish_url",
    "publish.docx_template": "docx_template",
    "checks.on": "checks_on",
    "checks.severity": "checks_severity",
    "checks.paths": "checks_paths",
    "deepl.english": "deepl_english",
    "deepl.url": "deepl_url",
    "deepl.glossary": "deepl_glossary",
    "llm.url": "llm_url",
    "llm.model": "llm_model",
    "llm.block": "llm_block",
    "libretranslate.url": "libretranslate_url",
    "firefox.models": "models",
}
"""Setting in the file → field of `Config`."""


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


def _is_inside(value: str) -> bool:
    return value[:1] != "/" and not {"", ".", ".."} & set(value.split("/"))


def _is_url_pattern(value: str) -> bool:
    names = set(re.findall(r"\{([^{}]*)\}", value))
    return bool(names & {"file", "path", "name", "slug"}) and names <= {
        "file",
        "lang",
        "path",
        "name",
        "slug",
    }


_RULES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "segmentation": (lambda v: v in ("sentence", "block"), "'sentence' or 'block'"),
    "autop": (lambda v: v in ("auto", "always", "never"), "'auto', 'always' or 'never'"),
    "deepl_english": (lambda v: v in ("EN-GB", "EN-US"), "'EN-GB' or 'EN-US'"),
    "threshold": (lambda v: 50 <= v <= 100, "a whole number from 50 to 100"),
    "checks_on": (
        lambda v: set(v) <= set(OPTIONAL_CHECKS),
        f"a list of: {', '.join(OPTIONAL_CHECKS)}",
    ),
    "arabic_region": (
        lambda v: v == "" or (len(v) == 2 and v.isalpha() and v.isupper()),
        "a region's two capitals, like 'MA'",
    ),
    "english_quotes": (lambda v: v in ("british", "american"), "'british' or 'american'"),
    "arabic_quotes": (lambda v: v in ("guillemets", "curly"), "'guillemets' or 'curly'"),
    "bidi": (lambda v: v in ("isolates", "bdi", "off"), "'isolates', 'bdi' or 'off'"),
    "slug": (
        lambda v: v in ("keep", "translate", "transliterate"),
        "'keep', 'translate' or 'transliterate'",
    ),
    "publish_path": (
        _is_pattern,
        "a path with {lang} and {path} or {name}, without ending, like '{lang}/{path}'",
    ),
    "permalink": (lambda v: v in ("keep", "prefix"), "'keep' or 'prefix'"),
    "publish_questions": (lambda v: v in ("ignore", "refuse"), "'ignore' or 'refuse'"),
    "publish_index": (
        lambda v: v == "" or (v.endswith(".json") and _is_inside(v)),
        "a name like 'index.json', or empty",
    ),
    "base_url": (
        lambda v: v == "" or re.match(r"https?://[^\s/?#]+[^\s?#]*\Z", v) is not None,
        "an address like 'https://news.example/'",
    ),
    "publish_url": (
        _is_url_pattern,
        "an address with {file}, {path}, {name} or {slug}, like '{lang}/{slug}/'",
    ),
    "publish_keys": (
        lambda v: all(re.fullmatch(r"[A-Za-z_][\w-]*", key) for key in v),
        "a list of front-matter keys, like ['translationKey']",
    ),
    "locales": (lambda v: "://" not in v, "a folder; for object storage: run --locales URL"),
    "quote_limit": (lambda v: v >= 0, "a whole number from 0"),
    "llm_block": (lambda v: 1 <= v <= 50, "a whole number from 1 to 50"),
    "max_chars": (lambda v: v >= 0, "a whole number from 0"),
    "price": (lambda v: v >= 0, "a number from 0"),
    "timeout": (lambda v: 1 <= v <= 3600, "a number of seconds from 1 to 3600"),
}


def setting_names() -> tuple[str, ...]:
    """Return every setting's name as it is written in newstranslate.toml."""
    return tuple(_KEYS)


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
    data = files.read_toml(path)
    values = {_field(name, path): value for name, value in _flatten(data).items()}
    made = replace(config, **{name: _fit(name, value, path) for name, value in values.items()})
    if "glossary" in values and not (root / made.glossary).is_dir():
        raise InputError(
            f"{path}: paths.glossary is '{made.glossary}', and the folder does not exist; "
            "create it or correct the setting: without it no term would be locked"
        )
    return made


def _flatten(data: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict) and f"{prefix}{key}" not in _KEYS:
            flat |= _flatten(value, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = value
    return flat


def _field(name: str, path: Path) -> str:
    if name not in _KEYS:
        raise InputError(f"{path}: unknown setting '{name}'; use one of: {', '.join(_KEYS)}")
    return _KEYS[name]


def _fit(name: str, value: Any, path: Path) -> Any:
    default = getattr(Config(), name)
    setting = next(key for key, field in _KEYS.items() if field == name)
    if isinstance(default, dict):
        if not isinstance(value, dict):
            raise InputError(f"{path}: [{setting}] must be a table")
        return value
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InputError(f"{path}: {setting} must be a list of strings")
        value = tuple(value)
    wanted: tuple[type, ...] = (int, float) if isinstance(default, float) else (type(default),)
    if not isinstance(value, wanted) or isinstance(value, bool) is not isinstance(default, bool):
        raise InputError(f"{path}: {setting} must be a {wanted[-1].__name__}, not {value!r}")
    rule, words = _RULES.get(name, (lambda _: True, ""))
    if not rule(value):
        raise InputError(f"{path}: {setting} is {value!r}; it must be {words}")
    return value
