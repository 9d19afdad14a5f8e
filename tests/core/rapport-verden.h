// SPDX-License-Identifier: GPL-3.0-or-later
// The demo municipality in a folder of its own, made once a program: shared by the tests of reports and of all reports of a period.
#pragma once

#include "core/demo/pejl-demo.h"
#include "core/store/query/pejl-query.h"
#include "folder.h"

/* The demo municipality, made once. */
typedef struct
{
  char *folder;
  PejlStore *store;
  PejlReader *reader;      /* borrowed */
  GPtrArray *tilsyn;       /* PejlTilsyn*: those that are held, newest first */
} Verden;

static Verden verden;

static inline void
make_world (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  PejlTilsynQuery query;

  verden.folder = g_dir_make_tmp ("pejl-rapporter-XXXXXX", &error);
  path = g_build_filename (verden.folder, "demo.pejl", NULL);
  verden.store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_demo_create (verden.store, PEJL_DEMO_SEED, PEJL_DEMO_NORMAL, NULL, NULL, NULL, &error));
  verden.reader = pejl_store_get_reader (verden.store);
  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  verden.tilsyn = pejl_query_tilsyn (verden.reader, &query, 0, 1000);
  g_assert_cmpuint (verden.tilsyn->len, >, 100);
}

static inline void
end_world (void)
{
  g_ptr_array_unref (verden.tilsyn);
  pejl_store_close (verden.store);
  g_object_unref (verden.store);
  remove_tree (verden.folder);
  g_free (verden.folder);
}
