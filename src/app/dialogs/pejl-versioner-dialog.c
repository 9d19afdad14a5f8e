// SPDX-License-Identifier: GPL-3.0-or-later
// A list of versions, newest first; one of them to read, in the same window; and what came too late.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-versioner-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-forskel.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_VERSIONER_DIALOG (pejl_versioner_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlVersionerDialog, pejl_versioner_dialog, PEJL, VERSIONER_DIALOG, AdwWindow)

struct _PejlVersionerDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *list;
  GtkWidget *reading;
  AdwWindowTitle *title;

  /* owned */
  PejlReader *reader;
  PejlTilsyn *tilsyn;
  PejlStrategi *strategi;
  PejlRedskab *redskab;
};

G_DEFINE_FINAL_TYPE (PejlVersionerDialog, pejl_versioner_dialog, ADW_TYPE_WINDOW)

static char *
day_and_clock (const char *tidspunkt)
{
  g_autofree char *dato = g_strndup (tidspunkt, PEJL_DATO_LEN - 1);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (!pejl_tidspunkt_is_valid (tidspunkt))
    return g_strdup ("");
  day = pejl_dato_format_long (dato);
  clock = pejl_tidspunkt_format_clock (tidspunkt);
  /* Translators: a day and a time of day */
  return g_strdup_printf (_("%s at %s"), day, clock);
}

static GtkWidget *
section (const char *title)
{
  GtkWidget *label = pejl_dele_label (title, "heading", TRUE);

  gtk_widget_set_margin_top (label, 12);
  return label;
}

/* --- one version to read --- */

static GtkWidget *
text_card (const char *head, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = pejl_dele_label (text, NULL, TRUE);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (head, "caption-heading", TRUE));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tekst-kort");
  return box;
}

static void
append_vurderinger (PejlVersionerDialog *self, const PejlTilsynIndhold *indhold)
{
  for (guint i = 0; i < indhold->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = indhold->vurderinger->pdata[i];
      int omraade = pejl_strategi_find_omraade (self->strategi, vurdering->omraade);
      const char *level = vurdering->niveau == 0 ? _("not judged")
                          : vurdering->niveau < 0 ? _("no level")
                          : self->redskab != NULL ? pejl_redskab_niveau_name (self->redskab, (guint) vurdering->niveau)
                                                  : "";
      g_autofree char *head = NULL;

      if (vurdering->maal != PEJL_MAAL_OMRAADE || omraade < 0)
        continue;
      head = g_strdup_printf ("%s: %s", ((const PejlIndsatsomraade *) self->strategi->omraader->pdata[omraade])->navn, level);
      gtk_box_append (GTK_BOX (self->reading), text_card (head, vurdering->begrundelse));
    }
}

static void
append_evidens (PejlVersionerDialog *self, const PejlTilsynIndhold *indhold)
{
  for (guint i = 0; i < indhold->evidens->len; i++)
    {
      const PejlEvidens *evidens = indhold->evidens->pdata[i];
      g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);
      g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));
      g_autofree char *head = g_strdup_printf (*evidens->stue_navn != '\0' ? "%s \xc2\xb7 %s \xc2\xb7 %s" : "%s \xc2\xb7 %s",
                                               clock, art, evidens->stue_navn);

      gtk_box_append (GTK_BOX (self->reading), text_card (head, evidens->tekst));
    }
}

static void
show_list (PejlVersionerDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "liste");
  gtk_widget_set_visible (self->back, FALSE);
  adw_window_title_set_title (self->title, _("Versions"));
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
read_version (PejlVersionerDialog *self, guint nr)
{
  g_autoptr (PejlTilsynIndhold) indhold = pejl_query_version_indhold (self->reader, &self->tilsyn->id, nr);
  g_autofree char *title = g_strdup_printf (_("Version %u"), nr);

  if (indhold == NULL)
    return;
  pejl_dele_clear (self->reading);
  gtk_box_append (GTK_BOX (self->reading), section (_("Vurdering")));
  append_vurderinger (self, indhold);
  gtk_box_append (GTK_BOX (self->reading), section (_("Evidens")));
  append_evidens (self, indhold);
  gtk_stack_set_visible_child_name (self->stack, "laes");
  gtk_widget_set_visible (self->back, TRUE);
  adw_window_title_set_title (self->title, title);
  gtk_widget_grab_focus (self->back);
}

