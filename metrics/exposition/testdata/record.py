#!/usr/bin/python3
"""Records what prometheus_client's generate_latest writes.

Run it with the Python that has prometheus_client 0.16.0 (on Debian 12
python3-prometheus-client), in this directory:

    /usr/bin/python3 record.py

It writes prometheus_client-VERSION.json. Each case there is data: metrics,
operations on them, and the text that they gave. The Go test replays the
metrics and the operations and compares its own text byte by byte.

Numbers are strings, since JSON knows neither NaN nor infinity. The clock is
pinned: it starts at CLOCK_START nanoseconds and goes on by CLOCK_STEP with each
reading; a counter, histogram or summary reads it once per series.
"""

import importlib.metadata
import json
import math
import time

import prometheus_client
from prometheus_client.exposition import generate_latest

CLOCK_START = 1772357400123456789
CLOCK_STEP = 1000000001

TYPES = {
    'counter': prometheus_client.Counter,
    'gauge': prometheus_client.Gauge,
    'histogram': prometheus_client.Histogram,
    'summary': prometheus_client.Summary,
    'info': prometheus_client.Info,
    'enum': prometheus_client.Enum,
}


class Clock:
    def __init__(self):
        self.now = CLOCK_START

    def __call__(self):
        now = self.now
        self.now += CLOCK_STEP
        return now / 1e9


def metric(kind, name, help='Help.', labels=(), unit='', **more):
    return dict(type=kind, name=name, help=help, labels=list(labels), unit=unit, **more)


def counter(name, *args, **kwargs):
    return metric('counter', name, *args, **kwargs)


def gauge(name, *args, **kwargs):
    return metric('gauge', name, *args, **kwargs)


def histogram(name, *args, buckets=None, **kwargs):
    if buckets is not None:
        kwargs['buckets'] = [str(b) for b in buckets]
    return metric('histogram', name, *args, **kwargs)


def summary(name, *args, **kwargs):
    return metric('summary', name, *args, **kwargs)


def op(verb, name, value='', *labels):
    return dict(verb=verb, metric=name, value=str(value), labels=list(labels))


CASES = []


def case(name, metrics, operations=()):
    CASES.append(dict(name=name, metrics=metrics, operations=list(operations)))


# The programs that the project starts from.
case('seed 1: counter', [counter('c1', 'A counter')], [op('inc', 'c1', 1)])
case('seed 2: gauge', [gauge('g1', 'A gauge')], [op('set', 'g1', 5)])
case('seed 2: in progress', [gauge('my_inprogress_requests', 'Description of gauge')],
     [op('inc', 'my_inprogress_requests', 1), op('dec', 'my_inprogress_requests', 10), op('set', 'my_inprogress_requests', 4.2)])
case('seed 3: labels', [counter('requests_total', 'HTTP Failures', ['method', 'clientip'])], [
    op('inc', 'requests_total', 1, 'get', '127.0.0.1'),
    op('inc', 'requests_total', 3, 'post', '192.168.0.1'),
    op('inc', 'requests_total', 1, 'get', '192.168.0.1')])
case('seed 3: a gauge that is called a counter', [gauge('c1', 'A counter', ['method', 'clientip'])],
     [op('inc', 'c1', 1, 'get', '192.168.0.%d' % n) for n in (7, 3, 10, 7, 1, 9, 2, 2, 8)])
case('seed 4: hh', [histogram('hh', 'A histogram', buckets=(-5, 0, 5))],
     [op('observe', 'hh', -8), op('observe', 'hh', 8)])
case('seed 4: h1', [histogram('h1', 'A histogram', buckets=(-5, 0, 5))],
     [op('observe', 'h1', v) for v in (-5, -3, 0, -1, 0, 2, 5, 4, 1, 3)])
case('seed 5: summary', [summary('s1', 'A summary')], [op('observe', 's1', v) for v in (0.1, 0.2, 0.3)])

