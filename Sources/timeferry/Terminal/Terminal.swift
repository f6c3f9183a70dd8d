import Foundation

/// Standard output for results, standard error for everything else.
enum Terminal {
  /// Writes a result to standard output.
  static func write(_ text: String) {
    send(text, to: STDOUT_FILENO)
  }

  /// Writes a result to standard output, byte for byte.
  static func write(_ bytes: UnsafeRawBufferPointer) {
    send(bytes, to: STDOUT_FILENO)
  }

  /// Says something that is no result: one line on standard error.
  static func say(_ text: String) {
    send(text + "\n", to: STDERR_FILENO)
  }

  /// Writes to standard error without ending the line.
  static func sendRaw(_ text: String) {
    send(text, to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal, where a progress line makes sense.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  private static func send(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { send(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// A reader that went away (`timeferry run … | head`) is no error of ours: the rest is dropped.
  private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
