// SPDX-License-Identifier: GPL-3.0-or-later
// Writing local rules.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-regel-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-redskab-rows.h"
#include "core/store/query/pejl-query-redskab.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/strategi/pejl-redskab-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_regel (const PejlEdit *edit, const PejlRegel *was, const PejlRegel *regel)
{
  pejl_edit_int (edit, PEJL_FIELD_REGEL_NR, was->nr, regel->nr);
  pejl_edit_text (edit, PEJL_FIELD_REGEL_NAVN, was->navn, regel->navn);
  pejl_edit_text (edit, PEJL_FIELD_REGEL_KILDE, was->kilde, regel->kilde);
  pejl_edit_int (edit, PEJL_FIELD_REGEL_ART, was->art, regel->art);
  pejl_edit_text (edit, PEJL_FIELD_REGEL_REDSKAB, was->redskab, regel->redskab);
  pejl_edit_text (edit, PEJL_FIELD_REGEL_TEMAER, was->temaer, regel->temaer);
  pejl_edit_int (edit, PEJL_FIELD_REGEL_ANTAL, was->antal, regel->antal);
  pejl_edit_int (edit, PEJL_FIELD_REGEL_NIVEAU, was->niveau, regel->niveau);
  pejl_edit_int (edit, PEJL_FIELD_REGEL_FORESLAAR, was->foreslaar, regel->foreslaar);
  pejl_edit_int (edit, PEJL_FIELD_REGEL_AKTIV, was->aktiv ? 1 : 0, regel->aktiv ? 1 : 0);
}

void
pejl_action_set_regel (PejlAction *action, const PejlRegel *regel)
{
  PejlEdit edit = { action, PEJL_TABLE_REGEL, regel->id, TRUE };

  write_regel (&edit, regel, regel);
}

static guint
next_nr (PejlReader *reader)
{
  g_autoptr (GPtrArray) regler = pejl_query_regler (reader);

  return regler->len > 0 ? ((PejlRegel *) g_ptr_array_index (regler, regler->len - 1))->nr + 1 : 1;
}

static PejlRegel *
find_regel (PejlStore *store, const PejlId *id, GError **error)
{
  PejlRegel *regel = pejl_query_regel (pejl_store_get_reader (store), id);

  if (regel == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This rule is not there any more, so nothing was changed."));
  return regel;
}

static PejlRegel *
copy_of (const PejlRegel *regel)
{
  PejlRegel *copy = pejl_regel_new ();

  copy->id = regel->id;
  copy->nr = regel->nr;
  g_free (copy->navn);
  copy->navn = g_strdup (regel->navn);
  g_free (copy->kilde);
  copy->kilde = g_strdup (regel->kilde);
  g_free (copy->redskab);
  copy->redskab = g_strdup (regel->redskab);
  g_free (copy->temaer);
  copy->temaer = g_strdup (regel->temaer);
  copy->art = regel->art;
  copy->antal = regel->antal;
  copy->niveau = regel->niveau;
  copy->foreslaar = regel->foreslaar;
  copy->aktiv = regel->aktiv;
  return copy;
}

gboolean
pejl_regel_save (PejlStore *store, const PejlRegel *regel, PejlId *id, GError **error)
{
  g_autofree char *navn = pejl_actions_need_text (regel->navn, _("Give the rule a name first."), error);
  gboolean fresh = pejl_id_is_nil (&regel->id);
  g_autoptr (PejlAction) action = pejl_action_new (fresh ? _("Rule added") : _("Rule changed"));
  g_autoptr (PejlRegel) was = NULL;
  g_autoptr (PejlRegel) wanted = NULL;

  if (navn == NULL)
    return FALSE;
  was = fresh ? pejl_regel_new () : find_regel (store, &regel->id, error);
  if (was == NULL)
    return FALSE;
  wanted = copy_of (regel);
  if (fresh)
    {
      wanted->id = pejl_id_new ();
      wanted->nr = next_nr (pejl_store_get_reader (store));
    }
  write_regel (&(PejlEdit){ action, PEJL_TABLE_REGEL, wanted->id, fresh }, was, wanted);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (id != NULL)
    *id = wanted->id;
  return TRUE;
}

gboolean
pejl_regel_set_aktiv (PejlStore *store, const PejlId *regel, gboolean aktiv, GError **error)
{
  g_autoptr (PejlRegel) now = find_regel (store, regel, error);
  g_autoptr (PejlAction) action = pejl_action_new (aktiv ? _("Rule is active") : _("Rule rests"));
  PejlEdit edit = { action, PEJL_TABLE_REGEL, *regel, FALSE };

  if (now == NULL)
    return FALSE;
  pejl_edit_int (&edit, PEJL_FIELD_REGEL_AKTIV, now->aktiv ? 1 : 0, aktiv ? 1 : 0);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_regel_delete (PejlStore *store, const PejlId *regel, GError **error)
{
  g_autoptr (PejlRegel) now = find_regel (store, regel, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Rule deleted"));

  if (now == NULL)
    return FALSE;
  pejl_action_delete (action, PEJL_TABLE_REGEL, regel);
  return pejl_store_commit (store, action, error);
}

static gboolean
has_redskab (const GPtrArray *redskaber, const char *key)
{
  for (guint i = 0; i < redskaber->len; i++)
    if (strcmp (((PejlRedskab *) redskaber->pdata[i])->key, key) == 0)
      return TRUE;
  return FALSE;
}

/* A rule without its instrument could never fire. One that does not come with the program is the municipality's to enter. One that was
 * removed comes back as its next version, since its rows are there, deleted. redskaber: those of the store; what is added joins them. */
static void
add_redskab (PejlAction *action, PejlReader *reader, GPtrArray *redskaber, const char *key)
{
  g_autoptr (PejlRedskab) shipped = NULL;
  PejlRedskab *made;

  if (*key == '\0' || has_redskab (redskaber, key))
    return;
  shipped = pejl_redskab_load_builtin (key, NULL);
  if (shipped == NULL)
    return;
  made = pejl_redskab_copy (shipped, pejl_query_redskab_last_version (reader, key) + 1);
  made->forgaenger = (PejlId){ { 0 } };
  pejl_redskab_write (action, NULL, made);
  g_ptr_array_add (redskaber, made);
}

gboolean
pejl_regel_add_praksis (PejlStore *store, const PejlPraksis *praksis, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlAction) action = pejl_action_new (_("Rules added"));
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (reader);
  guint nr = next_nr (reader);

  for (guint i = 0; i < praksis->regler->len; i++)
    {
      const PejlRegel *regel = g_ptr_array_index (praksis->regler, i);
      g_autoptr (PejlRegel) there = pejl_query_regel (reader, &regel->id);
      g_autoptr (PejlRegel) wanted = NULL;

      if (there != NULL)
        continue;
      wanted = copy_of (regel);
      wanted->nr = nr++;
      wanted->aktiv = FALSE;
      add_redskab (action, reader, redskaber, wanted->redskab);
      pejl_action_set_regel (action, wanted);
    }
  return pejl_store_commit (store, action, error);
}
