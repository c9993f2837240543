export const id = 4004;
export const ids = [4004,26];
export const modules = {

/***/ 65336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ distance),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
const peq = new Uint32Array(0x10000);
const myers_32 = (a, b) => {
    const n = a.length;
    const m = b.length;
    const lst = 1 << (n - 1);
    let pv = -1;
    let mv = 0;
    let sc = n;
    let i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        let eq = peq[b.charCodeAt(i)];
        const xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
const myers_x = (b, a) => {
    const n = a.length;
    const m = b.length;
    const mhc = [];
    const phc = [];
    const hsize = Math.ceil(n / 32);
    const vsize = Math.ceil(m / 32);
    for (let i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    let j = 0;
    for (; j < vsize - 1; j++) {
        let mv = 0;
        let pv = -1;
        const start = j * 32;
        const vlen = Math.min(32, m) + start;
        for (let k = start; k < vlen; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (let i = 0; i < n; i++) {
            const eq = peq[a.charCodeAt(i)];
            const pb = (phc[(i / 32) | 0] >>> i) & 1;
            const mb = (mhc[(i / 32) | 0] >>> i) & 1;
            const xv = eq | mv;
            const xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
            let ph = mv | ~(xh | pv);
            let mh = pv & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv = mh | ~(xv | ph);
            mv = ph & xv;
        }
        for (let k = start; k < vlen; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    let mv = 0;
    let pv = -1;
    const start = j * 32;
    const vlen = Math.min(32, m - start) + start;
    for (let k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    let score = m;
    for (let i = 0; i < n; i++) {
        const eq = peq[a.charCodeAt(i)];
        const pb = (phc[(i / 32) | 0] >>> i) & 1;
        const mb = (mhc[(i / 32) | 0] >>> i) & 1;
        const xv = eq | mv;
        const xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        let ph = mv | ~(xh | pv);
        let mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (let k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
const distance = (a, b) => {
    if (a.length < b.length) {
        const tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
const closest = (str, arr) => {
    let min_distance = Infinity;
    let min_index = 0;
    for (let i = 0; i < arr.length; i++) {
        const dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};



/***/ }),

/***/ 18094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ disksOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** Where a run and its tools write. */
function places(env, runDirectory) {
    const named = [env['GITHUB_WORKSPACE'], env['RUNNER_TOOL_CACHE'], env['TF_PLUGIN_CACHE_DIR'], env['HOME']];
    return [runDirectory, ...named, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()].filter((path) => path !== undefined && path !== '');
}
/** How much room there is where a run writes, each disk once, that of the run's directory first; what cannot be asked is left out. */
async function disksOf(env, runDirectory) {
    const lines = new Map();
    for (const path of places(env, runDirectory)) {
        try {
            const { dev } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
            if (!lines.has(dev))
                lines.set(dev, await lineFor(path));
        }
        catch { }
    }
    return [...lines.values()];
}
/** With less a tool can say next to nothing. Bytes. */
const NONE = 16_384;
async function lineFor(path) {
    const { bavail, blocks, bsize, ffree, files } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(path);
    const inodes = files > 0 && ffree === 0 ? ', and no file more' : '';
    const text = `${path}: ${size(bavail * bsize)} free of ${size(blocks * bsize)}${inodes}`;
    return { text, room: bavail * bsize < NONE || inodes !== '' ? 'none' : 'some' };
}
function size(bytes) {
    return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}


/***/ }),

/***/ 42082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ blame)
/* harmony export */ });
/** What instances show against their image where nothing outside explains it. */
const against = new Set(['sick', 'unclear', 'stuck']);
/**
 * Whose matter a failure is. What is known to be of the stack explains it. A known cause of the account does, too, but
 * not why an instance that came up fails its checks. Where nothing outside explains it, the image is to blame if a cause
 * of it is known or its instances speak against it; not where more than the image changed, it was good here in another
 * configuration, or nobody saw how it ended: then it is the stack. Undefined where it is the image or the stack, and
 * nobody knows which. Only an image that is to blame is quarantined, so that in doubt it is not.
 */
function blame({ causes, changed, proven, instances }) {
    const known = new Set(causes.map((cause) => cause.blame));
    if (known.has('stack'))
        return 'stack';
    if (known.has('account') && !(known.has('image') && instances === 'sick'))
        return 'account';
    const mayBeImage = changed !== 'more' && proven !== 'otherwise' && instances !== 'unseen';
    if (!mayBeImage || !(known.has('image') || against.has(instances)))
        return 'stack';
    return changed === 'image' ? 'image' : undefined;
}


/***/ }),

/***/ 29138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wr: () => (/* binding */ adviceOf),
  UD: () => (/* binding */ explainCauses),
  hY: () => (/* binding */ explainOutput)
});

// UNUSED EXPORTS: knownCauses

// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
;// CONCATENATED MODULE: ./build/causes/entries/capacity.js
/**
 * What EC2 has no room for, and Spot.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-capacity.html
 * Of all services: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html
 * Instance state reasons: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 */
const capacityCauses = [
    {
        id: 'insufficient-capacity',
        title: 'AWS has no capacity of {type|this instance type} in {zone|the Availability Zone}',
        codes: ['InsufficientInstanceCapacity'],
        // A request for Spot instances alone has the same code.
        unless: /no Spot capacity available/,
        words: [
            /do not have sufficient (?<type>\S+\.\S+) capacity in the Availability Zone you requested \((?<zone>[\w-]+)\)(?:.*?\bor choosing (?<zones>[a-z\d-]+(?:, [a-z\d-]+)*))?/i,
            /do not have sufficient (?:(?<type>\S+\.\S+) )?capacity/i,
            /insufficient capacity available to satisfy/i,
        ],
        blame: 'account',
        passes: true,
        next: [
            'Run again: capacity comes back by itself, and Auto Scaling goes on trying meanwhile.',
            'AWS names Availability Zones that have it now: {zones}.',
            'To meet it less often, let AWS choose among more: instance types (mixed_instances_policy of a group, another instance_type for a bake) and Availability Zones (subnets in vpc_zone_identifier, or for the builder).',
        ],
    },
    {
        id: 'spot-capacity',
        title: 'AWS has no Spot capacity that fits',
        codes: ['UnfulfillableCapacity'],
        words: [/no Spot capacity available/i, /Unable to fulfill capacity due to your request configuration/i],
        blame: 'account',
        passes: true,
        next: [
            'Run again: Spot capacity comes and goes.',
            'To meet it less often, let the group choose among more instance types and Availability Zones (override blocks and price-capacity-optimized in mixed_instances_policy), or raise on_demand_base_capacity. A Spot builder: more spot_instance_types, or none.',
        ],
    },
    {
        id: 'reservation-used-up',
        title: 'The Capacity Reservation has no room left',
        codes: ['ReservationCapacityExceeded'],
        words: [/reservation does not have sufficient compatible and available capacity/i],
        blame: 'account',
        passes: true,
        next: [
            'Run again when instances have left the Capacity Reservation: a refresh launches new ones before old ones go.',
            'Enlarge the Capacity Reservation, or let the launch template use others: capacity_reservation_preference = "open" in capacity_reservation_specification.',
        ],
    },
    {
        id: 'reservation-gone',
        title: 'The Capacity Reservation cannot be used',
        codes: ['InvalidCapacityReservationId.NotFound', 'InvalidCapacityReservationState'],
        words: [/capacity reservation (?:ID )?\S+ (?:does not exist|is not active|has expired)/i],
        blame: 'stack',
        passes: false,
        next: [
            'Name an active Capacity Reservation in capacity_reservation_specification of the launch template.',
        ],
    },
    {
        id: 'host-capacity',
        title: 'No Dedicated Host has room for the instance',
        codes: ['InsufficientHostCapacity'],
        words: [/do(?:es)? not have a host with a matching configuration and sufficient capacity/i],
        blame: 'account',
        passes: false,
        next: [
            'Allocate another Dedicated Host of this instance type in the zone, or name a host resource group that allocates hosts by itself (host_resource_group_arn in placement of the launch template).',
            'A lower max_healthy_percentage needs less room during the refresh.',
        ],
    },
    {
        id: 'host-missing',
        title: 'The Dedicated Host does not exist, or takes no instances',
        codes: [
            'InvalidHostID.NotFound',
            'InvalidHostId.NotFound',
            'InvalidHostID.Malformed',
            'InvalidHostState',
        ],
        words: [/\bdedicated host \S+ (?:does not exist|is not available)/i],
        blame: 'stack',
        passes: false,
        next: [
            'Name a Dedicated Host that is there in placement of the launch template (host_id), or take it out.',
        ],
    },
    {
        id: 'volume-capacity',
        title: 'AWS has no capacity for such an EBS volume in the Availability Zone',
        codes: ['InsufficientVolumeCapacity'],
        words: [/not enough capacity to fulfill your EBS volume/i],
        blame: 'account',
        passes: true,
        next: [
            'Run again: capacity comes back by itself.',
            'To meet it less often, let AWS choose among more Availability Zones (subnets in vpc_zone_identifier), or take another volume_type in block_device_mappings.',
        ],
    },
    {
        id: 'address-capacity',
        title: 'AWS has no public addresses left to give',
        codes: ['InsufficientAddressCapacity'],
        blame: 'account',
        passes: true,
        next: ['Run again: addresses come back.'],
    },
    {
        id: 'spot-price',
        title: 'The Spot price is above the highest price that is paid',
        codes: ['SpotMaxPriceTooLow'],
        words: [/Your Spot request price of (?<price>\S+) is lower than/i],
        blame: 'stack',
        passes: true,
        next: [
            'Take spot_max_price (or spot_price) out, now {price|set}: the On-Demand price is then the limit.',
            'Or run again when the Spot price has gone down.',
        ],
    },
    {
        id: 'spot-interrupted',
        title: 'AWS took Spot instances back',
        words: [/\bServer\.SpotInstance(?:Termination|Shutdown)\b/],
        blame: 'account',
        passes: true,
        next: [
            'Run again.',
            'To meet it less often, let the group choose among more instance types, or raise on_demand_base_capacity.',
        ],
    },
    {
        id: 'server-error',
        title: 'AWS had an error of its own',
        codes: ['Server.InternalError', 'ServiceUnavailable'],
        words: [
            /\bInternal error on launch\b/,
            /\bAn internal error has occurred\b/,
            // The code of EC2, and not HTTP's "503 Service Unavailable", which anybody may answer.
            /(?<![\w.-]|\bService )(?:Server\.)?Unavailable(?=:| - |\))/,
        ],
        blame: 'account',
        passes: true,
        next: ['Run again; where it stays, look at the AWS Health Dashboard and ask AWS Support.'],
    },
    {
        id: 'throttled',
        title: 'AWS had too many requests of this account',
        codes: ['RequestLimitExceeded', 'EC2ThrottledException', 'Throttling'],
        words: [/\bRequest limit exceeded\b/],
        blame: 'account',
        passes: true,
        next: ['Run again in a few minutes; fewer runs at the same time make fewer requests.'],
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/group.js
/**
 * Processes whose suspension holds up a rollout. AddToLoadBalancer keeps new instances out of their target groups.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html
 */
const needed = ['Launch', 'Terminate', 'InstanceRefresh', 'AddToLoadBalancer'];
/**
 * What stands in the way of a refresh beside AWS's words. Preferences of a refresh:
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html
 */
const groupCauses = [
    {
        id: 'suspended-processes',
        title: 'Suspended processes of the group: {processes|some}',
        blame: 'account',
        passes: false,
        next: [
            'Resume them: aws autoscaling resume-processes --auto-scaling-group-name {group|NAME} --scaling-processes {spaced|PROCESS}',
            'Find out first who suspended them, and why: AWS does so itself where launches have failed for a day.',
        ],
        shown: ({ suspended = [], group }) => {
            const stopped = needed.filter((name) => suspended.includes(name));
            const named = { processes: stopped.join(', '), spaced: stopped.join(' '), group };
            return stopped[0] === undefined ? undefined : { quote: stopped[0], named };
        },
    },
    {
        id: 'refresh-cancelled',
        title: 'The instance refresh was cancelled',
        blame: 'account',
        passes: true,
        next: ['Find in CloudTrail who called CancelInstanceRefresh, and why; then run again.'],
        shown: ({ refreshStatus = '' }) => refreshStatus === 'Cancelled' || refreshStatus === 'Cancelling'
            ? { quote: refreshStatus, named: {} }
            : undefined,
    },
    {
        id: 'scale-in-protected',
        title: 'Instances on another image are protected from scale in: {instances|some}',
        blame: 'stack',
        passes: false,
        next: [
            'Write scale_in_protected_instances = "Refresh" in preferences of instance_refresh, so that protected instances are replaced, too.',
            'Or take the protection off: aws autoscaling set-instance-protection --auto-scaling-group-name {group|NAME} --no-protected-from-scale-in --instance-ids {spaced|ID}',
        ],
        shown: ({ protected: ids = [], group }) => heldBy(ids, group),
    },
    {
        id: 'standby',
        title: 'Instances on another image are in Standby: {instances|some}',
        blame: 'stack',
        passes: false,
        next: [
            'Write standby_instances = "Terminate" in preferences of instance_refresh, so that they are replaced, too.',
            'Or put them back into service: aws autoscaling exit-standby --auto-scaling-group-name {group|NAME} --instance-ids {spaced|ID}',
        ],
        shown: ({ standby: ids = [], group }) => heldBy(ids, group),
    },
    {
        id: 'last-checkpoint',
        title: 'The refresh ends at its last checkpoint, {checkpoint|under 100} %',
        blame: 'stack',
        passes: false,
        next: ['Write checkpoint_percentages = [{checkpoint|50}, 100] in preferences of instance_refresh.'],
        shown: ({ lastCheckpoint = 100 }) => lastCheckpoint < 100
            ? { quote: String(lastCheckpoint), named: { checkpoint: String(lastCheckpoint) } }
            : undefined,
    },
];
function heldBy(ids, group) {
    const [first] = ids;
    if (first === undefined)
        return undefined;
    return { quote: first, named: { instances: ids.join(', '), spaced: ids.join(' '), group } };
}

;// CONCATENATED MODULE: ./build/causes/entries/health.js
/**
 * Why an instance that was launched does not come, or stay, in service.
 * Health checks of groups: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-healthchecks.html
 * Instance state reasons: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 * Lifecycle hooks: https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html
 */
const healthCauses = [
    {
        id: 'lifecycle-hook',
        title: 'A lifecycle hook timed out or was abandoned',
        words: [
            /failed to complete user's Lifecycle Action|Lifecycle Action with token \S+ was abandoned|Completed with ABANDON Result/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Look at the log of what answers the hook (user data, a function, Systems Manager): it must call complete-lifecycle-action with CONTINUE.',
            'Raise heartbeat_timeout of the hook where the boot takes longer.',
        ],
    },
    {
        id: 'elb-health-check',
        title: 'New instances fail the health check of the load balancer',
        words: [/in response to an? ELB (?:system )?health check failure/i],
        blame: 'image',
        passes: false,
        next: [
            'Look at the log of the application on a new instance: it runs, but does not answer the health check.',
            'Raise health_check_grace_period of the group where the start takes longer.',
        ],
    },
    {
        id: 'instance-stopped',
        title: 'Instances were stopped or terminated from within or by somebody else',
        words: [
            /EC2 health check (?:indicating|that indicated) it ha[sd] been terminated or stopped/i,
            /\bClient\.InstanceInitiatedShutdown\b/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Look at the console output of a new instance for a shutdown during boot, and in CloudTrail for who called StopInstances or TerminateInstances.',
        ],
    },
    {
        id: 'ec2-status-check',
        title: 'New instances fail the status checks of EC2',
        words: [
            /in response to an EC2 (?:instance |system )?status check failure/i,
            /(?:instance|system) status checks? (?:has |have )?failed/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Look at the console output of a new instance: the image does not boot, or has no network (aws ec2 get-console-output --latest --instance-id ID).',
        ],
    },
    {
        id: 'custom-health-check',
        title: 'Something outside Auto Scaling marked new instances as unhealthy',
        words: [/in response to a user[- ]health[- ]?check/i],
        blame: 'image',
        passes: false,
        next: ['Find in CloudTrail who called SetInstanceHealth, and why.'],
    },
    {
        id: 'ended-by-call',
        title: 'A call to EC2 ended instances before they came in service',
        // Any instance that is terminated on purpose has the reason; only here did Auto Scaling not want it.
        words: [/Termination Reason: Client\.UserInitiatedShutdown\b/i],
        blame: 'account',
        passes: true,
        next: ['Find in CloudTrail who called TerminateInstances or StopInstances, and why; then run again.'],
    },
    {
        id: 'unhealthy-before-service',
        title: 'Instances ended before they came in service',
        words: [/became unhealthy while waiting for instance to be in InService state/i],
        blame: 'image',
        passes: false,
        next: ['Look at the console output and the state reason of a terminated instance.'],
        generality: 2,
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/image.js
/**
 * What is wrong with the image, or between the image and the instance type.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-ami.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * Keys: https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
 */
const imageCauses = [
    {
        id: 'wrong-architecture',
        title: 'The image is for another processor architecture than the instance type',
        words: [
            /architecture '?(?<ofType>\w+)'? of the specified instance type does not match the architecture '?(?<ofImage>\w+)'? of/i,
            /instance type's architecture \((?<ofType>\w+)\) does not match\b.*\((?<ofImage>\w+)\)/i,
            /\barchitecture\b.{0,80}\bdo(?:es)? not match\b/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'The instance type is {ofType}, the image {ofImage}.',
            'Build the image for the architecture of the instance type, or change instance_type (Graviton types are arm64, the others x86_64).',
        ],
    },
    {
        id: 'ena',
        title: 'The image does not support ENA, which {type|the instance type} needs',
        words: [/\(ENA\) is required for the '?(?<type>[\w.-]+)'? instance type/i, /\bENA\b.*\bis required\b/],
        blame: 'image',
        passes: false,
        next: [
            'Build the image from a base image with the ENA driver, and with ena_support = true in the Packer template.',
        ],
    },
    {
        id: 'boot-mode',
        title: 'The boot mode of the image (UEFI or BIOS) does not fit {type|the instance type}',
        words: [
            /(?:(?<type>\w[\w-]*\.[\w-]+) instance type )?does not support (?:an AMI with )?(?:a |the )?(?:specified )?boot mode\b/i,
            /\bboot mode\b.{0,60}\bnot supported\b/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Build the image with another boot_mode (uefi-preferred boots UEFI where the type has it, and BIOS elsewhere), or take an instance_type that supports UEFI: those built on Nitro.',
        ],
    },
    {
        id: 'tpm',
        title: 'The image wants a TPM, which {type|the instance type} does not have',
        words: [
            /(?:(?<type>\w[\w-]*\.[\w-]+) instance type )?does not support (?:an AMI with )?TPM\b/i,
            /\bTPM(?: version)? \S+ is not supported\b/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Build the image without tpm_support, or take an instance_type that supports NitroTPM (Nitro types with UEFI).',
        ],
    },
    {
        id: 'virtualization',
        title: 'The virtualization type of the image does not fit {type|the instance type}',
        words: [
            /Virtualization type '?\w+'? is required for instances of type '?(?<type>[\w.-]+)'?/i,
            /virtualization type of '?\w+'? are currently not supported/i,
        ],
        blame: 'image',
        passes: false,
        next: ['Build the image from a base image with virtualization type hvm, which all current types take.'],
    },
    {
        id: 'root-device',
        title: 'The image has an instance store as its root, which does not fit',
        words: [/block device mappings? (?:is |are )?not supported for instance-store AMIs?/i],
        blame: 'image',
        passes: false,
        next: ['Build the image with the builder amazon-ebs, so that its root is an EBS volume.'],
    },
    {
        id: 'marketplace-type',
        title: 'The Marketplace product in the image does not support the instance type',
        words: [/instance configuration for this AWS Marketplace product is not supported/i],
        blame: 'image',
        passes: false,
        next: [
            "Take an instance type that the product's page in AWS Marketplace names for the region, or build the image from another base image.",
        ],
    },
    {
        id: 'image-missing',
        title: 'The image {image|} does not exist',
        // Unavailable is what was deregistered, or is in no state to be launched from; an image that is made has it, too.
        codes: ['InvalidAMIID.NotFound', 'InvalidAMIID.Malformed', 'InvalidAMIID.Unavailable'],
        unless: /is pending, and cannot be run/,
        words: [
            /\b(?:AMI|image) id:? '?\[?(?<image>ami-\w+)\]?'? (?:does not exist|is no longer available)/i,
            /\b(?:AMI|image) id \S+ does not exist/i,
        ],
        blame: 'image',
        passes: false,
        next: [
            'Check that the image is in the region of the group and was neither deregistered nor disabled. Where it is gone, deploy again: a new one is made.',
        ],
    },
    {
        id: 'snapshot-missing',
        title: 'A snapshot of the image does not exist',
        codes: ['InvalidSnapshot.NotFound'],
        words: [/\bsnapshot \S+ does not exist/i],
        blame: 'image',
        passes: false,
        next: ['Build the image again (`build: always`): a snapshot it was made of has been deleted.'],
    },
    {
        id: 'image-not-shared',
        title: 'The account may not launch the image {image|}',
        codes: ['ImageNotAllowed'],
        words: [/Not authorized for images?: \[?(?<image>ami-\w+)/i, /Not authorized for images?\b/i],
        blame: 'stack',
        passes: false,
        next: [
            'Share the image and its snapshots with this account: aws ec2 modify-image-attribute --image-id {image|AMI} --launch-permission "Add=[{UserId=ACCOUNT}]".',
            'Where the account restricts images (Allowed AMIs), let it allow this one; where the image is made of a Marketplace product, accept its terms.',
        ],
    },
    {
        id: 'image-pending',
        title: 'The image {image|} is not available yet',
        words: [/\bAMI (?<image>\S+) is pending, and cannot be run/i],
        blame: 'account',
        passes: true,
        next: ['Run again when the image is available: AWS is still making it.'],
    },
    {
        id: 'opt-in-required',
        title: 'The account has not subscribed to what the image is made of',
        codes: ['OptInRequired'],
        words: [
            /need to accept terms and subscribe(?:.*?(?<page>https:\/\/\S+?)[.,]?(?:\s|$))?/i,
            /not subscribed to this service/i,
        ],
        blame: 'account',
        passes: false,
        next: [
            'Accept the terms of the product in AWS Marketplace with the account of the group: {page|https://aws.amazon.com/marketplace}. Then run again.',
        ],
    },
    {
        id: 'kms-grant',
        title: 'Auto Scaling may not use the KMS key that the volumes are encrypted with',
        words: [
            /\bClient\.InternalError\b/,
            /\bClient error on launch\b/,
            // AWS keeps the policy of this role, so that only the key's, or a grant, can allow it.
            /AWSServiceRoleForAutoScaling\S* is not authorized to perform: kms:(?!.*explicit deny)/i,
        ],
        blame: 'account',
        passes: false,
        next: [
            'Allow the role AWSServiceRoleForAutoScaling to use the KMS key of the image, in the policy of the key: kms:Decrypt, kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt*, kms:DescribeKey and kms:CreateGrant.',
            'Where the key is in another account, make a grant for the role: aws kms create-grant --key-id KEY_ARN --grantee-principal ROLE_ARN.',
        ],
    },
    {
        id: 'kms-key-policy',
        title: 'The policy of the KMS key does not allow {action|its use}',
        words: [
            /(?:User|Principal): (?<who>arn:(?!\S*AWSServiceRoleForAutoScaling)\S+) is not authorized to perform: (?<action>kms:\w+).*?\bno resource-based polic(?:y|ies) allow/i,
        ],
        blame: 'account',
        passes: false,
        next: [
            'Allow {action} to {who} in the policy of the KMS key, or by a grant; a policy of the role alone does not do.',
            'See, too, that the key is there, in the region of this run.',
        ],
    },
    {
        id: 'kms-key-state',
        title: 'The KMS key that the volumes are encrypted with cannot be used',
        codes: ['KMSKeyNotAccessibleFault'],
        words: [
            /\bInvalidKMSKey\b/i,
            /refers to a customer master key that does not exist/i,
            /KMS key\b.{0,60}\b(?:is disabled|is pending deletion|does not exist|not accessible|incorrect state)/i,
        ],
        blame: 'account',
        passes: false,
        next: [
            'Check that the KMS key of the image is enabled and not about to be deleted.',
            'Allow the role AWSServiceRoleForAutoScaling to use it, kms:CreateGrant included: AWS says the same where that is missing.',
        ],
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/network.js
/**
 * Subnets, security groups, interfaces, load balancers.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-loadbalancer.html
 */
const networkCauses = [
    {
        id: 'subnet-missing',
        title: 'The subnet {subnet|} does not exist',
        codes: ['InvalidSubnetID.NotFound', 'InvalidSubnetID.Malformed'],
        words: [/\bsubnet ID '?(?<subnet>subnet-\w+)'? does not exist/i, /\bsubnet ID \S+ does not exist/i],
        blame: 'stack',
        passes: false,
        next: [
            'Refer to subnets that are there: vpc_zone_identifier of the group, subnet_id of the template or of the Packer template.',
        ],
    },
    {
        id: 'subnet-full',
        title: 'The subnet {subnet|} has no free addresses',
        codes: ['InsufficientFreeAddressesInSubnet', 'InsufficientCidrBlocks'],
        words: [
            /not enough free addresses in (?:the )?subnet '?(?<subnet>subnet-\w+)/i,
            /not enough free addresses in (?:the )?subnet/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Add a larger subnet to vpc_zone_identifier, or free addresses in this one.',
            'A lower max_healthy_percentage needs fewer addresses during the refresh.',
        ],
    },
    {
        id: 'no-default-network',
        title: 'There is no default VPC or subnet, and none is named',
        codes: ['VPCIdNotSpecified', 'VPCResourceNotSpecified', 'DefaultVpcDoesNotExist'],
        words: [
            /No default VPC for this user/i,
            /No subnets found for the default VPC/i,
            /No default subnet\b/i,
            /can only be used in a VPC/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Name the subnet: vpc_zone_identifier of the group, or subnet_id (subnet_filter) of the Packer template.',
        ],
    },
    {
        id: 'vpc-missing',
        title: 'The VPC {vpc|} does not exist',
        codes: ['InvalidVpcID.NotFound'],
        words: [/\bvpc ID '?(?<vpc>vpc-\w+)'? does not exist/i],
        blame: 'stack',
        passes: false,
        next: ['Refer to a VPC that is there, in the account and region of this run.'],
    },
    {
        id: 'security-group-missing',
        title: 'The security group {group|} does not exist',
        codes: ['InvalidGroup.NotFound', 'InvalidGroupId.Malformed', 'InvalidSecurityGroupID.NotFound'],
        words: [/\bsecurity group '?(?<group>[^'\s]+)'? does not exist/i],
        blame: 'stack',
        passes: false,
        next: [
            'Refer to the security group from the launch template by its resource (vpc_security_group_ids = [aws_security_group.NAME.id]), and apply again.',
        ],
    },
    {
        id: 'network-mismatch',
        title: 'Security group and subnet are in different networks',
        words: [/Security group (?<group>\S+) and subnet (?<subnet>\S+) belong to different networks/i],
        blame: 'stack',
        passes: false,
        next: [
            'Use a security group of the VPC that the subnets are in: {group} and {subnet} are of two.',
            'Give the security group the vpc_id of the subnets of the group.',
        ],
    },
    {
        id: 'settings-beside-interfaces',
        title: 'Security groups or subnet stand in the template beside its network interfaces',
        words: [
            /Network interfaces and an instance-level (?:security groups?|subnet ID|private address) may not be specified on the same request/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Where the launch template has network_interfaces, write security_groups in that block and take vpc_security_group_ids out (and subnet_id: subnets are the matter of vpc_zone_identifier).',
        ],
    },
    {
        id: 'group-by-name',
        title: 'A security group is named by its name where only its id will do',
        words: [/parameter groupName cannot be used with the parameter subnet/i],
        blame: 'stack',
        passes: false,
        next: ['Write vpc_security_group_ids in the launch template, and take security_group_names out.'],
    },
    {
        id: 'public-address',
        title: 'A public address cannot be given with these network interfaces',
        codes: ['InvalidAssociatePublicIpAddress'],
        words: [/associatePublicIPAddress parameter (?:cannot be specified|is only supported)/i],
        blame: 'stack',
        passes: false,
        next: [
            'Take associate_public_ip_address out of network_interfaces: it goes with one new interface at device_index 0 only.',
        ],
    },
    {
        id: 'interface-in-use',
        title: 'The template names an address or network interface that is in use',
        codes: ['InvalidIPAddress.InUse', 'InvalidNetworkInterface.InUse', 'InvalidNetworkInterfaceID.NotFound'],
        words: [/\bAddress (?<address>[\d.]+) is in use\b/i, /\bInterface: \[?(?<address>eni-\w+)\]? in use/i],
        blame: 'stack',
        passes: false,
        next: [
            'Take {address|it} out of the launch template: instances of a group cannot share a fixed address or interface.',
        ],
    },
    {
        id: 'interface-count',
        title: 'The template has more interfaces or addresses than {type|the instance type} takes',
        codes: ['AttachmentLimitExceeded'],
        words: [
            /Interface count \d+ exceeds the limit for (?<type>[\w.-]+?)\.?(?:\s|$)/i,
            /Number of private addresses will exceed limit/i,
        ],
        blame: 'stack',
        passes: false,
        next: ['Take network_interfaces out of the launch template, or a larger instance_type.'],
    },
    {
        id: 'load-balancer-missing',
        title: 'A target group or load balancer {balancer|} of the group does not exist',
        // Not by "load balancer configuration failed": that stands behind other causes, too.
        words: [
            /\btarget groups? not found\b/i,
            /\b(?:Cannot|Could not) find Load Balancer '?(?<balancer>[\w-]+)/i,
            /\bno ACTIVE Load Balancer named '?(?<balancer>[\w-]+)/i,
            /\bProvided (?:Load Balancers|Target Groups) may not be valid\b/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Let the group refer to target groups that exist, by their resources (target_group_arns, traffic_source, load_balancers, or aws_autoscaling_attachment), and apply again.',
        ],
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/permissions.js
/**
 * Who may not do what.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-service-linked-role.html
 */
const permissionCauses = [
    {
        id: 'scp-denial',
        title: 'A service control policy denies {action|it}',
        words: [
            /not authorized to perform: (?<action>[\w-]+:\w+).*\bservice control policy\b/i,
            /\bservice control policy\b/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Ask who keeps the service control policies of the organization what they ask of {action|this call}: a region, tags, an instance type, encryption. A policy of the role cannot lift it.',
        ],
    },
    {
        id: 'organization-denial',
        title: 'A policy of the organization, a boundary or the session denies {action|it}',
        words: [
            /not authorized to perform: (?<action>[\w-]+:\w+).*\b(?:resource control policy|permissions boundary|session policy|VPC endpoint policy)\b/i,
            /\b(?:resource control policy|permissions boundary|session policy|VPC endpoint policy)\b/i,
        ],
        blame: 'stack',
        passes: false,
        next: ['Change the policy that AWS names: one that allows it beside cannot lift a denial of it.'],
    },
    {
        id: 'explicit-deny',
        title: 'A policy denies {action|it}',
        words: [
            /(?:(?:User|Principal): (?<who>arn:\S+) is )?not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<place>\S+))?.*?\bexplicit deny in an? (?:(?<identity>identity)|(?<resource>resource))-based policy(?:: (?<policy>arn:\S+?)[.,)]?(?=\s|$))?/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'The denial is in an {identity}-based policy, one of {who|who runs this}.',
            'The denial is in a {resource}-based policy, that of {place|the resource}.',
            'It is {policy}.',
            'Find the statement with "Effect": "Deny", and meet its condition or change it: to allow {action|the action} elsewhere lifts no denial.',
        ],
    },
    {
        id: 'declarative-policy',
        title: 'A declarative policy of the organization refuses the settings',
        words: [/\bdeclarative policy\b/i],
        blame: 'stack',
        passes: false,
        next: ['Set what the declarative policy asks for in the launch template, or in the Packer template.'],
    },
    {
        id: 'tag-policy',
        title: 'A tag policy refuses the tag {key|} of the instance',
        codes: ['TagPolicyViolation'],
        words: [
            /\btag policy does not allow the specified value for the following tag key: '?(?<key>[^'.]+)/i,
            /\btag polic(?:y|ies)\b/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Write a value that the tag policy allows for {key|this tag}: tag_specifications of the launch template, tag of the group, run_tags and tags of the Packer template.',
        ],
    },
    {
        id: 'service-linked-role',
        title: 'The role AWSServiceRoleForAutoScaling is missing, or was only just made',
        words: [
            /Access denied when attempting to assume role (?<role>\S+AWSServiceRoleForAutoScaling\w*)/i,
            /\bAuthentication Failure\. Launching EC2 instance failed\b/i,
            /service-linked role\b.*\bAutoScaling\b.*\b(?:does not exist|not found)/i,
        ],
        blame: 'account',
        passes: true,
        next: [
            'Run again in some minutes: Auto Scaling makes AWSServiceRoleForAutoScaling with the first group of an account, and it cannot be used at once.',
            'Where it stays, make it: aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com',
        ],
    },
    {
        id: 'spot-role',
        title: 'The role AWSServiceRoleForEC2Spot is missing',
        codes: ['AuthFailure.ServiceLinkedRoleCreationNotPermitted'],
        words: [/create the service-linked role for EC2 Spot/i],
        blame: 'account',
        passes: false,
        next: [
            'Make it once, with the rights of an administrator: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com. Then run again.',
        ],
    },
    {
        id: 'pass-role',
        title: 'The role of the instance profile may not be passed: iam:PassRole is missing',
        words: [
            /not authorized to perform: iam:PassRole on resource: (?<role>arn:\S+)/i,
            /not authorized to perform: iam:PassRole/i,
        ],
        blame: 'stack',
        passes: false,
        next: ['Allow iam:PassRole on {role|the role of the instance profile} to who launches the instances.'],
        // Where a policy denies it, that is the cause.
        generality: 1,
    },
    {
        id: 'permission-missing',
        title: '{who|Who runs this} may not do {action|what it takes}',
        words: [
            /(?:(?:User|Principal): (?<who>arn:\S+) )?is not authorized to perform: (?<action>(?!iam:PassRole)[\w-]+:\w+)/i,
            /not authorized to (?:use launch template|launch instances with this launch template)/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Allow {action|what AWS names} to {who|the role of this run} in its policy.',
            '{action} is in {policies} to copy.',
        ],
        generality: 1,
    },
    {
        id: 'not-authorized',
        title: 'A permission for launching instances is missing',
        codes: ['UnauthorizedOperation'],
        words: [/not authorized to perform this operation/i, /Encoded authorization failure message/i],
        blame: 'stack',
        passes: false,
        next: [
            'AWS refused {action}, which is in {policies} to copy.',
            'Read the encoded part, where AWS sent one; it names the call and the policy: aws sts decode-authorization-message --encoded-message TEXT.',
            'Without one, look first whether ec2:RunInstances, ec2:CreateTags and iam:PassRole (for the role of the instance profile) are allowed to who launches.',
        ],
        generality: 2,
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/quotas.js
/**
 * What the account may have no more of.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-resource-limits.html
 */
const quotaCauses = [
    {
        id: 'quota',
        title: 'The quota of instances or vCPUs is used up',
        codes: [
            'VcpuLimitExceeded',
            'InstanceLimitExceeded',
            'MaxSpotInstanceCountExceeded',
            'HostLimitExceeded',
        ],
        words: [
            /more vCPU capacity than your current vCPU limit of (?<limit>\d+)/i,
            /more instances \(\d+\) than your current instance limit of (?<limit>\d+)/i,
            /\bmore vCPU capacity\b/i,
            /Max spot instance count exceeded/i,
            /\binstance\(s\) are already running\b/i,
        ],
        blame: 'account',
        passes: false,
        next: [
            'Ask for a higher EC2 quota in Service Quotas than {limit|the present one}, or stop instances that are not needed; then run again.',
            'A refresh needs room for the instances above the desired capacity, too.',
        ],
    },
    {
        id: 'network-interface-quota',
        title: 'The quota of network interfaces is used up',
        codes: ['NetworkInterfaceLimitExceeded'],
        words: [/maximum number of network interfaces has been reached/i],
        blame: 'account',
        passes: false,
        next: [
            'Ask for a higher quota in Service Quotas (Amazon VPC, network interfaces per Region), or delete interfaces that are available; then run again.',
        ],
    },
    {
        id: 'address-quota',
        title: 'The quota of IP addresses is used up',
        codes: ['AddressLimitExceeded', 'PrivateIpAddressLimitExceeded'],
        words: [/maximum number of (?:private IP |Elastic IP )?addresses has been reached/i],
        blame: 'account',
        passes: false,
        next: [
            'Release Elastic IP addresses that are not needed, or ask for a higher quota in Service Quotas (Elastic IPs); then run again.',
        ],
    },
    {
        id: 'security-group-quota',
        title: 'The quota of security groups, or of their rules, is used up',
        codes: [
            'SecurityGroupLimitExceeded',
            'SecurityGroupsPerInterfaceLimitExceeded',
            'SecurityGroupsPerInstanceLimitExceeded',
            'RulesPerSecurityGroupLimitExceeded',
        ],
        words: [/maximum number of (?:security groups|rules per security group)\b.* has been reached/i],
        blame: 'account',
        passes: false,
        next: [
            'Delete security groups that nothing uses, or ask for a higher quota in Service Quotas (Amazon VPC); then run again.',
        ],
    },
    {
        id: 'volume-quota',
        title: 'The quota of EBS volumes is used up',
        codes: ['VolumeLimitExceeded', 'MaxIOPSLimitExceeded'],
        words: [/\bVolume limit exceeded\b/i, /maximum number or size of volumes/i],
        blame: 'account',
        passes: false,
        next: [
            'Delete volumes that are not attached, or ask for a higher EBS quota in Service Quotas; then run again.',
        ],
    },
    {
        id: 'snapshot-quota',
        title: 'The quota of images or snapshots is used up',
        codes: [
            'SnapshotLimitExceeded',
            'PendingSnapshotLimitExceeded',
            'ConcurrentSnapshotLimitExceeded',
            'AMILimitExceeded',
            'ImageLimitExceeded',
        ],
        blame: 'account',
        passes: false,
        next: [
            'Remove images that nothing needs (`command: prune`), or ask for a higher quota in Service Quotas; then run again.',
        ],
    },
    {
        id: 'fleet-quota',
        title: 'The account may have no more fleet requests',
        words: [/reached your quota for maximum Fleet Requests/i],
        blame: 'account',
        passes: false,
        next: [
            'Ask AWS Support for the quota of fleet requests: new accounts have none until they are verified.',
        ],
    },
    {
        id: 'account-blocked',
        title: 'AWS has blocked the account, or not verified it yet',
        codes: ['PendingVerification', 'Blocked'],
        words: [
            /account is currently blocked/i,
            /request for accessing resources in this region is being validated/i,
        ],
        blame: 'account',
        passes: false,
        next: ['Look at the mail to the root user of the account, and ask AWS Support.'],
    },
    {
        id: 'free-tier',
        title: 'The account may launch instance types of the Free Tier only',
        words: [/specified instance type is not eligible for Free Tier/i],
        blame: 'account',
        passes: false,
        next: [
            "Upgrade the account's plan, or take an eligible type: aws ec2 describe-instance-types --filters Name=free-tier-eligible,Values=true",
        ],
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/settings.js
/**
 * What a launch template, a group or a Packer template asks for and EC2 refuses.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * IMDS: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-options-order-of-precedence.html
 */
const settingCauses = [
    {
        id: 'user-data',
        title: 'The user data is over 16 KB',
        words: [/User data is limited to (?<limit>\d+) bytes/i],
        blame: 'stack',
        passes: false,
        next: [
            'Make user_data smaller: 16 KB ({limit|16384} bytes) is the limit before base64. Bake what is large into the image, or fetch it from S3; cloud-init takes gzip, too (base64gzip).',
        ],
    },
    {
        id: 'user-data-encoding',
        title: 'The user data is not base64',
        codes: ['InvalidUserData.Malformed'],
        words: [/Invalid BASE64 encoding of user data/i],
        blame: 'stack',
        passes: false,
        next: ['Write user_data = base64encode(...) in the launch template.'],
    },
    {
        id: 'placement-group',
        title: 'The placement group does not take {type|these instances}',
        codes: ['InvalidPlacementGroup.Unknown', 'InvalidPlacementGroup.InUse', 'PlacementGroupLimitExceeded'],
        words: [
            /Placement groups? (?:may not|cannot) be used with instances of type '?(?<type>[\w.-]+)'?/i,
            /placement group '?\S+'? is (?:unknown|invalid)/i,
            /tenancy of '+host'+ into a placement group/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Take the placement group out (placement_group of the group, placement of the launch template), or an instance_type that its strategy takes.',
        ],
    },
    {
        id: 'imds-refused',
        title: 'The account refuses the settings of the instance metadata service (IMDS)',
        words: [
            /\bhttpTokensEnforced\b/i,
            /can't launch instances with IMDSv1/i,
            /\b(?:HttpTokens|HttpPutResponseHopLimit|HttpEndpoint|InstanceMetadataTags)\b.*\b(?:invalid|not valid|not supported|must be)\b/i,
            /\bmetadata options\b.*\b(?:not supported|not allowed|invalid)\b/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Write metadata_options { http_tokens = "required" } in the launch template (or in the Packer template, where the bake failed), and leave http_endpoint enabled with it.',
        ],
    },
    {
        id: 'unsupported-type',
        title: 'The instance type {type|} is not offered in {zone|the Availability Zone}, or not with these settings',
        codes: ['Unsupported'],
        words: [
            /requested instance type \((?<type>[\w.-]+)\) is not supported in your requested Availability Zone \((?<zone>[\w-]+)\)(?:.*?\bor choosing (?<zones>[a-z\d-]+(?:, [a-z\d-]+)*))?/i,
            /is not supported in your requested Availability Zone/i,
            /requested configuration is currently not supported/i,
            /requested Availability Zone is no longer supported/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'AWS names Availability Zones that have it: {zones}.',
            'Take the Availability Zone out of vpc_zone_identifier, or use an instance type it has: aws ec2 describe-instance-type-offerings --location-type availability-zone.',
        ],
    },
    {
        id: 'type-unknown',
        title: 'There is no instance type {type|of this name} here',
        codes: ['InvalidInstanceType'],
        words: [
            /Invalid value '(?<type>[^']*)' for InstanceType/i,
            /supplied instance types do not exist: \[(?<type>[^\]]+)\]/i,
            /instance type '?(?<type>[\w.-]+)'? does not exist/i,
        ],
        blame: 'stack',
        passes: false,
        next: ['Write an instance_type that the region has: aws ec2 describe-instance-type-offerings.'],
    },
    {
        id: 'ebs-optimized',
        title: 'The instance type cannot be EBS-optimized',
        words: [/EBS-optimized instances are not supported/i],
        blame: 'stack',
        passes: false,
        next: ['Take ebs_optimized out of the launch template: types that can be are so by themselves.'],
    },
    {
        id: 'volume-too-small',
        title: 'The volume is smaller than the snapshot of the image',
        words: [/Volume of size (?<size>\S+) is smaller than snapshot(?:.*expect size >= ?(?<wanted>\w+))?/i],
        blame: 'stack',
        passes: false,
        next: [
            'Raise volume_size in block_device_mappings of the launch template from {size|now} to {wanted|the size AWS names}.',
        ],
    },
    {
        id: 'volume-settings',
        title: 'The settings of a volume do not go together',
        words: [
            /Iops to volume size ratio\b.*too high/i,
            /parameter (?<setting>iops|throughput) (?:must be specified|is not supported) for \w+ volumes/i,
            /Throughput \(MiBps\) to iops ratio\b/i,
            /Volume iops of \S+ is too (?:high|low)/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Correct {setting|iops, throughput or volume_size} in block_device_mappings for the volume_type (in the Packer template: launch_block_device_mappings).',
        ],
    },
    {
        id: 'volume-key',
        title: 'A volume has a KMS key, but is not encrypted',
        words: [/parameter KmsKeyId requires the parameter Encrypted\b/i],
        blame: 'stack',
        passes: false,
        next: [
            'Write encrypted = true beside kms_key_id in block_device_mappings (in the Packer template: launch_block_device_mappings), or take the key out.',
        ],
    },
    {
        id: 'block-devices',
        title: 'The block devices do not fit the image or the instance type',
        codes: ['InvalidBlockDeviceMapping'],
        words: [/\bInvalid device name (?<device>\S+?)\.?(?:\s|$)/i, /for parameter virtualName is invalid/i],
        blame: 'stack',
        passes: false,
        next: [
            'Compare block_device_mappings of the launch template with the device names of the image; AWS does not take {device|one of them}.',
        ],
    },
    {
        id: 'key-pair-missing',
        title: 'The key pair {key|} does not exist',
        codes: ['InvalidKeyPair.NotFound'],
        words: [/\bkey pair '?(?<key>[^']+?)'? does not exist/i],
        blame: 'stack',
        passes: false,
        next: ['Create the key pair in this region, or take key_name out of the launch template.'],
    },
    {
        id: 'instance-profile-missing',
        title: 'The instance profile {profile|} does not exist',
        words: [
            /Value \((?<profile>[^)]*)\) for parameter iamInstanceProfile\.(?:name|arn) is invalid/i,
            /\bInvalid IAM ?Instance ?Profile\b/i,
            /parameter iamInstanceProfile\.(?:name|arn) is invalid/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Check iam_instance_profile of the launch template: it is the name of an instance profile, not of a role.',
            'One that was made within the last minute may not be seen everywhere yet: let the template take it from its resource.',
        ],
    },
    {
        id: 'instance-profile-empty',
        title: 'The instance profile {profile|} has no role',
        // Terraform's provider tries again where RunInstances says so:
        // https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ec2_instance.go
        words: [/IAM Instance Profile "?(?<profile>[^"\s]+)"? has no associated IAM Roles/i],
        blame: 'stack',
        passes: false,
        next: [
            'Put the role on the instance profile: role = aws_iam_role.NAME.name in aws_iam_instance_profile.',
            'One that was put there within the last minute may not be seen everywhere yet: then run again.',
        ],
    },
    {
        id: 'launch-template-missing',
        title: 'The launch template, or this version of it, does not exist',
        codes: [
            'InvalidLaunchTemplateId.NotFound',
            'InvalidLaunchTemplateId.NotFoundException',
            'InvalidLaunchTemplateId.VersionNotFound',
            'InvalidLaunchTemplateName.NotFoundException',
        ],
        words: [
            /Could not find the specified version .* launch template/i,
            /launch template, with template (?:ID|name) .*does not exist/i,
        ],
        blame: 'stack',
        passes: false,
        next: [
            'Apply the stack again, so that the group refers to a version that exists; do not delete launch templates that groups use.',
        ],
    },
    {
        id: 'launch-template-invalid',
        title: 'The launch template is not valid',
        words: [/must use a valid fully-formed launch template/i],
        blame: 'stack',
        passes: false,
        next: ['Correct the attribute of the launch template that AWS names, and apply again.'],
        generality: 2,
    },
];

;// CONCATENATED MODULE: ./build/causes/entries/targets.js
/**
 * What target groups say of their targets, by the reason's code: the description is for people, and changes.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
 */
const targetCauses = [
    {
        id: 'target-unreachable',
        title: 'The load balancer cannot connect to the new instances',
        codes: ['Target.FailedHealthChecks'],
        blame: 'image',
        passes: false,
        next: [
            'Check that the application listens on the port of the target group and starts by itself on boot.',
            "Check that the instances' security group lets the load balancer in on that port.",
        ],
    },
    {
        id: 'target-wrong-response',
        title: 'The health check gets another answer {answer|} than the target group expects',
        codes: ['Target.ResponseCodeMismatch'],
        words: [/Health checks failed with these codes: \[(?<answer>[^\]]+)\]/i],
        blame: 'image',
        passes: false,
        next: [
            "Compare the answer of the health check's path with matcher of the target group's health_check, and look at the log of the application for why it answers {answer|so}.",
        ],
    },
    {
        id: 'target-timeout',
        title: 'The health check of the target group times out',
        codes: ['Target.Timeout'],
        blame: 'image',
        passes: false,
        next: [
            "Check that the instances' security group lets the load balancer in, and that the path answers within timeout of the health_check.",
        ],
    },
    {
        id: 'target-not-in-use',
        title: 'The load balancer sends nothing to the target',
        codes: ['Target.NotInUse'],
        blame: 'stack',
        passes: false,
        next: [
            "Give the target group a listener, and enable the instances' Availability Zones on the load balancer.",
        ],
    },
    {
        id: 'target-not-registered',
        title: 'The instance is not registered with the target group',
        codes: ['Target.NotRegistered'],
        blame: 'stack',
        passes: false,
        next: [
            'Attach the target group to the group (target_group_arns, traffic_source), and see that AddToLoadBalancer is not suspended and nobody deregisters the instances.',
        ],
    },
    {
        id: 'target-stopped',
        title: 'The target is stopped or terminated',
        codes: ['Target.InvalidState'],
        blame: 'image',
        passes: false,
        next: [
            'Look at the console output of the instance for a shutdown during boot, and in CloudTrail for who stopped it.',
        ],
    },
    {
        id: 'target-address',
        title: "The target's IP address cannot be used as a target",
        codes: ['Target.IpUnusable'],
        blame: 'stack',
        passes: false,
        next: ['Take the address out of the target group: a load balancer uses it itself.'],
    },
    {
        id: 'target-checks-disabled',
        title: 'The health checks of the target group are disabled, so nobody knows whether the instances are well',
        codes: ['Target.HealthCheckDisabled'],
        blame: 'stack',
        passes: false,
        next: ['Write health_check { enabled = true } with a path in the target group.'],
    },
    {
        id: 'load-balancer-error',
        title: 'The load balancer itself has an error',
        codes: ['Elb.InternalError'],
        blame: 'account',
        passes: true,
        next: ['Run again; where it stays, look at the AWS Health Dashboard and ask AWS Support.'],
    },
];
/** Reasons of states that pass by themselves: the target comes or goes, and nobody is to blame. */
const passingTargetReasons = (/* unused pure expression or super */ null && ([
    'Elb.RegistrationInProgress',
    'Elb.InitialHealthChecking',
    'Target.DeregistrationInProgress',
]));

// EXTERNAL MODULE: ./build/causes/policies.js
var policies = __webpack_require__(72455);
;// CONCATENATED MODULE: ./build/causes/wording.js
/** The longest name that is put into a title or an advice, in UTF-16 units: anything longer is no name. */
const longestName = 200;
/**
 * The wording of an entry with what AWS names: `{zone|the zone}` is the zone, else `the zone`. Undefined where a
 * `{zone}` without other words is not named.
 */
function worded(wording, named) {
    let isWhole = true;
    const text = wording.replace(/\{(\w+)(?:\|([^{}]*))?\}/g, (_, name, other) => {
        const value = nameIn(named, name) ?? other;
        isWhole &&= value !== undefined;
        return value ?? '';
    });
    return isWhole
        ? text
            .replace(/ {2,}/g, ' ')
            .replace(/ (?=[.,:;]|$)/g, '')
            .trim()
        : undefined;
}
function nameIn(named, name) {
    const value = Object.hasOwn(named, name) ? named[name] : undefined;
    return value === undefined || value === '' || value.length > longestName ? undefined : value;
}

;// CONCATENATED MODULE: ./build/causes/causes.js












/** All causes that are recognised by AWS's words. */
const knownCauses = [
    ...capacityCauses,
    ...quotaCauses,
    ...imageCauses,
    ...networkCauses,
    ...permissionCauses,
    ...settingCauses,
    ...healthCauses,
    ...targetCauses,
];
/** Title and advice in one line. */
function adviceOf({ title, next }) {
    return `${title}: ${next.join(' ')}`;
}
/** The longest quote, in UTF-16 units: AWS's encoded authorization messages run to thousands. */
const longestQuote = 400;
/** The longest text that is looked through, in UTF-16 units: no message of AWS is nearly as long. */
const longestText = 20_000;
/**
 * The causes that AWS's words give away (status reasons, activity messages, instance state reasons, target-health
 * reasons, errors as Packer and Terraform print them), then those that the group shows: each once, in the order of the
 * texts. A text that is not known gives no cause: nothing is guessed.
 */
function explainCauses(texts, facts = {}) {
    const found = [...texts.flatMap(causesIn), ...causesOfGroup(facts)];
    return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}
/**
 * The causes in what a tool printed of its errors, line by line: each error begins with `Error: `, or there is one in all.
 */
function explainOutput(lines) {
    return explainCauses(lines.join('\n').split(/\n(?=Error: )/));
}
function causesIn(text) {
    const line = onOneLine(text);
    const matches = knownCauses.flatMap((cause) => matchOf(cause, line) ?? []);
    const least = Math.min(...matches.map(generalityOf));
    return matches
        .filter((match) => generalityOf(match) === least)
        .map(({ cause, at, named }) => causeOf(cause, around(line, at), named));
}
/** Terraform and Packer break lines where they like, also in AWS's words. */
function onOneLine(text) {
    return text.slice(0, longestText).replace(/[ \t]*\r?\n[\s│╷╵]*/g, ' ');
}
function generalityOf({ cause }) {
    return cause.generality ?? 0;
}
/** Made once: texts are many. */
const patterns = new Map(knownCauses.map((cause) => [cause, [...(cause.words ?? []), ...codePatterns(cause)]]));
function matchOf(cause, text) {
    for (const pattern of patterns.get(cause) ?? []) {
        const match = pattern.exec(text);
        if (match !== null)
            return { cause, at: match.index, named: withPolicies(match.groups ?? {}, text) };
    }
    return undefined;
}
/** With the action that was refused, and the policies of this repository that allow it. */
function withPolicies(named, text) {
    const action = named['action'] ?? (0,policies/* operationIn */.P)(text);
    if (action === undefined)
        return named;
    return { ...named, action, policies: (0,list/* listed */.K)((0,policies/* policiesWith */.$)(action), 'and') };
}
function codePatterns({ codes = [], unless }) {
    return codes.map((code) => codePattern(code, unless));
}
/**
 * A code stands by itself, or behind `Client.` or `Server.`. One that is an English word counts only where a code
 * stands: in front of a colon or a dash, or in brackets.
 * @param unless what must not follow
 */
function codePattern(code, unless) {
    const escaped = code.replaceAll('.', '\\.');
    const isWord = /^[A-Z][a-z]+$/.test(code);
    const end = isWord ? '(?=:| - |\\))' : '(?![\\w]|\\.\\w)';
    const not = unless === undefined ? '' : `(?!.*${unless.source})`;
    return new RegExp(`(?<![\\w.-])(?:Client\\.|Server\\.)?${escaped}${end}${not}`);
}
function causeOf(known, quote, named) {
    const { id, title, blame, passes, next } = known;
    return {
        id,
        title: worded(title, named) ?? title,
        quote,
        blame,
        passes,
        next: next.flatMap((line) => worded(line, named) ?? []),
    };
}
/** The text, or what stands around the match where it is long. Half a surrogate pair at an end is left out. */
function around(text, at) {
    const start = text.length <= longestQuote ? 0 : Math.max(0, at - longestQuote / 4);
    return text
        .slice(start, start + longestQuote)
        .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
        .trim();
}
function causesOfGroup(facts) {
    return groupCauses.flatMap((cause) => {
        const shown = cause.shown(facts);
        return shown === undefined ? [] : [causeOf(cause, shown.quote, shown.named)];
    });
}


/***/ }),

/***/ 72455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ policiesWith),
/* harmony export */   P: () => (/* binding */ operationIn)
/* harmony export */ });
/** The policies to copy, with the actions that each allows; a test compares them with the files. */
const POLICIES = [
    ['plan', /^((autoscaling|ec2|elasticloadbalancing):Describe\w+|cloudwatch:DescribeAlarms)$/],
    [
        'build',
        /^ec2:(AuthorizeSecurityGroupIngress|Create(KeyPair|SecurityGroup|Image|Tags)|Delete(KeyPair|SecurityGroup|Volume|Snapshot)|(Run|Stop|Terminate)Instances|DeregisterImage|ModifyImageAttribute)$/,
    ],
    ['copies', /^ec2:(CopyImage|CreateTags)$/],
    ['spot', /^ec2:(Create(Fleet|LaunchTemplate|Tags)|DeleteLaunchTemplate|RunInstances)$/],
    [
        'profile',
        /^iam:(Delete(InstanceProfile|Role|RolePolicy)|Get(InstanceProfile|Role)|RemoveRoleFromInstanceProfile)$/,
    ],
    [
        'deploy',
        /^(autoscaling:((Attach|Detach)LoadBalancerTargetGroups|(Create|Delete|Update)AutoScalingGroup|CreateOrUpdateTags|DeleteTags|(Start|Cancel)InstanceRefresh)|ec2:((Authorize|Revoke)SecurityGroup(E|In)gress|(Create|Delete|Modify)LaunchTemplate|CreateLaunchTemplateVersion|(Create|Delete)(SecurityGroup|Tags)|ModifySecurityGroupRules|RunInstances|GetConsoleOutput)|iam:CreateServiceLinkedRole)$/,
    ],
    ['commands', /^ssm:((Send|Cancel)Command|DescribeInstanceInformation|GetCommandInvocation)$/],
    ['metrics', /^cloudwatch:GetMetricData$/],
    ['test', /^iam:PassRole$/],
    ['prune', /^ec2:(CreateTags|DeleteSnapshot|DeregisterImage)$/],
    ['state-read', /^s3:(ListBucket|GetObject)$/],
    ['state-lock', /^s3:(Put|Delete)Object$/],
    ['state-write', /^s3:PutObject$/],
    ['given', /^ssm:GetParameter$/, 'fleet'],
    ['publish', /^ssm:(Get|Put)Parameter$/, 'fleet'],
    [
        'share',
        /^(ec2:(EnableImageDeprecation|Modify(Image|Snapshot)Attribute)|kms:(DescribeKey|GetKeyPolicy|ListGrants))$/,
        'fleet',
    ],
    ['copy', /^ec2:(CopyImage|CreateTags)$/, 'fleet'],
    ['assume', /^sts:AssumeRole$/, 'fleet'],
    ['notices', /^events:PutEvents$/, 'fleet'],
];
/** IAM's prefix by the name that AWS's SDK for Go has for a service. https://github.com/aws/aws-sdk-go-v2/tree/main/service */
const PREFIXES = {
    'Auto Scaling': 'autoscaling',
    CloudWatch: 'cloudwatch',
    EC2: 'ec2',
    'Elastic Load Balancing v2': 'elasticloadbalancing',
    IAM: 'iam',
    S3: 's3',
};
/** The action of the call that a tool written in Go says failed: `operation error EC2: RunInstances, ...`. */
function operationIn(text) {
    const [, service = '', call] = /operation error ([\w ]+): (\w+),/.exec(text) ?? [];
    const prefix = PREFIXES[service];
    return prefix === undefined ? undefined : `${prefix}:${call}`;
}
/**
 * The policies of this repository that allow an action.
 * @param action as IAM writes it, such as `ec2:RunInstances`
 * @returns paths in the repository
 */
function policiesWith(action) {
    return POLICIES.flatMap(([file, actions, example = 'web']) => actions.test(action) ? [`examples/${example}/iam/${file}.json`] : []);
}


/***/ }),

/***/ 66973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ag: () => (/* binding */ withSiblings),
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   Ys: () => (/* binding */ missingTags),
/* harmony export */   ZM: () => (/* binding */ madeAt),
/* harmony export */   jV: () => (/* binding */ buildsOf),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);

/**
 * The builds of one template, newest first. An image that lacks a tag stands alone: nothing tells what it belongs to.
 * Images without the repository's tag, and those of other templates, are passed over.
 */
function buildsOf(images, snapshots, owner) {
    const ours = images.filter(({ state, tags }) => state !== 'deregistered' && belongsTo(tags, owner));
    const groups = Map.groupBy(ours, ({ id, region, tags }) => identityOf(tags) ?? `${region} ${id}`);
    const owned = Map.groupBy(snapshots.filter(({ tags }) => belongsTo(tags, owner)), ({ tags }) => identityOf(tags));
    const identities = new Set([...groups.keys(), ...[...owned.keys()].filter((key) => key !== undefined)]);
    return [...identities]
        .map((key) => buildOf(groups.get(key) ?? [], owned.get(key) ?? []))
        .filter(({ images, snapshots }) => images.length + snapshots.length > 0)
        .toSorted((a, b) => madeAt(b).localeCompare(madeAt(a)));
}
const { repository, template, gitSha, imageKey, run, builtAt, regions, copyOf } = _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP;
const needed = [repository, template, gitSha, imageKey, run, builtAt, regions];
/** Whether it is a copy of which nothing but that is known: the tags of another account's image are not to be seen. */
function isBareCopy(tags) {
    return copyOf in tags && !(imageKey in tags);
}
/** Names of the tags that each image of ours gets when it is made, and that these lack. */
function missingTags(tags) {
    return (isBareCopy(tags) ? [repository] : needed).filter((name) => (tags[name] ?? '') === '');
}
/** The regions a build was made for, by a tag of what is left of it. */
function regionsOf({ tags }) {
    return (tags[regions] ?? '').split(' ').filter((region) => /^[a-z]+(-[a-z]+)+-\d+$/.test(region));
}
/**
 * Whether each region the build was made for still has it, fit to be launched and fully tagged; where it has several
 * sources, all of them.
 */
function isComplete({ images }) {
    const wanted = images.flatMap((one) => (isBareCopy(one.tags) ? [one.region] : regionsOf(one)));
    const isFit = ({ state, tags }) => state === 'available' && missingTags(tags).length === 0;
    const fit = images.filter(isFit);
    const there = fit.map(({ region }) => region);
    const isThere = wanted.length > 0 && wanted.every((region) => there.includes(region));
    return isThere && images.every(({ tags }) => placesOf(fit).size >= sizeOf(tags));
}
/** How many images the build has, over all sources and regions; 0 where its images have no names. */
function sizeOf(tags) {
    return sourceOf(tags) === undefined ? 0 : Number(tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.images] ?? 0);
}
/** The source of the template that an image is from; undefined where its build makes one for each region. */
function sourceOf(tags) {
    return tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.source];
}
/** These AMI ids, and those of the same builds among the images: of two sources a stack may launch only the one. */
function withSiblings(ids, images) {
    const named = images.filter(({ tags }) => sourceOf(tags) !== undefined);
    const builds = new Set(named.filter(({ id }) => ids.includes(id)).map(({ tags }) => identityOf(tags)));
    builds.delete(undefined);
    const siblings = named.filter(({ tags }) => builds.has(identityOf(tags)));
    return [...new Set([...ids, ...siblings.map(({ id }) => id)])];
}
/** The places, of source and region, that images stand for. */
function placesOf(images) {
    return new Set(images.map(({ region, tags }) => `${sourceOf(tags)}/${region}`));
}
/** ISO 8601 time of the youngest part; '' where none has one. */
function madeAt({ images, snapshots }) {
    const times = [...images.map(({ createdAt }) => createdAt), ...snapshots.map(({ startedAt }) => startedAt)];
    return times.toSorted().at(-1) ?? '';
}
function belongsTo(tags, owner) {
    const named = tags[template];
    const isOfTemplate = named === undefined || named === (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagText */ .em)(owner.template);
    return tags[repository] === (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagText */ .em)(owner.repository) && isOfTemplate;
}
/** What all images of one build have in common and no other build has; undefined where a tag is missing. */
function identityOf(tags) {
    if (missingTags(tags).length > 0)
        return undefined;
    if (isBareCopy(tags))
        return JSON.stringify([tags[copyOf]]);
    return JSON.stringify([tags[imageKey], tags[run], tags[builtAt]]);
}
function buildOf(images, snapshots) {
    return { images, snapshots: snapshots.filter((snapshot) => isOwn(snapshot, images)) };
}
const dayMs = 86_400_000;
/**
 * Whether a snapshot came with these images, or is left of such: a copy that somebody made has our tags too, and
 * one that was there long before the bake and is only mapped into the image is not ours.
 */
function isOwn({ id, startedAt, tags }, images) {
    const isPart = images.some(({ snapshotIds }) => snapshotIds.includes(id)) || _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .prunedTag */ .HI in tags;
    return isPart && (copyOf in tags || Date.parse(startedAt) > Date.parse(tags[builtAt] ?? '') - dayMs);
}


/***/ }),

/***/ 39963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ handedOver),
/* harmony export */   J3: () => (/* binding */ setFrom),
/* harmony export */   NG: () => (/* binding */ formatImageSet),
/* harmony export */   Pn: () => (/* binding */ meantBy),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   v$: () => (/* binding */ regionsIn),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/** Whether this AMI id belongs to the image, in any region and of any source. */
function isPartOf(set, amiId) {
    return Object.values(set).includes(amiId);
}
/** The set of these AMIs: named where they have names. */
function setFrom(members) {
    return Object.fromEntries(members.map(({ id, region, name }) => [name === undefined ? region : `${name}/${region}`, id]));
}
/** The AMIs of a set, by name and region. No region has a `/` in it. */
function membersOf(set) {
    const keys = Object.keys(set).toSorted();
    return keys.map((key) => {
        const [id, end] = [set[key] ?? '', key.lastIndexOf('/')];
        const region = key.slice(end + 1);
        return end === -1 ? { id, region } : { id, region, name: key.slice(0, end) };
    });
}
/** All AMI ids of a set. */
function idsOf(set) {
    return Object.values(set);
}
/** The regions of a set, each once, sorted. */
function regionsIn(set) {
    return [...new Set(membersOf(set).map(({ region }) => region))].toSorted();
}
/** Whether the AMIs of a set have names: for one region there are several. */
function isNamed(set) {
    return membersOf(set).some(({ name }) => name !== undefined);
}
/**
 * The AMI ids that a group is to run whose own templates hold some of the set. Of a plain set all: those of other regions
 * are the same image. Of a named set what they hold: the AMI of another source is another image.
 * @param held AMI ids of the group's templates, others than the set's among them
 */
function meantBy(held, set) {
    return isNamed(set) ? held.filter((id) => isPartOf(set, id)) : idsOf(set);
}
/** The shape in which stacks and later steps get a set: region -> AMI id, or name -> region -> AMI id. */
function handedOver(set) {
    if (!isNamed(set))
        return set;
    const byName = Map.groupBy(membersOf(set), ({ name = '' }) => name);
    const parts = [...byName].map(([name, members]) => [
        name,
        setFrom(members.map(({ id, region }) => ({ id, region }))),
    ]);
    return Object.fromEntries(parts);
}
/**
 * The image set as people read it: `ami-1` for one AMI, `ami-1 (eu-west-1), ami-2 (us-east-1)` for several regions,
 * `ami-1 (arm64), ami-2 (x86_64)` for several sources, and both in the brackets where there are both.
 */
function formatImageSet(set) {
    const [only, ...others] = membersOf(set);
    if (only === undefined || others.length === 0)
        return only?.id ?? '';
    const isFar = regionsIn(set).length > 1;
    const placeOf = ({ name, region }) => name === undefined ? region : isFar ? `${name}, ${region}` : name;
    return [only, ...others].map((member) => `${member.id} (${placeOf(member)})`).join(', ');
}


/***/ }),

/***/ 91103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zm: () => (/* binding */ readIds),
/* harmony export */   aR: () => (/* binding */ readWish),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   wf: () => (/* binding */ parsePlaces)
/* harmony export */ });
/** A region by its name. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const REGION = /^[a-z]{2,4}(?:-[a-z]+)*-(?:central|north|south|(?:north|south)?(?:east|west))-\d{1,2}$/;
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
const AMI = /^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
/** A name of a parameter, or its ARN; a version or a label may follow. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
const PARAMETER = /^(?:arn:aws[\w-]*:ssm:[a-z0-9-]+:\d{12}:parameter(?=\/))?\/?[\w.-]+(?:\/[\w.-]+)*(?::[\w.-]+)?$/;
/** A source of a template, as a set has it. */
const SOURCE = /^[\w.-]{1,100}$/;
/** What the text of the input `image` asks for. */
function readWish(text) {
    if (text === 'auto')
        return { value: { kind: 'auto' } };
    const [, kind = '', rest = ''] = /^(key|proven):\s*(.*)$/s.exec(text) ?? [];
    if (kind === 'key')
        return keyOf(rest);
    if (kind === 'proven')
        return environmentOf(rest);
    const amis = text.startsWith('{') ? amisIn(text, sourceOf) : single(sourceOf(text), text);
    return 'value' in amis ? { value: { kind: 'told', amis: amis.value } } : amis;
}
/** What a parameter says: an AMI id, or JSON of such; never another parameter. */
function readIds(text) {
    const trimmed = text.trim();
    return trimmed.startsWith('{') ? amisIn(trimmed, idOf) : single(idOf(trimmed), trimmed);
}
function keyOf(key) {
    return /^[0-9a-f]{64}$/.test(key)
        ? { value: { kind: 'key', key } }
        : { problem: 'an image key has 64 hex digits' };
}
function environmentOf(environment) {
    return environment === ''
        ? { problem: '`proven:` names no environment' }
        : { value: { kind: 'proven', environment } };
}
function idOf(text) {
    return AMI.test(text) ? { id: text } : undefined;
}
function sourceOf(text) {
    const name = /^ssm:(.*)$/s.exec(text)?.[1];
    if (name === undefined)
        return idOf(text);
    return PARAMETER.test(name) ? { parameter: name } : undefined;
}
function single(source, text) {
    if (source !== undefined)
        return { value: [source] };
    return { problem: text === '' ? 'nothing came, so see who was to give it' : 'it is none of these' };
}
/** The AMIs of JSON: region to id, source to id, or source to region to id. */
function amisIn(text, read) {
    const entries = entriesOf(parsed(text));
    if (entries === undefined)
        return { problem: 'what begins with `{` is not JSON' };
    if (entries.length === 0)
        return { problem: '`{}` names no image, so see who was to give it' };
    const inner = entries.map(([, value]) => entriesOf(value));
    if (inner.every((one) => one === undefined)) {
        const rows = entries.map(([place, id]) => REGION.test(place) ? { region: place, id } : { name: place, id });
        return amisOf(rows, read);
    }
    const rows = entries.flatMap(([name], index) => (inner[index] ?? [['', '']]).map(([region, id]) => ({ name, region, id })));
    return amisOf(rows, read);
}
function amisOf(rows, read) {
    const kinds = new Set(rows.map(({ name, region }) => `${name === undefined} ${region === undefined}`));
    if (rows.length === 0 || kinds.size > 1)
        return { problem: 'all of its keys have to be regions, or none' };
    const amis = [];
    for (const { id, ...place } of rows) {
        if (place.region !== undefined && !REGION.test(place.region))
            return { problem: `\`${place.region}\` is no region` };
        if (place.name !== undefined && !SOURCE.test(place.name))
            return { problem: `\`${place.name}\` is no name of a source` };
        const source = typeof id === 'string' ? read(id) : undefined;
        if (source === undefined)
            return { problem: `\`${place.name ?? place.region}\` has no AMI id, such as \`ami-0123456789abcdef0\`` };
        amis.push({ ...place, ...source });
    }
    return { value: amis };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function entriesOf(value) {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.entries(value) : undefined;
}
/** AMIs, by `region` or `source/region`, as one tag holds them: `eu-west-1=ami-1 us-east-1=ami-2`. */
function formatPlaces(set) {
    return Object.entries(set)
        .map(([place, id]) => `${place}=${id}`)
        .toSorted()
        .join(' ');
}
/** The set that such a tag holds; empty where it holds none. */
function parsePlaces(text) {
    const pairs = text.split(' ').map((pair) => /^([\w./-]+)=(ami-[0-9a-f]+)$/.exec(pair));
    return Object.fromEntries(pairs.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])));
}


/***/ }),

/***/ 31153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ namesSettings),
/* harmony export */   JS: () => (/* binding */ givenIn),
/* harmony export */   Ms: () => (/* binding */ entryOf)
/* harmony export */ });
/* unused harmony export declaredDefault */
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _parse_stacks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95087);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29140);



const ENTRIES = new Map(_table_js__WEBPACK_IMPORTED_MODULE_2__/* .SECTIONS */ .bP.flatMap(({ entries }) => Object.values(entries)).map((entry) => [
    entry.name,
    entry,
]));
/** The entry of an input. */
function entryOf(name) {
    const entry = ENTRIES.get(name);
    if (entry === undefined)
        throw new Error(`${name} is no input`);
    return entry;
}
/**
 * The default as action.yml has it. Runners hand on defaults as they hand on what `with:` says; the blank at the end of
 * one tells it from the same word under `with:`, and is trimmed away where inputs are read. An empty default has none:
 * an empty text under `with:` is what an expression without a value leaves there, and says nothing.
 */
function declaredDefault({ default: text, setting, }) {
    return text === '' || setting === 'none' ? text : `${text} `;
}
/**
 * What `with:` gives.
 * @param raw the text of an input as the runner hands it over, not trimmed; undefined where it hands over none
 */
function givenIn(raw) {
    return (name) => {
        const text = raw(name);
        return text === undefined || text === declaredDefault(entryOf(name)) ? undefined : text.trim();
    };
}
/**
 * Whether a job goes by a settings file: one that may be about several stacks finds them there. What is about all stacks of
 * one reads it itself.
 */
function namesSettings(given) {
    const command = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandNames */ .oQ.find((name) => name === given('command'));
    if (command === 'matrix')
        return false;
    const isNamed = [given('stack'), given('settings')].some((text) => text !== undefined && text !== '');
    return isNamed || (command !== undefined && (0,_parse_stacks_js__WEBPACK_IMPORTED_MODULE_1__/* .takesSeveral */ .dm)(command));
}


/***/ }),

/***/ 38457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   Y7: () => (/* binding */ parsePrune),
/* harmony export */   _h: () => (/* binding */ parseDryRun),
/* harmony export */   hu: () => (/* binding */ parseTarget)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65336);
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50365);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35988);



const names = ['auto', ..._outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .oQ];
/** A command by its name, where the event lets it run; `auto` is the one that the event suits. */
function parseCommand(text, beside) {
    if (text === 'auto')
        return { value: (0,_outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFor */ .Fw)(beside) };
    const named = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .oQ.find((name) => name === text);
    if (named !== undefined)
        return (0,_outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isAllowedOn */ .oI)(named, beside.eventName)
            ? { value: named }
            : {
                accepted: `\`auto\` or \`plan\` on the event \`${beside.eventName}\`: nothing is merged yet, and may never be`,
            };
    const hint = text === '' ? '' : `; did you mean \`${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(text, names)}\`?`;
    return { accepted: `${names.map((name) => `\`${name}\``).join(', ')}${hint}` };
}
/** What to go back to. A rollback that is asked for and not carried out would be worse than an error. */
function parseTarget(text, { command }) {
    if (command === 'rollback')
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRollbackTo */ .xI)(text);
    return text === '' || command === undefined
        ? { value: undefined }
        : { accepted: `nothing where the command is \`${command}\`; set \`command: rollback\`` };
}
/** `true` is planned. A deploy that was to change nothing, and does, would be worse than an error. */
function parseDryRun(text, { command }) {
    const parsed = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)(text);
    if ('accepted' in parsed)
        return parsed;
    if (parsed.value && command === 'build')
        return { accepted: '`false` where the command is `build`: it bakes' };
    if (parsed.value && command === 'deploy')
        return {
            accepted: '`false` where the command is `deploy`; set `command: plan` to see what it would do',
        };
    return { value: parsed.value ? 'planned' : 'applied' };
}
/** `true` is applied. Who sets `prune: true` expects images to be removed; no other command does that. */
function parsePrune(text, { command }) {
    const parsed = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)(text);
    if ('accepted' in parsed)
        return parsed;
    return parsed.value && command !== undefined && command !== 'prune'
        ? { accepted: `\`false\` where the command is \`${command}\`; set \`command: prune\`` }
        : { value: parsed.value ? 'applied' : 'planned' };
}


/***/ }),

/***/ 70348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ input)
/* harmony export */ });
/** One entry. Its name is kept as a word of its own, so that a name that no input has does not compile. */
function input(name, entry) {
    return { name, ...entry };
}


/***/ }),

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ formed),
/* harmony export */   Q: () => (/* binding */ formOf)
/* harmony export */ });
/** What a parser without a form takes. */
const TEXT = { kind: 'text' };
/** A parser that says how a settings file writes what it takes. */
function formed(form, parse) {
    return Object.assign(parse, { form });
}
/** The form of what a parser takes. */
function formOf(parse) {
    return parse.form ?? TEXT;
}


/***/ }),

/***/ 95087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ parseStacks),
/* harmony export */   bm: () => (/* binding */ STACK_NAME),
/* harmony export */   dm: () => (/* binding */ takesSeveral)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);

/** What a stack of the settings file may be called. */
const STACK_NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;
const ONE = 'the name of a stack in the settings file: letters, digits, `_`, `.` and `-`';
const SEVERAL = `names of stacks, parted by commas or line ends, or as a JSON list; each ${ONE}`;
/**
 * Names of stacks, or nothing; whether there are such stacks, the file tells. Where the command is not known yet, several
 * are taken: that one command takes one alone is said when all inputs are read.
 */
function parseStacks(text, { command }) {
    if (text === '')
        return { value: undefined };
    if (command === 'matrix')
        return { accepted: 'nothing where the command is `matrix`: it is about all stacks' };
    const isSeveral = command === undefined || takesSeveral(command);
    const names = isSeveral ? namesIn(text) : [text];
    return names?.every((name) => STACK_NAME.test(name)) === true
        ? { value: [...new Set(names)] }
        : { accepted: isSeveral && command !== undefined ? SEVERAL : ONE };
}
/** Whether a job of this command may be about several stacks. */
function takesSeveral(command) {
    return (0,_outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEntry */ .Wv)(command).stacks === 'several';
}
/** An expression gives a list as JSON, a filter of lists perhaps lists in it; or joined by commas: it cannot write a line end. */
function namesIn(text) {
    if (!text.startsWith('['))
        return text.split(/[\s,]+/).filter((name) => name !== '');
    try {
        const list = JSON.parse(text);
        const names = Array.isArray(list) ? list.flat(Number.POSITIVE_INFINITY) : [list];
        return names.every((name) => typeof name === 'string') ? names : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ parseSettingsPath),
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   OJ: () => (/* binding */ parseContents),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Vs: () => (/* binding */ parseWorkspace),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _3: () => (/* binding */ days),
/* harmony export */   dl: () => (/* binding */ parseHandover),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   jk: () => (/* binding */ parseReports),
/* harmony export */   lj: () => (/* binding */ parsePositiveDuration),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   pP: () => (/* binding */ parseRequirement),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   rd: () => (/* binding */ parseRef),
/* harmony export */   rf: () => (/* binding */ parseVariables),
/* harmony export */   v0: () => (/* binding */ parseMirror),
/* harmony export */   vj: () => (/* binding */ parseComment),
/* harmony export */   xI: () => (/* binding */ parseRollbackTo),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* harmony import */ var _redaction_patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64711);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(920);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82788);
/* harmony import */ var _tools_constraint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89073);
/* harmony import */ var _form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6936);





/** Whatever it says. */
function parseText(text) {
    return { value: text };
}
const unitsInMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d{1,9}(?:\.\d{1,9})?)(ms|s|m|h|d)$/;
/** A duration such as `90s`, `0.5s`, `30m`, `2h`, `7d`, in milliseconds; 0 is allowed. */
const parseDuration = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'text', pattern: DURATION }, (text) => {
    const match = DURATION.exec(text);
    const unit = unitsInMs[match?.[2] ?? ''];
    if (unit === undefined)
        return { accepted: 'a number with its unit, such as `90s`, `30m` or `2h`' };
    return { value: Math.round(Number(match?.[1]) * unit) };
});
/** A duration above zero, in milliseconds. */
const parsePositiveDuration = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)(parseDuration.form, (text) => {
    const parsed = parseDuration(text);
    if ('value' in parsed && parsed.value === 0)
        return { accepted: 'a duration above zero, such as `30m`' };
    return parsed;
});
/** The greatest age of something, in milliseconds; nothing is any age. */
const parseAge = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'text', pattern: new RegExp(`^$|${DURATION.source}`) }, (text) => {
    if (text === '')
        return { value: Number.POSITIVE_INFINITY };
    const parsed = parsePositiveDuration(text);
    return 'value' in parsed ? parsed : { accepted: 'an age such as `12h` or `7d`, or nothing for any age' };
});
/** Reads a whole number between two bounds, both included; a percent sign may follow. */
function integer(least, most) {
    return (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'whole', least, most }, (text) => {
        const match = /^(\d{1,9})\s*%?$/.exec(text);
        const value = Number(match?.[1] ?? Number.NaN);
        return value >= least && value <= most
            ? { value }
            : { accepted: `a whole number from ${least} to ${most}` };
    });
}
/** Reads a number of days without a unit, in milliseconds. */
function days(least, most) {
    const parse = integer(least, most);
    return (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)(parse.form, (text) => {
        const parsed = parse(text);
        return 'value' in parsed ? { value: parsed.value * 86_400_000 } : parsed;
    });
}
/** `true` or `false`, in the spellings of YAML 1.2. */
const parseBoolean = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'words', words: ['true', 'false'] }, (text) => {
    if (/^(true|True|TRUE)$/.test(text))
        return { value: true };
    if (/^(false|False|FALSE)$/.test(text))
        return { value: false };
    return refused(text, ['true', 'false']);
});
/** `true` or `false`, or `merged`: another job writes the comment of all. */
const parseComment = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'words', words: ['true', 'false', 'merged'] }, (text) => {
    const parsed = text === 'merged' ? { value: text } : parseBoolean(text);
    return 'value' in parsed ? parsed : refused(text, ['true', 'false', 'merged']);
});
/** Reads `true` or `false` as one of two words that say in the code what is meant. */
function either(yes, no) {
    return (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)(parseBoolean.form, (text) => {
        const parsed = parseBoolean(text);
        return 'value' in parsed ? { value: parsed.value ? yes : no } : parsed;
    });
}
/** What is said of a text that is none of a few words. */
function refused(text, words) {
    return { accepted: `${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(words, 'or')}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(text, words)}` };
}
/** Reads one of a few words. */
function choice(...choices) {
    return (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'words', words: choices }, (text) => {
        const value = choices.find((one) => one === text);
        return value === undefined ? refused(text, choices) : { value };
    });
}
/** Reads some of a few words, one a line, each once. */
function choices(...words) {
    return (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'lines' }, (text) => {
        const lines = linesOf(text);
        const value = words.filter((one) => lines.includes(one));
        const other = lines.find((line) => !words.includes(line));
        return other === undefined
            ? { value }
            : { accepted: `${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(words, 'or')}, one per line${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(other, words)}` };
    });
}
/** `true`, `warn` or `false`, as what to do where the thing required is not there. */
const parseRequirement = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'words', words: ['true', 'warn', 'false'] }, (text) => {
    if (text === 'warn')
        return { value: 'warn' };
    const parsed = parseBoolean(text);
    if ('accepted' in parsed)
        return refused(text, ['true', 'warn', 'false']);
    return { value: parsed.value ? 'refuse' : 'ignore' };
});
/** Non-empty lines, trimmed; lines that begin with `#` are comments. */
const parseLines = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'lines' }, (text) => {
    return { value: linesOf(text) };
});
/** The same, where most lines are `name=value`. */
const parsePairs = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'pairs' }, (text) => parseLines(text));
/** One regular expression per line; what is refused is told by its line, never by its text, which may be a secret. */
const parsePatterns = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'lines' }, (text) => {
    const read = linesOf(text).map(_redaction_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .readPattern */ .ZS);
    const problems = read.flatMap((one, index) => ('problem' in one ? [`${index + 1}: ${one.problem}`] : []));
    return problems.length > 0
        ? {
            accepted: `one regular expression of JavaScript per line; not used, by number: ${problems.join('; ')}`,
        }
        : { value: read.flatMap((one) => ('pattern' in one ? [one.pattern] : [])) };
});
/** One glob per line, inside the repository; those that begin with `+` come on top of what is found. */
const parseContents = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'lines' }, (text) => {
    const lines = linesOf(text);
    const [beside, instead] = [
        lines.filter((line) => line.startsWith('+')),
        lines.filter((line) => !line.startsWith('+')),
    ];
    const added = beside.map((line) => line.slice(1).trim());
    if ([...added, ...instead].some((glob) => 'accepted' in parsePath(glob) || glob.startsWith('!'))) {
        return {
            accepted: 'one glob per line, inside the repository and relative, with or without `+` before it',
        };
    }
    return { value: { beside: added, ...(instead.length === 0 ? {} : { instead }) } };
});
/** One `name=value` per line. */
const parseVariables = (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .formed */ .G)({ kind: 'pairs' }, (text) => {
    const variables = linesOf(text).map(parseVariable);
    return variables.includes(undefined)
        ? { accepted: 'one `name=value` per line, the name of letters, digits, `_` and `-`' }
        : { value: variables.filter((variable) => variable !== undefined) };
});
function parseVariable(line) {
    const match = /^([\p{L}_][\p{L}\p{N}_-]*)\s*=(.*)$/su.exec(line);
    return match === null ? undefined : { name: match[1] ?? '', value: (match[2] ?? '').trim() };
}
/** The lines of a text that say something, without blanks at their ends: no empty ones, and no notes behind `#`. */
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** A path inside the repository: relative, and not leaving it. */
function parsePath(text) {
    const leaves = text.split(/[\\/]/).includes('..');
    const absolute = /^([\\/~]|[A-Za-z]:)/.test(text);
    if (text === '' || leaves || absolute || text.startsWith('-')) {
        return { accepted: 'a path inside the repository, relative, without `..`' };
    }
    return { value: text };
}
/** The same, or nothing. */
function parseSettingsPath(text) {
    return text === '' ? { value: text } : parsePath(text);
}
/** Where `actions/download-artifact` with `path: reports` puts the reports of other jobs. */
const DOWNLOADED = 'reports/**/report.json';
/** One glob per line, each a path inside of the workspace; none where nothing is said, but for what merges reports. */
function parseReports(text, { command }) {
    if (text === '')
        return { value: command === 'report' ? [DOWNLOADED] : [] };
    const globs = linesOf(text);
    return globs.length > 0 && globs.every((glob) => 'value' in parsePath(glob))
        ? { value: globs }
        : { accepted: `one glob per line, such as \`${DOWNLOADED}\`, relative, without \`..\`` };
}
/** `owner/name`, or nothing. */
function parseRepository(text) {
    return text === '' || /^\w[\w-]*\/(?!\.{1,2}$)[\w.-]+$/.test(text)
        ? { value: text }
        : { accepted: '`owner/name`, or nothing for the repository of the run' };
}
/**
 * A git ref or commit, or nothing; never something git would read as an option, a refspec or an expression.
 * https://git-scm.com/docs/git-check-ref-format
 */
function parseRef(text) {
    const isRef = !/^[-+/]|[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/$|\.lock$/u.test(text);
    return isRef
        ? { value: text }
        : { accepted: 'a branch, tag or commit, or nothing for the commit of the run' };
}
/**
 * The name of the Terraform variable that takes the image, with the attributes on the way to its place where the variable
 * is an object; or nothing where the stack finds the image by itself.
 */
function parseHandover(text) {
    return text === '' || /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$/u.test(text)
        ? { value: text }
        : {
            accepted: 'the name of a variable, such as `ami_id`, or of an attribute in it, such as `app.image.id`; or nothing where the stack finds the image by its tags',
        };
}
/** A workspace name as Terraform accepts it: URL-safe characters. */
function parseWorkspace(text) {
    return /^[\w.~-]{1,90}$/.test(text) && !text.startsWith('-')
        ? { value: text }
        : { accepted: 'a workspace name of letters, digits, `_`, `.`, `~` and `-`' };
}
/** The versions of a tool that will do, or nothing. */
function parseVersion(text) {
    const value = text === '' ? undefined : (0,_tools_constraint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConstraint */ .FJ)(text);
    return value !== undefined || text === ''
        ? { value }
        : { accepted: 'a version such as `1.11.4`, a range such as `~> 1.11` or `>= 1.9, < 2.0`, or nothing' };
}
/** The address of a mirror without a slash at its end, or nothing. A password in it would end up in logs. */
function parseMirror(text) {
    if (text === '')
        return { value: '' };
    const url = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === '';
    return isPlain
        ? { value: text.replace(/\/+$/, '') }
        : {
            accepted: 'an address such as `https://mirror.example.com/hashicorp`, without a password or query, or nothing',
        };
}
/** An http(s) address, or nothing. */
function parseUrl(text) {
    return text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))
        ? { value: text }
        : { accepted: 'an address that begins with https:// or http://, or nothing' };
}
/** `previous`, `live`, a full or short commit SHA, or an AMI id. */
function parseRollbackTo(text) {
    if (text === 'previous' || text === 'live')
        return { value: { kind: text } };
    if (/^ami-[0-9a-f]{8,17}$/.test(text))
        return { value: { kind: 'ami', id: text } };
    if (/^[0-9a-f]{7,40}$/i.test(text))
        return { value: { kind: 'sha', sha: text.toLowerCase() } };
    return {
        accepted: `\`previous\`, \`live\`, a git SHA (7 to 40 hex digits), or an AMI id such as \`ami-0123456789abcdef0\`${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(text, ['previous', 'live'])}`,
    };
}


/***/ }),

/***/ 98599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ve: () => (/* binding */ NO_PROBLEMS),
  cP: () => (/* binding */ inputIn),
  Rg: () => (/* binding */ invalidInputs),
  Ko: () => (/* binding */ readInputs),
  mb: () => (/* binding */ readLocation)
});

// EXTERNAL MODULE: ./build/outcome/commands.js
var commands = __webpack_require__(50365);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/inputs/event.js
var inputs_event = __webpack_require__(36308);
// EXTERNAL MODULE: ./build/inputs/sections/accounts.js + 1 modules
var accounts = __webpack_require__(98323);
// EXTERNAL MODULE: ./build/inputs/sections/command.js
var sections_command = __webpack_require__(30924);
// EXTERNAL MODULE: ./build/inputs/sections/deploy.js
var deploy = __webpack_require__(12830);
// EXTERNAL MODULE: ./build/inputs/sections/image.js + 1 modules
var sections_image = __webpack_require__(80324);
// EXTERNAL MODULE: ./build/inputs/sections/prune.js
var prune = __webpack_require__(21325);
// EXTERNAL MODULE: ./build/inputs/sections/report.js
var report = __webpack_require__(25563);
// EXTERNAL MODULE: ./build/inputs/sections/rollback.js
var rollback = __webpack_require__(89249);
// EXTERNAL MODULE: ./build/inputs/sections/rollout.js
var rollout = __webpack_require__(93368);
// EXTERNAL MODULE: ./build/inputs/sections/settings.js
var settings = __webpack_require__(18824);
// EXTERNAL MODULE: ./build/inputs/sections/source.js
var source = __webpack_require__(1136);
// EXTERNAL MODULE: ./build/inputs/sections/stack.js
var stack = __webpack_require__(44889);
// EXTERNAL MODULE: ./build/inputs/sections/tools.js
var tools = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/tools/refused-options.js
var refused_options = __webpack_require__(69599);
// EXTERNAL MODULE: ./build/tools/shell-words.js
var shell_words = __webpack_require__(97986);
;// CONCATENATED MODULE: ./build/inputs/terraform-environment.js


/** Options that are refused, by the command that they reach. */
const REFUSED = {
    TF_CLI_ARGS: [...refused_options/* REFUSED_OF_PLAN */.tY, ...refused_options/* REFUSED_OF_INIT */.iM],
    TF_CLI_ARGS_plan: refused_options/* REFUSED_OF_PLAN */.tY,
    TF_CLI_ARGS_apply: refused_options/* REFUSED_OF_PLAN */.tY,
    TF_CLI_ARGS_init: refused_options/* REFUSED_OF_INIT */.iM,
};
/** Options that are on by themselves, and refused where they are switched off: by the command that they reach. */
const NEEDED = {
    TF_CLI_ARGS: [...refused_options/* NEEDED_OF_PLAN */.IS, ...refused_options/* NEEDED_OF_INIT */.NP],
    TF_CLI_ARGS_plan: refused_options/* NEEDED_OF_PLAN */.IS,
    TF_CLI_ARGS_apply: refused_options/* NEEDED_OF_PLAN */.IS,
    TF_CLI_ARGS_init: refused_options/* NEEDED_OF_INIT */.NP,
};
/** Commands that this action never runs, and whose options are nobody's matter. */
const NOT_RUN = /^TF_CLI_ARGS_(console|destroy|force_unlock|get|graph|import|output|providers|refresh|state(?!_pull)|taint|test)/;
/** As Go reads a truth value. */
const NO = /^(0|f|false)$/i;
/**
 * What stands in the environment against the plan that the action promises, as problems of inputs are told. A plan
 * with `-target` or `-refresh=false` would be applied, found healthy, and be without what it left out. No value is
 * quoted: options hold variables, and these secrets.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables
 */
function environmentProblems(environment, workspace) {
    const { TF_WORKSPACE: named = '' } = environment;
    const contradiction = named === '' || named === workspace
        ? []
        : [
            `workspace: received \`${workspace}\`; accepted: \`${named}\`, as TF_WORKSPACE says, or no TF_WORKSPACE`,
        ];
    return [
        ...contradiction,
        ...Object.keys(environment)
            .filter((name) => name.startsWith('TF_CLI_ARGS') && !NOT_RUN.test(name))
            .flatMap((name) => optionProblems(name, environment)),
    ];
}
function optionProblems(name, environment) {
    const words = (0,shell_words/* shellWords */.C)(environment[name] ?? '');
    if (words === undefined)
        return [
            `${name}: received a quote or a backslash that is left open; accepted: options as a shell reads them`,
        ];
    const refused = words.flatMap((word) => refusedIn(word, name));
    return [...new Set(refused)].map((option) => `${name}: received \`${option}\`; accepted: options that leave the plan whole, the state locked and secrets hidden, such as \`-parallelism=5\``);
}
/** The option as it is told, without its value; nothing where it may stand. */
function refusedIn(word, name) {
    const [, option = '', value = ''] = /^--?([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const isOff = NO.test(value);
    const isRefused = option === refused_options/* REFUSED_EVERYWHERE */.cK || REFUSED[name]?.includes(option) === true;
    if (isRefused && !isOff)
        return [`-${option}`];
    const isNeeded = option === refused_options/* NEEDED_EVERYWHERE */.VR || NEEDED[name]?.includes(option) === true;
    return isNeeded && isOff ? [`-${option}=false`] : [];
}

;// CONCATENATED MODULE: ./build/inputs/terragrunt.js
/** What a unit of Terragrunt is not given by inputs, as problems of inputs are told. Values may be secrets. */
function terragruntProblems({ tool, backendConfig = [], amiVariable = '', }) {
    if (tool !== 'terragrunt')
        return [];
    const backend = 'backend-config: received settings that are not shown; accepted: nothing with `terraform-tool: terragrunt`: the `remote_state` block of the unit says where its state is';
    const nested = `ami-variable: received \`${amiVariable}\`; accepted: the name of a variable with \`terraform-tool: terragrunt\`, such as \`ami_id\`: what else is in an object comes from the unit's \`inputs\`, which only Terragrunt reads. Give the module a variable of its own for the image`;
    return [...(backendConfig.length > 0 ? [backend] : []), ...(amiVariable.includes('.') ? [nested] : [])];
}

;// CONCATENATED MODULE: ./build/inputs/read.js


















/** Nothing is wrong, or there is no file. */
const NO_PROBLEMS = { path: '', inFile: [], ofInputs: [] };
const noRegion = 'AWS_REGION: received nothing; accepted: a region such as `eu-west-1` (aws-actions/configure-aws-credentials sets it)';
/**
 * Reads and checks every input.
 * @param text raw text of an input
 * @param facts the event decides what `command: auto` means; the region is checked with the inputs
 * @throws DeployError invalid-input, with every problem in its evidence
 */
function readInputs(text, facts) {
    const { eventName, region, terraformEnvironment, beyond = {}, targets = [] } = facts;
    const { settings: file = NO_PROBLEMS, saidAt = () => undefined } = facts;
    const problems = [];
    const event = { eventName, rollbackTo: text('rollback-to') };
    const { command } = readerOf(text, problems, { ...event, command: undefined })(sections_command/* choosing */.b);
    const everything = readAll(readerOf(text, problems, { ...event, command }));
    const asksAws = !(0,commands/* isUnasked */.G7)(command) && (command !== 'plan' || !(0,inputs_event/* validatesOnly */.GT)(facts));
    if (region === '' && asksAws)
        problems.push(noRegion);
    // What is about several stacks has the defaults of all, which may fit none of them.
    const isOfOne = command !== 'report' && targets.length === 0;
    if (isOfOne)
        problems.push(...terragruntProblems(everything.stack));
    problems.push(...environmentProblems(terraformEnvironment, text('workspace')));
    const { ofInputs, inFile } = blamed(problems, saidAt);
    const all = { ...file, inFile: [...file.inFile, ...inFile] };
    ofInputs.push(...file.ofInputs);
    if (ofInputs.length + all.inFile.length > 0)
        throw invalidInputs(ofInputs, all);
    return combine(command, { ...everything, region, beyond }, facts);
}
/** Whose problem each is: each begins with the name of its input. */
function blamed(problems, saidAt) {
    const [ofInputs, inFile] = [[], []];
    for (const problem of problems) {
        const place = saidAt(inputIn(problem));
        if (place === undefined)
            ofInputs.push(problem);
        else
            inFile.push(`${place}: ${problem}`);
    }
    return { ofInputs, inFile };
}
/** The input that a problem is about, which begins with its name. */
function inputIn(problem) {
    return problem.slice(0, Math.max(problem.indexOf(':'), 0));
}
/** The inputs that tell where the settings file is; undefined where one of them is not usable, which readInputs says. */
function readLocation(text) {
    const problems = [];
    const read = readerOf(text, problems, { eventName: '', rollbackTo: '', command: undefined });
    const location = { source: read(source/* source */.s), settings: read(settings/* settings */.W), ...read({ token: report/* report */.z.token }) };
    return problems.length === 0 ? location : undefined;
}
/** A refused text is a problem, and its value then undefined and never used: readInputs throws before it returns. */
function readerOf(text, problems, beside) {
    const take = (entry) => {
        const parsed = entry.parse(text(entry.name), beside);
        if ('value' in parsed)
            return parsed.value;
        problems.push(problemOf(entry, text(entry.name), parsed.accepted));
        return undefined;
    };
    return (entries) => Object.fromEntries(Object.entries(entries).map(([field, entry]) => [field, take(entry)]));
}
function problemOf({ name, text }, given, accepted) {
    const shown = text === 'secret' ? 'a value that is not shown' : `\`${given}\``;
    return `${name}: received ${given === '' ? 'nothing' : shown}; accepted: ${accepted}`;
}
/** Everything; problems are told in this order. */
function readAll(read) {
    return {
        source: read(source/* source */.s),
        settings: read(settings/* settings */.W),
        tools: { versions: read(tools/* versions */.e), mirrors: read(tools/* mirrors */.V) },
        image: read(sections_image/* image */.S),
        accounts: read(accounts/* accounts */.v),
        stack: read(stack/* stack */.t),
        rollout: read(rollout/* rollout */.y),
        report: read(report/* report */.z),
        goingBack: read(rollback/* goingBack */.W),
        deploying: read(deploy/* deploying */.C),
        retention: read(prune/* retention */.X),
        removing: read(prune/* removing */.k),
        merging: read(report/* merging */.q),
    };
}
/** Only what the command uses; the rest was still checked. */
function combine(command, all, { stacks, targets = [] }) {
    const { goingBack, deploying, retention, removing, merging, ...common } = all;
    const { rollbackTo = { kind: 'previous' }, extent, scope } = goingBack;
    switch (command) {
        case 'build':
            return { command, ...common };
        case 'verify':
            return { command, ...merging, ...common };
        case 'plan':
            return { command, unreviewed: deploying.unreviewed, ...common };
        case 'deploy':
            return { command, ...deploying, ...common };
        case 'promote':
            return { command, ...deploying, ...common };
        case 'abort':
            return { command, scope, ...common };
        case 'rollback':
            return { command, rollbackTo, scope, extent, ...common };
        case 'matrix':
            return { command, ...common };
        case 'prune':
            return { command, retention, extent: extent === 'planned' ? extent : removing.removal, ...common };
        case 'report':
            return { command, ...merging, ...common, ...(0,defined/* definedOf */.X)({ expected: common.settings.stacks ?? stacks }) };
        case 'status':
            return { command, ...common, targets: targets.length > 0 ? targets : [ownTarget(common)] };
    }
}
/** The stack of a job without a settings file, as people call it. */
function ownTarget(common) {
    const { report, stack } = common;
    return {
        name: report.label || report.environment || stack.directory,
        inputs: { command: 'status', ...common },
    };
}
/** What is raised for inputs and settings that are not usable. */
function invalidInputs(ofInputs, { path, inFile }) {
    const counted = [...counts(ofInputs, 'input'), ...counts(inFile, 'setting')].join(' and ');
    const verb = ofInputs.length + inFile.length === 1 ? 'is' : 'are';
    const message = `${counted.charAt(0).toUpperCase()}${counted.slice(1)} ${verb} not usable; nothing was built or changed.`;
    const inputs = 'Correct the inputs under `with:` of this step and run again.';
    const settings = `Correct \`${path}\` at the lines and columns that are named; docs/settings.md has its keys.`;
    return new error/* DeployError */.sH('invalid-input', message, {
        evidence: [...ofInputs, ...inFile],
        next: [...(ofInputs.length > 0 ? [inputs] : []), ...(inFile.length > 0 ? [settings] : [])],
    });
}
function counts({ length }, what) {
    return length === 0 ? [] : [length === 1 ? `one ${what}` : `${length} ${what}s`];
}


/***/ }),

/***/ 98323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ accounts)
});

// EXTERNAL MODULE: ./build/inputs/parse/entry.js
var entry = __webpack_require__(70348);
// EXTERNAL MODULE: ./build/inputs/parse/form.js
var parse_form = __webpack_require__(6936);
;// CONCATENATED MODULE: ./build/inputs/parse/role.js

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (names and paths) */
const ROLE = /arn:aws[a-z-]*:iam::\d{12}:role\/(?:[!-~]{1,511}\/)?[\w+=,.@-]{1,64}/;
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (ExternalId) */
const EXTERNAL_ID = /[\w+=,.@:/-]{2,1224}/;
const GIVEN = new RegExp(`^(${ROLE.source})(?:[ \\t]+(${EXTERNAL_ID.source}))?$`);
const accepted = 'the ARN of a role, such as `arn:aws:iam::111122223333:role/images`, behind it a blank and an external id where its trust policy asks for one; or nothing';
/** The ARN of a role with an external id behind it, where there is one; nothing is no role. */
const parseImageRole = (0,parse_form/* formed */.G)({ kind: 'text', pattern: new RegExp(`^$|${GIVEN.source}`) }, (text) => {
    const [, arn, externalId] = GIVEN.exec(text) ?? [];
    if (arn !== undefined)
        return { value: { arn, ...(externalId === undefined ? {} : { externalId }) } };
    if (text === '')
        return { value: undefined };
    const isSession = /^arn:[\w-]+:sts::\d{12}:assumed-role\//.test(text);
    return {
        accepted: isSession ? `${accepted}. This is a session of a role: name the role itself` : accepted,
    };
});

;// CONCATENATED MODULE: ./build/inputs/sections/accounts.js


/** In which accounts things are. */
const accounts = {
    /** Whose keys the images are looked after with; undefined where the job's own do. */
    imageRole: (0,entry/* input */.h)('image-role', {
        parse: parseImageRole,
        default: '',
        description: "Role in the account where images live, as its ARN; behind it a blank and an external id, where its trust policy asks for one. Images are baked, looked for, tagged and pruned with this role, which the job's own credentials assume; the stack and its rollout keep the job's own. Without it images live in the account of the job.",
        see: '[docs/accounts.md](docs/accounts.md)',
        setting: 'widening',
    }),
};


/***/ }),

/***/ 30924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ choosing)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(920);
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38457);
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);




/** What the run is asked for. */
const choosing = {
    command: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('command', {
        parse: _parse_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCommand */ .RM,
        default: 'auto',
        description: `${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(['auto', ..._outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandNames */ .oQ], 'or')}. \`auto\` plans on pull requests, with their reviews, comments and merge queues, rolls back on \`workflow_dispatch\` with \`rollback-to\` set, and deploys on every other event.`,
        see: '[commands](#commands)',
        setting: 'none',
    }),
};


/***/ }),

/***/ 12830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ deploying)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/** What a deploy refuses, and what it does when it fails. */
const deploying = {
    /** What to do about a plan that is not the one reviewed in the pull request, or was never reviewed. */
    unreviewed: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('require-reviewed-plan', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequirement */ .pP,
        default: 'warn',
        description: 'Whether a deploy needs the plan that was [reviewed](docs/review.md): the one in the comment on the merged pull request of its commit. `true` refuses any other, and commits without one; `warn` says what differs and goes on, also silently where the commit has no pull request; `false` does not look.',
        setting: 'widening',
        stricter: ['refuse', 'warn', 'ignore'],
    }),
    onFailure: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('on-failure', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('rollback', 'cancel', 'leave'),
        default: 'rollback',
        description: 'What to do when a rollout fails: `rollback` to the last image proven healthy in this environment, `cancel` the refresh, or `leave` everything as it is.',
        setting: 'widening',
    }),
    /** What a recovery goes back to; auto is the release, as far as that takes back what the run changed. */
    recover: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('recover', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'release', 'image'),
        default: 'auto',
        description: 'What a recovery goes back to: `auto` (the last good release, image and stack, as far as that takes back what this run changed), `release` (the same, be there more to change; it destroys nothing else) or `image` (the image alone).',
        see: '[rollback](#rollback-recovery-quarantine)',
        setting: 'widening',
    }),
    /** Whether a commit older than the one running may be deployed. */
    older: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('allow-older', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .gP)('allowed', 'refused'),
        default: 'false',
        description: 'Whether a commit may be deployed that is an ancestor of the one running, `true` or `false`.',
        setting: 'widening',
        stricter: ['refused', 'allowed'],
    }),
};


/***/ }),

/***/ 80324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ image_image)
});

// EXTERNAL MODULE: ./build/inputs/parse/entry.js
var entry = __webpack_require__(70348);
// EXTERNAL MODULE: ./build/inputs/parse/values.js
var values = __webpack_require__(35988);
// EXTERNAL MODULE: ./build/image/wish.js
var wish = __webpack_require__(91103);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(82788);
;// CONCATENATED MODULE: ./build/inputs/parse/wish.js


const ACCEPTED = '`auto`, an AMI id such as `ami-0123456789abcdef0`, JSON of region (or source) to AMI id, `ssm:/parameter`, `key:` and an image key, or `proven:` and an environment';
/** Which image to take. */
function parseWish(text) {
    const read = (0,wish/* readWish */.aR)(text);
    return 'value' in read ? read : { accepted: `${ACCEPTED}; ${read.problem}${(0,nearest/* hint */.a)(text, ['auto'])}` };
}

;// CONCATENATED MODULE: ./build/inputs/sections/image.js



/** Which image it is, what it is made of, and when. */
const image_image = {
    /** What a build has no use for, and what looks for images by other words. */
    from: (0,entry/* input */.h)('image', {
        parse: parseWish,
        default: 'auto',
        description: 'Image that `plan` and `deploy` take: `auto` (what the template makes), an AMI id, JSON of region to AMI id (or of source to that: the output `image-ids`), `ssm:/parameter`, `key:` with an image key, or `proven:` with an environment. Where it is not `auto`, nothing is baked, and there need be no template.',
        see: '[docs/given-images.md](docs/given-images.md)',
        // What a pull request may say: the plan of the head shows the image that it brings, and no value of a parameter.
        setting: 'plain',
    }),
    template: (0,entry/* input */.h)('packer-template', {
        parse: values/* parsePath */.Rr,
        default: 'image',
        description: 'Packer template: an HCL2 file, a directory of HCL2 files, or a JSON file.',
        setting: 'plain',
    }),
    variables: (0,entry/* input */.h)('packer-variables', {
        parse: values/* parseVariables */.rf,
        default: '',
        description: 'Packer variables, one `name=value` per line.',
        text: 'secret',
        setting: 'plain',
    }),
    variableFiles: (0,entry/* input */.h)('packer-variable-files', {
        parse: values/* parseLines */.Li,
        default: '',
        description: 'Packer variable files, one path per line.',
        setting: 'plain',
    }),
    /** Names of the template's builds to take, and to leave out. */
    only: (0,entry/* input */.h)('packer-only', {
        parse: values/* parseLines */.Li,
        default: '',
        description: 'Builds of the template to take, one name per line, as `packer build -only` reads them. Without it all are built.',
        setting: 'plain',
    }),
    except: (0,entry/* input */.h)('packer-except', {
        parse: values/* parseLines */.Li,
        default: '',
        description: 'Builds of the template to leave out, one name per line, as `packer build -except` reads them.',
        setting: 'plain',
    }),
    contents: (0,entry/* input */.h)('image-inputs', {
        parse: values/* parseContents */.OJ,
        default: '',
        description: 'Globs of the files that decide what is in the image, one per line, in place of those that the template is found to name. A line that begins with `+` adds to those that are found. The template and the variable files always count.',
        see: '[what makes an image another one](docs/images.md#what-makes-an-image-another-one)',
        setting: 'plain',
    }),
    /** Whether an image is baked where none with the same content is there, in any case, or not at all. */
    build: (0,entry/* input */.h)('build', {
        parse: (0,values/* choice */.Yq)('auto', 'always', 'never'),
        default: 'auto',
        description: 'When to bake an image: `auto`, where none with the same content is there; `always`; or `never`.',
        see: '[docs/images.md](docs/images.md)',
        setting: 'plain',
    }),
    /** Older images are baked anew; Infinity where age does not matter. */
    maxAgeMs: (0,entry/* input */.h)('max-image-age', {
        parse: values/* parseAge */.F1,
        default: '',
        description: 'Bake anew where the image with the same content is older than this, such as `7d`, so that patches of the base image ship. Without it any age will do.',
        setting: 'plain',
    }),
};


/***/ }),

/***/ 21325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retention),
/* harmony export */   k: () => (/* binding */ removing)
/* harmony export */ });
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38457);
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);



/** Which images a prune keeps. */
const retention = {
    keep: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('keep', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 1000),
        default: '5',
        description: 'How many images proven healthy a prune keeps in each environment, the live one among them, 1 to 1000.',
        see: '[which images stay](#which-images-stay)',
        setting: 'widening',
        stricter: 'greater',
    }),
    keepMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('keep-days', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._3)(1, 3650),
        default: '14',
        description: 'How many days a prune keeps an image after it was made, and after it served in an environment, 1 to 3650.',
        setting: 'widening',
        stricter: 'greater',
    }),
};
const removing = {
    removal: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('prune', {
        parse: _parse_command_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePrune */ .Y7,
        default: 'false',
        description: 'Whether the command `prune` removes the images that nothing needs, `true` or `false`. Without it they are only shown.',
        setting: 'none',
    }),
};


/***/ }),

/***/ 25563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ merging),
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _report_places_marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87862);
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);



/** Where the report goes, under which name, and what it must not hold. */
const report = {
    environment: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('environment', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4,
        default: '',
        description: 'GitHub environment. When set, a GitHub deployment with its status is made; images are proven per environment.',
        setting: 'widening',
    }),
    environmentUrl: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('environment-url', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl,
        default: '',
        description: 'Address of the deployed service, shown on the GitHub deployment.',
        setting: 'plain',
    }),
    comment: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('comment', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseComment */ .vj,
        default: 'true',
        description: 'Whether to write the report as a comment on the pull request: `true`, `false`, or `merged`, where a job with `command: report` writes one for all.',
        see: '[one report for many](docs/fleet-report.md)',
        setting: 'widening',
    }),
    marks: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('marks', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choices */ .zM)(..._report_places_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKS */ .j7),
        default: '',
        description: "What shows a run on GitHub beside the comment, one per line: `label`, a label on the plan's pull request such as `deploy: image` or `deploy: destroys`; `check`, a check run on the commit with the headline.",
        see: '[marks](docs/comment.md#marks)',
        setting: 'widening',
    }),
    label: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('label', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4,
        default: '',
        description: 'Name of this stack in comments, for repositories with several.',
        setting: 'plain',
    }),
    /** What is to be hidden wherever it stands, beside what looks like a secret. */
    redact: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('redact', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z7,
        default: '',
        description: 'What to hide everywhere, beside what is sensitive or looks like a secret, one regular expression per line.',
        see: '[docs/secrets.md](docs/secrets.md)',
        text: 'secret',
        setting: 'widening',
        stricter: 'together',
    }),
    token: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('github-token', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, which the runner replaces
        default: '${{ github.token }}',
        description: "Token for checkout, comment, reviewed plan, deployment, the order of commits, and the download of Packer's plugins. Needs `contents: read`; `pull-requests: write` for the comment, `read` for the reviewed plan; `deployments: write` where `environment` is set; `checks: write` for the mark `check`.",
        text: 'secret',
        setting: 'none',
    }),
};
/** What a merged report is made of. */
const merging = {
    reports: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('reports', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReports */ .jk,
        default: '',
        description: 'The `report.json` files of other jobs, one glob per line, each a path from the workspace. `command: report` merges them; without it those of `reports/**/report.json`, where `actions/download-artifact` with `path: reports` puts them. `command: verify` holds what is live against what the last of them has deployed to the stack, and sees whether anything has begun in its groups since.',
        see: '[one report for many](docs/fleet-report.md)',
        setting: 'none',
    }),
};


/***/ }),

/***/ 89249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ goingBack)
/* harmony export */ });
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38457);
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);



/** What a rollback goes back to, and how far. */
const goingBack = {
    rollbackTo: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('rollback-to', {
        parse: _parse_command_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTarget */ .hu,
        default: '',
        description: 'Image to go back to: `previous` (the other image that was proven healthy in this environment last), a git SHA of 7 to 40 digits, `live` (the image the groups launch now), or an AMI id.',
        see: '[rollback](#rollback-recovery-quarantine)',
        setting: 'none',
    }),
    /** release: image and stack; image: the image alone. */
    scope: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('rollback-scope', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('release', 'image'),
        default: 'release',
        description: 'What a rollback to `previous`, `live` or a SHA goes back to: `release` (image and stack of that release) or `image` (the image alone). An AMI id is always the image alone.',
        setting: 'widening',
    }),
    extent: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('dry-run', {
        parse: _parse_command_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDryRun */ ._h,
        default: 'false',
        description: 'Whether a rollback stops after the plan and only shows what it would do, `true` or `false`. For a deploy that is `command: plan`.',
        setting: 'none',
    }),
};


/***/ }),

/***/ 93368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rollout)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/** What a rollout has to reach, how long it may take, and what is done about refreshes of AWS. */
const rollout = {
    /** Percent of desired capacity, 1-100. */
    healthThreshold: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('health-threshold', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, 100),
        default: '100',
        description: 'Percentage of desired capacity that must be healthy on the new image, 1 to 100.',
        see: '[how health is judged](#how-health-is-judged)',
        setting: 'widening',
        stricter: 'greater',
    }),
    consecutiveHealthy: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('consecutive-healthy', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, 100),
        default: '2',
        description: 'How many looks in a row must be at or above the threshold, 1 to 100.',
        setting: 'widening',
        stricter: 'greater',
    }),
    /** How long the threshold must hold before the rollout counts as reached. */
    bakeMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('bake-time', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9,
        default: '0s',
        description: 'How long the threshold must hold before the rollout counts as reached, such as `5m`.',
        setting: 'widening',
        stricter: 'greater',
    }),
    timeoutMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('rollout-timeout', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj,
        default: '90m',
        description: 'How long one rollout may take, such as `45m` or `2h`. AWS itself retries unhealthy instances for an hour before it gives up.',
        setting: 'plain',
    }),
    stallMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('stall-timeout', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj,
        default: '30m',
        description: 'How long nothing may get better before the rollout counts as stalled. Checkpoints, bake time, lifecycle hooks and suspended processes do not count.',
        setting: 'plain',
    }),
    pollIntervalMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('poll-interval', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj,
        default: '15s',
        description: 'Time between two looks at a rollout, such as `15s`. Looks come sooner where a change is due.',
        setting: 'plain',
    }),
    /** Names of CloudWatch alarms. */
    alarms: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('alarms', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li,
        default: '',
        description: 'CloudWatch alarms that watch over the rollout, one name per line. One in ALARM fails it; one without data holds it up.',
        setting: 'widening',
        stricter: 'together',
    }),
    /** What to do with a refresh that is running before the plan is applied. */
    activeRefresh: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('active-refresh', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('wait', 'fail', 'cancel'),
        default: 'wait',
        description: 'What to do with an instance refresh that is already running before the plan is applied: `wait` for its end, `fail`, or `cancel` it.',
        setting: 'widening',
        stricter: ['fail', 'wait', 'cancel'],
    }),
    /** What to do where instances are old and Terraform started no refresh. */
    whenNoRefresh: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('when-no-refresh', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('start', 'fail'),
        default: 'start',
        description: 'What to do where instances are old and Terraform started no refresh: `start` one or `fail`.',
        setting: 'widening',
        stricter: ['fail', 'start'],
    }),
    /** What becomes of a rollout that is reached, and leaves instances beside the group on another image. */
    beside: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('strict', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .gP)('strict', 'lenient'),
        default: 'false',
        description: 'Whether a rollout fails that is healthy, but leaves instances on standby or in a warm pool on another image, `true` or `false`. With `false` they are a warning.',
        see: '[what stands beside a group](docs/rollout.md#beside-the-group)',
        setting: 'widening',
        stricter: ['strict', 'lenient'],
    }),
};


/***/ }),

/***/ 18824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settings)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);
/* harmony import */ var _parse_stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95087);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);



/** Which part of which settings file says what `with:` does not. */
const settings = {
    /** '' where it is the usual one. */
    path: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('settings', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSettingsPath */ .AU,
        default: '',
        description: 'Settings file, a path from the root of the repository. Without it: `.github/immutable-deploy.yml`, which is read where `stack` is set. Where this is set and `stack` is not, its `defaults:` count.',
        see: '[docs/settings.md](docs/settings.md)',
        setting: 'none',
    }),
    stacks: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .input */ .h)('stack', {
        parse: _parse_stacks_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStacks */ .Hf,
        default: '',
        description: 'Stack of the settings file that this job is about, by its name there. What stands under `with:` comes before what the file says. `report` and `status` take several: names parted by commas or line ends, or a JSON list.',
        see: '[docs/settings.md](docs/settings.md)',
        setting: 'none',
    }),
};


/***/ }),

/***/ 1136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ source)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/** Where the code comes from. */
const source = {
    /** `owner/name`, or '' for the repository of the run. */
    repository: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('repository', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU,
        default: '',
        description: 'Repository to take the template and the stack from, as `owner/name`, when it is not the one the workflow runs in.',
        setting: 'none',
    }),
    ref: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('ref', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRef */ .rd,
        default: '',
        description: 'Branch, tag or commit of `repository` to take. Without it: the commit of the run, or the default branch of another repository.',
        setting: 'none',
    }),
    workingDirectory: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('working-directory', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .Rr,
        default: '.',
        description: 'Directory inside the repository that all other paths are relative to. Packer runs here, Terraform in `terraform-directory`.',
        setting: 'plain',
    }),
};


/***/ }),

/***/ 44889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ stack)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/** Which root module is planned and applied, with what, and within which bounds. */
const stack = {
    directory: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('terraform-directory', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .Rr,
        default: 'stack',
        description: 'Directory of the Terraform or OpenTofu root module; with `terraform-tool: terragrunt` of the unit, where its `terragrunt.hcl` is.',
        setting: 'plain',
    }),
    tool: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('terraform-tool', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'terraform', 'tofu', 'terragrunt'),
        default: 'auto',
        description: '`terraform`, `tofu`, `terragrunt` (which has to be [on PATH](docs/tools.md#terragrunt)), or `auto`: what the lock file, `.tofu` files or version file of the root module speak for, else the one that is on PATH, Terraform before OpenTofu.',
        setting: 'widening',
    }),
    /** '' where the stack finds the image by itself. */
    amiVariable: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('ami-variable', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHandover */ .dl,
        default: 'ami_id',
        description: 'Name of the stack\'s variable that takes the AMI id, or the path to an attribute of one that is an object, such as `app.image.id`; with several regions, a map of region to AMI id; with several sources, a map of source to such maps. Empty where a `data "aws_ami"` of the stack [finds the image by its tags](docs/image-handover.md).',
        setting: 'plain',
    }),
    variables: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('terraform-variables', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVariables */ .rf,
        default: '',
        description: 'Terraform variables, one `name=value` per line. Values are passed as Terraform reads them on its command line.',
        text: 'secret',
        setting: 'plain',
    }),
    variableFiles: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('terraform-variable-files', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li,
        default: '',
        description: 'Terraform variable files, one path per line.',
        setting: 'plain',
    }),
    backendConfig: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('backend-config', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePairs */ .xg,
        default: '',
        description: 'Backend settings for `terraform init`, one `key=value` or file path per line.',
        setting: 'plain',
    }),
    workspace: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('workspace', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWorkspace */ .Vs,
        default: 'default',
        description: 'Terraform workspace. It is created when it does not exist.',
        setting: 'plain',
    }),
    lockTimeoutMs: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('lock-timeout', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9,
        default: '5m',
        description: 'How long to wait for the state lock, such as `30s` or `5m`.',
        setting: 'plain',
    }),
    /** What a plan may change without being blocked. */
    allow: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('allow', {
        parse: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('image-only', 'no-destroy', 'any'),
        default: 'no-destroy',
        description: 'What a plan may change without being blocked: `image-only`; `no-destroy`, nothing is destroyed, or replaced destroy-first; or `any`. A rollback of the image alone is always `image-only`.',
        setting: 'widening',
        stricter: ['image-only', 'no-destroy', 'any'],
    }),
};


/***/ }),

/***/ 43026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mirrors),
/* harmony export */   e: () => (/* binding */ versions)
/* harmony export */ });
/* harmony import */ var _parse_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70348);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/** What is asked for; undefined leaves it to the repository, and to what is on PATH. */
const versions = {
    packer: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('packer-version', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot,
        default: '',
        description: 'Version of Packer: `1.11.2`, or a range such as `~> 1.11`. Without it `.packer-version` counts, else what is on PATH. What is not on PATH is downloaded and verified.',
        see: '[tools](#tools)',
        setting: 'plain',
    }),
    terraform: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('terraform-version', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot,
        default: '',
        description: 'Version of Terraform or OpenTofu: `1.11.4`, or a range such as `~> 1.11`. Without it `.terraform-version` or `.opentofu-version` counts, then `required_version` of the root module, else what is on PATH.',
        see: '[tools](#tools)',
        setting: 'plain',
    }),
};
/** Where tools are fetched from in the place of their makers' addresses; '' for these. */
const mirrors = {
    hashicorp: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('hashicorp-mirror', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMirror */ .v0,
        default: '',
        description: 'Address to download Packer and Terraform from in the place of `https://releases.hashicorp.com`, laid out the same. Signatures are verified all the same.',
        text: 'secret',
        setting: 'widening',
    }),
    opentofu: (0,_parse_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .h)('opentofu-mirror', {
        parse: _parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMirror */ .v0,
        default: '',
        description: 'Address to download OpenTofu from, with `v1.9.0/` and so on and `api.json` below it. Signatures are verified all the same.',
        text: 'secret',
        setting: 'widening',
    }),
};


/***/ }),

/***/ 29140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bP: () => (/* binding */ SECTIONS),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* unused harmony export FIRST */
/* harmony import */ var _sections_accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98323);
/* harmony import */ var _sections_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30924);
/* harmony import */ var _sections_deploy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12830);
/* harmony import */ var _sections_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80324);
/* harmony import */ var _sections_prune_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21325);
/* harmony import */ var _sections_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25563);
/* harmony import */ var _sections_rollback_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89249);
/* harmony import */ var _sections_rollout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93368);
/* harmony import */ var _sections_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18824);
/* harmony import */ var _sections_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1136);
/* harmony import */ var _sections_stack_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44889);
/* harmony import */ var _sections_tools_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43026);












/** Every input, in the order in which action.yml and docs/reference.md have them. */
const SECTIONS = [
    { title: 'What to do', entries: _sections_command_js__WEBPACK_IMPORTED_MODULE_1__/* .choosing */ .b },
    { title: 'Source', entries: _sections_source_js__WEBPACK_IMPORTED_MODULE_9__/* .source */ .s },
    { title: 'Settings file', entries: _sections_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .settings */ .W },
    { title: 'Image', entries: { ..._sections_image_js__WEBPACK_IMPORTED_MODULE_3__/* .image */ .S, ..._sections_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .accounts */ .v } },
    { title: 'Stack', entries: _sections_stack_js__WEBPACK_IMPORTED_MODULE_10__/* .stack */ .t },
    { title: 'Tools', entries: { ..._sections_tools_js__WEBPACK_IMPORTED_MODULE_11__/* .versions */ .e, ..._sections_tools_js__WEBPACK_IMPORTED_MODULE_11__/* .mirrors */ .V } },
    { title: 'Rollout', entries: _sections_rollout_js__WEBPACK_IMPORTED_MODULE_7__/* .rollout */ .y },
    { title: 'Deploy', entries: _sections_deploy_js__WEBPACK_IMPORTED_MODULE_2__/* .deploying */ .C },
    { title: 'Rollback', entries: _sections_rollback_js__WEBPACK_IMPORTED_MODULE_6__/* .goingBack */ .W },
    { title: 'Prune', entries: { ..._sections_prune_js__WEBPACK_IMPORTED_MODULE_4__/* .retention */ .X, ..._sections_prune_js__WEBPACK_IMPORTED_MODULE_4__/* .removing */ .k } },
    { title: 'Report', entries: { ..._sections_report_js__WEBPACK_IMPORTED_MODULE_5__/* .report */ .z, ..._sections_report_js__WEBPACK_IMPORTED_MODULE_5__/* .merging */ .q } },
];
const inputNames = SECTIONS.flatMap(({ entries }) => Object.values(entries).map(({ name }) => name));
/** What most people set first. The README begins with these. */
const FIRST = (/* unused pure expression or super */ null && ([
    'command',
    'packer-template',
    'terraform-directory',
    'backend-config',
    'environment',
    'rollback-to',
]));


/***/ }),

/***/ 87746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unknownInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65336);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29140);


/**
 * `INPUT_*` variables that no input of the action reads, with the nearest name that one does.
 * GitHub hands on misspelt inputs of `with:` in the same way as real ones.
 */
function unknownInputs(names) {
    const known = new Set(_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    return names
        .map((name) => name.toLowerCase().replaceAll(' ', '_'))
        .filter((name) => !known.has(name))
        .map((name) => ({ name, nearest: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name, _table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj) }));
}


/***/ }),

/***/ 19404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/diagnostics/diagnostic.js

/**
 * Diagnostics with paths relative to the root of their repository. GitHub takes no others, and shows only files of the
 * commit: what `init` fetched below `.terraform`, and all outside of the work tree, is named and not linked.
 * @param found diagnostics whose `file` is absolute
 */
function placeDiagnostics(found, roots) {
    return found.map((diagnostic) => {
        const { file } = diagnostic;
        if (file === undefined)
            return { ...diagnostic, inRepository: false };
        const inWorkspace = below(roots.workspace, file);
        const path = below(roots.fetched, file) ?? inWorkspace ?? file;
        const isFetched = below(roots.fetched, file) !== undefined || /(^|\/)\.(terraform|git)\//.test(path);
        return { ...diagnostic, file: path, inRepository: inWorkspace !== undefined && !isFetched };
    });
}
function below(root, file) {
    const path = (0,external_node_path_.relative)(root, (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(root, file));
    return path === '' || (0,external_node_path_.isAbsolute)(path) || /^\.\.([\\/]|$)/.test(path)
        ? undefined
        : path.replaceAll('\\', '/');
}
/**
 * Each diagnostic once: several commands of one run say the same warning. Where there is a place, the explanation does
 * not count: `init` adds to it how many more there are.
 */
function withoutRepeats(found) {
    const seen = new Set();
    return found.filter((diagnostic) => {
        const { severity, summary, snippet, file, line, address } = diagnostic;
        const detail = file === undefined ? diagnostic.detail : '';
        const key = JSON.stringify([severity, summary, snippet, file, line, address, detail]);
        return !seen.has(key) && seen.add(key);
    });
}

// EXTERNAL MODULE: ./build/inputs/event.js
var inputs_event = __webpack_require__(36308);
// EXTERNAL MODULE: ./build/inputs/parse/stacks.js
var stacks = __webpack_require__(95087);
// EXTERNAL MODULE: ./build/outcome/commands.js
var commands = __webpack_require__(50365);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/outcome/reasons.js + 2 modules
var reasons = __webpack_require__(35741);
// EXTERNAL MODULE: ./build/redaction/redaction.js + 9 modules
var redaction_redaction = __webpack_require__(58731);
// EXTERNAL MODULE: ./build/report/fault.js + 1 modules
var report_fault = __webpack_require__(16219);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gate = __webpack_require__(49118);
// EXTERNAL MODULE: ./build/rollout/standing.js
var standing = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/tools/tool.js
var tools_tool = __webpack_require__(87899);
// EXTERNAL MODULE: ./build/report/extent.js
var report_extent = __webpack_require__(81691);
;// CONCATENATED MODULE: ./build/report/next-steps.js





/**
 * What to do next. A step says what cures the cause; what depends on how the run ended is said here alone, for only
 * here it is known: what is applied, what goes on at AWS, whether there is a way back, whose matter it is. What concerns
 * the instances that serve comes first.
 */
function nextSteps(run) {
    const extent = (0,report_extent/* extentOf */.O)(run);
    return [
        ...new Set([
            ...lock(extent, run),
            ...wayBack(extent, run),
            ...run.failure.next,
            ...applied(extent, run),
            ...goesOn(run),
            ...cure(run),
        ]),
    ];
}
/** Whether the run itself was a way back. */
function isBack(command) {
    return command === 'rollback' || command === 'abort';
}
/** Whether what this run did is taken back; what of it is not, the recovery tells. */
function isTakenBack({ recovery }) {
    return recovery?.result === 'rolled-back';
}
/** A tool that is killed leaves the lock behind, and what it was making at that moment out of the state. */
function lock(extent, run) {
    const isInRecovery = run.steps.some(({ name, result }) => name === 'Recovery' && result === 'unended');
    if ((extent !== 'cut-off' && !isInRecovery) || isTakenBack(run))
        return [];
    const { tool = 'terraform', by } = run.plan ?? {};
    return [
        `${tools_tool/* TOOL_NAMES */.K[tool]} may have been ended in the middle of the apply: then the lock of the state is left, and what it was making is missing from the state. Where the next run says \`state-locked\`, it names the lock: see that nobody works on the stack, then \`${by?.name ?? tool} force-unlock\` with that id, in the stack's directory.`,
    ];
}
function applied(extent, run) {
    const { failure, command } = run;
    if (isTakenBack(run))
        return [];
    if (extent === 'nothing' || extent === 'all')
        return [];
    const isRollback = isBack(command);
    return [
        `Part of the plan may be applied: the next ${isRollback ? 'run' : 'deploy'} plans what is left of it.`,
        ...failure.evidence
            .join('\n')
            .split(/\n(?=Error: )/)
            .flatMap(groupKept),
        ...invocations(run),
    ];
}
/** Terraform runs an action when its trigger happens, and that does not happen again: https://developer.hashicorp.com/terraform/language/invoke-actions */
function invocations({ plan }) {
    return (plan?.invocations ?? []).map(({ address, trigger }) => `The plan runs \`${address}\`${trigger === '' ? '' : ` (${trigger})`}. Where the change that sets it off was made already, another deploy does not run it again: run it by hand, \`${plan?.tool} apply -invoke=${address}\` in the stack's directory.`);
}
/** The provider gives up on the first launch that fails; Auto Scaling does not. */
function groupKept(error) {
    const address = /with (\S*aws_autoscaling_group\.\S+),/.exec(error)?.[1];
    const isCapacity = /capacity satisfied/.test(error.replace(/\s+/g, ' '));
    if (address === undefined || !isCapacity)
        return [];
    return [
        `${address} is there, and Auto Scaling goes on trying: the next run keeps it, with the instances that come up meanwhile.`,
    ];
}
/** What AWS goes on with after the run. A recovery that came to the groups has moved on from how they were seen before it. */
function goesOn({ command, recovery, rollouts }) {
    if (recovery?.result === 'rolled-back')
        return [];
    const isBroken = recovery?.result === 'failed';
    const isSeenAgain = isBroken && recovery.rollouts.length > 0;
    const isStopped = ({ how }) => recovery?.result === 'cancelled-refresh' && (how === 'adopted' || how === 'started');
    const seen = isSeenAgain ? recovery.rollouts : rollouts;
    const moving = seen.filter((rollout) => isMoving(rollout) && !isStopped(rollout));
    if (moving.length === 0)
        return [];
    const names = moving.map(nameOf).join(', ');
    if (isBroken && !isSeenAgain) {
        return [`Whether AWS goes on is not known (${names}): look at the group in the EC2 console.`];
    }
    const follow = recovery === undefined
        ? `Run the ${command} again to follow it: it takes up what is still moving.`
        : 'Look at the group in the EC2 console.';
    return [`AWS goes on, and nobody watches any more: ${names}. ${follow}`];
}
function nameOf({ group, refreshId }) {
    return refreshId === undefined ? `the new group ${group}` : `refresh ${refreshId} of ${group}`;
}
const UNSETTLED = new Set([
    'stalled',
    'timed-out',
    'cancelled',
    'lost',
]);
function isMoving({ refreshId, refreshStatus, verdict, how }) {
    if (!UNSETTLED.has(verdict))
        return false;
    if (refreshId === undefined)
        return how === 'created';
    return refreshStatus === undefined || !(0,standing/* hasEnded */.h)({ status: refreshStatus });
}
/** Ends after which nobody needs a way back: the user ended it, or what serves is well. */
const isNoWayBack = new Set(['cancelled', 'rollout-incomplete']);
/** The way back, where there is one, and it is not the one that was just refused. */
function wayBack(extent, { command, recovery, failure, rollouts }) {
    const image = recovery?.image === undefined ? '' : (0,image_image/* formatImageSet */.NG)(recovery.image.set);
    switch (recovery?.result) {
        case 'rolled-back':
            return recovery.extent === 'part'
                ? [
                    'Some of what this run changed is not taken back: the recovery says what. Take it back with the next deploy, or by hand.',
                ]
                : [];
        case 'none':
            return ['No release is proven here, so there is none to go back to: go forward.'];
        case 'failed':
            return [
                ...(recovery.next ?? []).map((entry) => `For the way back: ${entry}`),
                image === ''
                    ? 'The recovery itself failed: look at the groups, and cure what it names, before anything else.'
                    : `The way back to ${image} was tried and failed: cure what stopped it before it is tried again.`,
            ];
        case 'left':
        case 'cancelled-refresh':
            if (recovery.way === 'none')
                return ['No release is proven here, so there is none to go back to: go forward.'];
            return image === ''
                ? []
                : [`To go back to ${image}, the image proven last, run the rollback: \`rollback-to: previous\`.`];
        case undefined:
            if (!isBack(command) || extent === 'nothing' || isNoWayBack.has(failure.reason))
                return [];
            return rollouts.some(({ verdict }) => verdict === 'superseded')
                ? []
                : [
                    'A rollback is not taken back by itself: name another release in `rollback-to`, or deploy a good commit.',
                ];
    }
}
/** Reasons that whose matter it is tells how to cure. */
const ofRollout = new Set([
    'rollout-failed',
    ...gate/* GATE_FAILURES */.iw,
    'rollout-stalled',
    'rollout-timed-out',
    'rollout-superseded',
]);
function cure({ command, failure, fault, recovery }) {
    const { blame, causes } = fault;
    const isOurs = ofRollout.has(failure.reason) || recovery !== undefined;
    if (blame === undefined || !isOurs || failure.reason === 'cancelled')
        return [];
    const passes = causes.length > 0 && causes.every((cause) => cause.passes);
    return [cures[isBack(command) ? 'rollback' : 'deploy'](passes)[blame]].filter((text) => text !== '');
}
/** What there is to do, by whose matter it is; what passes by itself says so in its own advice. */
const cures = {
    deploy: (passes) => ({
        image: 'Correct the image and deploy again: a commit that changes what is baked gets an image of its own.',
        stack: 'Correct the stack and deploy again; the image is not to blame.',
        account: passes ? '' : 'Then run the same commit again; neither image nor stack is to blame.',
    }),
    rollback: (passes) => ({
        image: 'This image does not become healthy either: go back to another one.',
        stack: 'Correct the stack and run the rollback again; the image is not to blame.',
        account: passes ? '' : 'Then run the same rollback again; neither image nor stack is to blame.',
    }),
};

;// CONCATENATED MODULE: ./build/report/explain.js


/**
 * The failure with whose matter it is and what is to be done, by all that the run did: a step that fails does not know
 * what becomes of it.
 */
function explain(failure, run) {
    const fault = (0,report_fault/* faultOf */.K)({ ...run, failure });
    return { fault, failure: { ...failure, next: nextSteps({ ...run, failure, fault }) } };
}

// EXTERNAL MODULE: ./build/report/parts/headline.js
var headline = __webpack_require__(17464);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(15679);
// EXTERNAL MODULE: ./build/rollout/words/going-on.js
var going_on = __webpack_require__(62610);
;// CONCATENATED MODULE: ./build/run/full-disk.js
/** Where a tool does the work, which may fail for a disk that is full. */
const OF_TOOLS = [
    'checkout-failed',
    'image-build-failed',
    'plan-failed',
    'apply-failed',
    'internal-error',
];
/** The words of Node, the system and the tools written in Go. */
const FULL = /\bENOSPC\b|\bno space left on device\b|\bnot enough space on the disk\b|\bdisk quota exceeded\b|\bEDQUOT\b/i;
/** Whether something could not be written for lack of room. */
function isOfFullDisk({ message, evidence }) {
    return [message, ...evidence].some((text) => FULL.test(text));
}
/** The failure with what it comes from, where that is a disk that is full. @param look how full they are, that of the run first */
async function ofFullDisk(failure, look) {
    const isSaid = isOfFullDisk(failure);
    if (!isSaid && !OF_TOOLS.includes(failure.reason))
        return failure;
    const disks = await look();
    if (!isSaid && disks[0]?.room !== 'none')
        return failure;
    return {
        ...failure,
        message: `The disk is full: ${failure.message}`,
        evidence: [...disks.map(({ text }) => text), ...failure.evidence],
        next: [
            'Free room where it is used up, or take a runner with a larger disk; then run again. Plans and tools go below RUNNER_TEMP and the tool cache, providers below the workspace.',
        ],
    };
}

;// CONCATENATED MODULE: ./build/report/redaction/own.js
/**
 * What the action itself hands over and reports: commits, refs, keys and names of images. They are public in GitHub and in
 * EC2's tags, and no secrets, though a stack keeps them where every value is marked as sensitive
 * (`aws_ssm_parameter.value`): hidden there, they would be hidden in the whole report.
 */
function ownValues({ commit, image, live, recovery, merged, status }) {
    const { images = [], commits } = live ?? {};
    const found = [
        commit?.sha,
        ...refsOf(commit?.ref),
        ...imageValues(image),
        ...images.flatMap(({ gitSha, name }) => [gitSha, name]),
        commits?.base,
        commits?.head,
        ...(commits?.commits ?? []).map(({ sha }) => sha),
        recovery?.commit,
        ...imageValues(recovery?.image),
        ...(merged?.rows ?? []).flatMap(({ report }) => imageValues(report?.image)),
        ...(status?.rows ?? []).flatMap(({ release, newer }) => [
            release?.commit,
            release?.name,
            ...newer.map(({ commit }) => commit),
        ]),
    ];
    return found.flatMap((value) => (value ? [value] : []));
}
function imageValues(image) {
    if (image === undefined)
        return [];
    const { gitSha, imageKey, name, provenance } = image;
    return [gitSha, imageKey, name, provenance?.run, ...refsOf(provenance?.ref)];
}
/** A ref, and the name of its branch or tag. */
function refsOf(ref = '') {
    return [ref, ref.replace(/^refs\/(?:heads|tags)\//, '')];
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/run/journal.js




/** An empty journal. */
function startJournal(parts) {
    return writeTo({ findings: {}, steps: [], open: new Set(), warnings: [], diagnostics: [] }, parts);
}
/** Runs steps that are written down in these pages. */
function stepWriter(pages, { clock, log, signal }) {
    const close = (step, result) => {
        const durationMs = clock.now() - step.startedAt;
        const { name } = step;
        pages.open.delete(step);
        pages.steps.push({ ...step, durationMs, result });
        log.closeGroup();
        log.info(`${result === 'ok' ? '✓' : '✗'} ${name} (${(0,duration/* formatDuration */.a3)(durationMs)})`);
    };
    return async (name, work) => {
        signal.throwIfAborted();
        const step = { name, startedAt: clock.now() };
        pages.open.add(step);
        log.openGroup(name);
        try {
            const value = await work();
            close(step, 'ok');
            return value;
        }
        catch (error) {
            close(step, signal.aborted ? 'cancelled' : 'failed');
            throw (0,outcome_error/* inStep */.qg)(name, error);
        }
    };
}
function writeTo(pages, parts) {
    const { clock, log } = parts;
    return {
        step: stepWriter(pages, parts),
        record: (more) => {
            pages.findings = { ...pages.findings, ...more };
            log.vouch(ownValues(more));
        },
        warn: (message) => {
            pages.warnings.push(message);
            // The report makes the annotation; here it only stands in its place in the log.
            log.info(`Warning: ${message}`);
        },
        diagnose: (found) => {
            pages.diagnostics = withoutRepeats([...pages.diagnostics, ...found]);
        },
        beside: (other) => writeTo(pages, { clock, ...other }),
        get findings() {
            return pages.findings;
        },
        steps: pages.steps,
        get unended() {
            const now = clock.now();
            return [...pages.open].map((step) => ({ ...step, durationMs: now - step.startedAt, result: 'unended' }));
        },
        warnings: pages.warnings,
        get diagnostics() {
            return pages.diagnostics;
        },
    };
}

// EXTERNAL MODULE: ./build/report/filed/write.js
var write = __webpack_require__(76901);
// EXTERNAL MODULE: ./build/report/parts/history.js
var parts_history = __webpack_require__(6558);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/report/places/annotations.js




/**
 * GitHub shows ten of a level and step, the first ones: https://docs.github.com/en/actions/reference/limits
 * Two warnings are left for what is said beside the report: that the comment could not be written, say.
 */
const MOST = { error: 10, warning: 8, notice: 10 };
/** Characters; the runner cuts what is longer. */
const LONGEST = 4000;
const LONGEST_TITLE = 200;
const EVIDENCE_LINES = 10;
/**
 * The annotations of a run: its failure as one error, then its warnings, each with what the tools said of the code on
 * its line. Nothing is said twice, and no more than GitHub shows. Plain text, clean of control characters.
 */
function annotationsOf(report) {
    const { failure, diagnostics = [] } = report;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const own = errors.filter((error) => error.inRepository || !isQuoted(error, failure)).map(annotationOf);
    const told = diagnostics.filter(({ severity }) => severity === 'warning');
    const warnings = report.warnings
        .filter((warning) => !told.some(({ detail }) => detail !== '' && (0,text_escape/* oneLine */.TN)(warning).includes((0,text_escape/* oneLine */.TN)(detail))))
        .map((text) => ({ level: 'warning', title: 'immutable-deploy', message: (0,text_escape/* cleanText */.X5)(text) }));
    return [
        ...withinLimit('error', failure === undefined ? own : [errorOf(failure, errors), ...own]),
        ...withinLimit('warning', [...warnings, ...told.map(annotationOf)]),
    ];
}
function errorOf(failure, errors) {
    const evidence = evidenceOf(failure, errors).flatMap((entry) => (0,text_escape/* cleanText */.X5)(entry).split('\n'));
    const quoted = bothEnds(evidence);
    const said = (0,text_escape/* oneLine */.TN)(failure.message);
    // Where annotations are listed only the first line is seen: the cause where it is known, else the tool's own words.
    const isToldByTool = (0,reasons/* isExplainedByDiagnostics */.Qr)(failure.reason) && (0,causes/* explainCauses */.UD)(failure.evidence).length === 0;
    const words = isToldByTool ? [...quoted, said] : [said, ...quoted];
    const next = failure.next.map((entry) => `Next: ${(0,text_escape/* oneLine */.TN)(entry)}`);
    const step = failure.step === undefined ? '' : ` in step "${(0,text_escape/* oneLine */.TN)(failure.step)}"`;
    return {
        level: 'error',
        title: (0,text_escape/* clip */.$Q)(`${failure.reason}${step}`, LONGEST_TITLE),
        message: [...words, ...next].join('\n'),
    };
}
/** The first lines, which say what failed, and the last ones, where a program says why it ended. */
function bothEnds(lines) {
    if (lines.length <= EVIDENCE_LINES)
        return lines;
    const half = EVIDENCE_LINES / 2;
    const left = lines.length - EVIDENCE_LINES;
    return [...lines.slice(0, half), `… ${left} more lines, in the summary …`, ...lines.slice(-half)];
}
/** Where errors are shown on their lines, only what has no line is left to be told with the failure. */
function evidenceOf(failure, errors) {
    const quoted = errors.filter((error) => isQuoted(error, failure));
    if (!quoted.some(({ inRepository }) => inRepository))
        return failure.evidence;
    return quoted
        .filter(({ inRepository }) => !inRepository)
        .map((error) => `Error: ${error.summary}${placeOf(error)}\n${error.detail}`);
}
/** Whether the failure's evidence has this error's first line; a long one goes over several. */
function isQuoted({ summary }, failure) {
    const lines = failure?.evidence.flatMap((entry) => entry.split('\n')) ?? [];
    return lines.some((line) => line.startsWith('Error: ') && `Error: ${summary}`.startsWith(line.trim()));
}
function annotationOf(diagnostic) {
    const { tool, severity, summary, detail, address, inRepository, file, line } = diagnostic;
    const name = tool === 'packer' ? 'Packer' : tools_tool/* TOOL_NAMES */.K[tool];
    const about = address === undefined ? '' : `${address}: `;
    const place = inRepository ? '' : placeOf(diagnostic);
    const title = (0,text_escape/* oneLine */.TN)(`${name}: ${summary}`);
    // Providers put all of AWS's answer into the summary.
    const words = detail === '' || title.length > LONGEST_TITLE ? [summary, detail].join('\n').trim() : detail;
    return {
        level: severity,
        title: (0,text_escape/* clip */.$Q)(title, LONGEST_TITLE),
        message: (0,text_escape/* clip */.$Q)((0,text_escape/* cleanText */.X5)(`${about}${words}${place}`), LONGEST),
        ...(inRepository && file !== undefined && line !== undefined ? { file: (0,text_escape/* oneLine */.TN)(file), line } : {}),
    };
}
function placeOf({ file, line }) {
    return file === undefined ? '' : ` (${(0,text_escape/* oneLine */.TN)(file)} line ${line})`;
}
/** The first ones; the last of them says how many more there are, and what. */
function withinLimit(level, all) {
    const most = MOST[level];
    if (all.length <= most)
        return [...all];
    const rest = all.slice(most - 1);
    const lines = rest.map((one) => `${one.title}: ${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(one.message), 100)}${placeOf(one)}`);
    const message = `GitHub shows no more here; the whole is in the summary.\n${lines.join('\n')}`;
    return [
        ...all.slice(0, most - 1),
        { level, title: `${rest.length} more ${level}s`, message: (0,text_escape/* clip */.$Q)(message, LONGEST) },
    ];
}

// EXTERNAL MODULE: ./build/report/places/comment.js
var places_comment = __webpack_require__(67965);
// EXTERNAL MODULE: ./build/outcome/outcomes.js
var outcomes = __webpack_require__(22698);
;// CONCATENATED MODULE: ./build/report/places/deployment.js



const DESCRIPTION_LENGTH = 140;
/** The status of a run's GitHub deployment. An error in the action says nothing of the instances. */
function deploymentState(report) {
    const broken = report.failure?.reason === 'internal-error';
    return {
        state: broken ? 'error' : outcomes/* OUTCOMES */.i[report.outcome].deployment,
        description: (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(describe(report)), DESCRIPTION_LENGTH),
    };
}
function describe(report) {
    const failure = report.failure;
    return failure === undefined ? (0,headline/* headlineText */.uh)(report) : `${failure.reason}: ${failure.message}`;
}

// EXTERNAL MODULE: ./build/report/places/marks.js
var places_marks = __webpack_require__(87862);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/report/matrix.js
var report_matrix = __webpack_require__(51934);
// EXTERNAL MODULE: ./build/report/prune.js
var prune = __webpack_require__(12955);
;// CONCATENATED MODULE: ./build/report/places/stack-outputs.js

/**
 * Bytes that the stack's outputs may take. GitHub takes 1 MB of all outputs of a job, in UTF-16; some of it is left to the
 * other outputs and steps. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const ROOM = 900_000;
/** The report with outputs of the stack that fit: the largest are left out first, with a warning. */
function withFittingOutputs(report) {
    const { outputs } = report;
    if (outputs === undefined)
        return report;
    const left = tooLarge(outputs);
    if (left.length === 0)
        return report;
    const names = left.map(({ name }) => name);
    const warning = `\`terraform-outputs\` is without ${(0,list/* listed */.K)(names, 'and')}: GitHub takes no more than 1 MB of outputs.`;
    return {
        ...report,
        outputs: {
            given: outputs.given.filter(({ name }) => !names.includes(name)),
            withheld: [...outputs.withheld, ...left],
        },
        warnings: [...report.warnings, warning],
    };
}
function tooLarge({ given }) {
    const sized = given
        .map(({ name, value }) => ({
        name,
        size: 2 * (JSON.stringify(name).length + JSON.stringify(value).length + 2),
    }))
        .toSorted((a, b) => b.size - a.size);
    let total = 2 + sized.reduce((sum, { size }) => sum + size, 0);
    const left = [];
    for (const { name, size } of sized) {
        if (total <= ROOM)
            break;
        total -= size;
        left.push({ name, why: 'size' });
    }
    return left;
}
/** The outputs as one JSON object; '' where they are not known. */
function outputsText({ outputs }) {
    if (outputs === undefined)
        return '';
    // Names are not looked up here: `__proto__` is one.
    return `{${outputs.given.map(({ name, value }) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
const WHY = {
    sensitive: 'sensitive',
    secret: 'looks like a secret',
    size: 'too large',
};
/** What is not handed on, for the log; undefined where all is. */
function withheldLine({ outputs }) {
    const { withheld = [] } = outputs ?? {};
    if (withheld.length === 0)
        return undefined;
    return `Left out of terraform-outputs: ${withheld.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/report/places/outputs.js






const FAILING = Object.entries(outcomes/* OUTCOMES */.i).flatMap(([outcome, { step }]) => (step === 'fails' ? [outcome] : []));
/** Every output, in the order in which action.yml and docs/reference.md have them. */
const OUTPUTS = {
    outcome: {
        description: `${(0,list/* listed */.K)(Object.keys(outcomes/* OUTCOMES */.i), 'or')}. ${(0,list/* listed */.K)(FAILING, 'and')} end the step with an error; \`validated\` is a fork's pull request without credentials, of which nothing was planned.`,
        value: (report) => report.outcome,
    },
    'failure-reason': {
        description: 'Why the run did not succeed, one of a [closed list of words](docs/troubleshooting.md#failure-reasons); empty on success.',
        value: (report) => report.failure?.reason ?? '',
    },
    recovery: {
        description: 'How the recovery from a failed rollout ended: `rolled-back`, `failed`, `cancelled-refresh`, `left` or `none`; empty where there was nothing to recover from.',
        value: (report) => report.recovery?.result ?? '',
    },
    'image-id': {
        description: 'AMI id of the image, in the first region by name; of a template with several sources, of the first by name.',
        value: ({ image }) => (image === undefined ? '' : ((0,image_image/* membersOf */.lS)(image.set)[0]?.id ?? '')),
    },
    'image-ids': {
        description: 'All AMI ids of the image, as JSON: region to id; of a template with several sources, source to region to id.',
        value: ({ image }) => JSON.stringify((0,image_image/* handedOver */.$_)(image?.set ?? {})),
    },
    'image-key': {
        description: 'Digest of what the image was made from: SHA-256, 64 hex digits.',
        value: ({ image }) => image?.imageKey ?? '',
    },
    'image-origin': {
        description: '`built`, `reused`, or `chosen` (by `image`, a rollback or `verify`).',
        value: ({ image }) => image?.origin ?? '',
    },
    'git-sha': {
        description: "Commit that the image was built from; the run's commit where there is no image.",
        value: ({ image, commit }) => (image === undefined ? commit?.sha : image.gitSha) ?? '',
    },
    'previous-image-id': {
        description: 'AMI id that makes way for the image; the image itself where the plan changes none.',
        value: ({ live }) => live?.ids[0] ?? '',
    },
    'plan-has-changes': {
        description: 'Whether the plan changes anything, `true` or `false`.',
        value: ({ plan }) => outputs_text(plan?.hasChanges),
    },
    'plan-add': {
        description: 'Number of resources the plan creates.',
        value: ({ plan }) => outputs_text(plan?.counts.add),
    },
    'plan-change': {
        description: 'Number of resources the plan changes in place.',
        value: ({ plan }) => outputs_text(plan?.counts.change),
    },
    'plan-replace': {
        description: 'Number of resources the plan replaces.',
        value: ({ plan }) => outputs_text(plan?.counts.replace),
    },
    'plan-destroy': {
        description: 'Number of resources the plan destroys.',
        value: ({ plan }) => outputs_text(plan?.counts.destroy),
    },
    'plan-file': {
        description: 'Path of the saved plan, for later steps of the job. It holds secrets in plain text, and is removed at the end of the job.',
        value: ({ plan }) => plan?.planFile ?? '',
    },
    'terraform-outputs': {
        description: 'Outputs of the stack as JSON, name to value, as its state has them at the end of the run; `plan` and a dry run give those from before. [Left out](docs/image-handover.md#outputs-of-the-stack) are sensitive ones.',
        value: outputsText,
    },
    'refresh-ids': {
        description: 'Instance refreshes that were followed, as JSON: a list of group, region and id.',
        value: (report) => JSON.stringify(refreshIds(report)),
    },
    'healthy-percentage': {
        description: 'Percentage of capacity healthy on the image at the end, of the group where it was lowest.',
        value: (report) => outputs_text(lowestPercentage(report)),
    },
    'pruned-image-ids': {
        description: 'AMI ids that a prune has deregistered, in all regions, as a JSON list.',
        value: (report) => JSON.stringify((0,prune/* prunedIds */.t)(report.prune)),
    },
    status: {
        description: 'Where what runs, of a `status`, as JSON: a list of stacks with `name`, `environment`, `standing`, `release`, `base`, `groups`, `drift` and `newer`.',
        value: ({ status }) => JSON.stringify(status?.rows ?? []),
    },
    'badge-file': {
        description: 'Path of a badge that a `status` made, as SVG, for later steps of the job; removed at its end. Beside it is one for each stack, by its name.',
        // Set when the file is there.
        value: () => '',
    },
    matrix: {
        description: 'Of `matrix`: the stacks as JSON for `strategy.matrix`: `builds`, `more-builds`, `plans`, `waves`, and `reasons` of those that a pull request touches. [docs/fleet.md](docs/fleet.md) has its form.',
        value: ({ matrix }) => (matrix === undefined ? '' : (0,report_matrix/* matrixOutput */.F)(matrix)),
    },
    'report-file': {
        description: 'Path of the whole report as JSON, for later steps of the job; removed at its end.',
        // The file is written from the same report: its path is set when it is there.
        value: () => '',
    },
};
/** The action's outputs; all names are always there, `''` where a run has no such value. */
function outputsOf(report) {
    const values = Object.entries(OUTPUTS).map(([name, { value }]) => [name, value(report)]);
    return Object.fromEntries(values);
}
function outputs_text(value) {
    return value === undefined ? '' : String(value);
}
function refreshIds(report) {
    return report.rollouts.flatMap(({ group, region, refreshId }) => refreshId === undefined ? [] : [{ group, region, id: refreshId }]);
}
function lowestPercentage(report) {
    const all = report.rollouts.map((rollout) => rollout.percentage);
    return all.length === 0 ? undefined : Math.min(...all);
}

// EXTERNAL MODULE: ./build/report/places/page.js + 11 modules
var places_page = __webpack_require__(4644);
// EXTERNAL MODULE: ./build/report/places/plan-header.js
var plan_header = __webpack_require__(68251);
// EXTERNAL MODULE: ./build/text/fit.js
var fit = __webpack_require__(40389);
;// CONCATENATED MODULE: ./build/report/places/timeline.js


/** Groups drawn; more would be a wall of charts, and the list has them all. */
const CHARTS = 8;
/** Points per line: the chart spreads them evenly over its axis. */
const POINTS = 40;
/** Words that no Mermaid grammar reads as its own. */
function plainWords(text) {
    return ((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(text)
        .replace(/[^\p{L}\p{N} _./()-]/gu, ' ')
        .replace(/ +/g, ' ')
        .trim(), 60) || 'unnamed');
}
const TAGS = {
    ok: 'done',
    failed: 'crit',
    cancelled: 'active',
    unended: 'active',
};
const GANTT_LOOK = ['---', 'config:', '  gantt:', '    leftPadding: 16', '---'];
/** A shorter step is a hair on the axis; the table has it. Milliseconds. */
const VISIBLE = 1000;
/** The steps of the run on a time axis, in the reader's own time zone; `''` where fewer than two took a second. */
function stepsChart(steps) {
    const seen = steps.filter(({ durationMs }) => durationMs >= VISIBLE);
    if (seen.length < 2)
        return '';
    const lines = seen.map((step, index) => {
        const end = step.startedAt + step.durationMs;
        return `  ${plainWords(step.name)} :${TAGS[step.result]}, s${index}, ${Math.round(step.startedAt)}, ${Math.round(end)}`;
    });
    return (0,text_escape/* fence */.EU)([...GANTT_LOOK, 'gantt', '  dateFormat x', ...axisOf(seen), ...lines].join('\n'), 'mermaid');
}
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Between two marks of the axis, in milliseconds, with Mermaid's word for it. */
const TICKS = [
    [SECOND, '1second'],
    [5 * SECOND, '5second'],
    [15 * SECOND, '15second'],
    [30 * SECOND, '30second'],
    [MINUTE, '1minute'],
    [2 * MINUTE, '2minute'],
    [5 * MINUTE, '5minute'],
    [15 * MINUTE, '15minute'],
    [30 * MINUTE, '30minute'],
    [HOUR, '1hour'],
    [2 * HOUR, '2hour'],
];
/** As many marks as have room for their times on a phone. https://mermaid.js.org/syntax/gantt.html#axis-ticks */
const MARKS = 5;
function axisOf(steps) {
    const from = Math.min(...steps.map(({ startedAt }) => startedAt));
    const until = Math.max(...steps.map(({ startedAt, durationMs }) => startedAt + durationMs));
    const [ms, interval] = TICKS.find(([each]) => (until - from) / each <= MARKS) ?? [6 * HOUR, '6hour'];
    return [`  axisFormat ${ms < MINUTE ? '%H:%M:%S' : '%H:%M'}`, `  tickInterval ${interval}`];
}
const RESULTS = {
    ok: '✅',
    failed: '❌ failed',
    cancelled: '🚫 cancelled',
    unended: '🚫 not ended',
};
/** Each step with its result and duration, folded: the chart has those that count. `''` without steps. */
function stepsTable(report) {
    if (report.steps.length === 0)
        return '';
    const rows = report.steps.map((step) => `| ${(0,text_escape/* prose */.CS)(step.name)} | ${RESULTS[step.result]} | ${(0,duration/* formatDuration */.a3)(step.durationMs)} |`);
    const total = (0,duration/* formatDuration */.a3)(report.finishedAt - report.startedAt);
    const table = ['| Step | Result | Took |', '| --- | --- | ---: |', ...rows].join('\n');
    const title = `${(0,duration/* count */.U9)(report.steps.length, 'step')}, ${total} in all`;
    return `<details><summary>${title}</summary>\n\n${table}\n\n</details>`;
}
/** The healthy percentage of each group over time, then on the way back; `''` where nothing was watched for a time. */
function healthCharts({ rollouts, recovery, healthThreshold }) {
    const forth = charts(rollouts, healthThreshold);
    const back = charts(recovery?.rollouts ?? [], healthThreshold);
    if (forth.length + back.length === 0)
        return '';
    const line = healthThreshold === undefined ? '' : ` Grey: the threshold, ${healthThreshold} %.`;
    const legend = `<sub>Green: percent of the desired capacity that is healthy on the image.${line}</sub>`;
    return [legend, ...forth, ...(back.length === 0 ? [] : ['**On the way back**', ...back])].join('\n\n');
}
function charts(rollouts, threshold) {
    const drawn = rollouts.filter(({ history, how }) => history.length > 1 && how !== 'retired');
    const left = drawn.length - CHARTS;
    return [
        ...drawn.slice(0, CHARTS).map((rollout) => healthChart(rollout, threshold)),
        ...(left > 0 ? [`${(0,duration/* count */.U9)(left, 'more group')} not drawn.`] : []),
    ];
}
/** Mermaid's own line colours are too pale to see on white. */
const CHART_LOOK = [
    '---',
    'config:',
    '  xyChart:',
    '    width: 480',
    '    height: 260',
    '    titleFontSize: 14',
    '  themeVariables:',
    '    xyChart:',
    "      plotColorPalette: '#2da44e, #8c959f'",
    '      backgroundColor: transparent',
    '---',
];
function healthChart(rollout, threshold) {
    const start = rollout.history.at(0)?.at ?? 0;
    const span = Math.max(1, (rollout.history.at(-1)?.at ?? 0) - start);
    const values = Array.from({ length: POINTS + 1 }, (_, index) => percentageAt(rollout, start + (span * index) / POINTS));
    const [unit, length] = span < 180_000 ? ['seconds', 1000] : ['minutes', 60_000];
    const chart = [
        ...CHART_LOOK,
        'xychart-beta',
        `  title "${plainWords(`${rollout.group} (${rollout.region})`)}"`,
        `  x-axis "${unit} since the rollout began" 0 --> ${Math.max(0.1, span / length).toFixed(1)}`,
        '  y-axis "percent" 0 --> 100',
        `  line [${values.join(', ')}]`,
        // Two points are a line over the whole axis.
        ...(threshold === undefined ? [] : [`  line [${threshold}, ${threshold}]`]),
    ];
    return (0,text_escape/* fence */.EU)(chart.join('\n'), 'mermaid');
}
/** The percentage holds from its point until the next one. */
function percentageAt({ history }, at) {
    const value = history.findLast((point) => point.at <= at)?.percentage ?? 0;
    return Math.round(Math.min(100, Math.max(0, value)));
}

;// CONCATENATED MODULE: ./build/report/places/figures.js


/** Analyses drawn; the list of the groups has a line of each. */
const figures_CHARTS = 4;
/** Mermaid's own line colours are too pale to see on white: what is measured, what it is compared with, limits. */
const figures_CHART_LOOK = [
    '---',
    'config:',
    '  xyChart:',
    '    width: 480',
    '    height: 260',
    '    titleFontSize: 14',
    '  themeVariables:',
    '    xyChart:',
    "      plotColorPalette: '#cf222e, #8c959f, #bf8700, #bf8700'",
    '      backgroundColor: transparent',
    '---',
];
/** What analyses that failed have measured, a chart each; `''` where none did. Of the way back, too. */
function figureCharts({ rollouts, recovery }) {
    const drawn = [...rollouts, ...(recovery?.rollouts ?? [])].flatMap(failedIn);
    if (drawn.length === 0)
        return '';
    const left = drawn.length - figures_CHARTS;
    return [
        '<sub>Red: measured on the new instances. Grey: what it is compared with. Yellow: a limit.</sub>',
        ...drawn.slice(0, figures_CHARTS).map(({ gate, group, figures }) => chartOf(`${gate.name} of ${group}`, figures)),
        ...(left > 0 ? [`${left} more not drawn.`] : []),
    ].join('\n\n');
}
function failedIn({ gates = [], group }) {
    return gates.flatMap((gate) => {
        const { state, figures } = gate;
        return state === 'failed' && figures !== undefined && figures.values.length > 0
            ? [{ gate, group, figures }]
            : [];
    });
}
/** A single point is no line: it is drawn as one of two. */
function chartOf(title, { values, unit, periodMs, baseline, limits }) {
    const factor = unit === 'share' ? 100 : 1;
    const points = values.length === 1 ? [...values, ...values] : values;
    const level = (value) => points.map(() => plain(value * factor));
    const lines = [
        points.map(({ value }) => plain(value * factor)),
        ...(baseline === undefined ? [] : [level(baseline)]),
        ...limits.map(level),
    ];
    const most = Math.max(...lines.flat().map(Number));
    const least = Math.min(0, ...lines.flat().map(Number));
    const [name, length] = periodMs < 60_000 ? ['seconds', 1000] : ['minutes', 60_000];
    const span = Math.max(periodMs, (values.at(-1)?.at ?? 0) - (values[0]?.at ?? 0)) / length;
    const chart = [
        ...figures_CHART_LOOK,
        'xychart-beta',
        `  title "${plainWords(title)}"`,
        `  x-axis "${name} since the first period that is shown" 0 --> ${plain(span)}`,
        `  y-axis "${unit === 'share' ? 'percent' : 'value'}" ${plain(least)} --> ${plain(most === least ? least + 1 : most * 1.1)}`,
        ...lines.map((line) => `  line [${line.join(', ')}]`),
    ];
    return (0,text_escape/* fence */.EU)(chart.join('\n'), 'mermaid');
}
/** A number that no grammar reads otherwise: no exponent, and no more digits than show. */
function plain(value) {
    const size = Math.max(-figures_MOST, Math.min(figures_MOST, value));
    const digits = Math.max(0, Math.min(12, 3 - Math.floor(Math.log10(Math.abs(size) || 1))));
    const text = size.toFixed(digits);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
/** Beyond it a number is written with an exponent. */
const figures_MOST = 1e20;

;// CONCATENATED MODULE: ./build/report/places/summary.js






/** GitHub takes 1 MiB per step; the rest is room for what the runner adds. */
const SUMMARY_BYTES = 1024 * 1024 - 16 * 1024;
/** The job summary: the blocks of the comment, complete, then how the time went. At most 1 MiB. */
function renderSummary(report, page = (0,places_page/* ownPage */.S)(report)) {
    const blocks = page('summary');
    const footer = blocks.slice(-1);
    const all = [...blocks.slice(0, -1), ...timeBlocks(report), ...toolText(report), ...footer];
    return `${(0,fit/* fitBlocks */.U8)(all, { bytes: SUMMARY_BYTES, whole: 'The whole is in the log of this run.' })}\n`;
}
function timeBlocks(report) {
    const titled = (title, body) => (body === '' ? '' : `#### ${title}\n\n${body}`);
    const texts = [
        titled('What the analysis measured', figureCharts(report)),
        titled('Health of the groups', healthCharts(report)),
        titled('Where the time went', stepsChart(report.steps)),
        stepsTable(report),
    ];
    return texts.filter((text) => text !== '').map((text) => (0,fit/* block */.om)('charts', 3, [text]));
}
/** The tool's own text, untouched: with its preface, in its order. */
function toolText({ plan }) {
    if (plan === undefined || plan.diff.trim() === '')
        return [];
    const name = tools_tool/* TOOL_NAMES */.K[plan.tool];
    const text = `<details><summary>${name}’s own words</summary>\n\n${(0,text_escape/* fence */.EU)(plan.diff, 'text')}\n\n</details>`;
    return [(0,fit/* block */.om)(`the text of ${name}`, 0, [text])];
}

// EXTERNAL MODULE: ./build/plan/read/secrets.js
var secrets = __webpack_require__(13506);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/redaction/names/digest.js
var names_digest = __webpack_require__(70765);
// EXTERNAL MODULE: ./build/redaction/names/names.js
var names = __webpack_require__(99857);
// EXTERNAL MODULE: ./build/redaction/names/values.js
var values = __webpack_require__(91151);
;// CONCATENATED MODULE: ./build/report/redaction/values.js




/** Follows a text that differs from the one before it in nothing but what is hidden: that it changes is to be seen. */
const ANOTHER = ' (another)';
/**
 * The change without secrets in its values. Attributes that stay as they are are left out: nothing is told of them, and
 * they are most of a large plan.
 */
function redactValues(change, redaction) {
    const { beforeSensitive, afterSensitive } = change;
    const [before, after] = changedOf(change);
    const place = {
        before,
        after,
        beforeMarks: beforeSensitive,
        afterMarks: afterSensitive,
        rule: 'open',
        name: '',
    };
    const [from, to] = redactPlace(place, redaction);
    return { ...change, before: from, after: to };
}
function changedOf({ before, after }) {
    if (before === null || after === null)
        return [before, after];
    return [differing(before, after), differing(after, before)];
}
function differing(one, other) {
    const found = {};
    for (const name in one) {
        const value = one[name];
        if (isPairName(name) || !(0,json/* isSame */.Ft)(value, at(other, name)))
            put(found, name, value);
    }
    return found;
}
/** A map's key may be `__proto__`. */
function put(record, name, value) {
    if (name === '__proto__')
        Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
    else
        record[name] = value;
}
function redactPlace(found, redaction) {
    const place = { ...found, rule: ruleOf(found) };
    const { before, after } = place;
    if (place.rule === 'marked' || place.rule === 'user-data')
        return redactWhole(place);
    if (isNested(before) || isNested(after))
        return redactNested(place, redaction);
    const [from, to] = [
        redactLeaf(before, place, redaction),
        before === after ? undefined : redactLeaf(after, place, redaction),
    ];
    if (before === after)
        return [from, from];
    return [
        from,
        from === to && from !== before && isSet(before) && isSet(after) ? `${String(to)}${ANOTHER}` : to,
    ];
}
function ruleOf({ rule, name, beforeMarks, afterMarks }) {
    if (rule === 'marked' || beforeMarks === true || afterMarks === true)
        return 'marked';
    if (rule === 'user-data' || (0,names/* isUserData */.yL)(name))
        return 'user-data';
    return rule === 'named' || (0,names/* isSecretName */.eh)(name) ? 'named' : 'open';
}
function isNested(value) {
    return typeof value === 'object' && value !== null;
}
function isSet(value) {
    return value !== undefined && value !== null && value !== '';
}
/** Hidden with all that is in it: the keys of a map tell too. */
function redactWhole({ before, after, rule }) {
    const isSame = before === after || JSON.stringify(before) === JSON.stringify(after);
    if (rule === 'marked') {
        return [
            isSet(before) ? values/* SENSITIVE */.NP : before,
            isSet(after) ? (isSame || !isSet(before) ? values/* SENSITIVE */.NP : values/* SENSITIVE */.NP + ANOTHER) : after,
        ];
    }
    const digest = (value) => (0,names_digest/* digestOf */.o)(typeof value === 'string' ? value : JSON.stringify(value));
    return [isSet(before) ? digest(before) : before, isSet(after) ? digest(after) : after];
}
function redactLeaf(value, { rule, name }, redaction) {
    if (typeof value !== 'string' || value === '')
        return value;
    if (rule === 'named' && !(0,names/* isAbout */.KH)(name) && !(0,values/* isPublicUnder */.ip)(name, value))
        return values/* LIKELY */.$V;
    return (0,names/* isRandomByNature */._g)(name) ? textBehind(name, value, redaction) : redaction.text(value);
}
/** A value that is random by nature, seen with its name, as a tool would print it. */
function textBehind(name, value, redaction) {
    const lead = `${name} = "`;
    const shown = redaction.text(`${lead}${value}"`);
    const isWhole = shown.startsWith(lead) && shown.endsWith('"');
    return isWhole ? shown.slice(lead.length, -1) : redaction.text(value);
}
function redactNested(place, redaction) {
    const sides = [place.before, place.after];
    for (const step of stepsOf(place)) {
        const [before, after] = [at(place.before, step), at(place.after, step)];
        const [from, to] = redactPlace(insideOf(place, { step, before, after }), redaction);
        if (from !== before)
            sides[0] = withStep({ original: place.before, copy: sides[0] }, step, from);
        if (to !== after)
            sides[1] = withStep({ original: place.after, copy: sides[1] }, step, to);
    }
    const leaf = (value) => (isNested(value) ? value : redactLeaf(value, place, redaction));
    return [leaf(sides[0]), leaf(sides[1])];
}
function insideOf(place, { step, before, after }) {
    const isPair = place.rule === 'open' && isValueName(step) && isSecretPair(place);
    return {
        before,
        after,
        beforeMarks: at(place.beforeMarks, step),
        afterMarks: at(place.afterMarks, step),
        rule: isPair ? 'named' : place.rule,
        name: isValueName(step) ? (namesOf(place)[0] ?? 'value') : typeof step === 'string' ? step : place.name,
    };
}
/** The value with one part replaced: in a copy, made once. */
function withStep({ original, copy }, step, value) {
    const own = copy === original ? (Array.isArray(original) ? [...original] : { ...original }) : copy;
    put(own, step, value);
    return own;
}
/** Where a list of settings has the name of each, and its value. */
const PAIR_NAME = /(^|[a-z]_?)(name|key)$/i;
const PAIR_VALUE = /(^|[a-z]_?)value$/i;
const isPairName = (0,names/* remembered */.HK)((name) => PAIR_NAME.test(name));
const isPairValue = (0,names/* remembered */.HK)((name) => PAIR_VALUE.test(name));
function isValueName(step) {
    return typeof step === 'string' && isPairValue(step);
}
/** `{ name = "DB_PASSWORD", value = "…" }`: environments and tags are written so. */
function isSecretPair(place) {
    return namesOf(place).some(names/* isSecretName */.eh);
}
function namesOf({ before, after }) {
    const names = [];
    for (const side of [after, before]) {
        if (!(0,json/* isRecord */.u4)(side))
            continue;
        for (const field in side) {
            const name = side[field];
            if (typeof name === 'string' && isPairName(field))
                names.push(name);
        }
    }
    return names;
}
function stepsOf({ before, after }) {
    const steps = new Set();
    for (const side of [before, after]) {
        if (Array.isArray(side))
            for (let index = 0; index < side.length; index += 1)
                steps.add(index);
        else if ((0,json/* isRecord */.u4)(side))
            for (const name in side)
                steps.add(name);
    }
    return [...steps];
}
function at(value, step) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
    return value[step];
}
/** Finds user data by address and name; nothing where several of one name stand in one resource. */
function userDataIn(changes) {
    let byAddress;
    return (address, name) => {
        byAddress ??= Map.groupBy(changes, (change) => change.address);
        const all = (byAddress.get(address) ?? []).flatMap(({ before, after }) => pairsOf(before, after, name));
        const distinct = new Map(all.map((pair) => [JSON.stringify(pair), pair]));
        return distinct.size === 1 ? [...distinct.values()][0] : undefined;
    };
}
function pairsOf(before, after, wanted) {
    if (!isNested(before) && !isNested(after))
        return [];
    return stepsOf({ before, after }).flatMap((step) => {
        const [from, to] = [at(before, step), at(after, step)];
        if (step !== wanted)
            return pairsOf(from, to, wanted);
        return [
            {
                ...(typeof from === 'string' ? { before: from } : {}),
                ...(typeof to === 'string' ? { after: to } : {}),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/report/redaction/outputs.js


/**
 * The outputs of the stack without those that hold a secret by a name or by what they look like. A value with something
 * hidden in it would be taken for one that works, and GitHub drops an output as a whole that has a masked text in it.
 */
function redactOutputs({ given, withheld }, redaction) {
    const open = given.filter(({ name, value }) => {
        const shown = redactValues(created({ [name]: value }), redaction).after;
        const others = [name, ...besideTexts(value)];
        return (0,json/* isSame */.Ft)(shown?.[name], value) && others.every((one) => redaction.name(one) === one);
    });
    const hidden = given.filter((output) => !open.includes(output));
    return {
        given: open,
        withheld: [...withheld, ...hidden.map(({ name }) => ({ name, why: 'secret' }))],
    };
}
/** What stands in a value beside its texts: names of attributes, which of a map are for the stack to choose, and numbers. */
function besideTexts(value) {
    if (typeof value === 'number')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(besideTexts);
    if (!(0,json/* isRecord */.u4)(value))
        return [];
    return Object.entries(value).flatMap(([name, held]) => [name, ...besideTexts(held)]);
}
/** As if a resource were created with it. */
function created(after) {
    return {
        address: 'output',
        type: 'output',
        name: 'output',
        mode: 'managed',
        kind: 'create',
        before: null,
        after,
        afterUnknown: {},
        beforeSensitive: false,
        afterSensitive: false,
        replacePaths: [],
    };
}

// EXTERNAL MODULE: ./build/report/redaction/proposed.js
var proposed = __webpack_require__(69155);
;// CONCATENATED MODULE: ./build/report/redaction/report.js





/**
 * What is left as it is, by the name of its field: words of closed lists, and what the run and GitHub are found by
 * again. Every other text of a report, also of fields that are yet to come, is taken for one that may hold a secret.
 */
const EXACT = new Set([
    ...['command', 'outcome', 'reason', 'result', 'origin', 'tool', 'toolVersion', 'kind', 'mode', 'how'],
    ...['severity', 'direction', 'state', 'way', 'by', 'whenNoRefresh', 'place'],
    ...[
        'verdict',
        'effect',
        'extent',
        'blame',
        'imageStanding',
        'level',
        'digest',
        'hidden',
        'stack',
        'commit',
        'environment',
        'environmentUrl',
    ],
    ...[
        'runUrl',
        'serverUrl',
        'set',
        'imageKey',
        'gitSha',
        'createdAt',
        'ids',
        'headSha',
        'refreshId',
        'planFile',
        'type',
    ],
    // Jobs go by them, and each names only what it is called.
    'matrices',
    // Of the group: what it is called stands in an output, where later steps find it by.
    ...['group', 'region'],
]);
/**
 * Names, by their fields: what is known to be a secret is not shown there either, but a name that only looks like one is.
 */
const NAMES = new Set(['address', 'movedFrom', 'name', 'label', 'file', 'importId']);
/** The report without secrets: all that leaves a run is made from it. */
function redactReport(report, redaction) {
    const { plan, outputs, ...rest } = report;
    redaction.vouch(ownValues(report));
    for (const secret of (0,secrets/* sensitiveTexts */.bl)(plan?.changes ?? []))
        redaction.learn(secret);
    redaction.spare(namesIn(report));
    return {
        ...(0,proposed/* withProposedPatterns */.A)(inside(rest, redaction)),
        ...(plan && { plan: redactPlan(plan, redaction) }),
        ...(outputs && { outputs: redactOutputs(outputs, redaction) }),
    };
}
/** What resources and groups are called, wherever a sentence tells of them. */
function namesIn({ plan, rollouts, image, merged, status }) {
    const groups = plan?.groups.flatMap(({ address, name }) => [address, name ?? '']) ?? [];
    const addresses = plan?.changes.flatMap(({ address, movedFrom = '' }) => [address, movedFrom]) ?? [];
    const names = [
        ...(image === undefined ? [] : [image.imageKey ?? '']),
        ...rollouts.map(({ group }) => group),
    ];
    const seen = (status?.rows ?? []).flatMap((row) => [row.name, ...row.groups.flatMap(namesOfGroup)]);
    return [...groups, ...addresses, ...names, ...(merged?.rows ?? []).flatMap(namesOfRow), ...seen];
}
function namesOfGroup({ group, address }) {
    return [group, address];
}
function namesOfRow({ name, report }) {
    const groups = report?.plan?.groups.flatMap((group) => [group.address, group.name ?? '']) ?? [];
    const watched = report?.rollouts.map(({ group }) => group) ?? [];
    return [name, ...groups, ...watched];
}
function redactPlan({ changes, diff, fingerprint, ...rest }, redaction) {
    return {
        ...inside(rest, redaction),
        changes: changes.map((change) => redactChange(change, redaction)),
        diff: redaction.text(diff, userDataIn(changes)),
        ...(fingerprint && { fingerprint: { ...fingerprint, changes: inside(fingerprint.changes, redaction) } }),
    };
}
function redactChange(change, redaction) {
    const shown = changedIn(change, redaction, VALUES);
    const values = redactValues(change, redaction);
    return shown === undefined ? values : { ...values, ...shown };
}
/** What is redacted by its marks and names. */
const VALUES = new Set(['before', 'after', 'afterUnknown', 'beforeSensitive', 'afterSensitive']);
const NONE = new Set();
/** The value with every text in it redacted, whatever its shape; the same object where nothing had to be. */
function inside(value, redaction) {
    if (typeof value === 'string')
        return redaction.text(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const shown = changedIn(value, redaction, NONE);
    if (shown === undefined)
        return value;
    return (Array.isArray(value) ? Object.assign([...value], shown) : { ...value, ...shown });
}
/** The fields that have another value without secrets, but for some; undefined where there is none. */
function changedIn(value, redaction, except) {
    const changed = [];
    for (const name in value) {
        if (except.has(name))
            continue;
        const shown = redactField(name, value[name], redaction);
        if (shown !== value[name])
            changed.push([name, shown]);
    }
    return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
function redactField(name, value, redaction) {
    if (EXACT.has(name))
        return value;
    if (NAMES.has(name) && typeof value === 'string')
        return redaction.name(value);
    // The lines of one error belong together: a secret may go over several of them.
    if (name === 'evidence' && Array.isArray(value) && value.length > 0) {
        return redaction.text(value.join('\n')).split('\n');
    }
    return inside(value, redaction);
}

;// CONCATENATED MODULE: ./build/run/publish.js















/** How long GitHub may take to take the report, in milliseconds. */
const PUBLISHING_MS = 120_000;
/**
 * Publishes the report everywhere, without its secrets: nothing here sees it before they are hidden. Never throws: what
 * cannot be posted becomes a warning, and the rest goes on.
 */
async function publish(raw, to) {
    const report = withFittingOutputs(redactReport(raw, to.redaction));
    const { outlet } = to;
    const withheld = withheldLine(report);
    if (withheld !== undefined)
        to.log.info(withheld);
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            to.log.warning(`${what} could not be written: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        }
    };
    await attempt('The outputs', () => outlet.setOutputs(outputsOf(report)));
    let file = '';
    await attempt('The report file', async () => {
        file = await outlet.writeReport((0,write/* reportFile */.r)(report, to.redaction));
        outlet.setOutputs({ 'report-file': file });
    });
    await attempt('The badges', () => badges(report, to));
    await attempt('The annotations', () => annotationsOf(report).forEach(outlet.annotate));
    try {
        await outlet.writeSummary(renderSummary(report, await (0,places_page/* pageOf */.Z)(report)));
    }
    catch (error) {
        to.log.warning(`The job summary was left out: ${(0,outcome_error/* errorMessage */.gJ)(error)}. ${whereElse(report, file, to)}`);
    }
    // None waits for another: all have the same time.
    await Promise.all([
        attempt('The comment', () => within(comment(report, to), to.enough)),
        attempt('The deployment status', () => within(finishDeployment(report, to), to.enough)),
        attempt('The label', () => within(label(report, to), to.enough)),
        attempt('The check run', () => within(check(report, to), to.enough)),
    ]);
}
/** What a stack may be called, and a file too. */
const FILE_NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;
/** The badge of all, and one for each stack with a name that a file can have. */
async function badges({ status, stack }, { outlet }) {
    if (status === undefined)
        return;
    const { badgeOf, badgeSvg, stackBadge } = await __webpack_require__.e(/* import() */ 9094).then(__webpack_require__.bind(__webpack_require__, 79094));
    const own = status.rows.filter(({ name }) => FILE_NAME.test(name) && name !== ALL);
    const made = own.map((row) => [row.name, badgeSvg(stackBadge(row))]);
    const all = badgeSvg(badgeOf(status.rows, stack.label));
    const directory = await outlet.writeBadges(new Map([...made, [ALL, all]]));
    outlet.setOutputs({ 'badge-file': (0,external_node_path_.join)(directory, `${ALL}.svg`) });
}
/** The badge of all stacks. */
const ALL = 'status';
/** Where the report is beside the summary. */
function whereElse(report, file, to) {
    const places = [
        ...(file === '' ? [] : [`the file behind the output \`report-file\` (${file})`]),
        ...(isCommented(report, to) ? [`the comment on #${report.pullRequest}`] : []),
    ];
    return `The report is in ${places.length === 0 ? 'this log alone' : places.join(' and in ')}.`;
}
function isCommented({ pullRequest }, { github, comment }) {
    return github !== undefined && pullRequest !== undefined && comment === 'wanted';
}
/** The work, or an error once the time is over; what it still asks ends with the run. */
async function within(work, enough) {
    const over = new Promise((_, reject) => {
        const stop = () => reject(new Error(`GitHub took more than ${(0,duration/* formatDuration */.a3)(PUBLISHING_MS)}`));
        if (enough?.aborted)
            stop();
        enough?.addEventListener('abort', stop, { once: true });
    });
    work.catch(() => undefined);
    return Promise.race([work, over]);
}
async function comment(report, { github, comment, reviewed, log }) {
    if (github === undefined || report.pullRequest === undefined || comment === 'unwanted')
        return;
    const marker = (0,places_comment/* markerOf */.we)(report);
    const former = await formerBody(report.pullRequest, marker, { github, log });
    const plan = reviewed === 'kept' ? (0,plan_header/* planLineOf */.nX)(former) : undefined;
    const body = (0,places_comment/* renderComment */.wQ)(report, (0,parts_history/* readHistory */.Lu)(former), await (0,places_page/* pageOf */.Z)(report), plan);
    const address = await github.upsertComment(report.pullRequest, marker, body);
    log.info(`Comment: ${address}`);
}
/** The comment as it was before; '' where there is none, for what others wrote into it does not count. */
async function formerBody(pullRequest, marker, { github, log }) {
    try {
        const former = await github.ownComment(pullRequest, marker);
        return former?.wording === 'own' ? former.body : '';
    }
    catch (error) {
        log.info(`The history of the comment could not be read: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return '';
    }
}
async function label(report, { github, marks = [] }) {
    const labels = (0,places_marks/* labelsOf */.PC)(report);
    const pull = report.pullRequest;
    if (github === undefined || pull === undefined || labels === undefined || !marks.includes('label'))
        return;
    await github.setLabels(pull, labels);
}
async function check(report, { github, marks = [], repository = '', log }) {
    const made = (0,places_marks/* checkOf */.EG)(report, repository);
    if (github === undefined || made === undefined || !marks.includes('check'))
        return;
    log.info(`Check run: ${await github.createCheck(made)}`);
}
async function finishDeployment(report, { github, deployment }) {
    if (github === undefined || deployment === undefined)
        return;
    await github.setDeploymentStatus(deployment, {
        ...deploymentState(report),
        logUrl: report.runUrl,
        environmentUrl: report.environmentUrl ?? '',
    });
}

// EXTERNAL MODULE: ./build/run/redacted-log.js
var redacted_log = __webpack_require__(30671);
// EXTERNAL MODULE: ./build/run/remembered.js
var remembered = __webpack_require__(40026);
// EXTERNAL MODULE: ./build/run/stack-identity.js
var stack_identity = __webpack_require__(68489);
// EXTERNAL MODULE: ./build/notices/notice.js
var notice = __webpack_require__(80944);
;// CONCATENATED MODULE: ./build/run/taught.js



/**
 * What the inputs say of secrets: the user's expressions, the token, variables and backend settings by their names, and what
 * is in the variables that notices name.
 */
function teach(redaction, { report, stack, image, beyond }, { context, log }) {
    redaction.use(report.redact);
    redaction.learn(report.token);
    const backend = stack.backendConfig.map((setting) => {
        const [name = '', ...value] = setting.split('=');
        return { name: name.trim(), value: value.join('=') };
    });
    for (const { name, value } of [...stack.variables, ...backend, ...image.variables])
        if ((0,names/* isSecretName */.eh)(name) && !(0,values/* isPublicValue */.bJ)(value))
            redaction.learn(value);
    for (const name of (0,notice/* secretsNamed */.L)(beyond.notices ?? [])) {
        const secret = context.environment[name]?.trim() ?? '';
        if (secret !== '')
            log.mask(secret);
    }
}

// EXTERNAL MODULE: ./build/steps/source/fetched.js
var fetched = __webpack_require__(90561);
;// CONCATENATED MODULE: ./build/main.js




















/** Reads the inputs, runs the command, and always publishes the report, which it returns. */
async function main(given, { readInputs, connect }) {
    const redaction = (0,remembered.remembered)((0,redaction_redaction.startRedaction)(), given.remember ?? (() => undefined));
    const basics = { ...given, log: (0,redacted_log.redactedLog)(given.log, redaction) };
    for (const secret of given.secrets ?? [])
        redaction.learn(secret);
    const journal = startJournal(basics);
    const startedAt = basics.clock.now();
    let inputs;
    let deps;
    let ending;
    try {
        requireEvent(basics.context);
        inputs = await Promise.race([readInputs(journal, basics.log), lastCall(basics)]);
        teach(redaction, inputs, basics);
        deps = await connect(inputs, journal, basics.log, (text) => redaction.text(text));
        ending = { outcome: await Promise.race([runCommand(inputs, deps, journal), lastCall(basics)]) };
    }
    catch (error) {
        const failure = isCancelled(basics) ? cancelled(basics, journal, error) : await failed(basics, error);
        ending = { outcome: (0,reasons/* outcomeOf */.sG)(failure.reason), failure };
    }
    const known = { ...(inputs && { inputs }), ...(deps && { tools: deps.tools.taken() }) };
    const composed = () => compose({ basics, journal, startedAt, ending, ...known });
    if (inputs !== undefined && deps !== undefined && (inputs.beyond.notices ?? []).length > 0) {
        const { tellEnd } = await __webpack_require__.e(/* import() */ 5491).then(__webpack_require__.bind(__webpack_require__, 45491));
        await tellEnd(composed(), inputs, { ...deps, lastCall: basics.lastCall }, journal);
    }
    const report = composed();
    if (report.fault !== undefined && report.fault.quarantine !== '')
        basics.log.info(report.fault.quarantine);
    await publish(report, {
        outlet: basics.outlet,
        log: basics.log,
        redaction,
        comment: wantsComment(inputs) ? 'wanted' : 'unwanted',
        ...((0,inputs_event/* isReviewOver */.ns)(basics.context) && { reviewed: 'kept' }),
        marks: inputs?.report.marks ?? [],
        repository: basics.context.repository,
        ...(deps === undefined ? {} : { github: deps.github }),
        ...(given.limit && { enough: given.limit(PUBLISHING_MS) }),
        ...(journal.findings.deployment === undefined ? {} : { deployment: journal.findings.deployment }),
    });
    tellOutcome(report, basics.log);
    return report;
}
/** The last line of the log, outside of all groups: a step that has not ended has left one open. */
function tellOutcome(report, log) {
    if (report.steps.some(({ result }) => result === 'unended'))
        log.closeGroup();
    const took = (0,duration/* formatDuration */.a3)(report.finishedAt - report.startedAt);
    log.info(`${(0,headline/* headlineIcon */.Mb)(report)} ${(0,headline/* headlineText */.uh)(report)} (${took})`);
}
/**
 * The comment belongs to the plan of a pull request. Where one is written for all, single jobs write none, but for a stack
 * whose deploy asks for the reviewed plan: its comment keeps that.
 */
function wantsComment(inputs) {
    if (inputs === undefined || (0,commands/* commandEntry */.Wv)(inputs.command).comment === 'none')
        return false;
    const { comment } = inputs.report;
    const keepsPlan = inputs.command === 'plan' && inputs.unreviewed === 'refuse';
    return comment === true || (comment === 'merged' && (inputs.command === 'report' || keepsPlan));
}
/** What runs each command; none is loaded but the one that is asked for. */
const RUNS = {
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2739)]).then(__webpack_require__.bind(__webpack_require__, 72739))).build,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2986), __webpack_require__.e(4423)]).then(__webpack_require__.bind(__webpack_require__, 14423))).plan,
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2986), __webpack_require__.e(2342), __webpack_require__.e(7157), __webpack_require__.e(1128)]).then(__webpack_require__.bind(__webpack_require__, 81128))).deploy,
    rollback: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2986), __webpack_require__.e(2342), __webpack_require__.e(3771)]).then(__webpack_require__.bind(__webpack_require__, 53771))).rollback,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2986), __webpack_require__.e(2342), __webpack_require__.e(7157), __webpack_require__.e(4671)]).then(__webpack_require__.bind(__webpack_require__, 74671))).promote,
    abort: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2986), __webpack_require__.e(2342), __webpack_require__.e(7076)]).then(__webpack_require__.bind(__webpack_require__, 77076))).abort,
    verify: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(2614), __webpack_require__.e(3765)]).then(__webpack_require__.bind(__webpack_require__, 63765))).verify,
    prune: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(1868), __webpack_require__.e(5581), __webpack_require__.e(6721), __webpack_require__.e(6679), __webpack_require__.e(3738)]).then(__webpack_require__.bind(__webpack_require__, 43738))).prune,
    matrix: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(3043), __webpack_require__.e(5581), __webpack_require__.e(185), __webpack_require__.e(8606), __webpack_require__.e(9723)]).then(__webpack_require__.bind(__webpack_require__, 49723))).matrix,
    report: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3233)]).then(__webpack_require__.bind(__webpack_require__, 13233))).report,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(3043), __webpack_require__.e(7226), __webpack_require__.e(2614), __webpack_require__.e(5521)]).then(__webpack_require__.bind(__webpack_require__, 5521))).status,
};
async function runCommand(inputs, deps, journal) {
    // The compiler does not see that the inputs are those of the command they name.
    const run = (await RUNS[inputs.command]());
    return run(inputs, deps, journal);
}
/** Tools and Node say that a disk is full, and not which, nor how full the others are. */
async function failed({ disks }, error) {
    return ofFullDisk((0,outcome_error/* failureOf */.g5)(error), disks ?? (async () => []));
}
/** Whose code it is, and which commit, only the event tells: nothing is begun on a guess. */
function requireEvent({ eventProblem: problem, eventName }) {
    if (problem === undefined)
        return;
    throw new outcome_error/* DeployError */.sH('invalid-input', `The event of this run (${eventName}) cannot be read: ${problem}.`, {
        next: [
            'See who writes the file that GITHUB_EVENT_PATH names: GitHub, or a runner or a step that stands in for it.',
            'Run again; nothing was begun.',
        ],
    });
}
function isCancelled({ signal, lastCall: last }) {
    return signal.aborted || last.aborted;
}
/** What becomes of a tool that has not ended when the run has to. */
const TAKEN_OVER = 'A tool that had not ended is taken over by the post step of the action: its log says how it ended, and whether the lock of the state is free.';
/**
 * A tool that fails because it was interrupted has not failed: the run was cancelled. What is to be said is that, and what
 * it leaves going at AWS. At the last call nothing failed, but a step still runs.
 */
function cancelled({ signal, lastCall: last }, { findings, steps, unended }, error) {
    // At the last call what ran beside the step that the cancel ended may still be ending.
    const ended = steps.find(({ result }) => result === 'cancelled');
    const { step = (ended ?? unended.at(-1))?.name } = (0,outcome_error/* failureOf */.g5)(error);
    const { rollouts = [], recovery } = findings;
    const on = (0,going_on/* goingOn */.i)([...rollouts, ...(recovery?.rollouts ?? [])]);
    const failure = (0,outcome_error/* failureOf */.g5)(signal.aborted ? signal.reason : last.reason);
    const isOn = last.aborted && unended.length > 0;
    return {
        ...failure,
        evidence: [...failure.evidence, ...on],
        next: [...failure.next, ...(isOn ? [TAKEN_OVER] : [])],
        ...(step === undefined ? {} : { step }),
    };
}
/** Rejects at the last call; never resolves. */
function lastCall({ lastCall: signal }) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}
/** The stack of a run whose inputs could not be read. */
function unread({ stack = '' }) {
    const label = stacks/* STACK_NAME */.bm.test(stack) ? stack : '';
    return { ...(label !== '' && { name: label }), label, directory: '', workspace: '', backend: [] };
}
/**
 * An error that the run got over is none: a plan that is made again with a map, or that looked ahead with an image that
 * is gone. A rollout that fails later does not fail because of it; a recovery may.
 */
function relevantTo({ failure }, { recovery }, found) {
    const isToldBy = failure !== undefined && ((0,reasons/* isExplainedByDiagnostics */.Qr)(failure.reason) || recovery?.result === 'failed');
    return isToldBy ? found : found.filter(({ severity }) => severity === 'warning');
}
function compose({ basics, journal, startedAt, ending, inputs, tools }) {
    const { context, clock } = basics;
    const { rollouts = [], deployment: _, judged, outputs, ...found } = journal.findings;
    const command = inputs?.command ?? 'plan';
    const steps = [...journal.steps, ...journal.unended];
    const environment = inputs?.report.environment ?? '';
    const done = { ...found, command, environment, rollouts, steps, ...(judged && { judged }) };
    return {
        ...ending,
        ...(ending.failure && explain(ending.failure, done)),
        version: version/* VERSION */.x,
        command,
        stack: inputs === undefined || command === 'matrix' ? unread(basics) : (0,stack_identity/* identityOf */.c)(inputs),
        rollouts,
        ...(tools && { tools }),
        ...(outputs && { outputs }),
        steps,
        warnings: journal.warnings,
        diagnostics: placeDiagnostics(relevantTo(ending, journal.findings, journal.diagnostics), {
            workspace: context.workspace,
            fetched: (0,fetched/* fetchedRoot */.A)(context),
        }),
        runUrl: context.runUrl,
        serverUrl: context.serverUrl,
        startedAt,
        finishedAt: clock.now(),
        ...(inputs && { healthThreshold: inputs.rollout.healthThreshold }),
        ...(inputs?.report.environment ? { environment: inputs.report.environment } : {}),
        ...(inputs?.report.environmentUrl ? { environmentUrl: inputs.report.environmentUrl } : {}),
        ...(context.pullRequest === undefined ? {} : { pullRequest: context.pullRequest.number }),
        ...found,
    };
}


/***/ }),

/***/ 80944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MOMENTS),
/* harmony export */   L: () => (/* binding */ secretsNamed)
/* harmony export */ });
/** What a notice is about. */
const MOMENTS = ['started', 'held', 'reached', 'failed', 'recovered'];
/** Names of the variables whose values are secrets. */
function secretsNamed(targets) {
    const names = targets.flatMap((target) => [
        ...('secret' in target ? [target.secret] : []),
        ...('address' in target ? [target.address] : []),
    ]);
    return [...new Set(names)].filter((name) => name !== '');
}


/***/ }),

/***/ 50365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   G7: () => (/* binding */ isUnasked),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Wv: () => (/* binding */ commandEntry),
/* harmony export */   oI: () => (/* binding */ isAllowedOn),
/* harmony export */   oQ: () => (/* binding */ commandNames)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51438);

/** What a run can be asked for. */
const COMMANDS = {
    build: {
        headline: 'Image for',
        comment: 'none',
        template: 'baked',
        stack: 'unused',
        does: 'image only, tagged and ready to be taken by a later run; needs no stack, writes no comment',
        events: 'nothing: name it, as [this workflow](examples/web/.github/workflows/bake.yml) does to bake ahead',
    },
    plan: {
        headline: 'Plan for',
        suits: ({ eventName }) => (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .eventEntry */ .nf)(eventName).auto === 'plan',
        template: 'baked',
        stack: 'opened',
        does: "image, plan, comment; applies nothing. A fork's pull request without credentials is [validated](#pull-requests-from-forks)",
        events: '`pull_request`, `pull_request_target`, reviews of one, `issue_comment` and `merge_group`',
    },
    deploy: {
        headline: 'Deploy to',
        changes: 'instances',
        template: 'baked',
        stack: 'opened',
        does: 'image, plan, apply, rollout, report',
        events: 'every other event',
    },
    rollback: {
        headline: 'Rollback of',
        changes: 'instances',
        suits: ({ eventName, rollbackTo }) => eventName === 'workflow_dispatch' && rollbackTo !== '',
        template: 'unused',
        stack: 'opened',
        does: 'an earlier release or image, plan, apply, rollout, report; builds nothing',
        events: '`workflow_dispatch` with `rollback-to` set',
    },
    promote: {
        headline: 'Promotion in',
        changes: 'instances',
        template: 'unused',
        stack: 'opened',
        does: 'goes on with a release that [holds](docs/progressive.md#holds), once what serves of it is well; builds, plans and applies nothing',
        events: 'nothing: name it, in a job behind an environment with reviewers',
    },
    abort: {
        headline: 'Abort in',
        changes: 'instances',
        template: 'unused',
        stack: 'opened',
        does: 'takes back a release that [holds](docs/progressive.md#holds): the rollback to the one that was proven last before it',
        events: 'nothing: name it',
    },
    verify: {
        headline: 'Verification of',
        template: 'unused',
        stack: 'opened',
        does: 'fails with `drift-found` unless all instances run the proven live image and the plan is empty',
        events: 'nothing: name it, as [this workflow](examples/web/.github/workflows/verify.yml) does every morning',
    },
    prune: {
        headline: 'Pruning of',
        template: 'sought',
        stack: 'opened',
        does: 'removes the images that nothing needs any more, in all regions; without `prune: true` it only shows them',
        events: 'nothing: name it; see [which images stay](#which-images-stay)',
    },
    matrix: {
        headline: 'Waves of',
        comment: 'none',
        template: 'unused',
        stack: 'unused',
        aws: 'unasked',
        does: 'checks [the settings file](docs/settings.md), and gives its stacks as matrices of jobs, on a pull request those that it touches; asks nothing of AWS',
        events: 'nothing: name it, as [pipeline.yml](docs/fleet.md) does',
    },
    report: {
        headline: 'Report of',
        aws: 'unasked',
        stacks: 'several',
        template: 'unused',
        stack: 'unused',
        does: 'one comment and one summary of what all jobs of a run reported, the worst first; fails where a stack failed, or gave no report',
        events: 'nothing: name it in a job behind the others; see [one report for many](docs/fleet-report.md)',
    },
    status: {
        headline: 'Status of',
        comment: 'none',
        stacks: 'several',
        template: 'unused',
        stack: 'opened',
        does: 'where which release runs: for every stack of the settings file its live release, age, health, drift and what is newer, as a table, as JSON and as a badge; plans nothing, changes nothing',
        events: 'nothing: name it; see [where what runs](docs/status.md)',
    },
};
const commandNames = Object.keys(COMMANDS);
/** Whether a command may run on an event: a deploy of what a merge queue only tests would serve what nobody merged. */
function isAllowedOn(name, eventName) {
    const { changes } = COMMANDS[name];
    return changes === undefined || (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .eventEntry */ .nf)(eventName).unmerged === undefined;
}
/** What is to be said of a command, as its entry has it. */
function commandEntry(name) {
    return COMMANDS[name];
}
/** Whether a command asks nothing of AWS; of a word that is none, nobody knows. */
function isUnasked(name) {
    const entry = name && COMMANDS[name];
    return entry?.aws !== undefined;
}
/** What `command: auto` means: the first command that the occasion suits, and else a deploy. */
function commandFor(occasion) {
    const suits = (name) => COMMANDS[name].suits?.(occasion) === true;
    return commandNames.find(suits) ?? 'deploy';
}


/***/ }),

/***/ 22698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   o: () => (/* binding */ isSuccess)
/* harmony export */ });
/** How a run can end. Everything a person or a later step learns of a run starts from one of these. */
const OUTCOMES = {
    planned: { step: 'succeeds', icon: '📋', deployment: 'inactive' },
    /** A fork's pull request without credentials: nothing was planned. */
    validated: { step: 'succeeds', icon: '🔎', deployment: 'inactive' },
    built: { step: 'succeeds', icon: '📦', deployment: 'inactive' },
    deployed: { step: 'succeeds', icon: '✅', deployment: 'success' },
    unchanged: { step: 'succeeds', icon: '✅', deployment: 'success' },
    /** A part of the instances serves the release, and it goes on when somebody promotes it: it is neither deployed nor proven. */
    holding: { step: 'succeeds', icon: '⏸️', deployment: 'in_progress' },
    'rolled-back': { step: 'succeeds', icon: '⏪', deployment: 'success' },
    pruned: { step: 'succeeds', icon: '🧹', deployment: 'inactive' },
    /** What was asked for is told: every stack that was to report did and none failed; a status, whatever it tells. */
    reported: { step: 'succeeds', icon: '✅', deployment: 'inactive' },
    blocked: { step: 'fails', icon: '⛔', deployment: 'failure' },
    failed: { step: 'fails', icon: '❌', deployment: 'failure' },
    cancelled: { step: 'fails', icon: '🚫', deployment: 'error' },
};
/** Whether a run with this outcome leaves with exit status 0. */
function isSuccess(outcome) {
    return OUTCOMES[outcome].step === 'succeeds';
}


/***/ }),

/***/ 35741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ez: () => (/* binding */ REASONS),
  Qr: () => (/* binding */ isExplainedByDiagnostics),
  sG: () => (/* binding */ outcomeOf)
});

;// CONCATENATED MODULE: ./build/outcome/reasons/after.js
/** Reasons of the apply and what follows it, and of commands that apply nothing. */
const AFTER = {
    'apply-failed': {
        outcome: 'failed',
        headline: 'the apply failed',
        whose: 'the stack, or what AWS allows of it',
        again: 'fails again until what Terraform names is put right',
        explainedBy: 'diagnostics',
        advice: 'Correct what Terraform names and run again; part of the plan may be applied. Where it had begun to move a group, that was followed to its end, and `on-failure` done',
    },
    'state-unread': {
        outcome: 'failed',
        headline: 'the state could not be read after the apply',
        whose: 'the access to the state',
        again: 'looks at every group, once the state can be read',
        explainedBy: 'diagnostics',
        advice: 'The plan is applied, and the state could not be read after it, so that a new group was not watched. Cure what the error says and run again',
    },
    'rollout-not-started': {
        outcome: 'failed',
        headline: 'the image was not rolled out',
        whose: 'the stack: it starts no refresh',
        again: 'fails again until the group takes the image',
        advice: 'Let the group name a template version that changes, or set `when-no-refresh: start`',
    },
    'rollout-failed': {
        outcome: 'failed',
        headline: 'the rollout failed',
        whose: 'not known',
        again: 'fails again until the cause is put right',
        advice: 'Look at the evidence and causes: the image, the group, or AWS',
    },
    'probe-failed': {
        outcome: 'failed',
        headline: 'what is deployed does not answer as it should',
        whose: 'not known',
        again: 'fails again until it answers as the probe asks',
        advice: 'Look at what the probe asked for and what came: correct the image or the service, or the probe in the settings file',
    },
    'analysis-failed': {
        outcome: 'failed',
        headline: 'the figures of what is deployed are worse than they may be',
        whose: 'not known',
        again: 'fails again until the figures are as they should be',
        advice: 'Look at the figures: correct the image or the service, or the limits of the analysis in the settings file',
    },
    'rollout-stalled': {
        outcome: 'failed',
        headline: 'the rollout got no further',
        whose: 'not known',
        again: 'fails again until the cause is put right',
        advice: 'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `stall-timeout`',
    },
    'rollout-timed-out': {
        outcome: 'failed',
        headline: 'the instances were not healthy in time',
        whose: 'not known',
        again: 'fails again until the cause is put right',
        advice: 'Look at the evidence and causes: the image, the group, or AWS. Where it only needs longer, raise `rollout-timeout`',
    },
    'rollout-incomplete': {
        outcome: 'failed',
        headline: 'instances beside a group are on another image',
        whose: 'what stands beside the group; all in service do well',
        again: 'fails again until those instances are on the image',
        advice: 'With `strict`: those in service are healthy on the image; those on standby or in the warm pool are not on it. Do what the report says; nothing is taken back',
    },
    'rollout-superseded': {
        outcome: 'failed',
        headline: 'another rollout took over',
        whose: 'somebody else, who works on the group',
        again: 'rolls out anew, over what the other rollout left',
        advice: 'Somebody else started a refresh of the group; see who, and run again',
    },
    'refresh-active': {
        outcome: 'blocked',
        headline: 'another refresh is running',
        whose: 'another refresh, which still runs',
        again: 'goes on once the other refresh has ended',
        advice: 'A refresh was running before the apply; run again when it has ended',
    },
    'alarm-active': {
        outcome: 'blocked',
        headline: 'an alarm is ringing',
        whose: 'what the alarm is about; it rang before the deploy',
        again: 'goes on once the alarm is silent',
        advice: 'Cure what the alarm says, or take it out of `alarms` for this deploy',
    },
    'drift-found': {
        outcome: 'failed',
        headline: 'what runs is not as the deploy left it',
        whose: 'not known: it was changed since the last deploy',
        again: 'finds the same until it is put right',
        advice: '`verify` found differences: deploy again, or roll back to `live`',
    },
    'prune-failed': {
        outcome: 'failed',
        headline: 'not every image could be removed',
        whose: 'what keeps the image, as AWS says',
        again: 'removes what is left',
        advice: 'A removal stopped in the middle: cure what the message says and run again, what is left is found',
    },
    'stack-failed': {
        outcome: 'failed',
        headline: 'a stack failed, or gave no report',
        whose: 'see the report of each stack',
        again: 'tells the same of the same reports',
        advice: '`report` found a stack that failed, was blocked or cancelled, or that nobody knows of: its row says which, and its own job why',
    },
    cancelled: {
        outcome: 'cancelled',
        headline: 'cancelled',
        whose: 'nobody: the run was cancelled',
        again: 'takes up where this one stopped',
        advice: 'See in the report how far it came; a refresh that had begun goes on at AWS',
    },
    'internal-error': {
        outcome: 'failed',
        headline: 'an error in the action',
        whose: 'the action itself',
        again: 'may fail in the same way',
        advice: 'Not a failure the action knows: run with debug logging and report it with the log',
    },
};

;// CONCATENATED MODULE: ./build/outcome/reasons/before.js
/** Reasons that end a run before anything is applied. */
const BEFORE = {
    'invalid-input': {
        outcome: 'failed',
        headline: 'the inputs are not valid',
        whose: 'the workflow: an input, or what one names',
        again: 'fails again until the inputs are corrected',
        advice: 'Correct the inputs that the message names',
    },
    'tool-missing': {
        outcome: 'failed',
        headline: 'a tool is missing',
        whose: 'the runner, or its way to the download',
        again: 'fails again until the tool can be had',
        advice: 'Name a version in `packer-version` or `terraform-version`, or install the tool in a step before',
    },
    'tool-untrusted': {
        outcome: 'failed',
        headline: 'a downloaded tool is not to be trusted',
        whose: 'whoever answers for the download',
        again: 'fails again until the address gives what its makers signed',
        advice: 'What was downloaded is not what its makers signed. Find out who answers for that address; nothing of it was run',
    },
    credentials: {
        outcome: 'failed',
        headline: 'no access to AWS',
        whose: 'the job’s access to AWS: its credentials, or what its role may do',
        again: 'fails again until AWS lets the run in',
        explainedBy: 'diagnostics',
        advice: 'Assume an AWS role in a step before; see that its session is long enough and that it allows the call',
    },
    'aws-unavailable': {
        outcome: 'failed',
        headline: 'AWS could not be reached',
        whose: 'AWS, or the network',
        again: 'may well succeed',
        advice: 'AWS throttled or did not answer, for minutes; run again. While a rollout is watched this is waited out instead',
    },
    'aws-refused': {
        outcome: 'failed',
        headline: 'AWS refused what was asked',
        whose: 'what AWS names: the account, or what was asked of it',
        again: 'fails again until what AWS names is put right',
        advice: "Read AWS's words, and do what they ask for: a service to be enabled, an account to be confirmed, a limit",
    },
    'checkout-failed': {
        outcome: 'failed',
        headline: 'the commit could not be fetched',
        whose: 'the checkout, or the way to the commit',
        again: 'fails again until the commit can be fetched',
        advice: 'Check `repository`, `ref`, and that the token may read them',
    },
    'untrusted-code': {
        outcome: 'blocked',
        headline: 'the code of a pull request would get secrets',
        whose: 'the workflow: it would give secrets to the code of a pull request',
        again: 'is stopped again, for the code is the same',
        advice: "The run has secrets, or its machine AWS credentials, and the code is a pull request's: use the event `pull_request` on a runner that has none, or check out the base branch; see [forks](docs/forks.md)",
    },
    'image-build-failed': {
        outcome: 'failed',
        headline: 'the image was not built',
        whose: 'the build of the image: its template, or what that fetches',
        again: 'fails again until the template builds',
        explainedBy: 'diagnostics',
        advice: "Read Packer's error; no image is used",
    },
    'image-test-failed': {
        outcome: 'blocked',
        headline: 'the image failed its test',
        whose: 'the image, or its test',
        again: 'is stopped again, for the same image failed the same test',
        advice: 'Read what the test wrote, and correct the image or the test; or have it tested once more, as the message says. See [image test](docs/progressive.md#image-test)',
    },
    'image-test-not-run': {
        outcome: 'failed',
        headline: 'the image could not be tested',
        whose: 'nobody knows: the test said nothing of the image',
        again: 'tests the image then',
        advice: 'See what AWS says: a permission, capacity, or an instance that SSM does not know; the image is not to blame. See [image test](docs/progressive.md#image-test)',
    },
    'image-not-found': {
        outcome: 'failed',
        headline: 'the image was not found',
        whose: 'nobody: the image that was asked for is not there',
        again: 'fails again until there is such an image',
        advice: 'Name another image, the report lists what there is; with `build: never`, bake it in another run',
    },
    'image-quarantined': {
        outcome: 'blocked',
        headline: 'the image failed here before',
        whose: 'the image, in an earlier run',
        again: 'is refused again while it is',
        advice: 'Deploy a commit that cures the fault, or take the image by its id',
    },
    'image-revoked': {
        outcome: 'blocked',
        headline: 'the image is revoked',
        whose: 'the image, or what it was made from',
        again: 'is refused again while it is',
        advice: 'The image, or one that it was made from, is listed in `revoked` or failed here: bake on another base image, or take another image; see [promotion](docs/promotion.md)',
    },
    'image-not-shared': {
        outcome: 'blocked',
        headline: 'the image cannot be shared as is wanted',
        whose: 'the image, or the key that it is encrypted with',
        again: 'is stopped again until the image can be shared',
        advice: 'Share it with the account that is to launch it, or copy it there (`copy-to`). Where its key is in the way: encrypt it with a customer managed key whose policy lets the others use it, with the statement that the message has; see [sharing](docs/sharing.md)',
    },
    'not-promoted': {
        outcome: 'blocked',
        headline: 'it is not proven where it has to be',
        whose: 'nobody: the release has not gone its way yet',
        again: 'is stopped again until it is proven there',
        advice: 'Deploy the commit to the environment that `require-proven-in` names, and run again when it is proven there; see [promotion](docs/promotion.md)',
    },
    'outside-window': {
        outcome: 'blocked',
        headline: 'it is outside of the window for deploys',
        whose: 'nobody: the stack may not be deployed at this time',
        again: 'is stopped again until the window begins that the message names',
        advice: 'Run again when the window begins that the message names, or let the deploy wait for it (`outside: wait`); see [windows](docs/progressive.md#windows)',
    },
    'deploys-frozen': {
        outcome: 'blocked',
        headline: 'deploys are frozen',
        whose: 'nobody: a variable freezes deploys of the stack',
        again: 'is stopped again while the variable is set',
        advice: 'Empty the variable that the message names when the freeze is over, and run the workflow anew; see [windows](docs/progressive.md#windows)',
    },
    'commit-outdated': {
        outcome: 'blocked',
        headline: 'a newer commit is running',
        whose: 'nobody: a newer commit serves',
        again: 'is stopped again while the newer commit runs',
        advice: 'Deploy the newer commit, use the rollback, or set `allow-older`',
    },
    'plan-failed': {
        outcome: 'failed',
        headline: 'no plan could be made',
        whose: 'the stack, or what it asks while it is planned',
        again: 'fails again until the plan can be made',
        explainedBy: 'diagnostics',
        advice: 'Correct the stack: `init`, `workspace`, `plan` or `show` failed. Nothing was changed',
    },
    'plan-blocked': {
        outcome: 'blocked',
        headline: 'the plan is not allowed',
        whose: 'the stack, or a group as it is now',
        again: 'is stopped again until the plan is allowed',
        advice: 'The plan would do more than `allow` lets it: write what the report names, or deploy once with a wider `allow`. A rollback of the image alone may change nothing else',
    },
    'plan-changed': {
        outcome: 'blocked',
        headline: 'the plan is not the reviewed one',
        whose: 'nobody: what is planned now was not reviewed',
        again: 'is stopped again until its plan is the reviewed one',
        advice: 'The plan is not the reviewed one: read what differs, and bring it by a pull request, or deploy once with `require-reviewed-plan: warn`',
    },
    'plan-without-image': {
        outcome: 'blocked',
        headline: 'the plan does not carry the image',
        whose: 'the stack: it does not take the image',
        again: 'is stopped again until the stack takes the image',
        explainedBy: 'diagnostics',
        advice: "Let the launch template take `image_id` from the variable, or from a data source that filters by the image's key; the report says why it does not",
    },
    'not-holding': {
        outcome: 'blocked',
        headline: 'no release of this commit holds',
        whose: 'whoever asked for it: something else was deployed, promoted or taken back since',
        again: 'is stopped again until a release of this commit holds',
        advice: 'Look at the last deploy of the environment. A job that waited for its approval promotes the release of its own commit alone',
    },
    'state-locked': {
        outcome: 'failed',
        headline: 'the state is locked',
        whose: 'another run that works on the stack, or left its lock',
        again: 'goes on once the lock is gone',
        advice: 'Wait for the run that holds the lock, or raise `lock-timeout`',
    },
};

;// CONCATENATED MODULE: ./build/outcome/reasons.js


/** Why a run did not succeed. The list is closed: later steps of a workflow branch on it. */
const REASONS = { ...BEFORE, ...AFTER };
/** The outcome that a failure of this reason ends in. */
function outcomeOf(reason) {
    return REASONS[reason].outcome;
}
/** Whether the errors that the tools found in the code tell why a run failed for this reason. */
function isExplainedByDiagnostics(reason) {
    const { explainedBy } = REASONS[reason];
    return explainedBy === 'diagnostics';
}


/***/ }),

/***/ 43770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   p$: () => (/* binding */ withStep),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   tV: () => (/* binding */ isSensitive),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/**
 * Paths at which the values of a change differ, or become known only after apply. What a provider may write either
 * way counts as equal: null, "", an empty list, an attribute left out. Lists of another length differ as a whole.
 */
function differences({ before, after, afterUnknown }) {
    return differing({ before: before ?? {}, after: after ?? {}, unknown: afterUnknown }, []);
}
function differing(place, path) {
    const { before, after, unknown } = place;
    if (unknown === true)
        return [path];
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(before) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(after)) {
        const names = new Set([...Object.keys(before), ...Object.keys(after), ...unknownNames(unknown)]);
        return [...names].flatMap((name) => differing(inside(place, name), [...path, name]));
    }
    if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
        return before.flatMap((_, index) => differing(inside(place, index), [...path, index]));
    }
    if (isEmpty(before) && isEmpty(after))
        return [];
    return before === after ? [] : [path];
}
/** Names of attributes that are unknown somewhere: those which are not are often listed as `false` or empty. */
function unknownNames(unknown) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(unknown))
        return [];
    return Object.keys(unknown).filter((name) => hasTrue(unknown[name]));
}
function inside({ before, after, unknown }, step) {
    return { before: valueAt(before, [step]), after: valueAt(after, [step]), unknown: valueAt(unknown, [step]) };
}
function isEmpty(value) {
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
/** The value at a path, undefined where there is none. */
function valueAt(value, [step, ...rest]) {
    if (step === undefined)
        return value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
    return valueAt(value[step], rest);
}
/** Whether the plan marks the value at this path, or one around or within it, as sensitive. */
function isSensitive(change, path) {
    return [change.beforeSensitive, change.afterSensitive].some((marks) => hasTrue(valueAt(marks, path)) || isMarkedAround(marks, path));
}
/** Whether the value at this path, or one around or within it, is known only after apply. */
function isUnknown({ afterUnknown }, path) {
    return hasTrue(valueAt(afterUnknown, path)) || isMarkedAround(afterUnknown, path);
}
function isMarkedAround(marks, path) {
    return path.some((_, length) => valueAt(marks, path.slice(0, length)) === true);
}
function hasTrue(marks) {
    if (typeof marks !== 'object' || marks === null)
        return marks === true;
    return Object.values(marks).some(hasTrue);
}
/** A path as it is written in HCL, e.g. `launch_template[0].version`. Keys inside of sensitive values are left out. */
function pathText(change, path) {
    const isHidden = (length) => [change.beforeSensitive, change.afterSensitive].some((marks) => valueAt(marks, path.slice(0, length)) === true);
    const end = path.findIndex((_, index) => isHidden(index));
    return (end < 0 ? path : path.slice(0, Math.max(end, 1))).reduce(withStep, '');
}
/** A path in HCL with one more step: `withStep('tags', 'a b')` is `tags["a b"]`. */
function withStep(text, step) {
    if (typeof step === 'number')
        return `${text}[${step}]`;
    if (!/^[\w-]+$/.test(step))
        return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
}


/***/ }),

/***/ 18050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ UNKNOWN),
  t: () => (/* binding */ editsOf)
});

// EXTERNAL MODULE: ./build/redaction/forms/likely.js + 7 modules
var likely = __webpack_require__(77440);
// EXTERNAL MODULE: ./build/redaction/lines/pem.js
var pem = __webpack_require__(58296);
;// CONCATENATED MODULE: ./build/redaction/appearance.js


/** Whether there is something in a text that looks like a secret. */
function looksSecret(text) {
    return (0,pem/* hasSecretPem */.hx)(text) || text.split('\n').some((line) => (0,likely/* withoutLikely */.tl)(line) !== line);
}

// EXTERNAL MODULE: ./build/redaction/names/names.js
var names = __webpack_require__(99857);
// EXTERNAL MODULE: ./build/plan/differences.js
var differences = __webpack_require__(43770);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
;// CONCATENATED MODULE: ./build/plan/edits.js




/**
 * Every value that a change sets, in an order that does not depend on the plan's. What a provider may write either way
 * counts as equal: null, "", an empty list or map, an attribute left out. Where the new value is known only after apply
 * the old one does not count: counters such as `latest_version` differ from deploy to deploy.
 */
function editsOf(change, rename) {
    const walk = { found: [], rename };
    const { before, after, afterUnknown, beforeSensitive, afterSensitive } = change;
    const marks = { beforeMarks: beforeSensitive, afterMarks: afterSensitive };
    visit({ before: before ?? {}, after: after ?? {}, unknown: afterUnknown, ...marks }, '', walk);
    return walk.found;
}
function visit(place, path, walk) {
    const { before, after, unknown } = place;
    if (before === after && unknown !== true && kindOf(before) === 'value')
        return;
    const name = lastName(path);
    const isSecret = place.beforeMarks === true || place.afterMarks === true || (0,names/* isUserData */.yL)(name) || (0,names/* isSecretName */.eh)(name);
    if (isSecret || unknown === true || !isNested(before, after)) {
        const sides = sidesAt(place, walk.rename);
        if (sides.from === sides.to)
            return;
        const isHidden = isSecret || (!(0,names/* isRandomByNature */._g)(name) && [before, after].some(looksLikeSecret));
        walk.found.push({ path: path || 'all values', ...sides, isHidden });
        return;
    }
    const [from, to] = [sizeOf(before), sizeOf(after)];
    if (from !== to)
        walk.found.push({ path, from: `length ${from}`, to: `length ${to}`, isHidden: false });
    for (const step of stepsOf(place)) {
        const name = typeof step === 'string' ? walk.rename(step) : step;
        visit(inside(place, step), (0,differences/* withStep */.p$)(path, name), walk);
    }
}
function looksLikeSecret(value) {
    return typeof value === 'string' && looksSecret(value);
}
/** Both sides of a value as text, the same where it is not set. The old one of an unknown value does not count. */
function sidesAt({ before, after, unknown }, rename) {
    const text = (value) => JSON.stringify(value) ?? '';
    const to = text(canonical(after, unknown, rename));
    return { from: unknown === true ? '' : text(canonical(before, false, rename)), to };
}
/** Length of a list; a map has its keys for that. */
function sizeOf(value) {
    return Array.isArray(value) ? value.length : 0;
}
/** Name of the attribute a path ends in, without indexes and keys. */
function lastName(path) {
    return path.slice(path.lastIndexOf('.') + 1);
}
/** Whether both sides can be walked through together: two maps, two lists, or one of them and nothing. */
function isNested(before, after) {
    const [one, other] = [kindOf(before), kindOf(after)];
    const kind = one === 'nothing' ? other : one;
    return (kind === 'map' || kind === 'list') && (other === kind || other === 'nothing');
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'list';
    if ((0,json/* isRecord */.u4)(value))
        return 'map';
    return value === undefined || value === null || value === '' ? 'nothing' : 'value';
}
function stepsOf({ before, after, unknown }) {
    if (Array.isArray(before) || Array.isArray(after)) {
        const length = Math.max(sizeOf(before), sizeOf(after), sizeOf(unknown));
        return Array.from({ length }, (_, index) => index);
    }
    return namesIn(before, after, unknown);
}
/** Names of all that is a map, each once, in order. */
function namesIn(...values) {
    const names = new Set();
    for (const value of values)
        if ((0,json/* isRecord */.u4)(value))
            for (const name in value)
                names.add(name);
    return [...names].sort();
}
function inside(place, step) {
    return {
        before: at(place.before, step),
        after: at(place.after, step),
        unknown: at(place.unknown, step),
        beforeMarks: at(place.beforeMarks, step),
        afterMarks: at(place.afterMarks, step),
    };
}
function at(value, step) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
    return value[step];
}
/** What stands for a value that is known only after apply. */
const UNKNOWN = '\u0001known after apply';
/** The value with its keys sorted and what is empty left out. */
function canonical(value, unknown, rename) {
    if (unknown === true)
        return UNKNOWN;
    const shape = kindOf(value) === 'nothing' ? unknown : value;
    if (Array.isArray(shape))
        return canonicalList(value, unknown, rename);
    if ((0,json/* isRecord */.u4)(shape))
        return canonicalMap(value, unknown, rename);
    if (typeof value === 'string')
        return value === '' ? undefined : rename(value);
    return value ?? undefined;
}
/** What is empty keeps its place in a list. */
function canonicalList(value, unknown, rename) {
    const length = Math.max(sizeOf(value), sizeOf(unknown));
    const items = Array.from({ length }, (_, index) => {
        return canonical(at(value, index), at(unknown, index), rename) ?? '';
    });
    return length === 0 ? undefined : items;
}
function canonicalMap(value, unknown, rename) {
    const entries = [];
    for (const name of namesIn(value, unknown)) {
        const inner = canonical(at(value, name), at(unknown, name), rename);
        if (inner !== undefined)
            entries.push([rename(name), inner]);
    }
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}


/***/ }),

/***/ 13506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   R2: () => (/* binding */ sensitiveElsewhere),
/* harmony export */   bl: () => (/* binding */ sensitiveTexts)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/**
 * The texts that changes mark as sensitive somewhere. The tools hide them only where they are marked: a copy that
 * another attribute took before the mark was there is printed in plain text.
 */
function sensitiveTexts(changes) {
    const found = new Set();
    for (const { before, after, beforeSensitive, afterSensitive } of changes) {
        collect(before, beforeSensitive, found);
        collect(after, afterSensitive, found);
    }
    return withoutNames([...found], changes);
}
/**
 * Those that are no part of a group's name. What a group is called stands in AWS's console and in the outputs of this
 * action, where later steps find it by, though it may have been put together with a variable that is marked.
 */
function withoutNames(texts, changes) {
    const names = changes.flatMap(({ type, before, after }) => type === 'aws_autoscaling_group' ? [before?.name, after?.name] : []);
    return texts.filter((text) => !names.some((name) => typeof name === 'string' && name.includes(text)));
}
/**
 * The texts that a plan marks as sensitive anywhere else: in the state it was made from and the one it will come to,
 * where what data sources read is, in outputs, in changes that wait for a later plan, in what its actions are given,
 * and in variables that are declared sensitive, of modules too.
 */
function sensitiveElsewhere(document) {
    const found = new Set();
    const { prior_state, planned_values, variables, configuration, output_changes } = document;
    for (const values of [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(prior_state) ? prior_state.values : undefined, planned_values]) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(values))
            continue;
        collectModule(values.root_module, found);
        collectOutputs(values.outputs, found);
    }
    for (const change of Object.values((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(output_changes) ? output_changes : {}))
        collectChange(change, found);
    for (const { resource_change } of recordsIn(document.deferred_changes))
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(resource_change))
            collectChange(resource_change.change, found);
    collectActions(document, found);
    const root = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(configuration) ? configuration.root_module : undefined;
    collectDeclared(root, found);
    collectVariables(variables, root, found);
    return [...found];
}
function collectChange(change, found) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(change))
        return;
    collect(change.before, change.before_sensitive, found);
    collect(change.after, change.after_sensitive, found);
}
/** An action's provider may print what it is given; the tool does not look for secrets there. */
function collectActions(document, found) {
    const deferred = recordsIn(document.deferred_action_invocations).map((entry) => entry.action_invocation);
    for (const action of [...recordsIn(document.action_invocations), ...recordsIn(deferred)])
        collect(action.config_values, action.config_sensitive, found);
}
/** What is written into the code for a variable that is declared sensitive: its default, and what a call gives. */
function collectDeclared(module, found) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(module))
        return;
    const isMarked = (declared) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(declared) && declared.sensitive === true;
    for (const declared of Object.values((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(module.variables) ? module.variables : {}))
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(declared))
            collect(declared.default, isMarked(declared), found);
    for (const call of Object.values((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(module.module_calls) ? module.module_calls : {})) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(call))
            continue;
        const { module: called, expressions } = call;
        const variables = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(called) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(called.variables) ? called.variables : {};
        for (const [name, given] of Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(expressions) ? expressions : {}))
            if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(given))
                collect(given.constant_value, isMarked(ownOf(variables, name)), found);
        collectDeclared(called, found);
    }
}
function ownOf(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
function collectModule(module, found) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(module))
        return;
    for (const resource of recordsIn(module.resources))
        collect(resource.values, resource.sensitive_values, found);
    for (const child of recordsIn(module.child_modules))
        collectModule(child, found);
}
function recordsIn(list) {
    return Array.isArray(list) ? list.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4) : [];
}
function collectOutputs(outputs, found) {
    for (const output of Object.values((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(outputs) ? outputs : {})) {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(output))
            collect(output.value, output.sensitive === true, found);
    }
}
function collectVariables(variables, root, found) {
    const declared = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(root) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(root.variables) ? root.variables : {};
    for (const [name, held] of Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(variables) ? variables : {})) {
        const declaration = ownOf(declared, name);
        const isMarked = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(declaration) && declaration.sensitive === true;
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(held))
            collect(held.value, isMarked, found);
    }
}
/** Goes where the marks go: most values have none. */
function collect(value, marks, found) {
    if (marks === true)
        collectAll(value, found);
    else if (Array.isArray(marks)) {
        if (!Array.isArray(value))
            return;
        for (const [index, inner] of value.entries())
            collect(inner, marks[index], found);
    }
    else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(marks) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value)) {
        for (const name of Object.keys(marks))
            collect(ownOf(value, name), marks[name], found);
    }
}
function collectAll(value, found) {
    if (typeof value === 'string' || typeof value === 'number')
        found.add(String(value));
    else if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(value))
            collectAll(inner, found);
}


/***/ }),

/***/ 51959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wd: () => (/* binding */ spanWords),
/* harmony export */   XX: () => (/* binding */ lackWords),
/* harmony export */   ex: () => (/* binding */ fromWords)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95853);


const DAY = 86_400_000;
/** How long something is to be proven: `2 h 00 min`, `7 days`. Milliseconds in. */
function spanWords(ms) {
    return ms > 0 && ms % DAY === 0 ? (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(ms / DAY, 'day') : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms);
}
/** What a release lacks, in words that follow the environment and a colon. @param now milliseconds since the epoch */
function lackWords(lack, commit, now) {
    switch (lack.kind) {
        case 'never':
            return 'never proven there';
        case 'quarantined': {
            const what = lack.reason === 'left' ? 'was rolled back from' : 'failed';
            return `it is quarantined there: it ${what} at ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeWords */ .r)(lack.at)} and was not proven since`;
        }
        case 'other-commit':
            return `the image is proven there, but ${withStacks(lack.commits)}, and not with that of ${commit}`;
        case 'young': {
            const age = (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.max(0, now - Date.parse(lack.since)));
            const needed = spanWords(lack.requirement.forMs);
            return `proven for ${age}, since ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeWords */ .r)(lack.since)}; it needs ${needed}: from ${fromWords(lack.from)} on`;
        }
    }
}
/** A time from when on something may be, rounded up to the minute: a minute that has only begun is too early. */
function fromWords(time) {
    return (0,_text_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeWords */ .r)(new Date(Math.ceil(Date.parse(time) / 60_000) * 60_000).toISOString());
}
function withStacks(commits) {
    if (commits.length === 0)
        return 'its record does not tell with which commit';
    return `with the stack of ${commits.join(', ')}`;
}


/***/ }),

/***/ 81691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ extentOf),
/* harmony export */   Y: () => (/* binding */ isBeforeApply)
/* harmony export */ });
/** How much of the plan the run applied, the way back aside. */
function extentOf({ failure, steps, rollouts }) {
    const apply = steps.find(({ name }) => name === 'Apply');
    if (apply === undefined)
        return rollouts.some(({ how }) => how !== 'none') ? 'all' : 'nothing';
    if (apply.result === 'unended')
        return 'cut-off';
    if (apply.result === 'ok')
        return 'all';
    if (isBeforeApply(failure))
        return 'nothing';
    return failure.ended === 'killed' ? 'cut-off' : 'part';
}
/** A lock that somebody else has, and a plan that was made before somebody else's apply: Terraform does not begin. */
function isBeforeApply({ reason, evidence }) {
    return reason === 'state-locked' || evidence.some((text) => /saved plan is stale/i.test(text));
}


/***/ }),

/***/ 16219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ causesOfRollouts),
  K: () => (/* binding */ faultOf)
});

// EXTERNAL MODULE: ./build/causes/blame.js
var blame = __webpack_require__(42082);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gate = __webpack_require__(49118);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/outcome/reasons.js + 2 modules
var reasons = __webpack_require__(35741);
// EXTERNAL MODULE: ./build/text/sentence.js
var sentence = __webpack_require__(96677);
// EXTERNAL MODULE: ./build/report/extent.js
var extent = __webpack_require__(81691);
;// CONCATENATED MODULE: ./build/report/quarantine.js





/**
 * In one line: whether the image is in quarantine, why, what lifts it, and what another run of the same commit comes to.
 * '' for commands that roll nothing out and bake nothing.
 */
function quarantineLine(whose, facts) {
    const { command, image, judged, failure } = facts;
    if (command !== 'deploy' && command !== 'rollback' && command !== 'build')
        return '';
    if (failure.reason === 'image-quarantined')
        return fromBefore(facts);
    if (image === undefined) {
        return `No image is in quarantine by this run, which ended before it had one. ${again(facts)} ${becomes(whose, facts)}.`;
    }
    const name = (0,image_image/* formatImageSet */.NG)(image.set);
    if (judged?.quarantine === 'set')
        return inQuarantine(name, whose, facts);
    if (judged?.quarantine === 'failed') {
        return `${name} is not in quarantine: it is to blame, but could not be tagged. ${again(facts)} takes it again, and is likely to fail again.`;
    }
    return `${name} is not in quarantine: ${notToBlame(whose, facts)}. ${again(facts)} takes it again, and ${becomes(whose, facts)}.`;
}
function fromBefore({ environment, ...facts }) {
    return `The image is in quarantine${place(environment)}, because it failed there in an earlier run. ${again(facts)} is refused again; a commit that changes what is baked gets another image, and the tag is lifted as the next steps say.`;
}
function inQuarantine(name, { causes }, { environment, image, ...facts }) {
    const id = Object.values(image?.set ?? {})[0] ?? 'AMI';
    const [cause] = causes;
    const why = cause === undefined ? whatWasSeen(facts) : (0,sentence/* inSentence */.B)(cause.title);
    return `${name} is in quarantine${place(environment)}, because ${why}. ${again(facts)} is refused (\`image-quarantined\`); a commit that changes what is baked gets another image. To lift it, take the tag \`${(0,tags/* quarantinedTag */.p)(environment ?? '')}\` off, or name the image: \`rollback-to: ${id}\`.`;
}
/** Instances that a gate stopped may well be healthy. */
function whatWasSeen({ failure: { reason } }) {
    if (reason === 'probe-failed')
        return 'its instances did not answer as a probe asks';
    if (reason === 'analysis-failed')
        return 'the figures of its instances were worse than they may be';
    return 'its instances did not become healthy';
}
function place(environment = '') {
    return environment === '' ? '' : ` in ${environment}`;
}
function notToBlame({ blame, causes }, { command, failure, rollouts = [], steps = [] }) {
    const known = causes.find((cause) => cause.blame === blame);
    const why = known === undefined ? '' : ` (${(0,sentence/* inSentence */.B)(known.title)})`;
    const own = rollouts.filter(({ otherImages }) => otherImages === undefined);
    const isOut = (0,extent/* extentOf */.O)({ failure, rollouts: own, steps }) !== 'nothing';
    switch (blame) {
        case 'stack':
            return `the failure is a matter of the stack${why}`;
        case 'account':
            return `the failure is a matter of AWS or the account${why}`;
        case 'image':
            if (!isOut)
                return `it was not rolled out${why}`;
            return command === 'rollback' ? `a rollback puts none there${why}` : `it was not proven at fault${why}`;
        default:
            if (!isOut)
                return 'it was not rolled out';
            return own.some(speaksAgainst)
                ? 'nobody knows whether it is to blame'
                : 'nothing shows that it is to blame';
    }
}
const AGAINST = new Set(['sick', 'unclear', 'coming']);
function speaksAgainst({ verdict, imageStanding = 'none' }) {
    return verdict !== 'reached' && AGAINST.has(imageStanding);
}
/** What another run comes to, after "takes it again, and" or after its subject. */
function becomes({ blame, causes }, { failure: { reason } }) {
    if (causes.length > 0 && causes.every(({ passes }) => passes))
        return 'may well succeed';
    const isOfRollout = reason.startsWith('rollout-') && reason !== 'rollout-superseded';
    if (blame === undefined || (causes.length === 0 && !isOfRollout))
        return reasons/* REASONS */.ez[reason].again;
    const until = {
        stack: 'the stack is corrected',
        account: 'that is put right',
        image: 'the image is another',
    };
    return `fails again until ${until[blame]}`;
}
function again({ command }) {
    return command === 'rollback' ? 'The same rollback' : 'A re-run of the same commit';
}

;// CONCATENATED MODULE: ./build/report/fault.js




/** Why a run failed and whose matter that is. */
function faultOf(facts) {
    const causes = causesOf(facts);
    const { judged, failure } = facts;
    const whose = judged === undefined ? guess(failure.reason, causes) : judged.blame;
    const fault = { causes, ...(whose === undefined ? {} : { blame: whose }) };
    return { ...fault, quarantine: quarantineLine(fault, facts) };
}
/** Failures in which the tools' and AWS's words are the evidence. */
const quoting = new Set([
    'image-build-failed',
    'image-test-not-run',
    'apply-failed',
    'plan-failed',
    'credentials',
    'aws-unavailable',
    'aws-refused',
    'internal-error',
]);
/** What a gate found of what serves. */
const ofGates = new Set(gate/* GATE_FAILURES */.iw);
function causesOf({ failure, judged, rollouts = [] }) {
    const isOfGroups = failure.reason.startsWith('rollout-') || ofGates.has(failure.reason) || judged !== undefined;
    const seen = isOfGroups ? causesOfRollouts(rollouts) : [];
    const quoted = quoting.has(failure.reason) ? (0,causes/* explainOutput */.hY)([...failure.evidence, failure.message]) : [];
    return unique([...seen, ...quoted]);
}
/** The causes of the groups that did not reach their threshold, each once. */
function causesOfRollouts(rollouts) {
    return unique(rollouts.flatMap(({ verdict, causes = [] }) => (verdict === 'reached' ? [] : causes)));
}
function unique(causes) {
    return causes.filter(({ id }, index) => causes.findIndex((other) => other.id === id) === index);
}
/** Failures of what the plan does, and not of what is on the instances, where nobody looked at those. */
const ofStack = new Set([
    'apply-failed',
    'rollout-not-started',
    'rollout-failed',
    'rollout-stalled',
    'rollout-timed-out',
]);
/** Where it was not decided by the instances, only what is known to be the cause tells; the image is never blamed. */
function guess(reason, causes) {
    if (causes.length > 0)
        return (0,blame/* blame */.S)({ causes, changed: 'image', proven: 'never', instances: 'none' });
    return ofStack.has(reason) ? 'stack' : undefined;
}


/***/ }),

/***/ 76901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ reportFile),
/* harmony export */   u: () => (/* binding */ FORMAT)
/* harmony export */ });
/* harmony import */ var _parts_diff_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42977);
/* harmony import */ var _parts_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17464);


/** Of the file: another number where what a reader knows of it no longer holds. */
const FORMAT = 1;
/** Parts of a change and of a plan that hold values of resources. */
const WITHHELD = {
    change: new Set(['before', 'after', 'afterUnknown', 'beforeSensitive', 'afterSensitive']),
    plan: new Set(['diff']),
};
/**
 * The report as a file for later steps and jobs, without the values of resources and outputs, and so without the tool's
 * text, which is made of them: those may be secrets in plain text, and the file is handed on as an artifact. Where the state is stays as it is in the comment's marker alone, of
 * which only a digest is shown: an address may hold a password.
 * @param report without its secrets
 */
function reportFile(report, redaction) {
    const backend = report.stack.backend.map((setting) => redaction.text(setting));
    const told = { headline: (0,_parts_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headlineText */ .uh)(report), changes: (0,_parts_diff_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(report) };
    const plan = report.plan && {
        ...without(report.plan, WITHHELD.plan),
        changes: report.plan.changes.map((change) => without(change, WITHHELD.change)),
    };
    const { outputs: _, ...rest } = report;
    const shown = { ...rest, told, stack: { ...report.stack, backend }, ...(plan && { plan }) };
    return JSON.stringify({ format: FORMAT, ...shown }, null, 2);
}
function without(record, withheld) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => !withheld.has(name)));
}


/***/ }),

/***/ 51934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ matrixOutput),
/* harmony export */   v: () => (/* binding */ MOST_CHARACTERS)
/* harmony export */ });
/**
 * Of an output, GitHub takes 1 MB, as UTF-16; what else the job has as outputs is little.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MOST_CHARACTERS = 500_000;
/** The text of the output `matrix`; without the reasons where it would be too long with them. */
function matrixOutput({ matrices, touched }) {
    const reasons = Object.fromEntries(touched.map(({ stack, reasons }) => [stack, reasons.join('; ')]));
    const whole = JSON.stringify({ ...matrices, reasons });
    return whole.length <= MOST_CHARACTERS ? whole : JSON.stringify({ ...matrices, reasons: {} });
}


/***/ }),

/***/ 78595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ fromWorst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   ZG: () => (/* binding */ iconOf),
/* harmony export */   f5: () => (/* binding */ isWell),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* unused harmony export wordOf */
/* harmony import */ var _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22698);

/** How grave a state is, 0 what is worst. That nobody knows how a stack stands comes right after that it failed. */
const GRAVITY = {
    failed: 0,
    unreadable: 1,
    'no-report': 2,
    cancelled: 3,
    blocked: 4,
    holding: 5,
    validated: 6,
    'rolled-back': 7,
    planned: 8,
    deployed: 9,
    pruned: 10,
    built: 11,
    unchanged: 12,
    reported: 13,
};
const FROM_WORST = Object.keys(GRAVITY).toSorted((one, other) => GRAVITY[one] - GRAVITY[other]);
/** Whether a stack is as it was to be. What is not known is not well. */
function isWell({ state }) {
    return state !== 'unreadable' && state !== 'no-report' && (0,_outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .o)(state);
}
/** What stands for a state at the begin of a line. */
function iconOf({ state }) {
    return state === 'unreadable' || state === 'no-report' ? '❔' : _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i[state].icon;
}
/** What a state is called in running text. */
function wordOf(state) {
    return state === 'no-report' ? 'without a report' : state === 'rolled-back' ? 'rolled back' : state;
}
/** How many things a report finds that are worth a look. */
function findingsOf({ report }) {
    const { blocked = [], warnings = [] } = report?.plan?.guard ?? {};
    return blocked.length + warnings.length + (report?.warnings.length ?? 0);
}
/** The worst first; among the same, what lost its way back, then what destroys, then the most findings, then by name. */
function fromWorst(rows) {
    const keyed = rows.map((row) => ({ row, key: gravity(row) }));
    return keyed
        .toSorted((one, other) => byKey(one.key, other.key) || byName(one.row, other.row))
        .map(({ row }) => row);
}
function gravity(row) {
    const { recovery, plan, rollouts = [] } = row.report ?? {};
    const { destroy = 0, replace = 0 } = plan?.counts ?? {};
    return [
        GRAVITY[row.state],
        recovery?.result === 'failed' ? 0 : 1,
        Math.min(100, ...rollouts.map(({ percentage }) => percentage)),
        -(destroy + replace),
        -findingsOf(row),
    ];
}
function byKey(one, other) {
    return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
function byName(one, other) {
    return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
/** How many rows stand how, the worst first: `2 failed, 1 without a report, 57 deployed`. */
function tallyOf(rows) {
    const states = FROM_WORST.map((state) => [state, rows.filter((row) => row.state === state).length]);
    return states.flatMap(([state, found]) => (found === 0 ? [] : [`${found} ${wordOf(state)}`])).join(', ');
}


/***/ }),

/***/ 42977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J7: () => (/* binding */ countsLine),
  WN: () => (/* binding */ countsText),
  Ty: () => (/* binding */ diffBlock),
  KN: () => (/* binding */ isApplied)
});

;// CONCATENATED MODULE: ./build/plan/told-counts.js
/**
 * The counts as the tools give them. A replacement is one to add, and one to destroy, or one to forget where the old
 * object stays. Terraform leaves what it forgets out of its line; here it is always told.
 */
function toldCounts({ counts, changes }) {
    const kept = changes.filter(({ mode, keepsOld }) => mode === 'managed' && keepsOld === true).length;
    return {
        add: counts.add + counts.replace,
        change: counts.change,
        destroy: counts.destroy + counts.replace - kept,
        import: counts.import,
        forget: counts.forget + kept,
        invoke: counts.invoke,
    };
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/tools/tool.js
var tools_tool = __webpack_require__(87899);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/report/parts/diff/diff.js

const SIGNED = /^( *)(-\/\+|\+\/-|<=|[+~-])(?= |$)/;
const HEREDOC = /<<[-~]?EOT$/;
/**
 * Terraform's diff as GitHub's `diff` language colours it: each sign moves to the first column, `~` as `!`.
 * Text in a heredoc has signs in one column only, so that a dash of the text itself is not taken for a removal.
 */
function toDiffLanguage(text) {
    const out = [];
    let heredoc;
    for (const line of (0,text_escape/* cleanText */.X5)(text).split('\n')) {
        if (heredoc !== undefined && line.trim().startsWith('EOT'))
            heredoc = undefined;
        const sign = signOf(line, heredoc);
        out.push(sign === undefined ? neutral(line) : moveSign(line, sign));
        if (heredoc === undefined && HEREDOC.test(line))
            heredoc = indentOf(line) + 4;
    }
    return out.join('\n');
}
function indentOf(line) {
    const sign = signOf(line, undefined);
    return sign === undefined ? line.search(/\S/) - 2 : sign.indent;
}
/** Signs stand in columns 2, 6, 10, … (0 for the three-character ones of a replacement). */
function signOf(line, column) {
    const [, spaces = '', mark = ''] = SIGNED.exec(line) ?? [];
    const indent = spaces.length + mark.length - 1;
    if (mark === '' || indent % 4 !== 2)
        return undefined;
    return column === undefined || column === indent ? { indent, mark } : undefined;
}
function moveSign(line, { indent, mark }) {
    if (mark === '<=')
        return line;
    const rest = line.slice(indent + 1);
    if (mark.length === 3 && line.startsWith('-'))
        return line;
    if (mark.length === 3)
        return `${mark === '-/+' ? '-' : '!'}${' '.repeat(Math.max(0, indent - 3))}${mark}${rest}`;
    return `${mark === '~' ? '!' : mark}${' '.repeat(indent)}${rest}`;
}
/** A line that carries no sign must not be coloured by how it happens to start. */
function neutral(line) {
    return /^[+\-!@#<>]/.test(line) ? ` ${line}` : line;
}
const FIRST = /will perform the following actions:\n/;
/** One blank before the `#`, in the place of two, is how Terraform begins what leaves the state. */
const SECTION = /^ {1,2}# (?!\()/;
const TAIL = /^(Plan: |Changes to Outputs:|You can apply this plan|[╷│╵])/;
/** Cuts the tool's text. The preface (legend of signs, changes made outside) is left out; the whole text has it. */
function splitDiff(text) {
    const body = (0,text_escape/* cleanText */.X5)(text);
    const start = FIRST.exec(body);
    const lines = (start === null ? body : body.slice(start.index + start[0].length)).split('\n');
    const end = lines.findIndex((line) => TAIL.test(line));
    const resources = end === -1 ? lines : lines.slice(0, end);
    const tail = end === -1 ? '' : lines.slice(end).join('\n').trim();
    return { sections: sections(resources).sort((a, b) => danger(a) - danger(b)), tail };
}
function sections(lines) {
    const found = [[]];
    for (const line of lines) {
        if (SECTION.test(line) && (found.at(-1)?.at(-1) ?? '').trim() === '')
            found.push([]);
        found.at(-1)?.push(line);
    }
    return found.map((section) => section.join('\n').trimEnd()).filter((section) => section.trim() !== '');
}
function danger(section) {
    const head = section.slice(0, section.indexOf('{') + 1 || undefined);
    if (/will be destroyed/.test(head))
        return 0;
    return /^\s*(-\/\+|\+\/-)/m.test(head) || /must be replaced|will be replaced/.test(head) ? 1 : 2;
}

// EXTERNAL MODULE: ./build/text/fit.js
var fit = __webpack_require__(40389);
;// CONCATENATED MODULE: ./build/report/parts/diff/folded-diff.js




/** A plan of more resources or bytes than this is read one resource at a time. */
const MANY = 10;
const LONG = 16 * 1024;
/** Less than this of a resource says nothing that its first line does not. */
const LEAST = 400;
/** What a resource may take where there is no room to share out. */
const ENOUGH = 4 * 1024;
/** Characters of a line in a text that is cut. */
const LINE_LENGTH = 400;
/** Characters of a resource's first line where it stands for the resource. */
const HEAD_LENGTH = 300;
/** More than any page takes: a job summary's 1 MiB. */
const TOO_LONG = 1024 * 1024;
/** The diff in a fold; of a big plan each resource has a fold of its own inside. What no page takes is not rendered. */
function foldedDiff(parts) {
    const whole = [...parts.sections, parts.tail].filter((part) => part !== '').join('\n\n');
    if (isTooLong(parts))
        return whole;
    const isBig = parts.sections.length > MANY || (parts.sections.length > 1 && (0,fit/* sizeOf */.$d)(whole) > LONG);
    if (!isBig)
        return fold('Show the plan', fenced(whole));
    return wrapped(parts, [...parts.sections.map(resourceFold), ...fencedTail(parts)], '');
}
/** Whether no page takes it as a whole. */
function isTooLong({ sections, tail }) {
    return sections.reduce((sum, section) => sum + section.length + GAP.length, tail.length) > TOO_LONG;
}
/** Whether all resources are named in so many bytes, and something can be said of some. */
function hasRoomForMore(parts, bytes) {
    return roomIn(parts, bytes).left >= 0;
}
/** The bytes left by what goes around, and by the names of all resources too. */
function roomIn(parts, bytes) {
    const around = (0,fit/* sizeOf */.$d)(wrapped(parts, fencedTail(parts), SHORTENED));
    const room = bytes - around - (0,fit/* sizeOf */.$d)(listed([], NOTHING)) - GAP.length * 2;
    return { room, left: room - parts.sections.reduce((sum, section) => sum + (0,fit/* sizeOf */.$d)(headOf(section)) + 1, 0) };
}
/**
 * The same in at most `bytes` bytes: all resources by name, as many as possible in whole, long ones cut at line ends;
 * `''` where nothing useful fits.
 */
function fittingDiff(parts, bytes) {
    const tail = fencedTail(parts);
    const { room, left } = roomIn(parts, bytes);
    const { sections } = parts;
    const lines = sections.map(headOf);
    if (left < 0)
        return room < 0 ? bareTail(parts, bytes) : wrapped(parts, [namesOnly(lines, room), ...tail], SHORTENED);
    const level = waterLevel(sections.map((section) => (0,fit/* sizeOf */.$d)(resourceFold(section))), left);
    const folds = chosenFolds(sections, level, left);
    const named = lines.filter((_, index) => folds[index] === undefined);
    const shown = folds.filter((text) => text !== undefined);
    return wrapped(parts, [...shown, ...(named.length === 0 ? [] : [listed(named, '')]), ...tail], SHORTENED);
}
const GAP = '\n\n';
const SHORTENED = ', shortened';
function wrapped({ sections }, pieces, note) {
    return fold(`Show the plan (${(0,duration/* count */.U9)(sections.length, 'resource')}${note})`, pieces.join(GAP));
}
function bareTail(parts, bytes) {
    const text = wrapped(parts, fencedTail(parts), SHORTENED);
    return parts.tail !== '' && (0,fit/* sizeOf */.$d)(text) <= bytes ? text : '';
}
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function fenced(text) {
    return (0,text_escape/* fence */.EU)(toDiffLanguage(text), 'diff');
}
/** A tail that runs away, by outputs without end, is cut too. */
function fencedTail({ tail }) {
    return tail === '' ? [] : [fenced(cutLines(tail, TAIL_BYTES))];
}
const TAIL_BYTES = 8 * 1024;
const SIGNS = [
    [/ will be destroyed/, '🔴'],
    [/ (must|will) be replaced/, '🟠'],
    [/ will be created/, '🟢'],
    [/ will be updated/, '🟡'],
];
function resourceFold(section) {
    const [head = '', ...body] = section.split('\n');
    const sign = SIGNS.find(([words]) => words.test(head))?.[1] ?? '⚪';
    const title = `${sign} ${(0,text_escape/* codeElement */.Gg)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(head.replace(/^ *# /, '')), HEAD_LENGTH))}`;
    return body.join('').trim() === '' ? title : fold(title, fenced(body.join('\n')));
}
/** What stands for a resource that is only named. */
function headOf(section) {
    const end = section.indexOf('\n');
    return (0,text_escape/* clip */.$Q)((end === -1 ? section : section.slice(0, end)).trim(), HEAD_LENGTH);
}
const NOTHING = '# … and 1000000 more';
function listed(lines, more) {
    const text = [...lines, more].filter((line) => line !== '').join('\n');
    return `Only by name, for want of room:\n\n${(0,text_escape/* fence */.EU)(text, 'text')}`;
}
function namesOnly(lines, room) {
    let left = room;
    const end = lines.findIndex((line) => {
        left -= (0,fit/* sizeOf */.$d)(line) + 1;
        return left < 0;
    });
    return listed(lines.slice(0, end), `# … and ${lines.length - end} more`);
}
/** The size up to which all pieces fit in whole while longer ones are cut to it. */
function waterLevel(sizes, room) {
    let left = room;
    const ascending = sizes.map((size) => size + GAP.length).sort((a, b) => a - b);
    for (const [index, size] of ascending.entries()) {
        const share = left / (ascending.length - index);
        if (size > share)
            return Math.floor(share);
        left -= size;
    }
    return Number.POSITIVE_INFINITY;
}
/** A fold for each resource, whole or cut at the level; where the level is too low, whole ones as long as room lasts. */
function chosenFolds(sections, level, room) {
    let left = room;
    return sections.map((section) => {
        const most = Math.min(left, level < LEAST ? ENOUGH : level) - GAP.length;
        const text = cutFold(section, most);
        if (text !== undefined)
            left -= (0,fit/* sizeOf */.$d)(text) + GAP.length;
        return text;
    });
}
/** A fence grows with the backticks inside: render, and give up the room that it took too much. */
function cutFold(section, bytes) {
    const whole = resourceFold(section);
    if ((0,fit/* sizeOf */.$d)(whole) <= bytes)
        return whole;
    if (bytes < LEAST)
        return undefined;
    for (let room = bytes; room > 0; room -= Math.max(64, Math.ceil(room / 8))) {
        const text = resourceFold(cutLines(section, room));
        if ((0,fit/* sizeOf */.$d)(text) <= bytes)
            return text;
    }
    return undefined;
}
/** Room for the line that says how much was cut. */
const CUT_NOTE = 40;
function cutLines(text, bytes) {
    if ((0,fit/* sizeOf */.$d)(text) <= bytes)
        return text;
    const lines = text.split('\n').map((line) => (0,text_escape/* clip */.$Q)(line, LINE_LENGTH));
    let size = CUT_NOTE;
    const fitting = lines.findIndex((line) => {
        size += (0,fit/* sizeOf */.$d)(line) + 1;
        return size > bytes;
    });
    if (fitting === -1)
        return lines.join('\n');
    const kept = Math.max(1, fitting);
    return [...lines.slice(0, kept), `    # … ${(0,duration/* count */.U9)(lines.length - kept, 'more line')}`].join('\n');
}

// EXTERNAL MODULE: ./build/plan/edits.js + 1 modules
var edits = __webpack_require__(18050);
// EXTERNAL MODULE: ./build/redaction/names/values.js
var values = __webpack_require__(91151);
;// CONCATENATED MODULE: ./build/report/parts/diff/model-diff.js



/** How each kind is told, in the words of the tools, with the sign of its lines. */
const KINDS = {
    'no-op': [' ', 'is not changed'],
    create: ['+', 'will be created'],
    read: ['<=', 'will be read during apply'],
    update: ['~', 'will be updated in-place'],
    delete: ['-', 'will be destroyed'],
    'replace-create-first': ['+/-', 'must be replaced'],
    'replace-destroy-first': ['-/+', 'must be replaced'],
    forget: ['.', 'will leave the state and is not destroyed'],
};
/** What redaction puts in the place of a whole value stands without quotes, as the tools write it. */
const MASKED = /^"(sha256:[0-9a-f]{12}|\((?:sensitive value|likely a secret|hidden by redact)\))(?: \(another\))?"$/;
/** Characters of one value; the tool's own text has the whole. */
const VALUE_LENGTH = 400;
/** A plan's changes in the shape of the tool's own text, for where that is not at hand. Hidden values stay out. */
function modelDiff(changes) {
    return textOf(changes, (change) => (0,edits/* editsOf */.t)(change, (text) => text));
}
/** The same without what changes in each. */
function modelOutline(changes) {
    return textOf(changes, () => []);
}
function textOf(changes, edits) {
    const sections = changes.filter(isShown).map((change) => sectionOf(change, edits));
    return sections.length === 0 ? '' : `will perform the following actions:\n\n${sections.join('\n\n')}\n`;
}
function isShown({ kind, mode, importing, movedFrom }) {
    if (kind === 'read' || mode === 'data')
        return false;
    return kind !== 'no-op' || importing === true || movedFrom !== undefined;
}
function sectionOf(change, editsOf) {
    const { address, kind, movedFrom, importing, deposed } = change;
    const [sign] = KINDS[kind];
    const name = (0,text_escape/* oneLine */.TN)(deposed === undefined ? address : `${address} (deposed object ${deposed})`);
    const notes = [
        ...(movedFrom === undefined ? [] : [`  # (moved from ${(0,text_escape/* oneLine */.TN)(movedFrom)})`]),
        ...(importing === true ? ['  # (imported)'] : []),
    ];
    const head = [`  # ${name} ${wordsOf(change)}`, ...notes];
    if (kind === 'no-op')
        return head.join('\n');
    const edits = kind === 'forget' ? [] : editsOf(change);
    return [...head, `${sign.padStart(3)} ${name} {`, ...edits.map(lineOf), '    }'].join('\n');
}
/** What does not change is here for another reason. */
function wordsOf({ kind, movedFrom, importing }) {
    if (kind !== 'no-op')
        return KINDS[kind][1];
    if (importing === true)
        return 'will be imported';
    return movedFrom === undefined ? KINDS[kind][1] : 'has moved';
}
function lineOf(edit) {
    const sign = edit.from === '' && edit.to !== VALUE_UNKNOWN ? '+' : edit.to === '' ? '-' : '~';
    return `      ${sign} ${(0,text_escape/* oneLine */.TN)(edit.path)} = ${valuesOf(edit)}`;
}
const VALUE_UNKNOWN = JSON.stringify(edits/* UNKNOWN */.H);
function valuesOf({ from, to, isHidden }) {
    const shown = [from, to].filter((side) => side !== '');
    return shown.map(isHidden ? hiddenText : valueText).join(' -> ');
}
/** Digests of user data are for all to see; so is that a value is not known yet. */
function hiddenText(text) {
    return text === VALUE_UNKNOWN || MASKED.test(text) ? valueText(text) : values/* SENSITIVE */.NP;
}
function valueText(text) {
    const [, masked] = MASKED.exec(text) ?? [];
    if (masked !== undefined)
        return masked;
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(text.replaceAll(VALUE_UNKNOWN, '(known after apply)')), VALUE_LENGTH);
}

;// CONCATENATED MODULE: ./build/report/parts/diff/changes.js






/** Whether the plan was applied: the run ended well, or failed in what comes after. */
function isApplied({ outcome, failure }) {
    return (outcome === 'deployed' ||
        outcome === 'holding' ||
        outcome === 'rolled-back' ||
        (failure?.reason.startsWith('rollout-') ?? false));
}
/**
 * `2 to add, 2 to change, **1 to destroy** (**1 to replace**)`, each number as the tool's own last line has it; once applied
 * in the past tense. Rare kinds only where there are any.
 */
function countsLine(report) {
    const { plan } = report;
    return plan === undefined ? '' : `**${tools_tool/* TOOL_NAMES */.K[plan.tool]}** ${countsOf(report, plan)}`;
}
/** The counts without markup; `''` where there is no plan. */
function countsText(report) {
    return report.plan === undefined ? '' : countsOf(report, report.plan).replaceAll('**', '');
}
function countsOf(report, plan) {
    if (!plan.hasChanges)
        return `No changes${outside(plan)}.`;
    return `${countWords(plan, isApplied(report) ? 'done' : 'planned')}${outside(plan)}`;
}
/** What came about without the tool; the plan may undo it. */
function outside({ tool, drifted = 0 }) {
    return drifted === 0 ? '' : `; ${drifted} changed outside of ${tools_tool/* TOOL_NAMES */.K[tool]}`;
}
function countWords(plan, tense) {
    const { counts } = plan;
    const told = toldCounts(plan);
    const word = (value, todo, done) => tense === 'done' ? `${value} ${done}` : `${value} to ${todo}`;
    const loud = (value, text) => (value === 0 ? text : `**${text}**`);
    return [
        word(told.add, 'add', 'added'),
        word(told.change, 'change', 'changed'),
        loud(told.destroy, word(told.destroy, 'destroy', 'destroyed')) +
            (counts.replace === 0 ? '' : ` (**${word(counts.replace, 'replace', 'replaced')}**)`),
        counts.import === 0 ? '' : word(counts.import, 'import', 'imported'),
        counts.move === 0 ? '' : word(counts.move, 'move', 'moved'),
        told.forget === 0 ? '' : word(told.forget, 'forget', 'forgotten'),
        counts.invoke === 0
            ? ''
            : `${(0,duration/* count */.U9)(counts.invoke, 'action')} ${tense === 'done' ? 'invoked' : 'to invoke'}`,
        counts.outputs === 0 ? '' : `${counts.outputs} output${counts.outputs === 1 ? '' : 's'} changed`,
    ]
        .filter((part) => part !== '')
        .join(', ');
}
/** The tool's diff, folded; resource by resource, destroys and replacements first. Shortens resource by resource. */
function diffBlock(plan, rank) {
    const outline = splitDiff(plan.diff || modelOutline(plan.changes));
    if (outline.sections.length === 0 && outline.tail === '')
        return undefined;
    let whole;
    const parts = () => {
        whole ??= plan.diff === '' ? splitDiff(modelDiff(plan.changes)) : outline;
        return whole;
    };
    return {
        name: 'part of the diff',
        rank,
        full: foldedDiff(isTooLong(outline) ? outline : parts()),
        shorten: (bytes) => fittingDiff(hasRoomForMore(outline, bytes) ? parts() : outline, bytes),
    };
}


/***/ }),

/***/ 96797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ keepsAll),
/* harmony export */   VH: () => (/* binding */ lossWords),
/* harmony export */   mP: () => (/* binding */ lossList)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);

/** Addresses named beside the counts; the diff has them all. */
const NAMED = 12;
const LOSSES = new Set(['delete', 'replace-destroy-first', 'replace-create-first']);
/** Whether the plan itself shows that nothing goes: no resource, no action that may do anything, nothing left open. */
function keepsAll({ counts, changes, extent }) {
    const isQuiet = counts.destroy + counts.replace + counts.forget + counts.invoke === 0;
    return isQuiet && extent !== 'part' && !changes.some(({ kind }) => LOSSES.has(kind));
}
/**
 * What goes, for a headline, with its sign: `⚠️ destroys 1, replaces 2`; once applied `⚠️ 1 destroyed, 2 replaced`; `''`
 * where nothing goes.
 */
function lossWords({ counts }, tense) {
    const { destroy, replace } = counts;
    const parts = tense === 'done'
        ? [worded(destroy, `${destroy} destroyed`), worded(replace, `${replace} replaced`)]
        : [worded(destroy, `destroys ${destroy}`), worded(replace, `replaces ${replace}`)];
    const told = parts.filter((part) => part !== '');
    return told.length === 0 ? '' : `⚠️ ${told.join(', ')}`;
}
function worded(value, words) {
    return value === 0 ? '' : words;
}
/** What the plan destroys or replaces, by address, whatever the guard makes of it; `''` when nothing. */
function lossList({ changes }) {
    const lines = [
        lossLine('⚠️ **Destroyed:**', changes, ['delete']),
        lossLine('⚠️ **Replaced, old one destroyed first:**', changes, ['replace-destroy-first']),
        lossLine('⚠️ **Replaced, new one created first:**', changes, ['replace-create-first']),
    ];
    return lines.filter((line) => line !== '').join('\n');
}
function lossLine(title, changes, kinds) {
    const hit = changes.filter((change) => kinds.includes(change.kind));
    if (hit.length === 0)
        return '';
    const named = hit.slice(0, NAMED).map((change) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(change.address) + because(change));
    const more = hit.length > NAMED ? ` and ${hit.length - NAMED} more` : '';
    return `- ${title} ${named.join(', ')}${more}`;
}
function because(change) {
    const paths = change.replacePaths.map((path) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(path.join('.')));
    return paths.length === 0 || change.kind === 'delete' ? '' : ` (${paths.slice(0, 3).join(', ')} changes)`;
}


/***/ }),

/***/ 11719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);

/** Code in backticks, which is code already; HCL blocks without others in them, and attributes with their value. */
const CODE = /(`[^`]+`|\b\w+(?: "[^"]*")? \{[^{}]*\}|\b\w+ = (?:"[^"]*"|\[[^\]]*\]|[\w.]*\w))/;
/** What to do, with the HCL in it as code, to be copied. */
function advice(text) {
    const parts = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).split(CODE);
    return parts.map((part, index) => (index % 2 === 0 ? spaced(part) : coded(part))).join('');
}
function coded(part) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(part.startsWith('`') ? part.slice(1, -1) : part);
}
/** Prose that keeps the blanks at its ends. */
function spaced(part) {
    const [, before = '', text = '', after = ''] = /^( *)(.*?)( *)$/.exec(part) ?? [];
    return `${before}${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(text)}${after}`;
}


/***/ }),

/***/ 97570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cg: () => (/* binding */ evidenceVariants),
/* harmony export */   p1: () => (/* binding */ evidenceLines),
/* harmony export */   rz: () => (/* binding */ evidenceBlock)
/* harmony export */ });
/* harmony import */ var _rollout_sickness_sickness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62189);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _text_fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40389);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98993);




/** Bytes of evidence in a comment; the rest is in the log. */
const EVIDENCE_BYTES = 6000;
/** Failures of which the evidence is what a tool wrote, line by line, or what is to be copied. */
const SHOWN_AS_IT_IS = new Set([
    'checkout-failed',
    'image-build-failed',
    'image-test-failed',
    'image-not-shared',
    'plan-failed',
    'apply-failed',
    'state-unread',
    'internal-error',
]);
/** What AWS and the tools say; then less of it. Nothing where the alert has all of it. */
function evidenceVariants(report) {
    const { failure } = report;
    const lines = failure === undefined ? [] : evidenceLines(failure, failedRollouts(report));
    const shown = (some) => evidenceBlock(some, lines.length - some.length);
    return [shown(lines), shown(within(lines, EVIDENCE_BYTES)), shown(within(lines, 1000))];
}
/**
 * The lines of evidence that the alert of a failure does not have already, each once.
 * @param ofGroups what AWS said of groups: words, whatever failed
 */
function evidenceLines(failure, ofGroups = []) {
    const said = new Set(unique(ofGroups));
    const entries = unique([...failure.evidence, ...ofGroups]);
    const lines = entries.flatMap((entry) => said.has(entry) || (isSentence(entry) && !SHOWN_AS_IT_IS.has(failure.reason))
        ? [{ form: 'said', text: (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(entry) }]
        : entry.split('\n').map((text) => ({ form: 'shown', text })));
    const [only] = lines;
    return lines.length === 1 && only !== undefined && (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isToldAbove */ .FK)(failure, only.text) ? [] : lines;
}
/** One line without a layout: neither indented nor in columns, and no error of Terraform's, which may have more lines. */
function isSentence(entry) {
    return !/\n|^\s|\S(?: {2,}|\t)|^Error: /.test(entry);
}
/**
 * Lines of evidence under their title: words as a list, which wraps on a narrow screen, all else as code. `''` without
 * any.
 * @param left how many lines are left out
 */
function evidenceBlock(lines, left = 0, where = ELSEWHERE) {
    const rest = left === 0 ? [] : [`… ${left} more ${left === 1 ? 'line' : 'lines'}, ${where}`];
    if (lines.length + rest.length === 0)
        return '';
    return ['**Evidence**', ...runsOf(lines).map(runText), ...rest].join('\n\n');
}
const ELSEWHERE = 'in the summary and the log of the run';
/** Neighbours of one form together. */
function runsOf(lines) {
    const runs = [];
    for (const line of lines) {
        const last = runs.at(-1);
        if (last?.[0]?.form === line.form)
            last.push(line);
        else
            runs.push([line]);
    }
    return runs;
}
function runText(run) {
    if (run[0]?.form === 'said')
        return run.map(({ text }) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text)}`).join('\n');
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(parted(run.map(({ text }) => text).join('\n')), 'text');
}
/** Errors of Terraform and OpenTofu are of several lines each: a blank line before every one but the first. */
function parted(evidence) {
    return evidence.replace(/\n(?=Error: )/g, '\n\n');
}
/** What AWS said of the groups that failed, where the failure does not quote it already. */
function failedRollouts({ rollouts }) {
    return rollouts
        .filter((rollout) => rollout.verdict !== 'reached')
        .flatMap((rollout) => [...rollout.evidence, ...(0,_rollout_sickness_sickness_js__WEBPACK_IMPORTED_MODULE_0__/* .symptomLines */ .nY)(rollout)]);
}
function unique(entries) {
    return [...new Set(entries.map((entry) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(entry).trimEnd()))].filter((entry) => entry !== '');
}
/** Whole lines from the start. */
function within(lines, bytes) {
    let size = 0;
    const end = lines.findIndex(({ text }) => {
        size += (0,_text_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(text) + 1;
        return size > bytes;
    });
    return end === -1 ? lines : lines.slice(0, end);
}


/***/ }),

/***/ 98993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isToldAbove),
/* harmony export */   LZ: () => (/* binding */ warningsBlock),
/* harmony export */   kU: () => (/* binding */ noteBlock),
/* harmony export */   oI: () => (/* binding */ nextVariants),
/* harmony export */   r0: () => (/* binding */ failureVariants)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11719);



/** What happened, as an alert; then in fewer words: a sentence that runs away must not take the page with it. */
function failureVariants({ failure }) {
    if (failure === undefined)
        return [''];
    const step = failure.step === undefined ? '' : ` in step ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(failure.step)}`;
    const said = saidFirst(failure);
    const alert = (message) => `> [!CAUTION]\n> ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(message)}${said}<br><sub>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(failure.reason)}${step}</sub>`;
    return [alert(failure.message), alert(cut(failure.message))];
}
/** Failures of which the message says only that there is one: what, is in the evidence. */
const TOLD_BY_EVIDENCE = new Set([
    'invalid-input',
    'tool-missing',
    'tool-untrusted',
    'credentials',
    'aws-unavailable',
    'plan-failed',
    'plan-blocked',
    'plan-changed',
    'plan-without-image',
    'apply-failed',
    'state-unread',
    'alarm-active',
    'drift-found',
    'prune-failed',
]);
/** Characters of the evidence that the alert quotes, and of a sentence that is cut. */
const QUOTED = 300;
const CUT = 500;
/** What the alert quotes of the evidence; `''` where the message says it all. */
function saidFirst(failure) {
    const first = firstQuoted(failure);
    return first === '' || failure.message.includes(first) ? '' : `<br>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(first, QUOTED))}`;
}
/** The first error of the tool, or else the first line, so that nobody has to look for it further down. */
function firstQuoted({ reason, evidence }) {
    if (!TOLD_BY_EVIDENCE.has(reason))
        return '';
    const lines = evidence.flatMap((entry) => entry.split('\n')).map((line) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line).trim());
    return lines.find((line) => line.startsWith('Error: ')) ?? lines.find((line) => line !== '') ?? '';
}
/** Whether the alert has a line of the evidence, all of it, also where the message is cut. */
function isToldAbove(failure, line) {
    const text = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line);
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(failure.message);
    if (message.length <= CUT && message.includes(text))
        return true;
    return text === firstQuoted(failure) && text.length <= QUOTED;
}
/** What to do next; then the first of it. */
function nextVariants({ failure }) {
    const next = failure?.next ?? [];
    if (next.length === 0)
        return [''];
    const list = (entries) => `**What to do next**\n\n${entries.map((entry) => `- ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v)(entry)}`).join('\n')}`;
    return [list(next), list([...next.slice(0, 3).map(cut), ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(next, 3, 'in the summary of the run')])];
}
function cut(text) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), CUT);
}
/** What is to be known of the whole run, as an alert; `''` without one. */
function noteBlock(note = '') {
    return note === '' ? '' : `> [!NOTE]\n> ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(note)}`;
}
/** Warnings as one alert; `''` without any. */
function warningsBlock(all, most = all.length) {
    if (all.length === 0)
        return '';
    const warnings = [...all.slice(0, most), ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(all, most, 'in the summary of the run')];
    const lines = warnings.length === 1 ? warnings.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS) : warnings.map((entry) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(entry)}`);
    return `> [!WARNING]\n${lines.map((line) => `> ${line}`).join('\n')}`;
}


/***/ }),

/***/ 71994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startsRefresh),
/* harmony export */   _: () => (/* binding */ forecastList)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67772);



const EFFECTS = {
    created: 'Created',
    refreshed: 'Instances refreshed',
    replaced: '⚠️ **Replaced by a new group**',
    updated: 'Updated, instances stay',
    destroyed: '⚠️ **Destroyed**',
    unchanged: 'Unchanged',
    'not-refreshed': '⚠️ **Instances not refreshed**',
};
/** What will happen to each group, an entry each, and what the times are made of; `''` without groups. */
function forecastList(groups, plan = NOBODY) {
    if (groups.length === 0)
        return '';
    const isEstimated = groups.some((group) => moves(group, plan) && group.estimate !== undefined);
    const list = groups.map((group) => entryOf(group, plan)).join('\n');
    return ['**What the plan does to the groups**', list, ...(isEstimated ? [MADE_OF] : [])].join('\n\n');
}
/** Its name, what is done to it and why, and how long that takes: a line each, on a narrow screen too. */
function entryOf(group, plan) {
    const why = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(group.because), 300));
    const effect = startsRefresh(group, plan) ? STARTED : `${EFFECTS[group.effect]}${meanwhile(group)}`;
    const size = group.desired === null ? 'number of instances unknown' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(group.desired, 'instance');
    const facts = [size, ...(moves(group, plan) ? takes(group) : [])];
    const lines = [
        (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .groupName */ .h)(group),
        why === '' ? effect : `${effect}: ${why}`,
        `<sub>${facts.join(' · ')}</sub>`,
    ];
    return `- ${lines.join('<br>')}`;
}
const STARTED = 'Instances refreshed by the action, for the plan does not start it';
const NOBODY = { images: [] };
/** Whether the action will start the refresh of a group that the plan leaves alone: it does where the image is another. */
function startsRefresh({ effect, startable }, { images, whenNoRefresh }) {
    return effect === 'not-refreshed' && startable === true && whenNoRefresh === 'start' && images.length > 0;
}
function moves(group, plan) {
    return group.effect !== 'not-refreshed' || startsRefresh(group, plan);
}
const MADE_OF = '<sub>Times are estimates: the batches that the healthy bounds allow, each with 2 min to launch (assumed) and the warm-up, and the pauses at checkpoints. Draining and lifecycle hooks come on top; groups move side by side.</sub>';
/** AWS's bounds while instances are replaced, in percent of the desired capacity. */
function meanwhile({ effect, minHealthyPercentage: min, maxHealthyPercentage: max }) {
    if (effect !== 'refreshed' || min === null)
        return '';
    return max === null ? `, at least ${min} % healthy` : `, ${min}–${max} % healthy`;
}
function takes({ estimate }) {
    if (estimate === undefined)
        return [];
    const { seconds, batches, batch, warmupSeconds, pauseSeconds } = estimate;
    const of = batches === 1 ? `${batch} at once` : `${batches} batches of ${batch}`;
    const warmup = warmupSeconds === 0 ? '' : `, ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRoughly */ .m_)(warmupSeconds)} warm-up`;
    const pauses = pauseSeconds === 0 ? '' : `, ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRoughly */ .m_)(pauseSeconds)} of pauses`;
    return [`about ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRoughly */ .m_)(seconds)}: ${of}${warmup}${pauses}`];
}


/***/ }),

/***/ 67772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ groupName)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);

/** A group by its address, which says what it is, with its name at AWS behind it, which is to be copied. */
function groupName({ address, name, region = '' }) {
    const title = address || name || 'a group';
    const named = name === null ? 'new' : name === title ? '' : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(name);
    const behind = [named, region].filter((part) => part !== '');
    return `**${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(title)}**${behind.length === 0 ? '' : ` <sub>${behind.join(' · ')}</sub>`}`;
}


/***/ }),

/***/ 77775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ rolloutList)
});

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/report/parts/groups/gates.js

const MARKS = { holds: '✅', waits: '⏳', failed: '❌' };
/** More than a settings file can ask for. */
const MOST = 30;
/** How what had to hold beside the health of a group stood last, a line each; nothing where there was none. */
function gateLines(gates = []) {
    const shown = gates.slice(0, MOST);
    return shown.map(({ state, message }) => `  - ${MARKS[state]} ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(message), 900))}`);
}

// EXTERNAL MODULE: ./build/report/parts/groups/name.js
var groups_name = __webpack_require__(67772);
;// CONCATENATED MODULE: ./build/report/parts/groups/rollouts.js




const VERDICTS = {
    reached: '✅',
    holding: '⏸️ holds',
    failed: '❌ failed',
    'probe-failed': '❌ a probe failed',
    'analysis-failed': '❌ the analysis failed',
    'not-started': '❌ not started',
    superseded: '❌ superseded',
    stalled: '❌ stalled',
    'timed-out': '❌ timed out',
    cancelled: '🚫 cancelled',
    lost: '❔ lost from sight',
};
/**
 * What happened to each group, an entry each; `''` without rollouts. Where all groups run the image of this run, nothing
 * is said of images; else every group says whose image it runs.
 */
function rolloutList(rollouts, bystanders = []) {
    if (rollouts.length === 0)
        return '';
    const isMixed = bystanders.length > 0 || rollouts.some(({ otherImages }) => otherImages !== undefined);
    const images = isMixed ? imageOf : () => ' on the image';
    return [
        ...rollouts.flatMap((rollout) => [
            entryOf(rollout, rolloutFacts(rollout, images(rollout))),
            ...gateLines(rollout.gates),
        ]),
        ...bystanders.map((bystander) => entryOf(bystander, bystanderFacts(bystander))),
    ].join('\n');
}
function entryOf({ address, group, region }, facts) {
    const name = (0,groups_name/* groupName */.h)({ address, name: group, region: (0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(region), 30)) });
    return `- ${name}<br>${facts.filter((fact) => fact !== '').join(' · ')}`;
}
function rolloutFacts(rollout, image) {
    return [`${mark(rollout)} ${share(rollout, image)}`, means(rollout), took(rollout)];
}
/** What is healthy and leaves instances on another image beside it is not plain green. */
function mark({ verdict, beside = [] }) {
    return verdict === 'reached' && beside.length > 0 ? '⚠️' : VERDICTS[verdict];
}
function bystanderFacts({ images, message, ...rest }) {
    const health = images.length === 0 ? 'unknown' : counted(rest, onOwn(images));
    return [`not judged: ${health}`, (0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(message), 300))];
}
function imageOf({ otherImages }) {
    return otherImages === undefined ? " on this run's image" : onOwn(otherImages);
}
function onOwn(images) {
    return images.length === 0
        ? ' on an unknown image'
        : ` on its own image ${images.map(text_escape/* inlineCode */.ti).join(', ')}`;
}
function share({ percentage, how, ...rest }, image) {
    if (how === 'retired')
        return percentage === 100 ? 'gone' : 'still there';
    return counted({ percentage, ...rest }, image);
}
function counted({ healthy, desired, percentage }, image) {
    if (desired === 0)
        return '0 instances wanted';
    return `**${healthy} of ${desired}** healthy${image} (${Math.floor(percentage)} %)`;
}
function means({ how, refreshId }) {
    if (how === 'created')
        return 'new group';
    if (how === 'none')
        return 'checked only';
    if (how === 'retired')
        return 'former group';
    const starter = { started: ', started by the action', found: ', found running', adopted: '' }[how];
    return refreshId === undefined
        ? 'instance refresh'
        : `refresh ${(0,text_escape/* inlineCode */.ti)(refreshId.slice(0, 8))}${starter}`;
}
/** From the first point of the history to the last; a single point took no time worth telling. */
function took({ history }) {
    const [first, last] = [history.at(0), history.at(-1)];
    return first === undefined || last === undefined || first === last ? '' : (0,duration/* formatDuration */.a3)(last.at - first.at);
}


/***/ }),

/***/ 59959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ guardVariants)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);
/* harmony import */ var _failure_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11719);



/** Addresses named of findings that say the same. */
const NAMED = 8;
/** What the guard warns of, alike findings in one entry, with what to write; `''` where there is nothing. What blocks is the failure. */
function guardVariants(guard) {
    const alike = Object.values(Object.groupBy(guard?.warnings ?? [], ({ attribute, risk, fix }) => JSON.stringify([attribute, risk, fix]))).filter((findings) => findings !== undefined);
    return [render(alike, alike.length), render(alike, 20), render(alike, 5)];
}
function render(alike, most) {
    if (alike.length === 0)
        return '';
    return [
        '#### Findings',
        '',
        '> [!WARNING]',
        '> Worth a look before this is applied:',
        ...alike.slice(0, most).map(entry),
        ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(alike, most, 'in the summary of the run').map((line) => `> - ${line}`),
    ].join('\n');
}
function entry(findings) {
    const [first] = findings;
    const named = findings.slice(0, NAMED).map(({ address }) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(address));
    const rest = findings.length > NAMED ? ` and ${findings.length - NAMED} more` : '';
    const place = first?.attribute === undefined ? '' : ` ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(first.attribute)}`;
    return `> - ${named.join(', ')}${rest}${place}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(first?.risk ?? '')}<br>→ ${(0,_failure_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v)(first?.fix ?? '')}`;
}


/***/ }),

/***/ 17464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Mb: () => (/* binding */ headlineIcon),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   TL: () => (/* binding */ isMerged),
/* harmony export */   rE: () => (/* binding */ isToldWhole),
/* harmony export */   uh: () => (/* binding */ headlineText)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22698);
/* harmony import */ var _outcome_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35741);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33699);
/* harmony import */ var _merged_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78595);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97937);
/* harmony import */ var _diff_changes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42977);
/* harmony import */ var _diff_losses_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96797);
/* harmony import */ var _groups_forecast_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71994);
/* harmony import */ var _matrix_list_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28566);
/* harmony import */ var _prune_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30467);












/** Where the run acts, as people call it: the environment, else the stack's label, else its directory. */
function placeOf(report) {
    if (report.command === 'matrix')
        return 'the settings file';
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(report.environment || report.stack.label || report.stack.directory), 100);
}
/** The outcome in one plain sentence, without Markdown: `Deployed to production: 3 of 3 healthy on the new image`. */
function headlineText(report) {
    if (report.merged !== undefined && isMerged(report))
        return mergedText(report, report.merged);
    if (report.status !== undefined && isToldWhole(report))
        return statusText(report, report.status);
    const place = placeOf(report);
    const doing = `${_outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[report.command].headline} ${place}`;
    switch (report.outcome) {
        case 'planned':
            if (report.command === 'prune')
                return `${doing}: ${(0,_prune_list_js__WEBPACK_IMPORTED_MODULE_11__/* .pruneTally */ .N$)(report.prune)}`;
            if (report.command === 'matrix')
                return `${doing}: ${(0,_matrix_list_js__WEBPACK_IMPORTED_MODULE_10__/* .matrixTally */ .cO)(report.matrix)}`;
            return `${doing}: ${planned(report)}`;
        case 'validated':
            return `Valid for ${place}: checked without credentials, nothing was planned`;
        case 'built':
            return `Image ready for ${place}`;
        case 'deployed':
            return `Deployed to ${place}: ${health(report, 'the new image')}${losses(report)}`;
        case 'holding':
            return `Holds in ${place}${holdWords(report)}: ${health(report, 'the new image')}${losses(report)}`;
        case 'unchanged':
            if (report.command === 'prune')
                return `Nothing to prune for ${place}: ${(0,_prune_list_js__WEBPACK_IMPORTED_MODULE_11__/* .pruneTally */ .N$)(report.prune)}`;
            if (report.command === 'verify')
                return `Verified ${place}: everything runs the live image`;
            return `Nothing to do for ${place}: ${health(report, 'this image already')}`;
        case 'rolled-back':
            return `Rolled back ${place}: ${health(report, 'the earlier image')}${losses(report)}`;
        case 'pruned':
            return `Pruned ${place}: ${(0,_prune_list_js__WEBPACK_IMPORTED_MODULE_11__/* .pruneTally */ .N$)(report.prune)}`;
        case 'reported':
            return 'Reported';
        case 'blocked':
            if (report.command === 'plan')
                return `${doing} blocked: ${why(report)}${losses(report)}`;
            return `${doing} stopped before apply: ${why(report)}${losses(report)}`;
        case 'failed':
            return `${doing} failed: ${why(report)}${recovered(report)}${losses(report)}`;
        case 'cancelled':
            return `${doing} cancelled${during(report)}${losses(report)}`;
    }
}
function holdWords({ hold }) {
    return hold === undefined ? '' : ` at ${hold.at} % until somebody promotes it`;
}
/** Whether the run did nothing but tell what others reported: what they are is then all there is to say. */
function isMerged({ merged, outcome, failure }) {
    return merged !== undefined && (outcome === 'reported' || failure?.reason === 'stack-failed');
}
/** Whether a status is all there is to say: nothing broke off the run behind it. */
function isToldWhole({ status, outcome }) {
    return status !== undefined && outcome === 'reported';
}
function statusText({ stack }, { rows }) {
    const [only, ...others] = rows;
    const commit = only?.release?.commit?.slice(0, 7);
    if (only !== undefined && others.length === 0)
        return `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(only.name), 100)}: ${commit === undefined ? '' : `${commit}, `}${_status_js__WEBPACK_IMPORTED_MODULE_6__/* .STANDINGS */ .CV[only.standing].word}`;
    const label = stack.label === '' ? '' : `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(stack.label), 100)}: `;
    return `${label}${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rows.length, 'stack')}: ${(0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .standingsOf */ .F3)(rows) || 'nothing to tell of'}`;
}
function mergedText({ stack }, { rows }) {
    const label = stack.label === '' ? '' : `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(stack.label), 100)}: `;
    return `${label}${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rows.length, 'stack')}: ${(0,_merged_js__WEBPACK_IMPORTED_MODULE_5__/* .tallyOf */ .sv)(rows) || 'nothing to report'}`;
}
/** The headline as a Markdown heading with its icon. */
function headline(report) {
    return `### ${headlineIcon(report)} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(headlineText(report))}`;
}
/** The outcome as an icon. A status ends well whatever it tells: its worst stack is what counts. */
function headlineIcon(report) {
    const { outcome, status, merged } = report;
    if (status !== undefined && isToldWhole(report))
        return _status_js__WEBPACK_IMPORTED_MODULE_6__/* .STANDINGS */ .CV[(0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .worstOf */ .hm)(status.rows)].icon;
    const isHeld = outcome === 'reported' && merged?.rows.some(({ state }) => state === 'holding');
    if (isHeld)
        return _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .i.holding.icon;
    return _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .i[outcome].icon;
}
function why(report) {
    if (report.failure === undefined)
        return 'no reason given';
    const { headline } = _outcome_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .REASONS */ .ez[report.failure.reason];
    const [cause] = report.fault?.causes ?? [];
    return cause === undefined ? headline : `${headline} (${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(cause.title), 150)})`;
}
/** A failed deploy that ended safely is still a failed deploy; but people want to know first that it is safe. */
function recovered({ recovery }) {
    if (recovery?.result === 'rolled-back') {
        return `; rolled back${recovery.extent === 'part' ? ' in part' : ''}, the last proven image serves`;
    }
    return recovery?.result === 'failed' ? '; the rollback failed too' : '';
}
function during(report) {
    return report.failure?.step === undefined ? '' : ` during "${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(report.failure.step), 100)}"`;
}
/** What goes, also where that is allowed; a plan that was not applied says what it would do. */
function losses(report) {
    const { plan } = report;
    if (plan === undefined)
        return '';
    const words = (0,_diff_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .isApplied */ .KN)(report) ? (0,_diff_losses_js__WEBPACK_IMPORTED_MODULE_8__/* .lossWords */ .VH)(plan, 'done') : (0,_diff_losses_js__WEBPACK_IMPORTED_MODULE_8__/* .lossWords */ .VH)(plan, 'planned');
    return words === '' ? '' : `; ${(0,_diff_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .isApplied */ .KN)(report) ? words : words.replace('⚠️', '⚠️ the plan')}`;
}
const EFFECTS = [
    ['created', 'to create'],
    ['refreshed', 'to refresh'],
    ['replaced', 'to replace'],
    ['not-refreshed', 'left on the old image'],
    ['destroyed', 'to destroy'],
];
function planned({ plan, image, live }) {
    if (plan === undefined)
        return 'no plan';
    if (!plan.hasChanges)
        return 'nothing to change';
    const newImage = image !== undefined && !Object.values(image.set).every((id) => live?.ids.includes(id));
    const effects = plan.groups.map((group) => ((0,_groups_forecast_js__WEBPACK_IMPORTED_MODULE_9__/* .startsRefresh */ .L)(group, plan) ? 'refreshed' : group.effect));
    const tally = (wanted) => effects.filter((effect) => effect === wanted).length;
    const parts = [
        newImage ? 'new image' : '',
        ...EFFECTS.map(([effect, words]) => tally(effect) === 0 ? '' : `${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(tally(effect), 'group')} ${words}`),
    ].filter((part) => part !== '');
    const moved = parts.length === 0 ? 'changes, but no instance moves' : parts.join(', ');
    const lost = (0,_diff_losses_js__WEBPACK_IMPORTED_MODULE_8__/* .lossWords */ .VH)(plan, 'planned');
    if (lost !== '')
        return `${lost}; ${moved}`;
    return (0,_diff_losses_js__WEBPACK_IMPORTED_MODULE_8__/* .keepsAll */ .Ex)(plan) ? `${moved}; nothing is destroyed` : moved;
}
function health(report, image) {
    const { rollouts } = report;
    if (rollouts.length === 0)
        return 'no group was watched';
    const own = rollouts.filter(({ otherImages }) => otherImages === undefined);
    const others = rollouts.length - own.length;
    const desired = own.reduce((sum, rollout) => sum + rollout.desired, 0);
    const healthy = own.reduce((sum, rollout) => sum + rollout.healthy, 0);
    const groups = own.length === 1 ? '' : ` in ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(own.length, 'group')}`;
    const beside = others === 0 ? '' : `, and ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(others, 'group')} with an image of its own`;
    if (desired === 0)
        return `0 instances wanted${groups}, so none was proven healthy${beside}`;
    return `${healthy} of ${desired} healthy on ${image}${groups}${beside}`;
}


/***/ }),

/***/ 6558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ historyLine),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   PI: () => (/* binding */ historyList)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _text_fit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40389);
/* harmony import */ var _diff_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42977);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17464);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15027);






/** States kept, the newest included, and what they may take of a comment. */
const MOST = 9;
const BYTES = 6 * 1024;
const TEXT_LENGTH = 200;
const PREFIX = '<!-- immutable-deploy-history:';
const SUFFIX = ' -->';
/** A line for the end of a comment, not shown, that keeps this state and those before it, newest first. */
function historyLine(report, former) {
    const states = [stateOf(report), ...former].slice(0, MOST);
    while (states.length > 1 && (0,_text_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$d)(encode(states)) > BYTES)
        states.pop();
    return encode(states);
}
/** The states that a comment keeps in its last line, newest first; none where there are none that can be read. */
function readHistory(comment) {
    const line = comment.trimEnd().split('\n').at(-1)?.trimEnd() ?? '';
    if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX))
        return [];
    const packed = Buffer.from(line.slice(PREFIX.length, -SUFFIX.length), 'base64');
    try {
        const states = JSON.parse(packed.toString());
        return Array.isArray(states) ? states.filter(isPastState).slice(0, MOST) : [];
    }
    catch {
        return [];
    }
}
/** The states before this one, folded, a line each; `''` without any. */
function historyList(report, former) {
    if (former.length === 0)
        return '';
    const lines = former.map(({ at, sha, headline, counts, runUrl }) => {
        const parts = [
            timeOf(at),
            sha === '' ? '' : (0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .commitLink */ .wn)(report, sha),
            (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(headline),
            (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(counts),
            (0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)('run', runUrl),
        ];
        return `- ${parts.filter((part) => part !== '').join(' · ')}`;
    });
    const title = `History: ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(former.length, 'earlier state')}, times in UTC`;
    return `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}
function stateOf(report) {
    const short = (text) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), TEXT_LENGTH);
    return {
        at: report.finishedAt,
        sha: report.commit?.sha ?? '',
        headline: short(`${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineIcon */ .Mb)(report)} ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineText */ .uh)(report)}`),
        counts: short((0,_diff_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .countsText */ .WN)(report)),
        runUrl: report.runUrl.length > TEXT_LENGTH ? '' : report.runUrl,
    };
}
/** Base64 has no `-`, so that nothing in it can end the HTML comment. */
function encode(states) {
    return `${PREFIX}${Buffer.from(JSON.stringify(states)).toString('base64')}${SUFFIX}`;
}
function isPastState(value) {
    const { at, ...texts } = (value ?? {});
    const { sha, headline, counts, runUrl } = texts;
    const isShort = (text) => typeof text === 'string' && text.length <= TEXT_LENGTH;
    return isTime(at) && [sha, headline, counts, runUrl].every(isShort);
}
/** Beyond this a Date has no text. https://tc39.es/ecma262/#sec-time-values-and-time-range */
function isTime(value) {
    return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
function timeOf(at) {
    return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}


/***/ }),

/***/ 15027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ lineLink),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wn: () => (/* binding */ commitLink),
/* harmony export */   yM: () => (/* binding */ compareLink)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);

const SHA = /^[0-9a-f]{7,64}$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const ADDRESS = /^https?:\/\/[^\s<>()[\]"'`\\|]+$/;
/** A Markdown link, or the label alone where the address is not a plain http(s) one. */
function link(label, address) {
    return ADDRESS.test(address) ? `[${label}](${address})` : label;
}
function repositoryUrl(report) {
    const repository = report.commit?.repository;
    return repository !== undefined && REPOSITORY.test(repository)
        ? `${report.serverUrl.replace(/\/+$/, '')}/${repository}`
        : undefined;
}
/** A commit's short SHA as code, linked to the commit where the repository is known. */
function commitLink(report, sha) {
    const base = repositoryUrl(report);
    const label = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(sha.slice(0, 7));
    return base === undefined || !SHA.test(sha) ? label : link(label, `${base}/commit/${sha}`);
}
/** `label`, linked to what lies between two commits; the label alone where repository or commits are not known. */
function compareLink(report, { base, head }, label) {
    const repository = repositoryUrl(report);
    if (repository === undefined || !SHA.test(base) || !SHA.test(head))
        return label;
    return link(label, `${repository}/compare/${base}...${head}`);
}
/** `file:line` as code, linked to the line at the run's commit where that is known. */
function lineLink(report, file, line) {
    const [base, sha] = [repositoryUrl(report), report.commit?.sha ?? ''];
    const label = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .short */ .h0)(`${file}:${line}`);
    if (base === undefined || !SHA.test(sha))
        return label;
    const path = file
        .split('/')
        .map(encodeURIComponent)
        .join('/')
        .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
    return link(label, `${base}/blob/${sha}/${path.replaceAll("'", '%27')}#L${line}`);
}


/***/ }),

/***/ 28566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ matrixTally),
/* harmony export */   ib: () => (/* binding */ matrixVariants),
/* harmony export */   z6: () => (/* binding */ matrixLines)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);



/** How many stacks there are: `3 of 12 stacks, in 2 waves`. */
function matrixTally(report) {
    if (report === undefined)
        return 'no stack was looked at';
    const { matrices, all } = report;
    const taken = matrices.waves.flatMap(({ matrix }) => matrix.include).length;
    const waves = new Set(matrices.waves.map(({ wave }) => wave)).size;
    const of = taken === all ? (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all, 'stack') : `${taken} of ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all, 'stack')}`;
    return taken === 0
        ? `the change touches none of ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all, 'stack')}`
        : `${of}, in ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(waves, 'wave')}`;
}
/** The same as lines of the log: each wave with its stacks, each stack with why it is there. */
function matrixLines(report) {
    const reasons = reasonsIn(report);
    return [
        ...(report.whole === '' ? [] : [`all stacks: ${report.whole}`]),
        ...report.matrices.waves.flatMap((wave) => [
            `wave ${wave.wave} (${ruleOf(wave)})`,
            ...wave.matrix.include.map(({ stack }) => `  ${stack}${reasons(stack, ': ')}`),
        ]),
    ];
}
/** The waves with their stacks, whole and shortened; `''` where it is about no matrix. */
function matrixVariants(report) {
    if (report === undefined)
        return [''];
    const { matrices, whole } = report;
    const reasons = reasonsIn(report);
    const rows = matrices.waves.flatMap((wave, index) => wave.matrix.include.map((job) => ({ wave, index, job })));
    const row = ({ wave, index, job }) => {
        const place = [job.environment ?? '', job.region ?? ''].filter((one) => one !== '').map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0);
        return `| ${index + 1}. ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(wave.wave)} | ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(job.stack)} | ${place.join(' ')} | ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(reasons(job.stack, ''))} |`;
    };
    const note = whole === '' ? [] : [`All stacks are there: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(whole)}.`];
    const shown = (length) => {
        const head = '| wave | stack | where | why |\n|---|---|---|---|';
        const table = rows.length === 0 ? [] : [[head, ...rows.slice(0, length).map(row)].join('\n')];
        return [
            ...note,
            ...table,
            ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(rows, length, 'in the log of the run'),
            ...rulesOf(matrices.waves),
        ].join('\n\n');
    };
    return [shown(rows.length), shown(50), shown(10)];
}
function rulesOf(waves) {
    const said = waves.filter((wave) => ruleOf(wave) !== PLAIN);
    return said.map((wave) => `Wave ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(wave.wave)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(ruleOf(wave))}.`);
}
const PLAIN = 'all at a time, a failure stops what has not begun';
function ruleOf({ soak, matrix, ...wave }) {
    const most = wave['max-parallel'];
    const parts = [
        most >= matrix.include.length ? 'all at a time' : `${most} at a time`,
        wave['on-failure'] === 'stop' ? 'a failure stops what has not begun' : 'a failure stops nothing',
        ...(soak === 0 ? [] : [`${soak} s before the next one begins`]),
    ];
    return parts.join(', ');
}
function reasonsIn({ touched }) {
    const all = new Map(touched.map(({ stack, reasons }) => [stack, reasons.join('; ')]));
    return (stack, before) => {
        const said = all.get(stack);
        return said === undefined ? '' : `${before}${said}`;
    };
}


/***/ }),

/***/ 30467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ pruneTally),
/* harmony export */   O1: () => (/* binding */ pruneLines),
/* harmony export */   T5: () => (/* binding */ pruneVariants)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);



const RESULTS = {
    kept: 'kept',
    due: '**to remove**',
    removed: '🗑️ **removed**',
    failed: '❌ **not removed in full**',
};
/** What goes comes first: that is what a person has to judge. */
const ORDER = ['failed', 'removed', 'due', 'kept'];
/** How many images go and stay: `2 images to remove, 9 kept`. */
function pruneTally(report) {
    if (report === undefined)
        return 'no image was looked at';
    const tally = (result) => report.builds.filter((each) => each.result === result).length;
    const [removed, due, failed, kept] = [tally('removed'), tally('due'), tally('failed'), tally('kept')];
    const parts = [
        removed === 0 ? '' : `${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(removed, 'image')} removed`,
        failed === 0 ? '' : `${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failed, 'image')} not removed in full`,
        due === 0 && removed + failed > 0 ? '' : `${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(due, 'image')} to remove`,
        `${kept} kept`,
    ];
    return parts.filter((part) => part !== '').join(', ');
}
/** The builds as lines of the log. */
function pruneLines(rows) {
    return inOrder(rows).map(({ result, name, images, reasons }) => {
        const ids = images.map(({ region, id }) => `${id} in ${region}`).join(', ');
        const verb = result === 'kept' ? 'keep' : 'remove';
        return `${verb} ${name}${ids === '' ? '' : ` (${ids})`}: ${someOf(reasons).join('; ')}`;
    });
}
/** The list of builds, whole and shortened; `''` where no prune was run. */
function pruneVariants(report) {
    if (report === undefined)
        return [''];
    const rows = inOrder(report.builds);
    const none = 'There is no image of this repository and template.';
    if (rows.length === 0)
        return [none];
    const shown = (length) => [noteOf(report) + list(rows.slice(0, length)), ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(rows, length, 'in the log of the run')].join('\n\n');
    return [shown(rows.length), shown(50), shown(10)];
}
/** A list of what is to go must not be taken for what is gone. */
function noteOf({ extent, builds }) {
    const isDue = extent === 'planned' && builds.some(({ result }) => result === 'due');
    return isDue ? 'This is a dry run: nothing was removed. `prune: true` removes what is to go.\n\n' : '';
}
function inOrder(rows) {
    return rows.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
}
function list(rows) {
    return rows.map(entryOf).join('\n');
}
/** What becomes of it and why, then what it is made of: a line each, on a narrow screen too. */
function entryOf({ name, images, snapshots, madeAt, result, reasons }) {
    const ids = images.map(({ id, region }) => `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(id)} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(region)}`);
    const parts = ids.length === 0 ? [(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(snapshots.length, 'snapshot')] : ids;
    const facts = [`made ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(madeAt.slice(0, 10))}`, ...parts].join(' · ');
    return `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(name)} ${RESULTS[result]}: ${reasonsOf(reasons)}<br><sub>${facts}</sub>`;
}
function reasonsOf(reasons) {
    return someOf(reasons)
        .map((reason) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason), 300)))
        .join('; ');
}
/** An image that hundreds of instances run needs no list of them here; the file of the report has it. */
function someOf(reasons) {
    const [most, left] = [4, reasons.length - 4];
    return left > 0
        ? [...reasons.slice(0, most), `and ${left} more, in the file behind \`report-file\``]
        : [...reasons];
}


/***/ }),

/***/ 89350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ safetyLine)
/* harmony export */ });
/* harmony import */ var _groups_forecast_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71994);

/**
 * What a reader in a hurry has to know beside the outcome: whether anything has changed, and what serves while it does.
 * Only what the plan itself shows; `''` where that is nothing.
 */
function safetyLine(report) {
    const { command, outcome, plan, failure } = report;
    if (command === 'prune' || command === 'verify' || command === 'build' || command === 'matrix')
        return '';
    if (outcome === 'planned' && plan?.hasChanges === true) {
        return [whatServes(plan), whenChanged(report)].filter((sentence) => sentence !== '').join(' ');
    }
    return command === 'plan' && failure !== undefined ? 'Nothing was applied: what serves is as it was.' : '';
}
/** Which workflow deploys is up to the repository: what is known is that this run changes nothing. */
function whenChanged({ command, pullRequest }) {
    if (command === 'rollback')
        return 'Nothing changes until it is run without `dry-run`.';
    return pullRequest === undefined
        ? 'Nothing changes until this is deployed.'
        : 'Nothing changes until this is merged and deployed.';
}
/** Settings after which a minimum of healthy instances says nothing of old ones that serve. */
const UNLIKE_ROLLING = new Set(['root-volume', 'nothing-kept']);
/** Said where every group that moves is refreshed within bounds that are known; a group that goes has its own warning. */
function whatServes(plan) {
    const moving = plan.groups.filter(({ effect }) => effect !== 'unchanged' && effect !== 'updated');
    const refreshed = moving.filter((group) => group.effect === 'refreshed' || (0,_groups_forecast_js__WEBPACK_IMPORTED_MODULE_0__/* .startsRefresh */ .L)(group, plan));
    const isUnlike = plan.guard?.warnings.some(({ rule }) => UNLIKE_ROLLING.has(rule)) === true;
    if (moving.length === 0 || refreshed.length < moving.length || isUnlike)
        return '';
    if (!refreshed.every(({ address }) => isSteady(address, plan)))
        return '';
    if (refreshed.every(({ minHealthyPercentage: min }) => min !== null && min >= 100)) {
        return 'Old instances serve until new ones are healthy.';
    }
    const kept = refreshed.map(keptOf);
    if (!kept.every((share) => share !== undefined && share.of > 0))
        return '';
    const [one, ...others] = kept;
    if (one !== undefined && others.length === 0) {
        return `At least ${one.of} of ${one.desired} instances serve while the others are replaced.`;
    }
    const least = Math.min(...kept.map(({ of, desired }) => Math.floor((of * 100) / desired)));
    return `In each group at least ${least} % of the instances serve while the others are replaced.`;
}
/**
 * Whether a share of the capacity is as many instances: not where they have weights, for one may be all of it, and not
 * where their number changes beside.
 */
function isSteady(address, { changes }) {
    const group = changes.find((change) => change.address === address && change.deposed === undefined);
    if (group === undefined)
        return false;
    const mixed = JSON.stringify(group.after?.['mixed_instances_policy'] ?? null);
    const isWeighted = /"weighted_capacity":"[^"]/.test(mixed);
    return !isWeighted && group.before?.['desired_capacity'] === group.after?.['desired_capacity'];
}
/**
 * How many instances AWS leaves alone at a time: it replaces a share of (100 - minimum) percent, and one at least.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html
 */
function keptOf({ desired, minHealthyPercentage: min }) {
    if (desired === null || min === null || desired === 0)
        return undefined;
    const batch = min >= 100 ? 0 : Math.max(1, Math.floor((desired * (100 - min)) / 100));
    return { of: desired - batch, desired };
}


/***/ }),

/***/ 67965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   wQ: () => (/* binding */ renderComment),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_fit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40389);
/* harmony import */ var _parts_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6558);
/* harmony import */ var _parts_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15027);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4644);
/* harmony import */ var _plan_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68251);






/** GitHub refuses longer comments; it counts characters, of which a text never has more than bytes. */
const COMMENT_BYTES = 65_536;
/**
 * The hidden first line of a stack's comment; the same stack always has the same one. A digest, so that
 * nothing in a label or path can end the HTML comment.
 */
function commentMarker(identity) {
    const { label, directory, workspace, backend } = identity;
    const key = JSON.stringify([label, directory, workspace, ...backend]);
    return `<!-- immutable-deploy:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32)} -->`;
}
/** The first line of a report's comment: that of its stack, or of the merged report, one for each `label`. */
function markerOf({ command, stack }) {
    if (command !== 'report')
        return commentMarker(stack);
    const key = JSON.stringify(['merged', stack.label]);
    return `<!-- immutable-deploy-merged:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32)} -->`;
}
/** What the plan's header may take of a comment; the rest is for people. */
const HEADER_BYTES = 12 * 1024;
/**
 * The pull-request comment, in at most 65,536 bytes: the stack's marker as its first line, the reviewed plan hidden in
 * the second where the run was a plan and ended as one, then the report; what the comment said before (`former`, newest
 * first) folded at its end, and hidden in its last line. `reviewed` is the second line of a run whose plan nobody reviews:
 * that of the comment before, or ''.
 */
function renderComment(report, former = [], blocks = (0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .ownPage */ .S)(report), reviewed) {
    const header = reviewed ?? headerOf(report);
    const head = `${markerOf(report)}\n${header === '' ? '' : `${header}\n`}`;
    const kept = `\n${(0,_parts_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyLine */ .Jo)(report, former)}`;
    const whole = `The whole is in ${(0,_parts_links_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('the summary of the run', report.runUrl)}.`;
    const bytes = COMMENT_BYTES - (0,_text_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$d)(head) - (0,_text_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$d)(kept);
    return head + (0,_text_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .fitBlocks */ .U8)(blocks('comment', former), { bytes, whole }) + kept;
}
function headerOf({ command, outcome, plan, commit }) {
    const isReviewable = command === 'plan' && outcome === 'planned' && plan?.fingerprint !== undefined;
    return isReviewable ? (0,_plan_header_js__WEBPACK_IMPORTED_MODULE_4__/* .planHeader */ .VR)(plan.fingerprint, commit?.sha ?? '', HEADER_BYTES) : '';
}


/***/ }),

/***/ 87862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   j7: () => (/* binding */ MARKS)
/* harmony export */ });
/* harmony import */ var _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22698);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _parts_diff_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42977);
/* harmony import */ var _parts_headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17464);
/* harmony import */ var _parts_safety_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89350);





/** What shows a run on its pull request beside the comment. */
const MARKS = ['label', 'check'];
/** What a plan comes to, the gravest first; each a label. */
const KINDS = {
    destroys: { color: 'd73a4a', description: 'Deploying this destroys or replaces something' },
    image: {
        color: '0e8a16',
        description: 'Deploying this brings instances onto another image, and destroys nothing',
    },
    stack: {
        color: '1d76db',
        description: 'Deploying this changes the stack and no image, and destroys nothing',
    },
    nothing: { color: 'ededed', description: 'Deploying this changes nothing' },
};
/** GitHub takes 50 characters for a name. */
const LABEL_LENGTH = 30;
/**
 * The labels of a plan on a pull request; undefined for a run that has none. A stack with a name (`label`) has labels of
 * its own, so that stacks do not take each other's off.
 */
function labelsOf({ command, outcome, pullRequest, plan, stack }) {
    if (command !== 'plan' || outcome === 'validated' || pullRequest === undefined)
        return undefined;
    const prefix = stack.label === '' ? 'deploy' : `deploy ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(stack.label), LABEL_LENGTH)}`;
    const kind = plan === undefined ? undefined : kindOf(plan);
    const kinds = Object.keys(KINDS);
    return {
        ...(kind && { wanted: { name: `${prefix}: ${kind}`, ...KINDS[kind] } }),
        others: kinds.filter((other) => other !== kind).map((other) => `${prefix}: ${other}`),
    };
}
function kindOf({ hasChanges, counts, images }) {
    if (!hasChanges)
        return 'nothing';
    if (counts.destroy + counts.replace > 0)
        return 'destroys';
    return images.length > 0 ? 'image' : 'stack';
}
const TITLE_LENGTH = 255;
/** The check run of a run on its commit; undefined where the commit is not of the repository that the run is in. */
function checkOf(report, repository) {
    const { command, commit, outcome, runUrl, startedAt, finishedAt } = report;
    if (commit === undefined || commit.repository !== repository)
        return undefined;
    const ended = _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i[outcome].step === 'fails' ? 'failure' : 'success';
    const told = [(0,_parts_safety_js__WEBPACK_IMPORTED_MODULE_4__/* .safetyLine */ .j)(report), (0,_parts_diff_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .countsText */ .WN)(report), 'The whole is in the summary of the run.'];
    return {
        sha: commit.sha,
        name: `immutable-deploy: ${command} ${(0,_parts_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(report)}`,
        conclusion: outcome === 'cancelled' ? 'cancelled' : outcome === 'holding' ? 'neutral' : ended,
        title: (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_parts_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineText */ .uh)(report), TITLE_LENGTH),
        summary: told.filter((part) => part !== '').join('\n\n'),
        ...{ detailsUrl: runUrl, startedAt, finishedAt },
    };
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ ownPage),
  Z: () => (/* binding */ pageOf)
});

// EXTERNAL MODULE: ./build/report/parts/headline.js
var headline = __webpack_require__(17464);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/fit.js
var fit = __webpack_require__(40389);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/report/parts/links.js
var links = __webpack_require__(15027);
;// CONCATENATED MODULE: ./build/report/parts/commits.js



/** Commits listed; GitHub's page has them all. */
const LISTED = 20;
/**
 * ` · [3 commits](…/compare/a...b)` between the live image's commit and the new one's; where GitHub did not count them
 * the link alone, and `''` where a commit is not known. Going back, the older commit comes first, since GitHub lists
 * nothing for newer...older.
 */
function commitsWords(report) {
    const { command, image, live } = report;
    if (live?.commits !== undefined) {
        const { direction, behind } = live.commits;
        const words = direction === 'brought' ? '' : ' taken back';
        const missing = behind === 0 ? '' : `, without ${(0,duration/* count */.U9)(behind, 'commit')} of the live image`;
        return ` · ${(0,links/* compareLink */.yM)(report, live.commits, (0,duration/* count */.U9)(live.commits.ahead, 'commit') + words)}${missing}`;
    }
    const [base, ...others] = [...new Set((live?.images ?? []).map(({ gitSha }) => gitSha))];
    const head = image?.gitSha;
    if (base === undefined || head === undefined || base === head || others.length > 0)
        return '';
    const isBack = command === 'rollback';
    const ends = isBack ? { base: head, head: base } : { base, head };
    const linked = (0,links/* compareLink */.yM)(report, ends, isBack ? 'commits taken back' : 'compare');
    return linked.startsWith('[') ? ` · ${linked}` : '';
}
/** The commits' subject lines, newest first, folded; `''` without any. */
function commitList(report) {
    const { commits } = report.live ?? {};
    if (commits === undefined || commits.commits.length === 0)
        return '';
    const lines = commits.commits
        .slice(0, LISTED)
        .map(({ sha, subject }) => `- ${(0,links/* commitLink */.wn)(report, sha)} ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(subject), 120))}`);
    const more = commits.ahead - lines.length;
    const rest = more > 0 ? [`- … and ${(0,links/* compareLink */.yM)(report, commits, `${more} more`)}`] : [];
    return `<details><summary>${title(commits)}</summary>\n\n${[...lines, ...rest].join('\n')}\n\n</details>`;
}
function title({ ahead, direction }) {
    if (direction === 'taken-back')
        return `What goes: ${(0,duration/* count */.U9)(ahead, 'commit')}`;
    return `What is new: ${(0,duration/* count */.U9)(ahead, 'commit')}`;
}

// EXTERNAL MODULE: ./build/tools/tool.js
var tools_tool = __webpack_require__(87899);
;// CONCATENATED MODULE: ./build/report/parts/diagnostics.js





/** How many are shown with their code; the log has all. */
const MOST = 50;
/** Where the errors are, each line linked, with the code that the evidence does not show. `''` where none has a place. */
function errorPlaces(report) {
    const errors = (report.diagnostics ?? []).filter(({ severity }) => severity === 'error');
    const all = errors.filter(({ file }) => file !== undefined);
    const placed = all.slice(0, MOST);
    if (placed.length === 0)
        return '';
    const evidence = report.failure?.evidence.join('\n') ?? '';
    const unseen = placed.filter(({ snippet }) => !evidence.includes(snippet.split('\n')[0]?.trim() ?? ''));
    const code = unseen.map(({ file, snippet }) => `${file}\n${snippet}`);
    return [
        '**Where**',
        [
            ...placed.map((one) => `- ${place(one, report)}: ${titleOf(one)}`),
            ...(0,more/* more */.O)(all, MOST, 'in the log of the run').map((text) => `- ${text}`),
        ].join('\n'),
        ...(code.length === 0 ? [] : [(0,text_escape/* fence */.EU)(code.join('\n\n'), 'text')]),
    ].join('\n\n');
}
/** What the tools warn of, folded, each with its code; then without the code, then only how many. */
function toolWarnings(report) {
    const warnings = (report.diagnostics ?? []).filter(({ severity }) => severity === 'warning');
    if (warnings.length === 0)
        return [''];
    const line = (one) => `- ${[place(one, report), titleOf(one)].filter((part) => part !== '').join(': ')}`;
    const whole = warnings.slice(0, MOST).map((one) => `${heading(one, report)}\n\n${words(one)}`);
    const few = warnings.slice(0, 10).map(line);
    return [
        folded(warnings, [...whole, ...(0,more/* more */.O)(warnings, MOST, 'in the log of the run')].join('\n\n')),
        folded(warnings, [...few, ...(0,more/* more */.O)(warnings, 10, 'in the log of the run').map((text) => `- ${text}`)].join('\n')),
    ];
}
function folded(warnings, body) {
    const tools = [...new Set(warnings.map(({ tool }) => (tool === 'packer' ? 'Packer' : tools_tool/* TOOL_NAMES */.K[tool])))];
    const title = `${(0,duration/* count */.U9)(warnings.length, 'warning')} of ${tools.join(' and ')}`;
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function heading(one, report) {
    return `**${titleOf(one)}** ${place(one, report)}`.trim();
}
function titleOf({ summary }) {
    return (0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(summary), 300));
}
function words({ snippet, detail, address = '' }) {
    const text = [address, snippet, detail].filter((part) => part !== '').join('\n\n');
    return (0,text_escape/* fence */.EU)(text, 'text');
}
function place({ file, line = 0, inRepository }, report) {
    if (file === undefined)
        return '';
    return inRepository ? (0,links/* lineLink */.lz)(report, file, line) : (0,text_escape/* short */.h0)(`${file}:${line}`);
}

// EXTERNAL MODULE: ./build/report/parts/diff/changes.js + 4 modules
var changes = __webpack_require__(42977);
// EXTERNAL MODULE: ./build/report/parts/diff/losses.js
var losses = __webpack_require__(96797);
// EXTERNAL MODULE: ./build/report/parts/failure/evidence.js
var evidence = __webpack_require__(97570);
// EXTERNAL MODULE: ./build/report/parts/failure/failure.js
var failure = __webpack_require__(98993);
// EXTERNAL MODULE: ./build/outcome/reasons.js + 2 modules
var reasons = __webpack_require__(35741);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/outcome/commands.js
var commands = __webpack_require__(50365);
// EXTERNAL MODULE: ./build/report/extent.js
var extent = __webpack_require__(81691);
;// CONCATENATED MODULE: ./build/report/serving.js




/** Groups named one by one; the list has them all. */
const GROUPS = 4;
/**
 * What serves after a run that did not succeed, as far as the run saw it, in one line; '' where the run could not change
 * what serves.
 */
function servesNow(report) {
    const { command, failure, recovery, rollouts, live } = report;
    if (failure === undefined || (0,commands/* commandEntry */.Wv)(command).changes === undefined)
        return '';
    const before = live === undefined || live.ids.length === 0 ? '' : live.ids.map((id) => `\`${id}\``).join(', ');
    const former = before === '' ? '' : `; ${before} served before`;
    if (recovery !== undefined && recovery.rollouts.length > 0 && recovery.image !== undefined) {
        return `${stand(recovery.rollouts, (0,image_image/* formatImageSet */.NG)(recovery.image.set))}.`;
    }
    if (before !== '' && rollouts.length > 0 && rollouts.every(({ verdict }) => verdict === 'not-started')) {
        const groups = rollouts.slice(0, GROUPS).map(({ group }) => group);
        return `${before} in ${groups.join(', ')}, as before: no refresh moved it.`;
    }
    if (rollouts.length > 0) {
        const image = report.image === undefined ? 'the image' : (0,image_image/* formatImageSet */.NG)(report.image.set);
        const since = recovery?.result === 'failed' ? ' before the way back was tried' : '';
        return `${stand(rollouts, image)}${since}${former}.`;
    }
    if ((0,extent/* extentOf */.O)({ ...report, failure }) === 'nothing') {
        return before === ''
            ? 'what served before, for nothing was applied.'
            : `${before}, as before: nothing was applied.`;
    }
    return `not known, for no group was watched after the apply${former}.`;
}
function stand(rollouts, image) {
    const lines = rollouts.slice(0, GROUPS).map(({ group, healthy, desired, otherImages }) => {
        const on = otherImages === undefined ? `\`${image}\`` : 'an image of its own';
        return `${healthy} of ${desired} healthy on ${on} in ${group}`;
    });
    const more = rollouts.length - lines.length;
    return [...lines, ...(more > 0 ? [`${(0,duration/* count */.U9)(more, 'more group')} in the list`] : [])].join(', ');
}

// EXTERNAL MODULE: ./build/report/parts/failure/advice.js
var advice = __webpack_require__(11719);
;// CONCATENATED MODULE: ./build/report/parts/failure/glance.js




const WHOSE = {
    image: 'the image',
    stack: 'the stack; the image is not to blame',
    account: 'AWS or the account; neither image nor stack is to blame',
};
/** What serves now, whose fault it was, and what that means for the image, a line each; then each line cut. */
function glanceVariants(report) {
    return [glance(report, (text) => text), glance(report, cut)];
}
function cut(text) {
    return (0,text_escape/* clip */.$Q)(text, 500);
}
function glance(report, sized) {
    const serves = servesNow(report);
    const whose = whoseFault(report);
    const { quarantine = '' } = report.fault ?? {};
    const lines = [
        serves === '' ? '' : `- **Serves now:** ${(0,advice/* advice */.v)(sized(serves))}`,
        whose === '' ? '' : `- **At fault:** ${(0,text_escape/* prose */.CS)(sized(whose))}`,
        quarantine === '' ? '' : `- **Quarantine:** ${(0,advice/* advice */.v)(sized(quarantine))}`,
    ];
    return lines.filter((line) => line !== '').join('\n');
}
function whoseFault({ fault, failure }) {
    if (failure === undefined)
        return '';
    if (fault?.blame === undefined)
        return reasons/* REASONS */.ez[failure.reason].whose;
    const [cause] = fault.causes;
    const why = cause === undefined ? '' : ` (${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(cause.title), 200)})`;
    return `${WHOSE[fault.blame]}${why}`;
}

// EXTERNAL MODULE: ./build/report/parts/groups/rollouts.js + 1 modules
var groups_rollouts = __webpack_require__(77775);
;// CONCATENATED MODULE: ./build/report/parts/failure/recovery.js


const ALERTS = {
    'rolled-back': 'NOTE',
    'cancelled-refresh': 'NOTE',
    left: 'NOTE',
    none: 'WARNING',
    failed: 'CAUTION',
};
/** What was done about a failed rollout, and what runs now; `''` where nothing had to be done. */
function recoveryBlock(recovery) {
    if (recovery === undefined)
        return '';
    const alert = recovery.extent === 'part' ? 'WARNING' : ALERTS[recovery.result];
    return `> [!${alert}]\n> **Recovery:** ${(0,text_escape/* prose */.CS)(recovery.message)}`;
}
/** How the groups did on the way back; `''` where none was moved. */
function recoveryList(recovery) {
    const list = (0,groups_rollouts/* rolloutList */.Y)(recovery?.rollouts ?? []);
    return list === '' ? '' : `**Groups, on the way back**\n\n${list}`;
}

// EXTERNAL MODULE: ./build/report/parts/groups/forecast.js
var forecast = __webpack_require__(71994);
// EXTERNAL MODULE: ./build/text/time.js
var text_time = __webpack_require__(95853);
;// CONCATENATED MODULE: ./build/report/parts/groups/holding.js



/** Where a release holds, who goes on with it, and how; `''` where none does. */
function holdBlock(report) {
    const { hold, rollouts, outcome } = report;
    if (hold === undefined || outcome !== 'holding')
        return '';
    const { at, next, since, commit } = hold;
    const own = rollouts.filter(({ otherImages }) => otherImages === undefined);
    const serving = own.reduce((sum, { healthy }) => sum + healthy, 0);
    const desired = own.reduce((sum, rollout) => sum + rollout.desired, 0);
    return [
        '> [!IMPORTANT]',
        `> **It holds at ${at} % since ${(0,text_time/* timeWords */.r)(since)}.** ${serving} of ${(0,duration/* count */.U9)(desired, 'instance')} ${serving === 1 ? 'serves' : 'serve'} this release, the others serve the one before. Nothing more is replaced, and nothing expires: it is neither deployed nor proven before somebody promotes it.`,
        '',
        `A job of commit ${(0,text_escape/* inlineCode */.ti)(commit)} promotes it, to ${next} %, or takes it back, with these inputs of the action:`,
        '',
        '```yaml',
        ...inputsOf(report, commit),
        '```',
    ].join('\n');
}
/** With a settings file its stack says all the rest. */
function inputsOf({ stack }, commit) {
    return [
        'command: promote # or abort',
        `ref: ${commit} # in a workflow that runs on another commit`,
        stack.name === undefined
            ? '# and the inputs of the deploy that say which stack it is'
            : `stack: ${stack.name}`,
    ];
}

// EXTERNAL MODULE: ./build/rollout/sickness/console.js
var sickness_console = __webpack_require__(83691);
;// CONCATENATED MODULE: ./build/report/parts/groups/sick.js


/** Lines from the end of a console; the console of the EC2 page has the whole. */
const TAIL = 60;
const SHORT_TAIL = 15;
/** Why instances of the image are sick, a fold each; then with shorter consoles; `''` where nobody was asked. */
function sickVariants({ rollouts, recovery }) {
    const groups = [...rollouts, ...(recovery?.rollouts ?? [])].flatMap(({ sick = [] }) => sick);
    const sick = groups.filter(({ id }, index) => groups.findIndex((other) => other.id === id) === index);
    const [full = '', ...shorter] = [TAIL, SHORT_TAIL, 0].map((lines) => sick.map((each) => fold(each, lines)).join('\n\n'));
    return [full, ...shorter];
}
function fold({ id, standing, checks, failures, console = '' }, lines) {
    const [first = checks[0]] = failures;
    const why = first === undefined ? '' : `: ${(0,text_escape/* codeElement */.Gg)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(first), 200))}`;
    const told = [standing, ...checks.map((check) => `status check: ${check}`), ...failures];
    const tail = lines === 0 ? '' : (0,sickness_console/* consoleTail */.W_)(console, lines);
    const parts = [
        `<details><summary>Instance ${(0,text_escape/* codeElement */.Gg)(id)}${why}</summary>`,
        (0,text_escape/* fence */.EU)(told.map((line) => (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(line), 500)).join('\n'), 'text'),
        tail === '' ? '' : `The end of its console:\n\n${(0,text_escape/* fence */.EU)(tail, 'text')}`,
        '</details>',
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}

// EXTERNAL MODULE: ./build/report/parts/guard.js
var guard = __webpack_require__(59959);
// EXTERNAL MODULE: ./build/report/parts/history.js
var parts_history = __webpack_require__(6558);
;// CONCATENATED MODULE: ./build/report/parts/image-line.js





const ORIGINS = {
    built: 'built by this run',
    reused: 'reused: this content was built before',
    chosen: 'chosen for this run',
};
/** Ids shown per side; the rest is counted. The outputs hold them all. */
const SHOWN = 4;
/** Live image -> new image with the commits between, and below it what is known of both; `''` when neither is known. */
function imageLine(report) {
    const { image, live } = report;
    if (image === undefined && live === undefined)
        return '';
    if (image === undefined)
        return `**Live image** ${liveSide(report)}`;
    const commit = shaLink(report, image.gitSha);
    // Without a live image there is no list that has the ids.
    const next = live === undefined ? side(newIds(image), '') + commit : side(newIds(image), commit);
    const alone = (title, note = '') => `**${title}** ${next}${note}<br><sub>${imageFacts(report, image, '')}</sub>`;
    // What serves is not known where the run came to no plan.
    if (report.command === 'build' || live === undefined)
        return alone('Image');
    if (report.command === 'verify')
        return alone('Live image');
    if (isSame(live.ids, newIds(image)))
        return alone('Image', ' · already live');
    const facts = [...liveFacts(report), imageFacts(report, image, 'to: ')].join('<br>');
    return `**Image** ${liveSide(report)} → ${next}${commitsWords(report)}<br><sub>${facts}</sub>`;
}
function isSame(live, ids) {
    return ids.every((id) => live.includes(id)) && live.every((id) => ids.includes(id));
}
function newIds(image) {
    return (0,image_image/* membersOf */.lS)(image.set).map(({ id }) => id);
}
function liveSide(report) {
    const { ids = [], images = [] } = report.live ?? {};
    if (ids.length === 0)
        return '_no image before_';
    const commits = [...new Set(images.flatMap(({ gitSha }) => gitSha ?? []))];
    return side(ids, commits.length === 1 ? shaLink(report, commits[0]) : '');
}
function shaLink(report, sha) {
    return sha === undefined ? '' : ` (${(0,links/* commitLink */.wn)(report, sha)})`;
}
/** The ids with their commit; of several with a commit the number alone, for the list has the ids. */
function side(ids, commit) {
    const unique = [...new Set(ids)];
    if (unique.length > 1 && commit !== '')
        return `${unique.length} images${commit}`;
    const shown = unique.slice(0, SHOWN).map(text_escape/* inlineCode */.ti).join(', ');
    const more = unique.length > SHOWN ? ` and ${unique.length - SHOWN} more` : '';
    return `${shown}${more}${commit}`;
}
/** One line for the live image; with several, the list tells of each. */
function liveFacts({ live, finishedAt }) {
    const [only, ...others] = live?.images ?? [];
    if (only === undefined || others.length > 0)
        return [];
    return [`from: ${image_line_words([(0,text_escape/* short */.h0)(only.name), ageOf(only.createdAt, finishedAt)])}`];
}
function imageFacts(report, image, title) {
    const regions = (0,image_image/* regionsIn */.v$)(image.set).map(text_escape/* prose */.CS).join(', ');
    const age = image.origin === 'built' ? '' : ageOf(image.createdAt, report.finishedAt);
    const origin = report.command === 'verify' ? '' : ORIGINS[image.origin];
    return title + image_line_words([nameOf(image), age, origin, regions]);
}
/** The image's own name; of several sources those, for each image has a name of its own. */
function nameOf({ name, set }) {
    const sources = new Set((0,image_image/* membersOf */.lS)(set).flatMap(({ name: source }) => source ?? []));
    if (sources.size > 0)
        return `sources ${[...sources].map(text_escape/* prose */.CS).join(', ')}`;
    return name === '' ? '' : (0,text_escape/* short */.h0)(name);
}
function image_line_words(parts) {
    return parts.filter((part) => part !== '').join(' · ');
}
function ageOf(createdAt, now) {
    const age = createdAt === undefined ? undefined : (0,duration/* formatAge */.nV)(createdAt, now);
    return age === undefined ? '' : `${age} old`;
}
/** Each region (and source) with what is live and what comes, folded; `''` where one region says it all. */
function regionList(report) {
    const { image, live } = report;
    if (image === undefined || live === undefined)
        return '';
    const members = (0,image_image/* membersOf */.lS)(image.set);
    const known = live.images ?? [];
    if (members.length < 2 && known.length < 2)
        return '';
    const lines = members.map((member) => {
        const here = known.filter((entry) => isFormer(entry, member));
        const former = here.map((entry) => liveEntry(report, entry)).join(', ') || '_none known before_';
        const place = [...(member.name === undefined ? [] : [(0,text_escape/* prose */.CS)(member.name)]), (0,text_escape/* prose */.CS)(member.region)];
        return `- **${place.join(' · ')}**<br>${former}<br>→ ${(0,text_escape/* inlineCode */.ti)(member.id)}`;
    });
    return `<details><summary>${summaryOf(image, live)}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}
/** Whether the live image makes way for this one: one from before the sources were several, for each of them. */
function isFormer({ region, source }, member) {
    const isOfSource = source === undefined || member.name === undefined || source === member.name;
    return region === member.region && isOfSource;
}
function summaryOf({ set }, { images = [] }) {
    const regions = (0,image_image/* regionsIn */.v$)(set);
    const where = regions.length > 1 ? ` in ${regions.length} regions` : '';
    const sources = new Set((0,image_image/* membersOf */.lS)(set).map(({ name }) => name));
    if ((0,image_image/* isNamed */.ev)(set))
        return `Images of ${sources.size} sources${where}`;
    return regions.length > 1 ? `Images${where}` : `${images.length} live images`;
}
function liveEntry(report, { id, name, gitSha, createdAt }) {
    const facts = image_line_words([name === '' ? '' : (0,text_escape/* short */.h0)(name), ageOf(createdAt, report.finishedAt)]);
    return `${(0,text_escape/* inlineCode */.ti)(id)}${shaLink(report, gitSha)}${facts === '' ? '' : ` <sub>${facts}</sub>`}`;
}

;// CONCATENATED MODULE: ./build/report/parts/image-test.js

const ICONS = {
    passed: '✅',
    failed: '❌',
    'not-run': '⚠️ not tested:',
};
/** How the image stands with its test; `''` where there is none. */
function imageTestLine({ imageTest }) {
    if (imageTest === undefined)
        return '';
    const { state, message, tested, instanceType } = imageTest;
    const on = instanceType === undefined ? '' : ` on ${(0,text_escape/* short */.h0)(instanceType)}`;
    const what = `<sub>${(0,text_escape/* inlineCode */.ti)(tested)}${on}</sub>`;
    return `**Image test** ${ICONS[state]} ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(message), 300))} ${what}`;
}

// EXTERNAL MODULE: ./build/report/parts/matrix-list.js
var matrix_list = __webpack_require__(28566);
// EXTERNAL MODULE: ./build/report/parts/prune-list.js
var prune_list = __webpack_require__(30467);
// EXTERNAL MODULE: ./build/report/parts/safety.js
var safety = __webpack_require__(89350);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/release/promotion-words.js
var promotion_words = __webpack_require__(51959);
;// CONCATENATED MODULE: ./build/report/parts/way.js




/** Environments shown beside those that are required and the run's own: each preview may be one. */
const way_SHOWN = 3;
/**
 * The way of the image through the environments: built, where it is proven since when, and where not yet. `''` where no
 * environment beside that of the run is known.
 */
function wayLine(report) {
    const { image } = report;
    if (image === undefined || !isOnItsWay(report))
        return '';
    const stops = stopsOf(report, image);
    if (stops.length === 0)
        return '';
    const way = [madeWords(image), ...stops, ...ownStop(report, image)].filter((stop) => stop !== '');
    const waits = waitWords(report);
    return `**Way** ${way.join(' → ')}${waits === '' ? '' : `<br><sub>${waits}</sub>`}`;
}
/** What went wrong is not to be hidden behind the way that it would have had. */
function isOnItsWay({ command, outcome, failure }) {
    if (command !== 'plan' && command !== 'deploy')
        return false;
    return failure === undefined ? outcome !== 'validated' : failure.reason === 'not-promoted';
}
function madeWords({ origin, provenance, createdAt }) {
    const time = provenance?.builtAt ?? createdAt;
    if (origin === 'built')
        return 'built by this run';
    return time === undefined ? '' : `built ${(0,text_time/* timeWords */.r)(time)}`;
}
/** Every environment but that of the run: the required ones in their order, then those with a record. */
function stopsOf(report, { standings = [] }) {
    const own = (0,tags/* environmentKey */.J4)(report.environment ?? '');
    const { requirements = [], lacks = [] } = report.promotion ?? {};
    const required = [...new Set(requirements.map(({ environment }) => (0,tags/* environmentKey */.J4)(environment)))];
    const others = standings.filter(({ environment }) => environment !== own && !required.includes(environment));
    const left = others.length - way_SHOWN;
    return [
        ...required.map((environment) => {
            const lack = lacks.find(({ requirement }) => (0,tags/* environmentKey */.J4)(requirement.environment) === environment);
            return `${named(environment)} ${requiredWords(lack, standings.find((one) => one.environment === environment), report)}`;
        }),
        ...others.slice(0, way_SHOWN).map((one) => `${named(one.environment)} ${standingWords(one)}`),
        ...(left > 0 ? [`${left} more`] : []),
    ];
}
function named(environment) {
    return `**${(0,text_escape/* prose */.CS)(environment)}**`;
}
function standingWords({ state, since }) {
    return state === 'proven' ? `since ${(0,text_time/* timeWords */.r)(since)}` : `quarantined ${(0,text_time/* timeWords */.r)(since)}`;
}
function requiredWords(lack, standing, { pullRequest }) {
    if (standing === undefined || lack?.kind === 'never')
        return 'not yet';
    const words = standingWords(standing);
    if (lack?.kind === 'young')
        return `since ${(0,text_time/* timeWords */.r)(lack.since)}, needs ${(0,promotion_words/* spanWords */.Wd)(lack.requirement.forMs)}`;
    return lack?.kind === 'other-commit' && pullRequest === undefined ? `${words}, with another commit` : words;
}
/** The environment of the run, at the end of the way. */
function ownStop(report, { set, standings = [] }) {
    const { environment = '', live, outcome } = report;
    if (environment === '')
        return [];
    if (outcome === 'holding')
        return [`${named(environment)} holds`];
    const isDeployed = outcome === 'deployed' || outcome === 'unchanged';
    const ids = live?.ids ?? [];
    if (isDeployed || (ids.length > 0 && ids.every((id) => Object.values(set).includes(id))))
        return [`${named(environment)} live`];
    const standing = standings.find((one) => one.environment === (0,tags/* environmentKey */.J4)(environment));
    if (standing === undefined)
        return [`${named(environment)} not yet`];
    return [
        `${named(environment)} ${standingWords(standing)}${standing.state === 'proven' ? ', not live' : ''}`,
    ];
}
/** What a deploy would wait for; only a plan says it, for a deploy is refused with all of it. */
function waitWords(report) {
    const { promotion, failure, environment = '' } = report;
    const lacks = promotion?.lacks ?? [];
    if (lacks.length === 0 || failure !== undefined)
        return '';
    const where = environment === '' ? '' : ` to ${(0,text_escape/* prose */.CS)(environment)}`;
    return `Before a deploy${where}: ${lacks.map((lack) => waitOf(lack, report)).join('; ')}.`;
}
/** On a pull request no commit is there yet that could be proven. */
function waitOf(lack, { commit, finishedAt, pullRequest }) {
    const { environment, forMs, by } = lack.requirement;
    if (pullRequest !== undefined && by === 'release' && lack.kind !== 'quarantined') {
        const time = forMs === 0 ? '' : ` for ${(0,promotion_words/* spanWords */.Wd)(forMs)}`;
        return `the merged commit has to be proven in ${(0,text_escape/* prose */.CS)(environment)}${time}`;
    }
    const digits = (sha) => sha.slice(0, 7);
    const told = lack.kind === 'other-commit' ? { ...lack, commits: lack.commits.map(digits) } : lack;
    return `${(0,text_escape/* prose */.CS)(environment)}: ${(0,text_escape/* prose */.CS)((0,promotion_words/* lackWords */.XX)(told, digits(commit?.sha ?? ''), finishedAt))}`;
}

;// CONCATENATED MODULE: ./build/report/places/blocks.js


























/** What goes first when room is short has the lowest rank. */
const RANK = {
    diff: 1,
    commits: 2,
    warnings: 3,
    groups: 4,
    losses: 5,
    evidence: 6,
    image: 7,
    failure: 8,
    counts: 9,
    footer: 10,
    headline: 11,
};
/** The blocks that comment and summary share, top to bottom: what a reader in a hurry needs first. Empty ones are left out. */
function reportBlocks(report, former = []) {
    const { plan } = report;
    const blocks = [
        (0,fit/* block */.om)('the headline', RANK.headline, [(0,headline/* headline */.Pl)(report)]),
        (0,fit/* block */.om)('how safe it is', RANK.headline, [(0,safety/* safetyLine */.j)(report)]),
        (0,fit/* block */.om)('what failed', RANK.failure, (0,failure/* failureVariants */.r0)(report)),
        (0,fit/* block */.om)('where it holds', RANK.failure, [holdBlock(report)]),
        (0,fit/* block */.om)('the recovery', RANK.failure, [recoveryBlock(report.recovery)]),
        (0,fit/* block */.om)('what serves now', RANK.failure, glanceVariants(report)),
        (0,fit/* block */.om)('what to do next', RANK.failure, (0,failure/* nextVariants */.oI)(report)),
        (0,fit/* block */.om)('the image', RANK.image, [imageLine(report)]),
        (0,fit/* block */.om)('the test of the image', RANK.image, [imageTestLine(report)]),
        (0,fit/* block */.om)('the way of the image', RANK.commits, [wayLine(report)]),
        (0,fit/* block */.om)('the note', RANK.failure, [(0,failure/* noteBlock */.kU)(report.note)]),
        (0,fit/* block */.om)('the images by region', RANK.commits, [regionList(report)]),
        (0,fit/* block */.om)('the list of commits', RANK.commits, [commitList(report)]),
        (0,fit/* block */.om)('evidence', RANK.evidence, (0,evidence/* evidenceVariants */.cg)(report)),
        (0,fit/* block */.om)('where the errors are', RANK.warnings, [errorPlaces(report)]),
        groupsBlock(report),
        (0,fit/* block */.om)('what sick instances say', RANK.commits, sickVariants(report)),
        (0,fit/* block */.om)('some of the images', RANK.groups, (0,prune_list/* pruneVariants */.T5)(report.prune)),
        (0,fit/* block */.om)('the groups on the way back', RANK.groups, [recoveryList(report.recovery)]),
        (0,fit/* block */.om)('some of the stacks', RANK.groups, (0,matrix_list/* matrixVariants */.ib)(report.matrix)),
        (0,fit/* block */.om)('findings of the guard', RANK.warnings, (0,guard/* guardVariants */._)(plan?.guard)),
        (0,fit/* block */.om)('warnings', RANK.warnings, [(0,failure/* warningsBlock */.LZ)(report.warnings), (0,failure/* warningsBlock */.LZ)(report.warnings, 3)]),
        (0,fit/* block */.om)("some of the tools' warnings", RANK.warnings, toolWarnings(report)),
        (0,fit/* block */.om)('the counts', RANK.counts, [(0,changes/* countsLine */.J7)(report)]),
        (0,fit/* block */.om)('what is destroyed', RANK.losses, [plan === undefined ? '' : (0,losses/* lossList */.mP)(plan)]),
        plan === undefined ? undefined : (0,changes/* diffBlock */.Ty)(plan, RANK.diff),
        (0,fit/* block */.om)('the history', RANK.commits, [(0,parts_history/* historyList */.PI)(report, former)]),
        (0,fit/* block */.om)('the footer', RANK.footer, [footer(report)]),
    ];
    return blocks.filter((entry) => entry !== undefined && entry.full !== '');
}
/** What happened, once groups were watched; before that, what will happen: nothing, where the plan is only compared. */
function groupsBlock({ command, plan, rollouts, bystanders }) {
    const forecasts = command === 'verify' ? [] : (plan?.groups ?? []);
    const shorter = [40, 10].map((length) => rollouts.length > 0
        ? counted((0,groups_rollouts/* rolloutList */.Y)(rollouts.slice(0, length), bystanders?.slice(0, length)), [
            ...(0,more/* more */.O)(rollouts, length, OTHERS),
            ...(0,more/* more */.O)(bystanders ?? [], length, `that the run does not move, ${OTHERS}`),
        ])
        : counted((0,forecast/* forecastList */._)(forecasts.slice(0, length), plan), (0,more/* more */.O)(forecasts, length, OTHERS)));
    const full = rollouts.length > 0 ? rolledOut(rollouts, bystanders) : (0,forecast/* forecastList */._)(forecasts, plan);
    return (0,fit/* block */.om)('some groups', RANK.groups, [full, ...shorter]);
}
function rolledOut(...groups) {
    return `**Groups**\n\n${(0,groups_rollouts/* rolloutList */.Y)(...groups)}`;
}
const OTHERS = 'in the summary of the run';
function counted(list, rest) {
    return list === '' ? '' : [list, ...rest].join('\n\n');
}
function footer(report) {
    const { command, commit, plan, stack } = report;
    const parts = [
        commit === undefined ? '' : `commit ${(0,links/* commitLink */.wn)(report, commit.sha)}`,
        (0,links/* link */.nf)('this run', report.runUrl),
        command === 'matrix' ? '' : `stack ${(0,text_escape/* short */.h0)(stack.directory)}`,
        stack.label === '' ? '' : `label ${(0,text_escape/* short */.h0)(stack.label)}`,
        stack.workspace === '' || stack.workspace === 'default' ? '' : `workspace ${(0,text_escape/* short */.h0)(stack.workspace)}`,
        plan === undefined ? '' : `${plan.tool} ${(0,text_escape/* short */.h0)(plan.toolVersion)}`,
        plan?.by === undefined ? '' : `${plan.by.name} ${(0,text_escape/* short */.h0)(plan.by.version)}`,
        `took ${(0,duration/* formatDuration */.a3)(report.finishedAt - report.startedAt)}`,
        `immutable-deploy ${(0,text_escape/* short */.h0)(report.version)}`,
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/places/page.js


/** What a report's pages are made of. Those of many stacks are of other kinds, which a run about one does not load. */
async function pageOf(report) {
    const { merged, status } = report;
    if (status !== undefined && (0,headline/* isToldWhole */.rE)(report)) {
        const { statusBlocks } = await __webpack_require__.e(/* import() */ 9863).then(__webpack_require__.bind(__webpack_require__, 39863));
        return () => statusBlocks(report);
    }
    if (merged === undefined || !(0,headline/* isMerged */.TL)(report))
        return ownPage(report);
    const { mergedBlocks, PAGES } = await __webpack_require__.e(/* import() */ 7013).then(__webpack_require__.bind(__webpack_require__, 77013));
    return (page, former) => mergedBlocks(report, merged, PAGES[page], former);
}
/** The page of a run about one stack. */
function ownPage(report) {
    return (_, former) => reportBlocks(report, former);
}


/***/ }),

/***/ 68251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ readPlanHeader),
/* harmony export */   VR: () => (/* binding */ planHeader),
/* harmony export */   nX: () => (/* binding */ planLineOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _text_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40389);


const PREFIX = '<!-- immutable-deploy-plan:';
const SUFFIX = ' -->';
/** What a header may unfold to: far more than any that fits a comment. */
const MOST_BYTES = 8 * 1024 * 1024;
/**
 * A line of a comment, not shown, that keeps a plan's fingerprint and the commit it was made for, in at most `bytes`
 * bytes: with the digests of every path, else of every address, else of the whole alone; '' where not even that fits.
 */
function planHeader(plan, headSha, bytes) {
    const { digest, image, hidden, changes } = plan;
    const facts = { digest, image, hidden, headSha };
    const brief = changes.map(({ paths: _, ...change }) => change);
    const variants = [{ ...facts, changes }, { ...facts, changes: brief }, facts];
    for (const variant of variants) {
        const line = encode(variant);
        if ((0,_text_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(line) <= bytes)
            return line;
    }
    return '';
}
/** Base64 has no `-`, so that nothing in it can end the HTML comment. */
function encode(plan) {
    return `${PREFIX}${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(JSON.stringify(plan)).toString('base64')}${SUFFIX}`;
}
/** The line of a comment with its plan, to be carried over; '' where there is none that can be read. */
function planLineOf(comment) {
    return readPlanHeader(comment) === undefined ? '' : secondLineOf(comment);
}
function secondLineOf(comment) {
    return comment.split('\n', 2)[1]?.trimEnd() ?? '';
}
/** The plan in the second line of a comment; undefined where there is none that can be read. */
function readPlanHeader(comment) {
    const line = secondLineOf(comment);
    if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX))
        return undefined;
    const packed = Buffer.from(line.slice(PREFIX.length, -SUFFIX.length), 'base64');
    try {
        const plan = JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: MOST_BYTES }).toString());
        return isReviewedPlan(plan) ? plan : undefined;
    }
    catch {
        return undefined;
    }
}
function isReviewedPlan(value) {
    const { changes, ...facts } = (value ?? {});
    const texts = [facts.digest, facts.image, facts.hidden, facts.headSha];
    const areChanges = changes === undefined || (Array.isArray(changes) && changes.every(isReviewedChange));
    return texts.every((text) => typeof text === 'string') && areChanges;
}
function isReviewedChange(value) {
    const { address, kind, digest, paths = [] } = (value ?? {});
    const texts = [address, kind, digest];
    return texts.every((text) => typeof text === 'string') && Array.isArray(paths) && paths.every(Array.isArray);
}


/***/ }),

/***/ 12955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rowOf),
/* harmony export */   t: () => (/* binding */ prunedIds)
/* harmony export */ });
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66973);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);


/** A ruling as the report shows it before anything is removed. */
function rowOf({ build, decision, reasons }) {
    const [first] = build.images;
    const gitSha = [...build.images, ...build.snapshots][0]?.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.gitSha];
    const parts = (all) => all.map(({ region, id }) => ({ region, id }));
    return {
        name: first?.name || first?.id || `snapshots of a removed image (${build.snapshots[0]?.id ?? 'none'})`,
        ...(gitSha === undefined ? {} : { gitSha }),
        madeAt: (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .madeAt */ .ZM)(build),
        images: parts(build.images),
        snapshots: parts(build.snapshots),
        result: decision === 'keep' ? 'kept' : 'due',
        reasons,
    };
}
/** The AMIs that a run has deregistered, also of a build that it did not get to the end of. */
function prunedIds(report) {
    return (report?.builds ?? []).flatMap(({ gone = [] }) => gone);
}


/***/ }),

/***/ 69155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withProposedPatterns),
/* harmony export */   m: () => (/* binding */ proposedWords)
/* harmony export */ });
/* harmony import */ var _redaction_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64711);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);


/**
 * What a reader has to know where a proposal hides more than what is merged: it may hide what it is about. It is said once
 * all is hidden, so that no expression finds it.
 */
function withProposedPatterns(report) {
    const { proposedPatterns: found = 0, warnings } = report;
    return found === 0 ? report : { ...report, warnings: [proposedWords(found), ...warnings] };
}
/** The same for the log. */
function proposedWords(found) {
    return `This change adds ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(found, 'expression')} to \`redact\` in the settings file, and what ${found === 1 ? 'it finds' : 'they find'} is shown here as \`${_redaction_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .CHOSEN */ .x7}\`. Nobody has merged ${found === 1 ? 'it' : 'them'} yet: see in the file what is hidden before you trust the rest. Guard and counts are of the whole plan.`;
}


/***/ }),

/***/ 97937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ STANDINGS),
/* harmony export */   F3: () => (/* binding */ standingsOf),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   xB: () => (/* binding */ isIdle)
/* harmony export */ });
/** From what is worst to what is best. */
const STANDINGS = {
    unwell: { icon: '❌', word: 'unwell' },
    unknown: { icon: '❔', word: 'unknown' },
    differs: { icon: '⚠️', word: 'not as deployed' },
    holding: { icon: '⏸️', word: 'holding' },
    moving: { icon: '🔄', word: 'on the move' },
    idle: { icon: '💤', word: 'with 0 instances' },
    steady: { icon: '✅', word: 'as deployed' },
    empty: { icon: '➖', word: 'without groups' },
};
/** Whether a group is there, wants no instance, and has none in service: it is neither well nor unwell. */
function isIdle({ desired, healthy, gone }) {
    return desired === 0 && healthy === 0 && gone === undefined;
}
const FROM_WORST = Object.keys(STANDINGS);
/** How many stacks stand how, the worst first: `1 unwell, 2 as deployed`. */
function standingsOf(rows) {
    return FROM_WORST.flatMap((standing) => {
        const found = rows.filter((row) => row.standing === standing).length;
        return found === 0 ? [] : [`${found} ${STANDINGS[standing].word}`];
    }).join(', ');
}
/** The worst of some; empty where there are none. */
function worstOf(rows) {
    return FROM_WORST.find((standing) => rows.some((row) => row.standing === standing)) ?? 'empty';
}


/***/ }),

/***/ 15679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The action's version, as package.json has it; a test compares them. The report and the log's first line say it. */
const VERSION = '0.1.0';


/***/ }),

/***/ 43917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XP: () => (/* binding */ accountOf),
  X1: () => (/* binding */ evidenceOf),
  Ut: () => (/* binding */ instanceLine),
  E3: () => (/* binding */ notRight)
});

// UNUSED EXPORTS: causesOf

// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/rollout/gates/gate.js
var gate = __webpack_require__(49118);
// EXTERNAL MODULE: ./build/rollout/health.js
var health = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/rollout/standing.js
var rollout_standing = __webpack_require__(8092);
;// CONCATENATED MODULE: ./build/rollout/image-standing.js


/** How the image stands by the last look at the group. */
function imageStandingOf({ exists, instances, alarms, gates }, refresh, images) {
    if (!exists)
        return 'unseen';
    const own = instances.filter((each) => (0,health/* runsImage */.m2)(each, images));
    if (own.length === 0)
        return 'none';
    if (own.some(health/* isSick */.Hg))
        return 'sick';
    if (isGivenUp(refresh) || alarms.some(({ state }) => state === 'ALARM'))
        return 'unclear';
    if (gates?.some(({ state, against }) => state === 'failed' && against === undefined))
        return 'unclear';
    const isWell = own.every((each) => each.lifecycleState === 'InService' && (0,health/* isHealthy */.Wr)(each));
    return isWell ? 'cleared' : 'coming';
}
/**
 * How the image stands by all that was seen of it: instances of it that came and are gone again say no less than those that
 * AWS could not bring into service. Sick ones that AWS has taken out speak against it as those do that it is about to take
 * out, where none that came after them is well by now: which of both the last look meets is chance.
 */
function imageStandingOver({ latest, launched, sick = [] }, refresh, images) {
    if (latest === undefined)
        return 'unseen';
    const standing = imageStandingOf(latest, refresh, images);
    if (standing === 'coming' && isReplacedForSickness(latest, sick, images))
        return 'sick';
    const wasLaunched = launched || (refresh?.percentageComplete ?? 0) > 0;
    if (standing !== 'none' || !wasLaunched)
        return standing;
    return isGivenUp(refresh) ? 'unclear' : 'coming';
}
function isReplacedForSickness(latest, sick, images) {
    const own = latest.instances.filter((each) => (0,health/* runsImage */.m2)(each, images));
    const isWell = (each) => each.lifecycleState === 'InService' && (0,health/* isHealthy */.Wr)(each) && (0,health/* warmUpLeft */.qO)(each, latest) === 0;
    return sick.some(({ id }) => own.every((each) => each.id !== id)) && !own.some(isWell);
}
/** Somebody's cancel says nothing of the instances; a failure or rollback by AWS does. */
function isGivenUp(refresh) {
    if (refresh === undefined || refresh.status === 'Cancelled' || refresh.status === 'Cancelling')
        return false;
    const standing = (0,rollout_standing/* standingOf */.Y)(refresh.status);
    return standing === 'failed' || standing === 'doomed';
}

;// CONCATENATED MODULE: ./build/rollout/evidence.js




/** The most lines of one kind: a hundred instances fail for one reason. */
const most = 5;
/** What AWS says, line by line: failed activities, then the instances that are not right. */
function evidenceOf({ latest, activities }, images) {
    const said = activities.map(({ status, description, message }) => `${status}: ${description} ${message}`.trim());
    const suspended = latest?.suspended ?? [];
    return [
        ...limited([...new Set(said)], 'activities'),
        ...limited(latest === undefined ? [] : tellingOf(latest, images), 'instances'),
        ...(suspended.length > 0 ? [`Suspended processes of the group: ${suspended.join(', ')}`] : []),
    ];
}
/** Where what the new ones answer ended it, old ones that serve on tell nothing. */
function tellingOf(latest, images) {
    if ((0,gate/* failedGate */.NB)(latest.gates) === undefined)
        return notRight(latest, images);
    return notRight({ instances: latest.instances.filter((each) => (0,health/* runsImage */.m2)(each, images)) }, images);
}
/** What is known of why it went so, and how the image stands by it. */
function accountOf(testimony, images) {
    const { latest, refresh, end, launched = false, sick = [] } = testimony;
    const seen = { latest, launched, sick };
    const imageStanding = end === 'silent' ? 'unseen' : imageStandingOver(seen, refresh, images);
    return { causes: causesOf(testimony, images), imageStanding };
}
/**
 * The known causes in AWS's words, with what to do about each. Of target groups only what they say of instances of the
 * image counts; what keeps old instances counts where no new one is sick, and no gate failed: what is answered is not
 * answered by them.
 */
function causesOf({ latest, refresh, activities, group, extent }, images) {
    const instances = latest?.instances ?? [];
    const targets = instances.filter((each) => (0,health/* runsImage */.m2)(each, images)).flatMap((each) => each.targets);
    const texts = [
        refresh?.statusReason,
        ...activities.flatMap(({ message, cause }) => [message, cause]),
        ...targets.map(({ state, reason }) => ((0,health/* isPassing */.WG)(state) ? undefined : reason)),
    ];
    const said = texts.filter((text) => text !== undefined && text !== '');
    const isHeld = latest !== undefined &&
        (0,gate/* failedGate */.NB)(latest.gates) === undefined &&
        imageStandingOf(latest, refresh, images) !== 'sick';
    return (0,causes/* explainCauses */.UD)([...new Set(said)], {
        suspended: latest?.suspended ?? [],
        ...(group === undefined ? {} : { group }),
        ...(refresh === undefined ? {} : { refreshStatus: refresh.status }),
        ...(isHeld && extent !== 'step' ? endedAt(refresh) : {}),
        ...(isHeld ? holding(latest, images) : {}),
    });
}
/** What keeps instances on another image from being replaced. */
function holding({ instances }, images) {
    const old = instances.filter((each) => !(0,health/* runsImage */.m2)(each, images) && each.imageId !== undefined);
    const idsOf = (each) => each.map(({ id }) => id);
    return {
        protected: idsOf(old.filter((each) => each.protectedFromScaleIn && each.lifecycleState === 'InService')),
        standby: idsOf(old.filter(({ lifecycleState }) => lifecycleState === 'Standby')),
    };
}
/** The checkpoint at which the refresh came to its end: at a step it is the action's own. */
function endedAt(refresh) {
    const last = refresh?.preferences.checkpointPercentages.at(-1);
    return refresh?.status === 'Successful' && last !== undefined ? { lastCheckpoint: last } : {};
}
/** A line for each instance that is not in service, healthy, and on one of the AMIs. */
function notRight({ instances }, images) {
    return instances.filter((instance) => !isRight(instance, images)).map(instanceLine);
}
function isRight(instance, images) {
    return (0,health/* runsImage */.m2)(instance, images) && instance.lifecycleState === 'InService' && (0,health/* isHealthy */.Wr)(instance);
}
/** One instance as Auto Scaling and its target groups see it. */
function instanceLine(instance) {
    const { id, imageId, lifecycleState, healthStatus, protectedFromScaleIn, targets } = instance;
    const sick = targets.filter(({ state }) => state !== 'healthy');
    return [
        `${id} runs ${imageId ?? 'an image EC2 does not tell'}: ${lifecycleState}`,
        healthStatus,
        ...sick.map(({ group, state, reason }) => `${state} in ${group}${reason === undefined ? '' : ` (${reason})`}`),
        ...(protectedFromScaleIn ? ['protected from scale in'] : []),
    ].join(', ');
}
function limited(lines, noun) {
    return lines.length > most
        ? [...lines.slice(0, most), `… and ${lines.length - most} more ${noun}`]
        : [...lines];
}


/***/ }),

/***/ 49118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ failedGate),
/* harmony export */   iw: () => (/* binding */ GATE_FAILURES),
/* harmony export */   sF: () => (/* binding */ waitingGates)
/* harmony export */ });
/** The verdicts that gates give, which are the reasons of the failure too: whoever tells failures apart goes by this list. */
const GATE_FAILURES = [
    'probe-failed',
    'analysis-failed',
];
/** The first gate that failed; undefined where none did. */
function failedGate(gates = []) {
    return gates.find(({ state }) => state === 'failed');
}
/**
 * The gates that do not hold yet.
 * @param extent step: but for those that say nothing before the rollout is further
 */
function waitingGates(gates = [], extent = 'whole') {
    return gates.filter(({ state, speaks }) => state === 'waits' && (extent === 'whole' || speaks === undefined));
}


/***/ }),

/***/ 50090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ isSick),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   gH: () => (/* binding */ soundPercentage),
/* harmony export */   m2: () => (/* binding */ runsImage),
/* harmony export */   qO: () => (/* binding */ warmUpLeft),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/**
 * Measures a group against the image it should run: any of the AMIs, since a mixed group may launch several.
 *
 * The percentage is of desired capacity, or of what serves where that is more: while an old instance still serves
 * beside a full set of new ones, traffic still meets the old image, and 100 % would not be true.
 * An instance EC2 does not describe counts as not on the image.
 */
function measure(observation, images, warmUp) {
    const { desired, instances } = observation;
    const inService = instances.filter(({ lifecycleState }) => lifecycleState === 'InService');
    const current = inService.filter((instance) => runsImage(instance, images));
    const ready = current.filter((each) => warmUp === 'by-refresh' || warmUpLeft(each, observation) === 0);
    const healthy = capacity(ready.filter(isHealthy));
    const serving = capacity(inService);
    return {
        desired,
        healthy,
        sick: capacity(current.filter(isSick)),
        serving,
        outdated: serving - capacity(current),
        percentage: share(healthy, Math.max(desired, serving)),
    };
}
/** Percent of what is healthy or sick on the image that is healthy, rounded down; 100 where there is neither. */
function soundPercentage({ healthy, sick }) {
    return share(healthy, healthy + sick);
}
/** Whether EC2 says that the instance runs one of these AMIs. */
function runsImage({ imageId }, images) {
    return imageId !== undefined && images.includes(imageId);
}
/** Healthy for Auto Scaling, and for every target group the group is attached to. */
function isHealthy({ healthStatus, targets }) {
    return healthStatus === 'Healthy' && targets.every(({ state }) => state === 'healthy');
}
/** Whether a target in this state of ELBv2 is well, or comes or goes: that passes, and nobody is to blame for it. */
function isPassing(state) {
    return state === 'healthy' || state === 'initial' || state === 'draining';
}
/** Whether Auto Scaling finds it unhealthy, or a target group does and that does not pass. */
function isSick({ healthStatus, targets }) {
    return healthStatus !== 'Healthy' || targets.some(({ state }) => !isPassing(state));
}
/** Milliseconds until an instance has warmed up; 0 when it has. Counted from its launch, which EC2 tells. */
function warmUpLeft({ launchedAt }, { at, warmupMs }) {
    return launchedAt === undefined ? warmupMs : Math.max(0, launchedAt + warmupMs - at);
}
function capacity(instances) {
    return instances.reduce((sum, { weight }) => sum + weight, 0);
}
function share(part, whole) {
    return whole === 0 ? 100 : Math.min(100, Math.floor((part * 100) / whole));
}


/***/ }),

/***/ 83691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W_: () => (/* binding */ consoleTail),
/* harmony export */   xM: () => (/* binding */ failuresIn)
/* harmony export */ });
/* unused harmony export consoleLines */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);

/** The most lines that are told of one console, and the most of one line: a unit that restarts fails a hundred times. */
const MOST = 5;
const LENGTH = 300;
/** Times of the kernel, priorities and headers of syslog, the marks of systemd: what differs where the same is said twice. */
const LEADS = [
    /^\[\s*\d+\.\d+\]\s*/,
    /^<\d+>/,
    /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\S+ )?(?=[\w.-]+(?:\[\d+\])?: )/,
    /^\d{4}-\d\d-\d\dT\S+ (?:\S+ )?(?=[\w.-]+\[\d+\]: )/,
    /^\[\s*(?:FAILED|DEPEND|TIME)\s*\]\s*/,
    /^systemd\[1\]:\s*/,
];
/**
 * What tells of a failure, the gravest first. Whole words of kernel, systemd and cloud-init: `failed` alone stands in
 * the console of many an instance that is well.
 */
const SIGNS = [
    // Kernel and boot loader
    /\bKernel panic\b/i,
    /\b(?:Unable to mount root|Cannot open root device|Gave up waiting for root|No bootable device|grub rescue>)/i,
    /\b(?:Out of memory\b|Killed process \d+|oom-kill:)/i,
    /\b(?:BUG: |Oops: |general protection fault\b|segfault at |blocked for more than \d+ seconds)/,
    // Disks
    /\bNo space left on device\b/i,
    /\bRemounting filesystem read-only\b/i,
    /\b(?:EXT[234]-fs error|BTRFS (?:error|critical)|XFS \S+: .*(?:[Cc]orrupt|[Ss]hutting down))/,
    /\bI\/O error\b(?!.*\b(?:fd|sr)\d\b)/,
    // systemd
    /\b(?:You are in|Entering|Welcome to) emergency (?:mode|shell)\b/i,
    /\bFailed to (?:start|mount) \S/,
    /\bDependency failed for \S/,
    /\bTimed out (?:waiting for|starting|mounting) \S/,
    /\.(?:service|mount|socket|device): .*(?:Failed with result|start request repeated too quickly|operation timed out|entered failed state)/i,
    /\.service: Main process exited, code=(?:killed|dumped|exited, status=(?!0\b))/,
    // cloud-init and the user data that it runs
    /\.py\[(?:ERROR|CRITICAL)\]/,
    /\.py\[WARNING\].*\b(?:fail|error|invalid|unable|could not|denied|not found)/i,
    /\bcloud-init\b.*\b(?:FAILED|status: error)\b/,
    /\/scripts\/[\w.-]+: (?:line )?\d+: /,
    /\bcloud-init\[\d+\]: .*(?:\bcommand not found|\bPermission denied|\bNo such file or directory|Traceback \(most|\b\w*(?:Error|Exception): )/,
];
/** What systemd marks so is a failure, whatever it says. */
const MARKED = /^(?:\[\s*\d+\.\d+\]\s*)?\[\s*(?:FAILED|DEPEND|TIME)\s*\]/;
/** Keys of the host and tables of its network, as cloud-init prints them: long, of every instance, and no failure. */
const NOISE = [
    /\bci-info\b/,
    /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+) AAAA/,
    /\bSHA256:[\w+/]{43}/,
    /\b(?:Generating public\/private|Your (?:identification|public key) has been saved|The key(?: fingerprint|'s randomart)[\w ]* is)/,
    /\+[-[\]\w ]+\+$|\|.{17}\|$/,
];
const KEYS_BEGIN = /-----BEGIN SSH HOST KEY/;
const KEYS_END = /-----END SSH HOST KEY/;
/** The lines of a console that tell something: without colours, empty ones, host keys and tables of the network. */
function consoleLines(text) {
    const kept = [];
    let isKey = false;
    for (const line of (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text).split('\n')) {
        if (KEYS_BEGIN.test(line))
            isKey = true;
        const isNoise = isKey || line.trim() === '' || NOISE.some((noise) => noise.test(line));
        if (!isNoise || rankOf(line) !== undefined)
            kept.push(line.trimEnd());
        if (KEYS_END.test(line))
            isKey = false;
    }
    return kept;
}
/** The last lines of a console. Of a text that is redacted: a secret that is cut in its middle is known no more. */
function consoleTail(text, lines) {
    return consoleLines(text).slice(-lines).join('\n');
}
/**
 * The lines in which a console tells of failures of kernel, disks, systemd and cloud-init: each once, the gravest first,
 * without times and marks; five at most, and then how many more there are.
 */
function failuresIn(text) {
    const ranked = consoleLines(text).flatMap((line) => {
        const rank = rankOf(line);
        return rank === undefined ? [] : [{ rank, message: (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(withoutLeads(line), LENGTH) }];
    });
    const messages = [...new Set(ranked.toSorted((a, b) => a.rank - b.rank).map(({ message }) => message))];
    const more = messages.length - MOST;
    return more > 0 ? [...messages.slice(0, MOST), `… and ${more} more on the console`] : messages;
}
function rankOf(line) {
    const rank = SIGNS.findIndex((sign) => sign.test(line));
    if (rank !== -1)
        return rank;
    return MARKED.test(line) ? SIGNS.length : undefined;
}
function withoutLeads(line) {
    return LEADS.reduce((rest, lead) => rest.replace(lead, ''), line).trim();
}


/***/ }),

/***/ 62189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ NO_PATIENTS),
/* harmony export */   O5: () => (/* binding */ patientsOf),
/* harmony export */   f0: () => (/* binding */ patientsWith),
/* harmony export */   nY: () => (/* binding */ symptomLines),
/* harmony export */   qA: () => (/* binding */ sickInstance)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43917);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50090);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83691);



/** How many instances are asked about: a hundred are sick for one reason. */
const MOST = 3;
const NO_PATIENTS = { sick: [], coming: [] };
/** Whom to ask about with one more look: AWS may take them out again before the last one. */
function patientsWith({ sick, coming }, { instances }, images) {
    const own = instances.filter(isOf(images));
    return {
        sick: firsts([...own.filter(_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isSick */ .Hg), ...sick]),
        coming: firsts([...own.filter(({ lifecycleState }) => /^Pending/.test(lifecycleState)), ...coming]),
    };
}
/** Those that were seen sick, and where there is none, those that did not come into service. */
function patientsOf({ sick, coming }) {
    return sick.length > 0 ? sick : coming;
}
function firsts(instances) {
    const found = [];
    for (const each of instances) {
        if (found.length === MOST)
            break;
        if (found.every(({ id }) => id !== each.id))
            found.push(each);
    }
    return found;
}
function isOf(images) {
    return (instance) => (0,_health_js__WEBPACK_IMPORTED_MODULE_2__/* .runsImage */ .m2)(instance, images);
}
/** What is reported of a sick instance: what Auto Scaling and the target groups say, and what EC2 tells. */
function sickInstance(seen, examination) {
    const { console, ...told } = examination;
    return {
        id: seen.id,
        standing: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceLine */ .Ut)(seen),
        failures: (0,_console_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresIn */ .xM)(console),
        ...told,
        ...(console === '' ? {} : { console }),
    };
}
/** What the sick instances of a group show, a line each; that something may not be asked is said once. */
function symptomLines({ sick = [] }) {
    const lines = sick.flatMap(({ id, checks, failures }) => [
        ...checks.map((check) => `${id}, status check: ${check}`),
        ...failures.map((failure) => `${id}, console: ${failure}`),
    ]);
    return [...lines, ...new Set(sick.flatMap(({ untold }) => untold))];
}


/***/ }),

/***/ 8092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   h: () => (/* binding */ hasEnded)
/* harmony export */ });
const standings = {
    Pending: 'open',
    InProgress: 'open',
    Baking: 'open',
    Successful: 'ended',
    Failed: 'failed',
    Cancelling: 'doomed',
    Cancelled: 'failed',
    RollbackInProgress: 'doomed',
    RollbackSuccessful: 'failed',
    RollbackFailed: 'failed',
};
/** How this status of AWS is taken; every status it may invent later is unknown. */
function standingOf(status) {
    return Object.hasOwn(standings, status) ? standings[status] : 'unknown';
}
/** Whether a refresh with this status has come to its end. */
function hasEnded({ status }) {
    const standing = standingOf(status);
    return standing === 'ended' || standing === 'failed';
}


/***/ }),

/***/ 62610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ goingOn)
/* harmony export */ });
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);

/**
 * What goes on at AWS after nobody watches any more, a line for each group: the refresh with its id, how far it has come,
 * and that nothing stops it. Groups whose refresh had ended have nothing that goes on.
 */
function goingOn(rollouts) {
    return rollouts.filter(isUnwatched).flatMap((rollout) => {
        const { group, region, refreshId, refreshStatus = 'running', percentage, healthy, desired } = rollout;
        const stands = `at ${percentage} %, ${healthy} of ${desired} healthy`;
        if (refreshId === undefined) {
            return rollout.how === 'created'
                ? [`${group} (${region}): a new group, ${stands}; AWS goes on with it.`]
                : [];
        }
        if ((0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .h)({ status: refreshStatus })) {
            return [`${group} (${region}): refresh ${refreshId} ended ${refreshStatus} ${stands}.`];
        }
        return [`${group} (${region}): refresh ${refreshId} is ${refreshStatus} ${stands}; it goes on.`];
    });
}
function isUnwatched({ verdict }) {
    return verdict === 'cancelled' || verdict === 'lost';
}


/***/ }),

/***/ 40026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recall: () => (/* binding */ recall),
/* harmony export */   remembered: () => (/* binding */ remembered)
/* harmony export */ });
/** The same redaction, which also hands on what it learns: the post step must hide it too, and is another process. */
function remembered(redaction, remember) {
    const known = new Set();
    return {
        ...redaction,
        learn: (secret) => {
            const isHidden = redaction.learn(secret);
            if (isHidden && secret.trim() !== '' && !known.has(secret)) {
                known.add(secret);
                remember({ secret });
            }
            return isHidden;
        },
        use: (patterns) => {
            redaction.use(patterns);
            for (const { source: pattern, flags } of patterns)
                remember({ pattern, flags });
        },
    };
}
/** Teaches a redaction what another one has learnt. */
function recall(learnt, redaction) {
    for (const one of learnt) {
        if ('secret' in one)
            redaction.learn(one.secret);
        else
            redaction.use([new RegExp(one.pattern, one.flags)]);
    }
}


/***/ }),

/***/ 68489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/**
 * Backend settings that say where a state is, over the backends of Terraform and OpenTofu. How it is reached (a role, a
 * token, a lock table) may differ between the job that plans and the one that deploys, and may be a secret.
 */
const PLACES = new Set([
    'address',
    'bucket',
    'container_name',
    'hostname',
    'key',
    'namespace',
    'organization',
    'path',
    'prefix',
    'schema_name',
    'secret_suffix',
    'storage_account_name',
    'workspace_key_prefix',
    'workspace_dir',
    'workspaces',
]);
/** Which stack a run is about: a plan and the deploy of its merge must agree on it. */
function identityOf({ stack, report, settings: { stacks: [name, ...others] = [] }, }) {
    const { directory, workspace, backendConfig } = stack;
    const isOne = name !== undefined && others.length === 0;
    const identity = {
        label: report.label,
        directory,
        workspace,
        backend: backendConfig.filter(isPlace).sort(),
    };
    return isOne ? { name, ...identity } : identity;
}
/** A setting is `name=value`; what has no `=` is a file, which stands for what is in it. */
function isPlace(setting) {
    const [name = '', ...value] = setting.split('=');
    return value.length === 0 || PLACES.has(name.trim());
}


/***/ }),

/***/ 54004:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6805);
/* harmony import */ var _adapters_children_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58804);
/* harmony import */ var _adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91390);
/* harmony import */ var _adapters_runner_disks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18094);
/* harmony import */ var _adapters_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74402);
/* harmony import */ var _adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40220);
/* harmony import */ var _inputs_given_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31153);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98599);
/* harmony import */ var _inputs_unknown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87746);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19404);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76245);
/* harmony import */ var _outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22698);
/* harmony import */ var _redaction_redaction_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58731);
/* harmony import */ var _report_version_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15679);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(33699);















/** SIGINT asks to end well: no new step begins. SIGTERM, 7.5 s later, is the last call before the runner kills. */
function listenForCancel() {
    const cancel = new AbortController();
    const last = new AbortController();
    const over = new AbortController();
    const cancelled = new _outcome_error_js__WEBPACK_IMPORTED_MODULE_9__/* .DeployError */ .sH('cancelled', 'The run was cancelled.');
    process.on('SIGINT', () => cancel.abort(cancelled));
    process.on('SIGTERM', () => {
        cancel.abort(cancelled);
        last.abort(cancelled);
    });
    const finish = () => {
        cancel.abort(cancelled);
        over.abort(cancelled);
    };
    return { signal: cancel.signal, lastCall: last.signal, over: over.signal, finish };
}
/** Nothing that reads a settings file is loaded where the job names none. */
async function inputsOf({ context, log }, journal) {
    const given = (0,_inputs_given_js__WEBPACK_IMPORTED_MODULE_5__/* .givenIn */ .JS)((0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .rawInputsIn */ .dX)(process.env));
    if (!(0,_inputs_given_js__WEBPACK_IMPORTED_MODULE_5__/* .namesSettings */ .Ak)(given))
        return (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .inputSource */ .wE, context);
    const [{ settleInputs }, { createFiles }, { createGit }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5814), __webpack_require__.e(8815), __webpack_require__.e(3043), __webpack_require__.e(185)]).then(__webpack_require__.bind(__webpack_require__, 70185)),
        __webpack_require__.e(/* import() */ 1620).then(__webpack_require__.bind(__webpack_require__, 1620)),
        Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(7452)]).then(__webpack_require__.bind(__webpack_require__, 37452)),
    ]);
    const git = createGit(process.env, context.runDirectory);
    return settleInputs({ given, text: _adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .inputSource */ .wE }, { context, log, git, files: createFiles() }, journal);
}
async function run() {
    const { signal, lastCall, over, finish } = listenForCancel();
    const context = await (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .readContext */ .yI)(process.env);
    const log = (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .createLog */ .hM)();
    log.info(`immutable-deploy ${_report_version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x}`);
    const basics = {
        context,
        clock: (0,_adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .createClock */ .t)(signal),
        log,
        outlet: (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .createOutlet */ .YX)(context.runDirectory),
        secrets: (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsOf */ .Fj)(process.env),
        stack: (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .inputSource */ .wE)('stack'),
        remember: (learnt) => (0,_adapters_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .appendLine */ .X)((0,_adapters_children_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsFile */ .UJ)(context.runDirectory), learnt),
        signal,
        lastCall,
        limit: AbortSignal.timeout,
        disks: () => (0,_adapters_runner_disks_js__WEBPACK_IMPORTED_MODULE_2__/* .disksOf */ .G)(process.env, context.runDirectory),
    };
    log.mask((0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .inputSource */ .wE)('github-token'));
    for (const { name, nearest } of (0,_inputs_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownInputs */ .q)((0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .inputNamesIn */ .av)(process.env))) {
        log.warning(`There is no input \`${name}\`; did you mean \`${nearest}\`?`);
    }
    const report = await (0,_main_js__WEBPACK_IMPORTED_MODULE_8__/* .main */ .i)(basics, {
        readInputs: (journal, log) => inputsOf({ context, log }, journal),
        connect: async (inputs, journal, log, hide) => {
            const { connect } = await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(1868), __webpack_require__.e(7452), __webpack_require__.e(8606), __webpack_require__.e(9687)]).then(__webpack_require__.bind(__webpack_require__, 79687));
            return connect({ ...basics, log, over, hide }, inputs, journal);
        },
    });
    finish();
    if (!(0,_outcome_outcomes_js__WEBPACK_IMPORTED_MODULE_10__/* .isSuccess */ .o)(report.outcome))
        process.exitCode = 1;
}
try {
    await run();
}
catch (error) {
    const said = (0,_redaction_redaction_js__WEBPACK_IMPORTED_MODULE_11__.startRedaction)().text((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error));
    _actions_core__WEBPACK_IMPORTED_MODULE_14__/* .setFailed */ .C1(said);
    await (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .createOutlet */ .YX)('')
        .writeSummary(`## ❌ The run could not begin\n\n${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .fence */ .EU)(said, 'text')}\n`)
        .catch(() => undefined);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fetchedRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Where code is fetched to that is not the run's own commit. The report tells it too, also of a run that fetches nothing. */
function fetchedRoot({ runDirectory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDirectory, 'source');
}


/***/ }),

/***/ 40389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   U8: () => (/* binding */ fitBlocks),
/* harmony export */   om: () => (/* binding */ block)
/* harmony export */ });
/** Size in bytes of UTF-8. */
function sizeOf(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** A block with renderings from full to shortest; it goes as a whole when not even the last one fits. */
function block(name, rank, variants) {
    const shorten = (bytes) => variants.find((variant) => sizeOf(variant) <= bytes) ?? '';
    return { name, rank, full: variants[0], shorten };
}
const GAP = '\n\n';
function join(parts) {
    return parts.filter((part) => part !== '').join(GAP);
}
function note(names, whole) {
    return names.length === 0 ? '' : `<sub>Left out to fit: ${names.join(', ')}. ${whole}</sub>`;
}
/**
 * The blocks, parted by empty lines, in at most `bytes` bytes of UTF-8. Detail goes block by block, lowest rank
 * first; a closing note then names what was shortened and where the whole is. Where not even the note fits,
 * the blocks of the highest rank are what stays.
 */
function fitBlocks(blocks, { bytes, whole }) {
    const everything = join(blocks.map((entry) => entry.full));
    if (sizeOf(everything) <= bytes)
        return everything;
    const longestNote = note(blocks.map((entry) => entry.name), whole);
    const reserve = sizeOf(GAP + longestNote);
    if (reserve > bytes)
        return join(shortenTo(blocks, bytes));
    const texts = shortenTo(blocks, bytes - reserve);
    const left = blocks.filter((entry, index) => texts[index] !== entry.full).map((entry) => entry.name);
    return join([...texts, note(left, whole)]);
}
/**
 * The blocks' texts, in their order, of at most `bytes` bytes together. A second pass, from the highest rank down,
 * gives back room: one block too long for any budget must not take the small ones with it.
 */
function shortenTo(blocks, bytes) {
    const texts = blocks.map((entry) => entry.full);
    const order = blocks
        .map((_, index) => index)
        .sort((a, b) => (blocks[a]?.rank ?? 0) - (blocks[b]?.rank ?? 0));
    const cut = [];
    for (const index of order) {
        if (sizeOf(join(texts)) <= bytes)
            break;
        texts[index] = within(blocks[index], bytes - sizeOf(join(texts.with(index, ''))));
        cut.unshift(index);
    }
    for (const index of cut)
        texts[index] = within(blocks[index], bytes - sizeOf(join(texts.with(index, ''))));
    return texts;
}
/** The block's best rendering for this room, the gap beside it included. */
function within(entry, room) {
    const bytes = room - GAP.length;
    if (entry === undefined || bytes <= 0)
        return '';
    if (sizeOf(entry.full) <= bytes)
        return entry.full;
    const text = entry.shorten(bytes);
    return sizeOf(text) <= bytes ? text : '';
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
/** Words as code, for a sentence: `a`, `b` or `c`. */
function listed(words, last) {
    const quoted = words.map((word) => `\`${word}\``);
    return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(` ${last} `);
}


/***/ }),

/***/ 96161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   O: () => (/* binding */ more)
/* harmony export */ });
/** The first of some words, in a sentence: `a, b and 3 more`; all where there are no more. */
function firstOf(words, most) {
    const shown = words.slice(0, most).join(', ');
    return words.length > most ? `${shown} and ${words.length - most} more` : shown;
}
/**
 * What is left out of a list, as its last entry; nothing where all is shown.
 * @param where where the others stand, in words that follow a comma: `in the log`
 */
function more(all, shown, where) {
    const left = all.length - shown;
    return left > 0 ? [`… and ${left} more, ${where}`] : [];
}


/***/ }),

/***/ 82788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hint)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65336);

/** Nobody misspells a word at such a length. */
const LONGEST = 200;
/**
 * What follows a list of what is accepted, where somebody may have meant one of a few words: `; did you mean `deploy`?`; ''
 * where none is near.
 */
function hint(text, known) {
    const plain = text.slice(0, LONGEST).toLowerCase();
    const words = new Map(known.map((word) => [word.toLowerCase(), word]));
    const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(plain, [...words.keys()]);
    return words.size > 0 && isNear(plain, near) ? `; did you mean \`${words.get(near)}\`?` : '';
}
/** The same letters in another order, or less than half of them are others. */
function isNear(one, other) {
    return sorted(one) === sorted(other) || (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .I)(one, other) * 2 < Math.min(one.length, other.length);
}
function sorted(text) {
    return [...text].sort().join('');
}


/***/ }),

/***/ 96677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inSentence)
/* harmony export */ });
/** A title as a part of a sentence: without its capital, unless that is of a name. */
function inSentence(title) {
    const isName = !/^[A-Z][a-z]* /.test(title) || /^(Auto|Spot|Packer) /.test(title);
    return isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}


/***/ }),

/***/ 95853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ timeWords)
/* harmony export */ });
/** A time as people read it: `2026-03-01 18:20 UTC`; the text itself where it is none. */
function timeWords(time) {
    const parsed = new Date(time);
    if (Number.isNaN(parsed.getTime()))
        return time;
    return `${parsed.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 89073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ eitherOf),
/* harmony export */   FJ: () => (/* binding */ parseConstraint),
/* harmony export */   Gd: () => (/* binding */ newestFitting),
/* harmony export */   XT: () => (/* binding */ parseRequired),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   z2: () => (/* binding */ coreOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

/**
 * What an input or a version file asks for: a version, a constraint as Terraform writes it, or a range as semver does.
 * `1.5` is any 1.5; `~> 1.5` is Terraform's, so any 1 from 1.5 on. Undefined where it is none of them.
 */
function parseConstraint(written) {
    const text = written.trim();
    const version = /^[v=\d]/.test(text) ? semver__WEBPACK_IMPORTED_MODULE_0__.valid(text.replace(/^=\s*/, '')) : null;
    if (version !== null)
        return { text, exact: version, range: version, except: [] };
    const isShort = /^v?[\dx.*]+$/.test(text);
    const required = isShort ? undefined : parseRequired(text);
    if (required !== undefined)
        return required;
    // semver takes `~>` for `~`, which is another range than Terraform's.
    const range = text === '' || text.includes('~>') ? null : semver__WEBPACK_IMPORTED_MODULE_0__.validRange(text);
    return range === null ? undefined : { text, range, except: [] };
}
/**
 * What `required_version` asks for. https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 * Undefined where it is no constraint, or names a prerelease, which Terraform does not accept there.
 */
function parseRequired(text) {
    const clauses = text.split(',').map(parseClause);
    if (clauses.includes(undefined))
        return undefined;
    const known = clauses.filter((clause) => clause !== undefined);
    const [only] = known;
    if (known.length === 1 && only?.operator === '=') {
        return { text, exact: only.version, range: only.version, except: [] };
    }
    return {
        text,
        range: known.flatMap(comparatorsOf).join(' ') || '*',
        except: known.flatMap(({ operator, version }) => (operator === '!=' ? [version] : [])),
    };
}
/** `>= 1.3`: parts that are not written are zero, also after `=` and `>`. */
function parseClause(text) {
    const match = /^\s*(=|!=|>=|>|<=|<|~>)?\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?\s*$/.exec(text);
    if (match === null)
        return undefined;
    const parts = match.slice(2).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    return { operator: match[1] ?? '=', version: [...parts, 0, 0].slice(0, 3).join('.'), parts };
}
function comparatorsOf({ operator, version, parts }) {
    if (operator === '!=')
        return [];
    if (operator !== '~>')
        return [`${operator}${version}`];
    const [major = 0, minor = 0] = parts;
    // The last part that is written may grow; where it is the first, nothing holds it.
    const ceilings = [[], [`<${major + 1}.0.0`], [`<${major}.${minor + 1}.0`]];
    return [`>=${version}`, ...(ceilings[parts.length - 1] ?? [])];
}
/** Several constraints that must all hold. */
function allOf(constraints) {
    const [first, ...rest] = constraints;
    if (first === undefined || rest.length === 0)
        return first;
    return {
        text: constraints.map(({ text }) => text).join(', '),
        range: constraints.map(({ range }) => range).join(' '),
        except: constraints.flatMap(({ except }) => except),
    };
}
/** Either of two constraints. */
function eitherOf(one, otherwise) {
    return { ...one, text: `${one.text}, or ${otherwise.text}`, otherwise };
}
/**
 * The version without what marks it as a prerelease: what Terraform and OpenTofu hold against `required_version`, so that
 * 1.16.0-beta1 is a 1.16.
 */
function coreOf(version) {
    const parsed = semver__WEBPACK_IMPORTED_MODULE_0__.parse(version);
    return parsed === null ? version : `${parsed.major}.${parsed.minor}.${parsed.patch}`;
}
/** Whether a version will do. A prerelease does only where it is asked for by its name. */
function fits(version, { otherwise, ...one }) {
    return fitsOne(version, one) || (otherwise !== undefined && fits(version, otherwise));
}
function fitsOne(version, { exact, range, except }) {
    if (semver__WEBPACK_IMPORTED_MODULE_0__.valid(version) === null)
        return false;
    if (exact !== undefined)
        return semver__WEBPACK_IMPORTED_MODULE_0__.eq(version, exact);
    return semver__WEBPACK_IMPORTED_MODULE_0__.prerelease(version) === null && semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range) && !except.includes(version);
}
/** The newest version that will do. */
function newestFitting(versions, constraint) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.rsort(versions.filter((version) => fits(version, constraint)))[0];
}
/** Some versions near to what was asked for: the newest of the same minor version, and the newest of all. */
function nearest(versions, { exact, range }) {
    const wanted = minorOf(exact ?? semver__WEBPACK_IMPORTED_MODULE_0__.minVersion(range)?.version ?? '0.0.0');
    const released = versions.filter((version) => semver__WEBPACK_IMPORTED_MODULE_0__.valid(version) !== null && semver__WEBPACK_IMPORTED_MODULE_0__.prerelease(version) === null);
    const newest = semver__WEBPACK_IMPORTED_MODULE_0__.rsort(released);
    const family = newest.filter((version) => minorOf(version) === wanted);
    return [...new Set([...family.slice(0, 3), ...newest.slice(0, 3)])];
}
function minorOf(version) {
    return `${semver__WEBPACK_IMPORTED_MODULE_0__.major(version)}.${semver__WEBPACK_IMPORTED_MODULE_0__.minor(version)}`;
}


/***/ }),

/***/ 69599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ NEEDED_OF_PLAN),
/* harmony export */   NP: () => (/* binding */ NEEDED_OF_INIT),
/* harmony export */   U: () => (/* binding */ REFUSED_OPTIONS),
/* harmony export */   VR: () => (/* binding */ NEEDED_EVERYWHERE),
/* harmony export */   cK: () => (/* binding */ REFUSED_EVERYWHERE),
/* harmony export */   iM: () => (/* binding */ REFUSED_OF_INIT),
/* harmony export */   tY: () => (/* binding */ REFUSED_OF_PLAN)
/* harmony export */ });
/**
 * Options of Terraform and OpenTofu, without their dash, that this action does not take: after them a plan is a part of
 * the plan, one of another kind, or nothing that can be read.
 */
const REFUSED_OF_PLAN = [
    ...[
        'destroy',
        'exclude',
        'exclude-file',
        'generate-config-out',
        'invoke',
        'json',
        'refresh-only',
        'replace',
    ],
    ...['state', 'target', 'target-file'],
];
/** What makes `init` copy state from one backend to another by itself, fetch other code, or take no backend. */
const REFUSED_OF_INIT = ['force-copy', 'from-module', 'migrate-state'];
/** Of every command: OpenTofu prints with it what it would hide, also before this run knows the value. */
const REFUSED_EVERYWHERE = 'show-sensitive';
/** Options that are on by themselves, and refused where they are switched off. */
const NEEDED_OF_PLAN = ['refresh'];
const NEEDED_OF_INIT = ['backend'];
const NEEDED_EVERYWHERE = 'lock';
/** All that is refused, as a person writes it: `-target`, `-lock=false`. */
const REFUSED_OPTIONS = [
    ...[...REFUSED_OF_PLAN, ...REFUSED_OF_INIT, REFUSED_EVERYWHERE].map((option) => `-${option}`),
    ...[...NEEDED_OF_PLAN, ...NEEDED_OF_INIT, NEEDED_EVERYWHERE].map((option) => `-${option}=false`),
];


/***/ }),

/***/ 87899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TOOL_NAMES),
/* harmony export */   S: () => (/* binding */ toolFor)
/* harmony export */ });
/** The tools as people write them. */
const TOOL_NAMES = { terraform: 'Terraform', tofu: 'OpenTofu' };
/**
 * The tool for a root module: the one whose registry the lock file names, else OpenTofu where there are files that only
 * it reads, else the one whose version file lies there, else what is installed, Terraform before OpenTofu. What the
 * module says goes before what is installed: a state that the other tool once wrote is not always to be read by the
 * first again.
 * Registries: https://developer.hashicorp.com/terraform/language/files/dependency-lock, https://opentofu.org/docs
 */
function toolFor({ lock, files, installed }) {
    const locked = /^provider "(registry\.opentofu\.org|registry\.terraform\.io)\//gm;
    const registries = new Set([...lock.matchAll(locked)].map(([, registry]) => registry));
    if (registries.has('registry.opentofu.org'))
        return 'tofu';
    if (registries.has('registry.terraform.io'))
        return 'terraform';
    if (files.some((name) => /\.tofu(\.json)?$/.test(name)))
        return 'tofu';
    const versionFiles = files.filter((name) => /^\.(terraform|opentofu)-version$/.test(name));
    if (versionFiles.length === 1)
        return versionFiles[0] === '.opentofu-version' ? 'tofu' : 'terraform';
    return installed.includes('tofu') && !installed.includes('terraform') ? 'tofu' : 'terraform';
}


/***/ })

};
