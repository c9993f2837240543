export const id=1955;export const ids=[1955];export const modules={/***/41955:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{// EXPORTS
__webpack_require__.d(__webpack_exports__,{m:()=>/* binding */exec,H:()=>/* binding */getExecOutput});// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_=__webpack_require__(13193);// EXTERNAL MODULE: external "os"
var external_os_=__webpack_require__(70857);// EXTERNAL MODULE: external "events"
var external_events_=__webpack_require__(24434);// EXTERNAL MODULE: external "child_process"
var external_child_process_=__webpack_require__(35317);// EXTERNAL MODULE: external "path"
var external_path_=__webpack_require__(16928);// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io=__webpack_require__(88701);// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util=__webpack_require__(90);// EXTERNAL MODULE: external "timers"
var external_timers_=__webpack_require__(53557);var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};/* eslint-disable @typescript-eslint/unbound-method */const IS_WINDOWS="win32"===process.platform;/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */class ToolRunner extends external_events_.EventEmitter{constructor(toolPath,args,options){super();if(!toolPath)throw new Error("Parameter 'toolPath' cannot be null or empty.");this.toolPath=toolPath;this.args=args||[];this.options=options||{}}_debug(message){if(this.options.listeners&&this.options.listeners.debug)this.options.listeners.debug(message)}_getCommandString(options,noPrefix){const toolPath=this._getSpawnFileName();const args=this._getSpawnArgs(options);let cmd=noPrefix?"":"[command]";// omit prefix when piped to a second tool
if(IS_WINDOWS)// Windows + cmd file
if(this._isCmdFile()){cmd+=toolPath;for(const a of args)cmd+=` ${a}`}else if(options.windowsVerbatimArguments){cmd+=`"${toolPath}"`;for(const a of args)cmd+=` ${a}`}else{cmd+=this._windowsQuoteCmdArg(toolPath);for(const a of args)cmd+=` ${this._windowsQuoteCmdArg(a)}`}else{// OSX/Linux - this can likely be improved with some form of quoting.
// creating processes on Unix is fundamentally different than Windows.
// on Unix, execvp() takes an arg array.
cmd+=toolPath;for(const a of args)cmd+=` ${a}`}return cmd}_processLineBuffer(data,strBuffer,onLine){try{let s=strBuffer+data.toString();let n=s.indexOf(external_os_.EOL);while(n>-1){const line=s.substring(0,n);onLine(line);// the rest of the string ...
s=s.substring(n+external_os_.EOL.length);n=s.indexOf(external_os_.EOL)}return s}catch(err){// streaming lines to console is best effort.  Don't fail a build.
this._debug(`error processing line. Failed with error ${err}`);return""}}_getSpawnFileName(){if(IS_WINDOWS){if(this._isCmdFile())return process.env["COMSPEC"]||"cmd.exe"}return this.toolPath}_getSpawnArgs(options){if(IS_WINDOWS){if(this._isCmdFile()){let argline=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;for(const a of this.args){argline+=" ";argline+=options.windowsVerbatimArguments?a:this._windowsQuoteCmdArg(a)}argline+='"';return[argline]}}return this.args}_endsWith(str,end){return str.endsWith(end)}_isCmdFile(){const upperToolPath=this.toolPath.toUpperCase();return this._endsWith(upperToolPath,".CMD")||this._endsWith(upperToolPath,".BAT")}_windowsQuoteCmdArg(arg){// for .exe, apply the normal quoting rules that libuv applies
if(!this._isCmdFile())return this._uvQuoteCmdArg(arg);// otherwise apply quoting rules specific to the cmd.exe command line parser.
// the libuv rules are generic and are not designed specifically for cmd.exe
// command line parser.
//
// for a detailed description of the cmd.exe command line parser, refer to
// http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
// need quotes for empty arg
if(!arg)return'""';// determine whether the arg needs to be quoted
const cmdSpecialChars=[" ","	","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"'];let needsQuotes=false;for(const char of arg)if(cmdSpecialChars.some(x=>x===char)){needsQuotes=true;break}// short-circuit if quotes not needed
if(!needsQuotes)return arg;// the following quoting rules are very similar to the rules that by libuv applies.
//
// 1) wrap the string in quotes
//
// 2) double-up quotes - i.e. " => ""
//
//    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
//    doesn't work well with a cmd.exe command line.
//
//    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
//    for example, the command line:
//          foo.exe "myarg:""my val"""
//    is parsed by a .NET console app into an arg array:
//          [ "myarg:\"my val\"" ]
//    which is the same end result when applying libuv quoting rules. although the actual
//    command line from libuv quoting rules would look like:
//          foo.exe "myarg:\"my val\""
//
// 3) double-up slashes that precede a quote,
//    e.g.  hello \world    => "hello \world"
//          hello\"world    => "hello\\""world"
//          hello\\"world   => "hello\\\\""world"
//          hello world\    => "hello world\\"
//
//    technically this is not required for a cmd.exe command line, or the batch argument parser.
//    the reasons for including this as a .cmd quoting rule are:
//
//    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
//       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
//
//    b) it's what we've been doing previously (by deferring to node default behavior) and we
//       haven't heard any complaints about that aspect.
//
// note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
// escaped when used on the command line directly - even though within a .cmd file % can be escaped
// by using %%.
//
// the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
// the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
//
// one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
// often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
// variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
// to an external program.
//
// an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
// % can be escaped within a .cmd file.
let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){// walk the string in reverse
reverse+=arg[i-1];if(quoteHit&&"\\"===arg[i-1])reverse+="\\";// double the slash
else if('"'===arg[i-1]){quoteHit=true;reverse+='"';// double the quote
}else quoteHit=false}reverse+='"';return reverse.split("").reverse().join("")}_uvQuoteCmdArg(arg){// Tool runner wraps child_process.spawn() and needs to apply the same quoting as
// Node in certain cases where the undocumented spawn option windowsVerbatimArguments
// is used.
//
// Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
// see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
// pasting copyright notice from Node within this function:
//
//      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
//
//      Permission is hereby granted, free of charge, to any person obtaining a copy
//      of this software and associated documentation files (the "Software"), to
//      deal in the Software without restriction, including without limitation the
//      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
//      sell copies of the Software, and to permit persons to whom the Software is
//      furnished to do so, subject to the following conditions:
//
//      The above copyright notice and this permission notice shall be included in
//      all copies or substantial portions of the Software.
//
//      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
//      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
//      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
//      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
//      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
//      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
//      IN THE SOFTWARE.
if(!arg)// Need double quotation for empty argument
return'""';if(!arg.includes(" ")&&!arg.includes("	")&&!arg.includes('"'))// No quotation needed
return arg;if(!arg.includes('"')&&!arg.includes("\\"))// No embedded double quotes or backslashes, so I can just wrap
// quote marks around the whole thing.
return`"${arg}"`;// Expected input/output:
//   input : hello"world
//   output: "hello\"world"
//   input : hello""world
//   output: "hello\"\"world"
//   input : hello\world
//   output: hello\world
//   input : hello\\world
//   output: hello\\world
//   input : hello\"world
//   output: "hello\\\"world"
//   input : hello\\"world
//   output: "hello\\\\\"world"
//   input : hello world\
//   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
//                             but it appears the comment is wrong, it should be "hello world\\"
let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){// walk the string in reverse
reverse+=arg[i-1];if(quoteHit&&"\\"===arg[i-1])reverse+="\\";else if('"'===arg[i-1]){quoteHit=true;reverse+="\\"}else quoteHit=false}reverse+='"';return reverse.split("").reverse().join("")}_cloneExecOptions(options){options=options||{};const result={cwd:options.cwd||process.cwd(),env:options.env||process.env,silent:options.silent||false,windowsVerbatimArguments:options.windowsVerbatimArguments||false,failOnStdErr:options.failOnStdErr||false,ignoreReturnCode:options.ignoreReturnCode||false,delay:options.delay||1e4};result.outStream=options.outStream||process.stdout;result.errStream=options.errStream||process.stderr;return result}_getSpawnOptions(options,toolPath){options=options||{};const result={};result.cwd=options.cwd;result.env=options.env;result["windowsVerbatimArguments"]=options.windowsVerbatimArguments||this._isCmdFile();if(options.windowsVerbatimArguments)result.argv0=`"${toolPath}"`;return result}/**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */exec(){return __awaiter(this,void 0,void 0,function*(){// root the tool path if it is unrooted and contains relative pathing
if(!io_util/* isRooted */.Qh(this.toolPath)&&(this.toolPath.includes("/")||IS_WINDOWS&&this.toolPath.includes("\\")))// prefer options.cwd if it is specified, however options.cwd may also need to be rooted
this.toolPath=external_path_.resolve(process.cwd(),this.options.cwd||process.cwd(),this.toolPath);// if the tool is only a file name, then resolve it from the PATH
// otherwise verify it exists (add extension on Windows if necessary)
this.toolPath=yield io/* which */.K7(this.toolPath,true);return new Promise((resolve,reject)=>__awaiter(this,void 0,void 0,function*(){this._debug(`exec tool: ${this.toolPath}`);this._debug("arguments:");for(const arg of this.args)this._debug(`   ${arg}`);const optionsNonNull=this._cloneExecOptions(this.options);if(!optionsNonNull.silent&&optionsNonNull.outStream)optionsNonNull.outStream.write(this._getCommandString(optionsNonNull)+external_os_.EOL);const state=new ExecState(optionsNonNull,this.toolPath);state.on("debug",message=>{this._debug(message)});if(this.options.cwd&&!(yield io_util/* exists */.t2(this.options.cwd)))return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));const fileName=this._getSpawnFileName();const cp=external_child_process_.spawn(fileName,this._getSpawnArgs(optionsNonNull),this._getSpawnOptions(this.options,fileName));let stdbuffer="";if(cp.stdout)cp.stdout.on("data",data=>{if(this.options.listeners&&this.options.listeners.stdout)this.options.listeners.stdout(data);if(!optionsNonNull.silent&&optionsNonNull.outStream)optionsNonNull.outStream.write(data);stdbuffer=this._processLineBuffer(data,stdbuffer,line=>{if(this.options.listeners&&this.options.listeners.stdline)this.options.listeners.stdline(line)})});let errbuffer="";if(cp.stderr)cp.stderr.on("data",data=>{state.processStderr=true;if(this.options.listeners&&this.options.listeners.stderr)this.options.listeners.stderr(data);if(!optionsNonNull.silent&&optionsNonNull.errStream&&optionsNonNull.outStream){const s=optionsNonNull.failOnStdErr?optionsNonNull.errStream:optionsNonNull.outStream;s.write(data)}errbuffer=this._processLineBuffer(data,errbuffer,line=>{if(this.options.listeners&&this.options.listeners.errline)this.options.listeners.errline(line)})});cp.on("error",err=>{state.processError=err.message;state.processExited=true;state.processClosed=true;state.CheckComplete()});cp.on("exit",code=>{state.processExitCode=code;state.processExited=true;this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);state.CheckComplete()});cp.on("close",code=>{state.processExitCode=code;state.processExited=true;state.processClosed=true;this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);state.CheckComplete()});state.on("done",(error,exitCode)=>{if(stdbuffer.length>0)this.emit("stdline",stdbuffer);if(errbuffer.length>0)this.emit("errline",errbuffer);cp.removeAllListeners();if(error)reject(error);else resolve(exitCode)});if(this.options.input){if(!cp.stdin)throw new Error("child process missing stdin");cp.stdin.end(this.options.input)}}))})}}/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */function argStringToArray(argString){const args=[];let inQuotes=false;let escaped=false;let arg="";function append(c){// we only escape double quotes.
if(escaped&&'"'!==c)arg+="\\";arg+=c;escaped=false}for(let i=0;i<argString.length;i++){const c=argString.charAt(i);if('"'===c){if(escaped)append(c);else inQuotes=!inQuotes;continue}if("\\"===c&&escaped){append(c);continue}if("\\"===c&&inQuotes){escaped=true;continue}if(" "===c&&!inQuotes){if(arg.length>0){args.push(arg);arg=""}continue}append(c)}if(arg.length>0)args.push(arg.trim());return args}class ExecState extends external_events_.EventEmitter{constructor(options,toolPath){super();this.processClosed=false;// tracks whether the process has exited and stdio is closed
this.processError="";this.processExitCode=0;this.processExited=false;// tracks whether the process has exited
this.processStderr=false;// tracks whether stderr was written to
this.delay=1e4;// 10 seconds
this.done=false;this.timeout=null;if(!toolPath)throw new Error("toolPath must not be empty");this.options=options;this.toolPath=toolPath;if(options.delay)this.delay=options.delay}CheckComplete(){if(this.done)return;if(this.processClosed)this._setResult();else if(this.processExited)this.timeout=(0,external_timers_.setTimeout)(ExecState.HandleTimeout,this.delay,this)}_debug(message){this.emit("debug",message)}_setResult(){// determine whether there is an error
let error;if(this.processExited)if(this.processError)error=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);else if(0===this.processExitCode||this.options.ignoreReturnCode){if(this.processStderr&&this.options.failOnStdErr)error=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)}else error=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);// clear the timeout
if(this.timeout){clearTimeout(this.timeout);this.timeout=null}this.done=true;this.emit("done",error,this.processExitCode)}static HandleTimeout(state){if(state.done)return;if(!state.processClosed&&state.processExited){const message=`The STDIO streams did not close within ${state.delay/1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;state._debug(message)}state._setResult()}}var exec_awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */function exec(commandLine,args,options){return exec_awaiter(this,void 0,void 0,function*(){const commandArgs=argStringToArray(commandLine);if(0===commandArgs.length)throw new Error("Parameter 'commandLine' cannot be null or empty.");// Path to tool to execute should be first arg
const toolPath=commandArgs[0];args=commandArgs.slice(1).concat(args||[]);const runner=new ToolRunner(toolPath,args,options);return runner.exec()})}/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */function getExecOutput(commandLine,args,options){return exec_awaiter(this,void 0,void 0,function*(){var _a,_b;let stdout="";let stderr="";//Using string decoder covers the case where a mult-byte character is split
const stdoutDecoder=new external_string_decoder_.StringDecoder("utf8");const stderrDecoder=new external_string_decoder_.StringDecoder("utf8");const originalStdoutListener=null==(_a=null==options?void 0:options.listeners)?void 0:_a.stdout;const originalStdErrListener=null==(_b=null==options?void 0:options.listeners)?void 0:_b.stderr;const stdErrListener=data=>{stderr+=stderrDecoder.write(data);if(originalStdErrListener)originalStdErrListener(data)};const stdOutListener=data=>{stdout+=stdoutDecoder.write(data);if(originalStdoutListener)originalStdoutListener(data)};const listeners=Object.assign(Object.assign({},null==options?void 0:options.listeners),{stdout:stdOutListener,stderr:stdErrListener});const exitCode=yield exec(commandLine,args,Object.assign(Object.assign({},options),{listeners}));//flush any remaining characters
stdout+=stdoutDecoder.end();stderr+=stderrDecoder.end();return{exitCode,stdout,stderr}})}//# sourceMappingURL=exec.js.map
/***/},/***/90:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{/* harmony export */__webpack_require__.d(__webpack_exports__,{/* harmony export */$1:()=>/* binding */lstat,/* harmony export */Ck:()=>/* binding */mkdir,/* harmony export */Cy:()=>/* binding */readdir,/* harmony export */H8:()=>/* binding */IS_WINDOWS,/* harmony export */Qh:()=>/* binding */isRooted,/* harmony export */YN:()=>/* binding */symlink,/* harmony export */dJ:()=>/* binding */stat,/* harmony export */h_:()=>/* binding */readlink,/* harmony export */k6:()=>/* binding */chmod,/* harmony export */m3:()=>/* binding */copyFile,/* harmony export */rm:()=>/* binding */rm,/* harmony export */t2:()=>/* binding */exists,/* harmony export */vr:()=>/* binding */tryGetExecutablePath,/* harmony export */y1:()=>/* binding */unlink});/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath *//* harmony import */var fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79896);/* harmony import */var path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(16928);var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};const{chmod,copyFile,lstat,mkdir,open,readdir,rename,rm,rmdir,stat,symlink,unlink}=fs__WEBPACK_IMPORTED_MODULE_0__.promises;// export const {open} = 'fs'
const IS_WINDOWS="win32"===process.platform;/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */function readlink(fsPath){return __awaiter(this,void 0,void 0,function*(){const result=yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);// On Windows, restore Node 20 behavior: add trailing backslash to all results
// since junctions on Windows are always directory links
if(IS_WINDOWS&&!result.endsWith("\\"))return`${result}\\`;return result})}fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;function exists(fsPath){return __awaiter(this,void 0,void 0,function*(){try{yield stat(fsPath)}catch(err){if("ENOENT"===err.code)return false;throw err}return true})}/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */function isRooted(p){p=normalizeSeparators(p);if(!p)throw new Error('isRooted() parameter "p" cannot be empty');if(IS_WINDOWS)return p.startsWith("\\")||/^[A-Z]:/i.test(p)// e.g. \ or \hello or \\hello
;// e.g. C: or C:\hello
return p.startsWith("/")}/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */function tryGetExecutablePath(filePath,extensions){return __awaiter(this,void 0,void 0,function*(){let stats;try{// test file exists
stats=yield stat(filePath)}catch(err){if("ENOENT"!==err.code)// eslint-disable-next-line no-console
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}if(stats&&stats.isFile()){if(IS_WINDOWS){// on Windows, test for valid extension
const upperExt=path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();if(extensions.some(validExt=>validExt.toUpperCase()===upperExt))return filePath}else if(isUnixExecutable(stats))return filePath}// try each extension
const originalFilePath=filePath;for(const extension of extensions){filePath=originalFilePath+extension;stats=void 0;try{stats=yield stat(filePath)}catch(err){if("ENOENT"!==err.code)// eslint-disable-next-line no-console
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}if(stats&&stats.isFile()){if(IS_WINDOWS){// preserve the case of the actual file (since an extension was appended)
try{const directory=path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);const upperName=path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();for(const actualName of yield readdir(directory))if(upperName===actualName.toUpperCase()){filePath=path__WEBPACK_IMPORTED_MODULE_1__.join(directory,actualName);break}}catch(err){// eslint-disable-next-line no-console
console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`)}return filePath}else if(isUnixExecutable(stats))return filePath}}return""})}function normalizeSeparators(p){p=p||"";if(IS_WINDOWS){// convert slashes on Windows
p=p.replace(/\//g,"\\");// remove redundant slashes
return p.replace(/\\\\+/g,"\\")}// remove redundant slashes
return p.replace(/\/\/+/g,"/")}// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats){return(1&stats.mode)>0||(8&stats.mode)>0&&void 0!==process.getgid&&stats.gid===process.getgid()||(64&stats.mode)>0&&void 0!==process.getuid&&stats.uid===process.getuid()}//# sourceMappingURL=io-util.js.map
/***/},/***/88701:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{/* harmony export */__webpack_require__.d(__webpack_exports__,{/* harmony export */K7:()=>/* binding */which,/* harmony export */U$:()=>/* binding */mkdirP,/* harmony export */Yz:()=>/* binding */rmRF,/* harmony export */cp:()=>/* binding */cp});/* unused harmony exports mv, findInPath *//* harmony import */var assert__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(42613);/* harmony import */var path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(16928);/* harmony import */var _io_util_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90);var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */function cp(source_1,dest_1){return __awaiter(this,arguments,void 0,function*(source,dest,options={}){const{force,recursive,copySourceDirectory}=readCopyOptions(options);const destStat=(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */.t2(dest))?yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */.dJ(dest):null;// Dest is an existing file, but not forcing
if(destStat&&destStat.isFile()&&!force)return;// If dest is an existing directory, should copy inside.
const newDest=destStat&&destStat.isDirectory()&&copySourceDirectory?path__WEBPACK_IMPORTED_MODULE_1__.join(dest,path__WEBPACK_IMPORTED_MODULE_1__.basename(source)):dest;if(!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */.t2(source)))throw new Error(`no such file or directory: ${source}`);const sourceStat=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */.dJ(source);if(sourceStat.isDirectory())if(recursive)yield cpDirRecursive(source,newDest,0,force);else throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);else{if(""===path__WEBPACK_IMPORTED_MODULE_1__.relative(source,newDest))// a file cannot be copied to itself
throw new Error(`'${newDest}' and '${source}' are the same file`);yield copyFile(source,newDest,force)}})}/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */function rmRF(inputPath){return __awaiter(this,void 0,void 0,function*(){if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */.H8)// Check for invalid characters
// https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
{if(/[*"<>|]/.test(inputPath))throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows')}try{// note if path does not exist, error is silent
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath,{force:true,maxRetries:3,recursive:true,retryDelay:300})}catch(err){throw new Error(`File was unable to be removed ${err}`)}})}/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */function mkdirP(fsPath){return __awaiter(this,void 0,void 0,function*(){(0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath,"a path argument must be provided");yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */.Ck(fsPath,{recursive:true})})}/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */function which(tool,check){return __awaiter(this,void 0,void 0,function*(){if(!tool)throw new Error("parameter 'tool' is required");// recursive when check=true
if(check){const result=yield which(tool,false);if(!result)if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */.H8)throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);return result}const matches=yield findInPath(tool);if(matches&&matches.length>0)return matches[0];return""})}/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */function findInPath(tool){return __awaiter(this,void 0,void 0,function*(){if(!tool)throw new Error("parameter 'tool' is required");// build the list of extensions to try
const extensions=[];if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */.H8&&process.env["PATHEXT"]){for(const extension of process.env["PATHEXT"].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter))if(extension)extensions.push(extension)}// if it's rooted, return it if exists. otherwise return empty.
if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */.Qh(tool)){const filePath=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */.vr(tool,extensions);if(filePath)return[filePath];return[]}// if any path separators, return empty
if(tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep))return[];// build the list of directories
//
// Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
// it feels like we should not do this. Checking the current directory seems like more of a use
// case of a shell, and the which() function exposed by the toolkit should strive for consistency
// across platforms.
const directories=[];if(process.env.PATH){for(const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter))if(p)directories.push(p)}// find all matches
const matches=[];for(const directory of directories){const filePath=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */.vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory,tool),extensions);if(filePath)matches.push(filePath)}return matches})}function readCopyOptions(options){const force=null==options.force?true:options.force;const recursive=Boolean(options.recursive);const copySourceDirectory=null==options.copySourceDirectory?true:Boolean(options.copySourceDirectory);return{force,recursive,copySourceDirectory}}function cpDirRecursive(sourceDir,destDir,currentDepth,force){return __awaiter(this,void 0,void 0,function*(){// Ensure there is not a run away recursive copy
if(currentDepth>=255)return;currentDepth++;yield mkdirP(destDir);const files=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */.Cy(sourceDir);for(const fileName of files){const srcFile=`${sourceDir}/${fileName}`;const destFile=`${destDir}/${fileName}`;const srcFileStat=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */.$1(srcFile);if(srcFileStat.isDirectory())// Recurse
yield cpDirRecursive(srcFile,destFile,currentDepth,force);else yield copyFile(srcFile,destFile,force)}// Change the mode for the newly created directory
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */.k6(destDir,(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */.dJ(sourceDir)).mode)})}// Buffered file copy
function copyFile(srcFile,destFile,force){return __awaiter(this,void 0,void 0,function*(){if((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */.$1(srcFile)).isSymbolicLink()){// unlink/re-link it
try{yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */.$1(destFile);yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */.y1(destFile)}catch(e){// Try to override file permission
if("EPERM"===e.code){yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */.k6(destFile,"0666");yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */.y1(destFile)}// other errors = it doesn't exist, no work to do
}// Copy over symlink
const symlinkFull=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */.h_(srcFile);yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */.YN(symlinkFull,destFile,_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */.H8?"junction":null)}else if(!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */.t2(destFile))||force)yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */.m3(srcFile,destFile)})}//# sourceMappingURL=io.js.map
/***/}};