"""Where in a JSON file something is wrong, in the file's own words."""

import re

_AT, _FIELD = re.compile(r"at `\$\.?(.*?)`"), re.compile(r"field `(.+?)`")


def place_of(fault: Exception) -> str:
    """Such as "statements[2].title"; empty when the file is no JSON at all."""
    found = [match.group(1) for form in (_AT, _FIELD) if (match := form.search(str(fault)))]
    return ".".join(filter(None, found))
