export const id = 2986;
export const ids = [2986];
export const modules = {

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/** What a group goes by in maps: names are unique in a region only. */
function keyOf({ region, name }) {
    return `${region}/${name}`;
}


/***/ }),

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

/***/ 29412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ expectationOf),
/* harmony export */   Ne: () => (/* binding */ whyNoRefresh),
/* harmony export */   PE: () => (/* binding */ leavesInstances)
/* harmony export */ });
/* harmony import */ var _left_behind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20118);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8092);


/**
 * What the plan, and a look at the group before the change, let one expect of it.
 * Where Terraform was to start a refresh, only one that was not there before is ours. Where nothing is to come, a
 * refresh that was already running (an earlier run that was cancelled began it) is followed to its end. A change of the
 * template that starts no refresh leaves the instances that are there without it, whatever image they run; so did a
 * refresh that failed before, or never began.
 */
function expectationOf(forecast, before, { origins, ...given }) {
    const how = howOf(forecast);
    const earlier = before?.refreshes ?? [];
    const notOurs = how === 'unchanged' ? earlier.filter(_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .h) : earlier;
    const old = before === undefined ? new Set() : oldOnes(forecast, before, { ...given, origins });
    return {
        ...given,
        how,
        notOurs: new Set(notOurs.map(({ id }) => id)),
        ...(before === undefined && { looked: false }),
        ...((how === 'changed' || old.size > 0) && { earlier: old }),
    };
}
/** Ids of the instances that have not got what the group launches once the plan is applied. */
function oldOnes(forecast, before, { runs, origins }) {
    const how = howOf(forecast);
    const isOwn = runs !== 'other';
    if (how === 'changed' || (isOwn && leavesInstances(forecast))) {
        return new Set(before.instances.map(({ id }) => id));
    }
    return how === 'unchanged' && isOwn ? (0,_left_behind_js__WEBPACK_IMPORTED_MODULE_0__/* .leftBehind */ .a)(before, origins) : new Set();
}
/** Whether the group will launch from what changes, and the plan starts no refresh onto it. */
function leavesInstances(forecast) {
    return forecast?.effect === 'not-refreshed' && forecast.startable === true;
}
function howOf(forecast) {
    if (forecast?.effect === 'created' || forecast?.effect === 'replaced')
        return 'created';
    return forecast?.effect === 'refreshed' ? 'changed' : 'unchanged';
}
/** Why Terraform started no refresh although instances are old, in words that follow "because". */
function whyNoRefresh(forecast) {
    if (forecast === undefined)
        return 'the group is not in this plan';
    if (forecast.effect === 'not-refreshed')
        return forecast.because;
    if (forecast.effect === 'refreshed')
        return 'one was to come with the plan, and AWS shows none';
    return 'the plan does not change the group: an earlier apply or refresh did not come to its end';
}


/***/ }),

/***/ 31189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ nextAfter),
/* harmony export */   i: () => (/* binding */ stepsFrom)
/* harmony export */ });
/**
 * The steps that are left of a rollout that came to a hold. That one is gone through once more, so that it is well when
 * it goes on: promoted, it waits for nothing else there. A hold that the file does not have any more is one to go on from.
 */
function stepsFrom({ steps, held }) {
    if (held === undefined)
        return steps;
    const own = steps.find(({ at }) => at === held.at);
    const hold = held.promoted === 'yes' || own === undefined ? 0 : own.hold;
    return [{ at: held.at, hold }, ...steps.filter(({ at }) => at > held.at)];
}
/** The step behind that at so many percent, in percent. */
function nextAfter(steps, at) {
    return steps.find((step) => step.at > at)?.at ?? 100;
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

/***/ 18500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ keepCapacity),
/* harmony export */   be: () => (/* binding */ requireKeptAlone),
/* harmony export */   kT: () => (/* binding */ dropCapacity),
/* harmony export */   xo: () => (/* binding */ isCapacity)
/* harmony export */ });
/* unused harmony export overrideOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _plan_differences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43770);



const SIZES = new Set(['desired_capacity', 'min_size', 'max_size']);
/** A group of the root module: an override has to lie in the module of what it changes. */
const ofRoot = /^aws_autoscaling_group\.([\w-]+)(\[.*\])?$/;
/** Whether a finding is about the size of a group that can be let be. */
function isCapacity({ address, attribute = '' }) {
    return ofRoot.test(address) && SIZES.has(attribute);
}
/**
 * Lets the sizes that findings name stay as they run, by an override file in a stack that is a copy of our own.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
async function keepCapacity({ directory }, findings, { files }) {
    await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, OVERRIDE), overrideOf(findings));
}
const OVERRIDE = 'immutable_deploy_override.tf';
/** Takes the override back: an empty file overrides nothing. */
async function dropCapacity({ directory }, { files }) {
    await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, OVERRIDE), '');
}
/**
 * Requires that the override did nothing but to keep the sizes that findings name. It does more where the group has a list of
 * its own to ignore, for `lifecycle` is merged argument by argument: the list is replaced, and what it held still is
 * reset. And it holds for all instances of a resource, those of other keys too.
 * @throws DeployError plan-failed, with what else it did
 */
