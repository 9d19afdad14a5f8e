// SPDX-License-Identifier: GPL-3.0-or-later
// pejl salvage: what can be read of a damaged store, into a new one.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/store/pejl-bjaerg.h"

#include <glib/gi18n-lib.h>

static void
print_tab (const PejlBjaergning *b)
{
  const struct
  {
    const char *key;
    guint64 value;
  } all[] = { { "laest", b->laest }, { "taget", b->taget }, { "kendte", b->kendte }, { "venter", b->venter },
              { "mangler", b->mangler }, { "kladder", b->kladder }, { "bilag-mangler", b->bilag_mangler } };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_print ("%s\t%" G_GUINT64_FORMAT "\n", all[i].key, all[i].value);
  g_print ("kopi\t%s\n", b->kopi != NULL ? b->kopi : "");
}

static void
print_number (const char *format, guint64 n)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, n);

  g_print (format, text);
  g_print ("\n");
}

static void
print_text (const PejlCliCall *call, const PejlBjaergning *b)
{
  print_number (_("%s entries could be read in the damaged file."), b->laest);
  if (b->kopi != NULL)
    {
      g_print (_("The new store began with the backup “%s”."), b->kopi);
      g_print ("\n");
    }
  print_number (_("%s of them went into the new store now; the others were there already or wait."), b->taget);
  if (b->kladder > 0)
    print_number (_("%s drafts were saved."), b->kladder);
  if (b->bilag_mangler > 0)
    print_number (_("The contents of %s bilag are missing or changed."), b->bilag_mangler);
  for (guint i = 0; i < b->linjer->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (b->linjer, i));
  if (b->venter + b->mangler == 0)
    g_print ("%s\n", _("Nothing that is known of is missing. The damaged file is as it was; keep it until you have looked."));
}

int
pejl_cli_salvage (const PejlCliCall *call)
{
  g_autoptr (PejlBjaergning) b = NULL;
  g_autoptr (GError) error = NULL;
  gboolean tab;

  if (call->out == NULL)
    return pejl_cli_usage (_("Say where the new store is to be, like this: pejl salvage FILE --out NEW"));
  if (!pejl_cli_read_tab_format (call, &tab))
    return PEJL_CLI_USAGE;
  b = pejl_bjaerg (call->argument, call->out, call->rest, NULL, &error);
  if (b == NULL)
    return pejl_cli_fail (error);
  if (tab)
    print_tab (b);
  else
    print_text (call, b);
  return b->venter + b->mangler > 0 ? PEJL_CLI_WAITS : PEJL_CLI_OK;
}
