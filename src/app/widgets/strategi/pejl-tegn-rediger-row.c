// SPDX-License-Identifier: GPL-3.0-or-later
// Words in an entry, two arrows, and a drop-down of earlier tegn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/strategi/pejl-tegn-rediger-row.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-strategi-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DRAFT_FORM "tegn-tekst"
#define DRAFT_MS 300

struct _PejlTegnRedigerRow
{
  GtkListBoxRow parent_instance;

  /* children */
  GtkEntry *entry;
  GtkDropDown *earlier_drop;

  /* owned */
  PejlStrategi *earlier; /* NULL: there is no version before */
  PejlHeads *base;       /* what was shown when typing began; NULL: nothing is being typed */
  char *tekst;           /* as the store has it */

  /* state */
  PejlId id;
  guint nr;
  guint draft_source;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlTegnRedigerRow, pejl_tegn_rediger_row, GTK_TYPE_LIST_BOX_ROW)

/* NULL once the row has left its page. */
static PejlPage *
page_of (PejlTegnRedigerRow *self)
{
  return pejl_page_of (GTK_WIDGET (self));
}

static PejlStore *
store_of (PejlTegnRedigerRow *self)
{
  PejlPage *page = page_of (self);

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

/* --- the words --- */

static gboolean
put_draft (gpointer data)
{
  PejlTegnRedigerRow *self = data;
  PejlStore *store = store_of (self);
  char id[PEJL_ID_STRLEN];
  g_autoptr (GError) error = NULL;

  self->draft_source = 0;
  if (store != NULL
      && !pejl_store_draft_put (store, DRAFT_FORM, pejl_id_to_buf (&self->id, id),
                                gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->base, &error))
    pejl_page_failure (page_of (self), _("What you write could not be put by. It still stands in the field."), error);
  return G_SOURCE_REMOVE;
}

static void
on_typed (PejlTegnRedigerRow *self)
{
  if (self->quiet || store_of (self) == NULL)
    return;
  if (self->base == NULL)
    self->base = pejl_reader_heads (pejl_store_get_reader (store_of (self)), &self->id, PEJL_FIELD_TEGN_TEKST);
  /* From the first key, so that steady typing is put by too. */
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, put_draft, self);
}

static void
show_tekst (PejlTegnRedigerRow *self, const char *tekst)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), tekst);
  self->quiet = FALSE;
}

static void
end_typing (PejlTegnRedigerRow *self, PejlStore *store)
{
  char id[PEJL_ID_STRLEN];

  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_pointer (&self->base, pejl_heads_free);
  pejl_store_draft_clear (store, DRAFT_FORM, pejl_id_to_buf (&self->id, id), NULL);
}

gboolean
pejl_tegn_rediger_row_finish (PejlTegnRedigerRow *self)
{
  PejlStore *store = store_of (self);
  g_autofree char *typed = NULL;
  g_autoptr (PejlTegnRedigerRow) keep = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PEJL_IS_TEGN_REDIGER_ROW (self), TRUE);

  if (self->base == NULL || store == NULL)
    return TRUE;
  /* The page makes its rows anew when the store tells of the change. */
  keep = g_object_ref (self);
  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (!pejl_tegn_set_tekst (store, &self->id, typed, self->base, &error))
    {
      pejl_page_failure (page_of (self), _("The tegn was not changed. What you wrote still stands in the field."), error);
      return FALSE;
    }
  end_typing (self, store);
  return TRUE;
}

static void
write_left (GtkWidget *row)
{
  pejl_tegn_rediger_row_finish (PEJL_TEGN_REDIGER_ROW (row));
}

static void
on_leave (PejlTegnRedigerRow *self)
{
  pejl_dele_when_left (GTK_WIDGET (self), write_left);
}

/* Esc takes the typing back. */
static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTegnRedigerRow *self = PEJL_TEGN_REDIGER_ROW (widget);

  if (self->base == NULL || store_of (self) == NULL)
    return FALSE;
  show_tekst (self, self->tekst);
  end_typing (self, store_of (self));
  return TRUE;
}

void
pejl_tegn_rediger_row_restore (PejlTegnRedigerRow *self)
{
  PejlStore *store = store_of (self);
  g_autofree char *draft = NULL;
  char id[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_TEGN_REDIGER_ROW (self));

  if (store == NULL || self->base != NULL)
    return;
  draft = pejl_store_draft_get (store, DRAFT_FORM, pejl_id_to_buf (&self->id, id), &self->base);
  if (draft != NULL)
    show_tekst (self, draft);
}

/* --- the place --- */

static void
move (PejlTegnRedigerRow *self, guint nr)
{
  PejlStore *store = store_of (self);
  g_autoptr (PejlTegnRedigerRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (nr == 0 || store == NULL || !pejl_tegn_rediger_row_finish (self))
    return;
  if (!pejl_tegn_move (store, &self->id, nr, &error) && page_of (self) != NULL)
    pejl_page_failure (page_of (self), _("The tegn was not moved."), error);
}

static void
action_move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTegnRedigerRow *self = PEJL_TEGN_REDIGER_ROW (widget);

  move (self, strcmp (name, "tegn.up") == 0 ? self->nr - 1 : self->nr + 1);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTegnRedigerRow *self = PEJL_TEGN_REDIGER_ROW (widget);
  PejlPage *page = page_of (self);
  g_autoptr (GError) error = NULL;

  if (page == NULL)
    return;
  if (pejl_tegn_delete (pejl_page_get_store (page), &self->id, &error))
    pejl_page_toast (page, _("The tegn is removed"), TRUE);
  else
    pejl_page_failure (page, _("The tegn was not removed."), error);
}

