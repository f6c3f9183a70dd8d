/// The French counterparts of the English templates, key by key.
let frenchPipelineTemplate = """
  # Un pipeline Timeferry : quelle entreprise, quelles options, quels dossiers.
  #
  # Une ligne qui commence par # et une clé montre un réglage qui n’est pas fait : sa valeur par
  # défaut ou, s’il n’en a pas, un exemple. Pour le faire, enlevez le #. Les chemins partent du
  # dossier de ce fichier. Une clé mal écrite est une erreur : aucune n’est passée sous silence.

  version: 1

  # Le nom du pipeline dans les journaux et les listes; sinon, celui de ce dossier.
  #name: hebdomadaire

  # Le nom du fichier d’entreprise, tel que QuickBooks l’affiche. La livraison d’une autre
  # entreprise est refusée.
  #company: "Érablière du Lac-Clair inc."

  # La langue du terminal : en ou fr.
  language: fr

  # Le dossier des listes exportées de QuickBooks, pour les livraisons qui n’ont que des heures.
  lists: lists

  # Où les livraisons sont déposées pour `timeferry watch`, qui range chacune dans done (faite) ou
  # failed (refusée).
  inbox: inbox

  # Où les traitements sont publiés.
  outbox: outbox

  # Ce qui a déjà été transmis, pour qu’aucune heure ne le soit deux fois. À sauvegarder avec le
  # dossier de sortie.
  ledger: ledger.sqlite

  # Si `timeferry watch` transmet les livraisons; avec false, elles attendent.
  #enabled: true

  # Quand `timeferry watch` prend les livraisons du dossier de réception. Un fichier nommé PAUSE
  # dans ce dossier les fait attendre aussi.
  watch:
    # Combien de secondes une livraison doit rester inchangée pour passer pour complète.
    #quiet-seconds: 10
    # Si la livraison x.zip n’est complète qu’avec un fichier x.zip.ready à côté d’elle.
    #ready-marker: false
    # Les heures locales où les livraisons sont prises; sinon, toute la journée.
    #hours: { from: "18:00", until: "06:00" }
    # Combien de livraisons, et de mégaoctets, sont pris au plus d’un examen à l’autre.
    #deliveries-per-cycle: 50
    #megabytes-per-cycle: 1000

  # Comment un Web Connector de QuickBooks transmet, là où `timeferry connector add` l’a permis.
  # Un fichier nommé PAUSE-QUICKBOOKS dans le dossier de réception le fait attendre, lui seul.
  connector:
    # Après combien de jours les listes sont redemandées à QuickBooks; 0, jamais.
    #lists-days: 7
    # Combien de secondes une mise à jour attend que `timeferry watch` prenne une réponse.
    #answer-wait-seconds: 120

  # Comment comprendre la source.
  source:
    # Un TimeTrackingQueryRs est la source des heures, ou des heures que QuickBooks a déjà :
    # automatic (la source, si la livraison n’a pas d’autres heures), source, in-quickbooks.
    #time-tracking: automatic
    # Comment lire 03/04/2026 dans un fichier IIF : month-first (mois d’abord) ou day-first.
    #day-order: month-first
    # Le premier jour de la semaine dans le logiciel d’où viennent les heures.
    #week-start: monday
    # Ce que signifie un code de tâche qui n’est pas un client : left-out (une pause non payée),
    # regular (heures normales), overtime (supplémentaires), double-time (taux double), vacation
    # (vacances), sick (congé de maladie), leave (autre congé).
    #jobcodes: { Dîner: left-out, Vacances: vacation, Maladie: sick }
    # Les en-têtes d’un fichier CSV pour ces champs, si le compte leur a donné d’autres noms.
    #columns:
      #service-item: "Article de service"
      #class: "Classe"
      #billable: "Facturable"
      #pay-type: "Type de paie"

  # Quelles entrées sont transmises. Les autres finissent hors sélection, avec le motif.
  select:
    #from: 2026-11-01
    #through: 2026-11-14
    # Le dernier jour déjà réglé ailleurs : rien de ce jour ni d’avant n’est transmis.
    #cut-off: 2026-10-31
    # Ne transmettre que les heures approuvées. Celles sans mention sont alors laissées de côté.
    #approved-only: false

  # Ce qui est transmis d’une entrée : off (jamais), optional (si la source l’a) ou required
  # (l’entrée est mise en attente si la source ne l’a pas).
  carry:
    # Les fournisseurs comme travailleurs : off laisse leurs heures de côté, required celles de
    # tous les autres.
    #vendors: optional
    #service-items: optional
    #classes: optional
    #billable: optional
    # Les heures qu’aucune ligne de correspondance n’associe à un élément de salaire :
    # single-earning (le revenu de l’employé, s’il n’en a qu’un de ce type), mapping-only (seule
    # la table décide), off (aucun élément de salaire).
    #wage-items: single-earning
    # Arrondir chaque entrée à des pas de 1 à 60 minutes : nearest (au plus près), up, down.
    #rounding: { minutes: 15, mode: nearest }
    # Si les lignes identiques de la journée d’une personne deviennent une seule entrée.
    #merge-equal-lines: false

  # Les tables de correspondance entre les mots de la source et les noms de QuickBooks. Le fichier
  # mapping-worklist.csv d’un traitement en est une, une fois sa colonne `quickbooks` remplie.
  mapping: [mapping.csv]

  # Une table d’affectation : qui peut travailler à quel projet (colonnes personne et client).
  # Sans elle, tout est permis.
  #assignments: assignments.csv

  # Avec quoi les contrôles comparent, et leur gravité. `timeferry explain` en donne la liste.
  checks:
    # Les renseignements sur la paie qu’aucun fichier de la livraison ne montre : warn (avertir)
    # ou hold (mettre les entrées en attente).
    #unknown: warn
    # Quand la semaine de la source n’est pas celle de QuickBooks : fail (échec), warn (avertir)
    # ou regroup (les lots et les rapports suivent QuickBooks; aucune date ne change).
    #week-start: fail
    # Tout contrôle peut changer de gravité : error (met les entrées en attente), warning ou note.
    #day-total: { fail: warning, unknown: note }
    # De combien de jours les listes peuvent être plus vieilles que les heures.
    #lists-max-age-days: 7
    # Une date de travail hors de ces limites passe pour une faute de frappe.
    #earliest: 1990-01-01
    #latest: 2079-12-31

  output:
    # La version de qbXML des lots, au plus celle que votre QuickBooks prend en charge.
    #qbxml-version: "13.0"
    # Entrées par lot, de 1 à 1000.
    #batch-size: 100
    # Ce que fait QuickBooks après une entrée refusée : continueOnError ou stopOnError.
    #on-error: continueOnError
    # Si le premier lot est un lot témoin : une entrée pour chaque combinaison de type de
    # personne, d’élément de salaire, de statut de facturation et de classe, à charger et à examiner
    # avant le reste.
    #canary: false
    # Si chaque lot est aussi écrit dans timer/, pour l’importation des activités du chronomètre
    # (Timer Activities) : les mêmes heures une fois de plus, dont vous ne chargez QU’UNE forme. Il
    # faut une exportation des listes pour le chronomètre (Timer Lists) du fichier d’entreprise
    # dans la livraison ou parmi les listes.
    #timer: false
    # Si ces fichiers nomment les éléments de salaire (PITEM); que QuickBooks les lise est contesté.
    #timer-wage-items: true
    # Les langues des rapports, dans l’ordre.
    #languages: [en, fr]

  # Ce qui identifie l’entreprise en tête des rapports.
  report:
    # Le titre des pages; sans lui, le nom de l’entreprise.
    #title: "Cèdre et Pierre Paysagistes – paie"
    # Une image PNG ou JPEG d’au plus 256 Kio, à côté de ce fichier, que les pages contiennent.
    #logo: logo.png

  # Combien une archive peut grossir avant d’être refusée, pour qu’aucune ne remplisse le disque;
  # puis ce qu’un document peut demander. Au-delà, le XML est refusé; une ligne est coupée et
  # retenue.
  limits:
    #total-bytes: 8 GiB
    #member-bytes: 4 GiB
    #members: 10000
    # Octets décompressés par octet compressé.
    #ratio: 200
    # Archives l’une dans l’autre.
    #depth: 2
    #name-bytes: 1024
    # Éléments l’un dans l’autre, attributs d’un élément, et octets d’un texte.
    #xml-depth: 64
    #xml-attributes: 32
    #xml-text-bytes: 1 MiB
    # Une ligne IIF ou CSV, une cellule entre guillemets sur plusieurs lignes, et les cellules
    # d’une ligne.
    #line-bytes: 1 MiB
    #quoted-bytes: 64 KiB
    #columns: 4096

  """

let frenchStatementTemplate = """
  # Un bordereau qui peut accompagner une livraison, sous le nom bundle.yaml. Chaque ligne est
  # facultative; ce qu’elle annonce est comparé avec ce que la livraison contient.

  # Le nom du fichier d’entreprise, tel que QuickBooks l’affiche.
  company: "Érablière du Lac-Clair inc."

  # Le logiciel d’où viennent les heures, et le premier jour de sa semaine.
  source: QuickBooks Time
  week-start: sunday

  # La période que la livraison couvre.
  period: { from: 2026-11-01, through: 2026-11-14 }

  # Si tout est approuvé, ou qui l’a approuvé et quand.
  approval: { by: "Mireille Gagnon-Tremblay", on: 2026-11-15 }

  # L’empreinte SHA-256 de chaque fichier, pour que rien ne se perde ni ne change en chemin.
  #files:
  #  rapport.csv: 0000000000000000000000000000000000000000000000000000000000000000

  """
