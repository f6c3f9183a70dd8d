import Spool
import Timesheets

extension HostileArchive {
  /// Archives that would grow beyond every measure, small ones and 10 GB alike.
  package static var sizes: [HostileArchive] { bombs + crowds }

  private static let huge = 10_000_000_000

  private static var bombs: [HostileArchive] {
    // The ratio is that of the bytes expanded when it was first looked at.
    let gzip = HandMadeGzip(zeros: huge).bytes
    let zip = HandMadeZip(.init("a", zeros: huge).with { $0.isLarge = true })
    let lying = HandMadeZip(.init("a", zeros: huge).with { $0.size = 1_000 })
    let tar = HandMadeTar(.init("a", "").with { $0.statedSize = number(huge) })
    return [
      HostileArchive("10 GB of zeros as gzip", .exceeding(.ratio, member: nil), gzip),
      HostileArchive(
        "10 GB of zeros as gzip in a zip", .exceeding(.ratio, member: nil),
        HandMadeZip(.init("b.gz", bytes: gzip)).bytes),
      HostileArchive(
        "10 GB of zeros as gzip in gzip", .exceeding(.ratio, member: nil),
        HandMadeGzip(gzip).bytes),
      HostileArchive("10 GB of zeros as zip", .exceeding(.memberBytes, member: "a"), zip.bytes),
      HostileArchive(
        "10 GB of zeros as zip that says 1,000",
        .refused(.contradiction(.size), member: "a"), lying.bytes),
      HostileArchive(
        "10 GB of zeros as zip in a zip", .exceeding(.memberBytes, member: "a"),
        HandMadeZip(.init("b.zip", bytes: zip.bytes)).bytes),
      HostileArchive("a tar that says 10 GB", .exceeding(.memberBytes, member: "a"), tar.bytes),
      HostileArchive(
        "a compressed tar that says 10 GB", .exceeding(.memberBytes, member: "a"),
        HandMadeGzip(tar.bytes).bytes),
      HostileArchive(
        "a tar with a hole of 10 GB", .exceeding(.memberBytes, member: "a"), holed(huge)),
      HostileArchive(
        "a tar with a hole of 1 GB", .exceeding(.ratio, member: "a"), holed(1_000_000_000)),
      HostileArchive(
        "a tar with a size of 95 bits", .damaged(member: nil),
        HandMadeTar(
          .init("a", "").with { $0.statedSize = [0xFF] + [UInt8](repeating: 0x7F, count: 11) }
        ).bytes),
      HostileArchive(
        "a zip that says more than a disk can hold", .exceeding(.memberBytes, member: "a"),
        HandMadeZip(
          .init("a", zeros: 1_000).with {
            $0.isLarge = true
            $0.size = Int.max
          }
        ).bytes),
    ]
  }

  /// A tar as GNU writes files with holes: one byte at the end, and a map that says so.
  private static func holed(_ size: Int) -> [UInt8] {
    // The map: where bytes lie and how many; then whether more of it follows, and the real size.
    let map = number(size - 1) + number(1) + [UInt8](repeating: 0, count: 24 * 3)
    let member = HandMadeTar.Member("a", "1").with {
      $0.type = "S"
      $0.tail =
        [UInt8](repeating: 0, count: 41) + map + [0] + number(size)
        + [UInt8](repeating: 0, count: 17)
    }
    return HandMadeTar(member).bytes
  }

  /// A number as GNU writes those that no octal field of its length holds: high byte first.
  private static func number(_ value: Int) -> [UInt8] {
    [0x80, 0, 0, 0] + [UInt8](value, bytes: 8).reversed()
  }

  private static var crowds: [HostileArchive] {
    let many: @Sendable (Int) -> [HandMadeZip.Member] = { count in
      (1...count).map { .init("\($0).xml", "1") }
    }
    return [
      HostileArchive(
        "65,600 members",
        .refused(.over(.members, allowed: 10_000, found: 10_001), member: "10001.xml"),
        {
          var zip = HandMadeZip(many(65_600))
          zip.isLarge = true
          return zip.bytes
        }()),
      HostileArchive(
        "65,600 members of a tar",
        .refused(.over(.members, allowed: 10_000, found: 10_001), member: "10001.xml"),
        HandMadeTar((1...65_600).map { .init("\($0).xml", "") }).bytes),
      HostileArchive(
        "2 zips of 6,000 members in one",
        .refused(.over(.members, allowed: 10_000, found: 10_001), member: "3999.xml"),
        {
          let inner = HandMadeZip(many(6_000)).bytes
          return HandMadeZip(.init("a.zip", bytes: inner), .init("b.zip", bytes: inner)).bytes
        }()),
    ]
  }
}
