// SPDX-License-Identifier: GPL-3.0-or-later
// Judging: the texts that stay apart, the evidens that a reason rests on, themes of other instruments, and two konsulenter.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-gendan-actions.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-find.h"
#include "core/store/query/pejl-query-henvisning.h"
#include "core/store/query/pejl-query-medvurdering.h"
#include "core/store/query/pejl-query-redskab.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId tilsyn;
  PejlVurderingMaal maal;
  PejlId evidens[3]; /* by the clock */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  const char *clocks[] = { "2024-05-06T10:00", "2024-05-06T09:00", "2024-05-06T11:00" };

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_true (pejl_person_set_me (f->store, "Maja Holm", "konsulent", &error));
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &WORLD_AT (f->world.huse, WorldHus, 0)->id, TRUE,
                                     "2024-05-06", &f->tilsyn, &error));
  for (guint i = 0; i < G_N_ELEMENTS (f->evidens); i++)
    g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, clocks[i], NULL, "Tre børn venter.", NULL, 0,
                                     &f->evidens[i], &error));
  g_assert_no_error (error);
  f->maal = (PejlVurderingMaal){ .tilsyn = f->tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = (char *) "kvalitet" };
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static void
step (Fixture *f, gboolean (*back) (PejlStore *, GError **))
{
  g_autoptr (GError) error = NULL;

  g_assert_true (back (f->store, &error));
  g_assert_no_error (error);
}

static PejlVurdering *
read_vurdering (Fixture *f, const PejlVurderingMaal *maal)
{
  PejlId row = pejl_vurdering_maal_row (maal);

  return pejl_query_vurdering (f->reader, &row);
}

/* What holds after every kind of writing: the tables follow from the ops. */
static void
assert_sound (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->world.dir, "proof.pejl", NULL);
  g_autoptr (PejlVerifyReport) report = NULL;

  g_assert_true (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_no_error (error);
  report = pejl_verify_file (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
}

/* --- the texts --- */

static void
test_texts_stay_apart (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "Fordi det ses.", "Huset kan planlægge.", "Børnene bliver spurgt." };
  g_autoptr (GError) error = NULL;
  PejlId row = pejl_vurdering_maal_row (&f->maal);

  for (int lag = PEJL_LAG_BEGRUNDELSE; lag <= PEJL_LAG_OFFENTLIG; lag++)
    g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, (PejlLag) lag, texts[lag], NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr (PejlVurdering) now = read_vurdering (f, &f->maal);

    g_assert_cmpstr (now->begrundelse, ==, texts[0]);
    g_assert_cmpstr (now->tolkning, ==, texts[1]);
    g_assert_cmpstr (now->offentlig, ==, texts[2]);
    g_assert_cmpint (now->niveau, ==, -1);
  }
  step (f, pejl_store_undo);
  {
    g_autoptr (PejlVurdering) now = read_vurdering (f, &f->maal);

    g_assert_cmpstr (now->offentlig, ==, "");
    g_assert_cmpstr (now->tolkning, ==, texts[1]);
  }
  {
    g_autoptr (GPtrArray) history = pejl_reader_history (f->reader, PEJL_TABLE_VURDERING, &row, PEJL_FIELD_VURDERING_TOLKNING);

    g_assert_cmpuint (history->len, ==, 1);
  }
  assert_sound (f);
}

/* Each has a draft of its own, which goes with the op that replaces it. */
static void
test_drafts (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId row = pejl_vurdering_maal_row (&f->maal);
  char hex[PEJL_ID_STRLEN];

  pejl_id_to_buf (&row, hex);
  for (int lag = PEJL_LAG_BEGRUNDELSE; lag <= PEJL_LAG_OFFENTLIG; lag++)
    g_assert_true (pejl_store_draft_put (f->store, pejl_lag_draft ((PejlLag) lag), hex, pejl_lag_draft ((PejlLag) lag), NULL,
                                         &error));
  g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_TOLKNING, "Læst.", NULL, &error));
  g_assert_no_error (error);
  for (int lag = PEJL_LAG_BEGRUNDELSE; lag <= PEJL_LAG_OFFENTLIG; lag++)
    {
      g_autofree char *draft = pejl_store_draft_get (f->store, pejl_lag_draft ((PejlLag) lag), hex, NULL);

      g_assert_cmpstr (draft, ==, lag == PEJL_LAG_TOLKNING ? NULL : pejl_lag_draft ((PejlLag) lag));
    }
}

