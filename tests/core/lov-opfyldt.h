// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of what comes after endelig: a tilsyn that has all that the law demands before it.
#pragma once

#include "core/actions/pejl-bekymring-actions.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-proces.h"
#include "core/store/query/pejl-query.h"

/* Observation, samtaler with leder and medarbejdere, a chosen bekymring, and the dialogue about the vurdering. */
static inline void
lov_opfyld (PejlStore *store, const PejlId *tilsyn)
{
  g_autoptr (PejlTilsyn) now = pejl_query_tilsyn_by_id (pejl_store_get_reader (store), tilsyn);
  g_autofree char *clock = g_strconcat (now->dato, "T13:00", NULL);
  g_autoptr (GError) error = NULL;
  PejlId samtale;

  g_assert_true (pejl_evidens_add (store, tilsyn, PEJL_ART_OBSERVATION, clock, NULL, "Set på stuen.", NULL, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_evidens_add (store, tilsyn, PEJL_ART_SAMTALE, clock, NULL, "Talt om dagen.", NULL, 0, &samtale, &error));
  g_assert_true (pejl_evidens_set_med (store, &samtale, PEJL_MED_LEDER | PEJL_MED_MEDARBEJDERE, &error));
  g_assert_true (pejl_tilsyn_set_bekymring (store, tilsyn, PEJL_BEKYMRING_INGEN, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_tilsyn_set_status (store, tilsyn, PEJL_STATUS_DIALOG, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_proces_set_skridt_dato (store, tilsyn, PEJL_STATUS_DIALOG, now->dato, &error));
  g_assert_no_error (error);
}

/* Final without being asked what the law demands, as the ops of a copy that was made final long ago: for tests of the lock. */
static inline void
laas_uden_videre (PejlStore *store, const PejlId *tilsyn)
{
  g_autoptr (PejlTilsyn) now = pejl_query_tilsyn_by_id (pejl_store_get_reader (store), tilsyn);
  g_autoptr (PejlAction) action = pejl_action_new ("Endelig");
  guint nr = MAX (now->version, 1);
  PejlId skridt = pejl_skridt_id_for (tilsyn, PEJL_STATUS_ENDELIG, nr);
  PejlId version = pejl_tilsyn_version_id_for (tilsyn, nr);
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN];
  char clock[PEJL_TIDSPUNKT_LEN];

  pejl_dato_today (today);
  pejl_tidspunkt_now (clock);
  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_row (action, PEJL_TABLE_SKRIDT, &skridt);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_VERSION, nr);
  pejl_action_set_text (action, PEJL_FIELD_SKRIDT_DATO, today);
  pejl_action_row (action, PEJL_TABLE_TILSYN_VERSION, &version);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_VERSION_NR, nr);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_LAAST, clock);
  pejl_action_set_vektor (action, PEJL_FIELD_TILSYN_VERSION_VEKTOR);
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
}
