// SPDX-License-Identifier: GPL-3.0-or-later
// The pane at the end of the evidens tab.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-med-view.h"

#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-sight-box.h"
#include "app/widgets/pejl-still-box.h"
#include "app/widgets/tilsyn/pejl-tilsyn-row.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-proces.h"
#include "core/rules/pejl-sag.h"

#include <glib/gi18n-lib.h>

/* px of the longest bar on each side */
#define BAR_WIDTH 44
#define BAR_HEIGHT 9

struct _PejlMedView
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *aabent;
  GtkWidget *sager;
  GtkWidget *punkter_box;
  GtkListBox *punkter;
  GtkLabel *punkter_count;
  GtkWidget *letters;
  GtkListBox *visits;
  GtkLabel *evidens_title;
  GtkWidget *bars;

  /* owned */
  GPtrArray *ids; /* PejlId*, by row */
};

G_DEFINE_FINAL_TYPE (PejlMedView, pejl_med_view, ADW_TYPE_BIN)

static void
on_visit_activated (PejlMedView *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  char hex[PEJL_ID_STRLEN];

  if (index >= 0 && (guint) index < self->ids->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-tilsyn", "s", pejl_id_to_buf (self->ids->pdata[index], hex));
}

static void
on_punkt_activated (PejlMedView *self, GtkListBoxRow *row)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), "page.show-punkt", "s", pejl_id_to_buf (pejl_punkt_row_get_id (row), hex));
}

static void
fill_letters (PejlMedView *self, const PejlStrategi *strategi)
{
  pejl_dele_clear (self->letters);
  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      g_autofree char *letter = pejl_omraade_bogstav (omraade->navn);
      GtkWidget *label = gtk_label_new (letter);

      gtk_widget_set_size_request (label, 26, -1);
      gtk_widget_set_tooltip_text (label, omraade->navn);
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (self->letters), label);
    }
}

static GtkWidget *
build_visit (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *kind = pejl_dansk_capitalize (pejl_anmeldt_name (tilsyn->anmeldt));
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *spoken = pejl_tilsyn_row_spoken (tilsyn, strategi, redskab);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (kind, NULL, FALSE));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (date, "caption", FALSE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
  pejl_tilsyn_row_fill_levels (GTK_BOX (chips), tilsyn, strategi, redskab);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), chips);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pejl_sight_box_new (line));
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static GtkWidget *
build_bar (guint count, guint most, const char *css, GtkAlign align)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (bar, most > 0 ? (int) (count * BAR_WIDTH / most) : 0, BAR_HEIGHT);
  gtk_widget_add_css_class (bar, "soejle");
  gtk_widget_add_css_class (bar, css);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_halign (bar, align);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (holder, BAR_WIDTH, -1);
  gtk_widget_set_hexpand (holder, FALSE);
  gtk_box_append (GTK_BOX (holder), bar);
  return holder;
}

static GtkWidget *
build_balance (const char *navn, const PejlOmraadeStand *stand, guint most)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = pejl_dele_label (navn, NULL, FALSE);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_widget_set_tooltip_text (name, navn);
  if (stand->styrker + stand->mangler == 0)
    {
      GtkWidget *none = pejl_dele_label (_("none yet"), "stue-pille", FALSE);

      gtk_widget_set_valign (none, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), none);
    }
  else
    {
      g_autofree char *text = g_strdup_printf ("%u \xc2\xb7 %u", stand->styrker, stand->mangler);
      GtkWidget *numbers = pejl_dele_label (text, "numeric", FALSE);

      gtk_widget_set_size_request (numbers, 48, -1);
      gtk_label_set_xalign (GTK_LABEL (numbers), 1);
      gtk_box_append (GTK_BOX (line), build_bar (stand->styrker, most, "styrker", GTK_ALIGN_END));
      gtk_box_append (GTK_BOX (line), build_bar (stand->mangler, most, "mangler", GTK_ALIGN_START));
      gtk_box_append (GTK_BOX (line), numbers);
    }
  return line;
}

static void
pejl_med_view_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_MED_VIEW (object)->ids);

  G_OBJECT_CLASS (pejl_med_view_parent_class)->finalize (object);
}

static void
pejl_med_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_med_view_parent_class)->snapshot);
}

static void
pejl_med_view_class_init (PejlMedViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_med_view_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = pejl_med_view_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "medview");
}

static GtkWidget *
build_heading (const char *title, GtkLabel **label, GtkWidget *end)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = pejl_dele_label (title, "heading", FALSE);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), end);
  if (label != NULL)
    *label = GTK_LABEL (heading);
  return line;
}

static GtkWidget *
build_no_visits (void)
{
  GtkWidget *label = pejl_dele_label (_("This is the first visit that Pejl knows of."), "dim-label", TRUE);

  gtk_widget_add_css_class (label, "tom-liste");
  return label;
}

