/// 128 bits of a digest over what an entry says.
///
/// An entry that comes again with another digest is a correction, not a new entry.
package struct ContentDigest: BitwiseCopyable, Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// What an entry is recognised by: who it is, and what it said.
package struct EntryMark: Hashable, Sendable {
  package let identity: EntryIdentity
  package let content: ContentDigest

  package init(identity: EntryIdentity, content: ContentDigest) {
    self.identity = identity
    self.content = content
  }
}

/// The references of an entry that a mapping table resolved.
package struct MappedRoles: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let person = MappedRoles(rawValue: 1)
  package static let customer = MappedRoles(rawValue: 2)
  package static let item = MappedRoles(rawValue: 4)
  package static let classReference = MappedRoles(rawValue: 8)
  package static let wageItem = MappedRoles(rawValue: 16)
}
