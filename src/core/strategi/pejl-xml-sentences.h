// SPDX-License-Identifier: GPL-3.0-or-later
// libxml2's errors as sentences that a person can act on: the one place that knows its codes.
#pragma once

#include "core/bibliotek/pejl-xml.h"
#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

void pejl_xml_problems_add_libxml (PejlXmlProblems *problems, const xmlError *problem);

G_END_DECLS
