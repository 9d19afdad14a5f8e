#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk of two megabytes runs full with the window open: what is typed stays in the field, the window says so, a copy can be written
elsewhere, and when there is room the words are saved. The disk is a mount in a namespace of the test's own; where the system
gives none, the test is skipped, and tests/app/test-tilsyn-editor.c has a limit on the size of files instead."""

import os
import shutil
import subprocess
import sys
import tempfile

from driver import Tests, choose_file, keys, run_pejl, tr, type_text, until
from opgave import verify
from tastatur import begin, new_tilsyn

DISK = "PEJL_LILLE_DISK"  # where the small disk is mounted
SKIPPED = 77
ENTRY = "New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves"
WORDS = "Rummet er lyst, og alle kan se hinanden."
MORE = " Det her skal ogsaa med."


def entry(program):
    return until("the entry with the keys", lambda: program.focused("text", tr(ENTRY)))


def fill(disk):
    """Takes every byte that is left; what is given back is taken too."""
    file = os.open(os.path.join(disk, "fyld"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        while os.write(file, b"x" * 4096) > 0:
            pass
    except OSError:
        pass
    finally:
        os.close(file)


def on_small_disk(tests):
    """A store with one tilsyn, made where there is room and moved."""
    roomy = tests.path("stor.pejl")
    program = tests.start(roomy)
    begin(program)
    new_tilsyn(program)
    keys("ctrl+q")
    program.ends()
    store = os.path.join(os.environ[DISK], "lille.pejl")
    shutil.copy(roomy, store)
    return store


def banner(program, text):
    return until(f"»{text}« in the window", lambda: program.main.reads(tr(text)))


def go_back(program):
    """From the banner's button to the entry, a pane at a time."""
    for _pane in range(8):
        if program.focused("text", tr(ENTRY)):
            break
        before = program.focus()
        keys("F6")
        until("another pane with the keys", lambda: program.focus() not in (None, before))
    return entry(program)


def full_disk(tests):
    """a full disk: the text is kept, the window says so, a copy goes elsewhere, and with room again it is saved"""
    store, disk = on_small_disk(tests), os.environ[DISK]
    copy = tests.path("kopi.pejl")
    program = tests.start(store)
    keys("ctrl+alt+4")
    keys("F6", "Return")
    field = entry(program)
    fill(disk)
    type_text(WORDS)
    banner(program, "What you type cannot be saved just now. It is still in the field.")
    fill(disk)  # the ballast made room, and somebody else took it
    type_text(MORE)
    keys("Return")
    banner(program, "The evidens could not be saved. Your text is still in the field.")
    assert field.text == WORDS + MORE, f"»{field.text}« is left in the field"

    program.main.find("push button", tr("Save a copy elsewhere…")).act()
    choose_file(program, tr("Save a copy"), copy, saving=True)
    program.says(tr("The copy is written and proved"))
    verify(copy)

    os.unlink(os.path.join(disk, "fyld"))
    program.front("Pejl")
    field = go_back(program)
    assert field.text == WORDS + MORE, f"»{field.text}« is left in the field"
    keys("Return")
    until("the entry to be empty", lambda: field.text == "")
    keys("ctrl+q")
    program.ends()
    verify(store)
    assert "Rummet" in run_pejl("find", "hinanden", "--store", store)


def on_a_disk_of_its_own():
    """The same once more, where the folder is a disk of two megabytes."""
    folder = tempfile.mkdtemp(prefix="pejl-disk-")
    mount = 'mount -t tmpfs -o size=2m,mode=700 tmpfs "$1" && exec "$2" "$3"'
    for namespace in (["--mount"], ["--user", "--map-current-user", "--mount", "--keep-caps"]):
        command = ["unshare", *namespace, "sh", "-c", mount, "sh", folder, sys.executable, __file__]
        tried = subprocess.run([*command[:-3], folder, "true", ""], capture_output=True, check=False)
        if tried.returncode == 0:
            return subprocess.run(command, check=False, env={**os.environ, DISK: folder}).returncode
    print("1..0 # SKIP the system gives no namespace to mount in")
    return SKIPPED


if __name__ == "__main__":
    sys.exit(Tests(full_disk).run() if DISK in os.environ else on_a_disk_of_its_own())
