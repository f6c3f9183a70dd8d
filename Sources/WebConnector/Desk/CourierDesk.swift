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
  /// The newest tickets without a session, which a Web Connector may close all the same.
  private var sentAway: [Int: String] = [:]
  /// Whose company a user's name was last: of thousands, one ledger is opened for a login.
  private var users: [String: Int] = [:]
  private var throttle = LoginThrottle()
  private let looks = PasswordLooks()
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

  /// Tells of each pipeline whose company has no courier yet: nobody can log in for it.
  package func tellOfMissingCouriers() async {
    for courier in couriers {
      do {
        guard try await courier.courier == nil else { continue }
        await courier.tell(.noCourier(courier.file.string))
      } catch {
        await courier.tellTrouble(error)
      }
    }
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
      return await courier(of: request.ticket, from: peer)?.answer(call) ?? .text("")
    case .receiveResponseXML(let response):
      return await courier(of: response.ticket, from: peer)?.answer(call) ?? .number(-1)
    case .connectionError(let ticket, _, _):
      return await courier(of: ticket, from: peer)?.answer(call) ?? .text("done")
    case .getLastError(let ticket), .closeConnection(let ticket):
      return await courier(of: ticket, from: peer)?.answer(call)
        ?? said(wasSentAway(ticket) ? .carried(0) : .unknownTicket)
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

  /// The company whose ticket this is; after a restart, the one whose ledger knows it. To look into
  /// the ledgers costs time, so a stranger's tickets count as wrong passwords do.
  private func courier(of ticket: String, from peer: String) async -> CompanyCourier? {
    let digest = CourierTicket.digest(of: ticket)
    if let index = tickets[digest] { return couriers[index] }
    guard !wasSentAway(ticket), throttle.allows(from: peer, at: world.now()) else { return nil }
    throttle.refuse(from: peer, at: world.now())
    for (index, courier) in couriers.enumerated() where await courier.knows(digest) {
      tickets[digest] = index
      return courier
    }
    return nil
  }

  private func wasSentAway(_ ticket: String) -> Bool {
    sentAway.values.contains(CourierTicket.digest(of: ticket))
  }

  /// The courier of a company's ledger; nil where there is none, or where nobody can know.
  private func account(
    of company: CompanyCourier, _ isInTrouble: inout Bool
  ) async -> Courier? {
    do {
      return try await company.courier
    } catch {
      await company.tellTrouble(error)
      isInTrouble = true
      return nil
    }
  }

  private func authenticate(
    _ user: String, _ password: String, from peer: String
  ) async -> CourierReply {
    let ticket = CourierTicket(random: world.randomBytes(CourierTicket.randomLength))
    let refused = CourierReply.texts([ticket.text, "nvu"])
    let crowded = CourierReply.texts([
      ticket.text, "busy", "\(CourierPatience.runEvery)", "\(CourierPatience.runEvery)",
    ])
    guard await !looks.isFull else { return crowded }
    guard user.utf8.count <= Self.longestUser,
      throttle.allows(user, from: peer, at: world.now())
    else { return refused }
    // Counted before it is looked at: many attempts at once are no way around it.
    throttle.refuse(user, from: peer, at: world.now())
    var ofThatName: [CompanyCourier] = []
    var isInTrouble = false
    let likely = users[user].map { [$0] } ?? []
    for index in likely + couriers.indices.filter({ !likely.contains($0) }) {
      let courier = couriers[index]
      guard let known = await account(of: courier, &isInTrouble) else { continue }
      users[known.user] = index
      guard known.user == user else { continue }
      ofThatName.append(courier)
      guard let hash = PasswordHash(text: known.passwordHash) else { continue }
      guard let isRight = await looks.found({ hash.matches(password) }) else {
        throttle.forgive(user, from: peer)
        return crowded
      }
      guard isRight else { continue }
      throttle.accept(user, from: peer)
      let reply = await courier.begin(ticket)
      let digest = CourierTicket.digest(of: ticket.text)
      if case .texts(let texts) = reply, texts.last == "" {
        tickets = tickets.filter { $0.value != index }
        tickets[digest] = index
      } else {
        sentAway[index] = digest
      }
      return reply
    }
    // A name that nobody has takes as long as a wrong password.
    if ofThatName.isEmpty {
      _ = await looks.found {
        PasswordHash(of: password, salt: Array(repeating: 0, count: PasswordHash.saltLength))
      }
      // The name may be of a company whose pipeline has a fault: that is no wrong password.
      if isInTrouble {
        throttle.forgive(user, from: peer)
        return crowded
      }
      world.told(CourierEvent(pipeline: "", fact: .unknownUser(user, peer: peer)))
    }
    for courier in ofThatName {
      await courier.noteRefusedLogin(from: peer)
    }
    return refused
  }
}
