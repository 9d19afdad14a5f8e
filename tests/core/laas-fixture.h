// SPDX-License-Identifier: GPL-3.0-or-later
// A tilsyn in a store, written, made final and corrected by plain actions: what the store itself does with the lock.
#pragma once

#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-proces.h"

static inline void
begin_tilsyn (Fixture *f, const PejlId *tilsyn)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Tilsyn");

  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, "2026-05-12");
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_KLADDE);
  commit (f->store, action);
}

static inline PejlAction *
evidens_action (const PejlId *tilsyn, const PejlId *row, const char *tekst)
{
  PejlAction *action = pejl_action_new ("Evidens");

  pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  return action;
}

static inline void
write_evidens (Fixture *f, const PejlId *tilsyn, const PejlId *row, const char *tekst)
{
  g_autoptr (PejlAction) action = evidens_action (tilsyn, row, tekst);

  commit (f->store, action);
}

/* What a person is told who tries. */
static inline void
assert_locked (PejlStore *store, PejlAction *action)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_store_commit (store, action, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED);
}

static inline PejlAction *
version_action (const PejlId *tilsyn, guint nr)
{
  PejlAction *action = pejl_action_new ("Version");
  PejlId row = pejl_tilsyn_version_id_for (tilsyn, nr);

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_TILSYN_VERSION, &row);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_VERSION_NR, nr);
  return action;
}

static inline void
lock_tilsyn (Fixture *f, const PejlId *tilsyn, guint nr)
{
  g_autoptr (PejlAction) status = pejl_action_new ("Endelig");
  g_autoptr (PejlAction) version = version_action (tilsyn, nr);

  pejl_action_set_undoable (status, FALSE);
  pejl_action_row (status, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_int (status, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_ENDELIG);
  commit (f->store, status);
  pejl_action_set_text (version, PEJL_FIELD_TILSYN_VERSION_LAAST, "2026-06-01T10:00");
  pejl_action_set_vektor (version, PEJL_FIELD_TILSYN_VERSION_VEKTOR);
  commit (f->store, version);
}

static inline void
open_correction (Fixture *f, const PejlId *tilsyn, guint nr)
{
  g_autoptr (PejlAction) action = version_action (tilsyn, nr);

  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_GRUND, "Et tal var forkert");
  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_KLADDE);
  commit (f->store, action);
}