# Floats at the awkward places, as values.
AWKWARD = [0.0, -0.0, 1, -1, 0.1, 0.2 + 0.1, 1e-3, 1e-4, 9.999e-05, 1e-05, 1.5e-7, 5e-324, 123456.0, 123456.789,
           999999.0, 999999.9999999999, 1e6, 1000000.5, 1234567.8, 1e7, 123456789.0, 123456789.125, 1e9, 9999999999.0,
           12345678901.5, 1e11, 123456789012.0, 1e15, 1234567890123456.0, 9007199254740993.0, 9999999999999998.0, 1e16,
           1.2345e16, 1.5e17, 1e21, 1e22, 1.7976931348623157e308, -0.5, -999999.0, -1e6, -1234567.8, -1e15, -1e16, -1e21,
           -5e-324, math.pi, math.e * 1e6, 100, 1200000.0, 2.5e10]
for value in AWKWARD:
    case('gauge at %r' % float(value), [gauge('g', 'Awkward.')], [op('set', 'g', float(value))])
for text in ('inf', '-inf', 'nan'):
    case('gauge at ' + text, [gauge('g', 'Awkward.')], [op('set', 'g', text)])
for value in (0, 1e-9, 0.1, 1e6, 123456789.0, 1e16, 1e300):
    case('counter at %r' % float(value), [counter('c', 'Awkward.')], [op('inc', 'c', float(value))])
case('counter at infinity', [counter('c')], [op('inc', 'c', 'inf')])
case('counter at nan', [counter('c')], [op('inc', 'c', 'nan')])
case('counter of tenths', [counter('c')], [op('inc', 'c', 0.1)] * 3)
case('summary with an infinite sum', [summary('s')], [op('observe', 's', 'inf'), op('observe', 's', 1)])
case('summary with nan', [summary('s')], [op('observe', 's', 'nan')])
case('summary below zero', [summary('s')], [op('observe', 's', -2.5), op('observe', 's', -1e6)])

# Bounds.
case('default buckets', [histogram('h')], [op('observe', 'h', v) for v in (0.003, 0.07, 0.6, 9, 11)])
case('bounds from tiny to huge', [histogram('h', buckets=(1e-9, 1e-05, 0.0001, 0.001, 1, 123456, 1e6, 1.5e6, 1e7, 1e15, 1e16, 1e21))],
     [op('observe', 'h', v) for v in (1e-10, 0.0005, 2e6, 1e20)])
case('first bound zero', [histogram('h', buckets=(0, 1))], [op('observe', 'h', 0), op('observe', 'h', 0.5)])
case('first bound minus zero', [histogram('h', buckets=(-0.0, 1))], [op('observe', 'h', -1)])
case('first bound negative, with labels', [histogram('h', 'Help.', ['path'], buckets=(-0.5, 1))],
     [op('observe', 'h', 3, '/a'), op('observe', 'h', -3, '/b')])
case('bounds with infinity given', [histogram('h', buckets=(1, 2, 'inf'))], [op('observe', 'h', 5)])
case('minus infinity as first bound', [histogram('h', buckets=('-inf', 2))], [op('observe', 'h', 1)])
case('equal bounds pass', [histogram('h', buckets=(1, 1, 2))], [op('observe', 'h', 1)])
case('observations at the bounds', [histogram('h', buckets=(1, 2.5, 5))], [op('observe', 'h', v) for v in (1, 2.5, 5, 5.000001)])
case('observing nan', [histogram('h', buckets=(1, 2))], [op('observe', 'h', 'nan'), op('observe', 'h', 1)])
case('observing infinity', [histogram('h', buckets=(1, 2))], [op('observe', 'h', 'inf'), op('observe', 'h', '-inf')])
case('unobserved histogram', [histogram('h', buckets=(1, 2))])
case('unobserved summary', [summary('s')])

# Labels.
case('labels are sorted by name', [gauge('g', 'Help.', ['zeta', 'alpha', 'Mid', '_under'])],
     [op('set', 'g', 1, 'z', 'a', 'm', 'u'), op('set', 'g', 2, 'a', 'z', '', ' ')])
