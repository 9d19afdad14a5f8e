// SPDX-License-Identifier: GPL-3.0-or-later
// Private to cli/: what the commands share.
#pragma once

#include "core/cli/pejl-cli.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* Which options a command takes; --help and --verbose go with each. */
typedef enum
{
  PEJL_VALG_STORE = 1 << 0,
  PEJL_VALG_SEED = 1 << 1,
  PEJL_VALG_SIZE = 1 << 2,
  PEJL_VALG_DRY_RUN = 1 << 3,
  PEJL_VALG_PERIOD = 1 << 4,
  PEJL_VALG_OUT = 1 << 5,
  PEJL_VALG_CUTOFF = 1 << 6,
  PEJL_VALG_OUT_DIR = 1 << 7,
  PEJL_VALG_FORMAT = 1 << 8,
  PEJL_VALG_DISTRIKT = 1 << 9,
  PEJL_VALG_TYPE = 1 << 10,
  PEJL_VALG_DIGEST = 1 << 11,
  PEJL_VALG_UANMELDT = 1 << 21,
  /* Options of the same name and place that mean something a little different elsewhere. */
  PEJL_VALG_PLAN_PERIOD = 1 << 22,
  PEJL_VALG_PLAN_OUT = 1 << 23,
  PEJL_VALG_PLAN_SEED = 1 << 24,
  PEJL_VALG_OVERDUE = 1 << 27,
  PEJL_VALG_AREA = 1 << 12,
  PEJL_VALG_ROLE = 1 << 13,
  PEJL_VALG_VERSION = 1 << 14,
  PEJL_VALG_CURRENT = 1 << 15,
  PEJL_VALG_FIELD = 1 << 16,
  PEJL_VALG_LIST_FORMAT = 1 << 17, /* --format of a list */
  PEJL_VALG_ANY_PERIOD = 1 << 18,  /* --period where all times are meant without it */
  PEJL_VALG_OUT_XML = 1 << 19,     /* --out of a strategy */
  PEJL_VALG_WORDS = 1 << 20,       /* no option: the argument is one word or several */
  PEJL_VALG_TILSYN = 1 << 25,
  PEJL_VALG_DAGTILBUD = 1 << 26,
  PEJL_VALG_TRODS = 1 << 30,
  PEJL_VALG_OPEN = 1 << 28,
  PEJL_VALG_RULE = 1 << 29,
  /* gcc and clang widen the type, as C23 does. */
  PEJL_VALG_LUKKET = 1LL << 32,
  PEJL_VALG_TAL_OUT = 1LL << 33,  /* --out of numbers */
  PEJL_VALG_DECK_OUT = 1LL << 34, /* --out of a deck */
  PEJL_VALG_NOTES = 1LL << 35,
  PEJL_VALG_HANDOUT = 1LL << 36,
  PEJL_VALG_RAMMER = 1LL << 42, /* a deck with the slide of context figures */
  PEJL_VALG_RAMME = 1LL << 43, /* --map, --column, --source and --date of context figures */
  PEJL_VALG_KLE = 1LL << 44,
  PEJL_VALG_OUT_RAPPORT = 1LL << 45, /* --out of a report: the kind of file by its ending */
  PEJL_VALG_ALLE = 1LL << 46,
} PejlValg;

/* The same for commands of exchange. */
typedef enum
{
  PEJL_UDV_TO = 1 << 0,
  PEJL_UDV_KODE = 1 << 1,      /* --passphrase-file */
  PEJL_UDV_ALL = 1 << 2,
  PEJL_UDV_MAILBOX = 1 << 3,   /* --mailbox and --server */
  PEJL_UDV_NAME = 1 << 4,
  PEJL_UDV_KEYS = 1 << 5,      /* --key-file and --key-passphrase-file */
  PEJL_UDV_WORDS = 1 << 6,
  PEJL_UDV_ROLE = 1 << 7,
  PEJL_UDV_FORMAT = 1 << 8,
  PEJL_UDV_OUT_CARD = 1 << 9,
  PEJL_UDV_OUT_PACKET = 1 << 10,
  PEJL_UDV_RECEIPT = 1 << 11,
  PEJL_UDV_RECOVERY = 1 << 12,
  PEJL_UDV_END = 1 << 13,
} PejlUdvValg;

/* The same for commands that keep the data safe. */
typedef enum
{
  PEJL_TRYG_OUT_KOPI = 1 << 0, /* --out of a backup */
  PEJL_TRYG_COPY = 1 << 1,
  PEJL_TRYG_FORMAT = 1 << 2,   /* --format text|tab */
  PEJL_TRYG_SLET = 1 << 3,     /* --reason, --only, --all, --keep-rest */
  PEJL_TRYG_OUT_NY = 1 << 4,   /* --out of what was salvaged */
  PEJL_TRYG_LAG = 1 << 5,      /* --layers, and --out of an XML or PDF */
  PEJL_TRYG_REST = 1 << 6,
} PejlTrygValg;

