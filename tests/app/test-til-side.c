// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not taken in: each is set aside with a sentence that names it, says what is wrong and what to do; it stays in the list
// until it is put away, and not a byte of the store's contents changes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"
#include "pejl-test-kollega.h"

#include "app/pages/pejl-udveksling-page.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-slet-actions.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-verify.h"

#include <string.h>

#define NAVN "fra-kollega.pejlpakke"

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlTestKollega *kollega; /* made by the test */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_kollega_free (f->kollega);
  pejl_test_store_free (f->store);
}

static GtkWidget *
page (Fixture *f)
{
  return GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));
}

/* --- the files --- */

static char *
sound (Fixture *f)
{
  f->kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  pejl_test_kollega_writes (f->kollega, f->store);
  return pejl_test_kollega_sends (f->kollega, NULL);
}

static void
set_kommune (PejlStore *store, const char *nr, const char *navn)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_kommune_set_text (store, PEJL_FIELD_KOMMUNE_NR, nr, &error)
                 && pejl_kommune_set_text (store, PEJL_FIELD_KOMMUNE_NAVN, navn, &error));
  g_assert_no_error (error);
}

static char *
of_other_municipality (Fixture *f)
{
  char *path = sound (f);

  set_kommune (f->store, "901", "Havneby Kommune");
  set_kommune (f->kollega->store, "813", "Fjordby Kommune");
  g_free (path);
  return pejl_test_kollega_sends (f->kollega, NULL);
}

static char *
sealed_to_others (Fixture *f)
{
  g_autoptr (PejlNoegler) others = pejl_noegler_new ();
  const char *segl[] = { pejl_noegler_segl (others), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = "Konsulent B" };

  g_free (sound (f));
  return pejl_test_pakke (f->kollega->store, f->kollega->noegler, NAVN, &valg);
}

/* Whom nobody here has met. */
static char *
of_a_stranger (Fixture *f)
{
  f->kollega = pejl_test_kollega_unknown (pejl_test_udveksler (f->window), "Konsulent X");
  pejl_test_kollega_writes (f->kollega, f->store);
  return pejl_test_kollega_sends (f->kollega, NULL);
}

static char *
with_bytes (Fixture *f, void (*change) (GByteArray *bytes))
{
  char *path = sound (f);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_byte_array_append (bytes, (const guint8 *) contents, (guint) length);
  change (bytes);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
  return path;
}

static void
halve (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, bytes->len / 2);
}

static void
flip (GByteArray *bytes)
{
  bytes->data[bytes->len / 2] ^= 0x10;
}

static void
make_new (GByteArray *bytes)
{
  bytes->data[10] = 99; /* the least reader */
}

static void
make_other (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) "Referat af møde", strlen ("Referat af møde"));
}

static char *
half (Fixture *f)
{
  return with_bytes (f, halve);
}

static char *
changed (Fixture *f)
{
  return with_bytes (f, flip);
}

static char *
too_new (Fixture *f)
{
  return with_bytes (f, make_new);
}

static char *
something_else (Fixture *f)
{
  return with_bytes (f, make_other);
}

/* --- */

typedef struct
{
  char *(*make) (Fixture *f);
  const char *wrong; /* what the sentence says besides the file's name and that nothing was taken in */
  const char *to_do;
} Case;

static const Case other_municipality = { of_other_municipality, "er fra en anden kommune (Fjordby Kommune)", "Spørg afsenderen" };
static const Case for_others = { sealed_to_others, "er forseglet til andre og kan ikke læses her", "Send dit kort til kollegaen" };
static const Case stranger = { of_a_stranger, "hvis kort ikke er her", "Bed afsenderen om et kort" };
static const Case copied_half = { half, "er ikke hel", "Kopiér den igen" };
static const Case one_byte = { changed, "er ikke hel", "Kopiér den igen" };
static const Case newer = { too_new, "er lavet med en nyere Pejl", "opdatér Pejl her" };
static const Case other_file = { something_else, "er ikke en pakke fra Pejl", "Spørg afsenderen" };

