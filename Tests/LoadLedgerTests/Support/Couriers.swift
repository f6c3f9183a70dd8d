import Timesheets

@testable import LoadLedger

extension Ledger {
  func addCourier(_ user: String = "foo", _ signature: Signature = anna()) throws {
    try setCourier(
      user: user, passwordHash: "hash of \(user)",
      fileID: "{00000000-0000-0000-0000-00000000000a}", signature)
  }

  /// Begins a session under a number of its own.
  @discardableResult
  func begin(_ number: UInt64 = 1, _ signature: Signature = anna()) throws -> Int64 {
    try beginSession(ticketDigest: digest(number), signature)
  }

  /// What is to be handed over, by folder and file.
  func waiting() throws -> [String] { try courierReading().waiting.map(\.document.path) }

  /// Hands over the document that waits first.
  @discardableResult
  func handNext(_ session: Int64, _ signature: Signature = anna()) throws -> Handover {
    guard let next = try courierReading().waiting.first else { throw NoSuchLine() }
    return try hand(next.document, inSession: session, signature)
  }

  /// Says that the answer to a handover lies in the inbox.
  func store(_ handover: Handover) throws {
    try end(
      handover, .answered(delivery: "answer-\(handover.number).xml", sha256: digest(9)), anna())
  }

  /// Says that no answer to a handover came.
  func lose(_ handover: Handover) throws {
    try end(handover, .broken(hresult: "0x80040402", message: "unexpected"), anna())
  }

  /// Takes in an answer by which every request of a set is loaded.
  func answer(_ name: String, of set: String) throws {
    var answered = Answered(name)
    let requests = try sent(SentQuestion(sets: [set])).sets.filter { $0.id == set }
    for request in requests.flatMap(\.requests) {
      answered.changes.append(
        LoadChange(
          line: request.line, state: loaded("T-\(request.line)"), set: set, place: nil))
    }
    try follow(answered)
  }
}
