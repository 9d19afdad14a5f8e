// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the tilsyn that is open and what was read of it, and passes it on to the panes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-page.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-evidens-entry.h"
#include "app/widgets/pejl-evidens-row.h"
#include "app/widgets/pejl-evidens-stroem.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/pejl-med-view.h"
#include "app/widgets/pejl-opslag.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-split-view.h"
#include "app/widgets/pejl-tegn-list.h"
#include "app/widgets/pejl-vurdering-view.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300
#define OMRAADER_MAX 8
#define EARLIER_MAX 12
/* The time offered for the first evidens of a visit on another day. */
#define FIRST_CLOCK "09:00"

struct _PejlTilsynEditorPage
{
  PejlPage parent_instance;

  /* template children */
  GtkToggleButton *tegn_toggle;
  GtkLabel *tegn_count;
  GtkWidget *tabs_top;
  GtkWidget *tabs_bottom;
  GtkLabel *evidens_count;
  GtkLabel *vurdering_count;
  GtkWidget *med_toggle;
  GtkWidget *status_label;
  GtkDropDown *status;
  GtkWidget *locked_bar;
  GtkStack *tabs;
  PejlSplitView *split;
  PejlTegnList *tegn_list;
  PejlFoldBox *fold;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  PejlPane *stream_pane;
  GtkScrolledWindow *stream_scroll;
  GtkListBox *stream;
  PejlEvidensEntry *entry;
  PejlMedView *med;
  PejlVurderingView *vurdering;

  /* owned */
  PejlTilsyn *tilsyn;
  PejlTegnKatalog *katalog;
  PejlEvidensStroem *evidens;
  GtkFilter *stream_filter; /* of the stream, by filter_omraade */
  PejlOpslag *opslag;
  GPtrArray *stuer;
  GPtrArray *vurderinger;
  PejlVurdering *sidst[OMRAADER_MAX];

  /* state */
  PejlId id;
  int filter_omraade; /* index, or -1 for all */
  guint draft_source;
  gboolean stick; /* the newest evidens is to be seen */
  guint stick_source;
  double stream_upper;
  double stream_page;
  gboolean quiet;
};

enum
{
  PROP_TAB = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlTilsynEditorPage, pejl_tilsyn_editor_page, PEJL_TYPE_PAGE)

static PejlStore *
store_of (PejlTilsynEditorPage *self)
{
  return pejl_page_get_store (PEJL_PAGE (self));
}

static PejlReader *
reader_of (PejlTilsynEditorPage *self)
{
  return pejl_page_get_reader (PEJL_PAGE (self));
}

static PejlStrategi *
strategi_of (PejlTilsynEditorPage *self)
{
  return pejl_tegn_katalog_get_strategi (self->katalog);
}

static gboolean
is_today (PejlTilsynEditorPage *self)
{
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  return strcmp (self->tilsyn->dato, today) == 0;
}

/* An endelig tilsyn is read; changes to it are refused by the actions themselves. */
static gboolean
is_locked (PejlTilsynEditorPage *self)
{
  return self->tilsyn->status >= PEJL_STATUS_ENDELIG || pejl_store_get_read_only (store_of (self));
}

/* --- the draft of the entry --- */

static void
put_draft (PejlTilsynEditorPage *self)
{
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  gboolean ok;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->tilsyn == NULL || store_of (self) == NULL || is_locked (self))
    return;
  pejl_id_to_buf (&self->id, hex);
  draft = pejl_evidens_entry_to_draft (self->entry);
  ok = pejl_evidens_entry_is_empty (self->entry)
           ? pejl_store_draft_clear (store_of (self), PEJL_DRAFT_EVIDENS, hex, &error)
           : pejl_store_draft_put (store_of (self), PEJL_DRAFT_EVIDENS, hex, draft, NULL, &error);
  if (!ok)
    pejl_page_failure (PEJL_PAGE (self), _("What you type cannot be saved just now. It is still in the field."), error);
}

