export const id = 2614;
export const ids = [2614];
export const modules = {

/***/ 41783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ isOnStandby),
/* harmony export */   GZ: () => (/* binding */ poolCure),
/* harmony export */   R0: () => (/* binding */ isStillReplaced),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   eD: () => (/* binding */ isOld),
/* harmony export */   el: () => (/* binding */ leftBeside),
/* harmony export */   nS: () => (/* binding */ withImages),
/* harmony export */   pB: () => (/* binding */ standbyCure)
/* harmony export */ });
/* harmony import */ var _plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19194);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8092);



/** Instances named in a sentence. */
const NAMED = 10;
/**
 * What will serve with another image although the rollout is reached: it serves nobody yet, and no percentage counts it.
 * A pool that a refresh is still to replace is not left.
 */
function leftBeside(seen) {
    return [...standbyLeft(seen), ...(isStillReplaced(seen) ? [] : poolLeft(seen))];
}
/** Whether the pool has old instances that the refresh, which goes on, comes to last. */
function isStillReplaced({ refresh, warm, images }) {
    return refresh !== undefined && !(0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .h)(refresh) && warm.some((each) => isOld(each, images));
}
function standbyLeft({ group, images, latest }) {
    const old = latest.instances.filter((each) => isOnStandby(each) && isOld(each, images));
    if (old.length === 0)
        return [];
    return [
        {
            place: 'standby',
            message: `${group}: ${count(old)} on standby with another image (${withImages(old)}): back in service, that image serves again.`,
            fix: standbyCure(group, old),
        },
    ];
}
function poolLeft({ group, images, warm }) {
    const old = warm.filter((each) => isOld(each, images));
    if (old.length === 0)
        return [];
    return [
        {
            place: 'warm-pool',
            message: `${group}: ${count(old)} in the warm pool with another image (${withImages(old)}): when load goes up, that image serves.`,
            fix: poolCure(group),
        },
    ];
}
/** How instances on standby get off the old image. */
function standbyCure(group, old) {
    const ids = old.map(({ id }) => id).slice(0, NAMED);
    const exit = `aws autoscaling exit-standby --auto-scaling-group-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(group)} --instance-ids ${ids.join(' ')}`;
    return `Write \`standby_instances = "Terminate"\` in the preferences of instance_refresh, so that each refresh replaces them. Those of now, once nobody needs them: \`${exit}\`, and then \`${refreshCommand(group)}\`; they serve the old image until it has replaced them.`;
}
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html */
function poolCure(group) {
    return `Run \`${refreshCommand(group)}\`: a refresh replaces the instances of the pool after those in service.`;
}
function refreshCommand(group) {
    return `aws autoscaling start-instance-refresh --auto-scaling-group-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(group)}`;
}
/** Whether it is on standby, or on its way there. */
function isOnStandby({ lifecycleState }) {
    return lifecycleState === 'Standby' || lifecycleState === 'EnteringStandby';
}
/** Whether it would serve with another image. One that goes does not; one launched just now may not be known to EC2 yet. */
function isOld({ imageId, lifecycleState }, images) {
    if (/Terminat/.test(lifecycleState))
        return false;
    return imageId === undefined ? !/Pending/.test(lifecycleState) : !images.includes(imageId);
}
/** How many there are, as the beginning of a sentence. */
function count({ length }) {
    return length === 1 ? '1 instance is' : `${length} instances are`;
}
/** Which they are, and what each runs. */
function withImages(instances) {
    return (0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .K)(instances.map(({ id, imageId }) => `${id}: ${imageId ?? 'not told'}`), NAMED);
}


/***/ }),

/***/ 20118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ leftBehind)
/* harmony export */ });
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);

/**
 * Ids of the instances that have not got what the group launches: they were launched from something else, and no refresh
 * left them on purpose. Whether they run the right image does not matter: the change may have been one of user data alone,
 * and the refresh that was to bring it failed, or never began, so that the next plan is empty.
 * @param launched what the group launches where it names no one version (`$Latest`, `$Default`, a mixed instances policy),
 * as the state tells; nobody is left behind where nobody tells
 */