function requireKeptAlone(findings, { first, kept }) {
    const [before, after] = [placesOf(first), placesOf(kept)];
    const named = new Set(findings.map(({ address, attribute = '' }) => placeText(address, attribute)));
    const more = [...after].filter(([place, value]) => before.get(place) !== value).map(([place]) => place);
    const less = [...before.keys()].filter((place) => !after.has(place) && !named.has(place));
    if (more.length + less.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('plan-failed', `To ignore it would do more than that, to ${[...more, ...less].join(', ')}.`);
}
function placeText(address, attribute) {
    return `${attribute} of ${address}`;
}
/** What a plan changes: attributes of what is updated, those of groups with their values, and all else as a whole. */
function placesOf({ changes }) {
    const managed = changes.filter(({ mode, kind }) => mode === 'managed' && kind !== 'no-op');
    return new Map(managed.flatMap((change) => {
        const { address, deposed = '', kind, type, after } = change;
        if (kind !== 'update')
            return [[`${address} ${deposed} (${kind})`.replace('  ', ' '), '']];
        const isGroup = type === 'aws_autoscaling_group';
        return (0,_plan_differences_js__WEBPACK_IMPORTED_MODULE_2__/* .differences */ .tX)(change).map((path) => [
            placeText(address, (0,_plan_differences_js__WEBPACK_IMPORTED_MODULE_2__/* .pathText */ .LF)(change, path)),
            isGroup ? (JSON.stringify((0,_plan_differences_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(after, path)) ?? '') : '',
        ]);
    }));
}
/** The override that lets these sizes be. */
function overrideOf(findings) {
    const sizes = Map.groupBy(findings, ({ address }) => ofRoot.exec(address)?.[1] ?? '');
    return [...sizes]
        .map(([name, found]) => {
        const attributes = [...new Set(found.flatMap(({ attribute }) => attribute ?? []))].toSorted();
        const rule = `  lifecycle {\n    ignore_changes = [${attributes.join(', ')}]\n  }`;
        return `resource "aws_autoscaling_group" "${name}" {\n${rule}\n}\n`;
    })
        .join('\n');
}


/***/ }),

/***/ 14989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83178);
/* harmony import */ var _stack_stack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68768);




/**
 * The stack as it is in a commit, initialised on the same state, in a directory of its own: the user's checkout stays
 * as it is.
 * @throws DeployError checkout-failed, plan-failed: why it cannot be had
 */
async function openCommit(commit, { source, stack }, inputs, deps) {
    const { context, files, git, terraform } = deps;
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.runDirectory, `release-${commit.slice(0, 12)}`);
    const there = { ...source, root, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(source.root, source.directory)) };
    await files.makeDirectory(root);
    const url = `${context.serverUrl}/${source.repository}.git`;
    await git.bring({ url, ref: commit, directory: root, token: inputs.report.token, root: source.root });
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(there.directory, inputs.stack.directory);
    if ((await files.kind(directory)) !== 'directory')
        throw notThere(commit, inputs.stack);
    await takeLoaded({ from: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(source.directory, inputs.stack.directory), to: directory }, deps);
    const settings = await withOwnFiles(inputs.stack, { source, there }, deps);
    const opened = await (0,_stack_stack_js__WEBPACK_IMPORTED_MODULE_3__/* .openStack */ .jq)({ ...settings, beside: stack.directory }, there, deps);
    const [own, other] = [await terraform.state(stack), await terraform.state(opened)];
    if ((0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(own).join() !== (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(other).join())
        throw otherState(commit);
    deps.log.info(`The stack is taken from commit ${commit}.`);
    return opened;
}
/**
 * Files that Terraform loads without being told.
 * https://developer.hashicorp.com/terraform/language/values/variables#assign-values-with-a-variable-definition-file
 */
const LOADED = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;
/**
 * Copies those that no commit has, because an earlier step of the job wrote them: without them the stack would be planned
 * with other values, and would not say so. What the run's commit has belongs to that commit.
 */
async function takeLoaded({ from, to }, { files, git, log }) {
    const names = (await files.list(from)).filter((name) => LOADED.test(name));
    const tracked = await git.tracked(from, names);
    for (const name of names.filter((one) => !tracked.includes(one))) {
        if ((await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(to, name))) !== 'missing')
            continue;
        await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(to, name), await files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(from, name)));
        log.info(`${name}, which no commit has, is taken from the checkout.`);
    }
}
/** Files that no commit has (an earlier step of the job wrote them) are taken where they are. */
async function withOwnFiles(inputs, { source, there }, { files }) {
    const place = async (file) => {
        const isThere = (await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(there.directory, file))) === 'file';
        return isThere ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(source.directory, file);
    };
    const setting = (text) => (text.includes('=') ? text : place(text));
    return {
        ...inputs,
        variableFiles: await Promise.all(inputs.variableFiles.map(place)),
        backendConfig: await Promise.all(inputs.backendConfig.map(setting)),
    };
}
function notThere(commit, { directory }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('checkout-failed', `Commit ${commit} has no directory ${directory}.`);
}
function otherState(commit) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('plan-failed', `The stack of commit ${commit} has another state: its backend, or where that keeps the state, is another one.`);
}


/***/ }),

/***/ 39257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pi: () => (/* binding */ endHold),
  p: () => (/* binding */ keepHold),
  iX: () => (/* binding */ leaveHolds),
  jO: () => (/* binding */ replaceHolds),
  sG: () => (/* binding */ steppingOf),
  Qg: () => (/* binding */ unfitForStepsOf)
});

// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/guard/image-only.js
var image_only = __webpack_require__(96696);
// EXTERNAL MODULE: ./build/plan/review/fingerprint.js
var review_fingerprint = __webpack_require__(61571);
// EXTERNAL MODULE: ./build/release/record.js
var release_record = __webpack_require__(79253);
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
    return (0,holds_record/* parseHold */.R8)((await liveTags({ set }, deps))[tag] ?? '');
}
/** The tags that the image has by now. */
async function liveTags({ set }, deps) {
    const [first] = (0,image_image/* membersOf */.lS)(set);
    if (first === undefined)
        return {};
    const [record] = await (0,patience/* patiently */.d_)(() => deps.ec2.imagesById(first.region, [first.id]), deps);
    return record?.tags ?? {};
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
async function steppingOf({ ready, source, replaced }, inputs, deps) {
    const { steps } = inputs.beyond;
    if (steps === undefined)
        return undefined;
    if (inputs.rollout.whenNoRefresh === 'fail')
        throw mayNotStart();
    const unfit = unfitIn(ready);
    (0,guard/* requireNone */.EE)(unfit, 'A group cannot go through the `steps` of the settings file; nothing was changed.');
    const tags = await liveTags(ready.image, deps);
    const record = (0,holds_record/* parseHold */.R8)(tags[(0,records/* holdTagOf */.xU)(inputs, source)] ?? '');
    if (record?.state !== 'holding' || record.commit !== source.sha) {
        const isFree = replaced.length === 0 && (record === undefined || !(0,holds_record/* isOpen */.nT)(record));
        const proofs = (0,release_record/* parseProofs */.pR)(tags[(0,image_tags/* provenTag */.ld)(inputs.report.environment)] ?? '');
        const isProven = proofs.some(({ at }) => record === undefined || at >= record.since);
        return { steps, passed: isFree && isProven ? 'yes' : 'no' };
    }
    deps.log.info(`This release holds at ${record.at} % since ${record.since}: it goes on from there.`);
    const { at, since, plan: applied, brought } = record;
    return {
        steps,
        passed: 'no',
        held: { at, since, promoted: 'no', ...(0,defined/* definedOf */.X)({ plan: applied, brought }) },
    };
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
    const { report, fingerprint, model } = ready.plan;
    const plan = report.hasChanges ? (0,review_fingerprint/* stackDigest */.x)(fingerprint) : held?.plan;
    const brought = (0,image_only/* broughtBy */.dB)(model, ready.image.set) ?? held?.brought;
    const { runId: run } = deps.context;
    journal.record({ hold: { at, next: (0,step/* nextAfter */.O)(steps, at), commit: source.sha, since } });
    const record = {
        since,
        state: 'holding',
        at,
        commit: source.sha,
        run,
        ...(0,defined/* definedOf */.X)({ plan, brought }),
    };
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
    await endHolds(others, { tag, state: 'replaced' }, deps);
}
/**
 * Ends the holds of what the groups launch, right before it is rolled back from. Nobody's way back fails over a tag.
 * @param live AMI ids in the region of the run
 */
async function leaveHolds(live, ending, deps) {
    const { ec2, context, signal, warn } = deps;
    const ids = [...new Set(live)];
    try {
        const records = ids.length === 0 ? [] : await (0,patience/* patiently */.d_)(() => ec2.imagesById(context.region, ids), deps);
        await endHolds(records, ending, deps);
    }
    catch (error) {
        signal.throwIfAborted();
        warn(`The image still says that it holds, so that its promotion is not refused: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}
async function endHolds(images, { tag, state }, deps) {
    const since = new Date(deps.clock.now()).toISOString();
    for (const image of images) {
        const hold = (0,holds_record/* openHoldIn */.Hy)(image.tags, tag);
        if (hold === undefined)
            continue;
        const set = (await (0,patience/* patiently */.d_)(() => (0,records/* completeSet */.qH)(image, deps), deps)) ?? { [image.region]: image.id };
        await writeHold({ set }, tag, { ...hold, since, state }, deps);
    }
}
/** Notes how a hold ended; that it cannot be noted changes nothing of what serves. */
async function endHold({ ready: { image }, source }, state, inputs, deps) {
    try {
        const tag = (0,records/* holdTagOf */.xU)(inputs, source);
        const record = await readHold(image, tag, deps);
        if (record === undefined || !(0,holds_record/* isOpen */.nT)(record))
            return;
        const since = new Date(deps.clock.now()).toISOString();
        await writeHold(image, tag, { ...record, since, state }, deps);
    }
    catch (error) {
        deps.warn(`The image still says that it holds, and holds no more: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}


/***/ }),

/***/ 92823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rj: () => (/* binding */ lookAtGroups),
  g1: () => (/* binding */ record),
  Zn: () => (/* binding */ requireReachable),
  jq: () => (/* binding */ requireRunning)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/group-ref.js
var group_ref = __webpack_require__(881);
// EXTERNAL MODULE: ./build/plan/guard/hazards/template.js + 1 modules
var template = __webpack_require__(74978);
// EXTERNAL MODULE: ./build/plan/read/state.js
var read_state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/rollout/expectation.js
var expectation = __webpack_require__(29412);
// EXTERNAL MODULE: ./build/rollout/health.js
var health = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/rollout/left-behind.js
var left_behind = __webpack_require__(20118);
// EXTERNAL MODULE: ./build/rollout/preflight/hooks.js
var preflight_hooks = __webpack_require__(56342);
// EXTERNAL MODULE: ./build/plan/attachments.js
var attachments = __webpack_require__(52288);
// EXTERNAL MODULE: ./build/plan/guard/hazards/beside.js
var beside = __webpack_require__(19194);
// EXTERNAL MODULE: ./build/plan/guard/hazards/hazard.js
var hazard = __webpack_require__(45056);
// EXTERNAL MODULE: ./build/plan/guard/hazards/refresh.js
var refresh = __webpack_require__(23529);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/guard/hazards/choice.js
var hazards_choice = __webpack_require__(68647);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/rollout/beside/beside.js
var beside_beside = __webpack_require__(41783);
// EXTERNAL MODULE: ./build/rollout/preflight/outlook.js
var preflight_outlook = __webpack_require__(19033);
;// CONCATENATED MODULE: ./build/rollout/preflight/beside.js







/** Instances named in a sentence, and in a command: SetInstanceProtection takes fifty. */
const NAMED = 10;
const COMMANDED = 50;
/** What the refresh does about instances that it does not simply replace; undefined where that is all of them, or not known. */
function sparing({ change }, name) {
    const choice = (0,hazards_choice/* choiceOf */.F)(change, name);
    return choice === 'replaced' ? undefined : choice;
}
const CONSEQUENCES = {
    spared: 'the refresh leaves them as they are, and still ends Successful.',
    'waited-for': 'the refresh waits for them for an hour, and then fails.',
};
/** Old instances that somebody, they themselves or the group protects from scale in. */
function protectedByHand(outlook) {
    const name = 'scale_in_protected_instances';
    const choice = sparing(outlook, name);
    const stay = (0,preflight_outlook/* outdated */.nN)(outlook).filter(({ protectedFromScaleIn }) => protectedFromScaleIn);
    if (choice === undefined || stay.length === 0)
        return [];
    const { change, observation } = outlook;
    const isOther = outlook.runs === 'other';
    const off = `aws autoscaling set-instance-protection --auto-scaling-group-name ${(0,preflight_outlook/* groupName */.hv)(outlook)} --no-protected-from-scale-in --instance-ids ${stay
        .slice(0, COMMANDED)
        .map(({ id }) => id)
        .join(' ')}`;
    return [
        {
            rule: beside/* protectedInstances */.B5.rule,
            ...(0,hazard/* attributeAt */.gu)(change, (0,hazard/* preferencePath */.n2)(name)),
            risk: `${stay.length} of ${observation.instances.filter(preflight_outlook/* isInService */.h8).length} instances are protected from scale in (${named(stay)}) and ${isOther ? 'older than this plan' : 'run another image'}: ${CONSEQUENCES[choice]}`,
            fix: `${(0,hazards_choice/* choiceFix */.b)(change, name)}, or take the protection off: \`${off}\``,
            most: (0,preflight_outlook/* shareOf */.tC)((0,preflight_outlook/* without */.FF)(stay, outlook), outlook),
        },
    ];
}
const standby = {
    rule: 'standby',
    sign: 'Instances on standby with an old image, and `standby_instances` absent, `Ignore` or `Wait`; any where no refresh comes',
    risk: 'Ignore: they come back with the old image. Wait: the refresh waits for an hour, and fails.',
    cure: '`standby_instances = "Terminate"`, or end the standby first',
};
/**
 * Instances on standby serve nobody, and do not count; but they come back with the old image. While they are waited
 * for, AWS's own percentage counts them.
 */
function onStandby(outlook) {
    const name = 'standby_instances';
    const { change, observation } = outlook;
    const stay = observation.instances.filter((each) => (0,beside_beside/* isOnStandby */.$d)(each) && !(0,preflight_outlook/* runs */.Np)(each, outlook));
    if (stay.length === 0)
        return [];
    if (outlook.way !== 'refreshed')
        return [untouched(outlook, stay)];
    const choice = sparing(outlook, name);
    if (choice === undefined)
        return [];
    const serving = (0,preflight_outlook/* capacityOf */.A$)(observation.instances.filter(preflight_outlook/* isInService */.h8));
    const counted = serving + (0,preflight_outlook/* capacityOf */.A$)(stay);
    return [
        {
            rule: standby.rule,
            ...(0,hazard/* attributeAt */.gu)(change, (0,hazard/* preferencePath */.n2)(name)),
            risk: `${(0,beside_beside/* count */.U9)(stay)} on standby (${named(stay)}), on another image: ${CONSEQUENCES[choice]} Back in service, the old image serves again.`,
            fix: `${(0,hazards_choice/* choiceFix */.b)(change, name)}, or end the standby before the deploy: \`aws autoscaling exit-standby --auto-scaling-group-name ${(0,preflight_outlook/* groupName */.hv)(outlook)} --instance-ids ${stay
                .slice(0, COMMANDED)
                .map(({ id }) => id)
                .join(' ')}\``,
            most: choice === 'spared' ? 100 : Math.floor((serving * 100) / counted),
        },
    ];
}
/** Where no refresh comes they stay as they are, whatever a refresh would do about them. */
function untouched(outlook, stay) {
    return {
        rule: standby.rule,
        risk: `${(0,beside_beside/* count */.U9)(stay)} on standby with another image (${(0,beside_beside/* withImages */.nS)(stay)}), and this plan starts no refresh. Back in service, that image serves again.`,
        fix: (0,beside_beside/* standbyCure */.pB)((0,json/* textOf */.b6)(outlook.change.after?.name) ?? '', stay),
        most: 100,
    };
}
function named(instances) {
    return (0,more/* firstOf */.K)(instances.map(({ id }) => id), NAMED);
}

// EXTERNAL MODULE: ./build/rollout/preflight/others.js
var others = __webpack_require__(85987);
// EXTERNAL MODULE: ./build/plan/differences.js
var differences = __webpack_require__(43770);
// EXTERNAL MODULE: ./build/plan/read/estimate.js
var estimate = __webpack_require__(11301);
// EXTERNAL MODULE: ./build/plan/read/refresh-settings.js
var refresh_settings = __webpack_require__(57368);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/rollout/preflight/pauses.js






const longPauses = {
    rule: 'long-pauses',
    sign: '`checkpoint_percentages` whose pauses (`checkpoint_delay`, an hour where it is absent) reach `rollout-timeout` before `health-threshold` is met',
    risk: 'Every rollout times out half way.',
    cure: 'A shorter `checkpoint_delay`, or a longer `rollout-timeout`',
};
/**
 * Pauses that alone outlast the wait for the threshold. Where the last checkpoint keeps the group short of it, that is
 * told instead.
 */
function pausing(outlook, { healthThreshold, timeoutMs }, estimate) {
    const { change } = outlook;
    const { percentages, delaySeconds } = checkpointsOf(change);
    const last = (0,preflight_outlook/* lastOf */.g1)(change);
    const fits = percentages.filter((_, pauses) => pauses * delaySeconds * 1000 < timeoutMs).at(-1) ?? last;
    const most = (0,preflight_outlook/* shareUpTo */.Mr)(fits, outlook);
    const isShortAnyway = last < 100 && (0,preflight_outlook/* shareUpTo */.Mr)(last, outlook) < healthThreshold;
    if (fits === last || most >= healthThreshold || isShortAnyway)
        return [];
    const each = (0,duration/* formatDuration */.a3)(delaySeconds * 1000);
    const seconds = (percentages.length - 1) * delaySeconds;
    const at = `${percentages.slice(0, -1).join(', ')} % for ${each}${percentages.length > 2 ? ' each' : ''}`;
    return [
        {
            rule: longPauses.rule,
            ...(0,hazard/* attributeAt */.gu)(change, (0,hazard/* preferencePath */.n2)('checkpoint_delay')),
            risk: `The refresh pauses at ${at}, ${(0,duration/* formatDuration */.a3)(seconds * 1000)} before it goes on to ${last} %, and rollout-timeout is ${(0,duration/* formatDuration */.a3)(timeoutMs)}: the run gives up with what is replaced up to ${fits} %.`,
            fix: fixOf({ pauses: percentages.length - 1, seconds, timeoutMs }, estimate),
            most,
        },
    ];
}
/** The checkpoints as planned; none where they, or the pauses, are known only after apply or not to be told. */
function checkpointsOf(change) {
    const [at, delay] = [(0,hazard/* preferencePath */.n2)('checkpoint_percentages'), (0,hazard/* preferencePath */.n2)('checkpoint_delay')];
    const isOpen = [at, delay].some((path) => (0,differences/* isUnknown */.t8)(change, path) || (0,differences/* isSensitive */.tV)(change, path));
    const percentages = isOpen ? [] : (0,hazard/* settingOf */.y7)(change, at);
    return {
        percentages: Array.isArray(percentages) ? percentages.filter((each) => typeof each === 'number') : [],
        delaySeconds: (0,refresh_settings/* countOf */.p)((0,hazard/* settingOf */.y7)(change, delay)) ?? estimate/* CHECKPOINT_SECONDS */.R,
    };
}
/** Half of what the instances leave of the time is for the pauses: draining and hooks come on top of the estimate. */
function fixOf({ pauses, seconds, timeoutMs }, estimate) {
    const needed = estimate === undefined ? 0 : estimate.seconds - estimate.pauseSeconds;
    const room = Math.floor((timeoutMs / 1000 - needed) / 2 / pauses);
    const shorter = room < 1 ? '' : `Write: checkpoint_delay = ${room}, or set `;
    const whole = estimate === undefined
        ? `${(0,duration/* formatRoughly */.m_)(seconds)}: the pauses alone`
        : `${(0,duration/* formatRoughly */.m_)(estimate.seconds)}: the estimate`;
    return `${shorter || 'Set '}rollout-timeout above ${whole}.`;
}

;// CONCATENATED MODULE: ./build/rollout/preflight/pool.js



const oldPool = {
    rule: 'old-pool',
    sign: 'Instances of a warm pool on another image than what serves, or that no refresh comes to',
    risk: 'When load goes up, that image serves.',
    cure: '`aws autoscaling start-instance-refresh`, which replaces the pool too',
};
/**
 * Instances of the warm pool that load may bring into service with an image that nobody means to serve. Those on what
 * serves now are none where a refresh comes to them: that is every deploy.
 */
function inPool(outlook) {
    const group = (0,json/* textOf */.b6)(outlook.change.after?.name) ?? '';
    const old = (outlook.warm ?? []).filter((each) => (0,beside_beside/* isOld */.eD)(each, (0,preflight_outlook/* meantIn */.n4)(outlook)));
    if (outlook.way !== 'refreshed') {
        return said(old, 'and this plan starts no refresh: when load goes up, that image serves.', (0,beside_beside/* poolCure */.GZ)(group));
    }
    if ((0,preflight_outlook/* lastOf */.g1)(outlook.change) < 100) {
        const why = 'and the refresh ends at its last checkpoint, before it comes to them: when load goes up, that image serves.';
        return said(old, why, `Write 100 as the last of checkpoint_percentages. ${(0,beside_beside/* poolCure */.GZ)(group)}`);
    }
    const serving = outlook.observation.instances.filter(preflight_outlook/* isInService */.h8).map(({ imageId }) => imageId);
    const odd = old.filter(({ imageId }) => !serving.includes(imageId));
    return said(odd, 'which is not what serves either: when load goes up before the refresh has come to them, which it does last, that image serves.', `The refresh of the deploy replaces them. Not to wait for that: ${(0,beside_beside/* poolCure */.GZ)(group)}`);
}
function said(instances, why, fix) {
    if (instances.length === 0)
        return [];
    const risk = `${(0,beside_beside/* count */.U9)(instances)} in the warm pool on another image (${(0,beside_beside/* withImages */.nS)(instances)}), ${why}`;
    return [{ rule: oldPool.rule, attribute: 'warm_pool', risk, fix, most: 100 }];
}

;// CONCATENATED MODULE: ./build/rollout/preflight/obstacles.js












/** Everything that stands in the way of a group's rollout, as the group is now. */
function obstaclesOf(outlook) {
    const { way, observation } = outlook;
    const isEmpty = (0,preflight_outlook/* wanted */.Ol)(outlook) === 0 && observation.instances.length === 0;
    if (outlook.runs === 'other')
        return isEmpty ? [] : inEveryWay(outlook);
    if (isEmpty)
        return inPool(outlook);
    if (typeof way === 'object')
        return staysBehind(outlook, way.stays);
    if (way !== 'refreshed')
        return [...onStandby(outlook), ...inPool(outlook)];
    return [
        ...foreign(outlook),
        ...inEveryWay(outlook),
        ...onStandby(outlook),
        ...inPool(outlook),
        ...(0,others/* others */.MG)(outlook),
    ];
}
/** What is in the way of a refresh, whatever image it is onto. */
function inEveryWay(outlook) {
    return [...suspension(outlook), ...checkpoint(outlook), ...protectedByHand(outlook)];
}
/** Those of them that are processes somebody suspended. */
function suspensionsOf(outlook) {
    const rules = [beside/* suspended */.IU.rule, beside/* unregistered */.EK.rule];
    return obstaclesOf(outlook).filter(({ rule }) => rules.includes(rule));
}
function staysBehind(outlook, images) {
    const advice = (0,template/* staysOn */.on)(outlook.change, images, outlook);
    if (advice === undefined || (0,preflight_outlook/* outdated */.nN)(outlook).length === 0)
        return [];
    return [{ rule: template/* pinned */.dp.rule, ...advice, most: (0,preflight_outlook/* shareOf */.tC)((0,preflight_outlook/* current */.ss)(outlook), outlook) }];
}
const otherImage = {
    rule: 'other-image',
    sign: 'Instances of a template of the group that keeps the image which the plan replaces',
    risk: 'Their like take their place, on the old image.',
    cure: 'The image in that template too',
};
/** Those that only the live group shows, beside the ones of the plan. */
const LIVE_HAZARDS = [
    otherImage,
    standby,
    oldPool,
    others/* unwatched */.Ml,
    others/* attached */.ZI,
    preflight_hooks/* slowHook */.bg,
    longPauses,
];
/** Instances of a template that keeps the old image: their like take their place. */
function foreign(outlook) {
    const { change, observation } = outlook;
    const serving = observation.instances.filter(preflight_outlook/* isInService */.h8);
    return (0,template/* leftBehind */.aU)(change, outlook).flatMap(({ address, id, image }) => {
        const stay = serving.filter(({ templateId }) => templateId === id);
        if (stay.length === 0)
            return [];
        return [
            {
                rule: otherImage.rule,
                attribute: 'mixed_instances_policy',
                risk: `${stay.length} of ${serving.length} instances are launched from ${address}, which keeps ${image} with this plan: they stay on the old image.`,
                fix: `Let ${address} take the image as well (image_id = var.ami_id), or take it out of the overrides of the group.`,
                most: (0,preflight_outlook/* shareOf */.tC)((0,preflight_outlook/* without */.FF)(stay, outlook), outlook),
            },
        ];
    });
}
/** Processes that are suspended, and without which a refresh does not bring the group to serve. */
function suspension(outlook) {
    const { change, model } = outlook;
    const group = (0,json/* textOf */.b6)(change.after?.name);
    const needed = suspendedThen(beside/* neededOf */.b1, outlook);
    const isUnregistered = (0,attachments/* isBalanced */.h)(change, model) && suspendedThen(beside/* registeringOf */.D1, outlook).length > 0;
    // While a refresh waits, AWS's own percentage is 0, and the lower of the two figures counts. What no target group knows
    // is not healthy.
    const found = { ...(0,hazard/* attributeAt */.gu)(change, ['suspended_processes']), most: 0 };
    return [
        ...(needed.length > 0 ? [{ rule: beside/* suspended */.IU.rule, ...found, ...(0,beside/* suspendedAdvice */.I)(needed, group) }] : []),
        ...(isUnregistered ? [{ rule: beside/* unregistered */.EK.rule, ...found, ...(0,beside/* unregisteredAdvice */.aZ)(group) }] : []),
    ];
}
/** What is suspended once the plan is applied: the provider suspends and resumes what differs, and nothing else. */
function suspendedThen(of, { change, observation }) {
    const [before, after] = [of(change.before?.suspended_processes), of(change.after?.suspended_processes)];
    const isKept = (name) => after.includes(name) || !before.includes(name);
    return of([...observation.suspended.filter(isKept), ...after]);
}
function checkpoint(outlook) {
    const { change } = outlook;
    const most = (0,preflight_outlook/* shareUpTo */.Mr)((0,preflight_outlook/* lastOf */.g1)(change), outlook);
    return refresh/* lastCheckpoint */.ZP
        .find(change, outlook)
        .map((advice) => ({ rule: refresh/* lastCheckpoint */.ZP.rule, ...advice, most }));
}

;// CONCATENATED MODULE: ./build/rollout/preflight/preflight.js

/**
 * What the live group adds to what the plan tells. An error is what keeps the group short of the threshold (percent of
 * its capacity), whatever is waited for: such a plan must not be applied.
 */
function preflight(outlook, threshold, more = []) {
    return [...obstaclesOf(outlook), ...more].map((obstacle) => findingOf(obstacle, outlook, threshold));
}
function findingOf({ most, risk, ...advice }, { change: { address }, runs }, threshold) {
    const isShort = most < threshold;
    const what = runs === 'other' ? 'what this plan brings' : 'the new image';
    const reach = most === 0 ? 'Nothing of the group' : `At most ${most} % of the group`;
    const refused = `${reach} can come to run ${what}, and health-threshold is ${threshold}: a deploy is refused before it applies anything.`;
    return {
        address,
        ...advice,
        risk: isShort ? `${risk} ${refused}` : risk,
        severity: isShort ? 'error' : 'warning',
    };
}
/** What the guard says, with what the live groups add: where both are about the same, the latter know more. */
function withLive({ blocked, warnings }, live) {
    const known = new Set(live.map(keyOf));
    return {
        blocked,
        warnings: [
            ...warnings.filter((finding) => !known.has(keyOf(finding))),
            ...live.map((finding) => ({ ...finding, severity: 'warning' })),
        ],
    };
}
function keyOf({ rule, address, attribute }) {
    return JSON.stringify([rule, address, attribute]);
}

// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/stack/guard.js
var guard = __webpack_require__(48610);
;// CONCATENATED MODULE: ./build/steps/rollout/preflight.js














/**
 * Looks at the groups that the plan moves, for whoever reads the plan. That they cannot be looked at (a role that may
 * only plan) is a line in the log.
 */
async function lookAtGroups(ready, inputs, given, journal) {
    const deps = patient(given);
    const groups = (0,read_state/* allGroups */.Sm)(ready.state)
        .map(({ ref }) => ref)
        .filter(({ address }) => forecastOf(address, ready)?.effect !== 'unchanged');
    if (groups.length === 0)
        return;
    await journal.step('Groups', async () => {
        try {
            const seen = groups.map(async (group) => {
                const observation = await deps.autoscaling.observe(group, []);
                return [(0,group_ref/* keyOf */.T)(group), { group, observation }];
            });
            record(await liveFindings(ready, new Map(await Promise.all(seen)), inputs, deps), deps, journal);
        }
        catch (error) {
            deps.log.info(`The groups could not be looked at before the deploy: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        }
    });
}
/**
 * Refuses a plan with which a group cannot come to run what it is to, as the groups are now.
 * @throws DeployError plan-blocked
 */
async function requireReachable(ready, before, inputs, deps) {
    const found = await liveFindings(ready, before, inputs, patient(deps));
    const refused = found.filter(({ severity }) => severity === 'error');
    (0,guard/* requireNone */.EE)(refused, 'A group cannot come to run what this plan brings, as it is now; nothing was changed.');
    return found;
}
/**
 * Refuses a way back whose refresh would only wait, or take out what serves, for somebody has suspended what it needs.
 * Whatever else is in its way, it brings back what it can.
 * @throws DeployError plan-blocked
 */
async function requireRunning(ready, before, inputs, given) {
    const deps = patient(given);
    const looks = [...before.values()].map(async (seen) => {
        const outlook = await outlookOf(ready, seen, inputs, deps);
        const stopped = outlook === undefined ? [] : suspensionsOf(outlook);
        return stopped.map(({ risk, fix }) => ({ ...seen, why: `${seen.group.name}: ${risk}`, fix }));
    });
    const found = (await Promise.all(looks)).flat();
    if (found.length === 0)
        return;
    const lines = [...found.map(({ why }) => why), ...new Set(found.map(standing))];
    throw new outcome_error/* DeployError */.sH('plan-blocked', `Nothing of it was applied. ${lines.join(' ')}`, {
        next: [...found.map(({ fix }) => fix), 'Then run the rollback: `rollback-to: previous`.'],
    });
}
/** What a group has in service, by Auto Scaling and by its target groups. */
function standing({ group, observation }) {
    const serving = observation.instances.filter(preflight_outlook/* isInService */.h8);
    const images = [...Map.groupBy(serving, ({ imageId = 'an image that EC2 does not tell' }) => imageId)];
    const on = images.map(([image, those]) => `${those.length} on ${image}`).join(', ');
    return `${group.name} has ${serving.length} in service${on && ` (${on})`}, ${serving.filter(health/* isHealthy */.Wr).length} of them healthy.`;
}
/** What is looked at here is looked at once. */
function patient(deps) {
    return { ...deps, autoscaling: (0,patience/* patientLooks */.i9)(deps.autoscaling, deps) };
}
/** Adds what was found to the report and the log. */
function record(found, { log }, journal) {
    const { plan } = journal.findings;
    if (plan === undefined || found.length === 0)
        return;
    (0,guard/* tellFindings */.yq)(found, log);
    journal.record({ plan: { ...plan, guard: withLive(plan.guard ?? { blocked: [], warnings: [] }, found) } });
}
async function liveFindings(ready, before, inputs, deps) {
    const found = [...before.values()].map(async (seen) => {
        const known = await outlookOf(ready, seen, inputs, deps);
        if (known === undefined)
            return [];
        const outlook = { ...known, warm: await poolOf(seen, deps) };
        return preflight(outlook, inputs.healthThreshold, await delaying(outlook, { ready, seen, inputs }, deps));
    });
    return (await Promise.all(found)).flat();
}
/** What may take longer than a rollout is waited for. */
async function delaying(outlook, { ready, seen, inputs }, deps) {
    if (outlook.way !== 'refreshed')
        return [];
    const hooks = (0,preflight_hooks/* slowHooks */.aU)(outlook, await hooksOf(seen.group, deps), inputs.timeoutMs);
    if (inputs.steps !== undefined)
        return hooks;
    return [...hooks, ...pausing(outlook, inputs, forecastOf(outlook.change.address, ready)?.estimate)];
}
/** That they may not be asked for keeps nobody from a deploy. */
async function hooksOf(group, { autoscaling, log }) {
    try {
        return await autoscaling.lifecycleHooks(group);
    }
    catch (error) {
        log.info(`The lifecycle hooks of ${group.name} could not be asked for: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return [];
    }
}
/** The same of the warm pool: nobody is asked for one where there is none. */
async function poolOf({ group, observation }, { autoscaling, log }) {
    if (observation.hasWarmPool !== true)
        return [];
    try {
        return await autoscaling.warmPool(group);
    }
    catch (error) {
        log.info(`The warm pool of ${group.name} could not be looked at: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return [];
    }
}
/**
 * Undefined for a group that goes, or has an image of its own and is not refreshed; and where nothing is to be applied, for
 * one that is right.
 */
async function outlookOf({ plan, image, state }, { group, observation }, inputs, deps) {
    const { changes, groups, hasChanges } = plan.report;
    const change = changes.find((each) => isOf(each, group.address));
    if (change === undefined || !observation.exists)
        return undefined;
    const outlook = { change, model: { changes }, image: image.set, observation, way: 'refreshed' };
    const forecast = groups.find(({ address }) => address === change.address);
    const isRefreshed = forecast?.effect === 'refreshed';
    if (!(0,template/* isToRun */.$T)(change, outlook))
        return isRefreshed ? { ...outlook, runs: 'other' } : undefined;
    if (isRefreshed)
        return outlook;
    const isSettled = !(0,expectation/* leavesInstances */.PE)(forecast) && (0,left_behind/* leftBehind */.a)(observation, originsOf(group, state)).size === 0;
    if (isSettled && (0,preflight_outlook/* isThere */.$B)(outlook, inputs.healthThreshold)) {
        // What stands beside it is told at the end of the run, too: that is soon enough where nothing is applied before.
        return hasChanges ? { ...outlook, way: 'settled' } : undefined;
    }
    return { ...outlook, way: await wayOf(outlook, group, inputs, deps) };
}
function originsOf({ address }, state) {
    return (0,read_state/* allGroups */.Sm)(state).find(({ ref }) => ref.address === address)?.origins;
}
/** Whether this is the group of the state, which stays. */
function isOf(change, address) {
    const { type, mode, kind, deposed, movedFrom } = change;
    const stays = kind === 'update' || kind === 'no-op';
    const isGroup = type === 'aws_autoscaling_group' && mode === 'managed' && deposed === undefined;
    return isGroup && stays && (change.address === address || movedFrom === address);
}
/** A refresh that the action starts brings the group onto what it launches, which EC2 alone knows of a version that stays. */
async function wayOf(outlook, group, { whenNoRefresh }, { autoscaling, log }) {
    const started = whenNoRefresh === 'start' ? 'refreshed' : 'unknown';
    if ((0,template/* launchesAnew */.Nw)(outlook.change, outlook))
        return started;
    try {
        const images = await autoscaling.launchImages(group);
        const meant = (0,preflight_outlook/* meantIn */.n4)(outlook);
        return images.some((id) => meant.includes(id)) ? started : { stays: images };
    }
    catch (error) {
        log.info(`What ${group.name} launches could not be asked: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return 'unknown';
    }
}
function forecastOf(address, { plan }) {
    return plan.report.groups.find((forecast) => forecast.address === address);
}


/***/ })

};
