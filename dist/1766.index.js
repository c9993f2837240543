export const id = 1766;
export const ids = [1766];
export const modules = {

/***/ 31766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  goStepwise: () => (/* binding */ goStepwise)
});

// EXTERNAL MODULE: ./build/rollout/judge/judge.js + 2 modules
var judge = __webpack_require__(33501);
;// CONCATENATED MODULE: ./build/rollout/holds/move.js

/**
 * Judges a refresh that brings a group to a step: it is over when AWS says so, and not when the threshold of the step is
 * met before that, since the next one cannot begin beside it. Whether enough has come is asked then.
 */
function verdictOfMove(state) {
    const judgement = (0,judge/* verdict */.W)(state);
    const isOver = state.latest.standing === 'ended';
    switch (judgement.kind) {
        case 'wait':
        case 'stalled':
        case 'timed-out':
            return isOver ? { ...judgement, kind: 'reached' } : judgement;
        case 'reached':
            return isOver ? judgement : { ...judgement, kind: 'wait' };
        default:
            return judgement;
    }
}

// EXTERNAL MODULE: ./build/rollout/holds/share.js
var holds_share = __webpack_require__(15152);
// EXTERNAL MODULE: ./build/rollout/judge/course.js
var judge_course = __webpack_require__(34445);
// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/rollout/words/settings.js
var words_settings = __webpack_require__(14599);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/steps/rollout/groups/watch.js + 9 modules
var groups_watch = __webpack_require__(79821);
;// CONCATENATED MODULE: ./build/steps/rollout/holds/ends.js
/** A group that is well at a step, and goes no further. */
function asHolding(report, { at }) {
    const { beside: _, ...rest } = report;
    return { ...rest, verdict: 'holding', step: at, message: `Holds at ${at} %: ${report.message}` };
}
/** A group that goes no further because another one has failed. */
function stopped(report, { at }) {
    const { beside: _, ...rest } = report;
    const message = `It goes no further than the step of ${at} %, since another group failed there.`;
    return { ...rest, verdict: 'holding', step: at, message };
}

;// CONCATENATED MODULE: ./build/steps/rollout/holds/stepwise.js









/**
 * Brings a group onto the image step by step, with a refresh of its own for each: one whose last checkpoint is under 100 %
 * ends there, and leaves the other instances as they are for as long as one likes. Ends at a step that somebody has to
 * promote, at 100 %, or where something fails. Holds take no time away from the rollout.
 */
function goStepwise(going, deps) {
    return legByLeg(going, { ...deps, course: { past: [] } });
}
async function legByLeg(going, deps) {
    const budget = budgetOf(going.watch, deps);
    let last;
    for (const step of going.steps) {
        const begin = await gathered(last, { going, budget }, deps);
        if (begin === 'stop')
            return stoppedAt(step, going, deps);
        if (begin !== 'go')
            return begin;
        last = step;
        const moved = await budget.spend(0, (leftMs) => moveTo(step.at, { ...going, leftMs }, deps));
        if (moved !== undefined && moved.verdict !== 'reached')
            return moved;
        const holdMs = step.hold === 'until-promoted' ? 0 : step.hold;
        const held = await budget.spend(holdMs, (leftMs) => holdAt(step, { ...going, leftMs }, deps));
        if (held.verdict !== 'reached')
            return held;
        if (step.hold === 'until-promoted') {
            const end = await gathered(step, { going, budget }, deps);
            if (end === 'stop')
                return stopped(held, step);
            return end === 'go' ? asHolding(held, step) : end;
        }
    }
    const end = await gathered(last, { going, budget }, deps);
    if (end === 'stop')
        return stoppedAt(last, going, deps);
    if (end !== 'go')
        return end;
    return budget.spend(0, (leftMs) => finish({ ...going, leftMs }, deps));
}
/**
 * Waits until all groups have come as far. Nobody looks at one that waits, so what it was then is seen anew: until a round
 * passes in which nobody was waited for, or one is not well any more.
 * @param step at which this group stands; absent before the first
 */
