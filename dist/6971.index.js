export const id = 6971;
export const ids = [6971];
export const modules = {

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

/***/ 47465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   l3: () => (/* binding */ credentialErrors)
/* harmony export */ });
/* unused harmony export passingErrors */
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


/***/ })

};
