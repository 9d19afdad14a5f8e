// SPDX-License-Identifier: GPL-3.0-or-later
// A button that says the cut-off, and a field behind it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-skaering-knap.h"

#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-felt-popover.h"

#include <glib/gi18n-lib.h>

struct _PejlSkaeringKnap
{
  AdwBin parent_instance;

  /* children */
  GtkMenuButton *button;
  PejlFeltPopover *popover;

  /* state */
  char dato[PEJL_DATO_LEN];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlSkaeringKnap, pejl_skaering_knap, ADW_TYPE_BIN)

static void
show_day (PejlSkaeringKnap *self)
{
  g_autofree char *day = *self->dato != '\0' ? pejl_dato_format_short (self->dato) : NULL;
  g_autofree char *text = day != NULL ? g_strdup_printf (_("Data up to %s"), day) : g_strdup (_("All data"));
  g_autofree char *spoken = g_strdup_printf ("%s. %s", _("Data cut-off"), text);

  gtk_menu_button_set_label (self->button, text);
  pejl_dele_set_spoken (GTK_WIDGET (self->button), spoken);
}

/* An empty field takes the cut-off away. */
static gboolean
on_done (PejlSkaeringKnap *self, const char *typed)
{
  char dato[PEJL_DATO_LEN] = "";

  if (*typed != '\0' && !pejl_nyt_tilsyn_parse_dato (typed, dato))
    return FALSE;
  if (g_str_equal (dato, self->dato))
    return TRUE;
  g_strlcpy (self->dato, dato, sizeof self->dato);
  show_day (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

static void
on_shown (PejlSkaeringKnap *self)
{
  g_autofree char *day = *self->dato != '\0' ? pejl_dato_format_short (self->dato) : g_strdup ("");
  GtkEditable *field = pejl_felt_popover_get_field (self->popover);

  gtk_editable_set_text (field, day);
  gtk_editable_select_region (field, 0, -1);
}

static void
pejl_skaering_knap_class_init (PejlSkaeringKnapClass *klass)
{
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_SKAERING_KNAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_skaering_knap_init (PejlSkaeringKnap *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  self->popover = PEJL_FELT_POPOVER (
    pejl_felt_popover_new (_("Data up to and including"), _("Written as 31.12.2025; empty: all data. Enter to use.")));
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_set_tooltip_text (button, _("The last day that counts"));
  g_signal_connect_object (self->popover, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), button);
  show_day (self);
}

const char *
pejl_skaering_knap_get (PejlSkaeringKnap *self)
{
  g_return_val_if_fail (PEJL_IS_SKAERING_KNAP (self), "");
  return self->dato;
}
