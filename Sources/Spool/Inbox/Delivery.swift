import SystemPackage

/// Something that lies in an inbox, as one look at it found it.
package struct Delivery: Hashable, Sendable {
  /// Its name as the disk has it, which need not be printable or UTF-8.
  package let name: FilePath.Component
  /// Where it lies in the inbox.
  package var path: FilePath { inbox.appending(name) }
  /// When it, itself, was last changed; for a folder, when something was last put into it.
  package let modified: FileTime
  /// How many files it holds: 1 when it is a file itself.
  package var files: Int { imprint?.files ?? 0 }
  /// Size of all its files together.
  package var bytes: Int { imprint?.bytes ?? 0 }
  package let state: DeliveryState
  let inbox: FilePath
  /// Nil for what is not looked into.
  let imprint: Imprint?

  /// The name on one line, with characters that cannot be shown replaced.
  package var shownName: String { name.shown }

  var refusal: RefusalReason? {
    if case .refused(let reason) = state { reason } else { nil }
  }

  /// Whether it may be claimed: to be carried, or to be put into `failed/` unopened.
  package var isClaimable: Bool { state == .complete || refusal != nil }
}

/// What an inbox makes of something that lies in it.
package enum DeliveryState: Hashable, Sendable {
  /// Whole, as far as can be known from outside: it may be claimed.
  case complete
  /// Still being written, or not yet long enough at rest.
  case arriving
  /// No delivery at all.
  case ignored(IgnoredDelivery)
  /// Never opened: a symbolic link (`.symbolicLink`), or a pipe, socket or device (`.notAFile`).
  /// It may be claimed to be put into `failed/`; moving it moves the link itself.
  case refused(RefusalReason)
  /// The system does not let us read it. It waits where it is until that is mended.
  case unreadable(DiskFailure)
}

/// Why something in an inbox is no delivery.
package enum IgnoredDelivery: String, Hashable, Sendable, CaseIterable {
  /// A file of the inbox's own: `done/`, `failed/`, the lock, what is claimed.
  case own
  /// The file that makes the inbox wait.
  case pause
  /// The file that makes the Web Connector wait, and nobody else.
  case quickBooksPause = "quickbooks-pause"
  /// The file that says another one is whole.
  case marker
  /// A name that programs give to what they have not finished.
  case temporary
  /// A file that an operating system leaves beside a user's own.
  case systemFile = "system-file"
}
