// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of buttons that behaves as one control.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/strategi/pejl-matrix.h"

#include "app/widgets/vurdering/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

struct _PejlMatrix
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *grid;

  /* owned */
  PejlStrategi *strategi;
  guint *seen;

  /* state */
  gboolean narrow;
  int column; /* where focus was last, in the grid's own coordinates */
  int row;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlMatrix, pejl_matrix, GTK_TYPE_WIDGET)

int
pejl_matrix_step (guint seen, guint of)
{
  guint percent;

  if (of == 0)
    return -1;
  percent = seen * 100 / of;
  return percent >= 100 ? 4 : percent >= 75 ? 3 : percent >= 60 ? 2 : percent >= 40 ? 1 : 0;
}

static void
on_clicked (PejlMatrix *self, GtkWidget *button)
{
  int omraade = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "omraade"));
  int rolle = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "rolle"));

  gtk_grid_query_child (GTK_GRID (self->grid), button, &self->column, &self->row, NULL, NULL);
  g_signal_emit (self, signals[OPENED], 0, omraade, rolle);
}

static const char *
omraade_name (PejlMatrix *self, int omraade)
{
  return omraade < 0 ? _("All areas")
                     : ((PejlIndsatsomraade *) g_ptr_array_index (self->strategi->omraader, omraade))->navn;
}

static const char *
rolle_name (PejlMatrix *self, int rolle)
{
  return rolle < 0 ? _("All roles") : ((PejlRolle *) g_ptr_array_index (self->strategi->roller, rolle))->kort;
}

static guint
sum_seen (PejlMatrix *self, int omraade, int rolle)
{
  guint n_roller = self->strategi->roller->len;
  guint sum = 0;

  for (guint o = 0; o < self->strategi->omraader->len; o++)
    for (guint r = 0; r < n_roller; r++)
      if ((omraade < 0 || (guint) omraade == o) && (rolle < 0 || (guint) rolle == r))
        sum += self->seen[o * n_roller + r];
  return sum;
}

static GtkWidget *
new_button (PejlMatrix *self, int omraade, int rolle)
{
  GtkWidget *button = gtk_button_new ();

  g_object_set_data (G_OBJECT (button), "omraade", GINT_TO_POINTER (omraade));
  g_object_set_data (G_OBJECT (button), "rolle", GINT_TO_POINTER (rolle));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
attach (PejlMatrix *self, GtkWidget *widget, int area_line, int role_line)
{
  if (self->narrow)
    gtk_grid_attach (GTK_GRID (self->grid), widget, area_line, role_line, 1, 1);
  else
    gtk_grid_attach (GTK_GRID (self->grid), widget, role_line, area_line, 1, 1);
}

static void
add_cell (PejlMatrix *self, int omraade, int rolle)
{
  guint of = pejl_strategi_count (self->strategi, omraade, rolle);
  guint seen = sum_seen (self, omraade, rolle);
  gboolean margin = omraade < 0 || rolle < 0;
  int step = margin ? -1 : pejl_matrix_step (seen, of);
  GtkWidget *button = new_button (self, omraade, rolle);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", seen);
  /* Translators: under a number: "5" "of 7 seen" */
  g_autofree char *rest = margin || self->narrow ? g_strdup_printf (_("of %u"), of)
                                                 : g_strdup_printf (_("of %u seen"), of);
  /* Translators: area, role: seen of possible */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s: %u of %u tegn are seen"), omraade_name (self, omraade),
                                             rolle_name (self, rolle), seen, of);
  GtkWidget *big = gtk_label_new (of > 0 ? number : "–");
  GtkWidget *small = gtk_label_new (of > 0 ? rest : _("no tegn"));

  gtk_widget_add_css_class (big, margin ? "heading" : "title-3");
  gtk_widget_add_css_class (small, "caption");
  gtk_box_append (GTK_BOX (box), big);
  gtk_box_append (GTK_BOX (box), small);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "cell");
  if (step >= 0)
    {
      g_autofree char *css = g_strdup_printf ("step-%d", step);

      gtk_widget_add_css_class (button, css);
    }
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  attach (self, button, omraade < 0 ? (int) self->strategi->omraader->len + 1 : omraade + 1,
          rolle < 0 ? (int) self->strategi->roller->len + 1 : rolle + 1);
}

static GtkWidget *
heading_label (const char *text, const char *css, gboolean centered)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), centered ? 0.5 : 0);
  gtk_label_set_justify (GTK_LABEL (label), centered ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, css);
  return label;
}

static void
add_omraade_heading (PejlMatrix *self, int omraade)
{
  const PejlIndsatsomraade *area = g_ptr_array_index (self->strategi->omraader, omraade);
  GtkWidget *button = new_button (self, omraade, -2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *letter = pejl_omraade_bogstav (area->navn);
  GtkWidget *name = heading_label (self->narrow ? letter : area->navn, "heading", self->narrow);
  /* Translators: %s is an area; the button opens why it was chosen and what is worked for */
  g_autofree char *spoken = g_strdup_printf (_("%s: challenge, goal and definition"), area->navn);

  gtk_label_set_width_chars (GTK_LABEL (name), self->narrow ? 2 : 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), self->narrow ? 2 : 16);
  gtk_widget_set_tooltip_text (button, area->navn);
  gtk_box_append (GTK_BOX (box), name);
  if (!self->narrow)
    gtk_box_append (GTK_BOX (box), heading_label (area->kort, "caption", FALSE));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "area-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  attach (self, button, omraade + 1, 0);
}

