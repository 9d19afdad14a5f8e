// SPDX-License-Identifier: GPL-3.0-or-later
// Versions above, one cell below.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-strategi-rediger-page.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-indsaet-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/strategi/pejl-omraade-tekster.h"
#include "app/widgets/strategi/pejl-tegn-rediger-row.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query.h"
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gi18n-lib.h>

#define NEW_FORM "tegn-ny"

struct _PejlStrategiRedigerPage
{
  PejlPage parent_instance;

  /* template children */
  GtkWidget *udgave_box;
  GtkDropDown *udgave_drop;
  GtkLabel *state;
  GtkWidget *celle_box;
  GtkDropDown *omraade_drop;
  GtkDropDown *rolle_drop;
  PejlOmraadeTekster *tekster;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *new_box;
  GtkEntry *new_entry;

  /* owned */
  GPtrArray *udgaver;     /* PejlUdgave*, newest first */
  PejlStrategi *strategi; /* the version shown; NULL before one is */
  PejlStrategi *earlier;  /* the version before it, or NULL */

  /* state */
  PejlId shown;
  guint omraade;
  guint rolle;
  guint show_source;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlStrategiRedigerPage, pejl_strategi_rediger_page, PEJL_TYPE_PAGE)

static PejlStore *
store_of (PejlStrategiRedigerPage *self)
{
  return pejl_page_get_store (PEJL_PAGE (self));
}

static void
fail (PejlStrategiRedigerPage *self, const char *title, const GError *error)
{
  pejl_page_failure (PEJL_PAGE (self), title, error);
}

/* NULL when nothing is shown. */
static const PejlUdgave *
shown_udgave (PejlStrategiRedigerPage *self)
{
  for (guint i = 0; self->udgaver != NULL && i < self->udgaver->len; i++)
    {
      const PejlUdgave *udgave = g_ptr_array_index (self->udgaver, i);

      if (pejl_id_equal (&udgave->id, &self->shown))
        return udgave;
    }
  return NULL;
}

static gboolean
is_locked (PejlStrategiRedigerPage *self)
{
  const PejlUdgave *udgave = shown_udgave (self);

  return udgave == NULL || udgave->tilsyn > 0 || pejl_store_get_read_only (store_of (self));
}

/* --- versions --- */

static char *
say_udgave (const PejlUdgave *udgave)
{
  /* Translators: name of a strategy, number of the version. */
  g_autofree char *name = g_strdup_printf (_("%s, version %u"), udgave->navn, udgave->version);

  return udgave->valgt ? g_strdup_printf ("%s \xc2\xb7 %s", name, _("used for new tilsyn")) : g_strdup (name);
}

static void
show_udgaver (PejlStrategiRedigerPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->udgaver->len; i++)
    {
      const PejlUdgave *udgave = g_ptr_array_index (self->udgaver, i);
      g_autofree char *name = say_udgave (udgave);

      gtk_string_list_append (names, name);
      if (pejl_id_equal (&udgave->id, &self->shown))
        selected = i;
    }
  gtk_drop_down_set_model (self->udgave_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->udgave_drop, selected);
}

