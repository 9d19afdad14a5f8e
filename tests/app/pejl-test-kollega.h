// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues beside the window, and what they send: shared by the tests and pictures of Udveksling, the server and the rescue.
#pragma once

#include "app/pejl-udveksler.h"
#include "app/pejl-window.h"
#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-pakke.h"

G_BEGIN_DECLS

/* Another copy writes on in the text of that evidens, as this one does after it; both meet. Gives the evidens. */
PejlId pejl_test_clash (PejlStore *store);

/* Shows the page, with keys that are open and a card of one's own. Borrowed. */
PejlUdveksler *pejl_test_udveksler (PejlWindow *window);

/* The store knows that card, and its six words were compared. */
void pejl_test_bekraeft (PejlStore *store, const PejlKort *kort);
/* A packet beside the store that it is made of; its path. */
char *pejl_test_pakke (PejlStore *store, const PejlNoegler *noegler, const char *navn, const PejlPakkeValg *valg);
guint pejl_test_count_visits (PejlStore *store);

/* A colleague whose store is a copy of the window's, and whose card is confirmed there. */
typedef struct
{
  PejlStore *store;
  PejlNoegler *noegler;
  PejlKort *kort;
  const PejlNoegler *til; /* borrowed: the window's */
  char *har;              /* what was in the window's store when it was copied */
} PejlTestKollega;
PejlTestKollega *pejl_test_kollega_new (PejlUdveksler *udveksler, const char *navn);
/* One whose card is not there yet. */
PejlTestKollega *pejl_test_kollega_unknown (PejlUdveksler *udveksler, const char *navn);
void pejl_test_kollega_free (PejlTestKollega *kollega);
/* Two visits, and a text that mine changes too. Gives its evidens. */
PejlId pejl_test_kollega_writes (PejlTestKollega *kollega, PejlStore *mine);
/* The one deletes evidens that the other, without knowing, writes on in. Gives it. */
PejlId pejl_test_kollega_deletes (PejlTestKollega *kollega, PejlStore *mine, gboolean mine_deletes);
/* What has been written since the copy, to the window's keys or under a passphrase; the file's path. */
char *pejl_test_kollega_sends (PejlTestKollega *kollega, const char *passphrase);
/* Takes the file, and waits until it is told what it would do. */
void pejl_test_hent (PejlWindow *window, const char *path);

G_END_DECLS
