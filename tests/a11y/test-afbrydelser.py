#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes while one types, fifty times (PEJL_KILLS says how often): at most half a second of typing is lost, the rest stands in
the field again, and the store is whole."""

import os
import random
import sys
import time

from driver import Tests, every, keys, press, tr, until
from opgave import HUS, verify
from tastatur import begin, new_tilsyn

ROUNDS = int(os.environ.get("PEJL_KILLS", "50"))
LOST_AT_MOST = 0.5  # seconds of typing
LETTERS = "abcdefghijklmnoprstuvy "
RATE = 30  # milliseconds between two letters: nobody types faster


def prepare(tests):
    """A store with one tilsyn of today, begun as a person begins it."""
    store = tests.path("afbrydelser.pejl")
    program = tests.start(store)
    begin(program)
    new_tilsyn(program)
    until("the editor", lambda: program.main.find("filler", HUS))
    keys("ctrl+q")
    program.ends()
    return store


def entry(program):
    return until("the entry with the keys", lambda: program.focused(
        "text", tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves")))


def open_editor(program):
    keys("ctrl+alt+4")
    keys("F6", "Return")
    return entry(program)


def type_until(chance, seconds):
    """Types for so long; what was typed, each letter with the time before which it was not pressed."""
    typed = []
    end = time.monotonic() + seconds

    def step():
        letter = chance.choice(LETTERS)
        begun = time.monotonic()
        press(letter)
        typed.append((letter, begun))
        return time.monotonic() < end

    every(RATE, step)
    return typed


def lost_seconds(before, typed, kept, killed):
    """From the first letter that is lost to the kill; 0 when none is."""
    text = before + "".join(letter for letter, _when in typed)
    assert text.startswith(kept) and len(kept) >= len(before), f"there stands »{kept}«, but typed was »{text}«"
    return killed - typed[len(kept) - len(before)][1] if len(kept) < len(text) else 0.0


def many_times(tests):
    """killed while typing: at most half a second lost, the draft restored, the store whole"""
    chance = random.Random(20261123)
    store = prepare(tests)
    before, typed, killed, worst = "", [], 0.0, 0.0
    for number in range(ROUNDS + 1):
        program = tests.start(store)
        field = open_editor(program)
        lost = lost_seconds(before, typed, field.text, killed)
        assert lost <= LOST_AT_MOST, f"round {number}: {lost:.3f} s of typing are lost"
        worst = max(worst, lost)
        before = field.text
        keys("ctrl+End")
        typed = type_until(chance, 0.3 + chance.random() / 2)
        program.kill()
        killed = time.monotonic()
        verify(store)
    assert len(before) > ROUNDS, "hardly anything was typed"
    print(f"# {ROUNDS} rounds, at most {worst:.3f} s of typing lost")


if __name__ == "__main__":
    sys.exit(Tests(many_times).run())
