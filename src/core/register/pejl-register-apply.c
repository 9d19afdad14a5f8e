// SPDX-License-Identifier: GPL-3.0-or-later
// The planned rows of a register file written into the store.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-register-plan.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/register/pejl-register-felt.h"

#include <glib/gi18n-lib.h>

/* A single action stays a step that a person can survey and take back. */
#define MAX_UNDOABLE_ROWS 1000

static void
write_field (PejlAction *action, const PejlRegisterFelt *felt, const PejlRegisterRow *row)
{
  double value;

  if (felt->type == PEJL_FIELD_TYPE_INTEGER)
    {
      gint64 number = pejl_register_cell_integer (felt, row);

      if (number >= 0)
        pejl_action_set_int (action, felt->field, number);
    }
  else if (felt->type == PEJL_FIELD_TYPE_REAL)
    {
      if (pejl_register_parse_coordinate (row->felt[felt->kolonne], &value))
        pejl_action_set_real (action, felt->field, value);
    }
  else
    {
      g_autofree char *text = felt->kolonne == PEJL_KOLONNE_VEJ ? pejl_register_street (row)
                                                                : g_strdup (row->felt[felt->kolonne]);

      if (*text != '\0')
        pejl_action_set_text (action, felt->field, text);
      else
        pejl_action_clear (action, felt->field);
    }
}

static gboolean
is_changed (const PejlRegisterPlanRow *row, PejlField field)
{
  for (guint i = 0; i < row->aendringer->len; i++)
    if (((PejlRegisterAendring *) g_ptr_array_index (row->aendringer, i))->field == field)
      return TRUE;
  return FALSE;
}

static void
write_row (PejlAction *action, const PejlRegisterPlan *plan, const PejlRegisterPlanRow *row)
{
  PejlId id = pejl_dagtilbud_id_for (row->gnummer);
  gboolean ny = row->klasse == PEJL_REGISTER_NY;

  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &id);
  if (ny)
    {
      pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_GNUMMER, row->gnummer);
      if (!plan->csv->har[PEJL_KOLONNE_STATUS])
        pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_AKTIV, 1);
    }
  for (guint i = 0; i < PEJL_REGISTER_FELTER; i++)
    {
      const PejlRegisterFelt *felt = &pejl_register_felter[i];
      gboolean filled = felt->field == PEJL_FIELD_DAGTILBUD_AKTIV || *row->kilde->felt[felt->kolonne] != '\0';

      if (ny ? plan->csv->har[felt->kolonne] && filled : is_changed (row, felt->field))
        write_field (action, felt, row->kilde);
    }
}

static void
write_kommune (PejlAction *action, const PejlRegisterPlan *plan)
{
  PejlId id = pejl_kommune_id ();
  g_autofree char *navn = g_strconcat (plan->kommune_navn, " Kommune", NULL);

  pejl_action_row (action, PEJL_TABLE_KOMMUNE, &id);
  pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_NR, plan->kommune_nr);
  if (*plan->kommune_navn != '\0')
    pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_NAVN, navn);
}

static gboolean
is_written (const PejlRegisterPlanRow *row)
{
  return row->klasse == PEJL_REGISTER_NY || row->klasse == PEJL_REGISTER_AENDRET;
}

static char *
action_label (const PejlRegisterPlan *plan)
{
  /* Translators: the Undo button's label; numbers of dagtilbud. */
  return g_strdup_printf (_("Register imported: %u new, %u changed"), plan->antal[PEJL_REGISTER_NY],
                          plan->antal[PEJL_REGISTER_AENDRET]);
}

gboolean
pejl_register_plan_apply (const PejlRegisterPlan *plan, PejlStore *store, GFileProgressCallback progress,
                          gpointer user_data, GCancellable *cancellable, GError **error)
{
  guint total = 0, done = 0;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) actions = NULL;

  g_return_val_if_fail (plan != NULL && PEJL_IS_STORE (store), FALSE);
  total = plan->antal[PEJL_REGISTER_NY] + plan->antal[PEJL_REGISTER_AENDRET];
  if (total == 0)
    return TRUE;
  label = action_label (plan);
  actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRegisterPlanRow *row = g_ptr_array_index (plan->raekker, i);

      if (!is_written (row))
        continue;
      if (done % MAX_UNDOABLE_ROWS == 0)
        {
          g_ptr_array_add (actions, pejl_action_new (label));
          pejl_action_set_undoable (g_ptr_array_index (actions, actions->len - 1),
                                    total <= MAX_UNDOABLE_ROWS);
        }
      write_row (g_ptr_array_index (actions, actions->len - 1), plan, row);
      done++;
    }
  if (plan->skriv_kommune)
    write_kommune (g_ptr_array_index (actions, 0), plan);
  if (actions->len > 1)
    return pejl_store_commit_bulk (store, actions, cancellable, progress, user_data, error);
  if (!pejl_store_commit (store, g_ptr_array_index (actions, 0), error))
    return FALSE;
  if (progress != NULL)
    progress (total, total, user_data);
  return TRUE;
}
