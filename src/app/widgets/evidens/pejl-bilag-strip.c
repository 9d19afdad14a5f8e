// SPDX-License-Identifier: GPL-3.0-or-later
// A strip of chips that knows whether it is in sight.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-bilag-strip.h"

#include "app/widgets/evidens/pejl-bilag-chip.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlBilagStrip
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *box;

  /* owned */
  PejlBilagListe *liste;
  GSignalGroup *following; /* of the list */
  GSignalGroup *scrolling; /* of the adjustment of the scrolled window around it */

  /* state */
  PejlId evidens;
  guint count;
  gboolean low;
  gboolean locked;
  guint look_source;
};

enum
{
  PROP_COUNT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlBilagStrip, pejl_bilag_strip, ADW_TYPE_BIN)

/* --- in sight --- */

static GtkWidget *
scroll_of (PejlBilagStrip *self)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
}

/* A screenful above and below counts, so that scrolling meets pictures that are there. */
static gboolean
is_near (PejlBilagStrip *self)
{
  GtkWidget *scroll = scroll_of (self);
  graphene_rect_t bounds;
  float height;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  if (scroll == NULL)
    return TRUE;
  height = (float) gtk_widget_get_height (scroll);
  return gtk_widget_compute_bounds (GTK_WIDGET (self), scroll, &bounds)
         && bounds.origin.y + bounds.size.height > -height && bounds.origin.y < 2 * height;
}

static gboolean
look (gpointer data)
{
  PejlBilagStrip *self = data;
  gboolean near = is_near (self);

  self->look_source = 0;
  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    pejl_bilag_chip_set_near (PEJL_BILAG_CHIP (chip), near);
  return G_SOURCE_REMOVE;
}

/* Once a turn, after all are laid out. */
static void
look_soon (PejlBilagStrip *self)
{
  if (self->look_source == 0 && self->count > 0)
    self->look_source = g_idle_add (look, self);
}

/* --- chips --- */

static gboolean
is_same (const PejlVedhaeftning *a, const PejlVedhaeftning *b)
{
  return pejl_id_equal (&a->id, &b->id) && strcmp (a->sha256, b->sha256) == 0 && strcmp (a->navn, b->navn) == 0
         && strcmp (a->tekst, b->tekst) == 0;
}

static gboolean
shows_them (PejlBilagStrip *self, GPtrArray *bilag)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->box);

  for (guint i = 0; i < bilag->len; i++, chip = gtk_widget_get_next_sibling (chip))
    if (chip == NULL || !is_same (pejl_bilag_chip_get_bilag (PEJL_BILAG_CHIP (chip)), bilag->pdata[i]))
      return FALSE;
  return chip == NULL;
}

/* The chip that has the focus, by its place; -1: none. */
static int
focus_place (PejlBilagStrip *self)
{
  int place = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip), place++)
    if (gtk_widget_has_focus (chip))
      return place;
  return -1;
}

/* Whoever works along the chips stays among them; when the last is gone, in the row they belonged to. */
static void
give_focus_back (PejlBilagStrip *self, int place)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->box);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);

  for (int i = 0; i < place && chip != NULL && gtk_widget_get_next_sibling (chip) != NULL; i++)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip != NULL)
    gtk_widget_grab_focus (chip);
  else if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
refill (PejlBilagStrip *self)
{
  GPtrArray *bilag = self->liste != NULL ? pejl_bilag_liste_get (self->liste, &self->evidens) : NULL;
  guint count = bilag != NULL ? bilag->len : 0;
  int place;

  if (count == self->count && (count == 0 || shows_them (self, bilag)))
    return;
  place = focus_place (self);
  pejl_dele_clear (self->box);
  for (guint i = 0; i < count; i++)
    {
      GtkWidget *chip = pejl_bilag_chip_new (bilag->pdata[i], pejl_bilag_liste_get_miniaturer (self->liste), self->low);

      pejl_bilag_chip_set_locked (PEJL_BILAG_CHIP (chip), self->locked);
      gtk_box_append (GTK_BOX (self->box), chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  if (place >= 0)
    give_focus_back (self, place);
  if (count != self->count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT]);
    }
  look_soon (self);
}

/* --- widget --- */

static void
pejl_bilag_strip_map (GtkWidget *widget)
{
  PejlBilagStrip *self = PEJL_BILAG_STRIP (widget);
  GtkWidget *scroll = scroll_of (self);

  GTK_WIDGET_CLASS (pejl_bilag_strip_parent_class)->map (widget);
  if (scroll != NULL)
    g_signal_group_set_target (self->scrolling, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll)));
  look_soon (self);
}

