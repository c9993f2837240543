export const id = 1128;
export const ids = [1128];
export const modules = {

/***/ 81128:
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
// EXTERNAL MODULE: ./build/steps/image/records.js
var image_records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/rollout/announce.js
var announce = __webpack_require__(84315);
// EXTERNAL MODULE: ./build/steps/rollout/begun.js
var begun = __webpack_require__(55999);
// EXTERNAL MODULE: ./build/steps/rollout/holds/hold.js + 2 modules
var hold = __webpack_require__(39257);
// EXTERNAL MODULE: ./build/steps/rollout/prove.js
var prove = __webpack_require__(33120);
// EXTERNAL MODULE: ./build/steps/rollout/recover.js + 4 modules
var recover = __webpack_require__(45374);
// EXTERNAL MODULE: ./build/steps/rollout/release.js
var release = __webpack_require__(36863);
// EXTERNAL MODULE: ./build/steps/schedule/window.js + 1 modules
var schedule_window = __webpack_require__(83922);
// EXTERNAL MODULE: ./build/image/choose.js
var choose = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/state.js
var read_state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/release/choose.js + 1 modules
var release_choose = __webpack_require__(96503);
// EXTERNAL MODULE: ./build/rollout/holds/record.js
var record = __webpack_require__(54158);
;// CONCATENATED MODULE: ./build/steps/stack/order.js







/**
 * Refuses to deploy a commit that is an ancestor of one that runs: two runs may overtake each other, and a re-run of an
 * old one must not take a fix away. The commit that runs is also that whose stack serves: commits that change the stack
 * alone have one image. So is one that holds here. Where GitHub cannot compare, the deploy goes on with a warning.
 * @returns the live images at which another commit holds: this deploy takes its place
 * @throws DeployError commit-outdated
 */
async function requireNewer({ image, state }, source, inputs, deps, journal) {
    const live = [...new Set((0,read_state/* liveImageIds */.AO)(state))];
    if (live.length === 0)
        return [];
    const records = await deps.ec2.imagesById(deps.context.region, live);
    const holdAt = ({ tags }) => (0,record/* openHoldIn */.Hy)(tags, (0,image_records/* holdTagOf */.xU)(inputs, source));
    const others = records.filter((record) => (holdAt(record)?.commit ?? source.sha) !== source.sha);
    const [hold] = others.flatMap((record) => holdAt(record) ?? []);
    if (hold !== undefined)
        journal.warn(takesPlace(hold));
    if (inputs.older === 'allowed')
        return others;
    const running = records.flatMap((record) => [
        ...((0,image_image/* isPartOf */.xm)(image.set, record.id) ? [] : (0,choose/* commitsOf */.g3)(record)),
        ...(0,release_choose/* releasesOf */.w0)(record, inputs.report.environment)
            .slice(0, 1)
            .map(({ commit = '' }) => commit),
        ...(hold === undefined ? [] : [hold.commit]),
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
    return others;
}
function takesPlace({ commit, at, since }) {
    return `Commit ${commit} holds here at ${at} % since ${since}, and was not promoted. Once this deploy is applied it is in its place: that one can be neither promoted nor aborted any more.`;
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

// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
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
    const reviewed = (0,plan_header/* readPlanHeader */.$c)(comment.body);
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













/** Image, plan, apply, rollout: ends when instances that run this commit's image are healthy, or at a hold on the way. */
async function deploy(inputs, deps, journal) {
    await (0,schedule_window/* awaitWindow */.P)(inputs, deps, journal);
    const attempt = await (0,prepare/* prepare */.iA)(inputs, deps, journal);
    const { ready, source } = attempt;
    const replaced = await requireNewer(ready, source, inputs, deps, journal);
    await requireReviewed(attempt, inputs, deps, journal);
    await (0,look_back/* lookBack */.L)(attempt, inputs, deps, journal);
    const stepping = await (0,hold/* steppingOf */.sG)({ ...attempt, replaced }, inputs, deps);
    await (0,schedule_window/* requireWindow */.O)(inputs, deps);
    await (0,announce/* announce */.i)(inputs, deps, journal);
    const holdTag = (0,image_records/* holdTagOf */.xU)(inputs, source);
    const beforeApply = async () => {
        // Somebody else's refresh may have been waited for since.
        await (0,schedule_window/* requireWindow */.O)(inputs, deps);
        await (0,hold/* replaceHolds */.jO)(replaced, holdTag, deps);
    };
    const end = await (0,recover/* withRecovery */.o)({ ...attempt, held: stepping?.held }, inputs, deps, journal, () => (0,release/* release */._r)({ ...ready, commit: source.sha, stepping, beforeApply }, inputs, deps, journal));
    if (end === 'holding' && stepping !== undefined)
        return (0,hold/* keepHold */.p)({ ...attempt, stepping }, inputs, deps, journal);
    const outcome = hasMoved(ready, journal) ? 'deployed' : 'unchanged';
    const reached = { ...ready, commit: source.sha, course: outcome, holdTag };
    const standing = await (0,prove/* prove */.zn)(reached, inputs.report.environment, deps, journal);
    if (standing === 'proven')
        await (0,publish/* publishImage */.N)(ready.image, inputs.beyond.publishTo, deps, journal);
    return outcome;
}
/** Whether anything was applied or set going, by this run or by the one whose refresh it followed. */
function hasMoved(ready, { findings: { rollouts = [] } }) {
    return (0,begun/* hasBegun */.S)(ready, rollouts) || rollouts.some(({ how }) => how === 'found');
}


/***/ }),

/***/ 42655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookBack)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);
/* harmony import */ var _plan_guard_image_only_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96696);
/* harmony import */ var _release_choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96503);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(184);
/* harmony import */ var _stack_served_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29738);
/* harmony import */ var _stack_stack_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68768);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18500);
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14989);










/**
 * Finds out before anything is applied what a recovery could not take back: the last good release, planned now, changes
 * nothing but what it would change at any time. Where the plan changes the image alone, no other stack is asked for.
 */
async function lookBack(planned, inputs, deps, journal) {
    const { model } = planned.ready.plan;
    if ((0,_plan_guard_image_only_js__WEBPACK_IMPORTED_MODULE_2__/* .changesBeyondImage */ .G1)(model, planned.ready.image.set).length === 0)
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
    const { images } = await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .takeableImages */ .Ci)(inputs, source, deps);
    const goal = (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .lastProven */ .zT)(images, {
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
