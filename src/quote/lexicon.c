/*
 * The word lists of the quotation stage, and the table made of them.
 *
 * In: the lists below, one row a class, words separated by spaces, and the forms of the reporting
 * verbs (cues.c). Out: a hash table of about 2,500 words. A word may stand in several rows. Words
 * are hashed as tokens are (fold_hash), so that a token is looked up by the hash it already
 * carries: one probe a token and no string is touched.
 *
 * English first; German, French and Spanish have the closed classes (pronouns, articles,
 * prepositions, honorifics) and the commonest nouns. Lists are short on purpose: they hold closed
 * classes and the words that news uses daily. What a rare word does is left to the ranker.
 */
#include "quote/lexicon.h"

#include "text/fold.h"

#include <string.h>

struct word_list {
    uint32_t classes;
    const char *words;
};

/* clang-format off */
static const struct word_list lists[] = {
    {WORD_HE | WORD_SUBJECT | WORD_MALE, "he he's he'd he'll er il él hij ele он"},
    {WORD_HE | WORD_MALE, "him himself ihn ihm lui"},
    {WORD_HE | WORD_MALE | WORD_POSSESSIVE, "his sein seine seiner seinem seinen"},
    {WORD_SHE | WORD_SUBJECT | WORD_FEMALE, "she she's she'd she'll sie elle ella ela она"},
    {WORD_SHE | WORD_FEMALE, "herself hers ihr"},
    {WORD_SHE | WORD_FEMALE | WORD_POSSESSIVE, "her ihre ihrer ihrem ihren"},
    {WORD_THEY | WORD_SUBJECT,
     "they they're they've they'd they'll ils elles ellos ellas eles elas они"},
    {WORD_THEY, "them themselves theirs"},
    {WORD_THEY | WORD_POSSESSIVE, "their"},
    {WORD_I | WORD_SUBJECT, "i i'm i've i'd i'll ich je j'ai yo я"},
    {WORD_I, "me myself mine mich mir moi"},
    {WORD_I | WORD_POSSESSIVE, "my mein meine meiner meinem meinen mon ma mes"},
    {WORD_WE | WORD_SUBJECT, "we we're we've we'd we'll wir nous nosotros мы"},
    {WORD_WE, "us ourselves ours uns"},
    {WORD_WE | WORD_POSSESSIVE, "our unser unsere notre nos nuestro nuestra"},
    {WORD_SUBJECT, "you you're you've you'd you'll vous"},
    {WORD_POSSESSIVE, "your ses leur leurs sus deren dessen"},
    {WORD_SUBJECT, "it it's"},
    {WORD_POSSESSIVE, "its whose"},
    {WORD_WHO, "who whom whose which qui quien"},
    {WORD_DETERMINER,
     "the this these those both each every no many most all der die das den dem des le la les "
     "el los las"},
    {WORD_DETERMINER, "il"}, /* Italian, and French for "he" */
    {WORD_DETERMINER | WORD_INDEFINITE,
     "a an one another some several few two three four five any other others neither either "
     "ein eine einer eines einem einen un une una unos unas"},
    {WORD_QUANTITY,
     "some many several most few others another both all none one two three someone somebody "
     "everyone everybody anyone anybody"},
    {WORD_PREPOSITION,
     "of in on at by for from with without about to into onto over under after before during "
     "since until against among between through across around near behind beyond despite "
     "regarding concerning including "
     "toward towards via per upon like unlike amid within outside inside off up down out von "
     "mit bei nach aus auf an zu zur zum im vom gegenüber de du à au aux dans par pour sur "
     "avec chez en con del al para por según selon laut gemäß d'après "
     "ante tras desde hasta sobre devant lors durant entre contre depuis sous vers gegen "
     "secondo volgens enligt segundo według по в на с к у из от для о об за при под"},
    {WORD_ATTRIBUTES, "laut gemäß selon d'après según secondo volgens enligt segundo według"},
    {WORD_ATTRIBUTES | WORD_TALK,
     "mots angaben angabe aussage aussagen auskunft worten ansicht einschätzung meinung "
     "dires propos termes palabras acuerdo opinión juicio словам мнению данным"},
    {WORD_JOINS,
     "and or but that if when while as because although though whether where why how than so "

     "yet nor unless once und oder aber dass weil wenn als et ou mais que y pero cuando qu qu' że "
     "oraz и а но что как когда если"},
    {WORD_AUXILIARY,
     "is are was were be been being am has have had having do does did will would can could "
     "may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't "
     "don't didn't won't wouldn't can't couldn't habe haben hatte ist sind wird wurde ont est "
     "s'est s'était s'étaient ha han había era"},
    {WORD_ADVERB,
     "himself herself itself themselves nobody nothing sich gestern heute dann danach später "
     "zuletzt schließlich daraufhin anschließend zuvor damals inzwischen mittlerweile dagegen "
     "dennoch trotzdem jedoch allerdings außerdem zudem immerhin hier ensuite puis enfin alors "
     "pourtant cependant toutefois ayer hoy luego después entonces además ahora"},
    {WORD_ADVERB,
     "also then later now again once often recently still already just even only never always "
     "too earlier instead meanwhile further furthermore moreover however not finally simply "
     "merely quickly repeatedly publicly famously previously initially immediately eventually "
     "apparently reportedly ultimately auch aussi también"},
    {WORD_FINITE,
     "slept woke swam dug wore tore hid rode shook stole threw drank laid took takes seem "
     "seems went came comes made makes got gets gave gives ran won wins lost loses led left "
     "met kept held holds became becomes brought brings built sent spent stood stands turned "
     "turns used uses tried tries looked looks appeared appears remained remains faced faces "
     "wants going needs lives works runs sat sits grew grows fell falls rose died drew drove "
     "ate flew won't sold bought paid sought seeks voted chose"},
    {WORD_HONORIFIC | WORD_MALE,
     "mr sir lord mister king prince father fr brother señor herr monsieur baron duke"},
    {WORD_HONORIFIC | WORD_FEMALE,
     "mrs ms miss mme mlle madam lady dame queen princess sister señora frau madame duchess "
     "baroness"},
    {WORD_HONORIFIC,
     "dr prof professor sen senator senators rep reps representative congressman congresswoman "
     "gov governor pres president vice secretary minister chancellor judge justice chief "
     "attorney general gen lt col colonel sgt sergeant capt captain maj major adm admiral cmdr "
     "commander lieutenant private cpl corporal rev reverend pastor bishop archbishop cardinal "
     "pope rabbi imam mayor speaker ambassador coach officer detective inspector sheriff "
     "deputy superintendent commissioner councilman councilwoman councillor councilor alderman "
     "premier hon honorable dean doctor st chairman chairwoman sens emir sheikh sultan "
     "ayatollah director prosecutor leader spokesman spokeswoman candidate nominee former "
     "majority minority administrator counsel democrat republican prime foreign first"},
    {WORD_ROLE | WORD_MALE,
     "spokesman chairman congressman businessman actor father husband son brother dad "
     "grandfather uncle nephew widower king prince boyfriend policeman fireman salesman "
     "frontman fisherman man boy gentleman cowboy patriarch stepfather grandson groom "
     "councilman alderman waiter sportsman"},
    {WORD_ROLE | WORD_FEMALE,
     "spokeswoman chairwoman congresswoman businesswoman actress mother wife daughter sister "
     "mom mum grandmother aunt niece widow queen princess girlfriend policewoman waitress "
     "woman girl lady matriarch stepmother granddaughter bride heroine hostess councilwoman "
     "sportswoman"},
    {WORD_ROLE,
     "spokesperson official administrator republican democrat author writer reporter "
     "journalist editor host cohost presenter star model singer musician rapper songwriter "
     "artist painter poet novelist designer producer filmmaker actor comedian performer dancer "
     "celebrity personality president senator governor mayor minister secretary leader "
     "candidate nominee frontrunner runner lawmaker legislator politician strategist adviser "
     "advisor aide consultant pollster analyst economist professor lecturer teacher scientist "
     "researcher scholar historian biologist doctor physician surgeon neurosurgeon nurse "
     "psychologist therapist lawyer attorney prosecutor judge justice sheriff officer "
     "detective chief commander general colonel veteran soldier executive entrepreneur founder "
     "cofounder owner manager director chairperson chair ceo cfo boss mogul billionaire tycoon "
     "investor banker broker trader developer businessperson keeper curator farmer driver "
     "pilot engineer architect chef baker cook player striker midfielder goalkeeper "
     "quarterback pitcher coach captain champion athlete winner survivor victim witness "
     "resident neighbor neighbour parent student pupil activist organizer organiser campaigner "
     "advocate volunteer supporter critic expert specialist source insider member colleague "
     "friend partner father mother child native ambassador diplomat envoy delegate councillor "
     "councilor commissioner inspector superintendent deputy pastor priest bishop pope rabbi "
     "imam cleric monk nun blogger vlogger youtuber influencer commentator columnist moderator "
     "anchor correspondent photographer illustrator speaker protester demonstrator tenant "
     "landlord librarian archivist naturalist conservationist ranger gardener violinist "
     "pianist guitarist drummer bassist conductor composer explorer inventor astronaut "
     "physicist chemist mathematician sprecher sprecherin präsident präsidentin ministerin "
     "autor autorin professorin trainer trainerin président présidente auteur professeur "
     "portavoz presidente presidenta autora ministro ministra"},
    {WORD_ROLE,
     "bürgermeister kanzler bundeskanzler minister direktor vorsitzender leiter richter anwalt "
     "burgemeester wethouder burmistrz мэр starosta borgmester staatsanwalt sekretär "
     "kämmerer intendant ökonom biologe virologe physiker historiker soziologe ingenieur "
     "verteidiger wissenschaftler unternehmer regisseur dirigent torwart kollege nachbar "
     "zeuge anwohner stürmer torhüter kapitän élu géologue économiste capitaine sociologue "
     "biologiste economista forscher lehrer arzt abgeordneter schriftsteller sänger "
     "schauspieler maire ministre juge médecin médico juez portavoz cantante"},
    {WORD_ROLE | WORD_MALE,
     "entraîneur procureur historien voisin joueur syndicaliste entrenador jugador portero vecino "
     "arqueólogo biólogo historiador profesor ingeniero compañero directeur député sénateur "
     "avocat chercheur écrivain chanteur acteur alcalde abogado senador diputado escritor "
     "investigador"},
    {WORD_ROLE | WORD_FEMALE,
     "kämmerin fischerin intendantin sekretärin ökonomin biologin virologin physikerin "
     "historikerin soziologin ingenieurin verteidigerin wissenschaftlerin unternehmerin "
     "regisseurin dirigentin kollegin nachbarin zeugin anwohnerin studentin schülerin "
     "entraîneuse procureure préfète historienne voisine joueuse entrenadora jugadora "
     "portera vecina arqueóloga bióloga historiadora profesora ingeniera compañera "
     "bürgermeisterin kanzlerin bundeskanzlerin direktorin vorsitzende leiterin chefin "
     "richterin anwältin staatsanwältin forscherin lehrerin ärztin senatorin "
     "schriftstellerin sängerin schauspielerin directrice députée sénatrice avocate "
     "chercheuse chanteuse actrice alcaldesa directora jueza abogada senadora diputada "
     "escritora actriz investigadora"},
    {WORD_UNNAMED,
     "source official spokesman spokeswoman spokesperson aide adviser advisor insider witness "
     "critic supporter opponent resident member colleague friend partner lawyer attorney judge "
     "prosecutor reporter journalist editor researcher expert analyst observer soldier officer "
     "doctor user reader viewer voter student memo memos email emails message messages text "
     "texts thread note neighbor neighbour protester narrator moderator"},
    {WORD_ROLES,
     "officials sources police prosecutors critics experts researchers scientists authorities "
     "lawmakers reporters aides advisers advisors supporters opponents analysts economists "
     "lawyers attorneys investigators witnesses residents doctors protesters demonstrators "
     "activists leaders senators republicans democrats conservatives liberals voters "
     "spokespeople pollsters strategists executives organizers organisers people others "
     "students teachers parents neighbors neighbours friends fans observers historians "
     "scholars staffers operatives delegates members candidates journalists editors "
     "commentators pundits allies insiders detectives firefighters campaigners crowd audience "
     "militants rebels diplomats veterans families relatives users readers viewers"},
    {WORD_PARTICLE,
     "de del della di da dos das du la le van von der den ter ten bin ibn al el abu ben st "
     "saint zu zum zur af av"},
    {WORD_SUFFIX,
     "jr sr ii iii iv vi vii viii ix xii xiii xiv xv xvi xvii xviii junior senior esq"},
    {WORD_CALENDAR,
     "monday tuesday wednesday thursday friday saturday sunday january february march april "
     "may june july august september october november december jan feb mar apr jun jul aug "
     "sept sep oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag "
     "christmas easter today yesterday tomorrow tonight spring summer autumn winter"},
    {WORD_WORK,
     "film movie book novel song album single show series documentary play musical podcast "
     "sitcom drama comedy magazine newspaper painting memoir autobiography bestseller thriller "
     "hit track ep video game episode titled entitled headlined poem opera ballet exhibition "
     "ship yacht slogan hashtag roman buch serie "
     "zeitung magazin komödie chanson livre película libro novela diario revista periódico"},
    {WORD_TEXT,
     "essay letter post blog tweet tweets email emails message messages memo oped column "
     "article report diary journal note caption memoir book thread text texts editorial paper "
     "study petition statement posting brief ruling filing affidavit transcript document "
     "documents manifesto lettre carta essai"},
    {WORD_TALK, "according"},
    {WORD_TALK,
     "interview speech statement remark remarks comment comments conference briefing testimony "
     "address rally debate words phrase lecture sermon podcast conversation broadcast "
     "appearance hearing call monologue toast eulogy question answer reply response claim "
     "quote line message argument warning promise vow conclusion view verdict advice "
     "explanation reason confession plea motto summary opinion"},
    {WORD_BODY,
     "inc corp co company corporation llc ltd plc group party university college school "
     "department ministry agency bureau committee commission council congress senate house "
     "parliament court association union foundation institute center centre museum hospital "
     "church bank times post journal news press magazine network channel radio tv media "
     "campaign administration government team club league board authority service services "
     "office police force army navy street road avenue river lake county city state states "
     "island park airport station hotel building white kingdom republic america europe act "
     "bill amendment constitution world war cup awards award festival games show report ruling "
     "filing paper study document documents transcript brief affidavit editorial article "
     "petition twitter facebook instagram youtube google medium reddit snapchat tiktok"},
    {WORD_SO_CALLED,
     "called dubbed known nicknamed labeled labelled termed term word words phrase expression "
     "phrases nickname meaning sogenannte sogenannten surnommé surnommée baptisé baptisée "
     "apodado apodada llamado llamada"},
    {WORD_GIVEN, "april may june august jan jean marion"},
    {WORD_GIVEN | WORD_MALE,
     "aaron abdul abel abraham adam adrián agustín ahmed alain alan albert alberto aldo alec "
     "alejandro alexander alexei alfonso alfred ali alistair allen alonzo álvaro alvin amit "
     "amos andre andreas andrés andrew andy ángel angelo angus anthony antoine anton antonio "
     "archie arjun arnaud arne arnold arthur arturo asher augustus aurélien austin axel "
     "baptiste barack barney barry bart basil ben benedict benjamin benoît bernard bernd "
     "bernie bert bertrand bill billy björn bob bobby boris boyd brad bradley brandon brendan "
     "brett brian brock bruce bruno bryan byron caleb callum calvin carl carlos carsten cecil "
     "cedric cédric césar chad charles charlie chester christian christoph christophe "
     "christopher chuck clarence claude clayton clément clement clifford clint clyde cody "
     "colin connor conrad cory craig cristóbal curt curtis cyril cyrus damian damon dan daniel "
     "danny darren darryl dave david declan dennis derek derrick detlef dexter didier diego "
     "dieter dietmar dirk dmitry dominic don donald donnie doug douglas duane duncan dustin "
     "dwight dylan earl ed eddie edgar edmund édouard eduardo edward edwin eli elijah elliot "
     "elliott emanuel emilio emmanuel enno enrique eric éric erich erik ernest ernesto ernst "
     "erwin esteban ethan étienne eugene ezra fabien fabrice felipe felix fernando fidel "
     "florian floyd forrest francisco françois frank frankie franklin fred freddie frédéric "
     "friedrich fritz gabriel gaël gary gene geoff geoffrey georg george gerald geraldo gérard "
     "gerd gerhard gil gilbert giles gilles giovanni giuseppe glen glenn gonzalo gordon graham "
     "greg grégoire gregory guillaume guillermo günter günther gus gustavo hamish hank hans "
     "harold harry hartmut harvey hassan hector héctor heiko heinrich heinz helmut henri henry "
     "herbert herman hervé hiroshi holger horace horst howard howie hubert hugo hugues hussein "
     "ian ibrahim ignacio igor iker imran ingo íñigo ira irving isaac iván ivan jack jacob "
     "jacques jaime jake jamal james jared jason jasper javier jeb jed jeff jeffrey jens "
     "jérémie jeremy jerome jérôme jerry jesse jesús jesus jim jimmy joachim joaquín jochen "
     "joe joël johannes john johnny jonah jonathan jörg jorge josé jose josef joseph josh "
     "joshua juan julian julien julio jürgen justin kai kareem karim karl karsten keith ken "
     "kenji kenneth kenny kevin khalid kirk klaus kofi kurt kyle lamar lance larry lars "
     "laurent lawrence leo leon leonard leonardo levi lewis liam lionel lloyd loïc lorenzo "
     "lothar lou luc luca ludovic luis lukas luther lutz lyle mahmoud malcolm malte manfred "
     "manny manuel marc marcel marcelo marco marcos marcus marek mariano mario mark markus "
     "marshall martin martín marvin mason mateo mathieu matt matteo matthew matthias maurice "
     "mauricio max maxime maxwell maynard melvin michael michel mickey miguel mike mikhail "
     "miles milton mitch mitt mohamed mohammed morris moses muhammad mustafa narendra nathan "
     "nathaniel neal neil newt niall nicholas nick nicolas nicolás nigel nils noah norbert "
     "norm norman olaf oleg oliver olivier omar orlando oscar óscar otis otto ozzie pablo "
     "paolo pascal patrice patrick paul pedro per percy peter phil philip philippe pierre "
     "preston quentin quincy rafael rainer rajesh ralf ralph ramón rand randy raúl ray raymond "
     "recep reginald reince reinhard rémi rené rex ricardo richard rick ricky rob robert "
     "roberto rodney rodrigo roger roland rolf romain romeo ron ronald ronnie rory roy rubén "
     "rüdiger rudy rufus rupert russell ryan salvador salvatore samuel sanjay santiago saul "
     "scott scotty sean sebastian sébastien sergei sergio seth shane sherman shinzo sidney "
     "siegfried silvio simon solomon stan stanley stefan steffen stéphane stephen steve steven "
     "stuart sven sylvain sylvester takeshi ted terry théo theo theodore thibault thierry "
     "thomas thorsten tim timo timothy tobias toby todd tom tomás tomas tony torsten travis "
     "trent trevor troy tyler tyrone udo ulf ulrich uri uwe vernon vicente víctor victor vijay "
     "vince vincent vito vladimir volker wade wallace walter wayne werner wes wesley wilbur "
     "wilfred wilhelm willard william willie winfried winston wolfgang xavier yann yusuf yves "
     "zach zachary zane"},
    {WORD_GIVEN | WORD_FEMALE,
     "abby abigail ada adele adrienne agnes aisha aitana akiko alexandria alice alicia alison "
     "allison alyssa amanda amber amelia amélie amina amparo amy ana angela angelina anita "
     "anja anjali anke ann anna anne annegret annette annie antje antonia aoife aparna arlene "
     "ashley astrid asunción audrey aurélie ava barbara barbra beatrice beatriz becky begoña "
     "belén belinda bénédicte bernice bertha beth bethany betsy bettina betty beulah beverly "
     "beyoncé bianca birgit blanche bonnie brenda brianna bridget brigitte britta brittany "
     "callie camille candace candy carla carlotta carly carmen carol carole caroline carolyn "
     "carrie cassandra catherine cathy catriona cecile cécile cecilia cecily celeste celia "
     "céline chantal charlene charlotte chelsea cherie cheryl chiara chloe chrissy christa "
     "christiane christina christine christy cindy claire clara claudia clémence colette "
     "colleen condi condoleezza connie constance cora cordelia corinne cornelia courtney "
     "cristina cynthia dagmar daisy danielle darlene dawn deanna debbie deborah debra deirdre "
     "delia della delphine denise desiree diana diane dina dolly dolores dominique donna dora "
     "doreen doris dorothea dorothy edith edna eileen eilidh ekaterina elaine eleanor elena "
     "élisabeth elise élise eliza elizabeth elke ella ellen ellie élodie eloise elsa elsie "
     "émilie emily emma erica erika estelle esther ethel eugenia eunice eva evangeline eve "
     "evelyn fatima fatma faye felicia fiona fleur flora florence frances francesca francine "
     "françoise franziska frauke freda friederike gabriela gabriele gabrielle gail geneviève "
     "genevieve georgina geraldine gerda gesine gillian gina ginger gisela giulia gladys "
     "glenda gloria grace greta gretchen guadalupe gudrun gwen gwendolyn haley hanna hannah "
     "hannelore harriet hattie hazel heather hedwig heidi heike helen hélène helene helga "
     "hilary hildegard hillary huma ida ilhan ilse imogen ines inés inès inge ingeborg ingrid "
     "irene irina iris isabel isabella isabelle ivana ivanka ivy jacinda jackie jacqueline "
     "jacquelyn jana jane janet janice jasmine jeanette jeanne jeannie jenna jennie jennifer "
     "jenny jessica jill joan joanna jodi joëlle jolene josefa josephine josie joyce juana "
     "juanita judith judy julia juliana julie juliette justine jutta kaitlyn kamala kara karen "
     "karin karla kate katelyn katharina katharine katherine kathleen kathrin kathryn kathy "
     "katie katja katrin katrina kayla kayleigh keiko keira kellyanne kelsey kendra kerstin "
     "kimberly kirsten kirstie kirstjen krista kristen kristin kristina lakshmi laura laure "
     "lauren laverne lea léa leah leila lena lenore leona leticia lila lillian lily linda ling "
     "lisa lola loretta lori lorna lorraine lottie louise lourdes lucía lucie lucille lucinda "
     "lucy luisa luna lupe lydia lynn lynne mabel madison madonna magdalena maggie maite "
     "malala mandy manon marcella marcia mareike maren margaret margarete margarita margaux "
     "margo maria maría marian mariana marianne marie marilyn marina marissa marjorie marla "
     "marlene marlies marta martha marthe martina martine mary mathilde mattie maud maude "
     "maureen maxine maya megan mei melania melinda melissa melody mercedes meredith mia "
     "michelle mildred millie mindy minnie miranda mireille miriam moira molly mónica monica "
     "monika monique montserrat myra myrtle nadia nadine nancy nanette naomi natalia natalie "
     "natasha nathalie neera nell nellie nettie niamh nicola nicole nikki noelia noelle noémie "
     "noor nora noreen norma nuria océane odile olga olive olivia ophelia oprah paige paloma "
     "pamela paola pascale patricia patty paula pauline peggy penelope petra phoebe pilar "
     "polly priscilla priya rachael rachel raquel rashida rebecca rebekah regina renate renee "
     "rhiannon rhonda rihanna rita roberta rochelle rocío rosa rosalie rosalind rosario rose "
     "rosemarie rosemary rosie roxanne ruby ruth sabine sabrina sadie sally samantha sandra "
     "sandrine sara sarah ségolène selena sharon sheila shelley sherri sherry shirley sigrid "
     "silke silvia simona simone siobhan sofía solène sonia sonja sophia sophie stacie "
     "stefanie stella stephanie sue sunita susan susana susanna susannah susanne suzanne "
     "svenja svetlana sylvaine sylvia sylvie tamara tammy tanja tara tatiana teresa tessa "
     "thelma theresa thérèse tiffany tina toni trudy ulla ulrike ursula uta ute valérie "
     "valerie vanessa velma vera verónica véronique vicki vicky victoria violet virginia "
     "virginie vivian wanda wendy whitney wiebke wilma winifred ximena yasmin yolanda yuki "
     "yvette yvonne zelda zoe"},
};

