export const id = 3771;
export const ids = [3771];
export const modules = {

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


/***/ })

};
