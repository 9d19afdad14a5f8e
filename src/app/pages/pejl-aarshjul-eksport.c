// SPDX-License-Identifier: GPL-3.0-or-later
// The year's plan as a calendar that other programs open.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-aarshjul-private.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "core/plan/pejl-ics.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>

/* What is planned from the year that is looked at, and not held yet. */
static gboolean
write_calendar (PejlAarshjulPage *self, const char *path, GError **error)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (GPtrArray) tilsyn = NULL;
  g_autoptr (GPtrArray) aftaler = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter.distrikt = pejl_aarshjul_page_get_distrikt (self);
  g_snprintf (query.filter.periode.start, PEJL_DATO_LEN, "%04d-01-01", self->year % 10000);
  g_snprintf (query.filter.periode.end, PEJL_DATO_LEN, "%04d-01-01", (self->year + 1) % 10000);
  query.status_max = PEJL_STATUS_PLANLAGT;
  tilsyn = pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
  aftaler = pejl_query_aftaler (reader, &query.filter);
  for (guint i = aftaler->len; i > 0; i--)
    if (*((PejlAftale *) aftaler->pdata[i - 1])->holdt != '\0')
      g_ptr_array_remove_index (aftaler, i - 1);
  return pejl_reader_check (reader, error)
         && pejl_ics_write (tilsyn, aftaler, kommune->navn, gtk_check_button_get_active (self->export_uanmeldt), path,
                            error);
}

static void
on_export_chosen (GFile *file, gpointer data)
{
  PejlAarshjulPage *self = data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || pejl_page_get_reader (PEJL_PAGE (self)) == NULL)
    return;
  if (write_calendar (self, g_file_peek_path (file), &error))
    pejl_page_toast (PEJL_PAGE (self), _("The calendar is written"), FALSE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The calendar could not be written. Nothing was lost."), error);
}

void
pejl_aarshjul_eksport_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  g_autofree char *suggestion = g_strdup_printf ("aarshjul-%d.ics", self->year);

  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save as a calendar"), suggestion, NULL,
                         on_export_chosen, g_object_ref (widget), g_object_unref);
}