static gboolean
on_draft_time (gpointer data)
{
  PejlTilsynEditorPage *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

/* Counts from the first unsaved key: counting from the last, steady typing would never be saved. */
static void
on_edited (PejlTilsynEditorPage *self)
{
  if (self->draft_source == 0 && self->tilsyn != NULL)
    self->draft_source = g_timeout_add (DRAFT_MS, on_draft_time, self);
}

static void
restore_draft (PejlTilsynEditorPage *self)
{
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (store_of (self), PEJL_DRAFT_EVIDENS, pejl_id_to_buf (&self->id, hex), NULL);

  if (draft != NULL)
    pejl_evidens_entry_from_draft (self->entry, draft);
  else
    pejl_evidens_entry_clear (self->entry);
}

/* --- what was read --- */

static void
count_evidens (PejlTilsynEditorPage *self, PejlOmraadeStand *stand, guint *arter)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->evidens));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlStroemItem) item = g_list_model_get_item (G_LIST_MODEL (self->evidens), i);
      const PejlEvidens *evidens = pejl_stroem_item_get_evidens (item);
      gboolean seen[OMRAADER_MAX] = { FALSE };
      gboolean missing[OMRAADER_MAX] = { FALSE };

      if (evidens->art >= 0 && evidens->art <= PEJL_ART_LAST)
        arter[evidens->art]++;
      for (guint j = 0; j < evidens->tegn->len; j++)
        {
          const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, j);
          const PejlTegn *tegn = pejl_strategi_find_tegn (strategi_of (self), &link->tegn);

          if (tegn == NULL || tegn->omraade >= OMRAADER_MAX)
            continue;
          if (link->retning == PEJL_RETNING_STYRKER)
            seen[tegn->omraade] = TRUE;
          else if (link->retning == PEJL_RETNING_MANGLER)
            missing[tegn->omraade] = TRUE;
        }
      for (guint j = 0; j < OMRAADER_MAX; j++)
        {
          stand[j].styrker += seen[j] ? 1 : 0;
          stand[j].mangler += missing[j] ? 1 : 0;
        }
    }
}

static void
find_vurderinger (PejlTilsynEditorPage *self, PejlOmraadeStand *stand)
{
  PejlStrategi *strategi = strategi_of (self);

  for (guint i = 0; i < MIN (strategi->omraader->len, OMRAADER_MAX); i++)
    stand[i].sidst = self->sidst[i];
  for (guint i = 0; self->vurderinger != NULL && i < self->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = self->vurderinger->pdata[i];
      int omraade = pejl_strategi_find_omraade (strategi, vurdering->omraade);

      if (vurdering->maal == PEJL_MAAL_OMRAADE && omraade >= 0 && omraade < OMRAADER_MAX)
        stand[omraade].vurdering = vurdering;
    }
}

static void
show_counts (PejlTilsynEditorPage *self, const PejlOmraadeStand *stand)
{
  guint n = MIN (strategi_of (self)->omraader->len, OMRAADER_MAX);
  guint judged = 0;
  guint seen;
  guint tegn = pejl_tegn_katalog_count (self->katalog, -1, &seen);
  g_autofree char *evidens = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (self->evidens)));
  g_autofree char *vurdering = NULL;
  g_autofree char *tegn_text = pejl_dansk_x_af_n ((int) seen, (int) tegn);

  for (guint i = 0; i < n; i++)
    if (stand[i].vurdering != NULL && stand[i].vurdering->niveau >= 0)
      judged++;
  vurdering = pejl_dansk_x_af_n ((int) judged, (int) n);
  gtk_label_set_label (self->evidens_count, evidens);
  gtk_label_set_label (self->vurdering_count, vurdering);
  gtk_label_set_label (self->tegn_count, tegn_text);
}

