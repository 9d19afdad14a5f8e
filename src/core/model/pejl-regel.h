// SPDX-License-Identifier: GPL-3.0-or-later
// A local rule that proposes, what it looks at in a tilsyn, and what a person decided on its proposal.
// As in pejl-records.h: a text that is not set is "", an id that is not set is nil.
#pragma once

#include "core/model/pejl-records.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  guint nr;                /* its place among the rules, from 1 */
  char *navn;              /* "Københavns regel": the subject of its sentence */
  char *kilde;             /* where it was decided */
  PejlRegelArt art;
  char *redskab;           /* key of the redskab it reads; "": the one that the tilsyn was made with */
  char *temaer;            /* keys of areas or themes, one a line; "": all of them */
  guint antal;             /* TEMAER: at least so many */
  guint niveau;            /* TEMAER, SAMLET: at this level or below; BEKYMRING: this PejlBekymring or graver */
  guint foreslaar;         /* PejlRegelForslag, as bits */
  gboolean aktiv;
} PejlRegel;
PEJL_DECLARE_RECORD (PejlRegel, pejl_regel)

/* Whether the rule reads the area or theme of that key. */
gboolean pejl_regel_reads_tema (const PejlRegel *regel, const char *key);
/* "skærpet tilsyn, handleplan og særlig indsats"; "ingenting" for none. */
char *pejl_regel_forslag_names (guint foreslaar);

/* One level given in a tilsyn. */
typedef struct
{
  PejlMaal maal;           /* OMRAADE, TEMA or SAMLET */
  char *key;               /* of the area or theme; "" for SAMLET */
  char *redskab;           /* key of the redskab it was judged with */
  int niveau;              /* -1: not yet judged; 0: "ikke vurderet"; 1…: a level */
  char *niveau_navn;       /* "" where there is no level */
} PejlRegelNiveau;

/* What rules look at in one tilsyn. */
typedef struct
{
  PejlId tilsyn;
  PejlId dagtilbud;
  char *sted;
  char *dato;              /* ISO */
  PejlBekymring bekymring;
  char *bekymring_grund;
  char *redskab;           /* key of the redskab that the tilsyn was made with */
  GPtrArray *niveauer;     /* PejlRegelNiveau* */
} PejlRegelGrundlag;
PEJL_DECLARE_RECORD (PejlRegelGrundlag, pejl_regel_grundlag)
void pejl_regel_grundlag_add (PejlRegelGrundlag *grundlag, PejlMaal maal, const char *key, const char *redskab, int niveau,
                              const char *niveau_navn);

/* What the law or a rule proposes after a tilsyn. */
typedef struct
{
  PejlId regel;            /* nil: the law itself */
  guint foreslaar;         /* PejlRegelForslag, as bits */
  gboolean alvorlig;       /* the concern is a grave one: a case that follows demands a handleplan */
  char *tekst;             /* Danish: "3 af 6 temaer er »Ændre indsats« eller lavere: Københavns regel foreslår …" */
} PejlTilsynForslag;
/* regel: NULL for the law. Takes tekst. */
PejlTilsynForslag *pejl_tilsyn_forslag_new (const PejlId *regel, guint foreslaar, char *tekst);
void pejl_tilsyn_forslag_free (PejlTilsynForslag *forslag);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTilsynForslag, pejl_tilsyn_forslag_free)

typedef struct
{
  PejlId id;
  PejlId tilsyn;
  PejlId regel;            /* nil: the law itself */
  char *forslag;           /* the sentence that was proposed */
  gboolean valg;           /* as proposed, or not */
  char *grund;
  char *person;            /* name of who decided */
  char *dato;              /* ISO */
} PejlAfgoerelse;
PEJL_DECLARE_RECORD (PejlAfgoerelse, pejl_afgoerelse)

G_END_DECLS
