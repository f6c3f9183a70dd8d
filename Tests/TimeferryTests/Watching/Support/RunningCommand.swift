import Foundation

/// The executable at work beside the test, until it ends or is killed.
///
/// Started and waited for with the system's own calls: a test that kills has to know that the
/// process is gone, and with it every lock that it held.
final class RunningCommand {
  /// Where its standard error is written.
  let log: String
  let number: pid_t
  private var ending: Ending?

  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Starts `timeferry` with these arguments. What it prints is thrown away.
  init(_ arguments: [String], log: String) throws {
    self.log = log
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let variables = ["LC_ALL=C.UTF-8", "TZ=UTC", "TMPDIR=\(NSTemporaryDirectory())"]
    var argumentWords = (["timeferry"] + arguments).map { (word: String) in strdup(word) } + [nil]
    var environment = variables.map { (word: String) in strdup(word) } + [nil]
    defer { for word in argumentWords + environment { free(word) } }
    var number: pid_t = 0
    let failure = posix_spawn(
      &number, "\(CommandFolder.products)/timeferry", &actions, nil, &argumentWords, &environment)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    self.number = number
  }

  deinit { kill() }

  /// Ends it between two instructions, and returns when it is gone.
  func kill() {
    if ending == nil { Foundation.kill(number, SIGKILL) }
    wait(polling: false)
  }

  func send(_ signal: Int32) {
    if ending == nil { Foundation.kill(number, signal) }
  }

  /// How it ended; nil while it lives.
  var end: Ending? {
    if ending == nil { wait(polling: true) }
    return ending
  }

  /// How it ends, waited for with patience; nil, and it is killed, when it does not.
  func awaitedEnd() -> Ending? {
    _ = eventually { end != nil }
    defer { kill() }
    return ending
  }

  /// What it said so far.
  var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  private func wait(polling isPolling: Bool) {
    guard ending == nil else { return }
    var status: Int32 = 0
    var found: pid_t
    repeat {
      found = waitpid(number, &status, isPolling ? Foundation.WNOHANG : 0)
    } while found == -1 && errno == EINTR
    guard found == number else { return }
    ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}

/// Whether a condition comes true before a deadline that only a fault misses.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  try holds(until: .now.advanced(by: .seconds(120)), condition)
}

/// Whether a condition comes true before an instant, looked at all the time.
func holds(
  until deadline: ContinuousClock.Instant, _ condition: () throws -> Bool
) rethrows -> Bool {
  while true {
    if try condition() { return true }
    if ContinuousClock.now >= deadline { return false }
    usleep(200)
  }
}
