export const id = 2342;
export const ids = [2342];
export const modules = {

/***/ 73109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   Y2: () => (/* binding */ OF_INSTANCE),
/* harmony export */   Zl: () => (/* binding */ needsCommit),
/* harmony export */   tZ: () => (/* binding */ OF_VERSION)
/* harmony export */ });
/** The placeholders that say which version, and those that say which instance. */
const OF_VERSION = ['git-sha', 'image-id'];
const OF_INSTANCE = ['private-address', 'instance-id'];
const VERSIONED = new RegExp(`\\{\\{(${OF_VERSION.join('|')})\\}\\}`);
const SINGLE = new RegExp(`\\{\\{(${OF_INSTANCE.join('|')})\\}\\}`);
/** each: every new instance is asked by itself, and answers for itself; all: nobody can tell who of them answers. */
function extentOf({ ask }) {
    if (ask.kind !== 'command')
        return ask.kind === 'instances' ? 'each' : 'all';
    return ask.on === 'instances' || ask.argv.some((word) => SINGLE.test(word)) ? 'each' : 'all';
}
/** Whether a text names a version. */
function namesVersion(text) {
    return VERSIONED.test(text);
}
/** Whether the probe cannot be asked without knowing the commit of the image. */
function needsCommit({ ask }) {
    const expected = ask.kind === 'command' ? [] : [ask.url, ask.expects.body ?? '', ...Object.values(ask.expects.header)];
    const texts = ask.kind === 'command' ? ask.argv : expected;
    return texts.some((text) => text.includes('{{git-sha}}'));
}
/** What a text is with its placeholders filled in; several where there are several images. */
function filled(text, { gitSha = '', images }) {
    const named = text.replaceAll('{{git-sha}}', () => gitSha);
    if (!named.includes('{{image-id}}'))
        return [named];
    return images.map((id) => named.replaceAll('{{image-id}}', () => id));
}


/***/ }),

/***/ 15152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ staleOnes),
/* harmony export */   Jo: () => (/* binding */ thresholdAt),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   uh: () => (/* binding */ checkpointFor)
/* harmony export */ });
/* unused harmony export wantedAt */
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50090);

/** The instances of a group that serve, or come up, and those of them that are of the release. */
function shareOf(observation, meant) {
    const there = observation.instances.filter(isThere);
    const stale = staleOnes(observation, meant);
    return { all: there.length, fresh: there.filter(({ id }) => !stale.has(id)).length };
}
function isThere({ lifecycleState }) {
    return lifecycleState === 'InService' || lifecycleState.startsWith('Pending');
}
/**
 * Ids of the instances that are not of the release: they run another image, or were launched from something else than what
 * the group launches, as far as AWS tells. The image alone does not tell where a change is one of the template.
 */
function staleOnes({ instances, origin }, meant) {
    const { images, origins = [], earlier } = meant;
    const launched = origin === undefined ? origins : [origin];
    const isOther = (from) => launched.length > 0 && from !== undefined && !launched.includes(from);
    const stale = instances.filter((each) => !(0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .runsImage */ .m2)(each, images) || earlier?.has(each.id) === true || isOther(each.origin));
    return new Set(stale.map(({ id }) => id));
}
/** How many instances are to be of the release at a step. */
function wantedAt(at, { all }) {
    return Math.ceil((all * at) / 100);
}
/**
 * The last checkpoint of a refresh that brings a group to a step, and leaves the instances that are of the release
 * already as they are; undefined where there are as many. AWS rounds up what a percentage asks for
 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-adding-checkpoints-instance-refresh.html), and does not say
 * whether the instances that it skips count: the percentage is of those that are left, the lower one, so that in neither
 * case more are replaced than the step asks for, but for what lies between two whole percentages.
 */
function checkpointFor(at, share) {
    const missing = wantedAt(at, share) - share.fresh;
    if (missing <= 0)
        return undefined;
    const rest = share.all - share.fresh;
    const near = Math.floor((100 * missing) / rest);
    return near >= 1 && Math.ceil((rest * near) / 100) >= missing ? near : near + 1;
}
/**
 * What counts as having come to a step, in percent of the capacity. Where instances have weights AWS counts these, or the
 * instances, and does not say which: then any that serve will do, since AWS's own end of the refresh is waited for.
 */
function thresholdAt(at, { instances }) {
    return instances.every(({ weight }) => weight === 1) ? at : 1;
}


/***/ }),

/***/ 34445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ courseUpTo),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   wp: () => (/* binding */ courseWith)
/* harmony export */ });
/* unused harmony export MOST_POINTS */
/** More than a chart can show: a percentage that goes up and down for a day must not fill the memory. */
const MOST_POINTS = 400;
/** The percentage over time with one more look: a point for each change; where there are too many, every other one. */
function courseWith(course, view) {
    const percentage = shown(view);
    if (course.at(-1)?.percentage === percentage)
        return course;
    return [...thinned(course), { at: view.observation.at, percentage }];
}
/** What a refresh that skips what matches has come to is of the rest: such a one of the last half begins at 0 %. */
function shown({ percentage, health, refresh }) {
    return refresh?.preferences.skipMatching === true ? health.percentage : percentage;
}
function thinned(course) {
    return course.length < MOST_POINTS ? course : course.filter((_, index) => index % 2 === 0);
}
/** Two stretches of one rollout, the later one behind the earlier. */
function joined(earlier, later) {
    return [...earlier, ...later].reduce((all, point) => [...thinned(all), point], []);
}
/** The points of a chart: one for each change, and one for the last look, up to which the last percentage held. */
function courseUpTo(course, view) {
    const { at } = view.observation;
    return course.at(-1)?.at === at ? course : [...course, { at, percentage: shown(view) }];
}


/***/ }),

/***/ 33501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict)
});

// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gates_gate = __webpack_require__(49118);
;// CONCATENATED MODULE: ./build/rollout/words/partial.js
/** How a refresh came to its end, in the words of a sentence: a last checkpoint under 100 % is an end, too. */
function endedWords({ preferences }) {
    const last = preferences.checkpointPercentages.at(-1);
    if (last === undefined || last >= 100)
        return 'Successful';
    return `Successful at its last checkpoint, ${last} % (checkpoint_percentages)`;
}

// EXTERNAL MODULE: ./build/rollout/health.js
var health = __webpack_require__(50090);
;// CONCATENATED MODULE: ./build/rollout/judge/next.js



/** What has to happen next for the rollout to be reached, in words; undefined where nobody can tell. */
function nextOf({ view, how, policy, holdsFor }) {
    const { percentage, standing, observation } = view;
    if (standing === 'failed' || standing === 'unknown')
        return undefined;
    if (standing === 'doomed')
        return 'AWS ends the refresh';
    if (holdsFor !== undefined) {
        return holdsFor > 0
            ? `the threshold has to hold for ${(0,duration/* formatDuration */.a3)(holdsFor)} more`
            : 'one more look has to confirm it';
    }
    if (percentage < policy.healthThreshold)
        return view.refresh === undefined ? starting(view, how) : refreshing(view, view.refresh);
    if ((0,health/* soundPercentage */.gH)(view.health) < (policy.newThreshold ?? 0))
        return 'what is new becomes healthy';
    if (observation.alarms.some(({ state }) => state !== 'OK'))
        return 'the alarm has to be OK';
    const [gate] = (0,gates_gate/* waitingGates */.sF)(observation.gates);
    return gate === undefined ? 'the threshold has to hold' : `${gate.kind} ${gate.name} has to hold`;
}
function refreshing({ health, percentage, observation, standing }, { status }) {
    if (status === 'Pending')
        return 'AWS begins to replace instances';
    if (health.outdated > 0)
        return standing === 'ended' ? undefined : `AWS replaces ${(0,duration/* count */.U9)(health.outdated, 'old one')}`;
    if (percentage < health.percentage) {
        return `AWS counts what is new after its warm-up of ${(0,duration/* formatDuration */.a3)(observation.warmupMs)}`;
    }
    return 'what is new becomes healthy';
}
function starting({ health }, how) {
    if (how === 'changed')
        return 'AWS shows the refresh that was started';
    return health.serving > 0 ? 'what is there becomes healthy' : 'instances come up';
}

// EXTERNAL MODULE: ./build/rollout/judge/pause.js
var judge_pause = __webpack_require__(14444);
// EXTERNAL MODULE: ./build/rollout/judge/stall.js
var stall = __webpack_require__(90336);
// EXTERNAL MODULE: ./build/rollout/judge/state.js
var judge_state = __webpack_require__(66023);
// EXTERNAL MODULE: ./build/rollout/judge/words.js
var words = __webpack_require__(58807);
;// CONCATENATED MODULE: ./build/rollout/judge/judge.js









/**
 * Judges a rollout by all that was seen of it. Pure: the same looks give the same judgement.
 * Reached needs `consecutiveHealthy` observations in a row at or above the threshold on the expected image, over at
 * least the bake time, the last of them whole, no alarm, every gate holding, and a refresh (where there is one) that is
 * open or Successful; nothing else is ever reached. The first of the endings that holds is the verdict.
 */
function verdict(state) {
    const { latest, expectation, policy } = state;
    const pause = (0,judge_pause/* pauseOf */.e)(state);
    const ending = endingOf(state);
    const hold = ending === undefined ? holding(state) : {};
    const isMoving = ending === undefined && pause === undefined;
    const next = isMoving ? nextOf({ view: latest, how: expectation.how, policy, ...hold }) : undefined;
    return {
        kind: ending?.kind ?? 'wait',
        message: ending?.message ?? (0,words/* waitingMessage */.BZ)(latest, expectation),
        health: latest.health,
        percentage: latest.percentage,
        ...(latest.refresh === undefined ? {} : { refresh: latest.refresh }),
        ...(0,defined/* definedOf */.X)({ pause, next }),
        ...hold,
    };
}
/** The first that holds. */
function endingOf(all) {
    const lost = vanished(all) ?? superseded(all) ?? endedBadlyFor(all);
    if (lost === 'settling')
        return undefined;
    return (lost ??
        alarmRaised(all) ??
        gateFailed(all) ??
        reached(all) ??
        refreshFellShort(all) ??
        notStarted(all) ??
        timedOut(all) ??
        stalled(all));
}
function vanished({ latest }) {
    return latest.observation.exists ? undefined : { kind: 'failed', message: 'The group is gone.' };
}
/** A refresh that another one has taken the place of, or that rolls out something else. */
function superseded({ ours, theirs, latest }) {
    const { refresh, observation } = latest;
    if (refresh === undefined)
        return undefined;
    if (ours !== undefined && theirs !== undefined) {
        const message = `Refresh ${ours} was superseded by ${theirs}, which somebody else started.`;
        return { kind: 'superseded', message };
    }
    if (isForeign(refresh, observation)) {
        const message = `Refresh ${refresh.id} rolls out template version ${refresh.desiredVersion}, but the group is on ${observation.templateVersion}: somebody else started it.`;
        return { kind: 'superseded', message };
    }
    return undefined;
}
/** Only numbers can be compared: `$Latest` may mean the same as a number. */
function isForeign({ desiredVersion = '' }, { templateVersion = '' }) {
    const numbered = /^\d+$/;
    return numbered.test(desiredVersion) && numbered.test(templateVersion) && desiredVersion !== templateVersion;
}
/**
 * A refresh that ended in any other way than Successful. Whoever cancels one often starts another: there is no verdict
 * before AWS had the time to show it, for what follows from this verdict must not meet somebody else's refresh. What AWS
 * gave up by itself nobody is about to replace.
 */
