#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes while one types and the mailbox brings in a colleague's municipality, 4 times (PEJL_KILLS says how often). After each
kill the store is whole, what was saved is there, and at most half a second of typing is lost. The merge goes on at the next start, and at
its end the store says the same as one that took all of it without a break."""

import os
import random
import re
import shutil
import sqlite3
import sys
import time

from afbrydelse import begin_with_tilsyn, entry, lost_seconds, shown, type_while
from driver import Tests, keys, run_pejl, tr, until
from opgave import HUS, verify
from postkasse import choose_mailbox, to_udveksling

KILLS = int(os.environ.get("PEJL_KILLS", "4"))
WITHIN = 0.6  # seconds from the first entries to the kill, at most


def words(said):
    return re.search(r"^ord\t(.*)$", said, re.MULTILINE).group(1)


def ask(store, question):
    """Of the file itself, whoever has it open; the connection is closed again before anything is killed."""
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)
    try:
        return [answer for answer, in db.execute(question)]
    finally:
        db.close()


class Colleague:
    """Somebody whose packet lies ready, and is laid into the mailbox when it is wanted there."""

    def __init__(self, tests):
        self.store = tests.path("der.pejl")
        self.card = tests.path("der.pejlkort")
        self.keys = ("--key-file", tests.path("der.key"), "--key-passphrase-file", tests.path("kode"))
        self.place = self.packet = None
        with open(tests.path("kode"), "w", encoding="utf-8") as file:
            file.write("fire heste på marken\n")
        run_pejl("demo", "--store", self.store)
        run_pejl("card", "--name", "Der", "--out", self.card, "--store", self.store, *self.keys)

    def hand_over(self, store, mailbox):
        """They know each other; the packet for the one with that store is kept ready, its place in the mailbox is free."""
        own = store + "kort"
        here = ("--store", self.store, *self.keys)
        run_pejl("card", "--name", "Her", "--out", own, "--store", store)
        run_pejl("card", "add", own, "--words", words(run_pejl("card", "--format", "keys", "--store", store)), *here)
        run_pejl("card", "add", self.card, "--words", words(run_pejl("card", "--format", "keys", *here)), "--store", store)
        run_pejl("sync", "--mailbox", mailbox, *here)
        folder, = os.listdir(mailbox)
        self.place = os.path.join(mailbox, folder, "pakke.pejlpakke")
        self.packet = self.store + "pakke"
        os.rename(self.place, self.packet)

    def entries_in(self, store):
        """How many of the colleague's there are: the highest number, as none is left out. SQLite's have a sign."""
        rid = int(os.path.basename(os.path.dirname(self.place)), 16)
        return ask(store, f"SELECT max(seq) FROM op WHERE rid = {rid - (rid >> 63 << 64)}")[0] or 0

    def lay_down(self):
        """Under its name at once, as a mailbox has it."""
        shutil.copy(self.packet, self.place + ".ny")
        os.rename(self.place + ".ny", self.place)

    def take_back(self):
        if os.path.exists(self.place):
            os.unlink(self.place)


class Merge:
    """One merge, from its first entry to its last, with the kills in between."""

    def __init__(self, base, store, colleague, chance):
        shutil.copy(base, store)
        self.base, self.store, self.colleague, self.chance = base, store, colleague, chance
        self.whole = colleague.entries_in(colleague.store)
        self.saved, self.before, self.typed = set(), "", []
        self.killed_at = self.worst = 0.0
        self.told = 0

    def came(self):
        return self.colleague.entries_in(self.store)

    def open_editor(self, program):
        """One's own visit, among those that have come so far."""
        keys("ctrl+alt+4")
        page = until("the tilsyn", lambda: program.main.find("filler", tr("Tilsyn")))
        page.wait_for("entry", tr("Find a place")).write(HUS)
        until("the visit alone in the list",
              lambda: [HUS in row.name for row in page.find("list", tr("Tilsyn")).find_all("list item")] == [True])
        keys("ctrl+f")
        until("the search with the keys", lambda: program.focused("entry"))
        keys("F6", "Return")
        return entry(program)

    def save(self, field):
        """What stands in the field becomes an evidens: from then on it is promised."""
        text = field.text.strip()
        if text:
            keys("Return")
            until("an empty field", lambda: field.text == "")
            self.saved.add(text)
        self.before = field.text

    def type_into_it(self, to_its_end):
        """Types until some time after entries have begun to come, or until all of them are there."""
        first, ends = self.came(), []

        def goes_on():
            came = self.came()
            if came > first and not ends:
                ends.append(time.monotonic() + self.chance.random() * WITHIN)
            return came < self.whole and (to_its_end or not ends or time.monotonic() < ends[0])

        self.typed = type_while(self.chance, goes_on)
        self.told += shown(self.typed)

    def check(self):
        verify(self.store)
        missing = self.saved - set(ask(self.store, "SELECT tekst FROM evidens WHERE deleted = 0"))
        assert not missing, f"saved, and gone: {missing}"

    def start(self, tests, to_its_end):
        """One start, to a kill or to the end; whether there is more to come."""
        self.colleague.take_back()
        program = tests.start(self.store)
        field = self.open_editor(program)
        self.worst = max(self.worst, lost_seconds(self.before, self.typed, field.text, self.killed_at))
        keys("ctrl+End")
        self.save(field)
        self.colleague.lay_down()
        self.type_into_it(to_its_end)
        if self.came() < self.whole:
            self.killed_at = program.kill()
        else:
            self.save(field)
            self.typed = []
            keys("ctrl+q")
            program.ends()
        self.check()
        return self.came() < self.whole

    def to_its_end(self, tests, kills):
        """Killed so often at most; how often it was."""
        killed = 0
        while self.start(tests, killed == kills):
            killed += 1
        return killed

    def says_the_same(self, packet):
        """As a store that gets all of it, the saved texts too, in one go."""
        unbroken = self.store + "-ubrudt"
        shutil.copy(self.base, unbroken)
        run_pejl("packet", "make", "--all", "--passphrase-file", self.colleague.keys[-1], "--out", packet, "--store", self.store)
        run_pejl("packet", "take", packet, "--passphrase-file", self.colleague.keys[-1], "--store", unbroken)
        digests = [run_pejl("verify", "--digest", store) for store in (self.store, unbroken)]
        assert digests[0] == digests[1], "the merge that was broken off says something else"