/* Sound, and of the same contents each time that nothing was written. */
static char *
contents_of (PejlStore *store)
{
  g_autofree char *vektor = pejl_oplog_vektor (pejl_store_get_reader (store), NULL);
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  pejl_store_flush_search (store, &error);
  g_assert_no_error (error);
  report = pejl_verify_file (pejl_store_get_path (store), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  return g_strdup_printf ("%s %s", report->digest, vektor);
}

static void
test_set_aside (Fixture *f, gconstpointer data)
{
  const Case *c = data;
  g_autofree char *path = c->make (f);
  g_autofree char *before = contents_of (f->store);
  g_autofree char *after = NULL;
  GtkWidget *window = GTK_WIDGET (f->window);

  pejl_udveksling_page_hent (PEJL_UDVEKSLING_PAGE (page (f)), path);
  pejl_test_wait_for (window, "Filen blev ikke hentet ind");
  g_assert_true (pejl_test_sees (window, c->wrong));
  g_assert_true (pejl_test_sees (window, c->to_do));
  g_assert_true (pejl_test_sees (window, "Intet er hentet"));
  g_assert_true (pejl_test_sees (window, "»" NAVN "«"));

  /* In the list, until a person puts it away. */
  pejl_test_activate (page (f), "page.tilbage", NULL);
  g_assert_false (pejl_test_sees (window, "Filen blev ikke hentet ind"));
  g_assert_true (pejl_test_sees (window, NAVN));
  g_assert_true (pejl_test_sees (window, c->wrong));
  pejl_test_activate (page (f), "page.glem", g_variant_new_string (NAVN));
  g_assert_false (pejl_test_sees (window, NAVN));
  after = contents_of (f->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What was half is taken in when it comes whole, and is then no longer told of. */
static void
test_then_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *path = half (f);
  g_autofree char *whole = NULL;
  guint before = pejl_test_count_visits (f->store);

  pejl_udveksling_page_hent (PEJL_UDVEKSLING_PAGE (page (f)), path);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Filen blev ikke hentet ind");
  whole = pejl_test_kollega_sends (f->kollega, NULL);
  g_assert_cmpstr (whole, ==, path);
  pejl_test_hent (f->window, whole);
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "2 besøg modtaget");
  g_assert_cmpuint (pejl_test_count_visits (f->store), ==, before + 2);
  g_assert_false (pejl_test_sees (GTK_WIDGET (f->window), "er ikke hel"));
}

static void
take_in (Fixture *f)
{
  g_autofree char *path = pejl_test_kollega_sends (f->kollega, NULL);

  pejl_test_hent (f->window, path);
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Den er hentet ind");
  pejl_test_activate (page (f), "page.faerdig", NULL);
}

static void
erase_here (Fixture *f, const char *ord)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_slet_find (pejl_store_get_reader (f->store), ord, NULL, NULL, NULL, &error);
  PejlSletValg valg = { .ord = ord, .grund = "Anmodning" };

  g_assert_no_error (error);
  g_assert_cmpuint (fund->len, ==, 1);
  pejl_slet_udfoer (f->store, fund, &valg, &error);
  g_assert_no_error (error);
}

/* What was erased here before it was known that only the centerchef may: told of, until a packet with everything has brought it back. */
static void
test_erased_unaware (Fixture *f, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (f->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *alt = NULL;

  g_free (sound (f));
  take_in (f);
  erase_here (f, "Ved vinduet:");
  /* The packet that tells of the roles leaves out what the colleague takes to be here. */
  g_free (f->kollega->har);
  f->kollega->har = pejl_oplog_vektor (pejl_store_get_reader (f->store), &error);
  g_assert_no_error (error);
  pejl_tildeling_grundlaeg (f->kollega->store, pejl_store_get_reader (f->kollega->store), f->kollega->noegler, NULL, &error);
  g_assert_no_error (error);
  take_in (f);
  pejl_test_wait_for (window, "1 tekst mangler her");
  g_clear_pointer (&f->kollega->har, g_free);
  alt = pejl_test_kollega_sends (f->kollega, NULL);
  pejl_test_hent (f->window, alt);
  g_assert_true (pejl_test_sees (window, "den kommer tilbage"));
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait_for (window, "Den er hentet ind");
  pejl_test_activate (page (f), "page.faerdig", NULL);
  pejl_test_settle (window);
  g_assert_false (pejl_test_sees (window, "1 tekst mangler her"));
  g_free (contents_of (f->store));
}

#define ADD(name, data, function) g_test_add ("/til-side/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("other-municipality", &other_municipality, test_set_aside);
  ADD ("sealed-to-others", &for_others, test_set_aside);
  ADD ("stranger", &stranger, test_set_aside);
  ADD ("half", &copied_half, test_set_aside);
  ADD ("one-byte", &one_byte, test_set_aside);
  ADD ("too-new", &newer, test_set_aside);
  ADD ("something-else", &other_file, test_set_aside);
  ADD ("then-whole", NULL, test_then_whole);
  ADD ("erased-unaware", NULL, test_erased_unaware);
  return g_test_run ();
}
