// SPDX-License-Identifier: GPL-3.0-or-later
// A list of numbered tegn with a mark for each.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-papir-tegn.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"

#include <glib/gi18n-lib.h>

/* No mark. */
#define INTET G_MAXINT

struct _PejlPapirTegn
{
  AdwBin parent_instance;

  /* children */
  GtkListBox *list;

  /* borrowed */
  const PejlStrategi *strategi;
  const GPtrArray *tegn;

  /* owned */
  GArray *marks; /* int by row: PejlRetning, or INTET */
};

enum
{
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlPapirTegn, pejl_papir_tegn, ADW_TYPE_BIN)

static const char *
mark_text (int mark)
{
  switch (mark)
    {
    case PEJL_RETNING_STYRKER:
      return "+";
    case PEJL_RETNING_MANGLER:
      return "\xe2\x88\x92";
    case PEJL_RETNING_AABEN:
      return "?";
    default:
      return "";
    }
}

static void
show_mark (PejlPapirTegn *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
  const PejlTegn *tegn = g_ptr_array_index (self->tegn, i);
  GtkWidget *line = gtk_list_box_row_get_child (row);
  GtkWidget *mark = gtk_widget_get_last_child (line);
  int value = g_array_index (self->marks, int, i);
  g_autofree char *spoken = g_strdup_printf ("%u, %s. %s", i + 1, tegn->tekst,
                                             value == INTET ? _("not marked") : pejl_retning_name ((PejlRetning) value));

  gtk_label_set_label (GTK_LABEL (mark), mark_text (value));
  if (value == PEJL_RETNING_STYRKER)
    gtk_widget_add_css_class (mark, "styrker");
  else
    gtk_widget_remove_css_class (mark, "styrker");
  if (value == PEJL_RETNING_MANGLER)
    gtk_widget_add_css_class (mark, "mangler");
  else
    gtk_widget_remove_css_class (mark, "mangler");
  pejl_dele_set_spoken (GTK_WIDGET (row), spoken);
}

static void
set_mark (PejlPapirTegn *self, guint i, int mark)
{
  if (g_array_index (self->marks, int, i) == mark)
    return;
  g_array_index (self->marks, int, i) = mark;
  show_mark (self, i);
  g_signal_emit (self, signals[TICKED], 0);
}

static void
on_activated (PejlPapirTegn *self, GtkListBoxRow *row)
{
  static const int next[] = { INTET, PEJL_RETNING_STYRKER, PEJL_RETNING_MANGLER, PEJL_RETNING_AABEN, INTET };
  guint i = (guint) gtk_list_box_row_get_index (row);

  for (guint n = 0; n + 1 < G_N_ELEMENTS (next); n++)
    if (g_array_index (self->marks, int, i) == next[n])
      {
        set_mark (self, i, next[n + 1]);
        return;
      }
}

static gboolean
on_key (PejlPapirTegn *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int mark;

  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      mark = PEJL_RETNING_STYRKER;
      break;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      mark = PEJL_RETNING_MANGLER;
      break;
    case GDK_KEY_question:
      mark = PEJL_RETNING_AABEN;
      break;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      mark = INTET;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (!GTK_IS_LIST_BOX_ROW (focus))
    return GDK_EVENT_PROPAGATE;
  set_mark (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)), mark);
  return GDK_EVENT_STOP;
}

