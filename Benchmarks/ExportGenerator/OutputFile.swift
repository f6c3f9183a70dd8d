import Foundation

/// A file that is written anew, from its beginning, a megabyte at a time.
final class OutputFile {
  private let file: FileHandle
  private var pending: [UInt8] = []
  /// The first error of a write, told when the file is closed.
  private var failure: (any Error)?
  private static let pieceSize = 1 << 20

  init(_ path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    pending.reserveCapacity(Self.pieceSize + 4096)
  }

  func append(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.pieceSize { writePending() }
  }

  func append(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize { writePending() }
  }

  func append(_ number: Int) { append(digitsOf: number, base: 10) }

  func append(hexadecimal number: Int) { append(digitsOf: number, base: 16) }

  func append(twoDigits number: Int) {
    if number < 10 { append("0") }
    append(number)
  }

  /// Throws what went wrong since the beginning.
  func close() throws {
    writePending()
    if let failure { throw failure }
    try file.close()
  }

  private func append(digitsOf number: Int, base: Int) {
    if number >= base { append(digitsOf: number / base, base: base) }
    let digit = UInt8(number % base)
    pending.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
  }

  private func writePending() {
    do {
      if failure == nil { try file.write(contentsOf: pending) }
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}
