import QBXML
import Reports
import Spool
import SystemPackage
import Timesheets

/// Writes a kit into a folder, which is made where it is missing, and returns what was made.
///
/// The folder gets the documents, a page in each language and an empty folder for the answers.
/// Overwrites nothing: when one of the files stands there already, `fileExists` is thrown before
/// anything is made.
package func makeKit(
  _ plan: KitPlan, at folder: FilePath, disk: Disk = Disk()
) throws(SpoolError) -> [FilePath] {
  let files = plan.files
  for file in files where try disk.holdsSomething(at: folder.appending(file.path)) {
    throw .disk(DiskFailure(.createFile, folder.appending(file.path), .fileExists))
  }
  try disk.makeFolder(folder)
  for file in files {
    let path = folder.appending(file.path)
    try disk.makeFolder(path.removingLastComponent())
    try disk.writeNewFile(path, file.bytes)
  }
  let answers = folder.appending(KitDocument.answers)
  try disk.makeFolder(answers)
  return files.map { folder.appending($0.path) } + [answers]
}

extension KitPlan {
  /// Every file of the kit, by its path in the kit's folder; the same plan gives the same bytes.
  package var files: [(path: String, bytes: [UInt8])] {
    (documents + pages).map { ($0.path, $0.bytes(in: version)) }
      + Language.allCases.map { ("kit.\($0.rawValue).html", KitPage(self, $0).bytes) }
  }

  /// What was made, for programs: the documents in the order of sending, what each asks for, and
  /// where its answer goes.
  package func json(folder: FilePath) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("folder", folder.string)
      json.member("qbxmlVersion", version.text)
      json.member("from", days?.lowerBound.isoText)
      json.member("through", days?.upperBound.isoText)
      json.objects("documents", documents) { $0.write($1) }
      json.objects("pages", pages) { $0.write($1) }
      json.member("guides", Language.allCases.map { "kit.\($0.rawValue).html" })
    }
    json.endFile()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ document: KitDocument) {
    member("file", document.path)
    member("group", document.group.word)
    objects("requests", document.requests) { json, request in
      json.member("request", request.element.name)
      json.member("requestID", request.requestID)
    }
    member("answer", document.answerPath)
  }
}
