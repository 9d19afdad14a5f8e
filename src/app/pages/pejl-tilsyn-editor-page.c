// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the tilsyn that is open and what was read of it, and passes it on to the panes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-page.h"

#include "app/pages/pejl-tilsyn-editor-private.h"
#include "app/widgets/pejl-still-box.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-sag-laes.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px around the tabs and the line of steps where they stand side by side */
#define TOP_AIR 48
/* px between them, as in the template */
#define TOP_SPACING 8
/* The time offered for the first evidens of a visit on another day. */
#define FIRST_CLOCK "09:00"

enum
{
  PROP_TAB = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlTilsynEditorPage, pejl_tilsyn_editor_page, PEJL_TYPE_PAGE)

PejlStore *
pejl_tilsyn_editor_store (PejlTilsynEditorPage *self)
{
  return pejl_page_get_store (PEJL_PAGE (self));
}

PejlReader *
pejl_tilsyn_editor_reader (PejlTilsynEditorPage *self)
{
  return pejl_page_get_reader (PEJL_PAGE (self));
}

gboolean
pejl_tilsyn_editor_is_locked (PejlTilsynEditorPage *self)
{
  return self->data.tilsyn->laast || self->data.tilsyn->status >= PEJL_STATUS_ENDELIG
         || pejl_store_get_read_only (pejl_tilsyn_editor_store (self));
}

void
pejl_tilsyn_editor_read_stuer (PejlTilsynEditorPage *self)
{
  pejl_tilsyn_data_read_stuer (&self->data, pejl_tilsyn_editor_reader (self));
  pejl_evidens_entry_set_stuer (self->entry, self->data.stuer);
  pejl_stroem_view_set_stuer (self->stream, self->data.stuer);
}

/* --- what was read --- */

/* Whether the line of steps has room beside the tabs; both are as wide as the text is large. */
static void
update_steps (PejlTilsynEditorPage *self)
{
  int tabs = 0;
  int room = pejl_page_get_room (PEJL_PAGE (self));

  gtk_widget_measure (self->tabs_top, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &tabs, NULL, NULL);
  g_object_set (self->steps, "compact", room < tabs + pejl_skridt_linje_get_wide_width (self->steps) + TOP_AIR, NULL);
}

static void
show_counts (PejlTilsynEditorPage *self, const PejlTilsynStand *stand)
{
  guint n = MIN (pejl_tilsyn_data_strategi (&self->data)->omraader->len, PEJL_OMRAADER_MAX);
  guint seen;
  guint tegn = pejl_tegn_katalog_count (self->data.katalog, -1, &seen);
  g_autofree char *evidens = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (self->data.evidens)));
  g_autofree char *vurdering = pejl_dansk_x_af_n ((int) stand->vurderet, (int) n);
  g_autofree char *tegn_text = pejl_dansk_x_af_n ((int) seen, (int) tegn);

  gtk_label_set_label (self->evidens_count, evidens);
  gtk_label_set_label (self->vurdering_count, vurdering);
  gtk_label_set_label (self->tegn_count, tegn_text);
  update_steps (self);
}

/* All that follows from the evidens and the vurderinger. */
static void
show_stand (PejlTilsynEditorPage *self)
{
  PejlTilsynStand stand;

  pejl_tilsyn_data_stand (&self->data, &stand);
  show_counts (self, &stand);
  pejl_vurdering_view_show_forslag (self->vurdering, pejl_tilsyn_editor_store (self), &self->data.id,
                                    pejl_tilsyn_editor_is_locked (self));
  pejl_vurdering_view_show (self->vurdering, stand.omraader, self->data.vurderinger);
  pejl_vurdering_view_show_grundlag (self->vurdering, &self->data.grundlag, self->data.vurderinger,
                                     pejl_tilsyn_editor_store (self));
  pejl_med_view_show_evidens (self->med, pejl_tilsyn_data_strategi (&self->data), stand.omraader,
                              pejl_tilsyn_data_is_today (&self->data));
  pejl_tilsyn_editor_show_proces (self, &stand);
}

