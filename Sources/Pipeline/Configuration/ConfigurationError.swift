import Timesheets

/// One fault of a pipeline file or of a table it names: where, what was seen, what was expected.
///
/// Facts only; `sentence(in:)` words them. Lines and columns count from 1; 0 means the whole file
/// or the whole line.
package struct ConfigurationError: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
  package let kind: Kind

  package init(file: String, line: Int = 0, column: Int = 0, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  init(file: String, at place: YAMLPlace, _ kind: Kind) {
    self.init(file: file, line: place.line, column: place.column, kind: kind)
  }

  /// What is wrong. Keys are full paths: `checks.week-start`.
  package enum Kind: Hashable, Sendable {
    case notYAML(YAMLProblem)
    case unknownKey(found: String, nearest: String?, allowed: [String])
    case unknownCheck(found: String, nearest: String?)
    case repeatedKey(String, firstLine: Int)
    /// A section is there and lacks what it is for.
    case missingKey(String)
    case wrongType(key: String, expected: ExpectedValue, found: FoundValue)
    case unknownWord(key: String, found: String, nearest: String?, allowed: [String])
    case outOfRange(key: String, found: String, least: Int, most: Int)
    /// A span whose first day comes after its last.
    case reversed(from: String, through: String)
    /// Two keys that cannot both hold.
    case contradiction(String, String)
    /// `nearest` is the most similar name in the same folder.
    case missingFile(key: String, path: String, nearest: String?)
    /// The file is there and the system does not let it be read.
    case unreadableFile(key: String, path: String, reason: String)
    /// The file is there and is no picture that a page can show.
    case notAPicture(key: String, path: String)
    /// The picture has more bytes than every report is to carry.
    case pictureTooLarge(key: String, path: String, limit: Int)
    case badTable(TableFault)
    /// Something of the pipeline's own lies where everything is taken for a delivery; the empty
    /// key is the pipeline file itself.
    case insideInbox(key: String)
    /// A pipeline that is watched or carried for lacks one of the keys that it cannot be without.
    case watchNeeds(key: String)
    /// The folder holds no pipeline, nor does any folder in it.
    case noPipelineInside
    /// Another pipeline takes its deliveries from the same folder.
    case sharedInbox(path: String, other: String)
    /// Another pipeline, of another company, has the same ledger.
    case sharedLedger(path: String, other: String)
  }

  /// What a key wants.
  package enum ExpectedValue: String, CaseIterable, Hashable, Sendable {
    case text, wholeNumber, bytes, yesOrNo, date, timeOfDay, digest, list, section
  }

  /// What stood there instead.
  package enum FoundValue: Hashable, Sendable {
    case nothing
    case text(String)
    case list
    case section
  }

  /// What is wrong with a row or the header of a mapping or assignment table.
  package enum TableFault: Hashable, Sendable {
    /// The file has no header row at all.
    case empty
    case missingColumn(String, found: [String])
    case repeatedColumn(String)
    case openQuote
    case surplusCells(expected: Int, found: Int)
    case lineTooLong(limit: Int)
    case unknownKind(found: String, nearest: String?, allowed: [String])
    /// A row that is to be used lacks this column's cell.
    case emptyCell(column: String)
    /// The same words were sent elsewhere before.
    case contradiction(source: String, target: String, earlier: String, file: String, line: Int)
    /// Only wage items can be told apart by employee, customer, service item and class.
    case scopeOnOtherKind(column: String)
  }
}

/// The faults of a configuration, all of them, in the order of its files and lines.
package struct ConfigurationRefused: Error, Hashable, Sendable {
  package let errors: [ConfigurationError]

  package init(errors: [ConfigurationError]) {
    self.errors = errors
  }
}
