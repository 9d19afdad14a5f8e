// SPDX-License-Identifier: GPL-3.0-or-later
// Houses grouped by distrikt, one opened beside the list, many moved at once.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-dagtilbud-page.h"

#include "app/dialogs/pejl-ramme-dialog.h"
#include "app/dialogs/pejl-register-dialog.h"
#include "app/widgets/hus/pejl-hus.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/sag/pejl-sag-maerke.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

/* With less, either the list or the house has the page. */
#define BOTH_WIDTH 780

/* --- rows: a house, or the heading of a distrikt --- */

#define PEJL_TYPE_HUS_ITEM (pejl_hus_item_get_type ())
G_DECLARE_FINAL_TYPE (PejlHusItem, pejl_hus_item, PEJL, HUS_ITEM, GObject)

struct _PejlHusItem
{
  GObject parent_instance;
  PejlDagtilbud *dagtilbud; /* NULL: a heading */
  char *heading;
};

G_DEFINE_FINAL_TYPE (PejlHusItem, pejl_hus_item, G_TYPE_OBJECT)

static void
pejl_hus_item_finalize (GObject *object)
{
  PejlHusItem *self = PEJL_HUS_ITEM (object);

  g_clear_pointer (&self->dagtilbud, pejl_dagtilbud_unref);
  g_free (self->heading);

  G_OBJECT_CLASS (pejl_hus_item_parent_class)->finalize (object);
}

static void
pejl_hus_item_class_init (PejlHusItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_hus_item_finalize;
}

static void
pejl_hus_item_init (PejlHusItem *self)
{
}

/* --- the page --- */

struct _PejlDagtilbudPage
{
  PejlPage parent_instance;

  /* template children */
  GtkStack *stack;
  GtkWidget *ramme_button;
  GtkWidget *list_pane;
  GtkEditable *search;
  GtkDropDown *distrikt_drop;
  GtkDropDown *type_drop;
  GtkToggleButton *sag_toggle;
  GtkLabel *count;
  GtkListView *list;
  GtkLabel *chosen;
  GtkMenuButton *move_button;
  PejlHus *hus;

  /* owned */
  GListStore *rows;
  GtkMultiSelection *selection;
  GArray *distrikter; /* PejlId; the first is nil: all */
  GHashTable *sager;  /* houses with an open case, as pejl_query_sag_huse gives them */
  PejlStrategi *strategi;
  PejlRedskab *redskab;

  /* state */
  PejlId shown;     /* the house beside the list; nil: none */
  gboolean opened;  /* on a narrow page: the house has the room */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (PejlDagtilbudPage, pejl_dagtilbud_page, PEJL_TYPE_PAGE)

static const PejlType types[] = {
  PEJL_TYPE_UKENDT,           PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE,     PEJL_TYPE_BOERNEHAVE_2_5,
  PEJL_TYPE_ALDERSINTEGRERET, PEJL_TYPE_DAGPLEJE,
};

/* --- list rows --- */

static void
on_setup (PejlDagtilbudPage *self, GtkListItem *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *meta = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (NULL, NULL, FALSE));
  gtk_box_append (GTK_BOX (meta), pejl_dele_label (NULL, "caption", FALSE));
  gtk_box_append (GTK_BOX (meta), gtk_label_new (NULL));
  gtk_widget_add_css_class (gtk_widget_get_last_child (meta), "caption-heading");
  gtk_widget_add_css_class (gtk_widget_get_last_child (meta), "error");
  gtk_box_append (GTK_BOX (texts), meta);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3));
  gtk_list_item_set_child (item, line);
}

static void
fill_chips (PejlDagtilbudPage *self, GtkWidget *box, const PejlDagtilbud *dagtilbud)
{
  pejl_dele_clear (box);
  if (dagtilbud->sidste_tilsyn[0] == '\0')
    {
      GtkWidget *pill = gtk_label_new (_("not visited"));

      gtk_widget_add_css_class (pill, "pill-label");
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), pill);
      return;
    }
  for (guint i = 0; self->strategi != NULL && i < self->strategi->omraader->len && i < 8; i++)
    {
      const PejlIndsatsomraade *area = g_ptr_array_index (self->strategi->omraader, i);
      GtkWidget *chip = pejl_niveau_chip_new ();
      guint steps = self->redskab != NULL ? self->redskab->niveauer->len : 5;

      pejl_niveau_chip_set (PEJL_NIVEAU_CHIP (chip), area->navn, dagtilbud->niveau[i], steps,
                            self->redskab != NULL ? pejl_redskab_niveau_name (self->redskab, dagtilbud->niveau[i]) : NULL);
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), chip);
    }
}

