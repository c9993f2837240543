export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(97937);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/state.js
var state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/source/source.js
var source_source = __webpack_require__(83043);
// EXTERNAL MODULE: ./build/steps/stack/stack.js + 2 modules
var stack_stack = __webpack_require__(68768);
// EXTERNAL MODULE: ./build/image/builds.js
var builds = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/release/choose.js + 1 modules
var choose = __webpack_require__(96503);
// EXTERNAL MODULE: ./build/rollout/health.js
var health = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/rollout/holds/record.js
var record = __webpack_require__(54158);
// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/steps/rollout/differences.js
var differences = __webpack_require__(32614);
;// CONCATENATED MODULE: ./build/steps/status/row.js









/** Where a stack stands, of what its state and AWS say. Nothing is taken for well that was not seen. */
function statusRow(stack, { groups, images, bases }) {
    const { template: _, repository: __, holdTag, ...facts } = stack;
    const ids = [...new Set(groups.flatMap(meantBy))];
    const live = images.find(({ id }) => ids.includes(id));
    const release = releaseOf(ids, live, images, stack);
    const holds = images.flatMap(({ id, tags }) => (ids.includes(id) ? ((0,record/* holdIn */.ZR)(tags, holdTag) ?? []) : []));
    const held = holds.slice(0, 1).map(record/* holdWords */.ZW);
    const views = groups.map(groupOf);
    const drift = [...held, ...groups.flatMap(driftOf), ...unproven(ids, images, views, stack)];
    const standing = standingOf(views, drift, holds.length > 0 ? 'holding' : 'differs');
    return {
        ...{ ...facts, standing, groups: views, drift, newer: newerThan(live, images, stack) },
        ...(ids.length > 0 && { release }),
        ...(0,defined/* definedOf */.X)({ base: baseOf(live, bases) }),
    };
}
/** The AMIs that a group is to launch: what the state says, and where it does not say all, what AWS does. */
function meantBy({ stated, launches = [] }) {
    return [...new Set([...stated.imageIds, ...(stated.unknownImage ? launches : [])])];
}
function standingOf(groups, drift, otherwise) {
    if (groups.length === 0)
        return 'empty';
    if (groups.some(isUnwell))
        return 'unwell';
    if (groups.some(({ refresh }) => refresh !== undefined))
        return 'moving';
    if (drift.length > 0)
        return otherwise;
    return groups.every(report_status/* isIdle */.xB) ? 'idle' : 'steady';
}
/** A refresh takes some of its group out of service for a while. Where nothing serves, it does not matter what moves. */
function isUnwell({ healthy, desired, refresh, gone }) {
    return gone === true || (healthy < desired && (refresh === undefined || healthy === 0));
}
function groupOf({ stated: { ref }, seen }) {
    const serving = seen.instances.filter((each) => each.lifecycleState === 'InService' && (0,health/* isHealthy */.Wr)(each));
    const refresh = seen.refreshes.find((one) => !(0,standing/* hasEnded */.h)(one))?.status;
    return {
        ...{ group: ref.name, region: ref.region, address: ref.address },
        ...{ desired: seen.desired, healthy: weightOf(serving), images: tallyOf(seen.instances) },
        ...(0,defined/* definedOf */.X)({ refresh, gone: seen.exists ? undefined : true }),
    };
}
function weightOf(instances) {
    return instances.reduce((sum, { weight }) => sum + weight, 0);
}
function tallyOf(instances) {
    const byImage = Map.groupBy(instances, ({ imageId = '' }) => imageId);
    return Object.fromEntries([...byImage].map(([id, some]) => [id, some.length]));
}
/** As `verify` has it, the plan aside: instances of another image or template, too few of them, another template at AWS. */
function driftOf(group) {
    const { stated, seen, launches = [] } = group;
    const { ref, origins } = stated;
    const images = meantBy(group);
    const nobody = () => undefined;
    const found = (0,differences/* seenDifferences */.o)(seen, { group: ref, images, ...(0,defined/* definedOf */.X)({ origins }) }, { warn: nobody, advise: nobody });
    const strange = launches.filter((id) => !images.includes(id));
    if (strange.length === 0)
        return found;
    return [...found, `${ref.name} launches ${strange.join(', ')}, and the state says ${images.join(', ')}`];
}
/**
 * Each image that serves, by itself. One that somebody else made may serve beside those of the action, not alone. Where no
 * instance is wanted, none can prove one.
 */
