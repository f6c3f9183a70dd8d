"""Fresh runs of every sample, of the loop, and of made-up deliveries of ten thousand entries."""

import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = ROOT / ".build" / "report-pages" / "runs"
TIMEFERRY = ROOT / ".build" / "debug" / "timeferry"
GENERATOR = ROOT / ".build" / "debug" / "export-generator"

LARGE = 10_000

# What a spreadsheet, a browser or a page's layout might take for something else than a name.
UNKNOWN_NAMES = [
    '=HYPERLINK("http://timesheets.example/","Job")',
    "@SUM(A1:A9)",
    "+1 613 555 0100",
    "-2+3",
    "<img src=http://timesheets.example/a.png onerror=alert(1)>",
    "&lt;b&gt; &amp; <!-- --> ]]>",
    "Wolfeschlegelsteinhausenbergerdorff" * 5,
    "مشروع الجسر",
    "\u202eemag",
    "a\u0338<\u0338 👷🏽‍♀️",
    "'apostrophe",
    "| **pipe** `code` [link](http://timesheets.example/)",
]


@dataclass(frozen=True)
class Command:
    """One command of the program: what it was, what it ended with, and what it said as JSON."""

    name: str
    exit_code: int
    output: dict

    @property
    def folder(self) -> Path | None:
        """The published folder; none when nothing was published."""
        folder = self.output.get("folder")
        return ROOT / folder if folder else None


def make_all() -> list[Command]:
    """Runs everything anew below RUNS, side by side; the commands in a fixed order."""
    shutil.rmtree(RUNS, ignore_errors=True)
    RUNS.mkdir(parents=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(make_large, RUNS / "large", spoilt=False)]
        jobs.append(pool.submit(make_large, RUNS / "large-spoilt", spoilt=True))
        jobs.append(pool.submit(walk_loop, RUNS / "loop"))
        for kind in ("good", "bad"):
            for sample in sorted((ROOT / "samples" / kind).iterdir()):
                jobs.append(pool.submit(run_sample, sample, RUNS / f"{kind}-{sample.name}"))
        return [command for job in jobs for command in job.result()]


def make_kits() -> list[Path]:
    """A kit in each language; the folders."""
    folders = []
    for language in ("en", "fr"):
        folder = RUNS / f"kit-{language}"
        days = ("--from", "2026-11-09", "--through", "2026-11-15")
        execute(f"kit {language}", "kit", folder, *days, "--language", language)
        folders.append(folder)
    return folders


def run_sample(sample: Path, place: Path) -> list[Command]:
    """Runs a sample, after what was carried before it, by the pipeline that is meant for it."""
    worked = ROOT / "pipelines" / sample.name / "pipeline.yaml"
    pipelines = [path for path in (sample / "pipeline.yaml", worked) if path.exists()]
    options = ["--pipeline", pipelines[0]] if pipelines else []
    where = ["--outbox", place / "outbox", "--ledger", place / "ledger.sqlite"]
    commands = []
    for beginning in ("before", "bundle"):
        for delivery in sorted(sample.glob(beginning + "*")):
            name = f"{sample.parent.name}/{sample.name}"
            commands.append(execute(name, "run", delivery, *where, *options))
    # Whether there is a golden file for each sample is for the golden tests to say.
    golden = sample / "expected" / "report.json"
    expected = json.loads(golden.read_text())["exitCode"] if golden.exists() else None
    if expected not in (None, commands[-1].exit_code):
        raise SystemExit(f"{sample}: ends with {commands[-1].exit_code}, not with {expected}")
    return commands


def walk_loop(place: Path) -> list[Command]:
    """The walk through samples/loop/, so that an outbox holds runs, answers and a reversal."""
    loop = ROOT / "samples" / "loop"
    where = ("--outbox", place / "outbox", "--ledger", place / "ledger.sqlite")
    steps = [("run", loop / "1-delivery")]
    steps += [("answer", loop / step) for step in ("2-answer", "3-answers", "4-lists", "5-answer")]
    steps += [("run", loop / "6-correction", "--apply"), ("answer", loop / "7-answers")]
    commands = [execute(f"loop {step[1].name}", *step, *where) for step in steps]
    name = commands[0].folder.name
    confirmed = ("--company", "Menuiserie Bégin-Lévesque inc.", "--count", "9")
    commands.append(execute("loop reverse", "reverse", name, loop / "8-time", *confirmed, *where))
    commands.append(execute("loop 9-answer", "answer", loop / "9-answer", *where))
    return commands


def make_large(place: Path, spoilt: bool) -> list[Command]:
    """Runs ten thousand entries; where they are spoilt, a third of them has a job of its own that
    QuickBooks does not know, and a person has the name of a formula."""
    bundle = place / "bundle"
    subprocess.run([GENERATOR, str(LARGE), bundle], check=True)
    if spoilt:
        spoil(bundle)
    where = ("--outbox", place / "outbox", "--ledger", place / "ledger.sqlite")
    return [execute(place.name, "run", bundle, *where)]


def spoil(bundle: Path) -> None:
    lists = (bundle / "lists.xml").read_text()
    time = (bundle / "time.xml").read_text()
    person = re.search(r"<EmployeeRet>.*?<Name>(.*?)</Name>", lists, re.DOTALL)[1]
    formula = escaped('=cmd|"/C calc"!A0')
    (bundle / "lists.xml").write_text(lists.replace(f">{person}<", f">{formula}<"))
    number = 0

    def unknown_job(reference: re.Match) -> str:
        nonlocal number
        number += 1
        if number % 3:
            return reference[0]
        name = escaped(f"{UNKNOWN_NAMES[number // 3 % len(UNKNOWN_NAMES)]} {number}")
        return f"<CustomerRef>\n<FullName>{name}</FullName>\n</CustomerRef>"

    time = re.sub(r"<CustomerRef>.*?</CustomerRef>", unknown_job, time, flags=re.DOTALL)
    (bundle / "time.xml").write_text(time.replace(f">{person}<", f">{formula}<"))


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def execute(name: str, *arguments) -> Command:
    """Runs the program; a sentence ends the whole test where it does not end as it should."""
    words = [str(argument) for argument in arguments]
    done = subprocess.run([TIMEFERRY, *words, "--format", "json"], capture_output=True, cwd=ROOT)
    if done.returncode not in (0, 1, 65) or not done.stdout:
        said = done.stderr.decode()
        raise SystemExit(f"timeferry {' '.join(words)}: ended with {done.returncode}\n{said}")
    return Command(name, done.returncode, json.loads(done.stdout))
