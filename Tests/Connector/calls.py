"""What the server makes of good and bad calls, one at a time."""

import socket
import ssl
import subprocess
import time
import traceback
from pathlib import Path

import requests
import zeep.exceptions

from companies import PRODUCTS, WORK, Company, free_port, run, server, waited_for
from web_connector import WebConnector

NAMESPACE = "http://developer.intuit.com/"
HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n"


class Served:
    """A company without work, and a server for it."""

    def __init__(self):
        self.company = Company("calls", "canary", "Windrow Tree Care")
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.company.add(self.address)
        self.server = server(self.company.folder, self.port, self.company.pipeline)

    def caller(self, password: str | None = None) -> WebConnector:
        return WebConnector(
            self.address, self.company.user, password or self.company.password, None)

    def post(self, body: bytes, action: str | None = None, **headers) -> requests.Response:
        """A POST with the usual headers, except where others are given."""
        given = {"Content-Type": "text/xml; charset=utf-8"} | headers
        if action:
            given["SOAPAction"] = f'"{NAMESPACE}{action}"'
        return requests.post(self.address, data=body, headers=given, timeout=30)

    def connection(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def log(self) -> str:
        return self.server.log.read_text()


def envelope(body: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><s:Envelope '
        'xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
        f"{body}</s:Body></s:Envelope>").encode()


def faults() -> list[str]:
    """What is wrong, over all ways to call."""
    served = Served()
    found = []
    for check in CHECKS:
        try:
            check(served)
        except Exception as error:
            line = traceback.extract_tb(error.__traceback__)[-1]
            found.append(f"calls: {check.__doc__} {line.name}:{line.lineno}: {error!r}")
    if served.server.stop() != 0:
        found.append("calls: the server did not end with 0 when it was asked to")
    if "Stopped." not in served.log():
        found.append("calls: the log does not say that the server stopped")
    return found


def describes(served: Served) -> None:
    """The description names all operations, and the address it was asked at."""
    caller = served.caller()
    operations = caller.client.service._binding._operations
    assert len(operations) == 11, sorted(operations)
    asked = requests.get(
        served.address + "?WSDL", headers={"Host": "payroll.example:8743"}, timeout=30).text
    assert 'location="http://payroll.example:8743/"' in asked
    for host in ["a:b:c", "[[", "x y", "payroll.example:8743/there"]:
        odd = requests.get(served.address + "?wsdl", headers={"Host": host}, timeout=30)
        assert odd.status_code == 400 or f'location="{served.address}"' in odd.text, odd.text
    assert caller.call("serverVersion").startswith("timeferry ")
    assert not caller.call("clientVersion", "2.3.0.207")


def no_work(served: Served) -> None:
    """A company without batches has no work."""
    ticket, answer = served.caller().authenticate()[:2]
    assert answer == "none" and ticket, answer


def wrong_password(served: Served) -> None:
    """A wrong password is refused, the log says so, and holds no password or ticket."""
    caller = served.caller("not the password")
    ticket, answer = caller.authenticate()[:2]
    assert answer == "nvu", answer
    stranger = WebConnector(served.address, "nobody", "anything", None)
    assert stranger.authenticate()[1] == "nvu"
    assert "Wrong password" in served.log() and "“nobody”" in served.log()
    for secret in [served.company.password, "not the password", ticket]:
        assert secret not in served.log()


def foreign_ticket(served: Served) -> None:
    """A ticket that nobody was given opens nothing."""
    caller = served.caller()
    for ticket in ["", "0" * 32, "'; DROP TABLE entry; --", "é" * 1000]:
        assert not caller.call("sendRequestXML", ticket, "", "", "US", 13, 0)
        assert caller.call("receiveResponseXML", ticket, "<QBXML/>", "", "") < 0
        assert caller.call("getLastError", ticket)
        assert caller.call("closeConnection", ticket)
        assert caller.call("connectionError", ticket, "0x80040408", "words") == "done"
        assert not caller.call("getInteractiveURL", ticket, "session")
        assert caller.call("interactiveRejected", ticket, "reason")
        assert caller.call("interactiveDone", ticket)


def not_soap(served: Served) -> None:
    """What is no SOAP comes back as a fault, or as what HTTP has for it."""
    for body in [b"", b"words", b"<a/>", b"\xff\xfe\x00", b"<QBXML/>", envelope("")]:
        answer = served.post(body)
        assert answer.status_code == 500 and b"soap:Client" in answer.content, (body, answer.text)
    bomb = b'<!DOCTYPE a [<!ENTITY b "' + b"c" * 1000 + b'">]><a>&b;&b;</a>'
    assert served.post(bomb).status_code == 500
    good = envelope(f'<serverVersion xmlns="{NAMESPACE}"/>')
    assert served.post(good).status_code == 200
    for headers in [
        {"Content-Type": "application/json"}, {"Content-Type": "text/xml; charset=utf-16"},
        {"Content-Encoding": "gzip"},
    ]:
        assert served.post(good, **headers).status_code == 415, headers
    assert requests.put(served.address, data=good, timeout=30).status_code == 405
    page = requests.get(served.address, timeout=30)
    assert page.status_code == 200 and 'lang="fr"' in page.text


def unknown_operation(served: Served) -> None:
    """An operation that is none of the service's is a fault in words, in header or body."""
    body = envelope(f'<dropEverything xmlns="{NAMESPACE}"/>')
    for answer in [served.post(body), served.post(body, "dropEverything")]:
        assert answer.status_code == 500 and b"dropEverything" in answer.content
    crossed = envelope(f'<getLastError xmlns="{NAMESPACE}"><ticket>t</ticket></getLastError>')
    assert served.post(crossed, "closeConnection").status_code == 500
    caller = served.caller()
    try:
        caller.client.transport.post_xml  # The fault reaches a client made from the description.
        caller.client.service._binding.process_reply(
            caller.client, caller.client.service._binding.get("getLastError"), served.post(body))
        raise AssertionError("no fault")
    except zeep.exceptions.Fault as fault:
        assert fault.code == "soap:Client" and "dropEverything" in fault.message


def oversized(served: Served) -> None:
    """A call that is too long is refused before it has come, and the connection ends."""
    secret = envelope(
        f'<authenticate xmlns="{NAMESPACE}"><strPassword>{"x" * 100_000}</strPassword>'
        "</authenticate>")
    answer = served.post(secret, "authenticate")
    assert answer.status_code == 413 and b"soap:Client" in answer.content
    assert answer.headers["Connection"] == "close"

    def pieces():
        yield secret[:200]
        while True:
            yield b"x" * 65_536

    # Without a length, and without an end: the server does not wait for one.
    try:
        answer = requests.post(
            served.address, data=pieces(), timeout=30,
            headers={"Content-Type": "text/xml", "SOAPAction": NAMESPACE + "authenticate"})
        assert answer.status_code == 413
    except requests.ConnectionError:
        pass
    with served.connection() as line:
        line.sendall(
            HEAD + b'SOAPAction: "' + NAMESPACE.encode()
            + b'receiveResponseXML"\r\nContent-Length: 99999999999\r\n\r\n')
        assert b" 413 " in line.recv(4096)


def slow(served: Served) -> None:
    """A caller that keeps the server waiting loses its connection, and others do not wait."""
    lines = [served.connection() for _ in range(4)]
    lines[1].sendall(HEAD)
    lines[2].sendall(HEAD + b"Content-Length: 1000\r\n\r\n<a>")
    lines[3].sendall(HEAD + b"Content-Length: 100000\r\n\r\n<a>")
    began = time.monotonic()
    assert served.caller().call("serverVersion")
    dripping = True
    while dripping and time.monotonic() - began < 20:
        try:
            lines[3].sendall(b" ")
            time.sleep(0.2)
        except OSError:
            dripping = False
    assert not dripping, "a body that comes by drops was waited for"
    for line in lines[:3]:
        # The connection ends, with or without an answer.
        while line.recv(4096):
            pass
    for line in lines:
        line.close()
    assert time.monotonic() - began < 20


def told_to_go_ahead(served: Served) -> None:
    """A caller that asks whether its body is wanted is told at once, as .NET's asks."""
    body = envelope(f'<serverVersion xmlns="{NAMESPACE}"/>')
    with served.connection() as line:
        line.sendall(HEAD + f"Expect: 100-continue\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        assert line.recv(4096).startswith(b"HTTP/1.1 100 ")
        line.sendall(body)
        answer = b""
        while piece := line.recv(65_536):
            answer += piece
        assert b" 200 " in answer and b"serverVersionResult" in answer


def many_at_once(served: Served) -> None:
    """Callers that do nothing take no place from one that works."""
    idle = [served.connection() for _ in range(80)]
    began = time.monotonic()
    assert served.caller().call("serverVersion")
    assert time.monotonic() - began < 15
    for line in idle:
        line.close()


def encrypted(served: Served) -> None:
    """With a certificate calls come encrypted, also from elsewhere; old protocols are refused."""
    company = Company("encrypted", "canary", "Windrow Tree Care")
    certificate, key = certified(company.folder, "one")
    port = free_port()
    address = f"https://localhost:{port}/"
    company.add(address)
    program = server(
        company.folder, port, company.pipeline, "--listen", "0.0.0.0", "--certificate",
        certificate, "--key", key)
    try:
        caller = WebConnector(address, company.user, company.password, None, str(certificate))
        assert caller.authenticate()[1] == "none"
        assert caller.client.service._binding_options["address"] == address
        plain = socket.create_connection(("127.0.0.1", port), timeout=30)
        plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"200" not in plain.recv(4096)
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        try:
            old.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=30))
            raise AssertionError("TLS 1.1 was taken")
        except (ssl.SSLError, OSError):
            pass
    finally:
        code = program.stop()
        assert code == 0, code


