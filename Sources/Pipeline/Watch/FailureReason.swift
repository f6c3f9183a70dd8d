import LoadLedger
import Reports
import Spool
import Timesheets

/// Why a delivery ended in `failed/`.
package enum FailureReason: Sendable {
  /// The delivery, or an archive in it, is broken or hostile.
  case broken(BundleRefusal)
  /// The bundle is refused whole, as its report says; the summaries by language.
  case refused(summaries: [Language: String])
  /// The same content led to a run before.
  case repeated(EarlierRun)
  /// The ledger belongs to another company.
  case otherCompany(LedgerError)
  /// A complete set of company lists that is not the pipeline's company's, or not of one company.
  case foreignLists(found: String, expected: String)
  /// Nothing in its answers is about a request that was written here; the texts by language.
  case answersNothing(texts: [Language: String])
  /// Timeferry's own numbers do not agree.
  case fault(RunError)

  /// A word for programs that read the log; none is ever renamed.
  package var id: String {
    switch self {
    case .broken: "broken"
    case .refused: "refused"
    case .repeated: "repeated"
    case .otherCompany, .foreignLists: "other-company"
    case .answersNothing: "answers-nothing"
    case .fault: "fault"
    }
  }

  /// The text to put beside the delivery: both languages, the given one first.
  func text(first: Language) -> [UInt8] {
    let languages = [first] + Language.allCases.filter { $0 != first }
    let parts = languages.map { text(in: $0) }
    return Array(parts.joined(separator: "\n" + String(repeating: "-", count: 72) + "\n\n").utf8)
  }
}
