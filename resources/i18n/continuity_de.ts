<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>continuity</name>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Import a story…</source>
            <translation>Geschichte importieren …</translation>
        </message>
        <message>
            <source>Import again into this project…</source>
            <translation>Erneut in dieses Projekt importieren …</translation>
        </message>
        <message>
            <source>Import a canon pack…</source>
            <translation>Kanon-Paket importieren …</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Beispiel öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Export the manuscript…</source>
            <translation>Manuskript exportieren …</translation>
        </message>
        <message>
            <source>Export the story bible…</source>
            <translation>Story-Bibel exportieren …</translation>
        </message>
        <message>
            <source>Report of the check…</source>
            <translation>Bericht der Prüfung …</translation>
        </message>
        <message>
            <source>Export the picture…</source>
            <translation>Bild exportieren …</translation>
        </message>
        <message>
            <source>Export a canon pack…</source>
            <translation>Kanon-Paket exportieren …</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Find in the chapter</source>
            <translation>Im Kapitel suchen</translation>
        </message>
        <message>
            <source>Replace in the chapter</source>
            <translation>Im Kapitel ersetzen</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Weitersuchen</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Rückwärts suchen</translation>
        </message>
        <message>
            <source>Find in the whole book…</source>
            <translation>Im ganzen Buch suchen …</translation>
        </message>
        <message>
            <source>Emphasis</source>
            <translation>Hervorhebung</translation>
        </message>
        <message>
            <source>Strong emphasis</source>
            <translation>Starke Hervorhebung</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Kommentar …</translation>
        </message>
        <message>
            <source>Next comment</source>
            <translation>Nächster Kommentar</translation>
        </message>
        <message>
            <source>Previous comment</source>
            <translation>Voriger Kommentar</translation>
        </message>
        <message>
            <source>Next misspelling</source>
            <translation>Nächster Schreibfehler</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message>
            <source>Canon</source>
            <translation>Kanon</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Szene</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Story clock</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Two chapters side by side</source>
            <translation>Zwei Kapitel nebeneinander</translation>
        </message>
        <message>
            <source>Go to the page beside</source>
            <translation>Zur Seite daneben</translation>
        </message>
        <message>
            <source>Focus mode</source>
            <translation>Fokus</translation>
        </message>
        <message>
            <source>Typewriter scrolling</source>
            <translation>Schreibmaschinen-Bildlauf</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Go to the page or the warnings</source>
            <translation>Zur Seite oder zu den Warnungen</translation>
        </message>
        <message>
            <source>All commands…</source>
            <translation>Alle Befehle …</translation>
        </message>
        <message>
            <source>Go to…</source>
            <translation>Gehe zu …</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Nächstes Kapitel</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Voriges Kapitel</translation>
        </message>
        <message>
            <source>Add a chapter…</source>
            <translation>Kapitel hinzufügen …</translation>
        </message>
        <message>
            <source>Split here…</source>
            <translation>Hier teilen …</translation>
        </message>
        <message>
            <source>Merge with the next</source>
            <translation>Mit dem nächsten verbinden</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Status words…</source>
            <translation>Status-Wörter …</translation>
        </message>
        <message>
            <source>Trash…</source>
            <translation>Papierkorb …</translation>
        </message>
        <message>
            <source>Take a snapshot…</source>
            <translation>Schnappschuss …</translation>
        </message>
        <message>
            <source>Snapshots…</source>
            <translation>Schnappschüsse …</translation>
        </message>
        <message>
            <source>Goals…</source>
            <translation>Ziele …</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Jetzt prüfen</translation>
        </message>
        <message>
            <source>Declare a fact…</source>
            <translation>Tatsache festlegen …</translation>
        </message>
        <message>
            <source>Rename through the book…</source>
            <translation>Im ganzen Buch umbenennen …</translation>
        </message>
        <message>
            <source>Look for changes by other programs</source>
            <translation>Änderungen anderer Programme suchen</translation>
        </message>
        <message>
            <source>Next warning</source>
            <translation>Nächste Warnung</translation>
        </message>
        <message>
            <source>Previous warning</source>
            <translation>Vorige Warnung</translation>
        </message>
        <message>
            <source>Group the warnings…</source>
            <translation>Warnungen gruppieren …</translation>
        </message>
        <message>
            <source>Show the warning at the caret</source>
            <translation>Warnung am Textcursor zeigen</translation>
        </message>
        <message>
            <source>Go to the first place</source>
            <translation>Zur ersten Stelle</translation>
        </message>
        <message>
            <source>Go to the second place</source>
            <translation>Zur zweiten Stelle</translation>
        </message>
        <message>
            <source>Go to the third place</source>
            <translation>Zur dritten Stelle</translation>
        </message>
        <message>
            <source>Take the fix…</source>
            <translation>Korrektur …</translation>
        </message>
        <message>
            <source>Make canon…</source>
            <translation>Zum Kanon …</translation>
        </message>
        <message>
            <source>Intended…</source>
            <translation>Beabsichtigt …</translation>
        </message>
        <message>
            <source>Different people</source>
            <translation>Andere Person</translation>
        </message>
        <message>
            <source>A dream or a lie</source>
            <translation>Ein Traum oder eine Lüge</translation>
        </message>
        <message>
            <source>Mute…</source>
            <translation>Stumm …</translation>
        </message>
        <message>
            <source>Take the decision back</source>
            <translation>Entscheidung zurücknehmen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>What is this warning?</source>
            <translation>Was bedeutet diese Warnung?</translation>
        </message>
        <message>
            <source>About Continuity</source>
            <translation>Über Continuity</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Story</source>
            <translation>&amp;Geschichte</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Something unexpected happened ({kind}).</source>
            <translation>Etwas Unerwartetes ist geschehen ({kind}).</translation>
        </message>
        <message numerus="yes">
            <source>{count} mentions</source>
            <extracomment>For one: {count} mention</extracomment>
            <translation>
                <numerusform>{count} Nennung</numerusform>
                <numerusform>{count} Nennungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Scenes that play here</source>
            <translation>Szenen, die hier spielen</translation>
        </message>
        <message>
            <source>What is said of it</source>
            <translation>Was darüber gesagt wird</translation>
        </message>
        <message>
            <source>{name}’s</source>
            <translation>gehört {name}</translation>
        </message>
        <message>
            <source>Where it is named</source>
            <translation>Wo es genannt ist</translation>
        </message>
        <message>
            <source>… and further on. “Find in the whole book” has all.</source>
            <translation>… und weiter. „Im ganzen Buch suchen“ hat alles.</translation>
        </message>
        <message>
            <source>Import a canon pack</source>
            <translation>Kanon-Paket importieren</translation>
        </message>
        <message>
            <source>Canon packs (*.toml *.csv)</source>
            <translation>Kanon-Pakete (*.toml *.csv)</translation>
        </message>
        <message numerus="yes">
            <source>{count} lines were taken over.</source>
            <extracomment>For one: {count} line was taken over.</extracomment>
            <translation>
                <numerusform>{count} Zeile wurde übernommen.</numerusform>
                <numerusform>{count} Zeilen wurden übernommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Export a canon pack</source>
            <translation>Kanon-Paket exportieren</translation>
        </message>
        <message>
            <source>Canon pack (*.toml);;Table (*.csv)</source>
            <translation>Kanon-Paket (*.toml);;Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Remove a fact</source>
            <translation>Tatsache entfernen</translation>
        </message>
        <message>
            <source>Change a fact</source>
            <translation>Tatsache ändern</translation>
        </message>
        <message>
            <source>Change the world of the story</source>
            <translation>Welt der Geschichte ändern</translation>
        </message>
        <message>
            <source>The decision was taken back.</source>
            <translation>Die Entscheidung wurde zurückgenommen.</translation>
        </message>
        <message>
            <source>The canon is in {name}.</source>
            <translation>Der Kanon steht in {name}.</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Geschichte</translation>
        </message>
        <message>
            <source>{other} and {name} are one person now.</source>
            <translation>{other} und {name} sind jetzt eine Person.</translation>
        </message>
        <message>
            <source>That is canon now: {name}, {value}.</source>
            <translation>Das ist jetzt Kanon: {name}, {value}.</translation>
        </message>
        <message>
            <source>Name on the sheets</source>
            <translation>Name auf den Blättern</translation>
        </message>
        <message>
            <source>Call it so</source>
            <translation>So nennen</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>Dieselbe Person</translation>
        </message>
        <message>
            <source>They are one</source>
            <translation>Sie sind eins</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Jemand anderes</translation>
        </message>
        <message>
            <source>Part them</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>What is {name} to be called on the sheets?</source>
            <translation>Wie soll {name} auf den Blättern heißen?</translation>
        </message>
        <message>
            <source>{name} is the same person as …</source>
            <translation>{name} ist dieselbe Person wie …</translation>
        </message>
        <message>
            <source>Which of these is not a name of {name}?</source>
            <translation>Was davon ist kein Name von {name}?</translation>
        </message>
        <message>
            <source>The cast was corrected.</source>
            <translation>Die Besetzung wurde berichtigt.</translation>
        </message>
        <message>
            <source>{name} has no other name.</source>
            <translation>{name} hat keinen anderen Namen.</translation>
        </message>
        <message>
            <source>It goes to the trash, from where it can be put back.</source>
            <translation>Es kommt in den Papierkorb und lässt sich von dort zurückholen.</translation>
        </message>
        <message>
            <source>A new scene</source>
            <translation>Eine neue Szene</translation>
        </message>
        <message>
            <source>A new chapter</source>
            <translation>Ein neues Kapitel</translation>
        </message>
        <message>
            <source>Add a chapter</source>
            <translation>Kapitel hinzufügen</translation>
        </message>
        <message>
            <source>What is it called?</source>
            <translation>Wie heißt es?</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>The chapter is in the trash.</source>
            <translation>Das Kapitel liegt im Papierkorb.</translation>
        </message>
        <message>
            <source>The chapter was moved.</source>
            <translation>Das Kapitel wurde verschoben.</translation>
        </message>
        <message>
            <source>Two chapters are one.</source>
            <translation>Zwei Kapitel sind eins.</translation>
        </message>
        <message>
            <source>The scene was moved.</source>
            <translation>Die Szene wurde verschoben.</translation>
        </message>
        <message>
            <source>Remove the scene</source>
            <translation>Szene entfernen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>The scene is in the trash.</source>
            <translation>Die Szene liegt im Papierkorb.</translation>
        </message>
        <message>
            <source>Two scenes are one.</source>
            <translation>Zwei Szenen sind eine.</translation>
        </message>
        <message>
            <source>A scene begins here.</source>
            <translation>Hier beginnt eine Szene.</translation>
        </message>
        <message>
            <source>Rename the chapter</source>
            <translation>Kapitel umbenennen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Move the chapter</source>
            <translation>Kapitel verschieben</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Merge with the next chapter</source>
            <translation>Mit dem nächsten Kapitel verbinden</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Move the scene</source>
            <translation>Szene verschieben</translation>
        </message>
        <message>
            <source>To the end of which chapter?</source>
            <translation>Ans Ende welches Kapitels?</translation>
        </message>
        <message>
            <source>Name the scene</source>
            <translation>Szene benennen</translation>
        </message>
        <message>
            <source>The title stands over it as a heading.</source>
            <translation>Der Titel steht als Überschrift darüber.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Merge with the next scene</source>
            <translation>Mit der nächsten Szene verbinden</translation>
        </message>
        <message>
            <source>Split here</source>
            <translation>Hier teilen</translation>
        </message>
        <message>
            <source>What begins at the caret?</source>
            <translation>Was beginnt am Textcursor?</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>“{title}” begins here.</source>
            <translation>Hier beginnt „{title}“.</translation>
        </message>
        <message>
            <source>Chapter {number}</source>
            <translation>Kapitel {number}</translation>
        </message>
        <message>
            <source>Remove “{title}”</source>
            <translation>„{title}“ entfernen</translation>
        </message>
        <message>
            <source>There is no other chapter.</source>
            <translation>Es gibt kein anderes Kapitel.</translation>
        </message>
        <message>
            <source>Begin a chapter here</source>
            <translation>Hier ein Kapitel beginnen</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>On “{quote}”</source>
            <translation>Zu „{quote}“</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>The comment was removed.</source>
            <translation>Der Kommentar wurde entfernt.</translation>
        </message>
        <message>
            <source>There are no more comments.</source>
            <translation>Es gibt keine weiteren Kommentare.</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} words in this chapter</source>
            <extracomment>For one: {count:,} word in this chapter</extracomment>
            <translation>
                <numerusform>{count:,} Wort im Kapitel</numerusform>
                <numerusform>{count:,} Wörter im Kapitel</numerusform>
            </translation>
        </message>
        <message>
            <source>{some:,} of {words}</source>
            <translation>{some:,} von {words}</translation>
        </message>
        <message>
            <source>{count:,} in the book</source>
            <translation>{count:,} im Buch</translation>
        </message>
        <message>
            <source>Select a warning to see its passages side by side.</source>
            <translation>Wählen Sie eine Warnung, um ihre Stellen nebeneinander zu sehen.</translation>
        </message>
        <message>
            <source>Marked as intended.</source>
            <translation>Als beabsichtigt vermerkt.</translation>
        </message>
        <message>
            <source>That is canon now.</source>
            <translation>Das ist jetzt Kanon.</translation>
        </message>
        <message>
            <source>Noted: these are different people.</source>
            <translation>Vermerkt: Das sind verschiedene Personen.</translation>
        </message>
        <message>
            <source>Noted: a dream or a lie.</source>
            <translation>Vermerkt: ein Traum oder eine Lüge.</translation>
        </message>
        <message>
            <source>Muted.</source>
            <translation>Stummgeschaltet.</translation>
        </message>
        <message>
            <source>Intended</source>
            <translation>Beabsichtigt</translation>
        </message>
        <message>
            <source>Why is this as it should be? You may leave this empty.</source>
            <translation>Warum soll das so sein? Das Feld darf leer bleiben.</translation>
        </message>
        <message>
            <source>Make canon</source>
            <translation>Zum Kanon machen</translation>
        </message>
        <message>
            <source>Which is right? The text will be checked against it.</source>
            <translation>Was ist richtig? Der Text wird daran geprüft.</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stummschalten</translation>
        </message>
        <message>
            <source>Take the fix</source>
            <translation>Korrektur annehmen</translation>
        </message>
        <message>
            <source>What will be changed:</source>
            <translation>Das wird geändert:</translation>
        </message>
        <message>
            <source>Change the text</source>
            <translation>Text ändern</translation>
        </message>
        <message>
            <source>Only this warning</source>
            <translation>Nur diese Warnung</translation>
        </message>
        <message>
            <source>All warnings of this kind</source>
            <translation>Alle Warnungen dieser Art</translation>
        </message>
        <message>
            <source>Warnings of this kind about {name}</source>
            <translation>Warnungen dieser Art zu {name}</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Wird geöffnet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>is the same person as</source>
            <translation>ist dieselbe Person wie</translation>
        </message>
        <message>
            <source>is somebody else than</source>
            <translation>ist jemand anderes als</translation>
        </message>
        <message>
            <source>is to be called</source>
            <translation>soll heißen</translation>
        </message>
        <message>
            <source>is nobody</source>
            <translation>ist niemand</translation>
        </message>
        <message>
            <source>is somebody</source>
            <translation>ist jemand</translation>
        </message>
        <message>
            <source>is a main character</source>
            <translation>ist eine Hauptfigur</translation>
        </message>
        <message>
            <source>is a minor character</source>
            <translation>ist eine Nebenfigur</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Ist</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>You have</source>
            <translation>Bei Ihnen</translation>
        </message>
        <message>
            <source>Import “{name}”</source>
            <translation>„{name}“ importieren</translation>
        </message>
        <message numerus="yes">
            <source>{count} lines are new. Take what you want.</source>
            <extracomment>For one: {count} line is new. Take what you want.</extracomment>
            <translation>
                <numerusform>{count} Zeile ist neu. Nehmen Sie, was Sie wollen.</numerusform>
                <numerusform>{count} Zeilen sind neu. Nehmen Sie, was Sie wollen.</numerusform>
            </translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Was neu ist</translation>
        </message>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source>In this world</source>
            <translation>In dieser Welt</translation>
        </message>
        <message>
            <source>All that “{name}” says is declared here already.</source>
            <translation>Alles, was „{name}“ sagt, ist hier schon festgelegt.</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>“You have” is what is declared here of the same; both will hold.</source>
            <translation>„Bei Ihnen“ ist, was hier schon dazu festgelegt ist; beides wird gelten.</translation>
        </message>
        <message>
            <source>Declare a fact</source>
            <translation>Tatsache festlegen</translation>
        </message>
        <message>
            <source>What you declare outranks what the text says, and the text is checked against it.</source>
            <translation>Was Sie festlegen, geht dem Text vor, und der Text wird daran geprüft.</translation>
        </message>
        <message>
            <source>Declare</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Wrong forms, parted by commas, or nothing</source>
            <translation>Falsche Formen, durch Kommas getrennt, oder nichts</translation>
        </message>
        <message>
            <source>green</source>
            <translation>green</translation>
        </message>
        <message>
            <source>dark brown</source>
            <translation>dark brown</translation>
        </message>
        <message>
            <source>3 May 1982</source>
            <translation>3 May 1982</translation>
        </message>
        <message>
            <source>sister of Tom</source>
            <translation>sister of Tom</translation>
        </message>
        <message>
            <source>lock-keeper</source>
            <translation>lock-keeper</translation>
        </message>
        <message>
            <source>Leave this empty, or say how</source>
            <translation>Leer lassen oder sagen, wie</translation>
        </message>
        <message>
            <source>Leave this empty</source>
            <translation>Leer lassen</translation>
        </message>
        <message>
            <source>Right spelling</source>
            <translation>Richtige Schreibung</translation>
        </message>
        <message>
            <source>Colour of the eyes</source>
            <translation>Augenfarbe</translation>
        </message>
        <message>
            <source>Colour of the hair</source>
            <translation>Haarfarbe</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Statur</translation>
        </message>
        <message>
            <source>Left- or right-handed</source>
            <translation>Links- oder Rechtshänder</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <source>Birth</source>
            <translation>Geburt</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Beruf</translation>
        </message>
        <message>
            <source>Habits</source>
            <translation>Gewohnheiten</translation>
        </message>
        <message>
            <source>Death</source>
            <translation>Tod</translation>
        </message>
        <message>
            <source>Cannot die</source>
            <translation>Kann nicht sterben</translation>
        </message>
        <message>
            <source>A note</source>
            <translation>Eine Notiz</translation>
        </message>
        <message>
            <source>Why, if you like</source>
            <translation>Warum, wenn Sie mögen</translation>
        </message>
        <message>
            <source>Find in the whole book</source>
            <translation>Im ganzen Buch suchen</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Find in every chapter</source>
            <translation>In jedem Kapitel suchen</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Gesuchte Wörter</translation>
        </message>
        <message>
            <source>Leave empty to take the words out</source>
            <translation>Leer lassen, um die Wörter zu streichen</translation>
        </message>
        <message>
            <source>Words to put in their place</source>
            <translation>Wörter an ihrer Stelle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>Replace in {count:,} places</source>
            <extracomment>For one: Replace in {count:,} place</extracomment>
            <translation>
                <numerusform>An {count:,} Stelle ersetzen</numerusform>
                <numerusform>An {count:,} Stellen ersetzen</numerusform>
            </translation>
        </message>
        <message>
            <source>Click on a place to see it on the page.</source>
            <translation>Klicken Sie auf eine Stelle, um sie auf der Seite zu sehen.</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} words</source>
            <extracomment>For one: {count:,} word</extracomment>
            <translation>
                <numerusform>{count:,} Wort</numerusform>
                <numerusform>{count:,} Wörter</numerusform>
            </translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>Jeden Tag</translation>
        </message>
        <message>
            <source>Every session</source>
            <translation>Jede Sitzung</translation>
        </message>
        <message>
            <source>Every chapter</source>
            <translation>Jedes Kapitel</translation>
        </message>
        <message>
            <source>This chapter</source>
            <translation>Dieses Kapitel</translation>
        </message>
        <message>
            <source>The book</source>
            <translation>Das Buch</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Set the goals</source>
            <translation>Ziele setzen</translation>
        </message>
        <message>
            <source>As every chapter</source>
            <translation>Wie jedes Kapitel</translation>
        </message>
        <message>
            <source>No goal</source>
            <translation>Kein Ziel</translation>
        </message>
        <message>
            <source>What you write will be shown here, day by day.</source>
            <translation>Was Sie schreiben, wird hier Tag für Tag gezeigt.</translation>
        </message>
        <message>
            <source>{written} on {some} of the last {days} days</source>
            <translation>{written} an {some} der letzten {days} Tage</translation>
        </message>
        <message>
            <source>{words:,} on each of them</source>
            <translation>{words:,} an jedem davon</translation>
        </message>
        <message>
            <source>{title}: reached</source>
            <translation>{title}: erreicht</translation>
        </message>
        <message>
            <source>the goal reached {days} days in a row</source>
            <translation>das Ziel {days} Tage in Folge erreicht</translation>
        </message>
        <message>
            <source>{days} days in a row</source>
            <translation>{days} Tage in Folge</translation>
        </message>
        <message>
            <source>What the check finds, with the quotes, as one web page.</source>
            <translation>Was die Prüfung findet, mit den Zitaten, als eine Webseite.</translation>
        </message>
        <message>
            <source>With the hints as well</source>
            <translation>Auch mit den Hinweisen</translation>
        </message>
        <message>
            <source>Export the manuscript</source>
            <translation>Manuskript exportieren</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Ort wählen …</translation>
        </message>
        <message>
            <source>Your address, as agents want it on the first page</source>
            <translation>Ihre Adresse, wie Agenturen sie auf der ersten Seite wünschen</translation>
        </message>
        <message>
            <source>My notes to myself</source>
            <translation>Meine Notizen an mich</translation>
        </message>
        <message>
            <source>The comments in the margin</source>
            <translation>Die Kommentare am Rand</translation>
        </message>
        <message>
            <source>The warnings, as comments in the margin</source>
            <translation>Die Warnungen als Kommentare am Rand</translation>
        </message>
        <message>
            <source>The hints as well</source>
            <translation>Auch die Hinweise</translation>
        </message>
        <message>
            <source>Export the story bible</source>
            <translation>Story-Bibel exportieren</translation>
        </message>
        <message>
            <source>The whole bible</source>
            <translation>Die ganze Bibel</translation>
        </message>
        <message>
            <source>Style sheet, a few pages for a copy editor</source>
            <translation>Stilblatt, einige Seiten fürs Lektorat</translation>
        </message>
        <message>
            <source>Every fact with its quotes</source>
            <translation>Jede Tatsache mit ihren Zitaten</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Report of the check</source>
            <translation>Bericht der Prüfung</translation>
        </message>
        <message>
            <source>All {count}, or some, such as 1-3, 5</source>
            <translation>Alle {count} oder einige, etwa 1-3, 5</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Title page</source>
            <translation>Titelseite</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Nothing in the help speaks of that.</source>
            <translation>Nichts in der Hilfe spricht davon.</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Hilfe durchsuchen</translation>
        </message>
        <message>
            <source>Pages of the help</source>
            <translation>Seiten der Hilfe</translation>
        </message>
        <message>
            <source>Page of the help</source>
            <translation>Seite der Hilfe</translation>
        </message>
        <message>
            <source>No warning comes and none goes</source>
            <translation>Keine Warnung kommt hinzu, keine verschwindet</translation>
        </message>
        <message>
            <source>Looking at what this would change …</source>
            <translation>Es wird nachgesehen, was sich dadurch ändert …</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Was sich ändern würde</translation>
        </message>
        <message>
            <source>Look at this before every change of the book’s order</source>
            <translation>Vor jeder Änderung der Reihenfolge danach sehen</translation>
        </message>
        <message>
            <source>{accept} without waiting</source>
            <translation>{accept}, ohne zu warten</translation>
        </message>
        <message>
            <source>What this would change could not be found out</source>
            <translation>Was sich ändern würde, ließ sich nicht feststellen</translation>
        </message>
        <message numerus="yes">
            <source>{count} new warnings</source>
            <extracomment>For one: {count} new warning</extracomment>
            <translation>
                <numerusform>{count} neue Warnung</numerusform>
                <numerusform>{count} neue Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} solved</source>
            <translation>{count} gelöst</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Gelöst</translation>
        </message>
        <message>
            <source>This is what {name} would change. Decisions, declared facts, cards and comments stay; so do author’s notes that the file does not have. It can be undone.</source>
            <translation>Das würde {name} ändern. Entscheidungen, festgelegte Tatsachen, Karten und Kommentare bleiben, ebenso Anmerkungen, die die Datei nicht hat. Es lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Every chapter says what the file says</source>
            <translation>Jedes Kapitel sagt, was die Datei sagt</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Erneut importieren</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In der Datei</translation>
        </message>
        <message>
            <source>What is different</source>
            <translation>Was anders ist</translation>
        </message>
        <message>
            <source>Remove the chapters that the file does not have</source>
            <translation>Kapitel entfernen, die die Datei nicht hat</translation>
        </message>
        <message>
            <source>Take it up</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>What becomes of each chapter</source>
            <translation>Was aus jedem Kapitel wird</translation>
        </message>
        <message numerus="yes">
            <source>I found {count} people. Is this right?</source>
            <extracomment>For one: I found {count} person. Is this right?</extracomment>
            <translation>
                <numerusform>Ich habe {count} Person gefunden. Stimmt das?</numerusform>
                <numerusform>Ich habe {count} Personen gefunden. Stimmt das?</numerusform>
            </translation>
        </message>
        <message>
            <source>Only mentioned</source>
            <translation>Nur erwähnt</translation>
        </message>
        <message>
            <source>main</source>
            <translation>Haupt</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>Auch genannt</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Haupt</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Nennungen</translation>
        </message>
        <message>
            <source>They are one person</source>
            <translation>Sie sind eine Person</translation>
        </message>
        <message>
            <source>Not a person</source>
            <translation>Keine Person</translation>
        </message>
        <message>
            <source>I found nobody with a name.</source>
            <translation>Ich habe niemanden mit einem Namen gefunden.</translation>
        </message>
        <message>
            <source>Beginning of the chapter</source>
            <translation>Anfang des Kapitels</translation>
        </message>
        <message>
            <source>Untick a chapter to leave it out, double-click a title to change it.</source>
            <translation>Haken weg lässt ein Kapitel aus, ein Doppelklick ändert einen Titel.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Merge with the one before</source>
            <translation>Mit dem vorigen verbinden</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} chapters</source>
            <extracomment>For one: {count:,} chapter</extracomment>
            <translation>
                <numerusform>{count:,} Kapitel</numerusform>
                <numerusform>{count:,} Kapitel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} scenes</source>
            <extracomment>For one: {count:,} scene</extracomment>
            <translation>
                <numerusform>{count:,} Szene</numerusform>
                <numerusform>{count:,} Szenen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} author’s notes will be kept, but not read as story.</source>
            <extracomment>For one: {count:,} author’s note will be kept, but not read as story.</extracomment>
            <translation>
                <numerusform>{count:,} Anmerkung wird behalten, aber nicht als Geschichte gelesen.</numerusform>
                <numerusform>{count:,} Anmerkungen werden behalten, aber nicht als Geschichte gelesen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Author’s note: {words}</source>
            <translation>Anmerkung: {words}</translation>
        </message>
        <message>
            <source>The story is copied into a folder of its own. Your file stays as it is.</source>
            <translation>Die Geschichte wird in einen eigenen Ordner kopiert. Ihre Datei bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Import a story</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Reading the story</source>
            <translation>Die Geschichte wird gelesen</translation>
        </message>
        <message>
            <source>{name} is being read.</source>
            <translation>{name} wird gelesen.</translation>
        </message>
        <message>
            <source>Is this how it is divided?</source>
            <translation>Ist es so eingeteilt?</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Untick whoever is not a person, tick who is a main character, change a name by typing. Select several to say that they are one.</source>
            <translation>Haken weg bei allem, was keine Person ist; Haken bei den Hauptfiguren; Namen durch Tippen ändern. Mehrere auswählen, um zu sagen, dass sie eine sind.</translation>
        </message>
        <message>
            <source>Where should it be kept?</source>
            <translation>Wo soll sie liegen?</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Looking for the people</source>
            <translation>Die Personen werden gesucht</translation>
        </message>
        <message>
            <source>The story is being read.</source>
            <translation>Die Geschichte wird gelesen.</translation>
        </message>
        <message>
            <source>This could not be read</source>
            <translation>Das ließ sich nicht lesen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Verfasser</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Where should the project be?</source>
            <translation>Wo soll das Projekt liegen?</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Alle Befehle</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>Was passt</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>How the page will look</source>
            <translation>So wird die Seite aussehen</translation>
        </message>
        <message>
            <source>Rename through the book</source>
            <translation>Im ganzen Buch umbenennen</translation>
        </message>
        <message>
            <source>Who or what is renamed</source>
            <translation>Wer oder was umbenannt wird</translation>
        </message>
        <message>
            <source>The new name</source>
            <translation>Der neue Name</translation>
        </message>
        <message>
            <source>Forms of the name</source>
            <translation>Formen des Namens</translation>
        </message>
        <message>
            <source>to</source>
            <translation>in</translation>
        </message>
        <message>
            <source>Each form can be changed by hand: a nickname, for example, stays as it is.</source>
            <translation>Jede Form lässt sich von Hand ändern; ein Spitzname etwa bleibt, wie er ist.</translation>
        </message>
        <message numerus="yes">
            <source>Rename in {count:,} places</source>
            <extracomment>For one: Rename in {count:,} place</extracomment>
            <translation>
                <numerusform>An {count:,} Stelle umbenennen</numerusform>
                <numerusform>An {count:,} Stellen umbenennen</numerusform>
            </translation>
        </message>
        <message>
            <source>Written in the book</source>
            <translation>Steht im Buch</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Wird zu</translation>
        </message>
        <message>
            <source>Somebody or something is called {new} already. {words}</source>
            <translation>Jemand oder etwas heißt schon {new}. {words}</translation>
        </message>
        <message>
            <source>{words} {doubtful} without a tick may mean somebody else.</source>
            <translation>{words} {doubtful} ohne Haken meinen vielleicht jemand anderen.</translation>
        </message>
        <message>
            <source>Each change will be shown here before it is made.</source>
            <translation>Jede Änderung wird hier gezeigt, bevor sie geschieht.</translation>
        </message>
        <message>
            <source>Find by words or by keys</source>
            <translation>Nach Wörtern oder Tasten suchen</translation>
        </message>
        <message>
            <source>Find a shortcut</source>
            <translation>Tastenkürzel suchen</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>{value}  (changed)</source>
            <translation>{value}  (geändert)</translation>
        </message>
        <message>
            <source>Choose a line, press the new keys, and set them.</source>
            <translation>Zeile wählen, neue Tasten drücken und festlegen.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>These are the keys of “{name}”, which would have none.</source>
            <translation>Das sind die Tasten von „{name}“; es hätte dann keine.</translation>
        </message>
        <message>
            <source>Take them</source>
            <translation>Nehmen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Snapshots</source>
            <translation>Schnappschüsse</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Was sich unterscheidet</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Restore this chapter</source>
            <translation>Dieses Kapitel wiederherstellen</translation>
        </message>
        <message>
            <source>Restore all</source>
            <translation>Alles wiederherstellen</translation>
        </message>
        <message>
            <source>A snapshot keeps the text as it is now. One is made by itself when the project is opened, before a change to many places, and every so often while you write.</source>
            <translation>Ein Schnappschuss bewahrt den Text, wie er jetzt ist. Von selbst entsteht einer, wenn das Projekt geöffnet wird, vor einer Änderung an vielen Stellen und hin und wieder beim Schreiben.</translation>
        </message>
        <message>
            <source>Nothing was changed since.</source>
            <translation>Seitdem wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <source>What was removed</source>
            <translation>Was entfernt wurde</translation>
        </message>
        <message>
            <source>The text</source>
            <translation>Der Text</translation>
        </message>
        <message>
            <source>Chapters and scenes that you remove can be put back from here.</source>
            <translation>Entfernte Kapitel und Szenen lassen sich von hier zurückholen.</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Delete for ever</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>said</source>
            <translation>gesagt</translation>
        </message>
        <message>
            <source>thought</source>
            <translation>gedacht</translation>
        </message>
        <message>
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <source>dreamt</source>
            <translation>geträumt</translation>
        </message>
        <message>
            <source>supposed</source>
            <translation>vermutet</translation>
        </message>
        <message>
            <source>a scene that is gone</source>
            <translation>eine Szene, die es nicht mehr gibt</translation>
        </message>
        <message>
            <source>not {words}</source>
            <translation>nicht {words}</translation>
        </message>
        <message>
            <source>Nothing is said yet of looks, age, family or wounds.</source>
            <translation>Über Aussehen, Alter, Familie oder Wunden ist noch nichts gesagt.</translation>
        </message>
        <message>
            <source>main character</source>
            <translation>Hauptfigur</translation>
        </message>
        <message>
            <source>{relation} of {name}</source>
            <translation>{relation} of {name}</translation>
        </message>
        <message>
            <source>Appears in {place}</source>
            <translation>Tritt auf in {place}</translation>
        </message>
        <message>
            <source>Appears in {number} scenes, from {first} to {last}</source>
            <translation>Tritt in {number} Szenen auf, von {first} bis {last}</translation>
        </message>
        <message>
            <source>Only spoken of, first in {place}</source>
            <translation>Nur erwähnt, zuerst in {place}</translation>
        </message>
        <message>
            <source>{chapter_name}, scene {count}</source>
            <translation>{chapter_name}, Szene {count}</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>jemand</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>von {name}</translation>
        </message>
        <message>
            <source>Find in this chapter</source>
            <translation>In diesem Kapitel suchen</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Alle ersetzen</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Close {name}</source>
            <translation>{name} schließen</translation>
        </message>
        <message>
            <source>Marks of warnings</source>
            <translation>Zeichen der Warnungen</translation>
        </message>
        <message>
            <source>Comments in the margin</source>
            <translation>Kommentare am Rand</translation>
        </message>
        <message>
            <source>Manuscript</source>
            <translation>Manuskript</translation>
        </message>
        <message>
            <source>{value} of {count}</source>
            <translation>{value} von {count}</translation>
        </message>
        <message numerus="yes">
            <source>{count} places</source>
            <extracomment>For one: {count} place</extracomment>
            <translation>
                <numerusform>{count} Stelle</numerusform>
                <numerusform>{count} Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Replaced in {places}</source>
            <translation>Ersetzt: {places}</translation>
        </message>
        <message>
            <source>The page beside</source>
            <translation>Die Seite daneben</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>Stories (*.docx *.odt *.rtf *.epub *.html *.htm *.md *.markdown *.txt *.fountain *.scrivx *.nwx *.msk *.zip);;All files (*)</source>
            <translation>Geschichten (*.docx *.odt *.rtf *.epub *.html *.htm *.md *.markdown *.txt *.fountain *.scrivx *.nwx *.msk *.zip);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Somebody is writing there</source>
            <translation>Dort schreibt jemand</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>A chapter, a scene, a person</source>
            <translation>Ein Kapitel, eine Szene, eine Person</translation>
        </message>
        <message>
            <source>Return goes there, Ctrl+Return lays it beside</source>
            <translation>Eingabe geht hin, Strg+Eingabe legt es daneben</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>{chapter} · Scene {number}</source>
            <translation>{chapter} · Szene {number}</translation>
        </message>
        <message>
            <source>Declared by you</source>
            <translation>Von Ihnen festgelegt</translation>
        </message>
        <message>
            <source>About nobody in particular</source>
            <translation>Niemand Bestimmtes</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>Ungruppiert</translation>
        </message>
        <message>
            <source>By chapter</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>By rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>By severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>Your book</source>
            <translation>Ihr Buch</translation>
        </message>
        <message>
            <source>Chapters and their scenes. Drag them to another place, or split and merge them: what a move would bring is told before it is done.</source>
            <translation>Kapitel und ihre Szenen. Ziehen Sie sie an einen anderen Ort, teilen und verbinden Sie sie: Was eine Verschiebung brächte, wird vorher gesagt.</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>Die Seite</translation>
        </message>
        <message>
            <source>Write here; every word is saved by itself. What does not agree is underlined, each severity with a line of its own. F8 leaves you alone with the text.</source>
            <translation>Hier schreiben Sie; jedes Wort wird von selbst gespeichert. Was nicht übereinstimmt, ist unterstrichen, jede Schwere mit ihrer eigenen Linie. F8 lässt Sie mit dem Text allein.</translation>
        </message>
        <message>
            <source>What does not agree</source>
            <translation>Was nicht übereinstimmt</translation>
        </message>
        <message>
            <source>The warnings, worst first. F4 goes to the next one, and the list can be grouped and searched. Nothing is ever changed without you.</source>
            <translation>Die Warnungen, die schlimmsten zuerst. F4 führt zur nächsten; die Liste lässt sich gruppieren und durchsuchen. Nichts wird je ohne Sie geändert.</translation>
        </message>
        <message>
            <source>Both places, side by side</source>
            <translation>Beide Stellen nebeneinander</translation>
        </message>
        <message>
            <source>Every warning shows the words it rests on. Go to either place, or decide: intended, canon, a dream or a lie, muted. All of it can be undone.</source>
            <translation>Jede Warnung zeigt die Wörter, auf denen sie ruht. Gehen Sie zu einer der Stellen oder entscheiden Sie: beabsichtigt, Kanon, Traum oder Lüge, stumm. Alles lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>The story whole</source>
            <translation>Die ganze Geschichte</translation>
        </message>
        <message>
            <source>Cards, outline, pictures and your canon stand here; the scene, the people and the story clock at the foot. F1 is help, and Ctrl+Shift+P finds every command.</source>
            <translation>Karten, Gliederung, Bilder und Ihr Kanon stehen hier; Szene, Personen und Verlauf unten. F1 ist die Hilfe, Strg+Umschalt+P findet jeden Befehl.</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Anleitung</translation>
        </message>
        <message>
            <source>Formats and templates</source>
            <translation>Formate und Vorlagen</translation>
        </message>
        <message>
            <source>How lengths of time are read</source>
            <translation>Wie Zeitspannen gelesen werden</translation>
        </message>
        <message>
            <source>The reader of people</source>
            <translation>Wie Personen gelesen werden</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Writing {name} …</source>
            <translation>{name} wird geschrieben …</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was written.</source>
            <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>style sheet</source>
            <translation>Stilblatt</translation>
        </message>
        <message>
            <source>bible</source>
            <translation>Bibel</translation>
        </message>
        <message>
            <source>report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>{name} is written.</source>
            <translation>{name} ist geschrieben.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>The whole book</source>
            <translation>Das ganze Buch</translation>
        </message>
        <message>
            <source>Only the chapter on the page</source>
            <translation>Nur das Kapitel auf der Seite</translation>
        </message>
        <message>
            <source>When the project was opened</source>
            <translation>Als das Projekt geöffnet wurde</translation>
        </message>
        <message>
            <source>While writing</source>
            <translation>Beim Schreiben</translation>
        </message>
        <message>
            <source>Take a snapshot</source>
            <translation>Schnappschuss machen</translation>
        </message>
        <message>
            <source>Of what?</source>
            <translation>Wovon?</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Machen</translation>
        </message>
        <message numerus="yes">
            <source>{count} places changed since: gone is struck through, new is underlined.</source>
            <extracomment>For one: {count} place changed since: gone is struck through, new is underlined.</extracomment>
            <translation>
                <numerusform>Seitdem {count} Stelle geändert: Gestrichenes ist durchgestrichen, Neues unterstrichen.</numerusform>
                <numerusform>Seitdem {count} Stellen geändert: Gestrichenes ist durchgestrichen, Neues unterstrichen.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is in the book again.</source>
            <translation>Es ist wieder im Buch.</translation>
        </message>
        <message>
            <source>Before: {what}</source>
            <translation>Vor: {what}</translation>
        </message>
        <message>
            <source>only {title}</source>
            <translation>nur {title}</translation>
        </message>
        <message>
            <source>“{name}” is kept.</source>
            <translation>„{name}“ ist aufbewahrt.</translation>
        </message>
        <message>
            <source>The text is as it was.</source>
            <translation>Der Text ist wie zuvor.</translation>
        </message>
        <message>
            <source>The book is as it was.</source>
            <translation>Das Buch ist wie zuvor.</translation>
        </message>
        <message>
            <source>Removed {moment}</source>
            <translation>Entfernt {moment}</translation>
        </message>
        <message>
            <source>{name}, which is gone</source>
            <translation>{name}, nicht mehr da</translation>
        </message>
        <message>
            <source>Scene {number}: {name}</source>
            <translation>Szene {number}: {name}</translation>
        </message>
        <message>
            <source>status {status}</source>
            <translation>Status {status}</translation>
        </message>
        <message>
            <source>label {label}</source>
            <translation>Etikett {label}</translation>
        </message>
        <message numerus="yes">
            <source>{count} warnings</source>
            <extracomment>For one: {count} warning</extracomment>
            <translation>
                <numerusform>{count} Warnung</numerusform>
                <numerusform>{count} Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Story time</source>
            <translation>Handlungszeit</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Point of view</source>
            <translation>Perspektive</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Etikett</translation>
        </message>
        <message>
            <source>Synopsis</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Tatsachen</translation>
        </message>
        <message>
            <source>World</source>
            <translation>Welt</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>What you declare here outranks what the text says: the right spelling of a name, the colour of somebody’s eyes, who cannot die. The text is checked against it.</source>
            <translation>Was Sie hier festlegen, geht dem Text vor: die richtige Schreibung eines Namens, eine Augenfarbe, wer nicht sterben kann. Der Text wird daran geprüft.</translation>
        </message>
        <message>
            <source>Find a fact</source>
            <translation>Tatsache suchen</translation>
        </message>
        <message>
            <source>Double-click or F2 changes a cell. Every change can be undone.</source>
            <translation>Doppelklick oder F2 ändert ein Feld. Jede Änderung lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Facts declared</source>
            <translation>Festgelegte Tatsachen</translation>
        </message>
        <message>
            <source>Import a pack…</source>
            <translation>Import …</translation>
        </message>
        <message>
            <source>Export a pack…</source>
            <translation>Export …</translation>
        </message>
        <message numerus="yes">
            <source>{count} questions</source>
            <extracomment>For one: {count} question</extracomment>
            <translation>
                <numerusform>{count} Frage</numerusform>
                <numerusform>{count} Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Every scene will have a card here, to read and to move.</source>
            <translation>Jede Szene bekommt hier eine Karte zum Lesen und Verschieben.</translation>
        </message>
        <message>
            <source>Cards of the scenes</source>
            <translation>Karten der Szenen</translation>
        </message>
        <message numerus="yes">
            <source>{count} scenes</source>
            <extracomment>For one: {count} scene</extracomment>
            <translation>
                <numerusform>{count} Szene</numerusform>
                <numerusform>{count} Szenen</numerusform>
            </translation>
        </message>
        <message>
            <source>Scene {number}</source>
            <translation>Szene {number}</translation>
        </message>
        <message>
            <source>Add a chapter after this…</source>
            <translation>Kapitel danach hinzufügen …</translation>
        </message>
        <message>
            <source>Rename chapter…</source>
            <translation>Kapitel umbenennen …</translation>
        </message>
        <message>
            <source>Remove chapter</source>
            <translation>Kapitel entfernen</translation>
        </message>
        <message>
            <source>Name the scene…</source>
            <translation>Szene benennen …</translation>
        </message>
        <message>
            <source>Move to another chapter…</source>
            <translation>In ein anderes Kapitel verschieben …</translation>
        </message>
        <message>
            <source>Remove scene</source>
            <translation>Szene entfernen</translation>
        </message>
        <message>
            <source>Chapters and scenes</source>
            <translation>Kapitel und Szenen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>The comment</source>
            <translation>Der Kommentar</translation>
        </message>
        <message>
            <source>on no words</source>
            <translation>zu keinen Wörtern</translation>
        </message>
        <message>
            <source>Show comments that are done with</source>
            <translation>Erledigte Kommentare zeigen</translation>
        </message>
        <message>
            <source>Select words on the page and press Ctrl+Shift+M to say something of them.</source>
            <translation>Wählen Sie Wörter auf der Seite und drücken Sie Strg+Umschalt+M, um etwas dazu zu sagen.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antworten</translation>
        </message>
        <message numerus="yes">
            <source>{count} answers</source>
            <extracomment>For one: {count} answer</extracomment>
            <translation>
                <numerusform>{count} Antwort</numerusform>
                <numerusform>{count} Antworten</numerusform>
            </translation>
        </message>
        <message>
            <source>Every comment of this chapter is done with.</source>
            <translation>Jeder Kommentar dieses Kapitels ist erledigt.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <source>Put the caret into a scene: its hour, its place and its people will stand here.</source>
            <translation>Setzen Sie den Textcursor in eine Szene: Ihre Stunde, ihr Ort und ihre Personen stehen dann hier.</translation>
        </message>
        <message>
            <source>What the story tells of the scene</source>
            <translation>Was die Geschichte von der Szene erzählt</translation>
        </message>
        <message>
            <source>Every scene will have a row here, with its time, its people and how far it is.</source>
            <translation>Jede Szene bekommt hier eine Zeile mit ihrer Zeit, ihren Personen und ihrem Stand.</translation>
        </message>
        <message>
            <source>Back to the order of the book</source>
            <translation>Zurück zur Reihenfolge des Buchs</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns of the outline</source>
            <translation>Spalten der Gliederung</translation>
        </message>
        <message>
            <source>Outline of the scenes</source>
            <translation>Gliederung der Szenen</translation>
        </message>
        <message>
            <source>By {title}; the book stays as it is</source>
            <translation>Nach {title}; das Buch bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Name on the sheets…</source>
            <translation>Name auf den Blättern …</translation>
        </message>
        <message>
            <source>Is the same person as…</source>
            <translation>Ist dieselbe Person wie …</translation>
        </message>
        <message>
            <source>A name is somebody else’s…</source>
            <translation>Ein Name gehört jemand anderem …</translation>
        </message>
        <message>
            <source>Main character</source>
            <translation>Hauptfigur</translation>
        </message>
        <message>
            <source>Minor character</source>
            <translation>Nebenfigur</translation>
        </message>
        <message>
            <source>Sheet of the person</source>
            <translation>Blatt der Person</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Person suchen</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Berichtigen …</translation>
        </message>
        <message>
            <source>Rename, merge or drop the person selected, or declare a fact</source>
            <translation>Die gewählte Person umbenennen, verbinden oder streichen oder eine Tatsache festlegen</translation>
        </message>
        <message>
            <source>Whoever has a name in the story will be listed here.</source>
            <translation>Wer in der Geschichte einen Namen hat, steht hier.</translation>
        </message>
        <message>
            <source>Go to the words</source>
            <translation>Zu den Wörtern</translation>
        </message>
        <message>
            <source>This is right: make it canon</source>
            <translation>Das ist richtig: zum Kanon machen</translation>
        </message>
        <message>
            <source>This is wrong: declare what is right…</source>
            <translation>Das ist falsch: festlegen, was richtig ist …</translation>
        </message>
        <message>
            <source>When the scenes play will be seen here, once the story says it: a date, “an hour later”.</source>
            <translation>Wann die Szenen spielen, ist hier zu sehen, sobald die Geschichte es sagt: ein Datum, „an hour later“.</translation>
        </message>
        <message>
            <source>Who is in which scene will be seen here, once somebody has a name.</source>
            <translation>Wer in welcher Szene ist, ist hier zu sehen, sobald jemand einen Namen hat.</translation>
        </message>
        <message>
            <source>Injuries, deaths and looks will be seen here, once the story speaks of them.</source>
            <translation>Verletzungen, Tode und Aussehen sind hier zu sehen, sobald die Geschichte davon spricht.</translation>
        </message>
        <message>
            <source>Who is whose sister will be seen here, once the story says it, or you (Ctrl+D).</source>
            <translation>Wer wessen Schwester ist, ist hier zu sehen, sobald die Geschichte es sagt, oder Sie (Strg+D).</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Smaller (−)</source>
            <translation>Kleiner (−)</translation>
        </message>
        <message>
            <source>As large as the room (0)</source>
            <translation>So groß wie der Platz (0)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Größer (+)</translation>
        </message>
        <message>
            <source>Save the picture as SVG or PNG</source>
            <translation>Das Bild als SVG oder PNG speichern</translation>
        </message>
        <message>
            <source>Back to the text (Esc)</source>
            <translation>Zurück zum Text (Esc)</translation>
        </message>
        <message>
            <source>Places and things</source>
            <translation>Orte und Dinge</translation>
        </message>
        <message>
            <source>Sheet of the place or thing</source>
            <translation>Blatt des Orts oder Dings</translation>
        </message>
        <message>
            <source>Find a place or a thing</source>
            <translation>Ort oder Ding suchen</translation>
        </message>
        <message>
            <source>Places with a name and things that come again will be listed here.</source>
            <translation>Orte mit einem Namen und Dinge, die wiederkehren, stehen hier.</translation>
        </message>
        <message>
            <source>thing</source>
            <translation>Ding</translation>
        </message>
        <message>
            <source>place</source>
            <translation>Ort</translation>
        </message>
        <message numerus="yes">
            <source>said {count} times</source>
            <extracomment>For one: said {count} time</extracomment>
            <translation>
                <numerusform>{count}-mal gesagt</numerusform>
                <numerusform>{count}-mal gesagt</numerusform>
            </translation>
        </message>
        <message>
            <source>Dream or lie</source>
            <translation>Traum / Lüge</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>You said that this is intended.</source>
            <translation>Sie haben gesagt, dass das beabsichtigt ist.</translation>
        </message>
        <message>
            <source>You said which one is right.</source>
            <translation>Sie haben gesagt, was richtig ist.</translation>
        </message>
        <message>
            <source>You said that these are different people.</source>
            <translation>Sie haben gesagt, dass das verschiedene Personen sind.</translation>
        </message>
        <message>
            <source>You said that this is a dream or a lie.</source>
            <translation>Sie haben gesagt, dass das ein Traum oder eine Lüge ist.</translation>
        </message>
        <message>
            <source>This rule is muted here.</source>
            <translation>Diese Regel ist hier stumm.</translation>
        </message>
        <message>
            <source>The reason</source>
            <translation>Der Grund</translation>
        </message>
        <message>
            <source>The warning in full</source>
            <translation>Die ganze Warnung</translation>
        </message>
        <message>
            <source>the length</source>
            <translation>die Dauer</translation>
        </message>
        <message>
            <source>the length of the {process}</source>
            <translation>die Dauer: {process}</translation>
        </message>
        <message>
            <source>what is left</source>
            <translation>was noch bleibt</translation>
        </message>
        <message>
            <source>what is left of the {process}</source>
            <translation>was noch bleibt: {process}</translation>
        </message>
        <message>
            <source>what is gone</source>
            <translation>was vergangen ist</translation>
        </message>
        <message>
            <source>what is gone of the {process}</source>
            <translation>was vergangen ist: {process}</translation>
        </message>
        <message>
            <source>the story moves on</source>
            <translation>die Geschichte geht weiter</translation>
        </message>
        <message>
            <source>no time said</source>
            <translation>keine Zeit genannt</translation>
        </message>
        <message>
            <source>What the story says about time will be listed here.</source>
            <translation>Was die Geschichte über Zeit sagt, steht hier.</translation>
        </message>
        <message>
            <source>Nothing here contradicts itself.</source>
            <translation>Hier widerspricht sich nichts.</translation>
        </message>
        <message>
            <source>Filter by words, person or rule</source>
            <translation>Nach Wörtern, Person, Regel filtern</translation>
        </message>
        <message>
            <source>Filter warnings</source>
            <translation>Warnungen filtern</translation>
        </message>
        <message>
            <source>Show what you have decided upon</source>
            <translation>Zeigen, worüber Sie entschieden haben</translation>
        </message>
        <message>
            <source>Show decided warnings, {count}</source>
            <translation>Entschiedene Warnungen zeigen, {count}</translation>
        </message>
        <message>
            <source>New {new}</source>
            <translation>Neu {new}</translation>
        </message>
        <message>
            <source>Only what is new since the last session</source>
            <translation>Nur, was seit der letzten Sitzung neu ist</translation>
        </message>
        <message>
            <source>Show only what is new since the last session, {new}</source>
            <translation>Nur zeigen, was seit der letzten Sitzung neu ist, {new}</translation>
        </message>
        <message>
            <source>Group the warnings, now: {words}</source>
            <translation>Warnungen gruppieren, jetzt: {words}</translation>
        </message>
        <message>
            <source>Group by chapter, person, rule or severity</source>
            <translation>Nach Kapitel, Person, Regel oder Schwere gruppieren</translation>
        </message>
        <message>
            <source>What you decide about warnings is kept here, and can be taken back.</source>
            <translation>Was Sie über Warnungen entscheiden, bleibt hier und lässt sich zurücknehmen.</translation>
        </message>
        <message>
            <source>The story is being read. What does not agree will be listed here.</source>
            <translation>Die Geschichte wird gelesen. Was nicht übereinstimmt, steht dann hier.</translation>
        </message>
        <message>
            <source>Nothing is new since the last session.</source>
            <translation>Seit der letzten Sitzung ist nichts neu.</translation>
        </message>
        <message>
            <source>No warning has these words.</source>
            <translation>Keine Warnung hat diese Wörter.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing here contradicts itself. {count} quiet notes are hidden.</source>
            <extracomment>For one: Nothing here contradicts itself. {count} quiet note is hidden.</extracomment>
            <translation>
                <numerusform>Hier widerspricht sich nichts. {count} leiser Hinweis ist verborgen.</numerusform>
                <numerusform>Hier widerspricht sich nichts. {count} leise Hinweise sind verborgen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show {name}, {count}</source>
            <translation>{name} zeigen, {count}</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>cannot both be true</source>
            <translation>kann nicht beides wahr sein</translation>
        </message>
        <message>
            <source>an editor would ask</source>
            <translation>ein Lektorat würde fragen</translation>
        </message>
        <message>
            <source>quiet notes</source>
            <translation>leise Hinweise</translation>
        </message>
        <message>
            <source>A Word file, EPUB, Markdown or plain text</source>
            <translation>Word-Datei, EPUB, Markdown oder reiner Text</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>A folder that Continuity has made</source>
            <translation>Ein Ordner, den Continuity angelegt hat</translation>
        </message>
        <message>
            <source>Start a new one</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>An empty project to write in</source>
            <translation>Ein leeres Projekt zum Schreiben</translation>
        </message>
        <message>
            <source>Look at the sample</source>
            <translation>Beispiel ansehen</translation>
        </message>
        <message>
            <source>A short novel with faults planted in it</source>
            <translation>Ein kurzer Roman mit eingebauten Fehlern</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>Finds where your story contradicts itself, and shows you both places.</source>
            <translation>Findet, wo Ihre Geschichte sich widerspricht, und zeigt beide Stellen.</translation>
        </message>
        <message>
            <source>Or drop a manuscript on this window.</source>
            <translation>Oder ziehen Sie ein Manuskript auf dieses Fenster.</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <source>Take the tour: five steps, with the sample</source>
            <translation>Rundgang: fünf Schritte, am Beispiel</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <source>{some:,} of {goal:,}</source>
            <translation>{some:,} von {goal:,}</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Open in the draft</source>
            <translation>Im Entwurf öffnen</translation>
        </message>
        <message>
            <source>Goal in words</source>
            <translation>Ziel in Wörtern</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>What happens here</source>
            <translation>Was hier geschieht</translation>
        </message>
        <message>
            <source>Only for you</source>
            <translation>Nur für Sie</translation>
        </message>
        <message>
            <source>{chapter_name} · Scene {number}</source>
            <translation>{chapter_name} · Szene {number}</translation>
        </message>
        <message>
            <source>the text raises this no longer</source>
            <translation>der Text wirft das nicht mehr auf</translation>
        </message>
        <message>
            <source>Whatever you decide upon a warning — intended, canon, muted — will be listed here, and can be taken back.</source>
            <translation>Was immer Sie über eine Warnung entscheiden – beabsichtigt, Kanon, stumm –, steht hier und lässt sich zurücknehmen.</translation>
        </message>
        <message>
            <source>A warning comes back when its decision is taken back.</source>
            <translation>Eine Warnung kehrt zurück, wenn ihre Entscheidung zurückgenommen wird.</translation>
        </message>
        <message>
            <source>Decisions, the latest first</source>
            <translation>Entscheidungen, die neueste zuerst</translation>
        </message>
        <message>
            <source>Show the warning</source>
            <translation>Warnung zeigen</translation>
        </message>
        <message>
            <source>everybody and everything</source>
            <translation>alle und alles</translation>
        </message>
        <message>
            <source>Muted: {kind}, for {whom}</source>
            <translation>Stumm: {kind}, für {whom}</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>What is being done</source>
            <translation>Was gerade geschieht</translation>
        </message>
        <message>
            <source>Key: {keys}</source>
            <translation>Taste: {keys}</translation>
        </message>
        <message>
            <source>Capitals matter</source>
            <translation>Groß- und Kleinschreibung beachten</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Nur ganze Wörter</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulärer Ausdruck</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} places</source>
            <extracomment>For one: {count:,} place</extracomment>
            <translation>
                <numerusform>{count:,} Stelle</numerusform>
                <numerusform>{count:,} Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>{places} in {chapters}.</source>
            <translation>{places} in {chapters}.</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Nichts gefunden.</translation>
        </message>
        <message>
            <source>The first {most:,} places are listed. There may be more.</source>
            <translation>Die ersten {most:,} Stellen sind aufgeführt. Es kann mehr geben.</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Gefundene Stellen</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>{counted} Double-click a chapter to see its places.</source>
            <translation>{counted} Doppelklick auf ein Kapitel zeigt seine Stellen.</translation>
        </message>
        <message>
            <source>Looking for suggestions …</source>
            <translation>Vorschläge werden gesucht …</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>Keine Vorschläge</translation>
        </message>
        <message>
            <source>Step {number} of {all}</source>
            <translation>Schritt {number} von {all}</translation>
        </message>
        <message>
            <source>Skip the tour</source>
            <translation>Rundgang überspringen</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Nicht gesagt</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>Named people</source>
            <translation>Genannte</translation>
        </message>
        <message>
            <source>The world of the story</source>
            <translation>Die Welt der Geschichte</translation>
        </message>
        <message>
            <source>What is so in this world and not in ours. Where you say so, the warnings that would complain of it keep silent.</source>
            <translation>Was in dieser Welt anders ist als in unserer. Wo Sie es sagen, schweigen die Warnungen, die sich daran stören würden.</translation>
        </message>
        <message>
            <source>Words that speak of it: {words}</source>
            <translation>Wörter, die davon sprechen: {words}</translation>
        </message>
        <message>
            <source>Names, parted by commas</source>
            <translation>Namen, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Names of those for whom {words}</source>
            <translation>Namen derer, für die gilt: {words}</translation>
        </message>
        <message>
            <source>The story seems to say so. Is it?</source>
            <translation>Die Geschichte scheint es zu sagen. Stimmt es?</translation>
        </message>
        <message>
            <source>Yes, for everybody</source>
            <translation>Ja, für alle</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>For whom: {words}</source>
            <translation>Für wen: {words}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>{weekday} {day} {month}</source>
            <translation>{weekday}, {day}. {month}</translation>
        </message>
        <message>
            <source>Words of each day</source>
            <translation>Wörter jedes Tages</translation>
        </message>
        <message>
            <source>{day} {month}</source>
            <translation>{day}. {month}</translation>
        </message>
        <message>
            <source>People and scenes</source>
            <translation>Anwesenheit</translation>
        </message>
        <message>
            <source>■ present    ○ only mentioned    tinted: looks back, or dreamt</source>
            <translation>■ anwesend    ○ nur erwähnt    getönt: Rückblick oder Traum</translation>
        </message>
        <message>
            <source>{name} is there</source>
            <translation>{name} ist da</translation>
        </message>
        <message>
            <source>{name} is only mentioned</source>
            <translation>{name} wird nur erwähnt</translation>
        </message>
        <message numerus="yes">
            <source>There in {count} scenes</source>
            <extracomment>For one: There in {count} scene</extracomment>
            <translation>
                <numerusform>In {count} Szene da</numerusform>
                <numerusform>In {count} Szenen da</numerusform>
            </translation>
        </message>
        <message>
            <source>{one}: {word} of {other}</source>
            <translation>{one}: {word} of {other}</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Beziehungen</translation>
        </message>
        <message>
            <source>elder generations above    the word on a line is what the one at the dot is to the other</source>
            <translation>ältere Generationen oben    das Wort an einer Linie sagt, was die Person am Punkt der anderen ist</translation>
        </message>
        <message>
            <source>Dreamt</source>
            <translation>Geträumt</translation>
        </message>
        <message>
            <source>Looks back</source>
            <translation>Rückblick</translation>
        </message>
        <message>
            <source>Injuries and looks</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>● told    ○ only said, thought or dreamt    solid: from first to last word of it    dashed: not said to be over    brackets join what does not agree</source>
            <translation>● erzählt    ○ nur gesagt, gedacht oder geträumt    durchgezogen: vom ersten bis zum letzten Wort davon    gestrichelt: kein Ende genannt    Klammern verbinden, was nicht übereinstimmt</translation>
        </message>
        <message numerus="yes">
            <source>{count} hours</source>
            <extracomment>For one: {count} hour</extracomment>
            <translation>
                <numerusform>{count} Stunde</numerusform>
                <numerusform>{count} Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>{weekday} {day} {month} {year}</source>
            <translation>{weekday}, {day}. {month} {year}</translation>
        </message>
        <message numerus="yes">
            <source>{count} years</source>
            <extracomment>For one: {count} year</extracomment>
            <translation>
                <numerusform>{count} Jahr</numerusform>
                <numerusform>{count} Jahre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} months</source>
            <extracomment>For one: {count} month</extracomment>
            <translation>
                <numerusform>{count} Monat</numerusform>
                <numerusform>{count} Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days</source>
            <extracomment>For one: {count} day</extracomment>
            <translation>
                <numerusform>{count} Tag</numerusform>
                <numerusform>{count} Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <source>● the time is said    ○ right behind the scene before    ◆ looks back or dreamt    brackets join what does not agree</source>
            <translation>● die Zeit ist genannt    ○ gleich nach der Szene davor    ◆ Rückblick oder Traum    Klammern verbinden, was nicht übereinstimmt</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Zu anderer Zeit</translation>
        </message>
        <message>
            <source>Day {number}</source>
            <translation>Tag {number}</translation>
        </message>
        <message>
            <source>Outside the course of the story</source>
            <translation>Außerhalb des Verlaufs der Geschichte</translation>
        </message>
        <message>
            <source>No time is said</source>
            <translation>Keine Zeit genannt</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Export the picture</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <source>Drawing (*.svg);;Image (*.png)</source>
            <translation>Zeichnung (*.svg);;Bild (*.png)</translation>
        </message>
        <message>
            <source>There is nothing in this picture yet.</source>
            <translation>In diesem Bild ist noch nichts.</translation>
        </message>
        <message>
            <source>The picture is in {name}.</source>
            <translation>Das Bild liegt in {name}.</translation>
        </message>
        <message>
            <source>Status words</source>
            <translation>Status-Wörter</translation>
        </message>
        <message>
            <source>How far can a scene or chapter be? In the order of the work, parted by commas.</source>
            <translation>Wie weit kann eine Szene oder ein Kapitel sein? In der Reihenfolge der Arbeit, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Of the menus and messages, from the next start on; warnings are in English</source>
            <translation>Der Menüs und Meldungen, vom nächsten Start an; Warnungen sind englisch</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Light, dark, of high contrast, or as the desktop is</source>
            <translation>Hell, dunkel, mit hohem Kontrast oder wie der Desktop</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Schriftart</translation>
        </message>
        <message>
            <source>Of the page and of quotes</source>
            <translation>Der Seite und der Zitate</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Of the letters on the page, in pixels</source>
            <translation>Der Buchstaben auf der Seite, in Pixeln</translation>
        </message>
        <message>
            <source>Line length</source>
            <translation>Zeilenlänge</translation>
        </message>
        <message>
            <source>Characters in a full line of the page</source>
            <translation>Zeichen in einer vollen Zeile der Seite</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Zeilenhöhe</translation>
        </message>
        <message>
            <source>As a multiple of the letters’ own</source>
            <translation>Als Vielfaches der Buchstabenhöhe</translation>
        </message>
        <message>
            <source>First-line indent</source>
            <translation>Erstzeileneinzug</translation>
        </message>
        <message>
            <source>In widths of a letter; 0 for none</source>
            <translation>In Buchstabenbreiten; 0 für keinen</translation>
        </message>
        <message>
            <source>Check while typing</source>
            <translation>Beim Tippen prüfen</translation>
        </message>
        <message>
            <source>After a pause; otherwise with F9, and when saving</source>
            <translation>Nach einer Pause; sonst mit F9 und beim Speichern</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Rechtschreibung</translation>
        </message>
        <message>
            <source>Either takes British forms for right as well as American ones</source>
            <translation>Beides lässt britische wie amerikanische Formen gelten</translation>
        </message>
        <message>
            <source>Smart quotes</source>
            <translation>Typografische Zeichen</translation>
        </message>
        <message>
            <source>“Curly” quotation marks, dashes and dots as you type</source>
            <translation>“Runde” Anführungszeichen, Striche und Punkte beim Tippen</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Schreibmaschine</translation>
        </message>
        <message>
            <source>The line being written stays in the middle</source>
            <translation>Die geschriebene Zeile bleibt in der Mitte</translation>
        </message>
        <message>
            <source>Fade the rest</source>
            <translation>Übriges verblassen</translation>
        </message>
        <message>
            <source>In focus mode, all but the paragraph being written</source>
            <translation>Im Fokus alles außer dem Absatz, der entsteht</translation>
        </message>
        <message>
            <source>Rename {old} to {new}</source>
            <translation>{old} in {new} umbenennen</translation>
        </message>
        <message>
            <source>Nobody and nothing has a name yet.</source>
            <translation>Noch hat niemand und nichts einen Namen.</translation>
        </message>
        <message>
            <source>{old} is {new} now, in {places}.</source>
            <translation>{old} heißt jetzt {new}: {places}.</translation>
        </message>
        <message>
            <source>Replace “{words}” by “{new}”</source>
            <translation>„{words}“ durch „{new}“ ersetzen</translation>
        </message>
        <message>
            <source>Take “{words}” out</source>
            <translation>„{words}“ streichen</translation>
        </message>
        <message numerus="yes">
            <source>Replaced in {count:,} places.</source>
            <extracomment>For one: Replaced in {count:,} place.</extracomment>
            <translation>
                <numerusform>An {count:,} Stelle ersetzt.</numerusform>
                <numerusform>An {count:,} Stellen ersetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>What the story tells of this scene will stand here once it was read.</source>
            <translation>Was die Geschichte von dieser Szene erzählt, steht hier, sobald sie gelesen ist.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Anwesend</translation>
        </message>
        <message>
            <source>How it is told</source>
            <translation>Wie erzählt wird</translation>
        </message>
        <message>
            <source>{who}’s point of view</source>
            <translation>Perspektive: {who}</translation>
        </message>
        <message>
            <source>Nobody’s point of view</source>
            <translation>Niemandes Perspektive</translation>
        </message>
        <message>
            <source>Past tense</source>
            <translation>Vergangenheit</translation>
        </message>
        <message>
            <source>Present tense</source>
            <translation>Gegenwart</translation>
        </message>
        <message>
            <source>Past and present tense</source>
            <translation>Vergangenheit und Gegenwart</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Jemand</translation>
        </message>
        <message>
            <source>The story does not say.</source>
            <translation>Die Geschichte sagt es nicht.</translation>
        </message>
        <message>
            <source>Nobody with a name.</source>
            <translation>Niemand mit einem Namen.</translation>
        </message>
        <message>
            <source>Comings and goings</source>
            <translation>Kommen und Gehen</translation>
        </message>
        <message>
            <source>{who} comes</source>
            <translation>{who} kommt</translation>
        </message>
        <message>
            <source>{who} goes</source>
            <translation>{who} geht</translation>
        </message>
        <message>
            <source>Injuries not said to be over</source>
            <translation>Verletzungen ohne genanntes Ende</translation>
        </message>
        <message>
            <source>in the first person</source>
            <translation>in der ersten Person</translation>
        </message>
        <message>
            <source>in the third person</source>
            <translation>in der dritten Person</translation>
        </message>
        <message>
            <source>A dream</source>
            <translation>Ein Traum</translation>
        </message>
        <message>
            <source>The text was changed.</source>
            <translation>Der Text wurde geändert.</translation>
        </message>
        <message>
            <source>The words that the fix would change are no longer there.</source>
            <translation>Die Wörter, die die Korrektur ändern würde, sind nicht mehr da.</translation>
        </message>
        <message>
            <source>Add “{word}” to my words</source>
            <translation>„{word}“ zu meinen Wörtern</translation>
        </message>
        <message>
            <source>Ignore “{word}” for now</source>
            <translation>„{word}“ vorerst übergehen</translation>
        </message>
        <message>
            <source>Spelling is off; Preferences turn it on.</source>
            <translation>Die Rechtschreibung ist aus; die Einstellungen schalten sie ein.</translation>
        </message>
        <message>
            <source>No word of this chapter is spelled wrong.</source>
            <translation>Kein Wort dieses Kapitels ist falsch geschrieben.</translation>
        </message>
        <message>
            <source>Add “{word}” to this book</source>
            <translation>„{word}“ zu diesem Buch</translation>
        </message>
        <message>
            <source>Take “{word}” off my words</source>
            <translation>„{word}“ aus meinen Wörtern nehmen</translation>
        </message>
        <message>
            <source>{some:,} {where}</source>
            <translation>{some:,} {where}</translation>
        </message>
        <message>
            <source>{some:,} of {goal:,} {where}</source>
            <translation>{some:,} von {goal:,} {where}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>this session</source>
            <translation>in dieser Sitzung</translation>
        </message>
        <message>
            <source>in this chapter</source>
            <translation>im Kapitel</translation>
        </message>
        <message>
            <source>in the book</source>
            <translation>im Buch</translation>
        </message>
        <message>
            <source>What you typed could not be saved, so the project stays open.</source>
            <translation>Was Sie getippt haben, ließ sich nicht speichern; das Projekt bleibt offen.</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Schließen, ohne zu speichern</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Nur lesen</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Neu starten</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>
