"""Holds the speakers of quotations in other languages than English: sentences of our own.

usage: languages.py PROGRAM

An item is the beginning of a quotation and its speaker; None: nobody said the words, they are a
title or a term.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from records import Checks

# All are right today; a change of the weights may cost one.
MAX_WRONG = 1

CASES = [
    ("de",
     "Ada Merrow hütet seit Jahren den Leuchtturm. „Das Horn ist verstummt, und niemand hat "
     "es gemerkt“, sagte Merrow am Montag.",
     [("Das Horn ist", "Ada Merrow")]),
    ("de",
     "Die Bürgermeisterin Ilse Bergmann wies die Kritik zurück. „Wir haben nichts "
     "verschwiegen“, erklärte sie. „Das Horn wird repariert.“",
     [("Wir haben nichts", "Ilse Bergmann"), ("Das Horn wird", "Ilse Bergmann")]),
    ("de",
     "Per Lindqvist sagte: „Der Nebel kam in der Nacht.“ Ada Merrow widersprach ihm nicht.",
     [("Der Nebel kam", "Per Lindqvist")]),
    ("de",
     "„Ich habe das Horn nie gehört“, so Per Lindqvist, der seit 1990 im Dorf wohnt.",
     [("Ich habe das", "Per Lindqvist")]),
    ("de",
     "Nach Angaben von Ada Merrow ist das Licht „seit drei Wochen ohne Strom“.",
     [("seit drei Wochen", "Ada Merrow")]),
    ("de",
     "Laut Ada Merrow ist das Horn „müde und muss weg“. Die Stadt war überrascht.",
     [("müde und muss", "Ada Merrow")]),
    ("de",
     "Nach den Worten von Per Lindqvist war die Nacht „die längste des Jahres“.",
     [("die längste des", "Per Lindqvist")]),
    ("de",
     "Ada Merrow schrieb auf ihrer Seite: „Der Hafen gehört uns allen.“",
     [("Der Hafen gehört", "Ada Merrow")]),
    ("de",
     "Der Film „Das letzte Nebelhorn“ läuft ab Freitag. Viele Menschen wollen ihn sehen.",
     [("Das letzte Nebelhorn", None)]),
    ("de",
     "Der Sprecher der Hafenbehörde, Per Lindqvist, betonte: „Es bestand nie eine Gefahr "
     "für das Dorf.“",
     [("Es bestand nie", "Per Lindqvist")]),
    ("de",
     "Das sogenannte „Hornlicht“ gilt als Wahrzeichen. Ada Merrow besucht es oft.",
     [("Hornlicht", None)]),
    ("de",
     "Herr Lindqvist kam spät. „Die Fähre hatte zwei Stunden Verspätung“, berichtete "
     "Lindqvist. Ein Schiff lag vor der Küste.",
     [("Die Fähre hatte", "Lindqvist")]),
    ("de",
     "Ada Merrow stand am Fenster. „Niemand hat mich gefragt“, sagte sie, „und niemand wird "
     "mich fragen.“",
     [("Niemand hat mich", "Ada Merrow")]),
    ("fr",
     "Ada Merrow garde le phare depuis dix ans. « La corne s’est tue et personne ne l’a "
     "remarqué », a déclaré Mme Merrow lundi.",
     [("La corne s’est", "Ada Merrow")]),
    ("fr",
     "Le maire Paul Berger a rejeté les critiques. « Nous n’avons rien caché », a-t-il "
     "affirmé. « La corne sera réparée. »",
     [("Nous n’avons rien", "Paul Berger"), ("La corne sera", "Paul Berger")]),
    ("fr",
     "Paul Berger a ajouté : « Le brouillard est venu dans la nuit. »",
     [("Le brouillard est", "Paul Berger")]),
    ("fr",
     "« Je n’ai jamais entendu la corne », explique Anne Castel, qui vit au village depuis "
     "1990.",
     [("Je n’ai jamais", "Anne Castel")]),
    ("fr",
     "Selon Anne Castel, la lumière est « sans courant depuis trois semaines ».",
     [("sans courant depuis", "Anne Castel")]),
    ("fr",
     "D’après Paul Berger, la corne est « fatiguée et bonne à changer ».",
     [("fatiguée et bonne", "Paul Berger")]),
    ("fr",
     "Le film « La dernière corne de brume » sort vendredi. Beaucoup de gens veulent le "
     "voir.",
     [("La dernière corne", None)]),
    ("fr",
     "Anne Castel regardait la mer. « Personne ne m’a demandé mon avis », dit-elle.",
     [("Personne ne m’a", "Anne Castel")]),
    ("fr",
     "La porte-parole du port, Anne Castel, a précisé : « Il n’y a jamais eu de danger. »",
     [("Il n’y a jamais", "Anne Castel")]),
    ("fr",
     "Anne Castel a écrit sur son site : « Le port est à nous tous. »",
     [("Le port est", "Anne Castel")]),
    ("fr",
     "Le président de l’association, Paul Berger, a qualifié la décision de « grave erreur "
     "pour le village ».",
     [("grave erreur pour", "Paul Berger")]),
    ("es",
     "Ada Merrow cuida el faro desde hace diez años. «La bocina se calló y nadie lo notó», "
     "dijo Merrow el lunes.",
     [("La bocina se", "Ada Merrow")]),
    ("es",
     "El alcalde Pablo Berga rechazó las críticas. “No hemos ocultado nada”, afirmó. “La "
     "bocina será reparada.”",
     [("No hemos ocultado", "Pablo Berga"), ("La bocina será", "Pablo Berga")]),
    ("es",
     "Pablo Berga añadió: “La niebla llegó por la noche.”",
     [("La niebla llegó", "Pablo Berga")]),
    ("es",
     "“Nunca oí la bocina”, explicó Ana Castillo, que vive en el pueblo desde 1990.",
     [("Nunca oí la", "Ana Castillo")]),
    ("es",
     "Según Ana Castillo, la luz está “sin corriente desde hace tres semanas”.",
     [("sin corriente desde", "Ana Castillo")]),
    ("es",
     "De acuerdo con Pablo Berga, la bocina está “cansada y debe ser cambiada”.",
     [("cansada y debe", "Pablo Berga")]),
    ("es",
     "En palabras de Ana Castillo, la noche fue “la más larga del año”.",
     [("la más larga", "Ana Castillo")]),
    ("es",
     "La película “La última bocina” se estrena el viernes. Mucha gente quiere verla.",
     [("La última bocina", None)]),
    ("es",
     "Ana Castillo miraba el mar. “Nadie me preguntó”, dijo ella. “Y nadie me va a "
     "preguntar.”",
     [("Nadie me preguntó", "Ana Castillo")]),
    ("es",
     "La portavoz del puerto, Ana Castillo, señaló: “Nunca hubo peligro para el pueblo.”",
     [("Nunca hubo peligro", "Ana Castillo")]),
    ("es",
     "Ana Castillo escribió en su página: “El puerto es de todos.”",
     [("El puerto es", "Ana Castillo")]),
    ("it",
     "“Il faro resta aperto”, ha detto Ada Merrow, custode del museo. Secondo Per Lindqvist, "
     "la nebbia “non ha padroni di sorta”.",
     [("Il faro resta", "Ada Merrow"), ("non ha padroni", "Per Lindqvist")]),
    ("it",
     "Per Lindqvist vive sull'isola. «Non abbiamo più soldi per la lampada», ha aggiunto il "
     "sindaco Carlo Bergmann.",
     [("Non abbiamo più", "Carlo Bergmann")]),
    ("it",
     "«Perché nessuno ha chiamato?», chiede Elena Bergmann. Il film «La luce del porto» esce "
     "a maggio.",
     [("Perché nessuno", "Elena Bergmann"), ("La luce del", None)]),
    ("nl",
     "‘De vuurtoren blijft open’, zei Ada Merrow, beheerder van het museum. Volgens Per "
     "Lindqvist is de mist ‘van niemand op het eiland’.",
     [("De vuurtoren blijft", "Ada Merrow"), ("van niemand op", "Per Lindqvist")]),
    ("nl",
     "“We hebben geen geld meer”, voegde burgemeester Karel Bergmann toe. “Dat is onzin en dat "
     "weet hij”, aldus Merrow. De zogenaamde “gouden hoorn” is uit 1904.",
     [("We hebben geen", "Karel Bergmann"), ("Dat is onzin", "Merrow"), ("gouden hoorn", None)]),
    ("sv",
     "”Fyren förblir öppen”, sade Ada Merrow, museets intendent. ”Vi förlorade tre båtar”, "
     "säger Per Lindqvist. ”Ingen varnade oss.”",
     [("Fyren förblir", "Ada Merrow"), ("Vi förlorade", "Per Lindqvist"),
      ("Ingen varnade", "Per Lindqvist")]),
    ("sv",
     "”Varför ringde ingen?”, frågar Elena Bergmann. Enligt Per Lindqvist är dimman ”ingens "
     "egendom i hela världen”.",
     [("Varför ringde", "Elena Bergmann"), ("ingens egendom", "Per Lindqvist")]),
    ("pt",
     "“O farol continua aberto”, disse Ada Merrow, curadora do museu. Segundo Per Lindqvist, a "
     "neblina “não tem dono nem nome”.",
     [("O farol continua", "Ada Merrow"), ("não tem dono", "Per Lindqvist")]),
    ("pt",
     "«Não temos mais dinheiro», acrescentou o prefeito Carlos Bergmann. Ada Merrow afirmou: «A "
     "buzina vai soar de novo.»",
     [("Não temos mais", "Carlos Bergmann"), ("A buzina vai", "Ada Merrow")]),
    ("pl",
     "„Latarnia pozostaje otwarta” – powiedziała Ada Merrow, kustosz muzeum. „Nie mamy już "
     "pieniędzy na lampę” – dodał Karol Bergmann.",
     [("Latarnia pozostaje", "Ada Merrow"), ("Nie mamy już", "Karol Bergmann")]),
    ("pl",
     "„Dlaczego nikt nie zadzwonił?” – pyta Elena Bergmann. Tak zwany „złoty róg” jest z 1904 "
     "roku.",
     [("Dlaczego nikt", "Elena Bergmann"), ("złoty róg", None)]),
    ("ru",
     "«Маяк останется открытым», — сказала Ада Мерроу, хранитель музея. «У нас больше нет "
     "денег», — добавил мэр Карл Берг.",
     [("Маяк останется", "Ада Мерроу"), ("У нас больше", "Карл Берг")]),
    ("ru",
     "«Мы потеряли три лодки», — говорит Пер Линдквист. «Никто нас не предупредил». Фильм «Свет "
     "гавани» выходит в мае.",
     [("Мы потеряли", "Пер Линдквист"), ("Никто нас", "Пер Линдквист"),
      ("Свет гавани", None)]),
]


def quotations(program):
    """The records of each case, by its number."""
    with tempfile.TemporaryDirectory(prefix="stemma-languages-") as folder:
        source, found = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        with open(source, "w", encoding="utf8") as lines:
            for i, (language, text, _) in enumerate(CASES):
                record = {"id": str(i), "language": language, "text": text}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        subprocess.run([program, "quotes", source, "-o", found, "-q"], check=True)
        by_case = {}
        for line in found.read_text(encoding="utf8").splitlines():
            record = json.loads(line)
            by_case.setdefault(int(record["doc"]), []).append(record)
        return by_case


def given(record):
    """The speaker's name; None where nobody said the words."""
    if record is None or record["kind"] not in ("speech", "writing"):
        return None
    return (record["speaker"] or {}).get("name", "nobody known")


def main(program):
    found, n, wrong = quotations(program), 0, []
    for i, (language, text, items) in enumerate(CASES):
        for words, speaker in items:
            n += 1
            begins = [r for r in found.get(i, [])
                      if any(text.startswith(words, p["begin"]) for p in r["parts"])]
            name = given(begins[0]) if begins else "no quotation"
            if name != speaker:
                wrong.append(f"{language}: {words}: given {name}, wanted {speaker}")
    check = Checks()
    check(len(wrong) <= MAX_WRONG, f"{n - len(wrong)} of {n} quotations have the right speaker")
    print("\n".join(wrong))
    return 0 if check.fine else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