/* What a colleague wrote while the form stood open is kept, as a conflict. */
static void
test_base (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId row = pejl_vurdering_maal_row (&f->maal);
  g_autoptr (PejlHeads) base = NULL;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_TOLKNING, "Først.", NULL, &error));
  base = pejl_reader_heads (f->reader, &row, PEJL_FIELD_VURDERING_TOLKNING);
  g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_TOLKNING, "Kollegaens.", NULL, &error));
  g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_TOLKNING, "Min.", base, &error));
  g_assert_no_error (error);
  history = pejl_reader_history (f->reader, PEJL_TABLE_VURDERING, &row, PEJL_FIELD_VURDERING_TOLKNING);
  g_assert_cmpuint (history->len, ==, 3);
  assert_sound (f);
}

/* --- what it rests on --- */

static char *
reason (Fixture *f, const char *which)
{
  GString *text = g_string_new ("Det ses.");

  for (; *which != '\0'; which++)
    {
      g_autofree char *reference = pejl_henvisning_new (&f->evidens[*which - '0']);

      g_string_append_printf (text, " %s", reference);
    }
  return g_string_free (text, FALSE);
}

static void
write_reason (Fixture *f, const char *which)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = reason (f, which);

  g_assert_true (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_BEGRUNDELSE, text, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_links (Fixture *f, const char *which)
{
  g_autoptr (GArray) links = pejl_query_henvisninger (f->reader, &f->tilsyn);

  g_assert_cmpuint (links->len, ==, strlen (which));
  for (; *which != '\0'; which++)
    {
      g_autoptr (GPtrArray) leaning = pejl_query_vurderinger_paa (f->reader, &f->evidens[*which - '0']);

      g_assert_cmpuint (leaning->len, ==, 1);
      g_assert_cmpstr (((PejlVurdering *) leaning->pdata[0])->omraade, ==, "kvalitet");
    }
}

static void
test_links_follow_the_text (Fixture *f, gconstpointer data)
{
  write_reason (f, "01");
  assert_links (f, "01");
  /* Removing the reference removes the link, adding one adds it, in the one action. */
  write_reason (f, "12");
  assert_links (f, "12");
  step (f, pejl_store_undo);
  assert_links (f, "01");
  step (f, pejl_store_redo);
  assert_links (f, "12");
  write_reason (f, "");
  assert_links (f, "");
  step (f, pejl_store_undo);
  assert_links (f, "12");
  assert_sound (f);
}

static void
test_deleted_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_reason (f, "01");
  g_assert_true (pejl_evidens_delete (f->store, &f->evidens[1], &error));
  g_assert_no_error (error);
  assert_links (f, "0");
  /* One undo brings back the evidens and what leaned on it. */
  step (f, pejl_store_undo);
  assert_links (f, "01");
  g_assert_true (pejl_evidens_delete (f->store, &f->evidens[1], &error));
  /* A reason that still has its reference is written without a link to what is not there. */
  write_reason (f, "012");
  assert_links (f, "02");
  assert_sound (f);
}

/* Out of the trash, and by an earlier reason, the links are what the text says. */
static void
test_links_come_back (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId row = pejl_vurdering_maal_row (&f->maal);
  g_autofree char *earlier = reason (f, "01");
  g_autofree char *shown = NULL;

  write_reason (f, "01");
  g_assert_true (pejl_evidens_delete (f->store, &f->evidens[1], &error));
  assert_links (f, "0");
  g_assert_true (pejl_gendan_raekke (f->store, &f->evidens[1], &error));
  g_assert_no_error (error);
  assert_links (f, "01");
  write_reason (f, "2");
  assert_links (f, "2");
  g_assert_true (pejl_gendan_vaerdi (f->store, &row, PEJL_FIELD_VURDERING_BEGRUNDELSE, earlier, &error));
  g_assert_no_error (error);
  assert_links (f, "01");
  /* The second came first that morning. */
  shown = pejl_query_henvisning_text (f->reader, &row, earlier);
  g_assert_cmpstr (shown, ==, "Det ses. [1, 2]");
  assert_sound (f);
}

