// SPDX-License-Identifier: GPL-3.0-or-later
// A backup is made and tried from the preferences, words are found and erased, and what can be done about a damaged file is said.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"
#include "pejl-test-kollega.h"

#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/dialogs/pejl-slet-dialog.h"
#include "app/pejl-kopi-vagt.h"
#include "app/pejl-redning.h"
#include "app/widgets/indstillinger/pejl-kopier-gruppe.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/model/pejl-domaene.h"
#include "core/store/pejl-bilag.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
} Fixture;

static void
setup (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

/* The button with that label under root; NULL: none. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether a row says so. */
static gboolean
has_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && gtk_widget_get_visible (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_row (child, title))
      return TRUE;
  return FALSE;
}

static void
wait_for_row (GtkWidget *root, const char *title)
{
  while (!has_row (root, title))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_make_and_try (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *group;
  g_autoptr (GPtrArray) kopier = NULL;
  g_autoptr (GPtrArray) none = pejl_kopier_list (pejl_store_get_path (f->store));

  g_assert_cmpuint (none->len, ==, 0);
  pejl_indstillinger_dialog_present (GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  group = pejl_test_find_type (GTK_WIDGET (dialog), PEJL_TYPE_KOPIER_GRUPPE);
  g_assert_true (has_row (group, "Ingen sikkerhedskopi endnu"));
  g_assert_false (gtk_widget_get_sensitive (find_button (group, "_Prøv den")));
  g_signal_emit_by_name (find_button (group, "_Tag en nu"), "clicked");
  wait_for_row (group, "Sikkerhedskopien er taget og efterprøvet");
  kopier = pejl_kopier_list (pejl_store_get_path (f->store));
  g_assert_cmpuint (kopier->len, ==, 1);
  g_signal_emit_by_name (find_button (group, "_Prøv den"), "clicked");
  wait_for_row (group, "Din sikkerhedskopi kan gendannes");
  /* Damage is said as plainly. */
  g_assert_true (g_file_set_contents (((PejlKopi *) g_ptr_array_index (kopier, 0))->path, "nej", -1, NULL));
  g_signal_emit_by_name (find_button (group, "_Prøv den"), "clicked");
  wait_for_row (group, "Den nyeste sikkerhedskopi kan ikke gendannes");
  gtk_window_destroy (dialog);
}

static void
on_done (PejlKopiVagt *vagt, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
look (PejlStore *store)
{
  PejlKopiVagt *vagt = pejl_kopi_vagt_new (store);
  gboolean done = FALSE;

  g_signal_connect (vagt, "done", G_CALLBACK (on_done), &done);
  pejl_kopi_vagt_look (vagt);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (vagt);
}

/* Once a day, and no oftener. */
static void
test_by_itself (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) again = NULL;

  look (f->store);
  first = pejl_kopier_list (pejl_store_get_path (f->store));
  g_assert_cmpuint (first->len, ==, 1);
  look (f->store);
  again = pejl_kopier_list (pejl_store_get_path (f->store));
  g_assert_cmpuint (again->len, ==, 1);
}

static void
count_erased (PejlSletDialog *dialog, guint n, gpointer data)
{
  *(guint *) data = n;
}

static guint
n_found (PejlStore *store, const char *ord)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_slet_find (pejl_store_get_reader (store), ord, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return fund->len;
}

/* Those of the texts have no words of their own; gives how many there are. */
static guint
check_all (GtkWidget *root)
{
  guint n = 0;

  if (GTK_IS_CHECK_BUTTON (root) && gtk_check_button_get_label (GTK_CHECK_BUTTON (root)) == NULL)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (root), TRUE);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_all (child);
  return n;
}

static void
test_erase (Fixture *f, gconstpointer data)
{
  guint found = n_found (f->store, "garderoben");
  PejlSletDialog *dialog = pejl_slet_dialog_present (GTK_WINDOW (f->window), f->store);
  GtkWidget *button;
  g_autofree char *verb = NULL;
  guint erased = 0;

  g_assert_cmpuint (found, >, 0);
  verb = found == 1 ? g_strdup ("_Slet 1 tekst for altid") : g_strdup_printf ("_Slet %u tekster for altid", found);
  g_signal_connect (dialog, "erased", G_CALLBACK (count_erased), &erased);
  pejl_slet_dialog_find (dialog, "garderoben");
  while (check_all (GTK_WIDGET (dialog)) < found)
    g_main_context_iteration (NULL, TRUE);
  button = find_button (GTK_WIDGET (dialog), verb);
  g_assert_nonnull (button);
  /* Not without a reason. */
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "Anmodning af 14.02");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  while (erased == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (erased, ==, found);
  g_assert_cmpuint (n_found (f->store, "garderoben"), ==, 0);
  g_assert_false (pejl_store_mangler_rens (f->store));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_shut_check (GtkWidget *widget, gpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget) && !gtk_widget_get_sensitive (widget);
}

static gboolean
is_row_that_may_not (GtkWidget *widget, gpointer data)
{
  return ADW_IS_ACTION_ROW (widget) && pejl_test_find (widget, is_shut_check, NULL) != NULL
         && strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), "kun centerchefen må slette det") != NULL;
}