/* The letters over the columns of levels. */
static void
fill_letters (PejlDagtilbudPage *self, GtkWidget *box)
{
  pejl_dele_clear (box);
  for (guint i = 0; self->strategi != NULL && i < self->strategi->omraader->len && i < 8; i++)
    {
      const PejlIndsatsomraade *area = g_ptr_array_index (self->strategi->omraader, i);
      g_autofree char *letter = pejl_omraade_bogstav (area->navn);
      GtkWidget *label = gtk_label_new (letter);

      gtk_widget_set_tooltip_text (label, area->navn);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "niveau-letter");
      gtk_box_append (GTK_BOX (box), label);
    }
}

static void
bind_house (PejlDagtilbudPage *self, GtkWidget *line, const PejlDagtilbud *dagtilbud)
{
  GtkWidget *texts = gtk_widget_get_first_child (line);
  GtkWidget *name = gtk_widget_get_first_child (texts);
  g_autofree char *type = pejl_dansk_capitalize (pejl_type_name (dagtilbud->type));
  g_autofree char *meta = g_strdup_printf ("%s · %s", type, pejl_ejerform_name (dagtilbud->ejerform));
  const char *mark = pejl_sag_maerke_tekst (self->sager, &dagtilbud->id);
  g_autofree char *spoken = g_strdup_printf (*mark != '\0' ? "%s. %s. %s" : "%s. %s", dagtilbud->navn, meta, mark);
  GtkWidget *below = gtk_widget_get_next_sibling (name);

  gtk_label_set_label (GTK_LABEL (name), dagtilbud->navn);
  /* Both do not have room beside the levels. */
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (below)), *mark != '\0' ? type : meta);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (below)), mark);
  gtk_widget_set_visible (gtk_widget_get_last_child (below), *mark != '\0');
  gtk_widget_set_visible (below, TRUE);
  gtk_widget_remove_css_class (name, "caption-heading");
  fill_chips (self, gtk_widget_get_last_child (line), dagtilbud);
  pejl_dele_set_spoken (line, spoken);
}

static void
on_bind (PejlDagtilbudPage *self, GtkListItem *item)
{
  PejlHusItem *row = gtk_list_item_get_item (item);
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_first_child (line));

  g_object_set_data_full (G_OBJECT (line), "item", g_object_ref (row), g_object_unref);
  gtk_list_item_set_selectable (item, row->dagtilbud != NULL);
  gtk_list_item_set_activatable (item, row->dagtilbud != NULL);
  if (row->dagtilbud != NULL)
    {
      bind_house (self, line, row->dagtilbud);
      return;
    }
  gtk_label_set_label (GTK_LABEL (name), row->heading);
  gtk_widget_add_css_class (name, "caption-heading");
  gtk_widget_set_visible (gtk_widget_get_next_sibling (name), FALSE);
  fill_letters (self, gtk_widget_get_last_child (line));
  pejl_dele_set_spoken (line, row->heading);
}

/* --- contents --- */

static void
append_heading (PejlDagtilbudPage *self, const PejlDagtilbud *first)
{
  g_autoptr (PejlHusItem) item = g_object_new (PEJL_TYPE_HUS_ITEM, NULL);

  /* Translators: %s is a distrikt's name */
  item->heading = first->distrikt_navn[0] != '\0' ? g_strdup_printf (_("Distrikt %s"), first->distrikt_navn)
                                                  : g_strdup (_("Not in a distrikt yet"));
  g_list_store_append (self->rows, item);
}

static void
get_filter (PejlDagtilbudPage *self, PejlFilter *filter)
{
  guint distrikt = gtk_drop_down_get_selected (self->distrikt_drop);
  guint type = gtk_drop_down_get_selected (self->type_drop);

  *filter = (PejlFilter){ 0 };
  if (distrikt < self->distrikter->len)
    filter->distrikt = g_array_index (self->distrikter, PejlId, distrikt);
  if (type < G_N_ELEMENTS (types))
    filter->type = types[type];
}

