// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a date in the årshjul.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-plan-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-aarshjul.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PEJL_TYPE_PLAN_DIALOG (pejl_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlPlanDialog, pejl_plan_dialog, PEJL, PLAN_DIALOG, AdwWindow)

/* px */
#define WIDTH 520
#define DRAFT_MS 400

/* The rows of the first drop-down. */
typedef enum
{
  HVAD_ANMELDT,
  HVAD_UANMELDT,
  HVAD_SAMTALE,
  HVAD_HANDLEPLAN,
  HVAD_UDVALG,
  HVAD_ANDET,
  HVAD_N
} Hvad;

struct _PejlPlanDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkDropDown *hvad;
  GtkWidget *place_box;
  GtkDropDown *place;
  GtkDropDown *konsulent;
  GtkEntry *date;
  GtkLabel *date_words;
  GtkWidget *time_box;
  GtkEntry *from;
  GtkEntry *to;
  GtkWidget *aftale_box;
  GtkEntry *title;
  GtkTextView *note;
  GtkLabel *problem;
  GtkWidget *save_button;

  /* owned */
  PejlStore *store;
  PejlAftale *aftale;
  GArray *places;      /* PejlId by row; nil: none */
  GArray *konsulenter; /* PejlId by row; nil: nobody in particular */
  char *draft_field;
  PejlHeads *base;

  /* state */
  PejlPlanSave save;
  gpointer data;
  GDestroyNotify destroy;
  guint draft_source;
  gboolean fixed;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlPlanDialog, pejl_plan_dialog, ADW_TYPE_WINDOW)

static Hvad
get_hvad (PejlPlanDialog *self)
{
  guint row = gtk_drop_down_get_selected (self->hvad);

  return row < HVAD_N ? (Hvad) row : HVAD_ANDET;
}

static gboolean
is_tilsyn (Hvad hvad)
{
  return hvad == HVAD_ANMELDT || hvad == HVAD_UANMELDT;
}

static gboolean
is_at_house (Hvad hvad)
{
  return is_tilsyn (hvad) || hvad == HVAD_HANDLEPLAN;
}

static PejlAftaleArt
art_of (Hvad hvad)
{
  static const PejlAftaleArt arter[HVAD_N] = { PEJL_AFTALE_ANDET,      PEJL_AFTALE_ANDET,  PEJL_AFTALE_SAMTALE,
                                               PEJL_AFTALE_HANDLEPLAN, PEJL_AFTALE_UDVALG, PEJL_AFTALE_ANDET };

  return arter[hvad];
}

static PejlId
chosen (GtkDropDown *drop, const GArray *ids)
{
  static const PejlId nil = { { 0 } };
  guint row = gtk_drop_down_get_selected (drop);

  return row < ids->len ? g_array_index (ids, PejlId, row) : nil;
}

/* --- title and note --- */

static char *
get_note (PejlPlanDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
put_draft (PejlPlanDialog *self)
{
  g_autofree char *note = get_note (self);
  g_autofree char *text = g_strdup_printf ("%s\n%s", gtk_editable_get_text (GTK_EDITABLE (self->title)), note);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!pejl_store_draft_put (self->store, PEJL_DRAFT_AFTALE, self->draft_field, text, self->base, &error))
    gtk_label_set_label (self->problem, error->message);
}

