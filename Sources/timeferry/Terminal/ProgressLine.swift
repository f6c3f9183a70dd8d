import Console
import Pipeline
import Reports

/// One line on the terminal that says how far a long run has come, and vanishes at its end.
///
/// Written only when standard error is a terminal. Short runs end before anything is drawn.
final class ProgressLine: Sendable {
  private let words: CommandWords
  private let isShown = Terminal.showsProgress

  init(words: CommandWords) {
    self.words = words
  }

  /// Shows what the run has just told.
  func show(_ event: RunEvent) {
    guard isShown else { return }
    if case .published = event {
      Terminal.draw("")
    } else {
      Terminal.draw(words.progress(event))
    }
  }

  /// Leaves the line empty for whatever comes next.
  func clear() {
    if isShown { Terminal.draw("") }
  }
}

extension Terminal {
  /// Replaces the line under the cursor of standard error.
  fileprivate static func draw(_ line: String) {
    sendRaw("\r\u{1B}[K" + line.forTerminal)
  }
}
