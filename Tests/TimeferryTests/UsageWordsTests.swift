import Foundation
import Testing

/// The help of every command, which a parser that speaks English makes.
@Suite struct UsageWordsTests {
  private static let commands = [
    "run", "check", "watch", "answer", "reverse", "status", "explain", "verify", "kit", "init",
    "doctor",
  ]

  @Test(arguments: [""] + commands)
  func `French help is French, in the columns of the English one`(command: String) throws {
    let folder = try CommandFolder()
    let english = try folder.run("timeferry help \(command) --language en").output
    let french = try folder.run("timeferry help \(command) --language fr").output
    #expect(english.contains("USAGE: "))
    #expect(french.contains("USAGE\u{A0}: "))
    #expect(!french.contains("'"))
    #expect(!french.contains(/[^\u{A0}]:(?:\s|$)/))
    let names = french.matches(of: /<([^>]+)>/).map { String($0.output.1) }
    #expect(
      Set(names).isSubset(of: [
        "livraison", "contrôle-ou-entrée", "dossier", "entrée", "fichier", "langue", "nom",
        "nombre", "traitement", "secondes", "code", "commande", "format", "version", "date",
        "pipeline", "entreprise",
      ]), "\(names)")
    let small = french.lowercased().replacing(/--?[a-z-]+|timeferry help/, with: "")
      .split { !$0.isLetter }
    for word in ["the", "and", "are", "with", "from", "default", "values", "help", "show"] {
      #expect(!small.contains(Substring(word)), "\(word)")
    }
    for line in french.split(separator: "\n") where line.hasPrefix("  -") || line.hasPrefix("  <") {
      // An option, then blanks up to the column of explanations, then the explanation.
      let label = line.prefix(26)
      #expect(
        line.count <= 26 || label.hasSuffix(" ") || !line.dropFirst(26).contains(" "), "\(line)")
    }
  }
}
