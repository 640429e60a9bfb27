#include "read/charset.h"
#include "text/utf8.h"

#include "test_context.h"

#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct decoded {
    stemma_ctx *ctx;
    struct arena arena;
    struct charset_text text;
};

static struct decoded decode(const char *bytes, size_t n, const char *http,
                             enum charset_markup markup)
{
    struct decoded d = {.ctx = test_context(1)};
    struct charset_hints hints = {http, markup};
    arena_init(&d.arena, d.ctx);
    assert_int_equal(charset_decode(&d.text, &d.arena, bytes, n, &hints, NULL), STEMMA_OK);
    assert_int_equal(utf8_validate(d.text.at, d.text.n), d.text.n);
    return d;
}

static void done(struct decoded *d)
{
    arena_clear(&d->arena);
    stemma_ctx_free(d->ctx);
}

struct example {
    const char *bytes, *http, *name;
    enum charset_from from;
    const char *text;
};

static void check(const struct example *e, enum charset_markup markup)
{
    struct decoded d = decode(e->bytes, strlen(e->bytes), e->http, markup);
    assert_string_equal(d.text.name, e->name);
    assert_int_equal(d.text.from, e->from);
    assert_int_equal(d.text.n, strlen(e->text));
    assert_memory_equal(d.text.at, e->text, d.text.n);
    done(&d);
}

static void test_order_of_sources(void **state)
{
    (void)state;
    static const struct example pages[] = {
        {"\xEF\xBB\xBFgr\xC3\xBCn", "latin1", "utf-8", CHARSET_FROM_BOM, "grün"},
        {"<meta charset=utf-8>gr\xFCn", "windows-1252", "windows-1252", CHARSET_FROM_HTTP,
         "<meta charset=utf-8>grün"},
        {"<meta charset=koi8-r>\xC1", NULL, "koi8-r", CHARSET_FROM_META, "<meta charset=koi8-r>а"},
        {"<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>\xB1", NULL,
         "iso-8859-2", CHARSET_FROM_META,
         "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>ą"},
        {"<?xml version='1.0' encoding='iso-8859-15'?>\xA4", NULL, "iso-8859-15", CHARSET_FROM_META,
         "<?xml version='1.0' encoding='iso-8859-15'?>€"},
        {"plain", NULL, "utf-8", CHARSET_FROM_BYTES, "plain"}};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        check(&pages[i], CHARSET_HTML);
}

static void test_lies(void **state)
{
    (void)state;
    static const struct example pages[] = {
        {"gr\xC3\xBCn", "iso-8859-1", "utf-8", CHARSET_FROM_BYTES, "grün"},
        {"<meta charset=utf-16le>gr\xC3\xBCn", NULL, "utf-8", CHARSET_FROM_BYTES,
         "<meta charset=utf-16le>grün"},
        {"gr\xFCn", "no-such-thing", "windows-1252", CHARSET_FROM_BYTES, "grün"},
        {"die H\xFCte und die B\xE4ume sind gr\xFCn, sagte sie", "utf-8", "windows-1252",
         CHARSET_FROM_BYTES, "die Hüte und die Bäume sind grün, sagte sie"}};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct decoded d =
            decode(pages[i].bytes, strlen(pages[i].bytes), pages[i].http, CHARSET_HTML);
        assert_memory_equal(d.text.at, pages[i].text, d.text.n);
        assert_int_equal(d.text.n, strlen(pages[i].text));
        done(&d);
    }
    /* Nothing in plain text declares its encoding. */
    static const struct example plain = {"<meta charset=koi8-r>gr\xC3\xBCn", NULL, "utf-8",
                                         CHARSET_FROM_BYTES, "<meta charset=koi8-r>grün"};
    check(&plain, CHARSET_PLAIN);
}

static void test_labels(void **state)
{
    (void)state;
    assert_string_equal(charset_name(" Latin1\n", 8), "windows-1252");
    assert_string_equal(charset_name("GB2312", 6), "gbk");
    assert_string_equal(charset_name("sjis", 4), "shift_jis");
    assert_null(charset_name("", 0));
    assert_null(charset_name("utf-7", 5));
    assert_null(charset_name("iso-2022-kr", 11));
}