static void
rebuild (PejlMatrix *self)
{
  GtkWidget *child;
  GtkWidget *total;
  int n_omraader;
  int n_roller;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (self->strategi == NULL)
    return;
  n_omraader = self->strategi->omraader->len;
  n_roller = self->strategi->roller->len;
  for (int r = 0; r < n_roller; r++)
    {
      GtkWidget *label = heading_label (rolle_name (self, r), "caption-heading", !self->narrow);

      gtk_label_set_wrap (GTK_LABEL (label), !self->narrow);
      attach (self, label, 0, r + 1);
    }
  total = heading_label (_("In all"), "caption", !self->narrow);
  attach (self, total, 0, n_roller + 1);
  total = heading_label (_("In all"), "caption", self->narrow);
  attach (self, total, n_omraader + 1, 0);
  for (int o = 0; o < n_omraader; o++)
    {
      add_omraade_heading (self, o);
      for (int r = 0; r < n_roller; r++)
        add_cell (self, o, r);
      add_cell (self, o, -1);
    }
  for (int r = 0; r < n_roller; r++)
    add_cell (self, -1, r);
  add_cell (self, -1, -1);
}

/* The next button in that direction, skipping headings that are only words. */
static gboolean
on_move (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlMatrix *self = PEJL_MATRIX (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (self->grid);
  int dx;
  int dy;
  int column;
  int row;

  g_variant_get (args, "(ii)", &dx, &dy);
  if (focus == NULL)
    return FALSE;
  gtk_grid_query_child (GTK_GRID (self->grid), focus, &column, &row, NULL, NULL);
  for (;;)
    {
      GtkWidget *next;

      column += dx;
      row += dy;
      if (column < 0 || row < 0)
        return TRUE;
      next = gtk_grid_get_child_at (GTK_GRID (self->grid), column, row);
      if (next == NULL)
        return TRUE;
      if (GTK_IS_BUTTON (next))
        {
          self->column = column;
          self->row = row;
          gtk_widget_grab_focus (next);
          return TRUE;
        }
    }
}

void
pejl_matrix_grab_focus (PejlMatrix *self)
{
  GtkWidget *cell;

  g_return_if_fail (PEJL_IS_MATRIX (self));

  cell = gtk_grid_get_child_at (GTK_GRID (self->grid), self->column, self->row);
  if (!GTK_IS_BUTTON (cell))
    cell = gtk_grid_get_child_at (GTK_GRID (self->grid), 1, 1);
  if (GTK_IS_BUTTON (cell))
    gtk_widget_grab_focus (cell);
}

/* One Tab stop: in by the remembered cell, out by the next Tab. */
static gboolean
pejl_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PejlMatrix *self = PEJL_MATRIX (widget);

  if (gtk_widget_get_focus_child (self->grid) != NULL)
    return FALSE;
  pejl_matrix_grab_focus (self);
  return gtk_widget_get_focus_child (self->grid) != NULL;
}

static void
pejl_matrix_dispose (GObject *object)
{
  PejlMatrix *self = PEJL_MATRIX (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->seen, g_free);

  G_OBJECT_CLASS (pejl_matrix_parent_class)->dispose (object);
}

static void
pejl_matrix_class_init (PejlMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_matrix_dispose;
  widget_class->focus = pejl_matrix_focus;
  signals[OPENED] = g_signal_new ("opened", PEJL_TYPE_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_move, "(ii)", -1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_move, "(ii)", 1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, on_move, "(ii)", 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, on_move, "(ii)", 0, 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "matrix");
}

static void
pejl_matrix_init (PejlMatrix *self)
{
  self->column = 1;
  self->row = 1;
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Tegn seen, by area and role"), -1);
}

void
pejl_matrix_set_data (PejlMatrix *self, PejlStrategi *strategi, const guint *seen)
{
  gboolean had_focus;

  g_return_if_fail (PEJL_IS_MATRIX (self));

  had_focus = gtk_widget_get_focus_child (self->grid) != NULL;
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = pejl_strategi_ref (strategi);
  g_free (self->seen);
  self->seen = g_memdup2 (seen, sizeof (guint) * strategi->omraader->len * strategi->roller->len);
  rebuild (self);
  if (had_focus)
    pejl_matrix_grab_focus (self);
}

void
pejl_matrix_set_narrow (PejlMatrix *self, gboolean narrow)
{
  int column;

  g_return_if_fail (PEJL_IS_MATRIX (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  column = self->column;
  self->column = self->row;
  self->row = column;
  rebuild (self);
}
