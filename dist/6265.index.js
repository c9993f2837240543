export const id = 6265;
export const ids = [6265];
export const modules = {

/***/ 36265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/steps/back/look-back.js
var look_back = __webpack_require__(42655);
// EXTERNAL MODULE: ./build/steps/image/given/publish.js
var publish = __webpack_require__(94219);
// EXTERNAL MODULE: ./build/steps/rollout/announce.js
var announce = __webpack_require__(84315);
;// CONCATENATED MODULE: ./build/steps/rollout/begun.js
/** Whether this run applied something or set a refresh going. Otherwise what ails the groups was there before it. */
function hasBegun({ plan, kept = [] }, rollouts) {
    return (plan.model.hasChanges ||
        kept.length > 0 ||
        rollouts.some(({ how }) => how === 'started' || how === 'adopted'));
}

// EXTERNAL MODULE: ./build/steps/rollout/prove.js
var prove = __webpack_require__(33120);
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
    if (isStackKept && (0,image_only/* changesBeyondImage */.G)(plan.model, image.set).length > 0)
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
// EXTERNAL MODULE: ./build/steps/stack/stack.js + 4 modules
var stack_stack = __webpack_require__(90455);
// EXTERNAL MODULE: ./build/steps/rollout/apply.js
var apply = __webpack_require__(65342);
// EXTERNAL MODULE: ./build/steps/rollout/before.js
var rollout_before = __webpack_require__(87979);
// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates_gates = __webpack_require__(53561);
// EXTERNAL MODULE: ./build/steps/rollout/release.js
var release = __webpack_require__(36863);
// EXTERNAL MODULE: ./build/steps/rollout/rollout.js + 18 modules
var rollout_rollout = __webpack_require__(27541);
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
 * @throws DeployError apply-failed, state-unread, rollout-*, cancelled; what it moved until then is in `seen`
 */
async function releaseAgain({ ready, ours, seen }, { rollout: own, beyond }, deps) {
    const rollout = { ...own, activeRefresh: 'cancel', alarms: [] };
    const before = await (0,rollout_before/* lookBefore */.P)(ready, { ...rollout, ours }, deps);
    const applied = await (0,apply/* applyPlan */.g)({ ready, before }, rollout, deps, seen);
    const gates = await (0,gates_gates/* gatesOf */.og)(ready, beyond, deps);
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
 * How many instances run the earlier image, a sentence for each group; and what stands beside them on another, which may
 * be the image that failed.
 */
function runningNow(rollouts) {
    const running = rollouts.map(({ group, healthy, desired }) => `${group} runs ${healthy} of ${desired} on the earlier image.`);
    return [...running, ...(0,release/* leftBeside */.el)(rollouts).map(({ message }) => message)].join(' ');
}

// EXTERNAL MODULE: ./build/causes/blame.js
var blame = __webpack_require__(42082);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes_causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/report/fault.js + 1 modules
var fault = __webpack_require__(16219);
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
async function changedBy({ plan, image: { set }, lastCommit }, commit) {
    if ((0,image_only/* changesBeyondImage */.G)(plan, set).length > 0)
        return 'more';
    if ((0,image_only/* bringsImage */.t)(plan, set))
        return 'image';
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
;// CONCATENATED MODULE: ./build/steps/rollout/recover.js


















/** Failures after which the new image is, or may be, on instances, and nobody else is at work on them. */
const recoverable = new Set([
    'rollout-failed',
    'probe-failed',
    'analysis-failed',
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
        await work();
    }
    catch (error) {
        const { rollouts = [] } = journal.findings;
        if (!(error instanceof outcome_error/* DeployError */.sH) || !isRecoverable(error, rollouts))
            throw error;
        if (!hasBegun(attempt.ready, rollouts))
            throw leftAlone(error, journal);
        const fell = isImageShort(error, rollouts) ? 'groups-of-the-image' : 'others';
        const { image, plan } = attempt.ready;
        const fallen = {
            ...{ error, fell, image, plan: plan.model },
            lastCommit: () => lastCommitProven(attempt, inputs, deps),
        };
        await findBlame(fallen, inputs.report.environment, deps, journal);
        const goal = await lastGood(attempt, inputs, deps).catch((trouble) => ({ trouble }));
        const failed = { ...attempt, rollouts, goal };
        const recovery = await journal.step('Recovery', () => recover(failed, inputs, deps, journal).catch(brokenOff));
        journal.record({ recovery });
        if (recovery.result === 'rolled-back')
            await (0,announce/* announceReturn */.C)(recovery, inputs, deps, journal);
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
    if (goal === undefined)
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
    if (goal === undefined) {
        const other = inputs.beyond.revoked === undefined ? 'other image' : 'other image that is not revoked';
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
        const came = cameBack(back, from, (0,release/* leftBeside */.el)(rollouts));
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
 * where this run changed more than the image: otherwise it is what failed.
 */
async function lastGood({ ready, source }, inputs, deps) {
    const { image, plan } = ready;
    const isStackChanged = (0,image_only/* changesBeyondImage */.G)(plan.model, image.set).length > 0 && inputs.recover !== 'image';
    const found = (0,choose/* lastProven */.zT)(await (0,records/* takeableImages */.Ci)(inputs, source, deps), {
        ...(0,records/* placeOf */.$t)(inputs, source),
        except: { images: Object.values(image.set), ...(isStackChanged ? { commit: source.sha } : {}) },
    });
    const set = found === undefined ? undefined : await (0,records/* completeSet */.qH)(found.record, deps);
    if (found === undefined || set === undefined)
        return undefined;
    const { record, commit } = found;
    return { image: (0,records/* imageOf */.dT)(record, set, 'chosen'), ...(commit === undefined ? {} : { commit }) };
}
/** The commit whose stack was proven last here, with whatever image. */
async function lastCommitProven({ source }, inputs, deps) {
    const [last] = (0,choose/* provenReleases */.lz)(await (0,records/* releasedImages */.i0)(inputs, source, deps), (0,records/* placeOf */.$t)(inputs, source));
    return last?.commit;
}
async function wayTo({ image, commit }, { ready, source }, inputs, deps) {
    const isWhole = inputs.recover !== 'image' && commit !== undefined && commit !== source.sha;
    return {
        own: { source, stack: ready.stack },
        image,
        allow: inputs.recover === 'release' ? 'no-destroy' : 'image-only',
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

// EXTERNAL MODULE: ./build/image/choose.js
var image_choose = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/plan/read/state.js
var read_state = __webpack_require__(83178);
;// CONCATENATED MODULE: ./build/steps/stack/order.js





/**
 * Refuses to deploy a commit that is an ancestor of one that runs: two runs may overtake each other, and a re-run of an
 * old one must not take a fix away. The commit that runs is also that whose stack serves: commits that change the stack
 * alone have one image. Where GitHub cannot compare, the deploy goes on with a warning.
 * @throws DeployError commit-outdated
 */
async function requireNewer({ image, state }, source, { older, report }, deps, journal) {
    const live = [...new Set((0,read_state/* liveImageIds */.AO)(state))];
    if (older === 'allowed' || live.length === 0)
        return;
    const records = await deps.ec2.imagesById(deps.context.region, live);
    const running = records.flatMap((record) => [
        ...((0,image_image/* isPartOf */.xm)(image.set, record.id) ? [] : (0,image_choose/* commitsOf */.g3)(record)),
        ...(0,choose/* releasesOf */.w0)(record, report.environment)
            .slice(0, 1)
            .map(({ commit = '' }) => commit),
    ]);
    const commits = [...new Set(running)].filter((commit) => commit !== '' && commit !== source.sha);
    try {
        const newer = await firstAhead(commits, source.sha, deps, journal);
        if (newer !== undefined)
            throw outdated(source.sha, newer);
    }
    catch (error) {
        if (error instanceof outcome_error/* DeployError */.sH)
            throw error;
        journal.warn(`Whether this commit is newer than the one running could not be checked: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}
async function firstAhead(commits, sha, { github }, journal) {
    for (const commit of commits) {
        const standing = await github.compare(commit, sha);
        if (standing === 'behind')
            return commit;
        if (standing === 'unknown')
            journal.warn(`GitHub cannot compare ${sha} with ${commit}, which runs now.`);
    }
    return undefined;
}
function outdated(sha, live) {
    return new outcome_error/* DeployError */.sH('commit-outdated', `Commit ${sha} is older than ${live}, which runs now; nothing was changed.`, {
        next: [
            'Deploy the newer commit. To go back on purpose, run the rollback: `rollback-to` takes a commit.',
            'To deploy an older commit all the same, set `allow-older: true`.',
        ],
    });
}

// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 10 modules
var prepare = __webpack_require__(36788);
;// CONCATENATED MODULE: ./build/plan/review/review.js
/** Every kind as it goes on after "is to be". */
const KINDS = {
    'no-op': 'moved or imported',
    create: 'created',
    read: 'read',
    update: 'changed',
    delete: 'destroyed',
    'replace-create-first': 'replaced, the new one first',
    'replace-destroy-first': 'replaced, the old one destroyed first',
    forget: 'forgotten',
    invoke: 'run',
};
/**
 * In what a plan differs from the one that was reviewed, a line each, by address and attribute, without values; empty
 * where both do the same. What is worse to miss comes first: what was never reviewed, then what was reviewed otherwise.
 */
function reviewDifferences(reviewed, plan) {
    if (reviewed.digest === plan.digest)
        return [];
    const lines = [
        ...(reviewed.image === plan.image ? [] : ['The image is another one than the one that was reviewed']),
        ...(reviewed.hidden === plan.hidden
            ? []
            : ['A value that is not shown (sensitive, or user data) differs']),
        ...changedLines(reviewed.changes, plan.changes),
    ];
    return lines.length > 0
        ? lines
        : ['The comment does not keep enough of the reviewed plan to say what differs'];
}
function changedLines(reviewed, changes) {
    if (reviewed === undefined)
        return [];
    const before = new Map(reviewed.map((change) => [change.address, change]));
    const after = new Set(changes.map(({ address }) => address));
    const added = changes.filter(({ address }) => !before.has(address));
    const gone = reviewed.filter(({ address }) => !after.has(address));
    return [
        ...added.map(({ address, kind }) => `${address} is to be ${KINDS[kind]}; that was not reviewed`),
        ...changes.flatMap((change) => otherwise(before.get(change.address), change)),
        ...gone.map(({ address, kind }) => `${address} was to be ${KINDS[kind]}; that is no longer so`),
    ];
}
function otherwise(reviewed, change) {
    const { address, kind, digest, paths } = change;
    if (reviewed === undefined || reviewed.digest === digest)
        return [];
    if (reviewed.kind !== kind) {
        return [`${address} is to be ${KINDS[kind]}; in the review it was to be ${KINDS[reviewed.kind]}`];
    }
    const names = differingPaths(reviewed.paths, paths);
    return [`${address} is not what was reviewed${names.length === 0 ? '' : `: ${names.join(', ')}`}`];
}
/** Paths that one plan sets and the other does not, or that get another value. */
function differingPaths(before, after) {
    if (before === undefined)
        return [];
    const one = new Map(before);
    const other = new Map(after);
    return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

// EXTERNAL MODULE: ./build/report/places/comment.js
var places_comment = __webpack_require__(67965);
// EXTERNAL MODULE: ./build/report/places/plan-header.js
var plan_header = __webpack_require__(68251);
// EXTERNAL MODULE: ./build/run/stack-identity.js
var stack_identity = __webpack_require__(68489);
;// CONCATENATED MODULE: ./build/steps/stack/review.js





/** Differences that a warning names; the log has them all. */
const NAMED = 5;
/**
 * Holds the plan against the one in the comment on the commit's pull request. A plan that changes nothing passes.
 * @throws DeployError plan-changed, where `require-reviewed-plan` is `true` and the plan is not the reviewed one
 */
async function requireReviewed({ ready, source }, inputs, deps, journal) {
    if (inputs.unreviewed === 'ignore' || !ready.plan.report.hasChanges)
        return;
    await journal.step('Review', async () => {
        const review = await reviewOf(ready, source, inputs, deps);
        if (review.kind === 'same')
            deps.log.info(`The plan is the one reviewed in #${review.pull}.`);
        else if (inputs.unreviewed === 'refuse')
            throw refusal(review);
        else
            tell(review, deps, journal);
    });
}
async function reviewOf(ready, source, inputs, deps) {
    try {
        return await compareWithReview(ready, source, inputs, deps);
    }
    catch (error) {
        return { kind: 'missing', why: `The reviewed plan could not be read: ${(0,outcome_error/* errorMessage */.gJ)(error)}` };
    }
}
async function compareWithReview({ plan }, { repository, sha }, inputs, { context, github }) {
    if (repository !== context.repository)
        return withoutPull(`${repository} is not the workflow's repository`);
    const pull = await github.mergedPull(sha);
    if (pull === undefined)
        return withoutPull(`No pull request was merged as ${sha}`);
    const comment = await github.ownComment(pull.number, (0,places_comment/* commentMarker */.Ql)((0,stack_identity/* identityOf */.c)(inputs)));
    if (comment === undefined) {
        const why = `#${pull.number} has no comment of this stack's plan`;
        // Then none is written of a stack that does not ask for it.
        return inputs.report.comment === 'merged' ? withoutPull(why) : missing(why);
    }
    if (comment.wording === 'edited-by-others') {
        return missing(`The plan's comment on #${pull.number} was edited by somebody else`);
    }
    const reviewed = (0,plan_header/* readPlanHeader */.$)(comment.body);
    if (reviewed === undefined)
        return missing(`The last run on #${pull.number} did not end in a plan`);
    const differences = reviewDifferences(reviewed, plan.fingerprint);
    if (differences.length === 0)
        return { kind: 'same', pull: pull.number, differences };
    return {
        kind: 'different',
        pull: pull.number,
        differences: [...commitLine(reviewed, pull), ...differences],
    };
}
function withoutPull(why) {
    return { kind: 'no-pull-request', why };
}
function missing(why) {
    return { kind: 'missing', why };
}
/** Commits that came after the last plan explain a lot. */
function commitLine(reviewed, { headSha }) {
    if (reviewed.headSha === headSha)
        return [];
    return [`The reviewed plan was made for ${reviewed.headSha}; what was merged is ${headSha}`];
}
function refusal(review) {
    if ('why' in review) {
        return new outcome_error/* DeployError */.sH('plan-changed', 'There is no reviewed plan for this commit; nothing was changed.', {
            evidence: [review.why],
            next: [
                'Bring the change by a pull request on which this action writes its plan (`comment: true`), and merge that.',
                'To deploy without a review, set `require-reviewed-plan: warn`.',
            ],
        });
    }
    return new outcome_error/* DeployError */.sH('plan-changed', `The plan is not the one that was reviewed in #${review.pull}; nothing was changed.`, {
        evidence: review.differences,
        next: [
            'Read the plan of this run. Where it is not what is wanted, undo what changed since the review.',
            'Where it is, have it reviewed by another pull request, or deploy once with `require-reviewed-plan: warn`: so too where an earlier run of this commit has applied a part of the plan.',
        ],
    });
}
/** Without a pull request there was nothing to review: that is for the log, the rest for everybody to see. */
function tell(review, { log }, journal) {
    if (review.kind === 'no-pull-request') {
        log.info(`${review.why}: there is no reviewed plan.`);
    }
    else if ('why' in review) {
        journal.warn(`${review.why}: the plan is not known to be reviewed.`);
    }
    else {
        for (const line of review.differences)
            log.info(line);
        journal.warn(`The plan is not the one reviewed in #${review.pull}: ${inBrief(review.differences)}.`);
    }
}
function inBrief(differences) {
    const more = differences.length > NAMED ? `; and ${differences.length - NAMED} more` : '';
    return `${differences.slice(0, NAMED).join('; ')}${more}`;
}

;// CONCATENATED MODULE: ./build/commands/deploy.js










/** Image, plan, apply, rollout: ends when instances that run this commit's image are healthy. */
async function deploy(inputs, deps, journal) {
    const attempt = await (0,prepare/* prepare */.iA)(inputs, deps, journal);
    const { ready, source } = attempt;
    await requireNewer(ready, source, inputs, deps, journal);
    await requireReviewed(attempt, inputs, deps, journal);
    await (0,look_back/* lookBack */.L)(attempt, inputs, deps, journal);
    await (0,announce/* announce */.i)(inputs, deps, journal);
    await withRecovery(attempt, inputs, deps, journal, () => (0,release/* release */._r)({ ...ready, commit: source.sha }, inputs, deps, journal));
    const outcome = hasMoved(ready, journal) ? 'deployed' : 'unchanged';
    const reached = { ...ready, commit: source.sha, course: outcome };
    const standing = await (0,prove/* prove */.zn)(reached, inputs.report.environment, deps, journal);
    if (standing === 'proven')
        await (0,publish/* publishImage */.N)(ready.image, inputs.beyond.publishTo, deps, journal);
    return outcome;
}
/** Whether anything was applied or set going, by this run or by the one whose refresh it followed. */
function hasMoved(ready, { findings: { rollouts = [] } }) {
    return hasBegun(ready, rollouts) || rollouts.some(({ how }) => how === 'found');
}


/***/ }),

/***/ 42655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookBack)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20818);
/* harmony import */ var _plan_guard_image_only_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96696);
/* harmony import */ var _release_choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96503);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(184);
/* harmony import */ var _stack_served_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29738);
/* harmony import */ var _stack_stack_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90455);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18500);
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14989);










