export const id = 9520;
export const ids = [
    9520
];
export const modules = {
    /***/ 85919: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            h: ()=>/* binding */ IAMClient
        });
        // UNUSED EXPORTS: __Client
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(5152);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
        var dist_cjs = __webpack_require__(90402);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var submodules_client = __webpack_require__(92658);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/config/index.js
        var submodules_config = __webpack_require__(47291);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
        var endpoints = __webpack_require__(62085);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
        var protocols = __webpack_require__(93422);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
        var retry = __webpack_require__(23609);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
        var httpAuthSchemes = __webpack_require__(97523);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthSchemeProvider.js
        let defaultIAMHttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: (0, submodules_client.getSmithyContext)(context).operation,
                region: await (0, submodules_client.normalizeProvider)(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "iam",
                    region: authParameters.region
                },
                propertiesExtractor: (config, context)=>({
                        signingProperties: {
                            config,
                            context
                        }
                    })
            };
        }
        let defaultIAMHttpAuthSchemeProvider = (authParameters)=>{
            let options = [];
            switch(authParameters.operation){
                default:
                    options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
            }
            return options;
        };
        let resolveHttpAuthSchemeConfig = (config)=>{
            let config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
            return Object.assign(config_0, {
                authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
            });
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(98097);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/package.json
        let package_namespaceObject = {
            rE: "3.1169.0"
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
        var defaultProvider = __webpack_require__(89882);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
        var serde = __webpack_require__(92430);
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
        var node_http_handler = __webpack_require__(93291);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
        var submodules_protocols = __webpack_require__(37288);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
        var checksum = __webpack_require__(99542);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/endpoint/bdd.js
        let v = "ref", w = "authSchemes", x = "name", y = "signingRegion";
        let a = -1, b = true, c = "isSet", d = "PartitionResult", e = "stringEquals", f = "booleanEquals", g = "getAttr", h = {
            [v]: "Endpoint"
        }, i = {
            fn: g,
            argv: [
                {
                    [v]: d
                },
                "name"
            ]
        }, j = {
            [v]: d
        }, k = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "us-east-1"
                }
            ]
        }, l = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "cn-north-1"
                }
            ]
        }, m = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "us-gov-west-1"
                }
            ]
        }, n = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "us-iso-east-1"
                }
            ]
        }, o = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "us-isob-east-1"
                }
            ]
        }, p = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "eu-isoe-west-1"
                }
            ]
        }, q = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "us-isof-south-1"
                }
            ]
        }, s = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "eusc-de-east-1"
                }
            ]
        }, t = {
            [w]: [
                {
                    [x]: "sigv4",
                    [y]: "{PartitionResult#implicitGlobalRegion}"
                }
            ]
        }, u = [
            {
                [v]: "Region"
            }
        ];
        let _data = {
            conditions: [
                [
                    c,
                    [
                        h
                    ]
                ],
                [
                    c,
                    u
                ],
                [
                    "aws.partition",
                    u,
                    d
                ],
                [
                    e,
                    [
                        i,
                        "aws"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-cn"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-us-gov"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-iso"
                    ]
                ],
                [
                    f,
                    [
                        {
                            [v]: "UseFIPS"
                        },
                        b
                    ]
                ],
                [
                    f,
                    [
                        {
                            [v]: "UseDualStack"
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-iso-b"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-iso-e"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-iso-f"
                    ]
                ],
                [
                    e,
                    [
                        i,
                        "aws-eusc"
                    ]
                ],
                [
                    f,
                    [
                        {
                            fn: g,
                            argv: [
                                j,
                                "supportsDualStack"
                            ]
                        },
                        b
                    ]
                ],
                [
                    f,
                    [
                        {
                            fn: g,
                            argv: [
                                j,
                                "supportsFIPS"
                            ]
                        },
                        b
                    ]
                ]
            ],
            results: [
                [
                    a
                ],
                [
                    a,
                    "Invalid Configuration: FIPS and custom endpoint are not supported"
                ],
                [
                    a,
                    "Invalid Configuration: Dualstack and custom endpoint are not supported"
                ],
                [
                    h,
                    {}
                ],
                [
                    "https://iam.amazonaws.com",
                    k
                ],
                [
                    "https://iam-fips.amazonaws.com",
                    k
                ],
                [
                    "https://iam.global.api.aws",
                    k
                ],
                [
                    "https://iam-fips.global.api.aws",
                    k
                ],
                [
                    "https://iam.global.api.amazonwebservices.com.cn",
                    l
                ],
                [
                    "https://iam-fips.api.amazonwebservices.com.cn",
                    l
                ],
                [
                    "https://iam.cn-north-1.amazonaws.com.cn",
                    l
                ],
                [
                    "https://iam-fips.amazonaws.com.cn",
                    l
                ],
                [
                    "https://iam.us-gov.api.aws",
                    m
                ],
                [
                    "https://iam.us-gov.amazonaws.com",
                    m
                ],
                [
                    "https://iam.us-iso-east-1.c2s.ic.gov",
                    n
                ],
                [
                    "https://iam-fips.us-iso-east-1.c2s.ic.gov",
                    n
                ],
                [
                    "https://iam.api.aws.ic.gov",
                    n
                ],
                [
                    "https://iam-fips.api.aws.ic.gov",
                    n
                ],
                [
                    "https://iam.us-isob-east-1.sc2s.sgov.gov",
                    o
                ],
                [
                    "https://iam-fips.us-isob-east-1.sc2s.sgov.gov",
                    o
                ],
                [
                    "https://iam.api.aws.scloud",
                    o
                ],
                [
                    "https://iam-fips.api.aws.scloud",
                    o
                ],
                [
                    "https://iam.eu-isoe-west-1.cloud.adc-e.uk",
                    p
                ],
                [
                    "https://iam-fips.cloud.adc-e.uk",
                    p
                ],
                [
                    "https://iam.api.cloud-aws.adc-e.uk",
                    p
                ],
                [
                    "https://iam-fips.api.cloud-aws.adc-e.uk",
                    p
                ],
                [
                    "https://iam.us-isof-south-1.csp.hci.ic.gov",
                    q
                ],
                [
                    "https://iam-fips.csp.hci.ic.gov",
                    q
                ],
                [
                    "https://iam.api.aws.hci.ic.gov",
                    q
                ],
                [
                    "https://iam-fips.api.aws.hci.ic.gov",
                    q
                ],
                [
                    "https://iam.eusc-de-east-1.amazonaws.eu",
                    s
                ],
                [
                    "https://iam-fips.amazonaws.eu",
                    s
                ],
                [
                    "https://iam.global.api.amazonwebservices.eu",
                    s
                ],
                [
                    "https://iam-fips.api.amazonwebservices.eu",
                    s
                ],
                [
                    "https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}",
                    t
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}",
                    t
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    "https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}",
                    t
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
                ],
                [
                    "https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}",
                    t
                ],
                [
                    a,
                    "Invalid Configuration: Missing Region"
                ]
            ]
        };
        let root = 2;
        let r = 100_000_000;
        let nodes = new Int32Array([
            -1,
            1,
            -1,
            0,
            42,
            3,
            1,
            4,
            r + 41,
            2,
            5,
            r + 41,
            3,
            39,
            6,
            4,
            36,
            7,
            5,
            35,
            8,
            6,
            32,
            9,
            7,
            20,
            10,
            8,
            15,
            11,
            9,
            r + 18,
            12,
            10,
            r + 22,
            13,
            11,
            r + 26,
            14,
            12,
            r + 30,
            r + 40,
            9,
            r + 20,
            16,
            10,
            r + 24,
            17,
            11,
            r + 28,
            18,
            12,
            r + 32,
            19,
            13,
            r + 38,
            r + 39,
            8,
            26,
            21,
            9,
            r + 19,
            22,
            10,
            r + 23,
            23,
            11,
            r + 27,
            24,
            12,
            r + 31,
            25,
            14,
            r + 36,
            r + 37,
            9,
            r + 21,
            27,
            10,
            r + 25,
            28,
            11,
            r + 29,
            29,
            12,
            r + 33,
            30,
            13,
            31,
            r + 35,
            14,
            r + 34,
            r + 35,
            7,
            34,
            33,
            8,
            r + 16,
            r + 14,
            8,
            r + 17,
            r + 15,
            8,
            r + 12,
            r + 13,
            7,
            38,
            37,
            8,
            r + 8,
            r + 10,
            8,
            r + 9,
            r + 11,
            7,
            41,
            40,
            8,
            r + 6,
            r + 4,
            8,
            r + 7,
            r + 5,
            7,
            r + 1,
            43,
            8,
            r + 2,
            r + 3
        ]);
        let bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/endpoint/endpointResolver.js
        let cache = new endpoints.EndpointCache({
            size: 50,
            params: [
                "Endpoint",
                "Region",
                "UseDualStack",
                "UseFIPS"
            ]
        });
        let defaultEndpointResolver = (endpointParams, context = {})=>cache.get(endpointParams, ()=>(0, endpoints.decideEndpoint)(bdd, {
                    endpointParams: endpointParams,
                    logger: context.logger
                }));
        endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(80135);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.shared.js
        let getRuntimeConfig = (config)=>({
                apiVersion: "2010-05-08",
                base64Decoder: config?.base64Decoder ?? serde.fromBase64,
                base64Encoder: config?.base64Encoder ?? serde.toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultIAMHttpAuthSchemeProvider,
                httpAuthSchemes: config?.httpAuthSchemes ?? [
                    {
                        schemeId: "aws.auth#sigv4",
                        identityProvider: (ipc)=>ipc.getIdentityProvider("aws.auth#sigv4"),
                        signer: new httpAuthSchemes.AwsSdkSigV4Signer()
                    }
                ],
                logger: config?.logger ?? new submodules_client.NoOpLogger(),
                protocol: config?.protocol ?? submodules_protocols.AwsQueryProtocol,
                protocolSettings: config?.protocolSettings ?? {
                    defaultNamespace: "com.amazonaws.iam",
                    errorTypeRegistries: schemas_0./* errorTypeRegistries */ q1U,
                    xmlNamespace: "https://iam.amazonaws.com/doc/2010-05-08/",
                    version: "2010-05-08",
                    serviceTarget: "AWSIdentityManagementV20100508"
                },
                serviceId: config?.serviceId ?? "IAM",
                sha256: config?.sha256 ?? checksum.Sha256,
                urlParser: config?.urlParser ?? protocols.parseUrl,
                utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
                utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.js
        let runtimeConfig_getRuntimeConfig = (config)=>{
            (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
            let defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
            let defaultConfigProvider = ()=>defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
            let clientSharedValues = getRuntimeConfig(config);
            (0, client.emitWarningIfUnsupportedVersion)(process.version);
            let loaderConfig = {
                profile: config?.profile,
                logger: clientSharedValues.logger
            };
            return {
                ...clientSharedValues,
                ...config,
                runtime: "node",
                defaultsMode,
                authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
                bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
                credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider./* defaultProvider */ v6,
                defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 300_000),
                defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
                    serviceId: clientSharedValues.serviceId,
                    clientVersion: package_namespaceObject.rE
                }),
                maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
                region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
                    ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
                    ...loaderConfig
                }),
                requestHandler: node_http_handler./* NodeHttpHandler */ $.create(config?.requestHandler ?? defaultConfigProvider),
                retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
                    ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
                    default: async ()=>(await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
                }, config),
                streamCollector: config?.streamCollector ?? serde.streamCollector,
                useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
            };
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthExtensionConfiguration.js
        let getHttpAuthExtensionConfiguration = (runtimeConfig)=>{
            let _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
            let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
            let _credentials = runtimeConfig.credentials;
            return {
                setHttpAuthScheme (httpAuthScheme) {
                    let index = _httpAuthSchemes.findIndex((scheme)=>scheme.schemeId === httpAuthScheme.schemeId);
                    if (-1 === index) _httpAuthSchemes.push(httpAuthScheme);
                    else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
                },
                httpAuthSchemes () {
                    return _httpAuthSchemes;
                },
                setHttpAuthSchemeProvider (httpAuthSchemeProvider) {
                    _httpAuthSchemeProvider = httpAuthSchemeProvider;
                },
                httpAuthSchemeProvider () {
                    return _httpAuthSchemeProvider;
                },
                setCredentials (credentials) {
                    _credentials = credentials;
                },
                credentials () {
                    return _credentials;
                }
            };
        };
        let resolveHttpAuthRuntimeConfig = (config)=>({
                httpAuthSchemes: config.httpAuthSchemes(),
                httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
                credentials: config.credentials()
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/runtimeExtensions.js
        let resolveRuntimeExtensions = (runtimeConfig, extensions)=>{
            let extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
            extensions.forEach((extension)=>extension.configure(extensionConfiguration));
            return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js
        class IAMClient extends submodules_client.Client {
            config;
            constructor(...[configuration]){
                let _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
                super(_config_0);
                this.initConfig = _config_0;
                let _config_1 = (0, EndpointParameters./* resolveClientEndpointParameters */ v)(_config_0);
                let _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
                let _config_3 = (0, retry.resolveRetryConfig)(_config_2);
                let _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
                let _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
                let _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
                let _config_7 = resolveHttpAuthSchemeConfig(_config_6);
                let _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
                this.config = _config_8;
                this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
                this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
                this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
                this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
                this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
                this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
                this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
                this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
                    httpAuthSchemeParametersProvider: defaultIAMHttpAuthSchemeParametersProvider,
                    identityProviderConfigProvider: async (config)=>new dist_cjs.DefaultIdentityProviderConfig({
                            "aws.auth#sigv4": config.credentials
                        })
                }));
                this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
            }
            destroy() {
                super.destroy();
            }
        }
    },
    /***/ /***/ 93924: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ G5: ()=>/* binding */ command,
            /* harmony export */ lq: ()=>/* binding */ _ep0,
            /* harmony export */ yt: ()=>/* binding */ _mw0
        });
        /* harmony export */ /* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92658);
        /* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62085);
        /* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98097);
        let command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__./* .commonParams */ S, "AWSIdentityManagementV20100508", "IAMClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
    },
    /***/ /***/ 483: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ D: ()=>/* binding */ DeleteInstanceProfileCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class DeleteInstanceProfileCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "DeleteInstanceProfile", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .DeleteInstanceProfile$ */ wgw) {
        }
    },
    /***/ /***/ 5153: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ $: ()=>/* binding */ DeleteRoleCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class DeleteRoleCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "DeleteRole", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .DeleteRole$ */ oGV) {
        }
    },
    /***/ /***/ 63055: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ T: ()=>/* binding */ DeleteRolePolicyCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class DeleteRolePolicyCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "DeleteRolePolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .DeleteRolePolicy$ */ Wmz) {
        }
    },
    /***/ /***/ 31976: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ Q: ()=>/* binding */ GetInstanceProfileCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class GetInstanceProfileCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "GetInstanceProfile", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .GetInstanceProfile$ */ nqs) {
        }
    },
    /***/ /***/ 33836: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ k: ()=>/* binding */ GetRoleCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class GetRoleCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "GetRole", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .GetRole$ */ pW4) {
        }
    },
    /***/ /***/ 61916: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ S: ()=>/* binding */ RemoveRoleFromInstanceProfileCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93924);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80135);
        class RemoveRoleFromInstanceProfileCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "RemoveRoleFromInstanceProfile", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .RemoveRoleFromInstanceProfile$ */ b5x) {
        }
    },
    /***/ /***/ 98097: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ S: ()=>/* binding */ commonParams,
            /* harmony export */ v: ()=>/* binding */ resolveClientEndpointParameters
        });
        /* harmony export */ let resolveClientEndpointParameters = (options)=>Object.assign(options, {
                useDualstackEndpoint: options.useDualstackEndpoint ?? false,
                useFipsEndpoint: options.useFipsEndpoint ?? false,
                defaultSigningName: "iam"
            });
        let commonParams = {
            UseFIPS: {
                type: "builtInParams",
                name: "useFipsEndpoint"
            },
            Endpoint: {
                type: "builtInParams",
                name: "endpoint"
            },
            Region: {
                type: "builtInParams",
                name: "region"
            },
            UseDualStack: {
                type: "builtInParams",
                name: "useDualstackEndpoint"
            }
        };
    },
    /***/ /***/ 80135: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            wgw: ()=>/* binding */ DeleteInstanceProfile$,
            oGV: ()=>/* binding */ DeleteRole$,
            Wmz: ()=>/* binding */ DeleteRolePolicy$,
            nqs: ()=>/* binding */ GetInstanceProfile$,
            pW4: ()=>/* binding */ GetRole$,
            b5x: ()=>/* binding */ RemoveRoleFromInstanceProfile$,
            q1U: ()=>/* binding */ errorTypeRegistries
        });
        // UNUSED EXPORTS: AcceptDelegationRequest$, AcceptDelegationRequestRequest$, AccessDetail$, AccessKey$, AccessKeyLastUsed$, AccessKeyMetadata$, AccountNotManagementOrDelegatedAdministratorException$, AcquireRole$, AcquireRoleRequest$, AcquireRoleResponse$, AddClientIDToOpenIDConnectProvider$, AddClientIDToOpenIDConnectProviderRequest$, AddRoleToInstanceProfile$, AddRoleToInstanceProfileRequest$, AddUserToGroup$, AddUserToGroupRequest$, AssociateDelegationRequest$, AssociateDelegationRequestRequest$, AttachGroupPolicy$, AttachGroupPolicyRequest$, AttachRolePolicy$, AttachRolePolicyRequest$, AttachUserPolicy$, AttachUserPolicyRequest$, AttachedPermissionsBoundary$, AttachedPolicy$, CallerIsNotManagementAccountException$, ChangePassword$, ChangePasswordRequest$, ConcurrentModificationException$, ContextEntry$, CreateAccessKey$, CreateAccessKeyRequest$, CreateAccessKeyResponse$, CreateAccountAlias$, CreateAccountAliasRequest$, CreateDelegationRequest$, CreateDelegationRequestRequest$, CreateDelegationRequestResponse$, CreateGroup$, CreateGroupRequest$, CreateGroupResponse$, CreateInstanceProfile$, CreateInstanceProfileRequest$, CreateInstanceProfileResponse$, CreateLoginProfile$, CreateLoginProfileRequest$, CreateLoginProfileResponse$, CreateOpenIDConnectProvider$, CreateOpenIDConnectProviderRequest$, CreateOpenIDConnectProviderResponse$, CreatePolicy$, CreatePolicyRequest$, CreatePolicyResponse$, CreatePolicyVersion$, CreatePolicyVersionRequest$, CreatePolicyVersionResponse$, CreateRole$, CreateRoleRequest$, CreateRoleResponse$, CreateSAMLProvider$, CreateSAMLProviderRequest$, CreateSAMLProviderResponse$, CreateServiceLinkedRole$, CreateServiceLinkedRoleRequest$, CreateServiceLinkedRoleResponse$, CreateServiceSpecificCredential$, CreateServiceSpecificCredentialRequest$, CreateServiceSpecificCredentialResponse$, CreateUser$, CreateUserRequest$, CreateUserResponse$, CreateVirtualMFADevice$, CreateVirtualMFADeviceRequest$, CreateVirtualMFADeviceResponse$, CredentialReportExpiredException$, CredentialReportNotPresentException$, CredentialReportNotReadyException$, DeactivateMFADevice$, DeactivateMFADeviceRequest$, DelegationPermission$, DelegationRequest$, DeleteAccessKey$, DeleteAccessKeyRequest$, DeleteAccountAlias$, DeleteAccountAliasRequest$, DeleteAccountPasswordPolicy$, DeleteConflictException$, DeleteGroup$, DeleteGroupPolicy$, DeleteGroupPolicyRequest$, DeleteGroupRequest$, DeleteInstanceProfileRequest$, DeleteLoginProfile$, DeleteLoginProfileRequest$, DeleteOpenIDConnectProvider$, DeleteOpenIDConnectProviderRequest$, DeletePolicy$, DeletePolicyRequest$, DeletePolicyVersion$, DeletePolicyVersionRequest$, DeleteRolePermissionsBoundary$, DeleteRolePermissionsBoundaryRequest$, DeleteRolePolicyRequest$, DeleteRoleRequest$, DeleteSAMLProvider$, DeleteSAMLProviderRequest$, DeleteSSHPublicKey$, DeleteSSHPublicKeyRequest$, DeleteServerCertificate$, DeleteServerCertificateRequest$, DeleteServiceLinkedRole$, DeleteServiceLinkedRoleRequest$, DeleteServiceLinkedRoleResponse$, DeleteServiceSpecificCredential$, DeleteServiceSpecificCredentialRequest$, DeleteSigningCertificate$, DeleteSigningCertificateRequest$, DeleteUser$, DeleteUserPermissionsBoundary$, DeleteUserPermissionsBoundaryRequest$, DeleteUserPolicy$, DeleteUserPolicyRequest$, DeleteUserRequest$, DeleteVirtualMFADevice$, DeleteVirtualMFADeviceRequest$, DeletionTaskFailureReasonType$, DetachGroupPolicy$, DetachGroupPolicyRequest$, DetachRolePolicy$, DetachRolePolicyRequest$, DetachUserPolicy$, DetachUserPolicyRequest$, DisableOrganizationsRootCredentialsManagement$, DisableOrganizationsRootCredentialsManagementRequest$, DisableOrganizationsRootCredentialsManagementResponse$, DisableOrganizationsRootSessions$, DisableOrganizationsRootSessionsRequest$, DisableOrganizationsRootSessionsResponse$, DisableOutboundWebIdentityFederation$, DuplicateCertificateException$, DuplicateSSHPublicKeyException$, EnableMFADevice$, EnableMFADeviceRequest$, EnableOrganizationsRootCredentialsManagement$, EnableOrganizationsRootCredentialsManagementRequest$, EnableOrganizationsRootCredentialsManagementResponse$, EnableOrganizationsRootSessions$, EnableOrganizationsRootSessionsRequest$, EnableOrganizationsRootSessionsResponse$, EnableOutboundWebIdentityFederation$, EnableOutboundWebIdentityFederationResponse$, EntityAlreadyExistsException$, EntityDetails$, EntityInfo$, EntityTemporarilyUnmodifiableException$, ErrorDetails$, EvaluationResult$, FeatureDisabledException$, FeatureEnabledException$, GenerateCredentialReport$, GenerateCredentialReportResponse$, GenerateOrganizationsAccessReport$, GenerateOrganizationsAccessReportRequest$, GenerateOrganizationsAccessReportResponse$, GenerateServiceLastAccessedDetails$, GenerateServiceLastAccessedDetailsRequest$, GenerateServiceLastAccessedDetailsResponse$, GetAccessKeyLastUsed$, GetAccessKeyLastUsedRequest$, GetAccessKeyLastUsedResponse$, GetAccountAuthorizationDetails$, GetAccountAuthorizationDetailsRequest$, GetAccountAuthorizationDetailsResponse$, GetAccountPasswordPolicy$, GetAccountPasswordPolicyResponse$, GetAccountProperties$, GetAccountPropertiesRequest$, GetAccountPropertiesResponse$, GetAccountSummary$, GetAccountSummaryResponse$, GetContextKeysForCustomPolicy$, GetContextKeysForCustomPolicyRequest$, GetContextKeysForPolicyResponse$, GetContextKeysForPrincipalPolicy$, GetContextKeysForPrincipalPolicyRequest$, GetCredentialReport$, GetCredentialReportResponse$, GetDelegationRequest$, GetDelegationRequestRequest$, GetDelegationRequestResponse$, GetGroup$, GetGroupPolicy$, GetGroupPolicyRequest$, GetGroupPolicyResponse$, GetGroupRequest$, GetGroupResponse$, GetHumanReadableSummary$, GetHumanReadableSummaryRequest$, GetHumanReadableSummaryResponse$, GetInstanceProfileRequest$, GetInstanceProfileResponse$, GetLoginProfile$, GetLoginProfileRequest$, GetLoginProfileResponse$, GetMFADevice$, GetMFADeviceRequest$, GetMFADeviceResponse$, GetOpenIDConnectProvider$, GetOpenIDConnectProviderRequest$, GetOpenIDConnectProviderResponse$, GetOrganizationsAccessReport$, GetOrganizationsAccessReportRequest$, GetOrganizationsAccessReportResponse$, GetOutboundWebIdentityFederationInfo$, GetOutboundWebIdentityFederationInfoResponse$, GetPolicy$, GetPolicyRequest$, GetPolicyResponse$, GetPolicyVersion$, GetPolicyVersionRequest$, GetPolicyVersionResponse$, GetRolePolicy$, GetRolePolicyRequest$, GetRolePolicyResponse$, GetRoleRequest$, GetRoleResponse$, GetRoleTemplateVersion$, GetRoleTemplateVersionRequest$, GetRoleTemplateVersionResponse$, GetSAMLProvider$, GetSAMLProviderRequest$, GetSAMLProviderResponse$, GetSSHPublicKey$, GetSSHPublicKeyRequest$, GetSSHPublicKeyResponse$, GetServerCertificate$, GetServerCertificateRequest$, GetServerCertificateResponse$, GetServiceLastAccessedDetails$, GetServiceLastAccessedDetailsRequest$, GetServiceLastAccessedDetailsResponse$, GetServiceLastAccessedDetailsWithEntities$, GetServiceLastAccessedDetailsWithEntitiesRequest$, GetServiceLastAccessedDetailsWithEntitiesResponse$, GetServiceLinkedRoleDeletionStatus$, GetServiceLinkedRoleDeletionStatusRequest$, GetServiceLinkedRoleDeletionStatusResponse$, GetUser$, GetUserPolicy$, GetUserPolicyRequest$, GetUserPolicyResponse$, GetUserRequest$, GetUserResponse$, Group$, GroupDetail$, IAMServiceException$, InlinePolicy$, InlinePolicyIdentifierType$, InstanceProfile$, InvalidAuthenticationCodeException$, InvalidCertificateException$, InvalidInputException$, InvalidPublicKeyException$, InvalidUserTypeException$, KeyPairMismatchException$, LimitExceededException$, ListAccessKeys$, ListAccessKeysRequest$, ListAccessKeysResponse$, ListAccountAliases$, ListAccountAliasesRequest$, ListAccountAliasesResponse$, ListAttachedGroupPolicies$, ListAttachedGroupPoliciesRequest$, ListAttachedGroupPoliciesResponse$, ListAttachedRolePolicies$, ListAttachedRolePoliciesRequest$, ListAttachedRolePoliciesResponse$, ListAttachedUserPolicies$, ListAttachedUserPoliciesRequest$, ListAttachedUserPoliciesResponse$, ListDelegationRequests$, ListDelegationRequestsRequest$, ListDelegationRequestsResponse$, ListEntitiesForPolicy$, ListEntitiesForPolicyRequest$, ListEntitiesForPolicyResponse$, ListGroupPolicies$, ListGroupPoliciesRequest$, ListGroupPoliciesResponse$, ListGroups$, ListGroupsForUser$, ListGroupsForUserRequest$, ListGroupsForUserResponse$, ListGroupsRequest$, ListGroupsResponse$, ListInstanceProfileTags$, ListInstanceProfileTagsRequest$, ListInstanceProfileTagsResponse$, ListInstanceProfiles$, ListInstanceProfilesForRole$, ListInstanceProfilesForRoleRequest$, ListInstanceProfilesForRoleResponse$, ListInstanceProfilesRequest$, ListInstanceProfilesResponse$, ListMFADeviceTags$, ListMFADeviceTagsRequest$, ListMFADeviceTagsResponse$, ListMFADevices$, ListMFADevicesRequest$, ListMFADevicesResponse$, ListOpenIDConnectProviderTags$, ListOpenIDConnectProviderTagsRequest$, ListOpenIDConnectProviderTagsResponse$, ListOpenIDConnectProviders$, ListOpenIDConnectProvidersRequest$, ListOpenIDConnectProvidersResponse$, ListOrganizationsFeatures$, ListOrganizationsFeaturesRequest$, ListOrganizationsFeaturesResponse$, ListPolicies$, ListPoliciesGrantingServiceAccess$, ListPoliciesGrantingServiceAccessEntry$, ListPoliciesGrantingServiceAccessRequest$, ListPoliciesGrantingServiceAccessResponse$, ListPoliciesRequest$, ListPoliciesResponse$, ListPolicyTags$, ListPolicyTagsRequest$, ListPolicyTagsResponse$, ListPolicyVersions$, ListPolicyVersionsRequest$, ListPolicyVersionsResponse$, ListRolePolicies$, ListRolePoliciesRequest$, ListRolePoliciesResponse$, ListRoleTags$, ListRoleTagsRequest$, ListRoleTagsResponse$, ListRoles$, ListRolesRequest$, ListRolesResponse$, ListSAMLProviderTags$, ListSAMLProviderTagsRequest$, ListSAMLProviderTagsResponse$, ListSAMLProviders$, ListSAMLProvidersRequest$, ListSAMLProvidersResponse$, ListSSHPublicKeys$, ListSSHPublicKeysRequest$, ListSSHPublicKeysResponse$, ListServerCertificateTags$, ListServerCertificateTagsRequest$, ListServerCertificateTagsResponse$, ListServerCertificates$, ListServerCertificatesRequest$, ListServerCertificatesResponse$, ListServiceSpecificCredentials$, ListServiceSpecificCredentialsRequest$, ListServiceSpecificCredentialsResponse$, ListSigningCertificates$, ListSigningCertificatesRequest$, ListSigningCertificatesResponse$, ListUserPolicies$, ListUserPoliciesRequest$, ListUserPoliciesResponse$, ListUserTags$, ListUserTagsRequest$, ListUserTagsResponse$, ListUsers$, ListUsersRequest$, ListUsersResponse$, ListVirtualMFADevices$, ListVirtualMFADevicesRequest$, ListVirtualMFADevicesResponse$, LoginProfile$, MFADevice$, MalformedCertificateException$, MalformedPolicyDocumentException$, ManagedPolicyDetail$, NameConflictException$, NoSuchEntityException$, OpenIDConnectProviderListEntry$, OpenIdIdpCommunicationErrorException$, OrderedOrganizationPolicyType$, OrganizationNotFoundException$, OrganizationNotInAllFeaturesModeException$, OrganizationsDecisionDetail$, ParameterDefinition$, PasswordPolicy$, PasswordPolicyViolationException$, PermissionsBoundaryDecisionDetail$, Policy$, PolicyDetail$, PolicyEvaluationException$, PolicyGrantingServiceAccess$, PolicyGroup$, PolicyIdentifier$, PolicyNotAttachableException$, PolicyParameter$, PolicyRole$, PolicyUser$, PolicyVersion$, Position$, PutAccountProperties$, PutAccountPropertiesRequest$, PutAccountPropertiesResponse$, PutGroupPolicy$, PutGroupPolicyRequest$, PutRolePermissionsBoundary$, PutRolePermissionsBoundaryRequest$, PutRolePolicy$, PutRolePolicyRequest$, PutUserPermissionsBoundary$, PutUserPermissionsBoundaryRequest$, PutUserPolicy$, PutUserPolicyRequest$, RejectDelegationRequest$, RejectDelegationRequestRequest$, RemoveClientIDFromOpenIDConnectProvider$, RemoveClientIDFromOpenIDConnectProviderRequest$, RemoveRoleFromInstanceProfileRequest$, RemoveUserFromGroup$, RemoveUserFromGroupRequest$, ReplacementValueEntry$, ReportGenerationLimitExceededException$, ResetServiceSpecificCredential$, ResetServiceSpecificCredentialRequest$, ResetServiceSpecificCredentialResponse$, ResourceSpecificResult$, ResyncMFADevice$, ResyncMFADeviceRequest$, Role$, RoleDetail$, RoleLastUsed$, RoleModifiedException$, RoleTemplateDisabledException$, RoleTemplateVersion$, RoleUsageType$, SAMLPrivateKey$, SAMLProviderListEntry$, SSHPublicKey$, SSHPublicKeyMetadata$, SendDelegationToken$, SendDelegationTokenRequest$, ServerCertificate$, ServerCertificateMetadata$, ServiceAccessNotEnabledException$, ServiceFailureException$, ServiceLastAccessed$, ServiceNotSupportedException$, ServiceSpecificCredential$, ServiceSpecificCredentialMetadata$, SetDefaultPolicyVersion$, SetDefaultPolicyVersionRequest$, SetSecurityTokenServicePreferences$, SetSecurityTokenServicePreferencesRequest$, SigningCertificate$, SimulateCustomPolicy$, SimulateCustomPolicyRequest$, SimulatePolicyResponse$, SimulatePrincipalPolicy$, SimulatePrincipalPolicyRequest$, SourceRoleTemplate$, Statement$, Tag$, TagInstanceProfile$, TagInstanceProfileRequest$, TagMFADevice$, TagMFADeviceRequest$, TagOpenIDConnectProvider$, TagOpenIDConnectProviderRequest$, TagPolicy$, TagPolicyRequest$, TagRole$, TagRoleRequest$, TagSAMLProvider$, TagSAMLProviderRequest$, TagServerCertificate$, TagServerCertificateRequest$, TagTemplate$, TagUser$, TagUserRequest$, TrackedActionLastAccessed$, UnmodifiableEntityException$, UnrecognizedPublicKeyEncodingException$, UntagInstanceProfile$, UntagInstanceProfileRequest$, UntagMFADevice$, UntagMFADeviceRequest$, UntagOpenIDConnectProvider$, UntagOpenIDConnectProviderRequest$, UntagPolicy$, UntagPolicyRequest$, UntagRole$, UntagRoleRequest$, UntagSAMLProvider$, UntagSAMLProviderRequest$, UntagServerCertificate$, UntagServerCertificateRequest$, UntagUser$, UntagUserRequest$, UpdateAccessKey$, UpdateAccessKeyRequest$, UpdateAccountPasswordPolicy$, UpdateAccountPasswordPolicyRequest$, UpdateAssumeRolePolicy$, UpdateAssumeRolePolicyRequest$, UpdateDelegationRequest$, UpdateDelegationRequestRequest$, UpdateGroup$, UpdateGroupRequest$, UpdateLoginProfile$, UpdateLoginProfileRequest$, UpdateOpenIDConnectProviderThumbprint$, UpdateOpenIDConnectProviderThumbprintRequest$, UpdateRole$, UpdateRoleDescription$, UpdateRoleDescriptionRequest$, UpdateRoleDescriptionResponse$, UpdateRoleRequest$, UpdateRoleResponse$, UpdateSAMLProvider$, UpdateSAMLProviderRequest$, UpdateSAMLProviderResponse$, UpdateSSHPublicKey$, UpdateSSHPublicKeyRequest$, UpdateServerCertificate$, UpdateServerCertificateRequest$, UpdateServiceSpecificCredential$, UpdateServiceSpecificCredentialRequest$, UpdateSigningCertificate$, UpdateSigningCertificateRequest$, UpdateUser$, UpdateUserRequest$, UploadSSHPublicKey$, UploadSSHPublicKeyRequest$, UploadSSHPublicKeyResponse$, UploadServerCertificate$, UploadServerCertificateRequest$, UploadServerCertificateResponse$, UploadSigningCertificate$, UploadSigningCertificateRequest$, UploadSigningCertificateResponse$, User$, UserDetail$, VirtualMFADevice$
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/models/IAMServiceException.js
        class IAMServiceException extends client.ServiceException {
            static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.iam#IAMServiceException";
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, IAMServiceException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/models/errors.js
        class ConcurrentModificationException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#ConcurrentModificationException";
            name = "ConcurrentModificationException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ConcurrentModificationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
            }
        }
        class NoSuchEntityException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#NoSuchEntityException";
            name = "NoSuchEntityException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "NoSuchEntityException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, NoSuchEntityException.prototype);
            }
        }
        class ServiceFailureException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#ServiceFailureException";
            name = "ServiceFailureException";
            $fault = "server";
            constructor(opts){
                super({
                    name: "ServiceFailureException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, ServiceFailureException.prototype);
            }
        }
        class AccountNotManagementOrDelegatedAdministratorException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#AccountNotManagementOrDelegatedAdministratorException";
            name = "AccountNotManagementOrDelegatedAdministratorException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "AccountNotManagementOrDelegatedAdministratorException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AccountNotManagementOrDelegatedAdministratorException.prototype);
                this.Message = opts.Message;
            }
        }
        class EntityAlreadyExistsException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#EntityAlreadyExistsException";
            name = "EntityAlreadyExistsException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "EntityAlreadyExistsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, EntityAlreadyExistsException.prototype);
            }
        }
        class InvalidInputException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#InvalidInputException";
            name = "InvalidInputException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidInputException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidInputException.prototype);
            }
        }
        class LimitExceededException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#LimitExceededException";
            name = "LimitExceededException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "LimitExceededException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, LimitExceededException.prototype);
            }
        }
        class MalformedPolicyDocumentException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#MalformedPolicyDocumentException";
            name = "MalformedPolicyDocumentException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "MalformedPolicyDocumentException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
            }
        }
        class NameConflictException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#NameConflictException";
            name = "NameConflictException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "NameConflictException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, NameConflictException.prototype);
            }
        }
        class RoleModifiedException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#RoleModifiedException";
            name = "RoleModifiedException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "RoleModifiedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, RoleModifiedException.prototype);
            }
        }
        class RoleTemplateDisabledException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#RoleTemplateDisabledException";
            name = "RoleTemplateDisabledException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "RoleTemplateDisabledException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, RoleTemplateDisabledException.prototype);
            }
        }
        class UnmodifiableEntityException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#UnmodifiableEntityException";
            name = "UnmodifiableEntityException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "UnmodifiableEntityException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, UnmodifiableEntityException.prototype);
            }
        }
        class PolicyNotAttachableException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#PolicyNotAttachableException";
            name = "PolicyNotAttachableException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "PolicyNotAttachableException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, PolicyNotAttachableException.prototype);
            }
        }
        class EntityTemporarilyUnmodifiableException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#EntityTemporarilyUnmodifiableException";
            name = "EntityTemporarilyUnmodifiableException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "EntityTemporarilyUnmodifiableException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, EntityTemporarilyUnmodifiableException.prototype);
            }
        }
        class InvalidUserTypeException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#InvalidUserTypeException";
            name = "InvalidUserTypeException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidUserTypeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidUserTypeException.prototype);
            }
        }
        class PasswordPolicyViolationException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#PasswordPolicyViolationException";
            name = "PasswordPolicyViolationException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "PasswordPolicyViolationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, PasswordPolicyViolationException.prototype);
            }
        }
        class OpenIdIdpCommunicationErrorException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#OpenIdIdpCommunicationErrorException";
            name = "OpenIdIdpCommunicationErrorException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "OpenIdIdpCommunicationErrorException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, OpenIdIdpCommunicationErrorException.prototype);
            }
        }
        class ServiceNotSupportedException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#ServiceNotSupportedException";
            name = "ServiceNotSupportedException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ServiceNotSupportedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ServiceNotSupportedException.prototype);
            }
        }
        class DeleteConflictException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#DeleteConflictException";
            name = "DeleteConflictException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "DeleteConflictException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DeleteConflictException.prototype);
            }
        }
        class OrganizationNotFoundException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#OrganizationNotFoundException";
            name = "OrganizationNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "OrganizationNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, OrganizationNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class OrganizationNotInAllFeaturesModeException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#OrganizationNotInAllFeaturesModeException";
            name = "OrganizationNotInAllFeaturesModeException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "OrganizationNotInAllFeaturesModeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, OrganizationNotInAllFeaturesModeException.prototype);
                this.Message = opts.Message;
            }
        }
        class ServiceAccessNotEnabledException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#ServiceAccessNotEnabledException";
            name = "ServiceAccessNotEnabledException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ServiceAccessNotEnabledException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ServiceAccessNotEnabledException.prototype);
                this.Message = opts.Message;
            }
        }
        class FeatureDisabledException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#FeatureDisabledException";
            name = "FeatureDisabledException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "FeatureDisabledException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, FeatureDisabledException.prototype);
            }
        }
        class InvalidAuthenticationCodeException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#InvalidAuthenticationCodeException";
            name = "InvalidAuthenticationCodeException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidAuthenticationCodeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidAuthenticationCodeException.prototype);
            }
        }
        class CallerIsNotManagementAccountException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#CallerIsNotManagementAccountException";
            name = "CallerIsNotManagementAccountException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CallerIsNotManagementAccountException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CallerIsNotManagementAccountException.prototype);
                this.Message = opts.Message;
            }
        }
        class FeatureEnabledException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#FeatureEnabledException";
            name = "FeatureEnabledException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "FeatureEnabledException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, FeatureEnabledException.prototype);
            }
        }
        class ReportGenerationLimitExceededException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#ReportGenerationLimitExceededException";
            name = "ReportGenerationLimitExceededException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ReportGenerationLimitExceededException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ReportGenerationLimitExceededException.prototype);
            }
        }
        class CredentialReportExpiredException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#CredentialReportExpiredException";
            name = "CredentialReportExpiredException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "CredentialReportExpiredException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CredentialReportExpiredException.prototype);
            }
        }
        class CredentialReportNotPresentException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#CredentialReportNotPresentException";
            name = "CredentialReportNotPresentException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "CredentialReportNotPresentException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CredentialReportNotPresentException.prototype);
            }
        }
        class CredentialReportNotReadyException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#CredentialReportNotReadyException";
            name = "CredentialReportNotReadyException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "CredentialReportNotReadyException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CredentialReportNotReadyException.prototype);
            }
        }
        class UnrecognizedPublicKeyEncodingException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#UnrecognizedPublicKeyEncodingException";
            name = "UnrecognizedPublicKeyEncodingException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "UnrecognizedPublicKeyEncodingException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, UnrecognizedPublicKeyEncodingException.prototype);
            }
        }
        class PolicyEvaluationException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#PolicyEvaluationException";
            name = "PolicyEvaluationException";
            $fault = "server";
            constructor(opts){
                super({
                    name: "PolicyEvaluationException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, PolicyEvaluationException.prototype);
            }
        }
        class KeyPairMismatchException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#KeyPairMismatchException";
            name = "KeyPairMismatchException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "KeyPairMismatchException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, KeyPairMismatchException.prototype);
            }
        }
        class MalformedCertificateException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#MalformedCertificateException";
            name = "MalformedCertificateException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "MalformedCertificateException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, MalformedCertificateException.prototype);
            }
        }
        class DuplicateCertificateException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#DuplicateCertificateException";
            name = "DuplicateCertificateException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "DuplicateCertificateException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateCertificateException.prototype);
            }
        }
        class InvalidCertificateException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#InvalidCertificateException";
            name = "InvalidCertificateException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidCertificateException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidCertificateException.prototype);
            }
        }
        class DuplicateSSHPublicKeyException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#DuplicateSSHPublicKeyException";
            name = "DuplicateSSHPublicKeyException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "DuplicateSSHPublicKeyException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateSSHPublicKeyException.prototype);
            }
        }
        class InvalidPublicKeyException extends IAMServiceException {
            static shapeId = "com.amazonaws.iam#InvalidPublicKeyException";
            name = "InvalidPublicKeyException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidPublicKeyException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidPublicKeyException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js
        let _A = "Arn";
        let _ABO = "AllowedByOrganizations";
        let _ABPB = "AllowedByPermissionsBoundary";
        let _AN = "AttachmentName";
        let _ANMODAE = "AccountNotManagementOrDelegatedAdministratorException";
        let _ANct = "ActionName";
        let _AP = "AttachedPolicy";
        let _APB = "AttachedPermissionsBoundary";
        let _ARPD = "AssumeRolePolicyDocument";
        let _AT = "AttachmentType";
        let _CD = "CreateDate";
        let _CINMAE = "CallerIsNotManagementAccountException";
        let _CME = "ConcurrentModificationException";
        let _CREE = "CredentialReportExpiredException";
        let _CRNPE = "CredentialReportNotPresentException";
        let _CRNRE = "CredentialReportNotReadyException";
        let _Col = "Column";
        let _D = "Description";
        let _DCE = "DeleteConflictException";
        let _DCEu = "DuplicateCertificateException";
        let _DIP = "DeleteInstanceProfile";
        let _DIPR = "DeleteInstanceProfileRequest";
        let _DP = "DelegationPermission";
        let _DRP = "DeleteRolePolicy";
        let _DRPR = "DeleteRolePolicyRequest";
        let _DRR = "DeleteRoleRequest";
        let _DRel = "DeleteRole";
        let _DSSHPKE = "DuplicateSSHPublicKeyException";
        let _DV = "DefaultValue";
        let _Do = "Document";
        let _EAEE = "EntityAlreadyExistsException";
        let _EDD = "EvalDecisionDetails";
        let _EI = "EntityInfo";
        let _EN = "EntityName";
        let _EPn = "EndPosition";
        let _ERD = "EvalResourceDecision";
        let _ERN = "EvalResourceName";
        let _ETUE = "EntityTemporarilyUnmodifiableException";
        let _ETn = "EntityType";
        let _FDE = "FeatureDisabledException";
        let _FEE = "FeatureEnabledException";
        let _GIP = "GetInstanceProfile";
        let _GIPR = "GetInstanceProfileRequest";
        let _GIPRe = "GetInstanceProfileResponse";
        let _GR = "GetRole";
        let _GRR = "GetRoleRequest";
        let _GRRe = "GetRoleResponse";
        let _I = "Id";
        let _IACE = "InvalidAuthenticationCodeException";
        let _ICE = "InvalidCertificateException";
        let _IDV = "IsDefaultVersion";
        let _IIE = "InvalidInputException";
        let _IP = "InstanceProfile";
        let _IPI = "InstanceProfileId";
        let _IPIT = "InlinePolicyIdentifierType";
        let _IPKE = "InvalidPublicKeyException";
        let _IPN = "InstanceProfileName";
        let _IPn = "InlinePolicy";
        let _IR = "IsRequired";
        let _IUTE = "InvalidUserTypeException";
        let _Im = "Immutable";
        let _K = "Key";
        let _KPME = "KeyPairMismatchException";
        let _LAEa = "LastAccessedEntity";
        let _LARa = "LastAccessedRegion";
        let _LATa = "LastAccessedTime";
        let _LEE = "LimitExceededException";
        let _LUD = "LastUsedDate";
        let _Li = "Line";
        let _M = "Message";
        let _MCE = "MalformedCertificateException";
        let _MCV = "MissingContextValues";
        let _MPDE = "MalformedPolicyDocumentException";
        let _MS = "MatchedStatements";
        let _MSD = "MaxSessionDuration";
        let _N = "Name";
        let _NCE = "NameConflictException";
        let _NSEE = "NoSuchEntityException";
        let _ODD = "OrganizationsDecisionDetail";
        let _OIICEE = "OpenIdIdpCommunicationErrorException";
        let _ONFE = "OrganizationNotFoundException";
        let _ONIAFME = "OrganizationNotInAllFeaturesModeException";
        let _PA = "PolicyArn";
        let _PB = "PermissionsBoundary";
        let _PBA = "PermissionsBoundaryArn";
        let _PBDD = "PermissionsBoundaryDecisionDetail";
        let _PBT = "PermissionsBoundaryType";
        let _PD = "PolicyDocument";
        let _PDa = "ParameterDefinition";
        let _PDo = "PolicyDetail";
        let _PEE = "PolicyEvaluationException";
        let _PGSAo = "PolicyGrantingServiceAccess";
        let _PLU = "PasswordLastUsed";
        let _PN = "PolicyName";
        let _PNAE = "PolicyNotAttachableException";
        let _PPVE = "PasswordPolicyViolationException";
        let _PPo = "PolicyParameter";
        let _PT = "PolicyType";
        let _PTA = "PolicyTemplateArn";
        let _PV = "PolicyVersion";
        let _Pa = "Path";
        let _Par = "Parameters";
        let _Pos = "Position";
        let _R = "Region";
        let _RGLEE = "ReportGenerationLimitExceededException";
        let _RIo = "RoleId";
        let _RLU = "RoleLastUsed";
        let _RME = "RoleModifiedException";
        let _RN = "RoleName";
        let _RRFIP = "RemoveRoleFromInstanceProfile";
        let _RRFIPR = "RemoveRoleFromInstanceProfileRequest";
        let _RSRe = "ResourceSpecificResult";
        let _RTDE = "RoleTemplateDisabledException";
        let _RUT = "RoleUsageType";
        let _Res = "Resources";
        let _Ro = "Role";
        let _Rol = "Roles";
        let _SANEE = "ServiceAccessNotEnabledException";
        let _SFE = "ServiceFailureException";
        let _SLT = "StatementListType";
        let _SNSE = "ServiceNotSupportedException";
        let _SPI = "SourcePolicyId";
        let _SPT = "SourcePolicyType";
        let _SPt = "StartPosition";
        let _SRT = "SourceRoleTemplate";
        let _ST = "SubType";
        let _Sta = "Statement";
        let _T = "Tags";
        let _TA = "TemplateArn";
        let _TALAr = "TrackedActionLastAccessed";
        let _TMV = "TemplateMinorVersion";
        let _TT = "TagTemplate";
        let _Ta = "Tag";
        let _Ty = "Type";
        let _UEE = "UnmodifiableEntityException";
        let _UI = "UserId";
        let _UN = "UserName";
        let _UPKEE = "UnrecognizedPublicKeyEncodingException";
        let _Us = "User";
        let _VI = "VersionId";
        let _Va = "Values";
        let _Val = "Value";
        let _aQE = "awsQueryError";
        let _c = "client";
        let _e = "error";
        let _hE = "httpError";
        let _m = "message";
        let _pPLT = "policyParameterListType";
        let _rLT = "roleListType";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.iam";
        let _se = "server";
        let _tLT = "tagListType";
        let n0 = "com.amazonaws.iam";
        let _s_registry = new schema.TypeRegistry(_s);
        var IAMServiceException$ = [
            -3,
            _s,
            "IAMServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(IAMServiceException$, IAMServiceException);
        let n0_registry = new schema.TypeRegistry(n0);
        var AccountNotManagementOrDelegatedAdministratorException$ = [
            -3,
            n0,
            _ANMODAE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(AccountNotManagementOrDelegatedAdministratorException$, AccountNotManagementOrDelegatedAdministratorException);
        var CallerIsNotManagementAccountException$ = [
            -3,
            n0,
            _CINMAE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CallerIsNotManagementAccountException$, CallerIsNotManagementAccountException);
        var ConcurrentModificationException$ = [
            -3,
            n0,
            _CME,
            {
                [_aQE]: [
                    "ConcurrentModification",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
        var CredentialReportExpiredException$ = [
            -3,
            n0,
            _CREE,
            {
                [_aQE]: [
                    "ReportExpired",
                    410
                ],
                [_e]: _c,
                [_hE]: 410
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CredentialReportExpiredException$, CredentialReportExpiredException);
        var CredentialReportNotPresentException$ = [
            -3,
            n0,
            _CRNPE,
            {
                [_aQE]: [
                    "ReportNotPresent",
                    410
                ],
                [_e]: _c,
                [_hE]: 410
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CredentialReportNotPresentException$, CredentialReportNotPresentException);
        var CredentialReportNotReadyException$ = [
            -3,
            n0,
            _CRNRE,
            {
                [_aQE]: [
                    "ReportInProgress",
                    404
                ],
                [_e]: _c,
                [_hE]: 404
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CredentialReportNotReadyException$, CredentialReportNotReadyException);
        var DeleteConflictException$ = [
            -3,
            n0,
            _DCE,
            {
                [_aQE]: [
                    "DeleteConflict",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DeleteConflictException$, DeleteConflictException);
        var DuplicateCertificateException$ = [
            -3,
            n0,
            _DCEu,
            {
                [_aQE]: [
                    "DuplicateCertificate",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateCertificateException$, DuplicateCertificateException);
        var DuplicateSSHPublicKeyException$ = [
            -3,
            n0,
            _DSSHPKE,
            {
                [_aQE]: [
                    "DuplicateSSHPublicKey",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateSSHPublicKeyException$, DuplicateSSHPublicKeyException);
        var EntityAlreadyExistsException$ = [
            -3,
            n0,
            _EAEE,
            {
                [_aQE]: [
                    "EntityAlreadyExists",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(EntityAlreadyExistsException$, EntityAlreadyExistsException);
        var EntityTemporarilyUnmodifiableException$ = [
            -3,
            n0,
            _ETUE,
            {
                [_aQE]: [
                    "EntityTemporarilyUnmodifiable",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(EntityTemporarilyUnmodifiableException$, EntityTemporarilyUnmodifiableException);
        var FeatureDisabledException$ = [
            -3,
            n0,
            _FDE,
            {
                [_aQE]: [
                    "FeatureDisabled",
                    404
                ],
                [_e]: _c,
                [_hE]: 404
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(FeatureDisabledException$, FeatureDisabledException);
        var FeatureEnabledException$ = [
            -3,
            n0,
            _FEE,
            {
                [_aQE]: [
                    "FeatureEnabled",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(FeatureEnabledException$, FeatureEnabledException);
        var InvalidAuthenticationCodeException$ = [
            -3,
            n0,
            _IACE,
            {
                [_aQE]: [
                    "InvalidAuthenticationCode",
                    403
                ],
                [_e]: _c,
                [_hE]: 403
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidAuthenticationCodeException$, InvalidAuthenticationCodeException);
        var InvalidCertificateException$ = [
            -3,
            n0,
            _ICE,
            {
                [_aQE]: [
                    "InvalidCertificate",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidCertificateException$, InvalidCertificateException);
        var InvalidInputException$ = [
            -3,
            n0,
            _IIE,
            {
                [_aQE]: [
                    "InvalidInput",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidInputException$, InvalidInputException);
        var InvalidPublicKeyException$ = [
            -3,
            n0,
            _IPKE,
            {
                [_aQE]: [
                    "InvalidPublicKey",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidPublicKeyException$, InvalidPublicKeyException);
        var InvalidUserTypeException$ = [
            -3,
            n0,
            _IUTE,
            {
                [_aQE]: [
                    "InvalidUserType",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidUserTypeException$, InvalidUserTypeException);
        var KeyPairMismatchException$ = [
            -3,
            n0,
            _KPME,
            {
                [_aQE]: [
                    "KeyPairMismatch",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(KeyPairMismatchException$, KeyPairMismatchException);
        var LimitExceededException$ = [
            -3,
            n0,
            _LEE,
            {
                [_aQE]: [
                    "LimitExceeded",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(LimitExceededException$, LimitExceededException);
        var MalformedCertificateException$ = [
            -3,
            n0,
            _MCE,
            {
                [_aQE]: [
                    "MalformedCertificate",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(MalformedCertificateException$, MalformedCertificateException);
        var MalformedPolicyDocumentException$ = [
            -3,
            n0,
            _MPDE,
            {
                [_aQE]: [
                    "MalformedPolicyDocument",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
        var NameConflictException$ = [
            -3,
            n0,
            _NCE,
            {
                [_aQE]: [
                    "NameConflict",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(NameConflictException$, NameConflictException);
        var NoSuchEntityException$ = [
            -3,
            n0,
            _NSEE,
            {
                [_aQE]: [
                    "NoSuchEntity",
                    404
                ],
                [_e]: _c,
                [_hE]: 404
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(NoSuchEntityException$, NoSuchEntityException);
        var OpenIdIdpCommunicationErrorException$ = [
            -3,
            n0,
            _OIICEE,
            {
                [_aQE]: [
                    "OpenIdIdpCommunicationError",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(OpenIdIdpCommunicationErrorException$, OpenIdIdpCommunicationErrorException);
        var OrganizationNotFoundException$ = [
            -3,
            n0,
            _ONFE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(OrganizationNotFoundException$, OrganizationNotFoundException);
        var OrganizationNotInAllFeaturesModeException$ = [
            -3,
            n0,
            _ONIAFME,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(OrganizationNotInAllFeaturesModeException$, OrganizationNotInAllFeaturesModeException);
        var PasswordPolicyViolationException$ = [
            -3,
            n0,
            _PPVE,
            {
                [_aQE]: [
                    "PasswordPolicyViolation",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(PasswordPolicyViolationException$, PasswordPolicyViolationException);
        var PolicyEvaluationException$ = [
            -3,
            n0,
            _PEE,
            {
                [_aQE]: [
                    "PolicyEvaluation",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(PolicyEvaluationException$, PolicyEvaluationException);
        var PolicyNotAttachableException$ = [
            -3,
            n0,
            _PNAE,
            {
                [_aQE]: [
                    "PolicyNotAttachable",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(PolicyNotAttachableException$, PolicyNotAttachableException);
        var ReportGenerationLimitExceededException$ = [
            -3,
            n0,
            _RGLEE,
            {
                [_aQE]: [
                    "ReportGenerationLimitExceeded",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ReportGenerationLimitExceededException$, ReportGenerationLimitExceededException);
        var RoleModifiedException$ = [
            -3,
            n0,
            _RME,
            {
                [_aQE]: [
                    "RoleModified",
                    409
                ],
                [_e]: _c,
                [_hE]: 409
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(RoleModifiedException$, RoleModifiedException);
        var RoleTemplateDisabledException$ = [
            -3,
            n0,
            _RTDE,
            {
                [_aQE]: [
                    "RoleTemplateDisabled",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(RoleTemplateDisabledException$, RoleTemplateDisabledException);
        var ServiceAccessNotEnabledException$ = [
            -3,
            n0,
            _SANEE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ServiceAccessNotEnabledException$, ServiceAccessNotEnabledException);
        var ServiceFailureException$ = [
            -3,
            n0,
            _SFE,
            {
                [_aQE]: [
                    "ServiceFailure",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ServiceFailureException$, ServiceFailureException);
        var ServiceNotSupportedException$ = [
            -3,
            n0,
            _SNSE,
            {
                [_aQE]: [
                    "NotSupportedService",
                    404
                ],
                [_e]: _c,
                [_hE]: 404
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ServiceNotSupportedException$, ServiceNotSupportedException);
        var UnmodifiableEntityException$ = [
            -3,
            n0,
            _UEE,
            {
                [_aQE]: [
                    "UnmodifiableEntity",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(UnmodifiableEntityException$, UnmodifiableEntityException);
        var UnrecognizedPublicKeyEncodingException$ = [
            -3,
            n0,
            _UPKEE,
            {
                [_aQE]: [
                    "UnrecognizedPublicKeyEncoding",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(UnrecognizedPublicKeyEncodingException$, UnrecognizedPublicKeyEncodingException);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        var AttachedPermissionsBoundary$ = [
            3,
            n0,
            _APB,
            0,
            [
                _PBT,
                _PBA
            ],
            [
                0,
                0
            ]
        ];
        [
            [
                ()=>policyParameterListType
            ]
        ];
        var DeleteInstanceProfileRequest$ = [
            3,
            n0,
            _DIPR,
            0,
            [
                _IPN
            ],
            [
                0
            ],
            1
        ];
        var DeleteRolePolicyRequest$ = [
            3,
            n0,
            _DRPR,
            0,
            [
                _RN,
                _PN
            ],
            [
                0,
                0
            ],
            2
        ];
        var DeleteRoleRequest$ = [
            3,
            n0,
            _DRR,
            0,
            [
                _RN
            ],
            [
                0
            ],
            1
        ];
        var GetInstanceProfileRequest$ = [
            3,
            n0,
            _GIPR,
            0,
            [
                _IPN
            ],
            [
                0
            ],
            1
        ];
        var GetInstanceProfileResponse$ = [
            3,
            n0,
            _GIPRe,
            0,
            [
                _IP
            ],
            [
                ()=>InstanceProfile$
            ],
            1
        ];
        var GetRoleRequest$ = [
            3,
            n0,
            _GRR,
            0,
            [
                _RN
            ],
            [
                0
            ],
            1
        ];
        var GetRoleResponse$ = [
            3,
            n0,
            _GRRe,
            0,
            [
                _Ro
            ],
            [
                ()=>Role$
            ],
            1
        ];
        var InstanceProfile$ = [
            3,
            n0,
            _IP,
            0,
            [
                _Pa,
                _IPN,
                _IPI,
                _A,
                _CD,
                _Rol,
                _T
            ],
            [
                0,
                0,
                0,
                0,
                4,
                ()=>roleListType,
                ()=>tagListType
            ],
            6
        ];
        var PermissionsBoundaryDecisionDetail$ = [
            3,
            n0,
            _PBDD,
            0,
            [
                _ABPB
            ],
            [
                2
            ]
        ];
        var PolicyParameter$ = [
            3,
            n0,
            _PPo,
            0,
            [
                _N,
                _Va,
                _Ty
            ],
            [
                0,
                64,
                0
            ]
        ];
        var Position$ = [
            3,
            n0,
            _Pos,
            0,
            [
                _Li,
                _Col
            ],
            [
                1,
                1
            ]
        ];
        var RemoveRoleFromInstanceProfileRequest$ = [
            3,
            n0,
            _RRFIPR,
            0,
            [
                _IPN,
                _RN
            ],
            [
                0,
                0
            ],
            2
        ];
        [
            [
                ()=>StatementListType,
                ()=>PermissionsBoundaryDecisionDetail$
            ]
        ];
        var Role$ = [
            3,
            n0,
            _Ro,
            0,
            [
                _Pa,
                _RN,
                _RIo,
                _A,
                _CD,
                _ARPD,
                _D,
                _MSD,
                _PB,
                _T,
                _RLU,
                _SRT
            ],
            [
                0,
                0,
                0,
                0,
                4,
                0,
                0,
                1,
                ()=>AttachedPermissionsBoundary$,
                ()=>tagListType,
                ()=>RoleLastUsed$,
                ()=>SourceRoleTemplate$
            ],
            5
        ];
        var RoleLastUsed$ = [
            3,
            n0,
            _RLU,
            0,
            [
                _LUD,
                _R
            ],
            [
                4,
                0
            ]
        ];
        var SourceRoleTemplate$ = [
            3,
            n0,
            _SRT,
            0,
            [
                _TA,
                _TMV
            ],
            [
                0,
                1
            ],
            2
        ];
        var Statement$ = [
            3,
            n0,
            _Sta,
            0,
            [
                _SPI,
                _SPT,
                _SPt,
                _EPn
            ],
            [
                0,
                0,
                ()=>Position$,
                ()=>Position$
            ]
        ];
        var Tag$ = [
            3,
            n0,
            _Ta,
            0,
            [
                _K,
                _Val
            ],
            [
                0,
                0
            ],
            2
        ];
        [
            [
                ()=>AttachedPermissionsBoundary$,
                ()=>tagListType
            ]
        ];
        var __Unit = "unit";
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var policyParameterListType = [
            1,
            n0,
            _pPLT,
            0,
            ()=>PolicyParameter$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var roleListType = [
            1,
            n0,
            _rLT,
            0,
            ()=>Role$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var StatementListType = [
            1,
            n0,
            _SLT,
            0,
            ()=>Statement$
        ];
        /* unused pure expression or super */ var tagListType = [
            1,
            n0,
            _tLT,
            0,
            ()=>Tag$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var DeleteInstanceProfile$ = [
            9,
            n0,
            _DIP,
            0,
            ()=>DeleteInstanceProfileRequest$,
            ()=>__Unit
        ];
        var DeleteRole$ = [
            9,
            n0,
            _DRel,
            0,
            ()=>DeleteRoleRequest$,
            ()=>__Unit
        ];
        var DeleteRolePolicy$ = [
            9,
            n0,
            _DRP,
            0,
            ()=>DeleteRolePolicyRequest$,
            ()=>__Unit
        ];
        var GetInstanceProfile$ = [
            9,
            n0,
            _GIP,
            0,
            ()=>GetInstanceProfileRequest$,
            ()=>GetInstanceProfileResponse$
        ];
        var GetRole$ = [
            9,
            n0,
            _GR,
            0,
            ()=>GetRoleRequest$,
            ()=>GetRoleResponse$
        ];
        var RemoveRoleFromInstanceProfile$ = [
            9,
            n0,
            _RRFIP,
            0,
            ()=>RemoveRoleFromInstanceProfileRequest$,
            ()=>__Unit
        ];
    }
}; /***/ 