function endedBadlyFor(state) {
    const { latest, expectation, policy } = state;
    const { refresh, standing, observation } = latest;
    if (refresh === undefined || standing !== 'failed')
        return undefined;
    const isLate = observation.at - expectation.startedAt >= policy.timeoutMs;
    const mayBeReplaced = refresh.status === 'Cancelled';
    if (mayBeReplaced && !isLate && stoodFor(state) < policy.settleMs)
        return 'settling';
    return { kind: 'failed', message: (0,words/* endedBadly */.PL)(refresh) };
}
function alarmRaised({ latest }) {
    const raised = latest.observation.alarms.filter(({ state }) => state === 'ALARM');
    if (raised.length === 0)
        return undefined;
    const names = raised.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`));
    return { kind: 'failed', message: `CloudWatch is in ALARM: ${names.join(', ')}` };
}
function gateFailed({ latest }) {
    const gate = (0,gates_gate/* failedGate */.NB)(latest.observation.gates);
    return gate && { kind: `${gate.kind}-failed`, message: `${gate.message}.` };
}
function reached(all) {
    const streak = streakOf(all);
    const isEnough = streak.looks >= all.policy.consecutiveHealthy && streak.ms >= all.policy.bakeMs;
    return isEnough && (0,judge_state/* isWhole */.wP)(all.latest)
        ? { kind: 'reached', message: (0,words/* reachedMessage */.s1)(all.latest.health, all.expectation) }
        : undefined;
}
function holding(all) {
    const { looks, ms } = streakOf(all);
    const isNextLast = looks > 0 && looks >= all.policy.consecutiveHealthy - 1;
    return isNextLast ? { holdsFor: Math.max(0, all.policy.bakeMs - ms) } : {};
}
/** The looks in a row, up to the latest, at which the rollout could count as reached, and the time they span. */
function streakOf(state) {
    const { streak, latest } = state;
    if (awaitsRefresh(state) || hasVanished(state))
        return { looks: 0, ms: 0 };
    return { looks: streak.looks, ms: latest.observation.at - streak.since };
}
/** Whether a refresh that was seen is no longer listed: AWS keeps them for weeks, so that is a listing that lags. */
function hasVanished({ latest, hasRefresh }) {
    return latest.refresh === undefined && hasRefresh;
}
/** Whether a refresh is still to be expected: instances that look right now may be about to be replaced. */
function awaitsRefresh({ latest: { standing, observation }, expectation, policy }) {
    const { how, startedAt } = expectation;
    return standing === 'none' && how === 'changed' && observation.at - startedAt < policy.settleMs;
}
/** A refresh that AWS calls Successful while old instances serve on: a last checkpoint under 100 %, protection. */
function refreshFellShort(state) {
    const { latest, expectation, policy } = state;
    const { refresh } = latest;
    if (refresh === undefined || latest.standing !== 'ended' || policy.extent === 'step')
        return undefined;
    if (latest.percentage >= policy.healthThreshold)
        return undefined;
    if (latest.health.outdated === 0 || stoodFor(state) < policy.settleMs)
        return undefined;
    return {
        kind: 'failed',
        message: `The refresh ended ${endedWords(refresh)}, but ${(0,words/* shortfall */.SE)(latest, expectation)}.`,
    };
}
/** For how long, in milliseconds, the refresh has stood like this: AWS's listings may lag behind it. */
function stoodFor({ latest, standingSince }) {
    return latest.observation.at - standingSince;
}
function notStarted(state) {
    const { latest, expectation, policy } = state;
    const isIdle = latest.standing === 'none' && !awaitsRefresh(state) && !hasVanished(state);
    if (!isIdle || expectation.how === 'created' || latest.health.outdated === 0)
        return undefined;
    if (policy.extent === 'step')
        return undefined;
    if (latest.percentage >= policy.healthThreshold)
        return undefined;
    const message = `No instance refresh is moving this group, and ${(0,words/* shortfall */.SE)(latest, expectation)}.`;
    return { kind: 'not-started', message };
}
function timedOut({ latest, expectation, policy }) {
    if (latest.observation.at - expectation.startedAt < policy.timeoutMs)
        return undefined;
    const message = `After ${(0,duration/* formatDuration */.a3)(policy.timeoutMs)} ${(0,words/* standingStill */.xY)(latest, expectation, policy)}`;
    return { kind: 'timed-out', message };
}
/** At the threshold it only has to hold: the polls in a row and the bake time are no stall. */
function stalled(state) {
    const { latest, expectation, policy } = state;
    if ((0,judge_state/* meetsThreshold */.M0)(latest, policy) || !(0,stall/* isStalled */.C_)(state, policy.stallMs))
        return undefined;
    const message = `For ${(0,duration/* formatDuration */.a3)(policy.stallMs)} nothing got better: ${(0,words/* standingStill */.xY)(latest, expectation, policy)}`;
    return { kind: 'stalled', message };
}


/***/ }),

/***/ 14444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stretchWith),
/* harmony export */   e: () => (/* binding */ pauseOf)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);

/** Processes without which a refresh replaces nothing.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const blocking = new Set(['Launch', 'Terminate', 'InstanceRefresh']);
/** The same with one more look. */
function stretchWith(last, { refresh, observation: { at } }) {
    const { percentageComplete: percentage, status } = refresh ?? {};
    const isFlat = last !== undefined && last.percentage === percentage;
    return {
        ...{ percentage, status },
        flatSince: isFlat ? last.flatSince : at,
        before: isFlat ? last.before : (last?.percentage ?? 0),
        statusSince: last?.status === status ? (last?.statusSince ?? at) : at,
    };
}
/**
 * Why nothing moves although nothing is wrong, in words; undefined where nothing is meant to pause.
 * A pause is no stall: checkpoints and bake time are the user's own, a hook or a suspended process waits for somebody.
 */
function pauseOf(state) {
    const { observation } = state.latest;
    return suspension(observation) ?? checkpoint(state) ?? baking(state) ?? lifecycleHook(observation);
}
function suspension({ suspended }) {
    const names = suspended.filter((name) => blocking.has(name));
    return names.length === 0 ? undefined : `held up: ${names.join(', ')} suspended on the group`;
}
/** AWS waits at a checkpoint for its delay, by default an hour; its percentage stays flat meanwhile. */
function checkpoint({ latest: { refresh, observation }, stretch }) {
    if (refresh?.status !== 'InProgress')
        return undefined;
    const percentage = refresh.percentageComplete ?? 0;
    const { checkpointPercentages, checkpointDelayMs = 3_600_000 } = refresh.preferences;
    const passed = checkpointPercentages.filter((each) => each <= percentage && each < 100).at(-1);
    const said = /checkpoint/i.test(refresh.statusReason ?? '');
    if (passed === undefined && !said)
        return undefined;
    const flatFor = refresh.percentageComplete === undefined ? 0 : observation.at - stretch.flatSince;
    const left = checkpointDelayMs - flatFor;
    if (!said && (left <= 0 || stretch.before >= (passed ?? 0)))
        return undefined;
    return `paused at checkpoint ${passed ?? percentage} %${timeLeft(left)}`;
}
function baking({ latest: { refresh, observation }, stretch }) {
    if (refresh?.status !== 'Baking')
        return undefined;
    const since = observation.at - stretch.statusSince;
    return `in its bake time${timeLeft((refresh.preferences.bakeTimeMs ?? 0) - since)}`;
}
function lifecycleHook({ instances }) {
    const waiting = instances.filter(({ lifecycleState }) => lifecycleState.endsWith(':Wait')).length;
    if (waiting === 0)
        return undefined;
    return `${waiting} ${waiting === 1 ? 'instance waits' : 'instances wait'} for a lifecycle hook`;
}
function timeLeft(ms) {
    return ms > 0 ? `, ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)} left` : '';
}


/***/ }),

/***/ 48249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ atOneLook),
/* harmony export */   U8: () => (/* binding */ howSeen),
/* harmony export */   eE: () => (/* binding */ rolloutReport)
/* harmony export */ });
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97163);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48805);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58807);



/** What is reported of a rollout that stands at this judgement. */
function rolloutReport(group, how, judgement, seen) {
    const { health, percentage, refresh, kind, message } = judgement;
    return {
        group: group.name,
        region: group.region,
        address: group.address,
        how,
        verdict: kind === 'wait' ? 'cancelled' : kind,
        message: kind === 'wait' ? `No longer watched; seen last: ${message}` : message,
        desired: health.desired,
        healthy: health.healthy,
        percentage,
        ...seen,
        ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOf */ .X)({ refreshId: refresh?.id, refreshStatus: refresh?.status }),
    };
}
/** How a rollout that is not started by the action came about. */
function howSeen({ how }, { refresh }) {
    if (how === 'created')
        return 'created';
    if (refresh === undefined)
        return 'none';
    return how === 'changed' ? 'adopted' : 'found';
}
/** How a group stands by one look that nobody follows up: no verdict. */
function atOneLook(observation, expectation) {
    const view = (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)(observation, expectation);
    const { health, percentage, refresh } = view;
    return {
        kind: 'wait',
        message: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .waitingMessage */ .BZ)(view, expectation),
        ...{ health, percentage },
        ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOf */ .X)({ refresh }),
    };
}


/***/ }),

/***/ 90336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ isStalled),
/* harmony export */   JL: () => (/* binding */ stallsAt),
/* harmony export */   o8: () => (/* binding */ progressWith)
/* harmony export */ });
/** AWS has ten statuses. More words than these are no news any more. */
const MOST_STATUSES = 100;
/**
 * How far it has come with one more look. Better is a new best only: instances that come up and are taken out again, over
 * and over, get nowhere. A new status of the refresh is news too.
 */
function progressWith(before, view) {
    const { percentage, health, refresh, observation } = view;
    const figures = { percentage, healthy: health.healthy, outdated: health.outdated };
    const status = `${refresh?.id} ${refresh?.status}`;
    if (before === undefined)
        return { at: observation.at, best: figures, statuses: new Set([status]) };
    const { best, statuses } = before;
    const isBest = isBetter(figures, best);
    const isNews = !statuses.has(status) && statuses.size < MOST_STATUSES;
    if (!isBest && !isNews)
        return before;
    return {
        at: observation.at,
        best: isBest ? figures : best,
        statuses: isNews ? new Set([...statuses, status]) : statuses,
    };
}
function isBetter(now, best) {
    if (now.percentage !== best.percentage)
        return now.percentage > best.percentage;
    if (now.healthy !== best.healthy)
        return now.healthy > best.healthy;
    return now.outdated < best.outdated;
}
/** When a rollout that goes on like this is stalled. Milliseconds since the epoch. */
function stallsAt({ latest, firstAt, progress, pausedAt = firstAt }, stallMs) {
    return Math.max(progress.at, pausedAt) + stallMs + latest.observation.warmupMs;
}
/**
 * Whether nothing has got better for `stallMs`, and the time an instance needs to warm up besides.
 * The clock stands while nothing is meant to move, and runs from anew when the pause is over.
 */
function isStalled(quiet, stallMs) {
    return quiet.latest.observation.at >= stallsAt(quiet, stallMs);
}


/***/ }),

/***/ 66023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   M0: () => (/* binding */ meetsThreshold),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _gates_gate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49118);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50090);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48805);
/* harmony import */ var _course_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34445);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14444);
/* harmony import */ var _stall_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90336);






/** What is known with one more look. @param before the looks until then; what is expected where there was none */
function fold(before, look) {
    const { expectation, policy } = before;
    const last = 'latest' in before ? before : undefined;
    const latest = (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)(look, expectation);
    const { at } = look;
    const ours = last?.ours ?? ownRefresh(latest, expectation);
    const isTheirs = latest.refresh !== undefined && latest.refresh.id !== ours;
    const theirs = isTheirs ? latest.refresh?.id : last?.theirs;
    const stretch = (0,_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .stretchWith */ .C)(last?.stretch, latest);
    const isPaused = (0,_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseOf */ .e)({ latest, stretch }) !== undefined || isHeld(latest, policy);
    const pausedAt = isPaused ? at : last?.pausedAt;
    const isLaunched = look.instances.some((each) => (0,_health_js__WEBPACK_IMPORTED_MODULE_2__/* .runsImage */ .m2)(each, expectation.images));
    return {
        ...{ expectation, policy, latest, stretch },
        ...(ours !== undefined && { ours }),
        ...(theirs !== undefined && { theirs }),
        ...(pausedAt !== undefined && { pausedAt }),
        firstAt: last?.firstAt ?? at,
        hasRefresh: latest.refresh !== undefined || last?.hasRefresh === true,
        standingSince: last?.latest.standing === latest.standing ? last.standingSince : at,
        streak: streakWith(last, latest, policy),
        progress: (0,_stall_js__WEBPACK_IMPORTED_MODULE_3__/* .progressWith */ .o8)(last?.progress, latest),
        course: (0,_course_js__WEBPACK_IMPORTED_MODULE_4__/* .courseWith */ .wp)(last?.course ?? [], latest),
        launched: isLaunched || last?.launched === true,
    };
}
/**
 * The refresh that belongs to this rollout: the one the action started, or the first that was seen. Terraform starts one
 * for a group and an apply: of several that are new at that look the oldest is its own, also where a newer one began
 * while the apply was busy. Only times can tell where nobody had looked before.
 * @param first the first look at which a refresh was seen
 */
function ownRefresh(first, { refreshId, notOurs, startedAt, looked = true }) {
    if (refreshId !== undefined)
        return refreshId;
    const ours = first.observation.refreshes.filter(({ id }) => !notOurs.has(id));
    if (looked)
        return ours.at(-1)?.id;
    const [newest, earlier] = ours;
    const isLate = earlier !== undefined && (newest?.startedAt ?? startedAt) > startedAt;
    return (isLate ? earlier : newest)?.id;
}
/** The last of the looks that count is always a whole one: see `reached`. */
function streakWith(last, latest, policy) {
    const { at } = latest.observation;
    const counts = isWhole(latest) || isBacked(latest, last);
    if (!counts || !isWell(latest, policy))
        return { looks: 0, since: at };
    const before = last?.streak;
    return before === undefined || before.looks === 0
        ? { looks: 1, since: at }
        : { ...before, looks: before.looks + 1 };
}
/**
 * A look with old parts counts directly behind a whole one in which these were well, at its own time: then the looks that
 * count have seen each part as often as there are looks. Where a refresh is still to come, none may be missing.
 */
function isBacked({ observation, standing }, last) {
    if (last === undefined || !isWhole(last.latest))
        return false;
    const { expectation, policy, latest } = last;
    if (expectation.how === 'changed' && standing === 'none')
        return false;
    return isWell((0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)({ ...observation, at: latest.observation.at }, expectation), policy);
}
/** Whether the rollout could count as reached by this look, every part of which must have been asked for in it. */
function meetsThreshold(view, threshold) {
    return isWhole(view) && isWell(view, threshold);
}
/** Whether nothing in the look is from one before it. */
function isWhole({ observation: { stale = [] } }) {
    return stale.length === 0;
}
function isWell({ observation, health, percentage, standing }, { healthThreshold, extent, newThreshold = 0 }) {
    const mayBeReached = standing === 'none' || standing === 'open' || standing === 'ended';
    const isQuiet = observation.alarms.every(({ state }) => state === 'OK');
    const isHolding = observation.exists && mayBeReached && isQuiet && holdAll(observation, extent);
    return isHolding && percentage >= healthThreshold && (0,_health_js__WEBPACK_IMPORTED_MODULE_2__/* .soundPercentage */ .gH)(health) >= newThreshold;
}
function holdAll({ gates }, extent) {
    return (0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .failedGate */ .NB)(gates) === undefined && (0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .waitingGates */ .sF)(gates, extent).length === 0;
}
/**
 * Whether the instances are there, and only a gate or a hold needs its time: that is no stall, nor the beginning of one
 * that is over before an instance which falls ill could be replaced.
 */
function isHeld(view, policy) {
    const { gates } = view.observation;
    const isWaiting = (0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .failedGate */ .NB)(gates) === undefined && (0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .waitingGates */ .sF)(gates, policy.extent).length > 0;
    if (isWaiting && view.percentage >= policy.healthThreshold)
        return true;
    return policy.extent === 'step' && meetsThreshold(view, policy);
}


/***/ }),

/***/ 58807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ waitingMessage),
/* harmony export */   PL: () => (/* binding */ endedBadly),
/* harmony export */   SE: () => (/* binding */ shortfall),
/* harmony export */   s1: () => (/* binding */ reachedMessage),
/* harmony export */   xY: () => (/* binding */ standingStill)
/* harmony export */ });
/* unused harmony export imageName */
/* harmony import */ var _gates_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49118);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50090);


/** The image that a group is to run, as a sentence calls it. */
function imageName({ runs = 'image' }) {
    return runs === 'image' ? 'the new image' : 'its own image';
}
/** How things stand where they got no further. */
function standingStill(view, expectation, thresholds) {
    const { observation, health, percentage, refresh } = view;
    return `${[
        `${percentage} % is healthy on ${imageName(expectation)} (${health.healthy} of ${health.desired}), ${shortOf(view, thresholds)}`,
        refresh === undefined ? 'no refresh is running' : `the refresh is ${refresh.status}`,
        ...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText),
        ...(0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitingGates */ .sF)(observation.gates).map(({ message }) => message),
    ].join('; ')}.`;
}
/** What it lacks, in words that follow the percentage. */
function shortOf({ percentage, health }, { healthThreshold, newThreshold = 0 }) {
    if (percentage < healthThreshold)
        return `not ${healthThreshold} %`;
    const { sick } = health;
    if ((0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .soundPercentage */ .gH)(health) < newThreshold)
        return `but ${sick} more ${sick === 1 ? 'is' : 'are'} sick`;
    return 'but that has not held for long enough';
}
/** How many run another image than they should, or the image from before a change of the template. */
function shortfall({ health, observation }, expectation) {
    const { outdated, serving } = health;
    const others = observation.instances.filter((each) => each.lifecycleState === 'InService' && !(0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .runsImage */ .m2)(each, expectation.images));
    const what = others.length > 0 ? `do not run ${imageName(expectation)}` : 'were there before the template changed';
    return `${outdated} of ${serving} in service ${what}`;
}
/** What was reached. */
function reachedMessage({ desired, healthy }, expectation) {
    if (desired === 0 && healthy === 0)
        return '0 instances: the group wants none, so none was verified.';
    return `${healthy} of ${desired} healthy on ${imageName(expectation)}.`;
}
/**
 * How things stand while they are waited for: `2 of 3 new and healthy, 1 old still serving: 66 % · refresh InProgress`.
 */
function waitingMessage(view, expectation) {
    const { observation, refresh, standing } = view;
    const parts = [`${capacityWords(view, expectation)}: ${percentageWords(view)}`];
    if (refresh !== undefined)
        parts.push(`refresh ${refresh.status}`);
    if (standing === 'unknown')
        parts.push('a status this version does not know: waiting');
    if (standing === 'failed')
        parts.push('waiting whether somebody else has started another');
    parts.push(...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText));
    parts.push(...(0,_gates_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitingGates */ .sF)(observation.gates).map(({ message }) => message));
    return parts.join(' · ');
}
/** What the percentage is made of. */
function capacityWords({ health }, { runs = 'image' }) {
    const { desired, healthy, outdated, serving } = health;
    const fresh = serving - outdated - healthy;
    return [
        `${healthy} of ${desired} ${runs === 'image' ? 'new and healthy' : 'healthy on its own image'}`,
        ...(fresh > 0 ? [`${fresh} more in service and not healthy yet`] : []),
        ...(outdated > 0 ? [`${outdated} old still serving`] : []),
    ].join(', ');
}
/** AWS counts an instance when it has warmed up, and its figure counts where it is the lower one. */
function percentageWords({ health, percentage }) {
    return percentage < health.percentage ? `AWS counts ${percentage} % so far` : `${percentage} %`;
}
/** A refresh that ended badly, with AWS's reason. */
function endedBadly({ status, statusReason }) {
    return `The instance refresh ended ${status}${statusReason === undefined ? '; AWS gives no reason.' : `: ${statusReason}`}`;
}
function alarmText({ name, state }) {
    return `alarm ${name} ${state}`;
}


/***/ }),

/***/ 47137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ begunAfter),
/* harmony export */   pz: () => (/* binding */ movesByPlan),
/* harmony export */   rV: () => (/* binding */ launchesAnother),
/* harmony export */   yz: () => (/* binding */ movedSince)
/* harmony export */ });
/* unused harmony export newRefresh */
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95853);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);


/** Whether an apply of the plan starts a refresh, a replacement or another change of this group's instances. */
function movesByPlan(forecast) {
    switch (forecast?.effect) {
        case 'refreshed':
        case 'created':
        case 'replaced':
            return true;
        case 'updated':
            return forecast.stirs === true;
        default:
            return false;
    }
}
/**
 * Whether AWS shows that something was set moving since the look before: a group that was not there, a refresh that was
 * not there, another template. Capacity is no sign: scaling changes it all day.
 */
function movedSince(before, now) {
    if (before === undefined || !before.exists)
        return now.exists;
    return newRefresh(before, now) || launchesAnother(before, now);
}
/** Whether a refresh is listed that was not there before. */
function newRefresh(before, { refreshes }) {
    const known = new Set(before.refreshes.map(({ id }) => id));
    return refreshes.some(({ id }) => !known.has(id));
}
/** Whether the group launches from another template, version or configuration than before. */
function launchesAnother(before, now) {
    return before.launches !== now.launches || before.templateVersion !== now.templateVersion;
}
/**
 * What AWS shows to have begun in a group after a time, for people, a line each: the group itself, and refreshes, whatever
 * became of them. Instances are no sign: scaling, health and a longest lifetime replace single ones all day. What a refresh
 * brought it does not tell: only one that the stack asked to roll back by itself names a version. AWS keeps refreshes for six
 * weeks, and the newest ten are seen.
 * @param time milliseconds since the epoch
 */
function begunAfter({ createdAt, refreshes }, time) {
    const made = createdAt !== undefined && createdAt > time ? [`it was made at ${words(createdAt)}`] : [];
    return [...made, ...refreshes.filter((each) => isAfter(each, time)).map(lineOf)];
}
/** One that ended before it began replaced nothing. */
function isAfter({ startedAt, status }, time) {
    return startedAt === undefined ? !(0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .h)({ status }) : startedAt > time;
}
function lineOf({ id, status, statusReason, startedAt }) {
    const how = startedAt === undefined ? 'is about to begin' : `began at ${words(startedAt)}`;
    return `refresh ${id} ${how}: ${[status, statusReason].filter(Boolean).join(', ')}`;
}
function words(time) {
    return (0,_text_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeWords */ .r)(new Date(time).toISOString());
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   Tv: () => (/* binding */ othersThan),
/* harmony export */   wK: () => (/* binding */ ruledOutBy)
/* harmony export */ });
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48805);

/** All that a look can ask for. */
const WHOLE = ['refreshes', 'group', 'targets', 'alarms'];
/** The parts that are not among these. */
function othersThan(parts) {
    return WHOLE.filter((part) => !parts.includes(part));
}
/**
 * Which parts of a look rule out, each by itself, that the rollout is reached; none where it may be. As long as one of them
 * says the same, nothing that the others could say would make it reached.
 */
function ruledOutBy(view, terms) {
    const { observation, percentage } = view;
    const { healthThreshold } = terms.policy;
    const isShort = percentage < healthThreshold;
    const isShortAtBest = isShort && atBest(view, terms) < healthThreshold;
    const found = {
        refreshes: isHeldByRefresh(view, terms),
        group: !observation.exists || isShortAtBest,
        targets: isShort && !isShortAtBest && view.health.percentage < healthThreshold,
        alarms: observation.alarms.some(({ state }) => state !== 'OK'),
    };
    return WHOLE.filter((part) => found[part]);
}
/** The percentage of the group if all of its targets were healthy. */
function atBest({ observation }, { expectation }) {
    if (observation.instances.every(({ targets }) => targets.length === 0))
        return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)(observation, expectation).health.percentage;
    const instances = observation.instances.map((each) => ({ ...each, targets: [] }));
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)({ ...observation, instances }, expectation).health.percentage;
}
/** A refresh that is still to come, that ends badly, or that has not come far enough by AWS's own account. */
function isHeldByRefresh({ refresh, standing }, { expectation, policy }) {
    if (standing === 'none')
        return expectation.how === 'changed';
    if (standing === 'ended')
        return false;
    return standing !== 'open' || (refresh?.percentageComplete ?? 0) < policy.healthThreshold;
}


/***/ }),

/***/ 48805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50090);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);


/** Reads one observation against what is expected. */
function viewOf(observation, expectation) {
    const { images, notOurs, earlier } = expectation;
    const refresh = observation.refreshes.find(({ id }) => !notOurs.has(id));
    const seen = replacesAll(refresh, expectation) ? withoutImageOf(earlier, observation) : observation;
    const health = (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)(seen, images, refresh === undefined ? 'by-age' : 'by-refresh');
    const base = { observation, health, percentage: agreedPercentage(health, refresh) };
    return refresh === undefined
        ? { ...base, standing: 'none' }
        : { ...base, standing: (0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y)(refresh.status), refresh };
}
/**
 * Whether an instance that was there before can only be there because nothing replaced it. A refresh that skips what matches
 * may have left it on purpose; of one that the action started it is known which do not match.
 */
function replacesAll(refresh, { refreshId }) {
    if (refresh === undefined)
        return true;
    const { status, strategy, preferences, id } = refresh;
    const isKnown = preferences.skipMatching !== true || id === refreshId;
    return status === 'Successful' && strategy === 'Rolling' && isKnown;
}
/** The observation in which these instances run nothing that is expected. */
function withoutImageOf(earlier, observation) {
    if (earlier === undefined)
        return observation;
    const instances = observation.instances.map((instance) => {
        if (!earlier.has(instance.id))
            return instance;
        const { imageId: _, ...rest } = instance;
        return rest;
    });
    return { ...observation, instances };
}
/**
 * The lower of two views. AWS's percentage moves only when an instance has warmed up, which our count does not see;
 * ours knows the image, which AWS's does not tell. A percentage AWS has not sent yet is no progress.
 */
function agreedPercentage(health, refresh) {
    if (refresh === undefined || refresh.status === 'Successful')
        return health.percentage;
    return Math.min(health.percentage, refresh.percentageComplete ?? 0);
}


/***/ }),

/***/ 14599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ settingsWords)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);

/** What a refresh that the action starts is told, in words that follow "with". */
function settingsWords(settings) {
    const { minHealthyPercentage: min, maxHealthyPercentage: max, checkpointPercentages = [] } = settings;
    const { checkpointDelaySeconds: delay, alarms = [] } = settings;
    const pause = delay === undefined ? '' : ` (${seconds(delay)} at each)`;
    const told = [
        min === undefined ? '' : `at least ${min} % healthy`,
        min === undefined || max === undefined ? '' : `at most ${max} %`,
        named('warm-up', settings.warmupSeconds),
        checkpointPercentages.length === 0 ? '' : `checkpoints at ${checkpointPercentages.join(', ')} %${pause}`,
        named('bake time', settings.bakeTimeSeconds),
        settings.protectedInstances === undefined ? '' : `protected instances: ${settings.protectedInstances}`,
        settings.standbyInstances === undefined ? '' : `standby instances: ${settings.standbyInstances}`,
        alarms.length === 0 ? '' : `alarms: ${alarms.join(', ')}`,
    ].filter((part) => part !== '');
    const own = told.length === 0 ? "AWS's own preferences" : told.join(', ');
    return settings.skipMatching === true
        ? `${own}; instances that match are left, auto rollback is off`
        : `${own}; skip matching and auto rollback are off`;
}
function named(what, time) {
    return time === undefined ? '' : `${what} ${seconds(time)}`;
}
function seconds(time) {
    return time === 0 ? '0 s' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time * 1000);
}


/***/ }),

/***/ 26891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planBack)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_guard_undo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36688);
/* harmony import */ var _stack_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48610);
/* harmony import */ var _stack_served_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29738);
/* harmony import */ var _stack_stack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68768);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18500);
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14989);








/**
 * Plans the way back: with the stack of the release, where that is wanted and can be had. Else with the run's own, and
 * then for the image alone: what carries the rollout and what may change with it, where the plan holds more than that. A
 * plan that may not change what it changes is made again without the sizes that somebody else changed, and then for those
 * resources alone that it may; where somebody is there to decide, the plan of a release's stack is refused as a whole. No
 * way that nobody asked for leads nowhere.
 * @throws DeployError plan-blocked, plan-failed, plan-without-image; why the stack of the release cannot be had
 */
async function planBack(way, inputs, deps) {
    const back = await planEither(way, inputs, deps);
    if (way.beyond === 'leave')
        requireMoves(back, way);
    return back;
}
/**
 * With the stack of the run and the image that its groups launch already, nothing is gone back to: the groups would be
 * found healthy where they are. The same where the plan changes no resource.
 */
function requireMoves({ ready, commit, note }, { own, image }) {
    const { model, report } = ready.plan;
    const isImageStill = (0,_stack_served_js__WEBPACK_IMPORTED_MODULE_3__/* .replacedImages */ .hh)(report, image).every((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_7__/* .isPartOf */ .xm)(image.set, id));
    const isOwn = commit === own.source.sha;
    if (!isImageStill || (!isOwn && model.changes.some(isChanged)))
        return;
    const why = 'That image is launched already: nothing would be taken back, and nothing was changed.';
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-failed', [note, why].filter((text) => text !== '').join(' '));
}
function isChanged({ mode, kind }) {
    return mode === 'managed' && kind !== 'no-op' && kind !== 'read';
}
async function planEither(way, inputs, deps) {
    const { commit, own } = way;
    if (commit === undefined || commit === own.source.sha)
        return planOwn(way, inputs, deps, '');
    try {
        const code = await (0,_code_js__WEBPACK_IMPORTED_MODULE_6__/* .openCommit */ .C)(commit, own, inputs, deps);
        const attempt = { stack: code, copy: async () => code, commit, way, allow: way.allow };
        return await planAttempt(attempt, inputs, deps);
    }
    catch (error) {
        if (!isAboutCode(error))
            throw error;
        const why = sentence((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error));
        const note = `The stack stays that of ${own.source.sha}, for that of ${commit} cannot be had: ${why}`;
        return planInstead(way, { commit, error, note }, inputs, deps);
    }
}
/** The image alone, where the stack that goes with it cannot be had. Who asked for the release reads why it is neither. */
async function planInstead(way, { commit, error, note }, inputs, deps) {
    if (way.beyond === 'leave')
        return planOwn(way, inputs, deps, note);
    const { sha } = way.own.source;
    const show = async (ready, guard) => {
        requireMoves({ ready, commit: sha, note: '' }, way);
        await way.show(ready, guard);
    };
    try {
        return await planOwn({ ...way, beyond: 'leave', show }, inputs, deps, note);
    }
    catch (refused) {
        if (!isAboutCode(refused) && !isBlocked(refused))
            throw refused;
        throw withoutStack(commit, error, refused);
    }
}
function isBlocked(error) {
    return error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH && error.reason === 'plan-blocked';
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** Failures of what an earlier commit holds: it is not there, is not valid with the variables of today, or takes no image. */
const OF_CODE = new Set([
    'checkout-failed',
    'plan-failed',
    'plan-without-image',
    'tool-missing',
]);
/** A tool that was killed has said nothing of the code, and may have left the lock of the state: no other plan would get it. */
function isAboutCode(error) {
    return error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH && OF_CODE.has(error.reason) && error.ended !== 'killed';
}
/** The same failure, as what it is: no way back to the release that was asked for, nor to its image alone. */
function withoutStack(commit, lack, refused) {
    const { reason, message, evidence, next, cause } = lack;
    const why = `The stack of commit ${commit} cannot be had: ${sentence(message)}`;
    const text = `${why} With the stack of this run there is no way back either: ${refused.message}`;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(reason, text, {
        evidence: [...evidence, ...refused.evidence],
        next: [...new Set([...next, ...refused.next])],
        cause,
    });
}
/** With the run's own stack only the image is gone back to. */
async function planOwn(way, inputs, deps, note) {
    const { own } = way;
    const { sha } = own.source;
    const attempt = {
        stack: own.stack,
        copy: () => (0,_code_js__WEBPACK_IMPORTED_MODULE_6__/* .openCommit */ .C)(sha, own, inputs, deps),
        commit: sha,
        way,
        allow: 'image-only',
    };
    const back = await planAttempt(attempt, inputs, deps);
    return { ...back, note: [note, back.note].filter((text) => text !== '').join(' ') };
}
async function planAttempt(attempt, inputs, deps) {
    const { commit, way } = attempt;
    const first = await tryPlan(attempt, [], inputs, deps);
    const kept = await keepSizes(attempt, first, inputs, deps);
    const note = kept.note ?? sizesNote(first, kept);
    const { blocked } = kept.guard;
    const isRefused = blocked.length > 0 && way.beyond === 'refuse';
    if (blocked.length === 0 || isRefused)
        await way.show(kept.ready, kept.guard);
    if (isRefused)
        throw refusal(attempt, kept.guard);
    if (blocked.length === 0)
        return { ready: kept.ready, commit, note, left: [] };
    const narrow = await tryPlan({ ...attempt, stack: kept.ready.stack }, targetsOf(kept), inputs, deps);
    if (narrow.guard.blocked.length > 0)
        throw refusal(attempt, kept.guard);
    await way.show(narrow.ready, narrow.guard);
    const left = [...new Set(blocked.map(({ address }) => address))];
    return { ready: narrow.ready, commit, note: `${note} ${leftNote(left)}`.trim(), left };
}
/** The same plan with the sizes of groups as they run, where it would change them, and that can be had without more. */
async function keepSizes(attempt, tried, inputs, deps) {
    const sizes = [...tried.guard.blocked, ...tried.sizes].filter(_capacity_js__WEBPACK_IMPORTED_MODULE_5__/* .isCapacity */ .xo);
    if (sizes.length === 0)
        return tried;
    const note = (error) => {
        const places = [...new Set(sizes.map(placeOf))].join(', ');
        const text = `Not kept as it runs: ${places}. ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`;
        deps.log.info(text);
        return text;
    };
    const stack = await attempt.copy().catch(note);
    if (typeof stack === 'string')
        return { ...tried, note: stack };
    try {
        await (0,_capacity_js__WEBPACK_IMPORTED_MODULE_5__/* .keepCapacity */ .GU)(stack, sizes, deps);
        const kept = await tryPlan({ ...attempt, stack }, [], inputs, deps);
        (0,_capacity_js__WEBPACK_IMPORTED_MODULE_5__/* .requireKeptAlone */ .be)(sizes, { first: tried.ready.plan.model, kept: kept.ready.plan.model });
        return kept;
    }
    catch (error) {
        await (0,_capacity_js__WEBPACK_IMPORTED_MODULE_5__/* .dropCapacity */ .kT)(stack, deps);
        if (error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH && error.ended === 'killed')
            throw error;
        // Planned once more: what is applied is a file, and the plan with the override may have taken its place.
        return { ...(await tryPlan(attempt, [], inputs, deps)), note: note(error) };
    }
}
async function tryPlan({ stack, way, allow }, targets, inputs, deps) {
    const { image, undo } = way;
    const plan = await (0,_stack_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .planWith */ .ap)(image, stack, { ...inputs.stack, targets }, deps);
    const guard = await (0,_stack_guard_js__WEBPACK_IMPORTED_MODULE_2__/* .guardRelease */ .X_)({ stack, image, plan, undo }, { ...inputs.stack, allow }, deps);
    const sizes = guard.warnings.filter(({ rule, address, attribute }) => {
        const change = plan.model.changes.find((one) => one.address === address);
        const isDesired = rule === 'capacity-reset' && attribute === 'desired_capacity';
        return isDesired && change?.kind === 'update' && allow !== 'image-only';
    });
    return { ready: { stack, state: plan.priorState, image, plan }, guard, sizes };
}
/**
 * What may change, and what carries the rollout: launch templates and groups, with what they need. A group may move
 * though it does not change (`$Latest`): only a plan that holds it tells with what settings, and that it is to be watched.
 */
function targetsOf({ ready, guard }) {
    const stuck = new Set(guard.blocked.map(({ address }) => address));
    const { model, report } = ready.plan;
    const free = model.changes.filter((change) => isChanged(change) && (!stuck.has(change.address) || (0,_plan_guard_undo_js__WEBPACK_IMPORTED_MODULE_1__/* .carries */ .E)(change)));
    const moving = report.groups.filter(({ effect }) => effect !== 'unchanged' && effect !== 'destroyed');
    return [...new Set([...free, ...moving].map(({ address }) => address))];
}
/** Refuses the way back, with what is in it. */
function refusal({ allow, way }, guard) {
    if (way.undo === undefined)
        return (0,_stack_guard_js__WEBPACK_IMPORTED_MODULE_2__/* .blockedPlan */ .e4)(guard, allow);
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-blocked', 'The way back changes more than this run changed.', {
        evidence: guard.blocked.map(({ address, risk }) => `${address}: ${risk}`),
        next: ['To go back all the same, set `recover: release`, or `recover: image` for the image alone.'],
    });
}
function sizesNote(first, kept) {
    const sizesIn = ({ guard, sizes }) => [...guard.blocked, ...sizes].filter(_capacity_js__WEBPACK_IMPORTED_MODULE_5__/* .isCapacity */ .xo).map(placeOf);
    const still = new Set(sizesIn(kept));
    const same = [...new Set(sizesIn(first).filter((place) => !still.has(place)))];
    return same.length === 0 ? '' : `Kept as it runs: ${same.join(', ')}.`;
}
function placeOf({ address, attribute }) {
    return `${attribute} of ${address}`;
}
function leftNote(left) {
    return `Only what may change was planned (-target). Left as it is: ${left.join(', ')}.`;
}


/***/ }),

/***/ 94219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishImage)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);


/**
 * Writes, in each region of a proven image, its AMI id there into a parameter, for other tools to look it up. The
 * instances are healthy whether or not that can be done, so a failure is a warning.
 * @param name of the parameter; undefined where nobody is to be told
 */
async function publishImage({ set }, name, deps, journal) {
    if (name === undefined)
        return;
    for (const region of (0,_image_image_js__WEBPACK_IMPORTED_MODULE_1__/* .regionsIn */ .v$)(set)) {
        try {
            await publishIn(region, name, valueIn(region, set), deps);
        }
        catch (error) {
            journal.warn(`The image is proven, but was not published: ${name} in ${region} stays as it was. ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
    }
}
/** The AMI id; of several sources JSON of source to AMI id, which the input `image` reads. */
function valueIn(region, set) {
    const here = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(set).filter((member) => member.region === region);
    const [only, ...others] = here;
    if (only !== undefined && others.length === 0 && only.name === undefined)
        return { text: only.id, kind: 'ami' };
    const ids = Object.fromEntries(here.map(({ name = '', id }) => [name, id]));
    return { text: JSON.stringify(ids), kind: 'text' };
}
/** A parameter that says so already gets no new version. SSM lets none have another type of data than before. */
async function publishIn(region, name, { text, kind }, { log, parameters }) {
    const held = await parameters.read(region, name);
    if (held?.value === text)
        return log.info(`${name} in ${region} has ${text} already.`);
    await parameters.write(region, name, text, held?.kind ?? kind);
    log.info(`${name} in ${region}: ${text}`);
}