/* Once roles are founded, by another: what a colleague has written cannot be ticked, and it is said why; one's own can. */
static void
test_erase_role (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlNoegler) chef = pejl_noegler_new ();
  g_autoptr (GError) error = NULL;
  PejlSletDialog *dialog;

  g_assert_true (pejl_tildeling_grundlaeg (f->store, pejl_store_get_reader (f->store), chef, NULL, &error));
  g_assert_no_error (error);
  pejl_test_clash (f->store);
  dialog = pejl_slet_dialog_present (GTK_WINDOW (f->window), f->store);
  pejl_slet_dialog_find (dialog, "De små venter");
  while (check_all (GTK_WIDGET (dialog)) < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), is_row_that_may_not, NULL));
  pejl_slet_dialog_find (dialog, "Ved vinduet:");
  while (pejl_test_find (GTK_WIDGET (dialog), is_row_that_may_not, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_said (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

/* A tilsyn that has been journalised for years. */
static void
journalise (PejlStore *store)
{
  PejlId tilsyn = pejl_id_new (), skridt = pejl_id_new (), evidens = pejl_id_new (), hus;
  g_autoptr (PejlAction) action = pejl_action_new ("Tilsyn");
  g_autoptr (GError) error = NULL;

  pejl_test_store_hus (&hus);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &hus);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_SAGSNUMMER, "28.09.00-K09-12-23");
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, "2022-02-07");
  pejl_action_row (action, PEJL_TABLE_SKRIDT, &skridt);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_TILSYN, &tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_STATUS, PEJL_STATUS_ENDELIG);
  pejl_action_set_text (action, PEJL_FIELD_SKRIDT_DATO, "2022-03-11");
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "Gyngen er taget ned");
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
}

/* chef: who founds the roles before it is shown; NULL: nobody. */
static GtkWindow *
propose (Fixture *f, const PejlNoegler *chef)
{
  g_autoptr (GError) error = NULL;

  journalise (f->store);
  g_assert_true (pejl_kommune_set_int (f->store, PEJL_FIELD_KOMMUNE_OPBEVARING, 12, &error));
  g_assert_true (chef == NULL || pejl_tildeling_grundlaeg (f->store, pejl_store_get_reader (f->store), chef, NULL, &error));
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.retention", NULL);
  return pejl_test_other_window (GTK_WINDOW (f->window));
}

/* What is kept too long is proposed to everybody; before roles are founded everybody may choose, and the texts go. */
static void
test_retention (Fixture *f, gconstpointer data)
{
  GtkWindow *dialog = propose (f, NULL);
  GtkWidget *button = find_button (GTK_WIDGET (dialog), "_Slet for altid");

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_sensitive (button)); /* nothing is chosen yet */
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), is_said, (gpointer) "Kun centerchefen"));
  g_assert_cmpuint (check_all (GTK_WIDGET (dialog)), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (button, "clicked");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_found (f->store, "Gyngen"), ==, 0);
}

/* One who is not the centerchef sees what is proposed and why it is not theirs to do; it cannot be ticked, and the button stays shut. */
static void
test_retention_role (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlNoegler) chef = pejl_noegler_new ();
  GtkWindow *dialog = propose (f, chef);
  GtkWidget *button = find_button (GTK_WIDGET (dialog), "_Slet for altid");

  g_assert_nonnull (button);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), is_said,
                                    (gpointer) "Kun centerchefen må slette for altid, hvad andre har skrevet"));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), is_shut_check, NULL));
  g_assert_cmpuint (check_all (GTK_WIDGET (dialog)), ==, 1); /* as no person can */
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpuint (n_found (f->store, "Gyngen"), ==, 1);
  gtk_window_destroy (dialog);
}

