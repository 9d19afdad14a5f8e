// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and fields that ops speak of. An id is never reused and never changes its type.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The version of this list; an op says which it was written under. */
#define PEJL_SCHEMA_VERSION 4

typedef enum
{
  PEJL_TABLE_KOMMUNE = 1,
  PEJL_TABLE_PERSON = 2,
  PEJL_TABLE_STRATEGI = 3,
  PEJL_TABLE_OMRAADE = 4,
  PEJL_TABLE_ROLLE = 5,
  PEJL_TABLE_TEGN = 6,
  PEJL_TABLE_REDSKAB = 7,
  PEJL_TABLE_NIVEAU = 8,
  PEJL_TABLE_TEMA = 9,
  PEJL_TABLE_DISTRIKT = 10,
  PEJL_TABLE_DAGTILBUD = 11,
  PEJL_TABLE_STUE = 12,
  PEJL_TABLE_TILSYN = 13,
  PEJL_TABLE_EVIDENS = 14,
  PEJL_TABLE_EVIDENS_TEGN = 15,
  PEJL_TABLE_VURDERING = 16,
  PEJL_TABLE_VURDERING_EVIDENS = 17, /* an evidens that a vurdering rests on */
  PEJL_TABLE_MEDVURDERING = 18,      /* what another konsulent judged by himself or herself */
  PEJL_TABLE_VEDHAEFTNING = 19,
  PEJL_TABLE_SKRIDT = 20,            /* a step of the process: when, and by whom */
  PEJL_TABLE_TILSYN_VERSION = 21,    /* what was made final, and each correction after it */
  PEJL_TABLE_KOMMENTAR = 22,         /* what leder or forældrebestyrelse said of a draft */
  PEJL_TABLE_HANDLEPLAN = 23,
  PEJL_TABLE_PUNKT = 24,
  PEJL_TABLE_PUNKT_NOTE = 25,
  PEJL_TABLE_SAG = 26,               /* skærpet tilsyn, særlig indsats */
  PEJL_TABLE_SAG_KRAV = 27,          /* one line of a case's checklist */
  PEJL_TABLE_REGEL = 28,             /* a local rule that proposes */
  PEJL_TABLE_AFGOERELSE = 29,        /* what a person decided on a proposal */
  PEJL_TABLE_AFTALE = 30,            /* a date of the årshjul that is no tilsyn */
  PEJL_TABLE_ORD = 31,               /* the municipality's own words for the check before a text leaves */
  PEJL_TABLE_OPLAEG = 32,            /* what is shown to the committee: frozen at a cut-off */
  PEJL_TABLE_DIAS = 33,              /* one slide of it */
  PEJL_TABLE_NOEGLETAL = 34,         /* a kind of context figure: normering, sygefravær … */
  PEJL_TABLE_RAMMETAL = 35,          /* one such figure, dated, of a dagtilbud, a distrikt or the kommune */
  PEJL_TABLE_KORT = 36,              /* the public keys of a colleague's installation */
  PEJL_TABLE_TILDELING = 37,         /* which role the holder of a card has, signed by the centerchef */
  PEJL_TABLE_SLETNING = 38,          /* what was erased for good, when and why: see pejl-slet.h */
} PejlTable;
#define PEJL_TABLE_LAST PEJL_TABLE_SLETNING

