// SPDX-License-Identifier: GPL-3.0-or-later
// A colleague's copy that has written in the same places, and the page that tells of it.
#pragma once

#include "app/pages/pejl-udveksling-page.h"
#include "app/pejl-window.h"

G_BEGIN_DECLS

/* Another copy writes on in the text of that evidens, as this one does after it; both meet. Gives the evidens. */
PejlId pejl_test_clash (PejlStore *store);

/* Shows the page, with keys that are open and a card of one's own. Borrowed. */
PejlUdveksler *pejl_test_udveksler (PejlWindow *window);

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
/* What has been written since the copy, to the window's keys or under a passphrase; the file's path. */
char *pejl_test_kollega_sends (PejlTestKollega *kollega, const char *passphrase);
/* Takes the file, and waits until it is told what it would do. */
void pejl_test_hent (PejlWindow *window, const char *path);

GtkWindow *pejl_test_scene_udveksling (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_guide (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_kort (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_pakke (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_valg (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_send (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_server (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_udveksling_server_opsaet (PejlWindow *window, PejlStore *store);

G_END_DECLS
