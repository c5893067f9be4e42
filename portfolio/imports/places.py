"""Where in a JSON file something is wrong, in the file's own words."""

import re

_PLACE = re.compile(r"at `\$\.?(.+?)`|field `(.+?)`")


def place_of(fault: Exception) -> str:
    """Such as "statements[2].title"; empty when the file is no JSON at all."""
    found = _PLACE.search(str(fault))
    return (found.group(1) or found.group(2)) if found else ""
