import XML

/// How many bytes a call may have.
package struct SOAPLimits: Sendable {
  /// Bytes of a call that holds words only, as nearly all do.
  package var words = 1 << 16
  /// Bytes of a call that holds the answers on host, company and preferences.
  package var hostAnswers = 1 << 24
  /// Bytes of a call that holds an answer to a document: a list may be long.
  package var answer = 1 << 28

  package init() {}

  /// The most bytes of a call to this operation; of any call where it is not known yet.
  func most(for operation: CourierOperation?) -> Int {
    switch operation {
    case .receiveResponseXML, nil: max(words, hostAnswers, answer)
    case .sendRequestXML: hostAnswers
    default: words
    }
  }
}

/// Reads one call, given piece by piece, out of a SOAP 1.1 envelope (document/literal).
///
/// Holds the call's arguments and no more than a piece besides. Prefixes do not matter, nor do
/// headers and arguments that no operation has; an argument that is missing or nil is empty.
package struct SOAPReader: ~Copyable {
  private var parser: XMLPushParser
  private var content: CallContent
  private let most: Int
  private var count = 0

  /// Whether a call of this content type can be read: XML in UTF-8, or not said.
  package static func reads(contentType: String?) -> Bool {
    guard let contentType else { return true }
    let parts = contentType.lowercased().split(separator: ";")
      .map { $0.filter { $0 != " " && $0 != "\"" && $0 != "\t" } }
    return ["text/xml", "application/xml"].contains(parts.first)
      && parts.dropFirst().allSatisfy { !$0.hasPrefix("charset=") || $0 == "charset=utf-8" }
  }

  /// A reader of a call whose `SOAPAction` header says this, with or without quotation marks; nil
  /// or empty where there is none. Throws where it names no operation of ours, and where the
  /// length that was announced is more than such a call may have.
  package init(
    action: String?, length: Int? = nil, limits: SOAPLimits = SOAPLimits()
  ) throws(SOAPFault) {
    let operation = try Self.operation(named: action ?? "")
    let most = limits.most(for: operation)
    if let length, length > most { throw .tooLarge(most: most) }
    self.most = most
    content = CallContent(action: operation)
    var reading = XMLLimits()
    reading.depth = 16
    reading.textLength = most
    reading.allowsDocumentType = false
    parser = XMLPushParser(vocabulary: CallContent.vocabulary, limits: reading)
  }

  /// Reads the next bytes. Nothing may be pushed after it threw.
  package mutating func push(_ bytes: UnsafeRawBufferPointer) throws(SOAPFault) {
    count += bytes.count
    guard count <= most else { throw .tooLarge(most: most) }
    do {
      try parser.push(bytes) { content.take($0) }
    } catch {
      throw content.fault ?? .unreadable(error)
    }
    if let fault = content.fault { throw fault }
  }

  /// The call, once all its bytes were pushed.
  package consuming func finish() throws(SOAPFault) -> CourierCall {
    do {
      try parser.finish { content.take($0) }
    } catch {
      throw content.fault ?? .unreadable(error)
    }
    return try content.call()
  }

  private static func operation(named header: String) throws(SOAPFault) -> CourierOperation? {
    let action = header.drop { $0 == " " || $0 == "\"" }
      .prefix { $0 != " " && $0 != "\"" }
    if action.isEmpty { return nil }
    let name =
      action.hasPrefix(CourierOperation.namespace)
      ? action.dropFirst(CourierOperation.namespace.count) : action
    guard name.count < action.count, let operation = CourierOperation(rawValue: String(name)) else {
      throw .unknownOperation(String(name))
    }
    return operation
  }
}

/// What the events of an envelope say: `Envelope`, in it `Body`, in it one operation, in it its
/// arguments.
private struct CallContent {
  static let vocabulary = XMLVocabulary(
    [envelope, body] + CourierOperation.allCases.map(\.rawValue)
      + CourierParameter.allCases.map(\.rawValue))