/* Finite forms of verbs whose "that" begins what was said; many others take a "that" that means
 * something else. */
static const char telling_verbs[] =
    "said says told tells added adds wrote writes argued argues claimed noted notes warned "
    "warns insisted insists explained explains stated states announced announces asserted "
    "asserts admitted admits acknowledged acknowledges conceded concedes contended contends "
    "declared declares denied denies emphasized emphasizes stressed stresses maintained "
    "maintains predicted predicts testified testifies tweeted tweets alleged alleges replied "
    "replies responded complained complains vowed vows confirmed confirms reiterated "
    "reiterates recalled recalls remarked observed boasted pledged promised repeated "
    "disclosed revealed cautioned concluded";

/* Verbs with an addressee for their object, in the forms that attribute. */
static const char addressing_verbs[] =
    "tell tells told telling ask asks asked asking assure assures assured assuring remind reminds "
    "reminded reminding inform informs informed informing warn warns warned warning urge urges "
    "urged urging advise advises advised advising promise promises promised promising notify "
    "notifies notified notifying reassure reassures reassured reassuring implore implored beg "
    "begged text texted texting email emailed";

/* Prepositions that an addressee follows. */
static const char towards[] = "to gegenüber à au aux a al";
/* clang-format on */

struct filling {
    struct lexicon *lexicon;
    stemma_error *err;
    stemma_status status;
};