function leftBehind({ refreshes, origin, instances }, launched = []) {
    const origins = origin === undefined ? launched : [origin];
    if (origins.length === 0)
        return new Set();
    const ended = refreshes.find(_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .h);
    const hasCome = instances.some((each) => origins.includes(each.origin ?? '') && isBrought(each, ended));
    const left = instances.filter((each) => each.origin === undefined
        ? isOlder(each, ended)
        : !origins.includes(each.origin) && !isInPlace(ended, origins) && !(hasCome && isSpared(each, ended)));
    return new Set(left.map(({ id }) => id));
}
/**
 * An instance whose launch configuration is gone, as Terraform leaves it, has none any more: then its age tells, where a
 * refresh failed that was to replace it.
 */
function isOlder({ launchedAt }, ended) {
    if (ended?.startedAt === undefined || (0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y)(ended.status) !== 'failed')
        return false;
    return launchedAt !== undefined && launchedAt < ended.startedAt;
}
/**
 * A refresh that gives instances another root volume leaves them as what they were launched from. Where it names the
 * version that it was for, that is one of those which the group launches.
 */
function isInPlace(ended, origins) {
    if (ended === undefined || ended.strategy === 'Rolling' || (0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y)(ended.status) !== 'ended')
        return false;
    const { desiredVersion: version = '' } = ended;
    return !/^\d+$/.test(version) || origins.some((origin) => origin.endsWith(` ${version}`));
}
/** EC2 tells the launch of an instance in whole seconds, and Auto Scaling the start of a refresh to the millisecond. */
const wholeSecondMs = 1000;
/**
 * Whether a refresh can have launched it, and so was one onto what it is launched from. Scaling launches from a new version
 * as well, also where the refresh onto it was refused. Where a time is not told, or AWS has forgotten the refresh (it does
 * after six weeks), nothing shows that.
 */
function isBrought({ launchedAt }, ended) {
    if (ended?.startedAt === undefined || ended.endedAt === undefined || launchedAt === undefined)
        return false;
    return launchedAt >= ended.startedAt - wholeSecondMs && launchedAt <= ended.endedAt;
}
/**
 * Whether a refresh that succeeded may have left it for good: one that ends at a checkpoint of the stack's own, or leaves
 * protected instances. That it was this change which the refresh brought, and not one from before it, shows in the
 * instances that it brought.
 */
function isSpared({ protectedFromScaleIn }, ended) {
    if (ended === undefined || (0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y)(ended.status) === 'failed')
        return false;
    const { checkpointPercentages, protectedInstances } = ended.preferences;
    const leavesProtected = protectedInstances === undefined || protectedInstances === 'Ignore';
    const isPart = (checkpointPercentages.at(-1) ?? 100) < 100 && !isStep(ended);
    return (protectedFromScaleIn && leavesProtected) || isPart;
}
/**
 * Whether a refresh is a step on the way to all instances: a single checkpoint without a pause, as the steps of a rollout
 * are started. What it left is to follow, whatever became of the run that was to see to it.
 */
function isStep({ preferences: { checkpointPercentages, checkpointDelayMs } }) {
    return checkpointPercentages.length === 1 && checkpointDelayMs === 0;
}


/***/ }),

/***/ 56342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aU: () => (/* binding */ slowHooks),
/* harmony export */   bg: () => (/* binding */ slowHook),
/* harmony export */   tH: () => (/* binding */ slowHookAdvice)
/* harmony export */ });
/* harmony import */ var _plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19194);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29556);



const slowHook = {
    rule: 'slow-hook',
    sign: 'A lifecycle hook whose heartbeat timeout is not below `rollout-timeout`',
    risk: 'One instance that does not answer it holds up the rollout until the run gives up.',
    cure: 'A shorter `heartbeat_timeout`, or a longer `rollout-timeout`',
};
/**
 * Hooks that can outlast the rollout, with what to do about each. One that ends sooner is a pause like any other: AWS
 * goes on with its default result.
 * @param group name of the group
 * @param timeoutMs how long a rollout may take
 */