/***/ }),

/***/ 15435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ say),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _run_stack_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68489);



/**
 * Tells those whom the settings file names; without `notices` nothing is done. It is not waited for, and what goes wrong is
 * a warning at the end of the run: a notice neither fails nor holds up a release.
 */
async function tell(news, inputs, deps, journal) {
    const { doing, ...others } = news;
    const message = `${_outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[inputs.command].headline} ${placeOf(inputs)} ${doing}`;
    await say({ ...others, message }, inputs, deps, journal);
}
/** The same with a whole sentence. */
async function say(told, inputs, { notices, context }, journal) {
    if ((inputs.beyond.notices ?? []).length === 0)
        return;
    const { repository, serverUrl, runUrl, actor } = context;
    const { commit, image } = journal.findings;
    const run = { repository, serverUrl, runUrl, actor, command: inputs.command };
    const of = { stack: stackOf(inputs), environment: inputs.report.environment };
    const known = { ...(commit && { commit: commit.sha }), ...(image && { images: image.set }) };
    try {
        await notices.tell({ ...run, ...of, ...known, ...told });
    }
    catch (error) {
        journal.warn(`Nobody was told of \`${told.moment}\`: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}
function stackOf(inputs) {
    const { name, label, directory } = (0,_run_stack_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(inputs);
    return name ?? (label || directory);
}
function placeOf(inputs) {
    return inputs.report.environment || stackOf(inputs);
}


/***/ }),

/***/ 84315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ announceReturn),
/* harmony export */   i: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _notices_tell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15435);


/**
 * Tells that a release starts, and begins a GitHub deployment where an environment is named. A deploy does not fail for
 * want of it.
 * @param sha the commit that serves afterwards; that of the run where it is undefined
 */
async function announce(inputs, { github, context, notices }, journal, sha = journal.findings.commit?.sha) {
    const { command, report } = inputs;
    const { environment, environmentUrl } = report;
    await (0,_notices_tell_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .q)({ moment: 'started', doing: 'has started' }, inputs, { notices, context }, journal);
    if (environment === '' || sha === undefined)
        return;
    const description = `immutable-deploy ${command}`;
    await deploymentOf({ sha, environment, description }, { github, journal }, async (deployment) => {
        journal.record({ deployment });
        await github.setDeploymentStatus(deployment, {
            state: 'in_progress',
            description: 'Applying the plan',
            logUrl: context.runUrl,
            environmentUrl,
        });
    });
}
/** Tells of a recovery, and makes a GitHub deployment of what it went back to: GitHub shows the last one that went well as what serves. */
async function announceReturn({ commit, image, extent, message }, inputs, { github, context, notices }, journal) {
    const { environment, environmentUrl } = inputs.report;
    await (0,_notices_tell_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)({ moment: 'recovered', message }, inputs, { notices, context }, journal);
    const isRunsOwn = commit === undefined || commit === journal.findings.commit?.sha;
    const sha = isRunsOwn ? image?.gitSha : commit;
    if (environment === '' || sha === undefined)
        return;
    const description = 'immutable-deploy recovery';
    await deploymentOf({ sha, environment, description }, { github, journal }, (deployment) => github.setDeploymentStatus(deployment, {
        state: 'success',
        description: extent === 'part'
            ? 'Gone back to in part after a rollout that failed'
            : 'Serves again after a rollout that failed',
        logUrl: context.runUrl,
        environmentUrl,
    }));
}
/** Makes a deployment and begins it. What of that GitHub did not do is said, and nothing that it may have done is denied. */
async function deploymentOf(wanted, { github, journal }, begin) {
    let deployment;
    try {
        deployment = await github.createDeployment(wanted);
    }
    catch (error) {
        return journal.warn(`The GitHub deployment could not be made: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
    }
    await begin(deployment).catch((error) => journal.warn(`The GitHub deployment ${deployment} was made, and has no status yet: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`));
}


/***/ }),