/* A reference that was pasted from another visit does not make a vurdering lean on that one's evidens. */
static void
test_foreign_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId other;
  PejlId foreign;

  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &WORLD_AT (f->world.huse, WorldHus, 0)->id, FALSE,
                                     "2024-06-06", &other, &error));
  g_assert_true (pejl_evidens_add (f->store, &other, PEJL_ART_SAMTALE, "2024-06-06T09:00", NULL, "En anden dag.", NULL, 0,
                                   &foreign, &error));
  g_assert_no_error (error);
  f->evidens[2] = foreign;
  write_reason (f, "02");
  assert_links (f, "0");
}

/* Nobody who finds a reason is shown digits that nobody typed. */
static void
test_found_without_digits (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  write_reason (f, "01");
  found = pejl_find (f->reader, &(PejlFindQuery){ .words = "ses", .limit = 10 });
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((PejlFund *) found->pdata[0])->snippet, ==, "Det \uE000ses\uE001.");
}

static void
test_uden_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVurdering) said = NULL;
  g_autoptr (PejlVurdering) now = NULL;
  g_autoptr (PejlVurdering) back = NULL;

  g_assert_true (pejl_vurdering_set_uden (f->store, &f->maal, TRUE, &error));
  g_assert_true (pejl_vurdering_choose (f->store, &f->maal, 3, &error));
  g_assert_no_error (error);
  said = read_vurdering (f, &f->maal);
  g_assert_true (said->uden_evidens);
  /* It leans on evidens now, so it does not say the opposite any more. */
  write_reason (f, "0");
  now = read_vurdering (f, &f->maal);
  g_assert_false (now->uden_evidens);
  step (f, pejl_store_undo);
  back = read_vurdering (f, &f->maal);
  g_assert_true (back->uden_evidens);
  assert_links (f, "");
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = reason (f, "0");

  laas_uden_videre (f->store, &f->tilsyn);
  g_assert_no_error (error);
  g_assert_false (pejl_vurdering_set_tekst (f->store, &f->maal, PEJL_LAG_OFFENTLIG, text, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (pejl_medvurdering_choose (f->store, &f->maal, 3, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
}

/* --- themes --- */

static PejlId
make_instrument (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_redskab_create (f->store, "Børns leg", "tema", &id, &error));
  g_assert_true (pejl_niveau_add (f->store, &id, "lav", NULL, &error));
  g_assert_true (pejl_niveau_add (f->store, &id, "høj", NULL, &error));
  g_assert_true (pejl_niveau_set_baand (f->store, &id, 1, 1, 3.99, &error));
  g_assert_true (pejl_niveau_set_baand (f->store, &id, 2, 4, 7, &error));
  g_assert_true (pejl_tema_add (f->store, &id, "Leg ude", NULL, &error));
  g_assert_true (pejl_tema_add (f->store, &id, "Leg inde", NULL, &error));
  g_assert_no_error (error);
  return id;
}

static void
test_use_redskab (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId first = make_instrument (f);
  PejlId second = make_instrument (f);
  const PejlId *wanted[] = { &first, &second };

  g_assert_false (pejl_id_equal (&first, &second));
  for (guint i = 0; i < 2; i++)
    g_assert_true (pejl_tilsyn_use_redskab (f->store, &f->tilsyn, wanted[i], TRUE, &error));
  {
    g_autoptr (GArray) used = pejl_query_tema_redskaber (f->reader, &f->tilsyn);

    g_assert_cmpuint (used->len, ==, 2);
    for (guint i = 0; i < 2; i++)
      g_assert_true (pejl_id_equal (&g_array_index (used, PejlId, i), wanted[i]));
  }
  g_assert_true (pejl_tilsyn_use_redskab (f->store, &f->tilsyn, &first, FALSE, &error));
  g_assert_true (pejl_tilsyn_use_redskab (f->store, &f->tilsyn, &first, FALSE, &error));
  {
    g_autoptr (GArray) used = pejl_query_tema_redskaber (f->reader, &f->tilsyn);

    g_assert_cmpuint (used->len, ==, 1);
    g_assert_true (pejl_id_equal (&g_array_index (used, PejlId, 0), &second));
  }
  step (f, pejl_store_undo);
  {
    g_autoptr (GArray) used = pejl_query_tema_redskaber (f->reader, &f->tilsyn);

    g_assert_cmpuint (used->len, ==, 2);
  }
  g_assert_no_error (error);
}

static PejlVurderingMaal
theme (Fixture *f, const PejlId *redskab, const char *key)
{
  return (PejlVurderingMaal){ .tilsyn = f->tilsyn, .maal = PEJL_MAAL_TEMA, .redskab = *redskab, .tema = (char *) key };
}

static void
test_points (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId redskab = make_instrument (f);
  PejlVurderingMaal maal = theme (f, &redskab, "leg-ude");

  g_assert_true (pejl_vurdering_set_point (f->store, &maal, 4.5, &error));
  g_assert_no_error (error);
  {
    g_autoptr (PejlVurdering) now = read_vurdering (f, &maal);

    g_assert_cmpint (now->niveau, ==, 2);
    g_assert_cmpfloat (now->point, ==, 4.5);
    g_assert_cmpstr (now->tema, ==, "leg-ude");
    g_assert_true (pejl_id_equal (&now->redskab, &redskab));
    g_assert_cmpstr (now->omraade, ==, "");
  }
  g_assert_false (pejl_vurdering_set_point (f->store, &maal, 3.995, &error) && pejl_vurdering_set_point (f->store, &maal, 9, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE);
  g_clear_error (&error);
  /* A level that is chosen itself does not keep points that would say another one. */
  g_assert_true (pejl_vurdering_choose (f->store, &maal, 1, &error));
  {
    g_autoptr (PejlVurdering) now = read_vurdering (f, &maal);

    g_assert_cmpint (now->niveau, ==, 1);
    g_assert_true (isnan (now->point));
  }
  assert_sound (f);
}

/* Charts 3 and 4, and the list of tilsyn, know areas and tegn only. */
static void
test_themes_are_no_areas (Fixture *f, gconstpointer data)
{
  static const char *const omraader[] = { "kvalitet", "boernesyn", "systematik", "professionel-organisation", NULL };
  g_autoptr (GError) error = NULL;
  PejlFilter filter = { 0 };
  PejlId redskab = make_instrument (f);
  PejlVurderingMaal maal = theme (f, &redskab, "leg-ude");
  g_autofree char *before = NULL;
  PejlId maja;

  g_assert_true (pejl_vurdering_choose (f->store, &f->maal, 3, &error));
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) sums = pejl_query_sted_sums (f->reader, &filter, omraader);
      g_autoptr (PejlKommune) kommune = pejl_query_kommune (f->reader);
      g_autoptr (PejlStrategi) strategi = pejl_query_strategi (f->reader, &kommune->strategi);
      g_autoptr (GArray) tegn = pejl_query_tegn_sums (f->reader, &filter, strategi);
      g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (f->reader, &f->tilsyn);
      g_autoptr (GString) now = g_string_new (NULL);

      for (guint i = 0; i < sums->len; i++)
        for (guint a = 0; omraader[a] != NULL; a++)
          g_string_append_printf (now, "%d ", ((PejlStedSum *) sums->pdata[i])->niveau[a]);
      for (guint i = 0; i < tegn->len; i++)
        g_string_append_printf (now, "%u ", g_array_index (tegn, PejlTegnSum, i).styrker);
      g_string_append_printf (now, "%u", tilsyn->vurderinger);
      if (round == 1)
        g_assert_cmpstr (now->str, ==, before);
      else
        before = g_strdup (now->str);

      g_assert_true (pejl_tilsyn_use_redskab (f->store, &f->tilsyn, &redskab, TRUE, &error));
      g_assert_true (pejl_vurdering_choose (f->store, &maal, 1, &error));
      g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &maja, &error));
      g_assert_true (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &maja, &error));
      g_assert_true (pejl_medvurdering_choose (f->store, &f->maal, 5, &error));
      g_assert_no_error (error);
    }
}