function slowHookAdvice(group, hooks, timeoutMs) {
    return hooks
        .filter(({ heartbeatMs }) => heartbeatMs >= timeoutMs)
        .map((hook) => adviceOn(group, hook, timeoutMs));
}
/** The same as things that keep nothing from running the image. */
function slowHooks(outlook, hooks, timeoutMs) {
    const group = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(outlook.change.after?.name) ?? '';
    return slowHookAdvice(group, hooks, timeoutMs).map((advice) => ({
        rule: slowHook.rule,
        ...advice,
        most: 100,
    }));
}
function adviceOn(group, hook, timeoutMs) {
    const { name, holds, heartbeatMs, otherwise } = hook;
    const whom = holds === 'new' ? 'each new instance until it' : 'each old instance until something';
    const seconds = Math.max(30, Math.floor(timeoutMs / 2000));
    return {
        risk: `The lifecycle hook ${name} holds ${whom} calls complete-lifecycle-action, for ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(heartbeatMs)} at most (then ${otherwise}); rollout-timeout is ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeoutMs)}: one that does not answer holds up the rollout until the run gives up.`,
        fix: `Set a shorter heartbeat, e. g. \`aws autoscaling put-lifecycle-hook --auto-scaling-group-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(group)} --lifecycle-hook-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(name)} --heartbeat-timeout ${seconds}\` (heartbeat_timeout in the code), or a longer rollout-timeout.`,
    };
}


/***/ }),

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ attachedAdvice),
/* harmony export */   Go: () => (/* binding */ unwatchedAdvice),
/* harmony export */   MG: () => (/* binding */ others),
/* harmony export */   Ml: () => (/* binding */ unwatched),
/* harmony export */   ZI: () => (/* binding */ attached)
/* harmony export */ });
/* harmony import */ var _plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19194);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);
/* harmony import */ var _outlook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19033);



/** Instances named in a sentence. */
const NAMED = 10;
/** Processes without which AWS looks after nothing; a refresh goes on without them. */
const WATCHFUL = ['HealthCheck', 'ReplaceUnhealthy'];
const unwatched = {
    rule: 'unwatched',
    sign: '`HealthCheck` or `ReplaceUnhealthy` suspended',
    risk: 'AWS marks no instance as unhealthy, or replaces none: what is sick stays, and may look well.',
    cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`',
};
const attached = {
    rule: 'attached',
    sign: 'Instances in a group with a template that were not launched from one: attached by hand or by another tool',
    risk: 'The refresh replaces them by instances of the template: what is only on them is gone.',
    cure: 'Detach what is to stay (`aws autoscaling detach-instances`) before the deploy',
};
/** What is said of processes that nobody needs for a refresh, and somebody for health; undefined where they run. */
function unwatchedAdvice(suspended, group) {
    const names = WATCHFUL.filter((name) => suspended.includes(name));
    if (names.length === 0)
        return undefined;
    const effects = {
        HealthCheck: 'AWS marks no instance as unhealthy, so that only target groups tell',
        ReplaceUnhealthy: 'AWS replaces no instance that is sick',
    };
    const command = `aws autoscaling resume-processes --auto-scaling-group-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(group)} --scaling-processes ${names.join(' ')}`;
    return {
        risk: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} suspended on the group: ${names.map((name) => effects[name]).join(', and ')}.`,
        fix: `Find out who suspended it, and why. Then run \`${command}\`.`,
    };
}
/** What is said of instances that the group did not launch from its template; undefined where there are none. */
function attachedAdvice({ instances, templateVersion }, group) {
    const others = instances.filter((each) => templateVersion !== undefined && isForeign(each));
    if (others.length === 0)
        return undefined;
    const ids = others.map(({ id }) => id);
    const named = (0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .K)(ids, NAMED);
    return {
        risk: `${named}: not launched from the group's template, but attached by hand or by another tool, or older than the template. A refresh replaces them: what is only on them is gone.`,
        fix: `If they are to stay, take them out first: \`aws autoscaling detach-instances --auto-scaling-group-name ${(0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)(group)} --should-decrement-desired-capacity --instance-ids ${ids.slice(0, NAMED).join(' ')}\`.`,
    };
}
function isForeign({ templateId, lifecycleState }) {
    return templateId === undefined && !/^(?:Pending|Terminat|Detach)/.test(lifecycleState);
}
/** Both, as things that keep nothing from running the image. */
function others(outlook) {
    const { observation } = outlook;
    const name = (0,_outlook_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(outlook);
    const found = [
        { rule: unwatched.rule, advice: unwatchedAdvice(observation.suspended, name) },
        { rule: attached.rule, advice: attachedAdvice(observation, name) },
    ];
    return found.flatMap(({ rule, advice }) => (advice === undefined ? [] : [{ rule, ...advice, most: 100 }]));
}


/***/ }),

