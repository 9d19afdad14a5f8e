// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn numbers that follow from a seed alone, on every machine.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-slump.h"

/* FNV-1a, so that equal names give equal streams everywhere (g_str_hash promises nothing across versions). */
static guint64
hash_name (const char *name)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *name != '\0'; name++)
    hash = (hash ^ (guchar) *name) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

PejlSlump
pejl_slump_new (guint64 seed, const char *name, guint64 nr)
{
  PejlSlump slump = { seed ^ hash_name (name) };

  slump.state = pejl_slump_next (&slump) ^ (nr * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  return slump;
}

/* SplitMix64 (Steele, Lea and Flood 2014): integers only. */
guint64
pejl_slump_next (PejlSlump *slump)
{
  guint64 z = slump->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
pejl_slump_below (PejlSlump *slump, guint n)
{
  g_return_val_if_fail (n > 0, 0);
  return (guint) ((pejl_slump_next (slump) >> 32) * n >> 32);
}

double
pejl_slump_unit (PejlSlump *slump)
{
  return (double) (pejl_slump_next (slump) >> 11) / 9007199254740992.0;
}

gboolean
pejl_slump_chance (PejlSlump *slump, double probability)
{
  return pejl_slump_unit (slump) < probability;
}

/* The sum of twelve even draws: no logarithm or root, whose last bit differs between machines. */
double
pejl_slump_normal (PejlSlump *slump)
{
  double sum = -6;

  for (guint i = 0; i < 12; i++)
    sum += pejl_slump_unit (slump);
  return sum;
}