/* All that follows from the evidens and the vurderinger. */
static void
show_stand (PejlTilsynEditorPage *self)
{
  PejlOmraadeStand stand[OMRAADER_MAX] = { { 0 } };
  guint arter[PEJL_ART_LAST + 1] = { 0 };

  count_evidens (self, stand, arter);
  find_vurderinger (self, stand);
  show_counts (self, stand);
  pejl_vurdering_view_show (self->vurdering, stand, self->vurderinger,
                            self->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? arter : NULL);
  pejl_med_view_show_evidens (self->med, strategi_of (self), stand, is_today (self));
}

static void
read_vurderinger (PejlTilsynEditorPage *self)
{
  g_clear_pointer (&self->vurderinger, g_ptr_array_unref);
  self->vurderinger = pejl_query_vurderinger (reader_of (self), &self->id);
}

static void
read_evidens (PejlTilsynEditorPage *self)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (reader_of (self), &self->id);
  g_autoptr (GHashTable) her = pejl_query_tegn_her (reader_of (self), &self->id);

  pejl_tegn_katalog_set_her (self->katalog, her);
  pejl_evidens_stroem_update (self->evidens, evidens);
}

static void
read_stuer (PejlTilsynEditorPage *self)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  if (self->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    self->stuer = pejl_query_stuer (reader_of (self), &self->tilsyn->dagtilbud);
  pejl_evidens_entry_set_stuer (self->entry, self->stuer);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->stream, i)) != NULL; i++)
    if (PEJL_IS_EVIDENS_ROW (row))
      pejl_evidens_row_set_stuer (PEJL_EVIDENS_ROW (row), self->stuer);
}

static void
read_earlier (PejlTilsynEditorPage *self)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  PejlStrategi *strategi = strategi_of (self);

  pejl_tilsyn_query_init (&query);
  query.omfang = self->tilsyn->omfang;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.dagtilbud = self->tilsyn->dagtilbud;
  if (self->tilsyn->omfang == PEJL_OMFANG_DISTRIKT)
    query.filter.distrikt = self->tilsyn->distrikt;
  g_strlcpy (query.filter.til_og_med, self->tilsyn->dato, sizeof query.filter.til_og_med);
  found = pejl_query_tilsyn (reader_of (self), &query, 0, EARLIER_MAX + 1);
  for (guint i = 0; i < found->len && earlier->len < EARLIER_MAX; i++)
    if (!pejl_id_equal (&((PejlTilsyn *) found->pdata[i])->id, &self->id))
      g_ptr_array_add (earlier, found->pdata[i]);
  pejl_med_view_show_tidligere (self->med, earlier, strategi, self->opslag, reader_of (self));

  for (guint i = 0; i < OMRAADER_MAX; i++)
    {
      g_clear_pointer (&self->sidst[i], pejl_vurdering_unref);
      if (i < strategi->omraader->len && self->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
        self->sidst[i] = pejl_query_vurdering_before (reader_of (self), &self->tilsyn->dagtilbud,
                                                      ((PejlIndsatsomraade *) strategi->omraader->pdata[i])->key,
                                                      self->tilsyn->dato);
    }
}

/* --- the head --- */

static void
show_status (PejlTilsynEditorPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PejlStatus last = MAX (PEJL_STATUS_I_HOERING, self->tilsyn->status);

  for (int status = PEJL_STATUS_PLANLAGT; status <= (int) last; status++)
    {
      g_autofree char *navn = pejl_dansk_capitalize (pejl_status_name ((PejlStatus) status));

      gtk_string_list_append (names, navn);
    }
  self->quiet = TRUE;
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->status, (guint) self->tilsyn->status - PEJL_STATUS_PLANLAGT);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status), self->tilsyn->status <= PEJL_STATUS_I_HOERING);
  self->quiet = FALSE;
}

