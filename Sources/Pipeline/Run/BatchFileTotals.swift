import Glibc
import Timesheets

/// Adds up a batch as it is written, in the one form that batches have.
///
/// Reading every batch by the reader of exports would prove the same and cost as much as reading
/// the export did; so that proof is the tests', for batches of every shape, and each run has this
/// one. It shares nothing with the encoder but the form: it knows every line that a batch may
/// have, takes the time from the text of its Duration, and gives up at the first byte that is
/// another.
struct BatchFileTotals {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Entries and minutes of a batch; nil for anything that is no batch of ours in this version.
  static func tally(of batch: [UInt8], in version: QBXMLVersion) -> Tally? {
    batch.withUnsafeBytes { bytes in
      var reading = BatchFileTotals(bytes)
      return reading.document(in: version.text)
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  private mutating func document(in version: String) -> Tally? {
    guard take("<?xml version=\"1.0\"?>\n<?qbxml version=\""), take(text: version),
      take("\"?>\n<QBXML>\n  <QBXMLMsgsRq onError=\""), takeWord(),
      take("\" newMessageSetID=\""), takeWord(), take("\">\n")
    else { return nil }
    var tally = Tally()
    while take("    <TimeTrackingAddRq requestID=\"") {
      guard let minutes = request() else { return nil }
      tally.add(minutes: minutes)
    }
    guard take("  </QBXMLMsgsRq>\n</QBXML>\n"), offset == bytes.count else { return nil }
    return tally
  }

  /// The minutes of one request, in the vendor's order of its fields.
  private mutating func request() -> Int? {
    guard takeWord(), take("\">\n      <TimeTrackingAdd>\n        <TxnDate>"), takeDate(),
      take("</TxnDate>\n        <EntityRef>\n"), takeReference(), take("        </EntityRef>\n")
    else { return nil }
    if take("        <CustomerRef>\n") {
      guard takeReference(), take("        </CustomerRef>\n") else { return nil }
    }
    if take("        <ItemServiceRef>\n") {
      guard takeReference(), take("        </ItemServiceRef>\n") else { return nil }
    }
    guard take("        <Duration>"), let minutes = duration(), take("</Duration>\n") else {
      return nil
    }
    if take("        <ClassRef>\n") {
      guard takeReference(), take("        </ClassRef>\n") else { return nil }
    }
    if take("        <PayrollItemWageRef>\n") {
      guard takeReference(), take("        </PayrollItemWageRef>\n") else { return nil }
    }
    if take("        <Notes>") {
      guard takeText(), take("</Notes>\n") else { return nil }
    }
    return endOfRequest() ? minutes : nil
  }

  /// What stands behind the notes: always one of the two billable fields.
  private mutating func endOfRequest() -> Bool {
    if take("        <BillableStatus>") {
      guard take("Billable") || take("NotBillable") || take("HasBeenBilled"),
        take("</BillableStatus>\n")
      else { return false }
    } else {
      guard take("        <IsBillable>"), take("true") || take("false"), take("</IsBillable>\n")
      else { return false }
    }
    if take("        <ExternalGUID>") {
      guard takeText(), take("</ExternalGUID>\n") else { return false }
    }
    return take("      </TimeTrackingAdd>\n    </TimeTrackingAddRq>\n")
  }

  /// `YYYY-MM-DD`, a day that the calendar has.
  private mutating func takeDate() -> Bool {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2)
    else { return false }
    return WorkDate(year: year, month: month, day: day) != nil
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - offset >= count else { return nil }
    var number = 0
    for _ in 0..<count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
      offset += 1
    }
    return number
  }

  /// ListID, FullName, or both.
  private mutating func takeReference() -> Bool {
    let start = offset
    if take("          <ListID>") {
      guard takeText(), take("</ListID>\n") else { return false }
    }
    if take("          <FullName>") {
      guard takeText(), take("</FullName>\n") else { return false }
    }
    return offset > start
  }

  /// The minutes of `PT{h}H{m}M`, of a day at most; nil for any other form.
  private mutating func duration() -> Int? {
    guard take("PT"), let hours = number(), take("H"), let minutes = number(), take("M"),
      minutes < 60
    else { return nil }
    let total = hours * 60 + minutes
    return (1...1440).contains(total) ? total : nil
  }

  /// One or two digits, no zero before another one.
  private mutating func number() -> Int? {
    var number = 0
    var digits = 0
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 {
      digits += 1
      guard digits < 3, digits == 1 || number > 0 else { return nil }
      number = number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    return digits > 0 ? number : nil
  }

  /// Passes over bytes that stand here exactly; stays where it is before any others.
  private mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - offset >= count, let start = bytes.baseAddress,
      memcmp(start + offset, literal.utf8Start, count) == 0
    else { return false }
    offset += count
    return true
  }

  private mutating func take(text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  /// Passes over letters, digits and dots; false when there is none.
  private mutating func takeWord() -> Bool {
    var end = offset
    word: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        end += 1
      default: break word
      }
    }
    defer { offset = end }
    return end > offset && end < bytes.count
  }

  /// Passes over escaped text up to the next tag; false when there is none, and before a byte that
  /// would have been escaped.
  private mutating func takeText() -> Bool {
    let start = offset
    while true {
      takePlain()
      guard offset < bytes.count else { return false }
      switch bytes[offset] {
      case UInt8(ascii: "<"): return offset > start
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F...: return false
      case UInt8(ascii: "&"):
        guard takeEntity() else { return false }
      case 0x20..., UInt8(ascii: "\n"), UInt8(ascii: "\t"): offset += 1
      default: return false
      }
    }
  }

  /// Passes over bytes that are neither special nor a control, eight at a time: byte by byte that
  /// was half of what reading a batch took. The last bytes of the batch stay.
  private mutating func takePlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones << 7
    // Sets the high bit of each byte below a limit, and maybe of others behind such a one.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- ones &* limit) & ~word }
    while bytes.count - offset >= 8 {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      var stops = word | (word &+ ones) | below(0x20, word)
      for special: UInt64 in [0x22, 0x26, 0x27, 0x3C, 0x3E] {
        stops |= below(1, word ^ (ones &* special))
      }
      stops &= highBits
      guard stops == 0 else {
        offset += stops.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
  }

  /// One of the five special characters, or any other by its number.
  private mutating func takeEntity() -> Bool {
    if take("&amp;") || take("&apos;") || take("&quot;") || take("&lt;") || take("&gt;") {
      return true
    }
    guard take("&#") else { return false }
    let start = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset > start && take(";")
  }
}
