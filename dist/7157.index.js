export const id = 7157;
export const ids = [7157];
export const modules = {

/***/ 55999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ hasBegun)
/* harmony export */ });
/** Whether this run applied something or set a refresh going. Otherwise what ails the groups was there before it. */
function hasBegun({ plan, kept = [] }, rollouts) {
    return (plan.model.hasChanges ||
        kept.length > 0 ||
        rollouts.some(({ how }) => how === 'started' || how === 'adopted'));
}


/***/ }),

/***/ 45374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ withRecovery)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/guard/image-only.js
var image_only = __webpack_require__(96696);
// EXTERNAL MODULE: ./build/plan/image/images.js + 3 modules
var image_images = __webpack_require__(37179);
// EXTERNAL MODULE: ./build/release/choose.js + 1 modules
var choose = __webpack_require__(96503);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gate = __webpack_require__(49118);
;// CONCATENATED MODULE: ./build/rollout/report.js
/** Ids of the refreshes that belong to this run: Terraform or the action started them. No other one is ours to stop. */
function ownRefreshes(rollouts) {
    const ours = rollouts.filter(({ how }) => how === 'adopted' || how === 'started');
    return new Set(ours.flatMap(({ refreshId = [] }) => refreshId));
}

// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
;// CONCATENATED MODULE: ./build/steps/back/came-back.js


/**
 * How far a way back that came to its end went, and what serves now, with which stack. What stands beside the groups is
 * on another image, often the one that failed, and the next to serve.
 */
function cameBack(back, from, beside) {
    const ofStack = extentOf(back, from);
    const extent = beside.length > 0 ? 'part' : ofStack;
    const lead = extent === 'part' ? 'Rolled back in part' : 'Rolled back';
    const isOwn = back.commit === from.own;
    const who = from.applied.plan.model.hasChanges ? 'this run' : 'an earlier run';
    const stays = ofStack === 'part' && isOwn ? `What ${who} changed beside the image stays as it is.` : '';
    const left = beside.map(({ message, fix }) => `${message} ${fix}`);
    const message = [`${lead}: ${whatServes(back, from)}`, stays, back.note, ...left]
        .filter((text) => text !== '')
        .join(' ');
    return { extent, message };
}
/** An image that the run itself deployed served all along: only its stack comes back. */
function whatServes({ commit, left }, { goal, applied, own }) {
    const name = (0,image_image/* formatImageSet */.NG)(goal.image.set);
    const stack = `the stack is that of ${commit}`;
    const but = left.length === 0 ? '' : ', but for what is left';
    const isStill = Object.values(goal.image.set).every((id) => (0,image_image/* isPartOf */.xm)(applied.image.set, id));
    if (isStill)
        return `${stack} again${but}; ${name}, the image of this run too, serves with it.`;
    const serves = `${name} serves again, the last image proven healthy here.`;
    return commit === own ? serves : `${serves} The stack is that of ${commit}${but}.`;
}
/**
 * part: something that this run had changed is as the run left it. With the run's own stack nothing beside the image
 * comes back, also where the image was proven with that commit: its variables may be others now. After an empty plan it
 * is what an earlier run had changed, which may be whatever is left.
 */
function extentOf({ commit, left }, { goal, applied, own }) {
    const { image, plan } = applied;
    const isStackKept = commit === own || (goal.commit !== undefined && goal.commit !== commit);
    if (isStackKept && (0,image_only/* changesBeyondImage */.G1)(plan.model, image.set).length > 0)
        return 'part';
    if (!plan.model.hasChanges)
        return left.length > 0 || goal.commit !== commit ? 'part' : 'whole';
    const changed = new Set(plan.model.changes.flatMap(({ address, kind }) => (kind === 'no-op' ? [] : [address])));
    return left.some((address) => changed.has(address)) ? 'part' : 'whole';
}