  private static let envelope = "Envelope"
  private static let body = "Body"

  private let action: CourierOperation?
  private var operation: CourierOperation?
  private var arguments: [CourierParameter: [UInt8]] = [:]
  /// The elements that are open.
  private var depth = 0
  private var isInBody = false
  private var hasBody = false
  private(set) var fault: SOAPFault?

  init(action: CourierOperation?) {
    self.action = action
  }

  mutating func take(_ events: XMLEvents) {
    for event in events.all {
      if fault != nil { return }
      switch event.kind {
      case .instruction: break
      case .open:
        begin(event, events)
        depth += 1
      case .leaf: begin(event, events)
      case .close:
        depth -= 1
        if depth == 1 { isInBody = false }
      }
    }
  }

  private mutating func begin(_ event: XMLEvent, _ events: XMLEvents) {
    let name = events.name(of: event.code)
    switch depth {
    case 0:
      if name != Self.envelope { fault = .noEnvelope }
    case 1:
      isInBody = name == Self.body && event.kind == .open
      if name == Self.body { hasBody = true }
    case 2 where isInBody: begin(operation: name)
    case 3 where isInBody: begin(argument: name, event, events)
    default: break
    }
  }

  private mutating func begin(operation name: String) {
    guard operation == nil else { return fault = .severalOperations }
    guard let called = CourierOperation(rawValue: name) else {
      return fault = .unknownOperation(name)
    }
    if let action, action != called { fault = .otherOperation(called, action: action) }
    operation = called
  }

  private mutating func begin(argument name: String, _ event: XMLEvent, _ events: XMLEvents) {
    guard let parameter = CourierParameter(rawValue: name),
      operation?.parameters.contains(parameter) == true
    else { return }
    guard event.kind == .leaf else { return fault = .elements(argument: name) }
    guard arguments[parameter] == nil else { return fault = .repeated(argument: name) }
    arguments[parameter] = Array(events.text(of: event))
  }

  func call() throws(SOAPFault) -> CourierCall {
    if let fault { throw fault }
    guard hasBody else { throw .noEnvelope }
    guard let operation else { throw .noOperation }
    return call(to: operation)
  }

  private func call(to operation: CourierOperation) -> CourierCall {
    switch operation {
    case .serverVersion: .serverVersion
    case .clientVersion: .clientVersion(text(.strVersion))
    case .authenticate: .authenticate(user: text(.strUserName), password: text(.strPassword))
    case .sendRequestXML:
      .sendRequestXML(
        SendRequest(
          ticket: text(.ticket), hcpResponse: bytes(.strHCPResponse),
          companyFileName: text(.strCompanyFileName), country: text(.qbXMLCountry),
          majorVersion: number(.qbXMLMajorVers), minorVersion: number(.qbXMLMinorVers)))
    case .receiveResponseXML:
      .receiveResponseXML(
        ReceivedResponse(
          ticket: text(.ticket), response: bytes(.response), hresult: text(.hresult),
          message: text(.message)))
    case .connectionError:
      .connectionError(
        ticket: text(.ticket), hresult: text(.hresult), message: text(.message))
    case .getLastError: .getLastError(ticket: text(.ticket))
    case .closeConnection: .closeConnection(ticket: text(.ticket))
    case .getInteractiveURL:
      .getInteractiveURL(ticket: text(.wcTicket), session: text(.sessionID))
    case .interactiveRejected:
      .interactiveRejected(ticket: text(.wcTicket), reason: text(.reason))
    case .interactiveDone: .interactiveDone(ticket: text(.wcTicket))
    }
  }

  private func bytes(_ parameter: CourierParameter) -> [UInt8] { arguments[parameter] ?? [] }

  private func text(_ parameter: CourierParameter) -> String {
    String(decoding: bytes(parameter), as: UTF8.self)
  }

  private func number(_ parameter: CourierParameter) -> Int? {
    Int(text(parameter).filter { !$0.isWhitespace })
  }
}