static void
fill_list (PejlDagtilbudPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const PejlFilter everything = { 0 };
  g_autofree char *x_af_n = NULL;
  g_autofree char *count = NULL;
  PejlFilter filter;
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  get_filter (self, &filter);
  g_clear_pointer (&self->sager, g_hash_table_unref);
  self->sager = pejl_query_sag_huse (reader);
  found = pejl_query_dagtilbud (reader, &filter, gtk_editable_get_text (self->search), FALSE, TRUE);
  if (gtk_toggle_button_get_active (self->sag_toggle))
    pejl_sag_maerke_behold (self->sager, found);
  all = pejl_query_dagtilbud (reader, &everything, "", FALSE, FALSE);
  self->loading = TRUE;
  g_list_store_splice (self->rows, 0, before, NULL, 0);
  for (guint i = 0; i < found->len; i++)
    {
      PejlDagtilbud *dagtilbud = g_ptr_array_index (found, i);
      const PejlDagtilbud *previous = i > 0 ? g_ptr_array_index (found, i - 1) : NULL;
      g_autoptr (PejlHusItem) item = g_object_new (PEJL_TYPE_HUS_ITEM, NULL);

      if (previous == NULL || !pejl_id_equal (&previous->distrikt, &dagtilbud->distrikt))
        append_heading (self, dagtilbud);
      item->dagtilbud = pejl_dagtilbud_ref (dagtilbud);
      g_list_store_append (self->rows, item);
    }
  self->loading = FALSE;
  x_af_n = pejl_dansk_x_af_n (found->len, all->len);
  /* Translators: %s is "21 of 38" */
  count = g_strdup_printf (_("%s dagtilbud"), x_af_n);
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, all->len > 0 ? "register" : "empty");
}

static void
fill_drops (PejlDagtilbudPage *self)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (pejl_page_get_reader (PEJL_PAGE (self)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  const PejlId nil = { { 0 } };
  PejlFilter before;
  guint selected = 0;

  get_filter (self, &before);
  g_array_set_size (self->distrikter, 0);
  g_array_append_val (self->distrikter, nil);
  gtk_string_list_append (names, _("All distrikter"));
  for (guint i = 0; i < distrikter->len; i++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (distrikt->navn, NULL);
      char id[PEJL_ID_STRLEN];

      if (pejl_id_equal (&distrikt->id, &before.distrikt))
        selected = self->distrikter->len;
      g_array_append_val (self->distrikter, distrikt->id);
      gtk_string_list_append (names, distrikt->navn);
      pejl_id_to_buf (&distrikt->id, id);
      g_menu_item_set_action_and_target (item, "page.set-distrikt", "s", id);
      g_menu_append_item (own, item);
    }
  g_menu_append (rest, _("New distrikt…"), "page.new-distrikt");
  g_menu_append (rest, _("Out of any distrikt"), "page.set-distrikt::");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (self->move_button, G_MENU_MODEL (menu));
  self->loading = TRUE;
  gtk_drop_down_set_model (self->distrikt_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->distrikt_drop, selected);
  self->loading = FALSE;
}

/* --- choosing --- */

static GArray *
selected_ids (PejlDagtilbudPage *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (guint i = 0; i < gtk_bitset_get_size (bits); i++)
    {
      g_autoptr (PejlHusItem) item
          = g_list_model_get_item (G_LIST_MODEL (self->rows), gtk_bitset_get_nth (bits, i));

      if (item != NULL && item->dagtilbud != NULL)
        g_array_append_val (ids, item->dagtilbud->id);
    }
  return ids;
}

static void
update_shape (PejlDagtilbudPage *self)
{
  gboolean alone = pejl_page_get_room (PEJL_PAGE (self)) < BOTH_WIDTH;

  pejl_hus_set_narrow (self->hus, alone);
  /* The header bar has no room for it then; the house has its own. */
  gtk_widget_set_visible (self->ramme_button, !alone);
  gtk_widget_set_visible (self->list_pane, !alone || !self->opened);
  gtk_widget_set_visible (GTK_WIDGET (self->hus), !alone || self->opened);
  gtk_widget_set_hexpand (self->list_pane, alone);
}

static void
show_house (PejlDagtilbudPage *self, const PejlId *id)
{
  self->shown = *id;
  pejl_hus_show (self->hus, pejl_page_get_store (PEJL_PAGE (self)), pejl_id_is_nil (id) ? NULL : id);
}

static void
on_selection_changed (PejlDagtilbudPage *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *text = NULL;

  if (self->loading)
    return;
  ids = selected_ids (self);
  text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", ids->len), ids->len);
  gtk_label_set_label (self->chosen, ids->len > 0 ? text : _("Ctrl or Shift chooses several"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->move_button), ids->len > 0);
  if (ids->len == 1)
    show_house (self, &g_array_index (ids, PejlId, 0));
}

static void
on_activate (PejlDagtilbudPage *self, guint position)
{
  g_autoptr (PejlHusItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item == NULL || item->dagtilbud == NULL)
    return;
  self->opened = TRUE;
  show_house (self, &item->dagtilbud->id);
  update_shape (self);
  gtk_widget_child_focus (GTK_WIDGET (self->hus), GTK_DIR_TAB_FORWARD);
}

/* The list would begin at its first heading, where there is nothing to open. */
static gboolean
focus_shown (PejlDagtilbudPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);
      PejlHusItem *item = line != NULL ? g_object_get_data (G_OBJECT (line), "item") : NULL;

      if (item != NULL && item->dagtilbud != NULL && pejl_id_equal (&item->dagtilbud->id, &self->shown))
        return gtk_widget_grab_focus (row);
    }
  return FALSE;
}

