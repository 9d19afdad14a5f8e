// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows: filling, sorting and asking the spec.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-spec-private.h"

#include "core/model/pejl-dansk.h"

#define SOFT_HYPHEN "\xc2\xad"

G_DEFINE_BOXED_TYPE (PejlChartSpec, pejl_chart_spec, pejl_chart_spec_ref, pejl_chart_spec_unref)

static char *
copy_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_utf8_make_valid (text, -1) : NULL;
}

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = copy_text (text);
}

static void
counts_clear (PejlChartCounts *counts)
{
  g_clear_pointer (&counts->counts, g_free);
}

static void
level_free (PejlChartLevel *level)
{
  g_free (level->navn);
  g_free (level->kort);
  g_free (level);
}

static void
row_free (PejlChartRow *row)
{
  g_free (row->key);
  g_free (row->label);
  counts_clear (&row->counts);
  g_free (row);
}

static void
panel_free (PejlChartPanel *panel)
{
  g_free (panel->key);
  g_free (panel->label);
  g_array_unref (panel->rows);
  g_free (panel);
}

static void
column_free (PejlChartColumn *column)
{
  g_free (column->key);
  g_free (column->label);
  g_free (column->kort);
  g_free (column);
}

static void
matrix_row_free (PejlChartMatrixRow *row)
{
  g_free (row->key);
  g_free (row->label);
  g_array_unref (row->cells);
  g_free (row);
}

PejlChartSpec *
pejl_chart_spec_new (PejlChartKind kind)
{
  PejlChartSpec *self = g_atomic_rc_box_new0 (PejlChartSpec);

  self->kind = kind;
  self->border = 1;
  self->emphasised_row = -1;
  self->emphasised_cell[0] = self->emphasised_cell[1] = -1;
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_free);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->matrix = g_ptr_array_new_with_free_func ((GDestroyNotify) matrix_row_free);
  pejl_chart_spec_set_row_noun (self, "indsatsområde", "indsatsområder");
  pejl_chart_spec_set_unit_noun (self, "dagtilbud", "dagtilbud");
  pejl_chart_besoeg_init (self);
  pejl_chart_aarshjul_init (self);
  pejl_chart_opfoelgning_init (self);
  pejl_chart_stilling_init (self);
  pejl_chart_varmekort_init (self);
  pejl_chart_overgange_init (self);
  pejl_chart_spredning_init (self);
  pejl_chart_et_hus_init (self);
  return self;
}

PejlChartSpec *
pejl_chart_spec_ref (PejlChartSpec *spec)
{
  return g_atomic_rc_box_acquire (spec);
}

static void
spec_clear (PejlChartSpec *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->footer);
  g_free (self->period);
  g_free (self->panels_title);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->row_nouns[i]);
      g_free (self->unit_nouns[i]);
    }
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->panels);
  g_array_unref (self->order);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->matrix);
  if (self->own_free != NULL)
    self->own_free (self->own);
}

void
pejl_chart_spec_unref (PejlChartSpec *spec)
{
  g_atomic_rc_box_release_full (spec, (GDestroyNotify) spec_clear);
}

PejlChartKind
pejl_chart_spec_get_kind (const PejlChartSpec *spec)
{
  return spec->kind;
}

void
pejl_chart_spec_set_title (PejlChartSpec *spec, const char *title)
{
  replace (&spec->title, title);
}

const char *
pejl_chart_spec_get_title (const PejlChartSpec *spec)
{
  return spec->title;
}

void
pejl_chart_spec_set_subtitle (PejlChartSpec *spec, const char *subtitle)
{
  replace (&spec->subtitle, subtitle);
}

const char *
pejl_chart_spec_get_subtitle (const PejlChartSpec *spec)
{
  return spec->subtitle;
}

void
pejl_chart_spec_set_footer (PejlChartSpec *spec, const char *footer)
{
  replace (&spec->footer, footer);
}

const char *
pejl_chart_spec_get_footer (const PejlChartSpec *spec)
{
  return spec->footer;
}

void
pejl_chart_spec_set_period (PejlChartSpec *spec, const char *period)
{
  replace (&spec->period, period);
}

const char *
pejl_chart_spec_get_period (const PejlChartSpec *spec)
{
  return spec->period;
}

void
pejl_chart_spec_set_row_noun (PejlChartSpec *spec, const char *singular, const char *plural)
{
  replace (&spec->row_nouns[0], singular);
  replace (&spec->row_nouns[1], plural);
}

void
pejl_chart_spec_set_unit_noun (PejlChartSpec *spec, const char *singular, const char *plural)
{
  replace (&spec->unit_nouns[0], singular);
  replace (&spec->unit_nouns[1], plural);
}

const char *
pejl_chart_spec_unit (const PejlChartSpec *spec, int n)
{
  return spec->unit_nouns[n == 1 ? 0 : 1];
}

/* ---- diverging bars ---- */