/* A bilag found by its name: the contents are gone from the folder, and the evidens it hung on is as it was. */
static void
test_erase_bilag (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("billedet", 8);
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autoptr (PejlVedhaeftning) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  PejlSletDialog *dialog;
  PejlId tilsyn;
  GtkWidget *button;
  guint erased = 0;

  bilag = pejl_bilag_take_bytes (pejl_store_get_path (f->store), bytes, "Fotograferet.jpg", NULL, &error);
  g_assert_no_error (error);
  contents = pejl_bilag_path (pejl_store_get_path (f->store), bilag->sha256);
  pejl_test_store_kladde (f->store, &tilsyn);
  g_assert_true (pejl_vedhaeftning_add (f->store, &tilsyn, NULL, &bilag, 1, &error));
  g_assert_no_error (error);
  dialog = pejl_slet_dialog_present (GTK_WINDOW (f->window), f->store);
  g_signal_connect (dialog, "erased", G_CALLBACK (count_erased), &erased);
  pejl_slet_dialog_find (dialog, "Fotograferet");
  while (check_all (GTK_WIDGET (dialog)) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_row (GTK_WIDGET (dialog), "Fotograferet.jpg"));
  button = find_button (GTK_WIDGET (dialog), "_Slet disse 2 for altid");
  g_assert_nonnull (button);
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "Anmodning af 14.02");
  g_signal_emit_by_name (button, "clicked");
  while (erased == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_file_test (contents, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (n_found (f->store, "Fotograferet"), ==, 0);
  after = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &bilag->id);
  g_assert_null (after);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* --- a damaged file --- */

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
on_rescued (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(char **) data = pejl_redning_finish (result, NULL, &error);
  g_assert_no_error (error);
}

/* What the guide's first button does, from noise in every fifth page to a store that is proved. */
static void
test_rescue (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-redning-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pejl.db", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autoptr (PejlVerifyReport) sound = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;
  gsize length;

  g_assert_true (pejl_store_backup (f->store, path, NULL, &error));
  sound = pejl_verify_file (path, NULL, &error);
  kopi = pejl_kopier_tag (path, &left_out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize page = 0; page < length / 4096; page += 5)
    memset (bytes + page * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  pejl_redning_async (path, NULL, on_rescued, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = pejl_verify_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  g_assert_cmpstr (report->digest, ==, sound->digest);
  remove_tree (folder);
}

static void
test_guide (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, "beskadiget");
  g_autoptr (GError) first_page = g_error_new_literal (PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE, "ikke et lager");
  g_autoptr (GError) busy = g_error_new_literal (PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY, "åben et andet sted");

  look (f->store);
  pejl_window_show_unopened (f->window, pejl_store_get_path (f->store), error);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (find_button (GTK_WIDGET (f->window), "_Red det"));
  g_assert_nonnull (find_button (GTK_WIDGET (f->window), "_Gendan"));
  g_assert_true (has_row (GTK_WIDGET (f->window), "Bed derefter kollegerne om en pakke med alt"));
  pejl_window_show_unopened (f->window, pejl_store_get_path (f->store), first_page);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (find_button (GTK_WIDGET (f->window), "_Red det"));
  /* A store that another window has is not damaged, and nothing is offered that would harm it. */
  pejl_window_show_unopened (f->window, pejl_store_get_path (f->store), busy);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (find_button (GTK_WIDGET (f->window), "_Red det"));
}

/* --- typing beside a merge on a full disk --- */

typedef struct
{
  PejlStore *store;
  GMutex mutex;    /* of begun and go_on */
  GCond cond;
  gboolean begun;
  gboolean go_on;
} Fletning;

static PejlOp *
stand_still (gpointer user_data, GError **error)
{
  Fletning *f = user_data;

  g_mutex_lock (&f->mutex);
  f->begun = TRUE;
  g_cond_signal (&f->cond);
  while (!f->go_on)
    g_cond_wait (&f->cond, &f->mutex);
  g_mutex_unlock (&f->mutex);
  return NULL;
}

static gpointer
merge (gpointer data)
{
  g_autoptr (PejlIndtag) indtag = pejl_indtag_new (((Fletning *) data)->store);
  guint taken;

  g_assert_true (pejl_indtag_some (indtag, stand_still, data, &taken, NULL));
  return NULL;
}

static gboolean
is_banner (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

/* The merge has the store while a person types, and the disk is full when it comes to the draft: the window says so at once. */
static void
test_full_disk_beside (Fixture *f, gconstpointer data)
{
  Fletning merging = { .store = f->store };
  g_autofree char *text = NULL;
  struct rlimit usual, full;
  GThread *thread;

  pejl_test_settle (GTK_WIDGET (f->window));
  g_mutex_init (&merging.mutex);
  g_cond_init (&merging.cond);
  thread = g_thread_new ("merge", merge, &merging);
  g_mutex_lock (&merging.mutex);
  while (!merging.begun)
    g_cond_wait (&merging.cond, &merging.mutex);
  g_assert_true (pejl_store_draft_put (f->store, "proeve", "tekst", "Det her må ikke gå tabt", NULL, NULL));
  getrlimit (RLIMIT_FSIZE, &usual);
  full = (struct rlimit){ 1, usual.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &full);
  merging.go_on = TRUE;
  g_cond_signal (&merging.cond);
  g_mutex_unlock (&merging.mutex);
  g_thread_join (thread);
  setrlimit (RLIMIT_FSIZE, &usual);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->window), is_banner, (gpointer) "Det står stadig i feltet"));
  text = pejl_store_draft_get (f->store, "proeve", "tekst", NULL);
  g_assert_cmpstr (text, ==, "Det her må ikke gå tabt");
  g_mutex_clear (&merging.mutex);
  g_cond_clear (&merging.cond);
}

#define TEST(path, fn) g_test_add (path, Fixture, NULL, setup, fn, teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);

  TEST ("/tryg/make-and-try", test_make_and_try);
  TEST ("/tryg/by-itself", test_by_itself);
  TEST ("/tryg/erase", test_erase);
  TEST ("/tryg/erase-role", test_erase_role);
  TEST ("/tryg/erase-bilag", test_erase_bilag);
  TEST ("/tryg/retention", test_retention);
  TEST ("/tryg/retention-role", test_retention_role);
  TEST ("/tryg/rescue", test_rescue);
  TEST ("/tryg/guide", test_guide);
  TEST ("/tryg/full-disk-beside", test_full_disk_beside);

  return g_test_run ();
}
