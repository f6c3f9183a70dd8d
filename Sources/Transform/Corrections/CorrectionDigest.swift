import Crypto
import Timesheets

/// Makes the message set id of corrections from all that they ask for: the same requests have the
/// same id, and any other ones another, as QBD's error recovery needs (domain facts 1.3).
struct CorrectionDigest {
  private var hash = SHA256()

  init(of requests: CorrectionRequests, _ options: OutputOptions) {
    add("timeferry \(options.version.text) \(options.onError.rawValue) corrections")
    switch requests {
    case .changes(let changes): for change in changes { add(change) }
    case .deletions(let deletions):
      for deletion in deletions {
        add(deletion.requestID)
        add(deletion.txnID)
      }
    }
  }

  /// 23 hexadecimal digits: QBD takes no longer id.
  var messageSetID: String {
    var digits = ""
    for byte in hash.finalize() {
      digits += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return String(digits.prefix(MessageSetRecovery.longestID))
  }

  private mutating func add(_ change: TimeTrackingChange) {
    add(change.requestID)
    add(change.txnID)
    add(change.editSequence)
    add(change.person)
    add(String(change.minutes.minutes))
    add(change.date?.isoText ?? "")
    for field in [change.customer, change.item, change.classReference, change.wageItem] {
      switch field {
      case .kept: add("kept")
      case .cleared: add("cleared")
      case .set(let reference): add(reference)
      }
    }
    switch change.notes {
    case .kept: add("kept")
    case .cleared: add("cleared")
    case .set(let notes): add("=" + notes)
    }
    add(change.billable?.rawValue ?? "")
  }

  private mutating func add(_ reference: StandingReference) {
    add("=" + reference.listID)
    add("=" + reference.fullName)
  }

  /// Each text with its length, so that no two lists of texts read the same.
  private mutating func add(_ text: String) {
    hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
  }
}
