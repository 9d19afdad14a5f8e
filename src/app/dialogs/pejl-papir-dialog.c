// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a visit on paper.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-papir-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/widgets/evidens/pejl-papir-tegn.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kolonner.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-skema-tegn.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px */
#define WIDTH 980
#define HEIGHT 680
#define FOLD_WIDTH 720
#define DRAFT_MS 400

struct _PejlPapirDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkEntry *klokken;
  GtkDropDown *art;
  PejlSamtaleValg *med;
  GtkWidget *med_box;
  GtkDropDown *stue;
  GtkTextView *tekst;
  GtkEntry *tegn;
  GtkLabel *tegn_words;
  GtkLabel *problem;
  GtkListBox *done;
  GtkLabel *done_title;
  PejlPapirTegn *liste;

  /* owned */
  PejlStore *store;
  PejlTilsyn *tilsyn;
  PejlStrategi *strategi;
  GPtrArray *numre;  /* PejlTegn* of the schema, borrowed from strategi */
  GArray *stuer;     /* PejlId by row; nil: the whole house */
  char *draft_field;

  /* state */
  guint draft_source;
  guint n_done;
  gboolean quiet;
};

enum
{
  PROP_KLOKKEN = 1,
  PROP_TEKST,
  PROP_TEGN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlPapirDialog, pejl_papir_dialog, ADW_TYPE_WINDOW)

static char *
get_tekst (PejlPapirDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->tekst);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static const char *
get_entry (GtkEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
say (PejlPapirDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static PejlArt
get_art (PejlPapirDialog *self)
{
  return (PejlArt) (gtk_drop_down_get_selected (self->art) + PEJL_ART_OBSERVATION);
}

/* --- drafts: a form's lines; whom a samtale was with stands beside its kind --- */

static void
put_draft (PejlPapirDialog *self)
{
  g_autofree char *tekst = get_tekst (self);
  g_autofree char *text
    = g_strdup_printf ("%s\n%u %u\n%u\n%s\n%s", get_entry (self->klokken), gtk_drop_down_get_selected (self->art),
                       pejl_samtale_valg_get (self->med), gtk_drop_down_get_selected (self->stue), get_entry (self->tegn), tekst);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!pejl_store_draft_put (self->store, PEJL_DRAFT_PAPIR, self->draft_field, text, NULL, &error))
    say (self, error->message);
}

static gboolean
put_draft_later (gpointer data)
{
  PejlPapirDialog *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (PejlPapirDialog *self)
{
  if (!self->quiet && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, put_draft_later, self);
}

static void
restore_draft (PejlPapirDialog *self)
{
  g_autofree char *draft = pejl_store_draft_get (self->store, PEJL_DRAFT_PAPIR, self->draft_field, NULL);
  g_auto (GStrv) lines = draft != NULL ? g_strsplit (draft, "\n", 5) : NULL;
  char *med;

  if (lines == NULL || g_strv_length (lines) != 5)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->klokken), lines[0]);
  gtk_drop_down_set_selected (self->art, (guint) g_ascii_strtoull (lines[1], &med, 10));
  pejl_samtale_valg_set (self->med, (guint) (g_ascii_strtoull (med, NULL, 10) & PEJL_MED_ALLE));
  gtk_drop_down_set_selected (self->stue, (guint) g_ascii_strtoull (lines[2], NULL, 10));
  gtk_editable_set_text (GTK_EDITABLE (self->tegn), lines[3]);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->tekst), lines[4], -1);
}

/* --- tegn: by number, or by ticking --- */

/* "3 Bruger KVALid-ord … (set)": what the numbers mean, for who has no list in sight. */
static char *
words_of (PejlPapirDialog *self, const GArray *links)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (links, PejlEvidensTegn, i);
      const PejlTegn *tegn = pejl_strategi_find_tegn (self->strategi, &link->tegn);

      g_string_append_printf (words, "%s%s (%s)", i > 0 ? "; " : "", tegn->tekst, pejl_retning_name (link->retning));
    }
  return g_string_free (words, FALSE);
}

static void
on_tegn_typed (PejlPapirDialog *self)
{
  g_autofree char *wrong = NULL;
  g_autoptr (GArray) links = pejl_skema_parse_tegn (self->numre, get_entry (self->tegn), &wrong);
  g_autofree char *words = links != NULL ? words_of (self, links) : NULL;

  if (links == NULL)
    /* Translators: what was typed, how many tegn there are */
    words = g_strdup_printf (_("“%s” is no number of the schema: 1 to %u, with - for missing and ? for open."), wrong,
                             self->numre->len);
  gtk_label_set_label (self->tegn_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tegn), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (links != NULL)
    pejl_papir_tegn_set_links (self->liste, links);
  on_typed (self);
}