static void test_utf16_without_mark(void **state)
{
    (void)state;
    static const char text[] = "The keeper of the lighthouse at Skarrow.";
    char wide[2 * sizeof text];
    for (int big = 0; big < 2; big++) {
        for (size_t i = 0; i < sizeof text; i++) {
            wide[2 * i + (size_t)big] = text[i];
            wide[2 * i + (size_t)!big] = '\0';
        }
        struct decoded d = decode(wide, 2 * (sizeof text - 1), "utf-8", CHARSET_HTML);
        assert_string_equal(d.text.name, big ? "utf-16be" : "utf-16le");
        assert_int_equal(d.text.n, sizeof text - 1);
        assert_memory_equal(d.text.at, text, d.text.n);
        assert_true(charset_source(&d.text, 0) == 0);
        done(&d);
    }
}

static void test_encoded_twice(void **state)
{
    (void)state;
    static const char given[] = "Er sagte, \u00C3\u00A4hnlich: \u00E2\u20AC\u0153gr\u00C3\u00BCn"
                                "\u00E2\u20AC\xC2\x9D";
    struct decoded d = decode(given, sizeof given - 1, NULL, CHARSET_PLAIN);
    assert_true(d.text.repaired);
    assert_int_equal(d.text.n, strlen("Er sagte, ähnlich: “grün”"));
    assert_memory_equal(d.text.at, "Er sagte, ähnlich: “grün”", d.text.n);
    const char *at = strstr(given, "gr");
    assert_int_equal(charset_source(&d.text, (size_t)(strstr(d.text.at, "gr") - d.text.at)),
                     (size_t)(at - given));
    done(&d);
    /* One such run among real letters may be meant. */
    static const char meant[] = "\u00E4hnlich: \u00C3\u00A4 ist \u00E4, \u00FC, \u00F6";
    d = decode(meant, sizeof meant - 1, NULL, CHARSET_PLAIN);
    assert_false(d.text.repaired);
    assert_ptr_equal(d.text.at, meant);
    done(&d);
}

static void test_bad_bytes(void **state)
{
    (void)state;
    /* Mostly UTF-8: what is bad in it is marked, and the rest stays UTF-8. */
    static const char given[] = "gr\xC3\xBCn \xC3\xA4 \xC3\xB6 \xC3\x9F x\xE2\x82y";
    struct decoded d = decode(given, sizeof given - 1, "utf-8", CHARSET_PLAIN);
    assert_string_equal(d.text.name, "utf-8");
    assert_int_equal(d.text.n_bad, 1);
    assert_int_equal(d.text.first_bad, sizeof given - 1 - 3);
    assert_non_null(strstr(d.text.at, "x\uFFFDy"));
    assert_int_equal(charset_source(&d.text, d.text.n - 1), sizeof given - 2);
    done(&d);
    d = decode("a\x81\xFF", 3, "shift_jis", CHARSET_PLAIN);
    assert_true(d.text.n_bad >= 1);
    done(&d);
    d = decode("", 0, NULL, CHARSET_HTML);
    assert_int_equal(d.text.n, 0);
    done(&d);
}

/* Each byte of ASCII in the output is the byte it came from. */
/* The text in an encoding that nothing names comes back. */
static void check_told(const char *encoding, const char *text)
{
    char bytes[1024], *in = (char *)text, *out = bytes;
    size_t n_in = strlen(text), room = sizeof bytes;
    iconv_t conversion = iconv_open(encoding, "UTF-8");
    assert_int_equal(iconv(conversion, &in, &n_in, &out, &room), 0);
    iconv_close(conversion);
    struct decoded d = decode(bytes, (size_t)(out - bytes), NULL, CHARSET_PLAIN);
    assert_int_equal(d.text.n, strlen(text));
    assert_memory_equal(d.text.at, text, d.text.n);
    done(&d);
}

