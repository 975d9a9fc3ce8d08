"""Writes ../Oracle.swift: what NumPy, SciPy and statsmodels say of the series that Noise.swift makes.

    python3 -m venv oracle && oracle/bin/pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0
    oracle/bin/python Tests/StatisticsTests/Oracles/make_oracles.py > Tests/StatisticsTests/Oracle.swift
"""

import numpy as np
import scipy
import scipy.stats as st
import statsmodels
import statsmodels.api as sm
from statsmodels.regression.linear_model import yule_walker
from statsmodels.stats.multitest import multipletests
from statsmodels.tsa.stattools import acf

MASK = (1 << 64) - 1


class Noise:
    """The same numbers, to the last bit, as Noise.swift."""

    def __init__(self, seed):
        self.state = seed

    def word(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def uniform(self):
        return (self.word() >> 11) * 2.0**-53

    def normal(self):
        total = 0.0
        for _ in range(12):
            total += self.uniform()
        return total - 6

    def normals(self, count):
        return [self.normal() for _ in range(count)]

    def autoregressive(self, coefficient, count):
        values, state = [], 0.0
        for _ in range(count):
            state = coefficient * state + self.normal()
            values.append(state)
        return values


def pairwise(x, y):
    both = np.isfinite(x) & np.isfinite(y)
    return x[both], y[both]


def whiten(x, order):
    coefficients, _ = yule_walker(x, order=order, method="mle", result_object=False)
    centred = x - x.mean()
    rest = centred[order:].copy()
    for lag, coefficient in enumerate(coefficients, start=1):
        rest -= coefficient * centred[order - lag : -lag]
    return rest


def effective_count(x, y):
    n = len(x)
    rx, ry = acf(x, nlags=n // 4 + 1, fft=False), acf(y, nlags=n // 4 + 1, fft=False)
    terms = [(1 - k / n) * rx[k] * ry[k] for k in range(n // 4 + 2)]
    total, k = -0.5, 0
    while k <= n // 4 and terms[k] + terms[k + 1] > 0:
        total, k = total + terms[k] + terms[k + 1], k + 2
    return min(n, max(4, n / max(1, 2 * total)))


def at_lag(x, y, lag):
    n = len(x)
    left = x[: n - lag] if lag >= 0 else x[-lag:]
    right = y[lag:] if lag >= 0 else y[: n + lag]
    return np.corrcoef(*pairwise(left, right))[0, 1]


def maximum_lag(x, y, limit):
    """Every turn that keeps the lags of the ring apart from those observed."""
    n = len(x)
    ring = np.array([abs(np.corrcoef(x, np.roll(y, -s))[0, 1]) for s in range(n)])
    largest = lambda turn: max(ring[(turn + k) % n] for k in range(-limit, limit + 1))
    nearest = 2 * limit + 1
    chance = sorted(largest(turn) for turn in range(nearest, n - nearest + 1))
    observed = largest(0)
    return observed, chance, (1 + sum(c >= observed for c in chance)) / (1 + len(chance))


noise = Noise(20240501)
sample = np.array([round(v * 8) / 4 + 10 for v in noise.normals(101)])  # quarters, hence ties
x = np.array(noise.autoregressive(0.8, 120))
y = np.array(noise.autoregressive(0.6, 120)) + 0.4 * x
z = np.array(noise.normals(120)) + 0.5 * x + 0.5 * y
w = np.array(noise.autoregressive(0.5, 120)) + 0.5 * z
gappy = x.copy()
gappy[7::10] = np.nan
gappy[40:52] = np.nan
p_values = np.array([noise.uniform() for _ in range(40)])
p_values *= p_values * p_values
wild = np.array(noise.normals(41))
line = 3 - 2 * np.arange(41.0) + wild
line[[3, 17, 29, 30]] += 500

out = []


def put(name, values, comment):
    values = [float(v) for v in np.atleast_1d(np.asarray(values, dtype=float))]
    out.append(f"  /// {comment}")
    lines, current = [], "   "
    for value in values:
        piece = f" {value!r},"
        if len(current) + len(piece) > 118:
            lines.append(current)
            current = "   "
        current += piece
    lines.append(current.rstrip(","))
    out.append(f"  static let {name}: [Double] = [")
    out.extend(lines)
    out.append("  ]")
    out.append("")


probabilities = [0, 0.013, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]
put("quantiles", np.quantile(sample, probabilities, method="linear"), f"numpy.quantile at {probabilities}.")
put("moments", [sample.mean(), sample.var(ddof=1), sample.std(ddof=1)], "numpy mean, var and std with ddof=1.")
put("medianAbsoluteDeviation", st.median_abs_deviation(sample), "scipy.stats.median_abs_deviation.")
put(
    "interquartileScale",
    st.iqr(sample, scale="normal"),
    'scipy.stats.iqr with scale="normal".',
)
median, high = np.quantile(sample, [0.5, 0.9])
put("upperTail", [median, (high - median) / st.norm.ppf(0.9)], "numpy.quantile ÷ scipy.stats.norm.ppf.")
put("ranks", st.rankdata(sample), "scipy.stats.rankdata.")

pearson, spearman = st.pearsonr(x, y), st.spearmanr(x, y)
put("pearson", [pearson.statistic, pearson.pvalue], "scipy.stats.pearsonr: statistic, pvalue.")
put("spearman", [spearman.statistic, spearman.pvalue], "scipy.stats.spearmanr: statistic, pvalue.")
put("fisherInterval", pearson.confidence_interval(0.9), "scipy.stats.pearsonr(…).confidence_interval(0.9).")
put("gappyPearson", st.pearsonr(*pairwise(gappy, y)).statistic, "scipy.stats.pearsonr of the complete pairs.")

design = sm.add_constant(np.column_stack([z, w]))
rest = [sm.OLS(v, design).fit().resid for v in (x, y)]
put("partial", st.pearsonr(*rest).statistic, "scipy.stats.pearsonr of the residuals of statsmodels OLS on z and w.")

put("autocorrelations", acf(x, nlags=12, fft=False), "statsmodels acf(nlags=12).")
taper = 1 - np.arange(13) / len(x)
put(
    "gappyAutocorrelations",
    acf(gappy, nlags=12, fft=False, adjusted=True, missing="conservative") * taper,
    'statsmodels acf(nlags=12, adjusted=True, missing="conservative") × (1 − lag/n).',
)
put(
    "yuleWalker",
    yule_walker(x, order=5, method="mle", result_object=False)[0],
    'statsmodels yule_walker(order=5, method="mle").',
)

white = st.pearsonr(whiten(x, 5), whiten(y, 5))
put("prewhitened", [white.statistic, white.pvalue], "scipy.stats.pearsonr of what yule_walker leaves.")
put("effectiveCount", effective_count(x, y), "The formula by numpy, on statsmodels acf.")

lags = range(-6, 7)
put("lagProfile", [at_lag(x, y, k) for k in lags], "numpy.corrcoef of the overlap at lags −6…6.")
put("gappyLagProfile", [at_lag(gappy, w, k) for k in lags], "The same with gaps, of the complete pairs.")
observed, chance, p = maximum_lag(x, w, 6)
put("maximumLag", [observed, np.quantile(chance, 0.95), p], "Largest |r|, its 95 % limit and its p over numpy.roll.")

put("qValues", multipletests(p_values, method="fdr_bh")[1], 'statsmodels multipletests(method="fdr_bh").')

points = [1e-300, 1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999999]
put("normalQuantiles", st.norm.ppf(points), f"scipy.stats.norm.ppf at {points}.")
values = [-37, -8, -1.96, -0.1, 0, 0.5, 3, 8]
put("normalShares", st.norm.cdf(values), f"scipy.stats.norm.cdf at {values}.")
cases = [(-40, 3), (-5, 0.7), (-2, 718), (-0.3, 1), (0, 4), (1, 2.5), (6, 30)]
put("studentShares", [st.t.cdf(t, d) for t, d in cases], f"scipy.stats.t.cdf at {cases}.")
put("studentTails", [2 * st.t.sf(abs(t), d) for t, d in cases], "2 × scipy.stats.t.sf of |t| at the same.")
cases = [(0.001, 1), (0.025, 7.5), (0.5, 3), (0.975, 718)]
put("studentQuantiles", [st.t.ppf(q, d) for q, d in cases], f"scipy.stats.t.ppf at {cases}.")

sen = st.theilslopes(line, np.arange(41.0))
put("theilSen", [sen.intercept, sen.slope], "scipy.stats.theilslopes.")

print("// Written by Oracles/make_oracles.py; do not edit.")
print("// python3 Tests/StatisticsTests/Oracles/make_oracles.py > Tests/StatisticsTests/Oracle.swift")
print(f"// NumPy {np.__version__}, SciPy {scipy.__version__}, statsmodels {statsmodels.__version__}.")
print()
print("// swift-format-ignore")
print("/// What NumPy, SciPy and statsmodels say of the series in `Fixture`.")
print("enum Oracle {")
print("\n".join(out).rstrip())
print("}")
