import Timesheets
import WebConnector

/// A call of the Web Connector is the same in pieces of any length, and so is its refusal, except
/// for the line that a refusal names; and whatever it says, it is told in words.
func readsCall(_ bytes: UnsafeRawBufferPointer) throws {
  let whole = call(bytes, inPiecesOf: max(bytes.count, 1))
  for length in [1, 7, 64] {
    switch (whole, call(bytes, inPiecesOf: length)) {
    case (.success(let one), .success(let other)):
      try demand(one == other, "another call in pieces of \(length)")
    case (.failure, .failure): break
    default: try demand(false, "read in one length, refused in pieces of \(length)")
    }
  }
  guard case .failure(let fault) = whole else { return }
  for language in Language.allCases {
    let envelope = SOAPEnvelope.bytes(of: fault, in: language)
    let reread = envelope.withUnsafeBytes { call($0, inPiecesOf: 4096) }
    guard case .failure(.unknownOperation("Fault")) = reread else {
      throw Broken(description: "a fault that cannot be read: \(reread)")
    }
  }
}

private func call(
  _ bytes: UnsafeRawBufferPointer, inPiecesOf length: Int
) -> Result<CourierCall, SOAPFault> {
  do throws(SOAPFault) {
    var reader = try SOAPReader(action: nil)
    for start in stride(from: 0, to: bytes.count, by: length) {
      let piece = bytes[start..<min(start + length, bytes.count)]
      try reader.push(UnsafeRawBufferPointer(rebasing: piece))
    }
    return .success(try reader.finish())
  } catch {
    return .failure(error)
  }
}
