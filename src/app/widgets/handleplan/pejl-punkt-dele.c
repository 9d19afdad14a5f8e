// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that points are shown with in every list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-punkt-dele.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-still-box.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-frist.h"

#include <glib/gi18n-lib.h>

static const char *
pille_css (PejlFristStand stand)
{
  switch (stand)
    {
    case PEJL_FRIST_OVER:
      return "over";
    case PEJL_FRIST_NAER:
      return "naer";
    case PEJL_FRIST_LUKKET:
      return "lukket";
    case PEJL_FRIST_INGEN:
    case PEJL_FRIST_GOD_TID:
    default:
      return "god-tid";
    }
}

GtkWidget *
pejl_punkt_pille_new (const PejlPunkt *punkt, const char *i_dag)
{
  GtkWidget *pille = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *text = pejl_frist_tekst (punkt, i_dag);
  PejlFristStand stand = pejl_frist_stand (punkt, i_dag);

  if (stand == PEJL_FRIST_LUKKET)
    gtk_box_append (GTK_BOX (pille), pejl_dele_icon ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (pille), gtk_label_new (text));
  gtk_widget_add_css_class (pille, "frist-pille");
  gtk_widget_add_css_class (pille, pille_css (stand));
  gtk_widget_set_valign (pille, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (pille, GTK_ALIGN_START);
  return pille;
}

char *
pejl_punkt_spoken (const PejlPunkt *punkt, const char *i_dag, gboolean with_sted)
{
  g_autofree char *status = pejl_dansk_capitalize (pejl_punkt_status_name (punkt->status));
  g_autofree char *frist = pejl_frist_saetning (punkt, i_dag);
  GString *text = g_string_new (punkt->titel);

  if (with_sted)
    g_string_append_printf (text, ". %s", punkt->sted);
  if (punkt->skaerpet)
    g_string_append_printf (text, ", %s", _("heightened tilsyn"));
  if (punkt->status == PEJL_PUNKT_LUKKET)
    {
      g_autofree char *first = pejl_dansk_capitalize (frist);

      g_string_append_printf (text, ". %s", first);
    }
  else
    g_string_append_printf (text, ". %s, %s", status, frist);
  if (*punkt->ansvarlig != '\0')
    /* Translators: %s is a role */
    g_string_append_printf (text, _(". Responsible: %s"), punkt->ansvarlig);
  if (punkt->noter > 0)
    g_string_append_printf (text, ngettext (". %u note", ". %u notes", punkt->noter), punkt->noter);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* --- lines and rows --- */

static char *
under_line (const PejlPunkt *punkt, gboolean with_sted)
{
  GString *text = g_string_new (NULL);

  if (with_sted)
    g_string_append_printf (text, "%s · ", punkt->sted);
  g_string_append (text, pejl_punkt_status_name (punkt->status));
  if (*punkt->ansvarlig != '\0')
    g_string_append_printf (text, " · %s", punkt->ansvarlig);
  if (punkt->noter > 0)
    g_string_append_printf (text, ngettext (" · %u note", " · %u notes", punkt->noter), punkt->noter);
  return g_string_free (text, FALSE);
}

GtkWidget *
pejl_punkt_linje_new (void)
{
  return pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
}

void
pejl_punkt_linje_set (GtkWidget *linje, const PejlPunkt *punkt, const char *i_dag, gboolean with_sted, gboolean wrap)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *under = under_line (punkt, with_sted);
  GtkWidget *title = pejl_dele_label (punkt->titel, NULL, wrap);
  GtkWidget *label = pejl_dele_label (under, "caption", wrap);

  pejl_dele_clear (linje);
  gtk_widget_add_css_class (label, "dim-label");
  if (punkt->status == PEJL_PUNKT_LUKKET)
    gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), label);
  if (punkt->skaerpet && with_sted)
    {
      GtkWidget *skaerpet = pejl_dele_label (_("heightened tilsyn"), "skaerpet", FALSE);

      gtk_box_append (GTK_BOX (texts), skaerpet);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (linje), texts);
  gtk_box_append (GTK_BOX (linje), pejl_punkt_pille_new (punkt, i_dag));
}

GtkWidget *
pejl_punkt_row_new (const PejlPunkt *punkt, const char *i_dag, gboolean with_sted)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *linje = pejl_punkt_linje_new ();
  g_autofree char *spoken = pejl_punkt_spoken (punkt, i_dag, with_sted);

  pejl_punkt_linje_set (linje, punkt, i_dag, with_sted, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), linje);
  gtk_widget_add_css_class (row, "punkt-row");
  g_object_set_data_full (G_OBJECT (row), "punkt", pejl_id_copy (&punkt->id), g_free);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

const PejlId *
pejl_punkt_row_get_id (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);
  return g_object_get_data (G_OBJECT (row), "punkt");
}
