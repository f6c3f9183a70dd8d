/// How much a delivery may be and an archive may grow, so that a hostile one cannot fill the disk.
package struct ArchiveLimits: Hashable, Sendable {
  /// Bytes of all archives of a bundle, expanded.
  package var totalBytes = 8 << 30
  /// Bytes of one file, expanded where it comes out of an archive: one with a hole in it may say
  /// that it is larger than any disk. 3,000,000 entries of qbXML are 2.6 GB.
  package var memberBytes = 4 << 30
  /// Files in a bundle.
  package var members = 10_000
  /// Expanded bytes per packed byte read so far of one archive, once it expanded to more than
  /// `freeBytes`.
  ///
  /// Machine-written XML packs 20 to 60 times smaller; what grows 200 times is made to grow.
  package var ratio = 200
  /// Bytes that an archive may expand to before its ratio is looked at.
  package var freeBytes = 10 << 20
  /// Archives inside one another; 1 opens none inside the delivered one.
  package var depth = 2
  /// UTF-8 bytes of a member's whole name.
  package var nameBytes = 1_024

  package init() {}
}

/// A limit by name, as configurations and refusals call it.
package enum ArchiveLimit: String, Hashable, Sendable, CaseIterable {
  case totalBytes = "total-bytes"
  case memberBytes = "member-bytes"
  case members
  case ratio
  case depth
  case nameBytes = "name-bytes"
}
