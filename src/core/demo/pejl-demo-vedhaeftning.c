// SPDX-License-Identifier: GPL-3.0-or-later
// The stock of bilag: rooms seen from above, shelves seen from the front, a day's plan as PDF, an agenda as text.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-vedhaeftning.h"

#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/demo/pejl-demo-steder.h"
#include "core/demo/pejl-demo-tegning.h"
#include "core/store/pejl-bilag.h"

#define ROOMS 8
#define SHELVES 6
#define PLANS 3
#define AGENDAS 3

/* Given out in turn, so that none lies there unused. */
typedef struct
{
  GPtrArray *bilag; /* PejlVedhaeftning* */
  guint next;
} Stok;

struct _PejlDemoBilag
{
  guint64 seed;
  double chance;
  Stok tegninger;
  Stok dokumenter;
};

static gboolean
keep (PejlStore *store, Stok *stok, GBytes *contents, const char *navn, const char *tekst, GError **error)
{
  g_autoptr (GBytes) owned = contents;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (pejl_store_get_path (store), owned, navn, NULL, error);

  if (bilag == NULL)
    return FALSE;
  g_free (bilag->tekst);
  bilag->tekst = g_strdup (tekst);
  g_ptr_array_add (stok->bilag, bilag);
  return TRUE;
}

static gboolean
draw_rooms (PejlDemoBilag *self, PejlStore *store, GError **error)
{
  for (guint i = 0; i < ROOMS; i++)
    {
      PejlSlump slump = pejl_slump_new (self->seed, "rum", i);
      g_autofree char *navn = g_strdup_printf ("Stuens kroge %u.png", i + 1);

      if (!keep (store, &self->tegninger, pejl_demo_tegn_rum (&slump), navn,
                 "Stuen set fra oven: borde, en reol langs væggen og et gulvtæppe med puder.", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
draw_shelves (PejlDemoBilag *self, PejlStore *store, GError **error)
{
  for (guint i = 0; i < SHELVES; i++)
    {
      PejlSlump slump = pejl_slump_new (self->seed, "hylde", i);
      g_autofree char *navn = g_strdup_printf ("Hylder i børnehøjde %u.png", i + 1);

      if (!keep (store, &self->tegninger, pejl_demo_tegn_hylde (&slump), navn,
                 "Reolen set forfra: de nederste hylder har kasser og bøger, som børnene selv kan nå.", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_documents (PejlDemoBilag *self, PejlStore *store, GError **error)
{
  for (guint i = 0; i < PLANS; i++)
    {
      PejlSlump slump = pejl_slump_new (self->seed, "rytme", i);
      g_autofree char *navn = g_strdup_printf ("Dagens rytme, uge %u.pdf", 12 + i);

      if (!keep (store, &self->dokumenter, pejl_demo_skriv_rytme (&slump, 12 + i), navn,
                 "Ugens plan: hvem der åbner, hvilke grupper der er ude, og hvornår der er pauser.", error))
        return FALSE;
    }
  for (guint i = 0; i < AGENDAS; i++)
    {
      PejlSlump slump = pejl_slump_new (self->seed, "dagsorden", i);
      g_autofree char *navn = g_strdup_printf ("Dagsorden, stuemøde %u.txt", i + 1);

      if (!keep (store, &self->dokumenter, pejl_demo_skriv_dagsorden (&slump), navn, "Punkterne på stuemødets dagsorden.",
                 error))
        return FALSE;
    }
  return TRUE;
}

PejlDemoBilag *
pejl_demo_bilag_new (PejlStore *store, guint64 seed, double every, GError **error)
{
  g_autoptr (PejlDemoBilag) self = g_new0 (PejlDemoBilag, 1);

  self->seed = seed;
  self->chance = 1 / every;
  self->tegninger.bilag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  self->dokumenter.bilag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  if (!draw_rooms (self, store, error) || !draw_shelves (self, store, error) || !write_documents (self, store, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pejl_demo_bilag_free (PejlDemoBilag *bilag)
{
  g_clear_pointer (&bilag->tegninger.bilag, g_ptr_array_unref);
  g_clear_pointer (&bilag->dokumenter.bilag, g_ptr_array_unref);
  g_free (bilag);
}

void
pejl_demo_bilag_write (PejlDemoBilag *bilag, PejlSlump *slump, guint besoeg, guint nr, PejlArt art, const PejlId *tilsyn,
                       const PejlId *evidens, PejlAction *action)
{
  Stok *stok = art == PEJL_ART_DOKUMENT ? &bilag->dokumenter : &bilag->tegninger;
  PejlVedhaeftning row;

  if (!pejl_slump_chance (slump, bilag->chance))
    return;
  row = *(const PejlVedhaeftning *) stok->bilag->pdata[stok->next++ % stok->bilag->len];
  row.id = pejl_demo_id (bilag->seed, "bilag", besoeg, nr);
  pejl_action_add_vedhaeftning (action, &row, tilsyn, evidens);
}
