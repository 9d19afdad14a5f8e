// SPDX-License-Identifier: GPL-3.0-or-later
// libqpdf: reads, mends and checks PDFs.
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

#define PEJL_QPDF_FUNCTIONS(F) \
  F (cleanup) \
  F (get_buffer) \
  F (get_buffer_length) \
  F (get_error) \
  F (get_error_message_detail) \
  F (get_num_pages) \
  F (get_page_n) \
  F (get_root) \
  F (get_trailer) \
  F (has_error) \
  F (init) \
  F (init_write_memory) \
  F (make_indirect_object) \
  F (more_warnings) \
  F (next_warning) \
  F (oh_begin_dict_key_iter) \
  F (oh_dict_more_keys) \
  F (oh_dict_next_key) \
  F (oh_get_array_item) \
  F (oh_get_array_n_items) \
  F (oh_get_bool_value) \
  F (oh_get_dict) \
  F (oh_get_int_value_as_int) \
  F (oh_get_key) \
  F (oh_get_key_if_dict) \
  F (oh_get_name) \
  F (oh_get_object_id) \
  F (oh_get_page_content_data) \
  F (oh_get_stream_data) \
  F (oh_get_type_code) \
  F (oh_get_utf8_value) \
  F (oh_has_key) \
  F (oh_is_array) \
  F (oh_is_bool) \
  F (oh_is_dictionary) \
  F (oh_is_dictionary_of_type) \
  F (oh_is_integer) \
  F (oh_is_name) \
  F (oh_is_null) \
  F (oh_is_stream) \
  F (oh_is_string) \
  F (oh_new_name) \
  F (oh_new_null) \
  F (oh_new_object) \
  F (oh_new_stream) \
  F (oh_new_string) \
  F (oh_new_unicode_string) \
  F (oh_parse) \
  F (oh_release) \
  F (oh_replace_key) \
  F (oh_replace_stream_data) \
  F (read_memory) \
  F (set_deterministic_ID) \
  F (set_minimum_pdf_version) \
  F (set_object_stream_mode) \
  F (set_suppress_warnings) \
  F (silence_errors) \
  F (write)

typedef struct
{
#define PEJL_QPDF_MEMBER(name) __typeof__ (qpdf_##name) *name;
  PEJL_QPDF_FUNCTIONS (PEJL_QPDF_MEMBER)
#undef PEJL_QPDF_MEMBER
} PejlQpdf;

/* All NULL until pejl_qpdf_open() has said TRUE. */
extern PejlQpdf pejl_qpdf;

/* See pejl_bibliotek_open(). */
gboolean pejl_qpdf_open (GError **error);

G_END_DECLS
