// SPDX-License-Identifier: GPL-3.0-or-later
// One tilsyn for somebody outside who has a right to see it (offentlighedsloven, forvaltningsloven): what was written, in layers that are
// chosen, and how it came to be. As XML (data/xsd/aktindsigt.xsd) and as a tagged PDF.
//
// The layers stay apart: what was seen, which tegn it shows, how it is read, how it is judged, what is for everybody. Both files say which
// layers they lack.
#pragma once

#include "core/report/pejl-dokument.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_LAG_FORLOEB = 1 << 0,        /* day, kind, steps, versions, decisions */
  PEJL_LAG_RAANOTE = 1 << 1,        /* the konsulent's own */
  PEJL_LAG_EVIDENS = 1 << 2,
  PEJL_LAG_TEGN = 1 << 3,
  PEJL_LAG_TOLKNING = 1 << 4,
  PEJL_LAG_VURDERING = 1 << 5,
  PEJL_LAG_TILBAGEMELDING = 1 << 6,
  PEJL_LAG_OFFENTLIG = 1 << 7,
  PEJL_LAG_KOMMENTARER = 1 << 8,
  PEJL_LAG_HANDLEPLAN = 1 << 9,
  PEJL_LAG_BILAG = 1 << 10,         /* their names, sizes and hashes, not their contents */
} PejlLag;
#define PEJL_N_LAG 11
#define PEJL_LAG_ALLE ((PejlLag) ((1 << PEJL_N_LAG) - 1))
/* What is proposed: all but the konsulent's own note and tolkning, which a person has to choose. */
#define PEJL_LAG_FORSLAG ((PejlLag) (PEJL_LAG_ALLE & ~(PEJL_LAG_RAANOTE | PEJL_LAG_TOLKNING)))

/* n: 0 … PEJL_N_LAG - 1. "raanote": in the XML and on the command line. */
const char *pejl_lag_key (guint n);
/* "Rå note": for people, in Danish. */
const char *pejl_lag_navn (guint n);
/* What stands in it, a sentence. */
const char *pejl_lag_om (guint n);
/* Keys with commas between, or "alle". FALSE when one is none. */
gboolean pejl_lag_parse (const char *text, PejlLag *lag);

/* An earlier state of a field. */
typedef struct
{
  char *tid;    /* YYYY-MM-DDTHH:MM:SS, local */
  char *af;     /* name, or "" */
  char *tekst;  /* NULL: it was empty, or was erased */
} PejlAktFoer;

typedef struct
{
  guint32 kode;      /* PejlField */
  const char *navn;
  gboolean skrevet;  /* words that somebody typed, not chosen ones */
  char *nu;          /* NULL: empty */
  GPtrArray *foer;   /* PejlAktFoer*, newest first; empty without history */
} PejlAktFelt;

typedef struct
{
  guint lag;         /* number */
  const char *tabel;
  PejlId id;
  guint nr;          /* within its layer and table, from 1 */
  gboolean slettet;
  GPtrArray *felter; /* PejlAktFelt* */
} PejlAktPost;

typedef struct
{
  PejlKommune *kommune;
  PejlTilsyn *tilsyn;
  char *gnummer;
  PejlLag lag;
  gboolean historik;
  char *dato;        /* on which it was drawn, ISO */
  GPtrArray *poster; /* PejlAktPost*, by layer */
} PejlAktindsigt;

void pejl_aktindsigt_free (PejlAktindsigt *akt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlAktindsigt, pejl_aktindsigt_free)

/* Read once and of one state of the store. With historik also what stood before and what was deleted. NULL with
 * PEJL_REPORT_ERROR_NO_DATA when there is no such tilsyn. */
PejlAktindsigt *pejl_aktindsigt_new (PejlReader *reader, const PejlId *tilsyn, PejlLag lag, gboolean historik, GError **error);
/* Valid against data/xsd/aktindsigt.xsd. */
GBytes *pejl_aktindsigt_xml (const PejlAktindsigt *akt);
PejlDokument *pejl_aktindsigt_dokument (const PejlAktindsigt *akt);
/* Only the words that people typed, to be looked through for persons before they leave: who wrote them is no such. */
PejlDokument *pejl_aktindsigt_tekster (const PejlAktindsigt *akt);
/* As XML when path ends so, else as PDF (or HTML). Errors: PEJL_REPORT_ERROR; nothing is written then. */
gboolean pejl_aktindsigt_write (const PejlAktindsigt *akt, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
