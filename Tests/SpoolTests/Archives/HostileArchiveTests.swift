import SystemPackage
import Testing
import Timesheets

@testable import Spool

struct HostileArchiveTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(arguments: [
    "../time.iif", "a/../../time.iif", "a/..", "/etc/passwd", #"..\time.iif"#, #"a\..\..\b"#,
    #"C:\time.iif"#, "c:time.iif", #"\\host\share\time.iif"#, "..",
  ])
  func `a member outside its folder refuses the bundle`(name: String) throws {
    let refusal = try scratch.refusal(of: HandMadeZip(.init("a.xml"), .init(name)).bytes)
    #expect(refusal?.reason == .outsideFolder)
    #expect(refusal?.archive == scratch.path.appending("delivery").string)
    #expect(refusal?.member != nil)
  }

  @Test(arguments: ["../time.iif", "/etc/passwd"])
  func `a tar's member outside its folder refuses the bundle too`(name: String) throws {
    #expect(try scratch.refusal(of: HandMadeTar(.init(name)).bytes)?.reason == .outsideFolder)
  }

  @Test(
    arguments: zip(
      ["1", "2", "3", "6"] as [Character],
      [.hardLink, .symbolicLink, .special, .special] as [RefusalReason]))
  func `links, devices and pipes in a tar refuse the bundle`(
    type: Character, reason: RefusalReason
  ) throws {
    let tar = HandMadeTar(.init("a.xml"), .init("b.xml", type: type, target: "a.xml"))
    let refusal = try scratch.refusal(of: tar.bytes)
    #expect(refusal?.reason == reason)
    #expect(refusal?.member == MemberName("b.xml"))
  }

  @Test func `a symbolic link in a zip refuses the bundle`() throws {
    var link = HandMadeZip.Member("a.xml", "/etc/passwd")
    link.mode = 0o120777
    #expect(try scratch.refusal(of: HandMadeZip(link).bytes)?.reason == .symbolicLink)
  }

  @Test(arguments: [("a.xml", "a.xml"), ("A.xml", "a.XML"), ("e\u{301}", "\u{E9}")])
  func `two members of one name refuse the bundle`(one: String, other: String) throws {
    let refusal = try scratch.refusal(of: HandMadeZip(.init(one), .init(other)).bytes)
    #expect(refusal?.reason == .repeatedName(of: MemberName(one)))
    #expect(refusal?.member == MemberName(other))
  }

  @Test(arguments: ["time\u{1B}[2J.iif", "a\nb", "time\u{202E}fii.exe", "\u{7F}"])
  func `a name that cannot be shown as it is refuses the bundle`(name: String) throws {
    let refusal = try scratch.refusal(of: HandMadeZip(.init(name)).bytes)
    #expect(refusal?.reason == .unprintableName)
    #expect(refusal?.member?.path.isPrintable == true)
  }

  @Test func `a member without a name refuses the bundle`() throws {
    #expect(try scratch.refusal(of: HandMadeZip(.init("./")).bytes) != nil)
  }

  @Test func `a name beyond the limit refuses the bundle`() throws {
    var limits = ArchiveLimits()
    limits.nameBytes = 10
    let refusal = try scratch.refusal(of: HandMadeZip(.init("12345678.xml")).bytes, limits: limits)
    #expect(refusal?.reason == .over(.nameBytes, allowed: 10, found: 12))
  }

  @Test func `an encrypted member refuses the bundle`() throws {
    let bytes = PackedArchive.bytes(
      .zip, [(name: "a.xml", content: Array("secret".utf8))], password: "foo")
    let refusal = try scratch.refusal(of: bytes)
    #expect(refusal?.reason == .encrypted)
    #expect(refusal?.member == MemberName("a.xml"))
  }

  @Test func `an encryption mark on a plain member refuses the bundle`() throws {
    var member = HandMadeZip.Member("a.xml")
    member.flags = 1
    #expect(try scratch.refusal(of: HandMadeZip(member).bytes)?.reason == .encrypted)
  }

  @Test func `a method that nothing here can unpack refuses the bundle`() throws {
    var member = HandMadeZip.Member("a.xml")
    member.method = 9
    guard case .unknownMethod? = try scratch.refusal(of: HandMadeZip(member).bytes)?.reason else {
      Issue.record("not refused as an unknown method")
      return
    }
  }

  @Test func `a wrong checksum in a zip refuses the bundle`() throws {
    var member = HandMadeZip.Member("a.xml")
    member.statedCRC = 1
    let refusal = try scratch.refusal(of: HandMadeZip(member).bytes)
    #expect(refusal?.reason == .wrongChecksum)
    #expect(refusal?.member == MemberName("a.xml"))
  }

  @Test func `a wrong checksum or length at the end of a gzip refuses the bundle`() throws {
    let whole = PackedArchive.bytes(.gzip, [("-", "!TIMEACT\n")])
    for offset in [1, 5] {
      var bytes = whole
      bytes[bytes.count - offset] ^= 0x40
      let scratch = try ScratchFolder()
      #expect(try scratch.refusal(of: bytes)?.reason == .wrongChecksum)
    }
  }

  @Test func `gzips glued together are one document`() throws {
    let one = PackedArchive.bytes(.gzip, [("-", "!TIMEACT\n")])
    try scratch.file("a.gz", one + one)
    #expect(try scratch.open("a.gz").text("a") == "!TIMEACT\n!TIMEACT\n")
  }

  @Test func `a changed byte in any kind of archive never yields other bytes`() throws {
    let content = String(repeating: "Foo Bar\t8:00\n", count: 40)
    // A tar has no checksum of its members, and a zstd frame only one when its writer wants it.
    for format in PackedArchive.manyFormats where format != .tar && format != .tarZstandard {
      let whole = PackedArchive.bytes(format, [("a.iif", content)])
      for position in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
        var bytes = whole
        bytes[position] ^= 0x10
        let scratch = try ScratchFolder()
        try scratch.file("delivery", bytes)
        guard let bundle = try? scratch.open("delivery"), bundle.documents.count == 1,
          bundle.documents[0].name.path == "a.iif"
        else { continue }
        #expect(try bundle.text("a.iif") == content, "\(format) at \(position)")
      }
    }
  }

  @Test(arguments: PackedArchive.manyFormats)
  func `an archive cut off anywhere never opens short`(format: PackedArchive.Format) throws {
    let members = (1...3).map { ("\($0).iif", String(repeating: "Foo \($0)\t8:00\n", count: 50)) }
    let whole = PackedArchive.bytes(format, members)
    for length in stride(from: 600, to: whole.count - 1024, by: max(1, whole.count / 60)) {
      let scratch = try ScratchFolder()
      #expect(
        try scratch.refusal(of: Array(whole[..<length])) != nil, "\(format) at \(length)")
    }
  }

  @Test func `a member that a zip's directory promises and does not show is missed`() throws {
    var bytes = HandMadeZip(.init("a.xml"), .init("b.xml")).bytes
    bytes[bytes.count - 14] = 3
    bytes[bytes.count - 12] = 3
    let reason = try scratch.refusal(of: bytes)?.reason
    #expect(reason == .membersMissing(stated: 3, found: 2))
  }

  @Test func `a folder with bytes of its own refuses the bundle`() throws {
    var member = HandMadeZip.Member("a.xml")
    member.mode = 0o040755
    #expect(try scratch.refusal(of: HandMadeZip(member).bytes)?.reason == .folderWithContent)
  }

  @Test(arguments: [PackedArchive.Format.gzip, .bzip2, .xz])
  func `a compressed file that is broken from the start is not called empty`(
    format: PackedArchive.Format
  ) throws {
    let content = String(repeating: "Foo\t8:00\n", count: 99)
    var bytes = PackedArchive.bytes(format, [("-", content)])
    for offset in 10..<16 { bytes[offset] ^= 0xFF }
    let reason = try scratch.refusal(of: bytes)?.reason
    #expect(reason != nil)
    #expect(reason != .empty)
  }

  @Test func `a tar whose first header is broken is damaged, not a document`() throws {
    var member = HandMadeTar.Member("a.xml")
    member.statedChecksum = 1
    guard case .damaged? = try scratch.refusal(of: HandMadeTar(member).bytes)?.reason else {
      Issue.record("not refused as damaged")
      return
    }
  }

  @Test func `a tar cut off between two members is told from a whole one`() throws {
    var tar = HandMadeTar(.init("a.xml"), .init("b.xml"))
    tar.hasEndMark = false
    #expect(try scratch.refusal(of: tar.bytes)?.reason == .truncated)
  }

  @Test func `a zip without its end is truncated or damaged, never empty`() throws {
    let bytes = HandMadeZip(.init("a.xml"), .init("b.xml")).bytes
    let reason = try scratch.refusal(of: Array(bytes.dropLast(30)))?.reason
    #expect(reason == .truncated)
  }

  @Test(arguments: PackedArchive.manyFormats)
  func `an archive without members is refused as empty`(format: PackedArchive.Format) throws {
    let none: [(String, String)] = []
    #expect(try scratch.refusal(of: PackedArchive.bytes(format, none))?.reason == .empty)
  }

  @Test(arguments: [PackedArchive.Format.gzip, .bzip2, .xz, .zstandard])
  func `a compressed file of nothing is refused as empty`(format: PackedArchive.Format) throws {
    #expect(try scratch.refusal(of: PackedArchive.bytes(format, [("-", "")]))?.reason == .empty)
  }

  @Test func `an archive of folders alone is refused as empty`() throws {
    #expect(try scratch.refusal(of: HandMadeTar(.init("a/", type: "5")).bytes)?.reason == .empty)
  }

  @Test(arguments: [PackedArchive.Format.zip, .tarGzip, .sevenZip, .gzip, .xz])
  func `what expands beyond the ratio is refused`(format: PackedArchive.Format) throws {
    var limits = ArchiveLimits()
    limits.freeBytes = 1 << 20
    limits.ratio = 100
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let bytes = PackedArchive.bytes(format, [(name: "a", content: zeros)])
    guard
      case .over(.ratio, allowed: 100, _)? = try scratch.refusal(of: bytes, limits: limits)?.reason
    else {
      Issue.record("not refused for its ratio")
      return
    }
    let folder = scratch.path.appending("work/1-0/members-0")
    let written = try FolderListing.items(of: folder).reduce(0) { $0 + $1.state.size }
    #expect(written < 2 << 20)
  }

  @Test func `more bytes than a limit allows are refused, stated or not`() throws {
    let content = [UInt8](repeating: 7, count: 3_000)
    var limits = ArchiveLimits()
    limits.memberBytes = 2_000
    let zip = HandMadeZip(.init("a", bytes: content)).bytes
    #expect(
      try scratch.refusal(of: zip, limits: limits)?.reason
        == .over(.memberBytes, allowed: 2_000, found: 3_000))
    let gzip = PackedArchive.bytes(.gzip, [(name: "a", content: content)])
    let other = try ScratchFolder()
    #expect(
      try other.refusal(of: gzip, limits: limits)?.reason
        == .over(.memberBytes, allowed: 2_000, found: 3_000))
    limits = ArchiveLimits()
    limits.totalBytes = 5_000
    let two = HandMadeZip(.init("a", bytes: content), .init("b", bytes: content)).bytes
    let third = try ScratchFolder()
    let refusal = try third.refusal(of: two, limits: limits)
    #expect(refusal?.reason == .over(.totalBytes, allowed: 5_000, found: 6_000))
    #expect(refusal?.member == MemberName("b"))
  }

  @Test func `more members than the limit allows are refused`() throws {
    var limits = ArchiveLimits()
    limits.members = 1
    let refusal = try scratch.refusal(
      of: HandMadeZip(.init("a"), .init("b")).bytes, limits: limits)
    #expect(refusal?.reason == .over(.members, allowed: 1, found: 2))
    #expect(refusal?.member == MemberName("b"))
  }

  @Test func `a member of another size than stated is refused`() throws {
    var member = HandMadeZip.Member("a.xml")
    member.statedSize = 3
    #expect(try scratch.refusal(of: HandMadeZip(member).bytes) != nil)
  }

  @Test func `a full disk while expanding is the disk's fault, not the bundle's`() throws {
    try scratch.file("delivery", HandMadeZip(.init("a.xml")).bytes)
    let fault = DiskFault(after: 6, .noSpace, then: .mended)
    let work = try scratch.work(Disk(failing: fault))
    #expect {
      try SourceBundle.open([scratch.path.appending("delivery")], work: work)
    } throws: { error in
      guard case SpoolError.disk(let failure) = error else { return false }
      return failure.reason == .noSpace && failure.operation == .createFile
    }
  }
}
