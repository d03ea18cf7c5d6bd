#!/usr/bin/env python3
"""Records what prometheus_client says to what it refuses.

Each case is something that a person may try. What the client raises is written to
refusals_python.json beside this file as the message, or as an empty string where it
accepts; of what kind it is stands beside it. Run it with the client that the file is to speak of:

    python3 record_refusals.py
"""
import json
import os
import platform
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Summary

NAN, INF = float("nan"), float("inf")
TYPES = {"counter": Counter, "gauge": Gauge, "histogram": Histogram, "summary": Summary}

cases = {}
kinds = {}


def case(name, act):
    """Records what act, which gets a fresh registry, raises."""
    try:
        act(CollectorRegistry())
        cases[name] = ""
    except Exception as e:  # noqa: BLE001 - whatever it is, it is what people see
        cases[name] = str(e)
        kinds[name] = type(e).__name__


def both(first, second):
    """Two metrics in one registry; each is (type, name) or (type, name, options)."""
    def act(registry):
        for kind, name, *options in (first, second):
            TYPES[kind](name, "h", registry=registry, **(options[0] if options else {}))
    return act


case("add -1", lambda r: Counter("c", "h", registry=r).inc(-1))
case("add -Inf", lambda r: Counter("c", "h", registry=r).inc(-INF))
case("add NaN", lambda r: Counter("c", "h", registry=r).inc(NAN))
case("add +Inf", lambda r: Counter("c", "h", registry=r).inc(INF))

case("no name", lambda r: Gauge("", "h", registry=r))
case("no name but a unit", lambda r: Gauge("", "h", unit="seconds", registry=r))
# Bytes that are not UTF-8 can't get into a Python string. What stands for them can.
case("name not UTF-8", lambda r: Gauge("m\ufffd", "h", registry=r))
case("label name not UTF-8", lambda r: Gauge("m", "h", ["a\ufffd"], registry=r))
case("unit with a blank", lambda r: Gauge("g", "h", unit="a b", registry=r))
case("unit of a counter", lambda r: Counter("g_total", "h", unit="km/h", registry=r))

for kind, cls in TYPES.items():
    for label in ("le", "quantile", "__name__", "", "__a b"):
        case(f"{kind} label {label!r}", lambda r: cls("m", "h", [label], registry=r))
case("label twice", lambda r: Gauge("m", "h", ["a", "b", "a"], registry=r).labels("1", "2", "3").set(1))

case("one value for two labels", lambda r: Counter("m", "h", ["a", "b"], registry=r).labels("1").inc())
case("three values for two labels", lambda r: Counter("m", "h", ["a", "b"], registry=r).labels("1", "2", "3").inc())
case("no value for two labels", lambda r: Counter("m", "h", ["a", "b"], registry=r).inc())
case("no value for a gauge", lambda r: Gauge("m", "h", ["a"], registry=r).set(1))
case("a value for no labels", lambda r: Counter("m_total", "h", registry=r).labels("1").inc())
case("label missing", lambda r: Counter("m", "h", ["a", "b"], registry=r).labels(a="1").inc())
case("label unknown", lambda r: Counter("m", "h", ["a", "b"], registry=r).labels(a="1", c="1").inc())
case("label too many", lambda r: Counter("m", "h", ["a"], registry=r).labels(a="1", c="1").inc())
case("labels for no labels", lambda r: Histogram("m", "h", registry=r).labels(a="1").observe(1))
case("no labels for two", lambda r: Summary("m", "h", ["a", "b"], registry=r).observe(1))

for first in (("counter", "x_total"), ("gauge", "x"), ("histogram", "x"), ("summary", "x")):
    for name in ("x", "x_total", "x_created", "x_count", "x_sum", "x_bucket"):
        case(f"{first[0]} {first[1]}, then gauge {name}", both(first, ("gauge", name)))
        case(f"gauge {name}, then {first[0]} {first[1]}", both(("gauge", name), first))
case("counter x, then counter x_total", both(("counter", "x"), ("counter", "x_total")))
case("gauge x in seconds, then gauge x_seconds", both(("gauge", "x", {"unit": "seconds"}), ("gauge", "x_seconds")))
case("gauge x, then gauge x with labels", both(("gauge", "x"), ("gauge", "x", {"labelnames": ["a"]})))

for bounds in ([], [INF], [NAN], [1, NAN, 2], [2, 1], [INF, 1], [1, 1], [3, 3, 1], [INF, INF], [1, INF], [-INF, 1]):
    name = " ".join({INF: "+Inf", -INF: "-Inf"}.get(b, "NaN" if b != b else str(b)) for b in bounds)
    case(f"buckets {name}".strip(), lambda r: Histogram("h", "h", buckets=bounds, registry=r))

case("exemplar too long", lambda r: Counter("c", "h", registry=r).inc(1, {"a": "x" * 128}))
case("exemplar label 'a b'", lambda r: Counter("c", "h", registry=r).inc(1, {"a b": "x"}))
case("exemplar label '__a'", lambda r: Counter("c", "h", registry=r).inc(1, {"__a": "x"}))
case("exemplar label ''", lambda r: Counter("c", "h", registry=r).inc(1, {"": "x"}))
case("exemplar of a gauge, inc", lambda r: Gauge("m", "h", registry=r).inc(1, exemplar={"a": "x"}))
case("exemplar of a gauge, sub", lambda r: Gauge("m", "h", registry=r).dec(1, exemplar={"a": "x"}))
case("exemplar of a gauge, set", lambda r: Gauge("m", "h", registry=r).set(1, exemplar={"a": "x"}))
case("exemplar of a summary, observe", lambda r: Summary("m", "h", registry=r).observe(1, exemplar={"a": "x"}))

# The playground's words for what prometheus_client calls inc and dec.
WORDS = {"add": "inc", "sub": "dec"}
for kind, cls in TYPES.items():
    for verb in ("inc", "dec", "add", "sub", "set", "observe"):
        case(f"{verb} a {kind}", lambda r: getattr(cls("m", "h", registry=r), WORDS.get(verb, verb)))

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "refusals_python.json"), "w", encoding="utf-8") as f:
    json.dump({
        "prometheus_client": version("prometheus_client"),
        "python": platform.python_version(),
        "messages": cases,
        "exceptions": kinds,
    }, f, indent=1, ensure_ascii=False)
    f.write("\n")