static void
pejl_bilag_strip_unmap (GtkWidget *widget)
{
  PejlBilagStrip *self = PEJL_BILAG_STRIP (widget);

  g_signal_group_set_target (self->scrolling, NULL);
  GTK_WIDGET_CLASS (pejl_bilag_strip_parent_class)->unmap (widget);
  look_soon (self);
}

static void
pejl_bilag_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (pejl_bilag_strip_parent_class)->size_allocate (widget, width, height, baseline);
  look_soon (PEJL_BILAG_STRIP (widget));
}

static void
pejl_bilag_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, PEJL_BILAG_STRIP (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_bilag_strip_dispose (GObject *object)
{
  PejlBilagStrip *self = PEJL_BILAG_STRIP (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  self->count = 0;
  g_clear_object (&self->following);
  g_clear_object (&self->scrolling);
  g_clear_object (&self->liste);

  G_OBJECT_CLASS (pejl_bilag_strip_parent_class)->dispose (object);
}

static void
pejl_bilag_strip_class_init (PejlBilagStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pejl_bilag_strip_get_property;
  object_class->dispose = pejl_bilag_strip_dispose;
  widget_class->map = pejl_bilag_strip_map;
  widget_class->unmap = pejl_bilag_strip_unmap;
  widget_class->size_allocate = pejl_bilag_strip_size_allocate;

  props[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pejl_bilag_strip_init (PejlBilagStrip *self)
{
  self->box = pejl_wrap_box_new (6);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  pejl_dele_set_spoken (self->box, _("Attachments"));
  self->following = g_signal_group_new (PEJL_TYPE_BILAG_LISTE);
  g_signal_group_connect_swapped (self->following, "changed", G_CALLBACK (refill), self);
  self->scrolling = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->scrolling, "value-changed", G_CALLBACK (look_soon), self);
  g_signal_group_connect_swapped (self->scrolling, "changed", G_CALLBACK (look_soon), self);
}

GtkWidget *
pejl_bilag_strip_new (gboolean low)
{
  PejlBilagStrip *self = g_object_new (PEJL_TYPE_BILAG_STRIP, NULL);

  self->low = low;
  return GTK_WIDGET (self);
}

void
pejl_bilag_strip_follow (PejlBilagStrip *self, PejlBilagListe *liste, const PejlId *evidens)
{
  g_return_if_fail (PEJL_IS_BILAG_STRIP (self));

  self->evidens = *evidens;
  g_set_object (&self->liste, liste);
  g_signal_group_set_target (self->following, liste);
  refill (self);
}

void
pejl_bilag_strip_set_locked (PejlBilagStrip *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_BILAG_STRIP (self));

  self->locked = locked;
  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    pejl_bilag_chip_set_locked (PEJL_BILAG_CHIP (chip), locked);
}

static gboolean
count_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  guint count = g_value_get_uint (from);

  g_value_take_string (to, g_strdup_printf (ngettext ("%u attachment", "%u attachments", count), count));
  return TRUE;
}

static gboolean
count_to_visible (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_uint (from) > 0);
  return TRUE;
}

GtkWidget *
pejl_bilag_strip_new_mark (PejlBilagStrip *self)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = pejl_dele_label ("", "caption", FALSE);

  g_return_val_if_fail (PEJL_IS_BILAG_STRIP (self), NULL);

  gtk_box_append (GTK_BOX (mark), pejl_dele_icon ("mail-attachment-symbolic"));
  gtk_box_append (GTK_BOX (mark), label);
  gtk_widget_add_css_class (mark, "dim-label");
  g_object_bind_property_full (self, "count", label, "label", G_BINDING_SYNC_CREATE, count_to_text, NULL, NULL, NULL);
  g_object_bind_property_full (self, "count", mark, "visible", G_BINDING_SYNC_CREATE, count_to_visible, NULL, NULL, NULL);
  return mark;
}

GtkWidget *
pejl_bilag_strip_find (PejlBilagStrip *self, const PejlId *bilag)
{
  g_return_val_if_fail (PEJL_IS_BILAG_STRIP (self), NULL);

  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (pejl_id_equal (&pejl_bilag_chip_get_bilag (PEJL_BILAG_CHIP (chip))->id, bilag))
      return chip;
  return NULL;
}
