// SPDX-License-Identifier: GPL-3.0-or-later
// Where an evidens stands among the others.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-evidens-flyt.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-evidens-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Minutes. Nearer than this, two places are one: a real number has no room left between them. */
#define NEAR 1e-6

static double
plads_of_tid (const char *tidspunkt)
{
  char klokke[PEJL_TIDSPUNKT_LEN + 3];
  g_autoptr (GDateTime) tid = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  g_snprintf (klokke, sizeof klokke, "%s:00", tidspunkt);
  tid = g_date_time_new_from_iso8601 (klokke, utc);
  return tid != NULL ? (double) (g_date_time_to_unix (tid) / 60) : 0;
}

/* The order of the stream. */
static int
compare (double a_plads, const char *a_tid, const PejlId *a_id, const PejlEvidens *b)
{
  int by_tid = strcmp (a_tid, b->tidspunkt);

  if (a_plads != b->plads)
    return a_plads < b->plads ? -1 : 1;
  return by_tid != 0 ? by_tid : pejl_id_compare (a_id, &b->id);
}

static gboolean
stands_by_time (const GPtrArray *others, guint position, const PejlId *row, const char *tidspunkt)
{
  double plads = plads_of_tid (tidspunkt);

  return (position == 0 || compare (plads, tidspunkt, row, others->pdata[position - 1]) > 0)
         && (position == others->len || compare (plads, tidspunkt, row, others->pdata[position]) < 0);
}

static void
write_orden (PejlAction *action, const PejlId *row, double plads)
{
  pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
  pejl_action_set_real (action, PEJL_FIELD_EVIDENS_ORDEN, plads);
}

/* All that stand at the same place as the one before, and come after the row, move on a little with it. */
static void
spread (PejlAction *action, const GPtrArray *others, guint position, const PejlId *row)
{
  double from = ((const PejlEvidens *) others->pdata[position - 1])->plads;
  guint end = position;
  double to;

  while (end < others->len && ((const PejlEvidens *) others->pdata[end])->plads - from < NEAR)
    end++;
  to = end < others->len ? ((const PejlEvidens *) others->pdata[end])->plads : from + 1;
  to = MIN (to, from + 1);
  write_orden (action, row, from + (to - from) / (end - position + 2));
  for (guint i = position; i < end; i++)
    write_orden (action, &((const PejlEvidens *) others->pdata[i])->id,
                 from + (i - position + 2) * (to - from) / (end - position + 2));
}

void
pejl_evidens_place (PejlAction *action, const GPtrArray *others, guint position, const PejlId *row,
                    const char *tidspunkt, gboolean flyttet)
{
  const PejlEvidens *before = position > 0 ? others->pdata[position - 1] : NULL;
  const PejlEvidens *after = position < others->len ? others->pdata[position] : NULL;

  if (stands_by_time (others, position, row, tidspunkt))
    {
      if (!flyttet)
        return;
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_clear (action, PEJL_FIELD_EVIDENS_ORDEN);
    }
  else if (before == NULL)
    write_orden (action, row, after->plads - 1);
  else if (after == NULL)
    write_orden (action, row, before->plads + 1);
  else if (after->plads - before->plads >= NEAR)
    write_orden (action, row, before->plads + (after->plads - before->plads) / 2);
  else
    spread (action, others, position, row);
}

int
pejl_evidens_find (const GPtrArray *all, const PejlId *id)
{
  for (guint i = 0; i < all->len; i++)
    if (pejl_id_equal (&((const PejlEvidens *) all->pdata[i])->id, id))
      return (int) i;
  return -1;
}

gboolean
pejl_evidens_move (PejlStore *store, const PejlId *evidens, const PejlId *efter, GError **error)
{
  g_autoptr (PejlEvidens) now = pejl_evidens_open (store, evidens, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Evidence moved"));
  g_autoptr (GPtrArray) others = NULL;
  int was;
  int position;

  if (now == NULL)
    return FALSE;
  others = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &now->tilsyn);
  was = pejl_evidens_find (others, evidens);
  g_return_val_if_fail (was >= 0, FALSE);
  g_ptr_array_remove_index (others, (guint) was);
  position = efter != NULL ? pejl_evidens_find (others, efter) + 1 : 0;
  if (efter != NULL && position == 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("The evidence beside it is not there any more, so nothing was moved."));
      return FALSE;
    }
  if (position != was)
    pejl_evidens_place (action, others, (guint) position, evidens, now->tidspunkt, now->flyttet);
  return pejl_store_commit (store, action, error);
}