/* The lexeme of a word, made empty where it is new. */
static struct lexeme *lexeme_of(struct filling *f, const char *word, size_t n)
{
    struct lexicon *lexicon = f->lexicon;
    uint64_t hash = fold_hash(word, n);
    struct lexeme *lexeme = lexicon_slot(lexicon, hash);
    lexicon_wanted(lexicon, hash)->shared |= lexeme != lexicon_wanted(lexicon, hash);
    if (lexeme->word == hash)
        return lexeme;
    if (lexicon->n == LEXICON_SLOTS / 2) {
        f->status = fail(f->err, STEMMA_INTERNAL, "the word lists hold more than %d words",
                         LEXICON_SLOTS / 2);
        return NULL;
    }
    lexicon->n++;
    lexeme->word = hash;
    return lexeme;
}

/* The first form of a word counts: "put", listed as a past one, is a base form too. */
static bool add_verb(void *user, const char *form, size_t n, enum cue_group group,
                     enum cue_form kind)
{
    struct lexeme *lexeme = lexeme_of(user, form, n);
    if (lexeme == NULL)
        return false;
    if (lexeme->verb == CUE_NONE) {
        lexeme->verb = (uint8_t)group;
        lexeme->form = (uint8_t)kind;
    }
    return true;
}

/* Adds classes and traits to the words of a list. */
static stemma_status add_list(struct filling *f, const char *words, uint32_t classes,
                              enum lexeme_traits traits)
{
    for (const char *word = words; *word != '\0';) {
        size_t n = strcspn(word, " ");
        struct lexeme *lexeme = lexeme_of(f, word, n);
        if (lexeme == NULL)
            return f->status;
        lexeme->classes |= classes;
        lexeme->traits |= (uint8_t)traits;
        word += n + strspn(word + n, " ");
    }
    return STEMMA_OK;
}

stemma_status lexicon_init(struct lexicon *lexicon, struct arena *arena, stemma_error *err)
{
    struct filling f = {lexicon, err, STEMMA_OK};
    *lexicon = (struct lexicon){0};
    lexicon->at = ARENA_ZEROED(arena, struct lexeme, LEXICON_SLOTS + 1, err);
    if (lexicon->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        TRY(add_list(&f, lists[i].words, lists[i].classes, 0));
    cue_forms(add_verb, &f);
    TRY(f.status);
    TRY(add_list(&f, telling_verbs, 0, LEXEME_TELLS));
    TRY(add_list(&f, addressing_verbs, 0, LEXEME_ADDRESSES));
    return add_list(&f, towards, 0, LEXEME_TOWARDS);
}
