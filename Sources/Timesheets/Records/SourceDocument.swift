/// The name of a file inside a bundle: its path from the bundle's root, `/` between folders.
package struct MemberName: Hashable, Comparable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package static func < (left: MemberName, right: MemberName) -> Bool { left.path < right.path }
}

/// The position of a document in a bundle, whose documents are sorted by name.
package struct DocumentID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(index: UInt32) {
    self.index = index
  }

  package static func < (left: DocumentID, right: DocumentID) -> Bool { left.index < right.index }
}

/// What a document turned out to be, judged by content and never by name.
package enum DocumentKind: Hashable, Sendable {
  /// qbXML with a `QBXMLMsgsRs` or `QBXMLMsgsRq`.
  case qbxml
  /// IIF with list sections, transactions or timer activities.
  case iif
  /// A QuickBooks Time timesheet report.
  case quickBooksTimeCSV
  /// The bundle's own `bundle.yaml`.
  case bundleStatement
  /// Not data for this job; the reason is told to the user.
  case ignored(IgnoredReason)
}

/// Why a document is listed as ignored.
package enum IgnoredReason: String, Hashable, Sendable, CaseIterable {
  /// No bytes, or blanks only.
  case empty
  /// An image, PDF or office file: QBD's SDK carries no attachments.
  case attachment
  /// XML whose root is not `QBXML`.
  case otherXML = "other-xml"
  /// An HTML page, often an error page saved in place of an export.
  case webPage = "web-page"
  /// Text that is no known export.
  case unknownText = "unknown-text"
  /// Bytes that are no text at all.
  case binary
  /// A file the system leaves behind: `.DS_Store`, `Thumbs.db`, `__MACOSX`.
  case systemFile = "system-file"
  /// An archive inside the archive, beyond the depth that is opened.
  case nestedArchive = "nested-archive"
  /// A request document without time and lists, such as the queries that made the export.
  case noRecords = "no-records"
}

/// One file of a bundle: name, content digest and what was found in it.
package struct SourceDocument: Sendable {
  package let name: MemberName
  package let size: Int
  /// SHA-256 of the bytes, lower-case hexadecimal.
  package let sha256: String
  /// Whether the bytes are strict UTF-8 from first to last.
  package let isStrictUTF8: Bool

  package init(name: MemberName, size: Int, sha256: String, isStrictUTF8: Bool) {
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.isStrictUTF8 = isStrictUTF8
  }
}

/// Where a record stands: document and line, lines counted from 1.
package struct Place: Hashable, Comparable, Sendable {
  package let document: DocumentID
  package let line: UInt32

  package init(document: DocumentID, line: UInt32) {
    self.document = document
    self.line = line
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.document, left.line) < (right.document, right.line)
  }
}
