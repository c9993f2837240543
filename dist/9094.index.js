export const id = 9094;
export const ids = [9094];
export const modules = {

/***/ 79094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   badgeOf: () => (/* binding */ badgeOf),
/* harmony export */   badgeSvg: () => (/* binding */ badgeSvg),
/* harmony export */   stackBadge: () => (/* binding */ stackBadge)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97937);


/** Dark enough for white text, by WCAG's contrast of 4.5. */
const COLORS = {
    unwell: '#cf222e',
    unknown: '#6e7781',
    differs: '#9a6700',
    holding: '#9a6700',
    moving: '#0969da',
    idle: '#6e7781',
    steady: '#1a7f37',
    empty: '#6e7781',
};
const WORDS = {
    unwell: 'unwell',
    unknown: 'unknown',
    differs: 'not as deployed',
    holding: 'holding',
    moving: 'on the move',
    idle: '0 instances',
    steady: 'healthy',
    empty: 'nothing runs',
};
/** The badge of one stack: its name, the commit that is live, how it stands. */
function stackBadge({ name, standing, release }) {
    const commit = release?.commit?.slice(0, 7);
    const message = [...(commit === undefined ? [] : [commit]), WORDS[standing]].join(' · ');
    return { label: name, message, color: COLORS[standing] };
}
/** The badge of a run: of its only stack, or how many stacks stand how. */
function badgeOf(rows, label) {
    const [only, ...others] = rows;
    if (only !== undefined && others.length === 0)
        return stackBadge(only);
    const name = label === '' ? `${rows.length} stacks` : label;
    return { label: name, message: (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .standingsOf */ .F3)(rows) || WORDS.empty, color: COLORS[(0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .worstOf */ .hm)(rows)] };
}
/** Text of a badge; a longer one is cut. UTF-16 units. */
const LONGEST = 60;
/** Beside a text, in pixels. */
const PAD = 6;
const HEIGHT = 20;
/**
 * Widths of Verdana's characters at 11 px, in tenths of a pixel, for what badges say mostly; all others take as much as an
 * `m`, so that nothing is cut. `textLength` fits the text to that, whatever font there is.
 */
const WIDTHS = {
    ...widths(" ,.:;'|!ijlIf/()t[]-·", 45),
    ...widths('rscJzkvxy?_', 62),
    ...widths('abdeghnopqu0123456789FLPTESZXYKBACRV*', 73),
    ...widths('DGHNOQUwmMW', 90),
};
const WIDEST = 110;
function widths(characters, width) {
    return Object.fromEntries([...characters].map((character) => [character, width]));
}
function widthOf(text) {
    const tenths = [...text].reduce((sum, character) => sum + (WIDTHS[character] ?? WIDEST), 0);
    return Math.max(10, Math.ceil(tenths / 10));
}
/** The badge as SVG that needs nothing beside it: no font, no script, no service. */
function badgeSvg(badge) {
    const [label, message] = [textOf(badge.label), textOf(badge.message)];
    const [left, right] = [widthOf(label) + 2 * PAD, widthOf(message) + 2 * PAD];
    const width = left + right;
    const title = `${escaped(label)}: ${escaped(message)}`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">`,
        `<title>${title}</title>`,
        '<linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#fff" stop-opacity=".12"/><stop offset="1" stop-opacity=".08"/></linearGradient>',
        `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
        `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="#424a53"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${badge.color}"/><rect width="${width}" height="${HEIGHT}" fill="url(#s)"/></g>`,
        '<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
        `<text x="${PAD}" y="14" textLength="${left - 2 * PAD}" lengthAdjust="spacingAndGlyphs">${escaped(label)}</text>`,
        `<text x="${left + PAD}" y="14" textLength="${right - 2 * PAD}" lengthAdjust="spacingAndGlyphs">${escaped(message)}</text>`,
        '</g></svg>',
        '',
    ].join('\n');
}
function textOf(text) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), LONGEST) || '–';
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** XML takes no non-characters, and no controls but blanks, which are gone already. */
function escaped(text) {
    return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}


/***/ })

};
