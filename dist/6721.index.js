export const id = 6721;
export const ids = [6721,3651];
export const modules = {

/***/ 99141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ lockTags),
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   jQ: () => (/* binding */ heartbeat),
/* harmony export */   l4: () => (/* binding */ lockName),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS),
/* harmony export */   ql: () => (/* binding */ lockPrefix),
/* harmony export */   x8: () => (/* binding */ heldFor)
/* harmony export */ });
/* unused harmony export DEAD_AFTER_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29556);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57765);



/** Time between two signs of life, and how long a run may give none before it counts as dead. Milliseconds. */
const HEARTBEAT_MS = 30_000;
const DEAD_AFTER_MS = 180_000;
/** How the names of all locks begin. */
const lockPrefix = 'immutable-deploy-bake-';
/** The same content of the same repository has the same name: two repositories do not wait for each other. */
function lockName({ repository, imageKey }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([repository, imageKey]))
        .digest('hex');
    return `${lockPrefix}${digest.slice(0, 32)}`;
}
/** Tags of a lock. @param now milliseconds since the epoch */
function lockTags(facts, now) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.repository]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.repository),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.imageKey]: facts.imageKey,
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.run),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.owner),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.runUrl),
        ...heartbeat(now),
    };
}
/** The tag that says when the owner was last alive. */
function heartbeat(now) {
    return { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat]: new Date(now).toISOString() };
}
/** Whether the owner has given no sign of life for too long. The clocks of two runners differ by less than that. */
function isDead(lock, now) {
    return now - lastSign(lock) > DEAD_AFTER_MS;
}
function lastSign({ tags, createdAt }) {
    const times = [tags[_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat] ?? '', createdAt].map(Date.parse);
    return times.find((time) => !Number.isNaN(time)) ?? Number.NEGATIVE_INFINITY;
}
/** Who has the lock: `run 123-1 (https://…)`. */
function ownerOf({ tags }) {
    const { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: run = 'unknown', [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: url = '' } = tags;
    return `run ${run}${url === '' ? '' : ` (${url})`}`;
}
/** How long the lock has been held: `3 min 04 s`, or words for a time that EC2 did not give. */
function heldFor({ createdAt }, now) {
    const since = Date.parse(createdAt);
    return Number.isNaN(since) ? 'an unknown time' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(now - since);
}


/***/ }),

/***/ 43651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ isFinished),
/* harmony export */   Fc: () => (/* binding */ isRandomName),
/* harmony export */   Fj: () => (/* binding */ canBeOurs),
/* harmony export */   Iw: () => (/* binding */ idFilter),
/* harmony export */   L1: () => (/* binding */ isOfIam),
/* harmony export */   N4: () => (/* binding */ leftoverKinds),
/* harmony export */   Or: () => (/* binding */ makerOf),
/* harmony export */   S8: () => (/* binding */ testKey),
/* harmony export */   Tz: () => (/* binding */ couldHaveBeenOurs),
/* harmony export */   UA: () => (/* binding */ isRemovable),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   n1: () => (/* binding */ bakeTags),
/* harmony export */   oX: () => (/* binding */ bakeTagsOf),
/* harmony export */   tu: () => (/* binding */ isOfDeadOwner)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _bake_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99141);


/**
 * In the order of removal: a security group is free once its instance has ended, a role once no profile has it, a
 * snapshot once its image is gone.
 */
const leftoverKinds = [
    'instance',
    'launch-template',
    'security-group',
    'key-pair',
    'instance-profile',
    'role',
    'volume',
    'image',
    'snapshot',
];
/** What is in IAM: it has no regions, and EC2 does not tag it. */
function isOfIam(kind) {
    return kind === 'instance-profile' || kind === 'role';
}
/** The filter by which a thing of a kind is listed by its id. */
function idFilter({ kind, id }) {
    if (isOfIam(kind))
        return { name: id };
    const names = {
        'security-group': 'group-id',
        'key-pair': 'key-pair-id',
    };
    return { [names[kind] ?? `${kind}-id`]: id };
}
/**
 * The tags that say whose bake made a thing. `bake` is left out where no lock tells others that the run lives. Packer may
 * work in another region than the run, where its lock is not to be found: the lock's own region is told too.
 */
