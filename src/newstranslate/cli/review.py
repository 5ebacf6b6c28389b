"""``newstranslate review``."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from newstranslate.cli.common import note_missing_glossary, project, tell
from newstranslate.cli.parameters import LOCAL, Whole, given_as
from newstranslate.cli.saving import SavingCommand
from newstranslate.errors import InputError
from newstranslate.late import dataclass

_NEEDED = ("starlette", "uvicorn", "jinja2", "argon2")


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's options."""

    host: str
    port: int
    opens: bool
    users: Path | None
    names: tuple[str, ...]
    prefix: str
    proxies: tuple[str, ...]
    password: bool


@click.command(name="review", cls=SavingCommand)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=Whole(0, 65535), default=8321, show_default=True)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@click.option(
    "--users",
    metavar="FILE",
    type=LOCAL,
    help="Require log-in; mandatory unless the page listens on this machine only.",
)
@click.option(
    "--name",
    "names",
    metavar="HOST",
    multiple=True,
    help="Additional host name that browsers use, including the port.",
)
@click.option(
    "--prefix", metavar="PATH", default="", help="Path prefix behind a reverse proxy: /desk"
)
@click.option(
    "--proxy",
    "proxies",
    metavar="ADDRESS",
    multiple=True,
    help="Reverse proxy whose X-Forwarded-Proto and -For headers are trusted.",
)
@click.option("--password", is_flag=True, help="Ask for a password, print its hash, then exit.")
@given_as(_Given)
def command(given: _Given) -> int:
    """Serve the web page for reading, correcting and approving translations.

    Runs until Ctrl+C. All data is in the PO files, so other editors can be used at the same time.

    \b
    Examples:
      newstranslate review --open
      newstranslate review --host 192.0.2.7 --users users.toml
    """
    # `find_spec` does not import: the web framework takes about 110 ms to load.
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise InputError(
            f"the review page needs {', '.join(missing)}: pip install 'newstranslate[review]'"
        )
    from newstranslate.review import server, users

    if given.password:
        click.echo(
            users.hashed(click.prompt("Password", hide_input=True, confirmation_prompt=True))
        )
        return 0

    settings = project()
    note_missing_glossary(settings)
    prepared = server.prepare(
        settings,
        server.ServeOptions(
            given.host, given.port, given.users, given.names, given.prefix, given.proxies
        ),
    )
    if given.users and (warning := users.exposed(given.users)):
        tell(f"warning: {warning}")
    click.echo(f"Review: {prepared.url}")
    tell("Press Ctrl+C to stop; changes are saved as you type.")
    if given.opens:
        click.launch(prepared.url)
    prepared.run()
    return 0