/* --- what it goes on from --- */

static void
on_earlier_selected (PejlTegnRedigerRow *self)
{
  PejlPage *page = page_of (self);
  guint selected = gtk_drop_down_get_selected (self->earlier_drop);
  PejlId chosen = { { 0 } };
  g_autoptr (GError) error = NULL;

  if (self->quiet || page == NULL)
    return;
  if (selected > 0 && selected <= self->earlier->tegn->len)
    chosen = ((const PejlTegn *) g_ptr_array_index (self->earlier->tegn, selected - 1))->id;
  if (!pejl_tegn_set_forgaenger (pejl_page_get_store (page), &self->id, &chosen, &error))
    pejl_page_failure (page, _("What the tegn goes on from was not changed."), error);
}

static void
fill_earlier (PejlTegnRedigerRow *self, const PejlTegn *tegn)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  PejlId named;

  gtk_string_list_append (names, _("New: goes on from none"));
  for (guint i = 0; i < self->earlier->tegn->len; i++)
    {
      const PejlTegn *one = g_ptr_array_index (self->earlier->tegn, i);

      gtk_string_list_append (names, one->tekst);
      if (pejl_tegn_ref_parse (tegn->forgaenger, &named) && pejl_id_equal (&named, &one->id))
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->earlier_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->earlier_drop, selected);
}

/* --- widget --- */

static void
pejl_tegn_rediger_row_dispose (GObject *object)
{
  PejlTegnRedigerRow *self = PEJL_TEGN_REDIGER_ROW (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;
  g_clear_pointer (&self->base, pejl_heads_free);
  g_clear_pointer (&self->earlier, pejl_strategi_unref);
  g_clear_pointer (&self->tekst, g_free);

  G_OBJECT_CLASS (pejl_tegn_rediger_row_parent_class)->dispose (object);
}

static void
pejl_tegn_rediger_row_class_init (PejlTegnRedigerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_tegn_rediger_row_dispose;
  gtk_widget_class_install_action (widget_class, "tegn.up", NULL, action_move);
  gtk_widget_class_install_action (widget_class, "tegn.down", NULL, action_move);
  gtk_widget_class_install_action (widget_class, "tegn.remove", NULL, action_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "tegn.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "tegn.down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_tegn_rediger_row_init (PejlTegnRedigerRow *self)
{
}

static GtkWidget *
build_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = pejl_dele_icon_button (icon, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
build_words (PejlTegnRedigerRow *self, const PejlTegn *tegn, gboolean locked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *nr = g_strdup_printf ("%u", tegn->nr);
  /* Translators: %u is a tegn's place in its cell. */
  g_autofree char *spoken = g_strdup_printf (_("Tegn %u"), tegn->nr);
  GtkWidget *label = pejl_dele_label (nr, "dim-label", FALSE);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_text (GTK_EDITABLE (self->entry), tegn->tekst);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !locked);
  gtk_entry_set_max_length (self->entry, PEJL_TEGN_MAX_LETTERS);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (self->entry), spoken);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  if (!locked)
    {
      gtk_box_append (GTK_BOX (box), build_button ("go-up-symbolic", _("Up (Alt+Up)"), "tegn.up"));
      gtk_box_append (GTK_BOX (box), build_button ("go-down-symbolic", _("Down (Alt+Down)"), "tegn.down"));
      gtk_box_append (GTK_BOX (box), build_button ("list-remove-symbolic", _("Remove the tegn"), "tegn.remove"));
    }
  return box;
}

static GtkWidget *
build_earlier (PejlTegnRedigerRow *self, const PejlTegn *tegn)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = pejl_dele_label (_("Goes on from"), "caption", FALSE);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  self->earlier_drop = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                                                           "string")));
  gtk_drop_down_set_enable_search (self->earlier_drop, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->earlier_drop), TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (self->earlier_drop), _("Goes on from"));
  fill_earlier (self, tegn);
  pejl_dele_name_cut_drop_down (self->earlier_drop, _("Goes on from"));
  g_signal_connect_swapped (self->earlier_drop, "notify::selected", G_CALLBACK (on_earlier_selected), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->earlier_drop));
  gtk_widget_set_margin_start (box, 30);
  return box;
}

GtkWidget *
pejl_tegn_rediger_row_new (const PejlTegn *tegn, PejlStrategi *earlier, gboolean locked)
{
  PejlTegnRedigerRow *self = g_object_new (PEJL_TYPE_TEGN_REDIGER_ROW, "activatable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->quiet = TRUE;
  self->id = tegn->id;
  self->nr = tegn->nr;
  self->tekst = g_strdup (tegn->tekst);
  self->earlier = earlier != NULL ? pejl_strategi_ref (earlier) : NULL;
  gtk_box_append (GTK_BOX (box), build_words (self, tegn, locked));
  if (self->earlier != NULL)
    gtk_box_append (GTK_BOX (box), build_earlier (self, tegn));
  gtk_widget_add_css_class (box, "tegn-rediger");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  pejl_dele_set_spoken (GTK_WIDGET (self), tegn->tekst);
  self->quiet = FALSE;
  return GTK_WIDGET (self);
}

const PejlId *
pejl_tegn_rediger_row_get_id (PejlTegnRedigerRow *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_REDIGER_ROW (self), NULL);

  return &self->id;
}

void
pejl_tegn_rediger_row_focus (PejlTegnRedigerRow *self)
{
  g_return_if_fail (PEJL_IS_TEGN_REDIGER_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
