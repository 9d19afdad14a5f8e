// SPDX-License-Identifier: GPL-3.0-or-later
// Parts and relations are gathered first; libzip writes them in one go.
#define G_LOG_DOMAIN "pejl-kontor"

#include "pejl-config.h"

#include "core/kontor/pejl-opc.h"

#include "core/bibliotek/pejl-zip.h"
#include "core/kontor/pejl-xml-ud.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* 1 January 1980, the first day that a zip can tell: the hour of writing is no part of what a file says. */
#define ZIP_DATO ((guint16) ((1 << 5) | 1))
#define OFFICE_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PAKKE_NS "http://schemas.openxmlformats.org/package/2006/"

G_DEFINE_QUARK (pejl-kontor-error-quark, pejl_kontor_error)

typedef struct
{
  char *navn;
  char *indholdstype;
  GBytes *bytes;
} Del;

typedef struct
{
  char *id;
  char *type;
  char *til;
} Relation;

typedef struct
{
  char *fra;
  GPtrArray *relationer; /* Relation */
} Kilde;

struct _PejlOpc
{
  GPtrArray *dele;    /* owned, Del */
  GPtrArray *kilder;  /* owned, Kilde, in the order in which they first had a relation */
  GHashTable *ved_navn; /* owned table of borrowed Kilde */
};

static void
del_free (gpointer data)
{
  Del *del = data;

  g_free (del->navn);
  g_free (del->indholdstype);
  g_bytes_unref (del->bytes);
  g_free (del);
}

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->til);
  g_free (relation);
}

static void
kilde_free (gpointer data)
{
  Kilde *kilde = data;

  g_free (kilde->fra);
  g_ptr_array_unref (kilde->relationer);
  g_free (kilde);
}

PejlOpc *
pejl_opc_new (void)
{
  PejlOpc *opc = g_new0 (PejlOpc, 1);

  opc->dele = g_ptr_array_new_with_free_func (del_free);
  opc->kilder = g_ptr_array_new_with_free_func (kilde_free);
  opc->ved_navn = g_hash_table_new (g_str_hash, g_str_equal);
  return opc;
}

void
pejl_opc_free (PejlOpc *opc)
{
  if (opc == NULL)
    return;
  g_hash_table_unref (opc->ved_navn);
  g_ptr_array_unref (opc->kilder);
  g_ptr_array_unref (opc->dele);
  g_free (opc);
}

void
pejl_opc_add_del (PejlOpc    *opc,
                  const char *navn,
                  const char *indholdstype,
                  GBytes     *bytes)
{
  Del *del = g_new0 (Del, 1);

  del->navn = g_strdup (navn);
  del->indholdstype = g_strdup (indholdstype);
  del->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (opc->dele, del);
}

static Kilde *
kilde_of (PejlOpc    *opc,
          const char *fra)
{
  Kilde *kilde = g_hash_table_lookup (opc->ved_navn, fra);

  if (kilde != NULL)
    return kilde;
  kilde = g_new0 (Kilde, 1);
  kilde->fra = g_strdup (fra);
  kilde->relationer = g_ptr_array_new_with_free_func (relation_free);
  g_ptr_array_add (opc->kilder, kilde);
  g_hash_table_insert (opc->ved_navn, kilde->fra, kilde);
  return kilde;
}

const char *
pejl_opc_add_relation (PejlOpc    *opc,
                       const char *fra,
                       const char *type,
                       const char *til)
{
  Kilde *kilde = kilde_of (opc, fra);
  Relation *relation = g_new0 (Relation, 1);

  relation->id = g_strdup_printf ("rId%u", kilde->relationer->len + 1);
  relation->type = strchr (type, ':') != NULL ? g_strdup (type) : g_strconcat (OFFICE_TYPE, type, NULL);
  relation->til = g_strdup (til);
  g_ptr_array_add (kilde->relationer, relation);
  return relation->id;
}

/* ---- the parts that tell of the others ---- */

/* "../charts/chart1.xml" from "ppt/slides/slide1.xml": what every reader understands. */
static char *
relative (const char *fra,
          const char *til)
{
  GString *vej = g_string_new (NULL);
  gsize faelles = 0;

  for (gsize i = 0; fra[i] != '\0' && fra[i] == til[i]; i++)
    if (fra[i] == '/')
      faelles = i + 1;
  for (const char *p = strchr (fra + faelles, '/'); p != NULL; p = strchr (p + 1, '/'))
    g_string_append (vej, "../");
  g_string_append (vej, til + faelles);
  return g_string_free (vej, FALSE);
}

