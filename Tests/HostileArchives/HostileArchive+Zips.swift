import Spool
import Timesheets

extension HostileArchive {
  /// Zips that contradict themselves, or that cannot be read.
  static var zips: [HostileArchive] { contradictions + rivals + overlaps + locked + methods }

  private static var contradictions: [HostileArchive] {
    let changes: [(String, StatedField, @Sendable (inout HandMadeZip.Member) -> Void)] = [
      ("name", .name, { $0.own.name = Array("c.xml".utf8) }),
      ("name, longer", .name, { $0.own.name = Array("b.xml.exe".utf8) }),
      ("method", .method, { $0.own.method = 8 }), ("checksum", .checksum, { $0.own.crc = 7 }),
      ("size, smaller", .size, { $0.own.size = 3 }), ("size, larger", .size, { $0.own.size = 999 }),
      ("packed size", .size, { $0.own.packedSize = 2 }),
      ("password", .encryption, { $0.own.flags = 1 }),
      (
        "streamed size", .size,
        {
          $0.isStreamed = true
          $0.own.size = 3
        }
      ),
      ("directory's size", .size, { $0.size = 3 }),
      ("directory's size, larger", .size, { $0.size = 99 }),
      ("position", .position, { $0.statedOffset = 3 }),
      ("position past the end", .position, { $0.statedOffset = 0x7FFF_FFFF }),
    ]
    return changes.map { name, field, change in
      HostileArchive(
        "a zip whose two headers differ: \(name)", .refused(.contradiction(field), member: "b.xml"),
        HandMadeZip(.init("a.xml"), .init("b.xml").with(change)).bytes)
    } + [
      HostileArchive(
        "more bytes than a zip's two headers say", .refused(.contradiction(.size), member: "a.xml"),
        HandMadeZip(.init("a.xml", zeros: 100_000).with { $0.size = 10 }).bytes),
      HostileArchive(
        "a wrong checksum in both headers", .refused(.wrongChecksum, member: "a.xml"),
        HandMadeZip(.init("a.xml").with { $0.crc = 1 }).bytes),
    ]
  }

  private static var rivals: [HostileArchive] {
    let other = HandMadeZip(.init("b.xml", "2")).bytes
    let zip = HandMadeZip(.init("a.xml", "1"))
    let glued = zip.with { $0.prefix = other }
    let gluedBehindProgram = zip.with { $0.prefix = Array("MZ program".utf8) + other }
    let commented = zip.with { $0.comment = other }
    let commentedWithEnd = zip.with { $0.comment = Array(other.suffix(22)) }
    var counts = zip.with { $0.isLarge = true }.bytes
    counts.replaceSubrange((counts.count - 12)..<(counts.count - 10), with: [2, 0])
    let contradictingCounts = counts
    return [
      HostileArchive(
        "two zips glued together", .refused(.twoDirectories, member: nil), glued.bytes),
      HostileArchive(
        "two zips glued behind a program", .refused(.unlisted, member: "b.xml"),
        gluedBehindProgram.bytes),
      HostileArchive(
        "a zip in a zip's comment", .refused(.twoDirectories, member: nil), commented.bytes),
      HostileArchive(
        "a second end in a zip's comment", .refused(.twoDirectories, member: nil),
        commentedWithEnd.bytes),
      HostileArchive(
        "a large zip whose ends differ", .refused(.twoDirectories, member: nil), contradictingCounts
      ),
      HostileArchive(
        "a member that is not listed", .refused(.unlisted, member: "b.xml"),
        HandMadeZip(.init("a.xml"), .init("b.xml").with { $0.isListed = false }).bytes),
      HostileArchive(
        "a member that is not there", .refused(.contradiction(.position), member: "b.xml"),
        HandMadeZip(.init("a.xml"), .init("b.xml").with { $0.isPresent = false }).bytes),
      HostileArchive(
        "fewer members than stated", .refused(.membersMissing(stated: 2, found: 1), member: nil),
        HandMadeZip(.init("a.xml")).with { $0.statedMembers = 2 }.bytes),
      HostileArchive(
        "more members than stated", .refused(.membersMissing(stated: 1, found: 2), member: nil),
        HandMadeZip(.init("a.xml"), .init("b.xml")).with { $0.statedMembers = 1 }.bytes),
      HostileArchive(
        "no members stated where there are some",
        .refused(.membersMissing(stated: 0, found: 1), member: nil),
        HandMadeZip(.init("a.xml")).with { $0.statedMembers = 0 }.bytes),
    ]
  }

