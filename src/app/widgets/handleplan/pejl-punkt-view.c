// SPDX-License-Identifier: GPL-3.0-or-later
// The pane in which a point is written and followed up.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-punkt-view.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/handleplan/pejl-frist-valg.h"
#include "app/widgets/handleplan/pejl-punkt-noter.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

/* The texts of a point, in the order in which they are written. */
enum
{
  TITEL,
  HANDLING,
  MAAL,
  ANSVARLIG,
  OPFOELGNING,
  N_TEXTS
};

static const PejlField text_fields[N_TEXTS] = {
  PEJL_FIELD_PUNKT_TITEL,     PEJL_FIELD_PUNKT_HANDLING,    PEJL_FIELD_PUNKT_MAAL,
  PEJL_FIELD_PUNKT_ANSVARLIG, PEJL_FIELD_PUNKT_OPFOELGNING,
};

struct _PejlPunktView
{
  AdwBin parent_instance;

  /* children */
  GtkStack *stack;
  GtkButton *sted;
  GtkButton *history;
  GtkDropDown *status;
  PejlFristValg *frist;
  PejlTekstfelt *texts[N_TEXTS];
  GtkDropDown *omraade;
  GtkDropDown *tegn;
  GtkButton *evidens;
  GtkLabel *evidens_text;
  PejlPunktNoter *noter;

  /* owned */
  PejlStore *store;
  PejlStrategi *strategi;
  GPtrArray *tegn_ids; /* PejlId*, by row of the drop-down, from its second */

  /* state */
  PejlId punkt;
  PejlId tilsyn; /* where the evidens is */
  gboolean with_sted;
  gboolean quiet;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlPunktView, pejl_punkt_view, ADW_TYPE_BIN)

static PejlReader *
reader_of (PejlPunktView *self)
{
  return pejl_store_get_reader (self->store);
}

static void
check (PejlPunktView *self, gboolean ok, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (!ok && page != NULL)
    pejl_page_failure (page, _("The change could not be saved. The point is as it was."), error);
}

static void
tell_done (PejlPunktView *self, const char *text)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_toast (page, text, TRUE);
}

/* --- what a person chooses --- */

static void
on_status (PejlPunktView *self)
{
  g_autoptr (GError) error = NULL;

  if (self->quiet || self->store == NULL)
    return;
  check (self,
         pejl_punkt_set_status (self->store, &self->punkt,
                                (PejlPunktStatus) (gtk_drop_down_get_selected (self->status) + PEJL_PUNKT_AABEN), &error),
         error);
}

static void
on_frist (PejlPunktView *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->quiet && self->store != NULL)
    check (self, pejl_punkt_set_frist (self->store, &self->punkt, pejl_frist_valg_get (self->frist), &error), error);
}

static void
on_omraade (PejlPunktView *self)
{
  g_autoptr (GError) error = NULL;
  guint chosen = gtk_drop_down_get_selected (self->omraade);
  const char *key = "";

  if (self->quiet || self->store == NULL || self->strategi == NULL)
    return;
  if (chosen > 0 && chosen <= self->strategi->omraader->len)
    key = ((PejlIndsatsomraade *) self->strategi->omraader->pdata[chosen - 1])->key;
  check (self, pejl_punkt_set_omraade (self->store, &self->punkt, key, &error), error);
}

static void
on_tegn (PejlPunktView *self)
{
  static const PejlId nil = { { 0 } };
  g_autoptr (GError) error = NULL;
  guint chosen = gtk_drop_down_get_selected (self->tegn);
  const PejlId *id = chosen > 0 && chosen <= self->tegn_ids->len ? self->tegn_ids->pdata[chosen - 1] : &nil;

  if (!self->quiet && self->store != NULL)
    check (self, pejl_punkt_set_tegn (self->store, &self->punkt, id, &error), error);
}

static void
on_role (PejlPunktView *self, GtkButton *button)
{
  pejl_tekstfelt_set (self->texts[ANSVARLIG], gtk_button_get_label (button));
}

static void
on_delete (PejlPunktView *self)
{
  g_autoptr (GError) error = NULL;
  PejlId punkt = self->punkt;
  gboolean ok;

  if (self->store == NULL)
    return;
  pejl_punkt_view_finish (self);
  ok = pejl_punkt_delete (self->store, &punkt, &error);
  check (self, ok, error);
  if (ok)
    {
      tell_done (self, _("The point is deleted"));
      g_signal_emit (self, signals[CLOSED], 0);
    }
}

