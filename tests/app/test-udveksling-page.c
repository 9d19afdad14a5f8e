// SPDX-License-Identifier: GPL-3.0-or-later
// The page Udveksling: packets told of before anything is written, taken in and answered; a clash told,
// marked, and settled by key; the mailbox both ways.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"
#include "pejl-test-kollega.h"

#include "app/dialogs/pejl-send-dialog.h"
#include "app/pages/pejl-udveksling-page.h"
#include "app/widgets/udveksling/pejl-afloeser-valg.h"
#include "app/widgets/udveksling/pejl-konflikt-view.h"
#include "app/widgets/udveksling/pejl-kort-view.h"
#include "app/widgets/udveksling/pejl-pakke-view.h"
#include "app/widgets/udveksling/pejl-rolle-view.h"
#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-indbakke.h"
#include "core/exchange/pejl-postkasse.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlId evidens;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  if (data == NULL)
    f->evidens = pejl_test_clash (f->store);
  f->window = pejl_test_window_new (f->store, 1366, 768);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static GtkWidget *
open_view (Fixture *f)
{
  GtkWidget *page = GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));

  return pejl_test_find_type (page, PEJL_TYPE_KONFLIKT_VIEW);
}

static char *
tekst (Fixture *f)
{
  g_autoptr (PejlEvidens) evidens = pejl_query_evidens_by_id (pejl_store_get_reader (f->store), &f->evidens);

  return g_strdup (evidens->tekst);
}

static void
choose (Fixture *f, GtkWidget *view, int valg)
{
  int chosen;

  gtk_widget_activate_action (view, "konflikt.vaelg", "i", valg);
  g_object_get (view, "valg", &chosen, NULL);
  g_assert_cmpint (chosen, ==, valg);
  gtk_widget_activate_action (view, "konflikt.gem", NULL);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 0);
}

static void
test_mine (Fixture *f, gconstpointer data)
{
  g_autofree char *now = NULL;

  choose (f, open_view (f), 0);
  now = tekst (f);
  g_assert_true (g_str_has_suffix (now, "De små venter på tur."));
}

static void
test_theirs (Fixture *f, gconstpointer data)
{
  g_autofree char *now = NULL;

  choose (f, open_view (f), 1);
  now = tekst (f);
  g_assert_true (g_str_has_prefix (now, "Ved vinduet:"));
}

static void
test_both (Fixture *f, gconstpointer data)
{
  g_autofree char *now = NULL;

  choose (f, open_view (f), 2);
  now = tekst (f);
  g_assert_nonnull (strstr (now, "De små venter på tur.\n\nVed vinduet:"));
}

/* Nothing is saved before something is chosen, and waiting changes nothing. */
static void
test_nothing_chosen (Fixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);

  gtk_widget_activate_action (view, "konflikt.gem", NULL);
  gtk_widget_activate_action (view, "konflikt.vent", NULL);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 1);
}

static gboolean
is_badge (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "badge-venter")
         && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

/* Overblik says that something waits, and leads there. */
static void
test_overblik (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (pejl_test_show_page (f->window, "overblik"));

  g_assert_true (pejl_test_sees (page, "Ét sted har to skrevet hver sit"));
}

/* Alt and a digit choose and Ctrl+Enter saves, also with the focus in the side. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  GtkWidget *shown = GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));
  g_autofree char *now = NULL;

  pejl_test_activate (shown, "page.valg", g_variant_new_int32 (1));
  pejl_test_activate (shown, "page.gem-valg", NULL);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 0);
  now = tekst (f);
  g_assert_true (g_str_has_prefix (now, "Ved vinduet:"));
}

static gboolean
undone (gpointer store)
{
  return pejl_query_konflikter_count (pejl_store_get_reader (store)) == 1;
}

/* Undo brings the clash back, on the page and in the sidebar. */
static void
test_undo (Fixture *f, gconstpointer data)
{
  choose (f, open_view (f), 1);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_wait ("the clash to be back", undone, f->store);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_KONFLIKT_VIEW));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->window), is_badge, (gpointer) "1"));
}

/* --- packets --- */

static gboolean
is_enabled_with (GtkWidget *widget, gpointer action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static GtkWidget *
button (Fixture *f, const char *action)
{
  return pejl_test_find (GTK_WIDGET (f->window), is_enabled_with, (gpointer) action);
}

static GtkWidget *
page (Fixture *f)
{
  return GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));
}

static gboolean
is_taken (gpointer data)
{
  return button (data, "page.faerdig") != NULL;
}

