import Foundation

/// Standard output for results, standard error for everything else.
enum Terminal {
  /// Writes a result to standard output.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes a result to standard output, byte for byte.
  static func write(_ bytes: [UInt8]) {
    send(bytes, to: STDOUT_FILENO)
  }

  /// Says something that is no result: one line on standard error.
  static func say(_ text: String) {
    send(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes to standard error without ending the line.
  static func sendRaw(_ text: String) {
    send(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal, where a progress line makes sense.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// A reader that went away (`timeferry run … | head`) is no error of ours: the rest is dropped.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    bytes.withUnsafeBytes { buffer in
      while sent < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        sent += count
      }
    }
  }
}