// EXTERNAL MODULE: ./build/steps/back/plan.js
var plan = __webpack_require__(26891);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/notices/tell.js
var tell = __webpack_require__(15435);
// EXTERNAL MODULE: ./build/steps/stack/stack.js + 2 modules
var stack_stack = __webpack_require__(68768);
// EXTERNAL MODULE: ./build/steps/rollout/apply.js
var apply = __webpack_require__(65342);
// EXTERNAL MODULE: ./build/steps/rollout/before.js
var rollout_before = __webpack_require__(87979);
// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates_gates = __webpack_require__(53561);
// EXTERNAL MODULE: ./build/steps/rollout/preflight.js + 5 modules
var preflight = __webpack_require__(92823);
// EXTERNAL MODULE: ./build/steps/rollout/release.js
var release = __webpack_require__(36863);
// EXTERNAL MODULE: ./build/steps/rollout/rollout.js + 3 modules
var rollout_rollout = __webpack_require__(91883);
;// CONCATENATED MODULE: ./build/steps/rollout/again.js








/**
 * Notes of their own, so that how the groups did before stays in the report. A run that is ended in the middle has them
 * in its recovery: begun, and not come to its end.
 */
function notesOf(image, journal) {
    let rollouts = [];
    const note = () => {
        const message = `The rollback to ${(0,image_image/* formatImageSet */.NG)(image.set)} had begun and was not ended. ${runningNow(rollouts)}`;
        journal.record({ recovery: { result: 'failed', message: message.trim(), image, rollouts } });
    };
    note();
    return {
        step: (_, work) => work(),
        record: (found) => {
            rollouts = found.rollouts ?? rollouts;
            if ('outputs' in found)
                journal.record({ outputs: found.outputs });
            note();
        },
        get findings() {
            return { rollouts };
        },
        get rollouts() {
            return rollouts;
        },
    };
}
/**
 * Apply and rollout with the earlier image: the same as any release, but that it may stop the refreshes of its own run.
 * Returns where it is reached, also where instances are left beside the groups on another image, but for `strict`.
 * @throws DeployError plan-blocked, apply-failed, state-unread, rollout-*, cancelled; what it moved until then is in `seen`
 */
async function releaseAgain({ ready, ours, seen }, { rollout: own, beyond }, deps) {
    const rollout = { ...own, activeRefresh: 'cancel', alarms: [] };
    const before = await (0,rollout_before/* lookBefore */.P)(ready, { ...rollout, ours }, deps);
    await (0,preflight/* requireRunning */.jq)(ready, before, rollout, deps);
    const applied = await (0,apply/* applyPlan */.g)({ ready, before }, rollout, deps, seen);
    const gates = await (0,gates_gates/* gatesOf */.og)(ready, (0,gates_gates/* onTheWayBack */.rR)(beyond), deps);
    const note = (rollouts) => seen.record({ rollouts });
    const result = await (0,rollout_rollout/* rollOut */.O)(applied, rollout, { ...deps, gates, note });
    seen.record({ rollouts: result.rollouts });
    if (applied.failure !== undefined)
        throw applied.failure;
    (0,release/* requireReached */.w2)(result);
    (0,release/* requireAllKnown */.mD)(applied);
    (0,release/* requireNoneLeft */.NB)(result.rollouts, rollout);
}
/**
 * Groups whose threshold was met, and whose refresh came to its end before all instances were replaced, as at a last
 * checkpoint under 100 %: what AWS left may be on the image that failed.
 */
function notAllBack(rollouts) {
    return rollouts.filter(isShort).map(({ group, region, healthy, desired }) => ({
        place: 'service',
        message: `${group} runs ${healthy} of ${desired} on it: the others may be on the image that failed, and no refresh replaces them.`,
        fix: `Replace them: \`aws autoscaling start-instance-refresh --region ${region} --auto-scaling-group-name ${group} --preferences SkipMatching=true\`.`,
    }));
}
function isShort({ verdict, otherImages, healthy, desired, refreshStatus }) {
    const isOver = refreshStatus === undefined || (0,standing/* standingOf */.Y)(refreshStatus) === 'ended';
    return verdict === 'reached' && otherImages === undefined && healthy < desired && isOver;
}
/**
 * How many instances run the earlier image, a sentence for each group; and what stands beside them on another, which may
 * be the image that failed.
 */
