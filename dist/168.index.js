export const id = 168;
export const ids = [168];
export const modules = {

/***/ 1168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createInstanceFacts: () => (/* binding */ createInstanceFacts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5193);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(820);


/** EC2 through the AWS SDK. */
function createInstanceFacts(clientFor) {
    const known = new Map();
    return {
        describe: async (region, ids, memory) => {
            const asked = memory === 'trusted' ? ids.filter((id) => !known.has(id)) : ids;
            for (const [id, fact] of await describeInstances(clientFor(region), asked))
                known.set(id, fact);
            return known;
        },
    };
}
/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200;
/** A filter, not a list of ids: one unknown id in a list fails the whole call. */
async function describeInstances(client, ids) {
    const facts = [];
    for (let start = 0; start < ids.length; start += idsPerFilter) {
        const Values = ids.slice(start, start + idsPerFilter);
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeInstancesCommand */ .bNs({ Filters: [{ Name: 'instance-id', Values }] });
        const { Reservations = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .o)('describe instances', () => client.send(command));
        for (const { InstanceId, ImageId, LaunchTime } of Reservations.flatMap(({ Instances = [] }) => Instances)) {
            if (InstanceId === undefined || ImageId === undefined)
                continue;
            facts.push([InstanceId, { imageId: ImageId, ...(LaunchTime && { launchedAt: LaunchTime.getTime() }) }]);
        }
    }
    return facts;
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