static void
show_locked (PejlTilsynEditorPage *self)
{
  gboolean locked = is_locked (self);
  GtkListBoxRow *row;

  gtk_widget_set_visible (self->locked_bar, locked);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !locked);
  pejl_vurdering_view_set_locked (self->vurdering, locked);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->stream, i)) != NULL; i++)
    if (PEJL_IS_EVIDENS_ROW (row))
      pejl_evidens_row_set_locked (PEJL_EVIDENS_ROW (row), locked);
}

static void
show_head (PejlTilsynEditorPage *self)
{
  g_autofree char *date = pejl_dato_format_weekday (self->tilsyn->dato);
  g_autofree char *kind = pejl_dansk_capitalize (pejl_anmeldt_name (self->tilsyn->anmeldt));
  g_autofree char *subtitle = NULL;

  if (self->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    /* Translators: "Announced tilsyn · Tuesday 12 May 2026" */
    subtitle = g_strdup_printf (_("%s tilsyn \xc2\xb7 %s"), kind, date);
  else
    subtitle = g_strdup (date);
  pejl_page_set_title (PEJL_PAGE (self), self->tilsyn->sted);
  pejl_page_set_subtitle (PEJL_PAGE (self), subtitle);
  show_status (self);
  show_locked (self);
}

static void
show_clock (PejlTilsynEditorPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->evidens));
  g_autofree char *first = g_strdup (FIRST_CLOCK);

  if (n > 0)
    {
      g_autoptr (PejlStroemItem) last = g_list_model_get_item (G_LIST_MODEL (self->evidens), n - 1);

      g_free (first);
      first = pejl_tidspunkt_format_clock (pejl_stroem_item_get_evidens (last)->tidspunkt);
    }
  pejl_evidens_entry_set_dato (self->entry, self->tilsyn->dato, first);
}

static void
on_status_changed (PejlTilsynEditorPage *self)
{
  g_autoptr (GError) error = NULL;
  PejlStatus status = (PejlStatus) (gtk_drop_down_get_selected (self->status) + PEJL_STATUS_PLANLAGT);

  if (self->quiet || self->tilsyn == NULL || status == self->tilsyn->status)
    return;
  if (!pejl_tilsyn_set_status (store_of (self), &self->id, status, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The status could not be saved. It is as it was."), error);
      show_status (self);
    }
}

/* --- the stream --- */

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  PejlTilsynEditorPage *self = data;
  GtkWidget *row = pejl_evidens_row_new (item, self->katalog, self->stuer);

  pejl_evidens_row_set_locked (PEJL_EVIDENS_ROW (row), is_locked (self));
  if (!is_locked (self))
    pejl_evidens_row_restore (PEJL_EVIDENS_ROW (row), store_of (self));
  return row;
}

static gboolean
filter_item (gpointer item, gpointer data)
{
  PejlTilsynEditorPage *self = data;
  const PejlEvidens *evidens = pejl_stroem_item_get_evidens (item);

  if (self->filter_omraade < 0 || self->katalog == NULL)
    return TRUE;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlTegn *tegn
          = pejl_strategi_find_tegn (strategi_of (self), &g_array_index (evidens->tegn, PejlEvidensTegn, i).tegn);

      if (tegn != NULL && (int) tegn->omraade == self->filter_omraade)
        return TRUE;
    }
  return FALSE;
}

static void
set_filter (PejlTilsynEditorPage *self, int omraade)
{
  self->filter_omraade = omraade;
  gtk_widget_set_visible (self->filter_bar, omraade >= 0);
  if (omraade >= 0)
    {
      PejlIndsatsomraade *model = strategi_of (self)->omraader->pdata[omraade];
      /* Translators: %s is an area */
      g_autofree char *text = g_strdup_printf (_("Only evidens in %s"), model->navn);

      gtk_label_set_label (self->filter_label, text);
    }
  gtk_filter_changed (self->stream_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_row_activated (PejlTilsynEditorPage *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "evidens.edit", NULL);
}

static gboolean
scroll_to_newest (gpointer data)
{
  PejlTilsynEditorPage *self = data;

  self->stick_source = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->stream_scroll),
                            self->stream_upper - self->stream_page);
  return G_SOURCE_REMOVE;
}

