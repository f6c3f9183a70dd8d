// Writes a made-up company's qbXML export of any size: lists.xml and time.xml.
//
//     swift run -c release export-generator ENTRIES FOLDER [SEED]
//
// The same count and seed give the same bytes.
import Foundation

guard CommandLine.arguments.count >= 3, let count = Int(CommandLine.arguments[1]), count > 0 else {
  FileHandle.standardError.write(Data("usage: export-generator ENTRIES FOLDER [SEED]\n".utf8))
  exit(64)
}
let folder = CommandLine.arguments[2]
let seed = CommandLine.arguments.count > 3 ? UInt64(CommandLine.arguments[3]) ?? 1 : 1
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let company = GeneratedCompany(entries: count, seed: seed)
try company.writeLists(to: folder + "/lists.xml")
try company.writeTime(to: folder + "/time.xml")
