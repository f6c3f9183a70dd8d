import Foundation
import Reports
import SystemPackage

/// Standard output for results, standard error for everything else.
///
/// Whatever a text quotes, nothing in it steers the terminal: see `forTerminal`.
package enum Terminal {
  /// Writes a result to standard output. Throws when it cannot be written whole, except that a
  /// reader that went away (`timeferry run … | head`) is no error of ours: the rest is dropped.
  package static func write(_ text: String) throws(OutputFailure) {
    var text = text.forTerminal
    let reason = text.withUTF8 { send(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
    if let reason, reason != EPIPE { throw OutputFailure(reason: Errno(rawValue: reason)) }
  }

  /// Writes JSON to standard output, byte for byte; its writer has escaped what steers a terminal.
  package static func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure) {
    let reason = send(bytes, to: STDOUT_FILENO)
    if let reason, reason != EPIPE { throw OutputFailure(reason: Errno(rawValue: reason)) }
  }

  /// Says something that is no result: one line on standard error.
  package static func say(_ text: String) {
    sendRaw(text.forTerminal + "\n")
  }

  /// Writes to standard error as it is, without ending the line. What cannot be said is not said.
  package static func sendRaw(_ text: String) {
    var text = text
    _ = text.withUTF8 { send(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  /// Opens the standard streams that the caller left closed, or the first file of a run would take
  /// their place and what is said would be written into it.
  package static func holdStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is taken, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Whether standard error is a terminal, where a progress line makes sense.
  package static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes all of it; the error number of the write that failed, if one did.
  private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return errno }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return nil
  }
}

/// Standard output that does not take what is written, as a full disk.
package struct OutputFailure: Error {
  package let reason: Errno
}
