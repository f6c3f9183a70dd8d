import Console
import HTTPTypes
import Hummingbird
import NIOCore
import WebConnector

/// Who calls.
struct Caller: InitializableFromSource {
  /// The address, without the port; empty where there is none.
  let address: String

  init(source: ApplicationRequestContextSource) {
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Answers requests: a POST is a call, a GET with `?wsdl` asks for the service's description, and
/// any other GET for a few words.
struct CourierResponder: HTTPResponder {
  private let base: ListenPlace
  private let limits: ServerLimits
  private let log: ServerLog
  private let held: HeldBytes
  private let answer: @Sendable (CourierCall, String) async -> CourierReply

  init(
    base: ListenPlace, limits: ServerLimits, log: ServerLog,
    answer: @escaping @Sendable (CourierCall, String) async -> CourierReply
  ) {
    self.base = base
    self.limits = limits
    self.log = log
    self.answer = answer
    held = HeldBytes(most: limits.heldBytes)
  }

  func respond(to request: Request, context: Caller) async throws -> Response {
    switch request.method {
    case .post: return await reply(to: request, from: context.address)
    case .get where request.uri.query?.lowercased() == "wsdl":
      return response(.ok, Self.xml, ServiceDescription.bytes(at: address(in: request)))
    case .get: return response(.ok, "text/html; charset=utf-8", Array(FrontPage.text.utf8))
    default:
      var response = Response(status: .methodNotAllowed)
      response.headers[.allow] = "GET, POST"
      return response
    }
  }

  private static let xml = "text/xml; charset=utf-8"

  private func reply(to request: Request, from peer: String) async -> Response {
    do {
      let call = try await call(in: request)
      let reply = await answer(call, peer)
      return response(.ok, Self.xml, SOAPEnvelope.bytes(of: reply, to: call.operation))
    } catch let fault as SOAPFault {
      log.tell(.refused(peer: peer, fault))
      let bytes = SOAPEnvelope.bytes(of: fault, in: words.language)
      return response(Self.status(of: fault), Self.xml, bytes)
    } catch let full as ServerFull {
      log.tell(.full(peer: peer, most: full.most))
      return Response(status: .serviceUnavailable)
    } catch {
      // The caller went away before its call was whole.
      return Response(status: .badRequest)
    }
  }

  /// SOAP 1.1 has faults come with 500, whoever's they are.
  private static func status(of fault: SOAPFault) -> HTTPResponse.Status {
    switch fault {
    case .tooLarge: .contentTooLarge
    case .otherType: .unsupportedMediaType
    default: .internalServerError
    }
  }

  /// Reads the call as its bytes come.
  private func call(in request: Request) async throws -> CourierCall {
    guard SOAPReader.reads(contentType: request.headers[.contentType]),
      request.headers[.contentEncoding] == nil
    else { throw SOAPFault.otherType }
    let action = HTTPField.Name("SOAPAction").flatMap { request.headers[$0] }
    var reader = try SOAPReader(
      action: action, length: request.headers[.contentLength].flatMap { Int($0) },
      limits: limits.calls)
    var count = 0
    defer { held.giveBack(count) }
    for try await buffer in request.body {
      guard held.take(buffer.readableBytes) else { throw ServerFull(most: limits.heldBytes) }
      count += buffer.readableBytes
      try buffer.withUnsafeReadableBytes { try reader.push($0) }
    }
    return try reader.finish()
  }

  private func response(
    _ status: HTTPResponse.Status, _ type: String, _ bytes: [UInt8]
  ) -> Response {
    var response = Response(
      status: status, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    response.headers[.contentType] = type
    response.headers[.cacheControl] = "no-store"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }

  /// Where the caller found the service, as far as it says so.
  private func address(in request: Request) -> String {
    guard let host = request.head.authority, host.count <= 255,
      (try? /(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?/.wholeMatch(in: host)) != nil
    else { return base.name }
    return "\(base.scheme)://\(host)/"
  }
}

/// All the memory for calls is taken.
private struct ServerFull: Error {
  let most: Int
}
