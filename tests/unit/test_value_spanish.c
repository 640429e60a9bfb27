/*
 * Values in invented Spanish sentences, counted from Wednesday, 7 May 2025.
 */
#include "test_sentences.h"

static const struct sentence sentences[] = {
    /* ages */
    {"Ada Merrow, de 61 años, tocó la bocina.", "age 61 Ada Merrow"},
    {"Ada Merrow, 61 años, tocó la bocina.", "age 61 Ada Merrow"},
    {"Un pescador de 43 años resultó herido.", "age 43"},
    {"Una mujer de 34 años y su hijo fueron rescatados.", "age 34"},
    {"Leif Holm (40 años) remaba.", "age 40 Leif Holm"},
    {"Leif Holm, de 40 años de edad, remaba.", "age 40 Leif Holm"},
    {"Jorun Vale murió a los 88 años.", "age 88 Jorun Vale"},
    {"Jorun Vale falleció a la edad de 88 años.", "age 88 Jorun Vale"},
    {"Su hija Ilse, de 4 años, dormía.", "age 4 hija Ilse"},
    {"El niño tiene cuatro años.", "age 4"},
    {"La niña de cuatro años dormía.", "age 4"},
    /* dates */
    {"El 3 de mayo zarpó el barco.", "date 2025-05-03"},
    {"El barco zarpó el 3 de mayo de 2019.", "date 2019-05-03"},
    {"El 1 de mayo sonó la bocina.", "date 2025-05-01"},
    {"El sábado 3 de mayo tocó la bocina.", "date 2025-05-03"},
    {"La bocina calló el domingo.", "date 2025-05-04"},
    {"Ayer se hundió un barco en el puerto.", "date 2025-05-06"},
    {"Anteayer se hundió un barco en el puerto.", "date 2025-05-05"},
    {"Hace dos días se hundió un barco.", "date 2025-05-05"},
    {"La huelga comenzó hace tres semanas.", "date 2025-04-13/2025-04-19"},
    {"En septiembre de 2020 ardió la nave.", "date 2020-09"},
    {"A principios de abril llegaron los barcos.", "date 2025-04-01/2025-04-13"},
    {"A finales de marzo de 2024 cerró la planta.", "date 2024-03-20/2024-03-31"},
    {"En 2013 se mudó a Skarrow.", "date 2013"},
    {"Desde 1998 dirige la casa.", ""},
    {"La semana pasada se hundió un barco.", "date 2025-04-27/2025-05-04"},
    {"El mes pasado se hundió un barco.", "date 2025-04"},
    {"El año pasado se hundió un barco.", "date 2024"},
    {"El pasado lunes se hundió un barco.", "date 2025-05-05"},
    {"Este miércoles volvieron los barcos.", "date 2025-05-07"},
    {"Una casa ardió el martes por la noche.", "date 2025-05-06"},
    {"La bocina será desmontada el 12 de junio.", "date 2025-06-12"},
    {"La bocina sonará el próximo viernes.", "date 2025-05-09"},
    /* times */
    {"El fuego empezó a las 15:40.", "time 15:40"},
    {"El fuego empezó hacia las 20 horas.", "time 19:45/20:15"},
    {"El fuego empezó a las 20:00 horas.", "time 20:00"},
    {"Poco después de las 20:30 llegaron los bomberos.", "time 20:30/21:00"},
    /* counts */
    {"Al puerto llegaron 1.234 personas.", "count 1234"},
    {"Unas 1.200 personas llegaron al puerto.", "count 960/1440"},
    {"Más de 200 barcos estaban allí.", "count 200/inf"},
    {"Doce heridos fueron hospitalizados.", "count 12"},
    {"El incendio dejó cuatro muertos.", "count 4"},
    {"Al menos 30 personas resultaron heridas.", "count 30/inf"},
    {"Hasta 500 participantes llegaron.", "count 0/500"},
    {"Casi 900 participantes llegaron.", "count 720/900"},
    {"Entre 40 y 50 personas llegaron.", "count 40/50"},
    {"Había entre 10 y 12 barcos.", "count 10/12"},
    {"Un millón de personas miraban.", "count 1000000"},
    {"Una veintena de barcos estaban allí.", "count 16/24"},
    {"Decenas de personas llegaron.", "count 20/inf"},
    {"Treinta y cinco barcos estaban allí.", "count 35"},
    {"Veintiún barcos estaban allí.", "count 21"},
    {"Dos mil personas llegaron.", "count 2000"},
    {"Menos de 30 miembros votaron.", "count 0/30"},
    /* money and shares */
    {"La casa cuesta 2,5 millones de euros.", "money 2500000"},
    {"La obra cuesta 1.200 millones de dólares.", "money 1200000000"},
    {"Los gastos llegaron a 300.000 euros.", "money 300000"},
    {"Pagó 12,50 € por la bocina.", "money 12.5"},
    {"Los precios subieron un 3,5 %.", "percent 3.5"},
    {"Solo el 12 por ciento de los miembros aceptó.", "percent 12"},
    {"Perdió tres puntos porcentuales.", "percent 3"},
    {"Dos tercios de los miembros aceptaron.", "percent 62.6667/70.6667"},
    {"Un tercio de los barcos se hundió.", "percent 29.3333/37.3333"},
    {"La mitad de los barcos se hundió.", "percent 46/54"},
    /* what tells no value */
    {"Tras 12 años la bocina calló.", ""},
    {"El equipo ganó 3-1.", ""},
    {"Los años 1990 fueron tranquilos.", ""},
    {"Según el artículo 12 está prohibido.", ""},
    {"Esperó dos horas.", ""},
    {"Los lunes suena la bocina.", ""},
    /* of another day */
    {"El jueves pasado se declaró un incendio en Skarrow.", "date 2025-05-01"},
    {"El alquiler pasó de 800 a 950 euros.", "money 950"},
    {"El concierto empieza el sábado a las 19:30.", "date 2025-05-10 | time 19:30"},
    {"Nació el 12 de marzo de 1954 en Holm.", "date 1954-03-12"},
    {"El sospechoso, un hombre de 52 años, fue detenido.", "age 52"},
    {"A mediados de junio estará listo el puente.", "date 2025-06-10/2025-06-21"},
    {"Unos cuarenta bomberos acudieron al lugar.", "count 32/48"},
    {"En la madrugada del lunes se declaró un incendio.", "date 2025-05-05"},
    {"Fue condenado a diez años de prisión.", ""},
    {"María Holm, de 34 años, madre de dos niños, declaró.", "age 34 María Holm | count 2"},
    {"La venta creció un 7 %, hasta 312 millones de euros.", "percent 7 | money 312000000"},
    {"El club pagará hasta 4 millones de euros.", "money 0/4e+06"},
    {"Los daños rondan los 2 millones de euros.", "money 1.6e+06/2.4e+06"},
    {"Casi la mitad de los vecinos votó.", "percent 46/50"},
    {"Dos de cada tres barcos se quedan.", "percent 62.6667/70.6667"},
    {"La muestra estará abierta hasta el 14 de septiembre.", "date 2025-09-14"},
};

static void test_spanish(void **unused)
{
    (void)unused;
    SENTENCES_CHECK(sentences, "es");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_spanish)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
