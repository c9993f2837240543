export const id = 8129;
export const ids = [8129];
export const modules = {

/***/ 18129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placedInUnit: () => (/* binding */ placedInUnit),
/* harmony export */   throughTerragrunt: () => (/* binding */ throughTerragrunt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_io__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88701);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);
/* harmony import */ var _tools_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84705);
/* harmony import */ var _tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42741);
/* harmony import */ var _limits_ask_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14275);
/* harmony import */ var _on_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91322);







/** How long Terragrunt may take to say its version, and the tool's: for that it fetches the unit's code first. Milliseconds. */
const VERSION_MS = 30_000;
const INNER_MS = 300_000;
/**
 * Terragrunt on PATH, and the tool that it runs for a unit: `terraform_binary` of the unit and TG_TF_PATH of the job
 * decide, but where another version of it is asked for.
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
async function throughTerragrunt({ directory }, parts, demand) {
    const { program, version } = await terragruntOnPath(directory, parts);
    const speech = (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .speechOf */ .q9)(version);
    const plain = {
        ...{ name: 'terragrunt', program, version, toolVersion: '' },
        lead: (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .leadOf */ .M)(speech),
        env: (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsFor */ .zc)(speech, parts.env),
    };
    const said = await saidOfInner(plain, directory, parts);
    const inner = (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .innerToolIn */ .c2)(said);
    const path = await programInstead(inner, speech, directory, { ...parts, demand });
    parts.log.info(`Terragrunt ${version} on PATH (${program})`);
    if (path !== undefined) {
        const env = { ...plain.env, [(0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .toolPathName */ .HK)(speech)]: path.path };
        parts.log.info(`It runs ${path.path}.`);
        return { tool: path.tool, by: { ...plain, env, toolVersion: path.version } };
    }
    if (inner === undefined)
        throw noInnerTool(said, speech);
    parts.log.info(`It runs ${inner.tool} ${inner.version}.`);
    return { tool: inner.tool, by: { ...plain, toolVersion: inner.version } };
}
/** What Terragrunt is told to run in the place of what it finds: another version, or the program behind a script. */
async function programInstead(inner, speech, directory, parts) {
    const { demand, env, signal, tools } = parts;
    if (env[(0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .toolPathName */ .HK)(speech)])
        return undefined;
    const tool = inner?.tool ?? (await demand.choose());
    if (!(await demand.fits(tool, inner?.version ?? ''))) {
        return { tool, ...(await tools.take(tool, directory, { ...parts, cwd: directory })) };
    }
    if (inner?.isWrapped !== true)
        return undefined;
    const found = await (0,_on_path_js__WEBPACK_IMPORTED_MODULE_6__/* .programOnPath */ .B)(tool, { cwd: directory, env, signal });
    return found.kind === 'found' ? { tool, ...found } : undefined;
}
async function terragruntOnPath(directory, { env, signal }) {
    const program = await (0,_actions_io__WEBPACK_IMPORTED_MODULE_1__/* .which */ .K7)('terragrunt', false);
    if (program === '') {
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('tool-missing', 'terragrunt is not on PATH; nothing was built or changed.', {
            next: [
                `Install Terragrunt (${_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .TAKEN */ .Mt}) in a step before: this action fetches Terraform and OpenTofu, and never Terragrunt.`,
            ],
        });
    }
    const asking = { cwd: directory, env: (0,_tools_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolEnvironment */ .uQ)(env), signal, ms: VERSION_MS };
    const { text } = await (0,_limits_ask_js__WEBPACK_IMPORTED_MODULE_5__/* .askProgram */ .a)([program, '--version'], asking);
    const version = (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .versionIn */ .It)(text);
    if (version !== undefined && (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .isTaken */ .Ck)(version))
        return { program, version };
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('tool-missing', version === undefined
        ? `${program} does not say which version of Terragrunt it is; nothing was built or changed.`
        : `Terragrunt ${version} is not taken; nothing was built or changed.`, {
        evidence: version === undefined ? firstLines(text) : [`${program} is ${version}`],
        next: [`Install Terragrunt ${_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .TAKEN */ .Mt}, in a step before.`],
    });
}
async function saidOfInner({ program, lead, env }, directory, { env: job, signal }) {
    const environment = { ...(0,_tools_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolEnvironment */ .uQ)(job), ...env, CHECKPOINT_DISABLE: '1' };
    const asking = { cwd: directory, env: environment, signal, ms: INNER_MS };
    return (await (0,_limits_ask_js__WEBPACK_IMPORTED_MODULE_5__/* .askProgram */ .a)([program, ...lead, 'version'], asking)).text;
}
function noInnerTool(said, speech) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('tool-missing', 'Terragrunt does not say which version of Terraform or OpenTofu it runs for this unit; nothing was built or changed.', {
        evidence: firstLines(said),
        next: [
            `Correct what it says. Where the tool is missing, name a version in \`terraform-version\`, which is then downloaded, or install it in a step before; \`terraform_binary\` of the unit and ${(0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_4__/* .toolPathName */ .HK)(speech)} say which program it is.`,
        ],
    });
}
function firstLines(text) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .slice(0, 10);
}
/**
 * Diagnostics of a unit. Terragrunt runs the tool in a copy of the module, with the files of the unit in it, and the tool
 * names places in that: a place is kept where the unit has the file, and told in words where it has not.
 * @param found diagnostics whose `file` is absolute, as if the tool had run in the unit
 */