/* What can be done with the version, in words. */
static void
show_state (PejlStrategiRedigerPage *self)
{
  const PejlUdgave *udgave = shown_udgave (self);
  g_autofree char *text = NULL;

  if (udgave == NULL)
    return;
  if (udgave->tilsyn > 0)
    {
      g_autofree char *used = g_strdup_printf (ngettext ("%u tilsyn was made with this version", "%u tilsyn were made with this version",
                                                         udgave->tilsyn), udgave->tilsyn);

      /* Translators: %s is "212 tilsyn were made with this version". */
      text = g_strdup_printf (_("%s, so its words stay as they are. Make a new version to change them; each tilsyn keeps the one it "
                                "was made with."), used);
    }
  else
    text = g_strdup (_("No tilsyn was made with this version yet: everything in it can be changed."));
  gtk_label_set_label (self->state, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.use-version", !udgave->valgt);
}

/* Whether one of the version's tegn goes on from one of the strategy's. */
static gboolean
goes_on_from (const PejlStrategi *strategi, const PejlStrategi *earlier)
{
  PejlId named;

  for (guint i = 0; i < strategi->tegn->len; i++)
    if (pejl_tegn_ref_parse (((const PejlTegn *) g_ptr_array_index (strategi->tegn, i))->forgaenger, &named)
        && pejl_strategi_find_tegn (earlier, &named) != NULL)
      return TRUE;
  return FALSE;
}

/* The version that the shown one was made from; where nothing tells, the one before it of the same strategy. */
static void
load_earlier (PejlStrategiRedigerPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));

  g_clear_pointer (&self->earlier, pejl_strategi_unref);
  for (guint i = 0; i < self->udgaver->len && self->earlier == NULL; i++)
    {
      const PejlUdgave *udgave = g_ptr_array_index (self->udgaver, i);
      g_autoptr (PejlStrategi) one = NULL;

      if (!pejl_id_equal (&udgave->id, &self->shown))
        one = pejl_query_strategi (reader, &udgave->id);
      if (one != NULL && goes_on_from (self->strategi, one))
        self->earlier = g_steal_pointer (&one);
    }
  for (guint i = 0; i < self->udgaver->len && self->earlier == NULL; i++)
    {
      const PejlUdgave *udgave = g_ptr_array_index (self->udgaver, i);

      if (g_str_equal (udgave->key, self->strategi->key) && udgave->version < self->strategi->version)
        self->earlier = pejl_query_strategi (reader, &udgave->id);
    }
}

/* --- one cell --- */

static const PejlIndsatsomraade *
omraade_of (PejlStrategiRedigerPage *self)
{
  return g_ptr_array_index (self->strategi->omraader, self->omraade);
}

static const PejlRolle *
rolle_of (PejlStrategiRedigerPage *self)
{
  return g_ptr_array_index (self->strategi->roller, self->rolle);
}

static void
clear_list (PejlStrategiRedigerPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The tegn whose row holds the focus; FALSE: none does. */
static gboolean
focused_tegn (PejlStrategiRedigerPage *self, PejlId *tegn)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, PEJL_TYPE_TEGN_REDIGER_ROW) : NULL;

  if (row == NULL)
    return FALSE;
  *tegn = *pejl_tegn_rediger_row_get_id (PEJL_TEGN_REDIGER_ROW (row));
  return TRUE;
}

static void
show_celle (PejlStrategiRedigerPage *self)
{
  g_autoptr (GPtrArray) tegn = pejl_strategi_cell (self->strategi, (int) self->omraade, (int) self->rolle);
  g_autofree char *count = g_strdup_printf (ngettext ("%u tegn", "%u tegn", tegn->len), tegn->len);
  gboolean locked = is_locked (self);
  PejlId focused;
  gboolean had_focus = focused_tegn (self, &focused);

  clear_list (self);
  for (guint i = 0; i < tegn->len; i++)
    {
      const PejlTegn *one = g_ptr_array_index (tegn, i);
      GtkWidget *row = pejl_tegn_rediger_row_new (one, self->earlier, locked);

      gtk_list_box_append (self->list, row);
      if (!locked)
        pejl_tegn_rediger_row_restore (PEJL_TEGN_REDIGER_ROW (row));
      if (had_focus && pejl_id_equal (&one->id, &focused))
        pejl_tegn_rediger_row_focus (PEJL_TEGN_REDIGER_ROW (row));
    }
  pejl_omraade_tekster_show (self->tekster, store_of (self), &self->shown, omraade_of (self), locked);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), tegn->len > 0);
  gtk_widget_set_visible (self->new_box, !locked);
}

