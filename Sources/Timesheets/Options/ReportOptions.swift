/// How reports show whose they are. None of it decides what is carried.
package struct ReportOptions: Sendable {
  /// The heading of pages; nil makes one of the company's name.
  package var title: String?
  /// The picture at the head of pages; nil without one.
  package var logo: ReportLogo?

  package init() {}
}

/// A picture that pages carry inside them.
package struct ReportLogo: Hashable, Sendable {
  /// The formats that every browser shows and that run nothing.
  package enum Format: String, CaseIterable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"

    /// What every file of the format begins with.
    fileprivate var signature: [UInt8] {
      switch self {
      case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      case .jpeg: [0xFF, 0xD8, 0xFF]
      }
    }
  }

  /// The most bytes of a picture: it stands in every report again.
  package static let largest = 256 << 10

  package let format: Format
  package let bytes: [UInt8]
  /// The digest of the bytes, in lower-case hexadecimal.
  package let sha256: String

  /// A picture, known by its first bytes; nil when they are those of no format, or are too many.
  package init?(_ bytes: [UInt8], sha256: String) {
    guard bytes.count <= Self.largest,
      let format = Format.allCases.first(where: { bytes.starts(with: $0.signature) })
    else { return nil }
    self.format = format
    self.bytes = bytes
    self.sha256 = sha256
  }
}
