// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the command that it is given and prints the most memory that it ever held, in KiB. Small, so that none of it is its own.
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  struct rusage usage;
  int status = 0;
  pid_t pid;

  if (argc < 2)
    return 2;
  pid = fork ();
  if (pid == 0)
    {
      /* What the command says is not what this one does. */
      if (freopen ("/dev/null", "w", stdout) != NULL)
        execv (argv[1], argv + 1);
      _exit (127);
    }
  if (pid < 0 || wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    return 1;
  printf ("%ld\n", usage.ru_maxrss);
  return 0;
}
