// SPDX-License-Identifier: GPL-3.0-or-later
// Private to register/: which column of the file is which field of a dagtilbud, and what a cell means.
#pragma once

#include "core/register/pejl-register-csv.h"
#include "core/store/pejl-schema.h"

G_BEGIN_DECLS

typedef struct
{
  PejlField field;
  PejlFieldType type;
  PejlKolonne kolonne; /* the field is left alone when the file lacks this column */
  const char *navn;    /* msgid */
} PejlRegisterFelt;

#define PEJL_REGISTER_FELTER 12
extern const PejlRegisterFelt pejl_register_felter[PEJL_REGISTER_FELTER];

/* instType3 is empty or one of 6010–6014. */
gboolean pejl_register_is_dagtilbud_type (const char *text);
gboolean pejl_register_is_closed (const char *status);
/* "Suensonsvej 51". */
char *pejl_register_street (const PejlRegisterRow *row);
/* "57,44252" or "57.44252"; FALSE for what is no coordinate of Denmark or thereabouts. */
gboolean pejl_register_parse_coordinate (const char *text, double *value);
/* The number of an enumerated field; -1 when the cell says nothing that is known. */
gint64 pejl_register_cell_integer (const PejlRegisterFelt *felt, const PejlRegisterRow *row);

G_END_DECLS
