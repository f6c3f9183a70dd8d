import SystemPackage
import Timesheets

/// One delivery, opened and read once: its documents in the order of their names, each with digest
/// and bytes.
///
/// Folders and single files are read where they lie and never changed; members of archives are
/// read from the run's work folder, which must outlive the bundle.
package struct SourceBundle: Sendable {
  /// What the delivery is made of, without what reading it tells.
  package let opened: OpenedBundle
  package let documents: [SourceDocument]

  /// A delivery whose documents were scanned one by one, in their order.
  package init(_ opened: OpenedBundle, documents: [SourceDocument]) {
    precondition(documents.map(\.name) == opened.names, "documents of another bundle")
    self.opened = opened
    self.documents = documents
  }

  /// The delivery's own name: of the folder, archive or file, or of the first one and how many
  /// more there are (`lists.iif +2`).
  package var name: String { opened.name }
  /// What was seen and not opened, sorted by name.
  package var passedOver: [PassedOver] { opened.passedOver }

  /// Opens everything at the paths as one bundle and reads each document once.
  ///
  /// Throws `.refused` for what no genuine, whole delivery holds and `.disk` for a disk that fails.
  package static func open(
    _ paths: [FilePath], work: WorkFolder, limits: ArchiveLimits = ArchiveLimits()
  ) throws(SpoolError) -> SourceBundle {
    let opened = try OpenedBundle.open(paths, work: work, limits: limits)
    var documents: [SourceDocument] = []
    for index in opened.names.indices { documents.append(try opened.scanned(index)) }
    return SourceBundle(opened, documents: documents)
  }

  /// A document's bytes, as often as asked. Reading throws `SpoolError`: `.disk` with the path, or
  /// `.changed` when the file is no longer the one whose digest was taken.
  package func bytes(of document: Int) -> DocumentBytes { opened.bytes(of: document) }
}
