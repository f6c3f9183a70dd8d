import HostileArchives
import SystemPackage
import Testing
import Timesheets

@testable import Spool

struct ArchiveTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(arguments: PackedArchive.manyFormats)
  func `members of every kind of archive are the bundle's documents`(
    format: PackedArchive.Format
  ) throws {
    let members = [("time.iif", "!TIMEACT\n"), ("lists/é.xml", "<QBXML/>"), ("empty.csv", "")]
    try scratch.file("delivery", PackedArchive.bytes(format, members))
    let bundle = try scratch.open("delivery")
    #expect(bundle.names == ["empty.csv", "lists/é.xml", "time.iif"])
    #expect(try bundle.text("lists/é.xml") == "<QBXML/>")
    #expect(try bundle.text("empty.csv") == "")
    #expect(bundle.name == "delivery")
  }

  @Test(arguments: zip(PackedArchive.oneFormats, [".gz", ".bz2", ".xz", ".zst"]))
  func `a compressed document is the bundle's only one`(
    format: PackedArchive.Format, ending: String
  ) throws {
    try scratch.file("time.iif" + ending, PackedArchive.bytes(format, [("-", "!TIMEACT\n")]))
    let bundle = try scratch.open("time.iif" + ending)
    #expect(bundle.names == ["time.iif"])
    #expect(try bundle.text("time.iif") == "!TIMEACT\n")
  }

  @Test func `a tar that was compressed twice opens, each layer checked`() throws {
    let once = PackedArchive.bytes(.tarGzip, [("a.xml", "1")])
    try scratch.file("week.tgz.gz", PackedArchive.bytes(.gzip, [(name: "-", content: once)]))
    #expect(try scratch.open("week.tgz.gz").names == ["week.tgz/a.xml"])
  }

  @Test func `a large member comes whole`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    try scratch.file("delivery", PackedArchive.bytes(.zip, [(name: "big", content: bytes)]))
    #expect(try scratch.open("delivery").bytes(of: 0).all() == bytes)
  }

  @Test func `members lie in the work folder under numbers, for the owner only`() throws {
    try scratch.file("delivery", HandMadeZip(.init("b.xml"), .init("a.xml")).bytes)
    _ = try scratch.open("delivery")
    let members = try FolderListing.items(of: scratch.path.appending("work/1-0/members-0"))
    #expect(members.map(\.name.string) == ["0000", "0001"])
  }

  @Test func `two bundles of one run do not get in each other's way`() throws {
    let one = try scratch.file("one.zip", HandMadeZip(.init("a.xml", "1")).bytes)
    let other = try scratch.file("other.zip", HandMadeZip(.init("a.xml", "2")).bytes)
    let work = try scratch.work()
    let bundles = try [one, other].map { try SourceBundle.open([$0], work: work) }
    #expect(try bundles.map { try $0.text("a.xml") } == ["1", "2"])
  }

  @Test func `a streamed zip, whose sizes follow the bytes, opens`() throws {
    var member = HandMadeZip.Member("time.iif", "!TIMEACT\n")
    member.isStreamed = true
    try scratch.file("delivery", HandMadeZip(member, .init("b.xml")).bytes)
    #expect(try scratch.open("delivery").text("time.iif") == "!TIMEACT\n")
  }

  @Test func `a zip behind a program opens`() throws {
    let program =
      Array("MZ this program cannot be run\r\n".utf8) + Array(repeating: 0x90, count: 999)
    try scratch.file("delivery", program + HandMadeZip(.init("time.iif", "a")).bytes)
    #expect(try scratch.open("delivery").text("time.iif") == "a")
  }

  @Test func `a tar of the oldest kind opens`() throws {
    var tar = HandMadeTar(.init("time.iif", "a"))
    tar.isV7 = true
    try scratch.file("delivery", tar.bytes)
    #expect(try scratch.open("delivery").text("time.iif") == "a")
  }

  @Test func `folders are no documents, and a leading dot is no folder`() throws {
    let tar = HandMadeTar(
      .init("./", type: "5"), .init("./a/", type: "5"), .init("./a//b.xml"))
    #expect(try scratch.names(in: tar.bytes) == ["a/b.xml"])
  }

  @Test func `backslashes of old Windows programs separate folders`() throws {
    #expect(try scratch.names(in: HandMadeZip(.init(#"week\time.iif"#)).bytes) == ["week/time.iif"])
  }

  @Test func `names of a DOS code page and of Windows-1252 are both read`() throws {
    var dos = HandMadeZip.Member("")
    dos.name = [0x82, 0x74, 0x82]
    var windows = HandMadeZip.Member("")
    windows.name = [0x68, 0xF4, 0x74, 0x65, 0x6C]
    #expect(try scratch.names(in: HandMadeZip(dos, windows).bytes) == ["hôtel", "été"])
  }

  @Test func `an archive in a folder opens under its name`() throws {
    try scratch.file("week/inner.zip", HandMadeZip(.init("a.xml", "1")).bytes)
    try scratch.file("week/time.iif.gz", PackedArchive.bytes(.gzip, [("-", "2")]))
    try scratch.file("week/x.tgz", PackedArchive.bytes(.tarGzip, [("b.xml", "3")]))
    let bundle = try scratch.open("week")
    #expect(bundle.names == ["inner.zip/a.xml", "time.iif.gz/time.iif", "x.tgz/b.xml"])
    #expect(try bundle.text("x.tgz/b.xml") == "3")
  }

  @Test func `an archive in an archive opens, a third one is refused`() throws {
    let inner = HandMadeZip(.init("a.xml", "1")).bytes
    let middle = HandMadeZip(.init("inner.zip", bytes: inner)).bytes
    #expect(try scratch.names(in: middle) == ["inner.zip/a.xml"])
    let outer = try ScratchFolder()
    let refusal = try outer.refusal(of: HandMadeZip(.init("middle.zip", bytes: middle)).bytes)
    #expect(refusal?.archive == "middle.zip")
    #expect(refusal?.member == MemberName("middle.zip/inner.zip"))
    #expect(refusal?.reason == .over(.depth, allowed: 2, found: 3))
  }

  @Test(arguments: ["[Content_Types].xml", "mimetype"])
  func `an office file is a document, although it is a zip`(mark: String) throws {
    let office = HandMadeZip(.init(mark), .init("xl/workbook.xml")).bytes
    try scratch.file("week/hours.dat", office)
    try scratch.file("week/more.zip", HandMadeZip(.init("inside.xlsx", bytes: office)).bytes)
    let bundle = try scratch.open("week")
    #expect(bundle.names == ["hours.dat", "more.zip/inside.xlsx"])
    #expect(bundle.opened.ignoredReason(of: 0) == .attachment)
    #expect(bundle.opened.ignoredReason(of: 1) == .attachment)
  }

  @Test func `system files in an archive are listed to be ignored`() throws {
    try scratch.file("delivery", HandMadeZip(.init("__MACOSX/._a.xml"), .init("a.xml")).bytes)
    let bundle = try scratch.open("delivery")
    #expect(bundle.opened.ignoredReason(of: 0) == .systemFile)
    #expect(bundle.opened.ignoredReason(of: 1) == nil)
  }

  @Test func `a RAR is refused by name, and inside a folder listed to be ignored`() throws {
    let rar: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0]
    try scratch.file("week/old.rar", rar)
    #expect(try scratch.open("week").opened.ignoredReason(of: 0) == .nestedArchive)
    #expect(
      try ScratchFolder.reason(scratch, "week/old.rar") == .unknownArchive(format: "RAR"))
  }

  @Test(arguments: [
    "!TIMERHDR\tVER\tREL\n", "<?xml version=\"1.0\"?><QBXML/>", "BZh9 is the first cell,of a CSV",
    "PK", "username,payroll_id\n", "#mtree\n. type=dir\n", "7z", "ustar",
  ])
  func `a text is never taken for an archive`(text: String) throws {
    let long = text + String(repeating: "Foo\t8:00\tustar\n", count: 100)
    try scratch.file("week/short", text)
    try scratch.file("week/long", long)
    let bundle = try scratch.open("week")
    #expect(try bundle.text("short") == text)
    #expect(try bundle.text("long") == long)
  }
}
