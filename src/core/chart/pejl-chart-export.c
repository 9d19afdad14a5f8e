// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files: drawn to a temporary file beside the target, renamed when whole.
#define G_LOG_DOMAIN "pejl-chart"

#include "pejl-config.h"

#include "core/chart/pejl-chart-export.h"

#include "core/chart/pejl-chart-draw.h"
#include <cairo-svg.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

G_DEFINE_QUARK (pejl - chart - error - quark, pejl_chart_error)

/* Where cairo writes, and the first thing that went wrong there. */
typedef struct
{
  int fd;
  int error;
} Sink;

static cairo_status_t
sink_write (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  while (length > 0)
    {
      gssize written = write (sink->fd, data, length);
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          sink->error = errno;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      data += written;
      length -= (unsigned int) written;
    }
  return CAIRO_STATUS_SUCCESS;
}

typedef enum
{
  FORMAT_SVG,
  FORMAT_PNG,
} Format;

static cairo_surface_t *
open_surface (Format format, Sink *sink, double width, double height, double scale)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (sink_write, sink, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case FORMAT_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                         (int) ceil (height * scale));
    }
}

/* Draws the whole chart into sink. cairo keeps its first error until it is asked. */
static cairo_status_t
draw_to (Format format, PejlChartLayout *layout, double scale, Sink *sink)
{
  double width = pejl_chart_layout_get_width (layout);
  double height = pejl_chart_layout_get_height (layout);
  cairo_surface_t *surface = open_surface (format, sink, width, height, scale);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == FORMAT_PNG)
    cairo_scale (cr, scale, scale);
  pejl_chart_draw (layout, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, sink_write, sink);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
fail_write (const char *path, int code, GError **error)
{
  g_set_error (error, PEJL_CHART_ERROR, PEJL_CHART_ERROR_WRITE,
               /* Translators: file name, then the system's reason */
               _ ("The chart could not be saved as “%s”: %s. Nothing was overwritten. Choose another folder "
                  "or make room, and try again."),
               path, g_strerror (code));
  return FALSE;
}

static gboolean
fail_draw (const char *path, cairo_status_t status, GError **error)
{
  g_set_error (error, PEJL_CHART_ERROR, PEJL_CHART_ERROR_DRAW,
               /* Translators: file name, then a technical reason in English */
               _ ("The chart for “%s” could not be drawn (%s). Nothing was overwritten. Try a smaller size."),
               path, cairo_status_to_string (status));
  return FALSE;
}

static gboolean
finish_file (int fd, const char *temporary, const char *path, GError **error)
{
  int code = 0;

  if (fchmod (fd, 0666 & ~0022) < 0 || fsync (fd) < 0)
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

static gboolean export(Format format, PejlChartSpec *spec, const PejlChartStyle *style, double width,
                       double height, double scale, const char *path, GError **error)
{
  PejlChartStyle whole = *style;
  g_autoptr (PejlChartLayout) layout = NULL;
  g_autofree char *temporary = g_strdup_printf ("%s.XXXXXX", path);
  cairo_status_t status;
  Sink sink = { -1, 0 };

  whole.parts |= PEJL_CHART_PART_GROUND;
  layout = pejl_chart_layout_new (spec, &whole, width, height);
  sink.fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (sink.fd < 0)
    return fail_write (path, errno, error);
  status = draw_to (format, layout, scale, &sink);
  if (status == CAIRO_STATUS_SUCCESS)
    return finish_file (sink.fd, temporary, path, error);
  close (sink.fd);
  g_unlink (temporary);
  return sink.error != 0 ? fail_write (path, sink.error, error) : fail_draw (path, status, error);
}

gboolean
pejl_chart_export_svg (PejlChartSpec *spec, const PejlChartStyle *style, double width, double height,
                       const char *path, GError **error)
{
  return export(FORMAT_SVG, spec, style, width, height, 1, path, error);
}

gboolean
pejl_chart_export_png (PejlChartSpec *spec, const PejlChartStyle *style, double width, double height,
                       double scale, const char *path, GError **error)
{
  return export(FORMAT_PNG, spec, style, width, height, CLAMP (scale, 1, 4), path, error);
}
