/// How a QuickBooks Web Connector carries for a pipeline: the section `connector:`.
package struct ConnectorOptions: Hashable, Sendable {
  /// After how many days the company lists are asked for anew; 0 never asks for them.
  package var listsDays = 7
  /// How many seconds a session waits for `timeferry watch` to take an answer in.
  package var answerWaitSeconds = 120

  package init() {}

  /// Reads `connector:`.
  mutating func read(_ section: inout Section) {
    section.number("lists-days", in: 0...366, into: &listsDays)
    section.number("answer-wait-seconds", in: 0...3600, into: &answerWaitSeconds)
  }
}
