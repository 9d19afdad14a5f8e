// SPDX-License-Identifier: GPL-3.0-or-later
// Starting and ending PostgreSQL as a user that is not root, which it refuses to be.
#include "pg-proeve.h"

#include "folder.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pwd.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct _PgProeve
{
  char *bin;
  char *folder;
  char *settings;
  char *strange;
  const struct passwd *as; /* NULL: as oneself */
  guint port;
  GSubprocess *server;
  GThread *listener;       /* reads what the server says, so that it never waits for us */
};

/* Debian keeps each version in a folder of its own, outside the path. */
static char *
find_bin (void)
{
  g_autofree char *in_path = NULL;
  g_autoptr (GDir) dir = g_dir_open ("/usr/lib/postgresql", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *initdb = g_build_filename ("/usr/lib/postgresql", name, "bin", "initdb", NULL);

      if (g_file_test (initdb, G_FILE_TEST_IS_EXECUTABLE))
        return g_path_get_dirname (initdb);
    }
  in_path = g_find_program_in_path ("initdb");
  return in_path != NULL ? g_path_get_dirname (in_path) : NULL;
}

gboolean
pg_proeve_is_there (void)
{
  g_autofree char *bin = find_bin ();

  return bin != NULL;
}

/* setpriv takes the server down with us, whatever ends us. */
static GSubprocess *
spawn (PgProeve *pg, GSubprocessFlags flags, const char *program, const char *const *args)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autofree char *path = g_build_filename (pg->bin, program, NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_strv_builder_add_many (builder, "setpriv", "--pdeathsig", "QUIT", NULL);
  if (pg->as != NULL)
    {
      g_autofree char *uid = g_strdup_printf ("--reuid=%u", (guint) pg->as->pw_uid);
      g_autofree char *gid = g_strdup_printf ("--regid=%u", (guint) pg->as->pw_gid);

      g_strv_builder_add_many (builder, uid, gid, "--clear-groups", NULL);
    }
  g_strv_builder_add_many (builder, "--", path, NULL);
  g_strv_builder_addv (builder, (const char **) args);
  argv = g_strv_builder_end (builder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "PGSSLMODE");
  g_subprocess_launcher_set_cwd (launcher, pg->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  return process;
}

/* Runs it to its end; what it said. */
static char *
run (PgProeve *pg, const char *program, const char *const *args)
{
  g_autoptr (GSubprocess) process = spawn (pg, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, program, args);
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error));
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_error ("%s: %s", program, out);
  return g_strchomp (out);
}

/* Another may take it before the server does; then the server does not start, and says so. */
static guint
free_port (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (getsockname (fd, (struct sockaddr *) &address, &length), ==, 0);
  close (fd);
  return ntohs (address.sin_port);
}

static void
write_file (PgProeve *pg, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error));
  g_assert_no_error (error);
  if (pg->as != NULL)
    g_assert_cmpint (chown (path, pg->as->pw_uid, pg->as->pw_gid), ==, 0);
}

/* A certificate that vouches for itself, and its key. */
static char *
make_certificate (PgProeve *pg, const char *name, const char *host)
{
  char *crt = g_strdup_printf ("%s/%s.crt", pg->folder, name);
  g_autofree char *key = g_strdup_printf ("%s/%s.key", pg->folder, name);
  g_autofree char *subject = g_strdup_printf ("/CN=%s", host);
  g_autofree char *also = g_strdup_printf ("subjectAltName=DNS:%s", host);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) openssl = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "openssl", "req", "-x509", "-newkey", "ec",
    "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", subject, "-addext", also, "-keyout", key, "-out",
    crt, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (openssl, NULL, &error));
  g_assert_no_error (error);
  if (pg->as != NULL)
    g_assert_cmpint (chown (key, pg->as->pw_uid, pg->as->pw_gid), ==, 0);
  return crt;
}

static gpointer
listen_on (gpointer data)
{
  g_autoptr (GDataInputStream) lines = data;
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    g_free (line);
  return NULL;
}

static void
wait_until_ready (PgProeve *pg)
{
  GDataInputStream *lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (pg->server));
  GString *said = g_string_new (NULL);
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      gboolean ready = strstr (line, "ready to accept connections") != NULL;

      g_string_append_printf (said, "%s\n", line);
      g_free (line);
      if (ready)
        {
          g_string_free (said, TRUE);
          pg->listener = g_thread_new ("pg", listen_on, lines);
          return;
        }
    }
  g_error ("PostgreSQL did not start: %s", said->str);
}

static void
start_server (PgProeve *pg)
{
  g_autofree char *port = g_strdup_printf ("%u", pg->port);
  g_auto (GStrv) more = g_strsplit (pg->settings, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) args = NULL;

  g_strv_builder_add_many (builder, "-D", "data", "-p", port, "-k", pg->folder, "-c", "listen_addresses=localhost", "-c",
                           "ssl_cert_file=../server.crt", "-c", "ssl_key_file=../server.key", NULL);
  if (*pg->settings != '\0')
    g_strv_builder_addv (builder, (const char **) more);
  args = g_strv_builder_end (builder);
  pg->server = spawn (pg, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, "postgres", (const char *const *) args);
  wait_until_ready (pg);
}

