// SPDX-License-Identifier: GPL-3.0-or-later
// XML of office files, written from the first byte to the last: always well-formed, always the same bytes.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PejlXmlUd PejlXmlUd;

/* Begins with the declaration that parts of office files have. */
PejlXmlUd *pejl_xml_ud_new (void);
/* Closes what is open; takes the writer. */
GBytes *pejl_xml_ud_finish (PejlXmlUd *ud);
void pejl_xml_ud_free (PejlXmlUd *ud);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlXmlUd, pejl_xml_ud_free)

/* format is what stands between < and >: a name and its attributes, in double quotes. Strings that are put in for %s
 * are escaped; characters that XML 1.0 has no place for are left out. No numbers with a fraction: they would have the
 * locale's sign; see pejl_xml_ud_tal(). */
void pejl_xml_ud_begin (PejlXmlUd *ud, const char *format, ...) G_GNUC_PRINTF (2, 3);
void pejl_xml_ud_end (PejlXmlUd *ud);
/* The same as both, with nothing in it. */
void pejl_xml_ud_tom (PejlXmlUd *ud, const char *format, ...) G_GNUC_PRINTF (2, 3);
void pejl_xml_ud_tekst (PejlXmlUd *ud, const char *tekst);
/* <navn>tekst</navn> */
void pejl_xml_ud_ord (PejlXmlUd *ud, const char *navn, const char *tekst);
/* Well-formed XML that is the same in every file. */
void pejl_xml_ud_fast (PejlXmlUd *ud, const char *xml);

/* The shortest decimal with a point that reads back as the same number. */
const char *pejl_xml_ud_tal (double tal, char buf[G_ASCII_DTOSTR_BUF_SIZE]);

G_END_DECLS