function runningNow(rollouts) {
    const running = rollouts.map(({ group, healthy, desired }) => `${group} runs ${healthy} of ${desired} on the earlier image.`);
    return [...running, ...(0,release/* leftBeside */.el)(rollouts).map(({ message }) => message)].join(' ');
}

// EXTERNAL MODULE: ./build/steps/rollout/announce.js
var announce = __webpack_require__(84315);
// EXTERNAL MODULE: ./build/steps/rollout/begun.js
var begun = __webpack_require__(55999);
// EXTERNAL MODULE: ./build/causes/blame.js
var blame = __webpack_require__(42082);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes_causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/report/fault.js + 1 modules
var fault = __webpack_require__(16219);
// EXTERNAL MODULE: ./build/steps/rollout/prove.js
var prove = __webpack_require__(33120);
;// CONCATENATED MODULE: ./build/steps/rollout/blame.js







/**
 * Decides whose matter a failed deploy is, and quarantines the image where it is the image's. Both are recorded for
 * the report. Never throws: what failed has failed.
 */
async function findBlame(fallen, environment, deps, journal) {
    const { error, image, fell } = fallen;
    const { findings } = journal;
    const commit = findings.commit?.sha ?? '';
    const rollouts = tellingOf(findings.rollouts ?? [], fell);
    const isBroken = error.reason === 'apply-failed';
    const instances = standingIn(rollouts);
    const causes = [...(0,fault/* causesOfRollouts */.q)(rollouts), ...(isBroken ? (0,causes_causes/* explainOutput */.hY)(error.evidence) : [])];
    if (instances === 'unseen' && causes.length === 0) {
        journal.record({ judged: { quarantine: 'none' } });
        return;
    }
    const whose = (0,blame/* blame */.S)({
        causes,
        changed: fell === 'others' ? 'more' : await changedBy(fallen, commit),
        proven: await provenBefore(image, { environment, commit }, deps),
        instances,
    });
    const failed = { ...image, reason: 'failed' };
    const done = whose === 'image' ? await (0,prove/* quarantine */.tW)(failed, environment, deps, journal) : 'none';
    journal.record({ judged: { ...(whose === undefined ? {} : { blame: whose }), quarantine: done } });
}
/** The groups that fell short and tell of it: what fails a group with another image explains nothing of this image. */
function tellingOf(rollouts, fell) {
    const short = rollouts.filter(({ verdict }) => verdict !== 'reached');
    return fell === 'others' ? short : short.filter(({ otherImages }) => otherImages === undefined);
}
/**
 * What changed since the stack was good. A plan that does not bring the image itself says nothing of it: an earlier run
 * brought the image, and may have changed more, unless the stack of this commit is the one that was proven last.
 */
async function changedBy({ plan, image: { set }, brought, lastCommit }, commit) {
    const known = (0,image_only/* broughtBy */.dB)(plan, set) ?? brought;
    if (known !== undefined)
        return known;
    const last = await lastCommit().catch(() => undefined);
    return last !== undefined && last === commit ? 'image' : 'unknown';
}
/**
 * Whether the image reached its threshold here before, and whether with the commit that is deployed now. Where EC2 does
 * not tell, it may have: it is not blamed in doubt.
 */
async function provenBefore({ origin, set }, { environment, commit }, { ec2 }) {
    const [copy] = (0,image_image/* membersOf */.lS)(set);
    if (origin === 'built' || copy === undefined)
        return 'never';
    const records = await ec2.imagesById(copy.region, [copy.id]).catch(() => []);
    const [record] = records;
    if (record === undefined)
        return 'otherwise';
    const proof = record.tags[(0,tags/* provenTag */.ld)(environment)];
    if (proof === undefined)
        return 'never';
    return commit !== '' && proof.includes(commit) ? 'as-it-is' : 'otherwise';
}
/** By what weighs most; `unseen` only where nothing else was seen. */
const byWeight = ['sick', 'unclear', 'stuck', 'coming', 'none', 'cleared', 'unseen'];
function standingIn(rollouts) {
    const own = rollouts.filter(({ otherImages }) => otherImages === undefined);
    const standings = new Set(own.map(standingOf));
    return byWeight.find((standing) => standings.has(standing)) ?? 'none';
}
/**
 * Instances that come and never get into service speak against their image where nothing got better for the stall
 * timeout, or none of them ever was healthy until the time was over; where some were, the time was short.
 */
