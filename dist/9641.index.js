export const id = 9641;
export const ids = [9641,9897];
export const modules = {

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analysisGates: () => (/* binding */ analysisGates)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/rollout/gates/analysis/analysis.js
/** How many tests an analysis makes that may be wrong by chance: those against a baseline, and of a rate against a limit. */
function testsOf({ measure, max, min, baseline }) {
    const limits = [max, min].filter((limit) => limit !== undefined);
    return (measure.kind === 'rate' ? limits.length : 0) + (baseline === undefined ? 0 : 1);
}
/** How often all analyses of a rollout together may call an unchanged service worse. */
const FALSE_ALARMS = 0.01;
/** What one test of these analyses may be wrong with: all share the chance, so that more of them are no more often wrong. */
function alphaOf(analyses) {
    const tests = analyses.reduce((sum, analysis) => sum + testsOf(analysis), 0);
    return FALSE_ALARMS / Math.max(1, tests);
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/samples.js
/** Whole periods alone: what began before, or has not ended for `delayMs`, is not all there. */
function spanOf({ since, settledAt, now }, { intervalMs, delayMs }) {
    return {
        from: Math.ceil(since / intervalMs) * intervalMs,
        to: Math.floor((now - delayMs) / intervalMs) * intervalMs,
        periodMs: intervalMs,
        settledAt,
    };
}
/** Those of a span, in their order. */
function within(samples, { from, to }) {
    return samples.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at - b.at);
}
/** The periods of a span that have no sample. */
function missingIn(samples, { from, to, periodMs }) {
    const seen = new Set(samples.map(({ at }) => Math.floor(at / periodMs)));
    return Math.max(0, Math.round((to - from) / periodMs) - seen.size);
}
/**
 * Errors beside requests. Services put no point where there were no errors, so that none is none of so many requests; a
 * period without requests is one without data.
 */
function countsOf(errors, requests) {
    const failed = new Map(errors.map(({ at, value }) => [at, value]));
    return requests
        .filter(({ value }) => value > 0)
        .map(({ at, value }) => {
        const count = Math.max(0, Math.round(failed.get(at) ?? 0));
        return { at, errors: count, requests: Math.max(Math.round(value), count) };
    });
}
/** All of them together. */
function totalOf(counts) {
    const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
    return { errors: sum('errors'), requests: sum('requests') };
}
/** Several series as one, a value for each period in which one has any. */
function combined(series, how) {
    const [only] = series;
    if (only !== undefined && series.length === 1)
        return only;
    const periods = Map.groupBy(series.flat(), ({ at }) => at);
    return [...periods].map(([at, samples]) => {
        const sum = samples.reduce((total, { value }) => total + value, 0);
        return { at, value: how === 'sum' ? sum : sum / samples.length };
    });
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/dispersion.js


/** With fewer periods than these nobody can tell how errors are spread. */
const FEWEST = 10;
/** What is within two standard errors of nothing is taken for chance. */
const CLEARLY = 2;
/**
 * How much more the errors of a quiet time vary from period to period than they would if each request failed by itself: 1
 * where they do not, more where they clearly come in bursts. Pearson's statistic over its degrees of freedom, at the upper end
 * of what it may be: what came in bursts may come in greater ones.
 * McCullagh and Nelder, Generalized Linear Models, 2nd ed. (1989), 4.5.
 */
function dispersionOf(quiet) {
    const { errors, requests } = totalOf(quiet);
    if (quiet.length < FEWEST || errors === 0 || errors === requests)
        return 1;
    const rate = errors / requests;
    const squares = quiet.map((count) => {
        const expected = count.requests * rate;
        return (count.errors - expected) ** 2 / (expected * (1 - rate));
    });
    const freedom = quiet.length - 1;
    const found = (0,simple_statistics/* sum */.cz)(squares) / freedom;
    const doubt = CLEARLY * Math.sqrt(2 / freedom);
    return found > 1 + doubt ? found * (1 + doubt) : 1;
}
/**
 * By how many times fewer values count than there are, where each is like the one before it: 1 where they are not. For a
 * series in which each value holds on to a part of the last one, by its correlation with that and a standard error.
 * Bayley and Hammersley, Supplement to the Journal of the Royal Statistical Society 8 (1946) 184-197.
 */
function inertiaOf(quiet) {
    if (quiet.length < FEWEST)
        return 1;
    const level = (0,simple_statistics/* mean */.RE)(quiet.map(({ value }) => value));
    const offs = quiet.map(({ value }) => value - level);
    const own = (0,simple_statistics/* sum */.cz)(offs.map((off) => off * off));
    const held = own === 0 ? 0 : (0,simple_statistics/* sum */.cz)(offs.slice(1).map((off, index) => off * offs[index])) / own;
    const doubt = 1 / Math.sqrt(quiet.length);
    const most = Math.min(0.95, held + doubt);
    return held > doubt ? (1 + most) / (1 - most) : 1;
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/tails.js

/** Where so many errors more or less are common, the exact distribution is the normal one, as far as anybody can tell. */
const EXACT_TO = 400;
/** What is rarer by so much is left out. */
const NOTHING = 1e-14;
/** The chance of a standard normal value of `z` or more. */
function normalTail(z) {
    // The function of the library is exact where its value is near -1.
    return z < 0 ? 1 - normalTail(-z) : (1 + (0,simple_statistics/* errorFunction */.T7)(-z / Math.SQRT2)) / 2;
}
function lnChoose(n, k) {
    return (0,simple_statistics/* gammaln */.SW)(n + 1) - (0,simple_statistics/* gammaln */.SW)(k + 1) - (0,simple_statistics/* gammaln */.SW)(n - k + 1);
}
/** The chance of so many errors or more among so many requests, where each fails with the chance `rate`. Exact. */
function binomialTail(errors, requests, rate) {
    if (errors <= 0 || rate >= 1)
        return 1;
    if (rate <= 0)
        return 0;
    // At or below its mean a tail is about a half or more, and nobody asks how much.
    if (errors <= requests * rate)
        return 1;
    const lnFirst = lnChoose(requests, errors) + errors * Math.log(rate) + (requests - errors) * Math.log1p(-rate);
    let term = 1;
    let sum = 0;
    for (let k = errors; k <= requests && term > sum * 1e-15; k += 1) {
        sum += term;
        term *= ((requests - k) / (k + 1)) * (rate / (1 - rate));
    }
    return Math.min(1, Math.exp(lnFirst) * sum);
}
/** How the errors of the new ones are spread where they are as good as the others: mean and variance. */
function expectedOf(strata) {
    const each = strata.map(({ fresh, base }) => {
        const all = fresh.requests + base.requests;
        const errors = fresh.errors + base.errors;
        const share = all === 0 ? 0 : fresh.requests / all;
        const variance = all < 2 ? 0 : (errors * share * (1 - share) * (all - errors)) / (all - 1);
        return { mean: errors * share, variance };
    });
    return {
        mean: each.reduce((sum, { mean }) => sum + mean, 0),
        variance: each.reduce((sum, { variance }) => sum + variance, 0),
    };
}
/**
 * The chance of so many errors or more on the new ones, where these are as good as the others: all errors of a stratum
 * then fall on all its requests alike. With one stratum it is Fisher's exact test; with several their errors are added,
 * the exact form of Cochran, Mantel and Haenszel's, so that a rate that changes from stratum to stratum does not matter.
 * Agresti, A Survey of Exact Inference for Contingency Tables: https://doi.org/10.1214/ss/1177011454
 */
function excessTail(strata, errors) {
    const { mean, variance } = expectedOf(strata);
    if (variance === 0 || errors <= mean)
        return 1;
    if (variance > EXACT_TO)
        return normalTail((errors - 0.5 - mean) / Math.sqrt(variance));
    const { from, chances } = strata.map(spreadOf).reduce(convolved);
    const beyond = chances.slice(Math.max(0, Math.ceil(errors) - from));
    return Math.min(1, beyond.reduce((sum, chance) => sum + chance, 0));
}
/** How many errors the new ones have, given all errors of the stratum: hypergeometric, from its most common number on. */
function spreadOf({ fresh, base }) {
    const [n, others] = [fresh.requests, base.requests];
    const errors = fresh.errors + base.errors;
    const least = Math.max(0, errors - others);
    const most = Math.min(errors, n);
    const common = Math.min(most, Math.max(least, Math.floor(((n + 1) * (errors + 1)) / (n + others + 2))));
    const next = (k) => ((n - k) * (errors - k)) / ((k + 1) * (others - errors + k + 1));
    const up = [
        Math.exp(lnChoose(n, common) + lnChoose(others, errors - common) - lnChoose(n + others, errors)),
    ];
    for (let k = common; k < most && last(up) > NOTHING; k += 1)
        up.push(last(up) * next(k));
    const down = up.slice(0, 1);
    for (let k = common; k > least && last(down) > NOTHING; k -= 1)
        down.push(last(down) / next(k - 1));
    return { from: common - down.length + 1, chances: [...down.slice(1).reverse(), ...up] };
}
function last(chances) {
    return chances.at(-1) ?? 0;
}
function convolved(one, other) {
    const sums = new Array(one.chances.length + other.chances.length - 1).fill(0);
    one.chances.forEach((a, i) => {
        other.chances.forEach((b, j) => {
            sums[i + j] = sums[i + j] + a * b;
        });
    });
    return { from: one.from + other.from, chances: sums };
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/ranks.js


/**
 * The chance that values are so much higher than others, or more, where both come from the same: Mann and Whitney's test
 * by ranks, which asks for no distribution. The normal approximation with corrections for ties and for continuity:
 * Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3rd ed. (2014), 4.1; as R's wilcox.test has it.
 * 1 where one side has no value.
 * @param inertia by how many times fewer values count than there are
 */
function rankTail(values, others, inertia = 1) {
    const [m, n] = [values.length, others.length];
    if (m === 0 || n === 0)
        return 1;
    const all = m + n;
    const u = (0,simple_statistics/* wilcoxonRankSum */.Lm)([...values], [...others]) - (m * (m + 1)) / 2;
    const ties = [...Map.groupBy([...values, ...others], (value) => value).values()]
        .map(({ length }) => length ** 3 - length)
        .reduce((sum, one) => sum + one, 0);
    const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
    return variance <= 0 ? 1 : normalTail((u - (m * n) / 2 - 0.5) / Math.sqrt(variance * inertia));
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/schedule.js
/**
 * Parts of the planned number at which a test is made, and the part of the allowed chance that each has: little before
 * there is enough, most when there is, and half of what is left at each doubling after it. They sum to 1.
 */
const EARLY = [
    [1 / 8, 0.02],
    [1 / 4, 0.04],
    [1 / 2, 0.14],
    [1, 0.4],
];
/** What each doubling has: 0.2, 0.1, 0.05, ... */
const shareOfDoubling = (doubling) => 0.4 / 2 ** doubling;
/** So many doublings have all but nothing of the chance. */
const DOUBLINGS = 30;
/**
 * The tests of a series that grows. Each is made once, when so much was measured that the next step is reached: then it
 * does not matter how often anybody looks, and the chances of all tests together are at most `alpha` (Bonferroni). Steps
 * that are passed within one period are one test that has the chances of all. How much was measured does not depend on
 * what came out, so the tests may be chosen by it.
 * After Lan and DeMets, Biometrika 70 (1983) 659-663: https://doi.org/10.1093/biomet/70.3.659
 * @param sizes how much each period adds: its requests, or 1
 * @param planned how much there is to be before it may hold
 */
function trialsOf(sizes, planned, alpha) {
    const steps = [
        ...EARLY.map(([part, share]) => ({ size: planned * part, share })),
        ...Array.from({ length: DOUBLINGS }, (_, index) => ({
            size: planned * 2 ** (index + 1),
            share: shareOfDoubling(index + 1),
        })),
    ];
    const trials = [];
    let next = 0;
    let total = 0;
    for (const [index, size] of sizes.entries()) {
        total += size;
        let share = 0;
        for (let step = steps[next]; step !== undefined && step.size <= total; step = steps[next]) {
            share += step.share;
            next += 1;
        }
        if (share > 0)
            trials.push({ after: index + 1, alpha: alpha * share });
    }
    return trials;
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/points.js




/** Fewer periods than these tell nothing of the others. */
const points_FEWEST = 3;
/**
 * Whether values are worse than others: their median by the root of `ratio` or more, and not by chance (by ranks). The
 * first test that fails, in the order of time; undefined where none does.
 */
function pointsWorseThan(fresh, { values: base, quiet }, { samples, alpha, ratio, worse }) {
    const sign = worse === 'higher' ? 1 : -1;
    const others = base.map(({ value }) => value);
    if (others.length < points_FEWEST)
        return undefined;
    const against = (0,simple_statistics/* median */.JZ)(others);
    const inertia = inertiaOf(quiet);
    const trials = trialsOf(fresh.map(() => 1), samples, alpha);
    for (const { after, alpha: share } of trials) {
        const values = fresh.slice(0, after).map(({ value }) => value);
        const found = (0,simple_statistics/* median */.JZ)(values);
        if (values.length < points_FEWEST || !isWorse(found * sign, against * sign, ratio))
            continue;
        const chance = rankTail(values.map((value) => value * sign), others.map((value) => value * sign), inertia);
        if (chance <= share)
            return { fresh: found, against, periods: after, chance };
    }
    return undefined;
}
/** By how much it has to be worse is a part of what it was: of 0, that is anything. */
function isWorse(value, against, ratio) {
    const root = Math.sqrt(ratio);
    const limit = against >= 0 ? against * root : against / root;
    return value > against && value >= limit;
}
/** The values that are over a limit, or under the other. */
function beyond(samples, { max = Number.POSITIVE_INFINITY, min = Number.NEGATIVE_INFINITY, }) {
    return samples.filter(({ value }) => value > max || value < min);
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/rollout/gates/analysis/words.js

const WHOLE = new Intl.NumberFormat('en-US');
const THREE_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
/** A number as people read it: no more digits than tell something. */
function numberText(value) {
    return (Number.isInteger(value) ? WHOLE : THREE_DIGITS).format(value);
}
/** A rate of 0 to 1 in percent. */
function shareText(rate) {
    return `${numberText(rate * 100)} %`;
}
/** How often chance does it: one test of a service that is as it was. */
function chanceText(chance) {
    if (chance < 1e-9)
        return 'by chance less than once in a billion';
    return `by chance once in ${numberText(Number((1 / chance).toPrecision(2)))}`;
}
/** What new instances are compared with. */
const WITH = { before: 'before the rollout', old: 'on the old instances beside them' };
/** By how many times one value is the other; '' where the other is nothing. */
function timesText(value, other) {
    return other > 0 ? `${numberText(value / other)} times as much, ` : '';
}
/** Time of a period in UTC, to the second where periods are that short. */
function timeText(at, periodMs) {
    const text = new Date(at).toISOString();
    return `${text.slice(11, periodMs < 60_000 ? 19 : 16)} UTC`;
}
/** So many periods. */
function periodsText(periods) {
    return (0,duration/* count */.U9)(periods, 'period');
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/assess-points.js



/** How values of periods stand. */
function assessPoints(analysis, material, judged) {
    const compared = material.former === 'none' ? judged.fresh : comparedOf(analysis, judged);
    return {
        failed: overLimits(analysis, judged.fresh) ?? worse(analysis, material, judged),
        waits: shortOf(analysis, material, compared, judged.base),
        holds: summary(judged.fresh),
    };
}
function summary(fresh) {
    if (fresh.length === 0)
        return 'no data, which passes (`no-data: pass`)';
    return `${numberText((0,simple_statistics/* median */.JZ)(fresh.map(({ value }) => value)))} in the median of ${periodsText(fresh.length)}`;
}
/** What is compared with old instances counts while these have values. */
function comparedOf({ baseline }, { fresh, base }) {
    if (baseline?.side !== 'old')
        return fresh;
    const beside = new Set(base.map(({ at }) => at));
    return fresh.filter(({ at }) => beside.has(at));
}
function overLimits({ max, min, failures, intervalMs }, fresh) {
    const over = beyond(fresh, { max, min });
    const worst = over.at(-1);
    if (worst === undefined || over.length <= failures)
        return undefined;
    const limit = max !== undefined && worst.value > max ? `at most ${numberText(max)}` : `at least ${numberText(min ?? 0)}`;
    const often = failures === 0 ? '' : `; ${periodsText(over.length)} so far, and ${failures} may be`;
    return `${numberText(worst.value)} at ${timeText(worst.at, intervalMs)}, and ${limit} is allowed${often}`;
}
function worse({ baseline, samples }, { alpha }, { fresh, base, quiet }) {
    if (baseline === undefined)
        return undefined;
    const plan = { ...baseline, samples, alpha };
    const compared = baseline.side === 'old' ? pairedWith(base, fresh) : base;
    const beside = baseline.side === 'old' ? pairedWith(fresh, base) : fresh;
    const alarm = pointsWorseThan(beside, { values: compared, quiet }, plan);
    if (alarm === undefined)
        return undefined;
    const times = timesText(alarm.fresh, alarm.against);
    return `${numberText(alarm.fresh)} in the median of ${periodsText(alarm.periods)}, ${numberText(alarm.against)} ${WITH[baseline.side]}: ${times}${chanceText(alarm.chance)}`;
}
/** Those of periods in which the others have a value too. */
function pairedWith(samples, others) {
    const seen = new Set(others.map(({ at }) => at));
    return samples.filter(({ at }) => seen.has(at));
}
/** What is still missing, where that may come. */
function shortOf({ samples, noData, baseline }, { former, span: { from, to, periodMs } }, compared, base) {
    const isPassed = noData === 'pass';
    const isCompared = baseline !== undefined && former === 'some';
    const periods = isPassed ? Math.max(0, (to - from) / periodMs) : compared.length;
    if (periods < samples) {
        const where = isCompared && baseline.side === 'old' ? ' beside old instances' : '';
        return `${numberText(periods)} of ${numberText(samples)} periods so far${where}`;
    }
    if (!isCompared || isPassed || base.length >= samples)
        return undefined;
    return `nothing to compare with: ${periodsText(base.length)} ${WITH[baseline.side]}, and ${numberText(samples)} are needed`;
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/statistics/rate.js




/** Fewer errors than these are no alarm, however rare they were before. */
const FEWEST_ERRORS = 5;
/** The first test that fails, in the order of time; undefined where none does. */
function firstAlarm(fresh, { samples, alpha }, test) {
    const trials = trialsOf(fresh.map(({ requests }) => requests), samples, alpha);
    for (const trial of trials) {
        const alarm = test(fresh.slice(0, trial.after), trial);
        if (alarm !== undefined)
            return alarm;
    }
    return undefined;
}
/** Whether the rate is over a limit, and not by chance: the exact binomial test. */
function overLimit(fresh, max, plan) {
    return firstAlarm(fresh, plan, (upTo, { alpha }) => {
        const { errors, requests } = totalOf(upTo);
        const chance = binomialTail(errors, requests, max);
        return chance <= alpha ? { errors, requests, against: max, chance } : undefined;
    });
}
/** Whether the rate is under a limit, and not by chance. */
function underLimit(fresh, min, plan) {
    return firstAlarm(fresh, plan, (upTo, { alpha }) => {
        const { errors, requests } = totalOf(upTo);
        const chance = binomialTail(requests - errors, requests, 1 - min);
        return chance <= alpha ? { errors, requests, against: min, chance } : undefined;
    });
}
/**
 * Whether the rate is higher than that of the baseline, by the root of `ratio` or more, and not by chance.
 * What errors there are beyond the expected ones is taken for less where errors come in bursts.
 */
function worseThan(fresh, base, ratio, plan) {
    const dispersion = dispersionOf(base.quiet);
    return firstAlarm(fresh, plan, (upTo, { alpha }) => {
        const strata = strataOf(upTo, base);
        const { errors, requests } = totalOf(strata.map(({ fresh }) => ({ at: 0, ...fresh })));
        const rates = ratesOf(strata);
        const times = rates.fresh / rates.base;
        if (errors < FEWEST_ERRORS || !(times >= Math.sqrt(ratio)))
            return undefined;
        const chance = excessTail(strata, shrunk(errors, expectedOf(strata).mean, dispersion));
        return chance <= alpha ? { errors, requests, against: errors / requests / times, chance } : undefined;
    });
}
/** Of a baseline in time all is one; old instances are compared period by period, with what the new ones met then. */
function strataOf(fresh, { side, counts }) {
    if (side === 'before')
        return [{ fresh: totalOf(fresh), base: totalOf(counts) }];
    const beside = new Map(counts.map((count) => [count.at, count]));
    return fresh.flatMap((count) => {
        const base = beside.get(count.at);
        return base === undefined ? [] : [{ fresh: count, base }];
    });
}
/** Mantel and Haenszel's weights: rates of both as if they had had their requests at the same times. */
function ratesOf(strata) {
    const parts = strata.map(({ fresh, base }) => {
        const all = fresh.requests + base.requests;
        return { fresh: (fresh.errors * base.requests) / all, base: (base.errors * fresh.requests) / all };
    });
    return {
        fresh: parts.reduce((sum, part) => sum + part.fresh, 0),
        base: parts.reduce((sum, part) => sum + part.base, 0),
    };
}
function shrunk(errors, mean, dispersion) {
    return dispersion === 1 ? errors : Math.floor(mean + (errors - mean) / Math.sqrt(dispersion));
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/assess-rate.js



/** How errors of requests stand. */
function assessRate(analysis, material, judged) {
    const plan = { samples: analysis.samples, alpha: material.alpha };
    const counted = material.former === 'none' ? judged.fresh : countedOf(analysis, judged);
    const { errors, requests } = totalOf(counted);
    return {
        failed: failure(analysis, judged, plan),
        waits: assess_rate_shortOf(analysis, material, counted, judged.base),
        holds: `${shareText(requests === 0 ? 0 : errors / requests)} of ${numberText(requests)} requests failed`,
    };
}
/** What is compared with old instances counts while these serve. */
function countedOf({ baseline }, { fresh, base }) {
    if (baseline?.side !== 'old')
        return fresh;
    const beside = new Set(base.map(({ at }) => at));
    return fresh.filter(({ at }) => beside.has(at));
}
function failure({ max, min, baseline }, { fresh, base, quiet }, plan) {
    const over = max === undefined ? undefined : overLimit(fresh, max, plan);
    if (over !== undefined)
        return `${failedText(over)}, and at most ${shareText(over.against)} may: ${chanceText(over.chance)}`;
    const under = min === undefined ? undefined : underLimit(fresh, min, plan);
    if (under !== undefined)
        return `${failedText(under)}, and at least ${shareText(under.against)} are expected: ${chanceText(under.chance)}`;
    if (baseline === undefined)
        return undefined;
    const { side, ratio } = baseline;
    const worse = worseThan(fresh, { side, counts: base, quiet }, ratio, plan);
    if (worse === undefined)
        return undefined;
    const times = timesText(worse.errors / worse.requests, worse.against);
    return `${failedText(worse)}, ${shareText(worse.against)} ${WITH[side]}: ${times}${chanceText(worse.chance)}`;
}
function failedText({ errors, requests }) {
    return `${numberText(errors)} of ${numberText(requests)} requests failed (${shareText(errors / requests)})`;
}
/** What is still missing, where that may come. */
function assess_rate_shortOf({ samples, noData, baseline }, { former, span }, counted, base) {
    const isCompared = baseline !== undefined && former === 'some';
    if (noData === 'pass' && counted.length === 0 && span.to > span.from)
        return undefined;
    const { requests } = totalOf(counted);
    if (requests < samples) {
        const where = isCompared && baseline.side === 'old' ? ' beside old instances' : '';
        return `${numberText(requests)} of ${numberText(samples)} requests so far${where}`;
    }
    const others = totalOf(base).requests;
    if (!isCompared || noData === 'pass' || others >= samples)
        return undefined;
    return `nothing to compare with: ${numberText(others)} requests ${WITH[baseline.side]}, and ${numberText(samples)} are needed`;
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/assess.js






/**
 * How an analysis stands by all that was measured. Pure, and by the samples alone: the same samples give the same, however
 * often they are looked at. A failure is told before what is still waited for.
 */
function assess(analysis, material) {
    const { fresh, span } = material;
    const figures = figuresOf(analysis, material);
    const found = fresh.kind === 'rate'
        ? assessRate(analysis, material, judgedOf(material))
        : assessPoints(analysis, material, judgedOf(material));
    const failed = found.failed ?? silence(analysis, material);
    if (failed !== undefined) {
        const isBlind = found.failed === undefined && measuredIn(material).length === 0;
        return { state: 'failed', said: failed, figures, ...(isBlind && { against: 'nobody' }) };
    }
    const waits = found.waits ?? unsettled(analysis, span, measuredIn(material));
    return waits === undefined
        ? { state: 'holds', said: found.holds, figures }
        : { state: 'waits', said: waits, figures };
}
function judgedOf({ span, fresh, base, quiet }) {
    const samplesOf = (readings) => (readings?.samples ?? []);
    return {
        fresh: within(samplesOf(fresh), span),
        base: samplesOf(base),
        quiet: samplesOf(quiet),
    };
}
function measuredIn({ span, fresh }) {
    return within(fresh.samples, span);
}
/** Periods without data, where these count as failed. A late point has twice its time. */
function silence({ noData, failures, delayMs }, { span, fresh }) {
    if (noData !== 'fail')
        return undefined;
    const patient = { ...span, to: span.to - Math.ceil(delayMs / span.periodMs) * span.periodMs };
    const missing = missingIn(measuredIn({ span: patient, fresh }), patient);
    return missing > failures
        ? `${periodsText(missing)} without data, and ${failures === 0 ? 'none' : `at most ${failures}`} may be (\`no-data: fail\`)`
        : undefined;
}
/** So many of the last periods may lack a value before what was measured no longer counts for now. */
const STALE_PERIODS = 2;
/** What is known has to be of the group as it is now, and of about now. */
function unsettled({ noData }, { to, periodMs, settledAt, from }, measured) {
    if (to <= from)
        return 'no period since the first new instance served is over yet';
    const isPassed = noData === 'pass';
    const newest = isPassed ? to - periodMs : (measured.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
    if (newest < settledAt)
        return 'no figures yet of the group as it is now';
    if (newest < to - STALE_PERIODS * periodMs)
        return `no data since ${timeText(newest + periodMs, periodMs)}`;
    return undefined;
}
/** So many values a chart shows: the latest. */
const MOST_VALUES = 60;
function figuresOf({ max, min }, { span, fresh, base }) {
    const values = measuredIn({ span, fresh }).slice(-MOST_VALUES).map(pointOf);
    return {
        unit: fresh.kind === 'rate' ? 'share' : 'value',
        periodMs: span.periodMs,
        values,
        limits: [max, min].filter((limit) => limit !== undefined),
        ...(0,defined/* definedOf */.X)({ baseline: levelOf(base) }),
    };
}
function pointOf(sample) {
    return 'value' in sample
        ? { at: sample.at, value: sample.value }
        : { at: sample.at, value: sample.errors / sample.requests };
}
function levelOf(base) {
    if (base === undefined || base.samples.length === 0)
        return undefined;
    if (base.kind === 'points')
        return (0,simple_statistics/* median */.JZ)(base.samples.map(({ value }) => value));
    const { errors, requests } = totalOf(base.samples);
    return errors / requests;
}

// EXTERNAL MODULE: ./build/rollout/health.js
var health = __webpack_require__(50090);
;// CONCATENATED MODULE: ./build/rollout/gates/analysis/course.js

/** So many instances of each side are asked about: a request of CloudWatch takes 500 metrics. */
const MOST_INSTANCES = 20;
/** What served for longer than this before the rollout tells nothing more. */
const LOOKBACK_MS = 3_600_000;
/** What is known with one more look; undefined as long as no instance of the image serves. */
function witnessWith(last, { instances, at }, { images, startedAt }) {
    const serving = instances.filter(({ lifecycleState }) => lifecycleState === 'InService');
    const fresh = serving.filter((each) => (0,health/* runsImage */.m2)(each, images));
    if (last === undefined && fresh.length === 0)
        return undefined;
    const former = serving.filter((each) => !(0,health/* runsImage */.m2)(each, images));
    const isSettled = last !== undefined && last.old === former.length;
    return {
        since: last?.since ?? (former.length > 0 ? sinceBegun(fresh, startedAt, at) : sinceLaunched(fresh, at)),
        settledAt: isSettled ? last.settledAt : settledWith(last, former, at),
        old: former.length,
        fresh: known(last?.fresh, fresh.map(({ id }) => id)),
        former: known(last?.former, former.map(({ id }) => id)),
        formerImages: known(last?.formerImages, former.flatMap(({ imageId = [] }) => imageId)),
    };
}
/** A group that had no old instance at the first look is as it was. */
function settledWith(last, former, at) {
    return last === undefined && former.length === 0 ? 0 : at;
}
/** While old instances serve, what was before this rollout is theirs, also where some of the image served already. */
function sinceBegun(fresh, startedAt, at) {
    return Math.max(sinceLaunched(fresh, at), Math.min(startedAt, at));
}
/** Where all that serve have the image, what they did before this run is as good. */
function sinceLaunched(fresh, at) {
    const launches = fresh.map(({ launchedAt = at }) => launchedAt);
    return Math.max(Math.min(at, ...launches), at - LOOKBACK_MS);
}
function known(before = [], now) {
    return [...new Set([...before, ...now])].slice(0, MOST_INSTANCES);
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/material.js

/** What an analysis judges by, of the series that were read: those of both sides, before the rollout and since. */
function materialOf(analysis, series, { course, witness, alpha }) {
    const span = spanOf(course, analysis);
    const { baseline } = analysis;
    const fresh = readingsOf(analysis, sideOf(series, 'fresh'));
    const common = { span, fresh, alpha, former: witness.former.length > 0 ? 'some' : 'none' };
    if (baseline === undefined)
        return common;
    const base = readingsOf(analysis, sideOf(series, 'base'));
    const quiet = during(base, { from: span.from - baseline.windowMs, to: whenOver(course, analysis) });
    return { ...common, quiet, base: baseline.side === 'before' ? quiet : during(base, span) };
}
/** End of the last whole period before the first new instance served. */
function whenOver({ since }, { intervalMs }) {
    return Math.floor(since / intervalMs) * intervalMs;
}
function sideOf(series, side) {
    return series.filter((one) => one.side === side || one.side === 'both');
}
/** Errors and requests of all instances are added; of values there is the mean. */
function readingsOf({ measure }, series) {
    const of = (source) => series.filter((one) => one.source === source).map(({ samples }) => samples);
    return measure.kind === 'rate'
        ? { kind: 'rate', samples: countsOf(combined(of(0), 'sum'), combined(of(1), 'sum')) }
        : { kind: 'points', samples: combined(of(0), 'mean') };
}
function during(readings, time) {
    return readings.kind === 'rate'
        ? { kind: 'rate', samples: within(readings.samples, time) }
        : { kind: 'points', samples: within(readings.samples, time) };
}

// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/rollout/gates/series.js + 2 modules
var series = __webpack_require__(79897);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/analysis.js









/** The gates of a group that the analyses of the settings file are. */
function analysisGates(analyses, deps) {
    const alpha = alphaOf(analyses);
    return () => analyses.map((analysis) => gateOf(analysis, alpha, deps));
}
function gateOf(analysis, alpha, deps) {
    let known = { nextAt: 0, skewMs: 0 };
    return {
        ask: async (look) => {
            const witness = witnessWith(known.witness, look.observation, look);
            const now = deps.clock.now();
            known = { ...known, witness };
            if (witness === undefined)
                return viewOf(analysis, now, { state: 'waits', said: 'no instance of the image is in service yet' });
            if (known.view !== undefined && now < known.nextAt)
                return known.view;
            known = { ...known, ...(await measured({ analysis, alpha, witness, look, known }, deps)) };
            return known.view ?? viewOf(analysis, now, { state: 'waits', said: 'nothing measured yet' });
        },
    };
}
/** Asks CloudWatch, and judges. While it does not answer nothing holds: what it said of earlier is not of now. */
async function measured(measuring, { metrics, clock }) {
    const { analysis, alpha, witness, look, known } = measuring;
    const { baseline, intervalMs, delayMs } = analysis;
    const asked = clock.now() + known.skewMs;
    const span = spanOf({ ...witness, now: asked }, analysis);
    const since = span.from - (baseline?.windowMs ?? 0);
    try {
        const range = { from: since, to: Math.max(span.to, span.from) + intervalMs, periodMs: intervalMs };
        const read = await (0,series/* readSeries */.w)({ analysis, witness, look, range }, metrics);
        const skewMs = read.now === undefined ? known.skewMs : read.now - clock.now();
        const course = { since: witness.since, settledAt: witness.settledAt + skewMs, now: clock.now() + skewMs };
        const material = materialOf(analysis, read.series, { course, witness, alpha });
        return {
            view: viewOf(analysis, clock.now(), assess(analysis, material)),
            skewMs,
            nextAt: nextPeriod(Math.max(clock.now() + skewMs, span.from + delayMs), analysis) - skewMs,
        };
    }
    catch (error) {
        if (!(0,patience/* isTrouble */.KM)(error))
            throw error;
        const said = `CloudWatch does not answer: ${(0,outcome_error/* errorMessage */.gJ)(error)}`;
        const view = viewOf(analysis, clock.now(), { state: 'waits', said });
        return { view, skewMs: known.skewMs, nextAt: clock.now() + intervalMs };
    }
}
/** When the next period has ended for long enough. */
function nextPeriod(now, { intervalMs, delayMs }) {
    return (Math.floor((now - delayMs) / intervalMs) + 1) * intervalMs + delayMs;
}
function viewOf({ name }, at, { state, said, against, figures }) {
    const message = `analysis ${name}: ${said.replace(/\.$/, '')}`;
    return { kind: 'analysis', name, state, message, at, ...(0,defined/* definedOf */.X)({ against, figures }) };
}


/***/ }),

/***/ 79897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readSeries),
  tryAnalyses: () => (/* binding */ tryAnalyses)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/rollout/gates/analysis/placeholders.js
/** What dimensions of metrics may name, for values that only the rollout knows. */
const PLACEHOLDER = /\{\{\s*(image-id|instance-id|group)\s*\}\}/g;
/** The metrics that a source reads. */
function metricsOf(source) {
    return source.kind === 'metric' ? [source.metric] : Object.values(source.metrics);
}
/** The sources of an analysis. */
function sourcesOf({ measure }) {
    return measure.kind === 'rate' ? [measure.errors, measure.requests] : [measure.value];
}
/** The finest of what its dimensions name. */
function scopeOf(source) {
    const text = metricsOf(source)
        .flatMap(({ dimensions }) => Object.values(dimensions))
        .join();
    const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
    if (names.includes('instance-id'))
        return 'instance';
    return names.includes('image-id') ? 'image' : 'all';
}
/** The source with the values in its dimensions; a placeholder without one stays. */
function filled(source, values) {
    const fill = (metric) => ({
        ...metric,
        dimensions: Object.fromEntries(Object.entries(metric.dimensions).map(([name, value]) => [
            name,
            value.replace(PLACEHOLDER, (whole, placeholder) => values[placeholder] ?? whole),
        ])),
    });
    if (source.kind === 'metric')
        return { ...source, metric: fill(source.metric) };
    const metrics = Object.fromEntries(Object.entries(source.metrics).map(([id, metric]) => [id, fill(metric)]));
    return { ...source, metrics };
}

;// CONCATENATED MODULE: ./build/rollout/gates/analysis/wanted.js

/** All series that an analysis needs. */
function wantedOf(analysis, { group, fresh, base }) {
    return sourcesOf(analysis).flatMap((source, index) => {
        const scope = scopeOf(source);
        const want = (side, values) => ({
            source: index,
            side,
            filled: filled(source, { group, ...values }),
        });
        if (scope === 'all')
            return [want('both', {})];
        const each = (side, of) => scope === 'image'
            ? of.images.map((id) => want(side, { 'image-id': id }))
            : of.instances.map((id) => want(side, { 'instance-id': id }));
        return [...each('fresh', fresh), ...(analysis.baseline === undefined ? [] : each('base', base))];
    });
}
/** The id of what an expression comes to; one that none of its metrics has. */
function resultId(metrics) {
    let id = 'result';
    while (id in metrics)
        id += '_';
    return id;
}
/**
 * The requests for these series: metrics all in one; each expression in one of its own, since it may speak of all metrics
 * of its request (`METRICS()`), and its ids are the user's.
 */
function requestsFor(wanted) {
    const plain = wanted.flatMap(({ filled }, index) => filled.kind === 'metric' ? [{ index, metric: filled.metric }] : []);
    const metrics = {
        queries: plain.map(({ index, metric }) => ({ id: `m${index}`, what: { metric }, shown: 'shown' })),
        ids: new Map(plain.map(({ index }) => [index, `m${index}`])),
    };
    const expressions = wanted.flatMap(({ filled }, index) => {
        if (filled.kind === 'metric')
            return [];
        const id = resultId(filled.metrics);
        const parts = Object.entries(filled.metrics).map(([name, metric]) => ({ id: name, what: { metric }, shown: 'hidden' }));
        const result = { id, what: { expression: filled.expression }, shown: 'shown' };
        return [{ queries: [...parts, result], ids: new Map([[index, id]]) }];
    });
    return [...(plain.length === 0 ? [] : [metrics]), ...expressions];
}

// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/series.js




/**
 * All series that an analysis needs, over the whole time that it judges.
 * @throws DeployError as `Metrics.read`; invalid-input where an expression makes several series
 */
async function readSeries({ analysis, witness, look, range }, metrics) {
    const { group, images } = look;
    const wanted = wantedOf(analysis, {
        group: group.name,
        fresh: { images, instances: witness.fresh },
        base: { images: witness.formerImages, instances: witness.former },
    });
    const requests = requestsFor(wanted);
    const answers = await Promise.all(requests.map(({ queries }) => metrics.read(group.region, { ...range, queries })));
    const times = answers.flatMap(({ now = [] }) => now);
    const series = requests.flatMap((request, index) => seriesOf(request, answers[index], wanted, analysis));
    return { series, ...(times.length > 0 && { now: Math.min(...times) }) };
}
function seriesOf({ ids }, { series }, wanted, analysis) {
    return [...ids].map(([index, id]) => {
        const { source, side } = wanted[index];
        return { source, side, samples: single(series.get(id) ?? [], analysis) };
    });
}
function single(found, { name }) {
    const [only = []] = found;
    if (found.length < 2)
        return only;
    throw new outcome_error/* DeployError */.sH('invalid-input', `analysis ${name}: its expression makes ${found.length} series.`, {
        next: ['Make one of them, for example with `SUM(...)` or `AVG(...)` around it.'],
    });
}
/** So far back a metric is looked for before it is said that it has no data. */
const LOOKED_BACK_MS = 10_800_000;
/** Instances and images that nobody has: they have no values, and a request with them is one all the same. */
const NOBODY = {
    images: ['ami-00000000000000000'],
    witness: {
        ...{ since: 0, settledAt: 0, old: 1, fresh: ['i-00000000000000000'], former: ['i-00000000000000001'] },
        formerImages: ['ami-00000000000000001'],
    },
};
/**
 * Asks CloudWatch once for everything that analyses name, before anything is applied: what it refuses then is said at once.
 * A metric without data is told and no error: what is new has none, and a name that is misspelt looks the same.
 * @param groups those of the stack; one of each region is asked for
 * @throws DeployError invalid-input for what CloudWatch does not take; credentials, aws-unavailable
 */
async function tryAnalyses(analyses, groups, deps) {
    const unnamed = { name: '-', region: deps.context.region, address: '' };
    const asked = groups.length === 0 ? [unnamed] : groups;
    const one = new Map(asked.map((group) => [group.region, group]));
    const tries = [...one.values()].flatMap((group) => analyses.map((analysis) => tryOne(analysis, group, deps)));
    await Promise.all(tries);
}
async function tryOne(analysis, group, deps) {
    const { intervalMs: periodMs, name } = analysis;
    const to = Math.floor(deps.clock.now() / periodMs) * periodMs;
    const from = to - Math.ceil(LOOKED_BACK_MS / periodMs) * periodMs;
    const look = { group, images: NOBODY.images };
    const asking = { analysis, witness: NOBODY.witness, look, range: { from, to, periodMs } };
    try {
        const { series } = await (0,patience/* patiently */.d_)(() => readSeries(asking, deps.metrics), deps);
        const isSilent = (index) => series.every(({ source, samples }) => source !== index || samples.length === 0);
        for (const [index, source] of sourcesOf(analysis).entries())
            if (scopeOf(source) === 'all' && isSilent(index))
                deps.log.info(`analysis ${name}: ${sourceText(source)} has no data since ${new Date(from).toISOString()}`);
    }
    catch (error) {
        throw isNotTaken(error) ? notTaken(analysis, error) : error;
    }
}
function sourceText(source) {
    return source.kind === 'metric' ? `${source.metric.namespace} ${source.metric.name}` : source.expression;
}
function isNotTaken(error) {
    return error instanceof outcome_error/* DeployError */.sH && error.reason === 'aws-refused';
}
function notTaken({ name }, cause) {
    return new outcome_error/* DeployError */.sH('invalid-input', `CloudWatch does not take analysis ${name}; nothing was changed.`, {
        cause,
        evidence: [cause.message],
        next: [
            `Correct the metrics or the expression of \`${name}\` under \`analysis\` in the settings file: CloudWatch's metric math says the same in its console.`,
        ],
    });
}


/***/ })

};
