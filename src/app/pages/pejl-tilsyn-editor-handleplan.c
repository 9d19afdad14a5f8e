// SPDX-License-Identifier: GPL-3.0-or-later
// The handleplan in the editor: what one brings along of it, and a point made of an udviklingspunkt by one key.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include "core/actions/pejl-handleplan-actions.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

/* A pane holds no more at a glance; all are in the tab. */
#define MOST_BROUGHT 8

void
pejl_tilsyn_editor_read_punkter (PejlTilsynEditorPage *self)
{
  PejlReader *reader = pejl_tilsyn_editor_reader (self);
  g_autoptr (GPtrArray) open = NULL;
  PejlPunktQuery query;
  char i_dag[PEJL_DATO_LEN];

  pejl_dato_today (i_dag);
  pejl_punkt_query_init (&query);
  query.dagtilbud = self->data.tilsyn->dagtilbud;
  if (self->data.tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    {
      open = g_ptr_array_new ();
      pejl_med_view_show_punkter (self->med, open, 0, i_dag);
      return;
    }
  query.status_max = PEJL_PUNKT_AFVENTER;
  open = pejl_query_punkter (reader, &query, 0, MOST_BROUGHT);
  query.status_max = 0;
  pejl_med_view_show_punkter (self->med, open, pejl_query_punkt_count (reader, &query), i_dag);
}

static void
action_show_punkt (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  PejlId id;

  if (self->data.tilsyn == NULL || !pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  g_object_set (self, "tab", "handleplan", NULL);
  pejl_handleplan_view_show_punkt (self->handleplan, &id, FALSE);
}

static void
action_punkt_of_evidens (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean fresh;
  PejlId evidens, id;

  if (self->data.tilsyn == NULL || !pejl_id_parse (g_variant_get_string (parameter, NULL), &evidens))
    return;
  if (!pejl_punkt_of_evidens (pejl_tilsyn_editor_store (self), &evidens, NULL, &id, &fresh, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("No point was made. The evidens is as it was."), error);
      return;
    }
  g_object_set (self, "tab", "handleplan", NULL);
  pejl_handleplan_view_show_punkt (self->handleplan, &id, TRUE);
  pejl_page_toast (PEJL_PAGE (self), fresh ? _("A point of the handleplan is made") : _("This is a point of the handleplan already"),
                   fresh);
}

void
pejl_tilsyn_editor_install_handleplan (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.show-punkt", "s", action_show_punkt);
  gtk_widget_class_install_action (widget_class, "page.punkt-of-evidens", "s", action_punkt_of_evidens);
}