function standingOf({ verdict, imageStanding = 'none', healthy, history }) {
    if (imageStanding !== 'coming')
        return imageStanding;
    const hasHelped = healthy > 0 || history.some(({ percentage }) => percentage > 0);
    return verdict === 'stalled' || (verdict === 'timed-out' && !hasHelped) ? 'stuck' : 'coming';
}

// EXTERNAL MODULE: ./build/steps/rollout/groups/cancel.js
var cancel = __webpack_require__(58417);
// EXTERNAL MODULE: ./build/steps/rollout/holds/hold.js + 2 modules
var hold = __webpack_require__(39257);
;// CONCATENATED MODULE: ./build/steps/rollout/recover.js





















/** Failures after which the new image is, or may be, on instances, and nobody else is at work on them. */
const recoverable = new Set([
    'rollout-failed',
    ...gate/* GATE_FAILURES */.iw,
    'rollout-stalled',
    'rollout-timed-out',
]);
/**
 * Whether there is something to take back, and nobody else is at work on it. After an apply that failed there is where it
 * had begun to move a group.
 */
function isRecoverable({ reason }, rollouts) {
    if (rollouts.some(({ verdict }) => verdict === 'superseded'))
        return false;
    return recoverable.has(reason) || (reason === 'apply-failed' && rollouts.length > 0);
}
/** Whether a group that was to run the image fell short; one with another image says nothing about this one. */
function isImageShort({ reason }, rollouts) {
    const short = rollouts.filter(({ verdict }) => verdict !== 'reached');
    const own = short.filter(({ otherImages }) => otherImages === undefined);
    return own.length > 0 || (short.length === 0 && reason !== 'apply-failed');
}
/**
 * Runs the release; where its rollout fails, does what `on-failure` says and records how that ended. A run that began
 * nothing takes nothing back: what serves is what served before it, and may be the image that was proven.
 * @throws DeployError the failure of the release, whatever became of the recovery
 */
