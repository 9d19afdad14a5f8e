// SPDX-License-Identifier: GPL-3.0-or-later
// Puts together what is frozen and what was written.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/oplaeg/pejl-oplaeg-saml.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-frys.h"
#include "core/report/oplaeg/pejl-oplaeg-praksis.h"
#include "core/report/oplaeg/pejl-oplaeg-tal.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const PejlOplaegPost *post;
  PejlOplaeg *frozen; /* owned: what has not been used yet */
  PejlOplaegBillede billede;
  gpointer data;
} Samling;

static PejlDias *
steal_frozen (PejlOplaeg *frozen, PejlDiasArt art, guint figur)
{
  for (guint i = 0; frozen != NULL && i < frozen->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (frozen, i);

      if (dias->art == art && dias->figur == figur)
        return g_ptr_array_steal_index (frozen->dias, i);
    }
  return NULL;
}

static gboolean
is_own (PejlDiasArt art)
{
  return art == PEJL_DIAS_TEKST || art == PEJL_DIAS_BILLEDE;
}

static PejlDias *
empty_slide (const PejlDiasPost *post)
{
  PejlDias *dias = pejl_dias_new (post->art, post->figur);

  pejl_dias_set_titel (dias, pejl_dias_art_navn (post->art, post->figur));
  dias->tomt = !is_own (post->art);
  if (dias->tomt)
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, "Der var ingen tal til dette dias, da oplægget blev frosset.");
  return dias;
}

/* The same chart can stand on two slides: what is used up is read once more. */
static PejlDias *
take_slide (Samling *samling, const PejlDiasPost *post)
{
  PejlDias *dias = is_own (post->art) ? NULL : steal_frozen (samling->frozen, post->art, post->figur);

  if (dias == NULL && !is_own (post->art))
    {
      g_autoptr (PejlOplaeg) again = pejl_oplaeg_toe (samling->post->tal);

      dias = steal_frozen (again, post->art, post->figur);
    }
  return dias != NULL ? dias : empty_slide (post);
}

static void
check_numbers (PejlDias *dias, const PejlDiasPost *post)
{
  g_autofree char *now = NULL, *number = NULL;

  if (is_own (dias->art))
    return;
  now = pejl_dias_tal (dias);
  if (!dias->titel_foreslaaet)
    number = pejl_tal_passer_ikke (dias->titel, post->tal, now);
  if (number == NULL && !dias->tekst_foreslaaet)
    number = pejl_tal_passer_ikke (dias->tekst, post->tal, now);
  if (number != NULL)
    dias->passer_ikke = g_strdup_printf ("»%s« står ikke i tallene på dette dias. Tallene siger: %s", number,
                                         dias->titel_forslag);
}

static void
add_picture (Samling *samling, PejlDias *dias, const PejlDiasPost *post)
{
  PejlDiasBlok *blok;

  if (dias->art != PEJL_DIAS_BILLEDE)
    return;
  if (*post->billede == '\0')
    {
      pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, "Vælg et billede.");
      return;
    }
  blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_BILLEDE, 0, post->billede_tekst);
  blok->png = samling->billede != NULL ? samling->billede (post->billede, samling->data) : NULL;
  pejl_oplaeg_ord (&dias->alt, post->billede_tekst);
}

static void
add_practice (PejlDias *dias, const PejlDiasPost *post)
{
  if (dias->art != PEJL_DIAS_PRAKSIS)
    return;
  if (*post->citater == '\0')
    pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, "Ingen eksempler er valgt endnu.");
  else
    pejl_oplaeg_praksis_blokke (dias, post->citater);
}

/* A slide that waits for what a person picks, or for which there were no numbers. */
static gboolean
lacks_something (const PejlDias *dias, const PejlDiasPost *post)
{
  if (dias->art == PEJL_DIAS_PRAKSIS)
    return *post->citater == '\0';
  if (dias->art == PEJL_DIAS_BILLEDE)
    return *post->billede == '\0';
  return dias->tomt;
}

