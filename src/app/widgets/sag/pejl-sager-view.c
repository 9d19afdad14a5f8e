// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of one house.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/sag/pejl-sager-view.h"

#include "app/dialogs/pejl-sag-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/sag/pejl-sag-card.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-sag-laes.h"

#include <glib/gi18n-lib.h>

struct _PejlSagerView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *none;
  GtkWidget *new_button;
  GtkWidget *cards;
  GtkListBox *history;

  /* owned */
  PejlStore *store;

  /* state */
  PejlId dagtilbud;
};

G_DEFINE_FINAL_TYPE (PejlSagerView, pejl_sager_view, ADW_TYPE_BIN)

static void
action_new (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlSagerView *self = PEJL_SAGER_VIEW (widget);

  if (self->store != NULL && !pejl_id_is_nil (&self->dagtilbud))
    pejl_sag_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->store, &self->dagtilbud);
}

/* --- history --- */

static void
on_reopen (PejlSagerView *self, GtkWidget *button)
{
  PejlId sag = *(PejlId *) g_object_get_data (G_OBJECT (button), "sag");
  g_autoptr (GError) error = NULL;

  if (pejl_sag_genaabn (self->store, &sag, &error))
    pejl_page_toast (pejl_page_of (GTK_WIDGET (self)), _("Case opened again"), TRUE);
  else
    pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The case was not opened again. It is closed as before."), error);
}

static void
add_line (GtkWidget *box, const char *heading, const char *text)
{
  if (*text == '\0')
    return;
  gtk_box_append (GTK_BOX (box), pejl_dele_label (heading, "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (text, NULL, TRUE));
}

static GtkWidget *
build_details (PejlSagerView *self, const PejlSagOverblik *one)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *reopen = gtk_button_new_with_label (_("Open again"));
  g_autofree char *missing = pejl_dansk_x_af_n ((int) (one->stand.punkter - one->stand.mangler), (int) one->stand.punkter);

  gtk_widget_add_css_class (box, "padded");
  add_line (box, _("Concern"), one->sag->grund);
  add_line (box, _("Closed because"), one->sag->lukket_grund);
  add_line (box, _("What followed"), one->sag->foelge);
  add_line (box, _("Demands met"), missing);
  g_object_set_data_full (G_OBJECT (reopen), "sag", pejl_id_copy (&one->sag->id), g_free);
  gtk_widget_set_halign (reopen, GTK_ALIGN_START);
  g_signal_connect_object (reopen, "clicked", G_CALLBACK (on_reopen), self, G_CONNECT_SWAPPED);
  if (!pejl_store_get_read_only (self->store))
    gtk_box_append (GTK_BOX (box), reopen);
  return box;
}

static GtkWidget *
build_closed (PejlSagerView *self, const PejlSagOverblik *one)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *holder = gtk_list_box_row_new ();
  g_autofree char *art = pejl_dansk_capitalize (pejl_sag_art_name (one->sag->art));
  g_autofree char *from = pejl_dato_format_long (one->sag->aabnet);
  g_autofree char *to = pejl_dato_format_long (one->sag->lukket);
  g_autofree char *span = g_strdup_printf ("%s \xe2\x80\x93 %s", from, to);
  g_autofree char *length = pejl_sag_graense_tekst (one->sag, &one->stand);
  g_autofree char *subtitle = g_strdup_printf ("%s \xc2\xb7 %s", span, length);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", art, subtitle);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), art);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), build_details (self, one));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
  pejl_dele_set_spoken (holder, spoken);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), holder);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

/* --- widget --- */

static void
pejl_sager_view_dispose (GObject *object)
{
  g_clear_object (&PEJL_SAGER_VIEW (object)->store);

  G_OBJECT_CLASS (pejl_sager_view_parent_class)->dispose (object);
}

static void
pejl_sager_view_class_init (PejlSagerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_sager_view_dispose;
  gtk_widget_class_install_action (widget_class, "sager.new", NULL, action_new);
}

