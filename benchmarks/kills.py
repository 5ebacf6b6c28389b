"""`run` killed again and again at random moments, over catalogues that people have worked in.

    python benchmarks/kills.py [--times 1000]

After every kill each catalogue must parse and hold every word a person wrote; at the end a run
must bring everything to its end.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog
from newstranslate.model import State
from newstranslate.testing import FakeDeepL

ARTICLES = 20


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=1_000)
    options = parser.parse_args()
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as name, FakeDeepL() as fake:
        root, environment = (
            Path(name),
            {**os.environ, "DEEPL_SERVER_URL": fake.url, "DEEPL_AUTH_KEY": fake.key},
        )
        fake.delay = 0.01
        for number in range(ARTICLES):
            path = root / "articles" / f"a{number:02}.md"
            path.parent.mkdir(exist_ok=True)
            body = "\n\n".join(f"Phrase {number} {n} avec l’OIM." for n in range(20))
            path.write_text(f"---\nlang: fr\n---\n\n{body}\n", encoding="utf-8")
        command = [sys.executable, "-m", "newstranslate", "run", "articles", "--to", "ar"]
        subprocess.run([*command, "--engine", "none"], cwd=root, check=False, capture_output=True)
        written: dict[Path, dict[str, str]] = {}
        fell = 0
        for turn in range(options.times):
            path = root / "locales" / "ar" / f"a{rng.randrange(ARTICLES):02}.po"
            loaded = catalog.load(path)
            unit = rng.choice(loaded.live)
            words = f"بيد إنسان {turn}"
            mine = replace(unit, target=words, fuzzy=rng.random() < 0.5, seal="")
            units = tuple(mine if one.key == unit.key else one for one in loaded.units)
            path.write_bytes(catalog.serialise(replace(loaded, units=units)))
            written.setdefault(path, {})[unit.source] = words
            (root / "articles" / path.with_suffix(".md").name).touch()
            started = subprocess.Popen(
                command,
                cwd=root,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            time.sleep(rng.uniform(0.05, 0.5))
            fell += started.poll() is None
            started.kill()
            started.wait()
            for place, texts in written.items():
                there = {one.source: one.target for one in catalog.load(place).live}
                lost = {source for source, text in texts.items() if there.get(source) != text}
                assert not lost, (turn, place, lost)
            if turn % 25 == 24:  # something is left to do for the next ones
                for place in rng.sample(sorted((root / "locales" / "ar").glob("*.po")), 6):
                    loaded = catalog.load(place)
                    units = tuple(
                        replace(one, target="", fuzzy=False, seal="", origin="")
                        if catalog.is_machine_draft(one) else one
                        for one in loaded.units
                    )  # fmt: skip
                    place.write_bytes(catalog.serialise(replace(loaded, units=units)))
        fake.delay = 0
        subprocess.run(command, cwd=root, env=environment, check=False, capture_output=True)
        states = [u.state for p in (root / "locales").rglob("*.po") for u in catalog.load(p).live]
        print(
            f"{options.times} kills, {fell} of them in mid-run; {sum(map(len, written.values()))} units of people all there; left without text: {states.count(State.UNTRANSLATED)}"
        )


if __name__ == "__main__":
    main()