async function gathered(step, { going, budget }, deps) {
    for (;;) {
        const { to, waitedMs } = await going.together.arrive(() => deps.clock.now());
        if (to === 'stop')
            return 'stop';
        if (step === undefined || waitedMs <= 2 * going.watch.pollIntervalMs)
            return 'go';
        const again = { at: step.at, hold: 0 };
        const report = await budget.spend(0, (leftMs) => holdAt(again, { ...going, leftMs }, deps));
        if (report.verdict !== 'reached')
            return report;
    }
}
/** The time for a rollout, of which holds take nothing. */
function budgetOf({ policy }, { clock }) {
    let leftMs = policy.timeoutMs;
    return {
        spend: async (freeMs, work) => {
            const began = clock.now();
            try {
                return await work(leftMs);
            }
            finally {
                leftMs -= Math.max(0, clock.now() - began - freeMs);
            }
        },
    };
}
/** Replaces as many instances as a step asks for; undefined where there are as many already. */
async function moveTo(at, going, deps) {
    const seen = await whenQuiet(going, deps);
    const share = (0,holds_share/* shareOf */.tC)(seen, going.meant);
    const checkpoint = (0,holds_share/* checkpointFor */.uh)(at, share);
    if (checkpoint === undefined)
        return undefined;
    const first = await refreshTo(checkpoint, { going, seen, step: at }, deps);
    if (first.verdict !== 'reached' || share.fresh === 0)
        return first;
    const after = await settled(at, going, deps);
    if ((0,holds_share/* checkpointFor */.uh)(at, (0,holds_share/* shareOf */.tC)(after, going.meant)) === undefined || checkpoint === at)
        return first;
    // AWS counts what it skips, then: the same percentage means fewer instances, and the step's own means all of them.
    return refreshTo(at, { going, seen: after, step: at }, deps);
}
/** Starts a refresh that ends at a checkpoint, and watches it until it has ended. */
async function refreshTo(checkpoint, { going, seen, step }, deps) {
    const only = { checkpointPercentages: [checkpoint], checkpointDelaySeconds: 0 };
    const policy = { ...stepPolicy(step, seen, going), bakeMs: 0 };
    const begun = await start({ ...going.settings, ...only }, { going, seen, step }, deps);
    return watchStarted({ ...going.watch, ...begun, policy, judge: verdictOfMove, beside: 'lenient' }, deps);
}
/** The last step: all that is left. */
async function finish(going, deps) {
    const { watch, meant, leftMs } = going;
    const seen = await whenQuiet(going, deps);
    const { all, fresh } = (0,holds_share/* shareOf */.tC)(seen, meant);
    const policy = { ...watch.policy, timeoutMs: leftMs };
    if (fresh === all)
        return watchStarted({ ...watch, ...stepwise_standing(going, seen, deps), policy }, deps);
    const { checkpointPercentages: _, checkpointDelaySeconds: __, ...settings } = going.settings;
    return watchStarted({ ...watch, ...(await start(settings, { going, seen, step: 100 }, deps)), policy }, deps);
}
async function start(settings, { going, seen, step }, deps) {
    const { watch, meant } = going;
    const { autoscaling, clock, log } = deps;
    const startedAt = clock.now();
    const { fresh } = (0,holds_share/* shareOf */.tC)(seen, meant);
    const told = { ...settings, ...(fresh > 0 && { skipMatching: true }) };
    const refreshId = await autoscaling.startRefresh(watch.group, told);
    log.info(`${watch.group.name}: started instance refresh ${refreshId} for the step of ${step} %`);
    log.info(`${watch.group.name}: it was started with ${(0,words_settings/* settingsWords */.F)(told)}`);
    const earlier = (0,holds_share/* staleOnes */.BZ)(seen, meant);
    return {
        expectation: { ...watch.expectation, how: 'changed', refreshId, startedAt, earlier },
        eventsSince: startedAt,
    };
}
/** What a group is watched by where nothing is to be started: its last refresh is that of the step, and any other is somebody's. */
function stepwise_standing({ watch, meant }, seen, { clock }) {
    const startedAt = clock.now();
    const [last, ...others] = seen.refreshes;
    const notOurs = new Set(others.map(({ id }) => id));
    const expectation = { ...watch.expectation, notOurs, startedAt, earlier: (0,holds_share/* staleOnes */.BZ)(seen, meant) };
    // A refresh that ended badly is none that a step could rest on: the instances tell.
    const isSound = last?.status === 'Successful';
    return {
        eventsSince: startedAt,
        expectation: isSound
            ? { ...expectation, how: 'changed', refreshId: last.id }
            : { ...expectation, how: 'unchanged', notOurs: new Set(seen.refreshes.map(({ id }) => id)) },
    };
}
/** Holds: what has come has to be well for as long as the step says, in one piece, with every gate holding at the end. */
async function holdAt(step, going, deps) {
    const { watch, together } = going;
    const { name } = watch.group;
    const seen = await whenQuiet(going, deps);
    const { all, fresh } = (0,holds_share/* shareOf */.tC)(seen, going.meant);
    const holdMs = step.hold === 'until-promoted' ? 0 : step.hold;
    const words = holdMs > 0 ? `holds for ${(0,duration/* formatDuration */.a3)(holdMs)}` : 'has to be well before it goes on';
    deps.log.info(`${name}: step of ${step.at} %, ${fresh} of ${all} instances are new; it ${words}`);
    const base = stepPolicy(step.at, seen, going);
    const policy = { ...base, bakeMs: holdMs, timeoutMs: going.leftMs + holdMs };
    const report = await watchStarted({ ...watch, ...stepwise_standing(going, seen, deps), policy, beside: 'lenient' }, untilStopped(deps, together.stopped));
    if (!together.stopped.aborted || deps.signal.aborted || report.verdict !== 'cancelled')
        return report;
    return stopped(report, step);
}
function stepPolicy(at, seen, { watch, leftMs }) {
    return {
        ...watch.policy,
        healthThreshold: (0,holds_share/* thresholdAt */.Jo)(at, seen),
        newThreshold: watch.policy.healthThreshold,
        timeoutMs: leftMs,
        extent: 'step',
    };
}
/** Ends the watching too where another group has failed. */
function untilStopped(deps, stopped) {
    const { clock, signal } = deps;
    const halt = new Promise((resolve) => {
        if (stopped.aborted)
            resolve();
        else
            stopped.addEventListener('abort', () => resolve(), { once: true });
    });
    return {
        ...deps,
        signal: AbortSignal.any([signal, stopped]),
        clock: { now: () => clock.now(), sleep: (ms) => Promise.race([clock.sleep(ms), halt]) },
    };
}
/** Whoever began the rollout, it is the action that moves the group. */
async function watchStarted(watch, deps) {
    const { course } = deps;
    const { past } = course;
    const mark = (report) => {
        const { refreshId } = watch.expectation;
        const history = (0,judge_course/* joined */.oR)(past, report.history);
        return { ...(refreshId !== undefined && { refreshId }), ...report, history, how: 'started' };
    };
    const report = mark(await (0,groups_watch/* watchGroup */.P)(watch, { ...deps, note: (early) => deps.note?.(mark(early)) }));
    course.past = report.history;
    return report;
}
/** Looks until no refresh of the group runs: what an earlier run began, or AWS's last doings after the checkpoint. */
async function whenQuiet({ watch, leftMs }, deps) {
    return lookUntil((seen) => seen.refreshes.every(standing/* hasEnded */.h), { watch, forMs: leftMs }, deps);
}
/** Looks until AWS lists as many new instances as the step asks for, or had the time to. */
async function settled(at, { watch, meant }, deps) {
    const isThere = (seen) => (0,holds_share/* checkpointFor */.uh)(at, (0,holds_share/* shareOf */.tC)(seen, meant)) === undefined;
    return lookUntil(isThere, { watch, forMs: watch.policy.settleMs }, deps);
}
async function lookUntil(isEnough, { watch, forMs }, deps) {
    const until = deps.clock.now() + forMs;
    for (;;) {
        deps.signal.throwIfAborted();
        const seen = await (0,patience/* patiently */.d_)(() => deps.autoscaling.observe(watch.group, []), deps);
        if (isEnough(seen) || deps.clock.now() >= until)
            return seen;
        await deps.clock.sleep(watch.pollIntervalMs).catch(() => undefined);
    }
}
/** How a group stands that went no further because another one failed. */
async function stoppedAt(step, going, deps) {
    const seen = await (0,patience/* patiently */.d_)(() => deps.autoscaling.observe(going.watch.group, []), deps);
    const { all, fresh } = (0,holds_share/* shareOf */.tC)(seen, going.meant);
    const { name: group, region, address } = going.watch.group;
    const counts = {
        desired: seen.desired,
        healthy: fresh,
        percentage: all === 0 ? 0 : Math.floor((100 * fresh) / all),
    };
    const report = {
        group,
        region,
        address,
        how: 'started',
        verdict: 'holding',
        history: deps.course.past,
        evidence: [],
    };
    return stopped({ ...report, ...counts, message: '' }, step ?? { at: 100, hold: 0 });
}


/***/ })

};
