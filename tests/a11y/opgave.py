# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole task, as it is told to both who do it: over the accessibility bus, and by keyboard alone."""

import os
import re
import subprocess

from driver import run_pejl, tr, until

KOMMUNE = "Solbakke Kommune"
DISTRIKT = "Åsen og Ærø"
HUS = "Børnehuset Ærenprisen"
# Kind of evidens, what is written, the words that pick a tegn, and the tegn.
EVIDENS = [
    (1, "Tre børn bygger en bro af madrasser, og en voksen følger deres ide.", "vej",
     "Lader børnenes leg vise vej i hverdagen"),
    (2, "En medarbejder siger: vi mangler tid til at tale om det bagefter.", "fast",
     "Har fast tid til refleksion over KVALid på stuemøderne"),
    (3, "Et barn på fem år: her må vi selv bestemme, hvem vi sidder ved.", "svaret",
     "Spørger børnene og bruger svaret"),
]
ARTER = {1: "Observation", 2: "Samtale", 3: "Børneperspektiv"}
# Area, level, its name, and the reason.
VURDERINGER = [
    ("Kvalitet", 2, "utilstrækkelig", "der er ikke sat tid af"),
    ("Børnesyn", 4, "god", "legen viser vej hele formiddagen"),
]


def level(area, number, name):
    return f"{area}: {number}, {name}"



def verify(store):
    run_pejl("verify", store)


def read_pdf(path):
    """The text of the report, its spaces alike."""
    until("the report", lambda: os.path.exists(path))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return re.sub(r"[\s\u00a0]+", " ", text)


def check_pdf(path, *typed):
    """The report holds what was typed, and what was done: the house in the annex with its one visit, the levels it got, and
    the reasons that still stand after the last was taken back. What was seen stays out of it."""
    text = read_pdf(path)
    for words in typed:
        assert words in text, f"»{words}« is not in the report"
    first, last = HUS.split()
    levels = " ".join(f"{number} {name}" for _area, number, name, _reason in VURDERINGER)
    # The name may take two lines of its column, the second after what stands beside the first.
    row = rf"{first} (?:{last} )?\d\d\.\d\d\.\d{{4}} {levels} .{{0,80}}?1 u?anm\."
    annex = text[text.rindex("Bilag: hvert dagtilbud"):]
    assert re.search(row, annex), f"the annex does not have {HUS} with {levels}: {annex}"
    for area, _number, _name, reason in VURDERINGER[:-1]:
        assert f"{area}: {reason}" in annex, f"»{area}: {reason}« is not in the annex: {annex}"
    assert VURDERINGER[-1][3] not in text, "a reason that was taken back is in the report"
    for _kind, seen, _words, _tegn in EVIDENS:
        assert seen[:20] not in text, f"»{seen}« is in the report"
