export const id = 3043;
export const ids = [3043];
export const modules = {

/***/ 81656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ bakes),
/* harmony export */   y: () => (/* binding */ requirePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50365);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);



/**
 * Every path of the inputs that is not what it should be, in one message.
 * @throws DeployError invalid-input
 */
async function requirePaths(inputs, source, files) {
    const { image, stack } = inputs;
    const { directory } = source;
    const command = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[inputs.command];
    const isBaking = bakes(inputs);
    const hasStack = command.stack === 'opened';
    const problems = [
        ...(await leavingPaths(inputs, source, files)),
        ...(isBaking || command.template === 'sought'
            ? await templateProblems(directory, image.template, files)
            : []),
        ...(isBaking
            ? await missingFiles('packer-variable-files', image.variableFiles, { directory, files })
            : []),
        ...(hasStack ? await stackProblems(directory, stack, files) : []),
        ...(hasStack
            ? await missingFiles('terraform-variable-files', stack.variableFiles, { directory, files })
            : []),
    ];
    if (problems.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('invalid-input', 'What the inputs name is not in the repository; nothing was built or changed.', {
        evidence: problems,
        next: [
            `Correct the paths; they are relative to \`${inputs.source.workingDirectory}\` of the repository.`,
        ],
    });
}
/** Whether the command makes an image of the template: to one that is given, there may be no template. */
function bakes({ command, image }) {
    return _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[command].template === 'baked' && (command === 'build' || image.from.kind === 'auto');
}
/**
 * Paths that lead out of the repository, by `..` or by a link. An absolute path is what the workflow's author wrote, such
 * as that of a file in RUNNER_TEMP; one into the repository does not lead out of it again.
 */
async function leavingPaths(inputs, { root, directory }, files) {
    const { source, image, stack } = inputs;
    const command = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[inputs.command];
    const globs = [...image.contents.beside, ...(image.contents.instead ?? [])];
    const matched = await Promise.all(globs.map((glob) => files.match(directory, glob)));
    const isBaked = bakes(inputs);
    const isOpened = command.stack === 'opened';
    const named = [
        ['working-directory', [source.workingDirectory === '.' ? '' : directory].filter((path) => path !== '')],
        ['packer-template', isBaked ? await withOwn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, image.template), files) : []],
        ['packer-variable-files', isBaked ? image.variableFiles : []],
        ['image-inputs', isBaked ? matched.flat() : []],
        ['terraform-directory', isOpened ? await withOwn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, stack.directory), files) : []],
        ['terraform-variable-files', isOpened ? stack.variableFiles : []],
        ['backend-config', isOpened ? stack.backendConfig.filter((setting) => !setting.includes('=')) : []],
    ];
    const real = await files.real(root);
    const leaving = named.map(async ([input, paths]) => {
        const left = await Promise.all(paths.map((path) => leaves(path, { root, real, directory }, files)));
        return paths
            .filter((_, index) => left[index])
            .map((path) => `${input}: received \`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))}\`, which leads out of the repository`);
    });
    return (await Promise.all(leaving)).flat();
}
/** A path, and the files directly in it that the tools would read as code. */
async function withOwn(path, files) {
    const names = (await files.kind(path)) === 'directory' ? await files.list(path) : [];
    const isCode = (name) => /\.(tf|tofu|tfvars|hcl)(\.json)?$|\.(pkr|pkrvars)\.(hcl|json)$/.test(name);
    return [path, ...names.filter(isCode).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name))];
}
async function leaves(path, { root, real, directory }, files) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path);
    const isInside = full === root || full.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    if (!isInside)
        return !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path);
    const led = await files.real(full);
    return led !== real && !led.startsWith(real + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
async function templateProblems(directory, template, files) {
    const kind = await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, template));
    const received = `packer-template: received \`${template}\``;
    if (kind === 'missing') {
        return [`${received}, which does not exist; accepted: a file or directory of the repository`];
    }
    if (kind === 'file')
        return [];
    const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, template));
    const holdsTemplate = names.some((name) => name.endsWith('.pkr.hcl') || name.endsWith('.pkr.json'));
    return holdsTemplate ? [] : [`${received}, a directory without a .pkr.hcl or .pkr.json file`];
}
async function stackProblems(root, { directory, tool }, files) {
    const received = `terraform-directory: received \`${directory}\``;
    const isUnit = tool === 'terragrunt';
    if ((await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, directory))) !== 'directory') {
        const accepted = isUnit ? 'the directory of a Terragrunt unit' : 'the directory of a root module';
        return [`${received}, which is no directory; accepted: ${accepted}`];
    }
    const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, directory));
    const holdsUnit = names.some((name) => UNIT.test(name));
    if (isUnit) {
        return holdsUnit
            ? []
            : [
                `${received}, a directory without a terragrunt.hcl or terragrunt.hcl.json, as a Terragrunt unit has it`,
            ];
    }
    if (names.some((name) => /\.(tf|tofu)(\.json)?$/.test(name)))
        return [];
    const advice = holdsUnit ? '; for its Terragrunt unit set `terraform-tool: terragrunt`' : '';
    return [`${received}, a directory without a .tf, .tf.json, .tofu or .tofu.json file${advice}`];
}
/** What Terragrunt looks for: https://terragrunt.gruntwork.io/docs/reference/hcl/ */
const UNIT = /^terragrunt\.hcl(\.json)?$/;
async function missingFiles(input, paths, { directory, files }) {
    const kinds = await Promise.all(paths.map((path) => files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))));
    return paths
        .filter((_, index) => kinds[index] !== 'file')
        .map((path) => `${input}: received \`${path}\`, which is no file; accepted: files, one path per line`);
}