static GtkWidget *
build_punkter (PejlMedView *self)
{
  self->punkter_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->punkter = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->punkter, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->punkter), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->punkter), _("Open points of the handleplan"));
  g_signal_connect_swapped (self->punkter, "row-activated", G_CALLBACK (on_punkt_activated), self);
  self->punkter_count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->punkter_count), "dim-label");
  gtk_box_append (GTK_BOX (self->punkter_box), build_heading (_("Handleplan"), NULL, GTK_WIDGET (self->punkter_count)));
  gtk_box_append (GTK_BOX (self->punkter_box), GTK_WIDGET (self->punkter));
  gtk_widget_set_margin_bottom (self->punkter_box, 10);
  gtk_widget_set_visible (self->punkter_box, FALSE);
  return self->punkter_box;
}

static void
pejl_med_view_init (PejlMedView *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = pejl_still_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *legend = pejl_dele_label (_("seen \xc2\xb7 missing"), "caption", FALSE);
  GtkWidget *second;

  /* It takes the keys where there is nothing else to take them. */
  pejl_dele_set_spoken (scroll, _("Earlier visits, and the evidens so far"));
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->aabent = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (self->aabent, FALSE);
  gtk_box_append (GTK_BOX (box), self->aabent);
  self->sager = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (self->sager, FALSE);
  gtk_widget_set_margin_bottom (self->sager, 10);
  gtk_box_append (GTK_BOX (box), self->sager);
  gtk_box_append (GTK_BOX (box), build_punkter (self));
  self->letters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->letters, "bogstaver");
  gtk_box_append (GTK_BOX (box), build_heading (_("Earlier visits"), NULL, self->letters));
  self->visits = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->visits, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->visits), "boxed-list");
  gtk_list_box_set_placeholder (self->visits, build_no_visits ());
  pejl_dele_set_spoken (GTK_WIDGET (self->visits), _("Earlier visits"));
  g_signal_connect_swapped (self->visits, "row-activated", G_CALLBACK (on_visit_activated), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->visits));

  gtk_widget_add_css_class (legend, "dim-label");
  second = build_heading (_("Evidens today"), &self->evidens_title, legend);
  gtk_widget_set_margin_top (second, 10);
  gtk_box_append (GTK_BOX (box), second);
  self->bars = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->bars, "card");
  gtk_widget_add_css_class (self->bars, "balance");
  gtk_box_append (GTK_BOX (box), pejl_sight_box_new (self->bars));

  gtk_widget_add_css_class (box, "sidepane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  adw_bin_set_child (ADW_BIN (self), pejl_pane_new (scroll));
  gtk_widget_add_css_class (GTK_WIDGET (self), "side");
}

void
pejl_med_view_show_tidligere (PejlMedView *self, GPtrArray *tidligere, const PejlStrategi *strategi, PejlOpslag *opslag,
                              PejlReader *reader)
{
  GtkListBoxRow *row;

  g_return_if_fail (PEJL_IS_MED_VIEW (self));

  fill_letters (self, strategi);
  g_ptr_array_set_size (self->ids, 0);
  while ((row = gtk_list_box_get_row_at_index (self->visits, 0)) != NULL)
    gtk_list_box_remove (self->visits, GTK_WIDGET (row));
  for (guint i = 0; i < tidligere->len; i++)
    {
      const PejlTilsyn *tilsyn = tidligere->pdata[i];
      const PejlStrategi *own = pejl_opslag_strategi (opslag, reader, &tilsyn->strategi);

      g_ptr_array_add (self->ids, pejl_id_copy (&tilsyn->id));
      gtk_list_box_append (self->visits, build_visit (tilsyn, own != NULL ? own : strategi,
                                                      pejl_opslag_redskab (opslag, reader, &tilsyn->redskab)));
    }
  gtk_widget_set_visible (self->letters, tidligere->len > 0);
}

/* --- what the visit before left open --- */

