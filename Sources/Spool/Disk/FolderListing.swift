import Glibc
import SystemPackage

/// The names in a folder, sorted by their bytes, so that no disk's own order shows anywhere.
enum FolderListing {
  struct Item {
    let name: FilePath.Component
    let state: FileState
  }

  /// Everything in the folder but `.` and `..` whose name begins with `prefix`; links are named,
  /// never followed.
  ///
  /// What begins otherwise costs next to nothing: folders for temporary files hold thousands.
  static func items(
    of folder: FilePath, startingWith prefix: String = ""
  ) throws(SpoolError) -> [Item] {
    var items: [Item] = []
    for name in try names(in: folder, startingWith: prefix) {
      // A file that went away between listing and looking is as if it had never been there.
      guard let state = try FileState.ifPresent(at: folder.appending(name), .keepLinks) else {
        continue
      }
      items.append(Item(name: name, state: state))
    }
    return items
  }

  /// The names alone, for whoever need not know what bears them: nothing is looked at.
  static func names(
    in folder: FilePath, startingWith prefix: String = ""
  ) throws(SpoolError) -> [FilePath.Component] {
    var names: [FilePath.Component] = []
    try forEachName(in: folder) { name in
      guard strncmp(name, prefix, prefix.utf8.count) == 0,
        let component = FilePath.Component(platformString: name)
      else { return }
      names.append(component)
    }
    return names.sorted { left, right in
      left.withPlatformString { left in
        right.withPlatformString { right in strcmp(left, right) < 0 }
      }
    }
  }

  /// The names as texts, in no order, for whoever only compares them: a path is made of none.
  static func texts(in folder: FilePath) throws(SpoolError) -> [String] {
    var texts: [String] = []
    try forEachName(in: folder) { texts.append(String(cString: $0)) }
    return texts
  }

  /// Shows every name in the folder but `.` and `..`.
  private static func forEachName(
    in folder: FilePath, _ show: (UnsafePointer<CChar>) -> Void
  ) throws(SpoolError) {
    guard let stream = folder.withPlatformString({ opendir($0) }) else {
      throw .disk(DiskFailure(.list, folder, Errno(rawValue: errno)))
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // `d_name` may be longer than the field Swift sees, so it is read in place.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { continue }
      show(name)
    }
    guard errno == 0 else {
      throw .disk(DiskFailure(.list, folder, Errno(rawValue: errno)))
    }
  }
}
