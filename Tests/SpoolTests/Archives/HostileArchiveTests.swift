import HostileArchives
import SystemPackage
import Testing
import Timesheets

@testable import Spool

struct HostileArchiveTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

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