function unproven(ids, images, groups, { environment }) {
    const where = environment === '' ? 'here' : `in ${environment}`;
    const standings = ids.map((id) => {
        const image = images.find((one) => one.id === id);
        return { id, image, standing: standingOfImage(image, environment) };
    });
    const others = standings.some(({ standing }) => standing !== 'unknown');
    const served = !groups.every(report_status/* isIdle */.xB);
    return standings.flatMap(({ id, image, standing }) => {
        if (standing === 'quarantined')
            return [`${id} is in quarantine ${where}`];
        if (image === undefined)
            return [`EC2 does not know ${id}`];
        if (standing === 'proven' || !served || (standing === 'unknown' && others))
            return [];
        return [`${id} was never proven healthy ${where}`];
    });
}
function standingOfImage(image, environment) {
    if (image === undefined)
        return 'unknown';
    if ((0,image_tags/* isQuarantined */.fK)(image.tags, environment))
        return 'quarantined';
    if ((0,image_tags/* isProven */.nn)(image.tags, environment))
        return 'proven';
    return image_tags/* tagNames */.nP.repository in image.tags ? 'unproven' : 'unknown';
}
/** From what is worst; what somebody else made tells of a release only where nothing else does. */
const WORST = ['quarantined', 'unproven', 'proven', 'unknown'];
function releaseOf(ids, live, images, { environment, template }) {
    if (live === undefined)
        return { images: ids, standing: 'unknown' };
    const proven = (0,choose/* liveRelease */._8)(images, { environment, template, live: ids });
    const { name, createdAt, tags } = live;
    const commit = proven?.commit ?? tags[image_tags/* tagNames */.nP.gitSha];
    const at = (0,image_tags/* provenAt */.SO)(tags, environment);
    const standings = images
        .filter(({ id }) => ids.includes(id))
        .map((image) => standingOfImage(image, environment));
    return {
        ...{ images: ids, name, createdAt },
        standing: WORST.find((one) => standings.includes(one)) ?? 'unknown',
        ...(0,defined/* definedOf */.X)({ commit, provenAt: at === '' ? undefined : at }),
    };
}
function baseOf(live, bases) {
    const id = live && baseIdOf(live);
    if (id === undefined)
        return undefined;
    return { id, ...(0,defined/* definedOf */.X)({ createdAt: bases.find((base) => base.id === id)?.createdAt }) };
}
/** What an image was made from: EC2 names, as the source of a copy, the image that was copied. */
function baseIdOf({ tags, sourceImageId }) {
    return tags[image_tags/* tagNames */.nP.sourceImage] ?? ((0,builds/* sourceOf */.vz)(tags) === undefined ? sourceImageId : undefined);
}
/** What is newer and proven in other environments, and has not failed here: the last of each. */
function newerThan(live, images, { environment, template, repository }) {
    if (live === undefined)
        return [];
    const own = (0,image_tags/* tagText */.em)(environment === '' ? 'default' : environment);
    const candidates = images.filter(({ tags, state, createdAt }) => state === 'available' &&
        createdAt > live.createdAt &&
        tags[image_tags/* tagNames */.nP.repository] === (0,image_tags/* tagText */.em)(repository) &&
        (tags[image_tags/* tagNames */.nP.template] ?? (0,image_tags/* tagText */.em)(template)) === (0,image_tags/* tagText */.em)(template) &&
        !(0,image_tags/* isQuarantined */.fK)(tags, environment));
    const found = candidates.flatMap(({ id, tags }) => (0,image_tags/* environmentsOf */.M2)(tags)
        .filter((other) => other !== own && (0,image_tags/* isProven */.nn)(tags, other))
        .map((other) => ({
        ...{ image: id, environment: other, provenAt: (0,image_tags/* provenAt */.SO)(tags, other) },
        ...(0,defined/* definedOf */.X)({ commit: tags[image_tags/* tagNames */.nP.gitSha] }),
    })));
    const latest = found.toSorted((one, other) => other.provenAt.localeCompare(one.provenAt));
    return [...new Map(latest.toReversed().map((each) => [each.environment, each])).values()].toReversed();
}

