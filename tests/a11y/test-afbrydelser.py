#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes while one types, fifty times (PEJL_KILLS says how often): at most half a second of typing is lost, the rest stands in
the field again, and the store is whole."""

import os
import random
import sys

from afbrydelse import begin_with_tilsyn, entry, lost_seconds, shown, type_for
from driver import Tests, keys
from opgave import verify

ROUNDS = int(os.environ.get("PEJL_KILLS", "50"))


def prepare(tests):
    store = tests.path("afbrydelser.pejl")
    program = tests.start(store)
    begin_with_tilsyn(program)
    keys("ctrl+q")
    program.ends()
    return store


def open_editor(program):
    keys("ctrl+alt+4")
    keys("F6", "Return")
    return entry(program)


def many_times(tests):
    """killed while typing: at most half a second lost, the draft restored, the store whole"""
    chance = random.Random(20261123)
    store = prepare(tests)
    before, typed, killed, worst, told = "", [], 0.0, 0.0, 0
    for _round in range(ROUNDS + 1):
        program = tests.start(store)
        field = open_editor(program)
        worst = max(worst, lost_seconds(before, typed, field.text, killed))
        before = field.text
        keys("ctrl+End")
        typed = type_for(chance, 0.3 + chance.random() / 2)
        killed = program.kill()
        told += shown(typed)
        verify(store)
    assert min(len(before), told) > ROUNDS, f"hardly anything was typed: {len(before)} letters, {told} told of"
    print(f"# {ROUNDS} rounds, at most {worst:.3f} s of typing lost")


if __name__ == "__main__":
    sys.exit(Tests(many_times).run())
