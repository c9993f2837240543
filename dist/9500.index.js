export const id = 9500;
export const ids = [9500];
export const modules = {

/***/ 29500:
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
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/image/rollback.js
var rollback = __webpack_require__(20620);
// EXTERNAL MODULE: ./build/steps/rollout/differences.js
var differences = __webpack_require__(32614);
// EXTERNAL MODULE: ./build/image/revoked.js
var revoked = __webpack_require__(29096);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/steps/image/admission/revoked.js + 1 modules
var admission_revoked = __webpack_require__(33337);
;// CONCATENATED MODULE: ./build/steps/rollout/groups/revoked.js





/**
 * Where a revoked image still runs, or is what a group launches: a line for each group and image, with how many of the
 * group's instances. Asks AWS nothing where the settings file has no `revoked`.
 */
async function stillRunning({ state, image }, inputs, deps) {
    if (inputs.beyond.revoked === undefined)
        return [];
    const found = await Promise.all((0,read_state/* groupAims */.QA)(state, image.set).map((aim) => inGroup(aim, inputs, deps)));
    return found.flat();
}
async function inGroup({ ref: group, own, imageIds }, inputs, deps) {
    const { instances } = await (0,patience/* patientLooks */.i9)(deps.autoscaling, deps).observe(group, []);
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

// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 10 modules
var prepare = __webpack_require__(36788);
;// CONCATENATED MODULE: ./build/commands/verify.js







/**
 * Does every instance of the stack's groups run the proven live image, none a revoked one, and is the plan empty? Changes
 * nothing.
 * @throws DeployError drift-found, with everything that differs
 */
async function verify(inputs, deps, journal) {
    const { stack } = await (0,prepare/* open */.ho)(inputs, deps, journal);
    const record = await journal.step('Image', async () => (0,rollback/* liveImage */.a)((0,read_state/* liveImageIds */.AO)(await deps.terraform.state(stack)), deps));
    const set = (await (0,records/* completeSet */.qH)(record, deps)) ?? { [record.region]: record.id };
    const image = (0,records/* imageOf */.dT)(record, set, 'chosen');
    journal.record({ image });
    const ready = await (0,prepare/* planRelease */.F3)({ stack, image }, { ...inputs, allow: 'any' }, deps, journal);
    const cures = [];
    const advise = (cure) => void cures.push(cure);
    const { found, revoked } = await journal.step('Verify', async () => ({
        found: await (0,differences/* differences */.t)({ ready, record }, inputs, { ...deps, warn: journal.warn, advise }),
        revoked: await stillRunning(ready, inputs, deps),
    }));
    if (found.length + revoked.length > 0)
        throw driftFound({ found, revoked, cures });
    return 'unchanged';
}
function driftFound({ found, revoked, cures }) {
    const how = revoked.some((one) => one.how === 'runs') ? 'runs' : 'is what a group launches';
    const said = found.length === 0 ? `A revoked image still ${how}.` : 'What runs is not what was deployed.';
    const onto = 'Deploy again, or roll back to `live`: both bring instances and stack onto one image.';
    const off = 'Deploy: no image that is revoked is taken, and one that has to be baked needs another base image. Or roll back to one that is not revoked.';
    return new error/* DeployError */.sH('drift-found', said, {
        evidence: [...revoked.map(({ line }) => line), ...found],
        next: [...(revoked.length > 0 ? [off] : []), ...cures, ...(revoked.length > 0 ? [] : [onto])],
    });
}


/***/ })

};
