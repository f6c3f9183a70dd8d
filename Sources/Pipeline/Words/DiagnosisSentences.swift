import LoadLedger
import Reports
import Spool
import Timesheets

extension Diagnosis {
  /// What was seen and, where something is wrong, what to do.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: fact.english
    case .french: fact.french
    }
  }
}

extension Diagnosis.Fact {
  fileprivate var english: String {
    switch self {
    case .pipelineReads(let path, let lines):
      "\(path) reads without a fault; its mapping has \(lines) \(lines == 1 ? "line" : "lines")."
    case .builtInPipeline: "No pipeline was named; the built-in one is used."
    case .folderUsable(let role, let path, let free):
      "The \(role.english) \(path) can be used" + (free.map { "; \($0) MB are free." } ?? ".")
    case .folderWillBeMade(let role, let path):
      "The \(role.english) \(path) is not there yet; the first run makes it."
    case .folderMissing(let role, let path):
      "The \(role.english) \(path) is not there. Make it, or correct the pipeline."
    case .notAFolder(let role, let path):
      "The \(role.english) \(path) is a file. Name a folder in the pipeline."
    case .notWritable(let role, let path):
      "The \(role.english) \(path) cannot be written to. Give this user the right to."
    case .othersMayWrite(let role, let path):
      "Other users may put files into the \(role.english) \(path). If that is not meant, run: "
        + "chmod go-w"
    case .othersMayDeliver(let path, let isSticky):
      "Other users may put deliveries into the inbox \(path), and what they put there is carried"
        + (isSticky ? ". " : "; they may also replace what somebody else put there. ")
        + "If that is not meant, run: chmod go-w"
        + (isSticky ? "" : "; if it is, run: chmod +t")
    case .belongsToOther(let role, let path):
      "The \(role.english) \(path) belongs to another user, who may change whatever lies in it. "
        + "Have it given to this user with: chown"
    case .littleRoom(_, let path, let free):
      "Only \(free) MB are free on the disk of \(path). Make room before a large run."
    case .unreachable(let error): error.fact(in: .english)
    case .ledgerReads(let path, nil): "The ledger \(path) can be read; it has no company yet."
    case .ledgerReads(let path, ""):
      "The ledger \(path) can be read; it belongs to a company that no delivery has named."
    case .ledgerReads(let path, let company?):
      "The ledger \(path) can be read; it belongs to \(Words(.english).quoted(company))."
    case .ledgerWillBeMade(let path):
      "The ledger \(path) is not there yet; the first run that publishes makes it."
    case .ledgerRefused(let error): error.sentence(in: .english)
    case .noCompany:
      "The pipeline names no company, so a delivery of any company is taken. Add the key “company”."
    case .connectorCarries(let user):
      "A QuickBooks Web Connector carries for this company, as the user "
        + "\(Words(.english).quoted(user)): do not load its batches by hand."
    case .connectorLacks(let role):
      "A QuickBooks Web Connector carries for this company, and the pipeline names no "
        + "\(role.english). Add the key “\(role.key)”."
    case .connectorRenewsNoLists:
      "The company lists that the QuickBooks Web Connector brings do not become the standing ones: "
        + "the pipeline names no folder for them. Add the key “lists”."
    case .connectorNotAdded:
      "The pipeline has settings under “connector”, and no QuickBooks Web Connector carries for "
        + "this company. Run timeferry connector add PIPELINE, or remove them."
    }
  }