function bakeTags(facts) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.repository]: facts.repository,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.run]: facts.run,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner]: facts.owner,
        ...(facts.lock === 'held' ? { [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake]: facts.imageKey, [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.lockRegion]: facts.home } : {}),
    };
}
/** Of a thing's tags those that say whose bake made it. */
function bakeTagsOf(tags) {
    const names = [
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.repository,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.run,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.lockRegion,
    ];
    return Object.fromEntries(Object.entries(tags).filter(([name]) => names.includes(name)));
}
/** How the keys of tests begin, where bakes have the key of their image. */
const TEST = 'test-';
/** What stands in the place of an image's key for a test. @param digest of the test */
function testKey(digest, image) {
    return `${TEST}${digest}-${image}`;
}
/** In whose making a thing was made, in a word. */
function makerOf(tags) {
    return tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake]?.startsWith(TEST) === true ? 'test' : 'bake';
}
/** Whether a name is one of Packer's own random ones: nobody else has a key pair of such a name. */
function isRandomName(name = '') {
    return /^packer_[0-9a-f-]{36}$/.test(name);
}
/** Clocks of a runner and of EC2 differ by less. Milliseconds. */
const SKEW_MS = 60_000;
/**
 * Whether EC2 confirms that a thing Packer named can be the bake's: it is not older than the bake, and no Auto Scaling
 * group's. What a provisioner printed about another machine is not.
 */
function canBeOurs(thing, startedAt) {
    return thing.state !== 'terminated' && couldHaveBeenOurs(thing, startedAt);
}
/** The same of a thing that may have ended: what was made of it is still the bake's. */
function couldHaveBeenOurs({ kind, name, since, tags }, startedAt) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'key-pair' && isRandomName(name))
        return true;
    // EC2 does not tell how old a group is, nor the age of a key pair from before 2021.
    if (since === undefined)
        return kind === 'key-pair' || kind === 'security-group';
    return since >= startedAt - SKEW_MS;
}
/** What makes an image a finished one: tags that are only written when the bake is done. */
const finished = [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.builtAt, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.regions];
/** Whether an image, or a snapshot of it, has the tags that only a bake that ended well writes. */
function isFinished(tags) {
    return finished.every((name) => name in tags);
}
/** Whether a thing of a bake is there to be removed: not ended already, no finished image, no group's instance. */
function isRemovable({ kind, state, tags }) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'instance')
        return state !== 'terminated';
    if (kind === 'image' || kind === 'snapshot')
        return !isFinished(tags);
    return true;
}
/** Whether a thing was left by a bake whose owner is dead: taken over, or without a live lock and too old to be about to get one. */
function isOfDeadOwner({ tags, since }, { locks, dead, own, now }) {
    const owner = tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] ?? '';
    if (owner === own || !(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake in tags))
        return false;
    if (dead.includes(owner))
        return true;
    const theirs = locks.filter((lock) => lock.tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] === owner);
    if (theirs.some((lock) => !(0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(lock, now)))
        return false;
    return (theirs.length > 0 ||
        since === undefined ||
        (0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)({ createdAt: new Date(since).toISOString(), tags: {} }, now));
}
/** The thing as a person would look it up. */
function nameOf({ kind, id, region }) {
    return `${kind.replace('-', ' ')} ${id} in ${region}`;
}


/***/ }),

/***/ 57486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jp: () => (/* binding */ copiesIn),
  Ap: () => (/* binding */ familyOf),
  TN: () => (/* binding */ keyOf),
  KT: () => (/* binding */ named),
  Ls: () => (/* binding */ relativesOf),
  yp: () => (/* binding */ tagAll)
});

// EXTERNAL MODULE: ./build/image/bake/leftover.js
var leftover = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/image/bake/relatives.js


/** A bake is over by then: a job ends after six hours. Milliseconds. */
const LONGEST_BAKE_MS = 6 * 3_600_000;
/** Packer's name for an image that it makes only to copy it, encrypted: step_create_ami.go of its amazon plugin. */
const INTERMEDIATE = /^[0-9A-Za-z]{7}$/;
/**
 * What is known to be made from a thing of a bake, by what AWS itself notes of it. Between AWS's answer and the line that
 * Packer says of it, and where Packer says nothing, this alone tells of a thing.
 */
