// Writes a made-up company's export of any size: lists.xml and time.xml, both qbXML. With --timer
// the same time is written as an IIF timer file, time.iif, in the place of time.xml.
//
//     swift run -c release export-generator ENTRIES FOLDER [SEED] [--timer]
//
// The same count and seed give the same bytes.
import Foundation

let words = CommandLine.arguments.dropFirst().filter { $0 != "--timer" }
guard (2...3).contains(words.count), let count = Int(words[0]), count > 0,
  let seed = words.count > 2 ? UInt64(words[2]) : 1
else {
  FileHandle.standardError.write(
    Data("usage: export-generator ENTRIES FOLDER [SEED] [--timer]\n".utf8))
  exit(64)
}
let folder = words[1]
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let company = GeneratedCompany(entries: count)
let time = GeneratedTime(entries: count, of: company, seed: seed)
try company.writeLists(to: folder + "/lists.xml")
if CommandLine.arguments.contains("--timer") {
  try TimerFile(company).write(time, to: folder + "/time.iif")
} else {
  try TimeDocument(company).write(time, to: folder + "/time.xml")
}
