// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy of one's own: versions, the tegn of a cell, what goes on from what; and that a tilsyn keeps what
// it was made with.
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/strategi/pejl-strategi-xml.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId first; /* the shipped strategy */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  g_autoptr (PejlKommune) kommune = NULL;

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  kommune = pejl_query_kommune (f->reader);
  f->first = kommune->strategi;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlId
make_tilsyn (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD,
                                     &WORLD_AT (f->world.huse, WorldHus, 0)->id, TRUE, "2024-05-06", &id,
                                     &error));
  g_assert_no_error (error);
  return id;
}

static PejlId
current (Fixture *f)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (f->reader);

  return kommune->strategi;
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_no_error (error);
}

/* "key text|key text" of the leaders' tegn in Børnesyn. */
static char *
celle (Fixture *f, const PejlId *strategi)
{
  g_autoptr (PejlStrategi) read = pejl_query_strategi (f->reader, strategi);
  g_autoptr (GPtrArray) tegn = pejl_strategi_cell (read, pejl_strategi_find_omraade (read, "boernesyn"),
                                                   pejl_strategi_find_rolle (read, "ledere"));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tegn->len; i++)
    {
      const PejlTegn *one = g_ptr_array_index (tegn, i);

      g_assert_cmpuint (one->nr, ==, i + 1);
      g_string_append_printf (out, "%s%s %s", i > 0 ? "|" : "", strrchr (one->key, '.') + 1, one->tekst);
    }
  return g_string_free (out, FALSE);
}

#define assert_celle(f, strategi, expected)                                                                  \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *found_cell = celle (f, strategi);                                                       \
    g_assert_cmpstr (found_cell, ==, expected);                                                              \
  }                                                                                                          \
  G_STMT_END

#define set_celle(f, strategi, ...)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    const char *const cell_texts[] = { __VA_ARGS__, NULL };                                                  \
    g_autoptr (GError) cell_error = NULL;                                                                    \
    g_assert_true (                                                                                          \
      pejl_strategi_set_celle ((f)->store, strategi, "boernesyn", "ledere", cell_texts, &cell_error));       \
    g_assert_no_error (cell_error);                                                                          \
  }                                                                                                          \
  G_STMT_END

static PejlId
tegn_id (const char *key, guint version)
{
  g_autofree char *full = g_strconcat ("boernesyn.ledere.", key, NULL);

  return pejl_tegn_id_for ("frederikshavn-2022", version, full);
}

static void
test_new_version (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) old = pejl_query_strategi (f->reader, &f->first);
  g_autoptr (PejlStrategi) made = NULL;
  g_autoptr (GPtrArray) udgaver = NULL;
  const PejlUdgave *newest;
  PejlId id, now;

  g_assert_false (pejl_strategi_new_version (f->store, &f->first, "2025-02-30", &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
  g_clear_error (&error);
  g_assert_true (pejl_strategi_new_version (f->store, &f->first, "2025-01-01", &id, &error));
  g_assert_no_error (error);
  made = pejl_query_strategi (f->reader, &id);
  g_assert_cmpuint (made->version, ==, 2);
  g_assert_cmpuint (made->tegn->len, ==, 95);
  g_assert_cmpstr (made->navn, ==, old->navn);
  for (guint i = 0; i < made->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (made->tegn, i);
      const PejlTegn *before = g_ptr_array_index (old->tegn, i);
      PejlId named;

      g_assert_cmpstr (tegn->key, ==, before->key);
      g_assert_cmpstr (tegn->tekst, ==, before->tekst);
      g_assert_true (pejl_tegn_ref_parse (tegn->forgaenger, &named));
      g_assert_true (pejl_id_equal (&named, &before->id));
      g_assert_false (pejl_id_equal (&tegn->id, &before->id));
    }
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &f->first));

  udgaver = pejl_query_udgaver (f->reader);
  g_assert_cmpuint (udgaver->len, ==, 2);
  newest = g_ptr_array_index (udgaver, 0);
  g_assert_cmpuint (newest->version, ==, 2);
  g_assert_cmpstr (newest->gyldig_fra, ==, "2025-01-01");
  g_assert_cmpuint (newest->tegn, ==, 95);
  g_assert_false (newest->valgt);
  g_assert_true (((const PejlUdgave *) g_ptr_array_index (udgaver, 1))->valgt);

  undo (f);
  g_assert_null (pejl_query_strategi (f->reader, &id));
  /* The number is not given again: its rows are there, deleted. */
  g_assert_true (pejl_strategi_new_version (f->store, &f->first, "2025-01-01", &id, &error));
  g_clear_pointer (&made, pejl_strategi_unref);
  made = pejl_query_strategi (f->reader, &id);
  g_assert_cmpuint (made->version, ==, 3);
  g_assert_cmpuint (made->tegn->len, ==, 95);
}

