"""The made-up exports that are measured, each made once, and where everything is put."""

import hashlib
import itertools
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / ".build" / "bench"
RUNS = HERE / f"runs-{os.getpid()}"
TIMEFERRY = ROOT / ".build" / "release" / "timeferry"
GENERATOR = ROOT / ".build" / "release" / "export-generator"

SEED = 20260105


@dataclass(frozen=True)
class Export:
    """The same entries in every form; what is not measured of a size is not made."""

    entries: int

    @property
    def folder(self) -> Path:
        """Lists and time as qbXML."""
        return HERE / "exports" / str(self.entries) / "qbxml"

    @property
    def document(self) -> Path:
        return self.folder / "time.xml"

    @property
    def archive(self) -> Path:
        return self.folder.with_name("qbxml.tar.gz")

    @property
    def timer(self) -> Path:
        """The same lists, and the time as a timer file."""
        return self.folder.with_name("timer")

    def make(self, every_form: bool) -> None:
        """Makes what there is not yet, or was made by another generator; reads it all once, so
        that no command is the first to fetch it from the disk."""
        print(f"Export of {self.entries:,} entries", file=sys.stderr)
        maker = hashlib.sha256(GENERATOR.read_bytes()).hexdigest()
        mark = self.folder.with_name("made-by.txt")
        if mark.exists() and mark.read_text() != maker:
            shutil.rmtree(mark.parent)
        if not mark.exists():
            shutil.rmtree(mark.parent, ignore_errors=True)
            generate(self.entries, self.folder)
            mark.write_text(maker)
        if every_form and not self.archive.exists():
            generate(self.entries, self.timer, "--timer")
            pack(self.folder, self.archive)
        for file in sorted(mark.parent.rglob("*.*")):
            if file.is_file():
                read(file)


def generate(entries: int, folder: Path, *options: str) -> None:
    subprocess.run([GENERATOR, str(entries), folder, str(SEED), *options], check=True)


def pack(folder: Path, archive: Path) -> None:
    unfinished = archive.with_suffix(".part")
    command = ["tar", "--create", "--gzip", "--file", unfinished, "--sort=name"]
    command += ["--mtime=@0", "--owner=0", "--group=0", "--directory", folder]
    subprocess.run([*command, *sorted(os.listdir(folder))], check=True)
    unfinished.rename(archive)


def read(file: Path) -> None:
    with file.open("rb", buffering=0) as stream:
        while stream.read(1 << 20):
            pass


_numbers = itertools.count(1)


def new_place() -> Path:
    """A folder that is new; it stays until everything is measured."""
    place = RUNS / f"{next(_numbers):04}"
    place.mkdir(parents=True)
    return place