static void
on_stream_grown (PejlTilsynEditorPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->stream_scroll);

  self->stream_upper = gtk_adjustment_get_upper (adjustment);
  self->stream_page = gtk_adjustment_get_page_size (adjustment);
  /* It tells so in the middle of an allocation, when a new place would be forgotten. */
  if (self->stick && self->stick_source == 0)
    self->stick_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_to_newest, self, NULL);
}

static void
on_stream_scrolled (PejlTilsynEditorPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->stream_scroll);

  /* While rows come or change their height the place moves by itself; only a person lets go of the newest. */
  if (gtk_adjustment_get_upper (adjustment) == self->stream_upper
      && gtk_adjustment_get_page_size (adjustment) == self->stream_page)
    self->stick = gtk_adjustment_get_value (adjustment) >= self->stream_upper - self->stream_page - 1;
}

/* --- the entry --- */

static void
on_save (PejlTilsynEditorPage *self)
{
  g_autofree char *typed = pejl_evidens_entry_get_text (self->entry);
  g_autofree char *text = pejl_dansk_normalize (typed);
  g_autoptr (GError) error = NULL;
  char when[PEJL_TIDSPUNKT_LEN];
  const PejlEvidensTegn *tegn;
  guint n_tegn;

  if (self->tilsyn == NULL || pejl_evidens_entry_is_empty (self->entry))
    return;
  if (*text == '\0')
    {
      pejl_page_toast (PEJL_PAGE (self), _("Write a few words about what shows the tegn."), FALSE);
      return;
    }
  if (!pejl_evidens_entry_get_tidspunkt (self->entry, when))
    {
      pejl_page_toast (PEJL_PAGE (self), _("The time is written as 9:20."), FALSE);
      return;
    }
  tegn = pejl_evidens_entry_get_tegn (self->entry, &n_tegn);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->stick = TRUE;
  if (!pejl_evidens_add (store_of (self), &self->id, pejl_evidens_entry_get_art (self->entry), when,
                         pejl_evidens_entry_get_stue (self->entry), text, tegn, n_tegn, NULL, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The evidens could not be saved. Your text is still in the field."), error);
      on_edited (self);
      return;
    }
  pejl_evidens_entry_clear (self->entry);
  set_filter (self, -1);
  pejl_evidens_entry_focus_text (self->entry);
}

static void
on_tegn_chosen (PejlTilsynEditorPage *self, PejlTegnItem *tegn, int retning)
{
  if (is_locked (self))
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

static gboolean
on_stream_escape (PejlTilsynEditorPage *self)
{
  if (is_locked (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
  else
    pejl_evidens_entry_focus_text (self->entry);
  return TRUE;
}

static void
on_entry_escape (PejlTilsynEditorPage *self)
{
  if (self->filter_omraade >= 0)
    set_filter (self, -1);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
}

/* Adds the stue, unless one of that name is there. FALSE with a banner if it could not be saved. */
static gboolean
ensure_stue (PejlTilsynEditorPage *self, const char *navn, PejlId *id)
{
  g_autofree char *clean = pejl_dansk_normalize (navn);
  g_autoptr (GError) error = NULL;

  if (self->stuer == NULL || *clean == '\0')
    return FALSE;
  for (guint i = 0; i < self->stuer->len; i++)
    if (pejl_dansk_compare (((PejlStue *) self->stuer->pdata[i])->navn, clean) == 0)
      {
        *id = ((PejlStue *) self->stuer->pdata[i])->id;
        return TRUE;
      }
  if (!pejl_stue_add (store_of (self), &self->tilsyn->dagtilbud, clean, id, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The stue could not be saved."), error);
      return FALSE;
    }
  read_stuer (self);
  return TRUE;
}

static void
on_ny_stue (PejlTilsynEditorPage *self, const char *navn)
{
  PejlId id;

  if (ensure_stue (self, navn, &id))
    pejl_evidens_entry_set_stue (self->entry, &id);
}

/* --- actions and keys --- */

static void
action_add_stue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlId id;

  ensure_stue (PEJL_TILSYN_EDITOR_PAGE (widget), g_variant_get_string (parameter, NULL), &id);
}

static void
action_show_evidens (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  const char *key = g_variant_get_string (parameter, NULL);

  if (self->katalog == NULL)
    return;
  set_filter (self, *key != '\0' ? pejl_strategi_find_omraade (strategi_of (self), key) : -1);
  g_object_set (self, "tab", "evidens", NULL);
  if (*key != '\0')
    gtk_widget_child_focus (GTK_WIDGET (self->stream), GTK_DIR_TAB_FORWARD);
  else
    pejl_evidens_entry_focus_text (self->entry);
}

static gboolean
on_art_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") != 0)
    return FALSE;
  pejl_evidens_entry_set_art (self->entry, (PejlArt) g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
on_tab_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  g_object_set (widget, "tab", g_variant_get_string (args, NULL), NULL);
  return TRUE;
}

/* Before a text view takes them for its own. */
static void
add_tab_keys (PejlTilsynEditorPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const struct
  {
    guint key;
    const char *tab;
  } tabs[] = { { GDK_KEY_Page_Up, "evidens" }, { GDK_KEY_Page_Down, "vurdering" } };

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (tabs[i].key, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (on_tab_key, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (tabs[i].tab));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
set_tab (PejlTilsynEditorPage *self, const char *tab)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->tabs), tab) == 0
      || gtk_stack_get_child_by_name (self->tabs, tab) == NULL)
    return;
  put_draft (self);
  gtk_stack_set_visible_child_name (self->tabs, tab);
  if (strcmp (tab, "evidens") == 0)
    pejl_evidens_entry_focus_text (self->entry);
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
  GtkWidget *panes[4] = { GTK_WIDGET (self->entry), GTK_WIDGET (self->tegn_list), GTK_WIDGET (self->stream_pane),
                          GTK_WIDGET (self->med) };
  guint now = 0;

  if (strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") != 0)
    return pejl_vurdering_view_next_pane (self->vurdering);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (has_focus (panes[i]))
      now = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    {
      GtkWidget *pane = panes[(now + i) % G_N_ELEMENTS (panes)];

      if (gtk_widget_get_child_visible (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return TRUE;
    }
  return FALSE;
}

/* --- page --- */

static void
update_shape (PejlTilsynEditorPage *self)
{
  gboolean narrow = pejl_page_get_narrow (PEJL_PAGE (self));
  gboolean evidens = strcmp (gtk_stack_get_visible_child_name (self->tabs), "evidens") == 0;

  gtk_widget_set_visible (self->tabs_top, !narrow);
  gtk_widget_set_visible (self->tabs_bottom, narrow);
  gtk_widget_set_visible (self->status_label, !narrow);
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
  PejlTilsyn *tilsyn;

  if (self->tilsyn == NULL)
    return;
  tilsyn = pejl_query_tilsyn_by_id (reader_of (self), &self->id);
  if (tilsyn == NULL)
    {
      /* Taken away, by undo or elsewhere: there is nothing to edit. */
      g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
      return;
    }
  pejl_tilsyn_unref (self->tilsyn);
  self->tilsyn = tilsyn;
  read_stuer (self);
  read_vurderinger (self);
  read_evidens (self);
  read_earlier (self);
  show_head (self);
  show_stand (self);
}

static gboolean
touches_this (PejlTilsynEditorPage *self, const PejlChanges *changes)
{
  guint n;
  const PejlId *rows = pejl_changes_rows (changes, PEJL_TABLE_TILSYN, &n);

  for (guint i = 0; i < n; i++)
    if (pejl_id_equal (&rows[i], &self->id))
      return TRUE;
  return FALSE;
}

static void
pejl_tilsyn_editor_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);
  gboolean evidens = pejl_changes_touch (changes, PEJL_TABLE_EVIDENS) || pejl_changes_touch (changes, PEJL_TABLE_EVIDENS_TEGN);
  gboolean vurdering = pejl_changes_touch (changes, PEJL_TABLE_VURDERING);
  gboolean stue = pejl_changes_touch (changes, PEJL_TABLE_STUE);

  if (self->tilsyn == NULL)
    return;
  if (pejl_changes_is_bulk (changes) || touches_this (self, changes) || pejl_changes_touch (changes, PEJL_TABLE_DAGTILBUD))
    {
      pejl_tilsyn_editor_page_reload (page);
      return;
    }
  if (stue)
    read_stuer (self);
  if (evidens || stue)
    read_evidens (self);
  if (vurdering)
    read_vurderinger (self);
  if (evidens || stue || vurdering)
    show_stand (self);
}

static void
pejl_tilsyn_editor_page_flush (PejlPage *page)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (page);
  GtkListBoxRow *row;

  if (self->tilsyn == NULL)
    return;
  if (self->draft_source != 0)
    put_draft (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->stream, i)) != NULL; i++)
    if (PEJL_IS_EVIDENS_ROW (row))
      pejl_evidens_row_finish (PEJL_EVIDENS_ROW (row));
  pejl_vurdering_view_finish (self->vurdering);
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

  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_handle_id (&self->stick_source, g_source_remove);
  self->quiet = TRUE;
  if (self->stream != NULL)
    gtk_list_box_bind_model (self->stream, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_TILSYN_EDITOR_PAGE);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_object (&self->katalog);
  g_clear_object (&self->evidens);
  g_clear_object (&self->stream_filter);

  G_OBJECT_CLASS (pejl_tilsyn_editor_page_parent_class)->dispose (object);
}