static void
test_tilsyn_keeps (Fixture *f, gconstpointer data)
{
  const char *const texts[] = { "Går forrest", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsyn) kept = NULL;
  g_autoptr (PejlTilsyn) later = NULL;
  g_autofree char *before = celle (f, &f->first);
  PejlId tilsyn = make_tilsyn (f);
  PejlId tegn = tegn_id ("1", 1);
  PejlId udgave, now, second;

  g_assert_false (pejl_strategi_set_celle (f->store, &f->first, "boernesyn", "ledere", texts, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED);
  g_clear_error (&error);
  g_assert_false (pejl_tegn_set_tekst (f->store, &tegn, "Andet", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_USED);
  g_clear_error (&error);
  g_assert_false (pejl_tegn_delete (f->store, &tegn, &error));
  g_clear_error (&error);
  g_assert_false (pejl_tegn_move (f->store, &tegn, 2, &error));
  g_clear_error (&error);
  g_assert_false (pejl_tegn_add (f->store, &f->first, "boernesyn", "ledere", "Nyt", NULL, &error));
  g_clear_error (&error);

  g_assert_true (pejl_strategi_paste (f->store, &f->first, "boernesyn", "ledere", texts, &udgave, &error));
  g_assert_no_error (error);
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &udgave));
  g_assert_false (pejl_id_equal (&now, &f->first));
  assert_celle (f, &udgave, "8 Går forrest");
  assert_celle (f, &f->first, before);
  kept = pejl_query_tilsyn_by_id (f->reader, &tilsyn);
  g_assert_true (pejl_id_equal (&kept->strategi, &f->first));
  second = make_tilsyn (f);
  later = pejl_query_tilsyn_by_id (f->reader, &second);
  g_assert_true (pejl_id_equal (&later->strategi, &udgave));

  undo (f);
  undo (f);
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &f->first));
  g_assert_null (pejl_query_strategi (f->reader, &udgave));
}

