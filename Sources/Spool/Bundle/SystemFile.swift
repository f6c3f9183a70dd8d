/// Files that an operating system leaves beside a user's own.
enum SystemFile {
  /// Whether a member name is one of a system's own, known by name and by nothing else.
  static func isSystemFile(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard let last = parts.last else { return false }
    return parts.first == "__MACOSX" || parts.contains("__MACOSX")
      || last.hasPrefix("._") || names.contains(last.lowercased())
  }

  /// In lower case. Finder keeps a folder's own icon in a file whose name ends in a line break.
  private static let names: Set<String> = [
    ".ds_store", ".localized", "icon\r", "icon\u{240D}", "thumbs.db", "ehthumbs.db",
    "desktop.ini",
  ]
}
