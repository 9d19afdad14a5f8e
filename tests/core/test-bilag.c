// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of bilag as files: taken in whole or not at all, given out only when they are what was attached.
#include "store-fixture.h"

#include "core/store/pejl-bilag.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define STORE_MODE(path) (mode_of (path) & 0777)

static guint
mode_of (const char *path)
{
  GStatBuf stat_buf;

  g_assert_cmpint (g_stat (path, &stat_buf), ==, 0);
  return stat_buf.st_mode;
}

/* A file of those bytes in the test's folder. */
static GFile *
make_file (Fixture *f, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static PejlVedhaeftning *
take (Fixture *f, GFile *file)
{
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take (f->path, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bilag);
  return bilag;
}

static void
take_fails (Fixture *f, GFile *file, PejlStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_bilag_take (f->path, file, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, (int) code);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }
  return n;
}

/* Files in the store's folder of bilag, temporary ones among them. */
static guint
kept (Fixture *f)
{
  g_autofree char *folder = pejl_bilag_folder (f->path);

  return count_files (folder);
}

/* --- in --- */

static void
test_take (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "Kælder på Åsen.v2.txt", "Rummet er lyst.\n");
  g_autoptr (PejlVedhaeftning) bilag = take (f, file);
  g_autofree char *path = pejl_bilag_path (f->path, bilag->sha256);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *folder = pejl_bilag_folder (f->path);
  g_autofree char *contents = NULL;

  g_assert_cmpstr (bilag->navn, ==, "Kælder på Åsen.v2.txt");
  g_assert_cmpstr (bilag->type, ==, "text/plain");
  g_assert_cmpint (bilag->bytes, ==, 16);
  g_assert_cmpstr (bilag->sha256, ==, "9ef52e72d5694d30d16c7eea73f85e8534c197d5b49e25fa7b504c798822771c");
  g_assert_false (pejl_id_is_nil (&bilag->id));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Rummet er lyst.\n");
  g_assert_cmpuint (STORE_MODE (path), ==, 0600);
  g_assert_cmpuint (STORE_MODE (shelf), ==, 0700);
  g_assert_cmpuint (STORE_MODE (folder), ==, 0700);
  g_assert_true (g_str_has_suffix (folder, "pejl.db.bilag"));
}

static void
test_same_twice (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) one = make_file (f, "en.txt", "det samme");
  g_autoptr (GFile) two = make_file (f, "to.txt", "det samme");
  g_autoptr (GFile) other = make_file (f, "tre.txt", "noget andet");
  g_autoptr (PejlVedhaeftning) first = take (f, one);
  g_autoptr (PejlVedhaeftning) second = take (f, two);
  g_autoptr (PejlVedhaeftning) third = take (f, other);

  g_assert_cmpstr (first->sha256, ==, second->sha256);
  g_assert_cmpstr (first->sha256, !=, third->sha256);
  g_assert_false (pejl_id_equal (&first->id, &second->id));
  g_assert_cmpstr (second->navn, ==, "to.txt");
  g_assert_cmpuint (kept (f), ==, 2);
}

