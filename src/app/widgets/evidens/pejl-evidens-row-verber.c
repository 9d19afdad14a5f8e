// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with one evidens in its row, by menu and by key.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-row-private.h"

#include "app/widgets/evidens/pejl-tegn-chip.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-henvisning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
on_action_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_evidens_row_edit (PEJL_EVIDENS_ROW (widget));
}

static void
on_action_add_tegn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  GtkTextBuffer *buffer;
  GtkTextIter end;

  pejl_evidens_row_edit (self);
  if (!self->editing)
    return;
  buffer = gtk_text_view_get_buffer (pejl_evidens_tekst_get_view (self->edit));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  pejl_evidens_tekst_type (self->edit, "#");
}

static void
on_action_art (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autoptr (GError) error = NULL;

  pejl_evidens_row_check (self, pejl_evidens_set_art (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, (PejlArt) g_variant_get_int32 (parameter), &error),
         error);
}

static void
on_action_med (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autoptr (GError) error = NULL;

  pejl_evidens_row_check (self,
                          pejl_evidens_set_med (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id,
                                                (guint) g_variant_get_int32 (parameter) & PEJL_MED_ALLE, &error),
                          error);
}

static void
on_action_stue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId stue = { 0 };

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &stue))
    memset (&stue, 0, sizeof stue);
  pejl_evidens_row_set_stue (PEJL_EVIDENS_ROW (widget), &stue);
}

static void
set_retning (PejlEvidensRow *self, const char *hex, gboolean turn, PejlRetning retning)
{
  const PejlEvidens *evidens = pejl_evidens_row_evidens (self);
  g_autoptr (GError) error = NULL;
  PejlId tegn;

  if (!pejl_id_parse (hex, &tegn))
    return;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, i);

      if (pejl_id_equal (&link->tegn, &tegn))
        {
          pejl_evidens_row_check (self,
                                  pejl_evidens_set_tegn (pejl_evidens_row_store (self), &evidens->id, &tegn,
                                                         turn ? pejl_tegn_chip_next (link->retning) : retning, &error),
                                  error);
          return;
        }
    }
}

static void
on_action_turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_retning (PEJL_EVIDENS_ROW (widget), g_variant_get_string (parameter, NULL), TRUE, PEJL_RETNING_AABEN);
}

static void
on_action_retning (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *hex;
  int retning;

  g_variant_get (parameter, "(&si)", &hex, &retning);
  set_retning (PEJL_EVIDENS_ROW (widget), hex, FALSE, (PejlRetning) retning);
}

static void
on_action_take_off (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autoptr (GError) error = NULL;
  PejlId tegn;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &tegn))
    return;
  if (pejl_evidens_remove_tegn (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id, &tegn, &error))
    pejl_evidens_row_toast (self, _("1 tegn taken off"));
  else
    pejl_evidens_row_check (self, FALSE, error);
}

/* The one below, or the last one left above; NULL for the only one. */
static GtkWidget *
find_neighbour (PejlEvidensRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (next == NULL || !PEJL_IS_EVIDENS_ROW (next))
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  return next != NULL && PEJL_IS_EVIDENS_ROW (next) ? next : NULL;
}

/* What is said of the evidens that goes: also which reasons pointed at it. */
static char *
removed_text (PejlEvidensRow *self)
{
  g_autoptr (GPtrArray) leaning = pejl_query_vurderinger_paa (pejl_store_get_reader (pejl_evidens_row_store (self)),
                                                              &pejl_evidens_row_evidens (self)->id);

  if (leaning->len == 0)
    return g_strdup (_("1 evidens removed"));
  return g_strdup_printf (ngettext ("1 evidens removed. %u vurdering leaned on it.",
                                    "1 evidens removed. %u vurderinger leaned on it.", leaning->len),
                          leaning->len);
}

static void
on_action_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (PejlEvidensRow) self = g_object_ref (PEJL_EVIDENS_ROW (widget));
  g_autoptr (GError) error = NULL;
  PejlPage *page = pejl_page_of (widget);
  gboolean had_focus = gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL;
  GtkWidget *neighbour = find_neighbour (self);
  PejlId id = pejl_evidens_row_evidens (self)->id;
  g_autofree char *removed = NULL;

  if (self->editing)
    return;
  removed = removed_text (self);
  /* The row is gone afterwards, the page is not. Whoever works through the stream stays in it. */
  if (pejl_evidens_delete (pejl_evidens_row_store (self), &id, &error))
    {
      if (had_focus && neighbour != NULL)
        gtk_widget_grab_focus (neighbour);
      pejl_page_toast (page, removed, TRUE);
    }
  else
    pejl_page_failure (page, _("The evidens could not be removed. It is still here."), error);
}

static gboolean
on_key_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);

  if (self->locked)
    return TRUE;
  pejl_evidens_row_build (self);
  gtk_menu_button_popup (self->menu);
  return TRUE;
}

static gboolean
on_key_delete (GtkWidget *widget, GVariant *args, gpointer data)
{
  /* In the text it is a letter that goes. */
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  gtk_widget_activate_action (widget, "evidens.delete", NULL);
  return TRUE;
}

static gboolean
on_key_hash (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  gtk_widget_activate_action (widget, "evidens.add-tegn", NULL);
  return TRUE;
}

static gboolean
on_key_edit (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (PEJL_EVIDENS_ROW (widget)->editing)
    return FALSE;
  pejl_evidens_row_edit (PEJL_EVIDENS_ROW (widget));
  return TRUE;
}

static void
on_action_to_punkt (GtkWidget *widget, const char *name, GVariant *parameter)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (widget, "page.punkt-of-evidens", "s",
                              pejl_id_to_buf (&pejl_evidens_row_evidens (PEJL_EVIDENS_ROW (widget))->id, hex));
}

void
pejl_evidens_row_install_verbs (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evidens.edit", NULL, on_action_edit);
  gtk_widget_class_install_action (widget_class, "evidens.add-tegn", NULL, on_action_add_tegn);
  gtk_widget_class_install_action (widget_class, "evidens.art", "i", on_action_art);
  gtk_widget_class_install_action (widget_class, "evidens.med", "i", on_action_med);
  gtk_widget_class_install_action (widget_class, "evidens.stue", "s", on_action_stue);
  gtk_widget_class_install_action (widget_class, "evidens.turn", "s", on_action_turn);
  gtk_widget_class_install_action (widget_class, "evidens.retning", "(si)", on_action_retning);
  gtk_widget_class_install_action (widget_class, "evidens.take-off", "s", on_action_take_off);
  gtk_widget_class_install_action (widget_class, "evidens.delete", NULL, on_action_delete);
  gtk_widget_class_install_action (widget_class, "evidens.to-punkt", NULL, on_action_to_punkt);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key_edit, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "evidens.to-punkt", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_key_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_key_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_numbersign, 0, on_key_hash, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_numbersign, GDK_SHIFT_MASK, on_key_hash, NULL);
}

void
pejl_evidens_row_enable_verbs (PejlEvidensRow *self, gboolean enabled)
{
  static const char *const actions[] = {
    "evidens.edit", "evidens.add-tegn", "evidens.art",      "evidens.stue",
    "evidens.turn", "evidens.retning",  "evidens.take-off", "evidens.delete",
    "evidens.med",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
}
