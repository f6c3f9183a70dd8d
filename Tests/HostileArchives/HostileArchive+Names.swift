import Spool
import Timesheets

extension HostileArchive {
  /// Names that lead elsewhere, that are taken already, or that cannot be shown.
  static var names: [HostileArchive] { climbing + misread + twins + unprintable + tooLong }

  private static var climbing: [HostileArchive] {
    let spellings: [(String, String)] = [
      ("../time.iif", "../time.iif"), ("..", ".."), ("./../time.iif", "./../time.iif"),
      ("a/../../time.iif", "a/../../time.iif"), ("a/b/..", "a/b/.."),
      (#"..\time.iif"#, "../time.iif"), (#"a\..\..\time.iif"#, "a/../../time.iif"),
      ("%2e%2e/time.iif", "%2e%2e/time.iif"), ("a/%2E%2e%2ftime.iif", "a/%2E%2e%2ftime.iif"),
      ("..%5ctime.iif", "..%5ctime.iif"), ("%c0%ae%c0%ae/time.iif", "%c0%ae%c0%ae/time.iif"),
      ("\u{FF0E}\u{FF0E}/time.iif", "\u{FF0E}\u{FF0E}/time.iif"),
      ("..\u{FF0F}time.iif", "..\u{FF0F}time.iif"), ("..\u{2215}time.iif", "..\u{2215}time.iif"),
      ("\u{2025}/time.iif", "\u{2025}/time.iif"), (".. /time.iif", ".. /time.iif"),
      (".../time.iif", ".../time.iif"), ("a/. ./time.iif", "a/. ./time.iif"),
      ("/etc/passwd", "/etc/passwd"), ("//host/share/time.iif", "//host/share/time.iif"),
      (#"\\host\share\time.iif"#, "//host/share/time.iif"),
      (#"\\?\C:\time.iif"#, "//?/C:/time.iif"),
      (#"\time.iif"#, "/time.iif"), (#"C:\time.iif"#, "C:/time.iif"), ("c:time.iif", "c:time.iif"),
      ("C:/time.iif", "C:/time.iif"),
    ]
    return spellings.flatMap { name, shown in
      [
        HostileArchive(
          "a zip's \(name)", .refused(.outsideFolder, member: shown),
          HandMadeZip(.init("a.xml"), .init(name)).bytes),
        HostileArchive(
          "a tar's \(name)", .refused(.outsideFolder, member: shown),
          HandMadeTar(.init("a.xml"), .init(name)).bytes),
      ]
    } + overlong
  }

  private static var overlong: [HostileArchive] {
    let forms: [[UInt8]] = [
      [0xC0, 0xAE, 0xC0, 0xAE, 0x2F], [0x2E, 0x2E, 0xC0, 0xAF], [0x2E, 0x2E, 0xC1, 0x9C],
      [0xE0, 0x80, 0xAE, 0xE0, 0x80, 0xAE, 0x2F], [0xF0, 0x80, 0x80, 0xAE, 0x2E, 0x2F],
    ]
    let shown = [
      "À®À®/a.xml", "..À¯a.xml", "..Á\u{153}a.xml", "à\u{20AC}®à\u{20AC}®/a.xml",
      "ð\u{20AC}\u{20AC}®./a.xml",
    ]
    return zip(forms, shown).map { form, shown in
      HostileArchive(
        "dots and slashes longer than need be: \(form)", .refused(.outsideFolder, member: shown),
        HandMadeZip(.init("a.xml").with { $0.name = form + $0.name }).bytes)
    }
  }

  /// Names that only look odd.
  private static var misread: [HostileArchive] {
    [
      HostileArchive(
        "names with dots that go nowhere",
        .read(["..a.xml": "1", "a..b/c.xml": "2", "d/.e.xml": "3", "100%.xml": "4"]),
        HandMadeZip(
          .init("..a.xml", "1"), .init("a..b/c.xml", "2"), .init("./d//.e.xml", "3"),
          .init("100%.xml", "4")
        ).bytes),
      HostileArchive(
        "a fullwidth slash within a name", .read(["a\u{FF0F}b.xml": "1"]),
        HandMadeZip(.init("a\u{FF0F}b.xml", "1")).bytes),
    ]
  }

  private static var twins: [HostileArchive] {
    let pairs = [
      ("a.xml", "a.xml"), ("A.xml", "a.XML"), ("e\u{301}.xml", "\u{E9}.xml"), ("a.xml", "a.xml."),
      ("a.xml", "a.xml "), ("b/a.xml", "b /a.xml"), ("a.xml", "./a.xml"), ("b/a.xml", "b//a.xml"),
      ("\u{C9}.xml", "e\u{301}.XML"), ("b/a.xml", #"B\A.xml"#), ("a", "a/b"), ("a/b/c", "A"),
    ]
    return pairs.flatMap { one, other in
      let parts = other.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
      let shown = parts.joined(separator: "/")
      return [
        HostileArchive(
          "a zip's \(one) beside \(other)",
          .refused(.repeatedName(of: MemberName(one)), member: shown),
          HandMadeZip(.init(one), .init(other)).bytes),
        HostileArchive(
          "a tar's \(one) beside \(other)",
          .refused(.repeatedName(of: MemberName(one)), member: shown),
          HandMadeTar(.init(one), .init(other)).bytes),
      ]
    }
  }

  private static var unprintable: [HostileArchive] {
    let names: [(String, String)] = [
      ("time\u{1B}[2J.iif", "time\u{241B}[2J.iif"), ("a\nb.iif", "a\u{240A}b.iif"),
      ("a\rb.iif", "a\u{240D}b.iif"), ("a\u{7}.iif", "a\u{2407}.iif"),
      ("time\u{202E}fii.exe", "time\u{FFFD}fii.exe"), ("\u{2066}a.iif", "\u{FFFD}a.iif"),
      ("a\u{7F}.iif", "a\u{FFFD}.iif"), ("a\u{9B}2J.iif", "a\u{FFFD}2J.iif"),
      ("a\u{2028}b.iif", "a\u{FFFD}b.iif"), ("a\u{200B}.xml", "a\u{FFFD}.xml"),
      ("a\u{200F}.xml", "a\u{FFFD}.xml"), ("\u{FEFF}a.xml", "\u{FFFD}a.xml"),
      ("a\u{AD}.xml", "a\u{FFFD}.xml"), ("a\u{E0041}.xml", "a\u{FFFD}.xml"),
    ]
    return names.map { name, shown in
      HostileArchive(
        "the name \(shown)", .refused(.unprintableName, member: shown),
        HandMadeZip(.init(name)).bytes)
    } + [
      HostileArchive(
        "a name with a zero byte", .refused(.unprintableName, member: "a.xml\u{2400}.exe"),
        HandMadeZip(.init("a.xml\u{0}.exe")).bytes),
      HostileArchive(
        "a member without a name", .refused(.unprintableName, member: nil),
        HandMadeZip(.init("")).bytes),
    ]
  }

  private static var tooLong: [HostileArchive] {
    let long = String(repeating: "x", count: 60_000)
    let deep = String(repeating: "a/", count: 2_000) + "b.xml"
    return [
      HostileArchive(
        "a name of 60,000 letters",
        .refused(
          .over(.nameBytes, allowed: 1_024, found: 60_000), member: long.prefix(200) + "\u{2026}"),
        HandMadeZip(.init(long)).bytes),
      HostileArchive(
        "2,000 folders in one another",
        .refused(
          .over(.nameBytes, allowed: 1_024, found: 4_005), member: deep.prefix(200) + "\u{2026}"),
        HandMadeZip(.init(deep)).bytes),
      HostileArchive(
        "a long name as GNU tar writes it",
        .refused(
          .over(.nameBytes, allowed: 1_024, found: 4_005), member: deep.prefix(200) + "\u{2026}"),
        HandMadeTar(.longName(deep), .init("b.xml")).bytes),
    ]
  }

  /// Members that are no files.
  static var links: [HostileArchive] {
    let link = HandMadeZip.Member("out", sentinelPath).with { $0.mode = 0o120777 }
    let kinds: [(Character, RefusalReason)] = [
      ("1", .hardLink), ("2", .symbolicLink), ("3", .special), ("4", .special), ("6", .special),
    ]
    return kinds.map { type, reason in
      HostileArchive(
        "a tar's member of type \(type)", .refused(reason, member: "out"),
        HandMadeTar(.init("a.xml"), .init("out", type: type, target: sentinelPath)).bytes)
    } + [
      HostileArchive(
        "a zip's symbolic link", .refused(.symbolicLink, member: "out"), HandMadeZip(link).bytes),
      HostileArchive(
        "a zip's member through a link to a folder", .refused(.symbolicLink, member: "out"),
        HandMadeZip(link, .init("out/a.xml")).bytes),
      HostileArchive(
        "a tar's member through a link to a folder", .refused(.symbolicLink, member: "out"),
        HandMadeTar(.init("out", type: "2", target: "/tmp"), .init("out/a.xml")).bytes),
      HostileArchive(
        "a tar's link by a further header", .refused(.symbolicLink, member: "out"),
        HandMadeTar(.fields(("linkpath", sentinelPath)), .init("out", type: "2", target: "x")).bytes
      ),
      HostileArchive(
        "a zip's pipe", .refused(.special, member: "p"),
        HandMadeZip(.init("p", "").with { $0.mode = 0o010644 }).bytes),
      HostileArchive(
        "a zip's device", .refused(.special, member: "p"),
        HandMadeZip(.init("p", "").with { $0.mode = 0o020644 }).bytes),
      HostileArchive(
        "a file that is to run as its owner", .read(["a.xml": "1"]),
        HandMadeZip(.init("a.xml", "1").with { $0.mode = 0o106755 }).bytes),
      HostileArchive(
        "a tar's file that is to run as its owner", .read(["a.xml": "1"]),
        HandMadeTar(.init("a.xml", "1").with { $0.mode = 0o6755 }).bytes),
    ]
  }

  /// Where links lead: seen from the folder that members are expanded to, a file beside the
  /// delivery that is no part of it.
  private static let sentinelPath = "../../../sentinel"
}
