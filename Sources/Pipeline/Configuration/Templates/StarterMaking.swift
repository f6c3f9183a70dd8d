import Spool
import SystemPackage
import Timesheets

/// Makes a new pipeline's folder and returns what was made, in order.
///
/// Overwrites nothing: when one of the files stands there already, `fileExists` is thrown before
/// anything is made.
package func makeStarterFolder(
  at folder: FilePath, in language: Language, disk: Disk = Disk()
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