async function withRecovery(attempt, inputs, deps, journal, work) {
    try {
        return await work();
    }
    catch (error) {
        const { rollouts = [] } = journal.findings;
        if (!(error instanceof outcome_error/* DeployError */.sH) || !isRecoverable(error, rollouts))
            throw error;
        if (!(0,begun/* hasBegun */.S)(attempt.ready, rollouts))
            throw leftAlone(error, journal);
        const fell = isImageShort(error, rollouts) ? 'groups-of-the-image' : 'others';
        const { image, plan } = attempt.ready;
        const fallen = {
            ...{ error, fell, image, plan: plan.model, brought: attempt.held?.brought },
            lastCommit: () => lastCommitProven(attempt, inputs, deps),
        };
        await findBlame(fallen, inputs.report.environment, deps, journal);
        const goal = await lastGood(attempt, inputs, deps).catch((trouble) => ({ trouble }));
        const failed = { ...attempt, rollouts, goal };
        if (inputs.onFailure === 'rollback' && 'image' in goal) {
            const doing = `failed, and is taken back: ${error.message}`;
            await (0,tell/* tell */.q)({ moment: 'failed', doing, reason: error.reason }, inputs, deps, journal);
        }
        const recovery = await journal.step('Recovery', () => recover(failed, inputs, deps, journal).catch(brokenOff));
        journal.record({ recovery });
        if (recovery.result === 'rolled-back') {
            await (0,announce/* announceReturn */.C)(recovery, inputs, deps, journal);
            if (inputs.beyond.steps !== undefined || inputs.command === 'promote')
                await (0,hold/* endHold */.Pi)(attempt, 'aborted', inputs, { ...deps, warn: journal.warn });
        }
        deps.log.info(recovery.message);
        throw error;
    }
}
/** The failure of a run that changed nothing; nobody is blamed for what was there before it. */
function leftAlone(error, journal) {
    const message = 'Nothing is taken back: this run applied nothing and started no refresh.';
    journal.record({ judged: { quarantine: 'none' }, recovery: { result: 'left', message, rollouts: [] } });
    const advice = 'This run changed nothing, so it takes nothing back and blames no image. Look at the instances and at what else changed since they were healthy.';
    const { reason, evidence, step, cause } = error;
    return new outcome_error/* DeployError */.sH(reason, error.message, {
        ...{ evidence, cause, next: [...error.next, advice] },
        ...(step === undefined ? {} : { step }),
    });
}
/** What keeps a recovery from coming to an end does not take the place of the failure it was to cure. */
function brokenOff(error) {
    const message = `The recovery failed too: ${withoutClaim(error)}`;
    return { result: 'failed', message, rollouts: [], ...curesOf(error) };
}
/** An error on the way back says of itself that it changed nothing; of a run that did, that would be read wrongly. */
function withoutClaim(error) {
    return (0,outcome_error/* errorMessage */.gJ)(error).replace(/[;.] nothing was (?:built or )?changed\b/gi, '');
}
function curesOf(error) {
    return error instanceof outcome_error/* DeployError */.sH && error.next.length > 0 ? { next: error.next } : {};
}
async function recover(attempt, inputs, deps, journal) {
    switch (inputs.onFailure) {
        case 'leave':
            return {
                result: 'left',
                message: 'Everything was left as it is (`on-failure: leave`).',
                rollouts: [],
                ...wayOf(attempt),
            };
        case 'cancel':
            return { ...(await cancelRefreshes(attempt, deps)), ...wayOf(attempt) };
        case 'rollback':
            return goBack(attempt, inputs, deps, journal);
    }
}
/** What could be gone back to, for who reads that nobody did. */
function wayOf({ goal }) {
    if ('nothing' in goal)
        return { way: 'none' };
    return 'trouble' in goal ? {} : { image: goal.image };
}
/** Cancels what still moves, and what this run began; instances that are replaced stay replaced. */
async function cancelRefreshes({ rollouts }, deps) {
    const ours = ownRefreshes(rollouts);
    const ends = await Promise.all(rollouts.map(async ({ group: name, region, address }) => {
        const group = { name, region, address };
        const { refreshes } = await (0,patience/* patiently */.d_)(() => deps.autoscaling.observe(group, []), deps);
        const active = refreshes.find((refresh) => !(0,standing/* hasEnded */.h)(refresh));
        return active !== undefined && ours.has(active.id) ? (0,cancel/* cancelSeen */.y)(group, active, deps) : undefined;
    }));
    const said = ends.filter((end) => end !== undefined).map(({ message }) => message);
    const what = said.length === 0 ? 'No refresh of this run was running any more' : said.join('; ');
    return {
        result: 'cancelled-refresh',
        message: `${what}; instances that are replaced already stay on the new image.`,
        rollouts: [],
    };
}
async function goBack({ goal, ...attempt }, inputs, deps, journal) {
    if ('nothing' in goal) {
        const other = goal.nothing === 'proven' ? 'other image' : 'other image that is not revoked';
        const message = `There is nothing to go back to: no ${other} was ever proven healthy here.`;
        return { result: 'none', message, rollouts: [] };
    }
    if ('trouble' in goal)
        throw goal.trouble;
    const { image } = goal;
    const name = (0,image_image/* formatImageSet */.NG)(image.set);
    const seen = notesOf(image, journal);
    try {
        const back = await (0,plan/* planBack */.N)(await wayTo(goal, attempt, inputs, deps), inputs, deps);
        await releaseAgain({ ready: { ...back.ready, commit: back.commit }, ours: ownRefreshes(attempt.rollouts), seen }, inputs, deps);
        const { rollouts } = seen;
        const from = { goal, applied: attempt.ready, own: attempt.source.sha };
        const came = cameBack(back, from, [...notAllBack(rollouts), ...(0,release/* leftBeside */.el)(rollouts)]);
        return { result: 'rolled-back', ...came, image, commit: back.commit, rollouts };
    }
    catch (error) {
        const { rollouts } = seen;
        const message = `The rollback to ${name} failed too: ${withoutClaim(error)} ${runningNow(rollouts)}`;
        return { result: 'failed', message: message.trim(), image, rollouts, ...curesOf(error) };
    }
}
/**
 * The release proven last here, other than the one that failed. With the image that failed it is gone back to only
 * where more than the image changed: otherwise it is what failed. What held was proven with no commit of its own, so that
 * whatever was proven with its image is of before it.
 */
