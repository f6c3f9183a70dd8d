import SystemPackage

/// The text that tells why a delivery ended in `failed/`, by the name the delivery has there.
struct ReasonFile {
  let delivery: FilePath.Component
  /// Its name in `failed/`.
  let final: FilePath.Component
  /// Its name in the claim's folder, while the delivery is being moved.
  let waiting: FilePath.Component

  private static let ending = Array(".reason.txt".utf8)
  private static let dot = Array(".".utf8)

  init(of delivery: FilePath.Component) {
    self.delivery = delivery
    guard let final = FilePath.Component(bytes: delivery.bytes + Self.ending),
      let waiting = FilePath.Component(bytes: Self.dot + final.bytes)
    else { preconditionFailure("a name with more to it is a name") }
    self.final = final
    self.waiting = waiting
  }

  /// Nil when a file of this name waits for no delivery.
  init?(waitingAs name: FilePath.Component) {
    let bytes = name.bytes
    guard bytes.count > Self.dot.count + Self.ending.count, bytes.first == Self.dot.first,
      bytes.ends(with: Self.ending),
      let delivery = FilePath.Component(
        bytes: bytes.dropFirst(Self.dot.count).dropLast(Self.ending.count))
    else { return nil }
    self.init(of: delivery)
  }

  /// The names a delivery may get in `failed/`, short enough for its reason's to be longer.
  static func names(for delivery: FilePath.Component, isFolder: Bool) -> EndName {
    EndName(
      delivery, isFolder: isFolder, longest: DeliveryName.longest - dot.count - ending.count)
  }
}

extension FolderListing.Item {
  /// Whether it is no delivery but something that the inbox, or a system, put into a claim's
  /// folder.
  var isOurs: Bool {
    let bytes = name.bytes
    return state.kind == .file
      && (bytes.first == UInt8(ascii: ".") || DeliveryName.isMarker(name)
        || SystemFile.isSystemFile(name.text))
  }
}