static void
action_read (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_version (PEJL_VERSIONER_DIALOG (widget), g_variant_get_uint32 (parameter));
}

/* Esc: first back to the list, then out. */
static void
action_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVersionerDialog *self = PEJL_VERSIONER_DIALOG (widget);

  if (gtk_widget_get_visible (self->back))
    show_list (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* --- the versions --- */

static void
append_changes (PejlVersionerDialog *self, GtkWidget *box, const PejlTilsynVersion *version)
{
  g_autoptr (PejlTilsynIndhold) foer = pejl_query_version_indhold (self->reader, &self->tilsyn->id, version->nr - 1);
  g_autoptr (PejlTilsynIndhold) efter
      = version->laast ? pejl_query_version_indhold (self->reader, &self->tilsyn->id, version->nr) : pejl_query_tilsyn_indhold (self->reader, &self->tilsyn->id);
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (self->reader);
  g_autoptr (GPtrArray) lines = NULL;

  if (foer == NULL || efter == NULL)
    return;
  lines = pejl_forskel (foer, efter, self->strategi, redskaber);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("What is changed"), "caption-heading", TRUE));
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (box), pejl_dele_label (lines->pdata[i], NULL, TRUE));
  if (lines->len == 0)
    gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Nothing in evidens, vurderinger or texts"), "dim-label", TRUE));
}

static char *
version_caption (const PejlTilsynVersion *version)
{
  g_autofree char *opened = day_and_clock (version->aabnet);
  g_autofree char *locked = day_and_clock (version->laast_tid);

  if (!version->laast)
    /* Translators: when a correction was opened, and by whom */
    return g_strdup_printf (*version->aabnet_af != '\0' ? _("Being corrected since %s, by %s") : _("Being corrected since %s"),
                            opened, version->aabnet_af);
  /* Translators: when a version was made final, and by whom */
  return g_strdup_printf (*version->laast_af != '\0' ? _("Final %s, by %s") : _("Final %s"), locked, version->laast_af);
}

static GtkWidget *
build_version (PejlVersionerDialog *self, const PejlTilsynVersion *version)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = g_strdup_printf (_("Version %u"), version->nr);
  g_autofree char *caption = version_caption (version);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, "heading", TRUE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (caption, "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  if (*version->grund != '\0')
    {
      gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Why"), "caption-heading", TRUE));
      gtk_box_append (GTK_BOX (box), pejl_dele_label (version->grund, NULL, TRUE));
    }
  if (version->nr > 1)
    append_changes (self, box, version);
  if (version->laast)
    {
      g_autofree char *label = g_strdup_printf (_("Read version %u"), version->nr);
      GtkWidget *read = gtk_button_new_with_label (label);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (read), "u", version->nr);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (read), "versioner.read");
      gtk_widget_set_halign (read, GTK_ALIGN_START);
      gtk_widget_set_margin_top (read, 6);
      gtk_box_append (GTK_BOX (box), read);
    }
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tekst-kort");
  return box;
}

static void
fill_versions (PejlVersionerDialog *self)
{
  g_autoptr (GPtrArray) versioner = pejl_query_versioner (self->reader, &self->tilsyn->id);

  for (guint i = versioner->len; i > 0; i--)
    gtk_box_append (GTK_BOX (self->list), build_version (self, versioner->pdata[i - 1]));
  if (versioner->len == 0)
    gtk_box_append (GTK_BOX (self->list), pejl_dele_label (_("It has not been made final yet."), "dim-label", TRUE));
}

/* --- what came too late --- */

