// SPDX-License-Identifier: GPL-3.0-or-later
// Version vectors: read from text, asked, and made of what a file holds.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-vektor.h"

#include "core/store/pejl-action-private.h"
#include "core/store/pejl-db.h"

struct _PejlVektor
{
  guint n;
  PejlRef refs[]; /* by rid, ascending */
};

PejlVektor *
pejl_vektor_parse (const char *text)
{
  g_autoptr (PejlHeads) heads = pejl_heads_parse (text);
  PejlVektor *vektor;

  if (heads == NULL)
    return NULL;
  for (guint i = 1; i < heads->refs->len; i++)
    if (g_array_index (heads->refs, PejlRef, i - 1).rid >= g_array_index (heads->refs, PejlRef, i).rid)
      return NULL;
  vektor = g_atomic_rc_box_alloc0 (sizeof (PejlVektor) + heads->refs->len * sizeof (PejlRef));
  vektor->n = heads->refs->len;
  for (guint i = 0; i < vektor->n; i++)
    vektor->refs[i] = g_array_index (heads->refs, PejlRef, i);
  return vektor;
}

PejlVektor *
pejl_vektor_ref (PejlVektor *vektor)
{
  return g_atomic_rc_box_acquire (vektor);
}

void
pejl_vektor_unref (PejlVektor *vektor)
{
  g_atomic_rc_box_release (vektor);
}

static guint
find (const PejlVektor *vektor, guint64 rid)
{
  guint low = 0, high = vektor->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (vektor->refs[middle].rid < rid)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint64
pejl_vektor_seq (const PejlVektor *vektor, guint64 rid)
{
  guint at = find (vektor, rid);

  return at < vektor->n && vektor->refs[at].rid == rid ? vektor->refs[at].seq : 0;
}

gboolean
pejl_vektor_holds (const PejlVektor *vektor, const PejlRef *ref)
{
  guint at = find (vektor, ref->rid);

  return at < vektor->n && vektor->refs[at].rid == ref->rid && ref->seq <= vektor->refs[at].seq;
}

const PejlRef *
pejl_vektor_refs (const PejlVektor *vektor, guint *n)
{
  *n = vektor->n;
  return vektor->refs;
}

char *
pejl_vektor_common (const PejlVektor *a, const PejlVektor *b)
{
  g_autoptr (PejlHeads) heads = pejl_heads_new ();

  for (guint i = 0; a != NULL && b != NULL && i < a->n; i++)
    {
      PejlRef ref = { a->refs[i].rid, MIN (a->refs[i].seq, pejl_vektor_seq (b, a->refs[i].rid)) };

      if (ref.seq > 0)
        pejl_heads_add (heads, &ref);
    }
  return pejl_heads_to_string (heads);
}

static int
by_rid (gconstpointer a, gconstpointer b)
{
  const PejlRef *x = a, *y = b;

  return x->rid < y->rid ? -1 : x->rid > y->rid;
}

char *
pejl_vektor_of_store (PejlDb *db, GError **error)
{
  g_autoptr (PejlHeads) heads = pejl_heads_new ();
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (
    db, "SELECT rid, (SELECT seq FROM op WHERE op.rid = replica.rid ORDER BY seq DESC LIMIT 1) AS last"
        " FROM replica WHERE last IS NOT NULL");

  while (pejl_db_step (db, stmt, &failed))
    {
      PejlRef last = { (guint64) sqlite3_column_int64 (stmt, 0), (guint64) sqlite3_column_int64 (stmt, 1) };

      pejl_heads_add (heads, &last);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  g_array_sort (heads->refs, by_rid);
  return pejl_heads_to_string (heads);
}