static void
append_open (GtkWidget *card, const char *text, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (text, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (caption, "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_add_css_class (box, "punkt");
  gtk_box_append (GTK_BOX (card), box);
}

static void
append_comments (GtkWidget *card, const GPtrArray *kommentarer)
{
  for (guint i = 0; i < kommentarer->len; i++)
    {
      const PejlKommentar *kommentar = kommentarer->pdata[i];
      g_autofree char *day = pejl_dato_is_valid (kommentar->dato) ? pejl_dato_format_long (kommentar->dato) : g_strdup ("");
      g_autofree char *from = pejl_dansk_capitalize (pejl_kommentar_fra_name (kommentar->fra));
      /* Translators: who commented on the visit before, and when */
      g_autofree char *caption = g_strdup_printf (_("%s, %s"), from, day);

      append_open (card, kommentar->tekst, caption);
    }
}

void
pejl_med_view_show_aabent (PejlMedView *self, const PejlLoefte *loefte, const GPtrArray *kommentarer)
{
  gboolean any = loefte != NULL || (kommentarer != NULL && kommentarer->len > 0);
  GtkWidget *card;

  g_return_if_fail (PEJL_IS_MED_VIEW (self));

  pejl_dele_clear (self->aabent);
  gtk_widget_set_visible (self->aabent, any);
  if (!any)
    return;
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "punkter");
  if (loefte != NULL)
    {
      g_autofree char *day = pejl_dato_format_long (loefte->dato);
      /* Translators: %s is the day of the visit before */
      g_autofree char *caption = g_strdup_printf (_("Promised %s"), day);

      append_open (card, loefte->tekst, caption);
    }
  if (kommentarer != NULL)
    append_comments (card, kommentarer);
  gtk_box_append (GTK_BOX (self->aabent), pejl_dele_label (_("Since last time"), "heading", FALSE));
  gtk_box_append (GTK_BOX (self->aabent), card);
}

void
pejl_med_view_show_punkter (PejlMedView *self, GPtrArray *punkter, guint alle, const char *i_dag)
{
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (PEJL_IS_MED_VIEW (self));

  while ((row = gtk_list_box_get_row_at_index (self->punkter, 0)) != NULL)
    gtk_list_box_remove (self->punkter, GTK_WIDGET (row));
  for (guint i = 0; i < punkter->len; i++)
    gtk_list_box_append (self->punkter, pejl_punkt_row_new (punkter->pdata[i], i_dag, FALSE));
  /* Translators: open points, of all that the house ever had */
  count = g_strdup_printf (ngettext ("%u open of %u", "%u open of %u", punkter->len), punkter->len, alle);
  gtk_label_set_label (self->punkter_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->punkter), punkter->len > 0);
  gtk_widget_set_visible (self->punkter_box, alle > 0);
}

void
pejl_med_view_show_evidens (PejlMedView *self, const PejlStrategi *strategi, const PejlOmraadeStand *stand,
                            gboolean is_today)
{
  guint most = 1;

  g_return_if_fail (PEJL_IS_MED_VIEW (self));

  gtk_label_set_label (self->evidens_title, is_today ? _("Evidens today") : _("Evidens of this visit"));
  for (guint i = 0; i < strategi->omraader->len; i++)
    most = MAX (most, MAX (stand[i].styrker, stand[i].mangler));
  pejl_dele_clear (self->bars);
  for (guint i = 0; i < strategi->omraader->len; i++)
    gtk_box_append (GTK_BOX (self->bars),
                    build_balance (((PejlIndsatsomraade *) strategi->omraader->pdata[i])->navn, &stand[i], most));
}

/* --- cases --- */

static GtkWidget *
build_sag (const PejlSagOverblik *one)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *asks = pejl_sag_paa_besoeget (one->sag, one->punkter);
  g_autofree char *limit = pejl_sag_graense_tekst (one->sag, &one->stand);
  g_autofree char *dag = pejl_sag_dag_tekst (one->sag, &one->stand);
  g_autofree char *spoken = g_strdup_printf ("%s, %s. %s", dag, limit, asks);
  char hex[PEJL_ID_STRLEN];

  gtk_box_append (GTK_BOX (box), pejl_dele_label (asks, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (limit, "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), one->stand.over ? "error" : "dim-label");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "sag-kort");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-dagtilbud");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pejl_id_to_buf (&one->sag->dagtilbud, hex));
  pejl_dele_set_spoken (button, spoken);
  return button;
}

static GtkWidget *
build_sag_pill (const char *text, const char *css)
{
  GtkWidget *pill = pejl_dele_label (text, "pill-label", TRUE);

  gtk_widget_add_css_class (pill, css);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  return pill;
}

void
pejl_med_view_show_sager (PejlMedView *self, const GPtrArray *sager)
{
  g_return_if_fail (PEJL_IS_MED_VIEW (self));

  pejl_dele_clear (self->sager);
  gtk_widget_set_visible (self->sager, sager != NULL);
  if (sager == NULL)
    return;
  gtk_box_append (GTK_BOX (self->sager), pejl_dele_label (_("At this visit"), "heading", FALSE));
  if (sager->len == 0)
    gtk_box_append (GTK_BOX (self->sager), build_sag_pill (_("No skærpet tilsyn"), "pill-success"));
  for (guint i = 0; i < sager->len; i++)
    {
      const PejlSagOverblik *one = g_ptr_array_index (sager, i);
      g_autofree char *dag = pejl_sag_dag_tekst (one->sag, &one->stand);

      gtk_box_append (GTK_BOX (self->sager), build_sag_pill (dag, one->stand.over ? "pill-error" : "pill-warning"));
      gtk_box_append (GTK_BOX (self->sager), build_sag (one));
    }
}