/***/ 65342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ applyPlan)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_group_ref_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(881);
/* harmony import */ var _plan_outputs_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83841);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83178);
/* harmony import */ var _report_extent_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81691);
/* harmony import */ var _rollout_expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29412);
/* harmony import */ var _rollout_judge_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48249);
/* harmony import */ var _groups_aims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27773);
/* harmony import */ var _groups_applied_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52378);
/* harmony import */ var _groups_cast_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67428);










/**
 * Applies the plan where there is something to apply, and reads the state after it. An apply that fails half-way, and a
 * state that cannot be read, are told of and not thrown: what the apply has begun goes on, and somebody has to watch it.
 * @throws DeployError state-locked and apply-failed where nothing was applied; cancelled, after a look at the groups
 */
async function applyPlan(planned, inputs, deps, journal) {
    const { clock, signal } = deps;
    const { ready } = planned;
    if (!ready.plan.report.hasChanges)
        return { ...planned, state: ready.state, startedAt: clock.now() };
    const look = (read = {}) => noteStanding({ ...planned, startedAt: clock.now(), ...read }, deps, journal);
    // Terraform may take longer to end than the runner waits.
    let early;
    const onCancel = () => {
        early = look();
    };
    signal.addEventListener('abort', onCancel, { once: true });
    // A run that is ended meanwhile does not know them.
    journal.record({ outputs: undefined });
    const read = await applyAndRead(ready, inputs, deps, journal).finally(() => signal.removeEventListener('abort', onCancel));
    if (read.state !== undefined)
        journal.record({ outputs: (0,_plan_outputs_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsIn */ ._)(read.state) });
    if (signal.aborted) {
        await early;
        await look(read);
        throw (0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .inStep */ .qg)('Apply', signal.reason);
    }
    return { ...planned, startedAt: clock.now(), ...read };
}
async function applyAndRead(ready, inputs, deps, journal) {
    try {
        return await journal.step('Apply', async () => {
            await deps.terraform.apply(ready.stack, ready.plan.report.planFile);
            return readState(ready, inputs, deps);
        });
    }
    catch (error) {
        const failure = (0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .inStep */ .qg)('Apply', error);
        if ((0,_report_extent_js__WEBPACK_IMPORTED_MODULE_7__/* .isBeforeApply */ .Y)(failure))
            throw failure;
        const read = deps.signal.aborted ? {} : await readState(ready, inputs, deps);
        return { ...read, failure, extent: 'broken' };
    }
}
/** Attempts at reading the state: what the apply began must not be lost over one dropped connection. */
const attempts = 3;
async function readState({ stack }, { pollIntervalMs }, { terraform, clock, signal }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const state = await terraform.state(stack);
            // What cannot be read is found out here, where it is read again, and where AWS's word takes its place.
            if (state === '')
                throw noState();
            (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__/* .allGroups */ .Sm)(state);
            return { state };
        }
        catch (error) {
            if (attempt === attempts || signal.aborted)
                return { unread: (0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .inStep */ .qg)('Apply', error) };
            await clock.sleep(pollIntervalMs).catch(() => undefined);
        }
    }
}
/** What was applied is in a state: to take none for a stack without groups would be to watch nothing. */
function noState() {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('internal-error', 'There is no state after the apply.');
}
/** Looks once at the groups, and keeps how those stand that the apply has set moving. Never fails. */
async function noteStanding(applied, deps, journal) {
    const looks = await (0,_groups_cast_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAtAll */ .wI)((0,_groups_aims_js__WEBPACK_IMPORTED_MODULE_5__/* .aimsAtHand */ .dV)(applied), applied, deps).catch(() => []);
    const moving = looks.filter(_groups_cast_js__WEBPACK_IMPORTED_MODULE_6__/* .isMoving */ .rU);
    const rollouts = moving.flatMap(({ aim, earlier, now }) => {
        if (now === undefined)
            return [];
        const { images, runs, group, origins } = aim;
        const forecast = (0,_groups_applied_js__WEBPACK_IMPORTED_MODULE_8__/* .forecastOf */ .D)(group, applied.ready);
        const expectation = (0,_rollout_expectation_js__WEBPACK_IMPORTED_MODULE_3__/* .expectationOf */ .EV)(forecast, earlier, {
            images,
            runs,
            origins,
            startedAt: applied.startedAt,
        });
        const judgement = (0,_rollout_judge_result_js__WEBPACK_IMPORTED_MODULE_4__/* .atOneLook */ .TK)(now, expectation);
        const nothing = { history: [], evidence: [] };
        const report = (0,_rollout_judge_result_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutReport */ .eE)(group, (0,_rollout_judge_result_js__WEBPACK_IMPORTED_MODULE_4__/* .howSeen */ .U8)(expectation, judgement), judgement, nothing);
        return [runs === 'other' ? { ...report, otherImages: images } : report];
    });
    const seen = new Set(rollouts.map(({ group, region }) => (0,_plan_group_ref_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)({ name: group, region })));
    const former = (journal.findings.rollouts ?? []).filter(({ group, region }) => !seen.has((0,_plan_group_ref_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)({ name: group, region })));
    journal.record({ rollouts: [...former, ...rollouts] });
}


/***/ }),

/***/ 87979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ lookBefore)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_group_ref_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(881);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _rollout_standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8092);
/* harmony import */ var _run_patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26367);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29556);
/* harmony import */ var _groups_cancel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58417);







/**
 * Looks at the groups of the stack before the change. A refresh that is already running is waited for, cancelled, or
 * a reason to stop, as the inputs say: the provider would cancel it without a word.
 * @throws DeployError refresh-active, alarm-active, invalid-input for an alarm that does not exist; rollout-superseded
 */
async function lookBefore(ready, inputs, deps) {
    const groups = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .allGroups */ .Sm)(ready.state).map(({ ref }) => ref);
    for (const region of regionsOf(groups, deps))
        await requireQuiet(region, inputs.alarms, deps);
    const touched = new Set(ready.plan.report.groups.filter(({ effect }) => effect !== 'unchanged').map(({ address }) => address));
    const entries = groups.map(async (group) => {
        const observation = touched.has(group.address)
            ? await settle(group, inputs, deps)
            : await look(group, deps);
        deps.log.info(`${group.name}: ${observation.instances.length} instances, ${observation.desired} desired`);
        return [(0,_plan_group_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)(group), { group, observation }];
    });
    return new Map(await Promise.all(entries));
}
/** Where the groups are, and so their alarms; the region of the run where there are none yet. */
function regionsOf(groups, { context }) {
    return groups.length === 0 ? [context.region] : [...new Set(groups.map(({ region }) => region))];
}
/** An alarm that rings already would fail the rollout the moment it begins. */
async function requireQuiet(region, names, deps) {
    const alarms = await (0,_run_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(() => deps.autoscaling.alarms(region, names), deps);
    const missing = alarms.filter(({ state }) => state === 'missing');
    if (missing.length > 0) {
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('invalid-input', 'There is no such alarm in CloudWatch; nothing was changed.', {
            evidence: missing.map(({ name }) => `alarms: received \`${name}\`; accepted: names of alarms in ${region}`),
            next: [
                `Correct the names in \`alarms\`, or make the alarms in ${region} before they watch over a deploy.`,
            ],
        });
    }
    const raised = alarms.filter(({ state }) => state === 'ALARM');
    if (raised.length > 0) {
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('alarm-active', 'CloudWatch is in ALARM before the deploy; nothing was changed.', {
            evidence: raised.map(({ name, reason = 'no reason given' }) => `${name}: ${reason}`),
            next: ['Cure what the alarm says first, or take it out of `alarms` for a deploy that is to cure it.'],
        });
    }
}
/** Looks at a group until no refresh of it runs. */
async function settle(group, inputs, deps) {
    const deadline = deps.clock.now() + inputs.timeoutMs;
    let observation = await look(group, { ...deps, deadline });
    let active = activeIn(observation);
    if (active === undefined)
        return observation;
    if (inputs.ours?.has(active.id) === false)
        throw notOurs(group, active);
    if (inputs.activeRefresh === 'fail')
        throw refreshActive(group, active, '');
    if (inputs.activeRefresh === 'cancel')
        await cancel(group, active, deps);
    deps.log.info(`${group.name}: waiting for the end of refresh ${active.id} (${active.status})`);
    while (active !== undefined) {
        if (deps.clock.now() >= deadline)
            throw refreshActive(group, active, ` after ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(inputs.timeoutMs)}`);
        await deps.clock.sleep(Math.min(inputs.pollIntervalMs, deadline - deps.clock.now()));
        observation = await lookAgain(group, observation, deps);
        active = activeIn(observation);
        if (active !== undefined && inputs.ours?.has(active.id) === false)
            throw notOurs(group, active);
    }
    return observation;
}
/** Looks at a group, however often AWS has to be asked. */
function look(group, deps) {
    return (0,_run_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(() => deps.autoscaling.observe(group, []), deps);
}
/** While AWS does not answer, what was seen last stands. */
function lookAgain(group, last, { autoscaling }) {
    return autoscaling.observe(group, []).catch((error) => {
        if ((0,_run_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrouble */ .KM)(error))
            return last;
        throw error;
    });
}
function activeIn({ refreshes }) {
    return refreshes.find((refresh) => !(0,_rollout_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .h)(refresh));
}
/** Whoever began another in the meantime is at work on the group. */
async function cancel(group, seen, deps) {
    const { result, message } = await (0,_groups_cancel_js__WEBPACK_IMPORTED_MODULE_6__/* .cancelSeen */ .y)(group, seen, deps);
    if (result === 'other') {
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('refresh-active', `${message}.`, {
            next: ['Somebody else is working on this group. Run again when they are done.'],
        });
    }
    deps.log.info(message);
}
/** The apply of a recovery would cancel it without a word. */
function notOurs({ name }, { id, status }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('rollout-superseded', `${name}: refresh ${id} is ${status}, and this run did not start it: somebody else is at work.`, { next: ['It is left alone. Look at the group when it has ended, and then go on from what runs.'] });
}
function refreshActive({ name }, { id, status }, when) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('refresh-active', `${name} still has refresh ${id} running${when} (${status}); nothing was changed.`, {
        next: [
            'Run again when it has ended, or set `active-refresh: cancel` to stop it first.',
            'Instances it has replaced stay replaced.',
        ],
    });
}


/***/ }),

/***/ 53561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ NO_GATES),
/* harmony export */   S3: () => (/* binding */ throughGates),
/* harmony export */   og: () => (/* binding */ gatesOf),
/* harmony export */   rR: () => (/* binding */ onTheWayBack),
/* harmony export */   vt: () => (/* binding */ requireAskable),
/* harmony export */   zF: () => (/* binding */ requireMeasurable)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _rollout_gates_probe_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73109);
/* harmony import */ var _rollout_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50090);





/** No gate: what a run without a settings file has. */
const NO_GATES = () => [];
/** The gates that the settings file asks for; nothing of a kind is loaded that it does not name. */
async function gatesOf(release, beyond, deps) {
    const kinds = await Promise.all([probesOf(release, beyond, deps), analysesOf(beyond, deps)]);
    return (group) => kinds.flatMap((kind) => kind(group));
}
async function probesOf(release, { probes = [] }, deps) {
    if (probes.length === 0)
        return NO_GATES;
    const { probeGates } = await __webpack_require__.e(/* import() */ 9532).then(__webpack_require__.bind(__webpack_require__, 89532));
    return probeGates(probes, release, deps);
}
async function analysesOf({ analysis = [] }, deps) {
    if (analysis.length === 0)
        return NO_GATES;
    const { analysisGates } = await Promise.all(/* import() */[__webpack_require__.e(7902), __webpack_require__.e(9641)]).then(__webpack_require__.bind(__webpack_require__, 9641));
    return analysisGates(analysis, deps);
}
/**
 * What is asked on a way back: no figures. That release was proven, and until it serves they are those of what it is to
 * take the place of.
 */
function onTheWayBack({ analysis: _, ...asked }) {
    return asked;
}
/**
 * CloudWatch has to take what analyses ask for before anything is applied.
 * @throws DeployError invalid-input, credentials, aws-unavailable
 */
async function requireMeasurable({ state }, { analysis = [] }, deps) {
    if (analysis.length === 0)
        return;
    const { tryAnalyses } = await __webpack_require__.e(/* import() */ 9897).then(__webpack_require__.bind(__webpack_require__, 79897));
    const groups = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .allGroups */ .Sm)(state).map(({ ref }) => ref);
    await tryAnalyses(analysis, groups, deps);
}
/**
 * What a probe asks for has to be known of the image before anything is applied.
 * @throws DeployError plan-blocked
 */
function requireAskable({ image }, { probes = [] }) {
    const names = probes.filter(_rollout_gates_probe_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .needsCommit */ .Zl).map(({ name }) => name);
    if ((image.gitSha ?? '') !== '' || names.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-blocked', `${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageSet */ .NG)(image.set)} does not tell the commit that it was baked from, and a probe asks for that; nothing was applied.`, {
        evidence: names.map((name) => `probe ${name} has {{git-sha}} in it`),
        next: ['Let the probe ask for `{{image-id}}`, or deploy an image that the action baked.'],
    });
}
/**
 * The look with how the gates stand. They are asked all at the same time, once an instance of the image was seen: before
 * that all that answers is old. Of a group that wants no instances nothing can be asked.
 * @param launched whether an instance of the image was seen before this look
 */
async function throughGates(gates, look, launched) {
    const { observation, images } = look;
    const { instances, desired, exists } = observation;
    if (gates.length === 0 || !exists || (desired === 0 && instances.length === 0))
        return observation;
    const isThere = launched === 'before' || instances.some((each) => (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_4__/* .runsImage */ .m2)(each, images));
    return isThere
        ? { ...observation, gates: await Promise.all(gates.map(({ ask }) => ask(look))) }
        : observation;
}


/***/ }),

/***/ 27773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ aimsAtHand),
/* harmony export */   q5: () => (/* binding */ aimsOf),
/* harmony export */   xV: () => (/* binding */ askAws)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _run_patience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26367);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97163);
/* harmony import */ var _applied_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52378);






/**
 * What every group is to run: what the state says after the apply, and where it does not say it, or could not be read,
 * what AWS says. Without a state the groups are those known before the apply. That AWS cannot be asked about a group is
 * kept with it.
 */
async function aimsOf(applied, deps) {
    const { ready, state } = applied;
    if (state === undefined) {
        return Promise.all(knownBefore(applied).map((aim) => askAws(aim, ready, deps)));
    }
    const aims = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .groupAims */ .QA)(state, ready.image.set);
    return Promise.all(aims.map((aim) => {
        const known = aimOf(aim, ready);
        return aim.unknownImage ? askAws(known, ready, deps) : known;
    }));
}
/** The same without asking anybody: what the state does not tell is left out. */
function aimsAtHand({ ready, before, state }) {
    if (state !== undefined)
        return (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .groupAims */ .QA)(state, ready.image.set).map((aim) => aimOf(aim, ready));
    const known = new Map((0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .allGroups */ .Sm)(ready.state).map(({ ref, imageIds }) => [ref.address, imageIds]));
    return [...before.values()].map(({ group }) => {
        const images = known.get(group.address) ?? [];
        const held = [...images, ...images.flatMap((id) => successorsOf(id, ready))];
        return held.some((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartOf */ .xm)(ready.image.set, id))
            ? { group, runs: 'image', images: (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .meantBy */ .Pn)(held, ready.image.set) }
            : { group, runs: 'other', images };
    });
}
/** What AWS itself says that the group launches now; where that is nothing of the image, what was known stands. */
async function askAws({ group, runs, images, origins }, ready, { autoscaling, ...deps }) {
    const ofImage = (ids) => ids.filter((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartOf */ .xm)(ready.image.set, id));
    try {
        const launched = await (0,_run_patience_js__WEBPACK_IMPORTED_MODULE_2__/* .patiently */ .d_)(() => autoscaling.launchImages(group), deps);
        const own = ofImage(launched);
        if (own.length > 0)
            return aimOf({ ref: group, runs: 'image', own, imageIds: launched, ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .definedOf */ .X)({ origins }) }, ready);
        if (runs === 'image')
            return { group, runs, images: ofImage(images), origins };
        if (launched.length === 0)
            throw unknownImage(group);
        return { group, runs, images: launched };
    }
    catch (untold) {
        return { group, runs, images: runs === 'image' ? ofImage(images) : [], untold, origins };
    }
}
/**
 * A mixed group may launch other AMIs beside the image; one that this plan replaces by the image is none of them: its
 * instances are old.
 */
