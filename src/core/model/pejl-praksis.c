// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of a practice.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-praksis.h"

static void
foelge_free (gpointer data)
{
  PejlFoelge *foelge = data;

  g_free (foelge->tekst);
  g_free (foelge);
}

PejlPraksis *
pejl_praksis_new (const char *key)
{
  PejlPraksis *praksis = g_new0 (PejlPraksis, 1);

  praksis->key = g_strdup (key);
  praksis->navn = g_strdup ("");
  praksis->kilde = g_strdup ("");
  praksis->regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  praksis->indsats_krav = g_ptr_array_new_with_free_func (g_free);
  praksis->foelger = g_ptr_array_new_with_free_func (foelge_free);
  return praksis;
}

void
pejl_praksis_free (PejlPraksis *praksis)
{
  if (praksis == NULL)
    return;
  g_free (praksis->key);
  g_free (praksis->navn);
  g_free (praksis->kilde);
  g_ptr_array_unref (praksis->regler);
  g_ptr_array_unref (praksis->indsats_krav);
  g_ptr_array_unref (praksis->foelger);
  g_free (praksis);
}

void
pejl_praksis_add_regel (PejlPraksis *praksis, PejlRegel *regel)
{
  char nr[12];

  g_ptr_array_add (praksis->regler, regel);
  regel->nr = praksis->regler->len;
  g_snprintf (nr, sizeof nr, "%u", regel->nr);
  /* The same rule taken in twice, or in two copies, is one row. */
  regel->id = pejl_id_from_parts ("regel", (const char *const[]){ praksis->key, nr, NULL });
}

void
pejl_praksis_add_foelge (PejlPraksis *praksis, PejlEjerform ejerform, const char *tekst)
{
  PejlFoelge *foelge = g_new0 (PejlFoelge, 1);

  foelge->ejerform = ejerform;
  foelge->tekst = g_strdup (tekst);
  g_ptr_array_add (praksis->foelger, foelge);
}