/* Quotation marks, which are all that English has past ASCII, are not taken for letters. */
static void test_marks_tell(void **state)
{
    (void)state;
    static const char *const english[] = {
        "“We knew that it would stop,” the keeper said.", "The keeper’s word — “no” — stood.",
        "Merrow asked: “Who’s there…?” It wasn’t the “keeper.”", "A café on the pier."};
    for (size_t i = 0; i < 4; i++)
        check_told("WINDOWS-1252", english[i]);
    for (size_t i = 0; i < 3; i++)
        check_told("MACINTOSH", english[i]);
    check_told("WINDOWS-1252", "Le bac s’est arrêté lundi. « Nous savions », a dit la maire âgée.");
    check_told("MACINTOSH", "Le bac s’est arrêté lundi. « Nous savions », a dit la maire âgée.");
    check_told("WINDOWS-1252", "El farero señaló: «¿Y ahora qué?» Los niños esperaban mañana.");
    check_told("WINDOWS-1252", "Die Fähre blieb stehen, „wie wir wußten“, so die Bürgermeisterin.");
}

static void test_letters_tell(void **state)
{
    (void)state;
    check_told("WINDOWS-1250",
               "Přívoz mezi ostrovy zastavil, řekl správce majáku. Loď byla stará a motor už nešel "
               "nahodit. „Věděli jsme, že to přijde,“ uvedl starosta.");
    check_told("WINDOWS-1250", "Prom stanął w poniedziałek, powiedział latarnik. Łódź była stara. "
                               "„Wiedzieliśmy, że to nadejdzie”, mówił burmistrz.");
    check_told("WINDOWS-1250", "A szigetek közötti komp hétfőn leállt, mondta a világítótorony "
                               "őre. A hajó öreg volt, és a motort már nem lehetett beindítani.");
    check_told("WINDOWS-1250",
               "Feribotul s-a oprit luni, a spus paznicul farului. „Ştiam că va veni "
               "ziua aceasta”, a declarat primarul. Copiii aşteptau pe ţărm.");
    check_told("WINDOWS-1257",
               "Keltas tarp salų sustojo, sakė švyturio prižiūrėtojas. Laivas buvo senas, o "
               "variklis jau nebeužsivedė. „Žinojome, kad taip bus“, – teigė meras.");
    check_told("WINDOWS-1254", "Adalar arasındaki vapur pazartesi günü durdu, dedi deniz fenerinin "
                               "bekçisi. Gemi yaşlıydı ve motor artık çalışmıyordu.");
    check_told("WINDOWS-1251", "Паром между островами остановился в понедельник, сказал смотритель "
                               "маяка.");
}

static void test_map_back(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *label;
    } inputs[] = {{"a\x81\x40z \x83\x5C<b>\x82\xA0", "shift_jis"},
                  {"a\xE4\xF6z <b>\x93x\x94", "windows-1252"},
                  {"a\xB0\xA1z<b>\xC7\xD1\xB1\xDB", "euc-kr"},
                  {"a\x84\x31\xA4\x36z<b>\xC4\xE3", "gb18030"}};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        size_t n = strlen(inputs[i].bytes);
        struct decoded d = decode(inputs[i].bytes, n, inputs[i].label, CHARSET_PLAIN);
        for (const char *c = "az<b>"; *c != '\0'; c++) {
            const char *at = memchr(d.text.at, *c, d.text.n);
            assert_non_null(at);
            size_t from = charset_source(&d.text, (size_t)(at - d.text.at));
            assert_true(from < n);
            assert_int_equal(inputs[i].bytes[from], *c);
        }
        assert_int_equal(d.text.n_bad, 0);
        done(&d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order_of_sources), cmocka_unit_test(test_lies),
        cmocka_unit_test(test_labels),           cmocka_unit_test(test_utf16_without_mark),
        cmocka_unit_test(test_encoded_twice),    cmocka_unit_test(test_bad_bytes),
        cmocka_unit_test(test_map_back),         cmocka_unit_test(test_marks_tell),
        cmocka_unit_test(test_letters_tell)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
