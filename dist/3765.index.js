export const id = 3765;
export const ids = [3765];
export const modules = {

/***/ 63765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/state.js
var read_state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/rollout/holds/record.js
var holds_record = __webpack_require__(54158);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/image/rollback.js
var rollback = __webpack_require__(20620);
// EXTERNAL MODULE: ./build/steps/rollout/differences.js
var differences = __webpack_require__(32614);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/rollout/gates/probe/members.js
var members = __webpack_require__(75083);
// EXTERNAL MODULE: ./build/steps/rollout/gates/gates.js
var gates_gates = __webpack_require__(53561);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/held.js





/** Time between two looks at a group whose probes do not hold yet, where none is due before. Milliseconds. */
const LOOK_MS = 5_000;
/**
 * The probes that do not hold of what serves now, a sentence each. One that waits is waited for as long as it lets an
 * instance take; not where instances of another image serve, which is a difference by itself.
 */
async function notHeld({ state, image }, { beyond: { probes = [] } }, deps) {
    if (probes.length === 0)
        return [];
    const of = await (0,gates_gates/* gatesOf */.og)({ image }, { probes }, deps);
    const patience = Math.max(...probes.map(({ withinMs }) => withinMs));
    const aims = (0,read_state/* groupAims */.QA)(state, image.set).filter(({ runs }) => runs === 'image');
    const groups = aims.map(({ ref: group, own }) => ({
        group,
        images: (0,image_image/* meantBy */.Pn)(own, image.set),
        gates: of(group),
    }));
    const views = await Promise.all(groups.map(async (each) => {
        const standing = await settled(each, patience, deps);
        for (const { over } of each.gates)
            over?.();
        return standing.map(({ message }) => `${each.group.name}: ${message}`);
    }));
    return [...new Set(views.flat())];
}
/** The gates that do not hold, once none waits any more, or the time is over. */
async function settled({ group, images, gates }, patienceMs, deps) {
    const { clock, signal } = deps;
    const autoscaling = (0,patience/* patientLooks */.i9)(deps.autoscaling, deps);
    const startedAt = clock.now();
    for (;;) {
        const observation = await autoscaling.observe(group, []);
        const look = { group, images, observation, startedAt, signal };
        const { gates: views = [] } = await (0,gates_gates/* throughGates */.S3)(gates, look, 'unseen');
        const open = views.filter((view) => view.state !== 'holds');
        const isOver = clock.now() - startedAt > patienceMs || (0,members/* othersIn */.xG)(observation, images) === 'serve';
        if (isOver || open.every(({ state }) => state === 'failed'))
            return open;
        await clock.sleep(LOOK_MS);
    }
}

;// CONCATENATED MODULE: ./build/steps/rollout/groups/once.js
/** The same, where a group is looked at once: whoever looks again gets what was seen. Of a group as a whole, without alarms. */
function lookingOnce(autoscaling) {
    const seen = new Map();
    return {
        observe: (group, alarms) => {
            const key = `${group.region} ${group.name}`;
            const look = seen.get(key) ?? autoscaling.observe(group, alarms);
            seen.set(key, look);
            return look;
        },
    };
}

// EXTERNAL MODULE: ./build/image/revoked.js
var revoked = __webpack_require__(29096);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/steps/image/admission/revoked.js + 1 modules
var admission_revoked = __webpack_require__(33337);
;// CONCATENATED MODULE: ./build/steps/rollout/groups/revoked.js




/**
 * Where a revoked image still runs, or is what a group launches: a line for each group and image, with how many of the
 * group's instances. Also where the settings file lists nothing: what an image was made from may have failed.
 */
async function stillRunning({ state, image }, inputs, deps) {
    const found = await Promise.all((0,read_state/* groupAims */.QA)(state, image.set).map((aim) => inGroup(aim, inputs, deps)));
    return found.flat();
}
async function inGroup({ ref: group, own, imageIds }, inputs, deps) {
    const { instances } = await deps.autoscaling.observe(group, []);
    const running = instances.filter(({ lifecycleState }) => !/Terminat/.test(lifecycleState));
    const byImage = Map.groupBy(running, ({ imageId = '' }) => imageId);
    byImage.delete('');
    const ids = [...new Set([...byImage.keys(), ...own, ...imageIds])];
    const revoked = await revokedAmong(ids, group.region, inputs, deps);
    return [...revoked].map(([id, revocation]) => toldOf(group, { id, revocation, on: byImage.get(id) ?? [], running }));
}
async function revokedAmong(ids, region, inputs, { context, ec2 }) {
    if (ids.length === 0)
        return new Map();
    const known = await ec2.imagesById(region, ids);
    const images = ids.map((id) => known.find((one) => one.id === id) ?? goneImage(id, region));
    return (0,admission_revoked/* findRevoked */.Ix)(images, [], (0,admission_revoked/* revokingOf */.$3)(inputs), { ec2, context: { ...context, region } });
}
/** An image that is deregistered runs on. */
function goneImage(id, region) {
    return { id, region, name: '', state: 'deregistered', createdAt: '', tags: {}, snapshotIds: [] };
}
function toldOf({ name }, { id, revocation, on, running }) {
    const how = on.length > 0 ? 'runs' : 'launches';
    const what = how === 'runs' ? `${on.length} of ${(0,duration/* count */.U9)(running.length, 'instance')} run` : 'launches';
    return { how, line: `${name}: ${what} ${id}, which is revoked: it ${(0,revoked/* revocationWords */.ww)(revocation)}` };
}

// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
;// CONCATENATED MODULE: ./build/commands/verify.js











/**
 * Does every instance of the stack's groups run the proven live image, none a revoked one, does it answer as the probes
 * ask, and is the plan empty? Of a release that holds they do not, whatever is seen of them. Changes nothing. With the
 * report of a job that has deployed: is it still that what runs, and was it all the time?
 * @throws DeployError drift-found, with everything that differs
 */
async function verify(inputs, deps, journal) {
    const told = inputs.reports.length === 0 ? undefined : await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4725)]).then(__webpack_require__.bind(__webpack_require__, 84725));
    const deployed = await told?.deployedBefore(inputs, deps);
    const { stack, source } = await (0,prepare/* open */.ho)(inputs, deps, journal);
    const record = await journal.step('Image', async () => (0,rollback/* liveImage */.a)((0,read_state/* liveImageIds */.AO)(await deps.terraform.state(stack)), deps));
    const set = (await (0,records/* completeSet */.qH)(record, deps)) ?? { [record.region]: record.id };
    const image = (0,records/* imageOf */.dT)(record, set, 'chosen');
    journal.record({ image });
    if (deployed !== undefined)
        told?.requireStillThere(deployed, record, inputs.report.environment);
    const ready = await (0,prepare/* planRelease */.F3)({ stack, image }, { ...inputs, allow: 'any' }, deps, journal);
    const cures = [];
    const advise = (cure) => void cures.push(cure);
    const patient = (0,patience/* patientLooks */.i9)(deps.autoscaling, deps);
    const looking = {
        ...deps,
        autoscaling: { ...patient, ...lookingOnce(patient) },
        warn: journal.warn,
        advise,
    };
    const { found, revoked } = await journal.step('Verify', async () => {
        if (deployed !== undefined)
            await told?.requireLeftAlone(deployed, ready, looking);
        return {
            found: [
                ...(await (0,differences/* differences */.t)({ ready, record }, inputs, looking)),
                ...(await notHeld(ready, inputs, deps)),
            ],
            revoked: await stillRunning(ready, inputs, looking),
        };
    });
    const hold = (0,holds_record/* holdIn */.ZR)(record.tags, (0,records/* holdTagOf */.xU)(inputs, source));
    if (hold !== undefined)
        found.unshift(`${record.id}: ${(0,holds_record/* holdWords */.ZW)(hold)}`);
    if (found.length + revoked.length > 0)
        throw driftFound({ found, revoked, cures, hold });
    return 'unchanged';
}
function driftFound({ found, revoked, cures, hold }) {
    const how = revoked.some((one) => one.how === 'runs') ? 'runs' : 'is what a group launches';
    const said = found.length === 0 ? `A revoked image still ${how}.` : 'What runs is not what was deployed.';
    const onto = hold === undefined
        ? 'Deploy again, or roll back to `live`: both bring instances and stack onto one image.'
        : (0,holds_record/* holdAdvice */.mC)(hold);
    const off = 'Deploy: no image that is revoked is taken, and one that has to be baked needs another base image. Or roll back to one that is not revoked.';
    return new error/* DeployError */.sH('drift-found', said, {
        evidence: [...revoked.map(({ line }) => line), ...found],
        next: [...(revoked.length > 0 ? [off] : []), ...cures, ...(revoked.length > 0 ? [] : [onto])],
    });
}


