"""The stand-in for QuickBooks, as a process that keeps a company file open."""

import re
import subprocess
from pathlib import Path

ABOUT = b"""<?xml version="1.0"?>
<?qbxml version="13.0"?>
<QBXML>
<QBXMLMsgsRq onError="continueOnError">
<HostQueryRq requestID="1"></HostQueryRq>
<CompanyQueryRq requestID="2"></CompanyQueryRq>
<PreferencesQueryRq requestID="3"></PreferencesQueryRq>
</QBXMLMsgsRq>
</QBXML>
"""

# The error number of a document that QuickBooks could not parse, and of a link that broke.
UNPARSED = "0x80040400"
BROKEN = "0x80040408"


class QuickBooks:
    """One company file. Whatever else is killed, its books stay."""

    def __init__(self, program: Path, *exports: Path):
        self.process = subprocess.Popen(
            [program, *exports], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        # Numbers of documents, counted from 1, whose answers get lost on the way to the Web
        # Connector; their work is done.
        self.losing: set[int] = set()
        self.documents: list[bytes] = []

    def answer(self, request: bytes) -> tuple[str, str, str]:
        """The answer to a document with the error number and its words, as the Web Connector
        passes them on: only one of answer and error is not empty."""
        self.documents.append(request)
        word = "lose" if len(self.documents) in self.losing else "answer"
        kind, content = self._ask(word, request)
        if kind == "answer":
            return content.decode(), "", ""
        error = UNPARSED if kind == "refused" else BROKEN
        return "", error, content.decode() or "The link to QuickBooks broke."

    def about(self) -> str:
        """What QuickBooks says of itself, the company and its preferences."""
        kind, content = self._ask("answer", ABOUT)
        assert kind == "answer", content
        return content.decode()

    def end_session(self) -> None:
        self._ask("end", b"")

    def books(self) -> list[list[str]]:
        """External GUID, date, minutes and person of each time entry."""
        _, content = self._ask("books", b"")
        return [line.split("\t") for line in content.decode().splitlines()]

    def has_all_once(self) -> bool:
        """Whether each GUID is in the books once."""
        guids = [entry[0] for entry in self.books()]
        return all(guids) and len(set(guids)) == len(guids)

    def writing_documents(self) -> list[bytes]:
        """The documents that change the books, in the order they came. A recovery changes
        nothing: it has no request in it."""
        return [each for each in self.documents if re.search(rb"<\w+(Add|Mod|Del)Rq\b", each)]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def _ask(self, word: str, content: bytes) -> tuple[str, bytes]:
        self.process.stdin.write(f"{word} {len(content)}\n".encode() + content)
        self.process.stdin.flush()
        kind, length = self.process.stdout.readline().split()
        return kind.decode(), self.process.stdout.read(int(length))