static gboolean
sees (Fixture *f, const char *text)
{
  return pejl_test_sees (GTK_WIDGET (f->window), text);
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Told before anything is written; then taken in, with the choice that waits, and a receipt that the sender can read. */
static void
test_packet (Fixture *f, gconstpointer data)
{
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  g_autofree char *path = NULL;
  g_autofree char *receipt = NULL;
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (kollega->store));
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (GError) error = NULL;
  guint before = pejl_test_count_visits (f->store);

  pejl_test_kollega_writes (kollega, f->store);
  path = pejl_test_kollega_sends (kollega, NULL);
  pejl_test_hent (f->window, path);
  g_assert_true (sees (f, "Pakke fra Konsulent B"));
  g_assert_true (sees (f, "22. april 2026"));
  g_assert_true (sees (f, "Intet er ændret endnu"));
  g_assert_cmpuint (pejl_test_count_visits (f->store), ==, before);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 0);

  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait ("the packet to be taken in", is_taken, f);
  g_assert_cmpuint (pejl_test_count_visits (f->store), ==, before + 2);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 1);
  g_assert_true (sees (f, "2 besøg modtaget"));

  pejl_test_activate (page (f), "page.kvittering", NULL);
  receipt = g_build_filename (folder, "kvittering.pejlpakke", NULL);
  pejl_test_choose_file (f->window, receipt);
  pejl_test_wait ("the receipt", is_file, receipt);
  pakke = pejl_pakke_open (receipt, folder, kollega->noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pakke->kvittering_for);

  pejl_test_activate (page (f), "page.til-valg", NULL);
  g_assert_nonnull (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_KONFLIKT_VIEW));
  pejl_test_kollega_free (kollega);
}

static gboolean
asks_passphrase (gpointer data)
{
  return sees (data, "Pakken kræver sin adgangssætning");
}

static gboolean
sees_packet (gpointer data)
{
  return pejl_test_find_type (GTK_WIDGET (((Fixture *) data)->window), PEJL_TYPE_PAKKE_VIEW) != NULL;
}

static gboolean
is_password_row (GtkWidget *widget, gpointer data)
{
  return ADW_IS_PASSWORD_ENTRY_ROW (widget);
}

static void
test_passphrase (Fixture *f, gconstpointer data)
{
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  g_autofree char *path = pejl_test_kollega_sends (kollega, "fire ord der huskes");
  GtkWidget *row;

  pejl_udveksling_page_hent (PEJL_UDVEKSLING_PAGE (page (f)), path);
  pejl_test_wait ("the passphrase to be asked for", asks_passphrase, f);
  row = pejl_test_find (GTK_WIDGET (f->window), is_password_row, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "fire ord der huskes");
  g_signal_emit_by_name (row, "entry-activated");
  pejl_test_wait ("the packet to be read", sees_packet, f);
  pejl_test_kollega_free (kollega);
}

/* --- a deletion against an edit --- */

static gboolean
stands (Fixture *f, const PejlId *id)
{
  g_autoptr (PejlEvidens) evidens = pejl_query_evidens_by_id (pejl_store_get_reader (f->store), id);

  return evidens != NULL && g_str_has_suffix (evidens->tekst, "De små venter på tur.");
}

/* Nothing is chosen beforehand, and waiting or saving without a choice decides nothing. */
static void
assert_asks (Fixture *f, const PejlId *id, const char *sentence)
{
  GtkWidget *view = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_KONFLIKT_VIEW);
  int chosen;

  g_assert_nonnull (view);
  g_assert_true (sees (f, sentence));
  g_assert_true (sees (f, "Har slettet den."));
  g_object_get (view, "valg", &chosen, NULL);
  g_assert_cmpint (chosen, ==, -1);
  gtk_widget_activate_action (view, "konflikt.gem", NULL);
  gtk_widget_activate_action (view, "konflikt.vent", NULL);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 1);
  g_assert_true (stands (f, id));
}

/* data: whether it is the colleague who deleted. Told before it is taken in; asked; both answers hold, and both can be undone. */
static void
test_deletion (Fixture *f, gconstpointer data)
{
  gboolean mine_deletes = g_strcmp0 (data, "mine") == 0;
  const char *sentence = mine_deletes ? "Du har slettet evidensen, som Konsulent B har skrevet videre i"
                                      : "Konsulent B har slettet evidensen, som du har skrevet videre i";
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  PejlId id = pejl_test_kollega_deletes (kollega, f->store, mine_deletes);
  g_autofree char *path = pejl_test_kollega_sends (kollega, NULL);

  pejl_test_hent (f->window, path);
  g_assert_true (sees (f, "venter på dit valg"));
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 0);
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait ("the packet to be taken in", is_taken, f);
  for (int answer = 0; answer < 2; answer++)
    {
      pejl_test_activate (page (f), "page.til-valg", NULL);
      pejl_test_settle (GTK_WIDGET (f->window));
      assert_asks (f, &id, sentence);
      choose (f, pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_KONFLIKT_VIEW), answer);
      g_assert_true (stands (f, &id) == (answer == 0));
      pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
      pejl_test_wait ("the clash to be back", undone, f->store);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
  assert_asks (f, &id, sentence);
  pejl_test_kollega_free (kollega);
}