/* Area and role over the first tegn of theirs. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  PejlPapirTegn *self = data;
  const PejlTegn *tegn = g_ptr_array_index (self->tegn, (guint) gtk_list_box_row_get_index (row));
  const PejlTegn *last = before != NULL ? g_ptr_array_index (self->tegn, (guint) gtk_list_box_row_get_index (before)) : NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (last != NULL && last->omraade == tegn->omraade && last->rolle == tegn->rolle)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = g_strdup_printf ("%s \xc2\xb7 %s", ((PejlIndsatsomraade *) g_ptr_array_index (self->strategi->omraader, tegn->omraade))->navn,
                          ((PejlRolle *) g_ptr_array_index (self->strategi->roller, tegn->rolle))->navn);
  label = pejl_dele_label (text, "heading", TRUE);
  gtk_widget_add_css_class (label, "papir-hoved");
  gtk_list_box_row_set_header (row, label);
}

static void
pejl_papir_tegn_finalize (GObject *object)
{
  g_array_unref (PEJL_PAPIR_TEGN (object)->marks);

  G_OBJECT_CLASS (pejl_papir_tegn_parent_class)->finalize (object);
}

static void
pejl_papir_tegn_class_init (PejlPapirTegnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_papir_tegn_finalize;
  signals[TICKED] = g_signal_new ("ticked", PEJL_TYPE_PAPIR_TEGN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_papir_tegn_init (PejlPapirTegn *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->marks = g_array_new (FALSE, FALSE, sizeof (int));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "papir-tegn");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Tegn of the schema"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  adw_bin_set_child (ADW_BIN (self), pejl_pane_new (GTK_WIDGET (self->list)));
}

GtkWidget *
pejl_papir_tegn_new (void)
{
  return g_object_new (PEJL_TYPE_PAPIR_TEGN, NULL);
}

static void
append_row (PejlPapirTegn *self, guint i)
{
  const PejlTegn *tegn = g_ptr_array_index (self->tegn, i);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  GtkWidget *nr = pejl_dele_label (number, "numeric", FALSE);
  GtkWidget *tekst = pejl_dele_label (tegn->tekst, NULL, TRUE);
  GtkWidget *mark = gtk_label_new ("");
  int none = INTET;

  gtk_label_set_width_chars (GTK_LABEL (nr), 2);
  gtk_label_set_xalign (GTK_LABEL (nr), 1);
  gtk_widget_add_css_class (nr, "dim-label");
  gtk_widget_set_hexpand (tekst, TRUE);
  gtk_widget_add_css_class (mark, "tegn-mark");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), nr);
  gtk_box_append (GTK_BOX (line), tekst);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_list_box_append (self->list, line);
  g_array_append_val (self->marks, none);
  show_mark (self, i);
}

void
pejl_papir_tegn_set_tegn (PejlPapirTegn *self, const PejlStrategi *strategi, const GPtrArray *tegn)
{
  GtkListBoxRow *row;

  g_return_if_fail (PEJL_IS_PAPIR_TEGN (self));

  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->marks, 0);
  self->strategi = strategi;
  self->tegn = tegn;
  for (guint i = 0; i < tegn->len; i++)
    append_row (self, i);
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);
}

void
pejl_papir_tegn_set_links (PejlPapirTegn *self, const GArray *links)
{
  g_return_if_fail (PEJL_IS_PAPIR_TEGN (self));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (self->tegn, i);
      int mark = INTET;

      for (guint l = 0; l < links->len; l++)
        if (pejl_id_equal (&g_array_index (links, PejlEvidensTegn, l).tegn, &tegn->id))
          mark = g_array_index (links, PejlEvidensTegn, l).retning;
      if (g_array_index (self->marks, int, i) == mark)
        continue;
      g_array_index (self->marks, int, i) = mark;
      show_mark (self, i);
    }
}

GArray *
pejl_papir_tegn_get_links (PejlPapirTegn *self)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (PejlEvidensTegn));

  g_return_val_if_fail (PEJL_IS_PAPIR_TEGN (self), links);

  for (guint i = 0; i < self->marks->len; i++)
    {
      int mark = g_array_index (self->marks, int, i);
      PejlEvidensTegn link = { .retning = (PejlRetning) mark };

      if (mark == INTET)
        continue;
      link.tegn = ((const PejlTegn *) g_ptr_array_index (self->tegn, i))->id;
      g_array_append_val (links, link);
    }
  return links;
}
