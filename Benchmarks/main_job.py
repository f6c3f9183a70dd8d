"""The whole main job on exports of several sizes, and what it is held against."""

import json
import shlex
import sys
from pathlib import Path

from exports import HERE, ROOT, TIMEFERRY, Export, new_place
from machine import Timings
from targets import Row, Targets, duration

# The size that the ratios to other programs are promised for. Larger ones show only how time and
# memory grow: every form of them, and the usual script, would take the disk and the day.
PROMISED = 300_000
LARGE = 3_000_000


def rows(sizes: list[int], rounds: int | None, targets: Targets) -> list[Row]:
    measured = {size: Size(size) for size in sizes}
    limits = {size: rounds or (5 if size <= PROMISED else 3) for size in sizes}
    # The sizes are taken in turn as well: growth is between two of them.
    for number in range(max(limits.values())):
        for size in sizes:
            if number < limits[size]:
                print(f"Round {number + 1}: {size:,} entries", file=sys.stderr)
                measured[size].take_all()
    found = [row for size in measured.values() for row in size.rows(targets)]
    if PROMISED in measured and LARGE in measured:
        found.append(growth(measured[PROMISED].first, measured[LARGE].first, targets))
    return found


def growth(usual: Timings, large: Timings, targets: Targets) -> Row:
    per_usual, per_large = usual.median / PROMISED, large.median / LARGE
    return Row(
        f"time per entry against that of {PROMISED:,}", LARGE, per_large / per_usual, "times",
        because=f"{duration(per_large)} to {duration(per_usual)}", at_most=targets.growth)


def compared(one: Timings, other: Timings) -> str:
    return f"{duration(one.median)} to {duration(other.median)}"


class Size:
    """All commands on the export of one size."""

    def __init__(self, entries: int) -> None:
        self.export = Export(entries)
        self.has_every_form = entries <= PROMISED
        self.export.make(self.has_every_form)
        self.first, self.repeat, self.archive, self.timer = (Timings() for _ in range(4))
        self.parsing, self.unpacking, self.usual_script = (Timings() for _ in range(3))
        self.carried: dict | None = None

    def take_all(self) -> None:
        """Takes each command once, in turn."""
        place = self.run(self.first, self.export.folder)
        self.parsing.take(["xmllint", "--stream", "--noout", self.export.document])
        self.run_again(place)
        if not self.has_every_form:
            return
        self.run(self.archive, self.export.archive)
        self.unpacking.take(["bash", "-o", "pipefail", "-c", (
            f"bsdtar -xOf {shlex.quote(str(self.export.archive))} {self.export.document.name}"
            " | xmllint --stream --noout -")])
        self.run(self.timer, self.export.timer)
        said = self.usual_script.take([
            HERE / "venv" / "bin" / "python", ROOT / "Benchmarks" / "lxml_transfer.py",
            self.export.folder, new_place()])
        self.compare("the usual script", json.loads(said))

    def run(self, timings: Timings, delivery: Path) -> Path:
        """Runs the whole main job into a new outbox with a new ledger; gives their folder."""
        place = new_place()
        timings.take_with_memory(self.command(delivery, place))
        reports = list(place.glob("outbox/*/report.json"))
        if len(reports) != 1:
            sys.exit(f"{delivery}: {len(reports)} reports in {place}")
        report = json.loads(reports[0].read_bytes())
        if report["entries"]["batched"] != self.export.entries:
            sys.exit(f"{delivery}: {report['entries']}")
        self.compare(
            str(delivery),
            {"entries": report["entries"]["batched"], "minutes": report["minutes"]["batched"]})
        return place

    def run_again(self, place: Path) -> None:
        """Runs the same delivery a second time: all of it is known, and nothing is published."""
        self.repeat.take_with_memory(self.command(self.export.folder, place))
        if len(list(place.glob("outbox/*/report.json"))) != 1:
            sys.exit(f"{place}: the second run published something")

    @staticmethod
    def command(delivery: Path, place: Path) -> list[str | Path]:
        outbox, ledger = place / "outbox", place / "ledger.sqlite"
        return [TIMEFERRY, "run", delivery, "--outbox", outbox, "--ledger", ledger]

    def compare(self, name: str, carried: dict) -> None:
        """Ends everything where one form or program carries other time than the first one did."""
        self.carried = self.carried or carried
        if carried != self.carried:
            sys.exit(f"{name}: {carried}, but the first run carried {self.carried}")

    def rows(self, targets: Targets) -> list[Row]:
        entries, first = self.export.entries, self.first.median
        found = [
            Row(
                "whole main job, qbXML", entries, first, "s",
                because=f"{duration(first / entries)} per entry",
                raw={"seconds": self.first.seconds}),
            self.ratio(
                "qbXML against `xmllint --stream`", self.first, self.parsing, targets.to_parsing),
        ]
        if self.has_every_form:
            found += [
                Row(
                    "the usual script with lxml against qbXML", entries,
                    self.usual_script.median / first, "times",
                    because=compared(self.usual_script, self.first),
                    at_least=targets.usual_script_to_run if entries == PROMISED else None,
                    raw={"seconds": self.usual_script.seconds, "toSeconds": self.first.seconds}),
                self.ratio(
                    "tar.gz against `bsdtar … | xmllint`", self.archive, self.unpacking,
                    targets.to_unpacking_and_parsing),
                self.ratio(
                    "timer file against qbXML", self.timer, self.first, targets.timer_to_document),
            ]
        found.append(
            self.ratio(
                "second run against the first", self.repeat, self.first, targets.repeat_to_first,
                of_every_size=True))
        return [*found, self.memory(targets)]

    def ratio(
        self, work: str, ours: Timings, other: Timings, target: float, of_every_size: bool = False
    ) -> Row:
        entries = self.export.entries
        return Row(
            work, entries, ours.median / other.median, "times",
            because=compared(ours, other),
            at_most=target if of_every_size or entries == PROMISED else None,
            raw={"seconds": ours.seconds, "toSeconds": other.seconds})

    def memory(self, targets: Targets) -> Row:
        """The peak of all runs of this size, whatever the form."""
        runs = {
            "qbXML": self.first, "second run": self.repeat, "tar.gz": self.archive,
            "timer file": self.timer,
        }
        peaks = {
            name: timings.peak_mebibytes for name, timings in runs.items() if timings.seconds
        }
        highest = max(peaks, key=lambda name: peaks[name])
        return Row(
            "peak memory", self.export.entries, peaks[highest], "MiB", because=highest,
            at_most=targets.mebibytes(self.export.entries),
            raw={"peakKibibytes": {name: runs[name].peak_kibibytes for name in peaks}})