/***/ }),

/***/ 83043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lh: () => (/* binding */ findCode),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _outcome_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51438);
/* harmony import */ var _fetched_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90561);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81656);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90994);






/**
 * Takes the code where it is checked out, or fetches it.
 * @throws DeployError checkout-failed; untrusted-code; invalid-input where a path of the inputs is not there
 */
async function openSource(inputs, deps) {
    const found = await findCode({ source: inputs.source, token: inputs.report.token }, deps);
    const { repository, sha, root } = found;
    const source = { ...found, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, inputs.source.workingDirectory) };
    await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedPaths */ .lu)({ root, paths: await pathsOf(inputs, source.directory, deps) }, deps);
    await (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .requirePaths */ .y)(inputs, source, deps.files);
    deps.log.info(`${repository} at ${sha}`);
    return source;
}
/**
 * The root of the code, where it is checked out or fetched to. Of a stranger's nothing may be read.
 * @throws DeployError checkout-failed; untrusted-code
 */
async function findCode(asked, deps) {
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedMachine */ .S0)(deps.context);
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedInputs */ .GL)(asked.source, deps.context);
    const { head, ...found } = await locate(asked, deps);
    await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedCode */ .q3)({ root: found.root, head }, deps);
    return found;
}
/** Where the code is that the run is to run: files of a module or a template may be links, too. */
async function pathsOf({ image, stack }, directory, { context, files }) {
    if (context.stranger === undefined)
        return [];
    const named = [image.template, ...image.variableFiles, stack.directory, ...stack.variableFiles];
    const paths = [directory, ...named.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))];
    const beside = [...image.contents.beside, ...(image.contents.instead ?? [])];
    const matched = await Promise.all(beside.map((glob) => files.match(directory, glob)));
    const inside = [image.template, stack.directory].map(async (path) => {
        const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, path)).catch(() => []);
        return names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, path, name));
    });
    return [...paths, ...matched.flat(), ...(await Promise.all(inside)).flat()];
}
async function locate(asked, deps) {
    const { context, git, files } = deps;
    if (isElsewhere(asked.source, context))
        return fetchElsewhere(asked, deps);
    const present = await git.head(context.workspace);
    if (present !== undefined)
        return located(present, deps);
    if ((await files.list(context.workspace)).length > 0)
        throw notARepository(context.workspace);
    const fetched = await git.checkout({
        url: `${context.serverUrl}/${context.repository}.git`,
        ref: context.sha,
        directory: context.workspace,
        token: asked.token,
    });
    return located(fetched, deps);
}
/** Whether the code is another than that which the run is for. */
function isElsewhere({ repository, ref }, context) {
    return ref !== '' || (repository !== '' && repository !== context.repository);
}
/**
 * On a pull request GitHub checks out a merge commit that nobody knows; the head commit is what people look for.
 * On pull_request_target, and when it is merged, the run's commit is one of the base branch.
 */
