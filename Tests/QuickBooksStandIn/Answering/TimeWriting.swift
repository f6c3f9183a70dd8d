extension StandIn {
  /// TimeTrackingAdd (domain facts 2.1 to 2.3).
  mutating func addTime(_ request: Request) throws(Status) -> Reply {
    let fields = request.node["TimeTrackingAdd"] ?? Node("TimeTrackingAdd")
    // 9100 to 9199 are faults of macros [V]; the form `TxnID:name` is [U].
    if let macro = fields.attributes["defMacro"], !macro.hasPrefix("TxnID:") {
      throw Status(9100, "The macro name \"\(macro)\" is invalid.")
    }
    var entry = BookEntry()
    // 2.3 [S]: without a date, today.
    entry.date = today
    try apply(fields, to: &entry)
    if let guid = fields.text("ExternalGUID"), guid != "0" { entry.externalGUID = guid }
    try check(entry)
    register(&entry)
    return written(entry, fields, request)
  }

  /// TimeTrackingMod (domain facts 2.5).
  mutating func changeTime(_ request: Request) throws(Status) -> Reply {
    let fields = request.node["TimeTrackingMod"] ?? Node("TimeTrackingMod")
    let index = try position(of: fields.text("TxnID") ?? "")
    var entry = books[index]
    let editSequence = fields.text("EditSequence") ?? ""
    // [V; S]
    guard entry.editSequence == editSequence else { throw .staleEditSequence(editSequence) }
    // 2.6: what happens to time on an invoice is not known; 3170 is the code for changes [S].
    guard entry.billing != .hasBeenBilled else {
      throw Status(
        3170,
        "There was an error when modifying a TimeTracking.  QuickBooks error message: This "
          + "time has been billed.")
    }
    try checkClosing(entry.date)
    try apply(fields, to: &entry)
    try check(entry)
    touch(&entry)
    books[index] = entry
    return written(entry, fields, request)
  }

  /// TxnDel (domain facts 2.6 [V]).
  mutating func delete(_ request: Request) throws(Status) -> Reply {
    let id = request.node.text("TxnID") ?? ""
    // The books hold no transaction of any other type.
    guard request.node.text("TxnDelType") == "TimeTracking" else { throw .unknownObject(id) }
    let index = try position(of: id)
    // 2.6: not known of time on an invoice; that it is refused, and how, is [U].
    guard books[index].billing != .hasBeenBilled else { throw .rule("This time has been billed.") }
    try checkClosing(books[index].date)
    let entry = books.remove(at: index)
    let gone = DeletedEntry(
      txnID: entry.txnID, timeCreated: entry.timeCreated, timeDeleted: tick())
    deleted.append(gone)
    var reply = Reply(to: request, .done)
    reply.content = gone.fields
    return reply
  }

  /// 530 [V] warns of a field that the edition does not support. That Rate is one is a candidate,
  /// and that the rest is saved is by the range (2.1, 4 [U]).
  private func written(_ entry: BookEntry, _ fields: Node, _ request: Request) -> Reply {
    let hasRate = fields["Rate"] != nil
    let unsupported = Status(530, "The field \"Rate\" is not supported by this implementation.")
    var reply = Reply(to: request, hasRate ? unsupported : .done)
    reply.entry = entry
    reply.content = returned(entry.ret(request.version), request)
    return reply
  }

  private func position(of id: String) throws(Status) -> Int {
    guard isObjectID(id) else { throw .badID(id, "TxnID") }
    guard let index = books.firstIndex(where: { $0.txnID == id }) else { throw .unknownObject(id) }
    return index
  }

  /// Takes the fields that are given, and leaves the others as they are.
  private func apply(_ fields: Node, to entry: inout BookEntry) throws(Status) {
    // 4 [S]: the feature is off.
    guard company.tracksTime else { throw .noFeature }
    if let date = fields.text("TxnDate"), !date.isEmpty { entry.date = date }
    if let person = try linked("EntityRef", fields, StandInList.workers) { entry.person = person }
    if let customer = try linked("CustomerRef", fields, [.customers]) { entry.customer = customer }
    if let item = try linked("ItemServiceRef", fields, [.items]) { entry.item = item }
    // 2.2 [S]: seconds are not kept; that they are cut off is [U]. 3035 for an empty one is [U].
    guard let duration = fields.text("Duration").flatMap(Interval.init) else {
      throw .conversion(3035, "time interval", fields.text("Duration") ?? "", "Duration")
    }
    entry.minutes = duration.seconds / 60
    if fields["ClassRef"] != nil {
      // [U]: what a class does while class tracking is off.
      guard company.usesClasses else { throw .noFeature }
      entry.classElement = try linked("ClassRef", fields, [.classes])
    }
    if fields["PayrollItemWageRef"] != nil {
      if let refusal = company.payroll.refusal { throw refusal }
      entry.wageItem = try linked("PayrollItemWageRef", fields, [.wageItems])
    }
    if let notes = fields.text("Notes") { entry.notes = CodePage.kept(notes) }
    if let billing = fields.text("BillableStatus").flatMap(Billing.init) { entry.billing = billing }
    if let isBillable = fields.text("IsBillable"), !isBillable.isEmpty {
      entry.billing = ["true", "1"].contains(isBillable) ? .billable : .notBillable
    }
  }

  /// The rules that more than one field has a part in.
  private func check(_ entry: BookEntry) throws(Status) {
    let employee = company.element(entry.person.listID, in: .employees)
    // 4 [S]: never set, so that QuickBooks would have to ask.
    if employee?.timeData == .notSet, company.payroll == .open {
      throw Status(
        3310,
        "The employee \"\(entry.person.fullName)\" has not been set up to use time data to "
          + "create paychecks.")
    }
    if entry.wageItem != nil {
      // 2.3 [S]: never on others' time, and only where paychecks are made from it. The code is [U].
      guard let employee else { throw .rule("Only employees can have payroll items.") }
      guard employee.timeData != .unused else {
        throw .rule("This employee does not use time data to create paychecks.")
      }
    }
    // 2.3 [V]; the code is [U]. What was billed elsewhere is not asked.
    if entry.billing == .billable, entry.customer == nil || entry.item == nil {
      throw .rule("Billable time must have a customer and a service item.")
    }
    // 2.2: the limits are not known of documents, and 24 hours are advice; the code is [U].
    guard (1...1440).contains(entry.minutes) else {
      throw .rule("The duration must lie between one minute and 24 hours.")
    }
    try checkClosing(entry.date)
  }

  /// 2.3: 3171 exists [S]; whether time entries know it is [U], so that it can be switched off.
  private func checkClosing(_ date: String) throws(Status) {
    guard guardsClosingDate, let closing = company.closingDate, !closing.isEmpty, date <= closing
    else { return }
    throw Status(
      3171, "The transaction is dated \(date), on or before the closing date \(closing).")
  }

  /// The element that a reference names; nil without the reference.
  ///
  /// Domain facts 2.1 [V]: a ListID wins, and the name beside it is not looked at; one must be
  /// given (3150 for neither is [U]). Traps 11: an id that cannot be one is 3000 [V/S], one that
  /// no element has is 3140 [S], as are names unknown, inactive or of another list (4 [V/S]).
  private func linked(
    _ field: String, _ fields: Node, _ lists: [StandInList]
  ) throws(Status) -> BookEntry.Name? {
    guard let reference = fields[field] else { return nil }
    let id = reference.text("ListID") ?? ""
    let name = reference.text("FullName") ?? ""
    if id.isEmpty, name.isEmpty {
      throw Status(3150, "There is a missing element: \"\(field)\" names nothing.")
    }
    if !id.isEmpty, !isObjectID(id) { throw .badID(id, "list id") }
    let found = lists.compactMap {
      id.isEmpty ? company.named(name, in: $0) : company.element(id, in: $0)
    }
    // 3 [V]: of the items, only services may stand on time.
    let usable = found.first { $0.isActive && ($0.list != .items || $0.isServiceItem) }
    guard let usable else { throw .badReference(String(field.dropLast(3)), id.isEmpty ? name : id) }
    return BookEntry.Name(listID: usable.id, fullName: usable.fullName)
  }

  /// Domain facts 1.5 [V]: ids are opaque; these are the forms that were seen.
  private func isObjectID(_ id: String) -> Bool {
    id.count <= 36 && id.wholeMatch(of: /[0-9A-Fa-f]+-[0-9]+/) != nil
  }
}
