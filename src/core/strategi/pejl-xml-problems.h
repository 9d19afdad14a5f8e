// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file: the first problems found, each a sentence with its line, and their error.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a caller does about a file that was not taken in. */
typedef enum
{
  PEJL_STRATEGI_ERROR_FILE, /* it could not be opened, read or written: choose another, or look at access and
                               space */
  PEJL_STRATEGI_ERROR_REFUSED, /* it is too large or holds what no honest file holds: do not open it again */
  PEJL_STRATEGI_ERROR_NOT_XML, /* broken or another format: ask for a new copy */
  PEJL_STRATEGI_ERROR_INVALID, /* well-formed, but not a strategy or an instrument: correct the lines that are
                                  named */
} PejlStrategiError;

#define PEJL_STRATEGI_ERROR (pejl_strategi_error_quark ())
GQuark pejl_strategi_error_quark (void);

/* More than these are counted as "more", not listed. */
#define PEJL_XML_PROBLEMS_MAX 20

typedef struct _PejlXmlProblems PejlXmlProblems;

PejlXmlProblems *pejl_xml_problems_new (void);
void pejl_xml_problems_free (PejlXmlProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlXmlProblems, pejl_xml_problems_free)

/* line 0: the file as a whole. The first problem's code becomes the error's. sentence: whole, translated,
 * without the line. */
void pejl_xml_problems_add (PejlXmlProblems  *problems,
                            PejlStrategiError code,
                            guint             line,
                            const char       *sentence);
void pejl_xml_problems_add_printf (PejlXmlProblems  *problems,
                                   PejlStrategiError code,
                                   guint             line,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (4, 5);
guint pejl_xml_problems_count (const PejlXmlProblems *problems);
/* TRUE when no further problem would be listed. */
gboolean pejl_xml_problems_full (const PejlXmlProblems *problems);

/* Sets error and returns FALSE if there are any problems. The message's first line is summary, with the
 * file's name in the place of its one %s; each problem follows on a line of its own. */
gboolean pejl_xml_problems_propagate (const PejlXmlProblems *problems,
                                      const char            *summary,
                                      const char            *display_name,
                                      GError               **error);

G_END_DECLS