/* What had been damaged on the disk is whole again when the same file is attached once more. */
static void
test_heals (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "a.txt", "hel og god");
  g_autoptr (PejlVedhaeftning) bilag = take (f, file);
  g_autoptr (PejlVedhaeftning) again = NULL;
  g_autofree char *path = pejl_bilag_path (f->path, bilag->sha256);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "hel og gal", -1, NULL));
  g_assert_false (pejl_bilag_read (f->path, bilag->sha256, "a.txt", NULL, NULL, NULL, NULL));
  again = take (f, file);
  g_assert_true (pejl_bilag_read (f->path, bilag->sha256, "a.txt", NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_names (void)
{
  static const struct
  {
    const char *raw;
    const char *navn;
    const char *filnavn;
  } cases[] = {
    { "rum.jpg", "rum.jpg", "rum.jpg" },
    { "Æblehaven, på Ø.æøå", "Æblehaven, på Ø.æøå", "Æblehaven, på Ø.æøå" },
    { "../../etc/passwd", "passwd", "passwd" },
    { "C:\\Users\\mig\\billede.png", "billede.png", "billede.png" },
    { "mappe/", "Bilag", "Bilag" },
    { "..", "Bilag", "Bilag" },
    { ".", "Bilag", "Bilag" },
    { "", "Bilag", "Bilag" },
    { NULL, "Bilag", "Bilag" },
    { "  \t\n ", "Bilag", "Bilag" },
    { "-rf.txt", "-rf.txt", "_rf.txt" },
    { ".skjult", ".skjult", "_skjult" },
    { "plan...for....uge.12.pdf", "plan...for....uge.12.pdf", "plan...for....uge.12.pdf" },
    { "to\nlinjer.txt", "to linjer.txt", "to linjer.txt" },
    { "klokke\a\x1b.txt", "klokke.txt", "klokke.txt" },
    { "faktura\u202egpj.exe", "fakturagpj.exe", "fakturagpj.exe" },
    { "hvad: \"nu\"?*<|>.txt", "hvad: \"nu\"?*<|>.txt", "hvad_ _nu______.txt" },
    { "a\u030angstrom.txt", "ångstrom.txt", "ångstrom.txt" },
    { "latin\xe6.txt", "latin\xef\xbf\xbd.txt", "latin\xef\xbf\xbd.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *navn = pejl_bilag_clean_navn (cases[i].raw);
      g_autofree char *again = pejl_bilag_clean_navn (navn);
      g_autofree char *filnavn = pejl_bilag_filnavn (navn);

      g_assert_cmpstr (navn, ==, cases[i].navn);
      g_assert_cmpstr (again, ==, navn);
      g_assert_cmpstr (filnavn, ==, cases[i].filnavn);
    }
}

static void
test_long_name (void)
{
  GString *raw = g_string_new (NULL);
  g_autofree char *navn = NULL;
  g_autofree char *filnavn = NULL;

  for (int i = 0; i < 4000; i++)
    g_string_append (raw, "å");
  g_string_append (raw, ".jpeg");
  navn = pejl_bilag_clean_navn (raw->str);
  filnavn = pejl_bilag_filnavn (navn);
  g_assert_cmpint (g_utf8_strlen (navn, -1), ==, PEJL_BILAG_NAVN_MAX);
  g_assert_true (g_str_has_suffix (navn, "å….jpeg"));
  g_assert_cmpuint (strlen (filnavn), <, 200);
  g_assert_true (g_str_has_suffix (filnavn, ".jpeg"));
  g_assert_true (g_utf8_validate (filnavn, -1, NULL));
  g_string_free (raw, TRUE);
}

static void
test_sizes (void)
{
  static const struct
  {
    gint64 bytes;
    const char *text;
  } cases[] = {
    { 0, "0\u00a0byte" },           { 999, "999\u00a0byte" },       { 1000, "1\u00a0kB" },
    { 240400, "240\u00a0kB" },      { 999499, "999\u00a0kB" },      { 999500, "1,0\u00a0MB" },
    { 1400000, "1,4\u00a0MB" },     { 9949999, "9,9\u00a0MB" },     { 200000000, "200\u00a0MB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pejl_bilag_format_bytes (cases[i].bytes);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A name in the file system that is no UTF-8 and begins with a dash. */
static void
test_name_of_a_file (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_strconcat (f->folder, G_DIR_SEPARATOR_S "-caf\xe9.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PejlVedhaeftning) bilag = NULL;

  if (!g_file_set_contents (path, "kaffe", -1, NULL))
    {
      g_test_skip ("the file system takes UTF-8 only");
      return;
    }
  bilag = take (f, file);
  g_assert_true (g_utf8_validate (bilag->navn, -1, NULL));
  g_assert_true (g_str_has_prefix (bilag->navn, "-caf"));
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) empty = make_file (f, "tom.txt", "");
  g_autoptr (GFile) folder = g_file_new_for_path (f->folder);
  g_autoptr (GFile) none = g_file_get_child (folder, "er her ikke.txt");
  g_autoptr (GFile) pipe_file = g_file_get_child (folder, "rør");

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe_file), 0600), ==, 0);
  take_fails (f, empty, PEJL_STORE_ERROR_SOURCE);
  take_fails (f, folder, PEJL_STORE_ERROR_SOURCE);
  take_fails (f, none, PEJL_STORE_ERROR_SOURCE);
  take_fails (f, pipe_file, PEJL_STORE_ERROR_SOURCE);
  g_assert_cmpuint (kept (f), ==, 0);
}

/* With holes: as large as it says, and nearly no room on the disk. */
static GFile *
make_sparse (Fixture *f, const char *name, gint64 bytes)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  int fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, (off_t) bytes), ==, 0);
  g_assert_cmpint (pwrite (fd, "film", 4, (off_t) bytes / 2), ==, 4);
  g_close (fd, NULL);
  return g_file_new_for_path (path);
}

static void
test_too_large (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "lang film.mp4", PEJL_BILAG_BYTES_MAX + 1);

  take_fails (f, file, PEJL_STORE_ERROR_TOO_LARGE);
  g_assert_cmpuint (kept (f), ==, 0);
}

