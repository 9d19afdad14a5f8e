// SPDX-License-Identifier: GPL-3.0-or-later
// The program without a window: the table of commands, their options and their help.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PejlValg valg;
  const char *name;
  char letter;
  GOptionArg arg;
  gsize offset;             /* in PejlCliCall */
  const char *value;        /* what stands for the value in the help; NULL for a switch */
  const char *description;  /* msgid */
  PejlUdvValg udveksling;   /* where valg says nothing */
  PejlTrygValg tryg;        /* the same */
} Option;

static const Option options[] = {
  { PEJL_VALG_STORE, "store", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, store), N_("FILE"),
    N_("the store; without it, the user's own") },
  { PEJL_VALG_SEED, "seed", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, seed), N_("N"),
    N_("a number; the same one gives the same municipality (1)") },
  { PEJL_VALG_SIZE, "size", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, size), "normal|full",
    N_("full: 150 dagtilbud through 20 years, for benchmarks (normal)") },
  { PEJL_VALG_DRY_RUN, "dry-run", 'n', G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, dry_run), NULL,
    N_("only say what would happen") },
  { PEJL_VALG_PERIOD, "period", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, period), "2024-2025",
    N_("the two years it is about; needed") },
  { PEJL_VALG_OUT, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the PDF to write; needed") },
  { PEJL_VALG_CUTOFF, "cutoff", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, cutoff), N_("DATE"),
    N_("leave out tilsyn after this date, as 2026-05-12") },
  { PEJL_VALG_OUT_DIR, "out-dir", 'd', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out_dir),
    N_("FOLDER"), N_("the folder to write to; needed, and made when it is not there") },
  { PEJL_VALG_FORMAT, "format", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, format), "svg|png|pdf",
    N_("the kind of file (svg)") },
  { PEJL_VALG_DISTRIKT, "distrikt", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, distrikt),
    N_("NAME"), N_("only the dagtilbud of this distrikt") },
  { PEJL_VALG_TYPE, "type", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, type), N_("TYPE"),
    N_("only dagtilbud of this type: vuggestue, børnehave, aldersintegreret, dagpleje …") },
  { PEJL_VALG_DIGEST, "digest", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, digest), NULL,
    N_("print only the digest of all contents: equal for stores that say the same") },
  { PEJL_VALG_AREA, "area", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, area), "ID",
    N_("the area, by its id: kvalitet, boernesyn …; needed") },
  { PEJL_VALG_ROLE, "role", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, role), "ID",
    N_("the role, by its id: medarbejdere, ledere …; needed") },
  { PEJL_VALG_OUT_XML, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the XML to write; needed") },
  { PEJL_VALG_VERSION, "version", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, version), N_("N"),
    N_("the version; without it, the one that new tilsyn are made with") },
  { PEJL_VALG_CURRENT, "current", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, current), NULL,
    N_("make new tilsyn with it") },
  { PEJL_VALG_LIST_FORMAT, "format", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, format),
    "text|csv", N_("csv: for a spreadsheet, with semicolons (text)") },
  { PEJL_VALG_ANY_PERIOD, "period", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, period),
    "2024-2025", N_("only the tilsyn of these two years") },
  { PEJL_VALG_FIELD, "field", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, field), N_("NAME"),
    N_("only this field: tekst, status, dato …") },
  { PEJL_VALG_OPEN, "open", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, open), NULL,
    N_("only the cases that are open") },
  { PEJL_VALG_TRODS, "despite-warnings", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, trods), NULL,
    N_("write it although something in it looks like a CPR number") },
  { PEJL_VALG_RULE, "rule", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, rule), N_("FILE|ID"),
    N_("a practice file, or the id of a rule in the store; needed") },
  { PEJL_VALG_KLE, "kle", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, kle), "28.09.00",
    N_("the KLE code, for the names of the files") },
  { PEJL_VALG_OUT_RAPPORT, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the file to write, a PDF or, when it ends in .html, a web page; needed") },
  { PEJL_VALG_ALLE, "all", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, all), NULL,
    N_("all hits, not only the newest 200") },
  { PEJL_VALG_UANMELDT, "uanmeldt", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, uanmeldt), NULL,
    N_("say in the titles which visits are unannounced") },
  { PEJL_VALG_PLAN_PERIOD, "period", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, period), "2024-2025",
    N_("the two years it is about (those of today)") },
  { PEJL_VALG_PLAN_OUT, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the calendar to write; needed") },
  { PEJL_VALG_PLAN_SEED, "seed", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, seed), N_("N"),
    N_("a number; another one draws other days (1)") },
  { PEJL_VALG_TILSYN, "tilsyn", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, tilsyn), "ID",
    N_("the tilsyn, by its id as “pejl tilsyn list” shows it") },
  { PEJL_VALG_DAGTILBUD, "dagtilbud", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, dagtilbud), "G12345",
    N_("the dagtilbud, by its number in the register; without a date") },
  { PEJL_VALG_OVERDUE, "overdue", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, overdue), NULL,
    N_("only those that are over their deadline") },
  { PEJL_VALG_TAL_OUT, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the workbook (.xlsx) or CSV to write; needed") },
  { PEJL_VALG_DECK_OUT, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the PDF or presentation (.pptx) to write; needed") },
  { PEJL_VALG_NOTES, "notes", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, notes), NULL,
    N_("a page for each slide with what is said to it, as PDF") },
  { PEJL_VALG_HANDOUT, "handout", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, handout), NULL,
    N_("three slides a page with lines to write on, as PDF") },
  { PEJL_VALG_LUKKET, "lukket", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, lukket), NULL,
    N_("the closed annex, house by house, instead of the open version; not to be published") },
  { PEJL_VALG_RAMMER, "rammer", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, rammer), NULL,
    N_("with a slide of context figures: normering, sygefravær …") },
  { PEJL_VALG_RAMME, "map", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, map), N_("FILE"),
    N_("what the columns are: a line each, as --column has it") },
  { PEJL_VALG_RAMME, "column", 0, G_OPTION_ARG_STRING_ARRAY, G_STRUCT_OFFSET (PejlCliCall, column), N_("NAME=ROLE"),
    N_("what a column is: sygefravaer-pct …, nummer, sted, distrikt, kommune, tid, kilde, ingen, egen:unit; may stand several times") },
  { PEJL_VALG_RAMME, "source", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, source), N_("TEXT"),
    N_("where the figures come from (the file's name)") },
  { PEJL_VALG_RAMME, "date", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, date), "2025|2025K2|2025-12-31",
    N_("the year or date of rows that do not say one") },
  { 0, "to", 0, G_OPTION_ARG_FILENAME_ARRAY, G_STRUCT_OFFSET (PejlCliCall, to), N_("CARD"),
    N_("a colleague's card: its file, or the name of one that is confirmed; may stand several times"), PEJL_UDV_TO },
  { 0, "passphrase-file", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, passphrase_file), N_("FILE"),
    N_("whose first line is the passphrase"), PEJL_UDV_KODE },
  { 0, "all", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, all), NULL,
    N_("everything, not only what the colleague lacks"), PEJL_UDV_ALL },
  { 0, "mailbox", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, mailbox), N_("FOLDER"),
    N_("the folder that all of you can reach; this or --server"), PEJL_UDV_MAILBOX },
  { 0, "server", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, server), "URI",
    N_("the municipality's server, as postgresql://name@server.kommune.dk/pejl; this or --mailbox"), PEJL_UDV_MAILBOX },
  { 0, "name", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, name), N_("NAME"),
    N_("what colleagues see"), PEJL_UDV_NAME },
  { 0, "words", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, words), N_("WORDS"),
    N_("the six words that the colleague read aloud: confirms the card when they are the same"), PEJL_UDV_WORDS },
  { 0, "role", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, role), "konsulent|omraadeleder|centerchef",
    N_("the role; needed"), PEJL_UDV_ROLE },
  { 0, "end", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, end), NULL,
    N_("end the role; what was written under it stands"), PEJL_UDV_END },
  { 0, "replaces", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, replaces), N_("CARD"),
    N_("the colleague's old card, whose keys are lost: the new one goes on for it, also for what was not handed over"), PEJL_UDV_END },
  { 0, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the card to write, to be given to colleagues"), PEJL_UDV_OUT_CARD },
  { 0, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the packet to write; needed"), PEJL_UDV_OUT_PACKET },
  { 0, "receipt", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, receipt), N_("FILE"),
    N_("a receipt to write, for the one who made the packet"), PEJL_UDV_RECEIPT },
  { 0, "recovery-file", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, recovery_file), N_("FILE"),
    N_("the centerchef's second keys, kept away from the machine, under the passphrase of --passphrase-file"), PEJL_UDV_RECOVERY },
  { 0, "key-file", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, key_file), N_("FILE"),
    N_("your keys (those in your data folder)"), PEJL_UDV_KEYS },
  { 0, "key-passphrase-file", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, key_passphrase_file), N_("FILE"),
    N_("whose first line opens your keys, where no keyring does"), PEJL_UDV_KEYS },
  { 0, "format", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, format), "text|keys",
    N_("keys: for programs, a line each with a key, a tab and a value (text)"), PEJL_UDV_FORMAT },
  { 0, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("a copy to take along, with its bilag in a folder beside it; without it, one among the store's own"), 0, PEJL_TRYG_OUT_KOPI },
  { 0, "copy", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, copy), N_("NAME"),
    N_("which backup, as “pejl backup list” names it (the newest)"), 0, PEJL_TRYG_COPY },
  { 0, "format", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, format), "text|tab",
    N_("tab: for programs, a line each with tabs between (text)"), 0, PEJL_TRYG_FORMAT },
  { 0, "reason", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, reason), N_("TEXT"),
    N_("why they are erased: stays for good, and must not hold the words; without it, they are only listed"), 0, PEJL_TRYG_SLET },
  { 0, "only", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, only), "1,3,4",
    N_("the texts with these numbers in the list"), 0, PEJL_TRYG_SLET },
  { 0, "all", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, all), NULL, N_("all texts in the list"), 0, PEJL_TRYG_SLET },
  { 0, "keep-rest", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, keep_rest), NULL,
    N_("where a text stands today and is not final, keep it without the words"), 0, PEJL_TRYG_SLET },
  { 0, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the new store; when it is there, it is gone on with; needed"), 0, PEJL_TRYG_OUT_NY },
  { 0, "rest", 0, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, rest), N_("FILE"),
    N_("a file that gets the texts of what still waits: time, table, field, id, text"), 0, PEJL_TRYG_REST },
  { 0, "out", 'o', G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (PejlCliCall, out), N_("FILE"),
    N_("the file to write: .xml (data/xsd/aktindsigt.xsd) or .pdf; needed"), 0, PEJL_TRYG_LAG },
  { 0, "layers", 0, G_OPTION_ARG_STRING, G_STRUCT_OFFSET (PejlCliCall, layers), "evidens,tegn,…|alle",
    N_("the layers that go along (all but raanote and tolkning)"), 0, PEJL_TRYG_LAG },
  { 0, "history", 0, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, history), NULL,
    N_("who wrote what and when, also what was changed or deleted since"), 0, PEJL_TRYG_LAG },
  { 0, "verbose", 'v', G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, verbose), NULL,
    N_("say more along the way") },
  { 0, "help", 'h', G_OPTION_ARG_NONE, G_STRUCT_OFFSET (PejlCliCall, help), NULL, N_("show this help") },
};

