// SPDX-License-Identifier: GPL-3.0-or-later
// A line, the number of the round with its times, and a line.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-runde-skel.h"

#include "app/widgets/evidens/pejl-evidens-stroem.h"

#include <glib/gi18n-lib.h>

struct _PejlRundeSkel
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PejlRundeSkel, pejl_runde_skel, GTK_TYPE_WIDGET)

/* Minutes of the day; -1: not known. */
typedef struct
{
  int fra;
  int til;
} Tider;

static int
minute_of_unix (gint64 seconds)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (seconds);

  return local != NULL ? g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local) : -1;
}

static int
minute_of (const char *tidspunkt)
{
  g_autofree char *clock = pejl_tidspunkt_format_clock (tidspunkt);

  return (int) (g_ascii_strtoll (clock, NULL, 10) * 60 + g_ascii_strtoll (clock + 3, NULL, 10));
}

static void
widen (Tider *tider, const PejlEvidens *evidens)
{
  int end = minute_of (evidens->tidspunkt);
  int begin = MAX (end - (int) (evidens->sekunder / 60), 0);

  tider->fra = tider->fra < 0 ? begin : MIN (tider->fra, begin);
  tider->til = MAX (tider->til, end);
}

static Tider
find_tider (guint nr, const PejlStopur *stopur, GListModel *evidens)
{
  const PejlRunde *runde = stopur != NULL ? pejl_stopur_find (stopur, nr) : NULL;
  guint n = g_list_model_get_n_items (evidens);
  Tider tider = { -1, -1 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlStroemItem) item = g_list_model_get_item (evidens, i);

      if (pejl_stroem_item_get_evidens (item)->runde == nr)
        widen (&tider, pejl_stroem_item_get_evidens (item));
    }
  if (runde == NULL)
    return tider;
  tider.fra = minute_of_unix (runde->begyndt);
  if (runde->sluttet == 0)
    tider.til = -1;
  else if (runde->sluttet > runde->begyndt)
    tider.til = minute_of_unix (runde->sluttet);
  return tider;
}

char *
pejl_runde_skel_text (guint nr, const PejlStopur *stopur, GListModel *evidens)
{
  Tider tider = nr > 0 ? find_tider (nr, stopur, evidens) : (Tider){ -1, -1 };
  g_autofree char *fra = g_strdup_printf ("%d.%02d", tider.fra / 60, tider.fra % 60);
  g_autofree char *til = g_strdup_printf ("%d.%02d", tider.til / 60, tider.til % 60);

  if (nr == 0)
    return g_strdup (_("Outside the rounds"));
  if (tider.fra < 0)
    /* Translators: a round of observation */
    return g_strdup_printf (_("Round %u"), nr);
  if (tider.til < 0)
    /* Translators: a round of observation that still runs, and when it began */
    return g_strdup_printf (_("Round %u \xc2\xb7 from %s"), nr, fra);
  /* Translators: a round of observation, when it began and when it ended */
  return g_strdup_printf (_("Round %u \xc2\xb7 %s\xe2\x80\x93%s"), nr, fra, til);
}

static void
pejl_runde_skel_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pejl_runde_skel_parent_class)->dispose (object);
}

static void
pejl_runde_skel_class_init (PejlRundeSkelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_runde_skel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rundeskel");
}

static void
pejl_runde_skel_init (PejlRundeSkel *self)
{
}

static void
append_line (PejlRundeSkel *self)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

GtkWidget *
pejl_runde_skel_new (guint nr, const PejlStopur *stopur, GListModel *evidens)
{
  PejlRundeSkel *self = g_object_new (PEJL_TYPE_RUNDE_SKEL, NULL);
  g_autofree char *text = pejl_runde_skel_text (nr, stopur, evidens);
  GtkWidget *label = gtk_label_new (text);

  append_line (self);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  append_line (self);
  return GTK_WIDGET (self);
}
