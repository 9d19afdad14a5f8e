// SPDX-License-Identifier: GPL-3.0-or-later
// The tegn of a registrering beside the stream of evidens: grouped, filtered, each with what was seen of it here.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_LIST (pejl_tegn_list_get_type ())
/* Signals: "chosen" (PejlTegnItem *item, int retning): Enter or click is styrker, Alt+Enter mangler.
 *          "escape": Esc with an empty search. */
G_DECLARE_FINAL_TYPE (PejlTegnList, pejl_tegn_list, PEJL, TEGN_LIST, AdwBin)

void pejl_tegn_list_set_katalog (PejlTegnList *self, PejlTegnKatalog *katalog); /* NULL: empty */
void pejl_tegn_list_focus_search (PejlTegnList *self);
/* For tests: how many tegn are shown. */
guint pejl_tegn_list_get_shown (PejlTegnList *self);
void pejl_tegn_list_set_search (PejlTegnList *self, const char *text);

G_END_DECLS
