// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of what a second konsulent judged.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-medvurdering.h"

G_DEFINE_BOXED_TYPE (PejlMedvurdering, pejl_medvurdering, pejl_medvurdering_ref, pejl_medvurdering_unref)
G_DEFINE_BOXED_TYPE (PejlBedoemmere, pejl_bedoemmere, pejl_bedoemmere_ref, pejl_bedoemmere_unref)

PejlMedvurdering *
pejl_medvurdering_new (void)
{
  PejlMedvurdering *record = g_atomic_rc_box_new0 (PejlMedvurdering);

  record->niveau = -1;
  record->begrundelse = g_strdup ("");
  return record;
}

PejlMedvurdering *
pejl_medvurdering_ref (PejlMedvurdering *record)
{
  return g_atomic_rc_box_acquire (record);
}

static void
medvurdering_clear (gpointer record)
{
  g_free (((PejlMedvurdering *) record)->begrundelse);
}

void
pejl_medvurdering_unref (PejlMedvurdering *record)
{
  g_atomic_rc_box_release_full (record, medvurdering_clear);
}

PejlBedoemmere *
pejl_bedoemmere_new (void)
{
  PejlBedoemmere *record = g_atomic_rc_box_new0 (PejlBedoemmere);

  record->konsulent_navn = g_strdup ("");
  record->medkonsulent_navn = g_strdup ("");
  return record;
}

PejlBedoemmere *
pejl_bedoemmere_ref (PejlBedoemmere *record)
{
  return g_atomic_rc_box_acquire (record);
}

static void
bedoemmere_clear (gpointer data)
{
  PejlBedoemmere *record = data;

  g_free (record->konsulent_navn);
  g_free (record->medkonsulent_navn);
}

void
pejl_bedoemmere_unref (PejlBedoemmere *record)
{
  g_atomic_rc_box_release_full (record, bedoemmere_clear);
}
