"""Parts of a page that are made when they are first wanted: a `cached_property` each."""


def is_made(owner: object, name: str) -> bool:
    """Whether the part of that name was wanted yet; to ask does not make it."""
    return name in vars(owner)


def make(owner: object, *names: str) -> None:
    """Make these parts now, where they are not made yet."""
    for name in names:
        getattr(owner, name)
