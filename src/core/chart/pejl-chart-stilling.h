// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 1, "Hvordan står det til?": one bar of all dagtilbud on the levels, the period before thinner under it, and what
// became of each. The levels and the border are those of pejl-chart-spec.h.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_NU,
  PEJL_CHART_SIDST,
  PEJL_CHART_STILLING_BARS,
} PejlChartBar;

/* counts: one number a level. key "omraade:samlet", label "2024–2025". The bar of the period before may be left out; the
 * one of now may not. Marks: "<key>:niveau:<nr>", "<key>:under", "<key>:over", "<key>:ikke-vurderet", "<key>:ikke-besoegt". */
void pejl_chart_stilling_set_bar (PejlChartSpec *spec, PejlChartBar bar, const char *key, const char *label,
                                  const int *counts, int ikke_vurderet, int ikke_besoegt);

/* The national study as a bar of its own. procent: one number a level, -1 where none is published. label tells what it is:
 * "Landet, 0–2 år i daginstitution 2023". Not a mark: there is nothing under it. */
void pejl_chart_stilling_set_landet (PejlChartSpec *spec, const char *label, const int *procent);

typedef enum
{
  PEJL_CHART_OP,
  PEJL_CHART_UAENDRET,
  PEJL_CHART_NED,
  PEJL_CHART_UDEN_SAMMENLIGNING,
  PEJL_CHART_IKKE_VURDERET,
  PEJL_CHART_IKKE_BESOEGT,
  PEJL_CHART_N_BEVAEGELSER,
} PejlChartBevaegelse;

/* note: "6 kom over grænsen"; NULL or "": none. Mark "<key of the bar of now>:op" and so on. */
void pejl_chart_stilling_set_bevaegelse (PejlChartSpec *spec, PejlChartBevaegelse which, int n, const char *note);

G_END_DECLS
