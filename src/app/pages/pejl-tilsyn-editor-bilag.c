// SPDX-License-Identifier: GPL-3.0-or-later
// The bilag of the tilsyn that is open: shown, described, removed; those of the evidens being written, kept with its draft.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-bilag.h"

#include "app/widgets/evidens/pejl-bilag-chip.h"
#include "app/widgets/evidens/pejl-bilag-kladde.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At most half a second of typing may be lost, and the writing takes its time too. */
#define DRAFT_MS 300

static const PejlId nil = { { 0 } };

/* --- what is shown --- */

void
pejl_editor_bilag_read (PejlEditorBilag *self)
{
  g_autoptr (GPtrArray) all
      = pejl_query_vedhaeftninger_of_tilsyn (pejl_tilsyn_editor_reader (self->page), &self->page->data.id);

  pejl_bilag_liste_update (self->liste, all);
  gtk_widget_set_visible (self->whole_bar, pejl_bilag_liste_get (self->liste, &nil) != NULL);
}

static void
show_nye (PejlEditorBilag *self)
{
  pejl_bilag_liste_update (self->nye_liste, self->nye);
}

/* --- those of the evidens being written --- */

static void
put_nye (PejlEditorBilag *self)
{
  PejlStore *store = pejl_tilsyn_editor_store (self->page);
  g_autofree char *draft = pejl_bilag_kladde_write (self->nye);
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  gboolean ok;

  pejl_id_to_buf (&self->page->data.id, hex);
  ok = self->nye->len > 0 ? pejl_store_draft_put (store, PEJL_DRAFT_EVIDENS_BILAG, hex, draft, NULL, &error)
                          : pejl_store_draft_clear (store, PEJL_DRAFT_EVIDENS_BILAG, hex, &error);
  if (!ok)
    pejl_page_failure (PEJL_PAGE (self->page), _("What you attached cannot be saved just now. It is still shown here."),
                       error);
}

static int
find_ny (PejlEditorBilag *self, const PejlId *id)
{
  for (guint i = 0; i < self->nye->len; i++)
    if (pejl_id_equal (&((PejlVedhaeftning *) self->nye->pdata[i])->id, id))
      return (int) i;
  return -1;
}

PejlVedhaeftning *const *
pejl_editor_bilag_nye (PejlEditorBilag *self, guint *n)
{
  *n = self->nye->len;
  return (PejlVedhaeftning *const *) self->nye->pdata;
}

void
pejl_editor_bilag_clear_nye (PejlEditorBilag *self)
{
  g_ptr_array_set_size (self->nye, 0);
  show_nye (self);
}

void
pejl_editor_bilag_open (PejlEditorBilag *self)
{
  PejlStore *store = pejl_tilsyn_editor_store (self->page);
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft = NULL;

  pejl_editor_bilag_stop (self);
  pejl_miniaturer_set_store_path (self->miniaturer, pejl_store_get_path (store));
  draft = pejl_store_draft_get (store, PEJL_DRAFT_EVIDENS_BILAG, pejl_id_to_buf (&self->page->data.id, hex), NULL);
  g_clear_pointer (&self->nye, g_ptr_array_unref);
  self->nye = pejl_bilag_kladde_read (draft != NULL ? draft : "");
  show_nye (self);
}

/* --- placing --- */

static void
tell_added (PejlEditorBilag *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u attachment added", "%u attachments added", n), n);

  pejl_page_toast (PEJL_PAGE (self->page), text, TRUE);
}

gboolean
pejl_editor_bilag_place (PejlEditorBilag *self, GPtrArray *bilag, PejlBilagTil til, const PejlId *evidens)
{
  g_autoptr (GError) error = NULL;

  if (til == PEJL_BILAG_TIL_NY)
    {
      for (guint i = 0; i < bilag->len; i++)
        g_ptr_array_add (self->nye, pejl_vedhaeftning_ref (bilag->pdata[i]));
      show_nye (self);
      put_nye (self);
      return TRUE;
    }
  if (!pejl_vedhaeftning_add (pejl_tilsyn_editor_store (self->page), &self->page->data.id,
                              til == PEJL_BILAG_TIL_EVIDENS ? evidens : NULL, (PejlVedhaeftning *const *) bilag->pdata,
                              bilag->len, &error))
    {
      pejl_page_failure (PEJL_PAGE (self->page), _("The attachment could not be saved."), error);
      return FALSE;
    }
  tell_added (self, bilag->len);
  return TRUE;
}

/* --- the text --- */

