// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg for the committee as it is composed: its slides, and on each the blocks in reading order. No fonts and no places:
// screen, presenter, PDF, notes pages, handout and .pptx are all made of this, so that what is seen is what is printed.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/model/pejl-dias.h"
#include "core/report/pejl-tabel.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_DIASBLOK_OVERSKRIFT, /* tekst, and undertekst below it */
  PEJL_DIASBLOK_TEKST,      /* tekst: paragraphs, parted by line breaks */
  PEJL_DIASBLOK_LISTE,      /* punkter */
  PEJL_DIASBLOK_NOEGLETAL,  /* tal "17 af 35", and tekst, the sentence that it belongs to; under: it tells a lack */
  PEJL_DIASBLOK_ANDEL,      /* tekst, and x of n as a bar; fremhaevet: the one that the title speaks of */
  PEJL_DIASBLOK_CITAT,      /* tekst verbatim, without quotation marks; undertekst: the role and the kind of house */
  PEJL_DIASBLOK_ANMODNING,  /* tal: its number; tekst: what is asked; undertekst: why; maerke: "beslutning" */
  PEJL_DIASBLOK_FIGUR,      /* figur; alone in its column, together with at most a text */
  PEJL_DIASBLOK_TABEL,      /* tabel of at most PEJL_DIAS_MAX_RAEKKER rows; tekst: what it is a table of */
  PEJL_DIASBLOK_BILLEDE,    /* png; tekst: what it shows, for those who do not see it */
  PEJL_DIASBLOK_NOTE,       /* tekst: what is left out, the source; quiet */
} PejlDiasBlokArt;

#define PEJL_DIAS_MAX_RAEKKER 12

/* What of it is set depends on art; a text that is not set is NULL. */
typedef struct
{
  PejlDiasBlokArt art;
  guint spalte;           /* 0: the only column, or the left one; 1: the right one */
  char *tal;
  char *tekst;
  char *undertekst;
  char *maerke;
  guint x, n;
  gboolean under;
  gboolean fremhaevet;
  gboolean af_teksten;    /* it says words of the slide's tekst, and follows them */
  GPtrArray *punkter;     /* char * */
  PejlChartSpec *figur;
  PejlTabel *tabel;
  GBytes *png;            /* NULL: the picture is not at hand */
} PejlDiasBlok;

typedef struct
{
  PejlId id;              /* of the row; nil: it has none */
  PejlDiasArt art;
  guint figur;            /* 1 … 10; 0: none */
  char *titel;            /* the finding; never NULL */
  char *undertitel;       /* measure and period; NULL: none */
  char *tekst;            /* the words that a person may change, see pejl-dias-tekst.h; blocks say the same; never NULL */
  guint tekst_spalte;     /* where those blocks stand */
  char *noter;            /* for the speaker alone; never printed on the slide; never NULL */
  char *alt;              /* the slide in one sentence, for those who do not see it; never NULL */
  gboolean titel_foreslaaet;
  gboolean tekst_foreslaaet;
  char *titel_forslag;    /* what is proposed, also when a person wrote something else; never NULL */
  char *tekst_forslag;
  gboolean tomt;          /* nothing stands on it yet but its title: it is left out of what is shown, printed and exported */
  char *passer_ikke;      /* which number of title or text the data no longer have, as a sentence; NULL: all fit */
  GPtrArray *blokke;      /* PejlDiasBlok * */
} PejlDias;

typedef struct
{
  char *titel;            /* "Kvalitet i dagtilbud 2024–2025" */
  char *udgiver;          /* "Havneby Kommune · Center for Dagtilbud" */
  char *udvalg;           /* "Børne- og Ungdomsudvalget" */
  char *dato;             /* ISO date of the meeting; "": not set */
  char *skaering;         /* ISO date, the last day that counts */
  char *sidefod;          /* on every slide but the cover; the data cut-off stands in it */
  GPtrArray *dias;        /* PejlDias *, in the order in which they are shown */
} PejlOplaeg;

/* Texts are copied throughout; NULL stands for "". */
PejlOplaeg *pejl_oplaeg_new (const char *titel);
void pejl_oplaeg_free (PejlOplaeg *oplaeg);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOplaeg, pejl_oplaeg_free)
/* Replaces one text of an oplæg or a slide. */
void pejl_oplaeg_ord (char **field, const char *text);
/* Borrowed. */
PejlDias *pejl_oplaeg_dias (const PejlOplaeg *oplaeg, guint i);
/* Takes the slide over. */
void pejl_oplaeg_add (PejlOplaeg *oplaeg, PejlDias *dias);
/* How many slides before slide i are shown: its place among them, and one less than the number that is printed on it. */
guint pejl_oplaeg_plads (const PejlOplaeg *oplaeg, guint i);
/* Leaves the slides out on which nothing stands yet. Where that is all of them, they stay. */
void pejl_oplaeg_fjern_tomme (PejlOplaeg *oplaeg);

PejlDias *pejl_dias_new (PejlDiasArt art, guint figur);
void pejl_dias_free (PejlDias *dias);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDias, pejl_dias_free)
/* What is proposed; a person's own words take its place with pejl_dias_set_egen_titel() and …_egen_tekst(). */
void pejl_dias_set_titel (PejlDias *dias, const char *titel);
void pejl_dias_set_undertitel (PejlDias *dias, const char *undertitel);
void pejl_dias_set_tekst (PejlDias *dias, const char *tekst);
void pejl_dias_set_egen_titel (PejlDias *dias, const char *titel);
void pejl_dias_set_egen_tekst (PejlDias *dias, const char *tekst);
/* The chart of the slide, borrowed; NULL: it has none. */
PejlChartSpec *pejl_dias_chart (const PejlDias *dias);

/* A block at the end; what is not in the arguments is set on what is returned (borrowed). */
PejlDiasBlok *pejl_dias_add_blok (PejlDias *dias, PejlDiasBlokArt art, guint spalte, const char *tekst);
PejlDiasBlok *pejl_dias_add_noegletal (PejlDias *dias, const char *tal, const char *tekst, gboolean under);
PejlDiasBlok *pejl_dias_add_andel (PejlDias *dias, guint spalte, const char *tekst, guint x, guint n);
PejlDiasBlok *pejl_dias_add_citat (PejlDias *dias, guint spalte, const char *tekst, const char *hvem);
PejlDiasBlok *pejl_dias_add_anmodning (PejlDias *dias, const char *tekst, const char *hvorfor, const char *maerke);
/* punkter: NULL-terminated; an empty list adds nothing. */
void pejl_dias_add_liste (PejlDias *dias, guint spalte, const char *const *punkter);
/* Takes a reference of its own. */
void pejl_dias_add_figur (PejlDias *dias, guint spalte, PejlChartSpec *figur);
/* Takes the table over. */
void pejl_dias_add_tabel (PejlDias *dias, guint spalte, const char *tekst, PejlTabel *tabel);

G_END_DECLS
