import WebConnector

/// Calls as the tests write them.
enum SOAPText {
  /// An envelope around what its body holds.
  static func envelope(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?><soap:Envelope \
    xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body>\(body)</soap:Body>\
    </soap:Envelope>
    """
  }

  /// The call in an envelope, read in pieces of at most so many bytes.
  static func read(
    _ text: String, action: String? = nil, limits: SOAPLimits = SOAPLimits(),
    inPiecesOf length: Int = 1 << 16
  ) -> Result<CourierCall, SOAPFault> {
    Result { try read(Array(text.utf8), action: action, limits: limits, inPiecesOf: length) }
      .mapError { $0 as? SOAPFault ?? .ours }
  }

  static func read(
    _ bytes: [UInt8], action: String? = nil, limits: SOAPLimits = SOAPLimits(),
    inPiecesOf length: Int = 1 << 16
  ) throws -> CourierCall {
    var reader = try SOAPReader(action: action, limits: limits)
    for start in stride(from: 0, to: bytes.count, by: length) {
      let piece = bytes[start..<min(start + length, bytes.count)]
      try piece.withUnsafeBytes { try reader.push($0) }
    }
    return try reader.finish()
  }
}
