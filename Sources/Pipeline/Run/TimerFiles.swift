import DelimitedText
import Reports
import Spool
import Timesheets

/// The batches of a run once more, as timer files: which of them can be written, and how.
///
/// Each file holds the entries of one batch in their order, under the batch's own number and week,
/// so that the totals tie file by file. A batch with an entry that no timer file can hold has none.
struct TimerFilePlan: Sendable {
  let files: [TimerFile]
  let gaps: [TimerGap]
  private let encoder: TimerEncoder
  private let batches: [Batch]

  /// Nil where the options ask for none, or the documents do not say the company's create time.
  init?(_ report: RunReport) {
    let output = report.options.output
    guard output.timer,
      let encoder = TimerEncoder(
        company: report.records.timerCompany, lists: report.lists, notes: report.entryTexts,
        namesWageItems: output.timerWageItems)
    else { return nil }
    self.encoder = encoder
    var files: [TimerFile] = []
    var gaps: [TimerGap] = []
    var batches: [Batch] = []
    for batch in report.batches {
      let entries = report.entries[batch.entries]
      if let misfit = entries.lazy.compactMap(encoder.misfit(of:)).first {
        gaps.append(TimerGap(batch: batch.number, misfit: misfit))
        continue
      }
      batches.append(batch)
      files.append(
        TimerFile(
          path: batch.timerPath, batch: batch.number,
          tally: Tally(entries: batch.entries.count, minutes: batch.minutes),
          shortenedNotes: entries.count { !encoder.keepsNote(of: $0) }))
    }
    self.files = files
    self.gaps = gaps
    self.batches = batches
  }

  /// Writes the files, each read again before it counts as written. Throws
  /// `RunError.fileDiffers` for one that does not hold the entries and minutes of its batch.
  func write(_ report: RunReport, to staging: inout Staging) throws {
    for (file, batch) in zip(files, batches) {
      let bytes = encoder.bytes(of: report.entries[batch.entries])
      guard try timerTally(of: DocumentBytes(bytes)) == file.tally else {
        throw RunError.fileDiffers(path: file.path)
      }
      try staging.write(file.path, bytes)
    }
  }
}

/// What a timer file of ours holds when read as any other would be; nil where it is none.
func timerTally(of file: DocumentBytes) throws -> Tally? {
  let records = try IIFDecoder.decode(
    file, document: DocumentID(index: 0), encoding: .windows1252, dayOrder: .monthFirst)
  guard records.findings.isEmpty, records.timerHeaders.count == 1,
    records.activities.allSatisfy({ $0.date != nil && $0.durationText == .empty })
  else { return nil }
  var tally = Tally()
  for record in records.activities { tally.add(minutes: Int(record.minutes)) }
  return tally
}

extension Batch {
  /// `timer/NNNN-<first day of the week>.iif`
  fileprivate var timerPath: String {
    "timer/" + fileName.dropLast(".xml".utf8.count) + ".iif"
  }
}