  fileprivate var french: String {
    switch self {
    case .pipelineReads(let path, let lines):
      "\(path) se lit sans erreur; sa table de correspondance a \(lines) "
        + "\(lines < 2 ? "ligne" : "lignes")."
    case .builtInPipeline: "Aucun pipeline n’est nommé; le pipeline intégré sert."
    case .folderUsable(let role, let path, let free):
      "\(role.french) \(path) est utilisable" + (free.map { "; \($0)\u{A0}Mo sont libres." } ?? ".")
    case .folderWillBeMade(let role, let path):
      "\(role.french) \(path) n’existe pas encore; le premier traitement le crée."
    case .folderMissing(let role, let path):
      "\(role.french) \(path) n’existe pas. Créez-le ou corrigez le pipeline."
    case .notAFolder(let role, let path):
      "\(role.french) \(path) est un fichier. Nommez un dossier dans le pipeline."
    case .notWritable(let role, let path):
      "Cet utilisateur ne peut pas écrire dans \(role.french.lowercased()) \(path). "
        + "Donnez-lui-en le droit."
    case .othersMayWrite(let role, let path):
      "D’autres utilisateurs peuvent déposer des fichiers dans \(role.french.lowercased()) "
        + "\(path). Si ce n’est pas voulu, lancez\u{A0}: chmod go-w"
    case .othersMayDeliver(let path, let isSticky):
      "D’autres utilisateurs peuvent déposer des livraisons dans le dossier de réception "
        + "\(path), et ce qu’ils y déposent est traité"
        + (isSticky ? ". " : "; ils peuvent aussi remplacer celles d’autrui. ")
        + "Si ce n’est pas voulu, lancez\u{A0}: chmod go-w"
        + (isSticky ? "" : "; si ce l’est, lancez\u{A0}: chmod +t")
    case .belongsToOther(let role, let path):
      "\(role.french) \(path) appartient à un autre utilisateur, qui peut modifier tout ce qui s’y "
        + "trouve. Faites-le attribuer à cet utilisateur-ci avec\u{A0}: chown"
    case .littleRoom(_, let path, let free):
      "Il ne reste que \(free)\u{A0}Mo sur le disque de \(path). Faites de la place avant un "
        + "traitement volumineux."
    case .unreachable(let error): error.fact(in: .french)
    case .ledgerReads(let path, nil):
      "Le registre \(path) se lit sans erreur; il n’a pas encore d’entreprise."
    case .ledgerReads(let path, ""):
      "Le registre \(path) se lit sans erreur; il appartient à une entreprise qu’aucune livraison "
        + "n’a nommée."
    case .ledgerReads(let path, let company?):
      "Le registre \(path) se lit sans erreur; il appartient à "
        + "\(Words(.french).quoted(company))."
    case .ledgerWillBeMade(let path):
      "Le registre \(path) n’existe pas encore; le premier traitement publié le crée."
    case .ledgerRefused(let error): error.sentence(in: .french)
    case .noCompany:
      "Le pipeline ne nomme aucune entreprise\u{A0}: une livraison de n’importe laquelle est "
        + "acceptée. Ajoutez la clé «\u{A0}company\u{A0}»."
    case .connectorCarries(let user):
      "Un QuickBooks Web Connector transmet pour cette entreprise, sous le nom d’utilisateur "
        + "\(Words(.french).quoted(user))\u{A0}: ne chargez pas ses lots à la main."
    case .connectorLacks(let role):
      "Un QuickBooks Web Connector transmet pour cette entreprise, et le pipeline ne nomme pas de "
        + "dossier sous la clé «\u{A0}\(role.key)\u{A0}». Ajoutez-la."
    case .connectorRenewsNoLists:
      "Les listes de l’entreprise qu’apporte le QuickBooks Web Connector ne deviennent pas les "
        + "listes permanentes\u{A0}: le pipeline ne nomme aucun dossier pour elles. Ajoutez la clé "
        + "«\u{A0}lists\u{A0}»."
    case .connectorNotAdded:
      "Le pipeline a des réglages sous «\u{A0}connector\u{A0}», mais aucun QuickBooks Web "
        + "Connector ne transmet pour cette entreprise. Lancez timeferry connector add "
        + "PIPELINE, ou enlevez-les."
    }
  }
}

extension Diagnosis.FolderRole {
  /// Where the pipeline names it.
  fileprivate var key: String {
    switch self {
    case .outbox: "outbox"
    case .lists: "lists"
    case .inbox: "inbox"
    case .ledger: "ledger"
    }
  }

  fileprivate var english: String {
    switch self {
    case .outbox: "outbox"
    case .lists: "lists folder"
    case .inbox: "inbox"
    case .ledger: "ledger’s folder"
    }
  }

  fileprivate var french: String {
    switch self {
    case .outbox: "Le dossier de sortie"
    case .lists: "Le dossier des listes"
    case .inbox: "Le dossier de réception"
    case .ledger: "Le dossier du registre"
    }
  }
}
