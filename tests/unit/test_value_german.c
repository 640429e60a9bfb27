/*
 * Values in invented German sentences, counted from Wednesday, 7 May 2025.
 */
#include "test_sentences.h"

static const struct sentence sentences[] = {
    /* ages */
    {"Der 43-jährige Fischer wurde verletzt.", "age 43"},
    {"Ein 43-Jähriger ist am Montag gestorben.", "age 43 | date 2025-05-05"},
    {"Die 61-jährige Ada Merrow blies das Horn.", "age 61 Ada Merrow"},
    {"Ada Merrow, 61, blies zum letzten Mal das Horn.", "age 61 Ada Merrow"},
    {"Ada Merrow (61) blies zum letzten Mal das Horn.", "age 61 Ada Merrow"},
    {"Leif Holm ist 40 Jahre alt.", "age 40 Leif Holm"},
    {"Der 72 Jahre alte Wärter schwieg.", "age 72"},
    {"Jorun Vale starb im Alter von 88 Jahren.", "age 88 Jorun Vale"},
    {"Eine 34-Jährige und ihr Sohn wurden gerettet.", "age 34"},
    {"Seine 19-jährige Tochter Ilse ruderte.", "age 19 Tochter Ilse"},
    {"Das Kind ist vier Jahre alt.", "age 4"},
    /* dates */
    {"Am 3. Mai fuhr das Schiff ab.", "date 2025-05-03"},
    {"Am 3. Mai 2019 fuhr das Schiff ab.", "date 2019-05-03"},
    {"Am 03.05.2019 fuhr das Schiff ab.", "date 2019-05-03"},
    {"Am Samstag, dem 3. Mai, blies sie das Horn.", "date 2025-05-03"},
    {"Am Sonntag verstummte das Horn.", "date 2025-05-04"},
    {"Gestern sank im Hafen ein Boot.", "date 2025-05-06"},
    {"Vorgestern sank im Hafen ein Boot.", "date 2025-05-05"},
    {"Vor zwei Tagen sank im Hafen ein Boot.", "date 2025-05-05"},
    {"Vor drei Wochen begann der Streik.", "date 2025-04-13/2025-04-19"},
    {"Im September 2020 brannte die Halle.", "date 2020-09"},
    {"Anfang April kamen die ersten Boote.", "date 2025-04-01/2025-04-13"},
    {"Ende März 2024 schloss das Werk.", "date 2024-03-20/2024-03-31"},
    {"Im Jahr 2013 zog er nach Skarrow.", "date 2013"},
    {"Seit 1998 leitet sie das Haus.", ""},
    {"Letzte Woche sank ein Boot.", "date 2025-04-27/2025-05-04"},
    {"Im vergangenen Monat sank ein Boot.", "date 2025-04"},
    {"Heute kamen die Boote zurück.", "date 2025-05-07"},
    {"Am Dienstagabend brannte ein Haus.", "date 2025-05-06"},
    {"Am kommenden Freitag soll das Horn wieder klingen.", "date 2025-05-09"},
    {"Das Horn wird am 12. Juni abgebaut.", "date 2025-06-12"},
    /* times */
    {"Das Feuer brach um 15.40 Uhr aus.", "time 15:40"},
    {"Das Feuer brach gegen 8 Uhr aus.", "time 07:45/08:15"},
    {"Kurz nach 20 Uhr kam die Feuerwehr.", "time 20:00/20:30"},
    /* counts */
    {"1.234 Menschen kamen zum Hafen.", "count 1234"},
    {"Rund 1.200 Menschen kamen zum Hafen.", "count 960/1440"},
    {"Mehr als 200 Boote lagen dort.", "count 200/inf"},
    {"Zwölf Verletzte kamen ins Krankenhaus.", "count 12"},
    {"Bei dem Brand gab es vier Tote.", "count 4"},
    {"Mindestens 30 Menschen wurden verletzt.", "count 30/inf"},
    {"Es kamen bis zu 500 Teilnehmer.", "count 0/500"},
    {"Es kamen knapp 900 Teilnehmer.", "count 720/900"},
    {"Es kamen zwischen 40 und 50 Menschen.", "count 40/50"},
    {"Dort lagen 10 bis 12 Boote.", "count 10/12"},
    {"Eine Million Menschen sahen zu.", "count 1000000"},
    {"Es lagen zwei Dutzend Boote dort.", "count 19.2/28.8"},
    {"Dutzende Menschen kamen zum Hafen.", "count 24/inf"},
    {"Weniger als 30 Mitglieder stimmten ab.", "count 0/30"},
    /* money and shares */
    {"Das Haus kostet 2,5 Millionen Euro.", "money 2500000"},
    {"Der Bau kostet 1,2 Milliarden Dollar.", "money 1200000000"},
    {"Die Kosten stiegen auf 300.000 Euro.", "money 300000"},
    {"Sie zahlte 12,50 € für das Horn.", "money 12.5"},
    {"Die Preise stiegen um 3,5 Prozent.", "percent 3.5"},
    {"Nur 12 % der Mitglieder stimmten zu.", "percent 12"},
    {"Sie verlor drei Prozentpunkte.", "percent 3"},
    {"Zwei Drittel der Mitglieder stimmten zu.", "percent 62.6667/70.6667"},
    {"Ein Drittel der Boote sank.", "percent 29.3333/37.3333"},
    {"Die Hälfte der Boote sank.", "percent 46/54"},
    /* what tells no value */
    {"Nach 12 Jahren verstummte das Horn.", ""},
    {"Die Mannschaft gewann mit 3:1.", ""},
    {"Auf Platz 3 kam Holm.", ""},
    {"Die 1990er Jahre waren still.", ""},
    {"Nach Paragraf 12 ist das verboten.", ""},
    {"Hier lagen früher die Boote.", ""},
    /* of another day */
    {"Nach Angaben der Polizei war der 27-jährige Fahrer betrunken.", "age 27"},
    {"Am vergangenen Donnerstag kam es in Skarrow zu einem Brand.", "date 2025-05-01"},
    {"Die Miete stieg von 800 auf 950 Euro.", "money 950"},
    {"Das Konzert beginnt am Samstag um 19.30 Uhr.", "date 2025-05-10 | time 19:30"},
    {"Er wurde am 12. März 1954 in Holm geboren.", "date 1954-03-12"},
    {"Der Umsatz sank um 2,3 Prozent auf 1,4 Mrd. Euro.", "percent 2.3 | money 1400000000"},
    {"Mitte Juni soll die Brücke fertig sein.", "date 2025-06-10/2025-06-21"},
    {"Nach einer halben Stunde war das Feuer gelöscht.", ""},
    {"Knapp die Hälfte der Befragten will wählen.", "percent 46/50"},
    {"Das Team gewann vor gut 11.000 Zuschauern.", "count 11000/inf"},
    {"Zwei von drei Schülern kommen mit dem Rad.", "percent 62.6667/70.6667"},
    {"Die Behörde bestätigte am Mittwochmorgen den Tod des 8-Jährigen.", "date 2025-05-07 | age 8"},
};

static void test_german(void **unused)
{
    (void)unused;
    SENTENCES_CHECK(sentences, "de");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_german)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
