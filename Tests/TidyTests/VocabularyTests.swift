import Testing

@Suite struct VocabularyTests {
  /// French words that would name a second time what already has a name, and that name.
  static let synonyms: [(word: String, name: String)] = [
    ("passage", "traitement"), ("exécution", "traitement"), ("vérification", "contrôle"),
    ("anomalie", "constat"), ("paquet", "livraison"), ("lot d’entrées", "lot"),
    ("manifeste", "bordereau"), ("bloquée", "retenue"), ("tâche de paie", "élément de salaire"),
    ("paient 0", "sont payées 0 $"),
  ]

  @Test(arguments: synonyms)
  func `one thing has one French name everywhere`(synonym: (word: String, name: String)) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.lowercased().contains(synonym.word) {
        Issue.record("\(synonym.word) (write \(synonym.name)): \(file.place(at: index))")
      }
    }
  }
}