/**
 * Finds out before anything is applied what a recovery could not take back: the last good release, planned now, changes
 * nothing but what it would change at any time. Where the plan changes the image alone, no other stack is asked for.
 */
async function lookBack(planned, inputs, deps, journal) {
    const { model } = planned.ready.plan;
    if ((0,_plan_guard_image_only_js__WEBPACK_IMPORTED_MODULE_2__/* .changesBeyondImage */ .G)(model, planned.ready.image.set).length === 0)
        return;
    if (inputs.command === 'deploy' && (inputs.onFailure !== 'rollback' || inputs.recover === 'image'))
        return;
    await journal.step('Look back', async () => {
        try {
            const found = await inTheWay(planned, inputs, deps);
            const { plan } = journal.findings;
            if (found.length === 0 || plan?.guard === undefined)
                return;
            const warnings = [...plan.guard.warnings, ...found];
            journal.record({ plan: { ...plan, guard: { ...plan.guard, warnings } } });
            for (const { address, risk } of found)
                deps.log.info(`${address}: ${risk}`);
        }
        catch (error) {
            deps.signal.throwIfAborted();
            journal.warn(`There is no way back to the stack of the last good release: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
    });
}
async function inTheWay({ ready, source }, inputs, deps) {
    const goal = (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .lastProven */ .zT)(await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .takeableImages */ .Ci)(inputs, source, deps), {
        ...(0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(inputs, source),
        except: { images: Object.values(ready.image.set), commit: source.sha },
    });
    const set = goal === undefined ? undefined : await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .completeSet */ .qH)(goal.record, deps);
    if (goal?.commit === undefined || set === undefined || goal.commit === source.sha)
        return [];
    // Where something else serves than what was proven last, a plan shows that too, and tells nothing of what differs always.
    const isLive = (0,_stack_served_js__WEBPACK_IMPORTED_MODULE_5__/* .replacedImages */ .hh)(ready.plan.report, ready.image).every((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_9__/* .isPartOf */ .xm)(set, id));
    if (!isLive)
        return [];
    const image = (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .imageOf */ .dT)(goal.record, set, 'chosen');
    const code = await (0,_code_js__WEBPACK_IMPORTED_MODULE_8__/* .openCommit */ .C)(goal.commit, { source, stack: ready.stack }, inputs, deps);
    const model = await (0,_stack_stack_js__WEBPACK_IMPORTED_MODULE_6__/* .planToLook */ .Ww)(image, code, inputs.stack, deps);
    const { blocked } = (0,_plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .guardPlan */ .V)(model, { allow: 'image-only', image: set });
    const addresses = new Set(blocked.filter((one) => !(0,_capacity_js__WEBPACK_IMPORTED_MODULE_7__/* .isCapacity */ .xo)(one)).map(({ address }) => address));
    return [...addresses].map((address) => stuck(address, goal.commit ?? ''));
}
function stuck(address, commit) {
    return {
        rule: 'no-way-back',
        address,
        risk: `The last good release (commit ${commit}) would change it even now, before this deploy: a recovery cannot take back what becomes of it, and leaves it.`,
        fix: 'Take out of it what differs with every plan (timestamp(), a random value), or write: lifecycle { ignore_changes = [...] }. Where it was changed by hand, bring it back first.',
        severity: 'warning',
    };
}


/***/ })

};
