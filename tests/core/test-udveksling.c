// SPDX-License-Identifier: GPL-3.0-or-later
// Packets between colleagues: what comes, what waits, what is set aside.
#include "udveksling-fixture.h"

#include "core/exchange/pejl-kollega.h"

#include "core/exchange/pejl-postkasse.h"
#include "core/exchange/pejl-seks-ord.h"

typedef struct
{
  Kollega a;
  Kollega b;
  Kollega c;
} Trio;

static void
trio_set_up (Trio *t, gconstpointer data)
{
  kollega_set_up (&t->a, "Anna");
  kollega_set_up (&t->b, "Bo");
  kollega_set_up (&t->c, "Carla");
  knows (&t->a, &t->b);
  knows (&t->b, &t->a);
}

static void
trio_tear_down (Trio *t, gconstpointer data)
{
  kollega_tear_down (&t->a);
  kollega_tear_down (&t->b);
  kollega_tear_down (&t->c);
}

static void
test_there_and_back (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  g_autoptr (PejlHentning) h = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &one, "Børnene bygger");
  write_evidens (&t->b, &two, "De voksne lytter");
  path = make_packet (&t->a, &t->b, NULL);
  error = take_packet (&t->b, path, &h);
  g_assert_no_error (error);
  g_assert_cmpuint (h->evidens, ==, 1);
  g_assert_cmpuint (h->konflikter, ==, 0);
  give (&t->b, &t->a, NULL);
  give (&t->a, &t->b, NULL);
  assert_same (&t->a, &t->b);
  assert_answer (t->b.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "Børnene bygger");
}

/* A second time nothing is new, and nothing is double. */
static void
test_twice (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  g_autofree char *path = NULL;

  write_evidens (&t->a, &one, "En gang");
  path = make_packet (&t->a, &t->b, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PejlHentning) h = NULL;
      g_autoptr (GError) error = take_packet (&t->b, path, &h);

      g_assert_no_error (error);
      g_assert_cmpuint (h->evidens, ==, i == 0 ? 1 : 0);
      g_assert_cmpuint (h->nye == 0, ==, i > 0);
    }
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "1");
}

