// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, sentences, reassurances, and what can be done.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-pakke-view.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-vedhaeftning.h"

#include <glib/gi18n-lib.h>

struct _PejlPakkeView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *under;
  GtkWidget *segl;
  GtkLabel *segl_text;
  GtkBox *tal;
  GtkWidget *besoeg_titel;
  GtkListBox *besoeg;
  GtkListBox *linjer;
  GtkLabel *state;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (PejlPakkeView, pejl_pakke_view, ADW_TYPE_BIN)

/* --- parts --- */

static void
clear_list (GtkListBox *list)
{
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, 0)) != NULL;)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_figure (PejlPakkeView *self, guint n, const char *what, gboolean choice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *label = pejl_dele_label (what, "caption", TRUE);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "pakke-tal");
  if (choice)
    gtk_widget_add_css_class (box, "pakke-valg");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (number, "title-2", FALSE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->tal, box);
}

static void
add_line (GtkListBox *list, const char *icon, const char *text, const char *under)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = under != NULL ? g_strdup_printf ("%s. %s", text, under) : g_strdup (text);

  gtk_widget_add_css_class (box, "udveksling-raekke");
  gtk_box_append (GTK_BOX (box), pejl_dele_icon (icon));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (text, NULL, TRUE));
  if (under != NULL)
    {
      GtkWidget *label = pejl_dele_label (under, "caption", TRUE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pejl_dele_set_spoken (row, spoken);
  gtk_list_box_append (list, row);
}

/* --- what it says --- */

static void
show_head (PejlPakkeView *self, const PejlIndgaaende *ind)
{
  const char *navn = *ind->hentning->afsender != '\0' ? ind->hentning->afsender : _("a colleague");
  /* Translators: a name. */
  g_autofree char *title = g_strdup_printf (_("Packet from %s"), navn);
  g_autofree char *size = pejl_bilag_format_bytes (ind->bytes);
  g_autofree char *under = g_strdup_printf ("%s · %s", ind->pakke->navn, size);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->under, under);
}

static void
show_figures (PejlPakkeView *self, const PejlHentning *h)
{
  pejl_dele_clear (GTK_WIDGET (self->tal));
  add_figure (self, h->tilsyn, ngettext ("new visit", "new visits", h->tilsyn), FALSE);
  add_figure (self, h->evidens, _("new evidens"), FALSE);
  add_figure (self, h->aendrede, ngettext ("change", "changes", h->aendrede), FALSE);
  add_figure (self, h->konflikter, ngettext ("waits for your choice", "wait for your choice", h->konflikter), h->konflikter > 0);
}

static void
show_visits (PejlPakkeView *self, const PejlHentning *h)
{
  clear_list (self->besoeg);
  for (guint i = 0; i < h->besoeg->len; i++)
    add_line (self->besoeg, "document-edit-symbolic", g_ptr_array_index (h->besoeg, i), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->besoeg), h->besoeg->len > 0);
  gtk_widget_set_visible (self->besoeg_titel, h->besoeg->len > 0);
}

static void
show_lines (PejlPakkeView *self, const PejlIndgaaende *ind)
{
  const PejlHentning *h = ind->hentning;

  clear_list (self->linjer);
  add_line (self->linjer, "emblem-ok-symbolic", _("Nothing of yours is overwritten"),
            _("Where both have changed the same, you choose. Both texts stay in the history."));
  for (guint i = 0; i < h->linjer->len; i++)
    add_line (self->linjer, "emblem-ok-symbolic", g_ptr_array_index (h->linjer, i), NULL);
  if (ind->pakke->kvittering_for != NULL)
    add_line (self->linjer, "emblem-ok-symbolic", _("Your packet has arrived there"), NULL);
  if (h->mangler->len > 0)
    add_line (self->linjer, "dialog-warning-symbolic", _("It waits for an earlier packet"),
              _("It is kept, and taken in by itself when what is missing has come."));
}

static void
show_all (PejlPakkeView *self, const PejlIndgaaende *ind)
{
  show_head (self, ind);
  show_figures (self, ind->hentning);
  show_visits (self, ind->hentning);
  show_lines (self, ind);
  pejl_dele_clear (GTK_WIDGET (self->buttons));
}

void
pejl_pakke_view_show (PejlPakkeView *self, const PejlIndgaaende *ind)
{
  const PejlHentning *h = ind->hentning;

  g_return_if_fail (PEJL_IS_PAKKE_VIEW (self));

  show_all (self, ind);
  gtk_label_set_label (self->state, _("Nothing is changed yet."));
  if (h->nye == 0 && h->tilbage == 0 && h->bilag == 0 && ind->pakke->kvittering_for == NULL)
    {
      pejl_dele_add_button (self->buttons, _("Close"), "page.afvis", TRUE);
      return;
    }
  pejl_dele_add_button (self->buttons, _("Decline"), "page.afvis", FALSE);
  pejl_dele_add_button (self->buttons, h->mangler->len > 0 ? _("Keep it until then") : _("Take it in"), "page.tag", TRUE);
}

void
pejl_pakke_view_show_taken (PejlPakkeView *self, const PejlIndgaaende *ind, guint konflikter)
{
  gboolean waits = ind->hentning->mangler->len > 0;

  g_return_if_fail (PEJL_IS_PAKKE_VIEW (self));

  show_all (self, ind);
  gtk_label_set_label (self->state, waits ? _("It is kept in the inbox. Nothing else is changed.")
                                          : _("It is taken in. A receipt tells the sender what has arrived."));
  if (!waits)
    pejl_dele_add_button (self->buttons, _("Save a receipt…"), "page.kvittering", FALSE);
  pejl_dele_add_button (self->buttons, _("Done"), "page.faerdig", konflikter == 0);
  if (konflikter > 0)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Choose in %u", "Choose in %u", konflikter), konflikter);

      pejl_dele_add_button (self->buttons, label, "page.til-valg", TRUE);
    }
}

/* --- the widget --- */

static GtkWidget *
build_head (PejlPakkeView *self)
{
  GtkWidget *head = pejl_wrap_box_new (12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = GTK_LABEL (pejl_dele_label ("", "title-2", TRUE));
  self->under = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->under), "dim-label");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->under));
  gtk_box_append (GTK_BOX (head), texts);
  self->segl = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->segl, "pakke-segl");
  gtk_widget_set_valign (self->segl, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->segl), pejl_dele_icon ("system-lock-screen-symbolic"));
  self->segl_text = GTK_LABEL (pejl_dele_label (_("The seal is in order"), "caption-heading", FALSE));
  gtk_label_set_ellipsize (self->segl_text, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (self->segl), GTK_WIDGET (self->segl_text));
  gtk_box_append (GTK_BOX (head), self->segl);
  return head;
}

static void
pejl_pakke_view_class_init (PejlPakkeViewClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pakkeview");
}

static void
pejl_pakke_view_init (PejlPakkeView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bottom = pejl_wrap_box_new (12);

  self->tal = GTK_BOX (pejl_even_box_new (12));
  self->besoeg_titel = pejl_dele_label (_("New visits"), "heading", FALSE);
  self->besoeg = pejl_dele_list (_("New visits"));
  self->linjer = pejl_dele_list (_("What it does here"));
  self->state = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->buttons = GTK_BOX (pejl_wrap_box_new (6));
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tal));
  gtk_box_append (GTK_BOX (box), self->besoeg_titel);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->besoeg));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->linjer));
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (box), bottom);
  adw_bin_set_child (ADW_BIN (self), box);
}
