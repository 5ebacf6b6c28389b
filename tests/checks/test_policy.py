"""What a project may set, how severe a finding is then, and what a person is told of a check."""

from __future__ import annotations

import pytest

from newstranslate.checks import policy, table
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.model import Finding


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (Config(), ""),
        (Config(checks_severity={"places": "off", "numbers": "info"}), ""),
        (Config(checks_paths={"ar/*": {"places": "warning"}}), ""),
        (Config(checks_severity={"place": "off"}), "newstranslate.toml: no check 'place'; see https://github.com/newstranslate/newstranslate/blob/main/docs/checks.md"),
        (Config(checks_paths={"ar/*": {"place": "off"}}), "newstranslate.toml: no check 'place'; see https://github.com/newstranslate/newstranslate/blob/main/docs/checks.md"),
        (Config(checks_severity={"places": "no"}), "newstranslate.toml: places is 'no'; use one of: error, warning, info, off"),
        (Config(checks_paths={"ar/*": {"places": "no"}}), "newstranslate.toml: places is 'no'; use one of: error, warning, info, off"),
    ],
)  # fmt: skip
def test_settings_that_name_no_check_or_severity_are_refused(config: Config, said: str) -> None:
    if not said:
        policy.refuse_unknown(config)
        return
    with pytest.raises(InputError) as error:
        policy.refuse_unknown(config)
    assert str(error.value) == said


@pytest.mark.parametrize(
    ("check", "found", "set_to", "severity"),
    [
        ("places", "error", "off", "off"),
        ("places", "warning", "off", "off"),
        ("places", "error", "warning", "warning"),
        ("places", "warning", "error", "warning"),
        ("places", "warning", "info", "info"),
        ("places", "info", "warning", "info"),
        ("names", "warning", "error", "error"),
        ("names", "info", "error", "info"),
    ],
)
def test_a_setting_replaces_the_severest_and_what_is_milder_stays_below(
    check: str, found: str, set_to: str, severity: str
) -> None:
    assert table.limited(Finding(check, found, "x"), set_to) == severity


def test_a_check_is_explained_in_a_few_lines() -> None:
    first, _, example, last = table.explain("places").split("\n")
    assert first == "places (error)"
    assert example == "Example: Le Maroc a signé → Algeria has signed"
    assert last == "To silence a finding, add the comment '# waive places ‹words›: reason'."
    assert table.explain("mention").startswith("mention (warning, off by default)\n")
    assert len(table.explain("brackets").split("\n")) == 3, "it has no example"


def test_only_checks_of_which_a_finding_may_be_an_error_can_stop_an_article() -> None:
    usual = policy.blocking_checks(Config(), "locales/ar/a.po")
    assert {"numbers", "markup", "empty"} <= usual
    assert usual.isdisjoint({"names", "conversion", "waiver"})
    paths = {"locales/ar/*": {"names": "error", "places": "info"}}
    config = Config(checks_severity={"numbers": "warning"}, checks_paths=paths)
    assert policy.blocking_checks(config, "locales/ar/a.po") == usual - {"numbers", "places"} | {
        "names"
    }
    assert policy.blocking_checks(config, "locales/en/a.po") == usual - {"numbers"}


def test_checks_that_nobody_wants_do_not_run_but_those_that_report_what_is_wanted() -> None:
    run = {name: entry.run for name, entry in table.ENTRIES.items()}
    assert table.runs(frozenset(["markup"])) == (run["markup"],)
    assert table.runs(frozenset(["percent"])) == (run["numbers"],)
    assert table.runs(frozenset(["typography"])) == (run["ending"], run["typography"])
    assert table.runs() == tuple(filter(None, run.values()))
