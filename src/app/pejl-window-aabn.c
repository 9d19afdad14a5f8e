// SPDX-License-Identifier: GPL-3.0-or-later
// What can be opened from anywhere: a tilsyn, a house, a tegn, a text that was found, its history, the trash.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-window-private.h"

#include "app/dialogs/pejl-find-dialog.h"
#include "app/dialogs/pejl-historik-dialog.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/dialogs/pejl-opbevaring-dialog.h"
#include "app/dialogs/pejl-papirkurv-dialog.h"
#include "app/dialogs/pejl-rapporter-dialog.h"
#include "app/dialogs/pejl-slet-dialog.h"
#include "app/pages/pejl-aarshjul-page.h"
#include "app/pages/pejl-dagtilbud-page.h"
#include "app/pages/pejl-handleplaner-page.h"
#include "app/pages/pejl-strategi-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

static void
open_tilsyn (PejlWindow *self, const PejlId *id)
{
  pejl_window_show_page (self, PEJL_WINDOW_EDITOR);
  pejl_tilsyn_editor_page_open (PEJL_TILSYN_EDITOR_PAGE (pejl_window_visible_page (self)), id);
}

static void
action_open_tilsyn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId id;

  if (pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    open_tilsyn (PEJL_WINDOW (widget), &id);
}

static void
action_close_tilsyn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  pejl_window_show_page (self, self->came_from != NULL ? self->came_from : "tilsyn");
}

static void
on_tilsyn_created (const PejlId *id, gpointer data)
{
  open_tilsyn (data, id);
}

static void
action_new_tilsyn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  PejlId id;
  gboolean given = pejl_id_parse (g_variant_get_string (parameter, NULL), &id);

  if (self->store == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "main") != 0)
    return;
  /* Ctrl+N makes what the page is about. */
  if (!given && PEJL_IS_HANDLEPLANER_PAGE (pejl_window_visible_page (self)))
    gtk_widget_activate_action (GTK_WIDGET (pejl_window_visible_page (self)), "page.new-punkt", NULL);
  else
    pejl_nyt_tilsyn_dialog_present (GTK_WINDOW (self), self->store, given ? &id : NULL, on_tilsyn_created, self);
}

static void
show_dagtilbud (PejlWindow *self, const PejlId *id)
{
  pejl_window_show_page (self, "dagtilbud");
  pejl_dagtilbud_page_select (PEJL_DAGTILBUD_PAGE (pejl_window_visible_page (self)), id);
}

static void
action_open_dagtilbud (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  PejlId id;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  show_dagtilbud (self, &id);
}

static void
open_punkt (PejlWindow *self, const PejlId *id)
{
  pejl_window_show_page (self, "handleplaner");
  pejl_handleplaner_page_open (PEJL_HANDLEPLANER_PAGE (pejl_window_visible_page (self)), id);
}

static void
action_open_punkt (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId id;

  if (pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    open_punkt (PEJL_WINDOW (widget), &id);
}

static gboolean
is_open (PejlWindow *self)
{
  return self->store != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "main") == 0;
}

static void
action_open_tegn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  PejlId id;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  pejl_window_show_page (self, "strategi");
  pejl_strategi_page_show_tegn (PEJL_STRATEGI_PAGE (pejl_window_visible_page (self)), &id);
}

static void
action_edit_strategi (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_window_show_page (PEJL_WINDOW (widget), "strategi-rediger");
}

static void
action_close_strategi (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_window_show_page (PEJL_WINDOW (widget), "strategi");
}

/* What is worked on outside a tilsyn: a point (a note is found under it), a case of a house, a date of the year. FALSE: not that. */
static gboolean
open_outside (PejlWindow *self, PejlTable table, const PejlId *row)
{
  g_autoptr (PejlSag) sag = NULL;

  switch ((int) table)
    {
    case PEJL_TABLE_PUNKT:
    case PEJL_TABLE_PUNKT_NOTE:
      open_punkt (self, row);
      return TRUE;
    case PEJL_TABLE_SAG:
      sag = pejl_query_sag (pejl_store_get_reader (self->store), row);
      if (sag != NULL)
        show_dagtilbud (self, &sag->dagtilbud);
      return TRUE;
    case PEJL_TABLE_AFTALE:
      pejl_window_show_page (self, "aarshjul");
      pejl_aarshjul_page_select (PEJL_AARSHJUL_PAGE (pejl_window_visible_page (self)), row);
      return TRUE;
    default:
      return FALSE;
    }
}

/* A text that was found: in the tilsyn it belongs to, else where its table is worked on. */
static void
action_open_tekst (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  const char *row_hex;
  const char *tilsyn_hex;
  guint32 table;
  PejlId row;
  PejlId tilsyn;

  g_variant_get (parameter, "(u&s&s)", &table, &row_hex, &tilsyn_hex);
  if (!pejl_id_parse (row_hex, &row) || !pejl_id_parse (tilsyn_hex, &tilsyn))
    return;
  if (open_outside (self, (PejlTable) table, &row) || pejl_id_is_nil (&tilsyn))
    return;
  open_tilsyn (self, &tilsyn);
  pejl_tilsyn_editor_page_show_row (PEJL_TILSYN_EDITOR_PAGE (pejl_window_visible_page (self)), (PejlTable) table, &row);
}

