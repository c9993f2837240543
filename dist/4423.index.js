export const id = 4423;
export const ids = [4423];
export const modules = {

/***/ 14423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/inputs/event.js
var inputs_event = __webpack_require__(36308);
// EXTERNAL MODULE: ./build/steps/back/look-back.js
var look_back = __webpack_require__(42655);
// EXTERNAL MODULE: ./build/steps/rollout/holds/hold.js + 2 modules
var hold = __webpack_require__(39257);
// EXTERNAL MODULE: ./build/steps/rollout/preflight.js + 5 modules
var preflight = __webpack_require__(92823);
// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/steps/source/paths.js
var paths = __webpack_require__(81656);
;// CONCATENATED MODULE: ./build/steps/stack/validate.js




/**
 * All that can be told of a pull request without credentials: are template and stack valid? No cloud is asked.
 * @throws DeployError image-build-failed, plan-failed; with what is wrong with both, where both are
 */
async function validate(inputs, deps, journal) {
    const { stack } = inputs;
    journal.record({ note: noteOn(deps.context, inputs) });
    const source = await (0,prepare/* openCode */._k)(inputs, deps, journal);
    const failures = [
        (0,paths/* bakes */.x)(inputs)
            ? await failureIn('Validate the template', deps, journal, () => deps.checks.template(templateOf(inputs, source)))
            : undefined,
        await validateStack(stack, source, deps, journal),
    ].filter((failure) => failure !== undefined);
    const [first, ...others] = failures;
    if (first === undefined)
        return 'validated';
    throw together(first, others);
}
/** What a unit of Terragrunt is made of is told by other states and by commands that it runs: not without credentials. */
async function validateStack({ tool, ...stack }, source, deps, journal) {
    if (tool === 'terragrunt')
        return undefined;
    return failureIn('Validate the stack', deps, journal, () => deps.checks.stack({ ...stackOf(stack, source), tool }));
}
function noteOn({ pullRequest, machineCredentials }, inputs) {
    const note = `This pull request comes from a fork (${pullRequest?.fork}) and has no AWS credentials. ${doneOf(inputs)} To plan it, push the commit to a branch of this repository once it is read.`;
    if (machineCredentials === undefined)
        return note;
    return `${note} This runner is self-hosted: no AWS credentials were found in its environment, in its files and as a role of the instance, and it is assumed that it has no others.`;
}
function doneOf(inputs) {
    const nothing = 'nothing was built, looked up or planned.';
    if (inputs.stack.tool !== 'terragrunt')
        return `Template and stack were validated without them: ${nothing}`;
    const template = (0,paths/* bakes */.x)(inputs) ? 'The template was validated without them. ' : '';
    return `${template}The stack was not validated, for Terragrunt needs credentials to read it: ${nothing}`;
}
async function failureIn(name, { signal }, journal, work) {
    try {
        await journal.step(name, work);
        return undefined;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return (0,outcome_error/* inStep */.qg)(name, error);
    }
}
/** One failure that tells of all. */
function together(first, others) {
    const all = [first, ...others];
    return new outcome_error/* DeployError */.sH(first.reason, all.map(({ message }) => message).join(' '), {
        evidence: all.flatMap(({ evidence }) => evidence),
        next: [...new Set(all.flatMap(({ next }) => next))],
        ...(first.step === undefined ? {} : { step: first.step }),
        cause: first.cause,
    });
}
function stackOf(stack, { directory }) {
    const variableFiles = stack.variableFiles.map((file) => (0,external_node_path_.resolve)(directory, file));
    return { ...stack, directory: (0,external_node_path_.join)(directory, stack.directory), variableFiles };
}
function templateOf({ image }, { directory, sha, ref }) {
    return {
        ...image,
        directory,
        token: '',
        provided: { git_sha: sha, image_key: '', git_ref: ref, bake_tags: '{}' },
    };
}

;// CONCATENATED MODULE: ./build/commands/plan.js






/** What cannot be known: where the credentials of the job's environment are from. */
const HANDED_OVER = 'This pull request comes from a fork, and the job has AWS credentials. It is assumed that the workflow hands them to such pull requests: their code runs with them.';
/** Image, plan, report: what a pull request would deploy. Applies nothing. A fork's is validated only. */
async function plan(inputs, deps, journal) {
    if ((0,inputs_event/* validatesOnly */.GT)(deps.context))
        return validate(inputs, deps, journal);
    if ((0,inputs_event/* runsFork */.RZ)(deps.context))
        journal.warn(HANDED_OVER);
    const prepared = await (0,prepare/* prepare */.iA)(inputs, deps, journal);
    const asked = { ...inputs.rollout, steps: inputs.beyond.steps };
    await (0,preflight/* lookAtGroups */.Rj)(prepared.ready, asked, deps, journal);
    (0,preflight/* record */.g1)((0,hold/* unfitForStepsOf */.Qg)(prepared, inputs), deps, journal);
    await (0,look_back/* lookBack */.L)(prepared, inputs, deps, journal);
    return 'planned';
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
