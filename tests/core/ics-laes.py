#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar with a parser that is not ours: a line an event. Exit 77 where the parser is not installed."""

import sys

try:
    import icalendar
except ImportError:
    sys.exit(77)

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
print(calendar["VERSION"], calendar["X-WR-CALNAME"], sep="|")
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(f"{event['UID']}: {event.errors}")
    end = event.decoded("DTEND") if "DTEND" in event else event.decoded("DTSTART") + event.decoded("DURATION")
    print(
        event["UID"],
        event.decoded("DTSTART").isoformat(),
        end.isoformat(),
        event.decoded("DTSTAMP").isoformat(),
        event["CLASS"],
        str(event["SUMMARY"]).replace("\n", "\\n"),
        sep="|",
    )
