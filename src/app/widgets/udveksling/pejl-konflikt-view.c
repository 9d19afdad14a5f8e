// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of what was written, a row of choices, the text that is to stand.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-konflikt-view.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-konflikt-actions.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-ordforskel.h"
#include "core/store/pejl-felt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORM "konflikt"

/* What a choice does. */
typedef enum
{
  VALG_VAERDI, /* the value of one of them */
  VALG_BEGGE,
  VALG_NY,
  VALG_BEHOLD,
  VALG_SLET,
} ValgArt;

typedef struct
{
  ValgArt art;
  guint index;
} Valg;

struct _PejlKonfliktView
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *place;
  GtkWidget *before;
  GtkLabel *before_text;
  GtkBox *cards;
  GtkBox *choices;
  GtkWidget *felt;
  GtkWidget *save;

  /* owned */
  PejlStore *store;
  PejlKonflikt *konflikt;
  GArray *valg;        /* Valg */
  GPtrArray *buttons;  /* GtkCheckButton, borrowed */

  /* state */
  int chosen;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (PejlKonfliktView, pejl_konflikt_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VALG,
  N_PROPS
};

enum
{
  SETTLED,
  LATER,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static const PejlKonfliktVaerdi *
vaerdi_at (PejlKonfliktView *self, guint i)
{
  return g_ptr_array_index (self->konflikt->vaerdier, i);
}

/* --- the texts --- */

static const char *
name_of (const PejlKonfliktVaerdi *vaerdi)
{
  return vaerdi->egen ? _("Yours") : *vaerdi->navn != '\0' ? vaerdi->navn : _("a colleague");
}

/* "mandag kl. 13.05", when it is further back "22.04.2026 kl. 13.05". */
static char *
say_when (const PejlKonfliktVaerdi *vaerdi)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (vaerdi->time / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = iso != NULL ? pejl_dato_format_weekday (iso) : g_strdup ("?");
  g_autofree char *clock = time != NULL ? g_date_time_format (time, "%H.%M") : g_strdup ("");

  if (time != NULL && ABS (g_date_time_difference (now, time)) >= 6 * G_TIME_SPAN_DAY)
    {
      g_free (day);
      day = pejl_dato_format_short (iso);
    }
  else
    day[strcspn (day, " ")] = '\0';
  return g_strdup_printf ("%s kl. %s", day, clock);
}

/* Underlined, so that it reads in grey; tinted, so that each side is known again. */
static PangoAttrList *
mark (const char *before, const char *text, gboolean own)
{
  PangoAttrList *attrs = pango_attr_list_new ();
  g_autoptr (GArray) pieces = pejl_ordforskel (before, text);

  for (guint i = 0; i < pieces->len; i++)
    {
      const PejlOrdStykke *piece = &g_array_index (pieces, PejlOrdStykke, i);
      PangoAttribute *list[] = {
        pango_attr_underline_new (own ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_DOUBLE),
        own ? pango_attr_background_new (0x3500, 0x8400, 0xe400) : pango_attr_background_new (0xe600, 0x8a00, 0x1e00),
        pango_attr_background_alpha_new (0x3000),
      };

      for (guint a = 0; a < G_N_ELEMENTS (list); a++)
        {
          list[a]->start_index = piece->start;
          list[a]->end_index = piece->end;
          pango_attr_list_insert (attrs, list[a]);
        }
    }
  return attrs;
}

static const char *
text_of (const PejlKonfliktVaerdi *vaerdi)
{
  if (vaerdi->sletter)
    return _("Deleted it.");
  return vaerdi->value == NULL || *vaerdi->value == '\0' ? _("(empty)") : vaerdi->vist;
}

/* The marks, for those who hear them: " Nyt her: »på begge stuer«". */
static char *
say_marked (const PejlKonflikt *konflikt, const PejlKonfliktVaerdi *vaerdi)
{
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!konflikt->text || konflikt->faelles == NULL || vaerdi->value == NULL || *vaerdi->value == '\0')
    return g_strdup ("");
  pieces = pejl_ordforskel (konflikt->faelles, vaerdi->vist);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PejlOrdStykke *piece = &g_array_index (pieces, PejlOrdStykke, i);
      g_autofree char *words = g_strndup (vaerdi->vist + piece->start, piece->end - piece->start);

