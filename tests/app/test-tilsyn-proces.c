// SPDX-License-Identifier: GPL-3.0-or-later
// A tilsyn from kladde to endelig, through a correction and back, as a konsulent does it in the editor.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/lov-opfyldt.h"
#include "pejl-test-app.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "app/widgets/tilsyn/pejl-afslutning-pane.h"
#include "app/widgets/tilsyn/pejl-bekymring-valg.h"
#include "app/widgets/tilsyn/pejl-klar-liste.h"
#include "app/widgets/tilsyn/pejl-kommentar-kort.h"
#include "app/widgets/tilsyn/pejl-laas-bar.h"
#include "app/widgets/tilsyn/pejl-skridt-linje.h"
#include "app/widgets/tilsyn/pejl-tilbagemelding-view.h"
#include "../core/store-ops.h"
#include "app/widgets/tilsyn/pejl-samlet-bar.h"
#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-tilbagemelding-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/rules/pejl-klar.h"
#include "core/store/query/pejl-query-afslutning.h"
#include "core/store/query/pejl-query-proces.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  GtkWidget *page;
  PejlId tilsyn;
} Fixture;

static void
open_tilsyn (Fixture *f)
{
  char hex[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (&f->tilsyn, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  f->page = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  g_assert_nonnull (f->page);
}

static void
setup (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f->store, &f->tilsyn);
  f->window = pejl_test_window_new (f->store, GPOINTER_TO_INT (data) != 0 ? GPOINTER_TO_INT (data) : 1366, 768);
  open_tilsyn (f);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

/* --- finding --- */

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_button_saying (GtkWidget *widget, gpointer text)
{
  return GTK_IS_BUTTON (widget) && pejl_test_find (widget, says, text) != NULL;
}

static GtkWidget *
find_button (GtkWidget *root, const char *text)
{
  GtkWidget *button = pejl_test_find (root, is_button_saying, (gpointer) text);

  if (button == NULL)
    g_error ("no button says \"%s\"", text);
  return button;
}

static void
click (GtkWidget *root, const char *text)
{
  g_signal_emit_by_name (find_button (root, text), "clicked");
  pejl_test_settle (root);
}

static void
type (GtkTextView *view, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static gboolean
is_felt_named (GtkWidget *widget, gpointer text)
{
  PejlTekstfelt *felt = PEJL_IS_TEKSTFELT (widget) ? PEJL_TEKSTFELT (widget) : NULL;

  if (felt == NULL)
    return FALSE;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (pejl_tekstfelt_get_view (felt)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             (const char *) text)
         == NULL;
}

static PejlTekstfelt *
find_felt (GtkWidget *root, const char *label)
{
  GtkWidget *felt = pejl_test_find (root, is_felt_named, (gpointer) label);

  if (felt == NULL)
    g_error ("no text field is named \"%s\"", label);
  return PEJL_TEKSTFELT (felt);
}

static void
show_tab (Fixture *f, const char *tab)
{
  g_object_set (f->page, "tab", tab, NULL);
  pejl_test_settle (f->page);
}

static PejlTilsyn *
read_tilsyn (Fixture *f)
{
  PejlTilsyn *tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);

  g_assert_nonnull (tilsyn);
  return tilsyn;
}

static PejlStatus
status_of (Fixture *f)
{
  g_autoptr (PejlTilsyn) tilsyn = read_tilsyn (f);

  return tilsyn->status;
}

/* --- bekymring --- */

static void
choose_bekymring (Fixture *f, const char *name, const char *grund)
{
  GtkWidget *valg;
  PejlTekstfelt *felt;

  show_tab (f, "vurdering");
  valg = pejl_test_find_type (f->page, PEJL_TYPE_BEKYMRING_VALG);
  g_assert_nonnull (valg);
  for (GtkWidget *label = pejl_test_find (valg, says, (gpointer) name); label != NULL; label = gtk_widget_get_parent (label))
    if (GTK_IS_CHECK_BUTTON (label))
      {
        gtk_check_button_set_active (GTK_CHECK_BUTTON (label), TRUE);
        break;
      }
  felt = find_felt (valg, "Begrundelse for bekymring");
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (felt)));
  type (pejl_tekstfelt_get_view (felt), grund);
  g_assert_true (pejl_tekstfelt_finish (felt));
  pejl_test_settle (f->page);
}

