// SPDX-License-Identifier: GPL-3.0-or-later
// pejl pdf-check: whether a PDF can be read by everybody, a rule a line.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/pdf/pejl-pdf-tjek.h"

#include <glib/gi18n-lib.h>

#define REGEL_BREDDE 16        /* letters: the longest name of a rule, and a space */

static void
print_rule (const PejlPdfFund *fund)
{
  const char *name = _(fund->regel);
  int gap = MAX (REGEL_BREDDE - (int) g_utf8_strlen (name, -1), 1);

  /* Translators: what a rule came to, in "pejl pdf-check". */
  g_print ("%s%*s%s%s%s\n", name, gap, "", fund->ok ? _("ok") : _("fail"), fund->ok ? "" : "  ", fund->hvor);
}

int
pejl_cli_pdf_check (const PejlCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_pdf_tjek_file (call->argument, &error);
  gboolean ok = TRUE;

  if (fund == NULL)
    return pejl_cli_fail (error);
  for (guint i = 0; i < fund->len; i++)
    {
      const PejlPdfFund *rule = g_ptr_array_index (fund, i);

      print_rule (rule);
      ok = ok && rule->ok;
    }
  return ok ? PEJL_CLI_OK : PEJL_CLI_FAULTS;
}