Version {version}

Continuity finds where a story contradicts itself, and shows both places. Everything stays on this
machine: no network, no account, no text that it did not find in yours.
</source>
            <translation>
Version {version}

Continuity findet, wo eine Geschichte sich widerspricht, und zeigt beide Stellen. Alles bleibt auf
diesem Rechner: kein Netz, kein Konto, kein Text, der nicht in Ihrem steht.
</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>There is no other chapter to lay beside.</source>
            <translation>Es gibt kein anderes Kapitel, das daneben liegen könnte.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>American</source>
            <translation>Amerikanisch</translation>
        </message>
        <message>
            <source>Either</source>
            <translation>Beides</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Hoher Kontrast, hell</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Hoher Kontrast, dunkel</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Eyes</source>
            <translation>Augen</translation>
        </message>
        <message>
            <source>Hair</source>
            <translation>Haare</translation>
        </message>
        <message>
            <source>Handedness</source>
            <translation>Händigkeit</translation>
        </message>
        <message>
            <source>Clothes</source>
            <translation>Kleidung</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Injuries</source>
            <translation>Verletzungen</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Taten</translation>
        </message>
        <message>
            <source>Whereabouts</source>
            <translation>Aufenthalt</translation>
        </message>
        <message>
            <source>Belongings</source>
            <translation>Besitz</translation>
        </message>
        <message>
            <source>Lasts</source>
            <translation>Dauert</translation>
        </message>
        <message>
            <source>Remains</source>
            <translation>Bleibt</translation>
        </message>
        <message>
            <source>Elapsed</source>
            <translation>Vergangen</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Wie lange</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Uhr</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <source>Sign of the hour</source>
            <translation>Zeichen der Stunde</translation>
        </message>
        <message>
            <source>Time of year</source>
            <translation>Jahreszeit</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Beside now</source>
            <translation>Neben dem Jetzt</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>Anlass</translation>
        </message>
        <message>
            <source>Countdown</source>
            <translation>Abzählen</translation>
        </message>
        <message>
            <source>Things</source>
            <translation>Dinge</translation>
        </message>
        <message>
            <source>Fates</source>
            <translation>Schicksale</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Floors</source>
            <translation>Stockwerke</translation>
        </message>
        <message>
            <source>Tally</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Anlage</translation>
        </message>
        <message>
            <source>Weather</source>
            <translation>Wetter</translation>
        </message>
        <message>
            <source>Siblings</source>
            <translation>Geschwister</translation>
        </message>
        <message>
            <source>Comings</source>
            <translation>Kommen und Gehen</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Vorgeschichte</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Hints</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>not in the file</source>
            <translation>nicht in der Datei</translation>
        </message>
        <message>
            <source>female</source>
            <translation>weiblich</translation>
        </message>
        <message>
            <source>male</source>
            <translation>männlich</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>the dead can come back</source>
            <translation>Tote können zurückkehren</translation>
        </message>
        <message>
            <source>ghosts act and speak</source>
            <translation>Geister handeln und sprechen</translation>
        </message>
        <message>
            <source>people travel in time</source>
            <translation>Menschen reisen durch die Zeit</translation>
        </message>
        <message>
            <source>the calendar is not ours</source>
            <translation>der Kalender ist nicht unserer</translation>
        </message>
        <message>
            <source>wounds heal by magic</source>
            <translation>Wunden heilen durch Magie</translation>
        </message>
        <message>
            <source>people can change their looks</source>
            <translation>Menschen können ihr Aussehen wandeln</translation>
        </message>
        <message>
            <source>Finding the people</source>
            <translation>Personen werden gesucht</translation>
        </message>
        <message>
            <source>Understanding the scenes</source>
            <translation>Szenen werden verstanden</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Es wird verglichen</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Wird gelesen</translation>
        </message>
        <message>
            <source>Reading closely</source>
            <translation>Wird genau gelesen</translation>
        </message>
    </context>
</TS>
