// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list of tilsyn. Columns have fixed widths, so that rows line up without measuring each other.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tilsyn-row.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

#define LEVELS_MAX 8

/* Letters: columns grow with the text. */
#define DATE_WIDTH 13
#define KIND_WIDTH 8
#define STATE_WIDTH 14
#define COUNT_WIDTH 7
/* px, as the chips' style says */
#define CHIP_WIDTH 26
/* of the text of the rows, as .caption is */
#define CAPTION_SCALE 0.82

struct _PejlTilsynRow
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *place;
  GtkLabel *under;
  GtkLabel *folded;
  GtkLabel *date;
  GtkLabel *kind;
  GtkLabel *state;
  GtkLabel *count;
  GtkBox *levels;

  /* state */
  gboolean narrow;
  gboolean planned;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlTilsynRow, pejl_tilsyn_row, ADW_TYPE_BIN)

static void
update_shape (PejlTilsynRow *self)
{
  gboolean wide = !self->narrow;

  gtk_widget_set_visible (GTK_WIDGET (self->date), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->state), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->count), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->under), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->folded), self->narrow);
  /* What is only planned has nothing to be judged yet; in columns its room stays, so that they line up. */
  gtk_widget_set_visible (GTK_WIDGET (self->levels), wide || !self->planned);
  gtk_widget_set_opacity (GTK_WIDGET (self->levels), self->planned ? 0.0 : 1.0);
}

static GtkWidget *
column (int width, gfloat xalign, const char *css)
{
  GtkWidget *label = pejl_dele_label ("", css, FALSE);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  return label;
}

static void
pejl_tilsyn_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlTilsynRow *self = PEJL_TILSYN_ROW (object);

  if (id != PROP_NARROW)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->narrow != g_value_get_boolean (value))
    {
      self->narrow = g_value_get_boolean (value);
      update_shape (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
pejl_tilsyn_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, PEJL_TILSYN_ROW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_tilsyn_row_class_init (PejlTilsynRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = pejl_tilsyn_row_set_property;
  object_class->get_property = pejl_tilsyn_row_get_property;
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tilsynrow");
}

static void
pejl_tilsyn_row_init (PejlTilsynRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *place_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->place = GTK_LABEL (pejl_dele_label ("", "sted", FALSE));
  self->under = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  self->folded = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->under), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->folded), "dim-label");
  gtk_box_append (GTK_BOX (place_box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (place_box), GTK_WIDGET (self->under));
  gtk_box_append (GTK_BOX (place_box), GTK_WIDGET (self->folded));
  gtk_widget_set_hexpand (place_box, TRUE);
  gtk_widget_set_valign (place_box, GTK_ALIGN_CENTER);

  self->date = GTK_LABEL (column (DATE_WIDTH, 0, "numeric"));
  self->kind = GTK_LABEL (column (KIND_WIDTH, 0, NULL));
  self->state = GTK_LABEL (column (STATE_WIDTH, 0, "dim-label"));
  self->count = GTK_LABEL (column (COUNT_WIDTH, 1, "numeric"));
  self->levels = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_valign (GTK_WIDGET (self->levels), GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (row), place_box);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->levels));
  adw_bin_set_child (ADW_BIN (self), row);
  update_shape (self);
}

GtkWidget *
pejl_tilsyn_row_new (void)
{
  return g_object_new (PEJL_TYPE_TILSYN_ROW, NULL);
}

