// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts that many widgets are built of: labels of a style, named icon buttons, keycaps.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Left-aligned. css: one class or NULL. Ellipsizes at the end, or wraps. */
GtkWidget *pejl_dele_label (const char *text, const char *css, gboolean wrap);
/* label is the tooltip and what a screen reader says. */
GtkWidget *pejl_dele_icon_button (const char *icon, const char *label);
/* An icon that says nothing aloud. */
GtkWidget *pejl_dele_icon (const char *icon);
/* What the expander shows. GTK 4 looks for a place for the keys also in a closed expander, whose child is in no window then: so it
 * is hidden meanwhile. */
void pejl_dele_set_expander_child (GtkExpander *expander, GtkWidget *child);
/* A key as it stands beside what it does; silent, since the control's own shortcut says it. */
GtkWidget *pejl_dele_keycap (const char *key);
/* Sets what a screen reader says for the widget. */
void pejl_dele_set_spoken (GtkWidget *widget, const char *text);
/* Names a drop-down by what it is about and what is chosen, "Status: kladde", and its choices by their words. GTK 4.8 gives the
 * focus to a button inside it, which says only its type. Choices are of a GtkStringList. */
void pejl_dele_name_drop_down (GtkDropDown *drop, const char *label);
/* The same; long choices are cut in the button and wrapped in the list: else the drop-down is as wide as the longest. */
void pejl_dele_name_cut_drop_down (GtkDropDown *drop, const char *label);
/* For a text whose focus leaves: calls done(widget) when GTK has given the focus to what gets it, before the next key. What is
 * written makes rows anew; the one that just gets the focus would be gone under GTK's hands. At once when the widget is hidden. */
void pejl_dele_when_left (GtkWidget *widget, void (*done) (GtkWidget *widget));
/* Brings a row of a list box into sight without taking the focus. */
void pejl_dele_scroll_to (GtkListBoxRow *row);
/* Takes all children out of a box. */
void pejl_dele_clear (GtkWidget *box);
/* A list on a card whose rows are read, not chosen; label is spoken. */
GtkListBox *pejl_dele_list (const char *label);
/* At the end of the box, for that action. */
void pejl_dele_add_button (GtkBox *box, const char *label, const char *action, gboolean suggested);
/* The symbolic icon of a kind of evidens. */
const char *pejl_dele_art_icon (int art);

G_END_DECLS
