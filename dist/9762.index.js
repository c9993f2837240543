export const id = 9762;
export const ids = [
    9762
];
export const modules = {
    /***/ 99762: /***/ (__unused_webpack_module, exports, __webpack_require__)=>{
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
        let defaultSigninHttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: getSmithyContext(context).operation,
                region: await normalizeProvider(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "signin",
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
        let defaultSigninHttpAuthSchemeProvider = (authParameters)=>{
            let options = [];
            switch(authParameters.operation){
                case "CreateOAuth2Token":
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
                defaultSigningName: "signin"
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
        let s = "ref";
        let a = -1, b = false, c = true, d = "isSet", e = "booleanEquals", f = "coalesce", g = "PartitionResult", h = "stringEquals", i = "getAttr", j = "https://signin.{Region}.{PartitionResult#dualStackDnsSuffix}", k = {
            [s]: "Endpoint"
        }, l = {
            fn: i,
            argv: [
                {
                    [s]: g
                },
                "name"
            ]
        }, m = {
            [s]: "Region"
        }, n = {
            [s]: g
        }, o = {
            authSchemes: [
                {
                    name: "sigv4",
                    signingName: "signin",
                    signingRegion: "{Region}"
                }
            ]
        }, p = {}, q = [
            m
        ];
        let _data = {
            conditions: [
                [
                    d,
                    q
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                {
                                    [s]: "IsControlPlane"
                                },
                                b
                            ]
                        },
                        c
                    ]
                ],
                [
                    d,
                    [
                        k
                    ]
                ],
                [
                    "aws.partition",
                    q,
                    g
                ],
                [
                    e,
                    [
                        {
                            [s]: "UseFIPS"
                        },
                        c
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws"
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                {
                                    [s]: "IsOAuthEndpoint"
                                },
                                b
                            ]
                        },
                        c
                    ]
                ],
                [
                    e,
                    [
                        {
                            [s]: "UseDualStack"
                        },
                        c
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-cn"
                    ]
                ],
                [
                    h,
                    [
                        m,
                        "us-gov-west-1"
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-us-gov"
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: i,
                            argv: [
                                n,
                                "supportsFIPS"
                            ]
                        },
                        c
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-iso"
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-iso-b"
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-iso-f"
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-iso-e"
                    ]
                ],
                [
                    h,
                    [
                        l,
                        "aws-eusc"
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: i,
                            argv: [
                                n,
                                "supportsDualStack"
                            ]
                        },
                        c
                    ]
                ]
            ],
            results: [
                [
                    a
                ],
                [
                    "https://signin.{Region}.api.aws",
                    o
                ],
                [
                    "https://signin.{Region}.api.amazonwebservices.com.cn",
                    o
                ],
                [
                    j,
                    o
                ],
                [
                    a,
                    "FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation."
                ],
                [
                    "https://{Region}.oauth.signin.aws",
                    o
                ],
                [
                    "https://{Region}.signin.aws.amazon.com",
                    p
                ],
                [
                    "https://{Region}.signin.amazonaws.cn",
                    p
                ],
                [
                    "https://{Region}.signin.amazonaws-us-gov.com",
                    p
                ],
                [
                    "https://{Region}.signin.c2shome.ic.gov",
                    p
                ],
                [
                    "https://{Region}.signin.sc2shome.sgov.gov",
                    p
                ],
                [
                    "https://{Region}.signin.csphome.hci.ic.gov",
                    p
                ],
                [
                    "https://{Region}.signin.csphome.adc-e.uk",
                    p
                ],
                [
                    "https://{Region}.signin.amazonaws-eusc.eu",
                    p
                ],
                [
                    "https://signin-fips.amazonaws-us-gov.com",
                    p
                ],
                [
                    "https://{Region}.signin-fips.amazonaws-us-gov.com",
                    p
                ],
                [
                    "https://{Region}.signin.{PartitionResult#dnsSuffix}",
                    p
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
                    k,
                    p
                ],
                [
                    "https://signin-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    p
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://signin-fips.{Region}.{PartitionResult#dnsSuffix}",
                    p
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    j,
                    p
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
                ],
                [
                    "https://signin.{Region}.{PartitionResult#dnsSuffix}",
                    p
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
            6,
            3,
            2,
            36,
            4,
            4,
            5,
            r + 27,
            6,
            r + 4,
            r + 27,
            1,
            29,
            7,
            2,
            36,
            8,
            3,
            9,
            31,
            4,
            22,
            10,
            5,
            19,
            11,
            7,
            21,
            12,
            8,
            r + 7,
            13,
            10,
            r + 8,
            14,
            12,
            r + 9,
            15,
            13,
            r + 10,
            16,
            14,
            r + 11,
            17,
            15,
            r + 12,
            18,
            16,
            r + 13,
            r + 16,
            6,
            r + 5,
            20,
            7,
            21,
            r + 6,
            17,
            r + 24,
            r + 25,
            6,
            r + 4,
            23,
            7,
            27,
            24,
            9,
            r + 14,
            25,
            10,
            r + 15,
            26,
            11,
            r + 22,
            r + 23,
            11,
            28,
            r + 21,
            17,
            r + 20,
            r + 21,
            2,
            35,
            30,
            3,
            39,
            31,
            4,
            32,
            r + 27,
            6,
            r + 4,
            33,
            7,
            r + 27,
            34,
            9,
            r + 14,
            r + 27,
            3,
            39,
            36,
            4,
            38,
            37,
            7,
            r + 18,
            r + 19,
            6,
            r + 4,
            r + 17,
            5,
            r + 1,
            40,
            8,
            r + 2,
            r + 3
        ]);
        let bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
        let cache = new EndpointCache({
            size: 50,
            params: [
                "Endpoint",
                "IsControlPlane",
                "IsOAuthEndpoint",
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
        class SigninServiceException extends ServiceException {
            static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.signin#SigninServiceException";
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, SigninServiceException.prototype);
            }
        }
        class AccessDeniedException extends SigninServiceException {
            static shapeId = "com.amazonaws.signin#AccessDeniedException";
            name = "AccessDeniedException";
            $fault = "client";
            error;
            constructor(opts){
                super({
                    name: "AccessDeniedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AccessDeniedException.prototype);
                this.error = opts.error;
            }
        }
        class InternalServerException extends SigninServiceException {
            static shapeId = "com.amazonaws.signin#InternalServerException";
            name = "InternalServerException";
            $fault = "server";
            error;
            constructor(opts){
                super({
                    name: "InternalServerException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, InternalServerException.prototype);
                this.error = opts.error;
            }
        }
        class TooManyRequestsError extends SigninServiceException {
            static shapeId = "com.amazonaws.signin#TooManyRequestsError";
            name = "TooManyRequestsError";
            $fault = "client";
            error;
            constructor(opts){
                super({
                    name: "TooManyRequestsError",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyRequestsError.prototype);
                this.error = opts.error;
            }
        }
        class ValidationException extends SigninServiceException {
            static shapeId = "com.amazonaws.signin#ValidationException";
            name = "ValidationException";
            $fault = "client";
            error;
            constructor(opts){
                super({
                    name: "ValidationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ValidationException.prototype);
                this.error = opts.error;
            }
        }
        let _ADE = "AccessDeniedException";
        let _AT = "AccessToken";
        let _COAT = "CreateOAuth2Token";
        let _COATR = "CreateOAuth2TokenRequest";
        let _COATRB = "CreateOAuth2TokenRequestBody";
        let _COATRBr = "CreateOAuth2TokenResponseBody";
        let _COATRr = "CreateOAuth2TokenResponse";
        let _COATWIAM = "CreateOAuth2TokenWithIAM";
        let _COATWIAMR = "CreateOAuth2TokenWithIAMRequest";
        let _COATWIAMRr = "CreateOAuth2TokenWithIAMResponse";
        let _ISE = "InternalServerException";
        let _OAAT = "OAuthAccessToken";
        let _RT = "RefreshToken";
        let _TMRE = "TooManyRequestsError";
        let _VE = "ValidationException";
        let _aKI = "accessKeyId";
        let _aT = "accessToken";
        let _at = "access_token";
        let _c = "client";
        let _cI = "clientId";
        let _cV = "codeVerifier";
        let _co = "code";
        let _e = "error";
        let _eI = "expiresIn";
        let _ei = "expires_in";
        let _gT = "grantType";
        let _gt = "grant_type";
        let _h = "http";
        let _hE = "httpError";
        let _iT = "idToken";
        let _jN = "jsonName";
        let _m = "message";
        let _r = "resource";
        let _rT = "refreshToken";
        let _rU = "redirectUri";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.signin";
        let _sAK = "secretAccessKey";
        let _sT = "sessionToken";
        let _se = "server";
        let _tI = "tokenInput";
        let _tO = "tokenOutput";
        let _tT = "tokenType";
        let _tt = "token_type";
        let n0 = "com.amazonaws.signin";
        let _s_registry = new TypeRegistry(_s);
        var SigninServiceException$ = [
            -3,
            _s,
            "SigninServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(SigninServiceException$, SigninServiceException);
        let n0_registry = new TypeRegistry(n0);
        var AccessDeniedException$ = [
            -3,
            n0,
            _ADE,
            {
                [_e]: _c
            },
            [
                _e,
                _m
            ],
            [
                0,
                0
            ],
            2
        ];
        n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
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
                _m
            ],
            [
                0,
                0
            ],
            2
        ];
        n0_registry.registerError(InternalServerException$, InternalServerException);
        var TooManyRequestsError$ = [
            -3,
            n0,
            _TMRE,
            {
                [_e]: _c,
                [_hE]: 429
            },
            [
                _e,
                _m
            ],
            [
                0,
                0
            ],
            2
        ];
        n0_registry.registerError(TooManyRequestsError$, TooManyRequestsError);
        var ValidationException$ = [
            -3,
            n0,
            _VE,
            {
                [_e]: _c,
                [_hE]: 400
            },
            [
                _e,
                _m
            ],
            [
                0,
                0
            ],
            2
        ];
        n0_registry.registerError(ValidationException$, ValidationException);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        var OAuthAccessToken = [
            0,
            n0,
            _OAAT,
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
        var AccessToken$ = [
            3,
            n0,
            _AT,
            8,
            [
                _aKI,
                _sAK,
                _sT
            ],
            [
                [
                    0,
                    {
                        [_jN]: _aKI
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _sAK
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _sT
                    }
                ]
            ],
            3
        ];
        var CreateOAuth2TokenRequest$ = [
            3,
            n0,
            _COATR,
            0,
            [
                _tI
            ],
            [
                [
                    ()=>CreateOAuth2TokenRequestBody$,
                    16
                ]
            ],
            1
        ];
        var CreateOAuth2TokenRequestBody$ = [
            3,
            n0,
            _COATRB,
            0,
            [
                _cI,
                _gT,
                _co,
                _rU,
                _cV,
                _rT
            ],
            [
                [
                    0,
                    {
                        [_jN]: _cI
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _gT
                    }
                ],
                0,
                [
                    0,
                    {
                        [_jN]: _rU
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _cV
                    }
                ],
                [
                    ()=>RefreshToken,
                    {
                        [_jN]: _rT
                    }
                ]
            ],
            2
        ];
        var CreateOAuth2TokenResponse$ = [
            3,
            n0,
            _COATRr,
            0,
            [
                _tO
            ],
            [
                [
                    ()=>CreateOAuth2TokenResponseBody$,
                    16
                ]
            ],
            1
        ];
        var CreateOAuth2TokenResponseBody$ = [
            3,
            n0,
            _COATRBr,
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
                    ()=>AccessToken$,
                    {
                        [_jN]: _aT
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _tT
                    }
                ],
                [
                    1,
                    {
                        [_jN]: _eI
                    }
                ],
                [
                    ()=>RefreshToken,
                    {
                        [_jN]: _rT
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _iT
                    }
                ]
            ],
            4
        ];
        var CreateOAuth2TokenWithIAMRequest$ = [
            3,
            n0,
            _COATWIAMR,
            0,
            [
                _gT,
                _r
            ],
            [
                [
                    0,
                    {
                        [_jN]: _gt
                    }
                ],
                0
            ],
            2
        ];
        var CreateOAuth2TokenWithIAMResponse$ = [
            3,
            n0,
            _COATWIAMRr,
            0,
            [
                _aT,
                _tT,
                _eI
            ],
            [
                [
                    ()=>OAuthAccessToken,
                    {
                        [_jN]: _at
                    }
                ],
                [
                    0,
                    {
                        [_jN]: _tt
                    }
                ],
                [
                    1,
                    {
                        [_jN]: _ei
                    }
                ]
            ],
            3
        ];
        var CreateOAuth2Token$ = [
            9,
            n0,
            _COAT,
            {
                [_h]: [
                    "POST",
                    "/v1/token",
                    200
                ]
            },
            ()=>CreateOAuth2TokenRequest$,
            ()=>CreateOAuth2TokenResponse$
        ];
        var CreateOAuth2TokenWithIAM$ = [
            9,
            n0,
            _COATWIAM,
            {
                [_h]: [
                    "POST",
                    "/v1/token?x-amz-client-auth-method=iam",
                    200
                ]
            },
            ()=>CreateOAuth2TokenWithIAMRequest$,
            ()=>CreateOAuth2TokenWithIAMResponse$
        ];
        let getRuntimeConfig$1 = (config)=>({
                apiVersion: "2023-01-01",
                base64Decoder: config?.base64Decoder ?? fromBase64,
                base64Encoder: config?.base64Encoder ?? toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSigninHttpAuthSchemeProvider,
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
                    defaultNamespace: "com.amazonaws.signin",
                    errorTypeRegistries,
                    version: "2023-01-01",
                    serviceTarget: "Signin"
                },
                serviceId: config?.serviceId ?? "Signin",
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
        class SigninClient extends Client {
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
                    httpAuthSchemeParametersProvider: defaultSigninHttpAuthSchemeParametersProvider,
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
        let command = makeBuilder(commonParams, "Signin", "SigninClient", getEndpointPlugin);
        let _ep0 = {
            IsControlPlane: {
                type: "staticContextParams",
                value: false
            }
        };
        let _ep1 = {
            IsOAuthEndpoint: {
                type: "staticContextParams",
                value: true
            }
        };
        let _mw0 = (Command, cs, config, o)=>[];
        class CreateOAuth2TokenCommand extends command(_ep0, _mw0, "CreateOAuth2Token", CreateOAuth2Token$) {
        }
        class CreateOAuth2TokenWithIAMCommand extends command(_ep1, _mw0, "CreateOAuth2TokenWithIAM", CreateOAuth2TokenWithIAM$) {
        }
        let commands = {
            CreateOAuth2TokenCommand,
            CreateOAuth2TokenWithIAMCommand
        };
        class Signin extends SigninClient {
        }
        createAggregatedClient(commands, Signin);
        exports.CreateOAuth2TokenCommand = CreateOAuth2TokenCommand;
        exports.SigninClient = SigninClient;
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