typedef struct
{
  const char *name;         /* one or two words */
  const char *argument;     /* the file, id or words it is about, as the help calls them; NULL: none */
  const char *summary;      /* msgid */
  PejlValg valg;
  int (*run) (const PejlCliCall *call);
  PejlUdvValg udveksling;
  PejlTrygValg tryg;
} Command;

/* A report of one tilsyn. */
#define RAPPORT (PEJL_VALG_STORE | PEJL_VALG_TILSYN | PEJL_VALG_DAGTILBUD | PEJL_VALG_OUT_RAPPORT | PEJL_VALG_TRODS)

static const Command commands[] = {
  { "demo", NULL, N_("make the demo municipality, Havneby Kommune, in a new store"),
    PEJL_VALG_STORE | PEJL_VALG_SEED | PEJL_VALG_SIZE, pejl_cli_demo },
  { "import-register", "CSV", N_("bring in dagtilbud from a CSV of Dagtilbudsregisteret"),
    PEJL_VALG_STORE | PEJL_VALG_DRY_RUN, pejl_cli_import_register },
  { "import-ramme", "CSV", N_("bring in context figures (normering, sygefravær …) from a CSV"),
    PEJL_VALG_STORE | PEJL_VALG_DRY_RUN | PEJL_VALG_RAMME, pejl_cli_import_ramme },
  { "report committee", NULL, N_("write the committee's report of a period as a PDF"),
    PEJL_VALG_STORE | PEJL_VALG_PERIOD | PEJL_VALG_OUT | PEJL_VALG_CUTOFF | PEJL_VALG_DISTRIKT
      | PEJL_VALG_TYPE | PEJL_VALG_TRODS,
    pejl_cli_report_committee },
  { "report parents", NULL, N_("write the report of a tilsyn for parents, as a PDF or a web page"), RAPPORT, pejl_cli_report_parents },
  { "report staff", NULL, N_("write the report of a tilsyn for staff and leder"), RAPPORT, pejl_cli_report_staff },
  { "report politics", NULL, N_("write the political report of a tilsyn, one page"), RAPPORT, pejl_cli_report_politics },
  { "report handleplan", NULL, N_("write the handleplan of a tilsyn"), RAPPORT, pejl_cli_report_handleplan },
  { "report dagpleje", NULL, N_("write the one report of a dagpleje"), RAPPORT, pejl_cli_report_dagpleje },
  { "report distrikt", NULL, N_("write the report of a distrikt in a period"),
    PEJL_VALG_STORE | PEJL_VALG_PERIOD | PEJL_VALG_OUT_RAPPORT | PEJL_VALG_CUTOFF | PEJL_VALG_DISTRIKT | PEJL_VALG_TRODS,
    pejl_cli_report_distrikt },
  { "report all", NULL, N_("write all reports of the tilsyn of a period that are endelig, and one a distrikt"),
    PEJL_VALG_STORE | PEJL_VALG_PERIOD | PEJL_VALG_OUT_DIR | PEJL_VALG_DISTRIKT | PEJL_VALG_TYPE | PEJL_VALG_KLE
      | PEJL_VALG_TRODS,
    pejl_cli_report_all },
  { "export charts", NULL, N_("write the charts of a period as files of their own"),
    PEJL_VALG_STORE | PEJL_VALG_PERIOD | PEJL_VALG_OUT_DIR | PEJL_VALG_FORMAT | PEJL_VALG_CUTOFF
      | PEJL_VALG_DISTRIKT | PEJL_VALG_TYPE,
    pejl_cli_export_charts },
  { "deck", NULL, N_("write the slides for the committee that a period's data propose"),
    PEJL_VALG_STORE | PEJL_VALG_PERIOD | PEJL_VALG_CUTOFF | PEJL_VALG_DISTRIKT | PEJL_VALG_TYPE | PEJL_VALG_DECK_OUT
      | PEJL_VALG_NOTES | PEJL_VALG_HANDOUT | PEJL_VALG_TRODS | PEJL_VALG_RAMMER,
    pejl_cli_deck },
  { "export numbers", NULL, N_("write the numbers of the charts as a workbook or a CSV"),
    PEJL_VALG_STORE | PEJL_VALG_PLAN_PERIOD | PEJL_VALG_TAL_OUT | PEJL_VALG_LUKKET | PEJL_VALG_CUTOFF | PEJL_VALG_DISTRIKT
      | PEJL_VALG_TYPE,
    pejl_cli_export_numbers },
  { "export tilsyn", NULL, N_("write one tilsyn for somebody outside who has a right to see it, in layers"),
    PEJL_VALG_STORE | PEJL_VALG_TILSYN | PEJL_VALG_DAGTILBUD | PEJL_VALG_TRODS, pejl_cli_export_tilsyn, 0, PEJL_TRYG_LAG },
  { "plan list", NULL, N_("say who lacks a visit in a period, and propose when they could be"),
    PEJL_VALG_STORE | PEJL_VALG_PLAN_PERIOD | PEJL_VALG_PLAN_SEED, pejl_cli_plan_list },
  { "plan export", NULL, N_("write what is planned in a period as a calendar (.ics)"),
    PEJL_VALG_STORE | PEJL_VALG_PLAN_PERIOD | PEJL_VALG_PLAN_OUT | PEJL_VALG_UANMELDT, pejl_cli_plan_export },
  { "schema", NULL, N_("write the blank schema of a visit on paper as a PDF"),
    PEJL_VALG_STORE | PEJL_VALG_TILSYN | PEJL_VALG_DAGTILBUD | PEJL_VALG_OUT, pejl_cli_schema },
  { "strategi check", N_("FILE"), N_("check a strategy file"), 0, pejl_cli_strategi_check },
  { "strategi paste", NULL, N_("make a pasted list, on standard input, the tegn of a role in an area"),
    PEJL_VALG_STORE | PEJL_VALG_AREA | PEJL_VALG_ROLE | PEJL_VALG_DRY_RUN, pejl_cli_strategi_paste },
  { "strategi export", NULL, N_("write a version of the strategy as a file"),
    PEJL_VALG_STORE | PEJL_VALG_OUT_XML | PEJL_VALG_VERSION, pejl_cli_strategi_export },
  { "strategi import", N_("FILE"), N_("bring in a strategy file as a version of its own"),
    PEJL_VALG_STORE | PEJL_VALG_CURRENT, pejl_cli_strategi_import },
  { "tilsyn list", NULL, N_("list the tilsyn, newest first"),
    PEJL_VALG_STORE | PEJL_VALG_LIST_FORMAT | PEJL_VALG_ANY_PERIOD, pejl_cli_tilsyn_list },
  { "sag list", NULL, N_("list the cases of skærpet tilsyn and særlig indsats, most urgent first"),
    PEJL_VALG_STORE | PEJL_VALG_LIST_FORMAT | PEJL_VALG_OPEN, pejl_cli_sag_list },
  { "regel test", NULL, N_("try a rule on the tilsyn of a period, and change nothing"),
    PEJL_VALG_STORE | PEJL_VALG_RULE | PEJL_VALG_PERIOD, pejl_cli_regel_test },
  { "handleplan list", NULL, N_("list the points of handleplaner, the overdue first"),
    PEJL_VALG_STORE | PEJL_VALG_LIST_FORMAT | PEJL_VALG_OVERDUE, pejl_cli_handleplan_list },
  { "find", N_("WORDS"), N_("find words in evidens and vurderinger"), PEJL_VALG_STORE | PEJL_VALG_WORDS | PEJL_VALG_ALLE,
    pejl_cli_find },
  { "history", "ID", N_("who wrote what, when, and what stood there before"),
    PEJL_VALG_STORE | PEJL_VALG_FIELD, pejl_cli_history },
  { "pdf-check", N_("FILE"), N_("check that a PDF of any program can be read by everybody, a rule a line"), 0,
    pejl_cli_pdf_check },
  { "verify", N_("FILE"), N_("check a store: its bytes, its history and its contents"), PEJL_VALG_DIGEST,
    pejl_cli_verify },
  { "backup list", NULL, N_("list the backups that the store keeps of itself, newest first"), PEJL_VALG_STORE, pejl_cli_backup_list, 0,
    PEJL_TRYG_FORMAT },
  { "backup prove", NULL, N_("prove that a backup can be restored"), PEJL_VALG_STORE, pejl_cli_backup_prove, 0,
    PEJL_TRYG_COPY | PEJL_TRYG_FORMAT },
  { "backup", NULL, N_("make a backup, and prove it"), PEJL_VALG_STORE, pejl_cli_backup, 0, PEJL_TRYG_OUT_KOPI | PEJL_TRYG_FORMAT },
  { "restore", N_("COPY"), N_("put a backup in the place of the store, which is kept aside; COPY: a name, a file, or “newest”"),
    PEJL_VALG_STORE, pejl_cli_restore, 0, PEJL_TRYG_FORMAT },
  { "salvage", N_("FILE"), N_("save what can be read of a damaged store into a new one"), 0, pejl_cli_salvage, 0,
    PEJL_TRYG_OUT_NY | PEJL_TRYG_REST | PEJL_TRYG_FORMAT },
  { "erase expired", NULL, N_("list the tilsyn whose working texts are kept longer than the rule has it, and erase those texts"),
    PEJL_VALG_STORE, pejl_cli_erase_expired, 0, PEJL_TRYG_SLET | PEJL_TRYG_FORMAT },
  { "erase list", NULL, N_("list what was erased for good: when, why and by whom, not what"), PEJL_VALG_STORE, pejl_cli_erase_list, 0,
    PEJL_TRYG_FORMAT },
  { "erase", N_("WORDS"), N_("find texts by their words, and erase them for good in every copy"), PEJL_VALG_STORE | PEJL_VALG_WORDS,
    pejl_cli_erase, 0, PEJL_TRYG_SLET | PEJL_TRYG_FORMAT },
  { "card add", N_("FILE"), N_("add a colleague's card, and confirm it by six words read aloud"), PEJL_VALG_STORE, pejl_cli_card_add,
    PEJL_UDV_WORDS | PEJL_UDV_KEYS },
  { "card list", NULL, N_("list the cards that are here, and what they are worth"), PEJL_VALG_STORE, pejl_cli_card_list,
    PEJL_UDV_FORMAT },
  { "card found", NULL, N_("found the municipality's roles: you become the centerchef"), PEJL_VALG_STORE, pejl_cli_card_found,
    PEJL_UDV_RECOVERY | PEJL_UDV_KODE | PEJL_UDV_KEYS },
  { "card grant", NULL, N_("grant a role to colleagues, or end it"), PEJL_VALG_STORE, pejl_cli_card_grant,
    PEJL_UDV_TO | PEJL_UDV_ROLE | PEJL_UDV_END | PEJL_UDV_RECOVERY | PEJL_UDV_KODE | PEJL_UDV_KEYS },
  { "card", NULL, N_("make your keys and your card, and say its six words"), PEJL_VALG_STORE, pejl_cli_card,
    PEJL_UDV_NAME | PEJL_UDV_OUT_CARD | PEJL_UDV_KEYS | PEJL_UDV_FORMAT },
  { "packet make", NULL, N_("write what colleagues lack into one sealed file"), PEJL_VALG_STORE, pejl_cli_packet_make,
    PEJL_UDV_TO | PEJL_UDV_KODE | PEJL_UDV_ALL | PEJL_UDV_OUT_PACKET | PEJL_UDV_KEYS | PEJL_UDV_FORMAT },
  { "packet take", N_("FILE"), N_("take a packet in, or say what it would do"), PEJL_VALG_STORE | PEJL_VALG_DRY_RUN,
    pejl_cli_packet_take, PEJL_UDV_KODE | PEJL_UDV_RECEIPT | PEJL_UDV_KEYS | PEJL_UDV_FORMAT },
  { "sync", NULL, N_("take what colleagues have left in the mailbox folder or on the server, and leave there what they lack"),
    PEJL_VALG_STORE,
    pejl_cli_sync, PEJL_UDV_MAILBOX | PEJL_UDV_KEYS | PEJL_UDV_FORMAT },
};

