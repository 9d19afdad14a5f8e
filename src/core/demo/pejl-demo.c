// SPDX-License-Identifier: GPL-3.0-or-later
// The demo municipality: Havneby Kommune, wholly fictional, the same for the same seed.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/demo/pejl-demo-aftaler.h"
#include "core/demo/pejl-demo-handleplan.h"
#include "core/demo/pejl-demo-oplaeg.h"
#include "core/demo/pejl-demo-proces.h"
#include "core/demo/pejl-demo-rammetal.h"
#include "core/demo/pejl-demo-sager.h"
#include "core/demo/pejl-demo-skriv.h"
#include "core/store/pejl-store-day.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

/* Visits to a batch: bounds the memory of the full size. */
#define BATCH 200
#define HOUSES_NORMAL 38
#define HOUSES_FULL 150
/* Evidens to a bilag: some dozens of bilag, or 20 000 in the full size. */
#define EVERY_NORMAL 50.0
#define EVERY_FULL 19.5

G_DEFINE_QUARK (pejl-demo-error-quark, pejl_demo_error)

static const char *const konsulenter[PEJL_DEMO_KONSULENTER] = { "Maja Holm", "Anders Kjær", "Signe Bro" };

static gboolean
write_people (PejlStore *store, PejlDemoSkriver *skriver, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Demo");

  pejl_action_set_undoable (action, FALSE);
  for (guint i = 0; i < PEJL_DEMO_KONSULENTER; i++)
    {
      skriver->konsulenter[i] = pejl_demo_id (skriver->seed, "person", i, 0);
      pejl_action_row (action, PEJL_TABLE_PERSON, &skriver->konsulenter[i]);
      pejl_action_set_text (action, PEJL_FIELD_PERSON_NAVN, konsulenter[i]);
      pejl_action_set_text (action, PEJL_FIELD_PERSON_ROLLE, "konsulent");
    }
  return pejl_store_commit (store, action, error)
         && pejl_store_set_author (store, &skriver->konsulenter[0], error);
}

static gboolean
write_places (PejlStore *store, const PejlDemoSteder *steder, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Demo");

  pejl_action_set_undoable (action, FALSE);
  pejl_demo_steder_write (steder, action);
  return pejl_store_commit (store, action, error);
}

static gboolean
write_visits (PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan,
              GCancellable *cancellable, GFileProgressCallback progress, gpointer user_data, GError **error)
{
  for (guint first = 0; first < plan->besoeg->len; first += BATCH)
    {
      g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
      guint end = MIN (first + BATCH, plan->besoeg->len);

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (
            error, PEJL_DEMO_ERROR, PEJL_DEMO_ERROR_CANCELLED,
            _("Stopped. The store holds only a part of the demo municipality; delete it and start again."));
          return FALSE;
        }
      for (guint i = first; i < end; i++)
        g_ptr_array_add (actions, pejl_demo_skriv (skriver, g_ptr_array_index (plan->besoeg, i)));
      if (!pejl_store_commit_bulk (store, actions, cancellable, NULL, NULL, error))
        return FALSE;
      if (progress != NULL)
        progress (end, plan->besoeg->len, user_data);
    }
  return TRUE;
}

static gboolean
write_aftaler (PejlStore *store, const PejlDemoSkriver *skriver, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) actions = pejl_demo_aftaler (skriver);

  return pejl_store_commit_bulk (store, actions, cancellable, NULL, NULL, error);
}

static gboolean
write_rammetal (PejlStore *store, guint64 seed, const PejlDemoSteder *steder, GError **error)
{
  g_autoptr (PejlAction) action = pejl_demo_rammetal (seed, steder);

  return pejl_store_commit (store, action, error);
}

/* Last of all: a version holds what was written before it. */
static gboolean
write_versions (PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);

  for (guint i = 0; i < plan->besoeg->len; i++)
    pejl_demo_laas (skriver, g_ptr_array_index (plan->besoeg, i), actions);
  return pejl_store_commit_bulk (store, actions, cancellable, NULL, NULL, error);
}

gboolean
pejl_demo_create (PejlStore *store, guint64 seed, PejlDemoSize size, GCancellable *cancellable,
                  GFileProgressCallback progress, gpointer user_data, GError **error)
{
  g_autoptr (PejlDemoSteder) steder = NULL;
  g_autoptr (PejlDemoPlan) plan = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (PejlStok) stok = NULL;
  g_autoptr (PejlDemoBilag) bilag = NULL;
  PejlDemoSkriver skriver = { .seed = seed, .fuld = size == PEJL_DEMO_FULL };
  PejlReader *reader;

  g_return_val_if_fail (PEJL_IS_STORE (store), FALSE);
  reader = pejl_store_get_reader (store);
  if (!pejl_query_is_empty (reader))
    {
      g_set_error (
        error, PEJL_DEMO_ERROR, PEJL_DEMO_ERROR_NOT_EMPTY,
        /* Translators: file name. */
        _("“%s” already holds a municipality. The demo is only made in a new store, so nothing was "
          "changed."),
        pejl_store_get_path (store));
      return FALSE;
    }
  if (!pejl_opsaetning_begin (store, "Havneby Kommune", error))
    return FALSE;
  kommune = pejl_query_kommune (reader);
  strategi = pejl_query_strategi (reader, &kommune->strategi);
  g_return_val_if_fail (strategi != NULL, FALSE);
  if (!pejl_kommune_set_int (store, PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE, PEJL_DEMO_HANDLEPLAN_DAGE, error))
    return FALSE;
  bilag = pejl_demo_bilag_new (store, seed, size == PEJL_DEMO_FULL ? EVERY_FULL : EVERY_NORMAL, error);
  if (bilag == NULL)
    return FALSE;
  stok = pejl_stok_new ();
  steder = pejl_demo_steder_new (seed, size == PEJL_DEMO_FULL ? HOUSES_FULL : HOUSES_NORMAL);
  plan = pejl_demo_plan_new (seed, size == PEJL_DEMO_FULL, steder, strategi);
  skriver.steder = steder;
  skriver.strategi = strategi;
  skriver.redskab = kommune->redskab;
  skriver.tegn_redskab = kommune->tegn_redskab;
  skriver.stok = stok;
  skriver.bilag = bilag;
  skriver.retter = size == PEJL_DEMO_NORMAL;
  return write_people (store, &skriver, error) && write_places (store, steder, error)
         && pejl_demo_bekymring_write (store, &skriver, plan, NULL, error)
         && write_visits (store, &skriver, plan, cancellable, progress, user_data, error)
         && write_aftaler (store, &skriver, cancellable, error)
         && pejl_demo_sager_write (store, &skriver, plan, cancellable, error)
         && write_versions (store, &skriver, plan, cancellable, error) && write_rammetal (store, seed, steder, error)
         && pejl_demo_oplaeg_write (store, seed, error) && pejl_store_set_day (store, PEJL_DEMO_I_DAG, error);
}
