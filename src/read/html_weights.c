/*
 * Weights of the model of pages: features in the order of html_features.h, then
 * words: around a block, near it (~), inside it (=).
 *
 * Written by tools/train_extract from 462 pages. Do not edit; train again.
 */
#include "read/html_weights.h"

/* clang-format off */
const size_t HTML_N_WEIGHTS = 584;
const int16_t HTML_WEIGHTS[] = {
-114, -150, 53, -156, 204, 256, 48, 123, -29, -252, 117, -86, 6, 22, -23, -145,
49, -309, 0, -246, 0, 458, 0, 0, 0, 0, 0, 0, 26, 0, -17, 0,
0, -177, -427, -211, -168, -170, 244, 246, 320, 150, 601, -78, -112, -113, -164, -293,
-299, -92, 154, 228, -120, -84, -75, 70, 516, -312, -43, 94, -445, -193, 96, -94,
15, -98, 187, 60, -279, -63, -150, 144, -60, -94, 30, -113, -385, 116, 127, -510,
-339, -254, -234, 80, 145, -23, -72, 254, 180, -152, -577, -469, -13, -428, 99, 356,
145, -312, -158, 376, 78, 108, 0, -292, 157, -161, -22, 101, -95, -24, -250, -62,
136, -48, -144, 79, -54, 209, 74, 362, 318, 207, -227, 12, -428, -418, -349, -328,
-305, -318, 211, 656, 413, -402, 34, -346, 213, -44, -37, -136, 57, 337, 207, 76,
-264, -105, -59, 95, -91, 26, -6, -146, 31, -51, -51, -111, 120, 154, 130, -99,
18, -229, 187, 150, 72, -374, 78, -176, 396, -53, -420, 282, -327, 215, -69, -195,
283, 241, -146, 201, 19, 184, 0, -222, 10, 575, -341, 304, -386, 118, 125, 15,
-389, 52, 281, 252, 218, -52, -192, -375, 403, -100, 22, -87, 13, 242, -260, 40,
63, -98, 63, 222, -42, 123, 41, -223, 8, -132, -213, 71, -129, -31, -13, 166,
184, 74, 269, 321, 45, -52, 238, -492, 245, -85, 160, 71, 264, 146, -124, -16,
-139, 180, 6, 1, -126, -4, -9, -355, 8, 321, 192, 244, -15, -184, 328, -126,
-325, -221, 341, 145, 81, -155, -58, -222, 428, -385, -97, 7, 279, 319, 96, -193,
-755, 472, 145, 143, 110, 120, -18, 36, -154, -44, 9, 153, 177, -179, -370, 132,
-94, 182, 276, 192, -394, -7, -162, 167, -395, 97, 126, 11, 27, 262, 380, 187,
-567, 0, 706, 376, -738, -417, 230, -330, 211, 0, 0, -11, 2, -2, -77, -80,
0, 6, 0, -64, 75, 8, -94, -241, 122, 96, 111, 62, -111, -165, -267, -189,
169, 315, -86, 50, 82, -77, 51, 108, 9, 133, -124, 43, 13, 0, 0, 133,
196, -94, -53, 56, 0, 1, 1, 0, -13, -96, 220, -52, 25, 0, 0, 0,
154, -73, 58, 35, -1, -138, 50, 0, 0, -5, -48, -74, 155, -57, 0, 0,
3, 0, -23, -199, 72, -107, -10, -16, 0, 0, 0, 0, 0, 0, 0, 164,
-41, 0, 0, 1, -74, -276, 40, 71, -12, -7, 81, 136, 6, 0, -45, -86,
-71, -125, 117, 141, 77, 0, 0, -1, 22, 0, 0, 2, 0, 0, 0, -13,
0, -10, 0, 0, 0, 0, 0, 0, 0, 123, -123, -42, -45, -14, 0, -34,
0, 0, 0, -1, 0, 0, 42, 0, 7, 0, -96, 0, 0, 0, 0, -105,
-141, 0, -1, -55, -26, -161, -99, 0, 0, -115, 106, -85, -1, -3, -46, -201,
-127, 271, 140, 224, -63, 62, -79, -494, 248, -247, -153, 105, -35, 310, 392, -5,
-97, 62, 0, -81, 194, -41, 227, 0, 0, 0, 71, 80, 0, 0, 0, 0,
0, 0, 79, -23, -31, 14, 23, 40, 82, -34, -140, 208, 224, -67, -57, 132,
146, 18, -72, -63, 3, 205, -15, 328, -103, -68, 0, -16, -104, -94, -136, 134,
-5, -285, 94, 0, 0, -83, -1, -154, 112, 74, 33, 11, 0, 0, -31, -50,
33, -204, 89, 8, 16, 0, 0, 304, 73, -37, -147, -55, 32, 0, 0, -38,
-379, -383, -317, -5, -125, 544, 134, 51,
};
const size_t HTML_N_WORDS = 961;
const struct html_word_weight HTML_WORDS[] = {
{0x0101f6f3, -122}, /* ~img */ {0x01bf1d41, -58}, /* ~up */ {0x01c7671e, -121}, /* Articles */
{0x02b1d847, 96}, /* =kann */ {0x02d067f5, -136}, /* ~lg */ {0x02f3b39e, -109}, /* enabled */
{0x031afe7d, 91}, /* region */ {0x034737b0, 96}, /* csc */ {0x03c95748, -196}, /* standard */
{0x043a11b6, 52}, /* =Christian */ {0x050f1e5b, 63}, /* ~section */ {0x055406c9, -80}, /* cta */
{0x058c4484, -207}, /* center */ {0x0640657c, -95}, /* fields */ {0x0666ef96, -130}, /* =teilen */
{0x06745c07, 100}, /* cat */ {0x06b2592d, -300}, /* ~xs */ {0x06dd3a34, 190}, /* ~is */
{0x07a640f6, 107}, /* Layer */ {0x07b67650, 32}, /* =120 */ {0x07f017af, 157}, /* live */
{0x07f19d13, -46}, /* ~container */ {0x083e04d9, -119}, /* ~tweet */
{0x088d2fdb, -63}, /* =Minuten */ {0x08ce32d0, -126}, /* ~sm */ {0x08e69407, 232}, /* ingredients */
{0x090aa9ab, -356}, /* index */ {0x091a997e, -41}, /* ~foto */ {0x098b3b26, -76}, /* respond */
{0x0a3d234e, -76}, /* =Share */ {0x0a7c592b, -179}, /* =Mehr */ {0x0aa7f0b9, -440}, /* dialog */
{0x0abcecd5, -130}, /* ~to */ {0x0ad4f1bb, 37}, /* ~no */ {0x0ad50ede, 191}, /* recent */
{0x0be7cf36, -104}, /* like */ {0x0bf5a9a6, 226}, /* location */ {0x0c1a25a5, -222}, /* ~more */
{0x0cc4b526, 118}, /* =Update */ {0x0cf444ac, -250}, /* =News */ {0x0cfb5881, 266}, /* list */
{0x0d247496, 42}, /* =E */ {0x0ddb0669, -35}, /* link */ {0x0e06fc22, -59}, /* ~level */
{0x0f29c2a6, -30}, /* and */ {0x0f4db3be, -54}, /* ~Published */ {0x0fb40705, -407}, /* Info */
{0x0fbcf4b4, 184}, /* ~td */ {0x0fc01808, 283}, /* publish */ {0x1018be33, -73}, /* chrome */
{0x10195c5e, 251}, /* =Menschen */ {0x106e8e1e, -151}, /* ~navigation */
{0x10a44713, -182}, /* summary */ {0x1123c1d5, -240}, /* ~editor */ {0x114985b2, -401}, /* footer */
{0x115bfcb9, 34}, /* subtitle */ {0x11ab16f0, 100}, /* ~photo */ {0x11ce40fb, -54}, /* ~sd */
{0x124aec70, 212}, /* left */ {0x1252d727, 182}, /* Rich */ {0x129f5bbc, -44}, /* ~desktop */
{0x12ca6fe8, -54}, /* commentform */ {0x12d8e384, 185}, /* events */
{0x14274d1a, -143}, /* ~Holder */ {0x147b331a, 76}, /* ~recipe */ {0x14d9ce55, -33}, /* =alle */
{0x14e27cb8, 164}, /* =Folge */ {0x14f6e013, -144}, /* ~twitter */ {0x1544a3e7, -40}, /* ~reader */
{0x15c89ec4, -45}, /* robots */ {0x160da1c3, 73}, /* blocks */ {0x16378a88, -92}, /* print */
{0x1666807f, -57}, /* simple */ {0x16771754, 165}, /* ~xoxo */ {0x17676759, 413}, /* article */
{0x178eedf2, -31}, /* nav */ {0x17db1627, 116}, /* Line */ {0x18908d31, -72}, /* unstyled */
{0x1924877a, 95}, /* =I */ {0x194aa917, -81}, /* ~custom */ {0x19bb34eb, 74}, /* report */
{0x1a38a279, -30}, /* =comments */ {0x1b25585c, 226}, /* alt */ {0x1b3b5c59, 109}, /* hero */
{0x1baad431, 51}, /* ~default */ {0x1c395cda, 190}, /* ~paragraph */ {0x1c6c9890, -59}, /* muted */
{0x1c9ff127, 156}, /* highlight */ {0x1db2dbb9, -63}, /* =ein */ {0x1dff06ae, -109}, /* global */
{0x1e278d1b, -35}, /* =Partner */ {0x1e45728f, -295}, /* ~newsletter */
{0x1edc16b8, -47}, /* =Stefan */ {0x1f3eb9bc, -41}, /* =Arbeit */ {0x1f523237, 53}, /* border */
{0x1f890e31, 139}, /* tablet */ {0x20492db9, 38}, /* =Veranstaltung */
{0x2057306e, 116}, /* custom */ {0x2065d503, -472}, /* overlay */ {0x20993170, -166}, /* ~teaser */
{0x20b9b4f2, -30}, /* landscape */ {0x20ba0ece, 104}, /* ~column */ {0x20fd0e45, 186}, /* root */
{0x21a08f34, -32}, /* ~email */ {0x222b0713, -37}, /* =info */ {0x223449c4, -58}, /* avatar */
{0x2267a297, -41}, /* foto */ {0x22aecc82, -236}, /* gutter */ {0x23a0d95c, -315}, /* size */
{0x23b9aed9, 103}, /* ~padding */ {0x247f0d5f, 59}, /* =there */ {0x24f208e4, 110}, /* message */
{0x258b9d7e, -164}, /* ~comments */ {0x2691f4ba, 112}, /* ~details */
{0x269ec5a3, -121}, /* podcast */ {0x26f3e1d6, -40}, /* reader */ {0x26f8eac8, 227}, /* =neue */
{0x27cb6e3a, -355}, /* ~fade */ {0x281ba64e, -292}, /* embed */ {0x284b0124, -39}, /* cookies */
{0x28999611, 369}, /* new */ {0x290182c1, 311}, /* span */ {0x29cc2d08, 76}, /* =nur */
{0x2a1c75d0, -51}, /* =Jetzt */ {0x2a38f7b1, 240}, /* ads */ {0x2aff8550, -41}, /* ~table */
{0x2b0bc47a, -358}, /* ~form */ {0x2bfca8be, 44}, /* bullets */ {0x2c4d170c, -40}, /* ~pages */
{0x2c6a2953, 39}, /* address */ {0x2c99c300, 41}, /* player */ {0x2cd52ea3, -366}, /* navigation */
{0x2e3d90b1, 223}, /* Intro */ {0x2e3e57fb, -80}, /* reading */ {0x2e3fbe5f, 55}, /* ~normal */
{0x2ef34457, -36}, /* =new */ {0x3008af8b, 62}, /* ~large */ {0x30950b2c, -100}, /* ~Last */
{0x312fd389, -79}, /* picture */ {0x31f5ba10, 75}, /* ~Hidden */ {0x31f7c9ea, 43}, /* =See */
{0x32a57f0f, 30}, /* =January */ {0x32a8c0a0, -66}, /* ~out */ {0x32db45bd, -53}, /* =nos */
{0x32fc3058, -115}, /* ~button */ {0x331d748a, -147}, /* external */
{0x331db2f5, 130}, /* centered */ {0x333d24ad, -59}, /* =Buch */ {0x33541f8c, 104}, /* ~privacy */
{0x341a5113, 148}, /* ea */ {0x345ec50b, -323}, /* ~textwidget */
{0x346f3b69, -113}, /* description */ {0x348a54d7, -30}, /* =Bewerten */
{0x34ca6bbd, 96}, /* ~time */ {0x34eefb25, -64}, /* ~subscription */
{0x3510b6d6, -54}, /* ~pinterest */ {0x3551ffa0, 275}, /* sb */ {0x3553e285, 255}, /* space */
{0x35afd776, -332}, /* medium */ {0x361a5439, 165}, /* ec */ {0x361fa8e1, -31}, /* =Photo */
{0x36520133, -241}, /* sc */ {0x371a55cc, 214}, /* ed */ {0x37386ae0, -125}, /* id */
{0x37725d51, -61}, /* =est */ {0x3791ee4e, -167}, /* site */ {0x381a575f, 187}, /* Ee */
{0x3845ff3e, -145}, /* before */ {0x38cca024, -227}, /* =Thema */ {0x39260ac2, -39}, /* ~display */
{0x395205ec, -108}, /* sf */ {0x3a0e1c4a, -32}, /* =gelesen */ {0x3a2825bd, -50}, /* =Ähnliche */
{0x3a2a919d, 43}, /* ~breadcrumb */ {0x3a2ba3a6, 141}, /* bg */ {0x3a43c561, 56}, /* shadow */
{0x3a676d24, -101}, /* ~thread */ {0x3a79338f, -147}, /* items */ {0x3b391274, -75}, /* add */
{0x3b4a5b79, -158}, /* ~inline */ {0x3b520912, -109}, /* sd */ {0x3c1ca5ff, 50}, /* ~user */
{0x3c8f30db, 158}, /* ~Component */ {0x3cb8dab9, 38}, /* =geht’s */ {0x3cbb40bf, -35}, /* =Blog */
{0x3cbd751b, 109}, /* ~message */ {0x3cd72279, -151}, /* ~image */ {0x3d454045, 99}, /* td */
{0x3d7e6258, -90}, /* color */ {0x3db9b915, -65}, /* down */ {0x3ddc94d8, -80}, /* base */
{0x3f1a6264, -63}, /* el */ {0x3f978efe, -224}, /* ~float */ {0x3fb65043, -73}, /* hfeed */
{0x401a63f7, -35}, /* em */ {0x40296205, -74}, /* toggle */ {0x4031bd46, -39}, /* li */
{0x4058c747, -331}, /* form */ {0x40c67422, -95}, /* ~banner */ {0x41000aee, 223}, /* ~active */
{0x411a658a, -63}, /* en */ {0x41387a9e, -149}, /* In */ {0x416bc18f, -234}, /* banner */
{0x41704246, 166}, /* latest */ {0x41e53387, 60}, /* ~columns */ {0x42454824, -143}, /* to */
{0x424d8e37, -146}, /* ~related */ {0x42edcab4, 89}, /* anchor */ {0x4333083f, -45}, /* authors */
{0x43430b20, -137}, /* up */ {0x436545b0, -36}, /* =Deutschland */ {0x43b27471, -130}, /* button */
{0x440e1d7b, -158}, /* row */ {0x4452173d, -279}, /* sm */ {0x44932199, -34}, /* ~metadata */
{0x454e4739, 168}, /* pl */ {0x455a09b8, 33}, /* ~node */ {0x456361f1, 269}, /* xl */
{0x4569f715, -286}, /* display */ {0x46521a63, -121}, /* SS */ {0x4674caee, -66}, /* profile */
{0x46c013c9, -64}, /* pagination */ {0x46f96bfa, -43}, /* ~panel */ {0x471a6efc, 187}, /* et */
{0x4724fc58, -200}, /* ad */ {0x47388410, -31}, /* it */ {0x47521bf6, 58}, /* sp */
{0x480ba749, -126}, /* headline */ {0x481721cf, 101}, /* gap */ {0x481a708f, 80}, /* eu */
{0x48246d53, 92}, /* classic */ {0x4824fdeb, 44}, /* ae */ {0x48935692, 165}, /* blogroll */
{0x491e0a9c, 99}, /* system */ {0x4924ff7e, -84}, /* Af */ {0x4940781e, -31}, /* ~none */
{0x49545db3, -70}, /* rt */ {0x495e93a1, -34}, /* politik */ {0x49c4f55f, -36}, /* ~Position */
{0x49cd8fde, -132}, /* ~col */ {0x49e81b59, 162}, /* =Best */ {0x4a317c4e, 61}, /* ingredient */
{0x4a31cd04, -622}, /* lg */ {0x4a379a2c, -72}, /* ~unstyled */ {0x4a9c9bdf, 87}, /* table */
{0x4abb6811, 282}, /* complementary */ {0x4ac5fdc2, 59}, /* widgets */
{0x4afa6757, -72}, /* preview */ {0x4b2dfd00, -167}, /* mx */ {0x4b4794e6, 117}, /* wt */
{0x4b522242, 184}, /* st */ {0x4babd89d, -293}, /* background */ {0x4bbcaea6, -31}, /* =macht */
{0x4bc7bc46, 32}, /* news */ {0x4bd02db4, -80}, /* large */ {0x4c250437, 159}, /* aa */
{0x4c2dfe93, 209}, /* My */ {0x4c2edfdc, 132}, /* posts */ {0x4d1cb705, 62}, /* Dt */
{0x4d5b0474, -80}, /* common */ {0x4d7e5554, 32}, /* ~justify */ {0x4db771f0, 88}, /* ~blue */
{0x4de59b10, 158}, /* ~cat */ {0x4e0f7b7d, -66}, /* ~descr */ {0x4e388f15, -170}, /* is */
{0x4e43cb4e, 61}, /* elementor */ {0x4e546592, -32}, /* rs */ {0x4e63701c, 48}, /* xs */
{0x4ea76b2a, -390}, /* bottom */ {0x4ea9ef10, -59}, /* =05 */ {0x4eabb203, 52}, /* ~notification */
{0x4f348a33, -176}, /* carousel */ {0x4f479b32, -249}, /* wp */ {0x4f4d3bf7, 62}, /* element */
{0x4f4e56f7, 341}, /* pb */ {0x4f7aba56, -406}, /* author */ {0x4f89506c, -102}, /* =weiterlesen */
{0x4f8c597c, -95}, /* ~hide */ {0x4f9ddd30, -159}, /* ~blog */ {0x5067fe8d, 49}, /* =ist */
{0x50b666a1, -102}, /* =Reply */ {0x5127f14d, -43}, /* type */ {0x513ad265, -37}, /* hp */
{0x51455fc1, -59}, /* TX */ {0x519a7362, -73}, /* =lesen */ {0x51ed6eee, -212}, /* =Sie */
{0x521886c5, -51}, /* network */ {0x528ac10e, -37}, /* =Series */ {0x52a9f55c, -76}, /* =01 */
{0x52bd401e, -339}, /* ~caption */ {0x532cb80b, 51}, /* =Quellen */ {0x53c0ce34, 115}, /* kicker */
{0x53cacdb9, 45}, /* big */ {0x542bcc94, 83}, /* by */ {0x548f1449, 83}, /* =ich */
{0x5496f151, 41}, /* ~player */ {0x54a9f882, 63}, /* =03 */ {0x54dcfb9c, -30}, /* =Rund */
{0x54fa99a1, -72}, /* visible */ {0x552e0cbe, -90}, /* Mr */ {0x55358a69, -163}, /* horizontal */
{0x559d2e22, -66}, /* =50 */ {0x55a9fa15, -37}, /* =02 */ {0x55c68203, -43}, /* ~byline */
{0x5622d55e, 207}, /* fs */ {0x56299123, 40}, /* cc */ {0x5631dfe8, -256}, /* LS */
{0x5675f8db, -41}, /* Scroller */ {0x568f4ba4, 242}, /* black */ {0x56d7a1d0, 91}, /* ~entry */
{0x571cc6c3, 104}, /* db */ {0x57ae7c05, 48}, /* subheading */ {0x581cc856, 165}, /* da */
{0x584e6522, 56}, /* py */ {0x5886d2d7, -511}, /* comments */ {0x58a53963, 103}, /* =love */
{0x58dd8494, -156}, /* subscription */ {0x591d2222, -109}, /* sharedaddy */
{0x592995dc, 183}, /* cf */ {0x5955feaa, 52}, /* pad */ {0x5967f3a5, 271}, /* details */
{0x5a2e5fd9, -43}, /* Primary */ {0x5aa05388, 191}, /* =Mini */ {0x5ad4af9a, -111}, /* und */
{0x5b1ccd0f, 211}, /* DF */ {0x5b4516a9, -45}, /* =Natur */ {0x5bb421a2, -159}, /* back */
{0x5bcada51, -155}, /* bio */ {0x5bccc789, -69}, /* ~align */ {0x5be7d591, 48}, /* edit */
{0x5c0ca0be, -39}, /* stacked */ {0x5c0d8278, -295}, /* editor */ {0x5c1ccea2, -59}, /* de */
{0x5c299a95, -264}, /* ce */ {0x5c6e7131, -75}, /* facebook */ {0x5c7ea86f, -349}, /* click */
{0x5ca67417, -131}, /* ~back */ {0x5cb68de8, 61}, /* next */ {0x5cc648de, -84}, /* collapse */
{0x5cf74856, 74}, /* masthead */ {0x5d12d24b, 53}, /* ~css */ {0x5d3c9be4, 96}, /* time */
{0x5d4e6d01, 261}, /* pt */ {0x5d594b1b, 59}, /* ~text */ {0x5db6fa26, 149}, /* ~right */
{0x5e25208d, 38}, /* as */ {0x5e3f640a, 159}, /* js */ {0x5e4335a1, -142}, /* uk */
{0x5e4e6e94, -44}, /* PS */ {0x5e9f7ae4, 40}, /* =45 */ {0x5eb0c06d, -63}, /* categories */
{0x5ef818b4, -130}, /* ~headline */ {0x5efd6ee0, 103}, /* Component */
{0x5f172a2c, -45}, /* ~authors */ {0x5f1dc9d3, -73}, /* ~Promo */ {0x5f2e1c7c, -32}, /* Ml */
{0x5f2f8f2d, 132}, /* Breadcrumbs */ {0x5f6ab1e8, -67}, /* =Uhr */ {0x5f8383ca, -49}, /* features */
{0x5fb2347b, 165}, /* linkcat */ {0x5fb91e8c, -96}, /* group */ {0x5fccf393, -59}, /* ~muted */
{0x5fec43ca, -40}, /* =Video */ {0x602c63de, -82}, /* align */ {0x602e1e0f, -197}, /* mm */
{0x60345894, 162}, /* detail */ {0x60785ef2, 68}, /* user */ {0x60e02fad, -263}, /* hide */
{0x6122e6af, -32}, /* fl */ {0x61342fd0, -35}, /* on */ {0x61615e45, 147}, /* ~events */
{0x61a6d509, -214}, /* figure */ {0x6229a407, 55}, /* co */ {0x622df686, -114}, /* byline */
{0x62366ffa, -78}, /* no */ {0x625163ff, 158}, /* stack */ {0x62b13c12, -51}, /* ~network */
{0x63e1d819, -98}, /* Last */ {0x63e21a93, -45}, /* nocontent */ {0x6470f476, 131}, /* ~post */
{0x64d901eb, -83}, /* ~disclaimer */ {0x64f29202, -127}, /* textwidget */
{0x652b04df, 35}, /* start */ {0x652e25ee, -109}, /* mb */ {0x653199a8, 50}, /* ~note */
{0x65d4bef2, -53}, /* =Podcasts */ {0x66225340, -34}, /* metadata */ {0x662e2781, -119}, /* mc */
{0x667484ab, 36}, /* slideshow */ {0x6687e593, 36}, /* =right */ {0x6722f021, -41}, /* fb */
{0x672e2914, 292}, /* md */ {0x67826267, 144}, /* field */ {0x67a21003, -110}, /* ajax */
{0x67a6c45e, -195}, /* comment */ {0x68116230, 64}, /* ~cell */ {0x6822f1b4, 41}, /* fe */
{0x68dc9cb5, 197}, /* cell */ {0x6948a95a, 121}, /* ~max */ {0x694aaa0b, 278}, /* template */
{0x69f9493e, -39}, /* third */ {0x69fb8c77, -123}, /* mobile */ {0x6a142bb9, 71}, /* ~Frame */
{0x6a202c99, 49}, /* ~elementor */ {0x6a311cec, -38}, /* Stats */
{0x6a6a4119, 126}, /* subheadline */ {0x6a83951b, -222}, /* Featured */
{0x6a88f0bc, -39}, /* separator */ {0x6a961163, -103}, /* =dich */
{0x6a99dc1a, -502}, /* newsletter */ {0x6b9a9024, -32}, /* =dies */ {0x6c27a477, -84}, /* ~Name */
{0x6cab33b5, 185}, /* information */ {0x6d4681ab, 55}, /* pane */ {0x6d4df5c5, 31}, /* ~view */
{0x6db822d0, -124}, /* lightbox */ {0x6dffd3b1, -76}, /* ~buttons */ {0x6ea127c4, -44}, /* ~span */
{0x6ea974cf, -30}, /* =Updates */ {0x6eac67fc, 195}, /* slider */ {0x6f0622ae, -82}, /* ~cta */
{0x6f5882f3, 216}, /* entries */ {0x6f5b6074, 70}, /* ~module */ {0x6fac698f, 227}, /* slides */
{0x7070e337, -143}, /* ~share */ {0x70954771, -127}, /* Slot */ {0x70c67e32, -197}, /* box */
{0x70e37add, 44}, /* =gibt */ {0x70ea3b55, 42}, /* lang */ {0x713a7cc9, -52}, /* tile */
{0x715bc3b4, -157}, /* =und */ {0x71ad79c3, -55}, /* =Beitrag */ {0x71c3c959, -465}, /* teaser */
{0x71ced7f3, 144}, /* mega */ {0x72cda629, -118}, /* ~base */ {0x7300c2b5, 297}, /* =Meine */
{0x732c1097, -229}, /* order */ {0x73d5d200, -104}, /* promo */ {0x746d3e16, -64}, /* Attribution */
{0x74af26e5, 53}, /* =sind */ {0x75413203, -126}, /* trigger */ {0x7543e684, 64}, /* ~subline */
{0x757531cd, -60}, /* ~icon */ {0x75a15f44, -78}, /* =2021 */ {0x75c4e819, -182}, /* accordion */
{0x75df6fa8, 35}, /* ~subtitle */ {0x7638f037, 64}, /* subline */ {0x76b77d1a, -191}, /* Bar */
{0x76c3d67f, 124}, /* ~alt */ {0x77a740bf, -60}, /* cookie */ {0x77d20e02, -185}, /* ~margin */
{0x78292c13, 37}, /* =war */ {0x789550e0, -33}, /* =Bewertung */ {0x78a163fd, 86}, /* =2022 */
{0x78e32de5, 298}, /* right */ {0x7a3a6f44, -140}, /* ~overlay */ {0x7aadbde3, -58}, /* navbar */
{0x7abdcc9d, -51}, /* ~and */ {0x7acd603d, 169}, /* gallery */ {0x7ae05edf, -61}, /* ~app */
{0x7c4c2ee5, 104}, /* allgemein */ {0x7c75b608, 161}, /* =Überblick */ {0x7d3a7d13, 38}, /* =Why */
{0x7debbd1f, -105}, /* embedded */ {0x7e2001bc, -88}, /* ~utility */
{0x7e30a83e, -137}, /* premium */ {0x7ea66847, 44}, /* privacy */ {0x7eced5bf, 115}, /* =die */
{0x7f03b9aa, 173}, /* ~Breadcrumbs */ {0x7f2346e9, 60}, /* single */ {0x7f36c23f, 103}, /* =we */
{0x7f79a82c, -61}, /* =Le */ {0x7fdbf4a5, 382}, /* wrap */ {0x7ff0ca77, -102}, /* =interessieren */
{0x800dce11, 212}, /* ~slide */ {0x803328a9, -313}, /* search */ {0x80780913, -130}, /* ~flex */
{0x809608b6, 171}, /* padding */ {0x80a11228, -104}, /* =Kultur */
{0x811516f6, -34}, /* =Aktuelle */ {0x812716e3, 219}, /* photo */ {0x812cc996, -146}, /* flyout */
{0x812d107e, 117}, /* pull */ {0x8158f8dd, -95}, /* ~desc */ {0x815dfa76, 103}, /* page */
{0x819a8c0b, -58}, /* vcard */ {0x81c41629, -62}, /* ~profile */ {0x81fe4f58, -325}, /* Meta */
{0x8262722c, -73}, /* =Beiträge */ {0x82fbf5cd, 189}, /* blue */ {0x83030020, -125}, /* desc */
{0x83585114, 113}, /* ~type */ {0x83bcc5d5, -45}, /* ~size */ {0x8422b331, 153}, /* =Min */
{0x84703e2d, -44}, /* =Transparenz */ {0x84d6a106, -73}, /* Kultur */ {0x84e72504, -236}, /* img */
{0x854d146c, 39}, /* ~address */ {0x85ef2ab2, -109}, /* =für */ {0x8615faeb, 51}, /* =wann */
{0x863025bc, -38}, /* ~Txt */ {0x866bce8f, 139}, /* =PDF */ {0x86ecf76b, -41}, /* =dem */
{0x8729d53b, -67}, /* Vertical */ {0x874d61a3, -142}, /* ~small */ {0x876fffdd, -133}, /* push */
{0x87b67554, -158}, /* ~category */ {0x87ecf8fe, -32}, /* =den */ {0x88084255, 108}, /* =bei */
{0x8827595f, -60}, /* card */ {0x886cea64, 136}, /* =an */ {0x8872fa92, 154}, /* =on */
{0x890a38d7, -305}, /* ~author */ {0x8936d1fd, 96}, /* =Wo */ {0x89415f59, 30}, /* =So */
{0x89e7fa47, -96}, /* post */ {0x8a22bca3, 63}, /* =mit */ {0x8a6b66c0, -32}, /* ~items */
{0x8a8753c7, -33}, /* email */ {0x8a8a009a, -30}, /* mini */ {0x8a9cca93, -69}, /* ~menu */
{0x8ab31a3c, -81}, /* columns */ {0x8b6cef1d, -149}, /* =am */ {0x8c1a818b, -63}, /* =Wald */
{0x8c6887bf, 118}, /* ~top */ {0x8c8a56d0, 102}, /* ~hentry */ {0x8c8ea7ea, -153}, /* tweet */
{0x8cb4c498, -40}, /* ~screen */ {0x8cd14a11, 457}, /* hentry */
{0x8d678c72, 126}, /* ~subheadline */ {0x8daff178, 139}, /* container */
{0x8e0a67b4, 172}, /* ~event */ {0x8e1a0453, -66}, /* Logged */ {0x8e3ffa5e, -306}, /* nowrap */
{0x8ec3fc47, 37}, /* ~all */ {0x8f6639a4, -106}, /* =DE */ {0x8f69ac5e, 48}, /* deutschland */
{0x8f92baba, 53}, /* contentinfo */ {0x8fb98116, -66}, /* descr */ {0x8fdd8589, -42}, /* =April */
{0x8ffa6139, 351}, /* paragraph */ {0x90626a7a, -38}, /* =Wirtschaft */ {0x9073072a, 440}, /* =of */
{0x9080a69e, -120}, /* modal */ {0x909ce47c, -160}, /* ~subscribe */
{0x90be74f9, -43}, /* ~current */ {0x90bec3c2, 62}, /* content */ {0x919a0c3d, 51}, /* note */
{0x923fa396, -275}, /* auto */ {0x924987c0, 45}, /* ~field */ {0x9253c0f2, 35}, /* below */
{0x926cfa22, 277}, /* =at */ {0x928b8e0a, 168}, /* ~Mega */ {0x929d72d8, -40}, /* dropdown */
{0x930de5d2, 80}, /* =Euch */ {0x933b5bde, -154}, /* default */ {0x93640159, 70}, /* =EU */
{0x936abd1e, 54}, /* =Be */ {0x939986d7, -38}, /* ~Stats */ {0x939d2e95, -172}, /* =Artikel */
{0x93ec9f26, 36}, /* buttons */ {0x93ed0be2, 169}, /* =der */ {0x94a7e2d0, -52}, /* ~region */
{0x94ed0d75, 116}, /* =des */ {0x9544748c, 47}, /* ~grid */ {0x95490209, 178}, /* ~content */
{0x9564047f, 44}, /* =Es */ {0x9574d229, 43}, /* ~header */ {0x95858f56, 85}, /* forum */
{0x95876e1f, 323}, /* width */ {0x95cd8075, -59}, /* from */ {0x95ea6a4c, -144}, /* ~figure */
{0x95f72993, -114}, /* tag */ {0x968509ed, -55}, /* ~links */ {0x969bf60c, -129}, /* ~link */
{0x96aeee27, -58}, /* ~add */ {0x97574fef, 71}, /* ~the */ {0x978b4b30, 46}, /* ~media */
{0x97e9f5e9, -54}, /* =Seite */ {0x9860a5b1, -31}, /* notice */ {0x9865b509, -129}, /* title */
{0x98f72e4c, 132}, /* tab */ {0x99233eb9, -30}, /* =Subscribe */ {0x995ca76b, -108}, /* overflow */
{0x99e4dd3a, -47}, /* menu */ {0x9a03fbd2, 36}, /* tdc */ {0x9a10c7c5, 174}, /* toc */
{0x9a4922a6, -75}, /* =Wissen */ {0x9a66c9c9, -208}, /* ~Meta */
{0x9aaf039f, -129}, /* =Leistungen */ {0x9b0f2144, 370}, /* area */ {0x9b33f088, -64}, /* =Weg */
{0x9b4e727e, -41}, /* =Pressemitteilungen */ {0x9b99e7dd, -139}, /* level */
{0x9bc41cab, -349}, /* responsive */ {0x9c731a0e, 54}, /* =or */ {0x9c901b54, 64}, /* =eine */
{0x9cacde23, -50}, /* Counter */ {0x9ccd2ad3, 36}, /* =“ */ {0x9cd3e54b, -32}, /* validate */
{0x9cdabcd2, 54}, /* =einer */ {0x9ce28cb1, -151}, /* =Das */ {0x9d1c6153, -51}, /* =Pinterest */
{0x9d616f11, -31}, /* ~about */ {0x9d68a282, 175}, /* ~TOC */ {0x9d9e89f7, 124}, /* only */
{0x9da4e586, -34}, /* google */ {0x9de721a5, 52}, /* ~tags */ {0x9e3663d7, 49}, /* =Map */
{0x9e865fae, -47}, /* ~sub */ {0x9ea47304, 163}, /* wrapper */ {0x9f3833e6, -182}, /* item */
{0x9f481715, -247}, /* heading */ {0x9f6652d4, -76}, /* =Du */ {0x9f6ad002, -93}, /* =by */
{0x9f779bf5, 54}, /* =My */ {0x9f845147, 41}, /* ~radio */ {0x9fe7d972, -48}, /* ~border */
{0xa16f29bc, -183}, /* ~Inner */ {0xa172b7dd, 130}, /* window */
{0xa185c2fa, -54}, /* =Kommentare */ {0xa199a309, -79}, /* signup */ {0xa2026671, 131}, /* thread */
{0xa20bc574, 162}, /* Outer */ {0xa2bdcb73, 69}, /* fluid */ {0xa2c4f48c, -214}, /* small */
{0xa3c70187, -69}, /* ~tooltip */ {0xa3da6088, -34}, /* =registrieren */
{0xa4213c0a, -221}, /* above */ {0xa4366d49, 96}, /* =man */
{0xa45f40d9, -41}, /* ~recentcomments */ {0xa4810d1f, -32}, /* calendar */
{0xa4cd376b, 30}, /* =— */ {0xa4e4c49b, 35}, /* colophon */ {0xa4ee076f, -54}, /* between */
{0xa535a9ef, -180}, /* Txt */ {0xa5366edc, -59}, /* =Mai */ {0xa54f8371, -95}, /* flair */
{0xa5689f5e, -58}, /* ~embedded */ {0xa5e0b660, -263}, /* ~info */ {0xa619a944, -59}, /* =Story */
{0xa662a7bc, -243}, /* ~has */ {0xa6a15383, -65}, /* ~count */ {0xa6c45d85, -157}, /* float */
{0xa710dc3c, 507}, /* top */ {0xa7614cac, -137}, /* =informationen */ {0xa77bbd24, -59}, /* ~list */
{0xa7bcafab, -136}, /* ~object */ {0xa83b3f37, -65}, /* ~bottom */ {0xa8642268, 44}, /* =en */
{0xa880a47c, 375}, /* =in */ {0xa8f277f2, -159}, /* theme */ {0xa947e23c, -210}, /* show */
{0xa96d3294, -279}, /* ~tag */ {0xa9802c05, 150}, /* widget */ {0xa9c9fc38, -91}, /* share */
{0xa9cd3f4a, 34}, /* =– */ {0xaa581d53, 81}, /* ~gray */ {0xaad0a14e, 327}, /* excerpt */
{0xaaf8b785, 73}, /* clearfix */ {0xab356625, -30}, /* feed */ {0xab3a8a0a, -98}, /* off */
{0xab80a935, -45}, /* =im */ {0xabf095df, -36}, /* pages */ {0xabf8d4dd, 124}, /* second */
{0xac1b6f0f, 102}, /* justify */ {0xac307ed6, -179}, /* style */ {0xac8890f6, 157}, /* ~live */
{0xac9a7c42, 168}, /* Stories */ {0xacf38390, -86}, /* for */ {0xad409d5e, 130}, /* odd */
{0xada7afdb, -100}, /* none */ {0xae401eb4, 41}, /* radio */ {0xaea1e53d, -55}, /* =Unsere */
{0xaee961d9, -51}, /* =Termine */ {0xaf871a91, 365}, /* grid */ {0xaf9e4a03, -225}, /* subscribe */
{0xafd071e5, 67}, /* Test */ {0xafe34731, -36}, /* transparent */ {0xb06c230b, 99}, /* =kaufen */
{0xb1000b01, -85}, /* Navi */ {0xb10b206b, 77}, /* =Link */ {0xb14afda0, -283}, /* ~widget */
{0xb1727e44, -101}, /* continue */ {0xb1c14e0d, 179}, /* node */ {0xb2887bd7, 166}, /* Quote */
{0xb29019a6, -116}, /* grey */ {0xb2ecd6d2, -82}, /* social */ {0xb323923e, -82}, /* about */
{0xb328e3d2, 295}, /* =The */ {0xb35135fa, -299}, /* image */ {0xb3523633, 51}, /* ~item */
{0xb3581d5a, -54}, /* =Bild */ {0xb3711c47, -59}, /* check */ {0xb3e79cb2, -95}, /* story */
{0xb3f55bf9, 163}, /* fixed */ {0xb40eb21c, 144}, /* the */ {0xb48709df, -50}, /* listing */
{0xb4d86af9, -58}, /* ~html */ {0xb568ab4e, -75}, /* bodytext */ {0xb5b54664, -66}, /* actions */
{0xb6b7bdf9, 81}, /* ~theme */ {0xb6db54cc, 48}, /* =300 */ {0xb72fca95, -36}, /* figcaption */
{0xb753bdde, -106}, /* =Neueste */ {0xb88c7d35, -289}, /* ~block */ {0xb8c2ed90, -132}, /* ~Read */
{0xb8c60cba, -149}, /* object */ {0xb90ded3e, -33}, /* copyright */ {0xb9857019, 45}, /* ~code */
{0xb99d8552, 154}, /* format */ {0xba0ac33e, -173}, /* ~accordion */
{0xba241167, -66}, /* ~actions */ {0xba2719ef, -388}, /* one */ {0xba340272, 30}, /* =erklärt */
{0xba4b77ef, 285}, /* status */ {0xba9ab39a, 152}, /* gray */ {0xbb23f380, -51}, /* =7 */
{0xbb26f5b2, 69}, /* sec */ {0xbbf3e2d5, -493}, /* ~center */ {0xbc488789, -54}, /* Published */
{0xbcd28a14, -77}, /* =Newsletter */ {0xbd23f6a6, -46}, /* =5 */ {0xbe23f839, -39}, /* =4 */
{0xbe248829, -271}, /* two */ {0xbeb1a47d, 753}, /* xoxo */ {0xbed3e8f3, -40}, /* ~collapse */
{0xbf23f9cc, 72}, /* =3 */ {0xbfc6b95f, -88}, /* utility */ {0xc023fb5f, -60}, /* =2 */
{0xc0d3c7b1, -54}, /* pinterest */ {0xc123fcf2, 49}, /* =1 */ {0xc294a9c4, -40}, /* Topic */
{0xc29b1d51, -39}, /* =über */ {0xc2aec8ea, -45}, /* =Müller */ {0xc2b894ed, 203}, /* ~detail */
{0xc2cb5034, -249}, /* inline */ {0xc2ecdf53, 152}, /* long */ {0xc338be44, -149}, /* twitter */
{0xc3745e00, 44}, /* =and */ {0xc40b63ea, -42}, /* submenu */ {0xc4659f33, -98}, /* ~product */
{0xc4b03f10, -63}, /* =Mail */ {0xc57d49cb, -78}, /* ~news */ {0xc5d65dd6, -100}, /* =photos */
{0xc7dd6978, -35}, /* registration */ {0xc87acfc7, -497}, /* sidebar */
{0xc87d8df5, -77}, /* other */ {0xc8d3a9fe, 74}, /* spacing */ {0xc9113f5a, -64}, /* =Strom */
{0xc95b3018, -171}, /* ~date */ {0xc980019c, 190}, /* additional */ {0xc98f4557, 58}, /* min */
{0xca236f5a, -31}, /* ~title */ {0xca340f59, -51}, /* ~nav */ {0xca39e264, -150}, /* ~summary */
{0xcac3d793, 186}, /* entry */ {0xcae02ff2, -52}, /* flex */ {0xcae1d7b7, -109}, /* ~footer */
{0xcb62bc3e, -174}, /* =auch */ {0xccfe4c45, 231}, /* panel */ {0xcd5b3664, -71}, /* ~data */
{0xcda6e566, -160}, /* =10 */ {0xcdb72c61, 213}, /* ~copy */ {0xce654340, -41}, /* recentcomments */
{0xce7d98f2, -98}, /* =© */ {0xcea6e6f9, -62}, /* =11 */ {0xcec0fa7f, -46}, /* policy */
{0xcedfa3c5, -98}, /* Read */ {0xcefb10ad, 95}, /* sections */ {0xcf292b32, 177}, /* ~layout */
{0xcf2c9203, 36}, /* ~color */ {0xcf2f4271, 54}, /* category */ {0xd0228476, -64}, /* =Lange */
{0xd08f22f2, -229}, /* ~heading */ {0xd0a6ea1f, -42}, /* =17 */ {0xd1d746ab, 206}, /* images */
{0xd20a71a6, -50}, /* Frame */ {0xd28eb876, -169}, /* ~description */ {0xd2a6ed45, 93}, /* =15 */
{0xd2c8c28e, -353}, /* home */ {0xd3173790, -41}, /* =müssen */ {0xd33ff5da, 83}, /* Entity */
{0xd35ec4c9, -258}, /* open */ {0xd3aaaaf2, -57}, /* =Tous */ {0xd41c2437, 208}, /* ~page */
{0xd43fa44c, 188}, /* breadcrumb */ {0xd472dc59, -134}, /* date */ {0xd494a524, -42}, /* ~cont */
{0xd4e97eff, 116}, /* ~publish */ {0xd4ff971e, -121}, /* ~ratings */ {0xd5315e58, -31}, /* ~Body */
{0xd5411c8f, -253}, /* holder */ {0xd5f46a92, -77}, /* =Kategorie */
{0xd6aab9fb, 59}, /* textarea */ {0xd744bf26, -80}, /* cols */ {0xd7713c7b, -277}, /* margin */
{0xd775a7d0, 302}, /* html */ {0xd7a2e319, 400}, /* max */ {0xd86296d1, -43}, /* die */
{0xd872e2a5, -106}, /* data */ {0xd894fb80, -31}, /* =online */ {0xd8de6a27, -102}, /* Inner */
{0xd940d530, -64}, /* special */ {0xd965bbda, -54}, /* current */ {0xd9a27b1c, -76}, /* =38 */
{0xda9058b2, -66}, /* =aus */ {0xda922105, -60}, /* ~avatar */ {0xdac66a3a, 42}, /* ~extra */
{0xdacd8c6d, -43}, /* =• */ {0xdb101962, -38}, /* feeds */ {0xdb344ff9, -38}, /* ~copyright */
{0xdba4f4f8, 181}, /* view */ {0xdbaa7975, 39}, /* Body */ {0xdbb9f243, 66}, /* ~wpb */
{0xdbc0dcc7, -70}, /* aside */ {0xdc01a88d, -101}, /* ~expanded */ {0xdc4e3915, -151}, /* sub */
{0xdc8ef0b2, -152}, /* ~bio */ {0xdcbd310e, 249}, /* =Liebe */ {0xdd1ac011, -136}, /* ~standard */
{0xdd5e607e, 56}, /* core */ {0xdd8087b3, -49}, /* desktop */ {0xddb0ca40, 49}, /* ~subheading */
{0xde020766, 177}, /* white */ {0xde75de2d, -30}, /* =Foto */ {0xded26de0, -126}, /* ~mc */
{0xdefe5eb0, -69}, /* tooltip */ {0xdf1ef08d, 44}, /* =Life */ {0xdf9e7283, 57}, /* mod */
{0xdfa4c325, -107}, /* =28 */ {0xdfbf99f7, -44}, /* =article */ {0xdfd26f73, -100}, /* ~mb */
{0xe025d339, 359}, /* ~comment */ {0xe0590941, -82}, /* =Kontakt */ {0xe0613999, 33}, /* audio */
{0xe0700815, -103}, /* jetpack */ {0xe085900b, -31}, /* ~auto */ {0xe145ee5d, 151}, /* animation */
{0xe147a596, -180}, /* ~article */ {0xe1a28049, -127}, /* ~Bar */ {0xe1a287b4, 139}, /* =30 */
{0xe27a9efb, 91}, /* =als */ {0xe29d1e2f, 38}, /* light */ {0xe3a4c971, -44}, /* =24 */
{0xe3fd289a, -89}, /* sticky */ {0xe4350540, -54}, /* builder */ {0xe4664ec8, 184}, /* ~width */
{0xe46efe32, -83}, /* disclaimer */ {0xe479bffe, -102}, /* =könnte */ {0xe47f1f4f, 39}, /* =are */
{0xe488d460, -329}, /* header */ {0xe4a4cb04, 66}, /* =23 */ {0xe4abbac3, 138}, /* viewport */
{0xe504a8d3, 168}, /* =Wild */ {0xe548412c, -218}, /* product */ {0xe562ab48, 63}, /* div */
{0xe562ea44, 164}, /* copy */ {0xe5a0205d, 31}, /* child */ {0xe5d278e5, 62}, /* ~md */
{0xe5f08df9, -57}, /* ~ad */ {0xe5fba0cd, 327}, /* ~excerpt */ {0xe61f753b, -31}, /* =Kommentar */
{0xe64015f0, -95}, /* icon */ {0xe65fe269, -61}, /* =votre */ {0xe699c262, 152}, /* =2012 */
{0xe6a879fa, 339}, /* narrow */ {0xe75debab, -65}, /* =Lust */ {0xe7906d29, -180}, /* =auf */
{0xe7b22860, 93}, /* ~xl */ {0xe85541e0, -148}, /* more */ {0xe86c7b91, -177}, /* ~style */
{0xe88db17b, 313}, /* instagram */ {0xe95ad084, -148}, /* credit */
{0xe982eaf2, -31}, /* =sonstiges */ {0xe9ada821, -121}, /* ~embed */ {0xe9ca9aee, 79}, /* links */
{0xe9eb4598, -36}, /* ~signup */ {0xe9f0f435, -36}, /* =Lexikon */
{0xea3d3046, 52}, /* notification */ {0xea90e208, 126}, /* main */ {0xeadc8c31, 135}, /* even */
{0xeb02e49a, -43}, /* logo */ {0xeb0cbd62, 57}, /* block */ {0xeb35f2c8, 190}, /* ~single */
{0xebdd0fb3, -320}, /* ~in */ {0xec28e067, 69}, /* =viel */ {0xec7e97cf, 491}, /* recipe */
{0xec90e52e, 182}, /* mail */ {0xec95c4a2, 50}, /* ~space */ {0xec99cbd4, -126}, /* =2018 */
{0xed99cd67, -73}, /* =2019 */ {0xedbf0fe3, -519}, /* has */ {0xedc37af3, -250}, /* ~wp */
{0xedc91284, 160}, /* =Fragen */ {0xee3c7a38, -470}, /* related */ {0xee40662d, -93}, /* cont */
{0xeebff090, -88}, /* breaking */ {0xeedf5303, 79}, /* ~js */ {0xef131c65, -324}, /* caption */
{0xefc5bcb0, 260}, /* ~pt */ {0xefce8dce, -179}, /* offcanvas */ {0xefdf5496, 80}, /* ~jp */
{0xf0c46719, -121}, /* ratings */ {0xf0f51c78, -156}, /* ~ce */ {0xf16d8413, -301}, /* fade */
{0xf1c8efd0, 33}, /* =Weitere */ {0xf1f7cd62, -44}, /* =Inhaltsverzeichnis */
{0xf2727248, 154}, /* =Geben */ {0xf28dd471, 116}, /* col */ {0xf2fdcf6a, 169}, /* commentlist */
{0xf310d125, -45}, /* =Email */ {0xf33d8f29, -441}, /* ~main */ {0xf3471e80, 150}, /* css */
{0xf375c7cf, -72}, /* =keine */ {0xf3939215, -215}, /* ~box */ {0xf3ac9ae3, -51}, /* thumb */
{0xf3b5de0c, -62}, /* =com */ {0xf3f52131, 74}, /* ~cf */ {0xf416eba0, -46}, /* tags */
{0xf4f4e3c7, 36}, /* =essen */ {0xf502e191, -57}, /* swiper */ {0xf596c011, 67}, /* =durch */
{0xf5b74bc7, -417}, /* thumbnail */ {0xf5e85864, -55}, /* ~fb */ {0xf5f8d227, 197}, /* column */
{0xf618f139, -44}, /* Hidden */ {0xf683b908, 68}, /* =Gefällt */ {0xf69717fd, 56}, /* Label */
{0xf6aa6a66, 132}, /* ~status */ {0xf6cde7ab, 44}, /* =can */ {0xf723cdea, 194}, /* wide */
{0xf749db6d, 32}, /* inside */ {0xf7f07639, -141}, /* ~story */ {0xf82b1399, -60}, /* ~white */
{0xf8829612, -155}, /* ~card */ {0xf8bbe5d9, 170}, /* ~Slider */ {0xf8c489ed, -35}, /* ~left */
{0xf8d296ce, 59}, /* ~my */ {0xf8e45045, 51}, /* =Sprache */ {0xf9316cf4, 38}, /* code */
{0xf9871444, -46}, /* ~between */ {0xf9e286c6, 59}, /* ~textarea */ {0xfb245840, 135}, /* =W */
{0xfbd39b3a, -66}, /* ~logged */ {0xfc82911d, -268}, /* relative */ {0xfc9adf03, -211}, /* media */
{0xfcbd048b, 165}, /* ~blogroll */ {0xfcc09ec9, -99}, /* ~fields */ {0xfcdd0ccc, 51}, /* section */
{0xfce60ef4, -33}, /* ~with */ {0xfcfd0720, -91}, /* ~sharing */ {0xfd488051, -245}, /* =zum */
{0xfe044378, -104}, /* expanded */ {0xfe30d09f, 358}, /* event */ {0xfe4acb50, -43}, /* gdpr */
{0xfe639148, 329}, /* ~wrap */ {0xfe759eea, 272}, /* depth */ {0xff202e11, -32}, /* =Anmelden */
{0xff23d86e, -39}, /* =von */ {0xff79b33c, -450}, /* full */
};
/* clang-format on */