/* The house's open cases, which are part of the visit by law (dagtilbudsloven § 5 a). */
static void
show_sag (PejlTilsynEditorPage *self)
{
  PejlSagQuery query = { .open_only = TRUE };
  g_autoptr (GPtrArray) sager = NULL;
  char today[PEJL_DATO_LEN];

  query.dagtilbud = self->data.tilsyn->dagtilbud;
  pejl_dato_today (today);
  if (self->data.tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    sager = pejl_sag_laes (pejl_tilsyn_editor_reader (self), &query, today);
  pejl_med_view_show_sager (self->med, sager);
}

static void
read_tidligere (PejlTilsynEditorPage *self)
{
  g_autoptr (GPtrArray) tidligere = pejl_tilsyn_data_read_tidligere (&self->data, pejl_tilsyn_editor_reader (self));

  pejl_tilsyn_proces_read_foer (&self->proces, pejl_tilsyn_editor_reader (self), self->data.tilsyn, tidligere);
  pejl_med_view_show_aabent (self->med, self->proces.loefte, self->proces.foer);
  pejl_med_view_show_tidligere (self->med, tidligere, pejl_tilsyn_data_strategi (&self->data), self->data.opslag,
                                pejl_tilsyn_editor_reader (self));
}

/* --- the head --- */

static void
show_locked (PejlTilsynEditorPage *self)
{
  gboolean locked = pejl_tilsyn_editor_is_locked (self);

  gtk_widget_set_visible (GTK_WIDGET (self->entry), !locked);
  pejl_vurdering_view_set_locked (self->vurdering, locked);
  pejl_stroem_view_set_locked (self->stream, locked);
  pejl_editor_bilag_set_locked (self->bilag, locked);
}

static void
show_head (PejlTilsynEditorPage *self)
{
  g_autofree char *date = pejl_dato_format_weekday (self->data.tilsyn->dato);
  g_autofree char *kind = pejl_dansk_capitalize (pejl_anmeldt_name (self->data.tilsyn->anmeldt));
  g_autofree char *subtitle = NULL;

  if (self->data.tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    /* Translators: "Announced tilsyn · Tuesday 12 May 2026" */
    subtitle = g_strdup_printf (_("%s tilsyn \xc2\xb7 %s"), kind, date);
  else
    subtitle = g_strdup (date);
  pejl_page_set_title (PEJL_PAGE (self), self->data.tilsyn->sted);
  pejl_page_set_subtitle (PEJL_PAGE (self), subtitle);
  show_locked (self);
  pejl_tilsyn_editor_show_ramme (self);
}

static void
show_clock (PejlTilsynEditorPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->data.evidens));
  g_autofree char *first = g_strdup (FIRST_CLOCK);

  if (n > 0)
    {
      g_autoptr (PejlStroemItem) last = g_list_model_get_item (G_LIST_MODEL (self->data.evidens), n - 1);

      g_free (first);
      first = pejl_tidspunkt_format_clock (pejl_stroem_item_get_evidens (last)->tidspunkt);
    }
  pejl_evidens_entry_set_dato (self->entry, self->data.tilsyn->dato, first);
}

/* --- from pane to pane --- */

static void
on_tegn_chosen (PejlTilsynEditorPage *self, PejlTegnItem *tegn, int retning)
{
  if (pejl_tilsyn_editor_is_locked (self))
    return;
  pejl_evidens_entry_add_tegn (self->entry, &pejl_tegn_item_get_tegn (tegn)->id, (PejlRetning) retning);
  pejl_split_view_set_show_sidebar (self->split, FALSE);
  pejl_evidens_entry_focus_text (self->entry);
}

static void
on_pane_escape (PejlTilsynEditorPage *self)
{
  pejl_split_view_set_show_sidebar (self->split, FALSE);
  pejl_evidens_entry_focus_text (self->entry);
}

static void
on_stream_escape (PejlTilsynEditorPage *self)
{
  if (pejl_tilsyn_editor_is_locked (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
  else
    pejl_evidens_entry_focus_text (self->entry);
}

static void
on_entry_escape (PejlTilsynEditorPage *self)
{
  if (pejl_stroem_view_get_omraade (self->stream) >= 0)
    pejl_stroem_view_set_omraade (self->stream, -1);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
}

static void
on_ny_stue (PejlTilsynEditorPage *self, const char *navn)
{
  PejlId id;

  if (pejl_tilsyn_editor_ensure_stue (self, navn, &id))
    pejl_evidens_entry_set_stue (self->entry, &id);
}

static void
on_punkter_changed (PejlTilsynEditorPage *self)
{
  guint n = pejl_handleplan_view_get_n (self->handleplan);
  g_autofree char *text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");

  gtk_label_set_label (self->handleplan_count, text);
}

/* --- tabs --- */

static void
set_tab (PejlTilsynEditorPage *self, const char *tab)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->tabs), tab) == 0
      || gtk_stack_get_child_by_name (self->tabs, tab) == NULL)
    return;
  pejl_tilsyn_editor_put_draft (self);
  gtk_stack_set_visible_child_name (self->tabs, tab);
  if (strcmp (tab, "evidens") == 0)
    pejl_evidens_entry_focus_text (self->entry);
  else if (strcmp (tab, "tilbagemelding") == 0)
    pejl_tilbagemelding_view_focus (self->tilbagemelding, PEJL_TEKST_TILBAGEMELDING);
  else if (strcmp (tab, "handleplan") == 0)
    pejl_handleplan_view_focus (self->handleplan);
  else
    pejl_vurdering_view_focus (self->vurdering);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAB]);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