def refuses_to_listen(served: Served) -> None:
    """Without a certificate only this machine is listened to; what is wrong is said in words."""
    folder, pipeline = WORK / "calls", served.company.pipeline
    certificate, key = certified(folder, "two")
    _, other = certified(folder, "three")

    def says(words: str, code: int, *options) -> None:
        for language, start in [("en", words), ("fr", "")]:
            said = run(
                "timeferry", "serve", pipeline, *options, "--language", language, code=code)
            assert start in said and "\n" not in said.strip(), said

    port = str(free_port())
    says("unencrypted", 64, "--listen", "0.0.0.0", "--port", port)
    says("unencrypted", 64, "--listen", "::", "--port", port)
    says("go together", 64, "--certificate", certificate, "--port", port)
    says("is not that of", 78, "--certificate", certificate, "--key", other, "--port", port)
    says("no certificate", 78, "--certificate", key, "--key", key, "--port", port)
    says("no key", 78, "--certificate", certificate, "--key", certificate, "--port", port)
    says("cannot be read", 78, "--certificate", certificate, "--key", "gone.key", "--port", port)
    says("Another program", 75, "--port", str(served.port))
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(port))) != 0


def two_servers(served: Served) -> None:
    """A company that one server works for is busy at any other."""
    assert served.caller().authenticate()[1] == "none"
    port = free_port()
    other = server(WORK / "calls", port, served.company.pipeline)
    company = served.company
    caller = WebConnector(f"http://127.0.0.1:{port}/", company.user, company.password, None)
    answer = caller.authenticate()
    assert answer[1] == "busy" and int(answer[2]) > 0, answer
    assert other.stop() == 0


