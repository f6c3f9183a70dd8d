import Timesheets

/// A group item, or a sales tax group, whose members are being read. A real export writes
///
///     !INVITEM NAME … INVITEMTYPE …
///     !ENDGRP
///     INVITEM  Walkway … GRP …
///     INVITEM  Lighting … INVENTORY …
///     ENDGRP
///     INVITEM  County tax … STAX …
///     INVITEM  Assessment … COMPTAX …
///     ENDTAX
///
/// The members are links to items of the list and no items themselves.
struct ItemGroup {
  let endWord: String
  /// How many items the list had with the group itself: those after it are members.
  let itemCount: Int
  let place: FindingPlace
  /// Whether the header said that an end word follows. Without it the rows after a group are its
  /// members only if the end word really comes.
  let isDeclared: Bool
}

extension IIFReading {
  /// Takes a row of a list section (domain facts 5.2).
  mutating func takeListRow(
    _ row: DelimitedRow, _ kind: ListKind, _ columns: ListColumns, _ section: IIFSection
  ) {
    let name = row.trimmed(columns.name)
    guard !name.isEmpty else {
      // Without a NAME column the header is the finding.
      if columns.name >= 0 && row.usedCount > 1 {
        log.reportUnreadable(columns.name, of: row, field: "NAME")
      }
      return
    }
    let element = ListElement(
      place: Place(document: records.document, line: row.line), fullName: name.string,
      isActive: isActive(row, columns), modified: LocalStamp(epochSeconds: row[columns.timestamp]))
    switch kind {
    case .customers: records.lists.customers.append(CustomerRecord(element: element))
    case .employees: records.lists.employees.append(EmployeeRecord(element: element))
    case .vendors: records.lists.vendors.append(NameRecord(element: element))
    case .otherNames: records.lists.otherNames.append(NameRecord(element: element))
    case .classes: records.lists.classes.append(ClassRecord(element: element))
    case .items: takeItem(element, row, columns, section)
    case .wageItems, .preferences, .company, .host, .timeTracking:
      preconditionFailure("no IIF section holds \(kind)")
    }
  }

  private mutating func takeItem(
    _ element: ListElement, _ row: DelimitedRow, _ columns: ListColumns, _ section: IIFSection
  ) {
    let code = row.trimmed(columns.type)
    let isGroup = code.isWord("GRP")
    if isGroup || code.isWord("STAX") { endGroup(with: nil) }
    records.lists.items.append(
      ItemRecord(
        element: element,
        type: code.isWord("SERV") ? .service : .other(code.string.uppercased())))
    guard isGroup || code.isWord("STAX") else { return }
    group = ItemGroup(
      endWord: isGroup ? "ENDGRP" : "ENDTAX", itemCount: records.lists.items.count,
      place: row.place(of: columns.name, in: records.document, element: "NAME"),
      isDeclared: isGroup && section.declaresGroups)
  }

  /// Ends the group item under way, if any: by its end word, or without one by whatever else came.
  mutating func endGroup(with endWord: String?) {
    guard let group else { return }
    self.group = nil
    let hasEnded = group.endWord == endWord
    if hasEnded || group.isDeclared {
      records.lists.items.removeSubrange(group.itemCount...)
    }
    if !hasEnded && group.isDeclared {
      log.report(.blockNotEnded(endWord: group.endWord), at: group.place)
    }
  }

  /// HIDDEN is Y for an inactive element (domain facts 5.1).
  private mutating func isActive(_ row: DelimitedRow, _ columns: ListColumns) -> Bool? {
    let hidden = row.trimmed(columns.hidden)
    if hidden.isEmpty { return nil }
    if hidden.isWord("Y") { return false }
    if hidden.isWord("N") { return true }
    log.reportUnreadable(columns.hidden, of: row, field: "HIDDEN")
    return nil
  }
}
