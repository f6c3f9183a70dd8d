/// The time entries of a company, made one after the other: the same seed makes the same ones.
struct GeneratedTime: Sequence, IteratorProtocol {
  private let entries: Int
  private let people: Int
  private let jobs: Int
  private let items: Int
  private let classes: Int
  private var random: SplitMix
  private var number = 0

  init(entries: Int, of company: GeneratedCompany, seed: UInt64) {
    self.entries = entries
    people = company.people.count
    jobs = company.jobs.count
    items = company.items.count
    classes = company.classes.count
    random = SplitMix(state: seed)
  }

  mutating func next() -> GeneratedEntry? {
    guard number < entries else { return nil }
    defer { number += 1 }
    let isForCustomer = random.below(12) > 0
    // Each person gets one day after the other, four lines a day, so that no day overflows.
    let day = number / people / 4
    return GeneratedEntry(
      number: number + 1,
      year: 2024 + day / (28 * 12), month: day / 28 % 12 + 1, day: day % 28 + 1,
      person: number % people,
      job: isForCustomer ? random.below(jobs) : nil,
      item: isForCustomer ? random.below(items) : nil,
      workClass: random.below(classes),
      wage: random.below(10) == 0 ? 1 : 0,
      minutes: random.below(300) + 1,
      note: Note.all[random.below(Note.all.count)],
      section: random.below(90),
      isBillable: isForCustomer && random.below(2) == 0)
  }
}

/// One line of time; what it links to is said by the place in the company's lists.
struct GeneratedEntry {
  /// Counted from 1.
  let number: Int
  let year: Int
  let month: Int
  let day: Int
  let person: Int
  let job: Int?
  let item: Int?
  let workClass: Int
  let wage: Int
  let minutes: Int
  let note: Note
  let section: Int
  let isBillable: Bool
}

/// What people write about their work, around the number of the entry and that of a section.
enum Note: Int, CaseIterable {
  case none, plain, ampersand, accents, quotes, comparison, apostrophe, long

  static let all = Array(allCases)

  /// The words before, between and after the two numbers; nil where nothing is noted.
  var words: [String]? {
    switch self {
    case .none: nil
    case .plain: ["Visit ", " for section ", ""]
    case .ampersand: ["Visit ", " & follow-up, section ", ""]
    case .accents: ["Relevé n° ", " à l'étage, pièce ", " terminée"]
    case .quotes: ["Drawing ", " marked \"as built\", sheet ", ""]
    case .comparison: ["Reading ", " < limit > floor, panel ", ""]
    case .apostrophe: ["Order ", ": inspector’s list, line ", " done"]
    case .long:
      ["Ticket ", ": waited for the crane, then set the beams of bay ", " and cleared the site"]
    }
  }
}

/// SplitMix64: the usual small generator, seeded, so that every run writes the same export.
struct SplitMix {
  var state: UInt64

  /// A number from 0 to `limit - 1`.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