/***/ 19033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   A$: () => (/* binding */ capacityOf),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Mr: () => (/* binding */ shareUpTo),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   Ol: () => (/* binding */ wanted),
/* harmony export */   g1: () => (/* binding */ lastOf),
/* harmony export */   h8: () => (/* binding */ isInService),
/* harmony export */   hv: () => (/* binding */ groupName),
/* harmony export */   n4: () => (/* binding */ meantIn),
/* harmony export */   nN: () => (/* binding */ outdated),
/* harmony export */   ss: () => (/* binding */ current),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39963);
/* harmony import */ var _plan_differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19194);
/* harmony import */ var _plan_guard_hazards_hazard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45056);
/* harmony import */ var _plan_guard_hazards_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74978);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60070);






/** The last checkpoint of its refresh, in percent; 100 without one. */
function lastOf({ after }) {
    const percentages = (0,_plan_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(after, (0,_plan_guard_hazards_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .preferencePath */ .n2)('checkpoint_percentages'));
    return (Array.isArray(percentages) ? (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(percentages.at(-1)) : null) ?? 100;
}
/** The group's name as a command takes it. */
function groupName({ change }) {
    return (0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_1__/* .shellName */ .oy)((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(change.after?.name));
}
/** Units of capacity that the group will want. */
function wanted({ change, observation }) {
    return (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(change.after?.desired_capacity) ?? observation.desired;
}
/** Percent of what the group will have, rounded down. */
function shareOf(units, outlook) {
    const whole = Math.max(wanted(outlook), capacityOf(outlook.observation.instances.filter(isInService)));
    return whole === 0 ? 100 : Math.min(100, Math.floor((Math.max(0, units) * 100) / whole));
}
/**
 * The most that a refresh which ends at a checkpoint, or is not waited for beyond it, brings onto the image. AWS does not
 * say which instances it replaces up to there: those on the image already may be among them.
 */
function shareUpTo(checkpoint, outlook) {
    if (outdated(outlook).length === 0)
        return 100;
    return shareOf(Math.ceil((wanted(outlook) * checkpoint) / 100), outlook);
}
/** What the group will have, but for these instances. */
function without(instances, outlook) {
    const whole = Math.max(wanted(outlook), capacityOf(outlook.observation.instances.filter(isInService)));
    return whole - capacityOf(instances);
}
/** The AMI ids of the image that this group is to run. */
function meantIn({ change, model, image }) {
    return (0,_image_image_js__WEBPACK_IMPORTED_MODULE_5__/* .meantBy */ .Pn)((0,_plan_guard_hazards_template_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesHeldBy */ .xk)(change, { model }), image);
}
/** Whether EC2 says that the instance runs the image: in a group with one of its own, none does. */
function runs({ imageId = '' }, outlook) {
    return outlook.runs !== 'other' && meantIn(outlook).includes(imageId);
}
/** Capacity in service that runs the image already. */
function current(outlook) {
    return capacityOf(outlook.observation.instances.filter((each) => isInService(each) && runs(each, outlook)));
}
/** Instances in service, and on another image as far as EC2 tells; all of them where the group has one of its own. */
function outdated(outlook) {
    return outlook.observation.instances.filter((each) => isInService(each) && !runs(each, outlook));
}
function capacityOf(instances) {
    return instances.reduce((sum, { weight }) => sum + weight, 0);
}
function isInService({ lifecycleState }) {
    return lifecycleState === 'InService';
}
/** Whether so much of it runs the image already that nothing has to move. */
function isThere(outlook, threshold) {
    return shareOf(current(outlook), outlook) >= threshold;
}


/***/ }),

/***/ 32614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ seenDifferences),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19194);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60070);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83178);
/* harmony import */ var _rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41783);
/* harmony import */ var _rollout_evidence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43917);
/* harmony import */ var _rollout_health_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(50090);
/* harmony import */ var _rollout_left_behind_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20118);
/* harmony import */ var _rollout_preflight_hooks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56342);
/* harmony import */ var _rollout_preflight_others_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85987);