function aimOf({ ref, runs, own, imageIds, origins }, ready) {
    if (runs === 'other')
        return { group: ref, runs, images: imageIds };
    const others = imageIds.filter((id) => successorsOf(id, ready).length === 0);
    const images = [...new Set([...(0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .meantBy */ .Pn)(own, ready.image.set), ...others])];
    return { group: ref, runs, images, origins };
}
/** The AMIs of the image by which the plan replaces this one. */
function successorsOf(id, { plan, image }) {
    return plan.report.images
        .filter(({ before }) => before === id)
        .flatMap(({ after }) => (after !== null && (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartOf */ .xm)(image.set, after) ? [after] : []));
}
/** Groups that the plan destroys are looked at elsewhere. */
function knownBefore(applied) {
    return aimsAtHand(applied).filter(({ group }) => {
        const forecast = (0,_applied_js__WEBPACK_IMPORTED_MODULE_5__/* .forecastOf */ .D)(group, applied.ready);
        const isReplaced = forecast?.effect === 'replaced' && forecast.name !== group.name;
        return forecast?.effect !== 'destroyed' && !isReplaced;
    });
}
function unknownImage({ name }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('rollout-failed', `${name}: AWS does not tell which image it launches.`);
}


/***/ }),

/***/ 52378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ forecastOf)
/* harmony export */ });
/** What the plan does to a group; undefined where it does not name it. */
function forecastOf({ address }, { plan }) {
    return plan.report.groups.find((forecast) => forecast.address === address);
}


/***/ }),

/***/ 58417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ cancelSeen)
/* harmony export */ });
/**
 * Cancels the refresh of a group that was seen to run. AWS cancels whatever is active, and takes no id; its answer says
 * whether it was that one. No answer: that one was ending, or an earlier try whose answer was lost has cancelled it.
 * @throws DeployError as the adapter's calls
 */
async function cancelSeen(group, seen, { autoscaling }) {
    const id = await autoscaling.cancelRefresh(group);
    const { name } = group;
    if (id === seen.id)
        return { result: 'cancelled', message: `${name}: cancelled refresh ${id}` };
    if (id === undefined) {
        return { result: 'ending', message: `${name}: refresh ${seen.id} was cancelled or ending already` };
    }
    const message = `${name}: refresh ${id}, which this run did not start, had taken the place of ${seen.id}, and was cancelled in its stead`;
    return { result: 'other', message };
}


/***/ }),

/***/ 67428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d$: () => (/* binding */ castOf),
  rU: () => (/* binding */ isMoving),
  wI: () => (/* binding */ lookAtAll)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/group-ref.js
var group_ref = __webpack_require__(881);
// EXTERNAL MODULE: ./build/rollout/health.js
var rollout_health = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
;// CONCATENATED MODULE: ./build/rollout/bystander.js


/** What is reported of it. */
function bystanderOf({ group, images, forecast, observation, trouble }) {
    const { name, region, address } = group;
    const health = observation && (0,rollout_health/* measure */.xP)(observation, images, 'by-refresh');
    const said = [
        whyAlone(forecast),
        ...(observation?.exists === false ? ['The group is gone.'] : []),
        ...(observation?.refreshes ?? [])
            .filter((refresh) => !(0,standing/* hasEnded */.h)(refresh))
            .map(({ id, status }) => `Refresh ${id} is ${status}; it is not of this run.`),
        ...(images.length > 0 && (health?.outdated ?? 0) > 0
            ? [`${health?.outdated} of ${health?.serving} in service do not run what its template says.`]
            : []),
        ...(trouble === undefined ? [] : [trouble]),
    ];
    return {
        ...{ group: name, region, address, images },
        desired: health?.desired ?? 0,
        healthy: health?.healthy ?? 0,
        percentage: images.length === 0 ? 0 : (health?.percentage ?? 0),
        message: said.join(' '),
    };
}
function whyAlone(forecast) {
    if (forecast === undefined || forecast.effect === 'unchanged')
        return 'The plan leaves it alone.';
    if (forecast.effect === 'updated')
        return `No instance moves: ${forecast.because}.`;
    return `Nothing has begun to move it: ${forecast.because}.`;
}

// EXTERNAL MODULE: ./build/rollout/moved.js
var moved = __webpack_require__(47137);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/rollout/groups/aims.js
var groups_aims = __webpack_require__(27773);
// EXTERNAL MODULE: ./build/steps/rollout/groups/applied.js
var groups_applied = __webpack_require__(52378);
;// CONCATENATED MODULE: ./build/steps/rollout/groups/cast.js







/**
 * Judged are the groups that run the image of this run, those whose instances the plan moves, and those that AWS shows
 * moving though the plan does not tell. All others are looked at once. After an apply that failed the plan tells
 * nothing: what moves by AWS's word counts alone.
 */
async function castOf(applied, deps) {
    const aims = await (0,groups_aims/* aimsOf */.q5)(applied, deps);
    const isSure = (aim) => applied.extent !== 'broken' && (aim.runs === 'image' || (0,moved/* movesByPlan */.pz)((0,groups_applied/* forecastOf */.D)(aim.group, applied.ready)));
    const open = aims.filter((aim) => !isSure(aim));
    const looks = await lookUntilShown(open, applied, deps);
    const moving = await Promise.all(looks.filter(isMoving).map((look) => aimAgain(look, applied, deps)));
    return {
        judged: [...aims.filter(isSure), ...moving],
        bystanders: looks.filter((look) => !isMoving(look)).map((look) => standsBy(look)),
        retired: retiredGroups(applied, aims),
    };
}
/** AWS may list a refresh a little later: where the plan was to start one that is not seen, there is one more look. */
async function lookUntilShown(aims, applied, given) {
    const { autoscaling, clock } = given;
    const deps = { ...given, autoscaling: (0,patience/* patientLooks */.i9)(autoscaling, { clock }) };
    const looks = await lookAtAll(aims, applied, deps);
    const isMissed = (look) => !isMoving(look) && (0,moved/* movesByPlan */.pz)(look.forecast);
    if (!looks.some(isMissed))
        return looks;
    await deps.clock.sleep(deps.pollIntervalMs).catch(() => undefined);
    return lookAtAll(aims, applied, deps);
}
/** Looks once at each group, all at the same time. */
function lookAtAll(aims, { before, ready }, { autoscaling }) {
    return Promise.all(aims.map(async (aim) => {
        const known = {
            aim,
            forecast: (0,groups_applied/* forecastOf */.D)(aim.group, ready),
            earlier: before.get((0,group_ref/* keyOf */.T)(aim.group))?.observation,
        };
        try {
            return { ...known, now: await autoscaling.observe(aim.group, []) };
        }
        catch (trouble) {
            return { ...known, trouble };
        }
    }));
}
/**
 * Whether AWS shows that something was set moving since the look before the apply. A group that was not looked at then is
 * a new one where the plan makes it, and else one that the stack took over. Another capacity is the plan's where the plan
 * changes it.
 */
function isMoving({ forecast, earlier, now }) {
    if (now === undefined)
        return false;
    if (earlier === undefined)
        return now.exists && (0,moved/* movesByPlan */.pz)(forecast);
    return (0,moved/* movedSince */.yz)(earlier, now) || (forecast?.stirs === true && now.desired !== earlier.desired);
}
/** The template that the state tells of may not be the one that the group has now. */
async function aimAgain({ aim, earlier, now }, { ready }, deps) {
    const isChanged = earlier !== undefined && now !== undefined && (0,moved/* launchesAnother */.rV)(earlier, now);
    return isChanged ? (0,groups_aims/* askAws */.xV)(aim, ready, deps) : aim;
}
function standsBy({ aim, forecast, now, trouble }) {
    const { group, images } = aim;
    const said = [aim.untold, trouble].filter((each) => each !== undefined);
    return bystanderOf({
        ...{ group, images, forecast },
        ...(now && { observation: now }),
        ...(said.length > 0 && { trouble: `It could not be looked at: ${said.map(error/* errorMessage */.gJ).join('; ')}` }),
    });
}
function retiredGroups({ before, ready, extent }, aims) {
    if (extent === 'broken')
        return [];
    const now = new Set(aims.map(({ group }) => (0,group_ref/* keyOf */.T)(group)));
    return [...before.values()]
        .map(({ group }) => group)
        .filter((group) => !now.has((0,group_ref/* keyOf */.T)(group)) && mustGo(group, ready));
}
/** A group that only leaves the state keeps its instances, and is meant to. */
function mustGo(group, ready) {
    const effect = (0,groups_applied/* forecastOf */.D)(group, ready)?.effect;
    const change = ready.plan.report.changes.find(({ address }) => address === group.address);
    return (effect === 'replaced' && change?.keepsOld !== true) || effect === 'destroyed';
}


/***/ }),

/***/ 79821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ watchGroup)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/rollout/evidence.js + 1 modules
var evidence = __webpack_require__(43917);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gate = __webpack_require__(49118);
// EXTERNAL MODULE: ./build/rollout/judge/course.js
var course = __webpack_require__(34445);
// EXTERNAL MODULE: ./build/rollout/judge/judge.js + 2 modules
var judge_judge = __webpack_require__(33501);
// EXTERNAL MODULE: ./build/rollout/judge/result.js
var result = __webpack_require__(48249);
// EXTERNAL MODULE: ./build/rollout/view.js
var view = __webpack_require__(48805);
;// CONCATENATED MODULE: ./build/rollout/judge/silence.js

/** Judges while AWS does not answer: what was seen last stands, and only the deadline ends the wait. */
function judgeSilence({ lastSeen, trouble, now }, expectation, policy) {
    const { health, percentage, refresh } = (0,view/* viewOf */.d)(lastSeen ?? unseen(now), expectation);
    const isOver = now - expectation.startedAt >= policy.timeoutMs;
    return {
        kind: isOver ? 'timed-out' : 'wait',
        health,
        percentage: lastSeen === undefined ? 0 : percentage,
        message: isOver
            ? `AWS did not answer until the time was over: ${trouble}`
            : `AWS does not answer: ${trouble}`,
        ...(refresh === undefined ? {} : { refresh }),
    };
}
function unseen(at) {
    return {
        at,
        desired: 0,
        instances: [],
        refreshes: [],
        suspended: [],
        alarms: [],
        exists: true,
        warmupMs: 0,
    };
}

// EXTERNAL MODULE: ./build/rollout/judge/state.js
var judge_state = __webpack_require__(66023);
;// CONCATENATED MODULE: ./build/rollout/pace/back-off.js
/** The longest pause between two looks when AWS answers with trouble. */
const longestPauseMs = 120_000;
/**
 * How long to wait before the next look when AWS did not answer: twice as long with each time in a row, spread by a tenth,
 * so that groups that began together do not ask together.
 * @param interval the usual pause, in milliseconds
 * @param troubles looks in a row that AWS did not answer
 * @param random 0 to 1
 */
function backOff(interval, troubles, random) {
    const backedOff = Math.min(interval * 2 ** troubles, Math.max(interval, longestPauseMs));
    return Math.round(backedOff * (0.9 + 0.2 * random));
}

// EXTERNAL MODULE: ./build/rollout/health.js
var rollout_health = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/rollout/judge/stall.js
var stall = __webpack_require__(90336);
;// CONCATENATED MODULE: ./build/rollout/pace/due.js



/** When something is due that a verdict may follow from, in milliseconds since the epoch: between two times each. */
function dueSpans(state, { arrived }) {
    const { latest, stretch } = state;
    const { refresh, observation } = latest;
    if (refresh === undefined) {
        const warm = warmAt(state);
        return warm === undefined ? [] : [at(warm)];
    }
    if (latest.standing !== 'open')
        return [];
    const { warmupMs = observation.warmupMs, checkpointDelayMs = 3_600_000, bakeTimeMs } = refresh.preferences;
    const isAtCheckpoint = refresh.preferences.checkpointPercentages.length > 0;
    return [
        ...(arrived === undefined ? [] : [{ from: arrived.from + warmupMs, to: arrived.to + warmupMs }]),
        ...(isAtCheckpoint ? [at(stretch.flatSince + checkpointDelayMs)] : []),
        ...(refresh.status === 'Baking' && bakeTimeMs !== undefined
            ? [at(stretch.statusSince + bakeTimeMs)]
            : []),
    ];
}
function at(time) {
    return { from: time, to: time };
}
/** When enough of those in service will have warmed up, where no refresh counts that; undefined where too few are. */
function warmAt({ latest, expectation, policy }) {
    const { observation, health } = latest;
    const inService = observation.instances.filter((each) => each.lifecycleState === 'InService' && (0,rollout_health/* runsImage */.m2)(each, expectation.images) && (0,rollout_health/* isHealthy */.Wr)(each));
    const byTime = inService
        .map((each) => ({ at: observation.at + (0,rollout_health/* warmUpLeft */.qO)(each, observation), weight: each.weight }))
        .toSorted((one, other) => one.at - other.at);
    const whole = Math.max(observation.desired, health.serving);
    let warm = 0;
    for (const each of byTime) {
        warm += each.weight;
        if (warm * 100 >= policy.healthThreshold * whole)
            return each.at > observation.at ? each.at : undefined;
    }
    return undefined;
}
/** When the wait will be over if all stays as it is: the clocks of the verdict itself. Milliseconds since the epoch. */
function limits(state) {
    const { latest, expectation, policy, standingSince } = state;
    const isSettling = latest.standing === 'failed' || latest.standing === 'ended';
    return [
        ...(latest.standing === 'none' && expectation.how === 'changed'
            ? [expectation.startedAt + policy.settleMs]
            : []),
        ...(isSettling ? [standingSince + policy.settleMs] : []),
        ...((0,judge_state/* meetsThreshold */.M0)(latest, policy) ? [] : [(0,stall/* stallsAt */.JL)(state, policy.stallMs)]),
    ];
}

// EXTERNAL MODULE: ./build/rollout/pace/parts.js
var pace_parts = __webpack_require__(2886);
;// CONCATENATED MODULE: ./build/rollout/pace/rhythm.js

const BEFORE_THE_FIRST = { requests: [], asked: {}, step: 0 };
/** The rhythm with one more look. */
function rhythmWith(rhythm, { parts, before, after, windowMs }) {
    const { at } = after.latest.observation;
    const arrived = arrival(rhythm, { parts, before, after, windowMs });
    const count = requestsFor(parts);
    const percentages = [before, after].map((state) => state?.latest.refresh?.percentageComplete ?? 0);
    const [earlier = 0, now = 0] = percentages;
    return {
        requests: spend(rhythm.requests, { at, count }, windowMs),
        // What the first look took from the one before the apply is not old yet.
        asked: {
            ...rhythm.asked,
            ...Object.fromEntries((before === undefined ? pace_parts/* WHOLE */.Ef : parts).map((part) => [part, at])),
        },
        step: Math.max(rhythm.step, now - earlier),
        ...(arrived === undefined ? rhythm.arrived && { arrived: rhythm.arrived } : { arrived }),
    };
}
/** The requests of the latest minute with these. */
function spend(requests, spent, windowMs) {
    return [...requests.filter(({ at }) => at > spent.at - windowMs), spent];
}
/**
 * When instances came into service at last: our own count grew; or AWS says that it waits for some to warm up, which costs
 * no request. Only the pace goes by these words, and no verdict.
 */
function arrival(rhythm, { parts, before, after, windowMs }) {
    const to = after.latest.observation.at;
    const last = before?.latest;
    const isMore = inServiceOn(after.latest) > (last === undefined ? 0 : inServiceOn(last));
    // What AWS says of it is nearer to the moment than two looks at the group that are far apart.
    const isTold = (rhythm.arrived?.from ?? 0) >= (rhythm.asked.group ?? to);
    if (parts.includes('group') && isMore && !isTold)
        return { from: rhythm.asked.group ?? to, to };
    const isNear = to - (rhythm.asked.refreshes ?? 0) < windowMs / 2;
    if (parts.includes('refreshes') && isNear && isWarming(after) && !isWarming(before))
        return { from: rhythm.asked.refreshes ?? to, to };
    return undefined;
}
/** In service on the expected image, in whatever health. */
function inServiceOn({ health }) {
    return health.serving - health.outdated;
}
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html */
function isWarming(state) {
    return /\bwarm(ing)?[ -]?up\b/i.test(state?.latest.refresh?.statusReason ?? '');
}
/**
 * How many requests of Auto Scaling these parts take. Beside them EC2 is asked for new instances, once for each; load
 * balancers and alarms have limits of their own.
 */
