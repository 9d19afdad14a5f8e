// SPDX-License-Identifier: GPL-3.0-or-later
// Chips in lines.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-tegn-chips.h"

#include "app/widgets/evidens/pejl-tegn-chip.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

struct _PejlTegnChips
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *box;

  /* owned */
  PejlTegnKatalog *katalog;
  GArray *links; /* PejlEvidensTegn */
};

enum
{
  TOUCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTegnChips, pejl_tegn_chips, ADW_TYPE_BIN)

static int
find_tegn (PejlTegnChips *self, const PejlId *tegn)
{
  for (guint i = 0; i < self->links->len; i++)
    if (pejl_id_equal (&g_array_index (self->links, PejlEvidensTegn, i).tegn, tegn))
      return (int) i;
  return -1;
}

static void fill (PejlTegnChips *self);

static void
on_turn (PejlTegnChips *self, PejlTegnChip *chip)
{
  int index = find_tegn (self, pejl_tegn_chip_get_tegn (chip));

  if (index < 0)
    return;
  g_array_index (self->links, PejlEvidensTegn, index).retning = pejl_tegn_chip_next (pejl_tegn_chip_get_retning (chip));
  fill (self);
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
on_remove (PejlTegnChips *self, PejlTegnChip *chip)
{
  int index = find_tegn (self, pejl_tegn_chip_get_tegn (chip));

  if (index < 0)
    return;
  g_array_remove_index (self->links, (guint) index);
  fill (self);
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
fill (PejlTegnChips *self)
{
  pejl_dele_clear (self->box);
  for (guint i = 0; i < self->links->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (self->links, PejlEvidensTegn, i);
      PejlTegnItem *item = self->katalog != NULL ? pejl_tegn_katalog_find (self->katalog, &link->tegn) : NULL;
      GtkWidget *chip = pejl_tegn_chip_new (&link->tegn, item != NULL ? pejl_tegn_item_get_tegn (item)->tekst : "\xe2\x80\x93",
                                            link->retning, TRUE);

      g_signal_connect_object (chip, "turn", G_CALLBACK (on_turn), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chip, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->links->len > 0);
}

static void
pejl_tegn_chips_finalize (GObject *object)
{
  PejlTegnChips *self = PEJL_TEGN_CHIPS (object);

  g_clear_object (&self->katalog);
  g_array_unref (self->links);

  G_OBJECT_CLASS (pejl_tegn_chips_parent_class)->finalize (object);
}

static void
pejl_tegn_chips_class_init (PejlTegnChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_tegn_chips_finalize;
  signals[TOUCHED]
      = g_signal_new ("touched", PEJL_TYPE_TEGN_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_tegn_chips_init (PejlTegnChips *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (PejlEvidensTegn));
  self->box = pejl_wrap_box_new (6);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pejl_tegn_chips_new (void)
{
  return g_object_new (PEJL_TYPE_TEGN_CHIPS, NULL);
}

void
pejl_tegn_chips_set_katalog (PejlTegnChips *self, PejlTegnKatalog *katalog)
{
  g_return_if_fail (PEJL_IS_TEGN_CHIPS (self));
  g_set_object (&self->katalog, katalog);
}

void
pejl_tegn_chips_add (PejlTegnChips *self, const PejlId *tegn, PejlRetning retning)
{
  int index;

  g_return_if_fail (PEJL_IS_TEGN_CHIPS (self));

  index = find_tegn (self, tegn);
  if (index >= 0)
    g_array_index (self->links, PejlEvidensTegn, index).retning = retning;
  else
    {
      PejlEvidensTegn link = { *tegn, retning };

      g_array_append_val (self->links, link);
    }
  fill (self);
}

gboolean
pejl_tegn_chips_remove_last (PejlTegnChips *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_CHIPS (self), FALSE);

  if (self->links->len == 0)
    return FALSE;
  g_array_remove_index (self->links, self->links->len - 1);
  fill (self);
  return TRUE;
}

void
pejl_tegn_chips_clear (PejlTegnChips *self)
{
  g_return_if_fail (PEJL_IS_TEGN_CHIPS (self));
  g_array_set_size (self->links, 0);
  fill (self);
}

GArray *
pejl_tegn_chips_get_links (PejlTegnChips *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_CHIPS (self), NULL);
  return self->links;
}