static void
pejl_tilsyn_editor_page_finalize (GObject *object)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (object);

  g_clear_pointer (&self->opslag, pejl_opslag_free);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  g_clear_pointer (&self->vurderinger, g_ptr_array_unref);
  for (guint i = 0; i < OMRAADER_MAX; i++)
    g_clear_pointer (&self->sidst[i], pejl_vurdering_unref);

  G_OBJECT_CLASS (pejl_tilsyn_editor_page_parent_class)->finalize (object);
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
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, med_toggle);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, status);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, locked_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, split);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, tegn_list);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, fold);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, stream_pane);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, stream_scroll);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, stream);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, med);
  gtk_widget_class_bind_template_child (widget_class, PejlTilsynEditorPage, vurdering);
  gtk_widget_class_bind_template_callback (widget_class, on_status_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_tegn_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_escape);
  gtk_widget_class_bind_template_callback (widget_class, on_stream_escape);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_escape);
  gtk_widget_class_bind_template_callback (widget_class, on_ny_stue);
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
  object_class->finalize = pejl_tilsyn_editor_page_finalize;
  page_class->reload = pejl_tilsyn_editor_page_reload;
  page_class->changed = pejl_tilsyn_editor_page_changed;
  page_class->flush = pejl_tilsyn_editor_page_flush;
  page_class->next_pane = pejl_tilsyn_editor_page_next_pane;

  props[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, "evidens",
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PEJL_TYPE_SPLIT_VIEW);
  g_type_ensure (PEJL_TYPE_FOLD_BOX);
  g_type_ensure (PEJL_TYPE_PANE);
  g_type_ensure (PEJL_TYPE_TEGN_LIST);
  g_type_ensure (PEJL_TYPE_EVIDENS_ENTRY);
  g_type_ensure (PEJL_TYPE_MED_VIEW);
  g_type_ensure (PEJL_TYPE_VURDERING_VIEW);
  bind_template (widget_class);

  gtk_widget_class_install_property_action (widget_class, "page.tab", "tab");
  gtk_widget_class_install_action (widget_class, "page.show-evidens", "s", action_show_evidens);
  gtk_widget_class_install_action (widget_class, "page.add-stue", "s", action_add_stue);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) art, GDK_CONTROL_MASK, on_art_key, "i", art);
}