typedef enum
{
  PEJL_FIELD_DELETED = 1, /* every table has it: 1 when deleted */

  PEJL_FIELD_KOMMUNE_NAVN = 101,
  PEJL_FIELD_KOMMUNE_NR,
  PEJL_FIELD_KOMMUNE_PERIODE_MAANED,
  PEJL_FIELD_KOMMUNE_GRAENSE,
  PEJL_FIELD_KOMMUNE_STRATEGI,
  PEJL_FIELD_KOMMUNE_REDSKAB,
  PEJL_FIELD_KOMMUNE_TEGN_REDSKAB,
  PEJL_FIELD_KOMMUNE_SKAERPET_DAGE,   /* local limit of a skærpet tilsyn, days; absent: none set */
  PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE, /* how long a point may take when nothing else is agreed */
  PEJL_FIELD_KOMMUNE_HOERING_DAGE,    /* how long a report is heard */
  PEJL_FIELD_KOMMUNE_HJAELP,          /* checklist of acute help for a new case, one a line */
  PEJL_FIELD_KOMMUNE_KLE,             /* KLE code of tilsyn with dagtilbud, for the names of reports */
  PEJL_FIELD_KOMMUNE_INDSATS_DAGE,    /* length of a særlig indsats, days; 0: no limit; absent: as the practice that has one */
  PEJL_FIELD_KOMMUNE_OPBEVARING,      /* months after journalising, after which notes and evidens are proposed for erasing; absent: never */

  PEJL_FIELD_PERSON_NAVN = 201,
  PEJL_FIELD_PERSON_ROLLE,

  PEJL_FIELD_STRATEGI_KEY = 301,
  PEJL_FIELD_STRATEGI_VERSION,
  PEJL_FIELD_STRATEGI_NAVN,
  PEJL_FIELD_STRATEGI_UDGIVER,
  PEJL_FIELD_STRATEGI_KILDE,
  PEJL_FIELD_STRATEGI_GYLDIG_FRA,
  PEJL_FIELD_STRATEGI_UDGANGSPUNKT,
  PEJL_FIELD_STRATEGI_SIGTE,
  PEJL_FIELD_STRATEGI_KORT_EFFEKT,
  PEJL_FIELD_STRATEGI_BAERES_AF, /* one a line */
  PEJL_FIELD_STRATEGI_LANG_EFFEKT,

  PEJL_FIELD_OMRAADE_STRATEGI = 401,
  PEJL_FIELD_OMRAADE_KEY,
  PEJL_FIELD_OMRAADE_NR, /* 1, 2, 3 … */
  PEJL_FIELD_OMRAADE_NAVN,
  PEJL_FIELD_OMRAADE_KORT,
  PEJL_FIELD_OMRAADE_UDFORDRING,
  PEJL_FIELD_OMRAADE_MAAL,
  PEJL_FIELD_OMRAADE_DEFINITION,

  PEJL_FIELD_ROLLE_STRATEGI = 501,
  PEJL_FIELD_ROLLE_KEY,
  PEJL_FIELD_ROLLE_NR,
  PEJL_FIELD_ROLLE_NAVN,
  PEJL_FIELD_ROLLE_KORT,
  PEJL_FIELD_ROLLE_OMFANG, /* PejlOmfang */

  PEJL_FIELD_TEGN_STRATEGI = 601,
  PEJL_FIELD_TEGN_OMRAADE, /* area key */
  PEJL_FIELD_TEGN_ROLLE,   /* role key */
  PEJL_FIELD_TEGN_KEY,     /* "boernesyn.ledere.3" */
  PEJL_FIELD_TEGN_NR,
  PEJL_FIELD_TEGN_TEKST,
  PEJL_FIELD_TEGN_FORGAENGER, /* the tegn of an earlier version, as pejl_tegn_ref() names it */

  PEJL_FIELD_REDSKAB_KEY = 701,
  PEJL_FIELD_REDSKAB_VERSION,
  PEJL_FIELD_REDSKAB_NAVN,
  PEJL_FIELD_REDSKAB_KILDE,
  PEJL_FIELD_REDSKAB_TIL,
  PEJL_FIELD_REDSKAB_GRAENSE,
  PEJL_FIELD_REDSKAB_GENNEMSNIT,
  PEJL_FIELD_REDSKAB_IKKE_VURDERET, /* what "not assessed" is called; absent: "ikke vurderet" */
  PEJL_FIELD_REDSKAB_FORGAENGER,    /* the earlier version */

  PEJL_FIELD_NIVEAU_REDSKAB = 801,
  PEJL_FIELD_NIVEAU_NR,
  PEJL_FIELD_NIVEAU_NAVN,
  PEJL_FIELD_NIVEAU_KORT,
  PEJL_FIELD_NIVEAU_FRA, /* band: points from … to …, both inclusive; absent: the level has no band */
  PEJL_FIELD_NIVEAU_TIL,

  PEJL_FIELD_TEMA_REDSKAB = 901,
  PEJL_FIELD_TEMA_KEY,
  PEJL_FIELD_TEMA_NR,
  PEJL_FIELD_TEMA_NAVN,

  PEJL_FIELD_DISTRIKT_NAVN = 1001,

  PEJL_FIELD_DAGTILBUD_NAVN = 1101,
  PEJL_FIELD_DAGTILBUD_GNUMMER,
  PEJL_FIELD_DAGTILBUD_INSTITUTION,
  PEJL_FIELD_DAGTILBUD_TYPE,     /* PejlType */
  PEJL_FIELD_DAGTILBUD_EJERFORM, /* PejlEjerform */
  PEJL_FIELD_DAGTILBUD_AKTIV,
  PEJL_FIELD_DAGTILBUD_DISTRIKT,
  PEJL_FIELD_DAGTILBUD_ADRESSE,
  PEJL_FIELD_DAGTILBUD_POSTNR,
  PEJL_FIELD_DAGTILBUD_BY,
  PEJL_FIELD_DAGTILBUD_BREDDE,  /* degrees north, WGS 84 */
  PEJL_FIELD_DAGTILBUD_LAENGDE, /* degrees east */
  PEJL_FIELD_DAGTILBUD_CVR,
  PEJL_FIELD_DAGTILBUD_PNR,

  PEJL_FIELD_STUE_DAGTILBUD = 1201,
  PEJL_FIELD_STUE_NAVN,

  PEJL_FIELD_TILSYN_OMFANG = 1301, /* PejlOmfang */
  PEJL_FIELD_TILSYN_DAGTILBUD,
  PEJL_FIELD_TILSYN_DISTRIKT,
  PEJL_FIELD_TILSYN_ANMELDT,
  PEJL_FIELD_TILSYN_DATO,
  PEJL_FIELD_TILSYN_STATUS, /* PejlStatus */
  PEJL_FIELD_TILSYN_STRATEGI,
  PEJL_FIELD_TILSYN_REDSKAB,
  PEJL_FIELD_TILSYN_TEGN_REDSKAB,
  PEJL_FIELD_TILSYN_KONSULENT, /* person */
  PEJL_FIELD_TILSYN_MEDKONSULENT,    /* the second konsulent */
  PEJL_FIELD_TILSYN_BOERN,           /* how many children and adults were there */
  PEJL_FIELD_TILSYN_VOKSNE,
  PEJL_FIELD_TILSYN_FRA,             /* HH:MM */
  PEJL_FIELD_TILSYN_TIL,
  PEJL_FIELD_TILSYN_BEKYMRING,       /* PejlBekymring; absent: not chosen */
  PEJL_FIELD_TILSYN_BEKYMRING_GRUND,
  PEJL_FIELD_TILSYN_NOTE,            /* raw, for the konsulent alone */
  PEJL_FIELD_TILSYN_TILBAGEMELDING,  /* to leder and medarbejdere */
  PEJL_FIELD_TILSYN_OFFENTLIG,       /* for everybody */
  PEJL_FIELD_TILSYN_LOVET,           /* what was promised until next time */
  PEJL_FIELD_TILSYN_UDGIVES,         /* ISO date by which it is to be published; absent: as the law has it */
  PEJL_FIELD_TILSYN_SAMLET,          /* the dagpleje's one report, which this visit is part of: a tilsyn */
  PEJL_FIELD_TILSYN_TIDLIGERE_SET,   /* ISO date on which earlier visits and handleplan were looked at (§ 5 a) */
  PEJL_FIELD_TILSYN_TEMA_REDSKABER,  /* ids of the instruments whose themes are judged too, one a line */
  PEJL_FIELD_TILSYN_SAGSNUMMER,      /* its case in the ESDH */

  PEJL_FIELD_EVIDENS_TILSYN = 1401,
  PEJL_FIELD_EVIDENS_ART, /* PejlArt */
  PEJL_FIELD_EVIDENS_TIDSPUNKT,
  PEJL_FIELD_EVIDENS_STUE,
  PEJL_FIELD_EVIDENS_TEKST,
  PEJL_FIELD_EVIDENS_ORDEN,    /* its place where it is not the one of its time; absent: by time */
  PEJL_FIELD_EVIDENS_BOERN,    /* who was in the situation */
  PEJL_FIELD_EVIDENS_VOKSNE,
  PEJL_FIELD_EVIDENS_RUNDE,    /* number of the observation cycle, from 1; absent: none */
  PEJL_FIELD_EVIDENS_SEKUNDER, /* how long it was observed, by the stopwatch */
  PEJL_FIELD_EVIDENS_MED,      /* whom a samtale was with: PejlMed, as bits; absent: not told */

  PEJL_FIELD_EVIDENS_TEGN_EVIDENS = 1501,
  PEJL_FIELD_EVIDENS_TEGN_TEGN,
  PEJL_FIELD_EVIDENS_TEGN_RETNING, /* PejlRetning */
  /* the evidens' tilsyn, repeated so that sums need no join over all evidens */
  PEJL_FIELD_EVIDENS_TEGN_TILSYN,

  PEJL_FIELD_VURDERING_TILSYN = 1601,
  PEJL_FIELD_VURDERING_MAAL,    /* PejlMaal */
  PEJL_FIELD_VURDERING_OMRAADE, /* area key */
  PEJL_FIELD_VURDERING_TEGN,
  PEJL_FIELD_VURDERING_REDSKAB,
  PEJL_FIELD_VURDERING_NIVEAU, /* 0: ikke vurderet; 1…: level; absent: not yet judged */
  PEJL_FIELD_VURDERING_BEGRUNDELSE,
  PEJL_FIELD_VURDERING_UDEN_EVIDENS,
  PEJL_FIELD_VURDERING_TOLKNING,  /* how the konsulent reads the evidens; never the reason of the level */
  PEJL_FIELD_VURDERING_OFFENTLIG, /* for everybody */
  PEJL_FIELD_VURDERING_TEMA,      /* theme key, where maal is tema */
  PEJL_FIELD_VURDERING_POINT,     /* that were typed, and gave the level by its band; absent: none */

  PEJL_FIELD_VURDERING_EVIDENS_VURDERING = 1701,
  PEJL_FIELD_VURDERING_EVIDENS_EVIDENS,
  PEJL_FIELD_VURDERING_EVIDENS_TILSYN,

  PEJL_FIELD_MEDVURDERING_TILSYN = 1801,
  PEJL_FIELD_MEDVURDERING_VURDERING, /* what it judges too */
  PEJL_FIELD_MEDVURDERING_PERSON,
  PEJL_FIELD_MEDVURDERING_NIVEAU,
  PEJL_FIELD_MEDVURDERING_BEGRUNDELSE,

  PEJL_FIELD_VEDHAEFTNING_TILSYN = 1901,
  PEJL_FIELD_VEDHAEFTNING_EVIDENS, /* absent: of the tilsyn as a whole */
  PEJL_FIELD_VEDHAEFTNING_NAVN,    /* the file's name where it came from, without folders */
  PEJL_FIELD_VEDHAEFTNING_TYPE,    /* content type, "image/jpeg" */
  PEJL_FIELD_VEDHAEFTNING_BYTES,
  PEJL_FIELD_VEDHAEFTNING_SHA256,  /* 64 hexadecimal digits: what the contents are known and found by */
  PEJL_FIELD_VEDHAEFTNING_TEKST,   /* what it shows, for those who do not see it */

  PEJL_FIELD_SKRIDT_TILSYN = 2001,
  PEJL_FIELD_SKRIDT_STATUS, /* PejlStatus */
  PEJL_FIELD_SKRIDT_VERSION, /* of the tilsyn, from 1 */
  PEJL_FIELD_SKRIDT_DATO,
  PEJL_FIELD_SKRIDT_PERSON,
  PEJL_FIELD_SKRIDT_NOTE,

  PEJL_FIELD_TILSYN_VERSION_TILSYN = 2101,
  PEJL_FIELD_TILSYN_VERSION_NR,      /* 1: what was first made final; 2…: corrections */
  PEJL_FIELD_TILSYN_VERSION_GRUND,   /* why it is corrected */
  PEJL_FIELD_TILSYN_VERSION_AABNET,  /* YYYY-MM-DDTHH:MM; of a correction */
  PEJL_FIELD_TILSYN_VERSION_AABNET_AF,
  PEJL_FIELD_TILSYN_VERSION_LAAST,   /* YYYY-MM-DDTHH:MM; absent: being corrected */
  PEJL_FIELD_TILSYN_VERSION_LAAST_AF,
  PEJL_FIELD_TILSYN_VERSION_VEKTOR,  /* "rid:seq …": the ops that it is made of */

  PEJL_FIELD_KOMMENTAR_TILSYN = 2201,
  PEJL_FIELD_KOMMENTAR_FRA, /* PejlKommentarFra */
  PEJL_FIELD_KOMMENTAR_DATO,
  PEJL_FIELD_KOMMENTAR_TEKST,
  PEJL_FIELD_KOMMENTAR_VERSION, /* of the tilsyn that it speaks of */

  PEJL_FIELD_HANDLEPLAN_DAGTILBUD = 2301,
  PEJL_FIELD_HANDLEPLAN_TILSYN, /* where it was agreed; absent: outside a visit */
  PEJL_FIELD_HANDLEPLAN_SAG,    /* the case that demands it; absent: none */
  PEJL_FIELD_HANDLEPLAN_TITEL,
  PEJL_FIELD_HANDLEPLAN_DATO,
  PEJL_FIELD_HANDLEPLAN_BESTYRELSEN, /* what the forældrebestyrelse said of it */

  PEJL_FIELD_PUNKT_HANDLEPLAN = 2401,
  PEJL_FIELD_PUNKT_DAGTILBUD,  /* the plan's, repeated so that lists need no join */
  PEJL_FIELD_PUNKT_NR,
  PEJL_FIELD_PUNKT_EVIDENS,    /* the udviklingspunkt it came from; absent: none */
  PEJL_FIELD_PUNKT_TEGN,
  PEJL_FIELD_PUNKT_OMRAADE,    /* area key */
  PEJL_FIELD_PUNKT_TITEL,
  PEJL_FIELD_PUNKT_MAAL,
  PEJL_FIELD_PUNKT_HANDLING,
  PEJL_FIELD_PUNKT_ANSVARLIG,  /* a role, never a name */
  PEJL_FIELD_PUNKT_FRIST,      /* ISO date */
  PEJL_FIELD_PUNKT_OPFOELGNING, /* how it will be followed up */
  PEJL_FIELD_PUNKT_STATUS,     /* PejlPunktStatus */
  PEJL_FIELD_PUNKT_OPRETTET,   /* ISO dates */
  PEJL_FIELD_PUNKT_LUKKET,

  PEJL_FIELD_PUNKT_NOTE_PUNKT = 2501,
  PEJL_FIELD_PUNKT_NOTE_DATO,
  PEJL_FIELD_PUNKT_NOTE_PERSON,
  PEJL_FIELD_PUNKT_NOTE_TEKST,

  PEJL_FIELD_SAG_DAGTILBUD = 2601,
  PEJL_FIELD_SAG_ART,   /* PejlSagArt */
  PEJL_FIELD_SAG_AABNET, /* ISO date */
  PEJL_FIELD_SAG_KILDE, /* PejlSagKilde */
  PEJL_FIELD_SAG_GRUND, /* what the concern is */
  PEJL_FIELD_SAG_ALVORLIG, /* 1: alvorlig bekymring, so that a handleplan is demanded */
  PEJL_FIELD_SAG_TILSYN, /* that gave rise to it; absent: none */
  PEJL_FIELD_SAG_REGEL,
  PEJL_FIELD_SAG_GRAENSE, /* days that it may last, as set when it was opened */
  PEJL_FIELD_SAG_PERSON,
  PEJL_FIELD_SAG_LUKKET, /* ISO date */
  PEJL_FIELD_SAG_LUKKET_GRUND,
  PEJL_FIELD_SAG_FOELGE, /* what follows when it does not help; possible ones depend on ejerform */

  PEJL_FIELD_SAG_KRAV_SAG = 2701,
  PEJL_FIELD_SAG_KRAV_NR,
  PEJL_FIELD_SAG_KRAV_TEKST,
  PEJL_FIELD_SAG_KRAV_OPFYLDT, /* ISO date; absent: not yet */
  PEJL_FIELD_SAG_KRAV_PERSON,

  PEJL_FIELD_REGEL_NR = 2801,
  PEJL_FIELD_REGEL_NAVN,
  PEJL_FIELD_REGEL_KILDE,   /* where it was decided */
  PEJL_FIELD_REGEL_ART,     /* PejlRegelArt */
  PEJL_FIELD_REGEL_REDSKAB, /* key of the redskab that it reads; absent: any */
  PEJL_FIELD_REGEL_TEMAER,  /* keys of areas or themes, one a line; absent: all */
  PEJL_FIELD_REGEL_ANTAL,   /* n of m */
  PEJL_FIELD_REGEL_NIVEAU,  /* at this level or below */
  PEJL_FIELD_REGEL_FORESLAAR, /* PejlRegelForslag, as bits */
  PEJL_FIELD_REGEL_AKTIV,

  PEJL_FIELD_AFGOERELSE_TILSYN = 2901,
  PEJL_FIELD_AFGOERELSE_REGEL,   /* nil: the law itself */
  PEJL_FIELD_AFGOERELSE_FORSLAG, /* the sentence that was proposed */
  PEJL_FIELD_AFGOERELSE_VALG,    /* 1: as proposed; 0: not */
  PEJL_FIELD_AFGOERELSE_GRUND,
  PEJL_FIELD_AFGOERELSE_PERSON,
  PEJL_FIELD_AFGOERELSE_DATO,

  PEJL_FIELD_AFTALE_ART = 3001, /* PejlAftaleArt */
  PEJL_FIELD_AFTALE_DATO,
  PEJL_FIELD_AFTALE_TITEL,
  PEJL_FIELD_AFTALE_DISTRIKT,
  PEJL_FIELD_AFTALE_DAGTILBUD,
  PEJL_FIELD_AFTALE_HOLDT, /* ISO date; absent: not yet */
  PEJL_FIELD_AFTALE_NOTE,
  PEJL_FIELD_AFTALE_FRA,  /* HH:MM; absent: the whole day */
  PEJL_FIELD_AFTALE_TIL,
  PEJL_FIELD_AFTALE_PERSON, /* the konsulent whose it is; absent: everybody's */

  PEJL_FIELD_ORD_TEKST = 3101,
  PEJL_FIELD_ORD_ART, /* PejlOrdArt */

  PEJL_FIELD_OPLAEG_TITEL = 3201,
  PEJL_FIELD_OPLAEG_UDVALG,   /* whom it is shown to */
  PEJL_FIELD_OPLAEG_DATO,     /* ISO date of the meeting; absent: not set */
  PEJL_FIELD_OPLAEG_PERIODE,  /* "2024-2025" */
  PEJL_FIELD_OPLAEG_SKAERING, /* ISO date, the last day that counts */
  PEJL_FIELD_OPLAEG_DISTRIKT, /* absent: all */
  PEJL_FIELD_OPLAEG_TYPE,     /* PejlType; absent: all */
  PEJL_FIELD_OPLAEG_TAL,      /* the numbers it was frozen with */
  PEJL_FIELD_OPLAEG_VEKTOR,   /* "rid:seq …": the ops that these came of */
  PEJL_FIELD_OPLAEG_FROSSET,  /* YYYY-MM-DDTHH:MM */

  PEJL_FIELD_DIAS_OPLAEG = 3301,
  PEJL_FIELD_DIAS_ORDEN,
  PEJL_FIELD_DIAS_ART,           /* PejlDiasArt */
  PEJL_FIELD_DIAS_FIGUR,         /* number of the chart, 1…10; absent: none */
  PEJL_FIELD_DIAS_VALG,          /* what of it is shown, "key=value" a line */
  PEJL_FIELD_DIAS_TITEL,         /* absent: as proposed, and marked so */
  PEJL_FIELD_DIAS_TEKST,         /* the same */
  PEJL_FIELD_DIAS_TAL,           /* the numbers that a text of one's own was written to */
  PEJL_FIELD_DIAS_NOTER,         /* for the speaker alone */
  PEJL_FIELD_DIAS_BILLEDE,       /* SHA-256 of a picture, 64 hexadecimal digits */
  PEJL_FIELD_DIAS_BILLEDE_TEKST, /* what it shows, for those who do not see it */
  PEJL_FIELD_DIAS_EVIDENS,       /* ids of the evidens told as good practice, one a line */
  PEJL_FIELD_DIAS_CITATER,       /* their words as they were when they were chosen, see pejl-oplaeg-praksis */

  PEJL_FIELD_NOEGLETAL_KEY = 3401,
  PEJL_FIELD_NOEGLETAL_NR,
  PEJL_FIELD_NOEGLETAL_NAVN,
  PEJL_FIELD_NOEGLETAL_ENHED,
  PEJL_FIELD_NOEGLETAL_DECIMALER,

  PEJL_FIELD_RAMMETAL_NOEGLETAL = 3501, /* key */
  PEJL_FIELD_RAMMETAL_DAGTILBUD,        /* this and distrikt absent: of the whole kommune */
  PEJL_FIELD_RAMMETAL_DISTRIKT,
  PEJL_FIELD_RAMMETAL_DATO,             /* ISO date that it was counted on, or the last day of the time it is of */
  PEJL_FIELD_RAMMETAL_VAERDI,
  PEJL_FIELD_RAMMETAL_KILDE,
  PEJL_FIELD_RAMMETAL_TID,              /* PejlRammeTid: how long a time it is of; absent: a day */

  PEJL_FIELD_KORT_PERSON = 3601,
  PEJL_FIELD_KORT_NAVN,
  PEJL_FIELD_KORT_RID,        /* the installation, 16 hexadecimal digits */
  PEJL_FIELD_KORT_SIGNATUR,   /* public key that its packets are signed with, hexadecimal */
  PEJL_FIELD_KORT_SEGL,       /* public key that packets to it are sealed with, hexadecimal */
  PEJL_FIELD_KORT_BEKRAEFTET, /* ISO date on which the six words were read aloud; absent: not yet */
  PEJL_FIELD_KORT_TRUKKET,    /* ISO date on which it was withdrawn; absent: it holds */

  PEJL_FIELD_TILDELING_KORT = 3701,
  PEJL_FIELD_TILDELING_ROLLE,        /* konsulent, omraadeleder, centerchef */
  PEJL_FIELD_TILDELING_FRA,          /* ISO dates */
  PEJL_FIELD_TILDELING_TIL,          /* absent: until withdrawn */
  PEJL_FIELD_TILDELING_AF,           /* public key of who granted it, hexadecimal */
  PEJL_FIELD_TILDELING_UNDERSKRIFT,  /* over all of these fields, hexadecimal: see pejl-ret.h */
  PEJL_FIELD_TILDELING_NOEGLE,       /* public key of whom it is granted to, hexadecimal */
  PEJL_FIELD_TILDELING_GENDAN,       /* the centerchef's second public key; only in the first grant of all */
  PEJL_FIELD_TILDELING_VEKTOR,       /* "rid:seq …": in the first grant what stood before there were roles; in one that has
                                      * ended what was written while it held */

  PEJL_FIELD_SLETNING_POSTER = 3801, /* "rid:seq:field" a line: what it names is gone in every copy that meets it */
  PEJL_FIELD_SLETNING_ANTAL,         /* how many texts, for people */
  PEJL_FIELD_SLETNING_GRUND,
  PEJL_FIELD_SLETNING_DATO,          /* ISO date */
  PEJL_FIELD_SLETNING_PERSON,
} PejlField;