/***/ }),

/***/ 75083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ readyOf),
/* harmony export */   gQ: () => (/* binding */ askable),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   xG: () => (/* binding */ othersIn),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50090);

/**
 * The instances that a probe asks each by itself: of the image, in service, and healthy as far as Auto Scaling and its
 * load balancers tell. Whoever is not yet is none that serves.
 */
function askable({ instances }, images) {
    return instances.filter((each) => each.lifecycleState === 'InService' && (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .runsImage */ .m2)(each, images) && (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(each));
}
/** Whether a load balancer says that the instance is ready to serve. */
function readyOf({ targets }) {
    return targets.length > 0 ? 'vouched' : 'untold';
}
/** Where an instance is that no load balancer sends anybody to, nor anybody else by its group. */
const AWAY = /^(Terminated|Detached|Standby|Warmed:)/;
/** Who of another image may answer in the name of the group. An instance that EC2 does not tell of may be one. */
function othersIn({ instances, exists }, images) {
    if (!exists)
        return 'none';
    const others = instances.filter((each) => !(0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .runsImage */ .m2)(each, images) && !AWAY.test(each.lifecycleState));
    if (others.some(({ lifecycleState }) => lifecycleState === 'InService'))
        return 'serve';
    return others.length > 0 ? 'leave' : 'none';
}
/** The worst of several. */
function worstOf(others) {
    return ['serve', 'leave'].find((one) => others.includes(one)) ?? 'none';
}
/** How far the image has come in a group. */
function reachOf(observation, images) {
    return {
        percentage: (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .measure */ .xP)(observation, images, 'by-refresh').percentage,
        isServing: askable(observation, images).length > 0,
    };
}


/***/ }),

