// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that unfold to the latest evidens, and the way on to all of it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/strategi/pejl-celle.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/udvalg/pejl-bag-tallet.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlCelle
{
  AdwBin parent_instance;

  /* children */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *content;
  PejlBagTallet *bag;
  GtkWidget *bag_from; /* weak: the row that focus goes back to */

  /* borrowed */
  PejlReader *reader;

  /* owned */
  PejlStrategi *strategi;
  GPtrArray *rows; /* PejlTegnSum*, in the order shown */
  PejlFilter filter;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlCelle, pejl_celle, ADW_TYPE_BIN)

static void
clear_content (PejlCelle *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
}

static guint
steder_for (PejlCelle *self, const PejlTegn *tegn)
{
  const PejlRolle *rolle = g_ptr_array_index (self->strategi->roller, tegn->rolle);

  return pejl_query_steder_count (self->reader, &self->filter, rolle->omfang);
}

static void
init_query (PejlCelle *self, const PejlId *tegn, PejlEvidensQuery *query)
{
  pejl_evidens_query_init (query);
  query->filter = self->filter;
  query->strategi = self->strategi->id;
  query->tegn = *tegn;
}

static void
on_show_all (PejlCelle *self, GtkWidget *button)
{
  const PejlTegn *tegn = g_object_get_data (G_OBJECT (button), "tegn");
  PejlEvidensQuery query;

  init_query (self, &tegn->id, &query);
  g_set_weak_pointer (&self->bag_from, button);
  gtk_stack_set_visible_child_name (self->stack, "bag");
  pejl_bag_tallet_show_evidens (self->bag, self->reader, tegn->tekst, &query);
}

static GtkWidget *
build_counts (PejlCelle *self, const PejlTegn *tegn, const PejlTegnSum *sum)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *styrker = g_strdup_printf ("+ %u %s", sum->styrker, pejl_retning_name (PEJL_RETNING_STYRKER));
  g_autofree char *mangler = g_strdup_printf ("− %u %s", sum->mangler, pejl_retning_name (PEJL_RETNING_MANGLER));
  /* Translators: %u evidens can be shown */
  g_autofree char *all = g_strdup_printf (_("Show all %u"), sum->styrker + sum->mangler);
  GtkWidget *button = gtk_button_new_with_label (all);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (line), pejl_dele_label (styrker, "pill-label", FALSE));
  gtk_box_append (GTK_BOX (line), pejl_dele_label (mangler, "pill-label", FALSE));
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (line), space);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "tegn", (gpointer) tegn);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_show_all), self);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

/* Read only when the row is unfolded: a cell may hold thousands of evidens. */
static void
on_expanded (AdwExpanderRow *row, GParamSpec *pspec, gpointer data)
{
  PejlCelle *self = data;
  const PejlTegn *tegn = g_object_get_data (G_OBJECT (row), "tegn");
  const PejlTegnSum *sum = g_object_get_data (G_OBJECT (row), "sum");
  GtkWidget *box = g_object_get_data (G_OBJECT (row), "box");
  g_autoptr (GPtrArray) latest = NULL;
  PejlEvidensQuery query;

  if (!adw_expander_row_get_expanded (row) || gtk_widget_get_first_child (box) != NULL)
    return;
  init_query (self, &tegn->id, &query);
  latest = pejl_query_evidens (self->reader, &query, 0, 1);
  if (latest->len == 0)
    {
      gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Not seen yet in this period."), "dim-label", TRUE));
      return;
    }
  else
    {
      const PejlEvidens *evidens = g_ptr_array_index (latest, 0);
      g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));
      g_autofree char *dato = pejl_dato_format_long (evidens->dato);
      g_autofree char *meta = g_strdup_printf ("%s · %s · %s", art, evidens->sted, dato);

      gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Latest evidens"), "caption-heading", TRUE));
      gtk_box_append (GTK_BOX (box), pejl_dele_label (evidens->tekst, NULL, TRUE));
      gtk_box_append (GTK_BOX (box), pejl_dele_label (meta, "caption", TRUE));
      gtk_box_append (GTK_BOX (box), build_counts (self, tegn, sum));
    }
}

static GtkWidget *
build_tegn_row (PejlCelle *self, const PejlTegnSum *sum)
{
  const PejlTegn *tegn = pejl_strategi_find_tegn (self->strategi, &sum->tegn);
  guint of = steder_for (self, tegn);
  g_autofree char *number = sum->steder > 0 ? pejl_dansk_x_af_n (sum->steder, of) : g_strdup (_("not seen yet"));
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *inner = gtk_list_box_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tegn->tekst);
  gtk_widget_add_css_class (label, sum->steder > 0 ? "numeric" : "pill-label");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
  gtk_widget_add_css_class (box, "latest");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inner);
  g_object_set_data (G_OBJECT (row), "tegn", (gpointer) tegn);
  g_object_set_data (G_OBJECT (row), "sum", (gpointer) sum);
  g_object_set_data (G_OBJECT (row), "box", box);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_expanded), self);
  return row;
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const PejlTegnSum *sum_a = *(PejlTegnSum *const *) a;
  const PejlTegnSum *sum_b = *(PejlTegnSum *const *) b;

  return sum_a->steder != sum_b->steder ? (sum_a->steder > sum_b->steder ? -1 : 1) : 0;
}

