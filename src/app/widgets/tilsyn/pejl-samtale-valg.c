// SPDX-License-Identifier: GPL-3.0-or-later
// A pill that opens four choices.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

#define N_MED 4
G_STATIC_ASSERT (PEJL_MED_ALLE == (1u << N_MED) - 1);

struct _PejlSamtaleValg
{
  AdwBin parent_instance;

  /* children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkCheckButton *med[N_MED];

  /* state */
  gboolean quiet;
};

enum
{
  CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlSamtaleValg, pejl_samtale_valg, ADW_TYPE_BIN)

static void
show_choice (PejlSamtaleValg *self)
{
  guint med = pejl_samtale_valg_get (self);
  /* Translators: whom a samtale was with: "med leder og medarbejdere" */
  g_autofree char *label = med != 0 ? g_strdup_printf (_("with %s"), pejl_med_navne (med)) : g_strdup (_("with whom?"));
  g_autofree char *spoken = g_strdup_printf (_("Samtale %s. Choose whom"), label);

  gtk_label_set_label (self->label, label);
  pejl_dele_set_spoken (GTK_WIDGET (self->button), spoken);
}

static void
on_toggled (PejlSamtaleValg *self)
{
  show_choice (self);
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_closed (PejlSamtaleValg *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/* Enter is the end of the choosing; a tick is set by Space. */
static gboolean
on_enter (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
  return TRUE;
}

static GtkWidget *
build_choices (PejlSamtaleValg *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Samtale with"), "heading", FALSE));
  for (guint i = 0; i < N_MED; i++)
    {
      g_autofree char *name = pejl_dansk_capitalize (pejl_med_navne (1u << i));

      self->med[i] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (name));
      g_signal_connect_swapped (self->med[i], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->med[i]));
    }
  return box;
}

static void
pejl_samtale_valg_class_init (PejlSamtaleValgClass *klass)
{
  GType type = PEJL_TYPE_SAMTALE_VALG;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "samtalevalg");
}

static void
pejl_samtale_valg_init (PejlSamtaleValg *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const guint enter[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (pejl_dele_label ("", NULL, FALSE));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, build_choices (self));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_closed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (enter); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (enter[i], 0),
                                                            gtk_callback_action_new (on_enter, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->popover), keys);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Whom the samtale was with (Ctrl+2 once more)"));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  show_choice (self);
}

GtkWidget *
pejl_samtale_valg_new (void)
{
  return g_object_new (PEJL_TYPE_SAMTALE_VALG, NULL);
}

void
pejl_samtale_valg_set (PejlSamtaleValg *self, guint med)
{
  g_return_if_fail (PEJL_IS_SAMTALE_VALG (self));
  g_return_if_fail ((med & ~PEJL_MED_ALLE) == 0);

  self->quiet = TRUE;
  for (guint i = 0; i < N_MED; i++)
    gtk_check_button_set_active (self->med[i], (med & (1u << i)) != 0);
  self->quiet = FALSE;
}

guint
pejl_samtale_valg_get (PejlSamtaleValg *self)
{
  guint med = 0;

  g_return_val_if_fail (PEJL_IS_SAMTALE_VALG (self), 0);
  for (guint i = 0; i < N_MED; i++)
    if (gtk_check_button_get_active (self->med[i]))
      med |= 1u << i;
  return med;
}

void
pejl_samtale_valg_popup (PejlSamtaleValg *self)
{
  g_return_if_fail (PEJL_IS_SAMTALE_VALG (self));
  gtk_menu_button_popup (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->med[0]));
}
