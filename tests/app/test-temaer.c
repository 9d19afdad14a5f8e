// SPDX-License-Identifier: GPL-3.0-or-later
// Judging beside the areas: the themes of other instruments, and a second konsulent who does not see the first one's levels.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "vurdering-proeve.h"

#include "app/dialogs/pejl-regler-dialog.h"
#include "app/widgets/vurdering/pejl-med-raekke.h"
#include "app/widgets/vurdering/pejl-tema-vurdering.h"
#include "app/widgets/vurdering/pejl-temaer.h"
#include "app/widgets/vurdering/pejl-to-konsulenter.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/store/query/pejl-query-medvurdering.h"

/* --- themes --- */

static PejlId
use_instrument (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  PejlId id;

  g_assert_true (pejl_redskab_create (f->store, "Vores legeplads", "tema", &id, &error));
  g_assert_true (pejl_niveau_add (f->store, &id, "lav", NULL, &error));
  g_assert_true (pejl_niveau_add (f->store, &id, "høj", NULL, &error));
  g_assert_true (pejl_niveau_set_baand (f->store, &id, 1, 1, 3.99, &error));
  g_assert_true (pejl_niveau_set_baand (f->store, &id, 2, 4, 7, &error));
  g_assert_true (pejl_tema_add (f->store, &id, "Klatring", NULL, &error));
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (f->window));
  pejl_test_activate (find (f->page, PEJL_TYPE_TEMAER), "temaer.use", g_variant_new_string (pejl_id_to_buf (&id, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  return id;
}

static PejlVurdering *
theme_vurdering (Fixture *f, const PejlId *redskab)
{
  PejlVurderingMaal maal = { .tilsyn = f->tilsyn, .maal = PEJL_MAAL_TEMA, .redskab = *redskab, .tema = (char *) "klatring" };
  PejlId row = pejl_vurdering_maal_row (&maal);

  return pejl_query_vurdering (pejl_store_get_reader (f->store), &row);
}

static gboolean
is_level_button (GtkWidget *widget, gpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_has_css_class (widget, data);
}

static void
test_theme (Fixture *f, gconstpointer data)
{
  PejlId redskab = use_instrument (f);
  GtkWidget *row = find (f->page, PEJL_TYPE_TEMA_VURDERING);
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);

  g_assert_true (says (f->page, "Vores legeplads"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "4,5");
  g_signal_emit_by_name (entry, "activate");
  pejl_test_settle (GTK_WIDGET (f->window));
  {
    g_autoptr (PejlVurdering) now = theme_vurdering (f, &redskab);

    g_assert_cmpint (now->niveau, ==, 2);
    g_assert_cmpfloat (now->point, ==, 4.5);
  }
  /* It rests on nothing yet, and can say so. */
  g_assert_nonnull (pejl_test_find_type (row, GTK_TYPE_SWITCH));
  gtk_editable_set_text (GTK_EDITABLE (entry), "9");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "4,5");
  g_signal_emit_by_name (pejl_test_find (row, is_level_button, (gpointer) "niveau-1"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  {
    GtkTextView *view = pejl_begrundelse_get_view (pejl_tema_vurdering_get_begrundelse (PEJL_TEMA_VURDERING (row)));

    gtk_widget_grab_focus (GTK_WIDGET (view));
    pejl_test_settle (GTK_WIDGET (f->window)); /* scrolled to */
    refer (view, "Højt oppe. #1");
  }
  pejl_page_flush (PEJL_PAGE (f->page));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (row, "1 evidens"));
  g_assert_null (pejl_test_find_type (row, GTK_TYPE_SWITCH));
}

/* Taken out, the card goes and what was judged is kept; used again, it is back. */
static void
test_theme_out_and_in (Fixture *f, gconstpointer data)
{
  PejlId redskab = use_instrument (f);
  GtkWidget *temaer = find (f->page, PEJL_TYPE_TEMAER);
  char hex[PEJL_ID_STRLEN];
  g_autoptr (PejlVurdering) now = NULL;

  pejl_id_to_buf (&redskab, hex);
  g_signal_emit_by_name (pejl_test_find (find (f->page, PEJL_TYPE_TEMA_VURDERING), is_level_button, (gpointer) "niveau-5"), "clicked");
  pejl_test_activate (temaer, "temaer.drop", g_variant_new_string (hex));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (pejl_test_find_type (f->page, PEJL_TYPE_TEMA_VURDERING));
  pejl_test_activate (temaer, "temaer.use", g_variant_new_string (hex));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_test_find_type (f->page, PEJL_TYPE_TEMA_VURDERING));
  now = theme_vurdering (f, &redskab);
  g_assert_cmpint (now->niveau, ==, 2);
}

/* --- a rule about themes --- */

static gboolean
is_theme_of (GtkWidget *widget, gpointer tema)
{
  return PEJL_IS_TEMA_VURDERING (widget)
         && g_strcmp0 (pejl_tema_vurdering_get_maal (PEJL_TEMA_VURDERING (widget))->tema, tema) == 0;
}

static gboolean
is_button_labelled (GtkWidget *widget, gpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
theme_row (Fixture *f, const char *tema)
{
  GtkWidget *temaer = find (f->page, PEJL_TYPE_TEMAER);

  return pejl_test_find (temaer, is_theme_of, (gpointer) tema);
}

static void
judge_theme (Fixture *f, const char *tema, const char *niveau)
{
  GtkWidget *row = theme_row (f, tema);

  g_assert_nonnull (row);
  g_signal_emit_by_name (pejl_test_find (row, is_level_button, (gpointer) niveau), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
}

/* Copenhagen's rule, from the button that brings it in to its proposal: at the third theme and not before. */
static void
test_koebenhavn (Fixture *f, gconstpointer data)
{
  PejlId redskab = pejl_redskab_id_for ("koebenhavn-seks-temaer", 1);
  char hex[PEJL_ID_STRLEN];
  GtkWindow *dialog;
  GtkWidget *toggle;

  pejl_regler_dialog_present (GTK_WINDOW (f->window), GTK_WINDOW (f->window), f->store);
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_settle (GTK_WIDGET (dialog));
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (dialog), is_button_labelled, (gpointer) "Tilføj reglerne fra København"), "clicked");
  pejl_test_settle (GTK_WIDGET (dialog));
  toggle = pejl_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  gtk_window_destroy (dialog);
  pejl_test_settle (GTK_WIDGET (f->window));

  pejl_test_activate (find (f->page, PEJL_TYPE_TEMAER), "temaer.use", g_variant_new_string (pejl_id_to_buf (&redskab, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  judge_theme (f, "tema-1", "niveau-1");
  judge_theme (f, "tema-2", "niveau-5");
  judge_theme (f, "tema-4", "niveau-3");
  g_assert_false (says (f->page, "Københavns regel"));
  judge_theme (f, "tema-6", "niveau-1");
  g_assert_true (says (f->page, "3\xc2\xa0" "af\xc2\xa0" "4 temaer er »Ændre indsats« eller lavere: Københavns regel foreslår "
                                "skærpet tilsyn og særlig indsats."));
}

/* --- two konsulenter --- */

static gboolean
card_mapped (Fixture *f)
{
  return pejl_test_find_type (f->page, PEJL_TYPE_VURDERING_CARD) != NULL;
}

static void
test_independent (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *to = find (f->page, PEJL_TYPE_TO_KONSULENTER);
  GtkWidget *row;
  PejlId bo;
  char hex[PEJL_ID_STRLEN];

  g_assert_true (pejl_vurdering_choose (f->store, &f->maal, 3, &error));
  g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &bo, &error));
  g_assert_no_error (error);
  pejl_test_activate (to, "konsulenter.choose", g_variant_new_string (pejl_id_to_buf (&bo, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  /* The konsulent goes on with his or her own cards, and sees that the other one has not judged. */
  g_assert_true (card_mapped (f));
  g_assert_true (says (f->card, "Bo Lund har ikke vurderet"));

  g_object_set (to, "med", TRUE, NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_false (card_mapped (f));
  row = find (f->page, PEJL_TYPE_MED_RAEKKE);
  /* That the other one has judged is known; how, is not. */
  g_assert_true (says (row, "Det vises, når du selv har"));
  g_assert_false (says (row, "tilstrækkelig \xc2\xb7"));
  g_signal_emit_by_name (pejl_test_find (row, is_level_button, (gpointer) "niveau-4"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (row, "3, tilstrækkelig"));
  g_assert_true (says (row, "ét trin fra hinanden"));
  g_assert_true (says (to, "0\xc2\xa0" "af\xc2\xa0" "1"));
  {
    GtkTextView *view = pejl_begrundelse_get_view (pejl_med_raekke_get_begrundelse (PEJL_MED_RAEKKE (row)));
    g_autoptr (GPtrArray) all = NULL;

    gtk_widget_grab_focus (GTK_WIDGET (view));
    type (view, "Set fra min stol.");
    pejl_page_flush (PEJL_PAGE (f->page));
    all = pejl_query_medvurderinger (pejl_store_get_reader (f->store), &f->tilsyn);
    g_assert_cmpuint (all->len, ==, 1);
    g_assert_cmpint (((PejlMedvurdering *) all->pdata[0])->niveau, ==, 4);
    g_assert_cmpstr (((PejlMedvurdering *) all->pdata[0])->begrundelse, ==, "Set fra min stol.");
  }
  g_object_set (to, "med", FALSE, NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (f->card, "Bo Lund: 4, god"));
}

static gboolean
is_med_row_of_theme (GtkWidget *widget, gpointer tema)
{
  return PEJL_IS_MED_RAEKKE (widget) && g_strcmp0 (pejl_med_raekke_get_maal (PEJL_MED_RAEKKE (widget))->tema, tema) == 0;
}

/* Themes too are judged by two apart: neither sees the other's level before both are in, and their agreement is counted. */
static void
test_independent_themes (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId redskab = use_instrument (f);
  GtkWidget *to = find (f->page, PEJL_TYPE_TO_KONSULENTER);
  GtkWidget *row;
  PejlId bo;
  char hex[PEJL_ID_STRLEN];

  g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &bo, &error));
  pejl_test_activate (to, "konsulenter.choose", g_variant_new_string (pejl_id_to_buf (&bo, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  judge_theme (f, "klatring", "niveau-1");
  row = theme_row (f, "klatring");
  g_assert_true (says (row, "Bo Lund har ikke vurderet"));

  g_object_set (to, "med", TRUE, NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  row = pejl_test_find (f->page, is_med_row_of_theme, (gpointer) "klatring");
  g_assert_nonnull (row);
  g_assert_true (says (row, "Det vises, når du selv har"));
  g_assert_false (says (row, "1, lav"));
  g_signal_emit_by_name (pejl_test_find (row, is_level_button, (gpointer) "niveau-5"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (row, "1, lav"));
  g_assert_true (says (row, "ét trin fra hinanden"));
  g_assert_true (says (to, "Temaer: enige om 0\xc2\xa0" "af\xc2\xa0" "1"));

  g_object_set (to, "med", FALSE, NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (theme_row (f, "klatring"), "Bo Lund: 2, høj"));
  {
    g_autoptr (GPtrArray) all = pejl_query_medvurderinger (pejl_store_get_reader (f->store), &f->tilsyn);
    g_autoptr (PejlVurdering) first = theme_vurdering (f, &redskab);

    g_assert_cmpuint (all->len, ==, 1);
    g_assert_true (pejl_id_equal (&((PejlMedvurdering *) all->pdata[0])->vurdering, &first->id));
  }
}

/* Whoever is the second konsulent begins with cards that show nothing of the first one's. */
static void
test_second_begins_apart (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId bo;

  g_assert_true (pejl_person_add (f->store, "Bo Lund", "konsulent", &bo, &error));
  g_assert_true (pejl_tilsyn_set_medkonsulent (f->store, &f->tilsyn, &bo, &error));
  g_assert_true (pejl_store_set_author (f->store, &bo, &error));
  g_assert_no_error (error);
  reopen (f);
  g_assert_false (card_mapped (f));
  g_assert_nonnull (pejl_test_find_type (f->page, PEJL_TYPE_MED_RAEKKE));
  /* The keys begin there too. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), PEJL_TYPE_MED_RAEKKE));
}

#define ADD(path, func) g_test_add ("/temaer/" path, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("theme", test_theme);
  ADD ("theme-out-and-in", test_theme_out_and_in);
  ADD ("koebenhavn", test_koebenhavn);
  ADD ("independent", test_independent);
  ADD ("independent-themes", test_independent_themes);
  ADD ("second-begins-apart", test_second_begins_apart);
  return g_test_run ();
}
