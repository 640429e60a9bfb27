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
-115, -151, 53, -157, 205, 258, 49, 127, -31, -250, 118, -84, 4, 21, -23, -146,
49, -302, 0, -245, 0, 458, 0, 0, 0, 0, 0, 0, 26, 0, -22, 0,
0, -178, -426, -212, -166, -168, 245, 246, 321, 150, 602, -76, -113, -112, -164, -293,
-298, -91, 154, 229, -118, -87, -76, 71, 516, -313, -44, 94, -444, -189, 97, -87,
19, -96, 186, 61, -276, -64, -147, 145, -60, -94, 31, -113, -381, 119, 125, -512,
-338, -255, -232, 79, 143, -23, -72, 260, 187, -154, -580, -470, -13, -428, 98, 356,
142, -313, -156, 376, 75, 106, 0, -292, 158, -161, -22, 101, -95, -22, -251, -63,
124, -48, -139, 84, -48, 208, 73, 365, 318, 208, -229, 13, -426, -418, -351, -334,
-306, -315, 212, 656, 414, -403, 35, -343, 215, -43, -34, -137, 57, 340, 207, 76,
-265, -104, -59, 94, -91, 26, -6, -146, 32, -49, -51, -111, 122, 157, 130, -97,
16, -230, 189, 149, 74, -374, 80, -176, 396, -52, -419, 281, -328, 217, -68, -197,
285, 241, -146, 204, 20, 185, 0, -220, 10, 575, -340, 305, -385, 118, 124, 14,
-384, 53, 283, 253, 217, -50, -191, -374, 403, -101, 22, -86, 14, 243, -259, 41,
61, -98, 62, 224, -42, 124, 41, -224, 8, -133, -213, 71, -127, -27, -12, 168,
183, 72, 271, 321, 45, -55, 242, -491, 245, -86, 161, 72, 265, 147, -122, -17,
-139, 181, 6, 1, -127, -4, -9, -354, 8, 322, 192, 245, -15, -187, 329, -123,
-323, -221, 343, 147, 79, -155, -58, -220, 429, -385, -97, 6, 278, 322, 96, -192,
-754, 472, 145, 146, 110, 121, -16, 37, -154, -44, 10, 156, 180, -179, -373, 134,
-95, 182, 278, 194, -395, -8, -163, 167, -394, 96, 127, 13, 27, 264, 381, 188,
-568, 0, 706, 377, -737, -412, 232, -332, 212, 0, 0, -11, 2, -2, -77, -80,
0, 6, 0, -63, 75, 8, -97, -240, 123, 97, 111, 61, -111, -165, -266, -188,
168, 316, -87, 50, 81, -78, 52, 108, 10, 134, -124, 43, 13, 0, 0, 134,
196, -95, -53, 57, 0, 1, 1, 0, -13, -96, 219, -52, 25, 0, 0, 0,
154, -74, 60, 38, -2, -138, 50, 0, 0, -5, -47, -75, 153, -57, 0, 0,
3, 0, -23, -198, 72, -106, -11, -15, 0, 0, 0, 0, 0, 0, 0, 165,
-41, 0, 0, 1, -75, -276, 40, 71, -11, -6, 82, 136, 6, 0, -45, -87,
-72, -123, 116, 139, 77, 0, 0, -1, 21, 0, 0, 2, 0, 0, 0, -12,
0, -10, 0, 0, 0, 0, 0, 0, 0, 122, -123, -42, -45, -14, 0, -33,
0, 0, 0, -1, 0, 0, 42, 0, 7, 0, -95, 0, 0, 0, 0, -107,
-141, 0, -1, -56, -26, -160, -100, 0, 0, -115, 106, -86, -1, -3, -46, -201,
-127, 272, 140, 223, -62, 62, -80, -493, 248, -244, -153, 105, -36, 310, 392, -6,
-96, 63, 0, -80, 195, -41, 227, 0, 0, 0, 72, 80, 0, 0, 0, 0,
0, 0, 79, -23, -31, 14, 23, 40, 81, -34, -140, 205, 228, -67, -55, 131,
147, 18, -71, -62, 0, 207, -16, 328, -101, -68, 0, -15, -105, -92, -138, 134,
-8, -285, 94, 0, 0, -83, -1, -154, 111, 75, 33, 11, 0, 0, -32, -50,
33, -204, 89, 8, 16, 0, 0, 305, 73, -37, -149, -55, 32, 0, 0, -39,
-379, -383, -317, -4, -125, 543, 134, 51,
};
const size_t HTML_N_WORDS = 963;
const struct html_word_weight HTML_WORDS[] = {
{0x0101f6f3, -122}, /* ~img */ {0x01bf1d41, -58}, /* ~up */ {0x01c7671e, -120}, /* Articles */
{0x02b1d847, 97}, /* =kann */ {0x02d067f5, -134}, /* ~lg */ {0x02f3b39e, -108}, /* enabled */
{0x031afe7d, 94}, /* region */ {0x034737b0, 95}, /* csc */ {0x03c95748, -198}, /* standard */
{0x043a11b6, 50}, /* =Christian */ {0x050f1e5b, 65}, /* ~section */ {0x055406c9, -79}, /* cta */
{0x058c4484, -208}, /* center */ {0x0640657c, -94}, /* fields */ {0x0666ef96, -131}, /* =teilen */
{0x06745c07, 99}, /* cat */ {0x06b2592d, -301}, /* ~xs */ {0x06dd3a34, 188}, /* ~is */
{0x07a640f6, 106}, /* Layer */ {0x07b67650, 33}, /* =120 */ {0x07f017af, 158}, /* live */
{0x07f19d13, -43}, /* ~container */ {0x083e04d9, -120}, /* ~tweet */
{0x088d2fdb, -62}, /* =Minuten */ {0x08ce32d0, -126}, /* ~sm */ {0x08e69407, 232}, /* ingredients */
{0x090aa9ab, -357}, /* index */ {0x091a997e, -41}, /* ~foto */ {0x098b3b26, -76}, /* respond */
{0x0a3d234e, -76}, /* =Share */ {0x0a7c592b, -178}, /* =Mehr */ {0x0aa7f0b9, -432}, /* dialog */
{0x0abcecd5, -131}, /* ~to */ {0x0ad4f1bb, 37}, /* ~no */ {0x0ad50ede, 189}, /* recent */
{0x0be7cf36, -103}, /* like */ {0x0bf5a9a6, 227}, /* location */ {0x0c1a25a5, -221}, /* ~more */
{0x0c4afe69, 30}, /* with */ {0x0cc4b526, 118}, /* =Update */ {0x0cf444ac, -251}, /* =News */
{0x0cfb5881, 266}, /* list */ {0x0d247496, 42}, /* =E */ {0x0ddb0669, -33}, /* link */
{0x0e06fc22, -60}, /* ~level */ {0x0f29c2a6, -32}, /* and */ {0x0f4db3be, -55}, /* ~Published */
{0x0fb40705, -406}, /* Info */ {0x0fbcf4b4, 181}, /* ~td */ {0x0fc01808, 284}, /* publish */
{0x1018be33, -76}, /* chrome */ {0x10195c5e, 250}, /* =Menschen */
{0x106e8e1e, -152}, /* ~navigation */ {0x10a44713, -182}, /* summary */
{0x1123c1d5, -240}, /* ~editor */ {0x114985b2, -403}, /* footer */ {0x115bfcb9, 34}, /* subtitle */
{0x11ab16f0, 100}, /* ~photo */ {0x11ce40fb, -54}, /* ~sd */ {0x124aec70, 212}, /* left */
{0x1252d727, 179}, /* Rich */ {0x129f5bbc, -44}, /* ~desktop */ {0x12ca6fe8, -54}, /* commentform */
{0x12d8e384, 186}, /* events */ {0x14274d1a, -142}, /* ~Holder */ {0x147b331a, 77}, /* ~recipe */
{0x14d9ce55, -33}, /* =alle */ {0x14e27cb8, 163}, /* =Folge */ {0x14f6e013, -144}, /* ~twitter */
{0x1544a3e7, -40}, /* ~reader */ {0x15c89ec4, -45}, /* robots */ {0x160da1c3, 74}, /* blocks */
{0x16378a88, -89}, /* print */ {0x1666807f, -56}, /* simple */ {0x16771754, 166}, /* ~xoxo */
{0x17676759, 404}, /* article */ {0x178eedf2, -31}, /* nav */ {0x17db1627, 118}, /* Line */
{0x18908d31, -72}, /* unstyled */ {0x1924877a, 95}, /* =I */ {0x194aa917, -81}, /* ~custom */
{0x19bb34eb, 75}, /* report */ {0x1a38a279, -30}, /* =comments */ {0x1b25585c, 226}, /* alt */
{0x1b3b5c59, 110}, /* hero */ {0x1baad431, 52}, /* ~default */ {0x1c395cda, 192}, /* ~paragraph */
{0x1c6c9890, -58}, /* muted */ {0x1c9ff127, 157}, /* highlight */ {0x1db2dbb9, -64}, /* =ein */
{0x1dff06ae, -111}, /* global */ {0x1e278d1b, -36}, /* =Partner */
{0x1e45728f, -294}, /* ~newsletter */ {0x1edc16b8, -48}, /* =Stefan */
{0x1f3eb9bc, -42}, /* =Arbeit */ {0x1f523237, 52}, /* border */ {0x1f890e31, 136}, /* tablet */
{0x20492db9, 38}, /* =Veranstaltung */ {0x2057306e, 117}, /* custom */
{0x2065d503, -471}, /* overlay */ {0x20993170, -167}, /* ~teaser */
{0x20b9b4f2, -31}, /* landscape */ {0x20ba0ece, 104}, /* ~column */ {0x20fd0e45, 188}, /* root */
{0x21a08f34, -32}, /* ~email */ {0x222b0713, -37}, /* =info */ {0x223449c4, -57}, /* avatar */
{0x2267a297, -41}, /* foto */ {0x22aecc82, -233}, /* gutter */ {0x23a0d95c, -315}, /* size */
{0x23b9aed9, 103}, /* ~padding */ {0x247f0d5f, 59}, /* =there */ {0x24f208e4, 110}, /* message */
{0x258b9d7e, -165}, /* ~comments */ {0x2691f4ba, 112}, /* ~details */
{0x269ec5a3, -121}, /* podcast */ {0x26f3e1d6, -40}, /* reader */ {0x26f8eac8, 226}, /* =neue */
{0x27cb6e3a, -356}, /* ~fade */ {0x281ba64e, -291}, /* embed */ {0x284b0124, -39}, /* cookies */
{0x28999611, 371}, /* new */ {0x290182c1, 314}, /* span */ {0x29cc2d08, 76}, /* =nur */
{0x2a1c75d0, -51}, /* =Jetzt */ {0x2a38f7b1, 242}, /* ads */ {0x2aff8550, -42}, /* ~table */
{0x2b0bc47a, -357}, /* ~form */ {0x2bfca8be, 45}, /* bullets */ {0x2c4d170c, -41}, /* ~pages */
{0x2c6a2953, 39}, /* address */ {0x2c99c300, 41}, /* player */ {0x2cd52ea3, -367}, /* navigation */
{0x2e3d90b1, 223}, /* Intro */ {0x2e3e57fb, -78}, /* reading */ {0x2e3fbe5f, 55}, /* ~normal */
{0x2ef34457, -35}, /* =new */ {0x3008af8b, 63}, /* ~large */ {0x30950b2c, -102}, /* ~Last */
{0x312fd389, -79}, /* picture */ {0x31f5ba10, 76}, /* ~Hidden */ {0x31f7c9ea, 44}, /* =See */
{0x32a8c0a0, -66}, /* ~out */ {0x32db45bd, -53}, /* =nos */ {0x32fc3058, -116}, /* ~button */
{0x331d748a, -147}, /* external */ {0x331db2f5, 129}, /* centered */ {0x333d24ad, -58}, /* =Buch */
{0x33541f8c, 104}, /* ~privacy */ {0x341a5113, 150}, /* ea */ {0x345ec50b, -325}, /* ~textwidget */
{0x346f3b69, -111}, /* description */ {0x348a54d7, -30}, /* =Bewerten */
{0x34ca6bbd, 96}, /* ~time */ {0x34eefb25, -64}, /* ~subscription */
{0x3510b6d6, -53}, /* ~pinterest */ {0x3551ffa0, 275}, /* sb */ {0x3553e285, 254}, /* space */
{0x35afd776, -333}, /* medium */ {0x361a5439, 164}, /* ec */ {0x361fa8e1, -31}, /* =Photo */
{0x36520133, -242}, /* sc */ {0x371a55cc, 213}, /* ed */ {0x37386ae0, -120}, /* id */
{0x37725d51, -61}, /* =est */ {0x3791ee4e, -175}, /* site */ {0x381a575f, 187}, /* Ee */
{0x3845ff3e, -146}, /* before */ {0x38cca024, -227}, /* =Thema */ {0x39260ac2, -39}, /* ~display */
{0x395205ec, -109}, /* sf */ {0x3a0e1c4a, -32}, /* =gelesen */ {0x3a2825bd, -49}, /* =Ähnliche */
{0x3a2a919d, 44}, /* ~breadcrumb */ {0x3a2ba3a6, 141}, /* bg */ {0x3a43c561, 55}, /* shadow */
{0x3a676d24, -100}, /* ~thread */ {0x3a79338f, -145}, /* items */ {0x3b391274, -75}, /* add */
{0x3b4a5b79, -160}, /* ~inline */ {0x3b520912, -108}, /* sd */ {0x3c1ca5ff, 50}, /* ~user */
{0x3c8f30db, 157}, /* ~Component */ {0x3cb8dab9, 38}, /* =geht’s */ {0x3cbb40bf, -35}, /* =Blog */
{0x3cbd751b, 109}, /* ~message */ {0x3cd72279, -151}, /* ~image */ {0x3d454045, 97}, /* td */
{0x3d7e6258, -87}, /* color */ {0x3db9b915, -65}, /* down */ {0x3ddc94d8, -80}, /* base */
{0x3f1a6264, -62}, /* el */ {0x3f978efe, -222}, /* ~float */ {0x3fb65043, -72}, /* hfeed */
{0x401a63f7, -34}, /* em */ {0x40296205, -74}, /* toggle */ {0x4031bd46, -39}, /* li */
{0x4058c747, -329}, /* form */ {0x40c67422, -95}, /* ~banner */ {0x41000aee, 224}, /* ~active */
{0x411a658a, -62}, /* en */ {0x41387a9e, -148}, /* In */ {0x416bc18f, -233}, /* banner */
{0x41704246, 167}, /* latest */ {0x41e53387, 59}, /* ~columns */ {0x42454824, -142}, /* to */
{0x424d8e37, -146}, /* ~related */ {0x42edcab4, 89}, /* anchor */ {0x4333083f, -46}, /* authors */
{0x43430b20, -136}, /* up */ {0x436545b0, -36}, /* =Deutschland */ {0x43b27471, -130}, /* button */
{0x440e1d7b, -165}, /* row */ {0x4452173d, -273}, /* sm */ {0x44932199, -34}, /* ~metadata */
{0x454e4739, 167}, /* pl */ {0x455a09b8, 33}, /* ~node */ {0x456361f1, 268}, /* xl */
{0x4569f715, -286}, /* display */ {0x46521a63, -121}, /* SS */ {0x4674caee, -66}, /* profile */
{0x46c013c9, -63}, /* pagination */ {0x46f96bfa, -43}, /* ~panel */ {0x471a6efc, 189}, /* et */
{0x4724fc58, -200}, /* ad */ {0x47388410, -31}, /* it */ {0x47521bf6, 58}, /* sp */
{0x480ba749, -127}, /* headline */ {0x481721cf, 102}, /* gap */ {0x481a708f, 79}, /* eu */
{0x48246d53, 93}, /* classic */ {0x4824fdeb, 45}, /* ae */ {0x4881d841, -30}, /* First */
{0x48935692, 166}, /* blogroll */ {0x491e0a9c, 102}, /* system */ {0x4924ff7e, -82}, /* Af */
{0x4940781e, -32}, /* ~none */ {0x49545db3, -70}, /* rt */ {0x495e93a1, -35}, /* politik */
{0x49c4f55f, -36}, /* ~Position */ {0x49cd8fde, -133}, /* ~col */ {0x49e81b59, 163}, /* =Best */
{0x4a317c4e, 61}, /* ingredient */ {0x4a31cd04, -616}, /* lg */ {0x4a379a2c, -72}, /* ~unstyled */
{0x4a9c9bdf, 84}, /* table */ {0x4abb6811, 279}, /* complementary */ {0x4ac5fdc2, 58}, /* widgets */
{0x4afa6757, -73}, /* preview */ {0x4b2dfd00, -168}, /* mx */ {0x4b4794e6, 116}, /* wt */
{0x4b522242, 184}, /* st */ {0x4babd89d, -290}, /* background */ {0x4bbcaea6, -31}, /* =macht */
{0x4bc7bc46, 37}, /* news */ {0x4bd02db4, -78}, /* large */ {0x4c250437, 159}, /* aa */
{0x4c2dfe93, 209}, /* My */ {0x4c2edfdc, 135}, /* posts */ {0x4d1cb705, 62}, /* Dt */
{0x4d5b0474, -78}, /* common */ {0x4d7e5554, 32}, /* ~justify */ {0x4db771f0, 89}, /* ~blue */
{0x4de59b10, 157}, /* ~cat */ {0x4e0f7b7d, -66}, /* ~descr */ {0x4e388f15, -172}, /* is */
{0x4e43cb4e, 63}, /* elementor */ {0x4e546592, -30}, /* rs */ {0x4e63701c, 50}, /* xs */
{0x4ea76b2a, -390}, /* bottom */ {0x4ea9ef10, -59}, /* =05 */ {0x4eabb203, 53}, /* ~notification */
{0x4f348a33, -175}, /* carousel */ {0x4f479b32, -247}, /* wp */ {0x4f4d3bf7, 64}, /* element */
{0x4f4e56f7, 343}, /* pb */ {0x4f7aba56, -405}, /* author */ {0x4f89506c, -102}, /* =weiterlesen */
{0x4f8c597c, -94}, /* ~hide */ {0x4f9ddd30, -159}, /* ~blog */ {0x5067fe8d, 50}, /* =ist */
{0x50b666a1, -102}, /* =Reply */ {0x5127f14d, -44}, /* type */ {0x513ad265, -37}, /* hp */
{0x51455fc1, -61}, /* TX */ {0x519a7362, -72}, /* =lesen */ {0x51ed6eee, -213}, /* =Sie */
{0x521886c5, -51}, /* network */ {0x528ac10e, -37}, /* =Series */ {0x52a9f55c, -76}, /* =01 */
{0x52bd401e, -338}, /* ~caption */ {0x532cb80b, 51}, /* =Quellen */ {0x53c0ce34, 117}, /* kicker */
{0x53cacdb9, 46}, /* big */ {0x542bcc94, 83}, /* by */ {0x548f1449, 81}, /* =ich */
{0x5496f151, 41}, /* ~player */ {0x54a9f882, 62}, /* =03 */ {0x54dcfb9c, -30}, /* =Rund */
{0x54fa99a1, -71}, /* visible */ {0x552e0cbe, -90}, /* Mr */ {0x55358a69, -163}, /* horizontal */
{0x559d2e22, -66}, /* =50 */ {0x55a9fa15, -37}, /* =02 */ {0x55c68203, -44}, /* ~byline */
{0x5622d55e, 207}, /* fs */ {0x56299123, 41}, /* cc */ {0x5631dfe8, -257}, /* LS */
{0x5675f8db, -42}, /* Scroller */ {0x568f4ba4, 238}, /* black */ {0x56d7a1d0, 90}, /* ~entry */
{0x571cc6c3, 104}, /* db */ {0x572e0fe4, -31}, /* mt */ {0x57ae7c05, 48}, /* subheading */
{0x581cc856, 164}, /* da */ {0x584e6522, 56}, /* py */ {0x5886d2d7, -511}, /* comments */
{0x58a53963, 103}, /* =love */ {0x58dd8494, -157}, /* subscription */
{0x591d2222, -108}, /* sharedaddy */ {0x592995dc, 184}, /* cf */ {0x5955feaa, 53}, /* pad */
{0x5967f3a5, 270}, /* details */ {0x5a2e5fd9, -41}, /* Primary */ {0x5aa05388, 191}, /* =Mini */
{0x5ad4af9a, -133}, /* und */ {0x5b1ccd0f, 210}, /* DF */ {0x5b4516a9, -45}, /* =Natur */
{0x5bb421a2, -159}, /* back */ {0x5bcada51, -155}, /* bio */ {0x5bccc789, -69}, /* ~align */
{0x5be7d591, 48}, /* edit */ {0x5c0ca0be, -39}, /* stacked */ {0x5c0d8278, -295}, /* editor */
{0x5c1ccea2, -56}, /* de */ {0x5c299a95, -264}, /* ce */ {0x5c6e7131, -75}, /* facebook */
{0x5c7ea86f, -350}, /* click */ {0x5ca67417, -131}, /* ~back */ {0x5cb68de8, 57}, /* next */
{0x5cc648de, -84}, /* collapse */ {0x5cf74856, 73}, /* masthead */ {0x5d12d24b, 52}, /* ~css */
{0x5d3c9be4, 96}, /* time */ {0x5d4e6d01, 261}, /* pt */ {0x5d594b1b, 55}, /* ~text */
{0x5db6fa26, 148}, /* ~right */ {0x5e25208d, 38}, /* as */ {0x5e3f640a, 158}, /* js */
{0x5e4335a1, -140}, /* uk */ {0x5e4e6e94, -44}, /* PS */ {0x5e9f7ae4, 40}, /* =45 */
{0x5eb0c06d, -63}, /* categories */ {0x5ef818b4, -131}, /* ~headline */
{0x5efd6ee0, 105}, /* Component */ {0x5f172a2c, -46}, /* ~authors */ {0x5f1dc9d3, -72}, /* ~Promo */
{0x5f2e1c7c, -31}, /* Ml */ {0x5f2f8f2d, 131}, /* Breadcrumbs */ {0x5f6ab1e8, -67}, /* =Uhr */
{0x5f8383ca, -48}, /* features */ {0x5fb2347b, 166}, /* linkcat */ {0x5fb91e8c, -96}, /* group */
{0x5fccf393, -58}, /* ~muted */ {0x5fec43ca, -40}, /* =Video */ {0x602c63de, -82}, /* align */
{0x602e1e0f, -199}, /* mm */ {0x60345894, 164}, /* detail */ {0x60785ef2, 68}, /* user */
{0x60e02fad, -262}, /* hide */ {0x6122e6af, -32}, /* fl */ {0x61342fd0, -33}, /* on */
{0x61615e45, 147}, /* ~events */ {0x61a6d509, -213}, /* figure */ {0x6229a407, 56}, /* co */
{0x622df686, -114}, /* byline */ {0x62366ffa, -76}, /* no */ {0x625163ff, 158}, /* stack */
{0x62b13c12, -51}, /* ~network */ {0x63e1d819, -97}, /* Last */ {0x63e21a93, -45}, /* nocontent */
{0x6470f476, 135}, /* ~post */ {0x64d901eb, -82}, /* ~disclaimer */
{0x64f29202, -127}, /* textwidget */ {0x652b04df, 34}, /* start */ {0x652e25ee, -109}, /* mb */
{0x653199a8, 49}, /* ~note */ {0x65d4bef2, -53}, /* =Podcasts */ {0x66225340, -34}, /* metadata */
{0x662e2781, -119}, /* mc */ {0x667484ab, 36}, /* slideshow */ {0x6687e593, 36}, /* =right */
{0x6722f021, -40}, /* fb */ {0x672e2914, 294}, /* md */ {0x67826267, 147}, /* field */
{0x67a21003, -107}, /* ajax */ {0x67a6c45e, -196}, /* comment */ {0x68116230, 65}, /* ~cell */
{0x6822f1b4, 42}, /* fe */ {0x68dc9cb5, 198}, /* cell */ {0x6948a95a, 120}, /* ~max */
{0x694aaa0b, 281}, /* template */ {0x69f9493e, -37}, /* third */ {0x69fb8c77, -124}, /* mobile */
{0x6a142bb9, 71}, /* ~Frame */ {0x6a202c99, 51}, /* ~elementor */ {0x6a311cec, -38}, /* Stats */
{0x6a6a4119, 127}, /* subheadline */ {0x6a83951b, -220}, /* Featured */
{0x6a88f0bc, -39}, /* separator */ {0x6a961163, -103}, /* =dich */
{0x6a99dc1a, -500}, /* newsletter */ {0x6b9a9024, -32}, /* =dies */ {0x6c27a477, -83}, /* ~Name */
{0x6cab33b5, 185}, /* information */ {0x6d4681ab, 56}, /* pane */ {0x6d4df5c5, 33}, /* ~view */
{0x6db822d0, -123}, /* lightbox */ {0x6dffd3b1, -76}, /* ~buttons */ {0x6e21aed2, -30}, /* ~first */
{0x6ea127c4, -44}, /* ~span */ {0x6ea974cf, -30}, /* =Updates */ {0x6eac67fc, 197}, /* slider */
{0x6f0622ae, -81}, /* ~cta */ {0x6f5882f3, 215}, /* entries */ {0x6f5b6074, 71}, /* ~module */
{0x6fac698f, 226}, /* slides */ {0x7070e337, -142}, /* ~share */ {0x70954771, -126}, /* Slot */
{0x70c67e32, -196}, /* box */ {0x70e37add, 38}, /* =gibt */ {0x70ea3b55, 42}, /* lang */
{0x713a7cc9, -52}, /* tile */ {0x715bc3b4, -158}, /* =und */ {0x71ad79c3, -56}, /* =Beitrag */
{0x71c3c959, -469}, /* teaser */ {0x71ced7f3, 143}, /* mega */ {0x72cda629, -119}, /* ~base */
{0x7300c2b5, 296}, /* =Meine */ {0x732c1097, -228}, /* order */ {0x73d5d200, -104}, /* promo */
{0x746d3e16, -64}, /* Attribution */ {0x74af26e5, 52}, /* =sind */ {0x75413203, -124}, /* trigger */
{0x7543e684, 65}, /* ~subline */ {0x757531cd, -60}, /* ~icon */ {0x75a15f44, -78}, /* =2021 */
{0x75c4e819, -182}, /* accordion */ {0x75df6fa8, 35}, /* ~subtitle */
{0x7638f037, 65}, /* subline */ {0x76b77d1a, -190}, /* Bar */ {0x76c3d67f, 124}, /* ~alt */
{0x77a740bf, -59}, /* cookie */ {0x77d20e02, -185}, /* ~margin */ {0x78292c13, 37}, /* =war */
{0x789550e0, -33}, /* =Bewertung */ {0x78a163fd, 88}, /* =2022 */ {0x78e32de5, 301}, /* right */
{0x7a3a6f44, -140}, /* ~overlay */ {0x7aadbde3, -58}, /* navbar */ {0x7abdcc9d, -52}, /* ~and */
{0x7acd603d, 170}, /* gallery */ {0x7ae05edf, -59}, /* ~app */ {0x7c4c2ee5, 107}, /* allgemein */
{0x7c75b608, 160}, /* =Überblick */ {0x7d3a7d13, 39}, /* =Why */ {0x7debbd1f, -104}, /* embedded */
{0x7e2001bc, -87}, /* ~utility */ {0x7e30a83e, -136}, /* premium */ {0x7ea66847, 44}, /* privacy */
{0x7eced5bf, 108}, /* =die */ {0x7f03b9aa, 172}, /* ~Breadcrumbs */ {0x7f2346e9, 38}, /* single */
{0x7f36c23f, 103}, /* =we */ {0x7f79a82c, -61}, /* =Le */ {0x7fdbf4a5, 379}, /* wrap */
{0x7ff0ca77, -103}, /* =interessieren */ {0x800dce11, 211}, /* ~slide */
{0x803328a9, -312}, /* search */ {0x80780913, -131}, /* ~flex */ {0x809608b6, 172}, /* padding */
{0x80a11228, -105}, /* =Kultur */ {0x811516f6, -33}, /* =Aktuelle */ {0x812716e3, 219}, /* photo */
{0x812cc996, -146}, /* flyout */ {0x812d107e, 118}, /* pull */ {0x8158f8dd, -94}, /* ~desc */
{0x815dfa76, 103}, /* page */ {0x819a8c0b, -58}, /* vcard */ {0x81c41629, -62}, /* ~profile */
{0x81fe4f58, -324}, /* Meta */ {0x8262722c, -73}, /* =Beiträge */ {0x82fbf5cd, 190}, /* blue */
{0x83030020, -125}, /* desc */ {0x83585114, 116}, /* ~type */ {0x83bcc5d5, -45}, /* ~size */
{0x8422b331, 153}, /* =Min */ {0x84703e2d, -45}, /* =Transparenz */ {0x84d6a106, -73}, /* Kultur */
{0x84e72504, -237}, /* img */ {0x854d146c, 39}, /* ~address */ {0x85ef2ab2, -114}, /* =für */
{0x8615faeb, 52}, /* =wann */ {0x863025bc, -39}, /* ~Txt */ {0x866bce8f, 138}, /* =PDF */
{0x86ecf76b, -41}, /* =dem */ {0x8729d53b, -64}, /* Vertical */ {0x874d61a3, -142}, /* ~small */
{0x876fffdd, -130}, /* push */ {0x87b67554, -158}, /* ~category */ {0x87ecf8fe, -32}, /* =den */
{0x88084255, 108}, /* =bei */ {0x8827595f, -60}, /* card */ {0x886cea64, 136}, /* =an */
{0x8872fa92, 152}, /* =on */ {0x890a38d7, -306}, /* ~author */ {0x8936d1fd, 97}, /* =Wo */
{0x89415f59, 30}, /* =So */ {0x89e7fa47, -98}, /* post */ {0x8a22bca3, 63}, /* =mit */
{0x8a6b66c0, -33}, /* ~items */ {0x8a8753c7, -33}, /* email */ {0x8a9cca93, -69}, /* ~menu */
{0x8ab31a3c, -79}, /* columns */ {0x8b6cef1d, -150}, /* =am */ {0x8c1a818b, -64}, /* =Wald */
{0x8c6887bf, 117}, /* ~top */ {0x8c8a56d0, 102}, /* ~hentry */ {0x8c8ea7ea, -155}, /* tweet */
{0x8cb4c498, -40}, /* ~screen */ {0x8cd14a11, 468}, /* hentry */
{0x8d678c72, 127}, /* ~subheadline */ {0x8daff178, 125}, /* container */
{0x8e0a67b4, 172}, /* ~event */ {0x8e1a0453, -66}, /* Logged */ {0x8e3ffa5e, -305}, /* nowrap */
{0x8ec3fc47, 37}, /* ~all */ {0x8f6639a4, -106}, /* =DE */ {0x8f69ac5e, 50}, /* deutschland */
{0x8f92baba, 52}, /* contentinfo */ {0x8fb98116, -66}, /* descr */ {0x8fdd8589, -42}, /* =April */
{0x8ffa6139, 353}, /* paragraph */ {0x90626a7a, -38}, /* =Wirtschaft */ {0x9073072a, 441}, /* =of */
{0x9080a69e, -120}, /* modal */ {0x909ce47c, -161}, /* ~subscribe */
{0x90be74f9, -44}, /* ~current */ {0x90bec3c2, 43}, /* content */ {0x919a0c3d, 50}, /* note */
{0x923fa396, -276}, /* auto */ {0x924987c0, 47}, /* ~field */ {0x9253c0f2, 33}, /* below */
{0x926cfa22, 279}, /* =at */ {0x928b8e0a, 168}, /* ~Mega */ {0x929d72d8, -41}, /* dropdown */
{0x930de5d2, 79}, /* =Euch */ {0x933b5bde, -153}, /* default */ {0x93640159, 70}, /* =EU */
{0x936abd1e, 54}, /* =Be */ {0x939986d7, -38}, /* ~Stats */ {0x939d2e95, -172}, /* =Artikel */
{0x93ec9f26, 36}, /* buttons */ {0x93ed0be2, 166}, /* =der */ {0x94a7e2d0, -53}, /* ~region */
{0x94ed0d75, 115}, /* =des */ {0x9544748c, 47}, /* ~grid */ {0x95490209, 183}, /* ~content */
{0x9564047f, 38}, /* =Es */ {0x9574d229, 44}, /* ~header */ {0x95858f56, 85}, /* forum */
{0x95876e1f, 323}, /* width */ {0x95cd8075, -60}, /* from */ {0x95ea6a4c, -143}, /* ~figure */
{0x95f72993, -122}, /* tag */ {0x968509ed, -55}, /* ~links */ {0x969bf60c, -129}, /* ~link */
{0x96aeee27, -58}, /* ~add */ {0x97574fef, 71}, /* ~the */ {0x978b4b30, 48}, /* ~media */
{0x97e9f5e9, -54}, /* =Seite */ {0x9860a5b1, -31}, /* notice */ {0x9865b509, -125}, /* title */
{0x98f72e4c, 133}, /* tab */ {0x99233eb9, -30}, /* =Subscribe */ {0x995ca76b, -110}, /* overflow */
{0x99e4dd3a, -45}, /* menu */ {0x9a03fbd2, 37}, /* tdc */ {0x9a10c7c5, 174}, /* toc */
{0x9a4922a6, -76}, /* =Wissen */ {0x9a66c9c9, -207}, /* ~Meta */
{0x9aaf039f, -130}, /* =Leistungen */ {0x9b0f2144, 371}, /* area */ {0x9b33f088, -65}, /* =Weg */
{0x9b4e727e, -42}, /* =Pressemitteilungen */ {0x9b99e7dd, -138}, /* level */
{0x9bc41cab, -350}, /* responsive */ {0x9c731a0e, 54}, /* =or */ {0x9c901b54, 60}, /* =eine */
{0x9cacde23, -49}, /* Counter */ {0x9ccd2ad3, 36}, /* =“ */ {0x9cd3e54b, -33}, /* validate */
{0x9cdabcd2, 65}, /* =einer */ {0x9ce28cb1, -151}, /* =Das */ {0x9d1c6153, -51}, /* =Pinterest */
{0x9d616f11, -31}, /* ~about */ {0x9d68a282, 176}, /* ~TOC */ {0x9d9e89f7, 125}, /* only */
{0x9da4e586, -34}, /* google */ {0x9de721a5, 53}, /* ~tags */ {0x9e3663d7, 49}, /* =Map */
{0x9e865fae, -48}, /* ~sub */ {0x9ea47304, 161}, /* wrapper */ {0x9f3833e6, -183}, /* item */
{0x9f481715, -246}, /* heading */ {0x9f6652d4, -76}, /* =Du */ {0x9f6ad002, -94}, /* =by */
{0x9f779bf5, 54}, /* =My */ {0x9f845147, 41}, /* ~radio */ {0x9fe7d972, -50}, /* ~border */
{0xa16f29bc, -183}, /* ~Inner */ {0xa172b7dd, 130}, /* window */
{0xa185c2fa, -54}, /* =Kommentare */ {0xa199a309, -79}, /* signup */ {0xa2026671, 131}, /* thread */
{0xa20bc574, 166}, /* Outer */ {0xa2bdcb73, 72}, /* fluid */ {0xa2c4f48c, -216}, /* small */
{0xa3c70187, -69}, /* ~tooltip */ {0xa3da6088, -34}, /* =registrieren */
{0xa4213c0a, -220}, /* above */ {0xa4366d49, 97}, /* =man */
{0xa45f40d9, -41}, /* ~recentcomments */ {0xa4810d1f, -32}, /* calendar */
{0xa4e4c49b, 34}, /* colophon */ {0xa4ee076f, -55}, /* between */ {0xa535a9ef, -181}, /* Txt */
{0xa5366edc, -59}, /* =Mai */ {0xa54f8371, -95}, /* flair */ {0xa5689f5e, -57}, /* ~embedded */
{0xa5e0b660, -263}, /* ~info */ {0xa619a944, -58}, /* =Story */ {0xa662a7bc, -244}, /* ~has */
{0xa6a15383, -65}, /* ~count */ {0xa6c45d85, -165}, /* float */ {0xa710dc3c, 508}, /* top */
{0xa7614cac, -138}, /* =informationen */ {0xa77bbd24, -58}, /* ~list */
{0xa7bcafab, -135}, /* ~object */ {0xa83b3f37, -65}, /* ~bottom */ {0xa8642268, 45}, /* =en */
{0xa880a47c, 375}, /* =in */ {0xa8f277f2, -158}, /* theme */ {0xa947e23c, -212}, /* show */
{0xa96d3294, -279}, /* ~tag */ {0xa9802c05, 150}, /* widget */ {0xa9c9fc38, -91}, /* share */
{0xa9cd3f4a, 33}, /* =– */ {0xaa581d53, 81}, /* ~gray */ {0xaad0a14e, 331}, /* excerpt */
{0xaaf8b785, 67}, /* clearfix */ {0xab356625, -30}, /* feed */ {0xab3a8a0a, -109}, /* off */
{0xab80a935, -46}, /* =im */ {0xabf095df, -38}, /* pages */ {0xabf8d4dd, 125}, /* second */
{0xac1b6f0f, 100}, /* justify */ {0xac307ed6, -179}, /* style */ {0xac8890f6, 158}, /* ~live */
{0xac9a7c42, 169}, /* Stories */ {0xacf38390, -84}, /* for */ {0xad409d5e, 130}, /* odd */
{0xada7afdb, -99}, /* none */ {0xae401eb4, 41}, /* radio */ {0xaea1e53d, -57}, /* =Unsere */
{0xaee961d9, -52}, /* =Termine */ {0xaf871a91, 362}, /* grid */ {0xaf9e4a03, -225}, /* subscribe */
{0xafd071e5, 67}, /* Test */ {0xafe34731, -36}, /* transparent */ {0xb06c230b, 100}, /* =kaufen */
{0xb1000b01, -86}, /* Navi */ {0xb10b206b, 77}, /* =Link */ {0xb14afda0, -283}, /* ~widget */
{0xb1727e44, -100}, /* continue */ {0xb1c14e0d, 182}, /* node */ {0xb2887bd7, 165}, /* Quote */
{0xb29019a6, -116}, /* grey */ {0xb2ecd6d2, -81}, /* social */ {0xb323923e, -82}, /* about */
{0xb328e3d2, 294}, /* =The */ {0xb35135fa, -297}, /* image */ {0xb3523633, 52}, /* ~item */
{0xb3581d5a, -54}, /* =Bild */ {0xb3711c47, -59}, /* check */ {0xb3e79cb2, -95}, /* story */
{0xb3f55bf9, 165}, /* fixed */ {0xb40eb21c, 143}, /* the */ {0xb48709df, -47}, /* listing */
{0xb4d86af9, -58}, /* ~html */ {0xb568ab4e, -76}, /* bodytext */ {0xb5b54664, -66}, /* actions */
{0xb6b7bdf9, 81}, /* ~theme */ {0xb6db54cc, 49}, /* =300 */ {0xb72fca95, -35}, /* figcaption */
{0xb753bdde, -106}, /* =Neueste */ {0xb88c7d35, -289}, /* ~block */ {0xb8c2ed90, -130}, /* ~Read */
{0xb8c60cba, -149}, /* object */ {0xb90ded3e, -33}, /* copyright */ {0xb9857019, 46}, /* ~code */
{0xb99d8552, 154}, /* format */ {0xba0ac33e, -173}, /* ~accordion */
{0xba241167, -66}, /* ~actions */ {0xba2719ef, -388}, /* one */ {0xba340272, 30}, /* =erklärt */
{0xba4b77ef, 285}, /* status */ {0xba9ab39a, 152}, /* gray */ {0xbb23f380, -52}, /* =7 */
{0xbb26f5b2, 69}, /* sec */ {0xbbf3e2d5, -493}, /* ~center */ {0xbc488789, -55}, /* Published */
{0xbcd28a14, -77}, /* =Newsletter */ {0xbd23f6a6, -46}, /* =5 */ {0xbe23f839, -39}, /* =4 */
{0xbe248829, -275}, /* two */ {0xbeb1a47d, 752}, /* xoxo */ {0xbed3e8f3, -40}, /* ~collapse */
{0xbf23f9cc, 73}, /* =3 */ {0xbfc6b95f, -87}, /* utility */ {0xc023fb5f, -59}, /* =2 */
{0xc0d3c7b1, -53}, /* pinterest */ {0xc123fcf2, 51}, /* =1 */ {0xc294a9c4, -40}, /* Topic */
{0xc29b1d51, -39}, /* =über */ {0xc2aec8ea, -46}, /* =Müller */ {0xc2b894ed, 204}, /* ~detail */
{0xc2cb5034, -250}, /* inline */ {0xc2ecdf53, 153}, /* long */ {0xc338be44, -150}, /* twitter */
{0xc3745e00, 44}, /* =and */ {0xc40b63ea, -42}, /* submenu */ {0xc4659f33, -98}, /* ~product */
{0xc4b03f10, -63}, /* =Mail */ {0xc57d49cb, -76}, /* ~news */ {0xc5d65dd6, -100}, /* =photos */
{0xc7dd6978, -35}, /* registration */ {0xc87acfc7, -494}, /* sidebar */
{0xc87d8df5, -77}, /* other */ {0xc8d3a9fe, 74}, /* spacing */ {0xc9113f5a, -65}, /* =Strom */
{0xc95b3018, -170}, /* ~date */ {0xc980019c, 190}, /* additional */ {0xc98f4557, 59}, /* min */
{0xca236f5a, -30}, /* ~title */ {0xca340f59, -51}, /* ~nav */ {0xca39e264, -151}, /* ~summary */
{0xcac3d793, 188}, /* entry */ {0xcae02ff2, -47}, /* flex */ {0xcae1d7b7, -109}, /* ~footer */
{0xcb62bc3e, -174}, /* =auch */ {0xccfe4c45, 231}, /* panel */ {0xcd5b3664, -70}, /* ~data */
{0xcda6e566, -159}, /* =10 */ {0xcdb72c61, 215}, /* ~copy */ {0xce654340, -41}, /* recentcomments */
{0xce7d98f2, -98}, /* =© */ {0xcea6e6f9, -62}, /* =11 */ {0xcec0fa7f, -45}, /* policy */
{0xcedfa3c5, -97}, /* Read */ {0xcefb10ad, 93}, /* sections */ {0xcf292b32, 178}, /* ~layout */
{0xcf2c9203, 37}, /* ~color */ {0xcf2f4271, 53}, /* category */ {0xd0228476, -65}, /* =Lange */
{0xd08f22f2, -228}, /* ~heading */ {0xd0a6ea1f, -42}, /* =17 */ {0xd1d746ab, 206}, /* images */
{0xd20a71a6, -51}, /* Frame */ {0xd28eb876, -169}, /* ~description */ {0xd2a6ed45, 92}, /* =15 */
{0xd2c8c28e, -353}, /* home */ {0xd3173790, -42}, /* =müssen */ {0xd33ff5da, 83}, /* Entity */
{0xd35ec4c9, -258}, /* open */ {0xd3aaaaf2, -57}, /* =Tous */ {0xd41c2437, 208}, /* ~page */
{0xd43fa44c, 188}, /* breadcrumb */ {0xd472dc59, -134}, /* date */ {0xd494a524, -42}, /* ~cont */
{0xd4e97eff, 116}, /* ~publish */ {0xd4ff971e, -122}, /* ~ratings */ {0xd5315e58, -30}, /* ~Body */
{0xd5411c8f, -252}, /* holder */ {0xd5bdbb42, 31}, /* height */ {0xd5f46a92, -76}, /* =Kategorie */
{0xd6aab9fb, 59}, /* textarea */ {0xd744bf26, -76}, /* cols */ {0xd7713c7b, -276}, /* margin */
{0xd775a7d0, 301}, /* html */ {0xd7a2e319, 399}, /* max */ {0xd86296d1, -42}, /* die */
{0xd872e2a5, -102}, /* data */ {0xd894fb80, -31}, /* =online */ {0xd8de6a27, -104}, /* Inner */
{0xd940d530, -64}, /* special */ {0xd965bbda, -54}, /* current */ {0xd9a27b1c, -76}, /* =38 */
{0xda9058b2, -66}, /* =aus */ {0xda922105, -59}, /* ~avatar */ {0xdac66a3a, 42}, /* ~extra */
{0xdacd8c6d, -43}, /* =• */ {0xdb101962, -37}, /* feeds */ {0xdb344ff9, -38}, /* ~copyright */
{0xdba4f4f8, 185}, /* view */ {0xdbaa7975, 34}, /* Body */ {0xdbb9f243, 66}, /* ~wpb */
{0xdbc0dcc7, -70}, /* aside */ {0xdc01a88d, -100}, /* ~expanded */ {0xdc4e3915, -153}, /* sub */
{0xdc8ef0b2, -153}, /* ~bio */ {0xdcbd310e, 248}, /* =Liebe */ {0xdd1ac011, -136}, /* ~standard */
{0xdd5e607e, 57}, /* core */ {0xdd8087b3, -52}, /* desktop */ {0xddb0ca40, 49}, /* ~subheading */
{0xde020766, 176}, /* white */ {0xde158a95, -30}, /* ~show */ {0xde75de2d, -30}, /* =Foto */
{0xded26de0, -126}, /* ~mc */ {0xdefe5eb0, -69}, /* tooltip */ {0xdf1ef08d, 44}, /* =Life */
{0xdf9e7283, 61}, /* mod */ {0xdfa4c325, -107}, /* =28 */ {0xdfbf99f7, -44}, /* =article */
{0xdfd26f73, -102}, /* ~mb */ {0xe025d339, 360}, /* ~comment */ {0xe0590941, -82}, /* =Kontakt */
{0xe0613999, 33}, /* audio */ {0xe0700815, -104}, /* jetpack */ {0xe145ee5d, 151}, /* animation */
{0xe147a596, -176}, /* ~article */ {0xe1a28049, -127}, /* ~Bar */ {0xe1a287b4, 138}, /* =30 */
{0xe27a9efb, 90}, /* =als */ {0xe29d1e2f, 39}, /* light */ {0xe3a4c971, -44}, /* =24 */
{0xe3fd289a, -89}, /* sticky */ {0xe4350540, -53}, /* builder */ {0xe4664ec8, 185}, /* ~width */
{0xe46efe32, -82}, /* disclaimer */ {0xe479bffe, -103}, /* =könnte */ {0xe47f1f4f, 40}, /* =are */
{0xe488d460, -326}, /* header */ {0xe4a4cb04, 65}, /* =23 */ {0xe4abbac3, 139}, /* viewport */
{0xe504a8d3, 168}, /* =Wild */ {0xe548412c, -218}, /* product */ {0xe562ab48, 61}, /* div */
{0xe562ea44, 165}, /* copy */ {0xe5a0205d, 30}, /* child */ {0xe5d278e5, 62}, /* ~md */
{0xe5f08df9, -56}, /* ~ad */ {0xe5fba0cd, 331}, /* ~excerpt */ {0xe61f753b, -30}, /* =Kommentar */
{0xe64015f0, -95}, /* icon */ {0xe65fe269, -61}, /* =votre */ {0xe699c262, 151}, /* =2012 */
{0xe6a879fa, 337}, /* narrow */ {0xe75debab, -65}, /* =Lust */ {0xe7906d29, -182}, /* =auf */
{0xe7b22860, 93}, /* ~xl */ {0xe85541e0, -146}, /* more */ {0xe86c7b91, -177}, /* ~style */
{0xe88db17b, 313}, /* instagram */ {0xe95ad084, -149}, /* credit */
{0xe982eaf2, -31}, /* =sonstiges */ {0xe9ada821, -120}, /* ~embed */ {0xe9ca9aee, 80}, /* links */
{0xe9eb4598, -36}, /* ~signup */ {0xe9f0f435, -36}, /* =Lexikon */
{0xea3d3046, 53}, /* notification */ {0xea90e208, 110}, /* main */ {0xeadc8c31, 136}, /* even */
{0xeb02e49a, -43}, /* logo */ {0xeb0cbd62, 58}, /* block */ {0xeb35f2c8, 197}, /* ~single */
{0xebdd0fb3, -321}, /* ~in */ {0xec28e067, 69}, /* =viel */ {0xec7e97cf, 488}, /* recipe */
{0xec90e52e, 180}, /* mail */ {0xec95c4a2, 49}, /* ~space */ {0xec99cbd4, -126}, /* =2018 */
{0xed99cd67, -74}, /* =2019 */ {0xedbf0fe3, -523}, /* has */ {0xedc37af3, -248}, /* ~wp */
{0xedc91284, 159}, /* =Fragen */ {0xee3c7a38, -467}, /* related */ {0xee40662d, -95}, /* cont */
{0xeebff090, -88}, /* breaking */ {0xeedf5303, 78}, /* ~js */ {0xef131c65, -323}, /* caption */
{0xefc5bcb0, 260}, /* ~pt */ {0xefce8dce, -176}, /* offcanvas */ {0xefdf5496, 80}, /* ~jp */
{0xf0c46719, -122}, /* ratings */ {0xf0f51c78, -157}, /* ~ce */ {0xf16d8413, -301}, /* fade */
{0xf1c8efd0, 34}, /* =Weitere */ {0xf1f7cd62, -44}, /* =Inhaltsverzeichnis */
{0xf2727248, 153}, /* =Geben */ {0xf28dd471, 119}, /* col */ {0xf2fdcf6a, 168}, /* commentlist */
{0xf310d125, -45}, /* =Email */ {0xf33d8f29, -440}, /* ~main */ {0xf3471e80, 146}, /* css */
{0xf375c7cf, -71}, /* =keine */ {0xf3939215, -215}, /* ~box */ {0xf3ac9ae3, -50}, /* thumb */
{0xf3b5de0c, -62}, /* =com */ {0xf3f52131, 74}, /* ~cf */ {0xf416eba0, -44}, /* tags */
{0xf4f4e3c7, 35}, /* =essen */ {0xf502e191, -57}, /* swiper */ {0xf596c011, 67}, /* =durch */
{0xf5b74bc7, -419}, /* thumbnail */ {0xf5e85864, -53}, /* ~fb */ {0xf5f8d227, 191}, /* column */
{0xf618f139, -41}, /* Hidden */ {0xf683b908, 68}, /* =Gefällt */ {0xf69717fd, 59}, /* Label */
{0xf6aa6a66, 131}, /* ~status */ {0xf6cde7ab, 44}, /* =can */ {0xf723cdea, 195}, /* wide */
{0xf749db6d, 32}, /* inside */ {0xf7f07639, -141}, /* ~story */ {0xf82b1399, -60}, /* ~white */
{0xf8829612, -154}, /* ~card */ {0xf8bbe5d9, 170}, /* ~Slider */ {0xf8c489ed, -35}, /* ~left */
{0xf8d296ce, 59}, /* ~my */ {0xf8e45045, 51}, /* =Sprache */ {0xf9316cf4, 40}, /* code */
{0xf9871444, -48}, /* ~between */ {0xf9e286c6, 59}, /* ~textarea */ {0xfb245840, 135}, /* =W */
{0xfbd39b3a, -66}, /* ~logged */ {0xfc82911d, -268}, /* relative */ {0xfc9adf03, -211}, /* media */
{0xfcbd048b, 166}, /* ~blogroll */ {0xfcc09ec9, -98}, /* ~fields */ {0xfcdd0ccc, 32}, /* section */
{0xfce60ef4, -32}, /* ~with */ {0xfcfd0720, -91}, /* ~sharing */ {0xfd488051, -245}, /* =zum */
{0xfe044378, -104}, /* expanded */ {0xfe30d09f, 358}, /* event */ {0xfe4acb50, -43}, /* gdpr */
{0xfe639148, 329}, /* ~wrap */ {0xfe759eea, 273}, /* depth */ {0xff202e11, -33}, /* =Anmelden */
{0xff23d86e, -38}, /* =von */ {0xff79b33c, -459}, /* full */
};
/* clang-format on */
