// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's part in a dagpleje's samlede tilsyn: which visits are gathered, and gathering them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include "core/actions/pejl-samlet-actions.h"
#include "core/store/query/pejl-query-proces.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

/* So many visits of one dagpleje are offered, newest first. */
#define OFFERED_MAX 60

static GPtrArray *
visits_of_house (PejlTilsynEditorPage *self)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.dagtilbud = self->data.tilsyn->dagtilbud;
  return pejl_query_tilsyn (pejl_tilsyn_editor_reader (self), &query, 0, OFFERED_MAX);
}

/* Those that could be part of this report, by the rule that the action holds to. */
static GPtrArray *
read_possible (PejlTilsynEditorPage *self)
{
  g_autoptr (GPtrArray) visits = visits_of_house (self);
  GPtrArray *possible = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);

  for (guint i = 0; i < visits->len; i++)
    {
      PejlTilsyn *visit = visits->pdata[i];
      g_autoptr (GPtrArray) own = NULL;

      if (pejl_id_equal (&visit->id, &self->data.id) || !pejl_id_is_nil (&visit->samlet))
        continue;
      own = pejl_query_besoeg_i_samlet (pejl_tilsyn_editor_reader (self), &visit->id);
      if (pejl_samlet_kan (visit, own->len > 0, self->data.tilsyn))
        g_ptr_array_add (possible, pejl_tilsyn_ref (visit));
    }
  return possible;
}

void
pejl_tilsyn_editor_show_samlet (PejlTilsynEditorPage *self)
{
  const PejlTilsyn *tilsyn = self->data.tilsyn;
  PejlReader *reader = pejl_tilsyn_editor_reader (self);
  g_autoptr (PejlTilsyn) samlet = NULL;
  g_autoptr (GPtrArray) besoeg = NULL;
  g_autoptr (GPtrArray) mulige = NULL;

  if (tilsyn->type != PEJL_TYPE_DAGPLEJE)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->samlet), FALSE);
      return;
    }
  if (!pejl_id_is_nil (&tilsyn->samlet))
    samlet = pejl_query_tilsyn_by_id (reader, &tilsyn->samlet);
  besoeg = pejl_query_besoeg_i_samlet (reader, &tilsyn->id);
  mulige = read_possible (self);
  pejl_samlet_bar_show (self->samlet, tilsyn, samlet, besoeg, mulige, pejl_tilsyn_editor_is_locked (self));
}

static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GError) error = NULL;
  PejlId visit;

  if (self->data.tilsyn == NULL || !pejl_id_parse (g_variant_get_string (parameter, NULL), &visit))
    return;
  if (pejl_samlet_add (pejl_tilsyn_editor_store (self), &self->data.id, &visit, 1, &error))
    pejl_page_toast (PEJL_PAGE (self), _("The visit is part of this report"), TRUE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The visit could not be gathered. It is as it was."), error);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GError) error = NULL;
  PejlId visit;

  if (self->data.tilsyn == NULL || !pejl_id_parse (g_variant_get_string (parameter, NULL), &visit))
    return;
  if (pejl_samlet_remove (pejl_tilsyn_editor_store (self), &visit, &error))
    pejl_page_toast (PEJL_PAGE (self), _("The visit is a report of its own again"), TRUE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The visit could not be let go. It is as it was."), error);
}

void
pejl_tilsyn_editor_install_samlet (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.samlet-add", "s", action_add);
  gtk_widget_class_install_action (widget_class, "page.samlet-remove", "s", action_remove);
}
