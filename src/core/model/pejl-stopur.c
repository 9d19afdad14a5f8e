// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds: begun, ended, and how long they have lasted.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-stopur.h"

#include <string.h>

#define MAGIC "pejl-stopur 1\n"
/* More than anybody observes in a visit; a draft that says so is not ours. */
#define NR_MAX 9999

void
pejl_stopur_init (PejlStopur *stopur)
{
  stopur->runder = g_array_new (FALSE, TRUE, sizeof (PejlRunde));
}

void
pejl_stopur_clear (PejlStopur *stopur)
{
  g_clear_pointer (&stopur->runder, g_array_unref);
}

static PejlRunde *
last_runde (const PejlStopur *stopur)
{
  guint n = stopur->runder->len;

  return n > 0 ? &g_array_index (stopur->runder, PejlRunde, n - 1) : NULL;
}

void
pejl_stopur_start (PejlStopur *stopur, gint64 now, guint last)
{
  const PejlRunde *before = last_runde (stopur);
  PejlRunde runde = { last + 1, now, 0 };

  if (pejl_stopur_running (stopur) != NULL)
    return;
  if (before != NULL)
    runde.nr = MAX (runde.nr, before->nr + 1);
  g_array_append_val (stopur->runder, runde);
}

void
pejl_stopur_stop (PejlStopur *stopur, gint64 now)
{
  PejlRunde *runde = last_runde (stopur);

  if (runde != NULL && runde->sluttet == 0)
    runde->sluttet = MAX (now, runde->begyndt);
}

const PejlRunde *
pejl_stopur_running (const PejlStopur *stopur)
{
  const PejlRunde *runde = last_runde (stopur);

  return runde != NULL && runde->sluttet == 0 ? runde : NULL;
}

const PejlRunde *
pejl_stopur_find (const PejlStopur *stopur, guint nr)
{
  for (guint i = 0; i < stopur->runder->len; i++)
    if (g_array_index (stopur->runder, PejlRunde, i).nr == nr)
      return &g_array_index (stopur->runder, PejlRunde, i);
  return NULL;
}

guint
pejl_runde_sekunder (const PejlRunde *runde, gint64 now)
{
  gint64 end = runde->sluttet != 0 ? runde->sluttet : now;

  return (guint) CLAMP (end - runde->begyndt, 0, G_MAXINT32);
}

gboolean
pejl_runde_naaet (const PejlRunde *runde, gint64 now, guint minutter)
{
  return minutter > 0 && pejl_runde_sekunder (runde, now) >= minutter * 60;
}

gboolean
pejl_stopur_end_forgotten (PejlStopur *stopur, gint64 now)
{
  PejlRunde *runde = last_runde (stopur);

  if (runde == NULL || runde->sluttet != 0 || now - runde->begyndt < PEJL_STOPUR_GLEMT)
    return FALSE;
  runde->sluttet = runde->begyndt;
  return TRUE;
}

char *
pejl_stopur_to_text (const PejlStopur *stopur)
{
  GString *text = g_string_new (MAGIC);

  for (guint i = 0; i < stopur->runder->len; i++)
    {
      const PejlRunde *runde = &g_array_index (stopur->runder, PejlRunde, i);

      g_string_append_printf (text, "%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", runde->nr, runde->begyndt,
                              runde->sluttet);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_runde (const char *line, PejlRunde *runde)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  guint64 nr;

  if (g_strv_length (words) != 3 || !g_ascii_string_to_unsigned (words[0], 10, 1, NR_MAX, &nr, NULL)
      || !g_ascii_string_to_signed (words[1], 10, 1, G_MAXINT64, &runde->begyndt, NULL)
      || !g_ascii_string_to_signed (words[2], 10, 0, G_MAXINT64, &runde->sluttet, NULL))
    return FALSE;
  runde->nr = (guint) nr;
  return runde->sluttet == 0 || runde->sluttet >= runde->begyndt;
}

void
pejl_stopur_from_text (PejlStopur *stopur, const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_array_set_size (stopur->runder, 0);
  if (!g_str_has_prefix (text, MAGIC))
    return;
  lines = g_strsplit (text + strlen (MAGIC), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const PejlRunde *before = last_runde (stopur);
      PejlRunde runde;

      /* Only the last one can run. */
      if (read_runde (lines[i], &runde) && (before == NULL || (before->nr < runde.nr && before->sluttet != 0)))
        g_array_append_val (stopur->runder, runde);
    }
}

char *
pejl_stopur_format (guint sekunder)
{
  guint hours = sekunder / 3600;

  if (hours > 0)
    return g_strdup_printf ("%u:%02u:%02u", hours, sekunder / 60 % 60, sekunder % 60);
  return g_strdup_printf ("%u:%02u", sekunder / 60, sekunder % 60);
}