static char *
rels_name (const char *fra)
{
  g_autofree char *mappe = g_path_get_dirname (fra);
  g_autofree char *navn = g_path_get_basename (fra);

  if (*fra == '\0')
    return g_strdup ("_rels/.rels");
  if (strcmp (mappe, ".") == 0)
    return g_strdup_printf ("_rels/%s.rels", navn);
  return g_strdup_printf ("%s/_rels/%s.rels", mappe, navn);
}

static GBytes *
rels_bytes (const Kilde *kilde)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();

  pejl_xml_ud_begin (ud, "Relationships xmlns=\"" PAKKE_NS "relationships\"");
  for (guint i = 0; i < kilde->relationer->len; i++)
    {
      const Relation *relation = g_ptr_array_index (kilde->relationer, i);
      g_autofree char *til = relative (kilde->fra, relation->til);

      pejl_xml_ud_tom (ud, "Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"", relation->id, relation->type, til);
    }
  return pejl_xml_ud_finish (ud);
}

static const char *
extension (const char *navn)
{
  const char *punkt = strrchr (navn, '.');

  return punkt != NULL ? punkt + 1 : "";
}

/* A type for each kind of file that has one; XML parts have each their own. */
static GBytes *
content_types (PejlOpc *opc)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();
  g_autoptr (GHashTable) kendte = g_hash_table_new (g_str_hash, g_str_equal);

  pejl_xml_ud_begin (ud, "Types xmlns=\"" PAKKE_NS "content-types\"");
  pejl_xml_ud_tom (ud, "Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"");
  pejl_xml_ud_tom (ud, "Default Extension=\"xml\" ContentType=\"application/xml\"");
  for (guint i = 0; i < opc->dele->len; i++)
    {
      const Del *del = g_ptr_array_index (opc->dele, i);
      const char *slags = extension (del->navn);

      if (strcmp (slags, "xml") != 0 && g_hash_table_add (kendte, (gpointer) slags))
        pejl_xml_ud_tom (ud, "Default Extension=\"%s\" ContentType=\"%s\"", slags, del->indholdstype);
    }
  for (guint i = 0; i < opc->dele->len; i++)
    {
      const Del *del = g_ptr_array_index (opc->dele, i);

      if (strcmp (extension (del->navn), "xml") == 0)
        pejl_xml_ud_tom (ud, "Override PartName=\"/%s\" ContentType=\"%s\"", del->navn, del->indholdstype);
    }
  return pejl_xml_ud_finish (ud);
}

/* ---- the zip ---- */

static gboolean
fail (const char  *hvorfor,
      GError     **error)
{
  g_set_error (error, PEJL_KONTOR_ERROR, PEJL_KONTOR_ERROR_FAILED,
               /* Translators: %s is a technical message. */
               _("The file could not be made (%s). Nothing was written, and your data are untouched. Try again; if it "
                 "happens again, report it with this text."),
               hvorfor);
  return FALSE;
}

/* Already compressed: once more would only take time. */
static gboolean
is_compressed (const char *navn)
{
  return g_str_has_suffix (navn, ".png") || g_str_has_suffix (navn, ".xlsx") || g_str_has_suffix (navn, ".jpeg");
}

static gboolean
add_file (zip_t       *zip,
          const char  *navn,
          GBytes      *bytes,
          GError     **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  zip_source_t *source = pejl_zip.source_buffer (zip, data, size, 0);
  zip_int64_t at;

  if (source == NULL)
    return fail (pejl_zip.strerror (zip), error);
  at = pejl_zip.file_add (zip, navn, source, ZIP_FL_ENC_UTF_8);
  if (at < 0)
    {
      pejl_zip.source_free (source);
      return fail (pejl_zip.strerror (zip), error);
    }
  if (pejl_zip.file_set_dostime (zip, (zip_uint64_t) at, 0, ZIP_DATO, 0) < 0
      || pejl_zip.set_file_compression (zip, (zip_uint64_t) at, is_compressed (navn) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) < 0)
    return fail (pejl_zip.strerror (zip), error);
  return TRUE;
}

