import Pipeline
import Spool
import SystemPackage
import Timesheets

extension AdditionFailure {
  /// What is wrong, and what to do.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.otherFile(let path), .english):
      "\(path.string): something stands there that is not this company’s .qwc file. Nothing was "
        + "changed. Move it away, or name another file with --qwc."
    case (.otherFile(let path), .french):
      "\(path.string)\u{A0}: ce qui s’y trouve n’est pas le fichier .qwc de cette entreprise. Rien "
        + "n’a été modifié. Déplacez-le, ou indiquez un autre fichier avec --qwc."
    case (.disk(let error), .english):
      error.fact(in: language) + " Run the command again when it is settled."
    case (.disk(let error), .french):
      error.fact(in: language) + " Relancez la commande une fois le problème réglé."
    }
  }
}
