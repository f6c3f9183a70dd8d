import Spool
import SystemPackage
import Timesheets

extension SpoolError {
  /// Operation, path, the system's reason and what to do.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.refused(let refusal), _): refusal.sentence(in: language)
    case (.disk, .english):
      fact(in: language) + " Nothing was published; run again when it is settled."
    case (.disk, .french):
      fact(in: language) + " Rien n’a été publié; relancez une fois le problème réglé."
    case (.changed, .english):
      fact(in: language) + " Nothing was published; run again when whoever writes it has finished."
    case (.changed, .french):
      fact(in: language) + " Rien n’a été publié; relancez quand l’écriture sera terminée."
    case (.locked(let holder), .english):
      "\(holder.path.string): another Timeferry works here; the lock is held by "
        + "\(holder.english). Wait for it to end, then run again."
    case (.locked(let holder), .french):
      "\(holder.path.string)\u{A0}: un autre Timeferry travaille ici; le verrou est détenu par "
        + "\(holder.french). Attendez qu’il finisse, puis relancez."
    case (.runDiffers(let difference), .english):
      "\(difference.run.string): this run was published before, and its file "
        + "“\(difference.file)” has been changed since. Move that folder away, then run again."
    case (.runDiffers(let difference), .french):
      "\(difference.run.string)\u{A0}: ce traitement a déjà été publié, et son fichier "
        + "«\u{A0}\(difference.file)\u{A0}» a été modifié depuis. Déplacez ce dossier, puis "
        + "relancez."
    case (.planLost(let loss), _): loss.sentence(in: language)
    case (.otherDisk(let folder, let inbox), .english):
      "\(folder.string): this folder is on another disk than \(inbox.string), so deliveries "
        + "cannot be moved there in one step. Put both on one disk."
    case (.otherDisk(let folder, let inbox), .french):
      "\(folder.string)\u{A0}: ce dossier n’est pas sur le même disque que \(inbox.string); les "
        + "livraisons ne peuvent donc pas y être déplacées d’un seul coup. Mettez les deux sur le "
        + "même disque."
    }
  }
}

extension SpoolError {
  /// The sentence without what became of a run: for `watch`, which goes on by itself, and for what
  /// makes no run.
  package func fact(in language: Language) -> String {
    switch (self, language) {
    case (.disk(let failure), .english):
      "\(failure.path.string): cannot \(failure.operation.english): \(failure.reason.english)"
    case (.disk(let failure), .french):
      "\(failure.path.string)\u{A0}: impossible \(failure.operation.french)\u{A0}: "
        + failure.reason.french
    case (.changed(let path), .english):
      "\(path.string): the file changed while it was being read."
    case (.changed(let path), .french):
      "\(path.string)\u{A0}: le fichier a changé pendant la lecture."
    default: sentence(in: language)
    }
  }
}

extension LockHolder {
  fileprivate var english: String {
    var words = process.map { "process \($0)" } ?? "a process not yet named"
    if !host.isEmpty { words += " on \(host)" }
    if let since { words += " since \(since.minuteText)" }
    return words
  }

  fileprivate var french: String {
    var words = process.map { "le processus \($0)" } ?? "un processus encore sans nom"
    if !host.isEmpty { words += " sur \(host)" }
    if let since { words += " depuis le \(since.minuteText)" }
    return words
  }
}

extension PlanLoss {
  /// What of a planned run is missing, where it belongs, and that only its files can mend it.
  fileprivate func sentence(in language: Language) -> String {
    switch (file, language) {
    case (nil, .english):
      "\(run.string): the ledger has noted this run as on its way, but the folder is not there, "
        + "nor are its files in \(staged.string). If the folder was moved, put it back; if not, "
        + "restore one of the two from a backup. Then run again. Until then nothing is published."
    case (nil, .french):
      "\(run.string)\u{A0}: le registre a noté ce traitement comme en cours, mais le dossier "
        + "n’est pas là, ni ses fichiers dans \(staged.string). Si le dossier a été déplacé, "
        + "remettez-le à sa place; sinon, restaurez l’un des deux d’une sauvegarde. Puis "
        + "relancez. D’ici là, rien n’est publié."
    case (let file?, .english):
      "\(run.string): the ledger has noted this run as on its way, but its file “\(file)” is "
        + "missing or has been changed since. Restore the folder, or its files in "
        + "\(staged.string), as they were. Then run again. Until then nothing is published."
    case (let file?, .french):
      "\(run.string)\u{A0}: le registre a noté ce traitement comme en cours, mais son fichier "
        + "«\u{A0}\(file)\u{A0}» manque ou a été modifié depuis. Restaurez le dossier, ou ses "
        + "fichiers dans \(staged.string), tels qu’ils étaient. Puis relancez. D’ici là, rien "
        + "n’est publié."
    }
  }
}

extension DiskOperation {
  fileprivate var english: String {
    switch self {
    case .open: "open it"
    case .read: "read it"
    case .list: "list the folder"
    case .inspect: "look at it"
    case .createFolder: "make the folder"
    case .createFile: "make the file"
    case .write: "write to it"
    case .close: "finish writing it"
    case .synchronize: "bring it safely to the disk"
    case .rename: "give it its final name"
    case .remove: "remove it"
    case .lock: "lock it"
    }
  }

  fileprivate var french: String {
    switch self {
    case .open: "de l’ouvrir"
    case .read: "de le lire"
    case .list: "de lister le dossier"
    case .inspect: "de l’examiner"
    case .createFolder: "de créer le dossier"
    case .createFile: "de créer le fichier"
    case .write: "d’y écrire"
    case .close: "d’en terminer l’écriture"
    case .synchronize: "de l’écrire sûrement sur le disque"
    case .rename: "de lui donner son nom définitif"
    case .remove: "de le supprimer"
    case .lock: "de le verrouiller"
    }
  }
}

extension Errno {
  /// Why something on the disk failed, as a whole sentence in a clerk's words.
  package func reason(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// The usual reasons in a clerk's words; the rest as the system words them.
  fileprivate var english: String {
    switch self {
    case .noSpace, .diskQuotaExceeded: "the disk is full. Make room."
    case .permissionDenied, .notPermitted: "the right to do so is missing. Ask for it."
    case .readOnlyFileSystem: "the disk is read-only."
    case .noSuchFileOrDirectory: "it is not there, or no longer."
    case .ioError: "the disk does not answer as it should."
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "too many files are open."
    case .fileExists: "something of that name is there already."
    case .notDirectory: "a part of the path is no folder."
    case .fileNameTooLong: "the name is too long."
    default: "\(description) (error \(rawValue))."
    }
  }

  fileprivate var french: String {
    switch self {
    case .noSpace, .diskQuotaExceeded: "le disque est plein. Faites de la place."
    case .permissionDenied, .notPermitted: "il manque le droit de le faire. Demandez-le."
    case .readOnlyFileSystem: "le disque est en lecture seule."
    case .noSuchFileOrDirectory: "il n’est pas là, ou plus."
    case .ioError: "le disque ne répond pas comme il faut."
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "trop de fichiers sont ouverts."
    case .fileExists: "quelque chose porte déjà ce nom."
    case .notDirectory: "une partie du chemin n’est pas un dossier."
    case .fileNameTooLong: "le nom est trop long."
    default: "erreur \(rawValue) du système (\(description))."
    }
  }
}
