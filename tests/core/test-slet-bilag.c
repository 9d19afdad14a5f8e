// SPDX-License-Identifier: GPL-3.0-or-later
// A bilag that is erased is gone from every folder, here and with colleagues, and the record does not say which it was.
#include "slet-fixture.h"

#define ORD "Zibrafonia"

static PejlVedhaeftning *
attach (Fixture *f, const PejlId *evidens, const char *navn, const char *bytes)
{
  g_autoptr (GBytes) contents = g_bytes_new_static (bytes, strlen (bytes));
  g_autoptr (PejlAction) action = pejl_action_new ("Vedhæft");
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (f->path, contents, navn, NULL, &error);

  g_assert_no_error (error);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
  pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_EVIDENS, evidens);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, navn);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, (gint64) strlen (bytes));
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  pejl_store_commit (f->store, action, &error);
  g_assert_no_error (error);
  return bilag;
}

static PejlSletFund *
find_contents (GPtrArray *fund, const PejlId *row)
{
  for (guint i = 0; i < fund->len; i++)
    {
      PejlSletFund *at = g_ptr_array_index (fund, i);

      if (at->bilag != NULL && pejl_id_equal (&at->row, row))
        return at;
    }
  return NULL;
}

static void
erase_one (Fixture *f, PejlSletFund *fund, const char *ord)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  PejlSletValg valg = { .ord = ord, .grund = "Anmodning 14.02", .behold_resten = TRUE };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (one, fund);
  pejl_slet_udfoer (f->store, one, &valg, &error);
  g_assert_no_error (error);
}

/* Found by its name, and by the evidens that it hangs on; gone from the folder, the backups and what was moved aside; the record says
 * that it was a bilag, and not which. What another bilag has too stays until that one goes. */
static void
test_bilag (Fixture *f, gconstpointer data)
{
  PejlId evidens = pejl_id_new ();
  guint left_out;
  g_autoptr (PejlVedhaeftning) foto = NULL;
  g_autoptr (PejlVedhaeftning) tvilling = NULL;
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GPtrArray) by_name = NULL;
  g_autoptr (GPtrArray) by_evidens = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) sletninger = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens_text (f, &evidens, ORD " vinker til fotografen");
  foto = attach (f, &evidens, "Portraet-Vibrandi.jpg", "IndholdAfPortraet");
  tvilling = attach (f, NULL, "det samme.jpg", "IndholdAfPortraet");
  kopi = pejl_kopier_tag (f->path, &left_out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files_with (f->folder, "IndholdAfPortraet"), >=, 2);
  by_name = find (f, "Portraet");
  by_evidens = find (f, ORD);
  g_assert_nonnull (find_contents (by_evidens, &foto->id));
  g_assert_null (find_contents (by_evidens, &tvilling->id));
  g_assert_cmpstr (find_contents (by_name, &foto->id)->bilag, ==, "Portraet-Vibrandi.jpg");
  erase_one (f, find_contents (by_name, &foto->id), "Portraet");
  clean (f);
  g_assert_cmpuint (files_with (f->folder, "Vibrandi"), ==, 0);
  g_assert_cmpuint (files_with (f->folder, "IndholdAfPortraet"), >=, 1);
  rest = find (f, "det samme");
  erase_one (f, find_contents (rest, &tvilling->id), "det samme");
  clean (f);
  g_assert_cmpuint (files_with (f->folder, "IndholdAfPortraet"), ==, 0);
  sletninger = pejl_query_sletninger (pejl_store_get_reader (f->store));
  g_assert_cmpuint (sletninger->len, ==, 2);
  g_assert_cmpuint (((PejlSletning *) g_ptr_array_index (sletninger, 0))->bilag, ==, 1);
  g_assert_cmpuint (((PejlSletning *) g_ptr_array_index (sletninger, 0))->antal, ==, 2);
  fixture_close (f);
  assert_answer (f->path, "SELECT deleted FROM vedhaeftning WHERE id = ?", &foto->id, "1");
  report = pejl_verify_file (f->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
}

static void
clean_all (Tre *t)
{
  clean (&t->anna.f);
  if (pejl_store_mangler_rens (t->bo.f.store))
    clean (&t->bo.f);
  if (pejl_store_mangler_rens (t->carl.f.store))
    clean (&t->carl.f);
}

/* A colleague who has it loses it with the packet that erases; and one who takes the old packet afterwards does not get it. */
static void
test_bilag_elsewhere (Tre *t, gconstpointer data)
{
  PejlId evidens = pejl_id_new ();
  g_autoptr (PejlVedhaeftning) foto = NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autofree char *old = NULL;

  write_evidens_text (&t->anna.f, &evidens, ORD);
  foto = attach (&t->anna.f, &evidens, "foto.jpg", "IndholdAfPortraet");
  old = make_packet (&t->anna, &t->carl, NULL);
  give (&t->anna, &t->bo, NULL);
  g_assert_cmpuint (files_with (t->bo.f.folder, "IndholdAfPortraet"), ==, 1);
  fund = find (&t->anna.f, ORD);
  erase_one (&t->anna.f, find_contents (fund, &foto->id), ORD);
  give (&t->anna, &t->bo, NULL);
  clean_all (t);
  g_assert_cmpuint (files_with (t->anna.f.folder, "IndholdAfPortraet"), ==, 0);
  g_assert_cmpuint (files_with (t->bo.f.folder, "IndholdAfPortraet"), ==, 0);
  give (&t->anna, &t->carl, NULL);
  g_assert_no_error (take_packet (&t->carl, old, NULL));
  clean_all (t);
  g_assert_cmpuint (files_with (t->carl.f.folder, "IndholdAfPortraet"), ==, 0);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/slet-bilag/here", test_bilag);
  TRE ("/slet-bilag/elsewhere", test_bilag_elsewhere);
  return g_test_run ();
}
