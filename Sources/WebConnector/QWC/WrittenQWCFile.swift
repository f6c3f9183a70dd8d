import XML

/// What a `.qwc` file says that was written before.
struct WrittenQWCFile: Hashable, Sendable {
  let fileID: String
  let address: String
  let runEveryMinutes: Int?

  /// Reads a file; nil where it is none that this program wrote.
  init?(_ bytes: [UInt8]) {
    let texts = Self.texts(of: bytes)
    guard texts["OwnerID"] == QWCFile.ownerID, let fileID = texts["FileID"],
      let address = texts["AppURL"]
    else { return nil }
    self.fileID = fileID
    self.address = address
    runEveryMinutes = texts["RunEveryNMinutes"].flatMap { Int($0) }
  }

  /// The texts of the elements that are read; none where the file is no XML.
  private static func texts(of bytes: [UInt8]) -> [String: String] {
    var limits = XMLLimits()
    limits.allowsDocumentType = false
    let vocabulary = XMLVocabulary(["OwnerID", "FileID", "AppURL", "RunEveryNMinutes"])
    var texts: [String: String] = [:]
    do {
      try bytes.withUnsafeBytes { bytes in
        var parser = XMLPushParser(vocabulary: vocabulary, limits: limits)
        let take = { (events: XMLEvents) in
          for event in events.all where event.kind == .leaf {
            texts[events.name(of: event.code)] = String(
              decoding: events.text(of: event), as: UTF8.self)
          }
        }
        try parser.push(bytes, take)
        try parser.finish(take)
      }
      return texts
    } catch {
      return [:]
    }
  }
}
