/// What an answer asks of whoever loads, by cause (domain facts 4).
package enum StatusGroup: String, CaseIterable, Sendable {
  /// QuickBooks did it.
  case done
  /// The request itself is right: send it again later.
  case retry
  /// Something in the entry or in the lists must be mended first.
  case fixData = "fix-data"
  /// Something in the company file's settings, rights or edition must be mended first.
  case fixSetUp = "fix-set-up"
  /// The entry has changed in QuickBooks since it was read: read it again first.
  case stale
  /// Nothing was asked for and nothing was done.
  case ignored

  /// The group of a status. The severity decides first, then the code, as QuickBooks means it.
  ///
  /// A warning counts as done when something came back, or when its meaning is that the object
  /// stands. An error is never done, whatever its code; `message` tells a lock from other faults of
  /// saving.
  package init(code: Int, severity: AnswerSeverity, hasReturned: Bool, message: String = "") {
    let status = LoadStatus(code: code)
    if severity != .error, 0..<1000 ~= code {
      self = Self.passing(code, status, hasReturned: hasReturned)
    } else if let status {
      self = Self.failing(status, message: message)
    } else {
      self = Self.failing(code)
    }
  }

  private static func passing(_ code: Int, _ status: LoadStatus?, hasReturned: Bool) -> Self {
    switch status {
    case .nothingToClear: .ignored
    case .savedWithoutNotes, .deprecatedField, .notLinked: .done
    default: code < 500 || hasReturned ? .done : .fixData
    }
  }

  private static func failing(_ status: LoadStatus, message: String) -> Self {
    switch status {
    case .internalError, .objectInUse, .relatedObjectInUse, .notProcessed: .retry
    case .saveFailed: speaksOfLock(message) ? .retry : .fixData
    case .systemUnavailable, .messageUnsupported, .closedPeriod, .featureOff,
      .userLacksPermission, .applicationLacksPermission, .permissionClass3262,
      .permissionClass3263, .otherEdition, .timeDataNotSet:
      .fixSetUp
    case .modifyFailed, .staleEditSequence, .conflictingState: .stale
    case .nothingToClear: .ignored
    case .done, .nothingFound, .someNotFound, .notInVersion, .notReturnable, .fieldUnsupported,
      .wordUnsupported, .savedWithoutNotes, .deprecatedField, .notLinked, .badRequestID,
      .badObjectID, .badBoolean, .badDate, .badDateRange, .badTextRange, .badTimeInterval,
      .badAmount, .badFormat3045, .badFormat3050, .badFormat3060, .badFormat3065, .badFormat3080,
      .badFormat3085, .textTooLong, .valueNotStorable, .nameInUse, .badArgument, .notFound,
      .invalidReference, .elementMissing, .undocumented3190, .businessRule, .undocumented3220,
      .undocumented3230, .macroFault:
      .fixData
    }
  }

  /// By range: 1000 to 2999 speak of the program and its edition, the rest of the request.
  private static func failing(_ code: Int) -> Self {
    1000..<3000 ~= code ? .fixSetUp : .fixData
  }

  /// QuickBooks reports some locks as faults of saving, in the words of its own language.
  private static func speaksOfLock(_ message: String) -> Bool {
    let message = message.lowercased()
    return ["lock", "in use", "being used", "verrou", "en cours d’utilisation", "utilisé par"]
      .contains { message.contains($0) }
  }
}
