/// The states of a line without what is known of it, under the words of files and sums.
package enum LoadStateName: String, CaseIterable, Sendable {
  case awaiting, loaded, refused
  case notProcessed = "not-processed"
  case unknown, absent, changing, deleting, deleted
}

extension LoadState {
  /// The state alone, under which entries and minutes are counted.
  package var name: LoadStateName {
    switch self {
    case .awaiting: .awaiting
    case .loaded: .loaded
    case .refused: .refused
    case .notProcessed: .notProcessed
    case .unknown: .unknown
    case .absent: .absent
    case .changing: .changing
    case .deleting: .deleting
    case .deleted: .deleted
    }
  }
}
