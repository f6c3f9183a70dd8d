import DelimitedText
import QBXML
import Timesheets

/// What the first bytes of a document show: how it is encoded and what it is.
///
/// Content decides, never the name, with two exceptions that are names by definition: the
/// bundle's own `bundle.yaml` and the droppings of file systems.
struct Recognition {
  let kind: DocumentKind
  let encoding: TextEncoding
  /// The encoding that an XML declaration names and that is not read here; nil for any other.
  let unknownEncoding: String?

  /// Enough for any prolog, comment block or title lines before the first telling byte.
  static let headLength = 64 * 1024

  /// Looks at the head of a document; `isStrictUTF8` says whether all of it is, or may be.
  init(of name: MemberName, head: [UInt8], isStrictUTF8: Bool) {
    let encoding = Self.encoding(of: head, isStrictUTF8: isStrictUTF8)
    self.encoding = encoding
    let declared = encoding.isUTF16 ? nil : Self.declaredEncoding(head)
    unknownEncoding = declared.flatMap { Self.knownNames.contains($0) ? nil : $0 }
    kind = Self.kind(of: name, head: head, encoding: encoding)
  }

  /// Byte order mark, declaration, strict UTF-8, Windows-1252, in this order.
  private static func encoding(of head: [UInt8], isStrictUTF8: Bool) -> TextEncoding {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let encoding = unmarkedUTF16(head) { return encoding }
    if declaresWindows1252(head) { return .windows1252 }
    return isStrictUTF8 && mayBeUTF8(head) ? .utf8 : .windows1252
  }

  /// Whether more bytes may make the head UTF-8: what is only supposed to be is often found out
  /// here, and not after all of it was read.
  private static func mayBeUTF8(_ head: [UInt8]) -> Bool {
    var validator = UTF8Validator()
    head.withUnsafeBytes { validator.add($0) }
    return validator.isValid
  }

  /// UTF-16 without its mark: text whose first characters are ASCII has every other byte zero.
  private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
    guard head.count >= 4 else { return nil }
    if head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0 { return .utf16LittleEndian }
    if head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0 { return .utf16BigEndian }
    return nil
  }

  /// ISO-8859-1 in a declaration means Windows-1252 in practice: browsers read it so, and QBD
  /// stores that code page (domain facts 1.4).
  private static func declaresWindows1252(_ head: [UInt8]) -> Bool {
    declaredEncoding(head).map(windows1252Names.contains) ?? false
  }

  private static let windows1252Names: Set = [
    "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
  ]

  private static let knownNames = windows1252Names.union([
    "", "utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "us-ascii", "ascii", "ansi",
  ])

  /// What the XML declaration names, in lower case; nil without a declaration or a name in it.
  private static func declaredEncoding(_ head: [UInt8]) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.starts(with: mark) ? head.dropFirst(mark.count) : head[...]
    let start = String(decoding: text.prefix(200), as: UTF8.self).lowercased()
    guard start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>"),
      let name = start[..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let value = start[name.upperBound...].drop { " =\t".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static func kind(
    of name: MemberName, head: [UInt8], encoding: TextEncoding
  ) -> DocumentKind {
    let fileName = name.path.split(separator: "/").last.map(String.init) ?? ""
    if isSystemFile(name.path, fileName) { return .ignored(.systemFile) }
    if name.path == "bundle.yaml" { return .bundleStatement }
    if let reason = binaryReason(head) { return .ignored(reason) }
    var text: [UInt8] = []
    var transcoder = Transcoder(from: encoding)
    head.withUnsafeBytes { transcoder.transcode($0, into: &text) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if text.allSatisfy({ $0 <= 0x20 }) { return .ignored(.empty) }
    switch text.withUnsafeBytes({ RecognizedXML(head: $0) }) {
    case .qbxml: return .qbxml
    case .webPage: return .ignored(.webPage)
    case .otherXML: return .ignored(.otherXML)
    case .notXML: break
    }
    let kind = DelimitedRecognition.kind(ofHead: text)
    return kind == .ignored(.unknownText) && text.contains(0) ? .ignored(.binary) : kind
  }

  private static func isSystemFile(_ path: String, _ fileName: String) -> Bool {
    path.hasPrefix("__MACOSX/") || path.contains("/__MACOSX/") || fileName.hasPrefix("._")
      || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(fileName)
  }

  /// Signatures of the files people attach to a delivery, as their formats define them.
  private static func binaryReason(_ head: [UInt8]) -> IgnoredReason? {
    let attachments: [[UInt8]] = [
      Array("%PDF".utf8), Array("{\\rtf".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
      Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
      [0xD0, 0xCF, 0x11, 0xE0],
    ]
    if attachments.contains(where: head.starts(with:)) { return .attachment }
    let officeMembers = ["[Content_Types].xml", "_rels/", "mimetype"]
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let start = String(decoding: head.prefix(100), as: UTF8.self)
      return officeMembers.contains(where: start.contains) ? .attachment : .nestedArchive
    }
    let archives: [[UInt8]] = [
      [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],
      [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
    ]
    return archives.contains(where: head.starts(with:)) ? .nestedArchive : nil
  }
}

extension TextEncoding {
  /// Whether two bytes make a unit.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
