// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what was written, what it was before, and what was thrown away.
#include "world.h"

#include "core/actions/pejl-gendan-actions.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-find.h"
#include "core/store/query/pejl-query-papirkurv.h"

/* Two houses in two distrikter, a visit to each, and texts of many kinds that all hold the word »overgange«. */
typedef struct
{
  World world;
  PejlId tilsyn[2];
  PejlId hus[2];
  int evidens[2];
  PejlId punkt;
} Setting;

static void
put_text (PejlAction *action, PejlTable table, const PejlId *row, PejlField of, const PejlId *owner, PejlField field,
          const char *text)
{
  pejl_action_row (action, table, row);
  pejl_action_set_id (action, of, owner);
  pejl_action_set_text (action, field, text);
}

static void
put_plan (Setting *s, PejlAction *action)
{
  PejlId plan = pejl_id_new ();
  PejlId note = pejl_id_new ();
  PejlId sag = pejl_id_new ();

  s->punkt = pejl_id_new ();
  put_text (action, PEJL_TABLE_HANDLEPLAN, &plan, PEJL_FIELD_HANDLEPLAN_DAGTILBUD, &s->hus[0], PEJL_FIELD_HANDLEPLAN_DATO,
            "2025-05-20");
  put_text (action, PEJL_TABLE_PUNKT, &s->punkt, PEJL_FIELD_PUNKT_HANDLEPLAN, &plan, PEJL_FIELD_PUNKT_TITEL,
            "Rolige overgange efter frokost");
  pejl_action_set_id (action, PEJL_FIELD_PUNKT_DAGTILBUD, &s->hus[0]);
  pejl_action_set_text (action, PEJL_FIELD_PUNKT_FRIST, "2025-08-01");
  put_text (action, PEJL_TABLE_PUNKT_NOTE, &note, PEJL_FIELD_PUNKT_NOTE_PUNKT, &s->punkt, PEJL_FIELD_PUNKT_NOTE_TEKST,
            "Overgange er på dagsordenen");
  pejl_action_set_text (action, PEJL_FIELD_PUNKT_NOTE_DATO, "2025-06-11");
  put_text (action, PEJL_TABLE_SAG, &sag, PEJL_FIELD_SAG_DAGTILBUD, &s->hus[1], PEJL_FIELD_SAG_GRUND,
            "Overgange uden voksne");
  pejl_action_set_text (action, PEJL_FIELD_SAG_AABNET, "2025-09-01");
}

static void
set_up (Setting *s)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Evidens");
  g_autoptr (GError) error = NULL;
  World *world = &s->world;

  world_open (world);
  world_set_up (world, strategi, redskab);
  world_add_distrikt (world, action, "Nord");
  world_add_distrikt (world, action, "Syd");
  for (int i = 0; i < 2; i++)
    {
      int hus = world_add_hus (world, action, i == 0 ? "Muslingen" : "Ålen", i,
                               i == 0 ? PEJL_TYPE_VUGGESTUE : PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
      int tilsyn = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, TRUE, i == 0 ? "2025-05-06" : "2023-05-06",
                                     PEJL_STATUS_KLADDE);

      s->hus[i] = WORLD_AT (world->huse, WorldHus, hus)->id;
      s->tilsyn[i] = WORLD_AT (world->tilsyn, WorldTilsyn, tilsyn)->id;
      s->evidens[i] = world_add_evidens (world, action, tilsyn, "09:00", "Overgange med mange børn");
      world_link (world, action, s->evidens[i], i, PEJL_RETNING_MANGLER);
      world_judge (world, action, tilsyn, 0, 2 + i);
    }
  put_plan (s, action);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &s->tilsyn[1]);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_NOTE, "Husk overgange næste gang");
  world_commit (world, action);
}

static guint
count (Setting *s, PejlFindQuery query)
{
  g_autoptr (GPtrArray) found = NULL;

  query.words = query.words != NULL ? query.words : "overgange";
  query.limit = 50;
  found = pejl_find (s->world.reader, &query);
  return found->len;
}

static const PejlFund *
find_kind (GPtrArray *found, PejlField field)
{
  for (guint i = 0; i < found->len; i++)
    if (((const PejlFund *) g_ptr_array_index (found, i))->field == field)
      return g_ptr_array_index (found, i);
  g_assert_not_reached ();
}

/* Every text by itself, each said to be what it is, newest first. */
static void
test_kinds (void)
{
  Setting s;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *slags = NULL;
  const PejlFund *note;

  set_up (&s);
  found = pejl_find (s.world.reader, &(PejlFindQuery){ .words = "overgange", .limit = 50 });
  g_assert_cmpuint (found->len, ==, 6);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpstr (((const PejlFund *) g_ptr_array_index (found, i - 1))->dato, >=,
                     ((const PejlFund *) g_ptr_array_index (found, i))->dato);
  note = find_kind (found, PEJL_FIELD_PUNKT_NOTE_TEKST);
  g_assert_true (pejl_id_equal (&note->ejer, &s.punkt));
  g_assert_true (pejl_id_equal (&note->dagtilbud, &s.hus[0]));
  g_assert_cmpstr (note->sted, ==, "Muslingen");
  slags = pejl_fund_slags (find_kind (found, PEJL_FIELD_TILSYN_NOTE));
  g_assert_cmpstr (slags, ==, "tilsyn, rå note");
  world_close (&s.world);
}

