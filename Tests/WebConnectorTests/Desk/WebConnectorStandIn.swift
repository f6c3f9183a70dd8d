import QuickBooksStandIn

@testable import WebConnector

/// The QuickBooks Web Connector, as far as it calls: one update after another, each a session.
struct WebConnectorStandIn {
  /// What befalls one call.
  enum Accident: Hashable, CaseIterable {
    /// It never arrives.
    case lost
    /// It is taken, and its reply never comes back.
    case unanswered
    /// The server is killed before it arrives, and started again; the call finds the new one.
    case restarted
    /// The server is killed, and another takes its place; the call is lost.
    case killed
    /// QuickBooks dies over the document before it did anything, or when all was written.
    case notDone, done
  }

  /// How an update ended.
  enum End: Equatable {
    /// It was sent away, with this word.
    case away(String)
    case closed(String)
    /// It was told that something is wrong.
    case refused(String)
    /// The link was cut.
    case cut
  }

  var user: String
  var password = CourierScene.password
  var quickBooks: StandIn
  /// The call, counted from 0 over all updates, that something befalls.
  var accident: (call: Int, kind: Accident)?
  /// What goes wrong with every document that QuickBooks gets.
  var fault: Fault?
  /// Calls so far.
  private(set) var calls = 0
  /// What each update called, in order.
  private(set) var log: [String] = []
  /// How long it goes on when nothing comes to an end.
  private let patience = 200

  init(_ user: String, _ quickBooks: StandIn) {
    self.user = user
    self.quickBooks = quickBooks
  }

  private struct Cut: Error {}

  /// Updates once, as the button does. `pause` is what happens in the five seconds of a `NoOp`;
  /// `restart` starts the server anew.
  mutating func update(
    _ desk: inout CourierDesk, pause: () async throws -> Void,
    restart: () throws -> CourierDesk
  ) async throws -> End {
    quickBooks.endSession()
    do {
      return try await session(&desk, pause, restart)
    } catch is Cut {
      return .cut
    }
  }

  private mutating func session(
    _ desk: inout CourierDesk, _ pause: () async throws -> Void,
    _ restart: () throws -> CourierDesk
  ) async throws -> End {
    _ = try await call(.clientVersion("2.3.0.215"), &desk, restart)
    let reply = try await call(.authenticate(user: user, password: password), &desk, restart)
    guard case .texts(let texts) = reply, texts.count > 1 else { return .refused("\(reply)") }
    guard texts[1].isEmpty else { return .away(texts[1]) }
    let ticket = texts[0]
    var isFirst = true
    for _ in 0..<patience {
      let request = SendRequest(
        ticket: ticket, hcpResponse: isFirst ? try Self.hcp(of: quickBooks) : [],
        companyFileName: "C:\\Cedar.QBW", country: "US", majorVersion: 16, minorVersion: 0)
      isFirst = false
      guard case .text(let document) = try await call(.sendRequestXML(request), &desk, restart)
      else { return .refused("") }
      if document.isEmpty {
        let error = try await lastError(ticket, &desk, restart)
        guard error == "NoOp" else {
          _ = try await call(.closeConnection(ticket: ticket), &desk, restart)
          return .refused(error)
        }
        try await pause()
        continue
      }
      let response = ReceivedResponse(ticket: ticket, answerTo: process(document))
      let reply = try await call(.receiveResponseXML(response), &desk, restart)
      guard case .number(let percent) = reply else { return .refused("\(reply)") }
      if percent < 0 {
        let error = try await lastError(ticket, &desk, restart)
        _ = try await call(.closeConnection(ticket: ticket), &desk, restart)
        return .refused(error)
      }
      if percent >= 100 {
        guard
          case .text(let text) = try await call(
            .closeConnection(ticket: ticket), &desk, restart)
        else { return .refused("") }
        return .closed(text)
      }
    }
    return .refused("endless")
  }

  private mutating func lastError(
    _ ticket: String, _ desk: inout CourierDesk, _ restart: () throws -> CourierDesk
  ) async throws -> String {
    guard case .text(let text) = try await call(.getLastError(ticket: ticket), &desk, restart)
    else { return "" }
    return text
  }

  /// Makes one call, over a link that may be cut.
  private mutating func call(
    _ call: CourierCall, _ desk: inout CourierDesk, _ restart: () throws -> CourierDesk
  ) async throws -> CourierReply {
    let kind = accident?.call == calls ? accident?.kind : nil
    calls += 1
    log.append(call.name)
    switch kind {
    case .lost: throw Cut()
    case .killed:
      desk = try restart()
      throw Cut()
    case .restarted: desk = try restart()
    case .unanswered:
      _ = await desk.answer(call, from: "10.0.0.7")
      throw Cut()
    case .notDone, .done, nil: break
    }
    return await desk.answer(call, from: "10.0.0.7")
  }

  /// What QuickBooks answers to a document: nothing, with an HRESULT, when it refuses it or dies.
  private mutating func process(_ document: String) -> (response: [UInt8], hresult: String) {
    // The accident is that of the call which brings the answer.
    let kind = accident?.call == calls ? accident?.kind : nil
    if kind == .notDone { return ([], "0x80040402") }
    let answer = try? quickBooks.answer(Array(document.utf8), fault)
    if kind == .done { return ([], "0x80040402") }
    return answer.flatMap { $0 }.map { ($0, "") } ?? ([], "0x80040400")
  }

  /// What the Web Connector asks QuickBooks before it calls for the first document.
  static func hcp(of quickBooks: StandIn) throws -> [UInt8] {
    var copy = quickBooks
    let queries = """
      <?xml version="1.0"?>
      <?qbxml version="5.0"?>
      <QBXML><QBXMLMsgsRq onError="continueOnError">
      <HostQueryRq requestID="0"/><CompanyQueryRq requestID="1"/>
      <PreferencesQueryRq requestID="2"/>
      </QBXMLMsgsRq></QBXML>
      """
    return try copy.answer(Array(queries.utf8)) ?? []
  }
}

extension ReceivedResponse {
  fileprivate init(ticket: String, answerTo answer: (response: [UInt8], hresult: String)) {
    self.init(
      ticket: ticket, response: answer.response, hresult: answer.hresult,
      message: answer.hresult.isEmpty ? "" : "QuickBooks found an error.")
  }
}

extension CourierCall {
  fileprivate var name: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
