export const id = 42;
export const ids = [42];
export const modules = {

/***/ 23532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CALL: () => (/* binding */ CALL),
/* harmony export */   LOOK: () => (/* binding */ LOOK),
/* harmony export */   clientSettings: () => (/* binding */ clientSettings),
/* harmony export */   clientsByRegion: () => (/* binding */ clientsByRegion),
/* harmony export */   ec2Clients: () => (/* binding */ ec2Clients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64601);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48784);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61639);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22669);




/** What a call is given that a run cannot do without. */
const CALL = { tryMs: 30_000, totalMs: 120_000, firstPauseMs: 500, longestPauseMs: 20_000 };
/**
 * What one look at a group is given. Who looks, looks again: a rollout ends within half a minute of its limit, whatever
 * AWS does.
 */
const LOOK = { tryMs: 10_000, totalMs: 12_000, firstPauseMs: 500, longestPauseMs: 4_000 };
/** Settings of every AWS client: whole answers or none, in time, and asked for again where trouble passes. */
function clientSettings({ patience = CALL, over, late, credentials, ...retry } = {}) {
    return {
        ...(credentials && { credentials }),
        requestHandler: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerReader */ .W)({ tryMs: patience.tryMs, ...(over && { over }), ...(late && { late }) }),
        retryStrategy: (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .createRetries */ .L)(patience, retry),
    };
}
/**
 * Clients by region, made once each. Their errors name the permission that the call needs, and whose it is.
 * @param parts what they are made with, where that may be the keys of the role for images
 */
function clientsByRegion(make, parts = {}) {
    const who = parts.credentials === undefined ? 'job' : 'image-role';
    const clients = new Map();
    const made = (region) => {
        const client = make(region);
        (0,_refused_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7)(client, who);
        clients.set(region, client);
        return client;
    };
    return (region) => clients.get(region) ?? made(region);
}
/** EC2 clients for any region. */
function ec2Clients(parts = {}) {
    return clientsByRegion((region) => new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .EC2Client */ .g({ region, ...clientSettings(parts) }), parts);
}


/***/ }),

/***/ 60042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProfiles: () => (/* binding */ createProfiles)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85919);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31976);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33836);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61916);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(483);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63055);
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5153);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23532);


/** IAM through the AWS SDK. */
function createProfiles(parts) {
    const iam = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientsByRegion)((region) => new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .IAMClient */ .h({ region, ...(0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientSettings)(parts) }), parts);
    return {
        instanceProfiles: (region, name) => unlessGone([], async () => {
            const { InstanceProfile } = await iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_2__/* .GetInstanceProfileCommand */ .Q({ InstanceProfileName: name }));
            return [{ name, madeAt: InstanceProfile?.CreateDate }];
        }),
        roles: (region, name) => unlessGone([], async () => {
            const { Role } = await iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_3__/* .GetRoleCommand */ .k({ RoleName: name }));
            return [{ name, madeAt: Role?.CreateDate }];
        }),
        removeProfile: async (region, name) => {
            const both = { InstanceProfileName: name, RoleName: name };
            await unlessGone(undefined, () => iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .RemoveRoleFromInstanceProfileCommand */ .S(both)));
            await unlessGone(undefined, () => iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_5__/* .DeleteInstanceProfileCommand */ .D(both)));
        },
        removeRole: async (region, name) => {
            const both = { RoleName: name, PolicyName: name };
            await unlessGone(undefined, () => iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_6__/* .DeleteRolePolicyCommand */ .T(both)));
            await unlessGone(undefined, () => iam(region).send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_7__/* .DeleteRoleCommand */ .$(both)));
        },
    };
}
async function unlessGone(otherwise, call) {
    try {
        return (await call());
    }
    catch (error) {
        if (error instanceof Error && /^NoSuchEntity(Exception)?$/.test(error.name))
            return otherwise;
        throw error;
    }
}


/***/ }),

/***/ 22669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createRetries),
/* harmony export */   y: () => (/* binding */ mayBeDoneBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10820);


const real = {
    clock: { now: Date.now, sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms) },
    random: Math.random,
};
/** By the error that a call ended in. Kept beside it: an error is printed with all that hangs on it. */
const triesBefore = new WeakMap();
/**
 * Whether AWS may have done already what it now answers for with this error: an earlier try of the same call was heard, as
 * far as one knows, and its answer lost. One that was throttled or refused did nothing.
 */
function mayBeDoneBefore(error) {
    return error instanceof Error && (triesBefore.get(error) ?? []).some(_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeDone */ .VH);
}
/**
 * The one way in which a call of AWS is tried again: what passes, after a pause that doubles and is spread by half, until
 * the time for the call is over. Why not the SDK's own: docs/decisions/0043-tried-again.md. AWS_MAX_ATTEMPTS still counts.
 */
function createRetries(patience, given = {}) {
    const { clock, random } = { ...real, ...given };
    const most = Number(process.env['AWS_MAX_ATTEMPTS'] || Number.POSITIVE_INFINITY);
    const token = (since, earlier) => ({
        getRetryCount: () => earlier.length,
        getRetryDelay: () => 0,
        since,
        earlier,
    });
    return {
        acquireInitialRetryToken: async () => token(clock.now(), []),
        refreshRetryTokenForRetry: async (last, { error, retryAfterHint }) => {
            const { since, earlier } = last;
            const count = earlier.length;
            // The SDK makes a time of what AWS asks for, by the real clock.
            const asked = (retryAfterHint?.getTime() ?? 0) - Date.now();
            const wait = Math.max(pauseAfter(count, patience, random()), asked);
            const isOver = clock.now() + wait - since >= patience.totalMs;
            if (!(error instanceof Error))
                throw error;
            triesBefore.set(error, earlier);
            if (!(0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .passes */ .WE)(error) || isOver || count + 1 >= most)
                throw error;
            await clock.sleep(wait);
            return token(since, [...earlier, error]);
        },
        recordSuccess: () => undefined,
    };
}
function pauseAfter(count, { firstPauseMs, longestPauseMs }, random) {
    return Math.min(firstPauseMs * 2 ** count, longestPauseMs) * (0.5 + random / 2);
}


/***/ })

};