      g_string_append_printf (text, "%s»%s«", text->len > 0 ? ", " : "", g_strstrip (words));
    }
  /* Translators: words that are new in a text; read aloud. */
  return text->len > 0 ? g_strdup_printf (_(" New here: %s"), text->str) : g_strdup ("");
}

static GtkWidget *
build_card (PejlKonfliktView *self, guint i)
{
  const PejlKonfliktVaerdi *vaerdi = vaerdi_at (self, i);
  g_autofree char *when = say_when (vaerdi);
  g_autofree char *fresh = say_marked (self->konflikt, vaerdi);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s%s", name_of (vaerdi), when, text_of (vaerdi), fresh);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = pejl_dele_label (name_of (vaerdi), "heading", FALSE);
  GtkWidget *time = pejl_dele_label (when, "caption", FALSE);
  GtkWidget *text = pejl_dele_label (text_of (vaerdi), NULL, TRUE);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "konflikt-kort");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (time, "dim-label");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), time);
  gtk_box_append (GTK_BOX (card), head);
  if (self->konflikt->text && vaerdi->value != NULL && *vaerdi->value != '\0')
    {
      g_autoptr (PangoAttrList) attrs = mark (self->konflikt->faelles, vaerdi->vist, vaerdi->egen);

      gtk_label_set_attributes (GTK_LABEL (text), attrs);
    }
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), text);
  pejl_dele_set_spoken (card, spoken);
  return card;
}

/* --- the choices --- */

static void
set_valg (PejlKonfliktView *self, int valg)
{
  const Valg *chosen = valg >= 0 ? &g_array_index (self->valg, Valg, valg) : NULL;

  gtk_widget_set_visible (self->felt, chosen != NULL && chosen->art == VALG_NY);
  gtk_widget_set_sensitive (self->save, chosen != NULL && !pejl_store_get_read_only (self->store));
  if (self->chosen == valg)
    return;
  self->chosen = valg;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALG]);
}

static void
on_toggled (PejlKonfliktView *self, GtkCheckButton *button)
{
  guint index;

  if (gtk_check_button_get_active (button) && g_ptr_array_find (self->buttons, button, &index))
    set_valg (self, (int) index);
}

static void
add_choice (PejlKonfliktView *self, ValgArt art, guint index, const char *label, const char *under)
{
  Valg valg = { art, index };
  guint number = self->valg->len + 1;
  g_autofree char *key = g_strdup_printf ("Alt %u", number);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", label, under);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = pejl_dele_label (under, "caption", TRUE);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_size_request (texts, 120, -1);
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (label, "heading", TRUE));
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  if (number <= 4)
    {
      GtkWidget *cap = pejl_dele_keycap (key);

      gtk_widget_set_valign (cap, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), cap);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "konflikt-valg");
  gtk_widget_set_hexpand (button, TRUE);
  pejl_dele_set_spoken (button, spoken);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  g_array_append_val (self->valg, valg);
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, button);
}

static void
add_choices (PejlKonfliktView *self)
{
  if (self->konflikt->field == PEJL_FIELD_DELETED)
    {
      add_choice (self, VALG_BEHOLD, 0, _("Keep it"), _("As it was edited"));
      add_choice (self, VALG_SLET, 0, _("Delete it"), _("It can be taken out of the trash"));
      return;
    }
  for (guint i = 0; i < self->konflikt->vaerdier->len; i++)
    {
      const PejlKonfliktVaerdi *vaerdi = vaerdi_at (self, i);
      /* Translators: %s is a colleague's name. */
      g_autofree char *label = vaerdi->egen ? g_strdup (_("Keep mine")) : g_strdup_printf (_("Take that of %s"), name_of (vaerdi));

      add_choice (self, VALG_VAERDI, i, label, _("The other stays in the history"));
    }
  if (!self->konflikt->text)
    return;
  add_choice (self, VALG_BEGGE, 0, _("Keep both"), _("One after the other"));
  add_choice (self, VALG_NY, 0, _("Write a new one"), _("From both"));
}

/* --- deciding --- */

