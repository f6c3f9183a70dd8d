"""Looks at what fresh runs write as their readers do: in a browser, a spreadsheet and a program.

Called by script/test-reports, which installs what this needs and builds the program. Arguments name
the runs whose pages to look at, such as `good-quebec-fr`; all of them without any.
"""

import asyncio
import sys
import time
from pathlib import Path

import deliveries
import pages
import schemas
import tables


def main() -> int:
    began = time.monotonic()
    commands = deliveries.make_all()
    folders = [command.folder for command in commands if command.folder]
    told(f"{len(commands)} commands published {len(folders)} folders", began)

    found = schemas.faults(commands)
    for folder in folders:
        found += tables.faults(folder)
    told("read the JSON and CSV files", began)

    files = html_files(folders) + html_files(deliveries.make_kits())
    files = [file for file in files if not sys.argv[1:] or run(file) in sys.argv[1:]]
    found += asyncio.run(pages.faults(deliveries.RUNS, files, closely(files))) + unseen()
    told(f"looked at {len(files)} pages", began)

    for fault in found:
        print(fault)
    print(f"Reports: {len(found)} faults" if found else "Reports: nothing found")
    return 1 if found else 0


def unseen() -> list[str]:
    """What the look at pages does not see on one that has every fault: then it proves nothing."""
    page = Path(__file__).with_name("faulty.html")
    seen = " ".join(asyncio.run(pages.faults(page.parent, [page], {page})))
    faults = [
        "asks for", "console error", "page error", "scrolls sideways", "color-contrast", "active",
        "cut off", "reads differently",
    ]
    return [f"{page.name}: not seen: {fault}" for fault in faults if fault not in seen]


def html_files(folders: list[Path]) -> list[Path]:
    """The pages of the folders and the indexes beside them, each once."""
    beside = {file for folder in folders for file in folder.parent.glob("*.html")}
    return sorted(beside.union(*(folder.rglob("*.html") for folder in folders)))


def closely(files: list[Path]) -> set[Path]:
    """The pages to print and to show in every way: of the large runs, of one small run of each
    kind, and of the kits."""
    runs = (
        "large", "large-spoilt", "loop", "good-quebec-fr", "bad-week-start", "bad-person-linked",
    )
    return {file for file in files if run(file) in runs or run(file).startswith("kit-")}


def run(file: Path) -> str:
    """The name of the run that a page is of."""
    return file.relative_to(deliveries.RUNS).parts[0]


def told(what: str, began: float) -> None:
    print(f"{time.monotonic() - began:6.1f} s  {what}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