static void
on_close (PejlPunktView *self)
{
  pejl_punkt_view_finish (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_close (PEJL_PUNKT_VIEW (widget));
  return TRUE;
}

/* --- showing --- */

static void
fill_strategi (PejlPunktView *self, const PejlPunkt *punkt)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader_of (self));
  g_autoptr (GtkStringList) areas = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) signs = gtk_string_list_new (NULL);
  PejlId own = kommune->strategi;
  guint area = 0, sign = 0;

  if (!pejl_id_is_nil (&punkt->tegn))
    pejl_query_strategi_of_tegn (reader_of (self), &punkt->tegn, &own);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = pejl_query_strategi (reader_of (self), &own);
  g_ptr_array_set_size (self->tegn_ids, 0);
  gtk_string_list_append (areas, _("No area"));
  gtk_string_list_append (signs, _("No tegn"));
  for (guint i = 0; self->strategi != NULL && i < self->strategi->omraader->len; i++)
    {
      const PejlIndsatsomraade *omraade = self->strategi->omraader->pdata[i];

      gtk_string_list_append (areas, omraade->navn);
      if (g_str_equal (omraade->key, punkt->omraade))
        area = i + 1;
    }
  for (guint i = 0; self->strategi != NULL && i < self->strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = self->strategi->tegn->pdata[i];

      gtk_string_list_append (signs, tegn->tekst);
      g_ptr_array_add (self->tegn_ids, pejl_id_copy (&tegn->id));
      if (pejl_id_equal (&tegn->id, &punkt->tegn))
        sign = i + 1;
    }
  gtk_drop_down_set_model (self->omraade, G_LIST_MODEL (areas));
  gtk_drop_down_set_selected (self->omraade, area);
  gtk_drop_down_set_model (self->tegn, G_LIST_MODEL (signs));
  gtk_drop_down_set_selected (self->tegn, sign);
}

static void
fill_evidens (PejlPunktView *self, const PejlPunkt *punkt)
{
  g_autoptr (PejlEvidens) evidens
    = pejl_id_is_nil (&punkt->evidens) ? NULL : pejl_query_evidens_by_id (reader_of (self), &punkt->evidens);
  char id[PEJL_ID_STRLEN];

  gtk_widget_set_visible (GTK_WIDGET (self->evidens), evidens != NULL);
  if (evidens == NULL)
    return;
  gtk_label_set_label (self->evidens_text, evidens->tekst);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->evidens), "s", pejl_id_to_buf (&evidens->tilsyn, id));
}

static const char *
text_of (const PejlPunkt *punkt, guint i)
{
  const char *const texts[N_TEXTS] = { punkt->titel, punkt->handling, punkt->maal, punkt->ansvarlig, punkt->opfoelgning };

  return texts[i];
}

static void
fill_texts (PejlPunktView *self, const PejlPunkt *punkt)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *draft = pejl_handleplan_draft_field (&punkt->id, text_fields[i]);

      pejl_tekstfelt_open (self->texts[i], self->store, &punkt->id, text_fields[i], PEJL_DRAFT_PUNKT, draft,
                           pejl_punkt_set_text, text_of (punkt, i));
    }
}

static void
fill (PejlPunktView *self, const PejlPunkt *punkt)
{
  char id[PEJL_ID_STRLEN];

  self->quiet = TRUE;
  gtk_button_set_label (self->sted, punkt->sted);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sted), "s", pejl_id_to_buf (&punkt->dagtilbud, id));
  gtk_widget_set_visible (GTK_WIDGET (self->sted), self->with_sted);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "s", pejl_id_to_buf (&punkt->id, id));
  gtk_drop_down_set_selected (self->status, (guint) punkt->status - PEJL_PUNKT_AABEN);
  pejl_frist_valg_set (self->frist, punkt);
  fill_strategi (self, punkt);
  fill_evidens (self, punkt);
  self->quiet = FALSE;
  fill_texts (self, punkt);
  pejl_punkt_noter_show (self->noter, self->store, &punkt->id);
}

/* --- widget --- */

static void
pejl_punkt_view_dispose (GObject *object)
{
  PejlPunktView *self = PEJL_PUNKT_VIEW (object);

  self->quiet = TRUE;
  g_clear_object (&self->store);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);

  G_OBJECT_CLASS (pejl_punkt_view_parent_class)->dispose (object);
}

static void
pejl_punkt_view_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_PUNKT_VIEW (object)->tegn_ids);

  G_OBJECT_CLASS (pejl_punkt_view_parent_class)->finalize (object);
}

