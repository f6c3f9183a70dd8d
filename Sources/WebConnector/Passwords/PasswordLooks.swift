import Dispatch

/// Looks at passwords beside everything else that goes on.
///
/// Each look takes a processor for a tenth of a second or more, and the threads that all calls
/// share are as few as the processors: a look has a thread of its own, so that whoever carries is
/// answered meanwhile. Two are at work at a time, and some more wait for their turn.
actor PasswordLooks {
  static let mostAtWork = 2
  static let mostWaiting = 16

  private var atWork = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Whether one more would be turned away.
  var isFull: Bool { waiting.count >= Self.mostWaiting }

  /// What a look finds; nil when too many wait already.
  func found<Found: Sendable>(_ look: @escaping @Sendable () -> Found) async -> Found? {
    if atWork < Self.mostAtWork {
      atWork += 1
    } else {
      guard !isFull else { return nil }
      // Whoever leaves hands its place on.
      await withCheckedContinuation { waiting.append($0) }
    }
    defer { leave() }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: look()) }
    }
  }

  private func leave() {
    if waiting.isEmpty { atWork -= 1 } else { waiting.removeFirst().resume() }
  }
}
