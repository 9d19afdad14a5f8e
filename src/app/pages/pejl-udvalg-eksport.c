// SPDX-License-Identifier: GPL-3.0-or-later
// One export at a time: chosen, looked through for persons, written, told of.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udvalg-eksport.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/widgets/pejl-fremgang.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/report/pejl-report-error.h"
#include "core/report/pejl-talfil.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

struct _PejlUdvalgEksport
{
  /* the page's, borrowed */
  PejlPage *page;
  GtkRevealer *work;
  GtkLabel *label;
  GtkProgressBar *bar;

  /* owned */
  GCancellable *under_way; /* NULL: none */
};

/* What one export is about. */
typedef struct
{
  PejlStore *store;
  PejlEksportArt art;
  PejlFilter filter;
  PejlId oplaeg;
  char *path;
  gboolean anyway;        /* a person has seen what looks like persons */
  PejlFremgang *fremgang; /* NULL: not begun */
  GPtrArray *advarsler;   /* PejlAdvarsel*; NULL: not looked through */
} Job;

typedef struct
{
  const char *word;    /* of the action's target */
  const char *title;   /* msgid: of the file dialog */
  const char *working; /* msgid */
  const char *stem;    /* of the file's name, Danish */
  const char *ending;
  PejlOplaegArt papir;
} Kind;

static const Kind kinds[] = {
  [PEJL_EKSPORT_DIAS] = { "dias", N_("Save the slides as PDF"), N_("Writing the slides"), "oplaeg", ".pdf", PEJL_OPLAEG_DIAS },
  [PEJL_EKSPORT_PPTX]
  = { "pptx", N_("Save the slides as a presentation"), N_("Writing the presentation"), "oplaeg", ".pptx", PEJL_OPLAEG_DIAS },
  [PEJL_EKSPORT_NOTER]
  = { "noter", N_("Save the notes pages"), N_("Writing the notes pages"), "oplaeg-noter", ".pdf", PEJL_OPLAEG_NOTER },
  [PEJL_EKSPORT_UDDELING]
  = { "uddeling", N_("Save the handout"), N_("Writing the handout"), "oplaeg-uddeling", ".pdf", PEJL_OPLAEG_UDDELING },
  [PEJL_EKSPORT_TAL] = { "tal", N_("Save the numbers"), N_("Writing the numbers"), "tal", ".xlsx", 0 },
  [PEJL_EKSPORT_TAL_LUKKET]
  = { "tal-lukket", N_("Save the closed annex"), N_("Writing the closed annex"), "tal-lukket-bilag", ".xlsx", 0 },
};

static gboolean
is_numbers (PejlEksportArt art)
{
  return art == PEJL_EKSPORT_TAL || art == PEJL_EKSPORT_TAL_LUKKET;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  g_free (job->path);
  g_clear_pointer (&job->fremgang, pejl_fremgang_unref);
  g_clear_pointer (&job->advarsler, g_ptr_array_unref);
  g_free (job);
}

static Job *
job_again (const Job *job)
{
  Job *again = g_new0 (Job, 1);

  again->store = g_object_ref (job->store);
  again->art = job->art;
  again->filter = job->filter;
  again->oplaeg = job->oplaeg;
  again->path = g_strdup (job->path);
  again->anyway = TRUE;
  return again;
}

/* --- in the thread --- */

static gboolean
write_numbers (Job *job, PejlReader *reader, GCancellable *cancellable, GError **error)
{
  return pejl_talfil_write (reader, &job->filter,
                            job->art == PEJL_EKSPORT_TAL ? PEJL_TALFIL_AABEN : PEJL_TALFIL_LUKKET, job->path, cancellable,
                            pejl_fremgang_tell, job->fremgang, error);
}

/* FALSE without error: there is something to ask a person about first. */
static gboolean
write_oplaeg (Job *job, PejlReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlOplaeg) oplaeg = pejl_id_is_nil (&job->oplaeg)
                                    ? pejl_oplaeg_fil_foreslaa (reader, &job->filter, FALSE)
                                    : pejl_oplaeg_hent (reader, pejl_store_get_path (job->store), &job->oplaeg);

  if (oplaeg == NULL)
    {
      g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                           _("The slides could not be read. Nothing was written. Close the oplæg and open it again."));
      return FALSE;
    }
  pejl_oplaeg_fjern_tomme (oplaeg);
  if (!job->anyway)
    {
      g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);

      job->advarsler = pejl_oplaeg_fil_tjek (oplaeg, ord);
      if (job->advarsler->len > 0)
        return FALSE;
    }
  return pejl_oplaeg_fil_write (oplaeg, kinds[job->art].papir, job->path, cancellable, pejl_fremgang_tell, job->fremgang, error);
}

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);
  gboolean written = FALSE;

  if (reader != NULL)
    written = is_numbers (job->art) ? write_numbers (job, reader, cancellable, &error)
                                    : write_oplaeg (job, reader, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, written);
}

/* --- in the window --- */

static void start (PejlUdvalgEksport *self, Job *job);

typedef struct
{
  PejlPage *page; /* owned */
  PejlUdvalgEksport *eksport;
  Job *job;       /* owned; NULL when it was handed on */
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_object_unref (held->page);
  g_clear_pointer (&held->job, job_free);
  g_free (held);
}

static void
on_persons_seen (gboolean go_on, gpointer data)
{
  Held *held = data;

  /* A page that has been closed meanwhile exports nothing. */
  if (gtk_widget_get_root (GTK_WIDGET (held->page)) == NULL)
    return;
  if (go_on)
    start (held->eksport, job_again (held->job));
  else
    pejl_page_toast (held->page, _("Stopped. Nothing was written."), FALSE);
}

