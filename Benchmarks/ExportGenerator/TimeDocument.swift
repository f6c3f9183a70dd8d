/// Writes time as the answer to a `TimeTrackingQueryRq`.
///
/// Millions of entries are put together from bytes that were encoded once, because text that is
/// made anew for each entry takes minutes.
struct TimeDocument {
  private let people: [[UInt8]]
  private let jobs: [[UInt8]]
  private let items: [[UInt8]]
  private let classes: [[UInt8]]
  private let wages: [[UInt8]]
  private let notes = Note.all.map { ($0.words ?? []).map { Array(XMLText.escaped($0).utf8) } }

  init(_ company: GeneratedCompany) {
    func references(_ tag: String, _ objects: [ListObject]) -> [[UInt8]] {
      objects.map { Array(XMLText.reference(tag, $0).utf8) }
    }
    people = references("EntityRef", company.people)
    jobs = references("CustomerRef", company.jobs)
    items = references("ItemServiceRef", company.items)
    classes = references("ClassRef", company.classes)
    wages = references("PayrollItemWageRef", company.wages)
  }

  func write(_ time: GeneratedTime, to path: String) throws {
    let file = try OutputFile(path)
    file.append(XMLText.opening)
    file.append(XMLText.responseStart("TimeTrackingQueryRs"))
    for entry in time { append(entry, to: file) }
    file.append("</TimeTrackingQueryRs>\n")
    file.append(XMLText.closing)
    try file.close()
  }

  private func append(_ entry: GeneratedEntry, to file: OutputFile) {
    file.append("<TimeTrackingRet>\n<TxnID>")
    file.append(hexadecimal: entry.number)
    file.append(
      """
      -1700000000</TxnID>
      <TimeCreated>2026-01-05T08:15:00-05:00</TimeCreated>
      <TimeModified>2026-01-05T08:15:00-05:00</TimeModified>
      <EditSequence>1700000000</EditSequence>
      <TxnNumber>
      """)
    file.append(entry.number)
    file.append("</TxnNumber>\n<TxnDate>")
    file.append(entry.year)
    file.append("-")
    file.append(twoDigits: entry.month)
    file.append("-")
    file.append(twoDigits: entry.day)
    file.append("</TxnDate>\n")
    file.append(people[entry.person])
    if let job = entry.job { file.append(jobs[job]) }
    if let item = entry.item { file.append(items[item]) }
    file.append("<Duration>PT")
    file.append(entry.minutes / 60)
    file.append("H")
    file.append(entry.minutes % 60)
    file.append("M0S</Duration>\n")
    file.append(classes[entry.workClass])
    file.append(wages[entry.wage])
    let words = notes[entry.note.rawValue]
    if !words.isEmpty {
      file.append("<Notes>")
      file.append(words[0])
      file.append(entry.number)
      file.append(words[1])
      file.append(entry.section)
      file.append(words[2])
      file.append("</Notes>\n")
    }
    file.append("<BillableStatus>")
    file.append(entry.isBillable ? "Billable" : "NotBillable")
    file.append("</BillableStatus>\n</TimeTrackingRet>\n")
  }
}
