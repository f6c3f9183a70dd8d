import Spool
import Timesheets

extension BundleRefusal {
  /// Where, what was seen, and what to do about it, in one paragraph.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: "\(place(in: language)): \(reason.english)"
    case .french: "\(place(in: language))\u{A0}: \(reason.french)"
    }
  }

  private func place(in language: Language) -> String {
    guard let member else { return archive }
    switch language {
    case .english: return "\(archive), member “\(member.path)”"
    case .french: return "\(archive), membre «\u{A0}\(member.path)\u{A0}»"
    }
  }
}

extension RefusalReason {
  fileprivate var english: String {
    switch self {
    case .missing: "there is no such file or folder. Check the path."
    case .notAFile: "this is a pipe, socket or device. Name a file, a folder or an archive."
    case .empty: "there is not one file in it. Send the export again."
    case .unknownArchive(let format):
      "this is a \(format) archive, which is not opened. Send a zip, tar or 7z archive."
    case .outsideFolder:
      "the member's path leads out of the archive, which no honest delivery does. Nothing was "
        + "read; ask the sender for a new archive."
    case .symbolicLink, .hardLink:
      "the member is a link, and links are never followed. Send the file itself."
    case .special: "the member is a pipe, socket or device. Send files only."
    case .unprintableName: "the member's name holds characters that cannot be shown. Rename it."
    case .repeatedName(let other):
      "another member is called “\(other.path)”, and one would hide the other. Rename one."
    case .encrypted: "the member is encrypted. Send the archive without a password."
    case .unknownMethod(let explanation):
      "the member is packed in a way that cannot be read (\(explanation)). Pack it again as zip."
    case .wrongChecksum: "the member's checksum is wrong: it was damaged on its way. Send it again."
    case .truncated: "the archive ends too early: it was cut off on its way. Send it again."
    case .folderWithContent:
      "the member is marked as a folder and has content: the archive is damaged. Send it again."
    case .membersMissing(let stated, let found):
      "the archive is damaged: it promises \(stated) members, and \(found) can be found. Send it "
        + "again."
    case .damaged(let explanation): "the archive is damaged (\(explanation)). Send it again."
    case .over(let limit, let allowed, let found):
      "over the limit “\(limit.rawValue)”: \(allowed) allowed, \(found) found. If the delivery is "
        + "honest, raise limits.\(limit.rawValue) in the pipeline."
    }
  }

  fileprivate var french: String {
    switch self {
    case .missing: "il n’y a ni fichier ni dossier de ce nom. Vérifiez le chemin."
    case .notAFile:
      "c’est un tube, un connecteur ou un périphérique. Nommez un fichier, un dossier ou une "
        + "archive."
    case .empty: "il n’y a pas un seul fichier dedans. Renvoyez l’exportation."
    case .unknownArchive(let format):
      "c’est une archive \(format), que l’on n’ouvre pas. Envoyez une archive zip, tar ou 7z."
    case .outsideFolder:
      "le chemin du membre sort de l’archive, ce qu’aucune livraison honnête ne fait. Rien n’a "
        + "été lu; demandez une nouvelle archive à l’expéditeur."
    case .symbolicLink, .hardLink:
      "le membre est un lien, et les liens ne sont jamais suivis. Envoyez le fichier lui-même."
    case .special:
      "le membre est un tube, un connecteur ou un périphérique. N’envoyez que des fichiers."
    case .unprintableName:
      "le nom du membre contient des caractères impossibles à afficher. Renommez-le."
    case .repeatedName(let other):
      "un autre membre s’appelle «\u{A0}\(other.path)\u{A0}», et l’un cacherait l’autre. "
        + "Renommez-en un."
    case .encrypted: "le membre est chiffré. Envoyez l’archive sans mot de passe."
    case .unknownMethod(let explanation):
      "le membre est comprimé d’une façon illisible (\(explanation)). Refaites l’archive en zip."
    case .wrongChecksum:
      "la somme de contrôle du membre est fausse\u{A0}: il s’est abîmé en route. Renvoyez-le."
    case .truncated:
      "l’archive se termine trop tôt\u{A0}: elle a été coupée en route. Renvoyez-la."
    case .folderWithContent:
      "le membre est marqué comme dossier et a un contenu\u{A0}: l’archive est endommagée. "
        + "Renvoyez-la."
    case .membersMissing(let stated, let found):
      "l’archive est endommagée\u{A0}: elle annonce \(stated) membres, et l’on en trouve \(found). "
        + "Renvoyez-la."
    case .damaged(let explanation):
      "l’archive est endommagée (\(explanation)). Renvoyez-la."
    case .over(let limit, let allowed, let found):
      "au-delà de la limite «\u{A0}\(limit.rawValue)\u{A0}»\u{A0}: \(allowed) permis, \(found) "
        + "trouvés. Si la livraison est honnête, relevez limits.\(limit.rawValue) dans le pipeline."
    }
  }
}
