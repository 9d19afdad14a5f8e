// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-xml.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) #name,

PejlXml pejl_xml;

gboolean
pejl_xml_open (GError **error)
{
  static const char *const names[] = { PEJL_XML_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_XML, names, G_N_ELEMENTS (names), &pejl_xml, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