static glong
peak_kb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
test_200_mb (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "Rundvisning på Ærø.mp4", 200000000);
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autofree char *out = g_build_filename (f->folder, "ud.mp4", NULL);
  g_autoptr (GError) error = NULL;
  glong before = peak_kb ();
  GStatBuf stat_buf;

  bilag = take (f, file);
  g_assert_cmpint (bilag->bytes, ==, 200000000);
  g_assert_cmpstr (bilag->type, ==, "video/mp4");
  g_assert_true (pejl_bilag_copy_out (f->path, bilag->sha256, bilag->navn, out, 0400, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (out, &stat_buf), ==, 0);
  g_assert_cmpint (stat_buf.st_size, ==, 200000000);
  /* A tenth of the file; a part at a time needs far less, and holding it whole ten times more. */
  g_assert_cmpint (peak_kb () - before, <, 20000);
}

/* --- stopped, and no room --- */

static void
stop_half_way (goffset done, goffset total, gpointer data)
{
  g_assert_cmpint (total, ==, 20000000);
  if (done > total / 2)
    g_cancellable_cancel (data);
}

static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "film.mp4", 20000000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_bilag_take (f->path, file, cancellable, stop_half_way, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_assert_cmpuint (kept (f), ==, 0);
}

static void
grow_it (goffset done, goffset total, gpointer data)
{
  int fd = g_open (g_file_peek_path (data), O_WRONLY | O_APPEND | O_CLOEXEC, 0);

  g_assert_cmpint (write (fd, "mere", 4), ==, 4);
  g_close (fd, NULL);
}

static void
test_written_to_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "optagelse.mp4", 1000000);
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_bilag_take (f->path, file, NULL, grow_it, file, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_SOURCE);
  g_assert_cmpuint (kept (f), ==, 0);
}

/* For a copy a limit on the size of files is the same as a disk without room. */
static void
test_disk_full (Fixture *f, gconstpointer data)
{
  struct rlimit small = { 100000, RLIM_INFINITY };
  struct rlimit large = { RLIM_INFINITY, RLIM_INFINITY };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  {
    g_autoptr (GFile) file = make_sparse (f, "film.mp4", 1000000);
    g_autoptr (PejlVedhaeftning) bilag = NULL;

    signal (SIGXFSZ, SIG_IGN);
    setrlimit (RLIMIT_FSIZE, &small);
    take_fails (f, file, PEJL_STORE_ERROR_DISK_FULL);
    setrlimit (RLIMIT_FSIZE, &large);
    g_assert_cmpuint (kept (f), ==, 0);
    bilag = take (f, file);
    g_assert_cmpuint (kept (f), ==, 1);
  }
}

static void
test_leftovers (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = pejl_bilag_folder (f->path);
  g_autofree char *old = g_build_filename (folder, ".ny-GAMMEL", NULL);
  g_autofree char *fresh = g_build_filename (folder, ".ny-FRISK1", NULL);
  g_autoptr (GFile) file = make_file (f, "a.txt", "a");
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  struct timespec long_ago[2] = { { 1700000000, 0 }, { 1700000000, 0 } };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "halv", -1, NULL));
  g_assert_true (g_file_set_contents (fresh, "i gang", -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, old, long_ago, 0), ==, 0);
  bilag = take (f, file);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
}

/* --- beside the main loop --- */

typedef struct
{
  GMainLoop *loop;
  PejlVedhaeftning *bilag;
  GError *error;
  guint told;
  goffset last;
} Waiting;