/* --- help --- */

static void
print_exit_codes (void)
{
  g_print ("%s\n", _("Exit codes: 0 done, 1 could not be done, 2 the command line was not understood, 3 the "
                     "file that was checked has faults, 4 a packet waits for another one."));
}

static void
print_general_help (void)
{
  g_print ("%s\n\n", _("Usage: pejl [--store FILE]            open the window\n"
                       "       pejl COMMAND [OPTIONS]         do one thing without it"));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-18s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n",
           _("“pejl COMMAND --help” tells more about one of them; “pejl --version” names the version."));
  print_exit_codes ();
}

static gboolean
takes (const Command *command, const Option *option)
{
  return (option->valg == 0 && option->udveksling == 0 && option->tryg == 0) || (command->valg & option->valg) != 0
         || (command->udveksling & option->udveksling) != 0 || (command->tryg & option->tryg) != 0;
}

static void
print_command_help (const Command *command)
{
  g_print (_("Usage: pejl %s%s%s [OPTIONS]"), command->name, command->argument != NULL ? " " : "",
           command->argument != NULL ? _(command->argument) : "");
  g_print ("\n\n  %s\n\n%s\n", _(command->summary), _("Options:"));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *left = NULL;

      if (!takes (command, &options[i]))
        continue;
      left = options[i].value != NULL ? g_strdup_printf ("--%s %s", options[i].name, _(options[i].value))
                                      : g_strdup_printf ("--%s", options[i].name);
      g_print ("  %-22s %s\n", left, _(options[i].description));
    }
  g_print ("\n");
  print_exit_codes ();
}

