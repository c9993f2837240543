export const id = 7076;
export const ids = [7076,3771];
export const modules = {

/***/ 77076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  abort: () => (/* binding */ abort)
});

// EXTERNAL MODULE: ./build/steps/rollout/holds/find.js
var find = __webpack_require__(47316);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/release/choose.js + 1 modules
var choose = __webpack_require__(96503);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/steps/rollout/holds/former.js



/**
 * What a release that holds is taken back to. It is not proven, so `previous` is the one before it; but for a commit that
 * changed the stack alone: that of before has the same image, and is named by its commit.
 */
async function formerRelease({ image, record }, inputs, source, deps) {
    const { images } = await (0,records/* takeableImages */.Ci)(inputs, source, deps);
    const former = (0,choose/* lastProven */.zT)(images, {
        ...(0,records/* placeOf */.$t)(inputs, source),
        except: { images: Object.values(image.set), commit: record.commit },
    });
    const { commit } = former ?? {};
    if (former === undefined || commit === undefined || !(0,image_image/* isPartOf */.xm)(image.set, former.record.id))
        return { kind: 'previous' };
    return { kind: 'sha', sha: commit };
}

// EXTERNAL MODULE: ./build/steps/rollout/holds/hold.js + 2 modules
var hold = __webpack_require__(39257);
// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
// EXTERNAL MODULE: ./build/commands/rollback.js + 1 modules
var rollback = __webpack_require__(53771);
;// CONCATENATED MODULE: ./build/commands/abort.js





/** Takes back a release that holds: the rollback to the one that was proven last before it. */
async function abort(inputs, deps, journal) {
    const own = await (0,prepare/* open */.ho)(inputs, deps, journal);
    const { source } = own;
    const { found, rollbackTo } = await journal.step('Image', async () => {
        const held = await (0,find/* findHold */.Bv)(own, inputs, deps);
        return { found: held, rollbackTo: await formerRelease(held, inputs, source, deps) };
    });
    // What held with the image of before differs by its stack alone.
    const scope = rollbackTo.kind === 'sha' ? 'release' : inputs.scope;
    const back = { ...inputs, command: 'rollback', rollbackTo, scope, extent: 'applied' };
    const outcome = await (0,rollback.goBack)({ ...own, leaves: 'aborting' }, back, deps, journal);
    await (0,hold/* endHold */.Pi)({ ready: found, source }, 'aborted', inputs, { ...deps, warn: journal.warn });
    return outcome;
}


/***/ }),

/***/ 53771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  goBack: () => (/* binding */ goBack),
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./build/plan/read/state.js
var state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
// EXTERNAL MODULE: ./build/steps/back/plan.js
var plan = __webpack_require__(26891);
;// CONCATENATED MODULE: ./build/steps/back/return.js


/**
 * Plans a rollback by hand, and tells of the plan. What is in its way is refused, and not left: somebody is there who
 * can decide.
 * @throws DeployError plan-blocked, plan-without-image, plan-failed
 */
async function planReturn({ own, to }, inputs, deps, journal) {
    return journal.step('Plan', async () => {
        const back = await (0,plan/* planBack */.N)({
            own,
            ...to,
            allow: inputs.stack.allow,
            beyond: 'refuse',
            show: (release, guard) => (0,prepare/* recordPlan */.BJ)(release, guard, { inputs, deps, journal }),
        }, inputs, deps);
        if (back.note !== '')
            journal.warn(back.note);
        const isRunsOwn = back.commit === own.source.sha;
        return { ...back, serves: isRunsOwn ? to.image.gitSha : back.commit };
    });
}

