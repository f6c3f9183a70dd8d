import Timesheets

/// How the search for the list element behind one distinct reference ended.
enum LinkOutcome: Hashable {
  /// The reference names nothing.
  case notGiven
  /// An option says that this reference is not carried, or that it is no list element.
  case notCarried
  /// The element at this position of the role's directory.
  case linked(Int, LinkRemark)
  /// The name is not the one of the element with the ListID; QBD would take the ListID's.
  case contradictory(Int)
  /// No element has the name, but a list it may stand on was not exported.
  case undecided(DecidingExport)
  case notListed
  /// Elements of these lists have the name.
  case ambiguous([ListKind])
  /// A mapping line leads to an element that no list has.
  case mappedToMissing(target: String)
  /// The person is a customer, who cannot have time (domain facts 2.3).
  case customer
  /// The payroll item is no wage item.
  case nonWage

  /// The position of the element that is carried.
  var position: Int? {
    switch self {
    case .linked(let position, _), .contradictory(let position): position
    default: nil
    }
  }

  /// Whether no element of the role's own lists was found.
  var isNowhere: Bool {
    switch self {
    case .notListed, .undecided: true
    default: false
    }
  }
}

/// What is worth saying of a link that holds.
enum LinkRemark: Hashable {
  case none
  case caseDiffers
  /// The lists know the name but not the ListID.
  case idUnknown
  /// Decided by a mapping line for this very login.
  case mappedByAlias
  /// Decided by a mapping line for the name or ListID that the source gives.
  case mappedByName

  /// Whether a mapping line decided.
  var isMapped: Bool { self == .mappedByAlias || self == .mappedByName }
}
