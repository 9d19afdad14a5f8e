// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues with a store and keys each, who know each other: shared by the tests of exchange/.
#pragma once

#include "store-fixture.h"
#include "store-sql.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-hent.h"
#include "core/exchange/pejl-indbakke.h"
#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-pakke.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-bilag.h"

#include <string.h>

typedef struct
{
  Fixture f;
  PejlNoegler *noegler;
  PejlKort *kort;
  const char *navn;
} Kollega;

static inline PejlReader *
kollega_reader (Kollega *k)
{
  return pejl_store_get_reader (k->f.store);
}

static inline void
kollega_set_up (Kollega *k, const char *navn)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&k->f, NULL);
  k->navn = navn;
  k->noegler = pejl_noegler_new ();
  k->kort = pejl_kort_eget (k->f.store, kollega_reader (k), k->noegler, navn, &error);
  g_assert_no_error (error);
}

static inline void
kollega_tear_down (Kollega *k)
{
  g_clear_pointer (&k->kort, pejl_kort_free);
  g_clear_pointer (&k->noegler, pejl_noegler_free);
  fixture_tear_down (&k->f, NULL);
}

static inline PejlKortRaekke *
find_kort (Kollega *k, const char *signatur)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (kollega_reader (k));

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlKortRaekke *) g_ptr_array_index (all, i))->signatur, signatur) == 0)
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

/* The one gets the other's card, and hears the six words. */
static inline void
knows (Kollega *one, Kollega *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKortRaekke) kort = NULL;

  g_assert_true (pejl_kort_add (one->f.store, kollega_reader (one), other->kort, &error));
  g_assert_no_error (error);
  kort = find_kort (one, other->kort->signatur);
  g_assert_nonnull (kort);
  g_assert_true (pejl_kort_bekraeft (one->f.store, kort, &error));
  g_assert_no_error (error);
}

static inline char *
vektor_of (Kollega *k)
{
  g_autoptr (GError) error = NULL;
  char *vektor = pejl_oplog_vektor (kollega_reader (k), &error);

  g_assert_no_error (error);
  return vektor;
}

/* A packet from one to the other in the one's folder; efter NULL: everything. */
static inline char *
make_packet (Kollega *from, Kollega *to, const char *efter)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("pakke-%u.pejlpakke", n++);
  char *path = g_build_filename (from->f.folder, name, NULL);
  const char *segl[] = { pejl_noegler_segl (to->noegler), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = from->navn, .efter = efter };
  PejlPakkeLavet lavet;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_pakke_make (from->f.store, kollega_reader (from), from->noegler, path, &valg, NULL, &lavet, &error));
  g_assert_no_error (error);
  pejl_pakke_lavet_clear (&lavet);
  return path;
}

/* Takes the packet; the error when it is set aside, also when it has to wait for another. hentning (nullable) gets what it did. */
static inline GError *
take_packet (Kollega *k, const char *path, PejlHentning **hentning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = pejl_pakke_open (path, k->f.folder, k->noegler, NULL, NULL, &error);
  g_autoptr (PejlHentning) h = NULL;

  if (pakke != NULL)
    h = pejl_hent_vurder (k->f.store, kollega_reader (k), pejl_noegler_signatur (k->noegler), pakke, NULL, &error);
  if (h != NULL)
    pejl_hent_tag (k->f.store, pakke, h, NULL, NULL, NULL, &error);
  if (hentning != NULL)
    *hentning = g_steal_pointer (&h);
  return g_steal_pointer (&error);
}

static inline void
give (Kollega *from, Kollega *to, const char *efter)
{
  g_autofree char *path = make_packet (from, to, efter);
  g_autoptr (GError) error = take_packet (to, path, NULL);

  g_assert_no_error (error);
}

static inline void
write_evidens (Kollega *k, const PejlId *id, const char *text)
{
  write_text (k->f.store, PEJL_TABLE_EVIDENS, id, PEJL_FIELD_EVIDENS_TEKST, text, "Skriv");
}

static inline PejlVedhaeftning *
attach_bilag (PejlStore *store, const char *navn, const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (PejlAction) action = pejl_action_new ("Bilag");
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (pejl_store_get_path (store), bytes, navn, NULL, &error);

  g_assert_no_error (error);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, navn);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, (gint64) strlen (contents));
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
  return bilag;
}

static inline void
set_kommune (Kollega *k, const char *nr, const char *navn)
{
  PejlId id = pejl_id_from_parts ("kommune", (const char *const[]){ "kommune", NULL });
  g_autoptr (PejlAction) action = pejl_action_new ("Kommune");

  pejl_action_row (action, PEJL_TABLE_KOMMUNE, &id);
  pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_NR, nr);
  pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_NAVN, navn);
  commit (k->f.store, action);
}

/* Both stores are sound and say the same. */
static inline void
assert_same (Kollega *a, Kollega *b)
{
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  g_autoptr (GError) error = NULL;

  pejl_store_flush_search (a->f.store, &error);
  pejl_store_flush_search (b->f.store, &error);
  g_assert_no_error (error);
  x = verified_digest (a->f.path);
  y = verified_digest (b->f.path);
  g_assert_cmpstr (x, ==, y);
}
