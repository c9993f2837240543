export const id = 64;
export const ids = [64,532];
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

/***/ 6064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createImageRemoval: () => (/* binding */ createImageRemoval)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-cjs/index.js
var dist_cjs = __webpack_require__(8932);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-cjs/index.js
var client_ec2_dist_cjs = __webpack_require__(5193);
// EXTERNAL MODULE: ./build/adapters/aws/client.js
var client = __webpack_require__(3532);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(820);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(6245);
;// CONCATENATED MODULE: ./build/adapters/aws/images/template-images.js



/** The most of one page that EC2 gives. */
const pageSize = 200;
/** How many templates are asked for at a time: an account may have thousands. */
const atOnce = 8;
/** EC2 through the AWS SDK. A version never changes, so that each is asked for once, however often one looks. */
function createTemplateImages(clientFor) {
    const known = new Map();
    return {
        naming: async (region, ids) => {
            const client = clientFor(region);
            const templates = await allTemplates(client);
            const uses = [];
            for (let start = 0; start < templates.length; start += atOnce) {
                const some = templates.slice(start, start + atOnce);
                const found = await Promise.all(some.map((template) => usesOf(template, ids, { client, known })));
                uses.push(...found.flat());
            }
            return uses;
        },
    };
}
async function allTemplates(client) {
    return (0,trouble/* asking */.o)('list the launch templates', async () => {
        const templates = [];
        for await (const { LaunchTemplates = [] } of (0,client_ec2_dist_cjs/* paginateDescribeLaunchTemplates */.dij)({ client, pageSize }, {})) {
            templates.push(...LaunchTemplates);
        }
        return templates;
    });
}
async function usesOf(template, ids, memory) {
    const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } = template;
    const { LatestVersionNumber, DefaultVersionNumber } = template;
    const uses = [];
    for (const { number, image } of await versionsOf(template, memory)) {
        const imageId = isAlias(image) ? await resolved({ id, number, alias: image }, memory.client) : image;
        if (imageId === undefined || !ids.includes(imageId))
            continue;
        const age = number === LatestVersionNumber || number === DefaultVersionNumber ? '' : 'old ';
        uses.push({ imageId, what: `${age}version ${number} of launch template ${name} (${id}) names it` });
    }
    return uses;
}
async function versionsOf({ LaunchTemplateId: id = '', LatestVersionNumber: latest = 0 }, { client, known }) {
    const before = known.get(id) ?? [];
    const seen = Math.max(0, ...before.map(({ number }) => number));
    if (seen >= latest && latest > 0)
        return before;
    const newer = (await describeVersions(id, seen, client)).filter(({ number }) => number > seen);
    const versions = [...before, ...newer];
    known.set(id, versions);
    return versions;
}
async function describeVersions(id, from, client) {
    const query = { LaunchTemplateId: id, ...(from === 0 ? {} : { MinVersion: String(from) }) };
    return (0,trouble/* asking */.o)(`list the versions of launch template ${id}`, async () => {
        const versions = [];
        for await (const page of (0,client_ec2_dist_cjs/* paginateDescribeLaunchTemplateVersions */.ZY3)({ client, pageSize }, query)) {
            versions.push(...(page.LaunchTemplateVersions ?? []));
        }
        return versions.map(({ VersionNumber: number = 0, LaunchTemplateData: data }) => ({
            number,
            image: data?.ImageId,
        }));
    });
}
/** A parameter of the account's own; the public ones of AWS below /aws/service/ name AMIs of AWS and its partners. */
function isAlias(image) {
    return image?.startsWith('resolve:ssm:') === true && !image.startsWith('resolve:ssm:/aws/service/');
}
/** What the parameter holds now, which changes without a new version. */
async function resolved({ id, number, alias }, client) {
    const command = new client_ec2_dist_cjs/* DescribeLaunchTemplateVersionsCommand */.Ptd({
        LaunchTemplateId: id,
        Versions: [String(number)],
        ResolveAlias: true,
    });
    const doing = `tell which AMI version ${number} of launch template ${id} takes from ${alias}`;
    const { LaunchTemplateVersions = [] } = await (0,trouble/* asking */.o)(doing, () => client.send(command));
    const image = LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId;
    if (image?.startsWith('ami-') === true)
        return image;
    throw new error/* DeployError */.sH('prune-failed', `AWS did not ${doing}.`, {
        next: ['Let the role call ssm:GetParameters for this parameter, or delete the version.'],
    });
}

;// CONCATENATED MODULE: ./build/adapters/aws/images/uses.js



