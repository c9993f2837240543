export const id = 6367;
export const ids = [6367];
export const modules = {

/***/ 96367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

;// CONCATENATED MODULE: ./build/adapters/github/changed-files.js
/** GitHub gives no more: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const MOST_FILES = 3000;
/** See `GitHub.changedFiles`. */
async function changedFiles(octokit, repository, pull) {
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
        ...repository,
        pull_number: pull,
        per_page: 100,
    });
    if (files.length >= MOST_FILES)
        return undefined;
    return files.flatMap(({ filename, previous_filename: former }) => former === undefined ? [filename] : [filename, former]);
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(50157);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/adapters/github/shapes.js
/** What is read of an answer must be in it. A status whose answer nobody reads is not among them. */
const SHAPES = [
    [/^POST \S*\/graphql$/, (data) => has(data, { data: has }) || has(data, { errors: Array.isArray })],
    [/^GET \S*\/comments\b/, (data) => isListOf(data, { id: isNumber })],
    [/^(POST|PATCH) \S*\/comments\b/, (data) => has(data, { html_url: isText })],
    [/^GET \S*\/pulls(?!\/)\b/, (data) => isListOf(data, { number: isNumber, head: hasSha })],
    [/^GET \S*\/pulls\/\S+\/files\b/, (data) => isListOf(data, { filename: isText })],
    [/^GET \S*\/compare\//, (data) => has(data, { status: isText, commits: Array.isArray })],
    [/^POST \S*\/deployments$/, (data) => has(data, { id: isNumber }) || has(data, { message: isText })],
];
/**
 * Whether an answer has what is read of it: what stands before GitHub answers 200 with JSON of its own, too.
 * @param asked method and path, such as `GET /repos/{owner}/{repo}/compare/{basehead}`
 */
function hasShape(asked, data) {
    return SHAPES.every(([pattern, fits]) => !pattern.test(asked) || fits(data));
}
function has(value, fields = {}) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(fields).every(([name, fits]) => fits(value[name]));
}
function isListOf(value, fields) {
    return Array.isArray(value) && value.every((each) => has(each, fields));
}
function hasSha(value) {
    return has(value, { sha: isText });
}
function isNumber(value) {
    return typeof value === 'number';
}
function isText(value) {
    return typeof value === 'string';
}

;// CONCATENATED MODULE: ./build/adapters/github/client.js



const TRY_MS = 30_000;
/** Octokit, whose answers come whole and in time or not at all; the API's address comes from GITHUB_API_URL. */
function createOctokit(token, { tryMs = TRY_MS, over, late: after = AbortSignal.timeout }) {
    const { GITHUB_API_URL: baseUrl = '' } = process.env;
    const octokit = (0,github/* getOctokit */.Q)(token, baseUrl === '' ? {} : { baseUrl });
    octokit.hook.wrap('request', async (request, options) => {
        const late = after(tryMs);
        const signal = over === undefined ? late : AbortSignal.any([late, over]);
        // A hook that was there before gets these very options, whatever is handed on.
        options.request = { ...options.request, signal };
        try {
            const response = await request(options);
            if (response.status !== 204 && !isAnswer(response, options))
                throw broken(response);
            return response;
        }
        catch (error) {
            throw late.aborted ? tooLate(tryMs, error) : shortened(error);
        }
    });
    return octokit;
}
/** A body that breaks off, or that is not JSON, is text to Octokit. */
function isAnswer({ data }, { method, url }) {
    return typeof data !== 'string' && hasShape(`${method} ${url}`, data);
}
/** An answer that is none, as a fault of the server: it may be asked for again. */
function broken({ status, data }) {
    const said = firstLine(typeof data === 'string' ? data : JSON.stringify(data)) || 'nothing';
    return Object.assign(new Error(`HTTP ${status} with what is no answer of GitHub: ${said}`), { status: 502 });
}
function tooLate(tryMs, cause) {
    return Object.assign(new Error(`no whole answer came within ${tryMs / 1000} s`, { cause }), { status: 504 });
}
/** Of a page of a proxy or of GitHub's own, Octokit makes a message of hundreds of lines. */
function shortened(error) {
    if (!(error instanceof Error) || !/^\s*</.test(error.message))
        return error;
    const { status = 0 } = error;
    return Object.assign(error, { message: `HTTP ${status} with a page: ${firstLine(error.message)}` });
}
function firstLine(text) {
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(text.trim().split('\n')[0] ?? ''), 200);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/adapters/github/trouble.js


