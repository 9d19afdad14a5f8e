// SPDX-License-Identifier: GPL-3.0-or-later
// One list view over whatever lies under a number.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-bag-tallet.h"

#include "app/widgets/udvalg/pejl-evidens-model.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

/* A tilsyn or a house in the list. */
#define PEJL_TYPE_BAG_ITEM (pejl_bag_item_get_type ())
G_DECLARE_FINAL_TYPE (PejlBagItem, pejl_bag_item, PEJL, BAG_ITEM, GObject)

struct _PejlBagItem
{
  GObject parent_instance;
  PejlId id;
  const char *action;
  char *text;
  char *meta;
};

G_DEFINE_FINAL_TYPE (PejlBagItem, pejl_bag_item, G_TYPE_OBJECT)

static void
pejl_bag_item_finalize (GObject *object)
{
  PejlBagItem *self = PEJL_BAG_ITEM (object);

  g_free (self->text);
  g_free (self->meta);

  G_OBJECT_CLASS (pejl_bag_item_parent_class)->finalize (object);
}

static void
pejl_bag_item_class_init (PejlBagItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_bag_item_finalize;
}

static void
pejl_bag_item_init (PejlBagItem *self)
{
}

struct _PejlBagTallet
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *count;
  GtkListView *list;

  /* owned */
  PejlEvidensModel *evidens;
  GListStore *rows;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlBagTallet, pejl_bag_tallet, ADW_TYPE_BIN)

static char *
evidens_meta (const PejlEvidens *evidens)
{
  g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));
  g_autofree char *dato = pejl_dato_format_long (evidens->dato);

  return g_strdup_printf ("%s · %s · %s", art, evidens->sted, dato);
}

static void
describe (gpointer object, char **text, char **meta)
{
  if (PEJL_IS_EVIDENS_ITEM (object))
    {
      const PejlEvidens *evidens = pejl_evidens_item_get (object);

      *text = g_strdup (evidens->tekst);
      *meta = evidens_meta (evidens);
    }
  else
    {
      *text = g_strdup (PEJL_BAG_ITEM (object)->text);
      *meta = g_strdup (PEJL_BAG_ITEM (object)->meta);
    }
}

static void
on_setup (PejlBagTallet *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *meta = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (meta), TRUE);
  gtk_label_set_xalign (GTK_LABEL (meta), 0);
  gtk_widget_add_css_class (meta, "caption");
  gtk_widget_add_css_class (meta, "dim-label");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), meta);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (PejlBagTallet *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *text_label = gtk_widget_get_first_child (box);
  g_autofree char *text = NULL;
  g_autofree char *meta = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *row = gtk_widget_get_parent (box);

  describe (gtk_list_item_get_item (item), &text, &meta);
  gtk_label_set_label (GTK_LABEL (text_label), text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (text_label)), meta);
  spoken = g_strdup_printf ("%s. %s", text, meta);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_activate (PejlBagTallet *self, guint position)
{
  g_autoptr (GObject) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  const char *action = "win.open-tilsyn";
  char id[PEJL_ID_STRLEN];

  if (item == NULL)
    return;
  if (PEJL_IS_EVIDENS_ITEM (item))
    pejl_id_to_buf (&pejl_evidens_item_get (PEJL_EVIDENS_ITEM (item))->tilsyn, id);
  else
    {
      pejl_id_to_buf (&PEJL_BAG_ITEM (item)->id, id);
      action = PEJL_BAG_ITEM (item)->action;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", id);
}

static void
close_pane (PejlBagTallet *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  close_pane (PEJL_BAG_TALLET (widget));
  return TRUE;
}

static void
pejl_bag_tallet_dispose (GObject *object)
{
  PejlBagTallet *self = PEJL_BAG_TALLET (object);

  g_clear_object (&self->evidens);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (pejl_bag_tallet_parent_class)->dispose (object);
}

static void
pejl_bag_tallet_class_init (PejlBagTalletClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_bag_tallet_dispose;
  signals[CLOSED] = g_signal_new ("closed", PEJL_TYPE_BAG_TALLET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkWidget *
build_head (PejlBagTallet *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->count));
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
pejl_bag_tallet_init (PejlBagTallet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->evidens = pejl_evidens_model_new ();
  self->rows = g_list_store_new (PEJL_TYPE_BAG_ITEM);

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Under the number"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "bag-list");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bag-tallet");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_model (PejlBagTallet *self, const char *title, GListModel *model, char *count)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (model)));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, count);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
  g_free (count);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

void
pejl_bag_tallet_show_evidens (PejlBagTallet *self, PejlReader *reader, const char *title,
                              const PejlEvidensQuery *query)
{
  g_autofree char *number = NULL;

  g_return_if_fail (PEJL_IS_BAG_TALLET (self));

  pejl_evidens_model_set_query (self->evidens, reader, query);
  number = pejl_dansk_integer (g_list_model_get_n_items (G_LIST_MODEL (self->evidens)));
  /* Translators: %s is a number; evidens is the Danish word for what was seen or heard */
  show_model (self, title, G_LIST_MODEL (self->evidens), g_strdup_printf (_("%s evidens"), number));
}

static void
append_row (PejlBagTallet *self, const PejlId *id, const char *action, const char *text, char *meta)
{
  g_autoptr (PejlBagItem) item = g_object_new (PEJL_TYPE_BAG_ITEM, NULL);

  item->id = *id;
  item->action = action;
  item->text = g_strdup (text);
  item->meta = meta;
  g_list_store_append (self->rows, item);
}

void
pejl_bag_tallet_show_tilsyn (PejlBagTallet *self, const char *title, const GPtrArray *tilsyn)
{
  g_return_if_fail (PEJL_IS_BAG_TALLET (self));

  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *one = g_ptr_array_index (tilsyn, i);
      g_autofree char *anmeldt = pejl_dansk_capitalize (pejl_anmeldt_name (one->anmeldt));
      g_autofree char *dato = pejl_dato_format_long (one->dato);

      append_row (self, &one->id, "win.open-tilsyn", one->sted,
                  g_strdup_printf ("%s · %s · %u evidens", anmeldt, dato, one->evidens));
    }
  show_model (self, title, G_LIST_MODEL (self->rows), g_strdup_printf (ngettext ("%u tilsyn", "%u tilsyn", tilsyn->len), tilsyn->len));
}

void
pejl_bag_tallet_show_steder (PejlBagTallet *self, const char *title, const GPtrArray *steder)
{
  g_return_if_fail (PEJL_IS_BAG_TALLET (self));

  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (steder, i);
      g_autofree char *type = pejl_dansk_capitalize (pejl_type_name (sted->type));

      append_row (self, &sted->dagtilbud, "win.open-dagtilbud", sted->navn,
                  g_strdup_printf ("%s · %s", type, sted->distrikt_navn));
    }
  show_model (self, title, G_LIST_MODEL (self->rows), 
              g_strdup_printf (ngettext ("%u dagtilbud", "%u dagtilbud", steder->len), steder->len));
}

void
pejl_bag_tallet_clear (PejlBagTallet *self)
{
  g_return_if_fail (PEJL_IS_BAG_TALLET (self));

  gtk_list_view_set_model (self->list, NULL);
  g_list_store_remove_all (self->rows);
  pejl_evidens_model_set_query (self->evidens, NULL, NULL);
}
