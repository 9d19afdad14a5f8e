// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a list of tilsyn have in common: how large a letter and a chip are, and words that are laid out once.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PejlTilsynStil PejlTilsynStil;

/* The texts of a row, each in its own look. */
typedef enum
{
  PEJL_TILSYN_STED,
  PEJL_TILSYN_UNDER,  /* under the place, where there are columns */
  PEJL_TILSYN_FOLDET, /* under the place, where there are none; wraps */
  PEJL_TILSYN_DATO,
  PEJL_TILSYN_SLAGS,
  PEJL_TILSYN_STATUS,
  PEJL_TILSYN_ANTAL,
  PEJL_TILSYN_CIFFER, /* on a chip */
  PEJL_TILSYN_N_ORD
} PejlTilsynOrd;

/* All but letter in px. Everything grows with the text. */
typedef struct
{
  int letter; /* Pango units */
  int line;
  int caption;
  int chip_width;
  int chip_height;
} PejlTilsynMaal;

/* Of the text of the rows, as .caption is. */
#define PEJL_TILSYN_CAPTION 0.82
/* A chip's width in letters, and px at least. */
#define PEJL_TILSYN_CHIP_LETTERS 2
#define PEJL_TILSYN_CHIP_WIDTH 26

PejlTilsynStil *pejl_tilsyn_stil_new (void);
PejlTilsynStil *pejl_tilsyn_stil_ref (PejlTilsynStil *self);
void pejl_tilsyn_stil_unref (PejlTilsynStil *self);

/* Takes the row's font, and forgets what was laid out in another. Before each of the two below. */
void pejl_tilsyn_stil_take_font (PejlTilsynStil *self, GtkWidget *row);
/* How letters are drawn is another now. */
void pejl_tilsyn_stil_forget (PejlTilsynStil *self);
const PejlTilsynMaal *pejl_tilsyn_stil_get_maal (PejlTilsynStil *self);
/* Borrowed until the next call; its width and alignment are whoever asks for it to set. */
PangoLayout *pejl_tilsyn_stil_layout (PejlTilsynStil *self, PejlTilsynOrd ord, const char *words);

/* px of so many letters */
int pejl_tilsyn_maal_width (const PejlTilsynMaal *maal, int letters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlTilsynStil, pejl_tilsyn_stil_unref)

G_END_DECLS