static gboolean
put_draft_later (gpointer data)
{
  PejlPlanDialog *self = data;

  self->draft_source = 0;
  put_draft (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (PejlPlanDialog *self)
{
  if (!self->quiet && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_MS, put_draft_later, self);
}

static void
set_texts (PejlPlanDialog *self, const char *title, const char *note)
{
  gtk_editable_set_text (GTK_EDITABLE (self->title), title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note, -1);
}

/* What was typed and not saved the last time comes back. */
static void
restore_texts (PejlPlanDialog *self)
{
  PejlHeads *base = NULL;
  g_autofree char *draft = pejl_store_draft_get (self->store, PEJL_DRAFT_AFTALE, self->draft_field, &base);
  char *line = draft != NULL ? strchr (draft, '\n') : NULL;

  if (line != NULL)
    {
      *line = '\0';
      set_texts (self, draft, line + 1);
      self->base = base;
      return;
    }
  pejl_heads_free (base);
  set_texts (self, self->aftale->titel, self->aftale->note);
  if (!pejl_id_is_nil (&self->aftale->id))
    self->base = pejl_reader_heads (pejl_store_get_reader (self->store), &self->aftale->id, PEJL_FIELD_AFTALE_NOTE);
}

static void
drop_draft (PejlPlanDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!pejl_store_draft_clear (self->store, PEJL_DRAFT_AFTALE, self->draft_field, &error))
    g_message ("%s", error->message);
}

/* --- what is chosen --- */

static const char *
find_problem (PejlPlanDialog *self)
{
  char dato[PEJL_DATO_LEN];
  PejlId place = chosen (self->place, self->places);

  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato))
    return _("The date is not a day of the calendar. Write it as 12.05.2026.");
  if (is_tilsyn (get_hvad (self)) && pejl_id_is_nil (&place))
    return _("There is no dagtilbud yet. Bring in the register under Dagtilbud.");
  return NULL;
}

static void
update (PejlPlanDialog *self)
{
  const char *problem = find_problem (self);
  g_autofree char *words = NULL;
  char dato[PEJL_DATO_LEN];

  if (self->quiet)
    return;
  if (pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato))
    {
      g_autofree char *weekday = pejl_dato_format_weekday (dato);
      const char *forbehold = pejl_aarshjul_forbehold (dato);

      /* Translators: a day, and what speaks against it: "a Saturday", the name of a holiday */
      words = forbehold != NULL ? g_strdup_printf (_("%s. Mind: %s."), weekday, forbehold) : g_steal_pointer (&weekday);
    }
  gtk_label_set_label (self->date_words, words != NULL ? words : "");
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->save_button, problem == NULL);
  if (words != NULL || problem != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    problem != NULL ? problem : words, -1);
}

static void
add_choice (GtkStringList *list, GArray *ids, const char *navn, const PejlId *id)
{
  gtk_string_list_append (list, navn);
  g_array_append_val (ids, *id);
}

static void
set_choices (GtkDropDown *drop, GtkStringList *list, const GArray *ids, const PejlId *wanted)
{
  guint selected = 0;

  for (guint i = 0; i < ids->len; i++)
    if (pejl_id_equal (&g_array_index (ids, PejlId, i), wanted))
      selected = i;
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected);
  g_object_unref (list);
}

/* Houses for what happens at one, else distrikter; a date of all comes first where there may be one. */
static void
fill_places (PejlPlanDialog *self)
{
  static const PejlId nil = { { 0 } };
  PejlReader *reader = pejl_store_get_reader (self->store);
  Hvad hvad = get_hvad (self);
  GtkStringList *list = gtk_string_list_new (NULL);
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) found = NULL;

  g_array_set_size (self->places, 0);
  if (!is_tilsyn (hvad))
    add_choice (list, self->places, is_at_house (hvad) ? _("No dagtilbud in particular") : _("All distrikter"), &nil);
  found = is_at_house (hvad) ? pejl_query_dagtilbud (reader, &filter, "", FALSE, FALSE) : pejl_query_distrikter (reader);
  for (guint i = 0; i < found->len; i++)
    if (is_at_house (hvad))
      add_choice (list, self->places, ((PejlDagtilbud *) found->pdata[i])->navn, &((PejlDagtilbud *) found->pdata[i])->id);
    else
      add_choice (list, self->places, ((PejlDistrikt *) found->pdata[i])->navn, &((PejlDistrikt *) found->pdata[i])->id);
  set_choices (self->place, list, self->places, is_at_house (hvad) ? &self->aftale->dagtilbud : &self->aftale->distrikt);
}

