// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a tilsyn, and the two that open and close the book: endelig and rettelse.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-proces-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/rules/pejl-klar-laes.h"
#include "core/store/query/pejl-query-proces.h"

#include <glib/gi18n-lib.h>

/* --- steps --- */

/* The step of the tilsyn's present version; NULL when it has none yet. */
static PejlSkridt *
find_skridt (PejlStore *store, const PejlTilsyn *tilsyn, PejlStatus status)
{
  g_autoptr (GPtrArray) skridt = pejl_query_skridt (pejl_store_get_reader (store), &tilsyn->id);

  for (guint i = 0; i < skridt->len; i++)
    {
      PejlSkridt *one = g_ptr_array_index (skridt, i);

      if (one->status == status && one->version == MAX (tilsyn->version, 1))
        return pejl_skridt_ref (one);
    }
  return NULL;
}

gboolean
pejl_proces_set_skridt_dato (PejlStore *store, const PejlId *tilsyn, PejlStatus status, const char *dato, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlSkridt) skridt = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Date of the step changed"));
  gboolean clears = dato == NULL || *dato == '\0';
  PejlId author;

  g_return_val_if_fail (status >= PEJL_STATUS_PLANLAGT && status <= PEJL_STATUS_LAST, FALSE);

  if (!clears && !pejl_actions_check_dato (dato, error))
    return FALSE;
  now = pejl_actions_find_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  skridt = find_skridt (store, now, status);
  if (g_strcmp0 (skridt != NULL ? skridt->dato : "", clears ? "" : dato) == 0)
    return TRUE;
  pejl_store_get_author (store, &author);
  pejl_actions_write_skridt (action, now, status, clears ? NULL : dato, skridt != NULL ? &skridt->person : &author);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_proces_set_skridt_note (PejlStore *store, const PejlId *tilsyn, PejlStatus status, const char *tekst,
                             const PejlHeads *base, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_find_tilsyn (store, tilsyn, error);
  g_autoptr (PejlSkridt) skridt = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Note on the step changed"));
  PejlEdit edit = { action, PEJL_TABLE_SKRIDT, { { 0 } }, FALSE };
  PejlId author;

  g_return_val_if_fail (status >= PEJL_STATUS_PLANLAGT && status <= PEJL_STATUS_LAST, FALSE);

  if (now == NULL)
    return FALSE;
  skridt = find_skridt (store, now, status);
  edit.row = pejl_skridt_id_for (tilsyn, status, MAX (now->version, 1));
  if (!pejl_edit_text (&edit, PEJL_FIELD_SKRIDT_NOTE, skridt != NULL ? skridt->note : "", tekst))
    return TRUE;
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_store_get_author (store, &author);
  if (skridt == NULL)
    pejl_actions_write_skridt (action, now, status, NULL, &author);
  return pejl_store_commit (store, action, error);
}

/* --- endelig, rettelse, offentliggjort --- */

static void
write_version (PejlAction *action, const PejlTilsyn *tilsyn, guint nr)
{
  PejlId row = pejl_tilsyn_version_id_for (&tilsyn->id, nr);

  pejl_action_row (action, PEJL_TABLE_TILSYN_VERSION, &row);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_TILSYN, &tilsyn->id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_VERSION_NR, nr);
}

/* The status is written first, so that the version holds it. */
static void
write_lock (PejlAction *action, PejlStore *store, const PejlTilsyn *tilsyn)
{
  char now[PEJL_TIDSPUNKT_LEN];
  PejlId author;

  pejl_tidspunkt_now (now);
  pejl_store_get_author (store, &author);
  pejl_actions_write_status (action, store, tilsyn, PEJL_STATUS_ENDELIG);
  write_version (action, tilsyn, MAX (tilsyn->version, 1));
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_LAAST, now);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_LAAST_AF, &author);
  pejl_action_set_vektor (action, PEJL_FIELD_TILSYN_VERSION_VEKTOR);
}

/* A visit that was corrected after the report was final is made final by itself. */
static gboolean
check_own_report (const PejlTilsyn *tilsyn, GError **error)
{
  if (pejl_id_is_nil (&tilsyn->samlet) || tilsyn->version > 1)
    return TRUE;
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_SAMLET,
                       _("This visit is part of a report of several visits, and becomes final with it. Nothing was "
                         "changed. Open the report, or take the visit out of it first."));
  return FALSE;
}

