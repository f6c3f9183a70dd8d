import Console

/// What a browser is shown: the `.qwc` file names this address as the place of support.
enum FrontPage {
  static let text = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Timeferry</title>
    <style>body { font: 1em/1.5 sans-serif; margin: 2em auto; max-width: 38em; padding: 0 1em }\
    </style>
    </head>
    <body>
    <h1>Timeferry</h1>
    <p>This is where the QuickBooks Web Connector hands timesheets over. There is nothing to do \
    here: add the .qwc file that Timeferry wrote to the Web Connector, and type the password that \
    was shown with it. Questions: ask whoever runs Timeferry.</p>
    <p lang="fr">C’est ici que le QuickBooks Web Connector prend les feuilles de temps. Il n’y a \
    rien à faire sur cette page\u{A0}: ajoutez au Web Connector le fichier .qwc que Timeferry a \
    écrit, et entrez le mot de passe affiché en même temps. Pour toute question, adressez-vous à \
    la personne qui s’occupe de Timeferry.</p>
    </body>
    </html>

    """
}
