import Foundation
import Testing

/// `timeferry watch` as a process of its own, which is told to stop by a signal.
///
/// The shell reads its log and goes on with each line that it waited for.
@Suite struct WatchTests {
  /// Starts watching, with a function that waits for an event of the log.
  private static let start = """
    timeferry init acme > /dev/null
    coproc WATCH { exec timeferry watch acme --log-format json --rescan 3600 2>&1; }
    await() { while read -r line <&${WATCH[0]}; do
      case $line in *"\\"event\\": \\"$1\\""*) return;; esac; done; return 1; }
    stop() { exec 3<&${WATCH[0]}; kill -$1 $WATCH_PID; wait $WATCH_PID; echo "ended with $?"
      tail -n 1 <&3 | grep -c '"event": "stopped"'; }
    drop() { cp -r $1 unseen; mv unseen acme/inbox/$2; }
    await started

    """

  @Test(arguments: ["TERM", "INT"])
  func `what is moved in is carried without waiting for a rescan, and a signal ends it`(
    signal: String
  ) throws {
    let result = try CommandFolder().run(
      Self.start + """
        drop samples/good/weekly-qbxml/bundle.zip x.zip
        await carried && ls acme/inbox acme/inbox/done && stop \(signal)
        """)
    #expect(
      result.output == """
        acme/inbox:
        done
        failed

        acme/inbox/done:
        x.zip
        ended with 0
        1

        """)
  }

  @Test func `run beside watch finds the place free in between, and nothing is carried twice`()
    throws
  {
    let result = try CommandFolder().run(
      Self.start + """
        timeferry run samples/good/weekly-qbxml/bundle.zip --pipeline acme > /dev/null
        drop samples/good/weekly-qbxml/bundle.zip again.zip
        await failed && ls acme/inbox/failed acme/outbox | grep -c . && stop TERM
        """)
    // Two headings, a blank line less, the delivery with its reason, one run and the index.
    #expect(result.output == "6\nended with 0\n1\n")
  }

  @Test func `a pause that is taken away is over at once`() throws {
    let result = try CommandFolder().run(
      Self.start + """
        touch acme/inbox/PAUSE
        await state
        drop samples/good/weekly-qbxml/bundle.zip x.zip
        rm acme/inbox/PAUSE
        await carried && stop TERM
        """)
    #expect(result.output == "ended with 0\n1\n")
  }

  @Test func `the unit for systemd is one that systemd takes`() throws {
    let unit = "script/timeferry-watch.service"
    let result = try CommandFolder().run(
      """
      command -v systemd-analyze > /dev/null || exit 0
      sed "s,/usr/local/bin/timeferry,$(command -v timeferry)," \
        '\(CommandFolder.root)/\(unit)' > timeferry-watch.service
      systemd-analyze verify ./timeferry-watch.service 2>&1
      """)
    #expect(result == CommandResult())
  }
}
