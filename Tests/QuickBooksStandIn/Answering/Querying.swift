extension StandIn {
  /// TimeTrackingQuery (domain facts 2.7 [V]).
  mutating func queryTime(_ request: Request) throws(Status) -> Reply {
    let filters = request.node
    let ids = filters.texts("TxnID")
    var found = books
    if !ids.isEmpty {
      found = ids.compactMap { id in books.first { $0.txnID == id } }
      let missing = ids.filter { id in !books.contains { $0.txnID == id } }
      return try page(found.map { $0.ret(request.version) }, missing: missing, request)
    }
    if let range = filters["TxnDateRangeFilter"] {
      let (from, to) = (range.text("FromTxnDate") ?? "", range.text("ToTxnDate") ?? "")
      if !from.isEmpty, !to.isEmpty, from > to { throw .dateRange(from, to) }
      found.removeAll { (!from.isEmpty && $0.date < from) || (!to.isEmpty && $0.date > to) }
    }
    if let range = filters["ModifiedDateRangeFilter"] {
      let window = try window(range.text("FromModifiedDate"), range.text("ToModifiedDate"))
      found.removeAll { entry in WallTime(entry.timeModified).map { !window.contains($0) } ?? false
      }
    }
    if let people = filters["TimeTrackingEntityFilter"] {
      let (ids, names) = (people.texts("ListID"), people.texts("FullName").map { $0.lowercased() })
      found.removeAll {
        !ids.contains($0.person.listID) && !names.contains($0.person.fullName.lowercased())
      }
    }
    return try page(found.map { $0.ret(request.version) }, request)
  }

  /// TxnDeletedQuery (domain facts 2.6 [V]; the fields of its Ret beside those of TxnDelRs [U]).
  mutating func queryDeleted(_ request: Request) throws(Status) -> Reply {
    let range = request.node["DeletedDateRangeFilter"]
    let window = try window(range?.text("FromDeletedDate"), range?.text("ToDeletedDate"))
    let found = deleted.filter { gone in
      request.node.texts("TxnDelType").contains("TimeTracking")
        && (WallTime(gone.timeDeleted).map(window.contains) ?? true)
    }
    let rets = found.map { gone in
      let fields = gone.fields
      let created = Node("TimeCreated", gone.timeCreated)
      return Node("TxnDeletedRet", fields.prefix(2) + [created] + fields.suffix(1))
    }
    return try page(rets, request)
  }

  /// The query for a list (domain facts 3).
  mutating func queryList(_ request: Request) throws(Status) -> Reply {
    guard let list = StandInList.allCases.first(where: { $0.queries.contains(request.name) }) else {
      preconditionFailure("the grammar knows a request that nothing answers: \(request.name)")
    }
    // 4 [S]: this is how an application sees that payroll is off, or closed to it.
    if list.needsPayroll, let refusal = company.payroll.refusal { throw refusal }
    let all = company.elements(of: list).filter {
      request.name != "ItemServiceQueryRq" || $0.isServiceItem
    }
    let (ids, names) = (request.node.texts("ListID"), request.node.texts("FullName"))
    guard ids.isEmpty, names.isEmpty else {
      let keys = names.map { $0.lowercased() }
      let found = all.filter { ids.contains($0.id) || keys.contains($0.fullName.lowercased()) }
      let known = Set(found.flatMap { [$0.id, $0.fullName.lowercased()] })
      let missing = (ids + names).filter { !known.contains($0) && !known.contains($0.lowercased()) }
      return try page(found.map(shown), missing: missing, request)
    }
    return try page(filtered(all, request.node).map(shown), request)
  }

  /// 3 [V]: without payroll or the right to see it, employees come without payroll information.
  private func shown(_ entry: ListEntry) -> Node {
    guard entry.list == .employees, company.payroll != .open else { return entry.ret }
    var ret = entry.ret
    ret.children.removeAll { $0.name == "EmployeePayrollInfo" }
    return ret
  }

  private func filtered(_ all: [ListEntry], _ filters: Node) throws(Status) -> [ListEntry] {
    // 3 [V]: the default is active only.
    let status = filters.text("ActiveStatus") ?? "ActiveOnly"
    var found = all.filter { status == "All" || $0.isActive == (status == "ActiveOnly") }
    let window = try window(filters.text("FromModifiedDate"), filters.text("ToModifiedDate"))
    found.removeAll { entry in
      entry.ret.text("TimeModified").flatMap { WallTime($0) }.map { !window.contains($0) } ?? false
    }
    if let filter = filters["NameFilter"] {
      let part = (filter.text("Name") ?? "").lowercased()
      found.removeAll { entry in
        let name = entry.fullName.lowercased()
        return switch filter.text("MatchCriterion") {
        case "StartsWith": !name.hasPrefix(part)
        case "EndsWith": !name.hasSuffix(part)
        default: !name.contains(part)
        }
      }
    }
    if let range = filters["NameRangeFilter"] {
      let from = (range.text("FromName") ?? "").lowercased()
      let to = range.text("ToName")?.lowercased()
      // 4 [V/S]: 3031 is the range of strings.
      if let to, from > to { throw .dateRange(from, to, code: 3031) }
      found.removeAll { entry in
        let name = entry.fullName.lowercased()
        return name < from || (to.map { name > $0 && !name.hasPrefix($0) } ?? false)
      }
    }
    return found
  }

  /// From and to, both included; a day alone is its start or its end (domain facts 1.5 [S]).
  private func window(
    _ from: String?, _ to: String?
  ) throws(Status) -> ClosedRange<WallTime> {
    let start = from.flatMap { WallTime($0) }
    let end = to.flatMap { WallTime($0, isEnd: true) }
    let first = start ?? WallTime(day: CalendarDay(number: -700_000), second: 0)
    let last = end ?? WallTime(day: CalendarDay(number: 2_900_000), second: 0)
    guard first <= last else { throw .dateRange(from ?? "", to ?? "") }
    return first...last
  }

  /// What a query returns of all it found: trimmed, counted, and by pages where it wants them.
  private mutating func page(
    _ found: [Node], missing: [String] = [], _ request: Request
  ) throws(Status) -> Reply {
    var found = found
    var reply = Reply(to: request, .done)
    let attributes = request.node.attributes
    if attributes["metaData"] == "MetaDataOnly" {
      reply.attributes["retCount"] = "\(found.count)"
      return reply
    }
    let most = request.node.text("MaxReturned").flatMap { Int($0) } ?? found.count
    switch attributes["iterator"] {
    case "Start":
      let id = newSessionID()
      iterators[id] = Array(found.dropFirst(most))
      found = Array(found.prefix(most))
      mark(&reply, id)
    case "Continue", "Stop":
      let id = attributes["iteratorID"] ?? ""
      // 1.2 [V]: they die with the session; the code is [U].
      guard let rest = iterators[id] else { throw .unknownObject(id) }
      if attributes["iterator"] == "Stop" {
        iterators[id] = nil
        return reply
      }
      let size = request.node.text("MaxReturned").flatMap { Int($0) } ?? rest.count
      iterators[id] = Array(rest.dropFirst(size))
      found = Array(rest.prefix(size))
      mark(&reply, id)
    default: found = Array(found.prefix(most))
    }
    if request.version.major >= 4 { reply.attributes["retCount"] = "\(found.count)" }
    reply.content = found.flatMap { returned($0, request) }
    if let first = missing.first {
      reply.status = Status(
        500,
        "The query request has not been fully completed. There was a required element "
          + "(\"\(first)\") that could not be found in QuickBooks.")
    } else if found.isEmpty {
      reply.status = .nothingFound
    }
    return reply
  }

  private func mark(_ reply: inout Reply, _ id: String) {
    reply.attributes["iteratorID"] = id
    reply.attributes["iteratorRemainingCount"] = "\(iterators[id]?.count ?? 0)"
  }
}
