import Reports
import SystemPackage

/// What the page of a kit says of answers, and of lists that are too large for one.
extension KitWords {
  var answersHeading: String {
    say("What an answer may say", "Ce qu’une réponse peut dire")
  }

  var answers: [String] {
    [
      say(
        "Save every answer, also one that reports an error or an empty list: it proves that there "
          + "was nothing to have.",
        "Enregistrez chaque réponse, même si elle signale une erreur ou une liste vide\u{A0}: elle "
          + "prouve qu’il n’y avait rien à obtenir."),
      say(
        "statusCode 1: the list is empty. 3250: the feature is switched off or not in this "
          + "edition, as payroll may be. 3260: the QuickBooks user lacks the right; log in as "
          + "administrator. 3261: the program lacks the right; tick the box for personal data.",
        "statusCode 1\u{A0}: la liste est vide. 3250\u{A0}: la fonction est désactivée ou absente "
          + "de cette édition, comme la paie peut l’être. 3260\u{A0}: l’utilisateur de QuickBooks "
          + "n’a pas le droit; ouvrez la session en administrateur. 3261\u{A0}: le programme n’a "
          + "pas le droit; cochez la case des données personnelles."),
      say(
        "Error 0x80040400 without any answer: QuickBooks does not know the document’s version or "
          + "one of its queries. Nothing of that document was answered; the others do not depend "
          + "on it.",
        "Erreur 0x80040400 sans aucune réponse\u{A0}: QuickBooks ne connaît pas la version du "
          + "document ou l’une de ses requêtes. Rien de ce document n’a reçu de réponse; les "
          + "autres n’en dépendent pas."),
      say(
        "Active and inactive elements are asked for alike, so that “inactive” and “missing” can "
          + "be told apart. Of the items only those of type Service are asked for: no other may be "
          + "used on time.",
        "Les éléments inactifs sont demandés comme les éléments actifs, pour distinguer "
          + "«\u{A0}inactif\u{A0}» de «\u{A0}absent\u{A0}». Parmi les articles, seuls ceux de type "
          + "Service sont demandés\u{A0}: aucun autre ne convient aux heures."),
    ]
  }

  // Where answers go

  var placingHeading: String { say("Where the answers go", "Où vont les réponses") }

  func placing(_ place: KitPlace) -> [String] {
    if let lists = place.listsFolder?.string.onOneLine(atMost: 400) {
      return [
        say(
          "Put all answers into the pipeline’s folder of lists, \(lists), in the place of those "
            + "of the last time. From then on a delivery may be the time alone.",
          "Mettez toutes les réponses dans le dossier des listes du pipeline, \(lists), à la place "
            + "de celles de la dernière fois. Une livraison peut ensuite ne contenir que les "
            + "heures.")
      ]
    }
    let into = place.inbox.map { inbox in
      let path = inbox.string.onOneLine(atMost: 400)
      return say(
        " Drop them together into \(path), as one folder or archive.",
        " Déposez-les ensemble dans \(path), en un seul dossier ou une seule archive.")
    }
    return [
      say(
        "The answers and the export of the time system together make the delivery: timeferry "
          + "check answers EXPORT looks at them, timeferry run answers EXPORT publishes batches."
          + (into ?? ""),
        "Les réponses et l’exportation du logiciel de feuilles de temps forment ensemble la "
          + "livraison\u{A0}: timeferry check answers EXPORTATION les examine, timeferry run "
          + "answers EXPORTATION "
          + "publie les lots." + (into ?? "")),
      say(
        "Or keep the lists in a standing folder that the key “lists” of a pipeline names.",
        "Ou gardez les listes dans un dossier permanent que nomme la clé «\u{A0}lists\u{A0}» d’un "
          + "pipeline."),
    ]
  }

  func placingTime(_ place: KitPlace) -> [String] {
    if place.listsFolder != nil {
      return [
        say(
          "The time goes there too: what is in that folder counts as already in QuickBooks and "
            + "is never carried.",
          "Les heures y vont aussi\u{A0}: ce qui se trouve dans ce dossier est tenu pour déjà "
            + "présent dans QuickBooks et n’est jamais transmis.")
      ]
    }
    return [
      say(
        "Never deliver the answers with time without the export of the time system: alone they "
          + "would be taken for the time to carry. The pipeline’s key source.time-tracking settles "
          + "it.",
        "Ne livrez jamais les réponses contenant des heures sans l’exportation du logiciel de "
          + "feuilles de temps\u{A0}: seules, elles seraient prises pour les heures à transmettre. "
          + "La clé source.time-tracking du pipeline tranche la question.")
    ]
  }

  var privacy: String {
    say(
      "With personal data allowed, the answer about people holds social insurance numbers, "
        + "addresses and pay rates. Timeferry writes none of them into its own files. Keep the "
        + "answers where only those who may see such data can read them.",
      "Quand les données personnelles sont permises, la réponse sur les personnes contient des "
        + "numéros d’assurance sociale, des adresses et des taux de salaire. Timeferry n’en écrit "
        + "aucun dans ses propres fichiers. Gardez les réponses là où seules les personnes "
        + "autorisées peuvent les lire.")
  }

  // Pages

  var pagesHeading: String { say("Very large lists", "Très longues listes") }

  var pages: [String] {
    [
      say(
        "The documents above ask for every list whole, which is simplest and cannot be left half "
          + "read. Only where QuickBooks or the program breaks off on a list, say from 10,000 "
          + "elements on, ask for that list page by page instead, 1,000 elements at a time.",
        "Les documents ci-dessus demandent chaque liste entière\u{A0}: c’est le plus simple, et "
          + "rien ne peut rester lu à moitié. Si QuickBooks ou le programme s’interrompt sur une "
          + "liste, disons à partir de 10\u{A0}000 éléments, demandez plutôt cette liste page par "
          + "page, 1\u{A0}000 éléments à la fois."),
      say(
        "Employees, other names, classes and payroll items have no pages. Time is cut by calendar "
          + "month instead.",
        "Les employés, les autres noms, les classes et les éléments de paie n’ont pas de pages. "
          + "Les heures sont plutôt découpées par mois."),
    ]
  }

  var pagesSteps: [String] {
    [
      say(
        "Send the first page and save its answer. Do not end the session: the iteratorID is good "
          + "only as long as it lasts.",
        "Envoyez la première page et enregistrez sa réponse. Ne fermez pas la session\u{A0}: "
          + "l’iteratorID ne vaut que tant qu’elle dure."),
      say(
        "The answer’s first line of the list has iteratorRemainingCount. When it is 0, the list "
          + "is complete.",
        "La première ligne de la liste, dans la réponse, porte iteratorRemainingCount. S’il est 0, "
          + "la liste est complète."),
      say(
        "Otherwise copy its iteratorID into the document for further pages, in the place of the "
          + "zeros, send it, and save the answer under the next number.",
        "Sinon, copiez son iteratorID dans le document des pages suivantes, à la place des zéros, "
          + "envoyez-le et enregistrez la réponse sous le numéro suivant."),
      say(
        "Repeat until 0 remain. The check lists-complete says if a page is missing.",
        "Recommencez jusqu’à ce qu’il en reste 0. Le contrôle lists-complete signale une page "
          + "manquante."),
    ]
  }

  var pagesCaption: String { say("The documents for pages", "Les documents par page") }
}
