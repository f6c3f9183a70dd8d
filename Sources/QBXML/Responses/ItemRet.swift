import Timesheets

// ItemServiceRet: ListID, TimeCreated, TimeModified, EditSequence, Name, FullName, BarCodeValue,
// IsActive, ClassRef, ParentRef, Sublevel, UnitOfMeasureSetRef, IsTaxIncluded, SalesTaxCodeRef,
// (SalesOrPurchase | SalesAndPurchase), ExternalGUID, DataExtRet*
//
// The other item types begin alike; those without levels have no FullName and no ParentRef.

/// An item of any type as qbXML exports it.
struct ItemRet: ListRet {
  private var head: ListHead

  /// `ret` is the element's name, which tells the type.
  init(_ ret: QBXMLName, at place: Place) {
    head = ListHead(ret, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.items.append(ItemRecord(element: element, type: type))
    return true
  }

  private var type: ItemType {
    head.ret == .itemService ? .service : .other(String(head.ret.rawValue.dropLast(3)))
  }
}
