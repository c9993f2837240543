export const id = 466;
export const ids = [466];
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
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2149);




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

/***/ 2149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ asking)
});

;// CONCATENATED MODULE: ./build/causes/refusal.js
/** Names of AWS's errors for missing, expired or refused credentials, as its SDKs and its APIs have them. */
const credentialErrors = /^(CredentialsProviderError|NoCredentialProviders|ExpiredToken(Exception)?|RequestExpired|AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|AccessDenied(Exception)?|UnauthorizedOperation)$/;
/** Errors that pass: throttling, contention, faults on AWS's side, connections that break. */
const passingErrors = /^(Throttling(Exception)?|ThrottledException|RequestLimitExceeded|TooManyRequestsException|ResourceContention(Fault)?|RequestTimeout(Exception)?|TimeoutError|RequestError|InternalFailure|InternalError|ServiceUnavailable|Unavailable)$/;
/** AWS's SDK for Go, version 2: https://github.com/aws/smithy-go (GenericAPIError, OperationError) */
const VERSION_2 = /operation error [\w ]+: \w+,(?:[\s\S]*?StatusCode: (\d+),)?[\s\S]*?api error ([\w.]+): ([\s\S]*)$/;
/** Version 1, which Packer's plugins had until 2025: https://docs.aws.amazon.com/sdk-for-go/api/aws/awserr */
const VERSION_1 = /(?:^|[\s:])(?!Error:)([A-Z]\w+(?:\.\w+)*): ([\s\S]*?)\s+status code: (\d+), request id/;
/** No credentials at all, or none that could be renewed: nothing was asked of AWS. */
const NO_CREDENTIALS = /NoCredentialProviders|[Nn]o valid (?:credential sources|providers in chain)|failed to refresh cached credentials|get identity: get credentials/;
/** No answer came. */
const NO_ANSWER = /request send failed|RequestError: send request failed/;
/** The answer of AWS in what a tool written in Go says; undefined where there is none in it. */
function refusalIn(text) {
    const [, status2, code2, message2 = ''] = VERSION_2.exec(text) ?? [];
    if (code2 !== undefined)
        return { code: code2, message: message2.trim(), status: Number(status2 ?? 0) };
    const [, code1, message1 = '', status1] = VERSION_1.exec(text) ?? [];
    if (code1 !== undefined)
        return { code: code1, message: message1.trim(), status: Number(status1) };
    if (NO_CREDENTIALS.test(text))
        return { code: 'NoCredentialProviders', message: text, status: 0 };
    if (NO_ANSWER.test(text))
        return { code: 'RequestError', message: text, status: 0 };
    return undefined;
}
/** Whether AWS refused who asks, may be asked again later, or refused what is asked. */
function kindOf({ code, status, }) {
    if (credentialErrors.test(code))
        return 'credentials';
    return passingErrors.test(code) || status >= 500 || status === 429 ? 'passing' : 'request';
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(6245);
;// CONCATENATED MODULE: ./build/adapters/aws/trouble.js


/** Whether a call may simply be made again later. */
function passes(error) {
    const status = error.$metadata?.httpStatusCode ?? 0;
    const dropped = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_\w+)$/.test(error.code ?? '');
    return kindOf({ code: error.name, status }) === 'passing' || dropped;
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
        if (!(error instanceof Error) || error instanceof outcome_error/* DeployError */.sH)
            throw error;
        if (credentialErrors.test(error.name))
            throw noCredentials(doing, error);
        throw new outcome_error/* DeployError */.sH(passes(error) ? 'aws-unavailable' : 'internal-error', `AWS could not ${doing}: ${error.name}: ${error.message}`, { cause: error, next: ['See the message of AWS above; run again when it is cured.'] });
    }
}
function noCredentials(doing, error) {
    return new outcome_error/* DeployError */.sH('credentials', `AWS refused to ${doing}: ${error.name}.`, {
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
