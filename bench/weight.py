"""What a reader's browser fetches for the public policy page, and what Lighthouse says of it and of signing in."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.figures import Table
from tests.support.chromium import QUIET, chromium
from tests.support.serving import Site, served

ROOT = Path(__file__).resolve().parents[1]
LIGHTHOUSE = ROOT / "build" / "lighthouse"
PAGES = {"public policy page": "/schools/ysgol-y-bryn/policy/", "sign-in page": "/account/sign-in/"}
MOST = 150_000  # bytes, images left out
FLOORS = {"accessibility": 100, "best-practices": 95, "performance": 95}
NOT_MEASURED = "not measured"


def take(_chosen: argparse.Namespace) -> Table:
    with served("demonstrate") as site:
        _publish(site)
        sizes = {kind: count for kind, count in _weighed(site).items() if kind != "image"}
        scores = {page: _lighthouse(site.url + path) for page, path in PAGES.items()}
    total = sum(sizes.values())
    missed = [f"the public page weighs {total / 1000:.0f} kB"] if total >= MOST else []
    rows = [(f"{kind}, as sent", f"{count / 1000:.1f} kB", "") for kind, count in sorted(sizes.items())]
    rows.append(("public policy page in all", f"{total / 1000:.1f} kB" if sizes else NOT_MEASURED, "under 150 kB"))
    for page, found in scores.items():
        for category, floor in FLOORS.items():
            score = found.get(category)
            rows.append((f"{page}: {category}", NOT_MEASURED if score is None else str(score), f"{floor} or more"))
            if score is not None and score < floor:
                missed.append(f"Lighthouse gives the {page} {score} for {category}")
    return Table(
        "What a reader fetches",
        ("what", "measured", "floor"),
        tuple(rows),
        (
            "The public page of the real policy, with an empty cache, as Parch itself serves it: bodies as they came",
            "over the line, images left out. Lighthouse looks as a telephone on a slow line does.",
        ),
        missed=tuple(missed),
    )


def _publish(site: Site) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARCH_")}
    settings = {
        "PARCH_VAR": str(site.var),
        "PARCH_DEMONSTRATION": "1",
        "DJANGO_SETTINGS_MODULE": "parch.config.settings",
    }
    subprocess.run([sys.executable, "-m", "tests.support.published"], env={**kept, **settings}, check=True, cwd=ROOT)


def _weighed(site: Site) -> dict[str, int]:
    """Bytes of each kind of thing that a browser with an empty cache fetches; nothing where there is no browser."""
    where = chromium()
    if where is None:
        return {}
    from playwright.sync_api import sync_playwright

    sizes: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=QUIET)
        page = browser.new_page()
        fetched: list[Any] = []
        page.on("requestfinished", lambda request: fetched.append(request))  # noqa: PLW0108  it marks what it is given
        page.goto(site.url + PAGES["public policy page"], wait_until="networkidle")
        for request in fetched:
            size = request.sizes()["responseBodySize"]
            sizes[request.resource_type] = sizes.get(request.resource_type, 0) + size
        browser.close()
    return sizes


def _lighthouse(url: str) -> dict[str, int]:
    """Scores out of 100 by category; empty where Lighthouse or a browser cannot be had."""
    where, program = chromium(), _program()
    if where is None or program is None:
        return {}
    flags = f"--chrome-flags=--headless=new {' '.join(QUIET)}"
    run = [str(program), url, "--quiet", "--output=json", flags, f"--only-categories={','.join(FLOORS)}"]
    done = subprocess.run(
        run, env={**_environment(), "CHROME_PATH": where}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        return {}
    found = json.loads(done.stdout)["categories"]
    return {name: round(found[name]["score"] * 100) for name in FLOORS if found[name]["score"] is not None}


def _program() -> Path | None:
    """Lighthouse, installed into build/ when missing: too heavy to be one of the packages that Parch locks."""
    program = LIGHTHOUSE / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        LIGHTHOUSE.mkdir(parents=True, exist_ok=True)
        run = ["npm", "install", "--silent", "--prefix", str(LIGHTHOUSE), "lighthouse"]
        subprocess.run(run, env=_environment(), check=False, capture_output=True)
    return program if program.exists() else None


def _environment() -> dict[str, str]:
    """Node and npm come from the virtual environment."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
