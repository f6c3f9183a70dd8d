import Spool

extension HostileArchive {
  /// Tars of all writers, whole and broken.
  static var tars: [HostileArchive] { genuineTars + brokenTars + sizedTwice }

  private static var genuineTars: [HostileArchive] {
    let long = String(repeating: "long/", count: 40) + "a.xml"
    let v7 = HandMadeTar(.init("a.xml", "1")).with { $0.isV7 = true }
    let one = Outcome.read(["a.xml": "1"])
    return [
      HostileArchive("a tar of the oldest kind", one, v7.bytes),
      HostileArchive(
        "a tar of POSIX.1-2001", .read([long: "1"]),
        HandMadeTar(.fields(("path", long), ("mtime", "1.5")), .init("x", "1")).bytes),
      HostileArchive(
        "a tar with a header for all members", one,
        HandMadeTar(.fields(("comment", "week"), type: "g"), .init("a.xml", "1")).bytes),
      HostileArchive(
        "a tar of GNU's with a long name", .read([long: "1"]),
        HandMadeTar(.longName(long), .init("x", "1")).bytes),
      HostileArchive(
        "a tar with a field nobody knows", one,
        HandMadeTar(.fields(("FOO.bar", "baz")), .init("a.xml", "1")).bytes),
      HostileArchive(
        "a size stated twice and alike", one,
        HandMadeTar(.fields(("size", "1")), .init("a.xml", "1")).bytes),
    ]
  }

  private static var brokenTars: [HostileArchive] {
    let huge = [UInt8](repeating: 0x61, count: 2 << 20)
    let unending = HandMadeTar(.init("a.xml"), .init("b.xml")).with { $0.hasEndMark = false }
    let cut = HandMadeTar(.init("a.xml"), .init("b.xml", String(repeating: "x", count: 2_000)))
      .bytes
    return [
      HostileArchive("a tar without its end", .refused(.truncated, member: nil), unending.bytes),
      HostileArchive(
        "a tar cut within a member", .refused(.truncated, member: "b.xml"), Array(cut[..<2_048])),
      HostileArchive(
        "a tar cut within a header", .refused(.truncated, member: nil), Array(cut[..<1_200])),
      HostileArchive(
        "a tar whose first sum is wrong", .damaged(member: nil),
        HandMadeTar(.init("a.xml").with { $0.statedChecksum = 1 }).bytes),
      HostileArchive(
        "a tar whose second sum is wrong", .damaged(member: nil),
        HandMadeTar(.init("a.xml"), .init("b.xml").with { $0.statedChecksum = 1 }).bytes),
      HostileArchive(
        "a further header of two megabytes", .damaged(member: nil),
        HandMadeTar(
          .init("PaxHeaders/0", type: "x").with { $0.content = huge }, .init("a.xml", "1")
        ).bytes),
      HostileArchive(
        "a further header that says nothing", .damaged(member: nil),
        HandMadeTar(
          .init("PaxHeaders/0", type: "x").with { $0.content = Array("999 path=b.xml\n".utf8) },
          .init("a.xml", "1")
        ).bytes),
      HostileArchive(
        "a size below nothing", .damaged(member: nil),
        HandMadeTar(.init("a.xml").with { $0.statedSize = [UInt8](repeating: 0xFF, count: 12) })
          .bytes),
    ]
  }

  private static var sizedTwice: [HostileArchive] {
    // A second archive in the bytes that one reader takes for a member and the other skips.
    let inner = HandMadeTar(.init("hidden.xml", "3")).bytes
    let sizeless = HandMadeTar.Member("a.xml").with {
      $0.content = inner
      $0.statedSize = Array(HandMadeTar.octal(0, 11).utf8) + [0]
    }
    return [
      HostileArchive(
        "a size in a further header that the header denies",
        .refused(.contradiction(.size), member: "a.xml"),
        HandMadeTar(.fields(("size", "\(inner.count)")), sizeless).bytes)
    ]
  }
}
