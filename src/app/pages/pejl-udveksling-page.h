// SPDX-License-Identifier: GPL-3.0-or-later
// Udveksling: packets out and in, colleagues and their cards, the mailbox folder, and the places where two have written.
#pragma once

#include "app/pages/pejl-page.h"
#include "app/pejl-udveksler.h"

G_BEGIN_DECLS

#define PEJL_TYPE_UDVEKSLING_PAGE (pejl_udveksling_page_get_type ())
/* Actions: "page.send", "page.hent", "page.tilfoej", "page.mit-kort", "page.vaelg-mappe", "page.slip-mappe", "page.tilbage" and those
 * of a packet that is looked at: "page.tag", "page.afvis", "page.stop", "page.kvittering", "page.faerdig", "page.til-valg". */
G_DECLARE_FINAL_TYPE (PejlUdvekslingPage, pejl_udveksling_page, PEJL, UDVEKSLING_PAGE, PejlPage)

/* Given by the window, before the page is shown. */
void pejl_udveksling_page_set_udveksler (PejlUdvekslingPage *self, PejlUdveksler *udveksler);
PejlUdveksler *pejl_udveksling_page_get_udveksler (PejlUdvekslingPage *self); /* borrowed */
/* Reads a packet or a card, as when it was chosen or dropped on the page. */
void pejl_udveksling_page_hent (PejlUdvekslingPage *self, const char *path);

G_END_DECLS
