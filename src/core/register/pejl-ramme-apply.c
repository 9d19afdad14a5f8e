// SPDX-License-Identifier: GPL-3.0-or-later
// The planned figures written into the store.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-plan.h"

#include "core/actions/pejl-rammetal-actions.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>

static gboolean
is_written (const PejlRammePlanRow *row)
{
  return row->klasse == PEJL_REGISTER_NY || row->klasse == PEJL_REGISTER_AENDRET;
}

/* Those that are in use keep the name and unit that they have here. */
static void
write_figures (PejlAction *action, const PejlRammePlan *plan, PejlReader *reader)
{
  for (guint k = 0; k < plan->valg->kolonner->len; k++)
    {
      const PejlNoegletal *noegletal = g_array_index (plan->valg->kolonner, PejlRammeKolonne, k).noegletal;
      g_autoptr (PejlNoegletal) now = noegletal != NULL ? pejl_query_noegletal_by_key (reader, noegletal->key) : NULL;

      if (noegletal != NULL && now == NULL)
        pejl_action_add_noegletal (action, noegletal, NULL);
    }
}

static GPtrArray *
make_actions (const PejlRammePlan *plan, PejlReader *reader, guint total)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  /* Translators: the Undo button's label; numbers of figures. */
  g_autofree char *label = g_strdup_printf (_("Context figures brought in: %u new, %u changed"), plan->antal[PEJL_REGISTER_NY],
                                            plan->antal[PEJL_REGISTER_AENDRET]);
  guint done = 0;

  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRammePlanRow *row = g_ptr_array_index (plan->raekker, i);

      if (!is_written (row))
        continue;
      if (done % PEJL_RAMME_MAX_FORTRYD == 0)
        {
          g_ptr_array_add (actions, pejl_action_new (label));
          pejl_action_set_undoable (g_ptr_array_index (actions, actions->len - 1), total <= PEJL_RAMME_MAX_FORTRYD);
        }
      if (done == 0)
        write_figures (g_ptr_array_index (actions, 0), plan, reader);
      pejl_action_add_rammetal (g_ptr_array_index (actions, actions->len - 1), row->tal, row->nu);
      done++;
    }
  return actions;
}

gboolean
pejl_ramme_plan_apply (const PejlRammePlan *plan, PejlStore *store, GFileProgressCallback progress, gpointer user_data,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlReader) reader = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  guint total;

  g_return_val_if_fail (plan != NULL && PEJL_IS_STORE (store), FALSE);
  total = plan->antal[PEJL_REGISTER_NY] + plan->antal[PEJL_REGISTER_AENDRET];
  if (total == 0)
    return TRUE;
  /* A reader of its own: this may be a worker thread. */
  reader = pejl_store_new_reader (store, error);
  if (reader == NULL)
    return FALSE;
  actions = make_actions (plan, reader, total);
  if (actions->len > 1)
    return pejl_store_commit_bulk (store, actions, cancellable, progress, user_data, error);
  if (!pejl_store_commit (store, g_ptr_array_index (actions, 0), error))
    return FALSE;
  if (progress != NULL)
    progress (total, total, user_data);
  return TRUE;
}
