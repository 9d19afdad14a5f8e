// SPDX-License-Identifier: GPL-3.0-or-later
// How often each kind of thing happened in the histories.
#pragma once

#include "konvergens-verden.h"

G_BEGIN_DECLS

/* The deliveries come first, in their order. */
typedef enum
{
  HAENDT_SKREVET = LEVERING_N,
  HAENDT_FORMULAR,
  HAENDT_SLETTET,
  HAENDT_UDVISKET,
  HAENDT_UDVISKET_EJ,
  HAENDT_UR_MINUTTER,
  HAENDT_UR_TI_AAR,
  HAENDT_ROLLE_GIVET,
  HAENDT_ROLLE_SLUT,
  HAENDT_AFVIST_HJEMME,
  HAENDT_AFVIST_UDE,
  HAENDT_NYERE_TABEL,
  HAENDT_NYERE_FELT,
  HAENDT_GENDANNET,
  HAENDT_KLONET,
  HAENDT_KONFLIKT,
  HAENDT_N
} Haendt;

static const char *const haendt_navne[HAENDT_N] = {
  [LEVERING_HEL] = "whole files", [LEVERING_TO_GANGE] = "duplicates", [LEVERING_OVERLAP] = "overlapping files",
  [LEVERING_DEL] = "partial files", [LEVERING_AFBRUDT] = "aborted imports", [LEVERING_HUL] = "gaps",
  [LEVERING_FEJL] = "one-byte corruptions", [LEVERING_PAKKE] = "sealed packets", [HAENDT_SKREVET] = "texts",
  [HAENDT_FORMULAR] = "texts of forms that stood open", [HAENDT_SLETTET] = "deletions", [HAENDT_UDVISKET] = "erasures",
  [HAENDT_UDVISKET_EJ] = "erasures refused at home for their role",
  [HAENDT_UR_MINUTTER] = "clocks off by minutes", [HAENDT_UR_TI_AAR] = "clocks off by ten years",
  [HAENDT_ROLLE_GIVET] = "roles given", [HAENDT_ROLLE_SLUT] = "roles ended",
  [HAENDT_AFVIST_HJEMME] = "role refusals at home", [HAENDT_AFVIST_UDE] = "entries set aside for their role",
  [HAENDT_NYERE_TABEL] = "rows of a newer schema", [HAENDT_NYERE_FELT] = "fields of a newer schema",
  [HAENDT_GENDANNET] = "restored replicas", [HAENDT_KLONET] = "cloned replicas", [HAENDT_KONFLIKT] = "conflicts",
};
static guint haendt[HAENDT_N];

#define ENOUGH 300 /* histories in which each kind happens */

/* A kind that never happens is noticed. */
static void
tell_what_happened (guint seeds)
{
  for (guint i = 0; i < HAENDT_N; i++)
    {
      g_test_message ("%s: %u", haendt_navne[i], haendt[i]);
      g_assert_true (seeds < ENOUGH || haendt[i] > 0);
    }
}

G_END_DECLS
