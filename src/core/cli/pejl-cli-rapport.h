// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the commands that write documents of a tilsyn.
#pragma once

#include "core/cli/pejl-cli-private.h"
#include "core/report/pejl-dokument.h"

G_BEGIN_DECLS

/* The tilsyn that --tilsyn or --dagtilbud names; PEJL_CLI_OK, or an exit code after saying why there is none. */
int pejl_cli_find_tilsyn (const PejlCliCall *call, PejlReader *reader, PejlId *tilsyn);
/* Tells what in the document looks like a person; PEJL_CLI_FAULTS when it must not leave. */
int pejl_cli_check_document (const PejlCliCall *call, PejlReader *reader, const PejlDokument *dokument);

G_END_DECLS