def prepare(tests):
    """A store with one tilsyn, a colleague's card and a mailbox; and the colleague."""
    # A keyring in a file: as at most desks, a start needs no passphrase.
    os.environ.update(SECRET_BACKEND="file", SECRET_FILE_TEST_PATH=tests.path("ring"), SECRET_FILE_TEST_PASSWORD="x")
    store, mailbox = tests.path("her.pejl"), tests.path("postkasse")
    os.makedirs(mailbox)
    program = tests.start(store)
    begin_with_tilsyn(program)
    keys("ctrl+q")
    program.ends()
    colleague = Colleague(tests)
    colleague.hand_over(store, mailbox)
    program = tests.start(store)
    to_udveksling(program)
    choose_mailbox(program, mailbox)
    keys("ctrl+q")
    program.ends()
    assert colleague.entries_in(store) == 0, "the packet came before it was laid down"
    return store, colleague


def many_times(tests):
    """killed while typing and merging: the store whole, what was saved kept, and the merge taken up again is the unbroken one"""
    chance = random.Random(20261128)
    base, colleague = prepare(tests)
    killed, merges, worst = 0, 0, 0.0
    while killed < KILLS:
        merges += 1
        merge = Merge(base, tests.path(f"fletning-{merges}.pejl"), colleague, chance)
        killed += merge.to_its_end(tests, KILLS - killed)
        assert merge.told, "the program told of no letter"
        merge.says_the_same(tests.path(f"alt-{merges}.pejlpakke"))
        worst = max(worst, merge.worst)
    whole = colleague.entries_in(colleague.store)
    print(f"# {killed} kills within {merges} merges of {whole} entries, at most {worst:.3f} s of typing lost")


if __name__ == "__main__":
    sys.exit(Tests(many_times).run())