function relationsOf(thing) {
    return [...madeFrom(thing), ...madeFor(thing), ...profilesIn(thing.tags)];
}
/** What Packer makes for its builder, and nobody else has under such a name. */
function madeFor({ launchedWith }) {
    if (launchedWith === undefined)
        return [];
    const { keyPair = '', groups } = launchedWith;
    return [
        ...[keyPair].filter(leftover/* isRandomName */.Fc).map((name) => here('key-pair', { 'key-name': name })),
        ...groups.filter(leftover/* isRandomName */.Fc).map((name) => here('security-group', { 'group-name': name })),
    ];
}
function madeFrom({ kind, id, name = '' }) {
    if (kind === 'key-pair' && (0,leftover/* isRandomName */.Fc)(name))
        return [here('instance', { 'key-name': name }), here('launch-template', { 'key-name': name })];
    if (kind === 'instance')
        return [
            here('volume', { 'attachment.instance-id': id }),
            here('image', { 'source-instance-id': id }),
            // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
            here('snapshot', { description: `Created by CreateImage(${id})*` }),
        ];
    if (kind === 'volume')
        return [here('snapshot', { 'volume-id': id })];
    return kind === 'image' ? [{ kind, filters: { 'source-image-id': id }, where: 'everywhere' }] : [];
}
/**
 * Whether what was found by a relation is of the same bake. EC2 names the source of every image, whoever made it: who
 * launches from a finished image and makes one of that, or copies it, is no bake that was cut off. Packer gives its copies
 * the name of the image that it copies.
 * @param root what the relation goes out from; its name is unknown where it is gone
 */
function isOfSameBake(root, found) {
    const { name, since, tags } = root;
    const isInTime = since === undefined || (found.since ?? since) <= since + LONGEST_BAKE_MS;
    if (root.kind !== 'image' || found.kind !== 'image')
        return isInTime;
    const isNamedAsCopy = name === undefined || INTERMEDIATE.test(name) || found.name === name;
    return isInTime && isNamedAsCopy && !(0,leftover/* isFinished */.$g)(tags);
}
/** Profiles that are noted in tags: each has a role of its name. */
function profilesIn({ [tags/* tagNames */.nP.profile]: noted = '' }) {
    const names = noted.split(' ').filter((name) => /^packer-[0-9a-f-]{36}$/.test(name));
    return names.flatMap((name) => [here('instance-profile', { name }), here('role', { name })]);
}
function here(kind, filters) {
    return { kind, filters, where: 'here' };
}

;// CONCATENATED MODULE: ./build/steps/image/leftovers/family.js


/** The filter that finds what Packer named; undefined for a copy, of which it says the region alone. */
function filterOf(trace) {
    switch (trace.kind) {
        case 'copy':
            return undefined;
        case 'key-pair':
            return { 'key-name': trace.name };
        case 'security-group':
            return { 'group-name': trace.name };
        case 'instance-profile':
        case 'role':
            return { name: trace.name };
        default:
            return { [`${trace.kind}-id`]: trace.id };
    }
}
/**
 * The things of the kind and name that Packer said, in the first region where one can be the bake's; else those that
 * cannot, in the first that has any.
 */
async function named(trace, { regions, startedAt }, { leftovers }) {
    const filter = filterOf(trace);
    if (trace.kind === 'copy' || filter === undefined)
        return [];
    let others = [];
    for (const region of regions) {
        const found = await leftovers.list(region, trace.kind, filter);
        if (found.some((one) => (0,leftover/* couldHaveBeenOurs */.Tz)(one, startedAt)))
            return found;
        if (others.length === 0)
            others = found;
    }
    return others;
}
/** Copies of a bake's images in a region, which Packer names when they are done and not before. */
async function copiesIn(region, images, { leftovers }) {
    const found = images.map((id) => leftovers.list(region, 'image', { 'source-image-id': id }));
    return (await Promise.all(found)).flat();
}
/**
 * All things of a bake that are there: those that Packer named, where EC2 confirms that they can be the bake's, and what
 * was made from them.
 */
