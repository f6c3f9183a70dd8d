/// Answers of QuickBooks with what a reader is told of each, in the form of shell tests:
///
///     # What QuickBooks says.
///     <
///     what stands in the document of its answer
///     >
///     what is reported
///     >=
struct AnswerTranscript: Equatable {
  struct Case: Equatable {
    var comment = ""
    var answer = ""
    var report = ""
  }

  var cases: [Case] = []

  init(_ text: String) {
    var section = Section.between
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch (section, line) {
      case (.between, let line) where line.hasPrefix("# "):
        cases.append(Case(comment: String(line.dropFirst(2))))
      case (.between, "<"): section = .answer
      case (.answer, ">"): section = .report
      case (.report, ">="): section = .between
      case (.answer, let line): cases[cases.count - 1].answer += line + "\n"
      case (.report, let line): cases[cases.count - 1].report += line + "\n"
      case (.between, _): break
      }
    }
  }

  private enum Section { case between, answer, report }

  /// The file again, as it is recorded.
  var text: String {
    cases.map { "# \($0.comment)\n<\n\($0.answer)>\n\($0.report)>=\n" }.joined(separator: "\n")
  }
}
