// SPDX-License-Identifier: GPL-3.0-or-later
// Two small caches by id.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-opslag.h"

#include "core/store/query/pejl-query.h"

struct _PejlOpslag
{
  GHashTable *strategier; /* PejlId* → PejlStrategi* or NULL */
  GHashTable *redskaber;  /* PejlId* → PejlRedskab* or NULL */
};

static void
unref_strategi (gpointer strategi)
{
  if (strategi != NULL)
    pejl_strategi_unref (strategi);
}

static void
unref_redskab (gpointer redskab)
{
  if (redskab != NULL)
    pejl_redskab_unref (redskab);
}

PejlOpslag *
pejl_opslag_new (void)
{
  PejlOpslag *opslag = g_new0 (PejlOpslag, 1);

  opslag->strategier = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, unref_strategi);
  opslag->redskaber = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, unref_redskab);
  return opslag;
}

void
pejl_opslag_free (PejlOpslag *opslag)
{
  g_hash_table_unref (opslag->strategier);
  g_hash_table_unref (opslag->redskaber);
  g_free (opslag);
}

void
pejl_opslag_clear (PejlOpslag *opslag)
{
  g_hash_table_remove_all (opslag->strategier);
  g_hash_table_remove_all (opslag->redskaber);
}

PejlStrategi *
pejl_opslag_strategi (PejlOpslag *opslag, PejlReader *reader, const PejlId *id)
{
  gpointer found = NULL;

  if (!g_hash_table_lookup_extended (opslag->strategier, id, NULL, &found))
    {
      found = pejl_query_strategi (reader, id);
      g_hash_table_insert (opslag->strategier, pejl_id_copy (id), found);
    }
  return found;
}

PejlRedskab *
pejl_opslag_redskab (PejlOpslag *opslag, PejlReader *reader, const PejlId *id)
{
  gpointer found = NULL;

  if (!g_hash_table_lookup_extended (opslag->redskaber, id, NULL, &found))
    {
      found = pejl_query_redskab (reader, id);
      g_hash_table_insert (opslag->redskaber, pejl_id_copy (id), found);
    }
  return found;
}
