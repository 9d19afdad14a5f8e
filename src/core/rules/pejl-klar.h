// SPDX-License-Identifier: GPL-3.0-or-later
// "Klar til afslutning?": what a tilsyn still lacks before its next step, in plain words, and where each thing is mended.
#pragma once

#include "core/model/pejl-afslutning.h"

G_BEGIN_DECLS

#define PEJL_KLAR_OMRAADER_MAX 8
#define PEJL_KLAR_REDSKABER_MAX 8

/* An area as it stands. */
typedef struct
{
  const char *navn;
  guint evidens;                  /* with a tegn of the area */
  int niveau;                     /* -1: not yet judged; 0: chosen as not judged; 1…: a level */
  gboolean begrundet;
  gboolean uden_evidens;          /* says openly that it is judged without */
} PejlKlarOmraade;

/* An instrument whose themes the tilsyn judges too, as they stand. */
typedef struct
{
  const char *navn;
  guint temaer;
  guint uden_niveau;              /* neither judged nor chosen as not judged */
  guint uden_grund;               /* that have a level, and no reason */
} PejlKlarRedskab;

/* All that the rule looks at; zeroed, nothing is done. It borrows its texts. */
typedef struct
{
  PejlOmfang omfang;              /* the law (§§ 5 a, 5 b) asks of dagtilbud only */
  PejlStatus status;
  guint observationer;
  guint samtaler;                 /* with anybody */
  guint samtaler_leder;           /* that say they were with the leder */
  guint samtaler_medarbejdere;    /* that say they were with medarbejdere */
  guint samtaler_usagt;           /* that do not say with whom */
  guint tidligere;                /* earlier visits to the house */
  guint aabne_punkter;            /* of its handleplaner */
  gboolean skaerpet;              /* a case is open */
  gboolean tidligere_set;         /* these were looked at */
  guint n_omraader;
  PejlKlarOmraade omraader[PEJL_KLAR_OMRAADER_MAX];
  guint n_redskaber;
  PejlKlarRedskab redskaber[PEJL_KLAR_REDSKABER_MAX];
  PejlBekymring bekymring;
  gboolean bekymring_begrundet;
  gboolean handleplan;            /* agreed at this visit, with at least one point */
  guint ubesluttede;              /* proposals of the law or a local rule that nobody has decided on */
  gboolean tilbagemelding;        /* written */
  gboolean offentlig;             /* written */
  gboolean dialog_holdt;          /* the step dialog was reached */
  gboolean leder_hoert;           /* has commented */
  gboolean bestyrelse_hoert;
} PejlKlarStand;

/* Where a thing is mended. */
typedef enum
{
  PEJL_KLAR_VEJ_INGEN = 0,
  PEJL_KLAR_VEJ_EVIDENS,          /* the entry of the stream */
  PEJL_KLAR_VEJ_TIDLIGERE,        /* says that it was looked at */
  PEJL_KLAR_VEJ_NIVEAU,           /* the level of the area */
  PEJL_KLAR_VEJ_BEGRUNDELSE,      /* its reason */
  PEJL_KLAR_VEJ_TEMA,             /* the first theme of the instrument that lacks something */
  PEJL_KLAR_VEJ_BEKYMRING,        /* the choice */
  PEJL_KLAR_VEJ_BEKYMRING_GRUND,
  PEJL_KLAR_VEJ_FORSLAG,          /* the first proposal that is not decided */
  PEJL_KLAR_VEJ_HANDLEPLAN,
  PEJL_KLAR_VEJ_TILBAGEMELDING,
  PEJL_KLAR_VEJ_OFFENTLIG,
  PEJL_KLAR_VEJ_KOMMENTAR,
  PEJL_KLAR_VEJ_SKRIDT,           /* the step line */
} PejlKlarVej;

typedef struct
{
  gboolean naaet;
  gboolean krav;                  /* the law demands it before the tilsyn is made final */
  PejlKlarVej vej;                /* INGEN when it is reached */
  guint omraade;                  /* with NIVEAU and BEGRUNDELSE: index of the area; with TEMA: of the instrument */
  char *titel;                    /* in the user's language */
  char *undertitel;               /* NULL: none */
} PejlKlarPunkt;
void pejl_klar_punkt_free (PejlKlarPunkt *punkt);

/* PejlKlarPunkt*, in the order in which one works. What belongs to a later step is not in it yet. */
GPtrArray *pejl_klar_punkter (const PejlKlarStand *stand);
guint pejl_klar_naaet (const GPtrArray *punkter);
/* How many lack that the law demands before endelig: observation, dialogue with leder and medarbejdere (§ 5 a), a
 * chosen bekymring, the dialogue about the assessment and, with alvorlig bekymring, a handleplan (§ 5 b). */
guint pejl_klar_krav_mangler (const GPtrArray *punkter);
/* The first of them; NULL: none. Borrowed. */
const PejlKlarPunkt *pejl_klar_foerste_krav (const GPtrArray *punkter);

/* The step that the button leads to; 0 after the last. What is held goes to dialog, whether or not it was a kladde. */
PejlStatus pejl_klar_naeste (PejlStatus status);
/* Its verb: "Gå til dialog med leder"; NULL for a status that no button leads to. */
const char *pejl_klar_verbum (PejlStatus naeste);

G_END_DECLS