static void
on_hus_closed (PejlDagtilbudPage *self)
{
  self->opened = FALSE;
  update_shape (self);
  focus_shown (self);
}

static void
on_filter_changed (PejlDagtilbudPage *self)
{
  if (!self->loading && pejl_page_get_store (PEJL_PAGE (self)) != NULL)
    fill_list (self);
}

static void
select_shown (PejlDagtilbudPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint first = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlHusItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (item->dagtilbud == NULL)
        continue;
      if (first == GTK_INVALID_LIST_POSITION)
        first = i;
      if (pejl_id_equal (&item->dagtilbud->id, &self->shown))
        {
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
          gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
          return;
        }
    }
  if (first != GTK_INVALID_LIST_POSITION && pejl_id_is_nil (&self->shown))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), first, TRUE);
}

/* --- actions --- */

static void
action_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pejl_register_dialog_run (PEJL_PAGE (widget));
}

static void
action_import_ramme (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pejl_ramme_dialog_run (PEJL_PAGE (widget));
}

static void
move_chosen (PejlDagtilbudPage *self, const PejlId *distrikt)
{
  g_autoptr (GArray) ids = selected_ids (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (ids->len == 0)
    return;
  if (!pejl_dagtilbud_set_distrikt (pejl_page_get_store (PEJL_PAGE (self)), (const PejlId *) (gpointer) ids->data,
                                    ids->len, distrikt, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The dagtilbud were not moved."), error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u dagtilbud is moved", "%u dagtilbud are moved", ids->len), ids->len);
  pejl_page_toast (PEJL_PAGE (self), text, TRUE);
}

static void
action_set_distrikt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlId id = { { 0 } };

  pejl_id_parse (g_variant_get_string (parameter, NULL), &id);
  move_chosen (PEJL_DAGTILBUD_PAGE (widget), &id);
}

static void
on_new_distrikt (PejlDagtilbudPage *self, GtkEditable *entry)
{
  g_autofree char *name = pejl_dansk_normalize (gtk_editable_get_text (entry));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (name[0] == '\0')
    return;
  if (pejl_distrikt_add (pejl_page_get_store (PEJL_PAGE (self)), name, &id, &error))
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      move_chosen (self, &id);
    }
  else
    pejl_page_failure (PEJL_PAGE (self), _("The distrikt was not made. Its name still stands in the field."), error);
}