  private static var overlaps: [HostileArchive] {
    // One kernel of zeros at the end, which each member's bytes reach down to: megabytes expand to
    // terabytes without one archive in another.
    let inner = HandMadeZip.Member("b.xml", zeros: 1_000_000)
    let shared = HandMadeZip(
      .init("a.xml", zeros: 1_000_000),
      .init("a.xml", zeros: 1_000_000).with {
        $0.isPresent = false
        $0.statedOffset = 0
      })
    return [
      HostileArchive(
        "one member listed twice", .refused(.overlapping(MemberName("a.xml")), member: "a.xml"),
        shared.bytes),
      HostileArchive(
        "a member within another's bytes",
        .refused(.overlapping(MemberName("a.xml")), member: "b.xml"),
        HandMadeZip(
          .init("a.xml", bytes: quoted(inner)),
          inner.with {
            $0.isPresent = false
            $0.statedOffset = 35
          }
        ).bytes),
    ]
  }

  /// A member, header and all, as the bytes of another.
  private static func quoted(_ member: HandMadeZip.Member) -> [UInt8] {
    let file = HandMadeZip(member).bytes
    return Array(file[..<(30 + member.name.count + member.packed.count)])
  }

  private static var locked: [HostileArchive] {
    let flags = [("ZipCrypto", 1), ("strong encryption", 1 | 1 << 6), ("hidden headers", 1 << 13)]
    return flags.map { name, flags in
      HostileArchive(
        "a password: \(name)", .refused(.encrypted, member: "b.xml"),
        HandMadeZip(.init("a.xml"), .init("b.xml").with { $0.flags = flags }).bytes)
    } + [
      HostileArchive(
        "a password: AES", .refused(.encrypted, member: "b.xml"),
        HandMadeZip(
          .init("b.xml").with {
            $0.flags = 1
            $0.method = 99
            $0.extra = [0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]
          }
        ).bytes)
    ]
  }

  private static var methods: [HostileArchive] {
    let names = [
      1: "1", 6: "6", 9: "Deflate64", 14: "LZMA", 93: "Zstandard", 95: "XZ", 97: "WavPack",
      98: "PPMd", 12_345: "12345",
    ]
    return names.sorted { $0.key < $1.key }.map { method, name in
      HostileArchive(
        "the method \(name)", .refused(.unknownMethod(explanation: name), member: "a.xml"),
        HandMadeZip(.init("a.xml").with { $0.method = method }).bytes)
    }
  }

  /// Zips that look odd and are whole.
  static var genuineZips: [HostileArchive] {
    let program = Array("MZ this program cannot be run PK\u{3}\u{4}\r\n".utf8)
    let streamed = HandMadeZip.Member("a.xml", "1").with { $0.isStreamed = true }
    let zip = HandMadeZip(.init("a.xml", "1"))
    let behindProgram = zip.with { $0.prefix = program + [UInt8](repeating: 0x90, count: 5_000) }
    let counted = behindProgram.with { $0.countsPrefix = true }
    let commented = zip.with { $0.comment = Array("Semaine du 2 novembre".utf8) }
    let members = [
      HandMadeZip.Member("a.xml", "1").with { $0.isLarge = true }, .init("b.xml", "2"),
    ]
    let large = HandMadeZip(members).with { $0.isLarge = true }
    let one = Outcome.read(["a.xml": "1"])
    return [
      HostileArchive("a zip behind a program", one, behindProgram.bytes),
      HostileArchive("a zip behind a program that counts it", one, counted.bytes),
      HostileArchive("a zip with a comment", one, commented.bytes),
      HostileArchive("a streamed zip", one, HandMadeZip(streamed).bytes),
      HostileArchive(
        "a streamed zip without its optional mark", one,
        HandMadeZip(streamed.with { $0.hasDescriptorSignature = false }).bytes),
      HostileArchive(
        "a streamed large zip", one, HandMadeZip(streamed.with { $0.isLarge = true }).bytes),
      HostileArchive("a large zip", .read(["a.xml": "1", "b.xml": "2"]), large.bytes),
      HostileArchive(
        "a streamed packed zip", .read(["a.xml": String(repeating: "\u{0}", count: 600)]),
        HandMadeZip(.init("a.xml", zeros: 600).with { $0.isStreamed = true }).bytes),
      HostileArchive(
        "members of nothing", .read(["a.xml": "", "b.xml": ""]),
        HandMadeZip(.init("a.xml", ""), .init("f/", ""), .init("b.xml", "")).bytes),
    ]
  }
}
