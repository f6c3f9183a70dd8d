import ArgumentParser
import Console
import Foundation
import Pipeline
import SystemPackage

/// `timeferry doctor`: whether this machine and a pipeline are ready.
struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: words.doctorAbstract)
  }

  @Option(help: ArgumentHelp(words.pipelineHelp, valueName: "file"))
  var pipeline: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let configuration =
      try pipeline.map { try PipelineConfiguration(readingFileAt: FilePath($0)) }
      ?? PipelineConfiguration()
    let found = diagnoses(of: configuration, readFrom: pipeline)
    switch speech.format {
    case .text:
      for diagnosis in found {
        let mark = words.mark(diagnosis.outcome)
        try Terminal.write("\(mark)  \(diagnosis.sentence(in: words.language))\n")
      }
    case .json: try Terminal.write(json(found))
    }
    if found.contains(where: { $0.outcome == .fault }) { throw ExitStatus.configuration }
  }

  private struct Line: Encodable {
    let outcome: String
    let sentence: String
  }

  private func json(_ found: [Diagnosis]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let lines = found.map { diagnosis in
      Line(
        outcome: diagnosis.outcome.rawValue, sentence: diagnosis.sentence(in: words.language))
    }
    return String(decoding: try encoder.encode(lines), as: UTF8.self) + "\n"
  }
}