PgProeve *
pg_proeve_start (const char *settings)
{
  PgProeve *pg = g_new0 (PgProeve, 1);
  const char *init[] = { "-D", "data", "-U", "admin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", NULL };
  g_autofree char *hba = NULL;
  g_autofree char *conf = NULL;

  pg->bin = find_bin ();
  pg->settings = g_strdup (settings != NULL ? settings : "");
  pg->folder = g_dir_make_tmp ("pejl-pg-XXXXXX", NULL);
  pg->port = free_port ();
  if (getuid () == 0)
    pg->as = getpwnam ("postgres") != NULL ? getpwnam ("postgres") : getpwnam ("nobody");
  if (pg->as != NULL)
    g_assert_cmpint (chown (pg->folder, pg->as->pw_uid, pg->as->pw_gid), ==, 0);
  g_free (make_certificate (pg, "server", "localhost"));
  pg->strange = make_certificate (pg, "anden", "localhost");
  g_free (run (pg, "initdb", init));
  hba = g_build_filename (pg->folder, "data", "pg_hba.conf", NULL);
  write_file (pg, hba, "local all all trust\nhostssl all kodet localhost scram-sha-256\nhostssl all all localhost trust\n");
  /* Here, so that the administrator can turn it off. */
  conf = g_build_filename (pg->folder, "data", "postgresql.conf", NULL);
  write_file (pg, conf, "ssl = on\n");
  start_server (pg);
  return pg;
}

static void
end_server (PgProeve *pg, int signal)
{
  g_subprocess_send_signal (pg->server, signal);
  g_assert_true (g_subprocess_wait (pg->server, NULL, NULL));
  g_thread_join (g_steal_pointer (&pg->listener));
  g_clear_object (&pg->server);
}

void
pg_proeve_kill (PgProeve *pg)
{
  end_server (pg, SIGQUIT);
}

void
pg_proeve_again (PgProeve *pg)
{
  start_server (pg);
}

void
pg_proeve_sleep (PgProeve *pg)
{
  g_subprocess_send_signal (pg->server, SIGSTOP);
}

void
pg_proeve_wake (PgProeve *pg)
{
  g_subprocess_send_signal (pg->server, SIGCONT);
}

void
pg_proeve_stop (PgProeve *pg)
{
  if (pg->server != NULL)
    end_server (pg, SIGQUIT);
  remove_tree (pg->folder);
  g_free (pg->bin);
  g_free (pg->folder);
  g_free (pg->settings);
  g_free (pg->strange);
  g_free (pg);
}

char *
pg_proeve_uri (PgProeve *pg, const char *database, const char *login)
{
  return g_strdup_printf ("host=%s port=%u dbname=%s user=%s", pg->folder, pg->port, database, login);
}

char *
pg_proeve_tls_uri (PgProeve *pg, const char *database, const char *login, const char *host, const char *more)
{
  return g_strdup_printf ("postgresql://%s@%s:%u/%s?sslrootcert=%s/server.crt%s", login, host, pg->port, database, pg->folder, more);
}

const char *
pg_proeve_strange_authority (PgProeve *pg)
{
  return pg->strange;
}

char *
pg_proeve_sql (PgProeve *pg, const char *database, const char *sql)
{
  g_autofree char *uri = pg_proeve_uri (pg, database, "admin");
  const char *args[] = { "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", uri, "-c", sql, NULL };

  return run (pg, "psql", args);
}

static const char logins[] =
  "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anna') THEN"
  " CREATE ROLE anna LOGIN IN ROLE pejl_konsulent;"
  " CREATE ROLE bo LOGIN IN ROLE pejl_konsulent;"
  " CREATE ROLE kodet LOGIN PASSWORD 'en kode' IN ROLE pejl_konsulent;"
  " CREATE ROLE lea LOGIN IN ROLE pejl_omraadeleder;"
  " CREATE ROLE chef LOGIN IN ROLE pejl_centerchef;"
  " CREATE ROLE laeser LOGIN IN ROLE pejl_laeser;"
  " CREATE ROLE gaest LOGIN;"
  " END IF; END $$";

void
pg_proeve_set_up (PgProeve *pg, const char *database, const char *kommune)
{
  g_autofree char *create = g_strdup_printf ("CREATE DATABASE %s", database);
  g_autofree char *uri = pg_proeve_uri (pg, database, "admin");
  g_autofree char *nr = g_strdup_printf ("kommune=%s", kommune);
  const char *args[] = { "-X", "-q", "-d", uri, "-v", nr, "-v", "kommunenavn=Havneby Kommune", "-f", "-", NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *sql = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  g_free (pg_proeve_sql (pg, "postgres", create));
  g_assert_true (g_file_get_contents (PEJL_SERVER_SQL, &sql, NULL, &error));
  /* By standard input: the source may lie where the server's user may not read. */
  process = spawn (pg, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, "psql", args);
  g_assert_true (g_subprocess_communicate_utf8 (process, sql, NULL, &out, NULL, &error));
  if (!g_subprocess_get_successful (process))
    g_error ("pejl-server.sql: %s", out);
  g_free (pg_proeve_sql (pg, database, logins));
}
