import Timesheets

extension AnswerOutcomes {
  /// What answers say, and beside it that a person calls the answers to some documents lost: what
  /// was sent last in one of them and still awaits its answer becomes unknown.
  ///
  /// `documents` names folders, or files by their path from the outbox.
  package func givingUp(_ sets: [SentSet], in documents: Set<String>) -> AnswerOutcomes {
    let lost = Set(
      sets.filter { set in
        documents.contains(set.folder) || documents.contains("\(set.folder)/\(set.file)")
      }.map(\.id))
    guard !lost.isEmpty else { return self }
    var changes = changes
    let lines = lines.map { line in
      guard line.state == .awaiting, lost.contains(line.set) else { return line }
      changes.append(LoadChange(line: line.number, state: .unknown, set: line.set, place: nil))
      return line.standing(.unknown)
    }
    let unsettled = Set(
      lines.filter { $0.state.isCorrecting && lost.contains($0.set) }.map(\.set))
    return AnswerOutcomes(
      changes: changes.sorted { $0.line < $1.line }, findings: findings, lines: lines,
      unsettled: self.unsettled + unsettled.subtracting(self.unsettled).sorted())
  }
}
