// SPDX-License-Identifier: GPL-3.0-or-later
// Words from the store for the check of texts.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-privat-ord.h"

#include "core/store/query/pejl-query-ord.h"

PejlPrivatOrd *
pejl_privat_ord_read (PejlReader *reader)
{
  PejlPrivatOrd *words = pejl_privat_ord_new ();
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) places = NULL;

  g_return_val_if_fail (reader != NULL, words);

  own = pejl_query_ord (reader, 0);
  places = pejl_query_stednavne (reader);
  for (guint i = 0; i < places->len; i++)
    pejl_privat_ord_allow (words, g_ptr_array_index (places, i));
  for (guint i = 0; i < own->len; i++)
    {
      const PejlOrd *ord = g_ptr_array_index (own, i);

      if (ord->art == PEJL_ORD_TILLADT)
        pejl_privat_ord_allow (words, ord->tekst);
      else
        pejl_privat_ord_add (words, ord->tekst);
    }
  return words;
}
