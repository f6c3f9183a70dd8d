import Timesheets

extension AnswerFindingDetail {
  /// How much the finding weighs: an error where hours may stand twice or nowhere, or where an
  /// answer was believed in nothing.
  package var severity: Severity {
    switch self {
    case .foreignSet, .foreignRequest, .ambiguousRequest, .contradiction, .loadedTwice,
      .sharedTxnID, .superseded, .otherTime, .deletionNotFound, .ambiguousContent, .hostFailure,
      .unreadable:
      .error
    case .warned, .doubtful, .questionRefused, .questionCutShort, .requestDocument, .noAnswer:
      .warning
    case .messageSetStatus(let code, _):
      switch MessageSetStatus(rawValue: code) {
      case .done, .nothingToClear: .note
      case .otherSet, .nothingKept, .idTooLong, .unsupported, nil: .warning
      }
    }
  }

  /// What QuickBooks said of it, verbatim; empty when it said nothing.
  package var ownWords: String {
    switch self {
    case .hostFailure(let failure): failure.text
    case .warned(_, _, let message), .doubtful(_, _, let message),
      .questionRefused(_, let message):
      message
    default: ""
    }
  }

  /// The message set that it is about; nil when it is about none.
  package var set: String? {
    switch self {
    case .foreignSet(let id, _): id
    case .foreignRequest(_, let set), .superseded(_, let set), .messageSetStatus(_, let set): set
    case .ambiguousRequest, .contradiction, .loadedTwice, .sharedTxnID, .otherTime,
      .deletionNotFound, .ambiguousContent, .warned, .doubtful, .questionRefused, .questionCutShort,
      .hostFailure,
      .requestDocument, .noAnswer,
      .unreadable:
      nil
    }
  }
}