def stops_after_the_call(served: Served) -> None:
    """A server that is asked to stop in the middle of a call answers it first."""
    port = free_port()
    program = server(WORK / "calls", port, served.company.pipeline)
    body = envelope(f'<serverVersion xmlns="{NAMESPACE}"/>')
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(HEAD + f"Content-Length: {len(body)}\r\n\r\n".encode() + body[:40])
        time.sleep(0.3)
        program.process.terminate()
        time.sleep(0.3)
        line.sendall(body[40:])
        answer = b""
        while piece := line.recv(65_536):
            answer += piece
        assert b"serverVersionResult" in answer, answer
    assert program.process.wait(30) == 0


def adds_again(served: Served) -> None:
    """A company that is added again keeps its identity; only a new password is a new one."""
    company = served.company
    file = company.folder / "it.qwc"
    first = file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    other = company.folder / "other.qwc"
    other.write_text("somebody else's")
    refused = company.connector("connector", "add", company.pipeline, "--qwc", other, code=74)
    assert "other.qwc" in refused and other.read_text() == "somebody else's"
    other.unlink()
    shown = company.add(served.address)
    assert "Password:" not in shown and file.read_text() == first
    old = company.password
    company.add(served.address, "--new-password")
    assert company.password != old
    assert served.caller(old).authenticate()[1] == "nvu"
    assert waited_for(lambda: served.caller().authenticate()[1] == "none")
    for file in company.folder.rglob("*"):
        if file.is_file() and file.suffix != ".yaml":
            assert company.password.encode() not in file.read_bytes(), file
    wrong = ["--url", "http://payroll.example/"]
    company.connector("connector", "add", company.pipeline, *wrong, code=64)


def certified(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate for this machine that it signed itself, and its key."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out",
         certificate, "-keyout", key], check=True, capture_output=True)
    return certificate, key


CHECKS = [
    describes, no_work, foreign_ticket, not_soap, unknown_operation, oversized, slow,
    told_to_go_ahead, many_at_once, encrypted, refuses_to_listen, two_servers,
    stops_after_the_call, adds_again,
    # Last, because it makes the server slow to believe this user.
    wrong_password,
]
COUNT = len(CHECKS)
