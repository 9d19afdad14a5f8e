// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that the style gives to labels, for words without one.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-skrift.h"

#include <adwaita.h>

/* as the style has it: @window_fg_color and @card_fg_color, and of that what style.css and style-hc.css leave to the class dim-label */
#define TEXT_LIGHT 0.8f
#define DIM 0.55f
#define DIM_HIGH_CONTRAST 0.9f

GdkRGBA
pejl_skrift_farve (float alpha)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float grey = dark ? 1 : 0;

  return (GdkRGBA) { grey, grey, grey, dark ? alpha : alpha * TEXT_LIGHT };
}

float
pejl_skrift_dim (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? DIM_HIGH_CONTRAST : DIM;
}

int
pejl_skrift_wished (PangoLayout *layout, int *height)
{
  int width;

  /* What they want does not depend on what they were given. */
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, height);
  return width;
}

void
pejl_skrift_draw (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, float alpha)
{
  GdkRGBA colour = pejl_skrift_farve (alpha);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

void
pejl_skrift_follow (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