static PejlVedhaeftning *
find (PejlEditorBilag *self, const PejlId *id)
{
  int ny = find_ny (self, id);

  return ny >= 0 ? self->nye->pdata[ny] : pejl_bilag_liste_find (self->liste, id);
}

static void
put_tekst (PejlEditorBilag *self)
{
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_clear_handle_id (&self->tekst_source, g_source_remove);
  if (self->tekst != NULL
      && !pejl_store_draft_put (pejl_tilsyn_editor_store (self->page), PEJL_DRAFT_BILAG,
                                pejl_id_to_buf (&self->tekst_id, hex), pejl_bilag_tekst_get_text (self->tekst),
                                self->tekst_base, &error))
    pejl_page_failure (PEJL_PAGE (self->page), _("What you type cannot be saved just now. It is still in the field."),
                       error);
}

static gboolean
on_tekst_time (gpointer data)
{
  PejlEditorBilag *self = data;

  self->tekst_source = 0;
  put_tekst (self);
  return G_SOURCE_REMOVE;
}

static void
on_tekst_edited (PejlTilsynEditorPage *page)
{
  PejlEditorBilag *self = page->bilag;

  if (self != NULL && self->tekst_source == 0)
    self->tekst_source = g_timeout_add (DRAFT_MS, on_tekst_time, self);
}

/* A record is shared and never changed: the bilag with another text is another one. */
static void
set_tekst_of_ny (PejlEditorBilag *self, guint place, const char *tekst)
{
  const PejlVedhaeftning *old = self->nye->pdata[place];
  PejlVedhaeftning *bilag = pejl_vedhaeftning_new ();

  bilag->id = old->id;
  bilag->bytes = old->bytes;
  g_free (bilag->navn);
  bilag->navn = g_strdup (old->navn);
  g_free (bilag->type);
  bilag->type = g_strdup (old->type);
  g_free (bilag->sha256);
  bilag->sha256 = g_strdup (old->sha256);
  g_free (bilag->tekst);
  bilag->tekst = pejl_dansk_normalize (tekst);
  pejl_vedhaeftning_unref (self->nye->pdata[place]);
  self->nye->pdata[place] = bilag;
  show_nye (self);
  put_nye (self);
}

static void
on_tekst_done (PejlTilsynEditorPage *page, PejlBilagTekst *tekst)
{
  PejlEditorBilag *self = page->bilag;
  g_autofree char *typed = g_strdup (pejl_bilag_tekst_get_text (tekst));
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  int ny;

  if (self == NULL || self->tekst != tekst)
    return;
  g_clear_handle_id (&self->tekst_source, g_source_remove);
  g_clear_weak_pointer (&self->tekst);
  ny = find_ny (self, &self->tekst_id);
  if (ny >= 0)
    {
      set_tekst_of_ny (self, (guint) ny, typed);
      pejl_store_draft_clear (pejl_tilsyn_editor_store (page), PEJL_DRAFT_BILAG, pejl_id_to_buf (&self->tekst_id, hex), NULL);
    }
  else if (!pejl_vedhaeftning_set_tekst (pejl_tilsyn_editor_store (page), &self->tekst_id, typed, self->tekst_base, &error))
    pejl_page_failure (PEJL_PAGE (page), _("The text could not be saved. It is kept, and stands there again with F2."), error);
  g_clear_pointer (&self->tekst_base, pejl_heads_free);
}

static GtkWidget *
find_chip (GtkWidget *under, const PejlId *id)
{
  if (PEJL_IS_BILAG_STRIP (under))
    return pejl_bilag_strip_find (PEJL_BILAG_STRIP (under), id);
  for (GtkWidget *child = gtk_widget_get_first_child (under); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chip = find_chip (child, id);

      if (chip != NULL)
        return chip;
    }
  return NULL;
}

static void
edit_tekst (PejlEditorBilag *self, PejlVedhaeftning *bilag)
{
  PejlStore *store = pejl_tilsyn_editor_store (self->page);
  GtkWidget *chip = find_chip (GTK_WIDGET (self->page), &bilag->id);
  g_autofree char *draft = NULL;
  PejlBilagTekst *tekst;
  char hex[PEJL_ID_STRLEN];

  if (chip == NULL)
    return;
  g_clear_pointer (&self->tekst_base, pejl_heads_free);
  draft = pejl_store_draft_get (store, PEJL_DRAFT_BILAG, pejl_id_to_buf (&bilag->id, hex), &self->tekst_base);
  if (self->tekst_base == NULL)
    self->tekst_base = pejl_reader_heads (pejl_store_get_reader (store), &bilag->id, PEJL_FIELD_VEDHAEFTNING_TEKST);
  self->tekst_id = bilag->id;
  tekst = pejl_bilag_tekst_popup (chip, bilag->navn, draft != NULL ? draft : bilag->tekst);
  g_set_weak_pointer (&self->tekst, tekst);
  g_signal_connect_object (tekst, "edited", G_CALLBACK (on_tekst_edited), self->page, G_CONNECT_SWAPPED);
  g_signal_connect_object (tekst, "done", G_CALLBACK (on_tekst_done), self->page, G_CONNECT_SWAPPED);
}