static PejlDias *
make_slide (Samling *samling, const PejlDiasPost *post)
{
  PejlDias *dias = take_slide (samling, post);

  dias->id = post->id;
  add_picture (samling, dias, post);
  add_practice (dias, post);
  if (*post->titel != '\0' || is_own (post->art))
    pejl_dias_set_egen_titel (dias, *post->titel != '\0' ? post->titel : dias->titel_forslag);
  if (*post->tekst != '\0' || *dias->tekst_forslag == '\0')
    pejl_dias_set_egen_tekst (dias, post->tekst);
  pejl_oplaeg_ord (&dias->noter, post->noter);
  check_numbers (dias, post);
  if (*dias->alt == '\0')
    pejl_oplaeg_ord (&dias->alt, dias->titel);
  dias->tomt = lacks_something (dias, post) && *dias->tekst == '\0';
  return dias;
}

PejlOplaeg *
pejl_oplaeg_saml (const PejlOplaegPost *post, const GPtrArray *dias, PejlOplaegBillede billede, gpointer data)
{
  g_autoptr (PejlOplaeg) frozen = pejl_oplaeg_toe (post->tal);
  Samling samling = { post, frozen, billede, data };
  PejlOplaeg *oplaeg;

  if (frozen == NULL)
    return NULL;
  oplaeg = pejl_oplaeg_new (post->titel);
  pejl_oplaeg_ord (&oplaeg->udgiver, frozen->udgiver);
  pejl_oplaeg_ord (&oplaeg->skaering, frozen->skaering);
  pejl_oplaeg_ord (&oplaeg->sidefod, frozen->sidefod);
  pejl_oplaeg_ord (&oplaeg->udvalg, post->udvalg);
  pejl_oplaeg_ord (&oplaeg->dato, post->dato);
  for (guint i = 0; i < dias->len; i++)
    pejl_oplaeg_add (oplaeg, make_slide (&samling, g_ptr_array_index (dias, i)));
  return oplaeg;
}

/* ---- out of the store ---- */

static gboolean
append_part (const guint8 *bytes, gsize n, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, bytes, (guint) n);
  return TRUE;
}

static GBytes *
read_picture (const char *sha256, gpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  if (pejl_bilag_read (data, sha256, "billede", append_part, bytes, NULL, &error))
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_message ("a slide's picture: %s", error->message);
  return NULL;
}

PejlOplaeg *
pejl_oplaeg_hent (PejlReader *reader, const char *store_path, const PejlId *oplaeg)
{
  gboolean began = pejl_query_begin (reader);
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (reader, oplaeg);
  g_autoptr (GPtrArray) dias = pejl_query_dias (reader, oplaeg);

  pejl_query_end (reader, began);
  return post != NULL ? pejl_oplaeg_saml (post, dias, read_picture, (gpointer) store_path) : NULL;
}

/* ---- a new one ---- */

gboolean
pejl_oplaeg_begynd (PejlStore *store, PejlReader *reader, PejlOplaegPost *post, PejlId *id, GError **error)
{
  g_autoptr (PejlOplaeg) forslag = pejl_oplaeg_forslag (reader, post);
  g_autoptr (GArray) valgte = NULL;
  g_autofree PejlDiasValg *valg = NULL;

  if (forslag == NULL)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE,
                           _("That is no period of two years. Nothing was changed; choose another one."));
      return FALSE;
    }
  if (*post->titel == '\0')
    pejl_oplaeg_ord (&post->titel, forslag->titel);
  g_free (post->tal);
  post->tal = pejl_oplaeg_frys (forslag);
  valgte = pejl_oplaeg_forslag_valgte (forslag);
  valg = g_new (PejlDiasValg, MAX (valgte->len, 1));
  for (guint i = 0; i < valgte->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (forslag, g_array_index (valgte, guint, i));

      valg[i] = (PejlDiasValg){ dias->art, dias->figur };
    }
  return pejl_oplaeg_opret (store, post, valg, valgte->len, id, error);
}
