import SystemPackage

extension Disk {
  /// Puts the files that `fill` writes in the place of a folder's, all of them in one step; makes
  /// the folder where it is missing.
  ///
  /// Whoever reads the folder, or looks at it after a crash at any instant, finds the files it had
  /// or those it gets, never some of both. What is under way stands beside it under a hidden name,
  /// which the next renewal removes if this one dies. Throws `.disk` when the disk fails; done
  /// again after any error, it comes to the same.
  package func renewFolder(
    _ path: FilePath, fill: (Staging) throws(SpoolError) -> Void
  ) throws(SpoolError) {
    guard let name = path.lastComponent else {
      throw .disk(DiskFailure(.createFolder, path, .isDirectory))
    }
    let parent = path.removingLastComponent()
    let work = try WorkFolder.create(in: parent, named: ".\(name.string)", disk: self)
    do {
      let staging = try work.staging()
      try fill(staging)
      try synchronizeAll(under: staging.folder)
      if try exists(path) {
        try replaceFolder(path, with: staging.folder, aside: work.path.appending("replaced"))
      } else {
        try rename(staging.folder, to: path)
      }
      try synchronize(folder: parent)
    } catch {
      // The first error is the one to tell; what stays is removed by the next renewal.
      try? work.remove()
      throw error
    }
    try work.remove()
  }
}
