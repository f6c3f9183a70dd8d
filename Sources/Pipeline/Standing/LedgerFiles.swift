import Glibc
import SystemPackage

/// The ledgers `<home>/<company>/ledger.sqlite` of all companies, sorted by their bytes; none where
/// there is no such folder.
///
/// `home` is a plain relative name: wildcards in it would be taken for such.
package func ledgerFiles(inHome home: FilePath) -> [FilePath] {
  var matches = glob_t()
  defer { globfree(&matches) }
  let pattern = home.appending("*").appending("ledger.sqlite").string
  guard glob(pattern, GLOB_NOSORT, nil, &matches) == 0, let paths = matches.gl_pathv else {
    return []
  }
  return (0..<Int(matches.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { FilePath($0) }
}
