import SystemPackage

/// A delivery that was taken out of its inbox to be worked on.
package struct Claim: Hashable, Sendable {
  /// Claims are numbered in the order they were made; numbers are used again once they are free.
  package let number: Int
  /// The name it was dropped under.
  package let name: FilePath.Component
  /// Where it lies as long as it is claimed: a folder of its own, under the name it had.
  package let path: FilePath
  /// Why it must not be opened: a link (`.symbolicLink`), or a pipe, socket or device
  /// (`.notAFile`). Nil for what is to be carried.
  package let refusal: RefusalReason?

  /// What a ledger may remember this claim by: the same when it is recovered after a restart, and
  /// another for every other claim, were it of the same file.
  package let tag: String
  /// How the delivery looked when it was claimed; nil when that is not known.
  let imprint: String?

  /// The name on one line, with characters that cannot be shown replaced.
  package var shownName: String { name.shown }

  var folder: FilePath { path.removingLastComponent() }
}

/// What became of a claimed delivery.
package enum DeliveryEnd: Hashable, Sendable {
  case done
  /// Not carried. The text is put beside it as `<name>.reason.txt`.
  case failed(reason: [UInt8])
}

extension FileState.Kind {
  /// Why a delivery of this kind is never opened; nil when it may be.
  var refusal: RefusalReason? {
    switch self {
    case .file, .folder: nil
    case .symbolicLink: .symbolicLink
    case .special: .notAFile
    }
  }
}