static void
pejl_tilsyn_editor_page_init (PejlTilsynEditorPage *self)
{
  GtkAdjustment *adjustment;

  self->filter_omraade = -1;
  self->stick = TRUE;
  self->quiet = TRUE;
  self->opslag = pejl_opslag_new ();
  self->evidens = pejl_evidens_stroem_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quiet = FALSE;

  self->stream_filter = GTK_FILTER (gtk_custom_filter_new (filter_item, self, NULL));
  adjustment = gtk_scrolled_window_get_vadjustment (self->stream_scroll);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_stream_grown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_stream_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_shape), NULL);
  g_signal_connect (self, "notify::tab", G_CALLBACK (update_shape), NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fold, "notify::tight", G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  add_tab_keys (self);
  update_shape (self);
}

/* The panes of another tilsyn: its strategy's tegn, its instruments, no row of the one before. */
static void
begin_tilsyn (PejlTilsynEditorPage *self, PejlStrategi *strategi)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader_of (self));
  PejlRedskab *tegn_redskab = NULL;

  gtk_list_box_bind_model (self->stream, NULL, NULL, NULL, NULL);
  g_clear_object (&self->evidens);
  self->evidens = pejl_evidens_stroem_new ();
  g_clear_object (&self->katalog);
  self->katalog = pejl_tegn_katalog_new (strategi, self->tilsyn->omfang);
  pejl_tegn_list_set_katalog (self->tegn_list, self->katalog);
  pejl_evidens_entry_set_katalog (self->entry, self->katalog);
  if (kommune != NULL)
    tegn_redskab = pejl_opslag_redskab (self->opslag, reader_of (self), &kommune->tegn_redskab);
  pejl_vurdering_view_open (self->vurdering, &self->id, self->katalog,
                            pejl_opslag_redskab (self->opslag, reader_of (self), &self->tilsyn->redskab), tegn_redskab);
  set_filter (self, -1);
}

