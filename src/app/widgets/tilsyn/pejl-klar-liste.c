// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of what is missing.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-klar-liste.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlKlarListe
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *list;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (PejlKlarListe, pejl_klar_liste, ADW_TYPE_BIN)

static GtkWidget *
build_line (const PejlKlarPunkt *punkt, gboolean links)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *mark = punkt->naaet ? pejl_dele_icon ("object-select-symbolic") : gtk_label_new ("");

  gtk_widget_add_css_class (mark, punkt->naaet ? "punkt-naaet" : "punkt-mangler");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (punkt->titel, NULL, TRUE));
  if (punkt->undertitel != NULL)
    {
      gtk_box_append (GTK_BOX (texts), pejl_dele_label (punkt->undertitel, "caption", TRUE));
      gtk_widget_add_css_class (gtk_widget_get_last_child (texts), links ? "accent" : "dim-label");
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  return line;
}

static GtkWidget *
build_punkt (const PejlKlarPunkt *punkt, gboolean links)
{
  gboolean leads = links && punkt->vej != PEJL_KLAR_VEJ_INGEN;
  GtkWidget *line = build_line (punkt, leads);
  GtkWidget *row = line;
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", punkt->naaet ? _("Done") : _("Missing"), punkt->titel,
                                             punkt->undertitel != NULL ? punkt->undertitel : "");

  if (leads)
    {
      row = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (row), line);
      gtk_widget_add_css_class (row, "flat");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ii)", (int) punkt->vej, (int) punkt->omraade);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.mend");
    }
  gtk_widget_add_css_class (row, "punkt");
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static void
pejl_klar_liste_class_init (PejlKlarListeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "klarliste");
}

static void
pejl_klar_liste_init (PejlKlarListe *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = pejl_dele_label (_("Ready to finish?"), "heading", FALSE);

  gtk_widget_set_hexpand (title, TRUE);
  self->count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "card");
  gtk_widget_add_css_class (self->list, "punkter");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), pejl_pane_new (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* The focus stays in the list when the line it stood on is made anew. */
static int
focused_line (PejlKlarListe *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);
  int index = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); focus != NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      index++;
      if (child == focus)
        return index;
    }
  return -1;
}

void
pejl_klar_liste_show (PejlKlarListe *self, const GPtrArray *punkter, gboolean links)
{
  g_autofree char *text = NULL;
  int focused;

  g_return_if_fail (PEJL_IS_KLAR_LISTE (self));

  focused = focused_line (self);
  pejl_dele_clear (self->list);
  for (guint i = 0; i < punkter->len; i++)
    {
      GtkWidget *row = build_punkt (punkter->pdata[i], links);

      gtk_box_append (GTK_BOX (self->list), row);
      if ((int) i == focused && !gtk_widget_grab_focus (row))
        gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
  text = pejl_dansk_x_af_n ((int) pejl_klar_naaet (punkter), (int) punkter->len);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self), punkter->len > 0);
}
