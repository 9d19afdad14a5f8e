// SPDX-License-Identifier: GPL-3.0-or-later
// The årshjul without a window: its dates are made, moved, held and undone; visits are planned one or many; a year is
// read; the wheel of fields says what stands in it.
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/actions/pejl-plan-actions.h"
#include "core/chart/pejl-chart-aarshjul.h"
#include "core/report/figur/pejl-figur-aarshjul.h"
#include "core/rules/pejl-plan.h"
#include "core/store/query/pejl-query-aftale.h"

#include <math.h>

#define TODAY "2026-05-12"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId nord, syd;
  PejlId huse[3]; /* the first in Nord, the others in none */
  PejlId andre;   /* another konsulent */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Huse");

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_true (pejl_person_set_me (f->store, "Maja Holm", "konsulent", &error));
  g_assert_true (pejl_distrikt_add (f->store, "Nord", &f->nord, &error));
  g_assert_true (pejl_distrikt_add (f->store, "Syd", &f->syd, &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (&f->world, action, "Bølgen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (&f->world, action, "Fyrtårnet", -1, PEJL_TYPE_VUGGESTUE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  f->andre = pejl_id_new ();
  pejl_action_row (action, PEJL_TABLE_PERSON, &f->andre);
  pejl_action_set_text (action, PEJL_FIELD_PERSON_NAVN, "Anders Kjær");
  pejl_action_set_text (action, PEJL_FIELD_PERSON_ROLLE, "konsulent");
  world_commit (&f->world, action);
  for (guint i = 0; i < G_N_ELEMENTS (f->huse); i++)
    f->huse[i] = WORLD_AT (f->world.huse, WorldHus, i)->id;
  g_assert_true (pejl_dagtilbud_set_distrikt (f->store, &f->huse[0], 1, &f->nord, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static PejlId
make_aftale (Fixture *f, PejlAftaleArt art, const char *dato, const char *fra, const char *til)
{
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (GError) error = NULL;
  PejlId id;

  aftale->art = art;
  set_text (&aftale->dato, dato);
  set_text (&aftale->fra, fra);
  set_text (&aftale->til, til);
  g_assert_true (pejl_aftale_create (f->store, aftale, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
step (Fixture *f, gboolean (*how) (PejlStore *, GError **))
{
  g_autoptr (GError) error = NULL;

  g_assert_true (how (f->store, &error));
  g_assert_no_error (error);
}

/* --- aftaler --- */

static void
test_create (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (PejlAftale) made = NULL;
  g_autoptr (PejlAftale) again = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id;

  aftale->art = PEJL_AFTALE_HANDLEPLAN;
  set_text (&aftale->dato, "2028-02-29");
  set_text (&aftale->fra, "09:00");
  set_text (&aftale->til, "10:30");
  aftale->dagtilbud = f->huse[0];
  aftale->person = f->andre;
  set_text (&aftale->note, "Tag læreplanen med");
  g_assert_true (pejl_aftale_create (f->store, aftale, &id, &error));
  g_assert_no_error (error);
  made = pejl_query_aftale_by_id (f->reader, &id);
  g_assert_cmpstr (made->titel, ==, "Opfølgning på handleplan: Ålen");
  g_assert_cmpstr (made->dagtilbud_navn, ==, "Ålen");
  /* The house is in it. */
  g_assert_cmpstr (made->distrikt_navn, ==, "Nord");
  g_assert_cmpstr (made->person_navn, ==, "Anders Kjær");
  g_assert_cmpstr (made->fra, ==, "09:00");
  g_assert_cmpstr (made->til, ==, "10:30");
  g_assert_cmpstr (made->note, ==, "Tag læreplanen med");
  g_assert_cmpstr (made->holdt, ==, "");
  step (f, pejl_store_undo);
  g_assert_null (pejl_query_aftale_by_id (f->reader, &id));
  step (f, pejl_store_redo);
  again = pejl_query_aftale_by_id (f->reader, &id);
  g_assert_cmpstr (again->titel, ==, made->titel);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *dato, *fra, *til;
    int code;
  } cases[] = {
    { "2026-02-29", "", "", PEJL_ACTIONS_ERROR_DATE },      { "", "", "", PEJL_ACTIONS_ERROR_DATE },
    { "2026-05-12", "9", "", PEJL_ACTIONS_ERROR_DATE },     { "2026-05-12", "", "10:00", PEJL_ACTIONS_ERROR_DATE },
    { "2026-05-12", "10:00", "10:00", PEJL_ACTIONS_ERROR_DATE },
    { "2026-05-12", "25:00", "", PEJL_ACTIONS_ERROR_DATE }, { "2026-05-12", "", "", PEJL_ACTIONS_ERROR_NOT_FOUND },
  };
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s %s", cases[i].dato, cases[i].fra, cases[i].til);
      aftale->art = PEJL_AFTALE_SAMTALE;
      set_text (&aftale->dato, cases[i].dato);
      set_text (&aftale->fra, cases[i].fra);
      set_text (&aftale->til, cases[i].til);
      if (cases[i].code == PEJL_ACTIONS_ERROR_NOT_FOUND)
        aftale->distrikt = pejl_id_new ();
      g_assert_false (pejl_aftale_create (f->store, aftale, NULL, &error));
      g_assert_error (error, PEJL_ACTIONS_ERROR, cases[i].code);
    }
  none = pejl_query_aftaler (f->reader, &all);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Each is one step back; what is as it should be writes nothing. */
static void
test_change (Fixture *f, gconstpointer data)
{
  PejlId id = make_aftale (f, PEJL_AFTALE_SAMTALE, "2026-12-31", "09:00", "");
  g_autoptr (PejlAftale) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_aftale_set_dato (f->store, &id, "2027-01-01", &error));
  g_assert_true (pejl_aftale_set_holdt (f->store, &id, "2027-01-01", &error));
  g_assert_no_error (error);
  now = pejl_query_aftale_by_id (f->reader, &id);
  g_assert_cmpstr (now->dato, ==, "2027-01-01");
  g_assert_cmpstr (now->fra, ==, "09:00");
  g_assert_cmpstr (now->holdt, ==, "2027-01-01");
  g_assert_true (pejl_aftale_set_dato (f->store, &id, "2027-01-01", &error));
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), !=, NULL);
  step (f, pejl_store_undo);
  g_clear_pointer (&now, pejl_aftale_unref);
  now = pejl_query_aftale_by_id (f->reader, &id);
  g_assert_cmpstr (now->holdt, ==, "");
  g_assert_cmpstr (now->dato, ==, "2027-01-01");

  /* To a house and back to a distrikt: the place is what was chosen last. */
  now->dagtilbud = f->huse[0];
  g_assert_true (pejl_aftale_update (f->store, now, NULL, &error));
  now->dagtilbud = (PejlId){ { 0 } };
  now->distrikt = f->syd;
  set_text (&now->titel, "");
  g_assert_true (pejl_aftale_update (f->store, now, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&now, pejl_aftale_unref);
  now = pejl_query_aftale_by_id (f->reader, &id);
  g_assert_cmpstr (now->distrikt_navn, ==, "Syd");
  g_assert_cmpstr (now->titel, ==, "Status- og læringssamtale: Syd");

  g_assert_true (pejl_aftale_delete (f->store, &id, &error));
  g_assert_null (pejl_query_aftale_by_id (f->reader, &id));
  g_assert_false (pejl_aftale_set_dato (f->store, &id, "2027-02-01", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

/* By date and time; what belongs to no distrikt belongs to each. */
static void
test_query (Fixture *f, gconstpointer data)
{
  PejlFilter filter = { .periode = { "2026-01-01", "2027-01-01" } };
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) syd = NULL;
  g_autoptr (GError) error = NULL;

  make_aftale (f, PEJL_AFTALE_UDVALG, "2026-06-05", "16:00", "18:00");
  make_aftale (f, PEJL_AFTALE_ANDET, "2026-06-05", "", "");
  make_aftale (f, PEJL_AFTALE_ANDET, "2025-12-31", "", "");
  make_aftale (f, PEJL_AFTALE_ANDET, "2027-01-01", "", "");
  aftale->art = PEJL_AFTALE_SAMTALE;
  aftale->distrikt = f->nord;
  set_text (&aftale->dato, "2026-01-01");
  g_assert_true (pejl_aftale_create (f->store, aftale, NULL, &error));
  g_assert_no_error (error);
  all = pejl_query_aftaler (f->reader, &filter);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((PejlAftale *) all->pdata[0])->dato, ==, "2026-01-01");
  g_assert_cmpint (((PejlAftale *) all->pdata[1])->art, ==, PEJL_AFTALE_ANDET);
  g_assert_cmpint (((PejlAftale *) all->pdata[2])->art, ==, PEJL_AFTALE_UDVALG);
  filter.distrikt = f->syd;
  syd = pejl_query_aftaler (f->reader, &filter);
  g_assert_cmpuint (syd->len, ==, 2);
}

/* --- planning --- */

static guint
count_planned (Fixture *f)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_max = PEJL_STATUS_PLANLAGT;
  return pejl_query_tilsyn_count (f->reader, &query);
}

static void
test_plan_many (Fixture *f, gconstpointer data)
{
  PejlPlanBesoeg besoeg[3] = {
    { .dagtilbud = f->huse[0], .konsulent = f->andre, .dato = "2026-09-01", .anmeldt = TRUE },
    { .dagtilbud = f->huse[1], .dato = "2026-09-02", .anmeldt = FALSE },
    { .dagtilbud = f->huse[2], .konsulent = f->andre, .dato = "2020-02-29", .anmeldt = FALSE },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsyn) first = NULL;
  g_autoptr (PejlTilsyn) last = NULL;
  PejlId ids[3], me, konsulent;

  g_assert_true (pejl_plan_besoeg (f->store, besoeg, G_N_ELEMENTS (besoeg), ids, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_planned (f), ==, 3);
  first = pejl_query_tilsyn_by_id (f->reader, &ids[0]);
  g_assert_cmpstr (first->konsulent, ==, "Anders Kjær");
  g_assert_true (first->anmeldt);
  g_assert_false (pejl_id_is_nil (&first->strategi));
  /* A day that has passed does not make it held. */
  last = pejl_query_tilsyn_by_id (f->reader, &ids[2]);
  g_assert_cmpint (last->status, ==, PEJL_STATUS_PLANLAGT);
  pejl_store_get_author (f->store, &me);
  konsulent = pejl_query_tilsyn_konsulent (f->reader, &ids[1]);
  g_assert_true (pejl_id_equal (&konsulent, &me));
  step (f, pejl_store_undo);
  g_assert_cmpuint (count_planned (f), ==, 0);
  /* One of them cannot be: none is. */
  besoeg[1].dagtilbud = pejl_id_new ();
  g_assert_false (pejl_plan_besoeg (f->store, besoeg, G_N_ELEMENTS (besoeg), NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_planned (f), ==, 0);
}

static void
test_plan_change (Fixture *f, gconstpointer data)
{
  PejlPlanBesoeg besoeg = { .dagtilbud = f->huse[0], .dato = "2027-12-31", .anmeldt = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsyn) now = NULL;
  PejlId id;

  g_assert_true (pejl_plan_besoeg (f->store, &besoeg, 1, &id, &error));
  g_assert_true (pejl_plan_flyt (f->store, &id, "2028-02-29", &error));
  g_assert_true (pejl_plan_set_besoeg (f->store, &id, "2028-03-01", FALSE, &f->andre, &error));
  g_assert_no_error (error);
  now = pejl_query_tilsyn_by_id (f->reader, &id);
  g_assert_cmpstr (now->dato, ==, "2028-03-01");
  g_assert_false (now->anmeldt);
  g_assert_cmpstr (now->konsulent, ==, "Anders Kjær");
  step (f, pejl_store_undo);
  g_clear_pointer (&now, pejl_tilsyn_unref);
  now = pejl_query_tilsyn_by_id (f->reader, &id);
  g_assert_cmpstr (now->dato, ==, "2028-02-29");
  g_assert_true (now->anmeldt);
  g_assert_cmpstr (now->konsulent, ==, "Maja Holm");
  /* A visit that was held is no plan any more. */
  g_assert_true (pejl_tilsyn_set_status (f->store, &id, PEJL_STATUS_GENNEMFOERT, &error));
  g_assert_false (pejl_plan_flyt (f->store, &id, "2028-03-02", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED);
}

/* What is proposed can be taken, and then nobody lacks anything. */
static void
test_take_proposals (Fixture *f, gconstpointer data)
{
  PejlFilter filter = { .periode = { "2026-01-01", "2028-01-01" } };
  g_autoptr (GPtrArray) steder = pejl_query_sted_sums (f->reader, &filter, (const char *const[]){ NULL });
  g_autoptr (GPtrArray) mangler = pejl_plan_mangler (steder, NULL, TODAY, "2027-12-31");
  PejlPlanValg valg = { .i_dag = TODAY, .periode_slut = "2027-12-31", .n_konsulenter = 2, .afstand = 60, .seed = 3 };
  g_autoptr (GPtrArray) forslag = pejl_plan_forslag (mangler, &valg);
  g_autofree PejlPlanBesoeg *besoeg = g_new0 (PejlPlanBesoeg, forslag->len);
  g_autoptr (GPtrArray) planlagt = NULL;
  g_autoptr (GPtrArray) efter = NULL;
  g_autoptr (GPtrArray) intet = NULL;
  g_autoptr (GError) error = NULL;
  PejlTilsynQuery query;

  g_assert_cmpuint (forslag->len, ==, 6);
  for (guint i = 0; i < forslag->len; i++)
    {
      const PejlPlanForslag *item = forslag->pdata[i];

      besoeg[i].dagtilbud = item->dagtilbud;
      besoeg[i].anmeldt = item->anmeldt;
      g_strlcpy (besoeg[i].dato, item->dato, sizeof besoeg[i].dato);
    }
  g_assert_true (pejl_plan_besoeg (f->store, besoeg, forslag->len, NULL, &error));
  g_assert_no_error (error);
  pejl_tilsyn_query_init (&query);
  planlagt = pejl_query_tilsyn (f->reader, &query, 0, 100);
  efter = pejl_query_sted_sums (f->reader, &filter, (const char *const[]){ NULL });
  intet = pejl_plan_mangler (efter, planlagt, TODAY, "2027-12-31");
  g_assert_cmpuint (intet->len, ==, 0);
}

/* --- moving --- */

static void
test_flyt (void)
{
  static const struct
  {
    const char *dato;
    int days, months;
    const char *til;
  } cases[] = {
    { "2026-12-31", 1, 0, "2027-01-01" },   { "2027-01-01", -1, 0, "2026-12-31" },
    { "2028-02-28", 1, 0, "2028-02-29" },   { "2028-02-29", 7, 0, "2028-03-07" },
    { "2026-03-28", 1, 0, "2026-03-29" },   { "2026-03-29", 1, 0, "2026-03-30" },
    { "2026-10-25", -1, 0, "2026-10-24" },  { "2026-01-31", 0, 1, "2026-02-28" },
    { "2028-01-31", 0, 1, "2028-02-29" },   { "2028-02-29", 0, 12, "2029-02-28" },
    { "2026-12-15", 0, 1, "2027-01-15" },   { "2026-01-15", 0, -1, "2025-12-15" },
    { "2026-03-31", 0, -13, "2025-02-28" }, { "2026-01-15", 0, -12, "2025-01-15" },
    { "2026-05-12", 0, 0, "2026-05-12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char til[PEJL_DATO_LEN];

      pejl_aarshjul_flyt (cases[i].dato, cases[i].days, cases[i].months, til);
      g_assert_cmpstr (til, ==, cases[i].til);
    }
}

static void
test_forbehold (void)
{
  static const struct
  {
    const char *dato, *ord;
  } cases[] = {
    { "2026-05-12", NULL },          { "2026-05-14", "Kristi himmelfartsdag" }, { "2026-05-16", "lørdag" },
    { "2026-05-17", "søndag" },      { "2026-06-05", "grundlovsdag" },          { "2026-07-14", "i juli" },
    { "2026-12-24", "juleaften" },   { "2027-01-01", "nytårsdag" },             { "2026-04-03", "langfredag" },
    { "2023-05-05", "store bededag" }, { "2024-04-26", NULL },                  { "2028-02-29", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pejl_aarshjul_forbehold (cases[i].dato), ==, cases[i].ord);
}

/* --- the year --- */

static void
test_year (Fixture *f, gconstpointer data)
{
  static const PejlId nobody = { { 0 } };
  PejlPlanBesoeg besoeg[] = {
    { .dagtilbud = f->huse[0], .dato = "2026-05-13", .anmeldt = TRUE },
    { .dagtilbud = f->huse[1], .konsulent = f->andre, .dato = "2026-05-13", .anmeldt = FALSE },
    { .dagtilbud = f->huse[2], .dato = "2026-04-01", .anmeldt = FALSE },
    { .dagtilbud = f->huse[2], .dato = "2025-12-31", .anmeldt = FALSE },
  };
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) shared = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) nord = NULL;
  g_autoptr (GError) error = NULL;
  const PejlAarshjulPunkt *punkt;

  g_assert_true (pejl_plan_besoeg (f->store, besoeg, G_N_ELEMENTS (besoeg), NULL, &error));
  g_assert_no_error (error);
  make_aftale (f, PEJL_AFTALE_UDVALG, "2026-05-13", "16:00", "18:00");
  all = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &nobody, FALSE);
  g_assert_cmpuint (all->len, ==, 4);
  punkt = all->pdata[0];
  g_assert_true (punkt->passeret && punkt->forsinket && punkt->uanmeldt && punkt->kan_flyttes);
  /* The same day as Bølgen: å is the last letter. */
  punkt = all->pdata[2];
  g_assert_cmpstr (punkt->titel, ==, "Ålen");
  g_assert_cmpstr (punkt->hvad, ==, "anmeldt");
  g_assert_cmpstr (punkt->konsulent, ==, "Maja Holm");
  g_assert_false (punkt->passeret);
  punkt = all->pdata[3];
  g_assert_cmpint (punkt->ring, ==, PEJL_RING_UDVALG);
  g_assert_cmpstr (punkt->klokken, ==, "16:00–18:00");
  /* On a shared screen no day of an unannounced visit. */
  shared = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &nobody, TRUE);
  g_assert_cmpuint (shared->len, ==, 2);
  for (guint i = 0; i < shared->len; i++)
    g_assert_false (((PejlAarshjulPunkt *) shared->pdata[i])->uanmeldt);
  /* Anders' visit, and the committee, which is everybody's. */
  mine = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &f->andre, FALSE);
  g_assert_cmpuint (mine->len, ==, 2);
  filter.distrikt = f->nord;
  nord = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &nobody, FALSE);
  g_assert_cmpuint (nord->len, ==, 2);
}

/* The deadlines of a house on one day are one entry; it is late until all of them are closed. */
static void
test_frister (Fixture *f, gconstpointer data)
{
  static const PejlId nobody = { { 0 } };
  static const char *const frister[] = { "2026-04-01", "2026-04-01", "2026-09-01", "2027-02-01" };
  PejlFilter filter = { 0 };
  PejlId punkter[G_N_ELEMENTS (frister)];
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const PejlAarshjulPunkt *punkt;

  for (guint i = 0; i < G_N_ELEMENTS (frister); i++)
    {
      const PejlPunktNyt nyt = { .titel = "Ro i garderoben", .frist = frister[i] };

      g_assert_true (pejl_punkt_add_to_dagtilbud (f->store, &f->huse[0], &nyt, &punkter[i], &error));
      g_assert_no_error (error);
    }
  before = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &nobody, FALSE);
  g_assert_cmpuint (before->len, ==, 2);
  punkt = before->pdata[0];
  g_assert_cmpint (punkt->fra, ==, PEJL_PUNKT_FRA_HANDLEPLAN);
  g_assert_cmpint (punkt->ring, ==, PEJL_RING_HANDLEPLANER);
  g_assert_cmpstr (punkt->hvad, ==, "frist for 2 punkter");
  g_assert_true (punkt->forsinket);
  g_assert_false (punkt->kan_flyttes);
  punkt = before->pdata[1];
  g_assert_cmpstr (punkt->hvad, ==, "frist for et punkt");
  g_assert_cmpstr (punkt->dato, ==, "2026-09-01");
  g_assert_false (punkt->forsinket);
  for (guint i = 0; i < 2; i++)
    g_assert_true (pejl_punkt_set_status (f->store, &punkter[i], PEJL_PUNKT_LUKKET, &error));
  g_assert_no_error (error);
  after = pejl_figur_aarshjul_punkter (f->reader, &filter, 2026, TODAY, &nobody, FALSE);
  g_assert_false (((const PejlAarshjulPunkt *) after->pdata[0])->forsinket);
}

/* --- the wheel --- */

static void
test_fields (Fixture *f, gconstpointer data)
{
  static const PejlId nobody = { { 0 } };
  PejlPlanBesoeg besoeg[] = {
    { .dagtilbud = f->huse[0], .dato = "2027-02-01", .anmeldt = TRUE },
    { .dagtilbud = f->huse[1], .dato = "2027-02-28", .anmeldt = FALSE },
  };
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  PejlFilter filter = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) punkter = NULL;
  g_autoptr (PejlChartSpec) spec = NULL;
  g_autoptr (PejlChartLayout) layout = NULL;
  const PejlChartMark *marks;
  char dato[PEJL_DATO_LEN];
  guint n;
  int mark;

  g_assert_true (pejl_plan_besoeg (f->store, besoeg, G_N_ELEMENTS (besoeg), NULL, &error));
  g_assert_no_error (error);
  punkter = pejl_figur_aarshjul_punkter (f->reader, &filter, 2027, TODAY, &nobody, FALSE);
  spec = pejl_figur_aarshjul_felter (punkter, 2027, TODAY);
  pejl_chart_aarshjul_set_valgt (spec, pejl_figur_ring_index (PEJL_RING_TILSYN), 2);
  layout = pejl_chart_layout_new (spec, &style, 500, 0);
  marks = pejl_chart_layout_marks (layout, &n);
  /* The visits of February, and the day on which the period ends. */
  g_assert_cmpuint (n, ==, 2);
  mark = pejl_chart_layout_find (layout, "felt:tilsyn:2");
  g_assert_cmpint (mark, >=, 0);
  g_assert_cmpstr (marks[mark].spoken, ==,
                   "Tilsyn, februar: 2 besøg. 1. februar: Ålen, anmeldt; 28. februar: Bølgen, uanmeldt");
  g_assert_cmpint (pejl_chart_layout_find (layout, "felt:udvalg:12"), >=, 0);
  /* A point of the wheel is a day: that field's middle lies in the middle of its month. */
  g_assert_true (pejl_chart_aarshjul_dato_ved (layout, marks[mark].x + marks[mark].width / 2,
                                               marks[mark].y + marks[mark].height / 2, dato));
  g_assert_true (g_str_has_prefix (dato, "2027-02-1"));
  g_assert_false (pejl_chart_aarshjul_dato_ved (layout, 1, 1, dato));
}

/* Every day of a year can be hit. */
static void
test_days_of_wheel (void)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (PejlChartSpec) spec = pejl_figur_aarshjul_felter (none, 2028, TODAY);
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 500, 0);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Somewhere in the outer ring, whatever the wheel's place: walk the whole canvas. */
  for (double y = 0; y < pejl_chart_layout_get_height (layout); y++)
    for (double x = 0; x < 500; x++)
      {
        char dato[PEJL_DATO_LEN];

        if (pejl_chart_aarshjul_dato_ved (layout, x, y, dato))
          g_hash_table_add (days, g_strdup (dato));
      }
  g_assert_cmpuint (g_hash_table_size (days), ==, 366);
  g_assert_true (g_hash_table_contains (days, "2028-02-29"));
  g_assert_true (g_hash_table_contains (days, "2028-12-31"));
}

#define ADD(path, test) g_test_add ("/aarshjul/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  ADD ("create", test_create);
  ADD ("refused", test_refused);
  ADD ("change", test_change);
  ADD ("query", test_query);
  ADD ("plan-many", test_plan_many);
  ADD ("plan-change", test_plan_change);
  ADD ("take-proposals", test_take_proposals);
  g_test_add_func ("/aarshjul/flyt", test_flyt);
  g_test_add_func ("/aarshjul/forbehold", test_forbehold);
  ADD ("year", test_year);
  ADD ("frister", test_frister);
  ADD ("fields", test_fields);
  g_test_add_func ("/aarshjul/days-of-wheel", test_days_of_wheel);
  return g_test_run ();
}