/** Everything in which the world differs from the last deploy, a line each; empty where nothing does. */
async function differences({ ready, record }, { report, rollout }, deps) {
    const { set } = ready.image;
    const { unknown } = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_4__/* .groupsRunning */ .GQ)(ready.state, set);
    const groups = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_4__/* .groupAims */ .QA)(ready.state, set)
        .filter(({ runs }) => runs === 'image')
        .map(({ ref, own, origins }) => ({ group: ref, images: (0,_image_image_js__WEBPACK_IMPORTED_MODULE_10__/* .meantBy */ .Pn)(own, set), origins }));
    const inGroups = await Promise.all(groups.map((each) => groupDifferences(each, ready, deps)));
    await Promise.all(groups.map(({ group }) => tellHooks(group, rollout.timeoutMs, deps)));
    return [
        ...unproven(record, report.environment),
        ...(ready.plan.report.hasChanges
            ? ['The plan is not empty: the stack was changed outside of a deploy']
            : []),
        ...(isWhole(ready.plan) ? [] : ['The plan is not complete: it does not tell of everything that differs']),
        ...unknown.map(({ address }) => `${address} cannot be verified: its launch template is not in this stack's state`),
        ...inGroups.flat(),
    ];
}
function unproven({ id, tags }, environment) {
    if ((0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isProven */ .nn)(tags, environment))
        return [];
    const reason = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantineOf */ .KS)(tags, environment);
    if (reason === undefined)
        return [`${id} was never proven healthy here`];
    const what = reason === 'left' ? 'was rolled back from' : 'failed';
    return [`${id} ${what} here at ${(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantinedAt */ .c6)(tags, environment)}, and was not proven since`];
}
function isWhole({ model }) {
    const { isComplete = true, deferred = 0, deferredActions = 0 } = model.aside ?? {};
    return isComplete && deferred + deferredActions === 0;
}
async function groupDifferences(meant, ready, deps) {
    const { group } = meant;
    const observation = await deps.autoscaling.observe(group, []);
    const pool = observation.exists && hasPool(group, observation, ready) ? await poolDifferences(meant, deps) : [];
    return [...seenDifferences(observation, meant, deps), ...pool];
}
/** What is seen of a group that is not as it is meant to be, a line each; its warm pool aside. */
function seenDifferences(observation, meant, deps) {
    const { group, images } = meant;
    tellBeside(observation, group.name, deps);
    if (!observation.exists)
        return [`${group.name} is gone`];
    const { serving, desired } = (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_11__/* .measure */ .xP)(observation, images, 'by-refresh');
    const count = serving < desired ? [`${group.name} has ${serving} of ${desired} in service`] : [];
    const settled = observation.instances.filter((each) => isSettled(each) && !isSpare(each, images));
    const spares = settled.filter(_rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnStandby */ .$d);
    if (spares.length > 0)
        deps.advise((0,_rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__/* .standbyCure */ .pB)(group.name, spares));
    const wrong = (0,_rollout_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .notRight */ .E3)({ ...observation, instances: settled }, images);
    const late = lateOnes(settled, observation, meant);
    return [...count, ...[...wrong, ...late].map((line) => `${group.name}: ${line}`)];
}
/** Instances in service on the image, but of another version of the template than the group launches. */
function lateOnes(settled, seen, { images, origins }) {
    const late = (0,_rollout_left_behind_js__WEBPACK_IMPORTED_MODULE_7__/* .leftBehind */ .a)(seen, origins);
    return settled
        .filter((each) => late.has(each.id) && !(0,_rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnStandby */ .$d)(each) && (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_11__/* .runsImage */ .m2)(each, images))
        .map(({ id, origin = 'what is gone' }) => `${id} was launched from ${origin}, and not from what the group launches now`);
}
/** What is no difference, and will matter. */
function tellBeside(observation, name, { warn }) {
    const stopped = (0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .neededOf */ .b1)(observation.suspended);
    const isBalanced = observation.instances.some(({ targets }) => targets.length > 0);
    const isUnregistered = isBalanced && (0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .registeringOf */ .D1)(observation.suspended).length > 0;
    const said = [
        stopped.length > 0 ? (0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .suspendedAdvice */ .I)(stopped, name) : undefined,
        isUnregistered ? (0,_plan_guard_hazards_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .unregisteredAdvice */ .aZ)(name) : undefined,
        (0,_rollout_preflight_others_js__WEBPACK_IMPORTED_MODULE_9__/* .unwatchedAdvice */ .Go)(observation.suspended, name),
        (0,_rollout_preflight_others_js__WEBPACK_IMPORTED_MODULE_9__/* .attachedAdvice */ .FM)(observation, name),
    ];
    for (const advice of said)
        if (advice !== undefined)
            warn(`${name}: ${advice.risk} ${advice.fix}`);
}
/** Hooks that the next rollout may not outlast. That they may not be asked for is no difference. */
async function tellHooks(group, timeoutMs, deps) {
    try {
        const hooks = await deps.autoscaling.lifecycleHooks(group);
        for (const { risk, fix } of (0,_rollout_preflight_hooks_js__WEBPACK_IMPORTED_MODULE_8__/* .slowHookAdvice */ .tH)(group.name, hooks, timeoutMs))
            deps.warn(`${group.name}: ${risk} ${fix}`);
    }
    catch (error) {
        deps.log.info(`The lifecycle hooks of ${group.name} could not be asked for: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}
/** An instance on standby that runs the image may come back any time. */
function isSpare(instance, images) {
    return (0,_rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnStandby */ .$d)(instance) && (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_11__/* .runsImage */ .m2)(instance, images);
}
function hasPool({ address }, { hasWarmPool }, { plan }) {
    const planned = plan.report.changes.find((change) => change.address === address);
    return hasWarmPool === true || (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .blocksOf */ .SH)(planned?.after, 'warm_pool').length > 0;
}
/** Instances of the warm pool on another image: they serve with it as soon as load goes up. */
async function poolDifferences({ group, images }, { autoscaling, log, advise }) {
    try {
        const old = (await autoscaling.warmPool(group)).filter(({ imageId = '', lifecycleState }) => !/Terminat/.test(lifecycleState) && !images.includes(imageId));
        if (old.length > 0)
            advise((0,_rollout_beside_beside_js__WEBPACK_IMPORTED_MODULE_5__/* .poolCure */ .GZ)(group.name));
        return old.map(({ id, imageId, lifecycleState }) => `${group.name}: ${id} of the warm pool holds ${imageId ?? 'an image EC2 does not tell'}: ${lifecycleState}`);
    }
    catch (error) {
        // A role from before has no permission for it: what it cannot see is said, and is no drift.
        if (!(error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH) || error.reason !== 'credentials')
            throw error;
        log.info(`${group.name}: the warm pool could not be looked at: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return [];
    }
}
/** Scaling brings instances up and takes them down all day: what comes or goes is no drift. */
function isSettled({ lifecycleState }) {
    return !/^(Pending|Terminating|Terminated|Detaching)/.test(lifecycleState);
}


/***/ })

};
