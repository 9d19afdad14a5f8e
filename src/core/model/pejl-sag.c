// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of the records of a case.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-sag.h"

static const gsize sag_texts[] = {
  G_STRUCT_OFFSET (PejlSag, sted),       G_STRUCT_OFFSET (PejlSag, distrikt_navn), G_STRUCT_OFFSET (PejlSag, aabnet),
  G_STRUCT_OFFSET (PejlSag, grund),      G_STRUCT_OFFSET (PejlSag, tilsyn_dato),   G_STRUCT_OFFSET (PejlSag, regel_navn),
  G_STRUCT_OFFSET (PejlSag, person),     G_STRUCT_OFFSET (PejlSag, lukket),        G_STRUCT_OFFSET (PejlSag, lukket_grund),
  G_STRUCT_OFFSET (PejlSag, foelge),
};

PejlSag *
pejl_sag_new (void)
{
  PejlSag *sag = g_atomic_rc_box_new0 (PejlSag);

  for (gsize i = 0; i < G_N_ELEMENTS (sag_texts); i++)
    G_STRUCT_MEMBER (char *, sag, sag_texts[i]) = g_strdup ("");
  return sag;
}

PejlSag *
pejl_sag_ref (PejlSag *sag)
{
  return g_atomic_rc_box_acquire (sag);
}

static void
sag_clear (gpointer sag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sag_texts); i++)
    g_free (G_STRUCT_MEMBER (char *, sag, sag_texts[i]));
}

void
pejl_sag_unref (PejlSag *sag)
{
  g_atomic_rc_box_release_full (sag, sag_clear);
}
G_DEFINE_BOXED_TYPE (PejlSag, pejl_sag, pejl_sag_ref, pejl_sag_unref)

PejlSagKrav *
pejl_sag_krav_new (void)
{
  PejlSagKrav *krav = g_atomic_rc_box_new0 (PejlSagKrav);

  krav->tekst = g_strdup ("");
  krav->opfyldt = g_strdup ("");
  krav->person = g_strdup ("");
  return krav;
}

PejlSagKrav *
pejl_sag_krav_ref (PejlSagKrav *krav)
{
  return g_atomic_rc_box_acquire (krav);
}

static void
krav_clear (gpointer data)
{
  PejlSagKrav *krav = data;

  g_free (krav->tekst);
  g_free (krav->opfyldt);
  g_free (krav->person);
}

void
pejl_sag_krav_unref (PejlSagKrav *krav)
{
  g_atomic_rc_box_release_full (krav, krav_clear);
}
G_DEFINE_BOXED_TYPE (PejlSagKrav, pejl_sag_krav, pejl_sag_krav_ref, pejl_sag_krav_unref)

void
pejl_sag_opsaetning_free (PejlSagOpsaetning *opsaetning)
{
  if (opsaetning == NULL)
    return;
  g_free (opsaetning->hjaelp);
  g_free (opsaetning);
}

const char *
pejl_sag_kilde_name (PejlSagKilde kilde)
{
  switch (kilde)
    {
    case PEJL_SAG_KILDE_TILSYN:
      return "besøg";
    case PEJL_SAG_KILDE_REGEL:
      return "lokal regel";
    case PEJL_SAG_KILDE_HAAND:
      return "uden for besøg";
    default:
      return "ukendt";
    }
}
