import Pipeline
import SystemPackage
import Timesheets

private let pipelinePlace = Workplace("pipeline")
private let tablesPlace = Workplace("tables")

/// What must hold of any pipeline file: it is taken, or every fault has a place in the file and
/// words in both languages, and it is read the same each time.
func readsPipeline(_ input: UnsafeRawBufferPointer) throws {
  try pipelinePlace.write(input, as: "pipeline.yaml")
  let path = pipelinePlace.path.appending("pipeline.yaml")
  let errors = faults(of: path)
  try demand(errors == faults(of: path), "other faults each time")
  try confirm(errors, in: input)
}

/// The same of any mapping table and any table of assignments.
func readsTables(_ input: UnsafeRawBufferPointer) throws {
  let pipeline = "version: 1\nmapping: table.csv\nassignments: table.csv\n"
  try Array(pipeline.utf8).withUnsafeBytes { try tablesPlace.write($0, as: "pipeline.yaml") }
  try tablesPlace.write(input, as: "table.csv")
  let path = tablesPlace.path.appending("pipeline.yaml")
  let errors = faults(of: path)
  try demand(errors == faults(of: path), "other faults each time")
  try confirm(errors, in: input)
}

private func faults(of path: FilePath) -> [ConfigurationError] {
  do throws(ConfigurationRefused) {
    _ = try PipelineConfiguration(readingFileAt: path)
    return []
  } catch {
    precondition(!error.errors.isEmpty, "a file that is refused, and nothing says why")
    return error.errors
  }
}

private func confirm(_ errors: [ConfigurationError], in input: UnsafeRawBufferPointer) throws {
  let last = 1 + input.count { $0 == 0x0A || $0 == 0x0D }
  for error in errors {
    try demand((0...last).contains(error.line), "a fault outside the file: \(error)")
    try demand(error.column >= 0 && error.column <= input.count + 1, "a column outside the file")
    for language in Language.allCases {
      let sentence = error.sentence(in: language)
      try demand(!sentence.isEmpty, "a fault without words")
    }
  }
}
