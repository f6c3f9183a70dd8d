import Foundation
import Testing

/// How the command behaves towards what its streams are connected to.
@Suite struct TerminalTests {
  private static let command =
    "timeferry run samples/good/iterator-pages/bundle.tar.gz --outbox out"

  /// Runs a command whose standard error is a terminal, and gives what the terminal was shown.
  private func shown(
    _ command: String, environment: [String: String] = [:]
  ) throws -> (terminal: String, result: CommandResult) {
    let terminal = try pseudoterminal()
    let (leader, follower) = (terminal.leader, terminal.follower)
    let result = try CommandFolder().run(
      command, environment: environment,
      terminal: FileHandle(fileDescriptor: follower, closeOnDealloc: true))
    var shown = [UInt8](repeating: 0, count: 65_536)
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
    let count = read(leader, &shown, shown.count)
    close(leader)
    return (String(decoding: shown.prefix(max(count, 0)), as: UTF8.self), result)
  }

  /// Both ends of a new terminal. The C library's own function for it is not imported; these are
  /// the requests that it makes of Linux.
  private func pseudoterminal() throws -> (leader: Int32, follower: Int32) {
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    let leader = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (locked, name): (Int32, Int32) = (0, 0)
    try #require(leader >= 0 && ioctl(leader, unlock, &locked) == 0)
    try #require(ioctl(leader, number, &name) == 0)
    let follower = open("/dev/pts/\(name)", O_RDWR | O_NOCTTY)
    try #require(follower >= 0)
    return (leader, follower)
  }

  @Test func `a terminal is shown how far the run has come, and is left clean`() throws {
    let (terminal, result) = try shown(Self.command)
    #expect(result.exitCode == 0)
    #expect(terminal.contains("Checking 144 entries…"))
    #expect(terminal.hasSuffix("\r\u{1B}[K"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `nothing is ever coloured`(environment: [String: String]) throws {
    let (terminal, result) = try shown(Self.command, environment: environment)
    #expect(terminal.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `without a terminal there is no progress`() throws {
    let result = try CommandFolder().run(Self.command)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Company: Tidewater Marine Services LLC\n"))
  }

  @Test func `a reader that goes away ends nothing early and is no error`() throws {
    let folder = try CommandFolder()
    let result = try folder.run(
      "{ \(Self.command) --format json; echo $? > status; } | true; cat status; ls out")
    #expect(result.output.hasPrefix("0\n2026-11-02_"))
    #expect(result.errors == "")
  }

  @Test func `streams that the caller closed are written into no file of the run`() throws {
    let folder = try CommandFolder()
    let result = try folder.run("\(Self.command) <&- >&- 2>&-; exec >/dev/null; exit $?")
    #expect(result.exitCode == 0)
    let again = try folder.run(Self.command)
    #expect(again.exitCode == 0)
  }
}
