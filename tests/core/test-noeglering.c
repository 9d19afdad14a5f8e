// SPDX-License-Identifier: GPL-3.0-or-later
// A person's keys in a real keyring: gnome-keyring's daemon on a bus of its own, in folders of the test's own, asked from outside
// of libsecret what it keeps. It is unlocked, locked, ended, and loses what it had; each time the program is a new process.
#include "cli-kollega.h"

#include "core/exchange/pejl-noegler.h"

#define SERVICE "org.freedesktop.secrets"
#define SERVICE_PATH "/org/freedesktop/secrets"

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  GSubprocess *daemon; /* NULL: none runs */
  char *key_file;
} Ring;

static gboolean
is_installed (void)
{
  g_autofree char *daemon = g_find_program_in_path ("gnome-keyring-daemon");
  g_autofree char *bus = g_find_program_in_path ("dbus-daemon");

  return daemon != NULL && bus != NULL;
}

/* --- the daemon --- */

static void
on_owned (GDBusConnection *connection, const char *name, const char *owner, gpointer loop)
{
  g_main_loop_quit (loop);
}

static gboolean
on_too_late (gpointer data)
{
  g_assert_not_reached ();
  return G_SOURCE_REMOVE;
}

static void
wait_for_service (Ring *r)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint late = g_timeout_add_seconds (60, on_too_late, NULL);
  guint watch = g_bus_watch_name_on_connection (r->connection, SERVICE, G_BUS_NAME_WATCHER_FLAGS_NONE, on_owned, NULL, loop, NULL);

  g_main_loop_run (loop);
  g_bus_unwatch_name (watch);
  g_source_remove (late);
}

/* With the password the keyring is open, as after a log-in; with NULL it is locked. setpriv takes it down with us. */
static void
ring_start (Ring *r, const char *password)
{
  g_autofree char *data = g_build_filename (folder, "ring", NULL);
  g_autofree char *control = g_strconcat ("--control-directory=", data, NULL);
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *const args[] = { "setpriv", "--pdeathsig", "TERM", "--", "gnome-keyring-daemon", "--foreground",
                               "--components=secrets", control, password != NULL ? "--unlock" : NULL, NULL };
  g_autoptr (GError) error = NULL;
  GOutputStream *in;

  g_assert_cmpint (g_mkdir_with_parents (data, 0700), ==, 0);
  g_subprocess_launcher_setenv (launcher, "HOME", data, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", data, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  r->daemon = g_subprocess_launcher_spawnv (launcher, args, &error);
  g_assert_no_error (error);
  in = g_subprocess_get_stdin_pipe (r->daemon);
  if (password != NULL)
    g_assert_true (g_output_stream_write_all (in, password, strlen (password), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (in, NULL, NULL));
  wait_for_service (r);
}

static void
ring_stop (Ring *r)
{
  if (r->daemon == NULL)
    return;
  g_subprocess_send_signal (r->daemon, SIGTERM);
  g_subprocess_wait (r->daemon, NULL, NULL);
  g_clear_object (&r->daemon);
}

static void
ring_set_up (Ring *r, gconstpointer data)
{
  g_autofree char *kode = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_installed ())
    return;
  begin ();
  kode = g_build_filename (folder, "kode", NULL);
  g_assert_true (g_file_set_contents (kode, "fire ord der huskes\n", -1, NULL));
  r->key_file = g_build_filename (folder, "pejl", "noegler.pejlnoegle", NULL);
  r->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (r->bus);
  r->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (r->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
ring_tear_down (Ring *r, gconstpointer data)
{
  if (r->bus == NULL)
    return;
  ring_stop (r);
  g_dbus_connection_close_sync (r->connection, NULL, NULL);
  g_clear_object (&r->connection);
  g_test_dbus_down (r->bus);
  g_clear_object (&r->bus);
  g_free (r->key_file);
  end ();
  folder = program = said = NULL;
}

/* --- what it keeps, asked by the bus --- */

static GVariant *
call (Ring *r, const char *path, const char *interface, const char *method, GVariant *args, const char *type)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (r->connection, SERVICE, path, interface, method, args,
                                                  type != NULL ? G_VARIANT_TYPE (type) : NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

/* Its object, when there is exactly one for the key file; NULL when there is none. */
static char *
item_of (Ring *r)
{
  GVariantBuilder attributes;
  g_autoptr (GVariant) answer = NULL;
  g_autofree const char **open = NULL;
  g_autofree const char **locked = NULL;

  g_variant_builder_init (&attributes, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&attributes, "{ss}", "fil", r->key_file);
  answer = call (r, SERVICE_PATH, "org.freedesktop.Secret.Service", "SearchItems", g_variant_new ("(a{ss})", &attributes), "(aoao)");
  g_variant_get (answer, "(^a&o^a&o)", &open, &locked);
  g_assert_cmpuint (g_strv_length ((char **) open) + g_strv_length ((char **) locked), <=, 1);
  return g_strdup (open[0] != NULL ? open[0] : locked[0]);
}

static char *
secret_of (Ring *r)
{
  g_autofree char *item = item_of (r);
  g_autoptr (GVariant) session = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) bytes = NULL;
  const char *path;
  gconstpointer data;
  gsize length;

  g_assert_nonnull (item);
  session = call (r, SERVICE_PATH, "org.freedesktop.Secret.Service", "OpenSession",
                  g_variant_new ("(sv)", "plain", g_variant_new_string ("")), "(vo)");
  g_variant_get (session, "(v&o)", NULL, &path);
  answer = call (r, item, "org.freedesktop.Secret.Item", "GetSecret", g_variant_new ("(o)", path), "((oayays))");
  g_variant_get (answer, "((&o@ay@ay&s))", NULL, NULL, &bytes, NULL);
  data = g_variant_get_fixed_array (bytes, &length, 1);
  return g_strndup (data, length);
}

static void
forget_item (Ring *r)
{
  g_autofree char *item = item_of (r);
  g_autoptr (GVariant) answer = NULL;
  g_autofree char *after = NULL;

  g_assert_nonnull (item);
  answer = call (r, item, "org.freedesktop.Secret.Item", "Delete", NULL, "(o)");
  after = item_of (r);
  g_assert_null (after);
}

/* --- what lies in files --- */

static guint
files_with (const char *path, gconstpointer bytes, gsize length)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *contents = NULL;
  const char *name;
  gsize size;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += files_with (child, bytes, length);
    }
  if (dir != NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &contents, &size, NULL))
    return n;
  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (contents + i, bytes, length) == 0)
      return 1;
  return n;
}