;// CONCATENATED MODULE: ./build/steps/status/survey.js










/**
 * The states of the stacks, one after the other: each starts the tool, which takes all of a core. What cannot be read is a
 * row that says so. Nothing is made: no workspace, no lock.
 */
async function readStates(targets, deps) {
    const opened = [];
    const toolFor = toolsBy(deps);
    let beside;
    for (const target of targets) {
        const { name } = target;
        if ('problem' in target) {
            opened.push({ row: unknownRow({ name, ...NOWHERE }, target.problem) });
            continue;
        }
        const { stack, report } = target.inputs;
        const place = { name, environment: report.environment, ...stack };
        try {
            const { directory, ...stated } = await readState(target, beside, { ...deps, toolFor });
            beside ??= directory;
            opened.push(stated);
        }
        catch (error) {
            deps.signal.throwIfAborted();
            opened.push({ row: unknownRow(place, whyNot(error)) });
        }
    }
    return opened;
}
const NOWHERE = { environment: '', directory: '', workspace: '' };
/** A directory may ask for a version by its files, and a stack by its inputs: what is the same for two is looked for once. */
function toolsBy({ terraformWith }) {
    const made = new Map();
    return (asked, directory) => {
        const key = JSON.stringify([directory, asked]);
        const tool = made.get(key) ?? terraformWith(asked);
        made.set(key, tool);
        return tool;
    };
}
async function readState({ name, inputs }, beside, { toolFor, ...deps }) {
    const source = await (0,source_source/* openSource */.oD)({ ...inputs, targets: [] }, deps);
    const { region } = inputs;
    const own = (0,external_node_path_.join)(source.directory, inputs.stack.directory);
    // A stack of the same directory has them: the one is not linked to itself.
    const others = beside === undefined || beside === own ? {} : { beside };
    const opening = { ...inputs.stack, region, workspaces: 'kept', ...others };
    const terraform = toolFor(inputs.tools, own);
    const stack = await (0,stack_stack/* openStack */.jq)(opening, source, { ...deps, terraform });
    const groups = (0,state/* allGroups */.Sm)(await terraform.state(stack));
    const facts = {
        ...{ name, environment: inputs.report.environment },
        ...{ directory: inputs.stack.directory, workspace: inputs.stack.workspace },
        ...{ template: (0,records/* templatePath */.Y7)(inputs.image, source), repository: source.repository },
        holdTag: (0,records/* holdTagOf */.xU)(inputs, source),
    };
    return { facts, groups, ec2: deps.ec2As(inputs.accounts.imageRole), directory: stack.directory };
}
/** With the tool's first error, where the message only says that there is one. */
function whyNot(error) {
    const message = (0,outcome_error/* errorMessage */.gJ)(error);
    if (!(error instanceof outcome_error/* DeployError */.sH))
        return message;
    const lines = error.evidence.flatMap((entry) => entry.split('\n')).map((line) => line.trim());
    const first = lines.find((line) => line.startsWith('Error: ')) ?? lines.find((line) => line !== '') ?? '';
    return first === '' || message.includes(first) ? message : `${message} ${first}`;
}
function unknownRow({ name, environment, directory, workspace }, problem) {
    const said = (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(problem), 500);
    return {
        ...{ name, environment, directory, workspace, standing: 'unknown', problem: said },
        ...{ groups: [], drift: [], newer: [] },
    };
}
/** What AWS says of the stacks, all at once: what is asked of one region at one time is one request. */
async function survey(opened, given) {
    const deps = { ...given, autoscaling: (0,patience/* patientLooks */.i9)(given.autoscaling, given) };
    const imagesOf = imagesBy(opened.filter((one) => 'groups' in one));
    return Promise.all(opened.map(async (one) => {
        if ('row' in one)
            return one.row;
        try {
            return await surveyOf(one, imagesOf(one), deps);
        }
        catch (error) {
            deps.signal.throwIfAborted();
            return unknownRow(one.facts, whyNot(error));
        }
    }));
}
async function surveyOf({ facts, groups }, images, deps) {
    const seen = await Promise.all(groups.map((group) => lookAt(group, deps)));
    const regions = [...new Set(groups.map(({ ref }) => ref.region))];
    const ids = seen.flatMap(({ stated, launches = [] }) => [...stated.imageIds, ...launches]);
    const found = await Promise.all(regions.flatMap((region) => [images.byId(region, ids), images.ofRepository(region, facts.repository)]));
    const all = [...new Map(found.flat().map((image) => [`${image.region} ${image.id}`, image])).values()];
    const live = all.filter(({ id }) => ids.includes(id));
    const bases = await Promise.all(live.map((image) => {
        const base = baseIdOf(image);
        return base === undefined ? [] : images.byId(image.region, [base]);
    }));
    return statusRow(facts, { groups: seen, images: all, bases: bases.flat() });
}
async function lookAt(stated, { autoscaling }) {
    const seen = await autoscaling.observe(stated.ref, []);
    if (!seen.exists || isAsStated(stated, seen))
        return { stated, seen };
    return { stated, seen, launches: await autoscaling.launchImages(stated.ref) };
}
/** Whether the group launches the version whose AMI the state has: then nobody has to be asked for that. */
function isAsStated({ unknownImage, origins = [] }, { origin }) {
    return unknownImage !== true && origin !== undefined && origins.length === 1 && origins[0] === origin;
}
/** What sees the images of some stacks is asked for all of these at once. */
function imagesBy(all) {
    const byAccount = Map.groupBy(all, ({ ec2 }) => ec2);
    const made = new Map([...byAccount].map(([ec2, some]) => [ec2, imagesFor(some, ec2)]));
    return ({ ec2 }) => made.get(ec2) ?? imagesFor([], ec2);
}
function imagesFor(stacks, ec2) {
    const asked = new Map();
    const once = (key, ask) => {
        const known = asked.get(key) ?? ask();
        asked.set(key, known);
        return known;
    };
    const stated = stacks.flatMap(({ groups }) => groups);
    const ofRegion = (region) => [
        ...new Set(stated.filter(({ ref }) => ref.region === region).flatMap(({ imageIds }) => imageIds)),
    ];
    return {
        byId: async (region, ids) => {
            const together = ofRegion(region);
            const known = together.length === 0 ? [] : await once(`live ${region}`, () => ec2.imagesById(region, together));
            const others = ids.filter((id) => !together.includes(id));
            const rest = others.length === 0
                ? []
                : await once(JSON.stringify([region, ...others]), () => ec2.imagesById(region, others));
            return [...known.filter(({ id }) => ids.includes(id)), ...rest];
        },
        ofRepository: (region, repository) => once(`all ${region} ${repository}`, () => ec2.imagesByTags(region, { [image_tags/* tagNames */.nP.repository]: repository })),
    };
}

;// CONCATENATED MODULE: ./build/commands/status.js



/** Where what runs. Plans nothing and changes nothing; it tells, and does not judge: that is for `verify`. */
async function status_status({ targets, region }, deps, journal) {
    await journal.step('Credentials', () => deps.ec2As(roleOfAll(targets)).requireCredentials(region));
    const opened = await journal.step('States', () => readStates(targets, deps));
    const rows = await journal.step('Survey', () => survey(opened, deps));
    journal.record({ status: { rows } });
    for (const { name, standing, problem = '' } of rows) {
        const { icon, word } = report_status/* STANDINGS */.CV[standing];
        deps.log.info(`${icon} ${name}: ${word}${problem === '' ? '' : ` (${problem})`}`);
    }
    return 'reported';
}
/** What no stack can do without has to be there; a role of some of them alone is told of in their rows. */
function roleOfAll(targets) {
    const [role, ...others] = targets.flatMap((target) => 'inputs' in target ? [target.inputs.accounts.imageRole] : []);
    return others.every((other) => (0,external_node_util_.isDeepStrictEqual)(other, role)) ? role : undefined;
}


/***/ })

};
