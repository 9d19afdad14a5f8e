// SPDX-License-Identifier: GPL-3.0-or-later
// How far houses and stuer lie apart: tegn seen in each, by distrikt. The numbers behind chart 6.
#pragma once

#include "core/analysis/pejl-stilling.h"

G_BEGIN_DECLS

typedef struct
{
  const PejlStillingHus *hus; /* borrowed from the stilling */
  guint set;                  /* distinct tegn seen in it */
  gboolean under;             /* it lies under the border, in the area or as a whole */
  guint *stuer;               /* owned: tegn seen in each stue where any was seen, ascending */
  guint n_stuer;
} PejlSpredningHus;

typedef struct
{
  char *navn;                 /* owned: the distrikt's */
  PejlId distrikt;
  guint dagtilbud;            /* active houses in it */
  GArray *huse;               /* owned: PejlSpredningHus, visited ones only, fewest tegn first, then name */
  guint median_dobbelt;       /* twice the median; 0 for fewer than PEJL_MEDIAN_MINDST */
  guint under;
} PejlSpredningGruppe;

typedef struct
{
  const PejlStilling *stilling; /* borrowed */
  guint omraade;                /* PEJL_STILLING_SAMLET: tegn of all areas */
  guint mulige;                 /* tegn that can be seen in a house */
  GPtrArray *grupper;           /* owned: PejlSpredningGruppe*, in the order of the analysis */
  guint n;                      /* visited houses */
  guint med_stuer;              /* of them with at least two stuer where tegn were seen */
} PejlSpredning;

/* stilling must outlive it. */
PejlSpredning *pejl_spredning_new (PejlReader *reader, const PejlStilling *stilling, guint omraade);
void pejl_spredning_free (PejlSpredning *spredning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSpredning, pejl_spredning_free)

/* From the stue where fewest tegn were seen to the one where most were; 0 for fewer than two stuer. */
guint pejl_spredning_afstand (const PejlSpredningHus *hus);
/* Houses with at least two stuer, the widest apart first, then by name; borrowed PejlSpredningHus*. */
GPtrArray *pejl_spredning_stuer (const PejlSpredning *spredning);
/* Title of chart 6: "Husene i samme distrikt er mere forskellige end distrikterne: medianerne er 28–30 tegn". */
char *pejl_fund_spredning (const PejlSpredning *spredning);

G_END_DECLS
