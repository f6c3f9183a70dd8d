/// A version of the specification as the `qbxml` instruction names it: `13.0`, `CA3.0`.
///
/// Domain facts 1.1 and 1.6: forms [V], which ones there are [S].
struct SpecVersion: Hashable {
  /// Two letters for editions that had versions of their own; empty for all others.
  let edition: String
  let major: Int
  let minor: Int

  init?(_ text: String) {
    let edition = String(text.prefix { $0.isLetter })
    let parts = text.dropFirst(edition.count).split(
      separator: ".", omittingEmptySubsequences: false)
    guard ["", "CA", "UK", "OZ", "AU"].contains(edition), parts.count == 2,
      let major = Int(parts[0]), let minor = Int(parts[1])
    else { return nil }
    // Versions below 2.0 have a DOCTYPE instead of the instruction (1.1 [V]).
    let minors = [2: 0...1, 4: 0...1][major] ?? 0...0
    guard (2...16).contains(major), minors.contains(minor) else { return nil }
    self.edition = edition
    self.major = major
    self.minor = minor
  }

  /// The 6.0 of Australia lacks wage items and changes of time (1.6 [V]).
  var isAustralia6: Bool { major == 6 && ["AU", "OZ"].contains(edition) }

  /// Whether a host that lists these supports it (1.6 [S]: newer hosts accept older versions).
  ///
  /// Hosts that list nothing support everything.
  func isSupported(by host: [String]) -> Bool {
    let versions = host.compactMap(SpecVersion.init)
    guard !host.isEmpty else { return true }
    if !edition.isEmpty { return versions.contains(self) }
    return versions.contains { ($0.major, $0.minor) >= (major, minor) && $0.edition.isEmpty }
  }
}
