export const id=9083;export const ids=[9083];export const modules={/***/6805:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{// EXPORTS
__webpack_require__.d(__webpack_exports__,{Yz:()=>/* binding */debug,N4:()=>/* binding */endGroup,z3:()=>/* binding */error,V4:()=>/* binding */getInput,Gu:()=>/* binding */getState,pq:()=>/* binding */info,lm:()=>/* binding */notice,LZ:()=>/* binding */saveState,C1:()=>/* binding */setFailed,uH:()=>/* binding */setOutput,Pq:()=>/* binding */setSecret,Oh:()=>/* binding */startGroup,$e:()=>/* binding */warning});// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, summary, toPlatformPath, toPosixPath, toWin32Path
// EXTERNAL MODULE: external "os"
var external_os_=__webpack_require__(70857);// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any *//**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */function utils_toCommandValue(input){if(null==input)return"";else if("string"==typeof input||input instanceof String)return input;return JSON.stringify(input)}/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length)return{};return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */function command_issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.EOL)}function command_issue(name,message=""){command_issueCommand(name,{},message)}const CMD_STRING="::";class Command{constructor(command,properties,message){if(!command)command="missing.command";this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties)if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first)first=false;else cmdStr+=",";cmdStr+=`${key}=${escapeProperty(val)}`}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}}function escapeData(s){return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_=__webpack_require__(76982);// EXTERNAL MODULE: external "fs"
var external_fs_=__webpack_require__(79896);// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */function file_command_issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`Unable to find environment variable for file command ${command}`);if(!external_fs_.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);external_fs_.appendFileSync(filePath,`${utils_toCommandValue(message)}${external_os_.EOL}`,{encoding:"utf8"})}function file_command_prepareKeyValueMessage(key,value){const delimiter=`ghadelimiter_${external_crypto_.randomUUID()}`;const convertedValue=utils_toCommandValue(value);// These should realistically never happen, but just in case someone finds a
// way to exploit uuid generation let's not allow keys or values that contain
// the delimiter.
if(key.includes(delimiter))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`}//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
__webpack_require__(16928);/**
 * The code to exit an action
 */var ExitCode;(function(ExitCode){/**
     * A code indicating that the action was successful
     */ExitCode[ExitCode["Success"]=0]="Success";/**
     * A code indicating that the action was a failure
     */ExitCode[ExitCode["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */function setSecret(secret){command_issueCommand("add-mask",{},secret)}/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val)throw new Error(`Input required and not supplied: ${name}`);if(options&&false===options.trimWhitespace)return val;return val.trim()}/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath)return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(name,value));process.stdout.write(external_os_.EOL);command_issueCommand("set-output",{name},utils_toCommandValue(value))}//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */function setFailed(message){process.exitCode=ExitCode.Failure;error(message)}/**
 * Writes debug message to user log
 * @param message debug message
 */function debug(message){command_issueCommand("debug",{},message)}/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */function error(message,properties={}){command_issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */function warning(message,properties={}){command_issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */function notice(message,properties={}){command_issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}/**
 * Writes info to log with console.log.
 * @param message info message
 */function info(message){process.stdout.write(message+external_os_.EOL)}/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */function startGroup(name){command_issue("group",name)}/**
 * End an output group.
 */function endGroup(){command_issue("endgroup")}//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name,value){const filePath=process.env["GITHUB_STATE"]||"";if(filePath)return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(name,value));command_issueCommand("save-state",{name},utils_toCommandValue(value))}/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */function getState(name){return process.env[`STATE_${name}`]||""}/**
 * Summary exports
 *//**
 * @deprecated use core.summary
 *//**
 * Path exports
 *//**
 * Platform utilities exports
 *///# sourceMappingURL=core.js.map
/***/},/***/43327:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{/* harmony export */__webpack_require__.d(__webpack_exports__,{/* harmony export */z:()=>/* binding */summary});/* unused harmony exports SUMMARY_ENV_VAR, SUMMARY_DOCS_URL, markdownSummary *//* harmony import */var os__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(70857);/* harmony import */var fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(79896);var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};const{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_1__.promises;const SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";class Summary{constructor(){this._buffer=""}/**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK)}catch(_a){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}/**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content)return`<${tag}${htmlAttrs}>`;return`<${tag}${htmlAttrs}>${content}</${tag}>`}/**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(null==options?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}/**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}/**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */stringify(){return this._buffer}/**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */isEmptyBuffer(){return 0===this._buffer.length}/**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */emptyBuffer(){this._buffer="";return this}/**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}/**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_0__.EOL)}/**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}/**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}/**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if("string"==typeof cell)return this.wrap("td",cell);const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}/**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}/**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}/**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */addHeading(text,level){const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}/**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}/**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}/**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}/**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */addLink(text,href){const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}}const _summary=new Summary;const summary=_summary;//# sourceMappingURL=summary.js.map
/***/}};