"""Ways to damage a file's bytes, for tests of what reads strangers' files."""

import random
from collections.abc import Iterator


def damaged(content: bytes, count: int, seed: int = 7) -> Iterator[bytes]:
    """So many damaged copies: a bit turned over, a stretch replaced, cut out, or doubled."""
    chance = random.Random(seed)
    for number in range(count):
        made = bytearray(content)
        place = chance.randrange(len(made))
        length = chance.randrange(1, 200)
        match number % 4:
            case 0:
                made[place] ^= 1 << chance.randrange(8)
            case 1:
                made[place : place + length] = chance.randbytes(length)
            case 2:
                del made[place : place + length]
            case _:
                made[place:place] = made[place : place + length]
        if bytes(made) != content:
            yield bytes(made)