/** Milliseconds before the second try and before the third. */
const WAITS = [1000, 2000];
/** The longest wait that GitHub may ask for; what takes longer is reported. Milliseconds. */
const LONGEST_MS = 60_000;
/** After this no other try begins. Milliseconds. */
const TOTAL_MS = 120_000;
const real = { now: Date.now, sleep: (ms) => (0,promises_.setTimeout)(ms) };
/**
 * Tries three times where GitHub does not answer (5xx, a dropped connection, for which Octokit says 500 too) or asks to
 * wait a little. Nothing is tried again once the run is cancelled, or after two minutes.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function createRetry({ now, sleep } = real) {
    return async (work) => {
        const until = now() + TOTAL_MS;
        for (const wait of WAITS) {
            try {
                return await work();
            }
            catch (error) {
                const ms = pauseAfter(error, wait, now());
                if (ms === undefined || now() + ms >= until)
                    throw error;
                await sleep(ms).catch(() => Promise.reject(error));
            }
        }
        return work();
    };
}
/** The HTTP status of what Octokit throws; 0 where an error has none. */
function statusOf(error) {
    return error.status ?? 0;
}
/** How long to wait before another try; undefined where none will help. */
function pauseAfter(error, wait, now) {
    if (statusOf(error) >= 500)
        return wait;
    const asked = askedToWait(error, now);
    return asked !== undefined && asked <= LONGEST_MS ? asked : undefined;
}
/**
 * For how many milliseconds GitHub limits who asks; undefined where it refuses something else. The limits have the status
 * of a missing permission. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedToWait(error, now) {
    const { message = '', response } = error;
    if (![403, 429].includes(statusOf(error)))
        return undefined;
    const { 'retry-after': seconds, ...headers } = response?.headers ?? {};
    if (seconds !== undefined)
        return Number(seconds) * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        return Math.max(0, Number(headers['x-ratelimit-reset']) * 1000 - now);
    }
    const isLimit = statusOf(error) === 429 || /\brate limit\b/i.test(message);
    return isLimit ? LONGEST_MS : undefined;
}
/**
 * Says with a refusal of GitHub what it means: the permission that the token lacks (403, and 404 where it may not even
 * know), or a limit, which passes.
 * @param permission as a workflow writes it
 */
