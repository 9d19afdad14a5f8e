// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the store: records by id and by page, and the sums that analysis starts from. All of it uses
// covering or selective indices; nothing writes. Arrays own their records and are newly allocated; none of
// these returns NULL unless it says so (an unreadable database is logged and gives an empty result).
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* Which part of the world a list or a figure is about. Zeroed, it is everything. */
typedef struct
{
  PejlPeriode periode;     /* start "" : any time */
  char til_og_med[PEJL_DATO_LEN]; /* data cut-off, inclusive; "" : none */
  PejlId distrikt;         /* nil: any */
  PejlType type;           /* PEJL_TYPE_UKENDT: any */
  PejlEjerform ejerform;   /* PEJL_EJERFORM_UKENDT: any */
} PejlFilter;

/* All reading between the two sees one state of the store, whatever is committed meanwhile. Gives whether it
 * began one: FALSE inside another; what it gave goes to end. */
gboolean pejl_query_begin (PejlReader *reader);
void pejl_query_end (PejlReader *reader, gboolean began);

/* --- municipality, people, strategies, instruments --- */
PejlKommune *pejl_query_kommune (PejlReader *reader);
GPtrArray *pejl_query_personer (PejlReader *reader);                          /* PejlPerson* */
PejlPerson *pejl_query_person (PejlReader *reader, const PejlId *id);         /* NULL if unknown */
GPtrArray *pejl_query_strategi_ids (PejlReader *reader);                      /* PejlId*, newest first */
PejlStrategi *pejl_query_strategi (PejlReader *reader, const PejlId *id);     /* NULL if unknown */

/* One version of a strategy. */
typedef struct
{
  PejlId id;
  char *key;
  guint version;
  char *navn;
  char *gyldig_fra;        /* ISO date */
  guint tegn;
  guint tilsyn;            /* made with it; those in the trash count, since they can come back */
  gboolean valgt;          /* the one that new tilsyn are made with */
} PejlUdgave;
void pejl_udgave_free (PejlUdgave *udgave);
GPtrArray *pejl_query_udgaver (PejlReader *reader);               /* PejlUdgave*, by key, newest first */
/* The highest version that a strategy ever had, and the highest number of a tegn in a cell of it (the last part
 * of its key); deleted ones count: what is made anew must not take their ids. 0 if there never was one. */
guint pejl_query_last_version (PejlReader *reader, const char *key);
guint pejl_query_last_tegn (PejlReader *reader, const PejlId *strategi, const char *omraade,
                            const char *rolle);
/* FALSE if there is no such tegn. */
gboolean pejl_query_strategi_of_tegn (PejlReader *reader, const PejlId *tegn, PejlId *strategi);
GPtrArray *pejl_query_redskaber (PejlReader *reader);                         /* PejlRedskab* */
PejlRedskab *pejl_query_redskab (PejlReader *reader, const PejlId *id);       /* NULL if unknown */

/* --- places --- */
/* PejlDistrikt*, Danish order */
GPtrArray *pejl_query_distrikter (PejlReader *reader);
GPtrArray *pejl_query_stuer (PejlReader *reader, const PejlId *dagtilbud);    /* PejlStue*, Danish order */
/* text matches name, G-number or town, anywhere, any case; "" for all. Order: distrikt, then name, both
 * Danish (no distrikt last). with_levels fills sidste_tilsyn and niveau from the filter's period (or the
 * latest ever). */
GPtrArray *pejl_query_dagtilbud (PejlReader *reader, const PejlFilter *filter, const char *text,
                                 gboolean inactive_too, gboolean with_levels);
/* NULL if unknown */
PejlDagtilbud *pejl_query_dagtilbud_by_id (PejlReader *reader, const PejlId *id);
/* NULL if unknown */
PejlDagtilbud *pejl_query_dagtilbud_by_gnummer (PejlReader *reader, const char *gnummer);

/* --- tilsyn --- */
typedef struct
{
  PejlFilter filter;
  PejlId dagtilbud;        /* nil: any */
  int anmeldt;             /* -1 any, 0 uanmeldt, 1 anmeldt */
  PejlStatus status_min;   /* 0: any */
  PejlStatus status_max;   /* 0: any */
  PejlOmfang omfang;       /* 0: any */
  /* only the tilsyn that decided the level of this area for its place in the filter; NULL: any */
  const char *omraade;
  int niveau;              /* with omraade: the level that was decided; -1: any level; 0: the held visits of the dagtilbud
                            * that were visited but have no level in it */
  const char *text;        /* in the place's name; NULL or "": any */
  gboolean soonest_first;  /* the order of what is to come */
} PejlTilsynQuery;
void pejl_tilsyn_query_init (PejlTilsynQuery *query); /* everything */

guint pejl_query_tilsyn_count (PejlReader *reader, const PejlTilsynQuery *query);
/* Newest first (date, then id), or the other way round. PejlTilsyn*. */
GPtrArray *pejl_query_tilsyn (PejlReader *reader, const PejlTilsynQuery *query, guint offset, guint limit);
/* NULL if unknown */
PejlTilsyn *pejl_query_tilsyn_by_id (PejlReader *reader, const PejlId *id);

/* --- evidens --- */
/* As the stream shows them: by time, oldest first, but for those that a person put elsewhere; with tegn. */
GPtrArray *pejl_query_evidens_of_tilsyn (PejlReader *reader, const PejlId *tilsyn);
/* NULL if unknown */
PejlEvidens *pejl_query_evidens_by_id (PejlReader *reader, const PejlId *id);

