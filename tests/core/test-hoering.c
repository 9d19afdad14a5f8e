// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a hearing: the rule as a table, and what the query reads of a real one.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-kommentar-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/rules/pejl-hoering.h"

#define TODAY "2026-05-12"
#define NB "\u00a0"

typedef struct
{
  const char *name;
  const char *siden;
  guint dage;
  gboolean leder;
  gboolean bestyrelse;
  /* expected; titel NULL: no task */
  int late;
  const char *titel;
  const char *undertitel;
} Case;

static const Case cases[] = {
  { "no deadline is set", "2026-01-01", 0 },
  { "not known since when", "", 14 },
  { "eight days left", "2026-05-06", 14 },
  { "seven days left", "2026-05-05", 14, TRUE, FALSE, -7, "Høringen slutter om 7" NB "dage",
    "Ålen · forældrebestyrelsen har ikke svaret" },
  { "the last day", "2026-04-28", 14, FALSE, TRUE, 0, "Høringen slutter i dag", "Ålen · leder har ikke svaret" },
  { "the day after", "2026-04-27", 14, TRUE, TRUE, 1, "Høringen sluttede for 1" NB "dag siden", "Ålen · begge har svaret" },
  { "over New Year", "2025-12-31", 1, FALSE, FALSE, 131, "Høringen sluttede for 131" NB "dage siden", "Ålen · ingen har svaret" },
  { "over a 29 February that is none", "2026-02-27", 2, FALSE, FALSE, 72, "Høringen sluttede for 72" NB "dage siden",
    "Ålen · ingen har svaret" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GPtrArray) opgaver = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_opgave_free);
  g_autoptr (GPtrArray) hoeringer = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_hoering_free);
  PejlHoering *hoering = g_new0 (PejlHoering, 1);
  const PejlOpgave *opgave;

  hoering->navn = g_strdup ("Ålen");
  g_strlcpy (hoering->siden, one->siden, sizeof hoering->siden);
  hoering->leder = one->leder;
  hoering->bestyrelse = one->bestyrelse;
  g_ptr_array_add (hoeringer, hoering);
  pejl_hoering_opgaver (opgaver, hoeringer, one->dage, TODAY);
  g_assert_cmpuint (opgaver->len, ==, one->titel != NULL ? 1 : 0);
  if (one->titel == NULL)
    return;
  opgave = opgaver->pdata[0];
  g_assert_cmpint (opgave->art, ==, PEJL_OPGAVE_HOERING);
  g_assert_cmpint (opgave->dage, ==, one->late);
  g_assert_cmpstr (opgave->titel, ==, one->titel);
  g_assert_cmpstr (opgave->undertitel, ==, one->undertitel);
}

static void
test_query (void)
{
  World world;
  PejlId hus;
  PejlId tilsyn;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (GPtrArray) heard = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const PejlHoering *hoering;

  world_open (&world);
  g_assert_true (pejl_opsaetning_begin (world.store, "Havneby Kommune", &error));
  g_assert_true (pejl_kommune_set_int (world.store, PEJL_FIELD_KOMMUNE_HOERING_DAGE, 21, &error));
  kommune = pejl_query_kommune (world.reader);
  g_assert_cmpuint (kommune->hoering_dage, ==, 21);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&world, action);
  hus = WORLD_AT (world.huse, WorldHus, 0)->id;
  g_assert_true (pejl_tilsyn_create (world.store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, "2025-03-04", &tilsyn, &error));
  g_assert_true (pejl_tilsyn_set_status (world.store, &tilsyn, PEJL_STATUS_I_HOERING, &error));
  g_assert_true (pejl_proces_set_skridt_dato (world.store, &tilsyn, PEJL_STATUS_I_HOERING, "2025-03-20", &error));
  g_assert_true (pejl_kommentar_add (world.store, &tilsyn, PEJL_KOMMENTAR_LEDER, "2025-03-22", "Enig", NULL, &error));
  g_assert_no_error (error);
  heard = pejl_query_hoeringer (world.reader);
  g_assert_cmpuint (heard->len, ==, 1);
  hoering = heard->pdata[0];
  g_assert_cmpstr (hoering->navn, ==, "Ålen");
  g_assert_cmpstr (hoering->siden, ==, "2025-03-20");
  g_assert_true (hoering->leder);
  g_assert_false (hoering->bestyrelse);

  laas_uden_videre (world.store, &tilsyn);
  g_assert_no_error (error);
  after = pejl_query_hoeringer (world.reader);
  g_assert_cmpuint (after->len, ==, 0);
  world_close (&world);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hoering/%02" G_GSIZE_FORMAT " %s", i, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/hoering/query", test_query);
  return g_test_run ();
}
