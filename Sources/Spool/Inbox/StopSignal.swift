import Glibc
import Synchronization
import SystemPackage

/// A request to end after the delivery at hand, which wakes whoever waits.
///
/// Asked for once, it stays asked for.
package final class StopSignal: Sendable {
  private let reading: Descriptor
  private let writing: Descriptor
  private let isHandler: Bool

  /// Signals that ask to stop: of a terminal (Ctrl-C) and of whoever manages services.
  private static let signals = [SIGINT, SIGTERM]

  /// Makes one that only `ask()` asks. Throws `.disk` when no more files can be open.
  package convenience init() throws(SpoolError) {
    try self.init(isHandler: false)
  }

  /// Makes one that SIGTERM and SIGINT ask, instead of ending the process, while it lives.
  ///
  /// There is at most one at a time.
  package static func onTermination() throws(SpoolError) -> StopSignal {
    let signal = try StopSignal(isHandler: true)
    let earlier = asked.exchange(signal.writing.number, ordering: .sequentiallyConsistent)
    precondition(earlier == -1, "one process is asked to stop in one place")
    for number in signals { handle(number) { _ in askFromHandler() } }
    return signal
  }

  private init(isHandler: Bool) throws(SpoolError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .disk(DiskFailure(.open, "/proc/self/fd", Errno(rawValue: errno)))
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // A full pipe says all there is to say; nobody shall wait to add to it.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reading = Descriptor(number: ends[0])
    writing = Descriptor(number: ends[1])
    self.isHandler = isHandler
  }

  deinit {
    guard isHandler else { return }
    for number in Self.signals { Self.handle(number, SIG_DFL) }
    asked.store(-1, ordering: .sequentiallyConsistent)
  }

  /// Asks to stop. May be called from any thread.
  package func ask() { tell(writing.number) }

  /// Whether the work is to end after the delivery at hand.
  package var isAsked: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Readable once it is asked; never to be read from.
  var descriptor: Int32 { reading.number }

  private static func handle(_ signal: Int32, _ handler: __sighandler_t?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    _ = sigaction(signal, &action, nil)
  }
}

/// The pipe that the signal handler writes to: a handler is given nothing but the number of its
/// signal, so what it knows is global. -1 while there is none.
private let asked = Atomic<Int32>(-1)

/// Nothing in here may allocate or lock: it may run between any two instructions.
private func askFromHandler() {
  let reason = errno
  tell(asked.load(ordering: .sequentiallyConsistent))
  errno = reason
}

private func tell(_ pipe: Int32) {
  var byte: UInt8 = 0
  _ = Glibc.write(pipe, &byte, 1)
}
