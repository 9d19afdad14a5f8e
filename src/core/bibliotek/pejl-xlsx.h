// SPDX-License-Identifier: GPL-3.0-or-later
// libxlsxwriter: workbooks.
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

#define PEJL_XLSX_FUNCTIONS(F) \
  F (chart_add_series) \
  F (chart_axis_major_gridlines_set_line) \
  F (chart_axis_major_gridlines_set_visible) \
  F (chart_axis_set_crossing_max) \
  F (chart_axis_set_interval_unit) \
  F (chart_axis_set_label_position) \
  F (chart_axis_set_line) \
  F (chart_axis_set_max) \
  F (chart_axis_set_min) \
  F (chart_axis_set_name) \
  F (chart_axis_set_name_font) \
  F (chart_axis_set_num_font) \
  F (chart_axis_set_num_format) \
  F (chart_axis_set_reverse) \
  F (chart_legend_set_position) \
  F (chart_series_set_categories) \
  F (chart_series_set_fill) \
  F (chart_series_set_labels) \
  F (chart_series_set_labels_custom) \
  F (chart_series_set_labels_font) \
  F (chart_series_set_labels_num_format) \
  F (chart_series_set_labels_position) \
  F (chart_series_set_line) \
  F (chart_series_set_marker_type) \
  F (chart_series_set_name_range) \
  F (chart_series_set_pattern) \
  F (chart_series_set_values) \
  F (chart_set_series_gap) \
  F (chart_show_blanks_as) \
  F (chart_title_off) \
  F (format_set_align) \
  F (format_set_bg_color) \
  F (format_set_bold) \
  F (format_set_bottom) \
  F (format_set_font_color) \
  F (format_set_font_name) \
  F (format_set_font_size) \
  F (format_set_num_format) \
  F (format_set_text_wrap) \
  F (format_set_top) \
  F (lxw_strerror) \
  F (lxw_workbook_free) \
  F (workbook_add_chart) \
  F (workbook_add_format) \
  F (workbook_add_worksheet) \
  F (workbook_close) \
  F (workbook_new_opt) \
  F (workbook_set_properties) \
  F (worksheet_fit_to_pages) \
  F (worksheet_insert_chart_opt) \
  F (worksheet_merge_range) \
  F (worksheet_set_column) \
  F (worksheet_set_footer) \
  F (worksheet_set_landscape) \
  F (worksheet_set_paper) \
  F (worksheet_set_row) \
  F (worksheet_write_number) \
  F (worksheet_write_string)

typedef struct
{
#define PEJL_XLSX_MEMBER(name) __typeof__ (name) *name;
  PEJL_XLSX_FUNCTIONS (PEJL_XLSX_MEMBER)
#undef PEJL_XLSX_MEMBER
} PejlXlsx;

/* All NULL until pejl_xlsx_open() has said TRUE. */
extern PejlXlsx pejl_xlsx;

/* See pejl_bibliotek_open(). */
gboolean pejl_xlsx_open (GError **error);

G_END_DECLS
