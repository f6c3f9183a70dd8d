import Foundation
import HostileArchives
import Testing

/// Archives that would fill the memory or the disk, given to the executable as a sender would.
@Suite struct BombTests {
  /// Writable memory that the executable may take, and the longest file that it may write, in KiB.
  private static let memory = 192 << 10
  private static let file = 80 << 10

  @Test(arguments: HostileArchive.sizes)
  func `a bomb is refused before it fills anything`(bomb: HostileArchive) throws {
    let folder = try CommandFolder()
    try Data(bomb.bytes).write(to: URL(fileURLWithPath: folder.path + "/here/delivery"))
    let result = try folder.run(
      """
      ulimit -d \(Self.memory) -f \(Self.file)
      timeferry run delivery --outbox out --ledger ledger.sqlite
      """)
    #expect(result.exitCode == 65)
    #expect(result.output == "")
    // An archive inside the delivery is told by its own name.
    #expect(["delivery", "b.gz", "b.zip"].contains { result.errors.hasPrefix($0) })
    let left = try folder.run("find out -name '[0-9]*'; find ../scratch -type f")
    #expect(left == CommandResult())
  }
}
