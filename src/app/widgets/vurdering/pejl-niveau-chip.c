// SPDX-License-Identifier: GPL-3.0-or-later
// The level chip. Its colours stand in style-tilsyn.css as .niveau-1 … .niveau-5 and are the charts' five.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

#define PALETTE_STEPS 5

struct _PejlNiveauChip
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *label;

  /* state */
  guint colour;
};

G_DEFINE_FINAL_TYPE (PejlNiveauChip, pejl_niveau_chip, ADW_TYPE_BIN)

static void
set_colour (PejlNiveauChip *self, guint colour)
{
  char name[16];

  g_snprintf (name, sizeof name, "niveau-%u", self->colour);
  gtk_widget_remove_css_class (GTK_WIDGET (self), name);
  self->colour = colour;
  g_snprintf (name, sizeof name, "niveau-%u", colour);
  gtk_widget_add_css_class (GTK_WIDGET (self), name);
}

static void
pejl_niveau_chip_class_init (PejlNiveauChipClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "niveauchip");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pejl_niveau_chip_init (PejlNiveauChip *self)
{
  self->label = GTK_LABEL (gtk_label_new ("\xe2\x80\x93"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  set_colour (self, 0);
}

GtkWidget *
pejl_niveau_chip_new (void)
{
  return g_object_new (PEJL_TYPE_NIVEAU_CHIP, NULL);
}

char *
pejl_niveau_chip_spoken (const char *omraade, int niveau, const char *navn)
{
  if (niveau > 0)
    /* Translators: a level said aloud: area, digit, name of the level. */
    return g_strdup_printf (_("%s: %d, %s"), omraade, niveau, navn);
  /* Translators: %s is an area that was not judged. */
  return g_strdup_printf (_("%s: not judged"), omraade);
}

void
pejl_niveau_chip_set (PejlNiveauChip *self, const char *omraade, int niveau, guint trin, const char *navn)
{
  char digits[12] = "\xe2\x80\x93";
  g_autofree char *spoken = pejl_niveau_chip_spoken (omraade, niveau, navn);

  g_return_if_fail (PEJL_IS_NIVEAU_CHIP (self));

  if (niveau > 0)
    g_snprintf (digits, sizeof digits, "%d", niveau);
  gtk_label_set_label (self->label, digits);
  set_colour (self, pejl_niveau_farve (niveau, trin));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

guint
pejl_niveau_farve (int niveau, guint trin)
{
  if (niveau <= 0 || trin == 0)
    return 0;
  if (trin == 1 || (guint) niveau >= trin)
    return PALETTE_STEPS;
  /* Even scales leave the neutral middle out: a four-level scale is 1, 2, 4, 5. */
  if (trin % 2 == 0 && (guint) niveau > trin / 2)
    return MAX (4, PALETTE_STEPS - (trin - (guint) niveau) * 2 / MAX (trin / 2, 1));
  if (trin % 2 == 0)
    return MIN (2, 1 + ((guint) niveau - 1) * 2 / MAX (trin / 2, 1));
  return 1 + ((guint) niveau - 1) * (PALETTE_STEPS - 1) / (trin - 1);
}

char *
pejl_omraade_bogstav (const char *navn)
{
  static const char *const articles[] = { "En ", "Et ", "Den ", "Det ", "De " };
  GString *letter = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (navn, articles[i]))
      {
        navn += strlen (articles[i]);
        break;
      }
  if (*navn != '\0')
    g_string_append_unichar (letter, g_unichar_toupper (g_utf8_get_char (navn)));
  return g_string_free (letter, FALSE);
}
