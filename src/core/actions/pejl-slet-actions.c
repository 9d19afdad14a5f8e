// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing texts for good.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-slet-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An entry of a packet is at most a megabyte. */
#define POSTER_I_EN 5000

/* To the end of the word that they end in: a genitive tells the name too. */
static const char *
end_of_word (const char *at)
{
  while (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

char *
pejl_slet_uden (const char *tekst, const char *ord)
{
  g_autofree char *wanted = g_utf8_normalize (ord, -1, G_NORMALIZE_NFC);
  GString *kept = g_string_new (NULL);
  gsize length;
  gssize at;

  g_strstrip (wanted);
  while (*wanted != '\0' && (at = pejl_slet_sted (tekst, wanted, &length)) >= 0)
    {
      g_string_append_len (kept, tekst, at);
      g_string_append (kept, PEJL_SLET_TEGN);
      tekst = end_of_word (tekst + at + length);
    }
  g_string_append (kept, tekst);
  return g_string_free (kept, FALSE);
}

static gboolean
check (GPtrArray *fund, const PejlSletValg *valg, GError **error)
{
  g_autofree char *grund = pejl_actions_need_text (valg->grund, _("Write first why it is erased."), error);
  gsize length;

  if (grund == NULL)
    return FALSE;
  if (fund->len == 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY, _("Nothing is chosen, so nothing was erased."));
      return FALSE;
    }
  if (valg->ord == NULL || *valg->ord == '\0' || pejl_slet_sted (grund, valg->ord, &length) < 0)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE,
                       _("The reason stays, so it must not hold the words that are to go. Nothing was erased. Write it without "
                         "them."));
  return FALSE;
}

/* Before anything is written, and with what can be done about it. */
static gboolean
check_role (PejlStore *store, GPtrArray *fund, GError **error)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (pejl_store_get_reader (store), error);

  if (retter == NULL)
    return FALSE;
  for (guint i = 0; i < fund->len; i++)
    if (!pejl_retter_sletter (retter, pejl_store_get_rid (store), ((PejlSletFund *) g_ptr_array_index (fund, i))->ref.rid))
      {
        g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE,
                             _("Only the centerchef may erase for good what others have written, so nothing was erased. Ask the "
                               "centerchef, or choose only what you have written yourself."));
        return FALSE;
      }
  return TRUE;
}

/* Of several texts that two have written in one field, none is chosen here. */
static gboolean
stands_alone (GPtrArray *fund, const PejlSletFund *at)
{
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlSletFund *other = g_ptr_array_index (fund, i);

      if (other != at && other->gaelder && other->field == at->field && pejl_id_equal (&other->row, &at->row))
        return FALSE;
    }
  return TRUE;
}

/* A bilag whose contents go is taken away with them where its tilsyn is open. */
static gboolean
goes_as_bilag (GPtrArray *fund, const PejlId *row)
{
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlSletFund *at = g_ptr_array_index (fund, i);

      if (at->bilag != NULL && pejl_id_equal (&at->row, row))
        return TRUE;
    }
  return FALSE;
}

static void
take_away_bilag (PejlAction *action, GPtrArray *fund)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (pejl_id_hash, pejl_id_equal);

  for (guint i = 0; i < fund->len; i++)
    {
      PejlSletFund *at = g_ptr_array_index (fund, i);

      if (at->bilag != NULL && at->gaelder && !at->laast && at->table == PEJL_TABLE_VEDHAEFTNING
          && g_hash_table_add (seen, &at->row))
        pejl_action_delete (action, at->table, &at->row);
    }
}

static void
keep_rest (PejlAction *action, GPtrArray *fund, const PejlSletValg *valg)
{
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlSletFund *at = g_ptr_array_index (fund, i);
      g_autofree char *rest = NULL;

      if (!at->gaelder || at->laast || at->bilag != NULL || goes_as_bilag (fund, &at->row) || !stands_alone (fund, at))
        continue;
      rest = pejl_slet_uden (at->tekst, valg->ord);
      pejl_action_row (action, at->table, &at->row);
      pejl_action_set_text (action, at->field, rest);
    }
}

static void
name_them (PejlAction *action, GPtrArray *fund, const PejlSletValg *valg)
{
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  for (guint from = 0; from < fund->len; from += POSTER_I_EN)
    {
      guint to = MIN (from + POSTER_I_EN, fund->len);
      g_autofree char *poster = pejl_slet_poster (fund, from, to);
      PejlId row = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_SLETNING, &row);
      pejl_action_set_text (action, PEJL_FIELD_SLETNING_POSTER, poster);
      pejl_action_set_int (action, PEJL_FIELD_SLETNING_ANTAL, to - from);
      pejl_action_set_text (action, PEJL_FIELD_SLETNING_GRUND, valg->grund);
      pejl_action_set_text (action, PEJL_FIELD_SLETNING_DATO, today);
      pejl_action_set_id (action, PEJL_FIELD_SLETNING_PERSON, valg->person);
    }
}

static gboolean
forget_drafts (PejlStore *store, PejlAction *action, const char *ord, GError **error)
{
  g_autoptr (GPtrArray) kladder = pejl_slet_find_kladder (pejl_store_get_reader (store), ord, error);

  if (kladder == NULL)
    return FALSE;
  for (guint i = 0; i < kladder->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (kladder, i), "\t", 2);

      pejl_action_clear_draft (action, parts[0], parts[1]);
    }
  return TRUE;
}

static gboolean
is_named (GPtrArray *fund, const PejlSletFund *at)
{
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlSletFund *other = g_ptr_array_index (fund, i);

      if (other->ref.rid == at->ref.rid && other->ref.seq == at->ref.seq && other->field == at->field)
        return TRUE;
    }
  return FALSE;
}

/* Borrowed ones of fund, and of each bilag among them its name and what it shows. extra owns those. */
static GPtrArray *
with_names (PejlStore *store, GPtrArray *fund, GPtrArray *extra, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_extend (all, fund, NULL, NULL);
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlSletFund *at = g_ptr_array_index (fund, i);
      g_autoptr (GPtrArray) row = NULL;

      /* Of a slide only the picture goes: its texts are the oplæg's. */
      if (at->bilag == NULL || at->table != PEJL_TABLE_VEDHAEFTNING)
        continue;
      row = pejl_slet_find_raekke (pejl_store_get_reader (store), &at->row, error);
      if (row == NULL)
        return NULL;
      while (row->len > 0)
        {
          PejlSletFund *text = g_ptr_array_steal_index (row, row->len - 1);

          g_ptr_array_add (extra, text);
          if (!is_named (all, text))
            g_ptr_array_add (all, text);
        }
    }
  return g_steal_pointer (&all);
}

gboolean
pejl_slet_udfoer (PejlStore *store, GPtrArray *fund, const PejlSletValg *valg, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Texts erased"));
  g_autoptr (GPtrArray) extra = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free);
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (PEJL_IS_STORE (store), FALSE);

  if (!check (fund, valg, error))
    return FALSE;
  all = with_names (store, fund, extra, error);
  if (all == NULL || !check_role (store, all, error))
    return FALSE;
  pejl_action_set_undoable (action, FALSE);
  if (valg->behold_resten && valg->ord != NULL)
    keep_rest (action, fund, valg);
  take_away_bilag (action, fund);
  name_them (action, all, valg);
  return (valg->ord == NULL || forget_drafts (store, action, valg->ord, error)) && pejl_store_commit (store, action, error);
}