pejl_tilsyn_editor_page_next_pane (PejlPage *page)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);
  GtkWidget *panes[4] = { GTK_WIDGET (self->entry), GTK_WIDGET (self->tegn_list), GTK_WIDGET (self->stream),
                          GTK_WIDGET (self->med) };
  const char *tab = gtk_stack_get_visible_child_name (self->tabs);
  guint now = 0;

  if (strcmp (tab, "tilbagemelding") == 0)
    return pejl_tilbagemelding_view_next_pane (self->tilbagemelding);
  if (strcmp (tab, "handleplan") == 0)
    return pejl_handleplan_view_next_pane (self->handleplan);
  if (strcmp (tab, "evidens") != 0)
    return pejl_vurdering_view_next_pane (self->vurdering);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (has_focus (panes[i]))
      now = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    {
      GtkWidget *pane = panes[(now + i) % G_N_ELEMENTS (panes)];

      /* There is nothing in it to stand on yet. */
      if (pane == GTK_WIDGET (self->stream) && g_list_model_get_n_items (G_LIST_MODEL (self->data.evidens)) == 0)
        continue;
      if (gtk_widget_get_child_visible (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return TRUE;
    }
  return FALSE;
}

/* --- page --- */

static void
pejl_tilsyn_editor_page_resized (PejlPage *page, int width)
{
  update_steps (PEJL_TILSYN_EDITOR_PAGE (page));
}

/* Where it is narrow, and the text perhaps large, what stands at the top takes the lines it needs. */
static void
shape_topbar (PejlTilsynEditorPage *self, gboolean narrow)
{
  GtkLayoutManager *box;

  if (PEJL_IS_WRAP_LAYOUT (gtk_widget_get_layout_manager (self->topbar)) == narrow)
    return;
  if (narrow)
    {
      gtk_widget_set_layout_manager (self->topbar, pejl_wrap_layout_new (TOP_SPACING));
      return;
    }
  box = gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (box), TOP_SPACING);
  gtk_widget_set_layout_manager (self->topbar, box);
}

static void
update_shape (PejlTilsynEditorPage *self)
{
  gboolean narrow = pejl_page_get_narrow (PEJL_PAGE (self));
  gboolean evidens = strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") == 0;

  shape_topbar (self, narrow);
  gtk_widget_set_visible (self->tabs_top, !narrow);
  gtk_widget_set_visible (self->tabs_bottom, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->tegn_toggle), evidens && pejl_split_view_get_collapsed (self->split));
  gtk_widget_set_visible (self->med_toggle, evidens && pejl_fold_box_get_folded (self->fold));
  pejl_evidens_entry_set_room (self->entry, pejl_fold_box_get_tight (self->fold), narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
pejl_tilsyn_editor_page_reload (PejlPage *page)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);

  if (self->data.tilsyn == NULL)
    return;
  if (!pejl_tilsyn_data_read_tilsyn (&self->data, pejl_tilsyn_editor_reader (self)))
    {
      /* Taken away, by undo or elsewhere: there is nothing to edit. */
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
      return;
    }
  pejl_tilsyn_editor_read_stuer (self);
  pejl_tilsyn_data_read_vurderinger (&self->data, pejl_tilsyn_editor_reader (self));
  pejl_tilsyn_data_read_evidens (&self->data, pejl_tilsyn_editor_reader (self));
  pejl_tilsyn_data_read_grundlag (&self->data, pejl_tilsyn_editor_reader (self));
  pejl_editor_bilag_read (self->bilag);
  pejl_tilsyn_editor_read_proces (self);
  read_tidligere (self);
  show_sag (self);
  pejl_tilsyn_editor_read_punkter (self);
  pejl_handleplan_view_refresh (self->handleplan);
  show_head (self);
  pejl_tilsyn_editor_show_samlet (self);
  show_stand (self);
}

