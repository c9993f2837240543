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
// EXTERNAL MODULE: ./build/steps/rollout/preflight.js + 4 modules
var preflight = __webpack_require__(53253);
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
    await (0,preflight/* lookAtGroups */.Rj)(prepared.ready, inputs.rollout, deps, journal);
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
    const { images } = await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .takeableImages */ .Ci)(inputs, source, deps, 'at-hand');
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


/***/ }),

/***/ 39257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pi: () => (/* binding */ endHold),
  p: () => (/* binding */ keepHold),
  jO: () => (/* binding */ replaceHolds),
  sG: () => (/* binding */ steppingOf),
  Qg: () => (/* binding */ unfitForStepsOf)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/review/fingerprint.js
var review_fingerprint = __webpack_require__(61571);
// EXTERNAL MODULE: ./build/plan/guard/hazards/template.js + 1 modules
var template = __webpack_require__(74978);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
;// CONCATENATED MODULE: ./build/rollout/holds/fit.js


const RULE = 'steps';
const REFUSED = 'With `steps`, a deploy of it is refused before it applies anything.';
/**
 * The groups that cannot go step by step: a refresh that Terraform starts goes to its end by itself, and AWS has no call
 * to go on from a checkpoint; a group that is replaced is so within the apply. One error each.
 */
function unfitForSteps({ model, image, groups }) {
    return groups.flatMap((forecast) => {
        const change = model.changes.find(({ address }) => address === forecast.address);
        if (change === undefined || !(0,template/* isToRun */.$T)(change, { model, image }))
            return [];
        const found = findingOf(forecast, change);
        const { address } = forecast;
        return found === undefined ? [] : [{ rule: RULE, severity: 'error', address, ...found }];
    });
}
function findingOf({ effect }, change) {
    if (effect === 'refreshed')
        return {
            attribute: 'instance_refresh',
            risk: `The plan starts a refresh of all its instances, which nothing can hold at a step. ${REFUSED}`,
            fix: 'Take the `instance_refresh` block out of the group: the action then starts its refreshes. How much has to stay healthy is for `instance_maintenance_policy` to say, the warm-up for `default_instance_warmup`.',
        };
    if (effect === 'replaced')
        return {
            risk: `The plan replaces the group, and all of its instances with it: nothing can hold that at a step. ${REFUSED}`,
            fix: 'Let the group keep its name, so that a new template version changes it in place; or take `steps` out of the settings file for this change.',
        };
    if (effect !== 'unchanged' && effect !== 'destroyed' && effect !== 'created' && choosesByNeeds(change))
        return {
            attribute: 'mixed_instances_policy',
            risk: `AWS cannot skip instances that match in a group with \`instance_requirements\`, so that each step would replace those of the step before. ${REFUSED}`,
            fix: 'List instance types in the overrides in their place, or take `steps` out of the settings file for this stack.',
        };
    return undefined;
}
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh-skip-matching.html */
function choosesByNeeds({ after }) {
    return (0,json/* blocksOf */.SH)(after, 'mixed_instances_policy')
        .flatMap((policy) => (0,json/* blocksOf */.SH)(policy, 'launch_template'))
        .flatMap((template) => (0,json/* blocksOf */.SH)(template, 'override'))
        .some((override) => (0,json/* blocksOf */.SH)(override, 'instance_requirements').length > 0);
}

// EXTERNAL MODULE: ./build/rollout/holds/record.js
var holds_record = __webpack_require__(54158);
// EXTERNAL MODULE: ./build/rollout/holds/step.js
var step = __webpack_require__(31189);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/stack/guard.js
var guard = __webpack_require__(48610);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
;// CONCATENATED MODULE: ./build/steps/rollout/holds/record.js




/** What the image tells of a hold; undefined where it never held here. */
async function readHold({ set }, tag, deps) {
    const [first] = (0,image_image/* membersOf */.lS)(set);
    if (first === undefined)
        return undefined;
    const [record] = await (0,patience/* patiently */.d_)(() => deps.ec2.imagesById(first.region, [first.id]), deps);
    return (0,holds_record/* parseHold */.R8)(record?.tags[tag] ?? '');
}
/** Writes it on the image in all its regions; nobody could go on without it, so what keeps it from that is no warning. */
async function writeHold({ set, adoption }, tag, record, deps) {
    await (0,patience/* patiently */.d_)(() => (0,records/* tagEverywhere */.lk)(set, { ...adoption, [tag]: (0,holds_record/* formatHold */.$s)(record) }, deps), deps);
}

