import Foundation
import Testing

/// Hours and names of people are nobody else's business: what is made is made for its owner only,
/// whatever the umask leaves open.
@Suite struct OwnerOnlyTests {
  /// Made to be read by a monitor: it names no person, delivery or note.
  private static let forEveryone = [
    ".timeferry-heartbeat", ".timeferry-status.json", "standing.json",
  ]

  @Test func `files and folders are made for their owner only`() throws {
    let folder = try CommandFolder()
    let result = try folder.run(
      """
      umask 000
      mkdir -m 700 made && cd made || exit 99
      timeferry init pipe && timeferry kit kit || exit 98
      cp -r --no-preserve=mode pipe/sample pipe/inbox/d; chmod -R go= pipe/inbox/d
      timeferry watch pipe --once --rescan 1 --status standing.json
      timeferry run pipe/sample --outbox out --ledger deep/er/ledger.sqlite
      timeferry check pipe/sample
      timeferry answer pipe/sample --outbox out --ledger deep/er/ledger.sqlite
      timeferry reverse out/2026* --ledger deep/er/ledger.sqlite --outbox out
      find . -printf '%m %y %p\\n' | sort -k3
      """)
    #expect(result.exitCode == 0, "\(result)")
    let made = result.output.split(separator: "\n").map(String.init)
      .compactMap { $0.firstMatch(of: #/^([0-7]+) ([df]) (\..*)$/#)?.output }
    // Each of these was reached, or the test shows nothing.
    for name in ["/ledger.sqlite", "/report.en.html", "/done", "/.work", "/.lock", "/lists"] {
      #expect(made.contains { $0.3.hasSuffix(name) }, "\(name)")
    }
    for (_, mode, kind, path) in made {
      let isRead = Self.forEveryone.contains { path.hasSuffix("/" + $0) }
      #expect(mode == (isRead ? "644" : kind == "d" ? "700" : "600"), "\(path)")
    }
  }
}
