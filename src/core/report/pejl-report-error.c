// SPDX-License-Identifier: GPL-3.0-or-later
// The domain's name.
#include "core/report/pejl-report-error.h"

G_DEFINE_QUARK (pejl-report-error-quark, pejl_report_error)
