// SPDX-License-Identifier: GPL-3.0-or-later
// The reports as commands, each looked through by pdf-check, as a caseworker's script would do it.
#include "cli-demo.h"

#include "core/actions/pejl-handleplan-actions.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-handleplan.h"

/* The newest tilsyn of a house of that type that is endelig and, if asked for, has a handleplan. */
static char *
find_tilsyn (PejlType type, gboolean plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) opened = pejl_store_open (store, PEJL_STORE_OPEN, &error);
  g_autoptr (GPtrArray) tilsyn = NULL;
  PejlTilsynQuery query;
  char id[PEJL_ID_STRLEN];

  g_assert_no_error (error);
  pejl_tilsyn_query_init (&query);
  query.filter.type = type;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  query.status_max = PEJL_STATUS_LAST;
  tilsyn = pejl_query_tilsyn (pejl_store_get_reader (opened), &query, 0, 500);
  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *one = g_ptr_array_index (tilsyn, i);
      g_autoptr (PejlHandleplan) made = pejl_query_handleplan_of_tilsyn (pejl_store_get_reader (opened), &one->id);

      if (!plan || made != NULL)
        return g_strdup (pejl_id_to_buf (&one->id, id));
    }
  g_assert_not_reached ();
}

static void
check_pdf (const char *path)
{
  g_autofree char *call = g_strdup_printf ("pdf-check|%s", path);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
}

static void
write_and_check (const char *words, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *call = g_strdup_printf ("report|%s|--store|%s|--out|%s", words, store, path);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  check_pdf (path);
}

static void
test_tilsyn (void)
{
  static const struct
  {
    const char *report;
    PejlType type;
    gboolean plan;
  } reports[] = { { "parents", PEJL_TYPE_UKENDT, FALSE },
                  { "staff", PEJL_TYPE_UKENDT, FALSE },
                  { "politics", PEJL_TYPE_UKENDT, FALSE },
                  { "handleplan", PEJL_TYPE_UKENDT, TRUE },
                  { "dagpleje", PEJL_TYPE_DAGPLEJE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *tilsyn = find_tilsyn (reports[i].type, reports[i].plan);
      g_autofree char *words = g_strdup_printf ("%s|--tilsyn|%s", reports[i].report, tilsyn);
      g_autofree char *file = g_strconcat (reports[i].report, ".pdf", NULL);

      write_and_check (words, file);
    }
}

static void
test_distrikt (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) opened = pejl_store_open (store, PEJL_STORE_OPEN, &error);
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (pejl_store_get_reader (opened));
  g_autofree char *words = NULL;

  g_assert_cmpuint (distrikter->len, >, 0);
  words = g_strdup_printf ("distrikt|--period|2024-2025|--distrikt|%s",
                           ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->navn);
  write_and_check (words, "distrikt.pdf");
}

/* All of them in a folder; each one is looked through. */
static void
test_all (void)
{
  g_autofree char *path = g_build_filename (folder, "alle", NULL);
  g_autofree char *call = g_strdup_printf ("report|all|--store|%s|--period|2024-2025|--type|dagpleje|--out-dir|%s", store, path);
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  dir = g_dir_open (path, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".pdf"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        check_pdf (file);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

/* The first point of the plan of that tilsyn says this; "" writes what it said before. */
static void
set_point (const char *tilsyn, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) opened = pejl_store_open (store, PEJL_STORE_OPEN, &error);
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query;

  g_assert_no_error (error);
  pejl_punkt_query_init (&query);
  g_assert_true (pejl_id_parse (tilsyn, &query.tilsyn));
  punkter = pejl_query_punkter (pejl_store_get_reader (opened), &query, 0, 1);
  g_assert_cmpuint (punkter->len, ==, 1);
  if (*words != '\0')
    g_assert_true (pejl_punkt_set_text (opened, &((PejlPunkt *) punkter->pdata[0])->id, PEJL_FIELD_PUNKT_HANDLING, words, NULL, &error));
  else
    g_assert_true (pejl_store_undo (opened, &error));
  g_assert_no_error (error);
  pejl_store_close (opened);
}

/* All are looked through before the first leaves. */
static void
test_all_held_back (void)
{
  g_autofree char *tilsyn = find_tilsyn (PEJL_TYPE_UKENDT, TRUE);
  g_autofree char *path = g_build_filename (folder, "tilbage", NULL);
  g_autofree char *call = g_strdup_printf ("report|all|--store|%s|--period|2026-2027|--out-dir|%s", store, path);
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GDir) dir = NULL;

  set_point (tilsyn, "Aftalt med mor til 010214-1236");
  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_FAULTS);
  set_point (tilsyn, "");
  g_assert_nonnull (strstr (err, ", handleplan: "));
  g_assert_nonnull (strstr (err, "--despite-warnings"));
  g_assert_null (strstr (err, "010214-1236"));
  dir = g_dir_open (path, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_pdf_check (void)
{
  g_autofree char *path = g_build_filename (folder, "brev.pdf", NULL);
  g_autofree char *call = g_strdup_printf ("pdf-check|%s", path);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run ("pdf-check", &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "brev.pdf"));
}

int
main (int argc, char **argv)
{
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-rapport/tilsyn", test_tilsyn);
  g_test_add_func ("/cli-rapport/distrikt", test_distrikt);
  g_test_add_func ("/cli-rapport/all", test_all);
  g_test_add_func ("/cli-rapport/all-held-back", test_all_held_back);
  g_test_add_func ("/cli-rapport/pdf-check", test_pdf_check);
  return cli_demo_run ();
}