/***/ 73109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   Y2: () => (/* binding */ OF_INSTANCE),
/* harmony export */   Zl: () => (/* binding */ needsCommit),
/* harmony export */   tZ: () => (/* binding */ OF_VERSION)
/* harmony export */ });
/** The placeholders that say which version, and those that say which instance. */
const OF_VERSION = ['git-sha', 'image-id'];
const OF_INSTANCE = ['private-address', 'instance-id'];
const VERSIONED = new RegExp(`\\{\\{(${OF_VERSION.join('|')})\\}\\}`);
const SINGLE = new RegExp(`\\{\\{(${OF_INSTANCE.join('|')})\\}\\}`);
/** each: every new instance is asked by itself, and answers for itself; all: nobody can tell who of them answers. */
function extentOf({ ask }) {
    if (ask.kind !== 'command')
        return ask.kind === 'instances' ? 'each' : 'all';
    return ask.on === 'instances' || ask.argv.some((word) => SINGLE.test(word)) ? 'each' : 'all';
}
/** Whether a text names a version. */
function namesVersion(text) {
    return VERSIONED.test(text);
}
/** Whether the probe cannot be asked without knowing the commit of the image. */
function needsCommit({ ask }) {
    const expected = ask.kind === 'command' ? [] : [ask.url, ask.expects.body ?? '', ...Object.values(ask.expects.header)];
    const texts = ask.kind === 'command' ? ask.argv : expected;
    return texts.some((text) => text.includes('{{git-sha}}'));
}
/** What a text is with its placeholders filled in; several where there are several images. */
function filled(text, { gitSha = '', images }) {
    const named = text.replaceAll('{{git-sha}}', () => gitSha);
    if (!named.includes('{{image-id}}'))
        return [named];
    return images.map((id) => named.replaceAll('{{image-id}}', () => id));
}


