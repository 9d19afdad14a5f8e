// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the scenes of page Oplæg.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-oplaeg.h"

#include "app/pejl-oplaeser-window.h"
#include "app/widgets/udvalg/pejl-oplaeg-model.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/store/query/pejl-query-oplaeg.h"

/* The demo has one; any other store gets one. */
static PejlPage *
show_oplaeg (PejlWindow *window, PejlStore *store)
{
  g_autoptr (GPtrArray) poster = pejl_query_oplaeg (pejl_store_get_reader (store));
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (GError) error = NULL;
  PejlId id;

  pejl_oplaeg_ord (&post->periode, "2024-2025");
  pejl_oplaeg_ord (&post->skaering, "2025-12-31");
  if (poster->len == 0)
    pejl_oplaeg_begynd (store, pejl_store_get_reader (store), post, &id, &error);
  g_assert_no_error (error);
  return pejl_test_show_page (window, "oplaeg");
}

GtkWindow *
pejl_test_scene_oplaeg (PejlWindow *window, PejlStore *store)
{
  show_oplaeg (window, store);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_oplaeg_diagram (PejlWindow *window, PejlStore *store)
{
  PejlPage *page = show_oplaeg (window, store);
  GtkListView *list = GTK_LIST_VIEW (pejl_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW));

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)), 1);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_oplaeg_om (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (show_oplaeg (window, store)), "page.about-oplaeg", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

/* With a slide of that kind after the cover, chosen. */
static GtkWindow *
with_slide (PejlWindow *window, PejlStore *store, PejlDiasArt art)
{
  PejlPage *page = show_oplaeg (window, store);
  GtkListView *list = GTK_LIST_VIEW (pejl_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW));
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  g_autoptr (GPtrArray) poster = pejl_query_oplaeg (pejl_store_get_reader (store));
  g_autoptr (PejlDiasItem) first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (GError) error = NULL;
  PejlId made;

  pejl_dias_tilfoej (store, &((PejlOplaegPost *) g_ptr_array_index (poster, 0))->id, art, 0,
                     &pejl_dias_item_get (first)->id, &made, &error);
  g_assert_no_error (error);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), 1);
  return GTK_WINDOW (window);
}

/* A slide that waits for its picture. */
GtkWindow *
pejl_test_scene_oplaeg_tomt (PejlWindow *window, PejlStore *store)
{
  return with_slide (window, store, PEJL_DIAS_BILLEDE);
}

/* Context figures, which a person added. */
GtkWindow *
pejl_test_scene_oplaeg_rammer (PejlWindow *window, PejlStore *store)
{
  return with_slide (window, store, PEJL_DIAS_RAMMER);
}

GtkWindow *
pejl_test_scene_oplaeg_nyt (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (show_oplaeg (window, store)), "page.new-oplaeg", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_oplaeg_praksis (PejlWindow *window, PejlStore *store)
{
  PejlPage *page = show_oplaeg (window, store);
  GtkListView *list = GTK_LIST_VIEW (pejl_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW));
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (PejlDiasItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (pejl_dias_item_get (item)->art == PEJL_DIAS_PRAKSIS)
        gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), i);
    }
  pejl_test_activate (GTK_WIDGET (page), "page.practice", NULL);
  return pejl_test_other_window (GTK_WINDOW (window));
}

GtkWindow *
pejl_test_scene_oplaeser (PejlWindow *window, PejlStore *store)
{
  g_autoptr (GPtrArray) poster = NULL;

  show_oplaeg (window, store);
  poster = pejl_query_oplaeg (pejl_store_get_reader (store));
  return GTK_WINDOW (pejl_oplaeser_window_present (GTK_WINDOW (window), store,
                                                   &((PejlOplaegPost *) g_ptr_array_index (poster, 0))->id, 1));
}
