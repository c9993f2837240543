export const id = 9897;
export const ids = [9897];
export const modules = {

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