static gboolean
settle (PejlKonfliktView *self, const Valg *valg, GError **error)
{
  g_autofree char *tekst = NULL;

  switch (valg->art)
    {
    case VALG_VAERDI:
      return pejl_konflikt_vaelg (self->store, self->konflikt, valg->index, error);
    case VALG_BEHOLD:
      return pejl_konflikt_behold (self->store, self->konflikt, error);
    case VALG_SLET:
      return pejl_konflikt_slet (self->store, self->konflikt, error);
    case VALG_BEGGE:
      tekst = pejl_konflikt_begge (self->konflikt);
      return pejl_konflikt_skriv (self->store, self->konflikt, tekst, error);
    case VALG_NY:
    default:
      tekst = pejl_kladdefelt_get_text (PEJL_KLADDEFELT (self->felt));
      return pejl_konflikt_skriv (self->store, self->konflikt, tekst, error);
    }
}

static void
on_save (PejlKonfliktView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *form = NULL;
  char id[PEJL_ID_STRLEN];
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (self->konflikt == NULL || self->chosen < 0)
    return;
  pejl_kladdefelt_flush (PEJL_KLADDEFELT (self->felt));
  if (!settle (self, &g_array_index (self->valg, Valg, self->chosen), &error))
    {
      pejl_page_failure (page, _("The choice was not saved. Both texts stand as they were."), error);
      return;
    }
  form = g_strdup_printf (FORM ":%s", pejl_id_to_buf (&self->konflikt->row, id));
  pejl_kladdefelt_done (PEJL_KLADDEFELT (self->felt));
  pejl_store_draft_clear (self->store, form, pejl_felt_navn (self->konflikt->field), NULL);
  pejl_page_toast (page, _("The choice is saved"), TRUE);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
on_later (PejlKonfliktView *self)
{
  g_signal_emit (self, signals[LATER], 0);
}

static void
action_valg (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlKonfliktView *self = PEJL_KONFLIKT_VIEW (widget);
  int valg = g_variant_get_int32 (parameter);

  if (valg >= 0 && valg < (int) self->buttons->len)
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, valg), TRUE);
}

static void
action_gem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_save (PEJL_KONFLIKT_VIEW (widget));
}

static void
action_vent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_later (PEJL_KONFLIKT_VIEW (widget));
}

/* --- showing --- */

static char *
say_place (const PejlKonflikt *konflikt)
{
  g_autofree char *day = *konflikt->dato != '\0' ? pejl_dato_format_long (konflikt->dato) : NULL;

  if (*konflikt->sted == '\0')
    return g_strdup (pejl_tabel_navn (konflikt->table));
  return g_strdup_printf ("%s · tilsyn %s · %s", konflikt->sted, day != NULL ? day : "", pejl_tabel_navn (konflikt->table));
}

static void
arrange (PejlKonfliktView *self)
{
  GtkOrientation across = self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), across);
  gtk_box_set_homogeneous (self->cards, !self->narrow);
}

static void
begin_felt (PejlKonfliktView *self)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *form = g_strdup_printf (FORM ":%s", pejl_id_to_buf (&self->konflikt->row, id));
  const char *field = pejl_felt_navn (self->konflikt->field);
  g_autofree char *typed = pejl_store_draft_get (self->store, form, field, NULL);

  pejl_kladdefelt_begin (PEJL_KLADDEFELT (self->felt), self->store, form, field);
  if (typed == NULL && self->konflikt->text)
    pejl_kladdefelt_set_text (PEJL_KLADDEFELT (self->felt), vaerdi_at (self, 0)->vist);
}

/* What both began from. */
static void
show_before (PejlKonfliktView *self)
{
  const char *before = self->konflikt->text ? self->konflikt->faelles : NULL;

  gtk_label_set_label (self->before_text, before != NULL ? before : "");
  gtk_widget_set_visible (self->before, before != NULL && *before != '\0');
}

