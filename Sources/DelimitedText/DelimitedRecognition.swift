import Timesheets

/// Tells by content what a text is that is no XML.
package enum DelimitedRecognition {
  /// The kind of a document by its start as UTF-8 (some 64 KiB): IIF, a QuickBooks Time timesheet
  /// report, or unknown text. Its name has no say.
  package static func kind(ofHead head: [UInt8]) -> DocumentKind {
    let trace = iifTrace(in: head)
    if trace == .header { return .iif }
    // A timesheet report may begin with the column `class`, which is an IIF keyword too.
    if TimesheetHeader.found(in: head) != nil { return .quickBooksTimeCSV }
    return trace == .rows ? .iif : .ignored(.unknownText)
  }

  private enum IIFTrace {
    /// A `!KEYWORD` line: of any kind and with a TAB at the top, or of a known kind anywhere.
    case header
    /// Known rows at the top, whose headers are lost.
    case rows
  }

  private static func iifTrace(in head: [UInt8]) -> IIFTrace? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.starts(with: mark) ? head.dropFirst(mark.count) : head[...]
    var isFirst = true
    var trace: IIFTrace?
    for line in text.split(whereSeparator: ASCII.isLineEnd) {
      let cells = line.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == ASCII.tab || $0 == ASCII.comma
      }
      let first = String(decoding: cells[0].filter { $0 != ASCII.quote }, as: UTF8.self)
      var word = first.trimmingBlanks.uppercased()
      if word.isEmpty { continue }
      let isHeader = word.removeBang()
      let isKnown = keywords.contains(word)
      let isTabbed = line.contains(ASCII.tab)
      if isHeader && (isKnown || isFirst && word.isKeyword && isTabbed) { return .header }
      if isFirst && isKnown && cells.count == 2 { trace = .rows }
      isFirst = false
    }
    return trace
  }

  /// Keywords of list exports, timer files and transactions (domain facts 5).
  private static let keywords: Set<String> = [
    "ACCNT", "BUD", "CLASS", "CTYPE", "CUST", "CUSTITEMDICT", "CUSTNAMEDICT", "EMP", "HDR",
    "INVITEM", "INVMEMO", "JOBTYPE", "OTHERNAME", "PAYMETH", "PRICELEVEL", "QB ONLINE",
    "QBP EMPLOYEE", "SALESREP", "SALESTAXCODE", "SHIPMETH", "SPL", "TERMS", "TIMEACT", "TIMERHDR",
    "TODO", "TRNS", "VEND", "VTYPE",
  ]
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while let last = text.unicodeScalars.last, last.value <= 0x20 {
      text.unicodeScalars.removeLast()
    }
    return String(text.drop { $0.unicodeScalars.allSatisfy { $0.value <= 0x20 } })
  }

  /// Takes a `!` off the start; false when there is none.
  fileprivate mutating func removeBang() -> Bool {
    guard hasPrefix("!") else { return false }
    self = String(dropFirst()).trimmingBlanks
    return true
  }

  /// Whether the word looks like a keyword: letters, with blanks or digits between.
  fileprivate var isKeyword: Bool {
    guard let first = utf8.first, ASCII.isLetter(first) else { return false }
    return utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.blank }
  }
}
