import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import SystemPackage
import WebConnector

/// Listens for calls until the process is asked to stop, then ends after those at hand.
struct CourierServer {
  private let place: ListenPlace
  private let limits: ServerLimits
  private let log: ServerLog
  private let responder: CourierResponder

  /// A server whose calls are answered by `answer`, told the call and the caller's address.
  init(
    at place: ListenPlace, limits: ServerLimits, log: ServerLog,
    answer: @escaping @Sendable (CourierCall, String) async -> CourierReply
  ) {
    self.place = place
    self.limits = limits
    self.log = log
    responder = CourierResponder(
      base: place, limits: limits, log: log, answer: answer)
  }

  /// Serves until SIGTERM or SIGINT.
  func run() async throws {
    let name = place.name
    let application = Application(
      responder: responder, server: try builder(),
      configuration: ApplicationConfiguration(
        address: .hostname(place.address, port: place.port), backlog: limits.connections,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { [log] _ in log.tell(.listening(name)) },
      // What the libraries say is for whoever mends them.
      logger: Logger(label: "timeferry") { _ in SwiftLogNoOpLogHandler() })
    do {
      try await application.runService()
    } catch let error as IOError {
      throw error.errnoCode == Errno.addressInUse.rawValue
        ? ServeFailure.occupied(name: name)
        : ServeFailure.refused(name: name, reason: Errno(rawValue: error.errnoCode))
    }
    log.tell(.stopped)
  }

  private func builder() throws -> HTTPServerBuilder {
    let limits = limits
    let plain = HTTPServerBuilder.http1(
      configuration: .init(additionalChannelHandlers: [CallerPatience(limits: limits)]))
    guard let encryption = place.encryption else { return plain }
    return try .tls(plain, tlsConfiguration: encryption)
  }
}
