export const id = 114;
export const ids = [114,532];
export const modules = {

/***/ 3532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clientSettings: () => (/* binding */ clientSettings),
/* harmony export */   clientsByRegion: () => (/* binding */ clientsByRegion),
/* harmony export */   ec2Clients: () => (/* binding */ ec2Clients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5193);

/**
 * Settings of every AWS client. A connection that is accepted and never answered must not outlive a rollout's timeout;
 * without `throwOnRequestTimeout` the SDK only warns. Milliseconds.
 */
const clientSettings = {
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
};
/** Clients by region, made once each. */
function clientsByRegion(make) {
    const clients = new Map();
    return (region) => {
        const client = clients.get(region) ?? make(region);
        clients.set(region, client);
        return client;
    };
}
/** EC2 clients for any region. */
function ec2Clients() {
    return clientsByRegion((region) => new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__/* .EC2Client */ .gu5({ region, ...clientSettings }));
}


/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   createTargetHealth: () => (/* binding */ createTargetHealth)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(586);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3532);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(820);



/** ELBv2 through the AWS SDK. */
function createTargetHealth() {
    const clientFor = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientsByRegion)((region) => new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .ElasticLoadBalancingV2Client */ .MlD({ region, ..._client_js__WEBPACK_IMPORTED_MODULE_0__.clientSettings }));
    return {
        describe: (region, arns) => Promise.all(arns.map((arn) => describeGroup(clientFor(region), arn))),
    };
}
async function describeGroup(client, arn) {
    // arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID
    const group = arn.split('/')[1] ?? arn;
    const { TargetHealthDescriptions = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .o)(`describe the targets of ${group}`, () => client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .DescribeTargetHealthCommand */ .qyg({ TargetGroupArn: arn })));
    const entries = TargetHealthDescriptions.map((each) => [each.Target?.Id ?? '', targetView(group, each)]);
    return { group, byInstance: new Map(entries) };
}
function targetView(group, { TargetHealth: health }) {
    const reason = [health?.Reason, health?.Description].filter((text) => text !== undefined).join(': ');
    return { group, state: health?.State ?? 'unknown', ...(reason === '' ? {} : { reason }) };
}
/** What each target group says of one instance; one it does not know is `unregistered`, which is not healthy. */
function targetsOf(instance, groups) {
    return groups.map(({ group, byInstance }) => byInstance.get(instance) ?? { group, state: 'unregistered' });
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


/***/ })

};