async function familyOf(traces, bake, deps) {
    const roots = [];
    const things = [];
    for (const trace of traces) {
        const found = await named(trace, bake, deps);
        things.push(...found.filter((one) => (0,leftover/* canBeOurs */.Fj)(one, bake.startedAt)));
        // What has ended may have left something, and what is gone too, where nobody but Packer can have named it.
        roots.push(...found.filter((one) => (0,leftover/* couldHaveBeenOurs */.Tz)(one, bake.startedAt)));
        if (found.length === 0)
            roots.push(...bake.regions.flatMap((region) => ghostOf(trace, region)));
    }
    return [...things, ...(await relativesOf(roots, bake, deps))];
}
/** A key pair's random name and an image's id are Packer's own words, also when the thing is gone. */
function ghostOf(trace, region) {
    if (trace.kind === 'key-pair')
        return [{ ...trace, id: '', tags: {}, region }];
    return trace.kind === 'image' ? [{ ...trace, tags: {}, region }] : [];
}
/** What was made from these, and from that again; no older than the bake. */
async function relativesOf(roots, bake, deps) {
    const known = new Map();
    let next = roots;
    while (next.length > 0) {
        const found = (await Promise.all(next.map((root) => related(root, bake, deps)))).flat();
        const fresh = found.filter((one) => (0,leftover/* couldHaveBeenOurs */.Tz)(one, bake.startedAt) && !known.has(keyOf(one)));
        for (const one of fresh)
            known.set(keyOf(one), one);
        next = fresh;
    }
    return [...known.values()].filter((one) => (0,leftover/* canBeOurs */.Fj)(one, bake.startedAt));
}
async function related(root, { regions }, { leftovers }) {
    const queries = relationsOf(root).flatMap(({ kind, filters, where }) => (where === 'here' ? [root.region] : regions).map((region) => leftovers.list(region, kind, filters)));
    return (await Promise.all(queries)).flat().filter((found) => isOfSameBake(root, found));
}
/** What tells a thing from all others. */
function keyOf({ kind, region, id }) {
    return `${kind} ${region} ${id}`;
}
/**
 * Tags things of one region. One that EC2 does not know, or not yet, must not keep the others from their tags.
 * @throws DeployError the first refusal, when all have been tried
 */
async function tagAll(things, tags, { ec2 }) {
    const byRegion = Map.groupBy(things.filter(({ kind }) => !(0,leftover/* isOfIam */.L1)(kind)), ({ region }) => region);
    const failures = [];
    for (const [region, some] of byRegion) {
        const ids = some.map(({ id }) => id);
        try {
            await ec2.tag(region, ids, tags);
        }
        catch (error) {
            if (ids.length === 1)
                failures.push(error);
            else
                for (const id of ids)
                    await ec2.tag(region, [id], tags).catch((again) => failures.push(again));
        }
    }
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 96721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sweepDead),
/* harmony export */   r: () => (/* binding */ sweepOwn)
/* harmony export */ });
/* harmony import */ var _image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99141);
/* harmony import */ var _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43651);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76245);
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57486);





/** How long a terminated instance is waited for. Milliseconds. */
const TERMINATION_MS = 240_000;
const POLL_MS = 5_000;
/** AWS may show what it has made some seconds late: so often it is looked again, where something was left. */
const PASSES = 3;
/**
 * Removes what this run's bake left, as its notes and EC2 tell: for the post step, when the run itself could not. What
 * stays is named in a warning.
 */
