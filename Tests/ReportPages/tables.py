"""CSV files of a run: that spreadsheets open them without harm, and that their sums tie."""

import csv
import json
import re
from pathlib import Path

NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


def faults(folder: Path) -> list[str]:
    """What is wrong with the CSV files of a published folder."""
    found = []
    for file in sorted(folder.rglob("*.csv")):
        if file.relative_to(folder).parts[0] == "held":
            # Written as the source wrote it, because it goes back there.
            continue
        with open(file, encoding="utf-8-sig", newline="") as lines:
            # A worklist in French has semicolons, and no comma in its header.
            separator = "," if "," in lines.readline() else ";"
            lines.seek(0)
            rows = list(csv.reader(lines, delimiter=separator, strict=True))
        name = f"{file.parent.name}/{file.name}"
        if not rows:
            found.append(f"{name}: has no header")
        for number, row in enumerate(rows, start=1):
            if len(row) != len(rows[0]):
                found.append(f"{name}, row {number}: {len(row)} columns, not {len(rows[0])}")
            found += [f"{name}, row {number}: {cell!r}" for cell in row if is_formula(cell)]
    return found + sums(folder)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula."""
    if cell.startswith(("=", "+", "@", "\t", "\r", "\n")):
        return True
    return cell.startswith("-") and not NUMBER.fullmatch(cell)


def sums(folder: Path) -> list[str]:
    """Where entries.csv and report.json differ in entries or minutes, by state and by batch."""
    if not (folder / "entries.csv").exists():
        return []
    report = json.loads((folder / "report.json").read_text())
    found = {state: [0, 0] for state in report["entries"]}
    carried = {batch["file"]: 0 for batch in report["batches"]}
    with open(folder / "entries.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for state in ("read", row["state"]):
                found[state][0] += 1
                found[state][1] += int(row["minutes"] or 0)
            if row["batch-file"]:
                carried[row["batch-file"]] += int(row["carried-minutes"] or 0)
    wanted = {state: [report["entries"][state], report["minutes"][state]] for state in found}
    states = [
        f"{folder.name}/entries.csv: {state} {found[state]}, report.json {wanted[state]}"
        for state in found
        if found[state] != wanted[state]
    ]
    batches = [
        f"{folder.name}/entries.csv: {batch['file']} {carried[batch['file']]} minutes"
        for batch in report["batches"]
        if carried[batch["file"]] != batch["minutes"]
    ]
    return states + batches