/* What is sent can be opened by the one whom it is sealed to, and by nobody else. */
static void
test_send (Fixture *f, gconstpointer data)
{
  PejlUdveksler *udveksler = pejl_test_udveksler (f->window);
  PejlTestKollega *kollega = pejl_test_kollega_new (udveksler, "Konsulent B");
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (f->store));
  g_autofree char *path = g_build_filename (folder, "ud.pejlpakke", NULL);
  g_autoptr (PejlNoegler) stranger = pejl_noegler_new ();
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlPakke) nothing = NULL;
  g_autoptr (GError) error = NULL;
  PejlSendDialog *dialog = pejl_send_dialog_present (GTK_WINDOW (f->window), udveksler, kollega->kort->rid);

  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_true (pejl_test_sees (GTK_WIDGET (dialog), "evidens"));
  pejl_send_dialog_write (dialog, path);
  pejl_test_wait ("the packet to be written", is_file, path);
  pejl_test_settle (GTK_WIDGET (dialog));
  pakke = pejl_pakke_open (path, folder, kollega->noegler, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pakke->ops->len, >, 0);
  nothing = pejl_pakke_open (path, folder, stranger, NULL, NULL, &error);
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NOT_FOR_ME);
  gtk_window_close (GTK_WINDOW (dialog));
  pejl_test_settle (GTK_WIDGET (f->window));
  pejl_test_kollega_free (kollega);
}

/* --- cards and roles --- */

static gboolean
is_drop_down (GtkWidget *widget, gpointer data)
{
  return GTK_IS_DROP_DOWN (widget);
}

static PejlKortRaekke *
card_of (Fixture *f, const char *rid)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (pejl_store_get_reader (f->store));

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((PejlKortRaekke *) g_ptr_array_index (all, i))->rid, rid))
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

static gboolean
is_centerchef (gpointer data)
{
  return sees (data, "Du er centerchef");
}

/* With the second key under a passphrase of its own. */
static void
found_roles (Fixture *f, const char *path)
{
  GtkWidget *view;

  pejl_test_activate (page (f), "page.mit-kort", NULL);
  view = pejl_test_find_type (page (f), PEJL_TYPE_ROLLE_VIEW);
  gtk_expander_set_expanded (GTK_EXPANDER (pejl_test_find_type (view, GTK_TYPE_EXPANDER)), TRUE);
  pejl_test_settle (view);
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find (view, is_password_row, NULL)), "endnu fire andre ord");
  pejl_test_activate (view, "rolle.begin", NULL);
  pejl_test_choose_file (f->window, path);
  pejl_test_wait ("the roles", is_centerchef, f);
}

static gboolean
goes_on_for (Fixture *f, const char *gammel, const char *ny)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (pejl_store_get_reader (f->store), NULL);

  return pejl_retter_afloeser (retter, gammel, ny);
}

/* The centerchef says that the card shown goes on for an old one: asked first, and it stands there when it is signed. */
static void
goes_on (Fixture *f, const char *gammel, const char *ny)
{
  GtkWidget *valg = pejl_test_find_type (page (f), PEJL_TYPE_AFLOESER_VALG);
  GtkDropDown *drop = GTK_DROP_DOWN (pejl_test_find (valg, is_drop_down, NULL));

  gtk_drop_down_set_selected (drop, 1);
  pejl_test_settle (valg);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, 0);
  g_assert_false (goes_on_for (f, gammel, ny));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (pejl_test_other_window (GTK_WINDOW (f->window))), "do");
  pejl_test_settle (valg);
  g_assert_true (goes_on_for (f, gammel, ny));
  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, 1);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (drop)));
}

