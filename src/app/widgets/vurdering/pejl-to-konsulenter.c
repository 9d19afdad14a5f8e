// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over the cards: who judges, and how far they agree.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-to-konsulenter.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-medvurdering-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-enighed.h"

#include <glib/gi18n-lib.h>

struct _PejlToKonsulenter
{
  AdwBin parent_instance;

  /* children */
  GtkMenuButton *choose;
  GtkWidget *persons;
  GtkEditable *name;
  GtkWidget *modes;
  GtkToggleButton *mode_konsulent;
  GtkToggleButton *mode_med;
  GtkLabel *sums;

  /* state */
  PejlId tilsyn;
  PejlId person; /* the second konsulent */
  gboolean med;
};

enum
{
  PROP_MED = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlToKonsulenter, pejl_to_konsulenter, ADW_TYPE_BIN)

static void
set_med (PejlToKonsulenter *self, gboolean med)
{
  gtk_toggle_button_set_active (med ? self->mode_med : self->mode_konsulent, TRUE);
  if (self->med == med)
    return;
  self->med = med;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MED]);
}

static void
on_mode (PejlToKonsulenter *self)
{
  set_med (self, gtk_toggle_button_get_active (self->mode_med));
}

/* --- choosing --- */

static void
choose (PejlToKonsulenter *self, const PejlId *person)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  gtk_menu_button_popdown (self->choose);
  pejl_page_flush (page);
  if (!pejl_tilsyn_set_medkonsulent (pejl_page_get_store (page), &self->tilsyn, person, &error))
    pejl_page_failure (page, _("The second konsulent is as before."), error);
}

static void
action_choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *hex = g_variant_get_string (parameter, NULL);
  PejlId id = { { 0 } };

  if (*hex == '\0' || pejl_id_parse (hex, &id))
    choose (PEJL_TO_KONSULENTER (widget), &id);
}

static void
on_name (PejlToKonsulenter *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (!pejl_person_add (pejl_page_get_store (page), gtk_editable_get_text (self->name), "konsulent", &id, &error))
    {
      pejl_page_toast (page, error->message, FALSE);
      return;
    }
  gtk_editable_set_text (self->name, "");
  choose (self, &id);
}

static void
append_choice (PejlToKonsulenter *self, const char *label, const PejlId *id, gboolean chosen)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = pejl_dele_label (label, NULL, FALSE);
  char hex[PEJL_ID_STRLEN] = "";

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  if (chosen)
    gtk_box_append (GTK_BOX (line), pejl_dele_icon ("object-select-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "valg");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "konsulenter.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id != NULL ? pejl_id_to_buf (id, hex) : "");
  pejl_dele_set_spoken (button, label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_box_append (GTK_BOX (self->persons), button);
}

static void
show_choices (PejlToKonsulenter *self, const PejlVurderingGrundlag *grundlag)
{
  const PejlBedoemmere *to = grundlag->bedoemmere;
  gboolean none = pejl_id_is_nil (&to->medkonsulent);
  g_autofree char *label = NULL;

  pejl_dele_clear (self->persons);
  append_choice (self, _("Nobody"), NULL, none);
  for (guint i = 0; i < grundlag->personer->len; i++)
    {
      const PejlPerson *person = grundlag->personer->pdata[i];

      if (!pejl_id_equal (&person->id, &to->konsulent))
        append_choice (self, person->navn, &person->id, pejl_id_equal (&person->id, &to->medkonsulent));
    }
  if (none)
    label = g_strdup (_("Second konsulent…"));
  else
    /* Translators: %s is a person */
    label = g_strdup_printf (_("Second konsulent: %s"), to->medkonsulent_navn);
  gtk_menu_button_set_label (self->choose, label);
  pejl_dele_set_spoken (GTK_WIDGET (self->choose), label);
}

/* --- how far they agree --- */

static void
append_sum (GString *text, const char *what, const PejlEnighedSum *sum)
{
  g_autofree char *same = pejl_dansk_x_af_n ((int) sum->samme, (int) sum->n);
  g_autofree char *near = pejl_dansk_x_af_n ((int) sum->inden_et, (int) sum->n);

  if (sum->n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, "\n");
  /* Translators: "Areas: agreed on 2 of 4, and on 4 of 4 at most one level apart." */
  g_string_append_printf (text, _("%s: agreed on %s, at most one level apart on %s."), what, same, near);
}

static void
show_sums (PejlToKonsulenter *self, const PejlVurderingGrundlag *grundlag, GPtrArray *vurderinger)
{
  PejlEnighedSum omraader = { 0 };
  PejlEnighedSum tegn = { 0 };
  PejlEnighedSum temaer = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; vurderinger != NULL && i < vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = vurderinger->pdata[i];
      const PejlMedvurdering *med = pejl_vurdering_grundlag_find_med (grundlag, &vurdering->id);

      if (med != NULL && vurdering->maal == PEJL_MAAL_OMRAADE)
        pejl_enighed_add (&omraader, vurdering->niveau, med->niveau);
      else if (med != NULL && vurdering->maal == PEJL_MAAL_TEGN)
        pejl_enighed_add (&tegn, vurdering->niveau, med->niveau);
      else if (med != NULL && vurdering->maal == PEJL_MAAL_TEMA)
        pejl_enighed_add (&temaer, vurdering->niveau, med->niveau);
    }
  append_sum (text, _("Areas"), &omraader);
  append_sum (text, _("Tegn"), &tegn);
  append_sum (text, _("Themes"), &temaer);
  gtk_label_set_label (self->sums, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->sums), text->len > 0);
}

