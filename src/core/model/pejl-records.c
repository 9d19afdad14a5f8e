// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of the records: every text begins as an owned "" and is freed with the record.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-records-private.h"

#include <math.h>

static void
prepare_kommune (PejlKommune *kommune)
{
  kommune->periode_maaned = 1;
}

static void
prepare_evidens (PejlEvidens *evidens)
{
  evidens->tegn = g_array_new (FALSE, TRUE, sizeof (PejlEvidensTegn));
  evidens->boern = evidens->voksne = PEJL_ANTAL_INGEN;
}

static void
clear_evidens (PejlEvidens *evidens)
{
  g_clear_pointer (&evidens->tegn, g_array_unref);
}

static void
prepare_vurdering (PejlVurdering *vurdering)
{
  vurdering->niveau = -1;
  vurdering->point = NAN;
}

PEJL_DEFINE_RECORD (PejlKommune, pejl_kommune, prepare_kommune, pejl_record_nothing,
                    TEXT (PejlKommune, navn),
                    TEXT (PejlKommune, nr), TEXT (PejlKommune, kle))

PEJL_DEFINE_RECORD (PejlPerson, pejl_person, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlPerson, navn),
                    TEXT (PejlPerson, rolle))

PEJL_DEFINE_RECORD (PejlDistrikt, pejl_distrikt, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlDistrikt, navn))

PEJL_DEFINE_RECORD (PejlDagtilbud, pejl_dagtilbud, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlDagtilbud, navn),
                    TEXT (PejlDagtilbud, gnummer),
                    TEXT (PejlDagtilbud, institution),
                    TEXT (PejlDagtilbud, distrikt_navn),
                    TEXT (PejlDagtilbud, adresse),
                    TEXT (PejlDagtilbud, postnr),
                    TEXT (PejlDagtilbud, by),
                    TEXT (PejlDagtilbud, sidste_tilsyn))

PEJL_DEFINE_RECORD (PejlStue, pejl_stue, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlStue, navn))

PEJL_DEFINE_RECORD (PejlTilsyn, pejl_tilsyn, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlTilsyn, sted),
                    TEXT (PejlTilsyn, distrikt_navn),
                    TEXT (PejlTilsyn, dato),
                    TEXT (PejlTilsyn, konsulent),
                    TEXT (PejlTilsyn, udgives), TEXT (PejlTilsyn, sagsnummer))

PEJL_DEFINE_RECORD (PejlEvidens, pejl_evidens, prepare_evidens, clear_evidens,
                    TEXT (PejlEvidens, tidspunkt),
                    TEXT (PejlEvidens, stue_navn),
                    TEXT (PejlEvidens, tekst),
                    TEXT (PejlEvidens, sted),
                    TEXT (PejlEvidens, dato))

PEJL_DEFINE_RECORD (PejlVurdering, pejl_vurdering, prepare_vurdering, pejl_record_nothing,
                    TEXT (PejlVurdering, omraade),
                    TEXT (PejlVurdering, begrundelse),
                    TEXT (PejlVurdering, tolkning),
                    TEXT (PejlVurdering, offentlig),
                    TEXT (PejlVurdering, tema))
