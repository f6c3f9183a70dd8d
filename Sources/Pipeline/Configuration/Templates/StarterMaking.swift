import Spool
import SystemPackage
import Timesheets

/// Makes a new pipeline's folder and returns what was made, in order.
///
/// Overwrites nothing: when one of the files stands there already, `fileExists` is thrown before
/// anything is made.
package func makeStarterFolder(
  at folder: FilePath, in language: Language, disk: Disk = Disk()
) throws(StarterFailure) -> [FilePath] {
  do {
    return try makeItems(at: folder, in: language, disk)
  } catch {
    throw StarterFailure(error: error)
  }
}

/// Why a new pipeline's folder was not made.
package struct StarterFailure: Error {
  package let error: SpoolError

  /// Operation, path, the system's reason and what to do.
  package func sentence(in language: Language) -> String {
    guard case .disk(let failure) = error, failure.reason == .fileExists else {
      return error.fact(in: language)
    }
    return switch language {
    case .english:
      error.fact(in: language) + " Nothing was made; name another folder, or move it away."
    case .french:
      error.fact(in: language) + " Rien n’a été créé; nommez un autre dossier, ou déplacez-le."
    }
  }
}

private func makeItems(
  at folder: FilePath, in language: Language, _ disk: Disk
) throws(SpoolError) -> [FilePath] {
  let items = starterFolder(in: language)
  for case .file(let path, _) in items where try disk.holdsSomething(at: folder.appending(path)) {
    throw .disk(DiskFailure(.createFile, folder.appending(path), .fileExists))
  }
  try disk.makeFolder(folder)
  var made: [FilePath] = []
  for item in items {
    let path = folder.appending(item.path)
    switch item {
    case .folder: try disk.makeFolder(path)
    case .file(_, let text):
      try disk.makeFolder(path.removingLastComponent())
      try disk.writeNewFile(path, Array(text.utf8))
    }
    made.append(path)
  }
  return made
}
