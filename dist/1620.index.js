export const id = 1620;
export const ids = [1620];
export const modules = {

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFiles: () => (/* binding */ createFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/adapters/runner/file-walk.js



/** What git and Terraform keep for themselves. */
const skipped = new Set(['.git', '.terraform']);
/** See `Files.below`. */
async function filesBelow(root, paths) {
    const walk = { root: await (0,promises_.realpath)(root), found: new Map(), seen: new Set() };
    for (const path of paths)
        await walkFrom(path, walk);
    return [...walk.found.values()];
}
/** Git knows files by their real directories. */
async function walkFrom(path, walk) {
    const directory = await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => undefined);
    if (directory === undefined)
        return;
    const real = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(path));
    const place = await placeOf(real, walk);
    await visit(real, place, walk);
}
/** A repository within the repository is not in the index of ours. */
async function placeOf(path, { root }) {
    if (path === root)
        return 'repository';
    if (!path.startsWith(root + external_node_path_.sep))
        return 'elsewhere';
    for (let above = (0,external_node_path_.dirname)(path); above !== root; above = (0,external_node_path_.dirname)(above)) {
        if (await isThere((0,external_node_path_.join)(above, '.git')))
            return 'elsewhere';
    }
    return 'repository';
}
async function visit(path, place, walk) {
    const stats = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stats !== undefined)
        await visitKnown(path, stats, { place, walk });
}
async function visitKnown(path, kind, { place, walk }) {
    if (kind.isDirectory())
        return visitDirectory(path, place, walk);
    if (kind.isFile())
        take(path, { place, walk });
    else if (kind.isSymbolicLink() && put(path, { place, walk })) {
        const target = await (0,promises_.realpath)(path).catch(() => undefined);
        if (target !== undefined)
            await walkFrom(target, walk);
    }
}
/** What cannot be read here cannot be read by Packer either. */
function take(path, inside) {
    if (isReadable(path))
        put(path, inside);
}
/** Whether it is new. */
function put(path, { place, walk: { root, found } }) {
    if (found.has(path))
        return false;
    const name = path.startsWith(root + external_node_path_.sep) ? path.slice(root.length + 1) : (0,external_node_path_.relative)(root, path);
    found.set(path, { path, name: external_node_path_.sep === '/' ? name : name.split(external_node_path_.sep).join('/'), place });
    return true;
}
async function visitDirectory(path, place, walk) {
    if (walk.seen.has(path))
        return;
    walk.seen.add(path);
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
    const isRepository = path !== walk.root && entries.some(({ name }) => name === '.git');
    const inside = { place: isRepository ? 'elsewhere' : place, walk };
    const prefix = (0,external_node_path_.join)(path, external_node_path_.sep);
    for (const entry of entries) {
        const inner = prefix + entry.name;
        // A promise for each of many files takes longer than all that is done with them.
        if (entry.isFile() && !skipped.has(entry.name))
            take(inner, inside);
        else if (!skipped.has(entry.name))
            await visitKnown(inner, entry, inside);
    }
}
function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
function isReadable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/adapters/runner/files.js






/** The file system, as far as the commands look at it. */
function createFiles() {
    return {
        kind: (path) => (0,promises_.stat)(path).then((found) => (found.isDirectory() ? 'directory' : 'file'), () => 'missing'),
        list: (path) => (0,promises_.readdir)(path),
        read: (path) => (0,promises_.readFile)(path, 'utf8'),
        bytes: (path) => (0,promises_.readFile)(path),
        real: (path) => (0,promises_.realpath)(path).catch(() => (0,external_node_path_.resolve)(path)),
        digest,
        write: (path, text) => (0,promises_.writeFile)(path, text),
        makeDirectory: async (path) => {
            await (0,promises_.mkdir)(path, { recursive: true });
        },
        below: filesBelow,
        match: async (directory, pattern) => {
            const found = [];
            const exclude = (name) => name === '.git';
            for await (const path of (0,promises_.glob)(pattern, { cwd: directory, exclude }))
                found.push((0,external_node_path_.resolve)(directory, path));
            return found;
        },
    };
}
async function digest(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const stats = await (0,promises_.lstat)(path);
    if (stats.isSymbolicLink())
        return { mode: '120000', id: hash.update(await (0,promises_.readlink)(path)).digest('hex') };
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return { mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', id: hash.digest('hex') };
}


/***/ })

};
