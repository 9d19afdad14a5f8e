// SPDX-License-Identifier: GPL-3.0-or-later
// The records of handleplaner, and the roles that are offered as responsible for a point.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-handleplan.h"

#include "core/model/pejl-records-private.h"

PEJL_DEFINE_RECORD (PejlHandleplan, pejl_handleplan, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlHandleplan, titel),
                    TEXT (PejlHandleplan, dato),
                    TEXT (PejlHandleplan, bestyrelsen),
                    TEXT (PejlHandleplan, sted))

static void
prepare_punkt (PejlPunkt *punkt)
{
  punkt->status = PEJL_PUNKT_AABEN;
}

PEJL_DEFINE_RECORD (PejlPunkt, pejl_punkt, prepare_punkt, pejl_record_nothing,
                    TEXT (PejlPunkt, omraade),
                    TEXT (PejlPunkt, titel),
                    TEXT (PejlPunkt, maal),
                    TEXT (PejlPunkt, handling),
                    TEXT (PejlPunkt, ansvarlig),
                    TEXT (PejlPunkt, frist),
                    TEXT (PejlPunkt, opfoelgning),
                    TEXT (PejlPunkt, oprettet),
                    TEXT (PejlPunkt, lukket),
                    TEXT (PejlPunkt, sted),
                    TEXT (PejlPunkt, distrikt_navn))

PEJL_DEFINE_RECORD (PejlPunktNote, pejl_punkt_note, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlPunktNote, dato),
                    TEXT (PejlPunktNote, navn),
                    TEXT (PejlPunktNote, tekst))

const char *const *
pejl_punkt_roller (void)
{
  static const char *const roller[]
    = { "pædagogisk leder", "medarbejderne", "områdeleder", "konsulent", "centerchef", NULL };

  return roller;
}
