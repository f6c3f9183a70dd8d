"""Whole sessions: from the delivery to the books, with and without the power failing."""

from companies import PRODUCTS, WORK, Company, free_port, server, waited_for
from quickbooks import QuickBooks
from web_connector import Interrupted, WebConnector

# Runs of the Web Connector after which all must be carried, whatever went wrong.
MOST_UPDATES = 12


class Carrying:
    """A company, its books, a server, `timeferry watch`, and a Web Connector that calls them."""

    def __init__(self, name: str, sample: str, company: str, **options):
        self.company = Company(name, sample, company, **options)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.company.add(self.address)
        lists = sorted(self.company.bundle.glob("lists*.xml"))
        self.quickbooks = QuickBooks(PRODUCTS / "quickbooks-stand-in", *lists)
        self.server = None
        self.company.watch.start()

    def serve(self) -> None:
        self.server = server(self.company.folder, self.port, self.company.pipeline)

    def caller(self) -> WebConnector:
        return WebConnector(
            self.address, self.company.user, self.company.password, self.quickbooks)

    def deliver(self, name: str, *files) -> None:
        self.company.deliver(name, *files)
        assert waited_for(lambda: self.company.carried() and self.company.published()), "no run"
        assert not self.company.failed(), self.company.failed()

    def update_until_done(self) -> list:
        """Runs the Web Connector as often as there is work, and gives what each run came to."""
        updates = []
        for _ in range(MOST_UPDATES):
            updates.append(self.caller().update())
            if updates[-1].login == "none" and waited_for(self.company.carried):
                # What watch made of the last answers may be work again.
                if self.caller().authenticate()[1] == "none":
                    return updates
            waited_for(self.company.carried)
        raise AssertionError(f"still work after {MOST_UPDATES} runs: {updates[-1]}")

    def faults(self, entries: int) -> list[str]:
        """What is wrong with books and ledger once all is carried."""
        books = self.quickbooks.books()
        loading = self.company.status()["ledgers"][0]["all"]["loading"]
        found = []
        if len(books) != entries or not self.quickbooks.has_all_once():
            found.append(f"{len(books)} entries in the books, {entries} carried")
        minutes = sum(int(entry[2]) for entry in books)
        if loading["entries"]["loaded"] != entries or loading["minutes"]["loaded"] != minutes:
            found.append(f"the ledger says {loading['entries']}, {minutes} minutes in the books")
        if self.company.failed():
            found.append(f"failed deliveries: {self.company.failed()}")
        writing = self.quickbooks.writing_documents()
        if len(set(writing)) != len(writing):
            found.append("a document that writes was handed over twice")
        return found

    def end(self) -> list[str]:
        found = []
        for program in [self.server, self.company.watch]:
            if program and program.stop() != 0:
                found.append(f"{program.command[1]} did not end with 0")
        self.quickbooks.close()
        return [f"{self.company.name}: {fault}" for fault in found]


def whole_sessions() -> list[str]:
    """What goes wrong between the first lists and the last answer."""
    return lists_then_time() + lost_on_the_way()


def lists_then_time() -> list[str]:
    """The first session brings the lists, with nothing else at hand; then time is delivered."""
    name = "whole"
    it = Carrying(name, "canary", "Windrow Tree Care", lists_days=7)
    it.serve()
    found = []
    try:
        it.update_until_done()
        renewed = it.company.folder / "lists/renewed"
        if not waited_for(lambda: renewed.is_dir() and list(renewed.iterdir())):
            found.append("the lists were not renewed")
        asked = len(it.quickbooks.documents)
        # Time alone: the lists are those that QuickBooks has just told.
        it.deliver("time", it.company.bundle / "crews.xml")
        updates = it.update_until_done()
        found += it.faults(13)
        if any(b"EmployeeQueryRq" in document for document in it.quickbooks.documents[asked:]):
            found.append("the lists were asked for again")
        for update in updates:
            if update.progress != sorted(update.progress):
                found.append(f"the progress goes backwards: {update.progress}")
        secrets = [it.company.password] + [update.ticket for update in updates]
        log = it.server.log.read_text()
        found += ["a secret is in the log" for secret in secrets if secret in log]
    except AssertionError as error:
        found.append(str(error))
    return [f"{name}: {fault}" for fault in found] + it.end()


def lost_on_the_way() -> list[str]:
    """Answers of QuickBooks that never reach the server: QuickBooks has done the work."""
    name = "lost"
    it = Carrying(name, "canary", "Windrow Tree Care")
    it.serve()
    found = []
    try:
        it.deliver("time", *sorted(it.company.bundle.iterdir()))
        it.quickbooks.losing = {1, 3}
        updates = it.update_until_done()
        found += it.faults(13)
        if not any(progress < 0 for update in updates for progress in update.progress):
            found.append("a lost answer was not an error")
    except AssertionError as error:
        found.append(str(error))
    return [f"{name}: {fault}" for fault in found] + it.end()


def moments() -> list[tuple[int, str, bool]]:
    """Each call of a session, with the server killed before it or with its reply on the way, and
    whether the Web Connector makes the same call once more when the server is back."""
    it = Carrying("counted", "canary", "Windrow Tree Care")
    it.serve()
    it.deliver("time", *sorted(it.company.bundle.iterdir()))
    caller = it.caller()
    caller.PAUSE = 1.5
    caller.update()
    it.end()
    return [
        (number, side, again)
        for number, name in enumerate(caller.names, 1) for side in ["before", "after"]
        for again in ([False, True] if name.endswith("XML") else [False])
    ]


def interrupted(number: int, side: str, again: bool) -> list[str]:
    """What is wrong once all is carried, where the server was killed at a call."""
    name = f"killed-{number:02}-{side}" + ("-again" if again else "")
    it = Carrying(name, "canary", "Windrow Tree Care")
    it.serve()
    found = []
    try:
        it.deliver("time", *sorted(it.company.bundle.iterdir()))
        caller = it.caller()
        caller.PAUSE = 1.5

        def kill(call: int, operation: str) -> None:
            if call == number:
                it.server.kill()
                if side == "after":
                    raise Interrupted(operation)

        setattr(caller, side, kill)
        try:
            caller.update()
        except Interrupted:
            pass
        setattr(caller, side, lambda call, operation: None)
        if it.server.process.poll() is None:
            it.server.kill()
        it.serve()
        go_on(caller, again)
        it.update_until_done()
        found += it.faults(13)
    except (AssertionError, Interrupted) as error:
        found.append(repr(error))
    return [f"{name}: {fault}" for fault in found] + it.end()


def go_on(caller: WebConnector, again: bool) -> None:
    """What the Web Connector does after the failed call: it ends the session that it knows of. As
    long as it does not, the server takes QuickBooks to be at work on what was handed over."""
    operation, *arguments = caller.under_way
    first = caller.reply
    if again and operation == "receiveResponseXML":
        assert caller.call(operation, *arguments) > 0, "an answer was not taken the second time"
    if again and operation == "sendRequestXML":
        second = caller.call(operation, *arguments)
        assert not (first and second), "a document was handed over twice"
    if caller.ticket:
        caller.call("closeConnection", caller.ticket)