/* --- widget --- */

static void
pejl_to_konsulenter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MED)
    g_value_set_boolean (value, PEJL_TO_KONSULENTER (object)->med);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_to_konsulenter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MED)
    set_med (PEJL_TO_KONSULENTER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_to_konsulenter_class_init (PejlToKonsulenterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = pejl_to_konsulenter_get_property;
  G_OBJECT_CLASS (klass)->set_property = pejl_to_konsulenter_set_property;
  props[PROP_MED] = g_param_spec_boolean ("med", NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "tokonsulenter");
  gtk_widget_class_install_action (widget_class, "konsulenter.choose", "s", action_choose);
}

static GtkWidget *
build_popover (PejlToKonsulenter *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  self->persons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->name = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Add a colleague by name"));
  pejl_dele_set_spoken (entry, _("Add a colleague by name"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_name), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->persons);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "menu-valg");
  return popover;
}

static GtkWidget *
build_modes (PejlToKonsulenter *self)
{
  self->modes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->mode_konsulent = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  self->mode_med = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_toggle_button_set_group (self->mode_med, self->mode_konsulent);
  gtk_toggle_button_set_active (self->mode_konsulent, TRUE);
  gtk_widget_add_css_class (self->modes, "linked");
  gtk_box_append (GTK_BOX (self->modes), GTK_WIDGET (self->mode_konsulent));
  gtk_box_append (GTK_BOX (self->modes), GTK_WIDGET (self->mode_med));
  gtk_widget_set_visible (self->modes, FALSE);
  g_signal_connect_object (self->mode_med, "toggled", G_CALLBACK (on_mode), self, G_CONNECT_SWAPPED);
  return self->modes;
}

static void
pejl_to_konsulenter_init (PejlToKonsulenter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = pejl_wrap_box_new (12);

  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choose), "flat");
  gtk_menu_button_set_popover (self->choose, build_popover (self));
  self->sums = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->sums), "dim-label");
  gtk_box_append (GTK_BOX (line), build_modes (self));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->choose));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sums));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pejl_to_konsulenter_new (void)
{
  return g_object_new (PEJL_TYPE_TO_KONSULENTER, NULL);
}

static void
begin_with (PejlToKonsulenter *self, const PejlBedoemmere *to, PejlStore *store)
{
  PejlId me = { { 0 } };

  if (store != NULL)
    pejl_store_get_author (store, &me);
  set_med (self, !pejl_id_is_nil (&to->medkonsulent) && pejl_id_equal (&me, &to->medkonsulent));
}

void
pejl_to_konsulenter_show (PejlToKonsulenter *self, const PejlId *tilsyn, const PejlVurderingGrundlag *grundlag,
                          GPtrArray *vurderinger, PejlStore *store)
{
  const PejlBedoemmere *to = grundlag->bedoemmere;

  g_return_if_fail (PEJL_IS_TO_KONSULENTER (self));

  if (!pejl_id_equal (&self->tilsyn, tilsyn) || !pejl_id_equal (&self->person, &to->medkonsulent))
    begin_with (self, to, store);
  self->tilsyn = *tilsyn;
  self->person = to->medkonsulent;
  show_choices (self, grundlag);
  gtk_button_set_label (GTK_BUTTON (self->mode_konsulent), *to->konsulent_navn != '\0' ? to->konsulent_navn : _("The konsulent"));
  gtk_button_set_label (GTK_BUTTON (self->mode_med), to->medkonsulent_navn);
  gtk_widget_set_visible (self->modes, !pejl_id_is_nil (&to->medkonsulent));
  show_sums (self, grundlag, vurderinger);
}

gboolean
pejl_to_konsulenter_get_med (PejlToKonsulenter *self)
{
  g_return_val_if_fail (PEJL_IS_TO_KONSULENTER (self), FALSE);
  return self->med;
}

void
pejl_to_konsulenter_set_locked (PejlToKonsulenter *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TO_KONSULENTER (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), !locked);
}