// EXTERNAL MODULE: ./build/steps/image/given/publish.js
var publish = __webpack_require__(94219);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/image/rollback.js
var rollback = __webpack_require__(20620);
// EXTERNAL MODULE: ./build/steps/image/share/launchable.js
var launchable = __webpack_require__(70703);
// EXTERNAL MODULE: ./build/steps/rollout/announce.js
var announce = __webpack_require__(84315);
// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates = __webpack_require__(53561);
// EXTERNAL MODULE: ./build/steps/rollout/holds/hold.js + 2 modules
var hold = __webpack_require__(39257);
// EXTERNAL MODULE: ./build/steps/rollout/preflight.js + 5 modules
var preflight = __webpack_require__(92823);
// EXTERNAL MODULE: ./build/steps/rollout/prove.js
var prove = __webpack_require__(33120);
// EXTERNAL MODULE: ./build/steps/rollout/release.js
var release = __webpack_require__(36863);
// EXTERNAL MODULE: ./build/steps/stack/served.js
var served = __webpack_require__(29738);
;// CONCATENATED MODULE: ./build/commands/rollback.js














/** The same plan, apply and rollout with an earlier release: its image, and its stack where that is wanted. */
async function rollback_rollback(inputs, deps, journal) {
    const own = await (0,prepare/* open */.ho)(inputs, deps, journal);
    return goBack({ ...own, leaves: 'aborted' }, inputs, deps, journal);
}
/** The same from a stack that is open. */
async function goBack(own, inputs, deps, journal) {
    const { environment } = inputs.report;
    const to = await journal.step('Image', async () => {
        const ids = (0,state/* liveImageIds */.AO)(await deps.terraform.state(own.stack));
        const resolved = await (0,rollback/* resolveRollback */.d)(inputs, ids, own.source, deps);
        const { source } = own;
        return { ...resolved, live: ids, image: await (0,launchable/* launchable */.o)(resolved.image, inputs, { ...deps, source }) };
    });
    journal.record({ image: to.image });
    const { ready, commit, serves, left } = await planReturn({ own, to }, inputs, deps, journal);
    if (inputs.extent === 'planned') {
        await (0,preflight/* lookAtGroups */.Rj)(ready, inputs.rollout, deps, journal);
        return 'planned';
    }
    await (0,announce/* announce */.i)(inputs, deps, journal, serves);
    const asked = { ...inputs, beyond: (0,gates/* onTheWayBack */.rR)(inputs.beyond) };
    const holdTag = (0,records/* holdTagOf */.xU)(inputs, own.source);
    const beforeApply = () => (0,hold/* leaveHolds */.iX)(to.live, { tag: holdTag, state: own.leaves }, { ...deps, warn: journal.warn });
    // What serves is the stack of no commit then, and nothing that a recovery could go back to.
    await (0,release/* release */._r)({ ...ready, commit, beforeApply }, asked, deps, journal);
    const reached = { ...ready, commit, course: 'returned', holdTag };
    const standing = left.length === 0 ? await (0,prove/* prove */.zn)(reached, environment, deps, journal) : 'unproven';
    if (standing === 'proven')
        await (0,publish/* publishImage */.N)(ready.image, inputs.beyond.publishTo, deps, journal);
    const replaced = (0,served/* replacedImages */.hh)(ready.plan.report, to.image);
    const place = { ...(0,records/* placeOf */.$t)(inputs, own.source), repository: own.source.repository };
    await (0,prove/* quarantineNewer */.mv)(replaced, to.image, place, { ...deps, journal });
    return 'rolled-back';
}


/***/ }),

/***/ 47316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ findHold),
/* harmony export */   kY: () => (/* binding */ asApplied),
/* harmony export */   rj: () => (/* binding */ requirePromotable)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83178);
/* harmony import */ var _plan_review_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61571);
/* harmony import */ var _rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54158);
/* harmony import */ var _image_admission_records_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46822);
/* harmony import */ var _image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33337);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(184);
/* harmony import */ var _image_rollback_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20620);










/**
 * The release that holds here: the image that the groups launch says so, and of which commit. Only that of the run's own
 * commit is found: a job that waited for its approval must not promote what has come after it.
 * @throws DeployError not-holding, image-not-found
 */
