export const id = 166;
export const ids = [166];
export const modules = {

/***/ 8166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLeftovers: () => (/* binding */ createLeftovers)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5193);
/* harmony import */ var _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3651);
/* harmony import */ var _runner_trail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4968);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(820);




/** What bakes leave in EC2, and the run's own notes of it. */
function createLeftovers(clientFor, runDirectory) {
    return {
        list: async (region, kind, filters) => {
            const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));
            const found = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .o)(`look for what bakes left (${kind})`, () => listers[kind](clientFor(region), Filters));
            return found.map((one) => ({ ...one, kind, region }));
        },
        remove: (leftover) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .o)(`remove the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(leftover)}`, () => gone(() => removers[leftover.kind](clientFor(leftover.region), leftover))),
        note: (entry) => (0,_runner_trail_js__WEBPACK_IMPORTED_MODULE_1__/* .noteIn */ .Cr)(runDirectory, entry),
        forget: () => (0,_runner_trail_js__WEBPACK_IMPORTED_MODULE_1__/* .forgetIn */ .tb)(runDirectory),
    };
}
const listers = {
    instance: async (client, Filters) => {
        const { Reservations = [] } = await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeInstancesCommand */ .bNs({ Filters }));
        return Reservations.flatMap(({ Instances = [] }) => Instances).map((one) => ({
            ...common(one.InstanceId, one.Tags, one.LaunchTime),
            state: one.State?.Name ?? '',
        }));
    },
    'security-group': async (client, Filters) => {
        const { SecurityGroups = [] } = await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeSecurityGroupsCommand */ .jsQ({ Filters }));
        return SecurityGroups.map((one) => common(one.GroupId, one.Tags, undefined));
    },
    'key-pair': async (client, Filters) => {
        const { KeyPairs = [] } = await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeKeyPairsCommand */ .DRu({ Filters }));
        return KeyPairs.map((one) => common(one.KeyPairId, one.Tags, one.CreateTime));
    },
    volume: async (client, Filters) => {
        const { Volumes = [] } = await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeVolumesCommand */ .U$W({ Filters }));
        return Volumes.map((one) => ({
            ...common(one.VolumeId, one.Tags, one.CreateTime),
            state: one.State ?? '',
        }));
    },
    image: async (client, Filters) => {
        const { Images = [] } = await client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeImagesCommand */ .ji5({ Owners: ['self'], Filters }));
        return Images.map((one) => ({
            ...common(one.ImageId, one.Tags, one.CreationDate),
            state: one.State ?? '',
            parts: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        }));
    },
};
function common(id = '', tags = [], made) {
    const since = made === undefined ? Number.NaN : new Date(made).getTime();
    return {
        id,
        state: '',
        parts: [],
        tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ...(Number.isNaN(since) ? {} : { since }),
    };
}
const removers = {
    instance: (client, { id }) => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .TerminateInstancesCommand */ .NaF({ InstanceIds: [id] })),
    'security-group': (client, { id }) => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteSecurityGroupCommand */ .yEh({ GroupId: id })),
    'key-pair': (client, { id }) => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteKeyPairCommand */ .EWB({ KeyPairId: id })),
    volume: (client, { id }) => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteVolumeCommand */ .Pbn({ VolumeId: id })),
    image: async (client, { id, parts }) => {
        const snapshots = new Set([...parts, ...(await snapshotsFor(client, id))]);
        await gone(() => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeregisterImageCommand */ .x2c({ ImageId: id })));
        for (const SnapshotId of snapshots)
            await gone(() => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteSnapshotCommand */ .tZN({ SnapshotId })));
    },
};
/**
 * An image that is still being made does not name its snapshots; their descriptions, which EC2 writes, name the image.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
 */
async function snapshotsFor(client, image) {
    const descriptions = [`Created by CreateImage(*) for ${image}*`, `Copied for DestinationAmi ${image} *`];
    const Filters = [{ Name: 'description', Values: descriptions }];
    const query = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeSnapshotsCommand */ .MmI({ OwnerIds: ['self'], Filters });
    const { Snapshots = [] } = await client.send(query);
    return Snapshots.flatMap(({ SnapshotId }) => SnapshotId ?? []);
}
/** Another run, or Packer itself, may have been faster. */
async function gone(remove) {
    try {
        await remove();
    }
    catch (error) {
        const isGone = error instanceof Error && /\.(NotFound|Unavailable)$/.test(error.name);
        if (!isGone)
            throw error;
    }
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


/***/ }),

/***/ 3651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ canBeOurs),
/* harmony export */   N4: () => (/* binding */ leftoverKinds),
/* harmony export */   UA: () => (/* binding */ isRemovable),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   n1: () => (/* binding */ bakeTags),
/* harmony export */   tu: () => (/* binding */ isOfDeadOwner)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7765);
/* harmony import */ var _bake_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);


/** In the order of removal: a security group is free once its instance has ended, a snapshot once its image is gone. */
const leftoverKinds = ['instance', 'security-group', 'key-pair', 'volume', 'image'];
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
/** Clocks of a runner and of EC2 differ by less. Milliseconds. */
const SKEW_MS = 60_000;
/**
 * Whether EC2 confirms that a thing Packer named can be the bake's: it is not older than the bake, and no Auto Scaling
 * group's. What a provisioner printed about another machine is not.
 */
function canBeOurs({ kind, state, since, tags }, startedAt) {
    if ('aws:autoscaling:groupName' in tags || state === 'terminated')
        return false;
    if (kind === 'key-pair' || kind === 'security-group')
        return true;
    return since !== undefined && since >= startedAt - SKEW_MS;
}
/** What makes an image a finished one: tags that are only written when the bake is done. */
const finished = [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.builtAt, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.regions];
/** Whether a thing of a bake is there to be removed: not ended already, no finished image, no group's instance. */
function isRemovable({ kind, state, tags }) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'instance')
        return state !== 'terminated';
    if (kind === 'image')
        return !finished.every((name) => name in tags);
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
