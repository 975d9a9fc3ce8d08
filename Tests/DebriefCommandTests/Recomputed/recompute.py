#!/usr/bin/env python3
"""Recomputes a report from its tables, by what its method page says and nothing else.

    recompute.py DATA REPORT

DATA is a folder of hourly tables in UTC as `debrief generate` writes them, REPORT the `report.json` made of it. Compared are
onsets, suspects, correlations with their n eff, and the impacts with their intervals. What differs is printed, a line each; the
exit code is 1 where anything does. The standard library is enough.

Each function names the section of the method page that it follows.
"""
import csv
import datetime
import json
import math
import os
import sys

# Settings of the analysis, as the method page lists them.
LEVEL = 0.95
GUARD = 2
WINDOW = 24
FEWEST_WEEKS = 3
CUTOFF = 3.5


# From rows to hours


def read(folder, report):
    """The series by key, with the time of every hour."""
    start = moment(report["grid"]["start"])
    count = report["grid"]["count"]
    tables = {}
    for table in report["tables"]:
        with open(os.path.join(folder, table["file"]), newline="") as file:
            tables[table["name"]] = list(csv.DictReader(file))
    series = {}
    for metric in report["metrics"]:
        rows = tables[metric["table"]]
        time = next(iter(rows[0]))
        values = [[] for _ in range(count)]
        for row in rows:
            if metric["service"] is not None and metric["service"] not in row.values():
                continue
            if row[metric["column"]]:
                values[int((moment(row[time]) - start) // 3600)].append(float(row[metric["column"]]))
        rolled = [
            math.nan if not found else sum(found) if metric["aggregate"] == "sum" else sum(found) / len(found)
            for found in values
        ]
        series[metric["key"]] = (metric, rolled)
    return start, count, series


def moment(text):
    text = text.replace("Z", "").replace("T", " ")
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc).timestamp()


# Summaries


def quantile(values, probability):
    """Type 7."""
    ordered = sorted(values)
    position = (len(ordered) - 1) * probability
    low = int(position)
    if position == low:
        return ordered[low]
    return ordered[low] + (ordered[low + 1] - ordered[low]) * (position - low)


def median(values):
    return quantile(values, 0.5)


def mean(values):
    return sum(values) / len(values)


class Calendar:
    """Which hours are normal, and where each falls in day and week."""

    def __init__(self, start, count, windows):
        self.count = count
        days = [int(start + 3600 * hour) // 86400 for hour in range(count)]
        weekdays = [(day + 3) % 7 for day in days]
        self.weekend = [weekday >= 5 for weekday in weekdays]
        hours = [int(start // 3600 + hour) % 24 for hour in range(count)]
        self.cells = {
            "hourOfWeek": [(weekday, hour) for weekday, hour in zip(weekdays, hours)],
            "hourOfDay": [(weekend, hour) for weekend, hour in zip(self.weekend, hours)],
            "level": [0] * count,
        }
        self.groups = {
            "hourOfWeek": [(day + 3) // 7 for day in days],
            "hourOfDay": days,
            "level": list(range(count)),
        }
        self.windows = windows
        self.normal = [
            all(hour < window.start - GUARD or hour >= window.stop + GUARD for window in windows)
            for hour in range(count)
        ]
        self.struck = [any(hour in window for window in windows) for hour in range(count)]


# Expected value

RULES = ["hourOfWeek", "hourOfDay", "level"]


def medians_of_others(values, rule, calendar):
    """For each hour the median of the normal values of its cell in other weeks, or days, and the number of these."""
    cells, groups = calendar.cells[rule], calendar.groups[rule]
    members = {}
    for hour in range(calendar.count):
        if calendar.normal[hour] and math.isfinite(values[hour]):
            members.setdefault(cells[hour], {}).setdefault(groups[hour], []).append(values[hour])
    known = {}
    found = []
    for hour in range(calendar.count):
        key = (cells[hour], groups[hour])
        if key not in known:
            others = {group: held for group, held in members.get(cells[hour], {}).items() if group != groups[hour]}
            enough = len(others) >= FEWEST_WEEKS
            known[key] = (median([v for held in others.values() for v in held]) if enough else math.nan, len(others))
        found.append(known[key])
    return [value for value, _ in found], [number for _, number in found]


class Expectation:
    """The usual value of each hour of a series, and the level of any stretch."""

    def __init__(self, values, calendar):
        self.values, self.calendar = values, calendar
        self.by_rule = {rule: medians_of_others(values, rule, calendar) for rule in RULES}
        self.usual, self.rules, self.counts = [], [], []
        for hour in range(calendar.count):
            rule = next((rule for rule in RULES if math.isfinite(self.by_rule[rule][0][hour])), None)
            self.rules.append(rule)
            self.usual.append(self.by_rule[rule][0][hour] if rule else math.nan)
            self.counts.append(self.by_rule[rule][1][hour] if rule else 0)
        self.typical = median([value for value in self.usual if math.isfinite(value)])
        self.adds = self.typical <= 0 or any(value < 0 for value in values)
        self.running = [(0, 0.0, 0.0)]
        for hour in range(calendar.count):
            count, value, usual = self.running[-1]
            if calendar.normal[hour] and math.isfinite(values[hour]) and math.isfinite(self.usual[hour]):
                count, value, usual = count + 1, value + values[hour], usual + self.usual[hour]
            self.running.append((count, value, usual))

    def between(self, start, stop):
        start, stop = (min(max(place, 0), self.calendar.count) for place in (start, stop))
        return tuple(b - a for a, b in zip(self.running[start], self.running[max(start, stop)]))

    def sides(self, window):
        before = self.between(window.start - GUARD - WINDOW, window.start - GUARD)
        after = self.between(window.stop + GUARD, window.stop + GUARD + WINDOW)
        return [side if side[0] >= WINDOW / 4 else None for side in (before, after)]

    def basis(self, window):
        return tuple(side is not None for side in self.sides(window))

    def level(self, window, basis):
        """What turns the usual value of a stretch into the expected one; None where the sides cannot tell."""
        if any(basis):
            chosen = [side for side, wanted in zip(self.sides(window), basis) if wanted]
            if None in chosen:
                return None
        else:
            whole, own = self.between(0, self.calendar.count), self.between(window.start - GUARD, window.stop + GUARD)
            chosen = [tuple(a - b for a, b in zip(whole, own))]
        count, value, usual = (sum(parts) for parts in zip(*chosen))
        if count == 0 or not self.adds and usual <= 0:
            return None
        return (value - usual) / count if self.adds else value / usual

    def expected(self, level, usual, count):
        return usual + level * count if self.adds else level * usual

    def unit(self, expected, count):
        """What an error is divided by."""
        return count if self.adds else max(expected, 0.1 * self.typical * count)


class Study:
    """A series with the error of each hour."""

    def __init__(self, metric, values, calendar):
        self.metric, self.values, self.calendar = metric, values, calendar
        self.expectation = expectation = Expectation(values, calendar)
        self.expected = []
        for hour in range(calendar.count):
            window = next((w for w in reversed(calendar.windows) if hour in w), range(hour, hour + 1))
            level = expectation.level(window, expectation.basis(window))
            usual = expectation.usual[hour]
            self.expected.append(math.nan if level is None else expectation.expected(level, usual, 1))
        self.errors = [
            (value - expected) / expectation.unit(expected, 1) if math.isfinite(value + expected) else math.nan
            for value, expected in zip(values, self.expected)
        ]
        normal = [e for e, is_normal in zip(self.errors, calendar.normal) if is_normal and math.isfinite(e)]
        quartiles = [quantile(normal, share) for share in (0.25, 0.5, 0.75)]
        spread = (quartiles[2] - quartiles[0]) / 1.34898
        if spread == 0:
            spread = (sum((e - mean(normal)) ** 2 for e in normal) / (len(normal) - 1)) ** 0.5
        least = 0.001 * (max(abs(v) for v in values if math.isfinite(v)) if expectation.adds else 1)
        self.center = quartiles[1]
        self.scale = max(spread, 0.001 * abs(self.center), least)
        self.band = bounds(normal)

    def score(self, hour):
        return (self.errors[hour] - self.center) / self.scale


def bounds(errors):
    """The errors of rank ⌈(n + 1) α ÷ 2⌉ − 1 from either end, 0 between them; None where there are too few."""
    rank = math.ceil((len(errors) + 1) * (1 - LEVEL) / 2 * (1 - 1e-12)) - 1
    ordered = sorted(errors)
    if rank < 1 or rank > len(errors) - rank + 1:
        return None
    return min(0, ordered[rank - 1]), max(0, ordered[-rank])


# What moved first


def onset(study, window):
    """(first hour outside, first hour back, sign) of a series in an incident; None where it stayed inside."""
    finite = [math.isfinite(e) for e in study.errors]

    def is_extreme(hour, sign):
        return finite[hour] and sign * study.score(hour) >= CUTOFF

    moved = next((h for h in window if is_extreme(h, 1) or is_extreme(h, -1)), None)
    if moved is None:
        return None
    sign = 1 if study.score(moved) > 0 else -1
    first = moved
    if not any(finite[hour] for hour in range(window.start, moved)):
        for hour in range(moved - 1, max(0, window.start - GUARD) - 1, -1):
            if finite[hour] and not is_extreme(hour, sign):
                break
            if finite[hour]:
                first = hour
    last = max(hour for hour in range(first, window.stop) if is_extreme(hour, sign))
    back = next(
        (h for h in range(last + 1, study.calendar.count)
         if finite[h] and study.band[0] <= study.errors[h] <= study.band[1]), None)
    return first, back, "up" if sign > 0 else "down"


# Suspects


def badness(metric, score):
    if metric["better"] == "higher":
        return -score
    if metric["better"] == "lower":
        return score
    if metric["role"] in ("traffic", "money", "orders"):
        return -score
    return score if metric["role"] in ("latency", "errors", "resource") else abs(score)


def slope_over(load, study):
    """The median slope over load in normal hours, and the range of loads."""
    calendar = study.calendar
    places = [
        hour for hour in range(calendar.count)
        if calendar.normal[hour] and math.isfinite(load.values[hour] + study.values[hour])
    ]
    step = spacing(len(places), 250)
    points = sorted((load.values[hour], study.values[hour]) for hour in places[::step])
    slopes = [
        (second[1] - first[1]) / (second[0] - first[0])
        for place, first in enumerate(points) for second in points[place + 1:] if second[0] > first[0]
    ]
    loads = [load.values[hour] for hour in places]
    return median(slopes), min(loads), max(loads)


def spacing(count, most):
    """Every how many places one is taken, so that at most so many are, at all hours of the week."""
    step = max(1, -(-count // most))
    while step > 1 and math.gcd(step, 168) > 1:
        step += 1
    return step


def evidence(study, load, window):
    """(score, measured, expected at this load) of one metric of a service."""
    expectation, calendar = study.expectation, study.calendar
    hours = [hour for hour in window if math.isfinite(study.errors[hour])]
    measured = mean([study.values[hour] for hour in hours])
    usual = mean([study.expected[hour] for hour in hours])
    is_share = study.metric["unit"] == "%"
    moved, doubt = 0.0, 0.0
    if load is not None and load is not study:
        slope, least, greatest = slope_over(load, study)
        there = mean([load.values[hour] for hour in hours])
        known = min(max(there, least), greatest)
        is_full = is_share and study.metric["role"] == "resource" and measured >= 99
        moved = slope * ((known if is_full else there) - mean([load.expected[hour] for hour in hours]))
        doubt = 0.0 if is_full else abs(slope * (there - known))
    at_load = min(usual + moved, 100) if is_share else usual + moved
    before = [
        study.errors[hour] for hour in range(window.start - GUARD - 1, max(-1, window.start - GUARD - WINDOW - 1), -1)
        if calendar.normal[hour] and math.isfinite(study.errors[hour])
    ][:max(12, 2 * len(window))]
    drift, drift_doubt = 0.0, 0.0
    if len(before) >= 3:
        drift = median(before) - study.center
        drift_doubt = study.scale * math.sqrt(math.pi / (2 * len(before)))
    unit = expectation.unit(usual, 1)
    expected = at_load + drift * unit
    scale = (study.scale + drift_doubt) * unit + doubt
    score = (measured - expected - study.center * unit) / scale
    return badness(study.metric, score), measured, expected


def suspects(studies, calls, window):
    """The services, most anomalous first, each with its score and the evidence by metric."""
    shop_load = next((s for s in studies if s.metric["role"] == "traffic" and s.metric["service"] is None), None)
    found = {}
    for service in sorted({s.metric["service"] for s in studies if s.metric["service"] is not None}):
        own = [s for s in studies if s.metric["service"] == service]
        load = next((s for s in own if s.metric["role"] == "traffic"), shop_load)
        found[service] = {s.metric["key"]: evidence(s, load, window) for s in own}
    scores = {service: max(score for score, _, _ in found[service].values()) for service in found}

    def standing(service, asked):
        """Its score after explanation, and how many calls away what explains it is."""
        reasons = [
            standing(callee, asked | {callee}) for caller, callee in calls
            if caller == service and callee not in asked and scores.get(callee, 0) >= CUTOFF
            and scores[callee] >= 0.5 * scores[service]
        ]
        if not reasons:
            return scores[service], 0
        score, depth = max(reasons, key=lambda reason: (reason[0], -reason[1]))
        return min(scores[service], score), depth + 1

    def place(service):
        score, depth = standing(service, {service})
        return scores[service] < CUTOFF, -score, depth, -scores[service], service

    return [(service, scores[service], found[service]) for service in sorted(scores, key=place)]


# Correlation


def standardized(values):
    present = [value for value in values if math.isfinite(value)]
    center = mean(present)
    length = math.sqrt(sum((value - center) ** 2 for value in present))
    return [(value - center) / length if math.isfinite(value) else 0.0 for value in values]


class Column:
    """A series in one scope, with its memory."""

    def __init__(self, values):
        self.has = [1 if math.isfinite(value) else 0 for value in values]
        self.deviations = standardized(values)
        self.count = sum(self.has)
        self.most = min(len(values) // 4, 672)
        self.shares, self.memory = [], []
        for lag in range(self.most + 2):
            pairs = dot(self.has, self.has[lag:])
            products = dot(self.deviations, self.deviations[lag:])
            self.shares.append(pairs / self.count)
            self.memory.append(products * self.count / pairs * (1 - lag / len(values)) if pairs else 0.0)

    def with_(self, other):
        """(r, n, n eff) with a series that has its gaps in the same hours."""
        total = 0.0
        for lag in range(0, self.most + 1, 2):
            pair = sum(self.shares[k] * self.memory[k] * other.memory[k] for k in (lag, lag + 1))
            if pair <= 0:
                break
            total += pair
        worth = min(self.count, max(4, self.count / max(1, 2 * total - 1)))
        return dot(self.deviations, other.deviations), self.count, worth


def dot(first, second):
    return sum(map(float.__mul__, map(float, first), map(float, second)))


def columns(studies, scope, values):
    found = {}
    for study in studies:
        usual, unit = study.expectation.usual, study.expectation.unit
        source = study.values if values == "raw" else [
            (value - b) / unit(b, 1) if math.isfinite(value + b) else math.nan for value, b in zip(study.values, usual)
        ]
        if scope == "normal":
            source = [value if n else math.nan for value, n in zip(source, study.calendar.normal)]
        found[study.metric["key"]] = Column(source)
    return found


def fisher(r, worth):
    """The interval of a coefficient."""
    reach = 1.959963984540054 / math.sqrt(worth - 3)
    return math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach)


# Impact and its interval


def doubt(counts):
    """By how much a window's error is larger for resting on medians of so many values."""
    known = [count for count in counts if count > 0]
    if not known:
        return 1.0
    shift = {1: math.pi / 2 - 1, 0: math.pi - 2}
    return math.sqrt(1 + mean([math.pi / (2 * (count + shift[count % 2])) for count in known]))


def impact(study, window):
    """(actual, expected, low, high, number of placebo windows, p): the one place to change with the page's section."""
    expectation, calendar = study.expectation, study.calendar
    basis = expectation.basis(window)
    rules = [expectation.rules[hour] or "hourOfWeek" for hour in window]
    is_weak = any(rule != "hourOfWeek" for rule in rules)

    def error(start):
        """(actual, expected, unit with doubt, hours compared) of the window of this length from `start` on."""
        hours = range(start, start + len(window))
        level = expectation.level(hours, basis)
        if level is None:
            return None
        usual, counts = [], []
        for hour, rule in zip(hours, rules):
            if is_weak and rule != "hourOfWeek":
                usual.append(expectation.by_rule[rule][0][hour])
                counts.append(expectation.by_rule[rule][1][hour])
            else:
                usual.append(expectation.usual[hour])
                counts.append(expectation.counts[hour])
        held = [(study.values[h], b) for h, b in zip(hours, usual) if math.isfinite(study.values[h] + b)]
        if not held:
            return None
        expected = expectation.expected(level, sum(b for _, b in held), len(held))
        return sum(v for v, _ in held), expected, expectation.unit(expected, len(held)) * doubt(counts), len(held)

    length = len(window)
    starts = [s for s in range(calendar.count - length + 1) if all(calendar.normal[s:s + length])]
    if is_weak:
        kind = [calendar.weekend[hour] for hour in window]
        alike = [s for s in starts if calendar.weekend[s:s + length] == kind]
        starts = alike if len(alike) >= 39 else starts
    found = [error(start) for start in starts[::spacing(len(starts), 5000)]]
    errors = [(a - e) / unit for a, e, unit, count in filter(None, found) if count >= length / 2]
    actual, expected, unit, count = error(window.start)
    parts = 1 if study.metric["aggregate"] == "sum" else count
    own = (actual - expected) / unit
    farther = sum(1 for e in errors if (e >= own if own > 0 else e <= own))
    least = min(1, length / (len(starts) + length - 1))
    p = max(least, 1 if own == 0 else min(1, 2 * (1 + farther) / (1 + len(errors))))
    low, high = None, None
    ends = bounds(errors) if least < (1 - LEVEL) * (1 - 1e-12) else None
    if ends is not None:
        normal = [expected + e * unit for e in ends]
        if not expectation.adds:
            normal = [max(0, value) for value in normal]
        low, high = ((actual - value) / parts for value in reversed(normal))
    return actual / parts, expected / parts, low, high, len(errors), p


# Comparison


class Comparison:
    def __init__(self):
        self.differences, self.counts = [], {}

    def check(self, kind, what, mine, theirs, digits=7):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if isinstance(mine, float) and isinstance(theirs, (int, float)):
            if math.isclose(mine, theirs, rel_tol=10 ** -digits, abs_tol=1e-9):
                return
        elif mine == theirs:
            return
        self.differences.append(f"{kind} {what}: {mine} here, {theirs} in the report")


def main(folder, path):
    with open(path) as file:
        report = json.load(file)
    start, count, series = read(folder, report)

    def hour(text):
        return int((moment(text) - start) // 3600)

    windows = [range(hour(i["start"]), hour(i["end"])) for i in report["incidents"]]
    calendar = Calendar(start, count, windows)
    studies = {key: Study(metric, values, calendar) for key, (metric, values) in series.items()}
    with open(os.path.join(folder, "dependencies.csv"), newline="") as file:
        calls = [(row["caller"], row["callee"]) for row in csv.DictReader(file)]
    comparison = Comparison()
    for incident, window in zip(report["incidents"], windows):
        name = incident["slug"]
        theirs = {
            o["metric"]: (hour(o["time"]), o["recovery"] and hour(o["recovery"]), o["direction"])
            for o in incident["onsets"]
        }
        for key, study in studies.items():
            comparison.check("onset", f"{name} {key}", onset(study, window), theirs.get(key))
        for mine, suspect in zip(suspects(list(studies.values()), calls, window), incident["suspects"]):
            comparison.check("suspect", f"{name} {suspect['rank']}", mine[0], suspect["service"])
            comparison.check("suspect", f"{name} {mine[0]} score", mine[1], suspect["score"], 5)
            for piece in suspect["evidence"]:
                for label, value in zip(("score", "actual", "expected"), mine[2][piece["metric"]]):
                    comparison.check("suspect", f"{name} {piece['metric']} {label}", value, piece[label], 5)
        for theirs in incident["impacts"]:
            found = impact(studies[theirs["metric"]], window)
            for label, value in zip(("actual", "expected", "low", "high", "placebos", "p"), found):
                digits = 2.3 if label == "p" else 6
                comparison.check("impact", f"{name} {theirs['metric']} {label}", value, theirs[label], digits)
    for scope in ("all", "normal"):
        for values in ("raw", "adjusted"):
            found = columns(studies.values(), scope, values)
            for pair in report["correlations"]:
                if (pair["scope"], pair["values"], pair["method"]) != (scope, values, "pearson"):
                    continue
                r, n, worth = found[pair["a"]].with_(found[pair["b"]])
                low, high = fisher(r, worth)
                what = f"{scope} {values} {pair['a']} {pair['b']}"
                comparison.check("correlation", what + " n", n, pair["n"])
                for label, value in (("r", r), ("nEff", worth), ("low", low), ("high", high)):
                    comparison.check("correlation", f"{what} {label}", float(value), pair[label], 6)
    for difference in comparison.differences:
        print(difference)
    print(", ".join(f"{number} of {kind}" for kind, number in sorted(comparison.counts.items())), file=sys.stderr)
    return 1 if comparison.differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
