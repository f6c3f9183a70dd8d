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
    case .french: return "\(archive), fichier «\u{A0}\(member.path)\u{A0}»"
    }
  }
}

extension RefusalReason {
  /// What the archive library says, where it says anything.
  private static func bracketed(_ explanation: String) -> String {
    explanation.isEmpty ? "" : " (\(explanation))"
  }

  fileprivate var english: String {
    switch self {
    case .missing: "there is no such file or folder. Check the path."
    case .notAFile: "this is a pipe, socket or device. Name a file, a folder or an archive."
    case .empty: "there is not one file in it. Send the export again."
    case .unknownArchive(let format):
      "this is a \(format) archive, which is not opened. Send a zip, tar or 7z archive."
    case .outsideFolder:
      "the member’s path leads out of the archive, which no genuine delivery does. Nothing was "
        + "read; ask the sender for a new archive."
    case .symbolicLink, .hardLink:
      "this is a link, and links are never followed. Send the file itself."
    case .special: "this is a pipe, socket or device. Send files only."
    case .unprintableName:
      "a file’s name holds characters that cannot be shown. Rename the file."
    case .repeatedName(let other):
      "another member is called “\(other.path)”, and one would hide the other. Rename one."
    case .contradiction(let field):
      "the archive states the member’s \(field.english) twice, and differently, so that two "
        + "programs would read different content. Pack it again."
    case .overlapping(let other):
      "its content is also that of “\(other.path)”, which no genuine archive does. Nothing was "
        + "read; ask the sender for a new archive."
    case .unlisted:
      "the archive holds this member and does not list it, so that only some programs would read "
        + "it. Pack it again."
    case .twoDirectories:
      "the archive has two tables of contents, so that two programs would read different members. "
        + "Pack it again."
    case .encrypted: "the content is encrypted. Send the archive without a password."
    case .unknownMethod(let explanation):
      "the content is packed in a way that cannot be read\(Self.bracketed(explanation)). Pack it "
        + "again as zip."
    case .wrongChecksum:
      "a checksum is wrong: the content was damaged on its way. Send it again."
    case .truncated: "the archive ends too early: it was cut off on its way. Send it again."
    case .folderWithContent:
      "the member is marked as a folder and has content: the archive is damaged. Send it again."
    case .membersMissing(let stated, let found):
      "the archive is damaged: it promises \(stated) members, and \(found) can be found. Send it "
        + "again."
    case .bytesBehindEnd:
      "more bytes follow the end of its content: the archive is damaged, or two were glued "
        + "together. Send it again."
    case .damaged(let explanation):
      "the archive is damaged\(Self.bracketed(explanation)). Send it again."
    case .over(let limit, let allowed, let found):
      "over the limit “\(limit.rawValue)”: \(allowed) allowed, \(found) found. If the delivery is "
        + "genuine, raise limits.\(limit.rawValue) in the pipeline."
    }
  }

  fileprivate var french: String {
    switch self {
    case .missing: "il n’y a ni fichier ni dossier de ce nom. Vérifiez le chemin."
    case .notAFile:
      "c’est un tube, un connecteur ou un périphérique. Nommez un fichier, un dossier ou une "
        + "archive."
    case .empty: "aucun fichier ne s’y trouve. Envoyez de nouveau l’exportation."
    case .unknownArchive(let format):
      "c’est une archive \(format), qui n’est pas ouverte. Envoyez une archive zip, tar ou 7z."
    case .outsideFolder:
      "le chemin du fichier sort de l’archive, ce qu’aucune livraison légitime ne fait. Rien "
        + "n’a été lu; demandez une nouvelle archive à l’expéditeur."
    case .symbolicLink, .hardLink:
      "c’est un lien, et les liens ne sont jamais suivis. Envoyez le fichier lui-même."
    case .special:
      "c’est un tube, un connecteur ou un périphérique. N’envoyez que des fichiers."
    case .unprintableName:
      "un nom de fichier contient des caractères impossibles à afficher. Renommez le fichier."
    case .repeatedName(let other):
      "un autre fichier s’appelle «\u{A0}\(other.path)\u{A0}», et l’un cacherait l’autre. "
        + "Renommez-en un."
    case .contradiction(let field):
      "l’archive indique deux fois \(field.french) du fichier, et différemment\u{A0}: deux "
        + "programmes y liraient des contenus différents. Refaites l’archive."
    case .overlapping(let other):
      "son contenu est aussi celui de «\u{A0}\(other.path)\u{A0}», ce qu’aucune archive légitime "
        + "ne fait. Rien n’a été lu; demandez une nouvelle archive à l’expéditeur."
    case .unlisted:
      "l’archive contient ce fichier sans l’annoncer\u{A0}: certains programmes seulement le "
        + "liraient. Refaites l’archive."
    case .twoDirectories:
      "l’archive a deux tables des matières\u{A0}: deux programmes y liraient des fichiers "
        + "différents. Refaites l’archive."
    case .encrypted: "le contenu est chiffré. Envoyez l’archive sans mot de passe."
    case .unknownMethod(let explanation):
      "le contenu est comprimé d’une façon illisible\(Self.bracketed(explanation)). Refaites "
        + "l’archive en zip."
    case .wrongChecksum:
      "une somme de contrôle est fausse\u{A0}: le contenu a été abîmé en cours de transmission. "
        + "Envoyez-le de nouveau."
    case .truncated:
      "l’archive se termine trop tôt\u{A0}: elle a été tronquée en cours de transmission. "
        + "Envoyez-la de nouveau."
    case .folderWithContent:
      "c’est un dossier qui a un contenu de fichier\u{A0}: l’archive est abîmée. Envoyez-la de "
        + "nouveau."
    case .membersMissing(let stated, let found):
      "l’archive est abîmée\u{A0}: elle annonce \(stated) fichiers, et \(found) s’y trouvent. "
        + "Envoyez-la de nouveau."
    case .bytesBehindEnd:
      "d’autres octets suivent la fin de son contenu\u{A0}: l’archive est abîmée, ou deux archives "
        + "ont été mises bout à bout. Envoyez-la de nouveau."
    case .damaged(let explanation):
      "l’archive est abîmée\(Self.bracketed(explanation)). Envoyez-la de nouveau."
    case .over(let limit, let allowed, let found):
      "la limite «\u{A0}\(limit.rawValue)\u{A0}» est dépassée\u{A0}: \(allowed) au plus, "
        + "\(found) ici. Si la livraison est légitime, relevez "
        + "limits.\(limit.rawValue) dans le pipeline."
    }
  }
}

extension StatedField {
  fileprivate var english: String {
    switch self {
    case .name: "name"
    case .position: "position"
    case .size: "size"
    case .checksum: "checksum"
    case .method: "way of packing"
    case .encryption: "encryption"
    }
  }

  fileprivate var french: String {
    switch self {
    case .name: "le nom"
    case .position: "la position"
    case .size: "la taille"
    case .checksum: "la somme de contrôle"
    case .method: "le mode de compression"
    case .encryption: "le chiffrement"
    }
  }
}
