// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the commands of exchange.
#pragma once

#include "core/cli/pejl-cli-private.h"
#include "core/exchange/pejl-kort.h"

G_BEGIN_DECLS

/* The keys that the command line names, else the user's own; make: new ones when there are none. NULL after having said why. */
PejlNoegler *pejl_cli_open_keys (const PejlCliCall *call, gboolean make);
/* The first line of the file. NULL after having said why, or without saying anything when path is NULL. */
char *pejl_cli_read_passphrase (const char *path);
/* A card file, or the name of a confirmed card of the store. NULL after having said why. */
PejlKort *pejl_cli_find_card (PejlStore *store, PejlReader *reader, const char *word);
/* --format keys. FALSE, with PEJL_CLI_USAGE said, when it is something else. */
gboolean pejl_cli_read_keys_format (const PejlCliCall *call, gboolean *keys);
void pejl_cli_print_key (const char *key, const char *value);
void pejl_cli_print_number (const char *key, guint value);

G_END_DECLS
