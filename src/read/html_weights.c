/*
 * Weights of the model of pages: features in the order of html_features.h, then
 * words: around a block, near it (~), inside a short one (=), inside a longer one (+).
 *
 * Written by tools/train_extract from 462 pages. Do not edit; train again.
 */
#include "read/html_weights.h"

/* clang-format off */
const size_t HTML_N_WEIGHTS = 676;
const int16_t HTML_WEIGHTS[] = {
-153, -121, 73, -160, 222, 222, 53, 126, -48, -224, 80, -88, -16, 27, -17, -150,
49, -290, 0, -250, 0, 400, 0, 0, 0, 0, 0, 0, 24, 0, -15, 0,
0, -160, -412, -243, -179, -113, 264, 217, 332, 150, 575, -85, -127, -136, -152, -271,
-324, -47, 192, 235, -119, -15, -71, 48, 474, -292, -22, 88, -440, -87, 78, -82,
5, -93, 178, 60, -246, -87, -164, 137, -74, -62, -19, -105, -400, 145, 117, -465,
-320, -214, -227, 72, 162, -22, -61, 281, 200, -161, -578, -476, -37, -399, 67, 331,
154, -307, -119, 324, 97, 72, 0, -277, 162, -157, -19, 92, -90, 2, -253, -79,
123, -53, -145, 88, -57, 222, 72, 355, 319, 189, -183, 46, -406, -444, -376, -290,
-347, -304, 204, 549, 467, -376, 62, -364, 180, -31, -23, -132, 46, 322, 132, 49,
-248, -110, -28, 71, -60, 27, -10, -115, 26, -131, -43, -109, 80, 226, 174, -64,
-36, -165, 168, 205, 87, -353, 87, -186, 428, -50, -388, 289, -345, 227, -47, -145,
235, 217, -129, 211, 34, 154, 0, -233, 11, 572, -380, 243, -379, 163, 214, 16,
-387, 57, 308, 267, 223, -42, -164, -402, 396, -70, 22, -49, 10, 193, -276, 38,
21, -95, 44, 225, -26, 111, 42, -189, 8, -150, -193, 28, -108, -53, 32, 143,
222, 54, 268, 307, 27, -28, 239, -478, 231, -57, 136, 77, 227, 85, -93, -10,
-123, 193, 8, -3, -139, -3, -7, -329, 6, 299, 208, 250, 10, -151, 289, -135,
-331, -246, 334, 156, 109, -126, -59, -237, 440, -388, -67, 43, 267, 352, 51, -216,
-718, 490, 130, 149, 153, 135, 6, 77, -145, -79, -27, 184, 193, -157, -358, 94,
-125, 179, 271, 194, -359, 6, -131, 178, -411, 87, 108, 74, 29, 268, 373, 201,
-566, 0, 645, 395, -724, -90, -64, -311, -31, -112, 371, -8, 72, -212, -350, -2,
91, -92, 355, -244, -194, 54, 6, -58, -59, 142, 2, -11, 0, -30, 2, 0,
-207, -208, 366, 47, 37, 26, -284, -141, 234, 10, -5, -24, 141, 240, 31, -9,
42, -76, 17, 0, -139, -142, -141, 106, 27, -3, 10, 60, -33, 7, 0, 2,
-26, -419, 6, -1, -47, 79, 78, 0, -75, -47, 153, -23, 0, 176, -333, 71,
291, 9, -112, -147, 122, 283, 0, -201, -104, 75, -17, 0, 49, 326, -241, -102,
-24, -416, 253, -358, 204, 0, 0, -8, 2, 0, -49, -71, 0, 3, 0, -53,
66, 16, -65, -283, 101, 90, 141, 64, -108, -146, -246, -165, 189, 279, -102, 41,
80, -65, 54, 72, 19, 145, -123, 42, 13, 0, 0, 117, 172, -94, -43, 65,
0, 1, 2, 0, -14, -93, 193, -33, 20, 0, 0, 0, 149, -76, 54, 9,
11, -106, 43, 0, 0, -6, -42, -72, 115, -36, 0, 0, 2, 0, -29, -183,
51, -90, 18, -9, 0, 0, 0, 0, 0, 0, 0, 116, -36, 0, 0, 1,
-67, -264, 28, 40, -24, 46, 74, 136, 7, 0, -43, -73, -75, -143, 92, 131,
71, 0, 0, -1, 27, 0, 0, 2, 0, 0, 0, -11, 0, -4, 0, 0,
0, 0, 0, 0, 0, 129, -119, -56, -39, -14, 0, -38, 0, 0, 0, -1,
0, 0, 41, 0, 8, 0, -88, 0, 0, 0, 0, -94, -140, 0, 0, -51,
-23, -150, -134, 0, 0, -104, 94, -104, -22, -3, -62, -190, -124, 246, 159, 169,
-56, 58, -59, -404, 238, -158, -155, 68, -35, 318, 384, -29, -108, 61, 0, -86,
205, -48, 228, 0, 0, 0, 84, 71, 0, 0, 0, 0, 0, 0, 66, -30,
-19, 16, 24, 45, 80, -36, -110, 219, 246, -81, -56, 128, 138, 9, -57, -51,
19, 142, -39, 340, -90, -54, 0, -13, -97, -83, -130, 147, -21, -302, 104, 0,
0, -75, -1, -136, 94, 84, 34, 13, 0, 0, -28, -48, 43, -156, 49, 7,
19, 0, 0, 281, 61, -42, -90, -53, 39, 0, 0, -35, -378, -407, -308, -11,
-97, 500, 129, 59,
};
const size_t HTML_N_WORDS = 1377;
const struct html_word_weight HTML_WORDS[] = {
{0x004ec6f9, 40}, /* +Le */ {0x0101f6f3, -122}, /* ~img */ {0x01c7671e, -128}, /* Articles */
{0x01e166f8, -60}, /* +Please */ {0x0248c401, -47}, /* +u */ {0x02b1d847, 97}, /* =kann */
{0x02b1e4ec, 33}, /* +wieder */ {0x02c0e8c2, -96}, /* +Subscribe */ {0x02d067f5, -120}, /* ~lg */
{0x02f3b39e, -112}, /* enabled */ {0x031afe7d, 46}, /* region */ {0x034737b0, 89}, /* csc */
{0x03c95748, -183}, /* standard */ {0x043a11b6, 65}, /* =Christian */ {0x0448c727, 154}, /* +s */
{0x044ecd45, -34}, /* +La */ {0x045b9938, 123}, /* +Im */ {0x048d3604, -147}, /* +um */
{0x0491b332, -44}, /* +SA */ {0x04e6316a, -34}, /* ~eu */ {0x050f1e5b, 57}, /* ~section */
{0x0535023d, 31}, /* basic */ {0x053e2ab2, -37}, /* +shop */ {0x055406c9, -54}, /* cta */
{0x055b1ffc, -36}, /* +Times */ {0x055b9acb, -44}, /* +Il */ {0x0560ec9a, -186}, /* +get */
{0x0587fc0a, -57}, /* +gut */ {0x058c4484, -192}, /* center */ {0x05cc66e7, -54}, /* +müssen */
{0x06028b3e, 120}, /* +les */ {0x0640657c, -76}, /* fields */ {0x0648e784, 45}, /* +fast */
{0x064a533d, 56}, /* +no */ {0x0666ef96, -121}, /* =teilen */ {0x06745c07, 142}, /* cat */
{0x06896793, -45}, /* +to */ {0x0691b658, -105}, /* +So */ {0x06b2592d, -280}, /* ~xs */
{0x06dd3a34, 144}, /* ~is */ {0x075b9df1, 34}, /* +in */ {0x07736543, -39}, /* +selbst */
{0x07a640f6, 74}, /* Layer */ {0x07b67650, 39}, /* =120 */ {0x07f017af, 172}, /* live */
{0x07f19d13, -36}, /* ~container */ {0x081eb755, -31}, /* +Arbeit */
{0x083e04d9, -119}, /* ~tweet */ {0x088d2fdb, -46}, /* =Minuten */ {0x08ce32d0, -117}, /* ~sm */
{0x08e69407, 215}, /* ingredients */ {0x090aa9ab, -312}, /* index */ {0x091a997e, -44}, /* ~foto */
{0x098b3b26, -86}, /* respond */ {0x098d3de3, -111}, /* +up */ {0x09b7ed08, -48}, /* +jede */
{0x09db737e, -84}, /* +kostenlos */ {0x0a3d234e, -66}, /* =Share */ {0x0a649d06, 31}, /* +es */
{0x0a7c592b, -211}, /* =Mehr */ {0x0aa7f0b9, -405}, /* dialog */ {0x0ab074de, 62}, /* +kommt */
{0x0abcecd5, -108}, /* ~to */ {0x0ad4f1bb, 38}, /* ~no */ {0x0ad50ede, 168}, /* recent */
{0x0b4c99b3, 52}, /* +or */ {0x0be7cf36, -111}, /* like */ {0x0bf5a9a6, 224}, /* location */
{0x0c0e5d33, -35}, /* relatedposts */ {0x0c1a25a5, -196}, /* ~more */ {0x0c64a02c, -61}, /* +EU */
{0x0c91bfca, -44}, /* +si */ {0x0cc4b526, 120}, /* =Update */ {0x0cf444ac, -247}, /* =News */
{0x0cfb5881, 308}, /* list */ {0x0d247496, 30}, /* =E */ {0x0d5ba763, 81}, /* +it */
{0x0d64a1bf, -60}, /* +et */ {0x0d901bab, -47}, /* +Always */ {0x0ddb0669, -31}, /* link */
{0x0e06fc22, -65}, /* ~level */ {0x0e96b8e1, -35}, /* +twitter */
{0x0f4db3be, -47}, /* ~Published */ {0x0fb40705, -359}, /* Info */ {0x0fbcf4b4, 170}, /* ~td */
{0x0fc01808, 264}, /* publish */ {0x1018be33, -98}, /* chrome */ {0x10195c5e, 227}, /* =Menschen */
{0x104ca192, 33}, /* +ou */ {0x10511ec0, 57}, /* +my */ {0x10535d57, 53}, /* +ja */
{0x1063555a, -43}, /* +Email */ {0x106e8e1e, -142}, /* ~navigation */
{0x10a44713, -184}, /* summary */ {0x1123c1d5, -231}, /* ~editor */ {0x114985b2, -382}, /* footer */
{0x115bfcb9, 52}, /* subtitle */ {0x1191c7a9, -71}, /* +St */ {0x11ab16f0, 95}, /* ~photo */
{0x11ce40fb, -45}, /* ~sd */ {0x11d79fa0, 37}, /* +better */ {0x11fcb4d0, -60}, /* +comments */
{0x124aec70, 202}, /* left */ {0x1252d727, 164}, /* Rich */ {0x125baf42, 51}, /* +is */
{0x129f5bbc, -39}, /* ~desktop */ {0x12ca6fe8, -55}, /* commentform */
{0x12d8e384, 189}, /* events */ {0x13254bc4, -52}, /* all */ {0x14274d1a, -80}, /* ~Holder */
{0x142af8e8, 194}, /* +unter */ {0x147b331a, 54}, /* ~recipe */ {0x14c8d3ca, -43}, /* offset */
{0x14d9ce55, -33}, /* =alle */ {0x14e27cb8, 147}, /* =Folge */ {0x14f6e013, -142}, /* ~twitter */
{0x1544a3e7, -39}, /* ~reader */ {0x15c89ec4, -45}, /* robots */ {0x160da1c3, 65}, /* blocks */
{0x16256898, -64}, /* +Form */ {0x16378a88, -70}, /* print */ {0x1666807f, -50}, /* simple */
{0x16771754, 160}, /* ~xoxo */ {0x1747fe30, -105}, /* +its */ {0x17676759, 431}, /* article */
{0x178eedf2, -68}, /* nav */ {0x17db1627, 91}, /* Line */ {0x17e5a25a, 104}, /* +Warum */
{0x1866f1a7, -375}, /* +By */ {0x18908d31, -87}, /* unstyled */ {0x1924877a, 79}, /* =I */
{0x194aa917, -90}, /* ~custom */ {0x19bb34eb, 89}, /* report */ {0x19d169a2, -30}, /* ~archive */
{0x1a149270, 200}, /* +steht */ {0x1b25585c, 238}, /* alt */ {0x1b3b5c59, 114}, /* hero */
{0x1b762bbd, -65}, /* +Fragen */ {0x1baad431, 54}, /* ~default */
{0x1c395cda, 168}, /* ~paragraph */ {0x1c54d202, 330}, /* +ist */ {0x1c6c9890, -50}, /* muted */
{0x1c7a7fab, -190}, /* +zu */ {0x1c9ff127, 146}, /* highlight */ {0x1d6f484b, 100}, /* +at */
{0x1d898bc8, -35}, /* +TV */ {0x1db2dbb9, -81}, /* =ein */ {0x1dc77c53, 100}, /* +sollen */
{0x1dff06ae, -77}, /* global */ {0x1e278d1b, -44}, /* =Partner */
{0x1e45728f, -218}, /* ~newsletter */ {0x1edc16b8, -36}, /* =Stefan */ {0x1f2bf39a, 35}, /* +€ */
{0x1f4cb92f, -185}, /* +of */ {0x1f523237, 60}, /* border */ {0x1f5d99ed, 34}, /* +Millionen */
{0x1f890e31, 77}, /* tablet */ {0x203f11ff, -209}, /* +Ihr */ {0x20492db9, 38}, /* =Veranstaltung */
{0x2057306e, 103}, /* custom */ {0x20628111, -100}, /* +Du */ {0x2065d503, -455}, /* overlay */
{0x20693cd6, 86}, /* +ce */ {0x20993170, -157}, /* ~teaser */ {0x20ba0ece, 98}, /* ~column */
{0x20dca6e8, -101}, /* +Unsere */ {0x20fd0e45, 217}, /* root */ {0x21046ee8, -30}, /* =FORUM */
{0x216282a4, 69}, /* +Dr */ {0x222b0713, -34}, /* =info */ {0x223449c4, -57}, /* avatar */
{0x2267a297, -44}, /* foto */ {0x22693ffc, -38}, /* +CC */ {0x226f502a, 69}, /* +As */
{0x229ca32b, 39}, /* +sollte */ {0x22aecc82, -222}, /* gutter */ {0x22f7f898, -35}, /* ~rss */
{0x230ad1e5, -73}, /* +großen */ {0x2369b833, 64}, /* +dabei */ {0x23a0d95c, -295}, /* size */
{0x23b9aed9, 116}, /* ~padding */ {0x24694322, 66}, /* +ca */ {0x246f5350, 149}, /* +am */
{0x247f0d5f, 47}, /* =there */ {0x24f208e4, 84}, /* message */ {0x2564c787, -182}, /* +el */
{0x258b9d7e, -144}, /* ~comments */ {0x2648cd55, -31}, /* leaf */ {0x26628a83, -118}, /* +Do */
{0x2691f4ba, 92}, /* ~details */ {0x269ec5a3, -58}, /* podcast */ {0x26f3e1d6, -39}, /* reader */
{0x26f8eac8, 226}, /* =neue */ {0x274cc5c7, -62}, /* +on */ {0x2764caad, -156}, /* +en */
{0x276f5809, -133}, /* +an */ {0x27cb6e3a, -333}, /* ~fade */ {0x281ba64e, -270}, /* embed */
{0x284b0124, -34}, /* cookies */ {0x28999611, 381}, /* new */ {0x28fd90e9, -35}, /* +Inhalte */
{0x290182c1, 275}, /* span */ {0x294fc75c, -30}, /* account */ {0x29cc2d08, 83}, /* =nur */
{0x2a1c75d0, -47}, /* =Jetzt */ {0x2a38f7b1, 231}, /* ads */ {0x2a3baa23, -37}, /* +Verfügung */
{0x2afc6738, 37}, /* +same */ {0x2aff8550, -33}, /* ~table */ {0x2b0bc47a, -289}, /* ~form */
{0x2bfca8be, 50}, /* bullets */ {0x2c4d170c, -37}, /* ~pages */ {0x2c514ad4, -145}, /* +me */
{0x2c6a2953, 38}, /* address */ {0x2c99c300, 50}, /* player */ {0x2cd52ea3, -361}, /* navigation */
{0x2d4e8a59, -117}, /* +Top */ {0x2dbb3872, -46}, /* +muss */ {0x2e30de88, -37}, /* +aktuell */
{0x2e3d90b1, 198}, /* Intro */ {0x2e3e57fb, -73}, /* reading */ {0x2e3fbe5f, 64}, /* ~normal */
{0x2ebb5866, -37}, /* +love */ {0x2ef34457, -52}, /* =new */ {0x2f0c7f29, 37}, /* +Erster */
{0x2f13829a, 76}, /* +Thomas */ {0x2fdc6133, -35}, /* rss */ {0x30011beb, 129}, /* +not */
{0x3008af8b, 72}, /* ~large */ {0x302de20e, 215}, /* +Ich */ {0x30629a41, -268}, /* +de */
{0x30876b1a, -129}, /* +We */ {0x30950b2c, -91}, /* ~Last */ {0x31011d7e, -80}, /* +Now */
{0x312fd389, -97}, /* picture */ {0x31835ae2, -125}, /* +Facebook */ {0x31f5ba10, 97}, /* ~Hidden */
{0x31f7c9ea, 35}, /* =See */ {0x3259f4d8, 105}, /* +doch */ {0x32a57f0f, 32}, /* =January */
{0x32a8c0a0, -40}, /* ~out */ {0x32db45bd, -43}, /* =nos */ {0x32f259d6, -92}, /* +noch */
{0x32fc3058, -108}, /* ~button */ {0x331d748a, -132}, /* external */
{0x331db2f5, 151}, /* centered */ {0x333d24ad, -55}, /* =Buch */ {0x33541f8c, 95}, /* ~privacy */
{0x341767e0, -76}, /* +dazu */ {0x341a5113, 129}, /* ea */ {0x342a69fd, -66}, /* +lesen */
{0x345ec50b, -314}, /* ~textwidget */ {0x3462a08d, -83}, /* +Da */
{0x346f3b69, -147}, /* description */ {0x34ca6bbd, 107}, /* ~time */
{0x34eefb25, -56}, /* ~subscription */ {0x3510b6d6, -47}, /* ~pinterest */
{0x3551ffa0, 259}, /* sb */ {0x3553e285, 260}, /* space */ {0x35afd776, -308}, /* medium */
{0x36102fe7, 69}, /* +nur */ {0x361a5439, 149}, /* ec */ {0x361fa8e1, -30}, /* =Photo */
{0x36520133, -203}, /* sc */ {0x3658de3f, -58}, /* +Schweiz */ {0x371a55cc, 214}, /* ed */
{0x37386ae0, -105}, /* id */ {0x37725d51, -67}, /* =est */ {0x3791ee4e, -144}, /* site */
{0x38169394, -92}, /* +Foto */ {0x381a575f, 175}, /* Ee */ {0x3845ff3e, -142}, /* before */
{0x38cca024, -207}, /* =Thema */ {0x38ceb3a2, 110}, /* +Datenschutzerklärung */
{0x39260ac2, -33}, /* ~display */ {0x395205ec, -107}, /* sf */ {0x3a0e1c4a, -32}, /* =gelesen */
{0x3a16700c, 137}, /* +Minuten */ {0x3a2825bd, -53}, /* =Ähnliche */
{0x3a2a919d, 56}, /* ~breadcrumb */ {0x3a2ba3a6, 122}, /* bg */ {0x3a2c9090, -85}, /* +gleich */
{0x3a43c561, 38}, /* shadow */ {0x3a4abb48, 56}, /* +nach */ {0x3a54e03e, -100}, /* +finden */
{0x3a676d24, -97}, /* ~thread */ {0x3a79338f, -138}, /* items */ {0x3b391274, -75}, /* add */
{0x3b47287d, 89}, /* +Macht */ {0x3b4a5b79, -162}, /* ~inline */ {0x3b520912, -112}, /* sd */
{0x3c1ca5ff, 38}, /* ~user */ {0x3c8f30db, 108}, /* ~Component */ {0x3cb8dab9, 38}, /* =geht’s */
{0x3cbb40bf, -39}, /* =Blog */ {0x3cbd751b, 81}, /* ~message */ {0x3cd72279, -168}, /* ~image */
{0x3d454045, 88}, /* td */ {0x3d4920e2, 44}, /* +8 */ {0x3d7e6258, -100}, /* color */
{0x3db9b915, -80}, /* down */ {0x3ddc94d8, -55}, /* base */ {0x3de60e4c, 41}, /* +bis */
{0x3e492275, 78}, /* +9 */ {0x3ed31941, 81}, /* +Court */ {0x3edaa372, 45}, /* +Eines */
{0x3f1a6264, -70}, /* el */ {0x3f2bab85, 30}, /* bb */ {0x3f492408, -47}, /* +6 */
{0x3f4eae1d, -42}, /* +unser */ {0x3f8c640a, 33}, /* +Ende */ {0x3f978efe, -204}, /* ~float */
{0x401a63f7, -30}, /* em */ {0x40296205, -58}, /* toggle */ {0x4031bd46, -36}, /* li */
{0x4043228e, -128}, /* +Instagram */ {0x4054e9b0, -64}, /* +findet */ {0x4058c747, -309}, /* form */
{0x4059e135, 181}, /* +The */ {0x40c67422, -93}, /* ~banner */ {0x41000aee, 199}, /* ~active */
{0x411a658a, -72}, /* en */ {0x41387a9e, -196}, /* In */ {0x4149272e, -137}, /* +4 */
{0x416bc18f, -236}, /* banner */ {0x41704246, 152}, /* latest */ {0x417f03af, -37}, /* ~format */
{0x41e53387, 65}, /* ~columns */ {0x4208b2e4, -32}, /* =your */ {0x4228c70b, 46}, /* +dass */
{0x42454824, -138}, /* to */ {0x424928c1, 44}, /* +5 */ {0x424d8e37, -128}, /* ~related */
{0x42c8b983, -87}, /* +comment */ {0x42edcab4, 99}, /* anchor */ {0x4333083f, -39}, /* authors */
{0x43430b20, -112}, /* up */ {0x43492a54, -87}, /* +2 */ {0x436545b0, -46}, /* =Deutschland */
{0x4365f32c, 64}, /* +davon */ {0x43b27471, -117}, /* button */ {0x43f9d8cf, -30}, /* +stellen */
{0x440e1d7b, -167}, /* row */ {0x44462e62, 61}, /* +think */ {0x44492be7, 81}, /* +3 */
{0x4452173d, -241}, /* sm */ {0x44932199, -33}, /* ~metadata */ {0x44f88c81, -47}, /* +eigenen */
{0x45492d7a, 55}, /* +0 */ {0x454e4739, 164}, /* pl */ {0x455a09b8, 39}, /* ~node */
{0x456361f1, 229}, /* xl */ {0x4566b507, -42}, /* +Tel */ {0x4569f715, -223}, /* display */
{0x45e99e74, -41}, /* +pour */ {0x45eed028, -40}, /* +gibt */ {0x46492f0d, 195}, /* +1 */
{0x46521a63, -120}, /* SS */ {0x4674caee, -71}, /* profile */ {0x468948dc, 88}, /* +two */
{0x46c013c9, -51}, /* pagination */ {0x46dc040e, -208}, /* +Artikel */
{0x46f96bfa, -45}, /* ~panel */ {0x471a6efc, 165}, /* et */ {0x471fffee, -36}, /* +trends */
{0x4724fc58, -162}, /* ad */ {0x47521bf6, 41}, /* sp */ {0x480ba749, -131}, /* headline */
{0x481721cf, 95}, /* gap */ {0x481a708f, 61}, /* eu */ {0x48246d53, 99}, /* classic */
{0x4824fdeb, 51}, /* ae */ {0x48935692, 160}, /* blogroll */ {0x48d9eca2, -30}, /* =schreiben */
{0x491446ea, -44}, /* +entre */ {0x491e0a9c, 70}, /* system */ {0x4924ff7e, -57}, /* Af */
{0x4940781e, -34}, /* ~none */ {0x49545db3, -82}, /* rt */ {0x49c4f55f, -32}, /* ~Position */
{0x49cd8fde, -118}, /* ~col */ {0x49e81b59, 157}, /* =Best */ {0x49fde0fe, 64}, /* +gilt */
{0x4a110237, 166}, /* +bzw */ {0x4a2b7363, 62}, /* +50 */ {0x4a317c4e, 53}, /* ingredient */
{0x4a31cd04, -564}, /* lg */ {0x4a379a2c, -87}, /* ~unstyled */ {0x4a9c9bdf, 81}, /* table */
{0x4abb6811, 234}, /* complementary */ {0x4ac5fdc2, 70}, /* widgets */
{0x4afa6757, -69}, /* preview */ {0x4b2dfd00, -146}, /* mx */ {0x4b3c6a98, -57}, /* +vom */
{0x4b4794e6, 106}, /* wt */ {0x4b522242, 172}, /* st */ {0x4babd89d, -257}, /* background */
{0x4bd02db4, -82}, /* large */ {0x4bfefbfd, -99}, /* +Unternehmen */
{0x4c1ccb9e, -35}, /* ~relatedposts */ {0x4c1eaa96, -42}, /* +80 */ {0x4c250437, 155}, /* aa */
{0x4c2dfe93, 187}, /* My */ {0x4c2edfdc, 90}, /* posts */ {0x4d1cb705, 55}, /* Dt */
{0x4d20eac0, -89}, /* +95 */ {0x4d5b0474, -72}, /* common */ {0x4d7e5554, 38}, /* ~justify */
{0x4da9db37, -75}, /* +que */ {0x4db771f0, 77}, /* ~blue */ {0x4de59b10, 157}, /* ~cat */
{0x4e0a1774, -30}, /* selected */ {0x4e0f7b7d, -66}, /* ~descr */ {0x4e388f15, -106}, /* is */
{0x4e43cb4e, 61}, /* elementor */ {0x4e546592, -33}, /* rs */ {0x4e63701c, 39}, /* xs */
{0x4ea76b2a, -371}, /* bottom */ {0x4ea9ef10, -58}, /* =05 */ {0x4eabb203, 42}, /* ~notification */
{0x4f2db9d9, -49}, /* +27 */ {0x4f348a33, -195}, /* carousel */ {0x4f479b32, -234}, /* wp */
{0x4f4d3bf7, 36}, /* element */ {0x4f4e56f7, 329}, /* pb */ {0x4f7aba56, -383}, /* author */
{0x4f89506c, -88}, /* =weiterlesen */ {0x4f8c597c, -104}, /* ~hide */
{0x4f9ddd30, -140}, /* ~blog */ {0x500ab26c, -40}, /* +London */ {0x502dbb6c, 96}, /* +20 */
{0x504e588a, 30}, /* pa */ {0x5067fe8d, 56}, /* =ist */ {0x50b666a1, -100}, /* =Reply */
{0x5127f14d, -52}, /* type */ {0x51455fc1, -59}, /* TX */ {0x519a7362, -57}, /* =lesen */
{0x51ed6eee, -214}, /* =Sie */ {0x521886c5, -45}, /* network */ {0x522dbe92, 112}, /* +22 */
{0x52677637, 50}, /* +werden */ {0x52a9f55c, -76}, /* =01 */ {0x52bd401e, -322}, /* ~caption */
{0x52c3f92f, -189}, /* +links */ {0x52e62f5b, 36}, /* +bin */ {0x532cb80b, 40}, /* =Quellen */
{0x532ffebc, 36}, /* +33 */ {0x53816c16, 40}, /* +halten */ {0x53c0ce34, 131}, /* kicker */
{0x53cacdb9, 47}, /* big */ {0x53dac481, 275}, /* +einen */ {0x541c176e, 57}, /* +Data */
{0x542bcc94, 54}, /* by */ {0x5430e03a, 69}, /* +Hier */ {0x547187e6, 107}, /* +Zeit */
{0x548f1449, 89}, /* =ich */ {0x5496f151, 50}, /* ~player */ {0x54a9f882, 56}, /* =03 */
{0x54fa99a1, -52}, /* visible */ {0x5514126c, 36}, /* +other */ {0x552e0cbe, -94}, /* Mr */
{0x55324079, -44}, /* +09 */ {0x55358a69, -178}, /* horizontal */ {0x55433e75, 34}, /* +eine */
{0x559d2e22, -57}, /* =50 */ {0x55a9fa15, -40}, /* =02 */ {0x55b720f2, -40}, /* +plans */
{0x55c68203, -39}, /* ~byline */ {0x55fd35b3, 36}, /* +weiß */ {0x5622d55e, 207}, /* fs */
{0x56300375, 106}, /* +30 */ {0x5631dfe8, -207}, /* LS */ {0x5636f38e, 34}, /* +High */
{0x5675f8db, -33}, /* Scroller */ {0x568f4ba4, 230}, /* black */ {0x56d7a1d0, 112}, /* ~entry */
{0x571cc6c3, 95}, /* db */ {0x5722d6f1, -45}, /* fr */ {0x5738b344, -188}, /* +dem */
{0x5759ce53, -73}, /* +rechte */ {0x577373dc, 51}, /* +Keine */ {0x57a76835, -32}, /* +Share */
{0x57ae7c05, 38}, /* subheading */ {0x581cc856, 149}, /* da */ {0x584e6522, 42}, /* py */
{0x5886d2d7, -461}, /* comments */ {0x58a53963, 112}, /* =love */
{0x58dd8494, -100}, /* subscription */ {0x58ef6e33, -89}, /* +Mai */
{0x591d2222, -112}, /* sharedaddy */ {0x592995dc, 183}, /* cf */ {0x592dc997, -41}, /* +29 */
{0x593d1f6d, 94}, /* +Halloween */ {0x5967f3a5, 244}, /* details */
{0x59aed70e, -33}, /* +Microsoft */ {0x5a2e5fd9, -35}, /* Primary */ {0x5a324858, -119}, /* +02 */
{0x5a38b7fd, 135}, /* +den */ {0x5a3c8235, 56}, /* +vor */ {0x5a5a7b49, -36}, /* +Your */
{0x5aa05388, 177}, /* =Mini */ {0x5ad4af9a, -106}, /* und */ {0x5b1ccd0f, 195}, /* DF */
{0x5b4516a9, -34}, /* =Natur */ {0x5b583982, -61}, /* +zusammen */
{0x5ba04e7a, -33}, /* =Bundesregierung */ {0x5bb421a2, -129}, /* back */
{0x5bcada51, -158}, /* bio */ {0x5bccc789, -49}, /* ~align */ {0x5be7d591, 47}, /* edit */
{0x5bef72ec, 129}, /* +Mal */ {0x5c0d8278, -271}, /* editor */ {0x5c1ccea2, -75}, /* de */
{0x5c299a95, -266}, /* ce */ {0x5c324b7e, -41}, /* +00 */ {0x5c6e7131, -68}, /* facebook */
{0x5c7ea86f, -321}, /* click */ {0x5c7f76a8, 130}, /* +Long */ {0x5ca67417, -118}, /* ~back */
{0x5cb68de8, 34}, /* next */ {0x5cc648de, -77}, /* collapse */ {0x5cf74856, 68}, /* masthead */
{0x5d12d24b, 36}, /* ~css */ {0x5d38bcb6, -54}, /* +des */ {0x5d3c9be4, 107}, /* time */
{0x5d48b56e, -40}, /* +Ihre */ {0x5d4e6d01, 230}, /* pt */ {0x5db6fa26, 120}, /* ~right */
{0x5ddf570a, 35}, /* ~Label */ {0x5def7612, 107}, /* +man */ {0x5e25208d, 39}, /* as */
{0x5e38be49, -57}, /* +der */ {0x5e3f640a, 167}, /* js */ {0x5e4335a1, -91}, /* uk */
{0x5e4e6e94, -36}, /* PS */ {0x5e9f7ae4, 37}, /* =45 */ {0x5eb0c06d, -63}, /* categories */
{0x5ef818b4, -136}, /* ~headline */ {0x5efd6ee0, 76}, /* Component */
{0x5f0d8ea8, -43}, /* +never */ {0x5f172a2c, -39}, /* ~authors */ {0x5f1dc9d3, -39}, /* ~Promo */
{0x5f2e1c7c, -46}, /* Ml */ {0x5f2f8f2d, 137}, /* Breadcrumbs */ {0x5f6ab1e8, -64}, /* =Uhr */
{0x5fa1811e, -33}, /* Popular */ {0x5fb2347b, 160}, /* linkcat */ {0x5fb91e8c, -108}, /* group */
{0x5fccf393, -50}, /* ~muted */ {0x5fd51aff, -32}, /* ~social */ {0x5feabf8d, -113}, /* +Mail */
{0x5fec43ca, -44}, /* =Video */ {0x602c63de, -90}, /* align */ {0x602e1e0f, -198}, /* mm */
{0x603251ca, -47}, /* +04 */ {0x60345894, 169}, /* detail */ {0x60785ef2, 51}, /* user */
{0x60e02fad, -277}, /* hide */ {0x6122e6af, -30}, /* fl */ {0x61342fd0, -42}, /* on */
{0x61615e45, 153}, /* ~events */ {0x61a6d509, -197}, /* figure */ {0x61da61a6, 83}, /* +mir */
{0x6229a407, 67}, /* co */ {0x622df686, -110}, /* byline */ {0x625163ff, 149}, /* stack */
{0x62b13c12, -45}, /* ~network */ {0x632d85d6, -55}, /* +via */ {0x63e1d819, -118}, /* Last */
{0x63e21a93, -45}, /* nocontent */ {0x6461a99c, -30}, /* +weiter */ {0x6470f476, 141}, /* ~post */
{0x64d901eb, -76}, /* ~disclaimer */ {0x64f29202, -96}, /* textwidget */
{0x64faf33a, 33}, /* +change */ {0x652b04df, 35}, /* start */ {0x652e25ee, -145}, /* mb */
{0x653199a8, 59}, /* ~note */ {0x65aab960, 30}, /* +bislang */ {0x65d4bef2, -43}, /* =Podcasts */
{0x66225340, -33}, /* metadata */ {0x662e2781, -92}, /* mc */ {0x667484ab, 36}, /* slideshow */
{0x6687e593, 44}, /* =right */ {0x672ca82c, -71}, /* +updates */ {0x672e2914, 246}, /* md */
{0x67826267, 134}, /* field */ {0x67a21003, -76}, /* ajax */ {0x67a6c45e, -183}, /* comment */
{0x67a9c9d2, 36}, /* children */ {0x68116230, 56}, /* ~cell */ {0x6822f1b4, 34}, /* fe */
{0x68529239, 90}, /* +See */ {0x68d3507d, -122}, /* +erhalten */ {0x68dc9cb5, 187}, /* cell */
{0x68ef8763, -52}, /* +may */ {0x69343c68, -35}, /* Of */ {0x6948a95a, 122}, /* ~max */
{0x694aaa0b, 245}, /* template */ {0x6969bc1b, -69}, /* +receive */ {0x69f9493e, -59}, /* third */
{0x69fb8c77, -127}, /* mobile */ {0x6a142bb9, 64}, /* ~Frame */ {0x6a202c99, 52}, /* ~elementor */
{0x6a311cec, -43}, /* Stats */ {0x6a6a4119, 112}, /* subheadline */
{0x6a83951b, -218}, /* Featured */ {0x6a88f0bc, -33}, /* separator */
{0x6a961163, -107}, /* =dich */ {0x6a99dc1a, -392}, /* newsletter */
{0x6b66ab35, 72}, /* +Problem */ {0x6c27a477, -59}, /* ~Name */ {0x6cab33b5, 178}, /* information */
{0x6d4681ab, 53}, /* pane */ {0x6d4df5c5, 32}, /* ~view */ {0x6d59f0f5, -68}, /* +rechts */
{0x6db822d0, -100}, /* lightbox */ {0x6df1f5cb, -95}, /* +Thema */ {0x6dffd3b1, -64}, /* ~buttons */
{0x6e21aed2, -44}, /* ~First */ {0x6ea127c4, -50}, /* ~span */ {0x6ea974cf, -34}, /* =Updates */
{0x6eac67fc, 207}, /* slider */ {0x6ec09724, 39}, /* +dafür */ {0x6f0622ae, -56}, /* ~cta */
{0x6f2e4bb0, 234}, /* +Die */ {0x6f35dfbc, -45}, /* animated */ {0x6f5882f3, 202}, /* entries */
{0x6f5b6074, 81}, /* ~module */ {0x6fac698f, 214}, /* slides */ {0x7070e337, -130}, /* ~share */
{0x70954771, -127}, /* Slot */ {0x70c67e32, -195}, /* box */ {0x70e37add, 35}, /* =gibt */
{0x713a7cc9, -43}, /* tile */ {0x715bc3b4, -162}, /* =und */ {0x71676416, -39}, /* +Privacy */
{0x71ad79c3, -52}, /* =Beitrag */ {0x71c3c959, -458}, /* teaser */ {0x71ced7f3, 133}, /* mega */
{0x726edd4f, 85}, /* +Land */ {0x72cda629, -105}, /* ~base */ {0x7300c2b5, 290}, /* =Meine */
{0x732c1097, -220}, /* order */ {0x73d5d200, -63}, /* promo */ {0x746d3e16, -67}, /* Attribution */
{0x74af26e5, 61}, /* =sind */ {0x752f3b1a, -38}, /* +Join */ {0x75413203, -126}, /* trigger */
{0x75436fda, 227}, /* +Das */ {0x7543e684, 55}, /* ~subline */ {0x757531cd, -55}, /* ~icon */
{0x75a15f44, -86}, /* =2021 */ {0x75c4e819, -183}, /* accordion */ {0x75df6fa8, 53}, /* ~subtitle */
{0x7638f037, 55}, /* subline */ {0x76a8c97d, 156}, /* +Namensnennung */
{0x76b77d1a, -186}, /* Bar */ {0x76c3d67f, 132}, /* ~alt */ {0x77a1626a, -32}, /* =2023 */
{0x77a740bf, -49}, /* cookie */ {0x77ac3abc, 89}, /* +eyes */ {0x77aeb390, -65}, /* +into */
{0x77d20e02, -160}, /* ~margin */ {0x77dbd32e, -71}, /* +info */ {0x78292c13, 32}, /* =war */
{0x7870c07d, -592}, /* +Sie */ {0x78a163fd, 73}, /* =2022 */ {0x78e32de5, 239}, /* right */
{0x797b4f6c, 33}, /* +sur */ {0x79e245b2, 49}, /* +Kopf */ {0x7a3a6f44, -147}, /* ~overlay */
{0x7a6a4b44, 57}, /* +been */ {0x7aadbde3, -61}, /* navbar */ {0x7abdcc9d, -40}, /* ~and */
{0x7acd603d, 160}, /* gallery */ {0x7ae05edf, -53}, /* ~app */ {0x7b5bf835, -37}, /* +Mode */
{0x7b79a1e0, -30}, /* =la */ {0x7b8ca570, 184}, /* +Lizenz */ {0x7b8f9a3c, -39}, /* +Ihnen */
{0x7c4c2ee5, 110}, /* allgemein */ {0x7c5284c0, 36}, /* =große */
{0x7c75b608, 141}, /* =Überblick */ {0x7ced3143, -36}, /* +spam */ {0x7d3a7d13, 32}, /* =Why */
{0x7d421d1d, 101}, /* +All */ {0x7d538f7a, -65}, /* +Morgen */ {0x7d5bb503, -104}, /* +AFP */
{0x7d74dd59, 35}, /* +beim */ {0x7dda8dba, -41}, /* +Min */ {0x7debbd1f, -83}, /* embedded */
{0x7e2001bc, -76}, /* ~utility */ {0x7e30a83e, -122}, /* premium */ {0x7e421eb0, 170}, /* +als */
{0x7eced5bf, 95}, /* =die */ {0x7f03b9aa, 174}, /* ~Breadcrumbs */ {0x7f2346e9, 107}, /* single */
{0x7f2a1aaf, -102}, /* +besten */ {0x7f36c23f, 112}, /* =we */ {0x7f79a82c, -67}, /* =Le */
{0x7fdbf4a5, 340}, /* wrap */ {0x7ff0ca77, -107}, /* =interessieren */
{0x800dce11, 183}, /* ~slide */ {0x803328a9, -297}, /* search */ {0x80780913, -131}, /* ~flex */
{0x809608b6, 165}, /* padding */ {0x80a11228, -95}, /* =Kultur */ {0x80ad26a5, -63}, /* +klicken */
{0x811516f6, -36}, /* =Aktuelle */ {0x812716e3, 204}, /* photo */ {0x812cc996, -133}, /* flyout */
{0x812d107e, 98}, /* pull */ {0x8158f8dd, -97}, /* ~desc */ {0x815dfa76, 115}, /* page */
{0x819a8c0b, -70}, /* vcard */ {0x81c41629, -60}, /* ~profile */ {0x81fe4f58, -326}, /* Meta */
{0x8208ffa4, 39}, /* +hatte */ {0x8262722c, -74}, /* =Beiträge */ {0x82fbf5cd, 164}, /* blue */
{0x83030020, -116}, /* desc */ {0x83585114, 126}, /* ~type */ {0x83bcc5d5, -49}, /* ~size */
{0x83d5c349, 45}, /* +City */ {0x8422b331, 152}, /* =Min */ {0x8431a8fb, -63}, /* +daily */
{0x84703e2d, -73}, /* =Transparenz */ {0x849cbd26, -40}, /* +own */ {0x84d6a106, -69}, /* Kultur */
{0x84e72504, -245}, /* img */ {0x854d146c, 38}, /* ~address */ {0x85b41a36, -32}, /* +Quelle */
{0x85ef2ab2, -137}, /* =für */ {0x85fd7f58, 103}, /* +etwas */ {0x8615faeb, 53}, /* =wann */
{0x866bce8f, 132}, /* =PDF */ {0x8689904c, -101}, /* +Free */ {0x86952b5c, 33}, /* =Theater */
{0x86ecf76b, -37}, /* =dem */ {0x86eff58d, -89}, /* +Stimmen */ {0x871a644b, -33}, /* +Seit */
{0x8729d53b, -66}, /* Vertical */ {0x8732710c, 252}, /* +nicht */ {0x874d61a3, -121}, /* ~small */
{0x876fffdd, -139}, /* push */ {0x87b67554, -172}, /* ~category */ {0x87dd62d3, 58}, /* +jetzt */
{0x87ecf8fe, -54}, /* =den */ {0x87eef3b5, -65}, /* +company */ {0x88084255, 75}, /* =bei */
{0x8827595f, -62}, /* card */ {0x886cea64, 132}, /* =an */ {0x8872fa92, 159}, /* =on */
{0x888802de, 39}, /* +Aber */ {0x88a2d3a0, -268}, /* +our */ {0x88fb6f03, 32}, /* +Deutschland */
{0x8907bc42, -37}, /* +tolle */ {0x890a38d7, -290}, /* ~author */ {0x8936d1fd, 97}, /* =Wo */
{0x893935a5, -51}, /* +app */ {0x89e7fa47, -93}, /* post */ {0x8a22bca3, 65}, /* =mit */
{0x8a22fb7b, -111}, /* +aktuellen */ {0x8a6b66c0, -35}, /* ~items */ {0x8a70b0d9, 294}, /* +sich */
{0x8a7c50cf, -30}, /* +content */ {0x8a8753c7, -30}, /* email */ {0x8a9cca93, -77}, /* ~menu */
{0x8ab31a3c, -65}, /* columns */ {0x8afac89a, 71}, /* +family */ {0x8b621e7f, -207}, /* +Bild */
{0x8b6cef1d, -165}, /* =am */ {0x8b8821f6, -93}, /* +This */ {0x8ba3b8f9, 37}, /* rail */
{0x8c1a818b, -69}, /* =Wald */ {0x8c6887bf, 103}, /* ~top */ {0x8c8a56d0, 97}, /* ~hentry */
{0x8c8ea7ea, -144}, /* tweet */ {0x8c95b53b, 108}, /* +heute */ {0x8cb4c498, -39}, /* ~screen */
{0x8cd14a11, 428}, /* hentry */ {0x8d0eb465, -50}, /* +for */ {0x8d1c0831, -227}, /* +Newsletter */
{0x8d678c72, 112}, /* ~subheadline */ {0x8dad0b72, 55}, /* +Hilfe */ {0x8daf3436, -44}, /* +Blog */
{0x8daff178, 185}, /* container */ {0x8e0a67b4, 173}, /* ~event */ {0x8e1a0453, -40}, /* Logged */
{0x8e2c7191, 116}, /* +aus */ {0x8e3ffa5e, -293}, /* nowrap */ {0x8e878891, 35}, /* +Martin */
{0x8ea2dd12, -144}, /* +out */ {0x8ec3fc47, 36}, /* ~all */ {0x8ec7adeb, 94}, /* +off */
{0x8f6639a4, -102}, /* =DE */ {0x8f69ac5e, 60}, /* deutschland */
{0x8f92baba, 53}, /* contentinfo */ {0x8fb98116, -66}, /* descr */ {0x8fdd8589, -35}, /* =April */
{0x8ffa6139, 357}, /* paragraph */ {0x90626a7a, -34}, /* =Wirtschaft */
{0x9063ee58, 37}, /* +sind */ {0x9073072a, 412}, /* =of */ {0x9080a69e, -73}, /* modal */
{0x909ce47c, -144}, /* ~subscribe */ {0x90be74f9, -41}, /* ~current */
{0x90bec3c2, 70}, /* content */ {0x91090b88, 107}, /* +gegen */ {0x911a7409, -52}, /* +sein */
{0x916b9fbb, -96}, /* +story */ {0x919a0c3d, 57}, /* note */ {0x923fa396, -256}, /* auto */
{0x924987c0, 59}, /* ~field */ {0x926cfa22, 269}, /* =at */ {0x92719e4a, 101}, /* +From */
{0x9281ed70, 43}, /* +years */ {0x928b8e0a, 161}, /* ~Mega */ {0x929d72d8, -39}, /* dropdown */
{0x929df327, 38}, /* +wurden */ {0x930de5d2, 89}, /* =Euch */ {0x933b5bde, -126}, /* default */
{0x93573566, -38}, /* =zu */ {0x93640159, 60}, /* =EU */ {0x936abd1e, 47}, /* =Be */
{0x939986d7, -43}, /* ~Stats */ {0x939d2e95, -173}, /* =Artikel */ {0x93b05914, 80}, /* +over */
{0x93ec9f26, 42}, /* buttons */ {0x93ed0be2, 169}, /* =der */ {0x94a7e2d0, -52}, /* ~region */
{0x94ed0d75, 111}, /* =des */ {0x9544748c, 39}, /* ~grid */ {0x95490209, 167}, /* ~content */
{0x9564047f, 35}, /* =Es */ {0x95858f56, 56}, /* forum */ {0x95876e1f, 356}, /* width */
{0x95cd8075, -66}, /* from */ {0x95ea6a4c, -145}, /* ~figure */ {0x95f72993, -118}, /* tag */
{0x96234bd4, -53}, /* document */ {0x968509ed, -54}, /* ~links */ {0x969bf60c, -122}, /* ~link */
{0x96a9ac8b, -37}, /* +bleiben */ {0x96aeee27, -58}, /* ~add */ {0x96f6653a, -36}, /* +Israel */
{0x97574fef, 83}, /* ~the */ {0x97861a17, -49}, /* +COVID */ {0x978b4b30, 49}, /* ~media */
{0x97e9f5e9, -40}, /* =Seite */ {0x97ea7d56, -63}, /* +download */ {0x98235bf7, 43}, /* +used */
{0x98278d7d, 33}, /* +viele */ {0x9865b509, -136}, /* title */ {0x98f72e4c, 130}, /* tab */
{0x98fe03c5, -30}, /* archive */ {0x99233eb9, -34}, /* =Subscribe */
{0x995ca76b, -69}, /* overflow */ {0x99731131, -70}, /* +kannst */ {0x997daaa4, 63}, /* +They */
{0x99cdc92d, -71}, /* +Herz */ {0x99e4dd3a, -66}, /* menu */ {0x9a03fbd2, 35}, /* tdc */
{0x9a10c7c5, 168}, /* toc */ {0x9a48fc69, 70}, /* +denn */ {0x9a4922a6, -76}, /* =Wissen */
{0x9a5ef747, -32}, /* =Ausgabe */ {0x9a66c9c9, -217}, /* ~Meta */
{0x9aaf039f, -118}, /* =Leistungen */ {0x9ad724b2, -136}, /* +zum */ {0x9b0f2144, 380}, /* area */
{0x9b33f088, -58}, /* =Weg */ {0x9b4e727e, -39}, /* =Pressemitteilungen */
{0x9b99e7dd, -146}, /* level */ {0x9bc41cab, -321}, /* responsive */ {0x9bf19229, -48}, /* +guten */
{0x9c731a0e, 47}, /* =or */ {0x9c901b54, 57}, /* =eine */ {0x9cacde23, -44}, /* Counter */
{0x9cb96c3f, -152}, /* +com */ {0x9cdabcd2, 60}, /* =einer */ {0x9ce28cb1, -153}, /* =Das */
{0x9d099ddb, -41}, /* ~print */ {0x9d1c6153, -45}, /* =Pinterest */ {0x9d68a282, 172}, /* ~TOC */
{0x9d9628bc, -47}, /* +org */ {0x9d9e89f7, 101}, /* only */ {0x9db4f0a4, 132}, /* +Can */
{0x9db96dd2, 68}, /* +con */ {0x9de721a5, 66}, /* ~tags */ {0x9e3663d7, 32}, /* =Map */
{0x9e3ecf01, -76}, /* +posted */ {0x9e732527, -48}, /* +That */ {0x9e865fae, -40}, /* ~sub */
{0x9ea47304, 104}, /* wrapper */ {0x9ead2635, -89}, /* +hilft */ {0x9ec33bb3, -30}, /* ~account */
{0x9f3833e6, -153}, /* item */ {0x9f481715, -221}, /* heading */ {0x9f6652d4, -84}, /* =Du */
{0x9f6ad002, -91}, /* =by */ {0x9f779bf5, 62}, /* =My */ {0x9f845147, 50}, /* ~radio */
{0xa0161c8a, -72}, /* +with */ {0xa01c2cb8, -42}, /* +wird */ {0xa03dd708, -57}, /* +are */
{0xa116990d, -38}, /* +also */ {0xa12c8f7a, -131}, /* +auf */ {0xa16f29bc, -169}, /* ~Inner */
{0xa172b7dd, 124}, /* window */ {0xa185c2fa, -64}, /* =Kommentare */ {0xa199a309, -72}, /* signup */
{0xa2026671, 105}, /* thread */ {0xa20bc574, 182}, /* Outer */ {0xa2c4f48c, -212}, /* small */
{0xa3c70187, -72}, /* ~tooltip */ {0xa3c7cdb8, -44}, /* +wegen */
{0xa3da6088, -36}, /* =registrieren */ {0xa3eeef17, -68}, /* +Aktuelle */
{0xa4213c0a, -199}, /* above */ {0xa4366d49, 97}, /* =man */
{0xa45f40d9, -48}, /* ~recentcomments */ {0xa4810d1f, -30}, /* calendar */
{0xa4cd376b, 32}, /* =— */ {0xa4e4c49b, 50}, /* colophon */ {0xa4ee076f, -63}, /* between */
{0xa535a9ef, -163}, /* Txt */ {0xa5366edc, -58}, /* =Mai */ {0xa54f8371, -100}, /* flair */
{0xa5689f5e, -54}, /* ~embedded */ {0xa5a2c20c, 80}, /* +Teil */ {0xa5e0b660, -242}, /* ~info */
{0xa619a944, -66}, /* =Story */ {0xa662a7bc, -235}, /* ~has */ {0xa6a15383, -58}, /* ~count */
{0xa6c45d85, -190}, /* float */ {0xa710dc3c, 499}, /* top */ {0xa71463e8, -222}, /* +Alle */
{0xa7614cac, -123}, /* =informationen */ {0xa76c92e5, -60}, /* +wäre */
{0xa7bcafab, -141}, /* ~object */ {0xa7fbf0bd, -115}, /* +regelmäßig */
{0xa83b3f37, -60}, /* ~bottom */ {0xa8642268, 35}, /* =en */ {0xa87f4176, 86}, /* +his */
{0xa880a47c, 352}, /* =in */ {0xa89b1f90, -39}, /* +Policy */ {0xa8f277f2, -172}, /* theme */
{0xa947e23c, -191}, /* show */ {0xa96d3294, -285}, /* ~tag */ {0xa9802c05, 138}, /* widget */
{0xa9c9fc38, -111}, /* share */ {0xa9cd3f4a, 42}, /* =– */ {0xaa581d53, 92}, /* ~gray */
{0xaad0a14e, 272}, /* excerpt */ {0xaaf8b785, 102}, /* clearfix */ {0xab3a8a0a, -94}, /* off */
{0xab80a935, -62}, /* =im */ {0xabf095df, -54}, /* pages */ {0xabf8d4dd, 110}, /* second */
{0xac1b6f0f, 113}, /* justify */ {0xac307ed6, -156}, /* style */ {0xac6cc41c, -42}, /* +richtig */
{0xac79e0bb, -64}, /* +sign */ {0xac83c4f0, -55}, /* +how */ {0xac8890f6, 172}, /* ~live */
{0xac9a7c42, 153}, /* Stories */ {0xacf38390, -101}, /* for */ {0xad409d5e, 137}, /* odd */
{0xada7afdb, -121}, /* none */ {0xadd7429b, 41}, /* +zur */ {0xae401eb4, 50}, /* radio */
{0xaea1e53d, -69}, /* =Unsere */ {0xaee961d9, -53}, /* =Termine */ {0xaf0d62ef, -34}, /* +für */
{0xaf5a4ae9, -38}, /* +use */ {0xaf871a91, 346}, /* grid */ {0xaf9e4a03, -213}, /* subscribe */
{0xafd071e5, 82}, /* Test */ {0xafe34731, -31}, /* transparent */ {0xb06c230b, 102}, /* =kaufen */
{0xb0af46a6, 95}, /* +Berlin */ {0xb1000b01, -92}, /* Navi */ {0xb10b206b, 62}, /* =Link */
{0xb14afda0, -329}, /* ~widget */ {0xb1727e44, -97}, /* continue */ {0xb1c14e0d, 182}, /* node */
{0xb2887bd7, 124}, /* Quote */ {0xb29019a6, -100}, /* grey */ {0xb2e48278, -48}, /* fix */
{0xb2ecd6d2, -95}, /* social */ {0xb31f938d, 82}, /* +Jahr */ {0xb323923e, -86}, /* about */
{0xb328e3d2, 314}, /* =The */ {0xb35135fa, -339}, /* image */ {0xb3523633, 73}, /* ~item */
{0xb3581d5a, -43}, /* =Bild */ {0xb35a5135, 81}, /* +USA */ {0xb3711c47, -60}, /* check */
{0xb3e79cb2, -79}, /* story */ {0xb3f55bf9, 145}, /* fixed */ {0xb40eb21c, 172}, /* the */
{0xb430c77b, -43}, /* +wichtig */ {0xb48709df, -47}, /* listing */ {0xb4d86af9, -63}, /* ~html */
{0xb568ab4e, -97}, /* bodytext */ {0xb5b54664, -64}, /* actions */ {0xb6b7bdf9, 70}, /* ~theme */
{0xb6db54cc, 54}, /* =300 */ {0xb700a176, 164}, /* +Inhalt */ {0xb72fca95, -39}, /* figcaption */
{0xb753bdde, -110}, /* =Neueste */ {0xb7f20d53, -73}, /* +Website */
{0xb82ffd8b, -43}, /* +Beiträge */ {0xb88c7d35, -259}, /* ~block */ {0xb8c2ed90, -122}, /* ~Read */
{0xb8c60cba, -163}, /* object */ {0xb906b558, -50}, /* +Only */ {0xb90ded3e, -42}, /* copyright */
{0xb9857019, 41}, /* ~code */ {0xb99d8552, 117}, /* format */ {0xba0ac33e, -166}, /* ~accordion */
{0xba241167, -64}, /* ~actions */ {0xba2719ef, -391}, /* one */ {0xba286a6d, 128}, /* +– */
{0xba340272, 31}, /* =erklärt */ {0xba4b77ef, 268}, /* status */ {0xba9ab39a, 152}, /* gray */
{0xbac2faf2, -31}, /* +week */ {0xbb0d9caa, -31}, /* +Thank */ {0xbb23f380, -49}, /* =7 */
{0xbb26f5b2, 59}, /* sec */ {0xbb6a44a7, 38}, /* +hat */ {0xbb9e6883, 34}, /* +below */
{0xbbf3e2d5, -435}, /* ~center */ {0xbc488789, -47}, /* Published */ {0xbc53a39b, -161}, /* +und */
{0xbcd28a14, -76}, /* =Newsletter */ {0xbce56836, -46}, /* +neues */ {0xbd23f6a6, -39}, /* =5 */
{0xbde569c9, 95}, /* +neuer */ {0xbe23f839, -39}, /* =4 */ {0xbe248829, -250}, /* two */
{0xbeb1a47d, 701}, /* xoxo */ {0xbed3e8f3, -38}, /* ~collapse */ {0xbf23f9cc, 71}, /* =3 */
{0xbf53a854, 49}, /* +una */ {0xbf8ff89e, -82}, /* +star */ {0xbfad3c82, -52}, /* +Welt */
{0xbfc6b95f, -76}, /* utility */ {0xbfd59412, -232}, /* +dieser */ {0xc023fb5f, -46}, /* =2 */
{0xc0d3c7b1, -47}, /* pinterest */ {0xc0d595a5, 179}, /* +Dieses */ {0xc123fcf2, 62}, /* =1 */
{0xc1f0437e, -140}, /* +dich */ {0xc200e3c9, -64}, /* +www */ {0xc24f4ae6, -41}, /* +Read */
{0xc294a9c4, -30}, /* Topic */ {0xc29b1d51, -57}, /* =über */ {0xc2aec8ea, -34}, /* =Müller */
{0xc2b894ed, 183}, /* ~detail */ {0xc2cb5034, -230}, /* inline */ {0xc2ecdf53, 142}, /* long */
{0xc338be44, -147}, /* twitter */ {0xc37e206d, -71}, /* +Text */ {0xc3bd9651, 171}, /* +Kein */
{0xc40b63ea, -37}, /* submenu */ {0xc4659f33, -90}, /* ~product */
{0xc4871153, -37}, /* +weiterhin */ {0xc4b03f10, -53}, /* =Mail */ {0xc50ff30c, -75}, /* +wir */
{0xc57d49cb, -80}, /* ~news */ {0xc5d65dd6, -99}, /* =photos */ {0xc5f89d85, -30}, /* +Cookies */
{0xc6f32c30, 79}, /* +Essen */ {0xc6f74d1e, -42}, /* =Posts */ {0xc77a8417, -247}, /* +© */
{0xc7dd6978, -30}, /* registration */ {0xc87acfc7, -504}, /* sidebar */
{0xc87c6ac4, 82}, /* +line */ {0xc87d8df5, -70}, /* other */ {0xc8d3a9fe, 71}, /* spacing */
{0xc9113f5a, -58}, /* =Strom */ {0xc95b3018, -151}, /* ~date */ {0xc980019c, 182}, /* additional */
{0xc98f4557, 52}, /* min */ {0xca236f5a, -41}, /* ~title */ {0xca340f59, -61}, /* ~nav */
{0xca39e264, -135}, /* ~summary */ {0xcac17cff, -42}, /* layout */ {0xcac3d793, 248}, /* entry */
{0xcae02ff2, -34}, /* flex */ {0xcae1d7b7, -135}, /* ~footer */ {0xcb62bc3e, -170}, /* =auch */
{0xcc3f73c9, -141}, /* +Angebote */ {0xccfe4c45, 211}, /* panel */ {0xcd2e14b8, 31}, /* +Wer */
{0xcd5b3664, -60}, /* ~data */ {0xcda6e566, -166}, /* =10 */ {0xcdb72c61, 190}, /* ~copy */
{0xce63da76, -88}, /* +est */ {0xce654340, -48}, /* recentcomments */ {0xce7d98f2, -100}, /* =© */
{0xcea6e6f9, -66}, /* =11 */ {0xcec0fa7f, -37}, /* policy */ {0xcedfa3c5, -91}, /* Read */
{0xcef90b6c, -30}, /* video */ {0xcefb10ad, 61}, /* sections */ {0xcf292b32, 164}, /* ~layout */
{0xcf2c9203, 31}, /* ~color */ {0xd0228476, -58}, /* =Lange */ {0xd08f22f2, -199}, /* ~heading */
{0xd0a6ea1f, -35}, /* =17 */ {0xd1123ee1, -35}, /* =Presse */ {0xd1d746ab, 204}, /* images */
{0xd20a71a6, -40}, /* Frame */ {0xd28eb876, -196}, /* ~description */ {0xd2a6ed45, 94}, /* =15 */
{0xd2c8c28e, -320}, /* home */ {0xd2d5b1fb, -79}, /* +diesem */ {0xd3173790, -45}, /* =müssen */
{0xd33ff5da, 55}, /* Entity */ {0xd348197e, 30}, /* +gefunden */ {0xd35ec4c9, -252}, /* open */
{0xd3aaaaf2, -45}, /* =Tous */ {0xd3c030c4, 41}, /* +Kommentar */ {0xd4100aa9, 126}, /* +Wie */
{0xd41c2437, 177}, /* ~page */ {0xd43fa44c, 202}, /* breadcrumb */ {0xd472dc59, -134}, /* date */
{0xd494a524, -34}, /* ~cont */ {0xd4e97eff, 114}, /* ~publish */ {0xd4ff971e, -89}, /* ~ratings */
{0xd52393f4, -36}, /* +war */ {0xd5411c8f, -200}, /* holder */ {0xd5a8e1f6, -31}, /* +wenn */
{0xd5f46a92, -76}, /* =Kategorie */ {0xd6239587, 30}, /* +was */ {0xd64ecd78, 34}, /* +have */
{0xd69d6e94, -173}, /* +diese */ {0xd6aab9fb, 64}, /* textarea */ {0xd744bf26, -95}, /* cols */
{0xd7498b63, 125}, /* +book */ {0xd7713c7b, -250}, /* margin */ {0xd775a7d0, 272}, /* html */
{0xd78d0f37, -96}, /* +full */ {0xd7a2e319, 412}, /* max */ {0xd7d89375, 134}, /* +schon */
{0xd8240428, -81}, /* +60 */ {0xd86296d1, -42}, /* die */ {0xd872e2a5, -93}, /* data */
{0xd8ceb44f, -52}, /* +Coronavirus */ {0xd8de6a27, -92}, /* Inner */
{0xd8f0727b, -125}, /* +Themen */ {0xd9311755, -53}, /* +online */ {0xd9354edc, -117}, /* +19 */
{0xd940d530, -58}, /* special */ {0xd965bbda, -52}, /* current */ {0xd96df38f, 34}, /* +Euro */
{0xd975992f, -48}, /* active */ {0xd97aa06d, -88}, /* +» */ {0xd9a27b1c, -76}, /* =38 */
{0xda9058b2, -68}, /* =aus */ {0xda922105, -54}, /* ~avatar */ {0xdab28a37, -100}, /* +folgen */
{0xdac66a3a, 41}, /* ~extra */ {0xdacd8c6d, -38}, /* =• */ {0xdb0fbfe2, -43}, /* +Apps */
{0xdb101962, -37}, /* feeds */ {0xdb344ff9, -47}, /* ~copyright */ {0xdba4f4f8, 195}, /* view */
{0xdbaa7975, 43}, /* Body */ {0xdbb9f243, 48}, /* ~wpb */ {0xdbc0dcc7, -62}, /* aside */
{0xdbc3c859, -217}, /* +2007 */ {0xdbc606f0, 142}, /* +2017 */
{0xdbe0ae09, -61}, /* +Unterstützen */ {0xdc01a88d, -97}, /* ~expanded */
{0xdc2887a2, 88}, /* +48 */ {0xdc4e3915, -150}, /* sub */ {0xdc8bb46a, -31}, /* +Seite */
{0xdc8ef0b2, -152}, /* ~bio */ {0xdcbd310e, 223}, /* =Liebe */ {0xdd1ac011, -128}, /* ~standard */
{0xdd5e607e, 53}, /* core */ {0xdd8087b3, -63}, /* desktop */ {0xddb0ca40, 40}, /* ~subheading */
{0xddf688f3, 126}, /* +Code */ {0xde020766, 214}, /* white */ {0xde158a95, -41}, /* ~show */
{0xde3556bb, -93}, /* +14 */ {0xde6452f8, -37}, /* +Beitrag */ {0xde7a2d07, -59}, /* +Adresse */
{0xded26de0, -92}, /* ~mc */ {0xdefe5eb0, -72}, /* tooltip */ {0xdf1d677c, -41}, /* +Antworten */
{0xdf1ef08d, 49}, /* =Life */ {0xdf35584e, -36}, /* +17 */ {0xdf9e7283, 51}, /* mod */
{0xdfa4c325, -107}, /* =28 */ {0xdfbf99f7, -36}, /* =article */ {0xdfd26f73, -110}, /* ~mb */
{0xe025d339, 313}, /* ~comment */ {0xe03559e1, -83}, /* +16 */ {0xe048a9c9, -30}, /* +par */
{0xe0590941, -83}, /* =Kontakt */ {0xe0613999, 40}, /* audio */ {0xe0700815, -60}, /* jetpack */
{0xe0c0803c, -49}, /* +Medien */ {0xe145ee5d, 150}, /* animation */
{0xe147a596, -155}, /* ~article */ {0xe1a28049, -127}, /* ~Bar */ {0xe1a287b4, 139}, /* =30 */
{0xe20b33f5, 91}, /* +both */ {0xe2355d07, -34}, /* +10 */ {0xe27a9efb, 82}, /* =als */
{0xe29d1e2f, 41}, /* light */ {0xe306e4cd, -32}, /* +damit */ {0xe3355e9a, -41}, /* +13 */
{0xe34b9b34, 157}, /* +Commons */ {0xe3a4c971, -43}, /* =24 */ {0xe3fd289a, -71}, /* sticky */
{0xe4350540, -61}, /* builder */ {0xe435602d, 154}, /* +12 */ {0xe4440d9b, -105}, /* +Stories */
{0xe4664ec8, 195}, /* ~width */ {0xe46efe32, -76}, /* disclaimer */ {0xe4710078, -71}, /* +Under */
{0xe479bffe, -107}, /* =könnte */ {0xe488d460, -355}, /* header */ {0xe4a4cb04, 53}, /* =23 */
{0xe4abbac3, 130}, /* viewport */ {0xe4cfa364, -31}, /* ~leaf */ {0xe504a8d3, 168}, /* =Wild */
{0xe548412c, -199}, /* product */ {0xe5486bdb, -112}, /* +sowie */ {0xe562ab48, 55}, /* div */
{0xe562ea44, 139}, /* copy */ {0xe5a0205d, 31}, /* child */ {0xe5bfaa55, 109}, /* +wirklich */
{0xe5d278e5, 61}, /* ~md */ {0xe5f08df9, -37}, /* ~ad */ {0xe5fba0cd, 272}, /* ~excerpt */
{0xe64015f0, -91}, /* icon */ {0xe65fe269, -50}, /* =votre */ {0xe699c262, 148}, /* =2012 */
{0xe69fb009, 47}, /* +posts */ {0xe6a879fa, 297}, /* narrow */ {0xe6aa7fc5, -69}, /* +deine */
{0xe6c856d8, 97}, /* +2022 */ {0xe742a84c, -32}, /* +Gib */ {0xe75debab, -49}, /* =Lust */
{0xe7734ca9, -92}, /* +Abonnieren */ {0xe777d0f1, -206}, /* +news */ {0xe7906d29, -155}, /* =auf */
{0xe7b22860, 81}, /* ~xl */ {0xe8489b13, -103}, /* +o */ {0xe85541e0, -144}, /* more */
{0xe86c7b91, -167}, /* ~style */ {0xe88db17b, 307}, /* instagram */ {0xe8c859fe, -118}, /* +2020 */
{0xe9489ca6, -112}, /* +L */ {0xe95ad084, -137}, /* credit */ {0xe982eaf2, -34}, /* =sonstiges */
{0xe9ada821, -103}, /* ~embed */ {0xe9c61cfa, -124}, /* +2019 */ {0xe9ca9aee, 74}, /* links */
{0xe9d61965, -189}, /* +latest */ {0xe9eb4598, -35}, /* ~signup */ {0xe9f0f435, -39}, /* =Lexikon */
{0xea3d3046, 42}, /* notification */ {0xea90e208, 124}, /* main */ {0xeacdfcfd, 34}, /* parent */
{0xeadc8c31, 128}, /* even */ {0xeb02e49a, -41}, /* logo */ {0xeb0cbd62, 52}, /* block */
{0xeb35f2c8, 208}, /* ~single */ {0xeb8582d7, 85}, /* +Update */ {0xebdd0fb3, -335}, /* ~In */
{0xec28e067, 58}, /* =viel */ {0xec57980f, 36}, /* +Great */ {0xec7e97cf, 450}, /* recipe */
{0xec90e52e, 139}, /* mail */ {0xec95c4a2, 58}, /* ~space */ {0xec99cbd4, -132}, /* =2018 */
{0xed99cd67, -79}, /* =2019 */ {0xedbf0fe3, -467}, /* has */ {0xedc37af3, -215}, /* ~wp */
{0xedc91284, 139}, /* =Fragen */ {0xee3c7a38, -436}, /* related */ {0xee40662d, -63}, /* cont */
{0xeebff090, -80}, /* breaking */ {0xeedf5303, 75}, /* ~js */ {0xeef108cf, 157}, /* +Creative */
{0xef131c65, -289}, /* caption */ {0xefc5bcb0, 240}, /* ~pt */ {0xefce8dce, -156}, /* offcanvas */
{0xefdf5496, 68}, /* ~jp */ {0xf048a7ab, -58}, /* +G */ {0xf0c46719, -89}, /* ratings */
{0xf0e616bf, -87}, /* +Internet */ {0xf0f51c78, -155}, /* ~ce */ {0xf16d8413, -291}, /* fade */
{0xf1f7cd62, -38}, /* =Inhaltsverzeichnis */ {0xf21b0336, 98}, /* +haben */
{0xf2727248, 143}, /* =Geben */ {0xf28dd471, 92}, /* col */ {0xf2db7d32, -46}, /* +Corona */
{0xf2fdcf6a, 139}, /* commentlist */ {0xf310d125, -54}, /* =Email */ {0xf33d8f29, -460}, /* ~main */
{0xf3471e80, 137}, /* css */ {0xf348ac64, -79}, /* +B */ {0xf375c7cf, -47}, /* =keine */
{0xf3939215, -195}, /* ~box */ {0xf3ac9ae3, -31}, /* thumb */ {0xf3b5de0c, -46}, /* =com */
{0xf3f52131, 85}, /* ~cf */ {0xf424a894, 73}, /* +lassen */ {0xf4f4e3c7, 38}, /* =essen */
{0xf502e191, -63}, /* swiper */ {0xf5751b14, -165}, /* +Ihrer */ {0xf596c011, 55}, /* =durch */
{0xf5b74bc7, -375}, /* thumbnail */ {0xf5e85864, -43}, /* ~fb */ {0xf5f8d227, 211}, /* column */
{0xf618f139, -39}, /* Hidden */ {0xf648b11d, -33}, /* +a */ {0xf683b908, 74}, /* =Gefällt */
{0xf69717fd, 47}, /* Label */ {0xf6aa6a66, 128}, /* ~status */ {0xf6af08f8, 94}, /* +Still */
{0xf6cde7ab, 41}, /* =can */ {0xf723cdea, 185}, /* wide */ {0xf749db6d, 34}, /* inside */
{0xf7f07639, -110}, /* ~story */ {0xf82b1399, -41}, /* ~white */ {0xf84a3d33, -82}, /* +Na */
{0xf8535ced, -93}, /* +per */ {0xf8829612, -144}, /* ~card */ {0xf8bbe5d9, 181}, /* ~Slider */
{0xf8d296ce, 48}, /* ~my */ {0xf8e45045, 40}, /* =Sprache */ {0xf8fc94f3, -70}, /* +wurde */
{0xf9871444, -50}, /* ~between */ {0xf9e286c6, 64}, /* ~textarea */ {0xfa6c91f2, -148}, /* +mehr */
{0xfb040941, 90}, /* +you */ {0xfb245840, 120}, /* =W */ {0xfb48b8fc, -54}, /* +z */
{0xfbd39b3a, -40}, /* ~logged */ {0xfbf052a8, 30}, /* +ohne */ {0xfc4a437f, 68}, /* +ne */
{0xfc66c593, 36}, /* +be */ {0xfc82911d, -249}, /* relative */ {0xfc9adf03, -197}, /* media */
{0xfcbd048b, 160}, /* ~blogroll */ {0xfcbd3c29, 36}, /* +Vielleicht */
{0xfcc09ec9, -67}, /* ~fields */ {0xfcdd0ccc, 34}, /* section */ {0xfcfd0720, -81}, /* ~sharing */
{0xfd488051, -231}, /* =zum */ {0xfd48bc22, 64}, /* +x */ {0xfd7c70c1, -61}, /* +neue */
{0xfe044378, -102}, /* expanded */ {0xfe30d09f, 359}, /* event */ {0xfe48bdb5, -111}, /* +y */
{0xfe4acb50, -42}, /* gdpr */ {0xfe639148, 289}, /* ~wrap */ {0xfe759eea, 265}, /* depth */
{0xfebe92fb, 44}, /* +Weitere */ {0xff202e11, -39}, /* =Anmelden */ {0xff23d86e, -40}, /* =von */
{0xff79b33c, -457}, /* full */ {0xff9b97d1, 49}, /* +sondern */
};
/* clang-format on */