/* --- two konsulenter --- */

static void
test_medkonsulent (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId me;
  PejlId bo;
  PejlId again;
  static const PejlId nobody = { { 0 } };

  pejl_store_get_author (f->store, &me);
  g_assert_false (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &me, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (pejl_medvurdering_choose (f->store, &f->maal, 3, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &bo, &error));
  g_assert_true (pejl_person_add (f->store, " bo lund ", "konsulent", &again, &error));
  g_assert_true (pejl_id_equal (&bo, &again));
  g_assert_true (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &bo, &error));
  g_assert_true (pejl_medvurdering_choose (f->store, &f->maal, 4, &error));
  g_assert_true (pejl_medvurdering_set_begrundelse (f->store, &f->maal, "Set fra min stol.", NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) all = pejl_query_medvurderinger (f->reader, &f->tilsyn);
    g_autoptr (PejlBedoemmere) bedoemmere = pejl_query_bedoemmere (f->reader, &f->tilsyn);
    const PejlMedvurdering *med = all->pdata[0];

    g_assert_cmpuint (all->len, ==, 1);
    g_assert_cmpint (med->niveau, ==, 4);
    g_assert_cmpstr (med->begrundelse, ==, "Set fra min stol.");
    g_assert_cmpstr (bedoemmere->konsulent_navn, ==, "Maja Holm");
    g_assert_cmpstr (bedoemmere->medkonsulent_navn, ==, "Bo Lund");
  }
  /* The vurdering that counts is the konsulent's own, and there is none yet. */
  g_assert_null (read_vurdering (f, &f->maal));

  g_assert_true (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &nobody, &error));
  {
    g_autoptr (GPtrArray) none = pejl_query_medvurderinger (f->reader, &f->tilsyn);

    g_assert_cmpuint (none->len, ==, 0);
  }
  step (f, pejl_store_undo);
  {
    g_autoptr (GPtrArray) back = pejl_query_medvurderinger (f->reader, &f->tilsyn);

    g_assert_cmpuint (back->len, ==, 1);
  }
  assert_sound (f);
}