async function sweepOwn(trail, deps) {
    for (const entry of trail)
        if (entry.kind === 'built')
            await finish(entry, deps);
    const traces = trail.filter(isTrace);
    const copies = traces.flatMap((trace) => (trace.kind === 'copy' ? [trace.region] : []));
    for (const bake of trail.filter((entry) => entry.kind === 'bake')) {
        await sweepBake({ ...bake, regions: [...new Set([...bake.regions, ...copies])] }, traces, deps);
    }
    for (const entry of trail) {
        if (entry.kind === 'lock')
            await attempt(`free the lock ${entry.id}`, deps, () => deps.locks.free(entry.region, entry.id));
    }
}
function isTrace(entry) {
    return entry.kind !== 'lock' && entry.kind !== 'bake' && entry.kind !== 'built';
}
/** An image that was finished, and that the run could not tag, is as good as any: the next run takes it. */
async function finish({ images }, deps) {
    for (const { region, id, tags } of images) {
        await attempt(`tag the finished image ${id}`, deps, async () => {
            const [record] = await deps.ec2.imagesById(region, [id]);
            if (record?.state === 'available')
                await deps.ec2.tag(region, [id, ...record.snapshotIds], tags);
        });
    }
}
async function sweepBake(bake, traces, deps) {
    for (let pass = 1; pass <= PASSES; pass += 1) {
        const family = await foundFamily(bake, traces, deps);
        let removed = 0;
        for (const region of bake.regions) {
            const known = family.filter((one) => one.region === region);
            removed += await sweep(region, { filters: tagFilters(bake.tags), known, run: bake.tags }, async (found) => found, deps);
        }
        if (removed === 0)
            return;
        await deps.clock.sleep(POLL_MS);
    }
}
/** One question that AWS does not answer must not lose the answers to all others. */
function onward(deps) {
    const { leftovers } = deps;
    const list = async (region, kind, filters) => {
        let found = [];
        await attempt(`look for what the bake made in ${region}`, deps, async () => {
            found = await leftovers.list(region, kind, filters);
        });
        return found;
    };
    return { ...deps, leftovers: { ...leftovers, list } };
}
/** What cannot be found now may be found by its tags. */
async function foundFamily(bake, traces, deps) {
    let family = [];
    await attempt('find all that the bake made', deps, async () => {
        family = (await (0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .familyOf */ .Ap)(traces, bake, onward(deps))).filter(_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA);
        await (0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .tagAll */ .yp)(family, bake.tags, deps);
    });
    return family;
}
/** Removes what dead runs of the repository left, their locks too: instances cost money until somebody does. */
async function sweepDead(run, deps) {
    const { repository, regions } = run;
    const filters = { ...tagFilters({ [_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.repository]: repository }), 'tag-key': _image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.bake };
    for (const region of regions) {
        const tagged = await survey(region, filters, deps);
        if (tagged?.length === 0)
            continue;
        const known = await relativesOfTheDead(region, tagged ?? [], run, deps);
        await sweep(region, { filters, known, run: {} }, (found) => ofTheDead(found, run, deps), deps);
    }
    for (const region of regions) {
        await attempt(`look for locks of dead runs in ${region}`, deps, async () => {
            const locks = await deps.locks.of(region, repository);
            for (const { id } of locks.filter((lock) => (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .isDead */ .XU)(lock, deps.clock.now()))) {
                await attempt(`free the lock ${id} of a dead run`, deps, () => deps.locks.free(region, id));
            }
        });
    }
}
/** All at once, for nearly always there is nothing; undefined where a kind could not be asked for. */
async function survey(region, filters, { leftovers }) {
    const lists = _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoverKinds */ .N4.map((kind) => leftovers.list(region, kind, filters));
    const found = await Promise.allSettled(lists);
    const answers = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return answers.length < found.length ? undefined : answers.flat();
}
/** What a dead run had no time to tag, by what it has tagged: it gets the same tags. */
async function relativesOfTheDead(region, tagged, run, deps) {
    const relatives = [];
    await attempt(`look for what dead runs made in ${region}`, deps, async () => {
        // A finished image is nobody's remains: what others made of it is theirs.
        const left = tagged.filter(_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA);
        const roots = left.length === 0 ? [] : await ofTheDead(left, run, deps);
        for (const root of roots) {
            if (await isKept(root, deps))
                continue;
            const bake = { startedAt: root.since ?? Number.POSITIVE_INFINITY, regions: run.regions };
            const found = (await (0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .relativesOf */ .Ls)([root], bake, onward(deps))).filter(({ tags }) => !(_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner in tags));
            const tags = (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .bakeTagsOf */ .oX)(root.tags);
            await (0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .tagAll */ .yp)(found, tags, deps).catch(() => undefined);
            relatives.push(...found.map((one) => ({ ...one, tags: { ...one.tags, ...tags } })));
        }
    });
    return relatives;
}
/**
 * The locks are asked for after the things were found, and in every region that these name: who lives, and has just made
 * something, or makes it in another region than the one of its lock, is not taken for dead.
 */