/* A card is worth nothing until its words were compared; then the centerchef gives it a role. */
static void
test_card (Fixture *f, gconstpointer data)
{
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  PejlTestKollega *ny = pejl_test_kollega_unknown (pejl_test_udveksler (f->window), "Konsulent C");
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (ny->store));
  g_autofree char *path = g_build_filename (folder, "c.pejlkort", NULL);
  g_autofree char *anden = g_build_filename (folder, "anden.pejlnoegle", NULL);
  g_autofree char *ord = pejl_kort_ord (ny->kort);
  g_auto (GStrv) words = g_strsplit (ord, " ", -1);
  g_autoptr (PejlKortRaekke) row = NULL;
  g_autoptr (PejlKortRaekke) given = NULL;
  GtkWidget *view;

  g_assert_true (pejl_kort_write (ny->kort, ny->noegler, path, NULL));
  pejl_udveksling_page_hent (PEJL_UDVEKSLING_PAGE (page (f)), path);
  pejl_test_settle (GTK_WIDGET (f->window));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_true (sees (f, words[i]));
  g_assert_true (sees (f, "ikke bekræftet"));
  view = pejl_test_find_type (page (f), PEJL_TYPE_KORT_VIEW);
  pejl_test_activate (view, "kort.bekraeft", NULL);
  g_assert_false (sees (f, "ikke bekræftet"));
  row = card_of (f, ny->kort->rid);
  g_assert_cmpint (pejl_kort_tillid (f->store, pejl_store_get_reader (f->store), row->signatur, NULL), ==, PEJL_TILLID_HOLDER);

  found_roles (f, anden);
  pejl_test_activate (page (f), "page.kort", g_variant_new_string (ny->kort->rid));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pejl_test_find (page (f), is_drop_down, NULL)), PEJL_RET_OMRAADELEDER);
  pejl_test_settle (GTK_WIDGET (f->window));
  given = card_of (f, ny->kort->rid);
  g_assert_cmpstr (given->rolle, ==, "omraadeleder");
  goes_on (f, kollega->kort->signatur, ny->kort->signatur);
  pejl_test_kollega_free (ny);
  pejl_test_kollega_free (kollega);
}

/* --- packets that wait, and one that is stopped --- */

static void
write_evidens (PejlStore *store, guint n)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      PejlAction *action = pejl_action_new ("Skriv");
      PejlId id = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "Set og skrevet");
      g_ptr_array_add (actions, action);
    }
  pejl_store_commit_bulk (store, actions, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
take_in (Fixture *f, const char *path)
{
  pejl_test_hent (f->window, path);
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_wait ("the packet to be taken in", is_taken, f);
}

/* The last of the colleague's entries that a store has. */
static guint64
reached (PejlStore *store, PejlTestKollega *kollega)
{
  g_autofree char *text = pejl_oplog_vektor (pejl_store_get_reader (store), NULL);
  g_autoptr (PejlVektor) vektor = pejl_vektor_parse (text);

  return pejl_vektor_seq (vektor, pejl_store_get_rid (kollega->store));
}

/* One that comes before its forerunner is kept, and goes in with it. */
static void
test_waits (Fixture *f, gconstpointer data)
{
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  guint64 before = reached (f->store, kollega);
  g_autofree char *first = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GHashTable) waiting = NULL;

  write_evidens (kollega->store, 2);
  first = pejl_test_kollega_sends (kollega, NULL);
  kept = g_strconcat (first, ".foerst.pejlpakke", NULL);
  g_assert_cmpint (g_rename (first, kept), ==, 0);
  g_free (kollega->har);
  kollega->har = pejl_oplog_vektor (pejl_store_get_reader (kollega->store), NULL);
  write_evidens (kollega->store, 3);
  second = pejl_test_kollega_sends (kollega, NULL);
  take_in (f, second);
  g_assert_true (sees (f, "Den venter på en tidligere pakke"));
  g_assert_cmpuint (reached (f->store, kollega), ==, before);
  take_in (f, kept);
  g_assert_cmpuint (reached (f->store, kollega), ==, reached (kollega->store, kollega));
  waiting = pejl_indbakke_list (f->store);
  g_assert_cmpuint (g_hash_table_size (waiting), ==, 0);
  pejl_test_kollega_free (kollega);
}

static gboolean
sees_stopped (gpointer data)
{
  return sees (data, "Ikke alt blev hentet ind");
}

/* What is stopped half-way is whole as far as it came, and the rest comes when it is taken again. */
static void
test_stop (Fixture *f, gconstpointer data)
{
  PejlTestKollega *kollega = pejl_test_kollega_new (pejl_test_udveksler (f->window), "Konsulent B");
  guint64 before = reached (f->store, kollega);
  g_autofree char *path = NULL;

  write_evidens (kollega->store, 3000);
  path = pejl_test_kollega_sends (kollega, NULL);
  pejl_test_hent (f->window, path);
  pejl_test_activate (page (f), "page.tag", NULL);
  pejl_test_activate (page (f), "page.stop", NULL);
  pejl_test_wait ("the work to be stopped", sees_stopped, f);
  g_assert_cmpuint (reached (f->store, kollega), <, before + 3000);
  pejl_test_activate (page (f), "page.tilbage", NULL);
  take_in (f, path);
  g_assert_cmpuint (reached (f->store, kollega), ==, reached (kollega->store, kollega));
  pejl_test_kollega_free (kollega);
}

