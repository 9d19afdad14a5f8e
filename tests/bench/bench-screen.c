// SPDX-License-Identifier: GPL-3.0-or-later
// The X server tells of each window that is made and of each change of its pixels; nothing is put into the programs.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-screen.h"

#include "bench.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Toolkits make small windows that nobody sees. */
#define LEAST_SIDE 200
#define GIVE_UP_AFTER 30.0
#define IDLE_LOOK_MS 100
#define IDLE_LOOKS 10

struct _BenchScreen
{
  Display *display;
  int damage_event;
};

/* A window can be gone before the server has heard of our interest in it. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

BenchScreen *
bench_screen_open (void)
{
  Display *display = XOpenDisplay (NULL);
  BenchScreen *screen;
  int damage_event, error_base;

  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &error_base))
    {
      g_clear_pointer (&display, XCloseDisplay);
      return NULL;
    }
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  screen = g_new0 (BenchScreen, 1);
  screen->display = display;
  screen->damage_event = damage_event;
  return screen;
}

void
bench_screen_close (BenchScreen *screen)
{
  if (screen == NULL)
    return;
  XCloseDisplay (screen->display);
  g_free (screen);
}

/* TRUE when more than one colour is to be seen. */
static gboolean
holds_picture (BenchScreen *screen, Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  gboolean found = FALSE;

  if (!XGetWindowAttributes (screen->display, window, &attributes) || attributes.map_state != IsViewable)
    return FALSE;
  image = XGetImage (screen->display, window, 0, 0, (unsigned) attributes.width, (unsigned) attributes.height, AllPlanes,
                     ZPixmap);
  if (image == NULL)
    return FALSE;
  for (int y = 0; !found && y < image->height; y++)
    {
      const char *row = image->data + y * image->bytes_per_line;

      found = memcmp (row, image->data, 4) != 0 || memcmp (row, row + 4, ((gsize) image->width - 1) * 4) != 0;
    }
  XDestroyImage (image);
  return found;
}

static void
watch_window (BenchScreen *screen, Window window, gboolean unmanaged)
{
  if (!unmanaged)
    XDamageCreate (screen->display, window, XDamageReportNonEmpty);
}

/* TRUE when the event was the first frame. */
static gboolean
handle (BenchScreen *screen, XEvent *event)
{
  const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) event;

  if (event->type == CreateNotify)
    watch_window (screen, event->xcreatewindow.window, event->xcreatewindow.override_redirect);
  if (event->type != screen->damage_event + XDamageNotify)
    return FALSE;
  XDamageSubtract (screen->display, damage->damage, None, None);
  return damage->geometry.width >= LEAST_SIDE && damage->geometry.height >= LEAST_SIDE
         && holds_picture (screen, damage->drawable);
}

static gboolean
is_alive (GPid pid)
{
  siginfo_t info = { 0 };

  return waitid (P_PID, (id_t) pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
}

/* The time at which the server told of the first frame; below 0 if it never did. */
static double
wait_for_frame (BenchScreen *screen, const BenchStarted *started, double begin)
{
  struct pollfd connection = { ConnectionNumber (screen->display), POLLIN, 0 };

  while (bench_clock () - begin < GIVE_UP_AFTER && is_alive (started->pid))
    {
      while (XPending (screen->display) > 0)
        {
          XEvent event;
          double now;

          XNextEvent (screen->display, &event);
          now = bench_clock ();
          if (handle (screen, &event))
            return now;
        }
      poll (&connection, 1, 1000);
    }
  return -1;
}

/* What the windows of the program before still tell. */
static void
forget_events (BenchScreen *screen)
{
  XSync (screen->display, True);
}

gboolean
bench_screen_start (BenchScreen *screen, const char *const *argv, BenchStarted *started, GError **error)
{
  double begin, end;

  if (screen == NULL)
    {
      g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "there is no X display that tells of damage");
      return FALSE;
    }
  forget_events (screen);
  begin = bench_clock ();
  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &started->pid, error))
    return FALSE;
  end = wait_for_frame (screen, started, begin);
  started->seconds = end - begin;
  if (end >= 0)
    return TRUE;
  bench_started_stop (started);
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "%s showed no window", argv[0]);
  return FALSE;
}

void
bench_started_stop (BenchStarted *started)
{
  kill (started->pid, SIGTERM);
  waitpid (started->pid, NULL, 0);
  g_spawn_close_pid (started->pid);
  started->pid = 0;
}

static char *
read_proc (const BenchStarted *started, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", (int) started->pid, name);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

/* Ticks of the processor that it has used; below 0 if it is gone. */
static gint64
ticks_used (const BenchStarted *started)
{
  g_autofree char *stat = read_proc (started, "stat");
  const char *after_name = stat != NULL ? strrchr (stat, ')') : NULL;
  g_auto (GStrv) fields = after_name != NULL ? g_strsplit (after_name, " ", -1) : NULL;

  /* After the name: state is field 3 of proc(5), utime and stime are 14 and 15. */
  if (fields == NULL || g_strv_length (fields) < 14)
    return -1;
  return g_ascii_strtoll (fields[12], NULL, 10) + g_ascii_strtoll (fields[13], NULL, 10);
}

/* Until the program ends, or for as long as lies between two looks. */
static void
wait_for_end (const BenchStarted *started)
{
  struct pollfd end = { (int) syscall (SYS_pidfd_open, started->pid, 0), POLLIN, 0 };

  poll (&end, 1, IDLE_LOOK_MS);
  if (end.fd >= 0)
    close (end.fd);
}

gboolean
bench_started_wait_idle (const BenchStarted *started, GError **error)
{
  double begin = bench_clock ();
  gint64 before = -1;
  guint still = 0;

  while (still < IDLE_LOOKS)
    {
      gint64 now = ticks_used (started);

      if (now < 0 || bench_clock () - begin > GIVE_UP_AFTER)
        {
          g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the program did not come to rest");
          return FALSE;
        }
      still = now == before ? still + 1 : 0;
      before = now;
      wait_for_end (started);
    }
  return TRUE;
}

double
bench_started_resident (const BenchStarted *started)
{
  g_autofree char *status = read_proc (started, "status");
  const char *line = status != NULL ? strstr (status, "VmRSS:") : NULL;

  return line != NULL ? (double) g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10) / 1024 : -1;
}
