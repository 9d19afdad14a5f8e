// SPDX-License-Identifier: GPL-3.0-or-later
// The records of the process, the ids of its rows, and which step may follow which.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-proces.h"

#include "core/model/pejl-records-private.h"

PEJL_DEFINE_RECORD (PejlSkridt, pejl_skridt, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlSkridt, dato),
                    TEXT (PejlSkridt, navn),
                    TEXT (PejlSkridt, note))

PEJL_DEFINE_RECORD (PejlTilsynVersion, pejl_tilsyn_version, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlTilsynVersion, grund),
                    TEXT (PejlTilsynVersion, aabnet),
                    TEXT (PejlTilsynVersion, aabnet_af),
                    TEXT (PejlTilsynVersion, laast_tid),
                    TEXT (PejlTilsynVersion, laast_af))

PEJL_DEFINE_RECORD (PejlKommentar, pejl_kommentar, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlKommentar, dato),
                    TEXT (PejlKommentar, tekst))

gboolean
pejl_status_kan_foelge (PejlStatus fra, PejlStatus til)
{
  if (fra == til || til < PEJL_STATUS_PLANLAGT || til > PEJL_STATUS_LAST)
    return FALSE;
  switch (fra)
    {
    case PEJL_STATUS_PLANLAGT:
      return til == PEJL_STATUS_GENNEMFOERT || til == PEJL_STATUS_KLADDE;
    case PEJL_STATUS_GENNEMFOERT:
    case PEJL_STATUS_KLADDE:
    case PEJL_STATUS_DIALOG:
    case PEJL_STATUS_I_HOERING:
      return til <= PEJL_STATUS_ENDELIG;
    case PEJL_STATUS_ENDELIG:
      return til == PEJL_STATUS_OFFENTLIGGJORT;
    case PEJL_STATUS_OFFENTLIGGJORT:
    default:
      return FALSE;
    }
}

static gboolean
is_open_dagpleje (const PejlTilsyn *tilsyn)
{
  return tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->type == PEJL_TYPE_DAGPLEJE && !tilsyn->laast
         && tilsyn->status < PEJL_STATUS_ENDELIG;
}

gboolean
pejl_samlet_kan (const PejlTilsyn *besoeg, gboolean besoegte, const PejlTilsyn *samlet)
{
  return is_open_dagpleje (besoeg) && is_open_dagpleje (samlet) && !besoegte && pejl_id_is_nil (&samlet->samlet)
         && pejl_id_equal (&besoeg->dagtilbud, &samlet->dagtilbud) && !pejl_id_equal (&besoeg->id, &samlet->id);
}

static PejlId
numbered (const char *kind, const PejlId *tilsyn, guint a, guint b)
{
  char id[PEJL_ID_STRLEN];
  char first[12], second[12];

  g_snprintf (first, sizeof first, "%u", a);
  g_snprintf (second, sizeof second, "%u", b);
  return pejl_id_from_parts (kind, (const char *const[]){ pejl_id_to_buf (tilsyn, id), first, second, NULL });
}

PejlId
pejl_skridt_id_for (const PejlId *tilsyn, PejlStatus status, guint version)
{
  return numbered ("skridt", tilsyn, status, version);
}

PejlId
pejl_tilsyn_version_id_for (const PejlId *tilsyn, guint nr)
{
  return numbered ("tilsyn_version", tilsyn, nr, 0);
}
