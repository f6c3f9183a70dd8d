"""The machine that the figures hold for: its cores, its disk, and commands timed on them."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from exports import HERE


def usable_cores() -> int:
    return len(os.sched_getaffinity(0))


def pin(cores: int) -> int:
    """Keeps this process and every one it starts on so many cores."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    return usable_cores()


def described(cores: int) -> dict:
    model = "unknown"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    syncs = statistics.median(disk_sync_seconds() for _ in range(51))
    return {"cores": cores, "processor": model, "diskSyncMilliseconds": round(syncs * 1e3, 2)}


def disk_sync_seconds() -> float:
    """What the disk takes to keep 4 KiB that were written to a new file."""
    with tempfile.NamedTemporaryFile(dir=HERE) as file:
        began = time.perf_counter()
        os.write(file.fileno(), bytes(4096))
        os.fsync(file.fileno())
        return time.perf_counter() - began


@dataclass
class Timings:
    """What one command took, each time that it ran."""

    seconds: list[float] = field(default_factory=list)
    peak_kibibytes: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def peak_mebibytes(self) -> float:
        return max(self.peak_kibibytes) / 1024

    def take(self, command: list[str | Path]) -> str:
        """Runs the command once more with everything else synced, and gives what it printed."""
        os.sync()
        began = time.perf_counter()
        run = subprocess.run(command, stdout=subprocess.PIPE)
        took = time.perf_counter() - began
        if run.returncode != 0:
            sys.exit(f"exit code {run.returncode}: {' '.join(map(str, command))}")
        self.seconds.append(took)
        return run.stdout.decode()

    def take_with_memory(self, command: list[str | Path]) -> str:
        """The same with the peak of its memory, which GNU time asks the kernel for."""
        with tempfile.NamedTemporaryFile(dir=HERE, mode="r") as peak:
            wrapped = ["/usr/bin/time", "--quiet", "--format=%M", "--output", peak.name, *command]
            printed = self.take(wrapped)
            self.peak_kibibytes.append(int(peak.read()))
            return printed
