// SPDX-License-Identifier: GPL-3.0-or-later
// Tolkning and public text of an area.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-vurdering-lag.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PejlVurderingLag
{
  AdwBin parent_instance;

  /* children */
  PejlBegrundelse *text;
  GtkWidget *button; /* owned, since it stands elsewhere */

  /* state */
  gboolean asked;
  gboolean locked;
};

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlVurderingLag, pejl_vurdering_lag, ADW_TYPE_BIN)

static void
update (PejlVurderingLag *self)
{
  gboolean shown = self->asked || pejl_begrundelse_has_text (self->text);

  gtk_widget_set_visible (self->button, !shown && !self->locked);
  if (gtk_widget_get_visible (GTK_WIDGET (self)) == shown)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

static void
on_asked (PejlVurderingLag *self)
{
  self->asked = TRUE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (pejl_begrundelse_get_view (self->text)));
}

/* Asked for and left empty, it folds away again. */
static void
on_left (PejlVurderingLag *self)
{
  self->asked = FALSE;
  update (self);
}

static void
pejl_vurdering_lag_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOWN)
    g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_vurdering_lag_dispose (GObject *object)
{
  g_clear_object (&PEJL_VURDERING_LAG (object)->button);

  G_OBJECT_CLASS (pejl_vurdering_lag_parent_class)->dispose (object);
}

static void
pejl_vurdering_lag_class_init (PejlVurderingLagClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pejl_vurdering_lag_get_property;
  G_OBJECT_CLASS (klass)->dispose = pejl_vurdering_lag_dispose;
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
pejl_vurdering_lag_init (PejlVurderingLag *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pejl_vurdering_lag_heading (const char *title, const char *readers)
{
  GtkWidget *line = pejl_wrap_box_new (8);
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = pejl_dele_label (readers, "caption", FALSE);

  gtk_box_append (GTK_BOX (mark), label);
  gtk_widget_add_css_class (mark, "laesere");
  gtk_widget_add_css_class (mark, "dim-label");
  gtk_box_append (GTK_BOX (line), pejl_dele_label (title, "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (line), mark);
  return line;
}

GtkWidget *
pejl_vurdering_lag_new (const PejlVurderingMaal *maal, PejlLag lag, const char *omraade)
{
  PejlVurderingLag *self = g_object_new (PEJL_TYPE_VURDERING_LAG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  gboolean tolkning = lag == PEJL_LAG_TOLKNING;
  const char *title = tolkning ? _("How we read it") : _("Public text");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, omraade);
  g_autofree char *plus = g_strdup_printf ("+ %s", title);

  self->text = PEJL_BEGRUNDELSE (pejl_begrundelse_new (
      maal, lag, spoken,
      tolkning ? _("What does the evidens say together? What do you read out of it?")
               : _("What parents and everybody else may read about the area. No names, no single child.")));
  gtk_box_append (GTK_BOX (box), pejl_vurdering_lag_heading (title, tolkning ? _("read by leder and medarbejdere")
                                                                             : _("read by everybody")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  self->button = g_object_ref_sink (gtk_button_new_with_label (plus));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "tilfoej-lag");
  pejl_dele_set_spoken (self->button, spoken);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

GtkWidget *
pejl_vurdering_lag_get_button (PejlVurderingLag *self)
{
  g_return_val_if_fail (PEJL_IS_VURDERING_LAG (self), NULL);
  return self->button;
}

PejlBegrundelse *
pejl_vurdering_lag_get_text (PejlVurderingLag *self)
{
  g_return_val_if_fail (PEJL_IS_VURDERING_LAG (self), NULL);
  return self->text;
}

void
pejl_vurdering_lag_show (PejlVurderingLag *self, const char *tekst)
{
  g_return_if_fail (PEJL_IS_VURDERING_LAG (self));

  pejl_begrundelse_show (self->text, tekst);
  update (self);
}

void
pejl_vurdering_lag_restore (PejlVurderingLag *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_VURDERING_LAG (self));

  pejl_begrundelse_restore (self->text, store);
  update (self);
}

void
pejl_vurdering_lag_set_locked (PejlVurderingLag *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_VURDERING_LAG (self));

  self->locked = locked;
  gtk_text_view_set_editable (pejl_begrundelse_get_view (self->text), !locked);
  update (self);
}
