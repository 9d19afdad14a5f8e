// SPDX-License-Identifier: GPL-3.0-or-later
// Bilag by evidens.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-bilag-liste.h"

struct _PejlBilagListe
{
  GObject parent_instance;

  /* owned */
  PejlMiniaturer *miniaturer;
  GHashTable *by_evidens; /* PejlId* → GPtrArray of PejlVedhaeftning* */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlBilagListe, pejl_bilag_liste, G_TYPE_OBJECT)

static void
pejl_bilag_liste_finalize (GObject *object)
{
  PejlBilagListe *self = PEJL_BILAG_LISTE (object);

  g_clear_object (&self->miniaturer);
  g_hash_table_unref (self->by_evidens);

  G_OBJECT_CLASS (pejl_bilag_liste_parent_class)->finalize (object);
}

static void
pejl_bilag_liste_class_init (PejlBilagListeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_bilag_liste_finalize;
  signals[CHANGED]
      = g_signal_new ("changed", PEJL_TYPE_BILAG_LISTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_bilag_liste_init (PejlBilagListe *self)
{
  self->by_evidens = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

PejlBilagListe *
pejl_bilag_liste_new (PejlMiniaturer *miniaturer)
{
  PejlBilagListe *self = g_object_new (PEJL_TYPE_BILAG_LISTE, NULL);

  self->miniaturer = g_object_ref (miniaturer);
  return self;
}

PejlMiniaturer *
pejl_bilag_liste_get_miniaturer (PejlBilagListe *self)
{
  g_return_val_if_fail (PEJL_IS_BILAG_LISTE (self), NULL);
  return self->miniaturer;
}

void
pejl_bilag_liste_update (PejlBilagListe *self, GPtrArray *bilag)
{
  g_return_if_fail (PEJL_IS_BILAG_LISTE (self));

  g_hash_table_remove_all (self->by_evidens);
  for (guint i = 0; i < bilag->len; i++)
    {
      PejlVedhaeftning *one = bilag->pdata[i];
      GPtrArray *own = g_hash_table_lookup (self->by_evidens, &one->evidens);

      if (own == NULL)
        {
          own = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
          g_hash_table_insert (self->by_evidens, pejl_id_copy (&one->evidens), own);
        }
      g_ptr_array_add (own, pejl_vedhaeftning_ref (one));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

GPtrArray *
pejl_bilag_liste_get (PejlBilagListe *self, const PejlId *evidens)
{
  g_return_val_if_fail (PEJL_IS_BILAG_LISTE (self), NULL);
  return g_hash_table_lookup (self->by_evidens, evidens);
}

PejlVedhaeftning *
pejl_bilag_liste_find (PejlBilagListe *self, const PejlId *bilag)
{
  GHashTableIter iter;
  gpointer own;

  g_return_val_if_fail (PEJL_IS_BILAG_LISTE (self), NULL);

  g_hash_table_iter_init (&iter, self->by_evidens);
  while (g_hash_table_iter_next (&iter, NULL, &own))
    for (guint i = 0; i < ((GPtrArray *) own)->len; i++)
      if (pejl_id_equal (&((PejlVedhaeftning *) ((GPtrArray *) own)->pdata[i])->id, bilag))
        return ((GPtrArray *) own)->pdata[i];
  return NULL;
}
