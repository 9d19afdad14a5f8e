// SPDX-License-Identifier: GPL-3.0-or-later
// Havneby Kommune's distrikter, houses and stuer: all of them made up.
#pragma once

#include "core/demo/pejl-demo-slump.h"
#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"
#include "core/store/pejl-action.h"

G_BEGIN_DECLS

#define PEJL_DEMO_MAX_STUER 5

typedef struct
{
  PejlId id;
  char *navn;
  double niveau;            /* how its houses stand against the others' */
} PejlDemoDistrikt;

typedef struct
{
  PejlId id;
  char *gnummer;            /* G0…: no such numbers are given out by the register */
  char *navn;
  PejlType type;
  PejlEjerform ejerform;
  guint distrikt;
  char *adresse;
  const char *by;
  guint n_stuer;
  PejlId stuer[PEJL_DEMO_MAX_STUER];
  const char *stue_navne[PEJL_DEMO_MAX_STUER];
  double niveau;            /* the house's lasting quality; mean 0, deviation about 0,85 */
  int fra;                  /* year of opening */
} PejlDemoHus;

typedef struct
{
  GPtrArray *distrikter;    /* PejlDemoDistrikt* */
  GPtrArray *huse;          /* PejlDemoHus* */
} PejlDemoSteder;

/* The 38 houses of the demo in 4 distrikter, or, with antal above 38, as many in 8. */
PejlDemoSteder *pejl_demo_steder_new (guint64 seed, guint antal);
void pejl_demo_steder_free (PejlDemoSteder *steder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDemoSteder, pejl_demo_steder_free)

/* All of it as rows. */
void pejl_demo_steder_write (const PejlDemoSteder *steder, PejlAction *action);

/* An id that follows from the seed, what it is and two numbers. */
PejlId pejl_demo_id (guint64 seed, const char *kind, guint64 a, guint64 b);

G_END_DECLS