function explainRefusal(permission, now = Date.now) {
    return (error) => {
        const ms = askedToWait(error, now());
        const isRefusal = error instanceof Error && [403, 404, 429].includes(statusOf(error));
        if (!isRefusal)
            throw error;
        const said = ms === undefined
            ? `The token needs \`${permission}\`.`
            : `GitHub limits how much is asked with this token, for ${(0,duration/* formatDuration */.a3)(ms)} more: no permission is missing, it passes.`;
        throw Object.assign(error, { message: `${error.message.replace(/\.?$/, '.')} ${said}` });
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/marks.js

/**
 * Puts the wanted label on a pull request, making it where the repository has none, and takes the others off that are
 * there; labels of any other name are left alone. Names differ in more than their case, as for GitHub.
 * https://docs.github.com/en/rest/issues/labels
 */
async function setLabels({ octokit, repository, pull }, labels) {
    const { wanted, others } = labels;
    const issue = { ...repository, issue_number: pull };
    const found = await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, { ...issue, per_page: 100 });
    const there = new Set(found.map(({ name }) => name.toLowerCase()));
    if (wanted !== undefined && !there.has(wanted.name.toLowerCase())) {
        await makeLabel(octokit, repository, wanted);
        await octokit.rest.issues.addLabels({ ...issue, labels: [wanted.name] });
    }
    for (const name of others.filter((other) => there.has(other.toLowerCase()))) {
        await octokit.rest.issues.removeLabel({ ...issue, name }).catch(butFor(404));
    }
}
/** One that is there keeps its look: somebody may have given it another. */
async function makeLabel(octokit, repository, label) {
    await octokit.rest.issues.createLabel({ ...repository, ...label }).catch(butFor(422));
}
function butFor(status) {
    return (error) => {
        if (statusOf(error) !== status)
            throw error;
    };
}
/** Makes a finished check run; GitHub shows the newest of a name. Its address. */
async function createCheck(octokit, repository, { sha, name, conclusion, title, summary, detailsUrl, startedAt, finishedAt }) {
    const { data } = await octokit.rest.checks.create({
        ...repository,
        name,
        head_sha: sha,
        status: 'completed',
        conclusion,
        ...(detailsUrl === '' ? {} : { details_url: detailsUrl }),
        started_at: new Date(startedAt).toISOString(),
        completed_at: new Date(finishedAt).toISOString(),
        output: { title, summary },
    });
    return data.html_url ?? '';
}

;// CONCATENATED MODULE: ./build/adapters/github/own-comment.js
/** Writes the comment that carries `marker`, making it where there is none; its address. */
async function upsertComment({ octokit, repository, pull }, marker, body) {
    const existing = await findComment({ octokit, repository, pull }, marker);
    const { data } = existing === undefined
        ? await octokit.rest.issues.createComment({ ...repository, issue_number: pull, body })
        : await octokit.rest.issues.updateComment({ ...repository, comment_id: existing.id, body });
    return data.html_url;
}
/** The own comment that carries `marker`, with whether its words are still our own. */
async function ownComment(thread, marker) {
    const found = await findComment(thread, marker);
    if (found === undefined)
        return undefined;
    const { body = '', html_url: url, node_id } = found;
    return { body, url, wording: await wordingOf(thread.octokit, node_id, found.user?.login ?? '') };
}
/** All pages are read: on a busy pull request the comment is not on the first. Others may write the marker too. */
async function findComment({ octokit, repository, pull }, marker) {
    const login = await ownLogin(octokit);
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: pull,
        per_page: 100,
    });
    for await (const { data } of pages) {
        const found = data.find(({ body, user }) => body?.startsWith(marker) === true && user?.login === login);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Who the token writes as. REST's /user refuses the tokens of apps, GITHUB_TOKEN among them; GraphQL tells them too. */
async function ownLogin(octokit) {
    const { viewer } = await octokit.graphql('query { viewer { login } }');
    return viewer.login;
}
/**
 * Who edited a comment last, REST does not tell. GraphQL names a bot without the `[bot]` that REST gives it; an editor
 * whose account is gone is null. https://docs.github.com/en/graphql/reference/objects#issuecomment
 */
async function wordingOf(octokit, id, author) {
    const { node } = await octokit.graphql('query($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor { __typename login } } } }', { id });
    if (node?.lastEditedAt === null)
        return 'own';
    const editor = node?.editor;
    const login = editor?.__typename === 'Bot' ? `${editor.login.replace(/\[bot\]$/, '')}[bot]` : editor?.login;
    return login === author ? 'own' : 'edited-by-others';
}

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/adapters/github/without-token.js

/** GitHub for a run without a token: it is asked nothing, and each call says why. */
function gitHubWithoutToken() {
    const refuse = async () => {
        throw new error/* DeployError */.sH('invalid-input', '`github-token` is empty, so that GitHub was not asked: the secret that it is set from is not there, or not given to this run. Leave the input out to use the token of the job.');
    };
    return {
        upsertComment: refuse,
        ownComment: refuse,
        mergedPull: refuse,
        changedFiles: refuse,
        compare: refuse,
        commitsBetween: refuse,
        createDeployment: refuse,
        setDeploymentStatus: refuse,
        setLabels: refuse,
        createCheck: refuse,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/github.js






/**
 * GitHub through Octokit. A deployment is begun once and not again: GitHub may have made the one that it did not answer
 * for.
 */
function createGitHub(token, fullName, { clock, ...limits } = {}) {
    if (token === '')
        return gitHubWithoutToken();
    const retry = createRetry(clock);
    const octokit = createOctokit(token, limits);
    const [owner = '', repo = ''] = fullName.split('/');
    const repository = { owner, repo };
    const needs = (permission) => explainRefusal(permission, clock?.now);
    return {
        upsertComment: (pull, marker, body) => retry(() => upsertComment({ octokit, repository, pull }, marker, body)).catch(needs('pull-requests: write')),
        ownComment: (pull, marker) => retry(() => ownComment({ octokit, repository, pull }, marker)).catch(needs('pull-requests: read')),
        mergedPull: (sha) => retry(() => mergedPull(octokit, repository, sha)).catch(needs('pull-requests: read')),
        changedFiles: (pull) => retry(() => changedFiles(octokit, repository, pull)).catch(needs('pull-requests: read')),
        compare: (base, head) => retry(() => compare(octokit, repository, { base, head })).catch(needs('contents: read')),
        commitsBetween: (base, head) => retry(() => commitsBetween(octokit, repository, { base, head })).catch(needs('contents: read')),
        createDeployment: (deployment) => createDeployment(octokit, repository, deployment).catch(unknownEnd).catch(needs('deployments: write')),
        setDeploymentStatus: (id, status) => retry(() => setStatus(octokit, { ...repository, deployment_id: id }, status)).catch(needs('deployments: write')),
        setLabels: (pull, labels) => retry(() => setLabels({ octokit, repository, pull }, labels)).catch(needs('pull-requests: write')),
        createCheck: (check) => retry(() => createCheck(octokit, repository, check)).catch(needs('checks: write')),
    };
}
/** Of a request whose answer was lost, nobody knows here whether it was done. */
function unknownEnd(error) {
    if (error instanceof Error && statusOf(error) >= 500)
        error.message = `${error.message}; it may have been made all the same, and stays without a status then`;
    throw error;
}
async function createDeployment(octokit, repository, { sha, environment, description }) {
    const { data } = await octokit.rest.repos.createDeployment({
        ...repository,
        ref: sha,
        environment,
        description,
        auto_merge: false,
        required_contexts: [],
    });
    return 'id' in data ? data.id : Promise.reject(new Error(data.message ?? 'no deployment was made'));
}
/**
 * GitHub knows the pull requests of a commit however it was merged; of several, the one whose merge made the commit.
 * https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
async function mergedPull(octokit, repository, sha) {
    const pulls = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
        ...repository,
        commit_sha: sha,
        per_page: 100,
    });
    const merged = pulls.filter(({ merged_at }) => merged_at !== null);
    const newestFirst = merged.sort((a, b) => Date.parse(b.merged_at ?? '') - Date.parse(a.merged_at ?? ''));
    const pull = newestFirst.find(({ merge_commit_sha }) => merge_commit_sha === sha) ?? newestFirst[0];
    return pull === undefined ? undefined : { number: pull.number, headSha: pull.head.sha };
}
async function compare(octokit, repository, ends) {
    const found = await comparison(octokit, repository, { ...ends, commits: 1 });
    return found?.status ?? 'unknown';
}
/** The commits come oldest first, in pages: without the last page the newest are missing, and none are told. */
async function commitsBetween(octokit, repository, ends) {
    const found = await comparison(octokit, repository, { ...ends, commits: 100 });
    if (found === undefined)
        return undefined;
    const { ahead_by: ahead, behind_by: behind } = found;
    const commits = found.commits.map(({ sha, commit }) => ({
        sha,
        subject: commit.message.split('\n')[0] ?? '',
    }));
    return { ...ends, ahead, behind, commits: commits.length < ahead ? [] : commits.reverse() };
}
/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
async function comparison(octokit, repository, { base, head, commits }) {
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: commits,
        });
        return data;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
async function setStatus(octokit, deployment, status) {
    await octokit.rest.repos.createDeploymentStatus({
        ...deployment,
        state: status.state,
        description: status.description,
        log_url: status.logUrl,
        auto_inactive: true,
        ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
    });
}


/***/ })

};
