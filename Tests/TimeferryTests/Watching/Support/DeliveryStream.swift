import Seeds

/// A stream of small deliveries made from a seed, and what must become of them whatever happens to
/// whoever carries them.
struct DeliveryStream {
  private var random: SeededGenerator
  private var count = 0
  private var lines = 0
  /// What may come again: content that led to a run, lines that were written in a form.
  private var contents: [DeliveryContent] = []
  private var written: [(form: TimeForm, lines: [TimeLine])] = []

  /// How often each entry must stand in published batches.
  private(set) var batched: [String: Int] = [:]
  /// Entries that no batch may hold.
  private(set) var held: Set<String> = []
  /// The names that must lie in `done/` and in `failed/`.
  private(set) var done: [String] = []
  private(set) var failed: [String] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func next() -> StreamedDelivery {
    count += 1
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<8: return plain(TimeForm.allCases[Int.random(in: 0..<4, using: &random)])
    case 8..<11: return packed()
    case 11..<15: return written.isEmpty ? plain(.answers) : overlapping()
    case 15..<17: return contents.isEmpty ? plain(.csv) : repeated()
    default: return broken()
    }
  }

  /// One document, new throughout.
  private mutating func plain(_ form: TimeForm) -> StreamedDelivery {
    var lines = newLines()
    // Tables give their lines no name: equal ones are as many entries.
    if form == .csv || form == .iif, let line = lines.last, !line.isHeld {
      lines.append(line)
      batched[line.content] = 2
    }
    written.append((form, lines))
    let (ending, bytes) = form.document(lines)
    return good("\(form)-\(count).\(ending)", .file(bytes))
  }

  /// Several documents in an archive or a folder.
  private mutating func packed() -> StreamedDelivery {
    let files = [TimeForm.requests, .iif].map { form in
      let (ending, bytes) = form.document(newLines())
      return PackedFile(name: "time.\(ending)", bytes: bytes)
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return good("packed-\(count).zip", .file(zip(files)))
    case 1: return good("packed-\(count).tar", .file(tar(files)))
    default: return good("packed \(count)", .folder(files))
    }
  }

  /// Lines that came before beside new ones; of an answer, one may have changed since.
  private mutating func overlapping() -> StreamedDelivery {
    let (form, earlier) = written[Int.random(in: 0..<written.count, using: &random)]
    var again = earlier
    let position = again.firstIndex { !$0.isHeld }
    if form == .answers, let position, Bool.random(using: &random) {
      again[position].minutes += 15
      held.insert(again[position].content)
    }
    let lines = newLines()
    written.append((form, earlier + lines))
    let (ending, bytes) = form.document(again + lines)
    return good("again-\(count).\(ending)", .file(bytes))
  }

  /// What came before, under another name.
  private mutating func repeated() -> StreamedDelivery {
    let name = "same-\(count)"
    failed += [name, "\(name).reason.txt"]
    let content = contents[Int.random(in: 0..<contents.count, using: &random)]
    return StreamedDelivery(name: name, content: content)
  }

  private mutating func broken() -> StreamedDelivery {
    let name = "broken-\(count)"
    failed += [name, "\(name).reason.txt"]
    let (_, bytes) = TimeForm.requests.document(newLines(areCarried: false))
    let file = PackedFile(name: "time.xml", bytes: bytes)
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let archive = zip([file])
      return StreamedDelivery(name: name, content: .file(Array(archive.prefix(archive.count / 2))))
    case 1:
      let statement = PackedFile(
        name: "bundle.yaml", bytes: Array("company: Another Company\n".utf8))
      return StreamedDelivery(name: name, content: .folder([file, statement]))
    default: return StreamedDelivery(name: name, content: .link(to: "/etc/hostname"))
    }
  }

  private mutating func good(_ name: String, _ content: DeliveryContent) -> StreamedDelivery {
    contents.append(content)
    done.append(name)
    return StreamedDelivery(name: name, content: content)
  }

  /// Lines that no delivery held yet, of which some end as held.
  private mutating func newLines(areCarried: Bool = true) -> [TimeLine] {
    var made: [TimeLine] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      lines += 1
      var line = TimeLine(
        key: "E\(lines)", minutes: 15 * Int.random(in: 1...40, using: &random),
        day: Int.random(in: 2...29, using: &random))
      line.isHeld = Int.random(in: 0..<6, using: &random) == 0
      made.append(line)
      if line.isHeld || !areCarried { held.insert(line.content) } else { batched[line.content] = 1 }
    }
    return made
  }
}