typedef enum
{
  PEJL_FIELD_TYPE_INTEGER = 1,
  PEJL_FIELD_TYPE_REAL,
  PEJL_FIELD_TYPE_TEXT,
  PEJL_FIELD_TYPE_ID, /* 16 bytes */
} PejlFieldType;

typedef struct
{
  PejlField id;
  const char *column; /* SQL name in the derived table */
  PejlFieldType type;
  gboolean searched;  /* goes into the full-text index */
  gboolean technical; /* how this store knows it, not what it says: outside the digest */
  gboolean process;   /* where a tilsyn stands, not what it says: not locked with it */
  gboolean first;     /* of several heads the earliest is shown: what was made final first stands */
} PejlFieldInfo;

typedef struct
{
  PejlTable id;
  const char *name;   /* SQL name of the derived table */
  const PejlFieldInfo *fields;
  guint n_fields;
  const char *const *indices; /* NULL-terminated CREATE INDEX statements */
  PejlField owner;    /* names the tilsyn that a row belongs to, for good; 0: none. A tilsyn belongs to itself */
  gboolean content;   /* rows are locked with that tilsyn (docs/lager.md) */
} PejlTableInfo;

/* NULL for a table or field of a newer schema. */
const PejlTableInfo *pejl_schema_table (guint32 table);
const PejlFieldInfo *pejl_schema_field (guint32 table, guint32 field);

G_END_DECLS
