export const id = 1569;
export const ids = [
    1569
];
export const modules = {
    /***/ 94234: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            W: ()=>/* binding */ CloudWatchClient
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
        // CONCATENATED MODULE: ./node_modules/@smithy/middleware-compression/dist-es/resolveCompressionConfig.js
        let resolveCompressionConfig = (input)=>{
            let { disableRequestCompression, requestMinCompressionSizeBytes: _requestMinCompressionSizeBytes } = input;
            return Object.assign(input, {
                disableRequestCompression: (0, submodules_client.normalizeProvider)(disableRequestCompression),
                requestMinCompressionSizeBytes: async ()=>{
                    let requestMinCompressionSizeBytes = await (0, submodules_client.normalizeProvider)(_requestMinCompressionSizeBytes)();
                    if (requestMinCompressionSizeBytes < 0 || requestMinCompressionSizeBytes > 10485760) throw new RangeError(`The value for requestMinCompressionSizeBytes must be between 0 and 10485760 inclusive. The provided value ${requestMinCompressionSizeBytes} is outside this range."`);
                    return requestMinCompressionSizeBytes;
                }
            });
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
        var httpAuthSchemes = __webpack_require__(97523);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/auth/httpAuthSchemeProvider.js
        let defaultCloudWatchHttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: (0, submodules_client.getSmithyContext)(context).operation,
                region: await (0, submodules_client.normalizeProvider)(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "monitoring",
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
        let defaultCloudWatchHttpAuthSchemeProvider = (authParameters)=>{
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
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(22826);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/package.json
        let package_namespaceObject = {
            rE: "3.1164.0"
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
        var defaultProvider = __webpack_require__(89882);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
        var serde = __webpack_require__(92430);
        // CONCATENATED MODULE: ./node_modules/@smithy/middleware-compression/dist-es/NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS.js
        let NODE_DISABLE_REQUEST_COMPRESSION_ENV_NAME = "AWS_DISABLE_REQUEST_COMPRESSION";
        let NODE_DISABLE_REQUEST_COMPRESSION_INI_NAME = "disable_request_compression";
        let DEFAULT_DISABLE_REQUEST_COMPRESSION = false;
        let NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS = {
            environmentVariableSelector: (env)=>(0, submodules_config.booleanSelector)(env, NODE_DISABLE_REQUEST_COMPRESSION_ENV_NAME, submodules_config.SelectorType.ENV),
            configFileSelector: (profile)=>(0, submodules_config.booleanSelector)(profile, NODE_DISABLE_REQUEST_COMPRESSION_INI_NAME, submodules_config.SelectorType.CONFIG),
            default: DEFAULT_DISABLE_REQUEST_COMPRESSION
        };
        // CONCATENATED MODULE: ./node_modules/@smithy/middleware-compression/dist-es/NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS.js
        let NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_ENV_NAME = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";
        let NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_INI_NAME = "request_min_compression_size_bytes";
        let DEFAULT_NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES = 10240;
        let NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS = {
            environmentVariableSelector: (env)=>(0, submodules_config.numberSelector)(env, NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_ENV_NAME, submodules_config.SelectorType.ENV),
            configFileSelector: (profile)=>(0, submodules_config.numberSelector)(profile, NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_INI_NAME, submodules_config.SelectorType.CONFIG),
            default: DEFAULT_NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES
        };
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
        var node_http_handler = __webpack_require__(93291);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
        var submodules_protocols = __webpack_require__(37288);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
        var checksum = __webpack_require__(99542);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/bdd.js
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
                    "https://monitoring.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    "https://monitoring.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    "https://monitoring-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://monitoring-fips.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
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
            14,
            3,
            1,
            4,
            r + 11,
            2,
            5,
            r + 11,
            3,
            8,
            6,
            4,
            7,
            r + 4,
            7,
            r + 5,
            r + 10,
            4,
            11,
            9,
            5,
            r + 4,
            10,
            6,
            r + 8,
            r + 9,
            5,
            r + 5,
            12,
            6,
            13,
            r + 7,
            7,
            r + 6,
            r + 7,
            3,
            r + 1,
            15,
            4,
            r + 2,
            r + 3
        ]);
        let bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/endpointResolver.js
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
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(13037);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeConfig.shared.js
        let getRuntimeConfig = (config)=>({
                apiVersion: "2010-08-01",
                base64Decoder: config?.base64Decoder ?? serde.fromBase64,
                base64Encoder: config?.base64Encoder ?? serde.toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchHttpAuthSchemeProvider,
                httpAuthSchemes: config?.httpAuthSchemes ?? [
                    {
                        schemeId: "aws.auth#sigv4",
                        identityProvider: (ipc)=>ipc.getIdentityProvider("aws.auth#sigv4"),
                        signer: new httpAuthSchemes.AwsSdkSigV4Signer()
                    }
                ],
                logger: config?.logger ?? new submodules_client.NoOpLogger(),
                protocol: config?.protocol ?? submodules_protocols.AwsJson1_0Protocol,
                protocolSettings: config?.protocolSettings ?? {
                    defaultNamespace: "com.amazonaws.cloudwatch",
                    errorTypeRegistries: schemas_0./* errorTypeRegistries */ q1U,
                    xmlNamespace: "http://monitoring.amazonaws.com/doc/2010-08-01/",
                    version: "2010-08-01",
                    serviceTarget: "GraniteServiceVersion20100801",
                    awsQueryCompatible: true
                },
                serviceId: config?.serviceId ?? "CloudWatch",
                sha256: config?.sha256 ?? checksum.Sha256,
                urlParser: config?.urlParser ?? protocols.parseUrl,
                utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
                utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeConfig.js
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
                defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 900_000),
                defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
                    serviceId: clientSharedValues.serviceId,
                    clientVersion: package_namespaceObject.rE
                }),
                disableRequestCompression: config?.disableRequestCompression ?? (0, submodules_config.loadConfig)(NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS, config),
                maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
                region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
                    ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
                    ...loaderConfig
                }),
                requestHandler: node_http_handler./* NodeHttpHandler */ $.create(config?.requestHandler ?? defaultConfigProvider),
                requestMinCompressionSizeBytes: config?.requestMinCompressionSizeBytes ?? (0, submodules_config.loadConfig)(NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS, config),
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/auth/httpAuthExtensionConfiguration.js
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeExtensions.js
        let resolveRuntimeExtensions = (runtimeConfig, extensions)=>{
            let extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
            extensions.forEach((extension)=>extension.configure(extensionConfiguration));
            return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/CloudWatchClient.js
        class CloudWatchClient extends submodules_client.Client {
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
                let _config_8 = resolveCompressionConfig(_config_7);
                let _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
                this.config = _config_9;
                this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
                this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
                this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
                this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
                this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
                this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
                this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
                this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
                    httpAuthSchemeParametersProvider: defaultCloudWatchHttpAuthSchemeParametersProvider,
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
    /***/ /***/ 3454: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            z: ()=>/* binding */ DescribeAlarmsCommand
        });
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
        var endpoints = __webpack_require__(62085);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(22826);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/commandBuilder.js
        let command = (0, client.makeBuilder)(EndpointParameters./* commonParams */ S, "GraniteServiceVersion20100801", "CloudWatchClient", endpoints.getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(13037);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/commands/DescribeAlarmsCommand.js
        class DescribeAlarmsCommand extends command(_ep0, _mw0, "DescribeAlarms", schemas_0./* DescribeAlarms$ */ K7p) {
        }
    },
    /***/ /***/ 22826: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ S: ()=>/* binding */ commonParams,
            /* harmony export */ v: ()=>/* binding */ resolveClientEndpointParameters
        });
        /* harmony export */ let resolveClientEndpointParameters = (options)=>Object.assign(options, {
                useDualstackEndpoint: options.useDualstackEndpoint ?? false,
                useFipsEndpoint: options.useFipsEndpoint ?? false,
                defaultSigningName: "monitoring"
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
    /***/ /***/ 13037: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            K7p: ()=>/* binding */ DescribeAlarms$,
            q1U: ()=>/* binding */ errorTypeRegistries
        });
        // UNUSED EXPORTS: ActionConfiguration$, AlarmContributor$, AlarmHistoryItem$, AlarmMuteRuleSummary$, AlarmPromQLCriteria$, AlarmTagsPropagation$, AnomalyDetector$, AnomalyDetectorConfiguration$, AssociateDatasetKmsKey$, AssociateDatasetKmsKeyInput$, AssociateDatasetKmsKeyOutput$, CloudWatchServiceException$, CompositeAlarm$, ConcurrentModificationException$, ConflictException$, CreateResourceMetricsConfiguration$, CreateResourceMetricsConfigurationInput$, CreateResourceMetricsConfigurationOutput$, DashboardEntry$, DashboardInvalidInputError$, DashboardNotFoundError$, DashboardValidationMessage$, Datapoint$, DeleteAlarmMuteRule$, DeleteAlarmMuteRuleInput$, DeleteAlarms$, DeleteAlarmsInput$, DeleteAnomalyDetector$, DeleteAnomalyDetectorInput$, DeleteAnomalyDetectorOutput$, DeleteDashboards$, DeleteDashboardsInput$, DeleteDashboardsOutput$, DeleteInsightRules$, DeleteInsightRulesInput$, DeleteInsightRulesOutput$, DeleteMetricStream$, DeleteMetricStreamInput$, DeleteMetricStreamOutput$, DeleteResourceMetricsConfiguration$, DeleteResourceMetricsConfigurationInput$, DeleteResourceMetricsConfigurationOutput$, DescribeAlarmContributors$, DescribeAlarmContributorsInput$, DescribeAlarmContributorsOutput$, DescribeAlarmHistory$, DescribeAlarmHistoryInput$, DescribeAlarmHistoryOutput$, DescribeAlarmsForMetric$, DescribeAlarmsForMetricInput$, DescribeAlarmsForMetricOutput$, DescribeAlarmsInput$, DescribeAlarmsOutput$, DescribeAnomalyDetectors$, DescribeAnomalyDetectorsInput$, DescribeAnomalyDetectorsOutput$, DescribeInsightRules$, DescribeInsightRulesInput$, DescribeInsightRulesOutput$, Dimension$, DimensionFilter$, DisableAlarmActions$, DisableAlarmActionsInput$, DisableInsightRules$, DisableInsightRulesInput$, DisableInsightRulesOutput$, DisassociateDatasetKmsKey$, DisassociateDatasetKmsKeyInput$, DisassociateDatasetKmsKeyOutput$, EnableAlarmActions$, EnableAlarmActionsInput$, EnableInsightRules$, EnableInsightRulesInput$, EnableInsightRulesOutput$, Entity$, EntityMetricData$, EvaluationCriteria$, EvaluationWindow$, GetAlarmMuteRule$, GetAlarmMuteRuleInput$, GetAlarmMuteRuleOutput$, GetDashboard$, GetDashboardInput$, GetDashboardOutput$, GetDataset$, GetDatasetInput$, GetDatasetOutput$, GetInsightRuleReport$, GetInsightRuleReportInput$, GetInsightRuleReportOutput$, GetMetricData$, GetMetricDataInput$, GetMetricDataOutput$, GetMetricStatistics$, GetMetricStatisticsInput$, GetMetricStatisticsOutput$, GetMetricStream$, GetMetricStreamInput$, GetMetricStreamOutput$, GetMetricWidgetImage$, GetMetricWidgetImageInput$, GetMetricWidgetImageOutput$, GetOTelEnrichment$, GetOTelEnrichmentInput$, GetOTelEnrichmentOutput$, GetResourceMetricsConfiguration$, GetResourceMetricsConfigurationInput$, GetResourceMetricsConfigurationOutput$, InsightRule$, InsightRuleContributor$, InsightRuleContributorDatapoint$, InsightRuleMetricDatapoint$, InternalServiceFault$, InvalidFormatFault$, InvalidNextToken$, InvalidParameterCombinationException$, InvalidParameterValueException$, KmsAccessDeniedException$, KmsKeyDisabledException$, KmsKeyNotFoundException$, LabelOptions$, LimitExceededException$, LimitExceededFault$, ListAlarmMuteRules$, ListAlarmMuteRulesInput$, ListAlarmMuteRulesOutput$, ListDashboards$, ListDashboardsInput$, ListDashboardsOutput$, ListManagedInsightRules$, ListManagedInsightRulesInput$, ListManagedInsightRulesOutput$, ListMetricStreams$, ListMetricStreamsInput$, ListMetricStreamsOutput$, ListMetrics$, ListMetricsInput$, ListMetricsOutput$, ListTagsForResource$, ListTagsForResourceInput$, ListTagsForResourceOutput$, LogAlarm$, ManagedRule$, ManagedRuleDescription$, ManagedRuleState$, MessageData$, Metric$, MetricAlarm$, MetricCharacteristics$, MetricDataQuery$, MetricDataResult$, MetricDatum$, MetricMathAnomalyDetector$, MetricStat$, MetricStreamEntry$, MetricStreamFilter$, MetricStreamStatisticsConfiguration$, MetricStreamStatisticsMetric$, MissingRequiredParameterException$, MuteTargets$, OTelEnrichmentMetricSelector$, PartialFailure$, PutAlarmMuteRule$, PutAlarmMuteRuleInput$, PutAnomalyDetector$, PutAnomalyDetectorInput$, PutAnomalyDetectorOutput$, PutCompositeAlarm$, PutCompositeAlarmInput$, PutDashboard$, PutDashboardInput$, PutDashboardOutput$, PutInsightRule$, PutInsightRuleInput$, PutInsightRuleOutput$, PutLogAlarm$, PutLogAlarmInput$, PutManagedInsightRules$, PutManagedInsightRulesInput$, PutManagedInsightRulesOutput$, PutMetricAlarm$, PutMetricAlarmInput$, PutMetricData$, PutMetricDataInput$, PutMetricStream$, PutMetricStreamInput$, PutMetricStreamOutput$, Range$, ResourceConflict$, ResourceMetricSelection$, ResourceMetricsConfiguration$, ResourceNotFound$, ResourceNotFoundException$, Rule$, Schedule$, ScheduleConfiguration$, ScheduledQueryConfiguration$, SetAlarmState$, SetAlarmStateInput$, SingleMetricAnomalyDetector$, SlidingWindow$, StartMetricStreams$, StartMetricStreamsInput$, StartMetricStreamsOutput$, StartOTelEnrichment$, StartOTelEnrichmentInput$, StartOTelEnrichmentOutput$, StatisticSet$, StopMetricStreams$, StopMetricStreamsInput$, StopMetricStreamsOutput$, StopOTelEnrichment$, StopOTelEnrichmentInput$, StopOTelEnrichmentOutput$, Tag$, TagResource$, TagResourceInput$, TagResourceOutput$, UntagResource$, UntagResourceInput$, UntagResourceOutput$, UpdateOTelEnrichment$, UpdateOTelEnrichmentInput$, UpdateOTelEnrichmentOutput$, UpdateResourceMetricsConfiguration$, UpdateResourceMetricsConfigurationInput$, UpdateResourceMetricsConfigurationOutput$, ValidationException$, WallClockWindow$, WarmUpConfiguration$
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/models/CloudWatchServiceException.js
        class CloudWatchServiceException extends client.ServiceException {
            static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatch#CloudWatchServiceException";
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, CloudWatchServiceException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/models/errors.js
        class ConflictException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ConflictException";
            name = "ConflictException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ConflictException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ConflictException.prototype);
                this.Message = opts.Message;
            }
        }
        class KmsAccessDeniedException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#KmsAccessDeniedException";
            name = "KmsAccessDeniedException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "KmsAccessDeniedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, KmsAccessDeniedException.prototype);
                this.Message = opts.Message;
            }
        }
        class KmsKeyDisabledException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#KmsKeyDisabledException";
            name = "KmsKeyDisabledException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "KmsKeyDisabledException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, KmsKeyDisabledException.prototype);
                this.Message = opts.Message;
            }
        }
        class KmsKeyNotFoundException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#KmsKeyNotFoundException";
            name = "KmsKeyNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "KmsKeyNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, KmsKeyNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class ResourceNotFoundException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ResourceNotFoundException";
            name = "ResourceNotFoundException";
            $fault = "client";
            ResourceType;
            ResourceId;
            Message;
            constructor(opts){
                super({
                    name: "ResourceNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
                this.ResourceType = opts.ResourceType;
                this.ResourceId = opts.ResourceId;
                this.Message = opts.Message;
            }
        }
        class ConcurrentModificationException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ConcurrentModificationException";
            name = "ConcurrentModificationException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ConcurrentModificationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
                this.Message = opts.Message;
            }
        }
        class DashboardInvalidInputError extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#DashboardInvalidInputError";
            name = "DashboardInvalidInputError";
            $fault = "client";
            dashboardValidationMessages;
            constructor(opts){
                super({
                    name: "DashboardInvalidInputError",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DashboardInvalidInputError.prototype);
                this.dashboardValidationMessages = opts.dashboardValidationMessages;
            }
        }
        class DashboardNotFoundError extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#DashboardNotFoundError";
            name = "DashboardNotFoundError";
            $fault = "client";
            constructor(opts){
                super({
                    name: "DashboardNotFoundError",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DashboardNotFoundError.prototype);
            }
        }
        class ResourceConflict extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ResourceConflict";
            name = "ResourceConflict";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ResourceConflict",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceConflict.prototype);
            }
        }
        class ResourceNotFound extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ResourceNotFound";
            name = "ResourceNotFound";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ResourceNotFound",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceNotFound.prototype);
            }
        }
        class InternalServiceFault extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#InternalServiceFault";
            name = "InternalServiceFault";
            $fault = "server";
            Message;
            constructor(opts){
                super({
                    name: "InternalServiceFault",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, InternalServiceFault.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidParameterCombinationException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#InvalidParameterCombinationException";
            name = "InvalidParameterCombinationException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidParameterCombinationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidParameterCombinationException.prototype);
            }
        }
        class InvalidParameterValueException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#InvalidParameterValueException";
            name = "InvalidParameterValueException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidParameterValueException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
            }
        }
        class MissingRequiredParameterException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#MissingRequiredParameterException";
            name = "MissingRequiredParameterException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "MissingRequiredParameterException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, MissingRequiredParameterException.prototype);
            }
        }
        class InvalidNextToken extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#InvalidNextToken";
            name = "InvalidNextToken";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidNextToken",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidNextToken.prototype);
            }
        }
        class LimitExceededException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#LimitExceededException";
            name = "LimitExceededException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "LimitExceededException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, LimitExceededException.prototype);
                this.Message = opts.Message;
            }
        }
        class LimitExceededFault extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#LimitExceededFault";
            name = "LimitExceededFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "LimitExceededFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, LimitExceededFault.prototype);
            }
        }
        class InvalidFormatFault extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#InvalidFormatFault";
            name = "InvalidFormatFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidFormatFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidFormatFault.prototype);
            }
        }
        class ValidationException extends CloudWatchServiceException {
            static shapeId = "com.amazonaws.cloudwatch#ValidationException";
            name = "ValidationException";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ValidationException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ValidationException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-es/schemas/schemas_0.js
        let _AA = "AlarmActions";
        let _AAl = "AlarmArn";
        let _AC = "ActionConfiguration";
        let _ACUT = "AlarmConfigurationUpdatedTimestamp";
        let _ADC = "AnomalyDetectorConfiguration";
        let _ADETR = "AnomalyDetectorExcludedTimeRanges";
        let _ADl = "AlarmDescription";
        let _AE = "ActionsEnabled";
        let _AEg = "AggregationExpression";
        let _AI = "AccountId";
        let _ALLC = "ActionLogLineCount";
        let _ALLRA = "ActionLogLineRoleArn";
        let _AN = "AlarmName";
        let _ANP = "AlarmNamePrefix";
        let _ANl = "AlarmNames";
        let _AP = "ActionPrefix";
        let _APQLC = "AlarmPromQLCriteria";
        let _AR = "AlarmRule";
        let _AS = "AdaptationSpeed";
        let _ASB = "ActionsSuppressedBy";
        let _ASEP = "ActionsSuppressorExtensionPeriod";
        let _ASR = "ActionsSuppressedReason";
        let _ASWP = "ActionsSuppressorWaitPeriod";
        let _ASc = "ActionsSuppressor";
        let _ATP = "AlarmTagsPropagation";
        let _ATl = "AlarmTypes";
        let _AVp = "ApproximateValue";
        let _At = "Attributes";
        let _CAo = "CompositeAlarm";
        let _CAom = "CompositeAlarms";
        let _CE = "ConflictException";
        let _CME = "ConcurrentModificationException";
        let _CO = "ComparisonOperator";
        let _COAN = "ChildrenOfAlarmName";
        let _Cod = "Code";
        let _Cou = "Counts";
        let _D = "Dimensions";
        let _DAIe = "DescribeAlarmsInput";
        let _DAO = "DescribeAlarmsOutput";
        let _DAes = "DescribeAlarms";
        let _DIIE = "DashboardInvalidInputError";
        let _DNFE = "DashboardNotFoundError";
        let _DP = "DataPath";
        let _DTA = "DatapointsToAlarm";
        let _DVM = "DashboardValidationMessage";
        let _DVMa = "DashboardValidationMessages";
        let _Di = "Dimension";
        let _E = "Enabled";
        let _EC = "EvaluationCriteria";
        let _EI = "EvaluationInterval";
        let _ELSCP = "EvaluateLowSampleCountPercentile";
        let _EP = "EvaluationPeriods";
        let _ESv = "EvaluationState";
        let _ESx = "ExtendedStatistic";
        let _ET = "EndTime";
        let _ETK = "ExcludedTagKeys";
        let _ETO = "EndTimeOffset";
        let _ETR = "ExcludedTimeRanges";
        let _EW = "EvaluationWindow";
        let _En = "Entity";
        let _Ex = "Expression";
        let _I = "Id";
        let _IDA = "InsufficientDataActions";
        let _IFF = "InvalidFormatFault";
        let _IM = "IncludeMetrics";
        let _INT = "InvalidNextToken";
        let _IPCE = "InvalidParameterCombinationException";
        let _IPVE = "InvalidParameterValueException";
        let _IRCD = "InsightRuleContributorDatapoint";
        let _ISF = "InternalServiceFault";
        let _ITK = "IncludedTagKeys";
        let _KA = "KeyAttributes";
        let _KADE = "KmsAccessDeniedException";
        let _KKDE = "KmsKeyDisabledException";
        let _KKNFE = "KmsKeyNotFoundException";
        let _Ke = "Key";
        let _L = "Label";
        let _LA = "LogAlarms";
        let _LAo = "LogAlarm";
        let _LEE = "LimitExceededException";
        let _LEF = "LimitExceededFault";
        let _LGI = "LogGroupIdentifiers";
        let _M = "Message";
        let _MA = "MetricAlarms";
        let _MAe = "MetricAlarm";
        let _MC = "MetricCharacteristics";
        let _MDQ = "MetricDataQueries";
        let _MDQe = "MetricDataQuery";
        let _MDes = "MessageData";
        let _MDet = "MetricDatum";
        let _MMAD = "MetricMathAnomalyDetector";
        let _MN = "MetricName";
        let _MR = "MaxRecords";
        let _MRPE = "MissingRequiredParameterException";
        let _MRS = "ManagedRuleState";
        let _MSSM = "MetricStreamStatisticsMetric";
        let _MSe = "MetricStat";
        let _MTe = "MetricTimezone";
        let _Ma = "Maximum";
        let _Me = "Metrics";
        let _Met = "Metric";
        let _Mi = "Minimum";
        let _N = "Namespace";
        let _NT = "NextToken";
        let _Na = "Name";
        let _OFS = "OutlierFilteringStrength";
        let _OKA = "OKActions";
        let _OSEAWUPE = "OnlyStartEvaluatingAfterWarmUpPeriodEnds";
        let _P = "Period";
        let _POAN = "ParentsOfAlarmName";
        let _PP = "PendingPeriod";
        let _PQLC = "PromQLCriteria";
        let _PS = "PeriodicSpikes";
        let _Q = "Query";
        let _QARN = "QueryARN";
        let _QRTA = "QueryResultsToAlarm";
        let _QRTE = "QueryResultsToEvaluate";
        let _QS = "QueryString";
        let _RC = "ResourceConflict";
        let _RD = "ReturnData";
        let _RI = "ResourceId";
        let _RMS = "ResourceMetricSelection";
        let _RNF = "ResourceNotFound";
        let _RNFE = "ResourceNotFoundException";
        let _RNu = "RuleName";
        let _RP = "RecoveryPeriod";
        let _RT = "ResourceType";
        let _Ra = "Range";
        let _SC = "SampleCount";
        let _SCc = "ScheduleConfiguration";
        let _SE = "ScheduleExpression";
        let _SMAD = "SingleMetricAnomalyDetector";
        let _SQC = "ScheduledQueryConfiguration";
        let _SQRARN = "ScheduledQueryRoleARN";
        let _SR = "StateReason";
        let _SRD = "StateReasonData";
        let _SRt = "StorageResolution";
        let _SS = "StatisticSet";
        let _ST = "StartTime";
        let _STO = "StartTimeOffset";
        let _STT = "StateTransitionedTimestamp";
        let _SUT = "StateUpdatedTimestamp";
        let _SV = "StateValue";
        let _SVt = "StatisticValues";
        let _SW = "SlidingWindow";
        let _St = "Stat";
        let _Sta = "Statistic";
        let _State = "State";
        let _Su = "Sum";
        let _T = "Timestamp";
        let _TL = "TagList";
        let _TMD = "TreatMissingData";
        let _TMI = "ThresholdMetricId";
        let _Ta = "Tags";
        let _Tag = "Tag";
        let _Th = "Threshold";
        let _Ti = "Timezone";
        let _U = "Unit";
        let _V = "Value";
        let _VE = "ValidationException";
        let _Va = "Values";
        let _WCW = "WallClockWindow";
        let _WUC = "WarmUpConfiguration";
        let _WUPDIM = "WarmUpPeriodDurationInMinutes";
        let _aQE = "awsQueryError";
        let _c = "client";
        let _dVM = "dashboardValidationMessages";
        let _e = "error";
        let _hE = "httpError";
        let _m = "message";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatch";
        let _se = "server";
        let n0 = "com.amazonaws.cloudwatch";
        let _s_registry = new schema.TypeRegistry(_s);
        var CloudWatchServiceException$ = [
            -3,
            _s,
            "CloudWatchServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(CloudWatchServiceException$, CloudWatchServiceException);
        let n0_registry = new schema.TypeRegistry(n0);
        var ConcurrentModificationException$ = [
            -3,
            n0,
            _CME,
            {
                [_aQE]: [
                    "ConcurrentModificationException",
                    429
                ],
                [_e]: _c,
                [_hE]: 429
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
        var ConflictException$ = [
            -3,
            n0,
            _CE,
            {
                [_e]: _c,
                [_hE]: 409
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ConflictException$, ConflictException);
        var DashboardInvalidInputError$ = [
            -3,
            n0,
            _DIIE,
            {
                [_aQE]: [
                    "InvalidParameterInput",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m,
                _dVM
            ],
            [
                0,
                ()=>DashboardValidationMessages
            ]
        ];
        n0_registry.registerError(DashboardInvalidInputError$, DashboardInvalidInputError);
        var DashboardNotFoundError$ = [
            -3,
            n0,
            _DNFE,
            {
                [_aQE]: [
                    "ResourceNotFound",
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
        n0_registry.registerError(DashboardNotFoundError$, DashboardNotFoundError);
        var InternalServiceFault$ = [
            -3,
            n0,
            _ISF,
            {
                [_aQE]: [
                    "InternalServiceError",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InternalServiceFault$, InternalServiceFault);
        var InvalidFormatFault$ = [
            -3,
            n0,
            _IFF,
            {
                [_aQE]: [
                    "InvalidFormat",
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
        n0_registry.registerError(InvalidFormatFault$, InvalidFormatFault);
        var InvalidNextToken$ = [
            -3,
            n0,
            _INT,
            {
                [_aQE]: [
                    "InvalidNextToken",
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
        n0_registry.registerError(InvalidNextToken$, InvalidNextToken);
        var InvalidParameterCombinationException$ = [
            -3,
            n0,
            _IPCE,
            {
                [_aQE]: [
                    "InvalidParameterCombination",
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
        n0_registry.registerError(InvalidParameterCombinationException$, InvalidParameterCombinationException);
        var InvalidParameterValueException$ = [
            -3,
            n0,
            _IPVE,
            {
                [_aQE]: [
                    "InvalidParameterValue",
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
        n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
        var KmsAccessDeniedException$ = [
            -3,
            n0,
            _KADE,
            {
                [_e]: _c
            },
            [
                _M
            ],
            [
                0
            ],
            1
        ];
        n0_registry.registerError(KmsAccessDeniedException$, KmsAccessDeniedException);
        var KmsKeyDisabledException$ = [
            -3,
            n0,
            _KKDE,
            {
                [_e]: _c
            },
            [
                _M
            ],
            [
                0
            ],
            1
        ];
        n0_registry.registerError(KmsKeyDisabledException$, KmsKeyDisabledException);
        var KmsKeyNotFoundException$ = [
            -3,
            n0,
            _KKNFE,
            {
                [_e]: _c
            },
            [
                _M
            ],
            [
                0
            ],
            1
        ];
        n0_registry.registerError(KmsKeyNotFoundException$, KmsKeyNotFoundException);
        var LimitExceededException$ = [
            -3,
            n0,
            _LEE,
            {
                [_aQE]: [
                    "LimitExceededException",
                    400
                ],
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
        n0_registry.registerError(LimitExceededException$, LimitExceededException);
        var LimitExceededFault$ = [
            -3,
            n0,
            _LEF,
            {
                [_aQE]: [
                    "LimitExceeded",
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
        n0_registry.registerError(LimitExceededFault$, LimitExceededFault);
        var MissingRequiredParameterException$ = [
            -3,
            n0,
            _MRPE,
            {
                [_aQE]: [
                    "MissingParameter",
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
        n0_registry.registerError(MissingRequiredParameterException$, MissingRequiredParameterException);
        var ResourceConflict$ = [
            -3,
            n0,
            _RC,
            {
                [_aQE]: [
                    "ResourceConflict",
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
        n0_registry.registerError(ResourceConflict$, ResourceConflict);
        var ResourceNotFound$ = [
            -3,
            n0,
            _RNF,
            {
                [_aQE]: [
                    "ResourceNotFound",
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
        n0_registry.registerError(ResourceNotFound$, ResourceNotFound);
        var ResourceNotFoundException$ = [
            -3,
            n0,
            _RNFE,
            {
                [_aQE]: [
                    "ResourceNotFoundException",
                    404
                ],
                [_e]: _c,
                [_hE]: 404
            },
            [
                _RT,
                _RI,
                _M
            ],
            [
                0,
                0,
                0
            ]
        ];
        n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
        var ValidationException$ = [
            -3,
            n0,
            _VE,
            {
                [_aQE]: [
                    "ValidationError",
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
        n0_registry.registerError(ValidationException$, ValidationException);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        var ActionConfiguration$ = [
            3,
            n0,
            _AC,
            0,
            [
                _ATP
            ],
            [
                ()=>AlarmTagsPropagation$
            ]
        ];
        var AlarmPromQLCriteria$ = [
            3,
            n0,
            _APQLC,
            0,
            [
                _Q,
                _PP,
                _RP
            ],
            [
                0,
                1,
                1
            ],
            1
        ];
        var AlarmTagsPropagation$ = [
            3,
            n0,
            _ATP,
            0,
            [
                _E,
                _ITK,
                _ETK
            ],
            [
                2,
                64,
                64
            ],
            1
        ];
        [
            [
                ()=>AnomalyDetectorExcludedTimeRanges
            ]
        ];
        var CompositeAlarm$ = [
            3,
            n0,
            _CAo,
            0,
            [
                _AE,
                _AA,
                _AAl,
                _ACUT,
                _ADl,
                _AN,
                _AR,
                _IDA,
                _OKA,
                _SR,
                _SRD,
                _SUT,
                _SV,
                _STT,
                _ASB,
                _ASR,
                _ASc,
                _ASWP,
                _ASEP,
                _AC
            ],
            [
                2,
                64,
                0,
                4,
                0,
                0,
                0,
                64,
                64,
                0,
                0,
                4,
                0,
                4,
                0,
                0,
                0,
                1,
                1,
                ()=>ActionConfiguration$
            ]
        ];
        var DashboardValidationMessage$ = [
            3,
            n0,
            _DVM,
            0,
            [
                _DP,
                _M
            ],
            [
                0,
                0
            ]
        ];
        var DescribeAlarmsInput$ = [
            3,
            n0,
            _DAIe,
            0,
            [
                _ANl,
                _ANP,
                _ATl,
                _COAN,
                _POAN,
                _SV,
                _AP,
                _MR,
                _NT
            ],
            [
                64,
                0,
                64,
                0,
                0,
                0,
                0,
                1,
                0
            ]
        ];
        var DescribeAlarmsOutput$ = [
            3,
            n0,
            _DAO,
            0,
            [
                _CAom,
                _MA,
                _LA,
                _NT
            ],
            [
                ()=>CompositeAlarms,
                ()=>MetricAlarms,
                ()=>LogAlarms,
                0
            ]
        ];
        var Dimension$ = [
            3,
            n0,
            _Di,
            0,
            [
                _Na,
                _V
            ],
            [
                0,
                0
            ],
            2
        ];
        var LogAlarm$ = [
            3,
            n0,
            _LAo,
            0,
            [
                _AN,
                _AAl,
                _ADl,
                _ACUT,
                _AE,
                _OKA,
                _AA,
                _IDA,
                _SV,
                _SR,
                _SRD,
                _SUT,
                _SQC,
                _QRTE,
                _QRTA,
                _Th,
                _CO,
                _TMD,
                _STT,
                _ESv,
                _ALLC,
                _ALLRA,
                _WUC,
                _AC
            ],
            [
                0,
                0,
                0,
                4,
                2,
                64,
                64,
                64,
                0,
                0,
                0,
                4,
                ()=>ScheduledQueryConfiguration$,
                1,
                1,
                1,
                0,
                0,
                4,
                0,
                1,
                0,
                ()=>WarmUpConfiguration$,
                ()=>ActionConfiguration$
            ]
        ];
        var Metric$ = [
            3,
            n0,
            _Met,
            0,
            [
                _N,
                _MN,
                _D
            ],
            [
                0,
                0,
                ()=>Dimensions
            ]
        ];
        var MetricAlarm$ = [
            3,
            n0,
            _MAe,
            0,
            [
                _AN,
                _AAl,
                _ADl,
                _ACUT,
                _AE,
                _OKA,
                _AA,
                _IDA,
                _SV,
                _SR,
                _SRD,
                _SUT,
                _MN,
                _N,
                _Sta,
                _ESx,
                _D,
                _P,
                _U,
                _EP,
                _DTA,
                _Th,
                _CO,
                _TMD,
                _ELSCP,
                _Me,
                _TMI,
                _ESv,
                _STT,
                _EW,
                _WUC,
                _EC,
                _EI,
                _AC
            ],
            [
                0,
                0,
                0,
                4,
                2,
                64,
                64,
                64,
                0,
                0,
                0,
                4,
                0,
                0,
                0,
                0,
                ()=>Dimensions,
                1,
                0,
                1,
                1,
                1,
                0,
                0,
                0,
                ()=>MetricDataQueries,
                0,
                0,
                4,
                ()=>EvaluationWindow$,
                ()=>WarmUpConfiguration$,
                ()=>EvaluationCriteria$,
                1,
                ()=>ActionConfiguration$
            ]
        ];
        var MetricDataQuery$ = [
            3,
            n0,
            _MDQe,
            0,
            [
                _I,
                _MSe,
                _Ex,
                _L,
                _RD,
                _P,
                _AI
            ],
            [
                0,
                ()=>MetricStat$,
                0,
                0,
                2,
                1,
                0
            ],
            1
        ];
        [
            [
                ()=>Dimensions,
                ()=>StatisticSet$
            ]
        ];
        [
            [
                ()=>MetricDataQueries
            ]
        ];
        var MetricStat$ = [
            3,
            n0,
            _MSe,
            0,
            [
                _Met,
                _P,
                _St,
                _U
            ],
            [
                ()=>Metric$,
                1,
                0,
                0
            ],
            3
        ];
        var Range$ = [
            3,
            n0,
            _Ra,
            0,
            [
                _ST,
                _ET
            ],
            [
                4,
                4
            ],
            2
        ];
        var ScheduleConfiguration$ = [
            3,
            n0,
            _SCc,
            0,
            [
                _SE,
                _STO,
                _ETO
            ],
            [
                0,
                1,
                1
            ],
            2
        ];
        var ScheduledQueryConfiguration$ = [
            3,
            n0,
            _SQC,
            0,
            [
                _QS,
                _SQRARN,
                _SCc,
                _AEg,
                _LGI,
                _QARN,
                _Ta
            ],
            [
                0,
                0,
                ()=>ScheduleConfiguration$,
                0,
                64,
                0,
                ()=>TagList
            ],
            4
        ];
        [
            [
                ()=>Dimensions
            ]
        ];
        var SlidingWindow$ = [
            3,
            n0,
            _SW,
            0,
            [],
            []
        ];
        var StatisticSet$ = [
            3,
            n0,
            _SS,
            0,
            [
                _SC,
                _Su,
                _Mi,
                _Ma
            ],
            [
                1,
                1,
                1,
                1
            ],
            4
        ];
        var Tag$ = [
            3,
            n0,
            _Tag,
            0,
            [
                _Ke,
                _V
            ],
            [
                0,
                0
            ],
            2
        ];
        var WallClockWindow$ = [
            3,
            n0,
            _WCW,
            0,
            [
                _Ti
            ],
            [
                0
            ]
        ];
        var WarmUpConfiguration$ = [
            3,
            n0,
            _WUC,
            0,
            [
                _WUPDIM,
                _OSEAWUPE
            ],
            [
                1,
                2
            ],
            1
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var AnomalyDetectorExcludedTimeRanges = [
            1,
            n0,
            _ADETR,
            0,
            ()=>Range$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var CompositeAlarms = [
            1,
            n0,
            _CAom,
            0,
            ()=>CompositeAlarm$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var DashboardValidationMessages = [
            1,
            n0,
            _DVMa,
            0,
            ()=>DashboardValidationMessage$
        ];
        /* unused pure expression or super */ var Dimensions = [
            1,
            n0,
            _D,
            0,
            ()=>Dimension$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var LogAlarms = [
            1,
            n0,
            _LA,
            0,
            ()=>LogAlarm$
        ];
        /* unused pure expression or super */ var MetricAlarms = [
            1,
            n0,
            _MA,
            0,
            ()=>MetricAlarm$
        ];
        var MetricDataQueries = [
            1,
            n0,
            _MDQ,
            0,
            ()=>MetricDataQuery$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var TagList = [
            1,
            n0,
            _TL,
            0,
            ()=>Tag$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var EvaluationCriteria$ = [
            4,
            n0,
            _EC,
            0,
            [
                _PQLC
            ],
            [
                ()=>AlarmPromQLCriteria$
            ]
        ];
        var EvaluationWindow$ = [
            4,
            n0,
            _EW,
            0,
            [
                _WCW,
                _SW
            ],
            [
                ()=>WallClockWindow$,
                ()=>SlidingWindow$
            ]
        ];
        var DescribeAlarms$ = [
            9,
            n0,
            _DAes,
            0,
            ()=>DescribeAlarmsInput$,
            ()=>DescribeAlarmsOutput$
        ];
    }
}; /***/ 