void
pejl_tilsyn_editor_page_open (PejlTilsynEditorPage *self, const PejlId *tilsyn)
{
  g_autoptr (GtkFilterListModel) shown = NULL;
  PejlTilsyn *found;
  PejlStrategi *strategi;

  g_return_if_fail (PEJL_IS_TILSYN_EDITOR_PAGE (self));
  g_return_if_fail (store_of (self) != NULL);

  pejl_tilsyn_editor_page_flush (PEJL_PAGE (self));
  found = pejl_query_tilsyn_by_id (reader_of (self), tilsyn);
  strategi = found != NULL ? pejl_opslag_strategi (self->opslag, reader_of (self), &found->strategi) : NULL;
  if (strategi == NULL)
    {
      g_clear_pointer (&found, pejl_tilsyn_unref);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-tilsyn", NULL);
      return;
    }
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  self->tilsyn = found;
  self->id = *tilsyn;
  self->stick = TRUE;
  begin_tilsyn (self, strategi);
  pejl_tilsyn_editor_page_reload (PEJL_PAGE (self));
  shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->evidens)), g_object_ref (self->stream_filter));
  gtk_list_box_bind_model (self->stream, G_LIST_MODEL (shown), create_row, self, NULL);
  show_clock (self);
  restore_draft (self);
  if (!is_locked (self))
    pejl_vurdering_view_restore (self->vurdering, store_of (self));
  g_object_set (self, "tab", "evidens", NULL);
  if (is_locked (self))
    gtk_widget_child_focus (GTK_WIDGET (self->stream_pane), GTK_DIR_TAB_FORWARD);
  else
    pejl_evidens_entry_focus_text (self->entry);
}