static void
test_bekymring_changes_the_list (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAfslutning) afslutning = NULL;
  g_autoptr (GError) error = NULL;

  show_tab (f, "vurdering");
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Bekymring er ikke valgt"));
  choose_bekymring (f, "Alvorlig bekymring", "Børn er uden opsyn ved vandet.");
  afslutning = pejl_query_afslutning (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_cmpint (afslutning->bekymring, ==, PEJL_BEKYMRING_ALVORLIG);
  g_assert_cmpstr (afslutning->tekster[PEJL_TEKST_BEKYMRING], ==, "Børn er uden opsyn ved vandet.");
  g_assert_null (pejl_test_find (f->page, says, (gpointer) "Bekymring er ikke valgt"));
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Bekymring er valgt og begrundet"));
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Handleplan mangler"));
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Skærpet tilsyn er ikke åbnet"));
  /* Two steps: the reason, then the choice. */
  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_true (pejl_store_undo (f->store, &error));
  pejl_test_settle (f->page);
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Bekymring er ikke valgt"));
}

static gboolean
has_draft (gpointer data)
{
  Fixture *f = data;
  g_autofree char *field = pejl_tilsyn_tekst_draft (&f->tilsyn, PEJL_TEKST_BEKYMRING);
  g_autofree char *draft = pejl_store_draft_get (f->store, PEJL_DRAFT_TILSYN_TEKST, field, NULL);

  return g_strcmp0 (draft, "halvt skrevet") == 0;
}

static void
test_typing_is_a_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAfslutning) afslutning = NULL;
  PejlTekstfelt *felt;

  show_tab (f, "vurdering");
  felt = find_felt (f->page, "Begrundelse for bekymring");
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (felt)));
  type (pejl_tekstfelt_get_view (felt), "halvt skrevet");
  pejl_test_wait ("the draft of the reason", has_draft, f);
  afslutning = pejl_query_afslutning (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_cmpstr (afslutning->tekster[PEJL_TEKST_BEKYMRING], ==, "");
}

/* --- what is missing leads there --- */

static void
mend (Fixture *f, PejlKlarVej vej, int omraade)
{
  pejl_test_activate (f->page, "page.mend", g_variant_new ("(ii)", (int) vej, omraade));
  pejl_test_settle (f->page);
}