static void
show_choices (PejlStrategiRedigerPage *self)
{
  g_autoptr (GtkStringList) omraader = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) roller = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->strategi->omraader->len; i++)
    gtk_string_list_append (omraader, ((const PejlIndsatsomraade *) g_ptr_array_index (self->strategi->omraader, i))->navn);
  for (guint i = 0; i < self->strategi->roller->len; i++)
    gtk_string_list_append (roller, ((const PejlRolle *) g_ptr_array_index (self->strategi->roller, i))->navn);
  self->omraade = MIN (self->omraade, self->strategi->omraader->len - 1);
  self->rolle = MIN (self->rolle, self->strategi->roller->len - 1);
  gtk_drop_down_set_model (self->omraade_drop, G_LIST_MODEL (omraader));
  gtk_drop_down_set_selected (self->omraade_drop, self->omraade);
  gtk_drop_down_set_model (self->rolle_drop, G_LIST_MODEL (roller));
  gtk_drop_down_set_selected (self->rolle_drop, self->rolle);
}

/* Shows the version again as the store has it now. */
static void
show_version (PejlStrategiRedigerPage *self)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));

  g_clear_pointer (&self->udgaver, g_ptr_array_unref);
  self->udgaver = pejl_query_udgaver (reader);
  if (shown_udgave (self) == NULL)
    {
      g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

      self->shown = kommune->strategi;
    }
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = pejl_query_strategi (reader, &self->shown);
  if (self->strategi == NULL)
    return;
  load_earlier (self);
  self->quiet = TRUE;
  show_udgaver (self);
  show_choices (self);
  self->quiet = FALSE;
  show_state (self);
  show_celle (self);
}

static gboolean
finish_rows (PejlStrategiRedigerPage *self)
{
  GtkListBoxRow *row;
  gboolean ok = TRUE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ok = pejl_tegn_rediger_row_finish (PEJL_TEGN_REDIGER_ROW (row)) && ok;
  return pejl_omraade_tekster_finish (self->tekster) && ok;
}

static void
on_udgave_selected (PejlStrategiRedigerPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->udgave_drop);

  if (self->quiet || self->udgaver == NULL || selected >= self->udgaver->len)
    return;
  pejl_strategi_rediger_page_show_udgave (self, &((const PejlUdgave *) g_ptr_array_index (self->udgaver, selected))->id);
}

static void
on_celle_selected (PejlStrategiRedigerPage *self)
{
  if (self->quiet || self->strategi == NULL)
    return;
  finish_rows (self);
  pejl_strategi_rediger_page_show_celle (self, gtk_drop_down_get_selected (self->omraade_drop),
                                         gtk_drop_down_get_selected (self->rolle_drop));
}

void
pejl_strategi_rediger_page_show_udgave (PejlStrategiRedigerPage *self, const PejlId *udgave)
{
  g_return_if_fail (PEJL_IS_STRATEGI_REDIGER_PAGE (self));

  finish_rows (self);
  self->shown = *udgave;
  show_version (self);
}

void
pejl_strategi_rediger_page_show_celle (PejlStrategiRedigerPage *self, guint omraade, guint rolle)
{
  g_return_if_fail (PEJL_IS_STRATEGI_REDIGER_PAGE (self));

  if (self->strategi == NULL || omraade >= self->strategi->omraader->len || rolle >= self->strategi->roller->len)
    return;
  self->omraade = omraade;
  self->rolle = rolle;
  self->quiet = TRUE;
  gtk_drop_down_set_selected (self->omraade_drop, omraade);
  gtk_drop_down_set_selected (self->rolle_drop, rolle);
  self->quiet = FALSE;
  show_celle (self);
}

static void
on_add (PejlStrategiRedigerPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->new_entry));
  g_autoptr (GError) error = NULL;

  if (self->strategi == NULL || *text == '\0')
    return;
  if (pejl_tegn_add (store_of (self), &self->shown, omraade_of (self)->key, rolle_of (self)->key, text, NULL, &error))
    {
      pejl_store_draft_clear (store_of (self), NEW_FORM, "", NULL);
      gtk_editable_set_text (GTK_EDITABLE (self->new_entry), "");
      gtk_widget_grab_focus (GTK_WIDGET (self->new_entry));
    }
  else
    fail (self, _("The tegn was not added. It still stands in the field."), error);
}

