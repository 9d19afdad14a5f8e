// SPDX-License-Identifier: GPL-3.0-or-later
// A line of the årshjul's list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/aarshjul/pejl-aarshjul-row.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlAarshjulRow
{
  GtkWidget parent_instance;

  /* children: one of the two boxes is seen */
  GtkWidget *heading;
  GtkLabel *month;
  GtkWidget *now;
  GtkLabel *count;
  GtkWidget *line;
  GtkLabel *day;
  GtkWidget *mark;
  GtkLabel *title;
  GtkLabel *under;
  GtkWidget *eye;
  GtkWidget *check;
  GtkLabel *state;
  GtkLabel *kind;

  /* owned */
  PejlAarshjulItem *item;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (PejlAarshjulRow, pejl_aarshjul_row, GTK_TYPE_WIDGET)

/* --- words --- */

static void
append_part (GString *words, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " \xc2\xb7 " : "", part);
}

static const char *
state_word (const PejlAarshjulPunkt *punkt)
{
  if (punkt->forsinket)
    return _("not held");
  return NULL;
}

char *
pejl_aarshjul_row_spoken (PejlAarshjulItem *item)
{
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_item_get_punkt (item);
  g_autofree char *day = NULL;
  GString *words;

  if (punkt == NULL)
    {
      guint n = pejl_aarshjul_item_get_count (item);
      g_autofree char *month = pejl_dansk_capitalize (pejl_dato_month_name (pejl_aarshjul_item_get_month (item)));
      /* Translators: month, how many dates it has */
      g_autofree char *text = g_strdup_printf (ngettext ("%s: %u date", "%s: %u dates", n), month, n);

      return pejl_aarshjul_item_get_now (item) ? g_strdup_printf ("%s. %s", text, _("This month")) : g_steal_pointer (&text);
    }
  day = pejl_dato_format_weekday (punkt->dato);
  words = g_string_new (day);
  if (*punkt->klokken != '\0')
    g_string_append_printf (words, " %s", punkt->klokken);
  g_string_append_printf (words, ": %s, %s", punkt->titel, punkt->hvad);
  if (*punkt->distrikt_navn != '\0')
    g_string_append_printf (words, ", %s", punkt->distrikt_navn);
  if (*punkt->konsulent != '\0')
    g_string_append_printf (words, ", %s", punkt->konsulent);
  g_string_append_printf (words, ". %s", punkt->holdt ? _("Held") : punkt->forsinket ? _("Passed, not held") : _("Planned"));
  return g_string_free (words, FALSE);
}

/* --- showing --- */

static void
show_heading (PejlAarshjulRow *self)
{
  guint n = pejl_aarshjul_item_get_count (self->item);
  g_autofree char *month = pejl_dansk_capitalize (pejl_dato_month_name (pejl_aarshjul_item_get_month (self->item)));
  g_autofree char *count = n > 0 ? g_strdup_printf ("%u", n) : g_strdup (_("nothing yet"));

  gtk_label_set_label (self->month, month);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->now, pejl_aarshjul_item_get_now (self->item));
}

static void
show_punkt (PejlAarshjulRow *self, const PejlAarshjulPunkt *punkt)
{
  static const char *const marks[PEJL_RING_N] = { "ring-tilsyn", "ring-samtaler", "ring-handleplaner", "ring-udvalg" };
  g_autofree char *day = g_strdup_printf ("%d.", (int) g_ascii_strtoll (punkt->dato + 8, NULL, 10));
  g_autoptr (GString) under = g_string_new (NULL);
  const char *state = state_word (punkt);

  append_part (under, punkt->klokken);
  append_part (under, punkt->distrikt_navn);
  append_part (under, punkt->konsulent);
  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->title, punkt->titel);
  gtk_label_set_label (self->under, under->str);
  gtk_widget_set_visible (GTK_WIDGET (self->under), under->len > 0);
  gtk_label_set_label (self->kind, punkt->hvad);
  gtk_widget_set_visible (self->eye, punkt->uanmeldt);
  gtk_widget_set_visible (self->check, punkt->holdt);
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  gtk_label_set_label (self->state, state != NULL ? state : "");
  for (guint i = 0; i < PEJL_RING_N; i++)
    if (i == punkt->ring)
      gtk_widget_add_css_class (self->mark, marks[i]);
    else
      gtk_widget_remove_css_class (self->mark, marks[i]);
  if (punkt->passeret)
    gtk_widget_add_css_class (GTK_WIDGET (self), "passeret");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "passeret");
}

