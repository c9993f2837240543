export const id = 228;
export const ids = [228];
export const modules = {

/***/ 9466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLocks: () => (/* binding */ createLocks)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5193);
/* harmony import */ var _image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9141);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7765);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(820);




/**
 * Locks as EC2 key pairs: a name is there once in a region, Packer's own permissions include them, and tags fit on
 * them. No instance ever gets one; the private half is dropped.
 * @param mask hides a value in the log
 */
function createLocks(clientFor, mask) {
    return {
        take: (region, lock) => take(clientFor(region), lock, mask),
        find: async (region, name) => (await list(clientFor(region), { 'key-name': name }))[0],
        of: (region, repository) => list(clientFor(region), {
            'key-name': `${_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPrefix */ .ql}*`,
            [`tag:${_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.repository}`]: (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(repository),
        }),
        free: (region, id) => free(clientFor(region), id),
    };
}
async function list(client, filters) {
    const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));
    const { KeyPairs = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .o)('look for locks on bakes', () => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeKeyPairsCommand */ .DRu({ Filters })));
    return KeyPairs.map(lockOf);
}
async function take(client, { name, tags }, mask) {
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .CreateKeyPairCommand */ .XdA({
        KeyName: name,
        KeyType: 'ed25519',
        TagSpecifications: [{ ResourceType: 'key-pair', Tags }],
    });
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .o)('make the lock on the bake', async () => {
        try {
            const { KeyPairId, KeyMaterial } = await client.send(command);
            mask(KeyMaterial ?? '');
            return KeyPairId;
        }
        catch (error) {
            if (isNamed(error, 'InvalidKeyPair.Duplicate'))
                return undefined;
            throw error;
        }
    });
}
/** By id, never by name: by name a run could delete the lock that another has just taken. */
async function free(client, id) {
    await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .o)('give the lock on the bake back', async () => {
        try {
            await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteKeyPairCommand */ .EWB({ KeyPairId: id }));
        }
        catch (error) {
            if (!isNamed(error, 'InvalidKeyPair.NotFound'))
                throw error;
        }
    });
}
function isNamed(error, name) {
    return error instanceof Error && error.name === name;
}
function lockOf({ KeyPairId = '', CreateTime, Tags = [] }) {
    return {
        id: KeyPairId,
        createdAt: CreateTime?.toISOString() ?? '',
        tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    };
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7465);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6245);


/** Whether a call may simply be made again later. */
function passes(error) {
    const status = error.$metadata?.httpStatusCode ?? 0;
    const dropped = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_\w+)$/.test(error.code ?? '');
    return (0,_causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)({ code: error.name, status }) === 'passing' || dropped;
}
/**
 * Makes one AWS call, and says in a failure what was asked for.
 * @param doing what the call does, in words that follow "could not"
 * @throws DeployError credentials; aws-unavailable for trouble that passes; internal-error for the rest
 */
async function asking(doing, call) {
    try {
        return await call();
    }
    catch (error) {
        if (!(error instanceof Error) || error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH)
            throw error;
        if (_causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialErrors */ .l3.test(error.name))
            throw noCredentials(doing, error);
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(passes(error) ? 'aws-unavailable' : 'internal-error', `AWS could not ${doing}: ${error.name}: ${error.message}`, { cause: error, next: ['See the message of AWS above; run again when it is cured.'] });
    }
}
function noCredentials(doing, error) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('credentials', `AWS refused to ${doing}: ${error.name}.`, {
        cause: error,
        evidence: [error.message],
        next: [
            'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
            'Where they are there, see that their session has not ended and that the role allows this call.',
        ],
    });
}


/***/ }),

/***/ 9141:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9556);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);



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


/***/ })

};
