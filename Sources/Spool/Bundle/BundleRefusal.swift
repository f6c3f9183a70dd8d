import Timesheets

/// Why a bundle is refused whole: which archive, which member, and what about it.
package struct BundleRefusal: Hashable, Sendable {
  /// The path as it was given, or the member name of an archive inside the bundle.
  package let archive: String
  /// The member at fault, with characters that cannot be shown replaced; nil for the whole.
  package let member: MemberName?
  package let reason: RefusalReason

  package init(archive: String, member: MemberName? = nil, _ reason: RefusalReason) {
    self.archive = archive
    self.member = member
    self.reason = reason
  }
}

/// What makes a bundle unfit to be opened.
package enum RefusalReason: Hashable, Sendable {
  // The path given
  case missing
  /// A pipe, socket or device.
  case notAFile
  /// A folder or archive without a single file.
  case empty
  /// An archive of a kind that is not opened, by the name users know it by (`RAR`).
  case unknownArchive(format: String)

  // Members that no genuine delivery holds
  case outsideFolder
  case symbolicLink
  case hardLink
  /// A pipe, socket or device in an archive.
  case special
  case unprintableName
  /// The name of an earlier member, at most in other letter case.
  case repeatedName(of: MemberName)

  // What two programs could read differently
  /// The archive states something about the member twice, and differently.
  case contradiction(StatedField)
  /// The member's bytes are also another member's.
  case overlapping(MemberName)
  /// A member that a zip holds and does not list.
  case unlisted
  /// A zip with more than one directory.
  case twoDirectories

  // What cannot be read
  case encrypted
  case unknownMethod(explanation: String)
  case wrongChecksum
  case truncated
  /// A member marked as a folder, with bytes of its own that would go missing.
  case folderWithContent
  /// A zip's directory promises another number of members than can be found.
  case membersMissing(stated: Int, found: Int)
  /// Bytes follow the end of what a compressed file holds.
  case bytesBehindEnd
  /// Anything else the archive library objects to, in its own words.
  case damaged(explanation: String)

  /// More than a limit allows. `found` is the count at which opening stopped.
  case over(ArchiveLimit, allowed: Int, found: Int)
}

/// What an archive states of a member in more than one place.
package enum StatedField: Hashable, Sendable, CaseIterable {
  case name, position, size, checksum, method, encryption
}
