// SPDX-License-Identifier: GPL-3.0-or-later
// The process of a tilsyn as a reader sees it: its steps, the versions that were made endelig, what leder and
// forældrebestyrelse said, and which step may follow which.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

/* One step that a version of a tilsyn has taken, or is planned to take. */
typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlStatus status;
  guint version;             /* of the tilsyn, from 1 */
  char *dato;                /* ISO; a planned step has the day it is planned for */
  PejlId person;             /* who took or planned it; nil: unknown */
  char *navn;                /* that person's name, or "" */
  char *note;
} PejlSkridt;
PEJL_DECLARE_RECORD (PejlSkridt, pejl_skridt)

/* What was made endelig, or is being corrected. */
typedef struct
{
  PejlId id;
  PejlId tilsyn;
  guint nr;                  /* 1: what was first made endelig; 2…: corrections */
  char *grund;               /* why it is corrected; "" for 1 */
  char *aabnet;              /* YYYY-MM-DDTHH:MM, when the correction was opened; "" for 1 */
  char *aabnet_af;           /* name, or "" */
  gboolean laast;            /* FALSE: being corrected */
  char *laast_tid;           /* YYYY-MM-DDTHH:MM, when it was made endelig, or "" */
  char *laast_af;            /* name, or "" */
} PejlTilsynVersion;
PEJL_DECLARE_RECORD (PejlTilsynVersion, pejl_tilsyn_version)

typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlKommentarFra fra;
  char *dato;                /* ISO */
  char *tekst;
  guint version;             /* of the tilsyn that it speaks of */
} PejlKommentar;
PEJL_DECLARE_RECORD (PejlKommentar, pejl_kommentar)

/* Whether a tilsyn at fra may go on, or back, to til. Until it is endelig it may go to any step after it is held, and back: a
 * draft is taken up again after the dialogue, and a visit that was not held is planned anew; but what has not been held cannot
 * be heard or made endelig (dagtilbudsloven § 5 b: the assessment rests on the visit). From endelig only offentliggjort
 * follows, and nothing follows that: back goes only through a correction. A step to itself: FALSE. */
gboolean pejl_status_kan_foelge (PejlStatus fra, PejlStatus til);

/* Whether a visit can be part of a samlet report, which a dagpleje has one of (dagtilbudsloven § 5): both are tilsyn of the same
 * dagpleje, the report is no part of another one and the visit no report of others, and neither is endelig. besoegte: whether
 * the visit has visits of its own. */
gboolean pejl_samlet_kan (const PejlTilsyn *besoeg, gboolean besoegte, const PejlTilsyn *samlet);

/* The rows of the process, alike in every copy. */
PejlId pejl_skridt_id_for (const PejlId *tilsyn, PejlStatus status, guint version);
PejlId pejl_tilsyn_version_id_for (const PejlId *tilsyn, guint nr);

G_END_DECLS
