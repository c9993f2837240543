export const id = 344;
export const ids = [344];
export const modules = {

/***/ 5344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/github/trouble.js

/** Milliseconds before the second try and before the third. */
const WAITS = [1000, 2000];
/** The longest wait that GitHub may ask for; what takes longer is reported. Seconds. */
const LONGEST = 30;
/**
 * Tries three times where GitHub does not answer (5xx, a dropped connection, for which Octokit says 500 too) or asks to
 * wait a little. Nothing is tried again once the run is cancelled.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function createRetry(sleep = (ms) => (0,promises_.setTimeout)(ms)) {
    return async (work) => {
        for (const wait of WAITS) {
            try {
                return await work();
            }
            catch (error) {
                const ms = pauseAfter(error, wait);
                if (ms === undefined)
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
function pauseAfter(error, wait) {
    const status = statusOf(error);
    if (status >= 500)
        return wait;
    const { response } = error;
    const asked = Number(response?.headers?.['retry-after']);
    return (status === 403 || status === 429) && asked <= LONGEST ? asked * 1000 : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/github/github.js



/**
 * GitHub through Octokit; the API's address comes from GITHUB_API_URL. A deployment is begun once and not again: GitHub
 * may have made the one that it did not answer for.
 */
function createGitHub(token, fullName, sleep) {
    const retry = createRetry(sleep);
    const octokit = (0,github/* getOctokit */.Q)(token);
    const [owner = '', repo = ''] = fullName.split('/');
    const repository = { owner, repo };
    return {
        upsertComment: (pull, marker, body) => retry(() => upsertComment({ octokit, repository, pull }, marker, body)).catch(explainRefusal),
        ownComment: (pull, marker) => retry(() => ownComment({ octokit, repository, pull }, marker)),
        mergedPull: (sha) => retry(() => mergedPull(octokit, repository, sha)),
        compare: (base, head) => retry(() => compare(octokit, repository, { base, head })),
        commitsBetween: (base, head) => retry(() => commitsBetween(octokit, repository, { base, head })),
        createDeployment: async ({ sha, environment, description }) => {
            const { data } = await octokit.rest.repos.createDeployment({
                ...repository,
                ref: sha,
                environment,
                description,
                auto_merge: false,
                required_contexts: [],
            });
            return 'id' in data ? data.id : Promise.reject(new Error(data.message ?? 'no deployment was made'));
        },
        setDeploymentStatus: (id, status) => retry(() => setStatus(octokit, { ...repository, deployment_id: id }, status)),
    };
}
/** GitHub says 403 where a token may not, and 404 where it may not even know. */
function explainRefusal(error) {
    const isRefusal = error instanceof Error && [403, 404].includes(statusOf(error));
    if (!isRefusal)
        throw error;
    throw Object.assign(error, { message: `${error.message}. The token needs \`pull-requests: write\`.` });
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
