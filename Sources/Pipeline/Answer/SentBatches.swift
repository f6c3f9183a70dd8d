import QBXML
import Spool
import SystemPackage
import Timesheets
import Transform

/// The documents of batches, read back from the outboxes they were published in.
struct SentBatches {
  /// By message set id.
  private(set) var all: [String: SentBatch] = [:]
  /// The documents' own bytes, to be read as any export is.
  private(set) var bytes: [String: [UInt8]] = [:]
  private var positions: [String: [String: Int]] = [:]
  /// Sets whose document is gone, or is not what was published.
  private(set) var lost: [SentSet] = []

  /// Reads the batches that carried these lines first. Whoever moved an outbox as a whole has its
  /// runs in `outbox` by now.
  init(of sent: SentRequests, orIn outbox: FilePath) {
    let wanted = Set(sent.lines.map(\.batchSet))
    for set in sent.sets where wanted.contains(set.id) && set.kind == .add {
      let folders = [FilePath(set.outbox), outbox].map { $0.appending(set.folder) }
      guard let read = folders.lazy.compactMap({ Self.read(set, in: $0) }).first else {
        lost.append(set)
        continue
      }
      all[set.id] = read.batch
      positions[set.id] = Dictionary(
        read.batch.requests.enumerated().map { ($1.requestID, $0) },
        uniquingKeysWith: { first, _ in first })
      bytes[set.id] = read.bytes
    }
  }

  /// The lost documents that lines, as they stand by now, would be sent again from or settled by.
  func missed(by lines: [SentLine]) -> [SentSet] {
    guard !lost.isEmpty else { return [] }
    // What awaits its answer needs none yet.
    let needed = batchesNeeded(
      by: SentRequests(lines: lines.filter { $0.state != .awaiting }))
    return lost.filter { needed.contains($0.id) }
  }

  /// The request of this id in the document of a batch; nil where the document is lost.
  func request(_ id: String, in set: String) -> BatchedRequest? {
    positions[set]?[id].flatMap { all[set]?.requests[$0] }
  }

  /// Nil for anything but the very bytes that were published: what somebody changed in them by hand
  /// is not what was planned.
  private static func read(
    _ set: SentSet, in folder: FilePath
  ) -> (batch: SentBatch, bytes: [UInt8])? {
    let run = PublishedRun(folder)
    guard let file = try? run.file(set.file), file.sha256 == set.sha256,
      let bytes = try? run.read(set.file),
      let batch = try? SentBatchDecoder.decode(DocumentBytes(bytes)), batch.id == set.id
    else { return nil }
    return (batch, bytes)
  }
}
