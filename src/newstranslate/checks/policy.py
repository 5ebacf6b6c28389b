"""How severe a project takes a finding: its settings over the usual severities."""

from __future__ import annotations

from fnmatch import fnmatch

from newstranslate.checks import table
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.model import Finding


def refuse_unknown(config: Config) -> None:
    """Raise `InputError` for settings that name no check or no severity."""
    for asked in (config.checks_severity, *config.checks_paths.values()):
        for name, severity in asked.items():
            if name not in table.entries():
                raise InputError(f"newstranslate.toml: no check '{name}'; see docs/checks.md")
            if severity not in table.SEVERITIES:
                raise InputError(
                    f"newstranslate.toml: {name} is '{severity}'; use one of: "
                    f"{', '.join(table.SEVERITIES)}"
                )


def severity(config: Config, name: str, finding: Finding) -> str:
    """Return how severe a finding is in a catalogue, by its path in the project; maybe ``off``."""
    return table.limited(finding, _severest(config, name, finding.check))


def stopping(config: Config, name: str) -> frozenset[str]:
    """Return the checks of which a finding may be an error in a catalogue; see `severity`."""
    return frozenset(
        check for check in table.entries() if _severest(config, name, check) == "error"
    )


def _severest(config: Config, name: str, check: str) -> str:
    """Return the severity of a check in a catalogue: no finding of it has a higher one."""
    found = config.checks_severity.get(check, table.entries()[check].severity)
    for pattern, own in config.checks_paths.items():
        if check in own and fnmatch(name, pattern):
            found = own[check]
    return found