static GtkWidget *
focus_of (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static void
test_lines_lead_there (Fixture *f, gconstpointer data)
{
  GtkWidget *valg;
  g_autofree char *tab = NULL;

  mend (f, PEJL_KLAR_VEJ_BEKYMRING, 0);
  valg = pejl_test_find_type (f->page, PEJL_TYPE_BEKYMRING_VALG);
  g_assert_true (gtk_widget_is_ancestor (focus_of (f), valg));
  mend (f, PEJL_KLAR_VEJ_EVIDENS, 0);
  g_assert_true (gtk_widget_is_ancestor (focus_of (f), pejl_test_find_type (f->page, PEJL_TYPE_EVIDENS_ENTRY)));
  mend (f, PEJL_KLAR_VEJ_TILBAGEMELDING, 0);
  g_assert_true (gtk_widget_is_ancestor (focus_of (f), pejl_test_find_type (f->page, PEJL_TYPE_TILBAGEMELDING_VIEW)));
  mend (f, PEJL_KLAR_VEJ_KOMMENTAR, 0);
  g_assert_nonnull (gtk_widget_get_ancestor (focus_of (f), PEJL_TYPE_KOMMENTAR_KORT));
  mend (f, PEJL_KLAR_VEJ_NIVEAU, 1);
  g_object_get (f->page, "tab", &tab, NULL);
  g_assert_cmpstr (tab, ==, "vurdering");
  mend (f, PEJL_KLAR_VEJ_TIDLIGERE, 0);
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Tidligere besøg"));
}

/* --- the steps --- */

static void
test_step_is_planned (Fixture *f, gconstpointer data)
{
  GtkWidget *linje = pejl_test_find_type (f->page, PEJL_TYPE_SKRIDT_LINJE);
  g_autoptr (GPtrArray) skridt = NULL;
  gboolean found = FALSE;

  pejl_test_activate (f->page, "page.set-step-date", g_variant_new ("(is)", (int) PEJL_STATUS_DIALOG, "2099-05-19"));
  pejl_test_settle (f->page);
  skridt = pejl_query_skridt (pejl_store_get_reader (f->store), &f->tilsyn);
  for (guint i = 0; i < skridt->len; i++)
    {
      const PejlSkridt *one = skridt->pdata[i];

      found = found || (one->status == PEJL_STATUS_DIALOG && g_str_equal (one->dato, "2099-05-19"));
    }
  g_assert_true (found);
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_KLADDE);
  if (GPOINTER_TO_INT (data) == 0)
    {
      GtkWidget *step = find_button (linje, "Dialog");

      g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                         "Dialog, planlagt 19. maj 2099"));
    }
  else
    g_assert_nonnull (pejl_test_find (linje, says, (gpointer) "3 af 7 · Kladde"));
}

static void
test_step_popover_sets_a_date (Fixture *f, gconstpointer data)
{
  GtkWidget *linje = pejl_test_find_type (f->page, PEJL_TYPE_SKRIDT_LINJE);
  GtkWidget *entry;
  g_autoptr (GPtrArray) skridt = NULL;
  gboolean found = FALSE;

  pejl_test_activate (f->page, "page.open-step", g_variant_new_int32 (PEJL_STATUS_DIALOG));
  pejl_test_settle (f->page);
  entry = pejl_test_find_type (linje, GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "31.2.2099");
  click (linje, "Sæt");
  g_assert_nonnull (pejl_test_find (linje, says, (gpointer) "findes ikke i kalenderen"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "19.5.2099");
  click (linje, "Sæt");
  skridt = pejl_query_skridt (pejl_store_get_reader (f->store), &f->tilsyn);
  for (guint i = 0; i < skridt->len; i++)
    found = found || g_str_equal (((const PejlSkridt *) skridt->pdata[i])->dato, "2099-05-19");
  g_assert_true (found);
}

/* --- endelig --- */

static void
next_step (Fixture *f)
{
  pejl_test_activate (f->page, "page.next-step", NULL);
  pejl_test_settle (f->page);
}

static void
answer (Fixture *f, const char *verb, const char *text)
{
  GtkWindow *dialog = pejl_test_other_window (GTK_WINDOW (f->window));

  pejl_test_settle (GTK_WIDGET (dialog));
  if (text != NULL)
    {
      GtkWidget *view = pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);

      g_assert_nonnull (view);
      g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (dialog), verb)));
      type (GTK_TEXT_VIEW (view), text);
    }
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), verb), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
test_law_stops_endelig (Fixture *f, gconstpointer data)
{
  next_step (f);
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_DIALOG);
  next_step (f);
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_I_HOERING);
  next_step (f);
  /* No concern is chosen: it asks nothing, and leads there. */
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_I_HOERING);
  g_assert_true (gtk_widget_is_ancestor (focus_of (f), pejl_test_find_type (f->page, PEJL_TYPE_BEKYMRING_VALG)));
}

