// SPDX-License-Identifier: GPL-3.0-or-later
// libxml2's errors as sentences that a person can act on: the one place that knows its codes.
#pragma once

#include "core/strategi/pejl-xml-problems.h"

#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* line: where it is, if the caller knows better than the error does; else 0. */
void pejl_xml_problems_add_libxml (PejlXmlProblems *problems, const xmlError *problem, guint line);

G_END_DECLS