static void
on_progress (goffset done, goffset total, gpointer data)
{
  Waiting *waiting = data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_null (waiting->bilag);
  g_assert_cmpint (done, >, waiting->last);
  g_assert_cmpint (done, <=, total);
  waiting->last = done;
  waiting->told++;
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->bilag = pejl_bilag_take_finish (PEJL_STORE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
take_and_wait (PejlStore *store, GFile *file, GCancellable *cancellable, Waiting *waiting)
{
  waiting->loop = g_main_loop_new (NULL, FALSE);
  pejl_bilag_take_async (store, file, cancellable, on_progress, waiting, on_taken, waiting);
  g_main_loop_run (waiting->loop);
  g_main_loop_unref (waiting->loop);
}

static void
test_async (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "film.mp4", 5000000);
  Waiting waiting = { 0 };

  take_and_wait (f->store, file, NULL, &waiting);
  g_assert_no_error (waiting.error);
  g_assert_cmpint (waiting.bilag->bytes, ==, 5000000);
  g_assert_cmpint (waiting.last, ==, 5000000);
  g_assert_cmpuint (waiting.told, >, 0);
  pejl_vedhaeftning_unref (waiting.bilag);
}

static void
test_async_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_sparse (f, "film.mp4", 5000000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { 0 };

  g_cancellable_cancel (cancellable);
  take_and_wait (f->store, file, cancellable, &waiting);
  g_assert_error (waiting.error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_assert_cmpuint (kept (f), ==, 0);
  g_error_free (waiting.error);
}

/* Reading works where nothing may be written; taking in says that it does not. */
static void
test_read_only (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "a.txt", "læs mig");
  g_autoptr (PejlVedhaeftning) bilag = take (f, file);
  g_autoptr (GError) error = NULL;
  Waiting waiting = { 0 };

  fixture_close (f);
  f->store = pejl_store_open (f->path, PEJL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_bilag_read (f->path, bilag->sha256, bilag->navn, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  take_and_wait (f->store, file, NULL, &waiting);
  g_assert_error (waiting.error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  g_error_free (waiting.error);
}

/* --- out --- */

static gboolean
gather (const guint8 *bytes, gsize n, gpointer data, GError **error)
{
  g_byte_array_append (data, bytes, (guint) n);
  return TRUE;
}

static void
test_read (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) picture = g_bytes_new_static ("\x89PNG\r\n\x1a\n og mere", 16);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVedhaeftning) bilag
      = pejl_bilag_take_bytes (f->path, picture, "Fra udklipsholderen.png", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (bilag->type, ==, "image/png");
  g_assert_true (pejl_vedhaeftning_is_image (bilag));
  g_assert_true (pejl_bilag_read (f->path, bilag->sha256, bilag->navn, gather, out, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (out->data, out->len, g_bytes_get_data (picture, NULL), 16);
  g_assert_true (pejl_bilag_look (f->path, bilag, &error));
}

static void
assert_fault (Fixture *f, const PejlVedhaeftning *bilag, PejlStoreError code)
{
  g_autofree char *out = g_build_filename (f->folder, "ud.txt", NULL);
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_bilag_read (f->path, bilag->sha256, bilag->navn, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "rum på Ærø.txt"));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (out, "stod her før", -1, NULL));
  g_assert_false (pejl_bilag_copy_out (f->path, bilag->sha256, bilag->navn, out, 0600, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, (int) code);
  g_assert_true (g_file_get_contents (out, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "stod her før");
}

static void
test_missing_and_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "rum på Ærø.txt", "som det var");
  g_autoptr (PejlVedhaeftning) bilag = take (f, file);
  g_autofree char *path = pejl_bilag_path (f->path, bilag->sha256);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "som det blev", -1, NULL));
  assert_fault (f, bilag, PEJL_STORE_ERROR_CHANGED);
  g_assert_false (pejl_bilag_look (f->path, bilag, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  /* Of the same size, so that only the hash tells. */
  g_assert_true (g_file_set_contents (path, "som det vAr", -1, NULL));
  assert_fault (f, bilag, PEJL_STORE_ERROR_CHANGED);
  g_unlink (path);
  assert_fault (f, bilag, PEJL_STORE_ERROR_MISSING);
  g_assert_false (pejl_bilag_look (f->path, bilag, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING);
}

/* A hash that came with another copy's ops is a text like any other, and names no file outside the folder. */
static void
test_no_path_from_outside (Fixture *f, gconstpointer data)
{
  static const char *const bad[] = {
    "", "../../../etc/passwd", "/etc/passwd", "ab",
    "ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789",
    "../4567890123456789012345678901234567890123456789012345678901234",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pejl_bilag_path (f->path, bad[i]));
      g_assert_false (pejl_bilag_read (f->path, bad[i], "x", NULL, NULL, NULL, &error));
      g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING);
    }
  g_assert_null (pejl_bilag_path (f->path, NULL));
}

#define ADD(name, func) g_test_add ("/bilag/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("take", test_take);
  ADD ("same-twice", test_same_twice);
  ADD ("heals", test_heals);
  g_test_add_func ("/bilag/names", test_names);
  g_test_add_func ("/bilag/long-name", test_long_name);
  g_test_add_func ("/bilag/sizes", test_sizes);
  ADD ("name-of-a-file", test_name_of_a_file);
  ADD ("refused", test_refused);
  ADD ("too-large", test_too_large);
  ADD ("200-mb", test_200_mb);
  ADD ("cancel", test_cancel);
  ADD ("written-to-meanwhile", test_written_to_meanwhile);
  ADD ("disk-full", test_disk_full);
  ADD ("leftovers", test_leftovers);
  ADD ("async", test_async);
  ADD ("async-cancel", test_async_cancel);
  ADD ("read-only", test_read_only);
  ADD ("read", test_read);
  ADD ("missing-and-changed", test_missing_and_changed);
  ADD ("no-path-from-outside", test_no_path_from_outside);
  return g_test_run ();
}
