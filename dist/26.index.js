export const id = 26;
export const ids = [26];
export const modules = {

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


/***/ })

};