static void
close_pane (PejlCelle *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
on_bag_closed (PejlCelle *self)
{
  gtk_stack_set_visible_child_name (self->stack, "tegn");
  if (self->bag_from != NULL)
    gtk_widget_grab_focus (self->bag_from);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  close_pane (PEJL_CELLE (widget));
  return TRUE;
}

static void
pejl_celle_dispose (GObject *object)
{
  PejlCelle *self = PEJL_CELLE (object);

  g_clear_weak_pointer (&self->bag_from);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_celle_parent_class)->dispose (object);
}

static void
pejl_celle_class_init (PejlCelleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_celle_dispose;
  signals[CLOSED] = g_signal_new ("closed", PEJL_TYPE_CELLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkWidget *
build_head (PejlCelle *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = GTK_LABEL (pejl_dele_label (NULL, "title-4", TRUE));
  self->subtitle = GTK_LABEL (pejl_dele_label (NULL, "dim-label", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "caption");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->subtitle));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_widget_set_tooltip_text (button, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (close_pane), self);
  gtk_box_append (GTK_BOX (head), button);
  gtk_widget_add_css_class (head, "bag-head");
  return head;
}

static void
pejl_celle_init (PejlCelle *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "bag-tallet");
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "celle-content");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->content));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (pane), build_head (self));
  gtk_box_append (GTK_BOX (pane), scroller);

  self->bag = g_object_new (PEJL_TYPE_BAG_TALLET, NULL);
  g_signal_connect_object (self->bag, "closed", G_CALLBACK (on_bag_closed), self, G_CONNECT_SWAPPED);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, pane, "tegn");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->bag), "bag");
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), 340, -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
set_heading (PejlCelle *self, const char *title, const char *subtitle)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_stack_set_visible_child_name (self->stack, "tegn");
  clear_content (self);
}

void
pejl_celle_show_tegn (PejlCelle *self, PejlReader *reader, PejlStrategi *strategi, const GArray *sums,
                      const PejlFilter *filter, int omraade, int rolle)
{
  GtkWidget *list = gtk_list_box_new ();
  const char *area;
  const char *role;
  g_autofree char *subtitle = NULL;
  guint seen = 0;

  g_return_if_fail (PEJL_IS_CELLE (self));

  pejl_strategi_ref (strategi);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = strategi;
  self->reader = reader;
  self->filter = *filter;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sums->len; i++)
    {
      const PejlTegnSum *sum = &g_array_index (sums, PejlTegnSum, i);
      const PejlTegn *tegn = pejl_strategi_find_tegn (strategi, &sum->tegn);

      if ((omraade >= 0 && tegn->omraade != (guint) omraade) || (rolle >= 0 && tegn->rolle != (guint) rolle))
        continue;
      g_ptr_array_add (self->rows, g_memdup2 (sum, sizeof *sum));
      seen += sum->steder > 0;
    }
  g_ptr_array_sort (self->rows, compare_sums);

  area = omraade < 0 ? _("All areas") : ((PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, omraade))->navn;
  role = rolle < 0 ? _("All roles") : ((PejlRolle *) g_ptr_array_index (strategi->roller, rolle))->navn;
  /* Translators: role · 6 of 7 tegn are seen */
  subtitle = g_strdup_printf (_("%s · %u of %u tegn are seen"), role, seen, self->rows->len);
  set_heading (self, area, subtitle);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tegn, least seen last"), -1);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), build_tegn_row (self, g_ptr_array_index (self->rows, i)));
  gtk_box_append (self->content, list);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static void
add_text (PejlCelle *self, const char *heading, const char *text)
{
  GtkWidget *label = pejl_dele_label (text, NULL, TRUE);

  if (text[0] == '\0')
    return;
  gtk_box_append (self->content, pejl_dele_label (heading, "heading", TRUE));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->content, label);
}

void
pejl_celle_show_omraade (PejlCelle *self, PejlStrategi *strategi, int omraade)
{
  const PejlIndsatsomraade *area;

  g_return_if_fail (PEJL_IS_CELLE (self));

  area = g_ptr_array_index (strategi->omraader, omraade);
  set_heading (self, area->navn, area->kort);
  add_text (self, _("The challenge"), area->udfordring);
  add_text (self, _("The goal"), area->maal);
  add_text (self, _("What we mean by it"), area->definition);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
