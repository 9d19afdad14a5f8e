// SPDX-License-Identifier: GPL-3.0-or-later
// Seven buttons on a line, or one that opens them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-skridt-linje.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-still-box.h"
#include "app/widgets/tilsyn/pejl-skridt-popover.h"

#include <glib/gi18n-lib.h>

/* px: the largest dot with its ring */
#define TRACK_HEIGHT 18
/* px beside the widest name of a step */
#define STEP_AIR 12

struct _PejlSkridtLinje
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *buttons[PEJL_STATUS_LAST]; /* borrowed; of the shape that is shown */
  GtkWidget *pill;                      /* NULL unless compact */
  GtkWidget *popover;                   /* NULL unless a step is open */

  /* state */
  PejlTrin trin[PEJL_STATUS_LAST];
  gboolean filled;
  gboolean locked;
  gboolean compact;
  PejlStatus opened; /* the step of the popover */
};

enum
{
  PROP_COMPACT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlSkridtLinje, pejl_skridt_linje, ADW_TYPE_BIN)

/* --- one step --- */

static void
on_step_clicked (GtkWidget *button, gpointer status)
{
  PejlSkridtLinje *self = g_object_get_data (G_OBJECT (button), "pejl-linje");

  pejl_skridt_linje_open_step (self, (PejlStatus) GPOINTER_TO_INT (status));
}

static const char *
step_class (PejlTrinTilstand tilstand)
{
  switch (tilstand)
    {
    case PEJL_TRIN_TAGET:
      return "taget";
    case PEJL_TRIN_NU:
      return "nu";
    case PEJL_TRIN_PLANLAGT:
      return "planlagt";
    case PEJL_TRIN_INGEN:
    default:
      return "ingen";
    }
}

static GtkWidget *
build_dot (const PejlTrin *trin)
{
  GtkWidget *dot = trin->tilstand == PEJL_TRIN_TAGET ? pejl_dele_icon ("object-select-symbolic")
                                                     : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (dot, "skridt-prik");
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  return dot;
}

/* The line through the dots is made of two halves in each step, so that it is whole at any width. */
static GtkWidget *
build_track (const PejlTrin *trin)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *track = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (int side = 0; side < 2; side++)
    {
      GtkWidget *half = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gboolean outer = side == 0 ? trin->status == PEJL_STATUS_PLANLAGT : trin->status == PEJL_STATUS_LAST;
      gboolean gone = side == 0 ? trin->tilstand == PEJL_TRIN_TAGET || trin->tilstand == PEJL_TRIN_NU
                                : trin->tilstand == PEJL_TRIN_TAGET;

      gtk_widget_set_hexpand (half, TRUE);
      gtk_widget_set_valign (half, GTK_ALIGN_CENTER);
      if (!outer)
        gtk_widget_add_css_class (half, gone ? "skridt-bane-gaaet" : "skridt-bane");
      gtk_box_append (GTK_BOX (track), half);
    }
  gtk_box_set_homogeneous (GTK_BOX (track), TRUE);
  gtk_widget_set_size_request (track, -1, TRACK_HEIGHT);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), track);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), build_dot (trin));
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), gtk_widget_get_last_child (overlay), TRUE);
  return overlay;
}

static GtkWidget *
build_step_button (PejlSkridtLinje *self, const PejlTrin *trin, GtkWidget *child)
{
  GtkWidget *button = gtk_button_new ();
  char today[PEJL_DATO_LEN];
  g_autofree char *spoken = NULL;

  pejl_dato_today (today);
  spoken = pejl_trin_sagt (trin, today);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "skridt");
  gtk_widget_add_css_class (button, step_class (trin->tilstand));
  gtk_widget_set_tooltip_text (button, spoken);
  pejl_dele_set_spoken (button, spoken);
  g_object_set_data (G_OBJECT (button), "pejl-linje", self);
  g_signal_connect (button, "clicked", G_CALLBACK (on_step_clicked), GINT_TO_POINTER ((int) trin->status));
  self->buttons[trin->status - PEJL_STATUS_PLANLAGT] = button;
  return button;
}

static GtkWidget *
step_label (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
build_wide_step (PejlSkridtLinje *self, const PejlTrin *trin, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = pejl_trin_navn (trin->status);
  g_autofree char *kort = pejl_trin_kort (trin, today);

  gtk_box_append (GTK_BOX (box), build_track (trin));
  gtk_box_append (GTK_BOX (box), step_label (name, "skridt-navn"));
  gtk_box_append (GTK_BOX (box), step_label (kort, "skridt-dato"));
  return build_step_button (self, trin, box);
}

static GtkWidget *
build_listed_step (PejlSkridtLinje *self, const PejlTrin *trin, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = pejl_trin_navn (trin->status);
  g_autofree char *kort = pejl_trin_kort (trin, today);
  GtkWidget *label = pejl_dele_label (name, "skridt-navn", FALSE);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), build_dot (trin));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), step_label (kort, "skridt-dato"));
  return build_step_button (self, trin, box);
}

/* --- the two shapes --- */

static GtkWidget *
build_line (PejlSkridtLinje *self, gboolean wide)
{
  GtkWidget *box = gtk_box_new (wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 0);
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  for (guint i = 0; i < PEJL_STATUS_LAST; i++)
    gtk_box_append (GTK_BOX (box), wide ? build_wide_step (self, &self->trin[i], today)
                                        : build_listed_step (self, &self->trin[i], today));
  gtk_widget_add_css_class (box, wide ? "skridt-linje" : "skridt-liste");
  return pejl_pane_new (box);
}