static void
ask_first (PejlUdvalgEksport *self, const Job *job)
{
  Held *held = g_new (Held, 1);

  *held = (Held){ g_object_ref (self->page), self, job_again (job) };
  pejl_privat_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))), job->store, job->advarsler,
                              on_persons_seen, held, held_free);
}

static void
tell (PejlUdvalgEksport *self, const Job *job, gboolean written, const GError *error)
{
  g_autofree char *name = g_path_get_basename (job->path);
  /* Translators: %s is a file's name */
  g_autofree char *text = g_strdup_printf (_("Written: %s"), name);

  if (written)
    pejl_page_toast (self->page, text, FALSE);
  else if (error == NULL)
    ask_first (self, job);
  else if (g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pejl_page_toast (self->page, _("Stopped. Nothing was written."), FALSE);
  else
    pejl_page_failure (self->page, _("The file was not written."), error);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdvalgEksport *self = data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  /* The page is gone, and this with it. */
  if (g_object_get_data (source, "pejl-udvalg-eksport") != data)
    return;
  gtk_revealer_set_reveal_child (self->work, FALSE);
  g_clear_object (&self->under_way);
  tell (self, job, written, error);
}

/* Takes the job. */
static void
start (PejlUdvalgEksport *self, Job *job)
{
  g_autoptr (GTask) task = NULL;

  if (self->under_way != NULL)
    {
      job_free (job);
      return;
    }
  self->under_way = g_cancellable_new ();
  job->fremgang = pejl_fremgang_new (self->bar);
  gtk_label_set_label (self->label, _(kinds[job->art].working));
  gtk_revealer_set_reveal_child (self->work, TRUE);
  task = g_task_new (self->page, self->under_way, on_worked, self);
  g_task_set_source_tag (task, start);
  /* Whether there is a file is known by what was done, not by when it was stopped. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work);
}

/* The name decides what is written, so it gets its ending where a person left it out. */
static char *
with_ending (PejlEksportArt art, const char *path)
{
  gboolean known = is_numbers (art) ? pejl_talfil_kan (path) : g_str_has_suffix (path, kinds[art].ending);

  return known ? g_strdup (path) : g_strconcat (path, kinds[art].ending, NULL);
}

static void
on_chosen (GFile *file, gpointer data)
{
  Held *held = data;
  g_autofree char *path = NULL;

  if (file == NULL || gtk_widget_get_root (GTK_WIDGET (held->page)) == NULL)
    return;
  path = with_ending (held->job->art, g_file_peek_path (file));
  /* The dialog has asked about the name that was typed, not about this one. */
  if (!g_str_equal (path, g_file_peek_path (file)) && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) error
        /* Translators: %s is a file */
        = g_error_new (G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” is there already. Choose it, or another name."), path);

      pejl_page_failure (held->page, _("The file was not written."), error);
      return;
    }
  held->job->path = g_steal_pointer (&path);
  start (held->eksport, g_steal_pointer (&held->job));
}

/* "oplaeg-2024-2025.pptx" */
static char *
propose (const Kind *kind, const PejlFilter *filter)
{
  char last[PEJL_DATO_LEN];

  if (*filter->periode.start == '\0')
    return g_strconcat (kind->stem, kind->ending, NULL);
  pejl_periode_last_day (&filter->periode, last);
  return g_strdup_printf ("%s-%.4s-%.4s%s", kind->stem, filter->periode.start, last, kind->ending);
}

/* --- public --- */

PejlUdvalgEksport *
pejl_udvalg_eksport_new (PejlPage *page, GtkRevealer *revealer, GtkLabel *label, GtkProgressBar *bar)
{
  PejlUdvalgEksport *self = g_new0 (PejlUdvalgEksport, 1);

  self->page = page;
  self->work = revealer;
  self->label = label;
  self->bar = bar;
  g_object_set_data (G_OBJECT (page), "pejl-udvalg-eksport", self);
  return self;
}

void
pejl_udvalg_eksport_free (PejlUdvalgEksport *self)
{
  if (self == NULL)
    return;
  pejl_udvalg_eksport_stop (self);
  g_object_set_data (G_OBJECT (self->page), "pejl-udvalg-eksport", NULL);
  g_clear_object (&self->under_way);
  g_free (self);
}

gboolean
pejl_eksport_art_parse (const char *word, PejlEksportArt *art)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].word, word))
      {
        *art = (PejlEksportArt) i;
        return TRUE;
      }
  return FALSE;
}

void
pejl_udvalg_eksport_begin (PejlUdvalgEksport *self, PejlEksportArt art, const PejlFilter *filter, const PejlId *oplaeg)
{
  const Kind *kind = &kinds[art];
  Held *held;
  g_autofree char *name = propose (kind, filter);

  if (self->under_way != NULL)
    return;
  held = g_new (Held, 1);
  *held = (Held){ g_object_ref (self->page), self, g_new0 (Job, 1) };
  held->job->store = g_object_ref (pejl_page_get_store (self->page));
  held->job->art = art;
  held->job->filter = *filter;
  held->job->oplaeg = *oplaeg;
  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))), _(kind->title), name, NULL, on_chosen, held,
                         held_free);
}

void
pejl_udvalg_eksport_stop (PejlUdvalgEksport *self)
{
  if (self->under_way != NULL)
    g_cancellable_cancel (self->under_way);
}
