// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of the records: every text begins as an owned "" and is freed with the record.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-records.h"

#include <math.h>

static gpointer
record_new (gsize        size,
            const gsize *texts,
            gsize        n_texts)
{
  gpointer record = g_atomic_rc_box_alloc0 (size);

  for (gsize i = 0; i < n_texts; i++)
    G_STRUCT_MEMBER (char *, record, texts[i]) = g_strdup ("");
  return record;
}

static void
record_clear (gpointer     record,
              const gsize *texts,
              gsize        n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    g_free (G_STRUCT_MEMBER (char *, record, texts[i]));
}

#define TEXT(Type, field) G_STRUCT_OFFSET (Type, field)

/* prepare and clear take the record and see to what is no text; the rest of the arguments are the offsets of
 * the texts. */
#define PEJL_DEFINE_RECORD(Type, func, prepare, clear, ...)                                   \
  static const gsize func##_texts[] = { __VA_ARGS__ };                                        \
  Type *                                                                                      \
  func##_new (void)                                                                           \
  {                                                                                           \
    Type *record = record_new (sizeof (Type), func##_texts, G_N_ELEMENTS (func##_texts));     \
    prepare (record);                                                                         \
    return record;                                                                            \
  }                                                                                           \
  Type *                                                                                      \
  func##_ref (Type *record)                                                                   \
  {                                                                                           \
    return g_atomic_rc_box_acquire (record);                                                  \
  }                                                                                           \
  static void                                                                                 \
  func##_free (gpointer record)                                                               \
  {                                                                                           \
    clear (record);                                                                           \
    record_clear (record, func##_texts, G_N_ELEMENTS (func##_texts));                         \
  }                                                                                           \
  void                                                                                        \
  func##_unref (Type *record)                                                                 \
  {                                                                                           \
    g_atomic_rc_box_release_full (record, func##_free);                                       \
  }                                                                                           \
  G_DEFINE_BOXED_TYPE (Type, func, func##_ref, func##_unref)

static void
nothing (gpointer record)
{
}

static void
prepare_kommune (PejlKommune *kommune)
{
  kommune->periode_maaned = 1;
}

static void
prepare_evidens (PejlEvidens *evidens)
{
  evidens->tegn = g_array_new (FALSE, TRUE, sizeof (PejlEvidensTegn));
}

static void
clear_evidens (PejlEvidens *evidens)
{
  g_clear_pointer (&evidens->tegn, g_array_unref);
}

static void
prepare_vurdering (PejlVurdering *vurdering)
{
  vurdering->niveau = -1;
  vurdering->point = NAN;
}

PEJL_DEFINE_RECORD (PejlKommune, pejl_kommune, prepare_kommune, nothing,
                    TEXT (PejlKommune, navn),
                    TEXT (PejlKommune, nr))

PEJL_DEFINE_RECORD (PejlPerson, pejl_person, nothing, nothing,
                    TEXT (PejlPerson, navn),
                    TEXT (PejlPerson, rolle))

PEJL_DEFINE_RECORD (PejlDistrikt, pejl_distrikt, nothing, nothing,
                    TEXT (PejlDistrikt, navn))

PEJL_DEFINE_RECORD (PejlDagtilbud, pejl_dagtilbud, nothing, nothing,
                    TEXT (PejlDagtilbud, navn),
                    TEXT (PejlDagtilbud, gnummer),
                    TEXT (PejlDagtilbud, institution),
                    TEXT (PejlDagtilbud, distrikt_navn),
                    TEXT (PejlDagtilbud, adresse),
                    TEXT (PejlDagtilbud, postnr),
                    TEXT (PejlDagtilbud, by),
                    TEXT (PejlDagtilbud, sidste_tilsyn))

PEJL_DEFINE_RECORD (PejlStue, pejl_stue, nothing, nothing,
                    TEXT (PejlStue, navn))

PEJL_DEFINE_RECORD (PejlTilsyn, pejl_tilsyn, nothing, nothing,
                    TEXT (PejlTilsyn, sted),
                    TEXT (PejlTilsyn, distrikt_navn),
                    TEXT (PejlTilsyn, dato),
                    TEXT (PejlTilsyn, konsulent))

PEJL_DEFINE_RECORD (PejlEvidens, pejl_evidens, prepare_evidens, clear_evidens,
                    TEXT (PejlEvidens, tidspunkt),
                    TEXT (PejlEvidens, stue_navn),
                    TEXT (PejlEvidens, tekst),
                    TEXT (PejlEvidens, sted),
                    TEXT (PejlEvidens, dato))

PEJL_DEFINE_RECORD (PejlVurdering, pejl_vurdering, prepare_vurdering, nothing,
                    TEXT (PejlVurdering, omraade),
                    TEXT (PejlVurdering, begrundelse),
                    TEXT (PejlVurdering, tolkning),
                    TEXT (PejlVurdering, offentlig),
                    TEXT (PejlVurdering, tema))
