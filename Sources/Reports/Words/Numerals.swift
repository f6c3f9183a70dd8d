import Timesheets

/// Digits grouped by thousands. Written by hand so that no machine's locale has a say.
func grouped(_ number: Int, by separator: String) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "\u{2212}" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index).isMultiple(of: 3) { text += separator }
    text.append(digit)
  }
  return text
}

/// Hours with two decimals, rounded half away from zero to a hundredth.
func decimalHours(_ minutes: Int, thousands: String, decimal: String) -> String {
  let hundredths = abs(hundredthsOfHours(minutes))
  let sign = minutes < 0 ? "\u{2212}" : ""
  let whole = grouped(hundredths / 100, by: thousands)
  return sign + whole + decimal + twoDigits(hundredths % 100)
}

/// Hundredths of hours, rounded half away from zero: what reports show.
func hundredthsOfHours(_ minutes: Int) -> Int {
  (Int(minutes.magnitude) * 100 + 30) / 60 * minutes.signum()
}

/// `05`
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension String {
  /// The text fit for one line of any report: control and direction characters, which could
  /// move a terminal's cursor or turn a line around, become `�`; what is too long ends in `…`.
  package func onOneLine(atMost limit: Int = 120) -> String {
    var line = String.UnicodeScalarView()
    var length = 0
    for scalar in unicodeScalars {
      length += 1
      if length > limit {
        line.append("…")
        break
      }
      line.append(scalar.isPrintable ? scalar : "\u{FFFD}")
    }
    return String(line)
  }

  /// The text fit for a terminal: as `onOneLine`, with line feeds and tabs left as they are.
  package var forTerminal: String {
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isKept = scalar.isPrintable || scalar == "\n" || scalar == "\t"
      text.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    case .format: value == 0x200C || value == 0x200D
    default: true
    }
  }
}