/* A text stands under the day of its tilsyn, also when that day is moved, and the index says what it should. */
static void
test_moved_day (void)
{
  Setting s;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&s);
  before = pejl_find (s.world.reader, &(PejlFindQuery){ .words = "overgange", .table = PEJL_TABLE_EVIDENS, .limit = 50 });
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpstr (((const PejlFund *) before->pdata[0])->dato, ==, "2025-05-06");
  g_assert_true (pejl_tilsyn_set_dato (s.world.store, &s.tilsyn[1], "2026-02-03", &error));
  g_assert_no_error (error);
  after = pejl_find (s.world.reader, &(PejlFindQuery){ .words = "overgange", .table = PEJL_TABLE_EVIDENS, .limit = 50 });
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (((const PejlFund *) after->pdata[0])->dato, ==, "2026-02-03");
  g_assert_cmpstr (((const PejlFund *) after->pdata[0])->sted, ==, "Ålen");
  report = pejl_verify_file (pejl_store_get_path (s.world.store), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  world_close (&s.world);
}

/* Page by page, the same as all at once. */
static void
test_pages (void)
{
  Setting s;
  g_autoptr (GPtrArray) all = NULL;
  gint64 efter = 0;
  guint n = 0;

  set_up (&s);
  all = pejl_find (s.world.reader, &(PejlFindQuery){ .words = "overgange", .limit = 50 });
  for (;;)
    {
      g_autoptr (GPtrArray) page
          = pejl_find (s.world.reader, &(PejlFindQuery){ .words = "overgange", .limit = 2, .efter = efter });

      if (page->len == 0)
        break;
      for (guint i = 0; i < page->len; i++, n++)
        {
          const PejlFund *fund = g_ptr_array_index (page, i);

          g_assert_cmpuint (n, <, all->len);
          g_assert_cmpint (fund->plads, ==, ((const PejlFund *) all->pdata[n])->plads);
          efter = fund->plads;
        }
    }
  g_assert_cmpuint (n, ==, all->len);
  world_close (&s.world);
}

static void
test_filters (void)
{
  Setting s;
  PejlFindQuery period = { 0 };

  set_up (&s);
  g_strlcpy (period.filter.periode.start, "2024-01-01", PEJL_DATO_LEN);
  g_strlcpy (period.filter.periode.end, "2026-01-01", PEJL_DATO_LEN);
  g_assert_cmpuint (count (&s, period), ==, 4);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .table = PEJL_TABLE_EVIDENS }), ==, 2);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .dagtilbud = s.hus[0] }), ==, 3);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .filter.type = PEJL_TYPE_BOERNEHAVE }), ==, 3);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .filter.distrikt = WORLD_AT (s.world.distrikter, WorldDistrikt, 1)->id }), ==, 3);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .tegn = ((const PejlTegn *) g_ptr_array_index (s.world.strategi->tegn, 0))->id }), ==, 1);
  /* Both evidens have a tegn of the judged area; the levels are 2 and 3. */
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .niveau = 2 }), ==, 1);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .niveau = 5 }), ==, 0);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .words = "fordi", .niveau = 3 }), ==, 1);
  world_close (&s.world);
}

/* The vurdering that refers to the evidens, and that of its area; not that of another. */
static void
test_laener (void)
{
  Setting s;
  g_autoptr (GPtrArray) laener = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Henvisning");
  const PejlId *evidens;
  const PejlVurdering *vurdering;

  set_up (&s);
  evidens = &WORLD_AT (s.world.evidens, WorldEvidens, s.evidens[0])->id;
  laener = pejl_find_laener (s.world.reader, evidens);
  g_assert_cmpuint (laener->len, ==, 1);
  vurdering = g_ptr_array_index (laener, 0);
  g_assert_cmpint (vurdering->niveau, ==, 2);
  g_assert_true (pejl_id_equal (&vurdering->tilsyn, &s.tilsyn[0]));
  world_close (&s.world);
}

/* --- earlier values --- */