/* --- reading the command line --- */

static void
call_clear (PejlCliCall *call)
{
  g_free (call->argument);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].arg == G_OPTION_ARG_FILENAME_ARRAY || options[i].arg == G_OPTION_ARG_STRING_ARRAY)
      g_clear_pointer (&G_STRUCT_MEMBER (char **, call, options[i].offset), g_strfreev);
    else if (options[i].arg != G_OPTION_ARG_NONE)
      /* Two options of the same name write the same place. */
      g_clear_pointer (&G_STRUCT_MEMBER (char *, call, options[i].offset), g_free);
}

static GOptionContext *
context_new (const Command *command, PejlCliCall *call)
{
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      GOptionEntry entries[2] = { { 0 } };

      if (!takes (command, &options[i]))
        continue;
      entries[0].long_name = options[i].name;
      entries[0].short_name = options[i].letter;
      entries[0].arg = options[i].arg;
      entries[0].arg_data = G_STRUCT_MEMBER_P (call, options[i].offset);
      g_option_context_add_main_entries (context, entries, NULL);
    }
  return context;
}

static void
take_argument (PejlCliCall *call, const char *word)
{
  char *joined = call->argument != NULL ? g_strjoin (" ", call->argument, word, NULL) : g_strdup (word);

  g_free (call->argument);
  call->argument = joined;
}

