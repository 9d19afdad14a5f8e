// SPDX-License-Identifier: GPL-3.0-or-later
// Private to model/: what a record is made of, shared by the files that define records.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

static inline gpointer
pejl_record_new (gsize size, const gsize *texts, gsize n_texts)
{
  gpointer record = g_atomic_rc_box_alloc0 (size);

  for (gsize i = 0; i < n_texts; i++)
    G_STRUCT_MEMBER (char *, record, texts[i]) = g_strdup ("");
  return record;
}

static inline void
pejl_record_clear (gpointer record, const gsize *texts, gsize n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    g_free (G_STRUCT_MEMBER (char *, record, texts[i]));
}

static inline void
pejl_record_nothing (gpointer record)
{
}

#define TEXT(Type, field) G_STRUCT_OFFSET (Type, field)

/* prepare and clear take the record and see to what is no text; the rest of the arguments are the offsets of
 * the texts. */
#define PEJL_DEFINE_RECORD(Type, func, prepare, clear, ...)                                        \
  static const gsize func##_texts[] = { __VA_ARGS__ };                                             \
  Type *                                                                                           \
  func##_new (void)                                                                                \
  {                                                                                                \
    Type *record = pejl_record_new (sizeof (Type), func##_texts, G_N_ELEMENTS (func##_texts));     \
    prepare (record);                                                                              \
    return record;                                                                                 \
  }                                                                                                \
  Type *                                                                                           \
  func##_ref (Type *record)                                                                        \
  {                                                                                                \
    return g_atomic_rc_box_acquire (record);                                                       \
  }                                                                                                \
  static void                                                                                      \
  func##_free (gpointer record)                                                                    \
  {                                                                                                \
    clear (record);                                                                                \
    pejl_record_clear (record, func##_texts, G_N_ELEMENTS (func##_texts));                         \
  }                                                                                                \
  void                                                                                             \
  func##_unref (Type *record)                                                                      \
  {                                                                                                \
    g_atomic_rc_box_release_full (record, func##_free);                                            \
  }                                                                                                \
  G_DEFINE_BOXED_TYPE (Type, func, func##_ref, func##_unref)

G_END_DECLS
