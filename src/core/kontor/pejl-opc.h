// SPDX-License-Identifier: GPL-3.0-or-later
// A package of parts as ECMA-376 part 2 has it: a zip with content types and relations. The container of office files.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_KONTOR_ERROR (pejl_kontor_error_quark ())
GQuark pejl_kontor_error_quark (void);

typedef enum
{
  PEJL_KONTOR_ERROR_FAILED, /* a library could not make the file */
  PEJL_KONTOR_ERROR_WRITE,  /* the disk could not take it; an earlier file of that name is untouched */
} PejlKontorError;

typedef struct _PejlOpc PejlOpc;

PejlOpc *pejl_opc_new (void);
void pejl_opc_free (PejlOpc *opc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOpc, pejl_opc_free)

/* navn: "ppt/slides/slide1.xml", no slash before it. Each name once. A reference of bytes is taken. */
void pejl_opc_add_del (PejlOpc *opc, const char *navn, const char *indholdstype, GBytes *bytes);
/* fra: a part, or "" for the package; til: a part. type: the last word of the relation's type, "slide", "image", with
 * the office's usual address before it, or a whole address. Returns "rId1", "rId2" … of fra; lives as long as opc. */
const char *pejl_opc_add_relation (PejlOpc *opc, const char *fra, const char *type, const char *til);

/* The package in memory. The same parts give the same bytes, whatever the hour. */
GBytes *pejl_opc_finish (PejlOpc *opc, GError **error);

/* A finished file in its place: a temporary one beside path, renamed when whole. */
gboolean pejl_kontor_gem (GBytes *bytes, const char *path, GError **error);

G_END_DECLS