function requestsFor(parts) {
    return parts.filter((part) => part === 'refreshes' || part === 'group').length;
}
/** How many target groups the group is attached to, as far as its instances show. */
function targetGroupsOf({ instances }) {
    return instances.reduce((most, { targets }) => Math.max(most, targets.length), 0);
}

;// CONCATENATED MODULE: ./build/rollout/pace/next-look.js



/** The poll interval that the times below are for, in milliseconds. A shorter one makes all of them shorter. */
const USUAL_MS = 15_000;
/** Up to so many groups of a region are watched one by one; more of them share their requests. */
const FEW = 5;
/** Most requests of Auto Scaling for a group in a minute. */
const MOST = 12;
/** The pauses for a poll interval. Who polls less often than usual is in no hurry but where a change is due. */
function paceFor(pollMs) {
    const share = pollMs / USUAL_MS;
    const short = Math.min(1, share);
    return {
        confirm: 2000 * short,
        near: 2000 * short,
        open: 7200 * share,
        far: 8900 * share,
        later: 7600 * share,
        apart: 6000 * share,
        whole: pollMs * 4,
        window: 60_000 * short,
    };
}
/** When the next look is due, as all that was seen of the group tells. @param now milliseconds since the epoch */
function nextLook(history, settings, now) {
    const { state, judgement, rhythm } = history;
    const pace = paceFor(settings.pollMs);
    const blockers = (0,pace_parts/* ruledOutBy */.wK)(state.latest, state);
    if (judgement.holdsFor !== undefined || blockers.length === 0) {
        const holds = judgement.holdsFor ?? settings.pollMs;
        const wanted = now + Math.min(settings.pollMs, Math.max(holds, pace.confirm));
        const at = earliest(rhythm.requests, { wanted, most: MOST - requestsFor(pace_parts/* WHOLE */.Ef), pace });
        return { afterMs: aligned(at, settings, pace.near) - now, parts: pace_parts/* WHOLE */.Ef };
    }
    const first = firstParts(blockers, history, settings, now);
    const room = MOST - reserveFor(first, blockers, history, { pace, now });
    const at = paced(history, { pace, now, first, room });
    const parts = [...first, ...overdue(first, { history, settings, at, room })];
    return { afterMs: aligned(at, settings, gridOf(at - now, settings)) - now, parts };
}
/** What is asked for first: what ruled it out last time. Of many groups it is the group, which is asked for with others. */
function firstParts(blockers, { state, rhythm }, settings, now) {
    if (!isCrowd(settings))
        return blockers.slice(0, 1);
    const isTurn = isTurnOf(settings, rhythm.asked.refreshes ?? 0, now);
    const others = blockers.filter((part) => part !== 'refreshes');
    const isDue = others.length === 0 && isWarm(state, rhythm, now);
    return ['group', ...(isTurn || isDue ? ['refreshes'] : [])];
}
/** Whether AWS should count by now those that came into service last. */
function isWarm(state, rhythm, now) {
    const spans = dueSpans(state, rhythm);
    return spans.every(({ to }) => to <= now);
}
/** Of many groups each has its own time for what is asked for each alone: all together one every two seconds. */
function isTurnOf({ pollMs, crowd }, asked, now) {
    const each = 2000 * Math.min(1, pollMs / USUAL_MS);
    const turn = (time) => Math.floor((time - crowd.index * each) / (crowd.size * each));
    return turn(now + pollMs) > turn(asked);
}
function isCrowd({ crowd }) {
    return crowd.size > FEW;
}
/** When the next look comes: as soon as it is wanted, if such looks can go on for a minute, and else a little later. */
function paced(history, means) {
    const { now, pace, first, room } = means;
    const each = requestsFor(first);
    const { requests } = history.rhythm;
    if (each === 0)
        return now + pace.apart;
    const { pause, until } = wantedFor(history, means);
    const longest = Math.max(pause, pace.later);
    const steps = Math.max(1, Math.ceil((longest - pause) / (pace.near / 10)));
    const pauses = Array.from({ length: steps }, (_, n) => Math.min(longest, pause + (n * pace.near) / 10));
    const known = [...requests, ...laterLooks(history, means)];
    const lasting = pauses.find((longer) => canGoOn(known, { ...means, pause: longer, until }));
    // A failure must be seen in time: it may take of what is left for the end.
    const wanted = now + (lasting ?? longest);
    const usual = earliest(requests, { wanted, most: (lasting === undefined ? MOST : room) - each, pace });
    // A clock of the verdict is no guess: the look comes when it is over.
    const over = limits(history.state).filter((limit) => limit > now && limit < usual);
    return over.length === 0
        ? usual
        : earliest(requests, { wanted: Math.min(...over), most: MOST - requestsFor(pace_parts/* WHOLE */.Ef), pace });
}
/** What the other parts will cost within the minute. */
function laterLooks({ rhythm: { asked } }, { first, pace, now }) {
    return (0,pace_parts/* othersThan */.Tv)(first)
        .map((part) => ({ at: (asked[part] ?? 0) + pace.whole, count: requestsFor([part]) }))
        .filter(({ at }) => at > now && at < now + pace.window);
}
/** Whether there can be looks with this pause until then, and with the usual ones from then on, for a minute. */
function canGoOn(requests, { now, pace, first, room, pause, until }) {
    const spent = [...requests];
    const each = requestsFor(first);
    for (let at = now + pause; at < now + pace.window; at += at < until ? pause : Math.max(pause, pace.later)) {
        const soFar = spent.filter((one) => one.at <= at);
        if (usedAt(soFar, at, pace.window) + each > room)
            return false;
        spent.push({ at, count: each });
    }
    return true;
}
/** How long the pause should be, as all that is due tells. */
function wantedFor({ state, rhythm }, { pace, now }) {
    const spans = dueSpans(state, rhythm);
    const near = spans.filter(({ from, to }) => now >= from - pace.near && now <= to + pace.near);
    if (near.length > 0) {
        return { pause: pace.near, until: Math.max(...near.map(({ to }) => to + pace.near)) };
    }
    const ahead = spans.map(({ from }) => from).filter((from) => from > now);
    const isSure = ahead.length > 0 || !isLastStep({ state, rhythm });
    const usual = isSure ? pace.far : pace.open;
    const pause = Math.min(usual, ...ahead.map((time) => Math.max(time - now, pace.near)));
    return { pause, until: now + pause * 2 };
}
/** Whether the next instances that AWS counts may be enough. */
function isLastStep({ state, rhythm }) {
    return stepsLeft(state, rhythm) <= 1;
}
/** How often AWS's percentage has to grow by the most that it ever grew; 1 where nobody can tell yet. */
function stepsLeft({ latest, policy }, { step }) {
    const { refresh } = latest;
    if (refresh === undefined || step === 0)
        return 1;
    // AWS rounds down, and the last batch may bring a few more than those before it.
    return Math.ceil((policy.healthThreshold - (refresh.percentageComplete ?? 0)) / (step * 1.25 + 1));
}
/** No instance is launched and in service in less. */
const STEP_MS = 15_000;
/** Whether it may be reached in this time, so that there must be requests left for it. */
function mayEndWithin(ms, { state, rhythm }, now) {
    const { standing } = state.latest;
    if (standing === 'failed' || standing === 'doomed' || standing === 'unknown')
        return false;
    if ((stepsLeft(state, rhythm) - 1) * STEP_MS >= ms)
        return false;
    return dueSpans(state, rhythm).every(({ from }) => from - now < ms);
}
/** What has not been asked for in long, as far as there is room. */
function overdue(first, { history, settings, at, room, }) {
    const { state, rhythm } = history;
    const { pollMs } = settings;
    const { whole, window } = paceFor(pollMs);
    const longest = {
        refreshes: state.latest.standing === 'open' ? pollMs / 2 : whole,
        group: pollMs * 3,
        targets: Number.POSITIVE_INFINITY,
        alarms: settings.alarms === 'some' ? pollMs * 0.9 : Number.POSITIVE_INFINITY,
    };
    let left = room - usedAt(rhythm.requests, at, window) - requestsFor(first);
    return (0,pace_parts/* othersThan */.Tv)(first).filter((part) => {
        if (isCrowd(settings) && part === 'refreshes')
            return false;
        const age = at - (rhythm.asked[part] ?? 0);
        const cost = requestsFor([part]);
        // The group tells how far it has come, and who of it is sick; the refresh, that it failed or is another.
        const isMuch = part === 'alarms' || age >= whole;
        if (age < longest[part] || (cost > left && !isMuch))
            return false;
        left -= cost;
        return true;
    });
}
/**
 * What must be left for the end: the rest of the look that meets the threshold, and the look that confirms it; two more
 * where targets may be late. Where no end is near, the rest of a look.
 */
function reserveFor(first, blockers, history, { pace, now }) {
    const rest = requestsFor((0,pace_parts/* othersThan */.Tv)(first));
    if (!mayEndWithin(pace.window, history, now))
        return rest;
    const isLate = targetGroupsOf(history.state.latest.observation) > 0 && !blockers.includes('targets');
    return rest + requestsFor(pace_parts/* WHOLE */.Ef) + (isLate ? 1 : 0);
}
/** The first time from `wanted` at which no more than `most` requests were made in the minute before it. */
function earliest(requests, { wanted, most, pace: { window } }) {
    const times = [wanted, ...requests.map(({ at }) => at + window).filter((at) => at > wanted)];
    return times.find((at) => usedAt(requests, at, window) <= most) ?? Math.max(...times);
}
function usedAt(requests, at, window) {
    return requests.reduce((sum, spent) => sum + (spent.at > at - window ? spent.count : 0), 0);
}
/** Many groups are looked at together: at the same times, so that one request asks for many. */
function aligned(at, settings, grid) {
    return isCrowd(settings) ? Math.ceil(at / grid) * grid : at;
}
function gridOf(pause, { pollMs }) {
    return pause >= pollMs / 3 ? pollMs : pollMs / 3;
}

// EXTERNAL MODULE: ./build/rollout/sickness/sickness.js
var sickness = __webpack_require__(62189);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/between.js
/** A gate that is due all the time is asked no more often, in milliseconds. */
const LEAST_MS = 50;
/**
 * Waits for the next look at a group, and asks the gates meanwhile as often as they want to be asked: that costs no request
 * of AWS. Ends at once where one stands otherwise than before, so that the look comes sooner.
 * @param look the latest look at the group, with how its gates stood
 * @param afterMs how long to wait at most
 */
async function untilNextLook(gates, look, afterMs, { clock, signal }) {
    const until = clock.now() + afterMs;
    const before = look?.observation.gates;
    for (;;) {
        const due = Math.min(...gates.map(({ dueAt }) => dueAt?.() ?? Number.POSITIVE_INFINITY));
        const isNone = look === undefined || before === undefined || due >= until;
        await clock.sleep(isNone ? Math.max(0, until - clock.now()) : Math.max(LEAST_MS, due - clock.now()));
        if (isNone || signal.aborted || clock.now() >= until)
            return;
        const views = await Promise.all(gates.map(({ ask }) => ask(look)));
        if (views.some(({ state }, index) => state !== before[index]?.state))
            return;
    }
}

// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates_gates = __webpack_require__(53561);
// EXTERNAL MODULE: ./build/rollout/beside/beside.js
var beside = __webpack_require__(41783);
;// CONCATENATED MODULE: ./build/steps/rollout/groups/beside.js



/**
 * What stands beside a group on another image when its rollout is reached. Only a group that has a warm pool is asked for
 * it. Never fails: that the pool cannot be looked at is something left, too.
 */
async function lookBeside(reached, deps) {
    const { group, images, latest, refresh } = reached;
    const seen = { group: group.name, images, latest, refresh, warm: [] };
    if (latest.hasWarmPool !== true)
        return (0,beside/* leftBeside */.el)(seen);
    try {
        return (0,beside/* leftBeside */.el)(await lookAtPool({ ...seen, warm: await patientPool(group, deps) }, reached, deps));
    }
    catch (error) {
        const message = `${group.name}: its warm pool could not be looked at: ${(0,outcome_error/* errorMessage */.gJ)(error)}`;
        const fix = (0,patience/* isTrouble */.KM)(error)
            ? 'Verify it later, with `command: verify`.'
            : 'Let the role call autoscaling:DescribeWarmPool, and verify later.';
        return [...(0,beside/* leftBeside */.el)(seen), { place: 'warm-pool', message, fix }];
    }
}
/** A pool that is looked at once. */
function patientPool(group, deps) {
    return (0,patience/* patiently */.d_)(() => deps.autoscaling.warmPool(group), deps);
}
/** Looks until the refresh has come to the pool, or nobody waits for that. */
async function lookAtPool(first, { group, pool, deadline, pollIntervalMs }, { autoscaling, clock, log, signal }) {
    let seen = first;
    if ((0,beside/* isStillReplaced */.R0)(seen)) {
        log.info(`${group.name}: refresh ${seen.refresh?.id} goes on, and replaces the instances of the warm pool`);
    }
    while (pool === 'wait' && (0,beside/* isStillReplaced */.R0)(seen) && clock.now() < deadline && !signal.aborted) {
        await clock.sleep(pollIntervalMs).catch(() => undefined);
        const looks = Promise.all([autoscaling.observe(group, []), autoscaling.warmPool(group)]);
        const looked = await looks.catch((error) => ((0,patience/* isTrouble */.KM)(error) ? undefined : Promise.reject(error)));
        // While AWS does not answer, what was seen last stands.
        if (looked === undefined)
            continue;
        const [latest, warm] = looked;
        const refresh = latest.refreshes.find(({ id }) => id === seen.refresh?.id);
        seen = { ...seen, latest, warm, refresh };
    }
    // Who waits in vain has seen old instances: the refresh is not what takes them away.
    return pool === 'wait' ? { ...seen, refresh: undefined } : seen;
}

;// CONCATENATED MODULE: ./build/steps/rollout/groups/look.js



/**
 * Looks at a group, at first at some of its parts. Where these still rule out that it is reached, and nothing else follows
 * from them, the others may stay as they were seen before; so they may where the look counts as it is, and a whole one is
 * to follow. Else they are asked for too, so that no verdict rests on anything that was seen before.
 */
async function lookAt(looking, { known, last, first }, { observe }) {
    const { group, alarms } = looking;
    const rest = (0,pace_parts/* othersThan */.Tv)(first);
    if (last === undefined || rest.length === 0) {
        return { observation: await observe(group, alarms), parts: pace_parts/* WHOLE */.Ef };
    }
    const glanced = await observe(group, alarms, { parts: first, last, stale: rest });
    if (isEnough(looking, { known, glanced, first }))
        return { observation: glanced, parts: first };
    return {
        observation: await observe(group, alarms, { parts: rest, last: glanced, stale: [] }),
        parts: pace_parts/* WHOLE */.Ef,
    };
}
function isEnough({ judge, among, gates = [] }, { known, glanced, first }) {
    const after = (0,judge_state/* fold */.AU)(known, glanced);
    const { latest } = after;
    const before = 'latest' in known ? known.latest.standing : latest.standing;
    const hasBegun = before === 'none' && latest.standing === 'open';
    const { kind, holdsFor } = judge(after);
    if (kind !== 'wait' || (latest.standing !== before && !hasBegun))
        return false;
    // A whole look follows at once, and confirms it: no gate has to be asked before, and nothing has to hold for longer.
    const isNextLast = after.streak.looks === after.policy.consecutiveHealthy - 1;
    if (holdsFor === 0 && isNextLast && gates.length === 0)
        return true;
    // Of a group that must go the group alone counts.
    const blockers = judge === judge_judge/* verdict */.W ? (0,pace_parts/* ruledOutBy */.wK)(latest, after) : ['group'];
    const isHeld = among === 'crowd' && blockers.includes('refreshes');
    return isHeld || blockers.some((part) => first.includes(part));
}

;// CONCATENATED MODULE: ./build/steps/rollout/groups/sick.js


/** Ends that instances of the image may be the reason of. A run that is cancelled has no time to ask. */
const FAILED = new Set(['failed', ...gate/* GATE_FAILURES */.iw, 'stalled', 'timed-out']);
/** Asks EC2 why instances of the image are sick, where the rollout failed; a few of them, at the same time. */
async function examineSick(kind, { group, patients: known }, { autoscaling, log }) {
    const patients = FAILED.has(kind) ? (0,sickness/* patientsOf */.O5)(known) : [];
    if (patients.length === 0)
        return [];
    log.info(`${group.name}: asking EC2 why ${patients.map(({ id }) => id).join(', ')} failed`);
    return Promise.all(patients.map(async (seen) => (0,sickness/* sickInstance */.qA)(seen, await autoscaling.examine(group.region, seen.id))));
}

;// CONCATENATED MODULE: ./build/steps/rollout/groups/watch.js





















/**
 * Watches one group until there is a verdict, or the run is cancelled.
 * @throws DeployError for a call that AWS refuses for good, credentials among them
 */
