// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a row, newest first.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-historik-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-gendan-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-henvisning.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 600
#define HEIGHT 560

struct _PejlHistorikDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *box;
  GtkLabel *problem;

  /* owned */
  PejlStore *store;
  GSignalGroup *store_signals;

  /* state */
  PejlId row;
  PejlTable table;
};

G_DEFINE_FINAL_TYPE (PejlHistorikDialog, pejl_historik_dialog, ADW_TYPE_WINDOW)

static void reload (PejlHistorikDialog *self);

/* --- one earlier value --- */

typedef struct
{
  PejlHistorikDialog *dialog; /* borrowed: the button lives in it */
  PejlField field;
  char *value; /* NULL: empty */
} Earlier;

static void
earlier_free (gpointer data, GClosure *closure)
{
  Earlier *earlier = data;

  g_free (earlier->value);
  g_free (earlier);
}

static void
on_bring_back (GtkButton *button, gpointer data)
{
  const Earlier *earlier = data;
  PejlHistorikDialog *self = earlier->dialog;
  g_autoptr (GError) error = NULL;

  if (pejl_gendan_vaerdi (self->store, &self->row, earlier->field, earlier->value, &error))
    return;
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static char *
say_value (PejlHistorikDialog *self, PejlField field, const char *value)
{
  const char *word;

  if (value == NULL || *value == '\0')
    return g_strdup (_("(empty)"));
  if (field == PEJL_FIELD_VURDERING_BEGRUNDELSE)
    return pejl_query_henvisning_text (pejl_store_get_reader (self->store), &self->row, value);
  if (pejl_dato_is_valid (value))
    return pejl_dato_format_long (value);
  if (pejl_tidspunkt_is_valid (value))
    {
      g_autofree char *iso = g_strndup (value, PEJL_DATO_LEN - 1);
      g_autofree char *day = pejl_dato_format_long (iso);
      g_autofree char *clock = pejl_tidspunkt_format_clock (value);

      return g_strdup_printf ("%s %s", day, clock);
    }
  word = pejl_felt_ord (field, g_ascii_strtoll (value, NULL, 10));
  return g_strdup (word != NULL ? word : value);
}

/* "12 May 2026 14:02" */
static char *
say_time (gint64 milliseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (milliseconds / 1000);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = iso != NULL ? pejl_dato_format_long (iso) : g_strdup ("?");
  g_autofree char *clock = time != NULL ? g_date_time_format (time, "%H:%M") : g_strdup ("");

  return g_strdup_printf ("%s %s", day, clock);
}

/* "12 May 2026 14:02 · Konsulent A · by Undo · correction: …" */
static char *
say_when (const PejlHistoryItem *item)
{
  g_autofree char *when = say_time (item->time);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s \xc2\xb7 %s", when, *item->navn != '\0' ? item->navn : _("unknown"));
  if (item->inverse)
    g_string_append_printf (text, " \xc2\xb7 %s", _("by Undo"));
  if (item->hentet != 0)
    {
      g_autofree char *then = say_time (item->hentet);
      /* Translators: %s is a day and a time */
      g_autofree char *why = g_strdup_printf (_("brought back from %s"), then);

      g_string_append_printf (text, " \xc2\xb7 %s", why);
    }
  if (item->grund != NULL)
    {
      /* Translators: why a final tilsyn was opened again; %s is the reason somebody wrote. */
      g_autofree char *why = g_strdup_printf (_("correction: %s"), item->grund);

      g_string_append_printf (text, " \xc2\xb7 %s", why);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
build_button (PejlHistorikDialog *self, PejlField field, const char *value, const char *when)
{
  GtkWidget *button = gtk_button_new_with_label (_("Bring back"));
  Earlier *earlier = g_new (Earlier, 1);
  /* Translators: %s says when the value was written and by whom. */
  g_autofree char *spoken = g_strdup_printf (_("Bring back what was written %s"), when);

  *earlier = (Earlier){ self, field, g_strdup (value) };
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (button, spoken);
  gtk_widget_set_sensitive (button, !pejl_store_get_read_only (self->store));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_bring_back), earlier, earlier_free, 0);
  return button;
}

static GtkWidget *
build_now (void)
{
  GtkWidget *label = pejl_dele_label (_("now"), "pill-label", FALSE);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
build_item (PejlHistorikDialog *self, PejlField field, const PejlHistoryItem *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *value = say_value (self, field, item->value);
  g_autofree char *when = say_when (item);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", value, when);
  GtkWidget *meta = pejl_dele_label (when, "caption", TRUE);

  gtk_widget_add_css_class (meta, "dim-label");
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (value, NULL, TRUE));
  gtk_box_append (GTK_BOX (texts), meta);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  if (item->current)
    gtk_box_append (GTK_BOX (box), build_now ());
  else
    gtk_box_append (GTK_BOX (box), build_button (self, field, item->value, when));
  gtk_widget_add_css_class (box, "padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

/* --- fields --- */

/* Fields that say only what the row belongs to never change and are of no use here. */
static gboolean
is_told (const PejlFieldInfo *info, const GPtrArray *items)
{
  return info->type != PEJL_FIELD_TYPE_ID && !info->technical && items->len > 0;
}

static void
append_field (PejlHistorikDialog *self, const PejlFieldInfo *info)
{
  g_autoptr (GPtrArray) items
      = pejl_reader_history (pejl_store_get_reader (self->store), self->table, &self->row, info->id);
  g_autofree char *navn = pejl_dansk_capitalize (pejl_felt_navn (info->id));
  GtkWidget *list;

  if (!is_told (info, items))
    return;
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pejl_dele_set_spoken (list, navn);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), build_item (self, info->id, g_ptr_array_index (items, i)));
  gtk_box_append (GTK_BOX (self->box), pejl_dele_label (navn, "heading", FALSE));
  gtk_box_append (GTK_BOX (self->box), list);
}

static void
reload (PejlHistorikDialog *self)
{
  const PejlTableInfo *info = pejl_schema_table (self->table);

  pejl_dele_clear (self->box);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  /* The texts first: they are what one comes for. */
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].searched)
      append_field (self, &info->fields[i]);
  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].searched)
      append_field (self, &info->fields[i]);
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_historik_dialog_dispose (GObject *object)
{
  PejlHistorikDialog *self = PEJL_HISTORIK_DIALOG (object);

  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_historik_dialog_parent_class)->dispose (object);
}

static void
pejl_historik_dialog_class_init (PejlHistorikDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_historik_dialog_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_historik_dialog_init (PejlHistorikDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_window_set_title (GTK_WINDOW (self), _("History"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (inner), self->box);
  gtk_widget_add_css_class (inner, "page-margin");
  adw_clamp_set_child (ADW_CLAMP (clamp), inner);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (self), outer);

  self->store_signals = g_signal_group_new (PEJL_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (reload), self);
}

void
pejl_historik_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *row)
{
  PejlHistorikDialog *self;
  PejlTable table;
  int width = WIDTH;

  g_return_if_fail (PEJL_IS_STORE (store) && row != NULL);

  if (!pejl_reader_find_row (pejl_store_get_reader (store), row, &table))
    return;
  self = g_object_new (PEJL_TYPE_HISTORIK_DIALOG, "transient-for", parent, NULL);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  self->row = *row;
  self->table = table;
  g_signal_group_set_target (self->store_signals, store);
  reload (self);
  gtk_window_present (GTK_WINDOW (self));
}