static gboolean
touches_this (PejlTilsynEditorPage *self, const PejlChanges *changes)
{
  guint n;
  const PejlId *rows = pejl_changes_rows (changes, PEJL_TABLE_TILSYN, &n);

  for (guint i = 0; i < n; i++)
    if (pejl_id_equal (&rows[i], &self->data.id))
      return TRUE;
  return FALSE;
}

/* A dagpleje's other visits say by themselves which report they are part of. */
static gboolean
touches_samlet (PejlTilsynEditorPage *self, const PejlChanges *changes)
{
  return self->data.tilsyn->type == PEJL_TYPE_DAGPLEJE && pejl_changes_touch (changes, PEJL_TABLE_TILSYN);
}

static gboolean
touches_proces (const PejlChanges *changes)
{
  static const PejlTable tables[] = { PEJL_TABLE_SKRIDT, PEJL_TABLE_TILSYN_VERSION, PEJL_TABLE_KOMMENTAR,
                                      PEJL_TABLE_HANDLEPLAN, PEJL_TABLE_PUNKT, PEJL_TABLE_SAG };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      return TRUE;
  return FALSE;
}

static void
pejl_tilsyn_editor_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);
  gboolean evidens = pejl_changes_touch (changes, PEJL_TABLE_EVIDENS) || pejl_changes_touch (changes, PEJL_TABLE_EVIDENS_TEGN);
  gboolean vurdering = pejl_changes_touch (changes, PEJL_TABLE_VURDERING);
  gboolean grundlag = pejl_changes_touch (changes, PEJL_TABLE_VURDERING_EVIDENS)
                      || pejl_changes_touch (changes, PEJL_TABLE_MEDVURDERING) || pejl_changes_touch (changes, PEJL_TABLE_PERSON)
                      || pejl_changes_touch (changes, PEJL_TABLE_REDSKAB) || pejl_changes_touch (changes, PEJL_TABLE_TEMA);
  gboolean stue = pejl_changes_touch (changes, PEJL_TABLE_STUE);
  gboolean proces = touches_proces (changes);
  gboolean sag = pejl_changes_touch (changes, PEJL_TABLE_SAG) || pejl_changes_touch (changes, PEJL_TABLE_SAG_KRAV)
                 || pejl_changes_touch (changes, PEJL_TABLE_REGEL) || pejl_changes_touch (changes, PEJL_TABLE_AFGOERELSE);
  gboolean punkt = pejl_changes_touch (changes, PEJL_TABLE_PUNKT) || pejl_changes_touch (changes, PEJL_TABLE_PUNKT_NOTE)
                   || pejl_changes_touch (changes, PEJL_TABLE_HANDLEPLAN);

  if (self->data.tilsyn == NULL)
    return;
  if (pejl_changes_is_bulk (changes) || touches_this (self, changes) || touches_samlet (self, changes)
      || pejl_changes_touch (changes, PEJL_TABLE_DAGTILBUD))
    {
      pejl_tilsyn_editor_page_reload (page);
      return;
    }
  if (punkt)
    {
      pejl_tilsyn_editor_read_punkter (self);
      pejl_handleplan_view_refresh (self->handleplan);
    }
  if (stue)
    pejl_tilsyn_editor_read_stuer (self);
  if (evidens || stue)
    pejl_tilsyn_data_read_evidens (&self->data, pejl_tilsyn_editor_reader (self));
  if (vurdering)
    pejl_tilsyn_data_read_vurderinger (&self->data, pejl_tilsyn_editor_reader (self));
  if (proces)
    pejl_tilsyn_editor_read_proces (self);
  if (evidens || grundlag)
    pejl_tilsyn_data_read_grundlag (&self->data, pejl_tilsyn_editor_reader (self));
  if (sag)
    show_sag (self);
  if (pejl_changes_touch (changes, PEJL_TABLE_VEDHAEFTNING))
    pejl_editor_bilag_read (self->bilag);
  if (evidens || stue || vurdering || grundlag || proces || sag)
    show_stand (self);
}

