import SystemPackage

extension Inbox {
  /// Takes a delivery out of the inbox, so that nobody else can.
  ///
  /// Nil when it is gone, claimed by another or no longer as it was seen; a delivery that somebody
  /// went on writing to is put back. Throws `.disk` when it cannot be moved. After an error it is
  /// where it was, or `recovered()` knows it.
  package mutating func claim(_ delivery: Delivery) throws(SpoolError) -> Claim? {
    precondition(delivery.isClaimable, "only what is complete or refused can be claimed")
    let number = try newNumber()
    let claim: Claim
    do {
      claim = try newClaim(number, of: delivery)
      guard try takeMarker(of: delivery, to: claim.folder),
        try moveIfPresent(delivery.path, to: claim.path)
      else {
        _ = try mend(number)
        return nil
      }
    } catch {
      // The first error is the one to tell; what stays is mended by the next recovery.
      _ = try? mend(number)
      throw error
    }
    for folder in [claim.folder, folders.claimed, path] { try disk.synchronize(folder: folder) }
    guard isUnchanged(claim) else {
      try putBack(claim)
      return nil
    }
    return claim
  }

  /// Puts a claimed delivery back into the inbox, to be observed as if it had just come.
  ///
  /// It keeps its name, or gets a numbered one when another took its name meanwhile.
  package mutating func putBack(_ claim: Claim) throws(SpoolError) {
    let kind = try FileState.ifPresent(at: claim.path, .keepLinks)?.kind
    let names = EndName(claim.name, isFolder: kind == .folder)
    let name = try move(claim.path, into: path, names)
    // The system will tell of a file moved in whole, and that was us.
    arrivals.distrust(name)
    try disk.synchronize(folder: path)
    if let marker = DeliveryName.marker(of: claim.name), let new = DeliveryName.marker(of: name) {
      let taken = claim.folder.appending(marker)
      if try disk.exists(taken) { try moveIfFree(taken, to: path.appending(new)) }
    }
    try close(claim.folder)
  }

  /// Brings a claimed delivery to its end, and says where it lies now.
  ///
  /// A name that is taken there gets a number; nothing is overwritten. What changed since it was
  /// claimed is never done: a file that came late into a folder was not read. Then `.changed` is
  /// thrown, and the delivery is to be put back. After any error it is claimed still or at its
  /// end: `recovered()` puts the rest in order and tells which.
  @discardableResult
  package func finish(_ claim: Claim, _ end: DeliveryEnd) throws(SpoolError) -> FilePath {
    let state = try FileState.ifPresent(at: claim.path, .keepLinks)
    let isFolder = state?.kind == .folder
    if end == .done, state != nil, !isUnchanged(claim) { throw .changed(claim.path) }
    try removeReasons(in: claim.folder)
    let folder: FilePath
    let name: FilePath.Component
    switch end {
    case .done:
      folder = folders.done
      try folders.ensure(folder)
      name = try move(claim.path, into: folder, EndName(claim.name, isFolder: isFolder))
    case .failed(let text):
      folder = folders.failed
      try folders.ensure(folder)
      name = try fail(claim, ReasonFile.names(for: claim.name, isFolder: isFolder), text)
    }
    try disk.synchronize(folder: folder)
    try close(claim.folder)
    return folder.appending(name)
  }

  /// Puts in order what a process that died left half moved, and returns the deliveries that are
  /// claimed, in the order they were. What changed since it was claimed is put back instead.
  ///
  /// To be called first of all, and after any error in claiming or finishing.
  package mutating func recovered() throws(SpoolError) -> [Claim] {
    var claims: [Claim] = []
    for number in try claimNumbers() { claims += try mend(number) }
    return claims
  }
}

extension Inbox {
  /// Makes the folder of a new claim, after all that stand.
  private func newNumber() throws(SpoolError) -> Int {
    var number = (try claimNumbers().last ?? 0) + 1
    while try !disk.createFolderIfFree(claimFolder(number)) { number += 1 }
    return number
  }

  private func newClaim(_ number: Int, of delivery: Delivery) throws(SpoolError) -> Claim {
    let folder = claimFolder(number)
    let note = try ClaimNote.write(delivery.imprint, in: folder, disk: disk)
    return Claim(
      number: number, name: delivery.name, path: folder.appending(delivery.name),
      refusal: delivery.refusal, tag: note.tag, imprint: note.imprint)
  }

  private func claimFolder(_ number: Int) -> FilePath {
    folders.claimed.appending(String(number))
  }

  private func claimNumbers() throws(SpoolError) -> [Int] {
    try FolderListing.items(of: folders.claimed)
      .filter { $0.state.kind == .folder }
      .compactMap { item in
        Int(item.name.string).flatMap { String($0) == item.name.string ? $0 : nil }
      }
      .sorted()
  }

  /// Takes the marker first: one that stayed behind would call the next delivery of this name
  /// whole before it is. False when it is needed and not there.
  private func takeMarker(
    of delivery: Delivery, to folder: FilePath
  ) throws(SpoolError) -> Bool {
    var isTaken = false
    if let name = DeliveryName.marker(of: delivery.name),
      try FileState.ifPresent(at: path.appending(name), .keepLinks)?.kind == .file
    {
      isTaken = try moveIfPresent(path.appending(name), to: folder.appending(name))
    }
    return isTaken || patience.marker == .notNeeded || delivery.state != .complete
  }

