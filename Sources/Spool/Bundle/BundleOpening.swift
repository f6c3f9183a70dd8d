import SystemPackage
import Timesheets

/// A bundle while it is being opened: what was found so far.
struct BundleOpening {
  let limits: ArchiveLimits
  var expansion: Expansion
  private var documents: [FoundDocument] = []
  private var passedOver: [PassedOver] = []

  init(work: WorkFolder, limits: ArchiveLimits) {
    self.limits = limits
    expansion = Expansion(work: work, limits: limits)
  }

  /// The place that names are relative to: a folder given, or an archive.
  struct Root {
    /// What refusals call it.
    let label: String
    /// What its members' names begin with.
    let prefix: String
    /// Archives around its members.
    let depth: Int

    func member(_ name: String) -> MemberName { MemberName(prefix + name) }
  }

  /// Opens one path as it was given.
  mutating func open(_ given: GivenPath, isAlone: Bool) throws(SpoolError) {
    let label = given.path.string
    guard let state = try FileState.ifPresent(at: given.path, .followLinks) else {
      throw .refused(BundleRefusal(archive: label, .missing))
    }
    let before = documents.count
    switch state.kind {
    case .folder:
      let prefix = isAlone ? "" : given.name + "/"
      try walk(given.path, "", Root(label: label, prefix: prefix, depth: 0))
    case .file:
      try reading(given.path) { opening throws(SpoolError) in
        try opening.openFile(given, isAlone: isAlone)
      }
    case .special, .symbolicLink:
      throw .refused(BundleRefusal(archive: label, .notAFile))
    }
    guard documents.count > before else {
      throw .refused(BundleRefusal(archive: label, .empty))
    }
  }

  /// The opened bundle. Throws when two documents ended up with one name.
  func bundle(named name: String) throws(SpoolError) -> OpenedBundle {
    let sorted = documents.sorted { $0.name < $1.name }
    for (one, other) in zip(sorted, sorted.dropFirst()) where one.name == other.name {
      throw .refused(
        BundleRefusal(archive: name, member: other.name, .repeatedName(of: one.name)))
    }
    return OpenedBundle(
      name: name, documents: sorted, passedOver: passedOver.sorted { $0.name < $1.name })
  }

  private mutating func openFile(_ given: GivenPath, isAlone: Bool) throws(SpoolError) {
    let label = given.path.string
    switch try ArchiveKind.of(given.path) {
    case nil: try add(given.path, MemberName(given.name), reason: nil)
    case .unknown(let format)?:
      throw .refused(BundleRefusal(archive: label, .unknownArchive(format: format)))
    case .zip? where try OfficeFile.isOffice(given.path, limits: limits):
      try add(given.path, MemberName(given.name), reason: .attachment)
    case let kind?:
      let root = Root(label: label, prefix: isAlone ? "" : given.name + "/", depth: 1)
      try expand(given.path, kind, named: given.name, root)
    }
  }

  /// Takes in a folder, its items in the order of their names.
  private mutating func walk(
    _ folder: FilePath, _ name: String, _ root: Root
  ) throws(SpoolError) {
    let items = try FolderListing.items(of: folder)
    if !name.isEmpty && Outbox.isOutbox(items) {
      passedOver.append(PassedOver(name: root.member(name), reason: .ownFolder))
      return
    }
    let ledgers = try LedgerFiles.names(in: folder, items)
    for item in items {
      let path = folder.appending(item.name)
      let text = EntryName.text(of: item.name.bytes)
      let inside = name.isEmpty ? text : "\(name)/\(text)"
      let member = root.member(inside.showingControls)
      switch item.state.kind {
      case .symbolicLink: passedOver.append(PassedOver(name: member, reason: .symbolicLink))
      case .special: passedOver.append(PassedOver(name: member, reason: .special))
      case .folder where item.name == WorkFolder.parentName:
        passedOver.append(PassedOver(name: member, reason: .ownFolder))
      case .folder where text.hasPrefix("."):
        passedOver.append(PassedOver(name: member, reason: .hiddenFolder))
      case .folder: try walk(path, inside, root)
      case .file where ledgers.contains(item.name.string):
        passedOver.append(PassedOver(name: member, reason: .ownFolder))
      case .file:
        guard inside.isPrintable || SystemFile.isSystemFile(inside) else {
          throw .refused(BundleRefusal(archive: root.label, member: member, .unprintableName))
        }
        try reading(path) { opening throws(SpoolError) in
          try opening.take(path, member, root)
        }
      }
    }
  }

