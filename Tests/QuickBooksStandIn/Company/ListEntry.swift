/// An element of a list: the Ret of an export, kept whole, so that it can be exported again.
package struct ListEntry: Hashable, Sendable {
  package let list: StandInList
  package var ret: Node

  package init(_ list: StandInList, _ ret: Node) {
    self.list = list
    self.ret = ret
  }

  package var id: String { ret.text("ListID") ?? "" }
  /// With the names of its parents; a list without levels has the name alone.
  package var fullName: String { ret.text("FullName") ?? ret.text("Name") ?? "" }
  /// An element that does not say so is active.
  package var isActive: Bool { ret.text("IsActive").map { ["true", "1"].contains($0) } ?? true }

  /// Whether time can be spent on it (domain facts 3 [V]: service items only).
  var isServiceItem: Bool { ret.name == "ItemServiceRet" }

  enum TimeData { case used, unused, notSet, unknown }

  /// Whether paychecks are made from time.
  ///
  /// Domain facts 3 [V]: up to 5.0 there is a boolean in place of the enumeration, which wins; an
  /// employee without payroll information says nothing about it.
  var timeData: TimeData {
    let info = ret["EmployeePayrollInfo"]
    switch info?.text("UseTimeDataToCreatePaychecks") {
    case "UseTimeData": return .used
    case "DoNotUseTimeData": return .unused
    case "NotSet": return .notSet
    default: break
    }
    switch info?.text("IsUsingTimeDataToCreatePaychecks") {
    case "true", "1": return .used
    case "false", "0": return .unused
    default: return .unknown
    }
  }
}
