// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of erasing share: looking for bytes in files, finding, cleaning, and three colleagues.
#pragma once

#include "udveksling-fixture.h"
#include "store-ops.h"

#include "core/actions/pejl-slet-actions.h"
#include "core/store/pejl-kopier.h"
#include "core/store/query/pejl-query-sletning.h"

/* --- bytes --- */

/* Counts the files under the folder in which the bytes stand, whatever kind of file. */
static inline guint
files_with (const char *path, const char *word)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *bytes = NULL;
  const char *name;
  gsize length;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += files_with (child, word);
    }
  if (dir != NULL || !g_file_get_contents (path, &bytes, &length, NULL))
    return n;
  for (gsize i = 0; i + strlen (word) <= length; i++)
    if (g_ascii_strncasecmp (bytes + i, word, strlen (word)) == 0)
      {
        g_test_message ("%s in %s", word, path);
        return 1;
      }
  return 0;
}

static inline GPtrArray *
find (Fixture *f, const char *ord)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *fund = pejl_slet_find (pejl_store_get_reader (f->store), ord, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return fund;
}

static inline void
clean (Fixture *f)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  pejl_store_rens (f->store, rest, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rest->len, ==, 0);
  g_assert_false (pejl_store_mangler_rens (f->store));
}

static inline void
write_evidens_text (Fixture *f, const PejlId *id, const char *text)
{
  write_text (f->store, PEJL_TABLE_EVIDENS, id, PEJL_FIELD_EVIDENS_TEKST, text, "Skriv");
}

typedef struct
{
  Kollega anna;
  Kollega bo;
  Kollega carl;
} Tre;

static inline void
tre_set_up (Tre *t, gconstpointer data)
{
  kollega_set_up (&t->anna, "Anna");
  kollega_set_up (&t->bo, "Bo");
  kollega_set_up (&t->carl, "Carl");
  knows (&t->anna, &t->bo);
  knows (&t->anna, &t->carl);
  knows (&t->bo, &t->anna);
  knows (&t->bo, &t->carl);
  knows (&t->carl, &t->anna);
  knows (&t->carl, &t->bo);
}

static inline void
tre_tear_down (Tre *t, gconstpointer data)
{
  kollega_tear_down (&t->anna);
  kollega_tear_down (&t->bo);
  kollega_tear_down (&t->carl);
}

#define TEST(path, fn) g_test_add (path, Fixture, NULL, fixture_set_up, fn, fixture_tear_down)
#define TRE(path, fn) g_test_add (path, Tre, NULL, tre_set_up, fn, tre_tear_down)
