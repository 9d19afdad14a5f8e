// SPDX-License-Identifier: GPL-3.0-or-later
// A store in a folder of its own, and short ways to write in it: shared by the tests of store/.
#pragma once

#include "folder.h"

#include "core/store/pejl-store.h"
#include "core/store/pejl-verify.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  PejlStore *store;
} Fixture;

static inline void
fixture_open (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->store = pejl_store_open (f->path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (f->store);
}

static inline void
fixture_close (Fixture *f)
{
  if (f->store == NULL)
    return;
  pejl_store_close (f->store);
  g_assert_finalize_object (f->store);
  f->store = NULL;
}

static inline void
fixture_set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "data", "pejl.db", NULL);
  fixture_open (f);
}

static inline void
fixture_tear_down (Fixture *f, gconstpointer data)
{
  fixture_close (f);
  remove_tree (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static inline void
commit (PejlStore *store, PejlAction *action)
{
  g_autoptr (GError) error = NULL;

  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
}

/* One text field of one row, as one action. */
static inline void
write_text (PejlStore *store, PejlTable table, const PejlId *row, PejlField field, const char *text,
            const char *label)
{
  g_autoptr (PejlAction) action = pejl_action_new (label);

  pejl_action_row (action, table, row);
  pejl_action_set_text (action, field, text);
  commit (store, action);
}

static inline void
delete_row (PejlStore *store, PejlTable table, const PejlId *row, const char *label)
{
  g_autoptr (PejlAction) action = pejl_action_new (label);

  pejl_action_delete (action, table, row);
  commit (store, action);
}

static inline void
undo (PejlStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_undo (store, &error));
  g_assert_no_error (error);
}

static inline void
redo (PejlStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_redo (store, &error));
  g_assert_no_error (error);
}

/* The digest of a file that must be sound. */
static inline char *
verified_digest (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVerifyReport) report = pejl_verify_file (path, NULL, &error);

  g_assert_no_error (error);
  if (!report->ok)
    g_error ("%s", (const char *) g_ptr_array_index (report->lines, report->lines->len - 1));
  return g_steal_pointer (&report->digest);
}
