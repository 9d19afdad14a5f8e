// SPDX-License-Identifier: GPL-3.0-or-later
// The page Udveksling in the states that a person meets.
#include "pejl-test-scene-udveksling.h"

#include "pejl-test-app.h"

#include "app/dialogs/pejl-send-dialog.h"
#include "app/dialogs/pejl-server-dialog.h"
#include "app/pages/pejl-udveksling-private.h"
#include "core/store/query/pejl-query-konflikt.h"

GtkWindow *
pejl_test_scene_udveksling (PejlWindow *window, PejlStore *store)
{
  if (pejl_query_konflikter_count (pejl_store_get_reader (store)) == 0)
    pejl_test_clash (store);
  pejl_test_udveksler (window);
  return GTK_WINDOW (window);
}

/* --- scenes --- */

/* The same in every picture of a store, which keeps it. */
static PejlTestKollega *
kollega_in (PejlWindow *window, PejlStore *store)
{
  PejlTestKollega *kollega = g_object_get_data (G_OBJECT (store), "kollega");
  PejlUdveksler *udveksler = pejl_test_udveksler (window);

  if (kollega == NULL)
    {
      kollega = pejl_test_kollega_new (udveksler, "Konsulent B");
      g_object_set_data_full (G_OBJECT (store), "kollega", kollega, (GDestroyNotify) pejl_test_kollega_free);
      pejl_test_kollega_writes (kollega, store);
    }
  kollega->til = pejl_udveksler_get_noegler (udveksler);
  return kollega;
}

GtkWindow *
pejl_test_scene_udveksling_guide (PejlWindow *window, PejlStore *store)
{
  pejl_test_activate (GTK_WIDGET (pejl_test_show_page (window, "udveksling")), "page.noegler", NULL);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_udveksling_kort (PejlWindow *window, PejlStore *store)
{
  kollega_in (window, store);
  pejl_test_activate (GTK_WIDGET (pejl_test_show_page (window, "udveksling")), "page.mit-kort", NULL);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_udveksling_valg (PejlWindow *window, PejlStore *store)
{
  pejl_test_scene_udveksling (window, store);
  pejl_test_activate (GTK_WIDGET (pejl_test_show_page (window, "udveksling")), "page.til-valg", NULL);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_udveksling_pakke (PejlWindow *window, PejlStore *store)
{
  g_autofree char *path = pejl_test_kollega_sends (kollega_in (window, store), NULL);

  pejl_test_hent (window, path);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_udveksling_send (PejlWindow *window, PejlStore *store)
{
  PejlTestKollega *kollega = kollega_in (window, store);

  pejl_send_dialog_present (GTK_WINDOW (window), pejl_test_udveksler (window), kollega->kort->rid);
  return pejl_test_other_window (GTK_WINDOW (window));
}

/* --- the municipality's server --- */

static void
set_server (PejlUdveksler *udveksler)
{
  g_autoptr (PejlServerAdresse) adresse = pejl_server_adresse_new ("server.havneby.dk", "pejl", "anna", NULL);
  g_autoptr (GError) error = NULL;

  pejl_udveksler_set_server (udveksler, adresse, &error);
  g_assert_no_error (error);
}

static PejlPostSvar *
svar_of (const char *navn, const char *besked, guint konflikter, gboolean fejl)
{
  PejlPostSvar *svar = g_new0 (PejlPostSvar, 1);

  svar->navn = g_strdup (navn);
  svar->signatur = g_strdup ("");
  svar->besked = g_strdup (besked);
  svar->konflikter = konflikter;
  svar->fejl = fejl;
  return svar;
}

GtkWindow *
pejl_test_scene_udveksling_server (PejlWindow *window, PejlStore *store)
{
  PejlUdveksler *udveksler = pejl_test_udveksler (window);
  PejlUdvekslingPage *page = PEJL_UDVEKSLING_PAGE (pejl_test_show_page (window, "udveksling"));
  PejlServerSvar svar = { .hentet = 41, .sendt = 17, .kommunenavn = (char *) "Havneby Kommune" };

  set_server (udveksler);
  svar.svar = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_post_svar_free);
  g_ptr_array_add (svar.svar, svar_of ("Konsulent B", "2 nye besøg, 31 nye evidens, 8 ændringer.", 1, FALSE));
  g_ptr_array_add (svar.svar, svar_of ("Konsulent C", "Kortet fra Konsulent C er ikke bekræftet her, så intet fra kollegaen er hentet fra serveren.", 0, TRUE));
  pejl_server_view_show (page->server_view, &svar, TRUE, 0);
  pejl_udveksling_vis (page, "server");
  g_ptr_array_unref (svar.svar);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_udveksling_server_opsaet (PejlWindow *window, PejlStore *store)
{
  PejlUdveksler *udveksler = pejl_test_udveksler (window);

  set_server (udveksler);
  pejl_server_dialog_present (GTK_WINDOW (window), udveksler);
  return pejl_test_other_window (GTK_WINDOW (window));
}
