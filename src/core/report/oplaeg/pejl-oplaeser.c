// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a presentation.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeser.h"

#include <string.h>

#define ORD_I_MINUTTET 110
#define SEKUNDER_UDEN_NOTER 40
#define STOERSTE_TAL 999

void
pejl_oplaeser_init (PejlOplaeser *self, guint antal, guint nu)
{
  memset (self, 0, sizeof *self);
  self->antal = MAX (antal, 1);
  self->nu = MIN (nu, self->antal - 1);
}

/* The time runs from the first step on; waiting for the room to be quiet does not count. */
static gboolean
go_to (PejlOplaeser *self, guint nr, gint64 now)
{
  gboolean other = nr != self->nu || self->sort || self->zoom || self->tal != 0;

  if (self->begyndt == 0)
    self->begyndt = now;
  self->nu = nr;
  self->sort = FALSE;
  self->zoom = FALSE;
  self->tal = 0;
  return other;
}

static gboolean
get_out (PejlOplaeser *self)
{
  if (self->tal != 0)
    self->tal = 0;
  else if (self->sort)
    self->sort = FALSE;
  else if (self->zoom)
    self->zoom = FALSE;
  else if (self->peg)
    self->peg = FALSE;
  else
    self->slut = TRUE;
  return TRUE;
}

static gboolean
type_digit (PejlOplaeser *self, guint ciffer)
{
  guint tal = self->tal * 10 + ciffer;

  if (tal == 0 || tal > STOERSTE_TAL)
    return FALSE;
  self->tal = tal;
  return TRUE;
}

gboolean
pejl_oplaeser_tast (PejlOplaeser *self, PejlOplaeserTast tast, guint ciffer, gint64 now)
{
  switch (tast)
    {
    case PEJL_OPLAESER_NAESTE:
      /* Out of black the same slide comes back: nobody has seen it go. */
      return go_to (self, self->sort ? self->nu : MIN (self->nu + 1, self->antal - 1), now);
    case PEJL_OPLAESER_FORRIGE:
      return go_to (self, self->sort || self->nu == 0 ? self->nu : self->nu - 1, now);
    case PEJL_OPLAESER_FOERSTE:
      return go_to (self, 0, now);
    case PEJL_OPLAESER_SIDSTE:
      return go_to (self, self->antal - 1, now);
    case PEJL_OPLAESER_SORT:
      self->sort = !self->sort;
      return TRUE;
    case PEJL_OPLAESER_CIFFER:
      return type_digit (self, ciffer);
    case PEJL_OPLAESER_SPRING:
      return self->tal != 0 && go_to (self, MIN (self->tal, self->antal) - 1, now);
    case PEJL_OPLAESER_ZOOM:
      self->zoom = !self->zoom;
      return TRUE;
    case PEJL_OPLAESER_PEG:
      self->peg = !self->peg;
      return TRUE;
    case PEJL_OPLAESER_UD:
      return get_out (self);
    default:
      g_return_val_if_reached (FALSE);
    }
}

char *
pejl_oplaeser_brugt (const PejlOplaeser *self, gint64 now)
{
  gint64 seconds = self->begyndt > 0 ? MAX (0, now - self->begyndt) / G_USEC_PER_SEC : 0;
  int hours = (int) (seconds / 3600), minutes = (int) (seconds / 60 % 60);

  if (hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", hours, minutes, (int) (seconds % 60));
  return g_strdup_printf ("%d:%02d", minutes, (int) (seconds % 60));
}

guint
pejl_oplaeser_minutter (guint ord, guint dias)
{
  guint seconds = ord * 60 / ORD_I_MINUTTET + dias * SEKUNDER_UDEN_NOTER;

  return MAX (1, (seconds + 30) / 60);
}

guint
pejl_oplaeser_skaerm (const char *const *navne, guint n, const char *husket, guint her)
{
  for (guint i = 0; i < n && *husket != '\0'; i++)
    if (g_str_equal (navne[i], husket))
      return i;
  for (guint i = 0; i < n; i++)
    if (i != her)
      return i;
  return 0;
}