async function located(head, { context, git }) {
    const { repository, workspace: root, sha, ref, pullRequest, eventName } = context;
    const found = { repository, root, head };
    const isOfHead = (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_2__/* .eventEntry */ .nf)(eventName).record === 'head' && pullRequest?.mergedInto === undefined;
    if (pullRequest !== undefined && ((head === sha && isOfHead) || head === pullRequest.headSha))
        return { ...found, sha: pullRequest.headSha, ref: pullRequest.headRef };
    if (head !== sha)
        return { ...found, sha: head, ref: refIn(await git.origin(root)) };
    return {
        ...found,
        sha: head,
        ref: pullRequest?.mergedInto === undefined ? ref : `refs/heads/${pullRequest.mergedInto}`,
    };
}
/** What an earlier step checked out in place of the run's commit, as GitHub names it; '' where nothing points to it. */
function refIn({ refs }) {
    const branch = refs.find((name) => name.startsWith('refs/heads/'));
    const remote = refs.find((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)/.test(name));
    const pull = /^refs\/remotes\/(pull\/\d+\/\w+)$/.exec(remote ?? '')?.[1];
    const tag = refs.find((name) => name.startsWith('refs/tags/'));
    return (branch ?? (pull && `refs/${pull}`) ?? remote?.replace(/^refs\/remotes\/[^/]+/, 'refs/heads') ?? tag ?? '');
}
/** Once for all who ask: the settings file is read before the inputs are known. */
async function fetchElsewhere({ source, token }, { context, files, git }) {
    const repository = source.repository || context.repository;
    const root = (0,_fetched_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchedRoot */ .A)(context);
    const isNew = (await files.kind(root)) === 'missing';
    const present = isNew ? undefined : await git.head(root);
    await files.makeDirectory(root);
    const ref = source.ref || 'HEAD';
    const url = `${context.serverUrl}/${repository}.git`;
    const sha = present ?? (await git.checkout({ url, ref, directory: root, token }));
    return { repository, root, head: sha, sha, ref };
}
function notARepository(workspace) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('checkout-failed', 'The workspace has files in it but no git repository.', {
        evidence: [workspace],
        next: [
            'Run actions/checkout in a step before this one, or leave the workspace empty: it is then fetched here.',
        ],
    });
}


/***/ }),

/***/ 90994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ requireTrustedInputs),
/* harmony export */   S0: () => (/* binding */ requireTrustedMachine),
/* harmony export */   h7: () => (/* binding */ isProposed),
/* harmony export */   it: () => (/* binding */ proposedOn),
/* harmony export */   lu: () => (/* binding */ requireTrustedPaths),
/* harmony export */   q3: () => (/* binding */ requireTrustedCode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _outcome_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51438);



/**
 * What only those who may write to a repository can make point somewhere. A branch of the checkout alone says nothing: a
 * step of the workflow gives it any name, as `gh pr checkout` does.
 */
const BRANCH_OR_TAG = /^refs\/(tags|remotes)\//;
/** Refs of pull requests, as GitHub has them, and as checkouts keep them: `refs/remotes/origin/pr/17`. */
const PULL_REF = /(^|\/)(pull|pr)\/\d+(\/(head|merge))?$/;
/**
 * Before code is fetched: nothing of a stranger is, beside the secrets of this run.
 * @throws DeployError untrusted-code
 */
function requireTrustedInputs({ repository, ref }, context) {
    const { stranger, sha } = context;
    if (stranger === undefined || stranger.merged?.includes(ref) === true)
        return;
    if (stranger.commits.includes(ref))
        throw untrusted(`ref: ${ref} is the pull request's own commit`);
    const isHere = repository === '' || repository.toLowerCase() === context.repository.toLowerCase();
    // GitHub hands out the commits of all forks by their ids.
    if (isHere && ref !== sha && /^[0-9a-f]{7,64}$/i.test(ref))
        throw untrusted(`ref: ${ref} is a commit that may be anybody's; a branch is this repository's own`);
    if (PULL_REF.test(ref))
        throw untrusted(`ref: ${ref} is a ref of a pull request`);
    if (repository !== '' && repository.toLowerCase() === stranger.repository?.toLowerCase())
        throw untrusted(`repository: ${repository} is the fork that the pull request comes from`);
    if (repository !== '' && mayBeFork(`/${repository}`, stranger, context))
        throw untrusted(`repository: ${repository} is of another owner: it may be the fork of the pull request`);
}
/** Where the event does not tell which fork it is, any repository of another owner may be. */
function mayBeFork(place, { repository }, context) {
    const [owner = ''] = context.repository.toLowerCase().split('/');
    return repository === undefined && place.toLowerCase().split('/').at(-2) !== owner;
}
/**
 * Before anything of the code is looked at: a machine that has AWS credentials of its own runs nothing of a fork's, whose
 * providers and provisioners would find them.
 * @throws DeployError untrusted-code
 */