static void
on_tegn_ticked (PejlPapirDialog *self)
{
  g_autoptr (GArray) links = pejl_papir_tegn_get_links (self->liste);
  g_autofree char *text = pejl_skema_format_tegn (self->numre, links);

  gtk_editable_set_text (GTK_EDITABLE (self->tegn), text);
}

/* --- saving --- */

static void
add_done (PejlPapirDialog *self, const char *klokken, const char *tekst, const char *tegn)
{
  g_autofree char *line = *tegn != '\0' ? g_strdup_printf ("%s  %s  [%s]", klokken, tekst, tegn)
                                        : g_strdup_printf ("%s  %s", klokken, tekst);
  g_autofree char *title = NULL;
  GtkWidget *label = pejl_dele_label (line, NULL, TRUE);

  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_prepend (self->done, label);
  pejl_dele_set_spoken (gtk_widget_get_parent (label), line);
  self->n_done++;
  title = g_strdup_printf (ngettext ("Typed in: %u", "Typed in: %u", self->n_done), self->n_done);
  gtk_label_set_label (self->done_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->done_title), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->done), TRUE);
}

/* The next one begins at its time; kind and stue are often the same again. */
static void
begin_next (PejlPapirDialog *self)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->tegn), "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->tekst), "", -1);
  self->quiet = FALSE;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  say (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->klokken));
  gtk_editable_select_region (GTK_EDITABLE (self->klokken), 0, -1);
}

static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (widget);
  guint row = gtk_drop_down_get_selected (self->stue);
  const PejlId *stue = row < self->stuer->len ? &g_array_index (self->stuer, PejlId, row) : NULL;
  PejlNyEvidens ny = { .art = get_art (self), .stue = stue, .boern = PEJL_ANTAL_INGEN, .voksne = PEJL_ANTAL_INGEN,
                       .med = pejl_samtale_valg_get (self->med), .draft_form = PEJL_DRAFT_PAPIR };
  g_autofree char *tekst = get_tekst (self);
  g_autofree char *wrong = NULL;
  g_autofree char *tidspunkt = NULL;
  g_autoptr (GArray) links = pejl_skema_parse_tegn (self->numre, get_entry (self->tegn), &wrong);
  g_autoptr (GError) error = NULL;
  char klokken[6];

  if (!pejl_skema_parse_klokken (get_entry (self->klokken), klokken))
    {
      say (self, _("The time is first: write it as 09.20, 920 or 9."));
      gtk_widget_grab_focus (GTK_WIDGET (self->klokken));
      return;
    }
  if (links == NULL)
    {
      say (self, _("One of the tegn is no number of the schema. What you wrote is still here."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tegn));
      return;
    }
  tidspunkt = g_strdup_printf ("%sT%s", self->tilsyn->dato, klokken);
  ny.tidspunkt = tidspunkt;
  ny.tekst = tekst;
  ny.tegn = (const PejlEvidensTegn *) (gpointer) links->data;
  ny.n_tegn = links->len;
  if (!pejl_evidens_add_ny (self->store, &self->tilsyn->id, &ny, NULL, &error))
    {
      say (self, error->message);
      return;
    }
  add_done (self, klokken, tekst, get_entry (self->tegn));
  gtk_editable_set_text (GTK_EDITABLE (self->klokken), klokken);
  begin_next (self);
}

/* Enter goes on from the time to the words and from the tegn to the next evidens; Shift+Enter is a new line. */
static gboolean
on_text_key (PejlPapirDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "papir.add", NULL);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->tegn));
  return GDK_EVENT_STOP;
}

static void
on_klokken_enter (PejlPapirDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->tekst));
}

static void
on_tegn_enter (PejlPapirDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "papir.add", NULL);
}

static void
on_art_chosen (PejlPapirDialog *self)
{
  gtk_widget_set_visible (self->med_box, get_art (self) == PEJL_ART_SAMTALE);
  on_typed (self);
}

static void
on_med_done (PejlPapirDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->tekst));
}

