"""Pages in headless Chromium: as a payroll clerk's phone, desk and printer show them."""

import asyncio
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, Request, async_playwright

BYTES_MAX = 2_000_000
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}


@dataclass(frozen=True)
class Showing:
    """One way to look at a page."""

    name: str
    viewport: dict
    scheme: str
    script: bool = True


SHOWINGS = [Showing("phone", PHONE, "light"), Showing("desk", DESK, "dark")]
# The other way around, for the pages to look at closely.
MORE_SHOWINGS = [Showing("phone, dark", PHONE, "dark"), Showing("desk, light", DESK, "light")]
# No rules are asked of it: they need timers, which there are none of.
PLAIN = Showing("without JavaScript", PHONE, "light", script=False)
EVERY_SHOWING = SHOWINGS + MORE_SHOWINGS + [PLAIN]

# A page that takes longer is at fault, even where the machine is busy.
SECONDS_MAX = 300

# Inches, and the margin that the pages ask for.
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}
MARGIN = 0.56

AXE = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ],
    "resultTypes": ["violations"],
}

WIDTH = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"

# What stands wider than the paper, where nothing scrolls. A box of one pixel holds what is only
# read aloud.
CUT_OFF = """() => [...document.body.querySelectorAll('*')].filter(e => e.clientWidth !== 1)
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    || (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible'))
  .slice(0, 3).map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 60))"""

# The bottom of the answer below a heading of the first screen, or null where the page has none.
BOTTOM = """id => document.querySelector(`[aria-labelledby=${id}] .verdict`)
  ?.getBoundingClientRect().bottom ?? null"""

# What would act or fetch, were it not for the page's own policy.
ACTIVE = """() => [...document.querySelectorAll('*')].filter(e =>
    ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'BASE', 'FORM'].includes(e.tagName)
    || e.getAttributeNames().some(name => name.startsWith('on')))
  .map(e => e.outerHTML.slice(0, 80))"""


async def faults(root: Path, files: list[Path], closely: set[Path]) -> list[str]:
    """What is wrong with the pages below a folder; those to look at `closely` are shown in every
    way and printed."""
    chromium = shutil.which("chromium")
    if not chromium:
        raise SystemExit("There is no chromium: please install it, then run this again.")
    # Chromium has no sandbox for root.
    arguments = ["--no-sandbox"] if os.getuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=arguments)
        rest = iter(files)

        async def some() -> list[str]:
            windows = [await Window.open(browser, showing) for showing in EVERY_SHOWING]
            found = []
            for file in rest:
                try:
                    async with asyncio.timeout(SECONDS_MAX):
                        found += await look(windows, root, file, file in closely)
                except TimeoutError:
                    found.append(f"{file.relative_to(root)}: takes more than {SECONDS_MAX} s")
            return found

        found = await asyncio.gather(*(some() for _ in range(os.cpu_count() or 2)))
        await browser.close()
    return sorted(fault for some in found for fault in some)


async def look(windows: list["Window"], root: Path, file: Path, closely: bool) -> list[str]:
    """Looks at a page in the ways it is to be seen."""
    place = file.relative_to(root)
    found = []
    size = file.stat().st_size
    if size >= BYTES_MAX:
        found.append(f"{size} bytes")
    texts = set()
    for window in windows:
        showing, page = window.showing, window.page
        if showing in MORE_SHOWINGS and not closely:
            continue
        await window.show(file)
        texts.add(await page.evaluate("document.body.textContent"))
        seen = await layout(page) + await first_screen(page, file)
        if showing.script:
            seen += await rules(page)
        if closely and showing == SHOWINGS[0]:
            seen += await printed(page)
        found += [f"{showing.name}: {fault}" for fault in seen + window.faults]
    if len(texts) != 1:
        found.append("reads differently without JavaScript")
    return [f"{place}: {' '.join(fault.split())}" for fault in found]


class Window:
    """A window that shows one file after the other, with everything that goes wrong meanwhile.

    Every request but the one for the file itself is stopped and told.
    """

    def __init__(self, showing: Showing, page: Page):
        self.showing, self.page = showing, page
        self.url = ""
        self.faults: list[str] = []

    @classmethod
    async def open(cls, browser: Browser, showing: Showing) -> "Window":
        context = await browser.new_context(
            viewport=showing.viewport,
            color_scheme=showing.scheme,
            java_script_enabled=showing.script,
        )
        window = cls(showing, await context.new_page())
        await context.route(lambda url: url != window.url, lambda route: route.abort())
        window.page.on("request", window.requested)
        window.page.on("console", lambda message: window.said(message.type, message.text))
        window.page.on("pageerror", lambda error: window.faults.append(f"page error: {error}"))
        return window

    async def show(self, file: Path) -> None:
        self.url, self.faults = file.as_uri(), []
        await self.page.goto(self.url)

    def requested(self, request: Request) -> None:
        if request.url != self.url:
            self.faults.append(f"asks for {request.url[:100]}")

    def said(self, level: str, text: str) -> None:
        if level in ("error", "warning"):
            self.faults.append(f"console {level}: {text}")


async def layout(page: Page) -> list[str]:
    """Whether the page scrolls sideways, and whether anything on it could act."""
    content, window = await page.evaluate(WIDTH)
    found = [f"scrolls sideways: {content} > {window}"] if content > window else []
    return found + [f"active: {element}" for element in await page.evaluate(ACTIVE)]


async def first_screen(page: Page, file: Path) -> list[str]:
    """Whether the first screen of a report answers what a payroll clerk asks first: may I load it,
    how many hours for whom, and what do I fix first, where something is held."""
    if not file.name.startswith("report."):
        return []
    found = []
    held = json.loads((file.parent / "report.json").read_text())["entries"]["held"]
    for name in ["may-load", "how-many"] + (["fix-first"] if held else []):
        bottom = await page.evaluate(BOTTOM, name)
        height = page.viewport_size["height"]
        if bottom is None:
            found.append(f"has no #{name}")
        elif bottom > height:
            found.append(f"#{name} is answered at {bottom:.0f}, below the first screen of {height}")
    return found


async def rules(page: Page) -> list[str]:
    """What axe-core finds."""
    response = (await Axe().run(page, options=AXE)).response
    return [
        f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:160]}"
        for violation in response["violations"]
    ]


async def printed(page: Page) -> list[str]:
    """Prints on both papers; nothing may stand wider than the paper."""
    found = []
    before = page.viewport_size
    await page.emulate_media(media="print")
    for name, (width, height) in PAPERS.items():
        pixels = {"width": int((width - 2 * MARGIN) * 96), "height": int(height * 96)}
        await page.set_viewport_size(pixels)
        cut = await page.evaluate(CUT_OFF)
        found += [f"on {name}: cut off: {element}" for element in cut]
        margin = {side: f"{MARGIN}in" for side in ("top", "right", "bottom", "left")}
        document = await page.pdf(format=name, margin=margin, print_background=True)
        found += [f"on {name}: {fault}" for fault in paper_faults(document, width, height)]
    await page.emulate_media(media="screen")
    await page.set_viewport_size(before)
    return found


def paper_faults(document: bytes, width: float, height: float) -> list[str]:
    """Whether a printed document is whole and of the paper's size."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", document)
    if not document.startswith(b"%PDF-") or not boxes:
        return ["is no PDF"]
    wrong = [box for box in boxes if not is_size(box, width, height)]
    return [f"a page of {wrong[0]} points"] if wrong else []


def is_size(box: tuple[bytes, bytes], width: float, height: float) -> bool:
    return abs(float(box[0]) / 72 - width) < 0.05 and abs(float(box[1]) / 72 - height) < 0.05
