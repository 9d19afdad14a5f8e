// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of # completion: a key press over 400 tegn, found, ranked and marked, against one frame.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/model/pejl-fuzzy.h"
#include "core/model/pejl-strategi.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

/* Of 60 a second. */
#define FRAME (1.0 / 60)
#define TEGN 400
#define TURNS 201
/* What one types, letter by letter: words in any order, one misspelt. */
#define TYPED "hverdag børmene leg"

typedef struct
{
  GPtrArray *texts; /* borrowed from the strategy, again and again until there are 400 */
  guint found;
} Completion;

static guint
find (Completion *completion, const char *typed)
{
  g_autoptr (PejlFuzzy) fuzzy = pejl_fuzzy_new (typed);
  guint found = 0;

  for (guint i = 0; i < completion->texts->len; i++)
    {
      const char *text = completion->texts->pdata[i];

      if (pejl_fuzzy_rank (fuzzy, text) > 0)
        {
          g_autoptr (GArray) hits = pejl_fuzzy_hits (fuzzy, text);

          found += hits->len > 0 ? 1 : 0;
        }
    }
  return found;
}

/* A key press, the mean of those of the words: one by itself is too short for the clock. */
static double
complete (gpointer data, guint turn)
{
  Completion *completion = data;
  double begin = bench_clock ();
  guint keys = 0;

  completion->found = 0;
  for (const char *end = TYPED; *end != '\0'; keys++)
    {
      g_autofree char *typed = NULL;

      end = g_utf8_next_char (end);
      typed = g_strndup (TYPED, (gsize) (end - TYPED));
      completion->found += find (completion, typed);
    }
  return (bench_clock () - begin) / keys;
}

static double
frame (gpointer data, guint turn)
{
  return FRAME;
}

gboolean
bench_completion (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autoptr (PejlStore) store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  g_autoptr (PejlKommune) kommune = store != NULL ? pejl_query_kommune (pejl_store_get_reader (store)) : NULL;
  g_autoptr (PejlStrategi) strategi
    = kommune != NULL ? pejl_query_strategi (pejl_store_get_reader (store), &kommune->strategi) : NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  Completion completion = { texts, 0 };

  if (store == NULL)
    return FALSE;
  if (strategi == NULL || strategi->tegn->len == 0)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the store has no strategy");
      return FALSE;
    }
  for (guint i = 0; i < TEGN; i++)
    g_ptr_array_add (texts, ((PejlTegn *) strategi->tegn->pdata[i % strategi->tegn->len])->tekst);
  if (!bench_turns ("completion", TURNS, complete, frame, &completion, "ms", 1000, ratio, error))
    return FALSE;
  if (completion.found > 0)
    return TRUE;
  g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "none of the typed words was found");
  return FALSE;
}