static void
test_celle (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = celle (f, &f->first);
  PejlId id;

  set_celle (f, &f->first, "Lytter til børnene", "Ser\n  det  gode");
  assert_celle (f, &f->first, "8 Lytter til børnene|9 Ser det gode");
  undo (f);
  assert_celle (f, &f->first, before);

  set_celle (f, &f->first, "A", "B", "C");
  assert_celle (f, &f->first, "10 A|11 B|12 C");
  set_celle (f, &f->first, "c", "A", "D");
  assert_celle (f, &f->first, "12 c|10 A|13 D");
  g_assert_true (pejl_tegn_add (f->store, &f->first, "boernesyn", "ledere", "  E ", &id, &error));
  g_assert_no_error (error);
  assert_celle (f, &f->first, "12 c|10 A|13 D|14 E");
  g_assert_true (pejl_tegn_move (f->store, &id, 1, &error));
  assert_celle (f, &f->first, "14 E|12 c|10 A|13 D");
  g_assert_true (pejl_tegn_move (f->store, &id, 99, &error));
  assert_celle (f, &f->first, "12 c|10 A|13 D|14 E");
  id = tegn_id ("10", 1);
  g_assert_true (pejl_tegn_delete (f->store, &id, &error));
  assert_celle (f, &f->first, "12 c|13 D|14 E");
  undo (f);
  assert_celle (f, &f->first, "12 c|10 A|13 D|14 E");
  g_assert_true (pejl_tegn_set_tekst (f->store, &id, "Aa\tb", NULL, &error));
  assert_celle (f, &f->first, "12 c|10 Aa b|13 D|14 E");
  undo (f);
  assert_celle (f, &f->first, "12 c|10 A|13 D|14 E");

  g_assert_false (pejl_tegn_set_tekst (f->store, &id, " \n", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (pejl_tegn_add (f->store, &f->first, "boernesyn", "borgmester", "E", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

/* What is as it should be is not written again. */
static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  PejlId udgave;
  const char *const texts[] = { "A", "B", NULL };

  set_celle (f, &f->first, "A", "B");
  make_tilsyn (f);
  label = g_strdup (pejl_store_get_undo_label (f->store));
  g_assert_true (pejl_strategi_paste (f->store, &f->first, "boernesyn", "ledere", texts, &udgave, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_id_equal (&udgave, &f->first));
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, label);
}

static void
test_limits (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = celle (f, &f->first);
  g_autofree char *longest = g_strnfill (PEJL_TEGN_MAX_LETTERS, 'x');
  g_autofree char *longer = g_strconcat (longest, "æ", NULL);
  const char *const one[] = { longer, NULL };
  const char *many[PEJL_CELLE_MAX + 2] = { NULL };
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i <= PEJL_CELLE_MAX; i++)
    {
      g_ptr_array_add (owned, g_strdup_printf ("Tegn %u", i));
      many[i] = g_ptr_array_index (owned, i);
    }
  g_assert_false (pejl_strategi_set_celle (f->store, &f->first, "boernesyn", "ledere", one, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH);
  g_clear_error (&error);
  g_assert_false (pejl_strategi_set_celle (f->store, &f->first, "boernesyn", "ledere", many, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH);
  assert_celle (f, &f->first, before);
  set_celle (f, &f->first, longest);
}

static void
test_forgaenger (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) read = NULL;
  static const PejlId nil = { { 0 } };
  PejlId udgave, ny, old = tegn_id ("3", 1), other = tegn_id ("1", 1), named;

  g_assert_true (pejl_strategi_new_version (f->store, &f->first, "2025-01-01", &udgave, &error));
  g_assert_true (pejl_tegn_add (f->store, &udgave, "boernesyn", "ledere", "Et nyt", &ny, &error));
  g_assert_true (pejl_tegn_set_forgaenger (f->store, &ny, &old, &error));
  g_assert_no_error (error);
  read = pejl_query_strategi (f->reader, &udgave);
  g_assert_cmpstr (pejl_strategi_find_tegn (read, &ny)->forgaenger, ==,
                   "frederikshavn-2022/1/boernesyn.ledere.3");
  g_assert_true (pejl_tegn_ref_parse (pejl_strategi_find_tegn (read, &ny)->forgaenger, &named));
  g_assert_true (pejl_id_equal (&named, &old));
  g_assert_false (pejl_tegn_set_forgaenger (f->store, &old, &other, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (pejl_tegn_set_forgaenger (f->store, &ny, &nil, &error));
  g_clear_pointer (&read, pejl_strategi_unref);
  read = pejl_query_strategi (f->reader, &udgave);
  g_assert_cmpstr (pejl_strategi_find_tegn (read, &ny)->forgaenger, ==, "");
  undo (f);
  g_clear_pointer (&read, pejl_strategi_unref);
  read = pejl_query_strategi (f->reader, &udgave);
  g_assert_cmpstr (pejl_strategi_find_tegn (read, &ny)->forgaenger, !=, "");
  g_assert_false (pejl_tegn_ref_parse ("frederikshavn-2022/boernesyn.ledere.3", &named));
  g_assert_false (pejl_tegn_ref_parse ("", &named));
}

/* Out as XML and into a store of its own: the same strategy, with its order, keys and forgængere. */
static void
test_xml (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) mine = NULL;
  g_autoptr (PejlStrategi) read = NULL;
  g_autoptr (PejlStrategi) theirs = NULL;
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GBytes) again = NULL;
  World other;
  PejlId udgave, id;
  gboolean fresh;

  g_assert_true (pejl_strategi_new_version (f->store, &f->first, "2025-01-01", &udgave, &error));
  set_celle (f, &udgave, "A", "B", "C");
  set_celle (f, &udgave, "C", "A");
  mine = pejl_query_strategi (f->reader, &udgave);
  xml = pejl_strategi_to_xml (mine);
  read = pejl_strategi_load_bytes (xml, "min.xml", NULL, &error);
  g_assert_no_error (error);

  memset (&other, 0, sizeof other);
  world_open (&other);
  g_assert_true (pejl_opsaetning_begin (other.store, "Havneby Kommune", &error));
  g_assert_true (pejl_strategi_import (other.store, read, TRUE, &id, &fresh, &error));
  g_assert_no_error (error);
  g_assert_true (fresh);
  g_assert_true (pejl_id_equal (&id, &udgave));
  theirs = pejl_query_strategi (other.reader, &id);
  again = pejl_strategi_to_xml (theirs);
  g_assert_true (g_bytes_equal (xml, again));
  g_assert_true (pejl_strategi_import (other.store, read, TRUE, &id, &fresh, &error));
  g_assert_false (fresh);
  world_close (&other);
}

/* A file that calls other contents by a version that is there. */
static void
test_import_clash (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) file = pejl_strategi_load_builtin (&error);
  g_autoptr (PejlStrategi) made = NULL;
  PejlTegn *tegn = g_ptr_array_index (file->tegn, 0);
  PejlId id, now;
  gboolean fresh;

  g_free (tegn->tekst);
  tegn->tekst = g_strdup ("Siger det på en anden måde");
  g_assert_true (pejl_strategi_import (f->store, file, FALSE, &id, &fresh, &error));
  g_assert_no_error (error);
  g_assert_true (fresh);
  made = pejl_query_strategi (f->reader, &id);
  g_assert_cmpuint (made->version, ==, 2);
  g_assert_cmpstr (((PejlTegn *) g_ptr_array_index (made->tegn, 0))->tekst, ==, "Siger det på en anden måde");
  g_assert_cmpstr (((PejlTegn *) g_ptr_array_index (made->tegn, 0))->forgaenger, ==, "");
  g_assert_cmpstr (((PejlTegn *) g_ptr_array_index (made->tegn, 1))->forgaenger, ==,
                   "frederikshavn-2022/1/kvalitet.medarbejdere.2");
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &f->first));
  g_assert_true (pejl_strategi_set_current (f->store, &id, &error));
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &id));
  undo (f);
  now = current (f);
  g_assert_true (pejl_id_equal (&now, &f->first));
}