/* What undo took away does not come back with what is judged next. */
static void
test_medvurdering_undone (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  PejlId bo;

  g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &bo, &error));
  g_assert_true (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &bo, &error));
  g_assert_true (pejl_medvurdering_set_begrundelse (f->store, &f->maal, "Fortrudt.", NULL, &error));
  step (f, pejl_store_undo);
  g_assert_true (pejl_medvurdering_choose (f->store, &f->maal, 2, &error));
  g_assert_no_error (error);
  all = pejl_query_medvurderinger (f->reader, &f->tilsyn);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (((PejlMedvurdering *) all->pdata[0])->niveau, ==, 2);
  g_assert_cmpstr (((PejlMedvurdering *) all->pdata[0])->begrundelse, ==, "");
}

#define ADD(path, func) g_test_add ("/vurdering/" path, Fixture, NULL, set_up, func, tear_down)

/* The tilsyn as a whole is judged by the instrument that asks for it, not by that of the areas. */
static void
test_samlet (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (f->reader);
  g_autoptr (GPtrArray) vurderinger = NULL;
  g_autoptr (GError) error = NULL;
  PejlVurderingMaal maal = { .tilsyn = f->tilsyn, .maal = PEJL_MAAL_SAMLET };
  guint n = 0;

  for (guint i = 0; i < redskaber->len; i++)
    if (strcmp (((const PejlRedskab *) redskaber->pdata[i])->til, "samlet") == 0)
      maal.redskab = ((const PejlRedskab *) redskaber->pdata[i])->id;
  g_assert_false (pejl_id_is_nil (&maal.redskab));
  g_assert_true (pejl_vurdering_choose (f->store, &maal, 2, &error));
  g_assert_no_error (error);
  vurderinger = pejl_query_vurderinger (f->reader, &f->tilsyn);
  for (guint i = 0; i < vurderinger->len; i++)
    {
      const PejlVurdering *one = vurderinger->pdata[i];

      if (one->maal != PEJL_MAAL_SAMLET)
        continue;
      n++;
      g_assert_cmpint (one->niveau, ==, 2);
      g_assert_true (pejl_id_equal (&one->redskab, &maal.redskab));
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("texts-stay-apart", test_texts_stay_apart);
  ADD ("drafts", test_drafts);
  ADD ("base", test_base);
  ADD ("links-follow-the-text", test_links_follow_the_text);
  ADD ("deleted-evidens", test_deleted_evidens);
  ADD ("links-come-back", test_links_come_back);
  ADD ("foreign-evidens", test_foreign_evidens);
  ADD ("found-without-digits", test_found_without_digits);
  ADD ("uden-evidens", test_uden_evidens);
  ADD ("locked", test_locked);
  ADD ("use-redskab", test_use_redskab);
  ADD ("points", test_points);
  ADD ("themes-are-no-areas", test_themes_are_no_areas);
  ADD ("medkonsulent", test_medkonsulent);
  ADD ("medvurdering-undone", test_medvurdering_undone);
  ADD ("samlet", test_samlet);
  return g_test_run ();
}
