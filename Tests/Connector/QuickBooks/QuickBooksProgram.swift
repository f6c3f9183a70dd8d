import Foundation
import QuickBooksStandIn

/// The stand-in for QuickBooks as a program that lives as long as its company file is open, for
/// tests that are no Swift. Arguments are exports, from which the company is made.
///
/// It reads `word length` lines, each with so many bytes behind it, and answers in the same form:
/// `answer` takes a request document and gives `answer`, or `refused` with the parser's words;
/// `lose` does the document's work and gives `lost`; `end` ends the session, and `books` gives a
/// line for each time entry: its external GUID, date, minutes and person, with tabs between.
@main
struct QuickBooksProgram {
  private var quickBooks: StandIn
  private let input = FileHandle.standardInput
  private let output = FileHandle.standardOutput

  static func main() throws {
    let exports = try CommandLine.arguments.dropFirst().map { path in
      Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    var program = QuickBooksProgram(
      quickBooks: StandIn(company: try StandInCompany(exports: exports)))
    while let (word, bytes) = try program.next() { try program.obey(word, bytes) }
  }

  private mutating func obey(_ word: String, _ bytes: [UInt8]) throws {
    switch word {
    case "answer", "lose":
      do {
        let answer = try quickBooks.answer(bytes, word == "lose" ? .answerLost : nil)
        try say(answer == nil ? "lost" : "answer", answer ?? [])
      } catch let refusal as ParserRefusal {
        try say("refused", Array("\(refusal)".utf8))
      }
    case "end":
      quickBooks.endSession()
      try say("ended", [])
    case "books":
      let lines = quickBooks.books.map { entry in
        [entry.externalGUID ?? "", entry.date, "\(entry.minutes)", entry.person.fullName]
          .joined(separator: "\t") + "\n"
      }
      try say("books", Array(lines.joined().utf8))
    default: try say("unknown", Array(word.utf8))
    }
  }

  /// The next word with its bytes; nil at the end.
  private func next() throws -> (word: String, bytes: [UInt8])? {
    var line: [UInt8] = []
    while let byte = try input.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let count = Int(words[1]) else { return nil }
    var bytes = Data()
    while bytes.count < count, let more = try input.read(upToCount: count - bytes.count),
      !more.isEmpty
    {
      bytes += more
    }
    return (String(words[0]), Array(bytes))
  }

  private func say(_ word: String, _ bytes: [UInt8]) throws {
    try output.write(contentsOf: Data("\(word) \(bytes.count)\n".utf8) + Data(bytes))
  }
}
