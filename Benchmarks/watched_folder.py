"""A watched folder: single small deliveries, a thousand at once, and memory over many of them."""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from exports import TIMEFERRY, generate, new_place
from targets import Row, Targets, duration

SINGLES = 31
LOT = 1_000

# The first Monday after everybody in the generated company was hired.
FIRST_WEEK = date(2019, 4, 8)


def rows(deliveries: int, targets: Targets) -> list[Row]:
    watch = Watch(SINGLES + deliveries)
    each, memory = [], []
    try:
        delays = [watch.drop(1) for _ in range(SINGLES)]
        for start in range(0, deliveries, LOT):
            count = min(LOT, deliveries - start)
            each.append(watch.drop(count) / count)
            memory.append(watch.resident_mebibytes())
            print(
                f"{start + count:,} deliveries: {duration(each[-1])} each, {memory[-1]:.1f} MiB",
                file=sys.stderr)
    finally:
        watch.stop()
    entries = Watch.DAYS
    found = [
        Row(
            "watch: from dropped to published", entries, statistics.median(delays), "s",
            because=f"{duration(max(delays))} at most", raw={"seconds": delays}),
        Row(
            f"watch: each of {min(LOT, deliveries):,} that are dropped at once", entries,
            each[0], "s", because=f"{duration(each[-1])} each of the last ones",
            raw={"secondsEach": each}),
    ]
    if len(memory) > 1:
        found.append(
            Row(
                f"watch: memory gained from {LOT:,} to {deliveries:,} deliveries", entries,
                memory[-1] - memory[0], "MiB", because=f"{memory[0]:.1f} to {memory[-1]:.1f} MiB",
                at_most=targets.watch_growth_mebibytes, raw={"residentMebibytes": memory}))
    return found


class Watch:
    """A process that watches an inbox, and the deliveries that are ready to be dropped there."""

    # Entries of a delivery, one for each day.
    DAYS = 5

    def __init__(self, deliveries: int) -> None:
        self.place = new_place() / "watch"
        subprocess.run(
            [TIMEFERRY, "init", self.place, "--language", "en"], check=True,
            stdout=subprocess.DEVNULL)
        company = self.place.with_name("company")
        generate(1_000, company)
        lists = (company / "lists.xml").read_text()
        shutil.copy(company / "lists.xml", self.place / "lists")
        people = re.findall(r"<EmployeeRet>.*?<Name>(.*?)</Name>", lists, re.DOTALL)
        jobs = re.findall(r"<FullName>(.*?:.*?)</FullName>", lists)
        made = self.place / "made"
        made.mkdir()
        self.waiting = []
        for number in range(deliveries):
            # Nobody has the same week twice, so that no day is too long.
            week = FIRST_WEEK + timedelta(weeks=number // len(people))
            file = made / f"{number:06}.xml"
            file.write_text(delivery(people[number % len(people)], jobs[number % len(jobs)], week))
            self.waiting.append(file)
        self.process = subprocess.Popen(
            [TIMEFERRY, "watch", self.place, "--log-format", "json", "--rescan", "3600"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.process.stdout.readline()

    def drop(self, count: int) -> float:
        """Drops so many deliveries at once; gives the seconds until all of them are carried."""
        dropped, self.waiting = self.waiting[:count], self.waiting[count:]
        began = time.perf_counter()
        for file in dropped:
            file.rename(self.place / "inbox" / file.name)
        for file in dropped:
            self.await_carried(file.name)
        return time.perf_counter() - began

    def await_carried(self, name: str) -> None:
        """Waits until this one is carried, the next in the order that they were made in."""
        for line in self.process.stdout:
            said = json.loads(line)
            if said["event"] == "carried" and said["delivery"] == name:
                return
            if said["event"] == "carried" or said["level"] != "info":
                break
        sys.exit(f"{name} is awaited, but the watch says: {line}")

    def resident_mebibytes(self) -> float:
        """What the process holds at rest: after a turn it gives back what it knew of the ledger."""
        worked, before = self.processor_seconds(), None
        while worked != before:
            time.sleep(0.5)
            worked, before = self.processor_seconds(), worked
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024

    def processor_seconds(self) -> float:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate()


def delivery(person: str, job: str, week: date) -> str:
    """A week of one person, an hour of each working day."""
    requests = "".join(
        f"""<TimeTrackingAddRq requestID="{day}"><TimeTrackingAdd>
<TxnDate>{week + timedelta(days=day)}</TxnDate><EntityRef><FullName>{person}</FullName></EntityRef>
<CustomerRef><FullName>{job}</FullName></CustomerRef>
<ItemServiceRef><FullName>Labour</FullName></ItemServiceRef><Duration>PT1H0M</Duration>
<PayrollItemWageRef><FullName>Hourly Regular</FullName></PayrollItemWageRef>
<BillableStatus>Billable</BillableStatus></TimeTrackingAdd></TimeTrackingAddRq>
"""
        for day in range(Watch.DAYS))
    return (
        '<?xml version="1.0"?><?qbxml version="13.0"?>\n'
        f'<QBXML><QBXMLMsgsRq onError="continueOnError">{requests}</QBXMLMsgsRq></QBXML>\n')