static void
show (PejlAarshjulRow *self)
{
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_item_get_punkt (self->item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *spoken = pejl_aarshjul_row_spoken (self->item);

  gtk_widget_set_visible (self->heading, punkt == NULL);
  gtk_widget_set_visible (self->line, punkt != NULL);
  if (punkt == NULL)
    {
      show_heading (self);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "passeret");
    }
  else
    show_punkt (self, punkt);
  /* The list's own row around ours is what the focus is on; GTK 4.8 has no other way to name it. */
  if (parent != NULL)
    {
      pejl_dele_set_spoken (parent, spoken);
      if (punkt == NULL)
        gtk_widget_add_css_class (parent, "maaned");
      else
        gtk_widget_remove_css_class (parent, "maaned");
    }
}

/* --- widget --- */

static void
pejl_aarshjul_row_dispose (GObject *object)
{
  PejlAarshjulRow *self = PEJL_AARSHJUL_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pejl_aarshjul_row_parent_class)->dispose (object);
}

static void
pejl_aarshjul_row_class_init (PejlAarshjulRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_aarshjul_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "aarshjulrow");
}

static void
build_heading (PejlAarshjulRow *self)
{
  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->month = GTK_LABEL (pejl_dele_label ("", "heading", FALSE));
  self->now = gtk_label_new (_("now"));
  gtk_widget_add_css_class (self->now, "nu-pille");
  gtk_widget_set_valign (self->now, GTK_ALIGN_CENTER);
  self->count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_label_set_xalign (self->count, 1);
  gtk_box_append (GTK_BOX (self->heading), GTK_WIDGET (self->month));
  gtk_box_append (GTK_BOX (self->heading), self->now);
  gtk_box_append (GTK_BOX (self->heading), GTK_WIDGET (self->count));
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
}

static GtkWidget *
build_texts (PejlAarshjulRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->title = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_label_set_lines (self->title, 3);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->under = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->under), "dim-label");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->under));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  return texts;
}

static void
build_line (PejlAarshjulRow *self)
{
  GtkWidget *parts[7];

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->day = GTK_LABEL (pejl_dele_label ("", "numeric", FALSE));
  gtk_label_set_width_chars (self->day, 3);
  gtk_label_set_xalign (self->day, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->day), "dim-label");
  self->mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->mark, "ring-maerke");
  self->state = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "frist-pille");
  self->check = pejl_dele_icon ("object-select-symbolic");
  gtk_widget_add_css_class (self->check, "holdt");
  self->eye = pejl_dele_icon ("view-conceal-symbolic");
  gtk_widget_add_css_class (self->eye, "dim-label");
  self->kind = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_label_set_width_chars (self->kind, 10);
  gtk_widget_add_css_class (GTK_WIDGET (self->kind), "dim-label");
  parts[0] = GTK_WIDGET (self->day);
  parts[1] = self->mark;
  parts[2] = build_texts (self);
  parts[3] = GTK_WIDGET (self->state);
  parts[4] = self->check;
  parts[5] = self->eye;
  parts[6] = GTK_WIDGET (self->kind);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (i != 2)
        gtk_widget_set_valign (parts[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->line), parts[i]);
    }
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

static void
pejl_aarshjul_row_init (PejlAarshjulRow *self)
{
  self->signals = g_signal_group_new (PEJL_TYPE_AARSHJUL_ITEM);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (show), self);
  build_heading (self);
  build_line (self);
}

GtkWidget *
pejl_aarshjul_row_new (void)
{
  return g_object_new (PEJL_TYPE_AARSHJUL_ROW, NULL);
}

void
pejl_aarshjul_row_set_item (PejlAarshjulRow *self, PejlAarshjulItem *item)
{
  g_return_if_fail (PEJL_IS_AARSHJUL_ROW (self));

  g_set_object (&self->item, item);
  if (self->signals != NULL)
    g_signal_group_set_target (self->signals, item);
  if (item != NULL)
    show (self);
}

PejlAarshjulItem *
pejl_aarshjul_row_get_item (PejlAarshjulRow *self)
{
  g_return_val_if_fail (PEJL_IS_AARSHJUL_ROW (self), NULL);
  return self->item;
}