/* --- a trend across versions --- */

static const PejlTegnSum *
sum_of (const GArray *sums, const PejlId *tegn)
{
  for (guint i = 0; i < sums->len; i++)
    if (pejl_id_equal (&g_array_index (sums, PejlTegnSum, i).tegn, tegn))
      return &g_array_index (sums, PejlTegnSum, i);
  g_assert_not_reached ();
}

/* What was seen of a tegn in a tilsyn of the first version counts for the one that goes on from it two versions later: in the
 * sums, in the list of evidens under them, and as what the house has shown before. */
static void
test_trend (Fixture *f, gconstpointer data)
{
  const PejlEvidensTegn seen = { tegn_id ("1", 1), PEJL_RETNING_STYRKER };
  const PejlFilter filter = { 0 };
  const PejlId nobody = { { 0 } };
  PejlEvidensQuery query;
  PejlId tilsyn = make_tilsyn (f);
  PejlId second, third, later;
  PejlId latest = tegn_id ("1", 3);
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GHashTable) her = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_evidens_add (f->store, &tilsyn, PEJL_ART_OBSERVATION, "2024-05-06T09:00", NULL, "Lederen går med.",
                                   &seen, 1, NULL, &error));
  g_assert_true (pejl_strategi_new_version (f->store, &f->first, "2025-01-01", &second, &error));
  g_assert_true (pejl_strategi_new_version (f->store, &second, "2026-01-01", &third, &error));
  g_assert_true (pejl_strategi_set_current (f->store, &third, &error));
  g_assert_no_error (error);

  strategi = pejl_query_strategi (f->reader, &third);
  sums = pejl_query_tegn_sums (f->reader, &filter, strategi);
  g_assert_cmpuint (sum_of (sums, &latest)->styrker, ==, 1);
  g_assert_cmpuint (sum_of (sums, &latest)->steder, ==, 1);
  pejl_evidens_query_init (&query);
  query.tegn = latest;
  g_assert_cmpuint (pejl_query_evidens_count (f->reader, &query), ==, 1);

  later = make_tilsyn (f);
  her = pejl_query_tegn_her (f->reader, &later);
  g_assert_cmpuint (((const PejlTegnHer *) g_hash_table_lookup (her, &latest))->foer, ==, 1);

  /* Cut off, it counts no more. */
  g_assert_true (pejl_tegn_set_forgaenger (f->store, &latest, &nobody, &error));
  g_assert_no_error (error);
  g_clear_pointer (&sums, g_array_unref);
  sums = pejl_query_tegn_sums (f->reader, &filter, strategi);
  g_assert_cmpuint (sum_of (sums, &latest)->styrker, ==, 0);
}