void
pejl_editor_bilag_flush (PejlEditorBilag *self)
{
  if (self->tekst_source != 0)
    put_tekst (self);
}

/* --- actions --- */

/* The bilag that an action names, if it is one of this page's. */
static PejlVedhaeftning *
bilag_of (GtkWidget *widget, GVariant *parameter)
{
  PejlId id;

  if (!pejl_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return find (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag, &id);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVedhaeftning *bilag = bilag_of (widget, parameter);

  if (bilag != NULL)
    pejl_editor_bilag_show (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag, bilag);
}

static void
action_open_with (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVedhaeftning *bilag = bilag_of (widget, parameter);

  if (bilag != NULL)
    pejl_editor_bilag_show_with (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag, bilag);
}

static void
action_tekst (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVedhaeftning *bilag = bilag_of (widget, parameter);

  if (bilag != NULL)
    edit_tekst (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag, bilag);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *page = PEJL_TILSYN_EDITOR_PAGE (widget);
  const PejlVedhaeftning *bilag = bilag_of (widget, parameter);
  g_autoptr (GError) error = NULL;
  int ny;

  if (bilag == NULL)
    return;
  ny = find_ny (page->bilag, &bilag->id);
  if (ny >= 0)
    {
      g_ptr_array_remove_index (page->bilag->nye, (guint) ny);
      show_nye (page->bilag);
      put_nye (page->bilag);
      if (page->bilag->nye->len == 0)
        pejl_evidens_entry_focus_text (page->entry);
      return;
    }
  if (pejl_vedhaeftning_remove (pejl_tilsyn_editor_store (page), &bilag->id, &error))
    pejl_page_toast (PEJL_PAGE (page), _("1 attachment removed"), TRUE);
  else
    pejl_page_failure (PEJL_PAGE (page), _("The attachment could not be removed. It is still here."), error);
}

/* target: "ny", "tilsyn", the id of an evidens, or "": where the focus is. */
static void
action_attach (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *page = PEJL_TILSYN_EDITOR_PAGE (widget);
  const char *target = g_variant_get_string (parameter, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);
  PejlId evidens = { 0 };

  if (page->data.tilsyn == NULL)
    return;
  if (strcmp (target, "tilsyn") == 0)
    pejl_editor_bilag_choose (page->bilag, PEJL_BILAG_TIL_TILSYN, NULL);
  else if (pejl_id_parse (target, &evidens)
           || (*target == '\0' && pejl_editor_bilag_find_evidens (gtk_root_get_focus (root), &evidens)))
    pejl_editor_bilag_choose (page->bilag, PEJL_BILAG_TIL_EVIDENS, &evidens);
  else
    pejl_editor_bilag_choose (page->bilag, PEJL_BILAG_TIL_NY, NULL);
}

static void
action_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_editor_bilag_stop (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag);
}

void
pejl_editor_bilag_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.attach", "s", action_attach);
  gtk_widget_class_install_action (widget_class, "page.attach-stop", NULL, action_stop);
  gtk_widget_class_install_action (widget_class, "page.bilag-open", "s", action_open);
  gtk_widget_class_install_action (widget_class, "page.bilag-open-with", "s", action_open_with);
  gtk_widget_class_install_action (widget_class, "page.bilag-tekst", "s", action_tekst);
  gtk_widget_class_install_action (widget_class, "page.bilag-remove", "s", action_remove);
}

/* --- keys --- */

static gboolean
on_attach_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (strcmp (gtk_stack_get_visible_child_name (PEJL_TILSYN_EDITOR_PAGE (widget)->tabs), "evidens") != 0)
    return FALSE;
  return gtk_widget_activate_action (widget, "page.attach", "s", "");
}

static gboolean
on_paste_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return pejl_editor_bilag_paste (PEJL_TILSYN_EDITOR_PAGE (widget)->bilag);
}

