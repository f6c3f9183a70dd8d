import SystemPackage
import Timesheets

/// One delivery, opened: its documents are found and none but those of archives is read yet.
///
/// Every later reading of a document is made sure to be of the file that was found here.
package struct OpenedBundle: Sendable {
  /// The delivery's own name: of the folder, archive or file, or of the first one and how many
  /// more there are (`lists.iif +2`).
  package let name: String
  /// What was seen and not opened, sorted by name.
  package let passedOver: [PassedOver]
  /// The documents' names, sorted.
  package let names: [MemberName]
  private let documents: [FoundDocument]

  init(name: String, documents: [FoundDocument], passedOver: [PassedOver]) {
    self.name = name
    names = documents.map(\.name)
    self.documents = documents
    self.passedOver = passedOver
  }

  /// No delivery at all.
  package static let none = OpenedBundle(name: "", documents: [], passedOver: [])

  /// Finds everything at the paths as one bundle; archives are expanded into the work folder.
  ///
  /// Throws `.refused` for what no genuine, whole delivery holds and `.disk` for a disk that fails.
  package static func open(
    _ paths: [FilePath], work: WorkFolder, limits: ArchiveLimits = ArchiveLimits()
  ) throws(SpoolError) -> OpenedBundle {
    precondition(!paths.isEmpty, "a bundle needs a path")
    var opening = BundleOpening(work: work, limits: limits)
    let given = try GivenPath.named(paths)
    for path in given { try opening.open(path, isAlone: given.count == 1) }
    return try opening.bundle(named: GivenPath.bundleName(given))
  }

  /// The bytes of all documents together.
  package var size: Int { documents.reduce(0) { $0 + $1.file.size } }

  /// Reads a whole document for its digest and encoding, unless that was done as it was expanded.
  ///
  /// Throws `.disk`, or `.changed` when the file is no longer the one that was found.
  package func scanned(_ document: Int) throws(SpoolError) -> SourceDocument {
    let found = documents[document]
    if let scanned = found.scanned { return scanned }
    return try found.file.scan().document(named: found.name)
  }

  /// A document's bytes, as often as asked. Reading throws `SpoolError`: `.disk` with the path, or
  /// `.changed` when the file is no longer the one that was found.
  package func bytes(of document: Int) -> DocumentBytes { documents[document].file.bytes }

  /// Why a document is to be ignored whatever its bytes say; nil when they decide.
  package func ignoredReason(of document: Int) -> IgnoredReason? { documents[document].reason }
}

/// A document as opening found it.
struct FoundDocument {
  let name: MemberName
  let file: DocumentFile
  let reason: IgnoredReason?
  /// What was seen of it while it came out of an archive; nil for one that is still to be scanned.
  var scanned: SourceDocument?
}