/* A secret key of Ed25519 ends with its public one, so where that does not stand, no secret key stands open. */
static void
assert_nothing_open (Ring *r, const char *secret, const char *signatur)
{
  g_autofree guchar *random = NULL;
  guint8 public[32];
  gsize length;
  GStatBuf buf;

  random = g_base64_decode (secret, &length);
  g_assert_cmpuint (length, ==, 32);
  for (guint i = 0; i < sizeof public; i++)
    public[i] = (guint8) (g_ascii_xdigit_value (signatur[2 * i]) << 4 | g_ascii_xdigit_value (signatur[2 * i + 1]));
  g_assert_cmpuint (files_with (folder, secret, strlen (secret)), ==, 0);
  g_assert_cmpuint (files_with (folder, random, length), ==, 0);
  g_assert_cmpuint (files_with (r->key_file, public, sizeof public), ==, 0);
  g_assert_cmpint (g_stat (r->key_file, &buf), ==, 0);
  g_assert_cmpuint (buf.st_mode & 0777, ==, 0600);
}

/* --- the program --- */

#define CARD "card|--store|anna.pejl|--name|Anna|--format|keys"

/* The public key that the program shows without being given a passphrase; NULL: it fails. */
static char *
opened (void)
{
  g_autofree char *out = NULL;

  if (run (CARD, NULL, &out) == PEJL_CLI_OK)
    return value_of (out, "signatur");
  g_test_message ("not opened: %s", said != NULL ? said : "");
  return NULL;
}

/* Where it must not fail: what it said is seen where only a test's errors are shown. */
static char *
must_open (void)
{
  char *key = opened ();

  if (key == NULL)
    g_printerr ("the keys were not opened: %s\n", said);
  g_assert_nonnull (key);
  return key;
}

static gboolean
skips (void)
{
  if (is_installed ())
    return FALSE;
  g_test_skip ("gnome-keyring is not installed: the keyring is not tried");
  return TRUE;
}

