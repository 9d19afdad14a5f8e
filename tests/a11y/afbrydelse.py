# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing that is broken off: what was typed when, and how much of it a kill took."""

import itertools
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from driver import every, press, tr, until  # noqa: E402
from opgave import HUS  # noqa: E402
from tastatur import begin, new_tilsyn  # noqa: E402

LOST_AT_MOST = 0.5  # seconds of typing
LETTERS = "abcdefghijklmnoprstuvy "
RATE = 30  # milliseconds between two letters: nobody types faster


def begin_with_tilsyn(program):
    """One tilsyn of today, begun as a person begins it."""
    begin(program)
    new_tilsyn(program)
    until("the editor", lambda: program.main.find("filler", HUS))


def entry(program):
    return until("the entry with the keys", lambda: program.focused(
        "text", tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves")))


def type_while(chance, goes_on):
    """Types until goes_on() says no; what was typed, each letter with the time when the program had told that it stands in the field,
    None where it had not yet: how long a key is under way on a busy machine says nothing about what is saved."""
    typed, seen = [], []

    def step():
        letter = chance.choice(LETTERS)
        press(letter)
        typed.append(letter)
        return goes_on()

    listener = Atspi.EventListener.new(lambda event: seen.extend([time.monotonic()] * event.detail2))
    listener.register("object:text-changed:insert")
    every(RATE, step)
    listener.deregister("object:text-changed:insert")
    return list(itertools.zip_longest(typed, seen[:len(typed)]))


def shown(typed):
    return sum(when is not None for _letter, when in typed)


def type_for(chance, seconds):
    end = time.monotonic() + seconds
    return type_while(chance, lambda: time.monotonic() < end)


def lost_seconds(before, typed, kept, killed):
    """From the first letter that is lost to the kill; 0 when none is."""
    text = before + "".join(letter for letter, _when in typed)
    assert text.startswith(kept) and len(kept) >= len(before), f"there stands »{kept}«, but typed was »{text}«"
    since = typed[len(kept) - len(before)][1] if len(kept) < len(text) else None
    lost = killed - since if since is not None else 0.0
    assert lost <= LOST_AT_MOST, f"{lost:.3f} s of typing are lost"
    return lost
