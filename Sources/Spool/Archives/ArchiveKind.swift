import SystemPackage

/// What kind of archive a file is, judged by its first bytes (a zip also by its last).
///
/// A text export never looks like one: every signature holds a byte no text holds, or a checksum.
enum ArchiveKind: Hashable, Sendable {
  case zip, tar, sevenZip
  case compressed(Compression)
  /// An archive that is not opened, by the name users know it by.
  case unknown(String)

  enum Compression: Hashable, Sendable {
    case gzip, bzip2, xz, zstandard
  }

  /// Bytes from the start of a file that `init(head:)` wants to see.
  static let headBytes = 512

  /// Looks at a file; nil when it is no archive.
  static func of(_ file: borrowing OpenFile) throws(SpoolError) -> ArchiveKind? {
    if let kind = ArchiveKind(head: try file.bytes(at: 0, count: headBytes)) { return kind }
    if try isTarOfNothing(file) { return .tar }
    // Self-extracting deliveries are programs with a zip behind them. Nothing may follow it here:
    // a document that merely holds a zip somewhere is a document.
    return try ZipEnd.find(in: file)?.isAtEnd == true ? .zip : nil
  }

  /// A tar without members is its end mark alone, filled with zeros to one record: 20 blocks
  /// unless its writer was told otherwise.
  private static func isTarOfNothing(_ file: borrowing OpenFile) throws(SpoolError) -> Bool {
    let size = try file.state().size
    guard size % 512 == 0, (1024...10_240).contains(size) else { return false }
    return try file.bytes(at: 0, count: size).allSatisfy { $0 == 0 }
  }

  /// Judges by the first bytes alone. Signatures as the formats' own descriptions give them.
  init?(head: [UInt8]) {
    func starts(_ signature: UInt8...) -> Bool { head.starts(with: signature) }
    if starts(0x50, 0x4B, 3, 4) || starts(0x50, 0x4B, 5, 6) || starts(0x50, 0x4B, 7, 8) {
      self = .zip
    } else if starts(0x1F, 0x8B) {
      self = .compressed(.gzip)
    } else if Self.isBzip2(head) {
      self = .compressed(.bzip2)
    } else if starts(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0) {
      self = .compressed(.xz)
    } else if starts(0x28, 0xB5, 0x2F, 0xFD) {
      self = .compressed(.zstandard)
    } else if starts(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C) {
      self = .sevenZip
    } else if starts(0x52, 0x61, 0x72, 0x21, 0x1A, 7) {
      self = .unknown("RAR")
    } else if starts(0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0) {
      self = .unknown("CAB")
    } else if starts(0x1F, 0x9D) {
      self = .unknown("compress (.Z)")
    } else if starts(0x4C, 0x5A, 0x49, 0x50, 1) {
      self = .unknown("lzip")
    } else if Self.isTarHeader(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// `BZh`, a level, then the block's magic number: `BZh` alone could begin a text.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    guard head.count >= 10, head.starts(with: [0x42, 0x5A, 0x68]) else { return false }
    let isBlock = head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    let isEmpty = head[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    return (0x31...0x39).contains(head[3]) && (isBlock || isEmpty)
  }

  /// A tar header's checksum is the sum of its 512 bytes with blanks in the checksum's own place
  /// (POSIX.1-1988); old writers summed signed bytes. Covers v7 tars, which have no `ustar`.
  private static func isTarHeader(_ head: [UInt8]) -> Bool {
    guard head.count == 512, head[0] != 0 else { return false }
    // A header that says what it is and lacks its sum is a damaged tar; a text has no zeros.
    if head[257...].starts(with: [0x75, 0x73, 0x74, 0x61, 0x72]) && head.contains(0) {
      return true
    }
    guard let stated = octal(head[148..<156]) else { return false }
    var unsigned = 0
    var signed = 0
    for (offset, byte) in head.enumerated() {
      let byte = (148..<156).contains(offset) ? 0x20 : byte
      unsigned += Int(byte)
      signed += Int(Int8(bitPattern: byte))
    }
    return stated == unsigned || stated == signed
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    let rest = field[digits.endIndex...]
    guard !digits.isEmpty, rest.allSatisfy({ $0 == 0x20 || $0 == 0 }) else { return nil }
    return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
  }
}

extension ArchiveKind {
  /// Looks at the file at a path; nil when it is no archive.
  static func of(_ path: FilePath) throws(SpoolError) -> ArchiveKind? {
    let file = try OpenFile.reading(path, .followLinks)
    return try of(file)
  }
}

extension ArchiveKind.Compression {
  /// What a compressed file's content is called: its own name less the ending its packer added.
  func unpackedName(of name: String) -> String {
    let endings =
      switch self {
      case .gzip: [".gz", ".gzip"]
      case .bzip2: [".bz2"]
      case .xz: [".xz"]
      case .zstandard: [".zst"]
      }
    let lowered = name.lowercased()
    for ending in endings where lowered.hasSuffix(ending) && lowered.utf8.count > ending.utf8.count
    {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
