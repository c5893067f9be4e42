#!/usr/bin/python3
"""A reader for who does not look: walks every page of the running program over AT-SPI.

    reader.py PROGRAM_PID PAGES LINE

PAGES are the sidebar's words, one a line; LINE is typed into the capture field of the first page
and saved. Prints JSON: for each page how many controls there are and which lack a name or a role,
and every sentence that was announced. Run by the system's own python3, which has the bindings.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version is asked for first

WAIT_S, ANSWER_MS, MOST_CHILDREN = 30.0, 30_000, 40
ROLELESS = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN, Atspi.Role.FILLER}
STATES = Atspi.StateType


def until(what: Callable[[], Any]) -> Any:
    """What it gives once it gives something; None when the time is over."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        GLib.MainContext.default().iteration(False)
        try:
            found = what()
        except GLib.Error:  # it has just gone
            found = None
        if found:
            return found
        time.sleep(0.05)
    return None


def application(pid: int) -> Any:
    """The program on the accessibility bus."""
    desk = Atspi.get_desktop(0)
    desk.clear_cache()
    for at in range(desk.get_child_count()):
        one = desk.get_child_at_index(at)
        if one and one.get_process_id() == pid and one.get_child_count():
            return one
    return None


def everything(one: Any) -> Iterator[Any]:
    """All that is there, itself first; rows beyond the first forty are like them."""
    yield one
    try:
        count = one.get_child_count()
    except GLib.Error:
        return
    for at in range(min(count, MOST_CHILDREN)):
        try:
            child = one.get_child_at_index(at)
        except GLib.Error:
            continue
        if child is not None and is_there(child):
            yield from everything(child)


def is_there(one: Any) -> bool:
    """Whether it can be seen; what is inside a hidden thing is not walked."""
    states = one.get_state_set()
    return bool(states.contains(STATES.SHOWING) or states.contains(STATES.VISIBLE))


def shown(one: Any, name: str, interface: str) -> Any:
    """The first thing of that name on the screen that can do this."""
    for each in everything(one):
        try:
            is_it = each.get_name() == name and each.get_state_set().contains(STATES.SHOWING)
            if is_it and getattr(each, interface)():
                return each
        except GLib.Error:
            continue
    return None


def told(one: Any) -> str:
    """Role, name and states, as a reader says them; empty when it is not to be reached by keys."""
    states = one.get_state_set()
    if not (states.contains(STATES.FOCUSABLE) and states.contains(STATES.SHOWING)):
        return ""
    name, role = (one.get_name() or "").strip(), one.get_role()
    if not name or role in ROLELESS:
        return f"!{one.get_role_name()} {name!r} ({one.get_description()!r}) in {under(one)}"
    has_state = states.contains(STATES.ENABLED) or states.contains(STATES.SENSITIVE)
    return f"{one.get_role_name()} {name}" if has_state else f"{one.get_role_name()} {name} (off)"


def under(one: Any) -> str:
    """Names and roles of what holds it, to find it in the program."""
    words = []
    while (one := one.get_parent()) is not None and len(words) < 5:
        words.append(f"{one.get_role_name()} {one.get_name() or ''}".strip())
    return " < ".join(words)


def walk(program: Any) -> dict[str, Any]:
    """What is on the screen now."""
    found = []
    for one in everything(program):
        try:
            words = told(one)
        except GLib.Error:
            continue
        if words:
            found.append(words)
    return {"controls": found, "bad": [one for one in found if one.startswith("!")]}


def main() -> int:
    """Walk, write, save, tell."""
    pid, pages, line = int(sys.argv[1]), sys.argv[2].split("\n"), sys.argv[3]
    Atspi.init()
    Atspi.set_timeout(ANSWER_MS, ANSWER_MS)  # a page may take its time on a busy machine
    announced: list[str] = []
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    listener.register("object:announcement")
    program = until(lambda: application(pid))
    if program is None or until(lambda: shown(program, pages[0], "get_action_iface")) is None:
        print("the program is not on the bus", file=sys.stderr)
        return 2
    result: dict[str, Any] = {"pages": {}, "announced": announced}
    for page in pages:
        shown(program, page, "get_action_iface").get_action_iface().do_action(0)
        time.sleep(0.4)
        result["pages"][page] = walk(program)
    shown(program, pages[0], "get_action_iface").get_action_iface().do_action(0)
    field = until(lambda: shown(program, sys.argv[4], "get_editable_text_iface"))
    field.get_editable_text_iface().set_text_contents(line)
    until(lambda: shown(program, sys.argv[5], "get_action_iface"))
    time.sleep(0.4)
    shown(program, sys.argv[5], "get_action_iface").get_action_iface().do_action(0)
    until(lambda: any(sys.argv[6] in one for one in announced))
    print(json.dumps(result, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
