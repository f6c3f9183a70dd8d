import Spool
import SystemPackage
import Timesheets

/// A delivery that was opened and read, and not judged: what both lines begin with.
package struct ReadDelivery: Sendable {
  let bundle: SourceBundle
  /// The pipeline's own company lists; nil without any.
  let standing: SourceBundle?
  let records: BundleRecords
  /// How much its documents may ask of whoever reads them once more.
  let limits: ReadingLimits
  /// Holds what archives were expanded to, for as long as documents are read.
  private let work: WorkFolder

  /// Opens and reads what a request names, which may be nothing but the standing lists.
  ///
  /// Throws `SpoolError` for a refused bundle or a failing disk. Whoever made it removes it.
  package init(
    _ request: RunRequest, at place: RunPlace, told: (RunEvent) -> Void = { _ in }
  ) async throws {
    work = try place.workFolder()
    limits = request.options.source.limits
    do {
      let opened =
        request.bundle.isEmpty
        ? .none : try OpenedBundle.open(request.bundle, work: work, limits: request.limits)
      let lists = try standingLists(of: request, work: work)
      told(.opened(documents: opened.names.count, bytes: opened.size))
      records = try await Pipeline.records(
        of: opened, standingLists: lists, options: request.options.source)
      let sources = records.documents.map(\.source)
      let delivered = opened.names.count
      bundle = SourceBundle(opened, documents: Array(sources.prefix(delivered)))
      standing = lists.map { SourceBundle($0, documents: Array(sources.dropFirst(delivered))) }
      told(
        .read(
          documents: records.documents.count,
          entries: records.activities.count + records.timeTracking.count))
    } catch {
      try? work.remove()
      throw error
    }
  }

  /// Removes what was expanded; what cannot be removed now, the next run removes.
  package func remove() { try? work.remove() }

  /// The documents that were delivered, without the standing lists.
  var delivered: ArraySlice<ReadDocument> { records.documents.prefix(bundle.documents.count) }
}

/// The folder of company lists that the pipeline names, opened; nil without one. One that holds no
/// file yet, as `timeferry init` makes it, is no reason to refuse a delivery with lists of its own.
private func standingLists(
  of request: RunRequest, work: WorkFolder
) throws(SpoolError) -> OpenedBundle? {
  guard let folder = request.standingLists else { return nil }
  do {
    return try OpenedBundle.open([folder], work: work, limits: request.limits)
  } catch .refused(let refusal)
    where refusal.reason == .empty && refusal.archive == folder.string
  {
    return nil
  } catch .refused(let refusal) where refusal.archive != folder.string {
    // Its whole path tells it from an archive of the delivery.
    let path = folder.appending(refusal.archive).string
    throw .refused(BundleRefusal(archive: path, member: refusal.member, refusal.reason))
  }
}

// What a delivery brings, by which it finds its line
extension ReadDelivery {
  /// Whether any document answers requests that write.
  package var bringsAnswers: Bool {
    delivered.contains { document in
      switch document.nature {
      case .answer, .mixed, .refusal: true
      case .export, .request, .nothing: false
      }
    }
  }

  /// Whether any document brings time that may be carried, or may have: one that could not be read
  /// to its end is no empty one.
  package var bringsTime: Bool {
    if !records.activities.isEmpty || !records.timeTracking.isEmpty { return true }
    return delivered.contains { document in
      switch document.nature {
      case .answer, .refusal: false
      case .export, .mixed, .request, .nothing:
        !document.findings.isEmpty
      }
    }
  }

  /// The SHA-256 of every document that brings company lists, standing ones too.
  var lists: Set<String> {
    Set(records.documents.filter { !$0.lists.exports.isEmpty }.map(\.source.sha256))
  }

  /// The documents that bring lists, read once more, with ids from `count` on.
  func listDocuments(
    after count: Int, _ options: SourceOptions
  ) async throws -> [(source: SourceDocument, records: DocumentRecords)] {
    var documents: [(source: SourceDocument, records: DocumentRecords)] = []
    for (index, document) in records.documents.enumerated() where !document.lists.exports.isEmpty {
      let id = DocumentID(index: UInt32(count + documents.count))
      let position = index - bundle.documents.count
      let owner = position < 0 ? bundle : standing
      guard let owner else { continue }
      var read = try await decoded(
        owner.opened, position < 0 ? index : position, as: id,
        isStrictUTF8: document.source.isStrictUTF8, options: options)
      // Time that comes with lists shows what QuickBooks holds; here nothing of it is carried.
      read.keepOnlyLists()
      documents.append((document.source, read))
    }
    return documents
  }
}