void
pejl_chart_spec_add_level (PejlChartSpec *spec, int nr, const char *navn, const char *kort)
{
  g_return_if_fail (navn != NULL);
  g_return_if_fail (spec->levels->len < 7);
  g_return_if_fail (spec->rows->len == 0);

  PejlChartLevel *level = g_new0 (PejlChartLevel, 1);
  level->nr = nr;
  level->navn = copy_text (navn);
  level->kort = copy_text (kort);
  g_ptr_array_add (spec->levels, level);
}

void
pejl_chart_spec_set_border (PejlChartSpec *spec, int level_index)
{
  g_return_if_fail (level_index >= 1 && level_index < (int) spec->levels->len);

  spec->border = level_index;
}

int
pejl_chart_spec_get_border (const PejlChartSpec *spec)
{
  return spec->border;
}

static PejlChartCounts
counts_copy (const PejlChartSpec *spec, const int *counts, int ikke_vurderet, int ikke_besoegt)
{
  return (PejlChartCounts) { g_memdup2 (counts, sizeof (int) * spec->levels->len), ikke_vurderet,
                            ikke_besoegt };
}

int
pejl_chart_spec_add_row (PejlChartSpec *spec, const char *key, const char *label, const int *counts,
                         int ikke_vurderet, int ikke_besoegt)
{
  g_return_val_if_fail (key != NULL && label != NULL && counts != NULL, -1);
  g_return_val_if_fail (spec->levels->len >= 2, -1);
  g_return_val_if_fail (spec->panels->len == 0, -1);

  PejlChartRow *row = g_new0 (PejlChartRow, 1);
  guint index = spec->rows->len;

  row->key = copy_text (key);
  row->label = g_utf8_make_valid (label, -1);
  row->counts = counts_copy (spec, counts, ikke_vurderet, ikke_besoegt);
  g_ptr_array_add (spec->rows, row);
  g_array_append_val (spec->order, index);
  return (int) index;
}

void
pejl_chart_spec_set_emphasised_row (PejlChartSpec *spec, int row)
{
  spec->emphasised_row = row;
}

static int
compare_share (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const PejlChartSpec *spec = user_data;
  const PejlChartRow *row[2] = { g_ptr_array_index (spec->rows, *(const guint *) a),
                                 g_ptr_array_index (spec->rows, *(const guint *) b) };
  gint64 n[2], under[2];

  for (guint i = 0; i < 2; i++)
    {
      n[i] = pejl_chart_counts_n (spec, &row[i]->counts);
      under[i] = pejl_chart_counts_under (spec, &row[i]->counts);
    }
  if ((n[0] == 0) != (n[1] == 0))
    return n[0] == 0 ? 1 : -1;
  if (under[0] * n[1] != under[1] * n[0])
    return under[0] * n[1] > under[1] * n[0] ? -1 : 1;
  return pejl_dansk_compare (row[0]->label, row[1]->label);
}

void
pejl_chart_spec_sort_by_share (PejlChartSpec *spec)
{
  g_array_sort_with_data (spec->order, compare_share, spec);
}

int
pejl_chart_spec_add_panel (PejlChartSpec *spec, const char *key, const char *label, int n, int of)
{
  g_return_val_if_fail (key != NULL && label != NULL, -1);

  PejlChartPanel *panel = g_new0 (PejlChartPanel, 1);

  panel->key = copy_text (key);
  panel->label = g_utf8_make_valid (label, -1);
  panel->n = n;
  panel->of = of;
  panel->rows = g_array_new (FALSE, TRUE, sizeof (PejlChartCounts));
  g_array_set_clear_func (panel->rows, (GDestroyNotify) counts_clear);
  g_array_set_size (panel->rows, spec->rows->len);
  g_ptr_array_add (spec->panels, panel);
  return (int) spec->panels->len - 1;
}

void
pejl_chart_spec_set_panel_row (PejlChartSpec *spec, int panel, int row, const int *counts, int ikke_vurderet,
                               int ikke_besoegt)
{
  g_return_if_fail (panel >= 0 && panel < (int) spec->panels->len);
  g_return_if_fail (row >= 0 && row < (int) spec->rows->len);

  PejlChartPanel *target = g_ptr_array_index (spec->panels, panel);
  PejlChartCounts *slot = &g_array_index (target->rows, PejlChartCounts, row);

  counts_clear (slot);
  *slot = counts_copy (spec, counts, ikke_vurderet, ikke_besoegt);
}

void
pejl_chart_spec_set_panels_title (PejlChartSpec *spec, const char *title)
{
  replace (&spec->panels_title, title);
}

const PejlChartLevel *
pejl_chart_spec_level (const PejlChartSpec *spec, guint i)
{
  return g_ptr_array_index (spec->levels, i);
}

guint
pejl_chart_spec_shown_index (const PejlChartSpec *spec, guint place)
{
  return g_array_index (spec->order, guint, place);
}

const PejlChartRow *
pejl_chart_spec_shown_row (const PejlChartSpec *spec, guint place)
{
  return g_ptr_array_index (spec->rows, pejl_chart_spec_shown_index (spec, place));
}

const PejlChartPanel *
pejl_chart_spec_panel (const PejlChartSpec *spec, guint i)
{
  return g_ptr_array_index (spec->panels, i);
}