/* words: what followed the command's name, NULL-terminated; owned by the caller. */
static int
read_call (const Command *command, char **words, PejlCliCall *call)
{
  g_autoptr (GOptionContext) context = context_new (command, call);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) args = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (builder, "pejl");
  g_strv_builder_addv (builder, (const char **) words);
  args = g_strv_builder_end (builder);
  if (!g_option_context_parse_strv (context, &args, &error))
    return pejl_cli_usage (
      _("An option of “pejl %s” lacks its value or has one that cannot be used (%s). See pejl %s --help"),
      command->name, error->message, command->name);
  if (call->help)
    return PEJL_CLI_OK;
  for (guint i = 1; args[i] != NULL; i++)
    {
      if (strcmp (args[i], "--") == 0)
        continue;
      if (args[i][0] == '-' && args[i][1] != '\0')
        return pejl_cli_usage (_("“pejl %s” has no option %s. See pejl %s --help"), command->name, args[i],
                               command->name);
      if (command->argument == NULL || (call->argument != NULL && (command->valg & PEJL_VALG_WORDS) == 0))
        return pejl_cli_usage (_("“pejl %s” does not know what to do with “%s”. See pejl %s --help"),
                               command->name, args[i], command->name);
      take_argument (call, args[i]);
    }
  if (command->argument != NULL && call->argument == NULL)
    return pejl_cli_usage (_("“pejl %s” needs to know what it is about: pejl %s %s"), command->name,
                           command->name, _(command->argument));
  return PEJL_CLI_OK;
}