/* --- actions --- */

static void
action_new_version (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (widget);
  char today[PEJL_DATO_LEN];
  PejlId made;
  g_autoptr (GError) error = NULL;

  if (self->strategi == NULL)
    return;
  finish_rows (self);
  pejl_dato_today (today);
  if (!pejl_strategi_new_version (store_of (self), &self->shown, today, &made, &error))
    {
      fail (self, _("No new version was made."), error);
      return;
    }
  self->shown = made;
  show_version (self);
  pejl_page_toast (PEJL_PAGE (self), _("A new version is made; new tilsyn use the old one until you say so"), TRUE);
}

static void
action_use_version (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (widget);
  g_autoptr (GError) error = NULL;

  finish_rows (self);
  if (pejl_strategi_set_current (store_of (self), &self->shown, &error))
    pejl_page_toast (PEJL_PAGE (self), _("New tilsyn are made with this version"), TRUE);
  else
    fail (self, _("The version was not taken into use."), error);
}

static void
on_pasted (const char *const *tekster, gpointer data)
{
  PejlStrategiRedigerPage *self = data;
  PejlId udgave;
  g_autoptr (GError) error = NULL;

  if (!pejl_strategi_paste (store_of (self), &self->shown, omraade_of (self)->key, rolle_of (self)->key, tekster, &udgave,
                            &error))
    {
      fail (self, _("The list was not put in. The cell is as it was."), error);
      return;
    }
  self->shown = udgave;
  show_version (self);
  pejl_page_toast (PEJL_PAGE (self), _("The list is put in"), TRUE);
}

static void
action_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (widget);
  g_autofree char *celle = NULL;

  if (self->strategi == NULL)
    return;
  finish_rows (self);
  celle = g_strdup_printf ("%s \xc2\xb7 %s", omraade_of (self)->navn, rolle_of (self)->navn);
  pejl_indsaet_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), celle, on_pasted, self);
}

static void
on_export_chosen (GFile *file, gpointer data)
{
  PejlStrategiRedigerPage *self = data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->strategi == NULL)
    return;
  if (pejl_strategi_save_file (self->strategi, g_file_peek_path (file), &error))
    pejl_page_toast (PEJL_PAGE (self), _("The version is written to the file"), FALSE);
  else
    fail (self, _("The file was not written."), error);
}

static void
action_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (widget);
  g_autofree char *file = NULL;

  if (self->strategi == NULL)
    return;
  finish_rows (self);
  file = g_strdup_printf ("%s-%u.xml", self->strategi->key, self->strategi->version);
  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Write the strategy to a file"), file, NULL,
                         on_export_chosen, g_object_ref (self), g_object_unref);
}

static void
load_file (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  PejlStrategi *strategi = pejl_strategi_load_file (task_data, cancellable, &error);

  if (strategi != NULL)
    g_task_return_pointer (task, strategi, (GDestroyNotify) pejl_strategi_unref);
  else
    g_task_return_error (task, error);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (source);
  g_autoptr (PejlStrategi) strategi = NULL;
  gboolean fresh = FALSE;
  PejlId id;
  g_autoptr (GError) error = NULL;

  strategi = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->list == NULL)
    return;
  if (strategi == NULL || !pejl_strategi_import (store_of (self), strategi, FALSE, &id, &fresh, &error))
    {
      fail (self, _("The strategy was not brought in. Nothing was changed."), error);
      return;
    }
  self->shown = id;
  show_version (self);
  pejl_page_toast (PEJL_PAGE (self), fresh ? _("The strategy is brought in") : _("It is here already"), fresh);
}

static void
on_import_chosen (GFile *file, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    return;
  task = g_task_new (data, NULL, on_loaded, NULL);
  g_task_set_source_tag (task, on_import_chosen);
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, load_file);
}