static gboolean
add_all (PejlOpc    *opc,
         zip_t      *zip,
         GPtrArray  *holdt,
         GError    **error)
{
  GBytes *typer = content_types (opc);

  g_ptr_array_add (holdt, typer);
  if (!add_file (zip, "[Content_Types].xml", typer, error))
    return FALSE;
  for (guint i = 0; i < opc->kilder->len; i++)
    {
      const Kilde *kilde = g_ptr_array_index (opc->kilder, i);
      g_autofree char *navn = rels_name (kilde->fra);
      GBytes *rels = rels_bytes (kilde);

      g_ptr_array_add (holdt, rels);
      if (!add_file (zip, navn, rels, error))
        return FALSE;
    }
  for (guint i = 0; i < opc->dele->len; i++)
    {
      const Del *del = g_ptr_array_index (opc->dele, i);

      if (!add_file (zip, del->navn, del->bytes, error))
        return FALSE;
    }
  return TRUE;
}

static GBytes *
read_back (zip_source_t  *source,
           GError       **error)
{
  zip_stat_t stat;
  guint8 *data;

  pejl_zip.stat_init (&stat);
  if (pejl_zip.source_stat (source, &stat) < 0 || pejl_zip.source_open (source) < 0)
    {
      fail (pejl_zip.error_strerror (pejl_zip.source_error (source)), error);
      return NULL;
    }
  data = g_malloc (stat.size);
  if (pejl_zip.source_read (source, data, stat.size) != (zip_int64_t) stat.size)
    {
      fail (pejl_zip.error_strerror (pejl_zip.source_error (source)), error);
      g_clear_pointer (&data, g_free);
    }
  pejl_zip.source_close (source);
  return data != NULL ? g_bytes_new_take (data, stat.size) : NULL;
}

/* source is borrowed. */
static GBytes *
write_zip (PejlOpc       *opc,
           zip_source_t  *source,
           GError       **error)
{
  /* libzip reads them when it closes. */
  g_autoptr (GPtrArray) holdt = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  zip_error_t fejl;
  zip_t *zip;

  pejl_zip.error_init (&fejl);
  zip = pejl_zip.open_from_source (source, ZIP_TRUNCATE, &fejl);
  if (zip == NULL)
    {
      fail (pejl_zip.error_strerror (&fejl), error);
      pejl_zip.error_fini (&fejl);
      return NULL;
    }
  /* The zip takes its own reference of what it was opened on. */
  pejl_zip.source_keep (source);
  if (!add_all (opc, zip, holdt, error))
    {
      pejl_zip.discard (zip);
      return NULL;
    }
  if (pejl_zip.close (zip) < 0)
    {
      fail (pejl_zip.strerror (zip), error);
      pejl_zip.discard (zip);
      return NULL;
    }
  return read_back (source, error);
}

GBytes *
pejl_opc_finish (PejlOpc  *opc,
                 GError  **error)
{
  zip_error_t fejl;
  zip_source_t *source;
  GBytes *bytes;

  if (!pejl_zip_open (error))
    return NULL;
  pejl_zip.error_init (&fejl);
  source = pejl_zip.source_buffer_create (NULL, 0, 0, &fejl);
  if (source == NULL)
    {
      fail (pejl_zip.error_strerror (&fejl), error);
      pejl_zip.error_fini (&fejl);
      return NULL;
    }
  bytes = write_zip (opc, source, error);
  pejl_zip.source_free (source);
  return bytes;
}

/* ---- the file ---- */

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written = write (fd, data, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      left -= (gsize) written;
    }
  return TRUE;
}

static gboolean
fail_write (const char  *path,
            int          code,
            GError     **error)
{
  g_autofree char *navn = g_filename_display_name (path);

  g_set_error (error, PEJL_KONTOR_ERROR, PEJL_KONTOR_ERROR_WRITE,
               /* Translators: %1$s is a file, %2$s why: "Permission denied". */
               _("“%1$s” could not be saved: %2$s. Nothing was lost, and a file that was there before is as it was. "
                 "Choose another folder or make room, and try again."),
               navn, g_strerror (code));
  return FALSE;
}

gboolean
pejl_kontor_gem (GBytes      *bytes,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.XXXXXX", path);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int code = 0;

  if (fd < 0)
    return fail_write (path, errno, error);
  if (!write_all (fd, bytes) || fchmod (fd, 0666 & ~0022) < 0 || fsync (fd) < 0)
    code = errno;
  if (close (fd) < 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (temporary, path) < 0)
    code = errno;
  if (code == 0)
    return TRUE;
  g_unlink (temporary);
  return fail_write (path, code, error);
}