case('le stands among the labels', [histogram('h', 'Help.', ['a', 'le2', 'z', 'lb'], buckets=(1, 10))],
     [op('observe', 'h', 4, '1', '2', '3', '4')])
case('label values are escaped', [counter('c', 'Help.', ['v'])], [
    op('inc', 'c', 1, 'back\\slash'), op('inc', 'c', 1, 'quo"te'), op('inc', 'c', 1, 'new\nline'),
    op('inc', 'c', 1, '\\n'), op('inc', 'c', 1, '\\"\n\\'), op('inc', 'c', 1, "it's"), op('inc', 'c', 1, '{},= #')])
case('label values in other scripts', [gauge('g', 'Help.', ['v'])],
     [op('set', 'g', 1, '北京'), op('set', 'g', 2, 'Zoë'), op('set', 'g', 3, '\u2028'), op('set', 'g', 4, '\t\r')])
case('empty label value', [counter('c', 'Help.', ['v'])], [op('inc', 'c', 1, '')])
case('series keep the order of their making', [counter('c', 'Help.', ['v'])],
     [op('inc', 'c', 1, v) for v in ('b', 'c', 'a', 'b')])
case('a removed series comes back at the end', [counter('c', 'Help.', ['v'])], [
    op('inc', 'c', 1, 'a'), op('inc', 'c', 2, 'b'), op('remove', 'c', '', 'a'), op('inc', 'c', 3, 'a')])
case('a series at zero', [counter('c', 'Help.', ['v'])], [op('init', 'c', '', 'a'), op('inc', 'c', 1, 'b')])
case('summary with labels', [summary('s', 'Help.', ['v'])],
     [op('observe', 's', 1, 'a'), op('observe', 's', 2, 'b'), op('observe', 's', 3, 'a')])
case('histogram with labels', [histogram('h', 'Help.', ['v'], buckets=(1,))],
     [op('observe', 'h', 1, 'a'), op('observe', 'h', 2, 'b'), op('observe', 'h', 3, 'a')])

# Help.
case('help is escaped', [gauge('g', 'Back\\slash, "quotes",\nnew line, \\n.')])
case('help is empty', [counter('c', '')])
case('help in Chinese', [gauge('g', '请求总数')])
case('help with spaces around', [gauge('g', '  two  ')])

# Empty families.
for kind in ('counter', 'gauge', 'histogram', 'summary'):
    case('%s without series' % kind, [metric(kind, 'empty', 'Nothing yet.', ['v'])])
case('no metrics', [])
case('a family whose series are all gone', [counter('c', 'Help.', ['v'])],
     [op('inc', 'c', 1, 'a'), op('remove', 'c', '', 'a')])

# Names and units.
case('counter with _total', [counter('requests_total')], [op('inc', 'requests_total', 2)])
case('counter with _total twice', [counter('requests_total_total')], [op('inc', 'requests_total_total', 2)])
case('counter that ends in created', [counter('things_created')], [op('inc', 'things_created', 2)])
case('gauge that ends in _total', [gauge('things_total')], [op('set', 'things_total', 2)])
case('gauge that ends in _created', [gauge('things_created')], [op('set', 'things_created', 2)])
case('summary that ends in _sum', [summary('things_sum')], [op('observe', 'things_sum', 2)])
case('histogram that ends in _bucket', [histogram('things_bucket', buckets=(1,))], [op('observe', 'things_bucket', 2)])
case('name with colons', [gauge('job:things:sum')], [op('set', 'job:things:sum', 2)])
case('unit is added', [gauge('temperature', unit='celsius')], [op('set', 'temperature', 21.5)])
case('unit is there', [gauge('temperature_celsius', unit='celsius')], [op('set', 'temperature_celsius', 21.5)])
case('unit of a counter', [counter('cpu_total', unit='seconds')], [op('inc', 'cpu_total', 2)])
case('unit of a counter, there before _total', [counter('cpu_seconds_total', unit='seconds')], [op('inc', 'cpu_seconds_total', 2)])
case('unit of a labelled counter', [counter('cpu', 'Help.', ['mode'], unit='seconds')],
     [op('inc', 'cpu', 2, 'idle'), op('inc', 'cpu', 1, 'user')])