void
pejl_konflikt_view_show (PejlKonfliktView *self, PejlStore *store, PejlKonflikt *konflikt)
{
  g_autofree char *title = pejl_konflikt_saetning (konflikt);
  g_autofree char *place = say_place (konflikt);

  pejl_konflikt_view_flush (self);
  g_set_object (&self->store, store);
  g_clear_pointer (&self->konflikt, pejl_konflikt_free);
  self->konflikt = konflikt;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->place, place);
  show_before (self);
  g_array_set_size (self->valg, 0);
  g_ptr_array_set_size (self->buttons, 0);
  pejl_dele_clear (GTK_WIDGET (self->cards));
  pejl_dele_clear (GTK_WIDGET (self->choices));
  for (guint i = 0; i < konflikt->vaerdier->len; i++)
    gtk_box_append (self->cards, build_card (self, i));
  add_choices (self);
  begin_felt (self);
  set_valg (self, -1);
  arrange (self);
}

void
pejl_konflikt_view_set_narrow (PejlKonfliktView *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  arrange (self);
}

void
pejl_konflikt_view_flush (PejlKonfliktView *self)
{
  if (self->konflikt != NULL)
    pejl_kladdefelt_flush (PEJL_KLADDEFELT (self->felt));
}

/* --- the widget --- */

static GtkWidget *
build_bottom (PejlKonfliktView *self)
{
  GtkWidget *bottom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *later = gtk_button_new_with_label (_("Wait with it"));

  self->save = gtk_button_new_with_label (_("Save and go on"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (later), "konflikt.vent");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "konflikt.gem");
  gtk_widget_set_tooltip_text (self->save, _("Save and go on (Ctrl+Enter)"));
  gtk_widget_set_halign (bottom, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (bottom), later);
  gtk_box_append (GTK_BOX (bottom), self->save);
  return bottom;
}

static void
pejl_konflikt_view_dispose (GObject *object)
{
  PejlKonfliktView *self = PEJL_KONFLIKT_VIEW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->konflikt, pejl_konflikt_free);
  g_clear_pointer (&self->valg, g_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_konflikt_view_parent_class)->dispose (object);
}

static void
pejl_konflikt_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_VALG)
    g_value_set_int (value, PEJL_KONFLIKT_VIEW (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pejl_konflikt_view_class_init (PejlKonfliktViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_konflikt_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = pejl_konflikt_view_get_property;
  props[PROP_VALG] = g_param_spec_int ("valg", NULL, NULL, -1, G_MAXINT, -1,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  signals[SETTLED] = g_signal_new ("settled", PEJL_TYPE_KONFLIKT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LATER] = g_signal_new ("later", PEJL_TYPE_KONFLIKT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "konflikt.vaelg", "i", action_valg);
  gtk_widget_class_install_action (widget_class, "konflikt.gem", NULL, action_gem);
  gtk_widget_class_install_action (widget_class, "konflikt.vent", NULL, action_vent);
  for (int i = 0; i < 4; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint) i, GDK_ALT_MASK, "konflikt.vaelg", "i", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "konflikt.gem", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "konflikt.gem", NULL);
}

static void
pejl_konflikt_view_init (PejlKonfliktView *self)
{
  GtkWidget *title = pejl_dele_label ("", "title-2", TRUE);
  GtkWidget *place = pejl_dele_label ("", "caption", TRUE);

  self->chosen = -1;
  self->valg = g_array_new (FALSE, FALSE, sizeof (Valg));
  self->buttons = g_ptr_array_new ();
  self->title = GTK_LABEL (title);
  self->place = GTK_LABEL (place);
  gtk_widget_add_css_class (place, "dim-label");
  self->before = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->before, "konflikt-foer");
  gtk_box_append (GTK_BOX (self->before), pejl_dele_label (_("Before both changed it"), "caption-heading", FALSE));
  self->before_text = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  gtk_box_append (GTK_BOX (self->before), GTK_WIDGET (self->before_text));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->choices = GTK_BOX (pejl_even_box_new (12));
  self->felt = pejl_kladdefelt_new (_("The text that is to stand"), _("The text that is to stand"), 3);
  gtk_widget_add_css_class (self->felt, "card");
  gtk_widget_add_css_class (self->felt, "konflikt-kort");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), place);
  gtk_box_append (GTK_BOX (self->box), self->before);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choices));
  gtk_box_append (GTK_BOX (self->box), self->felt);
  gtk_box_append (GTK_BOX (self->box), build_bottom (self));
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
pejl_konflikt_view_new (void)
{
  return g_object_new (PEJL_TYPE_KONFLIKT_VIEW, NULL);
}
