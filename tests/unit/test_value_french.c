/*
 * Values in invented French sentences, counted from Wednesday, 7 May 2025.
 */
#include "test_sentences.h"

static const struct sentence sentences[] = {
    /* ages */
    {"Ada Merrow, 61 ans, a sonné la corne.", "age 61 Ada Merrow"},
    {"Ada Merrow, âgée de 61 ans, a sonné la corne.", "age 61 Ada Merrow"},
    {"Un pêcheur âgé de 43 ans a été blessé.", "age 43"},
    {"Un homme de 43 ans a été blessé.", "age 43"},
    {"Une femme de 34 ans et son fils ont été sauvés.", "age 34"},
    {"Leif Holm (40 ans) ramait.", "age 40 Leif Holm"},
    {"Jorun Vale est mort à l'âge de 88 ans.", "age 88 Jorun Vale"},
    {"Jorun Vale est morte à 88 ans.", "age 88 Jorun Vale"},
    {"Sa fille Ilse, 4 ans, dormait.", "age 4 fille Ilse"},
    {"L'enfant a quatre ans.", "age 4"},
    {"La petite fille de quatre ans dormait.", "age 4"},
    /* dates */
    {"Le 3 mai, le navire est parti.", "date 2025-05-03"},
    {"Le navire est parti le 3 mai 2019.", "date 2019-05-03"},
    {"Le 1er mai, la corne a sonné.", "date 2025-05-01"},
    {"Samedi 3 mai, elle a sonné la corne.", "date 2025-05-03"},
    {"La corne s'est tue dimanche.", "date 2025-05-04"},
    {"Hier, un bateau a coulé dans le port.", "date 2025-05-06"},
    {"Avant-hier, un bateau a coulé dans le port.", "date 2025-05-05"},
    {"Il y a deux jours, un bateau a coulé.", "date 2025-05-05"},
    {"La grève a commencé il y a trois semaines.", "date 2025-04-13/2025-04-19"},
    {"En septembre 2020, la halle a brûlé.", "date 2020-09"},
    {"Début avril, les premiers bateaux sont arrivés.", "date 2025-04-01/2025-04-13"},
    {"Fin mars 2024, l'usine a fermé.", "date 2024-03-20/2024-03-31"},
    {"En 2013, il s'est installé à Skarrow.", "date 2013"},
    {"Depuis 1998, elle dirige la maison.", ""},
    {"La semaine dernière, un bateau a coulé.", "date 2025-04-27/2025-05-04"},
    {"Le mois dernier, un bateau a coulé.", "date 2025-04"},
    {"L'an dernier, un bateau a coulé.", "date 2024"},
    {"Lundi dernier, un bateau a coulé.", "date 2025-05-05"},
    {"Ce mercredi, les bateaux sont revenus.", "date 2025-05-07"},
    {"Une maison a brûlé mardi soir.", "date 2025-05-06"},
    {"La corne sera démontée le 12 juin.", "date 2025-06-12"},
    {"La corne sonnera vendredi prochain.", "date 2025-05-09"},
    /* times */
    {"Le feu a pris à 15h40.", "time 15:40"},
    {"Le feu a pris vers 8 heures.", "time 07:45/08:15"},
    {"Le feu a pris à 20 heures.", "time 20:00"},
    {"Peu après 20 h 30, les pompiers sont arrivés.", "time 20:30/21:00"},
    /* counts */
    {"Au port, 1 234 personnes sont venues.", "count 1234"},
    {"Environ 1.200 personnes sont venues.", "count 960/1440"},
    {"Plus de 200 bateaux étaient là.", "count 200/inf"},
    {"Douze blessés ont été hospitalisés.", "count 12"},
    {"L'incendie a fait quatre morts.", "count 4"},
    {"Au moins 30 personnes ont été blessées.", "count 30/inf"},
    {"Jusqu'à 500 participants sont venus.", "count 0/500"},
    {"Près de 900 participants sont venus.", "count 720/900"},
    {"Entre 40 et 50 personnes sont venues.", "count 40/50"},
    {"On comptait 10 à 12 bateaux.", "count 10/12"},
    {"Un million de personnes regardaient.", "count 1000000"},
    {"Une vingtaine de bateaux étaient là.", "count 16/24"},
    {"Des dizaines de personnes sont venues.", "count 20/inf"},
    {"Quatre-vingt-dix bateaux étaient là.", "count 90"},
    {"Vingt et un bateaux étaient là.", "count 21"},
    {"Moins de 30 membres ont voté.", "count 0/30"},
    /* money and shares */
    {"La maison coûte 2,5 millions d'euros.", "money 2500000"},
    {"Le chantier coûte 1,2 milliard de dollars.", "money 1200000000"},
    {"Les frais ont atteint 300 000 euros.", "money 300000"},
    {"Elle a payé 12,50 € pour la corne.", "money 12.5"},
    {"Les prix ont augmenté de 3,5 %.", "percent 3.5"},
    {"Seuls 12 pour cent des membres ont accepté.", "percent 12"},
    {"Elle a perdu trois points de pourcentage.", "percent 3"},
    {"Les deux tiers des membres ont accepté.", "percent 62.6667/70.6667"},
    {"Un tiers des bateaux a coulé.", "percent 29.3333/37.3333"},
    {"La moitié des bateaux a coulé.", "percent 46/54"},
    /* what tells no value */
    {"Après 12 ans, la corne s'est tue.", ""},
    {"L'équipe a gagné 3-1.", ""},
    {"Les années 1990 étaient calmes.", ""},
    {"Selon l'article 12, c'est interdit.", ""},
    {"Il a attendu deux heures.", ""},
    {"Sept bateaux étaient là.", "count 7"},
    /* of another day */
    {"L'accident a fait trois morts et 14 blessés.", "count 3 | count 14"},
    {"Jeudi dernier, un incendie a éclaté à Skarrow.", "date 2025-05-01"},
    {"Le loyer est passé de 800 à 950 euros.", "money 950"},
    {"Le concert commence samedi à 19h30.", "date 2025-05-10 | time 19:30"},
    {"Il est né le 12 mars 1954 à Holm.", "date 1954-03-12"},
    {"Le chiffre d'affaires a baissé de 2,3 % à 1,4 milliard d'euros.",
     "percent 2.3 | money 1400000000"},
    {"Mi-juin, le pont devrait être terminé.", "date 2025-06-10/2025-06-21"},
    {"Une quarantaine de pompiers sont intervenus.", "count 32/48"},
    {"Il a été condamné à dix ans de prison.", ""},
    {"Marie Holm, 34 ans, mère de deux enfants, a témoigné.", "age 34 Marie Holm | count 2"},
    {"Près de la moitié des marins veulent rester.", "percent 46/50"},
    {"Vers 15h40, le bateau a coulé.", "time 15:25/15:55"},
    {"Sa femme est morte il y a deux ans.", ""},
    {"Les dégâts dépassent les 2 millions d’euros.", "money 2e+06/inf"},
    {"L’exposition se tient jusqu’au 14 septembre.", "date 2025-09-14"},
};

static void test_french(void **unused)
{
    (void)unused;
    SENTENCES_CHECK(sentences, "fr");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_french)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