async function ofTheDead(found, { repository, owner: own, regions, dead }, { clock, locks }) {
    const homes = found.flatMap(({ tags }) => tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.lockRegion] ?? []);
    const asked = [...new Set([...regions, ...homes])].map((region) => locks.of(region, repository));
    const seen = { locks: (await Promise.all(asked)).flat(), dead, own, now: clock.now() };
    return found.filter((leftover) => (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfDeadOwner */ .tu)(leftover, seen));
}
function tagFilters(tags) {
    return Object.fromEntries(Object.entries(tags).map(([name, value]) => [`tag:${name}`, value]));
}
/**
 * Kind by kind: each is looked for when those before it are gone, for an instance holds its group and its volumes. How
 * many were removed.
 */
async function sweep(region, meant, choose, deps) {
    let removed = 0;
    for (const kind of _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoverKinds */ .N4) {
        await attempt(`look for ${kind.replace('-', ' ')}s that a bake left in ${region}`, deps, async () => {
            const tagged = (await deps.leftovers.list(region, kind, meant.filters)).filter(_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA);
            const known = await asTheyAreNow(meant.known.filter((one) => one.kind === kind), tagged, meant, deps);
            const chosen = tagged.length === 0 ? known : [...(await choose(tagged)), ...known];
            for (const leftover of chosen) {
                if (!(await isKept(leftover, deps)) && (await removeOne(leftover, deps)))
                    removed += 1;
            }
            if (kind === 'instance')
                await ended(chosen, deps);
        });
    }
    return removed;
}
/** Things that were known before others were removed, where they are still there and are not listed anyway. */
async function asTheyAreNow(known, listed, { run }, { leftovers }) {
    const seen = new Set(listed.map(_family_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN));
    const rest = known.filter((one) => !seen.has((0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one)));
    const lists = rest.map(async (one) => {
        const found = await leftovers.list(one.region, one.kind, (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .idFilter */ .Iw)(one));
        return found.map((now) => ({ ...now, tags: { ...run, ...one.tags, ...now.tags } }));
    });
    return (await Promise.all(lists)).flat().filter(_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA);
}
/** Whether it is removed. */
async function removeOne(leftover, deps) {
    const whose = `the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .makerOf */ .Or)(leftover.tags)} of run ${leftover.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run] ?? 'unknown'}`;
    let isRemoved = false;
    await attempt(`remove the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(leftover)}, which ${whose} left`, deps, async () => {
        if (await isUsed(leftover, deps))
            throw new Error('an instance runs it');
        await deps.leftovers.remove(leftover);
        deps.log.info(`Removed the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(leftover)}, which ${whose} left.`);
        isRemoved = true;
    });
    return isRemoved;
}
/** A volume that is still there although its bake has finished its image was made to stay. */
async function isKept({ kind, region, tags }, { leftovers }) {
    const owner = tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner];
    if (kind !== 'volume' || owner === undefined)
        return false;
    const images = await leftovers.list(region, 'image', tagFilters({ [_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner]: owner }));
    return images.some((image) => !(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA)(image));
}
/** Somebody may have launched an image by hand that no run finished. */
async function isUsed({ kind, region, id }, { leftovers }) {
    if (kind !== 'image')
        return false;
    const users = await leftovers.list(region, 'instance', { 'image-id': id });
    return users.some(({ state }) => state !== 'terminated');
}
async function ended(instances, { clock, leftovers }) {
    const until = clock.now() + TERMINATION_MS;
    for (const { region, id } of instances) {
        const isThere = async () => (await leftovers.list(region, 'instance', { 'instance-id': id })).some(({ state }) => state !== 'terminated');
        while (clock.now() < until && (await isThere()))
            await clock.sleep(POLL_MS);
    }
}
/**
 * One thing that cannot be done must not keep the others from being done. A cancel ends all, and so does what else ends
 * the run: the stack beside the bake may fail.
 */
async function attempt(what, { clock, log }, work) {
    try {
        await work();
    }
    catch (error) {
        if (error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeployError */ .sH && error.reason === 'cancelled')
            throw error;
        await clock.sleep(0);
        log.warning(`Could not ${what}: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ })

};