static void
pejl_punkt_view_class_init (PejlPunktViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_punkt_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_view_finalize;
  signals[CLOSED] = g_signal_new ("closed", PEJL_TYPE_PUNKT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "punktview");
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
append_named (GtkBox *box, const char *name, GtkWidget *widget)
{
  GtkWidget *label = pejl_dele_label (name, "caption-heading", FALSE);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (box, label);
  gtk_box_append (box, widget);
}

static GtkWidget *
build_head (PejlPunktView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *spring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *delete = pejl_dele_icon_button ("user-trash-symbolic", _("Delete the point"));
  GtkWidget *close = pejl_dele_icon_button ("window-close-symbolic", _("Close the point (Esc)"));

  self->sted = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->sted), "win.open-dagtilbud");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sted), "s", "");
  gtk_widget_add_css_class (GTK_WIDGET (self->sted), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->sted), "laenke");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->sted)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sted), _("Open the dagtilbud"));
  self->history = GTK_BUTTON (pejl_dele_icon_button ("document-open-recent-symbolic", _("History of the point")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history), "win.history");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "s", "");
  gtk_widget_add_css_class (GTK_WIDGET (self->history), "flat");
  gtk_widget_set_hexpand (spring, TRUE);
  gtk_widget_add_css_class (delete, "flat");
  gtk_widget_add_css_class (close, "flat");
  g_signal_connect_swapped (delete, "clicked", G_CALLBACK (on_delete), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->sted));
  gtk_box_append (GTK_BOX (head), spring);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->history));
  gtk_box_append (GTK_BOX (head), delete);
  gtk_box_append (GTK_BOX (head), close);
  return head;
}

static GtkWidget *
build_state (PejlPunktView *self)
{
  GtkWidget *line = pejl_wrap_box_new (6);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int status = PEJL_PUNKT_AABEN; status <= PEJL_PUNKT_LAST; status++)
    {
      g_autofree char *navn = pejl_dansk_capitalize (pejl_punkt_status_name ((PejlPunktStatus) status));

      gtk_string_list_append (names, navn);
    }
  self->status = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL));
  pejl_dele_set_spoken (GTK_WIDGET (self->status), _("State of the point"));
  pejl_dele_name_drop_down (self->status, _("State of the point"));
  g_signal_connect_swapped (self->status, "notify::selected", G_CALLBACK (on_status), self);
  self->frist = PEJL_FRIST_VALG (pejl_frist_valg_new ());
  g_signal_connect_swapped (self->frist, "chosen", G_CALLBACK (on_frist), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->frist));
  return line;
}

static GtkWidget *
build_roles (PejlPunktView *self)
{
  GtkWidget *box = pejl_wrap_box_new (6);
  const char *const *roller = pejl_punkt_roller ();

  for (guint i = 0; roller[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (roller[i]);
      g_autofree char *spoken = g_strdup_printf (_("Responsible: %s"), roller[i]);

      gtk_widget_add_css_class (button, "pille");
      pejl_dele_set_spoken (button, spoken);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_role), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static void
build_texts (PejlPunktView *self)
{
  const struct
  {
    const char *label, *placeholder;
    guint rows;
    gboolean one_line;
  } looks[N_TEXTS] = {
    { _("Title of the point"), _("What the point is about"), 1, TRUE },
    { _("What is done"), _("Who does what, and how often"), 2, FALSE },
    { _("Aim"), _("What one can see when it has succeeded"), 2, FALSE },
    { _("Responsible role"), _("A role, never a name"), 1, TRUE },
    { _("How it is followed up"), _("When, and by what one can tell"), 2, FALSE },
  };

  for (guint i = 0; i < N_TEXTS; i++)
    self->texts[i] = PEJL_TEKSTFELT (
      pejl_tekstfelt_new (looks[i].label, looks[i].placeholder, looks[i].rows, looks[i].one_line));
  gtk_widget_add_css_class (GTK_WIDGET (self->texts[TITEL]), "titel");
}

/* A tegn is longer than the pane is wide: its words give way. */
static GtkDropDown *
build_drop (const char *label, gboolean search)
{
  GtkDropDown *drop = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));

  gtk_drop_down_set_enable_search (drop, search);
  pejl_dele_set_spoken (GTK_WIDGET (drop), label);
  pejl_dele_name_cut_drop_down (drop, label);
  return drop;
}