static void
assert_maal (Fixture *f, const PejlId *strategi, const char *expected)
{
  g_autoptr (PejlStrategi) read = pejl_query_strategi (f->reader, strategi);
  int index = pejl_strategi_find_omraade (read, "boernesyn");

  g_assert_cmpstr (((const PejlIndsatsomraade *) read->omraader->pdata[index])->maal, ==, expected);
}

/* What an area is about: written, undone, and the same again out of a file; a version that was used keeps its words. */
static void
test_omraade_tekst (Fixture *f, gconstpointer data)
{
  PejlId first = current (f);
  g_autofree char *draft = NULL;
  g_autofree char *xml_before = NULL;
  g_autoptr (PejlStrategi) read = NULL;
  g_autoptr (PejlStrategi) again = NULL;
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GError) error = NULL;
  PejlId next;

  g_assert_true (pejl_strategi_new_version (f->store, &first, "2026-08-01", &next, &error));
  g_assert_no_error (error);
  {
    g_autoptr (PejlStrategi) was = pejl_query_strategi (f->reader, &next);

    xml_before = g_strdup (
      ((const PejlIndsatsomraade *) was->omraader->pdata[pejl_strategi_find_omraade (was, "boernesyn")])->maal);
  }
  draft = pejl_omraade_draft_field (&next, "boernesyn", PEJL_FIELD_OMRAADE_MAAL);
  g_assert_true (pejl_store_draft_put (f->store, PEJL_DRAFT_OMRAADE, draft, "Alle b", NULL, &error));
  g_assert_true (pejl_strategi_set_omraade_tekst (f->store, &next, "boernesyn", PEJL_FIELD_OMRAADE_MAAL, "Alle børn høres.", NULL,
                                                  &error));
  g_assert_no_error (error);
  g_assert_null (pejl_store_draft_get (f->store, PEJL_DRAFT_OMRAADE, draft, NULL));
  assert_maal (f, &next, "Alle børn høres.");
  read = pejl_query_strategi (f->reader, &next);
  xml = pejl_strategi_to_xml (read);
  again = pejl_strategi_load_bytes (xml, "ny.xml", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((const PejlIndsatsomraade *) again->omraader->pdata[pejl_strategi_find_omraade (again, "boernesyn")])->maal, ==,
                   "Alle børn høres.");
  undo (f);
  assert_maal (f, &next, xml_before);
  g_assert_false (pejl_strategi_set_omraade_tekst (f->store, &next, "ukendt", PEJL_FIELD_OMRAADE_MAAL, "x", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/strategi-actions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("new-version", test_new_version);
  ADD ("tilsyn-keeps", test_tilsyn_keeps);
  ADD ("celle", test_celle);
  ADD ("nothing", test_nothing);
  ADD ("limits", test_limits);
  ADD ("forgaenger", test_forgaenger);
  ADD ("xml", test_xml);
  ADD ("import-clash", test_import_clash);
  ADD ("omraade-tekst", test_omraade_tekst);
  g_test_add ("/strategi-actions/trend", Fixture, NULL, set_up, test_trend, tear_down);
  return g_test_run ();
}
