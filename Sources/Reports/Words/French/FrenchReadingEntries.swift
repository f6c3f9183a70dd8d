/// The catalogue: reading a bundle.
extension French {
  static let bundleStatement = CheckEntry(
    "Livraison conforme à son bordereau",
    proves: "Les fichiers de la livraison sont ceux que bundle.yaml annonce, octet pour octet.",
    why: "Un fichier tronqué ou remplacé en cours de transmission apporterait de mauvaises heures.",
    evidence: "Les empreintes SHA-256 de bundle.yaml.",
    unknown: "Jamais : sans bundle.yaml, il n’y a rien à comparer, et le contrôle est réussi.",
    fix: "Rien dans QuickBooks. Demandez de nouveau la livraison à l’expéditeur, ou corrigez "
      + "bundle.yaml.")

  static let documentReadable = CheckEntry(
    "Document lisible",
    proves: "Chaque document se lit du premier au dernier octet.",
    why: "D’un document abîmé, personne ne sait quelles entrées manquent; toutes sont mises en "
      + "attente.",
    evidence: "Le document lui-même.",
    unknown: "Jamais.",
    fix: "Exportez de nouveau le document à partir de QuickBooks ou du logiciel de feuilles de "
      + "temps, et ne le modifiez pas à la main.")

  static let lineReadable = CheckEntry(
    "Ligne lisible",
    proves: "Chaque ligne d’un fichier IIF ou CSV correspond à la ligne d’en-tête qui la précède.",
    why: "Une cellule de trop ou un guillemet resté ouvert déplace des valeurs dans les mauvaises "
      + "colonnes.",
    evidence: "La ligne elle-même.",
    unknown: "Jamais.",
    fix: "Exportez de nouveau le fichier (\(Menu.exportLists.french)), et ne l’enregistrez pas à "
      + "partir d’un tableur.")

  static let valueReadable = CheckEntry(
    "Valeur lisible",
    proves: "Chaque valeur a la forme que son champ exige.",
    why: "QuickBooks refuse les dates et les durées qu’il ne peut pas lire, avec le code 3020 ou "
      + "3035.",
    evidence: "La valeur elle-même.",
    unknown: "Jamais.",
    fix: "Corrigez la valeur là d’où vient le fichier, puis livrez-le de nouveau.")

  static let responseStatus = CheckEntry(
    "Toutes les requêtes ont une réponse",
    proves: "Aucune requête de l’exportation n’a été refusée.",
    why: "Une requête refusée laisse sa liste vide, et une liste vide fait paraître tous les noms "
      + "absents.",
    evidence: "Le statusCode et le statusSeverity de chaque réponse qbXML.",
    unknown: "Jamais : une exportation IIF n’a pas de code d’état.",
    fix:
      "Refaites l’exportation en tant qu’administrateur. Pour le code 3261, donnez à l’application "
      + "ses droits : \(Menu.integratedApplications.french) > Propriétés.")

  static let timerFile = CheckEntry(
    "Fichier du chronomètre en règle",
    proves: "Un fichier du chronomètre de la livraison est de ceux que l’importation du "
      + "chronomètre comprend comme prévu, et les fichiers que le pipeline demande peuvent être "
      + "écrits.",
    why: "L’importation du chronomètre ne répond d’aucune ligne. Elle crée un employé ou un client "
      + "pour chaque nom qu’elle ne connaît pas, refuse le fichier d’une autre entreprise, et une "
      + "durée mal comprise ne se voit que sur les chèques de paie.",
    evidence: "TIMERHDR et les lignes telles qu’elles sont écrites, les listes, et le "
      + "COMPANYCREATETIME d’une exportation des listes pour le chronomètre.",
    unknown: "La livraison ne contient aucune exportation des listes pour le chronomètre avec "
      + "laquelle comparer COMPANYCREATETIME.",
    fix: "\(Menu.exportTimerLists.french), puis reprenez COMPANYNAME et COMPANYCREATETIME de ce "
      + "fichier. Corrigez le reste dans le logiciel qui écrit le fichier du chronomètre.")
}