static void
pejl_sager_view_init (PejlSagerView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = pejl_dele_label (_("Skærpet tilsyn"), "heading", FALSE);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  self->none = GTK_LABEL (gtk_label_new (_("No skærpet tilsyn")));
  gtk_widget_add_css_class (GTK_WIDGET (self->none), "pill-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->none), "pill-success");
  gtk_widget_set_valign (GTK_WIDGET (self->none), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->none));
  self->new_button = gtk_button_new_with_label (_("Open…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new_button), "sager.new");
  gtk_widget_set_tooltip_text (self->new_button, _("Open skærpet tilsyn or særlig indsats (Ctrl+Shift+S)"));
  pejl_dele_set_spoken (self->new_button, _("Open skærpet tilsyn or særlig indsats"));
  gtk_box_append (GTK_BOX (head), self->new_button);
  gtk_box_append (GTK_BOX (box), head);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->cards);
  self->history = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->history, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->history), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->history), _("Closed cases"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->history));
  adw_bin_set_child (ADW_BIN (self), box);
}

static gboolean
let_go (gpointer card)
{
  return G_SOURCE_REMOVE;
}

/* What was ticked or pressed is still being dealt with by its own button: its card is let go of a little later. */
static void
clear_cards (PejlSagerView *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    {
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go, g_object_ref (card), g_object_unref);
      gtk_box_remove (GTK_BOX (self->cards), card);
    }
}

/* --- focus --- */

static GtkWidget *
find_focus_key (GtkWidget *root, const char *key)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (root), PEJL_SAG_CARD_FOCUS_KEY), key) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_focus_key (child, key);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Where the focus is inside the cards: the key of the control, or "" for one that has none; NULL: elsewhere. */
static char *
take_focus_key (PejlSagerView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->cards))
    return NULL;
  for (GtkWidget *up = focus; up != self->cards; up = gtk_widget_get_parent (up))
    if (g_object_get_data (G_OBJECT (up), PEJL_SAG_CARD_FOCUS_KEY) != NULL)
      return g_strdup (g_object_get_data (G_OBJECT (up), PEJL_SAG_CARD_FOCUS_KEY));
  return g_strdup ("");
}

static void
give_focus_back (PejlSagerView *self, const char *key)
{
  GtkWidget *found = *key != '\0' ? find_focus_key (self->cards, key) : NULL;

  if (found != NULL)
    gtk_widget_grab_focus (found);
  else if (!gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->new_button);
}

void
pejl_sager_view_show (PejlSagerView *self, PejlStore *store, const PejlId *dagtilbud)
{
  const PejlSagQuery query = { .dagtilbud = *dagtilbud };
  g_autoptr (GPtrArray) all = NULL;
  GtkListBoxRow *row;
  g_autofree char *focus = NULL;
  guint open = 0;
  char today[PEJL_DATO_LEN];

  g_return_if_fail (PEJL_IS_SAGER_VIEW (self));

  g_set_object (&self->store, store);
  self->dagtilbud = *dagtilbud;
  pejl_dato_today (today);
  all = pejl_sag_laes (pejl_store_get_reader (store), &query, today);
  focus = take_focus_key (self);
  clear_cards (self);
  while ((row = gtk_list_box_get_row_at_index (self->history, 0)) != NULL)
    gtk_list_box_remove (self->history, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    {
      const PejlSagOverblik *one = g_ptr_array_index (all, i);

      if (pejl_sag_is_open (one->sag))
        gtk_box_append (GTK_BOX (self->cards), pejl_sag_card_new (store, one));
      else
        gtk_list_box_append (self->history, build_closed (self, one));
      open += pejl_sag_is_open (one->sag);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->none), open == 0);
  gtk_widget_set_visible (self->cards, open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->history), open < all->len);
  gtk_widget_set_visible (self->new_button, !pejl_store_get_read_only (store));
  if (focus != NULL)
    give_focus_back (self, focus);
}
