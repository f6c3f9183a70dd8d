import Timesheets

/// One thing that `timeferry init FOLDER` makes, by its path inside the folder.
package enum StarterItem: Hashable, Sendable {
  case folder(String)
  case file(String, text: String)

  /// Where it goes, relative to the folder, `/` between names.
  package var path: String {
    switch self {
    case .folder(let path), .file(let path, _): path
    }
  }
}

/// What a new pipeline's folder begins with, in the order it is made: a pipeline file that says
/// every option, an empty mapping table, a statement to copy into deliveries, the folders, and a
/// delivery to try.
package func starterFolder(in language: Language) -> [StarterItem] {
  [
    .folder("lists"),
    .folder("inbox"),
    .folder("outbox"),
    .file("pipeline.yaml", text: pipelineTemplate(in: language)),
    .file("mapping.csv", text: mappingHeader(in: language) + "\r\n"),
    .file("bundle-example.yaml", text: statementTemplate(in: language)),
  ] + sampleDelivery(in: language)
}

/// The commented `pipeline.yaml`: every key with its default or an example, most commented out.
package func pipelineTemplate(in language: Language) -> String {
  switch language {
  case .english: englishPipelineTemplate
  case .french: frenchPipelineTemplate
  }
}

/// The header row of a mapping table, in the words of the language.
package func mappingHeader(in language: Language) -> String {
  switch language {
  case .english: "kind,source,employee,customer,service item,class,quickbooks"
  case .french: "type,source,employé,client,article de service,classe,quickbooks"
  }
}

private func statementTemplate(in language: Language) -> String {
  switch language {
  case .english: englishStatementTemplate
  case .french: frenchStatementTemplate
  }
}
