"""A company with its pipeline, and the programs that work for it."""

import json
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCTS = ROOT / ".build/debug"
WORK = ROOT / ".build/connector-tests"

PIPELINE = """version: 1
name: {name}
company: {company}
lists: lists
inbox: inbox
outbox: outbox
ledger: ledger.sqlite
source:
  week-start: monday
output:
  canary: true
  batch-size: {batch}
watch:
  quiet-seconds: 1
connector:
  lists-days: {lists_days}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def waited_for(happened, seconds: float = 30):
    """What `happened` says as soon as it is true; false when it never is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.05)
    return False


class Program:
    """A program of ours that runs until it is stopped."""

    def __init__(self, log: Path, *command):
        self.log = log
        self.output = log.open("ab")
        self.command = [str(part) for part in command]
        self.process = None

    def start(self, ready: str = "") -> "Program":
        """Starts it, and waits for the line that says that it is ready."""
        begin = self.log.stat().st_size
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output)
        if ready and not waited_for(lambda: ready.encode() in self.log.read_bytes()[begin:]):
            raise RuntimeError(f"{self.command}: not ready\n{self.log.read_text()[-2000:]}")
        return self

    def kill(self) -> None:
        """Ends it as a power cut does."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """Asks it to end, and gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


class Company:
    """A folder with a pipeline, of which the sample's lists and time are made."""

    def __init__(
            self, name: str, sample: str, company: str, *, batch: int = 5, lists_days: int = 0):
        self.folder = WORK / name
        shutil.rmtree(self.folder, ignore_errors=True)
        for part in ["inbox", "outbox", "lists"]:
            (self.folder / part).mkdir(parents=True)
        self.name = name
        self.bundle = ROOT / "samples/good" / sample / "bundle"
        self.pipeline = self.folder / "pipeline.yaml"
        self.pipeline.write_text(
            PIPELINE.format(name=name, company=company, batch=batch, lists_days=lists_days))
        self.user = self.password = ""
        self.watch = Program(
            self.folder / "watch.log", PRODUCTS / "timeferry", "watch", "--rescan", "1",
            self.pipeline)

    def add(self, address: str, *options) -> str:
        """Gives it a courier, and takes the password from what is shown."""
        shown = self.connector(
            "connector", "add", self.pipeline, "--url", address, "--qwc", self.folder / "it.qwc",
            *options)
        found = dict(re.findall(r"^(User|Password): (.*)$", shown, re.MULTILINE))
        self.user = found["User"]
        self.password = found.get("Password", self.password)
        return shown

    def connector(self, *arguments, code: int = 0) -> str:
        return run("timeferry", *arguments, code=code)

    def deliver(self, name: str, *files: Path) -> None:
        """Drops files into the inbox, complete at once."""
        made = self.folder / ("." + name)
        made.mkdir()
        for file in files:
            shutil.copy(file, made / file.name)
        made.rename(self.folder / "inbox" / name)

    def published(self) -> list[Path]:
        return sorted(
            folder for folder in (self.folder / "outbox").iterdir()
            if folder.is_dir() and not folder.name.startswith("."))

    def carried(self) -> bool:
        """Whether the inbox is empty, so that watch has nothing left to do."""
        inbox = self.folder / "inbox"
        return not [
            entry for entry in inbox.iterdir()
            if entry.name not in ("done", "failed") and not entry.name.startswith(".")]

    def failed(self) -> list[str]:
        folder = self.folder / "inbox/failed"
        return sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []

    def status(self) -> dict:
        ledger = self.folder / "ledger.sqlite"
        return json.loads(run("timeferry", "status", "--format", "json", "--ledger", ledger))


def run(program: str, *arguments, code: int = 0) -> str:
    """Runs a program to its end, and gives what it writes to both streams."""
    done = subprocess.run(
        [PRODUCTS / program, *arguments], capture_output=True, text=True, timeout=120)
    if done.returncode != code:
        raise RuntimeError(
            f"{program} {arguments}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def server(folder: Path, port: int, *arguments) -> Program:
    """The server, started and listening."""
    return Program(
        folder / "serve.log", PRODUCTS / "timeferry", "serve", "--port", port, "--patience", "2",
        *arguments).start("Waiting for the Web Connector")