/* §§ 5 a and 5 b. What a visit of a samlet report lacks is asked of the report, which was made final before it. */
static gboolean
check_lov (PejlStore *store, const PejlTilsyn *tilsyn, GError **error)
{
  char today[PEJL_DATO_LEN];
  g_autoptr (GPtrArray) lov = NULL;
  const PejlKlarPunkt *mangler;

  if (!pejl_id_is_nil (&tilsyn->samlet))
    return TRUE;
  pejl_dato_today (today);
  lov = pejl_klar_lov (pejl_store_get_reader (store), tilsyn, today);
  mangler = pejl_klar_foerste_krav (lov);
  if (mangler == NULL)
    return TRUE;
  /* Translators: %s is what is missing: "Concern is not chosen" */
  g_set_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOV,
               _("It cannot be made final yet: %s. The law demands it. Nothing was changed."), mangler->titel);
  return FALSE;
}

/* Those of its visits that are not final yet, each with its own version; one that has not been held stops it all. */
static gboolean
write_locks_of_visits (PejlAction *action, PejlStore *store, const PejlId *samlet, GError **error)
{
  g_autoptr (GPtrArray) visits = pejl_query_besoeg_i_samlet (pejl_store_get_reader (store), samlet);

  for (guint i = 0; i < visits->len; i++)
    {
      const PejlTilsyn *visit = g_ptr_array_index (visits, i);

      if (visit->laast)
        continue;
      if (!pejl_actions_check_step (visit, PEJL_STATUS_ENDELIG, error))
        return FALSE;
      write_lock (action, store, visit);
    }
  return TRUE;
}

gboolean
pejl_proces_goer_endelig (PejlStore *store, const PejlId *tilsyn, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_open_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Made final"));

  if (now == NULL || !pejl_actions_check_step (now, PEJL_STATUS_ENDELIG, error) || !check_own_report (now, error)
      || !check_lov (store, now, error)
      || !write_locks_of_visits (action, store, tilsyn, error))
    return FALSE;
  pejl_action_set_undoable (action, FALSE);
  write_lock (action, store, now);
  return pejl_store_commit (store, action, error);
}

static char *
need_grund (const char *grund, GError **error)
{
  return pejl_actions_need_text (grund, _("Write first why it is corrected. Both versions stay, and the reason stands "
                                          "beside them."), error);
}

gboolean
pejl_proces_aabn_rettelse (PejlStore *store, const PejlId *tilsyn, const char *grund, GError **error)
{
  g_autofree char *normal = need_grund (grund, error);
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Correction opened"));
  char tid[PEJL_TIDSPUNKT_LEN];
  char hex[PEJL_ID_STRLEN];
  PejlId author;

  if (normal == NULL)
    return FALSE;
  now = pejl_actions_find_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  if (!now->laast && now->status < PEJL_STATUS_ENDELIG)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_STEP,
                           _("This tilsyn is not final, so it can be changed without a correction. Nothing was changed."));
      return FALSE;
    }
  pejl_tidspunkt_now (tid);
  pejl_store_get_author (store, &author);
  pejl_action_set_undoable (action, FALSE);
  pejl_action_clear_draft (action, PEJL_DRAFT_RETTELSE, pejl_id_to_buf (tilsyn, hex));
  now->version = MAX (now->version, 1) + 1;
  write_version (action, now, now->version);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_GRUND, normal);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_AABNET, tid);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_AABNET_AF, &author);
  pejl_actions_write_status (action, store, now, PEJL_STATUS_KLADDE);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_proces_offentliggoer (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Marked as published"));
  PejlId author;

  if (dato != NULL && !pejl_actions_check_dato (dato, error))
    return FALSE;
  now = pejl_actions_find_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  if (now->status == PEJL_STATUS_OFFENTLIGGJORT && dato == NULL)
    return TRUE;
  if (now->status != PEJL_STATUS_OFFENTLIGGJORT && !pejl_actions_check_step (now, PEJL_STATUS_OFFENTLIGGJORT, error))
    return FALSE;
  pejl_store_get_author (store, &author);
  pejl_actions_write_status (action, store, now, PEJL_STATUS_OFFENTLIGGJORT);
  if (dato != NULL)
    pejl_actions_write_skridt (action, now, PEJL_STATUS_OFFENTLIGGJORT, dato, &author);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_proces_set_udgives (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Publication date changed"));
  PejlEdit edit = { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };

  if (dato != NULL && *dato != '\0' && !pejl_actions_check_dato (dato, error))
    return FALSE;
  now = pejl_actions_find_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_UDGIVES, now->udgives, dato != NULL ? dato : "");
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_proces_set_sagsnummer (PejlStore *store, const PejlId *tilsyn, const char *sagsnummer, GError **error)
{
  g_autoptr (PejlTilsyn) now = pejl_actions_find_tilsyn (store, tilsyn, error);
  g_autoptr (PejlAction) action = NULL;
  PejlEdit edit;

  if (now == NULL)
    return FALSE;
  action = pejl_action_new (_("Case number changed"));
  edit = (PejlEdit) { action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };
  pejl_edit_text (&edit, PEJL_FIELD_TILSYN_SAGSNUMMER, now->sagsnummer, sagsnummer);
  return pejl_store_commit (store, action, error);
}
