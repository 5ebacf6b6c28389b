"""The severity of a finding in a project: its settings override the default severities."""

from __future__ import annotations

from fnmatch import fnmatch

from newstranslate.checks import table
from newstranslate.config import Config
from newstranslate.errors import InputError, manual
from newstranslate.model import Finding


def refuse_unknown(config: Config) -> None:
    """Raise `InputError` for settings with an unknown check or severity."""
    for asked in (config.checks_severity, *config.checks_paths.values()):
        for name, severity in asked.items():
            if name not in table.entries():
                raise InputError(f"newstranslate.toml: no check '{name}'; see {manual('checks')}")
            if severity not in table.SEVERITIES:
                raise InputError(
                    f"newstranslate.toml: {name} is '{severity}'; use one of: "
                    f"{', '.join(table.SEVERITIES)}"
                )


def severity(config: Config, name: str, finding: Finding) -> str:
    """Return the severity of a finding, possibly ``off``, in the catalogue with the path `name`."""
    return table.limited(finding, _configured(config, name, finding.check))


def blocking_checks(config: Config, name: str) -> frozenset[str]:
    """Return the checks whose findings can be errors in a catalogue, which block publishing."""
    return frozenset(
        check for check in table.entries() if _configured(config, name, check) == "error"
    )


def _configured(config: Config, name: str, check: str) -> str:
    """Return the severity of a check in a catalogue: the highest that its findings can have."""
    found = config.checks_severity.get(check, table.entries()[check].severity)
    for pattern, own in config.checks_paths.items():
        if check in own and fnmatch(name, pattern):
            found = own[check]
    return found