static void
set_texts (PejlTilsynRow *self, const PejlTilsyn *tilsyn)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *day = pejl_dato_format_short (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);
  g_autofree char *count = g_strdup_printf ("%u", tilsyn->evidens);
  g_autofree char *folded = NULL;
  g_autofree char *under = NULL;

  if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && *tilsyn->distrikt_navn != '\0')
    under = g_strdup_printf ("%s \xc2\xb7 %s", tilsyn->distrikt_navn, pejl_type_name (tilsyn->type));
  else
    under = g_strdup (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? pejl_type_name (tilsyn->type)
                                                              : pejl_omfang_name (tilsyn->omfang));
  folded = g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s%s%s", date, pejl_anmeldt_name (tilsyn->anmeldt),
                            pejl_status_name (tilsyn->status), tilsyn->evidens > 0 ? " \xc2\xb7 " : "",
                            tilsyn->evidens > 0 ? evidens : "");
  gtk_label_set_label (self->place, tilsyn->sted);
  gtk_label_set_label (self->under, under);
  gtk_label_set_label (self->folded, folded);
  gtk_label_set_label (self->date, day);
  gtk_label_set_label (self->kind, pejl_anmeldt_name (tilsyn->anmeldt));
  gtk_label_set_label (self->state, pejl_status_name (tilsyn->status));
  gtk_label_set_label (self->count, tilsyn->status > PEJL_STATUS_PLANLAGT || tilsyn->evidens > 0 ? count : "");
}

void
pejl_tilsyn_row_fill_levels (GtkBox *box, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                             const PejlRedskab *redskab)
{
  guint n = strategi != NULL ? MIN (strategi->omraader->len, LEVELS_MAX) : 0;
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

char *
pejl_tilsyn_row_spoken (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  g_autofree char *date = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *evidens = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s, %s, %s, %s.", tilsyn->sted, date, pejl_anmeldt_name (tilsyn->anmeldt),
                          pejl_status_name (tilsyn->status), evidens);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, LEVELS_MAX); i++)
    if (tilsyn->niveau[i] > 0)
      {
        PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];

        g_string_append_printf (text, " %s: %d, %s.", omraade->navn, tilsyn->niveau[i],
                                redskab != NULL ? pejl_redskab_niveau_name (redskab, tilsyn->niveau[i]) : "");
      }
  return g_string_free (text, FALSE);
}

void
pejl_tilsyn_row_set (PejlTilsynRow *self, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                     const PejlRedskab *redskab)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (PEJL_IS_TILSYN_ROW (self));

  spoken = pejl_tilsyn_row_spoken (tilsyn, strategi, redskab);
  set_texts (self, tilsyn);
  pejl_tilsyn_row_fill_levels (self->levels, tilsyn, strategi, redskab);
  self->planned = tilsyn->status <= PEJL_STATUS_PLANLAGT;
  update_shape (self);
  pejl_dele_set_spoken (GTK_WIDGET (self), spoken);
}

static void
append_caption (GtkWidget *row, const char *text, int width, gfloat xalign)
{
  GtkWidget *label = column (width, xalign, NULL);
  /* A class would make the letters smaller that the width is counted in. */
  g_autoptr (PangoAttrList) smaller = pango_attr_list_new ();

  pango_attr_list_insert (smaller, pango_attr_scale_new (CAPTION_SCALE));
  gtk_label_set_attributes (GTK_LABEL (label), smaller);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
}

GtkWidget *
pejl_tilsyn_row_new_header (const PejlStrategi *strategi)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *letters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  append_caption (row, _("Place"), -1, 0);
  gtk_widget_set_hexpand (gtk_widget_get_first_child (row), TRUE);
  append_caption (row, _("Date"), DATE_WIDTH, 0);
  append_caption (row, _("Kind"), KIND_WIDTH, 0);
  append_caption (row, _("Status"), STATE_WIDTH, 0);
  append_caption (row, _("Evidens"), COUNT_WIDTH, 1);
  for (guint i = 0; strategi != NULL && i < MIN (strategi->omraader->len, LEVELS_MAX); i++)
    {
      PejlIndsatsomraade *omraade = strategi->omraader->pdata[i];
      g_autofree char *letter = pejl_omraade_bogstav (omraade->navn);

      append_caption (letters, letter, -1, 0.5);
      gtk_widget_set_size_request (gtk_widget_get_last_child (letters), CHIP_WIDTH, -1);
      gtk_widget_set_tooltip_text (gtk_widget_get_last_child (letters), omraade->navn);
    }
  gtk_box_append (GTK_BOX (row), letters);
  gtk_widget_add_css_class (row, "tilsyn-header");
  return row;
}