async function watchGroup(watch, deps) {
    const print = progressPrinter(watch, deps);
    const tell = (judgement) => {
        print(judgement);
        deps.note?.(standingOf(watch, judgement));
    };
    let track = await poll(BEGIN, watch_firstParts(watch), watch, deps);
    tell(track.judgement);
    while (track.judgement.kind === 'wait') {
        const next = planned(watch, track, deps);
        if (!(await pause(next, watch, track, deps)))
            break;
        track = await poll(track, next.parts, watch, deps);
        tell(track.judgement);
    }
    const { judgement, state, patients } = track;
    // All at the same time: a limit that is over is not to be stretched by what is asked after it.
    const [testimony, beside, sick] = await Promise.all([
        judgement.kind === 'reached' ? undefined : hear(watch, track, deps),
        besideOf(watch, track, deps),
        examineSick(judgement.kind, { ...watch, patients }, deps),
    ]);
    return {
        ...(0,result/* rolloutReport */.eE)(watch.group, (0,result/* howSeen */.U8)(watch.expectation, judgement), judgement, {
            history: state === undefined ? [] : (0,course/* courseUpTo */.ee)(state.course, state.latest),
            evidence: testimony === undefined ? [] : (0,evidence/* evidenceOf */.X1)(testimony, watch.expectation.images),
        }),
        ...(testimony === undefined ? { causes: [] } : (0,evidence/* accountOf */.XP)(testimony, watch.expectation.images)),
        ...(sick.length > 0 && { sick }),
        ...(0,defined/* definedOf */.X)({ gates: state?.latest.observation.gates }),
        ...(beside.length > 0 && { beside }),
    };
}
/** What stands beside a group that is reached; a group that must go leaves nothing that counts. */
async function besideOf(watch, { judgement, state }, deps) {
    const latest = state?.latest.observation;
    if (judgement.kind !== 'reached' || latest?.exists !== true || watch.judge !== judge_judge/* verdict */.W)
        return [];
    const { group, expectation, policy, pollIntervalMs } = watch;
    const pool = watch.beside === 'strict' ? 'wait' : 'look';
    const deadline = expectation.startedAt + policy.timeoutMs;
    return lookBeside({ group, images: expectation.images, latest, refresh: judgement.refresh, pool, pollIntervalMs, deadline }, deps);
}
/** How the group stands while it is watched. */
function standingOf({ group, expectation }, judgement) {
    const unfinished = { ...judgement, kind: 'wait' };
    return (0,result/* rolloutReport */.eE)(group, (0,result/* howSeen */.U8)(expectation, judgement), unfinished, { history: [], evidence: [] });
}
/** Where a refresh is to come, that alone is looked for: until it has replaced instances, nothing else is news. */
function watch_firstParts({ expectation, alarms, judge }) {
    if (expectation.how !== 'changed' || judge !== judge_judge/* verdict */.W)
        return pace_parts/* WHOLE */.Ef;
    return alarms.length > 0 ? ['refreshes', 'alarms'] : ['refreshes'];
}
const BEGIN = { patients: sickness/* NO_PATIENTS */.FM, troubles: 0, rhythm: BEFORE_THE_FIRST, began: 0 };
/** Looks once, and judges. Trouble that passes is counted, never a verdict. */
async function poll(track, first, watch, { autoscaling, clock, signal }) {
    const { expectation, policy, pollIntervalMs, gates = [] } = watch;
    const settings = settingsOf(watch);
    const looking = { ...watch, among: isCrowd(settings) ? 'crowd' : 'few' };
    const before = track.state;
    const began = clock.now();
    try {
        const known = before ?? { expectation, policy };
        const last = before?.latest.observation ?? watch.before;
        const { observation, parts } = await lookAt(looking, { known, last, first }, autoscaling);
        const look = gateLook(watch, observation, signal);
        const state = (0,judge_state/* fold */.AU)(known, await (0,gates_gates/* throughGates */.S3)(gates, look, before?.launched ? 'before' : 'unseen'));
        const { window: windowMs } = paceFor(pollIntervalMs);
        return {
            ...{ state, began, troubles: 0, judgement: watch.judge(state) },
            rhythm: rhythmWith(track.rhythm, { parts, before, after: state, windowMs }),
            patients: (0,sickness/* patientsWith */.f0)(track.patients, observation, expectation.images),
        };
    }
    catch (error) {
        if (!(0,patience/* isTrouble */.KM)(error))
            throw error;
        const silence = { lastSeen: before?.latest.observation, trouble: (0,outcome_error/* errorMessage */.gJ)(error), now: clock.now() };
        return { ...track, judgement: judgeSilence(silence, expectation, policy), troubles: track.troubles + 1 };
    }
}
function gateLook({ group, expectation: { images, startedAt } }, observation, signal) {
    return { group, observation, images, startedAt, signal };
}
function settingsOf({ pollIntervalMs: pollMs, alarms, crowd = { size: 1, index: 0 } }) {
    return { pollMs, alarms: alarms.length > 0 ? 'some' : 'none', crowd };
}
/** The next look; a whole one, after a longer and longer while, where AWS did not answer. */
function planned(watch, track, { clock }) {
    const { state, judgement, rhythm, troubles, began } = track;
    if (state === undefined || troubles > 0)
        return { afterMs: backOff(watch.pollIntervalMs, troubles, Math.random()), parts: pace_parts/* WHOLE */.Ef };
    const now = clock.now();
    // Looks follow one another from beginning to beginning; what confirms the threshold, from its end.
    const from = judgement.holdsFor === undefined ? began : now;
    const { afterMs, parts } = nextLook({ state, judgement, rhythm }, settingsOf(watch), from);
    return { afterMs: Math.max(from + afterMs - now, paceFor(watch.pollIntervalMs).confirm / 2), parts };
}
/** Waits for the next look, at the latest until the time is over; false where the run was cancelled meanwhile. */
async function pause({ afterMs }, watch, { state }, deps) {
    const { expectation, policy, gates = [] } = watch;
    const { clock, signal } = deps;
    const left = expectation.startedAt + policy.timeoutMs - clock.now();
    const ms = left > 0 ? Math.min(afterMs, left) : afterMs;
    const look = state && gateLook(watch, state.latest.observation, signal);
    const wait = gates.length === 0 ? clock.sleep(ms) : untilNextLook(gates, look, ms, deps);
    await wait.catch((error) => {
        if (!signal.aborted)
            throw error;
    });
    return !signal.aborted;
}
/** How long a rollout may say the same before it is said again, so that a log shows that the run is alive. */
const repeatAfterMs = 60_000;
/** Tells how a group stands: what has come about, what is to come, and how much of its time is gone. */
function progressPrinter({ group: { name }, expectation: { startedAt }, policy: { timeoutMs } }, { log, clock }) {
    let last = '';
    let lastAt = 0;
    return ({ kind, message, pause, next }) => {
        if (message === last && clock.now() - lastAt < repeatAfterMs)
            return;
        last = message;
        lastAt = clock.now();
        const gone = (0,duration/* formatDuration */.a3)(lastAt - startedAt);
        const parts = kind === 'wait'
            ? [message, pause ?? '', next && `next: ${next}`, `${gone} of at most ${(0,duration/* formatDuration */.a3)(timeoutMs)}`]
            : [`${message} (after ${gone})`];
        log.info(`${name}: ${parts.filter(Boolean).join(' · ')}`);
    };
}
/** How far AWS's clock and the runner's may be apart. */
const clockSkewMs = 60_000;
/** AWS's own words on what went wrong; that they cannot be had is no reason to lose the verdict. */
async function hear({ group, eventsSince, policy: { extent } }, { state, judgement, troubles, patients }, { autoscaling }) {
    const activities = await autoscaling.failedActivities(group, eventsSince - clockSkewMs).catch(() => []);
    return {
        latest: state?.latest.observation,
        launched: state?.launched === true,
        sick: patients.sick,
        end: troubles > 0 ? 'silent' : 'seen',
        // Where a gate failed, how the refresh stands explains nothing: that of a step ends at its checkpoint as it should.
        refresh: (0,gate/* failedGate */.NB)(state?.latest.observation.gates) === undefined ? judgement.refresh : undefined,
        activities,
        group: group.name,
        ...(0,defined/* definedOf */.X)({ extent }),
    };
}


/***/ }),

/***/ 33120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mv: () => (/* binding */ quarantineNewer),
/* harmony export */   tW: () => (/* binding */ quarantine),
/* harmony export */   zn: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69701);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);
/* harmony import */ var _plan_review_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61571);
/* harmony import */ var _release_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79253);
/* harmony import */ var _rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54158);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97163);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(184);









/**
 * Records, on its image in all regions, that the release reached its threshold: `rollback-to: previous` picks only such;
 * and that nothing holds with it any more.
 * Groups that want no instances verified nothing, and prove nothing. The instances are healthy whether or not the
 * tag can be written, so a failure here is a warning.
 */
async function prove(reached, environment, deps, journal) {
    const own = (journal.findings.rollouts ?? []).filter(({ otherImages }) => otherImages === undefined);
    if (own.every(({ healthy }) => healthy === 0))
        return 'unproven';
    try {
        const { image, course } = reached;
        const before = await tagsOf(image, deps);
        const proof = proofOf(reached, deps);
        const proofs = (0,_release_record_js__WEBPACK_IMPORTED_MODULE_6__/* .withProof */ .rX)((0,_release_record_js__WEBPACK_IMPORTED_MODULE_6__/* .parseProofs */ .pR)(before[(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .provenTag */ .ld)(environment)] ?? ''), proof, course, (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarantined */ .fK)(before, environment) ? 'quarantined' : 'clear');
        const own = image.original === undefined ? before : await tagsOf({ set: image.set }, deps);
        const way = course === 'returned' ? 'back' : 'forward';
        const over = (0,_rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_4__/* .endTag */ .On)(own, reached.holdTag, { ...{ commit: reached.commit, way }, at: proof.at });
        const marked = { ...image, adoption: { ...image.adoption, ...over } };
        await record(marked, { [(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .provenTag */ .ld)(environment)]: (0,_release_record_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProofs */ .VC)(proofs) }, deps, journal);
    }
    catch (error) {
        journal.warn(`The image could not be tagged as proven, so a rollback will not pick it: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
    return 'proven';
}
function proofOf({ commit, plan }, { clock }) {
    const digest = 'digest' in plan ? plan.digest : (0,_plan_review_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .stackDigest */ .x)(plan.fingerprint);
    return { at: new Date(clock.now()).toISOString(), commit, ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_7__/* .definedOf */ .X)({ plan: digest }) };
}
/** Tags the image, and what it is a copy of: there the other accounts see it. */
async function record({ set, adoption, original }, tags, deps, journal) {
    await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_5__/* .tagEverywhere */ .lk)(set, { ...adoption, ...tags }, deps);
    if (original === undefined)
        return;
    await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_5__/* .tagEverywhere */ .lk)(original, tags, deps).catch((error) => journal.warn(`The copy carries its record; what it is a copy of, ${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageSet */ .NG)(original)}, does not, so other accounts do not see it: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`));
}
/** The tags that the image has by now; of a copy those of its original, which every account writes to. */
async function tagsOf({ set, original }, { ec2 }) {
    const [first] = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .membersOf */ .lS)(original ?? set);
    const [record] = first === undefined ? [] : await ec2.imagesById(first.region, [first.id]);
    return record?.tags ?? {};
}
/**
 * Records that the image failed: it is never picked again in this environment, unless it is named by its id.
 * What failed has failed whether or not the tag can be written, so a failure here is a warning.
 */
async function quarantine({ reason, ...image }, environment, deps, journal) {
    const value = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .quarantineValue */ .Uk)(new Date(deps.clock.now()).toISOString(), reason);
    try {
        await record(image, { [(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .quarantinedTag */ .p)(environment)]: value }, deps, journal);
        return 'set';
    }
    catch (error) {
        journal.warn(`The image could not be quarantined, so it may be picked again: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
        return 'failed';
    }
}
/**
 * Quarantines the images that a rollback by hand left behind: who goes back says that what ran was not good. Images
 * older than the one gone to are not blamed, nor are those of another repository or template.
 * @param left the AMIs that made way for the image
 */
