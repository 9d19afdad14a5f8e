// SPDX-License-Identifier: GPL-3.0-or-later
// Chips that can be clicked away, and a row of drop-downs.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/find/pejl-find-filtre.h"

#include "app/widgets/find/pejl-svar-row.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-filter-bar.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define NIVEAUER 5

/* One chosen thing; its chip is there while id is set. */
typedef struct
{
  PejlId id;
  GtkWidget *chip; /* NULL: none */
} Chosen;

struct _PejlFindFiltre
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *chips;
  GtkRevealer *revealer;
  PejlFilterBar *bar;
  GtkDropDown *niveau;

  /* state */
  Chosen tegn;
  Chosen dagtilbud;
};

enum
{
  PROP_OPEN = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlFindFiltre, pejl_find_filtre, GTK_TYPE_BOX)

static void
tell_changed (PejlFindFiltre *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget (PejlFindFiltre *self, Chosen *chosen)
{
  if (chosen->chip != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chosen->chip);
  *chosen = (Chosen){ 0 };
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
}

static void
on_chip_clicked (PejlFindFiltre *self, GtkWidget *chip)
{
  forget (self, chip == self->tegn.chip ? &self->tegn : &self->dagtilbud);
  tell_changed (self);
}

void
pejl_find_filtre_take (PejlFindFiltre *self, const PejlSvar *svar)
{
  Chosen *chosen = svar->afsnit == PEJL_SVAR_TEGN ? &self->tegn : &self->dagtilbud;
  g_autofree char *label = pejl_svar_row_plain (svar->titel);
  /* Translators: %s is a tegn or a dagtilbud that the search keeps to. */
  g_autofree char *spoken = g_strdup_printf (_("Only %s; take away"), label);

  g_return_if_fail (PEJL_IS_FIND_FILTRE (self));

  forget (self, chosen);
  chosen->id = svar->row;
  chosen->chip = gtk_button_new_with_label (label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chosen->chip))), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chosen->chip, "pill-label");
  gtk_widget_set_tooltip_text (chosen->chip, spoken);
  pejl_dele_set_spoken (chosen->chip, spoken);
  g_signal_connect_swapped (chosen->chip, "clicked", G_CALLBACK (on_chip_clicked), self);
  gtk_box_append (GTK_BOX (self->chips), chosen->chip);
  gtk_widget_set_visible (self->chips, TRUE);
}

void
pejl_find_filtre_fill (PejlFindFiltre *self, PejlFindQuery *query)
{
  g_return_if_fail (PEJL_IS_FIND_FILTRE (self));

  pejl_filter_bar_get_filter (self->bar, &query->filter);
  query->tegn = self->tegn.id;
  query->dagtilbud = self->dagtilbud.id;
  query->niveau = (int) gtk_drop_down_get_selected (self->niveau);
}

void
pejl_find_filtre_reload (PejlFindFiltre *self, PejlReader *reader, gboolean narrow)
{
  g_return_if_fail (PEJL_IS_FIND_FILTRE (self));

  pejl_filter_bar_reload (self->bar, reader);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* --- widget --- */

static void
pejl_find_filtre_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlFindFiltre *self = PEJL_FIND_FILTRE (object);

  if (id == PROP_OPEN)
    {
      gtk_revealer_set_reveal_child (self->revealer, g_value_get_boolean (value));
      if (g_value_get_boolean (value))
        gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_find_filtre_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, gtk_revealer_get_reveal_child (PEJL_FIND_FILTRE (object)->revealer));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_find_filtre_class_init (PejlFindFiltreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = pejl_find_filtre_set_property;
  object_class->get_property = pejl_find_filtre_get_property;
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_FIND_FILTRE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkDropDown *
build_niveau (PejlFindFiltre *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkDropDown *drop;

  gtk_string_list_append (names, _("Any level"));
  for (int nr = 1; nr <= NIVEAUER; nr++)
    {
      /* Translators: %d is the number of a level. */
      g_autofree char *name = g_strdup_printf (_("Level %d"), nr);

      gtk_string_list_append (names, name);
    }
  drop = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  pejl_dele_name_drop_down (drop, _("Level"));
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (tell_changed), self);
  return drop;
}

static void
pejl_find_filtre_init (PejlFindFiltre *self)
{
  GtkWidget *drops = pejl_wrap_box_new (6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->chips = pejl_wrap_box_new (6);
  gtk_widget_add_css_class (self->chips, "find-filters");
  gtk_widget_set_visible (self->chips, FALSE);
  self->bar = g_object_new (PEJL_TYPE_FILTER_BAR, "any-period", TRUE, NULL);
  g_signal_connect_swapped (self->bar, "changed", G_CALLBACK (tell_changed), self);
  self->niveau = build_niveau (self);
  gtk_box_append (GTK_BOX (drops), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (drops), GTK_WIDGET (self->niveau));
  gtk_widget_add_css_class (drops, "find-filters");
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, drops);
  gtk_box_append (GTK_BOX (self), self->chips);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->revealer));
}
