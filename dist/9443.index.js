export const id = 9443;
export const ids = [
    9443
];
export const modules = {
    /***/ 89443: /***/ (__unused_webpack_module, exports, __webpack_require__)=>{
        let { awsEndpointFunctions, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion$1, createDefaultUserAgentProvider, getDefaultSocketTimeout, NODE_APP_ID_CONFIG_OPTIONS, getAwsRegionExtensionConfiguration, resolveAwsRegionExtensionConfiguration, resolveUserAgentConfig, resolveHostHeaderConfig, getUserAgentPlugin, getHostHeaderPlugin, getLoggerPlugin, getRecursionDetectionPlugin } = __webpack_require__(5152);
        let { NoAuthSigner, getHttpAuthSchemeEndpointRuleSetPlugin, DefaultIdentityProviderConfig, getHttpSigningPlugin } = __webpack_require__(90402);
        let { normalizeProvider, getSmithyContext, ServiceException, NoOpLogger, emitWarningIfUnsupportedVersion, loadConfigsForDefaultMode, getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig, Client, makeBuilder, createAggregatedClient } = __webpack_require__(92658);
        let { Command: $Command } = __webpack_require__(92658);
        let { resolveDefaultsModeConfig, loadConfig, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS, resolveRegionConfig } = __webpack_require__(47291);
        let { BinaryDecisionDiagram, EndpointCache, decideEndpoint, customEndpointFunctions, resolveEndpointConfig, getEndpointPlugin } = __webpack_require__(62085);
        let { parseUrl, getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig, getContentLengthPlugin } = __webpack_require__(93422);
        let { DEFAULT_RETRY_MODE, NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, resolveRetryConfig, getRetryPlugin } = __webpack_require__(23609);
        let { TypeRegistry, getSchemaSerdePlugin } = __webpack_require__(26890);
        let { resolveAwsSdkSigV4Config, AwsSdkSigV4Signer, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS } = __webpack_require__(97523);
        let { toUtf8, fromUtf8, toBase64, fromBase64, calculateBodyLength } = __webpack_require__(92430);
        let { streamCollector, NodeHttpHandler } = __webpack_require__(5383);
        let { AwsRestJsonProtocol } = __webpack_require__(37288);
        let { Sha256 } = __webpack_require__(99542);
        let defaultSSOOIDCHttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: getSmithyContext(context).operation,
                region: await normalizeProvider(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "sso-oauth",
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
        function createSmithyApiNoAuthHttpAuthOption(authParameters) {
            return {
                schemeId: "smithy.api#noAuth"
            };
        }
        let defaultSSOOIDCHttpAuthSchemeProvider = (authParameters)=>{
            let options = [];
            switch(authParameters.operation){
                case "CreateToken":
                    options.push(createSmithyApiNoAuthHttpAuthOption());
                    break;
                default:
                    options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
            }
            return options;
        };
        let resolveHttpAuthSchemeConfig = (config)=>{
            let config_0 = resolveAwsSdkSigV4Config(config);
            return Object.assign(config_0, {
                authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
            });
        };
        let resolveClientEndpointParameters = (options)=>Object.assign(options, {
                useDualstackEndpoint: options.useDualstackEndpoint ?? false,
                useFipsEndpoint: options.useFipsEndpoint ?? false,
                defaultSigningName: "sso-oauth"
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
        var version = "3.998.2";
        var packageInfo = {
            version: version
        };
        let k = "ref";
        let a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
            [k]: "Endpoint"
        }, h = {
            [k]: d
        }, i = {}, j = [
            {
                [k]: "Region"
            }
        ];
        let _data = {
            conditions: [
                [
                    c,
                    [
                        g
                    ]
                ],
                [
                    c,
                    j
                ],
                [
                    "aws.partition",
                    j,
                    d
                ],
                [
                    e,
                    [
                        {
                            [k]: "UseFIPS"
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            [k]: "UseDualStack"
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "supportsDualStack"
                            ]
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "supportsFIPS"
                            ]
                        },
                        b
                    ]
                ],
                [
                    "stringEquals",
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "name"
                            ]
                        },
                        "aws-us-gov"
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
                    g,
                    i
                ],
                [
                    "https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://oidc.{Region}.amazonaws.com",
                    i
                ],
                [
                    "https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    "https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
                ],
                [
                    "https://oidc.{Region}.{PartitionResult#dnsSuffix}",
                    i
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
            13,
            3,
            1,
            4,
            r + 12,
            2,
            5,
            r + 12,
            3,
            8,
            6,
            4,
            7,
            r + 11,
            5,
            r + 9,
            r + 10,
            4,
            11,
            9,
            6,
            10,
            r + 8,
            7,
            r + 6,
            r + 7,
            5,
            12,
            r + 5,
            6,
            r + 4,
            r + 5,
            3,
            r + 1,
            14,
            4,
            r + 2,
            r + 3
        ]);
        let bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
        let cache = new EndpointCache({
            size: 50,
            params: [
                "Endpoint",
                "Region",
                "UseDualStack",
                "UseFIPS"
            ]
        });
        let defaultEndpointResolver = (endpointParams, context = {})=>cache.get(endpointParams, ()=>decideEndpoint(bdd, {
                    endpointParams: endpointParams,
                    logger: context.logger
                }));
        customEndpointFunctions.aws = awsEndpointFunctions;
        class SSOOIDCServiceException extends ServiceException {
            static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException";
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, SSOOIDCServiceException.prototype);
            }
        }
        class AccessDeniedException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#AccessDeniedException";
            name = "AccessDeniedException";
            $fault = "client";
            error;
            reason;
            error_description;
            constructor(opts){
                super({
                    name: "AccessDeniedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AccessDeniedException.prototype);
                this.error = opts.error;
                this.reason = opts.reason;
                this.error_description = opts.error_description;
            }
        }
        class AuthorizationPendingException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#AuthorizationPendingException";
            name = "AuthorizationPendingException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "AuthorizationPendingException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AuthorizationPendingException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class ExpiredTokenException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#ExpiredTokenException";
            name = "ExpiredTokenException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "ExpiredTokenException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ExpiredTokenException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class InternalServerException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#InternalServerException";
            name = "InternalServerException";
            $fault = "server";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "InternalServerException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, InternalServerException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class InvalidClientException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#InvalidClientException";
            name = "InvalidClientException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "InvalidClientException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidClientException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class InvalidGrantException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#InvalidGrantException";
            name = "InvalidGrantException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "InvalidGrantException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidGrantException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class InvalidRequestException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#InvalidRequestException";
            name = "InvalidRequestException";
            $fault = "client";
            error;
            reason;
            error_description;
            constructor(opts){
                super({
                    name: "InvalidRequestException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidRequestException.prototype);
                this.error = opts.error;
                this.reason = opts.reason;
                this.error_description = opts.error_description;
            }
        }
        class InvalidScopeException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#InvalidScopeException";
            name = "InvalidScopeException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "InvalidScopeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidScopeException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class SlowDownException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#SlowDownException";
            name = "SlowDownException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "SlowDownException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, SlowDownException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class UnauthorizedClientException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#UnauthorizedClientException";
            name = "UnauthorizedClientException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "UnauthorizedClientException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, UnauthorizedClientException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        class UnsupportedGrantTypeException extends SSOOIDCServiceException {
            static shapeId = "com.amazonaws.ssooidc#UnsupportedGrantTypeException";
            name = "UnsupportedGrantTypeException";
            $fault = "client";
            error;
            error_description;
            constructor(opts){
                super({
                    name: "UnsupportedGrantTypeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, UnsupportedGrantTypeException.prototype);
                this.error = opts.error;
                this.error_description = opts.error_description;
            }
        }
        let _ADE = "AccessDeniedException";
        let _APE = "AuthorizationPendingException";
        let _AT = "AccessToken";
        let _CS = "ClientSecret";
        let _CT = "CreateToken";
        let _CTR = "CreateTokenRequest";
        let _CTRr = "CreateTokenResponse";
        let _CV = "CodeVerifier";
        let _ETE = "ExpiredTokenException";
        let _ICE = "InvalidClientException";
        let _IGE = "InvalidGrantException";
        let _IRE = "InvalidRequestException";
        let _ISE = "InternalServerException";
        let _ISEn = "InvalidScopeException";
        let _IT = "IdToken";
        let _RT = "RefreshToken";
        let _SDE = "SlowDownException";
        let _UCE = "UnauthorizedClientException";
        let _UGTE = "UnsupportedGrantTypeException";
        let _aT = "accessToken";
        let _c = "client";
        let _cI = "clientId";
        let _cS = "clientSecret";
        let _cV = "codeVerifier";
        let _co = "code";
        let _dC = "deviceCode";
        let _e = "error";
        let _eI = "expiresIn";
        let _ed = "error_description";
        let _gT = "grantType";
        let _h = "http";
        let _hE = "httpError";
        let _iT = "idToken";
        let _r = "reason";
        let _rT = "refreshToken";
        let _rU = "redirectUri";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.ssooidc";
        let _sc = "scope";
        let _se = "server";
        let _tT = "tokenType";
        let n0 = "com.amazonaws.ssooidc";
        let _s_registry = new TypeRegistry(_s);
        var SSOOIDCServiceException$ = [
            -3,
            _s,
            "SSOOIDCServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(SSOOIDCServiceException$, SSOOIDCServiceException);
        let n0_registry = new TypeRegistry(n0);
        var AccessDeniedException$ = [
            -3,
            n0,
            _ADE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _r,
                _ed
            ],
            [
                0,
                0,
                0
            ]
        ];
        n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
        var AuthorizationPendingException$ = [
            -3,
            n0,
            _APE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(AuthorizationPendingException$, AuthorizationPendingException);
        var ExpiredTokenException$ = [
            -3,
            n0,
            _ETE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
        var InternalServerException$ = [
            -3,
            n0,
            _ISE,
            {
                [_e]: _se,
                [_hE]: 500
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(InternalServerException$, InternalServerException);
        var InvalidClientException$ = [
            -3,
            n0,
            _ICE,
            {
                [_e]: _c,
                [_hE]: 401
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(InvalidClientException$, InvalidClientException);
        var InvalidGrantException$ = [
            -3,
            n0,
            _IGE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(InvalidGrantException$, InvalidGrantException);
        var InvalidRequestException$ = [
            -3,
            n0,
            _IRE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _r,
                _ed
            ],
            [
                0,
                0,
                0
            ]
        ];
        n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
        var InvalidScopeException$ = [
            -3,
            n0,
            _ISEn,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(InvalidScopeException$, InvalidScopeException);
        var SlowDownException$ = [
            -3,
            n0,
            _SDE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(SlowDownException$, SlowDownException);
        var UnauthorizedClientException$ = [
            -3,
            n0,
            _UCE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(UnauthorizedClientException$, UnauthorizedClientException);
        var UnsupportedGrantTypeException$ = [
            -3,
            n0,
            _UGTE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _ed
            ],
            [
                0,
                0
            ]
        ];
        n0_registry.registerError(UnsupportedGrantTypeException$, UnsupportedGrantTypeException);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        var AccessToken = [
            0,
            n0,
            _AT,
            8,
            0
        ];
        var ClientSecret = [
            0,
            n0,
            _CS,
            8,
            0
        ];
        var CodeVerifier = [
            0,
            n0,
            _CV,
            8,
            0
        ];
        var IdToken = [
            0,
            n0,
            _IT,
            8,
            0
        ];
        var RefreshToken = [
            0,
            n0,
            _RT,
            8,
            0
        ];
        var CreateTokenRequest$ = [
            3,
            n0,
            _CTR,
            0,
            [
                _cI,
                _cS,
                _gT,
                _dC,
                _co,
                _rT,
                _sc,
                _rU,
                _cV
            ],
            [
                0,
                [
                    ()=>ClientSecret,
                    0
                ],
                0,
                0,
                0,
                [
                    ()=>RefreshToken,
                    0
                ],
                64,
                0,
                [
                    ()=>CodeVerifier,
                    0
                ]
            ],
            3
        ];
        var CreateTokenResponse$ = [
            3,
            n0,
            _CTRr,
            0,
            [
                _aT,
                _tT,
                _eI,
                _rT,
                _iT
            ],
            [
                [
                    ()=>AccessToken,
                    0
                ],
                0,
                1,
                [
                    ()=>RefreshToken,
                    0
                ],
                [
                    ()=>IdToken,
                    0
                ]
            ]
        ];
        var CreateToken$ = [
            9,
            n0,
            _CT,
            {
                [_h]: [
                    "POST",
                    "/token",
                    200
                ]
            },
            ()=>CreateTokenRequest$,
            ()=>CreateTokenResponse$
        ];
        let getRuntimeConfig$1 = (config)=>({
                apiVersion: "2019-06-10",
                base64Decoder: config?.base64Decoder ?? fromBase64,
                base64Encoder: config?.base64Encoder ?? toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSSOOIDCHttpAuthSchemeProvider,
                httpAuthSchemes: config?.httpAuthSchemes ?? [
                    {
                        schemeId: "aws.auth#sigv4",
                        identityProvider: (ipc)=>ipc.getIdentityProvider("aws.auth#sigv4"),
                        signer: new AwsSdkSigV4Signer()
                    },
                    {
                        schemeId: "smithy.api#noAuth",
                        identityProvider: (ipc)=>ipc.getIdentityProvider("smithy.api#noAuth") || (async ()=>({})),
                        signer: new NoAuthSigner()
                    }
                ],
                logger: config?.logger ?? new NoOpLogger(),
                protocol: config?.protocol ?? AwsRestJsonProtocol,
                protocolSettings: config?.protocolSettings ?? {
                    defaultNamespace: "com.amazonaws.ssooidc",
                    errorTypeRegistries,
                    version: "2019-06-10",
                    serviceTarget: "AWSSSOOIDCService"
                },
                serviceId: config?.serviceId ?? "SSO OIDC",
                sha256: config?.sha256 ?? Sha256,
                urlParser: config?.urlParser ?? parseUrl,
                utf8Decoder: config?.utf8Decoder ?? fromUtf8,
                utf8Encoder: config?.utf8Encoder ?? toUtf8
            });
        let getRuntimeConfig = (config)=>{
            emitWarningIfUnsupportedVersion(process.version);
            let defaultsMode = resolveDefaultsModeConfig(config);
            let defaultConfigProvider = ()=>defaultsMode().then(loadConfigsForDefaultMode);
            let clientSharedValues = getRuntimeConfig$1(config);
            emitWarningIfUnsupportedVersion$1(process.version);
            let loaderConfig = {
                profile: config?.profile,
                logger: clientSharedValues.logger
            };
            return {
                ...clientSharedValues,
                ...config,
                runtime: "node",
                defaultsMode,
                authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
                bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
                defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 300_000),
                defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
                    serviceId: clientSharedValues.serviceId,
                    clientVersion: packageInfo.version
                }),
                maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
                region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
                    ...NODE_REGION_CONFIG_FILE_OPTIONS,
                    ...loaderConfig
                }),
                requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
                retryMode: config?.retryMode ?? loadConfig({
                    ...NODE_RETRY_MODE_CONFIG_OPTIONS,
                    default: async ()=>(await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
                }, config),
                streamCollector: config?.streamCollector ?? streamCollector,
                useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
            };
        };
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
        let resolveRuntimeExtensions = (runtimeConfig, extensions)=>{
            let extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
            extensions.forEach((extension)=>extension.configure(extensionConfiguration));
            return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
        };
        class SSOOIDCClient extends Client {
            config;
            constructor(...[configuration]){
                let _config_0 = getRuntimeConfig(configuration || {});
                super(_config_0);
                this.initConfig = _config_0;
                let _config_1 = resolveClientEndpointParameters(_config_0);
                let _config_2 = resolveUserAgentConfig(_config_1);
                let _config_3 = resolveRetryConfig(_config_2);
                let _config_4 = resolveRegionConfig(_config_3);
                let _config_5 = resolveHostHeaderConfig(_config_4);
                let _config_6 = resolveEndpointConfig(_config_5);
                let _config_7 = resolveHttpAuthSchemeConfig(_config_6);
                let _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
                this.config = _config_8;
                this.middlewareStack.use(getSchemaSerdePlugin(this.config));
                this.middlewareStack.use(getUserAgentPlugin(this.config));
                this.middlewareStack.use(getRetryPlugin(this.config));
                this.middlewareStack.use(getContentLengthPlugin(this.config));
                this.middlewareStack.use(getHostHeaderPlugin(this.config));
                this.middlewareStack.use(getLoggerPlugin(this.config));
                this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
                this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
                    httpAuthSchemeParametersProvider: defaultSSOOIDCHttpAuthSchemeParametersProvider,
                    identityProviderConfigProvider: async (config)=>new DefaultIdentityProviderConfig({
                            "aws.auth#sigv4": config.credentials
                        })
                }));
                this.middlewareStack.use(getHttpSigningPlugin(this.config));
            }
            destroy() {
                super.destroy();
            }
        }
        let command = makeBuilder(commonParams, "AWSSSOOIDCService", "SSOOIDCClient", getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
        class CreateTokenCommand extends command(_ep0, _mw0, "CreateToken", CreateToken$) {
        }
        let commands = {
            CreateTokenCommand
        };
        class SSOOIDC extends SSOOIDCClient {
        }
        createAggregatedClient(commands, SSOOIDC);
        exports.CreateTokenCommand = CreateTokenCommand;
        exports.SSOOIDCClient = SSOOIDCClient;
    },
    /***/ /***/ 5383: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // ESM COMPAT FLAG
        __webpack_require__.r(__webpack_exports__);
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            DEFAULT_REQUEST_TIMEOUT: ()=>/* reexport */ node_http_handler./* DEFAULT_REQUEST_TIMEOUT */ w,
            NodeHttp2Handler: ()=>/* reexport */ NodeHttp2Handler,
            NodeHttpHandler: ()=>/* reexport */ node_http_handler./* NodeHttpHandler */ $,
            streamCollector: ()=>/* reexport */ serde.streamCollector
        });
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
        var node_http_handler = __webpack_require__(93291);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
        var protocols = __webpack_require__(93422);
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
        var build_abort_error = __webpack_require__(61051);
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
        var get_transformed_headers = __webpack_require__(75544);
        // EXTERNAL MODULE: external "node:http2"
        var external_node_http2_ = __webpack_require__(32467);
        var external_node_http2_default = /*#__PURE__*/ __webpack_require__.n(external_node_http2_);
        // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/http2/ClientHttp2SessionRef.js
        let ids = new Uint16Array(1);
        class ClientHttp2SessionRef {
            id = ids[0]++;
            total = 0;
            max = 0;
            session;
            refs = 0;
            constructor(session){
                session.unref();
                this.session = session;
            }
            retain() {
                if (this.session.destroyed) throw new Error("@smithy/node-http-handler - cannot acquire reference to destroyed session.");
                this.refs += 1;
                this.total += 1;
                this.max = Math.max(this.refs, this.max);
                this.session.ref();
            }
            free() {
                if (this.session.destroyed) return;
                this.refs -= 1;
                if (0 === this.refs) this.session.unref();
                if (this.refs < 0) throw new Error("@smithy/node-http-handler - ClientHttp2Session refcount at zero, cannot decrement.");
            }
            deref() {
                return this.session;
            }
            close() {
                if (!this.session.closed) this.session.close();
            }
            destroy() {
                this.refs = 0;
                if (!this.session.destroyed) {
                    this.session.setTimeout(0);
                    this.session.destroy();
                }
            }
            useCount() {
                return this.refs;
            }
        }
        // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-connection-pool.js
        class NodeHttp2ConnectionPool {
            sessions = [];
            maxConcurrency = 0;
            constructor(sessions){
                this.sessions = (sessions ?? []).map((session)=>new ClientHttp2SessionRef(session));
            }
            poll() {
                let cleanup = false;
                for (let session of this.sessions){
                    if (session.deref().destroyed) {
                        cleanup = true;
                        continue;
                    }
                    if (!this.maxConcurrency || session.useCount() < this.maxConcurrency) return session;
                }
                if (cleanup) {
                    for (let session of this.sessions)if (session.deref().destroyed) this.remove(session);
                }
            }
            offerLast(ref) {
                this.sessions.push(ref);
            }
            remove(ref) {
                let ix = this.sessions.indexOf(ref);
                if (ix > -1) this.sessions.splice(ix, 1);
            }
            [Symbol.iterator]() {
                return this.sessions[Symbol.iterator]();
            }
            setMaxConcurrency(maxConcurrency) {
                this.maxConcurrency = maxConcurrency;
            }
            destroy(ref) {
                this.remove(ref);
                ref.destroy();
            }
        }
        // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-connection-manager.js
        class NodeHttp2ConnectionManager {
            config;
            connectOptions;
            connectionPools = new Map();
            constructor(config){
                this.config = config;
                if (this.config.maxConcurrency && this.config.maxConcurrency <= 0) throw new RangeError("maxConcurrency must be greater than zero.");
            }
            lease(requestContext, connectionConfiguration) {
                let url = this.getUrlString(requestContext);
                let pool = this.getPool(url);
                if (!this.config.disableConcurrency && !connectionConfiguration.isEventStream) {
                    let available = pool.poll();
                    if (available) {
                        available.retain();
                        return available;
                    }
                }
                let ref = new ClientHttp2SessionRef(this.connect(url));
                let session = ref.deref();
                if (this.config.maxConcurrency) session.settings({
                    maxConcurrentStreams: this.config.maxConcurrency
                }, (err)=>{
                    if (err) throw new Error("Fail to set maxConcurrentStreams to " + this.config.maxConcurrency + "when creating new session for " + requestContext.destination.toString());
                });
                let graceful = ()=>{
                    this.removeFromPoolAndClose(url, ref);
                };
                let ensureDestroyed = ()=>{
                    this.removeFromPoolAndCheckedDestroy(url, ref);
                };
                session.on("goaway", graceful);
                session.on("error", ensureDestroyed);
                session.on("frameError", ensureDestroyed);
                session.on("close", ensureDestroyed);
                if (connectionConfiguration.requestTimeout) session.setTimeout(connectionConfiguration.requestTimeout, ensureDestroyed);
                pool.offerLast(ref);
                ref.retain();
                return ref;
            }
            release(_requestContext, ref) {
                ref.free();
            }
            createIsolatedSession(requestContext, connectionConfiguration) {
                let url = this.getUrlString(requestContext);
                let ref = new ClientHttp2SessionRef(this.connect(url));
                let session = ref.deref();
                session.settings({
                    maxConcurrentStreams: 1
                });
                let ensureDestroyed = ()=>{
                    ref.destroy();
                };
                session.on("error", ensureDestroyed);
                session.on("frameError", ensureDestroyed);
                session.on("close", ensureDestroyed);
                let timeout = connectionConfiguration.requestTimeout ?? 300_000;
                session.setTimeout(timeout, ensureDestroyed);
                ref.retain();
                return ref;
            }
            destroy() {
                for (let [url, connectionPool] of this.connectionPools){
                    for (let session of [
                        ...connectionPool
                    ])session.destroy();
                    this.connectionPools.delete(url);
                }
            }
            setMaxConcurrentStreams(maxConcurrentStreams) {
                if (maxConcurrentStreams && maxConcurrentStreams <= 0) throw new RangeError("maxConcurrentStreams must be greater than zero.");
                this.config.maxConcurrency = maxConcurrentStreams;
                for (let pool of this.connectionPools.values())pool.setMaxConcurrency(maxConcurrentStreams);
            }
            setDisableConcurrentStreams(disableConcurrentStreams) {
                this.config.disableConcurrency = disableConcurrentStreams;
            }
            setNodeHttp2ConnectOptions(nodeHttp2ConnectOptions) {
                this.connectOptions = nodeHttp2ConnectOptions;
            }
            debug() {
                let pools = {};
                for (let [url, pool] of this.connectionPools){
                    let sessions = [];
                    for (let ref of pool)sessions.push({
                        id: ref.id,
                        active: ref.useCount(),
                        maxConcurrent: ref.max,
                        totalRequests: ref.total
                    });
                    pools[url] = {
                        sessions
                    };
                }
                return pools;
            }
            removeFromPoolAndClose(authority, ref) {
                this.connectionPools.get(authority)?.remove(ref);
                ref.close();
            }
            removeFromPoolAndCheckedDestroy(authority, ref) {
                this.connectionPools.get(authority)?.remove(ref);
                ref.destroy();
            }
            getPool(url) {
                if (!this.connectionPools.has(url)) {
                    let pool = new NodeHttp2ConnectionPool();
                    if (this.config.maxConcurrency) pool.setMaxConcurrency(this.config.maxConcurrency);
                    this.connectionPools.set(url, pool);
                }
                return this.connectionPools.get(url);
            }
            getUrlString(request) {
                return request.destination.toString();
            }
            connect(url) {
                return void 0 === this.connectOptions ? external_node_http2_default().connect(url) : external_node_http2_default().connect(url, this.connectOptions);
            }
        }
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
        var resolve_default_socket_timeout = __webpack_require__(42687);
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
        var write_request_body = __webpack_require__(1849);
        // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-handler.js
        let { constants } = external_node_http2_default();
        class NodeHttp2Handler {
            config;
            configProvider;
            metadata = {
                handlerProtocol: "h2"
            };
            connectionManager = new NodeHttp2ConnectionManager({});
            static create(instanceOrOptions) {
                if ("function" == typeof instanceOrOptions?.handle) return instanceOrOptions;
                return new NodeHttp2Handler(instanceOrOptions);
            }
            constructor(options){
                this.configProvider = new Promise((resolve, reject)=>{
                    if ("function" == typeof options) options().then((opts)=>{
                        resolve(opts || {});
                    }).catch(reject);
                    else resolve(options || {});
                });
            }
            destroy() {
                this.connectionManager.destroy();
            }
            async handle(request, { abortSignal, requestTimeout, isEventStream } = {}) {
                if (!this.config) {
                    let config = await this.configProvider;
                    this.config = {
                        ...config,
                        defaultSocketTimeout: (0, resolve_default_socket_timeout./* resolveDefaultSocketTimeout */ U)(config)
                    };
                    let { disableConcurrentStreams, maxConcurrentStreams, nodeHttp2ConnectOptions } = this.config;
                    this.connectionManager.setDisableConcurrentStreams(disableConcurrentStreams ?? false);
                    if (maxConcurrentStreams) this.connectionManager.setMaxConcurrentStreams(maxConcurrentStreams);
                    if (nodeHttp2ConnectOptions) this.connectionManager.setNodeHttp2ConnectOptions(nodeHttp2ConnectOptions);
                }
                let { requestTimeout: configRequestTimeout, disableConcurrentStreams, sessionTimeout } = this.config;
                let useIsolatedSession = disableConcurrentStreams || isEventStream;
                let effectiveRequestTimeout = requestTimeout ?? configRequestTimeout;
                let defaultSocketTimeout = void 0 === effectiveRequestTimeout && void 0 === sessionTimeout ? this.config.defaultSocketTimeout : void 0;
                return new Promise((_resolve, _reject)=>{
                    let fulfilled = false;
                    let writeRequestBodyPromise;
                    let resolve = async (arg)=>{
                        await writeRequestBodyPromise;
                        _resolve(arg);
                    };
                    let reject = async (arg)=>{
                        await writeRequestBodyPromise;
                        _reject(arg);
                    };
                    if (abortSignal?.aborted) {
                        fulfilled = true;
                        let abortError = (0, build_abort_error./* buildAbortError */ F)(abortSignal);
                        reject(abortError);
                        return;
                    }
                    let { hostname, method, port, protocol, query } = request;
                    let auth = "";
                    if (null != request.username || null != request.password) {
                        let username = request.username ?? "";
                        let password = request.password ?? "";
                        auth = `${username}:${password}@`;
                    }
                    let authority = `${protocol}//${auth}${hostname}${port ? `:${port}` : ""}`;
                    let requestContext = {
                        destination: new URL(authority)
                    };
                    let connectConfig = {
                        requestTimeout: this.config?.sessionTimeout,
                        isEventStream
                    };
                    let ref = useIsolatedSession ? this.connectionManager.createIsolatedSession(requestContext, connectConfig) : this.connectionManager.lease(requestContext, connectConfig);
                    let session = ref.deref();
                    let rejectWithDestroy = (err)=>{
                        if (useIsolatedSession) ref.destroy();
                        fulfilled = true;
                        reject(err);
                    };
                    let queryString = query ? (0, protocols.buildQueryString)(query) : "";
                    let path = request.path;
                    if (queryString) path += `?${queryString}`;
                    if (request.fragment) path += `#${request.fragment}`;
                    let clientHttp2Stream = session.request({
                        ...request.headers,
                        [constants.HTTP2_HEADER_PATH]: path,
                        [constants.HTTP2_HEADER_METHOD]: method
                    });
                    if (effectiveRequestTimeout) clientHttp2Stream.setTimeout(effectiveRequestTimeout, ()=>{
                        clientHttp2Stream.close();
                        let timeoutError = new Error(`Stream timed out because of no activity for ${effectiveRequestTimeout} ms`);
                        timeoutError.name = "TimeoutError";
                        rejectWithDestroy(timeoutError);
                    });
                    else if (defaultSocketTimeout) {
                        clientHttp2Stream.setTimeout(defaultSocketTimeout, ()=>{
                            let timeoutError = new Error(`Stream timed out because of no activity for ${defaultSocketTimeout} ms`);
                            timeoutError.name = "TimeoutError";
                            fulfilled = true;
                            reject(timeoutError);
                            clientHttp2Stream.destroy(timeoutError);
                            if (useIsolatedSession) ref.destroy();
                        });
                        clientHttp2Stream.once("response", ()=>clientHttp2Stream.setTimeout(defaultSocketTimeout));
                    }
                    if (abortSignal) {
                        let onAbort = ()=>{
                            clientHttp2Stream.close();
                            let abortError = (0, build_abort_error./* buildAbortError */ F)(abortSignal);
                            rejectWithDestroy(abortError);
                        };
                        if ("function" == typeof abortSignal.addEventListener) {
                            let signal = abortSignal;
                            signal.addEventListener("abort", onAbort, {
                                once: true
                            });
                            clientHttp2Stream.once("close", ()=>signal.removeEventListener("abort", onAbort));
                        } else abortSignal.onabort = onAbort;
                    }
                    clientHttp2Stream.on("frameError", (type, code, id)=>{
                        rejectWithDestroy(new Error(`Frame type id ${type} in stream id ${id} has failed with code ${code}.`));
                    });
                    clientHttp2Stream.on("error", rejectWithDestroy);
                    clientHttp2Stream.on("aborted", ()=>{
                        rejectWithDestroy(new Error(`HTTP/2 stream is abnormally aborted in mid-communication with result code ${clientHttp2Stream.rstCode}.`));
                    });
                    clientHttp2Stream.on("response", (headers)=>{
                        let httpResponse = new protocols.HttpResponse({
                            statusCode: headers[":status"] ?? -1,
                            headers: (0, get_transformed_headers./* getTransformedHeaders */ u)(headers),
                            body: clientHttp2Stream
                        });
                        fulfilled = true;
                        resolve({
                            response: httpResponse
                        });
                        if (useIsolatedSession) {
                            session.close();
                            clientHttp2Stream.on("end", ()=>{
                                ref.destroy();
                            });
                        }
                    });
                    clientHttp2Stream.on("close", ()=>{
                        if (useIsolatedSession) ref.destroy();
                        else this.connectionManager.release(requestContext, ref);
                        if (!fulfilled) {
                            let error = new Error("Unexpected error: http2 request did not get a response");
                            if (session.destroyed) error.name = "TimeoutError";
                            rejectWithDestroy(error);
                        }
                    });
                    writeRequestBodyPromise = (0, write_request_body./* writeRequestBody */ f)(clientHttp2Stream, request, effectiveRequestTimeout);
                });
            }
            updateHttpClientConfig(key, value) {
                this.config = void 0;
                this.configProvider = this.configProvider.then((config)=>{
                    switch(key){
                        case Symbol.for("@smithy/defaultSocketTimeout"):
                            key = "defaultSocketTimeout";
                            value = (0, resolve_default_socket_timeout./* resolveDefaultSocketTimeout */ U)(config) ?? value;
                            break;
                    }
                    return {
                        ...config,
                        [key]: value
                    };
                });
            }
            httpHandlerConfigs() {
                return this.config ?? {};
            }
        }
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
        var serde = __webpack_require__(92430);
    }
}; // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/index.js
 /***/ 
