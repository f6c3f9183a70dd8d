import Timesheets

/// The elements that a reference of one role may name, found by ListID or by name.
///
/// Persons of all three lists share one directory, because they share one name space in QBD.
/// The indexes by name are made at first use: an export whose references all carry known ListIDs
/// never needs them.
struct NameDirectory {
  /// An element and where in the company's lists it stands.
  struct Listed {
    let element: ListElement
    let list: ListKind
    /// Position in its own list.
    let index: Int
  }

  /// What a name finds.
  enum Match {
    case nothing
    case one(Int, caseDiffers: Bool)
    case several([Int])
  }

  let all: [Listed]
  private let byListID: [String: Int]
  /// The first element of each folded name; `nextOfName` leads to the others.
  private var byName: [String: Int]?
  private var nextOfName: [Int: Int] = [:]

  /// A directory of these lists, in this order.
  init(_ lists: (list: ListKind, elements: [ListElement])...) {
    all = lists.flatMap { list, elements in
      elements.enumerated().map { Listed(element: $1, list: list, index: $0) }
    }
    var byListID: [String: Int] = [:]
    byListID.reserveCapacity(all.count)
    for (position, listed) in all.enumerated() where !listed.element.listID.isEmpty {
      if byListID[listed.element.listID] == nil { byListID[listed.element.listID] = position }
    }
    self.byListID = byListID
  }

  /// The position of the element with this ListID.
  func position(ofListID listID: String) -> Int? { byListID[listID] }

  /// What this name finds. Letter case counts only where it tells two elements apart.
  mutating func match(_ name: NormalizedName) -> Match {
    let names = byName ?? indexed()
    guard let first = names[name.folded] else { return .nothing }
    var candidates = [first]
    while let last = candidates.last, let next = nextOfName[last] { candidates.append(next) }
    let exact = candidates.filter {
      NormalizedName(all[$0].element.fullName).exact == name.exact
    }
    let found = exact.isEmpty ? candidates : exact
    return found.count == 1 ? .one(found[0], caseDiffers: exact.isEmpty) : .several(found)
  }

  private mutating func indexed() -> [String: Int] {
    var names: [String: Int] = [:]
    names.reserveCapacity(all.count)
    var last: [Int: Int] = [:]
    for (position, listed) in all.enumerated() {
      let name = NormalizedName(listed.element.fullName).folded
      guard let first = names[name] else {
        names[name] = position
        continue
      }
      nextOfName[last[first] ?? first] = position
      last[first] = position
    }
    byName = names
    return names
  }
}

extension NameDirectory.Listed {
  /// The person this element is; nil for an element that is none.
  var person: PersonID? {
    PersonKind.allCases.first { $0.list == list }
      .map { PersonID(kind: $0, index: UInt32(index)) }
  }
}