async function quarantineNewer(left, image, { environment, repository, ...origin }, { journal, ...deps }) {
    const others = left.filter((id) => !(0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .isPartOf */ .xm)(image.set, id));
    if (others.length === 0)
        return;
    try {
        const records = await deps.ec2.imagesById(deps.context.region, others);
        const isOurs = ({ tags }) => (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .isOf */ .yW)(tags, origin) && (tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.repository] === repository || (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .stackTag */ .v$)(origin.stack) in tags);
        const isBlamed = (record) => record.createdAt > (image.createdAt ?? '') && isOurs(record);
        for (const record of records.filter(isBlamed)) {
            const set = (await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_5__/* .completeSet */ .qH)(record, deps)) ?? { [record.region]: record.id };
            await quarantine({ set, reason: 'left' }, environment, deps, journal);
        }
    }
    catch (error) {
        journal.warn(`The images left behind could not be quarantined: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 36863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ requireNoneLeft),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   el: () => (/* binding */ leftBeside),
/* harmony export */   mD: () => (/* binding */ requireAllKnown),
/* harmony export */   w2: () => (/* binding */ requireReached)
/* harmony export */ });
/* unused harmony export tellLeft */
/* harmony import */ var _causes_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29138);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _rollout_gates_gate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49118);
/* harmony import */ var _rollout_sickness_sickness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62189);
/* harmony import */ var _rollout_words_going_on_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62610);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65342);
/* harmony import */ var _before_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87979);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53561);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92823);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91883);










/**
 * Applies the plan and waits until every group that it moves serves what it is to run. Returns only then, or where it
 * holds on its way until somebody promotes it.
 * @throws DeployError refresh-active, alarm-active, invalid-input, plan-blocked, apply-failed, state-unread, rollout-*, probe-failed,
 * analysis-failed
 */
async function release(ready, { rollout: inputs, beyond }, deps, journal) {
    (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_6__/* .requireAskable */ .vt)(ready, beyond);
    const gates = await (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_6__/* .gatesOf */ .og)(ready, beyond, deps);
    const before = await journal.step('Before', async () => {
        await (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_6__/* .requireMeasurable */ .zF)(ready, beyond, deps);
        const seen = await (0,_before_js__WEBPACK_IMPORTED_MODULE_5__/* .lookBefore */ .P)(ready, inputs, deps);
        const asked = { ...inputs, steps: ready.stepping?.steps };
        (0,_preflight_js__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1)(await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_7__/* .requireReachable */ .Zn)(ready, seen, asked, deps), deps, journal);
        return seen;
    });
    await ready.beforeApply?.();
    const applied = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .applyPlan */ .g)({ ready, before }, inputs, deps, journal);
    if (applied.unread !== undefined)
        journal.warn(unreadWarning(applied.unread));
    const follow = async () => {
        const result = await (0,_rollout_js__WEBPACK_IMPORTED_MODULE_8__/* .rollOut */ .O)(applied, inputs, {
            ...deps,
            ...{ gates, stepping: ready.stepping },
            note: (rollouts) => journal.record({ rollouts }),
        });
        const { rollouts, bystanders = [] } = result;
        journal.record({ rollouts, bystanders });
        deps.signal.throwIfAborted();
        return result;
    };
    const { failure } = applied;
    if (failure !== undefined) {
        const result = await journal.step('Rollout', follow).catch((error) => {
            journal.warn(`The apply had failed: ${failure.message}`);
            throw error;
        });
        throw brokenOff(failure, result);
    }
    return journal.step('Rollout', async () => {
        const result = await follow();
        requireReached(result);
        requireAllKnown(applied);
        if (result.rollouts.some(({ verdict }) => verdict === 'holding'))
            return 'holding';
        tellLeft(result, inputs, journal);
        return 'reached';
    });
}
/**
 * Says what stands beside the groups on another image: a warning, or with `strict` the end. Those in service are well, so
 * that there is nothing to take back.
 * @throws DeployError rollout-incomplete
 */
function tellLeft({ rollouts }, inputs, journal) {
    requireNoneLeft(rollouts, inputs);
    for (const { message, fix } of leftBeside(rollouts))
        journal.warn(`${message} ${fix}`);
}
/** What stands beside the groups on another image. */
function leftBeside(rollouts) {
    return rollouts.flatMap(({ beside = [] }) => beside);
}
/**
 * With `strict` nothing on another image may stand beside the groups.
 * @throws DeployError rollout-incomplete
 */
function requireNoneLeft(rollouts, { beside }) {
    const left = leftBeside(rollouts);
    if (left.length === 0 || beside === 'lenient')
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('rollout-incomplete', 'All in service are healthy on the image, but instances beside them are on another one (`strict`).', { evidence: left.map(({ message }) => message), next: [...new Set(left.map(({ fix }) => fix))] });
}
const reasons = {
    failed: 'rollout-failed',
    'probe-failed': 'probe-failed',
    'analysis-failed': 'analysis-failed',
    'not-started': 'rollout-not-started',
    superseded: 'rollout-superseded',
    stalled: 'rollout-stalled',
    'timed-out': 'rollout-timed-out',
    cancelled: 'cancelled',
};
/** Which verdict the run goes by: whoever else is at work forbids a recovery, and what failed calls for one. */
const gravest = [
    'cancelled',
    'superseded',
    'failed',
    ..._rollout_gates_gate_js__WEBPACK_IMPORTED_MODULE_9__/* .GATE_FAILURES */ .iw,
    'stalled',
    'timed-out',
    'not-started',
];
/**
 * Fails with the group that weighs most of those that did not reach the threshold, naming the others.
 * @throws DeployError rollout-*; what kept a group from being watched
 */
function requireReached({ rollouts, lost }) {
    const short = gravest.flatMap((verdict) => rollouts.filter((rollout) => rollout.verdict === verdict));
    const [first, ...others] = [...short, ...rollouts.filter(({ verdict }) => verdict === 'lost')];
    if ((first === undefined || first.verdict === 'lost') && lost !== undefined) {
        throw lostFromSight(lost, rollouts);
    }
    if (first === undefined || !isShort(first.verdict))
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH(reasons[first.verdict], `${first.group}: ${first.message}`, {
        evidence: [...first.evidence, ...(0,_rollout_sickness_sickness_js__WEBPACK_IMPORTED_MODULE_2__/* .symptomLines */ .nY)(first), ...others.map(lineOf), ...(0,_rollout_words_going_on_js__WEBPACK_IMPORTED_MODULE_3__/* .goingOn */ .i)(rollouts)],
        next: [...short.flatMap(causesOf), ...nextAfter(first)],
    });
}
function isShort(verdict) {
    return Object.hasOwn(reasons, verdict);
}
function lineOf({ group, message }) {
    return `${group}: ${message}`;
}
/** What kept a group from being watched is the failure; but its refresh goes on, and the reader must hear of that. */
function lostFromSight(error, rollouts) {
    const on = (0,_rollout_words_going_on_js__WEBPACK_IMPORTED_MODULE_3__/* .goingOn */ .i)(rollouts);
    if (!(error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH) || on.length === 0)
        return error;
    const { reason, message, evidence, next, cause, step } = error;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH(reason, message, {
        evidence: [...evidence, ...on],
        next,
        cause,
        ...(step && { step }),
    });
}
/** The failure of the apply, with what it had begun in the groups and how that ended. */
function brokenOff(failure, { rollouts }) {
    const { reason, message, evidence, next, cause, step, ended } = failure;
    const names = rollouts.map(({ group }) => group).join(', ');
    const moved = rollouts.length === 0 ? '' : ` It had begun to move ${names} before that.`;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH(reason, `${message}${moved}`, {
        evidence: [
            ...evidence,
            ...rollouts.map(lineOf),
            ...rollouts.flatMap((each) => each.evidence),
            ...(0,_rollout_words_going_on_js__WEBPACK_IMPORTED_MODULE_3__/* .goingOn */ .i)(rollouts),
        ],
        next: [...new Set([...next, ...rollouts.flatMap(causesOf)])],
        cause,
        ...(step && { step }),
        ...(ended && { ended }),
    });
}
/**
 * A group that the apply made, and of which only the state knows the name, was watched by nobody.
 * @throws DeployError state-unread
 */
function requireAllKnown({ unread, ready, before }) {
    if (unread === undefined)
        return;
    const names = new Set([...before.values()].map(({ group }) => group.name));
    const unknown = ready.plan.report.groups.filter(({ effect, name }) => (effect === 'created' || effect === 'replaced') && !names.has(name ?? ''));
    if (unknown.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('state-unread', 'The plan was applied, but the state could not be read after it: a new group was not watched.', {
        evidence: [...unknown.map(({ address, because }) => `${address}: ${because}`), ...unread.evidence],
        next: [
            'The groups known before are as the table says. Cure what kept the state from being read, and run again: the run then looks at every group.',
        ],
        cause: unread,
    });
}
function unreadWarning(unread) {
    return `The state could not be read after the apply, so the groups known before it are judged by what AWS itself says: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(unread)}`;
}
function causesOf({ causes = [] }) {
    return causes.map(_causes_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr);
}
function nextAfter({ verdict, whyNoRefresh }) {
    if (verdict === 'not-started') {
        return [
            `The plan started no refresh, because ${whyNoRefresh ?? 'nothing in the plan asks for one'}.`,
            'Let the group name a version that changes with the template (`version = aws_launch_template.NAME.latest_version`), give it an `instance_refresh` block, and set `when-no-refresh: start`.',
        ];
    }
    return verdict === 'superseded' ? ['Find out who else deploys to this group; then run again.'] : [];
}


/***/ }),

/***/ 91883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ rollOut)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/group-ref.js
var group_ref = __webpack_require__(881);
// EXTERNAL MODULE: ./build/rollout/expectation.js
var rollout_expectation = __webpack_require__(29412);
// EXTERNAL MODULE: ./build/rollout/judge/judge.js + 2 modules
var judge = __webpack_require__(33501);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/rollout/judge/retired.js

/** Judges a group that a new one took the place of: it must be gone, or at least have no instance left. */
function verdictRetired({ latest, expectation, policy }) {
    const { health, observation } = latest;
    const left = observation.instances.length;
    const say = (kind, message) => ({
        kind,
        message,
        health,
        percentage: left === 0 ? 100 : 0,
    });
    if (left === 0)
        return say('reached', 'The former group is gone.');
    if (observation.at - expectation.startedAt < policy.timeoutMs)
        return say('wait', `${left} instances of the former group left`);
    return say('timed-out', `After ${(0,duration/* formatDuration */.a3)(policy.timeoutMs)} the former group still has ${left} instances.`);
}

// EXTERNAL MODULE: ./build/rollout/words/settings.js
var words_settings = __webpack_require__(14599);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates_gates = __webpack_require__(53561);
// EXTERNAL MODULE: ./build/steps/rollout/groups/applied.js
var groups_applied = __webpack_require__(52378);
// EXTERNAL MODULE: ./build/steps/rollout/groups/cast.js + 1 modules
var cast = __webpack_require__(67428);
// EXTERNAL MODULE: ./build/steps/rollout/groups/watch.js + 9 modules
var groups_watch = __webpack_require__(79821);
// EXTERNAL MODULE: ./build/rollout/holds/share.js
var share = __webpack_require__(15152);
// EXTERNAL MODULE: ./build/rollout/holds/step.js
var step = __webpack_require__(31189);
// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
;// CONCATENATED MODULE: ./build/steps/rollout/holds/together.js
/** @param count how many groups are on their way */
function startTogether(count) {
    const stop = new AbortController();
    let away = count;
    let waiting = [];
    const open = () => {
        const { aborted } = stop.signal;
        if (!aborted && waiting.length < away)
            return;
        const released = waiting;
        waiting = [];
        const waitedMs = Math.max(0, ...released.map(({ now, since }) => now() - since));
        for (const { release } of released)
            release({ to: aborted ? 'stop' : 'go', waitedMs });
    };
    return {
        arrive: (now) => new Promise((release) => {
            waiting.push({ release, now, since: now() });
            open();
        }),
        done: () => {
            away -= 1;
            open();
        },
        fail: () => {
            stop.abort();
            open();
        },
        stopped: stop.signal,
    };
}

;// CONCATENATED MODULE: ./build/steps/rollout/holds/going.js







/** The course of the groups that go step by step; undefined where none does. */
function courseOf(stepping, aims, applied) {
    const groups = aims.filter((aim) => goesStepwise(aim, applied));
    if (stepping === undefined || groups.length === 0)
        return undefined;
    const isHeld = groups.every((aim) => hasCome(stepping, aim, applied));
    const together = startTogether(groups.length);
    return isHeld
        ? { steps: (0,step/* stepsFrom */.i)(stepping), together, from: 'held' }
        : { steps: stepping.steps, together, from: stepping.passed === 'yes' ? 'passed' : 'begin' };
}
/**
 * Whether a group goes step by step: one that runs the image, and that nothing else moves. A new group has no instances
 * that could stay; where the plan starts a refresh by itself, or replaces the group, it is refused before.
 */
function goesStepwise(aim, applied) {
    if (aim.runs !== 'image' || applied.extent === 'broken' || aim.images.length === 0)
        return false;
    const effect = (0,groups_applied/* forecastOf */.D)(aim.group, applied.ready)?.effect;
    return effect !== 'created' && effect !== 'replaced' && effect !== 'refreshed';
}
/** Whether a group is where it was held. What was held is not there any more where the template changes now. */
function hasCome({ held }, aim, { before, ready }) {
    const seen = before.get((0,group_ref/* keyOf */.T)(aim.group))?.observation;
    if (held === undefined || seen === undefined || ready.plan.report.hasChanges)
        return false;
    return (0,share/* checkpointFor */.uh)(held.at, (0,share/* shareOf */.tC)(seen, aim)) === undefined;
}
/**
 * Takes a group through the steps; one that is through already, or that somebody moves as a whole, is watched as any other.
 * However it ends, the other groups are told, so that nobody waits for it.
 */
async function stepThrough(going, asAnyOther, deps) {
    const { together } = going.course;
    const end = (report) => {
        if (report.verdict === 'reached' || report.verdict === 'holding')
            together.done();
        else
            together.fail();
        return report;
    };
    try {
        if (await isOnItsOwn(going, deps))
            return end(await asAnyOther());
        const { goStepwise } = await __webpack_require__.e(/* import() */ 1766).then(__webpack_require__.bind(__webpack_require__, 31766));
        return end(await goStepwise(stepwiseOf(going), deps));
    }
    catch (error) {
        together.fail();
        throw error;
    }
}
/** A step of a small group may be all of it: where that holds, somebody has to promote it all the same. */
async function isOnItsOwn({ watch, aim, course }, deps) {
    const seen = await (0,patience/* patiently */.d_)(() => deps.autoscaling.observe(watch.group, []), deps);
    const { all, fresh } = (0,share/* shareOf */.tC)(seen, meantBy(watch, aim));
    const active = seen.refreshes.find((refresh) => !(0,standing/* hasEnded */.h)(refresh));
    const isWhole = active !== undefined && (active.preferences.checkpointPercentages.at(-1) ?? 100) === 100;
    return !seen.exists || isWhole || all === 0 || (fresh === all && course.from === 'passed');
}
function stepwiseOf({ watch, aim, applied, course }) {
    const settings = (0,groups_applied/* forecastOf */.D)(watch.group, applied.ready)?.settings ?? {};
    return { ...course, watch, settings, meant: meantBy(watch, aim) };
}
function meantBy({ expectation }, { images, origins }) {
    return { images, origins, earlier: expectation.earlier };
}

;// CONCATENATED MODULE: ./build/steps/rollout/rollout.js












/**
 * Watches every group that the apply moves, whatever image it runs, and every group that was replaced, all at the same
 * time; looks once at the others. Where one cannot be watched the others still come to their end.
 */
async function rollOut(applied, inputs, deps) {
    const { judged, bystanders, retired } = await (0,cast/* castOf */.d$)(applied, { ...deps, ...inputs });
    const stand = new Map();
    const noted = {
        ...deps,
        note: (report) => {
            stand.set(keyOfReport(report), named(report, judged));
            deps.note?.([...stand.values()]);
        },
    };
    const groups = [...judged.map(({ group }) => group), ...retired];
    const course = courseOf(deps.stepping, judged, applied);
    const among = (group) => ({ ...inputs, ...(course && { course }), crowd: crowdOf(group, groups) });
    const watched = await Promise.allSettled([
        ...judged.map((aim) => rollOutGroup(aim, applied, among(aim.group), noted)),
        ...retired.map((group) => watchRetired(group, applied, among(group), noted)),
    ]);
    const lost = watched.find(({ status }) => status === 'rejected');
    const missing = applied.extent === 'broken' || judged.some(({ runs }) => runs === 'image') ? undefined : noGroup();
    return {
        rollouts: watched.map((each, index) => each.status === 'fulfilled'
            ? named(each.value, judged)
            : lostReport(groups[index], stand, each.reason)),
        bystanders,
        ...(lost?.status === 'rejected' ? { lost: lost.reason } : missing && { lost: missing }),
    };
}
function crowdOf(group, groups) {
    const near = groups.filter(({ region }) => region === group.region);
    return { size: near.length, index: near.indexOf(group) };
}
function keyOfReport({ group, region }) {
    return (0,group_ref/* keyOf */.T)({ name: group, region });
}
/** The report with the images of its own, where the group does not run the image of this run. */
function named(report, aims) {
    const aim = aims.find(({ group }) => (0,group_ref/* keyOf */.T)(group) === keyOfReport(report));
    return aim?.runs === 'other' ? { ...report, otherImages: aim.images } : report;
}
/** What is known of a group that could not be watched to its end: how it stood when it was seen last. */
function lostReport(group, stand, error) {
    const { name, region, address } = group;
    const isTheirs = error instanceof outcome_error/* DeployError */.sH && error.reason === 'rollout-superseded';
    const unseen = { group: name, region, address, how: 'none', desired: 0, healthy: 0, percentage: 0 };
    const { evidence } = (0,outcome_error/* failureOf */.g5)(error);
    return {
        ...(stand.get((0,group_ref/* keyOf */.T)(group)) ?? unseen),
        verdict: isTheirs ? 'superseded' : 'lost',
        message: isTheirs ? error.message : `It could not be watched to its end: ${(0,outcome_error/* errorMessage */.gJ)(error)}`,
        history: [],
        evidence,
    };
}
function noGroup() {
    return new outcome_error/* DeployError */.sH('rollout-not-started', 'The stack has no Auto Scaling group that launches this image.', {
        next: ["Let the group's launch template take its image_id from the AMI variable, in the same stack."],
    });
}
function watchRetired(group, applied, inputs, deps) {
    const aim = { group, runs: 'image', images: Object.values(applied.ready.image.set) };
    const watch = { ...watchOf(aim, applied, inputs), judge: verdictRetired, alarms: [] };
    const asRetired = (report) => ({ ...report, how: 'retired' });
    return (0,groups_watch/* watchGroup */.P)(watch, { ...deps, note: (report) => deps.note?.(asRetired(report)) }).then(asRetired);
}
/** Where no refresh moves old instances onto the image, the action may start one; then that one is watched. */
async function rollOutGroup(aim, applied, inputs, { gates: gatesOf = gates_gates/* NO_GATES */.LL, ...deps }) {
    if (aim.images.length === 0)
        throw aim.untold;
    const gates = aim.runs === 'image' ? gatesOf(aim.group) : [];
    const watch = { ...watchOf(aim, applied, inputs), gates };
    const asAnyOther = () => rollOutWhole({ watch, aim, applied }, inputs, deps);
    const { course } = inputs;
    try {
        if (course === undefined || !goesStepwise(aim, applied))
            return await asAnyOther();
        return await stepThrough({ watch, aim, applied, course }, asAnyOther, deps);
    }
    finally {
        for (const { over } of gates)
            over?.();
    }
}
async function rollOutWhole({ watch, aim, applied }, inputs, deps) {
    const seen = await (0,groups_watch/* watchGroup */.P)(watch, deps);
    if (seen.verdict !== 'not-started')
        return seen;
    const forecast = (0,groups_applied/* forecastOf */.D)(watch.group, applied.ready);
    const why = (0,rollout_expectation/* whyNoRefresh */.Ne)(forecast);
    const hindrance = reasonToStay(aim, applied) ?? (await hindranceOf(watch, inputs, deps));
    if (hindrance !== undefined)
        return { ...seen, whyNoRefresh: why, message: `${seen.message} ${hindrance}` };
    return { ...(await startAndWatch(watch, forecast, deps)), whyNoRefresh: why };
}
/** Where the action starts no refresh, whatever it was told: it moves what the plan was to move, and nothing else. */
function reasonToStay({ group, runs }, { ready, extent }) {
    if (extent === 'broken')
        return 'The action starts none after an apply that failed.';
    if (runs === 'image' || (0,groups_applied/* forecastOf */.D)(group, ready)?.effect === 'refreshed')
        return undefined;
    return 'The action starts none: the group does not run the image of this run, and the plan starts none.';
}
/** Why the action does not start a refresh itself: it is not to, or it would launch another image. */
async function hindranceOf({ group, expectation }, { whenNoRefresh }, deps) {
    if (whenNoRefresh === 'fail')
        return 'The action was told not to start one (`when-no-refresh: fail`).';
    const images = await (0,patience/* patiently */.d_)(() => deps.autoscaling.launchImages(group), deps);
    if (images.some((id) => expectation.images.includes(id)))
        return undefined;
    return `A refresh would not help: the group launches ${images.join(', ') || 'no image that EC2 knows'}.`;
}
async function startAndWatch(watch, forecast, deps) {
    const { group, expectation } = watch;
    const startedAt = deps.clock.now();
    const settings = forecast?.settings ?? {};
    const id = await deps.autoscaling.startRefresh(group, settings);
    deps.log.info(`${group.name}: started instance refresh ${id}, because ${(0,rollout_expectation/* whyNoRefresh */.Ne)(forecast)}`);
    deps.log.info(`${group.name}: it was started with ${(0,words_settings/* settingsWords */.F)(settings)}`);
    const started = { ...expectation, how: 'changed', refreshId: id, startedAt };
    const begun = { ...watch, expectation: started, eventsSince: startedAt };
    const mark = (report) => ({ refreshId: id, ...report, how: 'started' });
    return mark(await (0,groups_watch/* watchGroup */.P)(begun, { ...deps, note: (report) => deps.note?.(mark(report)) }));
}
function watchOf(aim, applied, inputs) {
    const { group, runs } = aim;
    const { ready, before, startedAt } = applied;
    const earlier = before.get((0,group_ref/* keyOf */.T)(group))?.observation;
    const forecast = (0,groups_applied/* forecastOf */.D)(group, ready);
    const images = [...aim.images, ...(runs === 'other' ? imagesThatStay(forecast, earlier) : [])];
    return {
        group,
        expectation: (0,rollout_expectation/* expectationOf */.EV)(forecast, earlier, { images, runs, startedAt, origins: aim.origins }),
        eventsSince: earlier?.at ?? startedAt,
        before: earlier,
        policy: policyOf(inputs),
        pollIntervalMs: inputs.pollIntervalMs,
        alarms: inputs.alarms,
        crowd: inputs.crowd,
        judge: judge/* verdict */.W,
        beside: inputs.beside,
    };
}
/** An update that replaces no instance leaves those that are there on what they run. */
function imagesThatStay(forecast, earlier) {
    if (forecast?.effect !== 'updated')
        return [];
    return (earlier?.instances ?? []).flatMap(({ imageId = [] }) => imageId);
}
/** How many polls AWS gets to show a refresh that was started: a minute and a half with the usual interval. */
const pollsToSettle = 6;
function policyOf(inputs) {
    return { ...inputs, settleMs: pollsToSettle * inputs.pollIntervalMs };
}


/***/ })

};
