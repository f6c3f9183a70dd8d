import Timesheets

/// Turns the name an archive gives a member into one that is safe to show and to compare.
///
/// No name is ever used as a path; members that try to leave their folder are refused all the
/// same, because an archive that holds one was made to do harm.
enum EntryName {
  /// The member's name, or nil for the archive's own root folder (`./`).
  static func member(_ bytes: [UInt8], longest limit: Int) throws(NameFault) -> MemberName? {
    // Zips made by old Windows programs separate folders with `\`.
    let name = separated(text(of: bytes))
    let shown = SystemFile.isSystemFile(name) ? name.showingControls : name
    func fault(_ reason: RefusalReason) -> NameFault {
      NameFault(shown: Self.shown(bytes), reason: reason)
    }
    guard name.utf8.count <= limit else {
      throw fault(.over(.nameBytes, allowed: limit, found: name.utf8.count))
    }
    guard shown.isPrintable else { throw fault(.unprintableName) }
    guard !name.hasPrefix("/"), !hasDriveLetter(name), !ClimbingName.climbs(bytes, name) else {
      throw fault(.outsideFolder)
    }
    let parts = shown.split(separator: "/", omittingEmptySubsequences: true)
    let path = parts.filter { $0 != "." }.joined(separator: "/")
    return path.isEmpty ? nil : MemberName(path)
  }

  /// A name as refusals show it, whatever it holds: no longer than can be read.
  static func shown(_ bytes: [UInt8]) -> MemberName {
    let longest = 200
    let text = separated(Self.text(of: bytes)).showingControls
    return MemberName(text.count <= longest ? text : text.prefix(longest) + "\u{2026}")
  }

  /// What two members must differ in: letter case folded, and without the blanks and dots that
  /// Windows drops from the end of a name, where programs there would see one file.
  static func key(_ name: MemberName) -> String {
    name.path.lowercased().split(separator: "/").map { part in
      let end = part.lastIndex { $0 != "." && $0 != " " }
      return end.map { String(part[...$0]) } ?? String(part)
    }.joined(separator: "/")
  }

  private static func separated(_ name: String) -> String {
    String(name.map { $0 == "\\" ? "/" : $0 })
  }

  private static func hasDriveLetter(_ name: String) -> Bool {
    let start = name.unicodeScalars.prefix(2)
    return start.count == 2 && start.last == ":" && start.first?.properties.isAlphabetic == true
  }

  /// The text of a name: UTF-8 when it is that, else what Windows wrote.
  ///
  /// Windows' own zip folders write the DOS code page, other programs Windows-1252. The accented
  /// letters of one stand where the other has punctuation, so the bytes tell which it is.
  static func text(of bytes: [UInt8]) -> String {
    var validator = UTF8Validator()
    bytes.withUnsafeBytes { validator.add($0) }
    if validator.isWholeAndValid { return String(decoding: bytes, as: UTF8.self) }
    let high = bytes.filter { $0 >= 0x80 }
    let isDOS = high.allSatisfy { (0x80..<0x80 + UInt8(dosLetters.count)).contains($0) }
    var text = ""
    for byte in bytes {
      let scalar =
        isDOS && byte >= 0x80
        ? dosLetters[Int(byte) - 0x80]
        : Unicode.Scalar(Transcoder.scalar(ofWindows1252: byte)) ?? "\u{FFFD}"
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Bytes 80 to A5 of code page 850, which Windows uses in Canada; all letters but three of
  /// them are the same in code page 437.
  private static let dosLetters: [Unicode.Scalar] = Array(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ".unicodeScalars)
}

/// A name that refuses its archive, in a form that can be shown.
struct NameFault: Error {
  let shown: MemberName
  let reason: RefusalReason
}

extension String {
  /// Whether no character of the name is invisible or turns the direction of what follows it:
  /// such a name reads as another one.
  var isPrintable: Bool { unicodeScalars.allSatisfy(\.isPrintable) }

  /// The text with a visible sign in place of each character that has none.
  var showingControls: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20: text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      default: text.unicodeScalars.append(scalar.isPrintable ? scalar : "\u{FFFD}")
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    // A format has no width, or turns what follows it round.
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
