// SPDX-License-Identifier: GPL-3.0-or-later
// Time in the editor: the stopwatch of observation cycles, and when the visit was and who was there.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include "app/pejl-settings.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-ramme.h"

#include <glib/gi18n-lib.h>

static gint64
seconds_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* --- the stopwatch --- */

static void
show_stopur (PejlTilsynEditorPage *self)
{
  pejl_stopur_knap_show (pejl_evidens_entry_get_stopur (self->entry), pejl_stopur_running (&self->stopur), seconds_now (),
                         pejl_settings_get_minutter (self->settings));
}

static gboolean
on_tick (gpointer data)
{
  show_stopur (data);
  return G_SOURCE_CONTINUE;
}

/* It ticks only while a round runs. */
static void
follow_stopur (PejlTilsynEditorPage *self)
{
  gboolean runs = pejl_stopur_running (&self->stopur) != NULL;

  if (runs && self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, on_tick, self);
  else if (!runs)
    g_clear_handle_id (&self->tick_source, g_source_remove);
  show_stopur (self);
  pejl_stroem_view_set_stopur (self->stream, &self->stopur);
}

static void
put_stopur (PejlTilsynEditorPage *self)
{
  g_autofree char *text = pejl_stopur_to_text (&self->stopur);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  if (!pejl_store_draft_put (pejl_tilsyn_editor_store (self), PEJL_DRAFT_STOPUR, pejl_id_to_buf (&self->data.id, hex), text,
                             NULL, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The stopwatch runs, but would not survive a restart just now."), error);
}

static guint
last_runde (PejlTilsynEditorPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->data.evidens));
  guint last = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlStroemItem) item = g_list_model_get_item (G_LIST_MODEL (self->data.evidens), i);

      last = MAX (last, pejl_stroem_item_get_evidens (item)->runde);
    }
  return last;
}

void
pejl_tilsyn_editor_toggle_stopur (PejlTilsynEditorPage *self)
{
  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self))
    return;
  if (pejl_stopur_running (&self->stopur) != NULL)
    pejl_stopur_stop (&self->stopur, seconds_now ());
  else
    pejl_stopur_start (&self->stopur, seconds_now (), last_runde (self));
  put_stopur (self);
  follow_stopur (self);
}

void
pejl_tilsyn_editor_restore_stopur (PejlTilsynEditorPage *self)
{
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (pejl_tilsyn_editor_store (self), PEJL_DRAFT_STOPUR, pejl_id_to_buf (&self->data.id, hex), NULL);

  pejl_stopur_from_text (&self->stopur, draft != NULL ? draft : "");
  if (!pejl_tilsyn_editor_is_locked (self) && pejl_stopur_end_forgotten (&self->stopur, seconds_now ()))
    put_stopur (self);
  follow_stopur (self);
}

void
pejl_tilsyn_editor_stamp (PejlTilsynEditorPage *self, PejlNyEvidens *ny)
{
  const PejlRunde *runde = pejl_stopur_running (&self->stopur);

  ny->runde = runde != NULL ? runde->nr : 0;
  ny->sekunder = runde != NULL ? pejl_runde_sekunder (runde, seconds_now ()) : 0;
}

/* --- the visit --- */

void
pejl_tilsyn_editor_show_ramme (PejlTilsynEditorPage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  PejlRamme ramme;

  pejl_query_ramme (pejl_tilsyn_editor_reader (self), &self->data.id, &ramme);
  text = pejl_ramme_format (&ramme);
  if (*text == '\0')
    {
      g_free (text);
      text = g_strdup (_("When was the visit, and how many were there?"));
    }
  gtk_label_set_label (self->ramme_label, text);
  /* Translators: %s is when the visit was, and how many were there */
  spoken = g_strdup_printf (_("The visit: %s"), text);
  pejl_dele_set_spoken (GTK_WIDGET (self->ramme_button), spoken);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ramme_button), !pejl_tilsyn_editor_is_locked (self));
}

static gboolean
on_ramme_done (PejlTilsynEditorPage *self, const char *typed)
{
  g_autoptr (GError) error = NULL;
  PejlRamme ramme;

  if (self->data.tilsyn == NULL || !pejl_ramme_parse (typed, TRUE, &ramme))
    return FALSE;
  if (!pejl_tilsyn_set_ramme (pejl_tilsyn_editor_store (self), &self->data.id, &ramme, &error))
    pejl_page_failure (PEJL_PAGE (self), _("That could not be saved. The visit is as it was."), error);
  pejl_evidens_entry_focus_text (self->entry);
  return TRUE;
}

void
pejl_tilsyn_editor_ask_ramme (PejlTilsynEditorPage *self)
{
  g_autofree char *typed = NULL;
  PejlRamme ramme;

  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self))
    return;
  g_object_set (self, "tab", "evidens", NULL);
  if (self->ramme_felt == NULL)
    {
      self->ramme_felt = PEJL_FELT_POPOVER (
          pejl_felt_popover_new (_("The visit"), _("As 8.30-12 24b 5v: from and to, children, adults. Enter saves.")));
      gtk_widget_set_parent (GTK_WIDGET (self->ramme_felt), GTK_WIDGET (self->ramme_button));
      g_signal_connect_object (self->ramme_felt, "done", G_CALLBACK (on_ramme_done), self, G_CONNECT_SWAPPED);
    }
  pejl_query_ramme (pejl_tilsyn_editor_reader (self), &self->data.id, &ramme);
  typed = pejl_ramme_typed (&ramme);
  pejl_felt_popover_open (self->ramme_felt, typed);
}

/* --- beginning and end --- */

void
pejl_tilsyn_editor_tid_init (PejlTilsynEditorPage *self)
{
  pejl_stopur_init (&self->stopur);
  self->settings = pejl_settings_new ();
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::observation-minutes", G_CALLBACK (show_stopur), self, G_CONNECT_SWAPPED);
}

void
pejl_tilsyn_editor_tid_clear (PejlTilsynEditorPage *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (self->ramme_felt != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->ramme_felt));
  self->ramme_felt = NULL;
  g_clear_object (&self->settings);
  if (self->stream != NULL)
    pejl_stroem_view_set_stopur (self->stream, NULL);
  pejl_stopur_clear (&self->stopur);
}