static void
refuse_edits (Fixture *f)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_evidens_set_tekst (f->store, &((PejlEvidens *) evidens->pdata[0])->id, "Ændret", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  show_tab (f, "tilbagemelding");
  g_assert_false (gtk_text_view_get_editable (pejl_tekstfelt_get_view (
      PEJL_TEKSTFELT (pejl_test_find_type (f->page, PEJL_TYPE_TEKSTFELT)))));
  show_tab (f, "evidens");
  g_assert_null (pejl_test_find_type (f->page, PEJL_TYPE_EVIDENS_ENTRY));
}

static void
test_whole_way (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versioner = NULL;
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  g_autofree char *old = g_strdup (((PejlEvidens *) evidens->pdata[0])->tekst);
  g_autoptr (GError) error = NULL;
  GtkWidget *bar;
  GtkWindow *dialog;

  choose_bekymring (f, "Ingen bekymring", "Huset er i gang.");
  next_step (f);
  next_step (f);
  next_step (f);
  answer (f, "Gør endelig", NULL);
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_ENDELIG);
  bar = pejl_test_find_type (f->page, PEJL_TYPE_LAAS_BAR);
  g_assert_nonnull (bar);
  g_assert_nonnull (pejl_test_find (bar, says, (gpointer) "version 1"));
  refuse_edits (f);

  pejl_test_activate (f->page, "page.open-correction", NULL);
  answer (f, "Åbn en rettelse", "En observation stod på den forkerte stue.");
  g_assert_nonnull (pejl_test_find (bar, says, (gpointer) "forkerte stue"));
  g_assert_cmpint (status_of (f), ==, PEJL_STATUS_KLADDE);
  g_assert_true (pejl_evidens_set_tekst (f->store, &((PejlEvidens *) evidens->pdata[0])->id, "Rettet ordlyd.", NULL, &error));
  g_assert_no_error (error);
  pejl_test_activate (f->page, "page.go-step", g_variant_new_int32 (PEJL_STATUS_ENDELIG));
  pejl_test_settle (f->page);
  answer (f, "Gør endelig", NULL);
  versioner = pejl_query_versioner (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_cmpuint (versioner->len, ==, 2);

  pejl_test_activate (f->page, "page.versions", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "forkerte stue"));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "Evidens ændret"));
  click (GTK_WIDGET (dialog), "Læs version 1");
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, old));
  g_assert_null (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "Rettet ordlyd."));
  gtk_window_destroy (dialog);
}

/* --- what a copy wrote that did not know of the lock --- */

static void
test_late_edits (Fixture *f, gconstpointer data)
{
  PejlStore *copy = pejl_test_store_copy (pejl_store_get_path (f->store));
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  const PejlEvidens *first = evidens->pdata[0];
  g_autoptr (PejlEvidens) after = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *bar;
  GtkWindow *dialog;

  laas_uden_videre (f->store, &f->tilsyn);
  g_assert_true (pejl_evidens_set_tekst (copy, &first->id, "Skrevet i en kopi.", NULL, &error));
  g_assert_no_error (error);
  give_ops (pejl_store_get_path (copy), f->store);
  pejl_test_store_free (copy);
  pejl_test_activate (GTK_WIDGET (f->window), "win.close-tilsyn", NULL);
  open_tilsyn (f);
  bar = pejl_test_find_type (f->page, PEJL_TYPE_LAAS_BAR);
  g_assert_nonnull (pejl_test_find (bar, says, (gpointer) "1 ændring er kommet fra en kopi"));
  after = pejl_query_evidens_by_id (pejl_store_get_reader (f->store), &first->id);
  g_assert_cmpstr (after->tekst, ==, first->tekst);
  pejl_test_activate (f->page, "page.late-edits", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (dialog), says, (gpointer) "Skrevet i en kopi."));
  gtk_window_destroy (dialog);
}

/* --- a dagpleje's samlede tilsyn --- */

