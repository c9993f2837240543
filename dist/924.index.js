export const id = 924;
export const ids = [924];
export const modules = {

/***/ 3924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEc2: () => (/* binding */ createEc2)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5193);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(820);


/** EC2 through the AWS SDK; credentials, endpoint and retries by the SDK's own environment. */
function createEc2(clientFor) {
    return {
        requireCredentials: async (region) => {
            await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .o)('take credentials for a call', () => clientFor(region).config.credentials());
        },
        imagesByTags: (region, tags) => describeImages(clientFor(region), region, {
            Owners: ['self'],
            Filters: Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] })),
        }),
        imagesById: (region, ids) => describeImages(clientFor(region), region, { Filters: [{ Name: 'image-id', Values: [...ids] }] }),
        tag: (region, resources, tags) => tagResources(clientFor(region), resources, tags),
    };
}
async function describeImages(client, region, query) {
    const { Images = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .o)('list images', () => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeImagesCommand */ .ji5(query)));
    return Images.map((image) => recordOf(image, region)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
function recordOf(image, region) {
    return {
        id: image.ImageId ?? '',
        region,
        name: image.Name ?? '',
        state: image.State ?? 'unknown',
        createdAt: image.CreationDate ?? '',
        tags: Object.fromEntries((image.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ...(image.SourceImageId === undefined ? {} : { sourceImageId: image.SourceImageId }),
        snapshotIds: (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        ...(image.OwnerId === undefined ? {} : { ownerId: image.OwnerId }),
        ...(isProtected(image) ? { protection: image.DeregistrationProtection } : {}),
    };
}
/** `disabled` is no protection; `disabled-after-...` still is, until then. */
function isProtected(image) {
    return !['', 'disabled'].includes(image.DeregistrationProtection ?? '');
}
async function tagResources(client, resources, tags) {
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .asking */ .o)(`tag ${resources.join(', ')}`, () => client.send(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .CreateTagsCommand */ .RmG({ Resources: [...resources], Tags })));
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