async function lastGood({ ready, source, held }, inputs, deps) {
    const { image, plan } = ready;
    const isOther = held !== undefined || (0,image_only/* changesBeyondImage */.G1)(plan.model, image.set).length > 0;
    const isStackChanged = isOther && inputs.recover !== 'image';
    const { images, passedOver } = await (0,records/* takeableImages */.Ci)(inputs, source, deps);
    const found = (0,choose/* lastProven */.zT)(images, {
        ...(0,records/* placeOf */.$t)(inputs, source),
        except: { images: Object.values(image.set), ...(isStackChanged ? { commit: source.sha } : {}) },
    });
    const set = found === undefined ? undefined : await (0,records/* completeSet */.qH)(found.record, deps);
    if (found === undefined || set === undefined)
        return { nothing: passedOver.some((id) => !(0,image_image/* isPartOf */.xm)(image.set, id)) ? 'revoked' : 'proven' };
    const { record, commit } = found;
    return { image: (0,records/* imageOf */.dT)(record, set, 'chosen'), ...(commit === undefined ? {} : { commit }) };
}
/** The commit whose stack was proven last here, with whatever image. */
async function lastCommitProven({ source }, inputs, deps) {
    const [last] = (0,choose/* provenReleases */.lz)(await (0,records/* releasedImages */.i0)(inputs, source, deps), (0,records/* placeOf */.$t)(inputs, source));
    return last?.commit;
}
async function wayTo({ image, commit }, { ready, source, held }, inputs, deps) {
    const isWhole = inputs.recover !== 'image' && commit !== undefined && commit !== source.sha;
    return {
        own: { source, stack: ready.stack },
        image,
        // What an earlier run applied is not known any more, so that it cannot be told from other changes.
        allow: inputs.recover === 'release' || held !== undefined ? 'no-destroy' : 'image-only',
        beyond: 'leave',
        show: async (release) => (0,image_images/* assertCarriesImage */.dH)(release.plan.model, { variable: inputs.stack.amiVariable, image }),
        ...(isWhole
            ? { commit, undo: { applied: ready.plan.model, again: await planAgain(ready, inputs, deps) } }
            : {}),
    };
}
/** What was applied, planned once more; undefined where that cannot be done. */
async function planAgain({ image, stack }, inputs, deps) {
    try {
        return { model: await (0,stack_stack/* planToLook */.Ww)(image, stack, inputs.stack, deps), image: image.set };
    }
    catch (error) {
        deps.log.info(`What differs with every plan is not known: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 83922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ awaitWindow),
  O: () => (/* binding */ requireWindow)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/schedule/freeze.js
/** Words by which a person takes it back without removing the variable. */
const NO = /^(false|no|off|0)$/i;
/** @param text what the variable holds; undefined where the step has no such variable */
function freezeOf(text) {
    if (text === undefined)
        return { kind: 'unread' };
    const said = text.trim();
    return said === '' || NO.test(said) ? { kind: 'none' } : { kind: 'frozen', said };
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/steps/schedule/window.js




/**
 * Before anything is built: waits for the window of the stack where that is wanted and it is not far, and goes on in it.
 * Without windows nothing is asked.
 * @throws DeployError outside-window, deploys-frozen; invalid-input where the step does not have the variable of the freeze
 */
async function awaitWindow({ beyond: { windows } }, deps, journal) {
    if (windows === undefined)
        return;
    await journal.step('Window', async () => {
        requireNoFreeze(windows, deps);
        const { isOpen, nextOpening } = await Promise.all(/* import() */[__webpack_require__.e(5814), __webpack_require__.e(7256)]).then(__webpack_require__.bind(__webpack_require__, 67256));
        const now = deps.clock.now();
        if (isOpen(windows, now))
            return;
        const next = nextOpening(windows, now);
        if (windows.outside === 'refuse' || next === undefined || next - now > windows.waitMs)
            throw await outside(windows, now, next);
        await waitUntil(next, windows, deps);
    });
}
/**
 * Before something is applied, and where somebody goes on with a release: the window has to be open, and is not waited for.
 * The freeze is what it was when the job began.
 * @throws DeployError as `awaitWindow`
 */
async function requireWindow({ beyond: { windows } }, deps) {
    if (windows === undefined)
        return;
    requireNoFreeze(windows, deps);
    const { isOpen, nextOpening } = await Promise.all(/* import() */[__webpack_require__.e(5814), __webpack_require__.e(7256)]).then(__webpack_require__.bind(__webpack_require__, 67256));
    const now = deps.clock.now();
    if (!isOpen(windows, now))
        throw await outside(windows, now, nextOpening(windows, now));
}
/** How often the log says that the run still waits, in milliseconds. */
const SAY = 600_000;
async function waitUntil(next, { zone }, { clock, log }) {
    const { momentIn } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    for (let left = next - clock.now(); left > 0; left = next - clock.now()) {
        log.info(`The window begins ${momentIn(zone, next)}: it is waited for, ${(0,duration/* formatDuration */.a3)(left)}.`);
        await clock.sleep(Math.min(left, SAY));
    }
}
async function outside(windows, now, next) {
    const { momentIn } = await __webpack_require__.e(/* import() */ 5313).then(__webpack_require__.bind(__webpack_require__, 25313));
    const { zone, waitMs } = windows;
    const begins = next === undefined ? 'and no window begins any more' : `the next window begins ${momentIn(zone, next)}`;
    const waits = windows.outside === 'wait' && next !== undefined && next - now > waitMs
        ? [
            `It is waited for ${(0,duration/* formatDuration */.a3)(waitMs)} at most (\`wait-at-most\`), and that is ${(0,duration/* formatDuration */.a3)(next - now)} from now.`,
        ]
        : [];
    return new error/* DeployError */.sH('outside-window', `It is ${momentIn(zone, now)}, outside of \`windows\`; ${begins}. Nothing was applied.`, {
        evidence: [`now: ${iso(now)}`, ...(next === undefined ? [] : [`next window: ${iso(next)}`]), ...waits],
        next: [
            next === undefined
                ? 'Correct `windows` in the settings file: all that it has open is over.'
                : `Run again from ${momentIn(zone, next)} on.`,
            'A rollback by hand (`rollback-to`) is not held up by windows, nor is a recovery.',
        ],
    });
}
function iso(at) {
    return new Date(at).toISOString();
}
function requireNoFreeze({ freeze: name }, { context }) {
    if (name === undefined)
        return;
    const freeze = freezeOf(context.environment[name]);
    if (freeze.kind === 'unread')
        throw unread(name);
    if (freeze.kind === 'none')
        return;
    throw new error/* DeployError */.sH('deploys-frozen', `Deploys are frozen by the variable ${(0,text_escape/* inlineCode */.ti)(name)}. Nothing was applied.`, {
        evidence: [`${name}: ${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(freeze.said), 200)}`],
        next: [
            `When the freeze is over, empty or remove the variable ${(0,text_escape/* inlineCode */.ti)(name)} in GitHub, and run again: in a new job, for a job keeps what it began with.`,
            'A rollback by hand (`rollback-to`) is not held up by a freeze, nor is a recovery.',
        ],
    });
}
function unread(name) {
    return new error/* DeployError */.sH('invalid-input', `Whether deploys are frozen is not known: the step has no variable ${(0,text_escape/* inlineCode */.ti)(name)}, which \`windows\` names under \`freeze\`. Nothing was applied.`, {
        next: [
            `Hand it to the step: \`env: { ${name}: "\${{ vars.${name} }}" }\`. Where GitHub has no such variable it is empty then, and nothing is frozen.`,
        ],
    });
}


/***/ })

};
