// SPDX-License-Identifier: GPL-3.0-or-later
// The records of oplæg and slides, and what a slide is called in a list.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-dias.h"

#include "core/model/pejl-records-private.h"

PEJL_DEFINE_RECORD (PejlOplaegPost, pejl_oplaeg_post, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlOplaegPost, titel),
                    TEXT (PejlOplaegPost, udvalg),
                    TEXT (PejlOplaegPost, dato),
                    TEXT (PejlOplaegPost, periode),
                    TEXT (PejlOplaegPost, skaering),
                    TEXT (PejlOplaegPost, tal),
                    TEXT (PejlOplaegPost, frosset))

PEJL_DEFINE_RECORD (PejlDiasPost, pejl_dias_post, pejl_record_nothing, pejl_record_nothing,
                    TEXT (PejlDiasPost, valg),
                    TEXT (PejlDiasPost, titel),
                    TEXT (PejlDiasPost, tekst),
                    TEXT (PejlDiasPost, tal),
                    TEXT (PejlDiasPost, noter),
                    TEXT (PejlDiasPost, billede),
                    TEXT (PejlDiasPost, billede_tekst),
                    TEXT (PejlDiasPost, evidens),
                    TEXT (PejlDiasPost, citater))

static const char *const figur_navne[PEJL_DIAS_MAX_FIGUR + 1] = {
  "Diagram",
  "Hvordan står det til?",
  "Hvem er hvor?",
  "Hvilke områder halter?",
  "Hvilken rolle?",
  "Frem eller tilbage?",
  "Er der forskel på distrikter?",
  "Har vi besøgt alle?",
  "Følges der op?",
  "Hvad sker hvornår?",
  "Ét dagtilbud",
};

const char *
pejl_dias_art_navn (PejlDiasArt art, guint figur)
{
  switch (art)
    {
    case PEJL_DIAS_FORSIDE:
      return "Forside";
    case PEJL_DIAS_FIGUR:
      return figur_navne[figur <= PEJL_DIAS_MAX_FIGUR ? figur : 0];
    case PEJL_DIAS_BEHOV:
      return "Det siger husene selv";
    case PEJL_DIAS_OPFOELGNING:
      return "Skærpet tilsyn og handleplaner";
    case PEJL_DIAS_PRAKSIS:
      return "God praksis";
    case PEJL_DIAS_LANDET:
      return "Landsbilledet";
    case PEJL_DIAS_BEDER:
      return "Det beder vi udvalget om";
    case PEJL_DIAS_METODE:
      return "Metode";
    case PEJL_DIAS_BILAG:
      return "Bilag";
    case PEJL_DIAS_TEKST:
      return "Egen tekst";
    case PEJL_DIAS_BILLEDE:
      return "Eget billede";
    case PEJL_DIAS_RAMMER:
      return "Rammetal";
    default:
      return "Dias";
    }
}