  /// Whether a claimed delivery is still as it was seen. One that cannot be looked into, or went
  /// away, is not.
  private func isUnchanged(_ claim: Claim) -> Bool {
    claim.imprint == nil || claim.imprint == Self.imprint(at: claim.path)?.contents
  }

  /// Nil when it cannot be taken: whoever looks at the delivery next is told why.
  private static func imprint(at path: FilePath) -> Imprint? {
    guard let state = try? FileState.ifPresent(at: path, .keepLinks) else { return nil }
    return try? Imprint.of(path, state)
  }

  /// Puts a claim's folder in order, and returns what is claimed in it.
  private mutating func mend(_ number: Int) throws(SpoolError) -> [Claim] {
    let folder = claimFolder(number)
    let note = try ClaimNote.ifPresent(in: folder)
    var claims: [Claim] = []
    var markers: [FilePath.Component] = []
    var reasons: [ReasonFile] = []
    for item in try FolderListing.items(of: folder) {
      if DeliveryName.isMarker(item.name) {
        markers.append(item.name)
      } else if let reason = ReasonFile(waitingAs: item.name) {
        reasons.append(reason)
      } else if !item.isOurs {
        let path = folder.appending(item.name)
        claims.append(
          Claim(
            number: number, name: item.name, path: path, refusal: item.state.kind.refusal,
            tag: note?.tag ?? Self.imprint(at: path)?.contents ?? "-", imprint: note?.imprint))
      }
    }
    guard claims.isEmpty else {
      // Whether it fails is found out anew.
      try removeReasons(in: folder)
      // A process that died between moving a delivery and looking at it again knew nothing.
      let changed = claims.filter { !isUnchanged($0) }
      for claim in changed { try putBack(claim) }
      return claims.filter { !changed.contains($0) }
    }
    for reason in reasons where try disk.exists(folders.failed.appending(reason.delivery)) {
      try moveIfFree(
        folder.appending(reason.waiting), to: folders.failed.appending(reason.final))
      try disk.synchronize(folder: folders.failed)
    }
    for marker in markers where try disk.exists(path.appending(DeliveryName.marked(by: marker))) {
      try moveIfFree(folder.appending(marker), to: path.appending(marker))
      try disk.synchronize(folder: path)
    }
    try close(folder)
    return []
  }

  /// Removes a claim's folder and what is ours in it. One that holds anything else stays.
  ///
  /// Not brought onto the medium: an empty folder that comes back after a power cut harms nobody.
  private func close(_ folder: FilePath) throws(SpoolError) {
    guard try FolderListing.items(of: folder).allSatisfy(\.isOurs) else { return }
    try disk.remove(folder)
  }

  /// Puts a delivery into `failed/` and its reason beside it, under names that are both free.
  private func fail(
    _ claim: Claim, _ names: EndName, _ text: [UInt8]
  ) throws(SpoolError) -> FilePath.Component {
    let mode = try folders.readableMode()
    let name = try move(claim.path, into: folders.failed, names) { name throws(SpoolError) in
      let reason = ReasonFile(of: name)
      guard try !disk.exists(folders.failed.appending(reason.final)) else { return false }
      try removeReasons(in: claim.folder)
      // Its waiting name tells a recovery where the delivery went.
      let file = try disk.createFile(claim.folder.appending(reason.waiting), mode: mode)
      try disk.write(text, to: file)
      try disk.synchronize(file)
      try disk.close(file)
      return true
    }
    let reason = ReasonFile(of: name)
    try disk.rename(
      claim.folder.appending(reason.waiting), to: folders.failed.appending(reason.final))
    return name
  }

  private func removeReasons(in folder: FilePath) throws(SpoolError) {
    for item in try FolderListing.items(of: folder) where ReasonFile(waitingAs: item.name) != nil {
      try disk.remove(folder.appending(item.name))
    }
  }

  /// Moves something into a folder under the first of the names that is free there and that
  /// `prepare` agrees to.
  private func move(
    _ old: FilePath, into folder: FilePath, _ names: EndName,
    prepare: (FilePath.Component) throws(SpoolError) -> Bool = { _ in true }
  ) throws(SpoolError) -> FilePath.Component {
    var number = 1
    while true {
      let name = names.candidate(number)
      number += 1
      guard try !disk.exists(folder.appending(name)), try prepare(name) else { continue }
      if try moveIfFree(old, to: folder.appending(name)) { return name }
    }
  }

  /// Moves something, unless its new name is taken.
  @discardableResult
  private func moveIfFree(_ old: FilePath, to new: FilePath) throws(SpoolError) -> Bool {
    do {
      try disk.rename(old, to: new)
      return true
    } catch .disk(let failure)
      where failure.reason == .fileExists || failure.reason == .directoryNotEmpty
    {
      return false
    }
  }

  /// Moves something, unless it is not there.
  private func moveIfPresent(_ old: FilePath, to new: FilePath) throws(SpoolError) -> Bool {
    do {
      try disk.rename(old, to: new)
      return true
    } catch .disk(let failure) where failure.reason == .noSuchFileOrDirectory {
      return false
    }
  }
}
