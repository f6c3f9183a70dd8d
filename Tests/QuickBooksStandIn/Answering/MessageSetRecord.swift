/// What QuickBooks keeps of a set that wrote, until it is told to forget it (domain facts 1.3).
struct MessageSetRecord: Hashable {
  let requests: [Node]
  var replies: [Reply]
}

/// The statuses of a whole set (domain facts 1.3: 600 [V], 9001 to 9005 [V sample, S]).
private enum SetStatus {
  static let done = 0
  static let nothingToClear = 600
  static let otherSet = 9001
  static let nothingKept = 9002
  static let tooLongID = 9004
  static let notSupported = 9005
}

extension StandIn {
  /// Runs a set, or answers from what is kept of it; nil when no answer comes back.
  mutating func reply(to set: MessageSet, _ fault: Fault?) -> ReplySet? {
    var answer = ReplySet(version: set.version, messageSetID: set.newID)
    // 1.3: the limit of 23 characters is [S].
    if [set.newID, set.oldID].compactMap(\.self).contains(where: { $0.count > 23 }) {
      answer.messageSetStatus = SetStatus.tooLongID
      return answer
    }
    // 1.3 [S]: answered with an error; that it is this one is [U].
    if set.onError == .rollbackOnError {
      answer.messageSetStatus = SetStatus.notSupported
      return answer
    }
    if let oldID = set.oldID {
      recover(set, oldID, &answer)
    } else {
      answer.replies = run(set, fault)
      if set.newID != nil { answer.messageSetStatus = SetStatus.done }
    }
    switch fault {
    case .answerLost: return nil
    case .stopped:
      endSession()
      return nil
    default: return answer
    }
  }

  /// Answers what is kept under an id, and runs nothing.
  private mutating func recover(_ set: MessageSet, _ oldID: String, _ answer: inout ReplySet) {
    let isEmpty = set.requests.isEmpty
    guard let record = records[oldID] else {
      // 1.3: the codes are [V] and [S]; that requests beside them are not run is [U].
      answer.messageSetStatus =
        isEmpty && set.newID == nil ? SetStatus.nothingToClear : SetStatus.nothingKept
      return
    }
    // 1.3 step 3 [V]: an empty set with the old id alone deletes the record.
    if isEmpty, set.newID == nil {
      records[oldID] = nil
      answer.messageSetStatus = SetStatus.done
      return
    }
    guard isEmpty || set.requests.map(\.node) == record.requests else {
      answer.messageSetStatus = SetStatus.otherSet
      return
    }
    answer.messageSetStatus = SetStatus.done
    answer.replies = record.replies.map { replayed($0, set.version) }
  }

  /// A kept reply as a recovery answers it.
  ///
  /// Domain facts 1.3 [V]: from 11.0 on ErrorRecovery stands in place of what was returned. What
  /// older versions return is [U]; here it is the Ret.
  private func replayed(_ reply: Reply, _ version: SpecVersion) -> Reply {
    guard let entry = reply.entry, version.major >= 11 else { return reply }
    var replayed = reply
    let guid = entry.externalGUID.map { [Node("ExternalGUID", $0)] } ?? []
    replayed.content = [
      Node(
        "ErrorRecovery",
        [
          Node("TxnID", entry.txnID), Node("TxnNumber", "\(entry.txnNumber)"),
          Node("EditSequence", entry.editSequence),
        ] + guid)
    ]
    return replayed
  }

  /// Runs the requests in order, as far as the process gets.
  ///
  /// Domain facts 1.1: what was done before a failure stays done under every setting [S].
  private mutating func run(_ set: MessageSet, _ fault: Fault?) -> [Reply] {
    var replies: [Reply] = []
    var hasFailed = false
    for (position, request) in set.requests.enumerated() {
      if case .stopped(let count, _) = fault, position >= count { break }
      var reply =
        hasFailed && set.onError == .stopOnError
        ? Reply(to: request, .notRun) : perform(request, injected(fault, position))
      hasFailed = hasFailed || reply.status.severity == .error
      if !set.includesRet { reply.content = [] }
      replies.append(reply)
    }
    var keepsStatus = true
    if case .stopped(_, let keeps) = fault { keepsStatus = keeps }
    // 1.3 [V]: only sets that write. An id that is used again is simply taken again [U].
    if let id = set.newID, keepsStatus, set.requests.contains(where: \.writes) {
      records[id] = MessageSetRecord(requests: set.requests.map(\.node), replies: replies)
    }
    return replies
  }

  private func injected(_ fault: Fault?, _ position: Int) -> Status? {
    guard case .status(let status, position) = fault else { return nil }
    return status
  }

  /// Runs one request, or fails it as a fault wants.
  private mutating func perform(_ request: Request, _ injected: Status?) -> Reply {
    if let fault = request.fault { return Reply(to: request, fault) }
    if let injected, injected.severity == .error { return Reply(to: request, injected) }
    do {
      var reply = try answered(request)
      guard let injected else { return reply }
      reply.status = injected
      if injected.code == 550, let entry = reply.entry {
        loseNotes(of: entry, in: &reply, request)
      }
      return reply
    } catch {
      return Reply(to: request, error)
    }
  }

  /// Domain facts 4 [V]: the object was saved, its notes were not.
  private mutating func loseNotes(of entry: BookEntry, in reply: inout Reply, _ request: Request) {
    guard let index = books.firstIndex(where: { $0.txnID == entry.txnID }) else { return }
    books[index].notes = ""
    reply.entry = books[index]
    reply.content = returned(books[index].ret(request.version), request)
  }

  private mutating func answered(_ request: Request) throws(Status) -> Reply {
    switch request.name {
    case "TimeTrackingAddRq": return try addTime(request)
    case "TimeTrackingModRq": return try changeTime(request)
    case "TimeTrackingQueryRq": return try queryTime(request)
    case "TxnDelRq": return try delete(request)
    case "TxnDeletedQueryRq": return try queryDeleted(request)
    case "HostQueryRq": return about(company.host, request)
    case "CompanyQueryRq": return about(company.about, request)
    case "PreferencesQueryRq": return about(company.preferences, request)
    default: return try queryList(request)
    }
  }

  private func about(_ ret: Node, _ request: Request) -> Reply {
    var reply = Reply(to: request, .done)
    reply.content = returned(ret, request)
    return reply
  }

  /// What the request wants of a Ret (domain facts 2.1 [V]: IncludeRetElement names its children).
  func returned(_ ret: Node, _ request: Request) -> [Node] {
    let wanted = request.node.texts("IncludeRetElement")
    guard !wanted.isEmpty else { return [ret] }
    var trimmed = ret
    trimmed.children = ret.children.filter { wanted.contains($0.name) }
    return [trimmed]
  }
}