static void
build_source (PejlPunktView *self, GtkBox *box)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->omraade = build_drop (_("Area of the strategy"), FALSE);
  self->tegn = build_drop (_("Tegn"), TRUE);
  g_signal_connect_swapped (self->omraade, "notify::selected", G_CALLBACK (on_omraade), self);
  g_signal_connect_swapped (self->tegn, "notify::selected", G_CALLBACK (on_tegn), self);
  append_named (box, _("Comes from"), GTK_WIDGET (self->omraade));
  gtk_box_append (box, GTK_WIDGET (self->tegn));

  self->evidens = GTK_BUTTON (gtk_button_new ());
  self->evidens_text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (_("Open the evidens"), "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->evidens_text));
  gtk_button_set_child (self->evidens, texts);
  gtk_widget_add_css_class (GTK_WIDGET (self->evidens), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->evidens), "punkt-evidens");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->evidens), "win.open-tilsyn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->evidens), "s", "");
  gtk_box_append (box, GTK_WIDGET (self->evidens));
}

static GtkWidget *
build_content (PejlPunktView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  build_texts (self);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->texts[TITEL]));
  gtk_box_append (GTK_BOX (box), build_state (self));
  append_named (GTK_BOX (box), _("What is done"), GTK_WIDGET (self->texts[HANDLING]));
  append_named (GTK_BOX (box), _("Aim"), GTK_WIDGET (self->texts[MAAL]));
  append_named (GTK_BOX (box), _("Responsible role"), GTK_WIDGET (self->texts[ANSVARLIG]));
  gtk_box_append (GTK_BOX (box), build_roles (self));
  append_named (GTK_BOX (box), _("How it is followed up"), GTK_WIDGET (self->texts[OPFOELGNING]));
  self->noter = PEJL_PUNKT_NOTER (pejl_punkt_noter_new ());
  append_named (GTK_BOX (box), _("Notes"), GTK_WIDGET (self->noter));
  build_source (self, GTK_BOX (box));
  gtk_widget_add_css_class (box, "sidepane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  return scroll;
}

static void
pejl_punkt_view_init (PejlPunktView *self)
{
  GtkWidget *nothing = adw_status_page_new ();

  self->tegn_ids = g_ptr_array_new_with_free_func (g_free);
  self->quiet = TRUE;
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "pejl-handleplan-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _("No point is chosen"));
  gtk_widget_add_css_class (nothing, "compact");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, nothing, "nothing");
  gtk_stack_add_named (self->stack, build_content (self), "punkt");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (GTK_WIDGET (self), "side");
  self->quiet = FALSE;
}

GtkWidget *
pejl_punkt_view_new (void)
{
  return g_object_new (PEJL_TYPE_PUNKT_VIEW, NULL);
}

void
pejl_punkt_view_show (PejlPunktView *self, PejlStore *store, const PejlId *punkt, gboolean with_sted)
{
  static const PejlId nil = { { 0 } };

  g_return_if_fail (PEJL_IS_PUNKT_VIEW (self));

  if (punkt == NULL || !pejl_id_equal (punkt, &self->punkt))
    pejl_punkt_view_finish (self);
  g_set_object (&self->store, store);
  self->with_sted = with_sted;
  self->punkt = punkt != NULL ? *punkt : nil;
  pejl_punkt_view_refresh (self);
}

const PejlId *
pejl_punkt_view_get_id (PejlPunktView *self)
{
  g_return_val_if_fail (PEJL_IS_PUNKT_VIEW (self), NULL);
  return &self->punkt;
}

void
pejl_punkt_view_refresh (PejlPunktView *self)
{
  g_autoptr (PejlPunkt) punkt = NULL;

  g_return_if_fail (PEJL_IS_PUNKT_VIEW (self));
  if (self->store == NULL)
    return;

  if (!pejl_id_is_nil (&self->punkt))
    punkt = pejl_query_punkt (reader_of (self), &self->punkt);
  gtk_stack_set_visible_child_name (self->stack, punkt != NULL ? "punkt" : "nothing");
  if (punkt != NULL)
    fill (self, punkt);
}

void
pejl_punkt_view_finish (PejlPunktView *self)
{
  g_return_if_fail (PEJL_IS_PUNKT_VIEW (self));

  if (self->store == NULL || pejl_id_is_nil (&self->punkt))
    return;
  for (guint i = 0; i < N_TEXTS; i++)
    pejl_tekstfelt_finish (self->texts[i]);
  pejl_punkt_noter_finish (self->noter);
}

void
pejl_punkt_view_focus_handling (PejlPunktView *self)
{
  g_return_if_fail (PEJL_IS_PUNKT_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (self->texts[HANDLING])));
}

void
pejl_punkt_view_focus (PejlPunktView *self)
{
  g_return_if_fail (PEJL_IS_PUNKT_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->status));
}
