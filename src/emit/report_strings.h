/*
 * All our own words in the report, in one table: to translate the page, translate this file.
 * Templates are filled in by say() (html.h); what a template brings in from a document is escaped
 * there.
 */
#ifndef STEMMA_EMIT_REPORT_STRINGS_H
#define STEMMA_EMIT_REPORT_STRINGS_H

/* clang-format off */
#define REPORT_STRING_MAP(X) \
    X(CHECK_TITLE, "Quotations checked") \
    X(CHECK_LEDE_NOTHING, "There is no quotation to check.") \
    X(CHECK_LIST, "The quotations") \
    X(CHECK_COUNTS, \
      "<table class=\"times\" role=\"table\"><caption class=\"vh\">Quotations by " \
      "verdict</caption><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\">Verdict</th><th scope=\"col\" role=\"columnheader\" " \
      "class=\"r\">Quotations</th><th scope=\"col\" role=\"columnheader\">What it " \
      "says</th></tr></thead>\n" \
      "<tbody role=\"rowgroup\">\n") \
    X(CHECK_COUNT, \
      "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">%s</th><td role=\"cell\" " \
      "class=\"r\" data-is=\"%{quotation|quotations}\">%u</td><td role=\"cell\" " \
      "class=\"words\">%s</td></tr>\n") \
    X(CHECK_MEANS_VERBATIM, "the same words, but for house style") \
    X(CHECK_MEANS_DIFFERS, "other words in places; each place is named below") \
    X(CHECK_MEANS_JOINED, "passages printed in one go that stand apart elsewhere") \
    X(CHECK_MEANS_OTHER_SPEAKER, "the same words, given to somebody else") \
    X(CHECK_MEANS_UNQUOTED, "the words stand there, but not between quotation marks") \
    X(CHECK_MEANS_NOT_FOUND, \
      "too few of the words stand together anywhere; a paraphrase or a translation is not seen") \
    X(CHECK_HEAD, "<li id=\"q%u\"><h3>%s <span class=\"tag\">line %u</span></h3><div>") \
    X(CHECK_SPEAKER, "<p class=\"who\">by %s</p>") \
    X(CHECK_NOWHERE, "<span class=\"vh\"> [found nowhere]</span>") \
    X(CHECK_NOTE, \
      "<p class=\"quiet\">No report and no reference is called right here: a quotation is held " \
      "against what they print. Differences of house style (a comma for a full stop, straight " \
      "quotation marks, 3 for three) do not count.</p>\n") \
    X(CHECK_FOOTER, \
      "<footer><p class=\"quiet\">Made by stemma %s. The page asks nothing of the " \
      "network.</p></footer>\n") \
    X(HEAT_TITLE, "The reference, and who quotes it") \
    X(HEAT_LEAD, \
      "<p>Of %u %{word|words}, %u %{is|are} quoted. The darker a word stands, the more " \
      "%{document quotes|documents quote} it; words left out or replaced inside a quotation do " \
      "not count as quoted.</p>\n") \
    X(HEAT_LEGEND, \
      "<p class=\"legend\"><span><span class=\"d\">plain</span>not quoted</span> <span><span " \
      "class=\"d d1\">×1</span>by one</span> <span><span class=\"d d2\">×2</span>by " \
      "two</span> <span><span class=\"d d3\">×3</span>by three</span> <span><span class=\"d " \
      "d4\">×4</span>by four or more</span></p>\n") \
    X(HEAT_QUOTED_BY, "<span class=\"vh\">, quoted by %u</span>") \
    X(HEAT_WITNESSES, "<ul class=\"wit\" aria-label=\"Who quotes this paragraph\">") \
    X(HEAT_PASSED, "<p class=\"quiet\">[…] %u %{paragraph|paragraphs} that nobody quotes.</p>\n") \
    X(REFERENCE_TITLE, "Held against the reference") \
    X(THE_REFERENCE, "the reference") \
    X(REFERENCE_LEAD, \
      "<p>Each quotation of the reports, held against %s. %u of %u %{stands|stand} there word " \
      "for word.</p>\n") \
    X(REFERENCE_SOURCE, \
      "<p>The source put together above, held against it: %u of the %u quoted words of the " \
      "reference stand in a contig; %u of %u words of contigs stand in the reference; %u of %u " \
      "stated pairs of contigs are in its order. %C %{pair|pairs} of neighbours in a contig " \
      "%{stands|stand} apart there.</p>\n") \
    X(REFERENCE_MOVED, \
      "<p>%C %{quotation is|quotations are} printed in another order than in the " \
      "reference.</p>\n") \
    X(REFERENCE_REST, \
      "<details><summary>%C %{quotation does|quotations do} not stand there word for " \
      "word</summary>\n") \
    X(REFERENCE_MORE, \
      "<p class=\"quiet\">%u further %{quotation stands|quotations stand} in " \
      "checks.jsonl.</p>\n") \
    X(NO_TITLE, "Reports held side by side") \
    X(NO_SPEAKER, "speaker not known") \
    X(SPEAKER_UNKNOWN, "Speaker not known") \
    X(HOUSE_STYLE, "house style") \
    X(QUOTATIONS, "quotations") \
    X(IN_THIS_REPORT, "In this report") \
    X(PAGE_HEAD, \
      "<!doctype html>\n" \
      "<html lang=\"en\">\n" \
      "<head>\n" \
      "<meta charset=\"utf-8\">\n" \
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" \
      "<meta name=\"color-scheme\" content=\"light dark\">\n" \
      "<meta name=\"referrer\" content=\"no-referrer\">\n" \
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " \
      "'unsafe-inline'; script-src 'unsafe-inline'\">\n" \
      "<title>stemma: %s</title>\n") \
    X(MAST, \
      "<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n" \
      "<div class=\"page\">\n" \
      "<header>\n" \
      "<p class=\"mast\"><svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"M10 " \
      "4v4M10 8C10 12 4 10 4 15M10 8c0 4 6 2 6 7M10 8v7\" fill=\"none\" " \
      "stroke=\"currentColor\" stroke-width=\"1.5\"/><circle cx=\"10\" cy=\"3.5\" r=\"2\" " \
      "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.25\"/><circle cx=\"4\" " \
      "cy=\"16.5\" r=\"2\" fill=\"currentColor\"/><circle cx=\"10\" cy=\"16.5\" r=\"2\" " \
      "fill=\"currentColor\"/><circle cx=\"16\" cy=\"16.5\" r=\"2\" " \
      "fill=\"currentColor\"/></svg><span><b>stemma</b> · %s") \
    X(MAST_REPORT, "reports held side by side") \
    X(MAST_INDEX, "stories") \
    X(H1_PLAIN, "<h1>%C %{report|reports} held side by side</h1>\n") \
    X(HEADLINE_FROM, \
      "<p class=\"quiet from\">Headline of the earliest dated report in this corpus: %s") \
    X(HEADLINE_UNDATED, \
      "<p class=\"quiet from\">Headline of %s; no report with a headline has a date") \
    X(LEDE_READ, "%C %{report|reports}") \
    X(LEDE_OUTLETS, " from %c %{outlet|outlets}") \
    X(LEDE_TEXTS, " %{rests|rest} on <b>%c %{independent text|independent texts}</b>. ") \
    X(LEDE_QUOTATIONS, "%{It prints|They print} <b>%c %{quotation|quotations}</b>. ") \
    X(LEDE_SOURCE, \
      "Put together, these show <b>%u %{word|words} of one source</b> (%s) in %c unbroken " \
      "%{passage|passages}") \
    X(LEDE_GAPS, ", with %c %{gap|gaps}") \
    X(LEDE_EDITS, "Inside quotation marks the printings differ at %c %{place|places}.") \
    X(COMPANY, \
      "<nav class=\"toc company\" aria-label=\"Other stories\">\n<ul>\n<li><a " \
      "href=\"../index.html\">All stories</a></li>\n") \
    X(COMPANY_RELATED, "<li>Goes with: <a href=\"") \
    X(COMPANY_BEYOND, \
      "<p class=\"quiet from\">Of the quotations here, %c %{is|are} printed in reports of " \
      "other stories, too; utterances.jsonl has all who print them. What only those print is " \
      "marked.</p>\n") \
    X(COMPANY_SKIPPED, "manifest.json lists what was skipped or mended of all inputs.") \
    X(INDEX_TITLE, "index of stories") \
    X(INDEX_H1, "<h1>%C %{story|stories}") \
    X(INDEX_LEDE_TEXTS, " %{rests|rest} on <b>%c %{independent text|independent texts}</b>. ") \
    X(INDEX_LEDE_STORIES, \
      "%C %{story is|stories are} told by two independent texts or more, and %{stands|stand} " \
      "below. ") \
    X(INDEX_LEDE_DIFFER, "In %c of them the reports disagree on a value. ") \
    X(INDEX_LEDE_READINGS, "In %c a quotation is printed in more than one wording.") \
    X(INDEX_WHOLE, \
      "<p class=\"facts\"><a href=\"report.html\">All %c reports side by side, on one " \
      "page</a></p>\n") \
    X(INDEX_FILTERS, \
      "<form class=\"filters\" hidden aria-label=\"Filter the stories\">\n" \
      "<label>Words in the headline or outlet <input type=\"search\" name=\"words\" " \
      "autocomplete=\"off\"></label>\n") \
    X(INDEX_LANGUAGES, \
      "<label>Language <select name=\"language\"><option value=\"\">all</option>") \
    X(INDEX_LANGUAGES_END, "</select></label>\n") \
    X(INDEX_LEAST, \
      "<label>At least this many reports <select name=\"least\"><option>2</option>" \
      "<option>3</option><option>5</option><option>10</option><option>20</option></select>" \
      "</label>\n") \
    X(INDEX_ONLY_DIFFER, \
      "<label class=\"row1\"><input type=\"checkbox\" name=\"differ\"> only where reports " \
      "disagree</label>\n") \
    X(INDEX_FILTERS_END, "<output aria-live=\"polite\"></output>\n</form>\n") \
    X(INDEX_TABLE, \
      "<table class=\"stories\" role=\"table\"><caption class=\"vh\">%s</caption>" \
      "<thead role=\"rowgroup\"><tr role=\"row\">" \
      "<th role=\"columnheader\" scope=\"col\">Story</th>" \
      "<th role=\"columnheader\" scope=\"col\">First seen</th>" \
      "<th role=\"columnheader\" scope=\"col\" class=\"r\"") \
    X(INDEX_SORTED, " aria-sort=\"descending\"") \
    X(INDEX_TABLE_REST, \
      ">Reports</th>" \
      "<th role=\"columnheader\" scope=\"col\" class=\"r\">Outlets</th>" \
      "<th role=\"columnheader\" scope=\"col\" class=\"r\">Texts</th>" \
      "<th role=\"columnheader\" scope=\"col\">Reports by day</th>" \
      "<th role=\"columnheader\" scope=\"col\" class=\"r\">Shared quotations</th>") \
    X(INDEX_DISAGREEMENTS, "<th role=\"columnheader\" scope=\"col\" class=\"r\"") \
    X(INDEX_DISAGREEMENTS_END, ">Disagree&shy;ments</th>") \
    X(INDEX_CAPTION_DIFFER, "Stories, most disagreements first, then most reports") \
    X(INDEX_CAPTION, "Stories, those with most reports first") \
    X(INDEX_FOLD, "<details class=\"fold\"><summary>Stories %u to %u</summary>\n") \
    X(INDEX_MORE, \
      "<p class=\"quiet more\">%u further %{story has|stories have} a page in the folder " \
      "stories; stories.jsonl lists all.</p>\n") \
    X(INDEX_UNTITLED, "Story without a headline") \
    X(INDEX_NO_DATE, "no date") \
    X(INDEX_DAYS, "%u %{day|days}") \
    X(INDEX_UNDATED, ", %u&nbsp;undated") \
    X(INDEX_BY_DAY, "; by day: ") \
    X(INDEX_LATER, ", later %u") \
    X(INDEX_NONE, "<span class=\"quiet\">none</span>") \
    X(INDEX_NOTE, \
      "<p class=\"quiet more\">A headline is that of the earliest report in this corpus. " \
      "Texts: reports that share their own prose count as one; the bar is texts against " \
      "reports. Shared quotations: those that two or more reports of the story print. Bars by " \
      "day: ten days from the first report, all rows to one scale. Reports of one event may " \
      "stand in two stories where their words differ much; translation and paraphrase are not " \
      "seen.</p>\n") \
    X(INDEX_COPIES, \
      "<details class=\"lone\"><summary>%C %{story|stories} of one text: copies and nothing " \
      "else</summary>\n<ul>\n") \
    X(INDEX_LONE, \
      "<details class=\"lone\"><summary>%C %{report stands|reports stand} alone: no other " \
      "here tells of the same event</summary>\n<ul>\n") \
    X(INDEX_LIST_MORE, "<li class=\"quiet\">and %u more; stories.jsonl lists all</li>\n") \
    X(INDEX_FOOTER, "<footer>\n<p>Made by stemma %s") \
    X(INDEX_FOOTER_READ, "%u %{report|reports} read; manifest.json tells the inputs, ") \
    X(INDEX_FOOTER_END, \
      "and what was skipped or mended. This page needs no network and sends " \
      "nothing.</p>\n</footer>\n") \
    X(FINDINGS_TITLE, "What to read first") \
    X(SOURCE_TITLE, "The %{source|sources}, put together") \
    X(READINGS_TITLE, "Readings, side by side") \
    X(DOCUMENTS_TITLE, "The %c %{report|reports}") \
    X(PROVENANCE_TITLE, "How this was made") \
    X(NO_FINDING, "<p>No quotation is printed in two ways by these reports.</p>\n") \
    X(NOTHING_SHARED, "<p>No two reports print the same quotation.</p>\n") \
    X(MORE_ALIKE, "<p class=\"who\">And %c more %s.</p>") \
    X(GIVEN_TO, "<b>%s</b> in ") \
    X(UTTERANCE, "Utterance %u") \
    X(CUT_MARK, "<span class=\"cut\"></span><span class=\"vh\"> [words left out here] </span>") \
    X(CARET, "<span class=\"cut\"></span>") \
    X(JOINED_MARK, "<span class=\"joint\"></span><span class=\"vh\"> [joined here] </span>") \
    X(JOINT, "<span class=\"joint\"></span>") \
    X(EDIT_NAMED, "<span class=\"vh\"> [%s]</span>") \
    X(HIDDEN_WORDS, "▁ %u %{word|words}") \
    X(CONTIG_HIDDEN, "\"><span class=\"vh\">Contig </span>") \
    X(AND_MORE, " and %u more") \
    X(PLUS_MORE, "+%u more") \
    X(BY_TIME, \
      "<table class=\"times\" role=\"table\"><caption><b>The reports, by time.</b> Reports " \
      "that share their own prose, not only quotations, count as one text.</caption><thead " \
      "role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\">Report</th><th scope=\"col\" " \
      "role=\"columnheader\">Published</th><th scope=\"col\" role=\"columnheader\" " \
      "class=\"r\">Words</th><th scope=\"col\" role=\"columnheader\" " \
      "class=\"r\">Quotations</th><th scope=\"col\" role=\"columnheader\" " \
      "class=\"r\">Text</th></tr></thead>\n" \
      "<tbody role=\"rowgroup\">\n") \
    X(BY_TIME_ROW, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">") \
    X(BY_TIME_TITLE, "<span class=\"tag\"") \
    X(BY_TIME_DATE, "</th><td role=\"cell\">") \
    X(BY_TIME_NUMBERS, \
      "</td><td role=\"cell\" class=\"r\" data-is=\"%{word|words}\">%u</td><td role=\"cell\" " \
      "class=\"r\" data-is=\"%{quotation|quotations}\">%u</td><td role=\"cell\" class=\"r\" " \
      "data-was=\"text\">%u</td></tr>\n") \
    X(WHEN_UNDATED, "<p>No report gives a time; order is not claimed.</p>\n") \
    X(WHEN_FIGURE, \
      "<figure class=\"when\"><svg viewBox=\"0 0 400 %u\" role=\"img\" aria-labelledby=\"when-t " \
      "when-d\"><title id=\"when-t\">%C %{report|reports}, %c independent %{text|texts}, by " \
      "time</title><desc id=\"when-d\">Time runs from left to right; a row is a report, and " \
      "reports of one text stand together. The table below and the list say the same.</desc>\n") \
    X(WHEN_LOST, \
      "<circle cx=\"130\" cy=\"38\" r=\"5\" fill=\"var(--paper)\" stroke=\"var(--ink2)\" " \
      "stroke-dasharray=\"2.5 2\"/><text x=\"140\" y=\"42\" class=\"q\">not among these " \
      "reports, or not told apart</text>\n") \
    X(WHEN_CAPTION, \
      "</svg>\n<figcaption>Time runs from left to right; the number at the right is that of the " \
      "text. Dot: minute known; bar: what the date leaves open; dashes: no date. Thick line: " \
      "prints the same text; thin: a passage of it; dots: quotes what was said to it.") \
    X(WHEN_MORE, " %u further %{report is|reports are} not drawn.") \
    X(KIN_TEXT, "prints the text of ") \
    X(KIN_PASSAGE, "prints a passage of ") \
    X(KIN_SHARE, ", %u %{word|words} of its own prose (%u %%)") \
    X(KIN_CREDIT, ", and credits %s") \
    X(KIN_TOLD, "quotes what was said to ") \
    X(KIN_WORDS, ", <q>") \
    X(KIN_WORDS_OUTSIDE, ", which is not among these reports, <q>") \
    X(KIN_OUTSIDE, \
      "prints a text that others here print, too (%u %{word|words} of prose, %u %%), and " \
      "credits %s, which is not among them") \
    X(KIN_LOST, \
      "prints a text that others here print, too (%u %{word|words} of prose, %u %%); nothing " \
      "says which was first") \
    X(KIN_CREDITS, "credits %s") \
    X(KIN_MORE, \
      "<li class=\"quiet\">And %u more %{report|reports}; stories.jsonl has them.</li>\n") \
    X(KIN_NONE, \
      "<p class=\"kin quiet\">No report prints another one’s prose, credits an agency, or quotes " \
      "what was said to another one.</p>\n") \
    X(BY_TIME_MORE, \
      "<p class=\"quiet\">And %u more %{report|reports}; documents.jsonl lists all.</p>\n") \
    X(ROUND_UPS, \
      "<p class=\"round-ups\"><b>%{A round-up|Round-ups}.</b> %C more %{report tells|reports " \
      "tell} of this event among others. What %{it prints|they print} is not counted on this " \
      "page.</p>\n" \
      "<ul class=\"kin\">\n") \
    X(ROUND_UP_HEADLINE, " <q") \
    X(ROUND_UP_NO_DATE, "without a date") \
    X(ROUND_UP_PAGE, "; stands in <a href=\"") \
    X(ROUND_UPS_MORE, "<p class=\"quiet\">And %u more; stories.jsonl lists all.</p>\n") \
    X(DIFFER_TITLE, "Where the reports disagree") \
    X(DIFFER_NONE, \
      "<p>No age, date, number, amount or name was found that two reports print differently in " \
      "the same place. Little is compared: only values of one person or thing in the same " \
      "words.</p>\n") \
    X(DIFFER_LEAD, \
      "<p>Typed values that stand in the same frame and differ. %C %{was|were} found. How many " \
      "texts print a value says nothing about whether it is right.</p>\n") \
    X(DIFFER_ROUNDING_LEAD, \
      "<p>No value differs by more than rounding. What is printed in two ways stands " \
      "below.</p>\n") \
    X(DIFFER_TABLE, \
      "<table class=\"differ\" role=\"table\"><caption class=\"vh\">Values that differ between " \
      "the reports</caption><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\">Value</th><th scope=\"col\" role=\"columnheader\">Printed " \
      "in</th><th scope=\"col\" role=\"columnheader\">Sentence</th><th scope=\"col\" " \
      "role=\"columnheader\">Relation</th></tr></thead>\n") \
    X(DIFFER_BODY, \
      "<tbody role=\"rowgroup\" id=\"differ-%u\"><tr role=\"row\" class=\"slot\"><th " \
      "scope=\"rowgroup\" role=\"rowheader\" colspan=\"4\">") \
    X(DIFFER_TAG, " <span class=\"tag\">%s</span></th></tr>\n") \
    X(DIFFER_ROW, "<tr role=\"row\"><td role=\"cell\" class=\"val\"><b>") \
    X(DIFFER_FITS_ROW, "<tr role=\"row\" class=\"fits\"><td role=\"cell\" class=\"val\">") \
    X(DIFFER_TEXTS, " <span class=\"quiet nb\">(%u %{text|texts})</span>") \
    X(DIFFER_SEEN, " <span class=\"tag nb\">seen ") \
    X(DIFFER_AT, "<span class=\"at\">") \
    X(DIFFER_AND, " <span class=\"at\">and ") \
    X(DIFFER_CHARACTERS, ", characters %u–%u</span>") \
    X(DIFFER_CHARACTERS_PLAIN, " (characters %u–%u)") \
    X(DIFFER_ONE_TEXT, " inside one text") \
    X(DIFFER_ONE_DOCUMENT, ", inside one report too") \
    X(DIFFER_COUNTED, " <span class=\"tag\">counted from the report’s own date</span>") \
    X(DIFFER_SIBLINGS, \
      " <span class=\"tag\">the report has no date; counted from those of the others</span>") \
    X(DIFFER_MORE, \
      "<p class=\"quiet\">%u further %{disagreement stands|disagreements stand} in " \
      "disagreements.jsonl.</p>\n") \
    X(LINE_SHORT_TITLE, "What happened when") \
    X(LINE_TITLE, "What happened when</h2>\n") \
    X(LINE_LEAD, \
      "<p>What the reports say happened on a day that they name or count from their own. Listed " \
      "is what a sentence tells with a verb and a date, and not what it denies or supposes; much " \
      "else happened.</p>\n") \
    X(LINE_FIGURE, \
      "<figure class=\"when\"><svg viewBox=\"0 0 400 %u\" role=\"img\" " \
      "aria-labelledby=\"line-t line-d\"><title id=\"line-t\">%C %{event|events}, by " \
      "time</title><desc id=\"line-d\">Time runs from left to right; a row is an event of the " \
      "table below, the last row has the reports.</desc>\n") \
    X(LINE_CAPTION, \
      "</svg>\n<figcaption>A bar is all that the reports leave open; numbers are those of the " \
      "table. The last row has the reports themselves. The warm colour: the reports " \
      "differ.</figcaption></figure>\n") \
    X(LINE_TABLE, \
      "<table class=\"differ line\" role=\"table\"><caption class=\"vh\">Events by " \
      "time</caption><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\">When</th><th scope=\"col\" role=\"columnheader\">What the reports " \
      "say</th></tr></thead>\n<tbody role=\"rowgroup\">\n") \
    X(LINE_ROW, \
      "<tr role=\"row\"><td role=\"cell\" class=\"val\"><span class=\"quiet\">%u</span> <b>") \
    X(LINE_ODD_ROW, \
      "<tr role=\"row\" class=\"odd\"><td role=\"cell\" class=\"val\"><span " \
      "class=\"quiet\">%u</span> <b>") \
    X(LINE_AHEAD, " <span class=\"tag\">still to come</span>") \
    X(LINE_DIFFERS, " <a class=\"tag\" href=\"#differ-%u\">the reports differ</a>") \
    X(LINE_AT, " <span class=\"at\">") \
    X(LINE_MORE_STATEMENTS, "<p class=\"quiet\">and %u more %{statement|statements}</p>") \
    X(LINE_MORE, \
      "<p class=\"quiet\">%u further %{event stands|events stand} in timeline.jsonl.</p>\n") \
    X(RELATION_EQUAL, "agrees") \
    X(RELATION_ROUNDING, "fits the other, rounded") \
    X(RELATION_HEDGED, "fits the other") \
    X(RELATION_UPDATED, \
      "<span class=\"type\">differs</span> by time: later reports print later values") \
    X(RELATION_DIFFERS, "<span class=\"type\">differs</span>") \
    X(RELATION_FITS, "fits both") \
    X(AGE_OF, "%s’s age") \
    X(DATE_OF, "Date of %s") \
    X(DATE_WHEN, "When “") \
    X(COUNT_OF, "Number of %s") \
    X(MONEY_OF, "Amount of money, %s") \
    X(SHARE_OF, "Share, %s") \
    X(NAME_OF, "Spelling of %s") \
    X(PLACE_OF, "Place of %s") \
    X(RELATION_OF, "Relation of %s") \
    X(AGE, "An age") \
    X(DATE, "A date") \
    X(COUNT, "A number") \
    X(MONEY, "An amount of money") \
    X(SHARE, "A share") \
    X(NAME, "Spelling of a name") \
    X(PLACE_VALUE, "A place") \
    X(RELATION, "A relation") \
    X(NOTES_TITLE, \
      "<h3 id=\"corrections\">What reports say of themselves</h3>\n" \
      "<p>Notes in which a report says that it was mended or is new, and who of the others " \
      "prints what the note calls superseded.</p>\n" \
      "<ul class=\"says\">\n") \
    X(NOTES_MORE, \
      "<p class=\"quiet\">%u further %{note stands|notes stand} in corrections.jsonl.</p>\n") \
    X(KIND_CORRECTION, "was corrected") \
    X(KIND_CLARIFICATION, "was clarified") \
    X(KIND_UPDATE, "was updated") \
    X(KIND_REFILE, "was sent again") \
    X(KIND_KILL, "was withdrawn") \
    X(NOTE_IN_TITLE, ", by a code in its headline.") \
    X(NOTE_WAS, " Superseded: ") \
    X(NOTE_WAS_SAID, " Superseded, as it says: ") \
    X(NOTE_NOW, "; now ") \
    X(NOTE_CARRIED, " Still printed in ") \
    X(NOTE_CARRIED_MORE, ", ") \
    X(NOTE_NOT_CARRIED, " No other report here was found to print it.") \
    X(VALUES_DIFFER, "%C %{value differs|values differ}") \
    X(VALUES_LINE, "<p class=\"value\">") \
    X(VALUES_MORE, "<p class=\"who\">And %c more.</p>\n") \
    X(VALUES_GO, "<p class=\"go\"><a href=\"#differ\">Disagreements</a></p></li>\n") \
    X(LEDE_DISAGREE, " The reports disagree about %c %{value|values}.") \
    X(SOURCE_LEAD, \
      "<p>The words of the %{source|sources} as the quotations attest them. A <b>contig</b> " \
      "is a stretch that stands unbroken in at least one report, or in reports that overlap; " \
      "between contigs nothing is known. Every word below is printed by a report named " \
      "beside it. Of the largest source, %u of the %u %{word|words} %{stands|stand} in two " \
      "independent texts or more.</p>\n") \
    X(SOURCE_LEGEND, \
      "<p class=\"legend\"><span><span class=\"d d1\">×1</span>one text</span> <span><span " \
      "class=\"d d2\">×2</span>two</span> <span><span class=\"d d3\">×3</span>three</span> " \
      "<span><span class=\"d d4\">×4</span>four or more</span> <span><span " \
      "class=\"var\">dotted</span>readings differ; one with most texts is printed, which " \
      "does not make it right</span> <span>A+B: one text</span></p>\n") \
    X(SOURCE_HEAD, \
      "<span class=\"tag\">Source %u</span> %s: %u %{word|words} in %c %{contig|contigs}") \
    X(TIMES, "<span class=\"x\" aria-hidden=\"true\">×%u</span>") \
    X(ELSEWHERE, "</span> <span class=\"tag\">[in other stories only]</span> ") \
    X(IN_TEXTS, "<span class=\"vh\">, in %u %{text|texts}</span>") \
    X(IN_TEXTS_DIFFER, "<span class=\"vh\">, in %u %{text|texts}, readings differ</span>") \
    X(WITNESSES_OF, "Witnesses of contig ") \
    X(CONTIG_WORDS, "</span> %u %{word|words} <span class=\"tag\">") \
    X(UNBROKEN_IN, "unbroken in ") \
    X(OVERLAPPING, "from %c overlapping %{printing|printings}") \
    X(READINGS_LINK, " · <a href=\"#u%u\">readings</a>") \
    X(INSERTED_AFTER, "<li class=\"wl\"><span class=\"alt\">After <q class=\"at\">") \
    X(GAP, "<p class=\"gap\"><b>Gap.</b> ") \
    X(GAP_CONTIGS, "No report prints contigs ") \
    X(GAP_AND, " and ") \
    X(GAP_UNBROKEN, " unbroken; how much stood between is not known. ") \
    X(ORDER_UNKNOWN, "No report prints both; the order is not known.") \
    X(ORDER_ONLY, "In this order in the one text that prints both (") \
    X(ORDER_SUPPORT, "In this order in %c of %c %{text that prints|texts that print} both (") \
    X(ORDER_AGAINST, " %{prints|print} ") \
    X(ORDER_FIRST, " first") \
    X(JOINED_WORDS, "\"><p><span class=\"type\">contested join</span> ") \
    X(JOINED_HERE, "<span class=\"joint\"></span><span class=\"vh\"> and </span>") \
    X(JOINED_IN, "</p><p class=\"quiet\">Contigs ") \
    X(AS_ONE_IN, " are printed as one in ") \
    X(AROUND_IN, " are printed around a name, one right after the other, in ") \
    X(APART_IN, "; they stand apart in ") \
    X(JOIN_NOT_USED, ". The source here does not use the join.</p></div>\n") \
    X(N_OF_M, "%u of %u") \
    X(ORDER_TABLE, \
      "<details>\n" \
      "<summary>Evidence for the order of the contigs</summary>\n" \
      "<div class=\"scroll\"><table class=\"matrix\"><caption>Texts that print the row’s " \
      "contig before the column’s, of all that print both. A coloured cell: at least one " \
      "prints the two the other way round.</caption><thead><tr><th scope=\"col\"><span " \
      "class=\"vh\">Contig</span></th>") \
    X(MORE_CONTIGS, \
      "<p class=\"quiet\">%u further %{contig stands|contigs stand} in sources.jsonl.</p>\n") \
    X(MORE_SOURCES, \
      "<p class=\"quiet\">%u further %{source stands|sources stand} in sources.jsonl.</p>\n") \
    X(READINGS_LEAD, \
      "<p>All printings of the same words by the same speaker. Each row is a report, or " \
      "several that print the same; a cell that spans rows is a reading they share, with the " \
      "number of independent texts below it. Differences are named in the cell and again in " \
      "words below the table.</p>\n") \
    X(HOUSE_SWITCH, \
      "<p class=\"switch\"><input type=\"checkbox\" id=\"house\"><label for=\"house\">Show " \
      "%c %{difference|differences} of house style (comma for full stop, straight apostrophe " \
      "and the like)</label></p>\n") \
    X(EDITS_TABLE, \
      "<div class=\"scroll\"><table class=\"edits\" role=\"table\"><caption><b>What each " \
      "report changed inside quotation marks</b>, against the reading with most texts behind " \
      "it.</caption><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\">Report</th><th scope=\"col\" role=\"columnheader\" " \
      "class=\"r\">quotations</th>") \
    X(EDITS_COLUMN, "<th scope=\"col\" role=\"columnheader\" class=\"r\">%s</th>") \
    X(HOUSE_COLUMN, "<th scope=\"col\" role=\"columnheader\" class=\"r house\">%s</th>") \
    X(ORDER_COLUMN, "<th scope=\"col\" role=\"columnheader\">order of contigs</th>") \
    X(EDITS_ROW, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">") \
    X(ORDER_SAME, "as in the source") \
    X(ORDER_DIFFERS, "differs:") \
    X(EDITS_ALL, \
      "</tbody><tfoot role=\"rowgroup\"><tr role=\"row\"><th scope=\"row\" " \
      "role=\"rowheader\">All</th>") \
    X(EDITS_END, "</tr></tfoot></table></div>\n") \
    X(ZERO, "><span class=\"quiet\">–<span class=\"vh\"> none</span></span></td>") \
    X(CARD_HEAD, \
      "<div class=\"utt\" id=\"u%u\">\n" \
      "<h3><b>Utterance %u</b> ") \
    X(CARD_FACTS, \
      " %s. %u %{word|words}, %c %{report|reports}, %c %{independent text|independent texts}.") \
    X(CONTESTED, " Contested: no reading has more texts behind it than another.") \
    X(ROWS_LEFT_OUT, " %u further %{row is|rows are} left out here; utterances.jsonl lists all.") \
    X(PLACES_LEFT_OUT, " The first %u places are shown; utterances.jsonl lists all.") \
    X(CARDS_FOLDED, \
      "<details class=\"further\"><summary>%u further %{utterance|utterances} with several " \
      "printings</summary>\n" \
      "<div>\n") \
    X(COLLATION_HEAD, \
      "<table class=\"coll\" role=\"table\"><caption class=\"vh\">Readings of utterance %u; " \
      "equal readings of neighbouring rows are merged</caption>\n" \
      "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" " \
      "role=\"columnheader\"><span class=\"vh\">Printed in</span></th>") \
    X(PLACE, "<th scope=\"col\" role=\"columnheader\"><span class=\"vh\">Place </span>%u</th>") \
    X(COLLATION_ROW, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">") \
    X(ALIKE, "<p class=\"alike\">Printed alike in ") \
    X(ALIKE_WORDS, ": <q") \
    X(ALIKE_END, "</q></p>\n") \
    X(ONE_TEXT, "<br><span class=\"tag\">one text</span>") \
    X(NOT_PRINTED, \
      "<span aria-hidden=\"true\">–</span><span class=\"vh\">not printed</span></td>") \
    X(SUPPORT, "<span class=\"sup\"> ×%u</span>") \
    X(SAYS_HEAD, \
      "<ul class=\"says\" id=\"u%u-says\" aria-label=\"Differences in utterance %u, in " \
      "words\">\n") \
    X(SAID_JOIN, "Prints as one what stands apart elsewhere.") \
    X(SAID_SPEAKER, "Gives the words to %s; elsewhere %s.") \
    X(SAID_CUT, "Leaves out <q>") \
    X(SAID_CUT_UNKNOWN, "Leaves words out that no report prints.") \
    X(SAID_PRINTS, "Prints <q>") \
    X(SAID_OTHERS, "</q>; elsewhere <q>") \
    X(SAID_END, "</q>") \
    X(SAID_MORE, "<li class=\"quiet\">Further differences stand in utterances.jsonl.</li>\n") \
    X(SINGLES, \
      "<h3>Printed once</h3>\n" \
      "<ul class=\"says singles\">\n") \
    X(SINGLE_HEAD, "<li id=\"u%u\"><b>Utterance %u</b> ") \
    X(CARDS_LEFT_OUT, \
      "<p class=\"quiet\">%u further %{utterance|utterances} with several printings " \
      "%{stands|stand} in utterances.jsonl.</p>\n") \
    X(SINGLES_LEFT_OUT, \
      "<p class=\"quiet\">%u further %{utterance|utterances} printed once %{stands|stand} in " \
      "utterances.jsonl.</p>\n") \
    X(DOCUMENTS_LEAD, \
      "<p>Every quotation in its place; its number leads to its readings. <span " \
      "class=\"nb\"><span class=\"cut\"></span> words left out,</span> <span " \
      "class=\"nb\"><span class=\"joint\"></span> joined,</span> <span class=\"nb\"><ins " \
      "class=\"e\">underlined</ins> differs.</span>") \
    X(DOCUMENTS_VALUES, " Dotted values lead to the table of disagreements.") \
    X(EXCERPTED, \
      "<p>Shown are the sentences that hold quotations and %c %{sentence|sentences} on each " \
      "side; […] stands for the rest.</p>\n") \
    X(DOCUMENTS_LEFT_OUT, \
      "<p class=\"quiet\">%u further %{report stands|reports stand} in documents.jsonl.</p>\n") \
    X(NUMBER, "<a class=\"n\" href=\"#u%u\"><span class=\"vh\">Quotation </span>%u</a>&#8288;") \
    X(NUMBER_PLAIN, "<span class=\"n\"><span class=\"vh\">Quotation </span>%u</span>&#8288;") \
    X(NO_DATE, "No date") \
    X(WORDS_AND_TEXT, " · %u %{word|words} · text %u") \
    X(N_QUOTATIONS, "%C %{quotation|quotations}.") \
    X(TRAILING, " Last lines set aside: a list of other posts.") \
    X(SET_ASIDE, " <span class=\"tag\">[set aside]</span>") \
    X(LEFT_OUT, "<span class=\"quiet\">[…]</span> ") \
    X(ROW_LEFT_OUT, "<div class=\"row\"><p class=\"quiet\">[…]</p></div>\n") \
    X(NOTE_NUMBER, "\"><span class=\"vh\">Quotation </span>%u</a>") \
    X(NOTE_CONTIG, "Contig ") \
    X(NOTE_CONTIG_MORE, ", contig ") \
    X(NOTE_FITS, " Fits contig ") \
    X(NOTE_FITS_MORE, " or contig ") \
    X(NOTE_FITS_END, " as well; stands by itself.") \
    X(NOTE_PARTS, " %C parts around other words.") \
    X(NOTE_JOIN, " Passages printed as one that stand apart elsewhere.") \
    X(NOTE_SPEAKER, " elsewhere %s.") \
    X(NOTE_CUT, " <q>") \
    X(NOTE_ELSEWHERE, " elsewhere <q>") \
    X(NOTE_HOUSE, " <span class=\"house\">House style differs.</span>") \
    X(NOTE_MENTION, ", <q>") \
    X(NOTE_BY, " by <q>") \
    X(NOTE_CONTEXT, " by the quotations around it") \
    X(NOTE_ELSEWHERE_NAMED, " as another report names the speaker of these words") \
    X(NOTE_NO_OPENER, " The opening mark is missing.") \
    X(NOTE_NO_CLOSER, " The closing mark is missing.") \
    X(NOTE_CONTINUED, " Goes on in the next paragraph.") \
    X(NOTE_MIXED, " Opened in one style of marks, closed in another.") \
    X(PROVENANCE_TABLE, \
      "</h2>\n" \
      "<table class=\"prov\"><caption class=\"vh\">Provenance and settings</caption><tbody>\n") \
    X(COMMAND, "Command") \
    X(VERSION, "Version") \
    X(VERSION_LINE, "stemma %s, Unicode %s, record format %u") \
    X(INPUTS, "Inputs") \
    X(INPUT_FACTS, "</code> <span class=\"quiet\">%u bytes") \
    X(INPUT_HASH, ", XXH3 <code>") \
    X(LIST_MORE, "<li>and %u more; manifest.json lists all</li>") \
    X(COUNTS, "Counts") \
    X(COUNTS_LINE, \
      "%u %{document|documents}, %u %{quotation|quotations} in %u %{part|parts}, %u " \
      "%{utterance|utterances}") \
    X(COUNTS_SOURCE, "; of the largest source %u %{contig|contigs} and %u %{gap|gaps}") \
    X(COUNTS_EDITS, "; %u %{edit|edits}, %u contested %{place|places}, and %u of house style") \
    X(EXCERPT_ROW, "Excerpt") \
    X(EXCERPT_OWN, \
      "The reports are long together, so this page shows the sentences that hold quotations " \
      "and one on each side. The records hold all.") \
    X(NO_TEXT_ROW, "Words") \
    X(NO_TEXT_LINE, "Left out on request: “▁ 15 words” stands for 15 words of a report.") \
    X(SET_ASIDE_ROW, "Skipped, mended") \
    X(NOTHING_SKIPPED, "No document was skipped and no byte was mended.") \
    X(ISSUE_LINE, ", line %u") \
    X(ISSUE_SKIPPED, ", skipped") \
    X(ISSUE_MENDED, ", mended") \
    X(RECORDS, "Records") \
    X(RECORDS_LINE, \
      "The files beside this page hold the same findings as JSON lines; offsets are Unicode " \
      "code points, half-open. <code>manifest.json</code> repeats this table and lists the " \
      "parameters.") \
    X(LIMITS, \
      "<h3>What this report cannot show</h3>\n" \
      "<ul class=\"limits\">\n" \
      "<li>Translation and paraphrase are not seen. Only words between quotation marks are " \
      "collected, which is about a third to a half of all reported speech.</li>\n" \
      "<li>The earliest report in this corpus need not be the first anywhere, and a text " \
      "with many witnesses need not be right.</li>\n" \
      "<li>What no report quotes is not here, and the length of a gap is not known.</li>\n" \
      "<li>Speakers are chosen by a small trained model; its confidence stands beside " \
      "each.</li>\n" \
      "</ul>\n") \
    X(GLOSSARY, \
      "<h3>Words used here</h3>\n" \
      "<dl class=\"words\">\n" \
      "<dt>witness, reading</dt><dd>one report’s copy of a passage; what it prints at one " \
      "place</dd>\n" \
      "<dt>utterance</dt><dd>all printings of the same words by the same speaker</dd>\n" \
      "<dt>contig, gap</dt><dd>source text that an unbroken witness attests; what no witness " \
      "shows</dd>\n" \
      "<dt>independent text</dt><dd>reports that share their own prose count once; ×3 means " \
      "three such texts</dd>\n" \
      "<dt>silent, marked cut</dt><dd>words left out without a mark; with “…” or “[…]”</dd>\n" \
      "<dt>bracket</dt><dd>an editor’s words in [ ], inserted or in place of others</dd>\n" \
      "<dt>insertion, substitution</dt><dd>words more; other words at the same place</dd>\n" \
      "<dt>transposition</dt><dd>the same words in another order</dd>\n" \
      "<dt>join</dt><dd>passages that stand apart elsewhere, printed as one</dd>\n" \
      "<dt>bend</dt><dd>tense or person changed at the edge of a partial quotation</dd>\n" \
      "<dt>house style</dt><dd>marks, dashes, comma for full stop, capitals at the " \
      "edge</dd>\n" \
      "</dl>\n") \
    X(FOOTER, \
      "<footer>\n" \
      "<p>Made by stemma %s") \
    X(FOOTER_FILES, " from %c %{input|inputs}") \
    X(FOOTER_END, \
      ". This page needs no network and sends nothing.</p>\n" \
      "</footer>\n")
/* clang-format on */

enum report_string {
#define REPORT_STRING_ENUM(name, text) REPORT_##name,
    REPORT_STRING_MAP(REPORT_STRING_ENUM)
#undef REPORT_STRING_ENUM
};

#endif
