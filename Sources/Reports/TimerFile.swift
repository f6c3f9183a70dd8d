import Timesheets

/// A timer file of a run: the entries of one batch once more, in their order.
package struct TimerFile: Hashable, Sendable {
  /// Its path inside the run's folder.
  package let path: String
  /// The number of the batch that holds the same entries.
  package let batch: Int
  package let tally: Tally
  /// Entries whose note is not wholly the batch's: cut, or without some character.
  package let shortenedNotes: Int

  package init(path: String, batch: Int, tally: Tally, shortenedNotes: Int) {
    self.path = path
    self.batch = batch
    self.tally = tally
    self.shortenedNotes = shortenedNotes
  }
}

/// A batch that has no timer file although the pipeline asks for them, by the first entry of it
/// that none can hold.
package struct TimerGap: Hashable, Sendable {
  /// The number of the batch.
  package let batch: Int
  package let misfit: TimerMisfit

  package init(batch: Int, misfit: TimerMisfit) {
    self.batch = batch
    self.misfit = misfit
  }
}

extension SourceSections {
  /// The timer files and what is to be known before one is loaded; nil where none was asked for.
  var timerFiles: PageSection? {
    guard report.options.output.timer, !report.batches.isEmpty else { return nil }
    var section = PageSection(words.label(.timerFiles))
    guard !report.timerFiles.isEmpty else {
      section.paragraphs = [words.noTimerFiles]
      section.tables = [gaps].filter { !$0.rows.isEmpty }
      return section
    }
    section.paragraphs = words.timerCautions.map(\.forMarkup)
    var table = PageTable(
      words.label(.timerFiles), of: words.label(.batch), text: [words.label(.file)],
      numbers: [words.label(.entries), words.label(.hours), words.label(.shortenedNotes)])
    for file in report.timerFiles.prefix(Self.batchesShown) {
      table.add(
        words.number(file.batch), text: [file.path],
        numbers: words.columns(file.tally) + [words.number(file.shortenedNotes)])
    }
    let more = report.timerFiles.count - Self.batchesShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    section.tables = [table, gaps].filter { !$0.rows.isEmpty }
    return section
  }

  private var gaps: PageTable {
    var table = PageTable(
      words.label(.noTimerFile), of: words.label(.batch), text: [words.label(.reason)])
    for gap in report.timerGaps.prefix(Self.batchesShown) {
      table.add(words.number(gap.batch), text: [words.sentence(gap.misfit)])
    }
    let more = report.timerGaps.count - Self.batchesShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    return table
  }
}

extension JSONWriter {
  /// The timer files of a run, and the batches that have none; nothing where none were asked for.
  mutating func timerFiles(of report: RunReport) {
    guard report.options.output.timer else { return }
    objects("timerFiles", report.timerFiles) { json, file in
      json.member("file", file.path)
      json.member("batch", file.batch)
      json.tally(file.tally)
      json.member("shortenedNotes", file.shortenedNotes)
    }
    objects("timerGaps", report.timerGaps) { json, gap in
      json.member("batch", gap.batch)
      json.member("reason", gap.misfit.reportWord)
    }
  }
}

extension Words {
  /// Why a timer file cannot hold an entry.
  package func sentence(_ misfit: TimerMisfit) -> String {
    switch language {
    case .english: English.sentence(misfit)
    case .french: French.sentence(misfit)
    }
  }

  /// The one thing never to do with timer files, in a sentence.
  package var timerWarning: String {
    switch language {
    case .english:
      "The files of timer/ hold the same hours as batches/. Load each number once, from batches/ "
        + "or from timer/, and never from both: every hour would be in QuickBooks twice."
    case .french:
      "Les fichiers de timer/ contiennent les mêmes heures que batches/. Chargez chaque numéro une "
        + "seule fois, à partir de batches/ ou de timer/, jamais des deux\u{A0}: chaque heure "
        + "serait deux fois dans QuickBooks."
    }
  }

  /// What is to be known before a timer file is loaded, the warning first.
  package var timerCautions: [String] {
    switch language {
    case .english:
      [
        timerWarning,
        "To load a timer file, as Admin and in single-user mode: \(Menu.importTimer.english). "
          + "QuickBooks gives no answer per entry: compare the Timer Import Detail report that it "
          + "shows with the entries and hours below. Timeferry learns nothing of the import.",
        "QuickBooks refuses a second file of the same name, but takes the same hours again under "
          + "another name. Never rename or copy a timer file, and delete it once it is loaded.",
        "The names are the ones of the exported lists. If an employee or customer was renamed in "
          + "QuickBooks since, Timer import makes a new one of the old name, even where one "
          + "character differs: export the lists again first.",
      ]
    case .french:
      [
        timerWarning,
        "Pour charger un fichier du chronomètre, en tant qu’administrateur et en mode "
          + "mono-utilisateur\u{A0}: \(Menu.importTimer.french). QuickBooks ne dit rien de chaque "
          + "entrée\u{A0}: comparez le rapport d’importation qu’il affiche (Timer Import Detail) "
          + "avec les entrées et les heures ci-dessous. Timeferry n’apprend rien de l’importation.",
        "QuickBooks refuse un second fichier du même nom, mais accepte de nouveau les mêmes heures "
          + "sous un autre nom. Ne renommez et ne copiez jamais un fichier du chronomètre, et "
          + "supprimez-le une fois chargé.",
        "Les noms sont ceux des listes exportées. Si un employé ou un client a été renommé depuis "
          + "dans QuickBooks, l’importation du chronomètre en crée un nouveau sous l’ancien nom, "
          + "même si un seul caractère diffère\u{A0}: exportez d’abord les listes de nouveau.",
      ]
    }
  }

  /// What stands in place of the timer files where there are none.
  var noTimerFiles: String {
    switch language {
    case .english: "No timer file was written; the findings say why. The batches are complete."
    case .french:
      "Aucun fichier du chronomètre n’a été écrit; les constats disent pourquoi. Les lots sont "
        + "complets."
    }
  }
}