/***/ }),

/***/ 53561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ NO_GATES),
/* harmony export */   S3: () => (/* binding */ throughGates),
/* harmony export */   og: () => (/* binding */ gatesOf),
/* harmony export */   rR: () => (/* binding */ onTheWayBack),
/* harmony export */   vt: () => (/* binding */ requireAskable),
/* harmony export */   zF: () => (/* binding */ requireMeasurable)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _rollout_gates_probe_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73109);
/* harmony import */ var _rollout_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50090);





/** No gate: what a run without a settings file has. */
const NO_GATES = () => [];
/** The gates that the settings file asks for; nothing of a kind is loaded that it does not name. */
async function gatesOf(release, beyond, deps) {
    const kinds = await Promise.all([probesOf(release, beyond, deps), analysesOf(beyond, deps)]);
    return (group) => kinds.flatMap((kind) => kind(group));
}
async function probesOf(release, { probes = [] }, deps) {
    if (probes.length === 0)
        return NO_GATES;
    const { probeGates } = await __webpack_require__.e(/* import() */ 9532).then(__webpack_require__.bind(__webpack_require__, 89532));
    return probeGates(probes, release, deps);
}
async function analysesOf({ analysis = [] }, deps) {
    if (analysis.length === 0)
        return NO_GATES;
    const { analysisGates } = await Promise.all(/* import() */[__webpack_require__.e(7902), __webpack_require__.e(9641)]).then(__webpack_require__.bind(__webpack_require__, 9641));
    return analysisGates(analysis, deps);
}
/**
 * What is asked on a way back: no figures. That release was proven, and until it serves they are those of what it is to
 * take the place of.
 */
function onTheWayBack({ analysis: _, ...asked }) {
    return asked;
}
/**
 * CloudWatch has to take what analyses ask for before anything is applied.
 * @throws DeployError invalid-input, credentials, aws-unavailable
 */
async function requireMeasurable({ state }, { analysis = [] }, deps) {
    if (analysis.length === 0)
        return;
    const { tryAnalyses } = await __webpack_require__.e(/* import() */ 9897).then(__webpack_require__.bind(__webpack_require__, 79897));
    const groups = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .allGroups */ .Sm)(state).map(({ ref }) => ref);
    await tryAnalyses(analysis, groups, deps);
}
/**
 * What a probe asks for has to be known of the image before anything is applied.
 * @throws DeployError plan-blocked
 */
function requireAskable({ image }, { probes = [] }) {
    const names = probes.filter(_rollout_gates_probe_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .needsCommit */ .Zl).map(({ name }) => name);
    if ((image.gitSha ?? '') !== '' || names.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-blocked', `${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageSet */ .NG)(image.set)} does not tell the commit that it was baked from, and a probe asks for that; nothing was applied.`, {
        evidence: names.map((name) => `probe ${name} has {{git-sha}} in it`),
        next: ['Let the probe ask for `{{image-id}}`, or deploy an image that the action baked.'],
    });
}
/**
 * The look with how the gates stand. They are asked all at the same time, once an instance of the image was seen: before
 * that all that answers is old. Of a group that wants no instances nothing can be asked.
 * @param launched whether an instance of the image was seen before this look
 */
async function throughGates(gates, look, launched) {
    const { observation, images } = look;
    const { instances, desired, exists } = observation;
    if (gates.length === 0 || !exists || (desired === 0 && instances.length === 0))
        return observation;
    const isThere = launched === 'before' || instances.some((each) => (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_4__/* .runsImage */ .m2)(each, images));
    return isThere
        ? { ...observation, gates: await Promise.all(gates.map(({ ask }) => ask(look))) }
        : observation;
}


/***/ })

};
