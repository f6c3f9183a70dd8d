import Glibc
import SystemPackage

/// What a name in an inbox says of the thing that bears it.
enum DeliveryName {
  static let done: FilePath.Component = "done"
  static let failed: FilePath.Component = "failed"
  static let claimed: FilePath.Component = ".claimed"
  static let probe: FilePath.Component = ".probe"

  /// Why a thing of this name is no delivery; nil when it is one.
  ///
  /// Letter case never matters: shared folders are often served to systems that ignore it.
  static func ignoredReason(_ name: FilePath.Component) -> IgnoredDelivery? {
    let text = name.text.lowercased()
    if own.contains(text) { return .own }
    if let pause = pause(named: text) { return pause }
    if isMarker(name) { return .marker }
    if SystemFile.isSystemFile(text) { return .systemFile }
    let isTemporary =
      text.hasPrefix(".") || text.hasPrefix("~") || text.hasSuffix("~")
      || endings.contains { text.hasSuffix($0) }
    return isTemporary ? .temporary : nil
  }

  /// Which pause a file of this name asks for; nil for any other file.
  static func pause(named text: String) -> IgnoredDelivery? {
    switch text.lowercased() {
    case "pause", "pause.txt": .pause
    case "pause-quickbooks", "pause-quickbooks.txt": .quickBooksPause
    default: nil
    }
  }

  /// Whether it is a marker's name. Such a file is never a delivery, so that in a claim's folder
  /// one is told from the other by name.
  static func isMarker(_ name: FilePath.Component) -> Bool {
    name.bytes.count > markerBytes.count && name.bytes.ends(with: markerBytes)
  }

  /// The name of the file that says its delivery is whole: `x.zip.ready` beside `x.zip`.
  ///
  /// Nil when the name would be longer than a disk takes; then nobody can have put it there.
  static func marker(of name: FilePath.Component) -> FilePath.Component? {
    let bytes = name.bytes + markerBytes
    return bytes.count > longest ? nil : FilePath.Component(bytes: bytes)
  }

  /// The name of the delivery that a marker of this name speaks of.
  static func marked(by marker: FilePath.Component) -> FilePath.Component {
    precondition(isMarker(marker), "no marker's name")
    return FilePath.Component(bytes: marker.bytes.dropLast(markerBytes.count)) ?? marker
  }

  /// Bytes that Linux takes in a name, whatever the disk.
  static let longest = Int(NAME_MAX)

  /// What the name of a marker ends with.
  static let markerEnding = ".ready"
  private static let markerBytes = Array(markerEnding.utf8)
  private static let own: Set<String> = ["done", "failed", ".claimed", ".lock", ".probe"]

  /// What browsers, transfer programs and editors call a file that is not finished.
  private static let endings = [
    ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart",
    ".aria2", ".swp", ".swo", ".swx",
  ]
}

extension FilePath.Component {
  /// A name of these bytes; nil when there are none, or they are a path.
  init?(bytes: [UInt8]) {
    var name = bytes.map { CChar(bitPattern: $0) }
    name.append(0)
    self.init(platformString: name)
  }

  /// The name as text to compare; other encodings than UTF-8 are read as Windows wrote them.
  var text: String { EntryName.text(of: bytes) }

  /// The name in a form that can be shown on one line.
  var shown: String { text.showingControls }
}

extension [UInt8] {
  func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
