"""The usual script for the same transfer, as a careful integrator writes it with lxml.

    lxml_transfer.py EXPORT OUTPUT

Reads lists.xml and time.xml of a qbXML export, links every entry to the lists by ListID, else by
full name, and writes TimeTrackingAdd batches of 100 entries, grouped by week, with a table of all
entries. It streams both documents and frees each element it has read. It holds no reports, no
ledger and no checks beyond the links. It prints how many entries and minutes it carried.
"""

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from lxml import etree

BATCH = 100
DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?")

# The lists by the elements that hold them, and the references that time has to each.
LISTS = {
    "EmployeeRet": "EntityRef", "VendorRet": "EntityRef", "OtherNameRet": "EntityRef",
    "CustomerRet": "CustomerRef", "ItemServiceRet": "ItemServiceRef", "ClassRet": "ClassRef",
    "PayrollItemWageRet": "PayrollItemWageRef",
}


@dataclass(slots=True)
class Entry:
    txn_id: str
    day: date
    minutes: int
    # The full names, as the lists have them.
    person: str
    customer: str | None
    item: str | None
    work_class: str | None
    wage: str | None
    notes: str | None
    billable: str | None


class Lists:
    """What the export's lists hold: full names by ListID, and the names themselves."""

    def __init__(self, path: Path) -> None:
        self.names: dict[str, dict[str, str]] = defaultdict(dict)
        for element in elements(path, tuple(LISTS)):
            if element.findtext("IsActive") == "false":
                continue
            name = element.findtext("FullName") or element.findtext("Name")
            self.names[LISTS[element.tag]][element.findtext("ListID")] = name
        self.known = {kind: set(names.values()) for kind, names in self.names.items()}

    def linked(self, element: etree._Element, kind: str) -> str | None:
        """The full name of what the element's reference links to; None without a reference."""
        reference = element.find(kind)
        if reference is None:
            return None
        name = self.names[kind].get(reference.findtext("ListID"))
        if name is None:
            name = reference.findtext("FullName")
            if name not in self.known.get(kind, ()):
                raise ValueError(f"line {reference.sourceline}: no {kind} is called {name}")
        return name


def elements(path: Path, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements with these names, one at a time; each is freed once the next is asked for."""
    for _, element in etree.iterparse(path, tag=tags, resolve_entities=False):
        yield element
        element.clear()
        # What stays of the elements before it would still fill the memory.
        while element.getprevious() is not None:
            del element.getparent()[0]


def entries(path: Path, lists: Lists) -> Iterator[Entry]:
    for element in elements(path, ("TimeTrackingRet",)):
        duration = DURATION.fullmatch(element.findtext("Duration"))
        hours, minutes, _ = (int(part or 0) for part in duration.groups())
        yield Entry(
            txn_id=element.findtext("TxnID"),
            day=date.fromisoformat(element.findtext("TxnDate")),
            minutes=hours * 60 + minutes,
            person=lists.linked(element, "EntityRef"),
            customer=lists.linked(element, "CustomerRef"),
            item=lists.linked(element, "ItemServiceRef"),
            work_class=lists.linked(element, "ClassRef"),
            wage=lists.linked(element, "PayrollItemWageRef"),
            notes=element.findtext("Notes"),
            billable=element.findtext("BillableStatus"))


def write_batch(path: Path, batch: list[Entry]) -> None:
    root = etree.Element("QBXML")
    root.addprevious(etree.ProcessingInstruction("qbxml", 'version="13.0"'))
    messages = etree.SubElement(root, "QBXMLMsgsRq", onError="continueOnError")
    for number, entry in enumerate(batch, 1):
        request = etree.SubElement(messages, "TimeTrackingAddRq", requestID=str(number))
        add = etree.SubElement(request, "TimeTrackingAdd")
        etree.SubElement(add, "TxnDate").text = entry.day.isoformat()
        add_reference(add, "EntityRef", entry.person)
        add_reference(add, "CustomerRef", entry.customer)
        add_reference(add, "ItemServiceRef", entry.item)
        duration = f"PT{entry.minutes // 60}H{entry.minutes % 60}M"
        etree.SubElement(add, "Duration").text = duration
        add_reference(add, "ClassRef", entry.work_class)
        add_reference(add, "PayrollItemWageRef", entry.wage)
        if entry.notes:
            etree.SubElement(add, "Notes").text = entry.notes
        if entry.billable:
            etree.SubElement(add, "BillableStatus").text = entry.billable
    # ASCII: QuickBooks takes other letters only as numeric references.
    root.getroottree().write(path, encoding="ascii", xml_declaration=True, pretty_print=True)


def add_reference(add: etree._Element, kind: str, name: str | None) -> None:
    if name is not None:
        etree.SubElement(etree.SubElement(add, kind), "FullName").text = name


def main(export: Path, output: Path) -> None:
    lists = Lists(export / "lists.xml")
    weeks: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries(export / "time.xml", lists):
        weeks[entry.day - timedelta(days=entry.day.weekday())].append(entry)

    output.mkdir(parents=True, exist_ok=True)
    count = total = number = 0
    with (output / "entries.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow([
            "batch", "TxnID", "date", "minutes", "person", "customer", "item", "class", "wage item",
            "billable", "notes",
        ])
        for week in sorted(weeks):
            whole = weeks[week]
            for start in range(0, len(whole), BATCH):
                batch = whole[start : start + BATCH]
                number += 1
                write_batch(output / f"{number:05}-{week}.xml", batch)
                table.writerows(
                    (
                        number, entry.txn_id, entry.day, entry.minutes, entry.person,
                        entry.customer, entry.item, entry.work_class, entry.wage, entry.billable,
                        entry.notes,
                    )
                    for entry in batch
                )
                count += len(batch)
                total += sum(entry.minutes for entry in batch)
    print(json.dumps({"entries": count, "minutes": total}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: lxml_transfer.py EXPORT OUTPUT")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