static gboolean
on_art_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (widget);
  PejlArt art = (PejlArt) g_variant_get_int32 (args);

  /* Once more: whom it was with. */
  if (art == PEJL_ART_SAMTALE && art == get_art (self))
    pejl_samtale_valg_popup (self->med);
  gtk_drop_down_set_selected (self->art, (guint) (art - PEJL_ART_OBSERVATION));
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
pejl_papir_dialog_close_request (GtkWindow *window)
{
  if (PEJL_PAPIR_DIALOG (window)->draft_source != 0)
    put_draft (PEJL_PAPIR_DIALOG (window));
  return GTK_WINDOW_CLASS (pejl_papir_dialog_parent_class)->close_request (window);
}

/* --- widget --- */

static GtkWidget *
build_head (PejlPapirDialog *self)
{
  GtkWidget *line = pejl_wrap_box_new (12);
  GtkStringList *arter = gtk_string_list_new (NULL);

  self->klokken = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->klokken), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->klokken), 7);
  pejl_dele_set_spoken (GTK_WIDGET (self->klokken), _("Time, as 09.20 or 920"));
  g_signal_connect_swapped (self->klokken, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->klokken, "activate", G_CALLBACK (on_klokken_enter), self);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    {
      g_autofree char *name = pejl_dansk_capitalize (pejl_art_name ((PejlArt) art));

      gtk_string_list_append (arter, name);
    }
  self->art = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (arter), NULL));
  pejl_dele_set_spoken (GTK_WIDGET (self->art), _("Kind (Ctrl+1 … 5)"));
  pejl_dele_name_drop_down (self->art, _("Kind (Ctrl+1 … 5)"));
  self->stue = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  pejl_dele_set_spoken (GTK_WIDGET (self->stue), _("Stue"));
  pejl_dele_name_drop_down (self->stue, _("Stue"));
  self->med = PEJL_SAMTALE_VALG (pejl_samtale_valg_new ());
  g_signal_connect_swapped (self->med, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->med, "done", G_CALLBACK (on_med_done), self);
  g_signal_connect_swapped (self->art, "notify::selected", G_CALLBACK (on_art_chosen), self);
  g_signal_connect_swapped (self->stue, "notify::selected", G_CALLBACK (on_typed), self);
  gtk_box_append (GTK_BOX (line), pejl_formular_felt (_("Time"), NULL, GTK_WIDGET (self->klokken)));
  gtk_box_append (GTK_BOX (line), pejl_formular_felt (_("Kind"), NULL, GTK_WIDGET (self->art)));
  self->med_box = pejl_formular_felt (_("Samtale with"), NULL, GTK_WIDGET (self->med));
  gtk_widget_set_visible (self->med_box, FALSE);
  gtk_box_append (GTK_BOX (line), self->med_box);
  gtk_box_append (GTK_BOX (line), pejl_formular_felt (_("Stue"), NULL, GTK_WIDGET (self->stue)));
  return line;
}

static GtkWidget *
build_tekst (PejlPapirDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *field;

  self->tekst = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->tekst, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->tekst, FALSE);
  pejl_dele_set_spoken (GTK_WIDGET (self->tekst), _("What was seen or said"));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_text_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->tekst), keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->tekst), "changed", G_CALLBACK (on_typed), self);
  field = pejl_tekst_flade_new (self->tekst, _("As it stands on the paper; Enter goes on"), 3);
  gtk_widget_add_css_class (field, "plan-note");
  return pejl_formular_felt (_("What was seen or said"), NULL, field);
}

static GtkWidget *
build_tegn (PejlPapirDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->tegn = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->tegn, _("Numbers of the schema: 3 7- 12?"));
  pejl_dele_set_spoken (GTK_WIDGET (self->tegn), _("Tegn by their numbers: 3 is seen, 7- is missing, 12? is open"));
  g_signal_connect_swapped (self->tegn, "changed", G_CALLBACK (on_tegn_typed), self);
  g_signal_connect_swapped (self->tegn, "activate", G_CALLBACK (on_tegn_enter), self);
  self->tegn_words = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->tegn_words), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tegn));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tegn_words));
  return pejl_formular_felt (_("Tegn"), NULL, box);
}

static GtkWidget *
build_done (PejlPapirDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->done_title = GTK_LABEL (pejl_dele_label ("", "heading", FALSE));
  self->done = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->done, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->done), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->done), "papir-skrevet");
  pejl_dele_set_spoken (GTK_WIDGET (self->done), _("Typed in now, the latest first"));
  gtk_widget_set_visible (GTK_WIDGET (self->done_title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->done), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->done_title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->done));
  return box;
}