static void
pejl_tilsyn_editor_page_flush (PejlPage *page)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);

  if (self->data.tilsyn == NULL)
    return;
  if (self->draft_source != 0)
    pejl_tilsyn_editor_put_draft (self);
  pejl_editor_bilag_flush (self->bilag);
  pejl_stroem_view_finish (self->stream);
  pejl_vurdering_view_finish (self->vurdering);
  pejl_tilbagemelding_view_finish (self->tilbagemelding);
  pejl_handleplan_view_finish (self->handleplan);
}

static void
pejl_tilsyn_editor_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAB)
    set_tab (PEJL_TILSYN_EDITOR_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_editor_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAB)
    g_value_set_string (value, gtk_stack_get_visible_child_name (PEJL_TILSYN_EDITOR_PAGE (object)->tabs));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_editor_page_dispose (GObject *object)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (object);

  pejl_tilsyn_editor_clear_draft_time (self);
  self->quiet = TRUE;
  pejl_tilsyn_editor_tid_clear (self);
  if (self->stream != NULL)
    pejl_stroem_view_close (self->stream);
  g_clear_pointer (&self->bilag, pejl_editor_bilag_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  pejl_tilsyn_data_clear (&self->data);
  pejl_tilsyn_proces_clear (&self->proces);

  G_OBJECT_CLASS (pejl_tilsyn_editor_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-tilsyn-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tegn_toggle);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tegn_count);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tabs_top);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tabs_bottom);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, evidens_count);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, vurdering_count);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, handleplan_count);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, topbar);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, med_toggle);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, steps);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, laas);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, samlet);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, split);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tegn_list);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, fold);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, evidens_box);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, stream);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, med);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, vurdering);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, ramme_button);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, ramme_label);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tilbagemelding);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, handleplan);
  gtk_widget_class_bind_template_callback (widget_class, on_tegn_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_escape);
  gtk_widget_class_bind_template_callback (widget_class, on_stream_escape);
  gtk_widget_class_bind_template_callback (widget_class, pejl_tilsyn_editor_save);
  gtk_widget_class_bind_template_callback (widget_class, pejl_tilsyn_editor_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_escape);
  gtk_widget_class_bind_template_callback (widget_class, on_ny_stue);
  gtk_widget_class_bind_template_callback (widget_class, on_punkter_changed);
}