  /// Runs what reads a file more than once, and throws `.changed` when the file was replaced,
  /// written to or removed meanwhile: half an archive would look damaged, which is another fault.
  mutating func reading(
    _ path: FilePath, _ body: (inout BundleOpening) throws(SpoolError) -> Void
  ) throws(SpoolError) {
    let state = try FileState.ifPresent(at: path, .followLinks)
    do {
      try body(&self)
    } catch .refused(let refusal) {
      guard try FileState.ifPresent(at: path, .followLinks) == state else { throw .changed(path) }
      throw .refused(refusal)
    }
    guard try FileState.ifPresent(at: path, .followLinks) == state else { throw .changed(path) }
  }

  /// Takes in a file that lies in a folder: an archive is opened, anything else is a document.
  private mutating func take(
    _ path: FilePath, _ member: MemberName, _ root: Root
  ) throws(SpoolError) {
    guard documents.count < limits.members else {
      throw .refused(
        BundleRefusal(
          archive: root.label, member: member,
          .over(.members, allowed: limits.members, found: documents.count + 1)))
    }
    if SystemFile.isSystemFile(member.path) {
      try add(path, member, reason: .systemFile)
      return
    }
    switch try ArchiveKind.of(path) {
    case nil: try add(path, member, reason: nil)
    case .unknown?: try add(path, member, reason: .nestedArchive)
    case .zip? where try OfficeFile.isOffice(path, limits: limits):
      try add(path, member, reason: .attachment)
    case let kind?: try expandNested(path, kind, member, root)
    }
  }

  private mutating func expandNested(
    _ path: FilePath, _ kind: ArchiveKind, _ member: MemberName, _ root: Root
  ) throws(SpoolError) {
    guard root.depth < limits.depth else {
      throw .refused(
        BundleRefusal(
          archive: root.label, member: member,
          .over(.depth, allowed: limits.depth, found: root.depth + 1)))
    }
    let name = member.path.split(separator: "/").last.map(String.init) ?? member.path
    let inner = Root(label: member.path, prefix: member.path + "/", depth: root.depth + 1)
    try expand(path, kind, named: name, inner)
  }

  /// Expands an archive into the work folder and takes in what it holds.
  private mutating func expand(
    _ path: FilePath, _ kind: ArchiveKind, named name: String, _ root: Root
  ) throws(SpoolError) {
    let before = documents.count
    if case .compressed(let compression) = kind {
      try unpack(path, compression, named: name, root)
    } else {
      for member in try expansion.members(of: path, kind, root) { try take(member, root) }
    }
    guard documents.count > before else {
      throw .refused(BundleRefusal(archive: root.label, .empty))
    }
  }

  /// Unpacks a compressed file, which is one document or a tar of many.
  private mutating func unpack(
    _ path: FilePath, _ compression: ArchiveKind.Compression, named name: String, _ root: Root
  ) throws(SpoolError) {
    let inner = MemberName(root.prefix + compression.unpackedName(of: name))
    for member in try expansion.unpacked(path, compression, as: inner, root) {
      try take(member, root)
    }
  }

  /// Takes in a file that came out of an archive.
  private mutating func take(_ member: Expansion.Member, _ root: Root) throws(SpoolError) {
    let name = member.name
    var reason: IgnoredReason?
    if SystemFile.isSystemFile(name.path) {
      reason = .systemFile
    } else {
      switch try ArchiveKind.of(member.file.path) {
      case nil: break
      case .unknown?: reason = .nestedArchive
      case .zip? where try OfficeFile.isOffice(member.file.path, limits: limits):
        reason = .attachment
      case let kind?:
        try expandNested(member.file.path, kind, name, root)
        try expansion.discard(member)
        return
      }
    }
    documents.append(
      FoundDocument(name: name, file: member.file, reason: reason, scanned: member.scanned))
  }

  private mutating func add(
    _ path: FilePath, _ name: MemberName, reason: IgnoredReason?
  ) throws(SpoolError) {
    let size = try FileState.ifPresent(at: path, .followLinks)?.size ?? 0
    guard size <= limits.memberBytes else {
      throw .refused(
        BundleRefusal(
          archive: path.string, .over(.memberBytes, allowed: limits.memberBytes, found: size)))
    }
    documents.append(FoundDocument(name: name, file: try DocumentFile(path), reason: reason))
  }
}
