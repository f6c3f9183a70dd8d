import SystemPackage
import Timesheets

/// One delivery, opened: its documents in the order of their names, each with digest and bytes.
///
/// Folders and single files are read where they lie and never changed; members of archives are
/// read from the run's work folder, which must outlive the bundle.
package struct SourceBundle: Sendable {
  /// The delivery's own name: of the folder, archive or file, or of the first one and how many
  /// more there are (`lists.iif +2`).
  package let name: String
  package let documents: [SourceDocument]
  /// What was seen and not opened, sorted by name.
  package let passedOver: [PassedOver]
  private let files: [DocumentFile]
  private let reasons: [IgnoredReason?]

  init(name: String, documents: [FoundDocument], passedOver: [PassedOver]) {
    self.name = name
    self.passedOver = passedOver
    self.documents = documents.map(\.source)
    files = documents.map(\.file)
    reasons = documents.map(\.reason)
  }

  /// No delivery at all.
  package static let none = SourceBundle(name: "", documents: [], passedOver: [])

  /// Opens everything at the paths as one bundle and reads each document once.
  ///
  /// Throws `.refused` for what no genuine, whole delivery holds and `.disk` for a disk that fails.
  package static func open(
    _ paths: [FilePath], work: WorkFolder, limits: ArchiveLimits = ArchiveLimits()
  ) throws(SpoolError) -> SourceBundle {
    precondition(!paths.isEmpty, "a bundle needs a path")
    var opening = BundleOpening(work: work, limits: limits)
    let given = try GivenPath.named(paths)
    for path in given { try opening.open(path, isAlone: given.count == 1) }
    return try opening.bundle(named: GivenPath.bundleName(given))
  }

  /// A document's bytes, as often as asked. Reading throws `SpoolError`: `.disk` with the path, or
  /// `.changed` when the file is no longer the one whose digest was taken.
  package func bytes(of document: Int) -> DocumentBytes { files[document].bytes }

  /// Why a document is to be ignored whatever its bytes say; nil when they decide.
  package func ignoredReason(of document: Int) -> IgnoredReason? { reasons[document] }
}

/// A document as opening found it.
struct FoundDocument {
  let source: SourceDocument
  let file: DocumentFile
  let reason: IgnoredReason?
}
