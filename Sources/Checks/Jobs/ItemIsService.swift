import Timesheets

/// The check `item-is-service`.
///
/// **What it proves.** The item of an entry is a service item.
///
/// **Why it matters.** Only service items may stand on time (domain facts 3, ItemServiceRet).
///
/// **What proves it.** The kind of item response in qbXML, `INVITEMTYPE` in IIF.
///
/// **When it is unknown.** Never: an item that no list has is `item-linked`'s matter.
///
/// **Fix in QuickBooks.** Lists > Item List: use a service item, or make one; an item's type
/// cannot be changed into Service later.
///
/// Prevents status 3140, invalid reference.
enum ItemIsService {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineReferences(.item, into: &findings) { id in
      guard let listed = examined.linking.items.listed(id),
        case .other(let type) = examined.lists.items[listed.index].type
      else { return nil }
      return Judgement(
        check: .itemIsService, subject: .element(.item, examined.name(of: id)),
        detail: .notService(name: listed.element.fullName, type: type))
    }
  }
}
