import SystemPackage
import Timesheets

/// Tells the zips that are one document of an office program from those that hold a delivery.
enum OfficeFile {
  /// Whether a zip's directory shows it to be a document: OOXML (ECMA-376 part 2, 10.1.2), ODF
  /// or EPUB (ODF 1.3 part 2, 3.3), or Apple's iWork.
  ///
  /// A zip whose directory cannot be read is none; opening it then tells what is wrong with it.
  static func isOffice(_ path: FilePath, limits: ArchiveLimits) throws(SpoolError) -> Bool {
    let marks: Set<String> = ["[Content_Types].xml", "mimetype", "Index/Document.iwa"]
    do {
      let file = try OpenFile.reading(path, .followLinks)
      var reader = try ArchiveReader(
        file, .zip, label: "", longestName: limits.nameBytes)
      for _ in 0..<limits.members {
        guard let entry = try reader.next() else { return false }
        if let name = entry.name, marks.contains(name.path) { return true }
      }
    } catch .refused {
      return false
    }
    return false
  }
}
