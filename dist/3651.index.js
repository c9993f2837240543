export const id = 3651;
export const ids = [3651];
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


/***/ })

};