case('unit of a histogram', [histogram('latency', unit='seconds', buckets=(0.1, 1))], [op('observe', 'latency', 0.5)])
case('unit of a summary', [summary('size', unit='bytes')], [op('observe', 'size', 512)])
case('unit without an underscore before it', [gauge('milliseconds', unit='seconds')], [op('set', 'milliseconds', 1)])

# Order, and names that clash.
case('families keep the order of their making', [
    summary('zz'), counter('mm', 'Help.', ['v']), gauge('aa'), histogram('bb', buckets=(1,)), counter('ab_total')],
    [op('inc', 'ab_total', 1), op('observe', 'bb', 1), op('set', 'aa', 1), op('inc', 'mm', 1, 'x'), op('observe', 'zz', 1)])
case('two counters of one name', [counter('c'), counter('c', 'Another.')], [op('inc', 'c', 1)])
case('a counter and a gauge of its total', [counter('c'), gauge('c_total')], [op('inc', 'c', 1)])
case('a counter with and without _total', [counter('c'), counter('c_total')], [op('inc', 'c', 1)])
case('a histogram and a gauge of its count', [histogram('h', buckets=(1,)), gauge('h_count')])
case('a counter and a gauge of its creation', [counter('c'), gauge('c_created')])
case('a gauge may have a name that another family lacks', [gauge('g'), gauge('g_created'), gauge('g_total')], [op('set', 'g', 3)])

# Kinds that become gauges.
case('info', [metric('info', 'build', 'Build.')], [op('info', 'build', '', 'version', '1.2', 'branch', 'ma"in')])
case('enum', [metric('enum', 'task_state', 'State.', states=['starting', 'running', 'stopped'])],
     [op('state', 'task_state', 'running')])


def build(definition, registry):
    kwargs = {}
    if definition['unit']:
        kwargs['unit'] = definition['unit']
    if 'buckets' in definition:
        kwargs['buckets'] = [float(b) for b in definition['buckets']]
    if 'states' in definition:
        kwargs['states'] = definition['states']
    return TYPES[definition['type']](definition['name'], definition['help'], definition['labels'], registry=registry, **kwargs)


def apply(operation, metrics):
    target, verb, labels = metrics[operation['metric']], operation['verb'], operation['labels']
    if verb == 'remove':
        target.remove(*labels)
        return
    if verb == 'info':
        target.info(dict(zip(labels[::2], labels[1::2])))
        return
    if verb == 'state':
        target.state(operation['value'])
        return
    if labels:
        target = target.labels(*labels)
    if verb != 'init':
        getattr(target, verb)(float(operation['value']))


def record(case):
    registry = prometheus_client.CollectorRegistry()
    time.time = Clock()
    metrics = {}
    for definition in case['metrics']:
        try:
            made = build(definition, registry)
        except ValueError as error:
            definition['refused'] = str(error).split(':')[0]
            continue
        metrics.setdefault(definition['name'], made)
    for operation in case['operations']:
        apply(operation, metrics)
    case['text'] = generate_latest(registry).decode('utf-8')


def main():
    version = importlib.metadata.version('prometheus_client')
    for one in CASES:
        record(one)
    document = {
        'made_by': 'record.py',
        'client': 'prometheus_client',
        'version': version,
        'clock_start_nanoseconds': str(CLOCK_START),
        'clock_step_nanoseconds': str(CLOCK_STEP),
        'cases': CASES,
    }
    with open('prometheus_client-%s.json' % version, 'w', encoding='utf-8') as file:
        json.dump(document, file, indent=1, ensure_ascii=False)
        file.write('\n')
    print('%d cases of prometheus_client %s' % (len(CASES), version))


main()
