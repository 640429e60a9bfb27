/*
 * Weights of the model of pages: features in the order of html_features.h, then
 * words: around a block, near it (~), inside a short one (=), inside a longer one (+).
 *
 * Written by tools/train_extract from 462 pages. Do not edit; train again.
 */
#include "read/html_weights.h"

/* clang-format off */
const size_t HTML_N_WEIGHTS = 756;
const int16_t HTML_WEIGHTS[] = {
-140, -111, 75, -112, 164, 193, 46, 148, -49, -151, 70, -109, -34, 14, -10, -140,
39, -279, 0, -235, 0, 376, 0, 0, 0, 0, 0, 0, 18, 0, -8, 0,
0, -136, -384, -220, -197, -111, 198, 196, 334, 168, 560, -93, -71, -81, -147, -318,
-299, -54, 198, 203, -137, -14, -114, 84, 500, -269, -31, 30, -427, -129, 113, -82,
2, -107, 187, 53, -248, -86, -141, 105, -79, -50, -19, -97, -395, 153, 101, -431,
-295, -154, -189, 63, 168, -23, -59, 277, 171, -164, -558, -415, 6, -401, 44, 374,
127, -292, -47, 330, 75, 58, 0, -311, 148, -143, -27, 72, -71, 6, -212, -95,
138, -58, -162, 113, -68, 224, 51, 344, 329, 185, -184, 75, -423, -392, -404, -277,
-358, -318, 148, 569, 492, -332, 64, -370, 144, -37, 21, -148, 52, 305, 73, 5,
-235, -100, -37, 99, -69, 45, -13, -70, 23, -106, -35, -108, 91, 212, 148, -81,
-33, -160, 134, 225, 169, -325, 113, -224, 402, -44, -423, 273, -302, 240, -41, -127,
188, 234, -91, 208, 12, 121, 0, -228, 9, 599, -356, 245, -394, 148, 187, 23,
-406, 47, 296, 258, 194, -82, -87, -404, 369, -55, 11, -31, 8, 202, -301, 48,
71, -90, 35, 193, -45, 95, 44, -188, 3, -185, -191, 2, -102, 2, 70, 131,
204, 41, 251, 282, 12, -66, 218, -445, 187, -36, 119, 46, 247, 87, -91, -6,
-128, 179, 7, 42, -192, 1, -10, -309, 5, 326, 200, 252, -16, -103, 246, -145,
-348, -212, 334, 156, 122, -116, -62, -247, 447, -386, -63, 50, 310, 313, 64, -245,
-673, 481, 150, 136, 174, 125, 7, 134, -154, -81, -56, 160, 248, -165, -378, 46,
-128, 180, 276, 149, -343, -17, -115, 205, -406, 100, 109, 75, 4, 227, 325, 214,
-532, 0, 584, 372, -678, -73, -19, -363, -74, -50, 340, 8, 79, -226, -339, -20,
93, -72, 320, -248, -214, 56, -4, -64, -55, 149, 0, -6, 9, -26, 13, 0,
-165, -200, 368, 16, 37, 21, -262, -133, 234, 8, -2, -39, 155, 212, 26, -5,
46, -122, 11, 0, -128, -148, -109, 130, 61, -2, 13, 76, -41, 7, 0, -10,
-22, -401, 7, 0, -62, 69, 67, 0, -80, -52, 106, -33, 0, 164, -297, 53,
307, 11, -100, -125, 105, 301, 0, -173, -140, 117, -25, 0, 13, 333, -291, -119,
-35, -451, 265, -296, 148, 0, 0, -6, 2, 0, -42, -66, 0, 4, 0, -36,
30, 17, -81, -254, 92, 68, 149, 85, -78, -118, -231, -133, 155, 236, -74, 45,
80, -53, 24, 32, 49, 87, -85, 34, 11, 0, 0, 108, 182, -110, -40, 51,
0, 1, 2, 0, -14, -93, 201, -39, 12, 0, 0, 0, 126, -65, 57, 0,
52, -109, 43, 0, 0, -7, -46, -72, 104, -19, 0, 0, 1, 0, -34, -135,
72, -90, 13, -6, 0, 0, 0, 0, 0, 0, 0, 109, -38, 0, 0, 1,
-76, -230, 46, 34, -35, 27, 49, 125, 8, 0, -45, -49, -96, -129, 81, 118,
61, 0, 0, -1, 14, 0, 0, 2, 0, 0, 0, -5, 0, -3, 0, 0,
0, 0, 0, 0, 0, 118, -128, -45, -30, -14, 0, -28, 0, 0, 0, 0,
0, 0, 26, 0, 13, 0, -80, 0, 0, 0, 0, -81, -126, 0, 0, -34,
-26, -155, -109, 0, 0, -62, 68, -117, -47, -5, -36, -160, -126, 191, 163, 132,
-32, 51, -34, -402, 182, -137, -140, 43, -29, 296, 364, -38, -98, 55, 0, -93,
199, -35, 217, 0, 0, 0, 101, 71, 0, 0, 0, 0, 0, 0, 53, -20,
-10, 18, 22, 40, 80, -36, -119, 184, 252, -83, -20, 127, 127, 26, -43, -25,
18, 101, -44, 308, -84, -56, 0, -8, -98, -49, -134, 153, -53, -297, 108, 0,
0, -54, -1, -148, 77, 67, 33, 13, 0, 0, -32, -50, 39, -125, 50, 6,
18, 0, 0, 262, 78, -33, -77, -46, 26, 0, 0, -33, -370, -380, -289, -34,
-135, 470, 134, 64, -397, -25, -169, -506, -8, -387, -443, -92, -357, -45, -63, 9,
-341, -88, 33, -136, -21, 27, 78, 46, -328, -193, -76, 275, 173, -110, -50, -120,
-226, 25, -7, -11, 177, -44, -147, -208, -19, -161, -137, 158, -27, -2, -92, -230,
-101, -11, -1, -39, 30, -88, -112, -45, -40, -328, 160, -7, 13, -2, 148, -191,
186, 335, 316, 478, 192, -825, -245, -135, 97, 253, -55, -21, -407, 4, 147, 0,
0, 96, -209, -157,
};
const size_t HTML_N_WORDS = 1326;
const struct html_word_weight HTML_WORDS[] = {
{0x0101f6f3, -87}, /* ~img */ {0x01c7671e, -152}, /* Articles */ {0x01e166f8, -40}, /* +Please */
{0x0248c401, -36}, /* +u */ {0x02b1d847, 105}, /* =kann */ {0x02c0e8c2, -81}, /* +Subscribe */
{0x02d067f5, -114}, /* ~lg */ {0x02f3b39e, -90}, /* enabled */ {0x031afe7d, 108}, /* region */
{0x034737b0, 115}, /* csc */ {0x0348c594, -41}, /* +r */ {0x03c95748, -165}, /* standard */
{0x043a11b6, 55}, /* =Christian */ {0x0448c727, 130}, /* +s */ {0x044ecd45, -40}, /* +La */
{0x045b9938, 122}, /* +Im */ {0x048d3604, -117}, /* +um */ {0x0491b332, -38}, /* +SA */
{0x04e6316a, -42}, /* ~eu */ {0x050f1e5b, 89}, /* ~section */ {0x0535023d, 58}, /* basic */
{0x053e2ab2, -40}, /* +shop */ {0x055406c9, -32}, /* cta */ {0x055b1ffc, -35}, /* +Times */
{0x055b9acb, -33}, /* +Il */ {0x0560ec9a, -131}, /* +get */ {0x0587fc0a, -49}, /* +gut */
{0x058c4484, -115}, /* center */ {0x05cc66e7, -42}, /* +müssen */ {0x06028b3e, 132}, /* +les */
{0x0640657c, -71}, /* fields */ {0x0648e784, 36}, /* +fast */ {0x064a533d, 61}, /* +no */
{0x0666ef96, -99}, /* =teilen */ {0x06745c07, 154}, /* cat */ {0x0691b658, -138}, /* +So */
{0x06b2592d, -246}, /* ~xs */ {0x06dd3a34, 138}, /* ~is */ {0x078d3abd, -38}, /* +UN */
{0x07a640f6, 88}, /* Layer */ {0x07b67650, 41}, /* =120 */ {0x07f017af, 157}, /* live */
{0x07f19d13, -53}, /* ~container */ {0x081eb755, -37}, /* +Arbeit */
{0x083e04d9, -101}, /* ~tweet */ {0x08ce32d0, -98}, /* ~sm */ {0x08e69407, 203}, /* ingredients */
{0x090aa9ab, -236}, /* index */ {0x091a997e, -37}, /* ~foto */ {0x098b3b26, -68}, /* respond */
{0x098d3de3, -100}, /* +up */ {0x09b7ed08, -30}, /* +jede */ {0x09db737e, -79}, /* +kostenlos */
{0x0a3d234e, -42}, /* =Share */ {0x0a7c592b, -155}, /* =Mehr */ {0x0aa7f0b9, -377}, /* dialog */
{0x0ab074de, 41}, /* +kommt */ {0x0abcecd5, -95}, /* ~to */ {0x0ad4f1bb, 39}, /* ~no */
{0x0ad50ede, 156}, /* recent */ {0x0b247170, 30}, /* =G */ {0x0b44452a, -37}, /* Price */
{0x0b4c99b3, 78}, /* +or */ {0x0be7cf36, -96}, /* like */ {0x0bf5a9a6, 218}, /* location */
{0x0c1a25a5, -158}, /* ~more */ {0x0c64a02c, -51}, /* +EU */ {0x0c91bfca, -47}, /* +si */
{0x0cc4b526, 112}, /* =Update */ {0x0cf444ac, -247}, /* =News */ {0x0cfb5881, 274}, /* list */
{0x0d5ba763, 69}, /* +it */ {0x0d901bab, -38}, /* +Always */ {0x0ddb0669, -45}, /* link */
{0x0e06fc22, -71}, /* ~level */ {0x0e96b8e1, -40}, /* +twitter */
{0x0f4db3be, -57}, /* ~Published */ {0x0fb40705, -308}, /* Info */ {0x0fbcf4b4, 168}, /* ~td */
{0x0fc01808, 255}, /* publish */ {0x0fd9bc91, -34}, /* web */ {0x1018be33, -53}, /* chrome */
{0x10195c5e, 213}, /* =Menschen */ {0x104ca192, 42}, /* +ou */ {0x10511ec0, 49}, /* +my */
{0x10535d57, 46}, /* +ja */ {0x1063555a, -39}, /* +Email */ {0x106e8e1e, -155}, /* ~navigation */
{0x10a44713, -208}, /* summary */ {0x1123c1d5, -227}, /* ~editor */ {0x114985b2, -382}, /* footer */
{0x115bfcb9, 52}, /* subtitle */ {0x1191c7a9, -55}, /* +St */ {0x11ab16f0, 98}, /* ~photo */
{0x11ce40fb, -46}, /* ~sd */ {0x11d79fa0, 30}, /* +better */ {0x11fcb4d0, -40}, /* +comments */
{0x124aec70, 229}, /* left */ {0x1252d727, 140}, /* Rich */ {0x129f5bbc, -41}, /* ~desktop */
{0x12ca6fe8, -41}, /* commentform */ {0x12d8e384, 178}, /* events */ {0x12f31367, 30}, /* ~bg */
{0x14247f9b, 30}, /* =N */ {0x14274d1a, -71}, /* ~Holder */ {0x142af8e8, 186}, /* +unter */
{0x147b331a, 32}, /* ~recipe */ {0x14c8d3ca, -76}, /* offset */ {0x14d9ce55, -35}, /* =alle */
{0x14e27cb8, 167}, /* =Folge */ {0x14f6e013, -110}, /* ~twitter */ {0x1544a3e7, -40}, /* ~reader */
{0x15c89ec4, -36}, /* robots */ {0x160da1c3, 67}, /* blocks */ {0x16256898, -49}, /* +Form */
{0x16378a88, -44}, /* print */ {0x1666807f, -49}, /* simple */ {0x16771754, 154}, /* ~xoxo */
{0x1747fe30, -108}, /* +its */ {0x17676759, 418}, /* article */ {0x178eedf2, -97}, /* nav */
{0x17db1627, 113}, /* Line */ {0x17e5a25a, 98}, /* +Warum */ {0x1866f1a7, -331}, /* +By */
{0x18908d31, -89}, /* unstyled */ {0x1924877a, 76}, /* =I */ {0x194aa917, -98}, /* ~custom */
{0x19bb34eb, 68}, /* report */ {0x19d169a2, -33}, /* ~archive */ {0x1a149270, 193}, /* +steht */
{0x1b25585c, 235}, /* alt */ {0x1b3b5c59, 92}, /* hero */ {0x1b762bbd, -58}, /* +Fragen */
{0x1baad431, 79}, /* ~default */ {0x1c395cda, 116}, /* ~paragraph */ {0x1c54d202, 327}, /* +ist */
{0x1c6c9890, -52}, /* muted */ {0x1c7a7fab, -150}, /* +zu */ {0x1c9ff127, 142}, /* highlight */
{0x1d6f484b, 79}, /* +at */ {0x1db2dbb9, -132}, /* =ein */ {0x1db97ef0, 56}, /* wpb */
{0x1dc77c53, 93}, /* +sollen */ {0x1dff06ae, -91}, /* global */
{0x1e45728f, -183}, /* ~newsletter */ {0x1f2bf39a, 30}, /* +€ */ {0x1f3eb9bc, -32}, /* =Arbeit */
{0x1f4cb92f, -171}, /* +of */ {0x1f523237, 75}, /* border */ {0x1f5d99ed, 34}, /* +Millionen */
{0x1f890e31, 50}, /* tablet */ {0x203f11ff, -184}, /* +Ihr */ {0x20492db9, 42}, /* =Veranstaltung */
{0x2057306e, 114}, /* custom */ {0x20628111, -77}, /* +Du */ {0x2065d503, -430}, /* overlay */
{0x20693cd6, 88}, /* +ce */ {0x20993170, -207}, /* ~teaser */ {0x20b9b4f2, -48}, /* landscape */
{0x20ba0ece, 90}, /* ~column */ {0x20dca6e8, -75}, /* +Unsere */ {0x20fd0e45, 203}, /* root */
{0x21046ee8, -41}, /* =FORUM */ {0x216282a4, 59}, /* +Dr */ {0x222b0713, -44}, /* =info */
{0x223449c4, -69}, /* avatar */ {0x2267a297, -37}, /* foto */ {0x226f502a, 45}, /* +As */
{0x229ca32b, 33}, /* +sollte */ {0x22aecc82, -209}, /* gutter */ {0x22f7f898, -44}, /* ~rss */
{0x230ad1e5, -74}, /* +großen */ {0x2369b833, 69}, /* +dabei */ {0x23a0d95c, -280}, /* size */
{0x23b9aed9, 111}, /* ~padding */ {0x24694322, 53}, /* +ca */ {0x246f5350, 174}, /* +am */
{0x247f0d5f, 33}, /* =there */ {0x248890c6, 53}, /* +oder */ {0x24f208e4, 82}, /* message */
{0x2564c787, -186}, /* +el */ {0x258b9d7e, -105}, /* ~comments */ {0x25b08623, 36}, /* =Facebook */
{0x2648cd55, -30}, /* leaf */ {0x26628a83, -102}, /* +Do */ {0x2691f4ba, 78}, /* ~details */
{0x269ec5a3, -33}, /* podcast */ {0x26f3e1d6, -40}, /* reader */ {0x26f8eac8, 214}, /* =neue */
{0x274cc5c7, -68}, /* +on */ {0x2764caad, -169}, /* +en */ {0x276f5809, -94}, /* +an */
{0x27cb6e3a, -328}, /* ~fade */ {0x281ba64e, -263}, /* embed */ {0x284b0124, -32}, /* cookies */
{0x28999611, 365}, /* new */ {0x28fd90e9, -37}, /* +Inhalte */ {0x290182c1, 262}, /* span */
{0x29cc2d08, 94}, /* =nur */ {0x2a38f7b1, 204}, /* ads */ {0x2a3baa23, -32}, /* +Verfügung */
{0x2aff8550, -38}, /* ~table */ {0x2b0bc47a, -224}, /* ~form */ {0x2bfca8be, 43}, /* bullets */
{0x2c4d170c, -40}, /* ~pages */ {0x2c514ad4, -112}, /* +me */ {0x2c6a2953, 35}, /* address */
{0x2c99c300, 45}, /* player */ {0x2cd52ea3, -373}, /* navigation */ {0x2d4e8a59, -105}, /* +Top */
{0x2dbb3872, -54}, /* +muss */ {0x2e30de88, -32}, /* +aktuell */ {0x2e3d90b1, 208}, /* Intro */
{0x2e3e57fb, -52}, /* reading */ {0x2e3fbe5f, 53}, /* ~normal */ {0x2ebb5866, -30}, /* +love */
{0x2ef34457, -51}, /* =new */ {0x2f13829a, 65}, /* +Thomas */ {0x2fdc6133, -44}, /* rss */
{0x30011beb, 108}, /* +not */ {0x3008af8b, 55}, /* ~large */ {0x302de20e, 164}, /* +Ich */
{0x30629a41, -323}, /* +de */ {0x30876b1a, -90}, /* +We */ {0x30950b2c, -96}, /* ~Last */
{0x31011d7e, -71}, /* +Now */ {0x312fd389, -103}, /* picture */ {0x31835ae2, -101}, /* +Facebook */
{0x31f5ba10, 100}, /* ~Hidden */ {0x31f7c9ea, 50}, /* =See */ {0x320f38e4, -36}, /* =Wohnen */
{0x3259f4d8, 96}, /* +doch */ {0x32db45bd, -32}, /* =nos */ {0x32f259d6, -84}, /* +noch */
{0x32fc3058, -83}, /* ~button */ {0x331d748a, -88}, /* external */ {0x331db2f5, 144}, /* centered */
{0x333d24ad, -56}, /* =Buch */ {0x33541f8c, 98}, /* ~privacy */ {0x341767e0, -75}, /* +dazu */
{0x341a5113, 110}, /* ea */ {0x342a69fd, -63}, /* +lesen */ {0x345ec50b, -307}, /* ~textwidget */
{0x3462a08d, -74}, /* +Da */ {0x346f3b69, -164}, /* description */
{0x348a54d7, -32}, /* =Bewerten */ {0x34ca6bbd, 85}, /* ~time */
{0x34eefb25, -43}, /* ~subscription */ {0x3551ffa0, 254}, /* sb */ {0x3553e285, 247}, /* space */
{0x35afd776, -275}, /* medium */ {0x36102fe7, 63}, /* +nur */ {0x361a5439, 126}, /* ec */
{0x36520133, -150}, /* sc */ {0x3658de3f, -50}, /* +Schweiz */ {0x371a55cc, 195}, /* ed */
{0x37386ae0, -115}, /* id */ {0x37725d51, -79}, /* =est */ {0x3791ee4e, -127}, /* site */
{0x38169394, -75}, /* +Foto */ {0x381a575f, 142}, /* Ee */ {0x3845ff3e, -156}, /* before */
{0x38cca024, -159}, /* =Thema */ {0x38ceb3a2, 109}, /* +Datenschutzerklärung */
{0x39260ac2, -46}, /* ~display */ {0x395205ec, -115}, /* sf */ {0x3a0e1c4a, -37}, /* =gelesen */
{0x3a16700c, 134}, /* +Minuten */ {0x3a2a919d, 35}, /* ~breadcrumb */ {0x3a2ba3a6, 115}, /* bg */
{0x3a2c9090, -46}, /* +gleich */ {0x3a4abb48, 38}, /* +nach */ {0x3a54e03e, -119}, /* +finden */
{0x3a676d24, -66}, /* ~thread */ {0x3a79338f, -133}, /* items */ {0x3b391274, -69}, /* add */
{0x3b47287d, 105}, /* +Macht */ {0x3b4a5b79, -159}, /* ~inline */ {0x3b520912, -90}, /* sd */
{0x3c1ca5ff, 37}, /* ~user */ {0x3c2ba6cc, -32}, /* ba */ {0x3c8f30db, 85}, /* ~Component */
{0x3cb8dab9, 42}, /* =geht’s */ {0x3cbb40bf, -45}, /* =Blog */ {0x3cbd751b, 83}, /* ~message */
{0x3cd72279, -145}, /* ~image */ {0x3d454045, 76}, /* td */ {0x3d4920e2, 46}, /* +8 */
{0x3d7e6258, -131}, /* color */ {0x3db9b915, -63}, /* down */ {0x3de60e4c, 39}, /* +bis */
{0x3e492275, 65}, /* +9 */ {0x3ed31941, 59}, /* +Court */ {0x3edaa372, 38}, /* +Eines */
{0x3f1a6264, -64}, /* el */ {0x3f492408, -63}, /* +6 */ {0x3f4eae1d, -33}, /* +unser */
{0x3f978efe, -229}, /* ~float */ {0x3fb65043, -35}, /* hfeed */ {0x401a63f7, -36}, /* em */
{0x40296205, -43}, /* toggle */ {0x4031bd46, -32}, /* li */ {0x4043228e, -108}, /* +Instagram */
{0x4054e9b0, -58}, /* +findet */ {0x4058c747, -259}, /* form */ {0x4059e135, 192}, /* +The */
{0x40c67422, -64}, /* ~banner */ {0x41000aee, 183}, /* ~active */ {0x411a658a, -69}, /* en */
{0x41387a9e, -186}, /* In */ {0x4149272e, -129}, /* +4 */ {0x416bc18f, -242}, /* banner */
{0x41704246, 146}, /* latest */ {0x41e53387, 57}, /* ~columns */ {0x4208b2e4, -30}, /* =your */
{0x4228c70b, 44}, /* +dass */ {0x42454824, -104}, /* to */ {0x424d8e37, -125}, /* ~related */
{0x42c8b983, -59}, /* +comment */ {0x42edcab4, 87}, /* anchor */ {0x4333083f, -43}, /* authors */
{0x43430b20, -97}, /* up */ {0x43492a54, -90}, /* +2 */ {0x4365f32c, 55}, /* +davon */
{0x43b27471, -93}, /* button */ {0x43f9d8cf, -30}, /* +stellen */ {0x440e1d7b, -214}, /* row */
{0x44462e62, 49}, /* +think */ {0x44492be7, 108}, /* +3 */ {0x4452173d, -278}, /* sm */
{0x44f88c81, -36}, /* +eigenen */ {0x45492d7a, 66}, /* +0 */ {0x454e4739, 150}, /* pl */
{0x455a09b8, 33}, /* ~node */ {0x456361f1, 232}, /* xl */ {0x4566b507, -54}, /* +Tel */
{0x4569f715, -161}, /* display */ {0x45e99e74, -30}, /* +pour */ {0x45eed028, -45}, /* +gibt */
{0x46492f0d, 201}, /* +1 */ {0x4649cb9e, 56}, /* vc */ {0x46521a63, -137}, /* SS */
{0x4674caee, -54}, /* profile */ {0x468948dc, 64}, /* +two */ {0x46c013c9, -53}, /* pagination */
{0x46dc040e, -175}, /* +Artikel */ {0x46f96bfa, -33}, /* ~panel */ {0x471a6efc, 189}, /* et */
{0x471fffee, -35}, /* +trends */ {0x4724fc58, -138}, /* ad */ {0x47521bf6, 68}, /* sp */
{0x480ba749, -132}, /* headline */ {0x481721cf, 54}, /* gap */ {0x481a708f, 40}, /* eu */
{0x48246d53, 94}, /* classic */ {0x4824fdeb, 46}, /* ae */ {0x48935692, 154}, /* blogroll */
{0x491446ea, -47}, /* +entre */ {0x491e0a9c, 90}, /* system */ {0x4924ff7e, -53}, /* Af */
{0x4940781e, -35}, /* ~none */ {0x49545db3, -51}, /* rt */ {0x49c4f55f, -39}, /* ~Position */
{0x49cd8fde, -104}, /* ~col */ {0x49e81b59, 139}, /* =Best */ {0x49fde0fe, 55}, /* +gilt */
{0x4a110237, 170}, /* +bzw */ {0x4a2b7363, 47}, /* +50 */ {0x4a317c4e, 44}, /* ingredient */
{0x4a31cd04, -507}, /* lg */ {0x4a379a2c, -89}, /* ~unstyled */ {0x4a9c9bdf, 90}, /* table */
{0x4abb6811, 228}, /* complementary */ {0x4ac5fdc2, 66}, /* widgets */
{0x4afa6757, -41}, /* preview */ {0x4b2dfd00, -140}, /* mx */ {0x4b3c6a98, -44}, /* +vom */
{0x4b4794e6, 75}, /* wt */ {0x4b522242, 170}, /* st */ {0x4babd89d, -255}, /* background */
{0x4bc7bc46, 36}, /* news */ {0x4bd02db4, -97}, /* large */ {0x4bfefbfd, -100}, /* +Unternehmen */
{0x4c1eaa96, -53}, /* +80 */ {0x4c250437, 142}, /* aa */ {0x4c2dfe93, 187}, /* My */
{0x4c2edfdc, 127}, /* posts */ {0x4d1cb705, 36}, /* Dt */ {0x4d20eac0, -94}, /* +95 */
{0x4d5b0474, -64}, /* common */ {0x4d7e5554, 43}, /* ~justify */ {0x4da9db37, -94}, /* +que */
{0x4db771f0, 66}, /* ~blue */ {0x4de59b10, 151}, /* ~cat */ {0x4e0f7b7d, -44}, /* ~descr */
{0x4e388f15, -99}, /* is */ {0x4e43cb4e, 55}, /* elementor */ {0x4e546592, -31}, /* rs */
{0x4ea76b2a, -385}, /* bottom */ {0x4ea9ef10, -65}, /* =05 */ {0x4eabb203, 51}, /* ~notification */
{0x4f2db9d9, -44}, /* +27 */ {0x4f2ff870, -32}, /* +37 */ {0x4f348a33, -180}, /* carousel */
{0x4f479b32, -247}, /* wp */ {0x4f4d3bf7, 76}, /* element */ {0x4f4e56f7, 263}, /* pb */
{0x4f7aba56, -369}, /* author */ {0x4f89506c, -47}, /* =weiterlesen */
{0x4f8c597c, -101}, /* ~hide */ {0x4f9ddd30, -141}, /* ~blog */ {0x4fc9a88e, 40}, /* +bei */
{0x501c4ee4, -43}, /* ~element */ {0x502dbb6c, 86}, /* +20 */ {0x504e588a, 36}, /* pa */
{0x5067fe8d, 46}, /* =ist */ {0x50b666a1, -69}, /* =Reply */ {0x5127f14d, -77}, /* type */
{0x513ad265, -43}, /* hp */ {0x51455fc1, -70}, /* TX */ {0x51ed6eee, -199}, /* =Sie */
{0x522dbe92, 108}, /* +22 */ {0x52677637, 87}, /* +werden */ {0x528ac10e, -35}, /* =Series */
{0x52a9f55c, -49}, /* =01 */ {0x52bd401e, -296}, /* ~caption */ {0x52c3f92f, -162}, /* +links */
{0x52e62f5b, 33}, /* +bin */ {0x532cb80b, 49}, /* =Quellen */ {0x5368aaed, 31}, /* +nichts */
{0x53816c16, 43}, /* +halten */ {0x53c0ce34, 110}, /* kicker */ {0x53cacdb9, 45}, /* big */
{0x53dac481, 255}, /* +einen */ {0x541c176e, 50}, /* +Data */ {0x542bcc94, 47}, /* by */
{0x5430e03a, 59}, /* +Hier */ {0x54323ee6, 36}, /* +08 */ {0x547187e6, 116}, /* +Zeit */
{0x548f1449, 79}, /* =ich */ {0x5496f151, 45}, /* ~player */ {0x54a9f882, 51}, /* =03 */
{0x54dcfb9c, -35}, /* =Rund */ {0x54fa99a1, -34}, /* visible */ {0x5514126c, 55}, /* +other */
{0x552e0cbe, -110}, /* Mr */ {0x55324079, -47}, /* +09 */ {0x55358a69, -151}, /* horizontal */
{0x55a9fa15, -46}, /* =02 */ {0x55b720f2, -34}, /* +plans */ {0x55c68203, -42}, /* ~byline */
{0x55fd35b3, 33}, /* +weiß */ {0x5622d55e, 149}, /* fs */ {0x56300375, 94}, /* +30 */
{0x5631dfe8, -175}, /* LS */ {0x5636f38e, 31}, /* +High */ {0x5675f8db, -46}, /* Scroller */
{0x568f4ba4, 206}, /* black */ {0x56d7a1d0, 164}, /* ~entry */ {0x571cc6c3, 87}, /* db */
{0x5722d6f1, -44}, /* fr */ {0x5738b344, -165}, /* +dem */ {0x5759ce53, -72}, /* +rechte */
{0x577373dc, 34}, /* +Keine */ {0x57a76835, -36}, /* +Share */ {0x57ae7c05, 51}, /* subheading */
{0x581cc856, 131}, /* da */ {0x584e6522, 38}, /* py */ {0x5886d2d7, -321}, /* comments */
{0x58a53963, 97}, /* =love */ {0x58dd8494, -75}, /* subscription */ {0x58ef6e33, -82}, /* +Mai */
{0x591d2222, -90}, /* sharedaddy */ {0x592995dc, 161}, /* cf */ {0x593d1f6d, 81}, /* +Halloween */
{0x5955feaa, 49}, /* pad */ {0x5967f3a5, 205}, /* details */ {0x5a324858, -90}, /* +02 */
{0x5a38b7fd, 99}, /* +den */ {0x5a3c8235, 68}, /* +vor */ {0x5aa05388, 167}, /* =Mini */
{0x5ad4af9a, -116}, /* und */ {0x5b1ccd0f, 157}, /* DF */ {0x5b4516a9, -45}, /* =Natur */
{0x5b583982, -56}, /* +zusammen */ {0x5ba04e7a, -35}, /* =Bundesregierung */
{0x5bb421a2, -107}, /* back */ {0x5bcada51, -165}, /* bio */ {0x5be7d591, 39}, /* edit */
{0x5bef72ec, 109}, /* +Mal */ {0x5c0d8278, -266}, /* editor */ {0x5c1ccea2, -93}, /* de */
{0x5c299a95, -302}, /* ce */ {0x5c6e7131, -71}, /* facebook */ {0x5c7ea86f, -294}, /* click */
{0x5c7f76a8, 107}, /* +Long */ {0x5ca67417, -89}, /* ~back */ {0x5cc648de, -90}, /* collapse */
{0x5cf74856, 46}, /* masthead */ {0x5d12d24b, 37}, /* ~css */ {0x5d38bcb6, -71}, /* +des */
{0x5d3c9be4, 85}, /* time */ {0x5d4e6d01, 196}, /* pt */ {0x5d594b1b, 54}, /* ~text */
{0x5db6fa26, 116}, /* ~right */ {0x5def7612, 120}, /* +man */ {0x5e25208d, 41}, /* as */
{0x5e38be49, -33}, /* +der */ {0x5e3f640a, 213}, /* js */ {0x5e4335a1, -63}, /* uk */
{0x5e4e6e94, -50}, /* PS */ {0x5e70e55f, 35}, /* +Konto */ {0x5e9f7ae4, 35}, /* =45 */
{0x5eb0c06d, -56}, /* categories */ {0x5ef818b4, -136}, /* ~headline */
{0x5efd6ee0, 99}, /* Component */ {0x5f0d8ea8, -47}, /* +never */ {0x5f172a2c, -43}, /* ~authors */
{0x5f1dc9d3, -40}, /* ~Promo */ {0x5f2e1c7c, -43}, /* Ml */ {0x5f2f8f2d, 128}, /* Breadcrumbs */
{0x5f6ab1e8, -71}, /* =Uhr */ {0x5fb2347b, 154}, /* linkcat */ {0x5fb91e8c, -75}, /* group */
{0x5fccf393, -52}, /* ~muted */ {0x5feabf8d, -86}, /* +Mail */ {0x5fec43ca, -50}, /* =Video */
{0x602c63de, -62}, /* align */ {0x602e1e0f, -196}, /* mm */ {0x60345894, 153}, /* detail */
{0x60785ef2, 53}, /* user */ {0x60bcabf1, 73}, /* blog */ {0x60e02fad, -272}, /* hide */
{0x61342fd0, -31}, /* on */ {0x61615e45, 143}, /* ~events */ {0x61a6d509, -191}, /* figure */
{0x61da61a6, 67}, /* +mir */ {0x6229a407, 49}, /* co */ {0x622df686, -103}, /* byline */
{0x625163ff, 141}, /* stack */ {0x632d85d6, -50}, /* +via */ {0x63da64cc, 39}, /* +mit */
{0x63e1d819, -100}, /* Last */ {0x63e21a93, -36}, /* nocontent */ {0x6470f476, 76}, /* ~post */
{0x64d901eb, -39}, /* ~disclaimer */ {0x64f29202, -105}, /* textwidget */
{0x64faf33a, 38}, /* +change */ {0x652b04df, 37}, /* start */ {0x652e25ee, -173}, /* mb */
{0x653199a8, 75}, /* ~note */ {0x65d4bef2, -32}, /* =Podcasts */ {0x662e2781, -83}, /* mc */
{0x667484ab, 32}, /* slideshow */ {0x6687e593, 43}, /* =right */ {0x672ca82c, -62}, /* +updates */
{0x672e2914, 226}, /* md */ {0x67826267, 120}, /* field */ {0x67a21003, -85}, /* ajax */
{0x67a6c45e, -84}, /* comment */ {0x67a9c9d2, 42}, /* children */ {0x68116230, 52}, /* ~cell */
{0x6822f1b4, 31}, /* fe */ {0x68529239, 118}, /* +See */ {0x68d3507d, -79}, /* +erhalten */
{0x68dc9cb5, 175}, /* cell */ {0x68ef8763, -37}, /* +may */ {0x6948a95a, 125}, /* ~max */
{0x694aaa0b, 194}, /* template */ {0x6969bc1b, -48}, /* +receive */
{0x698a6ece, -38}, /* +Kontakt */ {0x69f9493e, -69}, /* third */ {0x69fb8c77, -151}, /* mobile */
{0x6a142bb9, 57}, /* ~Frame */ {0x6a202c99, 51}, /* ~elementor */ {0x6a311cec, -36}, /* Stats */
{0x6a6a4119, 95}, /* subheadline */ {0x6a83951b, -231}, /* Featured */
{0x6a88f0bc, -36}, /* separator */ {0x6a961163, -90}, /* =dich */
{0x6a99dc1a, -379}, /* newsletter */ {0x6b66ab35, 51}, /* +Problem */ {0x6b9a9024, -32}, /* =dies */
{0x6c27a477, -52}, /* ~Name */ {0x6cab33b5, 174}, /* information */ {0x6d4681ab, 69}, /* pane */
{0x6d4df5c5, 37}, /* ~view */ {0x6d59f0f5, -65}, /* +rechts */ {0x6db822d0, -87}, /* lightbox */
{0x6df1f5cb, -79}, /* +Thema */ {0x6dffd3b1, -70}, /* ~buttons */ {0x6e21aed2, -63}, /* ~First */
{0x6ea127c4, -30}, /* ~span */ {0x6eac67fc, 201}, /* slider */ {0x6ec09724, 66}, /* +dafür */
{0x6f0622ae, -34}, /* ~cta */ {0x6f2e4bb0, 165}, /* +Die */ {0x6f35dfbc, -77}, /* animated */
{0x6f5882f3, 213}, /* entries */ {0x6f5b6074, 72}, /* ~module */ {0x6fac698f, 190}, /* slides */
{0x7070e337, -125}, /* ~share */ {0x70954771, -126}, /* Slot */ {0x70c67e32, -169}, /* box */
{0x70e37add, 39}, /* =gibt */ {0x713a7cc9, -51}, /* tile */ {0x715bc3b4, -215}, /* =und */
{0x71676416, -37}, /* +Privacy */ {0x71ad79c3, -41}, /* =Beitrag */ {0x71c3c959, -492}, /* teaser */
{0x71ced7f3, 133}, /* mega */ {0x726edd4f, 109}, /* +Land */ {0x72cda629, -107}, /* ~base */
{0x7300c2b5, 270}, /* =Meine */ {0x732c1097, -229}, /* order */ {0x73d5d200, -63}, /* promo */
{0x746d3e16, -56}, /* Attribution */ {0x74af26e5, 58}, /* =sind */ {0x75413203, -124}, /* trigger */
{0x75436fda, 192}, /* +Das */ {0x7543e684, 49}, /* ~subline */ {0x757531cd, -52}, /* ~icon */
{0x75a15f44, -104}, /* =2021 */ {0x75c4e819, -182}, /* accordion */
{0x75df6fa8, 53}, /* ~subtitle */ {0x7638f037, 49}, /* subline */
{0x76a8c97d, 158}, /* +Namensnennung */ {0x76b77d1a, -130}, /* Bar */ {0x76c3d67f, 137}, /* ~alt */
{0x77a740bf, -51}, /* cookie */ {0x77ac3abc, 72}, /* +eyes */ {0x77aeb390, -74}, /* +into */
{0x77d20e02, -149}, /* ~margin */ {0x77dbd32e, -76}, /* +info */ {0x7870c07d, -500}, /* +Sie */
{0x789550e0, -39}, /* =Bewertung */ {0x78a163fd, 68}, /* =2022 */ {0x78e32de5, 231}, /* right */
{0x797b4f6c, 42}, /* +sur */ {0x79e245b2, 44}, /* +Kopf */ {0x7a3a6f44, -128}, /* ~overlay */
{0x7a6a4b44, 52}, /* +been */ {0x7aadbde3, -60}, /* navbar */ {0x7abdcc9d, -42}, /* ~and */
{0x7acd603d, 145}, /* gallery */ {0x7ae05edf, -34}, /* ~app */ {0x7b5bf835, -40}, /* +Mode */
{0x7b79a1e0, -37}, /* =la */ {0x7b8ca570, 201}, /* +Lizenz */ {0x7c4c2ee5, 106}, /* allgemein */
{0x7c5284c0, 32}, /* =große */ {0x7c75b608, 160}, /* =Überblick */ {0x7d421d1d, 74}, /* +All */
{0x7d538f7a, -50}, /* +Morgen */ {0x7d5bb503, -79}, /* +AFP */ {0x7d74dd59, 33}, /* +beim */
{0x7dda8dba, -34}, /* +Min */ {0x7debbd1f, -62}, /* embedded */ {0x7e2001bc, -61}, /* ~utility */
{0x7e30a83e, -126}, /* premium */ {0x7e421eb0, 151}, /* +als */ {0x7ea66847, 32}, /* privacy */
{0x7eced5bf, 87}, /* =die */ {0x7f03b9aa, 163}, /* ~Breadcrumbs */ {0x7f06f38a, -31}, /* =schon */
{0x7f2346e9, 112}, /* single */ {0x7f2a1aaf, -125}, /* +besten */ {0x7f36c23f, 99}, /* =we */
{0x7f79a82c, -79}, /* =Le */ {0x7fdb1e06, -32}, /* +one */ {0x7fdbf4a5, 379}, /* wrap */
{0x7ff0ca77, -81}, /* =interessieren */ {0x800dce11, 162}, /* ~slide */
{0x803328a9, -300}, /* search */ {0x80780913, -105}, /* ~flex */ {0x809608b6, 145}, /* padding */
{0x80a11228, -104}, /* =Kultur */ {0x80ad26a5, -63}, /* +klicken */
{0x811516f6, -38}, /* =Aktuelle */ {0x812716e3, 202}, /* photo */ {0x812cc996, -121}, /* flyout */
{0x812d107e, 103}, /* pull */ {0x8158f8dd, -120}, /* ~desc */ {0x815dfa76, 167}, /* page */
{0x819a8c0b, -62}, /* vcard */ {0x81c41629, -42}, /* ~profile */ {0x81fe4f58, -276}, /* Meta */
{0x82fbf5cd, 145}, /* blue */ {0x83030020, -135}, /* desc */ {0x83181f68, -30}, /* +sehr */
{0x83585114, 147}, /* ~type */ {0x83bcc5d5, -50}, /* ~size */ {0x83d5c349, 36}, /* +City */
{0x8422b331, 145}, /* =Min */ {0x8431a8fb, -82}, /* +daily */ {0x84703e2d, -50}, /* =Transparenz */
{0x849cbd26, -31}, /* +own */ {0x84d6a106, -41}, /* Kultur */ {0x84e72504, -207}, /* img */
{0x854d146c, 35}, /* ~address */ {0x85ef2ab2, -116}, /* =für */ {0x85fd7f58, 96}, /* +etwas */
{0x8615faeb, 44}, /* =wann */ {0x866bce8f, 116}, /* =PDF */ {0x8689904c, -80}, /* +Free */
{0x86ecf76b, -34}, /* =dem */ {0x86eff58d, -94}, /* +Stimmen */ {0x871a644b, -47}, /* +Seit */
{0x8729d53b, -77}, /* Vertical */ {0x8732710c, 257}, /* +nicht */ {0x874d61a3, -119}, /* ~small */
{0x876fffdd, -122}, /* push */ {0x87b67554, -149}, /* ~category */ {0x87dd62d3, 111}, /* +jetzt */
{0x87ecf8fe, -47}, /* =den */ {0x87eef3b5, -74}, /* +company */ {0x88084255, 88}, /* =bei */
{0x8827595f, -91}, /* card */ {0x886cea64, 124}, /* =an */ {0x8872fa92, 141}, /* =on */
{0x888802de, 38}, /* +Aber */ {0x88a2d3a0, -223}, /* +our */ {0x8907bc42, -40}, /* +tolle */
{0x890a38d7, -274}, /* ~author */ {0x8936d1fd, 105}, /* =Wo */ {0x893935a5, -30}, /* +app */
{0x89a8a160, -31}, /* =Social */ {0x89e7fa47, -117}, /* post */ {0x8a22bca3, 80}, /* =mit */
{0x8a22fb7b, -120}, /* +aktuellen */ {0x8a6b66c0, -37}, /* ~items */ {0x8a70b0d9, 283}, /* +sich */
{0x8a9cca93, -92}, /* ~menu */ {0x8ab31a3c, -104}, /* columns */ {0x8afac89a, 54}, /* +family */
{0x8b621e7f, -167}, /* +Bild */ {0x8b6cef1d, -157}, /* =am */ {0x8b8821f6, -95}, /* +This */
{0x8ba3b8f9, 48}, /* rail */ {0x8c139c9b, -34}, /* =dein */ {0x8c1a818b, -62}, /* =Wald */
{0x8c6887bf, 115}, /* ~top */ {0x8c8a56d0, 108}, /* ~hentry */ {0x8c8ea7ea, -125}, /* tweet */
{0x8c95b53b, 109}, /* +heute */ {0x8cb4c498, -40}, /* ~screen */ {0x8cd14a11, 367}, /* hentry */
{0x8d1c0831, -189}, /* +Newsletter */ {0x8d678c72, 95}, /* ~subheadline */
{0x8dad0b72, 47}, /* +Hilfe */ {0x8daf3436, -52}, /* +Blog */ {0x8daff178, 213}, /* container */
{0x8e0a67b4, 164}, /* ~event */ {0x8e2c7191, 144}, /* +aus */ {0x8e3ffa5e, -287}, /* nowrap */
{0x8ea2dd12, -134}, /* +out */ {0x8ec3fc47, 32}, /* ~all */ {0x8ec7adeb, 81}, /* +off */
{0x8f6639a4, -109}, /* =DE */ {0x8f69ac5e, 63}, /* deutschland */
{0x8f92baba, 60}, /* contentinfo */ {0x8fb98116, -44}, /* descr */ {0x8fdd8589, -38}, /* =April */
{0x8ffa6139, 259}, /* paragraph */ {0x90626a7a, -38}, /* =Wirtschaft */
{0x9063ee58, 52}, /* +sind */ {0x9073072a, 379}, /* =of */ {0x9080a69e, -65}, /* modal */
{0x909ce47c, -126}, /* ~subscribe */ {0x90be74f9, -34}, /* ~current */
{0x90bec3c2, 67}, /* content */ {0x90d9d0d3, 38}, /* sharing */ {0x91090b88, 100}, /* +gegen */
{0x911a7409, -37}, /* +sein */ {0x916b9fbb, -81}, /* +story */ {0x919a0c3d, 76}, /* note */
{0x923fa396, -241}, /* auto */ {0x924987c0, 31}, /* ~field */ {0x926cfa22, 243}, /* =at */
{0x92719e4a, 105}, /* +From */ {0x9281ed70, 34}, /* +years */ {0x928b8e0a, 152}, /* ~Mega */
{0x929d72d8, -43}, /* dropdown */ {0x929df327, 30}, /* +wurden */ {0x930de5d2, 79}, /* =Euch */
{0x933b5bde, -152}, /* default */ {0x93573566, -67}, /* =zu */ {0x93640159, 54}, /* =EU */
{0x936abd1e, 30}, /* =Be */ {0x939986d7, -36}, /* ~Stats */ {0x939d2e95, -179}, /* =Artikel */
{0x93b05914, 61}, /* +over */ {0x93ec9f26, 32}, /* buttons */ {0x93ed0be2, 108}, /* =der */
{0x94a7e2d0, -36}, /* ~region */ {0x94ed0d75, 101}, /* =des */ {0x9544748c, 48}, /* ~grid */
{0x95490209, 178}, /* ~content */ {0x9564047f, 39}, /* =Es */ {0x95858f56, 51}, /* forum */
{0x95876e1f, 357}, /* width */ {0x95cd8075, -68}, /* from */ {0x95ea6a4c, -122}, /* ~figure */
{0x95f72993, -126}, /* tag */ {0x968509ed, -47}, /* ~links */ {0x969bf60c, -111}, /* ~link */
{0x96a9ac8b, -38}, /* +bleiben */ {0x96aeee27, -55}, /* ~add */ {0x96f6653a, -35}, /* +Israel */
{0x97574fef, 70}, /* ~the */ {0x97861a17, -46}, /* +COVID */ {0x978b4b30, 48}, /* ~media */
{0x98235bf7, 34}, /* +used */ {0x98278d7d, 31}, /* +viele */ {0x9865b509, -169}, /* title */
{0x98f72e4c, 123}, /* tab */ {0x98fe03c5, -33}, /* archive */ {0x995ca76b, -34}, /* overflow */
{0x99731131, -66}, /* +kannst */ {0x997daaa4, 48}, /* +They */ {0x99cdc92d, -66}, /* +Herz */
{0x99e4dd3a, -52}, /* menu */ {0x9a03fbd2, 34}, /* tdc */ {0x9a10c7c5, 164}, /* toc */
{0x9a48fc69, 58}, /* +denn */ {0x9a4922a6, -84}, /* =Wissen */ {0x9a5ef747, -34}, /* =Ausgabe */
{0x9a66c9c9, -206}, /* ~Meta */ {0x9aaf039f, -126}, /* =Leistungen */ {0x9ad724b2, -100}, /* +zum */
{0x9b0f2144, 375}, /* area */ {0x9b33f088, -76}, /* =Weg */
{0x9b4e727e, -41}, /* =Pressemitteilungen */ {0x9b99e7dd, -157}, /* level */
{0x9bc41cab, -294}, /* responsive */ {0x9bf19229, -58}, /* +guten */ {0x9c731a0e, 30}, /* =or */
{0x9c901b54, 43}, /* =eine */ {0x9cacde23, -49}, /* Counter */ {0x9cb96c3f, -148}, /* +com */
{0x9cdabcd2, 65}, /* =einer */ {0x9ce28cb1, -143}, /* =Das */ {0x9d099ddb, -36}, /* ~print */
{0x9d616f11, -31}, /* ~about */ {0x9d68a282, 169}, /* ~TOC */ {0x9d9628bc, -36}, /* +org */
{0x9d9e89f7, 77}, /* only */ {0x9db4f0a4, 124}, /* +Can */ {0x9db96dd2, 69}, /* +con */
{0x9de721a5, 74}, /* ~tags */ {0x9e3ecf01, -61}, /* +posted */ {0x9e732527, -37}, /* +That */
{0x9e865fae, -53}, /* ~sub */ {0x9ea47304, 99}, /* wrapper */ {0x9ead2635, -67}, /* +hilft */
{0x9f3833e6, -111}, /* item */ {0x9f481715, -201}, /* heading */ {0x9f6652d4, -92}, /* =Du */
{0x9f6ad002, -60}, /* =by */ {0x9f779bf5, 52}, /* =My */ {0x9f845147, 45}, /* ~radio */
{0x9fe94ee9, -37}, /* ~Price */ {0xa0161c8a, -73}, /* +with */ {0xa01c2cb8, -34}, /* +wird */
{0xa03dd708, -43}, /* +are */ {0xa12c8f7a, -121}, /* +auf */ {0xa16f29bc, -184}, /* ~Inner */
{0xa172b7dd, 112}, /* window */ {0xa185c2fa, -40}, /* =Kommentare */ {0xa199a309, -80}, /* signup */
{0xa2026671, 121}, /* thread */ {0xa20bc574, 267}, /* Outer */ {0xa2c4f48c, -216}, /* small */
{0xa3c70187, -54}, /* ~tooltip */ {0xa3c7cdb8, -53}, /* +wegen */ {0xa3eeef17, -64}, /* +Aktuelle */
{0xa4213c0a, -213}, /* above */ {0xa4366d49, 105}, /* =man */
{0xa45f40d9, -67}, /* ~recentcomments */ {0xa4810d1f, -34}, /* calendar */
{0xa4e4c49b, 56}, /* colophon */ {0xa4ee076f, -53}, /* between */ {0xa535a9ef, -173}, /* Txt */
{0xa5366edc, -65}, /* =Mai */ {0xa54f8371, -83}, /* flair */ {0xa5689f5e, -39}, /* ~embedded */
{0xa5a2c20c, 70}, /* +Teil */ {0xa5e0b660, -237}, /* ~info */ {0xa619a944, -71}, /* =Story */
{0xa662a7bc, -185}, /* ~has */ {0xa6945008, 31}, /* +Frau */ {0xa6a15383, -55}, /* ~count */
{0xa6c45d85, -233}, /* float */ {0xa710dc3c, 500}, /* top */ {0xa71463e8, -170}, /* +Alle */
{0xa7614cac, -128}, /* =informationen */ {0xa76c92e5, -45}, /* +wäre */
{0xa77bbd24, -36}, /* ~list */ {0xa7bcafab, -147}, /* ~object */
{0xa7fbf0bd, -112}, /* +regelmäßig */ {0xa83b3f37, -77}, /* ~bottom */
{0xa87f4176, 63}, /* +his */ {0xa880a47c, 295}, /* =in */ {0xa89b1f90, -37}, /* +Policy */
{0xa8f277f2, -178}, /* theme */ {0xa91e480b, 68}, /* +Auch */ {0xa947e23c, -138}, /* show */
{0xa96d3294, -255}, /* ~tag */ {0xa9802c05, 112}, /* widget */ {0xa9c9fc38, -65}, /* share */
{0xaa581d53, 91}, /* ~gray */ {0xaad0a14e, 291}, /* excerpt */ {0xaaf8b785, 70}, /* clearfix */
{0xab1509a2, -38}, /* +über */ {0xab1a365f, 36}, /* out */ {0xab356625, -41}, /* feed */
{0xab3a8a0a, -92}, /* off */ {0xab80a935, -61}, /* =im */ {0xabf095df, -56}, /* pages */
{0xabf8d4dd, 91}, /* second */ {0xac1b6f0f, 106}, /* justify */ {0xac307ed6, -187}, /* style */
{0xac6cc41c, -34}, /* +richtig */ {0xac79e0bb, -47}, /* +sign */ {0xac83c4f0, -73}, /* +how */
{0xac8890f6, 157}, /* ~live */ {0xac9a7c42, 150}, /* Stories */ {0xacf38390, -123}, /* for */
{0xad409d5e, 163}, /* odd */ {0xada7afdb, -104}, /* none */ {0xadd7429b, 41}, /* +zur */
{0xae401eb4, 45}, /* radio */ {0xaea1e53d, -53}, /* =Unsere */ {0xaee961d9, -62}, /* =Termine */
{0xaf0d62ef, -46}, /* +für */ {0xaf5a4ae9, -32}, /* +use */ {0xaf871a91, 330}, /* grid */
{0xaf9e4a03, -179}, /* subscribe */ {0xafd071e5, 47}, /* Test */ {0xafeffc86, 37}, /* +General */
{0xb06c230b, 116}, /* =kaufen */ {0xb0af46a6, 119}, /* +Berlin */ {0xb1000b01, -67}, /* Navi */
{0xb10b206b, 93}, /* =Link */ {0xb14afda0, -353}, /* ~widget */ {0xb1727e44, -66}, /* continue */
{0xb1c14e0d, 217}, /* node */ {0xb2887bd7, 103}, /* Quote */ {0xb29019a6, -82}, /* grey */
{0xb2e48278, -69}, /* fix */ {0xb2ecd6d2, -66}, /* social */ {0xb31f938d, 74}, /* +Jahr */
{0xb323923e, -80}, /* about */ {0xb328e3d2, 277}, /* =The */ {0xb35135fa, -334}, /* image */
{0xb3523633, 78}, /* ~item */ {0xb35a5135, 103}, /* +USA */ {0xb3711c47, -41}, /* check */
{0xb3e79cb2, -70}, /* story */ {0xb3f55bf9, 149}, /* fixed */ {0xb40eb21c, 180}, /* the */
{0xb48709df, -37}, /* listing */ {0xb4d86af9, -62}, /* ~html */ {0xb568ab4e, -107}, /* bodytext */
{0xb5b54664, -51}, /* actions */ {0xb6b7bdf9, 63}, /* ~theme */ {0xb6db54cc, 67}, /* =300 */
{0xb700a176, 160}, /* +Inhalt */ {0xb72fca95, -41}, /* figcaption */
{0xb753bdde, -98}, /* =Neueste */ {0xb7ad2fea, -35}, /* +well */ {0xb7f20d53, -86}, /* +Website */
{0xb8193af5, 31}, /* +Plan */ {0xb88c7d35, -227}, /* ~block */ {0xb8c2ed90, -148}, /* ~Read */
{0xb8c60cba, -171}, /* object */ {0xb906b558, -40}, /* +Only */ {0xb90ded3e, -33}, /* copyright */
{0xb932735f, -32}, /* =Aktuelles */ {0xb9857019, 41}, /* ~code */ {0xb99d8552, 117}, /* format */
{0xba0ac33e, -167}, /* ~accordion */ {0xba226bd5, -37}, /* short */
{0xba241167, -51}, /* ~actions */ {0xba2719ef, -413}, /* one */ {0xba286a6d, 124}, /* +– */
{0xba340272, 30}, /* =erklärt */ {0xba4b77ef, 256}, /* status */ {0xba9ab39a, 141}, /* gray */
{0xbb0d9caa, -33}, /* +Thank */ {0xbb23f380, -46}, /* =7 */ {0xbb26f5b2, 59}, /* sec */
{0xbb33b6d6, -36}, /* +paar */ {0xbb6a44a7, 42}, /* +hat */ {0xbb9e6883, 31}, /* +below */
{0xbbf3e2d5, -353}, /* ~center */ {0xbc488789, -57}, /* Published */ {0xbc53a39b, -171}, /* +und */
{0xbcd28a14, -40}, /* =Newsletter */ {0xbce56836, -41}, /* +neues */
{0xbd3a9938, -30}, /* ~reading */ {0xbde569c9, 111}, /* +neuer */ {0xbe248829, -258}, /* two */
{0xbeb1a47d, 663}, /* xoxo */ {0xbed3e8f3, -40}, /* ~collapse */ {0xbf23f9cc, 62}, /* =3 */
{0xbf53a854, 42}, /* +una */ {0xbf8ff89e, -63}, /* +star */ {0xbfad3c82, -36}, /* +Welt */
{0xbfc6b95f, -61}, /* utility */ {0xbfd59412, -211}, /* +dieser */ {0xc0d595a5, 177}, /* +Dieses */
{0xc123fcf2, 71}, /* =1 */ {0xc1f0437e, -119}, /* +dich */ {0xc200e3c9, -57}, /* +www */
{0xc24f4ae6, -34}, /* +Read */ {0xc26e0bd6, -42}, /* =China */ {0xc294a9c4, -32}, /* Topic */
{0xc29b1d51, -51}, /* =über */ {0xc2b894ed, 169}, /* ~detail */ {0xc2cb5034, -231}, /* inline */
{0xc2ecdf53, 128}, /* long */ {0xc338be44, -113}, /* twitter */ {0xc37e206d, -84}, /* +Text */
{0xc3bd9651, 159}, /* +Kein */ {0xc40b63ea, -37}, /* submenu */ {0xc4659f33, -85}, /* ~product */
{0xc4871153, -32}, /* +weiterhin */ {0xc4b03f10, -42}, /* =Mail */ {0xc50ff30c, -87}, /* +wir */
{0xc57d49cb, -85}, /* ~news */ {0xc5d65dd6, -50}, /* =photos */ {0xc6f32c30, 70}, /* +Essen */
{0xc6f74d1e, -41}, /* =Posts */ {0xc77a8417, -223}, /* +© */ {0xc87acfc7, -500}, /* sidebar */
{0xc87c6ac4, 57}, /* +line */ {0xc87d8df5, -86}, /* other */ {0xc8d3a9fe, 67}, /* spacing */
{0xc9113f5a, -76}, /* =Strom */ {0xc95b3018, -163}, /* ~date */ {0xc980019c, 179}, /* additional */
{0xc98f4557, 47}, /* min */ {0xca236f5a, -74}, /* ~title */ {0xca340f59, -64}, /* ~nav */
{0xca39e264, -177}, /* ~summary */ {0xcac17cff, -81}, /* layout */ {0xcac3d793, 270}, /* entry */
{0xcae02ff2, -34}, /* flex */ {0xcae1d7b7, -147}, /* ~footer */ {0xcb62bc3e, -113}, /* =auch */
{0xcc3f73c9, -93}, /* +Angebote */ {0xccfe4c45, 223}, /* panel */ {0xcd5b3664, -63}, /* ~data */
{0xcda6e566, -182}, /* =10 */ {0xcdb72c61, 182}, /* ~copy */ {0xce63da76, -61}, /* +est */
{0xce654340, -67}, /* recentcomments */ {0xce7d98f2, -118}, /* =© */ {0xcea6e6f9, -52}, /* =11 */
{0xcec0fa7f, -38}, /* policy */ {0xcedfa3c5, -123}, /* Read */ {0xcef90b6c, -42}, /* video */
{0xcefb10ad, 62}, /* sections */ {0xcf292b32, 167}, /* ~layout */ {0xcf2c9203, 36}, /* ~color */
{0xcf2f4271, 40}, /* category */ {0xd0228476, -76}, /* =Lange */ {0xd08f22f2, -162}, /* ~heading */
{0xd0a6ea1f, -38}, /* =17 */ {0xd1123ee1, -38}, /* =Presse */ {0xd1d746ab, 198}, /* images */
{0xd20a71a6, -82}, /* Frame */ {0xd242e595, 36}, /* +page */ {0xd28eb876, -224}, /* ~description */
{0xd290c23b, -37}, /* static */ {0xd2a6ed45, 82}, /* =15 */ {0xd2c8c28e, -325}, /* home */
{0xd2d5b1fb, -59}, /* +diesem */ {0xd3173790, -38}, /* =müssen */ {0xd33ff5da, 78}, /* Entity */
{0xd35ec4c9, -225}, /* open */ {0xd3aaaaf2, -34}, /* =Tous */ {0xd3c030c4, 54}, /* +Kommentar */
{0xd4100aa9, 105}, /* +Wie */ {0xd41c2437, 135}, /* ~page */ {0xd43fa44c, 170}, /* breadcrumb */
{0xd472dc59, -162}, /* date */ {0xd4e97eff, 132}, /* ~publish */ {0xd4ff971e, -94}, /* ~ratings */
{0xd52393f4, -46}, /* +war */ {0xd5411c8f, -109}, /* holder */ {0xd5f46a92, -46}, /* =Kategorie */
{0xd64ecd78, 30}, /* +have */ {0xd69d6e94, -151}, /* +diese */ {0xd6aab9fb, 62}, /* textarea */
{0xd744bf26, -79}, /* cols */ {0xd7498b63, 112}, /* +book */ {0xd7713c7b, -271}, /* margin */
{0xd775a7d0, 292}, /* html */ {0xd78d0f37, -81}, /* +full */ {0xd7a2e319, 400}, /* max */
{0xd7d89375, 95}, /* +schon */ {0xd8240428, -97}, /* +60 */ {0xd872e2a5, -82}, /* data */
{0xd8ceb44f, -51}, /* +Coronavirus */ {0xd8de6a27, -99}, /* Inner */
{0xd8f0727b, -76}, /* +Themen */ {0xd9311755, -30}, /* +online */ {0xd9354edc, -93}, /* +19 */
{0xd940d530, -51}, /* special */ {0xd965bbda, -47}, /* current */ {0xd96df38f, 48}, /* +Euro */
{0xd97aa06d, -62}, /* +» */ {0xd9a27b1c, -49}, /* =38 */ {0xda9058b2, -81}, /* =aus */
{0xda922105, -48}, /* ~avatar */ {0xdab28a37, -67}, /* +folgen */ {0xdac66a3a, 44}, /* ~extra */
{0xdacd8c6d, -39}, /* =• */ {0xdb0fbfe2, -34}, /* +Apps */ {0xdb101962, -52}, /* feeds */
{0xdb344ff9, -38}, /* ~copyright */ {0xdba4f4f8, 177}, /* view */ {0xdbb9f243, 75}, /* ~wpb */
{0xdbc0dcc7, -45}, /* aside */ {0xdbc3c859, -220}, /* +2007 */ {0xdbc606f0, 137}, /* +2017 */
{0xdbe0ae09, -46}, /* +Unterstützen */ {0xdc01a88d, -66}, /* ~expanded */
{0xdc2887a2, 74}, /* +48 */ {0xdc38a8dd, 33}, /* ~not */ {0xdc4e3915, -164}, /* sub */
{0xdc8ef0b2, -154}, /* ~bio */ {0xdc9e43fa, -31}, /* +Brexit */ {0xdcbd310e, 208}, /* =Liebe */
{0xdcc60883, -30}, /* +2016 */ {0xdd1ac011, -108}, /* ~standard */ {0xdd4ec22c, 45}, /* scroll */
{0xdd5e607e, 52}, /* core */ {0xdd8087b3, -81}, /* desktop */ {0xddb0ca40, 54}, /* ~subheading */
{0xddc60a16, -33}, /* +2015 */ {0xddef486b, -30}, /* loop */ {0xddf688f3, 110}, /* +Code */
{0xde020766, 201}, /* white */ {0xde158a95, -30}, /* ~show */ {0xde3556bb, -104}, /* +14 */
{0xde6452f8, -32}, /* +Beitrag */ {0xde7a2d07, -39}, /* +Adresse */ {0xded26de0, -85}, /* ~mc */
{0xdefe5eb0, -54}, /* tooltip */ {0xdf1d677c, -31}, /* +Antworten */ {0xdf1ef08d, 41}, /* =Life */
{0xdf9e7283, 37}, /* mod */ {0xdfa4c325, -121}, /* =28 */ {0xdfd26f73, -128}, /* ~mb */
{0xe025d339, 314}, /* ~comment */ {0xe03559e1, -78}, /* +16 */ {0xe0590941, -100}, /* =Kontakt */
{0xe0613999, 46}, /* audio */ {0xe0700815, -51}, /* jetpack */ {0xe0c0803c, -45}, /* +Medien */
{0xe145ee5d, 137}, /* animation */ {0xe147a596, -168}, /* ~article */ {0xe1a28049, -85}, /* ~Bar */
{0xe1a287b4, 131}, /* =30 */ {0xe20b33f5, 74}, /* +both */ {0xe2355d07, -36}, /* +10 */
{0xe27a9efb, 69}, /* =als */ {0xe29d1e2f, 36}, /* light */ {0xe306e4cd, -45}, /* +damit */
{0xe34b9b34, 157}, /* +Commons */ {0xe3fd289a, -56}, /* sticky */ {0xe4350540, -51}, /* builder */
{0xe435602d, 150}, /* +12 */ {0xe4440d9b, -81}, /* +Stories */ {0xe4664ec8, 173}, /* ~width */
{0xe46efe32, -39}, /* disclaimer */ {0xe4710078, -53}, /* +Under */
{0xe479bffe, -81}, /* =könnte */ {0xe488d460, -343}, /* header */ {0xe4a4cb04, 49}, /* =23 */
{0xe4abbac3, 125}, /* viewport */ {0xe4cfa364, -30}, /* ~leaf */ {0xe504a8d3, 161}, /* =Wild */
{0xe548412c, -190}, /* product */ {0xe5486bdb, -130}, /* +sowie */ {0xe562ea44, 155}, /* copy */
{0xe5a0205d, 52}, /* child */ {0xe5bfaa55, 75}, /* +wirklich */ {0xe5d278e5, 97}, /* ~md */
{0xe5fba0cd, 291}, /* ~excerpt */ {0xe64015f0, -87}, /* icon */ {0xe65fe269, -41}, /* =votre */
{0xe699c262, 144}, /* =2012 */ {0xe69fb009, 36}, /* +posts */ {0xe6a879fa, 267}, /* narrow */
{0xe6aa7fc5, -43}, /* +deine */ {0xe6c856d8, 83}, /* +2022 */ {0xe75debab, -66}, /* =Lust */
{0xe7734ca9, -72}, /* +Abonnieren */ {0xe777d0f1, -173}, /* +news */ {0xe7906d29, -151}, /* =auf */
{0xe7b22860, 121}, /* ~xl */ {0xe8489b13, -95}, /* +o */ {0xe85541e0, -103}, /* more */
{0xe86c7b91, -173}, /* ~style */ {0xe88db17b, 286}, /* instagram */ {0xe8c859fe, -93}, /* +2020 */
{0xe9489ca6, -147}, /* +L */ {0xe95ad084, -149}, /* credit */ {0xe982eaf2, -41}, /* =sonstiges */
{0xe9ada821, -97}, /* ~embed */ {0xe9c61cfa, -105}, /* +2019 */ {0xe9ca9aee, 93}, /* links */
{0xe9d61965, -127}, /* +latest */ {0xe9eb4598, -40}, /* ~signup */ {0xe9f0f435, -43}, /* =Lexikon */
{0xea3d3046, 51}, /* notification */ {0xea90e208, 139}, /* main */ {0xeacdfcfd, 43}, /* parent */
{0xeadc8c31, 127}, /* even */ {0xeb02e49a, -57}, /* logo */ {0xeb0cbd62, 43}, /* block */
{0xeb35f2c8, 173}, /* ~single */ {0xeb8582d7, 93}, /* +Update */ {0xebdd0fb3, -323}, /* ~In */
{0xec28e067, 53}, /* =viel */ {0xec57980f, 38}, /* +Great */ {0xec6ee012, 59}, /* mode */
{0xec7e97cf, 359}, /* recipe */ {0xec90e52e, 149}, /* mail */ {0xec95c4a2, 56}, /* ~space */
{0xec99cbd4, -135}, /* =2018 */ {0xed99cd67, -90}, /* =2019 */ {0xedbf0fe3, -433}, /* has */
{0xedc37af3, -227}, /* ~wp */ {0xedc91284, 162}, /* =Fragen */ {0xee3c7a38, -434}, /* related */
{0xee48a485, -37}, /* +i */ {0xeebff090, -94}, /* breaking */ {0xeedf5303, 61}, /* ~js */
{0xeef108cf, 157}, /* +Creative */ {0xef131c65, -289}, /* caption */ {0xefc5bcb0, 200}, /* ~pt */
{0xefce8dce, -138}, /* offcanvas */ {0xefdf5496, 79}, /* ~jp */ {0xf048a7ab, -72}, /* +G */
{0xf0c46719, -94}, /* ratings */ {0xf0e616bf, -49}, /* +Internet */ {0xf0f51c78, -180}, /* ~ce */
{0xf16d8413, -300}, /* fade */ {0xf1c8efd0, 68}, /* =Weitere */
{0xf1f7cd62, -42}, /* =Inhaltsverzeichnis */ {0xf21b0336, 73}, /* +haben */
{0xf2727248, 132}, /* =Geben */ {0xf28dd471, 99}, /* col */ {0xf2db7d32, -55}, /* +Corona */
{0xf2fdcf6a, 103}, /* commentlist */ {0xf310d125, -38}, /* =Email */ {0xf33d8f29, -453}, /* ~main */
{0xf3471e80, 146}, /* css */ {0xf348ac64, -64}, /* +B */ {0xf375c7cf, -76}, /* =keine */
{0xf3939215, -208}, /* ~box */ {0xf3ac9ae3, -32}, /* thumb */ {0xf3b5de0c, -52}, /* =com */
{0xf3f52131, 83}, /* ~cf */ {0xf416eba0, 32}, /* tags */ {0xf424a894, 77}, /* +lassen */
{0xf4f4e3c7, 34}, /* =essen */ {0xf502e191, -63}, /* swiper */ {0xf5751b14, -182}, /* +Ihrer */
{0xf596c011, 44}, /* =durch */ {0xf5b74bc7, -343}, /* thumbnail */ {0xf5e85864, -37}, /* ~fb */
{0xf5f8d227, 190}, /* column */ {0xf648b11d, -86}, /* +a */ {0xf683b908, 61}, /* =Gefällt */
{0xf69717fd, 44}, /* Label */ {0xf6aa6a66, 145}, /* ~status */ {0xf6af08f8, 81}, /* +Still */
{0xf6cde7ab, 34}, /* =can */ {0xf704cdb5, 50}, /* =Free */ {0xf723cdea, 155}, /* wide */
{0xf739c3bc, -32}, /* quick */ {0xf7f07639, -97}, /* ~story */ {0xf84a3d33, -74}, /* +Na */
{0xf8535ced, -76}, /* +per */ {0xf8829612, -163}, /* ~card */ {0xf8bbe5d9, 165}, /* ~Slider */
{0xf8d296ce, 39}, /* ~my */ {0xf8e45045, 49}, /* =Sprache */ {0xf8fc94f3, -80}, /* +wurde */
{0xf9871444, -43}, /* ~between */ {0xf9e286c6, 62}, /* ~textarea */ {0xfa6c91f2, -123}, /* +mehr */
{0xfb040941, 76}, /* +you */ {0xfb197615, 35}, /* +pro */ {0xfb245840, 92}, /* =W */
{0xfb48b8fc, -48}, /* +z */ {0xfbf052a8, 40}, /* +ohne */ {0xfc4a437f, 58}, /* +ne */
{0xfc66c593, 43}, /* +be */ {0xfc82911d, -217}, /* relative */ {0xfc9adf03, -157}, /* media */
{0xfcbd048b, 154}, /* ~blogroll */ {0xfcbd3c29, 33}, /* +Vielleicht */
{0xfcc09ec9, -66}, /* ~fields */ {0xfcdd0ccc, 86}, /* section */ {0xfcfd0720, -56}, /* ~sharing */
{0xfd488051, -224}, /* =zum */ {0xfd48bc22, 55}, /* +x */ {0xfd7c70c1, -42}, /* +neue */
{0xfe044378, -69}, /* expanded */ {0xfe30d09f, 345}, /* event */ {0xfe48bdb5, -87}, /* +y */
{0xfe4acb50, -39}, /* gdpr */ {0xfe639148, 308}, /* ~wrap */ {0xfe759eea, 234}, /* depth */
{0xfebe92fb, 47}, /* +Weitere */ {0xff23d86e, -42}, /* =von */ {0xff5b9159, 44}, /* +if */
{0xff79b33c, -397}, /* full */ {0xff9b97d1, 52}, /* +sondern */
};
/* clang-format on */
