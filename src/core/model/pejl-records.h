// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the store as a reader sees them: immutable snapshots, shared by reference count.
// A text that is not set is "" and never NULL; an id that is not set is nil.
#pragma once

#include "core/model/pejl-antal.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-domaene.h"
#include "core/model/pejl-id.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PEJL_DECLARE_RECORD(Type, func)                          \
  GType func##_get_type (void);                                  \
  Type *func##_new (void);                                       \
  Type *func##_ref (Type *record);                               \
  void func##_unref (Type *record);                              \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, func##_unref)

/* The municipality's shared settings: one row, alike in every copy. */
typedef struct
{
  char *navn;                /* "Havneby Kommune"; "" in a new store */
  char *nr;                  /* "813" */
  char *kle;                 /* KLE code of tilsyn with dagtilbud, or "" */
  guint periode_maaned;      /* 1–12: the month in which a two-year period begins */
  guint graense;             /* level from which it is "godt nok"; 0: as the redskab suggests */
  PejlId strategi;           /* the strategy version that new tilsyn are made with */
  PejlId redskab;            /* the redskab for areas */
  PejlId tegn_redskab;       /* the redskab for tegn */
  guint hoering_dage;        /* how many days a report is heard; 0: no deadline is set */
  guint handleplan_dage;     /* how long a point of a handleplan may take when nothing else is agreed; 0: none is set */
} PejlKommune;
PEJL_DECLARE_RECORD (PejlKommune, pejl_kommune)

typedef struct
{
  PejlId id;
  char *navn;
  char *rolle;               /* "konsulent", "områdeleder", "centerchef" */
} PejlPerson;
PEJL_DECLARE_RECORD (PejlPerson, pejl_person)

typedef struct
{
  PejlId id;
  char *navn;
  guint antal;               /* active dagtilbud in it */
} PejlDistrikt;
PEJL_DECLARE_RECORD (PejlDistrikt, pejl_distrikt)

typedef struct
{
  PejlId id;
  char *navn;
  char *gnummer;             /* anvisningsenhedsNummer, "G15475" */
  char *institution;         /* daginstitutionsNummer of the institution it belongs to, or "" */
  PejlType type;
  PejlEjerform ejerform;
  gboolean aktiv;
  PejlId distrikt;
  char *distrikt_navn;       /* "" when in none */
  char *adresse;             /* "Suensonsvej 51" */
  char *postnr;
  char *by;
  /* Filled by list queries only: */
  char *sidste_tilsyn;       /* ISO date of the latest held visit, or "" */
  guint8 niveau[8];          /* latest level per area (index of the strategy's area); 0: none */
} PejlDagtilbud;
PEJL_DECLARE_RECORD (PejlDagtilbud, pejl_dagtilbud)

typedef struct
{
  PejlId id;
  PejlId dagtilbud;
  char *navn;
} PejlStue;
PEJL_DECLARE_RECORD (PejlStue, pejl_stue)

typedef struct
{
  PejlId id;
  PejlOmfang omfang;
  PejlId dagtilbud;          /* nil unless omfang is dagtilbud */
  PejlId distrikt;           /* nil unless omfang is distrikt */
  char *sted;                /* name of the dagtilbud or distrikt, or "Center for Dagtilbud" */
  char *distrikt_navn;
  PejlType type;             /* of the dagtilbud */
  gboolean anmeldt;
  char *dato;                /* ISO */
  PejlStatus status;
  PejlId strategi;
  PejlId redskab;
  PejlId tegn_redskab;
  char *konsulent;           /* name */
  guint evidens;             /* how many */
  guint vurderinger;         /* areas with a level */
  guint8 niveau[8];          /* level per area; 0: none */
  guint version;             /* of its contents: 0 until it is first made endelig, 2… when it has been or is being corrected */
  gboolean laast;            /* that version is endelig: nothing in it can be changed before a correction is opened */
  char *udgives;             /* ISO date by which it is to be published, as set here; "" : as the law has it */
  PejlId samlet;             /* the dagpleje's one report, which this visit is part of: a tilsyn; nil: none */
  char *sagsnummer;          /* its case in the ESDH, or "" */
} PejlTilsyn;
PEJL_DECLARE_RECORD (PejlTilsyn, pejl_tilsyn)

typedef struct
{
  PejlId tegn;
  PejlRetning retning;
} PejlEvidensTegn;

typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlArt art;
  char *tidspunkt;           /* YYYY-MM-DDTHH:MM */
  PejlId stue;
  char *stue_navn;           /* "" for the whole house */
  char *tekst;
  GArray *tegn;              /* PejlEvidensTegn, in the strategy's order */
  gboolean flyttet;          /* it stands at plads, not at its time */
  double plads;              /* where it stands among those of the tilsyn: minutes since 1970, as its clock shows them */
  int boern;                 /* who was in the situation; PEJL_ANTAL_INGEN: not told */
  int voksne;
  guint runde;               /* observation cycle that it was written in, from 1; 0: none */
  guint sekunder;            /* how far that was when it was written */
  guint med;                 /* whom a samtale was with, PejlMed as bits; 0: not told */
  /* Filled when read across tilsyn: */
  char *sted;
  char *dato;
} PejlEvidens;
PEJL_DECLARE_RECORD (PejlEvidens, pejl_evidens)

typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlMaal maal;
  char *omraade;             /* area key; "" for samlet */
  PejlId tegn;               /* nil unless maal is tegn */
  PejlId redskab;
  int niveau;                /* -1: not yet judged; 0: chosen as "ikke vurderet"; 1…: a level */
  char *begrundelse;
  gboolean uden_evidens;     /* openly judged without evidens */
  char *tolkning;            /* how the evidens is read; never the reason of the level */
  char *offentlig;           /* for everybody */
  char *tema;                /* theme key; "" unless maal is tema */
  double point;              /* that were typed, and gave the level by its band; NAN: none */
} PejlVurdering;
PEJL_DECLARE_RECORD (PejlVurdering, pejl_vurdering)

G_END_DECLS