/* How many of the words are the command's name; 0 if they are not. */
static guint
match (const Command *command, char **words)
{
  const char *space = strchr (command->name, ' ');

  if (space == NULL)
    return strcmp (words[0], command->name) == 0 ? 1 : 0;
  return strncmp (words[0], command->name, (size_t) (space - command->name)) == 0
             && words[0][space - command->name] == '\0' && words[1] != NULL
             && strcmp (words[1], space + 1) == 0
           ? 2
           : 0;
}

static gboolean
is_first_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_has_prefix (commands[i].name, word) && commands[i].name[strlen (word)] == ' ')
      return TRUE;
  return FALSE;
}

static int
run_command (const Command *command, char **words)
{
  PejlCliCall call = { 0 };
  int exit_code = read_call (command, words, &call);

  if (exit_code == PEJL_CLI_OK && call.help)
    print_command_help (command);
  else if (exit_code == PEJL_CLI_OK)
    exit_code = command->run (&call);
  call_clear (&call);
  return exit_code;
}

/* --- public --- */

gboolean
pejl_cli_handles (int argc, char **argv)
{
  static const char *const own[] = { "--help", "-h", "--version", NULL };

  return argc > 1 && (argv[1][0] != '-' || g_strv_contains (own, argv[1]));
}

int
pejl_cli_run (int argc, char **argv)
{
  g_return_val_if_fail (argc > 1, PEJL_CLI_USAGE);
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("pejl %s\n", PEJL_VERSION);
      return PEJL_CLI_OK;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_general_help ();
      return PEJL_CLI_OK;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      guint n = match (&commands[i], argv + 1);

      if (n > 0)
        return run_command (&commands[i], argv + 1 + n);
    }
  if (is_first_word (argv[1]) && (argc == 2 || argv[2][0] == '-'))
    {
      print_general_help ();
      return argc > 2 && strcmp (argv[2], "--help") == 0 ? PEJL_CLI_OK : PEJL_CLI_USAGE;
    }
  return pejl_cli_usage (_("There is no command “%s”. “pejl --help” shows those there are."), argv[1]);
}

char *
pejl_cli_take_store_option (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    {
      gboolean joined = g_str_has_prefix (argv[i], "--store=");
      int taken = joined ? 1 : 2;
      char *path;

      if (!joined && (strcmp (argv[i], "--store") != 0 || i + 1 >= *argc))
        continue;
      path = g_strdup (joined ? argv[i] + strlen ("--store=") : argv[i + 1]);
      memmove (argv + i, argv + i + taken, sizeof (char *) * (size_t) (*argc - i - taken + 1));
      *argc -= taken;
      return path;
    }
  return NULL;
}