;// CONCATENATED MODULE: ./build/steps/rollout/holds/hold.js










/**
 * How a deploy goes in steps: from where an earlier run of the same commit came to a hold, else from the first one.
 * Undefined where the settings file asks for none.
 * @throws DeployError plan-blocked where a group cannot go step by step; invalid-input where no refresh may be started
 */
async function steppingOf({ ready, source }, inputs, deps) {
    const { steps } = inputs.beyond;
    if (steps === undefined)
        return undefined;
    if (inputs.rollout.whenNoRefresh === 'fail')
        throw mayNotStart();
    const unfit = unfitIn(ready);
    (0,guard/* requireNone */.EE)(unfit, 'A group cannot go through the `steps` of the settings file; nothing was changed.');
    const record = await readHold(ready.image, (0,records/* holdTagOf */.xU)(inputs, source), deps);
    if (record?.state !== 'holding' || record.commit !== source.sha)
        return { steps };
    deps.log.info(`This release holds at ${record.at} % since ${record.since}: it goes on from there.`);
    const { at, since, plan: applied } = record;
    return { steps, held: { at, since, promoted: 'no', ...(0,defined/* definedOf */.X)({ plan: applied }) } };
}
function mayNotStart() {
    const message = '`steps` and `when-no-refresh: fail` exclude each other: each step, and the way back from it, is a refresh that the action starts. Nothing was changed.';
    return new outcome_error/* DeployError */.sH('invalid-input', message, {
        next: ['Take one of them away: `when-no-refresh` is `start` where nothing else is said.'],
    });
}
/** The groups that cannot go through the steps, for whoever reads the plan. */
function unfitForStepsOf({ ready }, { beyond }) {
    return beyond.steps === undefined ? [] : unfitIn(ready);
}
function unfitIn({ plan, image }) {
    return unfitForSteps({ model: plan.model, image: image.set, groups: plan.report.groups });
}
/**
 * Keeps where a release holds, in AWS, so that another job finds it, and tells of it. The plan of a run that applied
 * nothing is not that of the release: what an earlier run kept of it stays.
 */
async function keepHold({ ready, source, stepping: { steps, held } }, inputs, deps, journal) {
    const { rollouts = [] } = journal.findings;
    const at = Math.min(...rollouts.flatMap(({ step }) => step ?? []));
    const now = new Date(deps.clock.now()).toISOString();
    const since = held?.at === at ? held.since : now;
    const { report, fingerprint } = ready.plan;
    const plan = report.hasChanges ? (0,review_fingerprint/* stackDigest */.x)(fingerprint) : held?.plan;
    const { runId: run } = deps.context;
    journal.record({ hold: { at, next: (0,step/* nextAfter */.O)(steps, at), commit: source.sha, since } });
    const record = { since, state: 'holding', at, commit: source.sha, run, ...(0,defined/* definedOf */.X)({ plan }) };
    await journal.step('Hold', () => writeHold(ready.image, (0,records/* holdTagOf */.xU)(inputs, source), record, deps));
    deps.log.info(`Holds at ${at} %: nothing more is replaced before somebody promotes it.`);
    return 'holding';
}
/**
 * Ends the holds of other commits, right before something else is applied: a job that still waits for its approval must
 * not take what comes now for the release that it is to promote.
 * @param others live images that tell of such a hold
 */
async function replaceHolds(others, tag, deps) {
    const since = new Date(deps.clock.now()).toISOString();
    for (const image of others) {
        const hold = (0,holds_record/* holdIn */.ZR)(image.tags, tag);
        const set = (await (0,patience/* patiently */.d_)(() => (0,records/* completeSet */.qH)(image, deps), deps)) ?? { [image.region]: image.id };
        if (hold !== undefined)
            await writeHold({ set }, tag, { ...hold, since, state: 'replaced' }, deps);
    }
}
/** Notes how a hold ended; that it cannot be noted changes nothing of what serves. */
async function endHold({ ready: { image }, source }, state, inputs, deps) {
    try {
        const tag = (0,records/* holdTagOf */.xU)(inputs, source);
        const record = await readHold(image, tag, deps);
        if (record?.state !== 'holding')
            return;
        const since = new Date(deps.clock.now()).toISOString();
        await writeHold(image, tag, { ...record, since, state }, deps);
    }
    catch (error) {
        deps.warn(`The image still says that it holds, and holds no more: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}


/***/ })

};