static void
test_earlier_value (void)
{
  Setting s;
  const PejlId *evidens;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (PejlEvidens) now = NULL;
  g_autoptr (GError) error = NULL;
  const PejlHistoryItem *oldest;

  set_up (&s);
  evidens = &WORLD_AT (s.world.evidens, WorldEvidens, s.evidens[0])->id;
  g_assert_true (pejl_evidens_set_tekst (s.world.store, evidens, "Helt andre ord", NULL, &error));
  items = pejl_reader_history (s.world.reader, PEJL_TABLE_EVIDENS, evidens, PEJL_FIELD_EVIDENS_TEKST);
  g_assert_cmpuint (items->len, ==, 2);
  oldest = g_ptr_array_index (items, 1);
  g_assert_cmpstr (oldest->value, ==, "Overgange med mange børn");
  g_assert_true (pejl_gendan_vaerdi (s.world.store, evidens, PEJL_FIELD_EVIDENS_TEKST, oldest->value, &error));
  now = pejl_query_evidens_by_id (s.world.reader, evidens);
  g_assert_cmpstr (now->tekst, ==, "Overgange med mange børn");
  {
    g_autoptr (GPtrArray) told = pejl_reader_history (s.world.reader, PEJL_TABLE_EVIDENS, evidens, PEJL_FIELD_EVIDENS_TEKST);

    /* Why it is there again. */
    g_assert_cmpint (((const PejlHistoryItem *) g_ptr_array_index (told, 0))->hentet, ==, oldest->time);
    g_assert_cmpint (((const PejlHistoryItem *) g_ptr_array_index (told, 1))->hentet, ==, 0);
  }
  g_assert_true (pejl_store_undo (s.world.store, &error));
  g_clear_pointer (&now, pejl_evidens_unref);
  now = pejl_query_evidens_by_id (s.world.reader, evidens);
  g_assert_cmpstr (now->tekst, ==, "Helt andre ord");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = pejl_reader_history (s.world.reader, PEJL_TABLE_EVIDENS, evidens, PEJL_FIELD_EVIDENS_TEKST);
  g_assert_cmpuint (items->len, ==, 4);
  g_assert_true (((const PejlHistoryItem *) g_ptr_array_index (items, 0))->inverse);
  g_assert_cmpint (((const PejlHistoryItem *) g_ptr_array_index (items, 0))->hentet, ==, 0);
  world_close (&s.world);
}

/* --- the trash --- */

static void
test_trash (void)
{
  Setting s;
  const PejlId *evidens;
  PejlId tegn;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (PejlEvidens) back = NULL;
  g_autoptr (GError) error = NULL;
  const PejlSlettet *slettet;

  set_up (&s);
  tegn = ((const PejlTegn *) g_ptr_array_index (s.world.strategi->tegn, 0))->id;
  evidens = &WORLD_AT (s.world.evidens, WorldEvidens, s.evidens[0])->id;
  g_assert_true (pejl_evidens_delete (s.world.store, evidens, &error));
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .table = PEJL_TABLE_EVIDENS }), ==, 1);
  trash = pejl_query_papirkurv (s.world.reader, 100);
  g_assert_cmpuint (trash->len, ==, 1);
  slettet = g_ptr_array_index (trash, 0);
  g_assert_cmpint (slettet->table, ==, PEJL_TABLE_EVIDENS);
  g_assert_cmpstr (slettet->titel, ==, "Overgange med mange børn");
  g_assert_cmpstr (slettet->sted, ==, "Muslingen");
  g_assert_cmpint (slettet->slettet, >, 0);

  g_assert_true (pejl_gendan_raekke (s.world.store, &slettet->row, &error));
  back = pejl_query_evidens_by_id (s.world.reader, evidens);
  g_assert_cmpuint (back->tegn->len, ==, 1);
  g_assert_true (pejl_id_equal (&g_array_index (back->tegn, PejlEvidensTegn, 0).tegn, &tegn));
  g_clear_pointer (&trash, g_ptr_array_unref);
  trash = pejl_query_papirkurv (s.world.reader, 100);
  g_assert_cmpuint (trash->len, ==, 0);

  /* A tegn that had been taken off before stays off. */
  g_assert_true (pejl_store_undo (s.world.store, &error));
  world_close (&s.world);
}

/* What lies in a deleted tilsyn comes back with it, and is not told by itself. */
static void
test_trash_of_tilsyn (void)
{
  Setting s;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&s);
  g_assert_true (pejl_tilsyn_delete (s.world.store, &s.tilsyn[0], &error));
  trash = pejl_query_papirkurv (s.world.reader, 100);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpint (((const PejlSlettet *) g_ptr_array_index (trash, 0))->table, ==, PEJL_TABLE_TILSYN);
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .table = PEJL_TABLE_EVIDENS }), ==, 1);
  g_assert_true (pejl_gendan_raekke (s.world.store, &s.tilsyn[0], &error));
  g_assert_cmpuint (count (&s, (PejlFindQuery){ .table = PEJL_TABLE_EVIDENS }), ==, 2);
  world_close (&s.world);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find/kinds", test_kinds);
  g_test_add_func ("/find/filters", test_filters);
  g_test_add_func ("/find/moved-day", test_moved_day);
  g_test_add_func ("/find/pages", test_pages);
  g_test_add_func ("/find/laener", test_laener);
  g_test_add_func ("/find/earlier-value", test_earlier_value);
  g_test_add_func ("/find/trash", test_trash);
  g_test_add_func ("/find/trash-of-tilsyn", test_trash_of_tilsyn);
  return g_test_run ();
}
