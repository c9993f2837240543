export const id=7934;export const ids=[7934];export const modules={/***/77934:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{/* harmony export */__webpack_require__.d(__webpack_exports__,{/* harmony export */BpQ:()=>/* binding */minLength,/* harmony export */EVe:()=>/* binding */_addIssue,/* harmony export */FsL:()=>/* binding */pipe,/* harmony export */H0v:()=>/* binding */rawCheck,/* harmony export */Ikc:()=>/* binding */object,/* harmony export */KCZ:()=>/* binding */union,/* harmony export */KIO:()=>/* binding */picklist,/* harmony export */Ru6:()=>/* binding */maxLength,/* harmony export */U1j:()=>/* binding */objectWithRest,/* harmony export */Wwf:()=>/* binding */minValue,/* harmony export */YOg:()=>/* binding */array,/* harmony export */YjP:()=>/* binding */string,/* harmony export */ZmZ:()=>/* binding */never,/* harmony export */aig:()=>/* binding */number,/* harmony export */bIj:()=>/* binding */maxEntries,/* harmony export */cGV:()=>/* binding */maxValue,/* harmony export */euz:()=>/* binding */literal,/* harmony export */g1P:()=>/* binding */record,/* harmony export */h_:()=>/* binding */description,/* harmony export */is:()=>/* binding */is,/* harmony export */lqM:()=>/* binding */optional,/* harmony export */mee:()=>/* binding */nullable,/* harmony export */ndf:()=>/* binding */integer,/* harmony export */xLC:()=>/* binding */safeParse,/* harmony export */yGV:()=>/* binding */regex,/* harmony export */yqP:()=>/* binding */exactOptional,/* harmony export */yuE:()=>/* binding */metadata,/* harmony export */zMY:()=>/* binding */boolean,/* harmony export */zYL:()=>/* binding */gtValue});/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, check, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, custom, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getDotPath, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, guard, hash, hexColor, hexadecimal, imei, includes, instance, intersect, intersectAsync, ip, ipv4, ipv6, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoTimestamp, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObject, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxGraphemes, maxSize, maxWords, message, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minSize, minWords, multipleOf, nan, nanoid, nonEmpty, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullableAsync, nullish, nullishAsync, objectAsync, objectWithRestAsync, octal, omit, optionalAsync, parse, parseAsync, parseBoolean, parseJson, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObject, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transform, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unknown, unwrap, url, uuid, value, values, variant, variantAsync, void, void_, words *///#region src/storages/globalConfig/globalConfig.ts
let store$4;const DEFAULT_CONFIG={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*//* @__NO_SIDE_EFFECTS__ */function getGlobalConfig(config$1){if(!config$1&&!store$4)return DEFAULT_CONFIG;return{lang:config$1?.lang??store$4?.lang,message:config$1?.message,abortEarly:config$1?.abortEarly??store$4?.abortEarly,abortPipeEarly:config$1?.abortPipeEarly??store$4?.abortPipeEarly}}//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*//* @__NO_SIDE_EFFECTS__ */function getGlobalMessage(lang){return store$3?.get(lang)}//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*//* @__NO_SIDE_EFFECTS__ */function getSchemaMessage(lang){return store$2?.get(lang)}//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*//* @__NO_SIDE_EFFECTS__ */function getSpecificMessage(reference,lang){return store$1?.get(reference)?.get(lang)}//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*//* @__NO_SIDE_EFFECTS__ */function _stringify(input){const type=typeof input;if("string"===type)return`"${input}"`;if("number"===type||"bigint"===type||"boolean"===type)return`${input}`;if("object"===type||"function"===type)return(input&&Object.getPrototypeOf(input)?.constructor?.name)??"null";return type}//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/function _addIssue(context,label,dataset,config$1,other){const input=other&&"input"in other?other.input:dataset.value;const expected=other?.expected??context.expects??null;const received=other?.received??/* @__PURE__ */_stringify(input);const issue={kind:context.kind,type:context.type,input,expected,received,message:`Invalid ${label}: ${expected?`Expected ${expected} but r`:"R"}eceived ${received}`,requirement:context.requirement,path:other?.path,issues:other?.issues,lang:config$1.lang,abortEarly:config$1.abortEarly,abortPipeEarly:config$1.abortPipeEarly};const isSchema="schema"===context.kind;const message$1=other?.message??context.message??/* @__PURE__ */getSpecificMessage(context.reference,issue.lang)??(isSchema?/* @__PURE__ */getSchemaMessage(issue.lang):null)??config$1.message??/* @__PURE__ */getGlobalMessage(issue.lang);if(void 0!==message$1)issue.message="function"==typeof message$1?message$1(issue):message$1;if(isSchema)dataset.typed=false;if(dataset.issues)dataset.issues.push(issue);else dataset.issues=[issue]}//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*//* @__NO_SIDE_EFFECTS__ */function _isSameValueZero(value1,value2){return value1===value2||Number.isNaN(value1)&&Number.isNaN(value2)}//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*//* @__NO_SIDE_EFFECTS__ */function _isValidObjectKey(object$1,key){return Object.prototype.hasOwnProperty.call(object$1,key)&&"__proto__"!==key&&"prototype"!==key&&"constructor"!==key}//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*//* @__NO_SIDE_EFFECTS__ */function _joinExpects(values$1,separator){const list=[...new Set(values$1)];if(list.length>1)return`(${list.join(` ${separator} `)})`;return list[0]??"never"}//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/function _standardSchema(schema){schema["~standard"]={version:1,vendor:"valibot",validate:value$1=>schema["~run"]({value:value$1},/* @__PURE__ */getGlobalConfig())};return schema}//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*//* @__NO_SIDE_EFFECTS__ */function description(description_){return{kind:"metadata",type:"description",reference:description,description:description_}}//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */function gtValue(requirement,message$1){return{kind:"validation",type:"gt_value",reference:gtValue,async:false,expects:`>${requirement instanceof Date?requirement.toJSON():/* @__PURE__ */_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&!(dataset.value>this.requirement))_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof Date?dataset.value.toJSON():/* @__PURE__ */_stringify(dataset.value)});return dataset}}}//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */function integer(message$1){return{kind:"validation",type:"integer",reference:integer,async:false,expects:null,requirement:Number.isInteger,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&!this.requirement(dataset.value))_addIssue(this,"integer",dataset,config$1);return dataset}}}//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */function maxEntries(requirement,message$1){return{kind:"validation",type:"max_entries",reference:maxEntries,async:false,expects:`<=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){if(!dataset.typed)return dataset;const count=Object.keys(dataset.value).length;if(dataset.typed&&count>this.requirement)_addIssue(this,"entries",dataset,config$1,{received:`${count}`});return dataset}}}//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */function maxLength(requirement,message$1){return{kind:"validation",type:"max_length",reference:maxLength,async:false,expects:`<=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&dataset.value.length>this.requirement)_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`});return dataset}}}//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */function maxValue(requirement,message$1){return{kind:"validation",type:"max_value",reference:maxValue,async:false,expects:`<=${requirement instanceof Date?requirement.toJSON():/* @__PURE__ */_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&!(dataset.value<=this.requirement))_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof Date?dataset.value.toJSON():/* @__PURE__ */_stringify(dataset.value)});return dataset}}}//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*//* @__NO_SIDE_EFFECTS__ */function metadata(metadata_){return{kind:"metadata",type:"metadata",reference:metadata,metadata:metadata_}}//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */function minLength(requirement,message$1){return{kind:"validation",type:"min_length",reference:minLength,async:false,expects:`>=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&dataset.value.length<this.requirement)_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`});return dataset}}}//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */function minValue(requirement,message$1){return{kind:"validation",type:"min_value",reference:minValue,async:false,expects:`>=${requirement instanceof Date?requirement.toJSON():/* @__PURE__ */_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&!(dataset.value>=this.requirement))_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof Date?dataset.value.toJSON():/* @__PURE__ */_stringify(dataset.value)});return dataset}}}//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*//* @__NO_SIDE_EFFECTS__ */function rawCheck(action){return{kind:"validation",type:"raw_check",reference:rawCheck,async:false,expects:null,"~run"(dataset,config$1){action({dataset,config:config$1,addIssue:info=>_addIssue(this,info?.label??"input",dataset,config$1,info)});return dataset}}}//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */function regex(requirement,message$1){return{kind:"validation",type:"regex",reference:regex,async:false,expects:`${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){if(dataset.typed&&!this.requirement.test(dataset.value))_addIssue(this,"format",dataset,config$1);return dataset}}}//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG={abortEarly:true};//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*//* @__NO_SIDE_EFFECTS__ */function getFallback(schema,dataset,config$1){return"function"==typeof schema.fallback?schema.fallback(dataset,config$1):schema.fallback}//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*//* @__NO_SIDE_EFFECTS__ */function getDefault(schema,dataset,config$1){return"function"==typeof schema.default?schema.default(dataset,config$1):schema.default}//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*//* @__NO_SIDE_EFFECTS__ */function is(schema,input){return!schema["~run"]({value:input},ABORT_EARLY_CONFIG).issues}//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */function array(item,message$1){return _standardSchema({kind:"schema",type:"array",reference:array,expects:"Array",async:false,item,message:message$1,"~run"(dataset,config$1){const input=dataset.value;if(Array.isArray(input)){dataset.typed=true;dataset.value=[];for(let key=0;key<input.length;key++){const value$1=input[key];const itemDataset=this.item["~run"]({value:value$1},config$1);if(itemDataset.issues){const pathItem={type:"array",origin:"value",input,key,value:value$1};for(const issue of itemDataset.issues){if(issue.path)issue.path.unshift(pathItem);else issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=itemDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}if(!itemDataset.typed)dataset.typed=false;dataset.value.push(itemDataset.value)}}else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */function boolean(message$1){return _standardSchema({kind:"schema",type:"boolean",reference:boolean,expects:"boolean",async:false,message:message$1,"~run"(dataset,config$1){if("boolean"==typeof dataset.value)dataset.typed=true;else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */function exactOptional(wrapped,default_){return _standardSchema({kind:"schema",type:"exact_optional",reference:exactOptional,expects:wrapped.expects,async:false,wrapped,default:default_,"~run"(dataset,config$1){return this.wrapped["~run"](dataset,config$1)}})}//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */function literal(literal_,message$1){return _standardSchema({kind:"schema",type:"literal",reference:literal,expects:/* @__PURE__ */_stringify(literal_),async:false,literal:literal_,message:message$1,"~run"(dataset,config$1){if(/* @__PURE__ */_isSameValueZero(dataset.value,this.literal))dataset.typed=true;else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */function never(message$1){return _standardSchema({kind:"schema",type:"never",reference:never,expects:"never",async:false,message:message$1,"~run"(dataset,config$1){_addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */function nullable(wrapped,default_){return _standardSchema({kind:"schema",type:"nullable",reference:nullable,expects:`(${wrapped.expects} | null)`,async:false,wrapped,default:default_,"~run"(dataset,config$1){if(null===dataset.value){if(void 0!==this.default)dataset.value=/* @__PURE__ */getDefault(this,dataset,config$1);if(null===dataset.value){dataset.typed=true;return dataset}}return this.wrapped["~run"](dataset,config$1)}})}//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */function number(message$1){return _standardSchema({kind:"schema",type:"number",reference:number,expects:"number",async:false,message:message$1,"~run"(dataset,config$1){if("number"!=typeof dataset.value||isNaN(dataset.value))_addIssue(this,"type",dataset,config$1);else dataset.typed=true;return dataset}})}//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */function object(entries$1,message$1){return _standardSchema({kind:"schema",type:"object",reference:object,expects:"Object",async:false,entries:entries$1,message:message$1,"~run"(dataset,config$1){const input=dataset.value;if(input&&"object"==typeof input){dataset.typed=true;dataset.value={};for(const key in this.entries){const valueSchema=this.entries[key];if(key in input||("exact_optional"===valueSchema.type||"optional"===valueSchema.type||"nullish"===valueSchema.type)&&void 0!==valueSchema.default){const value$1=key in input?input[key]:/* @__PURE__ */getDefault(valueSchema);const valueDataset=valueSchema["~run"]({value:value$1},config$1);if(valueDataset.issues){const pathItem={type:"object",origin:"value",input,key,value:value$1};for(const issue of valueDataset.issues){if(issue.path)issue.path.unshift(pathItem);else issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=valueDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}if(!valueDataset.typed)dataset.typed=false;dataset.value[key]=valueDataset.value}else if(void 0!==valueSchema.fallback)dataset.value[key]=/* @__PURE__ */getFallback(valueSchema);else if("exact_optional"!==valueSchema.type&&"optional"!==valueSchema.type&&"nullish"!==valueSchema.type){_addIssue(this,"key",dataset,config$1,{input:void 0,expected:`"${key}"`,path:[{type:"object",origin:"key",input,key,value:input[key]}]});if(config$1.abortEarly)break}}}else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */function objectWithRest(entries$1,rest,message$1){return _standardSchema({kind:"schema",type:"object_with_rest",reference:objectWithRest,expects:"Object",async:false,entries:entries$1,rest,message:message$1,"~run"(dataset,config$1){const input=dataset.value;if(input&&"object"==typeof input){dataset.typed=true;dataset.value={};for(const key in this.entries){const valueSchema=this.entries[key];if(key in input||("exact_optional"===valueSchema.type||"optional"===valueSchema.type||"nullish"===valueSchema.type)&&void 0!==valueSchema.default){const value$1=key in input?input[key]:/* @__PURE__ */getDefault(valueSchema);const valueDataset=valueSchema["~run"]({value:value$1},config$1);if(valueDataset.issues){const pathItem={type:"object",origin:"value",input,key,value:value$1};for(const issue of valueDataset.issues){if(issue.path)issue.path.unshift(pathItem);else issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=valueDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}if(!valueDataset.typed)dataset.typed=false;dataset.value[key]=valueDataset.value}else if(void 0!==valueSchema.fallback)dataset.value[key]=/* @__PURE__ */getFallback(valueSchema);else if("exact_optional"!==valueSchema.type&&"optional"!==valueSchema.type&&"nullish"!==valueSchema.type){_addIssue(this,"key",dataset,config$1,{input:void 0,expected:`"${key}"`,path:[{type:"object",origin:"key",input,key,value:input[key]}]});if(config$1.abortEarly)break}}if(!dataset.issues||!config$1.abortEarly){for(const key in input)if(/* @__PURE__ */_isValidObjectKey(input,key)&&!Object.prototype.hasOwnProperty.call(this.entries,key)){const valueDataset=this.rest["~run"]({value:input[key]},config$1);if(valueDataset.issues){const pathItem={type:"object",origin:"value",input,key,value:input[key]};for(const issue of valueDataset.issues){if(issue.path)issue.path.unshift(pathItem);else issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=valueDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}if(!valueDataset.typed)dataset.typed=false;dataset.value[key]=valueDataset.value}}}else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */function optional(wrapped,default_){return _standardSchema({kind:"schema",type:"optional",reference:optional,expects:`(${wrapped.expects} | undefined)`,async:false,wrapped,default:default_,"~run"(dataset,config$1){if(void 0===dataset.value){if(void 0!==this.default)dataset.value=/* @__PURE__ */getDefault(this,dataset,config$1);if(void 0===dataset.value){dataset.typed=true;return dataset}}return this.wrapped["~run"](dataset,config$1)}})}//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */function picklist(options,message$1){return _standardSchema({kind:"schema",type:"picklist",reference:picklist,expects:/* @__PURE__ */_joinExpects(options.map(_stringify),"|"),async:false,options,message:message$1,"~run"(dataset,config$1){if(this.options.includes(dataset.value))dataset.typed=true;else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */function record(key,value$1,message$1){return _standardSchema({kind:"schema",type:"record",reference:record,expects:"Object",async:false,key,value:value$1,message:message$1,"~run"(dataset,config$1){const input=dataset.value;if(input&&"object"==typeof input){dataset.typed=true;dataset.value={};for(const entryKey in input)if(/* @__PURE__ */_isValidObjectKey(input,entryKey)){const entryValue=input[entryKey];const keyDataset=this.key["~run"]({value:entryKey},config$1);if(keyDataset.issues){const pathItem={type:"object",origin:"key",input,key:entryKey,value:entryValue};for(const issue of keyDataset.issues){issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=keyDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}const valueDataset=this.value["~run"]({value:entryValue},config$1);if(valueDataset.issues){const pathItem={type:"object",origin:"value",input,key:entryKey,value:entryValue};for(const issue of valueDataset.issues){if(issue.path)issue.path.unshift(pathItem);else issue.path=[pathItem];dataset.issues?.push(issue)}if(!dataset.issues)dataset.issues=valueDataset.issues;if(config$1.abortEarly){dataset.typed=false;break}}if(!keyDataset.typed||!valueDataset.typed)dataset.typed=false;if(keyDataset.typed)dataset.value[keyDataset.value]=valueDataset.value}}else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */function string(message$1){return _standardSchema({kind:"schema",type:"string",reference:string,expects:"string",async:false,message:message$1,"~run"(dataset,config$1){if("string"==typeof dataset.value)dataset.typed=true;else _addIssue(this,"type",dataset,config$1);return dataset}})}//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*//* @__NO_SIDE_EFFECTS__ */function _subIssues(datasets){let issues;if(datasets)for(const dataset of datasets)if(issues)for(const issue of dataset.issues)issues.push(issue);else issues=dataset.issues;return issues}//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */function union(options,message$1){return _standardSchema({kind:"schema",type:"union",reference:union,expects:/* @__PURE__ */_joinExpects(options.map(option=>option.expects),"|"),async:false,options,message:message$1,"~run"(dataset,config$1){let validDataset;let typedDatasets;let untypedDatasets;for(const schema of this.options){const optionDataset=schema["~run"]({value:dataset.value},config$1);if(optionDataset.typed)if(optionDataset.issues)if(typedDatasets)typedDatasets.push(optionDataset);else typedDatasets=[optionDataset];else{validDataset=optionDataset;break}else if(untypedDatasets)untypedDatasets.push(optionDataset);else untypedDatasets=[optionDataset]}if(validDataset)return validDataset;if(typedDatasets){if(1===typedDatasets.length)return typedDatasets[0];_addIssue(this,"type",dataset,config$1,{issues:/* @__PURE__ */_subIssues(typedDatasets)});dataset.typed=true}else{if(untypedDatasets?.length===1)return untypedDatasets[0];_addIssue(this,"type",dataset,config$1,{issues:/* @__PURE__ */_subIssues(untypedDatasets)})}return dataset}})}//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */function pipe(...pipe$1){return _standardSchema({...pipe$1[0],pipe:pipe$1,"~run"(dataset,config$1){for(const item of pipe$1)if("metadata"!==item.kind){if(dataset.issues&&("schema"===item.kind||"transformation"===item.kind)){dataset.typed=false;break}if(!dataset.issues||!config$1.abortEarly&&!config$1.abortPipeEarly)dataset=item["~run"](dataset,config$1)}return dataset}})}//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*//* @__NO_SIDE_EFFECTS__ */function safeParse(schema,input,config$1){const dataset=schema["~run"]({value:input},/* @__PURE__ */getGlobalConfig(config$1));return{typed:dataset.typed,success:!dataset.issues,output:dataset.value,issues:dataset.issues}}//#endregion
/***/}};