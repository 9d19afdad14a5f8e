// SPDX-License-Identifier: GPL-3.0-or-later
// A line under the head, and the visits in its popover.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-samlet-bar.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlSamletBar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PejlSamletBar, pejl_samlet_bar, ADW_TYPE_BIN)

static void
set_target (GtkWidget *button, const char *action, const PejlId *id)
{
  char hex[PEJL_ID_STRLEN];

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pejl_id_to_buf (id, hex));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static char *
describe (const PejlTilsyn *tilsyn)
{
  g_autofree char *kind = pejl_dansk_capitalize (pejl_anmeldt_name (tilsyn->anmeldt));
  g_autofree char *day = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *count = g_strdup_printf (ngettext ("%u evidens", "%u evidens", tilsyn->evidens), tilsyn->evidens);

  return g_strdup_printf ("%s %s \xc2\xb7 %s", kind, day, count);
}

static GtkWidget *
build_visit (const PejlTilsyn *visit, gboolean gathered, gboolean locked)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = describe (visit);
  GtkWidget *open = gtk_button_new_with_label (text);
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_hexpand (open, TRUE);
  set_target (open, "win.open-tilsyn", &visit->id);
  gtk_box_append (GTK_BOX (line), open);
  if (locked)
    return line;
  button = gtk_button_new_with_label (gathered ? _("Let go") : _("Gather"));
  /* Translators: what is done, and to which visit */
  spoken = g_strdup_printf (_("%s: %s"), gathered ? _("Let go") : _("Gather"), text);
  set_target (button, gathered ? "page.samlet-remove" : "page.samlet-add", &visit->id);
  pejl_dele_set_spoken (button, spoken);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
append_visits (GtkWidget *box, const char *title, const GPtrArray *visits, gboolean gathered, gboolean locked)
{
  if (visits->len == 0)
    return;
  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, "caption-heading", TRUE));
  for (guint i = 0; i < visits->len; i++)
    gtk_box_append (GTK_BOX (box), build_visit (visits->pdata[i], gathered, locked));
}

static GtkWidget *
build_menu (const GPtrArray *besoeg, const GPtrArray *mulige, gboolean locked)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  append_visits (box, _("In this report"), besoeg, TRUE, locked);
  if (!locked)
    append_visits (box, _("Other visits of the dagpleje"), mulige, FALSE, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), pejl_pane_new (box));
  gtk_popover_set_child (GTK_POPOVER (popover), scroll);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), locked ? _("The visits") : _("Choose visits"));
  pejl_dele_set_spoken (button, locked ? _("The visits") : _("Choose visits"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
add_words (GtkWidget *row, const char *title, const char *caption)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (title, "heading", TRUE));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (caption, "caption", TRUE));
  gtk_box_append (GTK_BOX (row), texts);
}

static void
show_part (GtkWidget *row, const PejlTilsyn *tilsyn, const PejlTilsyn *samlet, gboolean locked)
{
  g_autofree char *day = pejl_dato_format_long (samlet->dato);
  /* Translators: %s is the day of the samlet tilsyn */
  g_autofree char *title = g_strdup_printf (_("Part of the samlede tilsyn of %s"), day);
  GtkWidget *open = gtk_button_new_with_label (_("Open it"));

  add_words (row, title, _("It is made final with it."));
  set_target (open, "win.open-tilsyn", &samlet->id);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), open);
  if (!locked)
    {
      GtkWidget *remove = gtk_button_new_with_label (_("Let go"));

      set_target (remove, "page.samlet-remove", &tilsyn->id);
      gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), remove);
    }
}

static void
pejl_samlet_bar_class_init (PejlSamletBarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "samletbar");
}

static void
pejl_samlet_bar_init (PejlSamletBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
pejl_samlet_bar_show (PejlSamletBar *self, const PejlTilsyn *tilsyn, const PejlTilsyn *samlet, const GPtrArray *besoeg,
                      const GPtrArray *mulige, gboolean locked)
{
  GtkWidget *row;

  g_return_if_fail (PEJL_IS_SAMLET_BAR (self));

  if (samlet == NULL && besoeg->len == 0 && (mulige->len == 0 || locked))
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  row = pejl_wrap_box_new (12);
  gtk_widget_add_css_class (row, "laas-linje");
  gtk_widget_add_css_class (row, "laast");
  if (samlet != NULL)
    show_part (row, tilsyn, samlet, locked);
  else
    {
      g_autofree char *count = g_strdup_printf (ngettext ("Gathers %u visit beside this one", "Gathers %u visits beside this one",
                                                          besoeg->len), besoeg->len);

      add_words (row, _("Samlet tilsyn of the dagpleje"), besoeg->len > 0 ? count : _("Many visits can become one report."));
      gtk_box_append (GTK_BOX (row), build_menu (besoeg, mulige, locked));
    }
  adw_bin_set_child (ADW_BIN (self), row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
