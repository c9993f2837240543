export const id = 4671;
export const ids = [4671];
export const modules = {

/***/ 74671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _steps_image_given_publish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94219);
/* harmony import */ var _steps_image_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(184);
/* harmony import */ var _steps_rollout_announce_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84315);
/* harmony import */ var _steps_rollout_holds_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47316);
/* harmony import */ var _steps_rollout_holds_hold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39257);
/* harmony import */ var _steps_rollout_prove_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33120);
/* harmony import */ var _steps_rollout_recover_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45374);
/* harmony import */ var _steps_rollout_release_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36863);
/* harmony import */ var _steps_schedule_window_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83922);
/* harmony import */ var _steps_stack_prepare_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56679);










/** Goes on with a release that holds, from where it holds; plans and applies nothing. What serves there has to be well first. */
async function promote(inputs, deps, journal) {
    await (0,_steps_schedule_window_js__WEBPACK_IMPORTED_MODULE_8__/* .requireWindow */ .O)(inputs, deps);
    const own = await (0,_steps_stack_prepare_js__WEBPACK_IMPORTED_MODULE_9__/* .open */ .ho)(inputs, deps, journal);
    const { source } = own;
    const found = await journal.step('Image', async () => {
        const held = await (0,_steps_rollout_holds_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findHold */ .Bv)(own, inputs, deps);
        await (0,_steps_rollout_holds_find_js__WEBPACK_IMPORTED_MODULE_3__/* .requirePromotable */ .rj)(held, inputs, deps);
        return held;
    });
    const { image, record } = found;
    journal.record({ image });
    const held = { ...record, promoted: 'yes' };
    const stepping = { steps: inputs.beyond.steps ?? [], held, passed: 'no' };
    const ready = (0,_steps_rollout_holds_find_js__WEBPACK_IMPORTED_MODULE_3__/* .asApplied */ .kY)(own, found);
    await (0,_steps_rollout_announce_js__WEBPACK_IMPORTED_MODULE_2__/* .announce */ .i)(inputs, deps, journal);
    const end = await (0,_steps_rollout_recover_js__WEBPACK_IMPORTED_MODULE_6__/* .withRecovery */ .o)({ ready, source, held }, inputs, deps, journal, () => (0,_steps_rollout_release_js__WEBPACK_IMPORTED_MODULE_7__/* .release */ ._r)({ ...ready, commit: source.sha, stepping }, inputs, deps, journal));
    if (end === 'holding')
        return (0,_steps_rollout_holds_hold_js__WEBPACK_IMPORTED_MODULE_4__/* .keepHold */ .p)({ ready, source, stepping }, inputs, deps, journal);
    const { commit, plan: digest } = record;
    const holdTag = (0,_steps_image_records_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTagOf */ .xU)(inputs, source);
    const reached = { image, commit, plan: { digest }, course: 'deployed', holdTag };
    const standing = await (0,_steps_rollout_prove_js__WEBPACK_IMPORTED_MODULE_5__/* .prove */ .zn)(reached, inputs.report.environment, deps, journal);
    if (standing === 'proven')
        await (0,_steps_image_given_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .publishImage */ .N)(image, inputs.beyond.publishTo, deps, journal);
    else
        await (0,_steps_rollout_holds_hold_js__WEBPACK_IMPORTED_MODULE_4__/* .endHold */ .Pi)({ ready, source }, 'promoted', inputs, { ...deps, warn: journal.warn });
    return 'deployed';
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