/* Contents of bilag that are missing here, and with whom else: told where they will come from. */
static void
test_bilag_missing (Fixture *f, gconstpointer data)
{
  PejlUdveksler *udveksler = pejl_test_udveksler (f->window);
  PejlTestKollega *kollega = pejl_test_kollega_new (udveksler, "Konsulent B");
  g_autofree char *sha256 = g_strnfill (64, 'a');
  g_autoptr (GError) error = NULL;

  pejl_bilag_oensker_note (f->store, "her", sha256, &error);
  g_assert_no_error (error);
  pejl_bilag_oensker_note (f->store, kollega->kort->segl, sha256, &error);
  g_assert_no_error (error);
  write_evidens (f->store, 1);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (sees (f, "Indholdet af 1 bilag mangler her"));
  g_assert_true (sees (f, "Mangler indholdet af 1 bilag"));
  pejl_test_kollega_free (kollega);
}

/* --- the mailbox --- */

static gboolean
has_choice (gpointer store)
{
  return pejl_query_konflikter_count (pejl_store_get_reader (store)) == 1;
}

/* What a colleague leaves there comes by itself; one's own lies there for the colleague. */
static void
test_mailbox (Fixture *f, gconstpointer data)
{
  PejlUdveksler *udveksler = pejl_test_udveksler (f->window);
  PejlTestKollega *kollega = pejl_test_kollega_new (udveksler, "Konsulent B");
  g_autoptr (PejlKort) mit = pejl_kort_eget (f->store, pejl_store_get_reader (f->store), pejl_udveksler_get_noegler (udveksler),
                                             NULL, NULL);
  g_autofree char *mappe = g_dir_make_tmp ("pejl-postkasse-XXXXXX", NULL);
  g_autofree char *mine = g_build_filename (mappe, mit->rid, "pakke.pejlpakke", NULL);
  g_autoptr (GPtrArray) svar = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kort = NULL;
  gboolean wrote;

  pejl_test_kollega_writes (kollega, f->store);
  pejl_kort_add (kollega->store, pejl_store_get_reader (kollega->store), mit, &error);
  g_assert_no_error (error);
  kort = pejl_query_kort (pejl_store_get_reader (kollega->store));
  for (guint i = 0; i < kort->len; i++)
    pejl_kort_bekraeft (kollega->store, g_ptr_array_index (kort, i), &error);
  pejl_udveksler_set_mappe (udveksler, mappe, &error);
  g_assert_no_error (error);
  pejl_test_wait ("one's own packet in the mailbox", is_file, mine);
  svar = pejl_postkasse_sync (kollega->store, pejl_store_get_reader (kollega->store), kollega->noegler, mappe, NULL, &wrote, NULL,
                              &error);
  g_assert_no_error (error);
  g_assert_true (wrote);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (kollega->store)), ==, 1);
  pejl_test_wait ("the colleague's writing", has_choice, f->store);
  pejl_test_wait_for (GTK_WIDGET (f->window), "2 besøg modtaget");
  g_assert_true (pejl_udveksler_set_pause (udveksler, TRUE, NULL));
  g_assert_true (sees (f, "Holder pause"));
  pejl_test_kollega_free (kollega);
}

#define ADD(name, function) g_test_add ("/udveksling-page/" name, Fixture, NULL, set_up, function, tear_down)

/* Without a clash. */
#define ADD_PLAIN(name, function) g_test_add ("/udveksling-page/" name, Fixture, "plain", set_up, function, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("mine", test_mine);
  ADD ("theirs", test_theirs);
  ADD ("both", test_both);
  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("overblik", test_overblik);
  ADD ("keys", test_keys);
  ADD ("undo", test_undo);
  ADD_PLAIN ("packet", test_packet);
  ADD_PLAIN ("deletion", test_deletion);
  g_test_add ("/udveksling-page/own-deletion", Fixture, "mine", set_up, test_deletion, tear_down);
  ADD_PLAIN ("passphrase", test_passphrase);
  ADD_PLAIN ("send", test_send);
  ADD_PLAIN ("card", test_card);
  ADD_PLAIN ("waits", test_waits);
  ADD_PLAIN ("stop", test_stop);
  ADD_PLAIN ("bilag-missing", test_bilag_missing);
  ADD_PLAIN ("mailbox", test_mailbox);
  return g_test_run ();
}