/* With omraade, rolle or tegn: exactly the evidens that pejl_query_tegn_sums counts (held tilsyn of the
 * role's omfang, places that count in the filter). Without: every evidens in the filter. */
typedef struct
{
  PejlFilter filter;
  PejlId strategi;         /* needed with omraade, rolle */
  const char *omraade;     /* key; NULL: any */
  const char *rolle;       /* key; NULL: any */
  PejlId tegn;             /* nil: any */
  PejlId tilsyn;           /* nil: any */
  int retning;             /* PejlRetning, or 2 for any */
} PejlEvidensQuery;
void pejl_evidens_query_init (PejlEvidensQuery *query);
guint pejl_query_evidens_count (PejlReader *reader, const PejlEvidensQuery *query);
/* Newest tilsyn first, in each the newest evidens first; with sted, dato and tegn. PejlEvidens*. */
GPtrArray *pejl_query_evidens (PejlReader *reader, const PejlEvidensQuery *query, guint offset, guint limit);

/* --- vurdering --- */
/* PejlVurdering* */
GPtrArray *pejl_query_vurderinger (PejlReader *reader, const PejlId *tilsyn);
/* NULL if unknown */
PejlVurdering *pejl_query_vurdering (PejlReader *reader, const PejlId *id);
/* The latest level of the place in the area before the date; NULL if none. */
PejlVurdering *pejl_query_vurdering_before (PejlReader *reader, const PejlId *dagtilbud, const char *omraade,
                                            const char *before_dato);

/* --- sums: what charts 3 and 4 and Overblik start from ---
 * Which places count in a filter: dagtilbud that are active, in its distrikt, type and ejerform; distrikter in its distrikt,
 * but none when it asks for a type or ejerform, which a distrikt does not have; the center only when it asks for no distrikt,
 * type or ejerform. Only held tilsyn count (status at least gennemført). */

/* One active dagtilbud inside the filter, and what its visits in the period say. */
typedef struct
{
  PejlId dagtilbud;
  char *navn;
  PejlId distrikt;         /* nil: none */
  char *distrikt_navn;
  PejlType type;
  guint anmeldte;          /* held visits (status at least gennemført) */
  guint uanmeldte;
  guint planlagte;         /* planned, not held, also later than today and than the cut-off */
  char sidste[PEJL_DATO_LEN]; /* latest held visit in the period, or "" */
  /* per area, by index in the strategy: the latest level ≥ 1 in the period; 0: only "ikke vurderet" or
   * nothing */
  gint8 niveau[8];
  PejlId niveau_tilsyn[8]; /* the tilsyn that gave it */
  gint8 samlet;            /* likewise of the house as a whole, as a konsulent judged it; never reckoned */
  PejlId samlet_tilsyn;
} PejlStedSum;
void pejl_sted_sum_free (PejlStedSum *sum);
/* Danish order of distrikt, then name. PejlStedSum*. omraader: area keys in the strategy's order, at most 8,
 * NULL-terminated; NULL: only visits are wanted, and no level is read. */
GPtrArray *pejl_query_sted_sums (PejlReader *reader, const PejlFilter *filter, const char *const *omraader);
/* The same houses (PejlStedSum*) in the same order, over another period. */
GPtrArray *pejl_query_sums_before (PejlReader *reader, const PejlFilter *filter, const GPtrArray *steder,
                                   const char *const *omraader);
/* The vurderinger that gave the levels of steder (PejlStedSum*), where a reason was written: PejlVurdering* or
 * NULL, that of area a in place s at s × areas + a. omraader: as the sums were made with. */
GPtrArray *pejl_query_begrundelser (PejlReader *reader, const GPtrArray *steder, const char *const *omraader);

/* How one tegn was seen in the filter's tilsyn. */
typedef struct
{
  PejlId tegn;
  /* distinct places (dagtilbud, distrikt or the center, by the role's omfang) where it was seen (styrker) */
  guint steder;
  guint styrker;           /* evidens that show it */
  guint mangler;           /* evidens that show it is missing */
} PejlTegnSum;
/* Every tegn of the strategy, in its order, also those never seen. GArray of PejlTegnSum. A tegn is counted
 * in tilsyn of its role's omfang only. */
GArray *pejl_query_tegn_sums (PejlReader *reader, const PejlFilter *filter, const PejlStrategi *strategi);
/* Places with at least one held registrering of that omfang in the filter. */
guint pejl_query_steder_count (PejlReader *reader, const PejlFilter *filter, PejlOmfang omfang);
/* In one place: how often each tegn was seen in this tilsyn and in its held tilsyn before (by date, then id).
 * GHashTable PejlId* → PejlTegnHer*. */
typedef struct
{
  guint her;               /* styrker in this tilsyn */
  guint her_mangler;       /* mangler in this tilsyn */
  guint her_aaben;         /* åben in this tilsyn: seen and not seen, so neither */
  guint foer;              /* styrker in earlier tilsyn of the place */
  char sidst[PEJL_DATO_LEN]; /* date of the latest earlier tilsyn that saw it, or "" */
  gboolean manglede_sidst; /* mangler in the latest earlier tilsyn */
} PejlTegnHer;
GHashTable *pejl_query_tegn_her (PejlReader *reader, const PejlId *tilsyn);

/* --- search --- */
/* Whether anything has been put in yet (a kommune row or a dagtilbud). */
gboolean pejl_query_is_empty (PejlReader *reader);

G_END_DECLS
