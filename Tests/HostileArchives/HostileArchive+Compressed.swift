import Spool
import Timesheets

extension HostileArchive {
  /// Compressed files, whole and broken. Tests open them as `delivery`, which names their content.
  static var compressed: [HostileArchive] { genuineGzips + brokenGzips }

  private static var genuineGzips: [HostileArchive] {
    let one = HandMadeGzip("!TIMEACT\n")
    let named = one.with {
      $0.flags = 8 | 16
      $0.optional = Array("../../../etc/passwd\u{0}comment\u{1B}[2J\u{0}".utf8)
    }
    return [
      HostileArchive("a gzip", .read(["delivery": "!TIMEACT\n"]), one.bytes),
      HostileArchive(
        "gzips glued together", .read(["delivery": "!TIMEACT\nTIMEACT\n"]),
        one.bytes + HandMadeGzip("").bytes + HandMadeGzip("TIMEACT\n").bytes),
      HostileArchive(
        "a gzip filled with zeros", .read(["delivery": "!TIMEACT\n"]),
        one.bytes + [UInt8](repeating: 0, count: 999)),
      HostileArchive(
        "a gzip whose own name climbs", .read(["delivery": "!TIMEACT\n"]), named.bytes),
      HostileArchive(
        "a compressed tar", .read(["a.xml": "1"]),
        HandMadeGzip(HandMadeTar(.init("a.xml", "1")).bytes).bytes),
    ]
  }

  private static var brokenGzips: [HostileArchive] {
    let one = HandMadeGzip(String(repeating: "!TIMEACT\n", count: 200))
    let other = HandMadeGzip("TIMEACT\n")
    let wrongSum = one.with { $0.crc ^= 1 }.bytes
    let wrongSize = one.with { $0.size -= 1 }.bytes
    let wrongMethod = one.with { $0.method = 7 }.bytes
    let whole = one.bytes
    let packedTar = HandMadeGzip(HandMadeTar(.init("a.xml"), .init("b.xml")).bytes)
    let tar = packedTar.with { $0.crc ^= 1 }.bytes
    let cuts = [3, 11, 14, 100, whole.count - 9, whole.count - 8, whole.count - 1]
    return cuts.map { length in
      HostileArchive(
        "a gzip cut after \(length) bytes", .refused(.truncated, member: nil),
        Array(whole[..<length]))
    } + [
      HostileArchive("a gzip's wrong sum", .refused(.wrongChecksum, member: nil), wrongSum),
      HostileArchive("a gzip's wrong size", .refused(.wrongChecksum, member: nil), wrongSize),
      HostileArchive("a gzip's unknown method", .damaged(member: nil), wrongMethod),
      HostileArchive(
        "a wrong sum in the first of two gzips", .refused(.wrongChecksum, member: nil),
        wrongSum + other.bytes),
      HostileArchive(
        "a wrong sum in the second of two gzips", .refused(.wrongChecksum, member: nil),
        other.bytes + wrongSum),
      HostileArchive(
        "the second of two gzips cut", .refused(.truncated, member: nil),
        other.bytes + whole.prefix(60)),
      HostileArchive(
        "bytes behind a gzip", .refused(.bytesBehindEnd, member: nil),
        other.bytes + Array("TIMEACT\n".utf8)),
      HostileArchive(
        "a compressed tar's wrong sum", .refused(.wrongChecksum, member: nil), tar),
      HostileArchive(
        "a compressed tar cut behind its members", .refused(.truncated, member: nil),
        Array(packedTar.bytes.dropLast(500))),
    ]
  }

  /// Archives of nothing, of kinds that are not opened, and archives in archives.
  static var kinds: [HostileArchive] {
    let nothing = RefusalReason.empty
    let unknown: [(String, [UInt8])] = [
      ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0]),
      ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0]),
      ("CAB", [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]), ("compress (.Z)", [0x1F, 0x9D, 0x90]),
      ("lzip", [0x4C, 0x5A, 0x49, 0x50, 1]),
    ]
    let inner = HandMadeZip(.init("a.xml", "1"))
    let middle = HandMadeZip(.init("inner.zip", bytes: inner.bytes))
    return unknown.map { name, magic in
      HostileArchive(
        "a \(name): \(magic)", .refused(.unknownArchive(format: name), member: nil),
        magic + [UInt8](repeating: 7, count: 600))
    } + [
      HostileArchive("a zip of nothing", .refused(nothing, member: nil), HandMadeZip().bytes),
      HostileArchive("a tar of nothing", .refused(nothing, member: nil), HandMadeTar().bytes),
      HostileArchive("a gzip of nothing", .refused(nothing, member: nil), HandMadeGzip("").bytes),
      HostileArchive(
        "a compressed tar of nothing", .refused(nothing, member: nil),
        HandMadeGzip(HandMadeTar().bytes).bytes),
      HostileArchive(
        "folders alone", .refused(nothing, member: nil), HandMadeZip(.init("a/", "")).bytes),
      HostileArchive("an archive in an archive", .read(["inner.zip/a.xml": "1"]), middle.bytes),
      HostileArchive(
        "a third archive in an archive in an archive",
        .refused(.over(.depth, allowed: 2, found: 3), member: "middle.zip/inner.zip"),
        HandMadeZip(.init("middle.zip", bytes: middle.bytes)).bytes),
      HostileArchive(
        "an archive named as a folder beside it",
        .refused(.repeatedName(of: MemberName("x.zip")), member: "x.zip/a.xml"),
        HandMadeZip(.init("x.zip", bytes: inner.bytes), .init("x.zip/a.xml", "2")).bytes),
      HostileArchive(
        "a wrong sum in an archive in an archive", .refused(.wrongChecksum, member: "a.xml"),
        HandMadeZip(
          .init("inner.zip", bytes: HandMadeZip(.init("a.xml").with { $0.crc = 1 }).bytes)
        ).bytes),
    ]
  }
}
