import LoadLedger
import Pipeline
import SystemPackage
import Timesheets

/// All companies that this process serves to QuickBooks Web Connectors.
///
/// The calls of one company are taken one at a time, in the order they came; those of different
/// companies side by side. Whatever goes wrong is one company's own.
package actor CourierDesk {
  private let couriers: [CompanyCourier]
  private let world: CourierWorld
  /// Which company a ticket is of, by its digest.
  private var tickets: [String: Int] = [:]
  private var throttle = LoginThrottle()
  /// Nobody's user name is longer; a stranger's would fill memory.
  private static let longestUser = 400

  /// Serves the pipelines that the paths name: files, folders of one, folders of such folders.
  ///
  /// Throws the faults of every pipeline that cannot be read or does not name its inbox, outbox and
  /// ledger. A pipeline whose ledger has no courier yet is served as soon as it has one.
  package init(_ pipelines: [FilePath], in world: CourierWorld) throws(ConfigurationRefused) {
    self.world = world
    var couriers: [CompanyCourier] = []
    var errors: [ConfigurationError] = []
    for file in try pipelineFiles(at: pipelines) {
      do {
        _ = try ServedPipeline(file)
        couriers.append(CompanyCourier(file, in: world))
      } catch {
        errors += error.errors
      }
    }
    guard errors.isEmpty else { throw ConfigurationRefused(errors: errors) }
    self.couriers = couriers
  }

  /// Answers a call that came from `peer`, an address or whatever else tells one caller from
  /// another. Every call has an answer: what goes wrong is said in the caller's own terms.
  package func answer(_ call: CourierCall, from peer: String) async -> CourierReply {
    switch call {
    case .serverVersion: return .text("timeferry \(world.toolVersion)")
    case .clientVersion(let version): return .text(reply(toClient: version))
    case .authenticate(let user, let password):
      return await authenticate(user, password, from: peer)
    case .sendRequestXML(let request):
      return await courier(of: request.ticket)?.answer(call) ?? .text("")
    case .receiveResponseXML(let response):
      return await courier(of: response.ticket)?.answer(call) ?? .number(-1)
    case .connectionError(let ticket, _, _):
      return await courier(of: ticket)?.answer(call) ?? .text("done")
    case .getLastError(let ticket), .closeConnection(let ticket):
      return await courier(of: ticket)?.answer(call) ?? said(.unknownTicket)
    case .getInteractiveURL: return .text("")
    case .interactiveRejected: return said(.notInteractive)
    case .interactiveDone: return .text("Done")
    }
  }

  private func said(_ notice: CourierNotice) -> CourierReply {
    .text(notice.sentence(in: world.language))
  }

  /// A warning for a Web Connector that is older than any we know of; nothing for all others.
  private func reply(toClient version: String) -> String {
    let major = version.split(separator: ".").first.flatMap { Int($0) }
    guard let major, major < 2 else { return "" }
    return "W:" + CourierNotice.oldWebConnector.sentence(in: world.language)
  }

  /// The company whose ticket this is; after a restart, the one whose ledger knows it.
  private func courier(of ticket: String) async -> CompanyCourier? {
    let digest = CourierTicket.digest(of: ticket)
    if let index = tickets[digest] { return couriers[index] }
    for (index, courier) in couriers.enumerated() where await courier.knows(digest) {
      tickets[digest] = index
      return courier
    }
    return nil
  }

  private func authenticate(
    _ user: String, _ password: String, from peer: String
  ) async -> CourierReply {
    let ticket = CourierTicket(random: world.randomBytes(CourierTicket.randomLength))
    let refused = CourierReply.texts([ticket.text, "nvu"])
    guard user.utf8.count <= Self.longestUser,
      throttle.allows(user, from: peer, at: world.now())
    else { return refused }
    // Counted before it is looked at: many attempts at once are no way around it.
    throttle.refuse(user, from: peer, at: world.now())
    var isKnown = false
    for (index, courier) in couriers.enumerated() {
      guard let known = await courier.courier, known.user == user else { continue }
      isKnown = true
      guard PasswordHash(text: known.passwordHash)?.matches(password) ?? false else { continue }
      throttle.accept(user, from: peer)
      let reply = await courier.begin(ticket)
      if case .texts(let texts) = reply, texts.last == "" {
        tickets = tickets.filter { $0.value != index }
        tickets[CourierTicket.digest(of: ticket.text)] = index
      }
      return reply
    }
    // A name that nobody has takes as long as a wrong password.
    if !isKnown {
      _ = PasswordHash(of: password, salt: Array(repeating: 0, count: PasswordHash.saltLength))
    }
    for courier in couriers where await courier.courier?.user == user {
      await courier.noteRefusedLogin(from: peer)
    }
    return refused
  }
}