static void
fill_konsulenter (PejlPlanDialog *self)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (GPtrArray) personer = pejl_query_personer (pejl_store_get_reader (self->store));
  GtkStringList *list = gtk_string_list_new (NULL);

  add_choice (list, self->konsulenter, _("Nobody in particular"), &nil);
  for (guint i = 0; i < personer->len; i++)
    add_choice (list, self->konsulenter, ((PejlPerson *) personer->pdata[i])->navn,
                &((PejlPerson *) personer->pdata[i])->id);
  set_choices (self->konsulent, list, self->konsulenter, &self->aftale->person);
}

static void
on_hvad (PejlPlanDialog *self)
{
  gboolean tilsyn = is_tilsyn (get_hvad (self));

  gtk_widget_set_visible (self->time_box, !tilsyn);
  gtk_widget_set_visible (self->aftale_box, !tilsyn);
  gtk_widget_set_visible (self->place_box, get_hvad (self) != HVAD_UDVALG);
  fill_places (self);
  update (self);
}

/* --- saving --- */

static void
take_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static void
read_form (PejlPlanDialog *self, PejlPlanValues *values)
{
  Hvad hvad = get_hvad (self);
  PejlId place = chosen (self->place, self->places);
  PejlAftale *aftale = self->aftale;
  char dato[PEJL_DATO_LEN] = "";

  pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato);
  take_text (&aftale->dato, g_strdup (dato));
  aftale->art = art_of (hvad);
  aftale->dagtilbud = is_at_house (hvad) ? place : (PejlId){ { 0 } };
  aftale->distrikt = is_at_house (hvad) || hvad == HVAD_UDVALG ? (PejlId){ { 0 } } : place;
  aftale->person = chosen (self->konsulent, self->konsulenter);
  take_text (&aftale->fra, pejl_dansk_normalize (gtk_editable_get_text (GTK_EDITABLE (self->from))));
  take_text (&aftale->til, pejl_dansk_normalize (gtk_editable_get_text (GTK_EDITABLE (self->to))));
  g_strdelimit (aftale->fra, ".", ':');
  g_strdelimit (aftale->til, ".", ':');
  take_text (&aftale->titel, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));
  take_text (&aftale->note, get_note (self));
  values->tilsyn = is_tilsyn (hvad);
  values->anmeldt = hvad == HVAD_ANMELDT;
  values->aftale = aftale;
  values->base = self->base;
}

static void
on_save (PejlPlanDialog *self)
{
  g_autoptr (GError) error = NULL;
  PejlPlanValues values;

  if (find_problem (self) != NULL)
    {
      update (self);
      return;
    }
  read_form (self, &values);
  if (!self->save (&values, self->data, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  g_clear_handle_id (&self->draft_source, g_source_remove);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_cancel (PejlPlanDialog *self)
{
  drop_draft (self);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_cancel (PEJL_PLAN_DIALOG (widget));
  return TRUE;
}

/* --- widget --- */

static GtkDropDown *
build_drop (const char *label, gboolean search)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  if (search)
    {
      g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (GTK_DROP_DOWN (drop), name);
      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop), TRUE);
    }
  pejl_dele_set_spoken (drop, label);
  pejl_dele_name_drop_down (GTK_DROP_DOWN (drop), label);
  return GTK_DROP_DOWN (drop);
}

static GtkWidget *
build_hvad (PejlPlanDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const char *const labels[HVAD_N] = { _("Tilsyn, announced"),     _("Tilsyn, unannounced"), _("Samtale"),
                                       _("Follow-up of handleplan"), _("Committee"),           _("Something else") };

  self->hvad = build_drop (_("What"), FALSE);
  for (guint i = 0; i < HVAD_N; i++)
    gtk_string_list_append (list, labels[i]);
  gtk_drop_down_set_model (self->hvad, G_LIST_MODEL (list));
  g_object_unref (list);
  return pejl_formular_felt (_("What"), NULL, GTK_WIDGET (self->hvad));
}

