import Timesheets

/// The names of one archive's members, no two of which may lie in one place on any disk.
struct MemberNames {
  private var files: [String: MemberName] = [:]
  private var folders: [String: MemberName] = [:]

  /// Adds a file's name; gives the earlier one that it would hide or be hidden by.
  mutating func twin(ofAdded name: MemberName) -> MemberName? {
    let key = EntryName.key(name)
    if let twin = files.updateValue(name, forKey: key) ?? folders[key] { return twin }
    // A file and a folder of one name: `a` and `a/b`.
    var end = key.endIndex
    while let slash = key[..<end].lastIndex(of: "/") {
      let folder = String(key[..<slash])
      if let twin = files[folder] { return twin }
      // What lies above a known folder is known too.
      if folders.updateValue(name, forKey: folder) != nil { break }
      end = slash
    }
    return nil
  }
}
