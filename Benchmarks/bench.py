"""Measures the released program against its targets and prints a table.

Called by script/bench, which installs what this needs. Without a subject all of them are measured:

run    the whole main job on made-up exports: against `xmllint --stream`, which only parses the same
       document, against a pipe that unpacks and parses the same archive, and against the usual
       script with lxml. The same entries as a timer file; a second run of the same delivery; peak
       memory; time per entry as the work grows.
small  200 entries from the start of the process to its end, beside what a sync costs the disk.
watch  what a drop into a watched folder takes, and memory over many deliveries.

Ratios are of medians. All commands of a size are taken in turn, on the same cores, with everything
before them synced to the disk. Exit code: 0 when every target that was measured is met, 1 if not.
"""

import argparse
import os
import shutil
import subprocess
import sys

import machine
import main_job
import small_delivery
import watched_folder
from exports import HERE, ROOT
from targets import Targets, are_met, as_json, as_table

SUBJECTS = ("run", "small", "watch")
SIZES = (1_000, 30_000, 300_000, 3_000_000)
# What the largest size needs: its export, and what three runs of it publish.
BYTES_FOR_LARGEST = 20 * 10**9


def main() -> int:
    options = read_options()
    subjects = options.subjects or list(SUBJECTS)
    HERE.mkdir(parents=True, exist_ok=True)
    cores = machine.pin(options.cores)
    for product in ("timeferry", "export-generator"):
        build = ["swift", "build", "-c", "release", "--static-swift-stdlib"]
        subprocess.run([*build, "--product", product], cwd=ROOT, check=True, stdout=sys.stderr)

    targets = Targets.on(cores)
    described = machine.described(cores)
    rows = []
    try:
        if "run" in subjects:
            rows += main_job.rows(sizes(options), options.rounds, targets)
        if "small" in subjects:
            rows += small_delivery.rows(targets)
        if "watch" in subjects:
            rows += watched_folder.rows(options.deliveries, targets)
    finally:
        # Not before: ext4 searches long for a free inode where many were freed a moment ago, and
        # that time would be measured as the program's.
        remove_runs()

    print(as_json(described, rows) if options.json else as_table(described, rows))
    return 0 if are_met(rows) else 1


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="script/bench", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("subjects", nargs="*", metavar="subject", help=", ".join(SUBJECTS))
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--sizes", type=numbers, metavar="N,N…",
        help="entries of the exports; " + ",".join(map(str, SIZES)) + " without it")
    parser.add_argument(
        "--all", action="store_true", help="take the largest size however full the disk is")
    parser.add_argument(
        "--rounds", type=number, metavar="N",
        help="how often each command is taken; 5 times without it, 3 times over 300,000 entries")
    parser.add_argument(
        "--cores", type=int, choices=(2, 4), default=4 if machine.usable_cores() >= 4 else 2,
        help="run on so many cores, against the targets for these")
    parser.add_argument(
        "--deliveries", type=number, metavar="N", default=10_000,
        help="deliveries that the watched folder gets; 10000 without it")
    options = parser.parse_args()
    for subject in options.subjects:
        if subject not in SUBJECTS:
            parser.error(f"{subject} is none of {', '.join(SUBJECTS)}")
    if options.cores > machine.usable_cores():
        parser.error(f"--cores {options.cores}: this machine has {machine.usable_cores()}")
    return options


def number(word: str) -> int:
    if not word.isdecimal() or int(word) == 0:
        raise argparse.ArgumentTypeError(f"{word} is no number above 0")
    return int(word)


def numbers(words: str) -> list[int]:
    return sorted({number(word) for word in words.split(",")})


def sizes(options: argparse.Namespace) -> list[int]:
    """The sizes that were asked for; without any, those that the disk has room for."""
    if options.sizes:
        return options.sizes
    free = shutil.disk_usage(HERE).free
    if options.all or free >= BYTES_FOR_LARGEST:
        return list(SIZES)
    print(
        f"{SIZES[-1]:,} entries are left out: {free / 1e9:.0f} GB are free, "
        f"{BYTES_FOR_LARGEST / 1e9:.0f} GB are needed; --all takes them all the same",
        file=sys.stderr)
    return list(SIZES[:-1])


def remove_runs() -> None:
    """Removes what this process published, and what one left behind that was killed."""
    for runs in HERE.glob("runs-*"):
        process = runs.name.removeprefix("runs-")
        if process == str(os.getpid()) or not os.path.exists(f"/proc/{process}"):
            shutil.rmtree(runs)


if __name__ == "__main__":
    sys.exit(main())
