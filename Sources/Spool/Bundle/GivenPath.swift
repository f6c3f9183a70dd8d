import Glibc
import SystemPackage
import Timesheets

/// A path as somebody gave it, and the name its bundle knows it by.
struct GivenPath {
  let path: FilePath
  /// The shortest end of the path that tells it from the others given: where a delivery lies
  /// must not change what a run writes.
  let name: String

  /// Names the paths, in their order. The same path twice is refused.
  static func named(_ paths: [FilePath]) throws(SpoolError) -> [GivenPath] {
    let parts = paths.map { path in
      path.absolute.components.map { EntryName.text(of: $0.bytes) }
    }
    for length in 1...max(1, parts.map(\.count).max() ?? 1) {
      let names = parts.map { $0.suffix(length).joined(separator: "/") }
      guard Set(names).count == names.count else { continue }
      return zip(paths, names).map { GivenPath(path: $0, name: $1.showingControls) }
    }
    let names = parts.map { $0.joined(separator: "/") }
    let repeated = names.indices.first { names[..<$0].contains(names[$0]) } ?? 0
    throw .refused(
      BundleRefusal(
        archive: paths[repeated].string,
        .repeatedName(of: MemberName(names[repeated].showingControls))))
  }

  /// The name of the bundle that these paths make together.
  static func bundleName(_ given: [GivenPath]) -> String {
    let names = given.map(\.name).sorted()
    guard let first = names.first, names.count > 1 else { return names.first ?? "" }
    return "\(first) +\(names.count - 1)"
  }
}

extension FilePath {
  /// The path from the root, so that `.` and `..` have a name too. Links stay as they are.
  var absolute: FilePath {
    guard isRelative, let here = getcwd(nil, 0) else { return lexicallyNormalized() }
    defer { free(here) }
    return FilePath(platformString: here).pushing(self).lexicallyNormalized()
  }
}

extension FilePath.Component {
  /// The name as the disk has it, which need not be UTF-8.
  var bytes: [UInt8] {
    withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }
}
