// SPDX-License-Identifier: GPL-3.0-or-later
// The captions over the columns of a list of tilsyn, and the level chips of one.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-row-private.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

void
pejl_tilsyn_row_fill_levels (GtkBox *box, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                             const PejlRedskab *redskab)
{
  guint n = strategi != NULL ? MIN (strategi->omraader->len, PEJL_TILSYN_LEVELS_MAX) : 0;
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < n; i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      int niveau = tilsyn->niveau[i];

      if (chip == NULL)
        {
          chip = pejl_niveau_chip_new ();
          gtk_box_append (box, chip);
        }
      pejl_niveau_chip_set (PEJL_NIVEAU_CHIP (chip), omraade->navn, niveau,
                            redskab != NULL ? redskab->niveauer->len : 5,
                            redskab != NULL ? pejl_redskab_niveau_name (redskab, (guint) niveau) : "");
      chip = gtk_widget_get_next_sibling (chip);
    }
  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      gtk_box_remove (box, chip);
      chip = next;
    }
}

static GtkWidget *
column (int width, gfloat xalign)
{
  GtkWidget *label = pejl_dele_label ("", NULL, FALSE);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  return label;
}

static void
append_caption (GtkWidget *row, const char *text, int width, gfloat xalign)
{
  GtkWidget *label = column (width, xalign);
  /* A class would make the letters smaller that the width is counted in. */
  g_autoptr (PangoAttrList) smaller = pango_attr_list_new ();

  pango_attr_list_insert (smaller, pango_attr_scale_new (PEJL_TILSYN_CAPTION));
  gtk_label_set_attributes (GTK_LABEL (label), smaller);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
}

GtkWidget *
pejl_tilsyn_row_new_header (const PejlStrategi *strategi)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, PEJL_TILSYN_COLUMN_GAP);
  GtkWidget *letters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, PEJL_TILSYN_CHIP_GAP);

  append_caption (row, _("Place"), -1, 0);
  gtk_widget_set_hexpand (gtk_widget_get_first_child (row), TRUE);
  append_caption (row, _("Date"), PEJL_TILSYN_DATO_WIDTH, 0);
  append_caption (row, _("Kind"), PEJL_TILSYN_SLAGS_WIDTH, 0);
  append_caption (row, _("Status"), PEJL_TILSYN_STATUS_WIDTH, 0);
  append_caption (row, _("Evidens"), PEJL_TILSYN_ANTAL_WIDTH, 1);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, PEJL_TILSYN_LEVELS_MAX); i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      g_autofree char *letter = pejl_omraade_bogstav (omraade->navn);

      append_caption (letters, letter, PEJL_TILSYN_CHIP_LETTERS, 0.5);
      gtk_widget_set_size_request (gtk_widget_get_last_child (letters), PEJL_TILSYN_CHIP_WIDTH, -1);
      gtk_widget_set_tooltip_text (gtk_widget_get_last_child (letters), omraade->navn);
    }
  gtk_box_append (GTK_BOX (row), letters);
  gtk_widget_add_css_class (row, "tilsyn-header");
  return row;
}