static void
action_new_distrikt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlDagtilbudPage *self = PEJL_DAGTILBUD_PAGE (widget);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Name of the new distrikt"), "heading", FALSE));
  pejl_dele_set_spoken (entry, _("Name of the new distrikt"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_new_distrikt), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_TOP);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->move_button));
  g_signal_connect (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

/* --- the page's life --- */

static void
pejl_dagtilbud_page_reload (PejlPage *page)
{
  PejlDagtilbudPage *self = PEJL_DAGTILBUD_PAGE (page);
  PejlReader *reader = pejl_page_get_reader (page);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  self->strategi = pejl_query_strategi (reader, &kommune->strategi);
  self->redskab = pejl_query_redskab (reader, &kommune->redskab);
  fill_drops (self);
  fill_list (self);
  select_shown (self);
  on_selection_changed (self);
  show_house (self, &self->shown);
}

static void
pejl_dagtilbud_page_changed (PejlPage *page, const PejlChanges *changes)
{
  static const PejlTable concerns[] = { PEJL_TABLE_DAGTILBUD, PEJL_TABLE_DISTRIKT, PEJL_TABLE_STUE, PEJL_TABLE_TILSYN,
                                        PEJL_TABLE_VURDERING, PEJL_TABLE_KOMMUNE, PEJL_TABLE_SAG, PEJL_TABLE_SAG_KRAV,
                                        PEJL_TABLE_HANDLEPLAN, PEJL_TABLE_PUNKT, PEJL_TABLE_EVIDENS, PEJL_TABLE_NOEGLETAL,
                                        PEJL_TABLE_RAMMETAL };

  for (guint i = 0; i < G_N_ELEMENTS (concerns); i++)
    if (pejl_changes_touch (changes, concerns[i]))
      {
        pejl_dagtilbud_page_reload (page);
        return;
      }
}

static void
pejl_dagtilbud_page_resized (PejlPage *page, int width)
{
  update_shape (PEJL_DAGTILBUD_PAGE (page));
}

static gboolean
pejl_dagtilbud_page_next_pane (PejlPage *page)
{
  PejlDagtilbudPage *self = PEJL_DAGTILBUD_PAGE (page);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->hus)))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->hus), GTK_DIR_TAB_FORWARD);
}

static gboolean
pejl_dagtilbud_page_grab_focus (GtkWidget *widget)
{
  PejlDagtilbudPage *self = PEJL_DAGTILBUD_PAGE (widget);

  return focus_shown (self) || gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
pejl_dagtilbud_page_dispose (GObject *object)
{
  PejlDagtilbudPage *self = PEJL_DAGTILBUD_PAGE (object);

  self->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_DAGTILBUD_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->distrikter, g_array_unref);
  g_clear_pointer (&self->sager, g_hash_table_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_dagtilbud_page_parent_class)->dispose (object);
}

static void
pejl_dagtilbud_page_class_init (PejlDagtilbudPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_dagtilbud_page_dispose;
  widget_class->grab_focus = pejl_dagtilbud_page_grab_focus;
  page_class->reload = pejl_dagtilbud_page_reload;
  page_class->changed = pejl_dagtilbud_page_changed;
  page_class->resized = pejl_dagtilbud_page_resized;
  page_class->next_pane = pejl_dagtilbud_page_next_pane;

  g_type_ensure (PEJL_TYPE_HUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-dagtilbud-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, ramme_button);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, search);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, distrikt_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, type_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, sag_toggle);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, count);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, list);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, move_button);
  gtk_widget_class_bind_template_child (widget_class, PejlDagtilbudPage, hus);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_hus_closed);

  gtk_widget_class_install_action (widget_class, "page.import-register", NULL, action_import);
  gtk_widget_class_install_action (widget_class, "page.import-ramme", NULL, action_import_ramme);
  gtk_widget_class_install_action (widget_class, "page.set-distrikt", "s", action_set_distrikt);
  gtk_widget_class_install_action (widget_class, "page.new-distrikt", NULL, action_new_distrikt);
}

static void
init_type_drop (PejlDagtilbudPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All types"));
  for (guint i = 1; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *name = pejl_dansk_capitalize (pejl_type_name (types[i]));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->type_drop, G_LIST_MODEL (names));
}

static void
pejl_dagtilbud_page_init (PejlDagtilbudPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->distrikter = g_array_new (FALSE, FALSE, sizeof (PejlId));
  self->rows = g_list_store_new (PEJL_TYPE_HUS_ITEM);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  init_type_drop (self);
  pejl_dele_name_drop_down (self->distrikt_drop, _("Distrikt"));
  pejl_dele_name_drop_down (self->type_drop, _("Type of dagtilbud"));
  g_signal_connect_object (self->distrikt_drop, "notify::selected", G_CALLBACK (on_filter_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type_drop, "notify::selected", G_CALLBACK (on_filter_changed), self,
                           G_CONNECT_SWAPPED);
  self->loading = FALSE;
}

void
pejl_dagtilbud_page_select (PejlDagtilbudPage *self, const PejlId *dagtilbud)
{
  g_return_if_fail (PEJL_IS_DAGTILBUD_PAGE (self));

  self->opened = TRUE;
  show_house (self, dagtilbud);
  select_shown (self);
  update_shape (self);
}