static void
test_samlet (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlTilsyn) here = read_tilsyn (f);
  g_autoptr (PejlTilsyn) part = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Dagpleje");
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  PejlId visit;
  GtkWidget *bar;

  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &here->dagtilbud);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_TYPE, PEJL_TYPE_DAGPLEJE);
  g_assert_true (pejl_store_commit (f->store, action, &error));
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &here->dagtilbud, FALSE, "2026-03-02", &visit, &error));
  pejl_test_settle (f->page);
  bar = pejl_test_find_type (f->page, PEJL_TYPE_SAMLET_BAR);
  g_assert_nonnull (bar);
  g_assert_nonnull (pejl_test_find (bar, says, (gpointer) "Dagplejens samlede tilsyn"));
  pejl_test_activate (f->page, "page.samlet-add", g_variant_new_string (pejl_id_to_buf (&visit, hex)));
  pejl_test_settle (f->page);
  part = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &visit);
  g_assert_true (pejl_id_equal (&part->samlet, &f->tilsyn));
  g_assert_nonnull (pejl_test_find (bar, says, (gpointer) "Samler 1 besøg"));
  pejl_test_activate (f->page, "page.samlet-remove", g_variant_new_string (pejl_id_to_buf (&visit, hex)));
  pejl_test_settle (f->page);
  g_assert_null (pejl_test_find (bar, says, (gpointer) "Samler 1 besøg"));
}

/* --- comments --- */

static void
test_comment (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) kommentarer = NULL;
  GtkWidget *kort;
  PejlTekstfelt *felt;

  show_tab (f, "tilbagemelding");
  kort = pejl_test_find_type (f->page, PEJL_TYPE_KOMMENTAR_KORT);
  felt = find_felt (kort, "Kommentarer fra leder");
  g_assert_false (gtk_widget_is_sensitive (find_button (kort, "Tilføj kommentar")));
  type (pejl_tekstfelt_get_view (felt), "Vi er enige.");
  click (kort, "Tilføj kommentar");
  kommentarer = pejl_query_kommentarer (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_cmpuint (kommentarer->len, ==, 1);
  g_assert_cmpint (((PejlKommentar *) kommentarer->pdata[0])->fra, ==, PEJL_KOMMENTAR_LEDER);
  g_assert_nonnull (pejl_test_find (kort, says, (gpointer) "Vi er enige."));
  g_assert_false (gtk_widget_is_sensitive (find_button (kort, "Tilføj kommentar")));
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add ("/tilsyn-proces/bekymring-changes-the-list", Fixture, NULL, setup, test_bekymring_changes_the_list, teardown);
  g_test_add ("/tilsyn-proces/typing-is-a-draft", Fixture, NULL, setup, test_typing_is_a_draft, teardown);
  g_test_add ("/tilsyn-proces/lines-lead-there", Fixture, NULL, setup, test_lines_lead_there, teardown);
  g_test_add ("/tilsyn-proces/step-is-planned", Fixture, NULL, setup, test_step_is_planned, teardown);
  g_test_add ("/tilsyn-proces/step-is-planned-narrow", Fixture, GINT_TO_POINTER (400), setup, test_step_is_planned, teardown);
  g_test_add ("/tilsyn-proces/step-popover", Fixture, NULL, setup, test_step_popover_sets_a_date, teardown);
  g_test_add ("/tilsyn-proces/law-stops-endelig", Fixture, NULL, setup, test_law_stops_endelig, teardown);
  g_test_add ("/tilsyn-proces/whole-way", Fixture, NULL, setup, test_whole_way, teardown);
  g_test_add ("/tilsyn-proces/late-edits", Fixture, NULL, setup, test_late_edits, teardown);
  g_test_add ("/tilsyn-proces/samlet", Fixture, NULL, setup, test_samlet, teardown);
  g_test_add ("/tilsyn-proces/comment", Fixture, NULL, setup, test_comment, teardown);
  return g_test_run ();
}
