"""The targets, and the rows of the table that say which are met."""

import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Targets:
    """What the figures should be: ratios of times unless the name says a unit."""

    # At most, for 300,000 entries.
    to_parsing: float
    to_unpacking_and_parsing: float
    timer_to_document: float = 0.7
    # At least, for 300,000 entries.
    usual_script_to_run: float = 12
    # At most, for every size.
    repeat_to_first: float = 1.0
    growth: float = 1.15
    small_milliseconds: float = 60
    # The disk that the target for a small delivery supposes.
    disk_sync_milliseconds: float = 1
    # No growth: what a process gains over thousands of deliveries by chance.
    watch_growth_mebibytes: float = 1

    @classmethod
    def on(cls, cores: int) -> "Targets":
        if cores >= 4:
            return cls(to_parsing=1.0, to_unpacking_and_parsing=1.0)
        return cls(to_parsing=1.4, to_unpacking_and_parsing=1.4, usual_script_to_run=9)

    @staticmethod
    def mebibytes(entries: int) -> float:
        return 64 + 128 * entries / 2**20


@dataclass(frozen=True)
class Row:
    """One figure, with its target where it has one."""

    work: str
    entries: int
    measured: float
    unit: str
    # How the figure came about, for readers.
    because: str = ""
    at_most: float | None = None
    at_least: float | None = None
    # Every single measurement that the figure is made of.
    raw: dict = field(default_factory=dict)
    # Why the figure says nothing about its target, if so.
    unjudged: str = ""

    @property
    def is_met(self) -> bool | None:
        """None without a target, or where the figure proves nothing."""
        if self.at_most is not None and self.measured <= self.at_most:
            return True
        if self.at_least is not None and self.measured >= self.at_least:
            return True
        has_target = self.at_most is not None or self.at_least is not None
        return False if has_target and not self.unjudged else None

    @property
    def target(self) -> str:
        if self.at_most is not None:
            return f"at most {shown(self.at_most, self.unit)}"
        if self.at_least is not None:
            return f"at least {shown(self.at_least, self.unit)}"
        return ""


def shown(value: float, unit: str) -> str:
    return f"{value:,.{2 if unit == 'times' else 1}f} {unit}"


def duration(seconds: float) -> str:
    """A time in the unit that people would say it in."""
    if seconds < 1e-3:
        return f"{seconds * 1e6:.2f} µs"
    if seconds < 1:
        return f"{seconds * 1e3:.1f} ms"
    return f"{seconds:.2f} s"


def as_table(machine: dict, rows: list[Row]) -> str:
    """A table in Markdown, with the machine in the line above it."""
    lines = [
        f"{machine['cores']} cores of {machine['processor']}; "
        f"the disk syncs 4 KiB in {machine['diskSyncMilliseconds']} ms",
        "",
    ]
    cells = [["work", "entries", "measured", "target", "met"]]
    for row in rows:
        measured = duration(row.measured) if row.unit == "s" else shown(row.measured, row.unit)
        if row.because:
            measured += f" ({row.because})"
        met = {True: "yes", False: "no", None: row.unjudged}[row.is_met]
        work = row.work.replace("|", "\\|")
        cells.append([work, f"{row.entries:,}", measured, row.target, met])
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    cells.insert(1, ["-" * width for width in widths])
    cells[1][1] = cells[1][1][:-1] + ":"
    for line in cells:
        padded = [
            cell.rjust(width) if column == 1 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths))
        ]
        lines.append("| " + " | ".join(padded) + " |")
    return "\n".join(lines)


def as_json(machine: dict, rows: list[Row]) -> str:
    """The same with every single measurement; `met` is null where nothing is judged."""
    described = [
        {
            "work": row.work, "entries": row.entries, "measured": row.measured, "unit": row.unit,
            "atMost": row.at_most, "atLeast": row.at_least, "met": row.is_met, **row.raw,
        }
        for row in rows
    ]
    found = {"machine": machine, "met": are_met(rows), "rows": described}
    return json.dumps(found, indent=2, ensure_ascii=False)


def are_met(rows: list[Row]) -> bool:
    """Whether every target that was measured is met."""
    return all(row.is_met is not False for row in rows)
