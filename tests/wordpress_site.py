"""A real WordPress on this machine, from Debian's packages, for the tests that ask its editor."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

TREE = Path("/usr/share/wordpress")
"""Where Debian's package has WordPress."""
USER, PASSWORD = "desk", "desk-pw"
_SERVER = shutil.which("mariadbd") or shutil.which("mariadbd", path="/usr/sbin")
_CONFIG = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{folder}/db.sock'); define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', ''); define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_ENVIRONMENT_TYPE', 'local');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c');
define('NONCE_KEY', 'd');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


THEME = "twentytwentythree"
"""Without a theme WordPress answers with empty pages."""


def missing() -> str:
    """Return what this machine lacks for it; empty where it has all."""
    tools = {"php": shutil.which("php"), "mariadb-server": _SERVER, "curl": shutil.which("curl")}
    lacking = [name for name, found in tools.items() if not found]
    there = {
        "wordpress": TREE,
        "wordpress-theme-twentytwentythree": TREE / "wp-content/themes" / THEME,
    }
    return ", ".join([*lacking, *(name for name, place in there.items() if not place.is_dir())])


@contextmanager
def running() -> Iterator[str]:
    """Run a new WordPress, and yield its address; nothing of it is left."""
    with _folder() as folder, _running(folder) as url:
        yield url


@dataclass(frozen=True)
class OpenSite:
    """A WordPress whose REST interface an application password opens."""

    folder: Path
    url: str
    password: str

    def php(self, code: str, *arguments: str) -> str:
        """Return what PHP prints, with WordPress loaded; `$a` holds the arguments."""
        load = f"require '{self.folder}/www/wp-load.php'; $a = array_slice($argv, 1);"
        command = ["php", "-d", "memory_limit=512M", "-r", f"{load} {code}", *arguments]
        host = self.url.removeprefix("http://")
        made: subprocess.CompletedProcess[str] = subprocess.run(
            command,
            env={**os.environ, "HTTP_HOST": host},
            capture_output=True,
            text=True,
            check=True,
            **_as_nobody(),
        )
        return made.stdout


@contextmanager
def running_with_rest(*plugins: Path) -> Iterator[OpenSite]:
    """Run a new WordPress with must-use plug-ins, readable addresses and a password for REST."""
    with _folder() as folder, _running(folder) as url:
        (folder / "www/wp-content/mu-plugins").mkdir()
        for plugin in plugins:
            shutil.copy(plugin, folder / "www/wp-content/mu-plugins")
        site = OpenSite(folder, url, "")
        site.php(
            "$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%postname%/');"
            "flush_rewrite_rules();"
        )
        made = site.php(
            "[$word] = WP_Application_Passwords::create_new_application_password(1, "
            "['name' => 'tests']); echo $word;"
        )
        yield replace(site, password=made)


@contextmanager
def _folder() -> Iterator[Path]:
    # Pytest's own folders are closed to the user that the servers run as.
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made) / "site"


@contextmanager
def _running(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    _install(folder, url)
    options = ["--no-defaults", f"--datadir={folder}/db", f"--socket={folder}/db.sock"]
    quick = ["--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"]
    php = ["php", "-d", "memory_limit=512M", "-S", f"127.0.0.1:{port}", "-t", f"{folder}/www"]
    started = []
    try:
        started.append(_start([str(_SERVER), *options, *quick]))
        _wait(lambda: _sql(folder, "CREATE DATABASE wp CHARACTER SET utf8mb4"))
        started.append(_start(php))
        _wait(lambda: _set_up(url))
        yield url
    finally:
        for process in reversed(started):
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(20)


def _install(folder: Path, url: str) -> None:
    folder.mkdir()
    if os.getuid() == 0:  # neither server runs as root
        shutil.chown(folder, "nobody")
    (folder / "www").mkdir()
    copy = f"tar -C {TREE} -ch --exclude=./wp-config.php --exclude=./wp-content/languages/* ."
    subprocess.run(f"{copy} | tar -C {folder}/www -x", shell=True, check=True)
    uploads = folder / "www/wp-content/uploads"
    uploads.mkdir(parents=True, exist_ok=True)
    if os.getuid() == 0:
        shutil.chown(uploads, "nobody")
    (folder / "www/wp-config.php").write_text(_CONFIG.format(folder=folder, url=url))
    made = ["mariadb-install-db", "--no-defaults", f"--datadir={folder}/db", "--skip-test-db"]
    made += ["--auth-root-authentication-method=normal"]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL, **_as_nobody())


def _as_nobody() -> dict[str, Any]:
    return {"user": "nobody"} if os.getuid() == 0 else {}


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
    return subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=environment,
        **_as_nobody(),
    )


def _sql(folder: Path, words: str) -> bool:
    command = ["mariadb", "--no-defaults", "-uroot", "-S", f"{folder}/db.sock", "-e", words]
    return subprocess.run(command, capture_output=True).returncode == 0


def _set_up(url: str) -> bool:
    fields = {
        "weblog_title": "Desk",
        "user_name": USER,
        "admin_password": PASSWORD,
        "admin_password2": PASSWORD,
        "pw_weak": "1",
        "admin_email": "desk@desk.example",
        "blog_public": "0",
    }
    said = [part for key, value in fields.items() for part in ("-d", f"{key}={value}")]
    command = ["curl", "-fsS", f"{url}/wp-admin/install.php?step=2", *said]
    return subprocess.run(command, capture_output=True).returncode == 0


def _wait(done: Callable[[], bool]) -> None:
    for _ in range(150):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("WordPress does not start")