static void
test_preview_writes_nothing (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) h = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &one, "fælles");
  give (&t->a, &t->b, NULL);
  write_evidens (&t->a, &one, "Annas");
  write_evidens (&t->b, &one, "Bos");
  before = verified_digest (t->b.f.path);
  path = make_packet (&t->a, &t->b, NULL);
  pakke = pejl_pakke_open (path, t->b.f.folder, t->b.noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  h = pejl_hent_vurder (t->b.f.store, kollega_reader (&t->b), NULL, pakke, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (h->konflikter, ==, 1);
  g_assert_cmpuint (h->aendrede, ==, 1);
  after = verified_digest (t->b.f.path);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (pejl_hent_tag (t->b.f.store, pakke, h, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_answer (t->b.f.path, "SELECT conflicts FROM evidens WHERE id = ?", &one, "1");
}

/* What is missing is named with the one who can give it; the packet waits, and is taken when the other has come. */
static void
test_gap_waits (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new (), two = pejl_id_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *middle = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) h = NULL;
  g_autoptr (GError) error = NULL;

  write_evidens (&t->a, &one, "først");
  first = make_packet (&t->a, &t->b, NULL);
  middle = vektor_of (&t->a);
  write_evidens (&t->a, &two, "siden");
  second = make_packet (&t->a, &t->b, middle);
  pakke = pejl_pakke_open (second, t->b.f.folder, t->b.noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  h = pejl_hent_vurder (t->b.f.store, kollega_reader (&t->b), NULL, pakke, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (h->mangler->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (h->mangler, 0), "Anna"));
  g_assert_false (pejl_hent_tag (t->b.f.store, pakke, h, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_GAP);
  g_clear_error (&error);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "0");
  g_assert_true (pejl_indbakke_keep (t->b.f.store, pakke, "venter", &error));
  g_assert_cmpuint (pejl_indbakke_retry (t->b.f.store, kollega_reader (&t->b), t->b.noegler, NULL), ==, 0);
  error = take_packet (&t->b, first, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (pejl_indbakke_retry (t->b.f.store, kollega_reader (&t->b), t->b.noegler, NULL), ==, 1);
  assert_answer (t->b.f.path, "SELECT count(*) FROM evidens", NULL, "2");
}

/* A third colleague's entries come by way of the second, with the third one's own stamp. */
static void
test_relayed (Trio *t, gconstpointer data)
{
  PejlId one = pejl_id_new ();

  knows (&t->c, &t->b);
  write_evidens (&t->a, &one, "fra Anna");
  give (&t->a, &t->b, NULL);
  give (&t->b, &t->c, NULL);
  assert_answer (t->c.f.path, "SELECT tekst FROM evidens WHERE id = ?", &one, "fra Anna");
}

static void
test_bilag_go_along (Trio *t, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("et foto", 7);
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Bilag");
  g_autoptr (GError) error = NULL;
  PejlId row = pejl_id_new ();

  bilag = pejl_bilag_take_bytes (t->a.f.path, bytes, "../../foto.jpg", NULL, &error);
  g_assert_no_error (error);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &row);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, "../../foto.jpg");
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, 7);
  commit (t->a.f.store, action);
  give (&t->a, &t->b, NULL);
  g_assert_true (pejl_bilag_read (t->b.f.path, bilag->sha256, "foto", NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Contents that were not there when the packet was made are asked for with the next answer, and come although nothing else is new. */
static void
test_bilag_asked_for (Trio *t, gconstpointer data)
{
  g_autoptr (PejlVedhaeftning) bilag = attach_bilag (t->a.f.store, "foto.jpg", "et foto");
  g_autofree char *contents = pejl_bilag_path (t->a.f.path, bilag->sha256);
  g_autofree char *away = g_strconcat (contents, ".vaek", NULL);
  g_autofree char *harB = NULL;
  g_autoptr (GPtrArray) kolleger = NULL;

  g_assert_cmpint (g_rename (contents, away), ==, 0);
  give (&t->a, &t->b, NULL);
  g_assert_false (pejl_bilag_read (t->b.f.path, bilag->sha256, "foto", NULL, NULL, NULL, NULL));
  give (&t->b, &t->a, NULL);
  g_assert_cmpuint (pejl_bilag_oensker_her (t->b.f.store), ==, 1);
  g_assert_cmpuint (pejl_bilag_oensker_hos (t->a.f.store, pejl_noegler_segl (t->b.noegler)), ==, 1);
  kolleger = pejl_kolleger (t->a.f.store, kollega_reader (&t->a));
  g_assert_nonnull (strstr (((PejlKollega *) g_ptr_array_index (kolleger, 0))->tilstand, "the contents of 1 bilag"));
  g_assert_cmpint (g_rename (away, contents), ==, 0);
  harB = vektor_of (&t->b);
  give (&t->a, &t->b, harB);
  g_assert_true (pejl_bilag_read (t->b.f.path, bilag->sha256, "foto", NULL, NULL, NULL, NULL));
  g_assert_cmpuint (pejl_bilag_oensker_her (t->b.f.store), ==, 0);
  give (&t->b, &t->a, NULL);
  g_assert_cmpuint (pejl_bilag_oensker_hos (t->a.f.store, pejl_noegler_segl (t->b.noegler)), ==, 0);
}

static PejlPakkeLavet
make_to_bo (Trio *t, const char *name)
{
  g_autofree char *path = g_build_filename (t->a.f.folder, name, NULL);
  const char *segl[] = { pejl_noegler_segl (t->b.noegler), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = "Anna" };
  PejlPakkeLavet lavet;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) taken = NULL;

  g_assert_true (pejl_pakke_make (t->a.f.store, kollega_reader (&t->a), t->a.noegler, path, &valg, NULL, &lavet, &error));
  g_assert_no_error (error);
  taken = take_packet (&t->b, path, NULL);
  g_assert_no_error (taken);
  return lavet;
}

static void
spoil (Trio *t, const PejlVedhaeftning *bilag)
{
  g_autofree char *path = pejl_bilag_path (t->a.f.path, bilag->sha256);
  FILE *file = g_fopen (path, "r+be");

  g_assert_nonnull (file);
  g_assert_cmpint (fputc ('x', file), ==, 'x');
  g_assert_cmpint (fclose (file), ==, 0);
}

/* A photo goes from the memory, a large scan from the disk. Where the disk has spoilt them, both are left out and the rest goes. */
static void
test_bilag_small_and_large (Trio *t, gconstpointer data)
{
  g_autofree char *contents = g_strnfill (17 * 1024 * 1024, 'b');
  g_autoptr (PejlVedhaeftning) large = attach_bilag (t->a.f.store, "skanning.pdf", contents);
  g_autoptr (PejlVedhaeftning) small = attach_bilag (t->a.f.store, "foto.jpg", "et foto");
  PejlPakkeLavet lavet = make_to_bo (t, "hel");

  g_assert_cmpuint (lavet.n_bilag, ==, 2);
  g_assert_cmpuint (lavet.n_bilag_mangler, ==, 0);
  pejl_pakke_lavet_clear (&lavet);
  g_assert_true (pejl_bilag_read (t->b.f.path, large->sha256, "skanning", NULL, NULL, NULL, NULL));
  g_assert_true (pejl_bilag_read (t->b.f.path, small->sha256, "foto", NULL, NULL, NULL, NULL));
  spoil (t, large);
  spoil (t, small);
  lavet = make_to_bo (t, "uden");
  g_assert_cmpuint (lavet.n_bilag, ==, 0);
  g_assert_cmpuint (lavet.n_bilag_mangler, ==, 2);
  pejl_pakke_lavet_clear (&lavet);
}

static void
test_passphrase (Trio *t, gconstpointer data)
{
  g_autofree char *path = g_build_filename (t->a.f.folder, "kode.pejlpakke", NULL);
  PejlPakkeValg valg = { .passphrase = "hest batteri klammer", .navn = "Anna" };
  PejlPakkeLavet lavet;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_pakke_make (t->a.f.store, kollega_reader (&t->a), t->a.noegler, path, &valg, NULL, &lavet, &error));
  g_assert_no_error (error);
  pejl_pakke_lavet_clear (&lavet);
  g_assert_null (pejl_pakke_open (path, t->b.f.folder, t->b.noegler, NULL, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *guess = g_strdup_printf ("gæt %u", i);

      g_assert_null (pejl_pakke_open (path, t->b.f.folder, t->b.noegler, guess, NULL, &error));
      g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE);
      g_clear_error (&error);
    }
  pakke = pejl_pakke_open (path, t->b.f.folder, t->b.noegler, valg.passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pakke);
}

/* --- keys, cards, words --- */

typedef struct
{
  char *secret;
} Ring;

static char *
ring_look_up (gpointer self, const char *path, GError **error)
{
  return g_strdup (((Ring *) self)->secret);
}

static gboolean
ring_store (gpointer self, const char *path, const char *secret, GError **error)
{
  ((Ring *) self)->secret = g_strdup (secret);
  return TRUE;
}

static void
test_keyring (Trio *t, gconstpointer data)
{
  g_autofree char *path = g_build_filename (t->a.f.folder, "n", "noegler.pejlnoegle", NULL);
  Ring kept = { 0 };
  PejlNoeglering ring = { ring_look_up, ring_store, &kept };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlNoegler) made = NULL;
  g_autoptr (PejlNoegler) again = NULL;
  GStatBuf buf;

  g_assert_null (pejl_noegler_open (path, NULL, &ring, FALSE, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS);
  g_clear_error (&error);
  made = pejl_noegler_open (path, NULL, &ring, TRUE, &error);
  g_assert_no_error (error);
  again = pejl_noegler_open (path, NULL, &ring, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pejl_noegler_signatur (made), ==, pejl_noegler_signatur (again));
  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  g_assert_cmpuint (buf.st_mode & 0777, ==, 0600);
  g_clear_pointer (&kept.secret, g_free);
  g_assert_null (pejl_noegler_open (path, NULL, &ring, TRUE, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_KEYS_LOST);
}

static void
test_wrong_passphrase_of_keys (Trio *t, gconstpointer data)
{
  g_autofree char *path = g_build_filename (t->a.f.folder, "noegler.pejlnoegle", NULL);
  g_autoptr (PejlNoegler) made = pejl_noegler_open (path, "min kode", NULL, TRUE, NULL);
  g_autoptr (PejlNoegler) right = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (made);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_null (pejl_noegler_open (path, "ikke min kode", NULL, TRUE, &error));
      g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE);
      g_clear_error (&error);
    }
  right = pejl_noegler_open (path, "min kode", NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pejl_noegler_signatur (right), ==, pejl_noegler_signatur (made));
}

static gboolean
one_letter_apart (const char *a, const char *b)
{
  glong n = g_utf8_strlen (a, -1), m = g_utf8_strlen (b, -1), same = 0;

  if (ABS (n - m) > 1)
    return FALSE;
  while (*a != '\0' && *b != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      same++;
    }
  return n == m ? strcmp (g_utf8_next_char (a), g_utf8_next_char (b)) == 0
                : n > m ? strcmp (g_utf8_next_char (a), b) == 0 : strcmp (a, g_utf8_next_char (b)) == 0;
}

/* Words that are told apart on a bad line. */
static void
test_word_list (Trio *t, gconstpointer data)
{
  for (guint i = 0; i < PEJL_ORDLISTE_N; i++)
    {
      const char *word = pejl_ordliste[i];

      g_assert_nonnull (word);
      g_assert_cmpint (g_utf8_strlen (word, -1), >=, 4);
      g_assert_cmpint (g_utf8_strlen (word, -1), <=, 9);
      for (guint j = i + 1; j < PEJL_ORDLISTE_N; j++)
        {
          g_assert_false (g_str_has_prefix (pejl_ordliste[j], word));
          g_assert_false (one_letter_apart (word, pejl_ordliste[j]));
        }
    }
}

static void
test_card (Trio *t, gconstpointer data)
{
  g_autofree char *path = g_build_filename (t->c.f.folder, "carla.pejlkort", NULL);
  g_autofree char *text = NULL;
  g_autofree char *said = pejl_kort_ord (t->c.kort);
  g_autofree char *heard = NULL;
  g_auto (GStrv) words = g_strsplit (said, " ", -1);
  g_autoptr (PejlKort) read = NULL;
  g_autoptr (GError) error = NULL;
  char *name;

  g_assert_cmpuint (g_strv_length (words), ==, 6);
  g_assert_true (pejl_kort_write (t->c.kort, t->c.noegler, path, &error));
  read = pejl_kort_read (path, &error);
  g_assert_no_error (error);
  heard = pejl_kort_ord (read);
  g_assert_cmpstr (said, ==, heard);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  name = strstr (text, "Carla");
  g_assert_nonnull (name);
  *name = 'K';
  g_assert_null (pejl_kort_parse (text, strlen (text), "kort", &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
}

/* --- stopped half-way --- */

static void
write_many (Kollega *k, guint n)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Evidens %u", i);
      PejlAction *action = pejl_action_new ("Skriv");
      PejlId id = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      g_ptr_array_add (actions, action);
    }
  g_assert_true (pejl_store_commit_bulk (k->f.store, actions, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
stop (goffset done, goffset total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Half of Anna's entries are at Bo's, and none of his can stamp them: what he hands on is sound all the same, and the rest comes
 * when he takes hers again. */
static void
test_stopped (Trio *t, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) h = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *some = NULL;

  knows (&t->b, &t->c);
  knows (&t->c, &t->b);
  give (&t->a, &t->b, NULL);
  write_many (&t->a, 8000);
  path = make_packet (&t->a, &t->b, NULL);
  pakke = pejl_pakke_open (path, t->b.f.folder, t->b.noegler, NULL, NULL, &error);
  h = pejl_hent_vurder (t->b.f.store, kollega_reader (&t->b), NULL, pakke, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (pejl_hent_tag (t->b.f.store, pakke, h, cancellable, stop, cancellable, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED);
  g_clear_error (&error);
  some = ask (t->b.f.path, "SELECT count(*) BETWEEN 1 AND 7999 FROM evidens", NULL);
  g_assert_cmpstr (some, ==, "1");
  give (&t->b, &t->c, NULL);
  assert_answer (t->c.f.path, "SELECT count(*) FROM evidens", NULL, "0");
  error = take_packet (&t->b, path, NULL);
  g_assert_no_error (error);
  give (&t->b, &t->c, NULL);
  assert_answer (t->c.f.path, "SELECT count(*) FROM evidens", NULL, "8000");
  assert_same (&t->b, &t->c);
}

/* --- the mailbox --- */

static void
sync_box (Kollega *k, const char *box, guint expected)
{
  g_autoptr (GError) error = NULL;
  gboolean wrote;
  g_autoptr (GPtrArray) svar = pejl_postkasse_sync (k->f.store, kollega_reader (k), k->noegler, box, NULL, &wrote, NULL, &error);
  guint tilsyn = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar, i);

      g_assert_false (one->fejl);
      tilsyn += one->tilsyn;
    }
  g_assert_cmpuint (tilsyn, ==, expected);
}

static void
test_mailbox (Trio *t, gconstpointer data)
{
  g_autofree char *box = g_build_filename (t->a.f.folder, "postkasse", NULL);
  PejlId tilsyn = pejl_id_new ();

  g_assert_cmpint (g_mkdir (box, 0700), ==, 0);
  write_text (t->a.f.store, PEJL_TABLE_TILSYN, &tilsyn, PEJL_FIELD_TILSYN_DATO, "2026-05-12", "Tilsyn");
  sync_box (&t->a, box, 0);
  sync_box (&t->b, box, 1);
  sync_box (&t->a, box, 0);
  sync_box (&t->b, box, 0);
  assert_same (&t->a, &t->b);
  /* Both have said what they have: what comes next is small, and comes once. */
  write_text (t->b.f.store, PEJL_TABLE_TILSYN, &tilsyn, PEJL_FIELD_TILSYN_FRA, "09:00", "Tilsyn");
  sync_box (&t->b, box, 0);
  sync_box (&t->a, box, 0);
  assert_same (&t->a, &t->b);
}

#define ADD(name, test) g_test_add ("/udveksling/" name, Trio, NULL, trio_set_up, test, trio_tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("there-and-back", test_there_and_back);
  ADD ("twice", test_twice);
  ADD ("preview-writes-nothing", test_preview_writes_nothing);
  ADD ("gap-waits", test_gap_waits);
  ADD ("relayed", test_relayed);
  ADD ("bilag", test_bilag_go_along);
  ADD ("bilag-asked-for", test_bilag_asked_for);
  ADD ("bilag-small-and-large", test_bilag_small_and_large);
  ADD ("passphrase", test_passphrase);
  ADD ("keyring", test_keyring);
  ADD ("wrong-passphrase-of-keys", test_wrong_passphrase_of_keys);
  ADD ("word-list", test_word_list);
  ADD ("card", test_card);
  ADD ("stopped", test_stopped);
  ADD ("mailbox", test_mailbox);
  return g_test_run ();
}