static void
action_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  finish_rows (PEJL_STRATEGI_REDIGER_PAGE (widget));
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Bring in a strategy"), NULL, on_import_chosen,
                         g_object_ref (widget), g_object_unref);
}

/* --- the page --- */

static void
pejl_strategi_rediger_page_reload (PejlPage *page)
{
  show_version (PEJL_STRATEGI_REDIGER_PAGE (page));
}

static gboolean
show_later (gpointer data)
{
  PejlStrategiRedigerPage *self = data;

  self->show_source = 0;
  show_version (self);
  return G_SOURCE_REMOVE;
}

/* The change may come out of one of the rows, which are made anew. */
static void
queue_show (PejlStrategiRedigerPage *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_later, self, NULL);
}

static void
pejl_strategi_rediger_page_changed (PejlPage *page, const PejlChanges *changes)
{
  static const PejlTable tables[] = { PEJL_TABLE_TEGN, PEJL_TABLE_STRATEGI, PEJL_TABLE_OMRAADE, PEJL_TABLE_ROLLE,
                                      PEJL_TABLE_KOMMUNE, PEJL_TABLE_TILSYN };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (pejl_changes_touch (changes, tables[i]))
      {
        queue_show (PEJL_STRATEGI_REDIGER_PAGE (page));
        return;
      }
}

static void
pejl_strategi_rediger_page_flush (PejlPage *page)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (page);

  if (self->strategi == NULL)
    return;
  finish_rows (self);
  pejl_store_draft_put (store_of (self), NEW_FORM, "", gtk_editable_get_text (GTK_EDITABLE (self->new_entry)), NULL, NULL);
}

static void
update_shape (PejlStrategiRedigerPage *self)
{
  GtkOrientation orientation = pejl_page_get_narrow (PEJL_PAGE (self)) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  pejl_page_set_title (PEJL_PAGE (self), pejl_page_get_narrow (PEJL_PAGE (self)) ? _("Edit") : _("Edit the strategy"));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->udgave_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->celle_box), orientation);
}

static void
pejl_strategi_rediger_page_dispose (GObject *object)
{
  PejlStrategiRedigerPage *self = PEJL_STRATEGI_REDIGER_PAGE (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  self->quiet = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_STRATEGI_REDIGER_PAGE);
  g_clear_pointer (&self->udgaver, g_ptr_array_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->earlier, pejl_strategi_unref);

  G_OBJECT_CLASS (pejl_strategi_rediger_page_parent_class)->dispose (object);
}

static void
pejl_strategi_rediger_page_class_init (PejlStrategiRedigerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_strategi_rediger_page_dispose;
  page_class->reload = pejl_strategi_rediger_page_reload;
  page_class->changed = pejl_strategi_rediger_page_changed;
  page_class->flush = pejl_strategi_rediger_page_flush;

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-strategi-rediger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, udgave_box);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, udgave_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, state);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, celle_box);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, omraade_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, rolle_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, tekster);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, count);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, list);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, new_box);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiRedigerPage, new_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_udgave_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_celle_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_install_action (widget_class, "page.new-version", NULL, action_new_version);
  gtk_widget_class_install_action (widget_class, "page.use-version", NULL, action_use_version);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, action_paste);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, action_export);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, action_import);
}

static void
name_drop_down (GtkDropDown *drop, const char *label)
{
  pejl_dele_set_spoken (GTK_WIDGET (drop), label);
  pejl_dele_name_cut_drop_down (drop, label);
}

static void
pejl_strategi_rediger_page_init (PejlStrategiRedigerPage *self)
{
  self->quiet = TRUE;
  g_type_ensure (PEJL_TYPE_OMRAADE_TEKSTER);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quiet = FALSE;
  name_drop_down (self->udgave_drop, _("Version"));
  name_drop_down (self->omraade_drop, _("Area"));
  name_drop_down (self->rolle_drop, _("Role"));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_shape), NULL);
}