function placedInUnit(found) {
    return Promise.all(found.map(async (diagnostic) => {
        const { file, line, ...rest } = diagnostic;
        if (file === undefined || (await isThere(file)))
            return diagnostic;
        const where = `In the module that Terragrunt runs, ${file.split(/[\\/]/).at(-1)}${line === undefined ? '' : `, line ${line}`}.`;
        return { ...rest, detail: [where, rest.detail].filter((text) => text !== '').join('\n\n') };
    }));
}
function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 42741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   HK: () => (/* binding */ toolPathName),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   M: () => (/* binding */ leadOf),
/* harmony export */   Mt: () => (/* binding */ TAKEN),
/* harmony export */   c2: () => (/* binding */ innerToolIn),
/* harmony export */   q9: () => (/* binding */ speechOf),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

/** What is taken, in words. */
const TAKEN = '0.50 or newer, but not 0.67';
/**
 * Whether this version is taken: older ones have no settings for all that is needed, and 0.67 mixes its log into the
 * tool's output whatever it is told. https://github.com/gruntwork-io/terragrunt/issues/3370
 */
function isTaken(version) {
    return isWithin(version, '>=0.50.0') && !isWithin(version, '~0.67.0');
}
function isWithin(version, range) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range, { includePrerelease: true });
}
/** The version in what `terragrunt --version` says: `terragrunt version v0.88.1`. */
function versionIn(said) {
    return /^terragrunt version v?(\d+\.\d+\.\d+\S*)/im.exec(said)?.[1];
}
function speechOf(version) {
    return isWithin(version, '>=0.73.0-0') ? 'run' : 'plain';
}
/** The words before a command of the tool. */
function leadOf(speech) {
    return speech === 'run' ? ['run', '--'] : [];
}
/** Without these nothing that the tool says can be read, or nobody is there to answer: the job has no say in them. */
const NEEDED = {
    run: { TG_NON_INTERACTIVE: 'true', TG_TF_FORWARD_STDOUT: 'true' },
    plain: { TERRAGRUNT_NON_INTERACTIVE: 'true', TERRAGRUNT_FORWARD_TF_STDOUT: 'true' },
};
/**
 * A state's bucket that is missing is an error, as with the tool alone: it is never made on the way. Colours stay, for
 * without them Terragrunt asks the tool for none, and it draws no frames then around its errors.
 */
const MEANT = {
    run: { TG_LOG_FORMAT: 'bare', TG_LOG_LEVEL: 'warn', TG_BACKEND_REQUIRE_BOOTSTRAP: 'true' },
    plain: {
        TERRAGRUNT_LOG_FORMAT: 'bare',
        TERRAGRUNT_LOG_LEVEL: 'warn',
        TERRAGRUNT_FAIL_ON_STATE_BUCKET_CREATION: 'true',
    },
};
/** The environment that Terragrunt gets beside the job's. What the job sets itself stands where it can. */
function settingsFor(speech, job) {
    const meant = Object.entries(MEANT[speech]).filter(([name]) => !job[name]);
    return { ...Object.fromEntries(meant), ...NEEDED[speech] };
}
/** The variable that says which program Terragrunt runs; it goes before `terraform_binary`. */
function toolPathName(speech) {
    return speech === 'run' ? 'TG_TF_PATH' : 'TERRAGRUNT_TFPATH';
}
/** What hooks print stands around it. */
function innerToolIn(said) {
    const [, title, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(said) ?? [];
    if (title === undefined || version === undefined)
        return undefined;
    const isWrapped = /^\[command\].*\b(terraform|tofu)-bin\b/m.test(said);
    return { tool: title === 'OpenTofu' ? 'tofu' : 'terraform', version, isWrapped };
}


/***/ })

};