/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200;
/** The instances that were launched from these AMIs and have not ended: stopped ones may have to be replaced. */
async function instancesOf(client, ids) {
    const uses = [];
    for (let start = 0; start < ids.length; start += idsPerFilter) {
        const Values = ids.slice(start, start + idsPerFilter);
        const query = { Filters: [{ Name: 'image-id', Values }] };
        await (0,trouble/* asking */.o)('list the instances of the images', async () => {
            for await (const page of (0,client_ec2_dist_cjs/* paginateDescribeInstances */.H0T)({ client, pageSize: 1000 }, query)) {
                const instances = (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances);
                for (const { InstanceId, ImageId = '', State } of instances) {
                    if (State?.Name === 'terminated')
                        continue;
                    uses.push({ imageId: ImageId, what: `instance ${InstanceId} is ${State?.Name ?? 'there'}` });
                }
            }
        });
    }
    return uses;
}
/** The launch configurations that name one of these AMIs. */
async function configurationsOf(client, ids) {
    const uses = [];
    await (0,trouble/* asking */.o)('list the launch configurations', async () => {
        for await (const page of (0,dist_cjs/* paginateDescribeLaunchConfigurations */.JMU)({ client, pageSize: 100 }, {})) {
            for (const { ImageId, LaunchConfigurationName } of page.LaunchConfigurations ?? []) {
                if (ImageId === undefined || !ids.includes(ImageId))
                    continue;
                uses.push({ imageId: ImageId, what: `launch configuration ${LaunchConfigurationName} names it` });
            }
        }
    });
    return uses;
}
/** How many images are asked for at a time: there is no call for several. */
const uses_atOnce = 8;
/** Who else may launch these images. What others do with them is not to be seen from here. */
async function sharesOf(client, images) {
    const uses = [];
    for (let start = 0; start < images.length; start += uses_atOnce) {
        const some = images.slice(start, start + uses_atOnce);
        uses.push(...(await Promise.all(some.map((image) => shareOf(client, image)))).flat());
    }
    return uses;
}
async function shareOf(client, { id, ownerId }) {
    const command = new client_ec2_dist_cjs/* DescribeImageAttributeCommand */.OkE({ ImageId: id, Attribute: 'launchPermission' });
    const { LaunchPermissions = [] } = await (0,trouble/* asking */.o)(`tell whom ${id} is shared with`, () => client.send(command));
    const others = LaunchPermissions.map(nameOf).filter((name) => name !== ownerId);
    return others.length === 0 ? [] : [{ imageId: id, what: `shared with ${others.join(', ')}` }];
}
function nameOf({ Group, UserId, OrganizationArn, OrganizationalUnitArn }) {
    if (Group !== undefined)
        return Group === 'all' ? 'everybody' : Group;
    return UserId ?? OrganizationArn ?? OrganizationalUnitArn ?? 'somebody';
}

;// CONCATENATED MODULE: ./build/adapters/aws/images/removal.js






/** EC2 and Auto Scaling through the AWS SDK. */
function createImageRemoval(clientFor) {
    const templates = createTemplateImages(clientFor);
    const scaling = (0,client.clientsByRegion)((region) => new dist_cjs/* AutoScalingClient */.yis({ region, ...client.clientSettings }));
    return {
        uses: async (region, images) => {
            const ids = images.map(({ id }) => id);
            if (ids.length === 0)
                return [];
            const found = await Promise.all([
                instancesOf(clientFor(region), ids),
                templates.naming(region, ids),
                configurationsOf(scaling(region), ids),
                sharesOf(clientFor(region), images),
            ]);
            return found.flat();
        },
        snapshotsByTags: (region, tags) => snapshotsByTags(clientFor(region), region, tags),
        holders: (region, snapshotIds) => holders(clientFor(region), snapshotIds),
        deregister: (region, id) => deregister(clientFor(region), id),
        deleteSnapshot: (region, id) => deleteSnapshot(clientFor(region), id),
    };
}
async function snapshotsByTags(client, region, tags) {
    const Filters = Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
    const query = { OwnerIds: ['self'], Filters };
    return (0,trouble/* asking */.o)('list the snapshots', async () => {
        const records = [];
        for await (const { Snapshots = [] } of (0,client_ec2_dist_cjs/* paginateDescribeSnapshots */.CdA)({ client, pageSize: 1000 }, query)) {
            for (const { SnapshotId: id = '', StartTime, Tags = [] } of Snapshots) {
                const own = Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
                records.push({ id, region, startedAt: StartTime?.toISOString() ?? '', tags: own });
            }
        }
        return records;
    });
}
async function holders(client, snapshotIds) {
    if (snapshotIds.length === 0)
        return [];
    const Filters = [{ Name: 'block-device-mapping.snapshot-id', Values: [...snapshotIds] }];
    const query = { Owners: ['self'], IncludeDisabled: true, Filters };
    return (0,trouble/* asking */.o)('list the images that hold the snapshots', async () => {
        const found = [];
        for await (const { Images = [] } of (0,client_ec2_dist_cjs/* paginateDescribeImages */.XiR)({ client, pageSize: 1000 }, query)) {
            for (const { ImageId: id = '', BlockDeviceMappings = [] } of Images) {
                found.push({ id, snapshotIds: BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []) });
            }
        }
        return found;
    });
}
/** EC2's words for an image that is not there, or not any more. */
const goneImage = /^InvalidAMIID\.(NotFound|Unavailable)$/;
async function deregister(client, id) {
    await (0,trouble/* asking */.o)(`deregister ${id}`, async () => {
        try {
            await client.send(new client_ec2_dist_cjs/* DeregisterImageCommand */.x2c({ ImageId: id }));
        }
        catch (error) {
            if (!(error instanceof Error) || !goneImage.test(error.name))
                throw error;
        }
    });
}
async function deleteSnapshot(client, id) {
    return (0,trouble/* asking */.o)(`delete ${id}`, async () => {
        try {
            await client.send(new client_ec2_dist_cjs/* DeleteSnapshotCommand */.tZN({ SnapshotId: id }));
            return 'gone';
        }
        catch (error) {
            if (error instanceof Error && error.name === 'InvalidSnapshot.InUse')
                return 'in-use';
            if (error instanceof Error && error.name === 'InvalidSnapshot.NotFound')
                return 'gone';
            throw error;
        }
    });
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
