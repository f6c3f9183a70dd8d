import Console
import Reports

/// The words of the commands that look into ledgers and the catalogue.
extension CommandWords {
  var statusAbstract: String {
    say(
      "Say what the companies’ ledgers hold: runs, sums, and deliveries that led to none.",
      "Dire ce que contiennent les registres des entreprises\u{A0}: traitements, sommes, et "
        + "livraisons restées sans traitement.")
  }

  var newestHelp: String {
    say(
      "How many runs and deliveries of each ledger are listed.",
      "Combien de traitements et de livraisons de chaque registre sont listés.")
  }

  var negativeNewest: String {
    say(
      "The value of --newest is less than 0. Give a whole number from 0 up.",
      "La valeur de --newest est inférieure à 0. Donnez un nombre entier à partir de 0.")
  }

  var ledgersHelp: String {
    say(
      "A ledger to look at; may be repeated. Default: ./timeferry/*/ledger.sqlite.",
      "Un registre à consulter; peut être répété. Par défaut\u{A0}: ./timeferry/*/ledger.sqlite.")
  }

  var pipelinesHelp: String {
    say(
      "A pipeline whose ledger is looked at; may be repeated.",
      "Un pipeline dont le registre est consulté; peut être répété.")
  }

  var noLedger: String {
    say(
      "There is no ledger in ./timeferry. The first run that publishes makes one; name others with "
        + "--ledger or --pipeline.",
      "Il n’y a aucun registre dans ./timeferry. Le premier traitement publié en crée un; "
        + "nommez-en d’autres avec --ledger ou --pipeline.")
  }

  var explainAbstract: String {
    say(
      "Say what a check proves and how to fix what it finds, or what became of an entry.",
      "Dire ce qu’un contrôle démontre et comment corriger ce qu’il constate, ou ce qu’est devenue "
        + "une entrée.")
  }

  var explainHelp: String {
    say(
      "A check’s id, such as person-linked; or an entry that was carried, by its id in "
        + "entries.csv, its requestID, its ExternalGUID or its id in the source. Without one, "
        + "all checks are listed.",
      "L’identifiant d’un contrôle, par exemple person-linked; ou une entrée transmise, par son "
        + "identifiant dans entries.csv, son requestID, son ExternalGUID ou son identifiant à la "
        + "source. Sans lui, tous les contrôles sont listés.")
  }

  /// No check has that id, but one has nearly that id.
  func unknownCheck(_ name: String, nearest: String) -> String {
    let quoted = Words(language).quoted(name)
    return say(
      "There is no check called \(quoted). Did you mean \(nearest)? “timeferry explain” lists them "
        + "all.",
      "Aucun contrôle ne s’appelle \(quoted). Vouliez-vous dire \(nearest)? «\u{A0}timeferry "
        + "explain\u{A0}» les liste tous.")
  }

  /// Neither a check nor, where no ledger could be looked at, known as an entry.
  func unknown(_ name: String) -> String {
    let quoted = Words(language).quoted(name)
    return say(
      "\(quoted) is no check, and there is no ledger that could know it as an entry. “timeferry "
        + "explain” lists the checks; name a ledger with --ledger or --pipeline.",
      "\(quoted) n’est pas un contrôle, et aucun registre ne permet d’y reconnaître une entrée. "
        + "«\u{A0}timeferry explain\u{A0}» liste les contrôles; nommez un registre avec --ledger "
        + "ou --pipeline.")
  }

  /// Neither a check nor an entry that the ledgers know.
  func unknown(_ name: String, ledgers: [String]) -> String {
    let quoted = Words(language).quoted(name)
    let looked = ledgers.joined(separator: ", ")
    return say(
      "\(quoted) is neither a check nor an entry that has been carried, according to \(looked). "
        + "“timeferry explain” lists the checks; what became of other entries is in the "
        + "entries.csv of their run.",
      "\(quoted) n’est ni un contrôle ni une entrée transmise, d’après \(looked). "
        + "«\u{A0}timeferry explain\u{A0}» liste les contrôles; ce que sont devenues les autres "
        + "entrées figure dans le fichier entries.csv de leur traitement.")
  }

  /// No entry of that name in the ledgers that were looked at.
  func unknownEntry(_ name: String, ledgers: [String]) -> String {
    let quoted = Words(language).quoted(name)
    let looked = ledgers.joined(separator: ", ")
    return say(
      "No entry called \(quoted) has been carried, according to \(looked). What became of the "
        + "others is in the entries.csv of their run.",
      "Aucune entrée appelée \(quoted) n’a été transmise, d’après \(looked). Ce que sont devenues "
        + "les autres figure dans le fichier entries.csv de leur traitement.")
  }
}