function requireTrustedMachine({ machineCredentials = [], pullRequest }) {
    if (machineCredentials.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('untrusted-code', `This runner is self-hosted and has AWS credentials, and the code is of the fork ${pullRequest?.fork}; nothing of it was run.`, {
        evidence: machineCredentials.map((name) => `the code would find ${name}`),
        next: [
            'Validate pull requests of forks on a runner that has nothing, such as `runs-on: ubuntu-latest`; see docs/forks.md.',
            'Leave them out where this runner is needed: `if: github.event.pull_request.head.repo.full_name == github.repository`.',
            "To plan a stranger's change, read it and push it to a branch of this repository.",
        ],
    });
}
/**
 * Before anything looks into code that is checked out: it is not that of a stranger.
 * @throws DeployError untrusted-code
 */
async function requireTrustedCode({ root, head }, { context, git }) {
    const { stranger } = context;
    if (stranger === undefined || isOwn(head, context))
        return;
    const origin = await git.origin(root);
    const why = whyNot(head, origin, context, stranger);
    if (why !== undefined)
        throw untrusted(why);
    // What this action fetched has no refs; its `ref` was looked at before. The commit of a submodule is named by the code around it.
    const isFetched = root.startsWith(context.runDirectory + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    const isOnBranch = origin.refs.some((name) => BRANCH_OR_TAG.test(name));
    if (!isFetched && !origin.isSubmodule && !isOnBranch)
        throw untrusted(`${head} is on no branch and no tag: it may be anybody's`);
}
/** The run's own commit is the base branch's, where the event tells; and what was merged is as good. */
function isOwn(head, { sha, stranger }) {
    return (head === sha && stranger?.own !== 'untold') || stranger?.merged?.includes(head) === true;
}
/**
 * What of the code is a proposal, that nobody has merged: all of it, on a pull request and in a merge queue; where the event
 * is about one but runs on the base branch, or anybody may set it off, what is not the run's own commit. Who may push, and
 * has a run for that, proposes nothing.
 */
function proposedOn({ eventName, pullRequest, stranger, follows, }) {
    const { trusts, unmerged } = (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_2__/* .eventEntry */ .nf)(eventName);
    if (unmerged !== undefined)
        return 'all';
    if (pullRequest?.mergedInto !== undefined)
        return 'nothing';
    if (pullRequest !== undefined && trusts !== 'no-pull-request')
        return 'all';
    return stranger === undefined && follows === undefined ? 'nothing' : 'not-own';
}
/**
 * Whether a file is of code that is a proposal: of the commit at the root, or of a repository within it.
 * @param path absolute
 */
async function isProposed({ root, head, path }, deps) {
    const { context } = deps;
    const proposed = proposedOn(context);
    if (proposed !== 'not-own')
        return proposed === 'all';
    const within = await checkoutsWithin({ root, paths: [path] }, deps);
    return [head, ...within.map((one) => one.head)].some((commit) => !isOwn(commit, context));
}
/**
 * The same for repositories within the repository: the base branch at the top, and the pull request checked out below
 * it (`path` of actions/checkout), is how it is often done.
 * @param paths absolute paths of what the run will read
 * @throws DeployError untrusted-code
 */
async function requireTrustedPaths({ root, paths }, deps) {
    if (deps.context.stranger === undefined)
        return;
    for (const checkout of await checkoutsWithin({ root, paths }, deps))
        await requireTrustedCode(checkout, deps);
}
/** The repositories within the repository that paths lead into, each with the commit that is checked out. */
async function checkoutsWithin({ root, paths }, { files, git }) {
    const above = await files.real(root);
    const real = await Promise.all(paths.map((path) => files.real(path)));
    const found = [];
    for (const directory of new Set(real.flatMap((path) => upTo(above, path)))) {
        if ((await files.kind(directory)) !== 'directory')
            continue;
        const head = await git.head(directory);
        if (head !== undefined)
            found.push({ root: directory, head });
    }
    return found;
}
/** The path and what is above it, below the root; to the top where it lies elsewhere. */
function upTo(root, path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    return path === root || path === above ? [] : [path, ...upTo(root, above)];
}
function whyNot(head, origin, context, stranger) {
    const { commits, repository } = stranger;
    if (commits.includes(head))
        return `${head} is the pull request's own commit, or its merge`;
    if (origin.parents.some((parent) => commits.includes(parent)))
        return `${head} is a merge of the pull request`;
    const ref = origin.refs.find((name) => PULL_REF.test(name));
    if (ref !== undefined)
        return `${head} is checked out from ${ref}`;
    const fork = `/${repository?.toLowerCase()}`;
    const isFork = (url) => repository !== '' && nameIn(url).endsWith(fork);
    if (origin.remotes.some(isFork))
        return `${head} is checked out from ${repository}`;
    const other = origin.remotes.find((url) => mayBeFork(nameIn(url), stranger, context));
    return (other && `${head} is checked out from another owner's repository, which may be the fork: ${nameIn(other)}`);
}
/** `/owner/name` at the end of an address: `https://host/owner/name.git`, `git@host:owner/name`. */
function nameIn(url) {
    return url
        .toLowerCase()
        .replace(':', '/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
function untrusted(evidence) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('untrusted-code', "This run has the repository's secrets, and its code is that of a pull request; nothing of it was run.", {
        evidence: [evidence],
        next: [
            'Run pull requests on the event `pull_request`: those from forks are then validated without credentials.',
            'Or check out what the event is for, the base branch: without `ref` and `repository` in actions/checkout and here.',
            "To plan a stranger's change, read it and push it to a branch of this repository.",
        ],
    });
}


/***/ })

};