/* Made and kept there; opened by new processes, also after the keyring was ended and unlocked again. */
static void
test_kept (Ring *r, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *secret = NULL;
  g_autoptr (PejlNoegler) noegler = NULL;
  g_autoptr (GError) error = NULL;

  if (skips ())
    return;
  ring_start (r, "en god kode");
  first = must_open ();
  secret = secret_of (r);
  noegler = pejl_noegler_load (r->key_file, secret, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pejl_noegler_signatur (noegler), ==, first);
  assert_nothing_open (r, secret, first);
  second = must_open ();
  g_assert_cmpstr (second, ==, first);
  ring_stop (r);
  ring_start (r, "en god kode");
  third = must_open ();
  g_assert_cmpstr (third, ==, first);
}

/* Locked, or not there: said so, nothing made anew, and all as before when it is back. */
static void
test_locked_and_away (Ring *r, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (skips ())
    return;
  ring_start (r, "en god kode");
  first = must_open ();
  g_assert_true (g_file_get_contents (r->key_file, &before, NULL, NULL));
  ring_stop (r);

  ring_start (r, NULL);
  g_assert_null (opened ());
  g_assert_nonnull (strstr (said, "it is locked"));
  g_assert_nonnull (strstr (said, "Nothing is lost"));
  g_assert_nonnull (strstr (said, r->key_file));
  ring_stop (r);

  g_assert_null (opened ());
  g_assert_null (strstr (said, "it is locked"));
  g_assert_nonnull (strstr (said, "does not give it now"));

  ring_start (r, "en god kode");
  last = must_open ();
  g_assert_cmpstr (last, ==, first);
  g_assert_true (g_file_get_contents (r->key_file, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

/* No keyring when the keys are to be made: nothing is, and the sentence leads to a passphrase, which then does. A locked one that
 * nobody unlocks likewise. */
static void
test_falls_back (Ring *r, gconstpointer data)
{
  g_autofree char *out = NULL;
  g_autofree char *made = NULL;

  if (skips ())
    return;
  for (guint locked = 0; locked < 2; locked++)
    {
      if (locked)
        {
          ring_start (r, "en god kode");
          ring_stop (r);
          ring_start (r, NULL);
        }
      g_assert_null (opened ());
      g_assert_nonnull (strstr (said, "--key-passphrase-file"));
      g_assert_nonnull (strstr (said, "Nothing was made yet"));
      g_assert_false (g_file_test (r->key_file, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (run (CARD "|--key-passphrase-file|kode", NULL, &out), ==, PEJL_CLI_OK);
  made = value_of (out, "signatur");
  /* What a person knows is kept nowhere else. */
  g_assert_cmpuint (files_with (r->key_file, "fire ord", strlen ("fire ord")), ==, 0);
  ring_stop (r);
  ring_start (r, "en god kode");
  g_assert_null (opened ());
  g_assert_nonnull (strstr (said, "need their passphrase"));
  g_assert_cmpint (run (CARD "|--key-passphrase-file|kode", NULL, &out), ==, PEJL_CLI_OK);
  assert_value (out, "signatur", made);
}

/* The keyring has lost it, or has another one: what to do is said, and the keys are neither overwritten nor made anew. */
static void
test_lost (Ring *r, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (skips ())
    return;
  ring_start (r, "en god kode");
  first = must_open ();
  g_assert_true (g_file_get_contents (r->key_file, &before, NULL, NULL));
  forget_item (r);
  g_assert_null (opened ());
  g_assert_nonnull (strstr (said, "no longer has what opens your keys"));
  g_assert_nonnull (strstr (said, r->key_file));
  g_assert_nonnull (strstr (said, "Your store is whole"));
  g_assert_nonnull (strstr (said, "make a new card"));
  g_assert_true (g_file_get_contents (r->key_file, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

#define RING(path, fn) g_test_add (path, Ring, NULL, ring_set_up, fn, ring_tear_down)

int
main (int argc, char **argv)
{
  int exit_code;

  if (as_pejl (argc, argv, &exit_code))
    return exit_code;
  own_home ();
  g_test_init (&argc, &argv, NULL);
  RING ("/noeglering/kept", test_kept);
  RING ("/noeglering/locked-and-away", test_locked_and_away);
  RING ("/noeglering/falls-back", test_falls_back);
  RING ("/noeglering/lost", test_lost);
  return g_test_run ();
}