/* Before a text view takes them for its own. */
static void
add_keys (PejlEditorBilag *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *attach = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                                          gtk_callback_action_new (on_attach_key, NULL, NULL));
  GtkShortcut *paste = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                                         gtk_callback_action_new (on_paste_key, NULL, NULL));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), attach);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), paste);
  gtk_widget_add_controller (GTK_WIDGET (self->page), keys);
}

/* --- parts of the page --- */

static void
build_whole (PejlEditorBilag *self)
{
  self->whole_bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->whole = PEJL_BILAG_STRIP (pejl_bilag_strip_new (TRUE));
  gtk_widget_add_css_class (self->whole_bar, "bilag-tilsyn");
  gtk_box_append (GTK_BOX (self->whole_bar), pejl_dele_label (_("Attached to the whole tilsyn"), "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (self->whole_bar), GTK_WIDGET (self->whole));
  gtk_widget_set_visible (self->whole_bar, FALSE);
  pejl_bilag_strip_follow (self->whole, self->liste, &nil);
  gtk_box_prepend (GTK_BOX (self->page->evidens_box), self->whole_bar);
}

static void
build_work (PejlEditorBilag *self)
{
  GtkWidget *stop = gtk_button_new_with_label (_("Stop"));

  self->work_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->work_label = GTK_LABEL (pejl_dele_label ("", NULL, FALSE));
  self->work_progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_ellipsize (self->work_label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->work_progress), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->work_progress), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (self->work_progress), _("How much is copied"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "page.attach-stop");
  gtk_widget_add_css_class (self->work_bar, "bilag-arbejde");
  gtk_box_append (GTK_BOX (self->work_bar), GTK_WIDGET (self->work_label));
  gtk_box_append (GTK_BOX (self->work_bar), GTK_WIDGET (self->work_progress));
  gtk_box_append (GTK_BOX (self->work_bar), stop);
  gtk_widget_set_visible (self->work_bar, FALSE);
  gtk_box_insert_child_after (GTK_BOX (self->page->evidens_box), self->work_bar, GTK_WIDGET (self->page->stream));
}

static void
build_in_entry (PejlEditorBilag *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  self->nye_strip = PEJL_BILAG_STRIP (pejl_bilag_strip_new (TRUE));
  pejl_bilag_strip_follow (self->nye_strip, self->nye_liste, &nil);
  g_menu_append (menu, _("Attach to this evidens…"), "page.attach::ny");
  g_menu_append (menu, _("Attach to the whole tilsyn…"), "page.attach::tilsyn");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "mail-attachment-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Attach a photo or a document (Ctrl+Shift+A)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "vedhaeft");
  pejl_dele_set_spoken (button, _("Attach a photo or a document"));
  pejl_evidens_entry_add_bilag (self->page->entry, GTK_WIDGET (self->nye_strip), button);
}

void
pejl_editor_bilag_set_locked (PejlEditorBilag *self, gboolean locked)
{
  pejl_bilag_strip_set_locked (self->whole, locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->page), "page.attach", !locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->page), "page.bilag-tekst", !locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->page), "page.bilag-remove", !locked);
}

PejlBilagListe *
pejl_editor_bilag_get_liste (PejlEditorBilag *self)
{
  return self->liste;
}

PejlEditorBilag *
pejl_editor_bilag_new (PejlTilsynEditorPage *page)
{
  PejlEditorBilag *self = g_new0 (PejlEditorBilag, 1);

  self->page = page;
  self->miniaturer = pejl_miniaturer_new ();
  self->liste = pejl_bilag_liste_new (self->miniaturer);
  self->nye_liste = pejl_bilag_liste_new (self->miniaturer);
  self->nye = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  self->cancellable = g_cancellable_new ();
  build_whole (self);
  build_work (self);
  build_in_entry (self);
  add_keys (self);
  pejl_editor_bilag_add_drop (self);
  return self;
}

void
pejl_editor_bilag_free (PejlEditorBilag *self)
{
  pejl_editor_bilag_drop_work (self);
  g_clear_handle_id (&self->tekst_source, g_source_remove);
  g_clear_weak_pointer (&self->tekst);
  g_clear_weak_pointer (&self->marked);
  g_clear_pointer (&self->tekst_base, pejl_heads_free);
  pejl_editor_bilag_take_back (self);
  pejl_miniaturer_set_store_path (self->miniaturer, NULL);
  g_clear_object (&self->liste);
  g_clear_object (&self->nye_liste);
  g_clear_object (&self->miniaturer);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->nye);
  g_free (self);
}
