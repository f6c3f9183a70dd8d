import Foundation

/// A file of commands with what each prints and ends with, in the form of shell tests:
///
///     # What the command shows.
///     $ timeferry explain no-such-check
///     >
///     what stands on standard output
///     >2
///     what stands on standard error
///     >= 64
struct Transcript: Equatable {
  struct Case: Equatable {
    /// The lines before the command, without their mark.
    var comment: [String] = []
    var command = ""
    var result = CommandResult()
  }

  var cases: [Case] = []

  init(_ text: String) {
    var section = Section.between
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch (section, line) {
      case (.between, let line) where line.hasPrefix("#"):
        if cases.last.map({ !$0.command.isEmpty }) ?? true { cases.append(Case()) }
        cases[cases.count - 1].comment.append(String(line.dropFirst(2)))
      case (.between, let line) where line.hasPrefix("$ "):
        if cases.last.map({ !$0.command.isEmpty }) ?? true { cases.append(Case()) }
        cases[cases.count - 1].command = String(line.dropFirst(2))
      case (.between, ">"): section = .output
      case (.output, ">2"): section = .errors
      case (.output, let line) where line.hasPrefix(">= "),
        (.errors, let line) where line.hasPrefix(">= "):
        cases[cases.count - 1].result.exitCode = Int32(line.dropFirst(3)) ?? -1
        section = .between
      case (.output, let line): cases[cases.count - 1].result.output += line + "\n"
      case (.errors, let line): cases[cases.count - 1].result.errors += line + "\n"
      case (.between, _): break
      }
    }
  }

  private enum Section { case between, output, errors }

  /// The file again, as it is recorded.
  var text: String {
    cases.map { entry in
      entry.comment.map { "# \($0)\n" }.joined() + "$ \(entry.command)\n>\n\(entry.result.output)"
        + (entry.result.errors.isEmpty ? "" : ">2\n\(entry.result.errors)")
        + ">= \(entry.result.exitCode)\n"
    }.joined(separator: "\n")
  }
}

/// What a command printed and ended with.
struct CommandResult: Equatable, Sendable {
  var output = ""
  var errors = ""
  var exitCode: Int32 = 0
}
