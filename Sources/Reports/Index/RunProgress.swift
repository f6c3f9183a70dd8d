import Timesheets

/// How far the entries of a run have come: what its verdict does not say any more once answers
/// came.
enum RunProgress: Hashable {
  /// No answer says anything of its batches, or it has none.
  case untouched
  /// Some of its entries are answered, and others still await their answer.
  case partlyAnswered
  /// Nothing awaits an answer to its batches any more, and this much stands in QuickBooks, or may.
  case loaded(Tally)
  /// All that stood in QuickBooks was deleted again.
  case deleted
  /// All of it is answered, and nothing of it stands in QuickBooks.
  case nothingStands
  /// It has no batches and only corrects entries of earlier runs.
  case correctsOnly
}

extension RunIndex.Run {
  var progress: RunProgress {
    let standing = [LoadStateName.loaded, .changing, .deleting].reduce(Tally()) {
      $0 + (states[$1] ?? Tally())
    }
    func has(_ state: LoadStateName) -> Bool { (states[state]?.entries ?? 0) > 0 }
    let isAnswered =
      carriedAgain.entries > 0 || states.contains { $0.key != .awaiting && $0.value.entries > 0 }
    guard isAnswered else {
      return totals.batched.entries == 0 && hasCorrections ? .correctsOnly : .untouched
    }
    if has(.awaiting) { return .partlyAnswered }
    if standing.entries > 0 { return .loaded(standing) }
    // What nobody can tell may stand there.
    if has(.unknown) { return .partlyAnswered }
    return has(.deleted) ? .deleted : .nothingStands
  }
}