static GtkWidget *
build_late (const PejlSen *sen)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (sen->time / 1000);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *stamp = local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M") : g_strdup ("");
  g_autofree char *when = day_and_clock (stamp);
  g_autofree char *table = pejl_dansk_capitalize (pejl_tabel_navn (sen->table));
  g_autofree char *head = g_strdup_printf (*sen->navn != '\0' ? "%s, %s \xc2\xb7 %s \xc2\xb7 %s" : "%s, %s \xc2\xb7 %s", table,
                                           pejl_felt_navn (sen->field), when, sen->navn);
  gint64 number;
  const char *word = sen->value != NULL && g_ascii_string_to_signed (sen->value, 10, G_MININT64, G_MAXINT64, &number, NULL)
                         ? pejl_felt_ord (sen->field, number)
                         : NULL;

  return text_card (head, word != NULL ? word : sen->value != NULL ? sen->value : _("emptied"));
}

static void
fill_late (PejlVersionerDialog *self)
{
  g_autoptr (GPtrArray) sene = pejl_query_sene (self->reader, &self->tilsyn->id);

  if (sene->len == 0)
    return;
  gtk_box_append (GTK_BOX (self->list), section (_("Came from a copy that did not know of the lock")));
  gtk_box_append (GTK_BOX (self->list),
                  pejl_dele_label (_("They are kept, and change nothing in the final version. Open a correction, and they stand "
                                     "in it."), "dim-label", TRUE));
  for (guint i = 0; i < sene->len; i++)
    gtk_box_append (GTK_BOX (self->list), build_late (sene->pdata[i]));
}

/* --- the window --- */

static void
pejl_versioner_dialog_finalize (GObject *object)
{
  PejlVersionerDialog *self = PEJL_VERSIONER_DIALOG (object);

  g_clear_pointer (&self->reader, pejl_reader_unref);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_versioner_dialog_parent_class)->finalize (object);
}

static void
pejl_versioner_dialog_class_init (PejlVersionerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_versioner_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "versioner.read", "u", action_read);
  gtk_widget_class_install_action (widget_class, "versioner.back", NULL, action_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "versioner.back", NULL);
}

static GtkWidget *
add_page (PejlVersionerDialog *self, const char *name)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "versioner");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_stack_add_named (self->stack, scroll, name);
  return box;
}

static void
pejl_versioner_dialog_init (PejlVersionerDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_("Versions"), ""));
  self->back = pejl_dele_icon_button ("go-previous-symbolic", _("Back to the versions"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "versioner.back");
  gtk_widget_set_visible (self->back, FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->list = add_page (self, "liste");
  self->reading = add_page (self, "laes");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 620);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _("Versions"));
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 300);
}

static void
present (PejlPage *page, const PejlId *tilsyn, gboolean late_first)
{
  PejlVersionerDialog *self;

  g_return_if_fail (PEJL_IS_PAGE (page));

  self = g_object_new (PEJL_TYPE_VERSIONER_DIALOG, "transient-for", gtk_widget_get_root (GTK_WIDGET (page)),
                       "destroy-with-parent", TRUE, NULL);
  self->reader = pejl_reader_ref (pejl_page_get_reader (page));
  self->tilsyn = pejl_query_tilsyn_by_id (self->reader, tilsyn);
  self->strategi = self->tilsyn != NULL ? pejl_query_strategi (self->reader, &self->tilsyn->strategi) : NULL;
  if (self->strategi == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->redskab = pejl_query_redskab (self->reader, &self->tilsyn->redskab);
  adw_window_title_set_subtitle (self->title, self->tilsyn->sted);
  if (late_first)
    fill_late (self);
  fill_versions (self);
  if (!late_first)
    fill_late (self);
  gtk_window_present (GTK_WINDOW (self));
}

void
pejl_versioner_dialog_present (PejlPage *page, const PejlId *tilsyn)
{
  present (page, tilsyn, FALSE);
}

void
pejl_versioner_dialog_present_late (PejlPage *page, const PejlId *tilsyn)
{
  present (page, tilsyn, TRUE);
}