static GtkWidget *
build_form (PejlPapirDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Type in"));

  gtk_box_append (GTK_BOX (form), build_head (self));
  gtk_box_append (GTK_BOX (form), build_tekst (self));
  gtk_box_append (GTK_BOX (form), build_tegn (self));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papir.add");
  gtk_widget_set_tooltip_text (button, _("Save it as an evidens and go on (Enter in the tegn, Ctrl+Enter anywhere)"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (form), button);
  gtk_box_append (GTK_BOX (form), build_done (self));
  gtk_widget_set_hexpand (form, TRUE);
  return form;
}

static void
pejl_papir_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (object);
  const char *text = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";

  if (id == PROP_KLOKKEN)
    gtk_editable_set_text (GTK_EDITABLE (self->klokken), text);
  else if (id == PROP_TEGN)
    gtk_editable_set_text (GTK_EDITABLE (self->tegn), text);
  else if (id == PROP_TEKST)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->tekst), text, -1);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_papir_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (object);

  if (id == PROP_KLOKKEN)
    g_value_set_string (value, get_entry (self->klokken));
  else if (id == PROP_TEGN)
    g_value_set_string (value, get_entry (self->tegn));
  else if (id == PROP_TEKST)
    g_value_take_string (value, get_tekst (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_papir_dialog_dispose (GObject *object)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->quiet = TRUE;

  G_OBJECT_CLASS (pejl_papir_dialog_parent_class)->dispose (object);
}

static void
pejl_papir_dialog_finalize (GObject *object)
{
  PejlPapirDialog *self = PEJL_PAPIR_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->numre, g_ptr_array_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_array_unref (self->stuer);
  g_free (self->draft_field);

  G_OBJECT_CLASS (pejl_papir_dialog_parent_class)->finalize (object);
}

static void
pejl_papir_dialog_class_init (PejlPapirDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = pejl_papir_dialog_set_property;
  object_class->get_property = pejl_papir_dialog_get_property;
  object_class->dispose = pejl_papir_dialog_dispose;
  object_class->finalize = pejl_papir_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_papir_dialog_close_request;
  props[PROP_KLOKKEN] = g_param_spec_string ("klokken", NULL, NULL, "", flags);
  props[PROP_TEKST] = g_param_spec_string ("tekst", NULL, NULL, "", flags);
  props[PROP_TEGN] = g_param_spec_string ("tegn", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_action (widget_class, "papir.add", NULL, action_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "papir.add", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) art, GDK_CONTROL_MASK, on_art_key, "i", art);
}

static void
pejl_papir_dialog_init (PejlPapirDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *columns;

  self->quiet = TRUE;
  self->stuer = g_array_new (FALSE, FALSE, sizeof (PejlId));
  gtk_window_set_title (GTK_WINDOW (self), _("Type in from paper"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
  self->liste = PEJL_PAPIR_TEGN (pejl_papir_tegn_new ());
  columns = g_object_new (PEJL_TYPE_KOLONNER, "main", build_form (self), "side", self->liste, "side-width", 420,
                          "fold-width", FOLD_WIDTH, NULL);
  g_signal_connect_swapped (self->liste, "ticked", G_CALLBACK (on_tegn_ticked), self);
  gtk_widget_add_css_class (columns, "page-margin");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), columns);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroll);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
fill_stuer (PejlPapirDialog *self)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (GPtrArray) stuer = pejl_query_stuer (pejl_store_get_reader (self->store), &self->tilsyn->dagtilbud);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("The whole house"));
  g_array_append_val (self->stuer, nil);
  for (guint i = 0; i < stuer->len; i++)
    {
      const PejlStue *stue = stuer->pdata[i];

      gtk_string_list_append (list, stue->navn);
      g_array_append_val (self->stuer, stue->id);
    }
  gtk_drop_down_set_model (self->stue, G_LIST_MODEL (list));
}

PejlPapirDialog *
pejl_papir_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *tilsyn)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlTilsyn) found = pejl_query_tilsyn_by_id (reader, tilsyn);
  g_autoptr (PejlStrategi) strategi = found != NULL ? pejl_query_strategi (reader, &found->strategi) : NULL;
  PejlPapirDialog *self;

  if (strategi == NULL)
    return NULL;
  self = g_object_new (PEJL_TYPE_PAPIR_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->tilsyn = g_steal_pointer (&found);
  self->strategi = g_steal_pointer (&strategi);
  self->numre = pejl_skema_tegn (self->strategi, self->tilsyn->omfang);
  self->draft_field = pejl_id_to_string (tilsyn);
  fill_stuer (self);
  pejl_papir_tegn_set_tegn (self->liste, self->strategi, self->numre);
  restore_draft (self);
  self->quiet = FALSE;
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))), HEIGHT);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->klokken));
  return self;
}
