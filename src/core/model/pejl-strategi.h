// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy: indsatsområder × roller with their tegn. Immutable once built; shared by reference count.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  char *key;         /* "boernesyn" */
  char *navn;        /* "Børnesyn" */
  char *kort;        /* a few words under the name: "Fra ord til praksis" */
  char *udfordring;  /* why */
  char *maal;        /* what we work for */
  char *definition;
} PejlIndsatsomraade;

typedef struct
{
  char *key;         /* "ledere" */
  char *navn;        /* "Pædagogiske ledere" */
  char *kort;        /* "Ledere" */
  PejlOmfang omfang; /* where this role's tegn are looked for */
} PejlRolle;

typedef struct
{
  PejlId id;         /* from (strategi key, version, tegn key): alike in every copy */
  char *key;         /* "boernesyn.ledere.3" */
  guint omraade;     /* index in PejlStrategi.omraader */
  guint rolle;       /* index in PejlStrategi.roller */
  guint nr;          /* 1, 2, 3 … inside the cell */
  char *tekst;
  char *forgaenger;  /* the tegn of an earlier version, as pejl_tegn_ref() names it; "" for none */
} PejlTegn;

typedef struct
{
  PejlId id;              /* from (key, version) */
  char *key;              /* "frederikshavn-2022" */
  guint version;          /* 1, 2, 3 … */
  char *navn;
  char *udgiver;          /* whose strategy it is */
  char *kilde;            /* where it was read, as text */
  char *gyldig_fra;       /* ISO date */
  char *udgangspunkt;     /* the stated position at the start */
  char *sigte;            /* the stated aim */
  char *kort_effekt;      /* kortsigtet effekt */
  GPtrArray *baeres_af;   /* char*: what carries the short effect */
  char *lang_effekt;      /* langsigtet effekt */
  GPtrArray *omraader;    /* PejlIndsatsomraade* */
  GPtrArray *roller;      /* PejlRolle* */
  GPtrArray *tegn;        /* PejlTegn*, by area, then role, then nr */
} PejlStrategi;

#define PEJL_TYPE_STRATEGI (pejl_strategi_get_type ())
GType pejl_strategi_get_type (void);

/* An empty strategy to fill while reading; arrays are made, own their items. */
PejlStrategi *pejl_strategi_new (const char *key, guint version);
PejlStrategi *pejl_strategi_ref (PejlStrategi *strategi);
void pejl_strategi_unref (PejlStrategi *strategi);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlStrategi, pejl_strategi_unref)

/* Takes copies of the texts; returns the new item, owned by the strategy. add_tegn numbers inside the cell
 * and makes key and id. */
PejlIndsatsomraade *pejl_strategi_add_omraade (PejlStrategi *strategi, const char *key, const char *navn);
PejlRolle *pejl_strategi_add_rolle (PejlStrategi *strategi, const char *key, const char *navn,
                                    const char *kort, PejlOmfang omfang);
PejlTegn *pejl_strategi_add_tegn (PejlStrategi *strategi, guint omraade, guint rolle, const char *tekst);

/* -1 if there is none. */
int pejl_strategi_find_omraade (const PejlStrategi *strategi, const char *key);
int pejl_strategi_find_rolle (const PejlStrategi *strategi, const char *key);
/* NULL if there is none. Borrowed. */
const PejlTegn *pejl_strategi_find_tegn (const PejlStrategi *strategi, const PejlId *id);
const PejlTegn *pejl_strategi_find_tegn_by_key (const PejlStrategi *strategi, const char *key);
/* The tegn of a cell, in order; -1 for any area or role. The array is the caller's, its PejlTegn* are not. */
GPtrArray *pejl_strategi_cell (const PejlStrategi *strategi, int omraade, int rolle);
guint pejl_strategi_count (const PejlStrategi *strategi, int omraade, int rolle);

PejlId pejl_strategi_id_for (const char *key, guint version);
PejlId pejl_tegn_id_for (const char *strategi_key, guint version, const char *tegn_key);

/* How a tegn of any version is named in a file: "frederikshavn-2022/1/boernesyn.ledere.3". */
char *pejl_tegn_ref (const PejlStrategi *strategi, const PejlTegn *tegn);
/* The id of the tegn named so; FALSE if text is no such name. */
gboolean pejl_tegn_ref_parse (const char *text, PejlId *id);

G_END_DECLS
