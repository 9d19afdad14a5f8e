// SPDX-License-Identifier: GPL-3.0-or-later
// Names of what happens in the histories.
#include "konvergens-haendt.h"

static const char *const haendt_navne[HAENDT_N] = {
  [LEVERING_HEL] = "whole files", [LEVERING_TO_GANGE] = "duplicates", [LEVERING_OVERLAP] = "overlapping files",
  [LEVERING_DEL] = "partial files", [LEVERING_AFBRUDT] = "aborted imports", [LEVERING_HUL] = "gaps",
  [LEVERING_FEJL] = "one-byte corruptions", [LEVERING_PAKKE] = "sealed packets", [HAENDT_SKREVET] = "texts",
  [HAENDT_FORMULAR] = "texts of forms that stood open", [HAENDT_SLETTET] = "deletions", [HAENDT_UDVISKET] = "erasures",
  [HAENDT_UDVISKET_EJ] = "erasures refused at home for their role",
  [HAENDT_UR_MINUTTER] = "clocks off by minutes", [HAENDT_UR_TI_AAR] = "clocks off by ten years",
  [HAENDT_ROLLER_GRUNDLAGT] = "roles founded while others went on", [HAENDT_ROLLE_GIVET] = "roles given", [HAENDT_ROLLE_SLUT] = "roles ended",
  [HAENDT_AFVIST_HJEMME] = "role refusals at home", [HAENDT_AFVIST_UDE] = "entries set aside for their role",
  [HAENDT_NYERE_TABEL] = "rows of a newer schema", [HAENDT_NYERE_FELT] = "fields of a newer schema",
  [HAENDT_UDVISKET_FOR] = "erasures where no roles were known",
  [HAENDT_UDVISKET_AF_FREMMED] = "erasures by a program that does not ask",
  [HAENDT_SAVNET] = "texts that went by an erasure that does not stand", [HAENDT_KOM_IGEN] = "of these, came back",
  [HAENDT_NOEGLER_TABT] = "keys lost", [HAENDT_AFLOESER] = "keys said to go on for lost ones",
  [HAENDT_AFLOESER_AF_ANDRE] = "the same by those who may not", [HAENDT_PAKKE_AFLOEST] = "packets with stamps of such keys, taken",
  [HAENDT_PAKKE_AFVIST] = "packets with stamps that are not believed, set aside",
  [HAENDT_PAKKE_KORTET] = "packets without what nobody can stamp",
  [HAENDT_AABEN] = "rows of which something in between was missing still",
  [HAENDT_GENDANNET] = "restored replicas", [HAENDT_KLONET] = "cloned replicas", [HAENDT_KONFLIKT] = "conflicts",
};
guint haendt[HAENDT_N];

#define ENOUGH 300 /* histories in which each kind happens */

void
haendt_tell (guint seeds)
{
  for (guint i = 0; i < HAENDT_N; i++)
    {
      g_test_message ("%s: %u", haendt_navne[i], haendt[i]);
      g_assert_true (seeds < ENOUGH || haendt[i] > 0);
    }
}
