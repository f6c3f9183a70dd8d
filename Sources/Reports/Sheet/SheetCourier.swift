import Timesheets

/// What the sheet says of a run that the Web Connector carries: how that is set up, and what to
/// look at, in place of how to load.
struct SheetCourier {
  private let words: Words
  private let user: String

  /// Nil where a person loads the documents.
  init?(_ report: RunReport, _ words: Words) {
    guard let user = report.courierUser else { return nil }
    self.words = words
    self.user = user
  }

  var howItCarries: SheetSection {
    var section = SheetSection("how", words.label(CourierCaption.webConnector))
    section.paragraphs = [words.sentence(.setUpOnce)]
    section.steps = [
      steps(.installing, words.installingSteps(user: user)),
      steps(.permissions, words.permissionSteps),
      PageSteps(
        caption: words.label(.notToDo).forMarkup,
        items: words.carryingProhibitions.map(\.forMarkup)),
    ]
    return section
  }

  var whatToLookAt: SheetSection {
    var section = SheetSection("answers", words.label(CourierCaption.lookingAt))
    section.steps = [steps(.whileItCarries, words.carryingSteps)]
    return section
  }

  private func steps(_ caption: CourierCaption, _ items: [String]) -> PageSteps {
    PageSteps(caption: words.label(caption).forMarkup, items: items.map(\.forMarkup))
  }
}
