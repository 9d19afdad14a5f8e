// SPDX-License-Identifier: GPL-3.0-or-later
// A document as what it says: blocks in reading order, without pages, fonts or places. Writers (A4 today)
// decide the rest.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/report/pejl-tabel.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_BLOK_FORSIDE,    /* the document's title and what stands with it; the first block, if it is there */
  PEJL_BLOK_NOEGLETAL,  /* a number and the sentence that it belongs to */
  PEJL_BLOK_INDHOLD,    /* contents: the headings of level 2 that have a number or stand after it */
  PEJL_BLOK_OVERSKRIFT,
  PEJL_BLOK_AFSNIT,
  PEJL_BLOK_NOTE,
  PEJL_BLOK_LISTE,
  PEJL_BLOK_FIGUR,
  PEJL_BLOK_TABEL,
  PEJL_BLOK_SIDESKIFT,
  /* of a report about one house */
  PEJL_BLOK_TITEL,      /* the document's title where there is no cover, and what leads into it */
  PEJL_BLOK_FAKTA,      /* short facts, several in a row */
  PEJL_BLOK_NIVEAU,     /* the level of an area on its scale */
  PEJL_BLOK_CITAT,      /* what somebody said, and who */
  PEJL_BLOK_NOTELISTE,  /* numbered notes */
  /* to be filled in on paper */
  PEJL_BLOK_FELTER,     /* a word and a line behind it, several in a row */
  PEJL_BLOK_LINJER,     /* empty lines to write on */
  PEJL_BLOK_TEGNLISTE,  /* numbered tegn, each with boxes for set, mangler and åben, and lines */
  PEJL_BLOK_AFKRYDS,    /* words with a box before each */
} PejlBlokArt;

/* What of it is set depends on art; a text that is not set is NULL. */
typedef struct
{
  PejlBlokArt art;
  guint niveau;          /* heading: 2 or 3 (1 is the document's title); felter, fakta: how many in a row; lines: how many;
                          * niveau: the chosen level, 0: none; noteliste: the first number */
  gboolean i_indhold;    /* heading: stands in the contents */
  gboolean under;        /* noegletal: what it tells is a lack; niveau: of the whole */
  char *nr;              /* heading "2", figure "Figur 1", table "Tabel 3", noegletal "17 af 35" */
  char *tekst;           /* the words; a figure's finding; a table's caption; the title on the cover */
  char *undertekst;      /* a figure's measure; what stands under the title; who said it; what an area is about */
  char *note;            /* under a figure or a table; on the cover: who publishes; niveau: what changed */
  GPtrArray *punkter;    /* char *: items of a list; quiet lines on the cover; niveau: the scale, lowest first */
  PejlChartSpec *figur;
  PejlTabel *tabel;
} PejlBlok;

typedef struct
{
  char *titel;
  char *forfatter;
  char *emne;
  char *sidehoved;       /* on every page but the cover */
  char *sidefod;         /* on every page: the data cut-off stands here */
  char *dato;            /* ISO date that the document tells as its own */
  GPtrArray *blokke;     /* PejlBlok * */
  guint figurer;
  guint tabeller;
} PejlDokument;

/* Texts are copied throughout. dato is an ISO date. */
PejlDokument *pejl_dokument_new (const char *titel, const char *forfatter, const char *emne,
                                 const char *dato);
void pejl_dokument_free (PejlDokument *dokument);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDokument, pejl_dokument_free)

void pejl_dokument_set_sidehoved (PejlDokument *dokument, const char *sidehoved);
void pejl_dokument_set_sidefod (PejlDokument *dokument, const char *sidefod);

/* linjer: NULL-terminated quiet lines; may be NULL. */
void pejl_dokument_add_forside (PejlDokument *dokument, const char *udgiver, const char *titel,
                                const char *undertitel,
                                const char *const *linjer);
/* under: the number tells a lack, and is coloured as one. */
void pejl_dokument_add_noegletal (PejlDokument *dokument, const char *tal, const char *tekst, gboolean under);
void pejl_dokument_add_indhold (PejlDokument *dokument);
/* niveau 2 or 3, never 3 before the first 2. nr may be NULL. Level 2 with i_indhold is in the contents. */
void pejl_dokument_add_overskrift (PejlDokument *dokument, guint niveau, const char *nr, const char *tekst,
                                   gboolean i_indhold);
void pejl_dokument_add_afsnit (PejlDokument *dokument, const char *tekst);
void pejl_dokument_add_note (PejlDokument *dokument, const char *tekst);
/* Items of a plain list; NULL-terminated. A word or two before ": " lead the item. An empty list adds
 * nothing. */
void pejl_dokument_add_liste (PejlDokument *dokument, const char *const *punkter);
/* Figures and tables are numbered through the document; the number is returned. Title and subtitle are the
 * spec's; note may be NULL. Takes a reference of its own. */
guint pejl_dokument_add_figur (PejlDokument *dokument, PejlChartSpec *figur, const char *note);
/* Takes the table over. */
guint pejl_dokument_add_tabel (PejlDokument *dokument, const char *tekst, PejlTabel *tabel, const char *note);
/* felter: NULL-terminated "Kl.:" with an empty line behind, or "Distrikt: Nord" with what is known. i_raekke of them
 * in a row. */
void pejl_dokument_add_felter (PejlDokument *dokument, const char *const *felter, guint i_raekke);
/* tekst: what is to be written there; may be NULL. */
void pejl_dokument_add_linjer (PejlDokument *dokument, const char *tekst, guint linjer);
/* tegn: NULL-terminated texts, numbered from foerste; each with so many lines. An empty list adds nothing. */
void pejl_dokument_add_tegnliste (PejlDokument *dokument, const char *const *tegn, guint foerste, guint linjer);
/* A box before each of the words; an empty list adds nothing. */
void pejl_dokument_add_afkryds (PejlDokument *dokument, const char *const *ord);
/* The title of a document without a cover; the first block. lede may be NULL. */
void pejl_dokument_add_titel (PejlDokument *dokument, const char *titel, const char *lede);
/* fakta: NULL-terminated "Distrikt: Syd", i_raekke of them in a row. */
void pejl_dokument_add_fakta (PejlDokument *dokument, const char *const *fakta, guint i_raekke);
/* A heading of level 3 with the level under it. om: what the area is about, and aendring: "bedre end sidst"; either may be NULL.
 * niveauer: NULL-terminated, lowest first; niveau from 1, 0: not judged. samlet: of the whole. */
void pejl_dokument_add_niveau (PejlDokument *dokument, const char *navn, const char *om, const char *aendring,
                               const char *const *niveauer, guint niveau, gboolean samlet);
/* kilde may be NULL. */
void pejl_dokument_add_citat (PejlDokument *dokument, const char *tekst, const char *kilde);
/* noter: NULL-terminated, numbered from foerste. An empty list adds nothing. */
void pejl_dokument_add_noteliste (PejlDokument *dokument, const char *const *noter, guint foerste);
/* What follows begins a page, unless less than a quarter of this one is filled. */
void pejl_dokument_add_sideskift (PejlDokument *dokument);

G_END_DECLS
