// SPDX-License-Identifier: GPL-3.0-or-later
// The calm bar of a locked tilsyn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-laas-bar.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlLaasBar
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (PejlLaasBar, pejl_laas_bar, ADW_TYPE_BIN)

static GtkWidget *
build_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* An icon, the words, and what can be done; the buttons go below the words where there is no room beside them. */
static GtkWidget *
add_row (PejlLaasBar *self, const char *icon, const char *title, const char *caption, const char *css)
{
  GtkWidget *row = pejl_wrap_box_new (12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = pejl_dele_icon (icon);

  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (title, "heading", TRUE));
  if (caption != NULL)
    gtk_box_append (GTK_BOX (texts), pejl_dele_label (caption, "caption", TRUE));
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (row), line);
  gtk_widget_add_css_class (row, "laas-linje");
  gtk_widget_add_css_class (row, css);
  gtk_box_append (GTK_BOX (self->rows), row);
  return row;
}

static const PejlTilsynVersion *
last_version (const GPtrArray *versioner)
{
  return versioner != NULL && versioner->len > 0 ? versioner->pdata[versioner->len - 1] : NULL;
}

static char *
day_of (const char *tidspunkt)
{
  g_autofree char *dato = g_strndup (tidspunkt, PEJL_DATO_LEN - 1);

  return pejl_dato_is_valid (dato) ? pejl_dato_format_long (dato) : g_strdup ("");
}

static void
show_locked (PejlLaasBar *self, const PejlTilsyn *tilsyn, const PejlTilsynVersion *version, gboolean read_only)
{
  g_autofree char *name = pejl_dansk_capitalize (pejl_status_name (tilsyn->status));
  g_autofree char *day = version != NULL ? day_of (version->laast_tid) : NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (version != NULL && *day != '\0')
    /* Translators: "Endelig 12. maj 2026 · version 1" */
    title = g_strdup_printf (_("%s %s \xc2\xb7 version %u"), name, day, version->nr);
  else
    title = g_strdup (name);
  row = add_row (self, "changes-prevent-symbolic", title, _("It can be read, not changed."), "laast");
  if (version != NULL)
    gtk_box_append (GTK_BOX (row), build_button (_("Versions"), "page.versions"));
  if (!read_only)
    gtk_box_append (GTK_BOX (row), build_button (_("Open a correction…"), "page.open-correction"));
}

static void
show_correction (PejlLaasBar *self, const PejlTilsynVersion *version)
{
  g_autofree char *day = day_of (version->aabnet);
  /* Translators: the number of the version that is being made, and the day on which that began */
  g_autofree char *title = g_strdup_printf (_("Correction \xc2\xb7 version %u since %s"), version->nr, day);
  GtkWidget *row = add_row (self, "document-edit-symbolic", title, version->grund, "rettes");

  gtk_box_append (GTK_BOX (row), build_button (_("Versions"), "page.versions"));
}

static void
show_late (PejlLaasBar *self, guint sene, gboolean read_only)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u change came from a copy that did not know of the lock.",
                                                      "%u changes came from a copy that did not know of the lock.", sene),
                                            sene);
  GtkWidget *row = add_row (self, "dialog-information-symbolic", title, _("The final version is unchanged."), "sene");

  gtk_box_append (GTK_BOX (row), build_button (_("See them"), "page.late-edits"));
  if (!read_only)
    gtk_box_append (GTK_BOX (row), build_button (_("Open a correction…"), "page.open-correction"));
}

static void
pejl_laas_bar_class_init (PejlLaasBarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "laasbar");
}

static void
pejl_laas_bar_init (PejlLaasBar *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  adw_bin_set_child (ADW_BIN (self), self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
pejl_laas_bar_show (PejlLaasBar *self, const PejlTilsyn *tilsyn, const GPtrArray *versioner, guint sene, gboolean read_only)
{
  const PejlTilsynVersion *version;
  gboolean final;

  g_return_if_fail (PEJL_IS_LAAS_BAR (self));

  version = last_version (versioner);
  final = tilsyn->laast || tilsyn->status >= PEJL_STATUS_ENDELIG;
  pejl_dele_clear (self->rows);
  if (final)
    show_locked (self, tilsyn, version, read_only);
  else if (version != NULL && version->nr > 1)
    show_correction (self, version);
  if (final && sene > 0)
    show_late (self, sene, read_only);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->rows) != NULL);
}
