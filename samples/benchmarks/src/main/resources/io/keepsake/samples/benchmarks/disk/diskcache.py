"""Measures diskcache as DiskWrite and DiskRead measure the others, and prints figures as they do.

Arguments: write or read, the name of the row, the prefix of the measures, the bytes of an answer, their number, a directory.
"""

import os
import random
import sys
import tempfile
import time

import diskcache

NOISE = random.Random(4).randbytes(1 << 20)
REOPENINGS = 9

task, subject, prefix, length, count, directory = sys.argv[1:]
length = int(length)
count = int(count)


def key(call):
    return "answer %d" % (call * 0x5851F42D % (1 << 32))


def compute(call):
    start = call * 7919 % (len(NOISE) - length)
    return NOISE[start : start + length]


def open_cache(path):
    # Room for all of them; the rest as it comes.
    return diskcache.Cache(path, size_limit=1 << 36)


def figure(measure, value):
    print("figure", prefix + "_" + measure, subject, value, sep="\t", flush=True)


def write(path, number):
    with open_cache(path) as cache:
        start = time.perf_counter()
        for call in range(number):
            cache.set(key(call), compute(call))
        return time.perf_counter() - start


def size(path):
    return sum(os.path.getsize(os.path.join(folder, file)) for folder, _, files in os.walk(path) for file in files)


def check(cache, calls):
    for call in calls:
        if cache[key(call)] != compute(call):
            sys.exit("diskcache gives back something else")


def reopen():
    start = time.perf_counter()
    with open_cache(directory) as cache:
        check(cache, [count // 2])
        return (time.perf_counter() - start) * 1e3


def read(cache, calls):
    keys = [key(call) for call in calls]
    start = time.perf_counter()
    for each in keys:
        cache[each]
    return (time.perf_counter() - start) / len(keys)


if task == "write":
    with tempfile.TemporaryDirectory(dir=os.path.dirname(directory)) as elsewhere:
        write(elsewhere, count // 2)
    micros = write(directory, count) / count * 1e6
    figure("WRITE", micros)
    figure("MISS", micros)
    figure("DISK", size(directory) / 1e6)
else:
    figure("REOPEN_NEW", reopen())
    for _ in range(REOPENINGS):
        figure("REOPEN", reopen())
    order = list(range(count))
    random.Random(5).shuffle(order)
    with open_cache(directory) as cache:
        check(cache, order)
    with open_cache(directory) as cache:
        figure("FIRST_READ", read(cache, order) * 1e6)
        figure("REPEATED_READ", read(cache, order[:1000] * 5) * 1e9)
