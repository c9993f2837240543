export const id = 7522;
export const ids = [7522];
export const modules = {

/***/ 77522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tracesOf: () => (/* binding */ tracesOf)
/* harmony export */ });
/* harmony import */ var _image_bake_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20097);
/* harmony import */ var _image_bake_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39091);


/** What builds made that the run saw no end of: it may not have read all that they said of it. */
async function tracesOf(outlived, children) {
    const builds = outlived.filter(({ child }) => child.work === 'image');
    const found = await Promise.all(builds.map(async ({ child }) => {
        const read = (0,_image_bake_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .traceReader */ .v)();
        const { stdout } = await children.output(child).catch(() => ({ stdout: [] }));
        return stdout.flatMap((line) => {
            const parsed = (0,_image_bake_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
            return parsed === undefined ? [] : read(parsed);
        });
    }));
    return found.flat();
}


/***/ })

};
