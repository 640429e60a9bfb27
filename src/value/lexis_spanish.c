/*
 * The Spanish words of the value stage. What a row means: lexis.h.
 */
#include "value/lexis.h"

#include <stddef.h>

/* clang-format off */
const struct lex_row lexis_spanish[] = {
    {.kinds = LEX_ABOUT, .words = "unos unas aproximadamente cerca alrededor ronda "
        "rondan rondaba rondaban"},
    {.kinds = LEX_NEARLY, .words = "casi roza rozan rozaba"},
    {.kinds = LEX_OVER, .words = "mínimo supera superan superó superaron"},
    {.kinds = LEX_UNDER, .words = "máximo"},
    {.kinds = LEX_MORE, .words = "más"},
    {.kinds = LEX_FEWER, .words = "menos"},
    {.kinds = LEX_THAN, .words = "de del que"},
    {.kinds = LEX_PERIOD, .value = PERIOD_DAY, .words = "día días"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEK, .words = "semana semanas"},
    {.kinds = LEX_PERIOD, .value = PERIOD_MONTH, .words = "mes meses"},
    {.kinds = LEX_PERIOD, .value = PERIOD_YEAR, .words = "año años"},
    {.kinds = LEX_PERIOD, .value = PERIOD_SHORT, .words = "segundo segundos minuto minutos hora "
        "horas"},
    {.kinds = LEX_KIN, .value = KIN_SON, .words = "hijo"},
    {.kinds = LEX_KIN, .value = KIN_DAUGHTER, .words = "hija"},
    {.kinds = LEX_KIN, .value = KIN_BROTHER, .words = "hermano"},
    {.kinds = LEX_KIN, .value = KIN_SISTER, .words = "hermana"},
    {.kinds = LEX_KIN, .value = KIN_FATHER, .words = "padre"},
    {.kinds = LEX_KIN, .value = KIN_MOTHER, .words = "madre"},
    {.kinds = LEX_KIN, .value = KIN_HUSBAND, .words = "marido esposo"},
    {.kinds = LEX_KIN, .value = KIN_WIFE, .words = "esposa"},
    {.kinds = LEX_KIN, .value = KIN_UNCLE, .words = "tío"},
    {.kinds = LEX_KIN, .value = KIN_AUNT, .words = "tía"},
    {.kinds = LEX_KIN, .value = KIN_NEPHEW, .words = "sobrino"},
    {.kinds = LEX_KIN, .value = KIN_NIECE, .words = "sobrina"},
    {.kinds = LEX_KIN, .value = KIN_COUSIN, .words = "primo prima"},
    {.kinds = LEX_KIN, .value = KIN_GRANDSON, .words = "nieto"},
    {.kinds = LEX_KIN, .value = KIN_GRANDDAUGHTER, .words = "nieta"},
    {.kinds = LEX_KIN, .value = KIN_GRANDFATHER, .words = "abuelo"},
    {.kinds = LEX_KIN, .value = KIN_GRANDMOTHER, .words = "abuela"},
    {.kinds = LEX_MONEY, .value = MONEY_DOLLAR, .words = "dólar dólares usd"},
    {.kinds = LEX_MONEY, .value = MONEY_EURO, .words = "euro euros eur"},
    {.kinds = LEX_MONEY, .value = MONEY_POUND, .words = "libras gbp"},
    {.kinds = LEX_MONEY, .value = MONEY_YEN, .words = "yen yenes"},
    {.kinds = LEX_MONEY, .value = MONEY_YUAN, .words = "yuan yuanes"},
    {.kinds = LEX_MONEY, .value = MONEY_RUPEE, .words = "rupia rupias"},
    {.kinds = LEX_MONEY, .value = MONEY_RUBLE, .words = "rublo rublos"},
    {.kinds = LEX_MONEY, .value = MONEY_FRANC, .words = "franco francos"},
    {.kinds = LEX_MONEY, .value = MONEY_KRONE, .words = "corona coronas"},
    {.kinds = LEX_MONEY, .value = MONEY_CENT, .words = "céntimo céntimos centavos"},
    {.kinds = LEX_SCALE, .value = 6, .words = "mm"},
    {.kinds = LEX_EVENT, .value = EVENT_DEATH, .words = "murió murieron muere falleció "
        "fallecieron fallecido fallecida muerto muerta muerte asesinado asesinada"},
    {.kinds = LEX_EVENT, .value = EVENT_BIRTH, .words = "nació nacido nacida nacimiento"},
    {.kinds = LEX_EVENT, .value = EVENT_WEDDING, .words = "boda casó"},
    {.kinds = LEX_EVENT, .value = EVENT_DIVORCE, .words = "divorcio divorció"},
    {.kinds = LEX_EVENT, .value = EVENT_ARREST, .words = "detenido detenida arrestado arrestada "
        "detención"},
    {.kinds = LEX_EVENT, .value = EVENT_SENTENCE, .words = "condenado condenada absuelto absuelta"},
    {.kinds = LEX_EVENT, .value = EVENT_RESIGNATION, .words = "dimitió renunció dimisión"},
    {.kinds = LEX_EVENT, .value = EVENT_FUNERAL, .words = "funeral entierro enterrado enterrada"},
    {.kinds = LEX_HEAD, .words = "personas hombres mujeres niños"},
    {.kinds = LEX_THIS, .words = "este esta"},
    {.kinds = LEX_LAST, .words = "pasado pasada último última"},
    {.kinds = LEX_NEXT, .words = "próximo próxima"},
    {.kinds = LEX_EARLY, .words = "principios comienzos inicios"},
    {.kinds = LEX_LATE, .words = "finales fines"},
    {.kinds = LEX_MID, .words = "mediados"},
    {.kinds = LEX_DAY, .value = 6, .words = "anteayer"},
    {.kinds = LEX_DAY, .value = 7, .words = "ayer anoche"},
    {.kinds = LEX_DAY, .value = 8, .words = "hoy"},
    {.kinds = LEX_ORDINAL, .words = "cada primer primera primero segunda tercer tercera cuarta "
        "todos los las"},
    {.kinds = LEX_MANY, .value = 1, .words = "decenas"},
    {.kinds = LEX_MANY, .value = 2, .words = "docenas"},
    {.kinds = LEX_MANY, .value = 4, .words = "cientos centenares"},
    {.kinds = LEX_MANY, .value = 5, .words = "miles millares"},
    {.kinds = LEX_MORE_OF, .words = "otros otras otro otra adicionales"},
    {.kinds = LEX_FUTURE, .words = "empieza empezará comienza comenzará abre abrirá será serán "
        "tendrá tendrán habrá debe deberá va van previsto prevista hasta "
        "estará estarán"},
    {.kinds = LEX_SAYS, .words = "dijo anunció informó declaró afirmó aseguró explicó señaló "
        "escribió comunicado carta discurso entrevista"},

    {.clause = CLAUSE_DENIES, .words = "no nunca jamás ningún ninguna ninguno nadie sin ni niega "
        "negó desmintió desmiente rechazó"},
    {.clause = CLAUSE_SUPPOSES, .words = "si podría podrían habría habrían sería serían debería "
        "deberían"},
    {.clause = CLAUSE_FALSE, .words = "falso falsa infundado infundada"},
    {.clause = CLAUSE_BEGINS, .words = "pero porque aunque quien mientras"},
    {.clause = CLAUSE_PAST, .words = "murió nació falleció era eran fue fueron había"},
    {.clause = CLAUSE_PART, .words = "muerto muerta detenido detenida"},
    {.clause = CLAUSE_TURNS, .words = "sólo solo más menos"},

    {.form = FORM_ONE, .words = "un una"},
    {.form = FORM_AND, .words = "y"},
    {.form = FORM_BETWEEN, .words = "entre"},
    {.form = FORM_TO, .words = "a o"},
    {.form = FORM_UP_TO, .words = "hasta"},
    {.form = FORM_OF, .words = "de del"},
    {.form = FORM_ARTICLE, .words = "el la los las"},
    {.form = FORM_IN, .words = "en"},
    {.form = FORM_AGO, .words = "hace"},
    {.form = FORM_BEFORE, .words = "antes"},
    {.form = FORM_AFTER, .words = "después"},
    {.form = FORM_SHORTLY, .words = "poco"},
    {.form = FORM_HOUR, .words = "horas h"},
    {.form = FORM_SHARE, .value = 2, .words = "mitad"},
    {.form = FORM_SHARE, .value = 3, .words = "tercio tercios"},
    {.form = FORM_SHARE, .value = 4, .words = "cuarto cuartos"},
    {.form = FORM_SHARE, .value = 5, .words = "quinto quintos"},
    {.form = FORM_SHARE, .value = 10, .words = "décimo décimos"},
    {.form = FORM_GROUP, .value = 10, .words = "decena"},
    {.form = FORM_GROUP, .value = 12, .words = "docena"},
    {.form = FORM_GROUP, .value = 15, .words = "quincena"},
    {.form = FORM_GROUP, .value = 20, .words = "veintena"},
    {.form = FORM_GROUP, .value = 30, .words = "treintena"},
    {.form = FORM_GROUP, .value = 40, .words = "cuarentena"},
    {.form = FORM_GROUP, .value = 50, .words = "cincuentena"},
    {.form = FORM_GROUP, .value = 100, .words = "centenar"},
    {.form = FORM_POINT, .value = 1, .words = "punto puntos"},
    {.form = FORM_POINT, .value = 2, .words = "porcentual porcentuales"},
    {.form = FORM_PER, .words = "por"},
    {.form = FORM_CENT, .words = "ciento"},
    {.form = FORM_ADJECTIVE, .words = "grandes pequeños pequeñas jóvenes nuevos nuevas antiguos "
        "antiguas primeros primeras viejos viejas"},
    {.form = FORM_PERSON, .words = "hombre mujer niño niña joven bebé adolescente anciano "
        "anciana pescador pescadora estudiante turista conductor conductora motorista ciclista "
        "sospechoso sospechosa víctima jubilado jubilada policía vecino vecina ciudadano "
        "ciudadana menor madre padre"},
    {.form = FORM_IS, .words = "tiene tenía"},
    {.form = FORM_AGE, .words = "edad"},
    {.form = FORM_DENIES, .words = "niega negó niegan negaron desmintió desmiente desmintieron"},
    {.form = FORM_REJECTS, .words = "rechazó rechaza rechazaron"},
    {.form = FORM_CLAIM, .words = "cifra cifras acusación acusaciones informe versión denuncia "
        "estimación"},
    {.words = NULL},
};
