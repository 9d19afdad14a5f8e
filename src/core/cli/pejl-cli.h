// SPDX-License-Identifier: GPL-3.0-or-later
// The program without a window.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a command leaves behind; also printed by --help. */
typedef enum
{
  PEJL_CLI_OK = 0,
  PEJL_CLI_FAILED = 1, /* it was understood but could not be done; why stands on stderr */
  PEJL_CLI_USAGE = 2,  /* the command line was not understood; nothing was done */
  PEJL_CLI_FAULTS = 3, /* what was checked has faults: a file, or a report with what looks like a CPR number */
  PEJL_CLI_WAITS = 4,  /* the packet is sound, and waits for another one that has to come first */
} PejlCliExit;

/* Whether the arguments name a command, or ask for help or the version; otherwise the window is meant. */
gboolean pejl_cli_handles (int argc, char **argv);
/* Runs it. Returns a PejlCliExit. Call pejl_i18n_init() first. */
int pejl_cli_run (int argc, char **argv);
/* Takes "--store FILE" or "--store=FILE" out of the window's arguments; NULL when it is not there. */
char *pejl_cli_take_store_option (int *argc, char **argv);

G_END_DECLS
