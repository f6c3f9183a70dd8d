"""Plays the QuickBooks Web Connector: calls a service as it does, in its order."""

import time
from dataclasses import dataclass, field

import requests
import zeep
import zeep.exceptions
import zeep.transports

from quickbooks import QuickBooks

COMPANY_FILE = r"C:\Users\Public\Documents\Intuit\Company.qbw"


class Interrupted(Exception):
    """The server was gone in the middle of a session."""


@dataclass
class Update:
    """What one run of the Web Connector came to."""

    # What authenticate said: "" for an open session, none, nvu or busy.
    login: str = ""
    ticket: str = ""
    progress: list[int] = field(default_factory=list)
    # What getLastError said, without the requests to wait.
    errors: list[str] = field(default_factory=list)
    waits: int = 0
    farewell: str = ""


class WebConnector:
    """One entry of the Web Connector, which has one user's password."""

    # The real one waits five seconds.
    PAUSE = 0.2

    def __init__(self, address: str, user: str, password: str, quickbooks: QuickBooks | None,
                 certificate: str | None = None):
        session = requests.Session()
        session.trust_env = False
        session.verify = certificate or True
        self.client = zeep.Client(
            address + "?wsdl",
            transport=zeep.transports.Transport(session=session, operation_timeout=60))
        self.user = user
        self.password = password
        self.quickbooks = quickbooks
        self.calls = 0
        # The operations called, in their order.
        self.names: list[str] = []
        # The newest call, by its operation and arguments, its reply once it came, and the ticket.
        self.under_way: tuple = ()
        self.reply = None
        self.ticket = ""
        # Called with the number of a call and its name, before it is made and after it came back.
        self.before = lambda number, name: None
        self.after = lambda number, name: None

    def call(self, name: str, *arguments):
        """Calls an operation of the service."""
        self.calls += 1
        number = self.calls
        self.under_way = (name, *arguments)
        self.reply = None
        try:
            self.before(number, name)
            result = self.client.service[name](*arguments)
            self.names.append(name)
            self.reply = result
            self.after(number, name)
            return result
        except requests.RequestException as error:
            raise Interrupted(name) from error

    def authenticate(self) -> list[str]:
        return [text or "" for text in self.call("authenticate", self.user, self.password)]

    def update(self) -> Update:
        """Runs once, as with "Update Selected", and says what came of it."""
        update = Update()
        self.call("serverVersion")
        if warning := self.call("clientVersion", "2.3.0.207"):
            update.errors.append(warning)
        update.ticket, update.login = self.authenticate()[:2]
        if update.login:
            return update
        self.ticket = update.ticket
        try:
            self._exchange(update)
            update.farewell = self.call("closeConnection", update.ticket) or ""
        finally:
            self.quickbooks.end_session()
        return update

    def _exchange(self, update: Update) -> None:
        about = self.quickbooks.about()
        while True:
            request = self.call("sendRequestXML", update.ticket, about, COMPANY_FILE, "US", 13, 0)
            about = ""
            if not request:
                if self._is_to_wait(update):
                    continue
                return
            answer, error, message = self.quickbooks.answer(request.encode())
            progress = self.call("receiveResponseXML", update.ticket, answer, error, message)
            update.progress.append(progress)
            if progress < 0:
                self._is_to_wait(update)
                return
            if progress == 100:
                return

    def _is_to_wait(self, update: Update) -> bool:
        words = self.call("getLastError", update.ticket) or ""
        if words == "NoOp":
            update.waits += 1
            time.sleep(self.PAUSE)
            return True
        update.errors.append(words)
        return False