/* The command line, read. Texts are NULL when the option was not given. */
typedef struct
{
  gboolean help;
  gboolean verbose;
  char *store;
  char *seed;
  char *size;
  gboolean dry_run;
  char *period;
  char *out;
  char *cutoff;
  char *out_dir;
  char *format;
  char *distrikt;
  char *type;
  gboolean digest;
  gboolean uanmeldt;
  gboolean overdue;
  char *area;
  char *role;
  char *version;
  gboolean current;
  char *field;
  char *tilsyn;
  char *dagtilbud;
  gboolean open;
  gboolean trods;       /* a report leaves although something in it looks like a CPR number */
  char *rule;
  gboolean lukket;
  gboolean notes;
  gboolean handout;
  char *kle;
  char **to;            /* NULL-terminated; NULL: none */
  char *passphrase_file;
  gboolean all;
  char *mailbox;
  char *server;
  char *name;
  char *key_file;
  char *key_passphrase_file;
  char *words;
  char *receipt;
  char *recovery_file;
  char *replaces;
  gboolean end;
  char *map;
  char **column;        /* "Column=role", NULL-terminated; NULL: none */
  char *source;
  char *date;
  gboolean rammer;      /* a deck with the slide of context figures */
  char *copy;
  char *reason;
  char *only;
  gboolean keep_rest;
  char *layers;
  gboolean history;
  char *rest;
  char *argument;       /* the file, id or words that the command is about, where it takes any */
} PejlCliCall;

int pejl_cli_demo (const PejlCliCall *call);
int pejl_cli_import_register (const PejlCliCall *call);
int pejl_cli_import_ramme (const PejlCliCall *call);
int pejl_cli_report_committee (const PejlCliCall *call);
int pejl_cli_report_parents (const PejlCliCall *call);
int pejl_cli_report_staff (const PejlCliCall *call);
int pejl_cli_report_politics (const PejlCliCall *call);
int pejl_cli_report_handleplan (const PejlCliCall *call);
int pejl_cli_report_dagpleje (const PejlCliCall *call);
int pejl_cli_report_distrikt (const PejlCliCall *call);
int pejl_cli_report_all (const PejlCliCall *call);
int pejl_cli_export_charts (const PejlCliCall *call);
int pejl_cli_deck (const PejlCliCall *call);
int pejl_cli_export_numbers (const PejlCliCall *call);
int pejl_cli_pdf_check (const PejlCliCall *call);
int pejl_cli_plan_list (const PejlCliCall *call);
int pejl_cli_plan_export (const PejlCliCall *call);
int pejl_cli_schema (const PejlCliCall *call);
int pejl_cli_strategi_check (const PejlCliCall *call);
int pejl_cli_strategi_paste (const PejlCliCall *call);
int pejl_cli_strategi_export (const PejlCliCall *call);
int pejl_cli_strategi_import (const PejlCliCall *call);
int pejl_cli_handleplan_list (const PejlCliCall *call);
int pejl_cli_tilsyn_list (const PejlCliCall *call);
int pejl_cli_sag_list (const PejlCliCall *call);
int pejl_cli_regel_test (const PejlCliCall *call);
int pejl_cli_find (const PejlCliCall *call);
int pejl_cli_history (const PejlCliCall *call);
int pejl_cli_verify (const PejlCliCall *call);
int pejl_cli_export_tilsyn (const PejlCliCall *call);
int pejl_cli_backup (const PejlCliCall *call);
int pejl_cli_backup_list (const PejlCliCall *call);
int pejl_cli_backup_prove (const PejlCliCall *call);
int pejl_cli_restore (const PejlCliCall *call);
int pejl_cli_salvage (const PejlCliCall *call);
int pejl_cli_erase (const PejlCliCall *call);
int pejl_cli_erase_expired (const PejlCliCall *call);
int pejl_cli_erase_list (const PejlCliCall *call);
int pejl_cli_card (const PejlCliCall *call);
int pejl_cli_card_add (const PejlCliCall *call);
int pejl_cli_card_list (const PejlCliCall *call);
int pejl_cli_card_found (const PejlCliCall *call);
int pejl_cli_card_grant (const PejlCliCall *call);
int pejl_cli_packet_make (const PejlCliCall *call);
int pejl_cli_packet_take (const PejlCliCall *call);
int pejl_cli_sync (const PejlCliCall *call);

/* Cleans the store's files of what was erased, and says what could not be reached. */
int pejl_cli_clean (PejlStore *store);
/* --format tab. FALSE, with PEJL_CLI_USAGE said, when it is something else than tab or text. */
gboolean pejl_cli_read_tab_format (const PejlCliCall *call, gboolean *tab);
/* Prints "pejl: sentence" on stderr; returns PEJL_CLI_FAILED. */
int pejl_cli_fail (const GError *error);
/* Before a report leaves: tells what in it looks like a person (PejlAdvarsel*, may be NULL). PEJL_CLI_FAULTS, with the reason
 * told, when something looks like a CPR number and --despite-warnings was not given; else PEJL_CLI_OK. */
int pejl_cli_check_persons (const PejlCliCall *call, GPtrArray *advarsler);
/* The same for a command line that was not understood; returns PEJL_CLI_USAGE. */
int pejl_cli_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* --store, else the user's own store. */
char *pejl_cli_store_path (const PejlCliCall *call);
/* NULL after having said why. Its notice, if it has one, goes to stderr. */
PejlStore *pejl_cli_open_store (const PejlCliCall *call, PejlStoreFlags flags);
/* The strategy that new tilsyn are made with; NULL after having said that there is none. */
PejlStrategi *pejl_cli_current_strategi (PejlReader *reader);
/* --period, --cutoff, --distrikt and --type; PEJL_CLI_OK, or PEJL_CLI_USAGE after saying what is wrong. */
int pejl_cli_read_filter (const PejlCliCall *call, PejlReader *reader, PejlFilter *filter);
/* A cell of a spreadsheet: quoted where it must be, and never a formula, whatever a house is called. */
void pejl_cli_print_cell (const char *text, gboolean last);
/* A GFileProgressCallback that counts on stderr. */
void pejl_cli_progress (goffset done, goffset total, gpointer user_data);

G_END_DECLS