/* What stands round the page is still while a person types in it. */
static void
pejl_tilsyn_editor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pejl_tilsyn_editor_page_parent_class)->map (widget);
  pejl_still_wake (GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
pejl_tilsyn_editor_page_class_init (PejlTilsynEditorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  object_class->set_property = pejl_tilsyn_editor_page_set_property;
  object_class->get_property = pejl_tilsyn_editor_page_get_property;
  object_class->dispose = pejl_tilsyn_editor_page_dispose;
  widget_class->map = pejl_tilsyn_editor_page_map;
  page_class->reload = pejl_tilsyn_editor_page_reload;
  page_class->changed = pejl_tilsyn_editor_page_changed;
  page_class->flush = pejl_tilsyn_editor_page_flush;
  page_class->next_pane = pejl_tilsyn_editor_page_next_pane;
  page_class->resized = pejl_tilsyn_editor_page_resized;

  props[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, "evidens",
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PEJL_TYPE_SPLIT_VIEW);
  g_type_ensure (PEJL_TYPE_FOLD_BOX);
  g_type_ensure (PEJL_TYPE_STILL_BOX);
  g_type_ensure (PEJL_TYPE_TEGN_LIST);
  g_type_ensure (PEJL_TYPE_STROEM_VIEW);
  g_type_ensure (PEJL_TYPE_EVIDENS_ENTRY);
  g_type_ensure (PEJL_TYPE_MED_VIEW);
  g_type_ensure (PEJL_TYPE_VURDERING_VIEW);
  g_type_ensure (PEJL_TYPE_TILBAGEMELDING_VIEW);
  g_type_ensure (PEJL_TYPE_SKRIDT_LINJE);
  g_type_ensure (PEJL_TYPE_LAAS_BAR);
  g_type_ensure (PEJL_TYPE_SAMLET_BAR);
  g_type_ensure (PEJL_TYPE_HANDLEPLAN_VIEW);
  bind_template (widget_class);

  gtk_widget_class_install_property_action (widget_class, "page.tab", "tab");
  pejl_tilsyn_editor_install_verber (widget_class);
  pejl_editor_bilag_install (widget_class);
  pejl_tilsyn_editor_install_proces (widget_class);
  pejl_tilsyn_editor_install_samlet (widget_class);
  pejl_tilsyn_editor_install_handleplan (widget_class);
}

static void
pejl_tilsyn_editor_page_init (PejlTilsynEditorPage *self)
{
  self->quiet = TRUE;
  pejl_tilsyn_data_init (&self->data);
  pejl_tilsyn_editor_tid_init (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bilag = pejl_editor_bilag_new (self);
  pejl_stroem_view_set_bilag (self->stream, pejl_editor_bilag_get_liste (self->bilag));
  self->quiet = FALSE;

  /* With large text four parts side by side would be cut off. */
  gtk_widget_set_layout_manager (self->tabs_bottom, pejl_even_layout_new (0));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_shape), NULL);
  g_signal_connect (self, "notify::tab", G_CALLBACK (update_shape), NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fold, "notify::tight", G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  pejl_tilsyn_editor_add_tab_keys (self);
  update_shape (self);
}

/* The panes of another tilsyn: its strategy's tegn, its instruments, no row of the one before. */
static void
begin_tilsyn (PejlTilsynEditorPage *self)
{
  PejlTilsynData *data = &self->data;
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_tilsyn_editor_reader (self));
  PejlRedskab *redskab = pejl_opslag_redskab (data->opslag, pejl_tilsyn_editor_reader (self), &data->tilsyn->redskab);
  PejlRedskab *tegn_redskab = NULL;

  if (kommune != NULL)
    tegn_redskab = pejl_opslag_redskab (data->opslag, pejl_tilsyn_editor_reader (self), &kommune->tegn_redskab);
  pejl_tegn_list_set_katalog (self->tegn_list, data->katalog);
  pejl_evidens_entry_set_katalog (self->entry, data->katalog);
  pejl_vurdering_view_open (self->vurdering, &data->id, data->katalog, redskab, tegn_redskab, data->grundlag.henvisninger);
  pejl_afslutning_pane_open (pejl_vurdering_view_get_pane (self->vurdering), data->tilsyn);
  pejl_tilbagemelding_view_open (self->tilbagemelding, &data->id);
}

void
pejl_tilsyn_editor_page_open (PejlTilsynEditorPage *self, const PejlId *tilsyn)
{
  gboolean locked;

  g_return_if_fail (PEJL_IS_TILSYN_EDITOR_PAGE (self));
  g_return_if_fail (pejl_tilsyn_editor_store (self) != NULL);

  pejl_tilsyn_editor_page_flush (PEJL_PAGE (self));
  if (!pejl_tilsyn_data_open (&self->data, pejl_tilsyn_editor_reader (self), tilsyn))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
      return;
    }
  pejl_stroem_view_close (self->stream);
  begin_tilsyn (self);
  pejl_editor_bilag_open (self->bilag);
  pejl_handleplan_view_open (self->handleplan, pejl_tilsyn_editor_store (self), self->data.tilsyn);
  pejl_tilsyn_editor_page_reload (PEJL_PAGE (self));
  locked = pejl_tilsyn_editor_is_locked (self);
  pejl_stroem_view_open (self->stream, self->data.evidens, self->data.katalog, locked ? NULL : pejl_tilsyn_editor_store (self));
  show_clock (self);
  pejl_tilsyn_editor_restore_draft (self);
  pejl_tilsyn_editor_restore_stopur (self);
  if (!locked)
    {
      pejl_vurdering_view_restore (self->vurdering, pejl_tilsyn_editor_store (self));
      pejl_tilbagemelding_view_restore (self->tilbagemelding, pejl_tilsyn_editor_store (self));
    }
  g_object_set (self, "tab", "evidens", NULL);
  if (locked)
    pejl_stroem_view_focus (self->stream);
  else
    pejl_evidens_entry_focus_text (self->entry);
}

void
pejl_tilsyn_editor_page_show_row (PejlTilsynEditorPage *self, PejlTable table, const PejlId *row)
{
  g_return_if_fail (PEJL_IS_TILSYN_EDITOR_PAGE (self));

  if (table == PEJL_TABLE_EVIDENS)
    pejl_stroem_view_show_evidens (self->stream, row);
  else if (table == PEJL_TABLE_VURDERING || table == PEJL_TABLE_MEDVURDERING)
    g_object_set (self, "tab", "vurdering", NULL);
}
