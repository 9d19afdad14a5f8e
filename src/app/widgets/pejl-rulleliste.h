// SPDX-License-Identifier: GPL-3.0-or-later
// What GtkDropDown of GTK 4.8 does not give to the keys and to a screen reader: the choices have names, and where one can
// search, one begins in the search, any word of a choice finds it, and Enter takes the first that is found.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* drop: of strings (GtkStringObject). label: what the choice is about, said of its list and its search.
 * wrap: long choices take several lines in the list. */
void pejl_rulleliste_equip (GtkDropDown *drop, const char *label, gboolean wrap);

G_END_DECLS