const PejlChartCounts *
pejl_chart_panel_row (const PejlChartPanel *panel, guint row_index)
{
  return &g_array_index (panel->rows, PejlChartCounts, row_index);
}

int
pejl_chart_spec_step (const PejlChartSpec *spec, guint i)
{
  guint last = spec->levels->len - 1;

  return 1 + (int) ((i * 8 + last) / (2 * last));
}

int
pejl_chart_counts_level (const PejlChartCounts *counts, guint level)
{
  return counts->counts != NULL ? counts->counts[level] : 0;
}

static int
sum_levels (const PejlChartCounts *counts, guint end)
{
  int sum = 0;

  for (guint i = 0; i < end; i++)
    sum += pejl_chart_counts_level (counts, i);
  return sum;
}

int
pejl_chart_counts_n (const PejlChartSpec *spec, const PejlChartCounts *counts)
{
  return sum_levels (counts, spec->levels->len);
}

int
pejl_chart_counts_under (const PejlChartSpec *spec, const PejlChartCounts *counts)
{
  return sum_levels (counts, (guint) spec->border);
}

/* ---- matrix ---- */

int
pejl_chart_spec_add_column_group (PejlChartSpec *spec, const char *label)
{
  g_return_val_if_fail (label != NULL, -1);

  g_ptr_array_add (spec->groups, g_utf8_make_valid (label, -1));
  return (int) spec->groups->len - 1;
}

int
pejl_chart_spec_add_column (PejlChartSpec *spec, const char *key, const char *label, const char *kort,
                            int group)
{
  g_return_val_if_fail (key != NULL && label != NULL, -1);
  g_return_val_if_fail (spec->matrix->len == 0, -1);
  g_return_val_if_fail (group < (int) spec->groups->len, -1);

  PejlChartColumn *column = g_new0 (PejlChartColumn, 1);

  column->key = copy_text (key);
  column->label = g_utf8_make_valid (label, -1);
  column->kort = copy_text (kort != NULL ? kort : label);
  column->group = group;
  g_ptr_array_add (spec->columns, column);
  return (int) spec->columns->len - 1;
}

int
pejl_chart_spec_add_matrix_row (PejlChartSpec *spec, const char *key, const char *label, int tegn)
{
  g_return_val_if_fail (key != NULL && label != NULL, -1);

  PejlChartMatrixRow *row = g_new0 (PejlChartMatrixRow, 1);

  row->key = copy_text (key);
  row->label = g_utf8_make_valid (label, -1);
  row->tegn = tegn;
  row->cells = g_array_new (FALSE, TRUE, sizeof (PejlChartCell));
  g_array_set_size (row->cells, spec->columns->len);
  g_ptr_array_add (spec->matrix, row);
  return (int) spec->matrix->len - 1;
}

void
pejl_chart_spec_set_cell (PejlChartSpec *spec, int row, int column, int seen, int possible)
{
  g_return_if_fail (row >= 0 && row < (int) spec->matrix->len);
  g_return_if_fail (column >= 0 && column < (int) spec->columns->len);
  g_return_if_fail (seen >= 0 && seen <= possible);

  const PejlChartMatrixRow *target = pejl_chart_spec_matrix_row (spec, (guint) row);

  g_array_index (target->cells, PejlChartCell, column) = (PejlChartCell) { seen, possible };
}

void
pejl_chart_spec_set_emphasised_cell (PejlChartSpec *spec, int row, int column)
{
  spec->emphasised_cell[0] = row;
  spec->emphasised_cell[1] = column;
}

void
pejl_chart_spec_set_visited (PejlChartSpec *spec, int visited, int of)
{
  spec->visited = visited;
  spec->visited_of = of;
}

const PejlChartColumn *
pejl_chart_spec_column (const PejlChartSpec *spec, guint i)
{
  return g_ptr_array_index (spec->columns, i);
}

const PejlChartMatrixRow *
pejl_chart_spec_matrix_row (const PejlChartSpec *spec, guint i)
{
  return g_ptr_array_index (spec->matrix, i);
}

PejlChartCell
pejl_chart_spec_cell (const PejlChartSpec *spec, int row, int column)
{
  PejlChartCell sum = { 0, 0 };

  for (int r = MAX (row, 0); r < (row < 0 ? (int) spec->matrix->len : row + 1); r++)
    for (int c = MAX (column, 0); c < (column < 0 ? (int) spec->columns->len : column + 1); c++)
      {
        GArray *cells = pejl_chart_spec_matrix_row (spec, (guint) r)->cells;
        sum.seen += g_array_index (cells, PejlChartCell, c).seen;
        sum.possible += g_array_index (cells, PejlChartCell, c).possible;
      }
  return sum;
}

int
pejl_chart_spec_total_tegn (const PejlChartSpec *spec)
{
  int sum = 0;

  for (guint i = 0; i < spec->matrix->len; i++)
    sum += pejl_chart_spec_matrix_row (spec, i)->tegn;
  return sum;
}

char *
pejl_chart_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, SOFT_HYPHEN, -1);

  return g_strjoinv (NULL, parts);
}