static const PejlFindKommando *
kommandoer (guint *n)
{
  static PejlFindKommando all[] = {
    { N_("New tilsyn"), "win.new-tilsyn", "" },
    { N_("Go to Overview"), "win.show-page", "overblik" },
    { N_("Go to Strategy"), "win.show-page", "strategi" },
    { N_("Go to Dagtilbud"), "win.show-page", "dagtilbud" },
    { N_("Go to Tilsyn"), "win.show-page", "tilsyn" },
    { N_("Go to Handleplaner"), "win.show-page", "handleplaner" },
    { N_("Go to Årshjul"), "win.show-page", "aarshjul" },
    { N_("Go to Committee"), "win.show-page", "udvalg" },
    { N_("Go to Udveksling"), "win.show-page", "udveksling" },
    { N_("Edit the strategy"), "win.edit-strategi", NULL },
    { N_("Trash"), "win.trash", NULL },
    { N_("Save a copy"), "win.save-copy", NULL },
    { N_("Erase what was written"), "win.erase", NULL },
    { N_("Repair the file"), "win.repair", NULL },
    { N_("Preferences"), "app.preferences", NULL },
  };
  static gsize told = 0;

  if (g_once_init_enter (&told))
    {
      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        all[i].titel = _(all[i].titel);
      g_once_init_leave (&told, 1);
    }
  *n = G_N_ELEMENTS (all);
  return all;
}

/* Also "win.find-words", whose target stands in the entry already. */
static void
action_find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  const char *words = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";
  g_autoptr (GError) error = NULL;
  const PejlFindKommando *all;
  guint n;

  if (!is_open (self))
    return;
  pejl_window_flush (self);
  all = kommandoer (&n);
  if (!pejl_find_dialog_present (GTK_WINDOW (self), self->store, words, all, n, &error))
    pejl_window_failure (self, _("Nothing could be looked for. Nothing was changed."), error);
}

static void
action_history (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  PejlId id;

  if (!is_open (self) || !pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  pejl_window_flush (self);
  pejl_historik_dialog_present (GTK_WINDOW (self), self->store, &id);
}

static void
action_trash (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  if (is_open (self))
    pejl_papirkurv_dialog_present (GTK_WINDOW (self), self->store);
}

static void
action_erase (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  if (!is_open (self) || pejl_store_get_read_only (self->store))
    return;
  pejl_window_flush (self);
  pejl_slet_dialog_present (GTK_WINDOW (self), self->store);
}

static void
action_retention (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  if (is_open (self) && !pejl_store_get_read_only (self->store))
    pejl_opbevaring_dialog_present (GTK_WINDOW (self), self->store);
}

static void
action_repair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_open (PEJL_WINDOW (widget)))
    pejl_window_show_guide (PEJL_WINDOW (widget));
}

static void
action_all_reports (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPage *page = pejl_window_visible_page (PEJL_WINDOW (widget));

  if (page != NULL && pejl_page_get_store (page) != NULL)
    pejl_rapporter_dialog_present (page, NULL);
}

void
pejl_window_install_aabn (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-tilsyn", "s", action_open_tilsyn);
  gtk_widget_class_install_action (widget_class, "win.close-tilsyn", NULL, action_close_tilsyn);
  gtk_widget_class_install_action (widget_class, "win.new-tilsyn", "s", action_new_tilsyn);
  gtk_widget_class_install_action (widget_class, "win.open-dagtilbud", "s", action_open_dagtilbud);
  gtk_widget_class_install_action (widget_class, "win.open-punkt", "s", action_open_punkt);
  gtk_widget_class_install_action (widget_class, "win.edit-strategi", NULL, action_edit_strategi);
  gtk_widget_class_install_action (widget_class, "win.close-strategi", NULL, action_close_strategi);
  gtk_widget_class_install_action (widget_class, "win.open-tegn", "s", action_open_tegn);
  gtk_widget_class_install_action (widget_class, "win.open-tekst", "(uss)", action_open_tekst);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, action_find);
  gtk_widget_class_install_action (widget_class, "win.find-words", "s", action_find);
  gtk_widget_class_install_action (widget_class, "win.history", "s", action_history);
  gtk_widget_class_install_action (widget_class, "win.trash", NULL, action_trash);
  gtk_widget_class_install_action (widget_class, "win.erase", NULL, action_erase);
  gtk_widget_class_install_action (widget_class, "win.retention", NULL, action_retention);
  gtk_widget_class_install_action (widget_class, "win.repair", NULL, action_repair);
  gtk_widget_class_install_action (widget_class, "win.all-reports", NULL, action_all_reports);
}