async function findHold({ source, stack }, inputs, deps) {
    const state = await deps.terraform.state(stack);
    const live = await (0,_image_rollback_js__WEBPACK_IMPORTED_MODULE_7__/* .liveImage */ .a)((0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__/* .liveImageIds */ .AO)(state), deps);
    const record = (0,_rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHold */ .R8)(live.tags[(0,_image_records_js__WEBPACK_IMPORTED_MODULE_6__/* .holdTagOf */ .xU)(inputs, source)] ?? '');
    // An abort that broke off is gone on with by another one; nothing of it is promoted.
    const isFound = record?.state === 'holding' || (record?.state === 'aborting' && inputs.command === 'abort');
    if (record === undefined || !isFound)
        throw notHolding(live, record);
    if (record.commit !== source.sha)
        throw otherHolds(source.sha, record);
    const set = (await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_6__/* .completeSet */ .qH)(live, deps)) ?? { [live.region]: live.id };
    return { image: (0,_image_records_js__WEBPACK_IMPORTED_MODULE_6__/* .imageOf */ .dT)(live, set, 'chosen'), record, state };
}
function notHolding({ id }, record) {
    const isAborting = record?.state === 'aborting';
    const ended = record === undefined ? '' : ` One was ${record.state} at ${record.since}.`;
    const was = isAborting ? ` An abort began at ${record.since}, and did not come to its end.` : ended;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('not-holding', `No release holds here.${was} Nothing was changed.`, {
        evidence: [`The groups launch ${id}.`],
        next: [
            ...(isAborting ? [`Run \`command: abort\` again, in a job of commit ${record.commit}.`] : []),
            'Look at the last deploy of this environment: it was promoted, aborted, rolled back from, or another deploy came after it.',
        ],
    });
}
function otherHolds(sha, { commit, at, since }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('not-holding', `Commit ${sha} does not hold here: ${commit} does. Nothing was changed.`, {
        evidence: [`${commit} holds at ${at} % since ${since}.`],
        next: [`To go on with that one, set \`ref: ${commit}\`, or approve the job of its own run.`],
    });
}
/**
 * Refuses to promote what must not serve any more: the image was quarantined or revoked while it held.
 * @throws DeployError image-quarantined, image-revoked
 */
async function requirePromotable({ image }, inputs, deps) {
    const { environment } = inputs.report;
    const records = await (0,_image_admission_records_js__WEBPACK_IMPORTED_MODULE_8__/* .recordsOf */ .M)((0,_image_image_js__WEBPACK_IMPORTED_MODULE_9__/* .membersOf */ .lS)(image.set), deps);
    if (records.some(({ tags }) => (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantined */ .fK)(tags, environment))) {
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('image-quarantined', `${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_9__/* .formatImageSet */ .NG)(image.set)} was put into quarantine while it held; nothing was changed.`, { next: ['Take it back: `command: abort`. Then deploy a commit that cures what was found.'] });
    }
    const held = { records, instead: 'Take it back: `command: abort`.', origin: 'found' };
    await (0,_image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_5__/* .requireUnrevoked */ .rW)(held, [], (0,_image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_5__/* .revokingOf */ .$3)(inputs), deps);
}
const NO_COUNTS = {
    add: 0,
    change: 0,
    replace: 0,
    destroy: 0,
    import: 0,
    move: 0,
    forget: 0,
    outputs: 0,
    invoke: 0,
};
/** What is applied already, as a release with nothing to apply: a promotion plans nothing. */
function asApplied({ stack }, { image, state }) {
    const { tool, toolVersion } = stack;
    const nothing = { hasChanges: false, counts: NO_COUNTS, changes: [] };
    const model = { ...nothing, formatVersion: '', toolVersion, outputChanges: [] };
    const report = { ...nothing, tool, toolVersion, images: [], groups: [], diff: '', planFile: '' };
    return {
        ...{ stack, state, image },
        plan: { model, report, fingerprint: (0,_plan_review_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .a)(model, image), priorState: state },
    };
}


/***/ })

};
