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
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2149);




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