static GtkEntry *
build_entry (PejlPlanDialog *self, const char *label, int chars)
{
  GtkWidget *entry = gtk_entry_new ();

  if (chars > 0)
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), chars);
    }
  pejl_dele_set_spoken (entry, label);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_save), self);
  return GTK_ENTRY (entry);
}

static GtkWidget *
build_when (PejlPlanDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = pejl_wrap_box_new (12);

  self->date = build_entry (self, _("Date, as 12.05.2026"), 11);
  self->date_words = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  self->time_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->from = build_entry (self, _("From, as 09:00; empty for the whole day"), 6);
  self->to = build_entry (self, _("To, as 10:30"), 6);
  gtk_entry_set_placeholder_text (self->from, _("from"));
  gtk_entry_set_placeholder_text (self->to, _("to"));
  gtk_box_append (GTK_BOX (self->time_box), GTK_WIDGET (self->from));
  gtk_box_append (GTK_BOX (self->time_box), gtk_label_new ("–"));
  gtk_box_append (GTK_BOX (self->time_box), GTK_WIDGET (self->to));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (line), self->time_box);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date_words));
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  return pejl_formular_felt (_("When"), NULL, box);
}

static GtkWidget *
build_aftale (PejlPlanDialog *self)
{
  GtkWidget *field;

  self->aftale_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->title = build_entry (self, _("Title"), 0);
  gtk_entry_set_placeholder_text (self->title, _("Named by its kind and place when empty"));
  gtk_box_append (GTK_BOX (self->aftale_box), pejl_formular_felt (_("Title"), NULL, GTK_WIDGET (self->title)));
  self->note = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->note, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->note, FALSE);
  pejl_dele_set_spoken (GTK_WIDGET (self->note), _("Note"));
  field = pejl_tekst_flade_new (self->note, _("What is to be brought along, whom it is with …"), 2);
  gtk_widget_add_css_class (field, "plan-note");
  gtk_box_append (GTK_BOX (self->aftale_box), pejl_formular_felt (_("Note"), NULL, field));
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (on_typed), self);
  return self->aftale_box;
}

static GtkWidget *
build_head (PejlPlanDialog *self)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (head), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (head), FALSE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (on_cancel), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), cancel);
  self->save_button = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  g_signal_connect_swapped (self->save_button, "clicked", G_CALLBACK (on_save), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), self->save_button);
  return head;
}

static void
pejl_plan_dialog_dispose (GObject *object)
{
  PejlPlanDialog *self = PEJL_PLAN_DIALOG (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->destroy = NULL;
  self->quiet = TRUE;

  G_OBJECT_CLASS (pejl_plan_dialog_parent_class)->dispose (object);
}

static void
pejl_plan_dialog_finalize (GObject *object)
{
  PejlPlanDialog *self = PEJL_PLAN_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->aftale, pejl_aftale_unref);
  g_clear_pointer (&self->base, pejl_heads_free);
  g_free (self->draft_field);
  g_array_unref (self->places);
  g_array_unref (self->konsulenter);

  G_OBJECT_CLASS (pejl_plan_dialog_parent_class)->finalize (object);
}

static void
pejl_plan_dialog_class_init (PejlPlanDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_plan_dialog_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_plan_dialog_init (PejlPlanDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->quiet = TRUE;
  self->places = g_array_new (FALSE, FALSE, sizeof (PejlId));
  self->konsulenter = g_array_new (FALSE, FALSE, sizeof (PejlId));
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (form), build_hvad (self));
  self->place = build_drop (_("Where"), TRUE);
  self->place_box = pejl_formular_felt (_("Where"), NULL, GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (form), self->place_box);
  gtk_box_append (GTK_BOX (form), build_when (self));
  self->konsulent = build_drop (_("Who"), FALSE);
  gtk_box_append (GTK_BOX (form), pejl_formular_felt (_("Who"), NULL, GTK_WIDGET (self->konsulent)));
  gtk_box_append (GTK_BOX (form), build_aftale (self));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  gtk_widget_add_css_class (form, "nyt-tilsyn");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), form);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), scroll);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
}