static const PejlTrin *
present (PejlSkridtLinje *self)
{
  for (guint i = 0; i < PEJL_STATUS_LAST; i++)
    if (self->trin[i].tilstand == PEJL_TRIN_NU)
      return &self->trin[i];
  return &self->trin[0];
}

static GtkWidget *
build_pill (PejlSkridtLinje *self)
{
  const PejlTrin *now = present (self);
  GtkWidget *pill = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *name = pejl_trin_navn (now->status);
  /* Translators: the number of the step, how many there are, its name: "3 of 7 · Kladde" */
  g_autofree char *text = g_strdup_printf (_("%d of %d \xc2\xb7 %s"), (int) now->status, (int) PEJL_STATUS_LAST, name);
  /* Translators: the step of a tilsyn: "Step: 3 of 7 · Kladde" */
  g_autofree char *spoken = g_strdup_printf (_("Step: %s"), text);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (pill), text);
  gtk_popover_set_child (GTK_POPOVER (popover), build_line (self, FALSE));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (pill), popover);
  gtk_widget_add_css_class (pill, "skridt-pille");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (pill, spoken);
  pejl_dele_set_spoken (gtk_widget_get_first_child (pill), spoken);
  self->pill = pill;
  return pill;
}

static int
focused_step (PejlSkridtLinje *self)
{
  for (int i = 0; i < (int) PEJL_STATUS_LAST; i++)
    if (self->buttons[i] != NULL && gtk_widget_has_focus (self->buttons[i]))
      return i;
  return -1;
}

static void
rebuild (PejlSkridtLinje *self)
{
  int focused = focused_step (self);

  if (!self->filled)
    return;
  self->pill = NULL;
  adw_bin_set_child (ADW_BIN (self), self->compact ? build_pill (self) : build_line (self, TRUE));
  if (focused >= 0 && !self->compact)
    gtk_widget_grab_focus (self->buttons[focused]);
}

/* --- the popover --- */

static void
drop_popover (PejlSkridtLinje *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (g_steal_pointer (&self->popover));
}

/* Later, since the popover is still at work when it says so. */
static gboolean
on_closed_idle (gpointer data)
{
  PejlSkridtLinje *self = data;
  GtkWidget *back = self->compact ? self->pill : self->buttons[self->opened - PEJL_STATUS_PLANLAGT];

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    {
      drop_popover (self);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_widget_grab_focus (back);
    }
  return G_SOURCE_REMOVE;
}

static void
on_closed (PejlSkridtLinje *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_closed_idle, g_object_ref (self), g_object_unref);
}

static void
pejl_skridt_linje_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_skridt_linje_parent_class)->snapshot);
}

static void
pejl_skridt_linje_dispose (GObject *object)
{
  drop_popover (PEJL_SKRIDT_LINJE (object));

  G_OBJECT_CLASS (pejl_skridt_linje_parent_class)->dispose (object);
}

static void
pejl_skridt_linje_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlSkridtLinje *self = PEJL_SKRIDT_LINJE (object);

  if (id != PROP_COMPACT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->compact != g_value_get_boolean (value))
    {
      self->compact = g_value_get_boolean (value);
      rebuild (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
pejl_skridt_linje_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, PEJL_SKRIDT_LINJE (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_skridt_linje_class_init (PejlSkridtLinjeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pejl_skridt_linje_dispose;
  object_class->set_property = pejl_skridt_linje_set_property;
  object_class->get_property = pejl_skridt_linje_get_property;
  GTK_WIDGET_CLASS (klass)->snapshot = pejl_skridt_linje_snapshot;
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "skridtlinje");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_skridt_linje_init (PejlSkridtLinje *self)
{
  pejl_dele_set_spoken (GTK_WIDGET (self), _("Steps of the tilsyn"));
}

void
pejl_skridt_linje_show (PejlSkridtLinje *self, const PejlTrin *trin, gboolean locked)
{
  g_return_if_fail (PEJL_IS_SKRIDT_LINJE (self));

  for (guint i = 0; i < PEJL_STATUS_LAST; i++)
    self->trin[i] = trin[i];
  self->locked = locked;
  self->filled = TRUE;
  rebuild (self);
}

void
pejl_skridt_linje_open_step (PejlSkridtLinje *self, PejlStatus status)
{
  GtkWidget *at;

  g_return_if_fail (PEJL_IS_SKRIDT_LINJE (self));
  g_return_if_fail (status >= PEJL_STATUS_PLANLAGT && status <= PEJL_STATUS_LAST);

  if (!self->filled)
    return;
  at = self->compact ? self->pill : self->buttons[status - PEJL_STATUS_PLANLAGT];
  if (self->compact)
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->pill));
  drop_popover (self);
  self->opened = status;
  self->popover = pejl_skridt_popover_open (GTK_WIDGET (self), at, &self->trin[status - PEJL_STATUS_PLANLAGT],
                                            present (self)->status, self->locked);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
}

int
pejl_skridt_linje_get_wide_width (PejlSkridtLinje *self)
{
  int sum = 0;

  g_return_val_if_fail (PEJL_IS_SKRIDT_LINJE (self), 0);

  for (int status = PEJL_STATUS_PLANLAGT; status <= (int) PEJL_STATUS_LAST; status++)
    {
      g_autofree char *name = pejl_trin_navn ((PejlStatus) status);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
      g_autoptr (PangoAttrList) as_styled = pango_attr_list_new ();
      int width;

      /* As the style says of .skridt-navn: smaller, and bold where the tilsyn stands. */
      pango_attr_list_insert (as_styled, pango_attr_scale_new (PANGO_SCALE_SMALL));
      pango_attr_list_insert (as_styled, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, as_styled);
      pango_layout_get_pixel_size (layout, &width, NULL);
      sum += width + STEP_AIR;
    }
  return sum;
}