static Hvad
hvad_of (const PejlPlanValues *values)
{
  if (values->tilsyn)
    return values->anmeldt ? HVAD_ANMELDT : HVAD_UANMELDT;
  switch (values->aftale->art)
    {
    case PEJL_AFTALE_SAMTALE:
      return HVAD_SAMTALE;
    case PEJL_AFTALE_HANDLEPLAN:
      return HVAD_HANDLEPLAN;
    case PEJL_AFTALE_UDVALG:
      return HVAD_UDVALG;
    case PEJL_AFTALE_ANDET:
    default:
      return HVAD_ANDET;
    }
}

/* Of what is there already a visit may change only between announced and not, and an aftale not into a visit. */
static void
narrow_choices (PejlPlanDialog *self, const PejlPlanValues *values)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->hvad), !self->fixed || values->tilsyn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), !self->fixed || !values->tilsyn);
  if (self->fixed && values->tilsyn)
    {
      GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->hvad));

      gtk_string_list_splice (list, HVAD_SAMTALE, HVAD_N - HVAD_SAMTALE, NULL);
    }
}

static void
fill_form (PejlPlanDialog *self, const PejlPlanValues *values)
{
  g_autofree char *date = pejl_dato_format_short (self->aftale->dato);

  narrow_choices (self, values);
  gtk_drop_down_set_selected (self->hvad, hvad_of (values));
  fill_konsulenter (self);
  gtk_editable_set_text (GTK_EDITABLE (self->date), date);
  gtk_editable_set_text (GTK_EDITABLE (self->from), self->aftale->fra);
  gtk_editable_set_text (GTK_EDITABLE (self->to), self->aftale->til);
  restore_texts (self);
  self->quiet = FALSE;
  on_hvad (self);
  g_signal_connect_swapped (self->hvad, "notify::selected", G_CALLBACK (on_hvad), self);
  g_signal_connect_swapped (self->place, "notify::selected", G_CALLBACK (update), self);
}

static PejlAftale *
copy_aftale (const PejlAftale *from)
{
  PejlAftale *aftale = pejl_aftale_new ();
  g_autofree char *own = pejl_aftale_eget_navn (from->art, *from->dagtilbud_navn != '\0' ? from->dagtilbud_navn
                                                                                        : from->distrikt_navn);

  aftale->id = from->id;
  aftale->art = from->art;
  aftale->distrikt = from->distrikt;
  aftale->dagtilbud = from->dagtilbud;
  aftale->person = from->person;
  take_text (&aftale->dato, g_strdup (from->dato));
  take_text (&aftale->fra, g_strdup (from->fra));
  take_text (&aftale->til, g_strdup (from->til));
  /* A title that was made of kind and place follows them. */
  take_text (&aftale->titel, g_strdup (strcmp (from->titel, own) == 0 ? "" : from->titel));
  take_text (&aftale->note, g_strdup (from->note));
  return aftale;
}

void
pejl_plan_dialog_present (GtkWindow *parent, PejlStore *store, const char *title, const PejlPlanValues *values,
                          gboolean fixed, PejlPlanSave save, gpointer data, GDestroyNotify destroy)
{
  PejlPlanDialog *self = g_object_new (PEJL_TYPE_PLAN_DIALOG, "transient-for", parent, "title", title, NULL);
  int width = WIDTH;

  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
  self->store = g_object_ref (store);
  self->aftale = copy_aftale (values->aftale);
  self->draft_field = pejl_id_is_nil (&values->aftale->id) ? g_strdup (PEJL_DRAFT_AFTALE_NY)
                                                           : pejl_id_to_string (&values->aftale->id);
  self->fixed = fixed;
  self->save = save;
  self->data = data;
  self->destroy = destroy;
  fill_form (self, values);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (fixed ? GTK_WIDGET (self->date) : GTK_WIDGET (self->hvad));
}
